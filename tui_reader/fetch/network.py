"""Connections: whom a request reaches in the end, checked after the name was resolved.

An address that a page or feed contains is resolved once, every result must be public, and the connection goes to one
of those very results: a name that resolves to something else a moment later (DNS rebinding) changes nothing.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections.abc import AsyncIterator, Iterable
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import httpcore2
import httpx2
from hishel import AsyncSqliteStorage

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import is_private, refused
from tui_reader.fetch.keeping import kept
from tui_reader.fetch.manners import Turn
from tui_reader.fetch.settings import CA_VARIABLES, Settings

CONNECTIONS = 64
"""Connections at once, to all hosts together."""


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
            return kept(Polite(transport), storage)

        def _init_proxy_transport(self, *args: Any, **named: Any) -> httpx2.AsyncBaseTransport:
            return kept(Polite(super()._init_proxy_transport(*args, **named)), storage)

    timeout = httpx2.Timeout(settings.seconds, pool=None)
    try:
        made = Wired(verify=verify, http2=True, limits=limits, timeout=timeout)
    except (ImportError, ValueError) as error:
        raise FetchError(
            f"the proxy cannot be used ({error})", todo="check HTTP_PROXY, HTTPS_PROXY, ALL_PROXY"
        ) from None
    made.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return made


class Polite(httpx2.AsyncBaseTransport):
    """Sends a request when it is its turn at the host, and gives the place up once the answer has come.

    What the cache has takes no place. A request without the extension ``turn`` waits for nothing.
    """

    def __init__(self, transport: httpx2.AsyncBaseTransport) -> None:
        self._transport = transport

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The host's answer."""
        turn = request.extensions.get("turn")
        if not isinstance(turn, Turn):
            return await self._transport.handle_async_request(request)
        await turn.begin()
        response = await self._transport.handle_async_request(request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Coming(response.stream, turn)
        return response

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._transport.aclose()


class _Coming(httpx2.AsyncByteStream):
    """An answer on its way, with the place that it takes at its host."""

    def __init__(self, stream: httpx2.AsyncByteStream, turn: Turn) -> None:
        self._stream = stream
        self._turn = turn

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._stream:
            yield piece
        self._turn.end()

    async def aclose(self) -> None:
        self._turn.end()
        await self._stream.aclose()


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
