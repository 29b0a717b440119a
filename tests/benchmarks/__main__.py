"""``python -m tests.benchmarks [NAME...]``: run all benchmarks, or those named.

The name of a form (``python -m tests.benchmarks reddit lobsters``) measures how fast that one is read.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks import accuracy, forms, library, mail, network, posts, reading, search
from tests.forms import FORMS

SUITES: dict[str, Callable[[Path], None]] = {
    "quick": reading.quick,
    "forms": forms.run,
    "reading": reading.run,
    "posts": posts.run,
    "library": library.run,
    "archive": mail.run,
    "search": search.run,
    "network": network.run,
    "accuracy": accuracy.run,
}

ALL = tuple(SUITES)
SUITES |= {name: partial(forms.run, names=[name]) for name in FORMS}

if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - SUITES.keys():
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    for name in sys.argv[1:] or ALL:
        print(f"== {name}")
        with tempfile.TemporaryDirectory() as folder:
            SUITES[name](Path(folder))
