"""Forms of JSON in which comments stand in lists, or one on a line, and name what they answer."""

# ruff: noqa: E501  (rows of a form stay rows)

from __future__ import annotations

from collections.abc import Iterable

import orjson

from tests.forms.form import Form
from tests.forms.talk import Said, Talk

Node = dict[str, object]


def _lines(rows: Iterable[object]) -> bytes:
    return b"".join(orjson.dumps(row) + b"\n" for row in rows)


def _firebase(said: Said, talk: Talk) -> Node:
    node: Node = {
        "by": said.author,
        "id": said.number,
        "time": said.seconds,
        "text": said.html.replace("</p>", "").removeprefix("<p>").replace("em>", "i>"),
    }
    if said.number == 1:
        return {
            **node,
            "type": "story",
            "title": talk.title,
            "score": 3,
            "descendants": len(talk.comments),
            "kids": [c.number for c in talk.below().get(1, [])],
        }
    return {**node, "type": "comment", "parent": said.parent}


def firebase_list(talk: Talk) -> bytes:
    return orjson.dumps([_firebase(said, talk) for said in (talk.post, *talk.comments)])


def firebase_map(talk: Talk) -> bytes:
    return orjson.dumps({str(said.number): _firebase(said, talk) for said in (talk.post, *talk.comments)})


def firebase_lines(talk: Talk) -> bytes:
    return _lines(_firebase(said, talk) for said in (*reversed(talk.comments), talk.post))


def reddit_dump(talk: Talk) -> bytes:
    def row(said: Said) -> Node:
        return {"id": f"c{said.number:x}", "link_id": "t3_p1", "parent_id": "t3_p1" if said.parent == 1 else f"t1_c{said.parent:x}", "author": said.author,
                "body": said.markdown, "created_utc": said.seconds, "score": 2, "subreddit": "lamps", "edited": False, "retrieved_on": said.seconds + 9}  # fmt: skip

    post = {"id": "p1", "title": talk.title, "selftext": talk.post.markdown, "author": talk.post.author, "created_utc": talk.post.seconds,
            "permalink": "/r/lamps/comments/p1/lamp/", "subreddit": "lamps", "num_comments": len(talk.comments), "is_self": True}  # fmt: skip
    return _lines([post, *map(row, talk.comments)])


def lobsters(talk: Talk) -> bytes:
    def row(said: Said) -> Node:
        return {"short_id": f"k{said.number:x}", "url": f"https://lobste.rs/c/k{said.number:x}", "created_at": said.iso, "last_edited_at": said.iso, "is_deleted": False, "is_moderated": False, "score": 3, "flags": 0,
                "parent_comment": None if said.parent == 1 else f"k{said.parent:x}", "comment": said.html, "comment_plain": said.markdown, "depth": 0, "commenting_user": said.author}  # fmt: skip

    story = {"short_id": "k1", "short_id_url": "https://lobste.rs/s/k1", "created_at": talk.post.iso, "title": talk.title, "url": "", "score": 9, "comment_count": len(talk.comments),
             "description": talk.post.html, "description_plain": talk.post.markdown, "comments_url": "https://lobste.rs/s/k1/lamp", "submitter_user": talk.post.author, "tags": ["lamps"]}  # fmt: skip
    return orjson.dumps({**story, "comments": [row(said) for said in talk.comments]})


def lemmy(talk: Talk) -> bytes:
    paths = {1: "0"}

    def view(said: Said) -> Node:
        paths[said.number] = path = f"{paths[said.parent]}.{said.number}"
        if path.count(".") > 60:  # the site's limit is lower
            paths[said.number] = f"0.{said.number}"
        return {"comment": {"id": said.number, "creator_id": 3, "post_id": 1, "content": said.markdown, "removed": False, "published": said.iso, "deleted": False, "ap_id": f"https://hut.example/comment/{said.number}", "local": True, "path": path, "distinguished": False, "language_id": 0},
                "creator": {"id": 3, "name": said.author, "banned": False}, "post": {"id": 1, "name": talk.title, "ap_id": "https://hut.example/post/1"}, "community": {"id": 2, "name": "lamps"}, "counts": {"comment_id": said.number, "score": 4, "upvotes": 5, "downvotes": 1, "child_count": 0}}  # fmt: skip

    post = {
        "post_view": {
            "post": {
                "id": 1,
                "name": talk.title,
                "body": talk.post.markdown,
                "published": talk.post.iso,
                "ap_id": "https://hut.example/post/1",
            },
            "creator": {"name": talk.post.author},
            "counts": {"comments": len(talk.comments)},
        }
    }
    return _lines([post, {"comments": [view(said) for said in talk.comments]}])


