"""How much a reading of a page looks like a discussion, and what speaks for it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.arrangements.marks import COUNTED, Mark
from tui_reader.sources.formats.dump.clues import counts, names
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.view import View

_DIGITS = re.compile(r"\d+")


def weigh(view: View, reading: Discussion) -> None:
    """Give a reading its quality and score."""
    marks, bodies = reading.marks, reading.bodies
    lines = view.page.lines
    total = len(marks)
    lengths = [sum(len(lines[i].text) for i in body) for body in bodies]
    filled = sum(1 for length in lengths if length > 0)
    spoken = sum(1 for length in lengths if length > 25)
    likely = sum(mark.likely for mark in marks) / total
    named = sum(1 for mark in marks if mark.name) / total
    distinct = len({_DIGITS.sub("0", mark.name) for mark in marks if mark.name})
    quality = 0.35 * likely + 0.25 * filled / total + 0.2 * spoken / total
    reasons = reading.reasons
    if reading.group.says:
        quality += 0.15
        reasons.append("a word for saying follows the names")
    timed = any(mark.stamp and mark.stamp.timed for mark in marks)
    if timed:
        quality += 0.12
    buttons = sum(1 for low, high in _gaps(view, marks) if any(_is_button(view, i) for i in range(low, high)))
    if buttons * 2 > total:
        quality += 0.12
        reasons.append(f"{buttons} of {total} have a reply button")
    if reading.heading is not None and (reading.trailing or _near(view, reading.heading, marks[0].top)):
        quality += 0.12
        reasons.append(f"line {reading.heading + 1} heads the comments: {lines[reading.heading].text[:60]!r}")
    if reading.stated is not None and abs(reading.stated - total) <= 1:
        quality += 0.15
        reasons.append(f"the page states {reading.stated}")
    numbered = any(mark.number for mark in marks) and _ascending([mark.number for mark in marks if mark.number])
    if numbered:
        quality += 0.15 if total > 2 else 0.08
        quality += 0.2 * (reading.group.key[2] == COUNTED)
        reasons.append("they are numbered")
    if sum(mark.handle is not None for mark in marks) * 3 >= 2 * total:
        quality += 0.08
        reasons.append("an account stands beside most names")
    if reading.board:
        quality += 0.12
        reasons.append("most say what their authors are as members")
    undated = reading.group.key[2] == COUNTED and not any(mark.stamp for mark in marks)
    if undated and not reading.board and buttons * 2 <= total:
        quality -= 0.5
        reasons.append("nothing but numbers tells them apart: a list")
    if distinct == 1 and total > 3 and not ((numbered or buttons) and names.is_nobody(marks[0].name or "")):
        quality -= 0.5 if reading.group.key[0] == "d" else 0.25 if buttons or reading.heading is not None else 0.4
    apart = _head_lines(view, marks) / total
    if apart > 2:
        quality -= 0.04 * min(8, apart - 2)
    if reading.heading is not None and not reading.trailing and marks[0].top - reading.heading <= 3:
        quality += 0.06
    if named < 0.7:
        quality -= 0.3 * (1 - named)
    median = sorted(lengths)[total // 2]
    if median < 12 and not numbered:
        quality -= 0.25
    if sum(mark.rest > 0 for mark in marks) * 2 > total:
        quality -= 0.15
    exact = reading.heading is not None and reading.stated == total
    if reading.group.key[0] == "d" and reading.group.key[2] == "d":
        quality -= 0.1
    if exact and not reading.trailing and _leaves_out(view, reading):
        quality -= 0.1
        reasons.append("text stands between their heading and the first head")
    if reading.group.key[0] == "d" and reading.group.key[3] in (2, 3):
        quality -= 0.1  # a name is seldom that far below its date
    quality -= 0.3 * reading.group.behind
    listed = sum(1 for body in bodies if _looks_linked(view, body)) / total
    if listed > 0.6 and not numbered and not reading.group.says and buttons * 2 <= total and not exact:
        quality -= 0.3
        reasons.append("the texts look like titles of links")
    counted = sum(1 for mark in marks if _counts_comments(view, mark)) / total
    if counted > 0.5 and total > 2 and not numbered:
        quality -= 0.4
        reasons.append("each says how many comments it has: a list of articles")
    cut = sum(1 for body in bodies if body and _is_teaser(view, body)) / total
    lead = [_leads_on(view, low, high) for low, high in pairwise([mark.top for mark in marks])]
    cut = max(cut, sum(lead) / max(1, len(lead)))
    if cut > 0.6 and total > 1 and not reading.group.says and buttons * 2 <= total:
        quality -= 0.3
        reasons.append("the texts break off, as teasers do")
    told = (
        buttons * 2 > total
        or numbered
        or reading.group.says
        or reading.heading is not None
        or reading.stated is not None
    )
    if total > 2 and not told and not timed and _newest_first(marks):
        quality -= 0.2
        reasons.append("the newest stands first and none can be answered: a list of articles")
    if total > 2 and not told:
        starts = [mark.top for mark in marks] + [marks[-1].bottom + OFFER]
        priced = sum(_is_priced(view, low, min(high, len(lines))) for low, high in pairwise(starts))
        if priced * 5 >= 3 * total:
            quality -= 0.4
            reasons.append("each has a price: a list of offers")
    reading.quality = max(0.0, quality)
    bar = 0.62 if total >= 3 else 0.74 if total == 2 else 0.8
    one = reading.heading is not None and view.counts[reading.heading].number == 1
    dated = any(mark.stamp for mark in marks)
    if total == 1 and not one and not (reading.group.says and dated):
        bar = 1.2  # a byline below a word for comments is one head, too
    counted_by = None if reading.heading is None else view.counts[reading.heading]
    if total == 1 and reading.group.key[:2] == ("dn", True) and (counted_by is None or counted_by.posts):
        bar = 2.0  # "On 3 May, Mira wrote:" is over a quotation
    if total in (2, 3) and distinct == 1 and not reading.group.says:
        bar = 1.0  # a label of dates, or one person who writes
    trails = all(lines[mark.bottom].text.rstrip().endswith(("...", "…")) for mark in marks)
    if total == 2 and reading.heading is None and not trails and not dated:
        bar = 1.0  # an article may quote two people; only Blogger has them say something with three dots
    if reading.quality < bar:
        reading.score = 0.0
        return
    reading.score = reading.quality**2 * math.log2(1 + filled) * (1 + min(1.0, math.log10(1 + sum(lengths)) / 5))


def _newest_first(marks: Sequence[Mark]) -> bool:
    """Whether the days fall from head to head and hardly ever rise."""
    days = [mark.stamp.iso[:10] for mark in marks if mark.stamp is not None and mark.stamp.iso is not None]
    rises = sum(a < b for a, b in pairwise(days))
    falls = sum(a > b for a, b in pairwise(days))
    return len(days) * 5 >= 4 * len(marks) and days[0] > days[-1] and falls > 0 and rises * 2 <= falls


def _is_priced(view: View, low: int, high: int) -> bool:
    """Whether a short line among some names a price, as each offer in a list does."""
    texts = (view.page.lines[i].text for i in range(low, min(high, low + OFFER)))
    return any(len(text) < 60 and names.PRICE.search(text) for text in texts)


OFFER = 16
"""Lines of an offer in a list."""


def _leaves_out(view: View, reading: Discussion) -> bool:
    """Whether two lines of text or more stand between the heading and the first head: a comment and its name."""
    heading, top = reading.heading or 0, reading.marks[0].top
    between = (view.page.lines[i].text for i in range(heading + 1, top) if view.kinds[i] is None)
    return sum(any(map(str.isalpha, text)) for text in between) > 1


def _near(view: View, heading: int, top: int) -> bool:
    """Whether little more than furniture lies between the heading and the first head."""
    texts = [view.page.lines[i].text for i in range(heading + 1, top) if view.kinds[i] is None]
    return sum(1.0 if len(text) > 30 else 0.4 for text in texts if text) < 6


def _head_lines(view: View, marks: Sequence[Mark]) -> int:
    """How many lines of text the heads spread over that say nothing: no fact, role or number, nothing that all have."""
    lines = [
        i
        for mark in marks
        for i in range(mark.top, mark.bottom + 1)
        if view.page.lines[i].text and view.kinds[i] is None and i not in view.found
    ]
    seen = Counter(view.shape(i) for i in lines)
    return sum(1 for i in lines if len(marks) < 4 or seen[view.shape(i)] * 2 < len(marks))


def _looks_linked(view: View, body: list[int]) -> bool:
    """Whether a text is one short line without an end: what a list of links to articles shows."""
    texts = [view.page.lines[i].text for i in body if view.page.lines[i].text]
    if not texts:
        return True
    if len(texts) > 2:
        bullets = sum(1 for i in body if view.page.lines[i].bullet and len(view.page.lines[i].text) < 60)
        return bullets * 3 > len(texts) * 2 and not any(len(text) > 80 for text in texts)
    joined = " ".join(texts)
    return (
        len(joined) < 130
        and joined[-1].isalnum()
        and len(joined.split()) > 2
        and not re.search(r"[.!?…。！？]", joined)
    )


def _is_button(view: View, index: int) -> bool:
    """Whether a line is a button of a comment; a link to the rest of a text is none."""
    return view.kinds[index] == "action" and not words.is_one(view.page.lines[index].text, "more")


def _counts_comments(view: View, mark: Mark) -> bool:
    """Whether a head counts comments or asks for one, as the bylines of articles in a list do."""
    for index in range(mark.top, mark.bottom + 1):
        text = view.page.lines[index].text
        said = (mark.name and mark.name in text) or (mark.stamp is not None and mark.stamp.words in text)
        if said and len(text) < 120:
            count = counts.read(text if mark.stamp is None else text.replace(mark.stamp.words, " | "))
            asks = affixes.before(text, "form")
            asks = None if asks is None or words.is_one(text[asks:], "actions") else asks  # a button of each comment
            if (count is not None and count.number is not None and not count.posts) or asks:
                return True
    return False


def _is_teaser(view: View, body: Sequence[int]) -> bool:
    """Whether a text breaks off, or ends with a link to the rest of it."""
    text = view.page.lines[body[-1]].text
    return text.endswith(("[…]", "[...]")) or (len(text) < 60 and words.is_one(text, "more"))


def _leads_on(view: View, low: int, high: int) -> bool:
    """Whether between two heads there is a link to the rest of a text, as below every one in a list of articles."""
    texts = (view.page.lines[i].text for i in range(low, high))
    return any(0 < len(text) < 60 and words.is_one(text, "more") for text in texts)


def _gaps(view: View, marks: list[Mark]) -> list[tuple[int, int]]:
    result = [(a.bottom + 1, b.top) for a, b in pairwise(marks)]
    last = marks[-1].bottom + 1
    return [*result, (last, min(last + 12, len(view.page.lines)))]


def _ascending(numbers: list[int]) -> bool:
    rises = sum(1 for a, b in pairwise(numbers) if b == a + 1)
    return len(numbers) > 1 and rises * 10 >= (len(numbers) - 1) * 6
