"""An addition of long files that was stopped goes on where it was; of files that changed since, all is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.forms import FORMS, talk
from tui_reader.library import Library, adding, course
from tui_reader.library.items import Added
from tui_reader.sources import readers

MESSAGE = """From ann@lamp.example Mon Mar 02 08:00:{n:02} 2026
From: Ann <ann@lamp.example>
Subject: {subject}
Date: Mon, 02 Mar 2026 08:00:{n:02} +0000
Message-ID: <{n}.{who}@lamp.example>
{answers}
Words of {n}.

"""
THREADS = 12


def mbox(path: Path, first: int = 0) -> Path:
    """Threads of two messages each."""
    with path.open("a") as file:
        for n in range(first, first + THREADS):
            file.write(MESSAGE.format(n=n, who="a", subject=f"The wait number {n}", answers=""))
            answers = f"In-Reply-To: <{n}.a@lamp.example>\n"
            file.write(MESSAGE.format(n=n, who="b", subject=f"Re: The wait number {n}", answers=answers))
    return path


def lines(path: Path) -> Path:
    path.write_bytes(b"".join(FORMS["reddit-dump"].write(talk(3, seed=seed)).replace(b"t3_", b"t3_%d" % seed)
                              for seed in range(THREADS)))  # fmt: skip
    return path


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few threads are a long addition, written by the three."""
    monkeypatch.setattr(readers, "LONG", 0)
    monkeypatch.setattr(readers, "_is_many", lambda name: False)
    monkeypatch.setattr(adding, "BATCH_THREADS", 3)


def stopped(library: Library, path: Path, after: int) -> list[str]:
    """Add a file, and stop behind so many threads; what was said to be stored."""
    results = library.intake.add([str(path)])
    said = [next(results).id for _ in range(after)]  # type: ignore[union-attr]
    try:
        said.append(results.throw(KeyboardInterrupt).id)  # type: ignore[union-attr]
        while True:
            said.append(next(results).id)  # type: ignore[union-attr]
    except KeyboardInterrupt:
        return said


def added(library: Library, path: Path) -> list[Added]:
    return [result for result in library.intake.add([str(path)]) if isinstance(result, Added)]


def test_what_was_stopped_goes_on(tmp_path: Path) -> None:
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    before = stopped(library, path, 2)
    assert 2 <= len(before) < THREADS
    results = added(library, path)
    assert [one.status for one in results] == ["unchanged", *["added"] * (THREADS - len(before))]
    first = f"the first {len(before)} threads, which are in the library"
    assert results[0].elsewhere == (f"an addition of this was stopped: continuing after {first}",)
    assert not any(one.elsewhere for one in results[1:])
    assert len({*before, *(one.id for one in results)}) == THREADS == len(library.entries())
    assert library.check() == []
    # It was finished: once more, all of it is compared.
    assert [one.status for one in added(library, path)] == ["unchanged"] * THREADS


def test_it_may_be_stopped_again_and_again(tmp_path: Path) -> None:
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    said = [id for _ in range(2) for id in stopped(library, path, 1)]
    said += [one.id for one in added(library, path)]
    assert len(said) - 2 == len(set(said)) == THREADS  # the last before each stop is told again


def test_what_was_stopped_when_all_was_stored_says_so(tmp_path: Path) -> None:
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    assert len(stopped(library, path, THREADS)) == THREADS
    results = added(library, path)
    assert [(one.status, one.elsewhere) for one in results] == [
        ("unchanged", ("an addition of this was stopped when all of it was in the library already",))
    ]
    assert [one.status for one in added(library, path)] == ["unchanged"] * THREADS


def test_a_file_that_grew_is_read_from_its_beginning(tmp_path: Path) -> None:
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    before = stopped(library, path, 2)
    mbox(path, first=THREADS)
    statuses = [one.status for one in added(library, path)]
    assert statuses == ["unchanged"] * len(before) + ["added"] * (2 * THREADS - len(before))


def test_a_file_of_the_same_size_and_time_in_its_place_is_another(tmp_path: Path) -> None:
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    before = stopped(library, path, 2)
    status = path.stat()
    path.write_text(path.read_text().replace("Words of 0", "Ideas of 0"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert [one.status for one in added(library, path)][: len(before)] == [
        "updated", *["unchanged"] * (len(before) - 1),
    ]  # fmt: skip


def test_what_was_killed_goes_on_where_it_was_last_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course, "_PAUSE", 0)
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    results = library.intake.add([str(path)])
    for _ in range(7):
        next(results)
    noted = library._disk.at.course.read_bytes()
    del results
    library._disk.at.course.write_bytes(noted)  # as a kill leaves it
    rest = added(Library(tmp_path / "library"), path)
    assert THREADS - 9 < len(rest) <= THREADS - 3
    assert len(library.entries()) == THREADS


def test_lines_of_a_dump_and_files_that_are_joined_go_on_too(tmp_path: Path) -> None:
    dump = lines(tmp_path / "dump.jsonl")
    folder = tmp_path / "folder"
    folder.mkdir()
    for seed in range(THREADS):
        data = FORMS["lobsters"].write(talk(3, seed=seed))
        (folder / f"{seed:02}.json").write_bytes(data.replace(b'"short_id":"', b'"short_id":"%d' % seed))
    for number, path in enumerate((dump, folder)):
        library = Library(tmp_path / f"library-{number}")
        whole = {one.id for one in added(Library(tmp_path / f"whole-{number}"), path)}
        before = stopped(library, path, 1)
        rest = [one.id for one in added(library, path)]
        assert len(before) + len(rest) - 1 == len(whole)
        assert {*before, *rest} == whole


def test_notes_that_are_torn_cost_time_only(tmp_path: Path) -> None:
    path = mbox(tmp_path / "list.mbox")
    library = Library(tmp_path / "library")
    before = stopped(library, path, 2)
    library._disk.at.course.write_bytes(b'{"x":')
    assert [one.status for one in added(library, path)][: len(before)] == ["unchanged"] * len(before)
