"""The parts of a head: the number of a comment, and a name with what stands around it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import names

_SEPARATORS = " \t\u00a0\u200e\u200f|·•●∙・‧»«›‹/~—–-,;:：，、。⋅▪○◦*>[](（）){}#\"'“”„‚’"
_NUMBER_FIRST = re.compile(
    r"^(?:(?:post|comment|message|beitrag|reply)\s+|[-+]?\d+)?(?:#|№|n°)\s?(?P<n>\d{1,6})\b[\s.:,)–—-]*|^(?P<m>\d{1,5})\s?(?:[.:)]\s+|：\s*)"
    r"|^(?P<k>\d{1,5})\s?(?:楼|樓|층)[\s:：]*",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(r"[\s,|·(]*(?:#|№)\s?(?P<n>\d{1,9})\)?$|(?<=\D)(?P<k>\d{1,5})\s?(?:楼|樓|층)$")
_HANDLE = re.compile(r"(?<![\w@])@[\w.-]{2,40}(?:@[\w.-]+\.\w+)?")
_ACCOUNT = re.compile(r"(?P<name>[\w. -]{2,30})(?P<host>@(?:[\w-]+\.)+[a-z]{2,12})(?:OP)?")
_IP = re.compile(r"(?<=\w)\s?[(\[]?ip[:：]\s?\d{1,3}(?:\.[\d*]{1,3}){3}[)\]]?$", re.IGNORECASE)
"""From where somebody wrote, in part, behind the name."""

_ACCOUNT_OF = re.compile(r"^/?u/(?=[\w-]{2,30}$)")
"""What Reddit puts before the names of accounts."""

_WIDE = re.compile(r"(?P<name>\S{1,30})\s(?:回复|回覆|回應)\s?@?(?P<to>[^\s\d:：]\S{0,29})\s?")
"""Whom somebody answers, in Chinese."""
_STATUS = re.compile(r"^(?:offline|online)\s+(?=\S)", re.IGNORECASE)
_RATED = re.compile(r"(?P<name>[^()]{1,40}?)(?: \([^()]{1,60}\)){1,3} - .{3,40}")
"""A name, what is said of it in brackets, and how its owner has rated something: ``Mira (new) - rated it 2 stars``."""

_FIGURE = re.compile(r"(?P<name>\S.{0,40}?)\s+(?P<label>[^\W\d_]{4,20}):\s?\d[\d.,]{0,8}k?")
"""A name, and how often its owner has done what: ``Mira Posts: 748``."""

_MEMBER = re.compile(r"(?<=\S)\s?\( ?\d{2,9} ?\)(?:\s\S{1,12})?$")
"""The number of an account in brackets behind its name, and perhaps a link to what else its owner has."""

_TRIP = re.compile(r"(?<=\S)\s?(?:◆|#(?=\S*[-.]))[\w./+-]{0,12}$")
"""What boards print behind a name to tell people with the same one apart."""

ADDRESS = re.compile(
    r"\s*<[^<>\s]{1,80}@[^<>\s]{1,80}>|\s*\([^()\s]{1,80}@[^()\s]{1,80}\)"
    r"|\s*<[^<>\s]{1,80} (?:at|en|em|à|bei|na) [^<>\s]{1,80}>?$"
)
"""An address of mail behind a name, perhaps as a list hides it: ``<mira at harbour.example>``."""


GLUED = 5
"""Characters of a role from which it is none of the name that it is printed behind without a space."""


def take_number(text: str) -> tuple[int | None, str]:
    """Take the comment's number off a line's start or end."""
    if match := _NUMBER_FIRST.match(text):
        rest = text[match.end() :].strip()
        if rest:
            return int(match["n"] or match["m"] or match["k"]), rest
    called, _, rest = text.partition(" ")
    number, _, name = rest.partition(" ")
    number = number.rstrip(":")
    if name and number.isdecimal() and len(number) < 6 and words.fold(called) in words.phrases("comments"):
        return int(number), name
    if not number.isdecimal() and called.isdecimal() and len(called) < 6 and words.fold(number) in _called():
        return int(called), rest
    if match := _NUMBER_LAST.search(text):
        return int(match["n"] or match["k"]), text[: match.start()].rstrip()
    return None, text


def without_status(text: str) -> str:
    """A line without what it says of somebody's being there or away."""
    return text if (end := _status_after(text)) is None else text[:end]


