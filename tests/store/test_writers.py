"""Several processes on one library: nothing is lost, nobody sees an error."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from tests.store.making import comment, thread
from tui_reader.library import Library

WRITERS = 6
EACH = 12

WRITER = """
import sys
from pathlib import Path
from tests.store.making import comment, thread
from tui_reader.library import Library
library, me = Library(Path(sys.argv[1])), sys.argv[2]
for i in range(int(sys.argv[3])):
    library.add(thread(f"own-{me}-{i}", comment("a")))
    library.add(thread("shared", comment(f"c-{me}-{i}", author=f"Writer {me} {i}")))
    library.bookmarks.keep("shared", f"c-{me}-{i}")
    library.marks.mark("shared", [f"c-{me}-{i}"])
    library.entries()[0]
"""


def test_six_writers_lose_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(thread("shared", comment("first")))
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(me), str(EACH)],
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
        )
        for me in range(WRITERS)
    ]
    shown = library.entries()
    while any(process.poll() is None for process in processes):
        if library.changed():
            shown = library.entries()
        assert all(entry.id is not None for entry in shown[:20])
        library.marks.state("shared")
    for process in processes:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    wanted = {f"c-{me}-{i}" for me in range(WRITERS) for i in range(EACH)}
    assert {c.id for c in library.thread("shared").comments} == wanted | {"first"}
    assert {bookmark.comment for bookmark in library.bookmarks.all()} == wanted
    assert library.marks.state("shared").seen == wanted
    entry = library.entry("shared")
    assert (entry.comments, entry.unread, entry.bookmarked) == (len(wanted) + 1, 1, len(wanted))
    assert len(library.entries()) == 1 + WRITERS * EACH
    assert library.check() == []


def test_threads_of_one_process(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(thread("shared", *(comment(f"c{i}") for i in range(40))))
    errors: list[BaseException] = []

    def work(me: int) -> None:
        try:
            for i in range(10):
                library.add(thread(f"t{me}-{i}"))
                library.bookmarks.keep("shared", f"c{me * 10 + i}")
                list(library.entries())
        except BaseException as error:
            errors.append(error)

    workers = [threading.Thread(target=work, args=(me,)) for me in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert errors == []
    assert len(library.entries()) == 41
    assert library.entry("shared").bookmarked == 40
    assert library.check() == []
