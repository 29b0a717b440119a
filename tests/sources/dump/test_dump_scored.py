"""Boards that print a subject with points above each head, and the tags that pages show around names."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


STORY = """Town Gives Its Old Buses To The Library

Posted by tess on Friday February 08, 2013 @10:44AM
from the next-stop dept.

The town council has given six retired buses to the library, which will fill them with books and drive them around.

"""
LONG = ("forkbeard", "So it is a mobile cache", "Six nodes, and eventual consistency over a cup of tea at three.")
SHORT = [
    ("mrs_hexdump", "Re:", "I would rather have the buses back, to be honest."),
    ("Wheres the kettle", "Re: So it is a mobile cache", "They drove twice a day, and both times without you."),
    ("quux42", "Re:", "And what does the driver do all day, read aloud?"),
]
MORE = [
    ("ada", "Late fees", "Do they collect them at the stop where I live?"),
    ("Anonymous Coward", "Re:Late fees", "Only if you run fast enough after the bus."),
]


def _dated(name: str, subject: str, text: str, minute: int) -> str:
    account = "" if name.startswith("Anonymous") else f" ( {4700 + minute} )"
    when = f"on Friday February 08, 2013 @11:{minute}AM (#428300{minute})"
    return f"{subject} (Score:4, Insightful)\nby {name}{account} {when}\n{text}\nReply to This Share\n"


def _undated(name: str, subject: str, text: str, writes: str = "") -> str:
    return f"{subject} (Score:2)\nby {name} ( 471100 ){writes}\n{text}\n"


def test_heads_with_and_without_a_date_are_of_one_list() -> None:
    """What few have voted for is shortened: its head has no date."""
    page = STORY + _dated(*LONG, 10) + "".join(_undated(*each) for each in SHORT)
    page += "".join(_dated(*each, 20 + n) for n, each in enumerate(MORE))
    thread = read(page)
    assert [(c.author, c.published and str(c.published)[11:16], c.body) for c in thread.comments] == [
        (LONG[0], "11:10", LONG[2]),
        *((name, None, text) for name, _, text in SHORT),
        *((name, f"11:{20 + n}", text) for n, (name, _, text) in enumerate(MORE)),
    ]


def test_a_word_for_writing_may_stand_behind_the_account() -> None:
    page = STORY + _dated(*LONG, 10) + "".join(_undated(*each, " writes:") for each in SHORT)
    page += "".join(_dated(*each, 20 + n) for n, each in enumerate(MORE))
    assert [c.author for c in read(page).comments] == [name for name, _, _ in [LONG, *SHORT, *MORE]]


ARTICLE = """Coffee Grounds In The Garden

We have put coffee grounds on our beds for a year, and tell you what has changed and what has stayed as it was.

Comments
Add a Comment
"""
SAID = [("Dina Mora", "Thank you! The ants have left us within a day."), ("jawn", "Mine have come back since.")]
SAID += [("The Editors", "Put new grounds on after every rain, then they stay away.")]


def test_tags_that_a_page_shows_around_names_are_taken_off() -> None:
    """A theme has escaped its names twice; whose name is a link has a tag with an address in it."""
    tags = ["<span>{}</span>", "<span>{}</span>", '<a title="View profile." href="/author/us">{}</a>']
    heads = [tag.format(name) for tag, (name, _) in zip(tags, SAID, strict=True)]
    page = ARTICLE + "".join(
        f"{head} Thu, 08/0{n + 3}/2023 - 08:05\nReply\n{text}\n"
        for n, (head, (_, text)) in enumerate(zip(heads, SAID, strict=True))
    )
    assert [(c.author, c.body) for c in read(page).comments] == SAID


def test_tags_within_texts_stay() -> None:
    """Who writes about tags means them."""
    text = "<b>Use 2</b> of them, I would say, and not 3 as the book has it."
    page = ARTICLE + "".join(
        f"{name} 08/0{n + 3}/2023 - 08:05\nReply\n{text}\n" for n, (name, _) in enumerate(SAID[:2])
    )
    assert [c.body for c in read(page).comments] == [text] * 2
