"""Who wrote a post and when: bylines above an article, and what blogs print below it."""

from __future__ import annotations

import re

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture, names
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top import credit
from tui_reader.sources.formats.dump.top.credit import without_clock
from tui_reader.sources.formats.dump.top.region import Header, Region

DOUBTED = 8.0
"""The evidence for a title below which a text with several dates is a diary, a log, a list."""


def find_byline(region: Region, header: Header) -> set[int]:
    """Find who wrote the article and when; returns the lines that say so."""
    page, found, end, prose, discussed = region.page, region.found, region.end, region.prose, region.discussed
    lines = page.lines
    used: set[int] = set()
    at = header.title_at
    around: list[int] = []
    if at is None and page.dumped:
        return used
    if region.plain and header.sure < DOUBTED and sum(1 for i in found if i < end and found[i].stamp) > 3:
        return used  # a diary, a log, a list: none of its dates is the text's
    if at is None:
        first = next((i for i in range(end) if lines[i].text), 0)
        around = [i for i in range(first, min(end, first + 8)) if lines[i].text][:4]
    else:
        last = region.whole(at)[1]
        below = [i for i in range(last + 1, min(end, last + 40)) if lines[i].text]
        cut = next((n for n, i in enumerate(below) if prose[i] > 160 and n > 0 and _ends(page, i, end)), 10)
        around = below[: min(max(cut + 1, 3), 10 if page.dumped or discussed or not region.plain else 3)]
        around += [i for i in range(at - 1, max(0, at - 25) - 1, -1) if lines[i].text][:4]
    named: list[tuple[int, str]] = []
    for index in around:
        text = lines[index].text
        if header.author is None and (linked := _linked(lines[index].source)):
            header.author = linked
            used.add(index)
        if header.author is None and _is_followed(region, index):
            header.author = lines[index].text
            used.add(index)
            continue
        if header.author is None and (below_it := _name_below(region, index)) is not None:
            header.author = _author(lines[below_it].text)
            used.update((index, below_it))
        said = region.credit(index) if prose[index] < 200 else credit.Credit(None, None)
        if said.beside is not None and not _is_label(region, header, said.beside):
            named.append((index, said.beside))
        if said.stamp is not None and header.stamp is None:
            header.stamp = said.stamp
            used.add(index)
        if said.name is not None and header.author is None and not _is_under(region, said.name, index):
            header.author = _author(said.name)
            used.add(index)
        head = found.get(index)
        if head is not None and head.stamp is not None and head.rest < 5 and prose[index] < 200:
            if header.stamp is None and not head.edited:
                header.stamp = head.stamp
                used.add(index)
            good = head.likely >= 0.6 and not head.edited and _is_one(head.name or "")
            good = good and not _is_label(region, header, head.name or "")
            if header.author is None and head.name and good and not _is_other(region, head, index):
                header.author = _author(head.name)
                used.add(index)
        elif header.author is None and (name := _pictured(text) or _mailed(text)):
            header.author = _author(name)
            used.add(index)
        elif header.author is None and _is_doubled(region, index):
            header.author = text
            used.add(index)
        elif header.author is None and around.index(index) and _has_address(region, index):
            header.author = _author(text)
            used.add(index)
    if at is not None and header.author is not None and header.stamp is not None:
        header.signed = used == set(around[:1])
    if header.author is None and (at is not None or discussed):
        close = around if at is not None else [i for i in range(end) if lines[i].text][:NEAR]
        for index in close:
            if (at is None or abs(index - at) < NEAR) and (name := _commenter(region, lines[index].text)) is not None:
                header.author = name
                used.update({index} - {at})
                break
    if header.author is None and named and at is not None and abs(named[0][0] - at) < 4:
        used.add(named[0][0])
        header.author = named[0][1]
    dated = used | {i for i in around if header.author is None and _is_dated(region, i)}
    if header.author is None and dated and at is not None:
        for index in around:
            text = _before_office(lines[index].text)
            if index in dated or lines[index].bullet or furniture.kind(text) is not None or counts.read(text):
                continue
            if _is_label(region, header, text):
                continue
            parts = text.split()
            beside = any(abs(around.index(index) - around.index(u)) <= 1 for u in dated if u in around)
            beside = beside or (index == around[0] and at in region.openers)
            several = len(parts) > 1 or lines[index].image  # a word alone may be the section, but not beside a portrait
            called = names.likelihood(text) >= 0.8 and all(p[0].isupper() or p in _PARTICLES for p in parts)
            if beside and several and len(parts) <= 4 and called:
                header.author = text
                used.add(index)
                break
    if header.author is None and header.stamp is None and at is not None:
        _byline_within(region, header, used)
    if header.author is None or header.stamp is None:
        _byline_below(region, header, used)
    return used


