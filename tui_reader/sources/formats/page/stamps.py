"""Where a page says when: every place that names a date, as the anchors around which contributions stand.

Machine-readable attributes are believed first, then words. Which of day and month stands first in ``03/04/2011``
is decided by the page as a whole, since one date alone cannot tell.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property, lru_cache
from itertools import chain
from urllib.parse import unquote

from tui_reader.sources.formats.page.dom import Attributes, Look, Page
from tui_reader.sources.formats.page.marks import TIME, parts
from tui_reader.sources.formats.page.wording import is_one
from tui_reader.text.dates import find_date, parse_date

LONGEST = 160
"""Characters of a text that can still be the head of a comment; a date in a longer one is part of prose."""

BESIDE = 90
"""Characters that may stand beside a date in its own text."""

BESIDE_VAGUE = 30
"""The same for words such as "3 weeks ago", which sentences hold too."""

SHORTEST = 8
"""Characters that a date with a word before it takes at least."""

_NEAR = 3
"""Levels from an element to the one around it that dates it."""

_LEAF = 16
"""Characters, without spaces, of a date that a page draws as the leaf of a calendar: day, month and year in boxes."""

_SHORT = 60
"""Characters of a line that is short by any measure that dates are looked for with."""

_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d):?(\d\d):?(\d\d)?(Z|[+-]\d\d:?\d\d)?")
_UNIX = re.compile(r"1?\d{9}(?:\d{3})?(?:\.\d+)?")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")

CLOCK = re.compile(r"[\s,|@]*+(\d{1,2}[:.h]\d\d(?::\d\d)?\s*+(?:[ap]\.?m\.?|uhr|h)?)[\s,|]*", re.IGNORECASE)
"""A time of day alone, apart from its date."""

_SINCE = re.compile(r"[?&;]from=(\d{4}-\d\d-\d\dT[^&;#]{5,40})")
"""The time in the address of a project's timeline, which is exact where the title is as the server's country has it."""

_PARTED = re.compile(r"\d[./-]\d")
"""In every numeric date: looked for first, since it is found or missed faster."""

_HANDLE = re.compile(r"(?<![^\W\d_])[^\W\d_]++\d++")
"""A word with a number at its end, and no blank between: a name such as marco12, whatever month the word is."""

_SOME_DAY = datetime(2020, 6, 15, 12, tzinfo=UTC)
"""Any day will do for asking whether words name one."""

_UNIX_ATTRIBUTES = (
    "data-time", "data-timestamp", "data-utime", "data-unixtime", "data-epoch", "data-at-unix", "data-unix",
    "data-comment-timestamp", "data-date", "data-created", "unixtime",
)  # fmt: skip
_TEXT_ATTRIBUTES = ("datetime", "content", "ts", "timestamp", "data-datetime", "data-iso-date", "data-original-date")
_DATING = frozenset((*_TEXT_ATTRIBUTES, *_UNIX_ATTRIBUTES, "title"))
"""Attributes that may hold a date; most elements have none of them."""
_TIME_NAMES = ("itemprop", "property", "data-timestamp", "data-utime", "data-time", "data-comment-timestamp")
_NAMING = frozenset(_TIME_NAMES)
_TITLES = ("title", "data-tippy-content", "data-original-title", "data-title", "aria-label")
_TELLING = _DATING | frozenset(_TITLES)
_TIMED = frozenset({"time", "abbr", "relative-time", "faceplate-timeago", "local-time", "time-ago"})
_TIMELESS = frozenset({"html", "body", "link", "input", "img", "del", "ins"})
"""Elements whose attributes date nothing that a reader sees; of a change to a text they say when it was made."""
_TITLED = frozenset({"abbr", "span", "a", "time", "acronym", "small", "td", "div", "strong", "b", "em", "i", "p"})


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
        self.languages = _languages(page)
        self.day_first = _day_first(page)
        if self.day_first is None and self.languages and self.languages[0] not in ("en", "ja", "zh", "ko", "hu"):
            self.day_first = True
        self._known: dict[str, tuple[int, int, str | None] | None] = {}

    def find(self, words: str) -> tuple[int, int, str | None] | None:
        """The first date in a line: where it starts and ends, and which it is."""
        try:
            return self._known[words]
        except KeyError:
            bare = words.strip()
            if len(bare) < len(words) <= _SHORT:  # the same line is asked for as it stands and without its indentation
                hit, before = self.find(bare), words.find(bare)
                found = hit and (hit[0] + before, hit[1] + before, hit[2])
            else:
                found = self._find(words)
            self._known[words] = found
            return found

    def _find(self, words: str) -> tuple[int, int, str | None] | None:
        found = find_date(words, day_first=self.day_first)
        if found is None and len(words) <= BESIDE and _may_be_vague(words):
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
        return bool(self.languages) and self.languages[0] in _OTHERWISE.get(said.casefold(), ())

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
        return [*map(_may_date, self.page.looks), True]

    def of(self, at: int) -> Stamp | None:
        """The stamp that an element is, holds, or stands in: found without looking at the rest of the page."""
        page = self.page
        around: Stamp | None = None
        near = False
        for n, up in enumerate(page.ancestors(at)):
            if page.weight(up) > LONGEST:
                break
            if self._dating[page.look[up]] and (stamp := self._element(up)) is not None:
                around, near = stamp, n < _NEAR
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
        if page.weight(i) > LONGEST:
            return None
        if tag == "meta":  # in the head it dates the page, in a contribution that one
            iso = machine_date(page, i, True) if _is_time(page, i) and page.tag[page.parent[i]] != "head" else None
            return Stamp(i, iso, "", machine=True) if iso else None
        timed = tag in _TIMED
        named = timed or _is_time(page, i)
        titled = named or (page.weight(i) <= 24 and tag in _TITLED and any(map(str.isdigit, page.get(i, "title"))))
        iso = machine_date(page, i, named) or (self._title(i) if titled else None)
        if iso is not None:
            if not timed and page.weight(i) > _LEAF and page.count_texts(i) > 2:
                return None  # a whole contribution that carries its time: see ``machine_date``
            return Stamp(i, iso, page.words(i, 120), machine=True)
        if not named or page.weight(i) > BESIDE:
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
        return machine_date(self.page, i, True) or (self._title(i) if self.page.tag[i] in _TITLED else None)

    def _title(self, i: int) -> str | None:
        """The date in an element's title, in words: what relative dates show when the pointer rests on them."""
        attributes = self.page.attributes[i]
        if "timeline" in (attributes.get("class") or "") and (since := _SINCE.search(attributes.get("href") or "")):
            return exact_date(unquote(since[1]))
        for name in _TITLES:
            title = attributes.get(name)
            if title and len(title) < 80 and (hit := self.find(title)) and hit[2]:
                return self._posted(title[hit[1] :]) or hit[2]
        return None

    def _posted(self, more: str) -> str | None:
        """The date behind another one that is said to be that of writing: "(Posted on 16 January)" after an edit."""
        hit = self.find(more) if len(more) > SHORTEST else None
        if hit is None or not is_one(more[: hit[0]].strip(" \n\t-–—(,;|"), "posted"):
            return None
        return hit[2]

    def _text(self, i: int) -> Stamp | None:
        text = self.page.text[i]
        if len(text) > LONGEST:
            if len(text) > LONGEST * 3 or self.page.weight(i) > LONGEST:
                return None
            text = " ".join(text.split())
            if len(text) > LONGEST:
                return None
        hit = self.find(text)
        if hit is None:
            return None
        most = (BESIDE if hit[2] else BESIDE_VAGUE) + hit[1] - hit[0]
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


