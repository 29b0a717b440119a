"""Every site's form: the whole thread from one address, and what grew, was edited and was deleted since."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.fetch.forms import FORMS, Form, Talk
from tests.fetch.serving import Reply, Server
from tui_reader.library import Library
from tui_reader.library.arriving import Visited
from tui_reader.library.items import Added, Failed
from tui_reader.model import Thread
from tui_reader.places import folder

MAIL = ("hyperkitty", "publicinbox", "pipermail")
FLAT = ("github", "gitlab", "stackexchange")
"""Forms that do not say all of what answers what."""


@pytest.fixture
def talk() -> Talk:
    made = Talk()
    first = made.say(None, "bo", "The harbour master, by hand.")
    below = made.say(first.id, "cleo", "Not since the motor came.")
    made.say(below.id, "bo", "The motor is why it rings at noon.")
    other = made.say(None, "dag", "My aunt heard it inland once.")
    for number in range(8):
        made.say(other.id, "eve", f"So did mine, on day {number} of the fog.")
    return made


def texts(thread: Thread) -> list[str]:
    return sorted(comment.body.strip() for comment in thread.comments)


def name(form: Form) -> str:
    return f"{form.site}-{form.serve.__name__}"


@pytest.fixture(params=FORMS, ids=name)
def form(request: pytest.FixtureRequest, server: Server, talk: Talk, settings: Callable[[str], None]) -> Form:
    found: Form = request.param
    found.serve(server, talk)
    base = "/archives" if found.site == "hyperkitty" else "/pipermail/bells" if found.site == "pipermail" else ""
    settings(f'[sites.{found.site}]\napi = "{server.url}{base}"\n')
    return found


def test_one_address_is_the_whole_thread(form: Form, talk: Talk, library: Library) -> None:
    (added,) = library.intake.add([form.address], whole=True)
    assert isinstance(added, Added), added
    thread = library.thread(added.id)
    assert texts(thread) == sorted(one.text for one in talk.said)
    assert not added.notes
    assert thread.post.author == talk.author or form.site == "gitlab" or form.site in MAIL
    assert talk.title in (thread.post.title, thread.post.body)
    if form.site not in FLAT:
        above = {comment.id: comment.parent for comment in thread.comments}
        by_text = {comment.body.strip(): comment.id for comment in thread.comments}
        for one in talk.said:
            parent = next((other.text for other in talk.said if other.id == one.parent), None)
            assert above[by_text[one.text]] == (by_text[parent] if parent else None)


def test_what_came_since_comes_with_a_refresh(form: Form, talk: Talk, library: Library) -> None:
    (added,) = library.intake.add([form.address], whole=True)
    assert isinstance(added, Added)
    before = {comment.id for comment in library.thread(added.id).comments}
    (again,) = library.following.refresh([added.id], whole=True)
    assert isinstance(again, Added)
    assert (again.id, again.status) == (added.id, "unchanged")
    talk.say(talk.said[0].id, "fred", "It rang today, at four.")
    talk.say(None, "gil", "A root of its own.")
    talk.said[2].text = "The motor is why it rings at noon, and only then."
    gone = talk.said.pop(5)
    (result,) = library.following.refresh([added.id], whole=True)
    assert isinstance(result, Added)
    assert (result.id, result.status, result.new) == (added.id, "updated", 2)
    thread = library.thread(added.id)
    assert before <= {comment.id for comment in thread.comments}
    by_text = {comment.body.strip(): comment for comment in thread.comments}
    edited = by_text["The motor is why it rings at noon, and only then."]
    assert isinstance(edited.extra["edits"], list)
    assert edited.extra["edits"][0]["body"].strip() == "The motor is why it rings at noon."
    assert by_text[gone.text].extra["state"] in ("gone", "deleted")
    assert sum("state" in comment.extra for comment in thread.comments) == 1


def test_lists_give_posts_and_posts_their_discussions(form: Form, talk: Talk, library: Library) -> None:
    if not form.list:
        pytest.skip("an archive is followed by its feed")
    source, results = library.following.follow(form.list)
    assert [type(result) for result in results] == [Added, Visited], results
    assert source.title
    (entry,) = library.entries()
    assert talk.title in (entry.title or entry.excerpt)
    assert library.following.awaits(library.open(entry.id).post)
    (opened,) = library.following.thread(entry.id, whole=True)
    assert isinstance(opened, Added), opened
    assert opened.id == entry.id
    assert texts(library.thread(entry.id)) == sorted(one.text for one in talk.said)
    assert not library.following.awaits(library.open(entry.id).post)
    first, *rest = library.following.refresh([source.id])
    assert isinstance(first, Visited)
    assert not rest
    assert len(library.entries()) == 1


def test_without_all_stubs_stay_and_a_note_says_so(
    server: Server, talk: Talk, library: Library, settings: Callable[[str], None]
) -> None:
    form = next(form for form in FORMS if form.site == "reddit")
    form.serve(server, talk)
    settings(f'[sites.reddit]\napi = "{server.url}"\n')
    (added,) = library.intake.add([form.address])
    assert isinstance(added, Added)
    assert len(library.thread(added.id).comments) == 3
    assert [note for note in added.notes if "folded away at the site; --all" in note], added.notes
    (branch,) = library.following.thread(added.id, branch=str(talk.said[3].id))
    assert isinstance(branch, Added)
    assert len(library.thread(added.id).comments) == len(talk.said)
    assert not any(comment.extra.get("state") for comment in library.thread(added.id).comments)
    assert not branch.notes
    assert library.open(added.id).post.extra["more"] is True
    list(library.following.thread(added.id, whole=True))
    list(library.following.refresh([added.id]))
    assert library.open(added.id).post.extra["more"] == "asked"


@pytest.mark.parametrize("form", FORMS, ids=name)
@pytest.mark.parametrize("status", [404, 429, 500])
def test_a_failure_is_one_line_and_costs_nothing(
    form: Form, status: int, server: Server, talk: Talk, library: Library, settings: Callable[[str], None]
) -> None:
    base = "/archives" if form.site == "hyperkitty" else "/pipermail/bells" if form.site == "pipermail" else ""
    settings(f'[sites.{form.site}]\napi = "{server.url}{base}"\n')
    refusal = Reply(b"no", status, {"Retry-After": "999"} if status == 429 else {})
    server.routes["/*"] = refusal
    (failed,) = library.intake.add([form.address])
    assert isinstance(failed, Failed)
    assert f"({status})" in failed.message
    assert "; " in failed.message
    assert "\n" not in failed.message
    assert not library.entries()
    form.serve(server, talk)
    del server.routes["/*"]
    library.fetching.close()
    (folder("cache") / "waits.json").unlink(missing_ok=True)  # what was held back is asked again
    (added,) = library.intake.add([form.address], whole=True)
    assert isinstance(added, Added)
    kept = library.thread(added.id)
    server.routes.clear()
    server.routes["/*"] = refusal
    (failed,) = library.following.refresh([added.id])
    assert isinstance(failed, Failed)
    assert library.thread(added.id) == kept
    (trouble,) = library.following.troubles()
    assert trouble.id == added.id
    assert f"({status})" in trouble.reason
    assert trouble.again > trouble.tried


@pytest.mark.parametrize(("site", "prefix"), [("hackernews", "/api/v1"), ("lemmy", "/api/v3"), ("mastodon", "/api/v1")])
def test_a_mirror_may_leave_the_version_out(
    site: str, prefix: str, server: Server, talk: Talk, library: Library, settings: Callable[[str], None]
) -> None:
    form = next(form for form in FORMS if form.site == site)
    form.serve(server, talk)
    server.routes = {path.removeprefix(prefix): route for path, route in server.routes.items()}
    settings(f'[sites.{site}]\napi = "{server.url}"\n')
    (added,) = library.intake.add([form.address])
    assert isinstance(added, Added), added
    assert len(library.thread(added.id).comments) == len(talk.said)


@pytest.mark.parametrize("site", ["hackernews", "lemmy", "mastodon", "discourse", "lobsters", "gitlab"])
def test_software_is_known_by_what_its_host_answers(
    site: str, server: Server, talk: Talk, library: Library, settings: Callable[[str], None]
) -> None:
    settings("")
    form = next(form for form in FORMS if form.site == site)
    form.serve(server, talk)
    path = form.address.partition("://")[2].partition("/")[2]
    if site == "hackernews":  # no software of many hosts: a page like any other
        (failed,) = library.intake.add([f"{server.url}/{path}"])
        assert isinstance(failed, Failed)
        return
    (added,) = library.intake.add([f"{server.url}/{path}"])
    assert isinstance(added, Added), added
    assert library.open(added.id).post.source == site
    assert len(library.thread(added.id).comments) == len(talk.said)
    (again,) = library.following.refresh([added.id])
    assert isinstance(again, Added), again
    assert again.status == "unchanged"


@pytest.mark.parametrize("site", ["hackernews", "bluesky"])
def test_a_chain_of_two_thousand_answers(
    site: str, server: Server, library: Library, settings: Callable[[str], None]
) -> None:
    deep = Talk()
    parent = None
    for number in range(2000):
        parent = deep.say(parent, "bo", f"Answer {number}.").id
    nodes: dict[str, object] = {}
    for one in reversed(deep.said):  # built from below: the forms themselves recurse
        if site == "hackernews":
            nodes = {"id": one.id, "type": "comment", "author": one.author, "text": one.text, "created_at_i": 176,
                     "parent_id": one.parent or 7, "story_id": 7, "children": [nodes] if nodes else []}  # fmt: skip
        else:
            uri = f"at://did:plc:bell/app.bsky.feed.post/{one.id}"
            post = {"uri": uri, "author": {"handle": "bo"}, "record": {"text": one.text}, "replyCount": 0}
            nodes = {"post": post, "replies": [nodes] if nodes else []}
    form = next(form for form in FORMS if form.site == site)
    if site == "hackernews":
        story = {"id": 7, "type": "story", "title": "Deep", "author": "ines", "created_at_i": 1, "children": [nodes]}
        server.routes["/api/v1/items/7"] = Reply(nested(story))
    else:
        root = {
            "uri": "at://did:plc:bell/app.bsky.feed.post/7",
            "author": {"handle": "ines"},
            "record": {"text": "Deep"},
        }
        server.routes["/xrpc/*"] = Reply(nested({"thread": {"post": root, "replies": [nodes]}}))
    settings(f'[sites.{site}]\napi = "{server.url}"\n')
    (added,) = library.intake.add([form.address])
    assert isinstance(added, Added), added
    assert added.comments == 2000


def nested(value: object) -> bytes:
    """JSON of any depth; no recursion."""
    pieces: list[str] = []
    stack: list[object] = [value]
    while stack:
        at = stack.pop()
        if isinstance(at, Text):
            pieces.append(at)
        elif isinstance(at, dict):
            inner: list[object] = [Text("{")]
            for number, (key, item) in enumerate(at.items()):
                inner += [Text(("," if number else "") + json.dumps(key) + ":"), item]
            stack += reversed([*inner, Text("}")])
        elif isinstance(at, list):
            inner = [Text("[")]
            for number, item in enumerate(at):
                inner += [Text("," if number else ""), item]
            stack += reversed([*inner, Text("]")])
        else:
            pieces.append(json.dumps(at))
    return "".join(pieces).encode()


class Text(str):
    """What stands in JSON as it is."""
