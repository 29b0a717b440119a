"""Reads plain text as people write it: mails, old forums, text files.

Only what is certain is given a form: quotes behind ``>`` or below the header of an earlier message, lists, fenced and
indented code, signatures, addresses, long lines of dashes. All else is words, line breaks included: a ``*`` or a ``_``
is itself. One pass, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.text.structure import Block, Code, Paragraph, Rule, Signature, Span, Spans
from tui_reader.text.urls import linked

MAX_QUOTE = 50
"""Deeper quotation is shown as this deep."""

MAX_LIST = 8
"""Deeper list items are not indented any further."""

MAX_CODE_WIDTH = 100
"""Indented lines longer than this are an indented paragraph: code is never wrapped, and words would be cut off."""

MAX_SIGNATURE = 8
"""A line of two bare dashes begins a signature only where no more lines than this follow."""

_QUOTED = re.compile(r" {0,3}((?:>(?![_.:;=<]?[(<_=]|=) ?)+)(.*)", re.DOTALL)
"""Quote marks and what they quote, but no ``>_<``, ``>:(`` and ``>=``."""
_FENCE = re.compile(r"( {0,3})(```+) *+([\w.+#-]*+) *+$")
_ITEM = re.compile(r"( *)(?:([-*•+])|(\d{1,3}[.)])) +(?=\S)")
_POST = re.compile(r">>\d{1,10}")
"""The number of another post, as image boards print it: nothing is quoted."""
_EARLIER = re.compile(r"-{2,12}(?! ?BEGIN ) ?\w[^-\n]{2,40}-{2,12}|_{20,40}")
"""The line above the header of the message that is answered or forwarded, in any language; else a rule, or armour."""
_FIELD = re.compile(r"\*?\w[\w -]{1,24}\*? ?[:：]")
"""The name of a field of that header."""
_HEADER = 6
"""Lines below that line in which three fields or more stand."""
_FOOTER_RULE = re.compile(r"([-_])\1{19,}")
"""What lists put between a message and the lines that they add to each."""
_RULE = re.compile(r" *([-=_~*─━═])\1{19,} *")


def parse_plain(body: str) -> Iterator[Block]:
    """The blocks of a plain text, one after another; nothing is read ahead but the lines of one quotation."""
    reader = _Reader()
    lines: list[str] = []
    level = 0
    earlier = 0
    all_lines = body.split("\n")
    for index, line in enumerate(all_lines):
        if line.startswith(("--", "__")) and _begins_earlier(all_lines, index):
            earlier += 1  # all that follows is that message, and what it quotes of the one before
        quote, text = _unquoted(line)
        quote = min(quote + earlier, MAX_QUOTE)
        if quote != level:
            yield from reader.read(lines, level)
            lines.clear()
            level = quote
        lines.append(text)
    yield from reader.read(lines, level)


def plain_spans(text: str) -> Spans:
    """A run of plain text, its addresses made links."""
    if "://" not in text:
        return (Span(text),)
    return tuple(linked([Span(text)]))


def _unquoted(line: str) -> tuple[int, str]:
    """How deep a line is quoted, and what stands behind the marks."""
    if ">" not in line[:4]:
        return 0, line
    match = _QUOTED.match(line)
    if match is None or _POST.fullmatch(line):
        return 0, line
    return min(match.group(1).count(">"), MAX_QUOTE), match.group(2)


class _Reader:
    """Turns the lines of one quotation after another into blocks, and knows where blank lines stood."""

    def __init__(self) -> None:
        self._blank = False
        self._previous: type[Block] | None = None
        self._quote = 0
        self._lists: list[tuple[int, int]] = []
        """Of each open list: indent in the source, indent on the screen."""
        self._text: list[str] = []
        """The lines of the paragraph that is being read."""
        self._marker = ""

    def read(self, lines: list[str], quote: int) -> Iterator[Block]:
        """The blocks of consecutive lines of one quote level."""
        self._quote = quote
        self._lists.clear()
        index = 0
        count = len(lines)
        prose: dict[int, int] = {}  # by margin: the line up to which what is indented so far is known to be no code
        while index < count:
            raw = lines[index]
            line = raw.rstrip()
            index += 1
            if not line:
                yield from self._paragraph()
                self._blank = True
                continue
            if "\t" in line:
                line = line.expandtabs(4)
            if (line == "--" and _is_signature(raw, lines, index)) or (
                line[0] in "-_" and _is_footer(line, lines, index)
            ):
                yield from self._paragraph()
                words = "\n".join([each.rstrip() for each in lines[index:]]).strip("\n")
                if words:
                    yield Signature(spans=plain_spans(words), quote=quote, gap=self._gap(Signature))
                return
            fence = _FENCE.match(line) if "```" in line else None
            if fence:
                yield from self._paragraph()
                code, index = _fenced(lines, index, fence)
                yield self._code(code, fence[3].lower())
                continue
            inset = len(line) - len(line.lstrip(" "))
            item = _ITEM.match(line)
            if not self._text:
                if self._blank:
                    self._leave_lists(inset + bool(item))  # an item may go on with the list that is so far inset
                margin = self._lists[-1][0] + 6 if self._lists else 4
                if inset >= margin and index > prose.get(margin, 0):
                    code, after = _indented(lines, index - 1, margin)
                    if code:
                        yield self._code(code)
                        self._blank = not lines[after - 1].strip()
                        index = after
                        continue
                    prose[margin] = after
            if item and (not self._text or self._lists or item[2] or item[3][:-1] == "1"):
                yield from self._paragraph()
                self._enter_item(item, inset)
            elif _RULE.fullmatch(line):
                yield from self._paragraph()
                self._lists.clear()
                yield Rule(quote=quote, gap=self._gap(Rule))
            else:
                if self._lists and inset <= self._lists[-1][0]:
                    yield from self._paragraph()
                    self._leave_lists(inset)
                self._text.append(line.lstrip() if self._lists else line)
        yield from self._paragraph()

    def _paragraph(self) -> Iterator[Block]:
        """The paragraph that ends here, where there is one."""
        if self._text:
            spans = plain_spans("\n".join(self._text))
            self._text.clear()
            yield Paragraph(
                spans=spans, quote=self._quote, indent=self._indent(), marker=self._marker, gap=self._gap(Paragraph)
            )
        self._marker = ""

    def _code(self, lines: tuple[str, ...], language: str = "") -> Code:
        return Code(lines=lines, language=language, quote=self._quote, indent=self._indent(), gap=self._gap(Code))

    def _indent(self) -> int:
        return self._lists[-1][1] if self._lists else 0

    def _enter_item(self, item: re.Match[str], inset: int) -> None:
        """Begin a list item: of the list that is so far inset, or of a new one in the list around it."""
        self._leave_lists(inset)
        self._marker = "• " if item[2] else item[3] + " "
        self._lists.append((inset, self._indent() + (len(self._marker) if len(self._lists) < MAX_LIST else 0)))
        self._text.append(item.string[item.end() :])

    def _leave_lists(self, inset: int) -> None:
        """Close the lists that are inset as far as a line, or further."""
        while self._lists and inset <= self._lists[-1][0]:
            self._lists.pop()

    def _gap(self, kind: type[Block]) -> bool:
        """Whether a blank line stands before the next block; code always has air around it."""
        gap = self._previous is not None and (self._blank or Code in (kind, self._previous))
        self._blank = False
        self._previous = kind
        return gap


def _begins_earlier(lines: list[str], index: int) -> bool:
    """Whether a line stands above the header of an earlier message, which mailers put whole below an answer."""
    if not _EARLIER.fullmatch(lines[index].rstrip()):
        return False
    first = index + 1
    if not lines[first : first + 1] or not lines[first].strip():
        first += 1
    header = [bool(_FIELD.match(line)) for line in lines[first : first + _HEADER]]
    return header[:1] == [True] and sum(header) >= 3


def _is_footer(line: str, lines: list[str], index: int) -> bool:
    """Whether a rule stands above what a list adds to each message: few lines, the last ones, with an address."""
    if not _FOOTER_RULE.fullmatch(line) or len(lines) - index > 2 * MAX_SIGNATURE:
        return False
    added = "\n".join(lines[index:]).strip("\n").split("\n")
    return len(added) <= MAX_SIGNATURE and all(added) and any("://" in each or "@" in each for each in added)


def _is_signature(raw: str, lines: list[str], index: int) -> bool:
    """Whether a line of two dashes begins a signature: with the space of RFC 3676, or with little after it."""
    return raw.startswith("-- ") or len(lines) - index <= MAX_SIGNATURE


def _fenced(lines: list[str], index: int, fence: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The lines up to the closing fence or the end, and where to go on."""
    inset = fence[1]
    first = index
    while index < len(lines):
        closing = lines[index].strip()
        if closing.startswith(fence[2]) and not closing.strip("`"):
            break
        index += 1
    code = tuple([line.expandtabs(4).removeprefix(inset).rstrip() for line in lines[first:index]])
    return code, index + 1


def _indented(lines: list[str], index: int, inset: int) -> tuple[tuple[str, ...], int]:
    """The lines that are indented at least so far, blank ones between them too, and where to go on.

    No lines where one of them is too long for code: then all up to where to go on are words.
    """
    code: list[str] = []
    margin = " " * inset
    while index < len(lines):
        line = lines[index].rstrip().expandtabs(4)
        if line and not line.startswith(margin):
            break
        if len(line) > inset + MAX_CODE_WIDTH:
            return (), index + 1
        code.append(line[inset:])
        index += 1
    while code and not code[-1]:
        code.pop()
    return tuple(code), index
