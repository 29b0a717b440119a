"""What speaks for a list of heads being the discussion of a page, and against it: a table, and how each is measured.

Where nothing on the page has more evidence than ``NOTHING``, it has no discussion.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump import evidence
from tui_reader.sources.formats.dump.arrangements.marks import CLOSED, SURE, Mark
from tui_reader.sources.formats.dump.clues import counts, furniture, names, speaking
from tui_reader.sources.formats.dump.clues.attributions import addressed
from tui_reader.sources.formats.dump.evidence import Clue
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.view import View

CLUES: Final[dict[str, Clue]] = {
    # How many there are.
    "doublings": Clue(1.5),
    "alone": Clue(-1.9, "there is but one"),  # the byline of an article is one; less so below the text
    # Their heads.
    "names": Clue(2.4, "they begin with names"),
    "says": Clue(1.2, "a word for saying follows the names"),
    "only says": Clue(1.5),
    "timed": Clue(1.6, "a time of day stands beside the dates"),
    "ages": Clue(0.6, "they say how long ago"),
    "oldest first": Clue(1.2, "the oldest stands first"),
    "newest first": Clue(-3.6, "the newest stands first and none can be answered: a list of articles"),
    "numbered": Clue(1.5, "they are numbered"),
    "headers": Clue(0.8),
    "button only": Clue(-1.7),
    "members": Clue(1.9, "most say what their authors are as members"),
    "portrayed": Clue(0.5, "what describes their pictures says whose they are"),
    "accounts": Clue(0.5, "an account stands beside most names"),
    "speak again": Clue(1.2, "people speak more than once"),
    "one name": Clue(-0.5, "all have the same name"),
    "spread": Clue(-3.2, "lines that say nothing of a comment stand in their heads"),
    "joined": Clue(0.3, "heads of two forms take turns"),
    "goes on": Clue(-1.5, "right behind the last one stands a name as their heads have them, and text"),
    "shifted": Clue(-2.0, "no name stands below the last date, as below all others"),
    "behind": Clue(-3.0, "names stand elsewhere beside the same dates"),
    # The side of the heads on which the texts are.
    "other side": Clue(-2.0),
    "trailing": Clue(-0.5),
    # Their texts.
    "sentences": Clue(1.9, "the texts end as sentences do"),
    "asks": Clue(0.3),
    "personal": Clue(0.4, "they speak of themselves"),
    "calls": Clue(1.3, "they call each other by name"),
    "quotes": Clue(1.3, "they quote"),
    "dated": Clue(-2.0, "dates stand in the texts, as if more heads were there"),
    "attributes": Clue(-3.0, "quoted words follow the heads, which name whose they are"),
    "repeats": Clue(2.0, "they begin with what others have said"),
    "led": Clue(-2.0, "the first text begins with a name, as if that were its head"),
    "empty": Clue(-2.2, "some have no text"),
    "titles": Clue(-2.2, "the texts look like titles of links"),
    "cut": Clue(-4.4, "the texts break off, as teasers do"),
    "counts": Clue(-2.5, "each says how many comments it has: a list of articles"),
    "priced": Clue(-3.0, "each has a price: a list of offers"),
    "last posts": Clue(-9.0, "each tells of the last post: a list of topics or boards"),  # by hand: rare in topics
    # The page around them.
    "columns": Clue(-7.5, "columns for topics and their last posts stand over them"),  # by hand
    "headed": Clue(1.9, "a line heads the comments"),
    "stated": Clue(1.4, "the page states as many"),
    "head states": Clue(1.2, "what heads them states as many"),
    "buttons": Clue(0.9, "they have reply buttons"),
    "form": Clue(0.5, "a form to write in stands beside them"),
}
"""The clues: how much each weighs."""

NOTHING = 6.8
"""The evidence that a list must have to be one: what speaks for a page without a discussion."""


SLOPE = 0.22
"""How fast the share of right readings (four fifths of the comments, with their authors) grows with the evidence.

