"""Many fragments of HTML turned into text or Markdown together, by a few passes over all of them.

Most comments are paragraphs of words with a link or an emphasis here and there. What is no more than that is written by
replacing its tags where they stand: a pass over the joined fragments costs a fraction of what a call for each does.
Whatever is not plainly so is left to be read by itself, as flat HTML (`flat_html`) or by its tree (`html`).

While they are joined, characters that no fragment has stand for what is written last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui_reader.model import Markup
from tui_reader.text.html_rules import SPOKEN_ONLY

END = "\x00"
"""Between fragments."""
PARAGRAPH, _BREAK = "\x01", "\x02"
_AMPERSAND, _LESS, _GREATER, _QUOTE = "\x03", "\x04", "\x05", "\x06"
"""What was written as a reference, so that it is not taken for markup."""
_LINK, ADDRESS, _CODE, _STRONG, EMPHASIS, _STRIKE = "\x0e", "\x0f", "\x10", "\x11", "\x12", "\x13"
_QUOTE_START, _QUOTE_NEXT = "\x14", "\x15"
"""Before the first paragraph of a quotation, and between two of them."""
_LINE = "\x00\x01\x02\x14\x15"
"""What a line ends with, or begins behind."""

_REFERENCE = re.compile(r"&(#?\w{1,8});", re.ASCII)


class _References(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"&{name};"


_CHARACTERS = _References({
    "amp": _AMPERSAND, "lt": _LESS, "gt": _GREATER, "quot": _QUOTE, "#39": "'", "#x27": "'", "#x2F": "/",
    "nbsp": "\xa0", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "#038": _AMPERSAND, "#8211": "–", "#8212": "—", "#8216": "‘", "#8217": "’", "#8220": "“", "#8221": "”",
    "#8230": "…",
})  # fmt: skip

PRINTABLE = bytes(range(0x20, 0x7F))
_EXPECTED = b"\x00\t\n\r" + bytes(range(0x80, 0x100))
"""Bytes beside these that may stand in a fragment; others might be taken for our marks."""
_WHITE = re.compile(r"\s+")
_SPACES = re.compile("  +")
_PARAGRAPH_TAGS = re.compile(r"</?p>(?: ?(?:</?p>|<br ?/?>))*+ ?")
_BREAK_TAGS = re.compile(r"<br ?/?> ?")
_ENDS = re.compile(r"[\x01\x02][ \x01\x02]++")


def read_together(htmls: Sequence[str]) -> tuple[list[str | None], list[Markup]]:
    """What fragments say, and how it is written; ``None`` for those that are to be read by themselves.

    Those that are plain have nothing but paragraphs and line breaks. Links count only where they are whole.
    """
    markups: list[Markup] = ["plain"] * len(htmls)
    joined = END.join(htmls)
    other = joined.encode("utf-8", "surrogatepass").translate(None, PRINTABLE)
    if not htmls or other.count(b"\x00") != len(htmls) - 1 or other.translate(None, _EXPECTED):
        return [None] * len(htmls), markups
    printable = other.translate(None, b"\x00\n").decode("utf-8", "surrogatepass").isprintable()
    joined = _single(joined.replace("\n", " ")) if printable else _WHITE.sub(" ", joined)
    joined = resolved(joined)
    if "<" in joined:
        joined = _PARAGRAPH_TAGS.sub(PARAGRAPH, joined)
        joined = _BREAK_TAGS.sub(_BREAK, joined)
    rows = _tight(joined)
    bodies: list[str | None] = [*written(END.join(rows))]
    if "<" in joined or "&" in joined:
        marked = [place for place, row in enumerate(rows) if "<" in row or "&" in row]
        fit = [place for place in marked if printable or htmls[place].replace("\n", " ").isprintable()]
        for place in marked:
            bodies[place] = None
        for place, body in zip(fit, _markdown([rows[place] for place in fit]), strict=True):
            bodies[place] = body
            markups[place] = "markdown"
    return bodies, markups


def resolved(joined: str) -> str:
    """Fragments with what the usual references stand for; of all others the ``&`` is left."""
    if "&" not in joined:
        return joined
    pieces = _REFERENCE.split(joined)
    pieces[1::2] = map(_CHARACTERS.__getitem__, pieces[1::2])
    return "".join(pieces)


def _single(text: str) -> str:
    """Text with one space for several."""
    return _SPACES.sub(" ", text) if "  " in text else text


def _tight(joined: str, *, ends: bool = False) -> list[str]:
    """Fragments one by one, without spaces and breaks where paragraphs end.

    ``ends`` says that ends of paragraphs may have come together.
    """
    for mark in (PARAGRAPH, _BREAK):
        if mark in joined and " " + mark in joined:
            joined = joined.replace(" " + mark, mark)
    if ends or _BREAK in joined:
        joined = _ENDS.sub(_one_end, joined)
    return [row.strip(" \x01\x02") for row in joined.split(END)]


def _one_end(ends: re.Match[str]) -> str:
    found = ends[0]
    return PARAGRAPH if PARAGRAPH in found else _BREAK * found.count(_BREAK)


def written(joined: str) -> list[str]:
    """Fragments one by one, with what the marks stand for; line breaks as in plain text."""
    for mark, character in _WRITTEN:
        if mark in joined:
            joined = joined.replace(mark, character)
    return joined.split(END)


_WRITTEN = (
    (PARAGRAPH, "\n\n"), (_BREAK, "\n"), (_AMPERSAND, "&"), (_LESS, "<"), (_GREATER, ">"), (_QUOTE, '"'),
    (_LINK, "["), (_STRONG, "**"), (EMPHASIS, "_"), (_STRIKE, "~~"), (_QUOTE_START, "> "), (_QUOTE_NEXT, "\n>\n> "),
)  # fmt: skip


# Markdown

_SEEN = rf"""(?![^"]*(?:{"|".join(sorted(SPOKEN_ONLY))}))"""
_SPAN = re.compile(
    rf"""</span>|<span(?: class="{_SEEN}[^"<>]*+"| (?:dir|lang|translate)="[^"<>]*+")*+>"""
    r"""|<(b|em|i|strong)(?: class="[^"<>]*+")?></\1>"""
)
"""Tags that mean nothing, and elements that hold nothing, by which programs draw their signs."""
_BOXES = "div|section|article|aside|blockquote"
_BOX = re.compile(
    rf"""<({_BOXES})(?: class="{_SEEN}[^"<>]*+"| cite="[^"<>]*+")*+>((?:[^<\x00]++|<(?!/?(?:{_BOXES})))*+)</\1>"""
)
"""An element of whole paragraphs, without another one in it."""
_ATTRIBUTION = re.compile(r"\A<cite>([^<]*[^<\s])</cite>[ \x01]*(?=[^ \x01])")
"""Who is quoted, in a line before what they said."""
_DEEPEST = 6
"""Boxes in each other; what stands deeper is read by itself."""
_ATTRIBUTES = rf"""(?: (?:rel|target|title|data-[a-z-]{{1,30}})="[^"<>]*+"| class="{_SEEN}[^"<>]*+")*+"""
_WHOLE = (
    r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9/._~%+,@:=-]*)?"
    r"(?:\?[A-Za-z0-9/._~%+,@:=\x03-]+)?(?:#[A-Za-z0-9_-]+)?"
)
"""An address that is whole and safe as it stands (`html_rules`)."""
_SHOWN = r"https?://[A-Za-z0-9](?:[A-Za-z0-9/.%+,@:=?#-]*[A-Za-z0-9/])?"
"""One that is also found in running text, and has nothing to be escaped."""
_BEFORE, _AFTER = rf"""[ ({_LINE}\x06'"“‘—]""", rf"""[ ).,;:?!{_LINE}\x06'"”’—]"""
"""What stands around words whose marks are marks there."""
_WORDS = r"(?! )[^<>[\]\x00-\x02\x04-\x1f]++(?<![ !\x03])"
"""Words that are marked, with nothing at their ends that is moved or escaped."""

