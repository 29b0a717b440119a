"""What a site is given to work with: a way to ask, what is wanted, whom to trust; and what it hands back."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, TypeVar
from urllib.parse import SplitResult, urlsplit

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import place_of
from tui_reader.fetch.client import HTML, JSON, Answer, Client
from tui_reader.sources.jsons import line_value

PAGES = 500
"""Pages of one thread at most: more is a site that goes round in a circle."""

PREFIXES = ("/api/v1", "/api/v3", "/api/v4", "/api/alpha", "/v0", "/2.3", "/xrpc")
"""What the paths of interfaces begin with, which a mirror may leave out."""

PER_PAGE = 100
"""Entries of one page of such lists, which is what is asked for."""

Taken = TypeVar("Taken")


@dataclass(frozen=True, slots=True)
class Want:
    """What is wanted of an address."""

    fresh: bool = False
    """Ask even where what was kept would still do."""
    whole: bool = False
    """Also what the site gives only when asked again: stubs, truncated branches, deep continuations."""
    branch: str = ""
    """Id of the comment whose branch is wanted; empty for the thread."""
    article: bool = True
    """Also the page that a submission links to."""
    most: int = 30
    """Posts of a list at most."""
    format: str | None = None
    """The format to take the answer for, whatever site it comes from."""


@dataclass(frozen=True, slots=True)
class Place:
    """What an address means on a site."""

    kind: Literal["thread", "list"]
    id: str
    """What the site calls it: a number, a path, a name."""
    base: str = ""
    """Where the site is, for software that runs on many hosts."""
    part: str = ""
    """Which kind of thread or list, or which part of it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An answer that is to be read, by the parser of a format or by what it looks like."""

    name: str
    """The address that it came from."""
    data: bytes
    format: str | None = None


@dataclass(slots=True)
class Go:
    """One errand: what is asked for one address."""

    client: Client
    want: Want
    trusted: set[str]
    """Hosts with ports that the reader named, by the address or in the settings: these may be anywhere."""
    notes: list[str] = field(default_factory=list)
    """What the reader should know of what could not be had."""
    partial: bool = False
    """Whether the site has more than was asked for or could be had: what is lacking was not deleted."""
    progress: Callable[[int], None] = lambda done: None
    """Told how many answers there are."""
    asked: int = 0
    mirrors: list[str] = field(default_factory=list)
    """Base addresses that the user has set and that were asked."""
    shorter: list[tuple[str, str]] = field(default_factory=list)
    """Beginnings of addresses that a mirror has another, shorter one for."""

    async def get(self, address: str, accept: str = JSON, *, keep: bool = True, send: bytes | None = None) -> Answer:
        """What an address answers; raises ``FetchError``."""
        for short in self.shorter:
            address = address.replace(*short, 1) if address.startswith(short[0]) else address
        try:
            answer = await self._ask(address, accept, keep, send)
        except FetchError as error:
            bare = self._without_version(address) if error.status == 404 else None
            if bare is None:
                raise
            try:
                answer = await self._ask(address.replace(*bare, 1), accept, keep, send)
            except FetchError:
                raise error from None
            self.shorter.append(bare)
        self.asked += 1
        self.progress(self.asked)
        return answer

    async def _ask(self, address: str, accept: str, keep: bool, send: bytes | None) -> Answer:
        found = place_of(address) not in self.trusted
        return await self.client.get(address, found=found, fresh=self.want.fresh, keep=keep, accept=accept, send=send)

    def _without_version(self, address: str) -> tuple[str, str] | None:
        """What to leave out of an address of a mirror that may have the interface without its usual beginning."""
        for base in self.mirrors:
            for prefix in PREFIXES:
                if address.startswith(f"{base}{prefix}/"):
                    return f"{base}{prefix}/", f"{base}/"
        return None

    async def json(self, address: str, *, keep: bool = True) -> bytes:
        """What an address answers, where that is JSON; raises ``FetchError``."""
        return (await self.get(address, keep=keep)).json()

    async def page(self, address: str) -> Answer:
        """A page of the web."""
        return await self.get(address, HTML)

    def lacks(self, what: str, error: FetchError) -> None:
        """Go on without a part of a thread, with a note; what may be had later ends the errand: it is raised."""
        if error.later:
            raise error
        self.partial = True
        self.notes.append(f"{what}: {error.what}")

    async def linked(self, address: str) -> list[bytes]:
        """All pages of a list in JSON, each naming the next in its ``Link`` header or GitLab's ``X-Next-Page``.

        Of a link only the query is taken: a mirror may pass on links to the original, or leave its own folder out of
        them. Where no page names another but is as long as was asked for, pages are counted.
        """
        pages: list[bytes] = []
        seen: set[str] = set()
        start = address
        while address and address not in seen and len(pages) < PAGES:
            seen.add(address)
            answer = await self.get(address)
            data = answer.json()
            value = peek(data)
            if pages and (value == [] or data == pages[-1]):
                break
            pages.append(data)
            following = urlsplit(answer.next())
            number = answer.headers.get("x-next-page")
            address = ""
            if following.query:
                address = f"{start.partition('?')[0]}?{following.query}"
            elif number or (number is None and "link" not in answer.headers and len(value or ()) >= PER_PAGE):
                address = f"{start}&page={number or len(pages) + 1}"
        return pages

    def api(self, site: str, base: str) -> str:
        """Where a site's interface is: as the user has set it, else at its own address."""
        set_ = self.client.settings.apis.get(site)
        if not set_:
            return base
        self.trusted.add(place_of(set_))
        if set_ not in self.mirrors:
            self.mirrors.append(set_)
        return set_

    async def first(self, *addresses: str) -> tuple[str, bytes]:
        """JSON at the first of several addresses that a site may have for one thing, and which that was."""
        failed: FetchError | None = None
        for address in dict.fromkeys(addresses):
            try:
                return address, await self.json(address)
            except FetchError as error:
                if error.status != 404:
                    raise
                failed = failed or error
        assert failed is not None
        raise failed

    async def all(self, ways: Iterable[Awaitable[Taken]]) -> list[Taken]:
        """Several things at once; the first failure ends the others."""
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(_as_coroutine(way)) for way in ways]
        return [task.result() for task in tasks]


