"""Zulip: messages as its interface gives them, and those of an organisation's export; each topic, and each circle of
people, a thread.

An export names people and channels by numbers, which ``realm.json`` beside the messages explains. A message that begins
with whom it quotes and a link to what they said answers that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from html import unescape
from urllib.parse import unquote

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.columns import by_batch, extras, made, moments, rows, texts
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import mapping, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]
Place = tuple[str, str]
"""The channel and the topic of a message; nothing and the people of a direct one."""

_STREAM = 2
"""The type of a recipient that is a channel, in an export."""
_QUOTES = re.compile(
    r"\s*(?:<p><span class=\"user-mention silent\"[^>]*>[^<]*</span> <a href=\"([^\"]*)\""
    r"|@_\*\*[^*\n]+\*\* \[[^\]\n]*\]\(([^)\s]*)\))"
)
_SAID = re.compile(r"(?:/(?:topic|subject)/([^/]*+))?/near/(\d+)\Z")
"""Where a link to a message leads: the topic, in a spelling of its own, and the message."""
_QUOTE = re.compile(r"^(`{3,})quote[ \t]*\n(.*?)(?:^\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)


class Zulip(Source):
    """Topics of channels, and direct messages."""

    id = "zulip"

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_ours, jsons.look(input).values[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Zulip"
        realm = mapping(jsons.beside(input, "realm.json"))
        threads: dict[Place, list[Node]] = {}
        is_part = False
        for value in jsons.values(input, report):
            is_part |= _is_part(value)
            for message in objects(value, "messages"):
                threads.setdefault(_place(message), []).append(message)
            if exported := objects(value, "zerver_message"):
                people, places = _people(realm), _places(realm)
                for message in exported:
                    message = _as_given(message, people)
                    circle, topic = places.get(text(message, "recipient"), (text(message, "recipient"), ""))
                    place = circle, text(message, "subject") or topic
                    threads.setdefault(place, []).append(message)
        for place, messages in threads.items():
            yield _thread(place, sorted(messages, key=_rank), report, is_part=is_part)


def _is_ours(value: object) -> bool:
    given, exported = objects(value, "messages")[:1], objects(value, "zerver_message")[:1]
    if exported:
        return exported[0].keys() >= {"sender", "recipient", "content", "date_sent"}
    return bool(given) and given[0].keys() >= {"sender_full_name", "timestamp", "content", "display_recipient"}


def _is_part(value: object) -> bool:
    """Whether an answer says that there are older or newer messages than it has, which therefore were not deleted."""
    return isinstance(value, dict) and False in (value.get("found_oldest"), value.get("found_newest"))


def _rank(message: Node) -> int:
    return number(message, "id") or 0


def _place(message: Node) -> Place:
    channel = message.get("display_recipient")
    if isinstance(channel, str):
        return channel, text(message, "subject", "topic")
    return "", ", ".join(sorted(texts(objects(channel), "full_name")))


def _people(realm: Node) -> dict[str, str]:
    """The names of people by their numbers."""
    found = [each for key in ("zerver_userprofile", "zerver_userprofile_crossrealm") for each in objects(realm, key)]
    return {text(each, "id"): text(each, "full_name", "delivery_email", "email") for each in found}


def _places(realm: Node) -> dict[str, Place]:
    """What messages are sent to, by its number: a channel, or a circle of people."""
    channels = {text(each, "id"): text(each, "name") for each in objects(realm, "zerver_stream")}
    people = _people(realm)
    circles: dict[str, list[str]] = {}
    for each in objects(realm, "zerver_subscription"):
        circles.setdefault(text(each, "recipient"), []).append(people.get(text(each, "user_profile"), ""))
    places: dict[str, Place] = {}
    for each in objects(realm, "zerver_recipient"):
        id, about = text(each, "id"), text(each, "type_id")
        if number(each, "type") == _STREAM:
            places[id] = channels.get(about, about), ""
        else:
            places[id] = "", ", ".join(sorted(filter(None, circles.get(id, [])))) or people.get(about, about)
    return places


def _as_given(message: Node, people: dict[str, str]) -> Node:
    """A message of an export in the fields of the interface."""
    html = text(message, "rendered_content")
    return {
        **message,
        "sender_full_name": people.get(text(message, "sender"), text(message, "sender")),
        "timestamp": message.get("date_sent"),
        "last_edit_timestamp": message.get("last_edit_time"),
        "content": html or text(message, "content"),
        "content_type": "text/html" if html else "text/x-markdown",
    }


def _thread(place: Place, messages: list[Node], report: Report, *, is_part: bool) -> Thread:
    channel, topic = place
    (extra,) = extras(tags=[[channel] if channel else []], partial=[is_part])
    post = Post(
        thread_id(url=f"zulip/{channel}/{topic}"),
        topic or channel or None,
        published=moments(messages[:1], "timestamp")[0],
        source=Zulip.id,
        extra=extra,
    )
    known = set(texts(messages, "id"))
    return assemble_rows(post, by_batch(messages, partial(_comments, known, topic)), report)


def _answered(words: str, known: set[str], topic: str) -> str:
    """The message that one answers, where it is there or the link says that it belongs there."""
    quotes = _QUOTES.match(words)
    said = _SAID.search(unescape(quotes[1] or quotes[2])) if quotes else None
    if said is None:
        return ""
    named = unquote((said[1] or "").replace(".", "%"))
    return said[2] if said[2] in known or (named and named == topic) else ""


def _comments(known: set[str], topic: str, messages: Sequence[Node]) -> Rows:
    contents = texts(messages, "content")
    is_html = [kind == "text/html" for kind in texts(messages, "content_type")]
    shown, markups = from_htmls([words if html else "" for words, html in zip(contents, is_html, strict=True)])
    return rows(
        ids=texts(messages, "id"),
        parents=[_answered(words, known, topic) for words in contents],
        authors=texts(messages, "sender_full_name", "sender_email"),
        published=moments(messages, "timestamp"),
        bodies=[
            body if html else _QUOTE.sub(_as_quote, words)
            for body, words, html in zip(shown, contents, is_html, strict=True)
        ],
        markups=[markup if html else "markdown" for markup, html in zip(markups, is_html, strict=True)],
        extras=extras(
            edited=moments(messages, "last_edit_timestamp"),
            reactions=made(messages, _reactions, "reactions"),
        ),
    )


def _as_quote(block: re.Match[str]) -> str:
    return "".join(f"> {line}\n" for line in block[2].splitlines())


def _reactions(message: Node) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in objects(message, "reactions"):
        name = text(each, "emoji_name")
        counts[name] = counts.get(name, 0) + 1
    return counts
