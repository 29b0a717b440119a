"""Matrix: a room as Element exports it, or as the servers of the network give its events.

Everything is an event: a message, a change of one, a reaction to one, somebody's joining, which also tells the name
that they go by. A thread is a branch below the message that it began with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.columns import Nodes, by_batch, extras, mappings, moments, rows, texts
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import flag, mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Matrix(Source):
    """Rooms by their events."""

    id = "matrix"

    def detect(self, input: Input) -> float:
        first = _events(jsons.look(input).first)[:3]
        return 0.95 if first and all(map(_is_event, first)) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Matrix"
        for value in jsons.values(input, report):
            events = [event for event in _events(value) if _is_event(event)]
            events.sort(key=lambda event: number(event, "origin_server_ts") or 0)
            yield _thread(mapping(value), events, report)


def _events(value: object) -> list[Node]:
    """The events of an export, of a server's answer, or of a list."""
    return objects(value) or objects(value, "messages") or objects(value, "chunk")


def _is_event(event: Node) -> bool:
    return event.keys() >= {"type", "sender", "content", "event_id", "origin_server_ts"}


_MESSAGES = frozenset({"m.room.message", "m.sticker", "m.room.encrypted"})
_OF_MESSAGES = _MESSAGES | {"m.reaction", "m.room.redaction"}


class _Room:
    """What events say of other events, and of people."""

    def __init__(self, events: list[Node]) -> None:
        self.names: dict[str, str] = {}
        """What people go by, by their addresses."""
        self.changes: dict[tuple[str, str], Node] = {}
        """The last change of each message by each who sent one: only its author may change it."""
        self.reactions: dict[str, dict[str, int]] = {}
        """How often each message was answered by which sign."""
        self.said: list[Node] = []
        """The messages."""
        self.notices = 0
        """How many events tell of the room: joining, naming, settings."""
        for event in events:
            kind, content = text(event, "type"), mapping(event, "content")
            related = mapping(content, "m.relates_to")
            if kind == "m.room.member":
                if name := text(content, "displayname"):
                    self.names[text(event, "state_key")] = name
            elif kind == "m.reaction":
                counts = self.reactions.setdefault(text(related, "event_id"), {})
                key = text(related, "key")
                counts[key] = counts.get(key, 0) + 1
            elif kind in _MESSAGES:
                if text(related, "rel_type") == "m.replace":
                    self.changes[text(related, "event_id"), text(event, "sender")] = event
                else:
                    self.said.append(event)
            self.notices += kind not in _OF_MESSAGES

    def newest(self, message: Node) -> Node:
        """What a message says now; one that was taken back has lost its content, and its changes no longer count."""
        changed = self.changes.get((text(message, "event_id"), text(message, "sender")))
        return changed if changed is not None and message["content"] else message


def _thread(export: Node, events: list[Node], report: Report) -> Thread:
    room = _Room(events)
    place = next((id for event in events if (id := text(event, "room_id"))), "")
    name = text(export, "room_name")
    first = text(room.said[0], "event_id") if room.said else name
    post = Post(
        thread_id(url=f"matrix/{place or first}"),
        name or place or None,
        None,
        moment(room.said[0].get("origin_server_ts")) if room.said else None,
        f"https://matrix.to/#/{place}" if place else None,
        Matrix.id,
        text(export, "topic"),
    )
    about = "about joining, naming and settings left out"
    report.tally(room.notices, f"notice {about}", f"notices {about}")
    locked = sum(text(event, "type") == "m.room.encrypted" for event in room.said)
    report.tally(locked, "message is encrypted", "messages are encrypted")
    return assemble_rows(post, by_batch(room.said, partial(_comments, room, post.url or "")), report)


def _comments(room: _Room, url: str, events: Nodes) -> Rows:
    ids, senders = texts(events, "event_id"), texts(events, "sender")
    newest = list(map(room.newest, events))
    bodies, markups = _bodies(newest)
    changed = [when if event is not new else "" for when, event, new in _changes(events, newest)]
    return rows(
        ids=ids,
        parents=[_above(mapping(content, "m.relates_to")) for content in mappings(events, "content")],
        authors=[room.names.get(sender, sender) for sender in senders],
        published=moments(events, "origin_server_ts"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            url=[f"{url}/{id}" if url else "" for id in ids],
            edited=changed,
            reactions=[room.reactions.get(id) for id in ids],
            state=["" if body else "deleted" for body in bodies],
        ),
    )


def _changes(events: Nodes, newest: Nodes) -> Iterator[tuple[str | None, Node, Node]]:
    return zip(moments(newest, "origin_server_ts"), events, newest, strict=True)


def _above(related: Node) -> str:
    """What a message answers. In a thread that is its first message, unless another one is quoted."""
    quoted = text(mapping(related, "m.in_reply_to"), "event_id")
    thread = text(related, "event_id") if text(related, "rel_type") == "m.thread" else ""
    return thread if thread and flag(related, "is_falling_back") else quoted or thread


_QUOTED = re.compile(r"\A(?:> ?[^\n]*\n)+\n?")
_QUOTED_HTML = re.compile(r"<mx-reply>.*?</mx-reply>", re.DOTALL)
"""What older programs put before an answer: a copy of what it answers."""
_FILES = {"m.image": "image", "m.file": "file", "m.video": "video", "m.audio": "audio"}


def _bodies(events: Nodes) -> tuple[list[str], list[Markup]]:
    said = list(map(_words, events))
    bodies = [words for words, _ in said]
    markups: list[Markup] = ["plain"] * len(said)
    formatted = [place for place, (_, is_html) in enumerate(said) if is_html]
    read = zip(*from_htmls([bodies[place] for place in formatted]), strict=True)
    for place, (body, markup) in zip(formatted, read, strict=True):
        bodies[place], markups[place] = body, markup
    return bodies, markups


def _words(event: Node) -> tuple[str, bool]:
    """What a message says, and whether that is HTML."""
    content = mapping(event, "content")
    content = mapping(content, "m.new_content") or content
    words = text(content, "body")
    answers = bool(mapping(content, "m.relates_to", "m.in_reply_to"))
    if kind := _FILES.get(text(content, "msgtype")):
        name = text(content, "filename") or words
        return "\n".join([f"[{kind}: {name}]", *([words] if words != name else [])]), False
    if text(event, "type") == "m.sticker":
        return f"[sticker: {words}]", False
    if text(event, "type") == "m.room.encrypted":
        return "[encrypted]", False
    if (html := text(content, "formatted_body")) and text(content, "format") == "org.matrix.custom.html":
        return _QUOTED_HTML.sub("", html), True
    return (_QUOTED.sub("", words) if answers else words), False
