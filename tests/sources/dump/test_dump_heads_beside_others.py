"""Heads with other words between a name and its date, and lines that hold a head and its text."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.clues import heads, ordinals
from tui_reader.sources.formats.dump.clues.stamps import Dates


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def authors(thread: Thread) -> list[str | None]:
    return [comment.author for comment in thread.comments]


ARTICLE = """Plain Ledger

The spreadsheet that ate our roadmap

It started with three columns: thing, who, when. Eighteen months later it had a tab called DO NOT OPEN.

5 comments

"""


def test_what_people_are_stands_beside_dates_below_their_names() -> None:
    page = ARTICLE + "\n".join(
        f"{letters}\n{name}\n{date}\n{text}\n\n12\nReply\n"
        for letters, name, date, text in (
            ("RT", "Ronan Tighe", "Ops lead at a dairy • Aug 30, 2022", "We have that tab as well."),
            ("IV", "Imogen Vask", "Author, Plain Ledger • Aug 31, 2022", "I need to sit down."),
            ("FB", "Fola Brand", "Sep 1, 2022", "Which nine questions? I would pay for that list."),
            ("MB", "Mira Baker", "Sep 4, 2022", "The trick was to print the answers on paper."),
            ("K", "kit", "Sep 12, 2022", "but who wrote the macro"),
        )
    )
    assert authors(read(page)) == ["Ronan Tighe", "Imogen Vask", "Fola Brand", "Mira Baker", "kit"]


def test_line_between_a_name_and_its_date_names_whom_it_answers() -> None:
    page = ARTICLE + "\n".join(
        f"{name}\n{whom}\n{date}\n{text}\n14\nReply\n"
        for name, whom, date, text in (
            ("driveshafts_42", "Lottie Brand", "3/04/16 10:12am", "The blue door is load-bearing."),
            ("Lottie Brand", "driveshafts_42", "3/04/16 10:30am", "He would not tell me where it came from."),
            ("wagonlife", "Lottie Brand", "3/04/16 10:47am", "Mine made it to 312,000 before the frame went."),
            ("ghost_of_olds", "wagonlife", "3/04/16 11:20am", "Moving to Arizona is the only one that works."),
            ("wagonlife", "ghost_of_olds", "3/14/16 11:24am", "I moved back for a job."),
        )
    )
    thread = read(page)
    ids = [comment.id for comment in thread.comments]
    assert authors(thread)[0] == "driveshafts_42"
    assert [comment.parent and ids.index(comment.parent) for comment in thread.comments][1:] == [0, 1, 2, 3]


def test_account_stands_lines_away_from_the_name() -> None:
    page = "Two men on the tram argued about whether a spoon is a small shovel, and I missed my stop.\n\n" + "\n".join(
        f"{name}\n‏\n \n@{name.lower()}_rain\n7 Aug 2019\nReplying to @sprocket\n{text}\n\nReply\nRetweet\nLike\n"
        for name, text in (
            ("Milo", "Which side won? I need to know before dinner."),
            ("Bobby", "Had one on the 38 once: is soup a drink."),
            ("Hana", "Two passengers got off in protest, and I was one."),
            ("Dot", "It is a shovel, and the conductor said so."),
        )
    )
    assert authors(read(page)) == ["Bobby", "Hana", "Dot"]  # the first is the post


def test_items_that_hold_a_head_and_its_text() -> None:
    page = """   [1]Paper bookmarks

   A price tag with words on its back

   I peeled off the tag, and on the back of it somebody had written in pencil: this one will make you cry.

   [2]Comments
     * [3]nagai [4]2009/11/21 23:14 Which book is it? I want to cry as well.
     * [5]shiori [6]2009/11/22 07:02 It is the one about the keeper of a light.
     * passerby [7]2009/11/24 12:45 That shop was closed last month.

References

""" + "".join(f"   {n}. http://paper.example/{n}\n" for n in range(1, 8))
    thread = read(page)
    assert authors(thread) == ["nagai", "shiori", "passerby"]
    assert thread.comments[1].body == "It is the one about the keeper of a light."


def test_name_without_where_each_person_lives() -> None:
    assert ordinals.without(["Mira[Turin", "Jonas[Bern", "Ines[Porto"]) == ["Mira", "Jonas", "Ines"]
    assert ordinals.without(["Mira[Turin", "Jonas", "Ines"]) == ["Mira[Turin", "Jonas", "Ines"]


@pytest.mark.parametrize("line", ["[Messaggio]Inviato: 12/09/2010, 15:30", "PostPosted: 12 Sep 2010, 15:30"])
def test_label_behind_the_words_of_a_picture_names_nobody(line: str) -> None:
    head = heads.parse(line, Dates([line]))
    assert head is not None
    assert head.name is None


def test_notice_of_a_removed_comment_is_not_of_the_text_before() -> None:
    page = ARTICLE + "\n".join(
        f"{name}\nmay {day}, 2022 at 10:0{day} am\n{text}\nReply\n{after}"
        for name, day, text, after in (
            ("Mira", 3, "With a garden hose, of all things!", ""),
            (
                "Jonas",
                4,
                "How does one get them back into the hive?",
                "This comment has been removed by a moderator.\n",
            ),
            ("Ines", 5, "A box below, one good tug at the branch.", ""),
        )
    )
    assert [comment.body for comment in read(page).comments][1] == "How does one get them back into the hive?"


def test_head_that_begins_with_a_button_is_whole_wherever_it_is_broken() -> None:
    page = (
        "Our cat sleeps on the saw\n\n   4 comments\n\n"
        + "\n".join(
            f"   [–][{n}]{name} 80 points81 points82 points 5\n   years ago ({below})\n\n   {text}\n\n"
            f"     * [{n + 4}]permalink\n"
            for n, (name, below, text) in enumerate(
                (
                    ("sawdust", "2 children", "Put a box beside it, every cat takes the box."),
                    ("glue_pot", "1 child", "It sleeps on the saw now, in the box."),
                    ("sawdust", "0 children", "Then you have to give the saw away."),
                    ("mitre45", "0 children", "Cat logic at its purest."),
                ),
                1,
            )
        )
        + "\nReferences\n\n"
        + "".join(f"   {n}. http://cats.example/{n}\n" for n in range(1, 9))
    )
    thread = read(page)
    ids = [comment.id for comment in thread.comments]
    assert authors(thread) == ["sawdust", "glue_pot", "sawdust", "mitre45"]
    assert [comment.parent and ids.index(comment.parent) for comment in thread.comments] == [None, 0, 1, None]
