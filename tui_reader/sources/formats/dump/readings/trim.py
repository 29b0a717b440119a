"""The lines of text of each comment: what remains between heads when furniture, facts and names are off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.arrangements.marks import Mark
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.stamps import Stamp
from tui_reader.sources.formats.dump.readings.view import View

EDGE_KINDS = frozenset({"action", "vote", "number", "role", "fact", "page", "notice", "quote", "placeholder", "share"})
"""Furniture that stands around comments."""


_STATED: tuple[words.Kind, ...] = ("roles", "posted", "edited")


def bodies_of(
    view: View, marks: list[Mark], spans: list[tuple[int, int]], trailing: bool, tail: str | None
) -> list[list[int]]:
    """The lines of text of each comment: what remains between heads when furniture is off."""
    texts = [[i for i in range(low, high) if view.page.lines[i].text or view.page.lines[i].rule] for low, high in spans]
    repeated = _repeated(view, marks, texts)
    left = sum(1 for body in texts if any(view.shape(i) not in repeated for i in body))
    if left * 2 < len(texts):
        repeated = frozenset()  # what is all that comments say is what they say
    if trailing:
        spans = _below_names(view, marks, spans)
    people = frozenset(mark.name.casefold() for mark in marks if mark.name)
    bodies = []
    for position, (low, high) in enumerate(spans):
        mark = marks[position]
        beside = marks[position + 1] if not trailing and position + 1 < len(marks) else None
        if tail is not None and beside is not None:
            high = _cut_tail(view, low, high, tail, beside)
        bodies.append(_trim(view, low, high, mark, beside, repeated, people))
    _keep_short(view, spans, bodies)
    if not trailing:
        _take_answered(view, marks, bodies)
    return _without_addressees(view, bodies)


def _keep_short(view: View, spans: Sequence[tuple[int, int]], bodies: list[list[int]]) -> None:
    """Give comments without a text the line that only reads as furniture: no other has such a button, or so many votes.

    ``+1`` is what many say, and one that votes are printed with has them twice.
    """
    empty = {at for at, body in enumerate(bodies) if not any(view.page.lines[i].text for i in body)}
    if not empty or len(empty) * 2 > len(bodies):
        return
    lines = view.page.lines
    buttons = [[i for i in range(*span) if view.kinds[i] in furniture.BUTTONS] for span in spans]
    figures = [[i for i in range(*span) if view.kinds[i] == "number"] for span in spans]
    times = Counter(view.shape(i) for own in buttons for i in own)
    usual = sorted(len(own) for at, own in enumerate(figures) if at not in empty)
    most = usual[len(usual) * 9 // 10]
    for at in empty:
        said = [i for i in buttons[at] if times[view.shape(i)] == 1 and not any(map(str.isdigit, lines[i].text))]
        if len(figures[at]) > most and _AGREES.fullmatch(lines[figures[at][0]].text):
            said = figures[at]
        bodies[at] = said[:1] or bodies[at]


_AGREES = re.compile(r"[-+＋]\d{0,6}|\.{1,3}")
"""What is said by a figure alone, or by a point so that one is told of answers."""


def _take_answered(view: View, marks: Sequence[Mark], bodies: Sequence[list[int]]) -> None:
    """Take whom a comment answers into its head, where the name of somebody stands alone above its text.

    Above words that are marked as quoted, it belongs to these.
    """
    people = {mark.name for mark in marks if mark.name and not names.is_nobody(mark.name)}
    for mark, body in zip(marks, bodies, strict=True):
        name = view.page.lines[body[0]].text if len(body) > 1 else ""
        if name in people and name != mark.name and mark.reply_to is None:
            mark.reply_to = name
            below = view.first_text(body[1], 1, body[-1] + 1)
            if below is None or not view.page.lines[below].text.startswith(">"):
                del body[0]


def _without_addressees(view: View, bodies: list[list[int]]) -> list[list[int]]:
    """The texts without their first lines, where nearly all say to whom a message went: ``to bread-bakers``."""
    sent = [len(body) > 1 and words.is_one(view.page.lines[body[0]].text, "addressed") for body in bodies]
    if sum(sent) < FEWEST or sum(sent) * 5 < 4 * len(bodies):
        return bodies
    return [body[each:] for body, each in zip(bodies, sent, strict=True)]


FEWEST = 2
"""Messages from which such lines are told from the words of one."""


def _below_names(view: View, marks: list[Mark], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans without what stands above the name, where nearly every text has its name above as well as below."""
    lows = []
    for mark, (low, high) in zip(marks, spans, strict=True):
        near = [i for i in range(low, high) if view.page.lines[i].text][:8]
        name = (mark.name or "").casefold()
        starts = [i for i in near if name and _starts_with_name(view.page.lines[i].text, name)]
        lows.append(starts[-1] + 1 if starts else None)
    if sum(low is not None for low in lows) * 3 < 2 * len(marks):
        return spans
    return [(low if cut is None else cut, high) for cut, (low, high) in zip(lows, spans, strict=True)]


