"""Slack: a day or all of a channel, as its export, its interface or slackdump gives messages.

A channel is a discussion, its threads are branches. The export has one folder for each channel, which names it, and one
file for each day; who is who stands in ``users.json`` beside the folders, and is looked up there where it can be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

import orjson

from tui_reader.errors import InputError
from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import escape, hard_breaks, with_list
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, made, mappings, moments, rows, texts
from tui_reader.sources.jsons import mapping, moment, number, objects, some, text
from tui_reader.sources.rows import Rows
from tui_reader.text.flat_html import decoded

Node = dict[str, object]

LARGEST_LIST = 64 * 1024 * 1024
"""Bytes of a list of people or channels that is still looked into."""


class Slack(Source):
    """Channels of a workspace's export."""

    id = "slack"

    def detect(self, input: Input) -> float:
        first = _messages(jsons.look(input).first, some)[:3]
        return 0.93 if first and all(_is_message(message) for message in first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Slack"
        values = list(jsons.values(input, report))
        messages = [m for value in values for m in _messages(value) if _is_message(m)]
        messages.sort(key=lambda message: text(message, "ts"))
        people = _people(input, messages)
        dump = next((mapping(value) for value in values if text(value, "channel_id")), {})
        channel = text(dump, "name", "channel_id") or _channel(input, messages)
        name = f"#{channel}" if channel else input.name.rpartition("/")[2]
        first = text(messages[0], "ts") if messages else ""
        post = Post(
            thread_id(url=f"slack/{text(dump, 'channel_id') or _place(input, channel, messages) or first}"),
            name,
            source=self.id,
            published=_day(first),
        )
        written = [message for message in messages if not text(message, "subtype").endswith(_NOTICES)]
        report.tally_notices(len(messages) - len(written), "about joining, leaving and naming")
        yield assemble_rows(post, by_batch(written, partial(_comments, people)), report)


_NOTICES = (
    "_join",
    "_leave",
    "_topic",
    "_purpose",
    "_name",
    "_archive",
    "_unarchive",
    "bot_add",
    "bot_remove",
    "pinned_item",
)
"""Endings of the kinds of messages that nobody wrote."""

_STAMP = re.compile(r"\d{9,11}\.\d+")


def _messages(value: object, objects: Callable[..., list[Node]] = objects) -> list[Node]:
    """The messages of an export's day, of an answer, or of a dump, which has the replies to a message in it."""
    found = objects(value) if isinstance(value, list) else objects(value, "messages")
    for message in found:  # grows while it is walked
        if _REPLIES in message:
            found += objects(message, _REPLIES)
    return found


_REPLIES = "slackdump_thread_replies"


def _is_message(message: Node) -> bool:
    return text(message, "type") == "message" and _STAMP.fullmatch(text(message, "ts")) is not None


def _day(stamp: str) -> str | None:
    found = moment(stamp)
    return found[:10] if found else None


def _channel(input: Input, messages: list[Node]) -> str:
    """The name of the channel: of the folder in which its days lie; else its id, where messages have it."""
    if input.path is not None and re.fullmatch(r"\d{4}-\d\d-\d\d\.json(\.gz)?", input.path.name):
        return input.path.resolve().parent.name
    return next((name for message in messages if (name := text(message, "channel_name", "channel"))), "")


def _place(input: Input, channel: str, messages: list[Node]) -> str:
    """What tells a channel from one of the same name elsewhere: its id, else the workspace that messages name."""
    for name in ("channels.json", "groups.json", "dms.json", "mpims.json"):
        for listed in _listed(input, name):
            if channel and channel in (text(listed, "name"), text(listed, "id")):
                return text(listed, "id")
    team = next((found for message in messages if (found := text(message, "team", "user_team"))), "")
    return f"{team}/{channel}" if team else channel


def _listed(input: Input, name: str) -> list[Node]:
    """A list that the export keeps beside its channels' folders; empty where it cannot be read."""
    if input.path is None:
        return []
    for folder in (input.path.parent.parent, input.path.parent):
        path = folder / name
        try:
            if path.stat().st_size <= LARGEST_LIST:
                return objects(orjson.loads(Input.from_path(path).data))
        except (OSError, InputError, orjson.JSONDecodeError):
            continue
    return []


def _people(input: Input, messages: list[Node]) -> dict[str, str]:
    """Names by id: from the messages themselves, and from the export's list of people."""
    listed = _listed(input, "users.json")
    names = {text(person, "id"): _name(mapping(person, "profile"), person) for person in listed}
    for message in messages:
        profile = mapping(message, "user_profile")
        if profile and (name := _name(profile, {})):
            names.setdefault(text(message, "user"), name)
    return names


def _name(profile: Node, person: Node) -> str:
    return text(profile, "display_name", "real_name", "name") or text(person, "real_name", "name")


def _comments(people: dict[str, str], messages: Nodes) -> Rows:
    users, named = texts(messages, "user", "bot_id"), texts(messages, "username")
    bots = texts(mappings(messages, "bot_profile"), "name")
    attached = made(messages, partial(_attached, people), "files", "attachments")
    return rows(
        ids=texts(messages, "ts"),
        parents=texts(messages, "thread_ts"),
        authors=[people.get(user) or name or bot or user for user, name, bot in zip(users, named, bots, strict=True)],
        published=moments(messages, "ts"),
        bodies=map(with_list, [markdown(words, people) for words in texts(messages, "text")], attached),
        markups="markdown",
        extras=extras(
            edited=moments(mappings(messages, "edited"), "ts"),
            reactions=made(messages, _reactions, "reactions"),
            state=["deleted" if kind == "tombstone" else "" for kind in texts(messages, "subtype")],
        ),
    )


def _reactions(message: Node) -> dict[str, int | None]:
    return {text(each, "name"): number(each, "count") for each in objects(message, "reactions")}


def _attached(people: dict[str, str], message: Node) -> list[str]:
    """What is attached to a message, as the lines of a list."""
    lines = []
    for file in objects(message, "files"):
        words, url = escape(text(file, "title", "name") or "file"), text(file, "permalink", "url_private")
        lines.append(f"- [{words}]({url})" if url.startswith("http") and ")" not in url else f"- {words}")
    for attached in objects(message, "attachments"):
        if words := text(attached, "text", "fallback"):
            lines.append("> " + markdown(words, people).replace("\n", "\n> "))
    return lines


_CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)
_ANGLE = re.compile(r"<([^<>\s|][^<>|]*)(?:\|([^<>]*))?>")
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")
_STRIKE = re.compile(r"(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])")


