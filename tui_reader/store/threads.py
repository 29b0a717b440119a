"""One thread on disk: what it is, its tree as columns, its bodies in chunks that are read when looked at.

The tables of a thread's file:

- ``thread``: document ``1``: the post without its body, and the library's own facts (``Facts``)
- ``article``: document ``1``: the post's body
- ``columns``: ``ids``, ``parents``, ``authors``, ``published``, ``markups`` in reading order; ``ordinals`` where
  reading order is not the order of arrival
- ``bodies``: chunks of ``CHUNK`` comments in order of arrival: ``texts``, and ``extras`` by place in the chunk

An ordinal is a comment's number in order of arrival. It never changes, so reading state is kept as runs of ordinals
and a longer version of the page adds chunks at the end instead of shifting all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import lt
from pathlib import Path
from typing import Any, cast, overload

from tui_reader.errors import DamagedError
from tui_reader.model import NO_EXTRA, Comment, Extra, Markup, Post, Thread, Tree
from tui_reader.store import columns, runs
from tui_reader.store.columns import Lazy
from tui_reader.store.runs import Runs
from tui_reader.store.segments import Document, Segment, Tables, damaged
from tui_reader.text.sanitize import clean, clean_line

CHUNK = 256
"""Comments whose bodies are read together: about three screens' worth of branches, 50 to 150 KB."""
KEPT_CHUNKS = 48
"""Chunks of an open thread that stay in memory."""
KEPT_DIGESTS = 16
"""Versions of a page that are recognised when they come again."""
_LOST = "[The text of this comment is damaged on disk: tui-reader check --repair]"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the library knows of a thread beside the thread itself."""

    added: str
    """When the library first had it."""
    birth: str
    """Tells this thread from one of the same id that was there before: reading state of the other does not fit."""
    active: str
    """Time of what is newest in it, as the catalogue sorts."""
    excerpt: str
    """The first words of the article."""
    count: int
    """All comments, the uncounted ones too: the next ordinal."""
    arrivals: tuple[tuple[int, str], ...]
    """The first ordinal of each arrival and its time, ascending."""
    uncounted: Runs = field(default_factory=list, hash=False)
    """Ordinals of what is kept but is no comment: pingbacks, placeholders for missing parents."""
    digests: tuple[str, ...] = ()
    """Digests of the versions that were added, newest last."""
    sample: bool = False
    """One of the discussions that came with the program."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A thread's file, as far as it has been looked at."""

    path: Path
    tables: Tables

    # Small parts

    def facts(self) -> Facts:
        """What the library knows of it."""
        row = self._row()
        try:
            return Facts(
                added=str(row["added"]),
                birth=str(row["birth"]),
                active=str(row["active"]),
                excerpt=clean_line(str(row["excerpt"])),
                count=int(row["count"]),
                arrivals=tuple((int(first), str(time)) for first, time in row["arrivals"]),
                uncounted=runs.parse(row.get("uncounted", "")),
                digests=tuple(map(str, row.get("digests", ()))),
                sample=bool(row.get("sample", False)),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(self.path, f"lacks a fact ({error})") from None

    def post(self, *, body: bool = True) -> Post:
        """The post; without its body where that is not needed."""
        row = self._row()
        try:
            return Post(
                id=str(row["id"]),
                title=_line(row.get("title")),
                author=_line(row.get("author")),
                published=_line(row.get("published")),
                url=_line(row.get("url")),
                source=str(row.get("source", "text")),
                body=clean(str(self._document("article", "1")["body"])) if body else "",
                markup=row.get("markup", "plain"),
                extra=clean_extra(row.get("extra")),
            )
        except (KeyError, TypeError) as error:
            raise damaged(self.path, f"lacks a field ({error})") from None

    def _row(self) -> Document:
        return self._document("thread", "1")

    def _document(self, table: str, key: str) -> Document:
        try:
            return self.tables[table][key]
        except KeyError:
            raise damaged(self.path, f"has no {table}") from None

    # Columns

    def length(self) -> int:
        """How many comments there are."""
        return self.facts().count

    def column(self, name: str, length: int, clean: Callable[[str], str] | None = None) -> list[str | None]:
        """A column of texts."""
        try:
            return columns.read(self._document("columns", name), length, clean)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            raise damaged(self.path, f"has a column {name} that does not fit ({error})") from None

    def ids(self, length: int) -> list[str]:
        """Ids in reading order."""
        return cast(list[str], self.column("ids", length))

    def ordinals(self, length: int) -> Sequence[int]:
        """Ordinals in reading order."""
        column = self.tables.get("columns", {}).get("ordinals")
        if column is None:
            return range(length)
        found = column.get("list")
        if not isinstance(found, list) or len(found) != length or sorted(found) != list(range(length)):
            raise damaged(self.path, "has ordinals that do not fit")
        return cast(list[int], found)

    def parents(self, length: int) -> list[int]:
        """Index of each comment's parent, -1 for none."""
        found = self._document("columns", "parents").get("list")
        try:
            # The checks run in C: 4 ms for 100,000, the price of never following a parent in a circle.
            if (
                isinstance(found, list)
                and len(found) == length
                and all(map(lt, found, range(length)))
                and min(found, default=-1) >= -1
            ):
                return found
        except TypeError:
            pass
        raise damaged(self.path, "has parents that do not fit")

    def tree(self, note: Callable[[str], None] = lambda line: None) -> Tree:
        """The thread as columns.

        Args:
            note: told about a chunk that cannot be read when it is looked at; its texts are then replaced by words
                that say so, because a reader in the middle of a page cannot be handed an error.
        """
        facts = self.facts()
        length = facts.count
        ordinals = self.ordinals(length)
        chunks = Chunks(self, note)
        return Tree(
            post=self.post(),
            ids=Lazy(length, lambda: self.ids(length)),
            parents=self.parents(length),
            authors=Lazy(length, lambda: self.column("authors", length, clean_line)),
            published=Lazy(length, lambda: self.column("published", length, clean)),
            arrived=Arrived(facts.arrivals, ordinals),
            bodies=Bodies(chunks, ordinals),
            markups=cast(Sequence[Markup], Lazy(length, lambda: self.column("markups", length))),
            extras=Extras(chunks, ordinals, self._with_extras()),
        )

    def _with_extras(self) -> Runs:
        column = self.tables.get("columns", {}).get("extras", {})
        return runs.parse(column.get("at", ""))

    def thread(self) -> Thread:
        """The thread whole; raises ``DamagedError`` where a body cannot be read."""

        def fail(line: str) -> None:
            raise damaged(self.path, line)

        return self.tree(fail).thread()

    def everything(self) -> None:
        """Look at all of it; raises ``DamagedError`` where something does not fit."""
        self.thread()


class Chunks:
    """The bodies and extras of a thread, read by chunk; the last few stay in memory."""

    def __init__(self, stored: Stored, note: Callable[[str], None]) -> None:
        self._table = stored.tables.get("bodies", {})
        self._kept: OrderedDict[int, Document] = OrderedDict()
        self._note = note
        self._name = stored.path.name

    def chunk(self, number: int) -> Document:
        """One chunk: its ``texts`` cleaned."""
        chunk = self._kept.get(number)
        if chunk is None:
            chunk = self._read(number)
            self._kept[number] = chunk
            if len(self._kept) > KEPT_CHUNKS:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(number)
        return chunk

    def _read(self, number: int) -> Document:
        try:
            found = self._table[str(number)]
            # A segment keeps what it parsed; parse beside it, so that the cache alone decides what stays.
            document = found.parse() if isinstance(found, Segment) else found
            return {
                "texts": [clean(text) for text in document["texts"]],
                "extras": document.get("extras") or {},
            }
        except (DamagedError, KeyError, TypeError, AttributeError):
            self._note(f"some texts in {self._name} cannot be read")
            return {"texts": [_LOST] * CHUNK, "extras": {}}

    def body(self, ordinal: int) -> str:
        """The body of a comment."""
        texts = self.chunk(ordinal // CHUNK)["texts"]
        place = ordinal % CHUNK
        return cast(str, texts[place]) if place < len(texts) else _LOST

    def extra(self, ordinal: int) -> Extra:
        """The further facts of a comment."""
        found = self.chunk(ordinal // CHUNK)["extras"].get(str(ordinal % CHUNK))
        return clean_extra(found) if isinstance(found, dict) else NO_EXTRA


class Bodies(Sequence[str]):
    """The bodies in reading order."""

    __slots__ = ("_chunks", "_ordinals")

    def __init__(self, chunks: Chunks, ordinals: Sequence[int]) -> None:
        self._chunks = chunks
        self._ordinals = ordinals

    def __len__(self) -> int:
        return len(self._ordinals)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self._chunks.body(ordinal) for ordinal in self._ordinals[index]]
        return self._chunks.body(self._ordinals[index])


class Extras(Mapping[int, Extra]):
    """Further facts by place in reading order; which comments have any is known without reading them."""

    __slots__ = ("_chunks", "_have", "_indexes", "_ordinals")

    def __init__(self, chunks: Chunks, ordinals: Sequence[int], have: Runs) -> None:
        self._chunks = chunks
        self._ordinals = ordinals
        self._have = have
        self._indexes: list[int] | None = None

    def __contains__(self, index: object) -> bool:
        return (
            isinstance(index, int)
            and 0 <= index < len(self._ordinals)
            and runs.contains(self._have, self._ordinals[index])
        )

    def __getitem__(self, index: int) -> Extra:
        if index not in self:
            raise KeyError(index)
        return self._chunks.extra(self._ordinals[index])

    def __iter__(self) -> Iterator[int]:
        if self._indexes is None:
            have = set(runs.numbers(self._have)) if self._have else set()
            self._indexes = [i for i, ordinal in enumerate(self._ordinals) if ordinal in have] if have else []
        return iter(self._indexes)

    def __len__(self) -> int:
        return runs.size(runs.within(self._have, 0, len(self._ordinals)))


class Arrived(Sequence[str]):
    """When each comment arrived, in reading order, from the few arrivals that there were."""

    __slots__ = ("_firsts", "_ordinals", "_times")

    def __init__(self, arrivals: Sequence[tuple[int, str]], ordinals: Sequence[int]) -> None:
        self._firsts = [first for first, _ in arrivals]
        self._times = [time for _, time in arrivals]
        self._ordinals = ordinals

    def __len__(self) -> int:
        return len(self._ordinals)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self._time(ordinal) for ordinal in self._ordinals[index]]
        return self._time(self._ordinals[index])

    def __iter__(self) -> Iterator[str]:
        if len(self._times) == 1:
            return iter(self._times * len(self._ordinals))
        return map(self._time, self._ordinals)

    def _time(self, ordinal: int) -> str:
        if len(self._times) == 1:
            return self._times[0]
        return self._times[max(bisect_left(self._firsts, ordinal + 1) - 1, 0)] if self._times else ""


def clean_extra(extra: Extra | None) -> Extra:
    """Further facts from disk with the texts in them made safe once more."""
    if not extra:
        return NO_EXTRA
    cleaned: dict[str, object] = {}
    for key, value in extra.items():
        if isinstance(value, str):
            value = clean(value)
        elif isinstance(value, list):
            value = [clean(item) if isinstance(item, str) else item for item in value]
        cleaned[key] = value
    return cleaned


def _line(value: object) -> str | None:
    return None if value is None else clean_line(str(value))


def tables_of(thread: Thread, facts: Facts, ordinals: Sequence[int]) -> Tables:
    """The tables of a thread's file.

    Args:
        thread: what to keep.
        facts: the library's own facts.
        ordinals: each comment's ordinal, in reading order.
    """
    post, comments = thread.post, thread.comments
    row: dict[str, Any] = {
        "id": post.id,
        "title": post.title,
        "author": post.author,
        "published": post.published,
        "url": post.url,
        "source": post.source,
        "markup": post.markup,
        "added": facts.added,
        "birth": facts.birth,
        "active": facts.active,
        "excerpt": facts.excerpt,
        "count": facts.count,
        "arrivals": [list(arrival) for arrival in facts.arrivals],
        "digests": list(facts.digests),
    }
    if post.extra:
        row["extra"] = post.extra
    if facts.uncounted:
        row["uncounted"] = runs.write(facts.uncounted)
    if facts.sample:
        row["sample"] = True
    index = {comment.id: i for i, comment in enumerate(comments)}
    tree: dict[str, Document] = {
        "ids": columns.lines([c.id for c in comments]),
        "parents": {"list": [-1 if c.parent is None else index[c.parent] for c in comments]},
        "authors": columns.names([c.author for c in comments]),
        "published": columns.lines([c.published for c in comments]),
        "markups": columns.names([c.markup for c in comments]),
    }
    if not isinstance(ordinals, range):
        tree["ordinals"] = {"list": list(ordinals)}
    have = runs.of(ordinal for ordinal, c in zip(ordinals, comments, strict=True) if c.extra)
    if have:
        tree["extras"] = {"at": runs.write(have)}
    return {
        "thread": {"1": row},
        "article": {"1": {"body": post.body}},
        "columns": tree,
        "bodies": _bodies(comments, ordinals),
    }


def _bodies(comments: Sequence[Comment], ordinals: Sequence[int]) -> dict[str, Document]:
    arrived: Sequence[Comment] = comments
    if not isinstance(ordinals, range):
        by_arrival: list[Comment] = list(comments)
        for ordinal, comment in zip(ordinals, comments, strict=True):
            by_arrival[ordinal] = comment
        arrived = by_arrival
    chunks: dict[str, Document] = {}
    for number, start in enumerate(range(0, len(arrived), CHUNK)):
        part = arrived[start : start + CHUNK]
        chunk: dict[str, Any] = {"texts": [c.body for c in part]}
        extras = {str(i): c.extra for i, c in enumerate(part) if c.extra}
        if extras:
            chunk["extras"] = extras
        chunks[str(number)] = chunk
    return chunks
