"""Who wrote a post and when, where several lines of a dump may say so and one of them, or none, is right."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.sources import words
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump import evidence
from tui_reader.sources.formats.dump.clues import heads, names
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.evidence import Clue
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top import author, credit, day, people, title, title_clues

TEXT = """The ferry has been late on every morning of this month, and on the quay they have begun to set watches by
the gulls instead. The captain says that it is the tide; the baker says that it is the captain."""

ANSWERS = """
2 comments

Ove says:
June 9, 2014 at 8:12 am

I have a timetable from 1962 that still holds.

Sigrid says:
June 9, 2014 at 9:40 am

My grandmother swam when it was late.
"""

MENU = "Quay Letters\n\nHome\nArchive\nTides\nContact\n\n"


def said(top: str, below: str = "") -> tuple[str | None, str | None]:
    """The author and the day of a page with some lines around its title, and some below its text."""
    post = read(f"{MENU}{top}\n\n{TEXT}\n\n{below}\n{ANSWERS}", Report()).post
    return post.author, (post.published or "")[:10] or None


TITLE = "A timetable for gulls"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Source: Quay Letters Text: Henrike Dahl Photo: Tore Vik", "Henrike Dahl"),
        ("本文来源：江畔晚报 作者：陆汀芷 责任编辑：顾小满", "陆汀芷"),
        ("Author of the article: Wes Holt", "Wes Holt"),
        ("submitted 6 years ago * by rope_ringer", "rope_ringer"),
    ],
)
def test_who_wrote_a_text_among_other_labels(line: str, name: str) -> None:
    assert credit.read(line, Dates([line])).name == name


@pytest.mark.parametrize(
    ("line", "name"), [("阿蜜 發表在 痞客幫 留言(3) 人氣(5,120)", "阿蜜"), ("阿蜜 散步在 痞客幫 留言(3)", None)]
)
def test_who_wrote_a_text_in_front_of_what_is_counted_of_it(line: str, name: str | None) -> None:
    assert credit.before_counts(line) == name


DECK = "The ferry, the captain, the baker and the gulls on the quay"


@pytest.mark.parametrize(
    "top",
    [
        f"Essays\n\n{TITLE}\n{DECK}\nHenrike Dahl's avatar\nHenrike Dahl\nJune 8, 2014",
        f"{TITLE}\n{DECK}\nBy Henrike Dahl\nJune 8, 2014",
        f"Tides\n\n{TITLE}: «They are never late»\n\nWhat the town pays for that\n\nBy Henrike Dahl\nJune 8, 2014",
    ],
)
def test_what_a_magazine_says_below_its_title_is_not_the_title(top: str) -> None:
    found = read(f"{MENU}{top}\n\n{TEXT}\n\n{ANSWERS}", Report()).post.title
    assert found is not None
    assert found.startswith(TITLE)


@pytest.mark.parametrize(("text", "is_name"), [("1樓", False), ("第12楼", False), ("3층", False), ("一樓的貓", True)])
def test_the_number_of_a_comment_is_no_name(text: str, *, is_name: bool) -> None:
    assert (names.likelihood(text) > 0.5) is is_name


LINKS = ["References", "", "   1. https://quay.example/ferry", "   2. https://quay.example/tides"]


def test_who_wrote_another_article_below_did_not_write_this_one() -> None:
    other = "The bell that was late\nTom Reed · 2 March 2024\nIt rang at five past, and I had to explain it to all.\n"
    article = f"Why the ferry is late\n\n{TEXT}\n\n{TEXT}\n\n"
    post = read(f"{article}Read next\n\n{other}", Report()).post
    assert (post.title, post.author, post.published) == ("Why the ferry is late", None, None)
    signed = read(f"{article}Tom Reed · 2 March 2024\n\nRead next\n\nThe bell that was late\n", Report()).post
    assert (signed.author, signed.published) == ("Tom Reed", "2024-03-02")


@pytest.mark.parametrize(
    ("box", "elsewhere"),
    [
        ("About the author\nHenrike Dahl\n\nKeeper of a clock.", False),
        ("Henrike Dahl\nHenrike Dahl", False),
        ("By Henrike Dahl", True),
    ],
)
def test_the_box_about_the_author_may_stand_below_links_to_other_articles(
    box: str, elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[bool] = []
    measure = author.measure

    def measured(around: author.Surroundings, mention: people.Mention) -> dict[str, float]:
        degrees = measure(around, mention)
        if mention.name == "Henrike Dahl" and (mention.way == "box" or "About" not in box):
            found.append("elsewhere" in degrees)
        return degrees

    monkeypatch.setattr(author, "measure", measured)
    text = f"Why the ferry is late\n\n{TEXT}\n\n{TEXT}\n\n"
    read(f"{text}Read next\n\nThe bell that was late\n\n{box}", Report())
    assert set(found) == {elsewhere}


def test_headings_of_the_third_level_in_what_lynx_prints() -> None:
    text = [
        f"   The [1]ferry was [2]late on day {day} of this month,\n   and nobody on the quay said a word.\n"
        for day in range(8)
    ]
    page = Page.of(
        "\n".join(["Quay Letters\n", f"  {TITLE}\n", *text, "  and on the ninth", "   it was not.", "", *LINKS])
    )
    assert [(line.text, line.heading) for line in page.lines if line.heading][:2] == [("Quay Letters", 1), (TITLE, 3)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("まめ太郎さんの読者になる", "notices"),
        ("Published in The Quiet Quay", "notices"),
        ("Powiązane treści", "related"),
        ("Das Posting wurde entfernt.", "deleted"),
        ("認証済み", "roles"),
    ],
)
def test_what_blogs_and_papers_print_beside_their_texts(line: str, kind: words.Kind) -> None:
    assert words.is_one(line, kind)


@pytest.mark.parametrize(
    "byline",
    [
        "By Henrike Dahl on June 8, 2014",
        "Henrike Dahl\nJune 8, 2014",
        "June 8, 2014\nHenrike Dahl",
        "Written by\nHenrike Dahl\nJune 8, 2014",
        "Henrike Dahl and Tore Vik\nJune 8, 2014",
        "By Henrike Dahl June 8, 2014 2 Comments",
        "8 June 2014 by Henrike Dahl to Boats & Tides (2 answers total)",
    ],
)
def test_bylines(byline: str) -> None:
    name, when = said(f"{TITLE}\n\n{byline}")
    assert (name or "").startswith("Henrike Dahl")
    assert name in ("Henrike Dahl", "Henrike Dahl and Tore Vik")
    assert when == "2014-06-08"


def test_a_dated_byline_above_the_title() -> None:
    assert said(f"Letters from a quay, on boats and on waiting\n\nHenrike Sunday, June 8, 2014\n\n{TITLE}") == (
        "Henrike",
        "2014-06-08",
    )


@pytest.mark.parametrize(
    ("name", "heading", "day"),
    [
        ("سامي النجار", "جدول مواعيد جديد لطيور النورس في المرفأ", "8/6/2014"),
        ("נעמה ברקת", "לוח זמנים חדש לשחפים בנמל הישן", "08.06.14, 14:20"),
    ],
)
def test_names_in_scripts_without_capitals(name: str, heading: str, day: str) -> None:
    assert read(f"{MENU}{heading}\n\n{name}\n{day}\n\n{TEXT}\n{ANSWERS}", Report()).post.author == name


@pytest.mark.parametrize(
    "lines",
    [
        "Share this page\nSave\nJune 8, 2014",
        "Last updated June 8, 2014",
        "Photo: The Quay Archive\nJune 8, 2014",
        "Filed under: Boats\nJune 8, 2014",
    ],
)
def test_nobody_wrote_what_names_nobody(lines: str) -> None:
    assert said(f"{TITLE}\n\n{lines}")[0] is None


def test_somebody_who_comments_is_known_by_the_name() -> None:
    assert said(f"{TITLE}\n\nsigrid\n\nJune 8, 2014")[0] == "sigrid"


def test_a_full_name_is_not_the_first_name_of_who_comments() -> None:
    assert said(f"{TITLE}\n\nSigrid Holm\nJune 8, 2014")[0] == "Sigrid Holm"


def test_a_name_that_the_text_is_about_is_not_its_author() -> None:
    about = "\n\n".join(
        f"The Grey Heron left at {n}. The Grey Heron came back." + " It rained." * 8 for n in range(1, 9)
    )
    top = f"{TITLE}\n\nThe Grey Heron\n\n{about}\n\nPosted by Henrike Dahl at 11:01 PM"
    assert said(top)[0] == "Henrike Dahl"


@pytest.mark.parametrize("label", ["About the author", "Written by", "Author:"])
def test_a_label_below_the_text_stands_above_the_name(label: str) -> None:
    assert said(TITLE, f"{label}\nHenrike Dahl\nHenrike counts boats for a living.")[0] == "Henrike Dahl"


def test_the_day_is_the_one_beside_the_author_and_not_the_weather_of_today() -> None:
    top = f"Friday, Aug 7th 2015 8PM 12°C 11PM 9°C\n\n{TITLE}\n\nBy Henrike Dahl\nJune 8, 2014"
    assert said(top) == ("Henrike Dahl", "2014-06-08")


def test_the_day_of_publication_and_not_of_the_change() -> None:
    top = f"{TITLE}\n\nBy Henrike Dahl\nPublished: June 8, 2014\nUpdated: July 1, 2014"
    assert said(top) == ("Henrike Dahl", "2014-06-08")


def test_a_list_of_dates_says_nothing_of_the_post() -> None:
    dates = "\n".join(f"May {n}, 2014\nThe boat of the {n}th came late again" for n in range(1, 9))
    assert said(f"{TITLE}\n\nBy Henrike Dahl\nJune 8, 2014", f"More about boats\n{dates}") == (
        "Henrike Dahl",
        "2014-06-08",
    )


@pytest.mark.parametrize("module", [author, day, title])
def test_every_clue_is_weighed_and_measured(module: object, monkeypatch: pytest.MonkeyPatch) -> None:
    tables: list[tuple[Mapping[str, Clue], Mapping[str, float]]] = []

    def weigh(clues: Mapping[str, Clue], degrees: Mapping[str, float]) -> float:
        tables.append((clues, degrees))
        return evidence.weigh(clues, degrees)

    monkeypatch.setattr(module, "weigh", weigh)
    byline = "Henrike Dahl\n@hdahl\nPosted June 8, 2014 | Updated: 9 June 2014"
    read(f"{MENU}{TITLE}\n\n{byline}\n\n{TEXT}\n{ANSWERS}", Report())
    assert tables
    assert all(set(degrees) <= set(clues) for clues, degrees in tables)
    assert {id(clues) for clues, _ in tables} <= {
        id(table) for table in (author.CLUES, author.NOBODY, day.CLUES, day.NONE, title_clues.CLUES)
    }


@given(
    st.lists(
        st.sampled_from(
            ["By Henrike Dahl", "June 8, 2014", "Home", TITLE, TEXT, "", "@hdahl", "©", "by", "3 comments"]
        ),
        max_size=30,
    )
)
def test_any_order_of_such_lines_can_be_read(lines: list[str]) -> None:
    post = read("\n".join(lines), Report()).post
    assert post.author in (None, "Henrike Dahl", "@hdahl", "hdahl") or post.author in TITLE


@pytest.mark.parametrize(
    "byline",
    [
        "Edda Rolfsen\nEdda Rolfsen\nColumnist\nPublished 14 Nov 2023 07.00 GMT\nLast modified 14 Nov 2023 12.31 GMT\n",
        "By Edda Rolfsen\nNovember 14, 2023\n4 min read\n",
        "Von Edda Rolfsen\n14. November 2023, 08:15 Uhr\nLesezeit: 4 Min.\n",
    ],
)
@pytest.mark.parametrize("summary", ["", "A lamp goes out, and nobody asks why.\n\n"])
def test_the_paragraph_of_the_byline_is_none_of_the_article(byline: str, summary: str) -> None:
    text = "The lighthouse keeper at Holm has lit his lamp for the last time this winter, and all came to see it. " * 3
    rows = "".join(
        f"{who}\n{n} Dec 2023 10:15\nWe will miss it, all of us.\nReply\n"
        for n, who in enumerate(("Tormod", "Runa", "Astrid V."), 1)
    )
    top = "Harbour Courier\nHome\nNews\nOpinion\nSearch\nSign in\nContact\n\nThe keeper puts out his lamp\n\n"
    page = f"{top}{summary}{byline}\n{text.strip()}\n\n3 comments\n\n{rows}"
    post = read(page, Report()).post
    assert (post.author, (post.published or "")[:10]) == ("Edda Rolfsen", "2023-11-14")
    assert post.body == summary + text.strip()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted by Henrike D. at 6:48 AM Email This BlogThis! Share to Facebook", "Henrike D."),
        ("מאת דליה כרמי", "דליה כרמי"),
        ("كتبها سلمى نوري", "سلمى نوري"),
        ("posted @ 2014-06-08 22:47 kittiwake77 Views(316) Comments(5)", "kittiwake77"),
        ("By the old gull keeper", None),
        ("Written by henrike dahl · 99 Comments", "henrike dahl"),
        ("BY HENRIKE FALKNER", "HENRIKE FALKNER"),
        ("By Henrike Dahl, CEO of Quay Letters", "Henrike Dahl"),
        ("Authors: Henrike Dahl and Tore Vik, Harbour keepers of the north quay", "Henrike Dahl and Tore Vik"),
        ("June 8, 2014 at 6:08 PM ET by Henrike Dahl", "Henrike Dahl"),
        ("Haber: Feride Aksoy", "Feride Aksoy"),
    ],
)
def test_names_in_bylines(line: str, name: str | None) -> None:
    assert credit.read(line, Dates([], None)).name == name


@pytest.mark.parametrize(
    "line",
    [
        "June 8, 2014 · 6 min · 1204 words · Henrike Dahl | Translations: de",
        "Henrike Dahl henrike@quay.example | June 8, 2014",
        "Henrike Dahl @hdahl • June 8, 2014 • 4 min",
    ],
)
def test_names_beside_a_date_and_other_things(line: str) -> None:
    assert credit.read(line, Dates([line], None)).beside == "Henrike Dahl"


def test_the_first_of_two_dates_that_are_glued_is_the_day() -> None:
    found = credit.read("Posted on June 8, 2014December 10, 2021", Dates([], None))
    assert found.stamp is not None
    assert found.stamp.iso == "2014-06-08"


def test_an_account_in_small_words_behind_by_is_who_answers_as_well() -> None:
    answers = ANSWERS.replace("Sigrid", "tin gull")
    post = read(f"{MENU}{TITLE}\n\nBy tin gull\nJune 8, 2014\n\n{TEXT}\n{answers}", Report()).post
    assert post.author == "tin gull"


def test_a_day_of_the_week_before_an_arabic_comma_is_nobody() -> None:
    assert credit.read("الثلاثاء، 9 أغسطس 2011", Dates([], None)).beside is None


@pytest.mark.parametrize(
    "line",
    [
        "06-08-2014, 09:14 PM (This post was last modified: 06-08-2014, 09:20 PM by Henrike.)",
        "08.06.2014, 21:14 (Dieser Beitrag wurde zuletzt bearbeitet: 08.06.2014, 21:20 von Henrike.)",
    ],
)
def test_a_note_of_a_change_behind_the_date_of_a_head(line: str) -> None:
    head = heads.parse(line, Dates(["06/13/2014", line], None))
    assert head is not None
    assert (head.order, head.edited, head.name) == ("d", False, None)
    assert head.stamp is not None
    assert head.stamp.words == line.partition(" (")[0]


def test_a_label_above_the_title_of_a_topic_heads_no_comments() -> None:
    page = f"""quayside
