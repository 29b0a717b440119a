"""The search of a whole library: building the index, its size, queries in process and from the shell, memory.

``python -m tests.benchmarks search`` measures 1,000,000 comments; ``TUI_READER_BENCH_COMMENTS`` sets another number,
and ``TUI_READER_BENCH_KEEP`` a folder in which the generated library is kept for the next run.
"""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.figures import median, ms, p95, repeat, row
from tests.benchmarks.material import NAMES, START
from tui_reader.library import Library
from tui_reader.model import Comment, Post, Thread

COMMENTS = 1_000_000
THREAD = 50
"""Comments of a thread."""

READER = [sys.executable, "-m", "tui_reader"]


class Prose:
    """Running text in which words are as unequal as in real ones: Zipf's law over 40,000 of them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        syllables = [
            a + b for a in "b d f g h k l m n p r s t v w st tr ch".split() for b in "a e i o u ai er in".split()
        ]
        words = (
            "".join(self._random.choices(syllables, k=1 + (i > 200) + (i > 5_000) + (i % 4 == 0)))
            for i in range(60_000)
        )
        self.vocabulary = list(dict.fromkeys(words))[:40_000]
        """Words as long as English ones, the common ones short: 5.7 characters with the blank, on average."""
        self._weights = list(itertools.accumulate(1 / (i + 2.7) for i in range(len(self.vocabulary))))

    def text(self) -> str:
        """30 to 3,000 characters, half of them under 220."""
        length = min(max(int(self._random.lognormvariate(5.4, 0.9)), 30), 3_000)
        words = self._random.choices(self.vocabulary, cum_weights=self._weights, k=length // 5 + 4)
        return " ".join(words)[:length]


def threads(count: int, prose: Prose) -> Iterator[Thread]:
    """Threads of comments; texts are drawn from 60,000, since to make a million takes longer than to index them."""
    random_ = random.Random(3)
    texts = [prose.text() for _ in range(min(60_000, count))]
    for number in range(count // THREAD):
        when = START + timedelta(minutes=number * 20)
        rows = []
        last: list[str] = []
        for i in range(THREAD):
            del last[random_.randint(0, len(last)) :]
            rows.append(
                Comment(
                    id=f"c{i}", parent=last[-1] if last else None, author=NAMES[random_.randrange(len(NAMES))],
                    published=(when + timedelta(minutes=i)).isoformat(), body=texts[random_.randrange(len(texts))],
                )
            )  # fmt: skip
            last.append(f"c{i}")
        post = Post(
            id=f"bench{number:06d}", title=texts[random_.randrange(len(texts))][:60], author=rows[0].author,
            published=when.isoformat(), url=f"https://{random_.choice('abcdefgh')}.bench.example/{number}",
            source=random_.choice(("hackernews", "reddit", "text")), body=texts[random_.randrange(len(texts))],
        )  # fmt: skip
        yield Thread(post, tuple(rows))


def run(folder: Path) -> None:
    """Everything about the search."""
    count = int(os.environ.get("TUI_READER_BENCH_COMMENTS", COMMENTS))
    kept = os.environ.get("TUI_READER_BENCH_KEEP")
    shelf = Path(kept) / f"search-{count}" if kept else folder / "library"
    prose = Prose(1)
    library = Library(shelf)
    if library.fresh:
        start = time.perf_counter()
        for _ in library.add_all(threads(count, prose)):
            pass
        row(f"{count:,} comments added", f"{count / (time.perf_counter() - start):,.0f}/s")
    _build(library, shelf, count)
    _queries(library, prose)
    _shell(shelf, prose)
    _adding(library, prose)


def _build(library: Library, shelf: Path, count: int) -> None:
    for path in shelf.glob("search.sqlite*"):
        path.unlink()
    start, used = time.perf_counter(), time.process_time()
    library.searcher.keep_up()
    taken, used = time.perf_counter() - start, time.process_time() - used
    row("index built", f"{count / taken:,.0f}/s", f"{count / used:,.0f}/s of CPU")
    text = 0
    for entry in itertools.islice(library.entries(), 200):
        thread = library.thread(entry.id)
        for part in (thread.post, *thread.comments):
            text += len(part.body) + len(part.author or "")
        text += len(thread.post.title or "")
    text = text * count // (min(200, count // THREAD) * THREAD)
    size = sum(path.stat().st_size for path in shelf.glob("search.sqlite*"))
    row("index size", f"{size / 1e6:,.0f} MB", f"{size / text:.0%} of {text / 1e6:,.0f} MB")


def _queries(library: Library, prose: Prose) -> None:
    words = prose.vocabulary
    kinds = {
        "as one types": [word[:n] + "*" for word in (words[0], words[40], words[3_000]) for n in (2, 3, 4)],
        "one word, of any commonness": [words[i] for i in (0, 1, 5, 50, 500, 5_000, 30_000)],
        "two words": [f"{words[i]} {words[j]}" for i, j in ((0, 1), (0, 500), (50, 60), (700, 5), (3, 20_000))],
        "a phrase": [f'"{words[i]} {words[j]}"' for i, j in ((0, 1), (3, 40), (100, 2), (60, 700))],
        "without, or, prefix": [
            f"{words[4]} -{words[0]}", f"{words[0]} OR {words[1]}", f"{words[800]} OR {words[9_000]}",
            f"{words[6][:2]}* {words[30]}",
        ],
        "fields": [
            f"author:holt {words[0]}", f"site:a.bench.example {words[1]}", f"source:reddit {words[9]}",
            f"title:{words[900]}", f"{words[2]} before:2026-11-20", f"{words[2]} after:2027-03",
            f"has:link {words[0]}", f"is:unread {words[8]}",
            f"in:posts {words[0]}", "author:calloway before:2026-12",
        ],
    }  # fmt: skip
    for newest in (True, False):
        print(f"\n{'newest' if newest else 'best'} first, with the first ten hits made", flush=True)
        everything: list[float] = []
        for kind, queries in kinds.items():
            taken: list[float] = []
            slowest = (0.0, "")
            for query in queries:
                for _ in range(5):
                    start = time.perf_counter()
                    hits = library.searcher.search(query, newest=newest, wait=False)
                    _ = hits[:10]
                    taken.append(time.perf_counter() - start)
                    slowest = max(slowest, (taken[-1], query))
            everything += taken
            row(f"  {kind}", f"median {ms(median(taken))}", f"p95 {ms(p95(taken))}", f"{slowest[1]} {ms(slowest[0])}")
        row("  all", f"median {ms(median(everything))}", f"p95 {ms(p95(everything))}")


MEMORY = """
import os, sys
from pathlib import Path
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
from tui_reader.library import Library
library = Library(Path(sys.argv[1]))
library.entries()[:20]
before = resident()
for query in sys.argv[2:]:
    library.searcher.search(query, newest=True, wait=False)[:10]
    library.searcher.search(query, wait=False)[:10]
