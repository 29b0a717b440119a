# ruff: noqa: E501  markup stands as shops print it
"""What buyers say in shops, in the markup of the services that print it for them."""

from __future__ import annotations

from talk import FLAT, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
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
