"""Commands that show what the library holds: open, list, show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tui_reader.cli import quick
from tui_reader.cli.main import chosen_library, library_option, the_library
from tui_reader.cli.output import DONE, FAILED, complain, write
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.model import Thread


@click.command("open")
@click.argument("thread", required=False, metavar="[THREAD or FILE or URL]")
@library_option
def open_(thread: str | None) -> int | None:
    """Open the app.

    At a thread where one is named: by its id, the beginning of its id, or its address. A file is added first.
    """
    return quick.open_(thread, chosen_library())


SORTS = (
    "active", "activity", "published", "date", "added", "title", "author", "source", "comments", "size", "unread",
    "new",
)  # fmt: skip
"""What the posts can be sorted by: times and counts the largest first, words from a to z."""


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.option("--unread", is_flag=True, help="Only posts that have something unread.")
@click.option(
    "--sort",
    type=click.Choice(SORTS),
    default="active",
    show_default=True,
    help="The order; by a time, each line shows its day.",
)
@click.option("--filter", "query", default="", metavar="QUERY", help="Only posts that fit, as in: author:ines new:>0.")
@library_option
def list_(as_json: bool, unread: bool, sort: str, query: str) -> None:
    """The posts of the library."""
    from tui_reader.cli.listing import list_posts

    list_posts(the_library(), as_json=as_json, unread=unread, sort=sort, query=query)


WIDTH_OPTION = click.option("--width", type=click.IntRange(min=20), metavar="N", help="Columns of plain text.")


@click.command()
@click.argument("thread", metavar="THREAD")
@click.option("--json", "form", flag_value="json", help="As a JSON array of one thread.")
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown.")
@click.option("--plain", "form", flag_value="plain", help="As plain text, without colours.")
@WIDTH_OPTION
@library_option
def show(thread: str, form: str | None, width: int | None) -> None:
    """Print one thread.

    As text: on a terminal in colour, through the pager that PAGER names, else less.
    """
    from tui_reader.cli import showing

    showing.show(the_library(), thread, form or "", width)


@click.command()
@click.argument("threads", nargs=-1, metavar="[THREAD...]")
@click.option(
    "--all", "everything", is_flag=True, help="The whole library; with bookmarks and all where FILE is a .zip."
)
@click.option(
    "--to", metavar="FILE", help="Where to; its ending says how: json, md, txt, html, mbox; zip for the whole library."
)
@WIDTH_OPTION
@library_option
def export(threads: tuple[str, ...], everything: bool, to: str | None, width: int | None) -> int:
    """Write threads to a file.

    With --all FILE.zip the whole library, with bookmarks, reading state and mutes; add takes it back.
    """
    from pathlib import Path

    from tui_reader.library import exporting

    library = the_library()
    if everything and to is None and threads:
        *threads_, to = threads
        threads = tuple(threads_)
    if to is None or bool(threads) == everything:
        raise click.UsageError("Name threads, or --all, and --to FILE", click.get_current_context())
    path = Path(to)
    if everything and path.suffix.lower() == ".zip":
        count, wrong = library.export_all(path)
    else:
        ids = [entry.id for entry in library.entries()] if everything else [library.resolve(id) for id in threads]
        wrong = []

        def whole() -> Iterator[Thread]:
            for id in ids:
                try:
                    thread = library.thread(id)
                except ReaderError as error:
                    wrong.append(str(error))
                else:
                    yield thread

        count = exporting.export(whole(), path, width=width or exporting.WIDTH)
    write(f"{to}  {count:,} {'thread' if count == 1 else 'threads'}")
    for line in (*library.problems, *wrong):
        complain(line)
    return FAILED if library.problems or wrong else DONE


COMMANDS = {"export": export, "open": open_, "list": list_, "show": show}
"""The commands of this family by name."""
