"""Reads one page: the hints, the discussion by its engine or in general, the article, and how sure all that is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report
from tui_reader.sources.bodies import from_html
from tui_reader.sources.formats.page import submission
from tui_reader.sources.formats.page.article import article as articles
from tui_reader.sources.formats.page.article.article import Article
from tui_reader.sources.formats.page.article.rescue import rescue
from tui_reader.sources.formats.page.contributions.comments import comments, inside, texts_of
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.data import hints as claims
from tui_reader.sources.formats.page.data import state
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.dates.vague import first_such_day
from tui_reader.sources.formats.page.discussion import general
from tui_reader.sources.formats.page.discussion.general import Discussion
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.selectors import first
from tui_reader.sources.formats.page.markup.written import html_of
from tui_reader.sources.formats.page.saying import Outcome, describe
from tui_reader.sources.formats.page.tables import engines
from tui_reader.sources.formats.page.tables.engines import Engine, Reading
from tui_reader.sources.formats.page.topic import (
    bears_title,
    heading,
    heads_every_page,
    is_later_page,
    is_topic,
    own_title,
)
from tui_reader.sources.identity import letters, thread_id
from tui_reader.sources.remarks.finding import Remark
from tui_reader.sources.remarks.threads import body_of, comments_of
from tui_reader.sources.saved import EDGE, saved_at, stamped

SOURCE = "page"


def read(
    html: str,
    report: Report,
    *,
    tables: tuple[Engine, ...] = (),
    saved: datetime | None = None,
    address: str | None = None,
) -> Thread:
    """The thread on a page.

    Args:
        html: the page.
        report: takes how it was read.
        tables: the engines to look for; the general reading does without.
        saved: when it was taken from the web, by what it was kept in; else as the page itself says.
        address: where it stood, by what it was kept in; what the page says itself goes before that.
    """
    page = Page(html)
    hints = claims.read(page, html, address)
    dates = Dates(page, saved or stamped(html) or saved_at(page.edges(EDGE)))
    engine, discussion = _discussion(page, hints, dates, tables)
    found = discussion.found
    art = articles.find(page, hints, dates, found)
    topic = bool(found) and (
        is_topic(page, art, discussion) if engine is None else engine.topic or bears_title(page, art, found)
    )
    later = topic and is_later_page(page, hints) and not heads_every_page(page, found)
    first = found[0] if topic and not later else None
    if first is not None:
        _take_title(page, art, first)
    _settle_years(found, (first.published if first is not None else None) or art.published)
    bodies = texts_of(page, found, hints.url)
    for one in found:
        one.body = None  # of a long discussion they take as much as its texts
    marked = engines.opening(page, engine, dates, found) if engine is not None else None
    if marked is not None:
        art.author = marked.author or art.author
        art.published = marked.published or art.published
        art.ranges, art.skip = marked.ranges, set()
    elif not topic:
        art.ranges = art.ranges or art.short
    post = _post(page, hints, art, first, bodies[0] if first is not None else None, topic, dates)
    about = submission.link(page, art.title, hints.url, found[0].item.start) if found else None
    if about is not None:
        post = post._replace(extra={**post.extra, "link": about})
    elsewhere = 0
    if not topic and marked is None:
        own = post.body
        post = rescue(html, page, post, found, bodies)
        elsewhere = 0 if post.body is own else len(letters(post.body, len(post.body)))
        if not found and not post.body:
            articles.take_whole(page, art)
            post = _post(page, hints, art, None, None, False, dates)
    made, twice = comments(page, found, bodies, first, dates)
    if wordless := len(found) - len(made) - twice - (first is not None):
        discussion.evidence.append(f"{wordless} blocks without a text, or with an advertisement, are left out")
    report.engine = engine.title if engine is not None else "general"
    held, where = _held(page, hints, len(made), topic)
    if held:
        made = comments_of(held, hints.url)
        report.engine = where
        discussion.evidence.append(f"{len(made)} comments in the {where}")
    taken = [(one.item.start, one.item.stop) for one in found] + ([] if topic else art.ranges)
    known = engine is not None
    describe(
        Outcome(page, html, hints, discussion, post, made, first, later, twice, known, taken, elsewhere),
        report,
    )
    return assemble(post, made, report)


def _take_title(page: Page, art: Article, first: Found) -> None:
    """Give an article the title as the first contribution has it, and that no more to the contribution's text."""
    if first.body is not None and art.title:
        art.title = own_title(page, first, art.title)
        above = heading(page, first, letters(art.title, 400))
        first.body.skip.update(() if above is None else (above,))


