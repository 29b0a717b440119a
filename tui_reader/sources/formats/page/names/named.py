"""The name that a node of a page says, and whether the words in it or around it say that it is one."""

from __future__ import annotations

from tui_reader.sources.formats.page.dates.stamps import Dates, Stamp, without_date
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.wording import ends_in, is_one
from tui_reader.sources.formats.page.names.names import AGO, LONGEST_NAME, NOT_NAMES, name_in


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
    name, told = name_in(text)
    return ("", False) if hit is not None and is_day(name, dates) else (name, told)


def is_day(name: str, dates: Dates) -> bool:
    """Whether what would be a name is a day, as the second of two: "9 December 2015 - 31 January 2016"."""
    hit = dates.find(name) if any(map(str.isdigit, name)) else None
    return hit is not None and hit[2] is not None and hit[:2] == (0, len(name))


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
        return behind if AGO.match(behind) else f"{page.words_between(i, stamp.at)} {behind}".strip()
    return " ".join(" ".join(said).split())


def as_said(page: Page, i: int, dates: Dates) -> str:
    """What stands alone behind a word that leads a name, though no name looks so: ":(", "The lamp has had its day!"."""
    words = page.words(i, 2 * LONGEST_NAME)
    if not 0 < len(words) <= LONGEST_NAME or dates.find(words) is not None or is_one(words, *NOT_NAMES):
        return ""
    if not page.tag[i]:
        lead = _before(page, i).strip()
        return words.removeprefix(":").strip() if is_one(lead.rstrip(":"), "by") else ""
    return words if page.tag[i] == "a" and _told_around(page, i) else ""


def is_answered(page: Page, i: int) -> bool:
    """Whether the words before a link say that it is what a contribution answers: "Mira replied to"."""
    link = i if page.tag[i] else page.parent[i]
    return page.tag[link] == "a" and ends_in(_before(page, link), "reply_to")


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
