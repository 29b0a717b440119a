"""The top of a dump of which other parts speak: the page's name, feeds, addresses; and the one line with the byline."""

from __future__ import annotations

import pytest

from tui_reader.model import Post
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines import programs
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top import credit

TEXT = """\
The lighthouse keeper at Holm has lit his lamp for the last time this winter, and the whole village came to see it now.
Nobody knows what will become of the lamp, or of the keeper, who has never lived anywhere else than under it, never.
The council will speak about it in the spring, when roads are dry and everybody can come down to the harbour to talk.
""".splitlines()
MENU = "Home|News|Harbour|Boats for sale|Weather|Tides|Letters|Archive|About us|Contact|Log in|Search|Shop|Jobs".split(
    "|"
)


def post(*lines: str) -> Post:
    return read("\n".join(lines) + "\n", Report()).post


class TestNames:
    def test_the_first_line_names_the_title_that_stands_below_the_menu(self) -> None:
        found = post(
            "Winter light | Harbour Notes", *MENU, "Winter light", "By Mira Stone in Harbour", *TEXT, *MENU[:4]
        )
        assert (found.title, found.author) == ("Winter light", "Mira Stone")

    def test_the_name_of_the_site_may_stand_first(self) -> None:
        title = "The last light of the year at Holm"
        found = post(f"Harbour Notes: {title}", "Harbour Notes", *MENU, title, *TEXT)
        assert found.title == title

    def test_a_title_that_only_the_name_has_loses_the_site(self) -> None:
        body = (
            "\n\nMira says:\nMay 3, 2011 at 10:12 am\n\nWinter light\n\nJonas says:\nMay 3, 2011 at 11:40 am\n\nYes.\n"
        )
        assert read("Winter light | Harbour Notes\n\n" + TEXT[0] + body, Report()).post.title == "Winter light"

    def test_a_motto_may_follow_the_title(self) -> None:
        name = "Mira's Log: The last light of the year at Holm - A journal of small harbours"
        found = post(name, "Mira's Log", *MENU, "May 2, 2011", "The last light of the year at Holm", *TEXT)
        assert found.title == "The last light of the year at Holm"

    def test_where_only_the_name_of_the_site_is_repeated_the_rest_is_the_title(self) -> None:
        found = post("The last light of the year at Holm | Mira's Log", "Mira's Log", *MENU, *TEXT, "Mira's Log")
        assert found.title == "The last light of the year at Holm"

    def test_the_heading_of_the_comments_starts_with_it(self) -> None:
        text = (
            "自転車と古本\n\n投稿日: 2012年4月17日 作成者: 鴨下\n\n峠道で会った人\n\n"
            "朝六時に出発して、峠の茶屋に着いたのは九時だった。\n\n峠道で会った人 への2件のフィードバック\n\n"
            "安藤 より:\n2012年4月17日 20:48\n\nあの茶屋、まだやっているんですね。\n\n"
            "通りすがり より:\n2012年5月1日 13:20\n\n何という峠ですか？\n"
        )
        assert read(text, Report()).post.title == "峠道で会った人"

    def test_figures_and_numbers_of_pages_are_no_titles(self) -> None:
        found = post(
            *MENU, "Winter light", "Page 1 of 4 1 2 3 4 Next", "mira Posts: 14,580Captain", "May 2, 2011", *TEXT
        )
        assert found.title == "Winter light"

    def test_the_feed_of_the_comments_names_the_title(self) -> None:
        lynx = ["   #Harbour Notes » Feed Harbour Notes » Winter light Comments Feed alternate", ""]
        menu = [f"     * {item}" for item in MENU]
        text = [f"   {piece}" for paragraph in TEXT for piece in (paragraph[:60], paragraph[60:], "")]
        found = post(*lynx, *menu, "", "   A paper for all who live by the sea", "", "   Winter light", "", *text)
        assert found.title == "Winter light"

    def test_addresses_that_lead_to_the_page_have_the_words_of_its_title(self) -> None:
        link = "[Reply](https://notes.example/2011/05/the-laemp-at-holm/#respond)"
        pieces = [
            "# Harbour Notes",
            "",
            "## A paper for all by the sea",
            "",
            "## The Lämp at Holm",
            "",
            *TEXT,
            "",
            link,
        ]
        assert post(*pieces, "", link, "", "* [News](https://notes.example/news)").title == "The Lämp at Holm"

    def test_a_menu_above_a_text_is_looked_through(self) -> None:
        found = post(*MENU, "The last light at Holm", "May 2, 2011", *TEXT)
        assert (found.title, found.published) == ("The last light at Holm", "2011-05-02")

    def test_a_caption_below_the_byline_is_no_title(self) -> None:
        found = post(*MENU, "The last light at Holm", "May 2, 2011", "The keeper with his lamp", *TEXT)
        assert found.title == "The last light at Holm"


