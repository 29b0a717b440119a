# ruff: noqa: E501  markup stands as it is printed
"""Boards of the first years: a table whose first row says that names stand on the left, and two or three posts."""

from __future__ import annotations

import pytest
from talk import ARTICLE, FLAT, TITLE, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> Thread:
    return read(html, Report(), tables=ENGINES)


def board(heads: tuple[str, str], answers: int) -> str:
    """A topic of an early bulletin board; the same two people write all of it, as is usual where few do."""
    said = [("Runa Eikeland", ARTICLE[0]), ("Pelle Holm", FLAT[0].text), ("Runa Eikeland", FLAT[1].text)][: answers + 1]
    rows = "".join(
        f'<tr bgcolor="#F7F7F7"><td nowrap width="18%" valign="top"><font size="2"><b>{who}</b></font></td><td valign="top"><font size="1">posted 08-{n + 21}-99 06:5{n} PM CT (US)</font><hr><font size="2">{words}</font></td></tr>'
        for n, (who, words) in enumerate(said)
    )
    head = f'<tr bgcolor="#D5E6E1"><td><font size="1"><b>{heads[0]}</b></font></td><td><font size="1"><b>{heads[1]} {TITLE}</b></font></td></tr>'
    return page(f'<center><table width="95%" border="0">{head}{rows}</table></center>')


@pytest.mark.parametrize("heads", [("Author", "Topic:"), ("Autor", "Thema:"), ("Auteur", "Sujet :")])
def test_three_posts_below_a_row_that_names_the_columns(heads: tuple[str, str]) -> None:
    thread = parsed(board(heads, 2))
    assert (thread.post.author, (thread.post.published or "")[:10]) == ("Runa Eikeland", "1999-08-21")
    assert [comment.author for comment in thread.comments] == ["Pelle Holm", "Runa Eikeland"]
