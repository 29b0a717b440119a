"""What one line says of who wrote a post and when, in the forms that sites print: ``By Mira Stone in Bread``.

Heads of comments recur, so a page tells how they are read; the line below a title stands alone and has to be read by
its words. What is glued together is parted, dates and sections are taken off, and what is left is the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import names, parts
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp

LONGEST = 200
"""Characters of a line that can be a byline."""

_BY_LINE = re.compile(r"^(?:post author|beitragsautor|article by|author(?! of\b))\s+", re.IGNORECASE)
SPLIT = re.compile(r"\s*[|·•●⋅∙▪»«│/]+\s*|\s+[-–—~]\s+|\s{2,}|\s+\(")
"""What stands between the parts of a byline."""

_GLUED = re.compile(
    r"(?<=[^\W\d_])(?=\d{1,2}[./]\d{1,2}[./]\d{2,4}\D)"
    r"|(?<=\W(?:19|20)\d\d)(?=\d{1,2}(?:[./]\d{1,2}[./]|\.? [^\W\d_]{2})|[^\W\d_])"
    r"|(?<=^[Bb]y)(?=[A-Z])|(?<=^[Vv]on)(?=[A-Z])|(?<=^[Pp]ar)(?=[A-Z])|(?<=^[Pp]or)(?=[A-Z])"
)
"""Where a page printed two things without a gap: a name and a date, two dates, ``2009Author``, ``ByMira``."""

_PADDED = re.compile(r"\b(\d{1,2})/ ?(\d{1,2})/(?=\d\d)")
"""A date whose figures were made as wide as each other with a gap: ``10/ 5/11``."""

_ZONE = re.compile(r"^ \(?[A-Z]{2,4}\)?(?=\s+[a-z])")
"""The name of a zone behind a time of the day, in front of more words: ``6:08 PM ET by Mira``."""

_JOINT = re.compile(r"(?<=[^\W_])(?=[A-ZÀ-ÖØ-ÞА-ЯŠŽČŚŁ][^\W\d_A-ZÀ-ÖØ-ÞА-ЯŠŽČŚŁ])")
"""Where a capital begins another word right behind one: not within a name in capitals."""

_SECTION = re.compile(r"\s+(?:in|em|en|dans|unter|under|w|v|kategorie|category|filed under|on|for|to)\s+\S.*$")
"""Behind a name, the section that a post stands in, or who it was written for."""

_COMMUNITY = re.compile(r"(?<=\S) to [!@]?[\w-]{1,40}@(?:[\w-]{1,40}\.){1,4}\w{2,20}$")
"""Behind an account, the community of another server that it wrote to: ``mira@holm.example to bread@shore.example``."""

_WORD = re.compile(r"\w+")

_INITIAL = re.compile(r"\s\w\.$")

_JOINED = re.compile(r",\s*|\s+(?:y|and|und|et|e|og|och|i|en|with|&)\s+")
"""What stands between the names of several authors."""

_ALSO_NAMES = frozenset("de by von par por di da van av af od от del name from text via words текст 文".split())
"""Words before a name that often start other texts as well."""


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line says."""

    name: str | None
    """Who, behind a word such as ``by``; ``None`` where the line names nobody that way."""
    stamp: Stamp | None
    """When; ``None`` where it names no date, or only one of a change."""
    beside: str | None = None
    """A name before the date without such a word: evidence only where a name is looked for."""


