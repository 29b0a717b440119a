"""Colours, and the one function that turns a role of a line into a terminal style.

Models say *what* a piece of text is (``dim``, ``rail2-lit``, on ``raised``); this module alone says what colour
that has. It needs nothing of the toolkit, so that a command that only prints does not load it.

Three kinds of terminal need different answers: true colour; 256 colours, where rounding would turn light's warm
greys pink and yellow, so that those are chosen by hand; and no colour (``NO_COLOR``), where weight, underline and
reverse say everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from rich.color import Color
from rich.style import Style

from tui_reader.reading.lines import BOLD, ITALIC, STRIKE, UNDERLINE

Depth = Literal["true", "256", "none"]
"""How many colours the terminal has; ``none`` is ``NO_COLOR``."""

Palette = Mapping[str, str]
"""The colours of one theme by role: ``#rrggbb``, one of the terminal's names, or ``default``."""

_LIT_DARK = ("#6c95b7", "#7ba079", "#b0966a", "#a383a6", "#6f9f9b", "#b28774")

DARK: Palette = {
    "bg": "#16181c", "surface": "#1c1f24", "raised": "#22262d", "raised-off": "#1c1f25",
    "text": "#cfcdc6", "strong": "#f1efe8", "dim": "#8e929a", "faint": "#6a6f78",
    "rule": "#2e333b", "thumb": "#4a515c", "thumb-on": "#717c8b",
    "accent": "#7fb2dc", "bookmark": "#e0b568", "author": "#c3a6e0", "you": "#93c491",
    "hit": "#f0d08c", "hit-bg": "#3b3220", "cur": "#16181c", "cur-bg": "#e0b568",
    "quote": "#9fa39f", "quote2": "#8a8f96",
    "code": "#c4cad2", "code-bg": "#101216", "code-kw": "#a4b8d8", "code-str": "#a3bf9b", "code-com": "#888f99",
    "error": "#e88c84",
    **{f"rail{i}": c for i, c in enumerate(("#41596f", "#4b604a", "#695b3e", "#64506a", "#3f605f", "#6b4f44"))},
    **{f"rail{i}-lit": c for i, c in enumerate(_LIT_DARK)},
}  # fmt: skip
"""Dark: paper that is not black, ink that is not white."""

LIGHT: Palette = {
    "bg": "#fbfaf6", "surface": "#f3f1eb", "raised": "#ece9e0", "raised-off": "#f0ede6",
    "text": "#34332f", "strong": "#12110f", "dim": "#6b6962", "faint": "#86837a",
    "rule": "#dcd8cd", "thumb": "#bdb8ab", "thumb-on": "#948f82",
    "accent": "#1f6299", "bookmark": "#865b06", "author": "#71479c", "you": "#33703a",
    "hit": "#5c4204", "hit-bg": "#f5e6b8", "cur": "#fbfaf6", "cur-bg": "#865b06",
    "quote": "#62615a", "quote2": "#696760",
    "code": "#35393f", "code-bg": "#f4f2ec", "code-kw": "#2c5484", "code-str": "#3a6638", "code-com": "#6c6a62",
    "error": "#b3332b",
    **{f"rail{i}": c for i, c in enumerate(("#8aa7bf", "#97b08f", "#c2aa72", "#b899b8", "#8db2ae", "#c79f8b"))},
    **{f"rail{i}-lit": c for i, c in enumerate(
        ("#3f78a6", "#4f8152", "#a07a2c", "#93618f", "#3d827d", "#ad6b4c"))},
}  # fmt: skip
"""Light: warm paper and soft ink, less glare than black on white."""

TERMINAL: Palette = {
    "bg": "default", "surface": "default", "raised": "default", "raised-off": "default",
    "text": "default", "strong": "default", "dim": "bright_black", "faint": "bright_black",
    "rule": "bright_black", "thumb": "bright_black", "thumb-on": "default",
    "accent": "blue", "bookmark": "yellow", "author": "magenta", "you": "green",
    "hit": "yellow", "hit-bg": "default", "cur": "default", "cur-bg": "default",
    "quote": "bright_black", "quote2": "bright_black",
    "code": "default", "code-bg": "default", "code-kw": "blue", "code-str": "green", "code-com": "bright_black",
    "error": "red",
    **{f"rail{i}": "bright_black" for i in range(6)},
    **{f"rail{i}-lit": "blue" for i in range(6)},
}  # fmt: skip
"""The terminal's own sixteen colours on its own ground: also for transparent terminals."""

