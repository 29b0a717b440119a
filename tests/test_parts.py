"""Answers that came alone take their places when the rest of their discussion comes, in whatever order and call."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import orjson
import pytest

from tui_reader.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


TREE = {"1": None, "2": "1", "3": "2", "4": "1", "5": "3"}


def status(id: str) -> dict[str, object]:
    above = TREE[id]
    account = {"id": f"9{id}", "acct": f"user{id}", "url": f"https://town.example/@user{id}"}
    return {
        "id": id,
        "created_at": f"2026-01-0{id}T10:00:00.000Z",
        "in_reply_to_id": above,
        "in_reply_to_account_id": above and f"9{above}",
        "url": f"https://town.example/@user{id}/{id}",
        "content": f"<p>Words number {id}</p>",
        "account": account,
        "mentions": [],
    }


def tweet(id: str) -> bytes:
    fields = {"id_str": id, "full_text": f"Words number {id}", "created_at": f"Thu Jan 0{id} 10:00:00 +0000 2026"}
    if above := TREE[id]:
        fields |= {"in_reply_to_status_id_str": above, "in_reply_to_screen_name": "me"}
    return b"window.YTD.tweets.part0 = " + orjson.dumps([{"tweet": fields}])


def tree_of(library: Library) -> list[tuple[str, dict[str, str | None]]]:
    """Each thread: the words of its post, and what every comment answers."""
    found = []
    for entry in library.entries():
        thread = library.thread(entry.id)
        found.append((thread.post.body, {comment.id: comment.parent for comment in thread.comments}))
        assert all(comment.body for comment in thread.comments)
    return found


WHOLE = [("Words number 1", {"2": None, "3": "2", "5": "3", "4": None})]


def add(library: Library, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    list(library.intake.add([str(path)]))


@pytest.mark.parametrize("order", [*permutations("1234")][::2])
def test_statuses_that_came_one_by_one(library: Library, tmp_path: Path, order: tuple[str, ...]) -> None:
    for id in (*order, "5"):
        add(library, tmp_path / f"{id}.json", orjson.dumps(status(id)))
    assert tree_of(library) == WHOLE


@pytest.mark.parametrize("order", [*permutations("2341")][::3])
def test_posts_of_an_archive_in_parts(library: Library, tmp_path: Path, order: tuple[str, ...]) -> None:
    for id in (*order, "5"):
        add(library, tmp_path / f"{id}.js", tweet(id))
    assert tree_of(library) == WHOLE


def test_an_answer_and_then_its_discussion_with_all_answers(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path / "5.json", orjson.dumps(status("5")))
    context = {"ancestors": [], "descendants": [status(id) for id in "2345"]}
    add(library, tmp_path / "all.json", orjson.dumps({"status": status("1"), "context": context}))
    assert tree_of(library) == WHOLE


def test_other_discussions_stay_apart(library: Library, tmp_path: Path) -> None:
    other = status("1") | {"id": "77", "url": "https://town.example/@user1/77"}
    add(library, tmp_path / "1.json", orjson.dumps(status("1")))
    add(library, tmp_path / "77.json", orjson.dumps(other))
    add(library, tmp_path / "2.json", orjson.dumps(status("2") | {"in_reply_to_id": "66"}))
    assert len(tree_of(library)) == 3


@pytest.mark.parametrize("names", [["status", "context"], ["context", "status"]])
def test_a_status_and_its_context_in_one_call(library: Library, tmp_path: Path, names: list[str]) -> None:
    """Answers need not say whom they answer, so that the context does not know the address of its status."""
    answers = [status(id) | {"in_reply_to_account_id": None} for id in "2345"]
    parts = {"status": status("1"), "context": {"ancestors": [], "descendants": answers}}
    for name in names:
        (tmp_path / name).write_bytes(orjson.dumps(parts[name]))
    list(library.intake.add([str(tmp_path / name) for name in names]))
    assert tree_of(library) == WHOLE