def mastodon(talk: Talk) -> bytes:
    def status(said: Said) -> Node:
        return {"id": f"1{said.number}", "created_at": said.iso, "in_reply_to_id": f"1{said.parent}" if said.parent else None, "in_reply_to_account_id": "5" if said.parent else None, "sensitive": False, "spoiler_text": "", "visibility": "public",
                "uri": f"https://fedi.example/users/{said.author}/statuses/1{said.number}", "url": f"https://fedi.example/@{said.author}/1{said.number}", "replies_count": 0, "reblogs_count": 1, "favourites_count": 2, "edited_at": None, "content": said.html, "reblog": None,
                "account": {"id": "5", "username": said.author, "acct": said.author, "display_name": said.author, "url": f"https://fedi.example/@{said.author}"}, "media_attachments": [], "mentions": [], "tags": [], "emojis": [], "card": None, "poll": None}  # fmt: skip

    return orjson.dumps(
        {"status": status(talk.post), "ancestors": [], "descendants": [status(said) for said in talk.comments]}
    )


def discourse(talk: Talk) -> bytes:
    def post(said: Said) -> Node:
        return {"id": 900 + said.number, "name": "", "username": said.author, "avatar_template": "/user_avatar/talk.example/x/{size}/1_2.png", "created_at": said.iso, "cooked": said.html, "post_number": said.number, "post_type": 1, "updated_at": said.iso,
                "reply_count": 0, "reply_to_post_number": said.parent if said.parent > 1 else None, "quote_count": 0, "reads": 5, "score": 1.5, "topic_id": 7, "topic_slug": "lamp", "version": 1, "actions_summary": [{"id": 2, "count": 1}], "moderator": False, "admin": False, "staff": False, "hidden": False, "user_deleted": False}  # fmt: skip

    return orjson.dumps(
        {
            "post_stream": {"posts": [post(said) for said in (talk.post, *talk.comments)], "stream": []},
            "id": 7,
            "title": talk.title,
            "slug": "lamp",
            "posts_count": len(talk.comments) + 1,
            "tags": ["lamps"],
        }
    )


def stackexchange(talk: Talk) -> bytes:
    def node(said: Said) -> Node:
        return {"owner": {"display_name": said.author}, "score": 1, "creation_date": said.seconds, "body": said.html}

    below = talk.below()
    answers = [{**node(said), "answer_id": said.number, "question_id": 1, "is_accepted": False,
                "comments": [{**node(reply), "comment_id": reply.number, "post_id": said.number} for reply in below.get(said.number, [])]} for said in below.get(1, [])]  # fmt: skip
    question = {
        **node(talk.post),
        "question_id": 1,
        "title": talk.title,
        "link": "https://lamp.example/questions/1/lamp",
        "tags": ["lamps"],
        "answers": answers,
    }
    return orjson.dumps({"items": [question], "has_more": False})


def github(talk: Talk) -> bytes:
    def node(said: Said) -> Node:
        return {
            "user": {"login": said.author},
            "created_at": said.iso,
            "updated_at": said.iso,
            "body": said.markdown,
            "author_association": "NONE",
            "reactions": {"url": "", "total_count": 1, "+1": 1, "-1": 0},
        }

    issue = {
        **node(talk.post),
        "url": "https://api.github.com/repos/o/r/issues/5",
        "html_url": "https://github.com/o/r/issues/5",
        "number": 5,
        "title": talk.title,
        "comments": len(talk.comments),
        "labels": [],
    }
    rows = [
        {
            **node(said),
            "id": said.number,
            "html_url": f"https://github.com/o/r/issues/5#issuecomment-{said.number}",
            "url": f"https://api.github.com/repos/o/r/issues/comments/{said.number}",
            "issue_url": "https://api.github.com/repos/o/r/issues/5",
        }
        for said in talk.comments
    ]
    return _lines([issue, rows])


