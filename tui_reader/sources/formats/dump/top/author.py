"""Who wrote a post: of all whom the lines of a page name, and nobody, the one for whom most speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import furniture, names, parts
from tui_reader.sources.formats.dump.evidence import Clue, weigh
from tui_reader.sources.formats.dump.top import credit, people
from tui_reader.sources.formats.dump.top.addressed import Addressed
from tui_reader.sources.formats.dump.top.people import Mention, Way
from tui_reader.sources.formats.dump.top.places import ABOVE, GAP, PARAGRAPH, Places
from tui_reader.sources.formats.dump.top.region import Region

CLUES: Final[dict[str, Clue]] = {
    # How the line names somebody.
    "by": Clue(0.3),
    "labelled": Clue(0.6),  # the word has a colon, is several, or stands above
    "sole": Clue(0.7),  # nobody else is named behind such a word
    "teaser": Clue(-1.2),  # far from the title, and others are as well
    "row": Clue(-4.0),  # a field of what the text lists, each time another one; set by hand
    "alone": Clue(-2.8),
    "beside": Clue(-1.6),
    "member": Clue(0.0),
    "link": Clue(1.4),
    "box": Clue(1.4),
    # Where it stands.
    "below": Clue(2.7),
    "above": Clue(0.5),
    "far above": Clue(-2.2),
    "under": Clue(-0.9),
    "menu": Clue(-1.1),
    "amid": Clue(-0.6),  # prose stands above it and below it
    "elsewhere": Clue(-2.0),  # among other articles; set by hand
    "panel": Clue(1.4),  # facts about a member stand around it
    "bullet": Clue(-2.5),
    # The dates in it and around it.
    "dated": Clue(1.9),
    "signed below": Clue(-0.7),  # a word such as "by" makes up for less there
    "byline above": Clue(1.8),  # it is dated, and stands above the title
    "date below": Clue(2.6),
    "date above": Clue(0.9),
    "date near": Clue(1.0),
    # What the name looks like.
    "called": Clue(1.3),
    "unlikely": Clue(-1.8),  # short of what names look like
    "lower": Clue(1.3),  # of one word in small letters, as accounts are
    "wide": Clue(1.0),
    "wide long": Clue(-0.7),
    "common": Clue(-0.8),  # a word that the text has in small letters
    "topical": Clue(-1.5),  # words of the text
    "told": Clue(-1.3),  # the text comes back to its words
    "furniture": Clue(-1.0),
    "buttons": Clue(-1.4),
    # Who else it may be.
    "commenter": Clue(1.6),
    "often": Clue(1.1),  # other lines are the name
    "doubled": Clue(1.5),  # the next line is the whole name as well, as a portrait describes it; set by hand
    "account": Clue(3.0),  # rare, so set by hand
    "followed": Clue(2.3),  # so is this
    "edited": Clue(-1.6),  # it is who changed it, or wrote the latest answer
    "checked": Clue(-6.0),  # it is who checked the text, or translated it; set by hand
    "cut": Clue(-0.8),  # more stands beside it
    # What the page tells of who has the name.
    "told of": Clue(1.8),  # the lines below the name begin with it
    "office": Clue(2.5),  # they have words such as "editor"
    "greeted": Clue(0.8),  # comments begin with the name
    "opener": Clue(1.5),  # rare, so set by hand
    "answers": Clue(1.3),  # wrote several comments
    # Who wrote the first of the comments, which may be the post itself.
    "first": Clue(-2.0),
    "first of topic": Clue(0.7),
    "first below title": Clue(0.8),
    "first below date": Clue(-1.1),
    "first untitled": Clue(0.4),
}
"""The clues: how much each weighs."""

NOBODY: Final[dict[str, Clue]] = {
    "always": Clue(1.1),
    "opened": Clue(0.1),
    "untitled": Clue(-0.5),
    "discussed": Clue(-0.6),
}
"""What speaks for a page that says nowhere who wrote the post."""


def find_author(region: Region, places: Places) -> Mention | None:
    """Find who wrote the post; ``None`` where for none speaks more than for nobody."""
    lead, best = likeliest(region, places)
    return best if lead > 0 else None


def likeliest(region: Region, places: Places) -> tuple[float, Mention | None]:
    """For whom most speaks, and how much more than for nobody."""
    mentions = list(people.find(region, places))
    around = Surroundings(region, places, mentions)
    found = [(weigh(CLUES, measure(around, mention)), mention) for mention in mentions]
    score, best = max(found, key=lambda each: each[0], default=(0.0, None))
    return score - weigh(NOBODY, nobody(region, places)), best


def nobody(region: Region, places: Places) -> dict[str, float]:
    """How much of what speaks for nobody a page has."""
    return {
        "always": 1.0,
        "untitled": float(places.title is None),
        "opened": float(region.opened),
        "discussed": float(region.discussed),
    }


class Surroundings:
    """What all mentions of a page are measured against."""

    def __init__(self, region: Region, places: Places, mentions: Sequence[Mention]) -> None:
        lines = region.page.lines
        self.region, self.places = region, places
        self.texts = Counter(words.fold(lines[i].text) for i in places.solid if len(lines[i].text) < people.SHORT)
        """The short lines above the comments, and how often each stands there."""
        pairs = {(_label(text), text) for text in self.texts}
        self.values = Counter(label for label, _ in pairs if label)
        """How many values stand behind each label with a colon."""
        self.credited = {words.fold(mention.name) for mention in mentions if mention.way == "by"}
        """The names behind words such as ``by``."""
        self.addressed = Addressed(lines, region.found, region.end)
        self.told: dict[str, dict[str, float]] = {}
        """What the page tells anywhere of who has a name."""
        for mention in mentions:
            told = self.told.setdefault(words.fold(mention.name), {})
            for clue, degree in _told(places, mention).items():
                told[clue] = max(told.get(clue, 0.0), degree)


def measure(around: Surroundings, mention: Mention) -> dict[str, float]:
    """How much of each clue a mention has."""
    places = around.places
    if mention.way == "first":
        degrees = {"first": 1.0, **_first(around), **_looks(around.region, mention), **_named(around, mention.name)}
        return {clue: float(degree) for clue, degree in degrees.items() if degree}
    above, below = places.above_by(mention.index), places.below_by(mention.index)
    dated = _dates(around, mention.index)
    signed = mention.way in BYLINE
    degrees = {
        "below": below,
        "above": above,
        "byline above": above * dated.get("dated", 0) * signed,
        "signed below": below * (mention.way == "by"),
        "far above": places.above(mention.index) > ABOVE,
        "under": places.rank[mention.index] in places.under,
        **dated,
        **_way(around, mention),
        **_looks(around.region, mention),
        **_line(around, mention),
        **_named(around, mention.name),
    }
    return {clue: float(degree) for clue, degree in degrees.items() if degree}


def _first(around: Surroundings) -> dict[str, float]:
    """What speaks for the first comment's being the post itself."""
    region, places = around.region, around.places
    return {
        "first of topic": region.opened,
        "first below title": places.title is not None and len(places.solid) - places.bottom <= CLOSE,
        "first untitled": places.title is None,
        "first below date": any(is_dated(region, i) for i in places.solid[places.bottom + 1 :][-CLOSE:]),
    }


