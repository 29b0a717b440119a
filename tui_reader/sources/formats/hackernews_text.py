"""Hacker News' own small HTML as a body: ``<p>`` between paragraphs, ``<i>``, ``<a>`` and ``<pre><code>``, no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from tui_reader.model import Markup
from tui_reader.sources.bodies import MEANINGFUL_STARTS, escape, plain_paragraphs
from tui_reader.text.flat_html import decoded
from tui_reader.text.many_html import ADDRESS, EMPHASIS, END, PARAGRAPH, PRINTABLE, filled, places, resolved, written
from tui_reader.text.markdown_text import collapsed

_TAG = re.compile(r"<(/?)(p|i|a|pre|code)\b([^<>]*)>", re.I)  # nothing else is a tag there: it is text
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]*)""")
_LINK = re.compile(r"<a\b([^<>]*)>([^<]*)</a>")


def bodies_of(htmls: Sequence[str]) -> tuple[list[str], list[Markup]]:
    """Several bodies of the site's HTML, and how they are written."""
    bodies, markups = _read_together(htmls)
    for place, body in enumerate(bodies):
        if body is None:
            bodies[place], markups[place] = body_of(htmls[place])
    return cast("list[str]", bodies), markups


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


def _read_together(htmls: Sequence[str]) -> tuple[list[str | None], list[Markup]]:
    """The same of those that are words in paragraphs, with links and emphases, by few passes over all (`many_html`)."""
    none: list[str | None] = [None] * len(htmls)
    markups: list[Markup] = ["plain"] * len(htmls)
    other = END.join(htmls).encode("utf-8", "surrogatepass").translate(None, PRINTABLE).split(END.encode())
    if len(other) != len(htmls):
        return none, markups
    odd = {
        place for place, rest in enumerate(other) if rest and not rest.decode("utf-8", "surrogatepass").isprintable()
    }
    joined = END.join([html if place not in odd else "" for place, html in enumerate(htmls)] if odd else htmls)
    if "<a " in joined:
        joined = "".join(_WHOLE_LINK.split(joined))
    joined = resolved(joined)
    if "\xa0" in joined:
        odd.update(place for place, row in enumerate(joined.split(END)) if "\xa0" in row)
    if "<p>" in joined:
        joined = _PARAGRAPHS.sub(PARAGRAPH, PARAGRAPH.join(map(str.strip, joined.split("<p>"))))
    rows = [row.strip(_AROUND) for row in joined.split(END)]
    bodies: list[str | None] = [*written(END.join(rows))]
    marked = [place for place, row in enumerate(rows) if "<" in row or "&" in row]
    emphatic = [place for place in marked if "<i>" in rows[place] and place not in odd]
    odd.update(marked)
    for place in odd:
        bodies[place] = None
    for place, shown in zip(emphatic, _emphatic([rows[place] for place in emphatic]), strict=True):
        bodies[place], markups[place] = shown, "markdown"
    return bodies, markups


_AROUND = f" {PARAGRAPH}"
_WHOLE_LINK = re.compile(r"""<a href="(https?:[^"'\s<>]*)"[^<>]*>[^<]*</a>""")
_PARAGRAPHS = re.compile(f"{PARAGRAPH}{PARAGRAPH}+")
_CORE = re.compile(r"<i>((?!\s)[^<>\x00-\x02]++(?<!\s))</i>")
_ADDRESSES = re.compile(r"(https?://[^\s<>&\x00-\x02\x04-\x06]+[^\s<>&\x00-\x02\x04-\x06.,;:!?')\]])")
"""The same as `_ADDRESS`, of text in which references are read."""
_START = re.compile(rf"[{END}{PARAGRAPH}{ADDRESS}{EMPHASIS}] ?[#+=>\x050-9-]")
"""What begins a piece of text and may be more than words."""
_HARMLESS = bytes(set(range(0x100)) - set(b"\0\4\\`*_[]<~&"))
"""Bytes of text in which nothing is to be escaped within a line."""
_SEVERAL = re.compile("  ")


def _emphatic(rows: Sequence[str]) -> list[str | None]:
    """Those with emphases as Markdown, but for text in which anything is to be escaped."""
    if not rows:
        return []
    joined = f"{END}{END.join(rows)}{END}"
    pieces = _ADDRESSES.split(joined)
    addresses = [f"<{address}>" for address in pieces[1::2]]
    joined = EMPHASIS.join(_CORE.split(ADDRESS.join(pieces[::2])))
    left = joined.encode("utf-8", "surrogatepass").translate(None, _HARMLESS)[1:-1].split(END.encode())
    unfit = {place for place, rest in enumerate(left) if rest} | places(_START, joined)
    if "  " in joined:
        unfit |= places(_SEVERAL, joined)
    joined = filled(joined.replace(EMPHASIS, "*").split(ADDRESS), addresses)
    return [None if place in unfit else body for place, body in enumerate(written(joined[1:-1]))]


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
