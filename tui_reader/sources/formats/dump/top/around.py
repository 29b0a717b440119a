"""What stands around a line that may be the title: bylines, prose, counts, paths of links."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import counts, names
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top.credit import by_name
from tui_reader.sources.formats.dump.top.menus import is_long
from tui_reader.sources.formats.dump.top.named import PATH
from tui_reader.sources.formats.dump.top.region import PROSE, Region
from tui_reader.sources.formats.dump.top.vocabulary import stems

BELOW = (0.0, 1.0, 0.9, 0.9, 0.3)
"""How much a byline tells that is so many lines below; nothing where there is none."""

ABOVE = (0.0, 1.0, 0.35)
"""How much one tells that is above."""


def bylines(region: Region, index: int, last: int) -> tuple[int, int]:
    """How many lines above and below a line the next date or byline stands; 0 where none is close."""
    page, found, end = region.page, region.found, region.end
    result: list[int] = []
    for step, at, reach in ((-1, index, len(ABOVE) - 1), (1, last, len(BELOW) - 1)):
        hit = 0
        seen = 0
        while seen < reach:
            at += step
            if not 0 <= at < len(page.lines) or (at >= end and result and (result[0] or region.own)):
                break  # below a byline the next one is a comment's
            if not page.lines[at].text or names.pictured(page.lines[at].text) is not None:
                continue
            seen += 1
            head = found.get(at)
            said = region.credit(at)
            dated = head is not None and head.stamp is not None and head.rest < 3
            if dated or said.name or said.beside or words.is_one(page.lines[at].text, "followers"):
                hit = seen
                break
        result.append(hit)
    return result[0], result[1]


def is_titled(region: Region, index: int) -> bool:
    """Whether the byline above a line belongs to a title above it: then the line is a caption or the text's start."""
    seen = 0
    for at in range(index - 1, max(region.named.head - 1, index - 14), -1):
        text = region.page.lines[at].text
        if not text:
            continue
        if at < len(region.prose) and region.prose[at] >= PROSE:
            return False
        seen += 1
        if seen > 1 and is_long(text) and text[-1] not in ",;:，；" and not _is_byline(region, at):
            kind, below = (*region.kinds[at : at + 2], "", "")[:2]
            if below in ("notice", "closing", "action"):
                return False  # in a column of links
            plain = kind is None
            return plain and not region.page.lines[at].bullet and counts.read(text) is None
        if seen > 5:
            break
    return False


def is_under(region: Region, index: int) -> bool:
    """Whether a line touches one above that may be a title: then it mostly is what is said below that."""
    at = index - 1
    if not 0 < at < region.end or not any(region.page.lines[i].text for i in range(at)):
        return False  # a site's name stands first
    line, said = region.page.lines[at], region.credit(at)
    below = region.page.lines[index + 1 : index + AGAIN]
    if any(other.text == region.page.lines[index].text for other in below):
        return False  # the end of a path whose links stand in lines of their own
    if not is_long(line.text) or len(line.text) > PROSE or line.text[-1] in ENDS or PATH.search(line.text):
        return False
    if line.bullet or line.form or line.heading or region.kinds[at] is not None or at in region.found:
        return False
    return said.name is None and said.stamp is None and said.beside is None


AGAIN = 16
"""Lines within which a title stands again below a path that ends with it."""

ENDS = ".,;:。，；"
"""What ends a line that is no title."""


def _is_byline(region: Region, index: int) -> bool:
    """Whether a line says who wrote something or when."""
    head, text = region.found.get(index), region.page.lines[index].text
    return (head is not None and head.stamp is not None) or by_name(text) is not None or affixes.after(text, "by") > 0


def is_below_path(page: Page, index: int) -> bool:
    """Whether a path of links is the line above."""
    above = next((i for i in range(index - 1, max(-1, index - 4), -1) if page.lines[i].text), None)
    text = page.lines[above].text if above is not None else ""
    parts = PATH.split(text) if "«" not in text else []  # there they are marks of quotation
    return len(parts) > 1 and not all(part[:1].islower() for part in parts)  # a program's line may be like one


def is_counted(page: Page, last: int) -> bool:
    """Whether one of the next lines counts the comments, as under the title of a submission."""
    seen = 0
    for at in range(last + 1, min(len(page.lines), last + 16)):
        text = page.lines[at].text
        if not text:
            continue
        seen += 1
        count = counts.read(text) if seen < 7 else None
        if count is not None and count.number is not None:
            return True
    return False


def prose_below(region: Region, last: int) -> float:
    """How much prose the next lines are: 1 where a text goes on for long, as below its title."""
    letters = seen = 0
    for index in range(last + 1, len(region.prose)):
        if region.page.lines[index].text:
            letters += region.prose[index]
            seen += 1
            if seen == AHEAD or letters >= MUCH:
                break
    return min(1.0, letters / MUCH)


AHEAD = 30
"""Lines in which the prose below a title is counted."""

MUCH = 3_000
"""Letters of it from which more tell nothing new."""


def lead(region: Region, text: str, last: int) -> float:
    """How far the first paragraph below a line has its words: 1 where it has some of them."""
    seen = 0
    for index in range(last + 1, len(region.prose)):
        if not region.page.lines[index].text:
            continue
        seen += 1
        if region.prose[index]:
            return min(LED, len(stems(text) & region.words_of(index))) / LED
        if seen == SOON:
            break
    return 0


LED = 3
"""Words that a title and the text's first paragraph have in common."""

SOON = 15
"""Lines between a title and its text: a byline, a summary, a caption."""


def links(region: Region, lines: Iterable[int]) -> float:
    """How many of the first lines with text are as short as the links of menus.

    Args:
        region: the lines above the comments.
        lines: the lines, from the title on.
    """
    seen = found = 0
    for at in lines:
        text = region.page.lines[at].text
        if not text:
            continue
        seen += 1
        if not is_long(text) and at not in region.found and not (at < len(region.prose) and region.prose[at]):
            said = region.credit(at)
            found += said.stamp is None and not said.name
        if seen == BESIDE:
            break
    return found / BESIDE


BESIDE = 4
"""Lines above or below a title of which it is counted how many are links."""


def ends_with_title(region: Region, text: str, last: int) -> bool:
    """Whether a line ends with one of the lines below it: a path whose links a browser copied without their marks."""
    below = [i for i in range(last + 1, min(region.end, last + PATH_ABOVE)) if region.page.lines[i].text]
    lines = (region.page.lines[i].text for i in below)
    return any(len(line) > 14 and is_long(line) and text.endswith(f" {line}") for line in lines)


PATH_ABOVE = 12
"""Lines by which a path of links stands above the title, at most."""
