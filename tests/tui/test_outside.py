"""The clipboard and the browser: by which way, and what is said of it."""

from __future__ import annotations

import base64
import os
import sys
from pathlib import Path

import pytest

from tests.tui.conftest import Opener
from tui_reader.tui import outside
from tui_reader.tui.outside import Browser

LINK = "https://example.org/a?b=c&d=%20"


def tool(folder: Path, name: str, script: str) -> str:
    """A program of a name that writes what it is given into a file beside it."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, the first of the search path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def test_a_terminal_is_sent_the_text() -> None:
    sequence = outside.osc52("a “word”", {})
    assert base64.b64decode(sequence.removeprefix("\x1b]52;c;").removesuffix("\a")).decode() == "a “word”"


def test_screen_is_given_pieces_that_it_passes_on() -> None:
    text = "word " * 400
    sequence = outside.osc52(text, {"STY": "1.pts"})
    pieces = sequence.removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert "".join(pieces) == outside.osc52(text, {})
    assert max(map(len, pieces)) < 768


def test_what_is_too_long_for_a_terminal_is_not_sent() -> None:
    assert outside.osc52("x" * 80_000, {}) == ""
    assert "too long" in outside.copied("x" * 80_000, [], link=False)


def test_the_platforms_tool_and_tmux_take_the_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "CLIPBOARDS", (("xclip", ("xclip", "-selection", "clipboard"), "DISPLAY"),))
    tool(folder, "xclip", f"cat > {folder}/got")
    tool(folder, "tmux", f"echo $* > {folder}/tmux-got; cat >> {folder}/tmux-got")
    assert outside.copy_by(outside.clipboard_tools({}), "words") == []
    assert outside.copy_by(outside.clipboard_tools({"DISPLAY": ":0"}), "words") == ["xclip"]
    assert (folder / "got").read_text(encoding="utf-8") == "words"
    assert outside.copy_by(outside.clipboard_tools({"TMUX": "/tmp/x"}), "words") == ["tmux"]
    assert (folder / "tmux-got").read_text(encoding="utf-8") == "load-buffer -w -\nwords"


def test_a_tool_that_fails_is_not_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "CLIPBOARDS", (("pbcopy", ("pbcopy",), ""),))
    tool(folder, "pbcopy", "exit 1")
    assert outside.copy_by(outside.clipboard_tools({}), "words") == []


def test_the_browser_that_is_set_comes_first(folder: Path) -> None:
    tool(folder, "w3m", "")
    tool(folder, "hare", "")
    assert outside.browser({}) is None
    assert outside.browser({"BROWSER": "nothing-of-that-name"}) is None
    assert outside.browser({"BROWSER": "nothing:w3m -o x=1"}) == Browser(("w3m", "-o", "x=1"), True)
    found = outside.browser({"BROWSER": "hare --new '%s' --quiet", "DISPLAY": ":0"})
    assert found == Browser(("hare", "--new", "%s", "--quiet"), False)
    assert found.line(LINK) == ["hare", "--new", LINK, "--quiet"]
    assert outside.browser({"DISPLAY": ":0"}) == Browser((sys.executable, "-c", outside._OPEN), False)


def test_a_browser_says_nothing_over_the_screen(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    loud = tool(folder, "loud", f"echo noise; echo noise >&2; echo $1 > {folder}/opened")
    assert outside.run_browser(Browser((loud,), False), LINK)
    assert (folder / "opened").read_text(encoding="utf-8") == f"{LINK}\n"
    assert capfd.readouterr() == ("", "")
    assert not outside.run_browser(Browser((tool(folder, "broken", "exit 3"),), False), LINK)
    assert not outside.run_browser(Browser((str(folder / "gone"),), False), LINK)


async def test_opening_says_what_became_of_it(opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as driver:
        await driver.press("o")
        assert "no browser here; it would have opened https://workshop.example/lid" in driver.status()
        monkeypatch.setenv("BROWSER", tool(folder, "hare", f"echo $1 > {folder}/opened"))
        await driver.press("o")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "opened https://workshop.example/lid" in driver.status()
        assert (folder / "opened").read_text(encoding="utf-8") == "https://workshop.example/lid\n"
        monkeypatch.setenv("BROWSER", tool(folder, "broken", "exit 3"))
        await driver.press("o")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "the browser failed; it would have opened" in driver.status()


async def test_copying_in_tmux_names_tmux(opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(folder, "tmux", "cat > /dev/null")
    monkeypatch.setenv("TMUX", "/tmp/x")
    async with opened() as driver:
        await driver.press("y")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "copied the link through tmux" in driver.status()
        assert "OSC 52" not in driver.status()


async def test_a_tool_that_hangs_holds_up_no_key(opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "CLIPBOARDS", (("xclip", ("xclip",), "DISPLAY"),))
    monkeypatch.setattr(outside, "TOOL_SECONDS", 0.5)
    monkeypatch.setenv("DISPLAY", ":0")
    tool(folder, "xclip", "exec sleep 20")
    async with opened() as driver:
        await driver.press("y")
        assert "copying" in driver.status()
        before = driver.cursor()
        await driver.press("j")
        assert driver.cursor() != before
        assert "copying" in driver.status()
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "copied the link through the terminal (OSC 52)" in driver.status()
