"""The whole texts of long tweets in an archive of Twitter.

The list of posts has a long post cut off after some 280 characters, with "…" and an address behind it; its whole text
is a note in ``note-tweet.js`` beside the list. A note has a number of its own and names no post: its post is the one of
the same second that begins with the same words. The note lacks the names that an answer begins with, and what stands
behind the text (a post that is quoted, pictures).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import count

from tui_reader.sources.base import Input
from tui_reader.sources.jsons import beside, mapping, moment, objects, text
from tui_reader.text.flat_html import decoded

Node = dict[str, object]

NAMES = ("note-tweet", "note_tweet")
"""What the file of notes is called, without its ending; of many notes there are more files, ``-part1`` and so on."""

_MENTIONS = re.compile(r"(?:@\w+\s+)*")
_SHORT = re.compile(r"https?://t\.co/\w+")
"""An address as Twitter shortens it: each time anew, so that a note and its post have two for one."""


def notes_beside(input: Input) -> dict[str, list[Node]]:
    """The notes in the files beside a list of posts, by the second of their creation."""
    notes: dict[str, list[Node]] = {}
    for value in _files(input):
        for each in objects(value):
            note = mapping(each, "noteTweet")
            notes.setdefault(second(moment(note.get("createdAt"))), []).append(note)
    return notes


def _files(input: Input) -> Iterator[object]:
    """What the files of notes hold, up to the first number that is missing."""
    for name in NAMES:
        for number in count():
            value = beside(input, f"{name}-part{number}.js" if number else f"{name}.js")
            if value is None:
                break
            yield value


def second(moment: str | None) -> str:
    """The second of a moment; all of an archive are in UTC."""
    return (moment or "")[: len("2018-10-10T20:19:24")]


def with_note(tweet: Node, notes: list[Node]) -> Node:
    """A tweet with its whole text.

    Args:
        tweet: the fields of the tweet.
        notes: notes of the same second.
    """
    words = text(tweet, "full_text", "text")
    mentions = _MENTIONS.match(words)
    named = mentions[0] if mentions else ""
    beginning = _key(decoded(words))
    if not beginning.endswith("…"):
        return tweet
    for note in notes:
        core = mapping(note, "core")
        for whole in (text(core, "text"), named + text(core, "text")):
            if _key(whole).startswith(beginning[:-1].rstrip()):
                return _merged(tweet, whole, core)
    return tweet


def _key(words: str) -> str:
    """What a text and its beginning have in common: the words, without addresses."""
    return " ".join(_SHORT.sub("", words).split())


def _merged(tweet: Node, whole: str, core: Node) -> Node:
    links = [
        {"url": text(link, "shortUrl"), "expanded_url": text(link, "expandedUrl")} for link in objects(core, "urls")
    ]
    written = {link["expanded_url"] for link in links}
    own = f"/status/{text(tweet, 'id_str')}"
    for link in objects(tweet, "entities", "urls"):
        long = text(link, "expanded_url")
        if long and long not in written and not long.endswith(own) and text(link, "url") not in whole:
            whole += f" {text(link, 'url')}"
            links.append({"url": text(link, "url"), "expanded_url": long})
    entities = {**mapping(tweet, "entities"), "urls": links}
    return {**tweet, "full_text": escape(whole, quote=False), "entities": entities}
