"""What a page says above its comments: the title, who wrote it, when, and the article itself.

A dump has no marks for a title. Many weak signs point to it: it stands alone, near a byline, above the prose, and
other lines repeat it (the heading of the comments, a path of links, the address of a feed).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.sources import words
from tui_reader.sources.dump import counts, furniture, heads, names
from tui_reader.sources.dump.heads import Head
from tui_reader.sources.dump.page import Page
from tui_reader.sources.dump.stamps import Stamp

PROSE = 110
"""Characters from which a paragraph is taken for prose rather than for a heading, caption or menu."""

_SITE_KINDS = frozenset({"form", "share", "related", "notice", "action"})
"""Furniture that texts which are no pages do not have in numbers."""

REACH = 1_500
"""Lines within which a title is looked for."""

BEFORE = 1_200
"""Letters of prose that may stand above the title of a copied page: notices and teasers."""

LONG = 300
"""Letters of a paragraph that is not a teaser for another page."""

_QUOTED = re.compile(r"[“„«\"»‘'「『《](?P<title>[^“”„«»\"「」『』《》]{6,250})[”“»\"«’'」』》]")
_ABOUT = re.compile(
    r"^\s*[\d.,]*\s*\S+(?: \S+){0,3}? (?:on|to|zu|auf|sur|su|sobre|en|em|op|do|о|к|für)[:\s]+(?P<title>.{6,250})$",
    re.IGNORECASE,
)
_PORTRAIT = re.compile(
    r"(?:gravatar|avatar|profile)(?: image| picture| photo)?$|^(?:avatar|profile|gravatar)", re.IGNORECASE
)
_BY_LINE = re.compile(r"^(?:post author|beitragsautor|article by|author)\s+", re.IGNORECASE)


@dataclass(slots=True)
class Header:
    """What was found above the comments."""

    title: str | None = None
    author: str | None = None
    stamp: Stamp | None = None
    url: str | None = None
    body: list[int] = field(default_factory=list)
    """Indexes of the lines of the article."""
    sure: float = 0.0
    """How strong the evidence for the title is; above 3 is good."""
    reasons: list[str] = field(default_factory=list)
    title_at: int | None = None
    handle: str | None = None
    """The account name of the author, where the page prints one."""


def find(page: Page, found: dict[int, Head], end: int, *, discussed: bool = False, own: range = range(0)) -> Header:
    """Read the part of a page above its comments.

    Args:
        page: the dump.
        found: lines that read as heads.
        end: the line where the comments start; the page's end where there are none.
        discussed: comments follow: then what stands above the title is not the article.
        own: lines of a head that names the post's author: neither title nor article.
    """
    header = Header()
    _front_matter(page, header)
    start = 0
    reach = min(len(page.lines), end + 120)  # a forum's first post is the first comment's text
    kinds = [furniture.kind(page.lines[i].text) if page.lines[i].text else None for i in range(reach)]
    for index in own:
        kinds[index] = "role"
    prose = _prose(page, reach, kinds)
    solid = sum(1 for line in page.lines if line.text)
    site = sum(kind in _SITE_KINDS for kind in kinds)
    plain = not discussed and not page.dumped and (site < 6 or site * 60 < solid)
    _title(page, found, header, start, end, kinds, prose, own, plain)
    used = _byline(page, found, header, start, end, prose, discussed)
    _article(page, found, header, start, end, kinds, prose, used, discussed, own, plain)
    return header


def _front_matter(page: Page, header: Header) -> None:
    """Take what an exporter has put into a block at the start."""
    for key, value in page.front.items():
        if not value:
            continue
        if key in ("title", "titel", "titre", "título", "titolo"):
            header.title, header.sure = value, 5.0
            header.reasons.append("the block at the start names the title")
        elif key in ("author", "by", "autor", "auteur"):
            header.author = value
        elif key in ("url", "link", "source") and value.startswith(("http://", "https://")):
            header.url = value
        elif key in ("date", "published", "created", "datum", "fecha"):
            header.stamp = page_date(value)


def page_date(value: str) -> Stamp | None:
    """A date that an exporter has written: there is nothing else on the line."""
    from tui_reader.text.dates import parse_date

    iso = parse_date(value)
    return Stamp(0, len(value), value, iso, "T" in iso, False) if iso else None


def _prose(page: Page, end: int, kinds: Sequence[object]) -> list[int]:
    """For each line the letters of the paragraph of prose that it starts; 0 for all other lines."""
    lines = page.lines
    result = [0] * end
    index = 0
    while index < end:
        line = lines[index]
        if not line.text or line.heading or line.form:
            index += 1
            continue
        start, letters = index, len(line.text)
        while index + 1 < end and page.continues(index, index + 1):
            index += 1
            letters += len(lines[index].text) + 1
        index += 1
        if letters >= PROSE and kinds[start] is None:
            result[start] = letters
    return result


def _title(
    page: Page,
    found: dict[int, Head],
    header: Header,
    start: int,
    end: int,
    kinds: Sequence[object],
    prose: list[int],
    own: range,
    plain: bool,
) -> None:
    lines = page.lines
    for index in range(start, min(end, start + REACH)):
        named = image_of(lines[index].text)
        if named:
            header.title, header.title_at, header.sure = named, index, 5.0
            header.reasons.append(f"line {index + 1}: the description of the page's picture names the title")
            return
    said = _said_titles(page)
    repeated = Counter(words.fold(line.text) for line in lines if 3 < len(line.text) < 300)
    total = sum(prose) or 1
    candidates: list[tuple[float, int, str]] = []
    letters = 0
    dated = passed = False
    first = next((i for i in range(start, end) if lines[i].text), None)
    columns: Counter[int] = Counter()
    for index, letters_of in enumerate(prose):
        columns[lines[index].edge] += letters_of
    column = columns.most_common(1)[0][0] if columns else 0
    solid = 0
    for index in range(start, min(end, start + REACH)):
        text = lines[index].text
        if not text:
            continue
        solid += 1
        if plain and (solid > 5 or letters > PROSE):
            break  # what is not at the start of a text is a heading in it
        if not page.dumped and letters > BEFORE:
            break
        letters += prose[index]
        head = found.get(index)
        if head is not None and head.stamp is not None and head.rest < 3:
            dated = True
        passed = passed or (dated and prose[index] > PROSE)
        full, last = _whole(page, index, end)
        if (
            index in own
            or lines[index].form
            or not _could_be_title(full)
            or (index and page.continues(index - 1, index))
        ):
            continue
        score, why = _weigh(
            page, found, index, last, end, kinds, prose, full, said, repeated, letters / total, first, column, passed
        )
        candidates.append((score, -index, why))
    candidates.sort(reverse=True)
    best: tuple[float, int, str] | None = None
    folded = list(repeated)
    for score, minus, why in candidates[:12]:
        index = -minus
        bare = words.bare(_whole(page, index, end)[0])
        if len(bare) > 14 and score > 0.5:
            within = sum(1 for other in folded if len(other) > len(bare) and bare in other and _holds(other, bare))
            if within:
                score, why = score + min(2.0, 1.2 * within), why + ", a path or heading names it"
        if best is None or score > best[0] + 1e-9:
            best = (score, index, why)
    if best is None or best[0] < 2.0:
        return
    header.title_at = best[1]
    if header.title is not None:
        return
    header.sure = best[0]
    header.title = _bare_title(_whole(page, best[1], end)[0])
    header.reasons.append(f"line {best[1] + 1}: title ({best[2].strip(', ')})")


_SITE = re.compile(r"\s\((?:self\.\w+|(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?)\)$")


_READ = re.compile(
    r"\s*\((?:read|gelesen|lu|leído|lida|letto|gelezen|przeczytany|прочитано|okunma)\b[^()]{1,30}\)$", re.IGNORECASE
)


def _bare_title(text: str) -> str:
    """A title without what sites put around it: ``Thread:``, the site that it links to."""
    text = _READ.sub("", _SITE.sub("", text.strip(" #*")))
    text = re.sub(r"^author\s+(?=topic:)", "", text, flags=re.IGNORECASE)
    head, colon, rest = text.partition(":")
    return rest.strip() if colon and rest.strip() and words.fold(head) in words.phrases("topic") else text


def _holds(line: str, title: str) -> bool:
    """Whether a line names a title beside other things, as a path of links does: not as a part of a sentence."""
    before, _, after = line.partition(title)
    before, after = before.strip(), after.strip()
    return (not before or before[-1] in '»›>|/:“„«"–—') and (not after or after[0] in '|/–—-«‹”“"»:' or len(after) < 40)


def image_of(text: str) -> str | None:
    """The title in the description of a page's main picture (``Main image of article …``)."""
    if not 12 < len(text) < 300:
        return None
    folded = words.fold(text)
    for phrase in sorted(words.phrases("image_of"), key=len, reverse=True):
        if folded.startswith(phrase + " ") or (ord(phrase[0]) > 0x2E80 and folded.startswith(phrase)):
            return text[len(phrase) :].strip(" :：-–") or None
    return None


