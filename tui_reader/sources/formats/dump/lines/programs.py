"""What single programs put around a page: lists of addresses, drawn boxes, headings in stars, blocks of facts.

Each is taken off the raw lines before these are read, so that nothing behind this module knows the programs.
"""

from __future__ import annotations

import itertools
import re
from html import unescape

from tui_reader.text.cells import advances

_BROWSER = re.compile(
    r"\[ {4,}\]|\[[^\[\]]{1,60} {4,}\]|^\s*[□☆○] |\(BUTTON\)|^\s*IFRAME: |\w _{10,}$"
    r"|^[\s\d.*+]*\[[^\[\]\s]{1,60}\.(?:gif|png|jpe?g|svg|webp)\](?![(:\[])",
    re.IGNORECASE,
)
"""What only text browsers print: fields, buttons, frames, the marks of inner lists, the files of pictures."""

_PICTURE = re.compile(r"\s*\[[a-z0-9][\w.-]{1,9}\](?![(:\[])", re.IGNORECASE)
"""What w3m prints for a picture without a description: the first letters of its file's name."""

BOXED = re.compile(r"\s*(?:[│┃║].*[│┃║]|[┌┏╔├┣╠└┗╚][─━═┬┳╦┼╋╬┴┻╩]{3}|\|.*\|$|\+-{3}[-+]*\+$)")
"""A line of a table that a text browser has drawn."""

_BOX_EDGES = re.compile(r"[┌┐└┘├┤┬┴┼─┏┓┗┛┣┫┳┻╋━╔╗╚╝╠╣╦╩╬═╭╮╰╯+|-]{4,}|[┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╰╯]")
_BOX_SIDES = re.compile(r"[│┃║]|^\s*\||\|\s*$")
STARRED = re.compile(r"\s*(?P<stars>\*{1,6})\s(?P<text>\S.{0,300}?)\s(?P=stars)")
"""A heading as Debian's html2text writes it."""

_UNDERLINED = re.compile(r"(?<!_)_(?!_)")
_COUNTED = re.compile(r"(?<![\w./-])\d{1,4}_[^\W\d_]{2,}(?:_[^\W\d_]{2,})?(?=\s|$)")
"""A link that counts, printed underlined: ``8_hours_ago``, ``15_comments``."""
_ENTITY = re.compile(r"&#x?[0-9a-f]{1,6};", re.IGNORECASE)


_TAGGED = re.compile(
    r"^(?P<edge>[ \t]{0,40}(?:[-*+•]\s{1,4})?)\\?<(?P<tag>span|a|b|strong|bdi|em)(?:\s[^<>]{0,200})?\\?>"
    r"(?P<words>[^<>\n]{1,64}?)\\?</(?P=tag)\\?>(?=[ \t][^<>\n]{0,40}\d)",
    re.MULTILINE,
)
"""Tags that a page shows as text, since it has escaped them twice, around a name that begins a line with a date."""

TAGGED = 3
"""Such lines from which they are no page about tags."""


def without_tags(text: str) -> str:
    """A dump without the tags that its page shows around names."""
    if "</" not in text or sum(1 for _ in _TAGGED.finditer(text)) < TAGGED:
        return text
    return _TAGGED.sub(lambda match: match["edge"] + match["words"], text)


def are_underlined(raws: list[str]) -> bool:
    """Whether Debian's html2text wrote a dump: its headings stand between stars, or its links are underlined."""
    starred = sum(1 for raw in raws if raw.endswith("**") and STARRED.fullmatch(raw))
    return starred > 1 or sum(1 for raw in raws if "_" in raw and _COUNTED.search(raw)) >= UNDERLINED


UNDERLINED = 3
"""Lines with such a link from which a program has underlined them: a page about code may have one such word."""


def join_starred(raws: list[str]) -> list[str]:
    """The lines of such a dump, headings that it has broken made whole, each in the line where it starts."""
    raws = list(raws)
    for index, raw in enumerate(raws):
        if (match := _OPENED.fullmatch(raw)) is None or STARRED.fullmatch(raw):
            continue
        end = next((i for i in range(index + 1, min(len(raws), index + BROKEN)) if "*" in raws[i]), None)
        if end is not None and f" {raws[end]}".endswith(f" {match['stars']}"):
            raws[index] = " ".join([raw, *map(str.strip, raws[index + 1 : end + 1])])
            raws[index + 1 : end + 1] = [""] * (end - index)
    return raws


_OPENED = re.compile(r"\s*(?P<stars>\*{2,6})\s+[^\s*][^*]*")
"""The first line of a heading in stars that goes on below."""

BROKEN = 5
"""Lines of such a heading, at most."""


def without_underlines(raw: str) -> str:
    """A line of a dump by Debian's html2text, which prints links underlined, letter by letter, and foreign letters
    as entities."""
    if "&#" in raw:
        raw = _ENTITY.sub(lambda match: unescape(match[0]), raw)
    return raw if "://" in raw else _UNDERLINED.sub(" ", raw).rstrip()


def _unboxed(raw: str) -> str:
    """A line without the sides of the table that it stands in; a drawn edge becomes a plain rule."""
    if not BOXED.match(raw):
        return raw
    inner = _BOX_SIDES.sub(lambda match: " " * len(match[0]), raw)
    return _BOX_EDGES.sub(lambda match: "-" * len(match[0]), inner).rstrip()


