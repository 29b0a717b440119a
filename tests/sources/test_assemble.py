"""Assembling: any rows become a valid tree, nothing is lost, and long chains are threads like any other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report

POST = Post("p")


def shape(thread: Thread) -> list[tuple[str, str | None]]:
    return [(c.id, c.parent) for c in thread.comments]


def check_order(thread: Thread) -> None:
    """Pre-order: the comments from a comment's parent on down to it are an unbroken branch."""
    path: list[str] = []
    seen: set[str] = set()
    for comment in thread.comments:
        assert comment.id not in seen
        seen.add(comment.id)
        if comment.parent is None:
            path = []
        else:
            assert comment.parent in path
            del path[path.index(comment.parent) + 1 :]
        path.append(comment.id)


def test_rows_in_any_order_become_reading_order() -> None:
    rows = [Comment("c", "b"), Comment("d"), Comment("b", "a"), Comment("a"), Comment("e", "a")]
    assert shape(assemble(POST, rows)) == [("d", None), ("a", None), ("b", "a"), ("c", "b"), ("e", "a")]


def test_the_post_as_parent_means_a_root_comment() -> None:
    assert shape(assemble(POST, [Comment("a", "p")])) == [("a", None)]


def test_a_missing_parent_gets_a_placeholder_where_its_first_child_stood() -> None:
    report = Report()
    thread = assemble(POST, [Comment("a"), Comment("b", "gone"), Comment("c", "gone"), Comment("d")], report)
    assert shape(thread) == [("a", None), ("gone", None), ("b", "gone"), ("c", "gone"), ("d", None)]
    assert thread.comments[1].extra == {"state": "missing"}
    assert report.found == 4
    assert report.notes == ["1 parent is not in the input"]


def test_a_circle_is_cut_and_keeps_what_hangs_below_it() -> None:
    report = Report()
    rows = [Comment("below", "y"), Comment("x", "z"), Comment("y", "x"), Comment("z", "y"), Comment("self", "self")]
    thread = assemble(POST, rows, report)
    check_order(thread)
    assert {c.id for c in thread.comments} == {"below", "x", "y", "z", "self"}
    assert sum(c.parent is None for c in thread.comments) == 2
    assert report.notes == ["1 circle of replies cut"]


def test_what_a_circle_is_cut_at_stands_where_it_came() -> None:
    rows = [Comment("a", "b"), Comment("b", "a"), Comment("last")]
    assert shape(assemble(POST, rows)) == [("a", None), ("b", "a"), ("last", None)]


def test_the_newest_of_two_versions_is_kept_in_the_first_ones_place() -> None:
    old = Comment("a", body="old", extra={"edited": "2026-01-02"})
    new = Comment("a", body="new", extra={"edited": "2026-01-03"})
    for rows in ([old, Comment("b"), new], [new, Comment("b"), old]):
        thread = assemble(POST, rows)
        assert [(c.id, c.body) for c in thread.comments] == [("a", "new"), ("b", "")]


def test_every_text_is_cleaned() -> None:
    escape = "\x1b[31mred\x1b[0m\x07"
    extra = {"deep": [{"in": (escape, 3)}], escape: 1}
    thread = assemble(
        Post("p", escape, escape, escape, escape, body=escape, extra=extra),
        [Comment("a\x1b", "b\x1b", escape, escape, escape, extra=extra)],
    )
    assert "\x1b" not in repr(thread).replace("\\x1b", "\x1b")
    assert thread.post.published is None
    assert thread.comments[-1].extra["deep"] == [{"in": ["red", 3]}]


def test_a_chain_of_a_hundred_thousand_replies() -> None:
    rows = [Comment(str(i), str(i - 1) if i else None) for i in range(100_000)]
    thread = assemble(POST, reversed(rows))
    assert [c.id for c in thread.comments] == [str(i) for i in range(100_000)]


ROWS = st.lists(
    st.builds(
        Comment,
        st.integers(0, 20).map(str),
        st.none() | st.integers(0, 25).map(str) | st.just("p"),
        body=st.text(max_size=20),
    ),
    max_size=40,
)


@given(ROWS)
@settings(max_examples=200)
def test_any_rows_become_a_valid_tree_without_loss(rows: list[Comment]) -> None:
    report = Report()
    thread = assemble(POST, rows, report)
    check_order(thread)
    real = [c for c in thread.comments if c.extra.get("state") != "missing"]
    assert {c.id for c in real} == {c.id for c in rows}
    assert report.found == len(real)
    again = assemble(POST, thread.comments)
    assert shape(again) == shape(thread)


@pytest.mark.parametrize(
    "published", ["2026-11-22", "2026-11-22T10:00", "2026-11-22T10:00:01.5Z", "2026-11-22T10:00+01:00"]
)
def test_a_time_of_the_contract_is_kept(published: str) -> None:
    assert assemble(Post("p", published=published), []).post.published == published


def test_offsets_have_one_spelling_and_what_is_no_time_is_dropped() -> None:
    assert assemble(Post("p", published="2026-11-22T10:00:00-0530"), []).post.published == "2026-11-22T10:00:00-05:30"
    assert assemble(Post("p", published="yesterday"), []).post.published is None
    assert assemble(Post("p", published="٢٠٢٦-١١-٢٢"), []).post.published is None


def test_rows_without_ids_are_told_apart_by_what_they_say() -> None:
    rows = [
        Comment("", None, "Ann", None, "one"),
        Comment("", None, "Bo", None, "one"),
        Comment("", None, "Bo", None, "two"),
    ]
    found = assemble(Post("t"), rows)
    assert [c.body for c in found.comments] == ["one", "one", "two"]
    assert assemble(Post("t"), rows[1:]).comments == found.comments[1:]
