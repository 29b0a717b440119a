"""Commands of the notebook: bookmark, bookmarks."""

from __future__ import annotations

import click

from tui_reader.cli.main import library_option, the_library
from tui_reader.cli.output import complain, write, write_bytes
from tui_reader.errors import NotFoundError


@click.command()
@click.argument("place", metavar="THREAD[#COMMENT]")
@click.option("--note", metavar="TEXT", help="Why it is kept.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="A tag; may be given several times.")
@click.option("--remove", is_flag=True, help="Drop the bookmark instead.")
@library_option
def bookmark(place: str, note: str | None, tags: tuple[str, ...], remove: bool) -> None:
    """Keep a post or a comment.

    On one that is kept already, change its note or its tags.
    """
    library = the_library()
    id, comment = library.locate(place)
    if remove:
        if library.unbookmark(id, comment) is None:
            raise NotFoundError("there is no such bookmark", todo="tui-reader bookmarks lists them", where=place)
        write(f"{id}{'#' + comment if comment else ''}  dropped")
        return
    kept = library.bookmark(id, comment, note=note, tags=tags or None)
    write(f"{kept.thread}{'#' + kept.comment if kept.comment else ''}  kept")


@click.command()
@click.option("--json", "form", flag_value="json", help="As a JSON array.")
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown.")
@click.option("--org", "form", flag_value="org", help="As an Org file.")
@click.option("--html", "form", flag_value="html", help="As one HTML page.")
@click.option(
    "--tag", "tags", multiple=True, metavar="TAG", help="Only those with this tag; several: with all of them."
)
@library_option
def bookmarks(form: str | None, tags: tuple[str, ...]) -> None:
    """The notebook, newest first."""
    from tui_reader.library import exporting

    library = the_library()
    wanted = {tag.removeprefix("#") for tag in tags}
    kept = [mark for mark in library.bookmarks() if wanted <= set(mark.tags)]
    for problem in library.problems:
        complain(problem)
    if form == "json":
        write_bytes([exporting.bookmarks_json(kept)])
        return
    if form == "org":
        lines = exporting.bookmarks_org(kept)
    elif form == "html":
        lines = exporting.bookmarks_html(kept)
    elif form == "markdown":
        lines = exporting.bookmarks_markdown(kept)
    else:
        from tui_reader.cli.listing import bookmark_lines

        lines = bookmark_lines(kept)
    for line in lines:
        write(line)


COMMANDS = {"bookmark": bookmark, "bookmarks": bookmarks}
"""The commands of this family by name."""
