"""Lists of posts that can be followed: a site's front pages and groups, feeds, and the feed that a page names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from tui_reader.errors import FetchError, ReaderError
from tui_reader.fetch.addresses import place_of
from tui_reader.fetch.asking import Go, Piece
from tui_reader.fetch.client import HTML
from tui_reader.fetch.page import FEED, words_of
from tui_reader.fetch.registry import candidates, pass_over
from tui_reader.sources.pagelinks import links_of

FEEDS_TRIED = 3
"""Feeds of a page that are tried until one can be read."""


@dataclass(slots=True)
class List:
    """What a list answered."""

    address: str
    """Its own address: that of the feed where a page named one."""
    pieces: list[Piece] = field(default_factory=list)
    title: str = ""


async def posts_at(address: str, go: Go) -> List:
    """The answers that make up the list at an address; raises ``FetchError`` where there is no list."""
    failed: ReaderError | None = None
    for candidate in candidates(address, go.client):
        if candidate.place.kind != "list":
            if candidate.certain:
                todo = "add it instead; what was added is refreshed with the rest"
                raise FetchError("is a discussion, not a list of posts", todo=todo, where=address)
            continue
        try:
            pieces = await candidate.row.site().posts(candidate.place, go)
        except ReaderError as error:
            failed = pass_over(candidate, error, failed, address, go)
            continue
        go.client.software[place_of(address)] = candidate.row.id
        return List(address, pieces, _title(candidate.row.title, candidate.place.id, candidate.place.base))
    if failed is not None:
        raise failed
    answer = await go.get(address, f"{FEED},{HTML}")
    if is_feed(answer.body):
        return List(address, [Piece(answer.url, answer.body)], feed_title(answer.body))
    named = links_of(words_of(answer), answer.url)
    for feed in named.feeds[:FEEDS_TRIED]:
        try:
            found = await go.get(feed, FEED)
        except FetchError as error:
            failed = failed or error
            continue
        if is_feed(found.body):
            return List(feed, [Piece(found.url, found.body)], feed_title(found.body))
    if failed is not None:
        raise failed
    raise FetchError("is no feed and names none", todo="follow the address of a feed or list", where=address)


def is_feed(body: bytes) -> bool:
    """Whether an answer is a feed: RSS, Atom, RDF or JSON Feed."""
    head = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000]
    if head.startswith(b"{"):
        return b"jsonfeed.org/version" in head
    return head.startswith(b"<") and any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:RDF", b"<RDF"))


def feed_title(body: bytes) -> str:
    """What a feed calls itself; empty where it does not say."""
    import re

    head = body[:20_000].decode("utf-8", "replace")
    found = re.search(r'<title[^>]*>\s*(?:<!\[CDATA\[)?([^<\]]{1,300})|"title"\s*:\s*"([^"]{1,300})"', head)
    if found is None:
        return ""
    from html import unescape

    return " ".join(unescape(found[1] or found[2]).split())


def _title(site: str, id: str, base: str) -> str:
    host = base.rpartition("://")[2]
    return " ".join(part for part in (site, id.strip("/"), f"({host})" if host not in site else "") if part)


def digest_of(pieces: Iterable[Piece]) -> str:
    """Tells whether a list is as it was."""
    digest = hashlib.blake2b(digest_size=12)
    for piece in pieces:
        digest.update(piece.data)
    return digest.hexdigest()
