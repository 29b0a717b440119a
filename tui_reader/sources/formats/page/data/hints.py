"""What a page says about itself for machines: JSON-LD, microdata, microformats, OpenGraph, ``<meta>`` and links.

Pages say these things several times and not always truly (a site as the author, the day of a template as the day of
the post), so everything is kept as a list of claims in the order of trust and the reader of the page decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from types import MappingProxyType
from urllib.parse import urljoin

from tui_reader.sources.formats.page.dates.machine_dates import exact_date
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import Attributes
from tui_reader.sources.formats.page.markup.marks import STRONG_COMMENT, parts
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.remarks.finding import Remark

_ARTICLES = re.compile(
    r"(?:Article|Posting|NewsArticle|Report|QAPage|Question|Recipe|CreativeWork|BlogPosting|Review|WebPage|ItemPage|Video\w{0,40})$"
)
_COMMENT_KEYS = ("comment", "comments", "acceptedAnswer", "suggestedAnswer", "answer", "review", "reviews")
_TITLE = "og:title twitter:title dc.title headline title sailthru.title".split()
_AUTHOR = (
    "article:author authors dc.creator dcterms.creator sailthru.author parsely-author byl citation_author "
    "og:article:author book:author twitter:creator:name"
).split()
_DATE = (
    "article:published_time og:published_time og:article:published_time datepublished dc.date.issued dc.date "
    "dcterms.created date pubdate publish-date publish_date sailthru.date parsely-pub-date "
    "cxenseparse:recs:publishtime original-publish-date article.published published_at created"
).split()
"""Names of ``<meta>`` elements, the most trusted first."""
_CHANGED = "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified".split()

_OWN_AUTHOR = re.compile(r"[.:_-]authors?(?:[._-]?names?)?$")
_OWN_DATE = re.compile(r"(?:^|[.:_-])(?:article|story|content)?[._-]?publish(?:ed)?[._-]?(?:date|time|at|on)?$")
"""What sites call the same in names of their own: ``mysite_authors``, ``publishdate``, ``x.article-published-at``."""


@dataclass(slots=True)
class Hints:
    """The claims of a page about itself."""

    url: str | None = None
    titles: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    """Whom ``<meta name="author">`` names: who wrote the page, or whose the site is."""
    dates: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    """When the page was last changed."""
    sites: list[str] = field(default_factory=list)
    """What the site calls itself: never a person, and no part of a title."""
    stated: int | None = None
    """How many comments the page has, by its structured data."""
    remarks: list[Remark] = field(default_factory=list)
    feed: str | None = None
    """The feed of its comments, where the head names one."""
    feeds: list[str] = field(default_factory=list)
    """What its feeds are called, without the words for a feed: often the name of the site."""
    body: str = ""
    """The text of the article or question, where structured data holds it."""
    generator: str = ""
    """What made the page, by its own word."""
    published: int = 0
    """How many articles its structured data tell of, the page's own first."""
    types: set[str] = field(default_factory=set)
    """The schema.org types of what is on it."""


