"""From what a person names to inputs: files, folders and zip archives with all that is in them, ``-``, pipes.

Adding and parsing mean the same by a folder, so it is decided here: every file in it that may hold a discussion, in
the order of their names, without what a browser saves beside a page.
"""

from __future__ import annotations

import os
import re
import stat
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tui_reader.errors import InputError
from tui_reader.sources.encoding import binary_kind
from tui_reader.sources.inputs import WHOLE_LIMIT, Input
from tui_reader.sources.packed import most_unpacked

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

ASSETS = frozenset({
    ".7z", ".avif", ".bmp", ".bz2", ".css", ".db", ".dll", ".eot", ".exe", ".gif", ".ico", ".jpeg", ".jpg",
    ".m4a", ".map", ".mov", ".mp3", ".mp4", ".ogg", ".otf", ".pdf", ".png", ".pyc", ".so", ".sqlite",
    ".svg", ".tar", ".ttf", ".wav", ".webm", ".webp", ".woff", ".woff2", ".xz", ".zip",
})  # fmt: skip
"""Endings of files that are never a discussion: passed over in a folder, still tried when they are named."""

SCRIPTS = frozenset({".js", ".mjs"})
"""Endings of scripts, which are passed over too, but for an archive's lists of posts and messages."""

POSTS = ("tweet", "tweets", "community_tweet", "community_tweets", "deleted_tweet", "deleted_tweets")
"""What an archive of Twitter calls its lists of posts."""
MESSAGES = tuple(f"direct_message{many}{group}" for many in ("", "s") for group in ("", "_group"))
"""What it calls its lists of messages; those of their headers, without texts, are others."""
ARCHIVE = re.compile(
    rb"\s*(?:(?:window\.)?YTD\.(?:%s)\.part\d+|Grailbird\.data\.tweets_\d{4}_\d\d)\s*=\s*\[\s*+(?!\])"
    % "|".join(POSTS + MESSAGES).encode()
)
"""What those of its scripts begin with that have something to read: all others are about the account, or empty."""

WEBARCHIVE = b"WebMainResource"
"""What the pages that Safari keeps have in them, which are no text."""
CRAWL = (b"WARC/1.", b"filedesc://")
"""What the archives of crawlers begin with; behind it may stand pages as they were sent, which are packed."""

BESIDE = (
    "_files", ".files", "-Dateien", "_fichiers", "-bestanden", "_bestanden", "_file", "_archivos", "_arquivos",
    "_ficheiros", "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke",
    "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak",
)  # fmt: skip
"""What the name of a folder that a browser saves beside a page ends in, after the page's own name: by its language.
Most are the names of "connected files" in https://learn.microsoft.com/windows/win32/shell/manage"""

LIBRARY, LIBRARY_START = "library.json", b'{"_meta":{"1":{"kind":"library",'
"""The file that says of a folder that it is a library, and what it begins with."""

SNIFFED = 4096
"""Bytes of a file in a folder that are looked at to pass over what is not text."""


class Found(str):
    """The name of a file that was found in a folder or an archive: nobody said that it holds a discussion."""

    path: Path
    """Where it lies."""
    form: str = ""
    """The id of the format that its folder is in; empty where its content is to tell."""

    @classmethod
    def at(cls, path: Path, shown: str = "", form: str = "") -> Found:
        """A file, what messages call it where that is not its path, and its format where that is known."""
        found = cls(shown or path)
        found.path = path
        found.form = form
        return found


def path_of(name: str) -> Path:
    """Where a file lies that `expand` gave."""
    return name.path if isinstance(name, Found) else Path(name)


def size_of(name: str | InputError) -> int:
    """The bytes of an input that `expand` gave; 0 where that cannot be told."""
    try:
        return path_of(name).stat().st_size if isinstance(name, str) and name != "-" else 0
    except (OSError, ValueError):
        return 0


def nothing(words: object) -> None:
    """Takes a remark that nobody wants to hear."""


def expand(names: Iterable[str], note: Callable[[str], None] = nothing) -> Iterator[str | InputError]:
    """The names of all files that the names stand for, in order; an error stands where there is none.

    Args:
        names: paths of files and folders, or ``-``.
        note: told what was passed over in a folder, one clause for each folder.
    """
    for name in names:
        if "://" in name and not _is(name, os.path.exists):
            yield InputError("is not fetched", todo="only http and https addresses are", where=name)
        elif name != "-" and _is(name, os.path.isdir):
            yield from _files(name, note)
        elif name != "-" and _is(name, is_zip):
            yield from _members(name, note)
        else:
            yield name


def open_named(name: str) -> Input:
    """The input of one name that ``expand`` gave; raises ``InputError`` where it cannot be read.

    A pipe or device is read at once, since it cannot be read twice.
    """
    if name == "-":
        return Input.from_stdin()
    path = path_of(name)
    try:
        if stat.S_ISREG(path.stat().st_mode) or path.is_dir():
            return Input.from_path(path, name)
        with path.open("rb") as stream:
            data = stream.read(WHOLE_LIMIT + 1)
    except FileNotFoundError:
        return Input.from_path(path, name)  # which has the words for it
    except (OSError, ValueError) as error:  # a name that is too long, or has a null byte in it
        raise InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})", where=name) from None
    if not data:
        raise InputError("is empty", todo="check what writes to it", where=name)
    return Input(name, data)