print(resident() - before)
"""
"""Searches in a process of its own, and prints by how many KB it grew."""


def _shell(shelf: Path, prose: Prose) -> None:
    words = prose.vocabulary
    queries = [word[:n] + "*" for word in words[:60] for n in (2, 3, 4)] + words[:200]
    done = subprocess.run([sys.executable, "-c", MEMORY, str(shelf), *queries], check=True, capture_output=True)
    row(f"memory that {2 * len(queries)} searches took", f"+{int(done.stdout) / 1024:.0f} MB")
    print()
    environment = {**os.environ, "TUI_READER_LIBRARY": str(shelf)}

    def timed(*command: str) -> float:
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        return time.perf_counter() - start

    bare = median(repeat(9, lambda: timed(sys.executable, "-c", "pass")))
    row("python -c pass", ms(bare))
    for arguments in (["--version"], ["search", words[500]], ["search", words[0], "--newest"]):
        taken = median(repeat(9, lambda arguments=arguments: timed(*READER, *arguments)))  # type: ignore[misc]
        row(f"tui-reader {' '.join(arguments)}", ms(taken), f"bare + {ms(taken - bare)}")


def _adding(library: Library, prose: Prose) -> None:
    """A few threads more: with the index there, and brought up afterwards."""
    some = [
        Thread(Post(id=f"later{i}", title="later", body=prose.text()), tuple(
            Comment(id=f"c{k}", author="Ines", body=prose.text()) for k in range(20)
        )) for i in range(200)
    ]  # fmt: skip
    start = time.perf_counter()
    for _ in library.add_all(some):
        pass
    row("200 threads added beside the index", f"{200 / (time.perf_counter() - start):,.0f} threads/s")
    start = time.perf_counter()
    library.searcher.keep_up()
    row("the index brought up with them", ms(time.perf_counter() - start))
    library.add(Thread(Post(id="later-one", title="one", body="one"), some[0].comments))
    start = time.perf_counter()
    library.searcher.keep_up()
    row("the index brought up with one", ms(time.perf_counter() - start))
    for thread in some:
        library.trash.put(thread.id)
    library.trash.put("later-one")
    library.searcher.keep_up()
