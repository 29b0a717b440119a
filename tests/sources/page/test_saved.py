# ruff: noqa: E501  markup stands as it is printed
"""What "3 hours ago" counts from: when the page was taken from the web, where something says when that was."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from talk import article, page

from tui_reader.model import Thread
from tui_reader.sources import parsing
from tui_reader.sources.base import Input, Report


def remark(n: int) -> str:
    return f'<div class="comment"><b class="author">Ann{n}</b> <span class="date">{n + 3} hours ago</span><p>{n} says words enough</p></div>'


PAGE = page(article() + "".join(map(remark, range(4))))


def parsed(html: str, saved: datetime | None = None) -> Thread:
    return next(iter(parsing.parse(Input("page.html", html.encode(), saved=saved), Report())))


def test_days_of_the_week_are_of_the_seven_days_before_a_page_was_fetched() -> None:
    html = PAGE.replace(" hours ago", ":10 pm").replace('class="date">', 'class="date">Monday at ')
    known, unknown = parsed(html, datetime(2026, 1, 2, 12, tzinfo=UTC)), parsed(html)
    assert [c.published for c in known.comments] == [f"2025-12-29T{12 + 3 + n}:10" for n in range(4)]
    assert [(c.published, c.extra["when"]) for c in unknown.comments] == [
        (None, f"Monday at {n + 3}:10 pm") for n in range(4)
    ]


def test_relative_dates_count_from_the_day_on_which_a_page_was_fetched() -> None:
    known, later, unknown = (
        parsed(PAGE, moment)
        for moment in (datetime(2026, 1, 2, 12, tzinfo=UTC), datetime(2026, 1, 3, 12, tzinfo=UTC), None)
    )
    assert [c.published for c in known.comments] == [f"2026-01-02T{12 - 3 - n:02}:00+00:00" for n in range(4)]
    assert not any("when" in c.extra for c in known.comments)
    assert [c.published for c in unknown.comments] == [None] * 4
    assert [c.extra["when"] for c in unknown.comments] == [f"{n + 3} hours ago" for n in range(4)]
    assert [c.id for c in known.comments] == [c.id for c in later.comments] == [c.id for c in unknown.comments]


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- Page saved with SingleFile \n url: https://skerry.example/s \n saved date: Fri Jan 02 2026 13:00:00 GMT+0100 (CET) -->",
        "<!-- Mirrored from skerry.example/s by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 02 Jan 2026 12:00:00 GMT -->",
        "<!-- FILE ARCHIVED ON 12:00:00 Jan 02, 2026 AND RETRIEVED FROM THE ARCHIVE ON 09:00:00 Feb 03, 2026. -->",
        '<meta name="savepage-date" content="Fri Jan 02 2026 13:00:00 GMT+0100 (Central European Time)">',
    ],
)
def test_programs_that_save_pages_leave_the_day_in_them(mark: str) -> None:
    thread = parsed(PAGE.replace("<body>", f"<body>{mark}", 1))
    assert [datetime.fromisoformat(c.published or "").astimezone(UTC).hour for c in thread.comments] == [9, 8, 7, 6]
    assert [c.id for c in thread.comments] == [c.id for c in parsed(PAGE).comments]


def test_a_board_that_prints_its_clock() -> None:
    clock = parsed(PAGE.replace("<body>", "<body><p>It is currently Fri Jan 02, 2026 12:00 pm</p>", 1))
    assert clock.comments[0].published == "2026-01-02T09:00"


def test_the_date_of_a_file_is_that_of_its_copy(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    os.utime(path, (1_600_000_000, 1_600_000_000))
    thread = next(iter(parsing.parse(Input.from_path(path), Report())))
    assert [c.published for c in thread.comments] == [None] * 4


def test_the_article_too_may_say_only_how_long_ago_it_was() -> None:
    html = page(
        '<article><h1>Two boats</h1><p class="date">2 days ago</p>'
        + 9 * "<p>Words enough for a text, of boats and of the sea.</p>"
        + "</article>"
    )
    assert parsed(html).post.published is None
    assert (parsed(html, datetime(2026, 1, 3, 12, tzinfo=UTC)).post.published or "")[:10] == "2026-01-01"


def test_where_a_copied_page_stood() -> None:
    mark = "<!-- Mirrored from skerry.example/2026/01/two-boats/ by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 02 Jan 2026 12:00:00 GMT -->"
    html = PAGE.replace("<head>", f'<head>{mark}<link rel="canonical" href="index.html">', 1)
    assert parsed(html).post.url == "http://skerry.example/2026/01/two-boats/"
