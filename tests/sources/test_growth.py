"""Inputs of hostile shapes are read in time that grows with their length, not with its square."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.growth import LIMIT, growth
from tui_reader.sources.base import Input, Report
from tui_reader.sources.parsing import parse

LETTERS = {ord(str(n)): letter for n, letter in enumerate("abcdefghij")}
BODY = "<p>Some words of an article, long enough to be one, about a lamp in a window.</p>" * 5


def story(text: str) -> str:
    child = {"id": 2, "type": "comment", "author": "b", "created_at": "2020-01-01T00:00:00Z", "text": text}
    top = {"id": 1, "type": "story", "title": "T", "author": "a", "created_at": "2020-01-01T00:00:00Z"}
    return json.dumps({**top, "children": [{**child, "parent_id": 1, "children": []}]})


def page(text: str) -> str:
    remark = '<div class="comment"><b class="author">Ann</b> <span class="date">3 May 2020</span><p>Well said</p></div>'
    return f"<html><head><title>Lamps</title></head><body><h1>Lamps</h1>{BODY}{remark * 3}{text}</body></html>"


def export(text: str) -> str:
    return (
        '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Lamps</title><wp:comment>'
        f"<wp:comment_content><![CDATA[{text}]]></wp:comment_content></wp:comment></item></channel></rss>"
    )


def feed(count: int, answers: Callable[[int], str]) -> str:
    entries = "".join(
        f"<entry><id>tag:lamp.example,{i}</id><title>Lamps</title>{answers(i)}</entry>" for i in range(count)
    )
    thread = 'xmlns:thr="http://purl.org/syndication/thread/1.0"'
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {thread}><title>Lamps</title>{entries}</feed>'


def answer(i: int) -> str:
    return f'<thr:in-reply-to ref="tag:lamp.example,{i - 1}"/>' if i else ""


SHAPES: dict[str, Callable[[int], str]] = {
    "feed, a chain of answers": lambda n: feed(8 * n, answer),
    "feed, many posts and as many answers": lambda n: feed(16 * n, lambda i: answer(8 * n) if i > 8 * n else ""),
    "export, remarks that never end": lambda n: export("<!--" * 8 * n),
    "export, preformatted text that never ends": lambda n: export("<pre>" * 8 * n),
    "story, blanks": lambda n: story("<p>x" + " " * 40 * n + "y<p>z"),
    "story, blanks before a break": lambda n: story("<p>x" + " " * 40 * n + "y<br>z"),
    "story, tags that never end": lambda n: story("<i" * 4 * n),
    "story, quotes in quotes": lambda n: story("<blockquote>" * n + "x"),
    "page, blanks in the title": lambda n: page("").replace("<title>", "<title>P" + " " * 20 * n + "x"),
    "page, blanks in a text": lambda n: page("<p>a" + " " * 20 * n + "b</p>"),
    "page, open elements": lambda n: page("<div>" * n),
    "page, tags that never end": lambda n: page("<a " * 4 * n),
    "page, an id of letters": lambda n: page(f'<div class="comment" id="{"a" * 20 * n}!">x</div>'),
    "page, comments each called otherwise": lambda n: page(
        "".join(
            f'<div class="comment-{str(i).translate(LETTERS)}">'
            f"<cite class=author>Ann</cite> <time datetime=2020-01-02>then</time><p>well, {i}</p></div>"
            for i in range(2 * n)
        )
    ),
    "chat, blanks": lambda n: "31/12/2024, 21:41 - Ann: hello\n31/12/2024, 21:42 - Bo: a" + " " * 20 * n + "b\n",
    "mail, blanks": lambda n: (
        "From a@b Thu Jan  1 00:00:00 2020\nFrom: A <a@b.c>\nSubject: hi\n\nx" + " " * 20 * n + "y\n"
    ),
    "mail, blanks in a name": lambda n: (
        "From a@b Thu Jan  1 00:00:00 2020\nFrom: A" + " " * 20 * n + "B\nSubject: x\n\ny\n"
    ),
    "text, blanks": lambda n: "Title\n\nAnn 3 May 2020\nhello" + " " * 20 * n + "x\n\nBo 4 May 2020\nwell\n",
    "text, heads": lambda n: "Title\n\n" + "".join(f"Ann{i} says:\n3 May 2020\nwell, {i}\n\n" for i in range(n // 4)),
    "text, quotes in quotes": lambda n: "Title\n\n" + ">" * 4 * n + " x\n",
    "markdown, links that never end": lambda n: "[a](b)\n" * 9 + "[x](http://a " * 4 * n,
    "markdown, labels in labels": lambda n: "[a](b)\n" * 9 + "[" * 4 * n + "x](y)",
    "markdown, pictures": lambda n: "[a](b)\n" * 9 + "![x](http://a.example/p.png) " * 2 * n,
    "markdown, emphasis": lambda n: "[a](b)\n" * 9 + "**a " * 4 * n,
    "markdown, broken links": lambda n: "[a](b)\n" * n + "[x](http://a-\n" * 2 * n,
    "text, dates below": lambda n: "Title\n\n" + "".join(f"Ann{i}\nwell, {i}\n3 May 2020\n\n" for i in range(n // 4)),
    "text, headings of stars": lambda n: "** a **\n** b **\n" + "** " * 8 * n + "_a" * 4 * n,
    "text, lines": lambda n: "Title\n\n" + "a line of words\n" * 4 * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_an_input(shape: str) -> None:
    def work(size: int) -> Callable[[], object]:
        data = SHAPES[shape](size).encode()
        return lambda: list(parse(Input("input", data), Report()))

    parse_once = work(4)
    parse_once()  # so that what is compiled at the first call is not counted
    assert growth(work, 250, idle=0.05) < LIMIT
