"""WhatsApp: an exported chat, a text file whose lines begin with a date, a time and a name.

The phone's language decides how dates look; whether the day or the month comes first is found from the whole file.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_chat
from tui_reader.sources.identity import comment_id, thread_id

_MARK = "[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]*+"
_GAP = "[ \u202f\u00a0]"
_HALVES = {
    "am": (
        "am", "a.m", "a.m.", "a m", "a. m.", "ص", "上午", "午前", "오전", "sa", "in the morning", "da manhã", "öö",
        "π.μ.", "de.", "पूर्वाह्न",
    ),
    "pm": (
        "pm", "p.m", "p.m.", "p m", "p. m.", "م", "下午", "午後", "오후", "ch", "in the afternoon", "in the evening",
        "at night", "da tarde", "da noite", "ös", "μ.μ.", "du.", "अपराह्न",
    ),
}  # fmt: skip
"""How phones call the halves of the day."""
_HALF = "(?:" + "|".join(
    re.escape(word).replace("\\ ", _GAP) for words in _HALVES.values() for word in sorted(words, key=len, reverse=True)
) + ")"  # fmt: skip
_DATE = (
    rf"(?P<first>\d{{1,4}}){_MARK}(?P<part>\.{_GAP}|[./-]){_MARK}(?P<second>\d{{1,2}}){_MARK}(?P=part){_MARK}"
    rf"(?P<era>[RHS])?(?P<third>\d{{1,4}})(?:\.(?={_GAP}))?(?:{_GAP}(?P<reckoning>BE))?"
)
_TIME = (
    rf"(?:(?P<before>{_HALF}){_GAP}*+)?(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?:[:.](?P<sec>\d\d))?"
    rf"(?:{_GAP}*+(?P<after>{_HALF}))?"
)
_BETWEEN = rf"{_MARK}[,،]?{_GAP}++(?:(?!{_HALF}{_GAP})[^\W\d_]{{1,4}}\.?{_GAP}++)?{_MARK}"
_ENDS = rf"(?(open)\][ \u200e\u200f]*+|(?:{_GAP}-{_GAP}|:{_GAP}(?=\u200e|(?:[^:\n]|:(?! )){{1,80}}: )))"
_NAME = r"(?:(?P<name>(?:[^:\n]|:(?! )){1,80}): )?"
_HEADS = [
    rf"^{_MARK}(?P<open>\[)?{_MARK}{when}{_MARK}{_ENDS}{_NAME}"
    for when in (_DATE + _BETWEEN + _TIME, rf"{_TIME},{_GAP}*+{_MARK}{_DATE}")
]
"""``[31/12/25, 21:41:05] Name: `` of an iPhone, ``12/31/25, 9:41 PM - Name: `` of an Android phone, in the words,
digits and reckonings of years of any language; some have the time first. Old iPhones write no brackets."""


@cache
def _heads() -> list[re.Pattern[str]]:
    """The expressions, compiled when a line may begin a message: it takes 7 ms."""
    return [re.compile(head, re.IGNORECASE) for head in _HEADS]


def _head(line: str) -> re.Match[str] | None:
    """The head of a message, where a line begins one."""
    start = line[:1]
    if not (start.isdecimal() or start in "[\ufeff\u200e\u200f\u202a\u202b\u202d上午下前後오전후"):
        return None
    return next(filter(None, (head.match(line) for head in _heads())), None)


def _author(head: re.Match[str]) -> str | None:
    """Who writes, empty where a name has no letters; nothing where the service says something, as that somebody made
    the group “Choir: the basses”."""
    name = head["name"]
    if name is None or name.count('"') % 2 or name.count("“") > name.count("”"):
        return None
    return name.strip(_AROUND_NAMES)


_AROUND_NAMES = "~ \u202f\u00a0\u200e\u200f\u202a\u202c\u202d\u2068\u2069"

_EDITED = re.compile(r"\u200e?<(?:This message was edited|Diese Nachricht wurde bearbeitet)>\Z")
"""What stands behind a message, which is stripped, that was changed later."""
_NAMED = re.compile(r"(?:WhatsApp[ _-]+Chat(?:[ _-]+(?:with|mit|con|avec|met|com))?[ _-]+|_chat$)", re.I)


class WhatsApp(Source):
    """Chats as a phone exports them."""

    id = "whatsapp"

    def detect(self, input: Input) -> float:
        lines = [line for line in input.start.lstrip("\ufeff").split("\n") if line.strip()]
        if not lines or not _head(lines[0]):
            return 0.0
        heads = [match for line in lines if (match := _head(line))]
        # A group begins with who was added, so that many lines may name nobody.
        named = sum(1 for match in heads if match["name"])
        return 0.96 if len(heads) > 1 and named * 20 >= len(heads) and len(heads) * 20 >= len(lines) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "WhatsApp"
        heads: list[re.Match[str]] = []
        bodies: list[list[str]] = []
        for line in input.text.lstrip("\ufeff").splitlines():
            if match := _head(line):
                heads.append(match)
                bodies.append([line[match.end() :]])
            elif bodies:
                bodies[-1].append(line)
        order = _order(heads, report)
        rows: list[Comment] = []
        seen: dict[str, int] = {}
        notices = 0
        for match, lines in zip(heads, bodies, strict=True):
            author = _author(match)
            if author is None:
                notices += 1
                continue
            body = "\n".join(lines).strip()
            extra: dict[str, object] = {}
            if edited := _EDITED.search(body):
                body = body[: edited.start()].rstrip()
                extra["edited"] = True
            when = _time(match, order)
            id = comment_id(author=author, published=when, body=body)
            seen[id] = again = seen.get(id, -1) + 1
            if again:
                id = comment_id(author=author, published=when, body=body, occurrence=again)
            shown, markup = from_chat(body)
            rows.append(Comment(id, None, author or None, when, shown, markup, extra))
        said = "of the service (joined, left …) left out"
        report.tally(notices, f"notice {said}", f"notices {said}")
        name, first = _name(input), rows[0] if rows else None
        title = name or _people(rows)
        if name:  # a longer or shorter export of the same chat begins with another message
            id = thread_id(url=f"whatsapp/{name}")
        else:
            id = thread_id(title=title, author=first.author if first else None, body=first.body if first else "")
        post = Post(id, title, published=first.published if first else None, source=self.id)
        yield assemble(post, rows, report)


def _name(input: Input) -> str:
    """The name of the chat, which the phone puts into that of the file, or of the folder or archive around it."""
    for part in reversed(input.name.replace("\\", "/").split("/")[-2:]):
        name = re.sub(r"\.(txt|gz|zip)$", "", part, flags=re.I)
        if _NAMED.match(name) and (found := _NAMED.sub("", name).strip(" _-")):
            return found
    return ""


def _people(rows: list[Comment]) -> str:
    people = list(dict.fromkeys(row.author for row in rows if row.author))
    return ", ".join(people[:4]) + (" …" if len(people) > 4 else "")


def _order(heads: list[re.Match[str]], report: Report) -> str:
    """Whether dates are ``ymd``, ``dmy`` or ``mdy``: by what no other order allows, else by which goes forward."""
    dates = [(int(m["first"]), int(m["second"]), int(m["third"])) for m in heads]
    if any(first > 31 for first, _, _ in dates):
        return "ymd"
    if any(first > 12 for first, _, _ in dates):
        return "dmy"
    if any(second > 12 for _, second, _ in dates):
        return "mdy"
    backwards = {order: _steps_back(dates, order) for order in ("dmy", "mdy")}
    if backwards["dmy"] == backwards["mdy"]:
        report.note("its dates do not say whether the day or the month comes first; read as day first")
        report.sureness = min(report.sureness, 0.8)
    return "mdy" if backwards["mdy"] < backwards["dmy"] else "dmy"


def _steps_back(dates: list[tuple[int, int, int]], order: str) -> int:
    sortable = [(y, b, a) if order == "dmy" else (y, a, b) for a, b, y in dates]
    return sum(1 for earlier, later in itertools.pairwise(sortable) if later < earlier)


def _time(match: re.Match[str], order: str) -> str | None:
    first, second, third = int(match["first"]), int(match["second"]), int(match["third"])
    year, month, day = {"ymd": (first, second, third), "dmy": (third, second, first)}.get(order, (third, first, second))
    if era := match["era"]:
        year += _ERAS[era.upper()]
    elif match["reckoning"]:
        year -= _RECKONINGS[match["reckoning"].upper()]
    hour = int(match["hour"])
    if half := (match["before"] or match["after"] or "").casefold().replace("\u202f", " ").replace("\u00a0", " "):
        hour = hour % 12 + (12 if half in _HALVES["pm"] else 0)
    try:
        on = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
    if hour > 23:
        return on.isoformat()
    return f"{on.isoformat()}T{hour:02}:{int(match['minute']):02}" + (
        f":{int(match['sec']):02}" if match["sec"] else ""
    )


_ERAS = {"R": 2018, "H": 1988, "S": 1925}
"""The year before the first of each era of Japan."""
_RECKONINGS = {"BE": 543}
"""By how many years the Buddhist reckoning is ahead."""
