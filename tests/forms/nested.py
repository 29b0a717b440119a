"""Forms of JSON in which an answer stands inside what it answers, written without recursion."""

# ruff: noqa: E501  (rows of a form stay rows)

from __future__ import annotations

from collections.abc import Callable

import orjson

from tests.forms.form import Form
from tests.forms.talk import Said, Talk

Node = dict[str, object]


def _nested(
    talk: Talk,
    open_: Callable[[Said], bytes],
    close: bytes,
    lists: tuple[bytes, bytes] = (b"[", b"]"),
    none: bytes = b"[]",
) -> bytes:
    """The comments, each with its replies inside it.

    ``open_`` writes a comment up to where its replies begin and ``close`` what is behind them; ``lists`` stand around
    replies, ``none`` where there are none.
    """
    below = talk.below()
    out: list[bytes] = []
    stack: list[Said | bytes] = []

    def push(replies: list[Said]) -> None:
        for i, said in enumerate(reversed(replies), 1):
            stack.append(said)
            if i < len(replies):
                stack.append(b",")

    push(below.get(1, []))
    while stack:
        item = stack.pop()
        if isinstance(item, bytes):
            out.append(item)
            continue
        out.append(open_(item))
        if replies := below.get(item.number, []):
            out.append(lists[0])
            stack.append(lists[1] + close)
            push(replies)
        else:
            out.append(none + close)
    return b"".join(out)


def _start(node: Node, key: str) -> bytes:
    """An object up to the value of its last key."""
    return orjson.dumps(node)[:-1] + f',"{key}":'.encode()


def algolia(talk: Talk) -> bytes:
    """Algolia's items of Hacker News."""

    def item(said: Said) -> Node:
        return {
            "id": said.number, "created_at": said.iso, "created_at_i": said.seconds, "type": "comment",
            "author": said.author, "title": None, "url": None, "text": said.html.replace("</p>", "").removeprefix("<p>").replace("em>", "i>"),
            "points": None, "parent_id": said.parent, "story_id": 1, "options": [],
        }  # fmt: skip

    post = {**item(talk.post), "type": "story", "title": talk.title, "points": 12, "parent_id": None}
    return _start(post, "children") + b"[" + _nested(talk, lambda said: _start(item(said), "children"), b"}") + b"]}"


def reddit(talk: Talk) -> bytes:
    """A thread of Reddit."""

    def thing(said: Said) -> Node:
        return {
            "subreddit_id": "t5_x", "subreddit": "lamps", "author": said.author, "body": said.markdown, "id": f"c{said.number:x}",
            "link_id": "t3_p1", "parent_id": "t3_p1" if said.parent == 1 else f"t1_c{said.parent:x}", "score": said.number % 50, "edited": False,
            "created_utc": float(said.seconds), "permalink": f"/r/lamps/comments/p1/lamp/c{said.number:x}/", "name": f"t1_c{said.number:x}",
            "body_html": said.html, "distinguished": None, "stickied": False, "score_hidden": False, "author_flair_text": None, "depth": 0,
        }  # fmt: skip

    head = {"id": "p1", "title": talk.title, "selftext": talk.post.markdown, "author": talk.post.author, "is_self": True,
            "created_utc": float(talk.post.seconds), "permalink": "/r/lamps/comments/p1/lamp/", "subreddit": "lamps",
            "num_comments": len(talk.comments), "score": 9}  # fmt: skip
    listing = orjson.dumps({"kind": "Listing", "data": {"children": [{"kind": "t3", "data": head}]}})

    def open_(said: Said) -> bytes:
        return b'{"kind":"t1","data":' + _start(thing(said), "replies")

    lists = (b'{"kind":"Listing","data":{"children":[', b"]}}")
    body = _nested(talk, open_, b"}}", lists, b'""')
    return b"[" + listing + b',{"kind":"Listing","data":{"children":[' + body + b"]}}]"


def bluesky(talk: Talk) -> bytes:
    """A thread of Bluesky."""

    def uri(number: int) -> str:
        return f"at://did:plc:{number % 50:x}/app.bsky.feed.post/{number:x}"

    def post(said: Said) -> Node:
        record: Node = {"$type": "app.bsky.feed.post", "createdAt": said.iso, "text": said.plain}
        if said.parent:
            record["reply"] = {"parent": {"uri": uri(said.parent)}, "root": {"uri": uri(1)}}
        return {"uri": uri(said.number), "cid": "x", "author": {"did": "did:plc:x", "handle": said.author}, "record": record,
                "replyCount": 0, "repostCount": 1, "likeCount": 3, "indexedAt": said.iso}  # fmt: skip

    kind = "app.bsky.feed.defs#threadViewPost"
    start = _start({"$type": kind, "post": post(talk.post)}, "replies")
    inner = _nested(talk, lambda said: _start({"$type": kind, "post": post(said)}, "replies"), b"}")
    return b'{"thread":' + start + b"[" + inner + b"]}}"


NESTED = {
    "hackernews": Form("hackernews", algolia),
    "reddit": Form("reddit", reddit),
    "bluesky": Form("bluesky", bluesky),
}
"""The nested forms."""
