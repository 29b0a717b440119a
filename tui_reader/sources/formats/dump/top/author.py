"""Who wrote a post: of all whom the lines of a page name, and nobody, the one for whom most speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.evidence import Clue, weigh
from tui_reader.sources.formats.dump.top import credit, people
from tui_reader.sources.formats.dump.top.people import Mention, Way
from tui_reader.sources.formats.dump.top.places import GAP, PARAGRAPH, Places
from tui_reader.sources.formats.dump.top.region import Region

CLUES: Final[dict[str, Clue]] = {
    # How the line names somebody.
    "by": Clue(0.2),
    "labelled": Clue(1.0),  # the word has a colon, is several, or stands above
    "sole": Clue(0.5),  # nobody else is named behind such a word
    "teaser": Clue(-1.5),  # far from the title, and others are as well
    "alone": Clue(-2.0),
    "beside": Clue(-1.0),
    "member": Clue(-0.1),
    "link": Clue(0.7),
    "box": Clue(1.2),
    # Where it stands.
    "below": Clue(2.2),
    "above": Clue(0.4),
    "under": Clue(-0.5),
    "menu": Clue(-1.0),
    "amid": Clue(-0.5),  # prose stands above it and below it
    "panel": Clue(0.9),  # facts about a member stand around it
    "bullet": Clue(-0.9),
    # The dates in it and around it.
    "dated": Clue(1.2),
    "byline above": Clue(1.1),  # it is dated, and stands above the title
    "date below": Clue(1.5),
    "date above": Clue(0.5),
    "date near": Clue(0.9),
    # What the name looks like.
    "called": Clue(1.7),
    "unlikely": Clue(-1.6),  # short of what names look like
    "small": Clue(-0.9),
    "lower": Clue(1.7),  # of one word in small letters, as accounts are
    "wide": Clue(0.5),
    "wide long": Clue(-1.1),
    "common": Clue(-0.7),  # a word that the text has in small letters
    "topical": Clue(-1.1),  # words of the text
    "told": Clue(-1.3),  # the text comes back to its words
    "furniture": Clue(-0.9),
    "buttons": Clue(-1.3),
    # Who else it may be.
    "commenter": Clue(1.7),
    "often": Clue(1.5),  # other lines are the name
    "account": Clue(2.0),  # rare, so set by hand
    "followed": Clue(2.0),  # so is this
    "edited": Clue(-1.0),  # it is who changed it, or wrote the latest answer
    "office": Clue(-0.3),  # what somebody is stands beside it
    "kind": Clue(0.6),  # the line is furniture as well: words such as author
}
"""The clues: how much each weighs."""

NOBODY: Final[dict[str, Clue]] = {"always": Clue(1.0), "opened": Clue(0.4), "untitled": Clue(-0.9)}
"""What speaks for a page that says nowhere who wrote the post."""

LEAD = 0.3
"""How much more must speak for somebody than for nobody."""


def find_author(region: Region, places: Places) -> Mention | None:
    """Find who wrote the post; ``None`` where for none speaks more than for nobody."""
    mentions = list(people.find(region, places))
    around = Surroundings(region, places, mentions)
    found = [(weigh(CLUES, measure(around, mention)), mention) for mention in mentions]
    score, best = max(found, key=lambda each: each[0], default=(0.0, None))
    return best if score > weigh(NOBODY, nobody(region, places)) + LEAD else None


def nobody(region: Region, places: Places) -> dict[str, float]:
    """How much of what speaks for nobody a page has."""
    return {
        "always": 1.0,
        "untitled": float(places.title is None),
        "opened": float(region.opened),
    }


class Surroundings:
    """What all mentions of a page are measured against."""

    def __init__(self, region: Region, places: Places, mentions: Sequence[Mention]) -> None:
        lines = region.page.lines
        self.region, self.places = region, places
        self.texts = Counter(words.fold(lines[i].text) for i in places.solid if len(lines[i].text) < people.SHORT)
        """The short lines above the comments, and how often each stands there."""
        self.credited = {words.fold(mention.name) for mention in mentions if mention.way == "by"}
        """The names behind words such as ``by``."""


def measure(around: Surroundings, mention: Mention) -> dict[str, float]:
    """How much of each clue a mention has."""
    places = around.places
    above = places.above_by(mention.index)
    dated = _dates(around, mention.index)
    degrees = {
        "below": places.below_by(mention.index),
        "above": above,
        "byline above": above * dated.get("dated", 0) * (mention.way in BYLINE),
        "under": places.rank[mention.index] in places.under,
        **dated,
        **_way(around, mention),
        **_looks(around.region, mention),
        **_line(around, mention),
    }
    return {clue: float(degree) for clue, degree in degrees.items() if degree}


BYLINE: Sequence[Way] = ("by", "beside")
"""How bylines name somebody."""


def _way(around: Surroundings, mention: Mention) -> dict[str, float]:
    """How the line names somebody."""
    label = around.region.page.lines[mention.label].text
    start = label[: affixes.after(label, "by")].rstrip()
    plain = mention.label == mention.index and len(start.split()) == 1 and not start.endswith((":", "："))
    return {mention.way: 1.0, "labelled": float(mention.way == "by" and not plain)}


def _dates(around: Surroundings, index: int) -> dict[str, float]:
    """The dates in the line and around it."""
    region, places = around.region, around.places
    head = region.found.get(index)
    own = head is not None and head.stamp is not None and not head.edited
    if own or (region.letters[index] < PARAGRAPH and region.credit(index).stamp is not None):
        return {"dated": 1.0}
    below, above, *further = (is_dated(region, places.line(index, step)) for step in (1, -1, 2, -2))
    near = any(further) and not below and not above
    return {"date below": float(below), "date above": float(above), "date near": float(near)}


def is_dated(region: Region, index: int | None) -> bool:
    """Whether a line is a date, be it that of a change, and little else: it credits nobody."""
    if index is None:
        return False
    text, head = region.page.lines[index].text, region.found.get(index)
    if head is not None and head.stamp is not None and head.rest < 3:
        return not head.by
    stamp = region.dates.find(text) if len(text) < DATE else None
    return stamp is not None and sum(c.isalpha() for c in text[: stamp.start] + text[stamp.end :]) < BESIDE


DATE = 60
"""Letters of a line that is a date."""

BESIDE = 24
"""Letters beside it: what happened then, the time that it takes to read."""


def _looks(region: Region, mention: Mention) -> dict[str, float]:
    """What the name looks like."""
    name = mention.name
    parts = name.split()
    member, several = name.casefold() in region.people, credit.are_called(name)
    wide = ord(name[0]) > 0x2E80
    capital = name[:1].isupper() and not member
    return {
        "commenter": member,
        "called": several or credit.is_called(name),
        "unlikely": 0 if several else 1 - names.likelihood(name),
        "small": sum(names.is_small(part.casefold()) for part in parts) / len(parts),
        "lower": len(parts) == 1 and name[:1].islower(),
        "wide": wide,
        "wide long": min(max(0, len(name) - WIDE), WIDE) / WIDE if wide else 0,
        "common": capital and len(parts) <= COMMON and region.vocabulary.is_common(name),
        "topical": 0 if member else sum(map(region.vocabulary.is_common, parts)) / len(parts),
        "told": region.vocabulary.often(name),
        "furniture": furniture.kind(name) is not None or _is_label(name),
        "buttons": furniture.buttons(name),
    }


WIDE = 6
"""Letters that names in scripts without gaps mostly have at most."""

COMMON = 3
"""Words of a button or label."""


def _is_label(name: str) -> bool:
    """Whether words stand before names and values, or in their place in a form."""
    return any(words.is_one(name, kind) for kind in _LABELS)


_LABELS: tuple[words.Kind, ...] = ("by", "facts", "posted", "form")


def _line(around: Surroundings, mention: Mention) -> dict[str, float]:
    """What else the line is, and what stands around it."""
    region, places = around.region, around.places
    index, folded = mention.index, words.fold(mention.name)
    line = region.page.lines[index]
    return {
        "sole": mention.way == "by" and around.credited == {folded},
        "teaser": len(around.credited) > 1 and mention.way == "by" and not places.near(index),
        "often": min(around.texts[folded] - (words.fold(line.text) == folded), OFTEN) / OFTEN,
        "account": account_below(places, index) is not None,
        "followed": words.is_one(places.text(index, 1), "followers"),
        "office": mention.way == "alone" and mention.name != line.text,
        "kind": region.kinds[index] is not None,
        "bullet": bool(line.bullet),
        "menu": _menu(places, index),
        "amid": places.passed(index) and places.rank[index] not in places.under,
        "panel": _panel(places, index),
        "edited": _is_edited(region, index),
    }


OFTEN = 3
"""Lines with the name alone from which more tell nothing new."""

_ACCOUNT = re.compile(r"@[\w.-]{2,40}(?:@[\w-]{1,40}(?:\.[\w-]{1,40}){1,4})?")


def account_below(places: Places, index: int) -> int | None:
    """The line with the account of somebody whose name stands right above."""
    at = places.line(index, 1)
    return at if at is not None and at - index < GAP and _ACCOUNT.fullmatch(places.text(index, 1)) else None


def _menu(places: Places, index: int) -> float:
    """The share of the lines around one that are as short as links."""
    region = places.region
    at = [line for step in MENU if (line := places.line(index, step)) is not None]
    short = sum(_is_link(region, line, places.title) for line in at)
    return short / len(at) if at else 0.0


MENU: Sequence[int] = (-3, -2, -1, 1, 2, 3)
"""The lines around one that are looked at."""


def _is_link(region: Region, index: int, title: int | None) -> bool:
    short = len(region.page.lines[index].text.split()) <= LINK
    return short and not region.prose[index] and index not in region.found and index != title


LINK = 3
"""Words of a link in a menu."""


def _panel(places: Places, index: int) -> float:
    """How much is told of a member in the lines right around a name: the rank, the day of joining, the posts."""
    region = places.region
    facts = 0
    for step in (-1, 1):
        for far in range(1, PANEL + 1):
            at = places.line(index, step * far)
            if at is None or region.prose[at] or at == places.title:
                break
            facts += region.kinds[at] == "fact" or furniture.is_fact(region.page.lines[at].text, "")
    return min(facts, FACTS) / FACTS


PANEL = 5
"""Lines above and below a name in which facts about a member stand."""

FACTS = 2
"""Facts from which more tell nothing new."""


def _is_edited(region: Region, index: int) -> bool:
    """Whether a line says who changed something or answered last."""
    text, stamp = region.whole(index)[0][: people.SHORT], region.credit(index).stamp
    if affixes.after(text, "edited"):
        return True
    if stamp is None:
        return False
    return affixes.before(text.partition(stamp.words)[0].rstrip(" \t:：(,·|"), "edited") is not None
