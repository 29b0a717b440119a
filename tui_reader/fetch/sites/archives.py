"""Public archives of mailing lists and newsgroups, which give their mail as an mbox.

Hyperkitty exports one thread (https://hyperkitty.readthedocs.io), public-inbox has a thread's ``t.mbox.gz``
(https://public-inbox.org/design_www.html), Pipermail a month's text. The parsers find the threads in them.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote, urlsplit

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import root_of, under
from tui_reader.fetch.asking import Go, Piece, Place, Site, required

MBOX = "application/mbox, application/gzip, text/plain, */*;q=0.5"

_GZIP = b"\x1f\x8b"


def _unpacked(data: bytes, address: str, limit: int) -> bytes:
    """An mbox without its gzip, within the limit."""
    if not data.startswith(_GZIP):
        return data
    import zlib

    whole = bytearray()
    rest = data
    try:
        while rest.startswith(_GZIP):
            unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
            whole += unpacker.decompress(rest, limit + 1 - len(whole))
            if len(whole) > limit:
                raise FetchError(
                    f"unpacks to more than {limit // 1024**2} MB", todo="add the saved file", where=address
                )
            if not unpacker.eof:
                raise FetchError("was cut off in the middle", todo="try again later", where=address, later=True)
            rest = unpacker.unused_data
    except zlib.error:
        raise FetchError("cannot be unpacked", todo="try again later", where=address, later=True) from None
    return bytes(whole)


async def _mbox(address: str, go: Go, other: str = "") -> bytes:
    """An mbox; ``other`` is where a mirror may have it instead."""
    try:
        answer = await go.get(address, MBOX)
    except FetchError as error:
        if error.status != 404 or not other or other == address:
            raise
        answer = await go.get(other, MBOX)
    data = _unpacked(answer.body, address, go.client.settings.limit)
    head = data.lstrip()[:200]
    required(head.startswith(b"From ") or re.match(rb"[\w-]{2,40}:", head), address)
    return data


_KITTY = re.compile(r"(.*)/list/([^/]+@[^/]+)/(thread|message)/(\w+)(?:/.*)?")
_KITTY_LINK = re.compile(r"/thread/(\w{20,40})/")


class Hyperkitty(Site):
    """Threads of Mailman 3's archives."""

    id = "hyperkitty"

    def place(self, at: SplitResult) -> Place | None:
        if found := _KITTY.fullmatch(at.path):
            return Place("thread", f"{unquote(found[2])} {found[4]}", root_of(at.geturl()) + found[1], found[3])
        return None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        name, _, thread = place.id.partition(" ")
        base = go.api(self.id, place.base)
        if place.part == "message":
            address = under(base, f"/list/{name}/message/{thread}/")
            page = (await go.page(address)).body.decode("utf-8", "replace")
            found = _KITTY_LINK.search(page)
            required(found, address)
            assert found is not None
            thread = found[1]
        path = f"/list/{name}/export/{quote(name)}-{thread}.mbox.gz?thread={thread}"
        other = root_of(base) + urlsplit(place.base).path + path
        return [Piece(f"{place.base}/list/{name}/thread/{thread}/", await _mbox(base + path, go, other), "mail")]


_MONTH = re.compile(
    r"(.*)/(\d{4}-(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)|\d{4}q\d|\d{4}|Week-of-Mon-\d{8})(?:/(?:(\d{3,})|thread|subject|author|date)\.html?|\.txt(?:\.gz)?|/?)"
)
_MAILTO = re.compile(r"mailto:[^\"'>]*?In-Reply-To=([^\"'&>]+)", re.IGNORECASE)


class Pipermail(Site):
    """Months of Mailman 2's archives, and the thread that a message of one is in."""

    id = "pipermail"

    def place(self, at: SplitResult) -> Place | None:
        found = _MONTH.fullmatch(at.path)
        if found is None or not ("pipermail" in at.path or found[3] or "-" in found[2]):
            return None
        return Place("thread", found[2], root_of(at.geturl()) + found[1], found[3] or "")

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        message = ""
        if place.part:
            address = f"{base}/{place.id}/{place.part}.html"
            try:
                page = (await go.page(address)).body.decode("utf-8", "replace")
            except FetchError as error:
                if error.status != 404:
                    raise
                other = root_of(base) + urlsplit(place.base).path + f"/{place.id}/{place.part}.html"
                page = (await go.page(other)).body.decode("utf-8", "replace")
            if found := _MAILTO.search(page):
                message = unquote(found[1]).strip().strip("<>")
        failed: FetchError | None = None
        for ending in (".txt.gz", ".txt"):
            address = f"{base}/{place.id}{ending}"
            try:
                data = await _mbox(address, go, root_of(base) + urlsplit(place.base).path + f"/{place.id}{ending}")
            except FetchError as error:
                if error.later:
                    raise
                failed = failed or error
                continue
            return [Piece(f"{address}#{message}" if message else address, data, "mail")]
        assert failed is not None
        raise failed


_INBOX = re.compile(r"(.*/[^/]+)/([^/]*@[^/]+|[^/]*%40[^/]+)(?:/(?:[tT]/?|t\.mbox\.gz|t\.atom|raw|))?/?")


class PublicInbox(Site):
    """Threads of public-inbox: the Linux kernel's lists and others."""

    id = "publicinbox"

    def place(self, at: SplitResult) -> Place | None:
        found = _INBOX.fullmatch(at.path)
        if found is None or found[2].startswith("@") or "/@" in at.path:
            return None
        inbox = found[1].rpartition("/")
        return Place("thread", f"{inbox[2]}/{found[2]}", root_of(at.geturl()) + inbox[0])

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        address = under(base, f"/{place.id}/t.mbox.gz")
        return [Piece(f"{place.base}/{place.id}/", await _mbox(address, go), "mail")]
