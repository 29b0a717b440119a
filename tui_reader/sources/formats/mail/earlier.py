"""The message that a mailer puts whole below an answer: a quotation, which HTML does not say of it.

Outlook parts the two by a rule, by a line above the box in which the header of the earlier one stands, or, as in plain
text, by words between hyphens. The header says who wrote it, when, to whom, about what. Only below such a header is a
quotation; the names of its fields may be in any language.
"""

from __future__ import annotations

import re
from html import unescape

from tui_reader.text.html import to_markdown

_EDGE = re.compile(
    r"<hr\b[^<>]*+>|<(?:div|p|td|table)\b(?>[^<>]*?\bborder-top\s*+:\s*+)(?!none|0)[^<>]*+>"
    r"|-{2,12} ?\w[^-<>\n]{2,40}-{2,12}(?=\s*+<)",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(r"(?:\s|&nbsp;|<[^<>]*>)*+")
_FIRST = re.compile(r"[^<>:：]{2,30}(?:\s|&nbsp;|<[^<>]*>){0,4}[:：]")
"""The name of the first field, with whatever makes it bold: told before any more is looked at."""
_WINDOW = 4_000
"""Characters of HTML in which a header stands, each field of which Word may clothe in several elements."""
_EXAMINED = 100
"""Places of one message that are looked at closely: bounds the time."""
_BREAK = re.compile(r"<br\b[^<>]*>|</?(?:p|div|tr|li|h\d)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_FIELD = re.compile(r"\w[\w -]{1,24} ?[:：](.*)")
_TIME = re.compile(r"\d[:.h]\d\d|\b\d{4}\b")
_FIELDS = 3
"""Fields that a header has at least; one behind the first says when it was sent."""
_HERE = "\uf8f1\uf8f1"
"""Stands in a paragraph of its own where an earlier message begins: of characters that mean nothing."""
_DEEPEST = 20


def as_markdown(html: str) -> str:
    """A message in HTML as Markdown, the earlier messages below it as quotations of their depth."""
    edges = _edges(html)
    if not edges:
        return to_markdown(html)
    pieces: list[str] = []
    at = 0
    for edge in edges:
        pieces += (html[at : edge.start()].replace(_HERE, ""), f"<p>{_HERE}</p>")
        at = edge.end() if edge[0][:3].lower() == "<hr" else edge.start()
    pieces.append(html[at:].replace(_HERE, ""))
    return "\n".join(_quoted(to_markdown("".join(pieces)).split("\n"))).strip("\n")


def _edges(html: str) -> list[re.Match[str]]:
    """What parts an answer from the header of an earlier message."""
    found: list[re.Match[str]] = []
    text = examined = 0
    for edge in _EDGE.finditer(html):
        if edge.start() < text:
            continue  # nothing stands between it and the one before
        gap = _NO_TEXT.match(html, edge.end())
        text = gap.end() if gap is not None else edge.end()
        if _FIRST.match(html, text):
            examined += 1
            if _is_header(html[text : text + _WINDOW]):
                found.append(edge)
            if examined == _EXAMINED:
                break
    return found


def _is_header(html: str) -> bool:
    words = unescape(_TAG.sub("", _BREAK.sub("\n", html.replace("\n", " "))))
    lines = [line for each in words.split("\n") if (line := " ".join(each.split()))]
    fields = [match[1] if (match := _FIELD.match(line)) else None for line in lines[:_FIELDS]]
    return len(fields) == _FIELDS and None not in fields and any(_TIME.search(said or "") for said in fields[1:])


def _quoted(lines: list[str]) -> list[str]:
    made: list[str] = []
    depth = 0
    begins = False
    for line in lines:
        if _HERE in line:
            begins = True
            if line.strip() == _HERE:  # else it is within a quotation already
                depth = min(depth + 1, _DEEPEST)
        elif not begins or line.strip("> "):
            begins = False
            made.append(f"{'> ' * depth}{line}".rstrip() if depth else line)
    return made
