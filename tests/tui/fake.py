"""A library in memory with the methods that the app calls, and a few threads that are our own writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.errors import NotFoundError
from tui_reader.library.adding import Added, Failed, Progress
from tui_reader.model import Bookmark, Comment, Entry, Post, Quoted, ReadingState, Thread, Tree

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
"""The time of every test."""
VISIT = "2026-11-20T20:40:00+00:00"
"""When the first thread was last visited: what arrived later is new."""

ARTICLE = """The kettle in the workshop has a lid that never fitted, and everyone who works there knows how to
hold it. Visitors burn their fingers once. Then they know too, and nobody has ever written it down.

I have started to call this *the knowledge of the lid*. It is small, it is shared, and it leaves the building
with whoever retires. Last spring three people retired in one month, and we burnt our fingers for a year.

## What we tried

- a notebook by the kettle, which was used as a coaster
- a sign, which was read once
- an hour on Fridays in which one person shows another one thing

Only the hour stayed. It costs nothing, and it is the only meeting that people are sorry to miss. The
[notes of the first year](https://workshop.example/fridays) are public."""

CODE = """> it is the only meeting that people are sorry to miss

You *can* measure it a little. Count what was shown, not what was written:

```python
def shown(hours):
    pairs = [(h.giver, h.taker) for h in hours]
    return len(set(pairs))   # each pair once
```

Ours went from nine to forty in a winter."""


def sample_thread() -> Thread:
    """A thread with everything: depth, code, quotes, links, the author among the comments, old and new ones."""
    rows = [
        ("a", None, "Ines Calder", "2026-11-22T09:30:00+00:00",
         "Our mill lost its last miller in 2019. Nobody minded, until the flood came and the sluice was stuck."),
        ("b", "a", "Mara Holm", "2026-11-22T10:20:00+00:00",
         "That is the case I had in mind. A handbook counts the parts. It never counts the hands."),
        ("c", "b", "Tomas Lund", "2026-11-22T12:08:00+00:00", CODE),
        ("d", "c", "Jonah Reed", "2026-11-22T13:20:00+00:00",
         "Per season, then? A summer with one visitor has a gap of a whole year."),
        ("e", "d", "Tomas Lund", "2026-11-22T13:52:00+00:00", "Yes, and it should look bad, because it is."),
        ("f", "a", "Pell Arden", "2026-11-22T11:30:00+00:00",
         "The mill is a lovely example, but mills empty slowly, and a workshop empties at five every day."),
        ("g", "f", "Odile Farr", "2026-11-22T13:38:00+00:00", "Ours emptied in a week."),
        ("h", None, "Wren Sado", "2026-11-22T12:30:00+00:00",
         "A counterpoint: our boatyard writes it down. [Its list](https://yard.example/list) has 4,000 lines."),
        ("i", "h", "Mara Holm", "2026-11-22T13:30:00+00:00", "Then keep it! Does anybody read line 3,112?"),
        ("j", None, "日本の読者", "2026-11-21T08:00:00+00:00", "やかんの蓋の話、うちにもあります。👩‍🔧 同じです。"),
    ]  # fmt: skip
    deep = [
        (f"k{depth}", f"k{depth - 1}" if depth else "h", f"Reader {depth}", "2026-11-22T14:00:00+00:00",
         f"Level {depth}: the lid again.")
        for depth in range(16)
    ]  # fmt: skip
    at = [row[0] for row in rows].index("i") + 1
    ordered = [*rows[:at], *deep, *rows[at:]]
    post = Post(
        "lid", "The knowledge of the lid", "Mara Holm", "2026-11-22T08:14:00+00:00", "https://workshop.example/lid",
        "text", ARTICLE, "markdown",
    )  # fmt: skip
    return Thread(post, tuple(Comment(*row, markup="markdown") for row in ordered))


def small_thread(number: int) -> Thread:
    """One of the other posts: an article without comments, a discussion without an article, or both."""
    names = ("Ilse Brand", "Odd Fjell", "Anke Rohde", None)
    titles = (
        "Notes from a year without a plan", "The harbour master's spreadsheet", "Letters that arrive twice", None,
        "A small defence of the long sentence", "Mapping every tap in the town", "What the night shift knows",
    )  # fmt: skip
    comments = tuple(
        Comment(f"c{i}", None if i % 3 == 0 else f"c{i - 1}", f"Reader {i}", f"2026-11-{10 + i % 9:02}", f"Word {i}.")
        for i in range(0 if number % 4 == 1 else 3 + number)
    )
    body = "" if number % 4 == 2 else "A short text about something that was seen on the way to work.\n\nAnd more."
    post = Post(
        f"post{number}", titles[number % 7], names[number % 4], f"2026-11-{20 - number:02}",
        f"https://example.org/{number}", "text", body, "plain",
    )  # fmt: skip
    return Thread(post, comments)


def wide_thread(count: int, body: str = "A line that says something about number {}.") -> Thread:
    """A thread of any size: every tenth comment is a root, chains of nine hang from them."""
    comments = tuple(
        Comment(f"c{i}", None if i % 10 == 0 else f"c{i - 1}", f"Reader {i % 97}", "2026-11-20", body.format(i))
        for i in range(count)
    )
    return Thread(Post("big", "A large thread", "Somebody", "2026-11-20", None, "text", "", "plain"), comments)


class FakeLibrary:
    """What the app needs of a library, in memory."""

    def __init__(self, threads: Iterable[Thread] = ()) -> None:
        self.path = Path("/nowhere")
        self.read_only = False
        self.problems: list[str] = []
        self._threads: dict[str, Thread] = {}
        self._arrived: dict[str, dict[str, str]] = {}
        self._states: dict[str, ReadingState] = {}
        self._bookmarks: list[Bookmark] = []
        self._gone: dict[str, Thread] = {}
        self._undo: list[tuple[int, str, Callable[[], None]]] = []
        self._steps = 0
        self.last_step: int | None = None
        self._changed = False
        self.saved = 0
        for thread in threads:
            self.put(thread)

    @classmethod
    def sample(cls, posts: int = 11) -> FakeLibrary:
        """The sample thread, visited two days ago, and some posts."""
        library = cls()
        library.put(sample_thread(), arrived="2026-11-22T13:00:00+00:00", old=("a", "b", "f", "h", "j"))
        for number in range(posts):
            library.put(small_thread(number))
        library._states["lid"] = ReadingState(
            seen=frozenset(("a", "b", "f", "h", "j")), opened=VISIT, visited=VISIT, pane="comments"
        )
        library.bookmark("lid", "c", note="The number for the next Friday.", tags=("friday", "measuring"))
        library.bookmark("lid", "h", tags=("friday",))
        library.bookmark("lid")
        library._undo.clear()
        return library

    def put(self, thread: Thread, arrived: str = "2026-11-01T00:00:00+00:00", old: Sequence[str] = ()) -> None:
        """Stores a thread as another process would."""
        known = self._arrived.get(thread.id, {})
        times = {c.id: known.get(c.id, "2026-11-01T00:00:00+00:00" if c.id in old else arrived)
                 for c in thread.comments}  # fmt: skip
        self._threads[thread.id], self._arrived[thread.id] = thread, times
        self._changed = True

    revision = 0

    def entries(self) -> list[Entry]:
        return [self.entry(id_) for id_ in self._threads]

    def entry(self, thread_id: str) -> Entry:
        thread, state = self._threads[thread_id], self.state(thread_id)
        unseen = [c for c in thread.comments if c.id not in state.seen]
        times = self._arrived[thread_id]
        post = thread.post
        return Entry(
            post.id, post.title, post.author, post.published, post.url, post.source, post.body[:60].split("\n")[0],
            comments=len(thread.comments), unread=len(unseen),
            new=sum(1 for c in unseen if state.opened and times[c.id] > state.opened),
            bookmarked=sum(1 for b in self._bookmarks if b.thread == thread_id), added="2026-11-01T00:00:00+00:00",
            active=post.published or "", read=state.opened is not None,
        )  # fmt: skip

    def resolve(self, ref: str) -> str:
        return ref

    def open(self, thread_id: str) -> Tree:
        if thread_id not in self._threads:
            raise NotFoundError("no such thread", todo="choose another", where=thread_id)
        thread = self._threads[thread_id]
        return replace(Tree.of(thread), arrived=[self._arrived[thread_id][c.id] for c in thread.comments])

    def state(self, thread_id: str) -> ReadingState:
        return self._states.get(thread_id, ReadingState())

    def save_state(self, thread_id: str, state: ReadingState, *, undo: str = "") -> None:
        self.saved += 1
        self._states[thread_id] = state

    def mark_read(self, thread_id: str, *, read: bool = True) -> None:
        before = self.state(thread_id)
        seen = frozenset(c.id for c in self._threads[thread_id].comments) if read else frozenset()
        self._states[thread_id] = replace(before, seen=seen, opened=VISIT if read else None)
        if self._states[thread_id] != before:
            self._did("mark", lambda: self._states.__setitem__(thread_id, before))
        else:
            self.last_step = None

    def bookmarks(self) -> list[Bookmark]:
        return list(self._bookmarks)

    def bookmarks_in(self, thread_id: str) -> dict[str | None, Bookmark]:
        return {b.comment: b for b in self._bookmarks if b.thread == thread_id}

    def bookmark(
        self,
        thread_id: str,
        comment_id: str | None = None,
        *,
        note: str | None = None,
        tags: Iterable[str] | None = None,
    ) -> Bookmark:
        before = list(self._bookmarks)
        thread = self._threads[thread_id]
        old = self.bookmarks_in(thread_id).get(comment_id)
        by_id = {c.id: c for c in thread.comments}
        comment = by_id.get(comment_id or "")
        context = []
        at = comment.parent if comment else None
        while at:
            c = by_id[at]
            context.insert(0, Quoted(c.id, c.author, c.published, c.body))
            at = c.parent
        made = Bookmark(
            thread_id, comment_id, thread.post.title, comment.author if comment else thread.post.author,
            comment.published if comment else thread.post.published, comment.body if comment else thread.post.body,
            "markdown", tuple(context), note if note is not None else old.note if old else "",
            tuple(tags) if tags is not None else old.tags if old else (), "2026-11-22T12:40:00+00:00",
            thread.post.url, "text",
        )  # fmt: skip
        rest = [b for b in self._bookmarks if (b.thread, b.comment) != (thread_id, comment_id)]
        self._bookmarks = [made, *rest]
        self._did("bookmark", lambda: setattr(self, "_bookmarks", before))
        return made

    def unbookmark(self, thread_id: str, comment_id: str | None = None) -> Bookmark | None:
        before = list(self._bookmarks)
        gone = self.bookmarks_in(thread_id).get(comment_id)
        self._bookmarks = [b for b in before if b is not gone]
        self._did("bookmark", lambda: setattr(self, "_bookmarks", before))
        return gone

    def remove(self, thread_id: str) -> None:
        self._gone[thread_id] = self._threads.pop(thread_id)
        self._did("remove", lambda: self.restore(thread_id))

    def restore(self, thread_id: str) -> None:
        self._threads = {thread_id: self._gone.pop(thread_id), **self._threads}

    def add_sources(
        self,
        sources: Sequence[str],
        *,
        as_: str | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Iterator[Added | Failed]:
        for number, source in enumerate(sources):
            if progress is not None:
                progress(Progress(source, number, len(sources)))
            if "missing" in source:
                yield Failed(source, f"{source}: no such file; check the path")
            else:
                yield Added("lid", "The knowledge of the lid", "unchanged", 0)

    def _did(self, what: str, undo: Callable[[], None]) -> None:
        self._steps += 1
        self.last_step = self._steps
        self._undo.append((self._steps, what, undo))

    def undo(self, step_id: int | None = None) -> str | None:
        for i, (number, what, act) in reversed(list(enumerate(self._undo))):
            if step_id in (None, number):
                del self._undo[i]
                act()
                return what
        return None

    def changed(self) -> bool:
        changed, self._changed = self._changed, False
        return changed
