"""The pictures of the README: ``python -m tests.screenshots`` makes them from the running app and the samples.

The library is made for them: the samples, one of them read before its last comments came, and two bookmarks; and the
clock stands still, so that the same program gives the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tui_reader.config import Config
from tui_reader.kept import ReadingState
from tui_reader.library import Library
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.parsing import parse

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "screenshots"
CLOCK = ROOT / "data" / "four-minutes-slow.json"

NOW = datetime(2026, 11, 21, 11, 5, tzinfo=UTC)
"""When the pictures are taken."""

LAST_VISIT = "2026-11-20T09:00:00"
"""Comments that were written later arrived after the reader's last visit to the clock."""


class Picture(NamedTuple):
    """One picture: how wide and high, in which theme, and what is pressed first."""

    name: str
    size: tuple[int, int]
    theme: str
    keys: Sequence[str]
    thread: str | None = "town-clock"


PICTURES = (
    Picture("wide-dark", (140, 40), "dark", ("tab", "j", "j", "j")),
    Picture("wide-light", (140, 40), "light", ("tab", "j", "j", "j")),
    Picture("medium", (90, 30), "dark", ("tab", "j", "j", "j")),
    Picture("narrow", (46, 30), "dark", ("tab", "j", "j")),
    Picture("catch-up", (110, 34), "dark", ("tab", "c")),
    Picture("bookmarks", (140, 34), "dark", ("B",)),
    Picture("help", (100, 40), "dark", ("question_mark",)),
    Picture("code", (110, 40), "dark", (), "forty-lines"),
)
"""Every picture, by the name of its file."""


def stop_the_clock() -> None:
    """Give every module that stamps what it keeps the time of the pictures."""
    from tui_reader.store import disk

    real, still = disk.now, NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    for module in list(sys.modules.values()):
        if getattr(module, "now", None) is real:
            module.now = lambda: still  # type: ignore[attr-defined]


def tidied(svg: str) -> str:
    """A picture that needs no network, and keeps the blanks at the ends of what is written in one style."""
    svg = re.sub(r"\s*@font-face \{.*?\}\n", "\n", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code, monospace", "Fira Code, JetBrains Mono, DejaVu Sans Mono, Menlo, Consolas, monospace")
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1)


def fill(library: Library) -> None:
    """The samples, with a past: the clock was read before its last comments came, and two things were kept."""
    (thread,) = parse(Input.from_path(CLOCK), Report())
    early = tuple(c for c in thread.comments if (c.published or "") < LAST_VISIT)
    library.add(Thread(thread.post, early))
    seen = frozenset(c.id for c in early)
    library.marks.save(thread.id, ReadingState(seen=seen, opened=LAST_VISIT + "Z", visited=LAST_VISIT + "Z"))
    library.samples.add()
    for number, entry in enumerate(library.entries()):
        if number % 3 and entry.id != thread.id:
            library.marks.mark_read(entry.id)
    bob = next(c.id for c in thread.comments if c.author == "mirela_k")
    slate = next(c.id for c in thread.comments if c.body.startswith("*This clock is four minutes slow."))
    library.bookmarks.keep(
        thread.id, bob, note="Ask at the observatory whether theirs is on the tray, too.", tags=["clocks"]
    )
    library.bookmarks.keep(thread.id, slate, note="For the slate over our own door.", tags=["words", "clocks"])


async def take(picture: Picture, library: Library) -> str:
    """One picture as SVG."""
    from tui_reader.tui.app import ReaderApp

    first = library.resolve(picture.thread) if picture.thread else None
    config = replace(Config(), theme=picture.theme, ascii=False, you=("Gethin Parry",))
    environ = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "en_GB.UTF-8"}
    app = ReaderApp(library, first, config=config, environ=environ, now=NOW)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause(0.3)
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause(0.5)
        return tidied(app.export_screenshot(title="tui-reader"))


def main() -> None:
    """Take every picture."""
    os.environ.pop("NO_COLOR", None)
    os.environ.update(COLORTERM="truecolor", TERM="xterm-256color")
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        with tempfile.TemporaryDirectory() as folder:  # a picture must not see what the one before has read
            library = Library(Path(folder) / "library")
            stop_the_clock()
            fill(library)
            svg = asyncio.run(take(picture, library))
        path = FOLDER / f"{picture.name}.svg"
        path.write_text(svg, encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
