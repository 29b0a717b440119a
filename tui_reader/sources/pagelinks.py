"""What a page names beside itself: the further pages of its discussion, its comment feed, the feeds of its site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urldefrag, urlencode, urljoin, urlsplit

FEEDS = frozenset({
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
})  # fmt: skip
"""Media types of feeds; JSON of any other kind is told by its title."""

_PAGE_PATH = re.compile(
    r"(?:/(?:comment-page|comments?/page|page|seite|pagina)[-/=]?(\d{1,5})|[/-]p(?:age)?-?(\d{1,5})|/page(\d{1,5}))"
    r"(?=/?$|\.html?$)",
    re.IGNORECASE,
)
"""The part of a path that only says which page of the same thing it is."""

_PAGE_QUERY = re.compile(
    r"(?:page|p|pg|paged|cpage|commentpage|comment_page|start|st|offset|o|seite|pagenumber|page_id)", re.IGNORECASE
)
"""Parameters that only say so; of a value that is a number."""

_VIEWS = frozenset({"replytocom", "highlight", "s", "sid"})
"""Parameters that show the same page in another way."""

_TOPIC_START = re.compile(r"(?<=\d)\.\d{1,7}$")
"""The start in a topic's number, as Simple Machines writes it: ``topic=12.30``."""

_COMMENTS = re.compile(
    r"comment|kommentar|commentaire|comentario|coment[áa]rio|commenti|reacties|komentarz|коммент", re.I
)

MOST_LINKS = 20_000
"""Links of a page that are looked at."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page names; all addresses are absolute."""

    pages: tuple[str, ...] = ()
    """Other pages of the same thing, in the order of their numbers."""
    comment_feed: str = ""
    """The feed of the comments on this very page."""
    feeds: tuple[str, ...] = ()
    """Other feeds, the site's own first."""
    generator: str = ""
    """The software that made the page, as it says, in lower case."""
    canonical: str = ""
    """The address that the page gives as its own."""
    embeds: tuple[tuple[str, str], ...] = field(default=())
    """Interfaces of the comments beside the page: the format of their answers, and their address."""


def links_of(html: str, address: str) -> PageLinks:
    """What a page at an address names."""
    from tui_reader.text.html import parse_html

    parser = parse_html(html)
    base = address
    if (named := parser.css_first("base[href]")) is not None:
        base = urljoin(address, named.attributes.get("href") or "")
    feeds: list[tuple[str, str]] = []
    canonical = ""
    for link in parser.css("link[href]"):
        attributes = link.attributes
        rel = (attributes.get("rel") or "").lower().split()
        target = _absolute(base, attributes.get("href"))
        if "alternate" in rel and (attributes.get("type") or "").lower().strip() in FEEDS and target:
            feeds.append((target, attributes.get("title") or ""))
        elif "canonical" in rel and target:
            canonical = canonical or target
    generator = parser.css_first("meta[name=generator]")
    same = stem(address)
    pages: dict[str, int] = {}
    for link in parser.css("a[href], link[rel~=next][href], link[rel~=prev][href]")[:MOST_LINKS]:
        target = _absolute(base, link.attributes.get("href"))
        new = target and target not in pages and target != urldefrag(address)[0] and stem(target) == same
        if new and not _VIEWS & {name for name, _ in parse_qsl(urlsplit(target).query)}:
            pages[target] = number_of(target)
    feed = next((target for target, title in feeds if _is_of_comments(target, title, canonical or address)), "")
    return PageLinks(
        pages=tuple(sorted(pages, key=pages.__getitem__)),
        comment_feed=feed,
        feeds=tuple(dict.fromkeys(target for target, title in feeds if target != feed and not _COMMENTS.search(title))),
        generator=(generator.attributes.get("content") or "").strip().lower() if generator is not None else "",
        canonical=canonical,
        embeds=tuple(_embeds(parser, base)),
    )


