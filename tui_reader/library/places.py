"""Which discussions are one, and which are about one article: by canonical address, by title where there is none.

A page and its feed, or a page saved twice, are one discussion: the same address, or the same title without one, and
comments in common. So are an answer that came alone and the discussion that it is a part of: one names the other. An
article that was discussed in several places has several threads, which are shown as a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from tui_reader.entry import Entry
from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.identity import canonical, letters, thread_id
from tui_reader.sources.join import NATIVE, are_parts, is_part, names_of
from tui_reader.store.addresses import Addresses
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger, readable
from tui_reader.store.threads import Stored

ADDRESS = "a"
"""Kind of key: the address of the discussion, or of the page it is about."""
TITLE = "t"
"""Kind of key: the letters of the title."""
PART = "p"
"""Kind of key: the id, at its site, of something in the discussion, or of what it answers."""
MAIL = "m"
"""Kind of key: the first message of a thread of mail, as an archive's address or the mail itself names it."""
SHARED = 32
"""Discussions with an address or title in common that are looked at, the last ones: what more share names none of them.

A site that claims one address for all its pages, or has an "Open thread" each week, would else cost the square."""
_LETTERS = 12
_COMPARED = 400


def keys_of(post: Post, comments: Sequence[str] = ()) -> list[str]:
    """What a thread is found by.

    Args:
        post: its post.
        comments: the ids of its comments.
    """
    keys = [ADDRESS + address for address in addresses_of(post)]
    keys += [MAIL + name for name in _mail_of(post)]
    title = letters(post.title)
    if len(title) >= _LETTERS:
        keys.append(TITLE + title)
    return keys + [f"{PART}{post.source}/{name}" for name in names_of(post, comments)]


def keys_of_stored(stored: Stored, post: Post) -> list[str]:
    """What a thread of the library is found by, with its post."""
    return keys_of(post, stored.ids(stored.facts().total) if post.extra.get(NATIVE) else ())


def addresses_of(post: Post) -> list[str]:
    """The canonical addresses of a discussion and of what it is about."""
    link = post.extra.get("link")
    found = [canonical(address) for address in (post.url, link) if isinstance(address, str) and address]
    return list(dict.fromkeys(found))


_MESSAGE = re.compile(
    r"https?://[^?#]+/([^/?#@]+(?:@|%40)[^/?#@]+)/?|(https?://[^?#]+/list/[^/?#]+)/(?:thread|message)/([A-Z2-7]{32})/?"
)
"""Addresses of messages in public-inbox, which hold the Message-ID, and in Hyperkitty, which hold a digest of it."""


def _mail_of(post: Post) -> list[str]:
    """What names the message that a thread begins with; that of mail is what its id is made of."""
    names = [post.id] if post.source == "mail" else []
    if found := _MESSAGE.fullmatch(post.url or ""):
        names.append(thread_id(url=f"mid:{unquote(found[1])}") if found[1] else f"{canonical(found[2])} {found[3]}")
    return names


