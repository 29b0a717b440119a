"""How much of what a page says went into neither article nor comments: the measure of what a reading may have lost."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import NO_TEXT
from tui_reader.sources.formats.page.markup.marks import ARTICLE_CHROME, CHROME, NOT_DISCUSSION, parts
from tui_reader.sources.formats.page.markup.wording import is_one

SENTENCE = 30
"""Characters from which a text outside links is taken for something that somebody wrote rather than for a label."""

_SET_ASIDE = NO_TEXT | {"noscript"}
_WORDS = (
    ARTICLE_CHROME | CHROME | NOT_DISCUSSION | frozenset({"sidebar", "bottom", "copyright", "legal", "description"})
)
_KEPT = frozenset({"entry", "article", "body", "content", "post", "main", "story", "comment", "text"})


def share(page: Page, taken: Sequence[tuple[int, int]], title: str | None) -> tuple[float, int]:
    """What part of the text of a page's main content was left over, and how many characters that is.

    Args:
        page: the page.
        taken: the ranges that went into the article and the comments.
        title: the page's title, wherever it is repeated.
    """
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(taken):
        if not merged or start >= merged[-1][1]:
            merged.append((start, stop))
        elif stop > merged[-1][1]:
            merged[-1] = (merged[-1][0], stop)
    starts = [start for start, _ in merged]
    whole = max(1, page.mass[-1])
    used = left = 0
    at = 0
    while at < len(page):
        place = bisect_right(starts, at) - 1
        if place >= 0 and at < merged[place][1]:
            stop = merged[place][1]
            used += page.mass[stop] - page.mass[at]
            at = stop
            continue
        if page.tag[at]:
            after = place + 1
            # What holds a part of the article or of the discussion is looked into, whatever it is called.
            holds = after < len(starts) and starts[after] < page.end[at]
            at = page.end[at] if not holds and _beside(page, at, whole) else at + 1
            continue
        text = page.text[at].strip()
        if len(text) >= SENTENCE and page.linked[at + 1] == page.linked[at] and not _label(text, title):
            left += page.mass[at + 1] - page.mass[at]
        at += 1
    return left / max(1, left + used), left


def _label(text: str, title: str | None) -> bool:
    return bool(title and (text in title or title in text)) or is_one(text, "form", "none", "share", "related")


def _beside(page: Page, i: int, whole: int) -> bool:
    """Whether an element is furniture of the page by its tag, role or name, or mostly links."""
    weight = page.weight(i)
    if not weight or 2 * weight > whole:
        return False
    if page.tag[i] in _SET_ASIDE or (page.link_weight(i) > 0.5 * weight and weight > 60):
        return True
    attributes = page.attributes[i]
    if not attributes:
        return False
    if attributes.get("role") in ("navigation", "complementary", "banner", "contentinfo", "search"):
        return True
    if "display:none" in (attributes.get("style") or "").replace(" ", "") or "hidden" in attributes:
        return True
    found = parts((attributes.get("class") or "")[:200]) | parts((attributes.get("id") or "")[:80])
    return bool(found & _WORDS) and not found & _KEPT
