"""What one line says as the head of a comment: a name, a date, a number, a score, and how they are arranged.

A line is taken apart into these; where anything is left over that is none of them, it is no head. Nothing here knows
an engine: the arrangement is what the page repeats, and `arrangements` learns it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp

LONGEST = 200
"""Characters that a head may have on one line."""

_DIGITS = re.compile(r"\d+")
_SPLIT = re.compile(r"\s*[|·•●⋅∙▪»«│┃▶→]+\s*|\s+[-–—/~]\s+|\t+|\s{2,}|\s*[(（][\s)）]*$")
_NUMBER = re.compile(
    r"^(?:[^\W\d_]{2,14}\s*(?=#|№|n°|no\.|nr\.)|post|beitrag|comment|kommentar|message|reply|mensaje|msg|re|nr|no)?\s*\.?\s*"
    r"(?:#|№|n°|no\.?|nr\.?)?\s*(?P<n>\d{1,6}|(?<=no\.)\d{7,10})\s*(?:[.:)#]|楼|樓|f|층)?$",
    re.IGNORECASE,
)
_ANSWERING = re.compile(r"(?P<name>[^<>|]{1,40}?)\s+[>→▶►➜↪⮕»]\s+(?P<to>[^<>|]{1,40})")
"""A name, an arrow, and whom it answers."""

_PATH = re.compile(r"#?(?P<path>\d{1,4}(?:\.\d{1,3}){1,8})\.?(?:\s+(?=\D)|$)")
"""A number whose parts say what the comment answers."""

BELOW = r"\((\d{1,5}) [^()\d]{2,20}\)$"
"""How many comments stand below one: ``(3 children)``."""

_BELOW = re.compile(rf"\s{BELOW}")

_TO_READ = re.compile(r"\d{1,3}\s?min(?:utes?|\.)? read", re.IGNORECASE)
"""How long a text takes to read, as Medium, which is in English for everybody, prints it behind an answer's date."""

_POSTER = re.compile(r"\bID:\s?[\w+/.]{4,16}")
"""How image boards tell nameless people apart for a day."""

_FOLD_MARK = re.compile(r"^\[[–+−-]\]\s*|\s*\[[–+−-]\]$")
_PICTURE = re.compile(r"\s?\[[^\[\]\s]{1,60}\.(?:gif|png|jpe?g|webp|svg|ico)\]\s?", re.IGNORECASE)
"""A picture that has no description, as text browsers print it."""


_PICTURED = re.compile(r"\[[^\[\]]{1,24}\]\s?")
"""What describes a picture in front of a head: ``[Post]Posted: ``."""

_GLUED_AGE = re.compile(r"\[[–+−-]\]\s?(?P<name>.{1,60}?[^\W\d])(?P<age>\d{1,3}(?:mo|[smhdwy]))\*?(?: -?\d{1,5}){0,2}")
"""A button that folds a comment, a name, and its age and points without a gap: ``[-]Mira3mo 47``."""

_BOARD = re.compile(
    r"(?P<n>\d{1,4})\s?[:：]?\s?(?P<name>\D.{0,60}?)(?:\s?\[?sage\]?)?[\s:：]*"
    r"(?P<when>\d{4}/\d\d/\d\d\s?\([日月火水木金土]\)\s?\d\d:\d\d(?::\d\d)?)(?:\.\d{1,3})?\s*(?:ID:\s?[\w+/.?]{3,16})?"
)
"""A head of a Japanese board whose parts stand without gaps: ``3名無し2018/01/20(土) 19:21:33.98ID:Fm3dYqT+0``."""
_GLUED_CLOCK = re.compile(r"\d\d\.\d\d\.\d\d(?:\d\d)?(?=\d\d:\d\d(?!\d))")
"""A day whose time stands behind it without a gap: ``28.09.1912:44``."""

_CITED = re.compile(r"[^\W\d_]{4,12}\s?\([^()]{1,60}\s@\s[^()]{6,40}\)")
"""Who is quoted, and of when, as old Invision boards print it: ``QUOTE(Mira @ Feb 12 2007, 08:51 PM)``."""

_BRACKETS = re.compile(r"\s?\((?P<said>[^()]{3,60})\)")
"""Brackets in which some heads say that the comment was changed."""

