"""Numbers before names: a count is taken off, people's own numbers stay."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.clues import ordinals

PAGE = """A stove in the hall

By Vera Lind, 2 May 2015

It burns {article}

{count} comments

1 Ossip (03.05.2015 09:10)
We had one like that at school, and everybody wanted to sit beside it.

2 Marfa (03.05.2015 10:22)
And nobody wanted to carry the wood up the stairs for it.

3 Lev (04.05.2015 08:00)
I did, for a whole winter, and I have the shoulders to show for it.
"""


@pytest.mark.parametrize(
    ("names", "want"),
    [
        (["1 Ann", "2 Ben", "3 Cid"], ["Ann", "Ben", "Cid"]),
        (["#7 Ann", "#6 Ben", None, "#5 Cid"], ["Ann", "Ben", None, "Cid"]),
        (["4 Winds", "Ben", "Cid"], ["4 Winds", "Ben", "Cid"]),
        (["1 Ann", "7 Ben", "9 Cid"], ["1 Ann", "7 Ben", "9 Cid"]),
        (["1 Ann", "2 Ben"], ["Ann", "Ben"]),
        (["Ann", "2 Ben", "4 Cid", "5 Dag"], ["Ann", "Ben", "Cid", "Dag"]),
        (["26917 Ann", "26934 Ben", "26920 Cid"], ["Ann", "Ben", "Cid"]),
        (["26917 Ann", "26934 Ben", "26917 Cid"], ["26917 Ann", "26934 Ben", "26917 Cid"]),
        (["2 Ann", "3 Ben"], ["2 Ann", "3 Ben"]),
        (["1 Ann"], ["1 Ann"]),
        ([], []),
    ],
)
def test_only_a_count_is_taken_off(names: list[str | None], want: list[str | None]) -> None:
    assert ordinals.without(names) == want


def test_count_of_a_page_and_fewer_comments_than_it_says() -> None:
    sure = []
    for count in (3, 40):
        report = Report()
        text = PAGE.format(article="birch and old chairs.", count=count)
        (thread,) = Dump().parse(Input("a page", text.encode()), report)
        assert [c.author for c in thread.comments] == ["Ossip", "Marfa", "Lev"]
        assert thread.post.body == "It burns birch and old chairs."
        sure.append(report.sureness)
    assert sure[1] < sure[0] - 0.1


def test_answers_lose_the_indentation_of_their_place() -> None:
    text = (
        "A lamp\n\nBy Vera Lind, 2 May 2015\n\nIt had a million colours and I used one.\n\n2 comments\n\n"
        "Ossip  3 May 2015 at 10:12\nMine woke the dog.\nReply\n\n"
        "    Vera Lind  3 May 2015 at 11:00\n    What did it think of that?\n      A little further in.\n    Reply\n"
    )
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    assert thread.comments[1].body == "What did it think of that?\n  A little further in."
    assert thread.comments[1].parent == thread.comments[0].id


def test_numbers_before_names_that_count() -> None:
    assert ordinals.numbers(["1 Mira", "2 Tom", "3 Mira"]) == [1, 2, 3]
    assert ordinals.numbers(["1 Mira", "2 Tom", "7 Mira"]) == [None, None, None]
