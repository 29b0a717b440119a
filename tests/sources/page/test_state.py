"""Discussions that a page holds only as data for its scripts, in the forms that frameworks give such data."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from talk import ARTICLE, TALK, TITLE, Said, article, below, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> tuple[Thread, Report]:
    report = Report()
    return read(html, report, tables=ENGINES), report


def nested(said: Said) -> dict[str, object]:
    return {
        "id": said.id,
        "author": {"id": 9, "displayName": said.author},
        "createdAt": said.iso,
        "content": f"<p>{said.text}</p>",
        "replies": [nested(answer) for answer in below(said.id)],
    }


def next_data() -> str:
    props = {
        "props": {"pageProps": {"post": {"title": TITLE, "author": "x"}, "comments": [nested(c) for c in below(None)]}}
    }
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(props)}</script>'


def redux() -> str:
    """A flat table by id, assigned to a variable, with code after it."""
    rows = {
        c.id: {
            "id": int(c.id),
            "parent_id": c.parent and int(c.parent),
            "username": c.author,
            "created": c.iso,
            "body": c.text,
        }
        for c in TALK
    }
    state = {"session": {"user": None}, "comments": {"byId": rows, "allIds": [c.id for c in TALK]}}
    after = "window.started = Date.now();(function(){})()"
    return f"<script>window.__INITIAL_STATE__ = {json.dumps(state)};\n{after}</script>"


def apollo() -> str:
    """A cache in which every object stands once and others refer to it."""
    cache: dict[str, object] = {
        "ROOT_QUERY": {"__typename": "Query", "comments": [{"__ref": f"Comment:{c.id}"} for c in TALK]}
    }
    for c in TALK:
        cache[f"User:{c.author}"] = {"__typename": "User", "name": c.author}
        cache[f"Comment:{c.id}"] = {
            "__typename": "Comment",
            "id": c.id,
            "author": {"__ref": f"User:{c.author}"},
            "createdAt": int(c.at.timestamp() * 1000),
            "body": c.text,
            "parent": {"__ref": f"Comment:{c.parent}"} if c.parent else None,
        }
    return f"<script>window.__APOLLO_STATE__={json.dumps(cache)}</script>"


def relay() -> str:
    """Edges and nodes, in a string that a script parses."""

    def edge(said: Said) -> dict[str, object]:
        answers = {"edges": [edge(answer) for answer in below(said.id)]}
        text = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": said.text}]}]}
        return {
            "node": {"_id": said.id, "user": {"login": said.author}, "date": said.iso, "body": text, "replies": answers}
        }

    data = json.dumps({"data": {"post": {"comments": {"edges": [edge(c) for c in below(None)]}}}})
    return f"<script>start(JSON.parse({json.dumps(data)}))</script>"


def attribute() -> str:
    data = json.dumps({"answers": [nested(c) for c in below(None)]}).replace('"', "&quot;")
    return f'<div id="app" data-props="{data}"></div>'


@pytest.mark.parametrize("form", [next_data, redux, apollo, relay, attribute])
def test_comments_in_data_for_scripts(form: Callable[[], str]) -> None:
    thread, report = parsed(page(article() + form()))
    assert [(c.id, c.parent, c.author, c.body) for c in thread.comments] == [
        (c.id, c.parent, c.author, c.text) for c in TALK
    ]
    assert all((c.published or "")[:10] for c in thread.comments)
    assert ARTICLE[0] in thread.post.body
    assert report.engine == "data for scripts"


def test_lists_of_articles_in_data_are_no_comments() -> None:
    posts = [
        {"id": n, "author": "Gro", "createdAt": "2019-02-02", "body": f"The {n}th story of the week."} for n in range(9)
    ]
    data = json.dumps({"props": {"related": posts, "comments": []}})
    thread, _ = parsed(page(article() + f'<script type="application/json">{data}</script>'))
    assert thread.comments == ()


def test_what_a_page_shows_is_believed_before_its_data() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><cite>{c.author}</cite> '
        f'<time datetime="{c.iso}">then</time><p>{c.text}</p></li>'
        for c in TALK
    )
    thread, report = parsed(page(article() + f"<ol>{rows}</ol>" + next_data()))
    assert len(thread.comments) == len(TALK)
    assert report.engine != "data for scripts"


@pytest.mark.parametrize(
    "broken",
    [
        '{"comments":' * 30_000,
        '{"comments":[' + '{"id":1,"body":"a b","author":"c","replies":[' * 20_000,
        "window.x = {" * 5_000,
        '"comments":' + "JSON.parse('" * 5_000,
    ],
)
def test_broken_data_does_no_harm(broken: str) -> None:
    thread, _ = parsed(page(article() + f"<script>window.data = {broken}</script>"))
    assert thread.post.title == TITLE
