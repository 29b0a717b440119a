"""Who may import whom: the order of the rooms, and what may be loaded at start.

``RANK`` is the table of the design as code. Imports are read with ``ast``, also those inside functions; what is loaded
in truth is seen in a subprocess that imports a room and looks at ``sys.modules``.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tui_reader"

DATA = frozenset({"model", "entry", "kept", "lazy", "errors"})
"""What everything above the sources speaks of."""

ALLOWED: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "entry": frozenset(),
    "lazy": frozenset(),
    "numbers": frozenset(),
    "kept": frozenset({"model"}),
    "errors": frozenset(),
    "commands": frozenset(),
    "presets": frozenset({"commands"}),
    "places": frozenset({"errors"}),
    "query": DATA,
    "filtering": DATA | {"query"},
    "config": frozenset({"commands", "errors", "presets", "places"}),
    "text": frozenset({"model", "errors"}),
    "sources": frozenset({"model", "errors", "numbers", "text"}),
    "fetch": frozenset({"model", "errors", "text", "sources", "config"}),
    "store": DATA | {"numbers", "query", "text"},
    "reading": DATA | {"query", "filtering", "commands", "text"},
    "library": DATA
    | {"numbers", "query", "filtering", "text", "sources", "store", "reading", "config", "places", "fetch"},
    "tui": DATA | {"query", "filtering", "commands", "presets", "places", "config", "text", "reading", "library"},
    "cli": DATA
    | {"query", "filtering", "commands", "presets", "config", "places", "text", "sources", "library", "tui"},
}
"""Every room, and the rooms that it may import beside itself."""

FRIENDS = {"__main__": "cli", "__init__": "model"}
"""Modules beside the rooms, and the room to which each belongs."""

ONLY_IN: dict[str, frozenset[str]] = {
    "textual": frozenset({"tui"}),
    "tinydb": frozenset({"store"}),
    "sqlite3": frozenset({"store", "fetch"}),
    "click": frozenset({"cli"}),
    "lxml": frozenset({"sources", "text"}),
    "selectolax": frozenset({"sources", "text"}),
    "trafilatura": frozenset({"sources", "text"}),
    "httpx2": frozenset({"fetch"}),
    "hishel": frozenset({"fetch"}),
    "stamina": frozenset({"fetch"}),
    "keyring": frozenset({"fetch"}),
}
"""Libraries that belong to some rooms only."""

HEAVY = (
    "textual", "rich", "tinydb", "lxml", "selectolax", "trafilatura", "markdown_it", "pygments", "dateparser",
    "charset_normalizer", "click", "asyncio", "urllib.request", "ssl", "sqlite3",
    "httpx2", "httpcore2", "hishel", "stamina", "anyio", "h2", "keyring", "tui_reader.fetch.client",
)  # fmt: skip
"""Libraries that a room must not load by being imported, but only where they are used."""

LOADS: dict[str, frozenset[str]] = {
    "tui_reader.model": frozenset(),
    "tui_reader.errors": frozenset(),
    "tui_reader.query": frozenset(),
    "tui_reader.filtering": frozenset(),
    "tui_reader.commands": frozenset(),
    "tui_reader.config": frozenset(),
    "tui_reader.text.sanitize": frozenset(),
    "tui_reader.sources.registry": frozenset(),
    "tui_reader.sources.detection": frozenset(),
    "tui_reader.sources.gather": frozenset(),
    "tui_reader.library": frozenset(),
    "tui_reader.library.exporting": frozenset(),
    "tui_reader.library.following": frozenset(),
    "tui_reader.fetch.addresses": frozenset(),
    "tui_reader.fetch.settings": frozenset(),
    "tui_reader.cli.quick": frozenset(),
    "tui_reader.cli.tables": frozenset(),
    "tui_reader.cli.opening": frozenset(),
    "tui_reader.cli.main": frozenset({"click"}),
    "tui_reader.__main__": frozenset(),
}
"""Modules, and which of the heavy libraries each may load at once."""


def modules() -> Iterator[tuple[Path, str]]:
    """Every module of the program and the room that it belongs to."""
    for path in sorted(PACKAGE.rglob("*.py")):
        first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        yield path, FRIENDS.get(first, first)


def imports(path: Path) -> Iterator[str]:
    """Full names of what a module imports, anywhere in it."""
    package = ("tui_reader", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def room_of(name: str) -> str | None:
    """The room that an imported name of ours lies in; ``None`` for the package itself and for libraries."""
    parts = name.split(".")
    if parts[0] != "tui_reader" or len(parts) < 2 or parts[1] == "__version__":
        return None
    return FRIENDS.get(parts[1], parts[1])


def test_every_module_has_a_room() -> None:
    rooms = {room for _, room in modules()}
    assert rooms == set(ALLOWED)


@pytest.mark.parametrize(("path", "room"), list(modules()), ids=lambda x: x.stem if isinstance(x, Path) else x)
def test_imports_run_one_way(path: Path, room: str) -> None:
    reached = {other for name in imports(path) if (other := room_of(name)) is not None}
    assert reached - {room} <= ALLOWED[room]


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_rooms(library: str) -> None:
    users = {room for path, room in modules() if any(name.split(".")[0] == library for name in imports(path))}
    assert users <= ONLY_IN[library]


def test_the_app_is_imported_only_to_open_it() -> None:
    users = {path.name for path, room in modules() if room == "cli" and "tui_reader.tui" in set(imports(path))}
    assert users == {"opening.py"}


def loaded(*names: str) -> set[str]:
    """What the interpreter has in memory once modules are imported."""
    code = f"import sys, json, {', '.join(names)}; json.dump(sorted(sys.modules), sys.stdout)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    found: list[str] = json.loads(done.stdout)
    return set(found)


@pytest.mark.parametrize("module", LOADS)
def test_heavy_libraries_wait_until_they_are_used(module: str) -> None:
    assert loaded(module) & set(HEAVY) <= LOADS[module]


AT_START = frozenset({"base", "notice"})
"""The overlays that the first screen needs."""

LATER = frozenset(
    {
        "tui_reader.reading.bodies.find", "tui_reader.reading.bodies.changes", "tui_reader.reading.comments.finding",
        "tui_reader.reading.lists.bookmarks", "tui_reader.reading.lists.results", "tui_reader.tui.outside",
        "tui_reader.tui.overlays.peeking", "tui_reader.tui.screens.help", "tui_reader.tui.screens.search",
    }
)  # fmt: skip
"""What no reader waits for: what only some keys need is imported by them."""


def test_the_first_screen_loads_only_what_it_shows() -> None:
    names = loaded("tui_reader.tui.app", "tui_reader.tui.screens.reading")
    overlays = {name.rpartition(".")[2] for name in names if name.startswith("tui_reader.tui.overlays.")}
    assert overlays <= AT_START
    assert not names & LATER


@pytest.mark.parametrize("room", ["text", "sources", "store", "reading", "library"])
def test_a_room_loads_only_what_stands_above_it(room: str) -> None:
    names = [
        ".".join(("tui_reader", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for path, of in modules()
        if of == room
    ]
    ours = {found for name in loaded(*names) if (found := room_of(name)) is not None}
    assert ours - {room} <= ALLOWED[room]


def cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The groups of modules that import each other, by what is left when those that nobody needs are taken away."""
    left = {name: set(others) for name, others in graph.items()}
    while free := {name for name, others in left.items() if not others & left.keys()}:
        left = {name: others for name, others in left.items() if name not in free}
    while ends := left.keys() - set().union(*left.values(), set()):
        left = {name: others for name, others in left.items() if name not in ends}
    return [sorted(left)] if left else []


