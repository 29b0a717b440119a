"""The world outside the terminal: the browser and the clipboard.

Copying goes two ways at once: by OSC 52, which reaches the reader's own machine over ssh, and by the platform's
tool where there is one, since many terminals do not take OSC 52. The reader is told which.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui_reader.tui.themes import safe_link

if TYPE_CHECKING:
    from textual.app import App

CLIPBOARDS = (
    ("pbcopy", ("pbcopy",), ""),
    ("wl-copy", ("wl-copy",), "WAYLAND_DISPLAY"),
    ("xclip", ("xclip", "-selection", "clipboard"), "DISPLAY"),
    ("xsel", ("xsel", "--clipboard", "--input"), "DISPLAY"),
    ("clip.exe", ("clip.exe",), ""),
)
"""Tools that fill the clipboard: name, command line, and the variable without which they cannot work."""

LARGEST_OSC52 = 74_000
"""Longer texts are not sent by OSC 52: terminals cut the sequence at 100,000 bytes, and base64 takes a third more."""


def clipboard_tool(environ: Mapping[str, str] = os.environ) -> tuple[str, tuple[str, ...]] | None:
    """The platform's tool that fills the clipboard; ``None`` where there is none that works here."""
    for name, command, needs in CLIPBOARDS:
        if (not needs or environ.get(needs)) and shutil.which(command[0]):
            return name, command
    return None


def copy_text(app: App[object], text: str) -> str:
    """Copies a text; the result says by which ways."""
    ways = []  # as a reader would name them: OSC 52 is the terminal's own way
    tool = clipboard_tool()
    if tool is not None and _run_tool(tool[1], text):
        ways.append(tool[0])
    if len(text.encode("utf-8", "replace")) <= LARGEST_OSC52:
        app.copy_to_clipboard(text)
        ways.append("the terminal (OSC 52)")
    if not ways:
        return "not copied: too long for OSC 52, and no clipboard tool here"
    words = "the link" if safe_link(text) else f"{len(text):,} characters"
    return f"copied {words} through {' and '.join(ways)}"


def _run_tool(command: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-16-le" if command[0] == "clip.exe" else "utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=2,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def has_browser(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a screen that a browser could open on."""
    if environ.get("BROWSER") or sys.platform in ("darwin", "win32"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("WSL_DISTRO_NAME"))


def open_address(address: str) -> str:
    """Opens an address in the browser; the result says what was done, or what would have been opened.

    Only ``http``, ``https`` and ``mailto`` open, and nothing that could be read as an option.
    """
    if not safe_link(address):
        return "not opened: only http, https and mailto links are"
    if not has_browser():
        return f"no browser here; it would have opened {address}"
    import webbrowser

    try:
        opened = webbrowser.open(address)
    except (OSError, webbrowser.Error):
        opened = False
    return f"opened {address}" if opened else f"no browser here; it would have opened {address}"
