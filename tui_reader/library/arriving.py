"""What came from the network put into the library: many visits at once, each with one line in what is followed.

All of a batch is on disk when its results are given, and the file of what is followed is written once for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import orjson

from tui_reader.errors import ReaderError
from tui_reader.kept import Followed, Watched
from tui_reader.library.adding import BATCH_THREADS, Adder
from tui_reader.library.fetching import Fetching, Outcome, kept_article
from tui_reader.library.gathering import is_address
from tui_reader.library.items import Added, Failed, Item
from tui_reader.library.pace import moved
from tui_reader.model import Post, Thread
from tui_reader.store import following as kept
from tui_reader.store.disk import Disk
from tui_reader.store.following import Following as Kept
from tui_reader.text.moments import now

if TYPE_CHECKING:
    from tui_reader.fetch.fetcher import Fetched


@dataclass(frozen=True, slots=True)
class Visited:
    """A source that was asked."""

    source: Followed
    new: int
    """Posts that the library did not have."""
    updated: int = 0


Result = Outcome | Visited

TAKEN_AWAY = (404, 410)
"""What hosts answer for a thread that was there and is no more."""


@dataclass(slots=True)
class Visit:
    """One visit on its way into the library."""

    key: str
    found: Fetched
    source: Followed | None = None
    """The source that was asked; ``None`` for a thread."""
    items: list[Item] = field(default_factory=list)
    came: dict[str, str] = field(default_factory=dict)
    """When each post of a source came, and what tells whether it is as it was then."""
    results: list[Added] = field(default_factory=list)


class Arriving:
    """Takes visits into one library."""

    def __init__(
        self,
        disk: Disk,
        fetching: Fetching,
        adder: Callable[[], Adder],
        post: Callable[[str], Post | None],
        expire: Callable[[str], bool],
    ) -> None:
        self._disk = disk
        self._fetching = fetching
        self._adder = adder
        self._post = post
        self._expire = expire

    def take(self, come: Sequence[tuple[str, Fetched | ReaderError]]) -> tuple[list[Result], list[str]]:
        """What became of visits, in their order; and the new posts whose comments are wanted at once.

        Args:
            come: what each visit found, by ``source ID``, ``thread ID`` or ``address``.
        """
        state = kept.read(self._disk)
        time = now()
        visits: list[Visit] = []
        failed: list[tuple[str, ReaderError]] = []
        for key, found in come:
            if isinstance(found, ReaderError):
                if key.startswith("thread ") and getattr(found, "status", 0) in TAKEN_AWAY:
                    found.todo = "what was fetched before stays"
                failed.append((key, found))
            elif (visit := self._visit(key, found, state, time)) is not None:
                visits.append(visit)
        stored = iter(self._store([item for visit in visits for item in visit.items]))
        for visit in visits:
            visit.results = [next(stored) for _ in visit.items]
        expired = {id for visit in visits if visit.source is not None for id in self._expired(visit, time)}
        failures = self._change(visits, failed, expired, time)
        results: list[Result] = [*failures]
        for visit in visits:
            results += visit.results
            if visit.source is not None:
                counts = [sum(one.status == status for one in visit.results) for status in ("added", "updated")]
                results.append(Visited(visit.source, *counts))
        wanted = [
            one.id
            for visit in visits
            if visit.source is not None and visit.source.discussions == "all"
            for one in visit.results
            if one.status == "added"
        ]
        return results, wanted

    def _visit(self, key: str, found: Fetched, state: Kept, time: str) -> Visit | None:
        kind, _, id = key.partition(" ")
        if kind == "source":
            source = state.sources.get(id)
            return None if source is None else self._posts(Visit(key, found, source), state, time)
        visit = Visit(key, found)
        threads = list(found.threads)
        known = self._post(id) if id else None
        if known is not None and len(threads) == 1:
            threads = [_as_known(threads[0], known)]
        visit.items = [Item(thread, found.address, found.notes) for thread in threads]
        return visit

    def _posts(self, visit: Visit, state: Kept, time: str) -> Visit:
        """The posts of a list that are new or changed; what a reader removed is not brought back."""
        assert visit.source is not None
        before = state.came.get(visit.source.id, {})
        for thread in visit.found.threads:
            digest = digest_of(thread.post)
            first, _, told = before.get(thread.id, "").partition(" ")
            if told == digest:
                continue
            known = self._post(thread.id)
            if first and known is None:
                continue
            visit.came[thread.id] = f"{first or time} {digest}"
            visit.items.append(Item(_as_kept(thread, known), visit.source.address))
        return visit

    def _expired(self, visit: Visit, time: str) -> list[str]:
        """Take out what is older than the source keeps; what is still on the list, was opened or kept stays."""
        source = visit.source
        if source is None or not source.keep or visit.found.same:
            return []
        before = moved(time, minutes=-source.keep * 24 * 60)
        present = {thread.id for thread in visit.found.threads}
        came = kept.read(self._disk).came.get(source.id, {})
        old = [id for id, when in came.items() if when.partition(" ")[0] < before and id not in present]
        return [id for id in old if self._post(id) is not None and self._expire(id)]

    def _change(
        self, visits: Sequence[Visit], failed: Sequence[tuple[str, ReaderError]], expired: set[str], time: str
    ) -> list[Failed]:
        """Write what is to be remembered of all of it; the failures in words."""
        offline = bool(failed) and self._fetching.fetcher.settings.offline  # which is nobody's fault
        messages: list[Failed] = []

        def act(state: Kept) -> None:
            messages.clear()
            for key, error in failed:
                messages.append(Failed(error.where or key, str(error)))
                if not offline:
                    _note_failure(state, key.partition(" ")[2], error, time)
            for visit in visits:
                if visit.source is not None:
                    _note_source(state, visit, time)
                elif len(visit.results) == 1:
                    _note_thread(state, visit, time)
            for id in expired:
                state.watched.pop(id, None)

        kept.change(self._disk, act)
        return messages

    def noting(self, results: Iterable[Outcome]) -> Iterator[Outcome]:
        """Results of an addition as they come; at its end it is noted which threads were fetched from where."""
        fetched: dict[str, list[Added]] = {}
        try:
            for result in results:
                if isinstance(result, Added) and is_address(result.source):
                    fetched.setdefault(result.source, []).append(result)
                yield result
        finally:
            time = now()
            single = [came[0] for came in fetched.values() if len(came) == 1]
            watched = {one.id: self._as_watched(one, time) for one in single}
            if watched:
                kept.change(self._disk, lambda state: state.watched.update(watched))

    def _as_watched(self, result: Added, time: str) -> Watched:
        private = self._fetching.is_private(result.source)
        return Watched(result.id, result.source, time, time, title=result.title or "", private=private)

    def _store(self, items: Sequence[Item]) -> list[Added]:
        """Put threads into the library, merged with what is there; all durable on return, results in order."""
        results: list[Added] = []
        for start in range(0, len(items), BATCH_THREADS):
            results += self._adder().add(items[start : start + BATCH_THREADS])
        return results


def digest_of(post: Post) -> str:
    """Tells whether a list says of a post what it said before."""
    said = orjson.dumps([post.title, post.author, post.published, post.url, post.body, repr(post.extra)])
    return hashlib.blake2b(said, digest_size=6).hexdigest()


def _note_failure(state: Kept, id: str, error: ReaderError, time: str) -> None:
    reason = f"{error.what}; {error.todo}" if error.todo else error.what
    if (source := state.sources.get(id)) is not None:
        state.sources[id] = replace(source, tried=time, failures=source.failures + 1, reason=reason)
    if (thread := state.watched.get(id)) is not None:
        state.watched[id] = replace(thread, tried=time, failures=thread.failures + 1, reason=reason)


def _note_source(state: Kept, visit: Visit, time: str) -> None:
    found = visit.found
    assert visit.source is not None
    id = visit.source.id
    present = state.sources.get(id)
    if present is None:
        return  # unfollowed meanwhile
    state.sources[id] = replace(
        present, checked=time, tried=time, failures=0, reason="", digest=found.digest, private=found.private,
        title=present.title or found.title,
    )  # fmt: skip
    if visit.came:
        state.came[id] = state.came.get(id, {}) | visit.came


def _note_thread(state: Kept, visit: Visit, time: str) -> None:
    """Note that a thread was fetched, so that it can be brought up to date."""
    (result,) = visit.results
    known = state.watched.get(result.id)
    changed = time if known is None or result.status != "unchanged" else known.changed
    found = visit.found
    state.watched[result.id] = Watched(
        result.id, found.address, changed, time, title=result.title or "", private=found.private
    )


def _as_kept(thread: Thread, known: Post | None) -> Thread:
    """A list's view of a post that is known better: its text, an excerpt perhaps, takes nothing away."""
    if known is None or "fetched" not in known.extra:
        return thread
    return Thread(thread.post._replace(body=""), thread.comments)


def _as_known(thread: Thread, known: Post) -> Thread:
    """A reading of a thread under the id that the library has it by."""
    thread = kept_article(thread, known)
    if known.extra.get("more") == "asked":
        thread = Thread(thread.post._replace(extra={**thread.post.extra, "more": "asked"}), thread.comments)
    if thread.id == known.id:
        return thread
    return Thread(thread.post._replace(id=known.id), thread.comments)
