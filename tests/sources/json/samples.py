"""One small sample of every JSON format (and of the texts that belong to the same family), in its site's shape."""

# ruff: noqa: E501  (rows of a sample stay rows)

from __future__ import annotations

import orjson

_T1 = {
    "id": "c1",
    "link_id": "t3_p1",
    "parent_id": "t3_p1",
    "author": "bo",
    "body": "&gt; yes",
    "created_utc": 1_700_000_100,
    "score": 2,
    "subreddit": "x",
}
_T3 = {
    "id": "p1",
    "title": "Rain",
    "selftext": "It *falls*.",
    "author": "ida",
    "created_utc": 1_700_000_000,
    "permalink": "/r/x/comments/p1/rain/",
    "subreddit": "x",
    "num_comments": 2,
}
_STATUS = {
    "id": "11",
    "created_at": "2026-05-28T15:20:18.907Z",
    "in_reply_to_id": None,
    "content": "<p>Rain</p>",
    "url": "https://fedi.example/@ida/11",
    "account": {"acct": "ida"},
}
_SKEET = {
    "uri": "at://did:plc:x/app.bsky.feed.post/a",
    "author": {"handle": "ida.example"},
    "record": {
        "text": "Rain",
        "createdAt": "2026-05-01T10:00:00Z",
        "facets": [{"index": {"byteStart": 0, "byteEnd": 4}, "features": [{"uri": "https://rain.example"}]}],
    },
}
_VIEW = {
    "comment": {"id": 2, "post_id": 9, "content": "yes", "path": "0.1.2", "published": "2026-06-12T23:39:00Z"},
    "creator": {"name": "bo"},
    "post": {"id": 9, "name": "Rain", "ap_id": "https://hut.example/post/9"},
    "counts": {"score": 4},
}