def gitlab(talk: Talk) -> bytes:
    def note(said: Said) -> Node:
        return {
            "id": said.number,
            "type": "DiscussionNote",
            "body": said.markdown,
            "author": {"username": said.author, "name": said.author, "web_url": "https://git.example/x"},
            "created_at": said.iso,
            "updated_at": said.iso,
            "system": False,
            "noteable_type": "Issue",
            "noteable_iid": 4,
            "project_id": 2,
        }

    below = talk.below()
    issue = {
        "id": 1,
        "iid": 4,
        "project_id": 2,
        "title": talk.title,
        "description": talk.post.markdown,
        "author": {"username": talk.post.author},
        "created_at": talk.post.iso,
        "web_url": "https://git.example/g/p/-/issues/4",
        "labels": [],
        "user_notes_count": len(talk.comments),
    }
    return _lines(
        [
            issue,
            [
                {
                    "id": f"d{said.number}",
                    "individual_note": False,
                    "notes": [note(said), *map(note, below.get(said.number, []))],
                }
                for said in below.get(1, [])
            ],
        ]
    )


def ghost(talk: Talk) -> bytes:
    rows = [
        {
            "id": f"g{said.number}",
            "post_id": "p",
            "member_id": said.author,
            "parent_id": f"g{said.parent}" if said.parent > 1 else None,
            "status": "published",
            "html": said.html,
            "created_at": said.iso,
        }
        for said in talk.comments
    ]
    people = sorted({said.author for said in (talk.post, *talk.comments)})
    post = {
        "id": "p",
        "uuid": "u",
        "slug": "lamp",
        "title": talk.title,
        "html": talk.post.html,
        "status": "published",
        "published_at": talk.post.iso,
    }
    return orjson.dumps(
        {
            "db": [
                {
                    "data": {
                        "posts": [post],
                        "users": [{"id": "1", "name": talk.post.author}],
                        "posts_authors": [{"post_id": "p", "author_id": "1"}],
                        "members": [{"id": name, "name": name} for name in people],
                        "comments": rows,
                    }
                }
            ]
        }
    )


def slack(talk: Talk) -> bytes:
    return orjson.dumps(
        [
            {
                "type": "message",
                "user": said.author,
                "text": said.plain,
                "ts": f"{said.seconds}.000{said.number % 1000:03}",
                "team": "T1",
                **({"thread_ts": _slack_ts(said.parent, talk)} if said.parent > 1 else {}),
            }
            for said in talk.comments
        ]
    )


def _slack_ts(number: int, talk: Talk) -> str:
    said = talk.comments[number - 2]
    return f"{said.seconds}.000{said.number % 1000:03}"


def discord(talk: Talk) -> bytes:
    def message(said: Said) -> Node:
        return {"id": str(said.number), "type": "Reply" if said.parent > 1 else "Default", "timestamp": said.iso, "timestampEdited": None, "isPinned": False, "content": said.markdown, "author": {"id": "1", "name": said.author, "nickname": said.author, "isBot": False}, "attachments": [], "embeds": [], "stickers": [], "reactions": [], "mentions": [],
                **({"reference": {"messageId": str(said.parent), "channelId": "2", "guildId": "3"}} if said.parent > 1 else {})}  # fmt: skip

    return orjson.dumps(
        {
            "guild": {"id": "3", "name": "Lamps"},
            "channel": {"id": "2", "type": "GuildTextChat", "name": "lamp"},
            "messages": [message(said) for said in talk.comments],
            "messageCount": len(talk.comments),
        }
    )


def telegram(talk: Talk) -> bytes:
    def message(said: Said) -> Node:
        words: object = (
            [said.paragraphs[0], {"type": "bold", "text": " again "}, "\n\n".join(said.paragraphs[1:])]
            if said.marked
            else said.plain
        )
        return {
            "id": said.number,
            "type": "message",
            "date": said.iso[:19],
            "date_unixtime": str(said.seconds),
            "from": said.author,
            "from_id": "user1",
            "text": words,
            **({"reply_to_message_id": said.parent} if said.parent > 1 else {}),
        }

    return orjson.dumps(
        {"name": talk.title, "type": "private_group", "id": 77, "messages": [message(said) for said in talk.comments]}
    )


def nodebb(talk: Talk) -> bytes:
    def post(said: Said) -> Node:
        return {"pid": said.number, "tid": 7, "content": said.html, "timestampISO": said.iso, "votes": 1, "deleted": 0, "edited": 0, "user": {"username": said.author, "displayname": said.author},
                **({"toPid": said.parent} if said.parent > 1 else {})}  # fmt: skip

    posts = [post(said) for said in (talk.post, *talk.comments)]
    topic = {"tid": 7, "title": talk.title, "slug": "7/lamp", "mainPid": 1, "postcount": len(posts)}
    return orjson.dumps({**topic, "posts": posts})