class TestCredits:
    @pytest.mark.parametrize(
        ("line", "name", "day"),
        [
            ("By Mira Stone.", "Mira Stone", None),
            ("ByMira Stone | May 2, 2011", "Mira Stone", "2011-05-02"),
            ("Posted on May 2, 2011Author miraCategories HarbourTags lamp, keeper", "mira", "2011-05-02"),
            ("Publicado el 02/05/201103/05/2011Autor Mira LunaCategorías Puerto", "Mira Luna", "2011-05-02"),
            ("von Mira Stein02.05.2011 - 08:13 Uhr02.05.2011 - 08:13 Uhr", "Mira Stein", "2011-05-02T08:13"),
            ("2. Mai 2011 · von mira79 · in Hafen · Hinterlasse einen Kommentar", "mira79", "2011-05-02"),
            ("Autor miraVeröffentlicht am 2. Mai 2011Kategorien Hafen", "mira", "2011-05-02"),
            ("Posted by Mira in Harbour", "Mira", None),
            ("publicado por Rosario a las 10:15", "Rosario", None),
            ("By the sea winter is long, and on May 2, 2011 it was not over for those who had to wait", None, None),
        ],
    )  # fmt: skip
    def test_a_byline(self, line: str, name: str | None, day: str | None) -> None:
        said = credit.read(line, Dates([line, "13/04/2011"]))
        assert (said.name, said.stamp and said.stamp.iso) == (name, day)

    def test_a_name_before_the_date_is_told_apart(self) -> None:
        said = credit.read("(mira)2 May 20113 May 2011Harbour", Dates([]))
        assert (said.name, said.beside) == (None, "mira")

    def test_the_author_is_named_below_the_article(self) -> None:
        says = "Mira says:\nMay 3, 2011 at 10:12 am\n\nHe rows well.\n\nJonas says:\nMay 3, 2011 at 11:40 am\n\nYes.\n"
        foot = (
            "Posted on May 2, 2011Author miraCategories HarbourTags lamp, keeper, winter, boats, harbour, tides, storms"
        )
        found = read(f"Winter light\n\n{TEXT[0]}\n\n{foot}\n\n2 comments\n\n{says}", Report()).post
        assert (found.author, found.published) == ("mira", "2011-05-02")

    def test_a_caption_may_stand_before_the_byline(self) -> None:
        caption = TEXT[0].replace("lit his lamp", "put out the lamp")
        found = post(*MENU, "The last light at Holm", caption, "By Mira Stone", "May 2, 2011", *TEXT)
        assert (found.author, found.published) == ("Mira Stone", "2011-05-02")


def test_the_day_of_the_week_tells_which_of_two_numbers_is_the_day() -> None:
    assert Dates(["Submitted by Mira on Thu, 07/01/2016 - 21:29"]).day_first is True
    assert Dates(["Submitted by Mira on Fri, 07/01/2016 - 21:29"]).day_first is False
    assert Dates(["Submitted by Mira on 07/01/2016 - 21:29"]).day_first is None


