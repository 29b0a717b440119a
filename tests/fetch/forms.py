"""One discussion served in the forms of many sites, as their interfaces document them: paged, and as it is now."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

from tests.fetch.serving import Asked, Reply, Server, as_json

TIME = 1_760_000_000


@dataclass
class Said:
    """One comment of the discussion."""

    id: int
    parent: int | None
    author: str
    text: str


@dataclass
class Talk:
    """The discussion: what a test changes between two visits."""

    title: str = "The bell in the fog"
    author: str = "ines"
    said: list[Said] = field(default_factory=list)

    def say(self, parent: int | None, author: str, text: str) -> Said:
        """One more comment."""
        comment = Said(1001 + len(self.said), parent, author, text)
        self.said.append(comment)
        return comment

    def below(self, parent: int | None) -> list[Said]:
        """The answers to a comment."""
        return [one for one in self.said if one.parent == parent]

    def path(self, one: Said) -> list[int]:
        """The ids from the root comment down to a comment."""
        ids = [one.id]
        known = {each.id: each for each in self.said}
        while one.parent is not None:
            one = known[one.parent]
            ids.insert(0, one.id)
        return ids


def when(one: Said) -> int:
    """When something was said, in seconds."""
    return TIME + one.id * 60


def iso(seconds: int) -> str:
    """A time in words."""
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


@dataclass(frozen=True)
class Form:
    """One site's form."""

    site: str
    """The site's id in the settings."""
    address: str
    serve: Callable[[Server, Talk], None]
    list: str = ""
    """The address of a list that has the discussion in it."""


def hackernews(server: Server, talk: Talk) -> None:
    """Algolia's items and search."""

    def item(one: Said) -> dict[str, object]:
        return {
            "id": one.id, "created_at": iso(when(one)), "created_at_i": when(one), "type": "comment",
            "author": one.author, "title": None, "url": None, "text": f"<p>{one.text}</p>", "points": None,
            "parent_id": one.parent or 7, "story_id": 7, "children": [item(below) for below in talk.below(one.id)],
            "options": [],
        }  # fmt: skip

    def story(asked: Asked) -> Reply:
        return as_json({
            "id": 7, "created_at": iso(TIME), "created_at_i": TIME, "type": "story", "author": talk.author,
            "title": talk.title, "url": None, "text": "<p>Who rings it?</p>", "points": 40, "parent_id": None,
            "story_id": 7, "children": [item(one) for one in talk.below(None)], "options": [],
        })  # fmt: skip

    def hits(asked: Asked) -> Reply:
        hit = {
            "objectID": "7", "story_id": 7, "title": talk.title, "author": talk.author, "points": 40,
            "num_comments": len(talk.said), "created_at": iso(TIME), "created_at_i": TIME, "_tags": ["story"],
        }  # fmt: skip
        return as_json({"hits": [hit], "nbHits": 1, "page": 0})

    server.routes |= {"/api/v1/items/7": story, "/api/v1/search": hits, "/api/v1/search_by_date": hits}


def firebase(server: Server, talk: Talk) -> None:
    """Hacker News item by item."""

    def item(asked: Asked) -> Reply:
        number = int(asked.path.rpartition("/")[2].removesuffix(".json"))
        if number == 7:
            kids = [one.id for one in talk.below(None)]
            return as_json({
                "by": talk.author, "descendants": len(talk.said), "id": 7, "kids": kids, "score": 40, "time": TIME,
                "title": talk.title, "type": "story", "text": "Who rings it?",
            })  # fmt: skip
        one = next((one for one in talk.said if one.id == number), None)
        if one is None:
            return as_json({"id": number, "deleted": True, "parent": 7, "time": TIME, "type": "comment"})
        kids = [below.id for below in talk.below(one.id)]
        return as_json({
            "by": one.author, "id": one.id, "kids": kids, "parent": one.parent or 7, "text": one.text,
            "time": when(one), "type": "comment",
        })  # fmt: skip

    server.routes |= {"/v0/item/*": item, "/v0/topstories.json": as_json([7]), "/v0/beststories.json": as_json([7])}


