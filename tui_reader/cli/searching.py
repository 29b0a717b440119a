"""Searching the library: search."""

from __future__ import annotations

import click

from tui_reader.cli import finding
from tui_reader.cli.main import chosen_library, library_option

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
    "--limit",
    type=click.IntRange(min=0),
    default=finding.LIMIT,
    show_default=True,
    metavar="N",
    help="Hits to print at most.",
)
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@library_option
def search(words: tuple[str, ...], as_json: bool, limit: int, newest: bool) -> None:
    """Find posts, comments and notes."""
    finding.search(" ".join(words), as_json=as_json, limit=limit, newest=newest, library=chosen_library())


COMMANDS = {"search": search}
"""The commands of this family by name."""
