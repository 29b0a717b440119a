"""Facebook, Messenger and Instagram: what a download of one's information holds as JSON.

Conversations, own posts, and own comments under the title that says whose post they are on. The download writes each
byte of UTF-8 as a character of its own; that is undone here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, some

Node = dict[str, object]

_COMMENT_LISTS = ("comments_v2", "comments", "group_comments_v2", "comments_media_comments", "comments_reels_comments")
_POST_LISTS = ("status_updates", "group_posts_v2", "group_posts")


class Facebook(Source):
    """Messages, posts and comments of a download."""

    id = "facebook"

    def detect(self, input: Input) -> float:
        return 0.93 if _form(jsons.look(input).first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Facebook"
        for value in jsons.values(input, report):
            form = _form(value)
            if form == "messages":
                yield _conversation(mapping(value), report)
            elif form == "comments":
                yield from _by_title(_listed(value, _COMMENT_LISTS), report)
            elif form == "posts":
                for item in _listed(value, _POST_LISTS):
                    if thread := _post(item, report):
                        yield thread


_SENDER = frozenset(("sender_name", "senderName"))
"""Who says something; the second in downloads of encrypted conversations, which have other names for all fields."""


def _form(value: object) -> str:
    if isinstance(value, dict):
        messages = some(value, "messages")
        if "participants" in value and (not messages or not _SENDER.isdisjoint(messages[0])):
            return "messages"
    if any(map(_is_comment, _listed(value, _COMMENT_LISTS)[:_LOOKED_AT])):
        return "comments"
    return "posts" if any(map(_is_post, _listed(value, _POST_LISTS)[:1])) else ""


_LOOKED_AT = 20


def _listed(value: object, names: tuple[str, ...]) -> list[Node]:
    """What a file lists, by itself or under one of some names."""
    return objects(value) or [item for name in names for item in objects(value, name)]


def _is_comment(item: Node) -> bool:
    if len(_mapped(item)) > 1:
        return True
    data = items(item, "data")
    return bool(data and mapping(data[0], "comment"))


def _is_post(item: Node) -> bool:
    if "timestamp" in item:
        return "data" in item or "attachments" in item
    return any("creation_timestamp" in media for media in objects(item, "media")[:1])


def _mapped(item: Node) -> list[str]:
    """What Instagram says of a comment under names in the reader's language: its words, and whose post it is on."""
    return [words for named in mapping(item, "string_map_data").values() if (words := _said(named, "value"))]


def _said(node: object, *keys: str) -> str:
    """A text as it was written: the download stores each byte of UTF-8 as one character."""
    words = jsons.text(node, *keys)
    if words.isascii():
        return words
    try:
        return words.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return words


def _conversation(value: Node, report: Report) -> Thread:
    messages = objects(value, "messages")
    messages.sort(key=lambda message: number(message, "timestamp_ms", "timestamp") or 0)
    people = [_said(person, "name") for person in objects(value, "participants")]
    people += [person for person in items(value, "participants") if isinstance(person, str)]
    title = _said(value, "title") or _NUMBER.sub("", _said(value, "threadName")) or ", ".join(people)
    place = jsons.text(value, "thread_path") or title
    rows = []
    seen: dict[str, int] = {}
    for message in messages:
        author, body = _said(message, "sender_name", "senderName"), _said(message, "content", "text")
        lines = [body, *_attached(message)]
        stamp = number(message, "timestamp_ms", "timestamp")
        when = moment(stamp)
        extra: dict[str, object] = {}
        if flag(message, "is_unsent") or flag(message, "isUnsent"):
            extra["state"] = "deleted"
        counts: dict[str, int] = {}
        for reaction in objects(message, "reactions"):
            face = _said(reaction, "reaction")
            counts[face] = counts.get(face, 0) + 1
        if counts:
            extra["reactions"] = counts
        native = f"{stamp}-{author}"
        seen[native] = again = seen.get(native, -1) + 1
        id = comment_id(f"{native}-{again}")
        text = "\n".join(line for line in lines if line)
        rows.append(Comment(id, None, author or None, when, text, "plain", extra))
    first = rows[0].published if rows else None
    post = Post(thread_id(url=f"facebook/{place}"), title or None, published=first, source=Facebook.id)
    return assemble(post, rows, report)


_NUMBER = re.compile(r"_\d+$")
"""What tells conversations of the same people apart, behind their names."""


def _attached(message: Node) -> list[str]:
    """What is attached, by the names of the files that lie beside the conversation."""
    lines = []
    for key in ("photos", "videos", "audio_files", "files", "gifs", "media"):
        for file in objects(message, key):
            name = jsons.text(file, "uri").rpartition("/")[2]
            lines.append(f"[{key.removesuffix('s').replace('_file', '')}: {name}]")
    if sticker := mapping(message, "sticker"):
        lines.append(f"[sticker: {jsons.text(sticker, 'uri').rpartition('/')[2]}]")
    if link := jsons.text(mapping(message, "share"), "link"):
        lines.append(link)
    return lines


def _by_title(found: list[Node], report: Report) -> Iterator[Thread]:
    """Own comments by what they are on: a sentence (“Ida commented on Bo's post.”), or the name of who posted it."""
    groups: dict[str, list[Comment]] = {}
    for item in found:
        links = [url for each in objects(item, "attachments") for url in _links(each)]
        if words := _mapped(item):
            stamps = [number(named, "timestamp") or 0 for named in mapping(item, "string_map_data").values()]
            groups.setdefault("".join(words[1:2]), []).append(_comment(max(stamps), "", words[0], links))
        for data in objects(item, "data"):
            comment = mapping(data, "comment")
            stamp = number(comment, "timestamp") or number(item, "timestamp")
            row = _comment(stamp, _said(comment, "author"), _said(comment, "comment"), links)
            groups.setdefault(_said(item, "title"), []).append(row)
    for title, rows in groups.items():
        rows.sort(key=lambda row: row.published or "")
        post = Post(thread_id(url=f"facebook/comments/{title}"), title or None, source=Facebook.id)
        yield assemble(post, rows, report)


def _comment(stamp: int | None, author: str, body: str, links: list[str]) -> Comment:
    id = comment_id(f"{stamp}-{author}-{body[:40]}")
    words = "\n".join(part for part in (body, *links) if part)
    return Comment(id, None, author or None, moment(stamp), words, "plain")


def _links(attachment: Node) -> list[str]:
    data = objects(attachment, "data")
    found = [jsons.text(mapping(each, "external_context"), "url") for each in data]
    found += [f"[{jsons.text(mapping(each, 'media'), 'uri').rpartition('/')[2]}]" for each in data if "media" in each]
    return [link for link in found if link]


def _post(item: Node, report: Report) -> Thread | None:
    """A post of Facebook; one of Instagram has its words as the title of its pictures or of itself."""
    words = [_said(data, "post") for data in objects(item, "data")]
    links = [url for each in objects(item, "attachments") for url in _links(each)]
    title = _said(item, "title")
    stamp = number(item, "timestamp")
    if media := objects(item, "media"):
        words, title = [title] if title else [_said(file, "title") for file in media], ""
        links = [f"[{jsons.text(file, 'uri').rpartition('/')[2]}]" for file in media]
        stamp = number(item, "creation_timestamp") or number(media[0], "creation_timestamp")
    body = "\n\n".join(part for part in (*words, "\n".join(links)) if part)
    if not body:
        return None
    post = Post(
        thread_id(url=f"facebook/post/{stamp}/{body[:40]}"),
        title or None,
        published=moment(stamp),
        source=Facebook.id,
        body=body,
    )
    return assemble(post, (), report)