_INNER = re.compile(r" \((?P<said>[^()]{6,60})\)(?= )")
"""What stands in brackets within a head: some say there when the comment was changed."""

_PROGRAM = re.compile(r"^\s*(?:via\s\S.{0,24}|·\s(?:\W\s)?·\s[^\s·][^·]{0,24}(?:·[^·]{0,12})?)$")
"""With what a comment was written, behind its date: ``via Android``; behind who may see it: ``· 🌐 · Web ·``."""

_TICKET = re.compile(
    r"comment:(?P<n>\d{1,4})(?P<links>(?:\s*;?\s*[^\W\d][^\d:;]{2,24}:\s?\d{1,4}(?:[, ]{1,2}\d{1,4}){0,9})*)"
    r"\s+(?P<rest>\D.*)"
)
"""A head of a tracker, perhaps with what the comment answers and what answers it: ``comment:3 in reply to: 2 by …``."""

_ANSWERED = re.compile(r"\s*;?\s*(?P<said>[^\W\d][^\d:;]*?)\s?:\s?(?P<to>\d+)")

_CHANGED = re.compile(r"\s*~\s*\d{1,2}:\d\d(?::\d\d)?$")
"""The time of a change on the same day, behind the date."""

_ASIDE = re.compile(r"\s*\([^()]*\)")
"""What stands in brackets right behind the date: with a date in it, it tells of a change, in whatever words."""

_MARKS = " \t|·•,;("

_VOTED = re.compile(r"([+−–-]\d{1,4}|0)\s+(?=\S)")
"""Votes before a head: ``+3 #1 Mira``."""

_PRESSED = furniture.BUTTONS | {"form"}
"""Furniture that stands in the line of a head."""

_TURNS: tuple[words.Kind, ...] = ("asked", "answered")

_SILENT: tuple[words.Kind, ...] = ("posted", "page_of", "edited", *_TURNS)
"""Words that join the parts of a head and say nothing of who wrote it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line, taken apart as a head."""

    name: str | None
    """Who; ``None`` where the line names nobody."""
    stamp: Stamp | None
    """When; ``None`` where the line names no date."""
    says: bool = False
    """A word such as ``says`` follows the name."""
    by: bool = False
    """A word such as ``by`` stands before the name."""
    number: int | None = None
    """The number that the page gives the comment."""
    score: int | None = None
    """Points."""
    order: str = ""
    """What stands in which order: ``nd`` for a name before a date, ``dn``, ``n``, ``d``."""
    handle: str | None = None
    """An account name (``@mira``) beside the name."""
    reply_to: str | None = None
    """Whom or what it says it answers."""
    rest: int = 0
    """How many parts of the line are none of these."""
    likely: float = 1.0
    """How much the name looks like one."""
    joint: str = ""
    """What stands between the name and the date, casefolded: an engine prints the same in every head."""
    turn: str = ""
    """``asked`` or ``answered`` where such a word stands before the date."""
    edited: bool = False
    """The date says when something was changed, not when it was written."""
    lines: int = 1
    """How many lines it takes."""
    depth: int = 0
    """How deep the parts of its number say that it stands: ``#2.1`` is an answer to ``#2``."""
    role: bool = False
    """What stands for the name may only say what its author is."""
    kind: str | None = None
    """``pingback`` where the line says that it is no comment but a link from another page."""

    @property
    def form(self) -> Form:
        """What it has in common with the other heads of a page."""
        when = "" if self.stamp is None else ("t" if self.stamp.relative or self.stamp.timed else "d")
        return Form(self.order, self.says, when)


@cache
def _score() -> re.Pattern[str]:
    """Points before or behind their number; old Reddit prints three of them without a gap."""
    units = "|".join(sorted(map(re.escape, words.phrases("points")), key=len, reverse=True))
    return re.compile(
        rf"\(?\s*(?:score|{units})\s*:\s*(?P<a>-?\d+)[^()|·]{{0,30}}\)?|(?P<b>[-–+]?\d[\d,.]*k?)\s*(?:{units})(?![^\W\d_])"
        r"(?:\s*\(\s*\+?-?\d+[^)]*\))?",
        re.IGNORECASE,
    )


