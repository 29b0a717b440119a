"""Messages that begin with lines such as ``From: Mira`` and ``Date: …``, as mail programs copy them."""

from __future__ import annotations

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark
from tui_reader.sources.formats.dump.clues import parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page

_SENT = frozenset(
    {"sent", "gesendet", "envoyé", "enviado", "inviato", "verzonden", "wysłano", "отправлено", "送信日時"}
)
_OTHER_HEADERS = frozenset(
    "to cc bcc an à a para reply-to message-id list-id organization newsgroups"
    " references in-reply-to kopie copie do кому".split()
)


def with_headers(page: Page, dates: Dates, groups: dict[Form, Group]) -> None:
    """Add the group of the messages that begin with headers, where the page has more than one."""
    marks = []
    index = 0
    while index < len(page.lines):
        label = _header(page, index)
        if label is None:
            index += 1
            continue
        top = index
        values: dict[str, str] = {}
        while index < len(page.lines) and (label := _header(page, index)) is not None:
            values.setdefault(label[0], label[1])
            index += 1
        if "from" in values and ("date" in values or "subject" in values) and index - top > 1:
            name = parts.name_in(values["from"])[1].strip("\"' ")
            mark = Mark(top, index - 1, name or None, dates.find(values.get("date", "")), page.lines[top].edge)
            mark.says, mark.likely, mark.subject = True, 1.0, values.get("subject", "")
            marks.append(mark)
    if len(marks) > 1:
        form = Form("m", True, "t")
        groups[form] = Group(form, marks)


def _header(page: Page, index: int) -> tuple[str, str] | None:
    """What a line of a message's headers is, and its value; ``None`` for other lines."""
    label, colon, value = page.lines[index].text.partition(":")
    if not colon or len(label) > 20 or len(value) > 300 or not value.strip():
        return None
    folded = words.fold(label)
    if folded in words.phrases("by"):
        return "from", value.strip()
    if folded in words.phrases("posted") or folded in _SENT:
        return "date", value.strip()
    if folded in words.phrases("topic"):
        return "subject", value.strip()
    return ("other", value.strip()) if folded in _OTHER_HEADERS else None
