"""Mattermost: what its bulk export writes, one object a line; each channel, and each circle of people, a thread.

Posts have no ids there: they are told by their channel, their time in milliseconds, and who wrote what. Nor does an
export say of which server it is: a channel is told by its first post as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.chats import reactions, room_id
from tui_reader.sources.identity import comment_id
from tui_reader.sources.json_columns import by_batch, extras, made, moments, rows, texts
from tui_reader.sources.jsons import items, mapping, number, objects, text
from tui_reader.sources.offsets import Index, by_offset
from tui_reader.sources.rows import Rows

Node = dict[str, object]
Place = tuple[str, ...]
"""The team and the channel of a post; the people of a direct one."""


@dataclass(slots=True)
class _Names:
    """What is shown of what is named."""

    channels: dict[Place, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)


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
        names = _Names()
        for place, posts in _by_place(input, names, report):
            if thread := _thread(place, posts, names, report):
                yield thread


def _is_object(value: object) -> bool:
    """Whether a value is the version that begins an export, or an object that says what it is and holds that."""
    kind = text(value, "type")
    if kind == "version":
        return number(value, "version") is not None
    return kind in _KINDS and bool(mapping(value, kind))


def _by_place(input: Input, names: _Names, report: Report) -> Iterator[tuple[Place, list[Node]]]:
    """The posts of each channel, of which only one is held; what all are called is put into ``names``."""
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


def _place(value: object, names: _Names) -> Place:
    """Where a post stands; empty of what is none, of which names are noted."""
    kind = text(value, "type")
    if kind == "channel":
        channel = mapping(value, "channel")
        names.channels[text(channel, "team"), text(channel, "name")] = text(channel, "display_name", "name")
    elif kind == "user":
        person = mapping(value, "user")
        whole = f"{text(person, 'first_name')} {text(person, 'last_name')}".strip()
        names.people[text(person, "username")] = text(person, "nickname") or whole
    elif kind == "post" and (post := mapping(value, "post")):
        return text(post, "team"), text(post, "channel")
    elif kind == "direct_post" and (post := mapping(value, "direct_post")):
        return "", *sorted(str(name) for name in items(post, "channel_members"))
    return ()


def _post(value: object) -> Node:
    return mapping(value, "post") or mapping(value, "direct_post")


def _thread(place: Place, posts: list[Node], names: _Names, report: Report) -> Thread | None:
    """The thread of a channel; none where nobody said anything."""
    found: list[tuple[str, Node]] = []
    notices = 0
    posts = sorted(posts, key=_time)
    for post in posts:  # an export has them in the order of their ids, which are random
        if text(post, "type").startswith("system_"):
            notices += 1
            continue
        found.append(("", post))
        if answers := objects(post, "replies"):
            id = _id(post)
            found += [(id, answer) for answer in sorted(answers, key=_time)]
    report.tally_notices(notices, "about joining and naming")
    if not found:
        return None
    team, *members = place
    channel = Post(
        room_id(Mattermost.id, "", place, (text(posts[0], "create_at"), text(posts[0], "user"))),
        names.channels.get(place) or ", ".join(members) or None,
        published=moments([found[0][1]], "create_at")[0],
        source=Mattermost.id,
        extra={"tags": [team]} if team else {},
    )
    return assemble_rows(channel, by_batch(found, partial(_comments, names.people)), report)


def _time(post: Node) -> int:
    return number(post, "create_at") or 0


def _id(post: Node) -> str:
    return comment_id(author=text(post, "user"), published=text(post, "create_at"), body=text(post, "message"))


def _comments(people: dict[str, str], found: Sequence[tuple[str, Node]]) -> Rows:
    posts = [post for _, post in found]
    authors = texts(posts, "user")
    return rows(
        ids=map(_id, posts),
        parents=[above for above, _ in found],
        authors=authors,
        published=moments(posts, "create_at"),
        bodies=map(_body, posts),
        markups="markdown",
        extras=extras(
            edited=moments(posts, "edit_at"),
            reactions=made(posts, reactions, "reactions"),
            attachments=made(posts, _files, "attachments"),
            author_name=[people.get(author, "") for author in authors],
        ),
    )


def _body(post: Node) -> str:
    """The words, and those of what a program attached to them, as Slack's programs do."""
    attached = objects(post, "props", "attachments")
    parts = [text(post, "message"), *(text(each, "text", "fallback") for each in attached)]
    return "\n\n".join(filter(None, parts))


def _files(post: Node) -> list[str]:
    return [path.rpartition("/")[2] for each in objects(post, "attachments") if (path := text(each, "path"))]
