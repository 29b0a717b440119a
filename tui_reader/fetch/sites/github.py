"""GitHub: issues, pull requests with their reviews, and discussions, page by page.

https://docs.github.com/rest/issues, https://docs.github.com/rest/pulls; discussions by GraphQL where there is a token
(https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions), else as REST gives them.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult

import orjson

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import under
from tui_reader.fetch.asking import PAGES, Go, Piece, Place, Site, dig, lines, peek, required
from tui_reader.fetch.tokens import token

API = "https://api.github.com"

_THREAD = re.compile(r"(?:/repos)?/([^/]+/[^/]+)/(issues|pull|pulls|discussions)/(\d+)(?:/.*)?")
_LIST = re.compile(r"(?:/repos)?/([^/]+/[^/]+)/(issues|pulls|discussions)/?")

_QUERY = """query($owner:String!,$name:String!,$number:Int!,$after:String){repository(owner:$owner,name:$name){
discussion(number:$number){number title url body createdAt lastEditedAt upvoteCount author{login}
comments(first:50,after:$after){totalCount pageInfo{hasNextPage endCursor} nodes{databaseId url body createdAt
lastEditedAt upvoteCount isAnswer isMinimized author{login} replies(first:100){nodes{databaseId url body createdAt
lastEditedAt upvoteCount isMinimized author{login}}}}}}}}"""


class GitHub(Site):
    """Issues, pull requests and discussions."""

    id = "github"

    def place(self, at: SplitResult) -> Place | None:
        if found := _THREAD.fullmatch(at.path):
            return Place("thread", f"{found[1]}/{found[3]}", part=found[2].removesuffix("s"))
        if found := _LIST.fullmatch(at.path):
            return Place("list", found[1], part=found[2])
        return None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        repository, _, number = place.id.rpartition("/")
        base = go.api(self.id, API)
        if place.part == "discussion":
            return await self._discussion(repository, number, base, go)
        address = under(base, f"/repos/{repository}/issues/{number}")
        issue = await go.json(address)
        value = peek(issue)
        required(dig(value, "title") is not None, address)
        answers = [issue]
        if dig(value, "comments") != 0:
            answers += await go.linked(f"{address}/comments?per_page=100")
        if place.part == "pull" or dig(value, "pull_request"):
            pull = under(base, f"/repos/{repository}/pulls/{number}")
            for part in ("reviews", "comments"):
                answers += await self._part(f"{pull}/{part}?per_page=100", f"{part} of the changes", go)
        return [Piece(address, lines(answers), self.id)]

    async def _part(self, address: str, what: str, go: Go) -> list[bytes]:
        try:
            return await go.linked(address)
        except FetchError as error:
            go.lacks(what, error)
            return []

    async def _discussion(self, repository: str, number: str, base: str, go: Go) -> list[Piece]:
        if token(base):
            return await self._by_query(repository, number, base, go)
        address = under(base, f"/repos/{repository}/discussions/{number}")
        answers = [await go.json(address)]
        required(dig(peek(answers[0]), "title") is not None, address)
        answers += await self._part(f"{address}/comments?per_page=100", "comments", go)
        return [Piece(address, lines(answers), self.id)]

    async def _by_query(self, repository: str, number: str, base: str, go: Go) -> list[Piece]:
        owner, _, name = repository.partition("/")
        address = under(base.removesuffix("/v3"), "/graphql")
        answers: list[bytes] = []
        after: str | None = None
        for _ in range(PAGES):
            variables = {"owner": owner, "name": name, "number": int(number), "after": after}
            question = orjson.dumps({"query": _QUERY, "variables": variables})
            data = (await go.get(address, send=question)).json()
            found = dig(peek(data), "data", "repository", "discussion")
            if found is None:
                raise FetchError("is not there", todo="check the address", where=address, status=404)
            answers.append(data)
            after = dig(found, "comments", "pageInfo", "endCursor")
            if dig(found, "comments", "pageInfo", "hasNextPage") is not True or not after:
                break
        return [Piece(address, lines(answers), self.id)]

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        most = min(go.want.most, 100)
        kind = "discussions" if place.part == "discussions" else place.part
        query = f"?per_page={most}&state=all&sort=created"
        address = under(go.api(self.id, API), f"/repos/{place.id}/{kind}{query}")
        data = await go.json(address)
        required(isinstance(peek(data), list), address)
        return [Piece(address, data, self.id)]
