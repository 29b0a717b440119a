"""Stack Exchange's interface: questions with answers and comments, or answers and comments alone.

Answers are root comments, accepted first and then by votes, as the sites show them; comments on the question are roots
too, before the answers. The same numbers are used for answers and for comments, so those of comments get a ``c``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from tui_reader.model import Comment, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, text

Node = dict[str, object]


class StackExchange(Source):
    """Answers of the interface of Stack Overflow and its sister sites."""

    id = "stackexchange"

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_kind, _nodes(jsons.look(input).first)[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Stack Exchange"
        questions: dict[str, Question] = {}
        empty = 0
        for value in jsons.values(input, report):
            for node in _nodes(value):
                _take(node, questions)
        for id, question in questions.items():
            post = _post(id, question)
            if (stated := _stated(question)) is not None:
                report.stated = (report.stated or 0) + stated
            rows = list(_rows(question))
            above = {row.parent for row in rows}
            kept = [row for row in rows if row.body or row.id in above]
            empty += len(rows) - len(kept)
            yield assemble(post, kept, report)
        filter_ = "without text left out; ask for a filter with bodies"
        report.tally(empty, f"answer or comment {filter_}", f"answers and comments {filter_}")


@dataclass(slots=True)
class Question:
    """What is known of one question."""

    node: Node = field(default_factory=dict)
    answers: dict[str, Node] = field(default_factory=dict)
    comments: dict[str, tuple[str | None, Node]] = field(default_factory=dict)
    """Comments by their numbers, with the answer that each stands below."""


def _nodes(value: object) -> list[Node]:
    if isinstance(value, list):
        return objects(value)
    found = objects(value, "items")
    return found or ([value] if isinstance(value, dict) else [])


def _kind(node: Node) -> str:
    if "owner" not in node and "creation_date" not in node:
        return ""
    if "comment_id" in node and ("post_id" in node or "body" in node or "body_markdown" in node):
        return "comment"
    if "answer_id" in node and ("question_id" in node or "is_accepted" in node):
        return "answer"
    return "question" if "question_id" in node and ("title" in node or "answers" in node) else ""


_QUESTION = re.compile(r"/(?:questions|q)/(\d+)")


def _take(node: Node, questions: dict[str, Question]) -> None:
    kind = _kind(node)
    if not kind:
        return
    id = text(node, "question_id")
    if not id and (found := _QUESTION.search(text(node, "link"))):
        id = found[1]
    if not id:
        id = text(node, "post_id")
    question = questions.setdefault(id, Question())
    if kind == "question":
        if len(node) >= len(question.node):
            question.node = node
        for answer in objects(node, "answers"):
            _take_answer(answer, question)
        _take_comments(node, None, question)
    elif kind == "answer":
        _take_answer(node, question)
    else:
        post = text(node, "post_id")
        question.comments[text(node, "comment_id")] = (None if post == id else post, node)


def _take_answer(answer: Node, question: Question) -> None:
    id = text(answer, "answer_id")
    question.answers[id] = answer
    _take_comments(answer, id, question)


def _take_comments(node: Node, answer: str | None, question: Question) -> None:
    for comment in objects(node, "comments"):
        question.comments[text(comment, "comment_id")] = (answer, comment)


def _stated(question: Question) -> int | None:
    counts = [number(question.node, "answer_count"), number(question.node, "comment_count")]
    counts += [number(answer, "comment_count") for answer in question.answers.values()]
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


_HOST = re.compile(r"https?://([^/\s]+)/")


def _post(id: str, question: Question) -> Post:
    node = question.node
    link = text(node, "link")
    everything = [node, *question.answers.values(), *(comment for _, comment in question.comments.values())]
    addresses = [text(each, "link", "share_link") for each in everything]
    addresses += [text(mapping(each, "owner"), "link") for each in everything]
    host = next((found[1] for address in addresses if (found := _HOST.match(address))), "")
    body, markup = _body(node)
    extra = _extra(node)
    if tags := [tag for tag in items(node, "tags") if isinstance(tag, str)]:
        extra["tags"] = tags
    url = link if link.startswith("http") else f"https://{host}/questions/{id}" if host else ""
    return Post(
        thread_id(url=f"https://{host}/questions/{id}" if host else f"stackexchange/questions/{id}"),
        unescape(text(node, "title")) or None,
        _owner(node),
        moment(node.get("creation_date")),
        url or None,
        StackExchange.id,
        body,
        markup,
        extra,
    )


def _rows(question: Question) -> Iterator[Comment]:
    below: dict[str | None, list[Node]] = {}
    for answer_id, comment in question.comments.values():
        below.setdefault(answer_id, []).append(comment)
    for comments in below.values():
        comments.sort(key=lambda comment: number(comment, "creation_date") or 0)
    yield from (_comment(comment, None) for comment in below.pop(None, ()))
    answers = question.answers.values()
    for answer in sorted(
        answers, key=lambda answer: (not flag(answer, "is_accepted"), -(number(answer, "score") or 0))
    ):
        id = text(answer, "answer_id")
        yield _comment(answer, None)
        yield from (_comment(comment, id) for comment in below.pop(id, ()))
    for id_, comments in below.items():
        yield from (_comment(comment, id_) for comment in comments)


def _comment(node: Node, parent: str | None) -> Comment:
    body, markup = _body(node)
    extra = _extra(node)
    answer = text(node, "answer_id")
    if link := text(node, "share_link", "link"):
        extra["url"] = link
    if flag(node, "is_accepted"):
        extra["accepted"] = True
    id = answer or "c" + text(node, "comment_id")
    return Comment(id, parent, _owner(node), moment(node.get("creation_date")), body, markup, extra)


def _owner(node: Node) -> str | None:
    return unescape(text(mapping(node, "owner"), "display_name")) or None


def _body(node: Node) -> tuple[str, Markup]:
    """The text as shown; where only its Markdown is given, that, with its entities decoded once."""
    if html := text(node, "body"):
        return from_html(html, text(node, "link") or None)
    return unescape(text(node, "body_markdown")), "markdown"


def _extra(node: Node) -> dict[str, object]:
    extra: dict[str, object] = {}
    if (score := number(node, "score")) is not None:
        extra["score"] = score
    if edited := moment(node.get("last_edit_date")):
        extra["edited"] = edited
    return extra
