"""Names by numbers and texts by numbers, in little memory."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.numbers import Numbers, Texts


@given(st.lists(st.text(max_size=2)))
def test_names_are_numbered_in_the_order_in_which_they_come(names: list[str]) -> None:
    numbers = Numbers()
    known: dict[str, int] = {}
    assert all(numbers.get(name) == -1 for name in names)
    assert [numbers.of(name) for name in names] == [known.setdefault(name, len(known)) for name in names]


def test_a_hundred_thousand_names_are_told_apart() -> None:
    numbers = Numbers()
    for _ in range(2):
        assert [numbers.of(f"{i}@lamp.example") for i in range(100_000)] == list(range(100_000))


@given(st.dictionaries(st.integers(0, 50), st.text(st.characters(), max_size=3), max_size=9))
def test_texts_are_found_by_their_numbers(texts: dict[int, str]) -> None:
    kept = Texts()
    for number in sorted(texts):
        kept.add(number, texts[number])
    assert list(kept) == sorted(texts.items())
    assert [kept.of(number) for number in range(52)] == [texts.get(number, "") for number in range(52)]
