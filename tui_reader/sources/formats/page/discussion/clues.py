"""What speaks for blocks of one kind being a discussion, and against it: a table of clues.

A group is a discussion where most members have one date, a name and some text of their own, and where the page's
words for them (class names, ids, links that answer) agree. Lists of articles repeat too, but their headings lead to
other pages, and link lists have no text beside their links.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from tui_reader.sources.formats.page.discussion.tally import LINES, Tally

ENOUGH: Final = 1.75
"""Signs of a discussion, added up, below which blocks with a date are teasers or rows of a table."""


AGAIN: Final = 20
"""Blocks from which it tells something that most begin as another one does."""


_REVIEWS = frozenset({"avis", "review", "reviews"})
"""Words for what buyers say."""


class Clue(NamedTuple):
    """One clue: what is true of a group that has it, and what that weighs."""

    says: str
    """What it says of a tally ``t``, for those who ask why."""
    holds: Callable[[Tally], bool]
    factor: float = 1.0
    """How many times more likely than other groups of the page it makes a group."""
    signs: float = 0.0
    """How much of what a discussion must show it is."""
    thins: bool = False
    """Whether it weighs more the more blocks there are: the longest lists of headings are those of articles."""


def may_be(t: Tally) -> bool:
    """Whether blocks can be a discussion at all: most are dated, and say something beside their heads."""
    if not t.good or t.share < 0.6:
        return False
    if t.lone or t.counted:
        return True
    middle = t.bodies[len(t.bodies) // 2]
    if middle < -14 and not t.are_most(max(t.answered, t.placed)):
        return False
    sure = t.sure or t.are_most(min(t.answered, t.placed), 0.8)
    return middle >= (-22 if sure else -14) and t.bodies[-1] >= (-18 if t.sure else 4)


def _is_likely(t: Tally) -> bool:
    """Whether a word, a heading or the links of each block say that they are comments."""
    return bool(t.sure or t.weak or t.headed or t.are_most(min(t.answered, t.placed)))


def _leads_away(t: Tally) -> bool:
    return not t.sure and t.are_most(t.headlined)


def _is_aside(t: Tally) -> bool:
    return t.are_most(t.beside, 0.5) or (not t.sure and t.are_most(t.aside, 0.5))


def _are_reviews(t: Tally) -> bool:
    """Whether they are called reviews, and each has a name and a place of its own: shops put them into a widget."""
    return t.weak in _REVIEWS and t.are_most(min(t.marked, t.placed))


def _is_titled(t: Tally) -> bool:
    return t.titled > 0 and t.good <= (2 if _is_likely(t) or t.are_most(t.answered) else 4)


def _is_one_text(t: Tally) -> bool:
    return (
        t.good <= 3 and not _is_likely(t) and 2 * t.longest > t.known.said[-1] and 4 * (t.said - t.longest) < t.longest
    )


def _are_most_of_page(t: Tally) -> bool:
    """Whether several say most of what the page says, and are no teasers of others."""
    return t.good >= 4 and 2 * t.said > t.known.said[-1] and not t.hold_links


def _is_named(t: Tally) -> bool:
    """Whether any have a name that is surely one."""
    return t.named > 0 and not t.guessed


def _is_single(t: Tally) -> bool:
    """Whether there is but one, which the page does not call one comment."""
    return t.good == 1 and not t.lone


def _is_told(t: Tally) -> bool:
    """Whether a word or a heading says that they are comments."""
    return t.sure or t.headed


def _is_bare(t: Tally) -> bool:
    """Whether neither the page nor names nor links to answer tell that they are somebody's."""
    return not (t.lone or _is_told(t) or t.answered or _is_named(t))


def _is_unmarked(t: Tally) -> bool:
    """Whether nothing but their form tells what they are."""
    return not (t.sure or t.weak or t.answered or t.headed or t.placed)


def _is_layout(t: Tally) -> bool:
    """Whether what begins each may be a heading: beside days without a time, and where no word says what they are.

    Captions, footnotes, forms and lists of sources repeat so; but in a long discussion people speak again.
    """
    told = t.stated is not None or (_is_likely(t) and not (t.headed and t.none_stated))
    again = t.good >= AGAIN and t.are_most(t.recurring)
    return t.guessed and not (told or again or t.timed)


