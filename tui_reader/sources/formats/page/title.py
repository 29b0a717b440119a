"""What a page is called: of its headings, the one that it calls itself by, without path, label and site.

A page says its title several times: in ``<title>`` and for machines, with the name of the site around it, and as a
heading, with the path or a label before it. Each says what the other has too much of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.page.byline import Cut, in_chrome
from tui_reader.sources.formats.page.dom import Attributes, Page
from tui_reader.sources.formats.page.hints import Hints
from tui_reader.sources.formats.page.marks import parts
from tui_reader.sources.formats.page.stamps import Dates
from tui_reader.sources.identity import letters

KICKERS = frozenset(
    "kicker overline roofline dachzeile rubrik eyebrow topline supertitle surtitre antetitulo hidden sr screen badge "
    "label prefix permalink headerlink icon".split()
)
"""Parts of a heading that are not the title."""

TITLE_MARKS = frozenset(
    "entry title headline post article story posttitle entrytitle name titel titre subject topic thread".split()
)
SURE_MARKS = frozenset("posttitle entrytitle storytitle maintitle topictitle threadtitle headline titel".split())

_BANNER = frozenset("site sitename sitetitle logo brand branding masthead banner blogname blogtitle navbar".split())
"""Parts of the names of boxes that hold the name of the site."""

_ANSWER = re.compile(r"^(?:re|aw|sv|odp|ynt|отв|ответ|回复|回覆|답글)\s*[:：]\s*", re.IGNORECASE)

_ENTRIES = frozenset("entry post article story hentry blogentry blogpost".split())

_NUMBERED = re.compile(r"(?:\w+ ){0,2}#\d+")
"""What trackers call an entry beside its title: ``Enhancement #2288``."""

MOST_PIECES = 12
"""Pieces of the longest title that is a path through a site."""

_ABOVE = 60
"""Nodes above the first contribution among which the last line before it is looked for."""

LARGEST = 200
"""Nodes in a heading: more are no heading, and one may stand in another thousands of levels deep."""

_HEADINGS = {"h1": 1.0, "h2": 0.6, "h3": 0.4}
_SEPARATORS = re.compile(r" [|•·»«–—:/\\-]+ | -> | ?[|»«] ?| ?:: ?")
"""What parts a title from the name of its site, where white space is one space."""

_STRONG_SEPARATORS = re.compile(r" ?(?:\||»|«|•|·|::) ?")
_PATH = re.compile(r" ?[»›>→] ?")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}", re.IGNORECASE)


