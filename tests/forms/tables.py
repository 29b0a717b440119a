"""Forms of text: mail, chats, and the exports that are neither JSON nor XML."""

# ruff: noqa: E501  (rows of a form stay rows)

from __future__ import annotations

import csv
import io
from email.utils import format_datetime

import orjson

from tests.forms.form import Form
from tests.forms.talk import Said, Talk


def mbox(talk: Talk) -> bytes:
    """Mail whose replies name all they answer, as mailers write them: the last ten and the first."""
    above: dict[int, tuple[int, ...]] = {1: ()}
    out: list[str] = []
    for said in (talk.post, *talk.comments):
        if said.parent:
            chain = (*above[said.parent], said.parent)
            above[said.number] = chain if len(chain) < 12 else (chain[0], *chain[-10:])
        references = " ".join(f"<{number}@lamp.example>" for number in above[said.number])
        out.append(
            f"From reader@lamp.example {said.when:%a %b %d %H:%M:%S %Y}\n"
            f"Received: from a.lamp.example (a.lamp.example [10.0.0.1]) by b.lamp.example; {format_datetime(said.when)}\n"
            f"From: {said.author} <reader@lamp.example>\nTo: lamps@lamp.example\n"
            f"Subject: {'Re: ' if said.parent else ''}{talk.title}\nDate: {format_datetime(said.when)}\n"
            f"Message-ID: <{said.number}@lamp.example>\n"
            + (f"In-Reply-To: <{said.parent}@lamp.example>\nReferences: {references}\n" if said.parent else "")
            + f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{_folded(said)}\n"
        )
    return "".join(out).encode()


def _folded(said: Said) -> str:
    """Paragraphs in lines of 72 characters, below a quoted line."""
    lines = ["On Monday somebody wrote:", "> a line of what was written before", ""] if said.parent > 1 else []
    for paragraph in said.paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 72:
                lines.append(line.strip())
                line = ""
            line += f" {word}"
        lines += [line.strip(), ""]
    return "\n".join(lines)


def movable_type(talk: Talk) -> bytes:
    def comment(said: Said) -> str:
        return f"-----\nCOMMENT:\nAUTHOR: {said.author}\nEMAIL: x@lamp.example\nIP: 10.0.0.1\nURL:\nDATE: {said.when:%m/%d/%Y %I:%M:%S %p}\n{said.plain}\n"

    return (
        f"AUTHOR: {talk.post.author}\nTITLE: {talk.title}\nSTATUS: Publish\nALLOW COMMENTS: 1\nDATE: {talk.post.when:%m/%d/%Y %I:%M:%S %p}\n-----\nBODY:\n{talk.post.plain}\n"
        f"{''.join(map(comment, talk.comments))}--------\n"
    ).encode()


def whatsapp(talk: Talk) -> bytes:
    return "".join(f"[{said.when:%d/%m/%Y, %H:%M:%S}] {said.author}: {said.plain}\n" for said in talk.comments).encode()


def twitter(talk: Talk) -> bytes:
    def tweet(said: Said) -> object:
        reply = (
            {"in_reply_to_status_id_str": str(said.parent), "in_reply_to_screen_name": "ines"} if said.parent else {}
        )
        return {
            "tweet": {
                "id_str": str(said.number),
                "id": str(said.number),
                "created_at": said.when.strftime("%a %b %d %H:%M:%S +0000 %Y"),
                "full_text": said.plain,
                "favorite_count": "3",
                "entities": {"hashtags": [], "urls": []},
                **reply,
            }
        }

    return b"window.YTD.tweets.part0 = " + orjson.dumps([tweet(said) for said in (talk.post, *talk.comments)])


def linkedin(talk: Talk) -> bytes:
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(
        [
            "CONVERSATION ID",
            "CONVERSATION TITLE",
            "FROM",
            "SENDER PROFILE URL",
            "TO",
            "DATE",
            "SUBJECT",
            "CONTENT",
            "FOLDER",
        ]
    )
    rows.writerows(
        ["7", talk.title, said.author, "", "Ines", said.when.strftime("%Y-%m-%d %H:%M:%S UTC"), "", said.plain, "INBOX"]
        for said in talk.comments
    )
    return out.getvalue().encode()


def facebook(talk: Talk) -> bytes:
    people = sorted({said.author for said in talk.comments})
    messages = [
        {
            "sender_name": said.author,
            "timestamp_ms": said.seconds * 1000,
            "content": said.plain,
            "is_geoblocked_for_viewer": False,
        }
        for said in reversed(talk.comments)
    ]
    return orjson.dumps(
        {
            "participants": [{"name": name} for name in people],
            "messages": messages,
            "title": talk.title,
            "thread_path": "inbox/lamp_7",
        }
    )


TABLES = {
    "mail": Form("mail", mbox),
    "movabletype": Form("movabletype", movable_type, parents=False),
    "whatsapp": Form("whatsapp", whatsapp, parents=False, post=False),
    "twitter": Form("twitter", twitter, authors=False),
    "linkedin": Form("linkedin", linkedin, parents=False, post=False),
    "facebook": Form("facebook", facebook, parents=False, post=False),
}
"""Forms that are no JSON lists and no XML."""