Measured like the weights: of the readings that say that they are 90 % sure nine in ten are right, where evidence alone
would say 99 %, since its clues tell the same thing more than once.
"""


def weigh(view: View, reading: Discussion) -> None:
    """Give a reading its score and quality, and say why."""
    degrees = _measure(view, reading)
    reading.score = evidence.weigh(CLUES, degrees) - NOTHING
    reading.quality = 1 / (1 + math.exp(-SLOPE * reading.score))
    reading.reasons.extend(evidence.says(CLUES, degrees))


def _measure(view: View, reading: Discussion) -> dict[str, float]:
    """How much of each clue a reading has."""
    degrees = _of_heads(view, reading) | _of_texts(view, reading) | _of_page(view, reading)
    answered = any(degrees[name] for name in ("says", "numbered", "headed", "stated")) or degrees["buttons"] > 0.7
    if answered:
        degrees["newest first"] = degrees["priced"] = degrees["cut"] = 0.0
    degrees["titles"] *= 1 - degrees["speak again"]  # a list has each title once
    if degrees["timed"]:
        degrees["newest first"] = 0.0  # articles are dated by the day
    if degrees["numbered"]:
        degrees["counts"] = 0.0  # a board counts the answers to each post
    return {name: degree for name, degree in degrees.items() if degree}


def _of_heads(view: View, reading: Discussion) -> dict[str, float]:
    marks, form = reading.marks, reading.group.form
    total = len(marks)
    stamps = [mark.stamp for mark in marks if mark.stamp is not None]
    numbers = [mark.number for mark in marks if mark.number]
    numbered = _ascending(numbers)
    rises, falls = _steps(marks)
    called = {_DIGITS.sub("0", mark.name) for mark in marks if mark.name}
    return {
        "doublings": math.log2(1 + sum(any(view.page.lines[i].text for i in body) for body in reading.bodies)),
        "alone": 1 - _text_above(view, reading) if total == 1 else 0.0,
        "names": sum(mark.likely for mark in marks) / total,
        "says": float(reading.group.says),
        "only says": float(reading.group.says and not stamps),
        "timed": sum(stamp.timed for stamp in stamps) / total,
        "headers": float(form.order == "m"),
        "button only": float(form.order == CLOSED),
        "ages": sum(stamp.relative for stamp in stamps) / total,
        "oldest first": float(total > 2 and rises > 0 and falls * 5 <= rises),
        "newest first": float(total > 2 and falls > 0 and rises * 2 <= falls),
        "numbered": float(numbered),
        "members": float(reading.board),
        "portrayed": sum(names.pictured(view.page.lines[mark.top].text) == mark.name for mark in marks) / total,
        "accounts": sum(mark.handle is not None for mark in marks) / total,
        "speak again": sum(_speaks_again(marks)) / total if form.order == CLOSED and not stamps else 0.0,
        "one name": float(len(called) == 1 and total > 1),
        "spread": min(1.0, max(0.0, _head_lines(view, marks) / total - 2) / 6),
        "joined": float(bool(form.joined)),
        "shifted": float(reading.trailing and _lacks_last_name(reading)),
        "behind": reading.group.behind,
        "other side": max(0.0, -reading.votes) / VOTES,
        "trailing": float(reading.trailing),
    }


def _of_texts(view: View, reading: Discussion) -> dict[str, float]:
    marks, bodies, lines = reading.marks, reading.bodies, view.page.lines
    total = len(marks)
    texts = [" ".join(lines[i].text for i in body) for body in bodies if any(view.kinds[i] != "action" for i in body)]
    texts = [text for text in texts if text]
    people = {mark.name for mark in marks if mark.name}
    tops = [mark.top for mark in marks]
    offers = pairwise([*tops, marks[-1].bottom + OFFER])
    return {
        "sentences": sum(text[-1] in _ENDS for text in texts) / total,
        "asks": sum(not _ASKING.isdisjoint(text) for text in texts) / total,
        "personal": sum(speaking.is_personal(text[:SPOKEN], view.language) for text in texts) / total,
        "calls": _calls(marks, texts, answered=sum(mark.reply_to in people for mark in marks)),
        "quotes": sum(any(lines[i].text.startswith(">") for i in body) for body in bodies) / total,
        "dated": sum(any(_is_date(view, i) for i in body) for body in bodies) / total,
        "attributes": sum(_is_quoted(view, body) for body in bodies) / total if reading.group.says else 0.0,
        "repeats": _repeats(view, marks, bodies),
        "empty": 1 - len(texts) / total,
        "led": float(reading.trailing and reading.heading is not None and _is_led(view, bodies)),
        "titles": sum(_looks_linked(view, body) for body in bodies) / total,
        "cut": sum(any(view.leads_on[low:high]) for low, high in pairwise([*tops, reading.end])) / total,
        "counts": sum(_counts_comments(view, mark) for mark in marks) / total,
        "priced": sum(_is_priced(view, low, min(high, len(lines))) for low, high in offers) / total,
        "last posts": _tell_of_last_posts(view, reading),
    }


def _of_page(view: View, reading: Discussion) -> dict[str, float]:
    marks, heading = reading.marks, reading.heading
    total = len(marks)
    gaps = zip(marks, _gaps(view, marks), strict=True)
    buttons = (
        sum(
            _holds_button(view, mark) or any(_is_button(view, i) for i in range(low, high))
            for mark, (low, high) in gaps
        )
        / total
    )
    first = min(marks[0].top, reading.start)
    headed = 0.0
    if heading is not None:
        headed = 1.0 if reading.trailing or is_near(view, heading, marks[0].top) else FAR
    return {
        "headed": headed,
        "stated": float(reading.stated is not None and abs(reading.stated - total) <= 1),
        "head states": float(heading is not None and reading.stated == total),
        "buttons": min(1.0, 1.5 * buttons),
        "form": float("form" in view.kinds[max(first - BESIDE, 0) :]),
        "columns": float(any(_names_columns(view, i) for i in range(max(first - BESIDE, 0), marks[0].bottom + 1))),
        "goes on": float(_goes_on(view, reading)),
    }


def _goes_on(view: View, reading: Discussion) -> bool:
    """Whether a name stands right behind the last date, one of the heads' or printed twice: dates are paired wrongly.

    That shows where names stand between two dates, and each may belong to the one above or the one below.
    """
    until = reading.marks[-1].until
    if until is None:
        return False
    people = {mark.name for mark in reading.marks if mark.name}
    name, *more = [text for line in view.page.lines[until + 1 : until + 1 + NEXT] if (text := line.text)] or [""]
    return bool(more) and (name in people or name == more[0])


NEXT = 12
"""Lines behind the last date of a list in which the next name and its text would stand."""

FAR = 0.6
"""How much a heading tells that more than furniture parts from the first head."""

BESIDE = 12
"""Lines above a list where the form may stand in which one writes a comment; below it may stand anywhere."""

PROSE = 60
"""Letters from which a line is a sentence."""

VOTES = 3
"""Votes for a side of the heads that weigh as much as one clue."""

SPOKEN = 600
"""Letters of a text in which one speaks of oneself, if anywhere."""

_DIGITS = re.compile(r"\d+")

_ENDS = frozenset('.?!…。！？)"”»')

_ASKING = frozenset("?!？！؟")


def _text_above(view: View, reading: Discussion) -> float:
    """How much of a page's prose stands above its only head and text, from 0 to 1.

    0 where other dates stand below most of it as well, as those of other articles do, and for an author's portrait,
    which begins with the name.
    """
    mark = reading.marks[0]
    said = next((text for i in reading.bodies[0] if (text := view.page.lines[i].text)), "")
    if mark.name and said.startswith(mark.name):
        return 0.0
    letters = [0, *accumulate(len(line.text) if len(line.text) > PROSE else 0 for line in view.page.lines)]
    others = (i for i, head in view.found.items() if head.stamp is not None and not mark.top <= i <= mark.bottom)
    if any(2 * letters[i] > letters[-1] for i in others):
        return 0.0
    return letters[min([mark.top, *reading.bodies[0][:1]])] / max(1, letters[-1])


def _lacks_last_name(reading: Discussion) -> bool:
    """Whether names stand below all dates but the last: each begins what follows it, and the first date has another."""
    *others, last = [mark.likely >= SURE for mark in reading.marks]
    return (reading.group.form.offset or 0) > 0 and len(others) >= LISTED and all(others) and not last


LISTED = 3
"""Names in a row from which the lack of another one tells."""


def _speaks_again(marks: Sequence[Mark]) -> list[bool]:
    """For each head whether its name is another one's as well."""
    said = Counter(mark.name for mark in marks)
    return [said[mark.name] > 1 for mark in marks]