CLUES: Final[tuple[Clue, ...]] = (
    # What the page calls them.
    Clue("called {t.called}", lambda t: bool(t.called), 4.0, ENOUGH),
    # Right above them and to the last one, a count is worth a word for them and the number under it.
    Clue("a heading above counts exactly as many", lambda t: t.counted and not t.called, 10.0, ENOUGH),
    Clue("called {t.weak}", lambda t: bool(t.weak) and not t.sure, 1.8, 1.0),
    # What each of them has.
    Clue("{t.marked} with a name", lambda t: t.are_most(t.marked), 1.6, 0.5),
    Clue("{t.answered} with a link to answer", lambda t: t.are_most(t.answered), 1.6, 1.5),
    Clue("{t.placed} with a place of its own", lambda t: t.are_most(t.placed), 1.5, 0.5),
    Clue("{t.pictured} with a picture of its author", lambda t: t.are_most(t.pictured), 1.3, 0.5),
    Clue("{t.signed} are signed", lambda t: t.are_most(t.signed), 1.6, 0.5),
    Clue("{t.plain} begin with what is a name", lambda t: t.introduced, 1.6, 0.5),
    Clue("{t.plain} begin with what can be a name", lambda t: t.guessed, 1.3, 0.25),
    Clue("nothing but days and what can be names", _is_layout, 0.1),
    Clue("few have a name", lambda t: not t.are_most(t.named, 0.3), 0.5),
    # What the page says above them.
    Clue("the page says {t.stated}", lambda t: t.stated is not None and (not t.counted or bool(t.called)), 2.5, ENOUGH),
    Clue("stands under a heading for comments", lambda t: t.headed and t.stated is None, 1.7, 1.5),
    Clue("the page says that there are none", lambda t: not t.sure and t.none_stated, 0.1),
    # What they say: where next to nothing but the blocks speaks on a page, they are what it is about.
    Clue("most say more than a few words", lambda t: t.spoken >= 40, signs=0.5),
    Clue("they are most of the page", _are_most_of_page, signs=1.0),
    Clue("dates in words alone", lambda t: t.guessed and t.are_most(t.vague, 0.8), signs=-0.5),  # "until Sat." …
    Clue("heads without a text", lambda t: t.spoken < 3 and not t.lone, 0.1),
    # What they are rather: articles and lists of them, logs, parts of a text, forms.
    # Of headlines each is some comment's with a subject, or an entry's that can be answered where it stands: a long
    # discussion has as many. Those that nobody can answer are the more surely articles the more there are.
    Clue("headings lead to other pages", lambda t: _leads_away(t) and t.are_most(t.answered), 0.1),
    Clue(
        "headings alone lead to other pages", lambda t: _leads_away(t) and not t.are_most(t.answered), 0.1, thins=True
    ),
    Clue("each counts comments on another page", lambda t: t.good >= 3 and not t.sure and t.are_most(t.commented), 0.1),
    Clue("stands beside the article", lambda t: _is_aside(t) and t.beside > 0, 0.05),
    Clue("stands in what may be no discussion", lambda t: _is_aside(t) and not (t.beside or _are_reviews(t)), 0.1),
    Clue(
        "all by the same person",
        lambda t: t.good >= 4 and t.are_most(t.named) and not (t.sure or t.answered or t.headed) and t.one_persons,
        0.1,
    ),
    Clue("holds the title of the page", _is_titled, 0.1),
    Clue("one is most of the page", lambda t: _is_one_text(t) and not _is_titled(t), 0.1),
    Clue("single lines", lambda t: t.page.tag[t.first] in LINES and not t.items[0].flat and not t.sure, 0.1),
    Clue("each begins with a link to another page", lambda t: _is_unmarked(t) and t.begin_with_links, 0.1, thins=True),
    Clue("each leads to a comment on another page", lambda t: t.good >= 3 and t.from_elsewhere, 0.02),
    Clue(
        "fields of a form", lambda t: _is_unmarked(t) and not t.begin_with_links and not _is_named(t) and t.forms, 0.1
    ),
    # Few of them, one clue for each: what is called one comment is one, however little it says.
    Clue("one alone", lambda t: t.good == 1 and t.lone, 2.5),
    Clue("one alone, not called a single comment", lambda t: _is_single(t) and _is_told(t), 0.5),
    Clue("one alone, called nothing", lambda t: _is_single(t) and not _is_told(t) and not _is_bare(t), 0.25),
    Clue("one alone, called nothing, without a name", lambda t: _is_single(t) and _is_bare(t), 0.075),
    Clue(
        "one alone, which begins with what can be a name",
        lambda t: _is_single(t) and t.guessed and not (t.headed or t.counted),
        0.25,
    ),
    Clue("two, called nothing, without names", lambda t: t.good == 2 and _is_bare(t), 0.3),
    Clue("around a form, as where comments are written", lambda t: _is_single(t) and t.forms, 0.2),
)
"""The clues: what each says, whether a group has it, and what it weighs."""


def may_talk(t: Tally) -> bool:
    """Whether named blocks can be a talk though no word of the page calls them so.

    Teasers lead to other pages, are dated by the day, the newest first, and none stands in another.
    """
    return t.are_most(t.named) and not (t.headlined or t.beside or t.hold_links or 2 * t.vague > t.good)


TALK: Final[tuple[Clue, ...]] = (
    Clue("each has a time of day", lambda t: bool(t.timed), signs=0.75),
    Clue("the oldest stands first", lambda t: t.ascending, signs=0.5),
    Clue("some stand in others", lambda t: t.nested, signs=0.5),
    Clue("a heading says {t.good}", lambda t: t.counted_above, signs=0.75),
)
"""What shows that blocks are a talk though no word of the page calls them so: asked where the rest shows too little."""
