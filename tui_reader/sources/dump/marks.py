"""Where heads of comments may stand on a page, grouped by how they are arranged.

One line may hold a whole head, or a date whose name stands on a line above or below. Which line that is, the page
itself tells: in the right place, nearly every one of them holds words that look like a name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from tui_reader.sources import words
from tui_reader.sources.dump import furniture, heads, names
from tui_reader.sources.dump.heads import Head
from tui_reader.sources.dump.page import Page
from tui_reader.sources.dump.stamps import Dates, Stamp

REACH = 10
"""How many lines that are not empty may lie between a date and its name."""

_NUMBERED = re.compile(r"(?:#|№|n°|no\.)\s?(\d{1,6})", re.IGNORECASE)
_CALLED = re.compile(r"@([^\s@:,;!?()<>\[\]]{2,40})")


@dataclass(slots=True)
class Mark:
    """The head of one comment, as found."""

    top: int
    """First line of it."""
    bottom: int
    """Last line of it."""
    name: str | None
    stamp: Stamp | None
    column: int
    """How far it is indented."""
    number: int | None = None
    score: int | None = None
    handle: str | None = None
    reply_to: str | None = None
    says: bool = False
    by: bool = False
    likely: float = 0.0
    kind: str | None = None
    rest: int = 0
    joint: str = ""
    subject: str = ""
    """The line above it that repeats the topic's title or names one of its own."""
    item: bool = False
    """It starts an item of a list."""


_ORDERS = {"nd": "name and date", "dn": "date and name", "n": "name", "d": "date", "m": "headers of a message"}


@dataclass(slots=True)
class Group:
    """Marks of one arrangement."""

    key: tuple[object, ...]
    marks: list[Mark]

    @property
    def says(self) -> bool:
        """Whether a word such as ``says`` makes the heads."""
        return bool(self.key[1])

    def described(self) -> str:
        """The arrangement in words, for a person who asks why."""
        order = _ORDERS[str(self.key[0])]
        if self.key[0] == "d" and len(self.key) > 3:
            offset = int(str(self.key[3]))
            order = (
                "name above the text, age below it"
                if not offset
                else "name, date below"
                if offset < 0
                else "date, name below"
            )
        return order + (" with a word for saying" if self.says else "")


def find(page: Page, dates: Dates) -> tuple[list[Group], dict[int, Head]]:
    """All groups of possible heads on a page, and every line that reads as (part of) a head."""
    found = _read(page, dates)
    called = _called(page)
    groups: dict[tuple[object, ...], Group] = {}
    taken: set[int] = set()
    for index, head in found.items():
        if head.edited or head.rest > 1:
            continue
        if head.order == "n":
            mark = _said(page, found, index, head, taken)
            _with_number(page, mark)
            key: tuple[object, ...] = ("n", True, "")
        elif head.order in ("nd", "dn"):
            mark = _mark(page, index, head)
            key = head.key
        else:
            continue
        groups.setdefault(key, Group(key, [])).marks.append(mark)
    for group in groups.values():
        group.marks = _in_frame(group.marks)
        if group.says and group.marks:
            _date_far(page, found, group.marks, taken)
    groups = {key: group for key, group in groups.items() if group.marks}
    _with_blocks(page, found, groups)
    _with_headers(page, dates, groups)
    alone: dict[str, list[int]] = {}
    for index, head in found.items():
        if head.order == "d" and not head.edited and not head.rest and index not in taken:
            alone.setdefault(head.key[2], []).append(index)
    for when, indexes in alone.items():
        for offset, marks in _with_names(page, found, indexes, called):
            key = ("d", False, when, offset)
            groups[key] = Group(key, marks)
    return list(groups.values()), found


def _read(page: Page, dates: Dates) -> dict[int, Head]:
    """Every line that reads as a head or a part of one, by its index; facts about members excepted."""
    found: dict[int, Head] = {}
    before = ""
    for index, line in enumerate(page.lines):
        text = line.text
        if not text:
            continue
        if len(text) <= heads.LONGEST and page.continues(index, index + 1):
            joined = _broken(page, dates, index)
            if joined is not None:
                found[index] = joined
        elif len(text) <= heads.LONGEST:
            head = heads.parse(text, dates)
            if head is not None and not furniture.is_fact(text, before):
                if index and page.continues(index - 1, index):
                    if head.stamp is None or head.rest or text[-1] == ".":
                        before = text
                        continue
                    head = replace(head, likely=min(head.likely, DOUBTED))
                found[index] = head
        before = text
    return found