SAMPLES: dict[str, list[object]] = {
    "hackernews": [
        {"id": 1, "type": "story", "author": "ida", "title": "Rain", "text": None, "created_at": "2026-01-01T10:00:00.000Z", "created_at_i": 1767261600, "points": 3, "story_id": 1,
         "children": [{"id": 2, "type": "comment", "author": "bo", "text": "<i>Yes</i><p>no", "created_at_i": 1767261700, "parent_id": 1, "children": [{"id": 3, "type": "comment", "author": None, "text": None, "children": []}]}]},
        [{"id": 1, "type": "poll", "by": "ida", "time": 1767261600, "title": "Rain", "kids": [3, 2], "parts": [9], "descendants": 2}, {"id": 2, "type": "comment", "by": "bo", "time": 1767261700, "parent": 1, "text": "yes"},
         {"id": 3, "type": "comment", "time": 1767261700, "parent": 2, "deleted": True}, {"id": 9, "type": "pollopt", "time": 1767261700, "parent": 1, "text": "opt", "score": 4}],
        {"hits": [{"objectID": "2", "story_id": 1, "parent_id": 1, "author": "bo", "comment_text": "yes", "created_at_i": 1, "_tags": ["comment"]}]},
    ],
    "reddit": [
        [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": _T3}]}},
         {"kind": "Listing", "data": {"children": [{"kind": "t1", "data": {**_T1, "replies": {"kind": "Listing", "data": {"children": [{"kind": "t1", "data": {**_T1, "id": "c2", "parent_id": "t1_c1", "replies": ""}}, {"kind": "more", "data": {"count": 3}}]}}}}]}}],
    ],
    "reddit-dump": [b"\n".join(orjson.dumps(row) for row in (_T1, _T3, {**_T1, "id": "c2", "parent_id": "t1_c1"}))],
    "lobsters": [{"short_id": "k3m9xz", "short_id_url": "https://lobste.rs/s/k3m9xz", "title": "Rain", "comments_url": "https://lobste.rs/s/k3m9xz/rain", "submitter_user": {"username": "ida"}, "tags": ["sky"], "description": "<p>It <em>falls</em>.</p>",
                  "comments": [{"short_id": "a", "comment": "<p>yes</p>", "indent_level": 1, "commenting_user": "bo", "created_at": "2026-05-01T11:00:00-05:00"}, {"short_id": "b", "comment": "<p>no</p>", "indent_level": 2, "commenting_user": "cy"}]}],
    "lemmy": [{"comments": [_VIEW, {**_VIEW, "comment": {**_VIEW["comment"], "id": 1, "path": "0.1"}}]}, {"post_view": {"post": {"id": 9, "name": "Rain", "body": "b"}, "creator": {"name": "ida"}, "counts": {"comments": 2}}}],
    "mastodon": [{"ancestors": [_STATUS], "descendants": [{**_STATUS, "id": "13", "in_reply_to_id": "12", "poll": {"options": [{"title": "a"}]}, "media_attachments": [{"type": "image"}]}]}, [_STATUS, {**_STATUS, "id": "12", "in_reply_to_id": "11"}]],
    "bluesky": [{"thread": {"post": _SKEET, "replies": [{"post": {**_SKEET, "uri": "at://did:plc:x/app.bsky.feed.post/b"}, "replies": []}, {"uri": "at://x/y/z", "notFound": True}]}}, {"thread": [{"uri": _SKEET["uri"], "depth": 0, "value": {"post": _SKEET}}]}],
    "discourse": [{"post_stream": {"posts": [{"id": n, "post_number": n, "topic_id": 7, "username": f"u{n}", "cooked": f"<p>words <b>{n}</b></p>", "created_at": "2026-01-01T08:00:00.000Z", "reply_to_post_number": n - 1 or None, "actions_summary": [{"id": 2, "count": 1}]} for n in (1, 2, 3)]},
                   "id": 7, "title": "Rain", "slug": "rain", "posts_count": 3, "tags": ["a"]}],
    "stackexchange": [{"items": [{"question_id": 5, "title": "Rain &amp; sun", "body": "<p>Why?</p>", "owner": {"display_name": "ida"}, "creation_date": 1_700_000_000, "link": "https://sky.example/questions/5/rain", "tags": ["sky"], "comments": [{"comment_id": 8, "post_id": 5, "creation_date": 1, "owner": {}, "body": "so"}],
                                  "answers": [{"answer_id": 6, "question_id": 5, "is_accepted": True, "score": 2, "owner": {"display_name": "bo"}, "body": "<p>Yes</p>", "comments": []}]}]}],
    "github": [{"url": "https://api.github.com/repos/o/r/issues/5", "html_url": "https://github.com/o/r/issues/5", "number": 5, "title": "Rain", "user": {"login": "ida"}, "body": "b", "comments": 1, "labels": [{"name": "x"}], "reactions": {"+1": 1}},
               [{"html_url": "https://github.com/o/r/issues/5#issuecomment-1", "issue_url": "https://api.github.com/repos/o/r/issues/5", "id": 1, "user": {"login": "bo"}, "body": "yes", "created_at": "2026-04-01T10:00:00Z"}],
               {"data": {"repository": {"discussion": {"title": "Rain", "body": "b", "url": "https://github.com/o/r/discussions/5", "comments": {"nodes": [{"id": "x", "body": "yes", "url": "https://github.com/o/r/discussions/5#discussioncomment-1", "replies": {"nodes": []}}]}}}}}],
    "gitlab": [{"id": 1, "iid": 4, "project_id": 2, "title": "Rain", "description": "b", "author": {"username": "ida"}, "web_url": "https://git.example/o/r/-/issues/4", "labels": ["x"]},
               [{"id": "d", "individual_note": False, "notes": [{"id": n, "body": "yes", "author": {"username": "bo"}, "system": False, "noteable_type": "Issue", "noteable_iid": 4, "project_id": 2, "created_at": "2026-04-01T10:00:00Z"} for n in (1, 2)]}]],
    "bugzilla": [{"bugs": {"7": {"comments": [{"id": n, "bug_id": 7, "count": n, "text": "(In reply to comment #1)\nyes" if n > 1 else "yes", "creator": "bo@x.example", "creation_time": "2026-04-01T10:00:00Z", "is_markdown": True, "tags": ["x"]} for n in (0, 1, 2)]}}, "comments": {}},
                 {"bugs": [{"id": 7, "summary": "Rain", "creator": "ida@x.example", "creation_time": "2026-04-01T10:00:00Z", "keywords": ["wet"], "status": "NEW", "resolution": "", "votes": 2, "url": "https://sky.example/"}], "faults": []}],
    "ghost": [{"db": [{"data": {"posts": [{"id": "p", "uuid": "u", "slug": "rain", "title": "Rain", "html": "<p>It <b>falls</b></p>", "status": "published"}], "users": [{"id": "1", "name": "ida"}], "posts_authors": [{"post_id": "p", "author_id": "1"}], "comments": [{"id": "c", "post_id": "p", "status": "published", "html": "<p>yes</p>", "parent_id": None}]}}]}],
    "slack": [[{"type": "message", "ts": "1700000000.000100", "user": "U1", "text": "<https://a.example|rain> *b*", "thread_ts": "1700000000.000100"}, {"type": "message", "ts": "1700000001.000100", "user": "U2", "text": "yes", "thread_ts": "1700000000.000100", "files": [{"title": "x"}]}]],
    "discord": [{"guild": {"id": "7", "name": "Sky"}, "channel": {"id": "8", "name": "rain", "type": "GuildTextChat"}, "messages": [{"id": "1", "type": "Default", "timestamp": "2026-02-01T10:00:00+00:00", "content": "b", "author": {"name": "ida"}, "attachments": [{"fileName": "x", "url": "https://a.example/x"}]}, {"id": "2", "type": "Reply", "content": "yes", "author": {"name": "bo"}, "reference": {"messageId": "1"}, "reactions": [{"emoji": {"name": "x"}, "count": 1}]}], "messageCount": 2}],
    "telegram": [{"name": "Rain", "type": "private_group", "id": 5, "messages": [{"id": 2, "type": "message", "date": "2026-02-01T10:00:00", "from": "ida", "text": ["b ", {"type": "bold", "text": "c"}]}, {"id": 3, "type": "message", "date": "2026-02-01T10:00:00", "from": "bo", "text": "yes", "reply_to_message_id": 2, "poll": {"question": "q", "answers": [{"text": "a", "voters": 1}]}}]}],
    "whatsapp": ["12/31/25, 9:41 PM - Ida Moss: Rain\nand wind\n12/31/25, 9:42 PM - Bo: yes\n"],
    "twitter": ["window.YTD.tweets.part0 = " + orjson.dumps([{"tweet": {"id_str": "10", "full_text": "Rain", "created_at": "Wed Oct 10 20:19:24 +0000 2018", "entities": {"urls": [{"url": "t", "expanded_url": "u"}]}}}, {"tweet": {"id_str": "20", "full_text": "yes", "created_at": "x", "in_reply_to_status_id_str": "10"}}]).decode()],
    "facebook": [{"participants": [{"name": "ida"}], "title": "Rain", "thread_path": "inbox/rain", "messages": [{"sender_name": "ida", "timestamp_ms": 1_700_000_000_000, "content": "b", "reactions": [{"reaction": "x"}]}]},
                 {"comments_v2": [{"timestamp": 1_700_000_000, "title": "bo commented", "data": [{"comment": {"timestamp": 1, "comment": "yes", "author": "bo"}}]}]},
                 [{"timestamp": 1_700_000_000, "data": [{"post": "Rain"}], "attachments": [{"data": [{"external_context": {"url": "https://a.example"}}]}]}]],
    "linkedin": ["Date,Link,Message\n2026-01-02 10:00:00,https://l.example/p1,yes\n", "CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT\nx1,,Ida,Bo,2026-01-02 10:00:00 UTC,,Rain\n"],
    "stackexchange-dump": ['<?xml version="1.0"?>\n<posts>\n <row Id="1" PostTypeId="1" Title="Rain" Body="&lt;p&gt;b&lt;/p&gt;" Score="1" Tags="|x|" />\n <row Id="2" PostTypeId="2" ParentId="1" Body="yes" Score="1" />\n</posts>\n'],
}  # fmt: skip
"""Samples by the id of their format."""


def as_bytes(sample: object) -> bytes:
    """A sample as the file that it would be."""
    return sample if isinstance(sample, bytes) else sample.encode() if isinstance(sample, str) else orjson.dumps(sample)