_ITSELF = re.compile(
    rf'<a(?<={_BEFORE}<a)(?<!</a> <a){_ATTRIBUTES} href="({_SHOWN})"{_ATTRIBUTES}>\1</a>'
    rf"(?=[.,;:!?]*[ {_LINE}])(?! <a)"
)
_REFERS = re.compile(
    rf'<a(?<={_BEFORE}<a){_ATTRIBUTES} href="({_WHOLE})"{_ATTRIBUTES}>(?!https?:|[@＠]\S)({_WORDS})</a>(?! ?<)'
)
_NAMES = re.compile(rf'<a{_ATTRIBUTES} href="[^"<>]*+"{_ATTRIBUTES}>([@＠][^\s<>\x00-\x1f][^<>\x00-\x1f]{{0,60}})</a>')
"""Somebody who is spoken to (`markdown_text.inline`)."""
_IS_CODE = re.compile(r"<code>((?! )[^<>`\x00-\x02\x07-\x1f]++(?<! ))</code>(?!<)")
_LOOKS = tuple(
    (mark, re.compile(rf"<{name}>(?<={_BEFORE}<{name}>)({_WORDS})</{name}>(?={_AFTER})(?! [<\x11-\x13])"), f"<{name}>")
    for mark, names in ((EMPHASIS, "em i"), (_STRONG, "strong b"), (_STRIKE, "del s"))
    for name in names.split()
)

