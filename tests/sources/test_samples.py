"""Every sample of ``data/``: read by the format it is in, and in just the way that was looked at and found right.

The golden files are what ``parse --json`` gives, made readable. ``pytest --update-golden`` writes them anew; read the
difference before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui_reader.library.exporting import json_lines
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.detection import detect
from tui_reader.sources.registry import FORMATS, Format

DATA = Path(__file__).parent.parent.parent / "data"
GOLDEN = Path(__file__).parent / "golden"

SAMPLES = sorted(path for path in DATA.rglob("*") if path.is_file())
"""Every sample, also those that lie in folders because their format does."""


def name(path: Path) -> str:
    """The name of a sample and of its golden file."""
    return path.relative_to(DATA).as_posix().replace("/", "--").replace(" ", "-")


def read(path: Path) -> tuple[str, list[Thread], Report]:
    """The format that a sample was found to be in, its threads, and how it was read."""
    input, report = Input.from_path(path), Report()
    source = detect(input)
    return source.id, list(source.parse(input, report)), report


@pytest.mark.parametrize("path", SAMPLES, ids=name)
def test_samples_are_read_as_they_were_found_right(path: Path, update_golden: bool) -> None:
    source, threads, report = read(path)
    found = {
        "read as": source,
        "notes": report.notes,
        "threads": json.loads(b"".join(json_lines(threads))),
    }
    golden = GOLDEN / f"{name(path)}.json"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_every_format_has_a_sample() -> None:
    assert {read(path)[0] for path in SAMPLES} == {row.id for row in FORMATS}


def test_every_golden_file_has_its_sample() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name(path)}.json" for path in SAMPLES}


@pytest.mark.parametrize("path", SAMPLES, ids=name)
def test_reading_again_gives_the_same_ids(path: Path) -> None:
    (_, first, _), (_, again, _) = read(path), read(path)
    assert [(t.id, [c.id for c in t.comments]) for t in first] == [(t.id, [c.id for c in t.comments]) for t in again]


@pytest.mark.parametrize("path", SAMPLES, ids=name)
def test_no_comment_is_without_words(path: Path) -> None:
    for thread in read(path)[1]:
        for comment in thread.comments:
            assert comment.body.strip() or comment.extra.get("state") in ("deleted", "missing")


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.id)
def test_every_format_says_what_it_is_and_how_to_get_it(row: Format) -> None:
    assert all(words.strip() for words in (row.id, row.title, row.how))
    assert not row.spec or row.spec.startswith("https://")
    assert row.source().id == row.id
