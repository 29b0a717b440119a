"""Discussions that a page shows in a frame: a hosted comment system is another page inside of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from itertools import chain, islice
from pathlib import Path
from urllib.parse import unquote

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, counted
from tui_reader.sources.encoding import decode
from tui_reader.sources.folders import BESIDE_PAGE
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

SURE = 0.8
"""How sure the reading of a frame must be: most frames are advertisements and players."""

LARGEST = 8 * 1024 * 1024
"""Bytes of a frame."""

MOST = 40
"""Frames that are looked at."""


def frames_of(input: Input, address: str | None) -> Iterator[tuple[str, str | None]]:
    """The pages inside a page, and where they were taken from: what came with it, stands in it, or was saved beside it.

    Args:
        input: the page.
        address: where it was taken from.
    """
    for frame in input.frames:
        with suppress(InputError):
            yield frame.text, frame.address
    text = input.text
    if "srcdoc" in text:
        for found in _WRITTEN.finditer(text):
            yield unescape(found[2]), address
    if _SHADOW.search(text) is not None:
        yield _laid_open(text), address
    if input.path is not None:
        home = input.path.parent.resolve()
        met = {input.path.resolve()}
        for path in chain(_named(text, home), _beside(input.path)):
            if (whole := path.resolve()) not in met and whole.is_relative_to(home):
                met.add(whole)
                if data := _page(whole):
                    yield decode(data).text, None


def _named(text: str, home: Path) -> Iterator[Path]:
    """The files that the frames of a page name."""
    for tag in islice(_FRAME.finditer(text), MOST):
        name = unquote(unescape(tag[2]).partition("#")[0])
        if "\0" not in name and len(name) < 1000:
            yield home / name


def _beside(page: Path) -> Iterator[Path]:
    """The files in the folders that a browser saved beside a page."""
    for ending in BESIDE_PAGE:
        with suppress(OSError):
            folder = page.with_name(f"{page.stem}{ending}")
            yield from islice(sorted(folder.iterdir()), 2000)


def _page(path: Path) -> bytes:
    if path.suffix.lower() not in (".html", ".htm", ".xhtml", ".php", ""):
        return b""
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else b""
    except OSError:
        return b""


_WRITTEN = re.compile(r"""\bsrcdoc\s{0,9}=\s{0,9}(["'])(.*?)\1""", re.DOTALL | re.IGNORECASE)
"""A page that is written into the element that shows it, as programs that save a page in one file do."""

_FRAME = re.compile(r"""<i?frame\b[^<>]{0,4000}?[\s"']src\s{0,9}=\s{0,9}(["']?)([^"'<>]{1,4000})\1""", re.IGNORECASE)
"""An element that shows another page inside of its own."""

_TEMPLATE = re.compile(r"<(/?)template\b([^<>]{0,2000})>", re.IGNORECASE)
_SHADOW = re.compile(r"<template\b[^<>]{0,2000}\bshadow(?:root)?(?:mode)?\b", re.IGNORECASE)
"""The inside of an element that hides it from the page: https://html.spec.whatwg.org/#attr-template-shadowrootmode"""


def _laid_open(text: str) -> str:
    """A page with the insides of its elements where they are seen."""
    shadows: list[bool] = []

    def opened(tag: re.Match[str]) -> str:
        if tag[1]:
            return "</div>" if shadows and shadows.pop() else tag[0]
        shadows.append(_SHADOW.match(tag[0]) is not None)
        return f"<div{tag[2]}>" if shadows[-1] else tag[0]

    return _TEMPLATE.sub(opened, text)


def with_frames(thread: Thread, input: Input, report: Report, before: int) -> Thread:
    """A page on which no comments stand, with those of the page inside of it that has the most.

    Args:
        thread: the page as it was read.
        input: what it was read from.
        report: how it was read; says then how the page inside was.
        before: how many notes the report had before that page was read, which stay.
    """
    best: tuple[Thread, Report] | None = None
    pages = (page for page in frames_of(input, thread.post.url) if "<" in page[0])
    for html, address in islice(pages, MOST):
        seen = Report()
        found = read(html, seen, tables=ENGINES, saved=input.saved, address=address)
        sure = seen.engine != "general" or seen.sureness >= SURE
        if found.comments and sure and (best is None or seen.found > best[1].found):
            best = found, seen
    if best is None:
        return thread
    framed, seen = best
    report.engine, report.stated, report.sureness = seen.engine, seen.stated, seen.sureness
    report.found += seen.found
    report.evidence.extend(seen.evidence)
    del report.notes[before:]
    for note in (*seen.notes, f"{counted(seen.found)} in a part embedded in the page"):
        report.note(note)
    return thread._replace(comments=framed.comments)
