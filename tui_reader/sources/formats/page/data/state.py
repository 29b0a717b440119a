"""Comments that a page holds as data for its own scripts: Next, Nuxt, Redux, Apollo, Relay and what is like them.

Such a page draws its discussion only when its scripts run, and a saved copy may hold it as data alone: as JSON, as an
object that a script assigns or hands to a function, or in a form in which a framework sends it.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator

from tui_reader.sources.formats.page.data import literals
from tui_reader.sources.formats.page.data.hints import is_linked_data
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.remarks.finding import Remark, remarks_in

LARGEST = 8_000_000
"""Characters of data that are read on one page."""

_HOLDERS = ("data-state", "data-props", "data-preloaded", "data-react-props", "data-page", "data-initial")
_HOLDING = frozenset(_HOLDERS)
_DATA = re.compile(r"(?:=|\(|JSON\.parse\()\s*(?=[{\[\"'])")
_WORTH = re.compile(
    r"(?i)(?:comment|repl(?:y|ies)|answer|response|remark)s?\w{0,20}(?:(?:\\{0,4}[\"']|&q;)?\s*:|\s{0,4}=\s{0,4}\[)"
)
_TALK = ("comment", "reply", "replies", "answer", "response", "remark")
"""What ``_WORTH`` begins with: looked for first, since words are found or missed some ten times faster."""

_NAMED = re.compile(r"(?i)(?:comment|repl(?:y|ies)|answer|response|remark)s?\w{0,20}\s{0,4}=$")
"""A variable of which the name says what the list is that it is given."""

_FUNCTION = re.compile(r"=\s*\(function\s*\(([\w$,\s]{1,200000})\)\s*\{")
"""A function with the values that often occur in what it returns as its arguments: Nuxt 2."""

_RETURNS = re.compile(r"\breturn\s*(?=\{)")
_PIECE = re.compile(r"__next_f\.push\(\s*\[\s*1\s*,\s*")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_REFERENCE = re.compile(r"\$[0-9a-f]{1,8}")
_ENTITIES = {"&q;": '"', "&s;": "'", "&l;": "<", "&g;": ">", "&a;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))
_WRAPPERS = frozenset({"Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "Date", "Set", "NuxtError"})


def comments(page: Page) -> list[Remark]:
    """The comments in the data of a page's scripts, in the order in which they stand there; the fullest data wins."""
    best: list[Remark] = []
    budget = LARGEST
    pieces: list[str] = []
    for text in _scripts(page):
        pieces += _pieces(text)
        if len(text) > budget or not _is_worth(text):
            continue
        budget -= len(text)
        for value in _values(text):
            best = _fuller(best, value)
    rows = "".join(pieces)
    if rows and len(rows) <= budget and _is_worth(rows):
        for value in _rows(rows):
            best = _fuller(best, value)
    return best


def _is_worth(text: str) -> bool:
    """Whether what may be comments has a name in some data."""
    lowered = text.lower()
    if len(lowered) != len(text):  # one of the few capital letters that have two small ones for them
        return _WORTH.search(text) is not None
    for word in _TALK:
        at = lowered.find(word)
        while at >= 0:
            if _WORTH.match(text, at):
                return True
            at = lowered.find(word, at + 1)
    return False


def _fuller(best: list[Remark], value: object) -> list[Remark]:
    found = remarks_in(value)
    return found if len(found) > len(best) else best


def _scripts(page: Page) -> Iterator[str]:
    """What stands in scripts and in the attributes in which some pages keep their data."""
    for attributes, text in page.scripts():
        if "src" not in attributes and not is_linked_data(attributes):
            yield text
    for i in sorted(i for look in page.looks if not _HOLDING.isdisjoint(look.attributes) for i in look.nodes):
        for name in _HOLDERS:
            value = page.get(i, name)
            if len(value) > 200:
                yield value