def read(text: str, dates: Dates) -> Credit:
    """Read a line as a byline.

    Args:
        text: the line, without list marks.
        dates: the dates of its page.
    """
    entry = affixes.after(text, "entry") > 0
    text = _before_section(text[:LONGEST] if entry else text)
    if not 3 < len(text) <= LONGEST:
        return Credit(None, None)
    rest = _PADDED.sub(r"\1/\2/", _GLUED.sub(" ", text))
    stamp: Stamp | None = None
    pieces: list[str] = []
    while len(pieces) < DATES and (found := dates.find(rest)) is not None:
        earlier = dates.find(rest[: found.start])
        if earlier is not None and not rest[earlier.end : found.start].strip() and _is_before(earlier, found):
            found = replace(earlier, end=found.end)  # two dates that touch: the later one is of a change
        pieces.append(rest[: found.start])
        if stamp is None:
            changed = parts.change_before(pieces[-1]) is not None
            stamp = dates.find(pieces[-1]) if changed else found
        elif not pieces[-1].strip() and _is_before(found, stamp):
            stamp = replace(stamp, words=found.words, iso=found.iso)  # so is it where it stands first
        rest = rest[found.end :]
        if ":" in found.words:
            rest = _ZONE.sub("", rest, count=1)
    if stamp is not None and not entry and sum(len(_WORD.findall(piece)) for piece in (*pieces, rest)) > BESIDE:
        return Credit(None, None)  # a sentence
    # Behind the age of what was changed since, Reddit prints a star.
    split = [part.lstrip(" *") for piece in (*pieces, rest) for part in SPLIT.split(piece)]
    name = next(filter(None, (by_name(part) for part in split)), None)
    if name is None:
        name = next(filter(None, (by_name(label) for part in split for label in _LABEL.split(part)[1:])), None)
    if name is None and entry:
        name = _in_sentence(" | ".join((*pieces, rest)))
    if name is None and stamp is not None and words.is_one(pieces[0].rstrip(" @"), "posted"):
        name = _behind(rest) if _COUNTED_IN.match(rest.strip()) else None
    beside = (_beside(pieces[0]) or _behind(rest)) if stamp is not None and name is None else None
    return Credit(name, stamp, beside)


def _is_before(first: Stamp, second: Stamp) -> bool:
    return first.iso is not None and second.iso is not None and first.iso < second.iso


def _beside(before: str) -> str | None:
    """The name that stands before a date: ``(mira)28 May``, ``miraPosted on 28 May``."""
    name = without_clock(_before_posted(before)).strip(" \t|·•()[],–-")
    if (match := _CONTACT.match(name)) is not None and is_called(match["name"]):
        return match["name"]
    if words.is_one(name.rstrip(" @"), "posted"):
        return None  # "posted @ 2017-11-02"
    parts = SPLIT.split(name)
    if len(parts) > 1:
        short = all(len(part.split()) <= OFFICE for part in parts)
        return next((part for part in reversed(parts) if is_called(part)), None) if short else None
    good = len(name.split()) < 4 and names.likelihood(name) >= 0.95 and not words.is_one(name, "posted")
    return name if good and len(name) > 2 else None


_CONTACT = re.compile(r"(?P<name>[^@|·•]{3,50}?) [\w.+-]{0,40}@[\w.-]{2,60}(?=\s*(?:[|·•]|$))")
"""A name in front of the account or the address of mail that is its owner's."""


def _behind(after: str) -> str | None:
    """The name that stands behind a date, perhaps before what is counted: ``10:00 Mira Stone Views: 2 316``."""
    after = _CLOCK_AT_START.sub("", after, count=1).strip(" \t|·•,–-")
    if (counted := _COUNTED_IN.match(after)) is not None:
        return counted["name"] if names.likelihood(counted["name"]) >= 0.95 else None
    match = _COUNTED.fullmatch(after)
    if match is None:
        split = [part for part in SPLIT.split(after) if part]
        figures = next((n for n, part in enumerate(split) if not part[0].isdigit()), 0)
        name = split[figures] if split else ""
        if figures and not is_called(name):
            return None  # of figures in front, the time that it takes to read
        account = " " not in name and name[:1].islower() and names.likelihood(name) >= 0.95
        return name if account or is_called(name) else None
    name = match["name"]
    called = 1 < len(name.split()) < 4 and all(part[0].isupper() for part in name.split())
    return name if called and names.likelihood(name) >= 0.95 else None


def before_counts(text: str) -> str | None:
    """The name in a line below a text that says where it stands and counts: ``mira 發表在 Bread Comments(5)``."""
    counted = _COUNTED_AFTER.fullmatch(text) if len(text) <= LONGEST else None
    return counted["name"] if counted is not None and words.is_one(counted["posted"], "posted") else None


