"""Storing threads in a library: each merged into what is there, in batches that are durable when they are reported."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.facts import activity, arrive, digest_of, excerpt, uncounted
from tui_reader.library.items import Added, Failed, Item, Status
from tui_reader.library.merging import merge
from tui_reader.library.places import SHARED, Places, keys_of, keys_of_stored
from tui_reader.model import Post, Thread
from tui_reader.sources.join import PARTS
from tui_reader.store import runs, states, threads
from tui_reader.store.disk import Batch, Disk, stamp_of
from tui_reader.store.ledger import Ledger, Written
from tui_reader.store.paths import stripe
from tui_reader.store.threads import Facts, Stored
from tui_reader.text.moments import after, now

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Results = Generator["Added | Failed", None, None]
"""What became of threads; told of an interruption by ``throw``, it yields what else is on disk."""

BATCH_THREADS = 256
"""Threads that are written together: their waits for the disk are joined."""
BATCH_SIZE = 12_000_000
"""Characters after which a batch is written, however few its threads: bounds memory and the time under locks."""
_COMMENT_SIZE = 400
"""Characters that a comment counts as, beside its text."""
BATCH_SECONDS = 0.5
"""Time after which a batch is written although more could come, so that progress shows."""
LATEST = 1.5
"""Seconds after which threads of a long addition are in the catalogue, for others who look."""


class Changed(NamedTuple):
    """A thread's file as it is to be, with what was put into it."""

    stored: Stored
    post: Post
    facts: Facts


def _as(thread: Thread, id: str) -> Thread:
    return thread._replace(post=thread.post._replace(id=id))


