"""The texts of a dump that may be its title: lines, those without their buttons, and the ends of paths of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.top.centred import goes_on
from tui_reader.sources.formats.dump.top.menus import wide_letters
from tui_reader.sources.formats.dump.top.named import PATH
from tui_reader.sources.formats.dump.top.region import PROSE, Region

REACH = 1_500
"""Lines within which a title is looked for."""

BEFORE = 12_000
"""Letters of prose above a line from which it is not looked at: notices and teasers are shorter."""

BEYOND = 14
"""Lines of the first comment that are looked at: the head of a topic's first post may stand above its title."""

SENTENCE = 6
"""Words of a line from which it is a sentence rather than a cry or a question."""

WIDE = 14
"""Letters of scripts without gaps from which it is one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may be the title, and where it stands."""

    index: int
    last: int
    """Its last line, where the dump's width has broken it."""
    text: str
    before: int
    """Letters of prose above it."""
    sentences: int
    """Lines above it that are sentences: then the text has begun, however short its paragraphs are."""
    passed: bool
    """A byline with prose below it stands above it."""
    first: bool
    """It is the first line with text."""
    path: bool
    """It is the end of a path of links."""

    def named(self, title: str | None) -> str:
        """What it calls the page, if the first line does so by a title beside the site's name."""
        return title if title and self.first and not self.path else self.text


def find(region: Region) -> Iterator[Candidate]:
    """Go through the texts that may be the title."""
    page, prose, end = region.page, region.prose, region.end
    before = letters = sentences = said = 0
    dated = passed = False
    first = next((i for i in range(end) if page.lines[i].text), None)
    for index in range(_stop(region)):
        text = page.lines[index].text
        if not text:
            continue
        before, sentences = letters, said
        if before > BEFORE:
            return
        letters += prose[index] if index < end else 0
        said += _is_sentence(region, index)
        head = region.found.get(index)
        dated = dated or (head is not None and head.stamp is not None and head.rest < 3)
        passed = passed or (dated and index < len(prose) and prose[index] > PROSE)
        full, last = region.whole(index) if index < end else (text, index)
        if _is_none(region, index, full):
            continue
        yield Candidate(index, last, full, before, sentences, passed, index == first, False)
        if (bare := without_buttons(full)) != full and _may_be(bare):
            yield Candidate(index, last, bare, before, sentences, passed, index == first, False)
        parts = PATH.split(full) if len(full) < LONGEST else ()
        if len(parts) > 2 and _may_be(link := parts[-1].strip(" *»")):
            yield Candidate(index, last, link, before, sentences, passed, index == first, True)


LONGEST = 300
"""Letters of a path of links."""

LARGEST = 200
"""Letters of a paragraph that can be a title."""


def without_buttons(text: str) -> str:
    """A line without what a page offers at its ends, in brackets: ``[edit] Fog [Reply] [New topic]``."""
    start, end = 0, len(text)
    while (match := _BUTTON.match(text, start)) is not None and not is_tag(match["inner"]):
        start = match.end()
    while end > start and text[end - 1] == "]" and (at := text.rfind("[", start, end)) >= 0:
        if "]" in text[at : end - 1]:
            break
        end = len(text[:at].rstrip())
    return text[start:end]


_BUTTON = re.compile(r"\[(?P<inner>[^\[\]]{1,80})\]\s*")
"""What a page offers in front of a text."""


def is_tag(text: str) -> bool:
    """Whether what stands in brackets in front of a title is a part of it: ``[kite-users]``, ``[Solved]``."""
    if not 2 < len(text) <= TAG or not any(map(str.isalnum, text)) or names.is_portrait(text) or _PICTURE.search(text):
        return False
    plain = furniture.kind(text) is None or _YEAR.fullmatch(text) is not None
    return plain and not words.is_one(text, "menus") and not words.is_one(text, "icons")


TAG = 24
"""Letters of a tag."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_PICTURE = re.compile(
    r"\.\w{3,4}$|\b(?:im(?:age|g)|logo|icon|photo|pict?(?:ure)?|bild|foto|\w{0,8}arrow)\b", re.IGNORECASE
)
"""What describes a picture."""


def _stop(region: Region) -> int:
    """The line before which the title is looked for."""
    end = min(region.end, REACH)
    beyond = region.discussed and not region.plain and end == region.end
    return min(len(region.page.lines), end + BEYOND) if beyond else end


def _is_none(region: Region, index: int, full: str) -> bool:
    """Whether a line is a part of something else: the page's name, feeds, a form, the line above."""
    page, named = region.page, region.named
    return (
        (index >= region.end and _is_comment(region, index, full))
        or (index < len(region.prose) and region.prose[index] > LARGEST and not page.lines[index].heading)
        or index == named.name
        or index < named.head
        or page.lines[index].form
        or _is_crumb(region, index)
        or _STATE.fullmatch(full) is not None
        or not _may_be(full)
        or (index > 0 and (page.continues(index - 1, index) or goes_on(page, index - 1)))
    )


def _is_crumb(region: Region, index: int) -> bool:
    """Whether a line is one of a path of links that stand below each other, each behind the same arrow."""
    lines = region.page.lines
    arrow = lines[index].text[:2]
    if arrow not in _ARROWS:
        return False
    beside = range(max(0, index - 1), min(len(lines), index + 2))
    return any(i != index and lines[i].text.startswith(arrow) for i in beside)


_STATE = re.compile(r"#\d{1,9} [^()]{3,50}\([^()]{3,30}\)")
"""How a tracker says what became of something, above its title: ``#873 closed defect (fixed)``."""

_ARROWS = frozenset(f"{arrow} " for arrow in "►▸▶›»>→")


def _is_sentence(region: Region, index: int) -> bool:
    """Whether a line ends as sentences do and has the words of one."""
    line = region.page.lines[index]
    text = line.text.rstrip('"”»)')
    if line.heading or not text or text[-1] not in ".!?…。！？" or text.endswith(" ..."):
        return False
    if index < len(region.kinds) and region.kinds[index] is not None:
        return False
    return len(text.split()) >= SENTENCE or wide_letters(text) >= WIDE


def _is_comment(region: Region, index: int, full: str) -> bool:
    """Whether a line of the first comment is its head with a date, or ends as sentences do."""
    head = region.found.get(index)
    return full[-1] in ".,;:。，；" or (head is not None and head.stamp is not None)


def _may_be(text: str) -> bool:
    return 2 < len(text) <= 260 and any(c.isalpha() for c in text)
