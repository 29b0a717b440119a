"""What is known of a form in which the discussion can be written."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.forms.talk import Talk


class Form(NamedTuple):
    """How to write the discussion in one form, and what of it the form carries."""

    format: str
    """Id of the format that reads it."""
    write: Callable[[Talk], bytes]
    parents: bool = True
    """Whether it says what answers what."""
    authors: bool = True
    """Whether it says who wrote a comment."""
    levels: int = 10**9
    """How deep replies go in it; deeper ones answer the one at that level."""
    post: bool = True
    """Whether it has the post itself."""