def _is_date(view: View, index: int) -> bool:
    """Whether a line says no more than when somebody wrote."""
    head = view.found.get(index)
    return head is not None and head.order == "d" and not head.rest and not head.edited and head.stamp is not None


def _is_quoted(view: View, body: Sequence[int]) -> bool:
    """Whether a text begins with words that are marked as quoted."""
    first = next((text for i in body if (text := view.page.lines[i].text)), "")
    return first.startswith(">")


def _is_led(view: View, bodies: Sequence[Sequence[int]]) -> bool:
    """Whether a name stands right above the words of the first text, but above few others."""
    led = [_name_above_words(view, body) for body in bodies]
    return len(led) > 2 and led[0] and sum(led) * 3 <= len(led)


def _name_above_words(view: View, body: Sequence[int]) -> bool:
    """Whether the first sentence of a text stands right below a line that may be a name."""
    solid = [(i, text) for i in body if (text := view.page.lines[i].text)][:NAMED]
    if len(solid) > 2 and solid[0][1] == solid[1][1]:
        return names.likelihood(solid[0][1]) >= SURE  # a portrait's description, then the name
    at = next((n for n, (_, text) in enumerate(solid) if len(text) > PROSE or text[-1] in _ENDS), 0)
    above, name = solid[at - 1] if at else (0, "")
    return bool(name) and view.kinds[above] is None and len(name.split()) < 5 and names.likelihood(name) >= SURE