def reddit(server: Server, talk: Talk) -> None:
    """A thread with all but its first branch behind stubs."""

    def comment(one: Said, deep: bool = True) -> dict[str, object]:
        below = [comment(each) for each in talk.below(one.id)] if deep else []
        replies: object = {"kind": "Listing", "data": {"children": below}} if below else ""
        return {"kind": "t1", "data": {
            "id": str(one.id), "name": f"t1_{one.id}", "link_id": "t3_7b", "author": one.author, "body": one.text,
            "parent_id": f"t1_{one.parent}" if one.parent else "t3_7b", "created_utc": when(one), "score": 3,
            "replies": replies, "permalink": f"/r/bells/comments/7b/x/{one.id}/",
        }}  # fmt: skip

    post = {"kind": "t3", "data": {
        "id": "7b", "name": "t3_7b", "title": talk.title, "author": talk.author, "selftext": "Who rings it?",
        "is_self": True, "subreddit": "bells", "permalink": "/r/bells/comments/7b/x/", "created_utc": TIME,
        "num_comments": len(talk.said), "score": 40,
    }}  # fmt: skip

    def listing(children: list[object]) -> dict[str, object]:
        return {"kind": "Listing", "data": {"after": None, "children": children}}

    def thread(asked: Asked) -> Reply:
        roots = talk.below(None)
        children: list[object] = [comment(one) for one in roots[:1]]
        if hidden := roots[1:]:
            ids = [str(one.id) for one in hidden]
            more = {"count": len(ids), "id": ids[0], "parent_id": "t3_7b", "children": ids}
            children.append({"kind": "more", "data": more})
        return as_json([listing([post]), listing(children)])

    def more(asked: Asked) -> Reply:
        things: list[object] = []
        for id in asked.query["children"].split(","):
            one = next(each for each in talk.said if each.id == int(id))
            things.append(comment(one, deep=False))
            if talk.below(one.id):
                stub = {"count": 0, "id": "_", "parent_id": f"t1_{one.id}", "children": []}
                things.append({"kind": "more", "data": stub})
        return as_json({"json": {"errors": [], "data": {"things": things}}})

    def branch(asked: Asked) -> Reply:
        id = int(asked.path.rpartition("/")[2].removesuffix(".json"))
        one = next(each for each in talk.said if each.id == id)
        return as_json([listing([post]), listing([comment(one)])])

    server.routes |= {
        "/comments/7b.json": thread,
        "/api/morechildren.json": more,
        "/comments/7b/_/*": branch,
        "/r/bells.json": lambda asked: as_json(listing([post])),
    }


def lobsters(server: Server, talk: Talk) -> None:
    """A story, and the hottest."""

    def story(full: bool) -> dict[str, object]:
        def comments(parent: int | None, depth: int) -> Iterator[dict[str, object]]:
            for one in talk.below(parent):
                address = f"https://lobste.rs/c/{one.id}"
                yield {
                    "short_id": str(one.id), "short_id_url": address, "created_at": iso(when(one)),
                    "updated_at": iso(when(one)), "is_deleted": False, "is_moderated": False, "score": 2,
                    "parent_comment": str(one.parent) if one.parent else None, "comment": f"<p>{one.text}</p>",
                    "comment_plain": one.text, "url": address, "depth": depth, "commenting_user": one.author,
                }  # fmt: skip
                yield from comments(one.id, depth + 1)

        found: dict[str, object] = {
            "short_id": "be11fo", "short_id_url": "https://lobste.rs/s/be11fo", "created_at": iso(TIME),
            "title": talk.title, "url": "", "score": 40, "comment_count": len(talk.said), "description": "",
            "description_plain": "Who rings it?", "comments_url": "https://lobste.rs/s/be11fo/bell_fog",
            "submitter_user": talk.author, "tags": ["sea"],
        }  # fmt: skip
        return found | ({"comments": list(comments(None, 0))} if full else {})

    server.routes |= {
        "/s/be11fo.json": lambda asked: as_json(story(True)),
        "/hottest.json": lambda asked: as_json([story(False)]),
        "/t/sea.json": lambda asked: as_json([story(False)]),
    }


