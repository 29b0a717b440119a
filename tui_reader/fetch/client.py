"""One polite client for everything: a request is asked once, within limits, and fails in words.

Hosts are asked at most a few things at once and never before the time that they named. What HTTP allows to keep is
kept and asked for again by its ETag or date. Bodies are bounded as they arrive and as they unpack, redirects are
followed by hand so that each step is checked, and what may succeed a moment later is tried again with growing, uneven
pauses.
"""

from __future__ import annotations

import logging
import os
import re
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2
import stamina
from stamina.instrumentation import set_on_retry_hooks

from tui_reader import __version__
from tui_reader.errors import FetchError
from tui_reader.fetch import network
from tui_reader.fetch.addresses import is_private, place_of, redirected, refused, sounds_private, split
from tui_reader.fetch.keeping import cache
from tui_reader.fetch.manners import PATIENCE, Host, Turn, Waits, asked_to_wait
from tui_reader.fetch.settings import OFFLINE_VARIABLE, Settings
from tui_reader.fetch.tokens import hint, token

if TYPE_CHECKING:
    from hishel import AsyncSqliteStorage

USER_AGENT = f"tui-reader/{__version__} (terminal reader of discussions)"
"""How hosts may know us."""

REDIRECTS = 5
"""Redirects in a row at most."""

TRIES = 3
"""How often a request is made at most."""

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"
"""What is asked for of a page."""

JSON = "application/json"
"""What is asked for of an interface."""

_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_NEXT = re.compile(r";\s*rel\s*=\s*(?:\"[^\"]*\bnext\b|next\b)", re.IGNORECASE)

