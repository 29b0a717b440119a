"""Every form gives back what it was made of, at any shape of the discussion and at any depth of replies."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.forms import FORMS, Form, Said, Talk, talk
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.detection import detect


def read(form: Form, said: Talk) -> tuple[Thread, Report]:
    input, report = Input("x", form.write(said)), Report()
    source = detect(input)
    assert source.id == form.format
    (thread,) = source.parse(input, report)
    return thread, report


def first_words(text: str) -> str:
    return " ".join(text.split()[:3])


def check(form: Form, said: Talk, thread: Thread) -> None:
    """Nothing is lost, and each comment has its author, its minute, its words and its parent."""
    by_words = {first_words(_without_quote(comment.body)): comment for comment in thread.comments}
    expected = [row for row in said.comments if _level(row, said) <= form.levels]
    assert len(by_words) == len(thread.comments) == len(expected)
    ids: dict[int, str] = {}
    for row in expected:
        comment = by_words[first_words(row.plain)]
        ids[row.number] = comment.id
        assert (comment.published or "")[:16] == row.when.isoformat()[:16]
        if form.authors:
            assert comment.author == row.author
    if form.parents:
        for row in expected:
            assert by_words[first_words(row.plain)].parent == ids.get(row.parent)
    if form.post:
        assert first_words(thread.post.body) == first_words(said.post.plain)


def _without_quote(body: str) -> str:
    return body.partition("written before\n\n")[2] or body


def _level(row: Said, said: Talk) -> int:
    level = 1
    while row.parent > 1:
        row = said.comments[row.parent - 2]
        level += 1
    return level


SHAPES = st.integers(1, 12).flatmap(lambda n: st.tuples(*[st.integers(-1, i - 1) for i in range(n)]))


@pytest.mark.parametrize("name", FORMS)
@given(shape=SHAPES)
@settings(max_examples=12, deadline=None)
def test_what_a_form_says_comes_back(name: str, shape: tuple[int, ...]) -> None:
    said = talk(len(shape), parents=shape)
    if name == "whatsapp" and len(shape) == 1:
        return  # one line is no chat
    check(FORMS[name], said, read(FORMS[name], said)[0])


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if form.parents and form.levels > 100])
def test_a_long_chain_of_replies_is_a_thread_like_any_other(name: str) -> None:
    thread, report = read(FORMS[name], talk(2_500, chain=True))
    assert len(thread.comments) == 2_500
    assert all(a.id == b.parent for a, b in zip(thread.comments, thread.comments[1:], strict=False)), report.notes