NAMED = 8
"""Lines at the start of a text among which its first sentence begins."""


def _steps(marks: Sequence[Mark]) -> tuple[int, int]:
    """How often the day rises and falls from head to head; not counted where a fifth has no date."""
    days = [mark.stamp.iso[:10] for mark in marks if mark.stamp is not None and mark.stamp.iso is not None]
    if len(days) * 5 < 4 * len(marks):
        return 0, 0
    return sum(a < b for a, b in pairwise(days)), sum(a > b for a, b in pairwise(days))


def _calls(marks: Sequence[Mark], texts: Sequence[str], answered: int) -> float:
    """How many of those who have heads are called in the texts (``@mira``): 1 where a third of them is.

    Args:
        marks: the heads.
        texts: what is said below them.
        answered: heads that say whom of the others their comment answers.
    """
    if len(marks) < 2:
        return 0.0  # an author's portrait begins with the name
    known = {mark.name.casefold(): mark.name for mark in marks if mark.name}
    answered = max(answered, sum(addressed(text, known) is not None for text in texts))
    said = "\n".join(text[:CALLED] for text in texts if "@" in text).casefold()
    people = {
        (mark.name.casefold(), (mark.handle or mark.name).lstrip("@").split("@")[0].casefold())
        for mark in marks
        if mark.name and said
    }
    called = sum(any("@" + name in said for name in person) for person in people)
    return min(1.0, 3 * max(called, answered) / len(marks))


def _repeats(view: View, marks: Sequence[Mark], bodies: Sequence[Sequence[int]]) -> float:
    """How many texts repeat a line of whom they answer, as messengers quote: 1 where a third of them does."""
    said: set[str] = set()
    repeated = 0
    for mark, body in zip(marks, bodies, strict=True):
        first, *more = [text for i in body[:QUOTED] if (text := view.page.lines[i].text)] or [""]
        repeated += mark.reply_to is not None and bool(more) and len(first) > REPEATED and first in said
        said.update((first, *more[:1]))
    return min(1.0, 3 * repeated / max(1, len(bodies)))


QUOTED = 6
"""Lines of a text that are looked at for what is quoted."""

REPEATED = 12
"""Letters of a line from which it is not said twice by chance."""

CALLED = 2_000
"""Letters of a text in which names are looked for."""


def _is_priced(view: View, low: int, high: int) -> bool:
    """Whether a short line among some names a price, as each offer in a list does."""
    texts = (view.page.lines[i].text for i in range(low, min(high, low + OFFER)))
    return any(len(text) < 60 and names.PRICE.search(text) for text in texts)


OFFER = 16
"""Lines of an offer in a list."""


def _tell_of_last_posts(view: View, reading: Discussion) -> float:
    """How many of at least ``LISTED`` entries say in a short line who wrote last in a topic; 0 where few do."""
    marks, total = reading.marks, len(reading.marks)
    if total < LISTED:
        return 0.0
    entries = pairwise([*(mark.top for mark in marks), max(reading.end, marks[-1].bottom + 1)])
    if reading.trailing:
        entries = pairwise([reading.start, *(mark.bottom + 1 for mark in marks)])
    told = sum(any(_tells_of_last_post(view, i) for i in range(low, high)) for low, high in entries)
    return told / total if 2 * told >= total else 0.0