@cache
def _says() -> re.Pattern[str]:
    phrases = sorted(words.phrases("says"), key=len, reverse=True)
    spaced = "|".join(re.escape(p) for p in phrases if p[0].isascii() or (p[0].isalpha() and ord(p[0]) < 0x2E80))
    wide = "|".join(re.escape(p.rstrip("：:")) for p in phrases if ord(p[0]) >= 0x2E80)
    return re.compile(
        rf"^(?P<name>.{{1,80}}?)(?:(?P<gap>\s+)(?:{spaced})|(?P<glued>(?:{spaced}))(?=\s*[:：])|\s*(?:{wide}))"
        r"\s*(?P<mark>\.{2,3}|…|[:：]|,)?\s*$",
        re.IGNORECASE,
    )


@cache
def _says_first() -> re.Pattern[str]:
    """Languages that put the verb before the name: Arabic, Hebrew."""
    phrases = [p for lang in ("ar", "he") for p in words.phrases("says", lang)]
    return re.compile(
        rf"^(?:{'|'.join(map(re.escape, sorted(phrases, key=len, reverse=True)))})\s+(?P<name>.{{1,60}}?)\s*[:：]\s*$"
    )


@cache
def _sentence_words() -> frozenset[str]:
    """Small words that sentences have and heads do not: those that join names and dates are taken out."""
    small = set(words.entries("small"))
    kinds: tuple[words.Kind, ...] = ("by", "posted", "says", "edited")
    joints = {word for kind in kinds for phrase in words.phrases(kind) for word in phrase.split()}
    return frozenset(small - joints)


def parse(text: str, dates: Dates) -> Head | None:
    """Take a line apart as a head; ``None`` where it holds neither a date nor a name that says something.

    Args:
        text: the line, without list marks.
        dates: the dates of its page.
    """
    if not text or len(text) > LONGEST:
        return None
    if text.startswith("comment:") and (ticket := _TICKET.fullmatch(text)):
        return _of_ticket(ticket, dates)
    if len(text) > 50 and len(_sentence_words().intersection(text.casefold().split())) > 2:
        return None
    if affixes.after(text, "quoted") or _CITED.fullmatch(text):
        return None  # who is quoted, and of when
    if aged := _GLUED_AGE.fullmatch(text):
        text = f"{aged['name']} · {aged['age']}"
    elif glued := _BOARD.fullmatch(text):
        text = f"{glued['n']}: {glued['name']} {glued['when']}"
    if ":" in text and (glued := _GLUED_CLOCK.search(text)):
        text = f"{text[: glued.end()]} {text[glued.end() :]}"
    text = _INNER.sub(lambda aside: "" if affixes.after(aside["said"], "edited") else aside[0], text)
    text = _without_change(_PICTURE.sub(" ", _FOLD_MARK.sub("", text)), dates)
    stamp = dates.find(text)
    if stamp is None:
        return _undated(text)
    if "↑" in text[: stamp.start]:
        return None  # a link to the post that is quoted, and when that was written
    before, after = text[: stamp.start], text[stamp.end :]
    if words.is_one(before, "saved"):
        return None  # when the page was looked at
    if len(before) > 120 or len(after) > 120:
        return None
    after = _PROGRAM.sub("", after)
    again = dates.find(after) if after else None
    between = after[: again.start].strip(" |·,(~") if again is not None else ""
    if again is not None and (not between or words.is_one(between, "edited")):
        after = after[again.end :]  # when it was changed
    elif again is not None and (aside := _ASIDE.match(after)) and aside.end() > again.end:
        after = after[aside.end() :]  # when it was changed, and by whom
    elif match := _CHANGED.match(after):
        after = after[match.end() :]
    head = _dated(before, after, stamp)
    bar = 0.3 if stamp.timed else 0.6
    if stamp.relative and (len(text) > 110 or (head.rest and not head.by) or (head.name and head.likely < bar)):
        return None  # "now", "today" and "in May 3" are words of sentences as well
    return head


def is_board(text: str) -> bool:
    """Whether a line is the whole head of a post on a Japanese board, however long it is."""
    return _BOARD.fullmatch(text) is not None


