"""Hacker News in all the forms that its interfaces give."""

from __future__ import annotations

import random
from collections.abc import Callable

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats import hackernews_items
from tui_reader.sources.formats.hackernews import HackerNews
from tui_reader.sources.formats.hackernews_text import bodies_of, body_of

STORY = {"id": 100, "type": "story", "by": "ida", "time": 1_700_000_000, "title": "A lamp for mail", "score": 12,
         "url": "https://lamp.example/", "kids": [103, 101], "descendants": 5}  # fmt: skip
ITEMS = [
    STORY,
    {
        "id": 101,
        "type": "comment",
        "parent": 100,
        "by": "bo",
        "time": 1_700_000_100,
        "text": "How bright?",
        "kids": [102],
    },
    {"id": 102, "type": "comment", "parent": 101, "by": "ida", "time": 1_700_000_200, "text": "Enough for <i>two</i>."},
    {"id": 103, "type": "comment", "parent": 100, "by": "cy", "time": 1_700_000_300, "text": "I want one."},
    {"id": 104, "type": "comment", "parent": 100, "time": 1_700_000_400, "deleted": True},
    {"id": 105, "type": "comment", "parent": 103, "time": 1_700_000_500, "deleted": True, "kids": [106]},
    {"id": 106, "type": "comment", "parent": 105, "by": "di", "time": 1_700_000_600, "text": "Same &amp; here"},
]
TREE = [("103", None), ("105", "103"), ("106", "105"), ("101", None), ("102", "101")]


def test_firebase_items_in_any_order_and_any_container(read: Callable) -> None:
    shuffled = ITEMS[:]
    random.Random(7).shuffle(shuffled)
    forms = [
        shuffled,
        {str(item["id"]): item for item in shuffled},
        b"\n".join(orjson.dumps(item) for item in shuffled),
        orjson.dumps(shuffled, option=orjson.OPT_INDENT_2),
    ]
    first = None
    for form in forms:
        result = read(form)
        assert result.source == "hackernews"
        assert result.tree == TREE  # in the order of the site: by kids
        first = first or result.thread
        assert result.thread == first
        assert result.report.stated == 5
        assert "1 deleted comment without replies left out" in result.report.notes
    post = first.post
    assert (post.title, post.author, post.published) == ("A lamp for mail", "ida", "2023-11-14T22:13:20+00:00")
    assert post.url == "https://news.ycombinator.com/item?id=100"
    assert post.extra == {"score": 12, "link": "https://lamp.example/"}
    assert first.comments[1].extra["state"] == "deleted"
    assert first.comments[2].body == "Same & here"
    assert (first.comments[4].body, first.comments[4].markup) == ("Enough for *two*.", "markdown")


def algolia(node: dict, items: list) -> dict:
    """The same discussion as the other interface nests it."""
    below = [algolia(item, items) for item in items if item.get("parent") == node["id"]]
    comment = node["type"] == "comment"
    return {
        "id": node["id"], "type": node["type"], "author": node.get("by"), "created_at_i": node["time"],
        "created_at": "2023-11-14T22:13:20.000Z", "title": node.get("title"), "url": node.get("url"),
        "text": node.get("text"), "points": node.get("score"), "parent_id": node.get("parent"),
        "story_id": 100 if comment else None, "children": below, "options": [],
    }  # fmt: skip


def test_algolia_gives_the_same_ids_as_firebase(read: Callable) -> None:
    nested = read(algolia(STORY, ITEMS))
    assert sorted(nested.tree) == sorted(TREE)
    assert nested.thread.id == read(ITEMS).thread.id


def test_a_comment_alone_is_part_of_its_storys_thread(read: Callable) -> None:
    part = read(algolia(ITEMS[2], ITEMS))
    assert part.thread.id == read(ITEMS).thread.id
    assert part.tree == [("101", None), ("102", "101")]
    assert part.thread.comments[0].extra == {"state": "missing"}
    assert part.report.notes == ["1 parent is not in the input"]


