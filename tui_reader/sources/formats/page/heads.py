"""Who and when: which slot of a repeated block holds the name of its author, and which the time.

Both are decided for the whole group at once. A slot that says different short things before the date in most blocks
is a name, whatever it is called; one whose dates come after "Joined:" is not the time.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

from tui_reader.sources import words
from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.items import Item
from tui_reader.sources.formats.page.marks import NAME, NOT_NAME, SURE_NAME, TIME, is_profile, parts
from tui_reader.sources.formats.page.sampling import sample
from tui_reader.sources.formats.page.slots import NONE, Slots
from tui_reader.sources.formats.page.stamps import CLOCK, Dates, Stamp, without_date
from tui_reader.sources.formats.page.wording import can_end, can_lead, ends_in, is_one
from tui_reader.text.dates import parse_date

LONGEST_NAME = 60
"""Characters (without spaces) of the longest name."""

_URL = re.compile(r"https?://|www\.|(?:[\w-]+\.)+[a-z]{2,8}/\S", re.IGNORECASE)
_CLOCK_END = re.compile(r"(?:^|(?<!\s)\s++)@?\s*+\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
_NUMBER = re.compile(r"^\d[\d.,\u00a0 ]*")
_AGO = re.compile(r"^(?:ago )?(?=by )")
"""What introduces a name behind a date that is a link: "3 years" and "ago by"."""

_PLACE = re.compile(r"[a-z]{3,10}:\d{1,5}")
"""The name of a place on the page: "comment:12"."""

_COUNTED = re.compile(r"\d[\d.,]*\s[^\W\d_A-Z]+")
"""A number with a word: "31 posts"."""

_HANDLE = re.compile(r"\(@[\w.-]+\)")
"""A handle in brackets: "(@mira)"."""

_NOT_NAMES: tuple[words.Kind, ...] = (
    "actions", "votes", "facts", "posted", "comments", "share", "form", "none", "related", "says", "reply_to",
)  # fmt: skip
_EDGES = " \t\r\n\u00a0\u200b\u200e\u200f·•|/,;:…–—-»«›‹→←↑↓>#~"


@dataclass(slots=True)
class Head:
    """What the head of one contribution says."""

    author: str | None = None
    author_at: int = -1
    """The node of the name; -1 where none was found."""
    stamp: Stamp | None = None


def times(slots: Slots, stamps: list[Stamp]) -> list[Stamp | None]:
    """The stamp of each item: the one in the slot that dates most of them best."""
    page = slots.page
    by_slot: dict[int, list[Stamp]] = {}
    own: list[list[Stamp]] = [[] for _ in slots.items]
    for stamp in stamps:
        number = slots.item[stamp.at]
        if number != NONE:
            own[number].append(stamp)
            by_slot.setdefault(slots.of[stamp.at], []).append(stamp)
    count = max(1, sum(1 for some in own if some))
    value: dict[int, float] = {}
    for slot, some in by_slot.items():
        items = {slots.item[stamp.at] for stamp in some}
        score = len(items) / count
        first = some[0].at
        if sum(stamp.machine for stamp in some) * 2 > len(some):
            score += 0.15
        if page.tag[first] == "time" or (page.tag[first] and parts(page.get(first, "class")[:120]) & TIME):
            score += 0.2
        if sum(stamp.iso is None for stamp in some) * 2 > len(some):
            score -= 0.3
        elif sum(len(stamp.iso or "") > 10 for stamp in some) * 2 > len(some):
            score += 0.2
        for stamp in some[:3]:
            score -= _not_the_time(page, stamp) / min(3, len(some))
        if len(some) > 1.3 * len(items):
            score -= 0.3  # several in one block: the text's own dates
        value[slot] = score
    chosen: list[Stamp | None] = []
    for some in own:
        best = some[0] if len(some) == 1 else max(some, key=lambda stamp: value[slots.of[stamp.at]], default=None)
        if best is None or value[slots.of[best.at]] <= -0.5:
            chosen.append(None)
            continue
        like = [stamp for stamp in some if slots.of[stamp.at] == slots.of[best.at]]
        chosen.append(min(like, key=lambda stamp: _not_the_time(page, stamp)) if len(like) > 1 else best)
    return [stamp and _with_clock(slots, stamp) for stamp in chosen]


def clock_alone(page: Page, item: Item) -> Stamp | None:
    """A time of day without a date, all that some engines print below the heading of a day."""
    for n, i in enumerate(item.own()):
        if n > 40:
            return None
        if page.text[i] and CLOCK.fullmatch(page.text[i]):
            return Stamp(i, None, page.text[i].strip(), start=0, stop=len(page.text[i]))
    return None


def _with_clock(slots: Slots, stamp: Stamp) -> Stamp:
    """A date with the time of day that stands beside it in an element of its own."""
    if stamp.iso is None or len(stamp.iso) != 10:
        return stamp
    for i in slots.clocks_beside(stamp.at):
        hit = CLOCK.fullmatch(slots.page.text[i])
        iso = parse_date(f"{stamp.iso} {hit[1]}") if hit else None
        if iso and iso.startswith(stamp.iso):
            return replace(stamp, iso=iso)
    return stamp


def _not_the_time(page: Page, stamp: Stamp) -> float:
    """How much speaks against a date being the time of its contribution."""
    against = 0.0
    at = stamp.at
    before = page.text[at][: stamp.start] if stamp.start > 0 else ""
    lead = before.strip(_EDGES)
    if not lead or (len(lead) <= 12 and lead.isalpha() and not is_one(lead, "facts")):  # the day of the week
        previous = next((k for k in page.texts_before(at, 7) if page.text[k].strip(_EDGES)), None)
        before = page.text[previous][-60:] if previous is not None else ""
    if is_one(before, "facts"):
        against += 1.2
    lowered = before.lower()
    if any(word in lowered for word in ("edit", "modif", "bearbeitet", "geändert", "изменен", "編集", "编辑")):
        against += 0.7
    for up in page.ancestors(at, 6):
        if page.tag[up] in ("blockquote", "q"):
            against += 1.0
        names = parts(page.get(up, "class")[:160])
        if names & {"quote", "quotetitle", "bbcode", "signature", "edited", "editdate", "lastedit", "joined", "join"}:
            against += 0.8
    return against


SURE = 1.5
"""The value of a slot from which it holds names even though only a few blocks have it."""


def names(slots: Slots, chosen: list[Stamp | None], dates: Dates, least: float = 0.5) -> list[tuple[str | None, int]]:
    """The name of each item's author with the node that says it.

    Args:
        slots: the places in the items.
        chosen: the date of each item.
        dates: the page's dates.
        least: the value below which a slot holds no names.
    """
    asked = {*sample(len(slots.items))}
    found: list[tuple[float, int]] = []
    for slot, nodes in enumerate(slots.nodes):
        if slot == 0 or not nodes:
            continue
        score = _name_value(slots, slot, chosen, dates, asked)
        if score > 0:
            found.append((score, slot))
    found.sort(reverse=True)
    result: list[tuple[str | None, int]] = [(None, -1)] * len(slots.items)
    if not found:
        return result
    best = found[0][0]
    for score, slot in found:
        if score < 0.45 * best or score < least:
            break
        labels = _labels(slots, slot)
        for i in slots.nodes[slot]:
            number = slots.item[i]
            if result[number][0] is None and 0 < slots.page.weight(i) <= LONGEST_NAME + 40:
                text, _ = clean_name(slots.page, i, chosen[number], dates)
                text = text or _as_said(slots.page, i, dates)
                if text and text not in labels and not _is_answered(slots.page, i):
                    result[number] = (text, i)
    return result


def _as_said(page: Page, i: int, dates: Dates) -> str:
    """What stands alone behind a word that leads a name, though no name looks so: ":(", "The lamp has had its day!"."""
    words = page.words(i, 2 * LONGEST_NAME)
    if not 0 < len(words) <= LONGEST_NAME or dates.find(words) is not None or is_one(words, *_NOT_NAMES):
        return ""
    if not page.tag[i]:
        lead = _before(page, i).strip()
        return words.removeprefix(":").strip() if is_one(lead.rstrip(":"), "by") else ""
    return words if page.tag[i] == "a" and _told_around(page, i) else ""


def _is_answered(page: Page, i: int) -> bool:
    """Whether the words before a link say that it is what a contribution answers: "Mira replied to"."""
    link = i if page.tag[i] else page.parent[i]
    return page.tag[link] == "a" and ends_in(_before(page, link), "reply_to")


def _labels(slots: Slots, slot: int) -> set[str]:
    """Of a slot that holds several things in each block, those that most blocks say: "Author", "Date"."""
    nodes = slots.nodes[slot]
    items = len({slots.item[i] for i in nodes})
    if items < 4 or len(nodes) < 1.5 * items:
        return set()
    count: dict[str, int] = {}
    places = sample(len(nodes))
    for i in map(nodes.__getitem__, places):
        if slots.page.weight(i) <= LONGEST_NAME:
            text, _ = strip_words(slots.page.words(i, 2 * LONGEST_NAME))
            count[text] = count.get(text, 0) + 1
    return {text for text, number in count.items() if number * len(nodes) > 0.5 * items * len(places)}


SAMPLE = 40
"""Items of a slot that are looked at to judge it."""


def _name_value(slots: Slots, slot: int, chosen: list[Stamp | None], dates: Dates, asked: AbstractSet[int]) -> float:
    """How likely a slot holds names, by the items of some numbers."""
    count = max(1, len(asked))
    page = slots.page
    nodes = slots.nodes[slot]
    first: dict[int, int] = {}
    mass, end, item = page.mass, page.end, slots.item
    for i in nodes:
        number = item[i]
        if number in asked and number not in first and 0 < mass[end[i]] - mass[i] <= LONGEST_NAME + 40:
            stamp = chosen[number]
            if stamp is not None and stamp.at == i and not page.tag[i] and not clean_name(page, i, stamp, dates)[0]:
                continue  # "3 March |", and behind a link, in the same place, "| Ines"
            first[number] = i
    if len(first) < 0.2 * count and not (count <= 4 and first):
        return 0.0
    if _is_quoted(slots, *next(iter(first.items())), chosen):
        return 0.0
    filled = len(first)
    if filled > SAMPLE:
        step = filled // SAMPLE + 1
        first = dict(list(first.items())[::step])
    good = bad = 0
    parts_said = 0
    near = 0.0
    told = 0
    said: set[str] = set()
    for number, i in first.items():
        stamp = chosen[number]
        text, by = told_name(page, i, stamp, dates)
        if not text:
            bad += 1
            if bad > 0.5 * len(first):
                return 0.0
            continue
        good += 1
        parts_said += page.count_texts(i) if page.tag[i] else 1
        told += by
        said.add(text)
        distance = stamp.at - i if stamp is not None else 1000
        if stamp is not None and (stamp.at == i or page.holds(i, stamp.at)):
            near += 0.9
        elif 0 < distance <= 40:
            near += 1.0
        elif -20 <= distance < 0:
            near += 0.6
        elif i - slots.items[number].start < 15:
            near += 0.5
    if not good:
        return 0.0
    share = good / len(first) * filled / count
    value = _marked(slots, slot, told=2 * told > good) + 1.6 * told / good + 0.9 * near / good
    if value < 0.7:
        return 0.0
    if parts_said > 1.5 * good:
        value *= 0.6  # several things said: a line with the name in it
    if all(map(_HANDLE.fullmatch, said)):
        value *= 0.5  # what one is called by, beside the name
    if good >= 3 and are_counts(said):
        return 0.0
    if good >= 4 and len(said) == 1 and not is_one(next(iter(said)), "anonymous"):
        value *= 0.3
    elif good >= 4:
        value += 0.5 * min(1.0, 2 * len(said) / good)
    return value * (0.25 + 0.75 * min(1.0, share)) * (good / len(first)) ** 2


def _is_quoted(slots: Slots, number: int, i: int, chosen: list[Stamp | None]) -> bool:
    """Whether a node stands in a quotation within its contribution: "Mira wrote:" names whom it answers."""
    page, item, stamp = slots.page, slots.items[number], chosen[number]
    for up in page.ancestors(i, 8):
        if up <= item.start:
            return False
        if page.tag[up] in ("blockquote", "q") and not (stamp is not None and page.holds(up, stamp.at)):
            return 2 * page.weight(up) < item.weight(page) or page.mass[i] - page.mass[up] <= 4
    return False


def are_counts(said: set[str]) -> bool:
    """Whether texts are a word or two behind numbers, as "349 Fans" and "12 Fans" are."""
    if len(said) < 2 or not all(text[:1].isdigit() and len(text) < 40 for text in said):
        return False
    if any(len(_NUMBER.sub("", text).split()) > 2 for text in said):
        return False
    return len({_NUMBER.sub("", text).rstrip("s") for text in said}) == 1


_SIGNATURES = frozenset({"sig", "signature"})

_NAMING = frozenset({"a", "b", "strong", "cite", "h3", "h4", "h5", "h6"})


def _marked(slots: Slots, slot: int, *, told: bool) -> float:
    """How clearly the markup of a slot, or of one close around it, says that it is a name.

    Where words introduce one (``told``), a signature is who wrote, not what members have below all they write.
    """
    page = slots.page
    i = slots.nodes[slot][0]
    best = 0.0
    loss = 0.0
    for step, at in enumerate([i, *page.ancestors(i, 3)]):
        if step and slots.item[at] != slots.item[i]:
            break
        # What the name leads may hold more than it: a card that opens over it.
        leads = step == 1 and page.mass[at] == page.mass[i] and page.tag[at] in _NAMING
        if step and not leads and page.weight(at) > 2.5 * page.weight(i) + 24:
            break
        led = page.mass[i] - page.mass[at] <= 4 or 2 * page.weight(i) >= page.weight(at)
        best = max(best, _mark(page, at) - loss - (0.0 if led else 0.8))
        loss += 0.25
    around = (at for at in (i, *page.ancestors(i, 2)) if slots.item[at] != NONE)
    against = any(_is_no_name(page.get(at, "class")[:160], told) for at in around)
    for up in page.ancestors(i, 5):
        if page.tag[up] in ("blockquote", "q", "pre", "code"):
            best -= 1.5
    return best - (1.2 if against else 0.0)


@lru_cache(maxsize=4096)
def _is_no_name(label: str, told: bool) -> bool:
    """Whether classes call an element a part beside a name: ``usertitle``, but not ``username rank--blue``."""
    if not parts(label) & (NOT_NAME - _SIGNATURES if told else NOT_NAME):
        return False
    return not any(parts(name) & SURE_NAME and not parts(name) & NOT_NAME for name in label.split())


_AROUND_NAME = frozenset("info pane meta details detail extras extra stats area cell photo bio description box".split())


@lru_cache(maxsize=4096)
def _is_around_name(label: str) -> bool:
    """Whether classes name a box with things about an author in it, not the name: ``author-info``."""
    named = [parts(name) for name in label.split()]
    sure = [found for found in named if "fn" in found or found & SURE_NAME]
    return bool(sure) and all(found & _AROUND_NAME for found in sure)


_NAME_OF = re.compile(r"(?<![a-z])(?:user|member|display|screen|poster|nick)[-_]?name(?![a-z])", re.IGNORECASE)


def _mark(page: Page, i: int) -> float:
    attributes = page.attributes[i]
    tag = page.tag[i]
    value = {"cite": 1.6, "b": 0.8, "strong": 0.8, "h3": 0.7, "h4": 0.8, "h5": 0.8, "h6": 0.8, "dt": 0.6, "a": 0.3}.get(
        tag, 0.0
    )
    for name in ("itemprop", "property", "rel", "data-testid", "slot"):
        given = attributes.get(name)
        if given and parts(given) & {"author", "creator", "name"} and not parts(given) & {"comment", "headline"}:
            value = max(value, 2.6)
    label = attributes.get("class") or ""
    if label and len(label) < 200:
        found = parts(label)
        if "fn" in found or found & SURE_NAME or _NAME_OF.search(label):
            value = max(value, 1.0 if _is_around_name(label) else 2.4)
        elif found & NAME:
            value = max(value, 1.5)
    if tag == "a":
        href = attributes.get("href") or ""
        if len(href) < 300 and is_profile(href):
            value = max(value, 2.0)
        elif href.startswith("http") and "nofollow" in (attributes.get("rel") or ""):
            value = max(value, 1.0)
    return value


def told_name(page: Page, i: int, stamp: Stamp | None, dates: Dates) -> tuple[str, bool]:
    """The name that a node says, and whether words in or around it say that it is one; empty where it says none."""
    name, by = clean_name(page, i, stamp, dates)
    return name, by or (bool(name) and _told_around(page, i))


def clean_name(page: Page, i: int, stamp: Stamp | None, dates: Dates) -> tuple[str, bool]:
    """The name that a node says, and whether words in it say that it is one; empty where it says none."""
    text = _said(page, i, stamp)
    if not text or len(text) > 2 * LONGEST_NAME:
        return "", False
    hit = dates.find(text)
    if hit is not None:
        dated = " ".join(stamp.words.split()) if stamp is not None else ""
        if hit[2] is not None or (dated and dated in (text, text[hit[0] : hit[1]])):
            text = without_date(text, hit[0], hit[1])
    return _name_in(text)


def _said(page: Page, i: int, stamp: Stamp | None) -> str:
    """What a node says beside a date and the ranks behind it, on one line."""
    at = i + 1 if page.end[i] - i == 2 else i
    if not page.tag[at] and (at == i or stamp is None or stamp.at not in (i, at)):  # as nearly always: one text
        return " ".join(page.text[at].split())
    said = [page.text[k] for k in page.texts(i, page.end[i]) if stamp is None or k != stamp.at or stamp.start >= 0]
    if len(said) > 1:
        while said and _is_role(said[-1]):
            said.pop()
        if len(said) > 1 and is_one(said[0].strip(" |·•"), "roles"):
            del said[0]
    if stamp is not None and page.tag[stamp.at] and page.holds(i, stamp.at):
        behind = page.words_between(page.end[stamp.at], page.end[i])
        return behind if _AGO.match(behind) else f"{page.words_between(i, stamp.at)} {behind}".strip()
    return " ".join(" ".join(said).split())


@lru_cache(maxsize=8192)
def _name_in(text: str) -> tuple[str, bool]:
    """The name in a line without a date, and whether words say that it is one; empty where there is none."""
    name, by = strip_words(text)
    return (name, by) if looks_like_name(name) else ("", False)


def _is_role(text: str) -> bool:
    """Whether a text beside a name is a rank, or a number such as a reputation."""
    text = text.strip(" ()[]|,·•–—-")
    return text.lstrip("+#").isdigit() or is_one(text, "roles")


def _before(page: Page, i: int) -> str:
    """The text just before a node."""
    return next(map(page.text.__getitem__, page.texts_before(i, 4)), "")


def _told_around(page: Page, i: int) -> bool:
    """Whether the text just before a node ends in "by", or the one just after it starts with "says"."""
    texts, stop = page.text, page.end[i]
    before = _before(page, i)
    follows = next((k for k in range(stop, min(stop + 4, len(page))) if texts[k]), -1)
    after = texts[follows] if follows >= 0 and page.tag[page.parent[follows]] not in ("a", "button") else ""  # "Reply"
    tail = before[-40:].strip().rstrip(":").lower()
    if tail and len(before) < 80 and (is_one(tail, "by") or ("  " in tail and is_one(tail.rpartition("  ")[2], "by"))):
        return True
    start = after[:24].strip()
    return bool(start) and (is_one(start, "says") or (":" in start and is_one(start.partition(":")[0], "says")))


_FLOOR = re.compile(r"^(?:#|№ ?)?\d{1,5} ?(?:楼|樓|층|F|階)[:：.]? +")
"""The number of a contribution before its author's name: "3楼 Mira"."""

