"""Parts of one discussion that came as several files, made one thread.

A question and its answers, the pages of a topic, an issue and its comments, a status and its context: their sources
give the parts the same thread id, and here they are put together, in whatever order they came.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report

REPLY = "reply"
"""Key of a post's ``extra``: the id that the post has as a comment where it is itself an answer in a discussion."""


def join(threads: Iterable[Thread]) -> list[Thread]:
    """Threads with those of one id made one, in the order in which the ids first came.

    Facts of the post are taken from the first part that knows them, comments from all parts. A part whose post is an
    answer in another thread is put in there. All threads are held at once.
    """
    parts: dict[str, list[Thread]] = {}
    for thread in threads:
        parts.setdefault(thread.id, []).append(thread)
    joined = {id: _merged(same) if len(same) > 1 else same[0] for id, same in parts.items()}
    _put_answers_in(joined)
    return list(joined.values())


def _merged(parts: list[Thread]) -> Thread:
    post = parts[0].post
    for part in parts[1:]:
        post = merged_post(post, part.post)
    rows = _in_time([list(part.comments) for part in parts])
    return assemble(post, rows, Report())


def merged_post(known: Post, other: Post) -> Post:
    """A post with what another view of it adds; the longer text is taken, since the shorter is an excerpt or none.

    Both views are of one time, so that nothing was edited and the first keeps what it says; readings of different
    times are merged by ``tui_reader.library.merging``, where the later wins and an older text is kept as an edit.
    """
    longer = other if len(other.body) > len(known.body) else known
    return replace(
        known,
        title=known.title or other.title,
        author=known.author or other.author,
        published=known.published or other.published,
        url=known.url or other.url,
        body=longer.body,
        markup=longer.markup,
        extra={**other.extra, **known.extra},
    )


def _in_time(parts: list[list[Comment]]) -> list[Comment]:
    """The comments of all parts: in the order of time where each part's root comments are, else part after part."""
    together = [comment for part in parts for comment in part]
    if all(_is_in_time(part) for part in parts):
        together.sort(key=lambda comment: comment.published or "")
    return together


def _is_in_time(comments: list[Comment]) -> bool:
    times = [c.published for c in comments if c.parent is None and c.extra.get("state") != "missing"]
    return None not in times and times == sorted(times, key=str)


def _put_answers_in(joined: dict[str, Thread]) -> None:
    answers = {
        reply: id for id, thread in joined.items() if isinstance(reply := thread.post.extra.get(REPLY), str) and reply
    }
    if not answers:
        return
    for id, thread in list(joined.items()):
        for comment in thread.comments:
            other = answers.get(comment.id)
            if other is None or other == id or other not in joined or id not in joined:
                continue
            part = joined.pop(other)
            joined[id] = _with_answer(joined[id], part, comment)


def _with_answer(thread: Thread, part: Thread, place: Comment) -> Thread:
    """A thread with a part put in whose post stands in it, maybe only as a placeholder."""
    post = part.post
    extra = {key: value for key, value in post.extra.items() if key != REPLY}
    if post.url:
        extra["url"] = post.url
    answer = Comment(place.id, place.parent, post.author, post.published, post.body, post.markup, extra)
    rows = [answer if comment.id == place.id else comment for comment in thread.comments]
    rows += [replace(comment, parent=comment.parent or place.id) for comment in part.comments]
    return assemble(thread.post, rows, Report())
