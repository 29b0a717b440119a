"""Whole dumps: what a careful reader finds in pages of many engines and languages, and nothing in plain texts."""

from __future__ import annotations

import re

import pytest
from dump_cases import CASES, PLAIN, Case
from dump_copies import COPIES

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump


def read(text: str) -> tuple[Thread, Report]:
    report = Report()
    (thread,) = Dump().parse(Input("a page", text.encode()), report)
    return thread, report


def letters(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", text or "")


@pytest.mark.parametrize("case", [*CASES, *COPIES], ids=lambda case: case.name)
def test_the_post_is_found(case: Case) -> None:
    post = read(case.text)[0].post
    assert (post.title, post.author, (post.published or "")[:10] or None) == (case.title, case.author, case.day)
    for words in case.article:
        assert words in post.body


@pytest.mark.parametrize("case", [*CASES, *COPIES], ids=lambda case: case.name)
def test_the_comments_are_found(case: Case) -> None:
    thread, report = read(case.text)
    index = {comment.id: i for i, comment in enumerate(thread.comments)}
    found = [
        (c.author, (c.published or "")[:10] or None, c.body[: len(want[2])], index.get(c.parent or ""))
        for c, want in zip(thread.comments, ordered(case), strict=False)
    ]
    assert found == ordered(case)
    assert len(thread.comments) == len(case.comments)
    assert report.found == len(case.comments)


def ordered(case: Case) -> list[tuple[str | None, str | None, str, int | None]]:
    """The expected comments in reading order: each directly before its branch."""
    below: dict[int | None, list[int]] = {}
    for i, comment in enumerate(case.comments):
        below.setdefault(comment[3], []).append(i)
    order: list[int] = []
    stack = list(reversed(below.get(None, [])))
    while stack:
        at = stack.pop()
        order.append(at)
        stack.extend(reversed(below.get(at, [])))
    place = {at: i for i, at in enumerate(order)}
    return [
        (*case.comments[at][:3], None if (parent := case.comments[at][3]) is None else place[parent]) for at in order
    ]


@pytest.mark.parametrize("case", [*CASES, *COPIES], ids=lambda case: case.name)
def test_furniture_is_left_out(case: Case) -> None:
    thread, _ = read(case.text)
    for words in case.absent:
        assert not any(words in body for body in (thread.post.body, *(c.body for c in thread.comments)))


@pytest.mark.parametrize(("name", "text"), PLAIN, ids=[name for name, _ in PLAIN])
def test_a_text_without_a_discussion_is_kept_whole(name: str, text: str) -> None:
    thread, _ = read(text)
    assert thread.comments == ()
    kept = letters((thread.post.title or "") + thread.post.body + (thread.post.author or ""))
    assert [word for word in text.split() if letters(word) and letters(word) not in kept] == []


def test_the_same_page_with_more_comments_keeps_the_ids() -> None:
    case = next(case for case in CASES if case.name.startswith("russian"))
    before = [comment.id for comment in read(case.text)[0].comments]
    longer = case.text.replace(
        "Добавить комментарий",
        "Новый читатель пишет:\n5 мая 2019 в 10:00\nА можно приехать посмотреть?\nОтветить\n\nДобавить",
    )
    after = read(longer)[0]
    assert [comment.id for comment in after.comments][: len(before)] == before
    assert len(after.comments) == len(before) + 1
    assert after.id == read(case.text)[0].id


def test_every_head_has_its_evidence() -> None:
    thread, report = read(CASES[0].text)
    for comment in thread.comments:
        assert any(comment.author is not None and comment.author in line for line in report.evidence)
    assert 0 < report.sureness <= 1
    assert report.engine == "general"


def test_comments_that_are_counted_but_absent_are_missed_aloud() -> None:
    text = (
        "A short note on chairs\n\n" + "Every chair in the house is older than we are, and none of them has the same "
    )
    text += "number of legs as its shadow. We counted them twice.\n\n37 Comments\n\nLoading…\n"
    thread, report = read(text)
    assert thread.comments == ()
    assert report.stated == 37
    assert any("37" in note for note in report.notes)


def test_a_wrapped_dump_loses_its_line_ends_and_keeps_its_nesting() -> None:
    words = "the lamp in the window of the mill was lit again and nobody in the village knew by whom or for whose sake"

    def wrapped(indent: int, count: int) -> str:
        lines, line = [], " " * indent
        for word in (words.split() * count)[: count * 20]:
            if len(line) + 1 + len(word) > 80:
                lines.append(line)
                line = " " * indent
            line += (" " if line.strip() else "") + word
        return "\n".join([*lines, line])

    page = "  • Home\n  • About\n\nThe lamp in the mill\n\nby Mira Stone on May 2, 2019\n\n" + wrapped(0, 5)
    page += "\n\n2 Comments\n\n 1. [b38] Jonas May 3, 2019 at 8:01 am\n\n" + wrapped(4, 3)
    page += "\n\n    Reply\n\n      □ [c91] Mira Stone May 3, 2019 at 9:30 am\n\n" + wrapped(8, 2)
    page += "\n\n        Reply\n\nLeave a Reply\n\n[                    ]Name *\n"
    thread, _ = read(page)
    assert thread.post.title == "The lamp in the mill"
    first, second = thread.comments
    assert (first.author, first.parent, second.author, second.parent) == ("Jonas", None, "Mira Stone", first.id)
    assert "\n" not in first.body
    assert "\n" not in thread.post.body
    assert letters(first.body) == letters(" ".join((words.split() * 3)[:60]))
