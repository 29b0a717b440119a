"""Every expression that foreign text meets takes time in proportion to the text, whatever the text repeats.

The texts are made from the expressions themselves: what leads to a repetition, the repetition many times, and then
something that ends it wrongly. Of the reader of dumps only what is not bounded anyway is asked: its lines have no two
blanks in a row, and longer ones than 400 characters are prose that no expression looks into.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import tui_reader.sources
import tui_reader.text
from tests.growth import LIMIT, growth

ANCHORED = {
    "sources.identity": "a host and path, matched whole",
    "sources.formats.page.data.literals:_TOKEN": "tried where the token before it ended",
    "text.html_tree:_FEW": "matched at the start of a tag",
    "sources.condensed:_REFERENCES": "given comments, sections and instructions that are ended only",
    "sources.lenient": "tried at one place after another, which it goes on from",
    "sources.formats.mail.parts:_EDGE": "matched at the start of a piece",
    "sources.formats.mail.threading:TAG": "the 120 first characters of a subject",
    "sources.formats.twitter": "matched at the start",
    "sources.formats.hackernews_items": "matched at the start",
}
"""Expressions, or modules of such, that are only tried at one place, and why they are no matter."""

LATER = {
    "text.sanitize": ("_MARK", "_SUSPECT", "_HAZARD", "_TOO_MANY_MARKS", "_IDLE_JOINER"),
    "text.urls": ("_ADDRESS",),
    "text.wrap": ("_LAST_OPPORTUNITY",),
}
"""Expressions that a module has as text, to be compiled when they are needed."""

SIZE = 300
"""Repetitions of the smaller text; a quadratic expression takes milliseconds for the larger."""

SAMPLES = " a0.\n,-_<>\"'&:/()[]\xa0é日\t!@#=*`|\u200e§"


def compiled(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """The expressions in a value of a module."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, dict):
        for each in value.values():
            yield from compiled(each, depth + 1)
    elif depth < 3 and isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from compiled(each, depth + 1)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every expression of the two rooms by where it stands; those of bytes as of text."""
    found: dict[str, re.Pattern[str]] = {}
    for package in (tui_reader.text, tui_reader.sources):
        for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if info.name.startswith("tui_reader.sources.formats.dump"):
                continue
            later = LATER.get(info.name.removeprefix("tui_reader."), ())
            for name, value in vars(importlib.import_module(info.name)).items():
                for number, pattern in enumerate(compiled(re.compile(value) if name in later else value)):
                    place = f"{info.name.removeprefix('tui_reader.')}:{name}" + (f".{number}" if number else "")
                    if place.split(":")[0] in ANCHORED or place in ANCHORED or pattern in found.values():
                        continue
                    if isinstance(pattern.pattern, bytes):
                        pattern = re.compile(pattern.pattern.decode("latin-1"), pattern.flags)
                    found[place] = pattern
    return found


def holds(character: str, rows: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a set of an expression holds a character."""
    kinds = {
        codes.CATEGORY_SPACE: character.isspace(),
        codes.CATEGORY_NOT_SPACE: not character.isspace(),
        codes.CATEGORY_DIGIT: character.isdigit(),
        codes.CATEGORY_NOT_DIGIT: not character.isdigit(),
        codes.CATEGORY_WORD: character.isalnum() or character == "_",
        codes.CATEGORY_NOT_WORD: not (character.isalnum() or character == "_"),
    }
    negated = hit = False
    for kind, value in rows:
        negated |= kind is codes.NEGATE
        hit |= kind is codes.LITERAL and character == chr(value)
        hit |= kind is codes.RANGE and value[0] <= ord(character) <= value[1]
        hit |= kind is codes.CATEGORY and kinds[value]
    return hit != negated


REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def matched(kind: Any, value: Any) -> list[str]:
    """A few texts that a part of an expression matches."""
    if kind is codes.LITERAL:
        return [chr(value)]
    if kind is codes.IN:
        return [each for each in SAMPLES if holds(each, value)][:4] or [chr(v) for k, v in value if k is codes.LITERAL]
    if kind in (codes.ANY, codes.NOT_LITERAL):
        return [each for each in SAMPLES if kind is codes.ANY or each != chr(value)][:3]
    if kind is codes.SUBPATTERN:
        return texts(value[3])
    if kind is codes.ATOMIC_GROUP:
        return texts(value)
    if kind is codes.BRANCH:
        return [texts(branch)[0] for branch in value[1]][:4]
    if kind in REPEATS:
        least, most, inside = value
        return [text * min(max(least, 1 if most else 0), 20) for text in texts(inside)[:3]]
    return [""]


def texts(parts: Iterable[tuple[Any, Any]]) -> list[str]:
    """A few texts that a row of parts matches."""
    pieces = [matched(kind, value) or [""] for kind, value in parts]
    result = ["".join(piece[0] for piece in pieces)]
    for at, piece in enumerate(pieces):
        for other in piece[1:]:
            result.append("".join(p[0] for p in pieces[:at]) + other + "".join(p[0] for p in pieces[at + 1 :]))
    return result[:5]


def repeated(parts: Iterable[tuple[Any, Any]], before: str = "") -> Iterator[tuple[str, str]]:
    """What leads to each long repetition, and what it repeats."""
    for kind, value in parts:
        if kind in REPEATS:
            if value[1] is codes.MAXREPEAT or value[1] > 40:
                yield from ((before, text) for text in texts(value[2]) if text)
            yield from repeated(value[2], before)
        elif kind is codes.SUBPATTERN:
            yield from repeated(value[3], before)
        elif kind is codes.ATOMIC_GROUP:
            yield from repeated(value, before)
        elif kind is codes.BRANCH:
            for branch in value[1]:
                yield from repeated(branch, before)
        before += (matched(kind, value) or [""])[0]


def hostile(pattern: re.Pattern[str]) -> set[tuple[str, str, str]]:
    """What begins, what repeats and what ends the texts for an expression."""
    made = {("a", each, "b") for each in " \n\xa0a0.-<>*_[('\"&"}
    for before, text in repeated(parser.parse(pattern.pattern, pattern.flags)):
        made |= {(before, text, "\x01"), ("", text, "\x01"), ("", before + text, "\x01"), (before, text, " b")}
    return made


FOUND = patterns()
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(tui_reader.text.__file__).parent.parent.rglob("*.py")
)


def act(place: str) -> Callable[[str], object]:
    """What the program does with an expression: at one place where it only ever does that, else everywhere."""
    pattern, name = FOUND[place], re.escape(place.rpartition(":")[2].partition(".")[0])
    acts = set(re.findall(rf"\b{name}\)?\.(match|fullmatch|search|sub|subn|split|finditer|findall)\b", SOURCE))
    if acts and acts <= {"match", "fullmatch"}:
        return pattern.match if "match" in acts else pattern.fullmatch
    return lambda text: sum(1 for _ in pattern.finditer(text))


@pytest.mark.parametrize("place", FOUND)
def test_an_expression_takes_linear_time(place: str) -> None:
    do = act(place)
    for before, text, after in hostile(FOUND[place]):

        def work(size: int, before: str = before, text: str = text, after: str = after) -> Any:
            whole = before + text * size + after
            return lambda: do(whole)

        assert growth(work, max(20, SIZE // len(text)), idle=0.002) < LIMIT, (before, text, after)


def test_an_expression_that_grows_too_fast_would_be_found() -> None:
    bad = re.compile(r"\s*\s*x")  # as the cube, so that no noise of the machine hides it
    ratios = [growth(lambda n, t=t: lambda: bad.search("a" + t[1] * n + "b"), 100, 0.002) for t in hostile(bad)]
    assert max(ratios) >= LIMIT
