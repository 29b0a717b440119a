"""Lobsters and the sites that run its program: ``.json`` behind an address.

https://github.com/lobsters/lobsters/blob/main/config/routes.rb
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult

from tui_reader.fetch.addresses import root_of, under
from tui_reader.fetch.asking import Go, Piece, Place, Site, dig, objects, peek, required

_STORY = re.compile(r"/s/(\w{6})(?:/.*)?|/s/(\w+)\.json")
_LIST = re.compile(
    r"/(|hottest|newest|active|recent|t/[\w,.+-]+|domains/[\w.-]+|~\w+/stories|newest/\w+|top(?:/\w+)?)/?(?:\.json)?"
)


class Lobsters(Site):
    """Stories and lists of stories."""

    id = "lobsters"

    def place(self, at: SplitResult) -> Place | None:
        base = root_of(at.geturl())
        if found := _STORY.fullmatch(at.path):
            return Place("thread", found[1] or found[2], base, at.path.rstrip("/").removesuffix(".json"))
        if found := _LIST.fullmatch(at.path):
            return Place("list", found[1] or "hottest", base)
        return None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        address, data = await go.first(under(base, f"/s/{place.id}.json"), under(base, f"{place.part}.json"))
        required(dig(peek(data), "short_id"), address)
        return [Piece(address, data, self.id)]

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        address = under(go.api(self.id, place.base), f"/{place.id}.json")
        data = await go.json(address)
        stories = objects(peek(data))
        required(all("short_id" in story for story in stories), address)
        return [Piece(address, data, self.id)]
