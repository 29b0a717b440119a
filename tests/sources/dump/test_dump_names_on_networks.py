"""Whom boards and networks name, and whom they do not: nobody, fields, arrows of a path, answers in brackets."""

from __future__ import annotations

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import parts
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top import credit


def test_on_a_board_where_all_are_called_nobody_that_is_who_they_are() -> None:
    texts = (
        "アジ、サバ、カマス、なんでも干そう。\n  網の話、塩分の話も。",
        ">>1\n  乙",
        "冬は一晩で仕上がるから楽\n  夏は冷蔵庫に頼るしかない",
        "ベランダに干したらカラスに三枚やられた\n  網は百均のじゃだめだな",
        ">>4\n  釣具屋の三段のやつ買っとけ\n  チャックがしっかりしてる",
        "塩水は何％でやってる？\n  うちは10％で40分",
        ">>6\n  8％で一時間\n  脂の多いサバは15にする",
        "ほ",
    )
    page = "【干物】自家製の干物 14枚目【天日】\n\n" + "".join(
        f"{at} ：ぱくぱく名無しさん：2017/02/11(土) 21:1{at}:08.52 ID:k3LpQx{at}a0.net\n  {text}\n\n"
        for at, text in enumerate(texts, 1)
    )
    thread = read(page, Report())
    assert [(comment.author, comment.body.split()) for comment in thread.comments] == [
        ("ぱくぱく名無しさん", text.split()) for text in texts[1:]
    ]


def test_the_last_of_a_path_of_links_below_each_other_is_no_title() -> None:
    page = (
        "Harmonium Club\nWelcome, Guest.\nSearch\nMain Menu\nHome\nSearch\nHarmonium Club\n"
        "► Instruments\n► Care and tuning\n► The bellows smell of mould, does airing help?\n"
        "The bellows smell of mould, does airing help?\n"
        "Started by Reino Lake, 12.11.2023 18:05\n\n"
    ) + "".join(
        f"{name}\nMember\nPosts: 34\n"
        + (f"#{at}" if at else "The bellows smell of mould, does airing help?")
        + f"\n1{at + 2}.11.2023 18:05\n{text}\n"
        for at, (name, text) in enumerate(
            (("Reino Lake", "I got it from an attic. What helps?"), ("Kalle Fold", "Cat litter, for a month."),
             ("Ida Reed", "Never use water on it."), ("Reino Lake", "Litter it is, then."))
        )
    )  # fmt: skip
    assert read(page, Report()).post.title == "The bellows smell of mould, does airing help?"


def test_what_is_answered_may_stand_in_brackets() -> None:
    assert parts.answered("[In reply to Olena (flat 8)]") == "Olena (flat 8)"
    assert parts.answered("[Відповідь на Пан Зенон]") == "Пан Зенон"
    assert parts.answered("In reply to Mira (") == "Mira"


def test_an_account_may_write_to_a_community_of_another_server() -> None:
    said = credit.read("submitted 2 years ago by mira@holm.example to bread@shore.example", Dates([]))
    assert said.name == "mira"


def test_a_field_for_a_name_names_nobody() -> None:
    page = (
        "   [1]Leek Forum\n\n   [________________________]\n   [ ] Search titles only\n"
        "   Posted by Member: ____________________\n   Search\n\nSlugs in the leeks\n\n"
        + "".join(
            f"    {at}.\n   [{at * 4}]{name}\n   [{at * 4 + 1}]{name} Member\n       {text}\n"
            f"       [{at * 4 + 2}]{name}, [{at * 4 + 3}]2{at} Aug 2013 #{at}\n\n"
            for at, (name, text) in enumerate(
                (("Wort Baker", "I tried all of it. What works in a wet summer?"), ("Aunt Jane", "Ducks! Two of them."),
                 ("Gert Allot", "Not allowed here, sadly."), ("Wort Baker", "Ducks ordered, I will tell.")),
                1,
            )
        )
    )  # fmt: skip
    assert read(page, Report()).post.author == "Wort Baker"
