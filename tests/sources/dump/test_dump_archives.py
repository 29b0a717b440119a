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
