"""The table of sites, addresses, tokens: what is known by its host, what by its form, and who gets which secret."""

from __future__ import annotations

import pytest

from tui_reader import config
from tui_reader.errors import FetchError
from tui_reader.fetch import tokens
from tui_reader.fetch.addresses import is_private, redirected, split, under
from tui_reader.fetch.client import Client
from tui_reader.fetch.registry import SITES, candidates
from tui_reader.fetch.settings import Settings


def test_every_site_can_be_set_and_is_what_its_row_says() -> None:
    assert sorted(row.id for row in SITES) == sorted(config.SITES)
    assert all(row.site().id == row.id for row in SITES)
    assert all(row.hosts or row.anywhere for row in SITES)


@pytest.mark.parametrize(
    ("address", "sites", "kind"),
    [
        ("https://news.ycombinator.com/item?id=8863", ["hackernews"], "thread"),
        ("https://news.ycombinator.com/", ["hackernews"], "list"),
        ("https://news.ycombinator.com/show", ["hackernews"], "list"),
        ("https://hn.algolia.com/api/v1/items/8863", ["hackernews"], "thread"),
        ("https://old.reddit.com/r/python/comments/1abc/title/x9z/", ["reddit"], "thread"),
        ("https://redd.it/1abc", ["reddit"], "thread"),
        ("https://www.reddit.com/r/python/", ["reddit"], "list"),
        ("https://www.reddit.com/r/python/new/", ["reddit"], "list"),
        ("https://www.reddit.com/r/python/s/AbCd", ["reddit"], "thread"),
        ("https://lobste.rs/s/abc123/title", ["lobsters"], "thread"),
        ("https://lobste.rs/t/python,rust", ["lobsters"], "list"),
        ("https://stackoverflow.com/questions/11227809/why-is", ["stackexchange"], "thread"),
        ("https://unix.stackexchange.com/a/5", ["stackexchange"], "thread"),
        ("https://github.com/textualize/textual/issues/1", ["github"], "thread"),
        ("https://github.com/textualize/textual/pull/2/files", ["github"], "thread"),
        ("https://github.com/textualize/textual/discussions/3", ["github"], "thread"),
        ("https://gitlab.com/group/sub/project/-/merge_requests/4#note_7", ["gitlab"], "thread"),
        ("https://git.example.org/group/project/-/issues/4", ["gitlab"], "thread"),
        ("https://bsky.app/profile/ines.example/post/3kabc", ["bluesky"], "thread"),
        ("https://mastodon.example/@ines/112233", ["mastodon"], "thread"),
        ("https://mastodon.example/@ines@other.example/112233", ["mastodon"], "thread"),
        ("https://forum.example.org/t/a-title/77/12", ["discourse"], "thread"),
        ("https://example.org/forum/t/a-title/77", ["discourse"], "thread"),
        ("https://lemmy.example/post/5", ["lemmy", "piefed"], "thread"),
        ("https://lemmy.example/c/sea@other.example", ["discourse", "lemmy", "piefed"], "list"),
        ("https://lore.kernel.org/lkml/20250101.1@example.org/T/", ["publicinbox"], "thread"),
        ("https://mail.example.org/archives/list/l@example.org/thread/ABC/", ["hyperkitty"], "thread"),
        ("https://mail.example.org/pipermail/l/2024-March/012345.html", ["pipermail"], "thread"),
        ("https://blog.example.org/", [], ""),
        ("https://blog.example.org/2025/10/the-bell/", [], ""),
        ("https://www.youtube.com/@someone", ["mastodon"], "list"),
    ],
)
def test_addresses_are_recognised(address: str, sites: list[str], kind: str) -> None:
    found = candidates(address, Client(Settings()))
    ids = [candidate.row.id for candidate in found if candidate.place.kind == kind or not kind]
    assert set(sites) <= set(ids)
    assert len(ids) <= max(len(sites), 1) + 1
    if sites:
        assert ids[0] in sites


@pytest.mark.parametrize(
    ("base", "path", "whole"),
    [
        ("http://h", "/api/v3/post", "http://h/api/v3/post"),
        ("http://h/api/v3", "/api/v3/post", "http://h/api/v3/post"),
        ("http://h/api", "/api/v3/post", "http://h/api/v3/post"),
        ("http://h/mirror/", "/v0/item/1.json", "http://h/mirror/v0/item/1.json"),
        ("http://h/mirror/v0", "/v0/item/1.json", "http://h/mirror/v0/item/1.json"),
        ("http://h:8080/xapi", "/api/v1", "http://h:8080/xapi/api/v1"),
    ],
)
def test_paths_go_below_their_base_once(base: str, path: str, whole: str) -> None:
    assert under(base, path) == whole


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700::1111", "193.0.6.139"])
def test_public_addresses(ip: str) -> None:
    assert not is_private(ip)


@pytest.mark.parametrize(
    "address", ["http://a.example:0/", "http://a.example:99999/", "https://" + "a" * 5000, "http:///x"]
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(FetchError):
        split(address)


def test_redirects_may_gain_encryption_and_not_lose_it() -> None:
    assert redirected("http://a.example/", "https://a.example/x") == "https://a.example/x"
    with pytest.raises(FetchError):
        redirected("https://a.example/", "http://a.example/x")


def test_a_token_is_for_its_host_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "hub-secret")
    monkeypatch.setenv("TUI_READER_TOKEN_SOCIAL_EXAMPLE", "social-secret")
    monkeypatch.setattr(tokens, "_asked", {})
    assert tokens.token("https://api.github.com/repos") == "hub-secret"
    assert tokens.token("https://social.example/api") == "social-secret"
    for address in (
        "https://github.com.evil.example/", "https://api.github.com.evil.example/", "https://other.example/",
        "http://api.github.com/repos", "http://social.example/api", "https://127.0.0.1/",
    ):  # fmt: skip
        assert tokens.token(address) == ""
