"""What speaks for a text being the title of a page, and against it: one table, and how each clue is measured.

Those that look through the whole page (``within``, ``buttons``) are measured only for the best candidates.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture, names
from tui_reader.sources.formats.dump.evidence import Clue
from tui_reader.sources.formats.dump.top import around, centred, shapes, trails
from tui_reader.sources.formats.dump.top.candidates import Candidate
from tui_reader.sources.formats.dump.top.credit import by_name
from tui_reader.sources.formats.dump.top.named import fold_letters
from tui_reader.sources.formats.dump.top.region import Region

CLUES: Final[dict[str, Clue]] = {
    # Other parts of the page name it.
    "named": Clue(3.8, "other lines name it"),  # the page's name, a heading of comments, answers, addresses
    "within": Clue(2.2, "a path or heading names it"),
    "below path": Clue(2.4, "below a path of links"),
    "labelled": Clue(3.2, "it is labelled as the topic"),
    "file": Clue(2.5, "the file is called after it"),  # set by hand: few dumps here have names of their own
    # The text is about it.
    "often": Clue(6.7, "the text comes back to its words"),
    "lead": Clue(1.9, "the text begins with its words"),
    # How the dump shows it.
    "heading": Clue(1.9, "marked as a heading"),
    "first heading": Clue(1.3, "the first heading"),
    "centred": Clue(2.2, "centred, as headings are"),
    "alone": Clue(1.2, "it stands alone"),  # less so where only no line is above; against it, where lines touch it
    "gap below": Clue(0.8),
    # Where it stands.
    "byline below": Clue(2.1, "a date or byline below it"),
    "byline above": Clue(1.8, "a date or byline above it"),
    "prose below": Clue(1.5, "prose below it"),
    "count below": Clue(1.1, "a count of comments below it"),
    "links above": Clue(1.6, "below links"),
    "opens": Clue(1.0, "the first line below a column of links"),
    "top": Clue(-0.9),  # the first line, above links: mostly the site's name
    "deep": Clue(-1.0),  # lines above it, in a text that is no page
    "late": Clue(-2.5),  # prose above it
    "begun": Clue(-2.0),  # sentences above it: a heading within the text, or a line of it
    "passed": Clue(-2.2),  # a byline and prose above it
    "under": Clue(-1.1),  # it touches a line above that may be the title
    "beyond": Clue(-2.0),  # below the head of the first comment
    # What it looks like.
    "length": Clue(2.1),
    "sentence": Clue(-2.7),
    "form": Clue(-1.6),
    "picture": Clue(-0.9),  # the description of one
    "row": Clue(-0.8),  # links in one line
    "case": Clue(-1.5),
    "bullet": Clue(-2.1),
    # What else it is.
    "furniture": Clue(-2.6),
    "menu": Clue(-1.0),  # words of menus and of the tools above a topic
    "head": Clue(-2.2),
    "site": Clue(-2.6),
    "trail": Clue(-1.4),  # a path of links without marks
    "person": Clue(-2.9),
}
"""The clues: how much each weighs."""


def measure(region: Region, candidate: Candidate) -> dict[str, float]:
    """How much of each clue a candidate has.

    Args:
        region: the lines above the comments.
        candidate: the text.
    """
    page, index, last, text = region.page, candidate.index, candidate.last, candidate.text
    line, named = page.lines[index], region.named
    name = candidate.named(named.title)
    heading = 0.0 if not line.heading else 1.0 if page.dumped else min(1.0, (4.5 - line.heading) / 2.5)
    above, below = around.bylines(region, index, last)
    degrees = {
        "named": named.weight(name) / 5,
        "below path": float(around.is_below_path(page, index)),
        "file": region.called.names(text),
        "labelled": float(_is_labelled(text) or (region.discussed and words.is_one(text, "guestbook"))),
        "often": region.vocabulary.often(text),
        "lead": around.lead(region, text, last),
        "heading": heading,
        "first heading": float(index == region.first_heading),
        "centred": float(centred.is_centred(page, index)),
        "alone": _alone(region, candidate),
        "gap below": float(last + 1 < len(page.lines) and not page.lines[last + 1].text),
        "byline below": around.BELOW[below],
        "byline above": around.ABOVE[above] if above and not around.is_titled(region, index) else 0.0,
        "prose below": around.prose_below(region, last),
        "count below": float(around.is_counted(page, last)),
        "links above": around.links(region, range(index - 1, -1, -1)),
        "opens": _opens(region, candidate),
        "top": around.links(region, range(last + 1, region.end)) if candidate.first and not region.plain else 0.0,
        "deep": min(1.0, index / DEEP) if region.plain else 0.0,
        "late": (min(1.0, candidate.before / LATE) + min(1.0, candidate.before / LATEST)) / 2,
        "begun": FIRST * (candidate.sentences > 0) + (1 - FIRST) * min(1.0, candidate.sentences / MANY),
        "passed": float(candidate.passed),
        "under": float(not candidate.path and around.is_under(region, index)),
        "beyond": float(index >= region.end),
        "length": shapes.length(text),
        "sentence": shapes.sentence(text, sure=bool(line.heading)),
        "form": shapes.form(text, path=candidate.path),
        "picture": float(text[0] == "[" and text[-1] == "]"),
        "row": float(shapes.is_row(text)),
        "case": float(text.isupper() or text[0].islower()),
        "bullet": float(bool(line.bullet)),
        "furniture": _furniture(region, index, text),
        "menu": furniture.menu(text),
        "head": _head(region, index),
        "site": float(_is_site(region, text) or (not candidate.first and around.ends_with_title(region, text, last))),
        "trail": float(not candidate.path and _is_trail(region, text, last)),
        "person": _person(region, text, index, last),
    }
    return {clue: degree for clue, degree in degrees.items() if degree}


WHOLE = 1.5
"""How much a line tells that is furniture as a whole, against one with some words of it."""

COUNTING = 0.7
"""How much a line tells that counts comments behind other words."""

DEEP = 6
"""Lines at the start of a text, of which more tell nothing new."""

LATE = 1_200
"""Letters of prose that notices and teasers above a title have at most."""

LATEST = 6_000
"""Letters of prose above a line from which more tell nothing new."""

FIRST = 0.4
"""How much the first sentence above a line tells of those that are there."""

MANY = 4
"""Sentences above a line from which more tell nothing new."""


def _is_labelled(text: str) -> bool:
    label, colon, _ = text.partition(":")
    return bool(colon) and words.fold(label) in words.phrases("topic")


def _alone(region: Region, candidate: Candidate) -> float:
    """Whether gaps part a line from the others; below nought where a dump prints it right below another."""
    lines, index, last = region.page.lines, candidate.index, candidate.last
    above = index == 0 or not lines[index - 1].text
    below = last + 1 >= len(lines) or not lines[last + 1].text
    if above and below:
        return 1
    return TOUCHED if not above and not lines[index].heading and region.page.dumped else 0


TOUCHED = -0.55
"""How much tells against a line of a text browser's dump that another one touches from above."""


