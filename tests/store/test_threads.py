"""One thread on disk: any thread comes back as it was; opening reads little; what does not fit is damage."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.store.any import threads
from tests.store.making import comment, long_thread, thread
from tui_reader.errors import DamagedError
from tui_reader.library import Library
from tui_reader.model import Thread
from tui_reader.store import segments
from tui_reader.store.bodies import CHUNK
from tui_reader.store.threads import Stored


@settings(max_examples=150, deadline=None)
@given(threads())
def test_any_thread_comes_back(tmp_path_factory: pytest.TempPathFactory, thread: Thread) -> None:
    library = Library(tmp_path_factory.mktemp("library"))
    library.add(thread)
    assert Library(library.path).thread(thread.id) == thread
    tree = library.open(thread.id)
    assert len(tree) == len(tree.bodies) == len(tree.arrived) == len(thread.comments)
    assert list(tree.extras) == [i for i, c in enumerate(thread.comments) if c.extra]
    assert len(tree.extras) == len(list(tree.extras))


def stored(library: Library, id: str) -> Stored:
    path = next(library.path.glob(f"threads/*/{id}.json"))
    tables = segments.load(path)
    assert tables is not None
    return Stored(path, tables)


def test_opening_reads_no_bodies(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(long_thread("t", 4 * CHUNK))
    found = stored(library, "t")
    tree = found.tree()
    assert tree.parents[:6] == [-1, 0, 1, 2, 3, -1]
    bodies = found.tables["bodies"]
    columns = found.tables["columns"]
    assert all(chunk._document is None for chunk in bodies.values())  # type: ignore[attr-defined]
    assert columns["published"]._document is None  # type: ignore[attr-defined]
    assert tree.bodies[CHUNK].startswith(f"Line {CHUNK}.")
    assert tree.bodies[CHUNK : CHUNK + 2] == [long_thread("t", 4 * CHUNK).comments[CHUNK + i].body for i in (0, 1)]


def test_later_comments_get_later_ordinals(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(thread("t", comment("a"), comment("b", "a"), comment("c")))
    library.add(thread("t", comment("new"), comment("a"), comment("b", "a"), comment("later", "a"), comment("c")))
    found = stored(library, "t")
    assert list(found.ordinals(5)) == [3, 0, 1, 4, 2]
    tree = found.tree()
    assert len(set(tree.arrived)) == 2
    assert tree.arrived[0] == tree.arrived[3] > tree.arrived[1]
    assert [tree.bodies[i] for i in range(5)] == [f"The words of {id}." for id in tree.ids]


def test_a_chain_of_ten_thousand(tmp_path: Path) -> None:
    chain = [comment("c0"), *(comment(f"c{i}", f"c{i - 1}", body="x") for i in range(1, 10_000))]
    library = Library(tmp_path)
    library.add(thread("t", *chain))
    assert Library(tmp_path).thread("t").comments == tuple(chain)


@pytest.mark.parametrize(
    ("column", "document"),
    [
        ("parents", {"list": [-1, 1, 0]}),
        ("parents", {"list": [-1, 0]}),
        ("parents", {"list": [-1, 0, None]}),
        ("parents", {"list": [-2, 0, 0]}),
        ("ids", {"lines": "a\nb"}),
        ("ids", {}),
        ("authors", {"names": ["x", "y"], "at": [0, 1, 7]}),
        ("ordinals", {"list": [0, 0, 1]}),
    ],
)
def test_columns_that_do_not_fit_are_damage(tmp_path: Path, column: str, document: dict[str, object]) -> None:
    library = Library(tmp_path)
    library.add(thread("t", comment("a"), comment("b", "a"), comment("c")))
    found = stored(library, "t")
    found.tables["columns"][column] = document
    with pytest.raises(DamagedError):
        found.everything()


def test_a_damaged_chunk_says_so_in_its_place(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(long_thread("t", 2 * CHUNK))
    path = next(tmp_path.glob("threads/*/t.json"))
    content = path.read_bytes()
    at = content.index(b"Line 300.")
    path.write_bytes(content[:at] + b'"' + content[at + 1 :])
    fresh = Library(tmp_path)
    tree = fresh.open("t")
    assert tree.bodies[0].startswith("Line 0.")
    assert "damaged" in tree.bodies[300]
    assert len(fresh.problems) == 1


def test_texts_are_made_safe_again_when_read(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(thread("t", comment("a", body="a body", author="Anna"), title="A title"))
    path = next(tmp_path.glob("threads/*/t.json"))
    content = path.read_text()
    for words in ("a body", "Anna", "A title"):
        content = content.replace(words, f"{words[0]}\\u001b[31m{words[1:]}")
    path.write_text(content)
    found = Library(tmp_path).thread("t")
    assert (found.post.title, found.comments[0].author, found.comments[0].body) == ("A title", "Anna", "a body")
