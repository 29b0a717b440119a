"""Writes runs of styled text as Markdown that reads back as the same words.

Words come first: what a page shows as ``*`` or ``1.`` is escaped where it would mean something, and only there, so
that bodies stay readable as text. An emphasis that Markdown cannot express (its marks would stand between letters
and punctuation, and be shown) is dropped, its words are kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from tui_reader.text.structure import CODE, EMPHASIS, STRIKE, STRONG
from tui_reader.text.urls import find_addresses

Run = tuple[str, int, str | None]
"""A piece of text in one look: what it says, its style flags, where it leads. A bare `Span`, since those cost more."""

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
_AWKWARD = re.compile(r"[\\ <>()]")
"""What may not always stand in the brackets of a link as it is."""
_AFTER_ADDRESS = re.compile(r"[.,;:!?]*(?:\s|$)")
_BACKTICKS = re.compile("`+")
_DELIMITERS = {STRONG: "**", STRIKE: "~~", EMPHASIS: "_"}
_STAR = 1024
"""Beside `EMPHASIS`: between letters, where only ``*`` is a mark."""
_AT = re.compile(r"(?<![^\s(])[@＠]\Z")
"""What stands before a link to whom somebody speaks, where the mark is not in it."""
SPOKEN_TO = re.compile(r"\s*[@＠]\S[^\n]{0,60}")
"""The words of a link to whom somebody speaks."""
_SPACE = re.compile("[ \t\n\r\f\xa0]{2,}|[\t\n\r\f]")


def collapsed(text: str) -> str:
    """White space as HTML shows it: one space for any run of it."""
    if text.isprintable() and "  " not in text:  # as nearly everywhere: nothing else to be collapsed is printable
        return text
    return _SPACE.sub(" ", text)


def inline(runs: Sequence[Run], *, one_line: bool = False) -> str:
    """Runs of text as Markdown lines. A run that is ``\\n`` is a hard break, or a space where there is but one line.

    White space within the runs is expected to be collapsed. The name of somebody who is spoken to, ``@Mira``, stays a
    name: where a site links it to an account, that link tells a reader nothing.
    """
    if any(address is not None for _, _, address in runs):
        runs = list(_with_plain_names(runs))
    runs = _tidied(runs, one_line)
    text = _apart(runs)
    if text is None:
        text = _touching(runs)
    if one_line:
        return text
    if "\n" not in text:
        return _guarded(text)
    return HARD_BREAK.join(map(_guarded, text.split("\n")))


def _with_plain_names(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, those that say in a link who is spoken to without it."""
    before = ""
    for address, group in groupby(runs, lambda run: run[2]):
        some = list(group)
        words = "".join([text for text, _, _ in some])
        if address is not None and (_AT.search(before) or SPOKEN_TO.fullmatch(words)):
            yield from ((text, style, None) for text, style, _ in some)
        else:
            yield from some
        before = words


def _apart(runs: Sequence[Run]) -> str | None:
    """Tidy runs as text where no two styled ones touch and none has two styles, as nearly everywhere; else ``None``."""
    plain = not _marks("".join([text for text, _, _ in runs]))
    pieces: list[str] = []
    last = len(runs) - 1
    before, touched = " ", False
    for index, (text, style, address) in enumerate(runs):
        after = runs[index + 1][0] if index < last else ""
        if address is not None:
            if style not in (0, CODE) or (after and runs[index + 1][2] == address):
                return None
            pieces.append(
                _link(text, address, before, after)
                or _reference(_code(text) if style else text if plain else _escaped(text, in_link=True), address)
            )
            touched = False
        elif not style:
            pieces.append(text if plain else _escaped(text, joined=after not in ("", "\n")))
            touched = False
        elif style == CODE:
            pieces.append(_code(text))
            touched = False
        elif touched or (mark := _DELIMITERS.get(style)) is None:
            return None
        else:
            right = after[:1] or " "
            if not (_flanks(before, text[0], False) and _flanks(right, text[-1], False)):
                mark = ""
            elif style == EMPHASIS and not (_is_open(before) and _is_open(right)):
                mark = "*"
            words = text if plain else _escaped(text, joined=after not in ("", "\n") or mark != "")
            pieces += (mark, words, mark)
            touched = True
        before = text[-1]
    return "".join(pieces)


def _touching(runs: Sequence[Run]) -> str:
    """Tidy runs as text, whatever styles meet in them."""
    pieces: list[str] = []
    groups = _by_link(runs)
    before = " "
    for index, (address, group) in enumerate(groups):
        after = groups[index + 1][1][0][0] if index + 1 < len(groups) else ""
        if address is None:
            pieces.append(_styled(group, before, after[:1] or " ", last=not after))
        else:
            words = "".join([text for text, _, _ in group])
            pieces.append(
                _link(words, address, before, after)
                or _reference(_styled(group, "[", "]", last=False, in_link=True), address)
            )
        before = group[-1][0][-1]
    return "".join(pieces)


def _by_link(runs: Sequence[Run]) -> list[tuple[str | None, list[Run]]]:
    """Neighbours that lead to the same address, or nowhere, together."""
    groups: list[tuple[str | None, list[Run]]] = []
    for run in runs:
        if groups and groups[-1][0] == run[2]:
            groups[-1][1].append(run)
        else:
            groups.append((run[2], [run]))
    return groups


