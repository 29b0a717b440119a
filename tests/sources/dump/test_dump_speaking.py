"""Whether somebody speaks of themselves in a text, and what stands behind the names of people who comment."""

from __future__ import annotations

import pytest

from tui_reader.sources.formats.dump.clues import heads
from tui_reader.sources.formats.dump.clues.speaking import is_personal
from tui_reader.sources.formats.dump.clues.stamps import Dates


@pytest.mark.parametrize(
    ("text", "language", "personal"),
    [
        ("I have taken the bus since April.", "en", True),
        ("J'ai pris le bus.", "fr", True),
        ("The ferry is late again.", "en", False),
        ("Meine Fähre war pünktlich.", "de", True),
        ("i autobusy też", "pl", False),  # an English word for oneself, and a Polish one for "and"
        ("我觉得很好", "zh", True),
        ("渡轮又晚点了", "zh", False),
        ("Thanks!", None, True),
    ],
)
def test_who_speaks_of_themselves_says_so(text: str, language: str | None, personal: bool) -> None:
    assert is_personal(text, language) is personal


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Mira28.09.1912:44", "Mira", "2019-09-28"),
        ("晨风[浙江省杭州市网友]2019-09-07 17:51:44", "晨风", "2019-09-07"),
        ("晨风 ip:112.17.*.*2019-09-07 20:11:41", "晨风", "2019-09-07"),
        ("Bewertung von Mira vom 23.05.2018", "Mira", "2018-05-23"),
    ],
)
def test_what_stands_beside_a_name_is_none_of_it(text: str, name: str, day: str) -> None:
    head = heads.parse(text, Dates([text]))
    assert head is not None
    assert head.stamp is not None
    assert (head.name, (head.stamp.iso or "")[:10]) == (name, day)


def test_an_age_may_stand_before_its_word_in_german() -> None:
    head = heads.parse("1 Monat her", Dates(["1 Monat her"]))
    assert head is not None
    assert (head.order, head.name) == ("d", None)