_INITIAL = re.compile(r"[^\W\d_]\.|[A-ZÀ-ÖØ-ÞА-Я]")
"""The first letter of a family name: "Mira D."."""

_TRIP = re.compile(r" #(?:-|(?=[a-z]*[\dA-Z./+-])[\w./+-]{8,12})(?: ?\[)? ?$")
"""The code that Japanese boards put behind a name instead of a password; small letters alone are a hashtag."""


@lru_cache(maxsize=8192)
def strip_words(text: str) -> tuple[str, bool]:
    """A name without the words of the engine around it (``Posted by``, ``says:``), and whether there were any."""
    by = False
    text = text.replace("：", "： ").strip(_EDGES)
    for piece in re.split(r"\s*[|•·»]\s*|\s{2,}", text):
        if piece.strip(_EDGES):
            text = piece.strip(_EDGES)
            if not is_one(text, "posted"):
                break
    text = _AGO.sub("", _FLOOR.sub("", _CLOCK_END.sub("", text)).strip(_EDGES))
    if trip := _TRIP.search(text):
        text, by = text[: trip.start()], True
    for _ in range(3):
        changed = False
        tokens = text.split()
        if not tokens:
            break
        leads = can_lead(tokens[0], "by") or can_lead(tokens[0], "posted")
        for size in (4, 3, 2, 1) if leads else ():
            if len(tokens) > size:
                lead = " ".join(tokens[:size]).rstrip(":")
                if is_one(lead, "by") and (size > 1 or _introduces(tokens[0])):
                    text, by, changed = " ".join(tokens[size:]).strip(_EDGES), True, True
                    break
                # "El", "le" and "Am" before a name are a part of it; before a date they would say that it is one.
                if is_one(lead, "posted") and size <= 2 and (len(lead) > 3 or ":" in tokens[size - 1]):
                    by = by or tokens[size - 1].endswith((":", "："))  # "投稿: Anon"
                    text, changed = " ".join(tokens[size:]).strip(_EDGES), True
                    break
        tokens = text.split()
        ends = tokens and (can_end(tokens[-1], "says") or can_end(tokens[-1], "posted"))
        for size in (4, 3, 2, 1) if ends else ():
            if len(tokens) > size:
                tail = " ".join(tokens[-size:])
                if is_one(tail, "says"):
                    text, by, changed = " ".join(tokens[:-size]).strip(_EDGES), True, True
                    break
                if is_one(tail, "posted") and not _INITIAL.fullmatch(tail):
                    text, changed = " ".join(tokens[:-size]).strip(_EDGES), True
                    break
        if not changed:
            break
    text = _without_answered(text)
    if text.endswith(")") and is_one(text[text.rfind("(") + 1 : -1], "roles"):
        text = text[: text.rfind("(")].strip()
    if by:
        text = _without_category(text)
    for suffix in ("님의 말:", "님의 말", "さんより", "より", "さん"):
        if text.endswith(suffix) and len(text) > len(suffix) + 1:
            text, by = text[: -len(suffix)].strip(), True
            break
    return text.strip(_EDGES), by


