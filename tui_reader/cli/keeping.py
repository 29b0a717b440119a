"""Commands for what the reader keeps and for what they do not want to see: bookmark, bookmarks, tag, mute, muted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui_reader.cli.main import library_option, the_library
from tui_reader.cli.output import complain, write, write_bytes
from tui_reader.errors import NotFoundError

if TYPE_CHECKING:
    from tui_reader.model import Mute


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


@click.command()
@click.argument("thread", metavar="THREAD")
@click.argument("tags", nargs=-1, metavar="TAG...")
@click.option("--clear", is_flag=True, help="Take all tags off.")
@library_option
def tag(thread: str, tags: tuple[str, ...], clear: bool) -> None:
    """Set the tags of a thread.

    Those given take the place of those it has; without any, they are printed.
    """
    library = the_library()
    id = library.resolve(thread)
    if tags or clear:
        library.tag(id, () if clear else tags)
    write(f"{id}  {' '.join(f'#{name}' for name in library.entry(id).tags) or '(no tags)'}")


@click.command()
@click.argument("place", metavar="THREAD[#COMMENT]", required=False)
@click.option("--person", metavar="NAME", help="Mute what somebody wrote, in all threads of their site.")
@click.option("--site", default="", metavar="SITE", help="With --person: where the name belongs; else everywhere.")
@click.option("--lift", is_flag=True, help="End the mute instead.")
@library_option
def mute(place: str | None, person: str | None, site: str, lift: bool) -> None:
    """Mute a thread, a branch or a person.

    What is muted is shown folded and never counts as new. Nothing is lost: muted lists it, --lift ends it.
    """
    from tui_reader.model import Mute

    if (place is None) == (person is None):
        raise click.UsageError("Name a thread, a comment of one, or --person", click.get_current_context())
    library = the_library()
    if person is not None:
        wanted = Mute(person=person, home=site)
    else:
        id, comment = library.locate(place or "")
        wanted = Mute(thread=id, comment=comment)
    if lift:
        if not library.mutes.lift(wanted):
            raise NotFoundError("that is not muted", todo="tui-reader muted lists what is", where=place or person or "")
        write(f"{_place(wanted)}  no longer muted")
        return
    if wanted.person is not None:
        wanted = library.mutes.person(wanted.person, site)
    elif wanted.comment is not None:
        wanted = library.mutes.branch(str(wanted.thread), wanted.comment)
    else:
        wanted = library.mutes.thread(str(wanted.thread))
    write(f"{_place(wanted)}  muted")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@library_option
def muted(as_json: bool) -> None:
    """What is muted."""
    mutes = the_library().mutes.all()
    if as_json:
        import orjson

        write_bytes([orjson.dumps(mutes, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)])
        return
    for wanted in mutes:
        write("  ".join(part for part in (_place(wanted), wanted.created[:10], wanted.label) if part))


def _place(mute: Mute) -> str:
    if mute.person is not None:
        return f"{mute.person} on {mute.home}" if mute.home else mute.person
    return f"{mute.thread}#{mute.comment}" if mute.comment else str(mute.thread)


COMMANDS = {"bookmark": bookmark, "bookmarks": bookmarks, "tag": tag, "mute": mute, "muted": muted}
"""The commands of this family by name."""
