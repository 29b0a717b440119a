"""Archives of mailing lists and boards of nameless people, as they are copied out of a browser."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.clues import names, parts

SAID = (
    "The crank of my music box slips after the third turn. Has anybody opened one of these?",
    "Yes, twice. A spring in the governor wears out, and a watchmaker can bend you a new one.",
    "Mine only wanted cleaning. Try that before you pay a watchmaker.",
    "Cleaned it, and it plays the whole waltz again. Thank you both.",
)
PEOPLE = ("Ottilie Brandt", "Cas Verhey", "ver...@turnkey.example", "Ottilie Brandt")


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str | None, str]]:
    """Who wrote what and when, the post first."""
    return [(entry.author, entry.published, entry.body) for entry in (thread.post, *thread.comments)]


BUTTONS = """Reply to author
Sign in to reply to author
Forward
Sign in to forward
Copy link
Report message
Show original message
"""
EXPECTED = [
    (who, f"2022-04-{10 + n}T{time}", said)
    for n, (who, said, time) in enumerate(
        zip(PEOPLE, SAID, ("09:05:10", "16:20:31", "08:00:59", "19:41:00"), strict=True)
    )
]
CLOCKS = ("9:05:10 AM", "4:20:31 PM", "8:00:59 AM", "7:41:00 PM")


@pytest.mark.parametrize("buttons", ["", BUTTONS], ids=["texts alone", "buttons above the texts"])
@pytest.mark.parametrize("again", ["", "4/{day}/22"], ids=["once", "dates twice"])
@pytest.mark.parametrize("to", ["to", "to music-boxes", "to Music Boxes, Cas Verhey"])
def test_messages_of_a_group(buttons: str, again: str, to: str) -> None:
    rows = "".join(
        f"{who}'s profile photo\n{who}\nunread,\nApr {10 + n}, 2022, {CLOCKS[n]}{again.format(day=10 + n)}\n"
        f"{buttons}{to}\n{SAID[n]}\n\n"
        for n, who in enumerate(PEOPLE)
    )
    top = "Groups\nConversations\n\nA music box that slips\n88 views\nSkip to first unread message\n\n"
    thread = read(top + rows + "Reply all\nReply to author\nForward\n0 new messages\n")
    assert told(thread) == EXPECTED


def test_what_is_said_to_somebody_is_no_address() -> None:
    said = ("to begin with, oil it", "I did", "And then?")
    rows = "".join(
        f"{who} says:\nApr 1{n}, 2022 at 9:0{n} am\n\n{text}\nSo much of that.\n\n"
        for n, (who, text) in enumerate(zip(("Cas", "Ottilie", "Wim"), said, strict=True))
    )
    assert [c.body.split("\n")[0] for c in read("Boxes\n\n3 comments\n\n" + rows).comments] == list(said)


@pytest.mark.parametrize("masked", ["ver...@turnkey.example", "o.brandt...@mail.example.org"])
def test_a_masked_address_is_a_name(masked: str) -> None:
    assert names.likelihood(masked) == 1
    assert parts.name_in(masked)[1:] == (masked, None, None)
    assert names.likelihood(f"write to {masked} then") < 0.5


BOARD = """町のお知らせ板
一覧へ
検索

川沿いの古い水車が止まっています
"""


def test_nobody_is_not_addressed_with_a_title() -> None:
    posts = (
        ("名無しさん", "今朝通ったら回っていませんでした。故障でしょうか。"),
        ("名無しさん", ">>1\n冬の点検だと役場で聞きました。来週には動くそうです。"),
        ("川上", ">>2\n安心しました。あの音がないと朝が始まりません。"),
        ("名無しさん", ">>3\n同じ気持ちです。教えてくれてありがとう。"),
    )
    rows = "".join(
        f"{n} : {who} : 2021/12/0{n}(水) 08:1{n}:22 ID:kLm{n}0pQr\n{said}\n" for n, (who, said) in enumerate(posts, 1)
    )
    thread = read(BOARD + rows)
    assert [(entry.author, entry.body) for entry in (thread.post, *thread.comments)] == list(posts)
    _, second, third = thread.comments
    assert second.parent == thread.comments[0].id
    assert third.parent == second.id


def test_a_signature_goes_from_each_post_alike() -> None:
    motto = "_________________\nTurned by hand since 1911\n"
    posts = (("Wim", motto), ("Cas", ""), ("Ottilie", ""), ("Wim", motto))
    rows = "".join(
        f"{who}\nMember\n\n\nJoined: 14 Feb 2003\nPosts: 1{n}\n"
        f"PostedPosted: Tue Oct 1{n}, 2005 9:14 pm    Post subject: \tReply with quote\n{said}\n{signed}Back to top\n"
        for n, ((who, signed), said) in enumerate(zip(posts, SAID, strict=True))
    )
    thread = read("Music Box Board\nFAQ  Search  Log in\n\nA music box that slips\n\nAuthor\tMessage\n" + rows)
    assert [entry.body for entry in (thread.post, *thread.comments)] == list(SAID)


def test_the_head_of_an_earlier_comment_above_a_text_is_what_it_answers() -> None:
    said = (
        f"Wim\n14 Nov 2023 8.12\n{SAID[1]}\nLike Reply Report\n",
        f"Cas Verhey\n14 Nov 2023 8.40\nWim 14 Nov 2023 8.12\n{SAID[2]}\nLike Reply Report\n",
        f"Ottilie\n14 Nov 2023 9.02\nCas Verhey 14 Nov 2023 8.40\n{SAID[3]}\nLike Reply Report\n",
    )
    thread = read(f"The Box\n\nA music box that slips\n\n{SAID[0]}\n\nComments (3)\n" + "".join(said))
    first, second, third = thread.comments
    assert [c.published for c in thread.comments] == ["2023-11-14T08:12", "2023-11-14T08:40", "2023-11-14T09:02"]
    assert [c.parent for c in thread.comments] == [None, first.id, second.id]
    assert (second.body, third.body) == (SAID[2], SAID[3])


def test_a_button_is_none_of_a_text_that_is_as_wide_as_the_page() -> None:
    said = (
        "水車の写真、とてもすてきですね。私も来月の休みに行ってみます。",
        "ありがとうございます。川沿いは風が強いので暖かくしてくださいね。",
        "駅からの道順を教えてください!",
    )
    text = (
        "静かな日曜日、久しぶりに川沿いの水車まで歩いてきました。町から一時間ほどの道のりですが、楽しい散歩でした。\n"
    )
    rows = "".join(
        f"{who}\n2023年11月{n}日 20:14\n{each}\n返信\n\n"
        for n, (who, each) in enumerate(zip(("川の猫", "川上 みさき", "通りすがり"), said, strict=True), 5)
    )
    page = f"町の日記\nホーム\n\n2023年11月5日\n水車を訪ねて\n\n{text * 4}\nコメント 3件\n\n{rows}"
    assert [c.body for c in read(page).comments] == list(said)