class Sorted:
    """Positions in document order, for asking how many stand in a range."""

    def __init__(self, positions: list[int]) -> None:
        self.positions = sorted(positions)

    def count(self, start: int, stop: int) -> int:
        """How many positions lie in ``start`` to before ``stop``."""
        return bisect_left(self.positions, stop) - bisect_left(self.positions, start)

    def distance(self, i: int) -> int:
        """How far a node is from the nearest of them, of which there is one."""
        place = bisect_left(self.positions, i)
        return min(abs(i - at) for at in self.positions[max(place - 1, 0) : place + 1])

    def between(self, start: int, stop: int) -> list[int]:
        """The positions that lie there."""
        return self.positions[bisect_left(self.positions, start) : bisect_left(self.positions, stop)]


@lru_cache(maxsize=1024)
def first_such_day(words: str, since: str) -> str | None:
    """The first day after another on which words without a year are true; ``None`` for those that count from today.

    A comment is later than what it is about, and pages leave out a year only while nobody can mistake it.
    """
    # A year later, without the day itself: of the days before a day, tomorrow is one.
    last = datetime.fromisoformat(since[:10]).replace(hour=23, tzinfo=UTC) + timedelta(days=363)
    found = [find_date(words, now=now) for now in (last, last + timedelta(days=181))]
    isos = [hit[2] for hit in found if hit is not None]
    return isos[0] if len(isos) == 2 and isos[0] and isos[1] and isos[0][5:10] == isos[1][5:10] else None


_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile(
    r"[\d一二三四五六七八九十半数]\s*(?:[秒分時时日天周週月年]|時間|小时|小時|ヶ月|か月|초|분|시간|일|주|개월|년)"
    r"|昨日|今日|昨天|今天|어제|오늘"
)


