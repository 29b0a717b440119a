"""The words with which one seeks: one grammar for the search of the library, the filters of posts and of the notebook.

``GRAMMAR`` says it row by row; help and README are made from it. Case and accents never count. A query is kept as
alternatives of terms, each sought or shut out, which is all that a search and a filter need. Parsing is linear, never
recurses, and raises nothing but ``QueryError``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal
from urllib.parse import urlsplit

from tui_reader.errors import QueryError

GRAMMAR: tuple[tuple[str, str], ...] = (
    ("wait bus", "both words, anywhere in it"),
    ('"the longest wait"', "these words, one after another"),
    ("wait*", "words that begin so"),
    ("-bus", "not that; also before a field or a parenthesis"),
    ("wait OR delay", "either; binds less than words beside each other"),
    ("(wait OR delay) bus", "parentheses group"),
    ("author:ines", 'who wrote it; author:"Ines Calloway"'),
    ("title:ferry", "in threads whose title has the word"),
    ("source:reddit", "from that source"),
    ("site:example.org", "from that site, or one below it"),
    ("tag:transport", "threads and bookmarks with the tag"),
    ("in:comments", "only comments; also in:posts, in:notes"),
    ("after:2026-01", "since then; also 2026, 2026-01-31, today, yesterday, 7d, 2w, 3m, 1y"),
    ("before:2026-01-31", "earlier than that"),
    ("is:unread", "what was not on the screen yet; also is:bookmarked, and of posts is:muted"),
    ("has:code", "with code in it; also has:link"),
    ("new:>0", "of posts: so many new comments; also unread:, comments:, and <5, >=3, 7"),
)
"""Every form, and what it finds."""

Field = Literal[
    "", "author", "title", "source", "site", "tag", "in", "is", "has", "after", "before", "new", "unread", "comments"
]
"""What a term is about; empty for plain words."""

FIELDS: dict[str, tuple[str, ...]] = {
    "author": (), "title": (), "source": (), "site": (), "tag": (),
    "in": ("comments", "posts", "notes"), "is": ("unread", "bookmarked", "muted"), "has": ("code", "link"),
    "after": (), "before": (), "new": (), "unread": (), "comments": (),
}  # fmt: skip
"""Every field, and the words that it takes where it takes only some."""
COUNTS = frozenset({"new", "unread", "comments"})
"""Fields that ask for a number."""

LONGEST = 2_000
"""Characters of a query at most."""
MOST_ALTERNATIVES = 24
"""Alternatives at most: each is a search of its own."""
MOST_TERMS = 64
"""Terms of one alternative at most."""

_TOKEN = re.compile(r"\s+|[()]|-(?=[^\s)-])|(?:(?P<field>[^\W\d_]{2,12}):)?(?:\"(?P<phrase>[^\"]*)(?P<end>\"\*?|\Z)|"
                    r"(?P<word>[^\s()\"]+|(?<=:)))|[^\s]")  # fmt: skip
_RELATIVE = re.compile(r"(\d{1,4})([dwmy])")
_EPOCH = datetime(1970, 1, 1)
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_NUMBER = re.compile(r"([<>]=?|=)?(\d{1,9})")
_DATE = re.compile(r"\d{4}(-\d{1,2}(-\d{1,2}(T\d\d:\d\d)?)?)?")
_REST_OF_DATES = ("d", *{form[at:] for form in ("2000-01-01", "2000-01-01T00:00") for at in range(len(form))})
"""What a date that was begun can end in: one of these fits where anything does."""
LETTERS = str.maketrans("ةىیکøØłŁđĐðÐħĦı", "هييكoOlLdDdDhHi")
"""Arabic letters that are written one for another, the Persian forms of two, and Latin letters with a stroke, which
Unicode does not take for accents."""
TWO_LETTERS = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH"}
"""Letters that are also written as two."""
_LETTERS: dict[int, str] = {letter: chr(plain) for letter, plain in LETTERS.items()} | str.maketrans(TWO_LETTERS)
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is sought, or shut out."""

    text: str
    """The word or phrase as typed, without marks."""
    field: Field = ""
    negated: bool = False
    prefix: bool = False
    """Whether words that only begin so will do."""
    phrase: bool = False
    """Whether it stood in quotation marks."""
    time: float = 0.0
    """Of ``after`` and ``before``: seconds since 1970, UTC."""
    at: int = 0
    """Where it stands in the query."""
    end: int = 0
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought: any of some alternatives, each a list of terms that must all hold."""

    text: str
    """As typed."""
    alternatives: tuple[tuple[Term, ...], ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every different term of all alternatives, as they stand in the query."""
        found = {term: None for terms in self.alternatives for term in terms}
        return tuple(sorted(found, key=lambda term: (term.at, term.negated)))

    def __bool__(self) -> bool:
        return bool(self.alternatives)


