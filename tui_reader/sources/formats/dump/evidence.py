"""Weighing weak signs: a table names each clue with its weight, and what is measured of a candidate adds up.

A dump marks neither its title, nor who wrote it and when, nor its comments. For each of them all lines, or lists of
heads, that may be it are candidates. The weights are those with which the right ones of some hundreds of pages, of
as many sites, come out first (a logistic model of the choice among a page's candidates, checked on sites that it had
not seen), rounded: a clue of weight 0.7 makes a candidate twice as likely. Of clues that are too rare for that the
weight is set by hand, and the table says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Clue(NamedTuple):
    """One sign."""

    weight: float
    says: str = ""
    """What it says, where it speaks for a candidate."""


def weigh(clues: Mapping[str, Clue], degrees: Mapping[str, float]) -> float:
    """The evidence that degrees of clues, mostly between 0 and 1, add up to."""
    return sum(clues[name].weight * degree for name, degree in degrees.items())


def says(clues: Mapping[str, Clue], degrees: Mapping[str, float]) -> list[str]:
    """What the clues say that speak for a candidate."""
    return [clues[name].says for name, degree in degrees.items() if degree > TOLD and clues[name].says]


TOLD = 0.3
"""The degree from which a clue is worth telling."""
