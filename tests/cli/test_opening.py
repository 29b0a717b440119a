"""Opening the app: which thread is meant, and the samples of a first run. The app itself is not started here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import DATA
from tui_reader.cli import opening
from tui_reader.errors import InputError, NotFoundError, ReaderError
from tui_reader.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with two threads."""
    library = Library(tmp_path / "library")
    list(library.intake.add([str(DATA / "bread-queue.json"), str(DATA / "last-tofu-shop.json")]))
    return library


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Library, str | None]]:
    """What the app was opened with, in a terminal that is always there."""
    calls: list[tuple[Library, str | None]] = []
    monkeypatch.setattr(opening, "need_terminal", lambda: None)
    monkeypatch.setattr("tui_reader.tui.run", lambda library, thread=None: calls.append((library, thread)))
    return calls


def test_a_thread_is_found_by_prefix_address_and_file(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "need_terminal", lambda: None)
    assert opening.find(library, "bread") == "bread-queue"
    assert opening.find(library, "http://www.tannour.example/2026/11/saff/?utm_source=x#comments") == "bread-queue"
    assert opening.find(library, str(DATA / "forty-lines-of-sea.json")) == "forty-lines-of-sea"
    assert "forty-lines-of-sea" in {entry.id for entry in library.entries()}


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("nothing", NotFoundError, "no command, thread or file is called nothing; tui-reader --help"),
        ("lisst", NotFoundError, "did you mean list?"),
        ("nothing.html", InputError, "no such file"),
        ("https://nowhere.example/", ReaderError, "needs a terminal"),
        ("ftp://nowhere.example/", InputError, "only http and https"),
        ("-", InputError, "standard input"),
        ("a\0b", NotFoundError, ""),
    ],
)
def test_what_cannot_be_opened_is_said(library: Library, name: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error) as raised:
        opening.find(library, name)
    assert words in str(raised.value)


def test_a_file_without_a_discussion_is_said(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "need_terminal", lambda: None)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(InputError) as raised:
        opening.find(library, str(empty))
    assert str(raised.value) == f"{empty}: is empty; save it again"


def test_the_first_run_shows_the_samples(tmp_path: Path, opened: list[tuple[Library, str | None]]) -> None:
    place = str(tmp_path / "new")
    opening.open_app(None, place)
    library = opened[0][0]
    assert len(library.entries()) >= len(list(DATA.iterdir()))
    assert all(entry.sample for entry in library.entries())


def test_samples_that_were_removed_stay_away(tmp_path: Path, opened: list[tuple[Library, str | None]]) -> None:
    place = str(tmp_path / "new")
    opening.open_app(None, place)
    Library(Path(place)).samples.remove()
    opening.open_app(None, place)
    assert len(opened[1][0].entries()) == 0


def test_a_library_of_ones_own_gets_no_samples(tmp_path: Path, opened: list[tuple[Library, str | None]]) -> None:
    place = str(tmp_path / "new")
    opening.open_app(str(DATA / "bread-queue.json"), place)
    opening.open_app(None, place)
    library, first = opened[0]
    assert first == "bread-queue"
    assert [entry.id for entry in opened[1][0].entries()] == ["bread-queue"]
    assert not library.entries()[0].sample
