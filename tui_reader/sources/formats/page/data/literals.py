"""Objects and lists as scripts write them: JSON's, and with bare keys, single quotes, names for what often occurs.

Compilers of pages shorten data to what a browser takes: ``{id:a,pinned:!0,at:new Date(17e11)}``. What such data holds
is read; nothing is run. Never raises, and takes time that grows with the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import orjson

_TOKEN = re.compile(
    r"""
    \s*+
    (?: (?P<text>"(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'|`(?:[^`\\$]++|\\.|\$(?!\{))*+`)
      | (?P<opens>[\[{]) | (?P<closes>[\]}]) | (?P<colon>:) | (?P<comma>,)
      | (?P<number>[-+]?(?:\d[\d_]*+(?:\.\d*+)?|\.\d++)(?:[eE][-+]?\d++)?n?)(?![\w$])
      | (?P<said>!0|!1|void[ ]0|new[ ]Date\(\s*+(?P<day>[^()]{0,60})\))
      | (?P<name>[A-Za-z_$][\w$]*+)
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": "", "\r\n": ""}
_WORDS: dict[str, object] = {"true": True, "false": False, "!0": True, "!1": False}


def read(text: str, start: int = 0, names: Mapping[str, object] | None = None) -> tuple[object, int]:
    """The object or list that starts at a place in a script, and where it ends; as far as it can be read.

    Args:
        text: the script.
        start: where a bracket opens.
        names: what names in it stand for; others for nothing.
    """
    holders: list[dict[str, object] | list[object]] = []
    keys: list[str | None] = []
    whole: object = None
    last: object = None
    key: str | None = None
    while (token := _TOKEN.match(text, start)) is not None:
        kind = token.lastgroup if token.lastgroup != "day" else "said"
        if kind == "colon":
            if not holders or not isinstance(holders[-1], dict) or key is not None:
                break
            key = str(last)
        elif kind == "closes":
            if not holders or isinstance(holders[-1], dict) != (token["closes"] == "}"):
                break
            holders.pop()
            key, last = keys.pop(), None
            if not holders:
                return whole, token.end()
            key = None
        elif kind != "comma":
            value: object = {} if token["opens"] == "{" else [] if kind == "opens" else _value(token, kind, names)
            if not holders and kind != "opens":
                break
            if not holders:
                whole = value
            elif isinstance(holder := holders[-1], list):
                holder.append(value)
            elif key is not None:
                holder[key] = value
                key = None if kind != "opens" else key
            elif kind != "opens":
                last = token["name"] if kind == "name" else value
            else:
                break
            if isinstance(value, (dict, list)) and kind == "opens":
                holders.append(value)
                keys.append(key)
                key = None
        start = token.end()
    return whole, start


def strings(text: str, start: int) -> tuple[str, int]:
    """The string that starts at a place in a script, without its escapes, and where it ends; empty if none does."""
    token = _TOKEN.match(text, start)
    if token is None or token["text"] is None:
        return "", start + 1
    return _said(token["text"]), token.end()


def _value(token: re.Match[str], kind: str | None, names: Mapping[str, object] | None) -> object:
    if kind == "text":
        return _said(token["text"])
    if kind == "number":
        return _number(token["number"])
    if kind == "said" and token["day"] is not None:
        day = token["day"].rstrip()
        return _said(day) if day[:1] in ("'", '"') else _number(day)
    word = token["said"] or token["name"]
    return _WORDS[word] if word in _WORDS else names.get(word) if names else None


def _number(text: str) -> object:
    bare = text.rstrip("n").replace("_", "")
    try:
        return int(bare) if bare.lstrip("+-").isdigit() and len(bare) < 400 else float(bare)
    except ValueError:
        return None


def _said(quoted: str) -> str:
    said = quoted[1:-1]
    if "\\" not in said:
        return said
    if quoted[0] == '"':
        try:
            return str(orjson.loads(quoted))  # some twenty times faster, of what is JSON as well
        except orjson.JSONDecodeError:
            pass
    said = _ESCAPE.sub(_plain, said)
    if any("\ud800" <= c <= "\udfff" for c in said):  # two halves of one character
        said = said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return said


def _plain(hit: re.Match[str]) -> str:
    code = hit[1] or hit[2] or hit[3]
    if code is None:
        return _ESCAPED.get(hit[4], hit[4])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else ""