def _whole(page: Page, index: int, end: int) -> tuple[str, int]:
    """A line with what the dump's width has broken off it, and the last line of that."""
    text, last = page.lines[index].text, index
    while last + 1 < end and last - index < 4 and page.continues(last, last + 1):
        last += 1
        text += " " + page.lines[last].text
    if (
        last + 1 < end
        and page.lines[index].heading
        and page.lines[last + 1].heading
        and not page.lines[last + 1].bullet
    ):
        if page.dumped and len(page.lines[last].raw) > 60:
            text, last = text + " " + page.lines[last + 1].text, last + 1
    return text, last


def _could_be_title(text: str) -> bool:
    return 2 < len(text) <= 260 and any(c.isalpha() for c in text)


def _said_titles(page: Page) -> set[str]:
    """Titles that other lines name: ``4 Responses to “…”``."""
    said = set()
    for index, line in enumerate(page.lines):
        text = line.text
        if not 10 < len(text) < 300 or (counts.read(text[: counts.LONGEST]) is None and not page.width):
            continue
        if not any(c.isdigit() for c in text):
            continue
        text = _whole(page, index, len(page.lines))[0]
        count = counts.read(text[: counts.LONGEST]) or counts.read(line.text)
        if count is None:
            continue
        match = _QUOTED.search(text) or _ABOUT.match(text)
        if match:
            said.add(words.bare(match["title"]))
    return said


