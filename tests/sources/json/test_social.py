"""Mastodon, Bluesky, GitHub, GitLab and Bugzilla: discussions that come in parts."""

# ruff: noqa: E501  (rows of a sample stay rows)

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.errors import UnknownFormatError
from tui_reader.sources.formats.github import without_comments
from tui_reader.sources.join import join

# Mastodon


def status(id: int, above: int | None = None, **fields: object) -> dict:
    return {"id": str(id), "created_at": f"2026-05-28T15:20:{id}.000Z", "in_reply_to_id": str(above) if above else None,
            "in_reply_to_account_id": "43" if above else None, "content": f"<p>words of {id}</p>", "spoiler_text": "",
            "uri": f"https://fedi.example/users/ida/statuses/{id}", "url": f"https://fedi.example/@ida/{id}",
            "account": {"id": "43", "acct": "ida", "display_name": "Ida M.", "url": "https://fedi.example/@ida"},
            "favourites_count": 2, "replies_count": 1, "edited_at": None, "media_attachments": [], "mentions": [], "tags": [],
            **fields}  # fmt: skip


def test_a_status_and_its_context_in_one_file_or_two(read: Callable) -> None:
    context = {"ancestors": [], "descendants": [status(12, 11), status(13, 12), status(14, 11)]}
    together = read({"status": status(11), "context": context})
    assert together.source == "mastodon"
    assert together.tree == [("12", None), ("13", "12"), ("14", None)]
    assert together.thread.post.body == "words of 11"
    (joined,) = join([*read(context).threads, *read(status(11)).threads])
    assert joined == together.thread
    assert read([status(11), context]).thread == together.thread


def test_a_context_that_does_not_know_the_address_of_its_status_is_put_below_it(read: Callable) -> None:
    answers = [status(12, 11), status(13, 12), status(14, 11)]
    context = {"ancestors": [], "descendants": [each | {"in_reply_to_account_id": None} for each in answers]}
    for parts in ([context, status(11)], [status(11), context]):
        (joined,) = join([thread for part in parts for thread in read(part).threads])
        assert joined.post.body
        assert [(c.id, c.parent) for c in joined.comments] == [("12", None), ("13", "12"), ("14", None)]


def test_a_context_alone_keeps_a_place_for_its_status(read: Callable) -> None:
    context = {"ancestors": [status(10), status(11, 10)], "descendants": [status(13, 12), status(14, 13)]}
    result = read(context)
    assert result.tree == [("11", None), ("12", "11"), ("13", "12"), ("14", "13")]
    assert result.thread.comments[1].extra == {"state": "missing"}
    assert result.report.notes == ["the status itself is not in its context; parse both together"]
    answer = read(status(12, 11))
    assert (answer.thread.post.body, answer.tree) == ("words of 12", [])
    (joined,) = join([*answer.threads, *result.threads])
    assert [c.body for c in joined.comments] == [f"words of {n}" for n in (11, 12, 13, 14)]
    assert joined.post.body == "words of 10"


def test_statuses_with_warnings_pictures_and_polls(read: Callable) -> None:
    media = [{"type": "image", "description": "a boat", "url": "https://files.example/1.png"}, {"type": "unknown"}]
    poll = {"options": [{"title": "yes", "votes_count": 2}, {"title": "no"}]}
    post = read(
        status(11, spoiler_text="boats", media_attachments=media, poll=poll, edited_at="2026-05-29T10:00:00.000Z")
    ).thread.post
    assert (
        post.body
        == "**boats**\n\nwords of 11\n\n- [a boat](https://files.example/1.png)\n- attachment\n- yes (2 votes)\n- no"
    )
    assert post.extra == {
        "score": 2,
        "edited": "2026-05-29T10:00:00.000Z",
        "author_name": "Ida M.",
        "native": "11",
    }
    assert read([{**status(20), "reblog": status(11)}, status(13, 11)]).tree == [("13", None)]


