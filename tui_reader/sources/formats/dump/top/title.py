"""The title of a page: of all texts that may be it, the one for which most speaks, where that is enough.

For those that come close it is asked who would have written the post and when if they were the title: a title, an
author and a date that fit each other are chosen together.
"""

from __future__ import annotations

import re
from typing import Final

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.evidence import Clue, says, weigh
from tui_reader.sources.formats.dump.top import author, candidates, day, people, shapes, title_clues
from tui_reader.sources.formats.dump.top.candidates import REACH, Candidate
from tui_reader.sources.formats.dump.top.places import Places
from tui_reader.sources.formats.dump.top.region import Header, Region
from tui_reader.sources.identity import letters

BEST = 12
"""Candidates for which the costly clues are measured."""

ENOUGH = 3.1
"""The evidence from which a text is taken for the title."""

FEW = 5
"""Candidates of which it is asked who wrote the post and when, if they are its title."""

NEAR = 5.0
"""How much less than for the best may speak for these."""

TOGETHER: Final[dict[str, Clue]] = {"author": Clue(0.6), "day": Clue(0.2)}
"""How much of what speaks for the author and the day below a text speaks for its being the title."""

POSTED = 1.4
"""What more it takes where the post has a head as comments have: those of networks have no title. Set by hand."""


def find_title(region: Region, header: Header) -> None:
    """Find the title, where there is evidence enough for one, and no label has named it."""
    if header.title_at is not None:
        return
    for index in range(min(region.end, REACH)):
        named = image_of(region.page.lines[index].text)
        if named:
            header.title, header.title_at, header.sure = named, index, SURE
            header.reasons.append(f"line {index + 1}: the description of the page's picture names the title")
            return
    ranked = rank(region)
    enough = ENOUGH + POSTED * (people.poster(region) is not None)
    likely = [each for each in ranked[:FEW] if each[0] >= max(enough, ranked[0][0] - NEAR)]
    if not likely:
        return
    weights = [score for score, *_ in ranked]
    if likely[1:]:
        weights[: len(likely)] = [score + together(region, each) for score, each, _ in likely]
    at = max(range(len(likely)), key=weights.__getitem__)
    score, best, degrees = ranked[at]
    if best.index < region.end:
        header.title_at = best.index
    if header.title is not None:
        return
    header.sure = score
    header.title = _tagged(region, best, bare_title(best.named(region.named.title)))
    if degrees.get("below path"):
        header.title = _without_picture(region, best.index, header.title)
    header.reasons.append(f"line {best.index + 1}: title ({', '.join(says(title_clues.CLUES, degrees))})")
    others = [n for n, (_, each, _) in enumerate(ranked) if not _is_same(each.text, header.title)]
    if others:
        rival = max(others, key=weights.__getitem__)
        header.rival, header.lead = bare_title(ranked[rival][1].text), weights[at] - weights[rival]
        header.reasons.append(f"line {ranked[rival][1].index + 1}: the next best title, {header.lead:.1f} behind")


def _tagged(region: Region, best: Candidate, title: str) -> str:
    """A title with the tag in front of it, which text browsers print as they do pictures; other lines have it too."""
    lines = region.page.lines
    if not lines[best.index].image or best.path:
        return title
    before = lines[best.index].raw.partition(title[:TOLD])[0].rstrip()
    tag = before[before.rfind("[") :]
    if not before.endswith("]") or not candidates.is_tag(tag[1:-1]):
        return title
    others = (line for at, line in enumerate(lines[:REACH]) if at != best.index and line.text)
    return f"{tag} {title}" if any(f"{tag} " in line.raw for line in others) else title


def _without_picture(region: Region, index: int, title: str) -> str:
    """A title without words for a picture in front of it, as they stand below a path: it stands elsewhere without.

    Where it stands once more as it is, those words are its own.
    """
    lines = [words.fold(line.text) for at, line in enumerate(region.page.lines[:REACH]) if at != index and line.text]
    said = title.split()
    for count in range(min(PICTURE, len(said) - 1) + 1):
        rest = " ".join(said[count:])
        if len(rest) < TOLD or rest[0].islower() or (count and said[count - 1][-1] in _JOINTS):
            continue
        folded = words.fold(rest)
        if any(text.endswith(folded) and (not count or len(text) <= len(folded) + WORDS) for text in lines):
            return rest
    return title