def find(page: Page, hints: Hints, cut: Cut, dates: Dates, first: tuple[int, int] | None = None) -> str | None:
    """The title of a page: of the headings that its own title repeats, the longest; else what it claims.

    Args:
        page: the page.
        hints: what it says about itself.
        cut: what the discussion takes.
        dates: its dates.
        first: the range of the first contribution, which in a forum bears the title.
    """
    whole = " ".join(next((page.silent.get(i, "") for i in page.tagged("title")), "").split())
    opens_with = range(*first) if first else range(0)
    links = (i for i in page.tagged("a") if i in opens_with or not cut.holds(i))
    written = _without_sections(page, whole, links)
    pieces = _pieces(written, _SEPARATORS)
    tail = letters(pieces[-1], 400) if len(pieces) > 1 else ""
    later = {letters(piece, 400) for piece in pieces[1:]} - {""}
    looks = (look for look in page.looks if look.tag in _HEADINGS or _titled(look.attributes))
    headings = [
        i
        for i in sorted(i for look in looks for i in look.nodes)
        if 2 <= page.weight(i) <= 500 and page.end[i] - i <= LARGEST
    ]
    named = [(i, letters(page.words(i), 400)) for i in headings if not cut.holds(i)]
    # What is told to machines may be of the site or its section: then it is a later piece of the page's own title.
    apart = [i for i in headings if later and (i in opens_with or not cut.holds(i))]
    opens = any(letters(page.words(i), 400) == letters(pieces[0], 400) for i in apart)
    titles = [claim for claim in hints.titles if not (opens and letters(claim, 400) in later)]
    claims = [claim for claim in (*titles, written) if claim]
    bare = filter(None, (_without_known(claim, hints) for claim in claims))
    told = [letters(claim, 400) for claim in (*_fed(hints), *bare, *claims)]
    sites = {letters(site) for site in hints.sites}
    stated = {letters(claim, 400) for claim in titles}
    lone = len(page.tagged("h1")) == 1
    meant = _long_words(" ".join(claims))
    labelled = unlabelled(written) != written
    best, most, liked = "", 1.05 if claims else -9.0, 0.0
    # "Site • Topic": the name of the site stands above the heading that is another piece of the page's title. The
    # last piece may as well be the site, unless its heading is marked as a title.
    marked = any(short == tail and _is_titled(page, i) and not _in_banner(page, i) for i, short in named)
    lowest = _is_topic_below(page, named, pieces, first)
    marked = marked or lowest
    if not marked:
        later.discard(tail)
    below = max((i for i, short in named if short in later and (first is None or i < first[0])), default=0)
    # "Topic - Project": where the topic's heading, or its number, stands below the project's.
    start = letters(written, 400)
    opening = max((i for i in apart if start.startswith(letters(page.words(i), 400))), default=0)
    if opening and (_leads_home(page, opening) or _in_banner(page, opening) or in_chrome(page, opening)):
        opening = 0
    named_first, called = _site_and_title(page, named, start)
    answered = Counter(
        letters(_ANSWER.sub("", page.words(i)), 400) for i in headings if page.tag[i] in _HEADINGS and cut.holds(i)
    )
    for i in headings:
        tag = page.tag[i]
        inside = cut.holds(i)
        if inside and i not in opens_with:
            continue
        text = _without_prefix(heading_words(page, i, dates), told)
        short = letters(text, 400)
        if not short or short in sites or short == named_first or _HOST.fullmatch(text):
            continue
        like = 3.0 if short == called else max((_likeness(short, claim) for claim in told), default=0.0)
        if inside and (like < 1.2 or not told[-1].startswith(short)):
            continue
        value = _HEADINGS.get(tag, 0.3) + like + (0.5 if inside else 0.0)
        beside = in_chrome(page, i)
        # A path to the page may end in what searchers are told, while the article has a heading of its own.
        path = beside and any(words in stated and words != short and not in_chrome(page, at) for at, words in named)
        if (
            lone
            and tag == "h1"
            and not path
            and not (like < 1.2 and (like or labelled))
            and (short != tail or like == 3.0)
        ):
            value += 1.5  # one that is a small part of the page's title, or its end, names the site or a section
        elif labelled and not like:
            value -= 1.0  # "Topic: …" says that this is its title
        if _is_titled(page, i):
            value += 0.4
        if _NUMBERED.fullmatch(text):
            value -= 1.0
        elif not like and tag == "h1" and len(meant & _long_words(text)) > 1:
            value += 0.2
        if answered[short] > 1 and not inside:
            value += 1.5  # "Re: …" above each answer
        if lowest and short == tail:
            value += 1.0
        if i < below and _begins(start, short, pieces) and (lowest or page.parent[i] != page.parent[below]):
            value -= 2.0
        elif i < opening and short in later:
            value -= 1.5
        if _leads_home(page, i):
            value -= 2.5
        elif _in_banner(page, i):
            value -= 1.5
        if beside:
            value -= 1.5
        if like < 1.2 and 10 * page.mass[i] > 7 * page.mass[-1]:
            value -= 2.0  # below what it would be the title of
        if value > most:
            best, most, liked = text, value, like
    if best and not (liked < 1.2 and letters(best, 400) == tail and not marked):  # else the site or a section
        return _last_of_path(_without_path(page, best, hints), claims)
    if not claims:
        return None
    if not best and first and (line := _line_above(page, pieces, first[0])):
        return line
    return unlabelled(written) if claims[0] == written != whole else strip_site(claims[0], hints)


def _begins(start: str, short: str, pieces: list[str]) -> bool:
    """Whether a heading is what the page's own title begins with: its first piece, or the site before a colon."""
    return short == letters(pieces[0], 400) or (len(short) > 3 and start.startswith(short) and ":" in pieces[0])


def _is_topic_below(page: Page, named: list[tuple[int, str]], pieces: list[str], first: tuple[int, int] | None) -> bool:
    """Whether the last piece of the page's own title is the last heading above the first contribution.

    Then the page names its site first, as it does in a heading or link further up, if it prints that name at all.
    """
    above = [
        (i, short) for i, short in named if first and i < first[0] and not words.is_one(page.words(i, 60), "comments")
    ]
    if len(pieces) < 2 or not above or above[-1][1] != letters(pieces[-1], 400):
        return False
    last, start = above[-1][0], letters(" ".join(pieces), 400)
    if _leads_home(page, last) or _in_banner(page, last):
        return False
    links = ((i, letters(page.words(i, 80), 400)) for i in page.tagged("a") if i < last and page.weight(i) <= 60)
    if any(_begins(start, short, pieces) for _, short in (*above[:-1], *links) if short):
        return True
    site = letters(pieces[0], 400)
    return len(above) == 1 and all(letters(page.text[i], 400) != site for i in page.texts(0, len(page)))


