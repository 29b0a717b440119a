"""Pages that a program has turned into Markdown, links, pictures and all, as html2text, pandoc and markdownify do.

Recognisers want words, a reader wants the links. So each line is kept twice: as it stands, and without its marks.
Markdown says where a paragraph goes on, so nothing needs to be told from the width of lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

LINKS = 6
"""Links from which a text may be a page turned into Markdown; one that a person wrote has fewer for its length."""

_TITLE = r"(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?"
_ADDRESS = (
    r"(?:<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3}"
    r"|(?:https?:/)?/[^()<>\"\n]{0,300})"  # spaces, where a page has not encoded them
)
_TARGET = rf"\({_ADDRESS}{_TITLE}\s?\)"
_IMAGE = re.compile(rf"!\[(?P<alt>[^\[\]\n]{{0,300}})\]{_TARGET}")
_BUTTON = re.compile(rf"\[(?P<label>\[[^\[\]\n]{{0,20}}\])\]{_TARGET}")
"""A link whose words stand in brackets: ``[[–]](javascript:void(0))``."""

_LINK = re.compile(rf"\[(?P<label>[^\[\]\n]{{0,300}})\](?:{_TARGET}|\[[^\[\]\n]{{0,80}}\])")
_LINK_AT = re.compile(r"\]\((?:<|https?:|/|#|\.|mailto:|\w[^()\s]{0,200}\))")
_DATED = re.compile(rf"\[\]\({_ADDRESS}\s+\"(?P<date>\d{{4}}-\d\d-\d\dT[\d:.]+Z?)\"\s?\)")
"""A link without words whose tooltip is a date: scripts put there how long ago that is."""

_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_ICON = re.compile(r"(?<!\S)_{1,4}(?!\S)")
"""An icon whose emphasis holds no words."""

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|~~)(?=[^\s*_~])([^*\n]{1,300}?)(?<=[^\s\\])\1(?!\w)")
_BROKEN_TARGET = re.compile(r"\]\((?:[^()\\\n]|\\.){1,500}(?:\n(?:[^()\\\n]|\\.){1,500}){1,4}\)")
_BROKEN_LABEL = re.compile(r"(\[[^\[\]\n]{1,120})\n\s{0,12}(?=[^\[\]\n]{1,120}\]\()")
_BROKEN_STRONG = re.compile(
    r"(?<![\w*\\])\*\*(?=[^\s*])[^*\n]{1,120}\n(?:[^*\n]{1,120}\n)?[^*\n]{0,120}(?<=[^\s*])\*\*(?!\w)"
)
_EMPTY_ENDS = re.compile(r"\[[ \t]*\n\s{0,12}(?P<label>[^\[\]\n]{0,120})\n?\s{0,12}\](?=\()")
"""The label of a link around a picture, with the line breaks that stood around that."""

_HARD = re.compile(r"(?: {2,}|\\)$")
_UNDER = re.compile(r"\s{0,3}(?:=+|-+)")


def is_marked(text: str, lines: int) -> bool:
    """Whether a text is a page turned into Markdown: links in so many of its lines are no person's.

    Args:
        text: the whole dump.
        lines: how many of its lines are not empty.
    """
    links = sum(1 for _ in _LINK_AT.finditer(text))
    return links >= LINKS and links * 12 >= lines


def mend(text: str) -> str:
    """Join links and strong words that the width of a text has broken."""

    def whole(match: re.Match[str]) -> str:
        return re.sub(r"\n\s*", " ", re.sub(r"(?<=[-/=&?_])\n\s*(?!\")", "", match[0]))

    joined = _BROKEN_LABEL.sub(r"\1 ", _BROKEN_TARGET.sub(whole, _EMPTY_ENDS.sub(r"[\g<label>]", text)))
    return _BROKEN_STRONG.sub(lambda match: re.sub(r"(?<! {2})\n\s*", " ", match[0]), joined)


def is_hard(raw: str) -> bool:
    """Whether a line ends where its writer ended it, by two spaces or a backslash."""
    return _HARD.search(raw) is not None


def headings(raws: Sequence[str]) -> list[str]:
    """The lines with headings that are underlined written with number signs, and what is only a mark left out."""
    result = list(raws)
    for index in range(1, len(result)):
        line, above = result[index], result[index - 1]
        if (
            line
            and above.strip()
            and len(line.strip()) > 1
            and _UNDER.fullmatch(line)
            and above.lstrip()[0] not in "#>|-*+"
        ):
            result[index - 1] = ("# " if "=" in line else "## ") + above.lstrip()
            result[index] = ""
    return result


def without_texts(raws: Sequence[str]) -> list[str]:
    """The lines with those parted in two that hold a time of the day and, behind a gap, the text written then.

    Cells of a table are printed so, one behind the other.
    """
    parted = [_TIMED.fullmatch(raw) for raw in raws]
    if sum(match is not None for match in parted) < TIMED:
        return list(raws)
    result: list[str] = []
    for raw, match in zip(raws, parted, strict=True):
        result.extend((match["head"] + "  ", match["text"]) if match else (raw,))
    return result


TIMED = 3
"""Such lines from which they are told from chance."""

_TIMED = re.compile(r"(?P<head>[^|]{8,400}?\d[:.]\d\d(?:\s?[ap]\.?m\.?)?)\s{2,8}(?P<text>[^\s|].*)", re.IGNORECASE)


def led(text: str) -> str | None:
    """The words of the link with which a line begins, where others stand behind it: ``[Mira](/mira) Old Hand``."""
    match = _LINK.match(text)
    words = match["label"].strip() if match else ""
    return words if match and words and text[match.end() :].strip() else None


def words_of(text: str) -> tuple[str, bool]:
    """What a line of Markdown says without its marks, and whether it held a picture.

    Pictures are left out but for one that is all there is: its description may be a name.
    """
    pictured = "![" in text
    if pictured:
        bare = _IMAGE.sub(" ", text)
        text = bare if _LINK.sub(r"\g<label>", bare).strip(" |") else _IMAGE.sub(r"\g<alt> ", text)
    if "[](" in text:
        text = _DATED.sub(r" \g<date> ", text)
    if "[[" in text:
        text = _BUTTON.sub(r"\g<label> ", text)
    for _ in range(2):
        if "](" not in text and "][" not in text:
            break
        text = _LINK.sub(r"\g<label>", text)
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
    if "*" in text or "_" in text or "~~" in text:
        text = _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text).rstrip("\\")
    if "_" in text:
        text = _ICON.sub("", text)
    return text.replace("`", "").strip(), pictured
