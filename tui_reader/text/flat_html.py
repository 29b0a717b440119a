"""Flat HTML turned into Markdown without a tree: paragraphs of text, with elements that hold nothing but text.

Most comments are that, and it takes a quarter of the time that a tree takes. Whatever is not plainly so gives ``None``,
and is read by the parser that follows the standard: quotes and lists, elements in elements, attributes that hide
something, tags that do not match.
"""

from __future__ import annotations

import re
from html import unescape

from tui_reader.text.html_rules import BREAK, SPOKEN_ONLY, STYLES, address, is_hidden, paragraphs, picture, shown
from tui_reader.text.markdown_text import Run, inline

_ATTRIBUTES = r"""((?:\s++[a-z:-]{1,30}(?:="[^"<>]*+"|='[^'<>]*+')?)*+)\s*+/?>"""
_SEEN = rf"""(?![^"]*(?:{"|".join(sorted(SPOKEN_ONLY))}))"""
_SPAN = rf"""<span(?:\s++class="{_SEEN}[^"<>]*+"|\s++(?:dir|lang|translate)="[^"<>]*+")*+>"""
_PARAGRAPH = re.compile(rf"</p>|<p{_ATTRIBUTES}")
_ELEMENT = re.compile(
    rf"<(a|b|code|del|em|i|kbd|s|samp|strike|strong|tt){_ATTRIBUTES}((?:[^<]++|{_SPAN}[^<]*+</span>)*+)</\1>"
    rf"|<(br|img){_ATTRIBUTES}|</span>|{_SPAN}"
)
"""An element that holds nothing but text, one that holds nothing, or a tag of an element that means nothing."""
_SPAN_TAG = re.compile(rf"{_SPAN}|</span>")
_ATTRIBUTE = re.compile(r"""([a-z:-]+)(?:="([^"]*)"|='([^']*)')?""")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{0,9}))")
_ENTITY = re.compile(r"&(?!amp;)#?\w")

_NO_ATTRIBUTES: dict[str, str] = {}

_LONGEST = 20_000
"""Characters of what is looked at: little is flat that is longer, and all would be looked at for nothing."""


def flat_markdown(html: str, base_url: str | None) -> str | None:
    """A flat fragment as Markdown, byte for byte what its tree gives; ``None`` for any other."""
    if len(html) > _LONGEST or "\r" in html or "\0" in html or "\f" in html or ("&#" in html and _is_odd(html)):
        return None
    blocks: list[str] = []
    parts = _PARAGRAPH.split(html)
    if any(written and _attributes(written) is None for written in parts[1::2]):
        return None
    for part in parts[::2]:
        if not part or part.isspace():
            continue
        if "<" not in part:
            blocks.append(inline([(shown(decoded(part)), 0, None)]))
            continue
        runs = _runs(part, base_url)
        if runs is None:
            return None
        blocks += map(inline, paragraphs(runs))
    return "\n\n".join(filter(None, blocks))


def _runs(part: str, base_url: str | None) -> list[Run] | None:
    """The text of a paragraph in its looks; ``None`` where it has other tags."""
    tags = part.count("<")
    cut = iter(_ELEMENT.split(part))
    runs: list[Run] = [(shown(decoded(next(cut))), 0, None)]
    for name, written, inside, leaf, leaf_written, text in zip(*[cut] * 6, strict=True):
        tags -= 1
        attributes = _attributes(written or leaf_written or "")
        if attributes is None:
            return None
        if name:
            tags -= 1 + inside.count("<")
            style, link = STYLES.get(name, 0), address(attributes.get("href"), base_url) if name == "a" else None
            for each in _SPAN_TAG.split(inside) if "<" in inside else (inside,):
                runs.append((shown(decoded(each)), style, link))
        elif leaf == "br":
            runs.append(BREAK)
        elif leaf:
            words, source = picture(attributes, base_url)
            runs.append((words, 0, source))
        if text:
            runs.append((shown(decoded(text)), 0, None))
    if tags or any(text.isspace() and "\xa0" in text for text, _, _ in runs):
        return None  # no-break spaces alone are part of the next text where a tag between them closes nothing
    return runs


def decoded(html: str) -> str:
    """Text with its entities decoded once: the usual ones some five times faster than by ``html.unescape``."""
    if "&" not in html:
        return html
    first, *parts = html.split("&")
    pieces = [first]
    for part in parts:
        name, end, words = part.partition(";")
        character = _USUAL.get(name)
        if character is None or not end:
            return unescape(html)
        pieces += (character, words)
    return "".join(pieces)


_USUAL = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "#39": "'", "#x27": "'", "#x2F": "/", "nbsp": "\xa0",
    "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "#038": "&", "#8211": "–", "#8212": "—", "#8216": "‘", "#8217": "’", "#8220": "“", "#8221": "”", "#8230": "…",
}  # fmt: skip


def _is_odd(html: str) -> bool:
    """Whether a reference by number stands for something that readers of HTML treat differently."""
    for hexadecimal, digits in set(_REFERENCE.findall(html)):
        number = int(hexadecimal, 16) if hexadecimal else int(digits or "0")
        if not (32 <= number < 127 or 160 <= number < 0xD800):
            return True
    return False


def _attributes(written: str) -> dict[str, str] | None:
    """Attributes by name; ``None`` where one of them hides the element, or has entities that depend on the place."""
    if not written:
        return _NO_ATTRIBUTES
    if "&" in written and _ENTITY.search(written):
        return None
    read: dict[str, str] = {}
    for name, value, other in _ATTRIBUTE.findall(written):
        read.setdefault(name, (value or other).replace("&amp;", "&"))
    return None if is_hidden(read) else read
