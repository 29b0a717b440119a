"""WordPress's interface: posts and the comments on them, in any order and on any number of pages.

https://developer.wordpress.org/rest-api/reference/posts/ and https://developer.wordpress.org/rest-api/reference/comments/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tui_reader.model import ASIDE, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, by_time, extras, mappings, numbers, rows, texts, times
from tui_reader.sources.jsons import items, mapping, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class WordPressApi(Source):
    """Posts with their comments; of comments alone, the post is known by its address."""

    id = "wordpress-api"

    def detect(self, input: Input) -> float:
        some = _nodes(jsons.look(input).first)[:3]
        return 0.95 if any(_is_comment(node) or _is_post(node) for node in some) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "WordPress"
        posts: dict[str, Node] = {}
        comments: dict[str, list[Node]] = {}
        for value in jsons.values(input, report):
            for node in _nodes(value):
                if _is_comment(node):
                    comments.setdefault(text(node, "post"), []).append(node)
                elif _is_post(node):
                    posts[text(node, "id")] = node
                    for page in items(node, "_embedded", "replies"):
                        found = [reply for reply in objects(page) if _is_comment({"post": 0, **reply})]
                        comments.setdefault(text(node, "id"), []).extend(found)
        for id in dict.fromkeys((*posts, *comments)):
            said = by_time(comments.get(id, []), _dates)
            post = _post(posts[id]) if id in posts else _unknown(id, said, input)
            yield assemble_rows(post, by_batch(said, _comments), report)


def _dates(nodes: Nodes) -> list[str]:
    return texts(nodes, "date_gmt", "date")


def _nodes(value: object) -> list[Node]:
    """What stands on one page, or on a list of pages."""
    if not isinstance(value, list):
        return objects([value])
    return [node for item in value for node in (objects(item) if isinstance(item, list) else objects([item]))]


def _is_comment(node: Node) -> bool:
    return "post" in node and "author_name" in node and "rendered" in mapping(node, "content")


def _is_post(node: Node) -> bool:
    rendered = all("rendered" in mapping(node, key) for key in ("title", "content"))
    return rendered and "link" in node and "date" in node


def _post(node: Node) -> Post:
    url = text(node, "link")
    body, markup = from_html(text(mapping(node, "content"), "rendered"), url or None)
    extra: dict[str, object] = {}
    terms = [term for page in items(node, "_embedded", "wp:term") for term in objects(page)]
    if tags := [unescape(name) for term in terms if (name := text(term, "name"))]:
        extra["tags"] = tags
    title = unescape(_TAG.sub("", text(mapping(node, "title"), "rendered")))
    author = next((name for person in objects(node, "_embedded", "author") if (name := text(person, "name"))), None)
    return Post(
        thread_id(url=url or text(mapping(node, "guid"), "rendered")),
        " ".join(title.split()) or None,
        author,
        _when(node),
        url or None,
        WordPressApi.id,
        body,
        markup,
        extra,
    )


_TAG = re.compile(r"<[^<>]*>")
_PAGE = re.compile(r"comment-page-\d+/?$")
"""What stands at the end of an address of the further pages of a post's comments."""


def _unknown(id: str, comments: Nodes, input: Input) -> Post:
    """A post of which only comments are there: by their links, by what they say is above them, by its number."""
    links = (text(node, "link").partition("#")[0] for node in comments)
    url = next((_PAGE.sub("", link) for link in links if link), "")
    above = (text(up, "href") for node in comments for up in objects(node, "_links", "up") if "parent" not in up)
    known = url or next((address for address in above if "/posts/" in address or "/pages/" in address), "")
    host = re.match(r"https?://[^/]+", input.name)
    return Post(
        thread_id(url=known or f"{host[0] if host else 'wordpress'}/?p={id}"), url=url or None, source=WordPressApi.id
    )


def _when(node: Node) -> str | None:
    return _times([node])[0]


def _times(nodes: Nodes) -> list[str | None]:
    exact = texts(nodes, "date_gmt")
    return times(
        [
            (gmt if gmt.endswith("Z") else f"{gmt}Z") if gmt else node.get("date")
            for gmt, node in zip(exact, nodes, strict=True)
        ]
    )


def _comments(nodes: Nodes) -> Rows:
    links, above = texts(nodes, "link"), numbers(nodes, "parent")
    bodies, markups = from_htmls(texts(mappings(nodes, "content"), "rendered"), [link or None for link in links])
    return rows(
        ids=texts(nodes, "id"),
        parents=[str(parent) if parent else None for parent in above],
        authors=texts(nodes, "author_name"),
        published=_times(nodes),
        bodies=bodies,
        markups=markups,
        extras=extras(url=links, kind=[kind if kind in ASIDE else "" for kind in texts(nodes, "type")]),
    )
