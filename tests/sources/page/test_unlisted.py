# ruff: noqa: E501  markup stands as it is printed
"""Pages of engines that nobody listed: only what repeats on them, and how it is built, tells what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

TEXTS = (
    "The lamp was lit before anybody came down with oil.",
    "I saw it from the hill and wondered how long it would last.",
    "All winter, says the keeper, and he ought to know.",
    "Brass keeps better than glass where salt is in the air.",
    "Nobody asked me, yet I would not leave it out in a storm.",
    "Then who paid for the oil?",
)


@dataclass(frozen=True)
class Said:
    """A contribution, with the number of the one that it answers."""

    number: int
    author: str
    answers: int | None

    @property
    def day(self) -> int:
        """Of March 2019."""
        return 3 + self.number

    @property
    def text(self) -> str:
        return f"{TEXTS[self.number % len(TEXTS)]} ({self.number})"


TALK = tuple(
    Said(number, author, answers)
    for number, (author, answers) in enumerate(
        [("Mira", None), ("Marc D.", 0), ("le gardien", 1), ("Ada", 0), ("old keeper", None), ("Bo", 4), ("Ines", None)]
    )
)
Drawn = Callable[[Said, str], str]


def tree(draw: Drawn, above: int | None = None) -> str:
    """The contributions that answer one, each drawn with what answers it."""
    return "".join(draw(said, tree(draw, said.number)) for said in TALK if said.answers == above)


def page(talk: str) -> str:
    article = "<p>" + "What the harbour has to say of its lamp, and of those who keep it. " * 8 + "</p>"
    return (
        "<!DOCTYPE html><html lang=en><head><title>Who keeps the lamp</title></head><body><main>"
        f"<article><h1>Who keeps the lamp</h1><div>by <a href=/a/sk>Sunniva Kern</a> 1 March 2019</div>{article}</article>"
        f"<div class=talk><h3>{len(TALK)} Comments</h3>{talk}</div></main></body></html>"
    )


def heads_beside_answers(said: Said, answers: str) -> str:
    return (
        f'<div class="utt"><div class="head"><a href="/~{said.number}">{said.author}</a> '
        f'<span>{said.day} March 2019 10:00</span></div><div class="say"><p>{said.text}</p></div>'
        f'<div class="do"><a href="/r/{said.number}">Reply</a></div>{answers}</div>'
    )


def lists_beside_articles(said: Said, answers: str) -> str:
    under = f'<section class="under">{answers}</section>' if answers else ""
    return (
        f'<article><header><a rel="author" href="/p/{said.number}">{said.author}</a> '
        f'<time datetime="2019-03-{said.day:02}">March {said.day}</time></header><div><p>{said.text}</p></div></article>{under}'
    )


def folds_without_names(said: Said, answers: str) -> str:
    return (
        f"<details open><summary><b>{said.author}</b> <time datetime=2019-03-{said.day:02}>March {said.day}</time></summary>"
        f"<p>{said.text}</p><div>{answers}</div></details>"
    )


def parsed(html: str) -> Thread:
    return read(html, Report(), tables=ENGINES)


@pytest.mark.parametrize("draw", [heads_beside_answers, lists_beside_articles, folds_without_names])
def test_every_contribution_comes_with_its_author_day_and_what_it_answers(draw: Drawn) -> None:
    found = parsed(page(tree(draw))).comments
    number = {comment.id: n for n, comment in enumerate(found)}
    got = [
        (c.author, (c.published or "")[:10], number[c.parent] if c.parent else None, c.body.replace("\\", ""))
        for c in found
    ]
    assert got == [(said.author, f"2019-03-{said.day:02}", said.answers, said.text) for said in TALK]


def test_few_who_speak_often_have_names_in_a_board_of_cells_without_marks() -> None:
    names = [f"Keeper {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    rows = [
        f"<tr><td><b>{names[n % len(names)]}</b><br><small>Member<br>Posts: {n % 7}</small></td>"
        f"<td class=r><small>Written {1 + n % 28:02}.{1 + n // 28:02}.2014</small><hr>{TEXTS[n % 6]} ({n})</td></tr>"
        for n in range(200)
    ]
    board = f"<html><title>Lamps</title><body><h1>Lamps</h1><table>{''.join(rows)}</table></body></html>"
    found = parsed(board).comments
    assert [comment.author for comment in found] == [names[n % len(names)] for n in range(1, 200)]
