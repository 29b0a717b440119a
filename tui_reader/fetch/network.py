"""Connections: whom a request reaches in the end, checked after the name was resolved.

An address that a page or feed contains is resolved once, every result must be public, and the connection goes to one
of those very results: a name that resolves to something else a moment later (DNS rebinding) changes nothing.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections.abc import Iterable
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import httpcore2
import httpx2
from hishel import AsyncSqliteStorage, CacheOptions
from hishel.httpx2 import AsyncCacheTransport

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import is_private, refused
from tui_reader.fetch.settings import CA_VARIABLES, Settings

CONNECTIONS = 64
"""Connections at once, to all hosts together."""

CACHE_BYTES = 256 * 1024 * 1024
"""Size of the cache at most."""

CACHE_SECONDS = 30 * 24 * 3600.0
"""Time after which something that nobody asked for again leaves the cache."""


class PrivateHostError(httpcore2.ConnectError):
    """A public name that leads to this machine or its network."""


class Guarded(httpcore2.AsyncNetworkBackend):
    """Connects to public hosts only."""

    def __init__(self) -> None:
        self._backend = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """A connection to one of the addresses that a host has at this moment, all of which are public."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout):
                found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except TimeoutError:
            raise httpcore2.ConnectTimeout("resolving took too long") from None
        except (OSError, UnicodeError) as error:
            failure = httpcore2.ConnectError(str(error))
            raise failure from error
        numbers = list(dict.fromkeys(str(info[4][0]) for info in found))
        for number in numbers:
            if is_private(number):
                raise PrivateHostError(number)
        failed: Exception = httpcore2.ConnectError("no address")
        for number in numbers:
            try:
                return await self._backend.connect_tcp(number, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore2.AsyncNetworkStream:
        """Never: no address on the web means one."""
        raise PrivateHostError(path)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


def certificates() -> ssl.SSLContext | bool:
    """What to trust: the bundles that the environment names, else the system's."""
    context: ssl.SSLContext | None = None
    for name in CA_VARIABLES:
        path = os.environ.get(name)
        if not path or not os.path.exists(path):  # noqa: PTH110  may be any name that OpenSSL takes
            continue
        try:
            context = context or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            folder = os.path.isdir(path)  # noqa: PTH112
            context.load_verify_locations(None if folder else path, path if folder else None)
        except (OSError, ssl.SSLError) as error:
            raise FetchError(f"the certificates of {name} cannot be read ({error})", todo="check its path") from None
    return context or True


def client(settings: Settings, storage: AsyncSqliteStorage | None, *, guarded: bool) -> httpx2.AsyncClient:
    """A client for public hosts only, or for any; proxies by the usual variables.

    Args:
        settings: the limits.
        storage: the cache; ``None`` keeps nothing.
        guarded: whether hosts of this machine and its network are refused.
    """
    verify = certificates()
    limits = httpx2.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS // 2)

    class Wired(httpx2.AsyncClient):
        """A client whose transports, also those of proxies, have the cache before them."""

        def _init_transport(self, *args: Any, **named: Any) -> httpx2.AsyncBaseTransport:
            transport = super()._init_transport(*args, **named)
            if guarded and isinstance(transport, httpx2.AsyncHTTPTransport):
                pool = transport._pool
                assert isinstance(pool, httpcore2.AsyncConnectionPool)
                pool._network_backend = Guarded()
            return _cached(transport, storage)

        def _init_proxy_transport(self, *args: Any, **named: Any) -> httpx2.AsyncBaseTransport:
            return _cached(super()._init_proxy_transport(*args, **named), storage)

    timeout = httpx2.Timeout(settings.seconds, pool=None)
    try:
        made = Wired(verify=verify, http2=True, limits=limits, timeout=timeout)
    except (ImportError, ValueError) as error:
        raise FetchError(
            f"the proxy cannot be used ({error})", todo="check HTTP_PROXY, HTTPS_PROXY, ALL_PROXY"
        ) from None
    made.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return made


def _cached(transport: httpx2.AsyncBaseTransport, storage: AsyncSqliteStorage | None) -> httpx2.AsyncBaseTransport:
    return transport if storage is None else Keeping(transport, storage, rfc=CacheOptions(shared=False))


class Keeping(AsyncCacheTransport):
    """The cache, and a way past it: for what a token opens, and for what comes in thousands."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, kept or asked for; with the extension ``keep`` false it is neither looked for nor kept."""
        if request.extensions.get("keep") is False:
            return await self.next_transport.handle_async_request(request)
        return await super().handle_async_request(request)


def cache(settings: Settings) -> AsyncSqliteStorage | None:
    """What HTTP allows to keep (RFC 9111), in a file that can be deleted at any time."""
    if settings.cache is None:
        return None
    return AsyncSqliteStorage(
        database_path=settings.cache / "http.sqlite",
        default_tti=CACHE_SECONDS,
        max_size=CACHE_BYTES,
        max_stream_size=settings.limit,
    )


def explain(error: Exception, address: str) -> Exception:
    """The innermost reason why there is no connection."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        if isinstance(at, PrivateHostError):
            return refused(address, str(at))
        if isinstance(at, (ssl.SSLError, socket.gaierror, ConnectionError)):
            return at
        following = at.__cause__ or at.__context__
        if isinstance(at, BaseExceptionGroup):
            following = at.exceptions[0]
        if following is None and isinstance(at, OSError):
            return at
        at = following
    return error
