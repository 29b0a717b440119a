"""The page that a submission is about: where the title of its post leads, if that is another site."""

from __future__ import annotations

import pytest
from talk import TALK, TITLE, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

OWN = "https://quay.example/s/1/ships"
PAPER = "https://papers.example/lighthouse"
SELF = f'<link href="{OWN}" rel="self shorturl">'


def submitted(href: str, head: str = SELF) -> tuple[str | None, object]:
    """The address of a page with a discussion below a title that leads somewhere, and the page that it is about."""
    rows = "".join(
        f'<div class="entry" id="entry{n}"><p class="who"><b class="nick">{one.author}</b> · '
        f'<span class="date">{one.iso}</span></p><div class="words"><p>{one.text}</p></div></div>'
        for n, one in enumerate(TALK)
    )
    body = f'<h1><a href="{href}">{TITLE}</a></h1><div class="comments">{rows}</div>'
    post = read(page(body, head=head, title=TITLE), Report(), tables=ENGINES).post
    return post.url, post.extra.get("link")


def test_a_title_that_leads_to_another_site_tells_what_is_discussed() -> None:
    assert submitted(PAPER) == (OWN, PAPER)


@pytest.mark.parametrize(
    "href", ["/s/1/ships", OWN, "https://www.quay.example/1", "https://archive.example/web/2019/https://quay.example/1"]
)
def test_a_title_that_leads_to_its_own_page_is_no_submission(href: str) -> None:
    assert submitted(href) == (OWN, None)


def test_nothing_is_said_of_other_sites_where_the_page_does_not_say_where_it_is() -> None:
    feed = f'<link href="{OWN}.rss" rel="self" type="application/rss+xml">'
    assert submitted(PAPER, feed) == (None, None)
