"""Bluesky: the thread that a post is in, by the public interface.

https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlencode

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import under
from tui_reader.fetch.asking import Go, Piece, Place, Site, dig, objects, peek, required

API = "https://public.api.bsky.app"

DEPTH = 1000
"""Levels of answers that the interface gives at most, and of posts above."""

MORE = 200
"""Further requests for truncated branches of one thread at most."""

_POST = re.compile(r"/profile/([^/]+)/post/(\w+)/?")
_PERSON = re.compile(r"/profile/([^/]+)/?")


class Bluesky(Site):
    """Posts of bsky.app, and what a person posts."""

    id = "bluesky"

    def place(self, at: SplitResult) -> Place | None:
        if found := _POST.fullmatch(at.path):
            return Place("thread", f"at://{found[1]}/app.bsky.feed.post/{found[2]}")
        if found := _PERSON.fullmatch(at.path):
            return Place("list", found[1])
        uri = parse_qs(at.query).get("uri", [""])[-1]
        return Place("thread", uri) if uri.startswith("at://") else None

    async def _ask(self, base: str, uri: str, go: Go) -> tuple[str, bytes, Any]:
        query = urlencode({"uri": uri, "depth": DEPTH, "parentHeight": DEPTH})
        address = under(base, "/xrpc/app.bsky.feed.getPostThread") + "?" + query
        data = await go.json(address)
        value = peek(data)
        required(dig(value, "thread"), address)
        return address, data, value

    async def _by_number(self, uri: str, base: str, failed: FetchError, go: Go) -> str:
        """The address of a post by the number of its author, for servers that do not look names up on the way."""
        name, _, path = uri.removeprefix("at://").partition("/")
        try:
            data = await go.json(under(base, "/xrpc/com.atproto.identity.resolveHandle") + f"?handle={name}")
        except FetchError as error:
            raise (error if error.later else failed) from None
        did = dig(peek(data), "did")
        if not isinstance(did, str):
            raise failed
        return f"at://{did}/{path}"

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, API)
        try:
            address, data, value = await self._ask(base, place.id, go)
        except FetchError as error:
            if error.status not in (400, 404) or place.id.startswith("at://did:"):
                raise
            address, data, value = await self._ask(base, await self._by_number(place.id, base, error, go), go)
        if not dig(value, "thread", "post"):
            raise FetchError(
                "is not there, or not shown to everybody", todo="check the address", where=address, status=404
            )
        root = dig(value, "thread", "post", "record", "reply", "root", "uri")
        if isinstance(root, str) and not go.want.branch:
            try:
                address, data, value = await self._ask(base, root, go)
            except FetchError as error:
                go.lacks("the rest of the thread", error)
        pieces = [Piece(address, data, self.id)]
        asked: set[str] = set()
        waiting = _cut(value)
        if waiting and not go.want.whole:
            go.partial = True
            branches = "1 branch is" if len(waiting) == 1 else f"{len(waiting):,} branches are"
            go.notes.append(f"{branches} truncated; --all fetches the rest")
            waiting = []
        while waiting and len(asked) < MORE:
            uri = waiting.pop()
            if uri in asked:
                continue
            asked.add(uri)
            try:
                address, data, value = await self._ask(base, uri, go)
            except FetchError as error:
                go.lacks("a branch", error)
                continue
            pieces.append(Piece(address, data, self.id))
            waiting += [found for found in _cut(value) if found not in asked]
        return pieces

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, API)
        query = urlencode({"actor": place.id, "limit": min(go.want.most, 100), "filter": "posts_no_replies"})
        address = under(base, "/xrpc/app.bsky.feed.getAuthorFeed") + "?" + query
        data = await go.json(address)
        feed = objects(peek(data), "feed")
        required(isinstance(dig(peek(data), "feed"), list), address)
        import orjson

        return [Piece(address, orjson.dumps({"thread": each}), self.id) for each in feed if not each.get("reason")]


def _cut(value: Any) -> list[str]:
    """The posts whose answers are counted and not given.

    At a limit of depth the list of answers is left out. An empty one says that those who answered are not shown, but at
    the deepest level of all: there a server may have cut them off.
    """
    found: list[tuple[str, int, bool]] = []
    stack = [(dig(value, "thread"), 0)]
    deepest = 0
    while stack:
        node, level = stack.pop()
        deepest = max(deepest, level)
        replies = objects(node, "replies")
        stack += [(reply, level + 1) for reply in replies]
        count, uri = dig(node, "post", "replyCount"), dig(node, "post", "uri")
        if not replies and isinstance(count, int) and count > 0 and isinstance(uri, str):
            found.append((uri, level, dig(node, "replies") is None))
    return [uri for uri, level, left_out in found if left_out or level == deepest > 0]