def lemmy(prefix: str) -> Callable[[Server, Talk], None]:
    """A post with its comments in pages of five, whatever was asked for."""

    def serve(server: Server, talk: Talk) -> None:
        fed = prefix == "/api/alpha"
        creator = {"id": 1, "user_name" if fed else "name": talk.author}
        post = {"id": 7, "title" if fed else "name": talk.title, "body": "Who rings it?", "published": iso(TIME),
                "ap_id": "https://lemmy.example/post/7"}  # fmt: skip
        community = {"id": 3, "name": "sea"}

        def post_view() -> dict[str, object]:
            return {"post": post, "creator": creator, "community": community,
                    "counts": {"comments": len(talk.said), "score": 40}}  # fmt: skip

        def view(one: Said) -> dict[str, object]:
            comment = {
                "id": one.id, "post_id": 7, "body" if fed else "content": one.text, "published": iso(when(one)),
                "path": ".".join(map(str, [0, *talk.path(one)])), "ap_id": f"https://lemmy.example/comment/{one.id}",
            }  # fmt: skip
            return {"comment": comment, "creator": {"user_name" if fed else "name": one.author}, "post": post,
                    "community": community, "counts": {"score": 1}}  # fmt: skip

        def comments(asked: Asked) -> Reply:
            page = int(asked.query.get("page", "1"))
            return as_json({"comments": [view(one) for one in talk.said[page * 5 - 5 : page * 5]]})

        server.routes |= {
            f"{prefix}/post": lambda asked: as_json({"post_view": post_view()}),
            f"{prefix}/comment/list": comments,
            f"{prefix}/post/list": lambda asked: as_json({"posts": [post_view()]}),
        }

    return serve


def discourse(server: Server, talk: Talk) -> None:
    """A topic whose first page has three posts."""

    def posts() -> list[dict[str, object]]:
        number = {one.id: one.id - 999 for one in talk.said}
        first = {"id": 70, "post_number": 1, "topic_id": 7, "username": talk.author, "cooked": "<p>Who rings it?</p>",
                 "created_at": iso(TIME), "topic_slug": "bell"}  # fmt: skip
        return [first] + [
            {"id": one.id, "post_number": number[one.id], "topic_id": 7, "username": one.author,
             "cooked": f"<p>{one.text}</p>", "created_at": iso(when(one)),
             "reply_to_post_number": number.get(one.parent or 0)}
            for one in talk.said
        ]  # fmt: skip

    def topic(asked: Asked) -> Reply:
        every = posts()
        stream = {"posts": every[:3], "stream": [post["id"] for post in every]}
        return as_json({"id": 7, "title": talk.title, "slug": "bell", "posts_count": len(every), "post_stream": stream})

    def some(asked: Asked) -> Reply:
        wanted = {int(id) for id in parse_qs(urlsplit(asked.target).query)["post_ids[]"]}
        return as_json({"id": 7, "post_stream": {"posts": [post for post in posts() if post["id"] in wanted][:4]}})

    topics = [{"id": 7, "title": talk.title, "slug": "bell", "posts_count": 4, "created_at": iso(TIME),
               "excerpt": "Who rings it?", "posters": [{"user_id": 1, "description": "Original Poster"}]}]  # fmt: skip
    people = [{"id": 1, "username": talk.author}]
    server.routes |= {
        "/t/7.json": topic,
        "/t/7/posts.json": some,
        "/c/sea/4/l/latest.json": as_json({"users": people, "topic_list": {"topics": topics}}),
    }