_JOINTS = ".,:;!?-–—|/&'’"
"""What ends words that are a part of the title with what follows."""

PICTURE = 5
"""Words for a picture, at most."""

WORDS = 24
"""Characters of what may stand in front of a title where it stands once more: the words for another picture."""


TOLD = 12
"""Letters of a title by which it is found in its line."""


def _is_same(text: str, title: str) -> bool:
    """Whether a text is the title once more, perhaps cut off or with the site's name beside it."""
    short, long = sorted((letters(text), letters(title)), key=len)
    return long.startswith(short) or long.endswith(short)


def together(region: Region, candidate: Candidate) -> float:
    """What speaks for who wrote the post and when, if a candidate is its title; in a text that is no page, nothing."""
    if region.plain:
        return 0
    places = Places(region, Header(title_at=candidate.index if candidate.index < region.end else None))
    lead, mention = author.likeliest(region, places)
    index = mention.index if mention is not None and lead > 0 else None
    named = 0.0 if mention is None or mention.way == "first" else max(lead, 0.0)  # any line may stand above a comment
    return weigh(TOGETHER, {"author": named, "day": max(day.lead(region, places, index), 0.0)})


SURE = 10.0
"""The evidence for a title that the page itself marks as its title."""


def rank(region: Region) -> list[tuple[float, Candidate, dict[str, float]]]:
    """The best candidates with their evidence, the best first."""
    weighed: list[tuple[float, Candidate, dict[str, float]]] = []
    poster = people.poster(region)
    for candidate in candidates.find(region):
        if poster is not None and _is_posted(candidate, *poster):
            continue
        degrees = title_clues.measure(region, candidate)
        weighed.append((weigh(title_clues.CLUES, degrees), candidate, degrees))
    weighed.sort(key=lambda each: -each[0])
    del weighed[BEST:]
    lines = {words.fold(line.text): at for at, line in enumerate(region.page.lines) if 3 < len(line.text) < 300}
    for n, (_, candidate, degrees) in enumerate(weighed):
        degrees["within"] = title_clues.within(lines, candidate.text, candidate.index)
        degrees["furniture"] = max(degrees.get("furniture", 0), furniture.buttons(candidate.text))
        weighed[n] = weigh(title_clues.CLUES, degrees), candidate, degrees
    return sorted(weighed, key=lambda each: -each[0])


def _is_posted(candidate: Candidate, name: str, index: int) -> bool:
    """Whether a candidate is the head of a post that has one as comments have, or a sentence of its text."""
    said = candidate.index > index and shapes.sentence(candidate.text, sure=False) > 0
    return said or people.names_poster(candidate.text, name)


_SITE = re.compile(r"\s\((?:self\.\w+|(?:[\w-]+\.)+[a-z]{2,18}(?:/\S*)?)\)$")


_READ = re.compile(
    r"\s*\((?:read|gelesen|lu|leído|lida|letto|gelezen|przeczytany|прочитано|okunma)\b[^()]{1,30}\)$", re.IGNORECASE
)


_TRACKED = re.compile(
    r"(?:bug|issue|ticket|defect|fehler|anomalie|błąd|chyba|hata|ошибка|баг|バグ) ?#?\d{2,9}\s?[-–—:]\s*(?=\S)",
    re.IGNORECASE,
)
"""The number of what a tracker tells of, in front of its title: ``Bug 1911 - ``."""


def bare_title(text: str) -> str:
    """A title without what sites put around it: ``Thread:``, the site that it links to."""
    text = _READ.sub("", _SITE.sub("", text.strip(" #*")))
    text = _TRACKED.sub("", re.sub(r"^author\s+(?=topic:)", "", text, flags=re.IGNORECASE))
    head, colon, rest = text.partition(":")
    label = head.rpartition("|")[2].strip()  # of the last column of a table: ``Author | Topic: …``
    return rest.strip() if colon and rest.strip() and words.fold(label) in words.phrases("topic") else text


def image_of(text: str) -> str | None:
    """The title in the description of a page's main picture (``Main image of article …``)."""
    if not 12 < len(text) < 300:
        return None
    folded = words.fold(text)
    for phrase in sorted(words.phrases("image_of"), key=len, reverse=True):
        if folded.startswith(phrase + " ") or (ord(phrase[0]) > 0x2E80 and folded.startswith(phrase)):
            return text[len(phrase) :].strip(" :：-–") or None
    return None