def _of_ticket(told: re.Match[str], dates: Dates) -> Head | None:
    """The head that a tracker's line is, whichever of name and date comes first in it."""
    rest = told["rest"]
    head = parse(rest[affixes.after(rest, "edited") :], dates)
    if head is None or head.name is None or head.stamp is None:
        return None
    links = {words.fold(match["said"]): match["to"] for match in _ANSWERED.finditer(told["links"])}
    to = next((number for said, number in links.items() if said in words.phrases("reply_to")), None)
    return replace(head, order="nd", number=int(told["n"]), reply_to=to, rest=0, edited=False)


@cache
def _said_ends() -> tuple[frozenset[str], str]:
    """The last words that a line such as ``Mira says:`` can have, and the last letters in scripts without spaces."""
    phrases = words.phrases("says")
    spaced = frozenset(p.split()[-1].rstrip(":：") for p in phrases if ord(p[0]) < 0x2E80)
    return spaced, "".join({p.rstrip("：:")[-1] for p in phrases if ord(p[0]) >= 0x2E80})


def _may_say(text: str) -> bool:
    """Whether a line can end as heads with a word for saying do: cheap, and rarely true."""
    core = text.rstrip(" .…:：,")
    if not core or len(core) > 90:
        return False
    spaced, wide = _said_ends()
    if core[-1] in wide or text[-1] in ":：":
        return True
    last = core[core.rfind(" ") + 1 :].casefold()
    return last in spaced


@lru_cache(maxsize=1 << 13)
def _undated(text: str) -> Head | None:
    if not _may_say(text) or words.is_one(text, "anonymous"):
        return None
    number, text = parts.take_number(text)
    match = _says().match(text)
    if match is None:
        match = _says_first().match(text)
        name = match["name"] if match else ""
    else:
        name = match["name"]
        told = text[match.end("name") :]
        if not match["mark"] and ord(told.strip()[0]) >= 0x2E80 and words.is_one(told, "comments"):
            return None  # in scripts without spaces the word for a comment may only count or head them
        if not match["mark"] and match["gap"] and len(name.split()) > 4 and names.likelihood(name) < LONG:
            return None
    if match is None:
        return None
    marked = bool(match.groupdict().get("mark")) or "mark" not in match.re.groupindex
    if marked and _LINKED.fullmatch(name):
        return Head(name.strip(), None, True, number=number, order="n", likely=BARELY, kind="pingback")
    by, name, handle, reply_to = parts.name_in(name)
    likely = names.likelihood(name)
    if likely < 0.3:
        return None
    return Head(
        names.undouble(name),
        None,
        True,
        by,
        number,
        None,
        "n",
        handle,
        reply_to,
        0,
        likely if marked else likely * 0.7,
    )  # fmt: skip


LONG = 0.8
"""How much many words before one for saying must look like a name."""

BARELY = 0.5
"""How much the names of a site and a page do."""

_LINKED = re.compile(r"[^\W\d].{0,60}?\s»\s\S.{0,100}")
"""Where a link to the page comes from, in place of a name: ``Mira's blog » Bread``."""


def _dated(before: str, after: str, stamp: Stamp) -> Head:
    """The head that a date and the words around it make up; ``rest`` says how much of them is none of one."""
    told = _Told()
    if (pictured := _PICTURED.match(before)) and words.is_one(before[pictured.end() :], "posted"):
        before = before[pictured.end() :]
    told.read(before, "before")
    told.read("" if affixes.after(after.lstrip(_MARKS), "edited") else after, "after")  # when or by whom it was changed
    candidates = told.named or told.roles[:1]
    author = max(candidates, key=lambda one: names.likelihood(one.text) + 0.3 * one.by, default=None)
    name, order, likely, rest, joint = None, "d", 0.5, 0, ""
    if author is not None:
        likely = max(names.likelihood(author.text), BARELY if author.labelled else 0.0)
        if likely < 0.05:
            rest = len(candidates) + sum(len(one.text) > 40 for one in candidates)
        else:
            name, order, rest = author.text, "nd" if author.side == "before" else "dn", len(candidates) - 1
            joint = _joint(name, author.side, before, after)
            if joint.lstrip().startswith((":", "：")) and not told.by and not told.says:
                likely *= 0.6  # a label and its value
    turn = next((t for t in _TURNS if affixes.after(before, t) or affixes.before(before, t) is not None), "")
    return Head(
        name, stamp, told.says, told.by, told.number, told.score, order, told.handle, told.reply_to, rest, likely,
        joint, turn, _is_edited(before), depth=told.depth, role=not told.named and bool(told.roles), kind=told.kind,
    )  # fmt: skip


