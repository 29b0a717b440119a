"""The user's configuration: what it sets, and how it says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import config
from tui_reader.commands import BY_ID, COMMANDS
from tui_reader.errors import ConfigError
from tui_reader.presets import PRESETS


def test_without_a_file_everything_is_as_in_the_table(tmp_path: Path) -> None:
    found = config.load(tmp_path / "config.toml")
    assert found == config.Config()
    assert found.keymap == {command.id: command.keys for command in COMMANDS}


@pytest.mark.parametrize("preset", [None, *PRESETS])
def test_no_preset_gives_one_key_two_meanings(preset: str | None) -> None:
    keymap = config.with_preset(preset)
    assert config.clashes(keymap) == []
    assert all(config.normal_key(key) == key for keys in keymap.values() for key in keys)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_only_commands_that_there_are_and_leaves_none_without_a_key(preset: str) -> None:
    assert set(PRESETS[preset]) <= set(BY_ID)
    assert [id_ for id_, keys in config.with_preset(preset).items() if not keys] == []


def test_the_effective_configuration_reads_back_as_itself() -> None:
    for preset in (None, *PRESETS):
        text = f'preset = "{preset}"\n' if preset else ""
        text += 'you = "Ada \\"L\\"\\\\"\npeople = ["Bo", "Cy"]\nmeasure = 66\n'
        text += 'theme = "light"\nascii = true\n[keys]\npeek = ["f5", "ctrl+x"]\n'
        found = config.parse(text)
        again = config.parse(config.describe(found))
        assert again == found
        assert again.keymap == found.keymap
        assert found.keymap["peek"] == ("f5", "ctrl+x")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[keys]\n\nnext = "x"\n', 3, "'x' is both next and peek (peek at the parent); give peek another key"),
        ('[keys]\nfold = "j"\nnext = "l"\n', 3, "unfold"),
        ('[keys]\nnxt = "j"\n', 2, "did you mean 'next'?"),
        ('[keys]\nnext = ["j", 3]\n', 2, "a text or a list of texts"),
        ('[keys]\nnext = "hyper+j"\n', 2, "'hyper+j' is no key"),
        ('[keys]\nnext = ""\n', 2, "'' is no key"),
        ('theme = "dusk"\n', 1, "choose dark, light, terminal, contrast, textual-dark"),
        ('\npreset = "emacs"\n', 2, "choose clx, rtv or neomutt"),
        ("ascii = 1\n", 1, "true or false"),
        ("you = 1\n", 1, "`you` is a name or a list of names"),
        ('theme = "light"\npeople = ["Bo", 3]\n', 2, "`people` is a name or a list of names"),
        ("measure = 12\n", 1, "`measure` is a number from 30 to 200"),
        ("measure = true\n", 1, "`measure` is a number"),
        ("colour = true\n", 1, "there is no setting 'colour'"),
        ("keys = 3\n", 1, "a table"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.parse(text, where="/home/a/config.toml")
    assert f"/home/a/config.toml, line {line}: " in str(caught.value)
    assert words in str(caught.value)


def test_broken_files_are_errors_for_people(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    for data in (b"a = ", b"\xff\xfe\x00", b"#" * (config.MAX_BYTES + 1), b"a = " + b"[" * 5000):
        path.write_bytes(data)
        with pytest.raises(ConfigError) as caught:
            config.load(path)
        assert str(path) in str(caught.value)
    with pytest.raises(ConfigError):
        config.load(tmp_path)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("^d", "ctrl+d"), ("C-d", "ctrl+d"), ("Ctrl+D", "ctrl+d"), ("esc", "escape"), ("pgdn", "pagedown"),
        ("slash", "/"), ("G", "G"), ("shift+tab", "shift+tab"), ("ctrl+i", "tab"), (" ", "space"), ("+", "+"),
        ("ctrl++", "ctrl++"), ("alt+ctrl+x", "alt+ctrl+x"), ("ctrl+alt+x", "alt+ctrl+x"),
    ],
)  # fmt: skip
def test_keys_have_one_spelling(typed: str, key: str) -> None:
    assert config.normal_key(typed) == key


def outcome(text: str) -> config.Config | str:
    """The configuration of a text, or what is wrong with it."""
    try:
        return config.parse(text)
    except ConfigError as error:
        return str(error)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_configuration_or_an_error(text: str) -> None:
    found = outcome(text)
    assert found
    assert isinstance(found, str) or config.clashes(found.keymap) == []


@given(st.dictionaries(st.sampled_from(sorted(BY_ID)), st.sampled_from("jkxyz-=/:") | st.just("ctrl+x"), max_size=4))
@settings(max_examples=100, deadline=None)
def test_whatever_is_set_no_key_ever_means_two_things(keys: dict[str, str]) -> None:
    found = outcome("[keys]\n" + "".join(f'{id_} = "{key}"\n' for id_, key in keys.items()))
    if isinstance(found, str):
        assert "is both" in found
    else:
        assert config.clashes(found.keymap) == []
