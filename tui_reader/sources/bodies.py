"""Bodies as sites write them, in our two markups.

Most comments in HTML are a few paragraphs and nothing else. Those become plain text here, some twenty times faster
than by parsing; the rest becomes Markdown by ``text.html``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import cast

from tui_reader.model import Comment, Markup
from tui_reader.sources.rows import Rows
from tui_reader.text.flat_html import decoded
from tui_reader.text.many_html import read_together

_PARAGRAPH = re.compile(r"</?p\s*>")
_BREAK = re.compile(r" ?<br ?/?> ?")
_OTHER = re.compile(r"<(?!/?p\s*>|br\s*/?>)[a-zA-Z/!?]")


def from_html(html: str, base_url: str | None = None) -> tuple[str, Markup]:
    """A fragment of HTML as a body: plain where it has nothing but paragraphs, else Markdown.

    Args:
        html: the fragment.
        base_url: the page that it stood on, for its relative links.
    """
    tidy = html.isprintable() and "  " not in html and html[:1] != " " and html[-1:] != " "
    return _from_html(html, html if tidy else " ".join(html.split()), base_url)


def from_htmls(htmls: Sequence[str], base_urls: Iterable[str | None] = repeat(None)) -> tuple[list[str], list[Markup]]:
    """The same of many fragments: their bodies, and how these are written.

    Args:
        htmls: the fragments.
        base_urls: for each the page that it stood on.
    """
    bodies, markups = read_together(htmls)
    if None in bodies:
        for place, (html, base_url) in enumerate(zip(htmls, base_urls, strict=False)):
            if bodies[place] is None:
                bodies[place], markups[place] = from_html(html, base_url)
    return cast("list[str]", bodies), markups


def rows_of_html(comments: Iterable[Comment], html_of: Callable[[str], str | None] = str) -> Iterator[Rows]:
    """Comments by columns, of a source that gave them the bodies that it has.

    Args:
        comments: the comments.
        html_of: what of a body is HTML; nothing of one that is plain words.
    """
    for rows in Rows.batches(comments):
        htmls = list(map(html_of, rows.bodies))
        bodies, markups = from_htmls([html for html in htmls if html is not None])
        if None not in htmls:
            yield rows._replace(bodies=bodies, markups=markups)
            continue
        places = (place for place, html in enumerate(htmls) if html is not None)
        for place, body, markup in zip(places, bodies, markups, strict=True):
            rows.bodies[place], rows.markups[place] = body, markup
        yield rows


def _from_html(html: str, text: str, base_url: str | None) -> tuple[str, Markup]:
    """A fragment as a body; ``text`` is the same with its white space collapsed."""
    if "<" not in text:
        return decoded(text), "plain"
    paragraphs = _only_paragraphs(text)
    if paragraphs is not None:
        return paragraphs, "plain"
    if _OTHER.search(text) is None:
        return plain_paragraphs(text), "plain"
    from tui_reader.text.html import to_markdown

    return to_markdown(html, base_url), "markdown"


def _only_paragraphs(text: str) -> str | None:
    """Text of HTML that has only ``<p>``, spelled as nearly everywhere; ``None`` for any other."""
    first, *parts = text.split("<")
    found = [first.strip(" ")]
    for part in parts:
        if part[:2] == "p>":
            found.append(part[2:].strip(" "))
        elif part[:3] == "/p>":
            found.append(part[3:].strip(" "))
        else:
            return None
    return decoded("\n\n".join(filter(None, found)))


def plain_paragraphs(html: str) -> str:
    """Text of HTML that has only ``<p>`` and ``<br>``."""
    parts = []
    for paragraph in _PARAGRAPH.split(" ".join(html.split())):
        text = paragraph.strip(" ")
        if "<b" in text:
            text = _BREAK.sub("\n", text).strip("\n ")
        if text:
            parts.append(text)
    return decoded("\n\n".join(parts))


_MARKDOWN = re.compile(r"([\\`*_\[\]<~])")
_MARKS = "\\`*_[]<~"
_MARKDOWN_START = re.compile(r"^(\s{0,3})(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|\d{1,9}(?=[.)](?:\s|$))|>)", re.M)
_NEXT_START = re.compile(r"\n\s{0,3}[#+=>0-9-]")
"""What `_MARKDOWN_START` may find below the first line; found faster, since it does not look at each character."""
MEANINGFUL_STARTS = frozenset("#-+=>0123456789")
"""Characters with which a line begins that may be more than words."""


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly it."""
    if any(map(text.__contains__, _MARKS)):
        text = _MARKDOWN.sub(r"\\\1", text)
    if text.lstrip()[:1] not in MEANINGFUL_STARTS and ("\n" not in text or _NEXT_START.search(text) is None):
        return text
    return _MARKDOWN_START.sub(_escape_start, text)


