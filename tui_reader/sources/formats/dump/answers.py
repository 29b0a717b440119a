"""Pages of questions and answers whose heads stand below the text: asked, answered, and short comments in line.

Such a page has two kinds of entries. A question or an answer ends with a line that says so and when, and the name on
the next. A comment is a paragraph that ends with a dash, a name and a date; it belongs to the entry above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture, heads, names
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp
from tui_reader.sources.formats.dump.lines.page import Page

_DASH = re.compile(r"\s[–—]\s")
_BADGES = re.compile(
    r"\d.{0,40}(?:badge|medal|médaill|abzeichen|insign|odznak|знак|バッジ|徽章|rozet|●)", re.IGNORECASE
)

REACH = 24
"""Lines that tags, buttons and who changed a question may take between its text and who asked it."""


@dataclass(slots=True)
class Entry:
    """A question, an answer, or a comment on one."""

    name: str | None
    stamp: Stamp | None
    lines: list[int] = field(default_factory=list)
    """Its lines of text."""
    tail: int = 0
    """How many characters at the end of its last paragraph are its head: that of a comment."""
    parent: int | None = None
    """Index of the answer that a comment belongs to."""
    top: int = 0


@dataclass(slots=True)
class Answers:
    """The entries of a page of questions and answers."""

    question: Entry | None
    entries: list[Entry]
    start: int
    """First line of the head of the question, or of the first answer's text."""


def find(page: Page, found: dict[int, Head], dates: Dates) -> Answers | None:
    """The entries of a page of questions and answers; ``None`` where the page is none, or prints heads above texts."""
    turns = [i for i, head in found.items() if head.turn and head.order == "d" and not head.edited and not head.rest]
    turns = [i for i in turns if _name_below(page, found, i)[0]]
    asked = [i for i in turns if found[i].turn == "asked"]
    answered = [i for i in turns if found[i].turn == "answered"]
    if not answered:
        return None
    question = next((i for i in asked if i < answered[0] and _prose_above(page, i)), None)
    if question is None:
        return None
    heads_at = [question, *(i for i in answered if i > question)]
    entries: list[Entry] = []
    asker: Entry | None = None
    low = question
    current: int | None = None
    for at in [*heads_at, None]:
        if at == question:
            name, bottom = _name_below(page, found, at)
            asker = Entry(name, found[at].stamp, top=at)
            low = bottom + 1
            continue
        high = at if at is not None else len(page.lines)
        low = _comments(page, dates, low, high, current, entries)
        if at is None:
            break
        name, bottom = _name_below(page, found, at)
        lines = list(range(low, high))
        entries.append(Entry(name, found[at].stamp, _text(page, found, lines), top=at))
        current = len(entries) - 1
        low = bottom + 1
    return Answers(asker, entries, _end_of_question(page, found, question))


def _end_of_question(page: Page, found: dict[int, Head], asked: int) -> int:
    """The line behind the text of a question: below it stand buttons, and who changed it."""
    end = asked
    changed = [i for i in range(max(0, asked - CHANGE), asked) if i in found and found[i].edited]
    if changed and not any(len(page.lines[i].text) > SHORT for i in range(changed[-1], asked)):
        end = changed[-1]
    while end and _around(page, found, end - 1):
        end -= 1
    return end


CHANGE = 8
"""Lines that may say who changed a question."""

SHORT = 60
"""Characters that such a line may have."""


def _name_below(page: Page, found: dict[int, Head], index: int) -> tuple[str | None, int]:
    """The name on one of the next lines, and the last line of the head (with what the site counts for its owner)."""
    at, seen = index, 0
    name: str | None = None
    bottom = index
    while seen < 5 and at + 1 < len(page.lines):
        at += 1
        text = page.lines[at].text
        if not text:
            continue
        seen += 1
        if _BADGES.search(text) or furniture.kind(text) == "number":
            bottom = at
            continue
        if name is not None:
            if names.undouble(text) == name:
                bottom = at
                continue
            break
        if at in found and found[at].stamp is not None:
            break
        candidate = names.undouble(text)
        if names.likelihood(candidate) < 0.3:
            break
        name, bottom = candidate, at
    return name, bottom


def _prose_above(page: Page, index: int) -> bool:
    """Whether a text ends shortly above a line: then it is that line's."""
    seen = 0
    while index > 0 and seen < REACH:
        index -= 1
        line = page.lines[index]
        if not line.text:
            continue
        seen += 1
        if len(line.text) > 60 and furniture.kind(line.text) is None and line.text[-1:] in ".!?:)。？！…;":
            return True
        if page.continues(index, index + 1):
            return True
    return False