@pytest.mark.parametrize(
    "wrapped",
    [
        [{"id": "7", "accounts": [], "unread": False, "last_status": status(11)}, {"last_status": status(13, 11)}],
        [
            {"id": "8", "type": "follow", "account": {}},
            *({"type": "status", "status": one} for one in (status(11), status(13, 11))),
        ],
        [{"id": "9", "comment": "spam", "account": {}, "statuses": [status(11), status(13, 11)]}],
        {"accounts": [], "hashtags": [], "statuses": [status(11), status(13, 11)]},
        {"notification_groups": [], "statuses": [status(13, 11), status(11)]},
    ],
)
def test_statuses_in_conversations_notifications_reports_and_results(wrapped: object, read: Callable) -> None:
    result = read(wrapped)
    assert (result.source, result.tree) == ("mastodon", [("13", None)])


def note(id: str, words: str | None, answers: str | None = None, **fields: object) -> dict:
    return {"id": id, "createdAt": f"2026-02-01T10:00:0{len(id)}.000Z", "userId": f"u-{id}", "replyId": answers,
            "user": {"id": f"u-{id}", "name": None, "username": f"by-{id}", "host": None}, "text": words, "cw": None,
            "files": [], "reactions": {}, "repliesCount": 0, "renoteId": None, **fields}  # fmt: skip


def test_notes_of_misskey_with_what_they_answer(read: Callable) -> None:
    root = note("r", "Is it *frozen*?\nAll of it?")
    picture = {"name": "lake.png", "type": "image/png", "url": "https://mk.example/lake.png", "comment": "A lake"}
    first = note("aa", "See <b>", "r", reply=root, files=[picture], reactions={"\N{THUMBS UP SIGN}": 2, ":ice@.:": 1})
    far = {"username": "far", "host": "else.example", "name": "Far Away"}
    result = read([note("bbb", "No.", "aa", user=far), first])
    assert result.source == "mastodon"
    assert result.report.engine == "Misskey"
    post = result.thread.post
    assert (post.author, post.body) == ("by-r", "Is it *frozen*?\nAll of it?")
    assert result.tree == [("aa", None), ("bbb", "aa")]
    assert [c.author for c in result.thread.comments] == ["by-aa", "far@else.example"]
    assert result.thread.comments[0].extra["score"] == 3
    assert "[A lake](https://mk.example/lake.png)" in result.thread.comments[0].body


def test_a_note_of_misskey_that_passes_on_another_is_that(read: Callable) -> None:
    result = read([note("x", None, renote=note("y", "Mine", cw="ice"))])
    assert (result.thread.post.author, result.thread.post.body) == ("by-y", "**ice**\n\nMine")


def test_a_note_of_misskey_that_quotes_another_has_it_as_a_quotation(read: Callable) -> None:
    quoting = note("y", "Look <here>", renote=note("z", "It froze.", renote=note("deep", "no")))
    for sample in (quoting, note("x", None, renote=quoting)):  # which somebody may have passed on
        post = read([sample]).thread.post
        assert (post.author, post.body) == ("by-y", "Look \\<here>\n\n> @by-z: It froze.")


def test_an_archive_of_an_account(read: Callable) -> None:
    me = "https://fedi.example/users/ida"

    def create(number: int, above: str | None, **fields: object) -> dict:
        note = {"id": f"{me}/statuses/{number}", "type": "Note", "summary": None, "inReplyTo": above, "attributedTo": me,
                "published": f"2026-05-28T15:20:{number}Z", "url": f"https://fedi.example/@ida/{number}",
                "content": f"<p>words of {number}</p>", "attachment": [], "tag": [], **fields}  # fmt: skip
        return {"id": f"{note['id']}/activity", "type": "Create", "actor": me, "object": note}

    picture = {"type": "Document", "mediaType": "image/png", "url": "/media/1.png", "name": "a boat"}
    tags = [{"type": "Hashtag", "name": "#boats"}, {"type": "Mention", "name": "@bo@other.example"}]
    outbox = {
        "@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection",
        "totalItems": 4, "orderedItems": [
            create(11, None, attachment=[picture], tag=tags, likes={"totalItems": 3}),
            {"id": f"{me}/statuses/12/activity", "type": "Announce", "actor": me, "object": "https://other.example/1"},
            create(13, f"{me}/statuses/11"),
            create(14, "https://other.example/users/bo/statuses/5", type="Question", oneOf=[{"type": "Note", "name": "yes"}]),
        ]}  # fmt: skip
    mine, answer = read(outbox).threads
    assert (mine.post.author, mine.post.published) == ("ida@fedi.example", "2026-05-28T15:20:11Z")
    assert mine.post.url == "https://fedi.example/@ida/11"
    assert mine.post.body == "words of 11\n\n- [a boat](/media/1.png)"
    assert (mine.post.extra["tags"], mine.post.extra["score"]) == (["boats"], 3)
    assert [comment.body for comment in mine.comments] == ["words of 13"]
    assert answer.post.body == "words of 14\n\n- yes"
    assert read(outbox["orderedItems"][0]["object"]).thread.post.id == mine.post.id
    assert mine.post.id == read(status(11)).thread.post.id


