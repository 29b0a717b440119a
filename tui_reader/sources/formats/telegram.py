"""Telegram: one chat, or all chats, as Telegram Desktop exports them to JSON."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import escape, hard_breaks, link, with_list
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, made, moments, rows, texts
from tui_reader.sources.jsons import items, mapping, moment, number, objects, some, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Telegram(Source):
    """Chats as Telegram Desktop exports them."""

    id = "telegram"

    def detect(self, input: Input) -> float:
        return 0.95 if _chats(jsons.look(input).first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Telegram"
        for value in jsons.values(input, report):
            for chat in _chats(value):
                if objects(chat, "messages"):
                    yield _thread(chat, report)


def _chats(value: object) -> list[Node]:
    """The chats of an export: it is one, or has a list of them."""
    found = [mapping(value), *objects(mapping(value, "chats"), "list"), *objects(mapping(value, "left_chats"), "list")]
    return [chat for chat in found if _is_chat(chat)]


def _is_chat(chat: Node) -> bool:
    if not isinstance(chat.get("messages"), list) or "id" not in chat or "type" not in chat:
        return False
    messages = some(chat, "messages")
    return not messages or ("date" in messages[0] and ("text" in messages[0] or "action" in messages[0]))


def _thread(chat: Node, report: Report) -> Thread:
    messages = objects(chat, "messages")
    said = [message for message in messages if text(message, "type") != "service"]
    kind = "of the service (joined, pinned …) left out"
    report.tally(len(messages) - len(said), f"notice {kind}", f"notices {kind}")
    title = text(chat, "name") or ("Saved Messages" if text(chat, "type") == "saved_messages" else "")
    post = Post(
        thread_id(url=f"telegram/{text(chat, 'id')}"),
        title or None,
        published=_when(messages[0]),
        source=Telegram.id,
    )
    notices = {text(message, "id") for message in messages if text(message, "type") == "service"}
    return assemble_rows(post, by_batch(said, partial(_comments, notices)), report)


def _when(message: Node) -> str | None:
    """The time: seconds since 1970 where they are given, else the exporter's local time, without its zone."""
    return moment(text(message, "date_unixtime")) or moment(message.get("date"))


def _comments(notices: set[str], messages: Nodes) -> Rows:
    """Comments of messages. An answer to one of the notices (a topic's opening) or to another chat stands alone."""
    parents, elsewhere = texts(messages, "reply_to_message_id"), texts(messages, "reply_to_peer_id")
    attached = made(messages, _attached, "file_name", "file", "photo", "poll", "location_information")
    return rows(
        ids=texts(messages, "id"),
        parents=["" if parent in notices or chat else parent for parent, chat in zip(parents, elsewhere, strict=True)],
        authors=texts(messages, "from", "actor"),
        published=moments(messages, "date_unixtime", "date"),
        bodies=map(_body, messages, attached),
        markups="markdown",
        extras=extras(
            edited=moments(messages, "edited_unixtime", "edited"),
            reactions=made(messages, _reactions, "reactions"),
        ),
    )


def _reactions(message: Node) -> dict[str, int | None]:
    return {text(each, "emoji") or "other": number(each, "count") for each in objects(message, "reactions")}


def _body(message: Node, attached: list[str] | None) -> str:
    """The text, who it was forwarded from before it, and what is attached behind it."""
    source = text(message, "forwarded_from")
    parts = [f"*forwarded from {escape(source)}*" if source else "", _markdown(message.get("text"))]
    return with_list("\n\n".join(filter(None, parts)), attached)


_MARKS = {"bold": "**", "italic": "*", "strikethrough": "~~", "code": "`"}


def _markdown(value: object) -> str:
    """Text that is a string, or a list of strings and of objects that say how a piece is formatted."""
    pieces = [value] if isinstance(value, str) else items({"": value}, "")
    made: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            made.append(escape(piece))
            continue
        words, kind = text(piece, "text"), text(piece, "type")
        core = words.strip()
        if not core:
            made.append(words)
        elif kind == "pre":
            made.append(f"\n```{text(piece, 'language')}\n{words.strip(chr(10))}\n```\n")
        elif kind in ("blockquote", "expandable_blockquote"):
            made.append("\n\n> " + escape(core).replace("\n", "\n> ") + "\n\n")
        elif kind == "text_link":
            made.append(link(words, text(piece, "href")))
        elif kind == "link":
            made.append(words)
        elif kind in _MARKS and "\n" not in core:
            mark = _MARKS[kind]
            inner = core if kind == "code" else escape(core)
            made.append(words.replace(core, f"{mark}{inner}{mark}", 1))
        else:
            made.append(escape(words))
    return hard_breaks("".join(made).strip())


def _attached(message: Node) -> list[str]:
    """What is attached, by name: the files themselves lie beside the export."""
    lines: list[str] = []
    if file := text(message, "file_name", "file", "photo"):
        kind = text(message, "media_type").replace("_", " ") or ("photo" if "photo" in message else "file")
        name = "" if file.startswith("(") else f": {escape(file.rpartition('/')[2])}"
        lines.append(f"- {kind}{name}")
    poll = mapping(message, "poll")
    if poll:
        lines.append(f"**{escape(text(poll, 'question'))}**\n")
        for answer in objects(poll, "answers"):
            lines.append(f"- {escape(text(answer, 'text'))} ({number(answer, 'voters') or 0:,} votes)")
    if place := mapping(message, "location_information"):
        lines.append(f"- location: {text(place, 'latitude')}, {text(place, 'longitude')}")
    return lines
