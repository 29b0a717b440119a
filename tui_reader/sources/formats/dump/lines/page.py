"""A dump as lines: what each says, how far it is indented, and what the dumping program put around it.

A page copied out of a browser has one line a paragraph. A dump by a text browser is wrapped at a width, indents what
is nested, and marks lists, pictures, links and fields in ways of its own. Here those marks are read and taken off
once, so that recognisers see only words; what they meant (a list item starts here, this deep) is kept.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import names
from tui_reader.sources.formats.dump.lines import marked, programs, two_columns
from tui_reader.text.cells import width

LONGEST = 400
"""Characters up to which a line is looked at as a possible head; longer ones are prose."""

_BULLET = re.compile(r"(?:[•□☆○●◦▪▫■★◇◆‣·＊*+o@#=~-]|(?!\d\d?\. \d\d?\. \d{4}\b)\(?\d{1,4}[.)])(?=\s|$)")
_YEAR = re.compile(r"(?:19|20)\d\d\.")
_HEADING = re.compile(r"#{1,6}\s+")
_IMAGE = re.compile(r"\[[^\[\]\s]{0,80}\](?=\s|$|\w|\[)")
_LINK_NUMBERS_ALONE = re.compile(r"(?:\[\d{1,5}\]\s*)+$")
_FIELD = re.compile(r"\[[ _]{3,}\]|_{8,}|\[ \]|\[[^\[\]]{1,80}\s{3,}\]|\[x?\](?=\s)|\(BUTTON\)|\( \)(?=\s)|\(_\)(?=\s)")
_RULE = re.compile(r"\s*(?:[-─━═=_*~·.—–]\s?){5,}\s*")
_TABLE_RULE = re.compile(r"\|?\s?:?-{2,}:?\s?(?:\|\s?:?-{2,}:?\s?){0,40}\|?")
_MARKDOWN_BULLET = re.compile(r"(?:[*+-]|(?!\d\d?\. \d\d?\. \d{4}\b)\d{1,4}[.)])(?:\s+|$)|:\s+(?=\S)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_DIRECTIONS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks of the direction of writing, and of where a word may break: they stand in the middle of dates and buttons, and
nothing is printed for them."""

_KEEP = frozenset({"[deleted]", "[removed]", "[flagged]", "[dead]", "[link]", "[–]", "[-]", "[+]", "[x]"})
_CROSSED = re.compile(r"\[x\](?=\w)")
"""A portrait that was not loaded, right before the name; a ticked box has a space behind it."""

_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


@dataclass(slots=True)
class Line:
    """One line of a dump."""

    raw: str
    """As it stands, tabs expanded, without spaces at its end."""
    text: str
    """Its words: without bullet, number, picture, link numbers and heading marks."""
    edge: int = 0
    """Column of its first mark or word."""
    indent: int = 0
    """Column of its first word."""
    bullet: str = ""
    """The list mark that it starts with: ``•``, ``12.`` …; empty where there is none."""
    heading: int = 0
    """Level of a heading that the dump marks as one; 0 where it does not."""
    image: bool = False
    """It held the place of a picture."""
    rule: bool = False
    """It is a line drawn across the page."""
    form: bool = False
    """It holds a field or button of a form."""
    fact: bool = False
    """It stood in a column beside a post, below its author's name."""
    source: str = ""
    """Its words with the marks of Markdown, on a page that was turned into it; else empty."""
    named: bool = False
    """It stood before a colon and the next line: it names who wrote that."""
    hard: bool = False
    """Its writer has ended it here, on such a page."""


