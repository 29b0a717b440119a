"""Whom a page names outside its comments: each line read in every way in which pages name who wrote something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import counts, furniture, names
from tui_reader.sources.formats.dump.lines.page import Line
from tui_reader.sources.formats.dump.top import credit
from tui_reader.sources.formats.dump.top.credit import is_called, without_clock
from tui_reader.sources.formats.dump.top.places import GAP, PARAGRAPH, REST, Places
from tui_reader.sources.formats.dump.top.region import Region

Way = Literal["by", "beside", "alone", "link", "box", "member", "first"]
"""How a line names somebody: behind a word such as ``by``, beside a date, with nothing else, by a link or an address,
in a box about the author, as somebody who comments, as who wrote the first comment."""

MOST = 3_000
"""Lines in which bylines far from the title are looked for."""

SHORT = 100
"""Letters of such a byline."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody whom a line names."""

    name: str
    index: int
    """The line with the name."""
    way: Way
    label: int
    """The line that says what the name means: often the same."""


def find(region: Region, places: Places) -> Iterator[Mention]:
    """Go through all whom the lines above the comments name, and who wrote the first of these."""
    if region.first is not None and places.solid and not places.has_text:
        yield Mention(region.first.removeprefix("[] "), places.solid[-1], "first", places.solid[-1])
    seen: set[tuple[str, int]] = set()
    for index in places.solid:
        if not places.near(index) and not _may_credit(places, index):
            continue
        if region.page.lines[index].form and region.page.lines[index].text.endswith((":", "：")):
            continue  # a field for the name of whom to look for
        for mention in _read(region, places, index):
            name = trimmed(region, mention.name)
            key = (words.fold(name), mention.index)
            if key not in seen and _may_name(name):
                seen.add(key)
                yield replace(mention, name=name)


def poster(region: Region) -> tuple[str, int] | None:
    """Who wrote a post that has the head of a comment, and its line: one who comments, and below it the date alone.

    Networks print posts like that, boards the first one of a topic. Of several such heads none is the post's.
    """
    told: dict[str, int] = {}
    dated = [i for i, head in region.found.items() if i < region.end and head.stamp is not None and head.rest < ALONE]
    for index in dated:
        above = next((i for i in range(index - 1, max(-1, index - 1 - GAP), -1) if region.page.lines[i].text), None)
        name = _SHARED.split(region.page.lines[above].text)[0].strip() if above is not None else ""
        if above is not None and above not in region.found and name.casefold() in region.people:
            told.setdefault(name, above)
    return told.popitem() if len(told) == 1 else None


ALONE = 3
"""Other things beside a date that stands alone."""

_SHARED = re.compile(r"\s+[▸►▶›>→]\s+")
"""What networks print between who wrote a post and where: ``Mira Stone ▸ Harbour``."""


def names_poster(text: str, name: str) -> bool:
    """Whether a text is no more than such a head: ``Mira``, ``Mira ▸ Harbour``, ``Mira's post``."""
    folded, name = words.fold(text), words.fold(name)
    if _SHARED.split(folded)[0] == name:
        return True
    rest = (folded.removesuffix(name) if folded.endswith(name) else folded.removeprefix(name)).split()
    return name in folded and len(rest) <= LABEL and not folded.endswith(("?", "!"))


def told_below(region: Region) -> str | None:
    """Whom a page names below its comments: in the box of a blog's owner, or as who reported what is discussed.

    ``None`` where it names several there.
    """
    lines = region.page.lines
    told: set[str] = set()
    solid = [i for i in range(region.end, len(lines)) if lines[i].text]
    for above, index, below in zip([-1, *solid], solid, [*solid[1:], -1], strict=False):
        text = lines[index].text
        if len(text) >= SHORT:
            continue
        if above >= 0 and words.is_one(text, "profile") and names.likelihood(lines[above].text) >= LEAST:
            told.add(lines[above].text)
        elif below >= 0 and text.endswith((":", "：")) and words.is_one(text.rstrip(" :："), "started"):
            name = names.without_portrait(lines[below].text)
            if name.casefold() in region.people:
                told.add(name)
    return told.pop() if len(told) == 1 else None


def _may_name(name: str) -> bool:
    """Whether words may name somebody at all: they are neither a label nor an address."""
    return any(map(str.isalnum, name)) and not _LABELLED.search(name) and not _SITE.fullmatch(name)


_LABELLED = re.compile(r"[:：\[\]]")

_SITE = re.compile(r"(?:[\w-]+\.)+(?:com|net|org|info|edu|gov|[a-z]{2,3})(?:/\S*)?")
"""The address of a site, which stands where names do: what a submission links to."""


