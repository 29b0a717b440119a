"""THE table of sites, and which of them an address may belong to.

Some sites are known by their host. Software that runs on many hosts is known by the form of its addresses, and
whether a host runs it is seen from what its interface answers.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import NamedTuple
from urllib.parse import urlsplit

from tui_reader.errors import FetchError, ReaderError
from tui_reader.fetch.addresses import place_of
from tui_reader.fetch.asking import Go, OtherSiteError, Place, Site
from tui_reader.fetch.client import Client


class Row(NamedTuple):
    """One site."""

    id: str
    """What the settings call it."""
    title: str
    """What people call it."""
    module: str
    """The module of ``fetch.sites`` that knows it."""
    name: str
    """The ``Site`` in that module."""
    hosts: tuple[str, ...] = ()
    """Its hosts, and those whose names end so."""
    anywhere: bool = False
    """Whether it is software that runs on many hosts."""

    def site(self) -> Site:
        """The site, imported at the first call."""
        return _load(self)

    def certain(self, host: str) -> bool:
        """Whether a host is this site's."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)


@cache
def _load(row: Row) -> Site:
    site: Site = getattr(import_module(f"tui_reader.fetch.sites.{row.module}"), row.name)()
    return site


SITES: tuple[Row, ...] = (
    Row(
        "hackernews", "Hacker News", "hackernews", "HackerNews",
        ("news.ycombinator.com", "hn.algolia.com", "hacker-news.firebaseio.com"),
    ),
    Row("reddit", "Reddit", "reddit", "Reddit", ("reddit.com", "redd.it")),
    Row("lobsters", "Lobsters", "lobsters", "Lobsters", ("lobste.rs",), True),
    Row(
        "stackexchange", "Stack Exchange", "stackexchange", "StackExchange",
        ("stackoverflow.com", "stackexchange.com", "superuser.com", "serverfault.com", "askubuntu.com",
         "mathoverflow.net", "stackapps.com"),
    ),
    Row("github", "GitHub", "github", "GitHub", ("github.com", "api.github.com")),
    Row("gitlab", "GitLab", "gitlab", "GitLab", ("gitlab.com",), True),
    Row("bluesky", "Bluesky", "bluesky", "Bluesky", ("bsky.app", "public.api.bsky.app")),
    Row("hyperkitty", "Hyperkitty (Mailman 3)", "archives", "Hyperkitty", (), True),
    Row("publicinbox", "public-inbox", "archives", "PublicInbox", ("lore.kernel.org", "public-inbox.org"), True),
    Row("pipermail", "Pipermail (Mailman 2)", "archives", "Pipermail", (), True),
    Row("discourse", "Discourse", "discourse", "Discourse", (), True),
    Row("lemmy", "Lemmy", "lemmy", "Lemmy", (), True),
    Row("piefed", "PieFed", "lemmy", "PieFed", (), True),
    Row("mastodon", "Mastodon", "mastodon", "Mastodon", (), True),
)  # fmt: skip
"""Every site, those with hosts of their own before those that are known by the form of an address."""


class Candidate(NamedTuple):
    """A site that an address may belong to."""

    row: Row
    place: Place
    certain: bool
    """Whether the host is the site's, so that its failure is the answer."""


def candidates(address: str, client: Client) -> list[Candidate]:
    """The sites that an address may belong to, the likeliest first."""
    parts = urlsplit(address)
    parts = parts._replace(path=parts.path or "/")
    host = (parts.hostname or "").lower()
    apis = client.settings.apis
    known = client.software.get(place_of(address))
    found: list[Candidate] = []
    for row in SITES:
        certain = row.certain(host) or (row.id in apis and place_of(apis[row.id]) == place_of(address))
        if not certain and not row.anywhere:
            continue
        if not certain and known != row.id and parts.path == "/":
            continue  # every front page has this form
        if not certain and (place_of(address), row.id) in client.strangers:
            continue
        place = row.site().place(parts)
        if place is not None:
            found.append(Candidate(row, place, row.certain(host) or known == row.id))
    # A site whose address is set is meant before one that only has the same form.
    found.sort(key=lambda candidate: (not candidate.certain, candidate.row.id not in apis))
    return found


def pass_over(
    candidate: Candidate, error: ReaderError, before: ReaderError | None, address: str, go: Go
) -> ReaderError | None:
    """Go on to the next candidate where a host turned out to run something else; else raise what went wrong.

    Returns what is to be raised where no candidate is left: the failure of the first whose address the user has set,
    which ``before`` is already where there was one.
    """
    strange = not isinstance(error, FetchError) or (
        isinstance(error, OtherSiteError)
        or error.status in (400, 401, 403, 404, 405, 406, 410)
        or "something else than its interface" in error.what
    )
    if candidate.certain or not strange or getattr(error, "later", False):
        raise before or error
    if candidate.row.id in go.client.settings.apis:
        return before or error
    go.client.strangers.add((place_of(address), candidate.row.id))
    return before