def stackexchange(server: Server, talk: Talk) -> None:
    """A question; root comments are its answers, what is below them comments, in pages of two."""

    def owner(name: str) -> dict[str, object]:
        return {"display_name": name, "link": f"https://sea.stackexchange.com/users/1/{name}"}

    def paged(asked: Asked, items: list[dict[str, object]]) -> Reply:
        page = int(asked.query.get("page", "1"))
        return as_json({"items": items[page * 2 - 2 : page * 2], "has_more": page * 2 < len(items), "quota_max": 300})

    question = {
        "question_id": 7, "title": talk.title, "body": "<p>Who rings it?</p>", "owner": owner(talk.author),
        "creation_date": TIME, "link": "https://sea.stackexchange.com/questions/7/bell", "tags": ["sea"], "score": 4,
        "answer_count": 1, "is_answered": True,
    }  # fmt: skip

    def answers(asked: Asked) -> Reply:
        return paged(asked, [
            {"answer_id": one.id, "question_id": 7, "is_accepted": False, "body": f"<p>{one.text}</p>", "score": 0,
             "owner": owner(one.author), "creation_date": when(one)}
            for one in talk.below(None)
        ])  # fmt: skip

    def comments(asked: Asked) -> Reply:
        wanted = set(map(int, asked.path.split("/")[-2].split(";")))
        return paged(asked, [
            {"comment_id": one.id, "post_id": talk.path(one)[0], "body": one.text, "owner": owner(one.author),
             "score": 0, "creation_date": when(one), "link": f"https://sea.stackexchange.com/questions/7/bell#comment{one.id}"}
            for one in talk.said
            if one.parent is not None and talk.path(one)[0] in wanted
        ])  # fmt: skip

    server.routes |= {
        "/2.3/questions/7": as_json({"items": [question], "has_more": False}),
        "/2.3/questions/7/answers": answers,
        "/2.3/questions/7/comments": as_json({"items": [], "has_more": False}),
        "/2.3/answers/*": comments,
        "/2.3/questions": as_json({"items": [question], "has_more": False}),
    }


def github(server: Server, talk: Talk) -> None:
    """An issue, its comments in pages of two that name the next in ``Link``."""
    page = "https://github.com/ines/bells/issues/7"

    def issue(asked: Asked) -> Reply:
        return as_json({
            "number": 7, "title": talk.title, "body": "Who rings it?", "user": {"login": talk.author},
            "created_at": iso(TIME), "html_url": page, "comments": len(talk.said), "state": "open",
        })  # fmt: skip

    def comments(asked: Asked) -> Reply:
        at = int(asked.query.get("page", "1"))
        some = [
            {"id": one.id, "body": one.text, "user": {"login": one.author}, "created_at": iso(when(one)),
             "html_url": f"{page}#issuecomment-{one.id}", "issue_url": "https://api.github.com/repos/ines/bells/issues/7"}
            for one in talk.said[at * 2 - 2 : at * 2]
        ]  # fmt: skip
        headers = {}
        if at * 2 < len(talk.said):
            following = f"https://api.github.com/repos/ines/bells/issues/7/comments?per_page=100&page={at + 1}"
            headers["Link"] = f'<{following}>; rel="next", <{following}>; rel="last"'
        return as_json(some, **headers)

    server.routes |= {
        "/repos/ines/bells/issues/7": issue,
        "/repos/ines/bells/issues/7/comments": comments,
        "/repos/ines/bells/issues": lambda asked: as_json([__import__("orjson").loads(issue(asked).body)]),
    }


