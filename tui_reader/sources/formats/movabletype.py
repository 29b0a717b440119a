"""Movable Type's export text, which TypePad and many older blog engines write as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from tui_reader.model import NO_EXTRA, Comment, Markup, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.formats.wordpress import paragraphs
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.jsons import moment

_KEY = r"[A-Z][A-Z0-9_ -]{1,30}:"
_NAME = re.compile(r"[A-Z][A-Z ]{1,30}")
_ENTRY = re.compile(rf"^--------[ ]*$\n?(?=\s*(?:{_KEY}|\Z))", re.MULTILINE)
_SECTION = re.compile(rf"^-----[ ]*$\n?(?=\s*(?:{_KEY}[ \t]*$|-----[ ]*$|\Z))", re.MULTILINE)
"""Lines of dashes part only what is followed by a key: old versions leave such lines in texts as they are."""
_KEPT_DASHES = re.compile(r"^(-{8}|-{5})\t$", re.MULTILINE)
"""A line of dashes in a text, as newer versions write it."""
_TEXTS = frozenset({"BODY", "EXTENDED BODY", "EXCERPT", "KEYWORDS", "COMMENT", "PING"})
_SAID = frozenset(
    {"AUTHOR", "EMAIL", "URL", "IP", "DATE", "TITLE", "BLOG NAME", "PASS", "SECRET"}  # the last two: FC2's
)
"""The fields of comments and pings; any other words in capitals begin the text."""
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d) +(\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp])[Mm])?")
_UNSEEN = frozenset({"draft", "review", "future", "spam", "junk", "unpublish"})
"""What `STATUS` says of entries that the site does not show."""


class MovableType(Source):
    """One thread for each entry that was published."""

    id: ClassVar[str] = "movabletype"
    whole = True

    def detect(self, input: Input) -> float:
        """Fields in capitals, and the two lines of dashes that part entries and their sections."""
        start = input.start[:20_000]
        known = r"^(?:AUTHOR|TITLE|DATE|BODY|STATUS|ALLOW COMMENTS|BASENAME):"
        if re.match(r"\s*[A-Z ]{3,20}:", start) is None or len(re.findall(known, start, re.MULTILINE)) < 3:
            return 0.0
        return 0.97 if _SECTION.search(start.replace("\r\n", "\n")) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """Entries in the file's order; drafts are left out and counted."""
        report.engine = "Movable Type"
        drafts = 0
        entries = _ENTRY.split(input.text.replace("\r\n", "\n"))
        if entries[-1].strip():
            report.cut_off("the last entry has no end")
        for entry in entries:
            if not entry.strip():
                continue
            sections = _SECTION.split(entry)
            values, _ = _fields(sections[0])
            if values.get("STATUS", "").lower() in _UNSEEN:
                drafts += 1
                continue
            texts, rows = _sections(sections[1:])
            if values or texts:
                yield assemble(_post(values, texts), rows, report)
        report.tally(drafts, "draft left out", "drafts left out")


def _fields(section: str, known: frozenset[str] | None = None) -> tuple[dict[str, str], str]:
    """The fields at a section's start by name, categories one a line, and the text after them.

    Args:
        section: what stands between two lines of dashes.
        known: the only fields there may be; any where it is not given.
    """
    values: dict[str, str] = {}
    lines = section.strip("\n").split("\n")
    for i, line in enumerate(lines):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not (_NAME.fullmatch(name) if known is None else name in known):
            if known is None and not line.strip():
                continue
            return values, "\n".join(lines[i:])
        if name == "CATEGORY" and name in values:
            values[name] += f"\n{value}"
        else:
            values.setdefault(name, value)
    return values, ""


def _sections(sections: list[str]) -> tuple[dict[str, str], list[Comment]]:
    texts: dict[str, str] = {}
    rows: list[Comment] = []
    said: list[tuple[str, dict[str, str], str]] = []
    for section in sections:
        head, _, rest = section.strip().partition("\n")
        name = head.rstrip().removesuffix(":")
        if name not in _TEXTS:
            continue
        rest = _KEPT_DASHES.sub(r"\1", rest)
        if name not in ("COMMENT", "PING"):
            texts[name] = rest.strip("\n")
            continue
        fields, words = _fields(rest, _SAID)
        said.append((name, fields, words))
    again: dict[str, int] = {}
    shown = zip(*from_htmls([paragraphs(text) for _, _, text in said]), strict=True)
    for (name, values, _), (body, markup) in zip(said, shown, strict=True):
        author = values.get("AUTHOR") or values.get("BLOG NAME") or values.get("TITLE") or None
        published = _date(values.get("DATE", ""))
        id = comment_id(author=author, published=published, body=body)
        again[id] = again.get(id, 0) + 1
        if again[id] > 1:
            id = comment_id(author=author, published=published, body=body, occurrence=again[id] - 1)
        extra = {"kind": "trackback"} if name == "PING" else NO_EXTRA
        rows.append(Comment(id, None, author, published, body, markup, extra))
    return texts, rows


def _post(values: dict[str, str], texts: dict[str, str]) -> Post:
    content = "\n\n".join(text for key in ("BODY", "EXTENDED BODY") if (text := texts.get(key, "")))
    body, markup = _body(content, values.get("CONVERT BREAKS", ""))
    title = values.get("TITLE") or None
    filed = [values.get("PRIMARY CATEGORY", ""), *values.get("CATEGORY", "").split("\n")]
    tags = list(dict.fromkeys(filter(None, [*filed, *_tags(values.get("TAGS", ""))])))
    url = values.get("UNIQUE URL") or None
    return Post(
        id=thread_id(url=url, title=title, author=values.get("AUTHOR"), body=body),
        title=title,
        author=values.get("AUTHOR") or None,
        published=_date(values.get("DATE", "")),
        url=url,
        source=MovableType.id,
        body=body,
        markup=markup,
        extra={"tags": tags} if tags else NO_EXTRA,
    )


def _body(content: str, converted: str) -> tuple[str, Markup]:
    """An entry's text in what the field says that it is written in: lines, Markdown, or HTML as it is."""
    if converted.lower().startswith("markdown"):
        return content, "markdown"
    return from_html(content if converted in ("0", "richtext") else paragraphs(content))


def _tags(line: str) -> list[str]:
    """Tags parted by commas, those with a comma or a space in quotation marks."""
    return [quoted or plain.strip() for quoted, plain in re.findall(r'"([^"]*)"|([^",]+)', line)]


def _date(words: str) -> str | None:
    """A date, month first, in twelve or in twenty-four hours; or as ISO 8601 has it, which some programs write."""
    found = _DATE.fullmatch(words.strip())
    if found is None:
        return moment(words.strip()) if words[4:5] == "-" else None
    month, day, year, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    if half := (found[7] or "").upper():
        hour = hour % 12 if half == "A" and hour == 12 else hour + 12 if half == "P" and hour < 12 else hour
    try:
        return datetime(
            year if year > 99 else 1900 + year if year > 68 else 2000 + year, month, day, hour, minute, second
        ).isoformat()
    except ValueError:
        return None
