"""Lobsters, Lemmy and PieFed, Discourse, Stack Exchange."""

# ruff: noqa: E501  (rows of a sample stay rows)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tui_reader.model import Thread
from tui_reader.sources import stream
from tui_reader.sources.join import join


def lobsters(*comments: dict) -> dict:
    return {"short_id": "k3m9xz", "short_id_url": "https://lobste.rs/s/k3m9xz", "title": "On tabs", "score": 5,
            "comments_url": "https://lobste.rs/s/k3m9xz/on_tabs", "created_at": "2026-05-01T10:00:00.000-05:00",
            "submitter_user": "ida", "description": "", "url": "https://tabs.example/", "tags": ["editors"],
            "comment_count": len(comments), "comments": list(comments)}  # fmt: skip


def lobsters_comment(id: str, **fields: object) -> dict:
    return {"short_id": id, "created_at": "2026-05-01T11:00:00.000-05:00", "updated_at": "2026-05-01T11:00:00.000-05:00",
            "comment": f"<p>words of {id}</p>\n", "commenting_user": {"username": "bo"}, "score": 1, **fields}  # fmt: skip


def test_lobsters_by_indentation_and_by_parent(read: Callable) -> None:
    levels = [("a", 1), ("b", 2), ("c", 3), ("d", 2), ("e", 1)]
    by_indentation = read(lobsters(*(lobsters_comment(id, indent_level=level) for id, level in levels)))
    assert by_indentation.source == "lobsters"
    assert by_indentation.tree == [("a", None), ("b", "a"), ("c", "b"), ("d", "a"), ("e", None)]
    parents = {"a": None, "b": "a", "c": "b", "d": "a", "e": None}
    plain = [
        lobsters_comment(id, depth=level - 1, parent_comment=parents[id], commenting_user="bo", comment_plain=f"*{id}*")
        for id, level in reversed(levels)
    ]
    by_parent = read(lobsters(*plain))
    assert sorted(by_parent.tree) == sorted(by_indentation.tree)
    assert by_parent.thread.id == by_indentation.thread.id
    assert {c.body for c in by_parent.thread.comments} == {"*a*", "*b*", "*c*", "*d*", "*e*"}
    assert by_indentation.thread.post.extra == {"score": 5, "link": "https://tabs.example/", "tags": ["editors"]}
    assert "edited" not in by_indentation.thread.comments[0].extra
    assert read([lobsters(), lobsters()]).threads[0].post.author == "ida"


def lemmy(id: int, path: str, *, new: bool = False, **fields: object) -> dict:
    stamp = "published_at" if new else "published"
    comment = {"id": id, "post_id": 9, "content": f"words of {id}", "path": path, stamp: "2026-06-12T23:39:00.5Z",
               "ap_id": f"https://hut.example/comment/{id}", "deleted": False, "removed": False, **fields}  # fmt: skip
    view = {
        "comment": comment,
        "creator": {"id": 1, "name": "ida"},
        "community": {"name": "walks"},
        "post": {"id": 9, "name": "The long way", "ap_id": "https://hut.example/post/9", stamp: "2026-06-12T20:00:00Z"},
    }
    if new:
        comment["score"] = 4
    else:
        view["counts"] = {"comment_id": id, "score": 4}
    return view


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("See\n\n::: spoiler The end\nHe *did* it.\n:::\n\nso", "See\n\n**spoiler: The end**\n\nHe *did* it.\n\n\nso"),
        ("::: spoiler\nnever closed", "**spoiler**\n\nnever closed\n"),
        ("one ::: spoiler two", "one ::: spoiler two"),
    ],
)
def test_spoilers_of_lemmy_are_marked_by_a_word(read: Callable, body: str, markdown: str) -> None:
    assert read({"comments": [lemmy(1, "0.1", content=body)]}).thread.comments[0].body == markdown


