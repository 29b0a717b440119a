"""From a key to a command, and the help made from the same table."""

from __future__ import annotations

import pytest

from tui_reader import config
from tui_reader.commands import COMMANDS, Context
from tui_reader.reading.glyphs import ASCII, UNICODE
from tui_reader.reading.lines import line_text, line_width
from tui_reader.tui.keymap import Bindings, parted, typed
from tui_reader.tui.screens import helping

HERE: tuple[Context, ...] = ("comments", "reading", "app")


def test_the_inner_context_is_asked_first() -> None:
    bindings = Bindings(config.DEFAULT_KEYMAP)
    in_comments, in_posts = bindings.find("enter", HERE), bindings.find("enter", ("posts", "reading", "app"))
    assert in_comments is not None
    assert in_posts is not None
    assert (in_comments.command.id, in_posts.command.id) == ("toggle-fold", "open")
    assert bindings.find("enter", ("article", "reading", "app")) is None


def test_a_digit_is_the_level() -> None:
    bound = Bindings(config.DEFAULT_KEYMAP).find("3", HERE)
    assert bound is not None
    assert (bound.command.id, bound.argument) == ("fold-to-level", 3)


def test_a_remapped_command_leaves_its_old_key() -> None:
    bindings = Bindings(config.parse('[keys]\npeek = "f5"\n').keymap)
    assert bindings.find("x", HERE) is None
    found = bindings.find("f5", HERE)
    assert found is not None
    assert found.command.id == "peek"
    assert bindings.label("peek") == "f5"


@pytest.mark.parametrize(
    ("key", "character", "spelt"),
    [
        ("slash", "/", "/"),
        ("space", " ", "space"),
        ("G", "G", "G"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("tab", "\t", "tab"),
        ("alt+v", "v", "alt+v"),
        ("alt+shift+v", "V", "alt+shift+v"),
    ],
)
def test_keys_are_spelt_as_in_the_table(key: str, character: str | None, spelt: str) -> None:
    assert typed(key, character) == spelt


def test_a_quick_escape_is_an_escape() -> None:
    assert parted("alt+j", "j", known=False) == [("escape", None), ("j", "j")]
    assert parted("alt+j", "j", known=True) == [("alt+j", None)]
    assert parted("alt+left", None, known=False) == [("alt+left", None)]
    assert parted("J", "J", known=False) == [("J", "J")]


def rows(words: str = "", context: Context = "comments") -> list[helping.Row]:
    bindings = Bindings(config.DEFAULT_KEYMAP)
    shown = helping.groups((context, "reading", "app"), bindings, words, UNICODE)
    return helping.rows_in_order(shown)


def test_help_has_every_command_of_its_pane_once() -> None:
    for context in ("posts", "article", "comments"):
        here = [c for c in COMMANDS if {context, "reading", "app"} & set(c.contexts)]
        titles = [row.title for row in rows(context=context)]  # type: ignore[arg-type]
        assert len(titles) == len(set(titles))
        joint = sum(1 for command in here if command.joint)
        assert len(titles) == len(here) - joint


def test_help_shows_the_live_keys() -> None:
    bindings = Bindings(config.parse('[keys]\nnext = "f2"\n').keymap)
    shown = helping.groups(HERE, bindings, "", UNICODE)
    assert "f2 k" in [row.keys for row in helping.rows_in_order(shown)]


def test_help_is_filtered_by_words_and_keys() -> None:
    assert [row.title for row in rows("sibling")] == ["next, previous sibling"]
    found = rows("previous sib")
    assert found[0].command is not None
    assert found[0].command.id == "previous-sibling"
    assert rows("no such thing at all") == []


@pytest.mark.parametrize("width", [1, 20, 31, 62, 88, 140, 300])
def test_help_fits_its_width_and_keeps_every_row(width: int) -> None:
    bindings = Bindings(config.DEFAULT_KEYMAP)
    shown = helping.groups(HERE, bindings, "", ASCII)
    lines = helping.body(shown, width, None)
    assert all(line_width(line) == width for line in lines)
    if width >= 31:
        text = "\n".join(line_text(line) for line in lines)
        for row in helping.rows_in_order(shown):
            assert row.title in text


def test_columns_are_as_even_as_they_can_be() -> None:
    shown = [(name, [helping.Row("x", name, None)] * count) for name, count in (("a", 9), ("b", 3), ("c", 4), ("d", 2))]
    flowed = helping.flow(shown, 2)
    assert [[name for name, _ in column] for column in flowed] == [["a"], ["b", "c", "d"]]
    assert len(helping.flow(shown, 1)) == 1
