"""JSON Feed: the same as a feed of XML, in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.errors import InputError
from tui_reader.model import Markup, Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.formats.feeds import FRAGMENT, Feed, Item, threads
from tui_reader.sources.jsons import items, mapping, moment, objects, text

Node = dict[str, object]


class JsonFeed(Source):
    """Posts, or comments, of a feed."""

    id = "json-feed"

    def detect(self, input: Input) -> float:
        first = jsons.look(input).first
        return (
            0.97 if "jsonfeed.org" in text(first, "version") and isinstance(mapping(first).get("items"), list) else 0.0
        )

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "JSON Feed"
        for value in jsons.values(input, report):
            author = _author(mapping(value))
            found = [_item(item, author) for item in objects(value, "items")]
            feed = Feed(text(value, "title"), text(value, "home_page_url"), found)
            if not feed.items:
                raise InputError("a feed without items", todo="fetch it again", where=input.name)
            yield from threads(feed, report, self.id)


def _author(node: Node) -> str | None:
    """The first author, also as version 1 says it."""
    people = [*objects(node, "authors"), mapping(node, "author")]
    return next((name for person in people if (name := text(person, "name"))), None)


def _item(node: Node, author: str | None) -> Item:
    link = text(node, "url", "external_url")
    id = text(node, "id") or link
    markup: Markup = "plain"
    if html := text(node, "content_html"):
        body, markup = from_html(html, link or None)
    else:
        body = text(node, "content_text", "summary")
    number = FRAGMENT.search(link) or FRAGMENT.search(id)
    extra: dict[str, object] = {}
    if (about := text(node, "external_url")) and about != link:
        extra["link"] = about
    if tags := [tag for tag in items(node, "tags") if isinstance(tag, str)]:
        extra["tags"] = tags
    published, edited = moment(node.get("date_published")), moment(node.get("date_modified"))
    if edited and edited != published:
        extra["edited"] = edited
    if files := [text(file, "title") or text(file, "url").rpartition("/")[2] for file in objects(node, "attachments")]:
        extra["attachments"] = files
    return Item(
        id=id,
        link=link,
        title=text(node, "title"),
        author=_author(node) or author,
        published=published or edited,
        body=body,
        markup=markup,
        number=number[1] if number else "",
        extra=extra,
    )