_PARTICLES = frozenset({"de", "da", "di", "van", "del", "du", "text", "name", "user", "from"})


def _introduces(word: str) -> bool:
    """Whether one word before a name introduces it and is no part of it: ``by``, ``Von``, ``Autor:``; not "De Niro"."""
    return word.endswith((":", "：")) or word.islower() or word.casefold() not in _PARTICLES


def _without_answered(text: str) -> str:
    """A name without whom its bearer answers: "Mira in reply to Marc", "Mira replied to comment from Marc"."""
    tokens = text.split()
    for at in range(1, len(tokens) - 1):
        if can_lead(tokens[at], "reply_to"):
            for size in range(2, min(len(tokens) - at, 5) + 1):
                if is_one(" ".join(tokens[at : at + size]), "reply_to"):
                    return " ".join(tokens[:at]).strip(_EDGES)
    return text


_INTO = frozenset("in unter dans en em na w в under onder på posted filed".split())


def _without_category(text: str) -> str:
    """A name without the category it was filed under: "Mira in Lamps, Sea"."""
    tokens = text.split()
    for n, token in enumerate(tokens):
        if n and token in _INTO:
            return " ".join(tokens[:n]).strip(_EDGES)
    return text


def _is_wide(letter: str) -> bool:
    """Whether a letter is of a script that puts no spaces between words: kana, ideographs, Hangul."""
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"


@lru_cache(maxsize=8192)
def looks_like_name(text: str) -> bool:
    """Whether some words can be a person's name or handle."""
    if not text or len(text) > LONGEST_NAME + 20 or "\n" in text:
        return False
    if not any(map(str.isalnum, text)):
        return False
    if (text.isdigit() and len(text) < 4) or ": " in text or _COUNTED.fullmatch(text) or _PLACE.fullmatch(text):
        return False
    if len(text.split()) > 7 or _URL.match(text):
        return False
    if is_one(text, *_NOT_NAMES):
        return False
    if (not text.isascii() and sum(map(_is_wide, text)) > 16) or text.endswith(("。", "！", "？")):
        return False  # a sentence of a language that puts no spaces between words
    return not text.endswith(("?", "!", "...")) or len(text) < 24