def is_called(text: str) -> bool:
    """Whether a text is as full names are written: two to four words in capitals, small ones as ``van`` between.

    In scripts without capitals names are as good as other short words.
    """
    parts = text.split()
    if not 1 < len(parts) <= 4 or not all(_is_capital(part[0]) or part in PARTICLES for part in parts):
        return False
    if not text[-1].isalpha() or names.likelihood(text) < (0.95 if text != text.swapcase() else UNCASED):
        return False
    if words.is_one(text, "menus"):
        return False  # of "Member List" each word has a capital as well
    labels = words.phrases("by")
    return not any(words.fold(part.rstrip(":：")) in labels for part in parts if part not in PARTICLES)


UNCASED = 0.65
"""How much words of a script without capitals must look like a name."""


def _is_capital(char: str) -> bool:
    return char.isupper() or (char.isalpha() and char.lower() == char.upper() and ord(char) < WIDE)


WIDE = 0x2E80
"""From here on are scripts that put no gaps between words."""

PARTICLES = frozenset("von van de der den da di del della la le du dos bin al el ben ter zu af av".split())
"""Small words in names."""


def is_small_by(word: str) -> bool:
    """Whether a word before a name, such as ``de``, starts other texts as well."""
    return word.casefold() in _ALSO_NAMES - {"by", "von", "par", "por"}


def without_place(text: str) -> str:
    """A full name without where somebody wrote or what somebody is: ``Mira Stone in Holm``, ``Mira Stone, Keeper``."""
    for cut in (text.partition(", ")[0], SEPARATOR.split(text)[0], _SECTION.sub("", text)):
        if cut != text and len(cut.split()) > 1:
            return cut
    return text


SEPARATOR = re.compile(r"\s+[|·•–—-]\s+")
"""What stands between a name and what its owner is."""


def are_called(text: str) -> bool:
    """Whether a text is several full names."""
    several = _JOINED.split(text)
    return len(several) > 1 and all(is_called(part) for part in several)


def _in_sentence(text: str) -> str | None:
    """Who wrote a post, by the sentence that blogs print below it: ``This entry was posted … by Mira and is filed``."""
    parts = text.split()
    at = next((n for n, part in enumerate(parts) if n > 2 and words.is_one(part, "by")), len(parts))
    name: list[str] = []
    for part in parts[at + 1 : at + 5]:
        if name and not (part[0].isupper() or part in PARTICLES):
            break
        name.append(part.rstrip(".,"))
        if part[-1] in ".,":
            break
    while name and name[-1] in PARTICLES:
        del name[-1]  # of the date that followed: "por Maruja el"
    found = " ".join(name)
    return found if name and names.likelihood(found) >= 0.75 and not any(c.isdigit() for c in found) else None


_CLOCK_AT_START = re.compile(r"\W{0,3}\d{1,2}:\d\d(?::\d\d)?(?=\s)")

_COUNTED = re.compile(r"(?P<name>\D{4,50}?)(?: [|·•])? [^\W\d_]+ ?[:：] ?\d[\d\s.,]{0,12}")

_COUNTED_IN = re.compile(r"(?P<name>\S{2,40}(?: [^\s()（）]{1,40})?) [^\W\d_]{1,20} ?[(（]\d{1,9}[)）]")
"""The same with the counts in parentheses: ``mira Views(316) Comments(5)``."""

_COUNTED_AFTER = re.compile(
    r"(?P<name>\S{1,40}) (?P<posted>\S{1,12}) \S{1,40}(?: [^\W\d_]{1,20} ?[(（][\d.,]{1,12}[)）]){1,4}"
)
"""Who wrote, where, and what is counted of it: ``mira 發表在 Bread Comments(5) Views(316)``."""

_LABEL = re.compile(r"\s+(?=[^\W\d_]{2,12}[:：]\s?[^\W\d_])")
"""Before what another label names in a line: ``Source: Harbour Text: Mira Stone Photo: Kai Brown``."""

DATES = 3
"""Dates that are looked for in a line."""

BESIDE = 16
"""Words beside a date that a byline may have: names, sections, buttons."""