def flarum(talk: Talk) -> bytes:
    names = {name: str(n) for n, name in enumerate(dict.fromkeys(said.author for said in (talk.post, *talk.comments)))}

    def post(said: Said) -> Node:
        above = (
            f'<p><a href="https://lamp.example/d/7/{said.parent}" class="PostMention" data-id="{said.parent}">x</a></p>'
            if said.parent > 1
            else ""
        )
        return {"type": "posts", "id": str(said.number), "attributes": {"number": said.number, "createdAt": said.iso, "contentType": "comment", "contentHtml": said.html + above},
                "relationships": {"user": {"data": {"type": "users", "id": names[said.author]}}, "discussion": {"data": {"type": "discussions", "id": "7"}}}}  # fmt: skip

    people = [
        {"type": "users", "id": id, "attributes": {"username": name, "displayName": name}} for name, id in names.items()
    ]
    about = {"title": talk.title, "slug": "7-lamp", "commentCount": len(talk.comments) + 1}
    return orjson.dumps(
        {
            "data": {"type": "discussions", "id": "7", "attributes": about},
            "included": [*people, *map(post, (talk.post, *talk.comments))],
        }
    )


def mattermost(talk: Talk) -> bytes:
    def post(said: Said, answers: list[Said]) -> Node:
        below = [post(answer, []) for answer in answers]
        return {
            "user": said.author,
            "message": said.markdown,
            "create_at": said.seconds * 1000,
            "reactions": None,
            **({"replies": below} if below else {}),
        }

    below = talk.below()
    top = [
        {"type": "post", "post": {"team": "lamps", "channel": "town", **post(said, below.get(said.number, []))}}
        for said in talk.comments
        if said.parent == 1
    ]
    channel = {"type": "channel", "channel": {"team": "lamps", "name": "town", "display_name": talk.title, "type": "O"}}
    return _lines([{"type": "version", "version": 1}, channel, *top])


def zulip(talk: Talk) -> bytes:
    def message(said: Said) -> Node:
        return {"id": said.number, "sender_full_name": said.author, "sender_id": 1, "timestamp": said.seconds, "subject": talk.title, "display_recipient": "lamps", "type": "stream", "content": said.html, "content_type": "text/html", "reactions": []}  # fmt: skip

    return orjson.dumps({"result": "success", "msg": "", "messages": list(map(message, talk.comments))})


def rocketchat(talk: Talk) -> bytes:
    def message(said: Said) -> Node:
        above = {"tmid": f"m{said.parent}"} if said.parent > 1 else {}
        return {
            "_id": f"m{said.number}",
            "rid": "R1",
            "msg": said.plain,
            "ts": said.iso,
            "u": {"_id": "u", "username": said.author, "name": said.author},
            **above,
        }

    return orjson.dumps(
        {"messages": list(map(message, reversed(talk.comments))), "count": len(talk.comments), "success": True}
    )


def matrix(talk: Talk) -> bytes:
    def event(said: Said) -> Node:
        related = {"m.relates_to": {"m.in_reply_to": {"event_id": f"$e{said.parent}"}}} if said.parent > 1 else {}
        html = {"format": "org.matrix.custom.html", "formatted_body": said.html}
        return {"type": "m.room.message", "sender": said.author, "event_id": f"$e{said.number}", "room_id": "!r:lamp.example", "origin_server_ts": said.seconds * 1000, "unsigned": {"age": 5},
                "content": {"msgtype": "m.text", "body": said.plain, **html, **related}}  # fmt: skip

    return orjson.dumps({"room_name": talk.title, "topic": "", "messages": [event(said) for said in talk.comments]})


def google_chat(talk: Talk) -> bytes:
    def message(said: Said, top: Said) -> Node:
        return {"creator": {"name": said.author, "email": "x@lamp.example", "user_type": "Human"}, "text": said.plain, "topic_id": f"t{top.number}", "message_id": f"s/t{top.number}/m{said.number}",
                "created_date": said.when.strftime("%A, %B %-d, %Y at %-I:%M:%S\u202f%p UTC")}  # fmt: skip

    below = talk.below()
    topics = [(top, [top, *below.get(top.number, [])]) for top in below.get(1, [])]
    return orjson.dumps({"messages": [message(said, top) for top, topic in topics for said in topic]})