def _starts_with_name(text: str, name: str) -> bool:
    return len(text) < len(name) + 30 and text.casefold().startswith(name) and text[-1] not in ".!?:"


def _cut_tail(view: View, low: int, high: int, tail: str, beside: Mark) -> int:
    """Where a comment ends whose last button is followed by a line that is the next one's subject."""
    solid = [i for i in range(low, high) if view.page.lines[i].text][-3:]
    for position, index in enumerate(solid[:-1]):
        if words.bare(view.page.lines[index].text) == tail and view.kinds[index] in furniture.BUTTONS:
            rest = solid[position + 1 :]
            text = view.page.lines[rest[0]].text
            plain = view.kinds[rest[0]] is None and not names.is_portrait(text)
            if len(rest) == 1 and len(text) < 100 and plain:
                beside.subject = beside.subject or text
            return index
    return high


def _repeated(view: View, marks: Sequence[Mark], texts: list[list[int]]) -> frozenset[str]:
    """Lines that stand at the edges of many comments alike: furniture of this page, whatever it says."""
    if len(texts) < 4:
        return frozenset()
    seen: Counter[str] = Counter()
    for body in texts:
        edges = [i for i in (*body[:6], *body[-6:]) if len(view.page.lines[i].text) < 80]
        seen.update({view.shape(i) for i in edges if not _REFERENCE.fullmatch(view.page.lines[i].text)})
    people = {mark.name.casefold() for mark in marks if mark.name and len(mark.name) > 1}
    return frozenset(t for t, n in seen.items() if t and n >= max(3, len(texts) * 0.45) and not greets(t, people))


def greets(text: str, people: Set[str]) -> bool:
    """Whether a line is no more than the name of somebody on the page with what one is greeted by: ``Dear Mira,``."""
    said = text.casefold().strip(" ,.:!，：！、。")
    return said not in people and any(
        len(said) <= len(name) + GREETING and (said.startswith(name) or said.endswith(" " + name)) for name in people
    )


def _calls(text: str, mark: Mark, people: Set[str]) -> bool:
    """Whether a line calls somebody else of the page: ``@mira``."""
    said = text[1:].casefold()
    return text[0] == "@" and said in people and said != (mark.name or "").casefold()


GREETING = 8
"""Characters that stand beside the name in a line that greets somebody."""


_REFERENCE = re.compile(r"(?:>>|＞＞)\s?\d+.{0,12}")
"""The number of another post, as image boards print it: each is another one, whatever its figures."""


