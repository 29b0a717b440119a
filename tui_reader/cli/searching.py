"""Searching the library: search, shelves."""

from __future__ import annotations

import click

from tui_reader.cli import finding
from tui_reader.cli.main import chosen_library, library_option, the_library
from tui_reader.cli.output import write
from tui_reader.cli.tables import grammar_plain

HELP = f"""Find posts, comments and notes.

\b
{chr(10).join(grammar_plain())}

Case and accents do not count; of Chinese, Japanese and Korean any two characters are found. Of a word that thousands
of comments have, the newest 1,000 are ranked.
"""


@click.command(help=HELP, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True, metavar="QUERY", type=click.UNPROCESSED)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of hits.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=finding.LIMIT,
    show_default=True,
    metavar="N",
    help="Hits to print at most.",
)
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@click.option("--save", metavar="NAME", help="Keep the query as a shelf.")
@library_option
def search(words: tuple[str, ...], as_json: bool, limit: int, newest: bool, save: str | None) -> None:
    """Find posts, comments and notes."""
    text = " ".join(words)
    finding.search(text, as_json=as_json, limit=limit, newest=newest, library=chosen_library())
    if save is not None:
        the_library().shelves.keep(save, text, newest=newest)


@click.command()
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array: of shelves, or of the hits of one.")
@click.option("--remove", is_flag=True, help="Remove the shelf; nothing that it found is touched.")
@library_option
def shelves(name: str | None, as_json: bool, remove: bool) -> None:
    """Saved searches, and how much in each is new.

    With a name: what it finds; nothing of it is new afterwards. search QUERY --save NAME makes one.
    """
    library = the_library()
    if name is None:
        if remove:
            raise click.UsageError("Name the shelf to remove", click.get_current_context())
        finding.shelves(library, as_json=as_json)
        return
    shelf = library.shelves.named(name)
    if remove:
        library.shelves.drop(shelf)
        write(f"{shelf.name}  removed")
        return
    if shelf.posts:
        from tui_reader.cli.listing import list_posts

        list_posts(library, as_json=as_json, query=shelf.query)
        return
    finding.search(shelf.query, as_json=as_json, newest=shelf.newest, library=chosen_library())
    library.shelves.look(shelf)


COMMANDS = {"search": search, "shelves": shelves}
"""The commands of this family by name."""
