"""Following: lists and feeds whose posts come into the library, and threads that are brought up to date.

Reached through ``Library.following``. A visit to a source brings its posts; their comments come when a post is opened,
or at once where the source says so. What fails is remembered with its reason and is due again after a pause that grows
with each failure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tui_reader.errors import InputError, NotFoundError, ReaderError
from tui_reader.library.adding import BATCH_THREADS, Added, Adder, Failed, Item, is_address
from tui_reader.library.fetching import Fetching, Outcome, Run, kept_article, want_of
from tui_reader.model import Followed, Post, Thread, Watched
from tui_reader.store import following as kept
from tui_reader.store.disk import Disk
from tui_reader.store.following import Following as Kept
from tui_reader.text.moments import now

if TYPE_CHECKING:
    from tui_reader.fetch.fetcher import Fetched

YOUNG = 14
"""Days since its last change within which a fetched thread is brought up to date unasked."""

LONGEST_PAUSE = 24 * 60
"""Minutes after which what failed is tried again at the latest."""

EVERY = range(5, 43_201)
"""Minutes between two visits to a source: five minutes to thirty days."""

MOST = range(1, 1001)
"""Posts that a source gives at once."""


@dataclass(frozen=True, slots=True)
class Visited:
    """A source that was asked."""

    source: Followed
    new: int
    """Posts that the library did not have."""
    updated: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be fetched and is tried again."""

    id: str
    """Of a source or a thread."""
    title: str
    address: str
    reason: str
    tried: str
    again: str
    """When it is due: ISO 8601, UTC."""


Result = Outcome | Visited