@cache
def _vague_words() -> frozenset[str]:
    """The first words of what puts a span into the past, and of what days are named by."""
    from tui_reader.text.date_words import LANGUAGES

    texts = (text for one in LANGUAGES.values() for text in (one.after, one.before, one.days))
    return frozenset(word.split("_")[0] for word in _listed(texts) if len(word) > 1)


@cache
def _now_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """The first words of what says that it was just now, and that of it which takes several."""
    from tui_reader.text.date_words import LANGUAGES

    said = [word for word in _listed(one.now for one in LANGUAGES.values()) if len(word) > 1]
    return frozenset(word.split("_")[0] for word in said), tuple(w.replace("_", " ") for w in said if "_" in w)


def _listed(texts: Iterable[str]) -> list[str]:
    """The words of some entries of the tables of dates."""
    return " ".join(texts).replace("|", " ").casefold().split()


@cache
def _months() -> frozenset[str]:
    from tui_reader.text.date_words import LANGUAGES

    names = (word for one in LANGUAGES.values() for word in one.months.replace("|", " ").casefold().split())
    return frozenset(name.split("_")[0] for name in names if len(name) > 1)


@cache
def _spans() -> tuple[frozenset[str], frozenset[str]]:
    """Units of time, and the first words of all that makes a span with one a date, with and without accents."""
    from tui_reader.text.date_words import LANGUAGES

    units = _listed(one.units for one in LANGUAGES.values())
    words = " ".join(_listed(f"{one.after} {one.before} {one.days} {one.now}" for one in LANGUAGES.values()))
    firsts = (_WORD.search(word) for word in f"{words} {_unaccented(words)}".replace("_", "-").split())
    return frozenset(word for word in units if len(word) > 1), frozenset(first[0] for first in firsts if first)


@cache
def _any_words() -> frozenset[str]:
    """All words without one of which no words are such a date, but those of languages that put no spaces between."""
    return _vague_words() | _now_words()[0] | _calendar() | _spans()[0]


def _unaccented(words: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))


def _may_be_vague(words: str) -> bool:
    """Whether words can be a date without a year or one that counts from today: cheap, and wrong in one direction."""
    said = _WORD.findall(words.casefold())
    if _any_words().isdisjoint(said):
        return not words.isascii() and bool(_CJK.search(words))
    if not _vague_words().isdisjoint(said) or _may_be_now(words, said):
        return True
    if not _calendar().isdisjoint(said) and any(map(str.isdigit, words)):
        return True
    units, beside = _spans()
    if not units.isdisjoint(said):
        # A unit alone is no date: "in the second year".
        plain = said if words.isascii() else _WORD.findall(_unaccented(words.casefold()))
        if not words.isascii() or not beside.isdisjoint(plain):
            return True
    return bool(_CJK.search(words))


def _may_be_now(words: str, said: list[str]) -> bool:
    """Whether words can say that it was just now: "now" in a sentence does not, only alone or between bars."""
    firsts, phrases = _now_words()
    if firsts.isdisjoint(said):
        return False
    return len(said) == 1 or "|" in words or not words.isascii() or any(map(words.casefold().__contains__, phrases))


@cache
def _calendar() -> frozenset[str]:
    """The names of months and of days of the week."""
    return _months() | _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    from tui_reader.text.date_words import LANGUAGES

    names = (name for language in LANGUAGES.values() for name in language.weekdays.replace("|", " ").split())
    return frozenset(name for name in names if len(name) > 1)


def without_date(text: str, start: int, stop: int) -> str:
    """A text without a date in it and the weekday before the date, cut in two by a bar where the date was."""
    before = text[:start].rstrip(" ,(.")
    head, _, last = before.rpartition(" ")
    if last.lower().rstrip(".,") in _weekdays():
        before = head
    return f"{before} | {text[stop:]}"


def exact_date(words: str) -> str | None:
    """A date in one of the forms made for machines: ISO 8601, or its compact form."""
    if (hit := _ISO.match(words)) or (hit := _COMPACT.match(words)):
        year, month, day, hour, minute, second, zone = hit.groups()
    else:
        return None
    if year == "1970" and month == day == "01":
        return None  # the number 0, written as a date
    try:
        datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    if hour is None:
        return f"{year}-{month}-{day}"
    zone = {"utc": "Z"}.get((zone or "").lower(), zone or "")
    return f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + zone


