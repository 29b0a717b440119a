"""What comments tell of who wrote the post above them."""

from __future__ import annotations

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import heads
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top.addressed import Addressed


def addressed(text: str) -> Addressed:
    page = Page.of(text)
    texts = [line.text for line in page.lines]
    dates = Dates(texts, None)
    found = {i: head for i, t in enumerate(texts) if t and (head := heads.parse(t, dates)) is not None and head.name}
    return Addressed(page.lines, found, 0)


def test_comments_greet_by_the_first_word_of_a_name() -> None:
    told = addressed("Ove says:\nHi Henrike, the gulls are late.\n\nSigrid says:\nThank you, Henrike! So are we.\n")
    assert told.greets("Henrike Dahl") == told.greets("henrike") > 0.5
    assert told.greets("Tore Vik") == 0
    assert told.greets("Gulls") == 0


def test_one_name_is_marked_as_the_writers_of_the_post() -> None:
    text = "Ove says:\nThe gulls are late.\n\nHenrike (Author) says:\nSo are we.\n\nHenrike (Author) says:\nStill.\n"
    told = addressed(text)
    assert told.marks("henrike")
    assert not told.marks("Ove")
    assert told.wrote("Henrike") == 2


def test_a_word_beside_all_names_marks_nobody() -> None:
    told = addressed("Ove (Author) says:\nThe gulls are late.\n\nHenrike (Author) says:\nSo are we.\n")
    assert not told.marks("Ove")
    assert not told.marks("Henrike")


HOSTED = """Ove says:
Hi Henrike, the gulls are late.

Henrike Dahl says:
So is the ferry.

Sigrid says:
Thank you, Henrike! So are we.
"""

PEOPLE = frozenset({"ove", "henrike dahl", "sigrid"})


def test_whom_others_greet_and_who_answers_is_the_host() -> None:
    assert addressed(HOSTED).host(PEOPLE) == "Henrike Dahl"


def test_there_is_no_host_where_one_greets_or_two_are_greeted_or_the_greeted_one_is_silent() -> None:
    assert addressed(HOSTED.replace("Thank you, Henrike!", "Thank you!")).host(PEOPLE) is None
    rival = "Ove says:\nHi Sigrid, good.\n\nTore says:\nThank you, Sigrid! Good.\n"
    assert addressed(HOSTED + rival).host(PEOPLE) is None
    assert addressed(HOSTED.replace("Henrike Dahl says", "Tore says")).host(PEOPLE) is None


def test_a_page_that_names_nobody_is_its_hosts() -> None:
    text = "The ferry has been late on every morning of this month, and the quay sets its watches by the gulls now."
    rows = HOSTED.replace("says:\n", "says:\nJune 9, 2014 at 8:12 am\n\n")
    page = f"Quay Letters\n\nHome\nArchive\nTides\n\nA timetable for gulls\n\n{text} {text}\n\n3 comments\n\n{rows}"
    assert read(page, Report()).post.author == "Henrike Dahl"
    assert read(page.replace("Thank you, Henrike!", "Thank you!"), Report()).post.author is None


def test_no_comments_tell_nothing() -> None:
    told = addressed("")
    assert (told.greets("Henrike"), told.marks("Henrike"), told.wrote("Henrike")) == (0, False, 0)