@pytest.mark.parametrize("new", [False, True])
def test_lemmy_by_path_in_any_order(read: Callable, new: bool) -> None:
    views = [
        lemmy(3, "0.1.2.3", new=new),
        lemmy(1, "0.1", new=new),
        lemmy(7, "0.5.6.7", new=new),
        lemmy(8, "0.5.8", new=new),
    ]
    result = read({"comments": views})
    assert result.source == "lemmy"
    assert result.tree == [("1", None), ("2", "1"), ("3", "2"), ("6", None), ("7", "6"), ("5", None), ("8", "5")]
    assert [c.id for c in result.thread.comments if c.extra.get("state") == "missing"] == ["2", "6", "5"]
    assert result.thread.comments[0].extra == {"score": 4, "url": "https://hut.example/comment/1"}
    assert result.report.notes == ["3 parents are not in the input"]
    assert (result.thread.post.title, result.thread.post.author) == ("The long way", None)


def test_lemmy_post_and_comments_join(read: Callable) -> None:
    view = {key: value for key, value in lemmy(1, "0.1").items() if key != "comment"}
    view["post"] = {**view["post"], "body": "I *walked*.", "url": "https://map.example/"}
    post = read({"post_view": {**view, "counts": {"comments": 1, "score": 8}}, "moderators": []})
    assert post.report.stated == 1
    (thread,) = join([*read({"comments": [lemmy(1, "0.1", deleted=True, content="")]}).threads, *post.threads])
    assert (thread.post.author, thread.post.body, thread.post.extra["score"]) == ("ida", "I *walked*.", 8)
    assert thread.comments[0].extra["state"] == "deleted"


def test_piefed_nests_and_names_differently(read: Callable) -> None:
    def view(id: int, path: str, *replies: dict) -> dict:
        return {"comment": {"id": id, "post_id": 9, "body": f"b{id}", "path": path, "published": "2026-06-12T23:39:00Z"},
                "creator": {"user_name": "bo"}, "counts": {"score": 1}, "replies": list(replies),
                "post": {"id": 9, "title": "Rain", "ap_id": "https://pie.example/post/9"}}  # fmt: skip

    result = read(
        {"comments": [view(1, "0.1", view(2, "0.1.2", view(3, "0.1.2.3"))), view(4, "0.4")], "next_page": None}
    )
    assert result.report.engine == "PieFed"
    assert result.tree == [("1", None), ("2", "1"), ("3", "2"), ("4", None)]
    assert (result.thread.post.title, result.thread.comments[0].author) == ("Rain", "bo")


def discourse(*numbers: int, title: str = "Which boots", **fields: dict) -> dict:
    posts = [
        {"id": 900 + n, "post_number": n, "topic_id": 77, "topic_slug": "which-boots", "username": f"user{n}",
         "name": "", "cooked": f"<p>words of {n}</p>", "created_at": f"2026-01-0{n}T08:00:00.000Z", "post_type": 1,
         "updated_at": f"2026-01-0{n}T08:00:00.000Z", "avatar_template": "/user_avatar/forum.example/u/{size}/1.png",
         "reply_to_post_number": None, **fields.get(f"p{n}", {})}
        for n in numbers
    ]  # fmt: skip
    return {"post_stream": {"posts": posts, "stream": []}, "id": 77, "title": title, "slug": "which-boots",
            "posts_count": 6, "tags": ["gear"], "created_at": "2026-01-01T08:00:00.000Z"}  # fmt: skip


def test_an_entry_of_mbin_and_its_nested_comments_join(read: Callable) -> None:
    def said(id: int, *children: dict, parent: int | None = None, **fields: object) -> dict:
        return {"commentId": id, "entryId": 7, "parentId": parent, "magazine": {"magazineId": 3, "name": "ropes"},
                "user": {"userId": id, "username": f"u{id}"}, "body": f"*words* {id}", "favourites": id,
                "visibility": "visible", "createdAt": f"2026-02-0{id}T10:00:00+00:00", "editedAt": None,
                "apId": None, "children": list(children), **fields}  # fmt: skip

    entry = {"entryId": 7, "title": "Old rope", "url": None, "body": "Why?", "magazine": {"magazineId": 3, "name": "ropes"},
             "user": {"userId": 9, "username": "ida"}, "favourites": 4, "visibility": "visible", "numComments": 3,
             "createdAt": "2026-02-01T09:00:00+00:00", "editedAt": None, "apId": None}  # fmt: skip
    comments = {"items": [said(1, said(2, said(3, parent=2, visibility="soft_deleted"), parent=1))], "pagination": {}}
    results = [read(comments), read(entry)]
    assert [(result.source, result.report.engine) for result in results] == [("lemmy", "Mbin")] * 2
    (thread,) = join(thread for result in results for thread in result.threads)
    assert (thread.post.title, thread.post.author, thread.post.published) == (
        "Old rope",
        "ida",
        "2026-02-01T09:00:00+00:00",
    )
    assert [(c.id, c.parent, c.author) for c in thread.comments] == [
        ("1", None, "u1"),
        ("2", "1", "u2"),
        ("3", "2", "u3"),
    ]
    assert thread.comments[1].extra["score"] == 2
    assert thread.comments[2].extra["state"] == "deleted"


