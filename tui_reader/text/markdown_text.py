"""Writes runs of styled text as Markdown that reads back as the same words.

Words come first: what a page shows as ``*`` or ``1.`` is escaped where it would mean something, and only there, so
that bodies stay readable as text. An emphasis that Markdown cannot express (its marks would stand between letters
and punctuation, and be shown) is dropped, its words are kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from tui_reader.text.structure import CODE, EMPHASIS, STRIKE, STRONG, Span
from tui_reader.text.urls import find_addresses

HARD_BREAK = "\\\n"
"""A line break that is meant; two spaces would say the same, but do not survive editors."""


def _escaper(*, in_link: bool, joined: bool) -> re.Pattern[str]:
    """What is escaped in a run of text; ``joined`` where another run follows on its line."""
    return re.compile(
        r"\\(?=[!-/:-@\[-`{-~\n]|\Z)"
        r"|`"
        r"|\*(?=\S)|(?<=\S)\*|\A\*"
        r"|(?<![^\W_])_|_(?![^\W_])"
        r"|~(?=~)|(?<=~)~|\A~"
        r"|<(?=[A-Za-z!/?])"
        r"|&(?=#?\w{1,40};)"
        + (r"|[\[\]]" if in_link else r"|\](?=[(:\[])|!(?=\[)")
        + (r"|[*~<&!\]]\Z" if joined else "")
    )


_ESCAPED = {
    (in_link, joined): _escaper(in_link=in_link, joined=joined) for in_link in (False, True) for joined in (False, True)
}
_WORDS = bytes(set(range(256)) - set(b"\\`*_~<&[]!"))
"""Bytes of UTF-8 that are never escaped within a line."""
_LINE_STARTS = frozenset("0123456789#>-+*=:| ~")
"""Characters with which a line begins that may be no paragraph."""
_LINE_START = re.compile(r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|=+\s*$|[-:| ]+$|~~~)")
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
_AFTER_ADDRESS = re.compile(r"[.,;:!?]*(?:\s|$)")
_BACKTICKS = re.compile("`+")
_DELIMITERS = {STRONG: "**", STRIKE: "~~", EMPHASIS: "_"}
_STAR = 1024
"""Beside `EMPHASIS`: between letters, where only ``*`` is a mark."""
_SPACE = re.compile("[ \t\n\r\f\xa0]{2,}|[\t\n\r\f]")
_UNCOLLAPSED = ("  ", "\n", "\t", "\xa0", "\r", "\f")


def collapsed(text: str) -> str:
    """White space as HTML shows it: one space for any run of it."""
    if not any(map(text.__contains__, _UNCOLLAPSED)):
        return text
    return _SPACE.sub(" ", text)


def inline(runs: Sequence[Span], *, one_line: bool = False) -> str:
    """Runs of text as Markdown lines. ``\\n`` in a run is a hard break, or a space where there is but one line.

    White space within the runs is expected to be collapsed.
    """
    runs = _tidied(runs, one_line)
    pieces: list[str] = []
    groups = _by_link(runs)
    before = " "
    for index, (address, group) in enumerate(groups):
        after = groups[index + 1][1][0].text if index + 1 < len(groups) else ""
        if address is None:
            pieces.append(_styled(group, before, after[:1] or " ", last=not after))
        else:
            pieces.append(_link(group, address, before, after))
        before = group[-1].text[-1]
    if one_line:
        return "".join(pieces)
    text = "".join(pieces)
    if "\n" not in text:
        return _guarded(text)
    return HARD_BREAK.join(map(_guarded, text.split("\n")))


def _by_link(runs: Sequence[Span]) -> list[tuple[str | None, list[Span]]]:
    """Neighbours that lead to the same address, or nowhere, together."""
    groups: list[tuple[str | None, list[Span]]] = []
    for run in runs:
        if groups and groups[-1][0] == run.link:
            groups[-1][1].append(run)
        else:
            groups.append((run.link, [run]))
    return groups


def fenced(lines: Sequence[str], language: str) -> list[str]:
    """A block of code between fences that do not occur in it."""
    ticks = max((len(run) for line in lines for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, ticks + 1)
    return [fence + language, *lines, fence]


def _tidied(runs: Sequence[Span], one_line: bool) -> list[Span]:
    """Neighbours of one look joined, white space moved out of what is styled, none left beside line ends."""
    joined: list[Span] = []
    space = False  # a space is due before the next word
    fresh = True  # at the start of a line
    for run in runs:
        text, style, address = run
        for number, line in enumerate(text.split("\n") if "\n" in text else (text,)):
            if number:
                space = space or one_line
                if not one_line and not fresh:
                    joined.append(Span("\n"))
                    space, fresh = False, True
            if style & CODE:
                words = line
                style = CODE  # so that no two code spans touch: their backticks would join
            else:
                space = space or line[:1] == " "
                words = line.strip(" ")
            if not words or words.isspace():
                space = space or bool(words)
                continue
            after = Span(words, style, address)
            if space and not fresh:
                _append(joined, _space_between(joined, after))
            space, fresh = words is not line and line[-1:] == " ", False
            _append(joined, after)
    while joined and joined[-1].text == "\n":
        joined.pop()
    return joined


def _space_between(joined: list[Span], after: Span) -> Span:
    """The space between two runs: it wears what both of them wear."""
    before = joined[-1]
    link = before.link if before.link == after.link else None
    return Span(" ", before.style & after.style & ~CODE, link)


def _append(joined: list[Span], run: Span) -> None:
    if joined:
        text, style, address = joined[-1]
        if style == run.style and address == run.link and text != "\n":
            joined[-1] = Span(text + run.text, style, address)
            return
    joined.append(run)


def _link(runs: list[Span], address: str, before: str, after: str) -> str:
    words = "".join([run.text for run in runs])
    if words.endswith(("...", "…")) and len(words) > 10 and address.startswith(words.rstrip(".…")):
        words = address  # shortened by the page
    if words == address and [(0, len(address))] == list(find_addresses(address)):
        if _AFTER_ADDRESS.match(after) and not before.isalnum():
            return _escaped(address, in_link=False, joined=True)
        return f"<{address}>"
    return f"[{_styled(runs, '[', ']', last=False, in_link=True)}]({_destination(address)})"


def _destination(address: str) -> str:
    """An address in the brackets of a link."""
    for character, code in (("\\", "%5C"), (" ", "%20"), ("<", "%3C"), (">", "%3E")):
        address = address.replace(character, code)
    if address.count("(") != address.count(")") or ")" in address.partition("(")[0]:
        address = address.replace("(", "%28").replace(")", "%29")
    return _ENTITY.sub("&amp;", address) if "&" in address else address


def _styled(runs: list[Span], before: str, after: str, *, last: bool, in_link: bool = False) -> str:
    """Runs of one link, or of none, with the marks of their styles."""
    pieces = _styled_apart(runs, before, after, last=last, in_link=in_link)
    if pieces is not None:
        return "".join(pieces)
    styles = _expressible(runs, before, after)
    pieces = []
    opened: list[tuple[int, str]] = []
    for index, (run, wanted) in enumerate(zip(runs, styles, strict=True)):
        keep = 0
        while keep < len(opened) and opened[keep][0] & wanted:
            keep += 1
        pieces += [mark for _, mark in reversed(opened[keep:])]
        del opened[keep:]
        held = [style for style, _ in opened]
        for style, mark in _DELIMITERS.items():
            if wanted & style and style not in held:
                mark = "*" if style == EMPHASIS and wanted & _STAR else mark
                opened.append((style, mark))
                pieces.append(mark)
        if run.style & CODE:
            pieces.append(_code(run.text))
        else:
            following = runs[index + 1].text if index + 1 < len(runs) else "\n" if last else " "
            joined = following != "\n" or wanted != 0  # by text or by a mark
            pieces.append(_escaped(run.text, in_link=in_link, joined=joined))
    pieces += [mark for _, mark in reversed(opened)]
    return "".join(pieces)


def _styled_apart(runs: list[Span], before: str, after: str, *, last: bool, in_link: bool) -> list[str] | None:
    """The same where no two styled runs touch and none has two styles, as nearly everywhere; else ``None``."""
    pieces: list[str] = []
    end = len(runs) - 1
    styled = False
    for index, (text, style, _) in enumerate(runs):
        joined = runs[index + 1].text != "\n" if index < end else not last
        if not style:
            styled = False
            pieces.append(_escaped(text, in_link=in_link, joined=joined))
        elif style == CODE:
            styled = False
            pieces.append(_code(text))
        elif styled or text == "\n" or (mark := _DELIMITERS.get(style)) is None:
            return None
        else:
            styled = True
            left = runs[index - 1].text[-1] if index else before
            right = runs[index + 1].text[0] if index < end else after
            if not (_flanks(left, text[0], False) and _flanks(right, text[-1], False)):
                mark = ""
            elif style == EMPHASIS and not (_is_open(left) and _is_open(right)):
                mark = "*"
            pieces += (mark, _escaped(text, in_link=in_link, joined=joined or mark != ""), mark)
    return pieces


def _expressible(runs: list[Span], before: str, after: str) -> list[int]:
    """The styles of each run without those that Markdown could not express there."""
    styles = [0] * len(runs)
    around: list[dict[int, tuple[int, int]]] = []  # of each style so far: the stretch that an index is in
    edges: set[int] = set()  # 2i where a stretch begins with run i, 2i + 1 where one ends with it
    for style in _DELIMITERS:
        stretches: dict[int, tuple[int, int]] = {}
        for first, last in _stretches(runs, style):
            left = runs[first - 1].text[-1] if first else before
            right = runs[last + 1].text[0] if last + 1 < len(runs) else after
            inner_left = "`" if runs[first].style & CODE else runs[first].text[0]
            inner_right = "`" if runs[last].style & CODE else runs[last].text[-1]
            sides = ((left, inner_left), (right, inner_right))
            marked = 2 * first in edges or 2 * last + 1 in edges or 2 * first - 1 in edges or 2 * last + 2 in edges
            if not all(_flanks(outside, inside, marked) for outside, inside in sides):
                continue
            if any(_crosses(each.get(first), each.get(last)) for each in around):
                continue
            star = style == EMPHASIS and not all(_is_open(outside) for outside, _ in sides)
            for index in range(first, last + 1):
                stretches[index] = (first, last)
                styles[index] |= style | (_STAR if star else 0)
        edges |= {2 * first for first, _ in stretches.values()} | {2 * last + 1 for _, last in stretches.values()}
        around.append(stretches)
    return styles


def _crosses(at_first: tuple[int, int] | None, at_last: tuple[int, int] | None) -> bool:
    """Whether a stretch overlaps others without being inside one or around them, by those its ends are in.

    It is inside where both ends are in the same one, and around where neither end is in any.
    """
    return at_first != at_last


def _stretches(runs: list[Span], style: int) -> Iterator[tuple[int, int]]:
    """First and last index of every stretch of runs in a style; line breaks end one."""
    first = -1
    for index, run in enumerate(runs):
        inside = bool(run.style & style) and run.text != "\n"
        if inside and first < 0:
            first = index
        elif not inside and first >= 0:
            yield first, index - 1
            first = -1
    if first >= 0:
        yield first, len(runs) - 1


def _flanks(outside: str, inside: str, marked: bool) -> bool:
    """Whether a mark between two characters opens or closes an emphasis (CommonMark 6.2), to be on the safe side.

    ``marked`` says that another mark may stand beside it, which counts as punctuation on either side.
    """
    if inside.isspace():
        return False
    return _is_open(outside) or (inside.isalnum() and not marked)


def _is_open(outside: str) -> bool:
    """Whether a character leaves room for any mark beside it."""
    return outside.isspace() or unicodedata.category(outside).startswith("P")


def _code(text: str) -> str:
    ticks = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * (ticks + 1)
    pad = " " if text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip()) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _escaped(text: str, *, in_link: bool, joined: bool) -> str:
    """Text with a backslash before each character that would be a mark."""
    if not text.encode("utf-8", "surrogatepass").translate(None, _WORDS):
        return text
    return _ESCAPED[in_link, joined].sub(r"\\\g<0>", text)


def _guarded(line: str) -> str:
    """A line that does not begin a heading, a quote, a list, a table or anything else."""
    if line[:1] not in _LINE_STARTS:
        return line
    match = _LINE_START.match(line)
    if match is None:
        return line
    number = match["number"] or ""
    return f"{number}\\{line[len(number) :]}"