def _status_after(text: str) -> int | None:
    """Where it begins to be said of a person whose name starts a text that they are there or away: ``is offline``."""
    folded = words.fold(text)
    end = next((end for end in _statuses() if folded.endswith(end) and folded != end.strip()), None)
    if end is None:
        return None
    if len(folded) == len(text):
        return len(text) - len(end)
    return len(text.rsplit(None, len(end.split()))[0])  # signs that are not folded into letters take room in the text


@cache
def _statuses() -> tuple[str, ...]:
    return tuple(sorted((f" {phrase}" for phrase in words.phrases("status")), key=len, reverse=True))


@lru_cache(maxsize=1 << 14)
def name_in(text: str) -> tuple[bool, str, str | None, str | None]:
    """Strip what stands around a name: ``by`` words, roles, an account name, whom it answers."""
    by = False
    reply_to = None
    if words.is_one(text, "anonymous") or names.MASKED.fullmatch(text):
        return by, text.strip(), None, None
    text = _IP.sub("", _ACCOUNT_OF.sub("", ADDRESS.sub("", text)))
    if (match := _WIDE.fullmatch(text)) and not words.is_one(match["to"], "actions"):
        text, reply_to = match["name"], match["to"]
    text = text.strip(_SEPARATORS.replace("(", "").replace(")", "").replace("*", "").replace("-", "").replace("[", ""))
    if match := _reply_to().search(text) if words.holds_any(text, _answering()) else None:
        reply_to, text = match["to"].strip(_SEPARATORS), text[: match.start()].strip()
    if match := _by_within().search(text):
        text = text[match.start("by") :]  # "Permalink Submitted by Mira"
    elif words.fold(text.partition(" ")[0]) in _called():
        rest = text.partition(" ")[2]
        text = rest if affixes.after(rest, "by") else text  # "Reply by Mira"
    end = affixes.after(text, "by") or _label_before(text)
    if 0 < end < len(text) and text[:end].strip(" :：").casefold() != "de":
        by, text = True, text[end:].strip()
    handle = None
    if match := _ACCOUNT.fullmatch(text):
        handle, text = "@" + text, match["name"]
    elif match := _HANDLE.search(text):
        if match.start() > 0:
            rest = (text[: match.start()] + text[match.end() :]).replace("()", "").strip()
            if rest and not text.endswith(")"):
                handle, text = match[0], rest
        elif match.end() == len(text):
            text = text[1:]
    match = re.search(r"\s*[(\[（]\s*([^()\[\]（）]{1,40}?)\s*[)\]）]?$", text)
    inner = match[1] if match else ""
    if match and (inner.isdigit() or len(inner) == 1 or words.is_one(inner, "roles") or words.is_one(inner, "actions")):
        text = text[: match.start()]
    elif match and 0 < match.start() == text.find("[") and ord(inner[0]) >= 0x2E80:
        text = text[: match.start()]  # from where somebody wrote
    if match := _RATED.fullmatch(text):
        text = match["name"]
    text = _TRIP.sub("", _STATUS.sub("", _MEMBER.sub("", text)))
    if (match := _FIGURE.fullmatch(text)) and words.is_one(match["label"], "facts"):
        text = match["name"]
    if (status := _status_after(text)) is not None:
        text = text[:status]
    role = affixes.before(text, "roles")
    wide = role is not None and role > 0 and ord(text[-1]) >= 0x2E80
    if role and (" " in text[role:] or (wide and (text[role - 1] == " " or len(text) - role >= GLUED))):
        text = text[:role]
    if len(text) > 3 and text[1] == " " and text[0] == text[2]:
        text = text[2:]  # a letter in place of a portrait
    return by, text.strip(" ,;:|·•»\t\u00a0\u200e\u200f"), handle, reply_to