# Bluesky


def skeet(id: str, text: str = "", parent: str = "", **fields: object) -> dict:
    record: dict = {
        "$type": "app.bsky.feed.post",
        "text": text or f"words of {id}",
        "createdAt": "2026-05-01T10:00:00.000Z",
    }
    if parent:
        record["reply"] = {"root": {"uri": at("a")}, "parent": {"uri": at(parent)}}
    return {"uri": at(id), "author": {"did": "did:plc:x", "handle": f"{id}.example", "displayName": id.upper()},
            "record": {**record, **fields}, "likeCount": 3, "replyCount": 1}  # fmt: skip


def at(id: str) -> str:
    return f"at://did:plc:x/app.bsky.feed.post/{id}"


def view(id: str, *replies: dict, parent: str = "", **fields: object) -> dict:
    return {
        "$type": "app.bsky.feed.defs#threadViewPost",
        "post": skeet(id, parent=parent),
        "replies": list(replies),
        **fields,
    }


def test_bluesky_threads_nested_and_listed(read: Callable) -> None:
    blocked = {"$type": "app.bsky.feed.defs#blockedPost", "uri": at("z"), "blocked": True}
    thread = view("b", view("c", view("d", parent="c"), parent="b"), blocked, parent="a", parent_view=None)
    thread["parent"] = view("a")
    nested = read({"thread": thread})
    assert nested.source == "bluesky"
    assert [c.author for c in nested.thread.comments] == ["b.example", "c.example", "d.example"]
    parents = {c.author: c.parent for c in nested.thread.comments}
    ids = {c.author: c.id for c in nested.thread.comments}
    assert parents == {"b.example": None, "c.example": ids["b.example"], "d.example": ids["c.example"]}
    assert nested.thread.post.url == "https://bsky.app/profile/a.example/post/a"
    assert nested.thread.comments[0].extra["score"] == 3
    assert nested.report.notes == ["1 post is deleted or blocked"]
    rows = [("a", -1, ""), ("b", 0, "a"), ("c", 1, "b"), ("d", 2, "c")]
    listed = read(
        {
            "thread": [
                {"uri": at(id), "depth": depth, "value": {"post": skeet(id, parent=parent)}}
                for id, depth, parent in rows
            ]
        }
    )
    assert listed.thread == nested.thread


def test_bluesky_lists_and_feeds_are_threads_by_what_they_answer(read: Callable) -> None:
    answer = {"post": skeet("c", parent="b"), "reply": {"root": skeet("a"), "parent": skeet("b", parent="a")}}
    feed = read({"feed": [answer, {"post": skeet("d")}], "cursor": "x"})
    assert feed.source == "bluesky"
    assert [(t.post.author, [c.author for c in t.comments]) for t in feed.threads] == [
        ("a.example", ["b.example", "c.example"]),
        ("d.example", []),
    ]
    assert feed.report.stated is None
    assert read({"posts": [skeet("d"), skeet("b", parent="a")]}).threads[0] == feed.threads[1]


