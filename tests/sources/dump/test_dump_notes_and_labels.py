"""Labels in heads, notes between a head and its text, and names that a page prints above a text and again below it."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.clues import heads, names
from tui_reader.sources.formats.dump.clues.stamps import Dates


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


@pytest.mark.parametrize(
    "line",
    [
        "Сообщение Добавлено: Вт Мар 14, 2006 10:41 am",
        "Сообщение Добавлено: 14 Мар 2006 10:41",
        "Beitrag Verfasst: Di März 14, 2006 10:41",
    ],
)
def test_picture_of_a_post_and_a_label_name_nobody(line: str) -> None:
    head = heads.parse(line, Dates([line], None))
    assert head is not None
    assert (head.name, head.rest) == (None, 0)


def test_date_of_a_correction_heads_nothing() -> None:
    line = "Poprawiony: środa, 11 maja 2011 08:40"
    head = heads.parse(line, Dates([line], None))
    assert head is not None
    assert (head.name, head.edited) == (None, True)


@pytest.mark.parametrize(
    ("says", "note", "form"),
    [
        ("sagt:", "Dein Kommentar wartet auf Freischaltung.", "Hinterlasse eine Antwort"),
        ("says:", "Your comment is awaiting moderation.", "Leave a Reply"),
    ],
)
def test_note_that_a_comment_waits_does_not_end_the_comments(says: str, note: str, form: str) -> None:
    said = [("Uschi", "Which gears do you ride?"), ("Henning", "Three, and they do."), ("Gast", "Thanks for this.")]
    page = "Kleine Räder\n\nWith the folding bike from Passau to Linz\n\nA hundred kilometres in two days.\n\n"
    page += "3 Comments\n\n"
    for day, (name, text) in enumerate(said, 11):
        page += (
            f"{name} {says}\n{day}. Juni 2011 um 12:00\n" + (f"{note}\n" if name == "Gast" else "") + f"\n{text}\n\n"
        )
    assert [comment.body for comment in read(page + form).comments] == [text for _, text in said]


def test_name_below_a_text_is_of_who_stands_twice_above_it() -> None:
    said = [
        ("PipeDreamer", "New Member", "Our unit fires, runs for about eight seconds and drops out."),
        ("hydronicHank", "Well-Known Member", "Is the intake pulling its own exhaust?"),
        ("PipeDreamer", "New Member", "Just looked. There is a proper cloud under the eave."),
        ("CoastalPlumb", "Active Member", "Extend the exhaust at least 12 inches past the intake."),
        ("hydronicHank", "Well-Known Member", "What he said, and do it before the frost."),
        ("Jo-Ann R.", "New Member", "Registered just to say this thread saved me a service call."),
    ]
    page = "The Wet Wall\n\nTankless heater short cycling in winter\n\n"
    for number, (name, rank, text) in enumerate(said, 1):
        page += f"  {number}. {name}\n\n{name} {rank}\n     Joined:\n            Nov 20, 2013\n     Messages:\n"
        page += f"            7\n\n     {text}\n\n     {name}, Dec {number + 7}, 2013\n     #{number}\n"
    thread = read(page + "\n   (You must log in or sign up to reply here.)\n")
    found = {comment.body.rsplit("\n", 1)[-1].strip(): comment.author for comment in thread.comments}
    assert [(found[text], text) for name, _, text in said[1:]] == [(name, text) for name, _, text in said[1:]]


def test_description_of_a_picture_is_no_name() -> None:
    said = [("Rupert Ash", "The vet retired the next year."), ("Wen Harbour, PhD", "There is evidence for this."),
            ("Sanjeev K.", "Great share, thanks for posting!")]  # fmt: skip
    page = "Dorothea Plank\n\n1y\n\nI turned down a promotion last week.\n\n3 Comments\n"
    for name, text in said:
        page += (
            f"{name}, graphic\n{name}\n\nResearcher of some kind\n\n1y\n\nReport this comment\n{text}\n\nLike\nReply\n"
        )
    assert [comment.author for comment in read(page).comments] == [name for name, _ in said]


def test_label_before_a_name_tells_it_from_a_sentence() -> None:
    line = "Rédigé par : un lecteur de la rue Haute | 23 avril 2008 à 08:44"
    head = heads.parse(line, Dates([line], None))
    assert head is not None
    assert head.name == "un lecteur de la rue Haute"


def test_portrait_of_nobody_stands_before_a_name() -> None:
    assert names.undouble("Avatar di Sconosciuto Gio") == "Gio"
    assert names.undouble("Avatar di Sconosciuto") == "Sconosciuto"


def test_picture_letter_may_be_a_name() -> None:
    assert names.likelihood("🐟") > 0
    assert names.likelihood("★★★★★") == 0
    assert names.likelihood("→") == 0


def test_age_in_a_head_may_be_broken_over_two_lines() -> None:
    page = "   1. Everything I got wrong about file locking\n\n   4 comments\n\n"
    for name, age, text in (
        ("nix_and_nax", "2 years\n        ago | link", "The part about locks being dropped bit us in production."),
        ("wharf", "2 years ago | link", "That is exactly how I found out, down to the check."),
        ("ddrake", "2 years\n        ago | link", "Open file description locks fix this if you can live with them."),
        ("plover", "1 year ago | link", "The filesystem was mounted over the network, say no more."),
    ):
        page += f"        14\n        {name} {age}\n\n        {text}\n\n"
    assert [comment.author for comment in read(page).comments] == ["nix_and_nax", "wharf", "ddrake", "plover"]
