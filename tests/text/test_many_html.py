"""Fragments of HTML that are read together say what each of them says by itself."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.text.test_flat_html import FLAT, TAGS, TEXTS
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.text.many_html import read_together

PLAIN = ["<p>", "</p>", "</p>\n<p>", "<br>", "<br/>", "<br /> ", "words ", "more of them. ", "it's ", "é — “so” "]
PLAIN += [
    "&amp;",
    "AT&amp;T ",
    "&amp;lt; ",
    "&quot;it&quot; ",
    "&gt; ",
    "&lt;",
    "&#8217;",
    "&nbsp;",
    "&copy; ",
    "& ",
    "<3 ",
]
MARKED = [
    f" <{tag}>{words}</{tag}>{end}"
    for tag in ("em", "i", "b", "strong", "s", "del", "code")
    for words, end in (("two words", " "), ("so", "."), ("So!", ", "), (" wide ", ""), ("a_b", " "), ("a&lt;b", ""))
]
MARKED += [' <a href="https://a.example/x?b=1&amp;c=2" rel="nofollow">the page</a>.', '<a href="/near">near</a>']
MARKED += [
    ' <a href="https://a.example/x">https://a.example/x</a> ',
    ' <a href="https://a.example/x">https://a.exam…</a>',
]
MARKED += ['<span class="h-card"><a href="https://a.example/@b" class="u-url">@<span>b</span></a></span> ']
MARKED += [
    '<a href="/@b">@Mira Holm</a>, ',
    '@<a href="/@b">m_o</a> ',
    ' <a href="/">@a&amp;b_ </a>',
    '<a href="/">@</a>',
]
MARKED += [' <a title="q" href="https://a.example/x" target="_blank">one</a>', '<a href="https://a.example/(_z">w</a>']
MARKED += [
    '<a href="https://a.example/?a&quot; title=&quot;b">one</a>',
    "<b hidden>no</b>",
    '<b class="sr-only">no</b>',
]
MARKED += [
    '<a href="https://a.example/d/7/2" class="PostMention" data-id="22"><i class="icon fas fa-reply"></i>Bo</a> ',
    '<i class="icon"></i>',
    " <b></b> ",
    "<em></em>so",
    '<strong class="sr-only"></strong>!',
]
BOXED = ["<blockquote>", '<blockquote cite="x">', "</blockquote>", "<blockquote><p>", "</p></blockquote> "]
BOXED += ["<div>", '<div class="a b">', "</div>", " </div></div>", "<div><div>", '<aside class="quote">', "</aside>"]
BOXED += ["<blockquote><div><cite>Mira wrote:</cite>", "<cite>Mira:</cite>", "<cite>", "</cite>"]
BOXED += ['<div class="sr-only">', '<div style="display:none">']
STARTS = [
    "1. ",
    "- ",
    "# ",
    "#1 ",
    "> ",
    "= ",
    "---",
    "| a |",
    "* ",
    "[1] ",
    "[a]: ",
    "Wow!",
    "\\",
    "\t",
    "\r\n",
    "\u200b",
]


def fragments(*pieces: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([piece for each in pieces for piece in each]), max_size=10).map("".join)


@given(
    st.lists(
        fragments(PLAIN)
        | fragments(PLAIN, MARKED)
        | fragments(PLAIN, MARKED, STARTS)
        | fragments(PLAIN, BOXED)
        | fragments(PLAIN, MARKED, BOXED)
        | fragments(PLAIN, MARKED, STARTS, BOXED)
        | fragments(FLAT, TAGS, TEXTS),
        max_size=6,
    )
)
@example(["<p>one<br></p> <br /> <p>two</p>", "", "</p>"])
@example([" <em>a</em> <i>b</i>", " <b>a</b> <i>b</i>"])
@example(["one <blockquote>two<p><em>three</em> four</blockquote> five", "<blockquote><p> </p></blockquote>"])
@settings(max_examples=800, deadline=None)
def test_together_they_say_the_same(htmls: list[str]) -> None:
    base = "https://b.example/"
    bodies, markups = from_htmls(htmls, [base] * len(htmls))
    assert list(zip(bodies, markups, strict=True)) == [from_html(html, base) for html in htmls]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>one</p>\n<p>two &amp; three</p>", "one\n\ntwo & three"),
        ("one<br>two <br /> three", "one\ntwo\nthree"),
        ("<p>see <em>it</em>, or <b>that</b>.</p>", "see _it_, or **that**."),
        ('<p>as <a href="https://a.example/x" rel="nofollow">she</a> says</p>', "as [she](https://a.example/x) says"),
        ('<span class="h"><a href="https://a.example/">@<span>b</span></a></span> so', "@b so"),
        ('<a href="https://a.example/x">https://a.example/x</a><br>one', "https://a.example/x\\\none"),
        ("<p>with <code>a_b[1]</code> it</p>", "with `a_b[1]` it"),
        ('<a href="https://a.example/2" data-id="2"><i class="fas"></i>Bo</a> so', "[Bo](https://a.example/2) so"),
    ],
)  # fmt: skip
def test_what_most_people_write_needs_no_reading_by_itself(html: str, said: str) -> None:
    assert read_together([html, "", html])[0] == [said, "", said]


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>one</ul>",
        "so*so <b>it</b>",
        "1. <b>it</b>",
        "in<b>to</b>",
        "<b>it <i>is</i></b>",
        '<a href="x">it</a>',
        "a & b",
    ],
)
def test_what_is_more_than_that_is_left(html: str) -> None:
    assert read_together(["one", html])[0] == ["one", None]


def test_breaks_in_great_numbers_take_no_time() -> None:
    many = "<br>" * 100_000
    assert from_htmls([f"one{many}</p>two", f"{many}<p>one", f"one{many}<b>two</b>"])[0][:2] == ["one\n\ntwo", "one"]
