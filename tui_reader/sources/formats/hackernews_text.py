"""Hacker News' own small HTML as a body: ``<p>`` between paragraphs, ``<i>``, ``<a>`` and ``<pre><code>``, no more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui_reader.model import Markup
from tui_reader.sources.bodies import MEANINGFUL_STARTS, escape, plain_paragraphs
from tui_reader.text.flat_html import decoded
from tui_reader.text.markdown_text import collapsed

_TAG = re.compile(r"<(/?)(p|i|a|pre|code)\b([^<>]*)>", re.I)  # nothing else is a tag there: it is text
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]*)""")
_LINK = re.compile(r"<a\b([^<>]*)>([^<]*)</a>")


def bodies_of(htmls: Iterable[str]) -> tuple[list[str], list[Markup]]:
    """Several bodies of the site's HTML, and how they are written."""
    made = list(map(body_of, htmls))
    return [body for body, _ in made], [markup for _, markup in made]


def body_of(html: str) -> tuple[str, Markup]:
    """The site's HTML as a body: plain where it has no emphasis and no code."""
    if "<" not in html:
        return decoded(html).strip(), "plain"
    first, *parts = html.split("<")  # to ask for each of the tags instead takes three times as long
    if "a" in {part[:1] for part in parts}:
        html = _LINK.sub(_bare_link, html)
        first, *parts = html.split("<")
    paragraphs = [first]
    for part in parts:
        if part[:2] == "p>":
            paragraphs.append(part[2:])
        elif part[:3] == "/p>":
            paragraphs[-1] += part[3:]
        elif part[:1] == "i" or part[:3] == "pre" or part[:4] == "code":
            return _to_markdown(html), "markdown"
        else:
            paragraphs[-1] += f"<{part}"
    if "\n" in html or "<br" in html:
        return plain_paragraphs(html), "plain"
    return decoded("\n\n".join(filter(None, map(str.strip, paragraphs)))), "plain"


def _bare_link(match: re.Match[str]) -> str:
    """A link as its address: the site shows long ones shortened, and never gives them other words."""
    href = _HREF.search(match[1])
    return href[1] if href and href[1].startswith(("http", "HTTP")) else match[2]


def _to_markdown(html: str) -> str:
    blocks: list[str] = []
    inline: list[str] = []
    code: list[str] | None = None
    emphasis = -1  # index in ``inline`` where the emphasis that is open begins

    def close_paragraph() -> None:
        nonlocal emphasis
        emphasis = -1  # one that was never closed is none
        if paragraph := "".join(inline).strip():
            blocks.append(paragraph)
        inline.clear()

    position = 0
    for tag in _TAG.finditer(html):
        words = html[position : tag.start()]
        position = tag.end()
        if code is not None:
            code.append(decoded(words))
        elif words:
            inline.append(_inline(words))
        closing, name = tag[1], tag[2].lower()
        if name == "pre":
            if closing and code is not None:
                blocks.append(_fenced("".join(code)))
                code = None
            elif not closing:
                close_paragraph()
                code = []
        elif code is not None:
            continue
        elif name == "p":
            close_paragraph()
        elif name == "i" and not closing:
            emphasis = len(inline)
        elif name == "i" and emphasis >= 0:
            words = "".join(inline[emphasis:])
            del inline[emphasis:]
            emphasis = -1
            core = words.strip()
            lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
            inline.append(f"{lead}*{core}*{tail}" if core else words)
    rest = html[position:]
    if code is not None:
        code.append(decoded(rest))
        blocks.append(_fenced("".join(code)))
    else:
        inline.append(_inline(rest))
    close_paragraph()
    return "\n\n".join(blocks)


_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?')\]]")


_WORDS = bytes(set(range(0x20, 0x7F)) - set(b"\\`*_[]<~&:"))
"""Bytes of text in which nothing is to be decoded, collapsed, or escaped within a line."""


def _inline(words: str) -> str:
    """Text between tags as Markdown; addresses stay as they are."""
    plain = not words.encode("utf-8", "surrogatepass").translate(None, _WORDS) and "  " not in words
    if plain and words.lstrip()[:1] not in MEANINGFUL_STARTS:
        return words
    words = decoded(collapsed(words))
    if "://" not in words:
        return escape(words)
    parts: list[str] = []
    position = 0
    for match in _ADDRESS.finditer(words):
        parts.append(escape(words[position : match.start()]))
        parts.append(f"<{match[0]}>")
        position = match.end()
    parts.append(escape(words[position:]))
    return "".join(parts)


def _fenced(code: str) -> str:
    code = code.strip("\n").rstrip()
    fence = "```"
    while fence in code:
        fence += "`"
    return f"{fence}\n{code}\n{fence}"
