"""What answers what in dumps, by columns and by numbers that heads print."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.readings import levels

PEOPLE = ("Mira", "Jonas", "Tobias", "Ana", "Pavel", "Sigrid", "Lena", "Bo Chen")
SAID = (
    "The crust came out far too pale, so the oven must be hotter than you think.",
    "Which flour did you use? The one from our mill has changed a lot.",
    "Rye, mostly, and a spoon of honey for the colour.",
    "No honey for me, thanks; I leave it overnight instead.",
    "Two hours are not enough in winter, says my grandmother.",
    "Has anyone used a stone instead of a pan?",
    "Mine cracked after a year of use, sadly.",
    "Steel is better than stone, and lasts for ever.",
)
PARENTS = (None, 0, 1, 1, 0, None, 5, None)


def depth_of(at: int) -> int:
    parent = PARENTS[at]
    return 0 if parent is None else depth_of(parent) + 1


def below(at: int) -> int:
    return sum(1 + below(other) for other, parent in enumerate(PARENTS) if parent == at)


def tree(thread: Thread) -> list[tuple[str | None, str | None]]:
    names = {comment.id: comment.author for comment in thread.comments}
    return [(comment.author, names.get(comment.parent or "")) for comment in thread.comments]


EXPECTED = [(name, None if parent is None else PEOPLE[parent]) for name, parent in zip(PEOPLE, PARENTS, strict=True)]

TOP = """Bread on a stone

By Karla Voss on May 2, 2019

This is the article. It tells how bread is baked on a stone, and what goes wrong when the wood is wet.
"""


def test_a_word_for_a_level_tells_what_answers_what() -> None:
    page = TOP + "\n8 comments\n" + "".join(
        f"\nlevel {depth_of(at) + 1}\n{name}\n· 4 yr. ago\n\n{SAID[at]}\n\n12\nReply\nShare\nReport\n"
        for at, name in enumerate(PEOPLE)
    )  # fmt: skip
    assert tree(read(page, Report())) == EXPECTED


@pytest.mark.parametrize("word", ["children", "Antworten", "детей"])
def test_how_many_stand_below_each_comment_tells_the_tree(word: str) -> None:
    page = TOP + "".join(
        f"\n[–]{name} 12 points 3 years ago (" + f"{below(at)} {word})\n\n{SAID[at]}\n\n  • permalink\n"
        + ("  • parent\n" if PARENTS[at] is not None else "") + "  • reply\n"
        for at, name in enumerate(PEOPLE)
    )  # fmt: skip
    assert tree(read(page, Report())) == EXPECTED


def test_comments_that_are_not_shown_are_counted_where_they_would_stand() -> None:
    counts = {at: below(at) for at in range(len(PEOPLE))} | {0: 6, 1: 4}
    page = TOP + "".join(
        f"\n[–]{name} 12 points 3 years ago ({counts[at]} children)\n\n{SAID[at]}\n\n  • permalink\n  • reply\n"
        + ("\nload more comments (2 replies)\n" if at == 3 else "")
        for at, name in enumerate(PEOPLE)
    )  # fmt: skip
    assert tree(read(page, Report())) == EXPECTED


def test_tables_that_lynx_sets_at_the_edge_leave_the_texts_at_their_level() -> None:
    page = (
        "Bread on a stone\n\n   It tells how bread is baked on a stone, and what goes wrong when the wood is wet.\n\n"
    )
    page += "8 comments\n\n    1.\n"
    for at, name in enumerate(PEOPLE):
        edge = " " * (7 + 5 * depth_of(at))
        page += f"\n   [av{at}.png] {name}\n   May {at + 1}, 2019 at 9:20 am\n{edge}{SAID[at]}\n{edge}Reply\n"
        page += " " * (4 + 5 * depth_of(at + 1)) + "1.\n" if at + 1 < len(PEOPLE) else ""
    assert tree(read(page, Report())) == EXPECTED


def test_columns_of_a_table_are_no_levels() -> None:
    assert levels._even([0, 24, 24, 0, 17, 24]) == [0] * 6
    assert levels._even([3, 39, 3, 45, 43]) == [3] * 5
    assert levels._even([4, 8, 12, 8, 4]) == [4, 8, 12, 8, 4]
    assert levels._even([4, 4, 8, 8, 40]) == [4, 4, 8, 8, 40]


@given(st.lists(st.integers(0, 60), min_size=1, max_size=20))
def test_levels_are_columns_no_further_in_than_printed(edges: list[int]) -> None:
    even = levels._even(edges)
    assert all(level <= edge for level, edge in zip(even, edges, strict=True))
    assert min(even) == min(edges)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=30), st.frozensets(st.integers(0, 29)))
def test_any_counts_make_a_tree_in_the_order_of_the_page(rows: list[tuple[int, int]], roots: frozenset[int]) -> None:
    parents, _ = levels._fill([count for count, _ in rows], [more for _, more in rows], roots)
    assert len(parents) == len(rows)
    open_: list[int | None] = [None]
    for at, parent in enumerate(parents):
        assert parent in open_
        assert not (at in roots and parent is not None)
        del open_[open_.index(parent) + 1 :]
        open_.append(at)


def test_heads_without_the_buttons_of_comments_are_of_another_list() -> None:
    page = TOP + "\n6 comments\n" + "".join(
        f"\n{name}\nMay {at + 1}, 2019 at 9:20 am\n\n{SAID[at]}\n\nReply\nShare this\n"
        if at < 6 else f"\n{name}\nMay {at + 1}, 2019 at 9:20 am\n\nA pie with apples from the garden\n"
        for at, name in enumerate(PEOPLE)
    )  # fmt: skip
    assert [comment.author for comment in read(page, Report()).comments] == list(PEOPLE[:6])


def test_many_heads_of_another_list_make_the_buttons_of_comments_no_less_usual() -> None:
    page = TOP + "\n24 comments\n" + "".join(
        f"\n{PEOPLE[at % 8]}{'' if at < 24 else ' Berg'}\n{at % 20 + 1} days ago\n\n"
        + (f"{SAID[at % 8]}\n\n" if at not in (5, 9) else "[deleted]\n\n")
        + ("Reply\nShare this\n" if at < 24 and at not in (5, 9) else "")
        for at in range(32)
    )  # fmt: skip
    assert len(read(page, Report()).comments) == 24


def test_numbers_of_other_posts_stay_a_part_of_what_was_written() -> None:
    page = "Random\n" + "".join(
        f"\n[ ]Anonymous 17/04/17 (Mon) 17:5{at}:09 No.2111317{at}\n\n    >>2111317{max(0, at - 1)}\n    {said}\n"
        for at, said in enumerate(SAID)
    )  # fmt: skip
    bodies = [comment.body for comment in read(page, Report()).comments]
    assert len(bodies) >= 7
    assert all(body.lstrip().startswith(">>2111317") for body in bodies)
    assert all(first != second for first, second in pairwise(bodies))
