"""Comments without dates as the items of a list: a name, perhaps behind an address, and below it a text.

A list of terms looks the same. So more than one thing must tell that people speak: addresses before names, somebody who
speaks twice, somebody who is called by name, or a line below the list that says of comments.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import SURE, Group, Mark, column_of
from tui_reader.sources.formats.dump.clues import furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.links import is_said
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 3
"""Items from which names are told from chance."""

SIGNS = 2
"""Signs of people that such a list must have."""

HEAD = 3
"""Lines that an item's head may have, its address included."""

LONGEST = 200
"""Characters of it."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+(?:\s\S*[/-]\S*/)?\s+(?=\S)")
"""An address before a name; the width of a page may have broken it."""

_LISTED = Form("n", False, "l", 1)


@dataclass(slots=True)
class _List:
    """A list of a page: where its items start, and the line behind the last one."""

    edge: int
    mark: str
    starts: list[int] = field(default_factory=list)
    end: int = 0


def with_listed(page: Page, groups: dict[Form, Group]) -> None:
    """Add the group of the longest list of such comments, if there is any.

    Args:
        page: the dump.
        groups: takes the group.
    """
    marks = max((_marks(page, found) for found in _lists(page)), key=len, default=[])
    if marks:
        groups[_LISTED] = Group(_LISTED, marks)


def _lists(page: Page) -> Iterator[_List]:
    """The lists of a page, none of whose items has words outside it, each behind those within it."""
    inside: list[_List] = []
    for index, line in enumerate(page.lines):
        if not line.text and not line.bullet:
            continue
        mark = "1" if line.bullet[:1].isdigit() else line.bullet
        while inside and (inside[-1].edge > line.edge or (inside[-1].edge == line.edge and inside[-1].mark != mark)):
            inside[-1].end = index
            yield inside.pop()
        if not mark:
            continue
        if not inside or inside[-1].edge < line.edge:
            inside.append(_List(line.edge, mark))
        inside[-1].starts.append(index)
    for found in reversed(inside):
        found.end = len(page.lines)
        yield found


class _Item(NamedTuple):
    """An item that begins with what may be a name."""

    mark: Mark
    text: str
    addressed: bool
    end: int


def _marks(page: Page, found: _List) -> list[Mark]:
    """The heads of a list's items, or of some in a row; none where these are no comments."""
    if len(found.starts) < FEWEST:
        return []
    rows: list[list[_Item]] = [[]]
    for start, end in zip(found.starts, [*found.starts[1:], found.end], strict=True):
        item = _item(page, start, end)
        if item is None:
            rows.append([])
        else:
            rows[-1].append(item)
    items = max(rows, key=len)
    return [item.mark for item in items] if len(items) >= FEWEST and _are_people(page, items) else []


def _item(page: Page, start: int, end: int) -> _Item | None:
    """An item as a comment; ``None`` where it has no text, or begins with furniture."""
    head = _head(page, start, end)
    texts = [line.text for line in page.lines[head[-1] + 1 : end] if line.text] if head else []
    if not texts:
        return None
    said = " ".join(page.lines[i].text for i in head)
    address = _ADDRESS.match(said)
    by, name, handle, reply_to = parts.name_in(said[address.end() :] if address else said)
    if not name or len(name) > LONGEST or furniture.kind(name) is not None:
        return None
    mark = Mark(start, head[-1], names.undouble(name), None, column_of(page, start), handle=handle, reply_to=reply_to)
    mark.by, mark.likely, mark.until = by, names.likelihood(name), end
    return _Item(mark, " ".join(texts), address is not None, end)


def _are_people(page: Page, items: Sequence[_Item]) -> bool:
    """Whether items begin with names of people, and hold what these say."""
    marks = [item.mark for item in items]
    sure = sum(mark.likely >= SURE for mark in marks)
    if sure * 5 < 4 * len(items) or sum(is_said(item.text) for item in items) * 5 < 3 * len(items):
        return False
    called = {mark.name for mark in marks}
    signs = 2 * (sum(item.addressed for item in items) > 1) + (len(called) < len(marks))
    signs += _calls(items) + _is_of_comments(page, items[-1].end)
    return len(called) > 1 and signs >= SIGNS


def _head(page: Page, start: int, end: int) -> list[int]:
    """The lines of an item's head: up to the first empty one, or the first line alone where none is near."""
    first = start if page.lines[start].text else start + 1
    near = range(first, min(first + HEAD + 1, end))
    blank = next((i for i in near if not page.lines[i].text), None)
    if blank is not None and any(line.text for line in page.lines[blank:end]):
        return list(range(first, blank))
    return [] if first >= end or page.continues(first, first + 1) else [first]


def _calls(items: Sequence[_Item]) -> bool:
    """Whether somebody of a list is called by name at the beginning of what another one says."""
    firsts = Counter(mark.name.split()[0] for mark, *_ in items if mark.name and mark.likely >= SURE)
    for mark, text, *_ in items:
        opening = text[:OPENING].split()
        said = {word.strip("@,!:-") for word in opening if word[0] == "@" or word[-1] in ",!:"}
        own = (mark.name or "").split()[:1]
        if any(word in firsts for word in said.difference(own)):
            return True
    return False


OPENING = 80
"""Characters of a comment among which the name of whom it answers stands."""


def _is_of_comments(page: Page, end: int) -> bool:
    """Whether one of the first lines below a list is of its form, or says in a few words that it holds comments."""
    below = [line.text for line in page.lines[end : end + NEAR] if line.text][:2]
    called = words.phrases("comments")
    return any(
        furniture.kind(text) == "form" or (len(text) < BELOW and not called.isdisjoint(words.fold(text).split()))
        for text in below
    )


NEAR = 8
"""Lines below a list in which that is looked for."""

BELOW = 60
"""Characters of such a line."""