def read(page: Page, html: str, address: str | None = None) -> Hints:
    """Everything that a page says about itself.

    Args:
        page: the page.
        html: its source, with the marks of what saved it.
        address: where it stood, by what it was kept in; what the page says itself goes before that.
    """
    hints = Hints()
    metas = _metas(page)
    hints.generator = next(iter(metas.get("generator", ())), "")
    for name in ("og:site_name", "application-name"):
        for value in metas.get(name, ()):
            _add(hints.sites, value)
    _linked_data(page, hints)
    claimed = ((_TITLE, hints.titles), (_AUTHOR, hints.authors), (_DATE, hints.dates), (_CHANGED, hints.changes))
    for names, target in claimed:
        for name in names:
            for value in metas.get(name, ()):
                value = value.partition(",")[0] if name == "authors" else value
                _add(target, _turned(value) if name == "citation_author" else value)
    for value in _labelled(metas):
        _add(hints.authors, value)
    for n, value in enumerate(metas.get("author", ())):
        _add(hints.owners, value, n)
    for pattern, target in ((_OWN_AUTHOR, hints.authors), (_OWN_DATE, hints.dates)):
        for name, values in metas.items():
            if pattern.search(name) and all(one.startswith("http") for one in target):
                _add(target, values[0])
    links = [page.attributes[i] for i in page.tagged("link")]
    claims = [
        next((link.get("href") for link in links if link.get("rel") == "canonical"), None),
        *metas.get("og:url", ()),
        *metas.get("twitter:url", ()),
        *(link.get("href") for link in links if _is_own(link)),
    ]
    kept = _saved_from(html) or address
    # A path from the root was written by the site; any other relative one by what copied the page to a disk.
    told = (_address(claim, kept if claim.strip().startswith("/") else None) for claim in claims if claim)
    hints.url = next(filter(None, told), kept)
    hints.feed = _comment_feed(links, hints.url)
    titles = {*hints.titles}
    for link in links:
        kind = link.get("type") or ""
        if "alternate" in (link.get("rel") or "").split() and kind.endswith(("rss+xml", "atom+xml")):
            name = " ".join(_FEED_WORDS.sub(" ", link.get("title") or "").split()).strip(" -–»›|:•·()")
            if name not in titles:
                _add(hints.feeds, name)
    hints.dates = [date for date in (exact_date(value) or value for value in hints.dates) if date]
    hints.changes = [date for date in map(exact_date, hints.changes) if date]
    return hints


def _turned(name: str) -> str:
    """A name of a bibliography in the order in which it is said: "Aal, Mira" is Mira Aal."""
    last, found, first = name.partition(",")
    return f"{first} {last}" if found and first.strip() and "," not in first else name


def _labelled(metas: dict[str, list[str]]) -> Iterator[str]:
    """Who wrote a page by the lines of its card for other sites: "Written by" in one element, the name in another."""
    for number in "1234":
        for label, value in zip(
            metas.get(f"twitter:label{number}", ()), metas.get(f"twitter:data{number}", ()), strict=False
        ):
            if is_one(label, "by"):
                yield value


_FEED_WORDS = re.compile(r"\b(?:rss|atom|xml|feeds?|flux|fluxo|canal|kanal|лента|\d\.\d)\b|フィード|订阅", re.I)


def _is_own(link: Attributes) -> bool:
    """Whether a link of the head leads to the page itself, not to a feed of it."""
    return "self" in (link.get("rel") or "").split() and not link.get("type")


def _comment_feed(links: list[Attributes], url: str | None) -> str | None:
    """The feed of the comments on this page: of those that the head names so, not the one of the whole site."""
    best: str | None = None
    for link in links:
        if "alternate" not in (link.get("rel") or "").split():
            continue
        kind = (link.get("type") or "").lower()
        title = link.get("title") or ""
        href = _address(link.get("href") or "", url)
        if href and ("rss" in kind or "atom" in kind) and parts(f"{title} {href}") & STRONG_COMMENT:
            whole_site = re.search(r"/comments/(?:feed|default)|[?&]feed=comments", href)
            if best is None or (url and href.startswith(url.rstrip("/"))) or not whole_site:
                best = href
    return best


def _metas(page: Page) -> dict[str, list[str]]:
    """What every ``<meta>`` says, by its name, property or itemprop in lower case."""
    found: dict[str, list[str]] = {}
    for i in page.tagged("meta"):
        attributes = page.attributes[i]
        value = attributes.get("content")
        if value:
            for key in ("property", "name", "itemprop"):
                if name := attributes.get(key):
                    found.setdefault(name.strip().lower(), []).append(value)
    return found


def _add(target: list[str], value: object, at: int | None = None) -> None:
    if isinstance(value, str):
        value = " ".join(value.split())
        if value and len(value) < 500 and value not in target:
            target.insert(len(target) if at is None else at, value)


