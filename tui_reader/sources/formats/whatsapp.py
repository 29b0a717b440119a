"""WhatsApp: an exported chat, a text file whose lines begin with a date, a time and a name.

The phone's language decides how dates look; whether the day or the month comes first is found from the whole file.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import comment_id, thread_id

_HEAD = re.compile(
    r"^[\u200e\u200f\u202a]*(\[)?(\d{1,4})([./-])(\d{1,2})\3(\d{2,4}),?[ \u202f\u00a0]+"
    r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:[ \u202f\u00a0]*([aApP])\.?[ \u202f\u00a0]?[mM]\.?)?"
    r"(?(1)\][ \u200e\u200f]*|[ \u202f\u00a0]-[ \u00a0])(?:([^:\n]{1,80}): )?"
)
"""``[31/12/25, 21:41:05] Name: `` of an iPhone, ``12/31/25, 9:41 PM - Name: `` of an Android phone."""

_EDITED = re.compile(r"\u200e?<(?:This message was edited|Diese Nachricht wurde bearbeitet)>\Z")
"""What stands behind a message, which is stripped, that was changed later."""
_NAMED = re.compile(r"(?:WhatsApp[ _-]+Chat(?:[ _-]+(?:with|mit|con|avec|met|com))?[ _-]+|_chat$)", re.I)


class WhatsApp(Source):
    """Chats as a phone exports them."""

    id = "whatsapp"

    def detect(self, input: Input) -> float:
        lines = [line for line in input.start.lstrip("\ufeff").split("\n")[:60] if line.strip()]
        heads = [match for line in lines if (match := _HEAD.match(line))]
        if not lines or not _HEAD.match(lines[0]) or len(heads) < 2:
            return 0.0
        named = sum(1 for match in heads if match[10])
        return 0.96 if named * 2 >= len(heads) and len(heads) * 6 >= len(lines) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "WhatsApp"
        heads: list[re.Match[str]] = []
        bodies: list[list[str]] = []
        for line in input.text.lstrip("\ufeff").splitlines():
            if match := _HEAD.match(line):
                heads.append(match)
                bodies.append([line[match.end() :]])
            elif bodies:
                bodies[-1].append(line)
        order = _order(heads, report)
        rows: list[Comment] = []
        seen: dict[str, int] = {}
        notices = 0
        for match, lines in zip(heads, bodies, strict=True):
            author = match[10]
            if author is None:
                notices += 1
                continue
            body = "\n".join(lines).strip()
            extra: dict[str, object] = {}
            if edited := _EDITED.search(body):
                body = body[: edited.start()].rstrip()
                extra["edited"] = True
            when = _time(match, order)
            key = f"{author}|{when}|{body}"
            seen[key] = again = seen.get(key, -1) + 1
            id = comment_id(author=author, published=when, body=body, occurrence=again)
            rows.append(Comment(id, None, author.lstrip("~\u202f \u200e"), when, body, "plain", extra))
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
    """The name of the chat, which the phone puts into that of the file."""
    name = re.sub(r"\.(txt|gz)$", "", input.name.replace("\\", "/").rpartition("/")[2], flags=re.I)
    return _NAMED.sub("", name).strip(" _-") if _NAMED.match(name) else ""


def _people(rows: list[Comment]) -> str:
    people = list(dict.fromkeys(row.author for row in rows if row.author))
    return ", ".join(people[:4]) + (" …" if len(people) > 4 else "")


def _order(heads: list[re.Match[str]], report: Report) -> str:
    """Whether dates are ``ymd``, ``dmy`` or ``mdy``: by what no other order allows, else by which goes forward."""
    dates = [(int(m[2]), int(m[4]), int(m[5])) for m in heads]
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
    first, second, third = int(match[2]), int(match[4]), int(match[5])
    year, month, day = {"ymd": (first, second, third), "dmy": (third, second, first)}.get(order, (third, first, second))
    hour = int(match[6])
    if half := match[9]:
        hour = hour % 12 + (12 if half in "pP" else 0)
    try:
        on = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
    if hour > 23:
        return on.isoformat()
    return f"{on.isoformat()}T{hour:02}:{match[7]}" + (f":{match[8]}" if match[8] else "")
