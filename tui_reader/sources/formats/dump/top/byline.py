"""Who wrote a post and when: bylines above an article, and what blogs print below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture, names
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top import credit, distant
from tui_reader.sources.formats.dump.top.region import Header, Region

DOUBTED = 8.0
"""The evidence for a title below which a text with several dates is a diary, a log, a list."""


def find_byline(region: Region, header: Header) -> set[int]:
    """Find who wrote the article and when; returns the lines that say so."""
    dated = sum(1 for i, head in region.found.items() if i < region.end and head.stamp)
    if region.plain and header.sure < DOUBTED and dated > 3:
        return set()  # a diary, a log, a list: none of its dates is the text's
    used: set[int] = set()
    if header.title_at is not None or not region.page.dumped:
        _find_close(region, header, used)
    if header.author is None and header.stamp is None and header.title_at is not None:
        distant.within(region, header, used)
    if header.author is None or header.stamp is None:
        distant.below(region, header, used)
    if header.author is None:
        distant.anywhere(region, header, used)
    if region.dates.value(header.stamp) is None:
        distant.published(region, header, used)
    return used


def _find_close(region: Region, header: Header, used: set[int]) -> None:
    """Find who wrote the article and when in the lines around its title, or in the first lines where it has none."""
    page, found, end, prose, discussed = region.page, region.found, region.end, region.prose, region.discussed
    lines = page.lines
    at = header.title_at
    around: list[int] = []
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
    _find_account(region, header, around, used)
    for index in around:
        text = lines[index].text
        if _ADDRESS_PATH.match(text):
            continue
        letters = region.letters(index)
        if header.author is None and (linked := _linked(lines[index].source)):
            header.author = linked
            used.add(index)
        if header.author is None and _is_followed(region, index):
            header.author = lines[index].text
            used.add(index)
            continue
        if header.author is None and (below_it := distant.name_below(region, index)) is not None:
            header.author = distant.spelled(lines[below_it].text)
            used.update((index, below_it))
        said = region.credit(index) if letters < PARAGRAPH else credit.Credit(None, None)
        if said.beside is not None and not (
            _is_label(region, header, said.beside) or _is_place(region, header, said.beside, index)
        ):
            named.append((index, said.beside))
        if said.stamp is not None and header.stamp is None:
            header.stamp = said.stamp
            used.add(index)
        if said.name is not None and header.author is None and not _is_under(region, said.name, index):
            header.author = distant.spelled(said.name)
            used.add(index)
        head = found.get(index)
        if head is not None and head.stamp is not None and head.rest < 5 and letters < PARAGRAPH:
            if header.stamp is None and not head.edited:
                header.stamp = head.stamp
                used.add(index)
            written = head.name or ""
            good = head.likely >= 0.6 and not head.edited and _is_one(written)
            good = good and not (_is_label(region, header, written) or _is_place(region, header, written, index))
            good = good and (said.beside in (None, head.name) or not credit.is_called(said.beside or ""))  # a section
            if header.author is None and head.name and good and not _is_other(region, head, index):
                header.author = distant.spelled(head.name)
                used.add(index)
        elif header.author is None and (shown := _pictured(text) or _mailed(text)):
            header.author = distant.spelled(shown)
            used.add(index)
        elif header.author is None and _is_doubled(region, index):
            header.author = text
            used.add(index)
        elif header.author is None and around.index(index) and _has_address(region, index):
            header.author = distant.spelled(text)
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
            text = credit.without_place(lines[index].text)
            if index in dated or lines[index].bullet or furniture.kind(text) is not None or counts.read(text):
                continue
            if _is_label(region, header, text):
                continue
            parts = text.split()
            beside = any(abs(around.index(index) - around.index(u)) <= 1 for u in dated if u in around)
            beside = beside or (index in around[:1] and not dated.isdisjoint(around[1:3]))  # the house stands between
            beside = beside or (index == around[0] and at in region.openers)
            several = len(parts) > 1 or lines[index].image  # a word alone may be the section, but not beside a portrait
            several = several or (index in around[:1] and not dated.isdisjoint(around[1:2]) and _is_once(region, index))
            called = names.likelihood(text) >= 0.8 and all(p[0].isupper() or p in credit.PARTICLES for p in parts)
            called = called and len(parts) <= 4 and ":" not in text
            if beside and several and (called or credit.are_called(lines[index].text)):
                header.author = distant.spelled(text if called else lines[index].text)
                used.add(index)
                break


PARAGRAPH = 200
"""Letters of a paragraph that is no byline, whatever stands in one of its lines."""

_ADDRESS_PATH = re.compile(r"/[^\s/]+/[^\s/]+/\S*$")
"""The path of an address, whose parts may be figures of a date and words."""

_ACCOUNT = re.compile(r"@[\w.-]{2,40}(?:@[\w-]{1,40}(?:\.[\w-]{1,40}){1,4})?")


def _find_account(region: Region, header: Header, around: Sequence[int], used: set[int]) -> None:
    """Take a name with its account on the line below: so networks print authors, and behind the date the app."""
    lines = region.page.lines
    for index in around:
        below = next((i for i in range(index + 1, min(region.end, index + 3)) if lines[i].text), None)
        if header.author is not None or below is None or not _ACCOUNT.fullmatch(lines[below].text):
            continue
        if names.likelihood(lines[index].text) >= 0.6 and furniture.kind(lines[index].text) is None:
            header.author, header.handle = lines[index].text, lines[below].text
            used.update((index, below))


def _is_once(region: Region, index: int) -> bool:
    """Whether no other line above the comments is the same: links to a section stand in a menu as well."""
    text = region.page.lines[index].text
    return sum(region.page.lines[i].text == text for i in range(region.end)) == 1 and not region.named.is_site(text)


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
    return not _LABELLED.search(name) and len(_GLUE.findall(name)) < 2


_LABELLED = re.compile(r"[:\[\]]")

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
    called = 1 < len(parts) < 5 and all(part[0].isupper() or part in credit.PARTICLES for part in parts)
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
    called = all(part[0].isupper() or part in credit.PARTICLES for part in parts)
    return 1 < len(parts) <= 4 and called and text[-1].isalnum() and names.likelihood(text) >= 0.95


def _is_place(region: Region, header: Header, name: str, index: int) -> bool:
    """Whether a word before a date says where somebody wrote whose full name stands above, alone below the title."""
    above = next((i for i in range(index - 1, max(-1, index - 4), -1) if region.page.lines[i].text), None)
    if " " in name or not name[:1].isupper() or above is None or header.title_at is None:
        return False
    between = range(region.whole(header.title_at)[1] + 1, above)
    return not any(region.page.lines[i].text for i in between) and credit.is_called(region.page.lines[above].text)


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


def _ends(page: Page, index: int, end: int) -> bool:
    """Whether a paragraph ends as sentences do: a list of tags does not."""
    text = page.lines[index].text
    while index + 1 < end and page.continues(index, index + 1):
        index += 1
        text = page.lines[index].text
    return text[-1:] in '.!?…”"»)。！？:'
