"""Whose words stand where in comments: answers within them, names that greet, and dates in lists of buttons."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import heads
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.reader import read

VISITS = (
    ("小魚", "秋天的山路真好走，謝謝分享", "謝謝小魚，下次一起走"),
    ("訪客", "請問停車場還在嗎？\n我們下週想去看看", "還在，但是假日很快就滿了"),
    ("Rolf K", "照片拍得太漂亮了！\n用的是哪一台相機？", None),
    ("阿蓮", "我也想帶孩子去一趟", "阿蓮妳好：\n步道很平，孩子也能走"),
)
TOP = """山中小屋

週末的步道

  星期六早上我們六點就出發，沿著溪邊慢慢往上走，路上只有鳥叫的聲音，連一個人也沒有遇見。

"""


def visits(mark: str, glue: str) -> str:
    """A page on which the owner answers within each visitor's block, as text browsers print it."""
    text = TOP + "留言列表 (4)\n\n發表留言\n\n"
    for n, (who, said, answer) in enumerate(VISITS, 1):
        name = who if who == "訪客" else f"{who} {who}"
        text += f"  {mark} #{n} ● {name}{glue}於 2019/10/{10 + n} 10:28\n  {mark} {who}\n  {mark} " + said.replace(
            "\n", "\n    "
        )
        if answer:
            text += f"\n  {mark} " + answer.replace("\n", "\n    ")
            text += f"\n\n    山中小屋的主人{glue}於 2019/11/0{n} 20:31 回覆"
        text += "\n\n"
    return text


def told(thread: Thread) -> list[tuple[str | None, str | None, str, str | None]]:
    names = {comment.id: comment.author for comment in thread.comments}
    return [
        (c.author, (c.published or "")[:10], c.body.replace("\n", ""), names.get(c.parent or ""))
        for c in thread.comments
    ]


@pytest.mark.parametrize(("mark", "glue"), [("•", ""), ("*", " ")])
def test_an_owner_s_answer_within_a_comment_is_one_of_its_own(mark: str, glue: str) -> None:
    expected: list[tuple[str, str, str, str | None]] = []
    for n, (who, said, answer) in enumerate(VISITS, 1):
        expected.append((who, f"2019-10-{10 + n}", said.replace("\n", ""), None))
        if answer:
            expected.append(("山中小屋的主人", f"2019-11-0{n}", answer.replace("\n", ""), who))
    assert told(read(visits(mark, glue), Report())) == expected


def test_a_word_for_answering_behind_heads_above_their_texts_is_a_button() -> None:
    page = (
        TOP
        + ""
        + "".join(f"{who} 2019-10-{10 + n} 10:28 回复\n\n{said}\n\n" for n, (who, said, _) in enumerate(VISITS, 1))
    )
    assert [c.author for c in read(page, Report()).comments][-2:] == ["Rolf K", "阿蓮"]


def test_dates_in_lists_of_buttons_end_comments_whose_names_stand_above_them() -> None:
    said = [
        ("Anonymous", "The mill closed years ago, I am sorry to say.", True),
        ("Tobias", "Could one not simply ask the miller's sons about it?", True),
        ("Anonymous", "They moved away, as far as I have heard.", False),
        ("Sigrid", "A good piece, thank you for writing it.", True),
    ]
    page = "The old mill\n\nBy Karla Voss\nApril 2, 2018 | 6:00 PM\n\n"
    page += "This is the article. It tells of a mill that stands empty, and of the people who used to work there.\n\n"
    page += "View comments (4)\n\n"
    for n, (who, text, button) in enumerate(said, 5):
        page += f"{who}\n\n{text}\n\n" + "  • reply\n" * button + f"  • April {n}, 2018\n  • {n}:32 PM\n\n"
    page += "Related Stories\n\nThe new mill\n\nFebruary 12, 2018\n\nA bridge\n\nMarch 1, 2018\n"
    found = [(c.author, (c.published or "")[:10], c.body) for c in read(page, Report()).comments]
    assert found == [(who, f"2018-04-{n:02}", text) for n, (who, text, _) in enumerate(said, 5)]


def test_a_line_that_greets_somebody_on_the_page_is_said() -> None:
    talk = ("Mira", "Jonas") * 3
    page = "Bread\n\nThis is the article, and it tells how bread is baked on a stone.\n\n6 comments\n\n" + "".join(
        f"{n}. {who} says:\n   May {n}, 2019 at 4:33 pm\n\n   Dear {talk[n]},\n\n"
        f"   The loaf of day {n} was even better.\n\n"
        for n, who in enumerate(talk[:-1], 1)
    )
    assert all(c.body.startswith("Dear ") for c in read(page, Report()).comments)


@pytest.mark.parametrize(
    ("line", "name", "to"),
    [
        ("Charlie replied to this comment from ckn | May 9, 2012 12:09 | Reply", "Charlie", "ckn"),
        ("Karla antwortete auf den Kommentar von Jonas | 9. Mai 2012 12:09", "Karla", "Jonas"),
        ("Neil W | May 9, 2012 12:45 | Reply", "Neil W", None),
        ("#4 [grey.gif] Lotte Lotte 10/05/2012 20:28", "Lotte", None),
        ("[c7188]しげ投稿作成者2015年11月22日 10:07 PM".removeprefix("[c7188]"), "しげ", None),
    ],
)
def test_a_head_says_who_and_whom_it_answers(line: str, name: str, to: str | None) -> None:
    head = heads.parse(line, Dates([line], None))
    assert head is not None
    assert (head.name, head.reply_to) == (name, to)