@dataclass(slots=True)
class Page:
    """A dump, line by line."""

    lines: list[Line]
    width: int = 0
    """Column at which the dump is wrapped; 0 where every paragraph is one line."""
    references: dict[int, str] = field(default_factory=dict)
    """Addresses by the numbers of links, of a dump that lists them at its end."""
    dumped: bool = False
    """A text browser wrote it: its placeholders for pictures and fields are not text."""

    front: dict[str, str] = field(default_factory=dict)
    """What a block of ``key: value`` lines between two rules at its start says, by the key in lower case."""

    marked: bool = False
    """A program has turned the page into Markdown."""

    called: str = ""
    """The name of the file that it came as, or its address."""

    @property
    def markdown(self) -> bool:
        """Whether it is written in Markdown rather than copied from a page."""
        if self.marked or self.dumped:
            return self.marked
        return bool(self.front) or sum(1 for line in self.lines if line.heading) > 1

    @classmethod
    def of(cls, text: str) -> Page:
        """Read a dump: find out how it was made, and take its marks off."""
        text = programs.without_tags(_DIRECTIONS.sub("", text))
        if marked.is_marked(text, sum(1 for raw in text.split("\n") if raw.strip())):
            return cls._of_markdown(marked.mend(text))
        raws = [raw.expandtabs(8).rstrip() for raw in text.split("\n")]
        underlined = programs.are_underlined(raws)
        if underlined:
            raws = programs.join_starred([programs.without_underlines(raw) for raw in raws])
        if any(programs.BOXED.match(raw) for raw in raws):
            raws = programs.unbox(raws)
        raws, references = programs.take_references(raws)
        front, raws = programs.take_front(raws)
        wrapped = _width(raws)
        raws, facts = two_columns.split(raws, _heads_post, _is_subject, octets=underlined)
        numbered = bool(references) or programs.are_numbered(raws)
        dumped = numbered or underlined or bool(facts) or programs.is_dumped(raws, wrapped)
        lines = [_line(raw, numbered, dumped) for raw in raws]
        for index in facts:
            lines[index].fact = True
        for line in lines if underlined else ():
            if match := programs.STARRED.fullmatch(line.raw):
                line.heading, line.bullet, line.text = 7 - len(match["stars"]), "", match["text"]
        for line, below in itertools.pairwise([line for line in lines if line.text]):
            _take_portrait(line, below.text)
        margin = min((line.edge for line in lines if line.raw and not line.heading), default=0)
        if dumped and margin == 0:
            _mark_headings(lines)
        return cls(lines, wrapped, references, dumped, front)

    @classmethod
    def _of_markdown(cls, text: str) -> Page:
        """Read a page that was turned into Markdown."""
        front, raws = programs.take_front(marked.headings([raw.expandtabs(4) for raw in text.split("\n")]))
        raws = marked.without_texts(raws)
        return cls([_marked_line(raw) for raw in raws], dumped=True, marked=True, front=front)

    def continues(self, index: int, next_index: int) -> bool:
        """Whether a line is broken only because the dump's width ended: the next line goes on with its sentence."""
        if (not self.width and not self.marked) or index < 0 or next_index >= len(self.lines):
            return False
        line, after = self.lines[index], self.lines[next_index]
        if self.marked:
            return bool(line.text and after.text) and not (
                line.hard or line.heading or line.rule or after.bullet or after.heading or after.text[0] in ">|"
            )
        if not line.text or not after.text or after.bullet or after.heading or line.heading or line.rule:
            return False
        if "    " in line.raw.strip():
            return False  # a gap within a line is a table's
        if line.text.count("»") + line.text.count("›") > 1:
            return False  # a path of links
        if after.edge != line.indent and after.edge != line.edge:
            return False
        word = after.text.split(" ", 1)[0]
        if not word.isascii() and _CJK.match(word):
            word = word[:1]
        return width(line.raw) + 1 + width(word[:200]) > self.width - 2


_POSTED = re.compile(
    r"(?:^|\s|\W)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\w{3,9} \d{1,2},? \d{4}|\d{1,2}\.? \w{3,9}\.?,? \d{4}"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)\D{0,6}\d{1,2}:\d\d"
)


def _heads_post(text: str) -> bool:
    """Whether a piece of a line holds a date with a time of the day, as heads of posts do and members' facts do not."""
    if len(text) > 160 or _POSTED.search(text) is None:
        return False
    said = text.strip(" [")
    return not affixes.after(said, "edited") and not affixes.after(said, "quoted")


def _is_subject(text: str) -> bool:
    """Whether a piece of a line names the subject of a post: ``Post subject: Re: …``."""
    label, colon, rest = text.partition(":")
    return (
        bool(colon and (rest.strip() or " " in label))
        and len(label) < 30
        and words.fold(label) in words.phrases("topic")
    )


@cache
def _months() -> frozenset[str]:
    from tui_reader.text.date_words import LANGUAGES

    return frozenset(word for row in LANGUAGES.values() for word in re.split(r"[| ]", row.months) if word != "-")


def _starts_date(rest: str) -> bool:
    """Whether what looks like a list's number is the day of a date: ``10. Februar``."""
    number, _, after = rest.partition(" ")
    if _YEAR.fullmatch(number) and after[:1].isdigit():
        return True  # 2019. 7. 18.
    return number[:-1].isdigit() and after.partition(" ")[0].strip(".,").casefold() in _months()


