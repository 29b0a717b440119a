"""What is said about how a page was read: counts, doubts, and the evidence for every head of a comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.model import Comment, Post
from tui_reader.sources.base import Report, counted, lacking
from tui_reader.sources.formats.page.contributions import counts
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.discussion.general import Discussion
from tui_reader.sources.formats.page.markup import leftover
from tui_reader.sources.formats.page.markup.dom import Page

EXPLAINED = 500
"""Comments of which the evidence is kept; a person reads no more."""


SPOKEN = 60
"""Characters of text that may be left over without a word: a line of the page's furniture."""


@dataclass(slots=True)
class Outcome:
    """Everything that came out of a page."""

    page: Page
    html: str
    hints: Hints
    discussion: Discussion
    post: Post
    comments: Sequence[Comment]
    first: Found | None
    """The contribution that is the post."""
    later: bool
    """Whether it is a later page of a topic."""
    twice: int
    """How many comments the page prints twice."""
    known: bool
    """Whether the engine is known."""
    taken: Sequence[tuple[int, int]] = ()
    """The ranges of the page that went into the article and the comments."""
    elsewhere: int = 0
    """Characters of the article that come from no range of the page: of the last resort."""


def describe(outcome: Outcome, report: Report) -> None:
    """Fill in a report: count stated, sureness, notes and evidence."""
    found = outcome.discussion.found
    around = range(found[0].item.start, found[-1].item.stop) if found else None
    report.stated = counts.stated(outcome.page, around) if around is not None else outcome.discussion.stated
    if report.stated is None:
        report.stated = outcome.hints.stated
    real = sum(1 for comment in outcome.comments if "kind" not in comment.extra)
    if report.stated is not None and outcome.first is not None and report.stated == real + 1:
        report.stated = real  # forums count the post too
    if not report.stated and real:
        report.stated = None  # a count of something else
    _note(outcome, report, real)
    report.sureness = round(_sureness(outcome, report.stated, real) * _whole(outcome, report), 2)
    report.evidence.extend(outcome.discussion.evidence)
    if found:
        report.evidence.append(f"answers are {outcome.discussion.way}")
    report.evidence.extend(_heads(outcome.page, found[:EXPLAINED]))


def _note(outcome: Outcome, report: Report, real: int) -> None:
    stated = report.stated
    if outcome.later:
        report.note("a later page of the topic: the opening post is not in this file")
    if outcome.twice:
        report.note(f"{counted(outcome.twice)} more than once on the page")
    if not real and outcome.first is None:
        service = counts.loaded_by(outcome.page, outcome.html)
        if service:
            report.note(f"the comments are loaded by a script ({service}) and are not in this file")
        elif stated:
            report.note(lacking(stated, 0))
    elif stated is not None and stated > 1.15 * real + 1:
        report.note(lacking(stated, real))
    missing = not real and outcome.first is None
    if outcome.hints.feed and (missing or (stated is not None and stated > real)):
        report.note(f"the page names a feed of its comments: {outcome.hints.feed}")
    count = len(outcome.comments)
    nameless = sum(1 for comment in outcome.comments if not comment.author)
    undated = sum(1 for comment in outcome.comments if not comment.published)
    vague = sum(1 for comment in outcome.comments if "when" in comment.extra)
    if nameless:
        report.note(_some(nameless, count, "has no author", "have no author"))
    if undated > vague:
        report.note(_some(undated - vague, count, "has no date", "have no date"))
    if vague:
        words = "only in words that count from an unknown day"
        report.note(_some(vague, count, f"says when {words}", f"say when {words}"))


def _some(number: int, count: int, one: str, more: str) -> str:
    return f"the comment {one}" if count == 1 else f"{number:,} of {count:,} comments {more}"


def _whole(outcome: Outcome, report: Report) -> float:
    """1 where all text of the page's main content came out, less where some is left over; says so where it is much."""
    share, left = leftover.share(outcome.page, outcome.taken, outcome.post.title)
    if outcome.elsewhere:
        share, left = share * max(0.0, 1 - outcome.elsewhere / max(1, left)), left - outcome.elsewhere
    if left < SPOKEN or share < 0.05:
        return 1.0
    if share >= 0.2:
        report.note(f"{share:.0%} of the page's text went into neither the article nor the comments")
    report.evidence.append(f"{left:,} characters of text are left over")
    return max(0.3, 1 - 1.2 * (share - 0.05))


def _sureness(outcome: Outcome, stated: int | None, real: int) -> float:
    """0 to 1: how whole the comments are, how well the count agrees, and how the engine was told."""
    comments = outcome.comments
    if not comments:
        if outcome.first is not None:
            return 0.8
        return 0.4 if stated else 0.7
    whole = sum(bool(c.author) + bool(c.published) + bool(c.body) for c in comments) / (3 * len(comments))
    base = 0.97 if outcome.known else min(0.95, 0.5 + 0.1 * (outcome.discussion.score**0.4))
    agreed = 1.0
    if stated is not None and stated > 0:
        # Sites of questions count the answers, not what was said on them.
        roots = sum(1 for comment in comments if comment.parent is None)
        agreed = 0.75 + 0.25 * max(min(stated, some) / max(stated, some, 1) for some in (real, roots))
    return base * (0.3 + 0.7 * whole) * agreed * (1.0 if outcome.post.title else 0.9)


def _heads(page: Page, found: Sequence[Found]) -> list[str]:
    """One line for each contribution: where its name and its date stand."""
    lines: list[str] = []
    for one in found:
        parts = [f"{_path(page, one.item.start)}:"]
        parts.append(f"by {one.author!r} ({_path(page, one.author_at)})" if one.author else "no name")
        if one.stamp is not None:
            parts.append(f"at {one.stamp.iso or one.stamp.words!r} ({_path(page, one.stamp.at)})")
        else:
            parts.append("no date")
        if one.parent >= 0 and found[0] is not one and one.parent < len(found):
            parts.append(f"answers {found[one.parent].native or found[one.parent].author or 'the one above'}")
        lines.append(" ".join(parts))
    return lines


def _path(page: Page, i: int) -> str:
    """What a person would look for in the page's source."""
    if i < 0:
        return "an attribute"
    if not page.tag[i]:
        return f"text in {_path(page, page.parent[i])}"
    id = page.get(i, "id")
    name = f"#{id}" if id else "".join(f".{name}" for name in page.get(i, "class").split()[:2])
    return f"<{page.tag[i]}>{name}" if name else f"<{page.tag[i]}>"
