"""Quotes and signatures folded to one line each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.reading.bodies.body import Manner
from tui_reader.reading.bodies.flow import COUNTED, FOLDED, Flow, Parsed
from tui_reader.reading.lines import line_text, line_width

MANNER = Manner(40)


def own(body: str, manner: Manner = MANNER) -> list[str]:
    flow = Flow(Parsed(body, "plain"), manner, skim="own")
    return [line_text(line).rstrip() for line in flow.lines[: flow.height]]


def test_a_message() -> None:
    body = (
        "Ann wrote:\n\n> one\n> two\n>\n>> the older one\n\n"
        "I agree.\n\n> three\n\nBut why?\n\n-- \nBo\nThe Mill\nRoom 4"
    )
    lines = own(body)
    assert [line for line in lines if line.startswith("⋯")] == ["⋯ 4 quoted lines", "⋯ 3 lines of signature"]
    assert {"Ann wrote:", "I agree.", "▎ three", "But why?"} <= set(lines)
    folded = Flow(Parsed(body, "plain"), MANNER, skim="own")
    folded.height  # noqa: B018
    (piece, *_) = next(line for line in folded.lines if "⋯" in line_text(line))
    assert piece.role == "dim"


def test_what_is_found_is_shown() -> None:
    body = "> one\n> two\n> three\n\nyes"
    flow = Flow(Parsed(body, "plain"), MANNER, skim="own", hits=lambda text: [])
    assert flow.height == Flow(Parsed(body, "plain"), MANNER).height


def test_a_very_long_quote_is_laid_out_in_parts() -> None:
    body = "\n>\n".join("> line" for _ in range(COUNTED * 3))
    flow = Flow(Parsed(body, "plain"), MANNER, skim="own")
    assert flow.reach(1) == 1
    assert not flow.done
    assert flow.height > 1


words = st.lists(st.sampled_from(("own words", "> quoted", ">> twice", "", "-- ", "a longer line of some words " * 3)))


@given(words, st.integers(24, 60))
@settings(max_examples=100)
def test_only_quotes_and_signatures_go(parts: list[str], width: int) -> None:
    body = "\n".join(parts)
    manner = Manner(width)
    whole, short = Flow(Parsed(body, "plain"), manner), Flow(Parsed(body, "plain"), manner, skim="own")
    assert short.height <= whole.height
    assert all(line_width(line) == width for line in short.lines)
    shown = [line_text(line) for line in short.lines]
    left_out = [line for line in shown if line.startswith("⋯")]
    rest = [line for line in shown if not line.startswith("⋯")]
    both = [line_text(line) for line in whole.lines]
    for line in rest:  # In the same order, nothing new.
        assert line in both
        del both[: both.index(line) + 1]
    counts = [int(line.split()[1]) for line in left_out]
    assert all(count >= FOLDED for count in counts)
    assert sum(counts) + len(rest) == whole.height
    for line in range(short.height):  # A place holds from one to the other.
        assert whole.line_at(short.place_of(line)) < whole.height or not whole.height