CLOSE = 12
"""Lines between a topic's title and its first post, at most."""


def _named(around: Surroundings, name: str) -> dict[str, float]:
    """What else the page says of who has a name."""
    return {
        **around.told.get(words.fold(name), {}),
        "greeted": around.addressed.greets(name),
        "opener": around.addressed.marks(name),
        "answers": min(max(0, around.addressed.wrote(name) - 1), OFTEN) / OFTEN,
    }


def _told(places: Places, mention: Mention) -> dict[str, float]:
    """What the lines below a name tell of who has it."""
    below = places.text(mention.index, 1)
    return {
        "told of": people.is_told_of(places, mention.index, mention.name),
        "office": people.has_office(below) and words.fold(below) != words.fold(mention.name),
    }


def _label(text: str) -> str:
    """What stands in front of the colon of a short line; empty where none does."""
    head, colon, value = text.replace("：", ":").partition(":")
    return words.fold(head) if colon and value.strip() and len(text) < people.SHORT else ""


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


_LABELS: tuple[words.Kind, ...] = ("by", "facts", "posted", "form", "edited", "actions")


def _line(around: Surroundings, mention: Mention) -> dict[str, float]:
    """What else the line is, and what stands around it."""
    region, places = around.region, around.places
    index, folded = mention.index, words.fold(mention.name)
    line, menu = region.page.lines[index], _menu(places, index)
    counted = mention.way != "by" and (people.COUNTED.fullmatch(line.text) is not None or _has_role(line.text, mention))
    doubled = " " in folded and any(words.fold(places.text(index, step)) == folded for step in (1, -1))
    return {
        "sole": mention.way == "by" and around.credited == {folded},
        "teaser": len(around.credited) > 1 and mention.way == "by" and not places.near(index),
        "row": around.values[_label(region.page.lines[mention.label].text)] >= ROWS,
        "often": min(around.texts[folded] - (words.fold(line.text) == folded), OFTEN) / OFTEN,
        "doubled": doubled,
        "account": account_below(places, index) is not None,
        "followed": words.is_one(places.text(index, 1), "followers"),
        "cut": mention.way == "alone" and mention.name != line.text and not counted,
        "bullet": menu if line.bullet else 0,
        "menu": menu,
        "amid": places.passed(index) and places.rank[index] not in places.under,
        "elsewhere": places.leads_away(index) and mention.way != "box" and not doubled,
        "panel": 1 if counted else _panel(places, index),
        "edited": _is_edited(region, index),
        "checked": _is_checker(region, mention),
    }


ROWS = 3
"""Values that a field has, where a text lists what has it."""

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


def _has_role(text: str, mention: Mention) -> bool:
    """Whether nothing stands beside a name but what its owner is among the members: ``mira Member``."""
    before, _, behind = text.rpartition(mention.name)
    return before in ("", mention.name) and words.is_one(behind.strip(), "roles")


def _is_checker(region: Region, mention: Mention) -> bool:
    """Whether the words in front of a name say that its owner checked what somebody else wrote."""
    label = region.page.lines[mention.label].text[: people.SHORT]
    before = label.partition(mention.name)[0] if mention.label == mention.index else label
    return words.holds_any(before, words.phrases("checked"))


def _is_edited(region: Region, index: int) -> bool:
    """Whether a line says who changed something or answered last."""
    text, stamp = region.whole(index)[0][: people.SHORT], region.credit(index).stamp
    if affixes.after(text, "edited") or words.holds_any(text, _changes()):
        return True
    if stamp is None:
        return False
    return parts.change_before(text.partition(stamp.words)[0]) is not None


@cache
def _changes() -> tuple[str, ...]:
    """Words for a change that are long enough to tell of it wherever they stand."""
    return tuple(phrase for phrase in words.phrases("edited") if " " in phrase and len(phrase) >= CHANGE)


CHANGE = 11
"""Letters of such words."""
