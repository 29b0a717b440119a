"""Stack Exchange's data dumps: ``Posts.xml`` and ``Comments.xml`` of one site, of any size.

Each row is one line. Answers stand far from their questions, so that the file is read twice: first only for the
question of each row, then question by question. Names come from ``Users.xml`` beside it, the questions of
commented answers from ``Posts.xml``.
"""

from __future__ import annotations

import io
import re
from array import array
from collections.abc import Iterator
from html import unescape
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from tui_reader.errors import InputError
from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.offsets import Index, by_offset

Row = dict[str, str]

_ROOT = re.compile(r"\s*+(?:<\?xml[^>]*\?>)?\s*+<(posts|comments)>\s*<row [^>]*?\b(?:PostTypeId|PostId)=\"")
_FIELD = re.compile(r'\b(\w+)="([^"]*)"')
_NUMBER = {
    name: re.compile(rb'\b%s="(\d{1,18})"' % name.encode()) for name in ("Id", "PostTypeId", "ParentId", "PostId")
}


class StackDump(Source):
    """Questions with their answers, or comments, of a site's data dump."""

    id = "stackexchange-dump"
    whole = True

    def detect(self, input: Input) -> float:
        return 0.97 if _ROOT.match(input.start) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Stack Exchange dump"
        found = _ROOT.match(input.start)
        if found is None:
            raise InputError("is neither Posts.xml nor Comments.xml", where=input.name)
        site = _site(input)
        with by_offset(input) as stream:
            index: Index[int] = Index()
            if found[1] == "posts":
                for offset, line in _rows(input, report):
                    if question := _question(line):
                        index.add(offset, question)
            else:
                parents = _parents(input, report)
                for offset, line in _rows(input, report):
                    if post := _NUMBER["PostId"].search(line):
                        index.add(offset, parents.get(int(post[1]), int(post[1])))
            if not _is_ended(stream):
                report.cut_off("the file is cut off")
            names = _names(input)
            for number, offsets in index.groups():
                rows = []
                for offset in offsets:
                    stream.seek(offset)
                    rows.append(_row(stream.readline(jsons.LINE_LIMIT)))
                yield _thread(number, rows, names, site, report)


def _rows(input: Input, report: Report) -> Iterator[tuple[int, bytes]]:
    """The lines of a dump with their offsets, but for a row that is cut off."""
    for offset, line in jsons.raw_lines(input):
        if line.rstrip().endswith(b">"):
            yield offset, line
        else:
            report.tally_cut()


def _is_ended(stream: BinaryIO) -> bool:
    """Whether the root element is closed at the end of the file."""
    stream.seek(0, io.SEEK_END)
    stream.seek(max(stream.tell() - 200, 0))
    return stream.read().rstrip().endswith(b"s>")


def _question(line: bytes) -> int:
    """The question that a row of Posts.xml belongs to; 0 where it is neither question nor answer."""
    kind = _NUMBER["PostTypeId"].search(line)
    if kind is None or kind[1] not in (b"1", b"2"):
        return 0
    found = _NUMBER["Id" if kind[1] == b"1" else "ParentId"].search(line)
    return int(found[1]) if found else 0


def _row(line: bytes) -> Row:
    return {name: unescape(value) for name, value in _FIELD.findall(line.decode("utf-8", "replace"))}


def _site(input: Input) -> str:
    """The host, after which the folder of a site's dump is called."""
    if input.path is not None and re.fullmatch(r"[\w-]+(\.[\w-]+)*\.(com|net|org)", input.path.resolve().parent.name):
        return input.path.resolve().parent.name
    return ""


def _beside(input: Input, name: str) -> Input | None:
    if input.path is None:
        return None
    path = Path(input.path).parent / name
    try:
        return Input.from_path(path) if path.is_file() else None
    except InputError:
        return None


class _Parents:
    """The questions of answers, by binary search in two arrays: a dump has tens of millions."""

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        pairs.sort()
        self._answers = array("q", [answer for answer, _ in pairs])
        self._questions = array("q", [question for _, question in pairs])

    def get(self, post: int, default: int) -> int:
        from bisect import bisect_left

        at = bisect_left(self._answers, post)
        return self._questions[at] if at < len(self._answers) and self._answers[at] == post else default


