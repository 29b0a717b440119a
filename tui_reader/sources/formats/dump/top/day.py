"""When a post was written: of all dates above the comments, and none, the one for which most speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import parts
from tui_reader.sources.formats.dump.clues.stamps import Stamp
from tui_reader.sources.formats.dump.evidence import Clue, weigh
from tui_reader.sources.formats.dump.top.places import PARAGRAPH, REST, Places
from tui_reader.sources.formats.dump.top.region import Region

CLUES: Final[dict[str, Clue]] = {
    # Where it stands.
    "below": Clue(2.0),
    "first below": Clue(-0.2),
    "above": Clue(1.6),
    "passed": Clue(-0.7),  # below prose
    "elsewhere": Clue(-2.0),  # among other articles; set by hand
    "bullet": Clue(-0.5),
    # How close who wrote the post is named.
    "author": Clue(0.6),
    "author next": Clue(1.0),
    "author near": Clue(0.9),
    # The other dates of the page.
    "crowd": Clue(-2.3),  # in a list of dates
    "many": Clue(-0.2),  # the page has many
    "again": Clue(0.7),  # other lines say the same day
    # What else the line says.
    "alone": Clue(1.6),
    "few": Clue(1.0),
    "long": Clue(-0.4),
    "named": Clue(0.9),
    "published": Clue(2.4),
    "label above": Clue(0.5),  # below a word for publication
    "edited": Clue(-1.0),
    # What it means.
    "soon": Clue(2.0),  # not long before the first comment
}
"""The clues: how much each weighs."""

NONE: Final[dict[str, Clue]] = {"always": Clue(-0.2), "signed": Clue(-0.8), "text": Clue(-0.1)}
"""What speaks for a page that says nowhere when the post was written."""

LEAD = 0.5
"""How much more must speak for a date than for none."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A line with a date."""

    index: int
    stamp: Stamp
    value: str | None
    """What the date means, as far as the page has told by now."""


def find_day(region: Region, places: Places, author: int | None) -> Dated | None:
    """Find when the post was written: a date with a year, else one that says less; ``None`` where there is none.

    Args:
        region: the lines above the comments.
        places: where lines stand.
        author: the line that says who wrote it.
    """
    good = [each for each in _weighed(region, places, author) if each[1] > 0]
    return max(good, key=lambda each: each[:2])[2] if good else None


def lead(region: Region, places: Places, author: int | None) -> float:
    """How much more speaks for the likeliest date than for none; nought where it is none."""
    return max((score for _, score, _ in _weighed(region, places, author)), default=0.0)


def _weighed(region: Region, places: Places, author: int | None) -> list[tuple[bool, float, Dated]]:
    """All dates: whether they are whole, and how much more speaks for them than for none."""
    dated = list(find(region, places))
    others = Others(places, dated, author)
    enough = weigh(NONE, none(region, author)) + LEAD
    return [(each.value is not None, weigh(CLUES, measure(others, each)) - enough, each) for each in dated]


def none(region: Region, author: int | None) -> dict[str, float]:
    """How much of what speaks for no date a page has."""
    return {
        "always": 1.0,
        "signed": float(author is not None),
        "text": float(not region.discussed),
    }


def find(region: Region, places: Places) -> Iterator[Dated]:
    """Go through all lines with a date above the comments."""
    for index in places.solid:
        head = region.found.get(index)
        stamp: Stamp | None = None
        if region.letters[index] < PARAGRAPH and (places.near(index) or _published(region, index)):
            stamp = region.credit(index).stamp
        if stamp is None and head is not None and head.rest < REST:
            stamp = head.stamp
        if stamp is not None:
            yield Dated(index, stamp, region.dates.value(stamp))


def _published(region: Region, index: int) -> bool:
    """Whether a line begins with a word for publication."""
    text = region.page.lines[index].text
    return 5 < len(text) < SHORT and affixes.after(text, "published") > 0


SHORT = 100
"""Letters of a line about publication."""