def _comments(page: Page, dates: Dates, low: int, high: int, parent: int | None, entries: list[Entry]) -> int:
    """Take the comments that follow an entry; returns the line behind the last of them."""
    at = low
    end = low
    paragraph: list[int] = []
    misses = 0
    while at <= high and misses < 3:
        line = page.lines[at] if at < high else None
        ended = line is None or (not line.text and not _is_signature(page, at + 1))
        starts = ended or bool(line and line.bullet) or _is_signed(page, dates, paragraph)
        if starts and paragraph:
            text = _joined(page, paragraph)
            head, tail = _tail(text, dates)
            if head is not None:
                entries.append(Entry(head.name, head.stamp, paragraph, tail, parent, paragraph[0]))
                end = at
                misses = 0
            elif len(text) > 25 and furniture.kind(text) is None and counts.read(text) is None:
                misses += 1
            paragraph = []
        if line is not None and line.text and furniture.kind(line.text) not in ("action", "number"):
            paragraph.append(at)
        at += 1
    return end


def _is_signature(page: Page, index: int) -> bool:
    """Whether a line is a name behind a dash: who has written the paragraph above it."""
    text = page.lines[index].text if index < len(page.lines) else ""
    return text[:1] in _DASHES and 1 < len(text) < SHORT and names.likelihood(text[1:].strip()) >= 0.3


def _is_signed(page: Page, dates: Dates, paragraph: Sequence[int]) -> bool:
    """Whether a comment ends with the last of some lines: a date alone below a name behind a dash."""
    above = page.lines[paragraph[-2]].text if len(paragraph) > 1 else ""
    behind = _DASH.split(above[-SHORT:])
    dashed = above[:1] in _DASHES if len(behind) < 2 else names.likelihood(behind[-1]) >= 0.3
    if not dashed and (len(paragraph) < 3 or page.lines[paragraph[-3]].text[-1:] not in _DASHES):
        return False
    last = page.lines[paragraph[-1]].text
    stamp = dates.find(last)
    if stamp is None or last[stamp.end :].strip():
        return False
    before = last[: stamp.start].strip()
    return not before or words.is_one(before, "posted")


_DASHES = ("–", "—")


def _joined(page: Page, lines: list[int]) -> str:
    text = ""
    for index in lines:
        # A date that the width has broken at its slashes goes on without a gap.
        gap = "" if not text or text.endswith("/") else " "
        text += gap + page.lines[index].text
    return text


def _tail(text: str, dates: Dates) -> tuple[Head | None, int]:
    """The head at the end of a comment (``… – Mira 3 May 2020``), and how many characters it has."""
    for match in reversed(list(_DASH.finditer(text[-90:]))):
        start = max(0, len(text) - 90) + match.start()
        head = heads.parse(text[start:].strip(" –—"), dates)
        if head is not None and head.stamp is not None and head.name and not head.rest:
            return head, len(text) - start
    return None, 0


def _text(page: Page, found: dict[int, Head], lines: list[int]) -> list[int]:
    """The lines of an answer without what stands around it: votes, buttons, dates of changes and who made them."""
    lines = [i for i in lines if not page.lines[i].form or len(page.lines[i].text) > 40]
    solid = [i for i in lines if page.lines[i].text][:20]
    votes = [i for i in solid if furniture.kind(page.lines[i].text) == "vote" and len(page.lines[i].text) > 12]
    if votes:  # above them stand the pages of the list and its order
        lines = [i for i in lines if i > votes[-1]]
    while lines and _around(page, found, lines[0]):
        lines.pop(0)
    dropped_change = False
    while lines and (_around(page, found, lines[-1]) or dropped_change):
        at = lines.pop()
        dropped_change = False
        head = found.get(at)
        if head is not None and head.edited and lines:
            dropped_change = False
    for position, at in enumerate(lines):
        head = found.get(at)
        if head is not None and head.edited and head.order == "d" and position * 2 > len(lines):
            return lines[:position]
        if furniture.kind(page.lines[at].text) == "action" and position * 2 > len(lines):
            return lines[:position]
    return lines


def _around(page: Page, found: dict[int, Head], index: int) -> bool:
    text = page.lines[index].text
    if not text or _BADGES.search(text):
        return True
    if furniture.is_sayable(text):
        return False
    if furniture.kind(text) in ("action", "vote", "number", "form", "page", "notice", "role"):
        return True
    head = found.get(index)
    return counts.read(text) is not None or (head is not None and head.order == "d" and not head.rest)
