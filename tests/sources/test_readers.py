"""Archives of many threads are read in another process, whatever small files stand before them in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.sources import readers
from tui_reader.sources.readers import reader_of
from tui_reader.sources.side_process import read_beside
from tui_reader.sources.stream import read

MAIL = "From ann@garden.example Sun Nov  1 08:00:00 2026\nMessage-ID: <1@x>\nFrom: Ann <ann@x>\nSubject: Lamps\n\n"


def test_the_largest_files_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LONG", 2000)
    names = []
    for number in range(9):
        (tmp_path / f"{number}.html").write_text("<html><p>A page.</p></html>")
        names.append(str(tmp_path / f"{number}.html"))
    large = tmp_path / "lamps.mbox"
    large.write_text(MAIL + "The lamps are lit.\n" * 200)
    assert reader_of([*names, str(large)]) is read_beside
    assert reader_of(names) is read
    (tmp_path / "0.html").write_text("<html><p>" + "A long page. " * 400 + "</p></html>")
    assert reader_of(names) is read
    assert reader_of([*names, str(tmp_path / "none")]) is read
