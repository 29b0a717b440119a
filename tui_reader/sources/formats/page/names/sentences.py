"""Whether a text is a part of what somebody wrote: a word of a sentence, or the beginning of one.

The same words may be a button in one place and a sentence in another, and so may words that all contributions have.
"""

from __future__ import annotations

from tui_reader.sources.formats.page.markup.dom import Page

_INLINE = frozenset({"a", "b", "strong", "i", "em", "u", "span", "font", "abbr"})
_CODE = frozenset({"code", "kbd", "samp", "var", "pre", "tt"})

_AT = ("@", "＠")
"""What somebody puts before the name of whom they speak to."""

_AROUND = 3
"""Texts around a word, with nothing between, that make a sentence of it."""

LONGEST_LABEL = 60
"""Characters of the longest text that is a button or a label; a longer one says something."""


def in_sentence(page: Page, i: int) -> bool:
    """Whether a text is a word of a sentence, however many others use the same word in the same way."""
    if is_word(page, i):
        return True
    for up in page.ancestors(i, 4):
        tag = page.tag[up]
        if tag in _CODE:
            return True
        if tag in _INLINE and page.weight(up) == page.weight(i) and _amid_words(page, up):
            return True  # every "Nexium" of a page leads to its glossary
        if tag in ("p", "blockquote", "dd"):
            return page.weight(up) > 80 and page.weight(up) > 3 * page.weight(i)
        if tag == "a" and _is_mention(page, up):
            return True  # most may speak to the one who asked
        if tag in ("a", "div", "td", "button", "header", "footer"):
            return False
    return False


def _is_mention(page: Page, i: int) -> bool:
    """Whether a link says whom the words beside it speak to: ``@Mira``, in a text that goes on."""
    said = page.words(i, 2).lstrip()[:1]
    return is_called(page, i) or (said in _AT and page.weight(page.parent[i]) > page.weight(i))


def _amid_words(page: Page, i: int) -> bool:
    """Whether an element stands between two texts of the same line."""
    after = page.end[i]
    if after >= page.end[page.parent[i]] or page.tag[after] or page.tag[i - 1] or page.weight(i - 1) < 8:
        return False
    return page.parent[i - 1] == page.parent[i] and page.weight(after) >= 8


def leads_prose(page: Page, i: int) -> bool:
    """Whether the same element says more after a text, without an element of its own: on a line below, or at length."""
    up = page.parent[i]
    if page.tag[up] == "p" and not page.attributes[up] and page.weight(up) == page.weight(i):
        after = page.end[up]  # a paragraph of its own, before another
        return after < page.end[page.parent[up]] and page.tag[after] == "p" and page.weight(after) > LONGEST_LABEL
    at, end = i + 1, page.end[up]
    least = 1 if at < end and page.tag[at] == "br" else LONGEST_LABEL
    for _ in range(20):
        if at >= end:
            return False
        if not page.tag[at] and page.weight(at) > least:
            return True
        at = page.end[at]
    return False


def is_word(page: Page, i: int) -> bool:
    """Whether a text stands amid others of one element: some scripts print each word by itself, parted by comments."""
    up, beside = page.parent[i], 0
    for side in (range(i - 1, max(i - _AROUND, 0) - 1, -1), range(i + 1, min(i + _AROUND + 1, len(page)))):
        for at in side:
            if page.tag[at] or page.parent[at] != up:
                break
            beside += 1
    return beside >= _AROUND


def goes_on(page: Page, i: int) -> bool:
    """Whether a paragraph has words behind an element in it: "Thanks, Mira, for the oil"."""
    after, up = page.end[i], page.parent[i]
    return page.tag[up] == "p" and after < page.end[up] and bool(page.text[after].strip())


def is_called(page: Page, i: int) -> bool:
    """Whether a link is whom the words before it call: "Well said, @" and ``<a class="nav-link">mira</a>``."""
    return page.tag[i] == "a" and page.text[i - 1].endswith(_AT)
