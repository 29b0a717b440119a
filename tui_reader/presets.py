"""Keymaps for hands trained elsewhere: circumflex (``clx``), rtv and neomutt.

Each names only the commands whose keys differ from ours. A preset takes a key from whatever command had it, so
every command that loses all its keys to one is given another here, or is left to the palette. The keys are those
that the programs' own help shows for what comes nearest.
"""

from __future__ import annotations

from collections.abc import Mapping

CLX: Mapping[str, tuple[str, ...]] = {
    # circumflex: n and N go through the root comments, h and l fold and unfold everything, f keeps.
    "next-root": ("n", "]"),
    "previous-root": ("N", "["),
    "next-match": ("ctrl+n",),
    "previous-match": ("ctrl+r",),
    "fold-all": ("h", "left", "-"),
    "unfold-all": ("l", "right", "="),
    "toggle-fold": ("enter",),
    "fold": ("H",),
    "unfold": ("L",),
    "half-page-down": ("d", "ctrl+d"),
    "half-page-up": ("u", "ctrl+u"),
    "undo": ("U",),
    "bookmark": ("f", "b"),
    "bookmarks": ("F", "B"),
    "help": ("i", "?"),
    "toggle-read": ("V", "r"),
    "details": ("I",),
}
"""Keys of circumflex."""

RTV: Mapping[str, tuple[str, ...]] = {
    # rtv: J and K jump to the next comment of the same level and to the parent, h leaves, l opens.
    "next-sibling": ("J", "}"),
    "parent": ("K", "p"),
    "next-post": ("ctrl+n",),
    "previous-post": ("ctrl+p",),
    "palette": (":",),
    "page-down": ("n", "pagedown", "ctrl+f"),
    "page-up": ("m", "pageup", "ctrl+b"),
    "next-match": (".",),
    "previous-match": (",",),
    "open": ("l", "right", "enter"),
    "toggle-fold": ("space", "enter"),
    "read-on": ("tab",),
    "next-pane": ("W",),
    "choose-link": ("b", "O"),
    "theme": ("f3", "T"),
    "bookmark": ("w",),
    "bookmarks": ("B",),
    "filter": ("f", "\\"),
    "fold": ("h", "left"),
    "unfold": ("l", "right"),
    "next-tag": ("]",),
    "previous-tag": ("[",),
}
"""Keys of rtv (Reddit Terminal Viewer) and its successor tuir."""

NEOMUTT: Mapping[str, tuple[str, ...]] = {
    # neomutt's index and pager: tab goes to the next new message, P to the parent, d deletes, u undeletes.
    "next-match": ("tab",),
    "previous-match": ("shift+tab",),
    "next-pane": ("i",),
    "previous-pane": ("I",),
    "parent": ("P", "p"),
    "root": ("{",),
    "previous-sibling": ("ctrl+up",),
    "next-sibling": ("ctrl+down",),
    "next-root": ("ctrl+n",),
    "previous-root": ("ctrl+p",),
    "palette": (":",),
    "half-page-down": ("]", "ctrl+d"),
    "half-page-up": ("[", "ctrl+u"),
    "page-down": ("z", "pagedown"),
    "page-up": ("Z", "pageup"),
    "first": ("=", "home"),
    "last": ("*", "end"),
    "zoom": ("alt+z",),
    "unfold-all": ("alt+v",),
    "fold-all": ("V", "-"),
    "toggle-fold": ("v", "enter"),
    "toggle-read": ("N",),
    "all-read": ("ctrl+r",),
    "bookmark": ("F", "b"),
    "choose-link": ("ctrl+b", "O"),
    "open-link": ("ctrl+o",),
    "sort": ("o",),
    "remove": ("d", "D"),
    "filter": ("l", "\\"),
    "fold": ("h", "left"),
    "unfold": ("right",),
    "next-tag": ("right",),
    "skim": ("alt+s",),
    "details": ("alt+i",),
    "more-article": ("alt+down",),
    "less-article": ("alt+up",),
}
"""Keys of neomutt."""

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {"clx": CLX, "rtv": RTV, "neomutt": NEOMUTT}
"""Every preset by its name."""