Alternatives = list[tuple[Term, ...]]


@dataclass(slots=True)
class _Group:
    """What stands so far between two parentheses."""

    at: int
    negated: bool = False
    """Whether a minus stands before it."""
    done: Alternatives | None = None
    """What stands before the last ``OR``."""
    current: Alternatives | None = None
    """What stands behind it; ``None`` where nothing does yet."""
    either: tuple[int, int] | None = None
    """Where an ``OR`` stands that waits for its second half."""

    def join(self, found: Alternatives) -> None:
        """Take something that must hold as well."""
        self.current = found if self.current is None else _both(self.current, found)
        self.either = None

    def split(self, at: int, end: int) -> None:
        """Begin the other half of an ``OR``."""
        if self.current is None:
            raise _error("OR stands between two things", at, end, "write wait OR delay")
        self.done = (self.done or []) + self.current
        _bounded(self.done, at, end)
        self.current = None
        self.either = (at, end)

    def result(self, typing: bool) -> Alternatives | None:
        """All of it."""
        if self.either is not None and not typing:
            raise _error("OR stands between two things", *self.either, "write wait OR delay")
        parts = [part for part in (self.done, self.current) if part is not None]
        return [terms for part in parts for terms in part] if parts else None


def parse(text: str, *, typing: bool = False, now: datetime | None = None) -> Query:
    """What a query means; an empty one has no alternatives.

    Args:
        text: as typed.
        typing: while it is still being typed: what is unfinished at the end and can still become right is passed
            over, and the last word stands for all that begin so.
        now: what ``7d`` and ``today`` count from.

    Raises ``QueryError``, which knows the place, for what cannot be understood.
    """
    if len(text) > LONGEST:
        raise _error(f"the query is longer than {LONGEST:,} characters", LONGEST, len(text), "shorten it")
    moment_now = now or datetime.now(UTC)
    groups = [_Group(0)]
    negated = False
    for match in _TOKEN.finditer(text):
        token, at, end = match.group(), match.start(), match.end()
        if token.isspace():
            continue
        if token == "-" and end < len(text) and not text[end].isspace():
            negated = not negated
        elif token == "(":
            groups.append(_Group(at, negated))
            negated = False
        elif token == ")":
            _close(groups, at, typing)
            negated = False
        elif token == "OR":
            if not (typing and end == len(text)):
                groups[-1].split(at, end)
        else:
            try:
                term = _term(match, negated, typing, moment_now)
            except QueryError:
                if not (typing and end == len(text) and _unfinished(match, moment_now)):
                    raise
                term = None
            negated = False
            if term is not None:
                groups[-1].join([(term,)])
    while len(groups) > 1:
        if not typing:
            raise _error("this parenthesis is not closed", groups[-1].at, groups[-1].at + 1, "write ) where it ends")
        _close(groups, len(text), typing)
    found = groups[0].result(typing)
    if found is None:
        return Query(text)
    unique = dict.fromkeys(tuple(dict.fromkeys(terms)) for terms in found)
    return Query(text, tuple(unique))


def as_typed(
    text: str, check: Callable[[Query], object], *, now: datetime | None = None
) -> tuple[Query, QueryError | None]:
    """What a query means while it is typed, as far as it can be understood, and what is wrong with the rest.

    ``check`` raises ``QueryError`` for what cannot be asked here.
    """
    wrong: QueryError | None = None
    while True:
        try:
            query = parse(text, typing=True, now=now)
            check(query)
        except QueryError as error:
            wrong = wrong or error
            text = text[: min(error.at, len(text) - 1)]
        else:
            return query, wrong