DEEP = 6
"""Column from which an ``@`` may be the mark of a list in others; further left it calls somebody: ``@ mira``."""


def _line(raw: str, numbered: bool, dumped: bool) -> Line:
    rest = raw.lstrip()
    edge = len(raw) - len(rest)
    line = Line(raw, rest, edge, edge)
    if not rest:
        return line
    if len(rest) > LONGEST:
        line.text = re.sub(r"\s{2,}", " ", programs.LINK_NUMBER.sub("", rest) if numbered else rest)
        return line
    if _RULE.fullmatch(rest) or (dumped and rest == "~"):  # no points yet
        line.rule, line.text = True, ""
        return line
    if dumped and _FIELD.search(rest):
        line.form = True
        rest = _FIELD.sub(" ", rest).strip()
    if (match := _HEADING.match(rest)) and not dumped:
        line.heading = match.end() - match[0].count(" ")
        rest = rest[match.end() :].rstrip("# ")
    elif (
        (match := _BULLET.match(rest))
        and not _starts_date(rest)
        and (match[0] not in ("#", "=", "@", "o") or (dumped and (match[0] != "@" or edge >= DEEP)))
    ):
        line.bullet = match[0]
        line.indent = edge + match.end() + len(rest[match.end() :]) - len(rest[match.end() :].lstrip())
        rest = rest[match.end() :].lstrip()
    if dumped:
        # A list in a list's first item prints both marks on one line.
        while match := _BULLET.match(rest):
            if match[0] in "-*+=~@#o" or len(rest) == match.end() or _starts_date(rest):
                break
            line.indent += match.end() + 1
            rest = rest[match.end() :].lstrip()
    if numbered:
        rest = _LINK_NUMBERS_ALONE.sub("", programs.LINK_NUMBER.sub("", rest)).strip()
    while (match := _IMAGE.match(rest)) and (match[0].lower() not in _KEEP or _CROSSED.match(rest)):
        alone = match.end() == len(rest)
        if match[0][1:-1].isdigit() and not alone and len(match[0]) < 5:
            break
        if not dumped and not (alone and match[0] in ("[IMG]", "[image]", "[]")):
            break
        line.image = True
        line.indent += match.end() + 1
        rest = rest[match.end() :].lstrip()
    if "[" in rest:
        rest = _SIGN.sub(r"\1", _DESCRIBED.sub("", rest))
    if dumped:
        rest = _LAST_IMAGE.sub("", _NEXT_BULLET.sub("", rest))
    if "**" in rest or "__" in rest:
        rest = _EMPHASIS.sub(r"\2", rest)
    line.text = re.sub(r"\s+", " ", rest) if not line.text.startswith("\x00") else rest
    return line


_DESCRIBED = re.compile(
    r"\[(?P<name>[^\[\]\s](?:[^\[\]]{0,38}?[^\[\]\s])?)(?:['’]s)?(?: (?:avatar|gravatar|photo|picture))?\] "
    r"(?=(?P=name)(?:\W|$))",
    re.IGNORECASE,
)
"""The description of a portrait in front of the name that is in it."""


_SIGN = re.compile(r"^((?:[^\W\d]+ ){1,2})\[\] (?=\w)")
"""The place of a sign without words behind a label: ``Post date [] May 3, 2011``."""


def _take_portrait(line: Line, below: str) -> None:
    """Take the brackets off a line that only describes a portrait: the next one begins with the name in it.

    Args:
        line: the line.
        below: the next one with words.
    """
    match = _ALONE.fullmatch(line.text) if line.text[0] == "[" else None
    if match is None or line.text.lower() in _KEEP:
        return
    name = names.undouble(match["what"])
    if below.startswith(name) and not below[len(name) : len(name) + 1].isalnum():
        line.text, line.image = name, True


_ALONE = re.compile(r"\[(?P<what>[^\[\]\d\W][^\[\]]{0,80})\]")
"""A picture's description in brackets."""

_LAST_IMAGE = re.compile(
    r"(?<=\w)\s+\[(?:[\w%-]{1,60}\.(?:gif|png|jpe?g|svg|webp)|(?=[\w-]*[a-z])(?=[\w-]*[_\d])[\w-]{4,40})\]$",
    re.IGNORECASE,
)
"""The place of a picture at the end of a line: what is in it is the name of a file."""

_NEXT_BULLET = re.compile(r"(?<=\w)\s+[●○]$")
"""The mark of a list in the column beside."""


