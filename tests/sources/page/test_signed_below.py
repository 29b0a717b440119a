# ruff: noqa: E501  markup stands as it is printed
"""Talks whose subjects, signatures and columns may be taken for who wrote them."""

from __future__ import annotations

from talk import FLAT, TITLE, article, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read


def test_a_subject_above_and_who_posted_it_below() -> None:
    rows = "".join(
        f'<div class="visitors_comment"><h3>On lamps, {n}<a name="comment_{c.id}"></a></h3><p>{c.text}</p><p class="common_date">Posted by: {c.author}, {c.at:%d %b %Y} | {c.at:%H:%M}</p></div>'
        for n, c in enumerate(FLAT)
    )
    thread = read(page(f"{article()}{rows}"), Report())
    assert [c.author for c in thread.comments] == [c.author for c in FLAT]


def test_the_column_of_the_page_around_a_talk_is_nobodys() -> None:
    rows = "".join(
        f'<tr><td><a href="/reply?id={c.id}">reply</a> <strong>{c.author}</strong><p>{c.at:%Y-%m-%d %H:%M:%S}<br>{c.text}</p></td></tr>'
        for c in FLAT
    )
    frame = f'<table><tr><td><b>{TITLE}</b> {FLAT[0].at:%Y-%m-%d %H:%M:%S} <a class="news" href="/author/1">A board</a> <a href="/reply">reply</a><table>{rows}</table></td></tr></table>'
    thread = read(page(frame), Report())
    assert [thread.post.author, *(c.author for c in thread.comments)] == [c.author for c in FLAT]
