"""One hierarchy for everything that can go wrong in front of a reader.

Every error says what happened and what to do about it. The command line prints one as a line on standard
error, the app as a line in its status bar; neither ever shows a traceback for one.
"""

from __future__ import annotations


class ReaderError(Exception):
    """Something that a reader should be told: what happened, and what to do."""

    def __init__(self, what: str, *, todo: str = "", where: str = "") -> None:
        super().__init__(what)
        self.what = what
        """What happened, as a clause without a full stop: ``no discussion found``."""
        self.todo = todo
        """What to do about it, as a clause; empty where nothing can be done."""
        self.where = where
        """The file, address or thread that it happened to; empty where there is none."""

    @property
    def found(self) -> str:
        """Where it happened, and what."""
        return f"{self.where}: {self.what}" if self.where else self.what

    def __str__(self) -> str:
        return f"{self.found}; {self.todo}" if self.todo else self.found


class InputError(ReaderError):
    """A source that cannot be read: missing, not text, empty, too large, or of no known format."""


class UnknownFormatError(InputError):
    """A source whose content is of no known format."""


class FetchError(ReaderError):
    """An address that could not be fetched: offline, refused, silent, cut off, too large, not allowed."""

    def __init__(
        self,
        what: str,
        *,
        todo: str = "",
        where: str = "",
        status: int = 0,
        later: bool = False,
        wait: float | None = None,
    ) -> None:
        super().__init__(what, todo=todo, where=where)
        self.status = status
        """The HTTP status that was answered; 0 where there was none."""
        self.later = later
        """Whether the same request may succeed later."""
        self.wait = wait
        """Seconds after which the host may be asked again, where it said so."""


class NotFoundError(ReaderError):
    """A thread, comment or bookmark that the library does not have."""


class AmbiguousError(NotFoundError):
    """A prefix that fits several threads, comments or bookmarks; it names them."""


class StoreError(ReaderError):
    """The library on disk cannot be read or written."""


class DamagedError(StoreError):
    """A file of the library is damaged; it has been set aside, never overwritten."""


class NewerLibraryError(StoreError):
    """The library was written by a newer version; it can be read but not changed."""


class ConfigError(ReaderError):
    """The configuration file says something that cannot be done; names the line and the clash."""


class QueryError(ReaderError):
    """A search or filter that cannot be understood; points at the place."""

    def __init__(self, what: str, *, todo: str = "", at: int = 0, end: int = 0) -> None:
        super().__init__(what, todo=todo, where=f"at character {at + 1} of the query" if at else "")
        self.at = at
        """Where in the query the trouble begins."""
        self.end = end
        """Where it ends."""