class Places:
    """Looks up what a thread is the same as, or about the same as, in one library."""

    def __init__(self, disk: Disk, ledger: Ledger) -> None:
        self._disk = disk
        self._ledger = ledger
        self.log = Addresses(disk)

    def prepare(self) -> None:
        """Make the list of addresses where an early version left none: from the post list, in one pass."""
        if not self.log.there and self._disk.at.index.exists():
            self.log.make((entry.id, _keys_of_row(entry)) for entry in self._ledger.catalogue.entries(lambda: None))

    def make(self) -> None:
        """Make the list of addresses anew from the threads."""
        stored = (readable(path) for path in self._ledger.paths())
        self.log.make(_rows(stored))

    def note(self, ids: Iterable[str]) -> None:
        """Add threads that are there already."""
        stored = (self._ledger.stored(id) for id in ids)
        self.log.note(_rows(stored))

    def same(self, thread: Thread, keys: Sequence[str], beside: Iterable[Thread] = ()) -> str | None:
        """The id of the thread that is the same discussion as one that the library lacks by its id.

        Args:
            thread: the one that is sought.
            keys: its keys.
            beside: threads that are about to be added, with a key in common.
        """
        post = thread.post
        for key in keys:
            for id in self.log.find(key, SHARED):
                stored = None if id == post.id else self._ledger.stored(id)
                if stored is not None and _may_be(post, stored.post(body=False)) and is_one(thread, stored.thread()):
                    return id
        for other in beside:
            if other.id == post.id:
                continue
            if are_parts(thread, other) or (_may_be(post, other.post) and is_one(thread, other)):
                return other.id
        return None

    def parts(self, thread: Thread, keys: Sequence[str]) -> list[Thread]:
        """The other threads that are parts of the same discussion as one, what began it first where it is there."""
        found: dict[str, Thread] = {}
        for key in keys:
            for id in self.log.find(key) if key.startswith(PART) else ():
                stored = None if id == thread.id or id in found else self._ledger.stored(id)
                if stored is not None and are_parts(thread, other := stored.thread()):
                    found[id] = other
        return sorted(found.values(), key=lambda other: is_part(other.post))

    def beside(self, thread_id: str) -> list[str]:
        """Ids of other threads that are about the same page as a thread, or at it."""
        stored = self._ledger.stored(thread_id)
        if stored is None:
            return []
        mine = set(addresses_of(stored.post(body=False)))
        found = {id: None for address in mine for id in self.log.find(ADDRESS + address) if id != thread_id}
        return [id for id in found if self._has(id, mine)]

    def groups(self) -> list[list[str]]:
        """Threads that belong together, each group in the order in which they came; linear in the library."""
        leader: dict[str, str] = {}

        def root(id: str) -> str:
            while leader.setdefault(id, id) != id:
                leader[id] = id = leader[leader[id]]
            return id

        for ids in self.log.shared(ADDRESS):
            there = [id for id in ids if self._disk.at.thread(id).exists()]
            for id in there[1:]:
                leader[root(id)] = root(there[0])
        groups: dict[str, list[str]] = {}
        for id in leader:
            groups.setdefault(root(id), []).append(id)
        return [group for group in groups.values() if len(group) > 1]

    def _has(self, id: str, addresses: set[str]) -> bool:
        stored = self._ledger.stored(id)
        return stored is not None and not addresses.isdisjoint(addresses_of(stored.post(body=False)))


def _rows(threads: Iterable[Stored | None]) -> Iterator[tuple[str, list[str]]]:
    for stored in threads:
        if stored is not None:
            post = stored.post(body=False)
            yield post.id, keys_of_stored(stored, post)


def _keys_of_row(entry: Entry) -> list[str]:
    return keys_of(Post(entry.id, entry.title, url=entry.url))


def _may_be(one: Post, other: Post) -> bool:
    """Whether two posts can be the same, by what they say of themselves."""
    if not set(_mail_of(one)).isdisjoint(_mail_of(other)):
        return True
    if one.url and other.url:
        return canonical(one.url) == canonical(other.url)
    title = letters(one.title)
    if len(title) < _LETTERS or title != letters(other.title):
        return False
    if one.author and other.author and letters(one.author) != letters(other.author):
        return False
    return not (one.published and other.published and one.published[:10] != other.published[:10])


def is_one(one: Thread, other: Thread) -> bool:
    """Whether two threads are readings of one discussion: they share comments, or the article where one has none."""
    if not one.comments or not other.comments:
        if not set(_mail_of(one.post)).isdisjoint(_mail_of(other.post)):
            return True
        return bool(one.post.url and other.post.url) or _same_text(one.post, other.post)
    mine, theirs = set(_marks(one.comments)), set(_marks(other.comments))
    common = len(mine & theirs)
    return common * 3 >= max(min(len(mine), len(theirs)), 1)


def _same_text(one: Post, other: Post) -> bool:
    text = letters(one.body, 80)
    return len(text) > _LETTERS and text == letters(other.body, 80)


def _marks(comments: Sequence[Comment]) -> Iterator[tuple[str, str]]:
    for comment in comments[:_COMPARED]:
        text = letters(comment.body, 60)
        if text:
            yield letters(comment.author), text
