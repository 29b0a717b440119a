"""Lists whose heads are not all of one form, and what tells names from the lines beside them."""

from __future__ import annotations

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read

SAID = (
    "The tap in plot nine has been dripping since the frost, and nobody will say who left it open.",
    "It was not me. I was at my sister's for the whole of that week.",
    "Could we fit a lock? The one on the shed cost four pounds.",
    "Then who holds the key? Whoever holds it holds the water.",
    "I will hold it. I am here every morning anyway.",
)


def told(text: str) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in read(text, Report()).comments]


def test_heads_on_one_line_and_on_two_are_of_one_list() -> None:
    people = ("Wheelbarrow Ann", "gary (he/snail)", "Wheelbarrow Ann", "gary (he/snail)", "Tater Todd")
    entries = [
        f"{who}{chr(10) if '(' in who else ''} — 04/{day}/2023 7:1{day % 10} PM\n{said}\n"
        for day, (who, said) in enumerate(zip(people, SAID, strict=True), 13)
    ]
    text = "Welcome to #water\nA place for plots and taps.\n\n" + "".join(entries)
    assert told(text)[-4:] == list(zip(people, SAID, strict=True))[-4:]


def test_a_head_without_a_time_is_of_the_list_whose_heads_have_one() -> None:
    people = ("Ann", "Piet", "Tante Riek", "Sven")
    days = ("4 januari 2004 20:41", "2 januari 2004 11:09", "25 december 2003 09:15", "12 december 2003")
    entries = "".join(
        f"   ({38 - n}) {who}\n   Woonplaats: Hoorn\n   {day}\n\n   {said}\n   {'_' * 60}\n\n"
        for n, (who, day, said) in enumerate(zip(people, days, SAID, strict=False))
    )
    assert told(f"   Gastenboek\n\n   Schrijf gerust iets.\n\n{entries}") == list(zip(people, SAID, strict=False))


def test_lines_that_are_all_of_a_comment() -> None:
    people = ("sunnyroof", "wwww9999", "sunnyroof", "gg3be0", "awater")
    lines = "".join(
        f"{'推→噓'[n % 3]} {who}: {said} 2019/06/{13 + n} 00:1{n}\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=True))
    )
    text = (
        f"The float in the tank\n\nEvery night at two it begins to groan, and the whole house hears it.\n\n--\n{lines}"
    )
    assert told(text)[-4:] == list(zip(people, SAID, strict=True))[-4:]


def test_one_line_of_a_name_a_text_and_a_date_is_prose() -> None:
    assert told("A diary\n\nMira: the boat left late again, at least an hour 2019/06/13 00:11\n\nThat was all.\n") == []


def test_links_with_dates_above_the_comments_are_none_of_them() -> None:
    links = (
        "  • 節分の豆が余ったら 02月04日\n  • 新メニューの試食会 01月25日\n  • 今年もよろしくお願いします 01月05日\n"
    )
    entries = "".join(
        f"{n} ■無題\n\n{said}\n\n{who} 2011-02-{17 + n} 08:1{n}:45 ≫このコメントに返信\n\n"
        for n, (who, said) in enumerate(zip(("Ann", "Piet", "Tante Riek"), SAID, strict=False), 1)
    )
    text = f"大雪でお客さんが三人だった日\n\n今日の雪、すごかったですねぇ。\n\n{links}\nコメント\n\n{entries}"
    assert [who for who, _ in told(text)] == ["Ann", "Piet", "Tante Riek"]


def test_where_people_live_is_not_who_they_are() -> None:
    places = ("Seattle, WA", "Brooklyn, NY", "", "Bay Area, California", "Turin, Italy")
    people = ("Lola", "Barbara", "geo79", "Barkinpark", "Mardee")
    entries = "".join(
        f"Posted by {who}\n{place + chr(10) if place else ''}0{n}/03/24 03:1{n} PM\n{99 * n} posts\n\n{said}\n\n"
        for n, (who, place, said) in enumerate(zip(people, places, SAID, strict=True), 3)
    )
    text = (
        f"First trip\n\nPosted by john on 02/03/24 02:57 PM\n\nWe have never been there, and know nobody.\n\n{entries}"
    )
    assert told(text)[-4:] == list(zip(people, SAID, strict=True))[-4:]


def test_a_button_above_the_dates_is_not_who_wrote() -> None:
    people = ("Willemijn", "Oosterop", "Gerrit")
    entries = "".join(
        f"{who}\nMark this one\n{n} May 2024\n{said}\nReply\n"
        f"Bike House\n{n} May 2024\nThank you, {who}, for the report.\nReply\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False), 1)
    )
    assert [who for who, _ in told(f"Bicycle nodes\n\n6 comments\n\n{entries}")][::2] == list(people)


def test_a_picture_tells_who_somebody_is_everywhere_on_the_page() -> None:
    text = "Fishy kettle\n\nIt smells like a harbour, whatever I boil in it.\n\n4 answers\n\n"
    for n, (who, said) in enumerate(zip(("kesselflicker", "Trudl", "kesselflicker", "Trudl"), SAID, strict=False), 1):
        picture = f"Profilbild von {who}\n" if n < 3 else ""
        text += (
            f"{picture}{who}\n{'Kitchen, pots' if n == 3 else 'Household'}\n2{n}.12.2019, 16:2{n}\n\n{said}\nReply\n"
        )
    assert [who for who, _ in told(text)] == ["kesselflicker", "Trudl", "kesselflicker", "Trudl"]