def skype(talk: Talk) -> bytes:
    def message(said: Said) -> Node:
        return {"id": str(said.number), "displayName": None, "originalarrivaltime": said.iso, "messagetype": "RichText", "version": 1.0, "content": said.plain,
                "conversationid": "8:x", "from": f"8:{said.author}", "properties": None, "amsreferences": None}  # fmt: skip

    messages = [message(said) for said in reversed(talk.comments)]
    return orjson.dumps(
        {
            "userId": "8:me",
            "exportDate": "2026-05-01T10:00",
            "conversations": [{"id": "8:x", "displayName": talk.title, "MessageList": messages}],
        }
    )


def json_feed(talk: Talk) -> bytes:
    """A feed of a page and its comments, which do not say what they answer."""
    page = "https://lamp.example/lamp"

    def item(said: Said) -> Node:
        link = page if said.number == 1 else f"{page}#comment-{said.number}"
        title = talk.title if said.number == 1 else ""
        return {"id": link, "url": link, "title": title, "content_html": said.html, "date_published": said.iso, "authors": [{"name": said.author}]}  # fmt: skip

    items = [item(said) for said in (talk.post, *talk.comments)]
    return orjson.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Lamps", "items": items})


def own(talk: Talk) -> bytes:
    rows = [
        {
            "id": f"c{said.number}",
            "parent": f"c{said.parent}" if said.parent > 1 else None,
            "author": said.author,
            "published": said.iso,
            "body": said.markdown,
            "markup": "markdown",
        }
        for said in talk.comments
    ]
    return orjson.dumps(
        [
            {
                "id": "p1",
                "title": talk.title,
                "author": talk.post.author,
                "published": talk.post.iso,
                "url": None,
                "source": "text",
                "body": talk.post.markdown,
                "markup": "markdown",
                "comments": rows,
            }
        ]
    )


def bugzilla(talk: Talk) -> bytes:
    """What one answer gives where bugs are asked for with their comments; quotations say which is answered."""

    def comment(said: Said) -> Node:
        quoted = f"(In reply to U from comment #{said.parent - 1})\n> written before\n\n" if said.parent > 1 else ""
        return {"id": 900 + said.number, "count": said.number - 1, "creator": said.author, "creation_time": said.iso, "is_private": False, "tags": [], "is_markdown": True,
                "text": f"{quoted}{said.markdown}"}  # fmt: skip

    bug = {"id": 4, "summary": talk.title, "creator": talk.post.author, "creation_time": talk.post.iso}
    return orjson.dumps({"bugs": [{**bug, "comments": [comment(said) for said in (talk.post, *talk.comments)]}]})


ROWS = {
    "hackernews-list": Form("hackernews", firebase_list),
    "hackernews-map": Form("hackernews", firebase_map),
    "hackernews-lines": Form("hackernews", firebase_lines),
    "reddit-dump": Form("reddit-dump", reddit_dump),
    "lobsters": Form("lobsters", lobsters),
    "lemmy": Form("lemmy", lemmy),
    "mastodon": Form("mastodon", mastodon),
    "discourse": Form("discourse", discourse),
    "stackexchange": Form("stackexchange", stackexchange, levels=2),
    "github": Form("github", github, parents=False),
    "gitlab": Form("gitlab", gitlab, levels=2),
    "bugzilla": Form("bugzilla", bugzilla),
    "ghost": Form("ghost", ghost),
    "slack": Form("slack", slack, post=False),
    "discord": Form("discord", discord, post=False),
    "telegram": Form("telegram", telegram, post=False),
    "nodebb": Form("nodebb", nodebb),
    "flarum": Form("flarum", flarum),
    "mattermost": Form("mattermost", mattermost, levels=2, post=False),
    "zulip": Form("zulip", zulip, parents=False, post=False),
    "rocketchat": Form("rocketchat", rocketchat, post=False),
    "matrix": Form("matrix", matrix, post=False),
    "google-chat": Form("google-chat", google_chat, levels=2, post=False),
    "skype": Form("skype", skype, parents=False, post=False),
    "json-feed": Form("json-feed", json_feed, parents=False),
    "tui-reader": Form("tui-reader", own),
}
"""Forms in which every comment names its parent."""
