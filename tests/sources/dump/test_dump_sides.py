"""Whose text is whose where heads of one form stand between texts: above theirs, or below."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.arrangements import find
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.readings.runs import runs
from tui_reader.sources.formats.dump.readings.trailing import sides
from tui_reader.sources.formats.dump.readings.view import View

SAID = (
    ("Mira", "My starter has been sluggish since the weather turned."),
    ("old_baker", "Move it somewhere warmer, on top of the boiler for one."),
    ("Jonas K", "A spoonful of rye with each feeding is what it lacks."),
    ("Mira", "It doubled in five hours up there, so warmth it was."),
    ("Ines", "Good to know, mine will move there as well tonight."),
)


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


PAGE = "Bread and more\n\nA sluggish starter\n\nIt happens every autumn, and every autumn people ask me why.\n\n{}\n"


def test_text_is_indented_as_the_head_that_it_belongs_to() -> None:
    levels = (0, 5, 10, 0, 5)
    entries = []
    for number, ((who, text), level) in enumerate(zip(SAID, levels, strict=True), 1):
        margin = " " * (4 + level)
        entries.append(f"{margin}{number}. [ ]\n{margin}   10\n{margin}   {who} {number} hours ago\n{margin}   {text}")
    head = "   Bread and more\n\n   A sluggish starter\n\n   via ovens 2 days ago | 5 comments\n\n"
    assert told(read(head + "\n".join(entries) + "\n")) == list(SAID)


def test_nobody_answers_himself() -> None:
    calls = ("", "@Mira ", "@old_baker ", "@Jonas K ", "@Mira ")
    entries = [
        f"{call}{text}\n{who} · {number} May 2020, 10:0{number}"
        for number, ((who, text), call) in enumerate(zip(SAID, calls, strict=True), 1)
    ]
    thread = read(PAGE.format("5 comments\n\n" + "\n\n".join(entries)))
    assert [who for who, _ in told(thread)] == [who for who, _ in SAID]
    assert thread.comments[1].body.endswith(SAID[1][1])


def test_names_above_their_texts_tell_that_the_heads_are_below() -> None:
    entries = [f"{who}\n{text}\n#{number} {who}, May {number}, 2020" for number, (who, text) in enumerate(SAID, 1)]
    thread = read(PAGE.format("\n".join(entries)))
    assert told(thread)[-4:] == list(SAID[1:])


def test_a_list_within_a_comment_says_nothing_of_its_head() -> None:
    entries = [
        f"{who} May {number}, 2020, 8:42pm {number}\n\n 1. {text}\n 2. And that is all there is to it."
        for number, (who, text) in enumerate(SAID, 1)
    ]
    thread = read("Bread forum\n\nA sluggish starter\n\n" + "\n\n".join(entries) + "\n")
    assert thread.post.author == "Mira"
    assert [who for who, _ in told(thread)] == [who for who, _ in SAID[1:]]


@pytest.mark.parametrize("label", ["Comment", "Beitrag"])
def test_the_number_of_a_comment_is_no_part_of_the_name(label: str) -> None:
    entries = [
        f"{label} {number} {who} 2020-05-0{number} 10:00:00\n\n{text}" for number, (who, text) in enumerate(SAID, 1)
    ]
    assert told(read(PAGE.format("5 comments\n\n" + "\n\n".join(entries)))) == list(SAID)


def test_buttons_above_the_first_head_and_not_below_the_last_belong_to_texts_above() -> None:
    entries = [
        f"{text}\nshare on networks\n...\n0{n}.05.2020 10:0{n}\n{who}\n{who}\n" for n, (who, text) in enumerate(SAID, 1)
    ]
    assert told(read("a sluggish starter\nkeep\nfollow\nall\ntoday\n" + "".join(entries) + "1\n/\n2\n"))[-4:] == list(
        SAID[1:]
    )


def test_buttons_below_heads_stand_above_their_texts_where_text_follows_the_last() -> None:
    entries = [
        f"{who}\n2020-05-0{n} 10:0{n}:11 UTC\nPermalink\nRaw Message\n{text}\n" for n, (who, text) in enumerate(SAID, 1)
    ]
    head = "ovens\nrec.food.bread\nDiscussion:\nA sluggish starter, and the cold\n(too old to reply)\n"
    assert told(read(head + "".join(entries)))[-4:] == list(SAID[1:])


def test_a_name_above_the_first_text_tells_that_the_others_are_no_heads_of_what_is_above_them() -> None:
    entries = [f"{who}\n{text}\nLike · Reply · {n} · 5 y\n\n" for n, (who, text) in enumerate(SAID, 11)]
    thread = read(
        PAGE.format("9 comments\nIn which order\nOldest\n\n" + "".join(entries) + "Load four more of them\nA plug-in")
    )
    assert [who for who, _ in told(thread)] == [who for who, _ in SAID]


def test_the_address_of_a_commenter_is_no_name() -> None:
    entries = [
        f"Written by: {who}\n\n{text}\n\n2020-05-0{n} @ 10:0{n}:11\n" + "URL: http://starter.example/\n" * (n % 2)
        for n, (who, text) in enumerate(SAID, 1)
    ]
    thread = read(PAGE.format("Comments (5)\n\n" + "\n".join(entries)))
    assert [who for who, _ in told(thread)] == [who for who, _ in SAID]


def test_a_name_that_buttons_part_from_its_head_is_not_of_the_text_above_it() -> None:
    rate = "{} people liked this comment Please sign in to\nrate this comment. {} people disliked this comment"
    entries = [
        f"-   {who}\n    {rate.format(40 + n, n)}\n    {who} 2020-05-0{n} 10:0{n} Report Abuse\n\n      {text}\n"
        for n, (who, text) in enumerate(SAID, 1)
    ]
    head = "5 Comments\n\nShow: Newest First\n Post a Comment\n\n-   Comments 1 - 5 of 5\n-   Next\n\n"
    said = told(
        read(PAGE.format(head + "\n".join(entries) + "\n\nCopyright 2020 Bread and more. All rights reserved."))
    )
    assert [(who, body.startswith(text)) for (who, body), (_, text) in zip(said, SAID, strict=True)] == [
        (who, True) for who, _ in SAID
    ]


def test_heads_of_the_same_age_and_of_others_are_no_one_head_for_what_few_words_are_between() -> None:
    rows = "".join(
        f"Reply {n}\n1 year ago\nAvatar for {who}\n{who}\nVolunteer Team\n19\n\nI think so\n4 Report\n\n"
        for n, (who, _) in enumerate(SAID, 1)
    )
    page = Page.of(PAGE.format("5 replies\n\n" + rows))
    groups, found = find.find(page, Dates([line.text for line in page.lines], None))
    view = View(page, found)
    (group,) = (group for group in groups if group.form.order == "d" and group.form.offset == 1)
    assert [mark.name for mark in runs(view, list(group.marks))[0]] == [who for who, _ in SAID]


@pytest.mark.parametrize("text", [4, 0])
def test_texts_are_as_far_right_of_their_heads_as_the_others_are(text: int) -> None:
    levels = (0, 5, 5, 0, 5)
    entries = []
    for number, ((who, said), level) in enumerate(zip(SAID, levels, strict=True), 1):
        margin = " " * (3 + level)
        head = f"{margin}{who} on {number:02}/08/2020 at 10:39\n{margin}    Reply\n"
        entries.append(f"{head}{margin}{' ' * text}{said}")
    menu = "   (BUTTON) Menu\n     * [1]Home\n     * [2]Recipes\n     * [3]About\n\n"
    page = menu + "   Bread and more\n\n   A sluggish starter\n\n   5 Comments\n\n   Add yours\n"
    assert told(read(page + "\n".join(entries) + "\n\n   Write a comment\n")) == list(SAID)


def test_a_button_alone_on_its_line_is_no_head() -> None:
    entries = [f"[-]\n{who} 2020-05-0{n} 10:0{n}\n\n{text}\n\nreply\n" for n, (who, text) in enumerate(SAID, 1)]
    assert told(read(PAGE.format("5 comments\n\n" + "\n".join(entries)))) == list(SAID)


def offered(text: str) -> list[bool]:
    """The sides on which the texts of the most heads may be, likelier one first: below their texts or not."""
    page = Page.of(text)
    groups, found = find.find(page, Dates([line.text for line in page.lines]))
    group = max(groups, key=lambda group: len(group.marks))
    return [side.trailing for side in sides(View(page, found), group, group.marks, None)]


def test_both_sides_are_read_where_little_tells_them_apart() -> None:
    entries = "\n\n".join(f"{text}\n\n{who} · {n} May 2020, 10:0{n}" for n, (who, text) in enumerate(SAID, 1))
    assert sorted(offered(PAGE.format(entries))) == [False, True]
    said = "\n\n".join(f"{who} says:\n{n} May 2020, 10:0{n}\n{text}\nReply" for n, (who, text) in enumerate(SAID, 1))
    assert offered(PAGE.format(said)) == [False]
