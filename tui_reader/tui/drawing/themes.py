"""The themes as the toolkit wants them, and what draws lines in one.

A ``Painter`` holds one theme on one kind of terminal and caches everything it has ever made: styles by role, whole
strips by the line itself, so that a line which did not change costs one look-up.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.cache import LRUCache
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES, Theme

from tui_reader.config import BORROWED
from tui_reader.reading.lines import STRIKE, UNDERLINE, Line, line_width
from tui_reader.tui.drawing.styles import PALETTES, Depth, Palette, Styles, safe_link

NAMES = (*PALETTES, *BORROWED)
"""Every theme: our own, then the toolkit's."""

STRIPS = 2048
"""How many finished strips a painter keeps: some twenty screens, in some ten megabytes."""


def palette(name: str) -> Palette:
    """The colours of a theme, our own or one of the toolkit's."""
    own = PALETTES.get(name)
    if own is not None:
        return own
    from tui_reader.tui.drawing.borrowed import palette_of

    return palette_of(BUILTIN_THEMES[name])


def divided(theme: str, depth: Depth) -> bool:
    """Whether panes are parted by a vertical line, since tone does not part them."""
    return theme == "contrast" or theme == "terminal" or depth == "none"


def textual_theme(name: str) -> Theme:
    """A theme as the toolkit wants it: only for what is not drawn by our own lines."""
    colours = PALETTES[name]
    plain = name == "terminal"

    def colour(role: str) -> str:
        value = colours[role]
        return f"ansi_{value}" if plain else value

    return Theme(
        name=name,
        primary=colour("accent"),
        accent=colour("accent"),
        secondary=colour("author"),
        warning=colour("bookmark"),
        error=colour("error"),
        success=colour("you"),
        foreground=colour("text"),
        background=colour("bg"),
        surface=colour("surface"),
        panel=colour("raised"),
        dark=name != "light",
        ansi=plain,
        variables=dict(BUILTIN_THEMES["ansi-dark"].variables) if plain else {},
    )


class Painter(Styles):
    """One theme on one kind of terminal: roles to styles, lines to strips, both cached."""

    def __init__(
        self, theme: str = "dark", depth: Depth = "true", *, hyperlinks: bool = True, divider: str = "│"
    ) -> None:
        super().__init__(theme, palette(theme), depth)
        self.hyperlinks = hyperlinks
        """Whether pieces with an address become terminal hyperlinks."""
        self.divided = divided(theme, depth)
        """Whether panes are parted by a vertical line."""
        self._divider = divider
        self._strips: LRUCache[tuple[Line, str, int, bool], Strip] = LRUCache(STRIPS)

    def in_theme(self, theme: str) -> Painter:
        """The same for another theme."""
        return Painter(theme, self.depth, hyperlinks=self.hyperlinks, divider=self._divider)

    def strip(self, line: Line, ground: str, cells: int, *, parted: bool = False) -> Strip:
        """A line as a strip of exactly so many cells on the ground of its pane.

        ``parted`` gives the last cell to the line between two panes, in themes whose tones do not part them.
        """
        parted = parted and self.divided and cells > 1
        key = (line, ground, cells, parted)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._render(line, ground, cells)
            if parted:
                end = Strip([Segment(self._divider, self.style("rule", 0, ground))], 1)
                strip = Strip.join([strip.crop(0, cells - 1), end])
            self._strips[key] = strip
        return strip

    def _render(self, line: Line, ground: str, cells: int) -> Strip:
        """Segments are what everything after this pays for, so pieces that look alike become one.

        A blank shows only its ground: it joins whatever stands before it on the same one.
        """
        segments: list[Segment] = []
        text, style, under, plain = "", self.style("text", 0, ground), ground, True
        for words, role, flags, own, link in line:
            lies = own or ground
            if plain and not flags and not link and lies == under and words.isspace():
                text += words
                continue
            here = self.style(role, flags, lies)
            if link and self.hyperlinks and safe_link(link):
                here = here.update_link(link)
            if here is not style:
                if text:
                    segments.append(Segment(text, style))
                text, style, under = "", here, lies
                plain = not link and not flags & (UNDERLINE | STRIKE) and role not in ("hit", "cur")
            text += words
        size = line_width(line)
        if size < cells and plain and under == ground:
            text += " " * (cells - size)
            size = cells
        if text:
            segments.append(Segment(text, style))
        if size < cells:
            segments.append(Segment(" " * (cells - size), self.style("text", 0, ground)))
        elif size > cells:
            return Strip(segments, size).crop(0, cells)
        return Strip(segments, cells)
