"""Reddit: thread arrays, listings, stubs, and the archives' lines."""

# ruff: noqa: E501  (rows of a sample stay rows)

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.reddit_dump import RedditDump
from tui_reader.sources.parsing import parse


def t3(id: str = "kx1", **fields: object) -> dict:
    data = {"id": id, "name": f"t3_{id}", "title": "Bread &amp; butter", "author": "ida", "selftext": "Crust &gt; crumb",
            "created_utc": 1_700_000_000.0, "permalink": f"/r/baking/comments/{id}/bread_butter/", "subreddit": "baking",
            "is_self": True, "num_comments": 4, "score": 10}  # fmt: skip
    return {"kind": "t3", "data": {**data, **fields}}


def t1(id: str, *replies: dict, **fields: object) -> dict:
    data = {"id": id, "name": f"t1_{id}", "link_id": "t3_kx1", "author": "u" + id, "body": f"words of {id}", "score": 2,
            "created_utc": 1_700_000_100, "edited": False, "replies": listing(*replies) if replies else ""}  # fmt: skip
    return {"kind": "t1", "data": {**data, **fields}}


def more(count: int) -> dict:
    return {"kind": "more", "data": {"count": count, "children": [], "id": "_", "parent_id": "t1_a"}}


def listing(*things: dict) -> dict:
    return {"kind": "Listing", "data": {"modhash": "", "children": list(things), "after": None}}


def test_a_thread_array(read: Callable) -> None:
    gone = t1("b", author="[deleted]", body="[deleted]")
    edited = t1(
        "d", parent_id="t1_a", edited=1_700_000_500.0, distinguished="moderator", author_flair_text="Sour&amp;dough"
    )
    result = read([listing(t3()), listing(t1("a", gone, edited, more(3)), t1("c", score_hidden=True), more(0))])
    assert result.source == "reddit"
    assert result.tree == [("a", None), ("b", "a"), ("d", "a"), ("c", None)]
    post = result.thread.post
    assert (post.title, post.body, post.published) == ("Bread & butter", "Crust > crumb", "2023-11-14T22:13:20+00:00")
    assert post.extra == {"score": 10, "tags": ["r/baking"]}
    a, b, d, c = result.thread.comments
    assert (b.author, b.body, b.extra["state"]) == ("[deleted]", "[deleted]", "deleted")
    assert d.extra["edited"] == "2023-11-14T22:21:40+00:00"
    assert (d.extra["role"], d.extra["author_flair"]) == ("moderator", "Sour&dough")
    assert a.extra["url"] == "https://www.reddit.com/r/baking/comments/kx1/bread_butter/a/"
    assert "score" not in c.extra
    assert (result.report.found, result.report.stated) == (4, 4)
    assert result.report.notes == ["3 comments are not in the file (the site shows them with “load more comments”)"]


def test_a_permalink_view_lacks_the_chain_above(read: Callable) -> None:
    result = read([listing(t3()), listing(t1("f", t1("g", parent_id="t1_f"), parent_id="t1_e"))])
    assert result.tree == [("e", None), ("f", "e"), ("g", "f")]
    assert result.thread.comments[0].extra == {"state": "missing"}


def test_listings_are_posts_and_lists_of_comments_come_by_thread(read: Callable) -> None:
    posts = read(listing(t3("aa"), t3("bb", is_self=False, url="https://oven.example/", selftext="")))
    assert [(t.post.extra.get("link"), len(t.comments)) for t in posts.threads] == [
        (None, 0),
        ("https://oven.example/", 0),
    ]
    own = [t1("p", link_id="t3_aa", link_title="One", parent_id="t3_aa"), t1("q", link_id="t3_bb", parent_id="t1_p0")]
    comments = read(listing(*own))
    assert [thread.id for thread in comments.threads] == [thread.id for thread in posts.threads]
    assert [thread.post.title for thread in comments.threads] == ["One", None]


def test_an_inbox_has_comments_of_several_threads(read: Callable) -> None:
    def arrived(id: str, post: str, title: str) -> dict:
        address = f"/r/baking/comments/{post}/{title.lower()}/{id}/?context=3"
        return t1(id, link_id=None, context=address, link_title=title, parent_id=f"t3_{post}")

    found = read(listing(arrived("a", "p1", "Rye"), arrived("b", "p2", "Salt"), arrived("c", "p1", "Rye")))
    assert [(t.post.title, [c.id for c in t.comments]) for t in found.threads] == [("Rye", ["a", "c"]), ("Salt", ["b"])]
    rye = found.threads[0]
    assert rye.post.url == "https://www.reddit.com/r/baking/comments/p1/rye/"
    assert rye.comments[0].extra["url"] == "https://www.reddit.com/r/baking/comments/p1/rye/a/"


