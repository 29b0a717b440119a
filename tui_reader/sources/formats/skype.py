"""Skype: the messages of a person's export, each conversation a thread.

Texts are HTML of a few elements, in which line ends are kept; what answers another message holds a copy of it and its
number. The newest message comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html import unescape

import orjson

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, mappings, moments, rows, texts
from tui_reader.sources.jsons import mapping, moment, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Skype(Source):
    """Conversations of an export."""

    id = "skype"
    whole = True

    def detect(self, input: Input) -> float:
        export = mapping(jsons.look(input).first)
        some = objects(export, "conversations")[:1]
        return 0.95 if "userId" in export and some and "MessageList" in some[0] else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Skype"
        for value in jsons.values(input, report):
            conversations = objects(value, "conversations")
            names = {text(each, "id"): name for each in conversations if (name := text(each, "displayName"))}
            for conversation in conversations:
                if messages := objects(conversation, "MessageList"):
                    yield _thread(conversation, messages, names, report)


def _thread(conversation: Node, messages: list[Node], names: dict[str, str], report: Report) -> Thread:
    said = [message for message in messages if text(message, "messagetype").startswith(_SAID)]
    said.sort(key=lambda message: text(message, "originalarrivaltime"))
    report.tally_notices(len(messages) - len(said), "about calls, joining and naming")
    id = text(conversation, "id")
    first = moment(said[0].get("originalarrivaltime")) if said else None
    post = Post(thread_id(url=f"skype/{id}"), names.get(id) or _short(id), published=first, source=Skype.id)
    return assemble_rows(post, by_batch(said, partial(_comments, names)), report)


_SAID = ("RichText", "Text", "Poll")
"""How the kinds of messages that somebody wrote begin."""


def _comments(names: dict[str, str], messages: Nodes) -> Rows:
    contents, kinds = texts(messages, "content"), texts(messages, "messagetype")
    bodies, markups = zip(*map(_body, contents, kinds), strict=True)
    named = zip(texts(messages, "displayName"), texts(messages, "from"), strict=True)
    return rows(
        ids=texts(messages, "id"),
        parents=[quoted[1] if (quoted := _ANSWERED.search(content)) else "" for content in contents],
        authors=[name or names.get(id) or _short(id) for name, id in named],
        published=moments(messages, "originalarrivaltime"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            edited=[moment(int(found[1])) if (found := _EDITED.search(content)) else "" for content in contents],
            state=["" if body else "deleted" for body in bodies],
            reactions=map(_reactions, mappings(messages, "properties")),
        ),
    )


def _short(id: str) -> str:
    """An address without the number of the network before it: ``8:live:ines`` as ``ines``."""
    return id.partition(":")[2].removeprefix("live:") or id


def _reactions(properties: Node) -> dict[str, int]:
    return {text(each, "key"): len(objects(each, "users")) for each in objects(properties, "emotions")}


_ANSWERED = re.compile(r'<quote\b[^<>]*\bmessageid="(\d+)"')
_EDITED = re.compile(r'<e_m\b[^<>]*\bts_ms="(\d{10,16})"')
_LEGACY = re.compile(r"<legacyquote>[^<]*</legacyquote>")
_QUOTE = re.compile(r"<(/?)quote\b[^<>]*>")
_ATTACHED = re.compile(r"\s*<(URIObject|files|contacts|location)\b")
"""How the content begins of what is no text."""
_TYPE = re.compile(r'<URIObject\b[^<>]*\btype="(\w+)')
_NAMES = {
    "URIObject": re.compile(r'<OriginalName\b[^<>]*\bv="([^"<>]*)"'),
    "files": re.compile(r"<file\b[^<>]*>([^<>]*)</file>"),
    "contacts": re.compile(r'<c\b[^<>]*\bf="([^"<>]*)"'),
    "location": re.compile(r'(?:\baddress="|>)([^"<>]+)'),
}
"""What each of these is called: files by their names, people by theirs, a place by its address and its own name."""


def _body(content: str, kind: str) -> tuple[str, Markup]:
    if attached := _ATTACHED.match(content):
        return _attached(attached[1], content, kind), "plain"
    if kind == "Poll" and (asked := _poll(content)):
        return asked, "plain"
    if "<" not in content:
        return unescape(content).strip(), "plain"
    content = _QUOTE.sub(r"<\1blockquote>", _LEGACY.sub("", content))
    return from_html(re.sub(r"\r?\n", "<br>", content.strip()))


def _attached(element: str, content: str, kind: str) -> str:
    """What was sent beside texts: what it is, and its names."""
    about = element.removesuffix("s")
    if element == "URIObject":
        typed = _TYPE.search(content)
        about = typed[1].lower() if typed else kind.rpartition("/")[2].removeprefix("Media_").lower()
    names = dict.fromkeys(name for each in _NAMES[element].findall(content) if (name := unescape(each).strip()))
    return f"[{about}: {', '.join(names)}]" if names else f"[{about}]"


def _poll(content: str) -> str:
    """A question and what can be answered; empty where it is not known how they stand there."""
    try:
        poll = mapping(orjson.loads(content))
    except orjson.JSONDecodeError:
        return ""
    answers = [
        f"- {answer}" for value in poll.values() for each in objects(value) if (answer := text(each, "text", "title"))
    ]
    question = text(poll, "title", "question")
    return "\n".join([question, *answers] if question else answers)
