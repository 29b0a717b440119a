"""The title of a page. A dump has no mark for it, so many weak signs are weighed.

It stands alone, near a byline, above the prose, and other lines repeat it: the heading of the comments, a path of
links, the address of a feed.
"""

from __future__ import annotations

import re
from collections import Counter

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture
from tui_reader.sources.formats.dump.top.named import PATH, fold_letters
from tui_reader.sources.formats.dump.top.place import Place, weigh, without_button
from tui_reader.sources.formats.dump.top.region import PROSE, Header, Region

REACH = 1_500
"""Lines within which a title is looked for."""


BEFORE = 1_200
"""Letters of prose that may stand above the title of a copied page: notices and teasers."""


FEW = 12
"""Lines above the first comment below which one of them is the title, however little else speaks for it."""


def find_title(region: Region, header: Header) -> None:
    """Find the title, where there is evidence enough for one."""
    page, found, end, prose = region.page, region.found, region.end, region.prose
    lines = page.lines
    for index in range(min(end, REACH)):
        named = image_of(lines[index].text)
        if named:
            header.title, header.title_at, header.sure = named, index, 5.0
            header.reasons.append(f"line {index + 1}: the description of the page's picture names the title")
            return
    repeated = _repeated(region)
    total = sum(prose) or 1
    candidates: list[tuple[float, int, str]] = []
    letters = 0
    dated = passed = False
    first = next((i for i in range(end) if lines[i].text), None)
    columns: Counter[int] = Counter()
    for index, letters_of in enumerate(prose):
        columns[lines[index].edge] += letters_of
    column = columns.most_common(1)[0][0] if columns else 0
    solid = 0
    for index in range(min(end, REACH)):
        text = lines[index].text
        if not text:
            continue
        solid += 1
        if region.plain and (solid > 5 or letters > PROSE):
            break  # what is not at the start of a text is a heading in it
        if not page.dumped and letters > BEFORE and region.named.name is None:
            break
        letters += prose[index]
        head = found.get(index)
        if head is not None and head.stamp is not None and head.rest < 3:
            dated = True
        passed = passed or (dated and prose[index] > PROSE)
        full, last = region.whole(index)
        if (
            index in region.own
            or index == region.named.name
            or index < region.named.head
            or lines[index].form
            or not _could_be_title(full)
            or (index and page.continues(index - 1, index))
        ):
            continue
        place = Place(index, last, full, letters / total, passed, index == first, column)
        score, why = weigh(region, place, repeated)
        candidates.append((score, -index, why))
    candidates.sort(reverse=True)
    best: tuple[float, int, str] | None = None
    folded = {words.fold(line.text): at for at, line in enumerate(lines) if 3 < len(line.text) < 300}
    for score, minus, why in candidates[:12]:
        index = -minus
        bare = words.bare(region.whole(index)[0])
        if len(bare) > 14 and score > 0.5:
            within = sum(
                1
                for other, at in folded.items()
                if len(other) > len(bare) and bare in other and abs(at - index) > NEAR and _holds(other, bare)
            )
            if within:
                score, why = score + min(2.0, 1.2 * within), why + ", a path or heading names it"
        if best is None or score > best[0] + 1e-9:
            best = (score, index, why)
    if region.discussed and (best is None or best[0] < DOUBTED) and _path_speaks(region, best):
        _take_path(region, header)
        if header.title_at is not None:
            return
    short = region.discussed and solid < FEW
    least = 1.0 if short else OPENING if best is not None and best[1] in region.openers else 2.0
    if best is None or best[0] < least:
        _take_path(region, header)
        return
    header.title_at = best[1]
    if header.title is not None:
        return
    header.sure = best[0]
    text = (best[1] == first and region.named.title) or region.whole(best[1])[0]
    without = without_button(text)
    header.title = bare_title(without if region.named.weight(without) > region.named.weight(text) else text)
    header.reasons.append(f"line {best[1] + 1}: title ({best[2].strip(', ')})")


