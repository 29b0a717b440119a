"""What other parts of a page say that its title is.

The name of the page, which an extractor or a text browser prints first, with the site's name behind it; the name of
the feed of its comments; the end of a path of links; the heading over the comments; the addresses that lead to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture
from tui_reader.sources.formats.dump.lines.page import Page

PATH = re.compile(r"\s+(?:>|->|::)\s+|\s*[»›→]\s*|\s/\s(?=.*\s/(?:\s|$))")
"""What stands between the links of a path."""

_GLUE = re.compile(r"\s+(?:[-–—|·•:<~]|::)\s+|\s*[|»›→«]\s*|:\s+")
"""What stands between a page's name and its site's."""

_QUOTED = re.compile(r"[“„«\"»‘'「『《](?P<title>[^“”„«»\"「」『』《》]{6,250})[”“»\"«’'」』》]")
_ABOUT = re.compile(
    r"^\s*[\d.,]*\s*\S+(?: \S+){0,3}? (?:on|to|zu|auf|sur|su|sobre|en|em|op|do|о|к|für)[:\s]+(?P<title>.{6,250})$",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(r"\s*(?:[\w-]+\.[a-z]{2,6}|www\.\S+)(?=\s|$)")
"""The name of a site that is its address."""

_NO_LETTER = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"(?:https?|file)://[^\s\"'<>()\[\]]{8,600}")
_HEAD = re.compile(r"\s*(?:#\[?\w|Link: )")
"""How Lynx and elinks start the lines with the feeds and relations of a page."""

LONGEST = 300
"""Letters of a line that may name a title."""

SHORTEST = 3
"""Letters of the shortest title that the subject of an answer is taken for: ``Re: Fog``."""

SLUG = 3
"""Words of an address from which they are a title's."""

KNOWN = 15
"""Letters from which a title is told by them though an address or a name goes on or breaks off."""


def fold_letters(text: str) -> str:
    """The letters and figures of a text, casefolded: what two prints of one title have in common."""
    return _NO_LETTER.sub("", text.casefold())


