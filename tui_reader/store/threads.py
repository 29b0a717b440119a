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

from collections.abc import Callable, Sequence
from itertools import islice, repeat
from operator import lt
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from tui_reader.errors import DamagedError
from tui_reader.model import Comment, Markup, Post, Thread, Tree
from tui_reader.store import columns, runs, segments
from tui_reader.store.bodies import CHUNK, LOST, Arrived, Bodies, Chunks, Extras, clean_extra
from tui_reader.store.columns import Lazy
from tui_reader.store.runs import Runs
from tui_reader.store.schema import VERSION
from tui_reader.store.segments import Document, Tables, damaged
from tui_reader.text.sanitize import clean, clean_line

T = TypeVar("T")

KEPT_DIGESTS = 16
"""Versions of a page that are recognised when they come again."""


class Facts(NamedTuple):
    """What the library knows of a thread beside the thread itself."""

    added: str
    """When the library first had it."""
    birth: str
    """Tells this thread from one of the same id that was there before: reading state of the other does not fit."""
    active: str
    """Time of what is newest in it, as the catalogue sorts."""
    excerpt: str
    """The first words of the article."""
    total: int
    """All comments, the uncounted ones too: the next ordinal."""
    arrivals: tuple[tuple[int, str], ...]
    """The first ordinal of each arrival and its time, ascending."""
    uncounted: Runs = runs.NONE
    """Ordinals of what is kept but is no comment: pingbacks, placeholders for missing parents."""
    digests: tuple[str, ...] = ()
    """Digests of the versions that were added, newest last."""
    changed: str = ""
    """When a version last changed it; for what an earlier program wrote, when it was added."""
    sample: bool = False
    """One of the discussions that came with the program."""


class Stored(NamedTuple):
    """A thread's file, as far as it has been looked at."""

    path: Path
    tables: Tables

    def as_read(self) -> Stored:
        """The same as it will be read when it is written."""
        return Stored(self.path, segments.parse(b"".join(segments.dump(self.tables, "thread", VERSION)), self.path))

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
                total=int(row["count"]),
                arrivals=tuple((int(first), str(time)) for first, time in row["arrivals"]),
                uncounted=runs.parse(row.get("uncounted", "")),
                digests=tuple(map(str, row.get("digests", ()))),
                changed=str(row.get("changed", row["added"])),
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
        return self.facts().total

    def column(self, name: str, length: int, clean: Callable[[str], str] | None = None) -> list[str | None]:
        """A column of texts."""
        try:
            return columns.read(self._document("columns", name), length, clean)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            raise damaged(self.path, f"has a column {name} that does not fit ({error})") from None

    def ids(self, length: int) -> list[str]:
        """Ids in reading order."""
        ids = self.column("ids", length)
        if None in ids or len(set(ids)) != length:
            raise damaged(self.path, "has ids that are not each other's")
        return cast(list[str], ids)

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
            note: told about a part that cannot be read when it is looked at; something that says so, or nothing, then
                takes its place, because a reader in the middle of a page cannot be handed an error.
        """
        facts = self.facts()
        length = facts.total

        def whole(part: Callable[[], T], instead: Callable[[], T]) -> T:
            try:
                return part()
            except DamagedError as error:
                note(f"{self.path.name} {error.what}; tui-reader check --repair puts right what can be")
                return instead()

        def column(name: str, usual: str | None, clean: Callable[[str], str] | None = None) -> Lazy[str | None]:
            return Lazy(length, lambda: whole(lambda: self.column(name, length, clean), lambda: [usual] * length))

        ordinals = whole(lambda: self.ordinals(length), lambda: range(length))
        chunks = Chunks(self.tables.get("bodies", {}), self.path.name, note)
        return Tree(
            post=whole(self.post, lambda: self.post(body=False)._replace(body=LOST)),
            ids=Lazy(length, lambda: whole(lambda: self.ids(length), lambda: [f"unknown-{i}" for i in range(length)])),
            parents=whole(lambda: self.parents(length), lambda: [-1] * length),
            authors=column("authors", None, clean_line),
            published=column("published", None, clean),
            arrived=Arrived(facts.arrivals, ordinals),
            bodies=Bodies(chunks, ordinals),
            markups=cast(Sequence[Markup], column("markups", "plain")),
            extras=Extras(chunks, ordinals, self._with_extras()),
        )

    def _with_extras(self) -> Runs:
        at = self.tables.get("columns", {}).get("extras", {}).get("at")
        return runs.parse(at) if isinstance(at, str) else []

    def thread(self) -> Thread:
        """The thread whole; raises ``DamagedError`` where a body cannot be read."""

        def fail(line: str) -> None:
            raise damaged(self.path, line)

        return self.tree(fail).thread()

    def everything(self) -> None:
        """Look at all of it; raises ``DamagedError`` where something does not fit."""
        self.thread()


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
        "count": facts.total,
        "arrivals": [list(arrival) for arrival in facts.arrivals],
        "digests": list(facts.digests),
        "changed": facts.changed,
    }
    if post.extra:
        row["extra"] = post.extra
    if facts.uncounted:
        row["uncounted"] = runs.write(facts.uncounted)
    if facts.sample:
        row["sample"] = True
    fields: Any = zip(*comments, strict=True) if comments else repeat(())
    ids, parents, authors, published, _, markups, extras = islice(fields, len(Comment._fields))
    index: dict[str | None, int] = dict(zip(ids, range(len(ids)), strict=True))
    index[None] = -1
    tree: dict[str, Document] = {
        "ids": columns.lines(ids),
        "parents": {"list": [index[parent] for parent in parents]},
        "authors": columns.names(authors),
        "published": columns.lines(published),
        "markups": columns.names(markups),
    }
    if not isinstance(ordinals, range):
        tree["ordinals"] = {"list": list(ordinals)}
    have = runs.of([ordinal for ordinal, extra in zip(ordinals, extras, strict=True) if extra])
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
