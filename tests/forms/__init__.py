"""One made-up discussion written in every form that the program reads, of any size and shape.

What a form carries of it must come back when it is read: the tests ask for that at small sizes, the benchmarks at
100,000 comments. ``talk`` makes the discussion, and ``FORMS`` says how to write it.
"""

from __future__ import annotations

from tests.forms.form import Form
from tests.forms.nested import NESTED
from tests.forms.rows import ROWS
from tests.forms.tables import TABLES
from tests.forms.talk import Said, Talk, talk
from tests.forms.xml import XML

FORMS: dict[str, Form] = {**NESTED, **ROWS, **XML, **TABLES}
"""Every form by its name; several forms of one format have the format's id and what tells them apart."""

__all__ = ["FORMS", "Form", "Said", "Talk", "talk"]
