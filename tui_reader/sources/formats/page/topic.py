"""Whether a page is a topic of a forum, whose first contribution is the post, and which page of it."""

from __future__ import annotations

import re
from functools import lru_cache

from tui_reader.sources import words
from tui_reader.sources.formats.page.article import article as articles
from tui_reader.sources.formats.page.article.article import Article
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.contributions.nesting import TREES
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.discussion.general import Discussion
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import LARGE_HEADINGS
from tui_reader.sources.formats.page.markup.marks import POSITIONS, parts
from tui_reader.sources.formats.page.markup.positions import Positions
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.identity import letters

_PAGE_IN_ADDRESS = re.compile(
    r"[?&;/](?:page|pagenumber|seite|pagina)[=/-]?(\d{1,5})|/page/?-?(\d{1,5})|[?&;](?:start|st|from)=(\d{1,6})"
)
_PAGE_WORDS = ("page", "seite", "página", "pagina", "страница", "strona", "sayfa")
_PAGE_WORD = re.compile("|".join(_PAGE_WORDS))
_NUMBERS = re.compile(r"\d{1,6}")
_BEHIND = re.compile(r"\s+[-–—|•·:»«]\s")
_BEFORE = re.compile(r"\s[-–—|•·:»«]\s+$")
"""What parts a title from the name of the site behind it."""


def is_topic(page: Page, art: Article, discussion: Discussion) -> bool:
    """Whether the first contribution is the post: where the page has no text but the contributions."""
    found = discussion.found
    opening = found[0]
    around = [*(one.item.start for one in found[:2]), *page.ancestors(opening.item.start, 3)]
    labels = (f"{page.get(i, 'class')[:200]} {page.get(i, 'id')[:80]}" for i in around)
    if any(_REVIEW & parts(label) for label in labels):
        return False  # they are of a thing, which nobody of them shows
    if opening.author and opening.published and opening.author == art.author and opening.published == art.published:
        return True
    if bears_title(page, art, found):
        return True
    if not art.ranges and opening.author is None and len(found) > 2 and all(one.author for one in found[1:]):
        return True  # what alone nobody signs, where nothing else is the article
    if discussion.way in TREES and any(one.parent >= 0 for one in found):
        return not art.ranges and _stands_apart(page, found)  # else a tree of answers: the post is elsewhere
    if discussion.sure and not (_are_posts(page, found) or _has_members(page, found)):
        return False
    text = art.short if not art.ranges else art.author and art.published
    if discussion.headed and text and not (_are_posts(page, found) or _has_members(page, found)):
        return False  # a short text, or a signed one, and below it a heading for comments
    if not art.ranges:
        return True
    # What nobody signed above the posts of members is what the board says of itself.
    unsigned = not art.author and _has_members(page, found)
    return _free(page, art, found[0]) < articles.ENOUGH * (2 if unsigned else 1)


def bears_title(page: Page, art: Article, found: list[Found]) -> bool:
    """Whether the first contribution is headed by the page's title, as no other is, and nothing else is the article."""
    wanted = letters(art.title, 400)
    if len(wanted) < 4 or _free(page, art, found[0]) >= articles.ENOUGH:
        return False
    return heading(page, found[0], wanted) is not None and all(heading(page, one, wanted) is None for one in found[1:4])


def heading(page: Page, one: Found, wanted: str) -> int | None:
    """The heading of a contribution that says a title, which is given as letters."""
    for i in one.item.own():
        if page.mass[i] - page.mass[one.item.start] > 400:
            return None
        if page.tag[i] in LARGE_HEADINGS and letters(page.words(i, 400), 400) == wanted:
            return i
    return None


def own_title(page: Page, first: Found, title: str) -> str:
    """What heads the first contribution of a topic, where the page's title is that with the forum's name beside it."""
    for i in first.item.own():
        if page.mass[i] - page.mass[first.item.start] > 200:
            break
        if page.tag[i] in LARGE_HEADINGS or _is_subject(page.get(i, "class")[:80]):
            said = page.words(i, 300)
            if len(letters(said)) < 4:
                continue
            if title.startswith(said) and _BEHIND.match(title, len(said)):
                return said
            if title.endswith(f" {said}") and _BEFORE.search(title[: -len(said)]):
                return said
    return title