def test_more_children_belong_to_their_thread(read: Callable) -> None:
    whole = read([listing(t3()), listing(t1("a"))])
    rest = read({"json": {"errors": [], "data": {"things": [t1("z", parent_id="t1_a"), t1("y", parent_id="t3_kx1")]}}})
    assert rest.thread.id == whole.thread.id
    assert rest.tree == [("a", None), ("z", "a"), ("y", None)]


@pytest.mark.parametrize("wrap", [lambda replies: replies, lambda replies: {"data": {"children": replies}}])
def test_nested_lists_without_envelopes(read: Callable, wrap: Callable) -> None:
    comment = {"id": "n1", "author": "u", "body": "top", "parent_id": "t3_kx1", "replies": wrap(
        [{"id": "n2", "author": "v", "body": "below", "parent_id": "t1_n1", "replies": []}])}  # fmt: skip
    result = read({**t3()["data"], "comments": [comment]})
    assert result.tree == [("n1", None), ("n2", "n1")]


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("&gt; quoted &amp;amp; kept", "> quoted &amp; kept"),
        (
            r"[a](https://e.example/a_(b\)) [c](https://e.example/c_(d))",
            r"[a](https://e.example/a_\(b\)) [c](https://e.example/c_(d))",
        ),
        ("^tiny ^^words ^(or more) 2^10 ^_^ \\\\^a `^b`", "tiny words or more 2^10 ^_^ \\\\^a `^b`"),
        ("&gt;!he did it!&lt; and x &gt;!she too!&lt;", "(spoiler: he did it) and x (spoiler: she too)"),
        ("    ^code &gt;!x!&lt;\n\nhttps://e.example/?^a", "    ^code >!x!<\n\nhttps://e.example/?^a"),
        ("[a page](/r/x/wiki) and [](/emote)", "[a page](https://www.reddit.com/r/x/wiki) and [](/emote)"),
    ],
)
def test_bodies_are_markdown_that_works_elsewhere(read: Callable, body: str, markdown: str) -> None:
    assert read([listing(t3()), listing(t1("a", body=body))]).thread.comments[0].body == markdown


@pytest.mark.parametrize("depth", [1_000, 10_000])
def test_chains_of_any_length(read: Callable, depth: int) -> None:
    opening = '{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c%d","body":"b","author":"u","replies":'
    chain = "".join(opening % n for n in range(depth)) + '""' + "}}]}}" * depth
    result = read("[" + orjson.dumps(listing(t3())).decode() + "," + chain + "]")
    assert len(result.tree) == depth
    assert result.tree[-1] == (f"c{depth - 1}", f"c{depth - 2}")


def dump(path: Path) -> Path:
    """Comments of three threads, scattered, with two posts among them."""
    rows: list[dict] = []
    for n in range(30):
        row = dict(t1(f"c{n}", link_id=f"t3_l{n % 3}", parent_id=f"t1_c{n - 3}" if n > 5 else f"t3_l{n % 3}")["data"])
        del row["replies"]
        rows.append(row)
    rows.insert(7, t3("l0")["data"])
    rows.append(t3("l2", crosspost_parent_list=[{"id": "other"}])["data"])
    rows.append({**rows[0], "body": 'says "link_id":"t3_l1" in its text', "edited": 1_700_009_000})
    path.write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in rows) + b'{"broken\n{"something":"else"}\n')
    return path


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_is_read_thread_by_thread(tmp_path: Path, packed: bool) -> None:
    path = dump(tmp_path / "RC_2023-11")
    if packed:
        path.write_bytes(gzip.compress(path.read_bytes()))
    input, report = Input.from_path(path), Report()
    source = RedditDump()
    assert source.detect(input) > 0.9
    threads = list(source.parse(input, report))
    assert [len(thread.comments) for thread in threads] == [10, 10, 10]
    assert [thread.post.title for thread in threads] == ["Bread & butter", None, "Bread & butter"]
    chain = [comment.parent for comment in threads[1].comments]
    assert chain == [None, None, *(f"c{n}" for n in range(4, 28, 3))]
    (first,) = (comment for comment in threads[0].comments if comment.id == "c0")
    assert first.body.startswith('says "link_id"')  # the newer of the two
    assert "2 lines are neither posts nor comments" in report.notes
    assert "1 comment is in the input twice" in report.notes
    assert "data" not in vars(input)  # never held as a whole


def test_what_a_cut_has_lost_is_counted_once() -> None:
    whole = orjson.dumps([listing(t3(num_comments=9)), listing(t1("a", more(3)), t1("c"), t1("d"))])
    report = Report()
    assert list(parse(Input("cut.json", whole[:-300]), report))
    assert sum("missing" in note or "not in the file" in note for note in report.notes) == 1