def _parents(input: Input, report: Report) -> _Parents:
    posts = _beside(input, "Posts.xml")
    pairs: list[tuple[int, int]] = []
    if posts is None:
        report.note("Posts.xml is not beside it; comments on answers stand by themselves")
        return _Parents(pairs)
    for _, line in jsons.raw_lines(posts):
        kind = _NUMBER["PostTypeId"].search(line)
        if kind is not None and kind[1] == b"2":
            answer, question = _NUMBER["Id"].search(line), _NUMBER["ParentId"].search(line)
            if answer and question:
                pairs.append((int(answer[1]), int(question[1])))
    return _Parents(pairs)


def _names(input: Input) -> dict[str, str]:
    """Names of people by their numbers."""
    users = _beside(input, "Users.xml")
    names: dict[str, str] = {}
    if users is not None:
        pattern = re.compile(rb'<row Id="(-?\d+)"[^>]*?\bDisplayName="([^"]*)"')
        for _, line in jsons.raw_lines(users):
            if found := pattern.search(line):
                names[found[1].decode()] = unescape(found[2].decode("utf-8", "replace"))
    return names


def _thread(number: int, rows: list[Row], names: dict[str, str], site: str, report: Report) -> Thread:
    url = f"https://{site}/questions/{number}" if site else ""
    question: Row = {}
    made: list[tuple[tuple[bool, int, str], Comment]] = []
    accepted = ""
    for row in rows:
        if row.get("PostTypeId") == "1":
            question, accepted = row, row.get("AcceptedAnswerId", "")
    for row in rows:
        if row is question:
            continue
        made.append(_comment(row, number, accepted, names, url))
    if question and (count := question.get("AnswerCount", "")).isdecimal():
        report.stated = (report.stated or 0) + int(count)
    body, markup = from_html(question.get("Body", ""), url or None)
    extra: dict[str, object] = {}
    if score := _whole(question.get("Score", "")):
        extra["score"] = score
    if tags := [tag for tag in re.split(r"[<>|]+", question.get("Tags", "")) if tag]:
        extra["tags"] = tags
    if edited := jsons.moment(question.get("LastEditDate", "")):
        extra["edited"] = edited
    post = Post(
        thread_id(url=url or f"stackexchange/questions/{number}"),
        question.get("Title") or None,
        _owner(question, names),
        _created(question),
        url or None,
        StackDump.id,
        body,
        markup,
        extra,
    )
    made.sort(key=lambda pair: pair[0])
    return assemble(post, chain(comment for _, comment in made), report)


def _whole(digits: str) -> int:
    try:
        return int(digits)
    except ValueError:
        return 0


def _created(row: Row) -> str | None:
    """The time, which the dumps give in UTC without saying so."""
    stamp = jsons.moment(row.get("CreationDate", ""))
    return f"{stamp}Z" if stamp and "T" in stamp and not stamp.endswith("Z") else stamp


def _owner(row: Row, names: dict[str, str]) -> str | None:
    id = row.get("OwnerUserId") or row.get("UserId") or ""
    return names.get(id) or row.get("OwnerDisplayName") or row.get("UserDisplayName") or (f"user{id}" if id else None)


def _comment(
    row: Row, question: int, accepted: str, names: dict[str, str], url: str
) -> tuple[tuple[bool, int, str], Comment]:
    """An answer or a comment, and where it stands: accepted first, then by votes; comments by time."""
    id, score = row.get("Id", ""), _whole(row.get("Score", ""))
    extra: dict[str, object] = {"score": score}
    if "PostId" in row:
        parent = None if row["PostId"] == str(question) else row["PostId"]
        if url:
            extra["url"] = f"{url}#comment{id}_{row['PostId']}"
        comment = Comment(f"c{id}", parent, _owner(row, names), _created(row), row.get("Text", ""), "markdown", extra)
        return (False, -(2**62), comment.published or ""), comment
    body, markup = from_html(row.get("Body", ""), url or None)
    if url:
        extra["url"] = f"{url}#{id}"
    if id == accepted:
        extra["accepted"] = True
    if edited := jsons.moment(row.get("LastEditDate", "")):
        extra["edited"] = edited
    comment = Comment(id, None, _owner(row, names), _created(row), body, markup, extra)
    return (id != accepted, -score, comment.published or ""), comment