def _line_above(page: Page, pieces: list[str], first: int) -> str:
    """The one piece of a page's own title that stands, alone in a line, just above the first contribution.

    So topics of boards without headings, whatever side of it the board's name is on.
    """
    wanted = {letters(piece, 400): piece for piece in pieces} if len(pieces) > 1 else {}
    for i in reversed([*page.texts(max(first - _ABOVE, 0), first)]):
        short = letters(page.text[i], 400)
        if short in wanted and page.linked[i + 1] == page.linked[i] and page.weight(i) == page.weight(page.parent[i]):
            return wanted[short].strip()
        if short:
            break
    return ""


def _fed(hints: Hints) -> Iterator[str]:
    """What the feed of a page's own comments is called behind the name of the site: "Site » Title Comments"."""
    for feed in hints.feeds:
        site, found, rest = feed.partition(" » ")
        if found and site and rest:
            yield rest


def _site_and_title(page: Page, named: list[tuple[int, str]], written: str) -> tuple[str, str]:
    """The site and the title, as letters, where a page's own title is no more than the two; empty where it is not.

    Both are headings: the site's stands above, in the banner, as a link home, or outside the entry with the other.
    """
    for i, site in named:
        title = written.removeprefix(site)
        apart = site and title and title != written
        below = [at for at, short in named if at > i and short == title and not _leads_home(page, at)] if apart else []
        if below and (_leads_home(page, i) or _in_banner(page, i) or _in_entry(page, below[0], i)):
            return site, title
    return "", ""


def _in_entry(page: Page, i: int, above: int) -> bool:
    """Whether a heading stands in what the page calls an entry, and the one above it outside of that."""
    around = (up for up in page.ancestors(i, 4) if not page.holds(up, above))
    return any(page.tag[up] == "article" or parts(page.get(up, "class")[:160]) & _ENTRIES for up in around)


def _without_path(page: Page, text: str, hints: Hints) -> str:
    """A title that ends in the name of its site without it and the parts of the site before it: links of the page."""
    pieces = _pieces(text, _SEPARATORS)
    if len(pieces) < 3 or letters(pieces[-1]) not in _sites(hints):
        return text
    links = {letters(page.words(i, 60)) for i in page.tagged("a") if page.weight(i) <= 40}
    last = len(pieces) - 1
    while last > 1 and letters(pieces[last - 1]) in links:
        last -= 1
    return text[: text.rfind(pieces[last - 1]) + len(pieces[last - 1])]


def heading_words(page: Page, i: int, dates: Dates) -> str:
    """What a heading says without the line above the title, the buttons and what only screen readers say."""
    kept: list[str] = []
    at, end = i, page.end[i]
    while at < end:
        if page.tag[at] and at != i and (_is_kicker(page, at, i) or (kept and _is_aside(page, at))):
            at = page.end[at]
            continue
        text = page.text[at]
        if text and not (kept and (hit := dates.find(text)) and hit[2] and hit[1] - hit[0] > 0.6 * len(text.strip())):
            kept.append(text)
        at += 1
    return " ".join(" ".join(kept).split()) or page.words(i)


def _is_kicker(page: Page, i: int, heading: int) -> bool:
    """Whether a part of a heading is named as what is not the title; one that is nearly all of it only bears a mark."""
    named = bool(page.attributes[i]) and bool(parts(page.get(i, "class")[:160]) & KICKERS)
    return named and 5 * page.weight(i) < 4 * page.weight(heading)


def _is_aside(page: Page, i: int) -> bool:
    """Whether an element behind the words of a heading adds to them: in small print, or all in brackets."""
    if page.tag[i] == "small":
        return True
    said = page.words(i, 120)
    return said[:1] in _OPENING and said[-1:] in _CLOSING and len(said) > 2


_OPENING, _CLOSING = ("[", "［", "〔"), ("]", "］", "〕")


def _without_prefix(text: str, told: list[str]) -> str:
    """A heading without what stands in brackets before it, where the page calls itself by the rest: a kind of topic."""
    if text[:1] not in _OPENING:
        return text
    rest = next((text[at + 1 :].strip() for at, c in enumerate(text[:40]) if c in _CLOSING), "")
    short = letters(rest, 400)
    return rest if len(short) > 5 and any(claim.startswith(short) for claim in told) else text


