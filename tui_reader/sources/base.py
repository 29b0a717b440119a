"""What every source format is given and what it gives back: ``Input``, ``Report`` and ``Source``.

Formats import all three from here; what only the machinery around them needs is in `inputs`, `packed` and `reports`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.inputs import Input
from tui_reader.sources.reports import Report, counted, lacking

if TYPE_CHECKING:
    from tui_reader.sources.narrowed import Fields

__all__ = ["Input", "Report", "Source", "counted", "lacking", "no_discussion"]


class Source(ABC):
    """What reads one format. Its row in the registry says what it is called and where such files come from."""

    id: ClassVar[str]
    """The id of its row in the registry."""
    guesses: ClassVar[bool] = False
    """Whether it reads by evidence and may be wrong, so that a reader is told how it read."""
    whole: ClassVar[bool] = False
    """Whether every file is complete in itself, as exports are: of others, the parts of one discussion are joined."""
    gathers: ClassVar[bool] = False
    """Whether several files are one archive, to be given to `parse_together`."""

    fields: ClassVar[Fields | None] = None
    """The fields that it reads of JSON, where sites give many more; its row says how to tell a large document of it."""

    @abstractmethod
    def detect(self, input: Input) -> float:
        """How sure it is, 0 to 1, that an input is of this format; cheap, by content, never raises."""

    @abstractmethod
    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """The threads of an input, one after the other; raises ``InputError`` where there is none to be had."""

    def parse_together(self, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
        """The threads of several inputs that are one archive; only of formats that gather."""
        for input in inputs:
            yield from self.parse(input, report)


LEAVE_AS_AWAY = "leave --as away, so that its form is told by its content"


def no_discussion(input: Input, why: str = "") -> InputError:
    """The error for an input in which a format that guesses finds nothing.

    Args:
        input: what was read.
        why: what it lacks, as a clause, where that is known.
    """
    what = f"no discussion found: {why}" if why else "no discussion found"
    return InputError(what, todo=LEAVE_AS_AWAY if input.looks_like else "try --as text", where=input.name)