def _trim(
    view: View,
    low: int,
    high: int,
    mark: Mark,
    beside: Mark | None,
    repeated: frozenset[str],
    people: frozenset[str],
) -> list[int]:
    lines = view.page.lines
    kept: list[int] = []
    dropped: list[int] = []
    for index in range(low, _signature(view, low, high)):
        line = lines[index]
        if line.rule or line.fact:
            continue
        if not line.text:
            kept.append(index)
            continue
        if (view.shape(index) in repeated and not _calls(line.text, mark, people)) or (
            line.form and view.kinds[index] in (None, "form") and len(line.text) < 40
        ):
            dropped.append(index)
            continue
        kept.append(index)
    while kept and (not lines[kept[0]].text or _is_head_rest(view, kept[0], mark)):
        kept.pop(0)
    fact = False
    while kept and (
        not lines[kept[-1]].text
        or is_tail_rest(view, kept[-1], beside)
        or _says_status(lines[kept[-1]].text, mark.name)
        or _is_removal(view, kept)
        or furniture.names_answers(lines[kept[-1]].text, people)
        or _is_fact(view, kept)
        or (fact and mark.name is not None and _same_name(lines[kept[-1]].text, mark.name))
    ):
        fact = fact or _is_fact(view, kept)
        if (
            lines[kept[-1]].text
            and len([i for i in kept if lines[i].text]) == 1
            and furniture.is_sayable(view.page.lines[kept[-1]].text)
        ):
            break
        kept.pop()
    inner = [
        i
        for i in kept
        if not lines[i].text
        or (_opens(view, i) and lines[i].text[-1] in COLONS)
        or view.kinds[i] not in ("action", "vote", "quote")
        or furniture.is_sayable(view.page.lines[i].text)
    ]
    if not any(lines[i].text for i in inner):
        said = [i for i in dropped if words.is_one(lines[i].text, "deleted")]
        return said or [i for i in dropped if view.kinds[i] is None and len(lines[i].text) > 40]
    return inner


def _signature(view: View, low: int, high: int) -> int:
    """Where a signature begins at the end of a text: below a line drawn across, all that stands elsewhere as well.

    Text browsers draw such lines themselves.
    """
    if view.page.dumped:
        return high
    at = next((i for i in range(low, high) if view.page.lines[i].rule), high)
    texts = [text for i in range(at, high) if (text := view.page.lines[i].text)]
    return at if all(view.texts[text] > 1 for text in texts) else high


def _is_removal(view: View, kept: list[int]) -> bool:
    """Whether the last of some lines stands for another comment, which was removed with its head."""
    if not kept or not words.is_one(view.page.lines[kept[-1]].text, "deleted"):
        return False
    above = next((i for i in reversed(kept[:-1]) if view.page.lines[i].text), None)
    return above is not None and (above not in view.found or view.found[above].stamp is None)


def _is_fact(view: View, kept: list[int]) -> bool:
    """Whether the last of some lines is a fact about the author, in a column that is printed below the text."""
    if not kept:
        return False
    before = view.page.lines[kept[-2]].text if len(kept) > 1 else ""
    return furniture.is_fact(view.page.lines[kept[-1]].text, before)


def _is_head_rest(view: View, index: int, mark: Mark) -> bool:
    """Whether a line above a comment's text still belongs to its head."""
    text = view.page.lines[index].text
    kind = view.kinds[index]
    if kind == "related" and words.is_one(text, "roles"):
        return True
    if kind in EDGE_KINDS and not furniture.is_sayable(view.page.lines[index].text):
        return not _opens(view, index)
    if (mark.name and (_same_name(text, mark.name) or _tells_who_changed(text, mark.name))) or _is_subject(view, text):
        return True
    head = view.found.get(index)
    own = head is not None and mark.name and head.name and (head.name == mark.name or head.edited)
    if head is not None and head.rest == 0 and head.stamp is not None and (head.order == "d" or own):
        return True
    before = index - 1
    while before >= 0 and not view.page.lines[before].text:
        before -= 1
    return furniture.is_fact(text, view.page.lines[before].text if before >= 0 and before > mark.bottom else "")


def _opens(view: View, index: int) -> bool:
    """Whether what reads as a button begins what is said: it stands once on the page, and the next line goes on."""
    text, after = (view.page.lines[at].text if at < len(view.page.lines) else "" for at in (index, index + 1))
    if view.texts[text] > 1 or not after or view.kinds[index + 1] is not None:
        return False
    if words.is_one(text, "quoted") or words.is_one(text, "wrote"):
        return False
    return view.kinds[index] in _OPENERS and (text[-1] in COLONS or after[0].islower())