def test_comments_without_their_story_come_together(read: Callable) -> None:
    part = read(ITEMS[1:4])
    assert part.thread.id == read(ITEMS).thread.id
    assert part.thread.post.title is None
    assert sorted(part.tree) == [("101", None), ("102", "101"), ("103", None)]


def test_a_missing_comment_leaves_a_placeholder_and_two_stories_two_threads(read: Callable) -> None:
    holed = read([item for item in ITEMS if item["id"] != 101])
    assert ("102", "101") in holed.tree
    other = {"id": 900, "type": "job", "by": "org", "time": 1_700_000_000, "title": "We hire"}
    assert [thread.post.title for thread in read([*ITEMS, other]).threads] == [STORY["title"], "We hire"]


def test_the_options_of_a_poll_stand_in_the_post(read: Callable) -> None:
    poll = {"id": 5, "type": "poll", "by": "pol", "time": 1_700_000_000, "title": "Tea?", "parts": [6, 7], "text": ""}
    options = [{"id": n, "type": "pollopt", "parent": 5, "by": "pol", "time": 1_700_000_000, "text": words, "score": n}
               for n, words in ((6, "Yes, *always*"), (7, "No"))]  # fmt: skip
    post = read([poll, *options]).thread.post
    assert post.body == "- Yes, \\*always\\* (6 points)\n- No (7 points)"


def test_search_hits_come_together_by_story(read: Callable) -> None:
    hit = {"objectID": "102", "story_id": 100, "parent_id": 101, "author": "ida", "comment_text": "Enough",
           "created_at_i": 2, "created_at": "2023-11-14", "story_title": "A lamp", "_tags": ["comment"]}  # fmt: skip
    other = {**hit, "objectID": "101", "parent_id": 100, "comment_text": "How bright?", "created_at_i": 1}
    result = read({"hits": [hit, other], "nbHits": 2})
    assert result.tree == [("101", None), ("102", "101")]
    assert result.thread.post.title == "A lamp"


@pytest.mark.parametrize("depth", [1_000, 10_000])
def test_chains_of_any_length(read: Callable, depth: int) -> None:
    parts = ['{"id":1,"type":"story","author":"op","title":"Deep","children":[']
    parts += [f'{{"id":{n},"type":"comment","author":"u","text":"level {n}","children":[' for n in range(2, depth + 2)]
    result = read("".join(parts) + "]}" * (depth + 1))
    assert len(result.thread.comments) == depth
    assert result.tree[-1] == (str(depth + 1), str(depth))


def test_a_cut_file_gives_what_is_whole(read: Callable) -> None:
    data = orjson.dumps(algolia(STORY, ITEMS))
    result = read(data[: data.index(b"Enough for")])
    assert result.tree == [("101", None)]
    assert result.report.notes == ["cut off in the middle; what followed is missing"]


@pytest.mark.parametrize(
    ("html", "body", "markup"),
    [
        ("Plain &#x27;words&#x27; &amp; all", "Plain 'words' & all", "plain"),
        ("One<p>&gt; two<p>three", "One\n\n> two\n\nthree", "plain"),
        ('See <a href="https:&#x2F;&#x2F;a.example&#x2F;long_path_x" rel="nofollow">https:&#x2F;&#x2F;a...</a>.',
         "See https://a.example/long_path_x.", "plain"),
        ("<i>so</i> it_is", "*so* it\\_is", "markdown"),
        ("<i> spaced </i>out", "*spaced* out", "markdown"),
        ("<i>never closed", "never closed", "markdown"),
        ("x<p><pre><code>if a &lt; b:\n    *c*\n</code></pre>y", "x\n\n```\nif a < b:\n    *c*\n```\n\ny", "markdown"),
        ("<pre><code>``` inside</code></pre>", "````\n``` inside\n````", "markdown"),
        ("<eyeroll> no tag", "<eyeroll> no tag", "plain"),
        ('<i>at</i> <a href="https://b.example/a_b">b</a>', "*at* <https://b.example/a_b>", "markdown"),
    ],
)  # fmt: skip
def test_bodies(html: str, body: str, markup: str) -> None:
    assert body_of(html) == (body, markup)


