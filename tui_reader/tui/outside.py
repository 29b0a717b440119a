"""The world outside the app: the browser and the clipboard.

Copying goes two ways at once: through the terminal, which reaches the reader's own machine over ssh, and by the
platform's tool where there is one, since many terminals do not take OSC 52. The reader is told which.
"""

from __future__ import annotations

import base64
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

CLIPBOARDS = (
    ("pbcopy", ("pbcopy",), ""),
    ("wl-copy", ("wl-copy",), "WAYLAND_DISPLAY"),
    ("xclip", ("xclip", "-selection", "clipboard"), "DISPLAY"),
    ("xsel", ("xsel", "--clipboard", "--input"), "DISPLAY"),
    ("clip.exe", ("clip.exe",), ""),
)
"""Tools that fill the clipboard: name, command line, and the variable without which they cannot work."""

TMUX = ("tmux", "load-buffer", "-w", "-")
"""What makes tmux send a text on to the clipboard of the terminal it runs in: by default it takes OSC 52 of its own
making only, not that of a program in it."""

LARGEST_OSC52 = 74_000
"""Longer texts are not sent by OSC 52: terminals cut the sequence at 100,000 bytes, and base64 takes a third more."""

SCREEN_PIECE = 250
"""Bytes that GNU screen passes on to its terminal in one string; it drops a string of more than 768."""

TOOL_SECONDS = 2.0
"""A clipboard tool that takes longer has not copied anything."""

TERMINAL_BROWSERS = frozenset(("browsh", "carbonyl", "chawan", "cha", "elinks", "links", "links2", "lynx", "w3m"))
"""Browsers that need the terminal for themselves."""

OPENED_SECONDS = 10
"""A browser that runs on for so long is open."""

PLATFORM = sys.platform
"""The platform, by the name of ``sys.platform``."""

_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


def clipboard_tool(environ: Mapping[str, str] = os.environ) -> Tool | None:
    """The platform's tool that fills the clipboard; ``None`` where there is none that works here."""
    for name, command, needs in CLIPBOARDS:
        if (not needs or environ.get(needs)) and shutil.which(command[0]):
            return name, command
    return None


Tool = tuple[str, tuple[str, ...]]
"""A program that takes a text: its name, its command line."""


def clipboard_tools(environ: Mapping[str, str] = os.environ) -> list[Tool]:
    """The platform's tool and tmux, as far as they are there."""
    tools = [tool] if (tool := clipboard_tool(environ)) is not None else []
    return [*tools, ("tmux", TMUX)] if environ.get("TMUX") else tools


def copy_by(tools: Sequence[Tool], text: str) -> list[str]:
    """Copies a text by some tools; the names of those that did. Takes seconds where one of them hangs."""
    return [name for name, command in tools if _run_tool(command, text)]


def osc52(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """The sequence by which a terminal takes a text into its clipboard; empty where the text is too long.

    GNU screen hands a sequence on to the terminal where it stands in device control strings, piece by piece:
    https://www.gnu.org/software/screen/manual/html_node/Control-Sequences.html. For OSC 52 see
    https://invisible-island.net/xterm/ctlseqs/ctlseqs.html.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > LARGEST_OSC52:
        return ""
    sequence = f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\a"
    if not environ.get("STY") or environ.get("TMUX"):
        return sequence
    pieces = [sequence[at : at + SCREEN_PIECE] for at in range(0, len(sequence), SCREEN_PIECE)]
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def copied(text: str, ways: Sequence[str], link: bool) -> str:
    """What is said of a copy that was made in some ways."""
    if not ways:
        return "not copied: too long for OSC 52, and no clipboard tool here"
    words = "the link" if link else f"{len(text):,} characters"
    return f"copied {words} through {' and '.join(ways)}"


def _run_tool(command: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-16-le" if command[0] == "clip.exe" else "utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TOOL_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


class Browser(NamedTuple):
    """What opens an address."""

    command: tuple[str, ...]
    """Its command line; ``%s`` stands for the address, which else comes last."""
    terminal: bool
    """Whether it needs the terminal for itself."""

    def line(self, address: str) -> list[str]:
        """The command line for an address."""
        if any("%s" in word for word in self.command):
            return [word.replace("%s", address) for word in self.command]
        return [*self.command, address]


def browser(environ: Mapping[str, str] = os.environ) -> Browser | None:
    """The browser that is set, else the platform's where there is a screen for it; ``None`` where there is none."""
    for words in environ.get("BROWSER", "").split(os.pathsep):
        if command := _command(words):
            return Browser(command, Path(command[0]).stem in TERMINAL_BROWSERS)
    if environ.get("WSL_DISTRO_NAME"):
        for name in ("wslview", "explorer.exe"):
            if shutil.which(name):
                return Browser((name,), False)
    if PLATFORM in ("darwin", "win32") or environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        return Browser((sys.executable, "-c", _OPEN), False)
    return None


def run_browser(browser: Browser, address: str) -> bool:
    """Opens an address; whether that went well. What a browser says must not come over the app's screen."""
    quiet = None if browser.terminal else subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            browser.line(address),
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=not browser.terminal,
        )
        try:
            status = process.wait(None if browser.terminal else OPENED_SECONDS)
        except subprocess.TimeoutExpired:
            return True
    except OSError:
        return False
    return status == 0 or browser.command[0] == "explorer.exe"  # which says 1 whatever it did


def editor_command(environ: Mapping[str, str] = os.environ) -> tuple[str, ...] | None:
    """The reader's editor (``VISUAL``, ``EDITOR``), else one that is there; ``None`` where there is none."""
    for words in (environ.get("VISUAL", ""), environ.get("EDITOR", ""), *EDITORS):
        if command := _command(words):
            return command
    return None


def _command(words: str) -> tuple[str, ...]:
    """A command line as the shell parts it; nothing where its program is not there."""
    try:
        command = tuple(shlex.split(words))
    except ValueError:
        return ()
    return command if command and shutil.which(command[0]) else ()


EDITORS = ("sensible-editor", "nano", "vim", "vi", "notepad.exe")
"""Editors to look for where none is set."""


def edited(command: Sequence[str], text: str) -> str | None:
    """A text as an editor left it; ``None`` where the editor failed, and with it what was typed, or changed nothing."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="tui-reader-") as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8", errors="replace")
        try:
            done = subprocess.run([*command, str(path)], check=False)
            found = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
    return found if done.returncode == 0 and found.rstrip("\n") != text.rstrip("\n") else None
