"""The title of a page: of all texts that may be it, the one for which most speaks, where that is enough."""

from __future__ import annotations

import re

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.evidence import says, weigh
from tui_reader.sources.formats.dump.top import candidates, people, shapes, title_clues
from tui_reader.sources.formats.dump.top.candidates import REACH, Candidate
from tui_reader.sources.formats.dump.top.region import Header, Region

BEST = 12
"""Candidates for which the costly clues are measured."""

ENOUGH = 3.1
"""The evidence from which a text is taken for the title."""


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
    if not ranked:
        return
    score, best, degrees = ranked[0]
    if score < ENOUGH + POSTED * (people.poster(region) is not None):
        return
    if best.index < region.end:
        header.title_at = best.index
    if header.title is not None:
        return
    header.sure = score
    text = (best.first and region.named.title) or best.text
    without = title_clues.without_button(text)
    told = region.named.weight(without) > region.named.weight(text) or any(
        each.text == without for _, each, _ in ranked
    )
    header.title = bare_title(without if told else text)
    header.reasons.append(f"line {best.index + 1}: title ({', '.join(says(title_clues.CLUES, degrees))})")


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


def bare_title(text: str) -> str:
    """A title without what sites put around it: ``Thread:``, the site that it links to."""
    text = _READ.sub("", _SITE.sub("", text.strip(" #*")))
    text = re.sub(r"^author\s+(?=topic:)", "", text, flags=re.IGNORECASE)
    head, colon, rest = text.partition(":")
    return rest.strip() if colon and rest.strip() and words.fold(head) in words.phrases("topic") else text


def image_of(text: str) -> str | None:
    """The title in the description of a page's main picture (``Main image of article …``)."""
    if not 12 < len(text) < 300:
        return None
    folded = words.fold(text)
    for phrase in sorted(words.phrases("image_of"), key=len, reverse=True):
        if folded.startswith(phrase + " ") or (ord(phrase[0]) > 0x2E80 and folded.startswith(phrase)):
            return text[len(phrase) :].strip(" :：-–") or None
    return None