def test_bluesky_posts_of_a_repository(read: Callable) -> None:
    """As ``listRecords`` gives them: without their author, who owns it, and among other records."""

    def record(key: str, kind: str = "post", **fields: object) -> dict:
        kind = f"app.bsky.feed.{kind}"
        value = {"$type": kind, "createdAt": f"2026-03-0{key}T10:00:00.000Z", **fields}
        return {"uri": f"at://did:plc:a/{kind}/{key}", "cid": "c", "value": value}

    first = {"uri": "at://did:plc:a/app.bsky.feed.post/1"}
    answer = record("2", text="and more", reply={"parent": first, "root": first})
    found = read({"records": [record("3", "like", subject=first), answer, record("1", text="first")], "cursor": "1"})
    assert found.source == "bluesky"
    assert (found.thread.post.author, found.thread.post.body) == ("did:plc:a", "first")
    assert [(c.author, c.parent, c.body) for c in found.thread.comments] == [("did:plc:a", None, "and more")]


def test_bluesky_links_count_in_bytes(read: Callable) -> None:
    text = "Größe: moon.example/long… and here"
    start, end = len("Größe: ".encode()), len("Größe: moon.example/long…".encode())

    def facet(start: int, end: int, uri: str) -> dict:
        return {
            "index": {"byteStart": start, "byteEnd": end},
            "features": [{"$type": "app.bsky.richtext.facet#link", "uri": uri}],
        }

    facets = [
        facet(end + 5, end + 9, "https://here.example"),
        facet(start, end, "https://moon.example/longer"),
        facet(5, 3, "https://no.example"),
    ]
    embed = {"$type": "app.bsky.embed.images", "images": [{"alt": "the [moon]", "fullsize": "https://cdn.example/1"}]}
    post = read({"thread": {"post": skeet("a", text, facets=facets, embed=embed)}}).thread.post
    assert (
        post.body
        == "Größe: <https://moon.example/longer> and [here](https://here.example)\n\n- [the \\[moon\\]](https://cdn.example/1)"
    )


@pytest.mark.parametrize("depth", [1_000, 5_000])
def test_bluesky_chains_of_any_length(read: Callable, depth: int) -> None:
    opening = '{"post":{"uri":"at://d/p/%d","record":{"text":"t"},"author":{"handle":"h"}},"replies":['
    chain = "".join(opening % n for n in range(depth + 1)) + "]}" * (depth + 1)
    assert len(read('{"thread":' + chain + "}").thread.comments) == depth


# GitHub

PAGE = "https://github.com/quiet/lamp/issues/5"
ISSUE = {"url": "https://api.github.com/repos/quiet/lamp/issues/5", "html_url": PAGE, "number": 5, "title": "Too bright",
         "user": {"login": "ida"}, "body": "It <!-- template --> hurts\r\nreally", "comments": 2, "labels": [{"name": "bug"}],
         "state": "open", "created_at": "2026-04-01T10:00:00Z", "updated_at": "2026-04-09T10:00:00Z",
         "author_association": "MEMBER", "reactions": {"+1": 3, "total_count": 3, "url": "x"}, "type": {"name": "Bug"}}  # fmt: skip


def remark(id: int, day: int, **fields: object) -> dict:
    return {"id": id, "html_url": f"{PAGE}#issuecomment-{id}", "issue_url": ISSUE["url"], "user": {"login": "bo"},
            "body": f"words of {id}", "created_at": f"2026-04-0{day}T10:00:00Z", "updated_at": f"2026-04-0{day}T10:00:00Z", **fields}  # fmt: skip


def test_an_issue_and_its_comments(read: Callable) -> None:
    issue, comments = read(ISSUE), read([remark(102, 3), remark(101, 2, updated_at="2026-04-05T10:00:00Z")])
    assert (issue.source, comments.source) == ("github", "github")
    (thread,) = join([*comments.threads, *issue.threads])
    assert [c.id for c in thread.comments] == ["101", "102"]
    assert (thread.post.title, thread.post.author, thread.post.body) == ("Too bright", "ida", "It hurts  \nreally")
    assert thread.post.extra == {"reactions": {"+1": 3}, "role": "member", "tags": ["bug"], "status": "open"}
    assert thread.comments[0].extra == {"edited": "2026-04-05T10:00:00Z", "url": f"{PAGE}#issuecomment-101"}
    assert read({"issue": ISSUE, "comments": [remark(101, 2), remark(102, 3)]}).thread.comments == tuple(
        read([remark(101, 2), remark(102, 3)]).thread.comments
    )
    assert [
        t.post.title
        for t in read([ISSUE, {**ISSUE, "html_url": PAGE[:-1] + "6", "number": 6, "title": "Other"}]).threads
    ] == ["Too bright", "Other"]