class Following:
    """What one library follows."""

    def __init__(
        self,
        disk: Disk,
        fetching: Fetching,
        adder: Callable[[], Adder],
        post: Callable[[str], Post | None],
        expire: Callable[[str], bool],
    ) -> None:
        """Made by the library.

        Args:
            disk: where it lies.
            fetching: what it fetches with.
            adder: what it stores with.
            post: the post of a thread without its text; ``None`` where there is no such thread.
            expire: takes a thread out that was neither opened nor kept; false where it was.
        """
        self._disk = disk
        self._fetching = fetching
        self._adder = adder
        self._post = post
        self._expire = expire

    # What is followed

    def sources(self) -> list[Followed]:
        """What is followed, in the order in which it was begun."""
        return sorted(kept.read(self._disk).sources.values(), key=lambda source: source.added)

    def watched(self) -> list[Watched]:
        """The threads that were fetched, the last changed first."""
        return sorted(kept.read(self._disk).watched.values(), key=lambda thread: thread.changed, reverse=True)

    def troubles(self) -> list[Trouble]:
        """What could not be fetched, with the reason and when it is tried again."""
        state = kept.read(self._disk)
        failed: list[Followed | Watched] = [*state.sources.values(), *state.watched.values()]
        return [
            Trouble(one.id, one.title or one.address, one.address, one.reason, one.tried, _again(one))
            for one in failed
            if one.failures
        ]

    def find(self, what: str) -> Followed | None:
        """The source of an id or the beginning of one, an address or a title; ``None`` where there is none.

        Raises ``NotFoundError`` where several fit.
        """
        sources = self.sources()
        for fits in (
            lambda source: what in (source.id, source.address),
            lambda source: source.address.rstrip("/") == what.rstrip("/"),
            lambda source: source.title.casefold() == what.casefold(),
            lambda source: len(what) > 2 and source.id.startswith(what),
        ):
            found = [source for source in sources if fits(source)]
            if len(found) > 1:
                ids = ", ".join(source.id for source in found[:5])
                raise NotFoundError(f"{what!r} fits {len(found)} sources", todo=f"name one of them: {ids}")
            if found:
                return found[0]
        return None

    def follow(self, address: str, **options: Any) -> tuple[Followed, list[Result]]:
        """Begin to follow a list or feed, or change how; its posts are fetched at once.

        Where it cannot be fetched now but may be later, it is followed all the same and the failure is in the
        results; what is no list at all raises ``ReaderError``.

        Args:
            address: of a feed, of a page that names one, or of a list of a site.
            **options: ``every`` (minutes), ``most`` (posts), ``keep`` (days), ``discussions``, ``title``.
        """
        options = {name: value for name, value in options.items() if value is not None}
        _check(options)
        address = _normal(address)
        known = self.find(address)
        source = replace(known or Followed(source_id(address), address, added=now()), **options)
        run = Run()
        self._visit(run, source, replace(source, digest=""))
        come = next(iter(next(run.results(), [])), None)
        found = come[1] if come is not None else InputError("was not fetched", where=address)
        if isinstance(found, ReaderError):
            if known is None and not getattr(found, "later", False):
                raise found
            self._change(lambda state: state.sources.__setitem__(source.id, source))
            return source, [self._failed(source.id, found)]
        if not source.title:
            source = replace(source, title=found.title or address)
        self._change(lambda state: state.sources.__setitem__(source.id, source))
        results = list(self._take(source, found))
        return self.find(source.id) or source, results

    def unfollow(self, what: str) -> Followed:
        """Follow something no longer; its posts stay. Raises ``NotFoundError`` where it is not followed."""
        source = self.find(what)
        if source is None:
            raise NotFoundError(f"{what!r} is not followed", todo="tui-reader following lists what is")
        self._change(lambda state: state.sources.pop(source.id, None))
        return source

    def enter(self, sources: Iterable[Followed]) -> list[Followed]:
        """Follow many at once, as from a file, without asking any; returns those that are new."""
        fresh: list[Followed] = []

        def act(state: Kept) -> None:
            fresh.clear()
            for source in sources:
                if source.id not in state.sources:
                    state.sources[source.id] = replace(source, added=source.added or now())
                    fresh.append(source)

        self._change(act)
        return fresh

    def _change(self, act: Callable[[Kept], object]) -> None:
        kept.change(self._disk, lambda state: (act(state), None)[1])

    # Bringing up to date

    def refresh(self, what: Sequence[str] = (), *, whole: bool = False, due: bool = False) -> Refreshing:
        """Bring up to date what is named: sources, threads by id, or addresses; without a name all sources and
        the young among the fetched threads.

        Args:
            what: ids, addresses or titles. Raises ``NotFoundError`` for what there is not.
            whole: also what a site gives only when asked again.
            due: only what is due by its own pace.
        """
        refreshing = Refreshing(self, whole=whole)
        state = kept.read(self._disk)
        if not what:
            for source in state.sources.values():
                if not due or _again(source) <= now():
                    self._visit(refreshing.run, source, source)
            for thread in state.watched.values():
                if (not due and _young(thread)) or (due and _due(thread)):
                    self._ask(refreshing.run, thread, whole=whole)
            return refreshing
        for name in what:
            source_ = self.find(name)
            if source_ is not None:
                self._visit(refreshing.run, source_, source_)
            else:
                self._ask(refreshing.run, self._thread_of(name, state), whole=whole)
        return refreshing

    def thread(self, thread_id: str, *, whole: bool = False, branch: str = "") -> Refreshing:
        """Fetch the comments of one thread, or those below one comment; raises ``ReaderError`` where that is not
        known how."""
        refreshing = Refreshing(self, whole=whole)
        self._ask(refreshing.run, self._thread_of(thread_id, kept.read(self._disk)), whole=whole, branch=branch)
        return refreshing

    def fetch(self, address: str, *, typed: bool, whole: bool = False) -> Refreshing:
        """Fetch the thread at an address, as ``Library.add_sources`` does.

        Args:
            address: what to fetch; raises ``FetchError`` where it is no address on the web.
            typed: whether the reader typed it; what a page contains may not lead to this machine or its network.
            whole: also what a site gives only when asked again.
        """
        from tui_reader.fetch.asking import Want

        refreshing = Refreshing(self, whole=whole)
        want = Want(fresh=True, whole=whole)
        refreshing.run.enter("address ", self._fetching.fetcher.thread(address, want, typed=typed))
        return refreshing

    def awaits(self, post: Post) -> bool:
        """Whether a post came from a source that is followed and its comments were not fetched yet."""
        if "origin" not in post.extra or "fetched" in post.extra:
            return False
        return any(post.id in came for came in kept.read(self._disk).came.values())

    def _thread_of(self, thread_id: str, state: Kept) -> Watched:
        """A thread that can be fetched; raises ``NotFoundError`` where it is not known from where."""
        if (known := state.watched.get(thread_id)) is not None:
            return known
        post = self._post(thread_id)
        address = _origin(post) if post is not None else ""
        if post is None or not address:
            raise NotFoundError(
                "it is not known where it came from" if post is not None else f"no thread or source {thread_id!r}",
                todo="add its address" if post is not None else "tui-reader following and list show what there is",
                where=thread_id if post is not None else "",
            )
        return Watched(thread_id, address, title=post.title or "", private=self._trusts(thread_id, address, state))

    def _trusts(self, thread_id: str, address: str, state: Kept) -> bool:
        """Whether a thread's address is on a host of this machine or its network that the reader named."""
        from tui_reader.fetch.addresses import place_of

        place = place_of(address)
        own = [source for id, source in state.sources.items() if thread_id in state.came.get(id, ())]
        return any(source.private and place_of(source.address) == place for source in own)

    def _visit(self, run: Run, key: Followed, source: Followed) -> None:
        from tui_reader.fetch.asking import Want

        want = Want(fresh=True, most=source.most, article=False)
        fetcher = self._fetching.fetcher
        run.enter(f"source {key.id}", fetcher.posts(source.address, want, typed=True, digest=source.digest))

    def _ask(self, run: Run, thread: Watched, *, whole: bool, branch: str = "") -> None:
        want = want_of(self._post(thread.id), whole=whole, branch=branch)
        fetcher = self._fetching.fetcher
        run.enter(f"thread {thread.id}", fetcher.thread(thread.address, want, typed=thread.private))

    # What came

    def take(self, key: str, found: Fetched | ReaderError, run: Run, *, whole: bool) -> Iterator[Result]:
        """What became of one visit: on disk when it is yielded."""
        kind, _, id = key.partition(" ")
        if isinstance(found, ReaderError):
            yield self._failed(id, found)
        elif kind == "source":
            source = kept.read(self._disk).sources.get(id)
            if source is None:
                return  # unfollowed meanwhile
            for result in self._take(source, found):
                yield result
                if isinstance(result, Added) and result.status == "added" and source.discussions == "all":
                    self._ask_below(run, result.id, whole=whole)
        else:
            yield from self.arrived(id, found)

    def _ask_below(self, run: Run, thread_id: str, *, whole: bool) -> None:
        try:
            self._ask(run, self._thread_of(thread_id, kept.read(self._disk)), whole=whole)
        except NotFoundError:
            return  # a post without an address has no discussion to fetch

    def _take(self, source: Followed, found: Fetched) -> Iterator[Result]:
        """Store the posts of a list that are new or changed; what a reader removed is not brought back."""
        time = now()
        state = kept.read(self._disk)
        came = dict(state.came.get(source.id, {}))
        posts = [one for one in found.threads if one.id not in came or self._post(one.id) is not None]
        results = self._store([Item(_as_kept(one, self._post(one.id)), source.address) for one in posts])
        for result in results:
            came.setdefault(result.id, time)
        expired = self._expired(source, came, {one.id for one in found.threads})

        def act(state: Kept) -> None:
            present = state.sources.get(source.id)
            if present is None:
                return
            state.sources[source.id] = replace(
                present, checked=time, tried=time, failures=0, reason="", digest=found.digest, private=found.private,
                title=present.title or found.title,
            )  # fmt: skip
            state.came[source.id] = state.came.get(source.id, {}) | came
            for id in expired:
                state.watched.pop(id, None)

        self._change(act)
        yield from results
        yield Visited(
            source,
            sum(1 for result in results if result.status == "added"),
            sum(1 for result in results if result.status == "updated"),
        )

    def _expired(self, source: Followed, came: dict[str, str], present: set[str]) -> list[str]:
        """Take out what is older than the source keeps; what is still on the list, was opened or kept stays."""
        if not source.keep:
            return []
        before = _moved(now(), minutes=-source.keep * 24 * 60)
        old = [id for id, when in came.items() if when < before and id not in present]
        return [id for id in old if self._post(id) is not None and self._expire(id)]

    def arrived(self, thread_id: str, found: Fetched) -> Iterator[Result]:
        """Store what was fetched for a thread; a thread that a source gave under another id stays that one."""
        threads = list(found.threads)
        known = self._post(thread_id)
        if known is not None and len(threads) == 1:
            threads = [_as_known(threads[0], known)]
        notes = found.notes
        items = [Item(thread, found.address, notes) for thread in threads]
        results = self._store(items)
        self.remember(found, results, threads)
        yield from results

    def remember(self, found: Fetched, results: Sequence[Added], threads: Sequence[Thread]) -> None:
        """Note that threads were fetched, so that they can be brought up to date."""
        if len(threads) != 1:
            return
        time = now()

        def act(state: Kept) -> None:
            for result in results:
                known = state.watched.get(result.id)
                changed = time if known is None or result.status != "unchanged" else known.changed
                title = result.title or ""
                state.watched[result.id] = Watched(
                    result.id, found.address, changed, time, title=title, private=found.private
                )

        self._change(act)

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
                self._change(lambda state: state.watched.update(watched))

    def _as_watched(self, result: Added, time: str) -> Watched:
        private = self._fetching.is_private(result.source)
        return Watched(result.id, result.source, time, time, title=result.title or "", private=private)

    def _store(self, items: Sequence[Item]) -> list[Added]:
        """Put threads into the library, merged with what is there; all durable on return."""
        results: list[Added] = []
        waiting = list(items)
        while waiting:
            ids: set[str] = set()
            batch: list[Item] = []
            later: list[Item] = []
            for item in waiting:
                (later if item.thread.id in ids or len(batch) >= BATCH_THREADS else batch).append(item)
                ids.add(item.thread.id)
            results += self._adder().add(batch)
            waiting = later
        return results

    def _failed(self, id: str, error: ReaderError) -> Failed:
        """Note why something could not be fetched."""
        time = now()
        reason = f"{error.what}; {error.todo}" if error.todo else error.what
        where = [error.where]

        def act(state: Kept) -> None:
            for table in (state.sources, state.watched):
                if (one := table.get(id)) is not None:
                    where[0] = where[0] or one.address
                    table[id] = replace(one, tried=time, failures=one.failures + 1, reason=reason)  # type: ignore[assignment]

        if not self._fetching.fetcher.settings.offline:  # which is nobody's fault
            self._change(act)
        return Failed(where[0] or id, str(error))


