"""How strong the evidence is that a line is the title: what it looks like, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import counts, names
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top import shapes
from tui_reader.sources.formats.dump.top.columns import is_long, wide_letters
from tui_reader.sources.formats.dump.top.credit import by_name
from tui_reader.sources.formats.dump.top.named import PATH, fold_letters
from tui_reader.sources.formats.dump.top.region import PROSE, Region


@dataclass(frozen=True, slots=True)
class Place:
    """A line that may be the title, and where it stands."""

    index: int
    last: int
    """Its last line, where the dump's width has broken it."""
    text: str
    before: float
    """The share of the prose that stands above it."""
    passed: bool
    """A byline with prose below it stands above it."""
    first: bool
    """It is the first line with text."""
    column: int
    """The left edge of most of the prose."""


def weigh(region: Region, place: Place, repeated: Mapping[str, int]) -> tuple[float, str]:
    """How strong the evidence is that a line is the title, and what it is."""
    page, found, end, prose, kinds = region.page, region.found, region.end, region.prose, region.kinds
    index, last, text, before = place.index, place.last, place.text, place.before
    lines = page.lines
    line = lines[index]
    score = 0.0
    why: list[str] = []

    def add(weight: float, reason: str) -> None:
        nonlocal score
        score += weight
        if weight > 0 and reason:
            why.append(reason)

    count = len(text.split())
    named = region.named.weight((place.first and region.named.title) or without_button(text))
    if named:
        add(named, "other lines name it")
    elif region.named.is_other(text):
        add(-2.5, "")
    elif region.named.is_site(text):
        add(-3, "")
    if line.heading:
        add(4.5 - line.heading if not page.dumped else 2.5, "marked as a heading")
    if kinds[index] is not None:
        add(-4, "")
    head = found.get(index)
    if head is not None:
        add(-2.5 if head.rest == 0 or (head.stamp is not None and head.name) else -1, "")
    if counts.read(text) is not None or words.is_one(text, "comments"):
        add(-3, "")
    if place.first and not page.dumped:
        near_prose = 0 < _prose_below(page, prose, last, end) <= 4
        if near_prose or line.heading == 1:
            add(2.5 if near_prose else 4, "the first line")
        elif not any(prose) and last + 1 < end and not page.lines[last + 1].text and text[-1].isalnum() and count < 12:
            add(1.5, "the first line")
    add(shapes.weight(text), "")
    if line.bullet:
        add(-2, "")
    if prose[index] and not line.heading:
        add(-3 if prose[index] > 200 else -1.5, "")
    shared = region.vocabulary.share(text)
    if shared is not None:
        add(2 * shared - 0.5, "the text has its words" if shared > 0.5 else "")
    if page.dumped and line.raw.lstrip().startswith("#") and not index:
        add(-6, "")  # the feeds that Lynx prints first
    if (not named and not line.heading and shapes.SENTENCES.search(text)) or shapes.TAGS.fullmatch(line.raw.strip()):
        add(-3, "")
    if place.passed:
        add(-1.2, "")
    if _is_centred(page, index):
        add(1.5, "centred, as headings are")
    elif page.dumped and line.edge != place.column:
        add(-0.8, "")
    label, colon, _ = text.partition(":")
    if colon and words.fold(label) in words.phrases("topic"):
        add(2.5, "it is labelled as the topic")
    above = next((i for i in range(index - 1, max(-1, index - 4), -1) if lines[i].text), None)
    if above is not None and len(PATH.split(lines[above].text)) > 1 and PATH.search(lines[above].text):
        add(1, "below a path of links")
    if last + 2 < len(lines) and not lines[last + 1].text and (lines[last + 1].rule or lines[last + 2].rule):
        add(0.8, "a rule below it")
    alone_before = index == 0 or not lines[index - 1].text
    alone_after = last + 1 >= end or not lines[last + 1].text
    if alone_before and alone_after:
        add(0.8, "it stands alone")
    elif not alone_before and not line.heading and page.dumped:
        add(-0.5, "")
    if _is_person(region, text, last):
        add(-3, "")
    opens = index in region.openers and not page.dumped and before == 0 and not shapes.ENDS.search(text)
    opens = opens and (place.first or named > 0 or fold_letters(text) != region.named.top)
    if not place.first and _ends_with_title(region, text, last):
        add(-3, "")
    if opens:
        add(OPENS, "the first line below a column of links")
    if not region.page.dumped and _is_below_day(region, index, last):
        add(DAY, "it stands between a day and the text, which is signed below")
    if _is_summary(region, index):
        add(-2.5, "")
    if region.discussed and words.is_one(text, "guestbook"):
        add(2, "what a page of visitors' entries is called")
    if _rival_below(region, text, last) and not (opens and _is_named_below(region, last)):
        add(-0.5 if is_long(text) and shared is not None and shared > 0.5 else -4, "")
    if not named and _titled_above(region, index, repeated, shared or 0):
        add(-1.5, "")
    if head is None and by_name(text):
        add(-1.5, "")
    above_by, below_by = _near(region, index, last)
    if (below_by or above_by) and _credits(text):
        add(-2, "")
    below_weight = (0, 2.2, 1.5, 0.9, 0.6)[below_by]
    above_weight = (0, 1.6, 0.6)[above_by] if above_by and not _titled_by(region, index) else 0
    if below_weight or above_weight:
        stands = "below" if below_weight > above_weight else "above"
        add(max(below_weight, above_weight), f"a date or byline {stands} it")
    following = [lines[i].text for i in range(last + 1, min(end, last + 5)) if lines[i].text][:2]
    if len(following) == 2 and words.is_one(following[1], "followers"):
        add(2.5, "the name of who published it below it")
    if _count_below(page, last, end):
        add(0.8, "a count of comments below it")
    below = _prose_below(page, prose, last, end)
    if below:
        add(1.5 if below <= 6 else 0.7, "prose below it")
    else:
        add(-1, "")
    add(-5 * before if before > 0.05 else 0, "")
    if region.opened:
        add(1.5 * _closeness(region, last), "")
    times = repeated[fold_letters(text)]
    if times > 1 and (count > 3 or wide_letters(text) > 7) and times < 6:
        add(1.2, "another line repeats it")
    elif times > 2:
        add(-0.8, "")
    elif times == 2 and count > 2:
        add(0.6, "another line repeats it")
    return score, ", ".join(why)