def test_gh_gives_the_same_ids(read: Callable) -> None:
    comments = [{"id": f"IC_{n}", "author": {"login": "bo"}, "authorAssociation": "OWNER", "body": f"words of {n}", "createdAt": f"2026-04-0{day}T10:00:00Z",
                 "isMinimized": n == 102, "url": f"{PAGE}#issuecomment-{n}", "reactionGroups": [{"content": "HEART", "users": {"totalCount": 2}}]}
                for n, day in ((101, 2), (102, 3))]  # fmt: skip
    view_ = {
        "number": 5,
        "title": "Too bright",
        "body": "It hurts",
        "author": {"login": "ida"},
        "createdAt": "2026-04-01T10:00:00Z",
        "url": PAGE,
        "comments": comments,
    }
    result = read(view_)
    assert result.thread.id == read(ISSUE).thread.id
    assert result.tree == [("101", None), ("102", None)]
    assert result.thread.comments[0].extra["reactions"] == {"heart": 2}
    assert result.thread.comments[1].extra["state"] == "hidden"


def test_a_discussion_from_graphql_nests_its_replies(read: Callable) -> None:
    page = "https://github.com/quiet/lamp/discussions/9"

    def node(n: int, *replies: dict, **fields: object) -> dict:
        return {"id": f"DC_{n}", "author": {"login": f"u{n}"}, "body": f"b{n}", "createdAt": f"2026-04-0{n}T10:00:00Z", "upvoteCount": n,
                "url": f"{page}#discussioncomment-{n}", "replies": {"nodes": list(replies)}, **fields}  # fmt: skip

    discussion = {"title": "Which bulb", "body": "Warm?", "url": page, "author": {"login": "ida"}, "createdAt": "2026-04-01T09:00:00Z",
                  "comments": {"totalCount": 3, "edges": [{"node": node(3, node(4))}, {"node": node(2, isAnswer=True)}]}}  # fmt: skip
    result = read({"data": {"repository": {"discussion": discussion}}})
    assert result.tree == [("2", None), ("3", None), ("4", "3")]
    assert result.thread.post.title == "Which bulb"
    assert result.thread.comments[0].extra["accepted"] is True
    assert result.report.stated == 3


def test_graphql_that_was_not_asked_for_the_address_of_a_discussion_keeps_its_comments(read: Callable) -> None:
    page = "https://github.com/quiet/lamp/discussions/9"
    comment = {"id": "DC_1", "author": {"login": "bo"}, "body": "Warm.", "createdAt": "2026-04-02T10:00:00Z",
               "url": f"{page}#discussioncomment-1", "replies": {"nodes": []}}  # fmt: skip
    discussion = {"number": 9, "title": "Which bulb", "body": "Warm?", "author": {"login": "ida"},
                  "createdAt": "2026-04-01T09:00:00Z", "comments": {"nodes": [comment]}}  # fmt: skip
    result = read({"data": {"repository": {"discussion": discussion}}})
    assert result.tree == [("1", None)]
    assert (result.thread.post.title, result.thread.post.url) == ("Which bulb", page)


