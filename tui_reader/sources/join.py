"""Parts of one discussion that came as several files, made one thread.

A question and its answers, the pages of a topic, an issue and its comments, a status and its context: their sources
give the parts the same thread id, and here they are put together, in whatever order they came. A part that begins
with an answer says so (`NATIVE`, `ANSWERED`), and is put where that answer belongs.

Parts of one thread come from one source. What came from another one, a page beside a copy of its text, is another
reading of the same, and stays a thread of its own here: ``tui_reader.library.merging`` knows what is the same in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report
from tui_reader.sources.identity import comment_id

NATIVE = "native"
"""Key of a post's ``extra``: the id that the post has, or would have, as a comment: its own at its site."""

ANSWERED = "parent"
"""Key of a post's ``extra`` where the post is itself an answer: the id, as a comment, of what it answers; the id of the
thread where that is what began the discussion."""


Key = tuple[str, str]
"""What the parts of one thread have in common: its id and its source."""


def key_of(thread: Thread) -> Key:
    """By what the other parts of a thread are known."""
    return thread.id, thread.post.source


def join(threads: Iterable[Thread]) -> list[Thread]:
    """Threads with those of one id and source made one, in the order in which these first came.

    Facts of the post are taken from the first part that knows them, comments from all parts. A part whose post is an
    answer in another thread is put in there. All threads are held at once.
    """
    parts: dict[Key, list[Thread]] = {}
    for thread in threads:
        parts.setdefault(key_of(thread), []).append(thread)
    joined = {key: _merged(same) if len(same) > 1 else same[0] for key, same in parts.items()}
    return _with_answers_in_place(joined)


def aligned(one: Thread, other: Thread) -> tuple[Thread, Thread]:
    """Two parts or readings of one discussion with one post: of what begins with an answer, the answer is a comment.

    A message that came alone stands as a thread; as soon as more of its discussion comes, it takes its place in it.
    """
    first, second = _answer(one, other), _answer(other, one)
    if first != second:
        if first:
            one = _below(one, other.post if not second else _unknown(one, other))
        if second:
            other = _below(other, one.post)
    return one, other


def _answer(thread: Thread, other: Thread) -> str:
    """The id that a thread's post has as a comment, where it is an answer, or a comment of the other; else empty."""
    native = _native(thread.post)
    if thread.post.extra.get(ANSWERED):
        return native
    inside = native and is_part(thread.post) and any(comment.id == native for comment in other.comments)
    return native if inside else ""


def _unknown(one: Thread, other: Thread) -> Post:
    """The post of a discussion of which there are only answers: what the upper one of two parts answers."""
    post = one.post
    above = "" if post.source in ROOTED else _above(post)
    if above in (_native(other.post), *(comment.id for comment in other.comments)):
        above = _above(other.post)
    extra = {"state": "missing"} | ({NATIVE: above} if above else {})
    return Post(post.id, post.title, source=post.source, extra=extra)


ROOTED = frozenset({"mail"})
"""Sources whose parts name what began the discussion, so that all have one id; elsewhere they only name what they
answer."""

PARTS = 400
"""Comments of a thread by which parts of it are found that come later."""


def names_of(post: Post, comments: Sequence[str]) -> list[str]:
    """The ids, as comments, of what a thread holds and of what its post answers: by these its parts are found.

    Args:
        post: the thread's post.
        comments: ids of its comments.
    """
    if not post.extra.get(NATIVE) or post.source in ROOTED:
        return []
    return list(dict.fromkeys(name for name in (_native(post), _above(post), *comments[:PARTS]) if name))


def are_parts(one: Thread, other: Thread) -> bool:
    """Whether one of two threads of a site is a part of the other, or both answer what is not there."""
    return one.post.source == other.post.source and (_belongs(one, other) or _belongs(other, one))


def _belongs(part: Thread, whole: Thread) -> bool:
    if not is_part(part.post):
        return False
    native, above = _native(part.post), _above(part.post)
    held = {_native(whole.post), *(comment.id for comment in whole.comments)} - {""}
    sought = {native, above, *(c.id for c in part.comments if c.extra.get("state") == "missing")}
    return bool(sought & held) or (bool(above) and above == _above(whole.post))