def markdown(words: str, people: dict[str, str]) -> str:
    """Slack's markup as Markdown: ``*bold*``, ``~struck~``, ``<address|words>``, ``<@U123>``; code stays as it is."""
    if "`" not in words:
        return hard_breaks(_inline(words, people).strip())
    parts = _CODE.split(words)
    for i, part in enumerate(parts):
        if i % 2:
            code = decoded(_ANGLE.sub(lambda match: match[2] or match[1], part))
            parts[i] = f"\n```\n{code[3:-3].strip(chr(10))}\n```\n" if code.startswith("```") else code
        else:
            parts[i] = _inline(part, people)
    return hard_breaks("".join(parts).strip())


def _inline(words: str, people: dict[str, str]) -> str:
    if "*" in words:
        words = _BOLD.sub(r"**\1**", words)
    if "~" in words:
        words = _STRIKE.sub(r"~~\1~~", words)
    if "<" in words:
        words = _ANGLE.sub(lambda match: _resolved(match[1], match[2] or "", people), words)
    return decoded(words)


def _resolved(target: str, words: str, people: dict[str, str]) -> str:
    if target[0] == "@":
        return "@" + escape(words or people.get(target[1:], target[1:]))
    if target[0] == "#":
        return "#" + escape(words or target[1:])
    if target[0] == "!":
        return escape(words or "@" + target[1:].partition("^")[0])
    if ")" in target or " " in target or not target.startswith(("http://", "https://", "mailto:")):
        return escape(words or target)
    return f"[{escape(words)}]({target})" if words and words not in target else f"&lt;{target}&gt;"