def test_quoted_words_below_who_wrote_them_make_no_list() -> None:
    people = ("Casimir", "Runa", "Casimir", "Runa")
    entries = "".join(
        f"{who}\n\n1{n} Apr 2020\n1{n}:20 a.m.\n\nOn 1{n - 1} Apr 2020 at 11:4{n}, {people[n - 2]} wrote:\n\n"
        f"> {SAID[n - 1]}\n\n{SAID[n]}\n\n0\n0\n\nReply\n\n"
        for n, who in enumerate(people, 1)
    )
    assert [who for who, _ in told(f"Heddle seven\n\n{entries}")][-3:] == list(people[1:])


def test_dates_are_not_paired_with_the_names_above_them() -> None:
    people = ("ann", "seth", "ann", "seth", "ann")
    entries = "".join(
        f"#{n} 2024-08-0{n} 14:22:3{n}\n\n{who}\n       Member\n       Posts: {n}8\n\n{said}\n\nOffline\n\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=True), 1)
    )
    thread = read(f"Index\nPlot Talk\n» The tap\n\nPages: 1\n\n{entries}", Report())
    found = [(entry.author, (entry.published or "")[:10]) for entry in (thread.post, *thread.comments)]
    assert found == [(who, f"2024-08-0{n}") for n, who in enumerate(people, 1)]


def test_names_between_lines_across_the_page() -> None:
    people = ("Toby", "wizgriz", "JRay", "wizgriz", "Toby")
    rule = "   " + "_" * 60 + "\n\n"
    entries = rule.join(f"{who}\n\n   {said}\n" for who, said in zip(people, SAID, strict=True))
    text = f"The tap\n\n   It drips. What shall we do about it, and who shall pay for it all?\n{rule}{entries}{rule}"
    assert told(text)[-4:] == list(zip(people, SAID, strict=True))[-4:]


def test_the_last_head_without_a_number_is_of_the_page_s_foot() -> None:
    people = ("Ann", "Piet", "Ann", "Sven")
    entries = "".join(
        f"{who}   1{n}.2.2007, 19:0{n}   Post #{n}\n\nMember\nPosts: 1{n}\n\n{said}\n\nQuote\n\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False), 1)
    )
    assert (
        told(f"The tap\n\n{entries}RSS Lite version Now   3.3.2007, 18:12\n")[-3:]
        == list(zip(people, SAID, strict=False))[-3:]
    )


def test_numbers_of_two_parts_say_what_a_portrayed_comment_answers() -> None:
    people = ("Ostkurve", "Mellendorferin", "Kurt")
    entries = "".join(
        f"Avatarbild von {who}\n{who}\n#{number}  —  14. Februar 2018, 7:0{n} Uhr\n\n{said}\n\nAntworten\n\n"
        for n, (who, number, said) in enumerate(zip(people, ("1", "1.1", "2"), SAID, strict=False))
    )
    comments = read(
        f"Die Linie\n\nDie Baustelle beginnt dort, wo die Stadt aufhört.\n\n3 Kommentare\n\n{entries}", Report()
    ).comments
    assert [comment.parent for comment in comments] == [None, comments[0].id, None]


def test_politeness_behind_a_name_is_none_of_it() -> None:
    said = (
        "어머 그 평상 고양이 이름이 있어요.",
        "@하늘연못님 다음에 가면 불러볼게요.",
        "大庭 みちるさん いつもありがとうございます。",
    )
    people = ("하늘연못", "大庭 みちる", "멸치왕77")
    entries = "".join(
        f"{who}\n2022.04.0{n} 19:2{n}\n{text}\n답글\n"
        for n, (who, text) in enumerate(zip(people, said, strict=True), 1)
    )
    comments = read(f"간판 없는 국숫집\n\n평상에 고양이가 있었다.\n\n댓글 3\n\n{entries}", Report()).comments
    assert [comment.parent for comment in comments] == [None, comments[0].id, comments[1].id]


def test_who_gave_no_name_among_those_who_did() -> None:
    """SPIP prints a subject, the date and the name, if there is one, and a button below each text."""
    people = ("13 octobre 2009 10:24, par Lucien", "2 novembre 2009 08:15, par mireille34", "5 janvier 2010 20:02")
    entries = "".join(
        f"Le robinet\n\n{head}\n\n{said}\n\nRépondre à ce message\n\n" for head, said in zip(people, SAID, strict=False)
    )
    text = f"Le robinet du jardin\n\nlundi 12 octobre 2009, par Odile\n\nIl goutte.\n\n3 Messages de forum\n\n{entries}"
    assert told(text) == list(zip(("Lucien", "mireille34", None), SAID, strict=False))


def test_a_button_that_every_comment_has_heads_no_answers() -> None:
    """Old Reddit, copied: only answers have a link to their parent, and the last button is called as a comment is."""
    buttons = "permalink\nembed\nsave\n{}report\nreply\n\n"
    entries = "".join(
        f"[–]{who} 4 points 5 years ago\n\n{said}\n\n{buttons.format('parent' + chr(10) if who == 'gary' else '')}"
        for who, said in zip(("ann", "gary", "todd", "riek"), SAID, strict=False)
    )
    thread = read(f"The tap\n\nsubmitted 5 years ago by sven\n\nreport\n\nall 4 comments\n\n{entries}", Report())
    ids = [comment.id for comment in thread.comments]
    assert [comment.parent for comment in thread.comments] == [None, ids[0], None, None]