def _broken(page: Page, dates: Dates, index: int) -> Head | None:
    """A head that starts an item of a list and that the dump's width has broken into two lines."""
    line = page.lines[index]
    if not line.bullet or page.continues(index + 1, index + 2) or len(page.lines[index + 1].text) > 40:
        return None
    head = heads.parse(f"{line.text} {page.lines[index + 1].text}", dates)
    if head is None or head.stamp is None or head.name is None or head.likely < SURE or (head.rest and not head.by):
        return None
    return replace(head, lines=2)


def _called(page: Page) -> Counter[str]:
    """Names by which people on the page call each other (``@mira``), casefolded, with how often."""
    called: Counter[str] = Counter()
    for line in page.lines:
        if "@" in line.text:
            for match in _CALLED.finditer(line.text[:4000]):
                called[match[1].casefold()] += 1
    return called


DOUBTED = 0.31
"""The likelihood of a name that stands where a paragraph may have been broken: only a frame makes it a head."""

SURE = 0.5
"""From which likelihood of a name a head needs no other to be like it."""


def _in_frame(marks: list[Mark]) -> list[Mark]:
    """Drop marks whose name is doubtful and whose form is not that of the others."""
    sure = [mark for mark in marks if mark.likely >= SURE]
    joints = Counter(mark.joint for mark in sure)
    usual, times = joints.most_common(1)[0] if joints else ("", 0)
    framed = times >= 3 and times * 10 >= len(sure) * 6
    items = framed and sum(mark.item for mark in sure) * 10 >= len(sure) * 8

    def bar(mark: Mark) -> float:
        if framed and mark.joint == usual:
            return 0.05 if items and mark.item and not mark.rest else 0.3
        return 0.85 if framed and mark.rest else SURE

    kept = [mark for mark in marks if mark.likely >= bar(mark)]
    for mark in kept:
        if mark.likely == DOUBTED and mark.name:
            mark.likely = names.likelihood(mark.name)
    return kept


def _starts_item(page: Page, index: int) -> bool:
    """Whether a line starts an item of a list, on its own line or below a mark that stands alone."""
    if page.lines[index].bullet:
        return True
    return index > 0 and not page.lines[index - 1].text and bool(page.lines[index - 1].bullet)


def _with_number(page: Page, mark: Mark) -> None:
    """Take a comment's number that stands on a line of its own right below the rest of its head."""
    at = mark.bottom
    for _ in range(4):
        at += 1
        if at >= len(page.lines):
            return
        text = page.lines[at].text
        if not text:
            continue
        match = _NUMBERED.fullmatch(text)
        if match is None:
            return
        mark.number, mark.bottom = int(match[1]), at
        return


def _column(page: Page, index: int) -> int:
    """How far the item is indented that a line belongs to: its bullet may stand on a line of its own above."""
    line = page.lines[index]
    if not page.dumped:
        return line.edge
    if not line.bullet and index and not page.lines[index - 1].text and page.lines[index - 1].bullet:
        above = page.lines[index - 1]
        return above.edge + len(above.bullet) + 1
    return line.edge + len(line.bullet) + 1 if line.bullet else line.edge


def _mark(page: Page, index: int, head: Head) -> Mark:
    return Mark(
        index, index + head.lines - 1, head.name, head.stamp, _column(page, index), head.number, head.score, head.handle,
        head.reply_to, head.says, head.by, head.likely, head.kind, head.rest, head.joint, item=_starts_item(page, index),
    )  # fmt: skip


def _said(page: Page, found: dict[int, Head], index: int, head: Head, taken: set[int]) -> Mark:
    """The mark of a line such as ``Mira says:``, with the date on the line below where there is one."""
    mark = _mark(page, index, head)
    at = index
    for _ in range(3):
        at += 1
        if at >= len(page.lines):
            break
        if not page.lines[at].text:
            continue
        beside = found.get(at)
        if beside is not None and beside.order == "d" and not beside.rest and at not in taken:
            mark.stamp = beside.stamp
            mark.number = mark.number or beside.number
            mark.bottom = at
            taken.add(at)
            break
        if furniture.kind(page.lines[at].text) not in ("number", "role", "vote"):
            break
    return mark


def _with_headers(page: Page, dates: Dates, groups: dict[tuple[object, ...], Group]) -> None:
    """Messages that begin with lines such as ``From: Mira`` and ``Date: …``, as mail programs copy them."""
    marks = []
    index = 0
    while index < len(page.lines):
        label = _header(page, index)
        if label is None:
            index += 1
            continue
        top = index
        values: dict[str, str] = {}
        while index < len(page.lines) and (label := _header(page, index)) is not None:
            values.setdefault(label[0], label[1])
            index += 1
        if "from" in values and ("date" in values or "subject" in values) and index - top > 1:
            name = heads.name_in(values["from"])[1].strip("\"' ")
            mark = Mark(top, index - 1, name or None, dates.find(values.get("date", "")), page.lines[top].edge)
            mark.says, mark.likely, mark.subject = True, 1.0, values.get("subject", "")
            marks.append(mark)
    if len(marks) > 1:
        groups["m", True, "t"] = Group(("m", True, "t"), marks)


