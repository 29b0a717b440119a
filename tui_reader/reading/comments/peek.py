"""What a comment refers to: its parent, the comment it quotes, the people it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from tui_reader.reading.bodies.body import Manner
from tui_reader.reading.bodies.flow import Flow, Parsed
from tui_reader.reading.comments.painter import Painter
from tui_reader.reading.lines import BOLD, Line, Piece, blank, pad, spread
from tui_reader.reading.thread.scene import Scene
from tui_reader.text import when
from tui_reader.text.blocks import iter_blocks
from tui_reader.text.structure import Paragraph, text_of

FAR = 400
"""How many comments back a quote or a name is looked for."""
LOOKED_AT = 64
"""How many blocks of a comment are looked at."""
QUOTED = 24
"""Letters of a quote that are enough to recognise it."""

_NAMED = re.compile(r"(?<![\w@/.])@(\w[\w .'-]{0,40})")


@dataclass(frozen=True, slots=True)
class Peek:
    """One thing that a comment refers to."""

    word: Literal["parent", "quoted", "named"]
    """How it refers to it."""
    index: int
    """Index of the comment."""


def peeks(scene: Scene, index: int) -> list[Peek]:
    """What a comment refers to, each comment once: its parent, what it quotes, whom it names."""
    found: dict[int, Peek] = {}
    parent = scene.outline.parent(index)
    if parent is not None:
        found[parent] = Peek("parent", parent)
    tree = scene.tree
    quotes: list[str] = []
    names: list[str] = []
    for block in islice(iter_blocks(tree.bodies[index], tree.markups[index]), LOOKED_AT):
        if not isinstance(block, Paragraph):
            continue
        text = text_of(block.spans) if block.spans else ""
        if block.quote:
            quotes.append(_letters(text)[: 4 * QUOTED])
        else:
            names += [match.group(1).casefold() for match in _NAMED.finditer(text)]
    for quote in quotes:
        source = _quoted(scene, index, quote) if len(quote) >= QUOTED // 2 else None
        if source is not None:
            found.setdefault(source, Peek("quoted", source))
    for name in names:
        person = _named(scene, index, name)
        if person is not None:
            found.setdefault(person, Peek("named", person))
    return list(found.values())


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _candidates(scene: Scene, index: int) -> list[int]:
    """Comments that can be meant, the likeliest first: the chain above, then what stands before."""
    above = list(islice(scene.outline.ancestors(index), FAR))
    known = set(above)
    return above + [before for before in range(index - 1, max(index - FAR, 0) - 1, -1) if before not in known]


def _quoted(scene: Scene, index: int, quote: str) -> int | None:
    bodies = scene.tree.bodies
    for candidate in _candidates(scene, index):
        if quote in _letters(bodies[candidate][:20_000]):
            return candidate
    return None


def _named(scene: Scene, index: int, name: str) -> int | None:
    authors = scene.tree.authors
    for candidate in _candidates(scene, index):
        author = authors[candidate]
        if author and (name.startswith(author.casefold()) or name.split()[0] == author.casefold().split()[0]):
            return candidate
    return None


def peek_lines(painter: Painter, index: int, width: int, height: int) -> list[Line]:
    """A comment by itself at some width: who and when, then its text as far as there is room."""
    scene = painter.scene
    tree = scene.tree
    name = tree.authors[index]
    left = [Piece(name, scene.people.role(name, "strong"), BOLD) if name else Piece("no name", "dim")]
    for word in scene.people.beside(name):
        left += [Piece("  "), word]
    left += [Piece("  "), Piece(f"{scene.rank(index):,} of {scene.total:,}", "dim")]
    date = when.full(tree.published[index], painter.now)
    lines = [spread(left, [Piece(date, "dim")] if date else [], width)]
    room = max(height - 1, 0)
    flow = Flow(Parsed(tree.bodies[index], tree.markups[index]), Manner(max(width, 1), 0, painter.glyphs))
    have = flow.reach(room + 1)
    if have > room > 0:
        lines += [*flow.lines[: room - 1], pad([Piece(painter.glyphs.left_out, "dim")], width)]
    else:
        lines += flow.lines[:have]
    return lines[:height] if lines else [blank(width)]