_HARMLESS = (
    bytes(set(range(0x20, 0x100)) - set(b"\\`*_~<&[]")) + b"\x01\x02\x03\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15"
)
"""Bytes of what is words, or has been read."""
_LINE_START = re.compile(
    rf"[{_LINE}](?:[>\x05]|(?:[0-9]{{1,9}}[.)]|#{{1,6}}|[-+]|=+)(?=[ {_LINE}])|[-:| ]+(?=[{_LINE}]))"
)
"""A line that would begin a heading, a quote, a list or a table."""
_LOOKS_LIKE_REFERENCE = re.compile(r"\x03#?\w{1,40};")
_BREAKS = re.compile(r"\x02+")


def _markdown(rows: Sequence[str]) -> list[str | None]:
    """Fragments with other tags as Markdown: those that have only links, code and emphases, of nothing but words."""
    if not rows:
        return []
    joined = f"{END}{END.join(rows)}{END}"
    if "!<" in joined or "\x03<" in joined:
        joined = joined.replace("!<", "`<").replace("\x03<", "`<")  # which would be escaped
    if "<span" in joined or "></" in joined:
        joined = _fenced(_single(_SPAN.sub("", joined[1:-1])))
    for _ in range(_DEEPEST):
        unboxed, boxes = _BOX.subn(_unboxed, joined)
        if not boxes:
            break
        joined = _fenced(unboxed[1:-1])
    codes, links = [], []
    if "<code>" in joined:
        pieces = _IS_CODE.split(joined)
        codes = [f"`{code}`" for code in pieces[1::2]]
        joined = _CODE.join(pieces[::2])
    if "<a " in joined:
        joined = "".join(_ITSELF.split("".join(_NAMES.split(joined))))
        pieces = _REFERS.split(joined)
        links = [f"]({address})" for address in pieces[1::3]]
        words = [f"{_LINK}{words}{ADDRESS}" for words in pieces[2::3]]
        joined = filled(pieces[::3], words)
    for mark, expression, tag in _LOOKS:
        if tag in joined:
            joined = mark.join(expression.split(joined))
    unfit = _unfit(joined)
    if "\x02" in joined:
        joined = _BREAKS.sub(_broken, joined)
    if codes:
        joined = filled(joined.split(_CODE), codes)
    if links:
        joined = filled(joined.split(ADDRESS), links)
    return [None if place in unfit else body for place, body in enumerate(written(joined[1:-1]))]


def _fenced(joined: str) -> str:
    """Fragments made tight again, with an `END` before and behind each."""
    return f"{END}{END.join(_tight(joined, ends=True))}{END}"


def _unboxed(box: re.Match[str]) -> str:
    words = box[2].strip(" \x01")
    if box[1] == "blockquote" and words:
        if not _UNQUOTED.isdisjoint(words):
            return box[0]
        words = _ATTRIBUTION.sub(rf"\1{PARAGRAPH}", words)
        words = _QUOTE_START + words.replace(PARAGRAPH, _QUOTE_NEXT)
    return f"{PARAGRAPH}{words}{PARAGRAPH}"


_UNQUOTED = frozenset((_BREAK, _QUOTE_START))
"""What is not written within a quotation."""


def _broken(breaks: re.Match[str]) -> str:
    """Several breaks part paragraphs, as in `html_rules.paragraphs`."""
    return "\\\x02" if len(breaks[0]) == 1 else PARAGRAPH


def filled(pieces: Sequence[str], between: Iterable[str]) -> str:
    """Pieces with others between them."""
    parts = [""] * (2 * len(pieces) - 1)
    parts[::2] = pieces
    parts[1::2] = between
    return "".join(parts)


def _unfit(joined: str) -> set[int]:
    """The places of the fragments in which something is left that is more than words."""
    left = joined.encode("utf-8", "surrogatepass").translate(None, _HARMLESS)[1:-1].split(b"\x00")
    unfit = {place for place, rest in enumerate(left) if rest}
    if "\xa0" in joined:
        unfit |= {place for place, row in enumerate(joined[1:-1].split(END)) if "\xa0" in row}
    return unfit | places(_LINE_START, joined) | places(_LOOKS_LIKE_REFERENCE, joined)


def places(expression: re.Pattern[str], joined: str) -> set[int]:
    """The places of the fragments in which an expression is found; an `END` stands before and behind each."""
    found_in: set[int] = set()
    at = place = 0
    for found in expression.finditer(joined):
        place += joined.count(END, at, found.start() + 1)
        at = found.start() + 1
        found_in.add(place - 1)
    return found_in
