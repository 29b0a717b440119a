"""Comments whose name stands above the text, and whose age stands below it in a row of buttons."""

from __future__ import annotations

from tui_reader.sources.formats.dump import furniture, heads, names
from tui_reader.sources.formats.dump.heads import Head
from tui_reader.sources.formats.dump.marks import SURE, Group, new
from tui_reader.sources.formats.dump.page import Page


def with_blocks(page: Page, found: dict[int, Head], groups: dict[tuple[object, ...], Group]) -> None:
    """Add the group of such comments, where nearly every row of buttons has a name above its text."""
    ends = [
        i
        for i, head in found.items()
        if head.order == "d" and not (head.edited or head.rest or head.stamp is None) and _in_buttons(page, i, head)
    ]
    if len(ends) < 2:
        return
    marks = []
    for position, end in enumerate(ends):
        low = ends[position - 1] + 1 if position else _block_start(page, end)
        at = next(
            (i for i in range(low, end) if page.lines[i].text and furniture.kind(page.lines[i].text) is None), None
        )
        if at is None or not any(page.lines[i].text for i in range(at + 1, end)):
            continue
        by, name, handle, reply_to = heads.name_in(page.lines[at].text)
        likely = names.likelihood(name)
        if likely < SURE:
            continue
        mark = new(page, at, found[end])
        mark.name, mark.by, mark.handle, mark.reply_to, mark.likely = names.undouble(name), by, handle, reply_to, likely
        marks.append(mark)
    if len(marks) * 4 >= len(ends) * 3:
        groups["d", False, "t", 0] = Group(("d", False, "t", 0), marks)


def _in_buttons(page: Page, index: int, head: Head) -> bool:
    """Whether a date stands in a row of buttons: ``Like · Reply · 2y``."""
    stamp = head.stamp
    assert stamp is not None
    text = page.lines[index].text
    rest = f"{text[: stamp.start]} · {text[stamp.end :]}".strip(" ·|•")
    return bool(rest) and furniture.kind(rest) in ("action", "vote")


def _block_start(page: Page, end: int) -> int:
    """Where the paragraphs above a line start, as far as no empty line parts them."""
    at = end
    while at > 0 and page.lines[at - 1].text and end - at < 60:
        at -= 1
    return at
