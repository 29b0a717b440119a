"""Stack Exchange's interface: questions with answers and comments, or answers and comments alone.

Answers are root comments, accepted first and then by votes, as the sites show them; comments on the question are roots
too, before the answers. The same numbers are used for answers and for comments, so those of comments get a ``c``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import chain

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.join import NATIVE
from tui_reader.sources.json_columns import Nodes, by_batch, extras, flags, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

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
            found = list(_found(question))
            above = {parent for parent, _ in found}
            kept = [each for each in found if _has_text(each[1]) or text(each[1], "answer_id") in above]
            empty += len(found) - len(kept)
            yield assemble_rows(post, by_batch(kept, _comments), report)
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
    addresses = chain(
        (text(each, "link", "share_link") for each in everything),
        (text(mapping(each, "owner"), "link") for each in everything),
    )
    host = next((found[1] for address in addresses if (found := _HOST.match(address))), "")
    (body,), (markup,) = _bodies([node])
    (extra,) = extras(score=numbers([node], "score"), edited=moments([node], "last_edit_date"))
    if id:
        extra[NATIVE] = id  # of comments alone it is that of what they stand below: a question or an answer
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


def _found(question: Question) -> Iterator[tuple[str | None, Node]]:
    """The comments and answers in the order of the site, with the answer that each stands below."""
    below: dict[str | None, list[Node]] = {}
    for answer_id, comment in question.comments.values():
        below.setdefault(answer_id, []).append(comment)
    for comments in below.values():
        if len(comments) > 1:
            comments.sort(key=lambda comment: number(comment, "creation_date") or 0)
    yield from ((None, comment) for comment in below.pop(None, ()))
    answers = question.answers.values()
    for answer in sorted(
        answers, key=lambda answer: (not flag(answer, "is_accepted"), -(number(answer, "score") or 0))
    ):
        id = text(answer, "answer_id")
        yield None, answer
        yield from ((id, comment) for comment in below.pop(id, ()))
    for id_, comments in below.items():
        yield from ((id_, comment) for comment in comments)


def _has_text(node: Node) -> bool:
    return bool(node.get("body") or node.get("body_markdown"))


def _comments(found: Sequence[tuple[str | None, Node]]) -> Rows:
    nodes = [node for _, node in found]
    numbered = zip(texts(nodes, "answer_id"), texts(nodes, "comment_id"), strict=True)
    bodies, markups = _bodies(nodes)
    return rows(
        ids=[answer or f"c{comment}" for answer, comment in numbered],
        parents=[parent for parent, _ in found],
        authors=map(unescape, texts(mappings(nodes, "owner"), "display_name")),
        published=moments(nodes, "creation_date"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            score=numbers(nodes, "score"),
            edited=moments(nodes, "last_edit_date"),
            url=texts(nodes, "share_link", "link"),
            accepted=flags(nodes, "is_accepted"),
        ),
    )


def _owner(node: Node) -> str | None:
    return unescape(text(mapping(node, "owner"), "display_name")) or None


def _bodies(nodes: Nodes) -> tuple[list[str], list[Markup]]:
    """Texts as shown; where only its Markdown is given, that, with its entities decoded once."""
    htmls = texts(nodes, "body")
    bodies, markups = from_htmls(htmls, [link or None for link in texts(nodes, "link")])
    for place, html in enumerate(htmls):
        if not html:
            bodies[place], markups[place] = unescape(text(nodes[place], "body_markdown")), "markdown"
    return bodies, markups
