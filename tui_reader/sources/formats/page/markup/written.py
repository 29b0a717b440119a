"""Parts of a page as HTML again, for the parser of texts: without what is no part of a text, and without its looks."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from html import escape

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import CONTROLS, UNSEEN, VOID

_MEANINGLESS = frozenset({"font", "span", "big", "small", "nobr", "bdi", "u"})
"""Elements that mean nothing where they have no attributes that are kept: how large, in which colour."""

_KEPT = frozenset({
    "href", "src", "alt", "title", "class", "lang", "data-lang", "data-language", "start", "colspan", "rowspan",
    "data-src", "data-lazy-src", "data-original", "srcset", "cite", "dir", "type", "value", "align",
})  # fmt: skip
"""Attributes that say something about a text: what it leads to, which language it is in, how it is laid out."""

_PLAYER = re.compile(r"/embed/|/embed\.html|/player|//player\.|/videos?/|/watch\?")
"""Addresses of what somebody put into a text to be seen or heard: most frames of a page are advertisements."""

_LONGEST_VALUE = 4000
"""Characters of an attribute that are kept: pictures in an address are longer."""

_QUOTED_FROM = ("attribution", "quotetitle", "citation", "blocklink", "sourcejump", "bbcodeblock-title")
"""What class names call the head of a quotation, which says whom it is of."""


def html_of(page: Page, start: int, stop: int, skip: AbstractSet[int] = frozenset(), *, players: bool = False) -> str:
    """A range of nodes as HTML again, without the nodes (and all in them) that are to be skipped.

    With ``players``, frames in which something is seen or heard stay: those of an article are part of it, while
    boards put one below each address.
    """
    if stop - start == 1 and not page.tag[start] and start not in skip:  # as most of short answers: one text
        return (" " if start in page.gap else "") + escape(page.text[start], quote=False)
    parts: list[str] = []
    open_until: list[tuple[int, str]] = []
    at = start
    while at < stop:
        while open_until and open_until[-1][0] <= at:
            parts.append(open_until.pop()[1])
        if at in page.gap:
            parts.append(" ")
        if at in skip:
            at = page.end[at]
            continue
        tag = page.tag[at]
        if not tag:
            parts.append(escape(page.text[at], quote=False))
        elif tag == "a" and _only_names(page, at):
            pass  # its words stay, without the link
        elif tag not in UNSEEN and tag not in CONTROLS:
            written = _written(page, at)
            if written or tag not in _MEANINGLESS:
                parts.append(f"<{tag}{written}>")
                if tag not in VOID:
                    open_until.append((page.end[at], f"</{tag}>"))
        elif players and tag == "iframe" and _PLAYER.search(page.get(at, "src")[:300]):
            parts.append(f"<iframe{_written(page, at)}></iframe>")
            at = page.end[at]
            continue
        else:
            at = page.end[at]
            continue
        at += 1
    parts.extend(closing for _, closing in reversed(open_until))
    return "".join(parts)


def _only_names(page: Page, i: int) -> bool:
    """Whether a link only says of whom somebody speaks: ``@name``, or the head of a quotation."""
    if page.weight(i) > 90:
        return False
    text = page.words(i, 100)
    if text.startswith("@") and " " not in text:
        return True
    if any(page.tag[up] in ("blockquote", "q") for up in page.ancestors(i, 4)):
        names = " ".join(page.get(at, "class") for at in (i, *page.ancestors(i, 2))).lower()
        return any(word in names for word in _QUOTED_FROM)
    return False


def _written(page: Page, i: int) -> str:
    """The attributes of an element that are kept, as they stand in a tag."""
    if page.tag[i] in ("p", "br"):
        return ""
    return "".join(
        f' {name}="{escape(value)}"'
        for name, value in page.attributes[i].items()
        if value and name in _KEPT and len(value) < _LONGEST_VALUE
    )
