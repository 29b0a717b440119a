"""The post of a forum's topic: the first entry of the list, whatever links stand above it."""

from __future__ import annotations

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read

POSTS = (
    ("Henrike", "Aug 8, 2016", "I am asked quite often what one has to look for before one buys an old boat."),
    ("tore", "Sep 1, 2016", "Look at the keel first, and at the price last."),
    ("Sigrid", "Sep 4, 2016", "Listen to your children when they say that it smells of mice."),
    ("Ove", "Oct 2, 2016", "Never buy one in spring, when everybody wants to be on the water."),
)


def test_a_link_of_the_menu_called_discussions_does_not_head_the_topic() -> None:
    menu = "Quay Forum\nLogin\nJoin\nHOME\nFORUMS\nDISCUSSIONS\nGALLERY\nMESSAGES\nNOTIFICATIONS"
    above = (
        "Quay Forum>Boats>What they cost>\nWhat to look for before buying an old boat\nShare\nShare with:\n1\n2\nNext"
    )
    again = "\n".join(
        (
            "What to look for before buying an old boat",
            "All about boats that are for sale",
            "And what one should ask those who sell them",
        )
    )
    posts = "\n".join(f"{name}\n{name}\n\n{day}\n\n{said}\n" for name, day, said in POSTS)
    thread = read(f"{menu}\n{above}\n{again}\n{posts}", Report())
    assert (thread.post.author, thread.post.published) == ("Henrike", "2016-08-08")
    assert thread.post.title == "What to look for before buying an old boat"
    assert [comment.author for comment in thread.comments] == ["tore", "Sigrid", "Ove"]
