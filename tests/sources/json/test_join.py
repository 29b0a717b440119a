"""Putting parts of one discussion together."""

from __future__ import annotations

import random

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.join import join, merged_post


def test_other_threads_are_left_alone_and_keep_their_order() -> None:
    threads = [Thread(Post(id)) for id in "bca"]
    assert join(threads) == threads


def test_placeholders_give_way_and_doubles_are_kept_once() -> None:
    one = assemble(
        Post("t", title="T"), [Comment("1", None, body="a", published="2026-01-01"), Comment("3", "2", body="c")]
    )
    two = assemble(
        Post("t", body="text"), [Comment("2", "1", body="b"), Comment("1", None, body="a+", published="2026-01-02")]
    )
    (thread,) = join([one, two])
    assert [(c.id, c.parent, c.body) for c in thread.comments] == [("1", None, "a+"), ("2", "1", "b"), ("3", "2", "c")]
    assert (thread.post.title, thread.post.body) == ("T", "text")


def test_parts_in_the_order_of_time_become_one_order_of_time_whichever_came_first() -> None:
    rows = [Comment(str(n), None, body="x", published=f"2026-01-{n:02}") for n in range(1, 29)]
    parts = [assemble(Post("t"), rows[start : start + 7]) for start in range(0, 28, 7)]
    random.Random(3).shuffle(parts)
    (thread,) = join(parts)
    assert [c.id for c in thread.comments] == [c.id for c in rows]


def test_parts_in_another_order_stay_part_after_part() -> None:
    first = assemble(Post("t"), [Comment("9", published="2026-02-01"), Comment("1", published="2026-01-01")])
    second = assemble(Post("t"), [Comment("5", published="2026-01-05")])
    (thread,) = join([first, second])
    assert [c.id for c in thread.comments] == ["9", "1", "5"]


def test_an_excerpt_never_replaces_the_text() -> None:
    whole = Post("t", author="ida", body="All of it, at length.", markup="markdown", extra={"score": 1})
    excerpt = Post("t", title="T", body="All of it", extra={"score": 2, "tags": ["x"]})
    for post in (merged_post(whole, excerpt), merged_post(excerpt, whole)):
        assert (post.title, post.author, post.body, post.markup) == ("T", "ida", "All of it, at length.", "markdown")
