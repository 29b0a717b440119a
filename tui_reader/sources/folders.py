"""Which files of a folder may hold a discussion: pictures, scripts, settings and what browsers save are passed over.

It is told by names and by the first few thousand bytes: a folder may hold a hundred thousand files, and to ask every
parser about each would take minutes.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from tui_reader.errors import InputError
from tui_reader.sources.encoding import binary_kind
from tui_reader.sources.input_names import Found
from tui_reader.sources.inputs import Input

ASSETS = frozenset({
    ".7z", ".avif", ".bmp", ".bz2", ".css", ".db", ".dll", ".eot", ".exe", ".gif", ".ico", ".jpeg", ".jpg",
    ".m4a", ".map", ".mov", ".mp3", ".mp4", ".ogg", ".otf", ".pdf", ".png", ".pyc", ".so", ".sqlite",
    ".svg", ".tar", ".ttf", ".wav", ".webm", ".webp", ".woff", ".woff2", ".xz", ".zip",
})  # fmt: skip
"""Endings of files that are never a discussion: passed over in a folder, still tried when they are named."""

SCRIPTS = frozenset({".js", ".mjs"})
"""Endings of scripts, which are passed over too, but for an archive's lists of posts and messages."""

TWITTER_POSTS = ("tweet", "tweets", "community_tweet", "community_tweets", "deleted_tweet", "deleted_tweets")
"""What an archive of Twitter calls its lists of posts."""
TWITTER_MESSAGES = tuple(f"direct_message{many}{group}" for many in ("", "s") for group in ("", "_group"))
"""What it calls its lists of messages; those of their headers, without texts, are others."""
TWITTER_SCRIPT = re.compile(
    rb"\s*(?:(?:window\.)?YTD\.(?:%s)\.part\d+|Grailbird\.data\.tweets_\d{4}_\d\d)\s*=\s*\[\s*+(?!\])"
    % "|".join(TWITTER_POSTS + TWITTER_MESSAGES).encode()
)
"""What those of its scripts begin with that have something to read: all others are about the account, or empty."""

WEBARCHIVE = b"WebMainResource"
"""What the pages that Safari keeps have in them, which are no text."""
CRAWL = (b"WARC/1.", b"filedesc://")
"""What the archives of crawlers begin with; behind it may stand pages as they were sent, which are packed."""

BESIDE_PAGE = (
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

MAIL = "mail"
"""The format of messages."""
CUR, NEW, TMP = "cur", "new", "tmp"
"""The folders of a Maildir (https://cr.yp.to/proto/maildir.html): in the last are messages that are being delivered."""


def files_of(name: str, note: Callable[[str], None], shown: str = "") -> Iterator[str | InputError]:
    """Every file of a folder and its folders that may hold a discussion, in the order of their names.

    Args:
        name: the folder.
        note: told what was passed over, one clause for each folder.
        shown: what messages call the folder, where that is not its name.
    """
    found = passed = 0
    errors: list[OSError] = []
    for folder, below, files in os.walk(name, onerror=errors.append):
        if _is_library(folder, files):
            if folder == name:
                todo = "open it with --library, or export --all and add that"
                yield InputError("is a library", todo=todo, where=name)
                return
            note(f"{folder}: a library, which --library opens, passed over")
            below.clear()
            continue
        form = MAIL if _is_of_maildir(folder) else ""
        below[:] = _entered(folder, below, files)
        for file in sorted(files):
            path = Path(folder, file)
            if file.startswith(".") or _may_wait(path):
                continue
            if not form and (is_asset(path.suffix) or _is_no_text(path)):
                passed += 1
                continue
            found += 1
            yield Found.at(path, f"{shown}/{path.relative_to(name).as_posix()}" if shown else "", form)
    name = shown or name
    for error in errors:
        yield InputError(f"cannot be read ({error.strerror})", where=str(error.filename or name))
    if passed:
        note(f"{name}: {'1 file' if passed == 1 else f'{passed:,} files'} that cannot be a discussion passed over")
    if not found and not errors:
        yield InputError(f"no file to read in this {'archive' if shown else 'folder'}", todo="name another", where=name)


def is_asset(ending: str) -> bool:
    """Whether a file with an ending is never a discussion."""
    return ending.lower() in ASSETS


def _entered(folder: str, below: list[str], files: Sequence[str]) -> list[str]:
    """Those of the folders in a folder that are looked into, in the order of their names."""
    pages = {Path(file).stem for file in files}
    delivered = {TMP} if {CUR, NEW, TMP}.issubset(below) else set()
    passed = (inner for inner in below if _is_hidden(folder, inner) or _is_beside(inner, pages) or inner in delivered)
    return sorted(set(below).difference(passed))


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
    return any(folder.removesuffix(ending) in pages for ending in BESIDE_PAGE if folder.endswith(ending))


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
    return bool(binary_kind(head)) or (path.suffix.lower() in SCRIPTS and not TWITTER_SCRIPT.match(head))
