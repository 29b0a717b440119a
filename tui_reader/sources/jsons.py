"""What all JSON formats share: reading an input once, line by line where it is long, and looking into it safely.

Fields of foreign JSON may be absent, null or of another type than their documentation says, so nothing here trusts
one: the getters give a default instead of raising.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import BinaryIO

import orjson

from tui_reader.errors import InputError
from tui_reader.sources.base import Input, Report
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.inputs import HEAD, WHOLE_LIMIT

LINE_LIMIT = WHOLE_LIMIT
"""Bytes that one line of a JSON-lines file may have; a longer one is passed over."""

SAMPLE = 20
"""Values of a JSON-lines file that are looked at to tell its format."""

_KEY = "json"
_ANSWERS = "answers"
_BOM = b"\xef\xbb\xbf"
_ABSENT = b"null"
"""What stands for an item that a site did not give."""


@dataclass(slots=True)
class Sight:
    """What an input looks like as JSON."""

    values: list[object]
    """All values of a document (mostly one); of JSON lines the first ``SAMPLE``."""
    lines: bool = False
    """Whether it is one value a line."""
    more: bool = False
    """Whether it has more lines than ``values``, or broken ones: to be read line by line."""
    cut: bool = False
    """Whether it ends inside a value, or goes on as something else than JSON."""
    read: int = 0
    """Characters that could be read of a document that is cut."""

    @property
    def first(self) -> object:
        """The first value; ``None`` where there is none."""
        return self.values[0] if self.values else None


NOTHING = Sight([])
"""The sight of an input that is no JSON."""


def look(input: Input) -> Sight:
    """An input as JSON, parsed once for all formats that ask; never raises."""
    sight = input.cache.get(_KEY)
    if not isinstance(sight, Sight):
        try:
            sight = _look(input)
        except InputError:
            sight = NOTHING
        input.cache[_KEY] = sight
    return _answers(input, sight) if input.is_list_of_answers else sight


def _answers(input: Input, sight: Sight) -> Sight:
    """The items of the list that an input is, as if they stood in it one after the other."""
    answers = input.cache.get(_ANSWERS)
    if not isinstance(answers, Sight):
        input.cache[_ANSWERS] = answers = Sight(items({"": sight.first}, ""), cut=sight.cut, read=sight.read)
    return answers


def may_be_list_of_answers(input: Input) -> bool:
    """Whether an input is one list of objects or of lists."""
    sight = look(input)
    listed = sight.first if len(sight.values) == 1 and not sight.lines else None
    return isinstance(listed, list) and bool(listed) and all(isinstance(item, (dict, list)) for item in listed[:5])


def values(input: Input, report: Report) -> Iterator[object]:
    """All values of an input, in order; of a JSON-lines file one line at a time, in bounded memory.

    Args:
        input: what to read.
        report: told of what is broken or missing.
    """
    sight = look(input)
    if sight.more:
        yield from (value for _, value in lines(input, report))
        return
    if sight.cut:
        rest = len(input.text) - sight.read
        after = f"{rest:,} characters of {len(input.text):,} stand after that and cannot be read" if rest > 1000 else ""
        report.cut_off("cut off in the middle", after)
        report.sureness = min(report.sureness, 0.5)
    yield from sight.values


def lines(input: Input, report: Report) -> Iterator[tuple[int, object]]:
    """The values of a JSON-lines file with the offsets of their lines."""
    bad = 0
    cut: tuple[int, bytes] | None = None  # the line before, where it is no JSON
    for offset, line in raw_lines(input):
        bad += cut is not None
        value = line_value(line)
        cut = (offset, line) if value is None and line.strip() != _ABSENT else None
        if value is not None:
            yield offset, value
    if cut is not None:
        report.cut_off("the last line is cut off")
        if value := _mended(cut[1], whole=False):
            yield cut[0], value
    report.tally(bad, "line is not JSON", "lines are not JSON")


def raw_lines(input: Input) -> Iterator[tuple[int, bytes]]:
    """The lines of an input that are not blank, with their offsets; those that are too long come as ``b"?"``."""
    offset = 0
    with input.open() as stream:
        while line := stream.readline(LINE_LIMIT):
            start = offset
            offset += len(line)
            if len(line) == LINE_LIMIT and not line.endswith(b"\n"):
                while len(line) == LINE_LIMIT and not line.endswith(b"\n"):
                    line = stream.readline(LINE_LIMIT)
                    offset += len(line)
                yield start, b"?"
            elif not line.isspace():
                yield start, line


def read_line(stream: BinaryIO, offset: int) -> object:
    """The value of the line at an offset; ``None`` where it cannot be read."""
    stream.seek(offset)
    return line_value(stream.readline(LINE_LIMIT))


def line_value(line: bytes) -> object:
    """The value of one line; ``None`` where it has none."""
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return _mended(line.removeprefix(_BOM))


def _mended(line: bytes, *, whole: bool = True) -> object:
    """The value of a line that orjson refuses but that is whole: very deep, or with half a surrogate pair.

    Of one that is not ``whole``, what stands before the cut.
    """
    from tui_reader.sources.lenient import read

    reading = read(line.decode("utf-8", "replace"))
    return reading.values[0] if reading.values and not (whole and reading.cut) else None


def _look(input: Input) -> Sight:
    if not _may_be_json(input):
        return _bare(input)
    if is_lines(input):
        report = Report()
        with collection_paused():
            sample = [value for _, value in islice(lines(input, report), SAMPLE)]
        return Sight(sample, lines=True, more=len(sample) == SAMPLE or bool(report.notes))
    data = input.data.removeprefix(_BOM)
    if input.fields is not None and (value := input.fields.read(data)) is not None:
        return Sight([value])
    with collection_paused():
        try:
            return Sight([orjson.loads(data)])
        except orjson.JSONDecodeError:
            return _look_closer(input.text)


_BARE = 40
"""Bytes that a number has at most."""


def _bare(input: Input) -> Sight:
    """A document that is a number, ``true``, ``false`` or ``null``; what stands in quotes may be a text as well."""
    try:
        value = orjson.loads(input.head.removeprefix(_BOM)) if len(input.head) <= _BARE else ""
    except orjson.JSONDecodeError:
        return NOTHING
    return NOTHING if isinstance(value, str) else Sight([value])


def _may_be_json(input: Input) -> bool:
    return input.start.lstrip("\ufeff \t\r\n\x1e").startswith(("{", "["))


def is_lines(input: Input) -> bool:
    """Whether the first line is a whole value and another one stands on the next; reads no more than those."""
    if not _may_be_json(input):
        return False
    head = input.head.removeprefix(_BOM)
    first, end, rest = head.lstrip().partition(b"\n")
    if not end and len(head) < HEAD:
        return False
    if end and len(first) < 3:  # "[" or "{" of a pretty-printed document
        return False
    rest = rest.lstrip()
    if end and rest:
        return rest.startswith((b"{", b"[")) and _is_value(first)
    with input.open() as stream:
        line = stream.readline(LINE_LIMIT).removeprefix(_BOM)
        following = stream.read(64).lstrip()
    return following.startswith((b"{", b"[")) and _is_value(line)


def _is_value(line: bytes) -> bool:
    try:
        return _holds_more(orjson.loads(line))
    except orjson.JSONDecodeError as error:
        return str(error).startswith("depth limit") and _mended(line) is not None


def _holds_more(value: object) -> bool:
    """Whether a value is an object, or a list with one or with a list in it.

    Text browsers print a field as ``[    ]`` and a picture as ``[54352606]``: lists, too, that begin many a page.
    """
    items = value if isinstance(value, list) else [value]
    return any(isinstance(item, (dict, list)) for item in items)


def _opens(text: str) -> bool:
    """Whether a text begins as an object does, or a list of such: as no picture and no field of a page."""
    return text.lstrip().removeprefix("[").lstrip().startswith("{")


def _look_closer(text: str) -> Sight:
    try:
        return Sight([orjson.loads(text)])
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        pass
    from tui_reader.sources.lenient import read

    reading = read(text)
    little = reading.position * 20 < len(text) < 1_000_000 and not any(reading.values)
    if reading.cut and (little or not (_opens(text) or any(map(_holds_more, reading.values)))):
        return NOTHING
    return Sight(reading.values, cut=reading.cut, read=reading.position)


_ASSIGNED = re.compile(rb"\s*[\w.]+\s*=\s*")


def beside(input: Input, name: str) -> object:
    """The value in the file of a name beside an input, also where a script assigns it; ``None`` where none can be
    read."""
    if input.path is None:
        return None
    try:
        path = input.path.with_name(name)
        data = Input.from_path(path).data
        input.consulted.add(path)
        assigned = _ASSIGNED.match(data)
        return orjson.loads(data[assigned.end() :] if assigned else data)
    except (InputError, orjson.JSONDecodeError):
        return None


def refusal(input: Input) -> str:
    """What a site answered instead of a discussion, in its own words; empty where it is no such answer."""
    answer = look(input).first
    if (
        not isinstance(answer, dict)
        or len(answer) > 8
        or not answer.keys() & {"error", "errors", "error_id", "message"}
    ):
        return ""
    words = text(answer, "message", "error_message", "error_description") or text(answer, "error")
    if not words:
        words = next((each for each in items(answer, "errors") if isinstance(each, str)), "")
    code = next((found for key in ("error", "status", "error_id", "code") if (found := number(answer, key))), None)
    known = f"{code} " if code is not None and str(code) not in words else ""
    return f"{known}{words}".strip()[:200]


# Getters that trust nothing.


def mapping(value: object, *keys: str) -> dict[str, object]:
    """The object at a path of keys; empty where there is none."""
    for key in keys:
        if not isinstance(value, dict):
            return {}
        value = value.get(key)
    return value if isinstance(value, dict) else {}


def items(value: object, *keys: str) -> list[object]:
    """The list at a path of keys; empty where there is none."""
    for key in keys:
        if not isinstance(value, dict):
            return []
        value = value.get(key)
    return value if isinstance(value, list) else []


def some(value: object, *keys: str) -> list[dict[str, object]]:
    """The first of the `objects` there, by which a form is told: to look at all of a long list takes as long as to
    read some of its fields."""
    found = items(value, *keys)
    return objects(found[:SAMPLE]) or objects(found)


def objects(value: object, *keys: str) -> list[dict[str, object]]:
    """The objects in a list, or in the list at a path of keys; whatever else is in it is passed over."""
    for key in keys:
        if not isinstance(value, dict):
            return []
        value = value.get(key)
    return [item for item in value if isinstance(item, dict)] if value and isinstance(value, list) else []


def text(value: object, *keys: str) -> str:
    """The first of several fields of an object that holds text or a number, as text; empty where none does."""
    if isinstance(value, dict):
        for key in keys:
            found = value.get(key)
            if not found and found != 0:
                continue
            if isinstance(found, str):
                return found
            if isinstance(found, (int, float)) and not isinstance(found, bool):
                return str(found)
    return ""


def number(value: object, *keys: str) -> int | None:
    """The first of several fields of an object that holds a whole number, also one written as text."""
    if isinstance(value, dict):
        for key in keys:
            found = value.get(key)
            if isinstance(found, int) and not isinstance(found, bool):
                return found
            if isinstance(found, float) and found == found and abs(found) < 1e15:
                return int(found)
            if isinstance(found, str) and found.strip().removeprefix("-").isdecimal() and len(found) < 20:
                return int(found)
    return None


def flag(value: object, key: str) -> bool:
    """Whether a field of an object is true."""
    return isinstance(value, dict) and value.get(key) is True


_DAY = r"(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-6]\d(?:\.\d+)?)?"
_EXACT = rf"{_DAY}T{_TIME}(?:Z|[+-]\d\d:?\d\d)?"
_ONE_EXACT = re.compile(_EXACT)
_ALL_EXACT = re.compile(rf"(?:{_EXACT}(?:\n|\Z))*+\Z")
_ISO = re.compile(rf"({_DAY})(?:[T ]({_TIME}) ?(Z|UTC|[+-]\d\d:?\d\d)?)?")


def moment(value: object) -> str | None:
    """An ISO 8601 time of what stands in a field: seconds or milliseconds since 1970 (UTC), or a date in words."""
    if isinstance(value, str):
        if value[4:5] == "-":
            if _ONE_EXACT.fullmatch(value) is not None:
                return value
            if (iso := _ISO.fullmatch(value)) is not None:
                day, time, zone = iso.groups()
                return f"{day}T{time}{'Z' if zone == 'UTC' else zone or ''}" if time else day
        return _moment_in_words(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1e18:
        return None
    seconds = value
    while seconds > 100_000_000_000:  # beyond the year 5138: milliseconds, or microseconds
        seconds /= 1000
    return since_1970(int(seconds))


def are_exact(times: Sequence[str]) -> bool:
    """Whether `moment` would leave each of several texts as it is."""
    joined = "\n".join(times)
    return _ALL_EXACT.match(joined) is not None and joined.count("\n") == len(times) - 1


def since_1970(seconds: int) -> str:
    """A time in ISO 8601, of seconds that are not negative and lead to a year of four digits."""
    hour, second = divmod(seconds, 3600)
    return _hour(hour) + _SECONDS[second]


_SECONDS = [f":{minute:02}:{second:02}+00:00" for minute in range(60) for second in range(60)]


@lru_cache(maxsize=16_384)
def _hour(number: int) -> str:
    """An hour counted from 1970: a thread has few, and making the date costs most of the conversion."""
    day, hour = divmod(number, 24)
    return f"{date.fromordinal(719_163 + day).isoformat()}T{hour:02}"


def _moment_in_words(value: str) -> str | None:
    value = value.strip()
    if value.replace(".", "", 1).isdecimal() and len(value) < 20:
        return moment(float(value))
    if len(value) < 6 or len(value) > 60:
        return None
    from tui_reader.text.dates import parse_date

    return parse_date(value)
