"""Flat HTML is read without a tree, and says just what it says when it is read with one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_reader.sources.base import Input, Report
from tui_reader.sources.parsing import parse
from tui_reader.text import html as reading
from tui_reader.text.flat_html import flat_markdown
from tui_reader.text.html import parse_html, to_markdown

TAGS = ["<p>", "</p>", "<br>", "<br />", "<em>", "</em>", "<i>", "</i>", "<b>", "</b>", "<code>", "</code>", "</a>"]
TAGS += ['<a href="https://a.example/x?b=1&amp;c=2">', "<a href='/rel' class=\"x\">", '<a href="javascript:x">', "<a>"]
TAGS += ["<blockquote>", "</blockquote>", "<ul>", "</ul>", "<ol start='3'>", "</ol>", "<li>", "</li>", "<s>", "</s>"]
TAGS += ['<p dir="auto">', '<span class="h-card">', "</span>", '<span hidden="">', '<p style="x">', "<div>"]
TEXTS = [
    "word",
    " ",
    "two words ",
    "\n",
    " *star* ",
    "1. ",
    "&amp;",
    "&#27;[1m",
    "a_b",
    "\xa0",
    "!",
    "&lt;b&gt;",
    "`x`",
    "é",
]
TEXTS += ["https://a.example/x", "&#0;", "<", ">", "&copy", "# x", "- ", "…"]


DATA = Path(__file__).parents[2] / "data"


def by_tree(html: str, base: str | None = None) -> str:
    body = parse_html(f"<body>{html}").body
    assert body is not None
    return to_markdown(body, base)


FLAT = ["<p>", "</p>", "<br>", "<br />", '<p dir="auto">', "<span class='x'>", '<span class="invisible">', "</span>"]
FLAT += [f"<{tag}>{text}</{tag}>" for tag in ("b", "code", "del", "em", "i") for text in ("one", " two ", "*", "", "`")]
FLAT += ['<a href="https://a.example/x?b=1&amp;c=(2">see</a>', "<a href='/rel' rel=\"x\">it</a>", "<a>none</a>"]
FLAT += ['<img src="/p.png" alt="A picture">', '<img class="emoji" alt=":)" style="height: 1em">', "<img src='x'>"]
FLAT += [
    '<span class="sr-only">',
    '<i class="visually-hidden">no</i>',
    '<b style="display:none">no</b>',
    "<p style='x'>",
]
FLAT += ['<a href="https://a.example/x">https://a.example/x</a>', '<a class="u-url">@<span>ann</span></a>']


@given(
    st.lists(st.sampled_from([*TAGS, *TEXTS]), max_size=14).map("".join)
    | st.lists(st.sampled_from([*FLAT, *TEXTS]), max_size=14).map("".join)
)
@example("<p>one</p> <p>two <em>three</em> <a href='https://a.example/'>four</a></p>")
@example("<ul><li>one<li><p>two</p></ul><blockquote>three<p>four</blockquote>five")
@example("one<br><br>two<br> <br>\n three")
@example("\xa0</span>> one")
@settings(max_examples=600, deadline=None)
def test_without_a_tree_it_says_the_same(html: str) -> None:
    assert to_markdown(html, "https://b.example/") == by_tree(html, "https://b.example/")


def test_all_that_people_wrote_in_our_samples_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def noted(html: str, base_url: str | None = None) -> str:
        seen.append(html)
        return to_markdown(html, base_url)

    monkeypatch.setattr(reading, "to_markdown", noted)
    for path in DATA.iterdir():
        if path.suffix in (".xml", ".json", ".html"):
            list(parse(Input.from_path(path), Report()))
    bodies = set(seen)
    assert len(bodies) > 10
    for body in bodies:
        assert to_markdown(body, "https://b.example/") == by_tree(body, "https://b.example/")


@pytest.mark.parametrize(
    "html",
    [
        "<p>one</p>",
        '<p>one <em>two</em> <a href="https://a.example/" rel=\'nofollow\'>three</a></p>\n<p dir="auto">four</p>',
        "one<br>two<br />three &amp; four",
        '<p><span class="h-card" translate="no"><a href="https://a.example/@b">@<span>b</span></a></span> one</p>',
        '<p style="color: red">one <img src="/x.png" alt=":)" class="emoji" width="20"></p>',
    ],
)
def test_common_shapes_take_no_tree(html: str) -> None:
    assert flat_markdown(html, None) is not None


@pytest.mark.parametrize(
    "html",
    ["<div>x</div>", "<p hidden>x</p>", "<em>x", "<P>x</P>", "<p><em>x</p>", '<a title="a>b">x</a>', "a < b", "<a><a>",
     "<b><i>x</i></b>", "<ul><li>x</ul>", '<p><a style="display: none">x</a>', "<span class='sr-only'>x</span>",
     "&#0;"],
)  # fmt: skip
def test_what_is_not_plain_takes_one(html: str) -> None:
    assert flat_markdown(html, None) is None
