"""Names without dates whose texts are set in below them."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.reports import Report

ARTICLE = """The mill at Aldern grinds again

For forty years the wheel at Aldern stood still, and the mill was a place where tractors were kept. This spring the
village took the tractors out, cleaned the race and let the water in again, and the wheel turned as if it had waited.

"""


def said(comments: str) -> list[tuple[int, str | None, str]]:
    thread = read(ARTICLE + comments, Report())
    return [(_depth(thread, n), comment.author, comment.body) for n, comment in enumerate(thread.comments)]


def _depth(thread: Thread, at: int) -> int:
    parents = {comment.id: comment.parent for comment in thread.comments}
    depth, above = 0, thread.comments[at].parent
    while above is not None:
        depth, above = depth + 1, parents[above]
    return depth


def test_names_at_the_left_of_their_texts() -> None:
    comments = """
Hedda Brun

    I was there when they let the water in. Nobody spoke.

    Not even the children did.

    Ove

        Somebody did sneeze, and it was me.

Linnea Ask

    Will it grind for people who come with their own corn?

    Hedda Brun

        On Saturdays, they say.
"""
    assert said(comments) == [
        (0, "Hedda Brun", "I was there when they let the water in. Nobody spoke.\n\nNot even the children did."),
        (1, "Ove", "Somebody did sneeze, and it was me."),
        (0, "Linnea Ask", "Will it grind for people who come with their own corn?"),
        (1, "Hedda Brun", "On Saturdays, they say."),
    ]


def test_names_right_below_the_text_before() -> None:
    comments = """
Hedda Brun

    I was there when they let the water in. Nobody spoke.
    https://ove.example/ Ove

    Somebody did sneeze, and it was me.
        Linnea Ask

        I heard that from the bridge.
    Kari B.

    Will it grind for people who come with their own corn?
"""
    assert said(comments) == [
        (0, "Hedda Brun", "I was there when they let the water in. Nobody spoke."),
        (0, "Ove", "Somebody did sneeze, and it was me."),
        (1, "Linnea Ask", "I heard that from the bridge."),
        (0, "Kari B.", "Will it grind for people who come with their own corn?"),
    ]


def test_terms_and_what_they_mean_are_no_comments() -> None:
    terms = """
Wheel Pit

    Where the wheel hangs. It is the coldest place of the mill, and the wettest one.

Mill Race

    The water above the wheel, and the boards that keep it there.

Damsel

    What shakes the corn down between the stones, and chatters all day.
"""
    assert said(terms) == []


def test_headings_that_an_article_calls_are_no_people() -> None:
    cities = """
   I went to three cities by train this spring, and I have written down what I saw.

Paris

   The train comes in at the north of the town, and from there one can walk to the river in less than an hour.

London

   Unlike Paris, London has its stations all around the edge, and it takes long to go from one to the other.

Rome

   This one is too far for a day. I slept on the train, and in the morning I saw the sea.
"""
    assert said(cities) == []


def test_below_a_heading_for_comments_one_who_speaks_twice_is_enough() -> None:
    comments = """
Comments

Hedda Brun

    I was there when they let the water in. Nobody spoke.

Ove

    Somebody did sneeze, and it was me.

Hedda Brun

    You should have held your nose, as all the others did.
"""
    assert [author for _, author, _ in said(comments)] == ["Hedda Brun", "Ove", "Hedda Brun"]


def test_a_name_with_a_colon_behind_it_is_one_of_the_list() -> None:
    comments = """
Comments

Hedda Brun

    I was there when they let the water in. Nobody spoke.

Dr. Ove Lund:

    Somebody did sneeze, Hedda, and it was me.

Linnea Ask

    Will it grind for people who come with their own corn?
"""
    assert [author for _, author, _ in said(comments)] == ["Hedda Brun", "Dr. Ove Lund", "Linnea Ask"]
