"""Mastodon and the servers that speak its interface, on any instance: the thread that a status is in.

https://docs.joinmastodon.org/methods/statuses/
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
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


CUT = 60
"""Answers that a context has at most for who is not logged in."""

ABOVE = 25
"""Steps upwards to the first status of a thread, each of which is up to forty statuses."""

MORE = 200
"""Further requests for truncated branches of one thread at most."""


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
        root = place.id
        known = [peek(status), *objects(peek(context), "ancestors"), *objects(peek(context), "descendants")]
        if go.want.branch:
            answers.append(await go.json(under(base, f"/api/v1/statuses/{go.want.branch}/context")))
            known = objects(peek(answers[-1]), "descendants")
        elif dig(peek(context), "ancestors", 0) is not None:
            # A context has only what is below its own status; the whole thread is below the first.
            for _ in range(ABOVE):
                first = dig(peek(answers[-1]), "ancestors", 0, "id")
                if first is None:
                    break
                root = str(first)
                try:
                    answers.append(await go.json(under(base, f"/api/v1/statuses/{root}/context")))
                except FetchError as error:
                    go.lacks("other branches of the thread", error)
                    break
                known += objects(peek(answers[-1]), "ancestors") + objects(peek(answers[-1]), "descendants")
        answers += await self._rest(known, {place.id, root, go.want.branch}, base, go)
        return [Piece(address, lines(answers), self.id)]

    async def _rest(self, known: list[Any], asked: set[str], base: str, go: Go) -> list[bytes]:
        """What is below those of whose answers some were left out of a context that was as long as one may be."""
        answers: list[bytes] = []
        if len(known) <= CUT and not go.want.branch:
            return answers
        go.partial = True
        while (waiting := [id for id in _cut(known) if id not in asked]) and len(answers) < MORE:
            if not go.want.whole:
                branches = "1 branch" if len(waiting) == 1 else f"{len(waiting):,} branches"
                go.notes.append(f"{branches} may be truncated; --all fetches the rest")
                break
            asked.add(waiting[0])
            try:
                data = await go.json(under(base, f"/api/v1/statuses/{waiting[0]}/context"))
            except FetchError as error:
                go.lacks("a branch", error)
                continue
            answers.append(data)
            known += objects(peek(data), "descendants")
        return answers

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


def _cut(statuses: list[Any]) -> list[str]:
    """The ids of those that count more answers than are there, in their order."""
    counts = {str(dig(status, "id")): dig(status, "replies_count") for status in statuses}
    there = {str(dig(status, "id")): str(dig(status, "in_reply_to_id")) for status in statuses}
    answered = Counter(there.values())
    return [id for id, count in counts.items() if isinstance(count, int) and count > answered[id]]
