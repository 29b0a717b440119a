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
    turns = _turns(page, found)
    answered = [i for i, turn in turns.items() if turn == "answered"]
    if not answered:
        return None
    asked = [i for i, turn in turns.items() if turn == "asked" and i < answered[0]]
    question = next((i for i in asked if _prose_above(page, i)), None)
    if question is None:
        return None
    entries: list[Entry] = []
    name, bottom = _name_below(page, found, question)
    asker = Entry(name, _written(found[question]), top=question)
    current: int | None = None
    for at in [*(i for i in answered if i > question), None]:
        low = bottom + 1
        high = at if at is not None else len(page.lines)
        low = _comments_above(page, found, dates, low, high, current, entries) or _comments(
            page, dates, low, high, current, entries
        )
        if at is None:
            break
        name, bottom = _name_below(page, found, at)
        entries.append(Entry(name, _written(found[at]), _text(page, found, list(range(low, high))), top=at))
        current = len(entries) - 1
    return Answers(asker, entries, _end_of_question(page, found, question))


def _written(head: Head) -> Stamp | None:
    """When a text was written; ``None`` where its head only tells when it was changed."""
    return None if head.edited else head.stamp


def _turns(page: Page, found: dict[int, Head]) -> dict[int, str]:
    """The lines that end a question or an answer, each ``asked`` or ``answered``, in their order.

    What many people wrote together only says when it was changed; the first such text of a page is its question.
    """
    turns: dict[int, str] = {}
    for i, head in sorted(found.items()):
        if head.order != "d" or head.rest or not (head.edited or head.turn):
            continue
        shared = _is_shared(page, i)
        if (head.edited and not shared) or _name_below(page, found, i)[0] is None:
            continue
        turns[i] = head.turn if head.turn and not head.edited else "answered" if turns else "asked"
    return turns


def _is_shared(page: Page, index: int) -> bool:
    """Whether the line below a date says that a text is everybody's."""
    below = (line.text for line in page.lines[index + 1 : index + 4] if line.text)
    return _SHARED.search(next(below, "")[:SHORT]) is not None


_SHARED = re.compile(r"\bwiki\b|вики|ウィキ|위키|维基", re.IGNORECASE)

_REVISIONS = re.compile(r"\d+ \w{3,12}\.?(?:, \d+ \w{3,12}\.? \d+ ?%)?")
"""How often a text of many people was changed, by how many, and the share of who is named: ``4 revs, 2 users 71%``."""


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
    shared = _is_shared(page, index)
    while seen < 5 + 2 * shared and at + 1 < len(page.lines):
        at += 1
        text = page.lines[at].text
        if not text:
            continue
        seen += 1
        if _BADGES.search(text) or furniture.kind(text) == "number":
            bottom = at
            continue
        if shared and name is None and (_SHARED.search(text) or _REVISIONS.fullmatch(text)):
            continue
        candidate = names.undouble(text)
        if name is not None:
            if candidate == name:
                bottom = at
                continue
            break
        if at in found and found[at].stamp is not None:
            break
        if names.likelihood(candidate) < 0.3 and candidate == text:
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
        if len(line.text) > SHORT and furniture.kind(line.text) is None:
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
        signed = _is_signed(page, dates, paragraph)
        if signed and at < high and _date_at(page, dates, at):  # the same once more, in words
            at += 1
            continue
        ended = line is None or (not line.text and not _goes_on(page, dates, paragraph, at + 1))
        starts = ended or signed or bool(line and line.bullet)
        if starts and paragraph:
            text = _joined(page, paragraph)
            head, tail = _tail(text, dates)
            if head is not None:
                lines, left = _without_tail(page, paragraph, tail)
                entries.append(Entry(head.name, head.stamp, lines, left, parent, paragraph[0]))
                end = at
                misses = 0
            elif len(text) > 25 and furniture.kind(text) is None and counts.read(text) is None:
                misses += 1
            paragraph = []
        if line is not None and line.text and furniture.kind(line.text) not in ("action", "number"):
            paragraph.append(at)
        at += 1
    return end


def _goes_on(page: Page, dates: Dates, paragraph: Sequence[int], index: int) -> bool:
    """Whether the line behind an empty one belongs to the comment above: who has written it, and then when."""
    if not paragraph:
        return False
    return _is_signature(page, index) or (
        _date_at(page, dates, index) is not None
        and (_is_signature(page, paragraph[-1]) or _date_at(page, dates, paragraph[-1]) is not None)
    )


def _is_signature(page: Page, index: int) -> bool:
    """Whether a line is a name behind a dash: who has written the paragraph above it."""
    text = page.lines[index].text if index < len(page.lines) else ""
    return text[:1] in _DASHES and 1 < len(text) < SHORT and names.likelihood(text[1:].strip()) >= 0.3


