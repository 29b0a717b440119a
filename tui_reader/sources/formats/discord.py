"""Discord: a channel or thread as DiscordChatExporter writes it to JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import escape, hard_breaks, link, with_list
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, flags, made, mappings, moments, rows, texts
from tui_reader.sources.jsons import mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]

_SAID = frozenset({"", "Default", "Reply", "ChatInputCommand", "ContextMenuCommand", "ThreadStarterMessage", "0", "19"})
"""Kinds of messages that somebody wrote; the others say that something was pinned, joined, boosted …"""


class Discord(Source):
    """Channels as DiscordChatExporter saves them."""

    id = "discord"

    def detect(self, input: Input) -> float:
        return 0.95 if _is_channel(jsons.look(input).first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Discord"
        for value in jsons.values(input, report):
            if _is_channel(value):
                yield thread_of(mapping(value), report)


def _is_channel(value: object) -> bool:
    export = mapping(value)
    return bool(mapping(export, "channel")) and "guild" in export and isinstance(export.get("messages"), list)


def thread_of(export: Node, report: Report) -> Thread:
    """A channel, as an export has it."""
    channel, guild = mapping(export, "channel"), mapping(export, "guild")
    place, id = text(guild, "id"), text(channel, "id")
    url = f"https://discord.com/channels/{place if place not in ('', '0') else '@me'}/{id}"
    messages = objects(export, "messages")
    name = text(channel, "name")
    titled = "Thread" in text(channel, "type") or place in ("", "0")
    extra: dict[str, object] = {}
    if server := text(guild, "name"):
        extra["tags"] = [server]
    post = Post(
        thread_id(url=url),
        (name if titled else f"#{name}") or None,
        None,
        moment(messages[0].get("timestamp")) if messages else None,
        url,
        Discord.id,
        text(channel, "topic"),
        "markdown",
        extra,
    )
    said = [message for message in messages if text(message, "type") in _SAID]
    report.tally_notices(len(messages) - len(said), "of the site (joined, pinned …)")
    if (stated := number(export, "messageCount")) is not None:
        report.stated = (report.stated or 0) + stated - (len(messages) - len(said))
    return assemble_rows(post, by_batch(said, partial(_rows, url)), report)


def _rows(url: str, messages: Nodes) -> Rows:
    ids, authors = texts(messages, "id"), mappings(messages, "author")
    attached = made(messages, _attached, "attachments", "embeds", "stickers")
    names, nicknames = texts(authors, "name"), texts(authors, "nickname")
    return rows(
        ids=ids,
        parents=texts(mappings(messages, "reference"), "messageId"),
        authors=names,
        published=moments(messages, "timestamp"),
        bodies=map(with_list, map(markdown, texts(messages, "content")), attached),
        markups="markdown",
        extras=extras(
            url=[f"{url}/{id}" for id in ids],
            edited=moments(messages, "timestampEdited"),
            pinned=flags(messages, "isPinned"),
            reactions=made(messages, _reactions, "reactions"),
            author_name=[shown if shown != name else "" for shown, name in zip(nicknames, names, strict=True)],
        ),
    )


def _reactions(message: Node) -> dict[str, int | None]:
    return {text(mapping(each, "emoji"), "name"): number(each, "count") for each in objects(message, "reactions")}


def _attached(message: Node) -> list[str]:
    """What is attached to a message, as the lines of a list."""
    lines = [
        "- " + link(text(file, "fileName") or "file", text(file, "url")) for file in objects(message, "attachments")
    ]
    for embed in objects(message, "embeds"):
        words = text(embed, "title") or text(mapping(embed, "author"), "name")
        about = text(embed, "description")
        if words or about:
            lines.append("- " + link(words or about, text(embed, "url")))
    return lines + [f"- {escape(text(sticker, 'name'))}" for sticker in objects(message, "stickers")]


_UNDERLINE = re.compile(r"__(?=\S)([^_\n]+)__")
_SUBTEXT = re.compile(r"^-# +", re.M)


def markdown(content: str) -> str:
    """Discord's Markdown as ours: its ``__underline__`` becomes emphasis, its small print ordinary text."""
    if "__" in content:
        content = _UNDERLINE.sub(r"*\1*", content)
    if "-#" in content:
        content = _SUBTEXT.sub("", content)
    return hard_breaks(content)