def _held(page: Page, hints: Hints, shown: int, topic: bool) -> tuple[list[Remark], str]:
    """The comments that a page holds as data, and what in, where they are well more than it shows; else none.

    Args:
        page: the page.
        hints: what it says of itself for machines.
        shown: how many comments it shows.
        topic: whether its first contribution is the post, which such data count too.
    """
    held, where = hints.remarks, "structured data"
    enough = 1.2 * shown + topic
    if len(held) <= enough and (not shown or (hints.stated or 0) > enough):
        held, where = state.comments(page), "data for scripts"
    if len(held) > enough and any(one.author or one.published for one in held):
        return held, where
    return [], ""


def _settle_years(found: list[Found], since: str | None) -> None:
    """Give the dates that lack a year the one in which they follow the post."""
    for one in found if since else ():
        if since and one.stamp is not None and one.stamp.iso is None and one.stamp.words:
            iso = first_such_day(one.stamp.words, since)
            one.stamp = replace(one.stamp, iso=iso) if iso else one.stamp


def _discussion(page: Page, hints: Hints, dates: Dates, tables: tuple[Engine, ...]) -> tuple[Engine | None, Discussion]:
    """What is said on the page, by the row of the tables that reads most of it, else in general."""
    best: Reading | None = None
    for engine in engines.candidates(page, tables, hints.generator):
        reading = engines.apply(page, engine, dates, best.quality if best is not None else 0.0)
        if reading is not None and (best is None or reading.quality > best.quality):
            best = reading
    if best is not None and best.quality >= 1:
        known = Discussion(best.found, best.way, 100.0, [f"marks of {best.engine.title}"])
        lone = len(best.found) == 1 and (best.engine.topic or best.found[0].author is None)
        named = sum(1 for one in best.found if one.author)
        nameless = len(best.found) > 1 and named < 0.8 * len(best.found)
        if best.quality >= 0.6 * len(best.found) and not lone and not nameless:
            return best.engine, known
        # A post without an answer, or a theme that only looks like the engine: the row finds blocks, not who and what.
        seen = general.find(page, dates)
        if len(best.found) == 1 and best.found[0].author is None and not best.engine.topic:
            return None, seen  # a count of comments that is marked as one
        signed = sum(1 for one in seen.found if one.author and one.body)
        if signed > 1.2 * best.quality + 3 * lone:
            return None, seen
        if nameless and signed > 1.4 * named and len(seen.found) >= 0.9 * len(best.found):
            return None, seen  # a theme that puts who speaks beside the block of the engine
        return best.engine, known
    for engine in engines.candidates(page, tables, hints.generator):
        if best is None and engine.post and first(page, engine.post) is not None:
            return engine, Discussion(evidence=[f"marks of {engine.title}"])  # a question without an answer
    return None, general.find(page, dates)


def _ended(body: str) -> str:
    """An article without the rules and headings at its end: what they part from it and head is none of it."""
    end = len(body)
    while (start := body.rfind("\n\n", 0, end) + 2) > 1 and _HEADING_OR_RULE.fullmatch(body, start, end):
        end = start - 2
    return body[:end]


_HEADING_OR_RULE = re.compile(r"(?:#{1,6} [^\n]*|---|\* \* \*)\n*")


def _post(
    page: Page,
    hints: Hints,
    art: Article,
    first: Found | None,
    text: tuple[str, Markup] | None,
    topic: bool,
    dates: Dates,
) -> Post:
    """The post of a page, with its text.

    Args:
        page: the page.
        hints: what it says of itself for machines.
        art: the article.
        first: the contribution that is the post, where one is.
        text: what that one says, with its markup.
        topic: whether the discussion is a topic, so that there is no article; its first contribution may be missing.
        dates: the page's dates.
    """
    body, markup = text or ("", "plain")
    if topic:
        author, published = (first.author, dates.day_of(first.stamp)) if first is not None else art.opened
        if first is not None:
            published = published or art.published
            author = author or art.author
    else:
        html = "".join(html_of(page, *inside(page, start, stop), art.skip, players=True) for start, stop in art.ranges)
        body, markup = from_html(html, hints.url)
        body = _ended(body.strip())
        if not body and hints.body:
            body, markup = body_of(hints.body, hints.url)
        author, published = art.author or art.house, art.published
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
