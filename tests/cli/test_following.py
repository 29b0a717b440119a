"""The commands that ask the network, as a script calls them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import Done, run
from tests.fetch.forms import Talk, hackernews
from tests.fetch.serving import Reply, Server, serving

STORY = "https://news.ycombinator.com/item?id=7"


@pytest.fixture
def talk() -> Talk:
    made = Talk()
    made.say(None, "bo", "By hand.")
    return made


@pytest.fixture
def server(talk: Talk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving() as found:
        hackernews(found, talk)
        (tmp_path / "config.toml").write_text(f'[sites.hackernews]\napi = "{found.url}"\n')
        monkeypatch.setenv("TUI_READER_CONFIG", str(tmp_path / "config.toml"))
        monkeypatch.setenv("TUI_READER_LIBRARY", str(tmp_path / "library"))
        yield found


def test_add_refresh_and_what_came(server: Server, talk: Talk) -> None:
    done = run("add", STORY, "--json")
    assert (done.status, done.err) == (0, b"")
    ((record),) = done.json
    assert (record["status"], record["comments"], record["source"]) == ("added", 1, STORY)
    talk.say(talk.said[0].id, "cleo", "By machine.")
    assert run("refresh", STORY).lines == [f"{record['id']}  updated (+1 new)  {talk.title}"]
    assert run("refresh").lines == ["0 sources, 0 new posts, 0 new comments"]
    talk.say(None, "dag", "By the wind.")
    (again,) = run("refresh", record["id"][:6], "--json").json
    assert (again["kind"], again["new"]) == ("thread", 1)
    shown = run("show", record["id"], "--json").json
    assert [comment["body"] for comment in shown[0]["comments"]] == ["By hand.", "By machine.", "By the wind."]


def test_follow_following_unfollow(server: Server, talk: Talk, tmp_path: Path) -> None:
    done = run("follow", "https://news.ycombinator.com/newest", "--every", "2h", "--most", "5")
    assert done.status == 0
    assert done.lines[0].endswith("followed  Hacker News newest  (1 new post)")
    (source,) = run("following", "--json").json
    assert (source["every"], source["most"], source["failures"]) == (120, 5, 0)
    opml = run("following", "--opml")
    (tmp_path / "list.opml").write_bytes(opml.out)
    assert run("unfollow", source["id"]).lines == [f"{source['id']}  unfollowed  Hacker News newest"]
    assert run("following").lines == []
    taken = run("follow", tmp_path / "list.opml")
    assert taken.errors == [
        f"tui-reader: {tmp_path / 'list.opml'}: 1 followed anew; tui-reader refresh fetches their posts"
    ]
    assert run("refresh").lines[-1] == "1 source, 0 new posts, 0 new comments"
    assert run("unfollow", "nothing").status == 1


def test_what_fails_has_a_line_each_and_the_rest_is_done(server: Server, talk: Talk) -> None:
    done = run("add", STORY, "https://news.ycombinator.com/item?id=8", "nowhere.html")
    assert done.status == 1
    assert len(done.lines) == 1
    assert [line.count("\n") for line in done.errors] == [0, 0]
    assert "(404)" in done.errors[0]
    server.routes.clear()
    server.routes["/*"] = Reply(b"", 410)
    failed = run("refresh")
    assert failed.status == 1
    assert "gone for good (410); what was fetched before stays" in failed.errors[0]
    (trouble,) = run("following", "--failed", "--json").json
    assert "410" in trouble["reason"]
    assert len(run("list").lines) == 1


def test_offline_asks_for_nothing(server: Server) -> None:
    for done in (
        run("--offline", "add", STORY), run("add", "--offline", STORY), run("add", STORY, TUI_READER_OFFLINE="1"),
        run("parse", STORY, "--offline"),
    ):  # fmt: skip
        assert done.status == 1
        assert "is not fetched offline" in done.errors[0]
    assert not server.asked


def test_parse_fetches_and_keeps_nothing(server: Server, tmp_path: Path) -> None:
    (thread,) = run("parse", STORY, "--json").json
    assert [comment["body"] for comment in thread["comments"]] == ["By hand."]
    assert not (tmp_path / "library").exists()


def test_wrong_settings_are_said(server: Server, tmp_path: Path) -> None:
    def with_settings(text: str) -> Done:
        (tmp_path / "config.toml").write_text(text)
        return run("add", STORY)

    for text, words in (
        ('[sites.hackernews]\napi = "nowhere"\n', "line 2: `api` is an address"),
        ('[sites.usenet]\napi = "http://127.0.0.1/"\n', "there is no site 'usenet'"),
        ("[network]\nseconds = 0\n", "line 2: `seconds` is a number from 1 to 600"),
    ):
        done = with_settings(text)
        assert done.status == 1
        assert words in done.errors[0]


def test_wrong_usage() -> None:
    assert run("follow").status == 2
    assert run("follow", "https://a.example/", "--every", "soon").status == 2
    assert run("unfollow").status == 2
