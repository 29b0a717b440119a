"""Which discussions are one, and which are about one article: by canonical address, by title where there is none.

A page and its feed, or a page saved twice, are one discussion: the same address, or the same title without one, and
comments in common. An article that was discussed in several places has several threads, which are shown as a group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui_reader.model import Comment, Entry, Post, Thread
from tui_reader.sources.identity import canonical, letters
from tui_reader.store.addresses import Addresses
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger, readable

ADDRESS = "a"
"""Kind of key: the address of the discussion, or of the page it is about."""
TITLE = "t"
"""Kind of key: the letters of the title."""
_LETTERS = 12
_COMPARED = 400


def keys_of(post: Post) -> list[str]:
    """What a thread is found by."""
    keys = [ADDRESS + address for address in addresses_of(post)]
    title = letters(post.title)
    if len(title) >= _LETTERS:
        keys.append(TITLE + title)
    return keys


def addresses_of(post: Post) -> list[str]:
    """The canonical addresses of a discussion and of what it is about."""
    link = post.extra.get("link")
    found = [canonical(address) for address in (post.url, link) if isinstance(address, str) and address]
    return list(dict.fromkeys(found))


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
        posts = (one.post(body=False) for one in stored if one is not None)
        self.log.make((post.id, keys_of(post)) for post in posts)

    def note(self, ids: Iterable[str]) -> None:
        """Add threads that are there already."""
        stored = (self._ledger.stored(id) for id in ids)
        posts = (one.post(body=False) for one in stored if one is not None)
        self.log.note((post.id, keys_of(post)) for post in posts)

    def same(self, thread: Thread, keys: Sequence[str], beside: Iterable[Thread] = ()) -> str | None:
        """The id of the thread that is the same discussion as one that the library lacks by its id.

        Args:
            thread: the one that is sought.
            keys: its keys.
            beside: threads that are about to be added, with a key in common.
        """
        post = thread.post
        for key in keys:
            for id in self.log.find(key):
                stored = None if id == post.id else self._ledger.stored(id)
                if stored is not None and _may_be(post, stored.post(body=False)) and is_one(thread, stored.thread()):
                    return id
        for other in beside:
            if other.id != post.id and _may_be(post, other.post) and is_one(thread, other):
                return other.id
        return None

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


def _keys_of_row(entry: Entry) -> list[str]:
    return keys_of(Post(entry.id, entry.title, url=entry.url))


def _may_be(one: Post, other: Post) -> bool:
    """Whether two posts can be the same, by what they say of themselves."""
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
