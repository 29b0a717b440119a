"""One reading of a page as a discussion."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark


@dataclass(slots=True)
class Discussion:
    """One reading of a page: heads, and the lines of text that belong to each."""

    group: Group
    marks: list[Mark]
    bodies: list[list[int]]
    """For each mark the indexes of its lines of text."""
    trailing: bool
    """Heads stand below their comments."""
    start: int
    """First line that belongs to the discussion."""
    end: int
    """The line behind its last."""
    heading: int | None
    """The line that heads or counts the comments, where there is one."""
    stated: int | None
    """How many comments the page says it has."""
    opening: Mark | None = None
    """A head of the same form above the heading: that of the post itself."""
    posts: bool = False
    """Whether that number counts posts, the first one included."""
    board: bool = False
    """Whether most entries say what their authors are as members, as a board's do: then they are posts."""
    votes: float = 0.0
    """How much more tells that the texts are on this side of the heads than on the other one."""
    score: float = 0.0
    quality: float = 0.0
    """0 to 1: how much it looks like a discussion."""
    reasons: list[str] = field(default_factory=list)