class Refreshing:
    """A round of visits: its results are iterated as they come; ``cancel`` ends it from any thread."""

    def __init__(self, following: Following, *, whole: bool) -> None:
        self.run = Run()
        self._following = following
        self._whole = whole
        self.total = 0

    @property
    def left(self) -> int:
        """Visits that are not done."""
        return self.run.left

    def cancel(self) -> None:
        """End it; what is on disk stays."""
        self.run.cancel()

    def __iter__(self) -> Iterator[Result]:
        try:
            for come in self.run.results():
                for key, found in come:
                    yield from self._following.take(key, found, self.run, whole=self._whole)
        finally:
            self.run.cancel()


def source_id(address: str) -> str:
    """The id of a source: eight hexadecimal digits, the same for the same address."""
    from tui_reader.sources.identity import canonical

    return hashlib.blake2b(canonical(address).encode("utf-8", "replace"), digest_size=4).hexdigest()


def _normal(address: str) -> str:
    from tui_reader.fetch.addresses import split

    if "://" not in address:
        address = f"https://{address}"
    return split(address).geturl()


def _check(options: dict[str, Any]) -> None:
    for name, limits in (("every", EVERY), ("most", MOST)):
        if name in options and options[name] not in limits:
            raise InputError(f"{name} is {options[name]}", todo=f"choose from {limits[0]} to {limits[-1]}")
    if options.get("keep", 0) < 0:
        raise InputError("keep is negative", todo="choose a number of days, or 0 to keep all")