def gitlab(server: Server, talk: Talk) -> None:
    """An issue with its discussions, one for each root comment."""
    issue = {
        "iid": 7, "id": 70, "project_id": 3, "title": talk.title, "description": "Who rings it?", "state": "opened",
        "author": {"username": talk.author}, "created_at": iso(TIME), "user_notes_count": 4, "labels": [],
        "web_url": "https://gitlab.example/sea/bells/-/issues/7",
    }  # fmt: skip

    def note(one: Said) -> dict[str, object]:
        return {"id": one.id, "body": one.text, "author": {"username": one.author}, "created_at": iso(when(one)),
                "noteable_type": "Issue", "noteable_iid": 7, "project_id": 3, "system": False}  # fmt: skip

    def whole(one: Said) -> list[Said]:
        return [one, *(deeper for below in talk.below(one.id) for deeper in whole(below))]

    def discussions(asked: Asked) -> Reply:
        return as_json([
            {"id": f"d{one.id}", "individual_note": False, "notes": [note(each) for each in whole(one)]}
            for one in talk.below(None)
        ])  # fmt: skip

    root = "/api/v4/projects/sea%2Fbells/issues"
    server.routes |= {f"{root}/7": as_json(issue), f"{root}/7/discussions": discussions, root: as_json([issue])}


def mastodon(server: Server, talk: Talk) -> None:
    """A status and its context."""

    def status(id: str, author: str, text: str, parent: str | None, at: int) -> dict[str, object]:
        return {
            "id": id, "in_reply_to_id": parent, "in_reply_to_account_id": None, "content": f"<p>{text}</p>",
            "account": {"id": author, "acct": author, "username": author, "url": f"https://toot.example/@{author}"},
            "created_at": iso(at), "url": f"https://toot.example/@{author}/{id}", "replies_count": 0,
            "favourites_count": 0, "media_attachments": [], "tags": [],
        }  # fmt: skip

    def context(asked: Asked) -> Reply:
        below = [status(str(one.id), one.author, one.text, str(one.parent or 7), when(one)) for one in talk.said]
        return as_json({"ancestors": [], "descendants": below})

    root = status("7", talk.author, talk.title, None, TIME)
    server.routes |= {
        "/api/v1/statuses/7": as_json(root),
        "/api/v1/statuses/7/context": context,
        "/api/v1/accounts/lookup": as_json({"id": "9"}),
        "/api/v1/accounts/9/statuses": as_json([root]),
    }


def bluesky(server: Server, talk: Talk) -> None:
    """A post whose answers are cut after three levels."""

    def uri(id: object) -> str:
        return f"at://did:plc:bell/app.bsky.feed.post/{id}"

    def post(id: object, author: str, text: str, at: int, replies: int, parent: object = None) -> dict[str, object]:
        record: dict[str, object] = {"$type": "app.bsky.feed.post", "text": text, "createdAt": iso(at)}
        if parent is not None:
            record["reply"] = {"root": {"uri": uri(7)}, "parent": {"uri": uri(parent)}}
        return {"uri": uri(id), "author": {"did": "did:plc:bell", "handle": author}, "record": record,
                "replyCount": replies, "likeCount": 1, "indexedAt": iso(at)}  # fmt: skip

    def view(id: int, levels: int) -> dict[str, object]:
        below = talk.below(None if id == 7 else id)
        if id == 7:
            found = post(7, talk.author, talk.title, TIME, len(below))
        else:
            one = next(each for each in talk.said if each.id == id)
            found = post(one.id, one.author, one.text, when(one), len(below), one.parent or 7)
        replies = [view(each.id, levels - 1) for each in below] if levels else []
        return {"$type": "app.bsky.feed.defs#threadViewPost", "post": found, "replies": replies}

    def thread(asked: Asked) -> Reply:
        return as_json({"thread": view(int(asked.query["uri"].rpartition("/")[2]), 3)})

    server.routes |= {
        "/xrpc/app.bsky.feed.getPostThread": thread,
        "/xrpc/app.bsky.feed.getAuthorFeed": lambda asked: as_json({"feed": [{"post": view(7, 0)["post"]}]}),
    }


