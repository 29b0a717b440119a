"""How much of what a careful reader finds in copied pages is found: ``python -m tests.benchmarks accuracy``."""

from __future__ import annotations

from pathlib import Path

from tests import corpus
from tests.benchmarks.figures import row

HALVES: tuple[corpus.Half, ...] = ("open", "sealed")


def run(folder: Path) -> None:
    """Print the share of each field that is right, in both halves of the corpus.

    Args:
        folder: not used: nothing is written.
    """
    scores = {half: corpus.score(half) for half in HALVES}
    row("of copied pages", *HALVES)
    for field in corpus.FIELDS:
        row(field, *(f"{score.share(field):.3f} of {score.all[field]}" for score in scores.values()))
    row("F1 of comments", *(f"{score.f1:.3f}" for score in scores.values()))
