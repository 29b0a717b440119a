"""Chats that exporters write as pages: Telegram Desktop's messages.html, DiscordChatExporter's HTML.

Both leave out the name of who speaks on, and write what a message answers into a link. Discord's ids hold the moment
when they were made (https://discord.com/developers/docs/reference#snowflakes), the pages only a local time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import escape, from_html, link
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import number

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

T = TypeVar("T")

_ANSWERED = re.compile(r"go_to_message(-?\d+)|scrollToMessage\(event, ?'(\d+)'\)")
_TELEGRAM_TIME = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d)?)?")
_DISCORD_EPOCH = 1_420_070_400_000
"""Milliseconds from 1970 to 2015, from which Discord counts."""


class TelegramPage(Source):
    """messages.html, and messages2.html and so on of the same chat."""

    id = "telegram-html"

    def detect(self, input: Input) -> float:
        head = input.head
        return 0.95 if b"chat_page" in head and b'class="history"' in head else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Telegram"
        page = _parsed(input.text)
        _note_its_end(input, report, "</html>")
        title = _text(page.css_first(".page_header .text.bold")) or None
        messages = page.css('div.message[id]:not([id^="message-"])')  # what has a negative id parts the days
        rows = _said(messages, _telegram_message, report)
        first = rows[0].published if rows else None
        yield assemble(Post(_id("telegram", title, rows), title, None, first, source="telegram"), rows, report)


def _telegram_message(message: LexborNode) -> Comment | None:
    if "service" in _classes(message):
        return None
    own = [node for node in message.css(".from_name") if "forwarded" not in _classes(node.parent)]
    answered = _ANSWERED.search(_attribute(message.css_first(".reply_to a"), "href"))
    when = _TELEGRAM_TIME.match(_attribute(message.css_first(".date.details"), "title"))
    parts: list[str] = []
    if (origin := message.css_first(".forwarded .from_name")) is not None:
        parts.append(f"*forwarded from {escape(origin.text(deep=False).strip())}*")
    files = "\n".join(_telegram_files(message))
    parts += [*_each(message.css(".text"), _markdown), files]
    extra: dict[str, object] = {}
    if reactions := _each(
        message.css(".reaction"), lambda node: (_text(node.css_first(".emoji")), _count(node.css_first(".count")))
    ):
        extra["reactions"] = dict(reactions)
    return Comment(
        _attribute(message, "id").removeprefix("message"),
        answered[1] if answered else None,
        own[0].text(deep=False).strip() if own else None,
        f"{when[3]}-{when[2]}-{when[1]}T{when[4]}{when[5] or ''}" if when else None,
        "\n\n".join(part for part in parts if part),
        "markdown",
        extra,
    )


def _telegram_files(message: LexborNode) -> Iterator[str]:
    """What is attached, by kind and name: the files themselves lie beside the page."""
    for node in message.css(".media_wrap a, .media_wrap .media"):
        kind = next((name for name in _classes(node) if name.startswith("media_") or name.endswith("_wrap")), "")
        kind = kind.removeprefix("media_").removesuffix("_wrap").replace("_", " ")
        if kind and (node.tag == "a" or node.css_first("a") is None):
            name = _attribute(node, "href").rpartition("/")[2] or _text(node.css_first(".title"))
            yield f"- {kind}: {escape(name)}" if name else f"- {kind}"


class DiscordPage(Source):
    """A channel or thread as DiscordChatExporter writes it to HTML."""

    id = "discord-html"

    def detect(self, input: Input) -> float:
        head = input.head
        return 0.95 if b"chatlog__message" in head and b"preamble" in head else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Discord"
        page = _parsed(input.text)
        _note_its_end(input, report, "</html>", "postamble")
        place = [_text(node) for node in page.css(".preamble__entry")]
        messages = page.css("[data-message-id]") or page.css("[id^=message-]")
        rows = _said(messages, _discord_message, report)
        post = Post(
            _id("discord", "/".join(place[:2]), rows),
            place[1].rpartition(" / ")[2] if len(place) > 1 else None,
            published=rows[0].published if rows else None,
            source="discord",
            body="\n\n".join(place[2:3]),
            extra={"tags": place[:1]} if place else {},
        )
        yield assemble(post, rows, report)


def _discord_message(message: LexborNode) -> Comment | None:
    if message.css_first(".chatlog__system-notification-content") is not None:
        return None
    name = message.css_first(".chatlog__author, .chatlog__author-name")
    shown = _text(name)
    author = _attribute(name, "title").partition("#")[0] or shown
    id = _attribute(message, "data-message-id") or _attribute(message, "id").removeprefix("message-")
    answered = _ANSWERED.search(_attribute(message.css_first(".chatlog__reply-link"), "onclick"))
    edited = message.css_first(".chatlog__edited-timestamp")
    extra: dict[str, object] = {"author_name": shown} if shown and shown != author else {}
    if edited is not None:
        edited.decompose()
    if "--pinned" in " ".join(_classes(message)):
        extra["pinned"] = True
    if reactions := _each(message.css(".chatlog__reaction"), lambda node: (_attribute(node, "title"), _count(node))):
        extra["reactions"] = dict(reactions)
    content = message.css_first(".chatlog__content")
    parts = [_markdown(content) if content is not None else "", "\n".join(_discord_files(message))]
    return Comment(
        id,
        answered[2] if answered else None,
        author if name is not None else None,
        _made_at(id),
        "\n\n".join(part for part in parts if part),
        "markdown",
        extra,
    )


def _discord_files(message: LexborNode) -> Iterator[str]:
    for node in message.css(".chatlog__attachment a"):
        named = node.css_first("[title]")
        name = _text(node) or _attribute(named, "title") or _attribute(node, "href").rpartition("/")[2]
        yield "- " + link(name, _attribute(node, "href"))
    for node in message.css(".chatlog__embed-title-link"):
        yield "- " + link(_text(node), _attribute(node, "href"))


def _made_at(id: str) -> str | None:
    """When a Discord id was made."""
    if not id.isdecimal() or not 15 < len(id) < 21:
        return None
    return datetime.fromtimestamp(((int(id) >> 22) + _DISCORD_EPOCH) // 1000, UTC).isoformat()


def _each(nodes: list[LexborNode], read: Callable[[LexborNode], T]) -> list[T]:
    """What is read of each of some nodes, in the order of the page.

    They are taken out of it, the last first: one that is not closed, and holds all that follow, is read without them.
    """
    found: list[T] = []
    for node in reversed(nodes):
        found.append(read(node))
        node.decompose()
    return found[::-1]


def _said(messages: list[LexborNode], read: Callable[[LexborNode], Comment | None], report: Report) -> list[Comment]:
    """What messages say; `read` gives none for a notice of the service, and no author where no name stands."""
    rows = [row for row in _each(messages, read) if row is not None]
    report.tally_notices(len(messages) - len(rows), "of the service (joined, pinned …)")
    author: str | None = None
    named: dict[str, object] = {}
    for place, row in enumerate(rows):
        if row.author is not None:
            author, named = row.author or None, {key: row.extra[key] for key in ("author_name",) if key in row.extra}
        rows[place] = row._replace(author=author, extra={**named, **row.extra})
    return rows


def _note_its_end(input: Input, report: Report, *ends: str) -> None:
    """Note where a page has nothing of what exporters write at its end: it was cut off."""
    end = input.text[-_END:].lower()
    if not any(mark in end for mark in ends):
        report.cut_off("the end of the page is missing")
        report.sureness = min(report.sureness, 0.5)


_END = 1000
"""Characters at the end of a page in which its end is looked for."""


def _id(kind: str, title: str | None, rows: list[Comment]) -> str:
    """A chat is known by its title, which all pages of it have; one without by its first message."""
    if title or not rows:
        return thread_id(url=f"{kind}/{title}")
    first = rows[0]
    return thread_id(title=kind, author=first.author, body=f"{first.id} {first.published} {first.body}")


def _parsed(html: str) -> LexborHTMLParser:
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(html)


def _markdown(node: LexborNode) -> str:
    body, markup = from_html(node.html or "")
    return body if markup == "markdown" else escape(body)


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node is not None else ""


def _count(node: LexborNode | None) -> int:
    """How often a reaction was given, where that is said."""
    return number({"": _text(node)}, "") or 1


def _attribute(node: LexborNode | None, name: str) -> str:
    return (node.attributes.get(name) or "") if node is not None else ""


def _classes(node: LexborNode | None) -> list[str]:
    return _attribute(node, "class").split()