def _without_change(text: str, dates: Dates) -> str:
    """A head without the note behind its date that tells of a change: ``(This post was last modified: … by Mira.)``."""
    match = _NOTE.fullmatch(text) if text.endswith(")") else None
    if match is None or (changed := dates.find(match["note"])) is None or dates.find(match["head"]) is None:
        return text
    return match["head"] if parts.change_before(match["note"][: changed.start]) is not None else text


_NOTE = re.compile(r"(?P<head>[^()]{6,120}?)\s*\((?P<note>[^()]{10,140})\)")


def _is_edited(before: str) -> bool:
    """Whether what stands before a date says that it is of a change."""
    change = parts.change_before(before)
    if change is not None and not before[:change].strip(" ·•|(-–"):
        return True
    return affixes.after(before, "started") > 0 or affixes.after(before, "edited") > 0


def _joint(name: str, side: Side, before: str, after: str) -> str:
    """What stands between a name and its date, digits alike and white space told apart from none."""
    if side == "before" and name in before:
        between = before[before.rfind(name) + len(name) :]
    else:
        between = after[: after.find(name)]
    return _DIGITS.sub("0", " ".join(f".{between}.".split())[1:-1]).casefold()[:40]


Side = Literal["before", "after"]
"""On which side of its date a part of a head stands."""


class _Named(NamedTuple):
    """What may be the author's name."""

    text: str
    side: Side
    by: bool = False
    """A word such as ``by`` stands before it."""
    labelled: bool = False
    """A colon stands behind that word, so that it is a name however much it reads like a sentence."""


@dataclass(slots=True)
class _Told:
    """What the words around a date say, gathered part by part."""

    named: list[_Named] = field(default_factory=list)
    roles: list[_Named] = field(default_factory=list)
    """What its author is on the page, or how somebody is called where nothing else may be a name."""
    number: int | None = None
    score: int | None = None
    depth: int = 0
    says: bool = False
    by: bool = False
    pressed: bool = False
    """A button has been seen: a number behind it counts who pressed it."""
    kind: str | None = None
    handle: str | None = None
    reply_to: str | None = None

    def read(self, text: str, side: Side) -> None:
        """Take in what stands on one side of the date."""
        text = self._without_points(text, side)
        joined, text = text, _strip_joints(text, side)
        if side == "before":
            labelled = words.is_one(text, "comments") and ":" in joined.rpartition(text)[2]
            text = "" if labelled else _behind_subject(text)  # a picture and a label: "Message Posted: …"
        for part in _SPLIT.split(self._without_place(text, side)):
            if part := _strip_joints(part, side):
                self._take(part, side)

    def _without_points(self, text: str, side: Side) -> str:
        """Take off votes and points, and what boards add to a head without parting it from a name."""
        if side == "before" and (voted := _VOTED.match(text)):
            self.score, text = int(voted[1].replace("–", "-").replace("−", "-")), text[voted.end() :]
        text = parts.ADDRESS.sub(" ", text) if "@" in text else text
        text = _POSTER.sub(" ", _BELOW.sub("", text))
        text = _BRACKETS.sub(lambda aside: " " if words.is_one(aside["said"], "edited") else aside[0], text)
        text = text if (change := affixes.before(text, "edited")) is None else text[:change]
        for scored in _score().finditer(text):
            digits = (scored["a"] or scored["b"] or "").replace(",", "").replace("–", "-").rstrip(".k")
            self.score = int(digits) if re.fullmatch(r"[+-]?\d{1,9}", digits) else self.score
        return _score().sub(" | ", text)

    def _without_place(self, text: str, side: Side) -> str:
        """Take off where the comment stands in the thread: whom it answers, its path, its number."""
        if match := _ANSWERING.fullmatch(text):
            text, self.reply_to = match["name"], match["to"]
        if side == "before" and (match := _PATH.match(text)) and not words.is_one(text, "votes"):
            self.depth, text = match["path"].count("."), text[match.end() :]
        number, text = parts.take_number(text) if side == "before" else parts.take_last_number(text)
        self.number = self.number if number is None else number
        return text

    def _take(self, part: str, side: Side) -> None:
        """Take in one part: a number, a button, words that say nothing, or what may be a name."""
        if match := _NUMBER.fullmatch(part):
            if self.number is None and not self.pressed and ("#" in part or not part.isdigit() or len(part) < 4):
                self.number = int(match["n"])
        elif side == "after" and words.fold(part.partition(":")[0]) in words.phrases("topic"):
            pass
        elif words.is_one(part, "roles"):
            self.roles.append(_Named(part, side))
        elif furniture.kind(part) in _PRESSED:
            self.pressed = True
        elif words.is_one(part, "pingback"):
            self.kind = "pingback"
        elif any(words.is_one(part, kind) for kind in _SILENT) or names.is_figure(part) or _TO_READ.fullmatch(part):
            pass
        elif self.number is not None and words.is_one(part, "comments"):
            pass  # "Reply #3"
        elif words.is_one(part, "says"):  # the name stands elsewhere where nothing is before it
            self.says = self.says or side == "after"
        else:
            self._take_name(part, side)

    def _take_name(self, part: str, side: Side) -> None:
        if not names.is_nobody(part) and (match := _says().match(part)):
            self.says, part = True, match["name"]
        by, name, handle, reply_to = parts.name_in(names.without_portrait(part))
        self.by, self.handle, self.reply_to = self.by or by, self.handle or handle, self.reply_to or reply_to
        if name := names.undouble(name):
            labelled = by and len(name) <= names.LONGEST and _LABEL.match(part) is not None
            self.named.append(_Named(name, side, by, labelled))


