"""Two machines on one library, kept alike by a tool that copies files and leaves a copy where both wrote."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

NAMES: dict[str, Callable[[str, str], str]] = {
    "Syncthing": lambda stem, suffix: f"{stem}.sync-conflict-20240131-101010-ABCDEFG{suffix}",
    "Dropbox": lambda stem, suffix: f"{stem} (Anke's conflicted copy 2024-01-31){suffix}",
    "Dropbox in German": lambda stem, suffix: f"{stem} (In Konflikt stehende Kopie von Anke 2024-01-31){suffix}",
    "Nextcloud": lambda stem, suffix: f"{stem} (conflicted copy 2024-01-31 101010){suffix}",
    "ownCloud": lambda stem, suffix: f"{stem}_conflict-20240131-101010{suffix}",
    "OneDrive": lambda stem, suffix: f"{stem}-laptop{suffix}",
    "Google Drive": lambda stem, suffix: f"{stem} (1){suffix}",
    "iCloud": lambda stem, suffix: f"{stem} 2{suffix}",
}
"""How tools name the copy that lost, by stem and suffix."""

LASTING = ("threads", "state", "bookmarks", "catalogue", "library.json", "revision", "mutes.json", "undo.json")


def files(library: Path) -> dict[str, bytes]:
    """What a tool copies of a library: every file of it, by name."""
    found = {}
    for name in LASTING:
        at = library / name
        paths = [at] if at.is_file() else [path for path in at.rglob("*") if path.is_file()] if at.is_dir() else []
        found |= {path.relative_to(library).as_posix(): path.read_bytes() for path in paths}
    return {name: content for name, content in found.items() if not name.endswith(".bak")}


def sync(mine: Path, theirs: Path, before: dict[str, bytes], named: Callable[[str, str], str]) -> None:
    """Bring what changed there here; where both changed a file, theirs lies beside under a name of the tool."""
    here = files(mine)
    for name, content in files(theirs).items():
        if content in (before.get(name), here.get(name)):
            continue
        path = mine / name
        if here.get(name) != before.get(name):
            path = path.with_name(named(path.stem, path.suffix))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def parted(library: Path, other: Path) -> dict[str, bytes]:
    """A copy of a library for another machine, and what both have of it."""
    shutil.copytree(library, other)
    return files(library)
