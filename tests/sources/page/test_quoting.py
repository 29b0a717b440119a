"""Whom contributions answer on pages that print them one below the other: by quotations and by names."""

from __future__ import annotations

import pytest
from talk import TALK, Said, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

SHIPS = "How many ships did it count in March?"


def board(answers: list[tuple[str, str]], block: str = "entry") -> str:
    """A board that nobody listed: each contribution with its author, the time, and what it says as HTML."""
    rows = "".join(
        f'<div class="{block}" id="{block}{n}"><p class="who"><b class="nick">{who}</b> · '
        f'<span class="date">{n + 1} March 2019, 10:{n:02}</span></p><div class="words">{html}</div></div>'
        for n, (who, html) in enumerate(answers)
    )
    return page(f'<h2>{SHIPS}</h2><div class="comments">{rows}</div>', title=SHIPS)


def parents(html: str) -> list[str | None]:
    """Whose contribution each comment answers, with the day on which that was written, in the order of time."""
    thread = read(html, Report(), tables=ENGINES)
    known = {comment.id: f"{comment.author} {(comment.published or '')[8:10]}" for comment in thread.comments}
    return [known.get(one.parent or "") for one in sorted(thread.comments, key=lambda one: one.published or "")]


def talk(*last: str) -> list[tuple[str, str]]:
    """Four contributions, and one more that begins with something before its own words."""
    said = [
        (who, f"<p>{one.text}</p>") for who, one in zip(("Ines", "Halvard", "m_okafor", "Ines"), TALK, strict=False)
    ]
    return [*said, *(("Tobias", f"{start}<p>Who typed the pages of that book in?</p>") for start in last)]


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><cite>Halvard wrote:</cite>Of course we did</blockquote>",
        '<div class="quote"><b>Halvard schrieb am 02.03.2019:</b><br>Of course we did</div>',
        '<div class="quoteheader">Quote from: Halvard on 2 March 2019, 10:01</div><div class="quote">Of course</div>',
        '<div class="bbcode"><h4>Halvard posted:</h4><blockquote>Of course we did</blockquote></div>',
        "<div>Quote:</div><table><tr><td>Originally Posted by <strong>Halvard</strong><br>Of course</td></tr></table>",
        "<blockquote>原帖由 <i>Halvard</i> 于 2019-3-2 10:01 发表<br>Of course we did</blockquote>",
        '<blockquote data-quote="nobody" data-source="post: entry1">Of course we did</blockquote>',
        '<blockquote><a href="/board/5#entry1">»</a> Of course we did</blockquote>',
        "<p>@Halvard: well,</p>",
        '<a href="/people/halvard">Halvard</a> well,',
    ],
)
def test_quotations_and_names_tell_whom_a_contribution_answers(quote: str) -> None:
    assert parents(board(talk(quote))) == [None, None, None, None, "Halvard 02"]


def test_a_quotation_is_of_the_contribution_that_holds_its_words() -> None:
    said = talk(f"<blockquote><cite>Ines wrote:</cite>{TALK[0].text[:50]}</blockquote>")
    assert parents(board(said)) == [None, None, None, None, "Ines 01"]
    said[1] = ("Halvard", f"<blockquote>{TALK[0].text}</blockquote><p>Yes.</p>")
    said[4] = ("Tobias", said[4][1].replace("Ines wrote", "Halvard wrote"))
    said[2] = ("Halvard", "<p>And who counted them all, in the rain?</p>")
    assert parents(board(said))[4] == "Halvard 03"


def test_the_latest_contribution_of_a_person_is_meant_and_the_one_that_is_linked_before_it() -> None:
    by_name = "<blockquote><cite>Ines wrote:</cite>The swan</blockquote>"
    linked = '<blockquote><cite>Ines wrote: <a href="#entry0">↑</a></cite>The swan</blockquote>'
    assert parents(board(talk(by_name, linked)))[4:] == ["Ines 04", "Ines 01"]


@pytest.mark.parametrize(
    "start",
    [
        "<blockquote>Dear Halvard, of course we did</blockquote>",
        "<blockquote>Halvard is right about the swan</blockquote>",
        "<blockquote><cite>Runa wrote:</cite>Of course we did</blockquote>",
        "<p>Halvard, well,</p>",
        "<p>@everybody well,</p>",
        "<p>Write to ines@skerry.example, well,</p>",
    ],
)
def test_who_is_only_mentioned_is_not_answered(start: str) -> None:
    assert parents(board(talk(start))) == [None] * 5


def test_a_text_that_stands_in_a_quotation_is_none() -> None:
    said = [
        (who, f"<blockquote>{one.text}</blockquote>")
        for who, one in zip(("Ines", "Ines", "m_okafor"), TALK, strict=False)
    ]
    assert parents(board(said)) == [None] * 3


def test_numbers_of_a_board_tell_whom_a_contribution_answers() -> None:
    rows = "".join(
        f'<div class="post reply" id="reply_{700 + n}"><p class="intro"><span class="name">Anonymous</span> '
        f'<time datetime="2019-03-0{n + 1}T10:00:00Z">0{n + 1}/03/19</time> <a href="#{700 + n}">No. {700 + n}</a></p>'
        f'<div class="body">{"<a href=#701>&gt;&gt;701</a><br>" if n == 3 else ""}{one.text}</div></div>'
        for n, one in enumerate(TALK[:4])
    )
    thread = read(page(f'<div class="thread">{rows}</div>', title=SHIPS), Report(), tables=ENGINES)
    ids = {
        said: comment.id for comment in thread.comments for said in (one.text for one in TALK) if said in comment.body
    }
    answer = next(comment for comment in thread.comments if TALK[3].text in comment.body)
    assert answer.parent == ids[TALK[1].text]


def test_forums_that_are_known_to_be_flat_stay_so() -> None:
    posts = [Said("1", None, "Ines", TALK[0].at, "One swan."), Said("2", None, "Halvard", TALK[1].at, "Two swans.")]
    quote = "<blockquote><div><cite>Halvard wrote:</cite>Two swans.</div></blockquote>Three of them."
    posts.append(Said("3", None, "Tobias", TALK[2].at, quote))
    rows = "".join(
        f'<div id="p{c.id}" class="post"><div class="inner"><dl class="postprofile"><dt>'
        f'<a class="username">{c.author}</a></dt></dl><div class="postbody">'
        f'<p class="author"><time datetime="{c.iso}">then</time></p>'
        f'<div class="content">{c.text}</div></div></div></div>'
        for c in posts
    )
    assert parents(page(f"<h2>{SHIPS}</h2>{rows}", title=SHIPS)) == [None, None]
