"""Blogger exports: the Atom file of a blog's backup, and the feed in a Takeout archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, rows_of_html
from tui_reader.sources.fields import Fields
from tui_reader.sources.identity import thread_id
from tui_reader.sources.xmls import elements, iso, root_name

_KIND = "http://schemas.google.com/blogger/2008/kind#"


class Blogger(Source):
    """One thread for each post or page that was published."""

    id: ClassVar[str] = "blogger"
    whole = True

    def detect(self, input: Input) -> float:
        """An Atom feed with Blogger's kinds of entries."""
        start = input.start
        mark = _KIND in start or "schemas.google.com/blogger/2018" in start or ".archive" in start
        return 0.99 if mark and "blogger" in start and root_name(start) == "feed" else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """Posts in the file's order, each with its comments."""
        report.engine = "Blogger"
        posts: dict[str, Post] = {}
        rows: dict[str, list[Comment]] = {}
        drafts = hidden = 0
        entries = frozenset({"entry"})
        for values in elements(input, entries, report, many=entries, markup=frozenset({"content"})):
            kind = _kind(values)
            if kind in ("post", "page"):
                if _is_unseen(values):
                    drafts += 1
                else:
                    posts[values.get("id", "")] = _post(values)
            elif kind == "comment" and _is_unseen(values):
                hidden += 1
            elif kind == "comment":
                thread, comment = _comment(values)
                rows.setdefault(thread, []).append(comment)
        for id, post in posts.items():
            yield assemble_rows(post, rows_of_html(rows.pop(id, ())), report)
        for id, comments in rows.items():
            report.tally(len(comments), "comment's post is not in the export", "comments' posts are not in the export")
            post = Post(thread_id(url=id), source=self.id, extra={"state": "missing"})
            yield assemble_rows(post, rows_of_html(comments), report)
        report.tally(drafts, "draft left out", "drafts left out")
        unseen = "that the blog does not show left out"
        report.tally(hidden, f"comment {unseen}", f"comments {unseen}")


def _kind(values: Fields) -> str:
    if stated := values.get("type"):
        return stated.lower()
    for category in values.children("category"):
        term = category.attribute("term")
        if term.startswith(_KIND):
            return term.removeprefix(_KIND)
    return ""


def _is_unseen(values: Fields) -> bool:
    """Whether a post is a draft, or in the bin, or a comment spam or not let through: of what is shown the status is
    ``LIVE``, where one is told."""
    return values.get("status", "LIVE") != "LIVE" or values.below("control", "draft") == "yes"


def _links(values: Fields) -> dict[str, str]:
    """The addresses that an entry leads to, by their relation: the first of each."""
    return {link.attribute("rel"): link.attribute("href") for link in reversed(values.children("link"))}


def _post(values: Fields) -> Post:
    url = _links(values).get("alternate") or None
    body, markup = from_html(values.inner("content"), url)
    return Post(
        id=thread_id(url=url or values.get("id")),
        title=values.get("title") or None,
        author=values.below("author", "name") or None,
        published=iso(values.get("published", "")),
        url=url,
        source=Blogger.id,
        body=body,
        markup=markup,
    )


def _comment(values: Fields) -> tuple[str, Comment]:
    """The id of a comment's post, and the comment, whose body is HTML."""
    thread = values.attribute_of("in-reply-to", "ref") or values.get("parent", "")
    links = _links(values)
    above = values.get("inReplyTo") or links.get("related", "")
    extra: dict[str, object] = {}
    if url := links.get("alternate"):
        extra["url"] = url
    comment = Comment(
        id=_number(values.get("id", "")),
        parent=_number(above) or None if above and above != thread else None,
        author=values.below("author", "name") or None,
        published=iso(values.get("published", "")),
        body=values.inner("content"),
        extra=extra,
    )
    return thread, comment


def _number(id: str) -> str:
    """The number at the end of a tag URI or of a comment's feed address: one comment has both."""
    return id.strip().rpartition("/")[2].rpartition("post-")[2]
