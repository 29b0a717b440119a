"""Stack Exchange: a question with its answers and the comments on all of them, in four kinds of request.

https://api.stackexchange.com/docs. The answer's ``backoff`` is kept to.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import SplitResult, urlencode

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import under
from tui_reader.fetch.asking import PAGES, Go, Piece, Place, Site, dig, lines, objects, peek, required

API = "https://api.stackexchange.com"
VERSION = "/2.3"
PAGE = 100

NAMED = {
    "stackoverflow.com": "stackoverflow",
    "superuser.com": "superuser",
    "serverfault.com": "serverfault",
    "askubuntu.com": "askubuntu",
    "mathoverflow.net": "mathoverflow.net",
    "stackapps.com": "stackapps",
}
"""Sites with a domain of their own, by what the interface calls them."""

_QUESTION = re.compile(r"(?:/\d[\d.]*)?/(questions|q|a|answers)/(\d+)(?:/.*)?")
_TAGGED = re.compile(r"/questions(?:/tagged/([^/]+))?/?")


class StackExchange(Site):
    """Questions of every site of the network."""

    id = "stackexchange"

    def place(self, at: SplitResult) -> Place | None:
        site = _site(at)
        if found := _QUESTION.fullmatch(at.path):
            return Place("thread", found[2], site, "answer" if found[1] in ("a", "answers") else "")
        if found := _TAGGED.fullmatch(at.path):
            return Place("list", (found[1] or "").replace("+", ";"), site)
        return None

    async def _all(self, base: str, path: str, site: str, go: Go, **more: object) -> list[bytes]:
        """All pages of a list."""
        answers: list[bytes] = []
        for page in range(1, PAGES):
            query = {"site": site, "filter": "withbody", "pagesize": PAGE, "page": page} | more
            address = under(base, VERSION + path) + "?" + urlencode(query)
            data = await go.json(address)
            value = peek(data)
            required(isinstance(dig(value, "items"), list), address)
            if isinstance(wait := dig(value, "backoff"), (int, float)):
                go.client.hold(address, float(wait))
            answers.append(data)
            if dig(value, "has_more") is not True or not objects(value, "items"):
                break
        return answers

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, API)
        id = place.id
        if place.part == "answer":
            (data, *_) = await self._all(base, f"/answers/{id}", place.base, go)
            id = str(dig(peek(data), "items", 0, "question_id") or id)
        address = under(base, f"{VERSION}/questions/{id}")
        (question, *_) = await self._all(base, f"/questions/{id}", place.base, go)
        item = dig(peek(question), "items", 0)
        if item is None:
            raise FetchError("is not there", todo="check the address", where=address, status=404)
        answers = [question]
        if not dig(item, "answers") and dig(item, "answer_count") != 0:
            answers += await self._all(base, f"/questions/{id}/answers", place.base, go, sort="creation", order="asc")
        if not dig(item, "comments"):
            answers += await self._comments(base, "questions", [id], place.base, go)
        numbers = [
            str(answer["answer_id"])
            for data in answers
            for each in objects(peek(data), "items")
            for answer in (each, *objects(each, "answers"))
            if isinstance(answer.get("answer_id"), int) and not answer.get("comments")
        ]
        for at in range(0, len(numbers), PAGE):
            answers += await self._comments(base, "answers", numbers[at : at + PAGE], place.base, go)
        return [Piece(address, lines(answers), self.id)]

    async def _comments(self, base: str, kind: str, ids: list[str], site: str, go: Go) -> list[bytes]:
        try:
            return await self._all(base, f"/{kind}/{';'.join(ids)}/comments", site, go, sort="creation", order="asc")
        except FetchError as error:
            go.lacks(f"comments on {kind}", error)
            return []

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, API)
        query: dict[str, Any] = {"site": place.base, "filter": "withbody", "sort": "activity", "order": "desc"}
        query |= {"pagesize": min(go.want.most, PAGE)} | ({"tagged": place.id} if place.id else {})
        address = under(base, f"{VERSION}/questions") + "?" + urlencode(query)
        data = await go.json(address)
        required(isinstance(dig(peek(data), "items"), list), address)
        return [Piece(address, data, self.id)]


def _site(at: SplitResult) -> str:
    """What the interface calls the site of a host."""
    host = (at.hostname or "").lower().removeprefix("www.")
    if host in NAMED:
        return NAMED[host]
    for domain, name in NAMED.items():
        if host.endswith(f".{domain}"):  # meta.stackoverflow.com, ru.stackoverflow.com
            return f"{host.removesuffix(domain)}{name}"
    if host.endswith(".stackexchange.com"):
        return host.removesuffix(".stackexchange.com")
    from urllib.parse import parse_qs

    return parse_qs(at.query).get("site", ["stackoverflow"])[-1]