def fenced(lines: Sequence[str], language: str) -> list[str]:
    """A block of code between fences that do not occur in it."""
    ticks = max((len(run) for line in lines for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, ticks + 1)
    return [fence + language, *lines, fence]


def _tidied(runs: Sequence[Run], one_line: bool) -> list[Run]:
    """Neighbours of one look joined, white space moved out of what is styled, none left beside line ends."""
    joined: list[Run] = []
    space = False  # a space is due before the next word
    fresh = True  # at the start of a line
    for text, style, address in runs:
        if text == "\n":
            space = space or one_line
            if not one_line and not fresh:
                joined.append((text, 0, None))
                space, fresh = False, True
            continue
        if style & CODE:
            words = text
            style = CODE  # so that no two code spans touch: their backticks would join
        else:
            space = space or text[:1] == " "
            words = text.strip(" ")
        if not words or words.isspace():
            space = space or bool(words)
            continue
        after = (words, style, address)
        if space and not fresh:
            _append(joined, _space_between(joined[-1], after))
        space, fresh = words is not text and text[-1:] == " ", False
        _append(joined, after)
    while joined and joined[-1][0] == "\n":
        joined.pop()
    return joined


def _space_between(before: Run, after: Run) -> Run:
    """The space between two runs: it wears what both of them wear."""
    return " ", before[1] & after[1] & ~CODE, before[2] if before[2] == after[2] else None


def _append(joined: list[Run], run: Run) -> None:
    if joined:
        text, style, address = joined[-1]
        if style == run[1] and address == run[2] and text != "\n":
            joined[-1] = (text + run[0], style, address)
            return
    joined.append(run)


def _link(words: str, address: str, before: str, after: str) -> str | None:
    """A link whose words are its address; ``None`` for any other."""
    if words.endswith(("...", "…")) and len(words) > 10 and address.startswith(words.rstrip(".…")):
        words = address  # shortened by the page
    if words != address or [(0, len(address))] != list(find_addresses(address)):
        return None
    if _AFTER_ADDRESS.match(after) and not before.isalnum():
        return _escaped(address)
    return f"<{address}>"


def _reference(words: str, address: str) -> str:
    """A link with words of its own, which are Markdown."""
    return f"[{words}]({_destination(address)})"


def _destination(address: str) -> str:
    """An address in the brackets of a link."""
    if _AWKWARD.search(address) is not None:
        for character, code in (("\\", "%5C"), (" ", "%20"), ("<", "%3C"), (">", "%3E")):
            address = address.replace(character, code)
        if address.count("(") != address.count(")") or ")" in address.partition("(")[0]:
            address = address.replace("(", "%28").replace(")", "%29")
    return _ENTITY.sub("&amp;", address) if "&" in address else address


def _styled(runs: list[Run], before: str, after: str, *, last: bool, in_link: bool = False) -> str:
    """Runs of one link, or of none, with the marks of their styles."""
    styles = _expressible(runs, before, after)
    pieces: list[str] = []
    opened: list[tuple[int, str]] = []
    for index, ((text, style, _), wanted) in enumerate(zip(runs, styles, strict=True)):
        keep = 0
        while keep < len(opened) and opened[keep][0] & wanted:
            keep += 1
        pieces += [mark for _, mark in reversed(opened[keep:])]
        del opened[keep:]
        held = [kind for kind, _ in opened]
        for kind, mark in _DELIMITERS.items():
            if wanted & kind and kind not in held:
                mark = "*" if kind == EMPHASIS and wanted & _STAR else mark
                opened.append((kind, mark))
                pieces.append(mark)
        if style & CODE:
            pieces.append(_code(text))
        else:
            following = runs[index + 1][0] if index + 1 < len(runs) else "\n" if last else " "
            joined = following != "\n" or wanted != 0  # by text or by a mark
            pieces.append(_escaped(text, in_link=in_link, joined=joined))
    pieces += [mark for _, mark in reversed(opened)]
    return "".join(pieces)


def _expressible(runs: list[Run], before: str, after: str) -> list[int]:
    """The styles of each run without those that Markdown could not express there."""
    styles = [0] * len(runs)
    around: list[dict[int, tuple[int, int]]] = []  # of each style so far: the stretch that an index is in
    edges: set[int] = set()  # 2i where a stretch begins with run i, 2i + 1 where one ends with it
    for style in _DELIMITERS:
        stretches: dict[int, tuple[int, int]] = {}
        for first, last in _stretches(runs, style):
            left = runs[first - 1][0][-1] if first else before
            right = runs[last + 1][0][0] if last + 1 < len(runs) else after
            inner_left = "`" if runs[first][1] & CODE else runs[first][0][0]
            inner_right = "`" if runs[last][1] & CODE else runs[last][0][-1]
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


def _stretches(runs: list[Run], style: int) -> Iterator[tuple[int, int]]:
    """First and last index of every stretch of runs in a style; line breaks end one."""
    first = -1
    for index, run in enumerate(runs):
        inside = bool(run[1] & style) and run[0] != "\n"
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


def _escaped(text: str, *, in_link: bool = False, joined: bool = True) -> str:
    """Text with a backslash before each character that would be a mark."""
    return _ESCAPED[in_link, joined].sub(r"\\\g<0>", text) if _marks(text) else text


def _marks(text: str) -> bytes:
    """The characters in a text that may be marks."""
    return text.encode("utf-8", "surrogatepass").translate(None, _WORDS)


def _guarded(line: str) -> str:
    """A line that does not begin a heading, a quote, a list, a table or anything else."""
    if line[:1] not in _LINE_STARTS:
        return line
    match = _LINE_START.match(line)
    if match is None:
        return line
    number = match["number"] or ""
    return f"{number}\\{line[len(number) :]}"
