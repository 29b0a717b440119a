"""Rounds through 200 followed feeds on one host that answers in 50 ms: the first, without news, with a post each."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.figures import median, row
from tests.fetch.serving import Asked, Reply, Server, serving
from tui_reader.library import Library

FEEDS = 200
POSTS = 20
"""Posts in a feed."""

DELAY = 0.05
"""Seconds until the host answers."""

ROUNDS = 5


def run(folder: Path) -> None:
    """Wall time of the whole command, and how many requests stood at the host at once."""
    with serving() as server:
        server.delay = DELAY
        newest = {"number": POSTS}
        server.routes["/feed/*"] = lambda asked: _feed(server, asked, newest["number"])
        lines = "".join(f'<outline type="rss" xmlUrl="{server.url}/feed/{n}"/>' for n in range(FEEDS))
        opml = folder / "feeds.opml"
        opml.write_text(f'<opml version="2.0"><body>{lines}</body></opml>')
        _seconds(folder, "follow", str(opml))
        row(f"refresh, {FEEDS} feeds of {POSTS} posts for the first time", f"{_seconds(folder, 'refresh'):.2f} s")
        still = [_seconds(folder, "refresh") for _ in range(ROUNDS)]
        row("refresh, nothing new", f"{median(still):.2f} s")
        grown = []
        for _ in range(ROUNDS):
            newest["number"] += 1
            grown.append(_seconds(folder, "refresh"))
        row("refresh, one post new in each", f"{median(grown):.2f} s")
        row("posts that came", f"{_posts(folder):,}", f"of {FEEDS * newest['number']:,}")
        row("requests at once", f"{server.most}", f"of {len(server.asked):,}")


def _seconds(folder: Path, *words: str) -> float:
    command = [sys.executable, "-m", "tui_reader", "--library", str(folder / "library"), *words]
    environ = {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environ)
    return time.perf_counter() - start


def _posts(folder: Path) -> int:
    return len(Library(folder / "library").entries())


def _feed(server: Server, asked: Asked, newest: int) -> Reply:
    name = asked.path.rpartition("/")[2]
    tag = f'"{newest}"'
    if asked.headers.get("if-none-match") == tag:
        return Reply(status=304, headers={"ETag": tag})
    items = "".join(
        f"<item><title>Post {n} of {name}</title><link>{server.url}/post/{name}/{n}</link><guid>{name}-{n}</guid>"
        f"<description>What was said about {n}, in some words.</description></item>"
        for n in range(newest, newest - POSTS, -1)
    )
    feed = f'<rss version="2.0"><channel><title>Feed {name}</title><link>{server.url}/</link>{items}</channel></rss>'
    return Reply(feed.encode(), headers={"ETag": tag}, kind="application/rss+xml")
