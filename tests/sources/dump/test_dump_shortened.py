"""Comments that a board shortens to who wrote them, and what stands in their texts."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


STORY = """The Lighthouse Gets A Second Lamp

Posted by tess on Friday February 08, 2013 @10:44AM

The harbour board has paid for a second lamp, which will burn on foggy nights and on the keeper's birthday.

"""
DATED = ["forkbeard", "ada", "mrs_hexdump", "quux42", "barnacle"]
TEXTS = [
    "I have seen the new lamp from the pier.",
    "Who pays for the oil that it burns all night?",
    "The old one was good enough for my father.",
    "Ships have had other means to find us for years now!",
    "There is a whole book about such lamps.",
    "My cat prefers the dark, and so do I.",
    "Has anybody asked the gulls?",
    "It hums, which nobody told us before.",
    "You can read by it on our balcony, four streets away.",
    "They should have painted the tower first.",
]
SHORT = ["kettle man", "Anonymous Coward", "0451", "gull"]


def _head(name: str, minute: int | None) -> str:
    account = "" if name.startswith("Anonymous") else " (471100)"
    when = "" if minute is None else f" on Friday February 08, 2013 @11:{minute}AM (#42{minute * 37}) Journal"
    return f"by {name}{account}{when}\n\n"


def test_heads_with_only_an_account_are_of_the_list_of_dated_ones() -> None:
    page = STORY
    for n, name in enumerate(DATED):
        page += _head(name, 10 + n) + f"I have seen the lamp number {n}, and it is bright enough for me.\n\n"
    for n, name in enumerate(SHORT):
        page += "    " + _head(name, None) + f"    So have I, from the pier, on {n} evenings.\n\n"
    thread = read(page)
    assert [c.author for c in thread.comments] == [*DATED, *SHORT]
    assert thread.comments[-1].published is None


def test_words_behind_by_are_no_head_without_an_account() -> None:
    page = STORY
    for n, name in enumerate(DATED):
        page += _head(name, 10 + n) + f"I have seen the lamp number {n}.\n\nby boat\n\nby tram\n\nby night\n\n"
    assert [c.author for c in read(page).comments] == DATED


def test_see_also_within_a_comment_ends_no_list() -> None:
    """The heads on both sides have the same word between name and date."""
    page = STORY
    for n, name in enumerate([*DATED, *DATED]):
        page += _head(name, 10 + n) + f"{TEXTS[n]}\n\n"
        if n == len(DATED) - 1:
            page += "See also:\nhttp://lamps.example/second\n\n"
    assert [c.author for c in read(page).comments] == [*DATED, *DATED]
