"""Whom contributions answer on a page that does not draw it: by what they quote, and by the names they begin with.

A forum prints one post below the other. What answers what is only told in the texts: by a quotation that names or
links its source, or by a name before the first word. The latest earlier contribution of that person is meant, of
those with the quoted words where any has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice

from tui_reader.sources import words
from tui_reader.sources.formats.page.contributions.texts import Body
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.marks import parts
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.identity import letters

_BOXES = frozenset({"blockquote", "q", "div", "table", "td", "fieldset", "aside", "section", "dl"})
_QUOTED = frozenset(
    "quote quoted quotation quotebox quotecontent quotetop quotetitle quoteheader quoteauthor blockquote zitat "
    "citation citas cytat".split()
)
_FIRST = 6
"""Texts of a quotation in which its source is looked for, and texts before it."""

_HEAD = 160
"""Characters of the longest line that names the source of a quotation."""

_LONGEST = 7
"""Words of the longest name."""

_EARLIER = 24
"""Contributions of one person in which quoted words are sought, beside the very first on the page."""

_FEWEST, _WORDS = 12, 60
"""Letters of quoted words that are sought: fewer may stand anywhere, more only cost time."""

_NUMBERED = re.compile(r"^(?:>>|»|＞＞)\s*(\d{1,12})")
_PLACE = re.compile(r"(?:[?&;/#](?:p|pid|post|posts|postid|msg|comment|goto/post\?id)[-=/_]?)(\d+)", re.IGNORECASE)
_PARTED = re.compile(r"[|:：]")
_LAST_NUMBER = re.compile(r"(\d+)\D*$")
_EDGES = " \t\r\n\u00a0|:：,，.·•–—-()[]\"'“”„«»@#>*"


def answers(
    page: Page, items: Sequence[Item], bodies: Sequence[Body], authors: Sequence[str | None], names: dict[str, int],
    dates: Dates,
) -> list[int]:  # fmt: skip
    """The number of the contribution that each one answers by its own words, -1 for none.

    Args:
        page: the page.
        items: the contributions in document order.
        bodies: where their texts stand.
        authors: who wrote them.
        names: the number of the contribution that an id or anchor of the page names.
        dates: the page's dates: a line that names the source of a quotation may hold one.
    """
    quotes = {n for n, look in enumerate(page.looks) if _is_quote(look.tag, look.label)}
    latest: dict[str, int] = {}
    said = _Said(page, items, bodies, quotes)
    result: list[int] = []
    known = {author: letters(author) for author in {*authors}}
    for n, (item, body, author) in enumerate(zip(items, bodies, authors, strict=True)):
        key = known[author]
        own = _Telling(page, item, body, n, latest, names, dates, quotes, key, said)
        result.append(own.answered() if n else -1)
        if key:
            said.put(n, latest.get(key, -1))
            latest[key] = n
    return result


class _Said:
    """What each contribution says in its own words, and which others the same person wrote before it."""

    def __init__(self, page: Page, items: Sequence[Item], bodies: Sequence[Body], quotes: set[int]) -> None:
        self.page, self.items, self.bodies, self.quotes = page, items, bodies, quotes
        self._before: dict[int, int] = {}
        self._first: dict[int, int] = {}
        self._letters: dict[int, str] = {}

    def put(self, number: int, before: int) -> None:
        """Keep which contribution stands before one by the same person; -1 for none."""
        self._before[number] = before
        self._first[number] = self._first.get(before, number)

    def source(self, latest: int, quoted: str) -> int:
        """The latest contribution of a person that holds some letters; the one given where none is seen to.

        Args:
            latest: the person's latest contribution.
            quoted: the letters.
        """
        at = latest
        for _ in range(_EARLIER if quoted and self._before[latest] >= 0 else 0):
            if quoted in self._own(at):
                return at
            at = self._before[at]
            if at < 0:
                return latest
        first = self._first[latest]
        return first if first != latest and quoted and quoted in self._own(first) else latest

    def _own(self, number: int) -> str:
        known = self._letters.get(number)
        if known is None:
            inner = dict(self.items[number].inner)
            texts = [text for start, stop in self.bodies[number].ranges for text in self.texts(start, stop, inner)]
            known = self._letters[number] = letters(" ".join(texts), 1_000_000)
        return known

    def texts(self, start: int, stop: int, inner: Mapping[int, int]) -> Iterator[str]:
        """The texts of a range beside quotations and beside what other ranges hold, given by their starts."""
        page = self.page
        at = start
        while at < stop:
            if at in inner:
                at = inner[at]
            elif at > start and page.look[at] in self.quotes:
                at = page.end[at]
            else:
                if page.text[at]:
                    yield page.text[at]
                at += 1

    def quoted(self, box: int) -> str:
        """Letters of what a quotation holds, in its longest text; empty where that is too short to be sought."""
        texts = islice(self.texts(box, self.page.end[box], {}), 2 * _FIRST)
        found = letters(max(texts, key=len, default=""), _WORDS)
        return found if len(found) >= _FEWEST else ""


@cache
def _answering() -> dict[str, tuple[str, ...]]:
    """Phrases of several words before the name of who is answered, the longest first, by their first letter."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in sorted((phrase for phrase in words.phrases("reply_to") if " " in phrase), key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@lru_cache(maxsize=4096)