COLONS = ":："


_OPENERS = frozenset({"share", "action", "page"})
"""Furniture whose words also begin what somebody says: ``Share this``, ``Read more:``."""


def _is_subject(view: View, text: str) -> bool:
    """Whether a line is a post's subject behind the words for its picture; posts without one print these alone."""
    pictured = affixes.after(text, "icons")
    icon = text[:pictured].strip() if pictured else text
    return words.is_one(icon, "icons") and (icon == text or view.texts[icon] > 0)


def is_tail_rest(view: View, index: int, beside: Mark | None) -> bool:
    """Whether a line below a comment's text is a button, or belongs to the next head."""
    text = view.page.lines[index].text
    if view.kinds[index] in EDGE_KINDS or view.kinds[index] == "attachment":
        return True
    if view.texts[text] >= RECURS and furniture.kind(text) in furniture.BUTTONS:
        return True  # though the text is as wide as the page, so that it may seem to go on in the button
    if 3 < len(text) < 30 and any(words.is_one(text, kind) for kind in _STATED):
        return True  # what the next one's author is, or that it was edited
    if text.startswith("@") and " " not in text and _counts_answers(view, index):
        return True
    if beside is not None and beside.name:
        if _same_name(text, beside.name):
            return True
        if len(text) == 1 and beside.name[:1].casefold() == text.casefold():
            return True
    head = view.found.get(index)
    if head is None or head.stamp is None:
        return False
    return (head.order == "d" and not head.rest) or _tells_change(text, head.stamp)


RECURS = 3
"""Times that a button stands on a page from which it is no end of a sentence that the dump's width has broken."""


def _tells_change(text: str, stamp: Stamp) -> bool:
    """Whether a line with a date only says who changed the text above it and when, and perhaps how often."""
    told = text[stamp.end :].strip(" .,;:)]")
    often = affixes.after(told, "edited") > 0 or affixes.before(told, "edited") is not None
    return (not told or often) and affixes.after(text.lstrip("([*_ "), "edited") > 0


def _tells_who_changed(text: str, name: str) -> bool:
    """Whether a line only says that the text was changed, and perhaps that its author did it."""
    end = affixes.after(text, "edited") if len(text) < len(name) + 40 else 0
    return words.is_one(text, "edited") or (end > 0 and text[end:].strip(" .:") == name)


def _says_status(text: str, name: str | None) -> bool:
    """Whether a line says that the author is there or away, perhaps with buttons behind it."""
    if not name or not text.startswith(name):
        return False
    told = text[len(name) :].strip()
    end = affixes.after(told, "status") or (len(told) if words.is_one(told, "status") else 0)
    return end > 0 and (end == len(told) or furniture.kind(told[end:].strip()) is not None)


def _counts_answers(view: View, index: int) -> bool:
    """Whether a line that calls an account stands beside how many answered: the account is one of theirs."""
    below = [
        i
        for i in range(index + 1, min(len(view.page.lines), index + 4))
        if any(map(str.isalnum, view.page.lines[i].text))
    ]
    return bool(below) and view.kinds[below[0]] == "vote" and below[0] in view.counts


def _same_name(text: str, name: str) -> bool:
    """Whether a line is a name again: as a portrait's description, an account, or printed twice."""
    a = names.undouble(text).removeprefix("u/").lstrip("@").casefold()
    b = name.casefold()
    if a == b:
        return True
    rest = a[len(b) :] if a.startswith(b) else ""
    return bool(rest) and len(rest) < 30 and (bool(_PORTRAIT.search(rest)) or words.is_one(rest, "roles"))


_PORTRAIT = re.compile(
    r"^(?:'s|’s|s)?[\s:(-]*(?:avatar|gravatar|profile|picture|photo|image|icon|logo|profil|bild|foto)"
)
