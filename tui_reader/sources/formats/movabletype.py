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

_FIELD = re.compile(r"([A-Z][A-Z ]{1,30}):[ \t]?(.*)")
_ENTRY = re.compile(r"^--------[ \t]*$", re.MULTILINE)
_SECTION = re.compile(r"^-----[ \t]*$", re.MULTILINE)
_TEXTS = frozenset({"BODY", "EXTENDED BODY", "EXCERPT", "KEYWORDS", "COMMENT", "PING"})
_DATES = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M", "%Y-%m-%d %H:%M:%S")


class MovableType(Source):
    """One thread for each entry that was published."""

    id: ClassVar[str] = "movabletype"
    whole = True

    def detect(self, input: Input) -> float:
        """Fields in capitals, and the two lines of dashes that part entries and their sections."""
        start = input.start[:20_000]
        fields = len(re.findall(r"^(?:AUTHOR|TITLE|DATE|BODY|STATUS|ALLOW COMMENTS|BASENAME):", start, re.MULTILINE))
        return 0.97 if fields >= 3 and _SECTION.search(start) and re.match(r"\s*[A-Z ]{3,20}:", start) else 0.0

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
            if values.get("STATUS", "").lower() == "draft":
                drafts += 1
                continue
            texts, rows = _sections(sections[1:])
            if values or texts:
                yield assemble(_post(values, texts), rows, report)
        report.tally(drafts, "draft left out", "drafts left out")


def _fields(section: str) -> tuple[dict[str, str], str]:
    """The fields at a section's start by name, and the text after them."""
    values: dict[str, str] = {}
    lines = section.strip("\n").split("\n")
    for i, line in enumerate(lines):
        match = _FIELD.match(line)
        if match is None:
            return values, "\n".join(lines[i:])
        values.setdefault(match[1], match[2].strip())
    return values, ""


def _sections(sections: list[str]) -> tuple[dict[str, str], list[Comment]]:
    texts: dict[str, str] = {}
    rows: list[Comment] = []
    said: list[tuple[str, dict[str, str], str]] = []
    for section in sections:
        head, _, rest = section.strip("\n").partition("\n")
        name = head.rstrip().removesuffix(":")
        if name not in _TEXTS:
            continue
        if name not in ("COMMENT", "PING"):
            texts[name] = rest.strip("\n")
            continue
        said.append((name, *_fields(rest)))
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
    )


def _body(content: str, converted: str) -> tuple[str, Markup]:
    """An entry's text in what the field says that it is written in: lines, Markdown, or HTML as it is."""
    if converted.lower().startswith("markdown"):
        return content, "markdown"
    return from_html(content if converted in ("0", "richtext") else paragraphs(content))


def _date(words: str) -> str | None:
    for form in _DATES:
        try:
            return datetime.strptime(words.strip(), form).isoformat()
        except ValueError:
            continue
    return None