NEAR = 12
"""Lines from the title within which the name of somebody who comments is the author's."""

BEHIND = 4
"""Words that may stand behind that name: a date, the account, what the author did."""


def _commenter(region: Region, text: str) -> str | None:
    """The name of somebody who comments, where a line says no more than that and when: ``mira Oct 2020``."""
    once = names.undouble(text)
    if once.casefold() in region.people:
        return once
    parts = text.split()
    for count in range(min(NAMED, len(parts) - 1), 0, -1):
        name, behind = " ".join(parts[:count]), parts[count:]
        if name.casefold() in region.people and len(behind) <= BEHIND:
            dated = any(c.isdigit() for c in behind[-1])
            return name if dated or behind[0].strip("()@").casefold() == name.casefold() else None
    return None


NAMED = 3
"""Words of a name that are looked for in front of something else."""


_PARTICLES = frozenset("von van de der den da di del della la le du dos bin al el ben ter zu af av".split())
"""Small words in names."""


def _before_office(text: str) -> str:
    """A line without what somebody is, behind the name: ``Mira Stone, Keeper of the lamp``."""
    name, comma, _ = text.partition(", ")
    return name if comma and len(name.split()) > 1 else text


def _is_dated(region: Region, index: int) -> bool:
    """Whether a line is a date, be it that of a change, and little else."""
    text = region.page.lines[index].text
    head = region.found.get(index)
    if head is not None and head.stamp is not None and head.rest < 3 and not head.name:
        return True
    stamp = region.dates.find(text) if len(text) < SHORT else None
    return stamp is not None and sum(c.isalpha() for c in text[: stamp.start] + text[stamp.end :]) < BESIDE


SHORT = 60
"""Letters of a line that is a date."""

BESIDE = 24
"""Letters beside it: what happened then, the time that it takes to read."""


def _is_label(region: Region, header: Header, name: str) -> bool:
    """Whether what stands where names do is a word of the page: a button, an icon, a section, or the title."""
    if name.casefold() in region.people:
        return False
    if header.title is not None and len(name) > NAMED and words.bare(header.title).startswith(words.bare(name)):
        return True
    return name[:1].isupper() and len(name.split()) <= NAMED and region.vocabulary.is_common(name)


def _is_one(name: str) -> bool:
    """Whether a name is one: no label with a name behind it, no links that a page printed without gaps."""
    return ":" not in name and len(_GLUE.findall(name)) < 2


_GLUE = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")


def _is_followed(region: Region, index: int) -> bool:
    """Whether the next line says how many follow somebody: then this one is the name of who published the page."""
    lines = region.page.lines
    below = next((i for i in range(index + 1, min(region.end, index + 3)) if lines[i].text), None)
    if below is None or not words.is_one(lines[below].text, "followers"):
        return False
    return names.likelihood(lines[index].text) >= 0.5


def _pictured(text: str) -> str | None:
    """Whose portrait a line describes (``mira gravatar image``), or whose name stands twice; else ``None``."""
    name = names.undouble(text)
    if name == text or names.likelihood(name) < 0.75:
        return None
    parts = name.split()
    called = 1 < len(parts) < 5 and all(part[0].isupper() or part in _PARTICLES for part in parts)
    return name if called or names.is_portrait(text) else None


def _has_address(region: Region, index: int) -> bool:
    """Whether an address of mail stands below a line with a name: then it is the author's."""
    lines, text = region.page.lines, region.page.lines[index].text
    below = next((i for i in range(index + 1, min(region.end, index + 3)) if lines[i].text != text), None)
    if below is None or not _ADDRESS.match(lines[below].text):
        return False
    return 1 < len(text.split()) <= 4 and names.likelihood(text) >= 0.95


def _mailed(text: str) -> str | None:
    """The name in front of an address that a list has hidden: ``Mira Stone mira at harbour.example``."""
    match = _HIDDEN.fullmatch(text)
    name = match["name"].strip() if match else ""
    return name if 0 < len(name.split()) < 6 and names.likelihood(name) >= 0.6 else None


_HIDDEN = re.compile(r"(?P<name>[^@<>]{2,60}?) [\w.+-]{1,60} (?:at|en|à|bei|em|на) [\w-]{1,40}(?:\.[\w-]{1,40}){1,5}")


def _is_doubled(region: Region, index: int) -> bool:
    """Whether the next line is the same name once more: a portrait's description, or the name in capitals."""
    text = region.page.lines[index].text
    below = next((i for i in range(index + 1, min(region.end, index + 3)) if region.page.lines[i].text), None)
    if below is None or region.page.lines[below].text.casefold() != text.casefold():
        return False
    parts = text.split()
    called = all(part[0].isupper() or part in _PARTICLES for part in parts)
    return 1 < len(parts) <= 4 and called and text[-1].isalnum() and names.likelihood(text) >= 0.95


