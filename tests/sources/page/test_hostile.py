"""Whatever is fed to the page reader, it answers soon, with a thread that holds what threads promise."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.model import Post, Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.article.rescue import rescue
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

PATIENCE = 20.0
"""Seconds for the worst of these on a busy machine; a quadratic reading takes minutes."""


def parsed(html: str) -> Thread:
    return read(html, Report(), tables=ENGINES)


HEAD = '<cite class="author">user</cite> <time datetime="2020-01-02">then</time>'
PAGES = {
    "nested divs": "<div class=comment>" * 50_000 + "x",
    "nested spans": "<span>" * 50_000 + "x",
    "nested quotes": f"<div class=comment id=c1>{HEAD}{'<blockquote>' * 3_000}x",
    "nested lists": "<ul><li class=comment>" * 20_000,
    "many items": "".join(f"<li class=comment id=c{i}>{HEAD}<p>This is text number {i}</p></li>" for i in range(6_000)),
    "many heads": "".join(f"<b>user{i}</b> 3 May 2011 10:00<br>This is text {i} of many<hr>" for i in range(4_000)),
    "many dates": "<p>3 May 2011</p>" * 12_000,
    "nested headings": "<h1><div>" * 20_000 + "the title of it",
    "nested names": '<span class="author name">' * 40_000 + "x",
    "items without dates": "".join(
        f"<li class=comment id=c{i}><b class=author>u{i}</b><p>This is text number {i}</p></li>" for i in range(6_000)
    ),
    "texts that are called comments": "<li class=forum-comment><p>This is one of many texts</p></li>" * 8_000,
    "classes of their own": "".join(
        f'<div class="c-{i * 7919:024x} remark" id="s-{i:08x}"><b>u{i}</b> 3 May 2011<p>words {i}</p></div>'
        for i in range(4_000)
    ),
    "attributes of their own": "".join(
        f'<div data-a{i}=1 title="3 May 2011"><b>u{i}</b> 3 May 2011 <p>words {i}</p></div>' for i in range(6_000)
    ),
    "answers in boxes": (
        f"<div class=comment_item>{HEAD}<p>It is said</p></div>"
        f"<div><div class=comment_answer>{HEAD}<p>So it is</p></div></div>"
    )
    * 3_000,
    "claims of authors": '<meta property="article:author" content="http://x.example/a">' * 9_000
    + "<a href=/b>x</a>" * 9_000,
    "data for scripts": "<script>a = "
    + '{"comments":[{"id":1,"body":"x","author":"y","replies":[' * 9_000
    + "</script>",
    "one word": "<p>" + "a" * 5_000_000,
    "spaces": "<p>" + " " * 5_000_000 + "x",
    "open attribute": '<div class="' + "x " * 500_000,
    "deep json": '<script type="application/ld+json">' + '{"comment":[' * 20_000 + "</script>",
    "long title": "<title>" + "x - " * 200_000 + "</title>",
    "nothing": "",
    "bare text": "only a few words",
    "broken": "<<<>>></p></div><li><table><td><p></table></li>&#0;&#x110000;<!--",
}


@pytest.mark.parametrize("name", PAGES)
def test_hostile_page_is_answered_soon(name: str) -> None:
    start = time.process_time()
    parsed(PAGES[name])
    assert time.process_time() - start < PATIENCE


def test_chain_of_answers_keeps_its_parents() -> None:
    depth = 1_500
    html = "".join(
        f'<div class="comment" id="c{n}"><b class="author">u{n}</b> <time datetime="2020-01-02">x</time><p>Text {n}</p>'
        for n in range(1, depth + 1)
    )
    thread = parsed(html + "</div>" * depth)
    assert len(thread.comments) == depth
    assert all(one.parent == before.id for before, one in zip(thread.comments, thread.comments[1:], strict=False))


def test_live_escapes_never_come_out() -> None:
    item = f"<li class=comment id=comment-1>{HEAD}<p>red&#27;[0m &#x202e;txt</p></li>"
    html = f"<h1>A&#27;[31m title</h1><ol class=commentlist>{item}</ol>"
    thread = parsed(html)
    shown = "".join([thread.post.title or "", thread.post.body, *(c.body for c in thread.comments)])
    assert "\x1b" not in shown
    assert "\u202e" not in shown


TAGS = st.sampled_from(
    "div li ul ol p b a span table tr td dl dt dd blockquote article section time cite h1 h3 br hr form pre em".split()
)
NAMES = st.sampled_from("comment comment-author author date depth-2 children entry-content post quote reply x9".split())
WORDS = st.sampled_from(
    [
        "3 May 2011 10:05",
        "Mira says:",
        "Reply",
        "vor 2 Jahren",
        "4 comments",
        "Some words of a person.",
        "",
        "#3",
        "|",
        "日本語",
    ]
)


@st.composite
def soups(draw: st.DrawFn) -> str:
    """Tags, closed or not, with the class names and words of discussions in any order."""
    parts = []
    for number in range(draw(st.integers(0, 60))):
        tag = draw(TAGS)
        kind = draw(st.integers(0, 5))
        if kind == 0:
            parts.append(f"</{tag}>")
        elif kind == 1:
            parts.append(draw(WORDS))
        else:
            parts.append(
                f'<{tag} class="{draw(NAMES)}" id="c{number}" href="#c{draw(st.integers(0, 60))}">{draw(WORDS)}'
            )
    return "".join(parts)


@settings(max_examples=150, deadline=None)
@given(soups(), st.booleans())
def test_any_soup_gives_a_valid_thread(html: str, marks: bool) -> None:
    thread = read(html, Report(), tables=ENGINES if marks else ())
    known: set[str] = set()
    for comment in thread.comments:
        assert comment.id not in known
        assert comment.parent is None or comment.parent in known
        known.add(comment.id)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(html: str) -> None:
    parsed(html)


@pytest.mark.parametrize(("lines", "asked"), [(100, True), (16_000, False)])
def test_no_article_is_sought_in_an_endless_list(monkeypatch: pytest.MonkeyPatch, lines: int, asked: bool) -> None:
    html = "<div>Words of some length<br></div>" * lines
    page = Page(html)
    given: list[str] = []

    def extract(html: str) -> str:
        given.append(html)
        return ""

    monkeypatch.setattr("tui_reader.sources.formats.page.article.rescue._extract", extract)
    post = Post(id="p", title=None, author=None, published=None, url=None, source="page", body="", markup="plain")
    assert rescue(html, page, post, [], []) == post
    assert bool(given) == asked
