"""How often a host is asked: a few requests at once, and none before the time that it named."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path

AT_ONCE = 4
"""Requests to one host at once."""

PATIENCE = 30.0
"""Seconds that a request waits for a host that asked to be left alone; longer, and the reader is told instead."""

SHORTEST = 5.0
"""Seconds of a wait that outlasts the program at least."""

MAX_BYTES = 1_000_000
"""Size of the file of waits at most: a larger one is something else."""

LONGEST = 24 * 3600.0
"""Seconds for which a host's word is taken at most."""


class Host:
    """One host: who is asking it now, and from when on it may be asked again."""

    def __init__(self) -> None:
        self.places = asyncio.Semaphore(AT_ONCE)
        self.free = 0.0
        """Time on the monotonic clock before which it is not asked."""
        self.answered = 0.0
        """Time on the monotonic clock of its last answer."""
        self._one = False
        self._surplus = 0
        """Places to be given up as they become free."""

    def hold(self, seconds: float) -> None:
        """Ask nothing more for a while; a longer hold stays."""
        self.free = max(self.free, time.monotonic() + min(max(seconds, 0.0), LONGEST))

    def leave(self) -> None:
        """A request is done: its place is free, unless there are to be fewer."""
        if self._surplus:
            self._surplus -= 1
        else:
            self.places.release()

    def narrow(self) -> None:
        """Ask one thing at a time from now on."""
        if not self._one:
            self._one, self._surplus = True, AT_ONCE - 1

    @property
    def wait(self) -> float:
        """Seconds until it may be asked."""
        return max(self.free - time.monotonic(), 0.0)

    async def turn(self) -> None:
        """Wait until it may be asked; a little apart from others who waited for the same moment."""
        while (wait := self.wait) > 0:
            await asyncio.sleep(wait + random.uniform(0.0, min(wait, 1.0) / 4))


class Waits:
    """Until when hosts want to be left alone, for the next run of the program: one small file, best effort.

    What is short is not worth a file. Two processes that write at once lose one of two waits, which costs a request.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def read(self) -> dict[str, float]:
        """The time in seconds since 1970 at which each host may be asked again; what is past is left out."""
        if self._path is None:
            return {}
        try:
            found = json.loads(self._path.read_bytes()[:MAX_BYTES])
        except (OSError, ValueError, RecursionError):
            return {}
        now = time.time()
        waits = found.items() if isinstance(found, dict) else ()
        return {name: until for name, until in waits if isinstance(until, float) and now < until < now + LONGEST}

    def note(self, name: str, seconds: float) -> None:
        """Remember a wait."""
        if self._path is None or seconds < SHORTEST:
            return
        waits = self.read()
        waits[name] = max(waits.get(name, 0.0), time.time() + min(seconds, LONGEST))
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            beside.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(waits))
            beside.replace(self._path)
        except OSError:
            return


class Turn:
    """One request's place among those to its host: from when it is sent until its answer has come."""

    def __init__(self, host: Host, place: str, seconds: float) -> None:
        self.host = host
        self.place = place
        """What the host is called, by which its waits are kept."""
        self.limit = asyncio.timeout(None)
        """Ends the request after so many seconds, counted from when it is sent."""
        self._seconds = seconds
        self._held = False
        self._begun = 0.0

    async def begin(self) -> None:
        """Wait for a place, and until the host may be asked."""
        if not self._held:
            await self.host.places.acquire()
            self._held = True
        await self.host.turn()
        self._begun = time.monotonic()
        self.limit.reschedule(asyncio.get_running_loop().time() + self._seconds)

    def end(self) -> None:
        """Leave the place to the next; once is enough."""
        if self._held:
            self._held = False
            self.host.leave()

    @property
    def starved(self) -> bool:
        """Whether the host answered others while this request waited for an answer."""
        return 0.0 < self._begun < self.host.answered


def asked_to_wait(status: int, headers: Mapping[str, str]) -> float | None:
    """Seconds that an answer asks to wait; ``None`` where it does not.

    By ``Retry-After`` (RFC 9110, 10.2.3: seconds or a date), and by the spent allowance that GitHub, GitLab and
    Mastodon tell (``X-RateLimit-Remaining: 0`` with ``X-RateLimit-Reset``, ``RateLimit-Reset``).
    """
    if status not in (403, 429, 503):
        return None
    if (after := _seconds(headers.get("retry-after", ""))) is not None:
        return after
    if headers.get("x-ratelimit-remaining", headers.get("ratelimit-remaining", "")).strip().startswith("0"):
        return _seconds(headers.get("x-ratelimit-reset", headers.get("ratelimit-reset", "")))
    return None


def _seconds(words: str) -> float | None:
    """Seconds from now: of a number of them, of a time since 1970, or of a date."""
    words = words.strip()
    if not words:
        return None
    try:
        number = float(words)
    except ValueError:
        try:
            number = parsedate_to_datetime(words).timestamp()
        except (ValueError, TypeError, OverflowError):
            try:
                from datetime import datetime

                number = datetime.fromisoformat(words).timestamp()
            except (ValueError, OverflowError):
                return None
    if number != number or number < 0:
        return None
    return max(number - time.time(), 0.0) if number > 1e9 else min(number, LONGEST)
