"""THE table of commands: everything that a key can do, each in one row.

Bindings, footer, help, palette, ``tui-reader keys``, the README's table, presets and the user's own keymap are all
made from these rows. A command's method in the app follows from its id: ``fold-all`` is ``action_fold_all``.
To add a key, add a row here and the method in the screen that owns its context.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Context = Literal["app", "reading", "posts", "article", "comments", "bookmarks"]
"""Where a command works: anywhere, in all three panes of the reading screen, in one of them, or on a screen."""

Group = Literal["Move", "Fold", "Read", "Keep", "Find", "Library", "App"]
"""The heading under which help shows a command."""


class Command(NamedTuple):
    """One thing that a key does."""

    id: str
    """Stable name: what a keymap refers to."""
    keys: tuple[str, ...]
    """Default keys, in Textual's names; the first is the one shown."""
    title: str
    """What it does in a few words, lower case: for help, palette and tables."""
    context: Context
    group: Group
    hint: str = ""
    """One or two words for the status line; empty for a command that is never hinted."""
    help: str = ""
    """One sentence more, where the title does not say it all."""

    @property
    def method(self) -> str:
        """Name of the action that carries it out."""
        return self.id.replace("-", "_")


COMMANDS: tuple[Command, ...] = (
    # Move
    Command("next", ("j", "down"), "next", "reading", "Move"),
    Command("previous", ("k", "up"), "previous", "reading", "Move"),
    Command("first", ("g", "home"), "first", "reading", "Move"),
    Command("last", ("G", "end"), "last", "reading", "Move"),
    Command("half-page-down", ("ctrl+d",), "half a page down", "reading", "Move"),
    Command("half-page-up", ("ctrl+u",), "half a page up", "reading", "Move"),
    Command("page-down", ("pagedown", "ctrl+f"), "a page down", "reading", "Move"),
    Command("page-up", ("pageup",), "a page up", "reading", "Move"),
    Command(
        "read-on", ("space",), "read on", "reading", "Move", "read on",
        "A page down, then the next unread comment, then the next unread post.",
    ),
    Command("parent", ("p",), "parent", "comments", "Move"),
    Command("root", ("P",), "root of the branch", "comments", "Move"),
    Command("next-sibling", ("}",), "next sibling", "comments", "Move"),
    Command("previous-sibling", ("{",), "previous sibling", "comments", "Move"),
    Command("next-root", ("]",), "next root comment", "comments", "Move"),
    Command("previous-root", ("[",), "previous root comment", "comments", "Move"),
    Command("next-match", ("n",), "next match or new comment", "comments", "Move"),
    Command("previous-match", ("N",), "previous match or new comment", "comments", "Move"),
    Command("next-post", ("J",), "next post", "reading", "Move"),
    Command("previous-post", ("K",), "previous post", "reading", "Move"),
    Command("back", ("backspace",), "back to where you were", "reading", "Move"),
    Command("next-pane", ("tab",), "next pane", "reading", "Move", "posts"),
    Command("previous-pane", ("shift+tab",), "previous pane", "reading", "Move"),
    # Fold
    Command("open", ("enter",), "open", "posts", "Read", "open"),
    Command("toggle-fold", ("enter",), "fold or unfold", "comments", "Fold", "fold"),
    Command("fold", ("h", "left"), "fold, then parent", "comments", "Fold"),
    Command("unfold", ("l", "right"), "unfold, then first child", "comments", "Fold"),
    Command(
        "fold-to-level", ("1", "2", "3", "4", "5", "6", "7", "8", "9"), "fold to that level", "comments", "Fold",
    ),
    Command("fold-all", ("minus",), "fold all", "comments", "Fold"),
    Command("unfold-all", ("equals_sign",), "unfold all", "comments", "Fold"),
    # Read
    Command("catch-up", ("c",), "catch up", "comments", "Read", "catch up",
            "Only what is new, and the chain above it."),
    Command("toggle-read", ("r",), "read or unread", "reading", "Read"),
    Command("all-read", ("R",), "all read", "reading", "Read", "all read"),
    Command("peek", ("x",), "peek at the parent", "comments", "Read"),
    Command("zoom", ("z",), "zoom the pane", "reading", "Read"),
    Command("open-link", ("o",), "open in the browser", "reading", "Read"),
    Command("choose-link", ("O",), "choose a link", "reading", "Read"),
    Command("copy-link", ("y",), "copy the link", "reading", "Read"),
    Command("copy-text", ("Y",), "copy the text", "reading", "Read"),
    Command("undo", ("u",), "undo", "reading", "Keep"),
    # Keep
    Command("bookmark", ("b",), "bookmark", "reading", "Keep", "bookmark"),
    Command("bookmarks", ("B",), "all bookmarks", "reading", "Keep"),
    Command("note", ("e",), "note", "reading", "Keep"),
    Command("tags", ("t",), "tags", "reading", "Keep"),
    # Find
    Command("find", ("slash",), "find in this pane", "reading", "Find", "find"),
    Command("filter", ("backslash",), "filter the posts", "reading", "Find"),
    Command("search", ("S",), "search the library", "reading", "Find"),
    # Library
    Command("add", ("a",), "add a page, a file or a folder", "reading", "Library", "add"),
    Command("sort", ("s",), "sort the posts", "posts", "Library"),
    Command("remove", ("D",), "remove, with undo", "reading", "Library"),
    # App
    Command("palette", ("colon", "ctrl+p"), "palette", "app", "App"),
    Command("theme", ("T",), "next theme", "app", "App"),
    Command("help", ("question_mark",), "help", "app", "App", "help"),
    Command("quit", ("q",), "back, then quit", "app", "App"),
)  # fmt: skip
"""Every command, in the order in which help and tables show them."""

BY_ID = {command.id: command for command in COMMANDS}
"""The rows by their id."""

KEY_NAMES = {
    "slash": "/", "backslash": "\\", "minus": "-", "equals_sign": "=", "colon": ":", "question_mark": "?",
    "backspace": "bksp", "pagedown": "pgdn", "pageup": "pgup",
    "down": "↓", "up": "↑", "left": "←", "right": "→",
}  # fmt: skip
"""How a key is written for people, where that is not its Textual name."""


def key_label(key: str) -> str:
    """A key as it is typed: ``ctrl+d`` is ``^d``, ``slash`` is ``/``."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return KEY_NAMES.get(key, key)


def in_context(context: Context) -> Iterator[Command]:
    """The commands of one context, in table order."""
    return (command for command in COMMANDS if command.context == context)
