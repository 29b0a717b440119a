"""A page read in five ever-changing versions: each comment keeps its id, its older texts, its place in the thread."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tui_reader.library import Library
from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.identity import comment_id

WORDS = "quay bell rope tide gull salt mast hull knot reef buoy sail pier wave fog lamp net oar bay keel".split()


@dataclass
class Said:
    """One comment as it is in truth, whatever a page makes of it."""

    number: int
    parent: Said | None
    author: str
    published: str
    text: str
    edits: list[str] = field(default_factory=list)


class Page:
    """A page that changes."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.native = seed % 3 == 0
        """Whether the page gives ids of its own; else they are made from author, time and text."""
        self.live: list[Said] = []
        self.gone: list[Said] = []
        for _ in range(12):
            self.say()

    def say(self) -> None:
        chance, number = self.chance, len(self.live) + len(self.gone)
        parent = chance.choice(self.live) if self.live and chance.random() < 0.6 else None
        text = f"mark{number} " + " ".join(chance.choice(WORDS) for _ in range(chance.choice([5, 12, 30])))
        author = chance.choice(["Ann", "Bob", "Cid", "Dee"])
        self.live.append(Said(number, parent, author, f"2026-01-{1 + number % 28:02}T10:{number:02}:00Z", text))

    def change(self) -> None:
        """Some comments are deleted, some are edited, some come to them."""
        for said in list(self.live):
            if self.chance.random() < 0.12 and not any(other.parent is said for other in self.live):
                self.live.remove(said)
                self.gone.append(said)
            elif self.chance.random() < 0.15:
                said.edits.append(said.text)
                words = said.text.split()
                words[self.chance.randrange(1, len(words))] = "edited"
                said.text = " ".join([*words, "more"])
        for _ in range(self.chance.randrange(1, 6)):
            self.say()

    def read(self) -> Thread:
        """What a reading of the page gives: its comments in an order that changes as well."""
        below: dict[int | None, list[Said]] = {}
        for said in self.live:
            below.setdefault(said.parent.number if said.parent else None, []).append(said)
        if self.chance.random() < 0.5:
            for siblings in below.values():
                self.chance.shuffle(siblings)
        rows: list[Comment] = []
        ids: dict[int | None, str | None] = {None: None}
        stack = list(reversed(below.get(None, [])))
        while stack:
            said = stack.pop()
            made = comment_id(author=said.author, published=said.published, body=said.text)
            ids[said.number] = f"n{said.number}" if self.native else made
            parent = ids[said.parent.number if said.parent else None]
            rows.append(Comment(str(ids[said.number]), parent, said.author, said.published, said.text))
            stack.extend(reversed(below.get(said.number, [])))
        return Thread(Post("page", "A page", url="https://page.example/1"), tuple(rows))


@pytest.mark.parametrize("seed", range(9))
def test_five_versions(tmp_path: Path, seed: int) -> None:
    library, page = Library(tmp_path), Page(seed)
    known: dict[int, str] = {}
    for version in range(5):
        if version:
            page.change()
        library.add(page.read())
        found: dict[str, Comment] = {}
        for comment in library.thread("page").comments:
            edits = comment.extra.get("edits", ())
            assert isinstance(edits, (list, tuple))
            marks = {text.split()[0] for text in (comment.body, *(edit["body"] for edit in edits))}
            assert len(marks) == 1
            assert found.setdefault(marks.pop(), comment) is comment, "a comment stands there twice"
        for said in page.live:
            stored = found[f"mark{said.number}"]
            assert known.setdefault(said.number, stored.id) == stored.id
            assert stored.body == said.text
            assert [edit["body"] for edit in stored.extra.get("edits", ())] == said.edits  # type: ignore[attr-defined]
            assert "state" not in stored.extra
            assert stored.parent == (known[said.parent.number] if said.parent else None)
        assert {found[f"mark{said.number}"].extra.get("state") for said in page.gone} <= {"gone"}
    assert library.check() == []
