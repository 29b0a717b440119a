"""Stable names for threads and comments: the same page parsed tomorrow, with more comments, gives the same ids.

Bookmarks, folds and read marks hang on these ids, so the rules here never change without a migration.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_NOT_LETTERS = re.compile(r"[\W_]+")
_NOT_ASCII_LETTERS = bytes(n for n in range(128) if not chr(n).isalnum())
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|share|igshid|amp|replytocom|sort|showComment")

_SHORTER = (
    (re.compile(r"(?:\w+\.)?reddit\.com/(?:(?:r|u|user)/[^/]+/)?comments/(\w+)(?:/.*)?"), r"reddit.com/comments/\1"),
    (re.compile(r"redd\.it/(\w+)"), r"reddit.com/comments/\1"),
    (re.compile(r"([^/]+)/(?:questions|q)/(\d+)(?:/.*)?"), r"\1/questions/\2"),  # Stack Exchange and its likes
    (re.compile(r"(.+)/t/(?:[^/]+/)?(\d+)(?:/\d+)?"), r"\1/t/\2"),  # Discourse: with or without name and post
    (re.compile(r"lobste\.rs/s/(\w+)(?:/.*)?"), r"lobste.rs/s/\1"),
    (re.compile(r"(github\.com/[^/]+/[^/]+)/(?:issues|pull)/(\d+)(?:/.*)?"), r"\1/issues/\2"),
    (re.compile(r"([^/]+)/users/([^/]+)/statuses/(\d+)"), r"\1/@\2/\3"),  # Mastodon
)
"""Addresses that sites write in several ways: a whole host and path, and the one way that is taken."""


_MESSAGE = re.compile(r"mid:([\w!$&'*+.=@^`{|}~-]+)", re.ASCII)
"""The address of a message (RFC 2392) that has no path: it is the id, and an archive has as many as threads."""


def _digest(*parts: str | None) -> str:
    joined = "\x00".join([part or "" for part in parts])
    return hashlib.blake2b(joined.encode("utf-8", "replace"), digest_size=8).hexdigest()[:12]


def letters(text: str | None, limit: int = 200) -> str:
    """The letters and digits of a text's start, case folded: what survives a change of layout."""
    folded = (text or "")[: limit * 4].casefold()
    if folded.isascii():
        return folded.encode().translate(None, _NOT_ASCII_LETTERS)[:limit].decode()
    return _NOT_LETTERS.sub("", folded)[:limit]


@lru_cache(maxsize=256)
def canonical(url: str) -> str:
    """One spelling for the address of a page: no scheme, ``www.``, fragment, tracking or trailing slash."""
    if message := _MESSAGE.fullmatch(url):
        return message[1]
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return url.strip()
    path = re.sub(r"/(index|default)\.\w{3,5}$", "/", parts.path).rstrip("/")
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k)], errors="replace")
    place = f"{host}{port}{path}"
    for pattern, shorter in _SHORTER:
        if found := pattern.fullmatch(place):
            return found.expand(shorter)
    return place + (f"?{query}" if query else "")


def thread_id(*, url: str | None = None, title: str | None = None, author: str | None = None, body: str = "") -> str:
    """The id of a thread: twelve hexadecimal digits.

    Args:
        url: the address of the discussion itself (the item, not the page it links to). Where it
            is known nothing else counts, so that a saved page and the site's API give the same thread.
        title: with ``author`` and the first letters of ``body``, identifies a page without an address.
        author: the post's author.
        body: the article.
    """
    if url:
        return _digest("url", canonical(url))
    return _digest("page", letters(title), letters(author), letters(body, 80))


_SAFE_BYTES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-\n"
_UNSAFE_STARTS = ("\n\n", "\n.", "\n_", "\n-")


def all_safe(natives: Collection[str]) -> bool:
    """Whether `comment_id` keeps each of a site's own ids as it is."""
    joined = "\n" + "\n".join(natives)
    if joined.count("\n") != len(natives) or not joined.isascii() or joined.encode().translate(None, _SAFE_BYTES):
        return False
    return len(max(natives, key=len)) <= 64 and not any(start in f"{joined}\n" for start in _UNSAFE_STARTS)


def safe_ids(natives: Iterable[str]) -> list[str]:
    """What `comment_id` makes of several of a site's own ids, in half the time."""
    safe, hashed = _SAFE.fullmatch, hashlib.blake2b
    return [
        id if safe(id) else "x" + hashed(f"id\x00{id}".encode("utf-8", "replace"), digest_size=8).hexdigest()[:12]
        for id in natives
    ]


def comment_id(
    native: str | int | None = None, *, author: str | None = None, published: str | None = None, body: str = "",
    occurrence: int = 0,
) -> str:  # fmt: skip
    """The id of a comment, of ``[A-Za-z0-9._-]``.

    Args:
        native: the site's own id; kept as it is where it is safe.
        author: with ``published`` and the first letters of ``body``, identifies a comment without an id.
        published: as the page gives it; leave it out where it is relative, because it changes every day.
        body: the text of the comment.
        occurrence: 0 for the first of several that are otherwise alike.
    """
    if native is not None:
        name = str(native)
        return name if _SAFE.fullmatch(name) else "x" + _digest("id", name)
    again = str(occurrence) if occurrence else None
    return "c" + _digest(_name(author), published, letters(body, 160), again)


_name = lru_cache(maxsize=4096)(letters)
"""The letters of a name: in a long discussion the same few speak again."""