def test_a_long_file_is_read_story_by_story(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [{"id": n, "type": "story", "by": "u", "time": 1_700_000_000 + n, "title": f"S{n}"} for n in (10, 20, 30)]
    items += [
        {"id": n, "type": "comment", "by": "u", "time": 1_700_000_000 + n, "text": f"c{n}",
         "parent": n - 30 if n > 60 else 10 * (n % 3 + 1)}
        for n in range(31, 120)
    ]  # fmt: skip
    items.append({"id": 500, "type": "comment", "by": "u", "time": 1_700_000_500, "text": "orphan", "parent": 400})
    random.Random(5).shuffle(items)
    data = b"\n".join(orjson.dumps(item) for item in items)
    held = read_all(data)
    monkeypatch.setattr(hackernews_items, "HELD", 10)
    streamed = read_all(data)
    assert {thread.id: thread for thread in streamed} == {thread.id: thread for thread in held}
    assert len(streamed) == 4
    one_story = b"\n".join(orjson.dumps(item) for item in items if item["id"] not in (20, 30))
    assert len(read_all(one_story)) == 1


def read_all(data: bytes) -> list[Thread]:
    return list(HackerNews().parse(Input("x", data), Report()))


def test_comments_in_a_circle_are_not_lost() -> None:
    items = [{"id": n, "type": "comment", "by": "u", "time": 1, "text": "x", "parent": 3 - n} for n in (1, 2)]
    (thread,) = read_all(orjson.dumps(items))
    assert sorted(comment.id for comment in thread.comments) == ["1", "2"]


def test_kids_that_stand_in_their_item_are_items(read: Callable) -> None:
    def nested(item: dict) -> dict:
        kids = [nested(other) for other in ITEMS if other.get("parent") == item["id"]]
        return {**item, "kids": sorted(kids, key=lambda kid: -kid["id"])} if kids else item

    assert sorted(read(nested(STORY)).tree) == sorted(TREE)


WRITTEN = ["words ", "more. ", "<p>", "</p>", " <i>so</i> ", "<i>two words</i>", "<i> x </i>", "<i>", "</i>", "\xa0"]
WRITTEN += ['<a href="https:&#x2F;&#x2F;a.example&#x2F;b?c=1&amp;d=2" rel="nofollow">https:&#x2F;&#x2F;a.exam...</a>']
WRITTEN += [
    "&nbsp;",
    "  ",
    "&#x27;",
    "&#65;",
    "&zwj;",
    "&",
    "https://a.example/y",
    "https://a.example/y&zwj;",
    "https://a.example/y?b=1&c",
]
WRITTEN += [
    "https://a.example/z. ",
    "<i>https://a.example/x</i>",
    "&gt; q",
    "&lt;b&gt; ",
    "&amp;lt; ",
    "AT&T ",
    "- x ",
    " 1. ",
]
WRITTEN += ["# ", "*", "_a_", "[1] ", "<pre><code>a\n b</code></pre>", "\n", "<br>", "<3 ", "é ", "\u200b", "<I>x</I>"]
WRITTEN += ['<a href="javascript:x">y</a>', "&quot;it&quot; "]


@given(st.lists(st.lists(st.sampled_from(WRITTEN), max_size=8).map("".join), max_size=5))
@example(
    ['<i>so</i> <a href="https:&#x2F;&#x2F;a.example&#x2F;y">a.exam...</a>&#65;', "<i>so</i> https://a.example/y&zwj;"]
)
@settings(max_examples=500, deadline=None)
def test_bodies_together_are_what_each_is(htmls: list[str]) -> None:
    bodies, markups = bodies_of(htmls)
    assert list(zip(bodies, markups, strict=True)) == list(map(body_of, htmls))