def by_name(text: str) -> str | None:
    """The name in a byline without a date: ``by Mira Stone``, ``Post author By Mira``; ``None`` for other texts."""
    text = names.without_portrait(without_clock(_before_posted(text)).strip(" \t,;)"))
    text = text if _INITIAL.search(text) else text.rstrip(".")
    text = text[affixes.after(text, "posted") :] if text[:1].isupper() else text
    if not 4 < len(text) < LONGEST:
        return None
    bare = _COMMUNITY.sub("", _BY_LINE.sub("", text))
    by, name, _, _ = parts.name_in(re.split(r"\s[|·•(]\s?|\s{2,}|\s+-\s+", bare)[0])
    if not by and bare == text:
        return None
    name = _SECTION.sub("", _before_section(name))
    if _JOINED.search(name):
        several = [part.strip() for part in _JOINED.split(name)]
        if all(1 < len(part.split()) < 5 and names.likelihood(part) >= 0.8 for part in several):
            return name
    name = _without_office(name)
    if are_called(name):
        return name
    least = SMALL if " " in text[: text.rfind(name)].strip() else 0.75  # in small letters only behind "written by"
    if (
        names.likelihood(name) < (least if name != name.swapcase() else UNCASED)
        or len(name.split()) > 6
        or name[:1].isdigit()
        or "[" in name
    ):
        return None
    first = text.split(maxsplit=1)[0].casefold().rstrip(":：")
    if first in _ALSO_NAMES and name[0].isascii() and not name[0].isupper() and len(name.split()) > 1:
        return None
    return name


SMALL = 0.7
"""How much a name in small letters must look like one."""


def _without_office(text: str) -> str:
    """One or several full names without what follows them: ``Mira Stone and Kai Brown, Keepers of the Light``."""
    for match in _JOINED.finditer(text):
        if match[0][0] != ",":
            continue
        before, behind = text[: match.start()], _JOINED.split(text[match.end() :], maxsplit=1)[0]
        if not is_called(behind) or len(text.split()) > OFFICE or words.is_one(behind.split()[-1], "office"):
            return before if is_called(before) or are_called(before) else text
    return text


OFFICE = 5
"""Words from which what stands behind a name and a comma is what somebody is, and where."""


def _before_section(text: str) -> str:
    """A byline without the label of a section that the page glued to it: ``MiraCategories Bread``."""
    text = text[: 2 * LONGEST]
    for joint in _JOINT.finditer(text):
        behind = text[joint.start() :]
        if affixes.after(behind, "related") and not affixes.after(behind, "by"):  # "Author" heads sections as well
            return text[: joint.start()]
    return text


def is_glued(text: str) -> bool:
    """Whether a text is the line of blogs whose parts touch: ``Author miraPosted on May 28, 2014Categories Bread``."""
    if not affixes.after(text, "by"):
        return False
    return any(affixes.after(text[m.start() : m.start() + OWN], "posted") for m in _JOINT.finditer(text[:LONGEST]))


OWN = 20
"""Letters in which the words before a date are looked for."""


def _before_posted(text: str) -> str:
    """What stands before a date without the words that the page glued to the name: ``miraPosted on``."""
    joint = next((m.start() for m in _JOINT.finditer(text) if words.is_one(text[m.start() :], "posted")), None)
    return text[:joint]


_CLOCK_AT_END = re.compile(
    r"\s+\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+(?:in|em|en|dans|unter|under)\s\S.{0,80})?\W{0,3}$", re.IGNORECASE
)


_CLOCK = re.compile(r"\s\d{1,2}[:.h]\d\d(?!\d)")


def without_clock(text: str) -> str:
    """A byline without the time of the day at its end and the words that join it to the name: ``at 4:33 pm``."""
    match = _CLOCK_AT_END.search(text)
    if match is None and affixes.after(text, "by"):
        # Blogs print their buttons behind it: "Posted by Mira S. at 6:48 AM Email This BlogThis!".
        match = next((m for m in _CLOCK.finditer(text) if affixes.before(text[: m.start()], "posted")), None)
    if match is not None:
        text = text[: match.start()]
    joint = affixes.before(text, "posted")
    return text if joint is None else text[:joint].rstrip()