def _weigh(
    page: Page, found: dict[int, Head], index: int, last: int, end: int, kinds: Sequence[object], prose: list[int], text: str,
    said: set[str], repeated: Counter[str], before: float, first: int | None, column: int, passed: bool,
) -> tuple[float, str]:  # fmt: skip
    """How strong the evidence is that a line is the title."""
    lines = page.lines
    line = lines[index]
    score = 0.0
    why: list[str] = []

    def add(weight: float, reason: str) -> None:
        nonlocal score
        score += weight
        if weight > 0 and reason:
            why.append(reason)

    count = len(text.split())
    bare = words.bare(text)
    if bare in said:
        add(6, "the comments' heading names it")
    if line.heading:
        add(4.5 - line.heading if not page.dumped else 2.5, "marked as a heading")
    if kinds[index] is not None:
        add(-4, "")
    head = found.get(index)
    if head is not None:
        add(-2.5 if head.rest == 0 else -1, "")
    if counts.read(text) is not None or words.is_one(text, "comments"):
        add(-3, "")
    if index == first and not page.dumped:
        near_prose = 0 < _prose_below(page, prose, last, end) <= 4
        if near_prose or line.heading == 1:
            add(2.5 if near_prose else 4, "the first line")
        elif not any(prose) and last + 1 < end and not page.lines[last + 1].text and text[-1].isalnum() and count < 12:
            add(1.5, "the first line")
    wide = len(re.findall(r"[\u3000-\u9fff\uac00-\ud7af]", text))
    if 4 <= count <= 22 or 8 <= wide <= 60:
        add(1.5, "")
    elif count == 3 or wide > 3:
        add(0.7, "")
    elif count < 3 and not wide:
        add(-0.5, "")
    elif count > 30:
        add(-2.5, "")
    if text[-1] in ".,;:。，；" and not text.endswith("..."):
        add(-0.5 if count <= 16 and text[-1] == "." else -1.5, "")
    if line.bullet:
        add(-2, "")
    if prose[index] and not line.heading:
        add(-3 if prose[index] > 200 else -1.5, "")
    if _PORTRAIT.search(text) or "://" in text:
        add(-3, "")
    if "»" in text or " > " in text or "›" in text:
        add(-0.6, "")
    if passed:
        add(-1.2, "")
    if page.dumped and line.edge != column:
        add(-0.8, "")
    alone_before = index == 0 or not lines[index - 1].text
    alone_after = last + 1 >= end or not lines[last + 1].text
    if alone_before and alone_after:
        add(0.8, "it stands alone")
    elif not alone_before and not line.heading and page.dumped:
        add(-0.5, "")
    above_by, below_by = _near(page, found, index, last, end)
    if below_by:
        add((0, 2.2, 1.5, 0.9, 0.6)[below_by], "a date or byline below it")
    elif above_by:
        add((0, 1.6, 0.6)[above_by], "a date or byline above it")
    if _count_below(page, last, end):
        add(0.8, "a count of comments below it")
    if names.undouble(text) != text:
        add(-2, "")
    below = _prose_below(page, prose, last, end)
    if below:
        add(1.5 if below <= 6 else 0.7, "prose below it")
    else:
        add(-1, "")
    add(-5 * before if before > 0.05 else 0, "")
    times = repeated[words.fold(text)]
    if times > 2:
        add(-0.8, "")
    elif times == 2 and count > 2:
        add(0.6, "another line repeats it")
    return score, ", ".join(why)


