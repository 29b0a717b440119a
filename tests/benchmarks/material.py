"""Generated threads, posts and mail to measure on; the same for every run."""

from __future__ import annotations

import random
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

WORDS = (
    "a bus that comes when it can is no promise and the hall was half full until the school play brought "
    "everyone back so we counted the longest wait of the day not the average because people plan around that "
    "number and nobody writes it on the door although the keeper of the lamp did for thirty years in pencil"
).split()

NAMES = [f"{first} {last}" for first in "Ines Odd Wren Pell Maren Tomas Ilse Kit Anke Theo".split()
         for last in "Calloway Fjeld Sato Arbuthnot Holt Lind Brandt Amundsen Rode Marsh".split()]  # fmt: skip

START = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)


def text(random_: random.Random, words: int) -> str:
    """Running text of about so many words, with full stops."""
    out = [random_.choice(WORDS) for _ in range(words)]
    for i in range(9, words, 10):
        out[i] += "."
    return " ".join(out).capitalize() + "."


def comments(count: int, *, chain: bool = False, seed: int = 7) -> list[dict[str, object]]:
    """Comments of the JSON contract in pre-order: bushy, or one chain of replies."""
    random_ = random.Random(seed)
    rows: list[dict[str, object]] = []
    path: list[str] = []
    for i in range(count):
        if not chain:
            del path[random_.randint(0, min(len(path), 8)) if path else 0 :]
        id = f"c{i}"
        body = text(random_, random_.choice((8, 15, 30, 60)))
        if i % 9 == 4:
            body += "\n\n" + text(random_, 25)
        if i % 50 == 17:
            body += "\n\nThe needle is here."
        rows.append(
            {
                "id": id,
                "parent": path[-1] if path else None,
                "author": NAMES[random_.randrange(len(NAMES))],
                "published": (START + timedelta(minutes=i)).isoformat(),
                "body": body,
                "markup": "plain",
            }
        )
        path.append(id)
    return rows


def thread(count: int, name: str = "", *, chain: bool = False, seed: int = 7) -> dict[str, object]:
    """One thread of the JSON contract."""
    return {
        "id": None,
        "title": f"A thread of {count:,} comments {name}".strip(),
        "author": NAMES[seed % len(NAMES)],
        "published": START.isoformat(),
        "url": f"https://bench.example/{count}/{name}",
        "source": "text",
        "body": text(random.Random(seed), 120),
        "markup": "plain",
        "comments": comments(count, chain=chain, seed=seed),
    }


def write_json(path: Path, threads: list[dict[str, object]]) -> Path:
    """A file of the JSON contract, with ids made from the addresses."""
    for item in threads:
        item["id"] = item["id"] or str(item["url"]).removeprefix("https://bench.example/").replace("/", "-").strip("-")
    path.write_bytes(orjson.dumps(threads))
    return path


def write_mbox(path: Path, item: dict[str, object]) -> Path:
    """The same comments as an mbox, for mail readers to be measured on."""
    subject = str(item["title"])
    with path.open("w", encoding="utf-8") as out:
        rows = item["comments"]
        assert isinstance(rows, list)
        for i, row in enumerate(rows):
            when = START + timedelta(minutes=i)
            out.write(f"From reader@bench.example {when:%a %b %d %H:%M:%S %Y}\n")
            out.write(f"From: {row['author']} <reader@bench.example>\nSubject: Re: {subject}\n")
            out.write(f"Date: {when:%a, %d %b %Y %H:%M:%S +0000}\nMessage-ID: <{row['id']}@bench.example>\n")
            if row["parent"]:
                out.write(
                    f"In-Reply-To: <{row['parent']}@bench.example>\nReferences: <{row['parent']}@bench.example>\n"
                )
            out.write(f"Content-Type: text/plain; charset=utf-8\n\n{row['body']}\n\n")
    return path


EACH = 5
"""Messages of each thread of an archive."""
_TYPICAL = 1_800
"""Bytes of a message, header included."""


def write_archive(path: Path, messages: int, seed: int = 7) -> Path:
    """An mbox as lists have it: 1.8 kB each, broken at 72 columns, quoting, signed, in threads of five."""
    random_ = random.Random(seed)
    paragraphs = [textwrap.wrap(text(random_, 45), 72) for _ in range(500)]
    quotes = [[f"> {line}" for line in paragraph] for paragraph in paragraphs]
    with path.open("w", encoding="utf-8") as out:
        for number in range(messages):
            top, place = divmod(number, EACH)
            parent = top * EACH + random_.randrange(place) if place else -1
            author, when = random_.choice(NAMES), START + timedelta(minutes=number)
            head = [
                f"From reader@bench.example {when:%a %b %d %H:%M:%S %Y}",
                "Received: from a.bench.example (a.bench.example [10.0.0.1])",
                f"\tby b.bench.example; {when:%a, %d %b %Y %H:%M:%S +0000}",
                f"From: {author} <{author.split()[0].lower()}@bench.example>",
                "To: lamps@bench.example",
                f"Subject: {'Re: ' if place else ''}[lamps] {WORDS[top % len(WORDS)]} {top}",
                f"Date: {when:%a, %d %b %Y %H:%M:%S +0000}",
                f"Message-ID: <{number}@bench.example>",
            ]
            if place:
                above = f"<{top * EACH}@bench.example>" + (f" <{parent}@bench.example>" if parent % EACH else "")
                head += [f"In-Reply-To: <{parent}@bench.example>", f"References: {above}"]
            head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
            body = [f"{random_.choice(NAMES)} wrote:", *random_.choice(quotes), ""] if place else []
            while sum(map(len, head)) + sum(map(len, body)) < _TYPICAL - 200:
                body += [*random_.choice(paragraphs), ""]
            out.write("\n".join((*head, "", *body, "-- ", author, "", "")))
    return path
