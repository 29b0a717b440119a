"""Zip archives, unpacked into a folder: exports come as one, and what is read of them needs the files beside it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tui_reader.errors import InputError
from tui_reader.sources.folders import files_of, is_asset
from tui_reader.sources.packed import most_unpacked

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

MEMBERS = 500_000
"""Files of an archive up to which it is unpacked."""

_UNPACKED: list[TemporaryDirectory[str]] = []
"""Where archives were unpacked; gone when the program ends."""


def is_zip(name: str) -> bool:
    """Whether a file is a zip archive, by its first bytes."""
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"PK\x03\x04"


def members_of(name: str, note: Callable[[str], None]) -> Iterator[str | InputError]:
    """Every file of an archive that may hold a discussion, unpacked into a folder of its own.

    Args:
        name: the archive.
        note: told what was passed over, as by `files_of`.
    """
    import zipfile

    if not zipfile.is_zipfile(name):  # it begins as one, and what it holds is listed at its end
        yield InputError("is cut off: the end of the archive is missing", todo="download it again", where=name)
        return
    try:
        with zipfile.ZipFile(name) as archive:
            wanted = [member for member in archive.infolist() if _is_wanted(member.filename)]
            size = sum(member.file_size for member in wanted)
            if size > most_unpacked(Path(name).stat().st_size) or len(wanted) > MEMBERS:
                yield InputError("grows beyond measure when it is unpacked", todo="unpack it yourself", where=name)
                return
            from tempfile import TemporaryDirectory  # takes 2 ms, and few archives are added

            folder = TemporaryDirectory(prefix="tui-reader-")
            _UNPACKED.append(folder)
            for member in wanted:
                archive.extract(member, folder.name)
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError, zlib.error, EOFError) as error:
        yield InputError(f"cannot be unpacked ({error})", todo="unpack it yourself and add the folder", where=name)
    except RuntimeError:
        yield InputError("is locked with a password", todo="unpack it yourself and add the folder", where=name)
    else:
        yield from files_of(folder.name, note, name)


def _is_wanted(member: str) -> bool:
    path = PurePosixPath(member)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not (hidden or member.endswith("/") or is_asset(path.suffix))