def _label_before(text: str) -> int:
    """Where a name begins behind a word for who wrote, in scripts without spaces: ``投稿者みちる``; 0 without one."""
    if not text or ord(text[0]) < 0x2E80:
        return 0
    return next((len(label) for label in _labels() if text.startswith(label) and len(text) > len(label) + 1), 0)


@cache
def _labels() -> tuple[str, ...]:
    """Words for who wrote in such scripts, of so many letters that names do not begin with them."""
    labels = (p for p in words.phrases("by") - words.phrases("anonymous") if ord(p[0]) >= 0x2E80 and len(p) >= LABEL)
    return tuple(sorted(labels, key=len, reverse=True))


LABEL = 3
"""Letters from which such a word is told from the beginning of a name."""


@cache
def _called() -> frozenset[str]:
    """What a comment or the post is called."""
    return words.phrases("comments") | words.phrases("topic")


@cache
def _by_within() -> re.Pattern[str]:
    phrases = sorted((p for p in words.phrases("by") if len(p) > 7 and " " in p), key=len, reverse=True)
    return re.compile(
        rf"^(?:\S{{3,20}} ){{1,2}}(?P<by>(?:{'|'.join(map(re.escape, phrases))})\s*:?\s+\S.*)$", re.IGNORECASE
    )


@cache
def _answering() -> tuple[str, ...]:
    phrases = [p for p in words.phrases("reply_to") if len(p) > 4 or ord(p[0]) > 0x500]
    phrases = [p for p in phrases if p not in ("auf", "回复", "回覆", "对", "引用", "答复", "回應")]
    return tuple(sorted(phrases, key=len, reverse=True))


@cache
def _reply_to() -> re.Pattern[str]:
    either = "|".join(map(re.escape, _answering()))
    return re.compile(rf"(?:^|[\s(,])(?:{either})\s*[:：]?\s+(?P<to>.{{1,60}})$", re.IGNORECASE)


def answered(text: str) -> str | None:
    """Whom or what a line says a comment answers (``In reply to …``); ``None`` for other lines."""
    if not 6 < len(text) < 140:
        return None
    match = _reply_to_first().match(text[1:-1] if text[0] == "[" and text[-1] == "]" else text)
    to = match["to"].strip(_SEPARATORS) if match else ""
    return (f"{to})" if to.count("(") > to.count(")") else to) or None


def change_before(text: str) -> int | None:
    """Where the words begin that end what stands before a date and say that something was changed then, if any do."""
    return affixes.before(text.rstrip(" \t:：(,·|"), "edited")


def without_answered(text: str) -> str:
    """A text without the words before it that say whom it answers: ``回复@mira: …``, ``Reply to @mira: …``."""
    match = _ANSWERED.match(text)
    return text[match.end() :] if match and words.fold(match["said"]) in words.phrases("reply_to") else text


_ANSWERED = re.compile(r"(?P<said>[^\s@:：]{1,12}(?: [^\s@:：]{1,12})?)\s?@[^\s@:：]{1,40}\s?[:：]\s?(?=\S)")


@cache
def _reply_to_first() -> re.Pattern[str]:
    phrases = sorted((p for p in words.phrases("reply_to") if len(p) > 6 or ord(p[0]) > 0x2E80), key=len, reverse=True)
    # A name may begin as a longer phrase ends: ``en réponse à la`` is not in ``En réponse à Lapinou``.
    either = "|".join(re.escape(p) + ("" if ord(p[-1]) > 0x2E80 else r"(?!\w)") for p in phrases)
    return re.compile(rf"^(?:{either})\s*[:：]?\s*(?P<to>.{{1,120}})$", re.IGNORECASE)


def take_last_number(text: str) -> tuple[int | None, str]:
    if match := re.match(r"^\(?#\s?(\d{1,9})\)?(?=\s|$)", text):
        return int(match[1]), text[match.end() :].strip()
    if match := _NUMBER_LAST.search(text):
        return int(match["n"] or match["k"]), text[: match.start()].rstrip()
    return None, text