def mbox(talk: Talk) -> bytes:
    """The discussion as mail."""
    letters = [Said(7, None, talk.author, "Who rings it?"), *talk.said]
    data = b""
    for one in letters:
        mail = EmailMessage()
        mail["From"] = f"{one.author} <{one.author}@example.org>"
        mail["Subject"] = talk.title if one.id == 7 else f"Re: {talk.title}"
        mail["Message-ID"] = f"<{one.id}@example.org>"
        mail["Date"] = f"Fri, 10 Oct 2025 10:{one.id % 60:02}:00 +0000"
        if one.id != 7:
            mail["In-Reply-To"] = f"<{one.parent or 7}@example.org>"
        mail.set_content(one.text)
        data += b"From ines Fri Oct 10 10:00:00 2025\n" + mail.as_bytes() + b"\n"
    return data


def hyperkitty(server: Server, talk: Talk) -> None:
    """The export of a thread."""
    server.routes["/archives/list/bells@example.org/export/*"] = lambda asked: Reply(
        gzip.compress(mbox(talk)), kind="application/gzip"
    )


def publicinbox(server: Server, talk: Talk) -> None:
    """A thread's mbox."""
    server.routes["/bells/7@example.org/t.mbox.gz"] = lambda asked: Reply(
        gzip.compress(mbox(talk)), kind="application/gzip"
    )


def pipermail(server: Server, talk: Talk) -> None:
    """A month's mbox with another thread in it, and the page of a message."""
    other = mbox(Talk("Something else", "bo", [Said(999, None, "bo", "Not here.")])).replace(b"<7@", b"<8@")
    server.routes |= {
        "/pipermail/bells/2025-October.txt.gz": lambda asked: Reply(gzip.compress(other + mbox(talk))),
        "/pipermail/bells/2025-October/000003.html": Reply(
            b'<H1>The bell</H1> <A HREF="mailto:bells%40example.org?Subject=Re%3A&'
            b'In-Reply-To=%3C1002%40example.org%3E">'
        ),
    }


FORMS = (
    Form("hackernews", "https://news.ycombinator.com/item?id=7", hackernews, "https://news.ycombinator.com/newest"),
    Form("hackernews", "https://news.ycombinator.com/item?id=7", firebase, "https://news.ycombinator.com/best"),
    Form("reddit", "https://www.reddit.com/r/bells/comments/7b/the_bell/", reddit, "https://old.reddit.com/r/bells/"),
    Form("lobsters", "https://lobste.rs/s/be11fo/bell_fog", lobsters, "https://lobste.rs/t/sea"),
    Form("lemmy", "https://lemmy.example/post/7", lemmy("/api/v3"), "https://lemmy.example/c/sea"),
    Form("piefed", "https://piefed.example/post/7", lemmy("/api/alpha"), "https://piefed.example/c/sea"),
    Form("discourse", "https://forum.example/t/bell/7/3", discourse, "https://forum.example/c/sea/4"),
    Form("stackexchange", "https://sea.stackexchange.com/questions/7/bell", stackexchange, "https://sea.stackexchange.com/questions"),
    Form("github", "https://github.com/ines/bells/issues/7", github, "https://github.com/ines/bells/issues"),
    Form("gitlab", "https://gitlab.example/sea/bells/-/issues/7", gitlab, "https://gitlab.example/sea/bells/-/issues"),
    Form("mastodon", "https://toot.example/@ines/7", mastodon, "https://toot.example/@ines"),
    Form("bluesky", "https://bsky.app/profile/ines/post/7", bluesky, "https://bsky.app/profile/ines"),
    Form("hyperkitty", "https://lists.example/archives/list/bells@example.org/thread/BELLFOG7/", hyperkitty),
    Form("publicinbox", "https://inbox.example/bells/7@example.org/", publicinbox),
    Form("pipermail", "https://lists.example/pipermail/bells/2025-October/000003.html", pipermail),
)  # fmt: skip
"""Every form, with addresses at which a reader would find it."""