def _marked_line(raw: str) -> Line:
    """A line of a page that was turned into Markdown."""
    hard = marked.is_hard(raw)
    raw = raw.rstrip()
    rest = raw.lstrip()
    edge = len(raw) - len(rest)
    line = Line(raw, rest, edge, edge, hard=hard)
    if not rest:
        return line
    if _RULE.fullmatch(rest) or _TABLE_RULE.fullmatch(rest):
        line.rule, line.text = True, ""
        return line
    while match := _MARKDOWN_BULLET.match(rest):
        line.bullet = line.bullet or match[0].strip()
        line.indent += match.end()
        rest = rest[match.end() :]
    if match := _HEADING.match(rest):
        line.heading = match.end() - match[0].count(" ")
        rest = rest[match.end() :].rstrip("# ")
    line.source = rest.rstrip("\\ ")
    if len(rest) <= 20_000:
        rest, line.image = marked.words_of(rest)
    line.text = re.sub(r"\s+", " ", rest)
    return line


def _mark_headings(lines: list[Line]) -> None:
    """In dumps that shift all text right, what stands at the left edge is a heading."""
    shifted = sum(1 for line in lines if line.text and line.edge == 3)
    flush = sum(1 for line in lines if line.text and line.edge == 0)
    if shifted < 8 or flush * 3 > shifted or shifted * 5 < sum(1 for line in lines if line.text):
        return
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if not line.text or line.bullet:
            continue
        if line.edge == 0:
            line.heading = 1
        elif line.edge == LYNX_THIRD and not (above and above.text) and not (below and below.text):
            line.heading = 3


LYNX_THIRD = 2
"""The column in which lynx prints headings of the third level, where text stands in the next one."""


def _width(raws: list[str]) -> int:
    """The column at which a dump is wrapped, 0 where it is not.

    Wrapped lines crowd just below one width, and almost none is longer.
    """
    counts: Counter[int] = Counter()
    for raw in raws:
        if raw:
            counts[width(raw) if not raw.isascii() else len(raw)] += 1
    total = sum(counts.values())
    full = sum(n for length, n in counts.items() if length > 132)
    if total < 4 or full > max(2, total // 50):
        return 0
    if _alike(raws):
        return 0
    best = 0
    for length in sorted((n for n in counts if 56 <= n <= 132), reverse=True):
        if sum(counts[length - i] for i in range(4)) >= 3:
            best = length
            break
    longer = sum(n for length, n in counts.items() if length > best + 3)
    if not best or longer > total * 3 // 100:
        return _small_width(raws)
    crowd = sum(n for length, n in counts.items() if best * 0.8 <= length <= best)
    return best if crowd >= max(4, total // 20) and _breaks(raws, best) else _small_width(raws)


def _breaks(raws: list[str], widest: int) -> bool:
    """Whether enough of the longest lines go on in the next one: paragraphs on one line end as sentences do."""
    full = broken = 0
    for raw, after in itertools.pairwise([*raws, ""]):
        length = width(raw)
        if not widest * 0.85 <= length <= widest:
            continue
        full += 1
        word = after.split(None, 1)[0][:200] if after.strip() else ""
        broken += bool(word) and raw[-1] not in ".!?…" and length + 1 + width(word) > widest - 2
    return broken * 2 > full


_LETTER = re.compile(r"[A-Za-z0-9]")


def _alike(raws: list[str]) -> bool:
    """Whether most lines that are long enough to be wrapped ones are the same but for letters and figures.

    Such lines are heads with a date of fixed width: of prose, hardly two lines have their spaces in the same places.
    """
    forms = Counter(_LETTER.sub("x", raw) for raw in set(raws) if 56 <= width(raw) <= 132)
    most = forms.most_common(1)[0][1] if forms else 0
    return most > 2 and most * 2 > forms.total()


def _small_width(raws: list[str]) -> int:
    """The width of a short text: all long lines that go on in the next end where that one's first word had no room."""
    widest = max(map(len, raws), default=0)
    if not 56 <= widest <= 132:
        return 0
    pairs = broken = unfinished = lower = 0
    for raw, after in itertools.pairwise(raws):
        if len(raw) >= 50 and after and not after[0].isspace():
            pairs += 1
            broken += len(raw) + 1 + len(after.split(" ", 1)[0]) > widest
            unfinished += raw[-1] not in '.!?:…"”»)'
            lower += not after[0].isupper() and not after[0].isdigit()
    fits = pairs >= 2 and broken * 10 >= pairs * 8 and unfinished * 2 >= pairs and lower * 5 >= pairs * 2
    return widest if fits else 0