def _absolute(base: str, href: str | None) -> str:
    try:
        target = urldefrag(urljoin(base, (href or "").strip()))[0]
    except ValueError:
        return ""
    return target if target.lower().startswith(("http://", "https://")) else ""


def stem(address: str) -> str:
    """An address without what only says which page of a thing it is, so that all its pages have the same."""
    parts = urlsplit(address)
    path = _PAGE_PATH.sub("", parts.path).rstrip("/") or "/"
    kept = []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if _PAGE_QUERY.fullmatch(name) and value.isdecimal() and not (name == "p" and path == "/"):
            continue
        if name in _VIEWS:
            continue
        kept.append((name, _TOPIC_START.sub("", value) if name == "topic" else value))
    query = urlencode(sorted(kept), errors="replace")
    return f"{parts.netloc.lower()}{path}?{query}"


def first_page(address: str) -> str:
    """The address of the first of the pages that an address is one of; the address itself where it is of none."""
    parts = urlsplit(address)
    path = _PAGE_PATH.sub("", parts.path)
    if path != parts.path and parts.path.endswith("/") and not path.endswith("/"):
        path += "/"
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in _VIEWS]
    firsts = [
        (name, _TOPIC_START.sub(".0", value) if name == "topic" else value)
        for name, value in kept
        if not (_PAGE_QUERY.fullmatch(name) and value.isdecimal() and not (name == "p" and len(path) < 2))
    ]
    if path == parts.path and firsts == parse_qsl(parts.query, keep_blank_values=True):
        return urldefrag(address)[0]
    return parts._replace(path=path, query=urlencode(firsts, errors="replace"), fragment="").geturl()


def number_of(address: str) -> int:
    """Which page, or from which contribution on, an address is; 0 where it does not say."""
    parts = urlsplit(address)
    if found := _PAGE_PATH.search(parts.path):
        return int(next(group for group in found.groups() if group))
    for name, value in parse_qsl(parts.query):
        if name == "topic" and (start := _TOPIC_START.search(value)):
            return int(start[0][1:])
        if _PAGE_QUERY.fullmatch(name) and value.isdecimal() and len(value) < 9:
            return int(value)
    return 0


def _is_of_comments(target: str, title: str, address: str) -> bool:
    """Whether a feed is that of the comments on one page: below the page's address, or Blogger's form of it."""
    feed, page = urlsplit(target), urlsplit(address)
    if re.search(r"/feeds/\d+/comments/", feed.path):
        return True
    path = page.path.rstrip("/")
    if not path or feed.netloc.lower() != page.netloc.lower():
        return page.query != "" and "withcomments" in feed.query
    below = feed.path.startswith(f"{path}/") or feed.path.startswith(f"{path.removesuffix('.html')}/")
    return below and (bool(_COMMENTS.search(title)) or feed.path.rstrip("/").endswith(("/feed", "/feed/rss2", "/rss")))


_WORDPRESS = re.compile(r"(.*/wp/v2/|.*rest_route=/wp/v2/)(?:posts|pages)/(\d{1,12})")


def _embeds(parser: object, base: str) -> list[tuple[str, str]]:
    """The engines whose comments a script would load into the page, or whose interface the page names."""
    found: list[tuple[str, str]] = []
    for script in parser.css("script[data-isso]"):  # type: ignore[attr-defined]
        if target := _absolute(base, (script.attributes.get("data-isso") or "").rstrip("/") + "/"):
            found.append(("isso", target))
    for link in parser.css("link[rel=alternate][type='application/json'][href]"):  # type: ignore[attr-defined]
        target = _absolute(base, link.attributes.get("href")).replace("%2F", "/")
        if post := _WORDPRESS.match(target):
            mark = "&" if "?" in post[1] else "?"
            found.append(("wordpress-api", f"{post[1]}comments{mark}post={post[2]}&per_page=100&order=asc"))
            break
    return found