def unlabelled(text: str) -> str:
    """A title without the label that forums put before it: ``Thread: …``, ``View topic - …``."""
    for mark in (":", " - ", " – "):
        head, found, rest = text.partition(mark)
        if found and rest.strip() and words.fold(head.strip()) in words.phrases("topic"):
            return rest.strip()
    return text


def _last_of_path(text: str, claims: Sequence[str]) -> str:
    """A heading without the path of links, or the section, before the title, and without its label."""
    short = letters(text, 400)
    told = {letters(claim, 400): claim for claim in claims}
    for wanted, claim in told.items() if short not in told else ():
        section = 2 * len(short) < 3 * len(wanted) and len(wanted) >= 20
        if len(wanted) >= 4 and short.endswith(wanted) and (section or _PATH.search(text)):
            return " ".join(claim.split())
    pieces = [piece for piece in _PATH.split(text) if piece.strip()]
    if len(pieces) > 2 and len(letters(pieces[-1])) >= 3:
        text = pieces[-1].strip()
    return unlabelled(text)


def _likeness(heading: str, claim: str) -> float:
    """How far a heading is what the page calls itself, both as letters: 3 for the same, less for a part of it."""
    if heading == claim:
        return 3.0
    if heading in claim:
        share = len(heading) / len(claim)
        last = claim.endswith(heading) and share < 0.5  # where pages put the name of their site
        return 0.6 + 2.0 * share + (0.6 if claim.startswith(heading) and len(heading) > 3 else -0.8 if last else 0.0)
    limit = min(len(heading), len(claim))
    same = next((n for n in range(limit) if heading[n] != claim[n]), limit)
    return 1.5 * same / len(claim) if same > 15 else 0.0


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.casefold().split() if len(word) > 3)


def _titled(attributes: Attributes) -> bool:
    names = parts((attributes.get("class") or "")[:160]) | parts((attributes.get("itemprop") or "")[:40])
    return ("title" in names and bool(names & TITLE_MARKS - {"title"})) or bool(names & SURE_MARKS)


def _is_titled(page: Page, i: int) -> bool:
    """Whether a heading, or the box that holds nothing else, is called a title."""
    if _titled(page.attributes[i]):
        return True
    up = page.parent[i]
    if up <= 0 or page.weight(up) != page.weight(i):
        return False
    return bool(parts(page.get(up, "id")[:80]) & SURE_MARKS) or _titled(page.attributes[up])


def _is_headed(page: Page, i: int) -> bool:
    """Whether a link is a heading, as the title of a page that leads to itself."""
    return any(page.tag[up] in _HEADINGS or _is_titled(page, up) for up in page.ancestors(i, 2))


def _is_followed(page: Page, i: int, wanted: set[str]) -> bool:
    """Whether below a heading another one says one of some pieces: then the first names where that one is filed."""
    below = (at for at in page.tagged("h1", "h2", "h3") if at > i and page.weight(at) <= 120)
    return any(letters(page.words(at, 200)) in wanted and not in_chrome(page, at) for at in below)


def _without_sections(page: Page, text: str, links: Iterable[int]) -> str:
    """A page's own title without the parts of the site that it names around it, and without the number of the page.

    They are what some links of the page say. On which side of the title they stand is told by the path to the page,
    which begins with the site, or by a link to the front page.
    """
    pieces = _pieces(text, _SEPARATORS)
    pieces = [piece for piece in pieces if not _is_page_number(piece) and not _POWERED.match(piece)] or pieces
    if not 1 < len(pieces) <= MOST_PIECES:
        return pieces[0].strip() if len(pieces) == 1 else text
    wanted = {letters(piece) for piece in _joined(pieces)} - {""}
    places: dict[str, int] = {}
    headed: dict[str, int] = {}
    for i in links:
        if not 2 <= page.weight(i) <= 60 or "#" in page.get(i, "href"):
            continue
        if (short := letters(page.words(i, 80))) in wanted:
            if _is_headed(page, i) and not _leads_home(page, i):
                headed |= {} if in_chrome(page, i) else {short: i}
            else:
                places.setdefault(short, i)
    own = max(headed, key=headed.__getitem__, default="")
    if own and own in map(letters, (pieces[0], pieces[-1])) and not _is_followed(page, headed[own], wanted - {own}):
        return (pieces[0] if letters(pieces[0]) == own else pieces[-1]).strip()
    names = [
        (at, n) for at in range(len(pieces)) for n in (3, 2, 1) if letters(" ".join(pieces[at : at + n])) in places
    ]
    ends = [places[letters(" ".join(pieces[at : at + n]))] for at, n in names]
    home = [_leads_home(page, end) for end in {*ends[:1], *ends[-1:]}]
    if len(home) > 1 and not all(home):
        site_first = ends[0] < ends[-1]
    elif len(ends) == 1 and all(home):
        site_first = not names[0][0]
    else:
        names = []
        site_first = False
    start, stop = 0, len(pieces)
    for at, n in names if site_first else reversed(names):
        if site_first and at <= start and at + n < stop:
            start = max(start, at + n)
        elif not site_first and at > start and at + n >= stop:
            stop = min(stop, at)
    kept = pieces[start:stop]
    return text[text.find(kept[0]) : text.rfind(kept[-1]) + len(kept[-1])].strip() if kept else text


