"""The toolkit's themes in the roles of our lines: what they do not name is mixed from what they do.

Only their paper, ink and hues are taken. Every other tone lies between paper and ink, and every tone of words is
moved towards ink until it can be read on the least favourable ground, since many of these themes are made for code
on one ground and not for pages of text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.color import Color
from textual.theme import Theme

READABLE = 4.5
"""Contrast that words have at least: level AA of https://www.w3.org/TR/WCAG21/#contrast-minimum."""
VISIBLE = 3.0
"""Contrast of marks that are no words."""

Rgb = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""


def palette_of(theme: Theme) -> Mapping[str, str]:
    """The colours of a theme of the toolkit, by role."""
    ink = rgb(theme.foreground or ("#e0e0e0" if theme.dark else "#1f1f1f"))
    paper = rgb(theme.background or ("#121212" if theme.dark else "#e0e0e0"))
    surface, raised = mix(paper, ink, 0.04), mix(paper, ink, 0.09)
    grounds = (paper, surface, raised)
    extreme: Rgb = (255, 255, 255) if luminance(ink) > luminance(paper) else (0, 0, 0)

    def words(colour: Rgb) -> Rgb:
        return moved(colour, extreme, grounds, READABLE)

    accent = words(rgb(theme.primary))
    bookmark = words(rgb(theme.warning or theme.primary))
    author = words(rgb(theme.accent or theme.secondary or theme.primary))
    you = words(rgb(theme.success or theme.primary))
    quote, dim = words(mix(ink, paper, 0.22)), words(mix(ink, paper, 0.35))
    hues = (accent, you, bookmark, author, mix(accent, you, 0.5), mix(bookmark, rgb(theme.error or "#c05050"), 0.5))
    hit_ground = mix(paper, bookmark, 0.18)
    roles: dict[str, Rgb] = {
        "bg": paper, "surface": surface, "raised": raised, "raised-off": mix(paper, ink, 0.05),
        "text": words(ink), "strong": words(mix(ink, extreme, 0.5)), "dim": dim,
        "faint": moved(mix(ink, paper, 0.5), extreme, grounds, VISIBLE),
        "rule": mix(paper, ink, 0.15), "thumb": mix(paper, ink, 0.3), "thumb-on": mix(paper, ink, 0.5),
        "accent": accent, "bookmark": bookmark, "author": author, "you": you,
        "hit": moved(bookmark, extreme, (hit_ground,), READABLE), "hit-bg": hit_ground,
        "cur": max((paper, ink, (0, 0, 0), (255, 255, 255)), key=lambda tone: contrast(tone, bookmark)),
        "cur-bg": bookmark, "quote": quote, "quote2": dim,
        "code": words(ink), "code-bg": mix(paper, (0, 0, 0), 0.2) if theme.dark else mix(paper, ink, 0.05),
        "code-kw": accent, "code-str": you, "code-com": dim,
        "error": words(rgb(theme.error or "#c05050")),
    }  # fmt: skip
    for depth, hue in enumerate(hues):
        roles[f"rail{depth}"] = mix(paper, hue, 0.45)
        roles[f"rail{depth}-lit"] = mix(paper, hue, 0.85)
    return {role: "#{:02x}{:02x}{:02x}".format(*colour) for role, colour in roles.items()}


def rgb(colour: str) -> Rgb:
    """A colour as the toolkit writes it, in numbers."""
    red, green, blue = Color.parse(colour).get_truecolor()
    return red, green, blue


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """A colour between two; ``share`` is that of the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def moved(colour: Rgb, towards: Rgb, grounds: Sequence[Rgb], least: float) -> Rgb:
    """The colour, moved as little as needed towards another until it stands out on every ground."""
    for step in range(21):
        found = mix(colour, towards, step / 20)
        if all(contrast(found, ground) >= least for ground in grounds):
            return found
    return towards


def luminance(colour: Rgb) -> float:
    """Relative luminance, as https://www.w3.org/TR/WCAG21/#dfn-relative-luminance has it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
