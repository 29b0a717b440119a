"""Lines at the edge of many texts, in words that no list of ours has: furniture of the page."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump

NAMES = ("Mira", "Jonas", "Ottilie", "Bertrand", "Wanda", "Xaver", "Ida", "Kuno", "Lotte", "Piet", "Ruth", "Sven")
TEXTS = (
    ("The lock keeper raises the gate at six.", "He has never been late, not even in fog."),
    ("Six is when the milk boat comes.", "It has the right of way since the war."),
    ("My uncle steered it for a winter.", "He says that the fog was the best part."),
    ("There is a photograph of it in the inn.", "Ask for the room above the kitchen."),
    ("The inn is closed on Mondays.", "The keeper lets you in all the same."),
    ("Only if you bring him something to read.", "Anything but timetables."),
    ("He asked me for a book about deserts.", "I had one about wells."),
    ("There used to be two keepers.", "The other one could not stand the reading aloud."),
    ("My class went there in the spring.", "Nobody wanted to come back on board."),
    ("The gate was painted green that year.", "It has faded to the colour of the water."),
    ("Does he still have the deaf cat?", "It slept on the winch."),
    ("The cat has moved in with the milkman.", "For reasons that one can imagine."),
)


def bodies(before: dict[int, str], after: dict[int, str], names: tuple[str, ...] = NAMES) -> list[str]:
    """The texts of the comments of a page where some have a line above or below what was said."""
    parts = [
        "The lock at Brill",
        "A day with the keeper of the smallest lock in the country, who reads.",
        "12 comments",
    ]
    for at, (name, text) in enumerate(zip(names, TEXTS, strict=True)):
        said = [before.get(at, ""), *text, after.get(at, "")]
        parts.append("\n".join([f"{name} on March {at + 3}, 2019 at 10:{at + 10}", "", *filter(None, said)]))
    (thread,) = Dump().parse(Input("a page", "\n\n".join(parts).encode()), Report())
    return [comment.body for comment in thread.comments]


PLAIN = ["\n".join(text) for text in TEXTS]


@pytest.mark.parametrize("line", ["Hoist this onto the pinboard", '](/members/x7/ "Go to the profile of x7")'])
def test_a_line_at_the_end_of_a_third_of_the_texts_is_none_of_them(line: str) -> None:
    assert bodies({}, dict.fromkeys((0, 1, 3, 4), line)) == PLAIN


def test_a_line_at_the_start_of_most_texts_is_none_of_them_whatever_its_number() -> None:
    assert bodies({at: f"Hoisted {at + 2} times" for at in (0, 1, 2, 3, 5, 6, 8, 10)}, {}) == PLAIN


def test_how_some_begin_what_they_say_stays() -> None:
    got = bodies(dict.fromkeys((1, 2, 4, 7), "SEEKING WORK"), {})
    assert [at for at, text in enumerate(got) if text.startswith("SEEKING WORK")] == [1, 2, 4, 7]


@pytest.mark.parametrize("line", ["lol", "@Mira", "> Is the milk boat still there?", "}"])
def test_what_people_write_at_the_edge_of_their_texts_stays(line: str) -> None:
    got = bodies({}, dict.fromkeys((1, 2, 4, 7), line))
    assert [at for at, text in enumerate(got) if text.endswith(line)] == [1, 2, 4, 7]


def test_the_signature_of_one_of_them_stays() -> None:
    names = ("Mira", "Jonas", "Mira", "Mira", "Wanda", "Mira", *NAMES[6:])
    got = bodies({}, dict.fromkeys((0, 2, 3, 5), "Slow boats, deep water"), names)
    assert sum(text.endswith("Slow boats, deep water") for text in got) == 4


VOTED = """The lock at Brill
A day with the keeper of the smallest lock in the country, who reads.
4 comments
Mira Sand
3 March 2019 at 10:15
The lock keeper raises the gate at six, and not a minute later than that.
+{first} -1
Reply
Jonas Tal
4 March 2019 at 11:20
He has never been late, not even in fog.
+7 0
Reply
Ottilie Rohr
5 March 2019 at 12:25
{said}
0 0
Reply
Bertrand Au
6 March 2019 at 13:30
My uncle steered the milk boat for a winter.
+3 -2
Reply
"""


@pytest.mark.parametrize("said", ["+1", "Danke danke danke!!", "Thanks thanks!", "Agree", "."])
def test_what_reads_as_a_vote_or_a_button_is_the_text_of_a_comment_that_has_no_other(said: str) -> None:
    (thread,) = Dump().parse(Input("a page", VOTED.format(first=24, said=said).encode()), Report())
    assert [comment.body for comment in thread.comments] == [
        "The lock keeper raises the gate at six, and not a minute later than that.",
        "He has never been late, not even in fog.",
        said,
        "My uncle steered the milk boat for a winter.",
    ]


def test_a_line_drawn_below_the_buttons_of_the_last_comment_does_not_end_it() -> None:
    parts = [
        "The lock at Brill",
        "A day with the keeper of the smallest lock in the country, who reads.",
        "12 comments",
    ]
    for at, name in enumerate(NAMES):
        buttons = ["Hoist this onto the pinboard", "Slices to send:", "____________________", ""]
        parts.append("\n".join([f"{name} on March {at + 3}, 2019 at 10:{at + 10}", *buttons, *TEXTS[at]]))
    (thread,) = Dump().parse(Input("a page", "\n\n".join(parts).encode()), Report())
    assert [comment.body for comment in thread.comments] == PLAIN