def _joined(pieces: list[str]) -> list[str]:
    """The pieces of a title, and what two or three of them beside each other are: "pff.clan.su - Forum" is one name."""
    return [" ".join(pieces[at : at + n]) for n in (1, 2, 3) for at in range(len(pieces) - n + 1)]


def _is_page_number(piece: str) -> bool:
    """Whether a piece of a title says which page of several it is: ``Page 2``, ``Страница 33``."""
    return any(map(str.isdigit, piece)) and len(piece) < 30 and words.is_one(piece, "page_of")


_POWERED = re.compile("powered by ", re.IGNORECASE)


def _leads_home(page: Page, i: int) -> bool:
    """Whether a heading is the name of the site: a link to its front page.

    In a copy on a disk that is ``../../index.html``, and ``index.html`` is the page itself where it says so.
    """
    for at in (page.parent[i], *range(i, page.end[i])):
        if page.tag[at] == "a" and 2 * page.weight(at) > page.weight(i):
            href = page.get(at, "href")
            path = _UP.sub("", href).split("?")[0].strip("/")
            front = bool(href) and path in ("", "index.php", "index.html", "blog") and not href.startswith("#")
            return front and not any(
                page.get(link, "rel") == "canonical" and page.get(link, "href") == href for link in page.tagged("link")
            )
    return False


_UP = re.compile(r"^(?:https?://[^/]+|(?:\.\./)+)")


def _in_banner(page: Page, i: int) -> bool:
    """Whether a heading stands in a small box that is named as the place of the site's name."""
    most = 3 * page.weight(i) + 80
    around = (up for up in (i, *page.ancestors(i, 3)) if page.weight(up) <= most)
    return any(_BANNER & (parts(page.get(up, "class")[:160]) | parts(page.get(up, "id")[:80])) for up in around)


def strip_site(text: str, hints: Hints) -> str:
    """A page's title without the name of its site."""
    text = " ".join(text.split())
    known = _without_known(text, hints)
    if known:
        return known
    # Where there are separators of two strengths, the stronger one parts the title from the site.
    for separators in (_STRONG_SEPARATORS, _SEPARATORS):
        pieces = _pieces(text, separators)
        if len(pieces) > 1:
            longest = max(pieces, key=len)
            return unlabelled(longest) if len(longest) > 0.45 * len(text) else text
    return unlabelled(text)


def _without_known(text: str, hints: Hints) -> str | None:
    """A title without the pieces that name its site or say that it is a title; ``None`` where it has none of them."""
    text = " ".join(text.split())
    pieces = _pieces(text, _SEPARATORS)
    sites = _sites(hints)
    kept = [
        piece
        for piece in pieces
        if letters(piece) not in sites
        and not _HOST.fullmatch(piece)
        and words.fold(piece) not in words.phrases("topic")
    ]
    if not kept or len(kept) == len(pieces):
        return None
    return text[text.find(kept[0]) : text.rfind(kept[-1]) + len(kept[-1])]


def _sites(hints: Hints) -> set[str]:
    """The names of the site as letters: as it calls itself, as its feeds are called, and as its address does."""
    host = re.sub(r"^https?://(?:www\.)?([^/:]+).*", r"\1", hints.url or "")
    told = (*hints.sites, *hints.feeds, host, host.rpartition(".")[0], host.partition(".")[0])
    return {short for name in told if (short := letters(name))}


def _pieces(text: str, separators: re.Pattern[str]) -> list[str]:
    return [piece for piece in separators.split(text) if piece and piece.strip()]
