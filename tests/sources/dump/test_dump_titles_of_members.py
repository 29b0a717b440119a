"""Boards that print titles, banners and facts with labels between a member's name and the date of a post."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.formats.dump.readings.weights import weigh

AUTHORS = ("Pim Hollander", "kiln_kate", "Rosa Bruun", "Pim Hollander", "old_potter", "Tamar", "kiln_kate", "Ulf Berg")
TEXTS = (
    "My glaze crawls off the rims each time I fire it, and I would like to know what I do wrong.",
    "Most of the time that is dust on the biscuit ware. Do you wipe it before you glaze it?",
    "It may be too thick as well. I weigh each pot before and after the dip.",
    "I do not wipe anything, so that is what I shall try first.",
    "A drop of vinegar in the bucket did it for me, ten years ago.",
    "Vinegar thickens it, so be careful with that if it is thick already.",
    "He is right, begin with the sponge and leave the bucket alone.",
    "Tell us how it went when the kiln has cooled.",
)
OWN = ("always centering", "", "Thrower of plates", "always centering", "", "", "", "Mud pays the rent")
FRIENDS = (0, 1, 0, 0, 1, 1, 1, 0)
"""Who has paid for the board, and wears its banner."""
GRADES = ("Fired", "Fired", "Fired", "Fired", "Raw", "Fired", "Fired", "Leather Hard")
CALLED = "Called at home"


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str]]:
    """Who wrote what, the post first."""
    post = (thread.post.author, thread.post.body)
    return [post, *((comment.author, comment.body) for comment in thread.comments)]


EXPECTED = list(zip(AUTHORS, TEXTS, strict=True))


def posts(form: str, banner: str) -> str:
    """A topic, its posts in one form; lines of it that come out empty are left out, but for those of a dot."""
    page = ["Clay board\n\nGlaze crawls off the rims\n"]
    for n, (who, text) in enumerate(EXPECTED, 1):
        form_of = form if FRIENDS[n - 1] else form.replace(f"{CALLED}\n    {{first}}\n.\n", "")
        filled = form_of.format(
            who=who, own=OWN[n - 1], grade=GRADES[n - 1],
            banner=banner * FRIENDS[n - 1], year=2010 + len(who) % 9, n=n, text=text,
            first=who.split()[0].title(), kiln=("gas", "wood", "top loader", "oil")[len(who) % 4],
        )  # fmt: skip
        kept = [line for line in filled.split("\n") if line.strip()]
        page.append("\n".join("" if line == "." else line for line in kept))
    return "\n".join(page) + "\n"


def test_names_begin_panels_whatever_stands_between_them_and_the_date() -> None:
    form = "{who}\n{own}\n{banner}\nMar 8, {year}\n5,{n}21\n2{n},758\nDec 3{n}, 2023\n#{n}\n{text}\n."
    page = posts(form.replace("3{n}", "1{n}"), "Clay Friends\nClay Friends")
    assert told(read(page)) == EXPECTED


def test_facts_some_members_have_not_told_are_no_names() -> None:
    form = (
        "{who}\nPotter\nFirst Name\n{first}\nJoined\nMar 8, {year}\nMessages\n5,{n}21\nKilns\n{kiln}\n{banner}\n"
        "Dec 1{n}, 2023\n#{n}\n{text}\n."
    )
    assert told(read(posts(form, "Guilds\n."))) == EXPECTED


def test_labels_above_what_is_set_in_are_no_names() -> None:
    form = (
        "{who}\n.\nPotter\n.\nCalled at home\n    {first}\n.\nJoined\n    Mar 8, {year}\n.\nMessages\n    5,{n}21\n.\n"
        "Dec 1{n}, 2023\n.\n-   #{n}\n.\n{text}\n."
    )
    assert told(read(posts(form, ""))) == EXPECTED


def test_a_heading_of_comments_and_their_form_is_no_text_of_the_first() -> None:
    assert furniture.kind("Comments Leave a comment") == furniture.kind("Kommentare Schreibe einen Kommentar") == "form"
    assert furniture.kind("Comments are welcome here") != "form"


def test_names_belong_to_the_texts_below_them_where_none_stands_below_the_last_date() -> None:
    marks = [Mark(n, n + 1, name, None, 0, likely=1.0) for n, name in enumerate(AUTHORS)]
    group = Group(Form("d", False, "t", 1), marks)
    page = Page.of("Notes\n" * (len(marks) + 2))
    reading = Discussion(group, marks, [[n + 1] for n in range(len(marks))], True, 0, len(marks) + 2, None, None)
    view = View(page, {})
    weigh(view, reading)
    before = reading.score
    marks[-1].likely = 0.0
    weigh(view, reading)
    assert reading.score < before - 1.5
