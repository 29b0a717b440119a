"""Servers that have a site's interface from its documentation alone, and not all of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import orjson
import pytest

from tests.fetch.forms import FORMS, Form, Talk
from tests.fetch.serving import Asked, Reply, Server, as_json, serving
from tui_reader.library import Library
from tui_reader.library.items import Added, Failed
from tui_reader.model import Thread

Settings = Callable[[str], None]


@pytest.fixture
def talk() -> Talk:
    made = Talk()
    first = made.say(None, "bo", "The harbour master, by hand.")
    below = made.say(first.id, "cleo", "Not since the motor came.")
    made.say(below.id, "bo", "The motor is why it rings at noon.")
    for number in range(9):
        made.say(None, "eve", f"So did mine, on day {number} of the fog.")
    return made


def form_of(serve: str) -> Form:
    return next(form for form in FORMS if serve in (form.serve.__name__, form.site))


def added(library: Library, address: str, *, whole: bool = False) -> Thread:
    (result,) = library.intake.add([address], whole=whole)
    assert isinstance(result, Added), result
    return library.thread(result.id)


def test_a_server_that_breaks_at_what_it_does_not_know(
    server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    form = form_of("firebase")
    form.serve(server, talk)
    server.routes["/*"] = Reply(b"KeyError", 500)
    settings(f'[sites.hackernews]\napi = "{server.url}"\n')
    assert len(added(library, form.address).comments) == len(talk.said)


def test_an_item_that_is_not_there_costs_no_other(
    server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    form = form_of("firebase")
    form.serve(server, talk)
    settings(f'[sites.hackernews]\napi = "{server.url}"\n')
    thread = added(library, form.address)
    server.routes["/v0/item/1002.json"] = Reply(b"no", 404)
    (result,) = library.following.refresh([thread.post.id])
    assert isinstance(result, Added)
    assert result.status == "updated" or result.notes
    kept = library.thread(thread.post.id)
    assert [one.id for one in kept.comments] == [one.id for one in thread.comments]
    assert not any(one.extra.get("state") for one in kept.comments)  # what was not to be had was not deleted


@pytest.mark.parametrize("body", [b'{"id": 7, "type": "story", "title": "The b', b"", b"<html>Wait</html>"])
@pytest.mark.parametrize("site", ["firebase", "discourse", "lemmy", "github"])
def test_half_an_answer_takes_nothing_away(
    site: str, body: bytes, server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    form = form_of(site)
    form.serve(server, talk)
    settings(f'[sites.{form.site}]\napi = "{server.url}"\n')
    thread = added(library, form.address)
    routes = dict(server.routes)
    server.routes = {"/*": Reply(body, kind="application/json")}
    (failed,) = library.following.refresh([thread.post.id])
    assert isinstance(failed, Failed)
    assert "try again later" in failed.message
    assert library.thread(thread.post.id) == thread
    server.routes = routes
    (result,) = library.following.refresh([thread.post.id])
    assert isinstance(result, Added)
    assert result.status == "unchanged"


@pytest.mark.parametrize(
    "link",
    [
        '<{server}/repos/ines/bells/issues/7/comments?per_page=100&page={page}>; rel="next"',
        "<https://api.github.com/repositories/9/issues/7/comments?page={page}&x=a,b>; rel=next",
        '<?page={page}>; rel="last", <?page={page}>; title="a,b"; rel="next"',
    ],
)
def test_links_that_leave_the_mirror_or_its_folder_out(
    link: str, server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    form = form_of("github")
    form.serve(server, talk)
    comments = server.routes["/repos/ines/bells/issues/7/comments"]
    assert callable(comments)

    def paged(asked: Asked) -> Reply:
        reply = comments(asked)
        if "Link" not in reply.headers:
            return reply
        page = int(asked.query.get("page", "1")) + 1
        return Reply(reply.body, headers={"Link": link.format(server=server.url, page=page)})

    server.routes["/repos/ines/bells/issues/7/comments"] = paged
    server.routes = {f"/folder{path}": route for path, route in server.routes.items()}
    settings(f'[sites.github]\napi = "{server.url}/folder/"\n')
    assert len(added(library, form.address).comments) == len(talk.said)
    assert all(path.startswith("/folder/") for path in server.paths)


def test_pages_that_gitlab_counts(server: Server, talk: Talk, library: Library, settings: Settings) -> None:
    form = form_of("gitlab")
    form.serve(server, talk)
    path = "/api/v4/projects/sea%2Fbells/issues/7/discussions"
    discussions = server.routes[path]
    assert callable(discussions)

    def paged(asked: Asked) -> Reply:
        page = int(asked.query.get("page", "1"))
        every = orjson.loads(discussions(asked).body)
        further = str(page + 1) if page * 3 < len(every) else ""
        return as_json(every[page * 3 - 3 : page * 3], X_Next_Page=further)

    server.routes[path] = paged
    settings(f'[sites.gitlab]\napi = "{server.url}"\n')
    assert len(added(library, form.address).comments) == len(talk.said)
    assert len(server.asked) == 5


def test_a_server_that_takes_no_notice_of_pages(
    server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    for _ in range(100):
        talk.say(None, "bo", "Again and again and again.")
    form = form_of("github")
    form.serve(server, talk)
    comments = server.routes["/repos/ines/bells/issues/7/comments"]
    assert callable(comments)
    every = [one for page in range(1, 60) for one in orjson.loads(comments(Asked("GET", f"/x?page={page}", {})).body)]
    server.routes["/repos/ines/bells/issues/7/comments"] = as_json(every)
    settings(f'[sites.github]\napi = "{server.url}"\n')
    assert len(added(library, form.address).comments) == len(talk.said)
    assert len(server.asked) == 3


@pytest.mark.parametrize("posts", ["missing", "broken", "ignoring"])
def test_a_forum_that_has_only_the_pages(
    posts: str, server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    form = form_of("discourse")
    form.serve(server, talk)
    topic = server.routes["/t/7.json"]
    assert callable(topic)
    every = orjson.loads(topic(Asked("GET", "/t/7.json", {})).body)["post_stream"]["stream"]
    some = server.routes["/t/7/posts.json"]
    assert callable(some)

    def page(asked: Asked) -> Reply:
        number = int(asked.query.get("page", "1"))
        ids = "&".join(f"post_ids[]={id}" for id in every[number * 3 - 3 : number * 3])
        if not ids:
            return Reply(b"{}", 404)
        found = orjson.loads(some(Asked("GET", f"/x?{ids}", {})).body)["post_stream"]["posts"]
        return as_json({"id": 7, "title": talk.title, "post_stream": {"posts": found, "stream": every}})

    server.routes["/t/7.json"] = page
    del server.routes["/t/7/posts.json"]
    if posts != "missing":
        server.routes["/t/7/posts.json"] = Reply(b"no", 400) if posts == "broken" else page
    settings(f'[sites.discourse]\napi = "{server.url}"\n')
    assert len(added(library, form.address).comments) == len(talk.said)


@pytest.mark.parametrize("ending", [".json", "/.json"])
def test_a_reddit_that_knows_only_the_long_address(
    ending: str, server: Server, talk: Talk, library: Library, settings: Settings
) -> None:
    form = form_of("reddit")
    form.serve(server, talk)
    server.routes[f"/r/bells/comments/7b/the_bell{ending}"] = server.routes.pop("/comments/7b.json")
    server.routes["/api/morechildren"] = server.routes.pop("/api/morechildren.json")
    settings(f'[sites.reddit]\napi = "{server.url}"\n')
    assert len(added(library, form.address, whole=True).comments) == len(talk.said)


def test_a_lemmy_that_counts_too_few(server: Server, talk: Talk, library: Library, settings: Settings) -> None:
    for number in range(60):
        talk.say(None, "bo", f"Bell number {number} was rung.")
    form = form_of("lemmy")
    form.serve(server, talk)
    view = orjson.loads(server.routes["/api/v3/post"](Asked("GET", "/", {})).body)  # type: ignore[operator]
    view["post_view"]["counts"]["comments"] = 3
    comments = server.routes["/api/v3/comment/list"]
    assert callable(comments)

    def fifty(asked: Asked) -> Reply:
        page = int(asked.query["page"])
        found: list[object] = []
        for part in range(page * 10 - 9, page * 10 + 1):
            found += orjson.loads(comments(Asked("GET", f"/x?page={part}", {})).body)["comments"]
        return as_json({"comments": found})

    server.routes |= {"/api/v3/post": as_json(view), "/api/v3/comment/list": fifty}
    settings(f'[sites.lemmy]\napi = "{server.url}"\n')
    assert len(added(library, form.address).comments) == len(talk.said)


def mastodon_cut(server: Server, talk: Talk, most: int) -> None:
    """Statuses whose contexts end after some, as for who is not logged in."""

    def status(id: int) -> dict[str, object]:
        one = next((one for one in talk.said if one.id == id), None)
        author, text, parent = (one.author, one.text, one.parent or 7) if one else (talk.author, talk.title, None)
        return {
            "id": str(id), "in_reply_to_id": str(parent) if parent else None, "content": f"<p>{text}</p>",
            "account": {"id": author, "acct": author, "username": author}, "created_at": f"2026-01-01T00:00:00.{id}Z",
            "url": f"https://toot.example/@{author}/{id}", "replies_count": len(talk.below(id if one else None)),
        }  # fmt: skip

    def below(id: int | None) -> Iterator[int]:
        for one in talk.below(id):
            yield one.id
            yield from below(one.id)

    def answer(asked: Asked) -> Reply:
        id = int(asked.path.split("/")[4])
        if not asked.path.endswith("/context"):
            return as_json(status(id))
        chain = [7, *talk.path(next(one for one in talk.said if one.id == id))[:-1]] if id != 7 else []
        descendants = [status(each) for each in below(None if id == 7 else id)][:most]
        return as_json({"ancestors": [status(each) for each in chain], "descendants": descendants})

    server.routes["/api/v1/statuses/*"] = answer


def test_a_mastodon_that_cuts_its_contexts(server: Server, library: Library, settings: Settings) -> None:
    talk = Talk()
    for _ in range(10):
        root = talk.say(None, "bo", f"Root number {len(talk.said)}.")
        for _ in range(9):
            talk.say(root.id, "eve", f"Answer number {len(talk.said)}.")
    mastodon_cut(server, talk, 62)
    settings(f'[sites.mastodon]\napi = "{server.url}"\n')
    (result,) = library.intake.add(["https://toot.example/@ines/7"])
    assert isinstance(result, Added)
    assert result.notes == ("1 branch may be truncated; --all fetches the rest",)
    assert result.comments == 62
    (all_,) = library.following.refresh([result.id], whole=True)
    assert isinstance(all_, Added)
    assert len(library.thread(result.id).comments) == 70  # the rest of the branch; further roots are not to be had
    (again,) = library.following.refresh([result.id])
    assert isinstance(again, Added)
    assert not any(one.extra.get("state") for one in library.thread(result.id).comments)


def test_a_bluesky_that_looks_no_names_up(server: Server, talk: Talk, library: Library, settings: Settings) -> None:
    form = form_of("bluesky")
    form.serve(server, talk)
    thread = server.routes["/xrpc/app.bsky.feed.getPostThread"]
    assert callable(thread)

    def strict(asked: Asked) -> Reply:
        return thread(asked) if "did:plc:bell" in asked.query["uri"] else as_json({"error": "NotFound"}, 400)

    server.routes |= {
        "/xrpc/app.bsky.feed.getPostThread": strict,
        "/xrpc/com.atproto.identity.resolveHandle": as_json({"did": "did:plc:bell"}),
    }
    settings(f'[sites.bluesky]\napi = "{server.url}"\n')
    assert len(added(library, form.address).comments) == len(talk.said)


def test_a_wait_that_a_host_named_outlasts_the_program(
    server: Server, talk: Talk, library: Library, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = form_of("lobsters")
    settings(f'[sites.lobsters]\napi = "{server.url}"\n')
    server.routes["/*"] = Reply(b"no", 429, {"Retry-After": "600"})
    (failed,) = library.intake.add([form.address])
    assert isinstance(failed, Failed)
    assert "in 10 minutes" in failed.message
    form.serve(server, talk)
    del server.routes["/*"]
    library.fetching.close()
    (failed,) = library.intake.add([form.address])
    assert isinstance(failed, Failed)
    assert "may be asked again" in failed.message
    assert len(server.asked) == 1
    later = time.time() + 601
    library.fetching.close()
    monkeypatch.setattr("tui_reader.fetch.manners.time.time", lambda: later)
    assert len(added(library, form.address).comments) == len(talk.said)


def test_mirrors_of_all_sites_at_once(library: Library, talk: Talk, settings: Settings) -> None:
    """The form of an address may be that of several kinds of software, each with a mirror of its own."""
    forms = {form.site: form for form in FORMS}
    with ExitStack() as stack:
        lines: list[str] = []
        for form in forms.values():
            server = stack.enter_context(serving())
            form.serve(server, talk)
            base = {"hyperkitty": "/archives", "pipermail": "/pipermail/bells"}.get(form.site, "")
            lines.append(f'[sites.{form.site}]\napi = "{server.url}{base}"\n')
        settings("".join(lines))
        for form in forms.values():
            if form.site == "piefed":  # its addresses are Lemmy's
                continue
            assert len(added(library, form.address, whole=True).comments) == len(talk.said), form.site
            if form.list:
                source, results = library.following.follow(form.list)
                assert not any(isinstance(result, Failed) for result in results), form.site
                assert source.title


@pytest.mark.parametrize(
    ("site", "names"),
    [
        ("stackexchange", ["is_accepted", "question_id", "answer_count"]),
        ("gitlab", ["individual_note", "project_id", "description", "noteable_type", "user_notes_count"]),
        ("mastodon", ["replies_count", "favourites_count", "media_attachments", "tags"]),
        ("lemmy", ["counts", "community", "ap_id"]),
        ("discourse", ["topic_id", "topic_slug", "posts_count", "slug"]),
        ("reddit", ["permalink", "score", "count", "name", "after"]),
        ("lobsters", ["depth", "is_deleted", "comment_plain", "url"]),
        ("github", ["comments", "html_url", "issue_url", "state"]),
        ("firebase", ["descendants", "by", "score"]),
        ("bluesky", ["$type", "did", "likeCount", "indexedAt"]),
    ],
)
def test_answers_that_lack_what_can_be_done_without(
    site: str, names: list[str], server: Server, talk: Talk, tmp_path: Path, settings: Settings
) -> None:
    form = form_of(site)
    form.serve(server, talk)
    settings(f'[sites.{form.site}]\napi = "{server.url}"\n')
    for name in names:
        server.without = name
        library = Library(tmp_path / name)
        try:
            assert len(added(library, form.address, whole=True).comments) == len(talk.said), name
        finally:
            library.fetching.close()
