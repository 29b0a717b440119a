"""Rocket.Chat: the messages of a room, or of a thread in it, as its interface gives them; and a room's export.

The interface says by number which message each one in a thread answers. An export has one message a line and says of
them only who wrote what and when: a room is told by its id, or else by its first message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import PurePath

from tui_reader.model import NO_EXTRA, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_chat
from tui_reader.sources.chats import room_id
from tui_reader.sources.identity import comment_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, made, mappings, rows, texts
from tui_reader.sources.jsons import items, mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]

_LINK = re.compile(r"\[ ?\]\(([^()\s]*+)\)[ \t]*+\n?")
"""A link without words: to a message that is quoted, whose words an attachment has."""
_TARGET = re.compile(r"[?&]msg=(\w+)")

_EVERYWHERE = "GENERAL"
"""The id of the room that every server begins with; those of all others are random."""


class RocketChat(Source):
    """Rooms with their threads."""

    id = "rocketchat"

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_ours, jsons.look(input).values[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Rocket.Chat"
        rooms: dict[str, list[Node]] = {}
        is_part = False
        for value in jsons.values(input, report):
            is_part |= (number(value, "count") or 0) < (number(value, "total") or 0)
            for message in objects(value, "messages") or objects([value]):
                if _is_message(message):
                    rooms.setdefault(text(message, "rid"), []).append(message)
        for room, messages in rooms.items():
            if thread := _thread(room, messages, input, report, is_part=is_part):
                yield thread


def _is_ours(value: object) -> bool:
    first = objects(value, "messages")[:1]
    if first:
        return first[0].keys() >= {"_id", "rid", "msg", "ts", "u"}
    return isinstance(value, dict) and value.keys() >= {"msg", "username", "ts"} and _is_message(value)


def _is_message(message: Node) -> bool:
    return isinstance(message.get("msg"), str) and _time(message.get("ts")) is not None


def _time(value: object) -> str | None:
    """A time of the interface, or one as the database writes it."""
    return moment(mapping(value).get("$date") if isinstance(value, dict) else value)


def _thread(room: str, messages: list[Node], input: Input, report: Report, *, is_part: bool) -> Thread | None:
    """The thread of a room; none where nobody said anything."""
    said = [message for message in messages if not text(message, "t", "type") or text(message, "t") == "rm"]
    report.tally_notices(len(messages) - len(said), "about joining and naming")
    if not said:
        return None
    said.sort(key=lambda message: _time(message["ts"]) or "")  # the interface gives the newest first
    first = said[0]
    author = text(mapping(first, "u"), "username") or text(first, "username")
    key = text(first, "_id") or comment_id(author=author, published=_time(first["ts"]), body=text(first, "msg"))
    title = "" if room else PurePath(input.name).stem  # an export is called as its room is
    post = Post(
        room_id(RocketChat.id, room if room != _EVERYWHERE else "", (room,), (key,)),
        title or None,
        published=_time(first["ts"]),
        source=RocketChat.id,
        extra={"partial": True} if is_part else NO_EXTRA,  # other pages have what this one lacks
    )
    known = set(texts(said, "_id"))
    return assemble_rows(post, by_batch(said, partial(_comments, known)), report)


def _comments(known: set[str], messages: Nodes) -> Rows:
    people = mappings(messages, "u")
    names = [name or other for name, other in zip(texts(people, "username"), texts(messages, "username"), strict=True)]
    shown = texts(people, "name")
    times = [_time(message["ts"]) for message in messages]
    bodies, markups = zip(*map(_body, messages), strict=True)
    return rows(
        ids=[
            id or comment_id(author=name, published=text(message, "ts"), body=body)
            for id, name, message, body in zip(texts(messages, "_id"), names, messages, bodies, strict=True)
        ],
        parents=[
            above or _quoted(message, known) for above, message in zip(texts(messages, "tmid"), messages, strict=True)
        ],
        authors=names,
        published=times,
        bodies=bodies,
        markups=markups,
        extras=extras(
            edited=[_time(message.get("editedAt")) for message in messages],
            state=["deleted" if kind == "rm" else "" for kind in texts(messages, "t")],
            reactions=made(messages, _reactions, "reactions"),
            attachments=made(messages, _files, "attachments"),
            author_name=[name if name != person else "" for name, person in zip(shown, names, strict=True)],
        ),
    )


def _reactions(message: Node) -> dict[str, int]:
    return {name.strip(":"): len(items(each, "usernames")) for name, each in mapping(message, "reactions").items()}


def _files(message: Node) -> list[str]:
    return [name for each in objects(message, "attachments") if (name := text(each, "title", "fileName"))]


def _quoted(message: Node, known: set[str]) -> str:
    """The message that one quotes, where it is there: to quote is how these chats answer outside of threads."""
    link = _LINK.match(text(message, "msg"))
    found = _TARGET.search(link[1]) if link else None
    return found[1] if found and found[1] in known else ""


def _body(message: Node) -> tuple[str, Markup]:
    """What is quoted, the words, and what a program attached to them."""
    attached = objects(message, "attachments")
    quoted = [f"> {line}" for each in attached if "message_link" in each for line in text(each, "text").splitlines()]
    words = [_LINK.sub("", text(message, "msg"))]
    words += [text(each, "text", "description") for each in attached if "message_link" not in each]
    parts = ("\n".join(quoted), "\n".join(filter(None, words)))
    return from_chat("\n\n".join(filter(None, parts)))