def _close(groups: list[_Group], at: int, typing: bool) -> None:
    if len(groups) == 1:
        raise _error("nothing is open that this parenthesis could close", at, at + 1, "write ( where it begins")
    group = groups.pop()
    found = group.result(typing)
    if found is not None:
        groups[-1].join(_without(found, group.at, at) if group.negated else found)


def _term(match: re.Match[str], negated: bool, typing: bool, now: datetime) -> Term | None:
    """One term; ``None`` for what says nothing, such as a dash alone."""
    at, end = match.start(), match.end()
    field, word, phrase = match.group("field"), match.group("word"), match.group("phrase")
    name = (field or "").lower()
    if field and name not in FIELDS:
        _mistyped(name, at, at + len(field) + 1)
        if phrase is None:
            word, name = match.group(), ""
        else:
            phrase, name = f"{field}: {phrase}", ""
    prefix = False
    if phrase is not None:
        closing = match.group("end")
        if not closing and not typing:
            raise _error("this quotation mark is not closed", match.start("phrase") - 1, end, 'write " where it ends')
        value, prefix = " ".join(phrase.split()), closing == '"*'
    elif word is None:
        return None
    else:
        value = word.rstrip("*")
        prefix = len(value) < len(word) or (
            typing and end == len(match.string) and name in ("", "author", "title", "tag")
        )
    if name and not value:
        what = f"{name}: lacks its word"
        raise _error(what, at, end, f"write {name}:{_example(name)} without a blank between")
    if name not in COUNTS and not any(character.isalnum() for character in value):
        return None
    term = Term(value, "", negated, prefix, phrase is not None, at=at, end=end)
    return replace(term, field=name, **_checked(name, value, at, end, now)) if name else term  # type: ignore[arg-type]


def _checked(name: str, value: str, at: int, end: int, now: datetime) -> dict[str, object]:
    """What the word of a field comes to."""
    if name in ("after", "before"):
        time = date(value, now)
        if time is None:
            todo = f"write {name}:2026-01-31, {name}:2026-01, {name}:today or {name}:7d"
            raise _error(f"{value!r} is no date", at + len(name) + 1, end, todo)
        return {"time": time}
    if name in COUNTS:
        if not _NUMBER.fullmatch(value):
            raise _error(f"{value!r} is no number", at + len(name) + 1, end, f"write {name}:>0, {name}:<=5 or {name}:3")
        return {}
    words = FIELDS[name]
    if not words:
        return {}
    folded = value.casefold()
    for known in words:
        if folded == known or folded + "s" == known or folded == known + "s":
            return {"text": known}
    todo = "write " + " or ".join(f"{name}:{known}" for known in words)
    raise _error(f"{name}: does not know {value!r}", at + len(name) + 1, end, todo)


def _unfinished(match: re.Match[str], now: datetime) -> bool:
    """Whether the word of a field, which is wrong as it is, can still become right by being typed on."""
    name = (match.group("field") or "").lower()
    if name not in FIELDS or match.group("end"):
        return False
    value = (match.group("phrase") or match.group("word") or "").casefold()
    if name in COUNTS:
        return _NUMBER.fullmatch(value + "0") is not None
    if name in ("after", "before"):
        return any(date(value.upper() + rest, now) is not None for rest in _REST_OF_DATES) or any(
            word.startswith(value) for word in ("today", "yesterday")
        )
    return not value or any(word.startswith(value) for word in FIELDS[name])


def _mistyped(name: str, at: int, end: int) -> None:
    """Raise where a field was meant that has another name; other words with a colon are words."""
    from difflib import get_close_matches

    near = get_close_matches(name, FIELDS, 1, 0.75)
    if near:
        raise _error(f"there is no field {name}:", at, end, f"did you mean {near[0]}:")


def _example(name: str) -> str:
    examples = {"author": "ines", "title": "ferry", "source": "reddit", "site": "example.org", "tag": "transport"}
    examples |= dict.fromkeys(COUNTS, ">0")
    words = FIELDS[name]
    return words[0] if words else examples.get(name, "2026-01-31")


