"""Commands that show what the library holds: open, list, show."""

from __future__ import annotations

import click

from tui_reader.cli import quick
from tui_reader.cli.main import chosen_library, library_option, the_library
from tui_reader.cli.output import write


@click.command("open")
@click.argument("thread", required=False, metavar="[THREAD or FILE or URL]")
@library_option
def open_(thread: str | None) -> int | None:
    """Open the app.

    At a thread where one is named: by its id, the beginning of its id, or its address. A file is added first.
    """
    return quick.open_(thread, chosen_library())


SORTS = ("active", "published", "added", "title", "author", "comments", "unread", "new")
"""What the posts can be sorted by: times and counts the largest first, words from a to z."""


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.option("--unread", is_flag=True, help="Only posts that have something unread.")
@click.option("--sort", type=click.Choice(SORTS), default="active", show_default=True, help="The order.")
@library_option
def list_(as_json: bool, unread: bool, sort: str) -> None:
    """The posts of the library."""
    from tui_reader.cli.listing import list_posts

    list_posts(the_library(), as_json=as_json, unread=unread, sort=sort)


@click.command()
@click.argument("thread", metavar="THREAD")
@click.option("--json", "form", flag_value="json", help="As a JSON array of one thread.")
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown.")
@click.option("--plain", "form", flag_value="plain", default="plain", help="As plain text (the default).")
@library_option
def show(thread: str, form: str) -> None:
    """Print one thread."""
    from tui_reader.cli import showing

    showing.show(the_library(), thread, form)


@click.command()
@click.argument("threads", nargs=-1, required=True, metavar="THREAD...")
@click.option(
    "--to", "to", required=True, metavar="FILE", help="Where to; its ending says how: json, md, txt, html, mbox."
)
@library_option
def export(threads: tuple[str, ...], to: str) -> None:
    """Write threads to a file."""
    from pathlib import Path

    from tui_reader.library import exporting

    library = the_library()
    ids = [library.resolve(thread) for thread in threads]
    count = exporting.export((library.thread(id) for id in ids), Path(to))
    write(f"{to}  {count:,} {'thread' if count == 1 else 'threads'}")


COMMANDS = {"export": export, "open": open_, "list": list_, "show": show}
"""The commands of this family by name."""
