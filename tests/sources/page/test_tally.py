"""Of many blocks a sample is counted, which tells of all of them what each would."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.discussion.clues import CLUES, TALK
from tui_reader.sources.formats.page.discussion.facts import Asked, gather
from tui_reader.sources.formats.page.discussion.judging import Group, judge, rank
from tui_reader.sources.formats.page.discussion.tally import Tally
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import of_elements
from tui_reader.sources.formats.page.markup.sampling import SAMPLE, sample


@pytest.mark.parametrize("count", [0, 1, 2, SAMPLE])
def test_all_of_a_few_are_looked_at(count: int) -> None:
    assert sample(count) == list(range(count))


@pytest.mark.parametrize("count", [SAMPLE + 1, 511, 512, 1000, 5001, 1 << 20])
def test_some_of_many_are_looked_at_in_each_part_and_in_no_rhythm(count: int) -> None:
    places = sample(count)
    assert 0.6 * SAMPLE <= len(places) <= SAMPLE
    assert places == sorted(set(places))
    assert 0 == places[0] < places[-1] < count
    for part in range(8):
        inside = sum(part * count <= 8 * place < (part + 1) * count for place in places)
        assert inside == pytest.approx(len(places) / 8, rel=0.5)
    for rhythm in (2, 3, 4, 5):
        for beat in range(rhythm):
            hits = sum(place % rhythm == beat for place in places)
            assert hits == pytest.approx(len(places) / rhythm, rel=0.4), (rhythm, beat)


def tally(count: int) -> Tally:
    """Of so many blocks, each with a date, the text of every fourth too short, every second with a name."""
    blocks = "".join(
        f"<div class=zq>{'<b class=author>Ines Holt</b>' if n % 2 else ''}<time datetime=2020-01-02>then</time>"
        f"<p>{'ah' if n % 4 == 3 else 'some words that are long enough to be what somebody wrote'}</p></div>"
        for n in range(count)
    )
    page = Page(f"<html><body>{blocks}</body></html>")
    stamps = Dates(page).stamps
    return Tally(page, of_elements(page, page.tagged("div")), gather(page, stamps), counted=False)


@pytest.mark.parametrize("count", [40, 4000])
def test_what_is_counted_stands_for_all(count: int) -> None:
    some = tally(count)
    assert some.good == pytest.approx(0.75 * count, rel=0.1)
    assert some.named == pytest.approx(0.25 * count, rel=0.25)
    assert some.said == pytest.approx(some.good * len("somewordsthatarelongenoughtobewhatsomebodywrote"), rel=0.01)
    assert len(some.sample) <= SAMPLE


def test_what_takes_words_to_tell_is_asked_of_the_sample_alone_and_once() -> None:
    blocks = "<div class=zq><p>Written by Ines <i>2 May 2017</i></p><p>So it was, and so it is.</p></div>" * 4000
    page = Page(f"<html><body>{blocks}</body></html>")
    known = gather(page, Dates(page).stamps)
    asked: list[int] = []
    known = replace(known, signed=Asked(known.stamps, lambda i: asked.append(i) is None))
    for _ in range(2):
        some = Tally(page, of_elements(page, page.tagged("div")), known)
        assert some.signed == some.good == 4000
    assert len(asked) == len({*asked}) == len(some.sample)


def test_groups_that_a_sample_cannot_tell_apart_are_counted_whole() -> None:
    blocks = "".join(
        f"<div class=zq><b class=author>Ines {n}</b> <time datetime=2020-01-02></time><p>{'so ' * (n % 97)}</p></div>"
        for n in range(3 * SAMPLE)
    )
    page = Page(f"<html><body>{blocks}</body></html>")
    known = gather(page, Dates(page).stamps)
    nodes = page.tagged("div")
    misled = 0
    for dropped in range(0, len(nodes), 40):
        groups = [Group("div.zq", of_elements(page, some)) for some in (nodes[:dropped] + nodes[dropped + 1 :], nodes)]
        for group in groups:
            judge(page, group, known)
        likely = max(groups, key=lambda group: group.score)
        best, other = rank(page, groups, known)
        judge(page, other, known, whole=True)
        assert best.score >= other.score
        misled += likely is other
    assert misled


def test_every_clue_that_weighs_says_so_in_its_own_words() -> None:
    said = [clue.says for clue in (*CLUES, *TALK)]
    assert all(said)
    assert len({*said}) == len(said)


def test_a_count_right_above_is_told_once_and_apart_from_a_word() -> None:
    blocks = "".join(f"<div><b>Ines {n}</b> <i>{n} March 2017</i><p>So it was, then.</p></div>" for n in (1, 2, 3))
    page = Page(f"<html><body><section><h2>3 comments</h2>{blocks}</section></body></html>")
    group = Group("section>div", of_elements(page, page.tagged("div")), counted=True)
    judge(page, group, gather(page, Dates(page).stamps))
    assert group.sure
    assert [said for said in group.evidence if "called" in said or "says" in said or "counts" in said] == [
        "a heading above counts exactly as many"
    ]


def test_what_turns_out_to_be_none_keeps_neither_score_nor_evidence() -> None:
    page = Page("<html><body>" + "<div class=zq><time datetime=2020-01-02>then</time></div>" * 4 + "</body></html>")
    known = gather(page, Dates(page).stamps)
    group = Group("div.zq", of_elements(page, page.tagged("div")), score=9.0, evidence=["as a sample told"])
    judge(page, group, known)
    assert (group.score, group.evidence) == (0.0, [])
