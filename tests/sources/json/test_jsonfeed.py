"""JSON Feed: comments among the items are joined to their posts."""

from __future__ import annotations

import orjson

from tui_reader.sources.base import Input, Report
from tui_reader.sources.parsing import parse

POST = "https://shelf.example/2026/ladder"
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Lending Shelf",
    "authors": [{"name": "Rikke"}],
    "items": [
        {"id": POST, "url": POST, "title": "One ladder", "content_html": "<p>We own one.</p>", "tags": ["tools"]},
        {"id": "7", "url": f"{POST}#comment-7", "content_text": "And when it is out?", "author": {"name": "Bo"}},
        {"id": "d", "url": "https://shelf.example/d", "external_url": "https://a.example/", "content_text": "Look."},
    ],
}


def test_comments_are_joined_to_their_posts() -> None:
    ladder, linked = parse(Input("x", orjson.dumps(FEED)), Report())
    assert (ladder.post.title, ladder.post.author, ladder.post.extra) == ("One ladder", "Rikke", {"tags": ["tools"]})
    assert [(c.id, c.author, c.body) for c in ladder.comments] == [("7", "Bo", "And when it is out?")]
    assert (linked.post.extra["link"], linked.comments) == ("https://a.example/", ())
