"""Google Chat: the messages of a space or of a conversation, as Takeout gives them.

What a space is called stands in ``group_info.json`` beside its messages, and is looked up there where it can be. A
topic is a branch below its first message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_chats
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, made, mappings, rows, texts
from tui_reader.sources.jsons import mapping, moment, objects, some, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class GoogleChat(Source):
    """Spaces and conversations of Takeout."""

    id = "google-chat"

    def detect(self, input: Input) -> float:
        first = some(jsons.look(input).first, "messages")[:3]
        return 0.95 if first and all(map(_is_message, first)) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Google Chat"
        for value in jsons.values(input, report):
            messages = list(filter(_is_message, objects(value, "messages")))
            space = text(messages[0], "message_id").partition("/")[0] if messages else ""
            people = dict.fromkeys(filter(None, texts(mappings(messages, "creator"), "name")))
            title = text(jsons.beside(input, "group_info.json"), "name") or ", ".join(people)
            post = Post(
                thread_id(url=f"google-chat/{space or title}"),
                title or None,
                published=moment(messages[0].get("created_date")) if messages else None,
                source=self.id,
            )
            yield assemble_rows(post, by_batch(messages, partial(_comments, _roots(messages))), report)


def _is_message(message: Node) -> bool:
    return ("creator" in message or "deletion_metadata" in message) and (
        "topic_id" in message or "message_id" in message
    )


def _roots(messages: Nodes) -> dict[str, str]:
    """The first message of each topic."""
    roots: dict[str, str] = {}
    for id, topic in zip(texts(messages, "message_id"), texts(messages, "topic_id"), strict=True):
        roots.setdefault(topic, id)
    return roots


def _comments(roots: dict[str, str], messages: Nodes) -> Rows:
    ids, people = texts(messages, "message_id"), mappings(messages, "creator")
    said = texts(messages, "text")
    files = made(messages, _files, "attached_files")
    if any(files):
        said = ["\n".join(filter(None, (words, names))) for words, names in zip(said, files, strict=True)]
    bodies, markups = from_chats(said)
    return rows(
        ids=ids,
        parents=[roots.get(topic, "") if topic else "" for topic in texts(messages, "topic_id")],
        authors=texts(people, "name", "email"),
        published=_times(messages, "created_date"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            edited=_times(messages, "updated_date"),
            state=["deleted" if state == "DELETED" else "" for state in texts(messages, "message_state")],
            reactions=made(messages, _reactions, "reactions"),
        ),
    )


def _reactions(message: Node) -> dict[str, int]:
    found = objects(message, "reactions")
    return {text(mapping(each, "emoji"), "unicode"): len(jsons.items(each, "reactor_emails")) for each in found}


def _files(message: Node) -> str:
    """The names of the files that lie beside a message, one a line."""
    return "\n".join(f"[file: {text(file, 'original_name')}]" for file in objects(message, "attached_files"))


_TIME = re.compile(r"[A-Z][a-z]+day, ([A-Z][a-z]+ \d{1,2}, \d{4}) at (1[0-2]|[1-9]):([0-5]\d:[0-5]\d)\s([AP])M UTC")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # not by the calendar, which follows the system's language


@lru_cache(maxsize=4096)
def _day(words: str) -> str | None:
    """The day that is written ``March 2, 2026``; ``None`` where there is none."""
    month, day, year = words.replace(",", "").split()
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day)).isoformat()
    except ValueError:
        return None


def _times(messages: Nodes, key: str) -> list[str | None]:
    """Times as Takeout writes them in English, ``Monday, March 2, 2026 at 8:00:37 AM UTC``; others as they may be."""
    return [_time(value) if value else None for value in [message.get(key) for message in messages]]


def _time(value: object) -> str | None:
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None or (day := _day(found[1])) is None:
        return moment(value)
    hour = int(found[2]) % 12 + 12 * (found[4] == "P")
    return f"{day}T{hour:02}:{found[3]}+00:00"