def _values(text: str) -> Iterator[object]:
    """The data in a script: all of it, what is assigned or handed to a function, or what a function returns."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    if text.startswith(("{&q;", "[&q;")):  # Angular
        text = _ENTITY.sub(lambda hit: _ENTITIES[hit[0]], text)
    if text[:1] in ("{", "["):
        value, _ = _data(text, 0)
        yield _unfolded(value) if isinstance(value, list) and len(value) > 1 else value
        if not text.startswith("{const "):  # Svelte opens a block
            return
    if function := _FUNCTION.search(text):
        yield _returned(text, function)
        return
    done = 0
    for match, _ in zip(_DATA.finditer(text), range(200), strict=False):
        start = match.end()
        if start < done:
            continue
        if text[start] in ("'", '"'):
            inner, done = literals.strings(text, start)
            if inner[:1] in ("{", "[") and _is_worth(inner):
                yield from _values(inner)
            continue
        value, done = _data(text, start)
        named = isinstance(value, list) and _NAMED.search(text[max(match.start() - 60, 0) : match.start() + 1])
        yield {"comments": value} if named else value


def _data(text: str, start: int) -> tuple[object, int]:
    """The object or list at a place in a script, and where it ends: as JSON, which is quicker, else as scripts do."""
    import orjson

    try:
        return orjson.loads(text[start:].rstrip("; \n\t)") if start else text), len(text)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)
    except (json.JSONDecodeError, RecursionError, ValueError):
        value, stop = literals.read(text, start)
        return value, max(stop, start + 1)


def _returned(text: str, function: re.Match[str]) -> object:
    """What a function gives back for the arguments with which it is called where it stands."""
    returns = _RETURNS.search(text, function.end())
    if returns is None:
        return None
    _, stop = literals.read(text, returns.end())
    opening = text.find("(", stop)
    if opening < 0:
        return None
    given, _ = literals.read(f"[{text[opening + 1 :]}", 0)
    names = (name.strip() for name in function[1].split(","))
    values = [None if isinstance(one, (dict, list)) else one for one in given] if isinstance(given, list) else []
    return literals.read(text, returns.end(), dict(zip(names, values, strict=False)))[0]


def _unfolded(flat: list[object]) -> object:
    """The data of a list in which each value stands once and others hold its number: Nuxt 3, SvelteKit.

    Breadth first and with a limit, so that values which hold each other end.
    """
    if not (isinstance(flat[0], (dict, list)) and _are_numbers(flat[0], len(flat))):
        return flat
    whole: list[object] = [None]
    work: deque[tuple[dict[str, object] | list[object], str | int, int]] = deque([(whole, 0, 0)])
    for _ in range(20 * len(flat)):
        if not work:
            break
        holder, key, number = work.popleft()
        value = flat[number] if 0 <= number < len(flat) else None
        if isinstance(value, list) and len(value) == 2 and value[0] in _WRAPPERS and isinstance(value[1], (int, str)):
            if isinstance(value[1], int):
                work.append((holder, key, value[1]))
                continue
            value = value[1]
        elif isinstance(value, dict):
            made: dict[str, object] = {}
            work.extend((made, name, inner) for name, inner in value.items() if isinstance(inner, int))
            value = made
        elif isinstance(value, list):
            listed: list[object] = [None] * len(value)
            work.extend((listed, n, inner) for n, inner in enumerate(value) if isinstance(inner, int))
            value = listed
        holder[key] = value  # type: ignore[index]
    return whole[0]


def _are_numbers(value: dict[str, object] | list[object], count: int) -> bool:
    """Whether all that an object or list holds are numbers of values, but for the name of what wraps one."""
    inner = list(value.values() if isinstance(value, dict) else value)
    if inner and isinstance(inner[0], str) and inner[0] in _WRAPPERS:
        inner = inner[1:]
    return bool(inner) and all(isinstance(one, int) and -8 < one < count for one in inner)


def _pieces(text: str) -> Iterator[str]:
    """The pieces of rows that a script hands on: Next's application router sends its data so."""
    if "__next_f" in text:
        for piece in _PIECE.finditer(text):
            yield literals.strings(text, piece.end())[0]


def _rows(text: str) -> Iterator[object]:
    """The values of numbered rows, with the texts that stand in rows of their own in their places."""
    data = text.encode("utf-8", "replace")
    texts: dict[str, str] = {}
    values: list[object] = []
    at = 0
    while (row := _ROW.match(data, at)) is not None:
        at = row.end()
        if row[2] is not None:
            stop = at + int(row[2], 16)
            texts[f"${row[1].decode()}"] = data[at:stop].decode("utf-8", "replace")
            at = stop
            continue
        stop = data.find(b"\n", at)
        stop = len(data) if stop < 0 else stop
        if data[at : at + 1] in (b"[", b"{"):
            values.append(_data(data[at:stop].decode("utf-8", "replace"), 0)[0])
        at = stop + 1
    if texts:
        _put_texts(values, texts)
    yield from values


def _put_texts(values: list[object], texts: dict[str, str]) -> None:
    work: list[object] = [values]
    while work:
        holder = work.pop()
        entries = holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ()
        for key, value in list(entries):
            if isinstance(value, (dict, list)):
                work.append(value)
            elif isinstance(value, str) and _REFERENCE.fullmatch(value):
                holder[key] = texts.get(value, value)  # type: ignore[index]
