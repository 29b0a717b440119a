"""Finding documents in the search index: a query becomes full-text looks and stretches of ids.

Words are for SQLite's full-text table. Everything else (site, tag, time, what is kept …) becomes runs of document ids,
which are sought one after another where they are few and compared with as hits stream by where they are many.

No query costs more the more common its words are: of each alternative at most ``NEWEST`` hits are taken, the newest
ones, and only those are sorted, by time or by worth. Worth is SQLite's bm25 as far as words are rare enough to tell
anything: to count the documents of a word that is everywhere would take longer than all the rest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tui_reader.errors import QueryError
from tui_reader.query import Query, Term, fold
from tui_reader.store import runs
from tui_reader.store.bodies import CHUNK
from tui_reader.store.runs import Runs
from tui_reader.store.search.blocks import Block, Blocks
from tui_reader.store.search.schema import MARKS, NOTES, POST
from tui_reader.store.search.words import phrase, written_on

NEWEST = 1_000
"""Hits of one alternative that are ranked: the newest. More are neither ranked nor counted."""
NEWEST_BY_TIME = 500
"""The same where hits are only sorted by time, as one types: some twenty screens."""
SCANNED = 60_000
"""Hits that are looked at to find those that filters let pass."""
MOST_WORDS = 200
"""Words that ``wa*`` stands for at most: the most common ones."""
COMMON = 50_000
"""Documents from which on a word says nothing about worth."""
_MANY_RUNS = 300
_RARE = 20_000
_END = 1 << 62
_IN_TITLE, _IN_AUTHOR, _TOGETHER = 3.0, 1.5, 2.0


class Match(NamedTuple):
    """One document that fits."""

    id: int
    thread: int
    """Number of the thread."""
    chunk: int
    """What kind of block it is in: ``POST``, ``NOTES``, or comments."""
    place: int
    """A comment's number in order of arrival; a note's number among those of its thread."""
    time: int | None
    size: int
    """How many bits the length of the body takes: 7 for a hundred characters, 10 for a thousand."""
    score: float = 0.0
    """The more, the better."""


Unread = Callable[[Match], bool]
"""Whether what was found is unread."""


class Matches(NamedTuple):
    """What fits, in order."""

    rows: list[Match]
    complete: bool
    """Whether these are all; else the newest of them."""


def search(
    connection: sqlite3.Connection,
    blocks: Blocks,
    query: Query,
    *,
    newest: bool,
    unread: Unread | None = None,
    threads: frozenset[int] | None = None,
) -> Matches:
    """The documents that fit a query, best or newest first, in all threads or in some.

    Raises ``QueryError`` for a query in which nothing could be found, such as punctuation alone.
    """
    found: dict[int, Match] = {}
    complete = True
    for terms in query.alternatives:
        plan = _Plan(connection, blocks, terms, unread)
        if threads is not None:
            plan.only_in(threads)
        rows, whole = plan.matches(NEWEST_BY_TIME if newest else NEWEST)
        complete = complete and whole
        for row in rows if newest else plan.ranked(rows):
            before = found.get(row.id)
            if before is None or before.score < row.score:
                found[row.id] = row
    ordered = list(found.values())
    if newest:
        ordered.sort(key=lambda row: (row.time if row.time is not None else -_END, row.id), reverse=True)
    else:
        ordered.sort(key=lambda row: (row.score, row.id), reverse=True)
    return Matches(ordered, complete)


class _Plan:
    """How the terms of one alternative are sought."""

    def __init__(
        self, connection: sqlite3.Connection, blocks: Blocks, terms: Sequence[Term], unread: Unread | None
    ) -> None:
        self._connection = connection
        self._blocks = blocks
        self._unread = unread
        self._sought: list[str] = []
        """What the full-text table must find; all of it."""
        self._shut_out: list[str] = []
        """What it must not."""
        self._telling: list[str] = []
        """Of what is sought, what is rare enough to tell one hit's worth from another's."""
        self._plain: list[str] = []
        """The words without a field, in their order."""
        self._within: Runs | None = None
        """Ids that may be found; ``None``: any."""
        self._of_threads: list[tuple[frozenset[int], bool]] = []
        """Threads that hits must be in, or must not: where they are too many for stretches of ids."""
        self._since, self._until = -_END, _END
        self._timed = False
        self._only_unread: bool | None = None
        for term in terms:
            self._take(term)
        if not (self._sought or self._shut_out or self._within is not None or self._timed or terms):
            raise QueryError("nothing to search for", todo="write a word")
        if self._timed:
            self._narrow(self._in_time())

    # Reading terms

    def _take(self, term: Term) -> None:
        if term.field == "":
            self._words(term, "")
        elif term.field == "author":
            self._words(term, "author : ")
        elif term.field in ("in", "has"):
            self._mark(term)
        elif term.field in ("after", "before"):
            self._timed = True
            if (term.field == "after") != term.negated:
                self._since = max(self._since, int(term.time))
            else:
                self._until = min(self._until, int(term.time))
        elif term.field == "is" and term.text == "unread":
            wanted = not term.negated
            if self._only_unread is not None and self._only_unread != wanted:
                self._within = runs.NONE
            self._only_unread = wanted
        else:
            ids = self._ids_of(term)
            if isinstance(ids, frozenset):
                self._of_threads.append((ids, not term.negated))
            else:
                self._narrow(ids, term.negated)

    def _words(self, term: Term, column: str) -> None:
        words, prefix = phrase(term.text, term.prefix)
        if not words:
            raise QueryError(
                f"{term.text!r} has no letter or digit that could be found",
                todo="write a word",
                at=term.at,
                end=term.end,
            )
        expression, count = self._expression(words, prefix, column, exact=term.phrase)
        if term.negated:
            self._shut_out.append(expression)
            return
        self._sought.append(expression)
        if not column:
            self._plain.append(" ".join(words))
        if count < COMMON:
            self._telling.append(expression)

    def _expression(self, words: list[str], prefix: bool, column: str, *, exact: bool) -> tuple[str, int]:
        """Words for the full-text table, and in how many documents they are at most; ``exact`` as they are written."""
        stems, particles = ([], []) if exact or len(words) > 1 else written_on(words[0])
        if particles:
            words = list(dict.fromkeys(particle + stem for stem in stems for particle in ("", *particles)))
            if prefix:
                return self._beginning(words, column)
            named = " OR ".join(f'"{word}"' for word in words)
            return f"{column}({named})" if column else f"({named})", sum(map(self._documents, words))
        if prefix and len(words) == 1:
            return self._beginning(words, column)
        count = min((self._documents(word) for word in (words[:-1] if prefix else words)), default=0)
        return f'{column}"{" ".join(words)}"{" *" if prefix else ""}', count

    def _documents(self, word: str) -> int:
        row = self._connection.execute("SELECT docs FROM words WHERE word = ?", (word,)).fetchone()
        return 0 if row is None else int(row[0])

    def _beginning(self, starts: list[str], column: str) -> tuple[str, int]:
        """Words that begin so: named one by one, since SQLite would first join the hits of all, however many."""
        known: list[tuple[str, int]] = []
        for start in starts:
            known += self._connection.execute(
                "SELECT word, docs FROM words WHERE word >= ? AND word < ? ORDER BY docs DESC LIMIT ?",
                (start, start + "\U0010ffff", MOST_WORDS + 1),
            )
        count = sum(docs for _, docs in known)
        if not known or (len(known) > MOST_WORDS and count < _RARE):
            named = " OR ".join(f'"{start}" *' for start in starts)
        else:
            known.sort(key=lambda row: -row[1])
            named = " OR ".join(f'"{word}"' for word, _ in known[:MOST_WORDS])
        return f"{column}({named})" if column else f"({named})", count

    def _mark(self, term: Term) -> None:
        if term.text == "comments":
            either = f'("{MARKS["post"]}" OR "{MARKS["note"]}")'
            (self._sought if term.negated else self._shut_out).append(either)
            return
        (self._shut_out if term.negated else self._sought).append(f'"{MARKS[term.text.removesuffix("s")]}"')

    def only_in(self, threads: frozenset[int]) -> None:
        """Seek in some threads only."""
        if len(threads) > _MANY_RUNS:
            self._of_threads.append((threads, True))
        else:
            self._narrow(self._stretches(threads))

    def _narrow(self, ids: Runs, negated: bool = False) -> None:
        within = [(0, _END)] if self._within is None else self._within
        self._within = runs.minus(within, ids) if negated else _common(within, ids)

    # Ids of what fits a filter

    def _ids_of(self, term: Term) -> Runs | frozenset[int]:
        """Ids of documents, or numbers of threads where those are many."""
        if term.field == "is":
            return self._ids_of_kept("1", ())
        if term.field == "title":
            words, prefix = phrase(term.text, term.prefix)
            if not words:
                return runs.NONE
            expression, _ = self._expression(words, prefix, "title : ", exact=term.phrase)
            return self._ids_of_threads(
                "num IN (SELECT p.thread FROM ft CROSS JOIN blocks p ON p.first = ft.rowid WHERE ft MATCH ?)",
                (expression,),
            )
        wanted = fold(term.text)
        if term.field == "source":
            return self._ids_of_threads("source LIKE ? ESCAPE '\\'", (_like(wanted) + "%",))
        if term.field == "site":
            site = wanted.removeprefix("www.")
            return self._ids_of_threads("site = ? OR site LIKE ? ESCAPE '\\'", (site, "%." + _like(site)))
        tag = f"%\n{_like(wanted)}" + ("%" if term.prefix else "\n%")
        tagged = self._stretches(self._threads("tags LIKE ? ESCAPE '\\'", (tag,)))
        return runs.union(tagged, self._ids_of_kept("n.tags LIKE ? ESCAPE '\\'", (tag,)))

    def _ids_of_threads(self, condition: str, values: tuple[object, ...]) -> Runs | frozenset[int]:
        threads = self._threads(condition, values)
        return threads if len(threads) > _MANY_RUNS else self._stretches(threads)

    def _threads(self, condition: str, values: tuple[object, ...]) -> frozenset[int]:
        """Threads that fit; remembered while one types on."""
        key = (condition, *values)
        found = self._blocks.threads.get(key)
        if found is None:
            rows = self._connection.execute(f"SELECT num FROM threads WHERE {condition}", values)
            found = self._blocks.threads[key] = frozenset(num for (num,) in rows)
        return found

    def _stretches(self, threads: frozenset[int]) -> Runs:
        """Ids of all documents of some threads."""
        sql = "SELECT first, first + count FROM blocks WHERE thread = ?"
        return _joined(sorted(row for num in threads for row in self._connection.execute(sql, (num,))))

    def _ids_of_kept(self, condition: str, values: tuple[object, ...]) -> Runs:
        """Ids of what is kept, its chunk's first and its place in the chunk, and of the notes on it."""
        ids: list[int] = []
        for first, place, at, chunk in self._connection.execute(
            "SELECT b.first, n.place, n.at, b.chunk FROM notes n JOIN blocks b ON b.thread = n.thread AND (b.chunk = "
            f"CASE WHEN n.place >= 0 THEN n.place / {CHUNK} ELSE n.place END OR b.chunk = {NOTES}) WHERE {condition}",
            values,
        ):
            ids.append(first + (at if chunk == NOTES else 0 if place == POST else place % CHUNK))
        return runs.of(ids)

    def _in_time(self) -> Runs:
        """Blocks that have something of the time that is asked for; each hit is looked at once more."""
        found = self._connection.execute(
            "SELECT first, first + count FROM blocks WHERE latest >= ? AND earliest < ? ORDER BY first",
            (self._since, self._until),
        )
        return _joined(found)

    # Seeking

    def matches(self, limit: int) -> tuple[list[Match], bool]:
        """The newest hits, and whether they are all."""
        rows: list[Match] = []
        looked = 0
        for looked, row in enumerate(self._stream(), 1):
            if self._fits(row):
                rows.append(row)
                if len(rows) > limit:
                    break
            if looked >= SCANNED:
                break
        complete = len(rows) <= limit and looked < SCANNED
        return rows[:limit], complete

    def _stream(self) -> Iterator[Match]:
        """Hits, the newest first."""
        within = self._within
        if within is None or len(within) > _MANY_RUNS:
            for row in self._between(0, _END):
                if within is None or runs.contains(within, row.id):
                    yield row
            return
        for start, end in reversed(within):
            yield from self._between(start, end)

    def _between(self, start: int, end: int) -> Iterator[Match]:
        """Hits of a stretch of ids, the newest first."""
        if self._sought:
            block: Block | None = None
            for id in self._look(self._match(self._sought, self._shut_out), start, end):
                if block is None or not block.first <= id < block.end:
                    block = self._blocks.of(id)
                if block is not None:
                    yield matched(id, block)
            return
        for block in self._blocks.between(start, end):
            low, high = max(start, block.first), min(end, block.end)
            without = set(self._look(" OR ".join(self._shut_out), low, high)) if self._shut_out else ()
            for id in range(high - 1, low - 1, -1):
                if id not in without:
                    yield matched(id, block)

    def _look(self, expression: str, start: int, end: int) -> Iterator[int]:
        sql = "SELECT rowid FROM ft WHERE ft MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC"
        return (id for (id,) in self._connection.execute(sql, (expression, start, end - 1)))

    @staticmethod
    def _match(sought: Sequence[str], shut_out: Sequence[str] = ()) -> str:
        expression = " AND ".join(sought)
        return f"({expression}) NOT ({' OR '.join(shut_out)})" if shut_out else expression

    def _fits(self, row: Match) -> bool:
        if row.chunk == NOTES and not row.size:  # kept without a note: the comment itself is what is found
            return False
        for threads, wanted in self._of_threads:
            if (row.thread in threads) != wanted:
                return False
        if self._timed and (row.time is None or not self._since <= row.time < self._until):
            return False
        if self._only_unread is None or self._unread is None:
            return True
        return self._unread(row) == self._only_unread

    # Worth

    def ranked(self, rows: list[Match]) -> list[Match]:
        """The hits with their scores: bm25, what stands in titles and names, words side by side, how short, how new.

        The index does not keep how long texts are in words, which would take a twentieth of its size; a rough length
        does: among equals a line is worth a third more than a page.
        """
        if not rows:
            return rows
        lowest, highest = rows[-1].id, rows[0].id
        worth = dict.fromkeys((row.id for row in rows), 0.0)
        if self._telling:
            sql = "SELECT rowid, -bm25(ft, 1.0, 2.0, 4.0, 0.0) FROM ft WHERE ft MATCH ? AND rowid BETWEEN ? AND ?"
            self._weigh(worth, sql, self._match(self._telling), lowest, highest, None)
        sql = "SELECT rowid FROM ft WHERE ft MATCH ? AND rowid BETWEEN ? AND ?"
        if self._plain:
            everything = self._match(self._sought)
            for column, weight in (("title", _IN_TITLE), ("author", _IN_AUTHOR)):
                self._weigh(worth, sql, f"{column} : ({everything})", lowest, highest, weight)
            if len(self._plain) > 1:
                self._weigh(worth, sql, f'"{" ".join(self._plain)}"', lowest, highest, _TOGETHER)
        last = len(rows)
        # Newness decides between equals only: the newest of all gains as much as a tenth of a name.
        return [
            row._replace(score=worth[row.id] * (1.3 - 0.05 * max(row.size, 6)) + 0.15 * (last - i) / last)
            for i, row in enumerate(rows)
        ]

    def _weigh(
        self, worth: dict[int, float], sql: str, expression: str, lowest: int, highest: int, weight: float | None
    ) -> None:
        """Add to the worth of hits what a look finds, as far as it comes within bounds."""
        for looked, row in enumerate(self._connection.execute(sql, (expression, lowest, highest))):
            if row[0] in worth:
                worth[row[0]] += row[1] if weight is None else weight
            if looked > 4 * NEWEST:
                break


def matched(id: int, block: Block) -> Match:
    """What is known of a document by its block."""
    return Match(id, block.thread, block.chunk, block.place(id), block.time(id), block.sizes[id - block.first])


def _common(one: Runs, other: Runs) -> Runs:
    """What is in both."""
    return runs.minus(one, runs.minus(one, other))


def _joined(pairs: Iterable[tuple[int, int]]) -> Runs:
    """Sorted stretches as runs."""
    found: Runs = []
    for start, end in pairs:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _like(text: str) -> str:
    """A text for LIKE, in which nothing stands for anything else."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