def is_told_of(places: Places, index: int, name: str) -> bool:
    """Whether one of the lines right below a name starts to tell of somebody by it, or by its first word."""
    first = words.fold(name.partition(" ")[0])
    if names.is_small(first) or first == "the":
        return False
    below = (places.text(index, step)[:SHORT] for step in (1, 2))
    told = (text for text in below if len(text) > len(name) + TOLD and credit.SPLIT.search(text) is None)
    return any(words.fold(text).partition(" ")[0] == first for text in told)


TOLD = 25
"""Letters that tell of somebody, at the least."""


def has_office(text: str) -> bool:
    """Whether a short text has a word for what people are who write on sites."""
    if len(text) >= SHORT:
        return False
    return any(words.fold(part.strip(".,()|·–-")) in words.phrases("office") for part in text.split())


def _may_credit(places: Places, index: int) -> bool:
    """Whether a line far from the title may be a byline, or stand in one: a full name beside a date, or twice."""
    region, around = places.region, (places.text(index, -1), places.text(index, 1))
    text = region.page.lines[index].text
    if index >= MOST or not 2 < len(text) < SHORT or region.prose[index] or region.page.lines[index].form:
        return False
    if affixes.after(text, "by") > 0 or affixes.after(text, "author_box") > 0 or _behind_starter(region, index):
        return True
    if _behind_work(region, text) is not None:
        return True
    if words.is_one(around[0].rstrip(" :："), "by"):
        return True
    dated = places.line(index, -1) in region.found or places.line(index, 1) in region.found
    name = names.undouble(text)
    if not is_called(credit.without_place(name)):
        return False
    return dated or text in around or name != text or is_told_of(places, index, name) or has_office(around[1])


def _read(region: Region, places: Places, index: int) -> Iterator[Mention]:
    """Whom a line names, the surest way first."""
    line = region.page.lines[index]
    if _ADDRESS_PATH.match(line.text):
        return
    if linked := _linked(line):
        yield Mention(linked, index, "link", index)
    if (boxed := _boxed(region, places, index)) is not None:
        yield Mention(boxed[0], boxed[1], "box", index)
    if (at := _label_above(region, places, index)) is not None:
        yield Mention(credit.SEPARATOR.split(without_clock(line.text))[0], index, "by", at)
    if region.letters[index] >= PARAGRAPH and not _closes(region, index):
        return
    if (starter := _behind_starter(region, index)) is not None:
        yield Mention(starter, index, "by", index)
        return
    credited = tuple(_credited(region, index))
    yield from credited
    said = region.credit(index)
    if said.beside is not None:
        yield Mention(said.beside, index, "beside", index)
    head = region.found.get(index)
    parted = said.name is not None and credit.is_glued(line.text)
    if head is not None and head.stamp is not None and head.rest < REST and head.name and not parted:
        yield Mention(head.name, index, "by" if head.by else "beside", index)
    if (member := _member(region, line.text)) is not None:
        yield Mention(member, index, "member", index)
    elif not credited and index != places.title and (alone := _alone(region, line.text)) is not None:
        yield Mention(alone, index, "link" if _MAIL.match(places.text(index, 1)) else "alone", index)


def _closes(region: Region, index: int) -> bool:
    """Whether a line that touches a paragraph is a byline all the same: ``posted by Mira at 12:53``."""
    text = region.page.lines[index].text
    start = affixes.after(text, "by")
    return len(text) < SHORT and " " in text[:start].strip() and region.credit(index).name is not None


def trimmed(region: Region, name: str) -> str:
    """A name without what pages print behind it: counts, buttons, addresses, words before a date."""
    name = _ANGLE.sub("", name)
    if (again := _AGAIN.fullmatch(name)) is not None:
        return again["name"]
    name = names.undouble(name).removeprefix("[] ").strip(" [(")
    if (glued := _GLUED.fullmatch(name)) is not None and (glued["more"][0] == "@" or has_office(glued["more"])):
        name = glued["name"]
    if behind := affixes.before(name, "by"):
        name = name[:behind].strip() or name
    parts = name.split()
    while len(parts) > 2 and parts[0].isdecimal() and counts.read(" ".join(parts[:2])) is not None:
        parts = parts[2:]  # "7 comments mira"
    name = " ".join(parts)
    full = is_called(name) or credit.are_called(name)  # "Mira Stone" is not the Mira who comments
    for count in range(min(NAMED, len(parts) - 1), int(full), -1):
        if " ".join(parts[:count]).casefold() in region.people:
            return " ".join(parts[:count])
    for count in range(1, min(len(parts), LONG)):
        rest = " ".join(parts[count:])
        found = counts.read(rest)
        if (found is not None and found.number is not None) or _joins(parts[count]) or furniture.kind(rest) is not None:
            return " ".join(parts[:count]).strip(" ,|·•-–")
    return name


