"""Heads in forms that thousands of pages share: boards without gaps, trackers, votes and dates below the text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import names, parts
from tui_reader.sources.formats.dump.reader import read

SAID = (
    "The tap in plot nine has been dripping since the frost, and nobody will say who left it open.",
    "It was not me. I was at my sister's for the whole of that week.",
    "Could we fit a lock? The one on the shed cost four pounds.",
    "Then who holds the key? Whoever holds it holds the water.",
    "I will hold it. I am here every morning anyway.",
)

POST = (
    "It drips, day and night, and the whole of the house hears it. We have tried a new washer, a bucket and a prayer, "
    "in that order, and none of them has been of any use."
)


def told(text: str) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in read(text, Report()).comments]


def test_heads_of_a_board_without_gaps() -> None:
    people = ("水やりの名無し＠畑", "水やりの名無し＠畑", "水やりの名無し＠畑", "井戸掘り")
    heads = [
        f"{n + 1}{who}{'sage' if n == 2 else ''}2019/03/0{n + 4}({'月火水木'[n]}) 19:0{n}:11.4{n}ID:Kb7nT+{n}p0"
        for n, who in enumerate(people)
    ]
    said = ("畑の蛇口がまた漏れている。", ">>1\nうちも", "パッキンを替えれば直る", ">>3\n替えた\n直った")
    thread = read(
        "【水】畑の水やりのスレ 3杯目\n" + "\n".join(f"{h}\n{t}" for h, t in zip(heads, said, strict=True)), Report()
    )
    assert [(comment.author, (comment.published or "")[:10]) for comment in thread.comments] == [
        (who, f"2019-03-0{n}") for n, who in enumerate(people[1:], 5)
    ]
    assert thread.comments[2].parent == thread.comments[1].id


@pytest.mark.parametrize(
    "says",
    [
        "added a comment",
        "hat einen Kommentar hinzugefügt",
        "a ajouté un commentaire",
        "добавил(а) комментарий",
        "dodał komentarz",
    ],
)
def test_who_added_a_comment_to_a_ticket(says: str) -> None:
    people = ("Swantje Aalborg", "Ulf-Peter Ranz", "Swantje Aalborg")
    entries = "".join(
        f"Permalink\n{who} {says} - 0{n}/Mar/19 10:3{n} AM\n{said}\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False), 6)
    )
    assert (
        told(f"TAP-93\nThe tap is dripping\nDescription\nIt drips, day and night.\nComments\n{entries}")[:2]
        == list(zip(people, SAID, strict=False))[:2]
    )


@pytest.mark.parametrize("votes", ["votes: {n}    karma: {n}1", "{n}  K {n}12"])
def test_numbers_and_names_above_the_texts_and_dates_beside_votes_below_them(votes: str) -> None:
    people = ("old_fox", "water_hen", "gap99", "water_hen")
    numbers = (1, 4, 2, 3)
    entries = "".join(
        f"#{number}   {who}\n{said}\n{votes.format(n=number)}  1{n}/10/2018 09:0{n}\n"
        for n, (number, who, said) in enumerate(zip(numbers, people, SAID, strict=False))
    )
    page = (
        f"The tap in plot nine\n\nIt drips, and has done so for a week.\nby warden 09/10/2018 08:00\n\n{entries}menu\n"
    )
    assert told(page) == list(zip(people, SAID, strict=False))


def test_figures_are_no_names() -> None:
    assert all(map(names.is_figure, ("1.777 EXP", "107 K 512", "K 11", "votes: 61 karma: -41", "Views: 145")))
    assert not any(map(names.is_figure, ("Mira", "7 of 9", "The price in the shop: 17,99.", "007 james bond", "K")))


def test_the_name_below_the_number_of_a_post_and_above_a_rank() -> None:
    panels = (
        "Pfand\nRegular\n1.204 EXP",
        "kurbel\nNewcomer\n12 EXP",
        "Roswitha\nStaff",
        "apepost\nNewcomer\n3 EXP",
        "tonne\nOld hand\n711 EXP",
    )
    entries = "".join(
        f"#{n}\n{panel}\n19.02.2024, 11:3{n}\n{said}\nReport\nQuote\n"
        for n, (panel, said) in enumerate(zip(panels, SAID, strict=True), 1)
    )
    assert [name for name, _ in told(f"The tap\nIt drips.\n5 comments\n{entries}")] == [
        panel.split("\n")[0] for panel in panels
    ]


def test_the_blocks_behind_a_heading_where_dates_above_are_of_other_pages() -> None:
    people = ("mist-hen", "tofu3", "a passer-by", "minamo")
    links = "".join(f"2016-0{n}-1{n}\nA day in the yard\nIt began at three…\n" for n in (4, 3, 2))
    entries = "".join(f"{who}\n\n{said}\n\n9 years ago\n" for who, said in zip(people, SAID, strict=False))
    post = "2016-05-12\n\nThe tap has a name\n\nIt drips, and we call it Otto."
    page = f"{post}\n\nRelated\n\n{links}\nAdd a comment\n\n{entries}"
    assert told(page)[:3] == list(zip(people, SAID, strict=False))[:3]


def test_a_note_of_a_change_behind_the_buttons_and_the_age() -> None:
    people = ("Ann Boot", "Piet Hol", "Ann Boot", "Tante Riek")
    entries = "".join(
        f"{who}\n{said}\nLike · Reply · {n} · {n}y{' · Edited' if n == 2 else ''}\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False), 1)
    )
    assert told(f"The tap\n\nIt drips, and nobody will say why.\n\n4 comments\nSort by\nOldest\n\n{entries}") == list(
        zip(people, SAID, strict=False)
    )


def test_whom_a_text_answers_in_its_first_words() -> None:
    assert parts.without_answered("回复@跳糖_:给你留了一碗") == "给你留了一碗"
    assert parts.without_answered("Reply to @mira: no") == "no"
    assert parts.without_answered("Thanks @mira: no") == "Thanks @mira: no"


def test_a_name_and_a_text_in_one_line_among_blocks() -> None:
    lines = (
        "糖小姐\n我都走到巷口了",
        "豆腐铺：回复@糖小姐:进来，给你留了一碗",
        "糖小姐：回复@豆腐铺:你是我的神！",
        "老轴子\n建议换不锈钢的，别再焊了",
    )
    entries = "".join(f"{line}\n23-10-6 07:3{n} 来自江苏\n{n}\n" for n, line in enumerate(lines, 1))
    thread = read(f"豆腐铺\n23-10-6 07:15\n今天不开门。石磨的轴断了，焊工师傅说中午到。\n评论\n{entries}", Report())
    assert [(comment.author, comment.body) for comment in thread.comments][:3] == [
        ("糖小姐", "我都走到巷口了"), ("豆腐铺", "进来，给你留了一碗"), ("糖小姐", "你是我的神！"),
    ]  # fmt: skip
    assert [comment.parent for comment in thread.comments[1:3]] == [
        before.id for before, _ in pairwise(thread.comments[:3])
    ]


def test_initials_in_place_of_a_portrait_and_where_people_live_behind_their_names() -> None:
    people = ("JN\nJan Novak, Brno", "PK\nPetra Klein", "JN\nJan Novak, Brno", "RC\nRadka Cerna staff")
    entries = "".join(
        f"{who}\n12. 6. 2019, 05:3{n}\n{said}\n+4{n}\n-0\nReply\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False))
    )
    page = f"The tap in plot nine\n\nIt drips, and has done so for a week.\n\n4 comments\n{entries}"
    assert told(page) == list(zip(("Jan Novak", "Petra Klein", "Jan Novak", "Radka Cerna"), SAID, strict=False))


@pytest.mark.parametrize(("to", "on"), [("in reply to: {n}", "follow-up: 4"), ("en réponse à : {n}", "suivi : 4")])
def test_heads_of_a_tracker_say_what_they_answer(to: str, on: str) -> None:
    heads = (
        "comment:1 by k.morvan, 14 years ago",
        "comment:2 Changed 14 years ago by anonymous",
        f"comment:3 {to.format(n=2)} ; {on} by yannig, 14 years ago",
        f"comment:4 {to.format(n=3)} by k.morvan, 13 years ago",
    )
    entries = "\n\n".join(f"   {head}\n\n   {said}" for head, said in zip(heads, SAID, strict=False))
    ticket = "   #93 closed defect\n\n   Opened 14 years ago\n\n   The tap drips"
    thread = read(f"{ticket}\n\n   {POST}\n\n   Change History (4)\n\n{entries}\n", Report())
    assert [comment.author for comment in thread.comments] == ["k.morvan", "anonymous", "yannig", "k.morvan"]
    ids = [comment.id for comment in thread.comments]
    assert [comment.parent for comment in thread.comments] == [None, None, *ids[1:3]]


def test_heads_that_are_printed_on_one_line_and_again_on_two() -> None:
    people = ("ida-mrozek", "tarn-h", "Quentin-Bao", "tarn-h")
    entries = "".join(
        f"{who}\n{who} commented on Mar {n}, 2024\n{who}\non Mar {n}, 2024{' · edited by ' + who if n == 4 else ''}\n"
        f"{'Maintainer' if n == 3 else 'Author'}\n{said}\n\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False), 3)
    )
    page = (
        f"The tap in plot nine #93\nClosed\nDescription\ntarn-h\nopened on Mar 2, 2024\n{POST}\n\nActivity\n{entries}"
    )
    assert told(page) == list(zip(people, SAID, strict=False))


def test_the_link_before_who_has_sent_a_comment_and_the_time_that_a_dump_has_broken_off() -> None:
    people = ("Lázaro", "Nieves", "Lázaro", "huerta_9")
    entries = "".join(
        f"   Enlace permanente Enviado por {who} (no verificado) el Mié, 04/09/2013\n   - 08:1{n}\n\n   {said}\n\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False))
    )
    thread = read(f"The tomato has a name\n\n   We call it Otto.\n\nComentarios\n\n{entries}", Report())
    assert [(comment.author, comment.body) for comment in thread.comments] == list(zip(people, SAID, strict=False))
    assert (thread.comments[0].published or "").endswith("T08:10")


def test_a_short_text_in_wide_letters_above_the_first_head_is_a_text() -> None:
    said = (
        "開けた人がその後も更新していることに安心しました。",
        "ちょうど二十年ですね。",
        "写真は明日のせます。",
        "食べてみたいような。",
    )
    people = ("さんま", "缶蒐集家", "かん吉", "のり")
    entries = "".join(
        f"{text}\n\n投稿者 {who} : 2005年06月1{n}日 08:09\n\n"
        for n, (who, text) in enumerate(zip(people, said, strict=True))
    )
    post = "二十年前のサバ缶を開ける\n\n祖母の家の床下から、サバの水煮が出てきた。"
    page = f"{post}\n\nコメント\n\n{entries}コメントしてください\n\n名前:\n"
    assert told(page) == list(zip(people, said, strict=True))


def test_accounts_with_what_the_site_puts_before_them_and_short_ages() -> None:
    people = ("bread_1", "Baker_in_Brno", "NoBot", "maripili-42")
    portraits = ("Avatar de u/{}", "Avatar de u/{}", "u/{} avatar", "u/{}")
    entries = "".join(
        f"{portrait.format(who)}\n{who}\n•\nhace {n + 2} a\n\n{said}\n\nUpvote\n20{n}\nDownvote\nResponder\nPremio\n"
        for n, (portrait, who, said) in enumerate(zip(portraits, people, SAID, strict=False))
    )
    page = f"r/Taps\nhace 2 años\nBaker_in_Brno\nWhy does it drip?\n\n{POST}\n\n{entries}"
    assert told(page) == list(zip(people, SAID, strict=False))
    assert parts.name_in("u/bread_1")[1] == "bread_1"


def test_addresses_of_which_a_part_is_hidden_are_no_names() -> None:
    people = ("구리구리", "새벽페달", "조용한허브", "구리구리")
    entries = "".join(
        f"{who}\n223.*.*.{n}\n2021-06-13 22:5{n}\n{said}\n"
        for n, (who, said) in enumerate(zip(people, SAID, strict=False), 1)
    )
    page = f"The tap in plot nine\n{POST}\n댓글 • [4]\n{entries}댓글쓰기\n"
    assert [name for name, _ in told(page)] == list(people)


def test_names_over_panels_that_are_indented() -> None:
    panels = (
        "Quemador\n\n    Learner\n    **",
        "Cumulus\n\n    Moderator\n    *****",
        "balloonist\n\n    Guest at heart\n    *",
    )
    entries = "".join(
        f"{panel}\n    Offline Offline\n    Posts: {n}1\n\nRe: The tap in plot nine\n"
        f"« Reply #{n} on: November 0{n + 1}, 2015, 12:03:55 PM »\n{said}\nLogged\n"
        for n, (panel, said) in enumerate(zip((*panels, panels[1]), SAID, strict=False))
    )
    names_told = [name for name, _ in told(f"Topic: The tap in plot nine (Read 74 times)\n\n{entries}")]
    assert names_told[-3:] == ["Cumulus", "balloonist", "Cumulus"]


def test_whom_a_comment_answers_above_its_head() -> None:
    people = ("lapinou du val", "M. Escoffre", "lapinou du val", "Titi")
    to = (None, 0, 1, None)
    entries = "".join(
        f"{'' if at is None else f'En réponse à {people[at]}{chr(10)}'}{who}\nLe 08/06/2015 à 18:4{n}\n{said}\n"
        f"Signaler un abus\nJ'aime 1{n}\nRépondre\n"
        for n, (who, at, said) in enumerate(zip(people, to, SAID, strict=False))
    )
    thread = read(f"The tap\n\n{POST}\n\nVos réactions\nConnectez-vous pour réagir\n{entries}", Report())
    assert [(comment.author, comment.body) for comment in thread.comments] == list(zip(people, SAID, strict=False))
    ids = [comment.id for comment in thread.comments]
    assert [comment.parent for comment in thread.comments] == [None, *ids[:2], None]


def test_a_comment_that_says_no_more_than_what_reads_as_furniture() -> None:
    people = ("Pfand", "kurbel", "Roswitha", "apepost")
    said = (SAID[0], "+1", SAID[2], SAID[3])
    entries = "".join(
        f"{who}\n19 February 2024, 11:3{n}\n{text}\n+4{n}\n-0\nReport\nQuote\n"
        for n, (who, text) in enumerate(zip(people, said, strict=True))
    )
    assert told(f"The tap\n\n{POST}\n\n4 comments\n{entries}") == list(zip(people, said, strict=True))


def test_blocks_below_links_with_days_among_which_comments_are_gone() -> None:
    said = (
        "어머 그 고양이 이름 국자예요 ㅎㅎ",
        "국자라니! 다음에 가면 불러볼게요.",
        None,
        "위치 좀 알려주세요~~",
        "글 잘 읽었습니다.",
    )
    people = ("하늘연못", "책방지기", None, "멸치왕77", "나그네")
    links = "".join(f"육교 위에서 본 것 {n}\n2022. 3. 2{n}.\n댓글 {n}\n" for n in (6, 3))
    blocks = [f"{who}\n{text}" if who else "비밀 댓글입니다." for who, text in zip(people, said, strict=True)]
    entries = "".join(f"\n{block}\n2022.4.9. 19:2{n}\n신고\n답글\n" for n, block in enumerate(blocks))
    post = f"간판 없는 국숫집\n책방지기\n2022. 4. 9. 18:07\n{POST}"
    page = f"{post}\n\n{links}이 블로그 인기글\n댓글 6\n등록순\n{entries}\n댓글을 입력하세요\n"
    assert told(page) == [pair for pair in zip(people, said, strict=True) if pair[0]]
