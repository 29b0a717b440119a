"""Lemmy and PieFed, on any instance: a post and its comments page by page, and the posts of a community.

Lemmy 0.19 has ``/api/v3`` (https://join-lemmy.org/docs/contributors/04-api.html), 1.0 also ``/api/v4``, whose lists
have ``items`` and name the next page; PieFed has nearly the same under ``/api/alpha``.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import SplitResult, urlencode

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import root_of, under
from tui_reader.fetch.asking import PAGES, Go, OtherSiteError, Piece, Place, Site, dig, lines, objects, peek

PAGE = 50
"""Comments of one page: the most that Lemmy gives."""

_POST = re.compile(r"/post/(\d+)(?:/(\d+))?(?:/.*)?|/c/[^/]+/p/(\d+)(?:/.*)?")
_COMMENT = re.compile(r"/comment/(\d+)/?")
_COMMUNITY = re.compile(r"/(?:c|m)/([\w.-]+(?:@[\w.:-]+)?)/?")


class Lemmy(Site):
    """Posts and communities of Lemmy."""

    id = "lemmy"
    prefixes: tuple[str, ...] = ("/api/v3", "/api/v4")
    """Where the interface may be, the most common first."""

    def place(self, at: SplitResult) -> Place | None:
        base = root_of(at.geturl())
        if found := _POST.fullmatch(at.path):
            return Place("thread", found[1] or found[3], base)
        if found := _COMMENT.fullmatch(at.path):
            return Place("thread", found[1], base, "comment")
        if found := _COMMUNITY.fullmatch(at.path):
            return Place("list", found[1], base)
        if at.path in ("", "/"):
            return Place("list", "", base)
        return None

    async def _first(self, place: Place, go: Go, path: str, name: str) -> tuple[str, str, bytes]:
        """The prefix under which a path answers with a thing of a name, the base, and the answer."""
        base = go.api(self.id, place.base)
        failed: FetchError | None = None
        for prefix in self.prefixes:
            address = under(base, prefix + path)
            try:
                data = await go.json(address)
                if dig(peek(data), name) is not None or dig(peek(data), "items") is not None:
                    return base, prefix, data
                failed = failed or OtherSiteError("answers in another form than expected", where=address)
            except FetchError as error:
                if error.later or error.status in (401, 403):
                    raise
                failed = failed or error
        assert failed is not None
        raise failed

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        id = place.id
        if place.part == "comment":
            _, _, data = await self._first(place, go, f"/comment?id={id}", "comment_view")
            id = str(dig(peek(data), "comment_view", "comment", "post_id"))
        base, prefix, post = await self._first(place, go, f"/post?id={id}", "post_view")
        query: dict[str, Any] = {"post_id": id, "type_": "All", "sort": "Old", "limit": PAGE}
        if go.want.branch:
            query["parent_id"] = go.want.branch
        view = dig(peek(post), "post_view")
        stated = dig(view, "counts", "comments") or dig(view, "post", "comments")
        answers = [post]
        known: set[object] = set()
        cursor: object = None
        for page in range(1, PAGES):
            turn = {"page_cursor": cursor} if cursor else {"page": page}
            address = under(base, f"{prefix}/comment/list") + "?" + urlencode(query | turn)
            data = await go.json(address)
            value = peek(data)
            ids = {dig(comment, "comment", "id") for key in ("comments", "items") for comment in objects(value, key)}
            if not ids - known:
                break
            known |= ids
            answers.append(data)
            cursor = dig(value, "next_page")
            enough = isinstance(stated, int) and len(known) >= stated and len(ids) < PAGE and not go.want.branch
            if not cursor and ("next_page" in value or enough):
                break
        return [Piece(under(base, f"{prefix}/post?id={id}"), lines(answers), "lemmy")]

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        query: dict[str, Any] = {"sort": "New" if place.id else "Active", "limit": min(go.want.most, PAGE)}
        query |= {"community_name": place.id} if place.id else {"type_": "Local"}
        path = "/post/list?" + urlencode(query)
        base, prefix, data = await self._first(place, go, path, "posts")
        return [Piece(under(base, prefix + path), data, "lemmy")]


class PieFed(Lemmy):
    """Posts and communities of PieFed."""

    id = "piefed"
    prefixes = ("/api/alpha",)
