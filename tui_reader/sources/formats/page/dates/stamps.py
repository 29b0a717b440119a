"""Where a page says when: every place that names a date, as the anchors around which contributions stand.

Machine-readable attributes (`machine_dates`) are believed first, then words. Which of day and month stands first in
``03/04/2011`` is decided by the page as a whole (`day_order`). Words that leave out the year, or count from today, show
where a contribution is even while nobody knows which day they mean (`vague`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from urllib.parse import unquote

from tui_reader.sources.formats.page.dates.day_order import day_first
from tui_reader.sources.formats.page.dates.machine_dates import (
    TIMED,
    TITLED,
    TITLES,
    exact_date,
    is_time,
    machine_date,
    may_date,
)
from tui_reader.sources.formats.page.dates.vague import may_be_vague, weekdays
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.text.date_words import LANGUAGES
from tui_reader.text.dates import find_date, parse_date

LONGEST_HEAD = 160
"""Characters of a text that can still be the head of a comment; a date in a longer one is part of prose."""

LONGEST_BESIDE = 90
"""Characters that may stand beside a date in its own text."""

LONGEST_BESIDE_VAGUE = 30
"""The same for words such as "3 weeks ago", which sentences hold too."""

SHORTEST_POSTED = 8
"""Characters that a date with a word before it takes at least."""

_LEVELS_AROUND = 3
"""Levels from an element to the one around it that dates it."""

_LONGEST_LEAF = 16
"""Characters, without spaces, of a date that a page draws as the leaf of a calendar: day, month and year in boxes."""

_LONGEST_TRIMMED = 60
"""Characters of a line that is asked for without the blanks around it: no limit that dates are looked for with is
shorter, so that the blanks change nothing but where the date stands."""

CLOCK = re.compile(r"[\s,|@]*+(\d{1,2}[:.h]\d\d(?::\d\d)?\s*+(?:[ap]\.?m\.?|uhr|h)?)[\s,|]*", re.IGNORECASE)
"""A time of day alone, apart from its date."""

_SINCE = re.compile(r"[?&;]from=(\d{4}-\d\d-\d\dT[^&;#]{5,40})")
"""The time in the address of a project's timeline, which is exact where the title is as the server's country has it."""

_HANDLE = re.compile(r"(?<![^\W\d_])[^\W\d_]++\d++")
"""A word with a number at its end, and no blank between: a name such as marco12, whatever month the word is."""

_SOME_DAY = datetime(2020, 6, 15, 12, tzinfo=UTC)
"""Any day will do for asking whether words name one."""


@dataclass(slots=True)
class Stamp:
    """One place of a page that names a date."""

    at: int
    """The element or text that says it."""
    iso: str | None
    """The date; ``None`` where it is relative or lacks its year, and nothing says against what."""
    words: str
    """What a reader sees."""
    machine: bool = False
    """Whether an attribute gave it: exact, and never ambiguous."""
    start: int = -1
    """Where the date starts in the text ``at``; -1 where it is the whole."""
    stop: int = -1
    """Where it ends there."""


_OTHERWISE = {"hier": frozenset({"de", "nl", "af"})}
"""Words for a day in one language, and the languages in which they mean something else: French for yesterday is German
for here, as in "register here". No table of words has it, since it is no phrase that engines print."""


class Dates:
    """The dates of one page, read by one rule: its language, and which of day and month comes first.

    Args:
        page: the page.
        saved: when it was saved, where that is known: what relative dates count from once all others are read.
    """

    def __init__(self, page: Page, saved: datetime | None = None) -> None:
        self.page = page
        self.saved = saved
        self.language = _language(page)
        self.day_first = day_first(page)
        if self.day_first is None and self.language and _begins_with_day(self.language):
            self.day_first = True
        self._known: dict[str, tuple[int, int, str | None] | None] = {}

    def find(self, words: str) -> tuple[int, int, str | None] | None:
        """The first date in a line: where it starts and ends, and which it is."""
        try:
            return self._known[words]
        except KeyError:
            bare = words.strip()
            if (
                len(bare) < len(words) <= _LONGEST_TRIMMED
            ):  # the same line is asked for as it stands and without its indentation
                hit, before = self.find(bare), words.find(bare)
                found = hit and (hit[0] + before, hit[1] + before, hit[2])
            else:
                found = self._find(words)
            self._known[words] = found
            return found

    def _find(self, words: str) -> tuple[int, int, str | None] | None:
        found = find_date(words, day_first=self.day_first)
        if found is None and len(words) <= LONGEST_BESIDE and may_be_vague(words):
            # Where it stands shows the head of a comment, whatever day it is.
            vague = find_date(words, day_first=self.day_first, now=_SOME_DAY)
            said = words[vague[0] : vague[1]] if vague is not None else ""
            if vague is not None and any(map(str.isalpha, said)) and not self._is_no_day(said):
                return vague[0], vague[1], None
        if found is not None:
            start = found[0]
            while 0 < start < found[1] and words[start - 1].isalnum() and words[start].isalnum():
                start += 1  # the number at the end of a name is no part of a date: "pelle77 am 16.3.2019"
            return start, found[1], found[2]
        bare = words.strip()
        if len(bare) <= 8 and bare[:1].isdigit() and parse_date(bare, now=_SOME_DAY):
            start = words.find(bare)  # "3mo", all that some pages say of a date
            return start, start + len(bare), None
        return None

    def _is_no_day(self, said: str) -> bool:
        """Whether words that can be a date are a name for somebody, or another word in the page's language."""
        if _HANDLE.fullmatch(said):
            return True
        return self.language in _OTHERWISE.get(said.casefold(), ())

    def day_of(self, stamp: Stamp | None) -> str | None:
        """What a stamp means: its date, or what its relative words mean on the day on which the page was saved."""
        if stamp is None or stamp.iso is not None or self.saved is None:
            return stamp.iso if stamp is not None else None
        return parse_date(stamp.words, day_first=self.day_first, now=self.saved)

    def whole(self, words: str) -> str | None:
        """The date that some words are, as a whole."""
        exact = exact_date(words)
        return exact or parse_date(words, day_first=self.day_first)

    @cached_property
    def stamps(self) -> list[Stamp]:
        """Every stamp of the page, in document order; none inside another."""
        return list(self.among(range(len(self.page))))

    def among(self, nodes: Iterable[int]) -> Iterator[Stamp]:
        """The stamps among some nodes in document order; none inside another."""
        page, dating, covered = self.page, self._dating, 0
        for i in nodes:
            if (
                dating[page.look[i]]
                and i >= covered
                and (stamp := self._element(i) if page.tag[i] else self._text(i)) is not None
            ):
                yield stamp
                covered = page.end[i]

    @cached_property
    def _dating(self) -> list[bool]:
        """Of each look whether its elements may be there for a date; the last, of texts, which have none, always."""
        return [*map(may_date, self.page.looks), True]

    def of(self, at: int) -> Stamp | None:
        """The stamp that an element is, holds, or stands in: found without looking at the rest of the page."""
        page = self.page
        around: Stamp | None = None
        near = False
        for n, up in enumerate(page.ancestors(at)):
            if page.weight(up) > LONGEST_HEAD:
                break
            if self._dating[page.look[up]] and (stamp := self._element(up)) is not None:
                around, near = stamp, n < _LEVELS_AROUND
        if near:
            return around
        held = next(self.among(range(at, page.end[at])), None) if around is None else None
        if held is not None:
            return held
        text = page.words(at, 120)
        hit = self.find(text) if text else None
        return Stamp(at, hit[2], text[hit[0] : hit[1]]) if hit else None

    def _element(self, i: int) -> Stamp | None:
        page = self.page
        tag = page.tag[i]
        if page.weight(i) > LONGEST_HEAD:
            return None
        if tag == "meta":  # in the head it dates the page, in a contribution that one
            iso = machine_date(page, i, True) if is_time(page, i) and page.tag[page.parent[i]] != "head" else None
            return Stamp(i, iso, "", machine=True) if iso else None
        timed = tag in TIMED
        named = timed or is_time(page, i)
        titled = named or (page.weight(i) <= 24 and tag in TITLED and any(map(str.isdigit, page.get(i, "title"))))
        iso = machine_date(page, i, named) or (self._title(i) if titled else None)
        if iso is not None:
            if not timed and page.weight(i) > _LONGEST_LEAF and page.count_texts(i) > 2:
                return None  # a whole contribution that carries its time: see ``machine_date``
            return Stamp(i, iso, page.words(i, 120), machine=True)
        if not named or page.weight(i) > LONGEST_BESIDE:
            return None
        words = page.words(i, 120)
        inner = range(i + 1, page.end[i])
        if not words or (len(inner) > 1 and any(page.attributes[j] and self._exact(j) for j in inner)):
            return None
        hit = self.find(words)
        if hit is None:
            return None
        if page.count_texts(i) == 1:
            text = next(page.texts(i, page.end[i]))
            return self._text(text)
        # A date cut up by markup (``<b>12</b> May <i>2019</i>``) is only whole in the element.
        if hit[1] - hit[0] < 0.5 * len(words):
            return None
        return Stamp(i, hit[2], words)

    def _exact(self, i: int) -> str | None:
        """The date that attributes of an element give."""
        return machine_date(self.page, i, True) or (self._title(i) if self.page.tag[i] in TITLED else None)

    def _title(self, i: int) -> str | None:
        """The date in an element's title, in words: what relative dates show when the pointer rests on them."""
        attributes = self.page.attributes[i]
        if "timeline" in (attributes.get("class") or "") and (since := _SINCE.search(attributes.get("href") or "")):
            return exact_date(unquote(since[1]))
        for name in TITLES:
            title = attributes.get(name)
            if title and len(title) < 80 and (hit := self.find(title)) and hit[2]:
                return self._posted(title[hit[1] :]) or hit[2]
        return None

    def _posted(self, more: str) -> str | None:
        """The date behind another one that is said to be that of writing: "(Posted on 16 January)" after an edit."""
        hit = self.find(more) if len(more) > SHORTEST_POSTED else None
        if hit is None or not is_one(more[: hit[0]].strip(" \n\t-–—(,;|"), "posted"):
            return None
        return hit[2]

    def _text(self, i: int) -> Stamp | None:
        text = self.page.text[i]
        if len(text) > LONGEST_HEAD:
            if len(text) > LONGEST_HEAD * 3 or self.page.weight(i) > LONGEST_HEAD:
                return None
            text = " ".join(text.split())
            if len(text) > LONGEST_HEAD:
                return None
        hit = self.find(text)
        if hit is None:
            return None
        most = (LONGEST_BESIDE if hit[2] else LONGEST_BESIDE_VAGUE) + hit[1] - hit[0]
        if len(text) > most and len(" ".join(text.split())) > most:  # pages are indented: blanks say nothing
            return None
        if not hit[2] and self._urges(i, text, hit[0]):
            return None
        return Stamp(i, hit[2], text[hit[0] : hit[1]], start=hit[0], stop=hit[1])

    def _urges(self, i: int, text: str, start: int) -> bool:
        """Whether a text is a button whose last word says when to press it: "Buy now", "Subscribe today!"."""
        before = text[:start].strip()
        if not before or any(map(str.isdigit, text)) or is_one(before, "posted"):
            return False
        return any(self.page.tag[up] in ("a", "button") for up in self.page.ancestors(i, 2))


def without_date(text: str, start: int, stop: int) -> str:
    """A text without a date in it and the weekday before the date, cut in two by a bar where the date was."""
    before = text[:start].rstrip(" ,(.")
    head, _, last = before.rpartition(" ")
    if last.lower().rstrip(".,") in weekdays():
        before = head
    return f"{before} | {text[stop:]}"


def _begins_with_day(language: str) -> bool:
    """Whether dates in numbers begin with the day in a language, as in most; English is written both ways."""
    known = LANGUAGES.get(language)
    return known is None or known.day_first


def _language(page: Page) -> str:
    """The ISO 639-1 code of the language that a page says it is in; empty where it says none."""
    root = next(iter(page.tagged("html")), None)
    if root is None:
        return ""
    language = (page.get(root, "lang") or page.get(root, "xml:lang")).strip().lower()[:2]
    return language if language.isalpha() else ""