def _near(page: Page, found: dict[int, Head], index: int, last: int, end: int) -> tuple[int, int]:
    """How many lines above and below a line the next date or byline stands; 0 where none is close."""
    result = []
    for step, at, reach in ((-1, index, 2), (1, last, 4)):
        hit = 0
        seen = 0
        while seen < reach:
            at += step
            if not 0 <= at < len(page.lines):
                break
            if not page.lines[at].text:
                continue
            seen += 1
            head = found.get(at)
            if (head is not None and head.stamp is not None and head.rest < 3) or by_name(page.lines[at].text):
                hit = seen
                break
        result.append(hit)
    return result[0], result[1]


def _count_below(page: Page, last: int, end: int) -> bool:
    """Whether one of the next lines counts the comments, as under the title of a submission."""
    seen = 0
    for at in range(last + 1, min(len(page.lines), last + 16)):
        text = page.lines[at].text
        if not text:
            continue
        seen += 1
        count = counts.read(text) if seen < 7 else None
        if count is not None and count.number is not None:
            return True
    return False


def _prose_below(page: Page, prose: list[int], last: int, end: int) -> int:
    """How many lines with text there are down to the first paragraph of prose; 0 where none is near."""
    seen = 0
    for index in range(last + 1, min(len(prose), last + 60)):
        if not page.lines[index].text:
            continue
        seen += 1
        if prose[index] >= PROSE:
            return seen
        if seen > 14:
            break
    return 0


def by_name(text: str) -> str | None:
    """The name in a byline without a date: ``by Mira Stone``, ``Post author By Mira``; ``None`` for other lines."""
    if not 4 < len(text) < 120:
        return None
    text = _BY_LINE.sub("", text)
    by, name, _, _ = heads.name_in(re.split(r"\s[|·•(]\s?|\s{2,}|\s+-\s+", text)[0])
    if by and ("," in name or " y " in name or " and " in name or " und " in name):
        several = re.split(r",\s*|\s+(?:y|and|und|et|e|og|och|i|en)\s+", name)
        if all(1 < len(part.split()) < 5 and names.likelihood(part) >= 0.8 for part in several):
            return name
    if by and names.likelihood(name) >= 0.75 and len(name.split()) <= 6 and not name[:1].isdigit():
        first = text.split(maxsplit=1)[0].casefold().rstrip(":：")
        if first in (
            "de",
            "by",
            "von",
            "par",
            "por",
            "di",
            "da",
            "van",
            "av",
            "af",
            "od",
            "от",
            "del",
            "name",
            "from",
            "text",
            "via",
            "文",
        ):
            return (
                name
                if all(p[0].isupper() or not p[0].isascii() for p in name.split()[:1]) or len(name.split()) == 1
                else None
            )
        return name
    return None