rec.boats.gulls
Discussion:
Gulls that keep the timetable
(too old to reply)
Henrike Dahl
2003-06-08 14:20:41 UTC
Permalink
Raw Message
{TEXT}
Ove Holm
2003-06-08 18:02:13 UTC
Permalink
Raw Message
I have a timetable from 1962 that still holds, and no gull has ever seen it.
Sigrid
2003-06-09 09:55:00 UTC
Permalink
Raw Message
My grandmother swam when it was late.

She was never on time either, and nobody asked the gulls.
Henrike Dahl
2003-06-09 20:31:27 UTC
Permalink
Raw Message
Sigrid, did she swim with a watch?
"""
    thread = read(page, Report())
    post = thread.post
    assert (post.title, post.author, post.published) == (
        "Gulls that keep the timetable", "Henrike Dahl", "2003-06-08T14:20:41+00:00"
    )  # fmt: skip
    assert [comment.author for comment in thread.comments] == ["Ove Holm", "Sigrid", "Henrike Dahl"]


@pytest.mark.parametrize(
    "line",
    [
        "作者kittiwake (海鷗)看板harbour標題[問題] 港口的時間表沒人看時間Sun Jun 8 23:58:07 2014",
        "作者：kittiwake　标题：[問題] 港口的時間表沒人看　时间：2014-06-08 23:58",
    ],
)
def test_a_line_that_labels_the_author_the_title_and_the_date(line: str) -> None:
    text = "公寓五樓下面那層就是我，每天半夜兩點海鷗就會開始叫，持續十分鐘，管委會說大家都沒聽到。"
    page = f"海鷗站›看板 harbour聯絡資訊關於我們返回看板\n{line}\n\n{text}\n\n請問這種要找誰？\n"
    post = read(page, Report()).post
    assert (post.title, post.author) == ("[問題] 港口的時間表沒人看", "kittiwake")
    assert (post.published or "").startswith("2014-06-08T23:58")
    assert post.body.startswith("公寓五樓")


def test_labels_without_a_date_behind_them_are_of_a_text() -> None:
    post = read("作者說了很多標題是假的時間也不對了啦真的\n\n公寓五樓下面那層就是我。\n", Report()).post
    assert post.author is None


def test_structured_data_that_a_converter_has_printed() -> None:
    data = """{ "@context": "https://schema.org", "@type": "DiscussionForumPosting", "author": {
"@type": "Person", "name": "kittiwake77" }, "headline": "Gulls that keep the
timetable &amp; the tide", "datePublished": "2014-06-08T07:11:40" } It has begun."""
    post = read(f"{MENU}Search the quay\n\n{data}\n\n{TEXT}\n{ANSWERS}", Report()).post
    assert (post.title, post.author) == ("Gulls that keep the timetable & the tide", "kittiwake77")
    assert post.published == "2014-06-08T07:11:40"
    assert "Person" not in post.body
    assert TEXT.splitlines()[0] in post.body


@pytest.mark.parametrize("data", ['{ "@context": [', '{ "@context": 1 }', '{ "@context": 1, "@type": "WebSite" }'])
def test_structured_data_that_tell_of_no_post(data: str) -> None:
    assert said(f"{TITLE}\n\nBy Henrike Dahl on June 8, 2014\n\n{data}") == ("Henrike Dahl", "2014-06-08")


@pytest.mark.parametrize(
    "byline",
    [
        "Henrike DahlHenrike DahlHenrike Dahl\nUpdated June 8, 2014",
        "Author of the article: Henrike Dahl\nPublished June 8, 2014",
        "A report by Henrike Dahl\nJune 8, 2014",
        "Avatar photo by Henrike Dahl June 8, 2014",
        "Written by\nHenrike Dahl - Harbour keeper\nJune 8, 2014",
        "Thread starter Henrike Dahl\nStart date June 8, 2014",
        "Discussion in 'Boats' started by Henrike Dahl, June 8, 2014.",
    ],
)
def test_bylines_that_say_more_than_a_name(byline: str) -> None:
    assert said(f"{TITLE}\n\n{byline}")[0] == "Henrike Dahl"


@pytest.mark.parametrize(
    "box",
    [
        "Henrike Dahl\nHenrike keeps the clock of the quay and has written about boats for thirty years.",
        "Henrike Dahl\nEditor of the Quay Letters",
        "Henrike DahlSenior editor\nJune 8, 2014",
    ],
)
def test_who_is_told_of_below_the_text_wrote_it(box: str) -> None:
    assert said(TITLE, box)[0] == "Henrike Dahl"


def test_a_heading_may_name_whom_the_box_below_tells_of() -> None:
    assert said(TITLE, "About the Author - Henrike Dahl\nThe quay has had a clock since 1911.")[0] == "Henrike Dahl"


def test_a_byline_that_touches_the_last_paragraph() -> None:
    paragraph = TEXT.replace("\n", " ")
    lines = "\n".join(paragraph[at : at + 78] for at in range(0, len(paragraph), 78))
    page = f"{MENU}{TITLE}\n\n{lines}\nposted by Henrike at 12:53\n{ANSWERS}"
    assert read(page, Report()).post.author == "Henrike"


def test_a_footer_in_which_the_name_touches_what_follows_is_no_paragraph() -> None:
    footer = (
        "Author Henrike blogsPosted on June 8, 2014December 10, 2021Categories Boats, Tides, Clocks of the quay, Gulls,"
        " The weather of this year, Timetables"
    )
    assert said(TITLE, footer)[0] == "Henrike blogs"


@pytest.mark.parametrize("label", ["Fact Checked by: ", "Medically reviewed by ", "Übersetzt von "])
def test_who_checked_or_translated_a_text_did_not_write_it(label: str) -> None:
    assert said(f"{TITLE}\n\nHenrike Dahl\n{label}Tore Vik\nJune 8, 2014")[0] == "Henrike Dahl"


def test_what_a_member_is_stands_behind_the_name_of_who_began_a_topic() -> None:
    assert said(f"{TITLE}\n\ntingull Member\n5 min read")[0] == "tingull"


def test_the_name_in_a_byline_outweighs_what_stands_where_a_topics_first_head_has_one() -> None:
    posts = [
        ("Solved", "June 8, 2014 at 7:02 PM", "Which of the two bells calls the ferry when the fog is in?"),
        ("Ove Lind", "June 8, 2014 at 8:15 PM", "The small one. The large one is for the harbour master alone."),
        ("Sigrid", "June 8, 2014 at 9:40 PM", "Both of them, when my grandmother was on board."),
    ]
    text = "".join(f"{name}\n{when}\n{body}\n\n" for name, when, body in posts)
    top = f"{MENU}Two bells on one quay\n\nThread starter henrike\n\n"
    assert read(top + text, Report()).post.author == "henrike"


def test_who_comments_first_below_an_article_did_not_write_it() -> None:
    assert said(f"{TITLE}\n\nBoats and tides") == (None, None)


def test_a_whole_name_printed_twice_below_the_text_is_the_author() -> None:
    """A portrait's description, then the name; once it may be anybody's, and what a board's buttons say is nobody's."""
    page = (
        "News\nMarkets\n\nThe Harbour Will Freeze Again This Winter\n\nThe harbour master expects ice from the middle"
        " of January on, and has ordered a second tug to keep it open.\n\n{}\n\nShare\n"
    )
    assert read(page.format("Daniela Orzech\nDaniela Orzech"), Report()).post.author == "Daniela Orzech"
    assert read(page.format("Daniela Orzech"), Report()).post.author is None
    assert read(page.format("Search this Thread\nSearch this Thread"), Report()).post.author is None
