"""Zulip: messages as its interface gives them, and those of an organisation's export; each topic, and each circle of
people, a thread.

An export names people and channels by numbers, which ``realm.json`` beside the messages explains. A message that begins
with whom it quotes and a link to what they said answers that. Messages say of which organisation their senders are by
its subdomain; a server's main organisation has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.chats import reactions, room_id
from tui_reader.sources.json_columns import by_batch, extras, made, moments, rows, texts
from tui_reader.sources.jsons import mapping, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Place(NamedTuple):
    """Where a message stands."""

    room: tuple[str, ...]
    """What tells it from others in its organisation: the channel's number and the topic, or the people's numbers."""
    channel: str
    """What the channel is called; empty of direct messages."""
    topic: str
    """What the topic is called; the people's names of direct messages."""


_PERSON, _STREAM = 1, 2
"""The types of a recipient that is a person, and one that is a channel, in an export; others are circles of people."""
_PEOPLE = ("zerver_userprofile", "zerver_userprofile_crossrealm", "zerver_userprofile_mirrordummy")
_QUOTES = re.compile(
    r"\s*(?:<p><span class=\"user-mention silent\"[^>]*>[^<]*</span> <a href=\"([^\"]*)\""
    r"|@_\*\*[^*\n]+\*\* \[[^\]\n]*\]\(([^)\s]*)\))"
)
_SAID = re.compile(r"(?:/(?:topic|subject)/([^/]*+))?/near/(\d+)\Z")
"""Where a link to a message leads: the topic, in a spelling of its own, and the message."""
_MENTION = re.compile(r"@_?\*\*([^*|\n]+)(?:\|\d+)?\*\*")
_QUOTE = re.compile(r"^(`{3,})quote[ \t]*\n(.*?)(?:^\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)


class Zulip(Source):
    """Topics of channels, and direct messages."""

    id = "zulip"

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_ours, jsons.look(input).values[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Zulip"
        realm = mapping(jsons.beside(input, "realm.json"))
        people = _people(realm)
        place_of = _places(realm, people)
        threads: dict[Place, list[Node]] = {}
        realms: Counter[str] = Counter()
        is_part = is_unnamed = False
        for value in jsons.values(input, report):
            is_part |= _is_part(value)
            for message in objects(value, "messages"):
                realms[text(message, "sender_realm_str")] += 1
                threads.setdefault(_place(message), []).append(message)
            for message in objects(value, "zerver_message"):
                is_unnamed = not realm
                threads.setdefault(place_of(message), []).append(_as_given(message, people))
        if is_unnamed:
            report.note("the names of people and channels are in realm.json, which is not beside it")
        server = _organisation(realm) or max(realms, key=realms.__getitem__, default="")
        for place, messages in threads.items():
            yield _thread(server, place, sorted(messages, key=_rank), report, is_part=is_part)


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
    channel, topic = message.get("display_recipient"), text(message, "subject", "topic")
    if isinstance(channel, str):
        return Place((text(message, "stream_id") or channel, topic), channel, topic)
    people = {text(each, "id"): text(each, "full_name") for each in objects(channel)}
    return _circle(people, people)


def _circle(numbers: Iterable[str], people: dict[str, str]) -> Place:
    """The place of direct messages among people."""
    numbers = sorted(set(numbers))
    return Place(("", *numbers), "", ", ".join(sorted(people.get(id) or id for id in numbers)))


def _organisation(realm: Node) -> str:
    """What tells the organisation of an export from others, as messages say it where they do."""
    about = next(iter(objects(realm, "zerver_realm")), {})
    return text(about, "string_id", "uuid", "name")


def _people(realm: Node) -> dict[str, str]:
    """The names of people by their numbers."""
    found = [each for key in _PEOPLE for each in objects(realm, key)]
    return {text(each, "id"): text(each, "full_name", "delivery_email", "email") for each in found}


def _places(realm: Node, people: dict[str, str]) -> Callable[[Node], Place]:
    """Where a message of an export stands, by its recipient: a channel, a person or a circle of people."""
    channels = {text(each, "id"): text(each, "name") for each in objects(realm, "zerver_stream")}
    circles: dict[str, list[str]] = {}
    for each in objects(realm, "zerver_subscription"):
        circles.setdefault(text(each, "recipient"), []).append(text(each, "user_profile"))
    recipients = {text(each, "id"): each for each in objects(realm, "zerver_recipient")}

    def place(message: Node) -> Place:
        id, topic = text(message, "recipient"), text(message, "subject")
        recipient = recipients.get(id, {})
        type, about = number(recipient, "type"), text(recipient, "type_id")
        if type == _STREAM:
            return Place((about, topic), channels.get(about, about), topic)
        if type == _PERSON:
            return _circle((text(message, "sender"), about), people)
        return _circle(circles[id], people) if id in circles else Place(("recipient", id, topic), id, topic)

    return place


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


def _thread(server: str, place: Place, messages: list[Node], report: Report, *, is_part: bool) -> Thread:
    room, channel, topic = place
    first = tuple(text(messages[0], key) for key in ("id", "timestamp", "sender_full_name"))
    (extra,) = extras(tags=[[channel] if channel else []], partial=[is_part])
    post = Post(
        room_id(Zulip.id, server, room, first),
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
            body if html else _MENTION.sub(r"@\1", _QUOTE.sub(_as_quote, words))
            for body, words, html in zip(shown, contents, is_html, strict=True)
        ],
        markups=[markup if html else "markdown" for markup, html in zip(markups, is_html, strict=True)],
        extras=extras(
            edited=moments(messages, "last_edit_timestamp"),
            reactions=made(messages, reactions, "reactions"),
        ),
    )


def _as_quote(block: re.Match[str]) -> str:
    return "".join(f"> {line}\n" for line in block[2].splitlines())