def _closeness(region: Region, last: int) -> float:
    """How close above the first post a line stands: 1 for right above it, 0 where prose or a screenful is between."""
    between = range(last + 1, min(region.end, len(region.prose)))
    if any(region.prose[i] >= PROSE for i in between):
        return 0
    return max(0, 1 - sum(1 for i in between if region.page.lines[i].text) / CLOSE)


CLOSE = 12
"""Lines with text that may stand between a topic's title and its first post."""


def _is_centred(page: Page, index: int) -> bool:
    """Whether a line stands in the middle of a dump's width, as text browsers print headings."""
    line = page.lines[index]
    right = page.width - line.edge - len(line.text)
    return page.dumped and page.width > 0 and line.edge > CENTRED and abs(line.edge - right) < CENTRED


CENTRED = 5
"""Columns by which a centred line may stand aside, since it is measured without the numbers of links."""


def _near(region: Region, index: int, last: int) -> tuple[int, int]:
    """How many lines above and below a line the next date or byline stands; 0 where none is close."""
    page, found, end = region.page, region.found, region.end
    result: list[int] = []
    for step, at, reach in ((-1, index, 2), (1, last, 4)):
        hit = 0
        seen = 0
        while seen < reach:
            at += step
            if not 0 <= at < len(page.lines) or (at >= end and result and result[0]):
                break  # below a byline the next one is a comment's
            if not page.lines[at].text:
                continue
            seen += 1
            head = found.get(at)
            said = region.credit(at)
            if (head is not None and head.stamp is not None and head.rest < 3) or said.name or said.beside:
                hit = seen
                break
        result.append(hit)
    return result[0], result[1]


