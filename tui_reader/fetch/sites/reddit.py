"""Reddit: the ``.json`` of a thread, with the rest of it by ``morechildren`` and by continuations.

https://www.reddit.com/dev/api/. With a token the same is asked of ``oauth.reddit.com``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import SplitResult, urlencode, urlsplit

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import under
from tui_reader.fetch.asking import Go, Piece, Place, Site, dig, listed, objects, peek, required
from tui_reader.fetch.tokens import token

SITE = "https://www.reddit.com"
OPEN = "https://oauth.reddit.com"

CHILDREN = 100
"""Ids that ``morechildren`` takes at once."""

ROUNDS = 400
"""Further requests for one thread at most."""

_THREAD = re.compile(r"(?:/(?:r|u|user)/[^/]+)?/comments/(\w+)(?:/[^/]*)?(?:/(\w+))?/?(?:\.json)?")
_SHARED = re.compile(r"/(?:r|u|user)/[^/]+/s/\w+/?")
_LIST = re.compile(
    r"(?:/(?:(r/[^/]+)|((?:user|u)/[^/]+)))?(?:/(hot|new|top|rising|best|controversial|submitted))?/?(?:\.json)?"
)


class Reddit(Site):
    """Threads, subreddits and users."""

    id = "reddit"

    def place(self, at: SplitResult) -> Place | None:
        host = (at.hostname or "").lower()
        if host == "redd.it" and (short := re.fullmatch(r"/(\w+)/?", at.path)):
            return Place("thread", short[1])
        if found := _THREAD.fullmatch(at.path):
            return Place("thread", found[1], part=at.path.rstrip("/").removesuffix(".json"))
        if _SHARED.fullmatch(at.path):
            return Place("thread", at.geturl(), part="shared")
        if found := _LIST.fullmatch(at.path):
            of = found[1] or (found[2] or "").replace("u/", "user/", 1)
            query = f"?{at.query}" if at.query else ""
            return Place("list", "/" + "/".join(step for step in (of, found[3]) if step) + query)
        return None

    def _base(self, go: Go) -> str:
        return go.api(self.id, OPEN if token(OPEN) else SITE)

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        id = place.id
        if place.part == "shared":
            answer = await go.page(id)
            target = _THREAD.fullmatch(urlsplit(answer.url).path)
            required(target, id)
            assert target is not None
            id = target[1]
        base = self._base(go)
        start = f"/comments/{id}/_/{go.want.branch}" if go.want.branch else f"/comments/{id}"
        ways = [f"{start}.json", f"{start}/.json"]
        if not go.want.branch and place.part.startswith("/"):
            ways[1:1] = [f"{place.part}.json", f"{place.part}/.json"]
        address, data = await go.first(*(under(base, way) + "?limit=500" for way in ways))
        answers = [data]
        value = peek(answers[0])
        required(dig(value, 0, "data") or dig(value, "data"), address)
        if go.want.whole or go.want.branch:
            answers += await self._rest(id, base, value, go)
        elif any(_stubs(value)):
            go.partial = True
        return [Piece(address, listed(answers), self.id)]

    async def _rest(self, id: str, base: str, value: Any, go: Go) -> list[bytes]:
        """What the stubs stand for, and what stubs those answers have again."""
        answers: list[bytes] = []
        asked: set[str] = set()
        stubs = list(_stubs(value))
        while stubs and len(answers) < ROUNDS:
            children = [child for stub in stubs for child in dig(stub, "children") or () if child not in asked]
            deep = [str(dig(stub, "parent_id") or "") for stub in stubs if not dig(stub, "children")]
            asked.update(children)
            ways = [_more(base, id, ",".join(children[at : at + CHILDREN])) for at in range(0, len(children), CHILDREN)]
            for parent in deep:
                name = parent.removeprefix("t1_")
                if parent.startswith("t1_") and f"below {name}" not in asked:
                    asked.add(f"below {name}")
                    start = under(base, f"/comments/{id}/_/{name}")
                    ways.append([f"{start}.json?limit=500", f"{start}/.json?limit=500"])
            stubs = []
            for way in ways[: ROUNDS - len(answers)]:
                try:
                    _, data = await go.first(*way)
                except FetchError as error:
                    go.lacks("some further comments", error)
                    continue
                answers.append(data)
                stubs += _stubs(peek(data))
        return answers

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        path, _, query = place.id.partition("?")
        base, path = self._base(go), path.rstrip("/")
        query = f"?limit={min(go.want.most, 100)}" + (f"&{query}" if query else "")
        ways = [f"{path}.json", f"{path}/.json", f"{path}/hot.json"][0 if path else 1 :]
        address, data = await go.first(*(under(base, way) + query for way in ways))
        required(dig(peek(data), "data", "children") is not None, address)
        return [Piece(address, data, self.id)]


def _more(base: str, id: str, children: str) -> list[str]:
    """Where the comments that a stub stands for are, as the site's pages have it and as its documentation does."""
    query = urlencode({"api_type": "json", "link_id": f"t3_{id}", "children": children})
    return [under(base, f"/api/morechildren{ending}") + f"?{query}" for ending in (".json", "")]


def _stubs(value: Any) -> Iterator[dict[str, Any]]:
    """The ``more`` things in an answer, however deep; no recursion."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            data = node.get("data")
            if node.get("kind") == "more" and isinstance(data, dict):
                yield data
                continue
            stack.append(dig(node, "json", "data", "things"))
            if isinstance(data, dict):
                stack += [objects(data, "children"), data.get("replies"), data.get("things")]
