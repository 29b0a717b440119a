"""What HTTP allows to keep (RFC 9111), in one file that may be deleted at any time.

The file is read and written on the loop's own thread: a look costs some 30 µs, of which a thread of its own would make
a millisecond, twenty times for one request.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

import anysqlite
import httpx2
from hishel import AsyncSqliteStorage, CacheOptions
from hishel.httpx2 import AsyncCacheTransport

from tui_reader.fetch.settings import Settings

MOST = 256 * 1024 * 1024
"""Bytes of the cache at most."""

SECONDS = 30 * 24 * 3600.0
"""Time after which something that nobody asked for again leaves the cache."""

_REASONS = ("etag", "last-modified", "expires", "cache-control")
"""Headers without one of which an answer is of no use later: it is neither fresh nor can it be asked about."""


def cache(settings: Settings) -> AsyncSqliteStorage | None:
    """The cache, opened at its first use; ``None`` where there is to be none, or where it cannot be opened."""
    if settings.cache is None:
        return None
    try:
        settings.cache.mkdir(parents=True, exist_ok=True)
        path = settings.cache / "http.sqlite"
        connection = _Connection(sqlite3.connect(path, isolation_level=None, check_same_thread=False))
    except (OSError, sqlite3.Error):
        return None
    return AsyncSqliteStorage(
        connection=connection, database_path=path, default_tti=SECONDS, max_size=MOST, max_stream_size=settings.limit
    )


def kept(transport: httpx2.AsyncBaseTransport, storage: AsyncSqliteStorage | None) -> httpx2.AsyncBaseTransport:
    """A way to hosts with the cache before it, where there is one."""
    return transport if storage is None else Keeping(transport, storage)


class Keeping(AsyncCacheTransport):
    """The cache, and a way past it: for what a token opens, and for what comes in thousands."""

    def __init__(self, transport: httpx2.AsyncBaseTransport, storage: AsyncSqliteStorage) -> None:
        super().__init__(_Marking(transport), storage, rfc=CacheOptions(shared=False))

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, kept or asked for; with the extension ``keep`` false it is neither looked for nor kept."""
        if request.extensions.get("keep") is False:
            return await self.next_transport.handle_async_request(request)
        return await super().handle_async_request(request)


class _Marking(httpx2.AsyncBaseTransport):
    """Says of an answer that nothing could be done with later that it is not to be kept."""

    def __init__(self, transport: httpx2.AsyncBaseTransport) -> None:
        self._transport = transport

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await self._transport.handle_async_request(request)
        if not any(name in response.headers for name in _REASONS):
            response.headers["cache-control"] = "no-store"
        return response

    async def aclose(self) -> None:
        await self._transport.aclose()


class _Connection(anysqlite.Connection):
    """A connection whose acts are done where they are called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._own = connection

    async def cursor(self) -> anysqlite.Cursor:
        return _Cursor(self._own.cursor())

    async def commit(self) -> None:
        self._own.commit()

    async def close(self) -> None:
        self._own.close()


class _Cursor(anysqlite.Cursor):
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._own = cursor

    @property
    def rowcount(self) -> int:
        return self._own.rowcount

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> anysqlite.Cursor:
        self._own.execute(sql, tuple(parameters))
        return self

    async def fetchone(self) -> Any:
        return self._own.fetchone()

    async def fetchall(self) -> Any:
        return self._own.fetchall()
