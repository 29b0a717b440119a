"""Commands of the notebook: bookmark, bookmarks, import."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from tui_reader.cli.main import library_option, the_library
from tui_reader.cli.output import complain, write, write_bytes, write_or_say
from tui_reader.errors import NotFoundError

if TYPE_CHECKING:
    from tui_reader.kept import Bookmark
    from tui_reader.library import Library


@click.command()
@click.argument("place", metavar="THREAD[#COMMENT]")
@click.option("--note", metavar="TEXT", help="Why it is kept; - reads it from standard input.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="A tag; may be given several times.")
@click.option("--passage", "passages", multiple=True, metavar="TEXT", help="Keep these words of it; several times too.")
@click.option("--remove", is_flag=True, help="Drop the bookmark instead.")
@library_option
def bookmark(place: str, note: str | None, tags: tuple[str, ...], passages: tuple[str, ...], remove: bool) -> None:
    """Keep a post or a comment.

    On one that is kept already, change its note, its tags or its passages.
    """
    library = the_library()
    id, comment = library.locate(place)
    if remove:
        if library.bookmarks.drop(id, comment) is None:
            raise NotFoundError("there is no such bookmark", todo="tui-reader bookmarks lists them", where=place)
        write(f"{id}{'#' + comment if comment else ''}  dropped")
        return
    if note == "-":
        note = sys.stdin.buffer.read().decode("utf-8", "replace")
    kept = library.bookmarks.keep(id, comment, note=note, tags=tags or None, passages=passages or None)
    write(f"{kept.thread}{'#' + kept.comment if kept.comment else ''}  kept")


SORTS = ("kept", "written", "author", "title")
"""Orders of the notebook: times with the last first, words from a to z."""

_SUFFIXES = {"json": ".json", "markdown": ".md", "org": ".org", "html": ".html", "csv": ".csv", "plain": ".txt"}


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, metavar="[QUERY]", type=click.UNPROCESSED)
@click.option("--json", "form", flag_value="json", help="As a JSON array.")
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown.")
@click.option("--org", "form", flag_value="org", help="As an Org file.")
@click.option("--html", "form", flag_value="html", help="As one HTML page.")
@click.option("--csv", "form", flag_value="csv", help="As a table.")
@click.option("--plain", "form", flag_value="plain", help="As plain text.")
@click.option("--by", type=click.Choice(("thread", "tag")), help="Group them.")
@click.option("--sort", type=click.Choice(SORTS), default="kept", show_default=True, help="The order.")
@click.option(
    "--tag", "tags", multiple=True, metavar="TAG", help="Only those with this tag; several: with all of them."
)
@click.option("--to", metavar="FILE", help="Write a file; its ending says how: json, md, org, html, csv, txt.")
@library_option
def bookmarks(
    words: tuple[str, ...], form: str | None, by: str | None, sort: str, tags: tuple[str, ...], to: str | None
) -> None:
    """The notebook, newest first, or what of it fits a query.

    The query is that of the search: tui-reader search --help.
    """
    from pathlib import Path

    from tui_reader.library import exporting

    library = the_library()
    kept = _chosen(library, words, tags, sort)
    grouped: exporting.By = "thread" if by == "thread" else "tag" if by == "tag" else ""
    if to is not None:
        count = exporting.export_bookmarks(kept, Path(to), by=grouped)
        write(f"{to}  {count:,} {'bookmark' if count == 1 else 'bookmarks'}")
    elif form == "plain":
        from tui_reader.cli.output import columns

        for line in exporting.bookmarks_plain(kept, grouped, min(columns(), exporting.WIDTH)):
            write(line)
    elif form is not None:
        write_bytes(exporting.NOTEBOOK[_SUFFIXES[form]](kept, grouped))
    else:
        from tui_reader.cli.listing import bookmark_lines

        nothing = "nothing found" if words or tags else "nothing kept yet"
        standings = library.bookmarks.standings(kept)
        write_or_say(bookmark_lines(kept, standings, grouped, untitled=lambda id: _called(library, id)), nothing)


def _called(library: Library, id: str) -> str:
    """How the list calls a thread; nothing where it was removed."""
    from tui_reader.cli.listing import label

    try:
        return label(library.entry(id))
    except NotFoundError:
        return ""


def _chosen(library: Library, words: Iterable[str], tags: Iterable[str], sort: str) -> list[Bookmark]:
    """The bookmarks that fit, in order."""
    from tui_reader.library.sifting import bookmark_filter, ordered
    from tui_reader.query import parse

    wanted = {tag.removeprefix("#") for tag in tags}
    fits = bookmark_filter(parse(" ".join(words)))
    kept = [mark for mark in library.bookmarks.all() if wanted <= set(mark.tags) and fits(mark)]
    for problem in library.problems:
        complain(problem)
    return ordered(kept, sort)


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@library_option
def import_(files: tuple[str, ...]) -> int | None:
    """Take bookmarks into the notebook.

    From our own JSON (tui-reader bookmarks --json), or from the HTML that browsers export: each address becomes a
    post to fetch, with its folders as tags. What is there already is joined, so that a file can be taken in again.
    """
    from pathlib import Path

    from tui_reader.cli.output import FAILED
    from tui_reader.errors import InputError
    from tui_reader.library.importing import read_bookmarks, take_all

    library = the_library()
    failed = 0
    for file in files:
        try:
            taken = read_bookmarks(Path(file))
        except InputError as error:
            complain(error)
            failed += 1
            continue
        changed = take_all(library, taken)
        posts = sum(item.post is not None for item in taken)
        rest = f", {posts:,} of them posts to fetch" if posts else ""
        write(f"{file}  {len(taken):,} {'bookmark' if len(taken) == 1 else 'bookmarks'}, {changed:,} new{rest}")
    return FAILED if failed else None


COMMANDS = {"bookmark": bookmark, "bookmarks": bookmarks, "import": import_}
"""The commands of this family by name."""
