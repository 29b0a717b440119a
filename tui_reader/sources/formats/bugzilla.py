"""Bugzilla: bugs and their comments, as its REST interface gives them in one answer or in several, or exported as XML.

https://bugzilla.readthedocs.io/en/latest/api/core/v1/

A bug's first comment, whose number is 0, is the description. Which comment another one answers stands only in its text,
in the words that Bugzilla itself puts above a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import by_batch, extras, flags, mappings, moments, rows, texts
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, some, text
from tui_reader.sources.rows import Rows
from tui_reader.sources.xmls import elements, root_name

Node = dict[str, object]

_COMMENT = frozenset({"bug_id", "text"})
"""The fields that every comment has, whatever others an answer was asked for without."""


class Bugzilla(Source):
    """Bugs, and comments of bugs."""

    id = "bugzilla"

    def detect(self, input: Input) -> float:
        if root_name(input.start) == "bugzilla":
            return 0.95
        return 0.95 if any(map(_is_answer, jsons.look(input).values[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Bugzilla"
        exported = root_name(input.start) == "bugzilla"
        found = _BASE.search(input.start) if exported else _ROOT.match(input.name)
        root = found[1].rstrip("/") if found else ""
        bugs: dict[str, Node] = {}
        comments: dict[str, list[Node]] = {}
        for answer in _exported(input, report) if exported else map(_answer, jsons.values(input, report)):
            for bug in objects(answer, "bugs"):
                if id := text(bug, "id"):
                    bugs[id] = bug
            for comment in _said(answer):
                comments.setdefault(text(comment, "bug_id"), []).append(comment)
        for id in dict.fromkeys((*bugs, *comments)):
            first, rest = _parted(comments.get(id, []))
            post = _post(root, id, bugs.get(id, {}), first)
            yield assemble_rows(post, by_batch(rest, partial(_comments, post.url, _ids(rest))), report)


_ROOT = re.compile(r"(https?://\S+?)/(?:rest|jsonrpc)\b")
_BASE = re.compile(r"""<bugzilla\b[^>]{0,400}?\surlbase=["'](https?://[^"'\s]{1,200})""")


def _exported(input: Input, report: Report) -> Iterator[Node]:
    """The bugs of an export, each as an answer of the interface gives it."""
    for bug in elements(input, frozenset({"bug"}), report, many=frozenset({"long_desc"})):
        comments: list[Node] = [
            {
                "id": said.get("commentid"),
                "count": said.get("comment_count", place),
                "creator": said.get("who"),
                "creator_detail": {"real_name": said.attribute_of("who", "name")},
                "creation_time": said.get("bug_when"),
                "text": said.get("thetext"),
            }
            for place, said in enumerate(bug.elements("long_desc"))
        ]
        if not bug.attribute("error"):  # what nobody may see has only a number
            yield {
                "bugs": [
                    {
                        "id": bug.get("bug_id"),
                        "summary": bug.get("short_desc"),
                        "creator": bug.get("reporter"),
                        "creation_time": bug.get("creation_ts"),
                        "status": bug.get("bug_status"),
                        "resolution": bug.get("resolution"),
                        "keywords": list(filter(None, re.split(r"[,\s]+", bug.get("keywords", "")))),
                        "votes": bug.get("votes"),
                        "url": bug.get("bug_file_loc"),
                        "comments": comments,
                    }
                ]
            }


def _answer(value: object) -> Node:
    """An answer, also in the envelope of the older interface (JSON-RPC)."""
    return mapping(value, "result") or mapping(value)


def _is_answer(value: object) -> bool:
    answer = _answer(value)
    return any("id" in bug and "summary" in bug for bug in some(answer, "bugs")[:1]) or any(
        comment.keys() >= _COMMENT for comment in _said(answer)
    )


def _said(answer: Node) -> Iterator[Node]:
    """The comments of an answer: by their bugs, by their own numbers, or each within its bug."""
    by_bug, by_id = mapping(answer, "bugs"), mapping(answer, "comments")
    for id, bug in [*by_bug.items(), *((text(bug, "id"), bug) for bug in objects(answer, "bugs"))]:
        for comment in objects(bug, "comments"):
            yield comment if "bug_id" in comment else {**comment, "bug_id": id}
    yield from (comment for comment in by_id.values() if isinstance(comment, dict) and comment.keys() >= _COMMENT)


def _parted(comments: list[Node]) -> tuple[Node, list[Node]]:
    """A bug's description and its further comments, the oldest first."""
    found = sorted(comments, key=lambda comment: number(comment, "id") or 0)
    numbered = [number(comment, "count") for comment in found]
    if 0 in numbered:
        first = found.pop(numbered.index(0))
        return first, found
    if found and numbered[0] is None:  # before its version 5.0 nothing was numbered
        return found[0], found[1:]
    return {}, found


def _post(root: str, id: str, bug: Node, first: Node) -> Post:
    url = f"{root}/show_bug.cgi?id={id}" if root else None
    extra: dict[str, object] = {}
    if tags := [each for each in items(bug, "keywords") if isinstance(each, str)]:
        extra["tags"] = tags
    if status := " ".join(filter(None, (text(bug, "status"), text(bug, "resolution")))):
        extra["status"] = status
    if votes := number(bug, "votes"):
        extra["score"] = votes
    if link := text(bug, "url"):
        extra["link"] = link
    return Post(
        thread_id(url=url or f"bugzilla/{id}"),
        text(bug, "summary") or None,
        text(first, "creator", "author") or text(bug, "creator") or None,
        moment(bug.get("creation_time")) or moment(first.get("creation_time")) or moment(first.get("time")),
        url,
        Bugzilla.id,
        text(first, "text") or text(bug, "description"),
        _markup(first),
        extra,
    )


def _markup(comment: Node) -> Markup:
    return "markdown" if flag(comment, "is_markdown") else "plain"


def _ids(comments: Sequence[Node]) -> dict[int, str]:
    """The ids of comments by the numbers that they have in their bug, by which others name them."""
    numbered = ((number(comment, "count"), text(comment, "id")) for comment in comments)
    return {count: id for count, id in numbered if count and id}


_ANSWERED = re.compile(r"\(In reply to (?:[^\n]{1,200} from )?comment #(\d{1,7})\)")
"""What Bugzilla writes above what it quotes of the comment that is answered."""


def _parent(ids: dict[int, str], said: str) -> str | None:
    found = _ANSWERED.match(said)
    return ids.get(int(found[1])) if found else None


def _comments(url: str | None, ids: dict[int, str], comments: Sequence[Node]) -> Rows:
    bodies, people = texts(comments, "text"), mappings(comments, "creator_detail")
    counts = texts(comments, "count")
    return rows(
        ids=texts(comments, "id"),
        parents=[_parent(ids, said) for said in bodies],
        authors=texts(comments, "creator", "author"),
        published=moments(comments, "creation_time", "time"),
        bodies=bodies,
        markups=["markdown" if marked else "plain" for marked in flags(comments, "is_markdown")],
        extras=extras(
            url=[f"{url}#c{count}" if url and count else "" for count in counts],
            author_name=texts(people, "real_name"),
            tags=[[each for each in items(comment, "tags") if isinstance(each, str)] for comment in comments],
        ),
    )