def _byline(
    page: Page, found: dict[int, Head], header: Header, start: int, end: int, prose: list[int], discussed: bool
) -> set[int]:
    """Find who wrote the article and when; returns the lines that say so."""
    lines = page.lines
    used: set[int] = set()
    at = header.title_at
    around: list[int] = []
    if at is None and page.dumped:
        return used
    if not page.dumped and not discussed and sum(1 for i in found if i < end and found[i].stamp) > 3:
        return used  # a diary, a log, a list: none of its dates is the text's
    if at is None:
        first = next((i for i in range(start, end) if lines[i].text), start)
        around = [i for i in range(first, min(end, first + 8)) if lines[i].text][:4]
    else:
        last = _whole(page, at, end)[1]
        below = [i for i in range(last + 1, min(end, last + 40)) if lines[i].text]
        cut = next((n for n, i in enumerate(below) if prose[i] > 160 and n > 0 and _ends(page, i, end)), 10)
        around = below[: min(max(cut + 1, 3), 10 if page.dumped or discussed else 3)]
        around += [i for i in range(at - 1, max(start, at - 25) - 1, -1) if lines[i].text][:4]
    for index in around:
        text = lines[index].text
        head = found.get(index)
        if head is not None and head.stamp is not None and head.rest < 5 and prose[index] < 200:
            if header.stamp is None and not head.edited:
                header.stamp = head.stamp
                used.add(index)
            if header.author is None and head.name and head.likely >= 0.6 and not head.edited:
                header.author = _author(head.name)
                used.add(index)
        elif header.author is None and (name := by_name(_POSTED_AT.sub("", text))):
            header.author = _author(name)
            used.add(index)
    if header.author is None and header.stamp is not None and at is not None:
        for index in around:
            text = lines[index].text
            if index in used or lines[index].bullet or furniture.kind(text) is not None or counts.read(text):
                continue
            parts = text.split()
            beside = any(abs(around.index(index) - around.index(u)) <= 1 for u in used if u in around)
            if beside and 1 < len(parts) <= 4 and names.likelihood(text) >= 0.95 and all(p[0].isupper() for p in parts):
                header.author = text
                used.add(index)
                break
    if header.author is None or header.stamp is None:
        _byline_below(page, found, header, end, prose, used)
    return used


def _ends(page: Page, index: int, end: int) -> bool:
    """Whether a paragraph ends as sentences do: a list of tags does not."""
    text = page.lines[index].text
    while index + 1 < end and page.continues(index, index + 1):
        index += 1
        text = page.lines[index].text
    return text[-1:] in '.!?…”"»)。！？:'


def _byline_below(
    page: Page, found: dict[int, Head], header: Header, end: int, prose: list[int], used: set[int]
) -> None:
    """Look for ``Posted by … at …`` under the article."""
    last = max((i for i in range(end) if prose[i]), default=None)
    if last is None:
        return
    below = [i for i in range(last + 1, end) if page.lines[i].text]
    for index in below[:30]:
        head = found.get(index)
        text = page.lines[index].text
        if head is not None and head.by and head.name and head.stamp is not None and head.rest < 2 and not head.edited:
            header.author = header.author or _author(head.name)
            header.stamp = header.stamp or head.stamp
            used.add(index)
            return
        match = _POSTED.match(text)
        if match and header.author is None and names.likelihood(match["name"]) >= 0.6:
            header.author = match["name"].strip()
            used.add(index)
            return
        if header.author is None and _LONG_BY.match(text) and (name := by_name(text)):
            header.author = _author(name)
            used.add(index)
            return


_POSTED = re.compile(
    r"^(?:posted by|eingestellt von|publié par|publicado por|postado por|pubblicato da|gepost door|geplaatst door|"
    r"autor:?|автор:|gönderen|опубликовано|upplagd av|indsendt af|lagt inn av|投稿者:?|張貼者：?|发帖者|작성자:|مرسلة بواسطة)\s+"
    r"(?P<name>.{1,60}?)\s+(?:at|um|à|a la\(s\)|às|a|alle|om|o|zaman:|kl\.|в|di|time:|於|시간:|في)\s+\d{1,2}[:.h]\d\d",
    re.IGNORECASE,
)


_LONG_BY = re.compile(r"\w+(?: \w+)?\s?[:：]|(?:posted|written|submitted|published) by ", re.IGNORECASE)
_POSTED_AT = re.compile(
    r"\s+(?:at|um|à|a la\(s\)|a las|às|alle|alle ore|om|o|kl\.|в|saat|la)\s+\d{1,2}[:.h]\d\d.{0,20}$", re.IGNORECASE
)


