"""The words of pages: each language's module is asked, and its keys are kinds."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from tui_reader.sources import words
from tui_reader.sources.words import languages


def test_every_module_of_a_language_is_in_the_table() -> None:
    folder = Path(languages.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert len(modules) == len(languages.LANGUAGES)
    for name in modules:
        assert getattr(languages, name).WORDS in languages.LANGUAGES.values(), name


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_every_phrase_of_a_language_is_found(code: str) -> None:
    for kind, text in languages.LANGUAGES[code].items():
        assert kind in get_args(words.Kind)
        for phrase in text.split("|"):
            assert words.fold(phrase) in words.entries(kind, code), (kind, phrase)
            assert phrase == phrase.strip(), (kind, phrase)


@pytest.mark.parametrize("kind", get_args(words.Kind))
def test_phrases_fit_with_their_places_filled(kind: words.Kind) -> None:
    for phrase in words.entries(kind):
        line = words.fold(phrase.replace("{x}", "Mira Aal").replace("{n}", "12"))
        if "{" in phrase:
            assert words.fits(line, kind), line
            assert words.may_fit(line), line


def test_lines_that_begin_and_end_like_no_phrase_may_not_fit() -> None:
    assert not words.may_fit(words.fold("The keeper counted the ships"))


def test_every_kind_has_words() -> None:
    for kind in get_args(words.Kind):
        assert words.entries(kind), kind


@pytest.mark.parametrize("text", ["Mira wrote: yes", "MIRA WROTE", "Mıra WROTE", "Mİra SAİD so"])
def test_phrases_are_held_in_any_case(text: str) -> None:
    assert words.holds_any(text, ("wrote", "said"))


def test_phrases_that_stand_nowhere_are_not_held() -> None:
    assert not words.holds_any("Mira writes", ("wrote", "said"))
