# ruff: noqa: E501  markup stands as it is printed
"""Pages that tell little: whose posts are signed, dated or counted in a way of their own."""

from __future__ import annotations

import pytest
from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, Said, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

TEXT = "".join(f"<p>{text}</p>" for text in ARTICLE)


def parsed(body: str, title: str = "Lamps", head: str = "") -> Thread:
    return read(page(body, title=title, head=head), Report(), tables=ENGINES)


def post(said: Said) -> str:
    return (
        f'<div class="post" id="p{said.id}"><b class="username">{said.author}</b> <i>{said.at:%Y-%m-%d %H:%M}</i>'
        f'<div class="text"><p>{said.text}</p></div></div>'
    )


COMMENTS = f'<h3>{len(FLAT)} comments</h3><div id="comments">{"".join(map(post, FLAT))}</div>'


@pytest.mark.parametrize(
    ("claimed", "day"),
    [
        ("2021-11-01T09:20:37Z", f"{PUBLISHED:%Y-%m-%d}"),  # of the copy: nobody answers what is not yet written
        (f"{PUBLISHED:%Y-%m-%dT%H:%M}:00Z", f"{PUBLISHED:%Y-%m-%d}"),
    ],
)
def test_an_article_is_older_than_what_is_said_of_it(claimed: str, day: str) -> None:
    head = f'<meta property="article:published_time" content="{claimed}">'
    body = f'<h1>Lamps</h1><p>{AUTHOR}, <span class="date">{PUBLISHED:%d %B %Y}</span></p>{TEXT}{COMMENTS}'
    assert (parsed(body, head=head).post.published or "")[:10] == day


def test_an_article_that_is_printed_again_has_the_day_that_it_claims() -> None:
    head = '<meta property="article:published_time" content="2021-11-01T09:20:37Z">'
    assert parsed(f"<h1>Lamps</h1>{TEXT}{COMMENTS}", head=head).post.published == "2021-11-01T09:20:37Z"


@pytest.mark.parametrize("name", [AUTHOR, "runa at lamps.example"])
def test_a_name_before_an_address_signs_a_message(name: str) -> None:
    head = f'<h1>Wet wicks</h1><b>{name}</b> <a href="mailto:list%40lamps.example?Subject=Wet">runa at lamps.example</a><br><i>{PUBLISHED:%a %b %d %H:%M:%S %Y}</i><hr>'
    thread = parsed(f"{head}<pre>{ARTICLE[0]}\n\n{ARTICLE[1]}</pre>", title="[Lamps] Wet wicks")
    assert (thread.post.author, thread.comments) == (name, ())


@pytest.mark.parametrize("address", ["mailto:shop@lamps.example", "/contact"])
def test_a_number_before_an_address_is_nobody(address: str) -> None:
    body = f'<p>Call us at 800.555.0199 <a href="{address}">or write</a></p><h1>Wet wicks</h1>{TEXT}'
    assert parsed(body).post.author is None


def test_who_is_introduced_is_named_though_it_is_always_the_same() -> None:
    rows = "".join(
        f'<div class="row r{n % 2}"><div>by Gro, {c.at:%d %b %Y %H:%M}</div><div><p>{c.text}</p></div></div>'
        for n, c in enumerate(FLAT)
    )
    thread = parsed(f"<h1>Lamps</h1>{TEXT}<h2>Replies</h2><div>{rows}</div>")
    assert [(one.author, one.body) for one in thread.comments] == [("Gro", c.text) for c in FLAT]


def test_the_first_post_may_head_every_page_of_a_topic() -> None:
    def numbered(number: int, said: Said) -> str:
        return post(said).replace("<i>", f'<a href="#p{said.id}">{number}</a> <i>')

    rows = "".join(numbered(n and n + 320, c) for n, c in enumerate(FLAT)).replace(">0<", ">1<")
    thread = parsed(f"<h1>Lamps</h1><div id='posts'>{rows}</div>", title="Lamps - Page 17")
    assert thread.post.body.strip() == FLAT[0].text
    assert [one.body.strip() for one in thread.comments] == [c.text for c in FLAT[1:]]
