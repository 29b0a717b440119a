"""Which module holds which command: known without importing any of them, nor click."""

from __future__ import annotations

FAMILIES: dict[str, str] = {
    "open": "reading",
    "parse": "adding",
    "add": "adding",
    "refresh": "following",
    "follow": "following",
    "following": "following",
    "unfollow": "following",
    "list": "reading",
    "show": "reading",
    "search": "searching",
    "shelves": "searching",
    "people": "people",
    "bookmark": "notebook",
    "bookmarks": "notebook",
    "import": "notebook",
    "tag": "keeping",
    "mute": "keeping",
    "muted": "keeping",
    "export": "reading",
    "remove": "adding",
    "restore": "adding",
    "check": "housekeeping",
    "keys": "housekeeping",
    "config": "housekeeping",
    "paths": "housekeeping",
    "sources": "housekeeping",
}
"""Command to module of ``cli``, in the order in which help lists them. Anything else that is typed is opened."""