_LABEL = re.compile(r"[^\s:：]{1,16}(?: [^\s:：]{1,16}){0,2} ?[:：] ?(?=\S)")
"""A label of up to three words before a name: ``Posted by: ``."""


def _behind_subject(text: str) -> str:
    """A head without the subject of its message: ``Re: Bread by Mira`` says ``by Mira``."""
    label, colon, subject = text.partition(":")
    if _is_glued(text, "posted"):
        return ""
    if not colon or not (words.fold(label) in words.phrases("topic") or _is_glued(label, "topic")):
        return text
    by = [at for at in range(len(subject)) if subject[at - 1] == " " and affixes.after(subject[at:], "by")]
    return subject[by[-1] :] if by else "" if _is_glued(label, "topic") else text


def _is_glued(text: str, kind: words.Kind) -> bool:
    """Whether a label is a phrase of a kind behind the words for a post's picture, without a gap: ``PostPosted``."""
    folded = words.bare(text) if len(text) < GLUED else ""
    nouns, phrases = words.phrases("comments"), words.phrases(kind)
    cuts = ((folded[:cut], words.strip_edges(folded[cut:])) for cut in range(3, len(folded) - 1))
    return any(said in phrases and noun in nouns for noun, said in cuts)


GLUED = 40
"""Characters of such a label."""


def _is_initial(text: str) -> bool:
    """Whether what may be a word before a date is the last letter of a name: ``Neil W.``, but ``Neil o 12:30``."""
    return len(text.rstrip(".")) == 1 and text.isupper()


def _strip_joints(text: str, side: Side) -> str:
    """Take off the words and marks that join a name to a date: ``on``, ``at``, ``|``, a weekday."""
    while True:
        start = text
        text = text.strip(" \t\u00a0\u200e\u200f|·•●»›/~—–,;:：⋅>")
        if text == "*":
            return ""  # marks what was edited
        if side == "before":
            text = re.sub(r"[\s(\[（-]+$", "", text)
            if (joint := affixes.before(text, "posted")) is not None and not _is_initial(text[joint:]):
                text = text[:joint]
        else:
            text = re.sub(r"^[\s)\]）.-]+", "", text)
            text = text[affixes.after(text, "posted") :]
        text = text.strip()
        if text == start:
            return text
