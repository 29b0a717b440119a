"""Files turned into threads one after the other: what fails is said, and the rest goes on.

Adding and parsing both read by this, so that a file is the same to either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tui_reader.errors import InputError, ReaderError
from tui_reader.model import Thread
from tui_reader.sources import registry
from tui_reader.sources.base import Report
from tui_reader.sources.gather import nothing, open_named

Reading = Thread | Report | ReaderError
"""A thread of an input; how it was read, at its end; or why it could not be."""


def read(
    names: Iterable[str | InputError], as_: str | None = None, begin: Callable[[str], None] = nothing
) -> Iterator[tuple[str, Reading]]:
    """What each input holds, with the name of the input.

    Args:
        names: inputs, as ``gather.expand`` gives them.
        as_: the format to take all of them for; raises ``InputError`` where there is no such.
        begin: told the name of each input before it is opened.
    """
    if as_ is not None:
        registry.named(as_)
    for name in names:
        if isinstance(name, InputError):
            yield name.where, name
            continue
        begin(name)
        report = Report()
        try:
            for thread in registry.parse(open_named(name), report, as_):
                yield name, thread
        except ReaderError as error:
            if not error.where:
                error.where = name
            yield name, error
        except (BrokenPipeError, MemoryError):
            raise
        except Exception as error:  # one format's mistake must not cost the other inputs
            yield name, _mistake(name, error)
        yield name, report


def _mistake(name: str, error: Exception) -> InputError:
    """The error for what no format put into words."""
    if isinstance(error, OSError) and error.strerror:
        failure = InputError(f"cannot be read ({error.strerror.lower()})", where=name)
    else:
        what = f"this should not have happened ({type(error).__name__}: {error})"
        failure = InputError(what, todo="please report it with the file", where=name)
    failure.__cause__ = error
    return failure