_ANGLE = re.compile(r"\s*<[^<>]{1,80}>$")
"""An address or account behind a name."""

_AGAIN = re.compile(r"(?P<name>\S.{0,40}) \(@?(?P=name)\)")
"""A name that is an account's as well: ``mira (mira)``."""

_GLUED = re.compile(r"(?P<name>\S{2,20}(?: \S{1,20}){0,3}?[^\W\d_A-Z])(?P<more>[A-Z@]\S.{0,60})")
"""A name, and the account or what somebody is right behind it: ``Mira StoneEditor in chief``, ``Mira Stone@mira``."""

LONG = 8
"""Words of what is trimmed."""


def _joins(word: str) -> bool:
    """Whether a word within what may be a name begins another part of a byline: ``by``, ``Photo:``."""
    bare = word.rstrip(":：")
    return len(bare) > 1 and (word != bare or (words.is_one(bare, "by") and bare.casefold() not in credit.PARTICLES))


def _credited(region: Region, index: int) -> Iterator[Mention]:
    name = region.credit(index).name
    if name is None:
        text = region.page.lines[index].text
        behind = text[affixes.after(text, "by") :]
        name = behind if behind != text and behind.casefold() in region.people else None  # in small words as well
    name = name or _behind_work(region, region.page.lines[index].text)
    name = name or credit.before_counts(region.page.lines[index].text)
    if name is not None and not words.is_one(region.page.lines[index].text, "author_box"):
        yield Mention(name, index, "by", index)


def _behind_work(region: Region, text: str) -> str | None:
    """The name behind what somebody made: ``A report by Mira Stone``."""
    parts = credit.SPLIT.split(text)[0].split(maxsplit=WORK + WORDS)
    for count in range(2, min(WORK, len(parts) - 1) + 1):
        label, name = " ".join(parts[:count]), " ".join(parts[count:])
        if affixes.before(label, "by") and not credit.is_small_by(parts[count - 1]) and not _PICTURE.search(label):
            return (
                name if len(parts) <= count + WORDS and (is_called(name) or name.casefold() in region.people) else None
            )
    return None


WORK = 5
"""Words for what somebody made, and the one before the name."""


def _behind_starter(region: Region, index: int) -> str | None:
    """The name behind words that say who began a topic: whatever is no date."""
    if len(region.page.lines[index].text) > SHORT:
        return None
    text = region.whole(index)[0].removeprefix("[] ")
    start = _within(text) or affixes.after(text, "started")
    name = text[start:]
    stamp = region.dates.find(name)
    if stamp is not None:
        name = name[: stamp.start].rstrip(" ,-–—|·•(")
    if not start or not 1 < len(name) <= names.LONGEST or counts.read(name) is not None:
        return None
    return name if not any(words.is_one(name, kind) for kind in _LABELS) else None


def _within(text: str) -> int:
    """Where the name stands behind ``Discussion in 'Bread' started by``; 0 where a text is none such."""
    if not affixes.after(text, "started"):
        return 0
    for match in _GAP.finditer(text[:SHORT]):
        at = affixes.before(text[: match.start()], "by")
        if at and " " in text[at : match.start()].strip():
            return match.end()
    return 0


_GAP = re.compile(r" +")


_LABELS: tuple[words.Kind, ...] = ("by", "facts", "posted", "form", "started", "actions")
"""Words that stand below others as labels do."""


def _label_above(region: Region, places: Places, index: int) -> int | None:
    """The line above one that says no more than ``Posted by``."""
    above = places.line(index, -1)
    if above is None or index - above > GAP:
        return None
    text = region.page.lines[above].text.rstrip(" :：")
    if (
        not (words.is_one(text, "by") or _is_label(text))
        or region.dates.find(region.page.lines[index].text) is not None
    ):
        return None
    if region.credit(index).name is not None:
        return None  # it says itself by whom
    return above if names.likelihood(region.page.lines[index].text) > 0 else None


def _is_label(text: str) -> bool:
    """Whether a line says what somebody made who is named below: ``Recipe by``."""
    start = affixes.before(text, "by") if len(text.split()) <= LABEL else None
    return start is not None and start > 0 and not _PICTURE.match(text)


