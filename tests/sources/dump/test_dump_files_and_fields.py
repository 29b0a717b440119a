"""What a file's name tells of its title, and what only looks like a byline, a time or an underlined word."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top.called import Called
from tui_reader.sources.formats.dump.top.vocabulary import Vocabulary
from tui_reader.sources.inputs import STANDARD_INPUT
from tui_reader.sources.parsing import parse

TEXT = """The ferry was late again this morning, and nobody on the pier could say why. An hour later it came without
its flag, and the mate told us that the engine had stopped twice on the way."""


class TestFilesNames:
    TOPS = f"The ferry of Holm\n\nWhy the boats are late\n\n{TEXT}\n\n{TEXT}"

    @pytest.mark.parametrize("name", ["why-the-boats-are-late.txt", "Why the boats are late - Holm Post.lynx.txt"])
    def test_a_file_called_after_a_line_says_that_it_is_the_title(self, name: str) -> None:
        thread = next(iter(parse(Input(name, self.TOPS.encode()), Report())))
        assert thread.post.title == "Why the boats are late"

    def test_another_name_names_another_line(self) -> None:
        assert Called("the-ferry-holm.txt").names("The ferry of Holm") == 1.0
        assert Called("the-ferry-holm.txt").names("Why the boats are late") == 0.0

    def test_one_word_may_be_the_site(self) -> None:
        assert Called("ferry-3.txt").names("The ferry of Holm") == 0.0
        assert Called("ferryholm.example.org.boats.txt").names("Ferryholm: boats") == 0.0

    def test_what_was_piped_in_has_no_name(self) -> None:
        tops = self.TOPS.replace("Why the boats are late", "Standard input is late again")
        told = []
        for name in (STANDARD_INPUT, f"{STANDARD_INPUT}.txt"):
            report = Report()
            list(parse(Input(name, tops.encode()), report))
            told.append(any("the file is called after it" in reason for reason in report.evidence))
        assert told == [False, True]

    def test_umlauts_may_be_spelled_out(self) -> None:
        assert Called("gruesse-aus-koeln").names("Grüße aus Köln") == 1.0
        assert Called("https://holm.example/2011/05/koln-im-regen/").names("Köln im Regen") == 1.0


def test_a_field_with_another_value_each_time_names_no_author() -> None:
    fields = "\n\n".join(f"Name: {name}\nLevel: {n}" for n, name in enumerate(["Fine Cloth", "Old Rope", "Black Tar"]))
    text = f"Where to find things\n\n{TEXT}\n\n{fields}\n\n{TEXT}"
    assert read(text, Report()).post.author is None
    assert read(text.replace("Old Rope", "Fine Cloth").replace("Black Tar", "Fine Cloth"), Report()).post.author


@pytest.mark.parametrize("name", ["Th3_Ferry", "the_ferry"])
def test_an_account_is_no_word_of_the_text(name: str) -> None:
    words = Vocabulary(Page.of(TEXT))
    assert words.is_common("Ferry")
    assert not words.is_common(name)


@pytest.mark.parametrize(
    ("said", "timed"),
    [
        ("31.10.2023", False),
        ("31.10.2023, 19.18 Uhr", True),
        ("5. maj 2012 kl. 14.30", True),
        ("3 May 2011 at 10:12", True),
        ("3 May 2011", False),
    ],
)
def test_a_time_of_the_day_is_none_of_the_figures_of_a_day(said: str, timed: bool) -> None:
    stamp = Dates([said]).find(said)
    assert stamp is not None
    assert stamp.timed is timed


def test_a_size_is_no_age() -> None:
    assert Dates(["300M"]).find("300M") is None
    assert Dates(["30m"]).find("30m") is not None


def test_a_lone_comment_stands_below_its_heading_and_is_not_by_whom_the_article_is() -> None:
    page = f"So much rain\n\n{TEXT}\n\n{TEXT}\nAutor: red\n\nKommentare\nHarbour61\n31.10.2023, 19.18 Uhr\n\nIt rained."
    (comment,) = read(f"{page}\nKommentar hinzufügen\n", Report()).comments
    assert (comment.author, comment.published, comment.body) == ("Harbour61", "2023-10-31T19:18", "It rained.")


class TestUnderlinedLinks:
    def test_ages_are_told_where_no_heading_is_starred(self) -> None:
        said = ("It was late again.", "I saw the flag.", "Nobody told us why.", "The mate said it was the engine.")
        rows = "\n".join(f"   {n}. mira{n} {n + 1}_hours_ago\n        {text}" for n, text in enumerate(said, 1))
        thread = read(f"Who stops the boats?\nvia holm 9_hours_ago | 4_comments\n\n{rows}\n", Report())
        assert [comment.author for comment in thread.comments] == ["mira1", "mira2", "mira3", "mira4"]

    def test_names_in_code_stay(self) -> None:
        lines = Page.of("Use the flag 64_bit here.\n\nAnd set my_long_name to 3.\n").lines
        assert [line.text for line in lines if line.text] == ["Use the flag 64_bit here.", "And set my_long_name to 3."]

    def test_a_broken_heading_is_one_line(self) -> None:
        top = "***** Menu *****\n***** Home *****\n****** Why the boats of Holm are late in\nthe winter ******\n"
        lines = [line for line in Page.of(f"{top}\n{TEXT}\n").lines if line.heading]
        assert [line.text for line in lines] == ["Menu", "Home", "Why the boats of Holm are late in the winter"]


def test_the_place_of_a_sign_is_no_part_of_a_label() -> None:
    page = (
        f"Why the boats are late\n\n- Post author [] By Mira Stone\n- Post date [] March 5, 2014\n\n{TEXT}\n\n{TEXT}\n"
    )
    post = read(page, Report()).post
    assert (post.author, post.published) == ("Mira Stone", "2014-03-05")


@pytest.mark.parametrize(
    "count", ["1 post • Page 1 of 1", "1 Beitrag • Seite 1 von 1", "1 сообщение • Страница 1 из 1"]
)
def test_the_only_post_of_a_topic_is_no_comment(count: str) -> None:
    head = "mira\nPosts: 16\n\nby mira » 21.01.2009, 05:42"
    thread = read(f"Boats and piers\n\nWhy the boats are late\n\n{count}\n\n{head}\n\n{TEXT}\n", Report())
    assert (thread.post.title, thread.post.author) == ("Why the boats are late", "mira")
    assert (thread.post.published, thread.comments) == ("2009-01-21T05:42", ())


def test_where_a_reviewer_is_from_is_no_name() -> None:
    rows = "".join(
        f"By {who}\nfrom {place}\n\n{n} out of 9 people found this review helpful.\nSeptember {n}, 2015\n{said}\n\n"
        for n, (who, place, said) in enumerate(
            (
                ("SIH", "Turin, Italy", "We bought two lamps. Neither of them has gone out since."),
                ("Mira Stone", "Holm", "The glass is thinner than the picture shows, but it holds."),
                ("KEN G", "Old Harbour, ME", "Mine came without a wick. They sent one within a week."),
                ("lamp79", "Brno, Czechia", "I would buy it again, and have told my brother so."),
            ),
            3,
        )
    )
    found = read(f"A lamp for the pier\n\n{TEXT}\n\nReviewed by 4 customers\n\n{rows}", Report()).comments
    assert [comment.author for comment in found] == ["SIH", "Mira Stone", "KEN G", "lamp79"]
