"""The top of a dump: its title among menus, mottos and captions, who wrote it, and from when the page itself is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines import two_columns
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top import candidates, shapes
from tui_reader.sources.formats.dump.top import title as titles
from tui_reader.sources.formats.dump.top.region import Region
from tui_reader.sources.formats.dump.top.vocabulary import Vocabulary
from tui_reader.sources.saved import saved_at

TEXT = """The lighthouse keeper at Holm has lit his lamp for the last time this winter, and the whole village came to
see it. Nobody knows what will become of the lamp, or of the keeper, who has never lived anywhere else."""

ANSWERS = """
3 comments

Mira says:
May 3, 2011 at 10:12 am

The keeper taught my brother how to row.

Jonas says:
May 3, 2011 at 11:40 am

What will they do with the lamp? It belongs in the school.

Old Tobias says:
May 4, 2011 at 8:01 am

Leave it where it is.
"""


def title(top: str) -> str | None:
    return read(f"{top}\n\n{TEXT}\n{ANSWERS}", Report()).post.title


class TestFirstEntries:
    def test_a_submission_that_somebody_else_made_is_not_the_first_comment(self) -> None:
        comments = "".join(
            f"\n{name} {hours} hours ago | next [–]\n\nI have kept lamps for years and never saw one go out.\n\nreply\n"
            for name, hours in (("inkblot", 8), ("vimmer", 7), ("mmap", 6))
        )
        top = "Harbour News new | past | comments\nThe keeper puts out his lamp (harbour.example)\n"
        thread = read(
            f"{top}211 points by keeper 9 hours ago | hide | past | favorite | 48 comments\n{comments}", Report()
        )
        assert thread.post.author == "keeper"
        assert [comment.author for comment in thread.comments] == ["inkblot", "vimmer", "mmap"]


class TestTitles:
    def test_a_motto_has_none_of_the_words_of_the_text(self) -> None:
        top = "Harbour Notes\n\nA very quiet weekly paper\n\nThe keeper puts out his lamp\n\nMay 2, 2011"
        assert title(top) == "The keeper puts out his lamp"

    def test_a_standfirst_below_it_is_no_title(self) -> None:
        top = "The keeper puts out his lamp\n\nThe whole village came to see the lighthouse lit\n\nMay 2, 2011"
        assert title(top) == "The keeper puts out his lamp"

    def test_a_path_of_links_is_none(self) -> None:
        top = "Home » News » Harbour\n\nWinter light\n\nMay 2, 2011"
        assert title(top) == "Winter light"

    def test_tags_and_the_time_it_takes_to_read_are_none(self) -> None:
        top = "The keeper puts out his lamp\n\n4 min read\n\nLighthouse, Keeper, Winter\n\nMay 2, 2011"
        assert title(top) == "The keeper puts out his lamp"

    @pytest.mark.parametrize("said", ["Lesezeit: 4 Minuten", "Temps de lecture 4 min", "4分で読めます"])
    def test_in_other_languages(self, said: str) -> None:
        assert title(f"The keeper puts out his lamp\n\n{said}\n\nMay 2, 2011") == "The keeper puts out his lamp"

    MENU = "Harbour Notes\nHome\nNews\nBoats\nTides\nContact\n"

    def test_the_first_longer_line_below_a_column_of_links(self) -> None:
        top = f"{self.MENU}The keeper puts out his lamp\nMira Stone\nNobody asked the village about it\nMay 2, 2011"
        post = read(f"{top}\n{TEXT}\n{ANSWERS}", Report()).post
        assert (post.title, post.author, post.published) == ("The keeper puts out his lamp", "Mira Stone", "2011-05-02")

    def test_it_needs_no_comments(self) -> None:
        page = (
            f"{self.MENU}How to light a lamp\nBy Mira Stone\nMay 2, 2011\nFill it with oil. Trim the wick.\n\nWait.\n"
        )
        assert read(page, Report()).post.title == "How to light a lamp"

    def test_a_list_of_links_to_other_pages_does_not_start_with_it(self) -> None:
        other = (
            "The ferry is late once more\nWho painted the harbour wall\nA letter from the old pilot\nSoup for forty\n"
        )
        assert (
            title(f"{self.MENU}{other}\nThe keeper puts out his lamp\n\nMay 2, 2011") == "The keeper puts out his lamp"
        )

    @pytest.mark.parametrize("day", ["Sunday, 1 May 2011", "1 Mayıs 2011 Pazar", "2011年5月1日 (日曜日)"])
    def test_between_a_day_and_a_text_that_is_signed_below(self, day: str) -> None:
        top = f"Cellar of Gunnar\n{day}\nLamps of the keeper\n"
        page = f"{top}{TEXT}\n\nPosted by Gunnar at 8:14 pm\n{ANSWERS}"
        post = read(page, Report()).post
        assert (post.title, post.author, (post.published or "")[:10]) == ("Lamps of the keeper", "Gunnar", "2011-05-01")

    def test_a_button_behind_it_is_no_part_of_it(self) -> None:
        top = "Harbour » Lights » The keeper puts out his lamp\nSome words\nThe keeper puts out his lamp [copy]"
        assert title(top) == "The keeper puts out his lamp"

    def test_neither_a_file_nor_a_row_of_links_nor_the_name_in_the_byline(self) -> None:
        top = "Harbour\n\nThe keeper puts out his lamp\n\n{}\nMay 2, 2011"
        for line in ("three-rows.csv", "harbour.example", "发帖 回复 返回列表", "Viewing Page 1 of 16"):
            assert title(top.format(line)) == "The keeper puts out his lamp", line

    @pytest.mark.parametrize("line", ["Mira", "Mira Oct 2011", "Mira (mira) wrote,", "MiraMira"])
    def test_who_comments_and_stands_below_it_wrote_the_post(self, line: str) -> None:
        page = f"Harbour Notes\n\nThe keeper puts out his lamp\n{line}\n\n{TEXT}\n{ANSWERS}"
        assert read(page, Report()).post.author == "Mira"

    def test_neither_a_section_of_a_path_nor_the_number_of_a_page(self) -> None:
        path = "Harbour > Lights and lamps > The keeper puts out his lamp"
        top = f"{path}\n\nLights and lamps\n\nThe keeper puts out his lamp\n\nPage 1 of 4 1 2 3 4 Next"
        assert title(top) == "The keeper puts out his lamp"

    def test_an_address_in_the_page_s_name_is_the_site(self) -> None:
        page = "www.harbour-lights.example :: View topic - lamps...\nwww.harbour-lights.example\nFAQ\nlamps...\n"
        assert title(page) == "lamps..."

    def test_what_a_topic_is_called_in_its_answers(self) -> None:
        posts = "".join(
            f"\nRe: Rowing lessons\n\n{name} » Tue May 0{n}, 2011 4:33 pm\n\nI would come on every day but Friday.\n"
            for n, name in enumerate(("mira", "jonas", "tobias"), 3)
        )
        page = f"Harbour board of the village\n\nRowing lessons\n\nhanna » Mon May 02, 2011 9:12 am\n\n{TEXT}\n{posts}"
        thread = read(page, Report())
        assert thread.post.title == "Rowing lessons"
        assert [comment.author for comment in thread.comments] == ["mira", "jonas", "tobias"]

    @pytest.mark.parametrize(
        "line",
        [
            "#lighthouse #keeper #lamp",
            "Shown: entries 1-4 of 12",
            "80.1k1919 golden lamps",
            "harbour / lamps",
            "Skip to first unread message",
            "The lamp was lit. The village came to see the keeper.",
            "News Harbour The keeper puts out his lamp",
            "Who lights the lamp now? (Score:5, Insightful)",
            "#873 closed lamp defect (fixed)",
        ],
    )
    def test_lines_of_a_page_that_are_none(self, line: str) -> None:
        menu = "Harbour Notes\nHome\nNews\nBoats\nAbout us"
        assert title(f"{menu}\n{line}\nThe keeper puts out his lamp\nMay 2, 2011") == "The keeper puts out his lamp"

    @pytest.mark.parametrize("row", ["« Boats in the fog | Main | Snow »", "« Boats in the fog Snow »"])
    def test_the_posts_before_and_after_are_none(self, row: str) -> None:
        top = f"Harbour Notes\nHome\nBoats in the fog\n{row}\n05/02/2011\nThe lamp goes out"
        assert title(top) == "The lamp goes out"

    def test_a_heading_that_quotes_a_line_names_it_in_any_language(self) -> None:
        top = "Notes\nHaus\nFen\nOlm\nLampen gor ut\nMay 2, 2011\nKort prosa her."
        answers = ANSWERS.replace("3 comments", "3 ufos xa “Lampen gor ut”")
        assert read(f"{top}\n{answers}", Report()).post.title == "Lampen gor ut"

    def test_the_name_of_a_site_that_is_repeated_is_none(self) -> None:
        share = "Share this post\nHarbour Letter\nThe keeper puts out his lamp\n"
        top = f"Harbour Letter\nSubscribe\nSign in\n{share}Copy link\nFacebook\nEmail\nMore\n"
        assert title(f"{top}The keeper puts out his lamp\nMay 2, 2011\n{share}Share") == "The keeper puts out his lamp"

    def test_a_link_called_comments_above_the_post_is_not_where_they_start(self) -> None:
        top = (
            "Harbour\nActive\nComments\nSearch\nLogin\nThe keeper puts out his lamp\nvia keeper 3 days ago | 3 comments"
        )
        answers = "".join(
            f"\n{n} {d} days ago | link\nI saw the lamp go out.\n" for n, d in (("ink", 3), ("vim", 2), ("ed", 2))
        )
        thread = read(top + answers, Report())
        assert (thread.post.title, thread.post.author) == ("The keeper puts out his lamp", "keeper")

    def test_a_heading_within_the_text_has_the_words_of_its_paragraph_only(self) -> None:
        parts = "".join(
            f"\n\n{heading}\n\n{TEXT.replace(chr(10), ' ')} {more} It was a {heading.split()[0].lower()} nobody forgot."
            for heading, more in (("Winter evenings alone", "Snow fell."), ("Letters from the sea", "Boats came."))
        )
        page = f"The keeper and his lamp\n\nA word before\n\nMay 2, 2011{parts}\n{ANSWERS}"
        assert read(page, Report()).post.title == "The keeper and his lamp"

    def test_it_may_stand_below_the_head_of_the_first_post(self) -> None:
        posts = "".join(
            f"\n{name}\nPosted: Tue May 0{n}, 2011 4:33 pm\n\nPost subject: {re}Rowing lessons for all\n\n{said}\n"
            for n, (name, re, said) in enumerate(
                [("hanna", "", TEXT), ("mira", "Re: ", "I would come."), ("jonas", "Re: ", "So would I, with oars.")], 2
            )
        )
        assert read(f"Harbour Forum\nHome\nSearch\n{posts}", Report()).post.title == "Rowing lessons for all"

    def test_the_end_of_a_path_where_no_line_has_it_alone(self) -> None:
        assert title("Harbour Forum\n\nHome » Boats » The keeper puts out his lamp\n\nMay 2, 2011") == (
            "The keeper puts out his lamp"
        )

    @pytest.mark.parametrize("site", ["Harbour Lamp Keeper Forum", "Le forum des gardiens", "灯台守の掲示板"])
    def test_what_calls_itself_a_site_is_none(self, site: str) -> None:
        assert title(f"{site}\n\nThe keeper puts out his lamp\n\nMay 2, 2011") == "The keeper puts out his lamp"

    @pytest.mark.parametrize(
        "row",
        [
            "Sign in Share on Facebook Reply Print this page",
            "Post new topic Reply to topic Harbour of the keeper",
            "Previous Entry Add to memories Tell a Friend Next Entry",
            "掲示板に戻る 全部 最新50",
        ],
    )
    def test_a_row_of_buttons_is_none(self, row: str) -> None:
        assert title(f"{row}\n\nWinter light\n\nMay 2, 2011") == "Winter light"

    @pytest.mark.parametrize(
        "row",
        [
            "Ответить в тему Параметры темы Версия для печати",
            "Neues Thema Themen-Optionen Foren-Übersicht",
            "Yeni konu aç Konu seçenekleri Forum kuralları",
            "Konuyu takip et: arama, üye listesi",
            "只看楼主倒序浏览返回列表",
            "ブログトップ 記事一覧 画像一覧",
        ],
    )
    def test_the_tools_above_a_topic_are_none(self, row: str) -> None:
        assert furniture.menu(row) > 0.7
        assert title(f"Harbour\n\n{row}\n\nWinter light\n\nMay 2, 2011") == "Winter light"

    def test_a_text_with_an_author_and_a_day_below_it_is_the_likelier_title(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ranked: list[tuple[Region, list[candidates.Candidate]]] = []
        rank = titles.rank

        def spied(region: Region) -> list[tuple[float, candidates.Candidate, dict[str, float]]]:
            found = rank(region)
            ranked.append((region, [candidate for _, candidate, _ in found]))
            return found

        monkeypatch.setattr(titles, "rank", spied)
        top = f"A weekly paper for sailors\n{self.MENU}The keeper puts out his lamp\nMira Stone\nMay 2, 2011"
        assert title(top) == "The keeper puts out his lamp"
        region, found = ranked[-1]
        fits = {candidate.text: titles.together(region, candidate) for candidate in found}
        assert fits["The keeper puts out his lamp"] > fits["A weekly paper for sailors"] + 0.5
        region.plain = True
        assert titles.together(region, found[0]) == 0

    def test_words_of_menus_count_by_their_share_and_as_a_whole(self) -> None:
        assert furniture.menu("Home Search Log in") == 1
        assert furniture.menu("Homely lamps") == furniture.menu("researches") == furniture.menu("") == 0
        assert 0 < furniture.menu("A guide to the lamps of the harbour") < 0.3

    @pytest.mark.parametrize("number", ["Bug 40172 - ", "Ticket #873: ", "Fehler 40172 – "])
    def test_the_number_that_a_tracker_gave_is_no_part_of_it(self, number: str) -> None:
        assert titles.bare_title(f"{number}The lamp goes out") == "The lamp goes out"
        assert titles.bare_title(number.strip()) == number.strip()
        assert titles.bare_title("Bug 2 and other beetles") == "Bug 2 and other beetles"

    @pytest.mark.parametrize("tag", ["[kite-users]", "[Solved]", "[2014]"])
    def test_a_tag_in_front_of_it_is_a_part_of_it(self, tag: str) -> None:
        line = f"{tag} Line tension drifts when wet"
        assert candidates.without_buttons(line) == line
        assert title(f"{line}\n\nMay 2, 2011\n\n* Next message: {tag} Release of the logger") == line

    def test_a_text_browser_prints_a_tag_as_it_does_a_picture(self) -> None:
        """What stands in front of other texts as well is a tag."""
        links = "     * Previous message: {} Release of the logger\n     * Messages sorted by: [ date ] [ thread ]\n"
        page = "   {} Line tension drifts when wet\n\n   Ansel Prowse\n   Tue Oct 5 14:22:51 CEST 2004\n\n" + links
        text = f"{page}\n   The reading rises by a tenth as soon as the line is wet, and falls when it has dried.\n"
        tagged = read(text.format("[kite-users]", "[kite-users]"), Report()).post
        assert tagged.title == "[kite-users] Line tension drifts when wet"
        assert read(text.format("[kite-users]", "[1]"), Report()).post.title == "Line tension drifts when wet"

    @pytest.mark.parametrize("around", ["[edit] {}", "{} [Reply] [New topic]", "[edit] {} [Odpowiedz]"])
    def test_what_stands_in_brackets_at_its_ends_is_no_part_of_it(self, around: str) -> None:
        line = around.format("The keeper puts out his lamp")
        assert candidates.without_buttons(line) == "The keeper puts out his lamp"
        assert title(f"Harbour Notes\n\n{line}\n\nMay 2, 2011") == "The keeper puts out his lamp"

    @pytest.mark.parametrize(
        "line", ["How to print a lamp", "Keeping lamps in 2011", "Gas or oil? Looking for 2011 opinions on lamps"]
    )
    def test_but_it_may_have_words_of_buttons_and_numbers(self, line: str) -> None:
        assert title(f"Harbour\n\n{line}\n\nMay 2, 2011") == line

    @pytest.mark.parametrize(
        "row",
        ["Übersicht Themen Bilder Videos Neuigkeiten Anleitungen", "Закреплена Закрыта Перенесена Решена Инструменты"],
    )
    def test_words_with_capitals_only_are_a_row_of_links(self, row: str) -> None:
        assert shapes.is_row(row)
        assert not shapes.is_row("The Keeper Puts out His Lamp")
        assert not shapes.is_row("Winter: Lamps, Oil And Keepers")
        assert title(f"Harbour\n{row}\nThe lamp of the keeper\n\nMay 2, 2011") == "The lamp of the keeper"

    def test_a_line_below_short_sentences_is_one_of_the_text(self) -> None:
        said = "My lamp went out at sea on Monday.\n\nThe lamp is not to blame for it.\n\nI think the lamp was tired."
        page = f"Harbour\n\nA keeper at sea\n\n{said}\n\nThe lamp that was tired of the sea\n\nMay 2, 2011"
        assert title(page) == "A keeper at sea"

    def test_the_best_of_ten_are_no_row_of_buttons(self) -> None:
        assert furniture.buttons("Top 10 Ways to Keep a Lamp (2011)") == 0
        assert furniture.buttons("Sign in Share Reply") == 1

    def test_it_may_hold_a_quotation_between_angles(self) -> None:
        top = "Harbour\n\nThe keeper says «enough» to his lamp\n\nMay 2, 2011"
        assert title(top) == "The keeper says «enough» to his lamp"
        assert shapes.form("The keeper says «enough» to his lamp", path=False) == 0

    def test_names_of_those_who_comment_are_none(self) -> None:
        assert title("The lamp at Holm\n\nMira, Jonas, Old Tobias\n\nMay 2, 2011") == "The lamp at Holm"

    def test_a_long_notice_may_stand_above_it(self) -> None:
        notice = "We use what your browser tells us in order to find out which of our lamps you have looked at before. "
        links = "\n".join(("Home", "Lamps", "Oil", "Keepers"))
        top = f"{notice * 14}\n\n{links}\nThe keeper puts out his lamp\nMay 2, 2011"
        assert title(top) == "The keeper puts out his lamp"


class TestVocabulary:
    PAGE = Page.of(
        TEXT + "\n\n灯台守はこの冬最後の灯をともし、村じゅうの人が見に来た。これからどうなるのか誰も知らない。"
    )

    def test_words_are_compared_by_their_beginnings(self) -> None:
        words = Vocabulary(self.PAGE)
        assert words.often("Keepers of lighthouses") > 0
        assert words.often("灯台守の冬") > 0
        assert words.often("Advanced Search") == words.often("of the in a") == 0

    def test_a_line_does_not_speak_for_itself(self) -> None:
        line = "Subscribe to our weekly newsletter and win several prizes"
        assert Vocabulary(Page.of(f"{TEXT}\n\n{line}")).often(line) == 0.0

    def test_a_text_comes_back_to_the_words_of_its_title(self) -> None:
        lines = "\n\n".join(f"The keeper lit the lamp for the {n}th time, and the boats came home." for n in range(9))
        words = Vocabulary(Page.of(f"{lines}\n\n{TEXT}"))
        assert words.often("The keeper lit the lamp") > 0.7 > 0.5 > words.often("Nobody knows about winter")

    def test_words_in_small_letters_are_no_names(self) -> None:
        words = Vocabulary(
            Page.of("Nobody opened the door to Opened Reports but Hanna, who had a set of keys with her.")
        )
        assert words.is_common("Opened")
        assert not words.is_common("Hanna")


class TestBylines:
    """Who wrote a post and when, wherever the page says it."""

    MENU = "Harbour Post\n\n  • Home\n  • Weather\n  • Boats\n\n"
    PROSE = "\n\n".join(f"{TEXT} It was night {n}." for n in range(1, 14))

    @staticmethod
    def said(text: str) -> tuple[str | None, str | None]:
        post = read(text, Report()).post
        return post.author, post.published

    def test_a_byline_with_a_clock_below_short_lines_names_the_author(self) -> None:
        links = "\n".join(f"   Update {n}.\n\n   Lamp {n} is out as well.\n" for n in range(20))
        top = f"{self.MENU}Friday, May 6, 2011\n\nThe keeper puts out his lamp\n\n{TEXT}\n\n{links}"
        author, day = self.said(f"{top}\n\n   Posted by Mira Stone at 11:01 PM\n\n{ANSWERS}")
        assert (author, day) == ("Mira Stone", "2011-05-06")

    def test_two_names_in_bylines_far_away_are_teasers(self) -> None:
        teasers = "By Mira Stone | May 6, 2011\n\nBy Jonas Reed | May 7, 2011\n\n"
        top = f"{self.MENU}{teasers}{self.MENU * 3}The keeper puts out his lamp\n\n{self.PROSE}"
        assert self.said(f"{top}\n{ANSWERS}")[0] is None

    def test_a_house_may_stand_between_the_name_and_the_date(self) -> None:
        top = f"The keeper puts out his lamp\n\nMira Stone\nThe Grey Gull\nThu, 5 May 2011 17:55\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}") == ("Mira Stone", "2011-05-05T17:55")

    def test_a_name_above_its_account_wrote_the_post_not_the_app_behind_the_date(self) -> None:
        text = "Mira Stone\n@mira@harbour.example\nThe lamp is out.\n\n14. Jan. 2023, 18:42 · Gulls für Android\n36\n"
        assert self.said(text)[0] == "Mira Stone"

    def test_a_name_stands_between_the_date_and_how_many_read_it(self) -> None:
        top = (
            f"{self.MENU}The keeper puts out his lamp\n\n1 апреля 2017, 10:00 Мира Каменева Просмотров: 2 316\n\n{TEXT}"
        )
        assert self.said(top)[0] == "Мира Каменева"

    def test_the_date_of_publication_counts_where_the_byline_has_none_that_can_be_told(self) -> None:
        top = "this post was submitted on 03 Feb 2019\n\nThe keeper puts out his lamp\n\n"
        top += "submitted 3 years ago by mira\n\n"
        assert self.said(f"{self.MENU}{top}{TEXT}\n{ANSWERS}") == ("mira", "2019-02-03")

    def test_the_later_of_two_dates_that_touch_is_of_the_change(self) -> None:
        top = f"{self.MENU}The keeper puts out his lamp\n\nDecember 10, 2021April 9, 2019 by Mira Stone\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}") == ("Mira Stone", "2019-04-09")

    def test_how_long_ago_it_was_may_touch_the_date(self) -> None:
        top = f"{self.MENU}The keeper puts out his lamp\n\nMira Stone\nJune 14, 20241 yr in Lamps\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}") == ("Mira Stone", "2024-06-14")

    def test_the_date_of_publication_stands_before_that_of_the_change(self) -> None:
        summary = "".join(f"  • Boat number {n} came in\n\n" for n in range(60, 75))
        published = "\nPublished: 19:29 GMT, 2 November 2020 | Updated: 04:17 GMT, 3 November 2020\n\n"
        text = f"{self.MENU}The keeper puts out his lamp\n\n{summary}{published}{TEXT}\n{ANSWERS}"
        assert (self.said(text)[1] or "")[:10] == "2020-11-02"

    def test_a_date_of_padded_figures_is_no_part_of_the_name(self) -> None:
        top = f"{self.MENU}The keeper puts out his lamp\n\nBy MIRA STONE   10/ 5/11 09:19 PM ET   AP\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}")[0] == "Mira Stone"

    def test_an_address_has_no_name_before_its_date(self) -> None:
        top = f"{self.MENU}The keeper puts out his lamp\n\n/harbour/2011/05/14/lamp-out-at-holm/\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}")[0] is None

    def test_the_end_of_a_paragraph_is_no_byline(self) -> None:
        first = TEXT.split("\n")[0]
        second = (
            "say so: had there been a lamp on the quay in that night, with oil for one hour in it, they would be alive"
        )
        prose = f"{first}\n{second}\ntoday."
        text = f"{self.MENU}The keeper puts out his lamp\n\n{prose}\n\n{TEXT}\n{ANSWERS}"
        assert "alive today." in read(text, Report()).post.body.replace("\n", " ")

    @pytest.mark.parametrize(
        "byline",
        [
            "Photo by Jonas Reed\n\nWords: Mira Stone\n3 March 2011",
            "Mira Stone in Holm\nWed 3 Mar 2011 10.12 GMT\nLast modified on Thu 4 Mar 2011 09.00 GMT",
            "Contributed by Mira Stone\nPosted Mar 3, 2011",
            "03.03.2011 | Stand 04.03.2011, 10:12 Uhr\nMira Stone",
            "Mira Stone\nMadrid - 03 mar 2011 - 10:12 CET",
            "Текст: Mira Stone\n3 марта 2011, 10:12",
            "By Mira Stone, Senior Keeper, Speech, Privacy, and Harbour\nTechnology Project\nMarch 3, 2011 | 6:00 PM",
        ],
    )
    def test_a_name_is_parted_from_labels_places_and_offices(self, byline: str) -> None:
        author, day = self.said(f"{self.MENU}The keeper puts out his lamp\n\n{byline}\n\n{TEXT}\n{ANSWERS}")
        assert (author, (day or "")[:10]) == ("Mira Stone", "2011-03-03")

    def test_a_name_may_stand_between_a_section_and_a_date(self) -> None:
        top = f"{self.MENU}Boats | Mira Stone | March 3, 2011\n\nThe keeper puts out his lamp\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}") == ("Mira Stone", "2011-03-03")

    def test_an_agency_behind_names_is_no_author(self) -> None:
        byline = "AP By MIRA STONE and JONAS REED - AP Harbour Writers | AP – 1 hr 4 mins ago"
        assert self.said(f"{self.MENU}The keeper puts out his lamp\n\n{byline}\n\n{TEXT}\n{ANSWERS}")[0] is None

    def test_two_names_beside_a_date_are_the_authors(self) -> None:
        top = f"{self.MENU}The keeper puts out his lamp\n\nMira Stone and Jonas Reed\nMarch 3, 2011\n\n{TEXT}"
        assert self.said(f"{top}\n{ANSWERS}")[0] == "Mira Stone and Jonas Reed"

    @pytest.mark.parametrize(
        "box",
        [
            "This entry was posted on Thursday, March 3rd, 2011 at 10:12 am by Mira Stone and is filed under Boats.",
            "About the author\nMira Stone\nMira keeps bees and writes about lamps.",
            "About the author\nMira Stone [mira.jpg] Mira Stone keeps bees and writes about lamps.",
            "About Mira Stone\nMira keeps bees and writes about lamps.",
            f"L'AUTEUR\nMira Stone [mira.jpg] Mira Stone keeps bees and writes about lamps, quays and boats. {TEXT}",
        ],
    )
    def test_a_box_below_the_text_tells_of_the_author(self, box: str) -> None:
        text = f"{self.MENU}The keeper puts out his lamp\n\n{TEXT}\n\n{box}\n\n{ANSWERS}"
        assert self.said(text)[0] == "Mira Stone"

    @pytest.mark.parametrize("box", ["About Harbour Post\nAll that sails.", "About\nHarbour Pilots\nPrivacy"])
    def test_what_a_site_tells_of_itself_names_nobody(self, box: str) -> None:
        text = f"{self.MENU}The keeper puts out his lamp\n\n{TEXT}\n\n{box}\n\n{ANSWERS}"
        assert self.said(text)[0] is None

    def test_what_a_form_says_of_authors_is_no_name(self) -> None:
        form = "Find stories by:\n\n  • Author [Any Reporter_________] Or\n  • Date [Any Date__] Or"
        text = f"{form}\n\nThe keeper puts out his lamp\n\n{TEXT}\n{ANSWERS}"
        assert self.said(text)[0] is None


class TestAuthors:
    def test_a_portrait_or_an_address_beside_the_name(self) -> None:
        page = f"The keeper puts out his lamp\n\n2011-05-02\n\nhanna gravatar image\n\n{TEXT}\n{ANSWERS}"
        assert read(page, Report()).post.author == "hanna"
        page = f"Hanna Birk\nhanna@harbour.example | Reporter\n\nThe keeper puts out his lamp\n\n{TEXT}\n{ANSWERS}"
        assert read(page, Report()).post.author == "Hanna Birk"

    @pytest.mark.parametrize(
        ("lines", "author"),
        [
            ("Mira Stone mira at harbour.example\nMay 2, 2011", "Mira Stone"),
            ("Mira Stone\nMIRA STONE\nHolm - May 2, 2011", "Mira Stone"),
            ("Mira Stone, Keeper of the lamps\nMay 2, 2011", "Mira Stone"),
            ("Mira Stone\nLast updated May 2, 2011", "Mira Stone"),
            ("Mira StoneMira Stone\nMay 2, 2011", "Mira Stone"),
            ("[Mira Stone] Mira Stone\n\nMay 2, 2011", "Mira Stone"),
            ("May 2, 2011 admin\n\nPosted on May 2, 2011", "admin"),
            ("May 2, 2011, 10:40 - Mira Stone - 91 additions", "Mira Stone"),
            ("mira avatar authored by mira 2 years ago | caches", "mira"),
            ("Knows May 2, 2011", None),
        ],
    )
    def test_what_stands_around_the_name(self, lines: str, author: str | None) -> None:
        page = f"The keeper puts out his lamp\n{lines}\n\n{TEXT}\n{ANSWERS}"
        assert read(page, Report()).post.author == author

    def test_a_clock_with_the_section_below_the_text(self) -> None:
        by = "Posted by Mira at 07:10 PM in Boats, Winter | Permalink"
        assert read(f"The keeper puts out his lamp\n\n{TEXT}\n\n{by}\n{ANSWERS}", Report()).post.author == "Mira"

    @pytest.mark.parametrize("line", ["Read On →", "2011年5月2日 11:20配信"])
    def test_lines_that_do_not_name_the_author(self, line: str) -> None:
        page = f"The keeper puts out his lamp\n{line}\nMay 2, 2011\n\n{TEXT}\n{ANSWERS}"
        assert read(page, Report()).post.author is None

    def test_what_somebody_made_stands_above_the_name(self) -> None:
        page = f"The keeper puts out his lamp\n\n{TEXT}\n\nRecipe by\n\nkeeper_of_lamps\n{ANSWERS}"
        assert read(page, Report()).post.author == "keeper_of_lamps"

    def test_facts_about_a_member_stand_around_the_author(self) -> None:
        panel = "Greta Holm\nMember\nPosts: 98\nJoined: May 2009"
        page = f"The keeper puts out his lamp\n\nLamps in winter\n{panel}\n\n{TEXT}\n{ANSWERS}"
        assert read(page, Report()).post.author == "Greta Holm"

    def test_the_head_of_the_post_has_a_likely_name(self) -> None:
        top = f"The keeper puts out his lamp\n\n{TEXT}\n\nyour visit even easier:\n\n{TEXT}\n"
        assert read(f"{top}{ANSWERS}", Report()).post.author is None


class TestColumns:
    def test_a_subject_starts_a_post_and_what_stands_below_a_name_is_facts(self) -> None:
        post = (
            "      mira            Post subject: Re: Rowing lessons",
            "                      Posted: Wed Jun 11, 2014 12:07 pm",
            "Captain of the crew   I would come on every day but Friday,",
            "Has thanked: 9 people and bring my own oars with me.",
            "",
        )
        named = "Post subject".__eq__
        lines, facts = two_columns.split(
            list(post * 3), lambda text: "Posted:" in text, lambda text: named(text.split(":")[0])
        )
        assert [line.strip() for line in lines if line.strip()][:3] == [
            "mira",
            "Captain of the crew",
            "Has thanked: 9 people",
        ]
        assert {lines[i].strip() for i in facts} == {"Captain of the crew", "Has thanked: 9 people"}


class TestWhenAPageWasSaved:
    @pytest.mark.parametrize(
        "line",
        [
            "Saved on 11 June 2014 11:28",
            "It is currently Wed Jun 11, 2014 11:28 am",
            "Gespeichert am 11. Juni 2014 um 11:28 Uhr",
            "Nous sommes le 11 juin 2014, 11:28",
            "Текущее время: 11 июн 2014, 11:28",
            "保存日時: 2014年6月11日 11:28",
        ],
    )
    def test_lines_that_say_so(self, line: str) -> None:
        assert saved_at(["Rowing lessons", line], {}) == datetime(2014, 6, 11, 11, 28)

    def test_the_banner_of_an_archive_and_a_block_of_facts(self) -> None:
        banner = "The Wayback Machine - https://web.archive.org/web/20140611112800/http://harbour.example/"
        assert saved_at([banner], {}) == datetime(2014, 6, 11, 11, 28, tzinfo=UTC)
        assert saved_at([], {"saved": "2014-06-11"}) == datetime(2014, 6, 11)

    @pytest.mark.parametrize(
        "line", ["Saved by the crew on 11 June 2014", "Saved on 03/04/2011", "web.archive.org/web/20149911/x", "Saved"]
    )
    def test_lines_that_do_not(self, line: str) -> None:
        assert saved_at([line], {}) is None

    def test_relative_dates_count_from_there_and_from_nothing_else(self) -> None:
        page = f"Das Licht auf dem Turm\n\nvon Hanna\n\n{TEXT}\n\n3 Kommentare\n\n" + "\n\n".join(
            f"{name}\nvor {n} Wochen\n\nDas Licht auf dem Turm war die ganze Nacht zu sehen.\n\nAntworten"
            for n, name in ((3, "Mira"), (2, "Jonas"), (2, "Tobias"))
        )
        assert {comment.published for comment in read(page, Report()).comments} == {None}
        saved = read(f"Gespeichert am 11. Juni 2014\n\n{page}", Report())
        assert [comment.published for comment in saved.comments] == ["2014-05-21", "2014-05-28", "2014-05-28"]


class TestDayAndMonth:
    @pytest.mark.parametrize(
        ("beside", "day"),
        [("Oct. 9, 2010 - 7:28 AM EST", "2010-10-09"), ("10. September 2010", "2010-09-10"), ("Feb. 1, 2010", None)],
    )
    def test_a_date_that_names_its_month_decides_about_one_close_to_it(self, beside: str, day: str | None) -> None:
        dates = Dates(["By Mira Stone | 10/9/10", beside])
        assert dates.value(dates.find("10/9/10")) == day


class TestPagesWithoutComments:
    @pytest.mark.parametrize(
        "none", ["No comments yet", "Be the first to comment", "Schreiben Sie den ersten Kommentar!"]
    )
    @pytest.mark.parametrize(
        "foot", ["Imprint\nPrivacy", "Other lamps\nHow the lamp came to Tern Rock\nCopyright 2011"]
    )
    def test_the_line_that_says_so_ends_the_article(self, none: str, foot: str) -> None:
        menu = "Harbour Notes\nHome\nLamps\nBoats\nAbout\nSearch\nContact\n"
        text = TEXT.replace("\n", " ")
        page = f"{menu}\nThe keeper puts out his lamp\n\nBy Edda Rolfsen\nMay 2, 2011\n\n{text}\n\n{none}\n\n{foot}\n"
        assert read(page, Report()).post.body == text

    def test_an_article_may_begin_with_it(self) -> None:
        text = TEXT.replace("\n", " ")
        page = f"The keeper puts out his lamp\n\nMay 2, 2011\n\nNo comment\n\n{text}\n"
        assert read(page, Report()).post.body.endswith(text)


def test_a_date_above_the_posts_of_its_day_is_no_title() -> None:
    assert title("# The Net Loft\n\n## 9 March 2005\n\n### The tape has come to its end") == (
        "The tape has come to its end"
    )


def test_the_end_of_the_path_in_the_first_line_is_the_title() -> None:
    path = "[Teapots](http://tea.example/) » [Clay](http://tea.example/?fid-14.html) » Why does the clay turn white"
    assert title(f"{path}\n\n**Mira** wrote on 2011-9-8 22:14\n\n### Why does the clay turn white") == (
        "Why does the clay turn white"
    )


def test_words_for_a_picture_below_a_path_are_no_part_of_the_title() -> None:
    posts = "\n\n".join(
        f"0{day}-05-2011, 10:11\n{name}\nI oiled it {day} times, and it runs."
        for day, name in enumerate(("Mira", "Jonas", "Ilse"), 3)
    )
    path = "Harbour > Forum > Bicycles\nReload This Page Oiling an old hub at home\n\n"
    assert title(f"{path}Default Oiling an old hub at home\n\n{posts}") == "Oiling an old hub at home"
    own = "Harbour > Forum > Bicycles\nMore On Oiling an old hub at home\n\n"
    assert title(f"{own}More On Oiling an old hub at home\n\n{posts}") == "More On Oiling an old hub at home"


def test_the_label_of_a_topic_may_be_that_of_a_table() -> None:
    assert titles.bare_title("Autor | Tópico: Cutting tiles (Lida 688 vezes)") == "Cutting tiles"
