"""Identity: ids hold while a page changes around the comment."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.sources.chats import room_id
from tui_reader.sources.identity import canonical, comment_id, safe_ids, thread_id
from tui_reader.sources.pagelinks import first_page, stem


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/a/b/",
        "http://example.org/a/b?utm_source=feed",
        "https://EXAMPLE.org/a/b#comment-7",
        "https://example.org:443/a/b/index.html",
        "https://m.example.org/a/b?replytocom=12",
    ],
)
def test_one_page_has_one_spelling(url: str) -> None:
    assert canonical(url) == "example.org/a/b"


def test_what_tells_pages_apart_is_kept() -> None:
    assert canonical("https://example.org/item?id=7&utm_medium=x") == "example.org/item?id=7"
    assert canonical("http://[broken") == "http://[broken"


def test_an_address_settles_the_thread() -> None:
    assert thread_id(url="http://example.org/x", title="A") == thread_id(url="https://www.example.org/x/", title="B")
    assert thread_id(title="The Same!", body="Opening words") == thread_id(title="the same", body="Opening  words")
    assert thread_id(title="Open thread", body="Monday") != thread_id(title="Open thread", body="Tuesday")


def test_a_comments_id_holds_when_layout_changes() -> None:
    assert comment_id(author="Ann", body="Two  words.") == comment_id(author="ann", body="Two words")
    assert comment_id(author="Ann", body="x", occurrence=1) != comment_id(author="Ann", body="x")


@given(st.text() | st.integers())
def test_every_id_is_safe_everywhere(native: str | int) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]+", comment_id(native))
    assert comment_id(comment_id(native)) == comment_id(native)


@given(st.lists(st.text() | st.from_regex(r"[A-Za-z0-9._-]{1,70}", fullmatch=True)))
def test_several_ids_are_named_as_each_is(natives: list[str]) -> None:
    assert safe_ids(natives) == [comment_id(native) for native in natives]


def test_half_a_character_in_an_address_breaks_nothing() -> None:
    half = "https://holm.example/list?topic=\ud800night"
    assert len(thread_id(url=half)) == len(room_id("holm", "x", ("\ud800night",), ())) == 12
    assert stem(half) == "holm.example/list?topic=%3Fnight"
    assert first_page(half + "&page=2") == "https://holm.example/list?topic=%3Fnight"
