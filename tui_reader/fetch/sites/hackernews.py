"""Hacker News: Algolia's item, which is a whole thread in one answer, else the items of Firebase one by one.

Algolia: https://hn.algolia.com/api. Firebase: https://github.com/HackerNews/API.
"""

from __future__ import annotations

import asyncio
from urllib.parse import SplitResult, parse_qs

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import under
from tui_reader.fetch.asking import Go, Piece, Place, Site, dig, lines, objects, peek, plainly, required

ALGOLIA = "https://hn.algolia.com"
FIREBASE = "https://hacker-news.firebaseio.com"

AT_ONCE = 8
"""Items of Firebase that wait at once: the client lets fewer through to the host."""

MOST = 100_000
"""Items of one thread at most."""

LISTS = {
    "news": ("tags=front_page", "topstories"),
    "newest": ("tags=story", "newstories"),
    "best": ("", "beststories"),
    "ask": ("tags=ask_hn", "askstories"),
    "show": ("tags=show_hn", "showstories"),
    "jobs": ("tags=job", "jobstories"),
}
"""Lists by their pages: what Algolia calls them, where it has them, and Firebase."""

_SAME = {"": "news", "front": "news", "shownew": "show", "top": "news", "new": "newest", "active": "best"}


class HackerNews(Site):
    """Items and lists of news.ycombinator.com."""

    id = "hackernews"

    def place(self, at: SplitResult) -> Place | None:
        steps = [step for step in at.path.split("/") if step]
        query = parse_qs(at.query)
        number = query.get("id", [""])[-1]
        if steps[-1:] == ["item"] and number.isdecimal():
            return Place("thread", number)
        last = steps[-1].removesuffix(".json") if steps else ""
        if len(steps) > 1 and steps[-2] in ("items", "item") and last.isdecimal():
            return Place("thread", last)
        name = _SAME.get(last, last.removesuffix("stories"))
        name = _SAME.get(name, name)
        return Place("list", name) if name in LISTS else None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        algolia = go.api(self.id, ALGOLIA)
        try:
            return await self._by_algolia(place.id, algolia, go)
        except FetchError as error:
            if _same_for_both(error) or (error.status == 0 and error.later and algolia != ALGOLIA):
                raise
            try:
                return await self._by_firebase(place.id, go.api(self.id, FIREBASE), go)
            except FetchError as other:
                raise (error if other.status == 404 and error.status != 404 else other) from None

    async def _by_algolia(self, id: str, base: str, go: Go) -> list[Piece]:
        address = under(base, f"/api/v1/items/{id}")
        data = await go.json(address)
        item = peek(data)
        required(dig(item, "id") and dig(item, "type"), address)
        story = dig(item, "story_id")
        if dig(item, "type") == "comment" and isinstance(story, int) and str(story) != id:
            address = under(base, f"/api/v1/items/{story}")
            data = await go.json(address)
        return [Piece(address, data, self.id)]

    async def _by_firebase(self, id: str, base: str, go: Go) -> list[Piece]:
        """The items from the post down, as many at once as the host is asked."""
        root = await self._item(id, base, go)
        if root.strip() == b"null":
            address = under(base, f"/v0/item/{id}.json")
            raise FetchError("is not there", todo="check the address", where=address, status=404)
        required(dig(peek(root), "type"), under(base, f"/v0/item/{id}.json"))
        seen = {id}
        while dig(peek(root), "type") in ("comment", "pollopt"):
            above = str(dig(peek(root), "parent") or dig(peek(root), "poll") or "")
            if not above or above in seen:
                break
            seen.add(above)
            id, root = above, await self._item(above, base, go)
        found = [root]
        waiting: asyncio.Queue[str] = asyncio.Queue()
        known = {id}

        def enter(item: bytes) -> None:
            for key in ("kids", "parts"):
                for kid in dig(peek(item), key) or ():
                    name = str(kid)
                    if name.isdecimal() and name not in known and len(known) < MOST:
                        known.add(name)
                        waiting.put_nowait(name)

        async def work() -> None:
            while True:
                name = await waiting.get()
                try:
                    item = await self._item(name, base, go)
                except FetchError as error:
                    go.lacks("some comments", error)
                    item = b"null"
                if item.strip() != b"null":
                    found.append(item)
                    enter(item)
                waiting.task_done()

        enter(root)
        async with plainly(), asyncio.TaskGroup() as group:
            workers = [group.create_task(work()) for _ in range(min(AT_ONCE, len(known)))]
            await waiting.join()
            for worker in workers:
                worker.cancel()
        return [Piece(under(base, f"/v0/item/{id}.json"), lines(found), self.id)]

    async def _item(self, id: str, base: str, go: Go) -> bytes:
        """An item, or the word ``null`` where there is none."""
        answer = await go.get(under(base, f"/v0/item/{id}.json"), keep=False)
        return answer.body if answer.body.strip() == b"null" else answer.json()

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        tags, name = LISTS[place.id]
        most = go.want.most
        if tags:
            base = go.api(self.id, ALGOLIA)
            path = "search" if place.id in ("news", "best") else "search_by_date"
            address = under(base, f"/api/v1/{path}") + f"?{tags}&hitsPerPage={most}"
            try:
                data = await go.json(address)
                if objects(peek(data), "hits"):
                    return [Piece(address, data, self.id)]
            except FetchError as error:
                if _same_for_both(error):
                    raise
        base = go.api(self.id, FIREBASE)
        address = under(base, f"/v0/{name}.json")
        ids = peek(await go.json(address))
        numbers = [str(id) for id in ids if isinstance(id, int)][:most] if isinstance(ids, list) else []
        async with plainly():
            items = await go.all(self._item_of_list(id, base, go) for id in numbers)
        there = [item for item in items if item.strip() != b"null"]
        return [Piece(address, lines(there), self.id)] if there else []

    async def _item_of_list(self, id: str, base: str, go: Go) -> bytes:
        try:
            return await self._item(id, base, go)
        except FetchError as error:
            go.lacks("some posts", error)
            return b"null"


def _same_for_both(error: FetchError) -> bool:
    """Whether the other of the two interfaces is not worth asking: the host wants to be left alone, or a token."""
    return error.status in (401, 403, 429) or error.wait is not None