def _tells_of_last_post(view: View, index: int) -> bool:
    text = view.page.lines[index].text
    return 0 < len(text) <= ROW and words.holds_any(text, words.phrases("last_post"))


def _names_columns(view: View, index: int) -> bool:
    """Whether a line names columns: that of last posts, and one that counts topics or their answers."""
    text = view.page.lines[index].text
    if not _tells_of_last_post(view, index) or _DIGITS.search(text):
        return False
    said = set(re.findall(r"\w+", words.fold(text)))
    last = {word for phrase in words.phrases("last_post") for word in phrase.split()}
    return not (said - last).isdisjoint(words.phrases("comments") | words.phrases("facts"))


ROW = 140
"""Letters of a row of a list of topics, at most."""


def is_near(view: View, heading: int, top: int) -> bool:
    """Whether little more than furniture lies between the heading and the first head."""
    texts = [view.page.lines[i].text for i in range(heading + 1, top) if view.kinds[i] is None]
    return sum(1.0 if len(text) > 30 else 0.4 for text in texts if text) < 6


def _head_lines(view: View, marks: Sequence[Mark]) -> int:
    """How many lines of text the heads spread over that say nothing: no fact, role or number, nothing that all have.

    A panel between two dates that make one head is known to be one.
    """
    heads = [i for mark in marks for i in range(mark.top, mark.bottom + 1)]
    known = {i for at in heads if at in view.found for i in range(at, at + view.found[at].lines)}
    lines = [i for i in heads if view.page.lines[i].text and view.kinds[i] is None and i not in known]
    seen = Counter(view.shape(i) for i in lines)
    return sum(1 for i in lines if len(marks) < 4 or seen[view.shape(i)] * 2 < len(marks))


def _looks_linked(view: View, body: list[int]) -> bool:
    """Whether a text is one short line without an end: what a list of links to articles shows."""
    texts = [view.page.lines[i].text for i in body if view.page.lines[i].text]
    if not texts:
        return True
    if len(texts) > 2:
        bullets = sum(1 for i in body if view.page.lines[i].bullet and len(view.page.lines[i].text) < 60)
        return bullets * 3 > len(texts) * 2 and not any(len(text) > 80 for text in texts)
    joined = " ".join(texts)
    return (
        len(joined) < 130
        and joined[-1].isalnum()
        and len(joined.split()) > 2
        and not re.search(r"[.!?…。！？]", joined)
    )


def _is_button(view: View, index: int) -> bool:
    """Whether a line is a button of a comment; a link to the rest of a text is none."""
    return view.kinds[index] == "action" and not words.is_one(view.page.lines[index].text, "more")


def _holds_button(view: View, mark: Mark) -> bool:
    """Whether a button ends the line of a head."""
    if mark.stamp is None or mark.bottom not in view.found:
        return False
    text = view.page.lines[mark.bottom].text
    _, said, behind = text.rpartition(mark.stamp.words)
    return bool(said) and furniture.kind(behind.strip(" |·•-–—")) == "action"


def _counts_comments(view: View, mark: Mark) -> bool:
    """Whether a head counts comments or asks for one, as the bylines of articles in a list do."""
    for index in range(mark.top, mark.bottom + 1):
        text = view.page.lines[index].text
        said = (mark.name and mark.name in text) or (mark.stamp is not None and mark.stamp.words in text)
        if said and len(text) < 120:
            count = counts.read(text if mark.stamp is None else text.replace(mark.stamp.words, " | "))
            asks = affixes.before(text, "form")
            asks = None if asks is None or words.is_one(text[asks:], "actions") else asks  # a button of each comment
            if (count is not None and count.number is not None and not count.posts) or asks:
                return True
    return False


def _gaps(view: View, marks: list[Mark]) -> list[tuple[int, int]]:
    result = [(a.bottom + 1, b.top) for a, b in pairwise(marks)]
    last = marks[-1].bottom + 1
    return [*result, (last, min(last + 12, len(view.page.lines)))]


def _ascending(numbers: list[int]) -> bool:
    rises = sum(1 for a, b in pairwise(numbers) if b == a + 1)
    return len(numbers) > 1 and rises * 10 >= (len(numbers) - 1) * 6
