"""From contributions that were found to rows of a thread: their text, their ids, what is special about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import repeat

from tui_reader.model import Comment, Markup
from tui_reader.sources import words
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.formats.page.contributions.counts import count_in
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.markup.written import html_of
from tui_reader.sources.identity import comment_id, letters


def texts_of(page: Page, found: Sequence[Found], base: str | None) -> list[tuple[str, Markup]]:
    """What contributions say."""
    read = zip(*from_htmls([_html_of(page, one) for one in found], repeat(base)), strict=True)
    return [_finished(page, one, text, markup, base) for one, (text, markup) in zip(found, read, strict=True)]


def _html_of(page: Page, one: Found) -> str:
    if one.body is None or _typed(page, one) is not None:
        return ""
    return "".join(html_of(page, *inside(page, start, stop), one.body.skip) for start, stop in one.body.ranges)


def _finished(page: Page, one: Found, text: str, markup: Markup, base: str | None) -> tuple[str, Markup]:
    """What a contribution says, without what parts it from the next."""
    if (typed := _typed(page, one)) is not None:
        return "".join(page.text[i] for i in page.texts(typed, page.end[typed])).strip(), "plain"
    if one.kind and one.author_at >= 0 and is_one(text.strip(" :：\n"), "pingback"):
        # All that it says is the link whose words were taken for a name.
        link = next((up for up in (one.author_at, *page.ancestors(one.author_at, 3)) if page.tag[up] == "a"), -1)
        text, markup = from_html(html_of(page, link, page.end[link]), base) if link >= 0 else ("", markup)
    text = _unruled(text.strip())
    if one.item.flat:
        text = text.rstrip("-–— ")  # before a signature, where no element parts them
    return text.lstrip(":： ") if text.startswith((": ", "：")) else text, markup


def _typed(page: Page, one: Found) -> int | None:
    """The one element that holds all that a contribution says, as it was typed."""
    start = one.body.ranges[0][0] if one.body is not None and len(one.body.ranges) == 1 else None
    return start if start is not None and page.tag[start] == "pre" else None


def _unruled(text: str) -> str:
    """A text without the rules below it, which stand between it and the next."""
    if not text.endswith(_RULES):
        return text
    end = len(text)
    while rule := next((rule for rule in _RULES if text.endswith(rule, 0, end)), ""):
        end -= len(rule)
        while end and text[end - 1] == "\n":
            end -= 1
    return text[:end]


_RULES = ("\n---", "\n* * *")


_BOXES = frozenset({"blockquote", "li", "td", "dd", "div", "section", "article", "span", "main"})


def inside(page: Page, start: int, stop: int) -> tuple[int, int]:
    """What is in a box, without the box: forums put whole posts into a ``<blockquote>``."""
    return (start + 1, stop) if page.tag[start] in _BOXES and page.end[start] == stop else (start, stop)


TWICE = 12
"""Letters from which on the same words of the same person at the same time are one comment, printed twice."""


def comments(
    page: Page,
    found: Sequence[Found],
    bodies: Sequence[tuple[str, Markup]],
    first: Found | None,
    dates: Dates,
) -> tuple[list[Comment], int]:
    """The comments of a page, and how many of them it prints twice.

    Args:
        page: the page.
        found: the contributions.
        bodies: their texts.
        first: the one that is the post, where one is.
        dates: the page's: what "3 hours ago" means. Ids do without it: they are the same tomorrow.
    """
    ids, same = _ids(found, bodies)
    answered = {one.parent for one in found}
    gone = {
        n
        for n, (one, (text, _)) in enumerate(zip(found, bodies, strict=True))
        if one is first
        or not (text or (one.author and n in answered))
        or _is_furniture(one, text)
        or _is_form(page, one)
    }
    gone.update(same)
    made: list[Comment] = []
    for number, (one, (text, markup)) in enumerate(zip(found, bodies, strict=True)):
        if number in gone:
            continue
        parent = one.parent
        while parent in gone:
            parent = same[parent] if parent in same else found[parent].parent
        published = dates.day_of(one.stamp)
        made.append(
            Comment(
                ids[number],
                ids[parent] if parent >= 0 else None,
                one.author,
                published,
                text,
                markup,
                _extra(one, text, published),
            )
        )
    return made, len(same)


def _ids(found: Sequence[Found], bodies: Sequence[tuple[str, Markup]]) -> tuple[list[str], dict[int, int]]:
    """The id of each contribution; and of those that are printed twice, which earlier one each is."""
    ids: list[str] = []
    named = {author: letters(author) for author in {one.author for one in found}}
    heads = [(named[one.author], one.published) for one in found]
    often = Counter(heads)
    seen: dict[tuple[str, str | None, str], int] = {}
    same: dict[int, int] = {}
    times: dict[int, int] = {}
    for number, (one, (text, _)) in enumerate(zip(found, bodies, strict=True)):
        key = (*heads[number], letters(text) if often[heads[number]] > 1 else "")
        occurrence = 0
        if key in seen:
            before = found[seen[key]]
            if len(key[2]) >= TWICE and (one.native is None or before.native is None or one.native == before.native):
                same[number] = seen[key]
                times[seen[key]] = times.get(seen[key], 0) + 1
            occurrence = 1 + times.get(seen[key], 0)
        seen.setdefault(key, number)
        if one.native:
            ids.append(comment_id(one.native))
        else:
            ids.append(comment_id(author=one.author, published=one.published, body=text, occurrence=occurrence))
    return ids, same


def _is_furniture(one: Found, text: str) -> bool:
    """Whether a block among the contributions is none of them.

    The heading over them in a list with them, "4 Responses to …"; the word that there is none, in a list of trackbacks;
    a form's preview that nobody has filled in, "Posted by: |"; an advertisement in their clothes, as forums put it
    after the first post.
    """
    if one.author is not None:
        return len(one.author) < 30 and is_one(one.author, "advert")
    if one.stamp is None and text.startswith("#") and count_in(text.lstrip("# ")) is not None:
        return True
    return len(text) < 40 and is_one(text.strip(" :|·\xa0"), "by", "posted", *(("none",) if one.stamp is None else ()))


def _is_form(page: Page, one: Found) -> bool:
    """Whether a block is the form in which to write another one."""
    return one.author is None and one.stamp is None and any(page.tag[i] == "textarea" for i in one.item.own())


def _extra(one: Found, text: str, published: str | None) -> dict[str, object]:
    extra: dict[str, object] = {}
    if one.kind:
        extra["kind"] = one.kind
    if text and len(text) < 200 and words.is_one(text, "deleted"):
        extra["state"] = "deleted"
    if published is None and one.stamp is not None and one.stamp.words:
        extra["when"] = one.stamp.words
    return extra