def test_discourse_pages_in_any_order(read: Callable) -> None:
    replies = {
        "p3": {"reply_to_post_number": 2, "actions_summary": [{"id": 2, "count": 3}], "version": 2,
               "updated_at": "2026-01-09T00:00:00.000Z", "accepted_answer": True},
        "p4": {"reply_to_post_number": 1},
        "p5": {"post_type": 3, "cooked": "", "action_code": "closed.enabled"},
        "p6": {"reply_to_post_number": 3, "user_deleted": True, "cooked": "<p>(post deleted by author)</p>"},
    }  # fmt: skip
    whole = read(discourse(1, 2, 3, 4, 5, 6, **replies))
    assert whole.source == "discourse"
    assert whole.tree == [("2", None), ("3", "2"), ("6", "3"), ("4", None)]
    post = whole.thread.post
    assert (post.title, post.author, post.body) == ("Which boots", "user1", "words of 1")
    assert post.url == "https://forum.example/t/which-boots/77"
    third = whole.thread.comments[1]
    assert third.extra == {"edited": "2026-01-09T00:00:00.000Z", "accepted": True, "score": 3,
                           "url": "https://forum.example/t/which-boots/77/3"}  # fmt: skip
    assert whole.thread.comments[2].extra["state"] == "deleted"
    assert (whole.report.found, whole.report.stated) == (4, 4)
    assert whole.report.notes == ["1 notice of the forum (closed, pinned …) left out"]

    second, first = read(discourse(4, 5, 6, **replies)), read(discourse(1, 2, 3, **replies))
    assert "3 posts are on other pages of the topic" in second.report.notes
    (joined,) = join([*second.threads, *first.threads])
    assert joined == whole.thread
    both = read([discourse(4, 5, 6, **replies), discourse(1, 2, 3, **replies)])
    assert both.thread == whole.thread


QUESTION = {"question_id": 50, "title": "Why is &quot;x&quot; blue?", "body": "<p>I see <code>x</code>.</p>", "score": 7,
            "owner": {"display_name": "A &amp; B"}, "creation_date": 1_700_000_000, "tags": ["colour"], "answer_count": 2,
            "link": "https://physics.example/questions/50/why-is-x-blue", "comment_count": 1}  # fmt: skip


def answer(id: int, score: int, *, accepted: bool = False, comments: tuple = (), body: str = "<p>Light.</p>") -> dict:
    return {
        "answer_id": id,
        "question_id": 50,
        "score": score,
        "is_accepted": accepted,
        "creation_date": 1_700_000_500,
        "owner": {"display_name": "cy"},
        "body": body,
        "comments": list(comments),
        "comment_count": len(comments),
    }


def remark(id: int, post: int, at: int = 0, body: str = "So?") -> dict:
    return {
        "comment_id": id,
        "post_id": post,
        "creation_date": 1_700_000_900 + at,
        "owner": {"display_name": "di"},
        "score": 0,
        "body": body,
        "link": f"https://physics.example/questions/50/why-is-x-blue#comment{id}_{post}",
    }