class Adder:
    """Puts threads into one library."""

    def __init__(self, disk: Disk, ledger: Ledger, expire: Callable[[str], bool]) -> None:
        """Made by the library.

        Args:
            disk: where it lies.
            ledger: its list of posts.
            expire: takes a thread out that nobody opened or kept: one that turned out to be a part of another.
        """
        self._disk = disk
        self._ledger = ledger
        self._expire = expire
        self._places = Places(disk, ledger)
        self._within: list[str] = []
        """Threads that are now within others too."""
        self._keys: dict[str, tuple[Post, list[str]]] = {}
        """What the threads of the batch at hand are found by, with the posts of which that was made."""

    def add(self, items: Sequence[Item], *, sample: bool = False, later: Later | None = None) -> list[Added]:
        """Store or merge threads; all durable on return.

        Args:
            items: the threads.
            sample: whether they are discussions that came with the program.
            later: takes what is to be put into the catalogue, instead of doing so now.
        """
        results = self._add_all(items, sample=sample, later=later)
        self._part_with_parts()
        return results

    def _part_with_parts(self) -> None:
        while self._within:
            self._expire(self._within.pop())

    def _add_all(self, items: Sequence[Item], *, sample: bool, later: Later | None) -> list[Added]:
        self._disk.writable()
        self._places.prepare()
        items = self._as_known(items)
        results = self._add(items, sample=sample, later=later)
        return [result for item, result in zip(items, results, strict=True) if not item.moved]

    def _as_known(self, items: Sequence[Item]) -> list[Item]:
        """Items under the ids by which the library, or an item before them, has the same discussion.

        Behind one that joins threads which were apart, what they hold.
        """
        with self._places.log.steady():
            return self._all_as_known(items)

    def _all_as_known(self, items: Sequence[Item]) -> list[Item]:
        known: list[Item] = []
        ids: set[str] = set()
        by_key: dict[str, list[Thread]] = {}
        self._keys.clear()
        for item in items:
            thread = item.thread
            keys = keys_of(thread.post, [comment.id for comment in thread.comments[:PARTS]])
            self._keys[thread.id] = thread.post, keys
            parts = self._places.parts(thread, keys)
            if thread.id not in ids and stamp_of(self._disk.at.thread(thread.id)) is None:
                beside = {id(other): other for key in keys for other in by_key.get(key, ())[-SHARED:]}
                same = parts[0].id if parts else self._places.same(thread, keys, beside.values())
                if same is not None:
                    item = item._replace(thread=_as(thread, same))
            for key in keys:
                by_key.setdefault(key, []).append(item.thread)
            known.append(item)
            ids.add(item.thread.id)
            for part in parts:
                if part.id != item.thread.id:
                    known.append(Item(_as(part, item.thread.id), moved=True))
                    self._within.append(part.id)
        return known

    def _add(self, items: Sequence[Item], *, sample: bool, later: Later | None) -> list[Added]:
        ids = {item.thread.id for item in items}
        addresses: list[tuple[str, list[str]]] = []
        results: list[Added] = []
        before: dict[str, Stored | None] = {}
        changed: dict[str, Changed] = {}
        batch: Batch = []
        moment = now()
        with self._disk.lock(*(stripe("threads", id) for id in ids)):
            for item in items:
                id = item.thread.id
                if id in changed:  # what turned out to be one thread is merged before it is written
                    there: Stored | None = changed[id].stored.as_read()
                else:
                    there = before[id] = self._ledger.stored(id)
                result, made = self._add_one(item, there, sample, moment)
                results.append(result)
                if made is not None:
                    changed[id] = made
            for id, made in changed.items():
                self._disk.database(made.stored.path, "thread", None, into=batch).fill(made.stored.tables)
                addresses += self._new_keys(id, made, before[id])
            if changed:
                active = {id: was.facts().active for id in changed if (was := before[id]) is not None}
                note = self._disk.begin(changed)
                try:
                    self._places.log.note(addresses)
                    self._disk.write(batch)
                    if later is None:
                        self._ledger.refresh([made.stored for made in changed.values()], active)
                except BaseException:
                    self._disk.leave(note)
                    raise
                if later is None:
                    self._disk.end(note)
                else:
                    later.take(note, changed, active)
        return results

    def _new_keys(self, id: str, changed: Changed, before: Stored | None) -> list[tuple[str, list[str]]]:
        """The line of a thread for what is found by it; none where that stays as it was."""
        if before is None:
            return [(id, self._keys_of(changed))]
        keys = keys_of_stored(changed.stored, changed.post)
        return [(id, keys)] if keys != keys_of_stored(before, before.post(body=False)) else []

    def _keys_of(self, changed: Changed) -> list[str]:
        """What a thread is found by that was not there; mostly that was asked before."""
        post, keys = self._keys.get(changed.post.id, (None, []))
        return keys if post is changed.post else keys_of_stored(changed.stored, changed.post)

    def _add_one(self, item: Item, there: Stored | None, sample: bool, moment: str) -> tuple[Added, Changed | None]:
        """What adding does, and what is to be written, where that is other than what is there."""
        thread = item.thread
        digest = digest_of(thread)
        if there is None:
            count = len(thread.comments)
            facts = Facts(
                added=moment,
                birth=moment,
                active=activity(thread, moment),
                excerpt=excerpt(thread),
                total=count,
                arrivals=((0, moment),) if count else (),
                uncounted=uncounted(thread, range(count)),
                digests=(digest,),
                changed=moment,
                sample=sample,
            )
            return self._result(item, "added", count, facts), self._changed(thread, facts, range(count))
        facts = there.facts()
        known = digest in facts.digests
        # An older version that comes again is the page as it is now only if it was saved after the last change: else a
        # folder with all versions of a page, added each night, would undo and redo every edit.
        if known and (digest == facts.digests[-1] or (item.saved and item.saved <= facts.changed)):
            return self._result(item, "unchanged", 0, facts), None
        # What comes after the thread was opened is new, also where the clock was set back meanwhile.
        moment = after(states.read(self._disk, thread.id).place.opened or "")
        merged = merge(there.thread(), thread, moment, cut=item.cut)
        if known and not merged.changed:
            return self._result(item, "unchanged", 0, facts), None
        earlier = (other for other in facts.digests if other != digest)
        digests = (*earlier, digest)[-threads.KEPT_DIGESTS :]
        ordinals, arrivals = arrive(there, facts, merged.thread, moment)
        grown = Facts(
            added=facts.added,
            birth=facts.birth,
            active=activity(merged.thread, facts.added),
            excerpt=excerpt(merged.thread),
            total=len(merged.thread.comments),
            arrivals=arrivals,
            uncounted=uncounted(merged.thread, ordinals),
            digests=digests,
            changed=moment if merged.changed else facts.changed,
            sample=facts.sample and sample,
        )
        made = self._changed(merged.thread, grown, ordinals)
        if not merged.visible:  # written all the same: next time the digest tells without reading the bodies
            return self._result(item, "unchanged", 0, grown), made
        return self._result(item, "updated", len(merged.new), grown)._replace(edited=merged.edited), made

    def _changed(self, thread: Thread, facts: Facts, ordinals: Sequence[int]) -> Changed:
        stored = Stored(self._disk.at.thread(thread.id), threads.tables_of(thread, facts, ordinals))
        return Changed(stored, thread.post, facts)

    def _result(self, item: Item, status: Status, new: int, facts: Facts) -> Added:
        uncounted = runs.size(facts.uncounted)
        if status == "added":
            new -= uncounted
        return Added(
            id=item.thread.id,
            title=item.thread.post.title,
            status=status,
            new=new,
            comments=facts.total - uncounted,
            source=item.source,
            notes=item.notes,
            elsewhere=item.elsewhere,
            excerpt=facts.excerpt,
        )

    def add_stream(
        self,
        items: Iterable[Item | Failed],
        *,
        sample: bool = False,
        stored: Callable[[int], None] = lambda count: None,
    ) -> Results:
        """Store threads as they come, in batches; each result is yielded when it is on disk, in order.

        While one batch waits for the disk the next is read. The first batch is in the catalogue at once, those after
        it within ``LATEST``: threads in no order of activity would else rewrite all of the catalogue with every batch.
        Interrupted, also where it waits to be asked for more, it goes on until all that is on disk was yielded.

        Args:
            items: the threads.
            sample: whether they are discussions that came with the program.
            stored: told how many more of the items, in their order, are on disk.
        """
        later: Later | None = None
        writing: Future[list[Added | Failed]] | None = None
        done: Iterator[Added | Failed] = iter(())
        writer: Executor | None = None
        failure: Exception | None = None
        try:
            with contextlib.ExitStack() as held:
                batches = _batches(items)
                while True:
                    try:
                        batch, last = next(batches, (None, True))
                    except Exception as error:  # what came before it is stored all the same
                        failure, batch, last = error, None, True
                    if writing is not None:
                        results = writing.result()
                        done, writing = iter(results), None
                        stored(_threads(results))
                        yield from done
                        later = later or Later()
                    if later is not None and time.monotonic() - later.since > LATEST:
                        self.enter(later)
                        later = Later()
                    if batch is None:
                        break
                    if last and writer is None and len(batch) == 1:  # there is nothing to be read meanwhile
                        results = self.flush(batch, sample, later)
                        stored(_threads(results))
                        yield from results
                        continue
                    writer = writer or held.enter_context(_one_thread())
                    writing = writer.submit(self.flush, batch, sample, later)
            if failure is not None:
                raise failure
        except KeyboardInterrupt:  # the batch at hand was waited for; nothing of it is in doubt
            yield from done
            if writing is not None:
                results = writing.result()
                stored(_threads(results))
                yield from results
            raise
        finally:
            if later is not None:
                self.enter(later)
            self._part_with_parts()

    def flush(self, waiting: list[Item | Failed], sample: bool, later: Later | None) -> list[Added | Failed]:
        """Store a batch; what became of each."""
        items = [item for item in waiting if isinstance(item, Item)]
        results = iter(self._add_all(items, sample=sample, later=later) if items else ())
        return [item if isinstance(item, Failed) else next(results) for item in waiting]

    def enter(self, later: Later) -> None:
        """Put what waits into the catalogue."""
        if not later.notes:
            return
        self._ledger.refresh_all(later.before, later.written)
        for note in later.notes:
            self._disk.end(note)


