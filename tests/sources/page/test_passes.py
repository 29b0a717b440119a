"""What is looked for before a slow search: it may save the search, and never change what is found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.sources import words
from tui_reader.sources.formats.page.contributions.counts import SCRIPTED, loaded_by
from tui_reader.sources.formats.page.data import literals, state
from tui_reader.sources.formats.page.dates import vague
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.tables.engines import Engine, apply
from tui_reader.text.dates import find_date

_DATA = ["comment", "Comments", "reply", "REPLIES", "answer", "remark", "s", "x1", '"', "'", "\\", ":", " =", "[", " "]
_SERVICES = [word for _, _, scripts in SCRIPTED for word in scripts]
_FILLING = ["comment", "isqus", "x", " " * 50, "y" * 90, "."]


@given(st.lists(st.sampled_from(_DATA), max_size=9).map("".join))
def test_data_is_worth_reading_where_the_expression_says_so(text: str) -> None:
    assert state._is_worth(text) == (state._WORTH.search(text) is not None)


@given(st.lists(st.sampled_from([*_SERVICES, *_FILLING]), max_size=6).map("".join))
def test_services_are_found_wherever_their_words_stand(text: str) -> None:
    named = next((title for title, _, scripts in SCRIPTED if any(word in text for word in scripts)), None)
    assert loaded_by(Page(f"<p>{text}</p>"), text) == named


@given(st.text(alphabet='\\"nu0dt8b/x ', max_size=8))
def test_strings_say_the_same_whether_they_are_json_or_not(inner: str) -> None:
    quoted = f'"{inner}"'
    token = literals._TOKEN.match(quoted)
    if token is not None and token["text"] == quoted and quoted.count('"') == 2:
        assert literals._said(quoted) == literals._said(f"'{inner}'")


@given(
    st.sampled_from(["3 May 2011", "yesterday", "12.05.2014 at 10:12", "Mira, May 3rd", "5h", "now"]), st.text(" \n\t")
)
def test_indentation_moves_a_date_and_changes_nothing(said: str, before: str) -> None:
    dates = Dates(Page(""))
    hit = dates.find(said)
    moved = dates.find(f"{before}{said}\n")
    assert moved == (hit and (hit[0] + len(before), hit[1] + len(before), hit[2]))


_NOW = datetime(2020, 6, 15, 12, tzinfo=UTC)
_MOMENTS = ["now", "just now", "moments ago", "yesterday", "hours", "an hour", "ago", "2", "Monday", "12:30", "May"]


@given(st.lists(st.sampled_from([*_MOMENTS, "we", "time", "so", "|", "(", ")", ",", "."]), max_size=6).map(" ".join))
def test_words_that_are_a_vague_date_are_looked_at(line: str) -> None:
    assert find_date(line, now=_NOW) is None or vague.may_be_vague(line)


@pytest.mark.parametrize("line", ["we have just seen it now", "what time so many say", "now we go (out)"])
def test_sentences_with_words_of_dates_are_not(line: str) -> None:
    assert not vague.may_be_vague(line)


@pytest.mark.parametrize("kind", get_args(words.Kind))
def test_phrases_are_told_by_their_first_words_or_all_of_them(kind: words.Kind) -> None:
    for entry in words.entries(kind):
        for edges in ("{}", "[{}]", "- {} ·"):
            line = edges.format(entry.replace("{n}", "12").replace("{x}", "Mira: hello"))
            folded = words.fold(line)
            known = folded in words.phrases(kind) or words.bare(line) in words.bare_phrases(kind)
            assert words.is_one(line, kind) == (known or words.fits(folded, kind)), line


def test_a_row_that_cannot_find_more_is_not_read() -> None:
    page = Page(
        "".join(f"<div class=note id=n{i}><b class=who>Mira {i}</b><p>some words of hers</p></div>" for i in (1, 2, 3))
    )
    row = Engine("notes", "Notes", (".note",), (".note",), author=".who", body="p")
    dates = Dates(page)
    found = apply(page, row, dates)
    assert found is not None
    assert found.quality == 3
    assert apply(page, row, dates, 2) is not None
    assert apply(page, row, dates, 3) is None