class Others:
    """What all dates of a page are measured against: each other, the author, and the comments."""

    def __init__(self, places: Places, dated: Sequence[Dated], author: int | None) -> None:
        region = places.region
        self.region, self.places = region, places
        self.ranks = [places.rank[each.index] for each in dated]
        self.author = None if author is None else places.rank.get(author)
        heads = (head for index, head in region.found.items() if index >= region.end)
        days = [_ordinal(region.dates.value(head.stamp)) for head in heads]
        self.answered = min(filter(None, days), default=None)
        """The day of the first comment."""
        self.days = Counter(each.value[:10] for each in dated if each.value)


def _ordinal(value: str | None) -> int | None:
    try:
        return date.fromisoformat(value[:10]).toordinal() if value else None
    except ValueError:  # a month without a day
        return None


def measure(others: Others, dated: Dated) -> dict[str, float]:
    """How much of each clue a date has."""
    degrees = {
        **_place(others.places, dated.index),
        **_author(others, dated.index),
        **_says(others, dated),
        **_when(others, dated),
    }
    return {clue: float(degree) for clue, degree in degrees.items() if degree}


def _place(places: Places, index: int) -> dict[str, float]:
    """Where the line stands."""
    return {
        "below": places.below_by(index),
        "first below": places.title is not None and places.below(index) == 1,
        "above": places.above_by(index),
    }


def _author(others: Others, index: int) -> dict[str, float]:
    """How close the date stands to who wrote the post, to the title's prose, and to other dates."""
    places = others.places
    rank = places.rank[index]
    apart = FAR if others.author is None else abs(rank - others.author)
    crowd = sum(0 < abs(other - rank) <= CROWD for other in others.ranks)
    return {
        "author": apart == 0,
        "author next": apart == 1,
        "author near": 2 <= apart <= 3,
        "crowd": min(crowd, MOST) / MOST,
        "many": min(len(others.ranks), MANY) / MANY,
        "passed": places.passed(index),
        "elsewhere": places.leads_away(index),
    }


FAR = 99
"""Stands for the distance from an author who was not found."""

CROWD = 8
"""Lines within which dates are a list."""

MOST = 4
"""Dates there from which more tell nothing new."""

MANY = 20
"""Dates of a page from which more tell nothing new."""


def _says(others: Others, dated: Dated) -> dict[str, float]:
    """What the line says beside the date."""
    region, index, stamp = others.region, dated.index, dated.stamp
    text, head = region.page.lines[index].text, region.found.get(index)
    before, after = text[: stamp.start], text[stamp.end :]
    letters = sum(map(str.isalpha, before + after))
    above = others.places.text(index, -1).rstrip(" :：")
    edited = parts.change_before(before) is not None
    return {
        "alone": letters < ALONE,
        "few": ALONE <= letters < FEW,
        "long": len((before + after).split()) > LONG,
        "named": region.letters[index] < PARAGRAPH and region.credit(index).name is not None,
        "published": affixes.after(text, "published") > 0,
        "label above": words.is_one(above, "published") or words.is_one(above, "posted"),
        "edited": edited or (head is not None and head.edited),
        "bullet": bool(region.page.lines[index].bullet),
    }


ALONE = 3
"""Letters beside a date that stands alone."""

FEW = 24
"""Letters beside a date that is nearly all of its line."""

LONG = 8
"""Words beside a date from which a line is about something else."""


def _when(others: Others, dated: Dated) -> dict[str, float]:
    """What the date says, and how it lies to the others and to the first comment."""
    day = _ordinal(dated.value)
    gap = others.answered - day if others.answered and day else None
    return {
        "again": min(others.days[dated.value[:10]] - 1, 2) / 2 if dated.value else 0,
        "soon": 1 / (1 + max(gap, 0) / SOON) if gap is not None and gap >= -1 else 0,
    }


SOON = 20
"""Days within which half of the posts are answered for the first time."""
