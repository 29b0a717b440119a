"""Discourse, on any forum: a topic by its first page and the ids of all its posts, and the lists of topics.

https://docs.discourse.org/#tag/Topics
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlencode

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import root_of, under
from tui_reader.fetch.asking import PAGES, Go, Piece, Place, Site, dig, lines, objects, peek, required

POSTS = 50
"""Posts that are asked for at once."""

_TOPIC = re.compile(r"(.*)/t/(?:([^/]+)/)?(\d+)(?:/\d+)?/?(?:\.json)?")
_LIST = re.compile(
    r"(.*?)/((?:c|tags?|tags/c)/(?:[^/]+/)*?[^/]+?|latest|top|new|hot)(?:/l/(?:latest|top|new|hot))?/?(?:\.json)?"
)


class Discourse(Site):
    """Topics, categories, tags and the lists of a forum."""

    id = "discourse"

    def place(self, at: SplitResult) -> Place | None:
        root = root_of(at.geturl())
        if found := _TOPIC.fullmatch(at.path):
            return Place("thread", found[3], root + found[1], found[2] or "-")
        if found := _LIST.fullmatch(at.path):
            return Place("list", found[2], root + found[1])
        if at.path in ("", "/"):
            return Place("list", "latest", root)
        return None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        address, data = await go.first(
            under(base, f"/t/{place.id}.json"), under(base, f"/t/{place.part}/{place.id}.json")
        )
        answers = [data]
        topic = peek(answers[0])
        required(dig(topic, "post_stream"), address)
        have = {dig(post, "id") for post in objects(topic, "post_stream", "posts")}
        stream = dig(topic, "post_stream", "stream")
        stream = [id for id in stream if isinstance(id, int)] if isinstance(stream, list) else []
        paged = not stream
        while not paged and (missing := [id for id in stream if id not in have][:POSTS]):
            query = urlencode([("post_ids[]", id) for id in missing], safe="[]")
            try:
                data = await go.json(under(base, f"/t/{place.id}/posts.json") + "?" + query)
            except FetchError as error:
                if error.later or error.status in (401, 403):
                    raise
                paged = True  # a mirror that only has the pages
                break
            got = {dig(post, "id") for post in objects(peek(data), "post_stream", "posts")}
            if got & set(missing):
                have |= got
                answers.append(data)
            elif got:
                paged = True  # a mirror that does not know the question
            else:
                have |= set(missing)  # taken away between the two requests
        if paged:
            answers += await self._pages(address.partition("?")[0], have, go)
        # Its name tells the parser the forum's host, which a topic does not say.
        return [Piece(f"{place.base}/t/{place.id}", lines(answers), self.id)]

    async def _pages(self, address: str, have: set[object], go: Go) -> list[bytes]:
        """The further pages of a topic whose posts cannot be asked for by their ids."""
        answers: list[bytes] = []
        before: set[object] = set()
        for page in range(2, PAGES):
            try:
                data = await go.json(f"{address}?page={page}")
            except FetchError as error:
                if error.later:
                    raise
                break
            got = {dig(post, "id") for post in objects(peek(data), "post_stream", "posts")}
            if not got or got == before:
                break
            before = got
            if got - have:
                have |= got
                answers.append(data)
        return answers

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        listed = place.id.startswith(("c/", "tags/c/"))
        ways = [f"/{place.id}/l/latest.json"] if listed else []
        address, data = await go.first(*(under(base, way) for way in (*ways, f"/{place.id}.json")))
        required(dig(peek(data), "topic_list"), address)
        return [Piece(f"{place.base}/{place.id}", data, self.id)]