def test_reviews_and_comments_on_lines(read: Callable) -> None:
    page = "https://github.com/quiet/lamp/pull/7"
    api = {"pull_request_url": "https://api.github.com/repos/quiet/lamp/pulls/7", "user": {"login": "cy"}}
    lines = [{**api, "id": n, "html_url": f"{page}#discussion_r{n}", "body": f"l{n}", "path": "src/a.py", "line": 3, "created_at": f"2026-04-0{n}T10:00:00Z",
              **({"in_reply_to_id": 1} if n == 2 else {})} for n in (1, 2)]  # fmt: skip
    result = read(lines)
    assert result.tree == [("discussion_r1", None), ("discussion_r2", "discussion_r1")]
    assert result.thread.comments[0].extra["path"] == "src/a.py:3"
    reviews = [
        {
            **api,
            "id": 8,
            "html_url": f"{page}#pullrequestreview-8",
            "body": "",
            "state": state,
            "submitted_at": "2026-04-03T10:00:00Z",
        }
        for state in ("APPROVED", "COMMENTED")
    ]
    assert [c.body for c in read(reviews).thread.comments] == ["*Approved*"]
    assert read(reviews).thread.id == result.thread.id


def test_comments_that_only_name_their_repository_do_not_mix(read: Callable) -> None:
    old = [
        {
            "url": f"https://api.github.com/repos/quiet/lamp/issues/comments/{n}",
            "id": n,
            "body": "b",
            "user": {"login": "u"},
            "created_at": "2012-05-01T10:00:00Z",
        }
        for n in (1, 2)
    ]
    other = [{**old[0], "url": old[0]["url"] + "99", "id": 99}]
    assert len(read(old).thread.comments) == 2
    assert read(old).thread.id != read(other).thread.id


def test_remarks_of_templates_go_and_those_in_code_stay() -> None:
    assert (
        without_comments("a <!-- x --> b\n```\n<!-- kept -->\n```\n<!-- y\n-->c") == "a b\n```\n<!-- kept -->\n```\nc"
    )
    assert without_comments("-->" + "<!--" * 100_000) == "-->" + "<!--" * 100_000


def test_github_reviews_that_come_without_their_pull_request(read: Callable) -> None:
    review = {"author": {"login": "bo"}, "authorAssociation": "NONE", "state": "APPROVED", "body": "Fine.",
              "submittedAt": "2026-01-01T10:00:00Z"}  # fmt: skip
    found = read({"data": {"repository": {"pullRequest": {"reviews": {"nodes": [review]}}}}})
    assert found.source == "github"
    assert [(c.author, c.body, c.extra["review"]) for c in found.thread.comments] == [("bo", "Fine.", "approved")]


# GitLab


def test_a_milestone_is_no_issue(read: Callable) -> None:
    milestone = {"id": 12, "iid": 3, "project_id": 16, "title": "10.0", "description": "Version", "state": "active"}
    with pytest.raises(UnknownFormatError):
        read([milestone])


def test_gitlab_issue_and_discussions(read: Callable) -> None:
    issue = {"id": 1, "iid": 4, "project_id": 2, "title": "Hinges", "description": "They *creak*", "author": {"username": "ida", "web_url": "https://git.example/ida"},
             "web_url": "https://git.example/quiet/door/-/issues/4", "created_at": "2026-04-01T10:00:00.000Z", "user_notes_count": 3, "labels": ["oil"],
             "upvotes": 3, "downvotes": 1, "state": "opened"}  # fmt: skip

    def note(n: int, **fields: object) -> dict:
        return {"id": n, "body": f"b{n}", "author": {"username": "bo", "name": "Bo", "web_url": "https://git.example/bo"}, "system": False, "noteable_type": "Issue",
                "noteable_iid": 4, "project_id": 2, "created_at": f"2026-04-0{n}T10:00:00.000Z", "updated_at": f"2026-04-0{n}T10:00:00.000Z", **fields}  # fmt: skip

    discussions = [{"id": "d2", "individual_note": False, "notes": [note(3), note(4)]}, {"id": "d1", "individual_note": True, "notes": [note(2)]},
                   {"id": "d3", "individual_note": True, "notes": [note(5, system=True, body="closed")]}]  # fmt: skip
    parts = [read(discussions), read(issue)]
    assert [part.source for part in parts] == ["gitlab", "gitlab"]
    (thread,) = join(thread for part in parts for thread in part.threads)
    assert [(c.id, c.parent) for c in thread.comments] == [("2", None), ("3", None), ("4", "3")]
    assert (thread.post.title, thread.post.body) == ("Hinges", "They *creak*")
    assert thread.post.extra == {"tags": ["oil"], "score": 2, "status": "opened"}
    assert parts[0].report.notes == ["1 notice of the site (closed, mentioned …) left out"]
    assert read([note(2), note(3)]).thread.id == thread.id


