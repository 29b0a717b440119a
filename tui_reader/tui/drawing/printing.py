"""A thread in colour on a terminal, without the app: what ``tui-reader show`` prints.

In the terminal's own sixteen colours, since the ground is the terminal's: our dark ink would vanish on white paper.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator

from rich.color import ColorSystem
from rich.style import Style

from tui_reader import config as configuration
from tui_reader.errors import ConfigError
from tui_reader.model import Tree
from tui_reader.reading.glyphs import glyphs_for
from tui_reader.reading.lines import Line
from tui_reader.reading.printing import thread_lines
from tui_reader.tui.drawing.styles import TERMINAL, Styles, safe_link


def coloured(tree: Tree, width: int, kept: Collection[str | None] = ()) -> Iterator[str]:
    """The lines of a thread at most ``width`` cells wide, with the codes that colour them and lead to addresses."""
    try:
        config = configuration.load()
    except ConfigError:  # The app says what is wrong with it; a thread can be read all the same.
        config = configuration.Config()
    glyphs = glyphs_for(config.ascii, os.environ, sys.stdout.encoding)
    hyperlinks = os.environ.get("TERM") != "linux"
    styles = Styles("terminal", TERMINAL)
    for line in thread_lines(tree, width, you=config.you, kept=kept, glyphs=glyphs):
        yield with_codes(line, styles, hyperlinks=hyperlinks)


def with_codes(line: Line, styles: Styles, *, hyperlinks: bool = True) -> str:
    """A line as text with terminal codes; every code that is opened is closed before its end."""
    parts: list[str] = []
    text = ""
    before: Style | None = None
    for words, role, flags, ground, link in line:
        # A blank on the ground of the terminal looks the same in every style.
        blank = words.isspace() and not ground
        style = _PLAIN if blank else styles.style(role, flags, ground or "bg")
        if link and hyperlinks and safe_link(link):
            style = style.update_link(link)
        if style is not before:
            if before is not None:
                parts.append(_rendered(text, before))
            text, before = "", style
        text += words
    if before is not None:
        parts.append(_rendered(text, before))
    return "".join(parts)


_PLAIN = Style()


def _rendered(text: str, style: Style) -> str:
    return text if style is _PLAIN else style.render(text, color_system=ColorSystem.STANDARD)