def graph_of(rooms: set[str]) -> dict[str, set[str]]:
    """Which module of some rooms imports which, also inside functions and for types only."""
    names = {
        ".".join(("tui_reader", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path, room in modules()
        if room in rooms
    }
    graph: dict[str, set[str]] = {}
    for name, path in names.items():
        found = set(imports(path))
        inner = {
            other for other in found & names.keys() if not any(o.startswith(f"{other}.") for o in found & names.keys())
        }
        graph[name] = inner - {name}
    return graph


def test_cycles_are_found() -> None:
    assert cycles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == [["b", "c"]]
    assert cycles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


@pytest.mark.parametrize("room", ALLOWED)
def test_no_two_modules_import_each_other(room: str) -> None:
    assert cycles(graph_of({room})) == []


READING = ("lines", "bodies", "thread", "comments", "screen")
"""The parts of ``reading``, each of which imports only itself and those before it: single modules that any may use,
its folders, and the single modules above them."""


def part_of(module: str) -> int:
    """Which part of ``reading`` a module belongs to."""
    inner = module.removeprefix("tui_reader.reading").removeprefix(".").split(".")
    if inner[0] in ("article", "status", "lists", "printing"):
        return READING.index("screen")
    return READING.index(inner[0]) if inner[0] in READING and len(inner) > 1 else 0


def test_the_parts_of_the_reading_room_build_on_each_other() -> None:
    graph = graph_of({"reading"})
    assert {part_of(module) for module in graph} == set(range(len(READING)))
    upwards = {
        (module, other) for module, others in graph.items() for other in others if part_of(other) > part_of(module)
    }
    assert not upwards