def test_gitlab_answers_of_graphql(read: Callable) -> None:
    def said(n: int, **fields: object) -> dict:
        return {"id": f"gid://gitlab/DiscussionNote/{n}", "body": f"b{n}", "createdAt": f"2026-04-0{n}T10:00:00Z",
                "system": False, "author": {"username": f"u{n}", "name": f"U {n}"}, **fields}  # fmt: skip

    def issue(iid: int, *discussions: list[dict]) -> dict:
        return {"iid": str(iid), "title": f"Lamp {iid}", "description": "Dark.", "createdAt": "2026-04-01T09:00:00Z",
                "webUrl": f"https://gitlab.example/quiet/lamp/-/issues/{iid}", "author": {"username": "ida", "name": "Ida"},
                "discussions": {"nodes": [{"id": "d", "notes": {"nodes": notes}} for notes in discussions]}}  # fmt: skip

    first = issue(3, [said(2), said(4)], [said(3)], [said(5, system=True)])
    result = read({"data": {"project": {"issue": first}}})
    assert (result.source, result.tree) == ("gitlab", [("2", None), ("4", "2"), ("3", None)])
    post = result.thread.post
    assert (post.title, post.author, post.published) == ("Lamp 3", "ida", "2026-04-01T09:00:00Z")
    assert result.thread.comments[0].author == "u2"
    several = read({"data": {"project": {"issues": {"nodes": [first, issue(4)]}}}})
    assert [(thread.post.title, len(thread.comments)) for thread in several.threads] == [("Lamp 3", 3), ("Lamp 4", 0)]
    without_number = {key: held for key, held in first.items() if key != "iid"}
    assert read({"data": {"project": {"issue": without_number}}}).thread.id == result.thread.id
    parts = [{"type": "DESCRIPTION", "description": "Dark."}, {"type": "NOTES", "discussions": first["discussions"]}]
    work_item = {key: first[key] for key in ("iid", "title", "author", "webUrl")} | {"widgets": parts}
    page = read({"data": {"namespace": {"id": 1, "workItem": work_item}}})
    assert (page.thread.id, page.tree, page.thread.post.body) == (result.thread.id, result.tree, "Dark.")


def bug_comment(n: int, words: str = "words", **fields: object) -> dict:
    """A comment as Bugzilla's interface gives it."""
    return {"id": 70 + n, "bug_id": 35, "count": n, "text": words, "creator": f"u{n}@x.example", "is_private": False,
            "tags": [], "time": f"2026-04-0{n + 1}T10:00:00Z", "creation_time": f"2026-04-0{n + 1}T10:00:00Z", **fields}  # fmt: skip


def test_a_bug_and_its_comments_are_one_thread(read: Callable) -> None:
    bug = {"id": 35, "summary": "It flickers", "creator": "u0@x.example", "creation_time": "2026-04-01T10:00:00Z",
           "status": "RESOLVED", "resolution": "FIXED", "keywords": ["lamp"], "url": "https://lamp.example/"}  # fmt: skip
    answer = "(In reply to U One from comment #1)\n> words\n\nNo."
    comments = [bug_comment(0, "Since May."), bug_comment(1), bug_comment(2, answer), bug_comment(3, is_markdown=True)]
    parts = [read({"bugs": {"35": {"comments": comments}}, "comments": {}}), read({"bugs": [bug], "faults": []})]
    assert [part.source for part in parts] == ["bugzilla", "bugzilla"]
    (thread,) = join(thread for part in parts for thread in part.threads)
    assert [(c.id, c.parent, c.markup) for c in thread.comments] == [
        ("71", None, "plain"), ("72", "71", "plain"), ("73", None, "markdown"),
    ]  # fmt: skip
    post = thread.post
    assert (post.title, post.author, post.body) == ("It flickers", "u0@x.example", "Since May.")
    assert post.extra == {"tags": ["lamp"], "status": "RESOLVED FIXED", "link": "https://lamp.example/"}


