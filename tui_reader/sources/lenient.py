"""Reads JSON that the fast parser refuses: nested thousands of levels deep, cut off, or slightly broken.

A chain of 10,000 replies is 20,000 levels deep in the forms that nest answers; orjson stops at 1,024 and the standard
library's parser recurses. This one keeps its own stack, takes several values in a row, and at the first thing that
cannot be JSON gives back what it had. It is some twenty times slower than orjson and only asked after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

MAX_DEPTH = 1_000_000
"""Levels after which nothing deeper is read: more cannot be a discussion, and each costs memory."""

_TOKEN = re.compile(
    r"""[\s,:\ufeff\x1e]*+                       # separators are not checked; \x1e parts records in RFC 7464
    (?: "([^"\\\x00-\x1f]*+)"                    # 1: a string without escapes
      | (")                                      # 2: the start of any other string
      | (-?\d[\d.eE+-]*+)                        # 3: a number
      | (\{) | (\[) | (\}) | (\])                # 4, 5, 6, 7
      | (true\b|false\b|null\b|NaN\b|-?Infinity\b)   # 8
    )""",
    re.VERBOSE,
)
_END = re.compile(r"[\s,:\ufeff\x1e\x00]*\Z")
_WORDS = {"true": True, "false": False}


@dataclass(slots=True)
class Reading:
    """What could be read of a text."""

    values: list[object] = field(default_factory=list)
    """The values that stand in it one after the other; the last one is partial where it was cut."""
    cut: bool = False
    """Whether it ends inside a value, or something stands in it that is no JSON."""
    position: int = 0
    """The character up to which it was read."""


def read(text: str) -> Reading:
    """All values of a text, as far as it can be read; never raises.

    Where the text is cut, the containers that are open are closed, and what was cut in two is left out: a string, and
    an item of a list that was cut between its own fields.
    """
    reading = Reading()
    match = _TOKEN.match
    stack: list[tuple[dict[str, object] | list[object], str | None]] = []
    container: dict[str, object] | list[object] | None = None
    key: str | None = None
    value: object
    position = 0
    while (token := match(text, position)) is not None:
        kind = token.lastindex
        position = token.end()
        if kind == 1:
            value = token[1]
        elif kind == 2:
            try:
                value, position = scanstring(text, position, False)
            except (JSONDecodeError, ValueError):
                position = token.start()
                break
        elif kind == 4 or kind == 5:
            value = {} if kind == 4 else []
        elif kind == 6 or kind == 7:
            if container is None or isinstance(container, dict) != (kind == 6):
                position = token.start()
                break
            closed = container
            container, key = stack.pop()
            if container is None:
                reading.values.append(closed)
            continue
        elif kind == 3:
            if position == len(text) and container is not None:
                position = token.start()
                break  # its last digits may be missing
            value = _number(token[3])
        else:
            value = _WORDS.get(token[8])
        # Put the value where it belongs, then step into it where it is a container.
        if container is None:
            if kind not in (4, 5):
                reading.values.append(value)
        elif isinstance(container, list):
            container.append(value)
        elif key is None:
            if not isinstance(value, str):
                position = token.start()
                break
            key = value
            continue
        else:
            container[key] = value
            key = None
        if kind == 4 or kind == 5:
            if len(stack) >= MAX_DEPTH:
                break
            stack.append((container, key))  # type: ignore[arg-type]
            container, key = value, None  # type: ignore[assignment]
    reading.position = position
    reading.cut = container is not None or _END.match(text, position) is None
    if container is not None:
        _close(reading, stack, container)
    return reading


def _close(
    reading: Reading,
    stack: list[tuple[dict[str, object] | list[object], str | None]],
    container: dict[str, object] | list[object],
) -> None:
    """Take in the outermost of the open containers, without the list item in which the text was cut.

    An item that already holds a list stays: its own text mostly stands before its replies.
    """
    around = stack[-1][0]
    cut_item = isinstance(container, dict) and not any(
        isinstance(value, list) and value for value in container.values()
    )
    if cut_item and isinstance(around, list):
        around.pop()
    outermost = stack[1][0] if len(stack) > 1 else container
    reading.values.append(outermost)


def _number(digits: str) -> int | float | None:
    try:
        return int(digits) if len(digits) < 32 else float(digits)
    except ValueError:
        try:
            return float(digits)
        except ValueError:
            return None
