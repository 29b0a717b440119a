"""Lines that hold the head of a comment and its text, taken apart: a name and a colon before it, a signature behind,
or both a name before it and the date behind.

They are only told from prose where the page has them again: names of different people above dates, signatures that
end with the same words, three lines of which each is a comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import furniture, heads, names, parts
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Line, Page

FEWEST = 2
"""People from whom on such lines are told from chance."""

BESIDE = 6
"""Characters beside a date that stands alone: those of a button."""

SIGNATURE = re.compile(
    r"(?P<name>[^()]{2,80}?(?= \([^\W\d][^()]{2,24}\) )"
    r"|(?:[^()\d]{2,40}?|[\da-fA-F.:]{7,39})(?= \d+(?:[^()\d]+\d+){3,5} \())"
    r"(?: \((?P<page>[^()]{3,25})\))? "
    r"(?P<when>(?=[^()]*\d{1,2}[:.]\d\d)(?=[^()]*\d{4})[^()]{12,40}|\d{4}年\d+月\d+日 \(.\) \d\d:\d\d)"
    r" \((?P<zone>[^\W\d_a-z]{3,5})\)"
)
"""Who has signed, the links to that person's pages, and when: ``Mira (talk) 12:03, 3 May 2014 (UTC)``.

Who has changed what a signature looks like, or has no account, may have no links: then the day begins with a figure.
"""

_SIGNED = re.compile(
    r"(?P<text>.*[.!?…:;)\]»”\"'。！？](?=\s|[-–—/])|.*\S(?=\s?(?:--|—)))(?:\s*(?:[-–—]{1,3}|/)\s*|\s+)"
    + SIGNATURE.pattern
)
_COLON = re.compile(r"(?P<name>[^:：]{1,40}?)\s?(?:：|:\s)\s*(?P<text>\S.*)")


def take(page: Page, dates: Dates) -> bool:
    """Take such lines of a page apart, in place; whether there are any."""
    _unbroken(page)
    _join_ages(page, dates)
    signed, named, whole = {**_signed(page), **_begun(page, dates)}, _named(page, dates), _whole(page, dates)
    if not signed and not named and not whole:
        return False
    lines: list[Line] = []
    for index, line in enumerate(page.lines):
        if (parted := whole.get(index)) is not None:
            lines += [replace(line, text=text, raw=" " * line.edge + text, source="") for text in parted]
            continue
        if cut := signed.get(index) or named.get(index):
            first, second = line.text[: cut[0]], line.text[cut[1] :]
            lines.append(replace(line, text=first, raw=" " * line.edge + first, source="", named=index in named))
            line = replace(line, text=second, raw=" " * line.indent + second, edge=line.indent, bullet="", source="")
        lines.append(line)
    page.lines = lines
    return True


_ENDING = re.compile(rf"\(?(?P<signature>{SIGNATURE.pattern})\)?$")
_ZONE = re.compile(r"(?P<end>\([^\W\d_a-z]{3,5}\)\)?)\s?(?P<button>\[?[^\W\d_]{0,24}\]?)")
"""How signatures end: with the zone of their time, and perhaps a button without a gap: ``(UTC)Reply``."""


def _unbroken(page: Page) -> None:
    """Make signatures of a page whole, in place: without buttons and brackets around, and unbroken by its width."""
    lines: list[Line] = []
    whole = last = 0
    for line in page.lines:
        if last == len(lines) > 0 and _is_button(line.text):
            continue
        match = _ZONE.search(line.text, max(0, len(line.text) - ZONE)) if ")" in line.text[-ZONE:] else None
        if match is None or match.end() < len(line.text) or not (not match["button"] or _is_button(match["button"])):
            lines.append(line)
            continue
        text, taken = line.text[: match.end("end")], 0
        while not (ending := _ENDING.search(text[-LONGEST:])) and taken < min(BROKEN, len(lines)):
            above = lines[-1 - taken]
            if not above.text or above.bullet or above.heading:
                break
            text, taken = f"{above.text} {text}", taken + 1
        if ending is None:
            lines.append(line)
            continue
        first = lines[-taken] if taken else line
        del lines[len(lines) - taken :]
        text = f"{text[: len(text) - len(ending[0])]}{ending['signature']}"
        lines.append(replace(first, text=text, raw=" " * first.edge + text))
        whole, last = whole + 1, len(lines)
    if whole >= FEWEST:
        page.lines = lines


_AGE_BEGUN = re.compile(r"\d\s+[^\W\d_]{1,12}$")
"""A number and what it counts, at the end of a line."""


def _join_ages(page: Page, dates: Dates) -> None:
    """Make heads whole that a dump has broken within how long ago something was: ``Mira 2 years`` above ``ago | link``.

    What is indented deeply is broken before the width of the page.
    """
    lines: list[Line] = []
    for line in page.lines:
        above = lines[-1] if lines else line
        if (
            0 < len(line.text) <= REST
            and not line.bullet
            and _AGE_BEGUN.search(above.text, max(0, len(above.text) - 20))
        ):
            text = f"{above.text} {line.text}"
            head = heads.parse(text, dates) if line.edge == above.edge else None
            stamp = head.stamp if head is not None and head.name and head.order == "nd" and not head.rest else None
            ago = stamp is not None and stamp.relative and not stamp.timed and dates.find(above.text) is None
            if stamp is not None and ago and stamp.start < len(above.text) < stamp.end:
                lines[-1] = replace(above, text=text, raw=" " * above.edge + text)
                continue
        lines.append(line)
    page.lines = lines


REST = 40
"""Characters of the second line of such a head."""

ZONE = 40
"""Characters at the end of a line in which the zone of a signature and a button may stand."""

LONGEST = 160
"""Characters that a signature may have."""

BROKEN = 2
"""How often the width of a dump may break a signature."""


def _is_button(text: str) -> bool:
    return words.is_one(text, "actions")


def _signed(page: Page) -> Mapping[int, tuple[int, int]]:
    """Where texts end and signatures start in the lines that hold both."""
    ended = [(i, line.text) for i, line in enumerate(page.lines) if line.text[-1:] == ")"]
    matches = ((i, _SIGNED.fullmatch(text)) for i, text in ended)
    starts = {index: (match.end("text"), match.start("name")) for index, match in matches if match is not None}
    alone = sum(index not in starts and SIGNATURE.fullmatch(text) is not None for index, text in ended)
    return starts if len(starts) + alone >= FEWEST else {}


def _begun(page: Page, dates: Dates) -> Mapping[int, tuple[int, int]]:
    """Where heads end and texts begin in the items of a list that begin with a name, a day and a time, and go on."""
    starts: dict[int, tuple[int, int]] = {}
    people: set[str] = set()
    for index, line in enumerate(page.lines):
        stamp = dates.find(line.text[:HEAD]) if line.bullet and len(line.text) > SHORTEST else None
        if stamp is None or not stamp.timed or stamp.relative:
            continue
        name, rest = line.text[: stamp.start].strip(" :："), line.text[stamp.end :]
        text = rest.lstrip()
        if rest[:1] != " " or not (text[:1].isalnum() or text[:1] in _OPENS) or furniture.kind(text) is not None:
            continue
        if len(name) <= NAME and _is_person(name):
            starts[index] = stamp.end, len(line.text) - len(text)
            people.add(name)
    return starts if len(starts) >= LINES and len(people) >= FEWEST else {}


HEAD = 90
"""Characters of a line in which its head ends."""

SHORTEST = 20
"""Characters that such a line has at the least."""

NAME = 40
"""Characters of the name with which it begins."""

_OPENS = '>＞@"“„«「『'
"""Marks with which a text may begin."""


def _named(page: Page, dates: Dates) -> Mapping[int, tuple[int, int]]:
    """Where names end and texts start in lines above a date that stands alone."""
    starts: dict[int, tuple[int, int]] = {}
    people: set[str] = set()
    for index, line in enumerate(page.lines[:-1]):
        match = _COLON.match(line.text[:200]) if not line.heading else None
        if match is None or not _is_date(page.lines[index + 1].text, dates):
            continue
        if not _is_person(parts.name_in(match["name"])[1]):
            continue
        starts[index] = match.end("name"), match.start("text")
        people.add(match["name"])
    return starts if len(people) >= FEWEST else {}


def _whole(page: Page, dates: Dates) -> Mapping[int, tuple[str, str]]:
    """Heads and texts of the lines that are all of a comment: a name, a colon, the text, and the date at the end."""
    found: dict[int, tuple[str, str]] = {}
    people: set[str] = set()
    for index, line in enumerate(page.lines):
        match = _COLON.match(_VOTED.sub("", line.text)) if line.text[-1:].isdigit() else None
        dated = _DATED.fullmatch(match["text"]) if match is not None else None
        if match is None or dated is None or not _is_date(dated["when"], dates):
            continue
        if _is_person(match["name"]) and " " not in match["name"]:
            found[index] = f"{match['name']} {dated['when']}", dated["text"]
            people.add(match["name"])
    return found if len(found) >= LINES and len(people) >= FEWEST else {}


_VOTED = re.compile(r"^[^\w@]\s|^[推噓]\s")
"""What each has voted, before the name."""

_DATED = re.compile(r"(?P<text>\S.*?)\s+(?P<when>\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,? \d{1,2}:\d\d(?::\d\d)?)")

LINES = 3
"""Lines of this form from which they are told from chance."""


def _is_person(text: str) -> bool:
    return names.likelihood(text) >= PERSON and furniture.kind(text) is None and not _is_label(text)


PERSON = 0.9
"""How much the words before a colon must look like a name."""


def _is_label(text: str) -> bool:
    """Whether words name what stands behind a colon: ``From``, ``Posted``, ``Re``."""
    return any(words.is_one(text, kind) for kind in ("by", "posted", "topic", "reply_to", "wrote", "says"))


def _is_date(text: str, dates: Dates) -> bool:
    stamp = dates.find(text) if 0 < len(text) < 60 else None
    return stamp is not None and stamp.start == 0 and len(text) - stamp.end <= BESIDE
