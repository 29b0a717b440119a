"""Mattermost: what its bulk export writes, one object a line; each channel, and each circle of people, a thread.

Posts have no ids there: they are told by their channel, their time in milliseconds, and who wrote what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.columns import by_batch, extras, made, moments, rows, texts
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.jsons import items, mapping, number, objects, text
from tui_reader.sources.offsets import Index, by_offset
from tui_reader.sources.rows import Rows

Node = dict[str, object]
Place = tuple[str, ...]
"""The team and the channel of a post; the people of a direct one."""

_KINDS = frozenset(
    ("scheme", "role", "emoji", "team", "channel", "user", "bot", "direct_channel", "post", "direct_post")
)


class Mattermost(Source):
    """The channels of a bulk export, and its direct messages."""

    id = "mattermost"
    whole = True

    def detect(self, input: Input) -> float:
        return 0.95 if all(map(_is_object, jsons.look(input).values[:3] or [None])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Mattermost"
        names: dict[Place, str] = {}
        for place, posts in _by_place(input, names, report):
            yield _thread(place, posts, names.get(place, ""), report)


def _is_object(value: object) -> bool:
    """Whether a value is the version that begins an export, or an object that says what it is and holds that."""
    kind = text(value, "type")
    if kind == "version":
        return number(value, "version") is not None
    return kind in _KINDS and bool(mapping(value, kind))


def _by_place(input: Input, names: dict[Place, str], report: Report) -> Iterator[tuple[Place, list[Node]]]:
    """The posts of each channel, of which only one is held; what channels are called is put into ``names``."""
    if not jsons.look(input).lines:
        held: dict[Place, list[Node]] = {}
        for value in jsons.values(input, report):
            if place := _place(value, names):
                held.setdefault(place, []).append(_post(value))
        yield from held.items()
        return
    index: Index[Place] = Index()
    for offset, value in jsons.lines(input, report):
        if place := _place(value, names):
            index.add(offset, place)
    with by_offset(input) as stream:
        for place, offsets in index.groups():
            yield place, [_post(jsons.read_line(stream, offset)) for offset in offsets]


def _place(value: object, names: dict[Place, str]) -> Place:
    """Where a post stands; empty of what is none, of which a channel's name is noted."""
    kind = text(value, "type")
    if kind == "channel":
        channel = mapping(value, "channel")
        names[text(channel, "team"), text(channel, "name")] = text(channel, "display_name", "name")
    elif kind == "post" and (post := mapping(value, "post")):
        return text(post, "team"), text(post, "channel")
    elif kind == "direct_post" and (post := mapping(value, "direct_post")):
        return "", *sorted(str(name) for name in items(post, "channel_members"))
    return ()


def _post(value: object) -> Node:
    return mapping(value, "post") or mapping(value, "direct_post")


def _thread(place: Place, posts: list[Node], name: str, report: Report) -> Thread:
    found: list[tuple[str, Node]] = []
    notices = 0
    for post in sorted(posts, key=_time):  # an export has them in the order of their ids, which are random
        if text(post, "type").startswith("system_"):
            notices += 1
            continue
        found.append(("", post))
        if answers := objects(post, "replies"):
            id = _id(post)
            found += [(id, answer) for answer in sorted(answers, key=_time)]
    about = "about joining and naming left out"
    report.tally(notices, f"notice {about}", f"notices {about}")
    team, *members = place
    channel = Post(
        thread_id(url=f"mattermost/{'/'.join(place)}"),
        name or ", ".join(members) or None,
        published=next(iter(moments([node for _, node in found[:1]], "create_at")), None),
        source=Mattermost.id,
        extra={"tags": [team]} if team else {},
    )
    return assemble_rows(channel, by_batch(found, _comments), report)


def _time(post: Node) -> int:
    return number(post, "create_at") or 0


def _id(post: Node) -> str:
    return comment_id(author=text(post, "user"), published=text(post, "create_at"), body=text(post, "message"))


def _comments(found: Sequence[tuple[str, Node]]) -> Rows:
    posts = [post for _, post in found]
    edited = moments(posts, "edit_at")
    return rows(
        ids=map(_id, posts),
        parents=[above for above, _ in found],
        authors=texts(posts, "user"),
        published=moments(posts, "create_at"),
        bodies=map(_body, posts),
        markups="markdown",
        extras=extras(
            edited=edited,
            reactions=made(posts, _reactions, "reactions"),
            attachments=made(posts, _files, "attachments"),
        ),
    )


def _body(post: Node) -> str:
    """The words, and those of what a program attached to them, as Slack's programs do."""
    attached = objects(post, "props", "attachments")
    parts = [text(post, "message"), *(text(each, "text", "fallback") for each in attached)]
    return "\n\n".join(filter(None, parts))


def _reactions(post: Node) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in objects(post, "reactions"):
        name = text(each, "emoji_name")
        counts[name] = counts.get(name, 0) + 1
    return counts


def _files(post: Node) -> list[str]:
    return [path.rpartition("/")[2] for each in objects(post, "attachments") if (path := text(each, "path"))]
