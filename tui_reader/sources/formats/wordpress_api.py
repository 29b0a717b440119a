"""WordPress's interface: the comments of posts, in any order and on any number of pages.

https://developer.wordpress.org/rest-api/reference/comments/
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import mapping, moment, number, objects, text

Node = dict[str, object]


class WordPressApi(Source):
    """Comments by the posts that they are on; a post is known by its address alone."""

    id = "wordpress-api"

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_comment, _comments(jsons.look(input).first)[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "WordPress"
        posts: dict[str, list[Node]] = {}
        for value in jsons.values(input, report):
            for node in _comments(value):
                if _is_comment(node):
                    posts.setdefault(text(node, "post"), []).append(node)
        for comments in posts.values():
            comments.sort(key=lambda node: text(node, "date_gmt", "date"))
            url = next((link.partition("#")[0] for node in comments if (link := text(node, "link"))), "")
            post = Post(thread_id(url=url or input.name), url=url or None, source=WordPressApi.id)
            yield assemble(post, map(_comment, comments), report)


def _comments(value: object) -> list[Node]:
    """Comments of one page, or of a list of pages."""
    if not isinstance(value, list):
        return objects([value])
    return [node for item in value for node in (objects(item) if isinstance(item, list) else objects([item]))]


def _is_comment(node: Node) -> bool:
    return "post" in node and "author_name" in node and "rendered" in mapping(node, "content")


def _comment(node: Node) -> Comment:
    link = text(node, "link")
    body, markup = from_html(text(mapping(node, "content"), "rendered"), link or None)
    extra: dict[str, object] = {}
    if link:
        extra["url"] = link
    if (kind := text(node, "type")) in ("pingback", "trackback"):
        extra["kind"] = kind
    exact = text(node, "date_gmt")
    published = moment(f"{exact}Z" if exact and not exact.endswith("Z") else node.get("date"))
    above = number(node, "parent")
    return Comment(
        text(node, "id"),
        str(above) if above else None,
        text(node, "author_name") or None,
        published,
        body,
        markup,
        extra,
    )
