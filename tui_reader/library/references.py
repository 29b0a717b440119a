"""References to threads: ids, and beginnings of ids that fit only one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tui_reader.errors import AmbiguousError, NotFoundError
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import readable

_NAMED = 5


def one_of(ref: str, ids: Iterable[str], kind: str, missing: Callable[[], NotFoundError]) -> str:
    """The only id that a reference begins; raises ``missing``, or an ``AmbiguousError`` that names the candidates."""
    found = sorted(id for id in ids if ref and id.startswith(ref))
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
        raise AmbiguousError(f"{ref!r} fits {len(found)} {kind}s", todo=f"name one of them: {named}")
    raise missing()


def ids_near(disk: Disk, ref: str) -> Iterator[str]:
    """Ids among which all are that begin with a reference; an id is mostly the name of its file."""
    start = ref[0] if ref[0].isascii() and ref[0].isalnum() and ref[0] == ref[0].lower() else ""
    try:
        folders = [folder for folder in os.scandir(disk.at.threads) if folder.name.startswith(start)]
        files = [item for folder in folders for item in os.scandir(folder.path)]
    except OSError:
        return
    for item in files:
        name, _, suffix = item.name.rpartition(".")
        if suffix != "json":
            continue
        if "~" not in name:
            yield name
        elif (stored := readable(Path(item.path))) is not None:
            yield stored.post(body=False).id