LABEL = 3
"""Words of such a line."""

_PICTURE = re.compile(r"phot|foto|fot\.|imag|pictur|bild|illustr|ilustr|zeichn|grafi|video|zdj|фот|рис", re.IGNORECASE)
"""How the words for pictures begin, which others make than who writes."""


def _alone(region: Region, text: str) -> str | None:
    """The name that a line is, where it may be one: once, without what somebody is and where."""
    text = match["name"] if (match := COUNTED.fullmatch(text)) is not None else text
    if not 1 < len(text) <= LONGEST or ":" in text or counts.read(text) is not None or region.dates.find(text):
        return None
    if credit.are_called(text) and not has_office(text):
        return text
    name = credit.without_place(names.undouble(text))
    if (furniture.kind(text) is not None and not names.is_portrait(text)) or words.is_one(name, "posted"):
        return None
    return name if names.likelihood(name) >= LEAST and len(name.split()) <= WORDS else None


COUNTED = re.compile(r"(?P<name>\S.{0,40}?) [^\W\d_]{3,20}: ?\d[\d.,]*")
"""A name, and what is counted of its owner: ``mira Posts: 4``."""

LONGEST = 90
"""Letters of a line that is one name or several."""

LEAST = 0.5
"""How much a line must look like a name."""

WORDS = 5
"""Words of a name."""


def _member(region: Region, text: str) -> str | None:
    """The name of somebody who comments, where a line says no more than that and when: ``mira Oct 2020``."""
    once = names.undouble(text)
    if once.casefold() in region.people:
        return once
    parts = text.split(maxsplit=NAMED + BEHIND)
    for count in range(min(NAMED, len(parts) - 1), 0, -1):
        name, behind = " ".join(parts[:count]), parts[count:]
        if name.casefold() in region.people and len(behind) <= BEHIND:
            dated = any(c.isdigit() for c in behind[-1])
            return name if dated or behind[0].strip("()@").casefold() == name.casefold() else None
    return None


NAMED = 3
"""Words of a name that are looked for in front of something else."""

BEHIND = 4
"""Words that may stand behind that name: a date, the account, what the author did."""


def _boxed(region: Region, places: Places, index: int) -> tuple[str, int] | None:
    """The name in a box with what is told of the author, ``About the author``, ``About Mira Stone``, and its line."""
    lines = region.page.lines
    start = affixes.after(lines[index].text, "author_box")
    at = places.line(index, 1)
    if not start or at is None:
        return None
    about, told = lines[index].text[start:], lines[at].text
    if about:
        bare = about.lstrip("-–—| ")
        sure = bare != about or told.startswith(bare.split()[0] if bare else "")
        return (bare, index) if is_called(bare) and sure else None
    label = lines[index].text
    whole = " " in label or not label.isascii()  # "About" alone may be a link in a column
    if whole and names.likelihood(told) >= LEAST and len(told.split()) <= WORDS and furniture.kind(told) is None:
        return told, at
    twice = _TWICE.match(told)
    return (twice["name"], at) if twice is not None and is_called(twice["name"]) else None


_TWICE = re.compile(r"(?P<name>[^\W\d_][^\s\[\]]{0,30}(?: [^\s\[\]]{1,30}){1,3}) (?:\[[^\[\]]{1,60}\] )?(?P=name)\b")
"""A name that stands twice: what a portrait shows, and how the text begins."""

_ADDRESS_PATH = re.compile(r"/[^\s/]+/[^\s/]+/\S*$")
"""The path of an address, whose parts may be figures of a date and words."""

_PERSON = re.compile(
    r"\[(?P<name>[^\[\]\n]{2,60})\]\([^()\s]{0,200}/(?:authors?|autor|auteur|autore|users?|profiles?|people|members?|by)"
    r"[/=.?][^()\s]{1,200}(?:\s\"[^\"]{0,120}\")?\)",
    re.IGNORECASE,
)


_HIDDEN = re.compile(r"(?P<name>[^@<>]{2,60}?) [\w.+-]{1,60} (?:at|en|à|bei|em|на) [\w-]{1,40}(?:\.[\w-]{1,40}){1,5}")
"""A name in front of an address that a list has hidden: ``Mira Stone mira at harbour.example``."""


_MAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,40}\.\w")
"""An address of mail, as it stands below a name."""


def _linked(line: Line) -> str | None:
    """The name in a link whose address says that it leads to a person, or in front of an address of mail."""
    match = _PERSON.search(line.source) if "](" in line.source else _HIDDEN.fullmatch(line.text)
    return match["name"].strip("*_ ") if match else None