def _is(name: str, what: Callable[[str], bool]) -> bool:
    try:
        return what(name)
    except (OSError, ValueError):
        return False


def is_zip(name: str) -> bool:
    """Whether a file is a zip archive, by its first bytes."""
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"PK\x03\x04"


_UNPACKED: list[TemporaryDirectory[str]] = []
"""Where archives were unpacked; gone when the program ends."""


def _members(name: str, note: Callable[[str], None]) -> Iterator[str | InputError]:
    """Every file of an archive that may hold a discussion, unpacked into a folder of its own: sites and phones give
    exports as one, and parts of it are looked up beside others."""
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
    except RuntimeError:
        yield InputError("is locked with a password", todo="unpack it yourself and add the folder", where=name)
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError, zlib.error, EOFError) as error:
        yield InputError(f"cannot be unpacked ({error})", todo="unpack it yourself and add the folder", where=name)
    else:
        yield from _files(folder.name, note, name)


MEMBERS = 500_000
"""Files of an archive up to which it is unpacked."""


def _is_wanted(member: str) -> bool:
    path = PurePosixPath(member)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not (hidden or member.endswith("/") or path.suffix.lower() in ASSETS)


def _files(name: str, note: Callable[[str], None], shown: str = "") -> Iterator[str | InputError]:
    """Every file of a folder and its folders that may hold a discussion; ``shown`` is what the folder is called."""
    found = passed = 0
    errors: list[OSError] = []
    for folder, below, files in os.walk(name, onerror=errors.append):
        if _is_library(folder, files):
            if folder == name:
                yield InputError(
                    "is a library", todo="open it with --library, or export --all and add that", where=name
                )
                return
            note(f"{folder}: a library, which --library opens, passed over")
            below.clear()
            continue
        form = MAIL if _is_of_maildir(folder) else ""
        pages = {Path(file).stem for file in files}
        passed_by = {TMP} if {CUR, NEW, TMP}.issubset(below) else set()
        below[:] = sorted(
            inner
            for inner in below
            if not (_is_hidden(folder, inner) or _is_beside(inner, pages) or inner in passed_by)
        )
        for file in sorted(files):
            path = Path(folder, file)
            if file.startswith(".") or _may_wait(path):
                continue
            if not form and (path.suffix.lower() in ASSETS or _is_no_text(path)):
                passed += 1
                continue
            found += 1
            yield Found.at(path, f"{shown}/{path.relative_to(name).as_posix()}" if shown else "", form)
    name = shown or name
    for error in errors:
        yield InputError(f"cannot be read ({error.strerror})", where=str(error.filename or name))
    if passed:
        files_ = "1 file" if passed == 1 else f"{passed:,} files"
        note(f"{name}: {files_} that cannot be a discussion passed over")
    if not found and not errors:
        yield InputError(f"no file to read in this {'archive' if shown else 'folder'}", todo="name another", where=name)


MAIL = "mail"
"""The format of messages."""
CUR, NEW, TMP = "cur", "new", "tmp"
"""The folders of a Maildir (https://cr.yp.to/proto/maildir.html): in the last are messages that are being delivered."""


def _is_of_maildir(folder: str) -> bool:
    """Whether a folder is one of the two in which a Maildir keeps its messages: a file each, and nothing else."""
    path = Path(folder)
    return path.name in (CUR, NEW) and all((path.parent / beside).is_dir() for beside in (CUR, NEW, TMP))


def _may_wait(path: Path) -> bool:
    """Whether to read a file may wait for ever, as to read a pipe."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False  # opening it has the words for what is wrong
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _is_hidden(folder: str, inner: str) -> bool:
    """Whether a folder is hidden and no folder of mail: those of a Maildir are called so (``.Sent``)."""
    return inner.startswith(".") and not Path(folder, inner, "cur").is_dir()


def _is_beside(folder: str, pages: set[str]) -> bool:
    """Whether a folder is what a browser saved beside one of several pages, which are named without their endings."""
    return any(folder.removesuffix(ending) in pages for ending in BESIDE if folder.endswith(ending))


def _is_library(folder: str, files: Sequence[str]) -> bool:
    """Whether a folder is where the program keeps what it was given."""
    if LIBRARY not in files:
        return False
    with suppress(OSError), Path(folder, LIBRARY).open("rb") as about:
        return about.read(len(LIBRARY_START)) == LIBRARY_START
    return False


def _is_no_text(path: Path) -> bool:
    """Whether a file holds no words at all: binary data, or a script that is no list of posts or messages."""
    try:
        head = Input(str(path), path=path).start_of(SNIFFED)
    except InputError:
        return False  # opening it for good has the words for what is wrong
    if WEBARCHIVE in head or head.startswith(CRAWL):
        return False
    return bool(binary_kind(head)) or (path.suffix.lower() in SCRIPTS and not ARCHIVE.match(head))