def _header(page: Page, index: int) -> tuple[str, str] | None:
    """What a line of a message's headers is, and its value; ``None`` for other lines."""
    label, colon, value = page.lines[index].text.partition(":")
    if not colon or len(label) > 20 or len(value) > 300 or not value.strip():
        return None
    folded = words.fold(label)
    if folded in words.phrases("by"):
        return "from", value.strip()
    if folded in words.phrases("posted") or folded in _SENT:
        return "date", value.strip()
    if folded in words.phrases("topic"):
        return "subject", value.strip()
    return ("other", value.strip()) if folded in _OTHER_HEADERS else None


_SENT = frozenset(
    {"sent", "gesendet", "envoyé", "enviado", "inviato", "verzonden", "wysłano", "отправлено", "送信日時"}
)
_OTHER_HEADERS = frozenset(
    "to cc bcc an à a para reply-to message-id list-id organization newsgroups references in-reply-to kopie copie do кому".split()
)


def _with_blocks(page: Page, found: dict[int, Head], groups: dict[tuple[object, ...], Group]) -> None:
    """Comments whose name stands above the text, and whose age stands below it in a row of buttons."""
    ends = [
        i for i, head in found.items()
        if head.order == "d" and not head.edited and not head.rest and head.stamp is not None and _in_buttons(page, i, head)
    ]  # fmt: skip
    if len(ends) < 2:
        return
    marks = []
    for position, end in enumerate(ends):
        low = ends[position - 1] + 1 if position else _block_start(page, end)
        at = next(
            (i for i in range(low, end) if page.lines[i].text and furniture.kind(page.lines[i].text) is None), None
        )
        if at is None or not any(page.lines[i].text for i in range(at + 1, end)):
            continue
        by, name, handle, reply_to = heads.name_in(page.lines[at].text)
        likely = names.likelihood(name)
        if likely < SURE:
            continue
        mark = _mark(page, at, found[end])
        mark.name, mark.by, mark.handle, mark.reply_to, mark.likely = names.undouble(name), by, handle, reply_to, likely
        marks.append(mark)
    if len(marks) * 4 >= len(ends) * 3:
        groups["d", False, "t", 0] = Group(("d", False, "t", 0), marks)


def _in_buttons(page: Page, index: int, head: Head) -> bool:
    """Whether a date stands in a row of buttons: ``Like · Reply · 2y``."""
    stamp = head.stamp
    assert stamp is not None
    text = page.lines[index].text
    rest = f"{text[: stamp.start]} · {text[stamp.end :]}".strip(" ·|•")
    return bool(rest) and furniture.kind(rest) in ("action", "vote")


def _block_start(page: Page, end: int) -> int:
    """Where the paragraphs above a line start, as far as no empty line parts them."""
    at = end
    while at > 0 and page.lines[at - 1].text and end - at < 60:
        at -= 1
    return at


def _date_far(page: Page, found: dict[int, Head], marks: list[Mark], taken: set[int]) -> None:
    """Give heads that name no date the one that stands alone above them, or below their text: as the page's ends tell."""
    bare = [mark for mark in marks if mark.stamp is None]
    if len(bare) * 2 < len(marks) or not bare:
        return

    def alone(at: int) -> bool:
        head = found.get(at)
        return head is not None and head.order == "d" and not head.rest and not head.edited and at not in taken

    def last_before(stop: int, low: int) -> int | None:
        seen = 0
        for at in range(stop - 1, low, -1):
            if page.lines[at].text:
                seen += 1
                if alone(at):
                    return at
                if seen > 3:
                    return None
        return None

    tops = [last_before(mark.top, marks[i - 1].bottom if i else -1) for i, mark in enumerate(marks)]
    end = next(
        (at for at in range(marks[-1].bottom + 1, min(len(page.lines), marks[-1].bottom + 60)) if alone(at)), None
    )
    below = [*tops[1:], end]
    if end is not None and sum(at is not None for at in below) >= sum(at is not None for at in tops):
        places = below
    else:
        places = tops
    for mark, place in zip(marks, places, strict=True):
        if place is None or mark.stamp is not None:
            continue
        mark.stamp = found[place].stamp
        taken.add(place)
        if places is tops and mark.top - place < 3:
            mark.top = place


