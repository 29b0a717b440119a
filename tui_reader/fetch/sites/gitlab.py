"""GitLab, on any host: issues and merge requests with their discussions, page by page.

https://docs.gitlab.com/api/discussions/
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote

from tui_reader.errors import FetchError
from tui_reader.fetch.addresses import root_of, under
from tui_reader.fetch.asking import Go, Piece, Place, Site, dig, lines, peek, required

_THREAD = re.compile(r"/(.+?)(?:/-)?/(issues|work_items|merge_requests)/(\d+)(?:/.*)?")
_LIST = re.compile(r"/(.+?)(?:/-)?/(issues|work_items|merge_requests)/?")


class GitLab(Site):
    """Issues and merge requests."""

    id = "gitlab"

    def place(self, at: SplitResult) -> Place | None:
        root = root_of(at.geturl())
        for kind, pattern in (("thread", _THREAD), ("list", _LIST)):
            if (found := pattern.fullmatch(at.path)) and "/" in found[1] and not found[1].startswith("api/"):
                part = "merge_requests" if found[2] == "merge_requests" else "issues"
                if kind == "thread":
                    return Place("thread", f"{found[1]} {found[3]}", root, part)
                return Place("list", found[1], root, part)
        return None

    async def thread(self, place: Place, go: Go) -> list[Piece]:
        project, _, number = place.id.rpartition(" ")
        base = go.api(self.id, place.base)
        address = under(base, f"/api/v4/projects/{quote(project, safe='')}/{place.part}/{number}")
        post = await go.json(address)
        required(dig(peek(post), "iid"), address)
        answers = [post]
        if dig(peek(post), "user_notes_count") != 0:
            try:
                answers += await go.linked(f"{address}/discussions?per_page=100")
            except FetchError as error:
                if error.later:
                    raise
                answers += await self._notes(address, error, go)
        return [Piece(address, lines(answers), self.id)]

    async def _notes(self, address: str, failed: FetchError, go: Go) -> list[bytes]:
        """The notes without their discussions, for hosts that show only these to everybody."""
        try:
            return await go.linked(f"{address}/notes?per_page=100&sort=asc")
        except FetchError as error:
            if error.later:
                raise
            go.lacks("comments", failed)
            return []

    async def posts(self, place: Place, go: Go) -> list[Piece]:
        base = go.api(self.id, place.base)
        path = f"/api/v4/projects/{quote(place.id, safe='')}/{place.part}?per_page={min(go.want.most, 100)}"
        address = under(base, path)
        data = await go.json(address)
        required(isinstance(peek(data), list), address)
        return [Piece(address, data, self.id)]
