"""Which format an input is in: every parser is asked how sure it is, and the surest is taken.

Parsers are imported to be asked, which is most of the cost for a small file. So those of forms that an input plainly
does not have are not asked, and none after one that is sure enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui_reader.errors import InputError, UnknownFormatError
from tui_reader.sources.narrowed import LARGE
from tui_reader.sources.registry import BY_ID, FORMATS, JSON, MARKUP, WORDS, XML, Format, named

if TYPE_CHECKING:
    from tui_reader.sources.base import Input, Source

SURE = 0.95
"""The first format that is so sure is taken: what comes after it is more general, and need not be imported."""

LIKELY = 0.9
"""Where a format is so sure, those that guess are not asked: to answer they may have to read the whole input."""

PLAIN = 0.8
"""Where a format is so sure, or where it is one of JSON, an input is plainly of it and of no other."""

_LISTED = "tui-reader sources lists what can be read"


def source_of(input: Input, as_: str | None = None) -> Source:
    """The parser of an input: of the format that is named, else of the one that its content is in."""
    if as_ is None:
        return detect(input)
    source = named(as_)
    if source.guesses:  # the others find nothing in what is not theirs; these find something in anything
        input.looks_like = _plainly(input, source)
    return source


def detect(input: Input) -> Source:
    """The parser of an input, by its content; raises ``InputError`` where none fits."""
    others = _other_forms(input)
    if JSON not in others and input.size > LARGE:
        _narrow(input)
    best = _surest(input, (row for row in FORMATS if row.form not in others))
    if (best is None or best.guesses) and JSON not in others:
        best = _of_answers(input) or best
    if best is None:
        text = input.decoded.text  # raises the clearer error for what is not text at all
        if not text or text.isspace():
            raise InputError("is empty", todo="save it again", where=input.name)
        if refusal := _refusal(input):
            raise InputError(refusal, todo=_LISTED, where=input.name)
        raise _unknown(input)
    return best


def _narrow(input: Input) -> None:
    """Read a large document without the fields that its format does not need, where that can be told from its start."""
    for row in FORMATS:
        if row.marks and all(mark in input.head for mark in row.marks):
            source = row.source()
            input.fields = source.fields
            if source.detect(input) >= LIKELY:
                return
            input.fields = None
            input.cache.clear()  # only this parser has looked, and at what lacks what another may need


def _surest(input: Input, rows: Iterable[Format]) -> Source | None:
    """The parser that is surest of an input; the first of those that are equally sure, `None` where none fits."""
    sure, best = 0.0, None
    for row in rows:
        source = row.source()
        if source.guesses and sure >= LIKELY:
            continue
        confidence = source.detect(input)
        if confidence > sure:
            sure, best = confidence, source
        if sure >= SURE:
            break
    return best


def _of_answers(input: Input) -> Source | None:
    """The parser of what stands in the list that an input is: scripts collect the pages of a discussion in one."""
    from tui_reader.sources.jsons import may_be_list_of_answers

    if not may_be_list_of_answers(input):
        return None
    input.is_list_of_answers = True
    best = _surest(input, (row for row in FORMATS if row.form not in (XML, MARKUP) and not row.source().guesses))
    input.is_list_of_answers = best is not None
    return best


def _other_forms(input: Input) -> list[str]:
    """The forms that an input is not in."""
    start = input.start.lstrip("\ufeff \t\r\n\x1e")
    others = [] if start.startswith(("{", "[")) else [JSON]
    if "<" not in start:
        return [*others, XML, MARKUP]
    if start[:14].lower().startswith(("<!doctype html", "<html")):
        others.append(XML)
    return [*others, WORDS] if start.startswith("<") else others


def _refusal(input: Input) -> str:
    """Why the input holds nothing, where it is what a site answers to a request that it refuses; else empty."""
    from tui_reader.sources.jsons import refusal
    from tui_reader.text.sanitize import clean_line

    words = refusal(input)
    return f"holds a site's refusal ({clean_line(words)})" if words else ""


def _unknown(input: Input) -> UnknownFormatError:
    """The error for an input that is of no format: it says what it is, where that can be told."""
    from tui_reader.sources.jsons import look

    sight = look(input)
    if sight.cut:
        what = "is JSON that is cut off before anything that could be read"
        return UnknownFormatError(what, todo="download it again", where=input.name)
    kind = "JSON" if sight.values else "XML" if input.start.lstrip("\ufeff").lstrip().startswith("<?xml") else ""
    what = f"is {kind} without comments of a known form" if kind else "is of no known format"
    return UnknownFormatError(what, todo=_LISTED, where=input.name)


def _plainly(input: Input, source: Source) -> str:
    """The id of another format that an input is of beyond doubt; empty where there is none, or it may be this one."""
    others = _other_forms(input)
    best = _surest(input, (row for row in FORMATS if row.form not in others))
    sure = best.detect(input) if best is not None else 0.0
    if best is None or sure <= source.detect(input):
        return ""
    return best.id if BY_ID[best.id].form == JSON or sure >= PLAIN else ""
