"""Runs behave as the sets of numbers that they stand for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.store import runs

NUMBERS = st.sets(st.integers(0, 40))


@given(NUMBERS)
def test_written_and_read(numbers: set[int]) -> None:
    made = runs.of(numbers)
    assert runs.parse(runs.write(made)) == made
    assert set(runs.numbers(made)) == numbers
    assert runs.size(made) == len(numbers)


@given(NUMBERS, NUMBERS)
def test_union_and_minus(one: set[int], other: set[int]) -> None:
    assert runs.union(runs.of(one), runs.of(other)) == runs.of(one | other)
    assert runs.minus(runs.of(one), runs.of(other)) == runs.of(one - other)


@given(NUMBERS, st.integers(0, 40), st.integers(0, 40))
def test_parts_and_members(numbers: set[int], start: int, end: int) -> None:
    made = runs.of(numbers)
    assert runs.within(made, start, end) == runs.of(n for n in numbers if start <= n < end)
    assert runs.contains(made, start) == (start in numbers)


@given(st.text(alphabet="0123456789-, x²", max_size=20))
def test_hand_written_nonsense_is_passed_over(text: str) -> None:
    made = runs.parse(text)
    assert runs.parse(runs.write(made)) == made


def test_compact() -> None:
    assert runs.write(runs.of([*range(1000), 1002])) == "0-999,1002"


@given(st.lists(st.booleans(), max_size=40))
def test_runs_of_flags_are_those_of_the_numbers_at_which_they_are_set(flags: list[bool]) -> None:
    assert runs.where(bytes(flags)) == runs.of(number for number, flag in enumerate(flags) if flag)