def _is_quote(tag: str, label: str) -> bool:
    return tag in ("blockquote", "q") or (tag in _BOXES and bool(parts(label) & _QUOTED))


class _Telling:
    """What one contribution tells of whom it answers."""

    def __init__(
        self, page: Page, item: Item, body: Body, number: int, latest: dict[str, int], names: dict[str, int],
        dates: Dates, quotes: set[int], author: str, said: _Said,
    ) -> None:  # fmt: skip
        self.page, self.item, self.body, self.number = page, item, body, number
        self.author, self.said = author, said
        self.latest, self.names, self.dates, self.quotes = latest, names, dates, quotes

    def answered(self) -> int:
        """The number of the contribution that it answers; -1 where it tells none."""
        page = self.page
        if (found := self._in_head()) >= 0:
            return found
        inner = dict(self.item.inner)
        begun = False
        for start, stop in self.body.ranges:
            at = start
            while at < stop:
                if at in inner:
                    at = inner[at]
                elif page.look[at] in self.quotes and (at, page.end[at]) != (start, stop):
                    if (found := self._source(at, start)) >= 0:
                        return found
                    begun = begun or page.weight(at) > 0
                    at = page.end[at]
                else:
                    if page.text[at].strip():
                        if (found := self._opening(at) if not begun else -1) >= 0:
                            return found
                        if (found := self._in_words(at, stop)) >= 0:
                            return found
                        begun = True
                    at += 1
        return -1

    def _in_head(self) -> int:
        """Whom the head says that this answers, in words alone: "3 May, in reply to Mira"."""
        seen = 0
        lead = ""
        answering = _answering()
        for text in self.item.said(self.page):
            if lead:
                return self.latest.get(letters(text.strip(_EDGES)), -1) if len(text) < _HEAD else -1
            if seen > _HEAD or len(text) > _HEAD:
                return -1
            seen += len(text)
            hit = self.dates.find(text)
            rest = (text[hit[1] :] if hit is not None else text).strip(_EDGES)
            leads = answering.get(rest[0].casefold()[:1]) if rest else None
            if leads is None:
                continue
            said = rest.casefold()
            if not said.startswith(leads):
                continue
            lead = next(filter(said.startswith, leads))
            name = said.removeprefix(lead).strip(_EDGES)
            if lead and name:
                return self.latest.get(letters(name), -1)
        return -1

    def _opening(self, at: int) -> int:
        """Whom the first words mean: ``@Mira``, ``>>12``, or a link that says the name of somebody."""
        text = self.page.text[at].strip()
        if hit := _NUMBERED.match(text):
            return self._place(hit[1])
        linked = self.page.linked[at + 1] > self.page.linked[at]
        link = next((up for up in self.page.ancestors(at, 3) if self.page.tag[up] == "a"), -1) if linked else -1
        if link > self.item.start and (found := self._place(self.page.get(link, "data-id"))) >= 0:
            return found
        if text == "@":  # and the name in a link
            text += next((self.page.text[k] for k in self.page.texts(at + 1, min(at + 4, self.item.stop))), "").strip()
        if text.startswith(("@", "＠")):
            tokens = text[1:_HEAD].split()[:_LONGEST]
            keys = (letters(" ".join(tokens[:size])) for size in range(len(tokens), 0, -1))
            return next((self.latest[key] for key in keys if key in self.latest), -1)
        key = letters(text) if link > self.item.start and len(text) < _HEAD else self.author
        return self.latest.get(key, -1) if key != self.author else -1  # a text headed by its own author's name

    def _in_words(self, at: int, stop: int) -> int:
        """Whom a line names as the source of what follows, where no element is called a quotation."""
        if self.page.weight(at) >= _HEAD:
            return -1
        text = " ".join(self.page.text[at].split())
        if len(text) >= _HEAD or not _introduces(text):
            return -1
        said = [self.page.text[k] for k, _ in zip(self.page.texts(at, stop), range(_FIRST), strict=False)]
        return self._named(said)

    def _source(self, box: int, start: int) -> int:
        """The contribution that a quotation in a text that begins at ``start`` is taken from; -1 if nothing tells."""
        page = self.page
        for place in self._places(box):
            if (found := self._place(place)) >= 0:
                return found
        inside = [page.text[k] for k, _ in zip(page.texts(box, page.end[box]), range(_FIRST), strict=False)]
        if (found := self._named(inside)) < 0:
            before = [page.text[k] for k in range(max(box - 10, start), box) if page.text[k].strip()]
            found = next((found for k in range(1, 4) if (found := self._named([" ".join(before[-k:])])) >= 0), -1)
        return self.said.source(found, self.said.quoted(box)) if found >= 0 else -1

    def _places(self, box: int) -> Iterator[str]:
        """What attributes and links of a quotation say of where its source stands."""
        page = self.page
        for name, value in page.attributes[box].items():
            if value and len(value) < 300 and (name.startswith("data-") or name == "cite"):
                yield value.partition("#")[2] if "#" in value else value
                if hit := _LAST_NUMBER.search(value):
                    yield hit[1]
                    yield f"post_{hit[1]}"
        for i in range(box + 1, min(box + 16, page.end[box])):
            href = page.get(i, "href")[:400] if page.tag[i] == "a" else ""
            if href:
                fragment = href.partition("#")[2]
                yield fragment
                if hit := _LAST_NUMBER.search(fragment):
                    yield hit[1]
                for hit in _PLACE.finditer(href):
                    yield hit[1]

    def _place(self, name: str) -> int:
        """The earlier contribution that an id or anchor names; -1 where it names none."""
        found = self.names.get(name, -1) if name else -1
        return found if found < self.number else -1

    def _named(self, texts: list[str]) -> int:
        """The latest contribution of the person whom the first of some texts name as the one who said the others."""
        said = ""
        for text in texts:
            said = f"{said} {text}".strip()
            if len(said) > _HEAD or not self.latest:
                break
            if (found := self._who(said)) >= 0:
                return found
        return -1

    def _who(self, line: str) -> int:
        hit = self.dates.find(line)
        tokens = (f"{line[: hit[0]]} | {line[hit[1] :]}" if hit is not None else line).split()
        keys = list(map(letters, tokens))
        for size in range(min(_LONGEST, len(tokens)), 0, -1):
            for at in range(min(len(tokens) - size, _LONGEST) + 1):
                found = self.latest.get("".join(keys[at : at + size]), -1)
                if found >= 0 and _leads(" ".join(tokens[:at])) and _ends(" ".join(tokens[at + size :])):
                    return found
        return -1


@lru_cache(maxsize=4096)
def _introduces(text: str) -> bool:
    """Whether a line is what a quotation opens with: ``Originally posted by``, before a name or with it."""
    if len(text) >= 40:
        return words.is_one(text, "wrote")
    return words.is_one(f"{text} x", "wrote") and (not words.is_one(text, "wrote") or len(text.split()) > 2)


@lru_cache(maxsize=4096)
def _leads(text: str) -> bool:
    """Whether words before a name say that who is called so said what follows."""
    if words.is_one(f"{text.rstrip(' :：')} x", "wrote") or words.is_one(f"{text} x", "wrote"):
        return True
    return all(is_one(piece, "by", "posted", "reply_to") or words.is_one(piece, "wrote") for piece in _pieces(text))


@lru_cache(maxsize=4096)
def _ends(text: str) -> bool:
    """Whether words behind a name say that who is called so said what follows."""
    return all(is_one(piece, "says", "posted", "by") or words.is_one(piece, "wrote") for piece in _pieces(text))


def _pieces(text: str) -> list[str]:
    return [piece for part in _PARTED.split(text) if (piece := part.strip(_EDGES))]
