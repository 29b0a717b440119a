"""Mastodon and the servers that speak its interface, on any instance: the thread that a status is in.

https://docs.joinmastodon.org/methods/statuses/
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import root_of, under
from tui_reader.fetch.asking import Go, Piece, Place, Site, dig, lines, objects, peek, required

_STATUS = re.compile(
    r"/(?:web/)?@([^/]+)/(?:statuses/)?(\w+)/?|/users/([^/]+)/statuses/(\w+)/?|/(?:web/statuses|notice|statuses)/(\w+)/?|"
    r"/deck/@([^/]+)/(\w+)/?|/api/v1/statuses/(\w+)(?:/context)?"
)
_PERSON = re.compile(r"/(?:web/)?@([\w.-]+(?:@[\w.-]+)?)/?|/users/([\w.-]+)/?")
_TAG = re.compile(r"/tags/(\w+)/?")


class Mastodon(Site):
    """Statuses, with all that stands above and below them."""

    id = "mastodon"

    def place(self, at: SplitResult) -> Place | None:
        base = root_of(at.geturl())
        if found := _STATUS.fullmatch(at.path):
            id = found[2] or found[4] or found[5] or found[7] or found[8]
            if any(mark.isdigit() for mark in id):
                return Place("thread", id, base)
        if found := _PERSON.fullmatch(at.path):
            return Place("list", found[1] or found[2], base, "person")
        if found := _TAG.fullmatch(at.path):
            return Place("list", found[1], base, "tag")
        return None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        address = under(base, f"/api/v1/statuses/{place.id}")
        status = await go.json(address)
        required(dig(peek(status), "id") and dig(peek(status), "account"), address)
        context = await go.json(f"{address}/context")
        answers = [status, context]
        above = objects(peek(context), "ancestors")
        if above and not go.want.branch:
            # A context has only what is below its own status; the whole thread is below the first.
            root = str(dig(above, 0, "id") or "")
            try:
                answers.append(await go.json(under(base, f"/api/v1/statuses/{root}/context")))
            except FetchError as error:
                go.lacks("other branches of the thread", error)
        return [Piece(address, lines(answers), self.id)]

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        most = min(go.want.most, 40)
        if place.part == "tag":
            address = under(base, f"/api/v1/timelines/tag/{place.id}?limit={most}")
        else:
            look_up = under(base, f"/api/v1/accounts/lookup?acct={place.id}")
            account = dig(peek(await go.json(look_up)), "id")
            required(account, look_up)
            address = under(base, f"/api/v1/accounts/{account}/statuses?limit={most}&exclude_replies=true")
        data = await go.json(address)
        required(isinstance(peek(data), list), address)
        return [Piece(address, data, self.id)]