def _date_at(page: Page, dates: Dates, index: int) -> Stamp | None:
    """The date that a line is, or at which it says that something was written; ``None`` where it says more."""
    text = page.lines[index].text if index < len(page.lines) else ""
    stamp = dates.find(text) if 0 < len(text) < SHORT else None
    if stamp is None or text[stamp.end :].strip():
        return None
    before = text[: stamp.start].strip()
    return stamp if not before or words.is_one(before, "posted") else None


def _is_signed(page: Page, dates: Dates, paragraph: Sequence[int]) -> bool:
    """Whether a comment ends with the last of some lines: a date alone below a name behind a dash."""
    if len(paragraph) < 2 or not _date_at(page, dates, paragraph[-1]):
        return False
    above = page.lines[paragraph[-2]].text
    behind = _DASH.split(above[-SHORT:])
    dashed = above[:1] in _DASHES if len(behind) < 2 else names.likelihood(behind[-1]) >= 0.3
    return dashed or (len(paragraph) > 2 and page.lines[paragraph[-3]].text[-1:] in _DASHES)


def _without_tail(page: Page, lines: Sequence[int], tail: int) -> tuple[list[int], int]:
    """Lines without those that are nothing but the head at their end, and how much of it is left in the last one."""
    kept = list(lines)
    while kept and len(page.lines[kept[-1]].text) <= tail:
        tail -= len(page.lines[kept.pop()].text) + 1
    return kept, max(0, tail)


def _comments_above(
    page: Page, found: dict[int, Head], dates: Dates, low: int, high: int, parent: int | None, entries: list[Entry]
) -> int:
    """Take the comments that follow an entry where each has its head above: a name, and once more with an age.

    The date may stand below its text. Returns the line behind the last of them; 0 where there are none.
    """
    tops = [i for i in range(low, high) if _is_head(page, found, i)]
    for at, later in zip(tops, [*tops[1:], high][: len(tops)], strict=True):
        lines: list[int] = []
        stamp = found[at].stamp
        for i in range(at + 1, later):
            text = page.lines[i].text
            if date := _date_at(page, dates, i):
                stamp = date
                break
            if furniture.kind(text) == "action" or text.lstrip("+-−").isdecimal():
                break  # the votes of the next answer
            lines.append(i)
        entries.append(Entry(found[at].name, stamp, lines, parent=parent, top=at))
        low = lines[-1] + 1 if lines else at + 1
    return low + 1 if tops else 0


def _is_head(page: Page, found: dict[int, Head], index: int) -> bool:
    """Whether a line is a name and a date below the same name."""
    head = found.get(index)
    if head is None or head.order != "nd" or head.lines > 1 or head.rest or _is_signature(page, index):
        return False
    return page.lines[_above(page, index)].text == head.name


def _above(page: Page, index: int) -> int:
    """The line with text above another one."""
    return next((i for i in range(index - 1, max(-1, index - 4), -1) if page.lines[i].text), index)


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
    for match in reversed(list(_DASH.finditer(text[-TAIL:]))):
        start = max(0, len(text) - TAIL) + match.start()
        head = heads.parse(text[start:].strip(" –—"), dates)
        if head is not None and head.stamp is not None and head.name and not head.rest:
            before = text[:start].rstrip(" –—")
            again = before.removesuffix(head.name)  # some browsers show the description of the portrait, a name
            return head, len(text) - (start if again == before or again[-1:].isalnum() else len(again.rstrip()))
    return None, 0


TAIL = 120
"""Characters at the end of a comment in which its head stands."""


def _text(page: Page, found: dict[int, Head], lines: list[int]) -> list[int]:
    """The lines of an answer without what stands around it: votes, buttons, dates of changes and who made them."""
    lines = [i for i in lines if not page.lines[i].form or len(page.lines[i].text) > 40]
    solid = [i for i in lines if page.lines[i].text][:20]
    votes = [i for i in solid if furniture.kind(page.lines[i].text) == "vote" and len(page.lines[i].text) > 12]
    if votes:  # above them stand the pages of the list and its order
        lines = [i for i in lines if i > votes[-1]]
    lines = _behind_votes(page, lines)
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


def _behind_votes(page: Page, lines: list[int]) -> list[int]:
    """The lines of an answer below its votes: above them stand links for more comments, and in which order to list."""
    votes: int | None = None
    for i in [i for i in lines if page.lines[i].text][:VOTED]:
        text = page.lines[i].text
        if text.lstrip("-").isdecimal():
            votes = i
        elif furniture.kind(text) is None and (votes is not None or len(text) > SHORT):
            break
    return lines if votes is None else [i for i in lines if i > votes]


VOTED = 12
"""Lines that may stand between the comments on one answer and the votes for the next."""


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