def _origin(post: Post) -> str:
    for address in (post.extra.get("origin"), post.url):
        if isinstance(address, str) and address.lower().startswith(("http://", "https://")):
            return address
    return ""


def _as_kept(thread: Thread, known: Post | None) -> Thread:
    """A list's view of a post that is known better: its text, an excerpt perhaps, takes nothing away."""
    if known is None or "fetched" not in known.extra:
        return thread
    return Thread(replace(thread.post, body=""), thread.comments)


def _as_known(thread: Thread, known: Post) -> Thread:
    """A reading of a thread under the id that the library has it by."""
    thread = kept_article(thread, known)
    if thread.id == known.id:
        return thread
    return Thread(replace(thread.post, id=known.id), thread.comments)


def _moved(time: str, *, minutes: float) -> str:
    moment = datetime.fromisoformat(time) if time else datetime.fromtimestamp(0, UTC)
    return (moment + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _again(one: Followed | Watched) -> str:
    """When something is due: by its pace, and after failures later each time."""
    pace = one.every if isinstance(one, Followed) else 60
    if one.failures:
        pace = min(max(pace, 5) * 2 ** min(one.failures - 1, 10), max(LONGEST_PAUSE, pace))
    return _moved(one.tried, minutes=pace) if one.tried else ""


def _young(thread: Watched) -> bool:
    return thread.changed >= _moved(now(), minutes=-YOUNG * 24 * 60)


def _due(thread: Watched) -> bool:
    """Whether a fetched thread is due: the longer nothing came, the seldomer; never once it is old."""
    if not _young(thread) or _again(thread) > now():
        return False
    try:
        quiet = datetime.fromisoformat(thread.tried) - datetime.fromisoformat(thread.changed)
    except ValueError:
        return True
    return now() >= _moved(thread.tried, minutes=min(max(quiet.total_seconds() / 60, 30), LONGEST_PAUSE))