for _name in ("hishel", "httpx2", "httpcore2", "stamina"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # else warnings reach the terminal
    logging.getLogger(_name).propagate = False
set_on_retry_hooks([])


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered: always a success."""

    url: str
    """The address that answered in the end."""
    body: bytes
    """Unpacked, and within the limit."""
    headers: Mapping[str, str] = field(hash=False)
    """By names in lower case."""
    same: bool = False
    """Whether the host says, or its headers said before, that nothing changed since it was last asked."""

    @property
    def kind(self) -> str:
        """The media type without its parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def json(self) -> bytes:
        """The body where it begins and ends as JSON does; raises ``FetchError`` for a page in its stead, or a part."""
        body = self.body.strip(b"\xef\xbb\xbf \t\r\n")
        if body[:1] not in (b"{", b"["):
            kind = (self.kind or "of no kind") if body else "nothing"
            raise FetchError(
                f"answers with something else than its interface does ({kind})",
                todo="try again later, or add the saved page",
                where=self.url,
            )
        if body[-1:] not in (b"}", b"]"):
            raise FetchError("was cut off in the middle", todo="try again later", where=self.url, later=True)
        return self.body

    def next(self) -> str:
        """The address of the next page by the ``Link`` header (RFC 8288); empty where there is none."""
        for target, parameters in _LINK.findall(self.headers.get("link", "")):
            if _NEXT.search(parameters):
                return str(urljoin(self.url, target.strip()))
        return ""


class Question(NamedTuple):
    """How something is asked for."""

    headers: Mapping[str, str]
    send: bytes | None
    """What is posted."""
    found: bool
    """Whether a page or feed named the address."""
    keep: bool
    """Whether the answer may be kept."""


class Client:
    """Asks hosts. Made, used and closed on one event loop."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._hosts: dict[str, Host] = {}
        self._waits = Waits(settings.cache and settings.cache / "waits.json")
        self._storage: AsyncSqliteStorage | None = None
        self._clients: dict[bool, httpx2.AsyncClient] = {}
        self.private: set[str] = set()
        """Hosts with ports that turned out to be this machine or its network."""
        self.software: dict[str, str] = {}
        """What runs on hosts with ports, as their answers showed: ids of sites."""
        self.strangers: set[tuple[str, str]] = set()
        """Hosts with ports, and what does not run on them."""

    def _client(self, guarded: bool) -> httpx2.AsyncClient:
        if guarded not in self._clients:
            if not self._clients:
                self._storage = cache(self.settings)
            self._clients[guarded] = network.client(self.settings, self._storage, guarded=guarded)
        return self._clients[guarded]

    async def close(self) -> None:
        """Let go of every connection."""
        for client in self._clients.values():
            await client.aclose()
        self._clients.clear()

    def hold(self, address: str, seconds: float) -> None:
        """Ask the host of an address nothing for a while, as its answer wants."""
        self._hold(place_of(address), seconds)

    def _host(self, name: str) -> Host:
        """A host by its name and port, and whether it is asked with a token, which has an allowance of its own."""
        if name not in self._hosts:
            host = self._hosts[name] = Host()
            if (until := self._waits.read().get(name)) is not None:
                host.hold(until - time.time())
        return self._hosts[name]

    def _hold(self, name: str, seconds: float) -> None:
        self._host(name).hold(seconds)
        self._waits.note(name, seconds)

    async def get(
        self,
        address: str,
        *,
        found: bool = False,
        fresh: bool = False,
        keep: bool = True,
        accept: str = HTML,
        send: bytes | None = None,
    ) -> Answer:
        """What an address answers; raises ``FetchError`` for anything but success.

        Args:
            address: what to ask for.
            found: whether a page or feed named it, so that it may not lead to this machine or its network.
            fresh: ask even where what was kept would still do.
            keep: whether the answer may be kept for the next time.
            accept: the media types that are wanted.
            send: a question in JSON, which is posted.
        """
        if self.settings.offline:
            raise FetchError(
                "is not fetched offline",
                todo=f"leave out --offline, unset {OFFLINE_VARIABLE}",
                where=address,
                later=True,
            )
        split(address)
        headers = {"Accept": accept, "User-Agent": USER_AGENT}
        if fresh:
            headers["Cache-Control"] = "no-cache"
        if send is not None:
            headers["Content-Type"] = JSON
        question = Question(headers, send, found, keep and send is None)
        waits = {"wait_initial": 0.5, "wait_max": 8.0, "wait_jitter": 0.5}
        async for attempt in stamina.retry_context(on=_again, attempts=TRIES, timeout=None, **waits):
            with attempt:
                return await self._follow(address, question)
        raise AssertionError("a retry ends with an answer or an error")

    async def _follow(self, address: str, question: Question) -> Answer:
        """The answer at the end of the redirects, each of which is checked as an address of its own."""
        at = address
        seen = {at}
        for _ in range(REDIRECTS + 1):
            answer, target = await self._ask(at, question)
            if not target:
                return answer
            at = redirected(at, target)
            if place_of(at) != place_of(address):  # where a reader's address leads is the host's word
                question = question._replace(found=True)
            if at in seen:
                raise FetchError("redirects in a circle", todo="open it in a browser", where=address)
            seen.add(at)
        raise FetchError(f"redirects more than {REDIRECTS} times", todo="open it in a browser", where=address)

    async def _ask(self, address: str, question: Question, *, again: bool = False) -> tuple[Answer, str]:
        """One request; the answer, and where it redirects to."""
        name = urlsplit(address).hostname or ""
        if question.found and sounds_private(name):
            raise refused(address, name)
        place = place_of(address)
        if secret := token(address):
            place = f"{place} token"
            headers = {**question.headers, "Authorization": f"Bearer {secret}"}
            question = question._replace(headers=headers, keep=False)
        host = self._host(place)
        if host.wait > PATIENCE:
            raise _busy(address, 429, host.wait)
        turn = Turn(host, place, self.settings.whole)
        try:
            async with turn.limit:
                return await self._send(address, question, turn)
        except TimeoutError:
            raise _silent(address, self.settings.whole, "takes longer than") from None
        except httpx2.TimeoutException:
            # A server that serves one connection after another answers on the first of ours and on no other.
            if turn.starved and not again:
                host.narrow()
                turn.end()
                return await self._ask(address, question, again=True)
            raise _silent(address, self.settings.seconds, "did not answer within") from None
        except httpx2.DecodingError:
            raise FetchError("cannot be unpacked", todo="try again later", where=address, later=True) from None
        except (httpx2.TransportError, httpx2.InvalidURL, OSError, ExceptionGroup) as error:
            raise _unreachable(address, network.explain(error, address)) from None
        finally:
            turn.end()

    async def _send(self, address: str, question: Question, turn: Turn) -> tuple[Answer, str]:
        client = self._client(guarded=question.found)
        request = client.build_request(
            "GET" if question.send is None else "POST",
            address,
            headers=question.headers,
            content=question.send,
            extensions={"keep": question.keep, "turn": turn},
        )
        response = await client.send(request, stream=True)
        try:
            self._look_at_peer(address, response)
            status = response.status_code
            told = {name.lower(): value for name, value in response.headers.items()}
            if status in (301, 302, 303, 307, 308) and "location" in told:
                return Answer(address, b"", told), told["location"]
            if not 200 <= status < 300:
                wait = asked_to_wait(status, told)
                if wait is not None or status == 429:
                    self._hold(turn.place, wait if wait is not None else 1.0)
                raise _failure(address, status, wait)
            body = await self._body(address, response)
        finally:
            await response.aclose()
        turn.host.answered = time.monotonic()
        caching = response.extensions.get("caching") or {}
        return Answer(address, body, told, same=bool(caching.get("from_cache"))), ""

    def _look_at_peer(self, address: str, response: httpx2.Response) -> None:
        """Remember a host of this machine or its network: by its name, since a peer that hung up says nothing."""
        if sounds_private(urlsplit(address).hostname or ""):
            self.private.add(place_of(address))
            return
        stream = response.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        if isinstance(peer, tuple) and is_private(str(peer[0])):
            self.private.add(place_of(address))

    async def _body(self, address: str, response: httpx2.Response) -> bytes:
        limit = self.settings.limit
        stated = response.headers.get("content-length", "")
        if stated.isdecimal() and int(stated) > limit:
            raise _large(address, limit)
        body = bytearray()
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > limit:
                raise _large(address, limit)
        return bytes(body)


def _again(error: Exception) -> bool | float:
    """Whether a request is worth another try at once, or after how many seconds."""
    if not isinstance(error, FetchError) or not error.later:
        return False
    if error.status in (429, 503):
        return error.wait is None or (min(error.wait, PATIENCE) if error.wait <= PATIENCE else False)
    return error.status in (500, 502, 504) or "cut off" in error.what


def _busy(address: str, status: int, wait: float | None) -> FetchError:
    when = f"it may be asked again in {_span(wait)}" if wait else "try again later"
    return FetchError(
        f"asks for fewer requests ({status})", todo=when, where=address, status=status, later=True, wait=wait
    )


def _span(seconds: float) -> str:
    if seconds < 90:
        return "a second" if seconds < 1.5 else f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.0f} hours"


def _failure(address: str, status: int, wait: float | None) -> FetchError:
    """What a status means to a reader."""
    if status == 429 or (wait is not None and status in (403, 503)):
        return _busy(address, status, wait)
    what, todo, later = {
        400: ("does not understand the request", "check the address", False),
        401: ("asks for a login", hint(address), False),
        402: ("asks for payment", "open it in a browser", False),
        403: ("refuses to answer", f"open it in a browser, or {hint(address)}", False),
        404: ("is not there", "check the address", False),
        410: ("is gone for good", "what was fetched before stays", False),
        451: ("is withheld for legal reasons", "", False),
    }.get(status, ("is in trouble", "try again later", True) if status >= 500 else ("refuses to answer", "", False))
    return FetchError(f"{what} ({status})", todo=todo, where=address, status=status, later=later)


def _silent(address: str, seconds: float, what: str) -> FetchError:
    return FetchError(f"{what} {_span(seconds)}", todo="try again later", where=address, later=True)


def _large(address: str, limit: int) -> FetchError:
    return FetchError(
        f"is larger than {limit // (1024 * 1024)} MB",
        todo="raise `megabytes` in the settings, or add the saved file",
        where=address,
    )


def _unreachable(address: str, reason: Exception) -> FetchError:
    """Why there was no answer at all."""
    if isinstance(reason, FetchError):
        return reason
    if isinstance(reason, ssl.SSLCertVerificationError):
        what = f"has no valid certificate ({reason.verify_message})"
        return FetchError(what, todo="nothing was asked of it; check the address", where=address)
    if isinstance(reason, ssl.SSLError):
        what = f"cannot be reached safely ({(reason.reason or 'TLS').replace('_', ' ').lower()})"
        return FetchError(what, todo="check the address", where=address)
    if isinstance(reason, socket.gaierror):
        todo = f"check the address and {_way(address)}"
        return FetchError("the host cannot be found", todo=todo, where=address, later=True)
    if isinstance(reason, (httpx2.RemoteProtocolError, httpx2.ReadError, ConnectionResetError, BrokenPipeError)):
        return FetchError("was cut off in the middle", todo="try again later", where=address, later=True)
    if isinstance(reason, httpx2.ProxyError):
        return FetchError(f"the proxy refuses ({reason})", todo="check HTTPS_PROXY", where=address, later=True)
    number = getattr(reason, "errno", None)
    words = os.strerror(number) if isinstance(number, int) else str(reason) or type(reason).__name__
    return FetchError(
        f"cannot be reached ({words.lower()})", todo=f"check {_way(address)} and try again", where=address, later=True
    )


def _way(address: str) -> str:
    """What lies between here and a host."""
    parts = urlsplit(address)
    proxies = getproxies()
    proxied = (proxies.get(parts.scheme) or proxies.get("all")) and not proxy_bypass(parts.hostname or "")
    return "the network and the proxy" if proxied else "the network"