def _threads(results: Sequence[Added | Failed]) -> int:
    return sum(isinstance(result, Added) for result in results)


def _one_thread() -> Executor:
    """A thread that writes all batches: the memory that each of many leaves behind is not given back."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1)


def _batches(items: Iterable[Item | Failed]) -> Iterator[tuple[list[Item | Failed], bool]]:
    """Items in batches, and whether each is the last; what came before an error in them is given first."""
    waiting: list[Item | Failed] = []
    count = size = 0
    since = time.monotonic()
    failure: Exception | None = None
    source = iter(items)
    while True:
        try:
            item = next(source)
        except StopIteration:
            break
        except Exception as error:
            failure = error
            break
        if isinstance(item, Item):
            if count >= BATCH_THREADS or size >= BATCH_SIZE or time.monotonic() - since > BATCH_SECONDS:
                yield waiting, False
                waiting, count, size, since = [], 0, 0, time.monotonic()
            count += 1
            size += sum([_COMMENT_SIZE + len(comment.body) for comment in item.thread.comments])
        waiting.append(item)
    if waiting:
        yield waiting, True
    if failure is not None:
        raise failure


class Later:
    """Threads that are on disk and wait to be put into the catalogue together."""

    def __init__(self) -> None:
        self.before: dict[str, str | None] = {}
        """Under which activity the row of each stands so far; ``None`` for a new one."""
        self.written: dict[str, Written] = {}
        """What was written of each."""
        self.notes: list[Path] = []
        """Their notes: a kill leaves these, and the next process puts the rows in."""
        self.since = time.monotonic()

    def take(self, note: Path, threads: Mapping[str, Changed], before: Mapping[str, str]) -> None:
        """Take in threads that are on disk now, with the activity that those had which were there."""
        self.notes.append(note)
        for id, changed in threads.items():
            self.before.setdefault(id, before.get(id))
            self.written[id] = Written.of(*changed)
