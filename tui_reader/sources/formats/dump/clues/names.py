"""Whether words look like what a person is called on a site: the most uncertain evidence, so it is a number.

Pen names can be nearly anything. What speaks against one is what sentences have: many words, small words between
them, full stops, and the words of furniture.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from tui_reader.sources import words

LONGEST = 64
"""Characters that a name may have."""

_ADDRESS = re.compile(r"https?://|www\.|\w@\w+\.\w")
_NOT_NAME = re.compile(r"[→←<>{}=\\^`\"“”„«»|;?!…]|\.\.|::|//")
_NICKNAME = re.compile(r"(?<=\w) (?:\"[\w-]{2,16}\"|“[\w-]{2,16}”|„[\w-]{2,16}[“”]|«[\w-]{2,16}») (?=\w)")
"""What somebody is called, between two names: ``Mira "Crumb" Baker``."""

_SENTENCE_END = re.compile(r"[^\W\d_]{3,}[.,:;]$")
_INITIAL = re.compile(r"\s[^\W\d_a-z]\.$")
"""The first letter of a family name."""

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b|\b\d{4}\b|[ ,]\d{4}(?!\d)|\d\s?%")
_VERSION = re.compile(r"(?:^|\s)v?\d{1,3}\.\d{1,3}(?:[.a-z]\d{1,3}){0,3}(?:\s|$)", re.IGNORECASE)
_FORUM = re.compile(r"/?[rc]/\w+")
"""A part of a site, not a person."""

_FIGURE = re.compile(r"[^:：\d]{2,30}[:：]\s*[+-]?[\d.,]+\s?[km%]?", re.IGNORECASE)
"""A label and a figure: ``Views so far: 145``."""

_FIGURES = re.compile(r"(?:[^\W\d_]{2,20}[:：]\s*[+-]?[\d.,]+\s?[km%]?(?:\s+|$))+", re.IGNORECASE)
"""Labels of one word and their figures: ``Votes: 61 Karma: 518``."""

_AMOUNT = re.compile(r"[+-]?\d[\d.,]*\s[A-Z]{1,4}(?:\s[+-]?\d[\d.,]*)?|[A-Z]\s[+-]?\d[\d.,]*")
"""A figure and its unit: ``1,777 EXP``; two of them, ``107 K 512``; the second one alone."""

PRICE = re.compile(r"\d[.,]\d\d\s?(?:[€$£¥₽₺]|EUR|USD|GBP|CHF|PLN|zł|kr|Kč|TL)(?!\w)|[€$£¥]\s?\d", re.IGNORECASE)
"""A price: ``24,95 €``."""

_FLOOR = re.compile(r"第?\d{1,5}\s?[樓楼층階]")
"""The number of a comment, as blogs and boards of East Asia count them: ``3樓``."""

_FILE = re.compile(r"\.(?:jpe?g|png|gif|pdf|zip|txt|html?|php|docx?|xlsx?|mp[34]|lsp|py|js)\b", re.IGNORECASE)
_PORTRAIT = re.compile(
    r"(?P<name>.{1,50}?)(?:['’]s)? (?:gra?v?atar|user avatar|avatar|profile)(?: image| picture| photo|s avatar)?"
    r"(?P<again>.{0,50})$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_SMALL = frozenset(
    "and or but the this that these those is are was were be been has have had will would can could should not"
    " with for from into about what when where why how who which there here their your our his her its it you we they"
    " i'm don't it's more than then also just only very if as so no yes please new all any some"
    " und oder aber das ist sind war nicht mit für auch nur sehr wenn wie was wer wo ich du sie wir ihr es ein eine"
    " einen einem sich auf bei zum zur noch schon mehr als dass kann hat haben wird"
    " et ou mais est sont pas pour avec dans sur que qui quoi je tu il elle nous vous ils une un ce cette plus très"
    " y pero es son no con para por en que qué lo se su una un más muy este esta como si"
    " e mas são não com para em que um uma mais muito como se este esta"
    " ma è sono non con per che cosa come più molto questo questa gli"
    " en of maar niet met voor ook wat wie hoe ik jij wij een het dat deze meer zijn"
    " i ale nie jest są z do na co jak tak to się że dla od po"
    " и или но не это что как где когда для на по из за он она они мы вы я ты у"
    " ve ama bir bu şu için ile de da ne nasıl çok daha değil mi"
    "".split()
)


_HEADINGS: tuple[words.Kind, ...] = ("related", "closing")


MASKED = re.compile(r"[\w.+-]{1,30}\.\.\.@(?:[\w-]+\.)+[a-z]{2,12}", re.IGNORECASE)
"""An address of which a part is hidden, as archives of mails call who has no other name: ``mir...@example.org``."""


@lru_cache(maxsize=65_536)
def likelihood(text: str) -> float:
    """How much words look like a name: 0 for no name, 1 for a typical one.

    Args:
        text: the words, without what stands around a name in a head.
    """
    text = _PLACE.sub("", text.strip())
    if MASKED.fullmatch(text):
        return 1.0
    if not text or len(text) > LONGEST or _ADDRESS.search(text):
        return 0.0
    if not any(c.isalnum() for c in text):
        return DRAWN if is_drawn(text) else 0.0
    if words.is_one(text, "anonymous"):
        return 1.0
    if is_forum(text):
        return 0.0
    if any(words.is_one(text, kind) for kind in ("actions", "votes", "form", "notices", "comments", "facts", "none")):
        return 0.0
    if " " in text and any(words.is_one(text, kind) for kind in _HEADINGS):
        return 0.0  # of one word they may be a pen name
    if text.isdigit():
        return 0.15
    if _FLOOR.fullmatch(text):
        return 0.1
    if _CLOCK.search(text) or _FILE.search(text) or _FIGURE.fullmatch(text) or is_figure(text) or PRICE.search(text):
        return 0.1
    parts = text.split()
    score = 1.0
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        score -= 0.4
    if not text[0].isalnum() and text[0] not in "@_~-.*$(|[{<x'’":
        score -= 0.3
    if _NOT_NAME.search(_NICKNAME.sub(" ", text)):
        score -= 0.6
    elif len(parts) > 1 and _VERSION.search(text):
        score -= 0.55
    if _SENTENCE_END.search(text) and len(parts) > 1 and not re.search(r"\b(?:jr|sr|dr|phd|inc)\.$", text.lower()):
        score -= 0.5
    elif text[-1] in ".:," and not _INITIAL.search(text):
        score -= 0.3
    if len(parts) > 4:
        score -= 0.15 * (len(parts) - 4)
    small = sum(1 for part in parts if part.lower() in _SMALL)
    if small and len(parts) > 1:
        score -= 0.25 * small if len(parts) > 2 else 0.35
    letters = _WORD.findall(text)
    if not letters:
        return max(0.0, min(score, 0.3))
    if _is_wide(letters[0][0]):
        if len(text) > 16:
            score -= 0.1 * (len(text) - 16)
        if re.search(r"[。、，！？]", text):
            score -= 0.7
    elif len(parts) > 1:
        capital = sum(1 for part in parts if part[0].isupper() or not part[0].isalpha())
        if capital * 2 < len(parts):
            score -= 0.3
    return max(0.0, min(score, 1.0))


DRAWN = 0.5
"""How much a picture letter or two look like a name."""


def is_drawn(text: str) -> bool:
    """Whether a text is one or two picture letters, with what varies or joins them: ``🐟``; but no star, no arrow."""
    letters = [char for char in text if unicodedata.category(char) not in ("Sk", "Mn", "Cf")] if len(text) <= 5 else []
    return 0 < len(letters) <= 2 and all("\U0001f300" <= char <= "\U0001faff" for char in letters)


def is_figure(text: str) -> bool:
    """Whether a text is figures with what they count, each in a word."""
    return any(map(str.isdigit, text)) and (_FIGURES.fullmatch(text) or _AMOUNT.fullmatch(text)) is not None


def is_portrait(text: str) -> bool:
    """Whether a text describes somebody's picture: ``Mira's avatar``, ``Profile``."""
    return _PICTURED.search(text) is not None or pictured(text) is not None


@lru_cache(maxsize=65_536)
def pictured(text: str) -> str | None:
    """Whose picture a text describes: ``Mira`` of ``Profile picture of Mira``; ``None`` of other texts."""
    folded = words.fold(text)
    befores, behinds, pairs = _pictures()
    if len(folded) != len(text) or not (folded.startswith(befores) or folded.endswith(behinds)):
        return None
    for before, behind in pairs:
        name = text[len(before) : len(text) - len(behind)].strip()
        if name and folded.startswith(before) and folded.endswith(behind) and len(before + behind) < len(text):
            return name
    return None


@cache
def _pictures() -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
    """What stands before and what behind the name in descriptions of portraits, and all pairs of the two."""
    parts = [phrase.split("{x}") for phrase in words.entries("portrait")]
    pairs = sorted(((part[0], part[1]) for part in parts), key=lambda pair: -len("".join(pair)))
    befores, behinds = (tuple(pair[side] for pair in pairs if pair[side]) for side in (0, 1))
    return befores, behinds, tuple(pairs)


_PICTURED = re.compile(
    r"(?:gravatar|avatar|profile)(?: image| picture| photo)?$|^(?:avatar|profile|gravatar)", re.IGNORECASE
)


def is_small(word: str) -> bool:
    """Whether a casefolded word is one of those that join others, as sentences have and names and topics do not."""
    return word in _SMALL


def is_forum(text: str) -> bool:
    """Whether words name a part of a site: ``r/bread``."""
    return _FORUM.fullmatch(text) is not None


def is_nobody(text: str) -> bool:
    """Whether a name only says that somebody gave none: ``Anonymous``, ``名無しさん＠board``, ``風吹けば名無し``."""
    bare = re.split("[@＠]", _PLACE.sub("", text))[0]
    return words.is_one(bare, "anonymous") or any(phrase in bare for phrase in _nobodies())


@cache
def _nobodies() -> frozenset[str]:
    """The words for nobody in scripts without spaces: boards make whole phrases of them."""
    return frozenset(phrase for phrase in words.phrases("anonymous") if _is_wide(phrase[0]) and len(phrase) > 1)


_PLACE = re.compile(r"\s?[(（]\d{1,3}[.,]\d{1,3}(?:[.,][\d*]{1,3}){0,2}[)）]$")
"""The beginning of an address, by which boards tell nameless people apart: ``(223.38)``."""


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


@lru_cache(maxsize=1 << 14)
def undouble(text: str) -> str:
    """A name that is printed twice (``MiraMira``: a portrait's description, then the name), once.

    What a person is may follow: ``MiraMira Member``.
    """
    text = text.strip()
    if (name := pictured(text)) is not None:
        text = _without_nobody(name)
    elif match := _PORTRAIT.match(text):
        text = (match["again"] or match["name"]).strip()
    if (match := _BESIDE.fullmatch(text)) and (
        not any(map(str.isalnum, match["more"])) or words.is_one(match["more"], "roles")
    ):
        return match["name"]
    match = _TWICE.fullmatch(text) or _AGAIN.fullmatch(text)
    return match["name"] if match and (match["gap"] or _may_repeat(match["name"])) else text


def _without_nobody(name: str) -> str:
    """A name without the word for nobody whose portrait stands before it: ``Mira`` of ``Unknown Mira``."""
    nobody, _, rest = name.partition(" ")
    is_name = rest[:1].isalpha() and words.is_one(nobody, "anonymous") and not words.is_one(name, "anonymous")
    return rest if is_name else name


def _may_repeat(name: str) -> bool:
    """Whether a name that follows itself without a gap is printed twice, not one like ``nana`` or ``珊珊``.

    A capital within tells where it starts again; so does its length.
    """
    if "\uac00" <= name[0] <= "\ud7a3":
        return len(name) > 2  # Korean doubles many words of two syllables
    return len(name) >= (2 if _is_wide(name[0]) else 3 if name[0].isupper() else 5)


def without_portrait(text: str) -> str:
    """What stands behind a portrait's description: ``by Mira`` of ``Mira's avatar by Mira``; else the text itself."""
    if (match := _PORTRAIT.match(text)) is not None:
        return match["again"].strip() or text
    match = _PICTURE_FIRST.match(text)
    return text if match is None else text[match.end() :]


_PICTURE_FIRST = re.compile(
    r"(?:author[ -]?)?(?:avatar|profile|author|portrait)[ -](?:image|picture|photo|pic)s? (?=\S)", re.IGNORECASE
)
"""What stands for the portrait of somebody whose name follows: ``Avatar photo by Mira``."""


_BESIDE = re.compile(r"(?P<name>\S(?:.{0,38}\S)?) (?P=name) (?P<more>.{1,40})")
_TWICE = re.compile(r"(?P<name>\S(?:.{0,38}?\S)?)(?P<gap> ?)(?P=name)(?: ?(?P=name))?")
_AGAIN = re.compile(r"(?:.{0,40}\s)?(?P<name>\S.{1,38}\S)(?P<gap>(?:(?<=\S{5}) )?)(?P=name)(?: .{1,40})?")
"""Beside something else, with a gap between, only a longer word is a name twice: not ``marc day day``."""