def unix_date(words: str) -> str | None:
    """A number of seconds or milliseconds since 1970 as a date."""
    if not _UNIX.fullmatch(words):
        return None
    value = float(words)
    if value > 1e11:
        value /= 1000
    if not 6e8 < value < 4.2e9:
        return None
    return datetime.fromtimestamp(int(value), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_HELD = re.compile(
    r"""["'](?:date|time|created(?:_?at)?|post(?:ed)?_?time|published|timestamp)["']\s*:\s*["']?"""
    r"""(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{10,13})(?!\d)""",
    re.IGNORECASE,
)


def held_date(page: Page, i: int) -> str | None:
    """The date in the data that an element carries for scripts: ``data-field='{"date": "2011-02-05 12:01"}'``."""
    for name, value in page.attributes[i].items():
        if value and name.startswith("data-") and "{" in value[:2] and (hit := _HELD.search(value[:4000])):
            return exact_date(hit[1]) or unix_date(hit[1])
    return None


def machine_date(page: Page, i: int, named: bool) -> str | None:
    """The date in an element's attributes.

    Args:
        page: the page.
        i: the element.
        named: whether it is one that is there for a date; only then a bare number is a time, or a title a date.
    """
    attributes = page.attributes[i]
    if _DATING.isdisjoint(attributes):
        return None
    for name in _TEXT_ATTRIBUTES:
        value = attributes.get(name)
        if value and (iso := exact_date(value) or (unix_date(value) if named else None)):
            return iso
    title = attributes.get("title")
    if title and len(title) < 60 and page.tag[i] in _TITLED and (iso := exact_date(title)):
        return iso
    if not named:
        return None
    for name in _UNIX_ATTRIBUTES:
        value = attributes.get(name)
        if value and (iso := exact_date(value) or unix_date(value)):
            return iso
    return None


def _may_date(look: Look) -> bool:
    """Whether elements may be there for a date: by their tag, or by what they are called, or by what they may hold."""
    if look.tag in _TIMELESS or not (look.attributes or look.tag == "time"):
        return False
    return look.tag in _TIMED or not _TELLING.isdisjoint(look.attributes) or _is_called_time(look.attributes)


def _is_time(page: Page, i: int) -> bool:
    return _is_called_time(page.attributes[i])


def _is_called_time(attributes: Attributes) -> bool:
    names = attributes.get("class")
    if names and len(names) < 200 and not TIME.isdisjoint(parts(names)):
        return True
    if _NAMING.isdisjoint(attributes):
        return False
    for name in _TIME_NAMES:
        value = attributes.get(name)
        if value and (name.startswith("data-") or parts(value) & TIME):
            return True
    return False


_CLASSES = bytes(ord("0") if chr(code).isdigit() else ord(".") if chr(code) in "./-" else 0xFF for code in range(256))
"""Digits and what parts them in dates as one character each."""


def _may_be_parted(texts: list[str]) -> bool:
    """Whether any of some texts may hold a numeric date: by a look at all of them together."""
    return b"0.0" in "\n".join(texts).encode("utf-8", "surrogatepass").translate(_CLASSES)


def _languages(page: Page) -> tuple[str, ...]:
    root = next(iter(page.tagged("html")), None)
    if root is None:
        return ()
    language = (page.get(root, "lang") or page.get(root, "xml:lang")).strip().lower()[:2]
    return (language,) if language.isalpha() else ()


def _day_first(page: Page) -> bool | None:
    """Whether the page writes the day before the month; ``None`` where no date of it can tell.

    A number above 12 in first place can only be a day, one in second place only a day too. Where no number is, the
    part that varies more is the day: a month stays while a discussion runs.
    """
    first = second = dotted = 0
    firsts: set[str] = set()
    seconds: set[str] = set()
    dating = filter(_may_date, page.looks)
    titled = ((look, name) for look in dating for name in _TITLES if name in look.attributes)
    titles = (page.attributes[i][name] for look, name in titled for i in look.nodes)
    texts = map(page.text.__getitem__, page.texts(0, len(page)))
    short = [text for text in chain(texts, titles) if len(text) <= LONGEST * 3]
    for text in short if _may_be_parted(short) else ():
        if not _PARTED.search(text):
            continue
        for hit in _NUMERIC.finditer(text):
            one, two = int(hit[1]), int(hit[3])
            if one > 31 or two > 31:
                continue
            first += one > 12 >= two
            if hit[2] == ".":
                dotted += 1
                second += two > 12 >= one and len(hit[1]) == 2  # 07.15.09; 1.15.10 is a version
                continue
            second += two > 12 >= one
            firsts.add(hit[1])
            seconds.add(hit[3])
    if first != second:
        return first > second
    if dotted:
        return True  # points part the dates of those who write the day first
    if abs(len(firsts) - len(seconds)) >= 3:
        return len(firsts) > len(seconds)
    return None
