"""The themes: every role has a colour that can be read on every ground it lies on."""

from __future__ import annotations

import pytest
from rich.console import Console
from textual.theme import BUILTIN_THEMES

from tests.tui.conftest import Opener
from tui_reader.config import BORROWED, THEMES
from tui_reader.reading.lines import BOLD, GROUNDS, ROLES, UNDERLINE, Piece
from tui_reader.tui.drawing.styles import PALETTES, safe_link
from tui_reader.tui.drawing.themes import NAMES, Painter, divided, palette, textual_theme

TEXTS = (
    "text", "strong", "dim", "accent", "bookmark", "author", "you", "quote", "quote2", "error",
)  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", PALETTES)
def test_every_role_and_ground_has_a_colour(theme: str) -> None:
    palette = PALETTES[theme]
    assert (ROLES - {"new"}) | (GROUNDS - {""}) <= set(palette)
    assert textual_theme(theme).name == theme


@pytest.mark.parametrize(("theme", "least"), [("dark", 4.5), ("light", 4.45), ("contrast", 7.0)])
def test_text_can_be_read_on_paper_lists_and_the_cursor_band(theme: str, least: float) -> None:
    palette = PALETTES[theme]
    for role in TEXTS:
        for ground in ("bg", "surface", "raised"):
            assert contrast(palette[role], palette[ground]) >= least, (role, ground)
    for role, ground in (("hit", "hit-bg"), ("cur", "cur-bg"), ("code", "code-bg"), ("code-com", "code-bg")):
        assert contrast(palette[role], palette[ground]) >= least, (role, ground)


def test_the_settings_know_every_theme_there_is() -> None:
    assert tuple(PALETTES) == THEMES
    assert [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi] == list(BORROWED)


@pytest.mark.parametrize("theme", BORROWED)
def test_themes_of_the_toolkit_can_be_read_in_every_role(theme: str) -> None:
    colours = palette(theme)
    assert (ROLES - {"new"}) | (GROUNDS - {""}) <= set(colours)
    for role in TEXTS:
        for ground in ("bg", "surface", "raised"):
            assert contrast(colours[role], colours[ground]) >= 4.45, (role, ground)
    for role, ground in (("hit", "hit-bg"), ("cur", "cur-bg")):
        assert contrast(colours[role], colours[ground]) >= 4.4, (role, ground)


async def test_a_theme_is_shown_as_it_is_chosen_and_kept_only_by_enter(opened: Opener) -> None:
    async with opened() as driver:
        before = driver.app.session.painter.theme
        await driver.press("ctrl+t")
        await driver.write("nord")
        assert driver.app.session.painter.theme == "nord"
        await driver.press("escape")
        assert driver.app.session.painter.theme == before
        await driver.press("ctrl+t", "down", "enter")
        assert driver.app.session.painter.theme == NAMES[NAMES.index(before) + 1]
        assert driver.app.session.settings.theme == driver.app.session.painter.theme
        await driver.press("ctrl+t")
        await driver.write("dracula")
        await driver.press("enter", "T")
        assert driver.app.session.painter.theme == NAMES[0]


def rendered(painter: Painter, *pieces: Piece, system: str = "truecolor") -> str:
    console = Console(color_system=system, force_terminal=True, _environ={})  # type: ignore[arg-type]
    return painter.strip(pieces, "bg", 20).render(console)


def test_no_colour_means_no_colour_codes() -> None:
    painter = Painter("dark", "none")
    text = rendered(
        painter, Piece("new", "new", BOLD), Piece("hit", "hit", 0, "hit-bg"), Piece("x", "cur", 0, "cur-bg")
    )
    codes = {code for part in text.split("\x1b[")[1:] for code in part.split("m")[0].split(";")}
    assert codes <= {"0", "1", "3", "4", "7", "9", ""}
    assert {"1", "4", "7"} <= codes


def test_the_terminal_theme_paints_no_ground() -> None:
    text = rendered(Painter("terminal"), Piece("words", "accent"), Piece("code", "code", 0, "code-bg"))
    assert "48;2" not in text
    assert "38;2" not in text


def test_light_is_not_pink_in_256_colours() -> None:
    painter = Painter("light", "256")
    assert "48;5;231" in rendered(painter, Piece("paper", "text"), system="256")
    assert "48;5;254" in rendered(painter, Piece("band", "text", 0, "raised"), system="256")
    assert "48;5;236" in rendered(Painter("dark", "256"), Piece("hit", "hit", 0, "hit-bg"), system="256")


def test_a_strip_is_exactly_as_wide_as_its_pane() -> None:
    painter = Painter()
    for text in ("short", "much longer than twenty cells", "漢字" * 12):
        assert painter.strip((Piece(text),), "bg", 20).cell_length == 20


def test_strips_are_kept() -> None:
    painter = Painter()
    line = (Piece("again"),)
    assert painter.strip(line, "bg", 20) is painter.strip((Piece("again"),), "bg", 20)
    assert painter.strip(line, "bg", 20) is not painter.strip(line, "surface", 20)


@pytest.mark.parametrize(
    ("link", "safe"),
    [
        ("https://example.org/a?b=c#d", True), ("http://example.org", True), ("mailto:a@example.org", True),
        ("javascript:alert(1)", False), ("file:///etc/passwd", False), ("https://a\x1b\\b", False),
        ("https://a b", False), ("https://" + "a" * 3000, False), ("-https://a", False),
    ],
)  # fmt: skip
def test_only_links_that_open_reach_the_terminal(link: str, safe: bool) -> None:
    assert safe_link(link) is safe
    assert ("\x1b]8;" in rendered(Painter(), Piece("words", "accent", 0, "", link))) is safe


def test_panes_are_parted_by_a_line_where_tone_cannot() -> None:
    assert divided("contrast", "true")
    assert divided("dark", "none")
    assert not divided("dark", "true")


def test_the_line_between_panes_takes_only_the_last_cell() -> None:
    line = (Piece("0123456789 " + " " * 9),)
    assert Painter("contrast").strip(line, "surface", 20, parted=True).text == "0123456789         │"
    assert Painter("contrast").strip((Piece("漢字"),), "surface", 4, parted=True).cell_length == 4
    assert Painter("dark").strip(line, "surface", 20, parted=True).text == line[0].text
    assert Painter("contrast").strip((Piece("x"),), "surface", 1, parted=True).text == "x"


def test_pieces_that_look_alike_become_one_segment_and_no_cell_is_lost() -> None:
    painter = Painter()
    line = (
        Piece("  "), Piece("│", "rail0"), Piece(" "), Piece("│", "rail0"), Piece(" ", "text", 0, "raised"),
        Piece("a ", "strong", BOLD, "raised"), Piece("b", "strong", BOLD, "raised"), Piece(" "),
        Piece("link", "accent", UNDERLINE), Piece(" "), Piece("end"),
    )  # fmt: skip
    strip = painter.strip(line, "bg", 24)
    assert strip.text == "".join(piece.text for piece in line).ljust(24)
    assert [segment.text for segment in strip] == ["  ", "│ │", " ", "a b", " ", "link", " end      "]


def test_an_underline_does_not_run_on_into_the_blank() -> None:
    strip = Painter().strip((Piece("hit", "hit", 0, "hit-bg"), Piece("  ", "text", 0, "hit-bg")), "hit-bg", 8)
    styles = {segment.text: segment.style for segment in strip}
    assert styles["hit"] is not None
    assert styles["hit"].underline
    assert all(not style.underline for text, style in styles.items() if style is not None and text.isspace())