_GRID = re.compile(r"\+(?:[-=:]{3,}\+)+")
"""The edge of a row, as pandoc draws it: a sign where each side of a cell stands below."""


def unbox(raws: list[str]) -> list[str]:
    """The lines of a dump without the sides of tables, and what parts their cells, where an edge above shows where.

    A cell may hold a table itself: its edges are none of the table around, whose rows go on beside them.
    """
    result: list[str] = []
    sides: set[int] = set()
    for raw in raws:
        if not raw.startswith(("+", "|")):
            sides = set()
        elif edge := _GRID.fullmatch(raw):
            sides, raw = {at for at, sign in enumerate(raw) if sign == "+"}, "-" * len(edge[0])
        elif sides:
            raw, sides = _without_sides(raw, sides)
        result.append(_unboxed(raw))
    return result


def _without_sides(raw: str, sides: set[int]) -> tuple[str, set[int]]:
    """A row of a drawn table without the sides of cells, which stand in certain columns of cells of a terminal.

    With it the columns that have sides below it, where tables within its cells begin or end.
    """
    starts = range(len(raw)) if raw.isascii() else list(itertools.accumulate(advances(raw), initial=0))
    drawn = [index for edge in _GRID.finditer(raw) for index in range(*edge.span())]
    known = {*sides}.difference(starts[index] for index in drawn)
    known.update(starts[index] for index in drawn if raw[index] == "+")
    signs = [" " if sign == "|" and at in known else sign for at, sign in zip(starts, raw, strict=False)]
    for index in drawn:
        signs[index] = " "
    return "".join(signs).rstrip(), known


def take_references(raws: list[str]) -> tuple[list[str], dict[int, str]]:
    """Cut off the list of addresses that ends a dump with numbered links, and read it.

    Lynx prints a number and an address a line; elinks puts the link's words, broken at its width, between the two.
    """
    start = next((i for i in range(len(raws) - 1, -1, -1) if raws[i].strip().lower() == "references"), None)
    if start is None:
        return raws, {}
    references: dict[int, str] = {}
    number = unread = 0
    for raw in raws[start + 1 :]:
        text = raw.strip()
        if match := _REFERENCE.match(text):
            number, text = int(match[1]), match[2]
        elif text.rstrip(":").lower() in ("", "visible links", "hidden links"):
            continue
        if number and _REFERRED.fullmatch(text):
            references[number] = text
        else:
            unread += 1
    if len(references) < 2 or unread > 2 * len(references):
        return raws, {}
    return raws[:start], references


def are_numbered(raws: list[str]) -> bool:
    """Whether the links of a dump have numbers though it does not list their addresses: they count up in it."""
    numbers = [int(match[1]) for raw in raws for match in LINK_NUMBER.finditer(raw)]
    steps = [after - before for before, after in itertools.pairwise(numbers)]
    return len(steps) >= NUMBERED and sum(0 < step <= SKIPPED for step in steps) * 10 >= len(steps) * 9


NUMBERED = 8
"""Steps from a link's number to the next one from which they are counted: notes to a text are fewer, or mixed."""

SKIPPED = 3
"""How far two numbers are apart at most: pictures without a description have one and stand for nothing."""

LINK_NUMBER = re.compile(r"\[(\d{1,5})\](?=[^\s.,;:)\]])")
"""The number that text browsers print right before the words of a link."""

_REFERENCE = re.compile(r"(\d{1,6})\. (.*)$")
_REFERRED = re.compile(r"[a-z][a-z+.-]{1,20}:\S+|\S+/\S*", re.IGNORECASE)


def take_front(raws: list[str]) -> tuple[dict[str, str], list[str]]:
    """Read the ``key: value`` block that exporters put first, and empty its lines."""
    first = next((i for i, raw in enumerate(raws[:5]) if raw), None)
    if first is None or raws[first] not in ("---", "+++"):
        return {}, raws
    front: dict[str, str] = {}
    for index in range(first + 1, min(len(raws), first + 80)):
        if raws[index] == raws[first]:
            return (front, [""] * (index + 1) + raws[index + 1 :]) if front else ({}, raws)
        key, mark, value = raws[index].partition(":" if raws[first] == "---" else "=")
        if mark and len(key) < 40 and not key.startswith(" "):
            front[key.strip().lower()] = value.strip().strip("\"'")
    return {}, raws


def is_dumped(raws: list[str], wrapped: int) -> bool:
    """Whether a text browser wrote it: fields of forms, list marks of its own, all text shifted right."""
    strong = sum(1 for raw in raws if _BROWSER.search(raw))
    if strong > 1:
        return True
    solid = [raw for raw in raws if raw]
    dots = sum(1 for raw in solid if raw.lstrip().startswith("• "))
    pictures = sum(1 for raw in solid if _PICTURE.match(raw))
    if wrapped and (dots > max(1, len(solid) // 100) or pictures > 2):
        return True
    margin = sum(1 for raw in solid if raw.startswith("   "))
    if wrapped and margin * 10 >= len(solid) * 8:
        return True
    exact = sum(1 for raw in solid if raw.startswith("   ") and raw[3] != " ")
    stars = sum(1 for raw in solid if raw.startswith("     * "))
    return margin * 4 >= len(solid) * 3 and (stars > 4 or (exact * 4 >= len(solid) and stars + strong > 0))