def _author(name: str) -> str:
    name = re.sub(r"\s*[,(].{0,40}$", "", name) if len(name) > 40 else name
    return name.title() if name.isupper() and len(name) > 5 and " " in name else name


def _article(
    page: Page, found: dict[int, Head], header: Header, start: int, end: int, kinds: Sequence[object], prose: list[int],
    used: set[int], discussed: bool, own: range, plain: bool,
) -> None:  # fmt: skip
    """Choose the lines of the article."""
    lines = page.lines
    low = start
    if header.title_at is not None:
        above = [] if plain else [i for i in range(start, header.title_at) if lines[i].text]
        if page.dumped or ((len(above) > 6 or discussed) and not any(prose[start : header.title_at])):
            low = header.title_at
        title_lines = set(range(header.title_at, _whole(page, header.title_at, end)[1] + 1))
    else:
        title_lines = set()
    high = end if plain else _article_end(page, low, end, kinds, prose)
    body = []
    for index in range(low, high):
        line = lines[index]
        if index in title_lines or (index in used and not prose[index] and (not plain or _alone(page, index, used))):
            continue
        if line.text and (kinds[index] == "placeholder" if plain else _drops(page, index, kinds[index], found)):
            continue
        if line.rule and page.dumped:
            continue
        body.append(index)
    while body and (not lines[body[0]].text or (not plain and _edge(page, body[0], kinds, found, header))):
        body.pop(0)
    while body and (
        not lines[body[-1]].text or (kinds[body[-1]] in _ENDS if plain else _edge(page, body[-1], kinds, found, header))
    ):
        body.pop()
    header.body = [i for i in body if i not in own]


_ENDS = frozenset({"form", "none", "placeholder"})
"""Furniture that may stand below any text that was copied from a page."""


def _alone(page: Page, index: int, used: set[int]) -> bool:
    """Whether nothing but other lines of the byline touches a line: else it may be a part of the text."""
    return all(not 0 <= at < len(page.lines) or not page.lines[at].text or at in used for at in (index - 1, index + 1))


def _drops(page: Page, index: int, kind: object, found: dict[int, Head]) -> bool:
    """Whether a line inside an article is furniture. Where no text browser put furniture in, little is."""
    line = page.lines[index]
    if kind == "placeholder":
        return True
    if page.dumped:
        return kind in ("share", "action", "vote", "notice", "page", "form") or (line.form and len(line.text) < 60)
    return (kind in ("share",) and len(line.text) > 24) or (kind == "form" and len(line.text) > 24)


def _edge(page: Page, index: int, kinds: Sequence[object], found: dict[int, Head], header: Header) -> bool:
    """Whether a line at an article's edge is furniture."""
    text = page.lines[index].text
    kind = kinds[index]
    if kind in ("form", "none", "share", "action", "vote", "placeholder", "notice", "page", "number"):
        return True
    if page.dumped and kind in ("related", "closing", "role", "fact"):
        return True
    if counts.read(text) is not None and len(text) < 60:
        return True
    if header.title and words.bare(text) == words.bare(header.title):
        return True
    head = found.get(index)
    return (
        head is not None
        and head.stamp is not None
        and head.rest == 0
        and head.order == "d"
        and header.stamp is not None
    )


def _article_end(page: Page, low: int, end: int, kinds: Sequence[object], prose: list[int]) -> int:
    """Where the article ends: at furniture behind which no prose of weight follows."""
    total = sum(prose[low:end])
    if not total:
        return end
    rest = total
    for index in range(low, end):
        rest -= prose[index]
        kind = kinds[index]
        if kind is None or total - rest < 0.3 * total:
            continue
        strong = kind in ("form", "none") or (page.dumped and kind in ("related", "share", "closing"))
        if strong and rest < (0.25 if page.dumped and max(prose[index:end]) < LONG else 0.02) * total:
            if not page.dumped and any(
                page.lines[i].text and kinds[i] is None and counts.read(page.lines[i].text) is None
                for i in range(index, end)
            ):
                continue
            return index
    return end
