"""GitLab: issues and merge requests with their notes or discussions.

Notes name their issue by the numbers of the project and of the issue, not by an address, so those numbers are what an
issue and its notes have in common. What GraphQL answers is put into the words of the other interface.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import by_batch, by_time, extras, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class GitLab(Source):
    """Issues, merge requests, notes and discussions."""

    id = "gitlab"

    def detect(self, input: Input) -> float:
        return (
            0.92
            if any(_kind(node) for value in jsons.look(input).values[:3] for node in islice(_nodes(value), 3))
            else 0.0
        )

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "GitLab"
        posts: dict[str, Node] = {}
        notes: dict[str, list[tuple[str | None, Node]]] = {}
        system = 0
        for value in jsons.values(input, report):
            last = ""
            for node in _nodes(value):
                kind = _kind(node)
                if kind == "post":
                    last = _key(node)
                    posts[last] = node
                    continue
                first: str | None = None
                for note in objects(node, "notes") if kind == "discussion" else [node] if kind == "note" else []:
                    if flag(note, "system"):
                        system += 1
                        continue
                    notes.setdefault(_key(note) or last, []).append((first, note))
                    first = first or text(note, "id")
        report.tally_notices(system, "of the site (closed, mentioned …)")
        for key in dict.fromkeys((*posts, *notes)):
            found = notes.get(key, [])
            post = _post(key, posts.get(key, {}), found)
            if (stated := number(posts.get(key), "user_notes_count")) is not None:
                report.stated = (report.stated or 0) + stated
            yield assemble_rows(post, by_batch(by_time(found, _times), partial(_comments, post.url)), report)


def _times(found: Sequence[tuple[str | None, Node]]) -> list[str | None]:
    return moments([note for _, note in found], "created_at")


def _nodes(value: object) -> Iterator[Node]:
    """Posts, notes and discussions in a value: it is one, a list of them, or a list of such lists."""
    if isinstance(value, list):
        for item in value:
            yield from objects(item if isinstance(item, list) else [item])
    elif isinstance(value, dict):
        for post in _of_graphql(value):
            yield post
            yield from objects(post, "discussions")
        inner = [mapping(value, key) for key in ("issue", "merge_request") if mapping(value, key)]
        yield from inner or [value]
        if inner or _kind(value) == "post":
            yield from objects(value, "notes")
            yield from objects(value, "discussions")


def _of_graphql(value: Node) -> Iterator[Node]:
    """Issues and merge requests with their discussions in an answer of GraphQL (https://docs.gitlab.com/api/graphql/).

    Who asks decides in what these stand (a project, a namespace, a list, an item of its own), so they are told by what
    they hold. GitLab's own pages ask for work items, whose discussions stand in one of their widgets.
    """
    work = [mapping(value, "data")]
    for node in work:  # grows while it is walked
        place = _PLACE.match(text(node, "webUrl"))
        iid = text(node, "iid") or (place["number"] if place else "")
        if iid and "title" in node and "author" in node:
            yield _item(node, iid, place["project"] if place else "?")
        else:
            work += [inner for inner in node.values() if isinstance(inner, dict)]
            work += objects(node, "nodes")


def _item(node: Node, iid: str, project: str) -> Node:
    """An issue or a merge request in the words of the other interface."""
    parts = [node, *objects(node, "widgets")]
    talk = [each for part in parts for each in objects(part, "discussions", "nodes")] or [
        {"notes": {"nodes": [note]}} for note in objects(node, "notes", "nodes")
    ]
    return {
        **node,
        "iid": iid,
        "project_id": node.get("projectId") or project,
        "web_url": text(node, "webUrl"),
        "description": next((said for part in parts if (said := text(part, "description"))), ""),
        "created_at": node.get("createdAt"),
        "labels": [label.get("title") for part in parts for label in objects(part, "labels", "nodes")],
        "discussions": [
            {"individual_note": False, "notes": list(map(_note, objects(each, "notes", "nodes")))} for each in talk
        ],
    }


_PLACE = re.compile(
    r"https?://[^/\s]+/(?P<project>\S+?)/-/(?:issues|work_items|merge_requests|epics)/(?P<number>\d{1,12})\b"
)


def _note(node: Node) -> Node:
    """A note of GraphQL, whose id is that of the other interface behind the name of its kind."""
    id = text(node, "id").rpartition("/")[2]
    return {**node, "id": id, "created_at": node.get("createdAt"), "updated_at": node.get("lastEditedAt")}


def _kind(node: Node) -> str:
    if "body" in node and ("noteable_type" in node or ("system" in node and "author" in node)):
        return "note"
    if "notes" in node and ("individual_note" in node or any(map(_kind, objects(node, "notes")[:1]))):
        return "discussion"
    if "iid" in node and "title" in node and "author" in node:  # nobody writes a milestone
        return "post"
    return ""


_HOST = re.compile(r"https?://([^/\s]+)/")


def _key(node: Node) -> str:
    """What an issue and its notes have in common."""
    project = text(node, "project_id")
    number_ = text(node, "iid", "noteable_iid")
    if not project or not number_:
        return ""
    address = text(node, "web_url")
    kind = text(node, "noteable_type") or ("merge" if "merge_status" in node else "")
    return f"{_host(address or text(mapping(node, 'author'), 'web_url'))}/{project}/{_place(kind, address)}/{number_}"


@lru_cache(maxsize=4096)
def _host(address: str) -> str:
    """The host of an address, of which the people of a thread have few."""
    host = _HOST.match(address)
    return host[1] if host else "gitlab"


def _place(kind: str, address: str) -> str:
    """What an address calls merge requests or issues, by the kind of a thing or by its own address."""
    return "merge_requests" if "merge" in kind.lower() or "merge" in address.lower() else "issues"


def _post(key: str, node: Node, notes: list[tuple[str | None, Node]]) -> Post:
    extra: dict[str, object] = {}
    if tags := [label for label in items(node, "labels") if isinstance(label, str)]:
        extra["tags"] = tags
    if (votes := number(node, "upvotes")) is not None:
        extra["score"] = votes - (number(node, "downvotes") or 0)
    if state := text(node, "state"):
        extra["status"] = state
    title = text(node, "title")
    first = text(notes[0][1], "body") if notes else ""
    return Post(
        thread_id(url=key or None, title=title, body=first),
        title or None,
        _author(node),
        moment(node.get("created_at")),
        text(node, "web_url") or None,
        GitLab.id,
        text(node, "description"),
        "markdown",
        extra,
    )


def _author(node: Node) -> str | None:
    return text(mapping(node, "author"), "username", "name") or None


def _comments(url: str | None, found: Sequence[tuple[str | None, Node]]) -> Rows:
    nodes = [note for _, note in found]
    ids, people, positions = texts(nodes, "id"), mappings(nodes, "author"), mappings(nodes, "position")
    created, edited = moments(nodes, "created_at"), moments(nodes, "updated_at")
    paths, lines = texts(positions, "new_path", "old_path"), numbers(positions, "new_line", "old_line")
    return rows(
        ids=ids,
        parents=[parent for parent, _ in found],
        authors=texts(people, "username", "name"),
        published=created,
        bodies=texts(nodes, "body"),
        markups="markdown",
        extras=extras(
            url=[f"{url}#note_{id}" if url else "" for id in ids],
            edited=[when if when != first else "" for when, first in zip(edited, created, strict=True)],
            author_name=texts(people, "name"),
            path=[f"{path}:{line}" if path and line else path for path, line in zip(paths, lines, strict=True)],
        ),
    )
