"""Where heads of comments may stand on a page, grouped by how they are arranged.

One line may hold a whole head, or a date whose name stands on a line above or below. Which line that is, the page
itself tells: in the right place, nearly every one of them holds words that look like a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.arrangements import doubled, owners, panels
from tui_reader.sources.formats.dump.arrangements.alone import with_names_alone, with_names_below_rules
from tui_reader.sources.formats.dump.arrangements.answering import answering
from tui_reader.sources.formats.dump.arrangements.beside import with_names
from tui_reader.sources.formats.dump.arrangements.blocks import with_blocks
from tui_reader.sources.formats.dump.arrangements.closed import with_closed
from tui_reader.sources.formats.dump.arrangements.hanging import with_hanging
from tui_reader.sources.formats.dump.arrangements.listed import with_listed
from tui_reader.sources.formats.dump.arrangements.mails import with_headers
from tui_reader.sources.formats.dump.arrangements.marks import (
    COUNTED,
    DOUBTED,
    SCORED,
    SIGNED,
    SURE,
    Group,
    Mark,
    new,
    with_number,
)
from tui_reader.sources.formats.dump.arrangements.mixed import with_mixed
from tui_reader.sources.formats.dump.arrangements.nameless import with_nameless
from tui_reader.sources.formats.dump.arrangements.numbered import with_numbers, without_dates
from tui_reader.sources.formats.dump.arrangements.portraits import with_portraits
from tui_reader.sources.formats.dump.arrangements.said import date_far, date_once, said
from tui_reader.sources.formats.dump.arrangements.scored import with_scored
from tui_reader.sources.formats.dump.arrangements.shortened import with_shortened
from tui_reader.sources.formats.dump.arrangements.signed import signatures
from tui_reader.sources.formats.dump.clues import furniture, heads, names, ordinals
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates, is_age
from tui_reader.sources.formats.dump.lines.page import Page

_CALLED = re.compile(r"@([^\s@:,;!?()<>\[\]]{2,40})")
_DIGITS = re.compile(r"\d+")
_LOGGED = re.compile(
    r"[\[(<]?(?:\d{4}[-/.]\d\d[-/.]\d\d[T ,]{1,2}|[A-Z][a-z]{2} [ \d]?\d )?\[?\d\d:\d\d(?::\d\d)?\S{0,12} .{8}"
)

LABELS = 4
"""Heads from which the same words beside every date are a label, not somebody who speaks alone."""

LOG = 1000
"""Lines from which a text of lines that nearly all start with a time is a log, which has no heads to look for."""


_SIGNED = Form(SIGNED, False, "t")


def find(page: Page, dates: Dates) -> tuple[list[Group], dict[int, Head]]:
    """All groups of possible heads on a page, and every line that reads as (part of) a head."""
    found = _under_names(page, doubled.joined(page, _without_facts(page, _read(page, dates))))
    signed = signatures(page, dates)
    for mark in signed:
        found.pop(mark.top, None)
    called = _called(page)
    groups: dict[Form, Group] = {}
    taken: set[int] = set()
    for index, head in found.items():
        if head.edited or head.rest > 1:
            continue
        if head.order == "n":
            mark = said(page, found, index, head, taken)
            with_number(page, mark)
            form = Form("n", True, "")
        elif head.order in ("nd", "dn"):
            mark = new(page, index, head)
            with_number(page, mark)
            form = head.form
        else:
            continue
        groups.setdefault(form, Group(form, [])).marks.append(mark)
    _join_saying(groups)
    for group in groups.values():
        group.marks = _in_frame(_called_by_name(group.marks))
        owners.take(page, group)
        if group.says and group.marks:
            date_far(page, found, group.marks, taken)
    groups = {form: group for form, group in groups.items() if group.marks}
    if len(taken) * 2 < sum(head.order == "d" for head in found.values()):
        taken.clear()  # few say something: the dates may belong to names that say nothing
    labelled = _labelled(found)
    with_blocks(page, found | labelled, groups)
    with_headers(page, dates, groups)
    with_portraits(page, dates, found, groups)
    if signed:
        groups[_SIGNED] = Group(_SIGNED, signed)
    alone: dict[str, list[int]] = {}
    listed = _listed(page, found)
    for index, head in (found | labelled).items():
        if head.order == "d" and not head.edited and not head.rest and index not in taken and index not in listed:
            alone.setdefault(head.form.when, []).append(index)
    for when, indexes in alone.items():
        for group in with_names(page, found | labelled, _without_days(found, indexes), called, when):
            groups[group.form] = group
    facts, numbered = with_numbers(page, found | labelled)
    if not numbered:
        bare = without_dates(page, facts)
        facts, numbered = facts | bare, {index: head.number or 0 for index, head in bare.items()}
    for group in with_names(page, facts, list(numbered), called, COUNTED) if numbered else ():
        if not any(mark.stamp for mark in group.marks) and (group.form.offset or 0) > 0:
            continue  # a list counts what it names below
        for mark in group.marks:
            mark.number = next(numbered[i] for i in range(mark.top, mark.bottom + 1) if i in numbered)
        groups[group.form] = group
    with_nameless(page, found, groups)
    with_mixed(groups)
    with_scored(page, dates, groups)
    with_shortened(page, groups)
    with_names_alone(page, found, groups)
    with_names_below_rules(page, groups)
    with_hanging(page, found, groups)
    with_listed(page, groups)
    with_closed(page, found, groups)
    texts = {line.text for line in page.lines}
    for group in groups.values():
        group.marks = [mark for mark in group.marks if not _is_followed(page, mark)]
        _without_roles_behind(texts, group.marks)
        date_once(page, found, group.marks)
        answering(page, group.marks)
    return list(groups.values()), found


def _join_saying(groups: dict[Form, Group]) -> None:
    """Put heads with a word for saying to more others of the same form where both have a word for who wrote as well.

    Some people have set themselves a line with which their comments begin: ``by Mira writes: on May 3``.
    """
    for form in [form for form in groups if form.says]:
        group, others = groups[form], groups.get(form._replace(says=False))
        if others is None or len(others.marks) <= len(group.marks):
            continue
        if all(mark.by for mark in group.marks) and sum(mark.by for mark in others.marks) * 2 > len(others.marks):
            others.marks = sorted([*others.marks, *group.marks], key=lambda mark: mark.top)
            del groups[form]


def _labelled(found: dict[int, Head]) -> dict[int, Head]:
    """Dates beside words that are the same in most heads, and so no name: ``Date``, ``PostPosted``, ``of 23``.

    On boards without names all are called nobody.
    """
    names_by: dict[Form, Counter[str]] = {}
    for head in found.values():
        if head.order in ("nd", "dn") and head.name:
            names_by.setdefault(head.form, Counter())[_DIGITS.sub("0", head.name)] += 1
    labels = {
        form: name
        for form, seen in names_by.items()
        for name, times in seen.most_common(1)
        if times >= LABELS and times * 2 >= seen.total() and not names.is_nobody(name)
    }
    return {
        index: replace(head, order="d", name=None, likely=DOUBTED, rest=0)
        for index, head in found.items()
        if head.name and labels.get(head.form) == _DIGITS.sub("0", head.name)
    }


def _under_names(page: Page, found: dict[int, Head]) -> dict[int, Head]:
    """The heads of a page where what stands beside dates is what people are, right below their names: dates alone.

    Not everybody has said what they are: other names stand right above dates alone. Initials in place of portraits
    tell the names.
    """
    below = [i for i, head in found.items() if i and head.stamp and not head.edited and _may_name(page, i - 1)]
    offices = [i for i in below if found[i].order == "nd" and any(mark in found[i].joint for mark in "•·|")]
    alone = [i for i in below if found[i].order == "d" and not found[i].rest]
    told = sum(panels.has_initial(page, i - 1) for i in (*offices, *alone))
    named = [i for i, head in found.items() if head.order == "nd" and offices and offices[0] <= i <= max(below)]
    if not alone or len(offices) + len(alone) < LEAST or told * 2 < len(offices) + len(alone) or named != offices:
        return found
    return found | {index: replace(found[index], order="d", name=None, likely=DOUBTED) for index in offices}


LEAST = 3
"""Names above dates from which what stands beside these is told from names."""


def _may_name(page: Page, index: int) -> bool:
    text = page.lines[index].text
    return bool(text) and furniture.kind(text) is None and names.likelihood(text) >= SURE


def _without_days(found: dict[int, Head], indexes: list[int]) -> list[int]:
    """Dates without words such as ``today`` that stand alone, where most others are in figures: they are of a menu.

    An age whose number is a word, such as ``a year ago``, is as good as one in figures.
    """
    stamps = ((i, found[i].stamp) for i in indexes)
    told = [i for i, stamp in stamps if stamp and (any(map(str.isdigit, stamp.words)) or is_age(stamp.words))]
    return told if len(told) > max(2, len(indexes) // 2) else indexes


def _listed(page: Page, found: dict[int, Head]) -> set[int]:
    """Dates that stand one below the other, as in the list of a site's archives: nothing is written under them."""
    listed: set[int] = set()
    run: list[int] = []
    for index in [i for i, line in enumerate(page.lines) if line.text] + [-1]:
        if index in found and found[index].order == "d":
            run.append(index)
            continue
        if len(run) >= LABELS:
            listed.update(run)
        run = []
    return listed