def test_comments_of_a_bug_in_other_answers(read: Callable) -> None:
    whole = read({"bugs": {"35": {"comments": [bug_comment(0), bug_comment(1)]}}})
    within = read({"bugs": [{"id": 35, "summary": "It flickers", "comments": [bug_comment(0), bug_comment(1)]}]})
    enveloped = read(
        {"error": None, "result": {"bugs": {"35": {"comments": [bug_comment(0), bug_comment(1)]}}}, "id": 1}
    )
    alone = read({"bugs": {}, "comments": {"71": bug_comment(1)}})
    assert {result.thread.id for result in (whole, within, enveloped, alone)} == {whole.thread.id}
    assert [result.tree for result in (whole, within, enveloped, alone)] == [[("71", None)]] * 4
    assert whole.thread.post.body == "words"


def test_comments_of_an_old_bugzilla_have_no_numbers(read: Callable) -> None:
    comments = [{"id": n, "bug_id": 35, "text": f"b{n}", "author": "ida"} for n in (72, 70, 71)]
    thread = read({"bugs": {"35": {"comments": comments}}}).thread
    assert (thread.post.body, thread.post.author) == ("b70", "ida")
    assert [comment.body for comment in thread.comments] == ["b71", "b72"]


def test_exported_bugs_that_nobody_may_see_are_no_threads(read: Callable) -> None:
    bug = "<bug><bug_id>1</bug_id><short_desc>A</short_desc><long_desc><thetext>B</thetext></long_desc><long_desc><who>u</who><thetext>C</thetext></long_desc></bug>"  # before numbers
    export = f'<bugzilla urlbase="https://x.example/"><bug error="NotFound"><bug_id>2</bug_id></bug>{bug}</bugzilla>'
    (thread,) = read(export.encode()).threads
    assert (thread.post.url, thread.post.body) == ("https://x.example/show_bug.cgi?id=1", "B")
    assert [(comment.author, comment.body) for comment in thread.comments] == [("u", "C")]


def test_issues_whose_address_was_not_asked_for_stay_apart(read: Callable) -> None:
    issues = [{"number": n, "title": f"T{n}", "body": "b", "author": {"login": "u"}, "createdAt": "2026-04-01T10:00:00Z",
               "comments": [{"id": f"IC_{n}", "author": {"login": "v"}, "body": f"c{n}"}]} for n in (1, 2)]  # fmt: skip
    threads = read(issues).threads
    assert [(t.post.title, [c.id for c in t.comments]) for t in threads] == [("T1", ["IC_1"]), ("T2", ["IC_2"])]
    assert len({thread.id for thread in threads}) == 2


def test_gitea_issues_and_pulls_with_their_timelines(read: Callable) -> None:
    """Also Forgejo: the interface is that of GitHub, but for the addresses of pulls and for timelines."""
    for kind in ("issues", "pulls"):
        page = f"https://forge.example/o/r/{kind}/3"
        issue = {"number": 3, "html_url": page, "user": {"login": "ann"}, "title": "It leaks", "body": "a lot", "comments": 1,
                 "created_at": "2026-01-01T10:00:00Z"}  # fmt: skip
        row = {"issue_url": page if kind == "issues" else "", "pull_request_url": page if kind == "pulls" else "",
               "user": {"login": "bo"}, "created_at": "2026-01-01T11:00:00Z"}  # fmt: skip
        timeline = [
            {"id": 9, "type": "label", "html_url": "", "body": "1", **row},
            {"id": 10, "type": "comment", "html_url": f"{page}#issuecomment-10", "body": "same here", **row},
        ]
        for order in ([issue, timeline], [timeline, issue]):
            (thread,) = join(thread for value in order for thread in read(value).threads)
            assert (thread.post.title, thread.post.url) == ("It leaks", page)
            assert [(c.id, c.author, c.body) for c in thread.comments] == [("10", "bo", "same here")]
