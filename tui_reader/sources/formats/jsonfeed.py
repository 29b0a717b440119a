"""JSON Feed: the same as a feed of XML, in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tui_reader.errors import InputError
from tui_reader.model import Markup, Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.formats.feeds import FRAGMENT, Feed, Item, threads
from tui_reader.sources.json_columns import Nodes, by_batch, extras, made, moments, texts
from tui_reader.sources.jsons import items, mapping, objects, text

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
            nodes = objects(value, "items")
            found = [item for some in by_batch(nodes, partial(_items, author=author)) for item in some]
            feed = Feed(text(value, "title"), text(value, "home_page_url"), found)
            if not feed.items:
                raise InputError("a feed without items", todo="fetch it again", where=input.name)
            yield from threads(feed, report, self.id)


def _author(node: Node) -> str | None:
    """The first author, also as version 1 says it."""
    for person in objects(node, "authors"):
        if name := text(person, "name"):
            return name
    return text(node.get("author"), "name") or None


def _items(nodes: Nodes, author: str | None) -> list[Item]:
    """The items of a feed, of which those without an author are by that of the feed."""
    links, about = texts(nodes, "url", "external_url"), texts(nodes, "external_url")
    published, changed = moments(nodes, "date_published"), moments(nodes, "date_modified")
    facts = extras(
        link=["" if other == link else other for other, link in zip(about, links, strict=True)],
        tags=made(nodes, _tags, "tags"),
        edited=["" if edited == first else edited for edited, first in zip(changed, published, strict=True)],
        attachments=made(nodes, _files, "attachments"),
    )
    ids = [id or link for id, link in zip(texts(nodes, "id"), links, strict=True)]
    numbers = [FRAGMENT.search(link) or FRAGMENT.search(id) for link, id in zip(links, ids, strict=True)]
    return [
        Item(
            id=id,
            link=link,
            title=title,
            author=_author(node) or author,
            published=first or edited,
            body=body,
            markup=markup,
            number=number[1] if number else "",
            extra=extra,
        )
        for node, id, link, title, first, edited, body, markup, number, extra in zip(
            nodes,
            ids,
            links,
            texts(nodes, "title"),
            published,
            changed,
            *_bodies(nodes, links),
            numbers,
            facts,
            strict=True,
        )
    ]


def _bodies(nodes: Nodes, links: list[str]) -> tuple[list[str], list[Markup]]:
    """What items say, in HTML or else in plain words."""
    htmls = texts(nodes, "content_html")
    bodies, markups = from_htmls(htmls, [link or None for link in links])
    plain = texts(nodes, "content_text", "summary")
    return [body if html else words for body, html, words in zip(bodies, htmls, plain, strict=True)], markups


def _tags(node: Node) -> list[str]:
    return [tag for tag in items(node, "tags") if isinstance(tag, str)]


def _files(node: Node) -> list[str]:
    return [text(file, "title") or text(file, "url").rpartition("/")[2] for file in objects(node, "attachments")]