def _error(what: str, at: int, end: int, todo: str) -> QueryError:
    return QueryError(what, todo=todo, at=at, end=end)


# Alternatives


def _bounded(found: Alternatives, at: int = 0, end: int = 0) -> Alternatives:
    if len(found) > MOST_ALTERNATIVES:
        todo = f"at most {MOST_ALTERNATIVES} alternatives can be sought at once"
        raise _error("these are too many alternatives", at, end, todo)
    if any(len(terms) > MOST_TERMS for terms in found):
        raise _error("these are too many words", at, end, f"at most {MOST_TERMS} can be sought at once")
    return found


def _both(one: Alternatives, other: Alternatives) -> Alternatives:
    last = other[-1][-1] if other and other[-1] else Term("")
    if len(one) * len(other) > MOST_ALTERNATIVES:
        _bounded([()] * (MOST_ALTERNATIVES + 1), last.at, last.end)
    return _bounded([first + second for first in one for second in other], last.at, last.end)


def _without(found: Alternatives, at: int, end: int) -> Alternatives:
    """What holds where none of some alternatives does."""
    result: Alternatives = [()]
    for terms in found:
        if len(result) * len(terms) > MOST_ALTERNATIVES:
            _bounded([()] * (MOST_ALTERNATIVES + 1), at, end)
        result = _both(result, [(replace(term, negated=not term.negated),) for term in terms])
    return result


# Times and words


def date(word: str, now: datetime) -> float | None:
    """The beginning of a day, month or year, or so long ago: seconds since 1970; ``None`` for what is no date."""
    folded = word.casefold()
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if folded in ("today", "yesterday"):
        return (midnight - timedelta(days=folded == "yesterday")).timestamp()
    ago = _RELATIVE.fullmatch(folded)
    try:
        if ago:
            return (now - timedelta(days=int(ago[1]) * _DAYS[ago[2]])).timestamp()
        return moment(word) if _DATE.fullmatch(word) else None
    except OverflowError:
        return None


def moment(iso: str | None) -> float | None:
    """A time as seconds since 1970; what has no offset counts as UTC. ``None`` for what is no time."""
    if not iso:
        return None
    try:
        if len(iso) < 10:
            year, month, day = [*map(int, iso.split("-")), 1, 1][:3]
            return datetime(year, month, day, tzinfo=UTC).timestamp()
        time = datetime.fromisoformat(iso)
        return time.timestamp() if time.tzinfo else (time - _EPOCH).total_seconds()
    except (ValueError, OverflowError, TypeError):
        return None


def fold(text: str) -> str:
    """Text without case and accents, for comparing."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_LETTERS)
    return unicodedata.normalize("NFKC", bare).lower()


def site_of(url: str | None) -> str:
    """The host of an address, without ``www.``; empty where there is none."""
    if not url:
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def home_of(url: str | None, source: str) -> str:
    """Where the names of a thread belong: its site, whatever face of it was read, or its source where it has none.

    One name at one home is one person; the same name at two homes is two, until the reader says otherwise.
    """
    return _FACE.sub("", site_of(url)) or source


_FACE = re.compile(r"^(?:old|new|np|m|mobile|amp)\.(?=[^.]+\.[^.])")


def site_fits(host: str, wanted: str) -> bool:
    """Whether a host is a site or below it."""
    wanted = wanted.casefold().removeprefix("www.")
    return host == wanted or host.endswith("." + wanted)


def tag_fits(tag: str, wanted: str, prefix: bool) -> bool:
    """Whether a tag, folded, is the one that is wanted."""
    return tag.startswith(wanted) if prefix else tag == wanted


def for_search(query: Query) -> Query:
    """The query, if the search can answer it; raises ``QueryError`` for what only the list of posts knows."""
    for term in query.terms:
        if term.field in COUNTS or (term.field == "is" and term.text == "muted"):
            raise _error(
                f"{term.field}:{term.text} is known of posts only", term.at, term.end, "filter the posts by it"
            )
    return query