def _titled_by(region: Region, index: int) -> bool:
    """Whether the byline above a line belongs to a title above it: then the line is a caption or the text's start."""
    seen = 0
    for at in range(index - 1, max(region.named.head - 1, index - 14), -1):
        text = region.page.lines[at].text
        if not text:
            continue
        if region.prose[at] >= PROSE:
            return False
        seen += 1
        if seen > 1 and is_long(text) and text[-1] not in ",;:，；" and not _is_byline(region, at):
            if region.kinds[at + 1] in ("notice", "closing", "action"):
                return False  # in a column of links
            return region.kinds[at] is None and not region.page.lines[at].bullet and counts.read(text) is None
        if seen > 5:
            break
    return False


OPENS = 1.5
"""How strong the evidence is that the first longer line below a column of links is the title."""


def _next(region: Region, last: int) -> int | None:
    """The next line with text, where one is close."""
    return next((i for i in range(last + 1, min(region.end, last + 4)) if region.page.lines[i].text), None)


def _is_person(region: Region, text: str, last: int) -> bool:
    """Whether a line is the name of somebody who comments, or the name that the byline below it repeats."""
    folded = text.casefold()
    if folded in region.people:
        return True
    at = next((i for i in range(last + 1, min(len(region.page.lines), last + 4)) if region.page.lines[i].text), None)
    if at is None or len(text.split()) > 4:
        return False
    below = region.page.lines[at].text
    dated = at in region.found or region.credit(at).stamp is not None
    return dated and len(below) > len(text) and folded in below.casefold() and names.likelihood(text) >= 0.75


def _is_named_below(region: Region, last: int) -> bool:
    """Whether the next line is somebody's name: then what follows it is a summary, not a title."""
    at = _next(region, last)
    if at is None or region.kinds[at] is not None:
        return False
    text = region.page.lines[at].text
    return 1 < len(text.split()) < 5 and names.likelihood(text) >= 0.95


DAY = 3.5
"""How strong the evidence is that a line is a title which stands between a day and a text that is signed below."""


def _is_below_day(region: Region, index: int, last: int) -> bool:
    """Whether a line stands right between a day and the text, with the byline below the text: above is the site."""
    lines = region.page.lines
    above = next((i for i in range(index - 1, max(-1, index - 4), -1) if lines[i].text), None)
    below = _next(region, last)
    if above is None or below is None or region.prose[below] < PROSE or region.prose[index] or not region.signed():
        return False
    head = region.found.get(above)
    return head is not None and head.stamp is not None and head.rest == 0 and head.order == "d"


def _is_summary(region: Region, index: int) -> bool:
    """Whether a name stands above a line, and above that the first line below a column of links."""
    lines = region.page.lines
    above = [i for i in range(index - 1, max(-1, index - 6), -1) if lines[i].text][:2]
    return len(above) == 2 and above[1] in region.openers and _is_named_below(region, above[1])


def without_button(text: str) -> str:
    """A line without what a page offers at its end: ``[copy the link]``."""
    return _BUTTON.sub("", text)


_BUTTON = re.compile(r"\s*\[[^\[\]]+\]$")


def _credits(text: str) -> bool:
    """Whether a line starts as bylines do: ``Translated by: Mira Stone``, ``By Mira Stone for the Baker``."""
    end = affixes.after(text, "by")
    first = text[end:].split()[:2]
    return 0 < end < len(text) and (":" in text[:end] or (len(first) == 2 and all(w[0].isupper() for w in first)))


def _is_byline(region: Region, index: int) -> bool:
    """Whether a line says who wrote something or when."""
    head, text = region.found.get(index), region.page.lines[index].text
    return (head is not None and head.stamp is not None) or by_name(text) is not None or affixes.after(text, "by") > 0


