"""Lobsters and the sites that run its program: a story with its comments, or a page of stories."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import compress, repeat

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, flags, moments, numbers, rows, texts, values
from tui_reader.sources.jsons import moment, number, objects, text
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Lobsters(Source):
    """Stories as the site's ``.json`` addresses give them."""

    id = "lobsters"
    fields = Fields(
        """
        comment comment_count comment_plain commenting_user comments comments_url created_at depth description
        description_plain indent_level is_deleted is_moderated last_edited_at parent_comment score short_id short_id_url
        submitter_user tags title updated_at url username
        """,
    )

    def detect(self, input: Input) -> float:
        first = jsons.look(input).first
        story = first[0] if isinstance(first, list) and first else first
        return 0.95 if _is_story(story) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Lobsters"
        for value in jsons.values(input, report):
            for story in objects(value if isinstance(value, list) else [value]):
                if _is_story(story):
                    yield _thread(story, report)


def _is_story(value: object) -> bool:
    return isinstance(value, dict) and "short_id" in value and ("comments_url" in value or "submitter_user" in value)


def _thread(story: Node, report: Report) -> Thread:
    url = text(story, "comments_url", "short_id_url")
    (body,), (markup,) = _bodies([story], "description_plain", "description", url)
    extra: dict[str, object] = {}
    if (score := number(story, "score")) is not None:
        extra["score"] = score
    if link := text(story, "url"):
        extra["link"] = link
    if tags := [tag for tag in jsons.items(story, "tags") if isinstance(tag, str)]:
        extra["tags"] = tags
    post = Post(
        thread_id(url=text(story, "short_id_url") or url),
        text(story, "title") or None,
        _user(story.get("submitter_user")),
        moment(story.get("created_at")),
        url or None,
        Lobsters.id,
        body,
        markup,
        extra,
    )
    comments = objects(story, "comments")
    if not all("parent_comment" in comment for comment in comments):
        comments = _with_parents([comment for comment in comments if text(comment, "short_id")])
    if (stated := number(story, "comment_count")) is not None and any(text(each, "short_id") for each in comments):
        report.stated = (report.stated or 0) + stated
    return assemble_rows(post, by_batch(comments, partial(_comments, url)), report)


def _with_parents(comments: Nodes) -> list[Node]:
    """Comments that all name what they answer: those that do not stand below another one by their level."""
    above: list[str] = []  # ids of the comments that the one at hand stands below
    named: list[Node] = []
    for comment in comments:
        level, depth = number(comment, "indent_level"), number(comment, "depth")
        del above[max((depth or 0) if level is None else level - 1, 0) :]
        named.append({"parent_comment": above[-1] if above else None, **comment})
        above.append(text(comment, "short_id"))
    return named


def _comments(url: str, comments: Nodes) -> Rows:
    ids = texts(comments, "short_id")
    if not all(ids):
        return _comments(url, list(compress(comments, ids)))
    bodies, markups = _bodies(comments, "comment_plain", "comment", url)
    published, changed = moments(comments, "created_at"), moments(comments, "last_edited_at", "updated_at")
    return rows(
        ids=ids,
        parents=texts(comments, "parent_comment"),
        authors=list(map(_user, values(comments, "commenting_user"))),
        published=published,
        bodies=bodies,
        markups=markups,
        extras=extras(
            url=texts(comments, "url", "short_id_url"),
            score=numbers(comments, "score"),
            edited=["" if edited == first else edited for edited, first in zip(changed, published, strict=True)],
            state=["deleted" if gone else "" for gone in flags(comments, "is_deleted", "is_moderated")],
        ),
    )


def _bodies(nodes: Nodes, plain: str, html: str, url: str) -> tuple[list[str], list[Markup]]:
    """The texts as they were written where they are given, else as the site shows them."""
    bodies = [*texts(nodes, plain)]
    markups: list[Markup] = ["markdown"] * len(bodies)
    shown = [place for place, written in enumerate(bodies) if not written]
    htmls = texts([nodes[place] for place in shown], html)
    for place, body, markup in zip(shown, *from_htmls(htmls, repeat(url)), strict=True):
        bodies[place], markups[place] = body, markup
    return bodies, markups


def _user(user: object) -> str | None:
    if isinstance(user, str):
        return user or None
    return text(user, "username") or None
