"""Forms of comments in dumps that only the list as a whole tells: blocks that are counted, names printed twice."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read

TOP = """Bread on a stone

By Karla Voss on May 2, 2019

This is the article. It tells how bread is baked on a stone, and what goes wrong when the wood is wet.
"""


PALE = "The crust came out far too pale."


def said(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


def test_blocks_that_the_heading_counts_may_be_few_and_their_names_odd() -> None:
    after = "Vote this up Vote this down Score: 0/0\nFlag for moderation\nFeature this Moderate\n"
    page = f"""{TOP}
Comments [3]

Susan from Toledo, OH

My son suggested that I read this, because he knows how I like bread.

May. 29 2019 02:47 PM
{after}dan from Brazil

My company has me stationed in Brazil. Is there flour of rye here?

May. 29 2019 12:07 PM
{after}Celeste from Los Angeles

I am addicted to this. I bake every one of them.

May. 29 2019 09:16 AM
{after}
Leave a comment
"""
    names = ["Susan from Toledo, OH", "dan from Brazil", "Celeste from Los Angeles"]
    comments = read(page, Report()).comments
    assert [comment.author for comment in comments] == names
    assert comments[1].body == "My company has me stationed in Brazil. Is there flour of rye here?"


def test_names_that_are_printed_again_with_points_behind_them_are_heads() -> None:
    people = (("Jennifer", 5), ("jacqueline", 12), ("Teodora", 3), ("pavel_n", 40))
    page = TOP + "\n4 comments\n\nNewest | Oldest\n" + "".join(
        f"{name}\n{name} {points}pts\n\nThis is what {name} has to say of bread on stones.\n\n"
        for name, points in people
    )  # fmt: skip
    expected = [(name, f"This is what {name} has to say of bread on stones.") for name, _ in people]
    assert said(read(page, Report())) == expected


def test_an_age_glued_to_the_name_behind_a_button() -> None:
    page = TOP + "\n3 comments\n" + "".join(
        f"[-]{name}{age} {score} 3\n\nThis is what {name} has to say of bread on stones.\n\nReply\n"
        for name, age, score in (("romeo", "3mo", 47), ("Matthew Barnett", "2mo", 0), ("habryka", "5d", -2))
    )  # fmt: skip
    assert [comment.author for comment in read(page, Report()).comments] == ["romeo", "Matthew Barnett", "habryka"]


def test_a_comment_that_begins_with_the_copied_head_of_another_is_one_comment() -> None:
    page = TOP + "\n4 responses\n" + "".join(
        f"\n{at}. {name} says:\n   May 3, 2019 at {at}:28 pm\n\n   {body}\n"
        for at, name, body in (
            (1, "averagjoe", PALE),
            (2, "mira", "Ours was fine, after an hour in the heat."),
            (3, "jonas", f"averagjoe says:\n   May 3, 2019 at 1:28 pm\n\n   {PALE}\n\n   So did ours."),
            (4, "tobias", "Then it is the flour, I should say."),
        )
    )  # fmt: skip
    comments = {comment.author: comment for comment in read(page, Report()).comments}
    assert comments.keys() == {"averagjoe", "mira", "jonas", "tobias"}
    assert "So did ours." in comments["jonas"].body
    assert comments["jonas"].parent == comments["averagjoe"].id


def test_ages_are_ends_of_blocks_where_other_dates_follow() -> None:
    page = TOP + "\n4 comments\n\n" + "".join(
        f"{name}\nThis is what {name} has to say of bread on stones.\nLike\nReply\n2y\n\n"
        for name in ("Zoe Kibbey", "Candida Mott", "Nancy Varela", "Bo Chen")
    )  # fmt: skip
    page += "More articles\n\n" + "".join(f"On the oven, part {at}\n\nMar {at}, 2022\n\n" for at in range(1, 7))
    names = [comment.author for comment in read(page, Report()).comments]
    assert names == ["Zoe Kibbey", "Candida Mott", "Nancy Varela", "Bo Chen"]


def test_a_row_of_buttons_below_a_date_is_nobody() -> None:
    page = TOP + "\n160 commentaires\n" + "".join(
        f"\n  • Avatar\n    {name}\n\n    Ce que {name} pense du pain et de la farine de seigle.\n\n"
        f"    Le 0{at}/04/2013 à 14:1{at}\n    Alerter Répondre\n"
        for at, name in enumerate(("democrate10", "louisette.lot", "dijonnais", "defghi", "autran"), 1)
    )  # fmt: skip
    authors = [comment.author for comment in read(page, Report()).comments]
    assert "Alerter Répondre" not in authors
    assert {"louisette.lot", "dijonnais", "defghi", "autran"} <= set(authors)