class Named:
    """What a page says its title is."""

    def __init__(self, page: Page, end: int, whole: Callable[[int], tuple[str, int]]) -> None:
        """Collect it.

        Args:
            page: the dump.
            end: the line where the comments start.
            whole: a line with what the dump's width has broken off it, and the last line of that.
        """
        self._end = end
        self._said: dict[str, float] = {}
        self._sections = _sections(page, end)
        self._feeds, self.head = _feeds(page)
        """Lines at the start with the feeds and relations of a page."""
        self._slugs = _slugs(page)
        self._others = _others(page)
        self._between = _between(page)
        self._quoting: set[str] = set()
        self._counting = _counting(page, end)
        self.top = next((fold_letters(line.text) for line in page.lines if line.text), "")
        """The letters of the first line: above a menu, the site's name."""
        self.name: int | None = None
        """The line that is the page's name, where a line above the comments is the title itself."""
        self.title: str | None = None
        """The title in the page's name, without the site's."""
        self._site: frozenset[str] = frozenset()
        for text, weight in _labels(page, whole):
            self._said[fold_letters(text)] = weight
        self._read_quotes(page)
        self._read_name(page, whole)

    def _read_quotes(self, page: Page) -> None:
        """Take a whole line that another one quotes for a title: so the comments' heading says in any language."""
        lines = [line.text for line in page.lines[: self._end] if 5 < len(line.text) < LONGEST]
        keys = {fold_letters(text) for text in lines}
        for line in page.lines[: self._end + 3]:
            match = _QUOTED.search(line.text) if QUOTES.intersection(line.text) and len(line.text) < LONGEST else None
            if match is None or (key := fold_letters(match["title"])) not in keys or len(key) < 5:
                continue
            if not any(c.isdigit() for c in line.text[: match.start()]):
                continue
            self._said[key] = max(self._said.get(key, 0.0), 4.0)
            self._quoting.add(fold_letters(line.text))

    def weight(self, text: str) -> float:
        """How strong the evidence is that other parts of the page mean a text when they name its title."""
        key = fold_letters(text)
        found = self._said.get(key, 0.0)
        if len(key) > 5 and f"»{key}" in self._feeds:
            found = max(found, 5.0)
        if len(key) >= HEADED and any(line.startswith(key) or line.endswith(key) for line in self._counting):
            found = max(found, 5.0)
        if self._slugs and any(_same(spelled, slug) for spelled in _spelled(text) for slug in self._slugs):
            found = max(found, 6.0)
        return found

    def is_site(self, text: str) -> bool:
        """Whether a text stands beside the title in the page's name or before it in a path: as sites and sections."""
        key = fold_letters(text)
        return key in self._site or key in self._sections

    def is_other(self, text: str) -> bool:
        """Whether a text is the title of the post before or after this one, or a line that only quotes a title."""
        key = fold_letters(text)
        return key in self._others or key in self._quoting or (len(key) > 2 and key in self._between)

    def _read_name(self, page: Page, whole: Callable[[int], tuple[str, int]]) -> None:
        """Read the first line as the page's name, where a line below repeats a part of it.

        Mostly the title stands first; where a longer part behind it is repeated as well, that is the title.
        """
        first = next((i for i, line in enumerate(page.lines) if line.text), None)
        if first is None or first < self.head:
            return
        text, last = whole(first)
        if not 6 < len(text) < LONGEST or furniture.kind(text) is not None:
            return
        below: dict[str, int] = {}
        for index in range(last + 1, len(page.lines)):
            if 1 < len(page.lines[index].text) < LONGEST:
                below.setdefault(fold_letters(page.lines[index].text), index)
                if page.continues(index, index + 1) and not page.continues(index - 1, index):
                    below.setdefault(fold_letters(whole(index)[0]), index)
        spans = _parts(text)
        path = len(PATH.split(text)) > PATHS
        parts = [p for p in spans if self._is_part(p, below) and not (path and PATH.search(p))]
        if not parts:
            return
        title = max(parts, key=lambda part: len(fold_letters(part)) * (LEADS if text.startswith(part) else 1))
        rest = max(
            (part for part in spans if part not in title and title not in part and not _is_address(part)),
            key=len,
            default="",
        )
        if not text.startswith(title) and text.startswith(rest) and len(rest) > len(title):
            title = rest  # only the site's name is repeated
        self.title, key = title, fold_letters(title)
        self.name = first if below.get(key, self._end) < self._end else None
        self._said[key] = max(self._said.get(key, 0.0), 5.0)
        self._site = frozenset(fold_letters(part) for part in spans if part not in title and title not in part)

    def _is_part(self, part: str, below: Mapping[str, int]) -> bool:
        """Whether a part of the page's name is repeated below, and is neither furniture nor a count."""
        key = fold_letters(part)
        if words.is_one(part, "comments") or words.is_one(part, "guestbook"):
            return False
        if _is_address(part):
            return False
        return len(key) > 2 and key in below and furniture.kind(part) is None and counts.read(part) is None


LEADS = 1.5
"""How much longer the name of a site that stands first must be than what follows it to be taken for the title."""


def _is_address(part: str) -> bool:
    """Whether a part of a page's name starts with the address of its site, which serves as the site's name."""
    return _SITE_NAME.match(part) is not None


def _parts(text: str) -> list[str]:
    """What is left of a page's name where names of sites and sections are cut off."""
    glues = [match.span() for match in _GLUE.finditer(text)][:GLUES]
    starts = [0, *(end for _, end in glues)]
    ends = [*(start for start, _ in glues), len(text)]
    return [text[start:end] for start in starts for end in ends if start < end and end - start < len(text)]


PATHS = 3
"""Links from which the first line is a path of links: then several of them are no title."""

GLUES = 6
"""Places at which a page's name is cut, at most."""


def _sections(page: Page, end: int) -> frozenset[str]:
    """The links of paths before their ends."""
    paths = (PATH.split(line.text) for line in page.lines[:end] if 6 < len(line.text) < LONGEST)
    return frozenset(fold_letters(part) for parts in paths if len(parts) > 2 for part in parts[:-1])


def _counting(page: Page, end: int) -> tuple[str, ...]:
    """The letters of the lines close above the comments that count them and say more: ``Fog in May: 3 thoughts``."""
    lines = (line.text for line in page.lines[max(0, end - OVER) : end + OVER])
    counted = ((text, counts.read(text)) for text in lines if any(map(str.isdigit, text)))
    return tuple(fold_letters(text) for text, count in counted if count is not None and not count.heading)


OVER = 4
"""Lines between the heading of the comments and the head of the first one."""

HEADED = 5
"""Letters from which a text is a title if the heading of the comments starts or ends with it."""

QUOTES = frozenset('“„«"「『《')
"""Marks that open a quotation."""


