"""Finding comments in data of no known form, and what they are about.

A comment is an object that has a text and a name or a time. It stands under a key that is called so, or on top in a
list of nothing else; whatever of that kind is nested in it answers it. What it is about is the nearest object around
it, or beside it, that has a title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.sources.base import counted
from tui_reader.sources.identity import comment_id
from tui_reader.sources.jsons import number
from tui_reader.sources.remarks.column_names import meaning_of
from tui_reader.sources.remarks.fields import (
    ABOUT,
    ABOUT_TITLE,
    AUTHOR,
    ID,
    PARENT,
    SCORE,
    TEXT,
    TIME,
    VAGUE,
    Fields,
    Likeness,
    address_of,
    author_of,
    calls,
    fields_of,
    id_in,
    likeness_of,
    name_of,
    person_in,
    squeezed,
    target_of,
    text_of,
    time_in,
    time_of,
    title_of,
    values_of,
    words_in,
)  # fmt: skip

_BOXES = frozenset(
    "edges nodes node items item data results result list entries children all records rows values byid entities docs "
    "attributes snippet fields properties messages posts".split()
)
"""Keys that say nothing of what they hold: what is around them does."""

_ALIKE = "children"
"""The one of these keys that says that what it holds is of the kind of what it stands in."""

_OWN = frozenset({*TEXT, *AUTHOR, *PARENT})
"""What belongs to a comment itself: no answers are in there."""

_NOWHERE = frozenset({"0", "-1", "root", "none", "null"})
"""Parents of comments that answer no other."""

_PERSON = [key for key in AUTHOR if key not in VAGUE]
"""Keys of who wrote something, not of what a thing is called."""

_CHOICES = re.compile(r"answer|response", re.IGNORECASE)
"""What also a key is called that holds what one may choose, or what is asked often."""

_NUMBERED = re.compile(r"\d+")

_LOOKED_AT = 20_000
"""Values that are looked at to say what is missing."""

_END = object()


@dataclass(slots=True)
class Remark:
    """A comment that data holds whole."""

    native: str | None
    parent: str | None
    author: str | None
    published: str | None
    text: str
    url: str | None = None
    score: int | None = None


class Discussion(NamedTuple):
    """Comments that are about one thing."""

    about: Fields
    """What is said of that; empty where nothing is."""
    remarks: list[Remark]
    first: Fields
    """What the first of them says, from which all are read alike."""
    likeness: Likeness = Likeness.SURE
    """How much it looks like comments at all."""

    def evidence(self) -> str:
        """Where in their objects the comments were found, in words."""
        told = {
            "text": _key(self.first, TEXT, words_in),
            "author": _key(self.first, AUTHOR, person_in),
            "time": _key(self.first, TIME, time_in),
            "id": _key(self.first, ID, id_in),
        }
        places = ", ".join(f"{what} in {key!r}" for what, key in told.items() if key)
        if any(remark.parent for remark in self.remarks):
            stated = next((repr(key) for key in PARENT if key in self.first), "")
            places += f", answers told by {stated or 'where they stand'}"
        about = title_of(self.about)
        return f"{counted(len(self.remarks))}{f' on {about!r}' if about else ''}: {places}"


def _key(fields: Fields, keys: Sequence[str], read: Callable[[object], object]) -> str | None:
    return next((key for key in keys if read(fields.get(key))), None)


class _Found(NamedTuple):
    """A comment, and where it was found."""

    remark: Remark
    fields: Fields
    around: _Around | None
    called: str


@dataclass(slots=True, eq=False)
class _Around:
    """An object that is no comment, in those around it."""

    value: Mapping[str, object]
    outer: _Around | None
    about: Fields | None = None
    """What `_about` found; ``None`` where it was not asked."""


class _Place(NamedTuple):
    """A value that is to be looked at, and where it stands."""

    value: object
    parent: str | None = None
    """The comment in which it stands."""
    called: str = ""
    """The key that says that comments are here; empty where none does."""
    bare: bool = False
    """Whether no key says what is here: it is on top."""
    listed: bool = False
    """Whether it is one of several."""
    around: _Around | None = None


def remarks_in(data: object) -> list[Remark]:
    """All comments under keys that are called so, in the order in which they stand there."""
    found: dict[tuple[str | None, str], Remark] = {}
    for remark, *_ in _found(data, bare=False):
        found.setdefault((remark.native, remark.text), remark)
    return list(found.values())


def discussions_in(data: object) -> list[Discussion]:
    """All comments, also those on top, by what they are about."""
    groups: dict[tuple[int, str], Discussion] = {}
    found = list(_found(data, bare=True))
    if len(found) == 1 and not found[0].called:
        return []  # a thing with a maker, a time and a description is anything
    keys = {key for one in found if not one.called for key in one.fields}
    likeness = likeness_of(keys)
    for remark, fields, around, called in found:
        about = _about(around)
        named = "" if about else _named(fields)
        key = (id(about) if about else 0, named)
        if key not in groups:
            sure = Likeness.SURE if called else likeness
            groups[key] = Discussion(about or _stated(fields, named), [], fields, sure)
        groups[key].remarks.append(remark)
    return list(groups.values())


def _named(fields: Fields) -> str:
    """What a comment says that it is about, by number or address; beside a permalink, a link leads there."""
    keys = (*ABOUT, "link") if fields.get("permalink") else ABOUT
    return next((str(fields[key]) for key in keys if fields.get(key)), "")


def _stated(fields: Fields, named: str) -> Fields:
    """What a comment itself says of the thing that it is about."""
    title = next((fields[key] for key in ABOUT_TITLE if fields.get(key)), None)
    return {"title": title, "url": named}


def _about(around: _Around | None) -> Fields:
    """What is said of the thing that comments are about: by the nearest object around them or beside them.

    Each object remembers the answer: many may stand in one, and each would look at all of them again.
    """
    passed: list[_Around] = []
    found: Fields = {}
    while around is not None:
        if around.about is not None:
            found = around.about
            break
        passed.append(around)
        if (titled := _titled(around.value)) is not None:
            found = titled
            break
        around = around.outer
    for one in passed:
        one.about = found
    return found


def _titled(value: Mapping[str, object]) -> Fields | None:
    """The first with a title of an object and those that it holds."""
    for one in (value, *value.values()):
        if isinstance(one, dict) and title_of(fields := fields_of(one)):
            return fields
    return None


def _found(data: object, *, bare: bool) -> Iterator[_Found]:
    """Comments, and where they were found; no recursion, since data nests as deep as its maker likes."""
    seen: set[str] = set()
    shared = _shared(data)
    work = [_Place(data, bare=bare)]
    while work:
        place = work.pop()
        value = place.value
        if isinstance(value, list):
            value, place = _rows(value, place)
            work.extend(place._replace(value=one, listed=True) for one in reversed(value))
            continue
        if not isinstance(value, dict):
            continue
        target = target_of(value)
        if target is not None:
            if target not in seen and place.called:
                seen.add(target)
                work.append(place._replace(value=shared.get(target), listed=True))
            continue
        kind = str(value.get("__typename") or "")
        called = place.called or (kind if calls(kind) else "")
        remark, fields, entries = _comment(value, place, called, shared)
        if remark is not None:
            if remark.native is None:
                remark.native = comment_id(author=remark.author, published=remark.published, body=remark.text)
            yield _Found(remark, fields, place.around, called)
        work.extend(reversed(list(_below(entries, place, called, remark, value))))


def _rows(value: list[object], place: _Place) -> tuple[Sequence[object], _Place]:
    """The rows of a table as objects, where a list holds one under a row of names; else the list as it is."""
    names = value[0] if len(value) > 1 else None
    if not isinstance(names, list) or len(names) < 2 or not all(isinstance(name, str) for name in names):
        return value, place
    columns = meaning_of(names)
    if columns.likeness is Likeness.NONE:
        return value, place
    called = place.called or ("comments" if columns.likeness is Likeness.SURE else "")
    rows = [columns.read(dict(zip(names, row, strict=False))) for row in value[1:] if isinstance(row, list)]
    return rows, place._replace(called=called)


def lacks(data: object) -> str:
    """What data in which no comments are found does not have, in words."""
    has = {"a text": False, "an author or a time": False}
    work: list[Iterator[object]] = [iter((data,))]
    for _ in range(_LOOKED_AT):
        if not work:
            break
        value = next(work[-1], _END)
        if value is _END:
            work.pop()
        elif isinstance(value, list):
            work.append(iter(value))
        elif isinstance(value, dict):
            fields = fields_of(value)
            has["a text"] |= bool(text_of(fields))
            has["an author or a time"] |= bool(author_of(fields) or time_of(fields))
            work.append(iter(value.values()))
    missing = " or ".join(what for what, there in has.items() if not there)
    if missing:
        return f"no object in it has {missing}"
    return "no object in it has a text with an author and a time, or with one of them under a key such as 'comments'"


def _below(
    entries: Sequence[tuple[str, object]],
    place: _Place,
    called: str,
    remark: Remark | None,
    value: Mapping[str, object],
) -> Iterator[_Place]:
    """What an object holds, to be looked at next."""
    around = place.around if remark is not None or place.called else _Around(value, place.around)
    for key, inner in entries:
        if not isinstance(inner, (dict, list)) or (remark is not None and squeezed(key) in _OWN):
            continue
        parent = remark.native if remark else place.parent
        if calls(key):
            yield _Place(inner, parent, key, around=around)
        elif key.lower() in _BOXES or _NUMBERED.fullmatch(key):
            alike = remark is None or key.lower() == _ALIKE
            yield _Place(inner, parent, called, place.bare and alike, True, around)
        else:
            yield _Place(inner, around=around)


def _comment(
    value: Mapping[str, object], place: _Place, called: str, shared: Mapping[str, object]
) -> tuple[Remark | None, Fields, list[tuple[str, object]]]:
    """An object as a comment, if it is one, with its fields and what else it holds.

    Some have what they say in a box of their own: ``{"id": 1, "attributes": {"body": …}}``.
    """
    entries = list(value.items())
    if not (called or (place.bare and place.listed)):
        return None, {}, entries
    boxes = [key for key, inner in entries if isinstance(inner, dict) and key.lower() in _BOXES]
    for box in ("", *boxes):
        if box:
            merged = {**value, **value[box]}  # type: ignore[dict-item]
            merged.pop(box, None)
            entries = list(merged.items())
        fields = {squeezed(key): inner for key, inner in entries}
        remark = _remark(fields, place, called, shared)
        if remark is not None:
            return remark, fields, entries
    return None, {}, list(value.items())


def _shared(data: object) -> dict[str, object]:
    """The table of objects that others refer to, of caches that keep each once: ``"Comment:1": {…}``."""
    for table in (data, *(data.values() if isinstance(data, dict) else ())):
        if isinstance(table, dict) and sum(":" in key for key in table) > 0.5 * len(table):
            return table
    return {}


def _remark(fields: Fields, place: _Place, called: str, shared: Mapping[str, object]) -> Remark | None:
    """An object as a comment; ``None`` where it has no text, or neither a name nor a time.

    What no key calls a comment must have both, and no title.
    """
    author, when = author_of(fields, shared), time_of(fields)
    if author is None and when is None:
        return None
    if not called and (author is None or when is None or title_of(fields)):
        return None
    if (
        when is None
        and _CHOICES.search(called)
        and not any(person_in(value, shared) for value in values_of(fields, _PERSON))
    ):
        return None
    native = next(filter(None, map(id_in, values_of(fields, ID))), None)
    if native is None and not place.listed:
        return None  # the words of a form to write one, in the language of the page
    text = text_of(fields)  # last: what has one now is a comment, and its text is not looked at again
    if not any(map(str.isalnum, text)):
        return None
    above = next(filter(None, (name_of(value, shared) for value in values_of(fields, PARENT))), None)
    return Remark(
        native,
        place.parent if above in _NOWHERE else above or place.parent,
        author,
        when,
        text,
        address_of(fields),
        number(fields, *SCORE),
    )