def _address(value: str, base: str | None) -> str | None:
    value = value.strip()
    if value.startswith("//"):
        value = "https:" + value
    if not value.startswith(("http://", "https://")) and base:
        try:
            value = urljoin(base, value)
        except ValueError:
            return None
    return value if value.startswith(("http://", "https://")) and len(value) < 2000 else None


_SAVED = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)"
    r"|<!-- Mirrored from (\S+) by HTTrack|<meta name=\"savepage-(?:url|from)\" content=\"([^\"]+)",
    re.IGNORECASE,
)


def _saved_from(html: str) -> str | None:
    """The address that a browser or a copier wrote into the page when it saved it."""
    hit = _SAVED.search(html[:4000]) or _SAVED.search(html[-4000:])
    if hit is None:
        return None
    value = unescape(next(filter(None, hit.groups())))
    return _address(value if "://" in value else f"http://{value}", None)


def _linked_data(page: Page, hints: Hints) -> None:
    """Read every JSON-LD block: types, title, author, date, counts and comments, to any depth, without recursion."""
    import orjson

    blocks: list[object] = []
    for attributes, text in page.scripts():
        if not is_linked_data(attributes):
            continue
        try:
            data: object = orjson.loads(_bare(text))
        except orjson.JSONDecodeError:
            from tui_reader.sources.lenient import read as read_lenient

            data = read_lenient(_bare(text)).values
        blocks.append(data)
    people = _people(blocks)
    for data in blocks:
        _walk(data, hints, people)


def of_data(data: object) -> Hints:
    """What a block of JSON-LD claims."""
    hints = Hints()
    _walk(data, hints, _people([data]))
    return hints


def _people(blocks: list[object]) -> dict[str, str]:
    """The names of the people that blocks of JSON-LD tell of beside what they wrote, by their ids."""
    nodes: list[object] = []
    for block in blocks:
        for one in block if isinstance(block, list) else [block]:
            graph = one.get("@graph") if isinstance(one, dict) else None
            nodes.extend(graph if isinstance(graph, list) else [one])
    people: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, dict) and "Person" in _strings(node.get("@type")):
            id, name = node.get("@id"), node.get("name")
            if isinstance(id, str) and isinstance(name, str):
                people[id] = name
    return people


def is_linked_data(attributes: Attributes) -> bool:
    """Whether a script with some attributes holds JSON-LD."""
    return (attributes.get("type") or "").strip().lower() == "application/ld+json"


def _bare(text: str) -> str:
    text = text.strip()
    for lead in ("<!--", "//<![CDATA[", "<![CDATA["):
        text = text.removeprefix(lead)
    for tail in ("-->", "//]]>", "]]>"):
        text = text.removesuffix(tail)
    return text.strip().rstrip(";")


def _walk(data: object, hints: Hints, people: dict[str, str]) -> None:
    work: list[tuple[object, str | None, bool]] = [(data, None, False)]
    steps = 0
    taken: set[str] = set()
    while work and steps < 500_000:
        value, parent, is_comment = work.pop()
        steps += 1
        if isinstance(value, list):
            work.extend((one, parent, is_comment) for one in reversed(value))
            continue
        if not isinstance(value, dict):
            continue
        kinds = list(_strings(value.get("@type")))
        hints.types.update(kinds)
        if "FAQPage" in kinds and "QAPage" not in kinds:
            continue  # questions that the site asks and answers itself
        native = parent
        if is_comment or any(kind in ("Comment", "Answer") for kind in kinds):
            native = _remark(value, parent, hints)
        elif any(kind in ("Organization", "WebSite", "NewsMediaOrganization") for kind in kinds):
            _add(hints.sites, value.get("name"))
        elif any(_ARTICLES.search(kind) for kind in kinds):
            weak = any(kind in ("WebPage", "ItemPage", "CreativeWork") for kind in kinds)
            key = kinds[0]
            if not weak or not taken:
                _article(value, hints, weak, people)
                taken.add(key)
        below = []
        for key in _COMMENT_KEYS:
            review = key in ("review", "reviews")
            given = value.get(key)
            if given is not None and not (review and isinstance(given, list) and len(given) > 1):
                below.append((given, native, not review))  # several reviews are customers', one may be the article
        for key, inner in value.items():
            if key in (
                "@graph",
                "mainEntity",
                "mainEntityOfPage",
                "itemListElement",
                "item",
                "hasPart",
                "isPartOf",
                "publisher",
            ):
                below.append((inner, None, False))
        work.extend(reversed(below))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value.rpartition("/")[2]
    elif isinstance(value, list):
        for one in value:
            if isinstance(one, str):
                yield one.rpartition("/")[2]