def _rival_below(region: Region, text: str, last: int) -> bool:
    """Whether a line that looks like a title stands between a line and the prose shortly below it: then that is one."""
    seen = 0
    for at in range(last + 1, min(region.end, len(region.prose), last + 24)):
        line = region.page.lines[at]
        if not line.text:
            continue
        if region.prose[at] >= PROSE:
            return False
        seen += 1
        head = region.found.get(at)
        if seen > 6 or (head is not None and head.stamp is not None and head.name):
            return False
        if words.bare(line.text) in words.bare(text):
            return False
        below = range(at + 1, min(region.end, len(region.prose), at + 12))
        ends = region.end <= at + 12 and not any(region.page.lines[i].text for i in below)
        rival = _is_titled(region, at) or (not is_long(text) and _is_short(region, at))
        if rival and (ends or any(region.prose[i] >= PROSE for i in below)):
            return True
    return False


def _titled_above(region: Region, index: int, repeated: Mapping[str, int], own: float) -> bool:
    """Whether a line that looks like a title stands shortly above a line, with no prose between: then that is one."""
    seen = 0
    for at in range(index - 1, max(-1, index - 16), -1):
        text = region.page.lines[at].text
        if not text:
            continue
        if region.prose[at] >= PROSE:
            return False
        seen += 1
        if is_long(text) and _is_titled(region, at) and not re.search(r"\s[-–—|]\s", text):
            share = region.vocabulary.share(text) or 0
            brief = not is_long(region.page.lines[index].text)
            return repeated[fold_letters(text)] > 1 or share > 0.5 or (brief and share >= own)
        if seen > 5:
            break
    return False


def _is_short(region: Region, index: int) -> bool:
    """Whether a line of two or three words stands alone below a date: a title where only the site's name is above."""
    lines, text = region.page.lines, region.page.lines[index].text
    above = next((i for i in range(index - 1, max(-1, index - 4), -1) if lines[i].text), None)
    return (
        1 < len(text.split()) < 4
        and text[-1].isalnum()
        and region.kinds[index] is None
        and index not in region.found
        and above in region.found
        and (index + 1 >= len(lines) or not lines[index + 1].text)
    )


def _is_titled(region: Region, index: int) -> bool:
    """Whether a line stands as titles do: alone, of some words, without an end, and no furniture or name."""
    line, lines = region.page.lines[index], region.page.lines
    text = line.text
    wide = wide_letters(text)
    return (
        (4 <= len(text.split()) <= 16 or 8 <= wide <= 40)
        and not line.bullet
        and text[-1] not in ".,;:。，；…"
        and region.kinds[index] is None
        and index not in region.found
        and (index + 1 >= len(lines) or not lines[index + 1].text or index + 1 in region.found)
        and counts.read(text) is None
        and by_name(text) is None
        and "|" not in text
        and not re.search(r"[:：]\s*\d", text)
        and sum(c.isdigit() for c in text) < 5
    )


def _ends_with_title(region: Region, text: str, last: int) -> bool:
    """Whether a line ends with one of the lines below it: a path whose links a browser copied without their marks."""
    below = [i for i in range(last + 1, min(region.end, last + PATH_ABOVE)) if region.page.lines[i].text]
    lines = (region.page.lines[i].text for i in below)
    return any(len(line) > 14 and is_long(line) and text.endswith(f" {line}") for line in lines)


PATH_ABOVE = 12
"""Lines by which a path of links stands above the title, at most."""


def _count_below(page: Page, last: int, end: int) -> bool:
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


def _prose_below(page: Page, prose: Sequence[int], last: int, end: int) -> int:
    """How many lines with text there are down to the first paragraph of prose; 0 where none is near."""
    seen = 0
    for index in range(last + 1, min(len(prose), last + 60)):
        if not page.lines[index].text:
            continue
        seen += 1
        if prose[index] >= PROSE:
            return seen
        if seen > 14:
            break
    return 0
