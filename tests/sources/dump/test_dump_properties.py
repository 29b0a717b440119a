"""Whatever a dump looks like: an answer, a valid thread, and no words that the input does not have."""

from __future__ import annotations

import random
import re

from dump_cases import CASES, PLAIN
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read

TEXTS = [case.text for case in CASES] + [text for _, text in PLAIN]

LINES = st.sampled_from(
    [
        "",
        "Mira says:",
        "May 3, 2011 at 4:33 pm",
        "Reply",
        "12 Comments",
        "#3",
        "> quoted words",
        "    indented",
        "—" * 30,
        "Posted by: Jonas | May 3, 2011",
        "On Mon, Mira wrote:",
        "@Mira yes",
        "1. one",
        "  • two",
        "[b38] Mira 3 days ago",
        "From: Mira <m@example.org>",
        "Date: 3 May 2011",
        "Subject: Re: tea",
        "Like · Reply · 2y",
        "さくら より:",
        "3楼",
        "A sentence that is long enough to be prose, with commas, and a full stop at its end. And one more.",
    ]
)


def check(thread: Thread, text: str) -> None:
    """A thread is whole: parents are earlier, ids are unique, and every word stands in the input."""
    seen: set[str] = set()
    for comment in thread.comments:
        assert comment.parent is None or comment.parent in seen
        assert comment.id not in seen
        seen.add(comment.id)
    known = set(re.findall(r"[^\W_]+", text.casefold()))
    for body in (thread.post.body, thread.post.title or "", *(c.body for c in thread.comments)):
        assert set(re.findall(r"[^\W_]+", body.casefold())) <= known


@given(st.lists(LINES, max_size=60))
@settings(max_examples=150, deadline=None)
def test_lines_in_any_order_make_a_thread(lines: list[str]) -> None:
    text = "\n".join(lines)
    check(read(text, Report()), text)


@given(st.text(max_size=600))
@settings(max_examples=150, deadline=None)
def test_any_text_makes_a_thread(text: str) -> None:
    read(text, Report())


@given(st.sampled_from(TEXTS), st.integers(0, 2**32), st.integers(1, 12))
@settings(max_examples=150, deadline=None)
def test_damaged_pages_make_threads(text: str, seed: int, blows: int) -> None:
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(blows):
        at = chance.randrange(len(lines)) if lines else 0
        match chance.randrange(5):
            case 0:
                del lines[at : at + chance.randrange(1, 4)]
            case 1:
                lines[at:at] = lines[at : at + chance.randrange(1, 6)]
            case 2:
                lines[at:at] = [" " * chance.randrange(12) + chance.choice(text.split("\n"))]
            case 3 if lines:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case _:
                lines = lines[at:] + lines[:at]
    damaged = "\n".join(lines)
    check(read(damaged, Report()), damaged)


@given(st.sampled_from(TEXTS))
@settings(max_examples=30, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text, Report()) == read(text, Report())