_NOT_NAMES = frozenset({"number", "vote", "action", "page", "notice", "share"})


def _beside(page: Page, found: dict[int, Head], index: int, step: int) -> list[int]:
    """Lines above (-1) or below (1) a date that may hold its name, nearest first."""
    result: list[int] = []
    at, seen = index, 0
    while seen < REACH and len(result) < 4:
        at += step
        if not 0 <= at < len(page.lines):
            break
        line = page.lines[at]
        text = line.text
        if not text:
            continue
        seen += 1
        if at in found and found[at].order in ("nd", "dn"):
            break
        if len(text) > 100:
            break
        label = _label(page, at, step)
        if label is not None:
            at = label
            continue
        if found.get(at) is not None and found[at].order == "d":
            if found[at].edited:
                continue
            break
        if words.is_one(text, "roles") or furniture.kind(text) == "fact":
            continue
        if furniture.kind(text) in _NOT_NAMES and names.likelihood(text) < 0.9:
            continue
        if furniture.is_fact(text, ""):
            continue
        result.append(at)
    return result


def _label(page: Page, at: int, step: int) -> int | None:
    """Where a line is the value of a fact, or its label: the other one of the two in the direction of the search."""
    other = at - 1 if step < 0 else at + 1
    for _ in range(2):
        if 0 <= other < len(page.lines) and not page.lines[other].text:
            other += -1 if step < 0 else 1
    if not 0 <= other < len(page.lines):
        return None
    label, value = (other, at) if step < 0 else (at, other)
    if abs(label - value) > 2 or not words.is_one(page.lines[label].text.rstrip(" :："), "facts"):
        return None
    under = page.lines[value].edge > page.lines[label].edge or page.lines[label].text.rstrip().endswith((":", "："))
    return other if under or value == label + 1 else None


def _with_names(
    page: Page, found: dict[int, Head], indexes: list[int], called: Counter[str]
) -> list[tuple[int, list[Mark]]]:
    """Dates that stand alone, with names beside them: for each likely place of the name one list of marks."""
    sample = indexes[:: len(indexes) // 5000] if len(indexes) > 20000 else indexes
    best: list[tuple[float, int]] = []
    for step in (-1, 1):
        places = [_beside(page, found, index, step) for index in sample]
        for place in range(3):
            texts = [page.lines[p[place]].text if len(p) > place else "" for p in places]
            likely = [_likely(text, called) for text in texts]
            score = sum(likely) / len(likely)
            doubled = sum(
                1
                for p, t in zip(places, texts, strict=True)
                if t and len(p) > place + 1 and page.lines[p[place + 1]].text == t
            )
            distinct = len({t for t in texts if t})
            if distinct == 1 and len(texts) > 2:
                score *= 0.5
            score += 0.2 * distinct / len(texts)
            score += 0.3 * doubled / len(texts) - 0.1 * place
            if score > 0.35:
                best.append((score, step * (place + 1)))
    best.sort(reverse=True)
    result = []
    for _, offset in best[:3]:
        marks = []
        step, place = (-1 if offset < 0 else 1), abs(offset) - 1
        for index in indexes:
            beside = _beside(page, found, index, step)
            mark = _mark(page, index, found[index])
            _with_number(page, mark)
            if len(beside) > place:
                at = beside[place]
                text = page.lines[at].text
                number, text = heads.take_number(text)
                mark.number = mark.number if number is None else number
                by, name, handle, reply_to = heads.name_in(text)
                sure = names.likelihood(name)
                if sure >= 0.3:
                    column = _column(page, at if step < 0 else index)
                    above = at - 1
                    while step < 0 and above >= 0 and at - above < 4:
                        if page.lines[above].text == text:
                            at = above
                            break
                        above -= 1
                    mark = replace(
                        mark, top=min(at, index), bottom=max(at, mark.bottom), name=names.undouble(name), likely=sure, by=by,
                        handle=handle or mark.handle, reply_to=reply_to or mark.reply_to, column=column,
                    )  # fmt: skip
                    marks.append(mark)
        result.append((offset, marks))
    return result


def _likely(text: str, called: Counter[str]) -> float:
    if not text:
        return 0.0
    number, text = heads.take_number(text)
    head, colon, _ = text.partition(":")
    if colon and words.fold(head) in words.phrases("topic"):
        return 0.0
    name = heads.name_in(text)[1]
    likely = names.likelihood(name) + (0.4 if number is not None else 0.0)
    if called and likely and called.get(name.casefold()):
        likely += 0.3
    return likely