def _article(value: dict[str, object], hints: Hints, weak: bool, people: dict[str, str]) -> None:
    for key in ("headline", "name"):
        if isinstance(value.get(key), str):
            # What is published on a page is believed before what is said of the page.
            _add(hints.titles, value[key], None if weak else hints.published)
            break
    author = value.get("author") or value.get("creator")
    for name in person_names(author, people):
        _add(hints.owners if _is_house(author) else hints.authors, name)
    _add(hints.changes, value.get("dateModified"))
    for key in ("articleBody", "text"):
        given = value.get(key)
        if not hints.body and not weak and isinstance(given, str):
            hints.body = given.strip()
    for key in ("datePublished", "dateCreated"):
        given = value.get(key)
        if isinstance(given, str) and not weak:
            hints.dates.insert(hints.published, given)
            break
        if isinstance(given, str):
            _add(hints.dates, given)
            break
    hints.published += not weak
    for key in ("commentCount", "answerCount"):
        count = _number(value.get(key))
        if count is not None:
            hints.stated = count
            break
    statistics = value.get("interactionStatistic")
    for one in statistics if isinstance(statistics, list) else [statistics]:
        if isinstance(one, dict) and "Comment" in str(one.get("interactionType")):
            hints.stated = _number(one.get("userInteractionCount")) or hints.stated


def _number(value: object) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    text = str(value).strip()
    return int(text) if text.isdigit() and len(text) < 10 else None


def _is_house(author: object) -> bool:
    """Whether an ``author`` of structured data is an organization alone."""
    return isinstance(author, dict) and "Organization" in str(author.get("@type"))


def person_names(value: object, people: Mapping[str, str] = MappingProxyType({})) -> list[str]:
    """The names in an ``author`` of structured data, however it is written.

    Args:
        value: the author.
        people: the names of those who are told of elsewhere, by the ids that stand for them.
    """
    names: list[str] = []
    work = [value]
    while work:
        one = work.pop()
        if isinstance(one, list):
            work.extend(reversed(one[:20]))
        elif isinstance(one, dict):
            if "Organization" not in str(one.get("@type")) or not names:
                work.append(one.get("name") or people.get(str(one.get("@id"))))
        elif isinstance(one, str) and one.strip() and not one.startswith("http"):
            names.append(" ".join(one.split()))
    return names


def _remark(value: dict[str, object], parent: str | None, hints: Hints) -> str | None:
    """Keep a comment of structured data; gives the id under which its answers are kept."""
    text = value.get("text") or value.get("commentText") or value.get("articleBody") or value.get("description")
    url = value.get("url") if isinstance(value.get("url"), str) else value.get("@id")
    native = str(url) if isinstance(url, str) and url else f"ld{len(hints.remarks)}"
    names = person_names(value.get("author") or value.get("creator"))
    date = value.get("datePublished") or value.get("dateCreated") or value.get("commentTime")
    if isinstance(text, str) and text.strip():
        hints.remarks.append(
            Remark(
                native,
                parent,
                names[0] if names else None,
                exact_date(date) if isinstance(date, str) else None,
                text,
                url if isinstance(url, str) and url.startswith("http") else None,
            )
        )
    return native