def _between(page: Page) -> frozenset[str]:
    """The titles of the posts before and after in a row that parts them only by a gap: ``« Fog Snow »``."""
    rows = [line.text.strip(" «»") for line in page.lines if len(line.text) < LONGEST and _ROW.fullmatch(line.text)]
    pairs = (row.split() for row in rows)
    return frozenset(
        fold_letters(" ".join(part)) for row in pairs for n in range(1, len(row)) for part in (row[:n], row[n:])
    )


_ROW = re.compile(r"«\s[^«»|]{3,160}\s»")

_BEFORE = re.compile(r"^[«←‹]\s*(?P<title>[^|»→›]{4,120}?)\s*(?:\||[«←‹»→›]|$)")
_AFTER = re.compile(r"(?:^|\|)\s*(?P<title>[^|«←‹]{4,120}?)\s*[»→›]$")
"""How pages name the posts before and after: ``« Fog | Main | Snow »``."""


def _others(page: Page) -> frozenset[str]:
    """The titles of the posts before and after, where the page names both of them."""
    found = [[m["title"] for line in page.lines if (m := form.search(line.text))] for form in (_BEFORE, _AFTER)]
    return frozenset(fold_letters(text) for texts in found for text in texts) if all(found) else frozenset()


def _feeds(page: Page) -> tuple[str, int]:
    """The letters of what Lynx and elinks print first, with the marks before the names of feeds; how far it goes."""
    found: list[str] = []
    end = 0
    for index, line in enumerate(page.lines[:60]):
        if not line.raw.strip():
            if found:
                break
        elif found or (_HEAD.match(line.raw) and (page.dumped or page.width)):
            found.append(line.text)
            end = index + 1
        else:
            break
    return re.sub(r"[^\w»]+|_", "", " ".join(found).casefold()), end


def _slugs(page: Page) -> frozenset[str]:
    """The words in the addresses that lead to the page: those of its comments, and those that are passed on."""
    seen: Counter[str] = Counter()
    texts = [line.source or line.raw for line in page.lines if "://" in line.raw]
    for text in (*texts, *page.references.values()):
        for address in _ADDRESS.findall(text[:5_000]):
            path, fragment, _ = address.partition("#")
            shared = re.search(r"[?&](?:u|url|link|uri)=(?:https?://|https?%3A%2F%2F)([^&]+)", path)
            if not fragment and not shared and "replytocom=" not in path and "/feed" not in path:
                continue
            path = shared[1].replace("%2F", "/") if shared else path
            pieces = [piece for piece in path.partition("?")[0].split("/") if piece.count("-") >= SLUG - 1]
            if pieces:
                seen[fold_letters(pieces[-1].partition(".")[0])] += 1
    return frozenset(slug for slug, count in seen.items() if count > 1 or len(seen) == 1)


def _spelled(text: str) -> set[str]:
    """A text's letters as addresses spell them: without accents, umlauts in two ways."""
    plain = text.casefold().replace("ß", "ss").replace("ı", "i").replace("ł", "l")
    wide = plain.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return {
        re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode())
        for spelled in (plain, wide)
    }


def _same(spelled: str, slug: str) -> bool:
    """Whether an address has a title's words, or the first of them."""
    return spelled == slug or (len(spelled) > KNOWN and len(slug) > KNOWN and spelled.startswith(slug))


def _labels(page: Page, whole: Callable[[int], tuple[str, int]]) -> Iterator[tuple[str, float]]:
    """Titles that lines name behind a label or a mark of answers, or beside a count: ``4 Responses to “…”``."""
    for index, line in enumerate(page.lines):
        text = line.text
        if not 6 < len(text) < LONGEST:
            continue
        head, colon, rest = text.partition(":")
        if colon and rest.strip() and words.fold(head) in words.phrases("topic"):
            yield rest, 5.0
            head, colon, rest = rest.partition(":")  # Post subject: Re: the title
        if colon and len(rest.strip()) > SHORTEST and f"{words.fold(head)}:" in words.phrases("reply_to"):
            yield rest, 5.0
        if counts.read(text[: counts.LONGEST]) is None and not page.width:
            continue
        if not any(c.isdigit() for c in text):
            continue
        text = whole(index)[0]
        if counts.read(text[: counts.LONGEST]) is None and counts.read(line.text) is None:
            continue
        match = _QUOTED.search(text) or _ABOUT.match(text)
        if match:
            yield match["title"], 6.0