_REVIEW = frozenset("review reviews testimonial testimonials rezension recensie recensione bewertung".split())
"""Words of makers for what somebody says of a thing that is shown elsewhere."""

_SUBJECTS = ("subject", "title", "topic")


@lru_cache(maxsize=4096)
def _is_subject(label: str) -> bool:
    """Whether classes call an element what a contribution is headed with: ``postsubject``."""
    return any(part.endswith(_SUBJECTS) for part in parts(label))


def _free(page: Page, art: Article, first: Found) -> int:
    """How much text beside links the article has before the contributions, without its furniture."""
    free = 0
    for start, stop in art.ranges:
        stop = min(stop, max(start, first.item.start))
        free += page.mass[stop] - page.mass[start] - (page.linked[stop] - page.linked[start])
        free -= sum(page.weight(i) - page.link_weight(i) for i in art.skip if start <= i < stop)
    return free


def _stands_apart(page: Page, found: list[Found]) -> bool:
    """Whether the first contribution is not called what all others below it or beside it are: a topic above answers."""
    peers = [one for one in found[1:] if one.parent < 0] or [one for one in found if one.parent == 0]
    if len(peers) < 2:
        return False
    called = [set(page.classes(one.item.start)) - POSITIONS for one in peers]
    return bool(set.intersection(*called) - set(page.classes(found[0].item.start)))


def _are_posts(page: Page, found: list[Found]) -> bool:
    """Whether the page calls the contributions posts, topics or messages."""
    labels = (page.get(one.item.start, "class") + " " + page.get(one.item.start, "id") for one in found[:2])
    return any(parts(label[:200]) & {"post", "posts", "message", "topic", "thread", "msg"} for label in labels)


def _has_members(page: Page, found: list[Found]) -> bool:
    """Whether facts about members stand beside most contributions: "Joined", "Posts", as forums print them."""
    told = 0
    for one in found[:20]:
        texts = (page.text[i] for i in one.item.own())
        told += any(is_one(text.strip().rstrip(":"), "facts") for text in texts if 2 < len(text) < 30)
    return told >= 0.6 * min(len(found), 20)


def heads_every_page(page: Page, found: list[Found]) -> bool:
    """Whether a topic prints its first post above each of its pages: number 1, and then 321."""
    numbers = [_numbers_of(page, one) for one in found[:3]]
    return len(numbers) == 3 and 1 in numbers[0] and any(n > 2 and n + 1 in numbers[2] for n in numbers[1])


def _numbers_of(page: Page, one: Found) -> set[int]:
    """The numbers that stand alone at the head of a contribution."""
    heads = (page.text[i].strip().lstrip("#№") for i in one.item.own() if page.text[i])
    return {int(text) for text, _ in zip(heads, range(12), strict=False) if text.isdecimal() and len(text) < 7}


def is_later_page(page: Page, hints: Hints) -> bool:
    """Whether this is the second or a later page of a topic, so that the opening post is not on it."""
    hit = _PAGE_IN_ADDRESS.search(hints.url or "")
    if hit:
        number = int(next(group for group in hit.groups() if group))
        return number > (0 if hit[3] else 1)
    short = [i for i in page.texts(0, len(page)) if len(page.text[i]) <= 200]  # a line of a few words, indented
    places = Positions([i for i in short if _PAGE_WORD.search(page.text[i].lower())])
    for i in short if places.positions else ():
        text = page.text[i]
        if len(text) > 60 or not places.count(up := page.parent[i], page.end[up]):
            continue
        line = text if any(map(str.isdigit, text)) else page.words(page.parent[i], 80)
        numbers = [int(number) for number in _NUMBERS.findall(line)] if len(line) <= 60 else []
        if len(numbers) >= 2 and 1 < numbers[-2] <= numbers[-1] < 100_000:
            tail = line[line.rfind(str(numbers[-2]), 0, line.rfind(str(numbers[-1]))) :]
            for lead in _PAGE_WORDS:
                start = line.lower().find(f"{lead} ")
                if start >= 0 and words.is_one(line[start:], "page_of") and tail:
                    return True
    return False
