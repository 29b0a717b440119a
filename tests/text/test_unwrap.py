"""Unwrapping: the mailer's line ends go, the writer's stay."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.unwrap import unwrap
from tui_reader.text.wrap import wrap_text

PARAGRAPH = (
    "The ferry leaves at ten past six from now on, which nobody asked for, and the ticket office has been moved to "
    "the old bait shop, where it still smells of what it was. Bring exact change until the machine is mended."
)


def test_a_paragraph_becomes_one_line_again() -> None:
    wrapped = "\n".join(wrap_text(PARAGRAPH, 72))
    assert unwrap(f"{wrapped}\n\nSee you there.\nAnn") == f"{PARAGRAPH}\n\nSee you there.\nAnn"


def test_quoted_paragraphs_too_each_depth_by_its_own_width() -> None:
    outer = "\n".join("> " + line for line in wrap_text(PARAGRAPH, 70))
    inner = "\n".join(">> " + line for line in wrap_text(PARAGRAPH, 60))
    assert unwrap(f"{inner}\n{outer}\nYes.") == f">> {PARAGRAPH}\n> {PARAGRAPH}\nYes."


def test_forms_of_their_own_stay() -> None:
    wrapped = "\n".join(wrap_text(PARAGRAPH, 72))
    for block in (
        "Roses are red,\nviolets are not,\nand that is all.",
        "- milk\n- bread\n- a new rope for the boat, the long one that floats",
        "    for stop in stops:\n        wait(stop)",
        "+++ b/timetable.py\n+18:40 = None\n-18:40 = True",
        "stop   time   bus\nhall   18:40  7",
        "-- \nAnn\nSecond line of a signature that is as long as the lines of the text are.\nx",
    ):
        assert unwrap(f"{wrapped}\n\n{block}") == f"{PARAGRAPH}\n\n{block}"


def test_an_item_goes_on_in_its_next_line() -> None:
    item = "\n".join(wrap_text("1. " + PARAGRAPH, 72))
    assert unwrap(item) == "1. " + PARAGRAPH


def test_japanese_is_joined_without_a_space() -> None:
    assert unwrap("駅前の掲示板に毎朝だれかが短い詩を貼っていくので、通勤の人たちは立ち\n止まって読む。") == (
        "駅前の掲示板に毎朝だれかが短い詩を貼っていくので、通勤の人たちは立ち止まって読む。"
    )


@given(st.text(alphabet="ab >-.\n", max_size=400))
@settings(max_examples=200)
def test_no_letter_is_lost_and_once_is_enough(text: str) -> None:
    once = unwrap(text)
    assert "".join(once.replace(">", "").split()) == "".join(text.replace(">", "").split())