def _without_facts(page: Page, found: dict[int, Head]) -> dict[int, Head]:
    """The heads of a page where dates that stand below one and the same label, beside as many others, are facts.

    A date with a label of its own is none: the label above it has no value, as the subject of many posts has none.
    """
    labelled: dict[str, list[int]] = {}
    for index, head in found.items():
        if (
            head.order == "d"
            and index
            and index - 1 not in found
            and not (head.stamp and ":" in page.lines[index].text[: head.stamp.start])
            and (above := page.lines[index - 1].text)[-1:] in (":", "：")
        ):
            labelled.setdefault(above, []).append(index)
    facts = max(labelled.values(), key=len, default=[])
    others = sum(head.stamp is not None for head in found.values()) - len(facts)
    if len(facts) < LABELS or others < len(facts):
        return found
    return found | {index: replace(found[index], edited=True) for index in facts}


def _read(page: Page, dates: Dates) -> dict[int, Head]:
    """Every line that reads as a head or a part of one, by its index; facts about members excepted."""
    found: dict[int, Head] = {}
    if _is_log(page):
        return found
    before = ""
    for index, line in enumerate(page.lines):
        text = line.text
        if not text:
            continue
        if page.dumped and text.startswith(FOLDS) and (folded := _broken(page, dates, index)) is not None:
            found[index] = folded
        elif len(text) <= heads.LONGEST and page.continues(index, index + 1) and not heads.is_board(text):
            head = heads.parse(text, dates)
            joined = _broken(page, dates, index) or _row(head) or _full(text, head)
            if joined is not None:
                found[index] = joined
        elif len(text) <= heads.LONGEST:
            head = heads.parse(text, dates)
            if head is not None and (_is_byline(head) or not furniture.is_fact(text, before)):
                if index and page.continues(index - 1, index):
                    if head.stamp is None or head.rest or text[-1] == ".":
                        before = text
                        continue
                    head = replace(head, likely=min(head.likely, DOUBTED))
                found[index] = _with_clock(page, dates, index, head)
        before = text
    return _without_roles(_without_values(found))


