"""Keymaps for hands trained elsewhere: circumflex (``clx``), rtv and neomutt.

Each names only the commands whose keys differ from ours. A preset takes a key from whatever command had it, so
every command that loses all its keys to one is given another here, or is left to the palette. The keys are those
that the programs' own help shows for what comes nearest.
"""

from __future__ import annotations

from collections.abc import Mapping

CLX: Mapping[str, tuple[str, ...]] = {
    # circumflex 4: n and N go through the root comments, h and l fold and unfold everything, d and u are half pages,
    # f keeps, c and o open pages. There h and l also turn pages of the list and u marks as read; here each key
    # means the same in every pane.
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
    "passage": ("ctrl+v",),
    "shelves": ("ctrl+w",),
    "open-link": ("o", "c"),
    "catch-up": ("C",),
    "help": ("i", "?"),
    "details": ("I",),
    "refresh": ("ctrl+l",),
    "refresh-all": ("W",),
    "changes": ("alt+d",),
    "muted": ("alt+m",),
}
"""Keys of circumflex: ``bubble/list/keymap.go``, ``bubble/comments/keymap.go`` and the help of its comments."""

RTV: Mapping[str, tuple[str, ...]] = {
    # rtv: J and K jump to the next comment of the same level and to the parent, space folds, l opens, h goes back to
    # the list, n and m turn pages, enter and o open the browser. The keys of its account have nothing here.
    "next-sibling": ("J", "}"),
    "parent": ("K", "p"),
    "next-post": ("ctrl+n",),
    "previous-post": ("ctrl+p",),
    "palette": (":",),
    "page-down": ("n", "pagedown", "ctrl+f"),
    "page-up": ("m", "pageup", "ctrl+b"),
    "next-match": (".",),
    "previous-match": (",",),
    "open": ("l", "right"),
    "unfold": ("l", "right"),
    "toggle-fold": ("space",),
    "fold": ("H",),
    "previous-pane": ("h", "left"),
    "shelves": ("ctrl+w",),
    "next-pane": ("W",),
    "read-on": ("tab",),
    "open-link": ("o", "enter"),
    "choose-link": ("b", "O"),
    "theme": ("f2", "T"),
    "bookmark": ("w",),
    "filter": ("f", "\\"),
    "remove": ("d", "D"),
    "next-tag": ("]",),
    "previous-tag": ("[",),
    "changes": ("alt+d",),
    "mute": ("alt+m",),
    "muted": ("alt+h",),
}
"""Keys of rtv (Reddit Terminal Viewer, ``CONTROLS.rst``) and its successor tuir."""

NEOMUTT: Mapping[str, tuple[str, ...]] = {
    # neomutt's generic, index and pager menus: tab goes to the next new message and n to the next match, P to the
    # parent, ^N and ^P to the next thread, Esc v and Esc V collapse, h shows the headers, F flags, Y labels, d deletes
    # and u undeletes, l limits, ^R marks a thread as read. Esc before a letter is alt; where it is typed slowly it
    # ends what is on, and the letter alone does the same.
    "next-match": ("tab", "n"),
    "previous-match": ("alt+tab", "shift+tab"),
    "next-pane": ("i",),
    "previous-pane": ("I",),
    "parent": ("P", "p"),
    "root": ("^",),
    "next-sibling": ("alt+n", "}"),
    "previous-sibling": ("alt+p", "{"),
    "next-root": ("ctrl+n",),
    "previous-root": ("ctrl+p",),
    "palette": (":",),
    "half-page-down": ("]", "ctrl+d"),
    "half-page-up": ("[", "ctrl+u"),
    "page-down": ("z", "pagedown"),
    "page-up": ("Z", "pageup"),
    "first": ("=", "home", "g"),
    "last": ("*", "end", "G"),
    "zoom": ("alt+z",),
    "toggle-fold": ("alt+v", "v", "enter"),
    "fold-all": ("alt+shift+v", "V", "-"),
    "passage": ("W",),
    "unfold-all": ("+",),
    "fold": ("left",),
    "unfold": ("right",),
    "toggle-read": ("N",),
    "all-read": ("ctrl+r",),
    "bookmark": ("F", "b"),
    "shelves": ("ctrl+w",),
    "tags": ("Y", "t"),
    "copy-text": ("C",),
    "choose-link": ("ctrl+b", "O"),
    "open-link": ("ctrl+o",),
    "sort": ("o",),
    "changes": ("alt+d",),
    "remove": ("d", "D"),
    "filter": ("l", "\\"),
    "next-tag": ("right",),
    "skim": ("alt+s",),
    "details": ("h", "alt+i"),
    "refresh": ("r",),
    "refresh-all": ("R",),
    "leave": ("Q", "ctrl+q", "ctrl+c"),
}
"""Keys of neomutt: its manual's default bindings of the generic, index and pager menus; ``^B`` is Debian's macro."""

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {"clx": CLX, "rtv": RTV, "neomutt": NEOMUTT}
"""Every preset by its name."""