def test_stack_exchange_answers_accepted_first_then_by_votes(read: Callable) -> None:
    full = {**QUESTION, "comments": [remark(9, 50)],
            "answers": [answer(51, 2), answer(52, 9, comments=(remark(11, 52, 5), remark(10, 52))),
                        answer(53, -1, accepted=True)]}  # fmt: skip
    result = read({"items": [full], "has_more": False})
    assert result.source == "stackexchange"
    assert result.tree == [("c9", None), ("53", None), ("52", None), ("c10", "52"), ("c11", "52"), ("51", None)]
    post = result.thread.post
    assert (post.title, post.author, post.body) == ('Why is "x" blue?', "A & B", "I see `x`.")
    assert result.report.stated == 5
    assert result.thread.comments[1].extra["accepted"] is True


def test_stack_exchange_parts_join(read: Callable) -> None:
    parts = [{"items": [remark(9, 50), remark(10, 51)]}, {"items": [{**answer(51, 2), "link": QUESTION["link"]}]},
             {"items": [QUESTION]}]  # fmt: skip
    (thread,) = join(thread for part in parts for thread in read(part).threads)
    assert [(c.id, c.parent) for c in thread.comments] == [("51", None), ("c10", "51"), ("c9", None)]
    assert thread.post.title == 'Why is "x" blue?'


def test_stack_exchange_comments_on_an_answer_join_it_by_its_number(read: Callable) -> None:
    parts = [{"items": [{key: value for key, value in remark(10, 51).items() if key != "link"}]},
             {"items": [QUESTION]}, {"items": [answer(51, 2)]}]  # fmt: skip
    (thread,) = join(thread for part in parts for thread in read(part).threads)
    assert thread.post.title == 'Why is "x" blue?'
    assert [(c.id, c.parent) for c in thread.comments] == [("51", None), ("c10", "51")]


def test_stack_exchange_without_bodies_says_what_to_ask_for(read: Callable) -> None:
    bare = {**QUESTION, "answers": [answer(51, 2, body=""), answer(52, 1, comments=(remark(9, 52),), body="")]}
    result = read({"items": [bare]})
    assert result.tree == [("52", None), ("c9", "52")]
    assert result.report.notes == ["1 answer or comment without text left out; ask for a filter with bodies"]


# WordPress

POST = {
    "id": 7, "date": "2026-01-02T11:00:00", "date_gmt": "2026-01-02T10:00:00", "link": "https://tide.example/mill/",
    "title": {"rendered": "The <em>tide</em> mill &#8211; again"}, "content": {"rendered": "<p>It turns.</p>"},
    "_embedded": {"author": [{"name": "Ida"}], "wp:term": [[{"name": "Mills &amp; dams"}], []]},
}  # fmt: skip


def wordpress_comment(id: int, parent: int = 0, **fields: object) -> dict:
    return {"id": id, "post": 7, "parent": parent, "author_name": "Bo", "date_gmt": f"2026-01-03T10:00:0{id}",
            "content": {"rendered": f"<p>number {id}</p>"},
            "link": f"https://tide.example/mill/comment-page-2/#comment-{id}", **fields}  # fmt: skip


def test_wordpress_posts_take_their_comments(read: Callable) -> None:
    result = read([POST, wordpress_comment(2, 1), wordpress_comment(1)])
    post = result.thread.post
    assert (post.title, post.author, post.published) == ("The tide mill – again", "Ida", "2026-01-02T10:00:00Z")
    assert post.extra == {"tags": ["Mills & dams"]}
    assert result.tree == [("1", None), ("2", "1")]
    embedded = {**POST["_embedded"], "replies": [[wordpress_comment(1)]]}  # type: ignore[dict-item]
    assert read([{**POST, "_embedded": embedded}]).tree == [("1", None)]


def test_wordpress_comments_alone_are_those_of_their_post(read: Callable) -> None:
    post = read([POST]).thread
    assert read([wordpress_comment(1)]).thread.id == post.id
    bare = wordpress_comment(1, link="", _links={"up": [{"href": "https://tide.example/wp-json/wp/v2/posts/7"}]})
    named, other = read([bare], "a.json").thread, read([bare], "b.json").thread
    assert named.id == other.id
    less = wordpress_comment(1, link="")
    assert read([less], "https://tide.example/wp-json/wp/v2/comments").thread.id != read([less], "c.json").thread.id
    assert read([less], "c.json").thread.id == read([less], "d.json").thread.id