def _escape_start(match: re.Match[str]) -> str:
    indent, mark = match.groups()
    return f"{indent}{mark}\\" if mark.isdecimal() else f"{indent}\\{mark}"


_NO_ADDRESS = re.compile(r"[\s<>()]")


def link(words: str, url: str) -> str:
    """Words in one line as a link of Markdown; without it where the address leads not to the web."""
    words = escape(" ".join(words.split()))
    leads = url.startswith(("http://", "https://")) and _NO_ADDRESS.search(url) is None
    return f"[{words}]({url})" if leads else words


def with_list(body: str, lines: Sequence[str] | None) -> str:
    """A body, and below it what is attached, as a list."""
    return "\n\n".join(part for part in (body, "\n".join(lines)) if part) if lines else body


_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^`\n]*$", re.M)


def hard_breaks(markdown: str) -> str:
    """Markdown of a site that shows each line end as one, with line ends that Markdown keeps; code is left alone."""
    if "\n" not in markdown or "\n" not in markdown.replace("\n\n", ""):  # as most are: one line, or blank ones between
        return markdown
    lines = markdown.split("\n")
    fence = ""
    for i, line in enumerate(lines[:-1]):
        start = line.lstrip(" ")
        if fence:
            if start.startswith(fence) and not start.strip(fence[0] + " "):
                fence = ""
        elif (opened := _FENCE.fullmatch(line)) is not None:
            fence = opened[1]
        elif line and lines[i + 1] and not line.startswith(("    ", "\t", "|")) and not line.endswith(("  ", "\\")):
            lines[i] = line + "  "
    return "\n".join(lines)


_CHAT = re.compile(
    r"```(?P<block>.+?)```|`(?P<code>[^`\n]+)`"
    r"|(?<![\w*])\*(?=[^\s*])(?P<bold>[^*\n]*[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])(?P<italic>[^_\n]*[^\s_])_(?![\w_])"
    r"|(?<![\w~])~(?=[^\s~])(?P<strike>[^~\n]*[^\s~])~(?![\w~])",
    re.DOTALL,
)
_CHAT_SIGNS = "`*_~"
_CHAT_MARKS = {"bold": "**", "italic": "*", "strike": "~~"}


def from_chat(words: str) -> tuple[str, Markup]:
    """What is typed into a chat with ``*bold*``, ``_italic_``, ``~struck~`` and code between backticks, as a body."""
    if not any(map(words.__contains__, _CHAT_SIGNS)) or _CHAT.search(words) is None:
        return words, "plain"
    return hard_breaks(_marked(words).strip("\n")), "markdown"


def from_chats(said: Iterable[str]) -> tuple[list[str], list[Markup]]:
    """The same of several: their bodies, and how these are written."""
    made = list(map(from_chat, said))
    return [body for body, _ in made], [markup for _, markup in made]


def _marked(words: str) -> str:
    """Marks within marks are of another kind each, so this goes three levels deep at most."""
    parts: list[str] = []
    position = 0
    for found in _CHAT.finditer(words):
        parts.append(escape(words[position : found.start()]))
        position = found.end()
        kind, inner = str(found.lastgroup), str(found[found.lastgroup or 0])
        if kind == "block" and "\n" in inner:
            newline = chr(10)
            parts.append(f"\n```\n{inner.strip(newline)}\n```\n")
        elif kind in ("block", "code"):
            parts.append(f"`{inner}`" if "`" not in inner else escape(inner))
        else:
            parts.append(f"{_CHAT_MARKS[kind]}{_marked(inner)}{_CHAT_MARKS[kind]}")
    parts.append(escape(words[position:]))
    return "".join(parts)
