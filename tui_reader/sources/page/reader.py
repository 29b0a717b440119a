"""Reads one page: the hints, the discussion by its engine or in general, the article, and how sure all that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from tui_reader.model import Comment, Markup, Post, Thread
from tui_reader.sources import words
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import comment_id, letters, thread_id
from tui_reader.sources.page import article as articles
from tui_reader.sources.page import counts, engines, general
from tui_reader.sources.page import hints as claims
from tui_reader.sources.page.article import Article
from tui_reader.sources.page.dom import Page
from tui_reader.sources.page.engines import Engine, Reading
from tui_reader.sources.page.found import Found
from tui_reader.sources.page.general import Discussion
from tui_reader.sources.page.hints import Hints
from tui_reader.sources.page.marks import parts
from tui_reader.sources.page.stamps import Dates, Stamp
from tui_reader.sources.page.wording import is_one

SOURCE = "page"


def read(html: str, report: Report, *, tables: tuple[Engine, ...] = (), now: datetime | None = None) -> Thread:
    """The thread on a page.

    Args:
        html: the page.
        report: takes how it was read.
        tables: the engines to look for; the general reading does without.
        now: when the page was saved, where that is known: what relative dates are against.
    """
    page = Page(html)
    hints = claims.read(page)
    dates = Dates(page, now)
    stamps = dates.stamps()
    engine, discussion = _discussion(page, hints, dates, stamps, tables)
    found = discussion.found
    taken = [(one.item.start, one.item.stop) for one in found]
    topic = engine is not None and engine.topic
    art = articles.find(page, hints, dates, stamps, taken)
    missing_opening = False
    first: Found | None = None
    if found and (topic or (engine is None and _is_topic(page, art, discussion))):
        topic = True
        if _later_page(page, hints):
            missing_opening = True
        else:
            first = found[0]
    bodies = [_text(page, one, hints.url) for one in found]
    marked = engines.opening(page, engine, dates, stamps, found) if engine is not None else None
    if marked is not None:
        art.author = marked.author or art.author
        art.published = marked.published or art.published
        art.ranges, art.skip = marked.ranges, set()
    post = _post(page, hints, art, first, bodies[0] if first is not None else None, topic)
    rows = _rows(found, bodies, first)
    if len(hints.remarks) > 1.2 * len(rows):
        rows = _remarks(hints)
        report.evidence.append(f"{len(rows)} comments in the structured data")
    report.engine = engine.title if engine is not None else "general"
    _describe(page, html, report, discussion, first, missing_opening)
    return assemble(post, rows, report)


def _discussion(
    page: Page, hints: Hints, dates: Dates, stamps: list[Stamp], tables: tuple[Engine, ...]
) -> tuple[Engine | None, Discussion]:
    """What is said on the page, by the row of the tables that reads most of it, else in general."""
    best: Reading | None = None
    for engine in engines.candidates(page, tables, hints.generator):
        reading = engines.apply(page, engine, dates, stamps)
        if reading is not None and (best is None or reading.quality > best.quality):
            best = reading
    if best is not None and best.quality >= 1:
        return best.engine, Discussion(best.found, best.way, 100.0, [f"marks of {best.engine.title}"])
    return None, general.find(page, dates, stamps)


def _text(page: Page, one: Found, base: str | None) -> tuple[str, Markup]:
    """What a contribution says."""
    if one.body is None:
        return "", "plain"
    html = "".join(page.html(*_inside(page, start, stop), one.body.skip) for start, stop in one.body.ranges)
    text, markup = from_html(html, base)
    text = text.strip()
    return text.lstrip(":： ") if text.startswith((": ", "：")) else text, markup


_BOXES = frozenset({"blockquote", "li", "td", "dd", "div", "section", "article", "span", "main"})


def _inside(page: Page, start: int, stop: int) -> tuple[int, int]:
    """What is in a box, without the box: forums put whole posts into a ``<blockquote>``."""
    return (start + 1, stop) if page.tag[start] in _BOXES and page.end[start] == stop else (start, stop)


def _is_topic(page: Page, art: Article, discussion: Discussion) -> bool:
    """Whether the first contribution is the post: where the page has no text but the contributions."""
    found = discussion.found
    opening = found[0]
    if opening.author and opening.published and opening.author == art.author and opening.published == art.published:
        return True
    if any(one.parent >= 0 for one in found):
        return False  # a tree of answers: the post is elsewhere
    if discussion.called and not (_are_posts(page, found) or _has_members(page, found)):
        return False
    if not art.ranges:
        return True
    start, stop = art.ranges[0]
    free = page.mass[stop] - page.mass[start]
    for one in found:
        if start <= one.item.start < stop:
            free -= page.mass[one.item.stop] - page.mass[one.item.start]
    return free < articles.ENOUGH


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


_PAGE_ADDRESS = re.compile(r"[?&/](?:page|start|seite|pagina|p|pg)[=/-]?(\d+)|-(\d+)\.html$|/page-(\d+)", re.IGNORECASE)


def _later_page(page: Page, hints: Hints) -> bool:
    """Whether this is the second or a later page of a topic, so that the opening post is not on it."""
    for node in page.parser.css('link[rel="prev"]'):
        href = node.attributes.get("href") or ""
        if href:
            return True
    hit = re.search(r"[?&]page=(\d+)|/page-(\d+)|[?&]start=(\d+)|&st=(\d+)|/page/(\d+)", hints.url or "")
    if hit:
        number = int(next(group for group in hit.groups() if group))
        return number > (1 if "page" in hit[0] else 0)
    return False


def _post(
    page: Page, hints: Hints, art: Article, first: Found | None, text: tuple[str, Markup] | None, topic: bool
) -> Post:
    body, markup = text or ("", "plain")
    if topic:
        author = first.author if first is not None else None
        published = first.published if first is not None else None
        if first is not None:
            published = published or art.published
            author = author or art.author
    else:
        html = "".join(page.html(start, stop, art.skip) for start, stop in art.ranges)
        body, markup = from_html(html, hints.url)
        body = body.strip()
        author, published = art.author, art.published
    return Post(
        id=thread_id(url=hints.url, title=art.title, author=author, body=body),
        title=art.title,
        author=author,
        published=published,
        url=hints.url,
        source=SOURCE,
        body=body,
        markup=markup,
    )


def _rows(found: Sequence[Found], bodies: Sequence[tuple[str, Markup]], first: Found | None) -> list[Comment]:
    texts = [text for text, _ in bodies]
    ids: list[str] = []
    seen: dict[tuple[str, str | None, str], int] = {}
    for one, text in zip(found, texts, strict=True):
        key = (letters(one.author), one.published, letters(text, 160))
        occurrence = seen.get(key, 0)
        seen[key] = occurrence + 1
        ids.append(
            comment_id(one.native)
            if one.native
            else comment_id(author=one.author, published=one.published, body=text, occurrence=occurrence)
        )
    rows: list[Comment] = []
    empty = {
        n for n, (one, text) in enumerate(zip(found, texts, strict=True)) if one is first or not (text or one.author)
    }
    for number, (one, text) in enumerate(zip(found, texts, strict=True)):
        if number in empty:
            continue
        parent = one.parent
        while parent in empty:
            parent = found[parent].parent
        extra: dict[str, object] = {}
        if one.kind:
            extra["kind"] = one.kind
        if text and len(text) < 200 and words.is_one(text, "deleted"):
            extra["state"] = "deleted"
        rows.append(
            Comment(
                ids[number], ids[parent] if parent >= 0 else None, one.author, one.published, text, "markdown", extra
            )
        )
    return rows


def _remarks(hints: Hints) -> list[Comment]:
    """The comments that structured data holds whole."""
    rows: list[Comment] = []
    for remark in hints.remarks:
        body, markup = from_html(remark.text, hints.url)
        extra = {"url": remark.url} if remark.url else {}
        native = remark.native.rpartition("#")[2] if remark.native and "#" in remark.native else remark.native
        parent = remark.parent.rpartition("#")[2] if remark.parent and "#" in remark.parent else remark.parent
        rows.append(
            Comment(
                comment_id(native),
                comment_id(parent) if parent else None,
                remark.author,
                remark.published,
                body,
                markup,
                extra,
            )
        )
    return rows


def _describe(page: Page, html: str, report: Report, discussion: Discussion, first: Found | None, later: bool) -> None:
    found = discussion.found
    around = range(found[0].item.start, found[-1].item.stop) if found else None
    report.stated = counts.stated(page, around)
    report.evidence.extend(discussion.evidence)
    if not found:
        service = counts.loaded_by(page, html)
        if service:
            report.note(f"the comments are loaded by a script ({service}) and are not in this file")
    if later:
        report.note("a later page of the topic: the opening post is not in this file")
