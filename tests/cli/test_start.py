"""What a quick command loads: neither click nor anything else that is slow to import."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import DATA, run
from tui_reader.cli import quick
from tui_reader.cli.families import FAMILIES
from tui_reader.cli.tables import sources_plain

PROBE = """
import sys
sys.argv = ["tui-reader", *sys.argv[1:]]
from tui_reader.__main__ import main
main()
import json
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """The modules that are in memory when a command has ended."""
    done = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, check=True)
    names: list[str] = json.loads(done.stderr.splitlines()[-1])
    return set(names)


@pytest.mark.parametrize("arguments", [["--version"], ["keys"], ["keys", "--markdown"], ["paths"], ["sources"]])
def test_quick_commands_load_little(arguments: list[str]) -> None:
    heavy = {"click", "rich", "textual", "tinydb", "lxml", "selectolax", "pygments", "asyncio", "markdown_it"}
    assert not loaded(*arguments) & heavy


def test_version_loads_next_to_nothing() -> None:
    assert {name for name in loaded("--version") if name.startswith("tui_reader.")} == {
        "tui_reader.__main__", "tui_reader.cli", "tui_reader.cli.families", "tui_reader.cli.output",
        "tui_reader.cli.quick", "tui_reader.errors",
    }  # fmt: skip


@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "--json"], ["parse", "--json", str(DATA)], ["bookmarks", "--json"]]
)
def test_printing_commands_load_no_app(arguments: list[str]) -> None:
    assert not loaded(*arguments) & {"textual", "rich.console", "pygments", "markdown_it", "asyncio"}


HEAVY = {"click", "rich", "textual", "tinydb", "orjson", "dataclasses", "inspect", "uuid", "logging"}
"""What takes a good part of a start to import, and is not needed to read a few files."""


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "--json"],
        ["show", "town-clock", "--json"],
        ["show", "--json", "town-clock"],
    ],
)
def test_what_is_asked_most_loads_only_what_it_reads_with(arguments: list[str]) -> None:
    run("add", DATA / "four-minutes-slow.json")
    assert not loaded(*arguments) & HEAVY - ({"rich"} if arguments == ["list"] else set())


def test_reading_a_page_loads_neither_click_nor_the_library(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>Tides</title><p>The tide tables of the harbour are wrong.", encoding="utf-8")
    names = loaded("parse", "--json", str(page))
    assert "selectolax.lexbor" in names
    assert not names & {"click", "tui_reader.library.library", "tui_reader.store.ledger"}


def test_what_is_quick_is_also_declared_with_click() -> None:
    """Every quick shape begins with a command of the table, so that help and completion know it."""
    for shape in quick.SHAPES:
        assert not shape or shape[0] in FAMILIES or shape == ("--version",)


def test_quick_and_click_say_the_same() -> None:
    for shape in [("keys",), ("keys", "--markdown"), ("paths",), ("sources",), ("sources", "--markdown")]:
        assert run(*shape).out == run("--library", "", *shape).out, shape


def test_the_formats_fit_a_terminal_and_break_between_words() -> None:
    lines = list(sources_plain(80))
    assert all(len(line) <= 80 or len(line.split()) == 1 for line in lines)
    words = " ".join(lines).split()
    assert words == " ".join(sources_plain()).split()


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["parse", "--json"],
        ["parse", "--as", "page", "a.html"],
        ["show"],
        ["show", "a", "--markdown"],
        ["list", "--unread"],
        ["open", "a", "b"],
        ["a", "b"],
        ["--nonsense"],
        ["keys", "--help"],
        ["open", "--help"],
        ["-"],
    ],
)
def test_the_rest_goes_to_click(arguments: list[str]) -> None:
    assert quick.find(arguments) is None


@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "--json"], ["show", "town-clock"], ["show", "--json", "town-clock"]]
)
def test_printing_is_the_same_without_click(arguments: list[str], home: Path) -> None:
    run("add", DATA / "four-minutes-slow.json")
    assert quick.find(arguments) is not None
    assert "click" not in loaded(*arguments)
    done = run(*arguments)
    assert done.status == 0
    assert done.out
    assert done.out == run("--library", home / ".local/share/tui-reader", *arguments).out


@pytest.mark.parametrize("options", [[], ["--json"], ["--explain"], ["--explain", "--json"]])
def test_parsing_is_the_same_without_click(options: list[str]) -> None:
    arguments = ["parse", str(DATA / "four-minutes-slow.json"), *options]
    assert quick.find(arguments) is not None
    quickly, slowly = run(*arguments), run("--library", "", *arguments)
    assert (quickly.status, quickly.out, quickly.err) == (slowly.status, slowly.out, slowly.err)
    assert quickly.out


@pytest.mark.parametrize("arguments", [[], ["open"], ["open", "page.html"], ["page.html"], ["open", "list"]])
def test_opening_is_quick(arguments: list[str]) -> None:
    assert quick.find(arguments) is not None


def test_keys_are_those_in_effect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('[keys]\nbookmark = ["f5"]\n', encoding="utf-8")
    monkeypatch.setenv("TUI_READER_CONFIG", str(settings))
    lines = [line.split() for line in run("keys").text.splitlines()]
    assert ["f5", "bookmark"] in [words[:2] for words in lines]
    assert ["b", "bookmark"] not in [words[:2] for words in lines]