def _with_clock(page: Page, dates: Dates, index: int, head: Head) -> Head:
    """A head with the time of its day, which the dump's width has put on the next line: ``- 08:11``."""
    below = page.lines[index + 1].text if index + 1 < len(page.lines) else ""
    if len(page.lines[index].text) < BROKEN or head.stamp is None or head.stamp.timed or not _CLOCK.fullmatch(below):
        return head
    whole = heads.parse(f"{page.lines[index].text} {below}", dates)
    return head if whole is None or whole.name != head.name else replace(whole, lines=2)


_CLOCK = re.compile(r"(?:[-–—]\s*)?\d{1,2}[:.]\d\d(?::\d\d)?")

BROKEN = 50
"""Characters from which a line may have been broken at the dump's width."""


def _without_values(found: dict[int, Head]) -> dict[int, Head]:
    """Heads whose name is a fact behind its label, where somebody was who wrote, as dates alone."""
    return found | {
        index: replace(head, order="d", name=None, likely=DOUBTED)
        for index, head in found.items()
        if head.order == "dn" and head.name and _LABEL.search(head.name) and furniture.is_fact(head.name, "")
    }


_LABEL = re.compile("[:：]")


def _without_roles(found: dict[int, Head]) -> dict[int, Head]:
    """Heads whose name only says what their author is, as dates alone where most others are: the name is elsewhere."""
    roles = [
        index
        for index, head in found.items()
        if head.role and not (head.number is not None and words.is_one(head.name or "", "anonymous"))
    ]
    alone = sum(head.order == "d" and not head.edited for head in found.values())
    named = sum(head.order in ("nd", "dn") and not head.role and not head.rest for head in found.values())
    guests = any(words.is_one(found[index].name or "", "anonymous") for index in roles)
    all_places = not guests and not named and len(roles) >= max(2, alone)  # "sofa" is the second post of a topic
    if alone < max(2, len(roles), named) and not all_places:
        return found
    return found | {index: replace(found[index], order="d", name=None, likely=DOUBTED) for index in roles}


def _is_byline(head: Head) -> bool:
    """Whether a line says by whom something is and when, or that somebody says it, so that it is no member's fact."""
    if head.order == "n" and head.likely >= SURE:
        return True
    return head.by and head.order == "nd" and head.likely >= SURE and head.stamp is not None and not head.stamp.relative


def _is_log(page: Page) -> bool:
    """Whether nearly every line starts with the time at which something happened."""
    solid = sum(1 for line in page.lines if line.text)
    return solid >= LOG and sum(1 for line in page.lines if _LOGGED.match(line.text)) * 10 >= solid * 8


FOLDS = ("[–]", "[-]", "[+]", "[−]")
"""Buttons that fold a comment: its head begins with one, wherever it is broken."""


