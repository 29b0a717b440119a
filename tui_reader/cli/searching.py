"""Searching the library: search."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tui_reader.cli.main import library_option, the_library
from tui_reader.cli.output import columns, complain, json_array, styled, write, write_bytes
from tui_reader.errors import QueryError

if TYPE_CHECKING:
    from tui_reader.model import Hit
    from tui_reader.searching import Building

LIMIT = 50
"""Hits that are printed where no number is given."""
_BAR = 14
_HIT, _PLAIN = "\x1b[1;4m", "\x1b[0m"

HELP = """Find posts, comments and notes.

\b
wait bus             both words; in posts, comments, notes, names
"the longest wait"   these words, one after another
wait*                words that begin so
-bus                 not that
wait OR delay        either; (…) groups
author:  title:  source:  site:  tag:
in:comments  in:posts  in:notes
after:2026-01  before:2026-01-31  after:7d
is:unread  is:bookmarked  has:code  has:link

Case and accents do not count. Of a word that thousands of comments have, the newest 1,000 are ranked.
"""


@click.command(help=HELP, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True, metavar="QUERY", type=click.UNPROCESSED)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of hits.")
@click.option(
    "--limit", type=click.IntRange(min=0), default=LIMIT, show_default=True, metavar="N", help="Hits to print at most."
)
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@library_option
def search(words: tuple[str, ...], as_json: bool, limit: int, newest: bool) -> None:
    """Find posts, comments and notes."""
    text = " ".join(words)
    library = the_library()
    watch = _Watch()
    try:
        hits = library.search(text, limit=limit, newest=newest, progress=watch.progress)
    except QueryError as error:
        place = text[error.at : error.end].strip()
        where = f"at character {error.at + 1} of the query" if place and error.at else ""
        raise QueryError(error.what, todo=error.todo, at=error.at, end=error.end, where=where) from None
    finally:
        watch.clear()
    for problem in library.problems:
        complain(problem)
    if not hits.query:
        raise QueryError("nothing is sought", todo="write a word with a letter or digit in it")
    if as_json:
        write_bytes(json_array(_record(hit) for hit in hits))
        return
    for line in _lines(hits):
        write(line)
    if sys.stdout.isatty():
        _count(hits.total, hits.threads, hits.complete, len(hits))


def _record(hit: Hit) -> dict[str, object]:
    return {
        "thread": hit.thread,
        "comment": hit.comment,
        "title": hit.title,
        "author": hit.author,
        "snippet": hit.snippet,
        "score": hit.score,
        "kind": hit.kind,
        "published": hit.published,
    }


def _lines(hits: object) -> Iterator[str]:
    """Two lines for each hit: where, who, when and of what; the words around it, as wide as a terminal."""
    from tui_reader.text.cells import cut

    coloured = styled()
    width = columns(0)
    for number, hit in enumerate(hits):  # type: ignore[arg-type, var-annotated]
        if number:
            yield ""
        who = "your note" if hit.kind == "note" else hit.author
        place = hit.thread + (f"#{hit.comment}" if hit.comment else "")
        head = "  ".join(part for part in (place, (hit.published or "")[:10], who, hit.title) if part)
        yield cut(head, width) if width else head
        words = cut(hit.snippet, width - 2) if width else hit.snippet
        yield "  " + (_marked(words, hit) if coloured else words)


def _marked(words: str, hit: Hit) -> str:
    """The words with those that were sought made visible."""
    parts = []
    at = 0
    shown = len(words) if words == hit.snippet else len(words) - 1
    for start, end in hit.marks:
        if end <= shown:
            parts += [words[at:start], _HIT, words[start:end], _PLAIN]
            at = end
    return "".join([*parts, words[at:]])


def _count(total: int, threads: int, complete: bool, shown: int) -> None:
    hits = "1 hit" if total == 1 else f"{total:,} hits"
    if not total:
        line = "no match"
    else:
        line = f"{'' if complete else 'more than '}{hits} in {threads:,} {'thread' if threads == 1 else 'threads'}"
        if shown < total:
            line += f", {shown:,} shown; --limit shows more"
    print(f"\n{line}" if shown else line, file=sys.stderr)


class _Watch:
    """A line that says how far the index is, where a person waits for it."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._shown = False

    def progress(self, building: Building) -> None:
        """Show how far it is."""
        if self._watched and building.total > 1:
            done = building.done * _BAR // building.total
            bar = "━" * done + "─" * (_BAR - done)
            print(
                f"\r\x1b[K{bar} indexing {building.done:,} of {building.total:,}", end="", file=sys.stderr, flush=True
            )
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False


COMMANDS = {"search": search}
"""The commands of this family by name."""