def _below(thread: Thread, post: Post) -> Thread:
    """A thread that begins with an answer, below the post of the discussion."""
    answer = _as_comment(thread.post)
    if answer.parent == _native(post):
        answer = answer._replace(parent=None)
    rows = [answer, *(c._replace(parent=c.parent or answer.id) for c in thread.comments)]
    return assemble(post._replace(id=thread.id), rows, Report())


def _as_comment(post: Post) -> Comment:
    extra = {key: value for key, value in post.extra.items() if key not in (NATIVE, ANSWERED)}
    if post.url:
        extra["url"] = post.url
    return Comment(_native(post), _above(post) or None, post.author, post.published, post.body, post.markup, extra)


def _merged(parts: list[Thread]) -> Thread:
    first = parts[0]
    for i, part in enumerate(parts[1:], 1):
        before, parts[i] = aligned(first, part)
        if before is not first:  # what came so far begins with an answer
            parts[:i] = [before, *(aligned(each, parts[i])[0] for each in parts[1:i])]
        first = before._replace(post=merged_post(before.post, parts[i].post))
    rows = _in_time([list(part.comments) for part in parts])
    return assemble(first.post, rows, Report())


def merged_post(known: Post, other: Post) -> Post:
    """A post with what another view of it adds; the longer text is taken, since the shorter is an excerpt or none.

    Both views are of one time, so that nothing was edited and the first keeps what it says; readings of different
    times are merged by ``tui_reader.library.merging``, where the later wins and an older text is kept as an edit.
    """
    longer = other if len(other.body) > len(known.body) else known
    extra = {**other.extra, **known.extra}
    if "missing" in (known.extra.get("state"), other.extra.get("state")) and longer.body:
        del extra["state"]
    return known._replace(
        title=known.title or other.title,
        author=known.author or other.author,
        published=known.published or other.published,
        url=known.url or other.url,
        body=longer.body,
        markup=longer.markup,
        extra=extra,
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


def _with_answers_in_place(joined: dict[Key, Thread]) -> list[Thread]:
    """The threads, those that begin with an answer put into the thread that has the answer, or what it answers."""
    parts = {key: thread.post for key, thread in joined.items() if _native(thread.post) and is_part(thread.post)}
    if not parts:
        return list(joined.values())
    wanted = {name for post in parts.values() for name in (_native(post), _above(post))}
    known: dict[str, list[Key]] = {}
    for key, thread in joined.items():
        for name in (_native(thread.post), *(comment.id for comment in thread.comments)):
            if name in wanted:
                known.setdefault(name, []).append(key)
    into: dict[Key, Key] = {}
    for key, post in parts.items():
        homes = [*known.get(_native(post), ()), *known.get(_above(post) or "?", ())]
        home = next((home for home in homes if home != key and _outermost(home, into) != key), None)
        if home is not None:
            into[key] = home
    groups: dict[Key, list[Thread]] = {}
    for key in into:
        groups.setdefault(_outermost(key, into), []).append(joined[key])
    whole = [key for key in joined if key not in into]
    return [_grown(joined[key], groups[key]) if key in groups else joined[key] for key in whole]


def _native(post: Post) -> str:
    """The id that a post has as a comment; empty where it is not known."""
    native = post.extra.get(NATIVE)
    return comment_id(str(native)) if native else ""


def _above(post: Post) -> str:
    """The id, as a comment, of what a post answers; empty where it answers nothing."""
    above = post.extra.get(ANSWERED)
    return comment_id(str(above)) if above else ""


def is_part(post: Post) -> bool:
    """Whether a post may stand in another thread: as an answer, or as a comment of which only the id is known."""
    return bool(_above(post)) or not (post.title or post.author or post.body)


def _outermost(key: Key, into: dict[Key, Key]) -> Key:
    """The thread that a thread ends in; what leads in a circle is never entered."""
    while key in into:
        key = into[key]
    return key


def _grown(thread: Thread, parts: list[Thread]) -> Thread:
    """A thread with the parts put in whose posts are answers in it, maybe standing there only as placeholders."""
    native = _native(thread.post)
    rows = [list(thread.comments)]
    for part in parts:
        first = _as_comment(part.post)
        if first.parent == native:
            first = first._replace(parent=None)
        place = first.id if first.id != native else None  # else the part only lacked the post that is here
        below = [c._replace(parent=c.parent or place) for c in part.comments]
        rows.append([first, *below] if place and (first.body or first.author) else below)
    return assemble(thread.post, _in_time(rows), Report())
