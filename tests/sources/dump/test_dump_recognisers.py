"""Each recogniser alone: lines, names, dates, heads, counts, furniture, repeated blocks, signatures, parents."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui_reader.sources.formats.dump import replies
from tui_reader.sources.formats.dump.clues import counts, furniture, heads, names, signatures
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines import repeats
from tui_reader.sources.formats.dump.lines.bodies import text_of
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.replies import Said

LYNX = """   #Mira's Notes RSS Feed

A heading

   Some [1]words with a link, and [2]another one that goes on to the end of the
   line and further than that, as lines do here.
     * [3]one
     * two

References

   1. https://example.org/one
   2. https://example.org/two
   3. https://example.org/three
"""


class TestPage:
    def test_link_numbers_and_their_list_are_taken_off(self) -> None:
        page = Page.of(LYNX)
        assert page.references[2] == "https://example.org/two"
        texts = [line.text for line in page.lines if line.text]
        assert "Some words with a link, and another one that goes on to the end of the" in texts
        assert texts[-2:] == ["one", "two"]

    def test_list_marks_pictures_and_fields_are_no_words(self) -> None:
        page = Page.of("  • Home\n  • About\n\n 12. [b38] Mira\n[                    ]\n[pic2]\n      □ inner\n")
        lines = [line for line in page.lines if line.raw]
        assert [line.text for line in lines] == ["Home", "About", "Mira", "", "", "inner"]
        assert [line.bullet for line in lines] == ["•", "•", "12.", "", "", "□"]
        assert lines[2].image
        assert lines[3].form

    def test_a_day_is_no_number_of_a_list(self) -> None:
        (line,) = Page.of("10. Februar 2019 um 18:05 Uhr").lines
        assert (line.bullet, line.text) == ("", "10. Februar 2019 um 18:05 Uhr")

    def test_front_matter_is_read_and_taken_off(self) -> None:
        page = Page.of('---\ntitle: "Tea at four"\ndate: 2020-06-05\n---\n\ntext')
        assert page.front == {"title": "Tea at four", "date": "2020-06-05"}
        assert [line.text for line in page.lines if line.text] == ["text"]

    def test_pages_that_are_not_wrapped_have_no_width(self) -> None:
        assert Page.of("short\n\n" + "a long paragraph " * 20 + "\n\nshort again").width == 0


class TestNames:
    @pytest.mark.parametrize(
        "name", ["Mira", "Mira Stone", "old_tobias", "Ødegård", "さくら", "Пётр", "J. R.", "anonymous"]
    )
    def test_names(self, name: str) -> None:
        assert names.likelihood(name) >= 0.6

    @pytest.mark.parametrize(
        "text",
        [
            "Reply",
            "12 comments",
            "14:05",
            "I have been there and it was good.",
            "https://example.org",
            "notes.pdf",
            "",
            "…",
        ],
    )
    def test_what_is_no_name(self, text: str) -> None:
        assert names.likelihood(text) < 0.4

    @pytest.mark.parametrize("text", ["New in Lamp 0.5", "Lamp 1.2.3", "lampd 2.0b3 released"])
    def test_a_version_is_no_sure_name(self, text: str) -> None:
        assert names.likelihood(text) < 0.5

    @pytest.mark.parametrize(
        "text",
        [
            "avatar de Mira",
            "Profilbild von Mira",
            "Фото профиля Mira",
            "Miraのアバター",
            "Mira님의 프로필 사진",
            "Mira的头像",
        ],
    )
    def test_whose_picture_a_line_describes(self, text: str) -> None:
        assert names.undouble(text) == "Mira"
        assert names.is_portrait(text)

    def test_names_printed_twice(self) -> None:
        assert names.undouble("MiraMira") == "Mira"
        assert names.undouble("Mira's avatar") == "Mira"
        assert names.undouble("New Member MiraMira") == "Mira"
        assert names.undouble("Miranda Miranda Member") == "Miranda"
        assert names.undouble("Anna") == "Anna"
        assert names.undouble("jean tim tim") == "jean tim tim"

    @pytest.mark.parametrize("name", ["coco", "nana", "JoJo", "tintin", "珊珊", "婷婷", "Bobo"])
    def test_a_name_that_repeats_itself_is_whole(self, name: str) -> None:
        assert names.undouble(name) == name
        assert names.undouble(f"{name} {name}") == name

    @pytest.mark.parametrize("text", ["名無しさん＠board", "風吹けば名無し", "익명(121.143)", "Anonymous"])
    def test_nobody(self, text: str) -> None:
        assert names.is_nobody(text)

    def test_the_beginning_of_an_address_is_no_time(self) -> None:
        assert names.likelihood("ㅇㅇ(223.38)") >= 0.5


class TestDates:
    def test_unambiguous_dates_decide_about_the_others(self) -> None:
        assert Dates(["on 17/05/2011"]).find("03/04/2011").iso == "2011-04-03"  # type: ignore[union-attr]
        assert Dates(["on 05/17/2011"]).find("03/04/2011").iso == "2011-03-04"  # type: ignore[union-attr]
        assert Dates(["nothing"]).find("03/04/2011").iso is None  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("text", "iso"),
        [("댓글 12.05.03 16:33:20", "2012-05-03T16:33:20"), ("12-05-03 16:33", "2012-05-03T16:33")],
    )
    def test_in_the_east_the_year_stands_first(self, text: str, iso: str) -> None:
        assert Dates(["이름", "오늘 날씨"]).find(text).iso == iso  # type: ignore[union-attr]

    def test_in_the_east_a_month_and_a_day_before_a_time_are_a_date(self) -> None:
        dates = Dates(["이름", "오늘 날씨"])
        stamp = dates.find("05.03 16:33:20")
        assert stamp is not None
        assert stamp.relative
        assert dates.in_order(stamp, "2012-05-01") == "2012-05-03T16:33:20"
        assert Dates(["The name"]).find("05.03 16:33:20") is None

    @pytest.mark.parametrize(
        "text", ["aujourd’hui", "il y a une semaine", "hace unos días", "χθες", "3 วันที่แล้ว", "방금"]
    )
    def test_days_that_are_told_without_a_figure(self, text: str) -> None:
        stamp = Dates([]).find(text)
        assert stamp is not None
        assert stamp.relative

    @pytest.mark.parametrize("text", ["Book now", "ma questo", "na rękę", "Trending Now on"])
    def test_words_that_sentences_have_are_no_days(self, text: str) -> None:
        assert Dates([]).find(text) is None

    def test_the_language_decides_where_nothing_else_does(self) -> None:
        dates = Dates(
            ["os livros que eu não li são mais do que os que li, mas por isso gosto mais deles do que dos outros"]
        )
        assert dates.find("03/04/2011").iso == "2011-04-03"  # type: ignore[union-attr]

    def test_the_order_of_the_comments_decides_last(self) -> None:
        dates = Dates(["x"])
        stamps = [dates.find(day) for day in ("01/10/2011", "01/11/2011", "02/01/2011", "02/03/2011", "03/01/2011")]
        dates.settle(stamps)
        assert dates.value(stamps[0]) == "2011-01-10"

    def test_relative_dates_need_the_day_of_reading(self) -> None:
        assert Dates([]).find("2 years ago").iso is None  # type: ignore[union-attr]
        now = datetime(2020, 5, 3, 12, tzinfo=UTC)
        assert Dates([], now).find("2 years ago").iso[:4] == "2018"  # type: ignore[union-attr,index]

    def test_a_missing_year_comes_from_the_dates_before(self) -> None:
        dates = Dates([])
        stamp = dates.find("Jan 3 at 4:12 pm")
        assert stamp is not None
        assert stamp.iso is None
        assert dates.in_order(stamp, "2019-12-30") == "2020-01-03T16:12"

    def test_versions_are_no_dates(self) -> None:
        assert Dates([]).find("windrose 2.4.10") is None


class TestHeads:
    @pytest.mark.parametrize(
        ("line", "name", "day", "order"),
        [
            ("Mira Stone May 3, 2019 at 2:41 am", "Mira Stone", "2019-05-03", "nd"),
            ("Mira Stone | Di, 21. April 2020 - 16:40", "Mira Stone", "2020-04-21", "nd"),
            ("MiraMay 30, 2019 at 1:06 PM", "Mira", "2019-05-30", "nd"),
            ("by Mira » Tue May 03, 2011 4:33 pm", "Mira", "2011-05-03", "nd"),
            ("Posted by: Mira | March 3, 2019 at 4:12 PM", "Mira", "2019-03-03", "nd"),
            ("Par Mira Stone, le mercredi 15 mai 2019 à 08h07", "Mira Stone", "2019-05-15", "nd"),
            ("3. Mai 2011, 16:33 von Mira", "Mira", "2011-05-03", "dn"),
            ("Mira (@mira) · March 10, 2017 at 12:20 AM", "Mira (@mira)", "2017-03-10", "nd"),
            ("3 May 2011 Mira Stone muokattu", "Mira Stone", "2011-05-03", "dn"),
            ("Mira Stone (redigert) 3 May 2011 10:00", "Mira Stone", "2011-05-03", "nd"),
            ("2011-05-03 14:05", None, "2011-05-03", "d"),
            ("最后更新: 2011-05-03 14:05", None, "2011-05-03", "d"),
        ],
    )
    def test_names_and_dates(self, line: str, name: str | None, day: str, order: str) -> None:
        head = heads.parse(line, Dates([]))
        assert head is not None
        assert head.stamp is not None
        assert (head.name, (head.stamp.iso or "")[:10], head.order) == (name, day, order)
        assert head.rest == 0

    @pytest.mark.parametrize(
        ("line", "name"),
        [
            ("Mira said...", "Mira"),
            ("Mira says:", "Mira"),
            ("さくら より:", "さくら"),
            ("يقول أحمد:", "أحمد"),
            ("Mirasays:", "Mira"),
        ],
    )
    def test_words_for_saying(self, line: str, name: str) -> None:
        head = heads.parse(line, Dates([]))
        assert head is not None
        assert (head.name, head.says) == (name, True)

    @pytest.mark.parametrize(
        "line",
        [
            "We came to the lake in May and stayed there until the first of the leaves had fallen.",
            "It is now or never.",
            "A plain line",
            "",
        ],
    )
    def test_sentences_are_none(self, line: str) -> None:
        assert heads.parse(line, Dates([])) is None

    def test_points_numbers_and_accounts(self) -> None:
        head = heads.parse("[–]needle 31 points May 3, 2019 #12", Dates([]))
        assert head is not None
        assert (head.name, head.score, head.number) == ("needle", 31, 12)
        head = heads.parse("Ada Quill @ada · May 3, 2020", Dates([]))
        assert head is not None
        assert (head.name, head.handle) == ("Ada Quill", "@ada")

    def test_changes_are_no_heads_of_comments(self) -> None:
        head = heads.parse("Last edited: May 3, 2019", Dates([]))
        assert head is not None
        assert head.edited


class TestCounts:
    @pytest.mark.parametrize(
        ("line", "number", "heading"),
        [
            ("13 Comments", 13, True),
            ("4 Responses to “Tea at four”", 4, True),
            ("{ 38 comments… read them below or add one }", 38, True),
            ("Vos réactions (11)", 11, True),
            ("Kommentare:", None, True),
            ("「お茶の時間」への3件のフィードバック", 3, True),
            ("One thought on “Tea”", 1, True),
            ("No comments:", 0, True),
            ("26 Mai, 2008 | Mira | Kommentare 34 |", 34, False),
        ],
    )
    def test_counts(self, line: str, number: int | None, heading: bool) -> None:
        count = counts.read(line)
        assert count is not None
        assert (count.number, count.heading) == (number, heading)

    @pytest.mark.parametrize("line", ["Reply", "Post", "We counted 12 chairs", "no words at all here"])
    def test_other_lines(self, line: str) -> None:
        assert counts.read(line) is None


class TestFurniture:
    @pytest.mark.parametrize(
        ("line", "kind"),
        [
            ("ReplyDelete", "action"),
            ("Like · Reply · Share", "action"),
            ("LikeLiked by 5 people", "vote"),
            ("Email ThisBlogThis!Share to TwitterShare to Facebook", "share"),
            ("Leave a Comment", "form"),
            ("Deine E-Mail-Adresse wird nicht veröffentlicht.", "form"),
            ("Related Posts", "related"),
            ("© 2019 Mira Stone", "closing"),
            ("No comments:", "none"),
            ("Phasellus sed metus vitae lorem ipsum, nec at finibus urna est in augue.", "placeholder"),
            ("42", "number"),
        ],
    )
    def test_kinds(self, line: str, kind: str) -> None:
        assert furniture.kind(line) == kind

    @pytest.mark.parametrize(
        "line", ["Thank you for this!", "I like replies.", "A chair", "Share your bread with him."]
    )
    def test_text(self, line: str) -> None:
        assert furniture.kind(line) is None

    def test_facts_about_members(self) -> None:
        assert furniture.is_fact("Joined: May 2010", "")
        assert furniture.is_fact("28. Juni 2014", "Mitglied seit")
        assert not furniture.is_fact("Thanks: all of you", "")
        assert not furniture.is_fact("3 May 2010", "Reply")


class TestRepeats:
    def test_blocks_printed_twice(self) -> None:
        one = ["a first line that is long enough to be a block of its own, is it not", "and its end"]
        two = ["another block, of one line only, but of more than sixty characters"]
        assert repeats.find(["x", *one, *one, *two, *two, "y"]) == [(1, 2), (5, 1)]

    def test_short_lines_and_one_block_over_and_over_are_chance(self) -> None:
        assert repeats.find(["yes", "yes", "no", "no"]) == []
        assert repeats.find(["the same long line again and again, sixty characters or more of it"] * 40) == []


class TestSignatures:
    @pytest.mark.parametrize(
        ("line", "name"),
        [
            ("Miras last blog post..Tea at four", "Mira"),
            ("Old Tobiass last blog post..On planks", "Old Tobias"),
            ("Mira Stone's latest blog post: Tea", "Mira Stone"),
            ("my last blog post was about tea", None),
            ("Tea at four", None),
        ],
    )
    def test_lines_of_plug_ins(self, line: str, name: str | None) -> None:
        assert signatures.plugin_name(line) == name

    def test_signed_names(self) -> None:
        assert signatures.signed_name("— Mira") == "Mira"
        assert signatures.signed_name("that was all I had to say about it") is None


def said(
    name: str | None, body: str = "words", column: int = 0, number: int | None = None, to: str | None = None
) -> Said:
    return Said(name, None, number, column, to, body)


class TestReplies:
    def test_indentation(self) -> None:
        rows = [said("a"), said("b", column=4), said("c", column=8), said("d", column=4), said("e")]
        assert replies.parents(rows, flat=False) == [None, 0, 1, 0, None]

    def test_names_numbers_and_words(self) -> None:
        rows = [
            said("Mira Stone", number=1),
            said("Jonas", "@Mira Stone, yes"),
            said("Piet", ">>1 no"),
            said("Lu", to="Jonas"),
            said("Kai", "@nobody hello"),
        ]
        assert replies.parents(rows, flat=False) == [None, 0, 0, 1, None]

    def test_in_a_forum_a_name_addresses_one_but_answers_all(self) -> None:
        assert replies.parents([said("Mira"), said("Jonas", "@Mira yes")], flat=True) == [None, None]

    def test_who_calls_the_author_answers_the_post(self) -> None:
        rows = [said("Mira"), said("Jonas", "@Mira thank you for the text")]
        assert replies.parents(rows, flat=False, owner=frozenset({"mira"})) == [None, None]

    @pytest.mark.parametrize(("first", "parent"), [(None, 0), ("Henrike", None)])
    def test_a_head_that_names_the_author_means_a_comment_where_others_answer_the_post(
        self, first: str | None, parent: int | None
    ) -> None:
        rows = [said("Mira"), said("Jonas", to="Mira"), said("Piet", to=first)]
        rows[0].reply_to = first
        assert replies.parents(rows, flat=False, owner=frozenset({"mira"}))[1] == parent

    def test_quotations(self) -> None:
        rows = [
            said("Mira", "The rope is done for, I fear."),
            said("Jonas", "> The rope is done for\n\nSo is the drum."),
        ]
        assert replies.parents(rows, flat=False) == [None, 0]


class TestBodies:
    def test_wrapped_lines_are_joined_and_quotations_marked(self) -> None:
        width = 76
        line = "word " * 15
        text = "\n".join(
            [line.strip()] * 8 + ["end.", "", "    " + ("quote " * 12).strip(), "", "  • Home", "  • About"]
        )
        page = Page.of(text)
        assert width - 4 < page.width <= width
        assert "\n" not in text_of(page, range(9))
        assert text_of(page, range(11)).endswith("> " + ("quote " * 12).strip())

    def test_lines_of_verse_stay_lines(self) -> None:
        page = Page.of("Roses are red\nviolets are blue\n\nthe end")
        assert text_of(page, range(4)) == "Roses are red\nviolets are blue\n\nthe end"