OPENING = 1.4
"""The evidence that the first longer line below a column of links needs at least to be taken for the title."""

DOUBTED = 3.5
"""The evidence for a title below which the end of a path of links is one as well."""


def _path_speaks(region: Region, best: tuple[float, int, str] | None) -> bool:
    """Whether the text has more of the words at the end of a path of links than of the best line."""
    ends = [
        parts[-1]
        for line in region.page.lines[: min(region.end, REACH)]
        if len(line.text) < 300 and len(parts := PATH.split(line.text)) > 2 and len(parts[-1].split()) > 3
    ]
    share = region.vocabulary.share(ends[0]) if ends else None
    rival = region.vocabulary.share(region.whole(best[1])[0]) if best is not None else None
    return share is not None and share >= 0.5 and share > (rival or 0)


def _take_path(region: Region, header: Header) -> None:
    """Take the end of a path of links for the title, where comments follow and nothing else looks like one."""
    if not region.discussed or header.title is not None:
        return
    for index in range(min(region.end, REACH)):
        if len(region.page.lines[index].text) > 300:
            continue
        parts = PATH.split(region.whole(index)[0])
        last = parts[-1].strip()
        if (
            len(parts) > 2
            and 1 < len(last.split()) <= 20
            and furniture.kind(last) is None
            and counts.read(last) is None
        ):
            header.title, header.title_at, header.sure = last, index, 1.0
            header.reasons.append(f"line {index + 1}: title (the end of a path of links)")
            return


_SITE = re.compile(r"\s\((?:self\.\w+|(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?)\)$")


_READ = re.compile(
    r"\s*\((?:read|gelesen|lu|leído|lida|letto|gelezen|przeczytany|прочитано|okunma)\b[^()]{1,30}\)$", re.IGNORECASE
)


def bare_title(text: str) -> str:
    """A title without what sites put around it: ``Thread:``, the site that it links to."""
    text = _READ.sub("", _SITE.sub("", text.strip(" #*")))
    text = re.sub(r"^author\s+(?=topic:)", "", text, flags=re.IGNORECASE)
    head, colon, rest = text.partition(":")
    return rest.strip() if colon and rest.strip() and words.fold(head) in words.phrases("topic") else text


NEAR = 3
"""Lines within which a text that stands twice is a picture's description and its caption."""


def _repeated(region: Region) -> Counter[str]:
    """How often each line stands on the page, prints close to each other counted once."""
    seen: Counter[str] = Counter()
    last: dict[str, int] = {}
    for index, line in enumerate(region.page.lines):
        if 3 < len(line.text) < 300:
            letters = fold_letters(line.text)
            if index - last.get(letters, -NEAR - 1) > NEAR:
                seen[letters] += 1
            last[letters] = index
    return seen


_PARTS = '»›>|/:“„«"–—-•·'
"""What stands between a title and what else a line names."""


def _holds(line: str, title: str) -> bool:
    """Whether a line names a title beside other things, as a path of links does: not as a part of a sentence."""
    before, _, after = line.partition(title)
    before, after = before.strip(), after.strip()
    if before:
        return before[-1] in _PARTS and (not after or after[0] in _PARTS or len(after) < 40)
    return bool(after) and after[0] in _PARTS


def image_of(text: str) -> str | None:
    """The title in the description of a page's main picture (``Main image of article …``)."""
    if not 12 < len(text) < 300:
        return None
    folded = words.fold(text)
    for phrase in sorted(words.phrases("image_of"), key=len, reverse=True):
        if folded.startswith(phrase + " ") or (ord(phrase[0]) > 0x2E80 and folded.startswith(phrase)):
            return text[len(phrase) :].strip(" :：-–") or None
    return None


def _could_be_title(text: str) -> bool:
    return 2 < len(text) <= 260 and any(c.isalpha() for c in text)
