"""Lines as a text file that can be read, compared and, with ``--update-golden``, written anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tui_reader.reading.lines import BOLD, ITALIC, STRIKE, UNDERLINE, Line, line_text
from tui_reader.text.cells import width

update = False
"""Whether files are written instead of compared; set by the fixture of this folder."""

FOLDER = Path(__file__).parent / "golden"
FLAGS = ((BOLD, "bold"), (ITALIC, "italic"), (UNDERLINE, "underline"), (STRIKE, "strike"))


def drawn(lines: Iterable[Line]) -> str:
    """What the lines say, each followed by the styles of its pieces that are not plain text."""
    out: list[str] = []
    for line in lines:
        out.append(f"|{line_text(line)}|")
        notes: list[str] = []
        at = 0
        for piece in line:
            size = width(piece.text)
            words = [piece.role] if piece.role != "text" and piece.text.strip() else []
            words += [name for flag, name in FLAGS if piece.flags & flag]
            words += [f"on {piece.ground}"] if piece.ground else []
            words += [f"-> {piece.link}"] if piece.link else []
            note = " ".join(words)
            if note:
                notes.append(f"{at}+{size} {note}")
            at += size
        if notes:
            out.append("    " + ", ".join(notes))
    return "\n".join(out) + "\n"


def check(name: str, lines: Iterable[Line]) -> None:
    """Compare lines with the file of that name."""
    path = FOLDER / f"{name}.txt"
    text = drawn(lines)
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path.name} is missing: run pytest --update-golden once"
    assert text == path.read_text(encoding="utf-8")