CONTRAST: Palette = {
    "bg": "#000000", "surface": "#000000", "raised": "#1d2836", "raised-off": "#1d2836",
    "text": "#ffffff", "strong": "#ffffff", "dim": "#c8c8c8", "faint": "#a6a6a6",
    "rule": "#7a7a7a", "thumb": "#a6a6a6", "thumb-on": "#a6a6a6",
    "accent": "#8fd0ff", "bookmark": "#ffd35c", "author": "#e2c2ff", "you": "#a8eda4",
    "hit": "#ffd35c", "hit-bg": "#332a00", "cur": "#000000", "cur-bg": "#ffd35c",
    "quote": "#d6d6d6", "quote2": "#d6d6d6",
    "code": "#ffffff", "code-bg": "#000000", "code-kw": "#8fd0ff", "code-str": "#a8eda4", "code-com": "#c8c8c8",
    "error": "#ffa59c",
    **{f"rail{i}": c for i, c in enumerate(_LIT_DARK)},
    **{f"rail{i}-lit": c for i, c in enumerate(_LIT_DARK)},
}  # fmt: skip
"""High contrast: every text at 7:1 or better, a line between the panes."""

PALETTES: Mapping[str, Palette] = {
    "dark": DARK, "light": LIGHT, "terminal": TERMINAL, "contrast": CONTRAST,
}  # fmt: skip
"""Our own themes by their names, in the order in which the theme command goes through them."""

ROUNDED: Mapping[str, Mapping[str, int]] = {
    "dark": {"hit-bg": 236},
    "light": {"bg": 231, "surface": 255, "raised-off": 255, "code-bg": 255, "raised": 254, "rule": 252},
}
"""Numbers of the 256 colours where nearest-colour rounding goes wrong: olive in dark, pink and yellow in light."""


class Styles:
    """One palette on one kind of terminal: roles to styles, cached."""

    def __init__(self, theme: str, colours: Palette, depth: Depth = "true") -> None:
        self.theme = theme
        """Name of the theme."""
        self.depth: Depth = depth
        """Kind of terminal."""
        self._palette = colours
        self._rounded = ROUNDED.get(theme, {}) if depth == "256" else {}
        self._styles: dict[tuple[str, int, str], Style] = {}

    def style(self, role: str, flags: int = 0, ground: str = "bg") -> Style:
        """The style of a role with its flags on a ground."""
        key = (role, flags, ground)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make(role, flags, ground)
        return style

    def _make(self, role: str, flags: int, ground: str) -> Style:
        role = "accent" if role == "new" else role
        bold = bool(flags & BOLD)
        underline = bool(flags & UNDERLINE) or role == "hit"
        reverse = ground == "cur-bg" and (self.depth == "none" or self.theme == "terminal")
        if role == "cur" or (self.theme == "terminal" and role == "strong"):
            bold = True
        plain = self.depth == "none"
        return Style(
            color=None if plain else self._colour(role),
            bgcolor=None if plain else self._colour(ground),
            bold=bold or None,
            italic=bool(flags & ITALIC) or None,
            underline=underline or None,
            strike=bool(flags & STRIKE) or None,
            reverse=reverse or None,
        )

    def _colour(self, role: str) -> Color:
        if role in self._rounded:
            return Color.from_ansi(self._rounded[role])
        return Color.parse(self._palette[role])


def safe_link(link: str) -> bool:
    """Whether an address may go to the terminal: a scheme that opens, and nothing that could end the sequence."""
    return (
        link.startswith(("http://", "https://", "mailto:"))
        and len(link) <= 2000
        and all(" " < c < "\x7f" for c in link)
    )