def _opens(region: Region, candidate: Candidate) -> float:
    """Whether a line is the first longer one below a column of links, at the start of a copied page."""
    index, text, named = candidate.index, candidate.text, region.named
    if index not in region.openers or region.page.dumped or _has_prose(region, candidate) or shapes.ENDS.search(text):
        return 0
    if shapes.is_row(text):
        return 0
    is_site = not candidate.first and named.weight(text) == 0 and fold_letters(text) == named.top
    return 0 if is_site else 1 if len(text.split()) <= shapes.LONG else 0.5


def _has_prose(region: Region, candidate: Candidate) -> bool:
    """Whether a line is prose, or has some above it."""
    return candidate.before > 0 or (candidate.index < region.end and region.prose[candidate.index] > 0)


def _furniture(region: Region, index: int, text: str) -> float:
    """How far a line as a whole is no text: furniture, or a count of comments, which may also stand in a title."""
    kind = region.kinds[index] if index < len(region.kinds) else furniture.kind(text)
    count = counts.read(text)
    whole = kind is not None or (count is not None and count.heading) or words.is_one(text, "comments")
    return WHOLE if whole else COUNTING if count is not None else 0


def _head(region: Region, index: int) -> float:
    """Whether a line is the head of a comment or entry."""
    head = region.found.get(index)
    if head is None:
        return 0
    if head.order == "d" and not head.rest and not head.edited:
        return DATE
    return 1 if head.rest == 0 or (head.stamp is not None and head.name) else 0.1


DATE = 2.5
"""How much a line tells that is a date and nothing else, as blogs put it above the posts of a day."""


def _is_site(region: Region, text: str) -> bool:
    """Whether a text is the name of the site or a part of it, or of another of its pages."""
    named = region.named
    if named.weight(text):
        return False
    parts = [part.strip(_EDGES) for part in text.split()]
    called = len(parts) <= SITE and any(words.fold(part) in words.phrases("site") for part in (parts[0], parts[-1]))
    wide = len(text) <= 3 * SITE and any(ord(word[0]) > 0x2E80 and word in text for word in words.phrases("site"))
    return called or wide or named.is_site(text) or named.is_other(text)


SITE = 6
"""Words that the name of a site has at most."""

_EDGES = "'’.,:;!?()[]|"


def _person(region: Region, text: str, index: int, last: int) -> float:
    """Whether a line names those who comment or wrote it, or begins with one of them."""
    folded = text.casefold()
    if all(part.strip() in region.people for part in folded.split(",")):
        return 1
    parts = folded.split()
    if len(parts) < 6 and any(" ".join(parts[:count]) in region.people for count in (1, 2, 3)):
        return 0.5
    if index not in region.found and by_name(text) is not None:
        return 0.5
    at = next((i for i in range(last + 1, min(len(region.page.lines), last + 4)) if region.page.lines[i].text), None)
    if at is None or len(parts) > 4:
        return 0
    below = region.page.lines[at].text
    dated = at in region.found or region.credit(at).stamp is not None
    return 0.5 * (dated and len(below) > len(text) and folded in below.casefold() and names.likelihood(text) >= 0.75)


def _is_trail(region: Region, text: str, last: int) -> bool:
    return trails.is_trail(text, region.links) or trails.ends_with(region.page, text, last + 1)


_PARTS = '»›>|/:“„«"–—-•·'
"""What stands between a title and what else a line names."""

NEAR = 3
"""Lines within which a text that stands twice is a picture's description and its caption."""

KNOWN = 14
"""Letters from which a text is known in another line."""


def within(lines: Mapping[str, int], text: str, index: int) -> float:
    """How far other lines name a text beside other things, as paths of links do: 1 where two of them do.

    Args:
        lines: the last line of each folded text.
        text: the text.
        index: its line.
    """
    bare = words.bare(text)
    if len(bare) <= KNOWN:
        return 0
    count = sum(
        1
        for line, at in lines.items()
        if len(line) > len(bare) and bare in line and abs(at - index) > NEAR and _holds(line, bare)
    )
    return min(count, 2) / 2


def _holds(line: str, title: str) -> bool:
    """Whether a line names a title beside other things, as a path of links does: not as a part of a sentence."""
    before, _, after = line.partition(title)
    before, after = before.strip(), after.strip()
    if before:
        return before[-1] in _PARTS and (not after or after[0] in _PARTS or len(after) < 40)
    return bool(after) and after[0] in _PARTS
