# ruff: noqa: E501  markup stands as shops print it
"""What buyers say in shops, in the markup of the services that print it for them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from talk import FLAT, article, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.discussion import general, unlikely
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

OFFER = "<h1>A lamp for the porch</h1><p>It burns for eleven hours, and is filled through the hole in its side.</p>"


def said(thread: Thread) -> list[tuple[str | None, str | None, str]]:
    return [(c.author, c.published, c.body) for c in thread.comments]


def test_marks_are_no_days_and_scripts_are_told_when() -> None:
    rows = "".join(
        f'<div class="okeReviews-review"><div class="okeReviews-reviewer-name">{c.author}</div><span class="a11yText">Rated 5 out of 5</span>'
        f'<div class="okeReviews-date"><span>Review posted</span><span data-oke-reviews-date="{c.iso}.161Z"></span></div><p>{c.text}</p></div>'
        for c in FLAT
    )
    thread = read(
        page(f'{OFFER}<h2>{len(FLAT)} reviews</h2><div class="reviews">{rows}</div>'), Report(), tables=ENGINES
    )
    assert said(thread) == [(c.author, f"{c.iso}Z", c.text) for c in FLAT]


def test_reviews_in_one_line_each() -> None:
    rows = "".join(
        f'<div class="bvseo-review" itemprop="review" itemscope itemtype="http://schema.org/Review"><span itemprop="reviewRating">Rated <span itemprop="ratingValue">5</span> out of <span>5</span></span> by '
        f'<span itemprop="author" itemscope><span itemprop="name">{c.author}</span></span> from <span itemprop="name">Porch lamp</span> <span itemprop="description">{c.text}</span>'
        f'<div class="bvseo-pubdate">Date published: {c.iso[:10]}</div><meta itemprop="datePublished" content="{c.iso[:10]}"/></div>'
        for c in FLAT
    )
    thread = read(page(f'{OFFER}<div id="bvseo-reviewsSection">{rows}</div>'), Report(), tables=ENGINES)
    assert said(thread) == [(c.author, c.iso[:10], c.text) for c in FLAT]


def reviews() -> str:
    return "".join(
        f'<div class="stamped-review" id="review-{c.id}"><strong class="author">{c.author}</strong> <span class="created">{c.at:%m/%d/%Y}</span><h3>Of the lamp</h3><p>{c.text}</p></div>'
        for c in FLAT
    )


def test_reviews_in_a_widget() -> None:
    html = page(f'{article()}<div class="stamped-main-widget widget"><div class="list">{reviews()}</div></div>')
    assert [c.author for c in read(html, Report(), tables=ENGINES).comments] == [c.author for c in FLAT]


def test_picture_in_what_is_marked_as_the_text_is_shown_and_no_portrait() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><b class="fn">{c.author}</b><time datetime="{c.iso}">then</time><div class="comment-content"><p>{c.text}</p><figure><a href="https://holm.example/i/{n}.jpg"><img src="https://holm.example/i/{n}s.jpg" alt="Picture by {c.author}"></a></figure></div></li>'
        for n, c in enumerate(FLAT)
    )
    thread = read(page(f'{OFFER}<ol class="commentlist">{rows}</ol>'), Report(), tables=ENGINES)
    assert all("/i/" in c.body for c in thread.comments)


def test_next_part_of_a_page_is_looked_at_where_nobody_said_the_likeliest(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def refuse(page: Page, said: Sequence[Found], *_: object, **__: object) -> str:
        asked.append(len(said))
        return "" if len(asked) > 1 else "nobody said any of it"

    monkeypatch.setattr(unlikely, "reason", refuse)
    more = "".join(
        f'<div class="comment" id="comment-{n}"><b class="author">{who}</b><time>{n + 3} May 2021</time><p>Whoever buys one of these buys another, says house {n}.</p></div>'
        for n, who in enumerate(("Gro Holm", "Pelle Berg", "Marta Lie"))
    )
    html = Page(page(f'{OFFER}<div class="list">{reviews()}</div><h3>More</h3><div>{more}</div>'))
    discussion = general.find(html, Dates(html))
    assert sorted(asked) == [3, len(FLAT)]
    assert len(discussion.found) == asked[-1]


def test_undated_reviews_by_agreed_names() -> None:
    rows = "".join(
        f'<div itemprop="reviews" itemscope itemtype="http://schema.org/Review"><p><span itemprop="author">{c.author}</span></p><p itemprop="description">{c.text}</p></div>'
        for c in FLAT
    )
    thread = read(page(f"{OFFER}<div>{rows}</div>"), Report(), tables=ENGINES)
    assert said(thread) == [(c.author, None, c.text) for c in FLAT]


def test_reviews_are_of_what_is_shown_and_none_of_them_is_the_post() -> None:
    rows = "".join(
        f'<div class="guestReview"><span class="author">{c.author}</span> <i>{c.at:%d-%m-%Y}</i><p>{c.text}</p></div>'
        for c in FLAT
    )
    thread = read(page(f"<h1>The Swan at the harbour</h1>{rows}"), Report(), tables=ENGINES)
    assert (thread.post.author, len(thread.comments)) == (None, len(FLAT))


def test_a_lone_review_that_a_number_names_stands_aside_from_the_offer() -> None:
    c = FLAT[0]
    row = f'<li class="review-{c.id}"><a class="author-name">{c.author}</a> <span class="date">{c.at:%d.%m.%Y}</span><p>{c.text}</p></li>'
    thread = read(page(f'{OFFER}<aside class="reviews"><ul>{row}</ul></aside>'), Report(), tables=ENGINES)
    assert [(one.author, one.body) for one in thread.comments] == [(c.author, c.text)]


def test_undated_reviews_below_their_heading() -> None:
    rows = "".join(
        f'<div class="customer-review"><h5>Of lamps</h5><span class="user-info">by {c.author}</span><p class="content">{c.text} It burns all night.</p></div>'
        for c in FLAT[:3]
    )
    thread = read(page(f"{OFFER}<h4>Customer Reviews</h4>{rows}"), Report(), tables=ENGINES)
    assert [c.author for c in thread.comments] == [c.author for c in FLAT[:3]]


@pytest.mark.parametrize("signed", ["Review by {} / (Posted on {})", "Recenzje wg {} / (Dodano {})"])
def test_who_says_it_is_signed_below_with_the_day_in_brackets(signed: str) -> None:
    rows = "".join(
        f'<dt><a href="/review/{c.id}">A good lamp</a></dt><dd>{c.text}<table><tr><th>Quality</th><td></td></tr></table><span class="review-meta">{signed.format(c.author, c.at.strftime("%d-%m-%Y"))}</span></dd>'
        for c in FLAT
    )
    thread = read(page(f'{OFFER}<div id="customer-reviews"><dl>{rows}</dl></div>'), Report(), tables=ENGINES)
    assert said(thread) == [(c.author, c.iso[:10], c.text) for c in FLAT]