def _is_other(region: Region, head: Head, index: int) -> bool:
    """Whether what stands beside a date is a section of the site, or behind it a device, rather than who wrote it."""
    name = head.name or ""
    return region.named.is_site(name) or (head.order == "dn" and _is_under(region, name, index))


def _is_under(region: Region, name: str, index: int) -> bool:
    """Whether the name of somebody who comments stands above a line, which names another thing: a device, a town."""
    if name.casefold() in region.people:
        return False
    above = next((i for i in range(index - 1, max(-1, index - 4), -1) if region.page.lines[i].text), None)
    return above is not None and names.undouble(region.page.lines[above].text).casefold() in region.people


_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w-]{1,40}\.\w")

_PERSON = re.compile(
    r"\[(?P<name>[^\[\]\n]{2,60})\]\([^()\s]{0,200}/(?:authors?|autor|auteur|autore|users?|profiles?|people|members?|by)"
    r"[/=.?][^()\s]{1,200}(?:\s\"[^\"]{0,120}\")?\)",
    re.IGNORECASE,
)


def _linked(source: str) -> str | None:
    """The name in a link of Markdown whose address says that it leads to a person."""
    match = _PERSON.search(source) if "](" in source else None
    name = match["name"].strip("*_ ") if match else ""
    return name if names.likelihood(name) >= 0.75 else None


def _name_below(region: Region, index: int) -> int | None:
    """The line with a name below one that says no more than ``Posted by``; ``None`` where there is none."""
    lines = region.page.lines
    if not words.is_one(lines[index].text.rstrip(" :："), "by"):
        return None
    at = next((i for i in range(index + 1, min(region.end, index + 4)) if lines[i].text), None)
    if at is None or at in region.found or furniture.kind(lines[at].text) is not None:
        return None
    return at if names.likelihood(without_clock(lines[at].text)) >= 0.75 else None


def _ends(page: Page, index: int, end: int) -> bool:
    """Whether a paragraph ends as sentences do: a list of tags does not."""
    text = page.lines[index].text
    while index + 1 < end and page.continues(index, index + 1):
        index += 1
        text = page.lines[index].text
    return text[-1:] in '.!?…”"»)。！？:'


def _byline_within(region: Region, header: Header, used: set[int]) -> None:
    """Look for a byline behind a picture's caption or a summary, which stand between it and the title."""
    at = region.whole(header.title_at or 0)[1]
    below = [i for i in range(at + 1, min(region.end, at + WITHIN)) if region.page.lines[i].text]
    for index in below:
        said = region.credit(index)
        if said.name is None or len(region.page.lines[index].text.split()) > CREDITED:
            continue
        header.author = _author(said.name)
        near = (region.credit(i).stamp for i in below if 0 < i - index < 4)
        header.stamp = said.stamp or next(filter(None, near), None)
        used.add(index)
        return


WITHIN = 40
"""Lines within which a byline may follow a title where none is near."""

CREDITED = 10
"""Words that such a byline may have."""


def _byline_below(region: Region, header: Header, used: set[int]) -> None:
    """Look for ``Posted by … at …`` under the article."""
    page, found, end, prose = region.page, region.found, region.end, region.prose
    last = max((i for i in range(end) if prose[i]), default=header.title_at)
    if last is None:
        return
    below = [i for i in range(last, end) if page.lines[i].text]  # a long list of tags may read as prose
    for index in below[:30]:
        head = found.get(index)
        text = page.lines[index].text
        if head is not None and head.by and head.name and head.stamp is not None and head.rest < 2 and not head.edited:
            header.author = header.author or _author(head.name)
            header.stamp = header.stamp or head.stamp
            used.add(index)
            return
        if header.author is None and (at := _name_below(region, index)) is not None:
            header.author = _author(without_clock(page.lines[at].text))
            used.update((index, at))
            return
        said = region.credit(index)
        if said.beside is not None and said.beside.casefold() in region.people:
            header.author = header.author or said.beside
            header.stamp = header.stamp or said.stamp
            used.add(index)
            return
        if said.name is not None and (
            said.stamp is not None or without_clock(text) != text or _LONG_BY.match(text) is not None
        ):
            header.author = header.author or _author(said.name)
            header.stamp = header.stamp or said.stamp
            used.add(index)
            return


_LONG_BY = re.compile(r"\w+(?: \w+)?\s?[:：]|(?:posted|written|submitted|published) by ", re.IGNORECASE)


def _author(name: str) -> str:
    name = re.sub(r"\s*[,(].{0,40}$", "", name) if len(name) > 40 else name
    return name.title() if name.isupper() and len(name) > 5 and " " in name else name