def _row(head: Head | None) -> Head | None:
    """A line that begins with a name and a date and goes on in the next one: no comment's head, but a byline."""
    if head is None or head.stamp is None or head.stamp.relative or head.order != "nd" or head.likely < SURE:
        return None
    if head.number is not None and not head.rest:
        return None  # articles have no numbers
    return replace(head, rest=max(2, head.rest))


def _full(text: str, head: Head | None) -> Head | None:
    """A head that only seems to go on in the next line, as long as the dump is wide: it ends with a date or number,
    or with buttons.

    What is like it on the page must tell that it is one.
    """
    if head is None or head.stamp is None or head.order != "nd" or head.rest:
        return None
    behind = text[head.stamp.end :]
    if _ROW.match(behind) and all(furniture.kind(part) in furniture.BUTTONS for part in _ROW.split(behind)[1:]):
        pass
    elif behind and (head.number is None or any(map(str.isalpha, behind))):
        return None
    return replace(head, likely=DOUBTED) if head.likely >= SURE else None


_ROW = re.compile(r"\s*[|·•]\s*")
"""What parts the buttons of a head."""


def _broken(page: Page, dates: Dates, index: int) -> Head | None:
    """A head that the dump's width has broken: the joined lines say who and when, and nothing else."""
    line = page.lines[index]
    if index and page.continues(index - 1, index) and not SCORED.search(page.lines[index - 1].text):
        return None
    label, colon, _ = line.text.partition(":")
    starts = line.bullet or page.marked or (colon and words.fold(label) in words.phrases("topic"))
    starts = starts or line.text[-1] in "|·•"  # what parts the buttons of a head
    starts = starts or line.text.startswith(FOLDS)
    last = index + 1
    while page.marked and last < index + 4 and page.continues(last, last + 1):
        last += 1
    if page.continues(last, last + 1) or any(len(page.lines[i].text) > 40 for i in range(index + 1, last + 1)):
        return None
    if any(furniture.is_fact(page.lines[i].text, "") for i in range(index, last + 1)):
        return None
    head = heads.parse(" ".join(page.lines[i].text for i in range(index, last + 1)), dates)
    if head is None or head.stamp is None or head.name is None or head.likely < SURE or (head.rest and not head.by):
        return None
    if not starts and (head.rest or head.stamp.relative or not (head.by or head.order == "nd")):
        return None  # a sentence may say who and when as well
    return replace(head, lines=last - index + 1)


def _called(page: Page) -> Counter[str]:
    """Names by which people on the page call each other (``@mira``), casefolded, with how often."""
    called: Counter[str] = Counter()
    for line in page.lines:
        if "@" in line.text:
            for match in _CALLED.finditer(line.text[:4000]):
                called[match[1].casefold()] += 1
    return called


def _called_by_name(marks: list[Mark]) -> list[Mark]:
    """Marks whose names are without what stands before nearly all of them: a number that counts up, a label."""
    said = [mark.name for mark in marks]
    for mark, name, number in zip(marks, ordinals.without(said), ordinals.numbers(said), strict=True):
        if mark.number is None:
            mark.number = number
        if name != mark.name:
            mark.name, mark.likely = name, names.likelihood(name or "")
    return marks


def _is_followed(page: Page, mark: Mark) -> bool:
    """Whether a head says how many follow its author: so networks print who made what is commented."""
    return any(words.is_one(page.lines[i].text, "followers") for i in range(mark.top, mark.bottom))


def _without_roles_behind(texts: Set[str], marks: Sequence[Mark]) -> None:
    """Take off names what their owners are, where the page has the names alone as well: ``Mira Members``."""
    for mark in marks:
        role = affixes.before(mark.name, "roles") if mark.name else None
        if mark.name and role and mark.name[:role].rstrip() in texts:
            mark.name = mark.name[:role].rstrip()


def _in_frame(marks: list[Mark]) -> list[Mark]:
    """Drop marks whose name is doubtful and whose form is not that of the others."""
    sure = [mark for mark in marks if mark.likely >= SURE]
    joints = Counter(mark.joint for mark in sure)
    usual, times = joints.most_common(1)[0] if joints else ("", 0)
    said = any(mark.by for mark in sure if mark.joint == usual)
    framed = times >= (2 if said else 3) and times * 10 >= len(sure) * 6
    counted = framed and sum(mark.number is not None for mark in sure) * 10 >= len(sure) * 8
    items = framed and sum(mark.item for mark in sure) * 10 >= len(sure) * 8

    def bar(mark: Mark) -> float:
        if framed and mark.joint == usual:
            alike = (items and mark.item) or (counted and mark.number is not None)
            return 0.3 if mark.rest else 0.05 if alike else 0.1 if mark.by else 0.3
        return 0.85 if framed and mark.rest else SURE

    kept = [mark for mark in marks if mark.likely >= bar(mark)]
    for mark in kept:
        if mark.likely == DOUBTED and mark.name:
            mark.likely = names.likelihood(mark.name)
    return kept