async def _as_coroutine(way: Awaitable[Taken]) -> Taken:
    return await way


@asynccontextmanager
async def plainly() -> AsyncIterator[None]:
    """Let the first of several failures out as itself, not as a group."""
    try:
        yield
    except BaseExceptionGroup as group:
        first: BaseException = group
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        raise first from None


class Site(ABC):
    """What knows which requests make up a thread on one site."""

    id: ClassVar[str]
    """The id of its row in the registry."""

    @abstractmethod
    def place(self, at: SplitResult) -> Place | None:
        """What an address means here, by its path alone; ``None`` where it means nothing."""

    @abstractmethod
    async def thread(self, place: Place, go: Go) -> list[Piece]:
        """The answers that make up a thread; raises ``FetchError``."""

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        """The answers that make up a list of posts; raises ``FetchError``."""
        raise FetchError("has no list of posts that can be followed", todo="name a list or a feed", where=place.id)


class OtherSiteError(FetchError):
    """What a host answered is not of the software that its address looks like."""


def peek(data: bytes) -> Any:
    """JSON as plain data, for what must be known before the next request; ``None`` where it cannot be read.

    What it says is read for good by ``sources``; here only ids, counts and the next page are looked at.
    """
    return line_value(data)


def dig(value: Any, *keys: str | int) -> Any:
    """What stands at a path of keys; ``None`` where the path ends."""
    for key in keys:
        if isinstance(key, int):
            value = value[key] if isinstance(value, list) and -len(value) <= key < len(value) else None
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def objects(value: Any, *keys: str | int) -> list[dict[str, Any]]:
    """The objects in the list at a path of keys."""
    found = dig(value, *keys)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def lines(answers: Sequence[bytes]) -> bytes:
    """Several answers in JSON as one input: each on a line of its own. JSON has no line ends but between values."""
    if len(answers) == 1:
        return answers[0]
    return b"\n".join(answer.replace(b"\r", b" ").replace(b"\n", b" ").strip() for answer in answers) + b"\n"


def listed(answers: Sequence[bytes]) -> bytes:
    """Several answers in JSON as one list of them."""
    return b"[" + b",\n".join(answers) + b"]"


def required(value: Any, address: str) -> None:
    """Raises ``OtherSiteError`` where an answer lacks what every answer of the software has."""
    if not value:
        raise OtherSiteError("answers in another form than expected", todo="add the saved page", where=address)
