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
            "node": {
                "_id": said.id,
                "user": {"node": {"login": said.author}},
                "date": said.iso,
                "body": text,
                "replies": answers,
            }
        }

    data = json.dumps({"data": {"post": {"comments": {"edges": [edge(c) for c in below(None)]}}}})
    return f"<script>start(JSON.parse({json.dumps(data)}))</script>"


def attribute() -> str:
    data = json.dumps({"answers": [nested(c) for c in below(None)]}).replace('"', "&quot;")
    return f'<div id="app" data-props="{data}"></div>'


def script(value: object, names: dict[object, str] | None = None) -> str:
    """A value as compilers of pages write it: bare keys, no spaces, names for what often occurs."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{script(inner, names)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(script(inner, names) for inner in value) + "]"
    if names and value in names:
        return names[value]
    return json.dumps(value) if isinstance(value, str) else "void 0" if value is None else str(value)


def nuxt_2() -> str:
    """A function, with the values that often occur as its arguments."""
    names = {"Tobias Lindqvist": "a", 9: "b"}
    data = script({"data": [{"post": {"comments": [nested(c) for c in below(None)]}}], "state": {}}, names)
    return f'<script>window.__NUXT__=(function(a,b){{return {data}}}("Tobias Lindqvist",9));</script>'


def numbered(value: object) -> list[object]:
    """A list in which each value stands once, and others hold its number."""
    flat: list[object] = []

    def put(one: object) -> int:
        number = len(flat)
        flat.append(None)
        if isinstance(one, dict):
            flat[number] = {key: put(inner) for key, inner in one.items()}
        elif isinstance(one, list):
            flat[number] = [put(inner) for inner in one]
        else:
            flat[number] = one
        return number

    put(value)
    return flat


def nuxt_3() -> str:
    flat = numbered({"data": {"talk": {"comments": [nested(c) for c in below(None)]}}})
    flat.extend([["ShallowReactive", 0]])
    return f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(flat)}</script>'


def next_rows() -> str:
    """Rows of Next's application router in pieces, a long text in a row of its own."""
    first = nested(below(None)[0])
    text = str(first["content"])
    said = json.dumps([{**first, "content": "$1f"}, *(nested(c) for c in below(None)[1:])])
    rows = f'1f:T{len(text.encode()):x},{text}2:["$","main",null,{{"comments":{said}}}]\n3:"$undefined"\n'
    pieces = [rows[at : at + 300] for at in range(0, len(rows), 300)]
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)


def angular() -> str:
    data = json.dumps({"G.2911": {"body": {"comments": [nested(c) for c in below(None)]}}})
    for sign, entity in (("&", "&a;"), ('"', "&q;"), ("'", "&s;"), ("<", "&l;"), (">", "&g;")):
        data = data.replace(sign, entity)
    return f'<script id="app-state" type="application/json">{data}</script>'


def svelte() -> str:
    data = script([None, {"type": "data", "data": {"comments": [nested(c) for c in below(None)]}, "uses": {}}])
    return f"<script>{{const data = {data}; start(element, {{node_ids: [0, 2], data}});}}</script>"


def named_list() -> str:
    """A list that only the name of a variable calls what it is."""
    rows: list[dict[str, object]] = [
        {"id": c.id, "parent_id": c.parent, "user": c.author, "post_time": c.iso.replace("T", " "), "content": c.text}
        for c in TALK
    ]
    data = script(rows)
    return f"<script>const commentsData = {data};\nfunction draw() {{ return [...commentsData]; }}</script>"


FORMS = (next_data, redux, apollo, relay, attribute, nuxt_2, nuxt_3, next_rows, angular, svelte, named_list)


@pytest.mark.parametrize("form", FORMS)
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
        "(function(a){return {comments:" + "[{id:a," * 30_000,
        "{comments:['" + "\\\\" * 200_000,
        "[" + json.dumps({"comments": 1}) + ',[0,0,"comments"]' + ",[0,1,2]" * 20_000 + "]",
    ],
)
def test_broken_data_does_no_harm(broken: str) -> None:
    thread, _ = parsed(page(article() + f"<script>window.data = {broken}</script>"))
    assert thread.post.title == TITLE
