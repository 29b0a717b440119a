"""Matrix: a room as Element exports it, or as the servers of the network give its events.

Everything is an event: a message, a change of one, a reaction to one, somebody's joining, which also tells the name
that they go by. A thread is a branch below the message that it began with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import repeat
from operator import gt

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, batches, by_batch, extras, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import flag, mapping, moment, objects, some, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Matrix(Source):
    """Rooms by their events."""

    id = "matrix"

    def detect(self, input: Input) -> float:
        first = _events(jsons.look(input).first, some)[:3]
        return 0.95 if first and all(map(_is_event, first)) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Matrix"
        for value in jsons.values(input, report):
            events: list[Node] = []
            written: list[int] = []
            for batch in batches(_events(value)):
                found = list(filter(_is_event, batch))
                events += found
                written += [when or 0 for when in numbers(found, "origin_server_ts")]
            if any(map(gt, written, written[1:])):
                events = [events[place] for place in sorted(range(len(events)), key=written.__getitem__)]
            yield _thread(mapping(value), events, report)


def _events(value: object, found: Callable[..., list[Node]] = objects) -> list[Node]:
    """The events of an export, of a server's answer, or of a list; or what else is found there."""
    return found(value) or found(value, "messages") or found(value, "chunk")


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
        self.locked = 0
        """How many messages are encrypted."""
        for batch in batches(events):
            self._take(batch)

    def _take(self, events: Nodes) -> None:
        contents = mappings(events, "content")
        related_to = mappings(contents, "m.relates_to")
        for event, kind, content, related in zip(events, texts(events, "type"), contents, related_to, strict=True):
            if kind == "m.room.member":
                if name := text(content, "displayname"):
                    self.names[text(event, "state_key")] = name
            elif kind == "m.reaction":
                counts = self.reactions.setdefault(text(related, "event_id"), {})
                key = text(related, "key")
                counts[key] = counts.get(key, 0) + 1
            elif kind in _MESSAGES:
                if related and text(related, "rel_type") == "m.replace":
                    self.changes[text(related, "event_id"), text(event, "sender")] = event
                else:
                    self.said.append(event)
                    self.locked += kind == "m.room.encrypted"
            self.notices += kind not in _OF_MESSAGES

    def newest(self, messages: Nodes, ids: Sequence[str], senders: Sequence[str]) -> list[Node]:
        """What messages say now; one that was taken back has lost its content, and its changes no longer count."""
        changed = map(self.changes.get, zip(ids, senders, strict=True), messages)
        return [new if message["content"] else message for new, message in zip(changed, messages, strict=True)]


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
    report.tally_notices(room.notices, "about joining, naming and settings")
    report.tally(room.locked, "message is encrypted", "messages are encrypted")
    return assemble_rows(post, by_batch(room.said, partial(_comments, room, post.url or "")), report)


def _comments(room: _Room, url: str, events: Nodes) -> Rows:
    ids, senders = texts(events, "event_id"), texts(events, "sender")
    newest = room.newest(events, ids, senders)
    bodies, markups = _bodies(newest)
    written = moments(events, "origin_server_ts")
    changed = [
        None if new is event else moment(new.get("origin_server_ts")) for new, event in zip(newest, events, strict=True)
    ]
    related = mappings(events, "content", "m.relates_to")
    return rows(
        ids=ids,
        parents=[_above(relation) if relation else "" for relation in related],
        authors=list(map(room.names.get, senders, senders)),
        published=written,
        bodies=bodies,
        markups=markups,
        extras=extras(
            url=[f"{url}/{id}" for id in ids] if url else repeat("", len(ids)),
            edited=changed,
            reactions=map(room.reactions.get, ids),
            state=["" if body else "deleted" for body in bodies],
        ),
    )


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
    outer = mappings(events, "content")
    contents = [new or content for new, content in zip(mappings(outer, "m.new_content"), outer, strict=True)]
    bodies, htmls = texts(contents, "body"), texts(contents, "formatted_body")
    markups: list[Markup] = ["plain"] * len(bodies)
    kinds, sorts = texts(events, "type"), texts(contents, "msgtype")
    answers = mappings(contents, "m.relates_to", "m.in_reply_to")
    formatted: list[int] = []
    for place, (kind, sort, form) in enumerate(zip(kinds, sorts, texts(contents, "format"), strict=True)):
        if sort in _FILES:
            bodies[place] = _file(_FILES[sort], bodies[place], text(contents[place], "filename"))
        elif kind == "m.sticker":
            bodies[place] = f"[sticker: {bodies[place]}]"
        elif kind == "m.room.encrypted":
            bodies[place] = "[encrypted]"
        elif form == "org.matrix.custom.html" and htmls[place]:
            formatted.append(place)
        elif answers[place]:
            bodies[place] = _QUOTED.sub("", bodies[place])
    said = [
        html if "<mx-reply>" not in html else _QUOTED_HTML.sub("", html) for html in map(htmls.__getitem__, formatted)
    ]
    for place, body, markup in zip(formatted, *from_htmls(said), strict=True):
        bodies[place], markups[place] = body, markup
    return bodies, markups


def _file(kind: str, words: str, filename: str) -> str:
    """What stands for a file, and below it what is said of it, if that is not its name."""
    name = filename or words
    return f"[{kind}: {name}]" if words == name else f"[{kind}: {name}]\n{words}"
