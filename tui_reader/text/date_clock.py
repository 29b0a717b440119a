"""The time of day and the offset beside a date, as shapes of tokens: see `tui_reader.text.date_tokens`."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.text.date_tokens import Token

TIME = (
    r"(?:A[ ,.]{0,2})?1:1(?::1(?:[.,][14968])?)?(?: ?A)?(?: ?c)?"
    r"|(?:A ?)?1 ?h(?: ?1(?: ?i)?)?(?: ?1 ?s)?(?: ?A)?"
    r"|1 {0,2}A"
    r"|c[ .]{0,3}1(?:[.:]1)?(?: ?A)?"
    r"|1(?:\.1)? ?c"
)
"""The shapes of a time of day."""

ZONE = r"(?:[ ,]{0,3}z(?: ?[+-]1(?!:))?)?(?: ?[+-](?:4|1:1))?"
"""The shape of an offset behind it, where there is one; hours alone only behind a name (``GMT+7``), perhaps in
brackets, which are commas in shapes."""


def time_between(shape: str, tokens: list[Token], time: tuple[int, int]) -> str | None:
    """The clock time between two tokens."""
    numbers = [tokens[index].value for index in range(*time) if shape[index] == "1"]
    half = next((tokens[index].value for index in range(*time) if shape[index] == "A"), None)
    return time_of(numbers[:3], half)


def time_of(numbers: Sequence[int], half: int | None) -> str | None:
    """``HH:MM`` or ``HH:MM:SS``; ``half`` is 0 for am and 12 for pm."""
    hour, minute, *seconds = (*numbers, 0) if len(numbers) == 1 else numbers
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    if hour > 23 or minute > 59:
        return None
    return f"{hour:02}:{minute:02}" + (f":{min(seconds[0], 59):02}" if seconds else "")


def zone_after(shape: str, tokens: list[Token], start: int, end: int) -> slice | str:
    """Where the offset stands behind a time; what the name of a zone says of it; empty where there is none."""
    for index in range(start, min(end, start + 8)):
        kind = shape[index]
        if kind in "+-" and shape[index + 1 : index + 2] == "4":
            return slice(tokens[index].start, tokens[index + 1].end)
        if kind in "+-" and shape[index + 1 : index + 4] == "1:1":
            return slice(tokens[index].start, tokens[index + 3].end)
        if kind in "+-" and shape[index + 1 : index + 2] == "1" and "z" in shape[start:index]:
            return slice(tokens[index].start, tokens[index + 1].end)
        if kind == "z" and shape[index + 1 : end].lstrip(" ")[:1] not in ("+", "-"):
            return tokens[index].zone
        if kind not in " ,z":
            break
    return ""


def offset(words: str) -> str:
    """``+0200``, ``+2:00``, ``+02`` or ``Z`` as ``+02:00``; empty where there is no such zone."""
    if words in "Zz":
        return "+00:00"
    digits = words[1:].replace(":", "")
    digits = digits + "00" if len(digits) <= 2 else digits
    digits = digits.rjust(4, "0")
    if int(digits[:2]) > 14 or int(digits[2:]) > 59:
        return ""
    return "+00:00" if digits == "0000" else f"{words[0]}{digits[:2]}:{digits[2:]}"