def test_references_of_elinks_have_words_before_their_addresses() -> None:
    text = """A line with a [1]link, and [2]another.

References

   Visible links
   1. https://notes.example/
   2. All that was written on
      the harbour of Holm
      https://notes.example/harbour
"""
    rest, references = programs.take_references(text.split("\n"))
    assert references == {1: "https://notes.example/", 2: "https://notes.example/harbour"}
    assert rest[0].startswith("A line")
    assert "References" not in rest


def comments(text: str) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in read(text, Report()).comments]


def test_three_scores_without_a_gap_are_no_name() -> None:
    heads = (
        "mira 22 bodov23 bodov24 bodov pred 2 hodiny (2 deti)",
        "Tobiáš 4 body5 bodov6 bodov pred 1 hodina (1 dieťa)",
    )
    texts = ("Čo sa stane s lampou? Patrí predsa do školy.", "Nechajte ju, kde je, nikomu tam neprekáža.")
    parts = [
        f"[–]{head}\n\n{body}\n\ntrvalý odkaz\nuložiť\nnahlásiť\nodpovedať\n"
        for head, body in zip(heads, texts, strict=True)
    ]
    assert comments("Posledné svetlo na Holme\n\n2 komentáre\n\n" + "\n".join(parts)) == [
        ("mira", texts[0]),
        ("Tobiáš", texts[1]),
    ]


def test_a_list_of_articles_is_no_discussion() -> None:
    days = ("May 9, 2011", "May 7, 2011", "May 2, 2011", "April 30, 2011")
    sections = ("Harbour", "Letters", "Weather Watch", "Boats")
    items = "\n".join(
        f"{name}\n{day}\n{text}\n" for name, day, text in zip(sections, days, [*TEXT, TEXT[0]], strict=True)
    )
    assert comments(f"The last light at Holm\n\nMay 10, 2011\n\n{TEXT[0]}\n\n{items}") == []


def test_comments_that_say_the_hour_may_stand_with_the_newest_first() -> None:
    times = ("9.05.2011 // 12:56", "7.05.2011 // 8:10", "2.05.2011 // 21:33", "30.04.2011 // 7:02")
    people = ("Mira Stone", "Tobias", "lamp79", "Old Jonas")
    texts = [*TEXT, TEXT[0]]
    said = "\n".join(f"{name} {time}\n{text}\n" for name, time, text in zip(people, times, texts, strict=True))
    found = comments(f"The last light at Holm\n\n{TEXT[1]}\n\n{said}")
    assert found == list(zip(people, texts, strict=True))


def test_offers_are_no_comments() -> None:
    wares = ("Oil lamp of brass", "Paraffin wicks", "Glass for lamps", "Storm lantern")
    offers = "\n".join(f"{ware}\n2 May 2011, 12:53\n{TEXT[0]}\n{n}4,95 €\nBuy now\n" for n, ware in enumerate(wares, 1))
    assert comments(f"Lamps for long winters\n\n{TEXT[1]}\n\n{offers}") == []


def test_one_line_with_a_word_for_saying_is_no_discussion() -> None:
    assert comments(f"冬天的灯光\n\n最新评论\n\n你有 0 条新回复\n你有 0 个任务已完成\n\n{TEXT[0]}\n") == []


def test_a_head_may_start_with_the_subject_of_the_topic() -> None:
    heads = ("mira: 12:42am On Apr 24, 2011", "Tobias(m): 5:22am On Apr 24, 2011", "lamp79: 6:01am On Apr 24, 2011")
    texts = ("Nobody asked the keeper, as far as I know.", "He would not have said a word.", "Then who put it out?")
    posts = [f"Re: The Last Light At Holm by {head}\n{text}\n" for head, text in zip(heads, texts, strict=True)]
    found = comments("The Last Light At Holm\n\n" + TEXT[0] + "\n\n" + "\n".join(posts))
    assert found == list(zip(("mira", "Tobias", "lamp79"), texts, strict=True))