def test_pages_of_comments_that_github_was_asked_for_by_an_id(read: Callable) -> None:
    nodes = [
        {
            "author": {"login": "ann"},
            "authorAssociation": "NONE",
            "body": f"number {n}",
            "createdAt": "2026-01-01T10:00:00Z",
        }
        for n in range(3)
    ]
    result = read({"data": {"node": {"comments": {"nodes": nodes}}}})
    assert (result.source, [c.body for c in result.thread.comments]) == ("github", ["number 0", "number 1", "number 2"])
    assert result.tree[0][1] is None
    whole = {"title": "Rain", "body": "wet", "url": "https://github.com/a/b/issues/1", "comments": {"nodes": nodes}}
    assert read({"data": {"node": whole}}).thread.post.title == "Rain"


def test_one_post_of_a_discourse_topic(read: Callable) -> None:
    post = {
        "id": 9,
        "topic_id": 4,
        "post_number": 3,
        "username": "bo",
        "cooked": "<p>dry</p>",
        "created_at": "2026-01-01T10:00:00Z",
    }
    result = read(post)
    assert (result.source, [(c.id, c.body) for c in result.thread.comments]) == ("discourse", [("3", "dry")])


def test_lemmy_slim_comments_join_their_post_and_no_address_is_made_of_another_instance(read: Callable) -> None:
    """Of Lemmy 1.0; the comments come without the post, whose number holds at one instance only."""
    creator = {"name": "ann"}
    post = {
        "id": 7,
        "name": "Lost key",
        "published_at": "2026-03-01T10:00:00Z",
        "ap_id": "https://there.example/post/9",
    }
    far = {"id": 11, "post_id": 7, "content": "one", "path": "0.11", "ap_id": "https://far.example/comment/55"}
    own = {"id": 12, "post_id": 7, "content": "two", "path": "0.11.12", "ap_id": "https://here.example/comment/12"}
    slim = {"items": [{"comment": far, "creator": creator}, {"comment": own, "creator": creator}]}
    unknown = read(slim).thread
    assert unknown.post.url == "https://here.example/post/7"
    whole = read({"post_view": {"post": post, "creator": creator}}).thread
    for order in ([unknown, whole], [whole, unknown]):
        (thread,) = join(order)
        assert (thread.post.title, thread.post.url) == ("Lost key", "https://there.example/post/9")
        assert [(c.id, c.parent) for c in thread.comments] == [("11", None), ("12", "11")]
    assert read({"items": [{"comment": far, "creator": creator}]}).thread.post.url is None


def test_flarum_pages_of_a_discussion_are_one(read: Callable) -> None:
    """The discussion comes with its first posts, the others come as a list; people come with each."""

    def post(number: int, user: str, html: str, **attributes: object) -> dict:
        said = {"number": number, "createdAt": f"2026-03-01T1{number}:00:00+00:00", "contentType": "comment"}
        links = {
            "user": {"data": {"type": "users", "id": user}},
            "discussion": {"data": {"type": "discussions", "id": "7"}},
        }
        attributes = {**said, "contentHtml": html, **attributes}
        return {"type": "posts", "id": f"{number + 20}", "attributes": attributes, "relationships": links}

    def person(id: str, name: str) -> dict:
        return {"type": "users", "id": id, "attributes": {"username": name.lower(), "displayName": name}}

    about = {
        "type": "discussions",
        "id": "7",
        "attributes": {"title": "Lost key", "slug": "7-lost-key", "commentCount": 3},
    }
    first = {"data": about, "included": [person("1", "Ann"), post(1, "1", "<p>Whose is it?</p>")]}
    mention = '<a href="https://key.example/d/7/2" class="PostMention" data-id="22">Bo</a>'
    hidden = {"isHidden": True, "contentHtml": None}
    rest = {"data": [post(2, "2", "<p>Mine.</p>"), post(3, "1", f"<p>{mention} Here.</p>"), post(4, "2", "", **hidden)]}
    rest["included"] = [person("1", "Ann"), person("2", "Bo"), about]
    assert read(first).source == read(rest).source == "flarum"
    for pages in ([first, rest], [rest, first]):
        thread = read(pages).thread
        assert (thread.post.title, thread.post.author, thread.post.body) == ("Lost key", "Ann", "Whose is it?")
        assert thread.post.url == "https://key.example/d/7-lost-key"
        assert [(c.id, c.parent, c.author) for c in thread.comments] == [
            ("22", None, "Bo"),
            ("23", "22", "Ann"),
            ("24", None, "Bo"),
        ]
        assert thread.comments[2].extra["state"] == "deleted"


