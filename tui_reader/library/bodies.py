"""Bodies as Markdown and as HTML: what threads and notebook share when they are written as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from tui_reader.model import Markup

STYLE = (
    "body{max-width:44em;margin:2em auto;padding:0 1em;font:1.05em/1.5 Georgia,serif}"
    ".by{color:#666;font-size:.9em;margin-bottom:0}article+hr{margin:2em 0}"
    ".c{margin-left:calc(var(--d)*1.2em);border-left:2px solid #ddd;padding-left:.8em;margin-top:1em}"
    "pre{overflow:auto;background:#f4f4f4;padding:.6em}"
    "@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}.c{border-color:#333}pre{background:#222}}"
)
"""The look of every page that is written."""


def markdown_body(body: str, markup: Markup) -> Iterator[str]:
    """A body as lines of Markdown that say the same: plain text escaped, its line ends kept."""
    lines = body.strip("\n").split("\n")
    if markup == "markdown":
        yield from lines
        return
    for i, line in enumerate(lines):
        broken = line.strip() and i + 1 < len(lines) and lines[i + 1].strip()
        yield escaped(line) + ("  " if broken else "")


_MARKS = re.compile(r"([\\`*_\[\]<>#|~])|^(\s*)([-+=]|\d+[.)](?=\s))")


def escaped(line: str) -> str:
    """A line of plain text so that Markdown takes no character of it for a mark."""
    return _MARKS.sub(lambda m: "\\" + m[1] if m[1] else _escaped_start(m), line.replace("\t", "    ").lstrip(" "))


def _escaped_start(match: re.Match[str]) -> str:
    mark = match[3]
    return f"{match[2]}{mark[:-1]}\\{mark[-1]}"


def html_body(body: str, markup: Markup) -> str:
    """A body as HTML; raw HTML in it is text, and only links that are safe are links."""
    if markup == "plain":
        paragraphs = re.split(r"\n\s*\n", body.strip("\n"))
        return "\n".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in paragraphs if part.strip())
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable("table").render(body))
