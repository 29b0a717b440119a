"""What a library knows of a thread from the thread itself: its activity, its first words, what counts, what came."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

import orjson

from tui_reader.model import Thread, counts
from tui_reader.store import runs
from tui_reader.store.codec import plain
from tui_reader.store.threads import Facts, Stored
from tui_reader.text.moments import utc
from tui_reader.text.sanitize import clean_line

_SECONDS = len("2024-01-31T10:20:30")
EXCERPT = 200
"""Characters of an excerpt: more than any list shows."""


def activity(thread: Thread, added: str) -> str:
    """The time of what is newest in a thread, as text that sorts: in UTC where its offset is known."""
    times = [comment.published for comment in thread.comments if comment.published]
    if thread.post.published:
        times.append(thread.post.published)
    if not times:
        return added
    # Offsets shift a time by less than a day, so only the last two days need to be looked at closely.
    latest = max(times)
    if (bound := _day_before(latest[:10])) is None:
        return latest
    last = {time for time in times if time >= bound}
    if len({time[_SECONDS:] for time in last}) == 1:  # written alike, they sort as they are
        return utc(latest)
    return max(utc(time) for time in last)


@lru_cache(256)
def _day_before(day: str) -> str | None:
    """The day before one; ``None`` for what is none."""
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def excerpt(thread: Thread) -> str:
    """The first words of the article in one line, else of the first comment that has any."""
    body = thread.post.body
    if not body.strip():
        body = next((comment.body for comment in thread.comments[:50] if comment.body.strip()), "")
    if thread.post.title is None:  # the excerpt stands in the list: worth reading the markup for
        from tui_reader.text.blocks import first_words

        return first_words(body, thread.post.markup, EXCERPT)
    words = ""
    for start in (EXCERPT * 2, EXCERPT * 4):  # of what is indented and quoted more is needed
        if len(words) <= EXCERPT:
            words = clean_line(body[:start]).lstrip("#>*- ")
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + "…"


def uncounted(thread: Thread, ordinals: Sequence[int]) -> runs.Runs:
    """Ordinals of what is no comment: pingbacks and placeholders for missing parents."""
    return runs.of(
        [
            ordinal
            for ordinal, comment in zip(ordinals, thread.comments, strict=True)
            if comment.extra and not counts(comment.extra)
        ]
    )


def arrive(
    stored: Stored, facts: Facts, thread: Thread, time: str
) -> tuple[Sequence[int], tuple[tuple[int, str], ...]]:
    """The ordinal of each comment of a grown thread, in reading order; and the arrivals."""
    known = dict(zip(stored.ids(facts.total), stored.ordinals(facts.total), strict=True))
    following = facts.total
    ordinals: list[int] = []
    for comment in thread.comments:
        ordinal = known.get(comment.id)
        if ordinal is None:
            ordinal = following
            following += 1
        ordinals.append(ordinal)
    arrivals = facts.arrivals
    if following > facts.total:
        arrivals = (*arrivals, (facts.total, time))
    in_order = ordinals == list(range(following))
    return range(following) if in_order else ordinals, arrivals


def digest_of(thread: Thread) -> str:
    """Tells one version of a page from another without reading what is stored."""
    *fields, extra = thread.post
    said = [fields, repr(extra), [(c.id, c.parent, c.author, c.body, repr(c.extra)) for c in thread.comments]]
    try:
        content = orjson.dumps(said)
    except TypeError:  # half a character
        content = orjson.dumps(plain(said))
    return hashlib.blake2b(content, digest_size=12).hexdigest()