def flarum_post(number: int, discussion: str = "7", **attributes: object) -> dict:
    said = {"number": number, "createdAt": "2026-03-01T11:00:00+00:00", "contentType": "comment"}
    links = {"discussion": {"data": {"type": "discussions", "id": discussion}}} if discussion else {}
    attributes = {**said, "contentHtml": f"<p>Words {number}.</p>", **attributes}
    return {"type": "posts", "id": f"{number}", "attributes": attributes, "relationships": links}


def flarum_topic(title: str, slug: str, *posts: int) -> dict:
    named = {"posts": {"data": [{"type": "posts", "id": str(number)} for number in posts]}}
    return {"type": "discussions", "id": "7", "attributes": {"title": title, "slug": slug}, "relationships": named}


def test_flarum_discussions_are_told_by_forum_and_number(read: Callable) -> None:
    """Of one discussion an answer says nowhere of which forum it is, but for whom it shows or mentions."""

    def person(site: str) -> dict:
        return {"type": "users", "id": "1", "attributes": {"avatarUrl": f"https://{site}/assets/avatars/x.png"}}

    def pages(title: str, *others: dict, slug: str = "7-keys") -> dict:
        return {"data": flarum_topic(title, slug), "included": [flarum_post(1), *others]}

    listed = {"links": {"first": "https://key.example/api/posts"}, "data": [flarum_post(1)]}
    known, elsewhere = read(pages("Keys", person("key.example"))), read(pages("Keys", person("other.example")))
    assert known.thread.id == read(listed).thread.id == read(pages("New", person("key.example"))).thread.id
    assert known.thread.id != elsewhere.thread.id
    linked = '<p><a href="https://key.example/u/bo" class="UserMention">@Bo</a> Yours?</p>'
    kept_elsewhere = pages("Keys", person("pictures.example"), flarum_post(2, contentHtml=linked))
    assert read(kept_elsewhere).thread.id == known.thread.id
    nowhere = read(pages("Keys"))
    assert nowhere.thread.id == read(pages("Keys")).thread.id
    assert nowhere.thread.id not in (known.thread.id, read(pages("Doors")).thread.id)
    assert read(pages("Keys", person("key.example"), slug="keys")).thread.post.url == "https://key.example/d/7"


def test_flarum_discussion_and_its_posts_in_two_files_are_one(tmp_path: Path) -> None:
    topic = flarum_topic("Keys", "7-keys")
    (tmp_path / "a.json").write_bytes(orjson.dumps({"data": topic, "included": [flarum_post(1)]}))
    listed = {"links": {"first": "https://key.example/api/posts"}, "data": [flarum_post(2)], "included": [topic]}
    (tmp_path / "b.json").write_bytes(orjson.dumps(listed))
    for names in (["a.json", "b.json"], ["b.json", "a.json"]):
        readings = [reading for _, reading in stream.read([str(tmp_path / name) for name in names])]
        (thread,) = [reading for reading in readings if isinstance(reading, Thread)]
        assert (thread.post.body, [c.body for c in thread.comments]) == ("Words 1.", ["Words 2."])
        assert thread.post.url == "https://key.example/d/7-keys"


def test_flarum_posts_that_only_their_discussion_names_and_notices_of_none(read: Callable) -> None:
    notice = flarum_post(9, "", contentType="discussionRenamed")
    topic = flarum_topic("Keys", "7-keys", *range(1, 5001))
    found = read({"data": topic, "included": [*(flarum_post(number, "") for number in range(1, 5001)), notice]})
    assert found.thread.post.title == "Keys"
    assert len(found.thread.comments) == 4998
    listed = read({"data": [flarum_post(1), {**notice, "id": "x"}]})
    assert len(listed.threads) == 1
    assert listed.report.notes == ["1 notice about renaming, locking and the like left out"]
