"""Disqus exports: every thread of a site with its comments."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import ClassVar

from tui_reader.model import NO_EXTRA, Comment, Post, Thread
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, rows_of_html
from tui_reader.sources.fields import Fields
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.xmls import elements, iso, root_name


class Disqus(Source):
    """One thread for each page that has comments."""

    id: ClassVar[str] = "disqus"
    whole = True

    def detect(self, input: Input) -> float:
        """A document whose root is ``disqus``."""
        return 0.99 if root_name(input.start) == "disqus" else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """Threads in the file's order; pages that nobody commented on are left out."""
        report.engine = "Disqus"
        posts: dict[str, Post] = {}
        rows: dict[str, list[Comment]] = {}
        for values in elements(input, frozenset({"thread", "post"}), report, many=frozenset({"post"})):
            if values.name == "thread":
                id = values.attribute("id")
                posts[id] = _post(values)
                rows.setdefault(id, [])
            else:
                rows.setdefault(values.attribute_of("thread", "id"), []).append(_comment(values))
        hidden: list[Comment] = []
        for id, comments in rows.items():
            shown, rest = _shown(comments)
            hidden += rest
            if not shown:
                continue
            if id not in posts:
                report.tally(len(shown), "comment's page is not in the export", "comments' pages are not in the export")
            post = posts.get(id) or Post(thread_id(url=f"disqus:{id}"), source=self.id, extra={"state": "missing"})
            yield assemble_rows(post, rows_of_html(shown), report)
        spam = sum(comment.extra.get("state") == "hidden" for comment in hidden)
        report.tally(spam, "comment marked as spam left out", "comments marked as spam left out")
        gone = "that nobody answered left out"
        report.tally(len(hidden) - spam, f"deleted comment {gone}", f"deleted comments {gone}")


def _post(values: Fields) -> Post:
    url = values.get("link") or None
    body, markup = from_html(values.get("message", ""), url)
    return Post(
        id=thread_id(url=url or f"disqus:{values.attribute('id')}"),
        title=unescape(values.get("title", "")) or None,  # sites give it as HTML
        author=values.below("author", "name") or None,
        published=iso(values.get("createdAt", "")),
        url=url,
        source=Disqus.id,
        body=body,
        markup=markup,
    )


def _comment(values: Fields) -> Comment:
    """A comment whose body is HTML."""
    html = values.get("message", "")
    author = values.below("author", "name") or None
    published = iso(values.get("createdAt", ""))
    gone = values.get("isDeleted") == "true"
    spam = values.get("isSpam") == "true"
    return Comment(
        id=values.attribute("id") or comment_id(author=author, published=published, body=from_html(html)[0]),
        parent=values.attribute_of("parent", "id") or None,
        author=None if gone or spam else author,
        published=published,
        body="" if gone or spam else html,
        extra={"state": "deleted"} if gone else {"state": "hidden"} if spam else NO_EXTRA,
    )


def _shown(comments: list[Comment]) -> tuple[list[Comment], list[Comment]]:
    """The comments that a page shows, and the others: deleted ones are shown only where they hold up an answer."""
    if not any(comment.extra for comment in comments):
        return comments, []
    by_id = {comment.id: comment for comment in comments}
    shown = {comment.id for comment in comments if not comment.extra}
    for comment in comments:
        if comment.extra:
            continue
        above = comment.parent
        while above is not None and above in by_id and above not in shown:
            shown.add(above)
            above = by_id[above].parent
    return [c for c in comments if c.id in shown], [c for c in comments if c.id not in shown]
