"""JSON Feed (https://www.jsonfeed.org/version/1.1/): the posts of a site."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import items, mapping, moment, objects, text

Node = dict[str, object]


class JsonFeed(Source):
    """One post for each item; a linked page that an item is about is its link."""

    id = "json-feed"

    def detect(self, input: Input) -> float:
        first = mapping(jsons.look(input).first)
        return 0.97 if "jsonfeed.org/version" in text(first, "version") else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "JSON Feed"
        for value in jsons.values(input, report):
            author = _author(mapping(value))
            for item in objects(value, "items"):
                yield assemble(_post(item, author), (), report)


def _author(node: Node) -> str | None:
    """The first author, also as version 1 says it."""
    authors = objects(node, "authors")
    return text(authors[0] if authors else mapping(node, "author"), "name") or None


def _post(item: Node, author: str | None) -> Post:
    url, link = text(item, "url"), text(item, "external_url")
    html = text(item, "content_html")
    body, markup = from_html(html, url or None) if html else (text(item, "content_text", "summary"), "plain")
    extra: dict[str, object] = {}
    if link:
        extra["link"] = link
    if tags := [tag for tag in items(item, "tags") if isinstance(tag, str)]:
        extra["tags"] = tags
    published, edited = moment(item.get("date_published")), moment(item.get("date_modified"))
    if edited and edited != published:
        extra["edited"] = edited
    title = text(item, "title")
    return Post(
        thread_id(url=url or text(item, "id") or link or None, title=title, body=body),
        title or None,
        _author(item) or author,
        published or edited,
        url or link or None,
        JsonFeed.id,
        body,
        markup,
        extra,
    )
