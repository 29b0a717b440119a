"""Everything that is no known site: pages with further pages, comment feeds and interfaces; the linked article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.fetch.forms import Talk, hackernews
from tests.fetch.serving import Asked, Reply, Server, as_json
from tui_reader.library import Library
from tui_reader.library.items import Added, Failed
from tui_reader.sources.pagelinks import first_page, links_of, number_of, stem

ARTICLE = (
    "<p>" + "Every morning before the ferry the bell rings four times, and nobody can say who rings it. " * 6 + "</p>"
)


def comment(number: int, text: str = "", parent: int = 0) -> str:
    """One comment as WordPress's themes write it."""
    day, text = number % 28 + 1, text or f"Remark number {number}, which is long enough to be one."
    return (
        f'<li id="comment-{number}" class="comment depth-1"><article id="div-comment-{number}" class="comment-body">'
        f'<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">reader {number}</b></div>'
        f'<div class="comment-metadata"><a href="#comment-{number}"><time datetime="2025-10-{day:02}T10:00:00'
        f'+00:00">October {day}, 2025</time></a></div></footer>'
        f'<div class="comment-content"><p>{text}</p></div>'
        f'<div class="reply"><a class="comment-reply-link" href="?replytocom={number}#respond">Reply</a></div>'
        f"</article></li>"
    )


def page(comments: str, head: str = "", foot: str = "") -> Reply:
    """A page of a blog."""
    return Reply(
        f'<!doctype html><html><head><title>The bell – Journal</title><meta name="generator" content="WordPress 6.8">'
        f'{head}</head><body><article class="post"><h1 class="entry-title">The bell</h1><div class="entry-content">'
        f'{ARTICLE}</div></article><div id="comments" class="comments-area"><ol class="comment-list">{comments}</ol>'
        f"{foot}</div></body></html>".encode()
    )


def feed(items: list[tuple[int, str]], address: str) -> Reply:
    """The comment feed of a page."""
    entries = "".join(
        f"<item><title>By: reader {number}</title><link>{address}#comment-{number}</link>"
        f"<dc:creator>reader {number}</dc:creator><pubDate>Fri, 10 Oct 2025 10:{number % 60:02}:00 +0000</pubDate>"
        f"<guid>{address}#comment-{number}</guid><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>"
        for number, text in items
    )
    return Reply(
        f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments on: The bell</title>'
        f"<link>{address}</link>{entries}</channel></rss>".encode(),
        kind="application/rss+xml",
    )


@pytest.fixture(autouse=True)
def plain(settings: Callable[[str], None]) -> None:
    settings("")


def added(library: Library, address: str, *, whole: bool = False) -> Added:
    (result,) = library.intake.add([address], whole=whole)
    assert isinstance(result, Added), result
    return result


def test_all_pages_of_a_discussion(server: Server, library: Library) -> None:
    links = "".join(f'<a href="/bell/comment-page-{n}/#comments">{n}</a>' for n in (1, 2, 3))
    canonical = f'<link rel="canonical" href="{server.url}/bell/">'
    server.routes["/bell/"] = page("".join(map(comment, range(21, 25))), canonical, links)
    for n in (1, 2, 3):
        own = page("".join(map(comment, range(n * 10 - 9, min(n * 10 + 1, 25)))), canonical, links)
        server.routes[f"/bell/comment-page-{n}/"] = own
    result = added(library, server.url + "/bell/")
    thread = library.thread(result.id)
    assert len(thread.comments) == 24
    assert thread.post.url == server.url + "/bell/"
    assert "nobody can say who rings it" in thread.post.body
    assert len(server.paths) == len(set(server.paths))
    assert not any("replytocom" in path for path in server.paths)
    (later,) = library.intake.add([server.url + "/bell/comment-page-2/"])
    assert isinstance(later, Added)
    assert (later.id, later.new) == (result.id, 0)


def test_the_comment_feed_that_a_page_names_is_merged(server: Server, library: Library) -> None:
    address = server.url + "/bell/"
    head = (
        f'<link rel="alternate" type="application/rss+xml" title="Journal" href="{server.url}/feed/">'
        f'<link rel="alternate" type="application/rss+xml" title="Comments" href="{server.url}/comments/feed/">'
        f'<link rel="alternate" type="application/rss+xml" title="The bell Comments Feed" href="{address}feed/">'
    )
    server.routes["/bell/"] = page("".join(map(comment, range(1, 6))), head)
    some = [(number, f"Remark number {number}, which is long enough to be one.") for number in (3, 4, 5)]
    server.routes["/bell/feed/"] = feed([*some, (6, "Only in the feed.")], address)
    thread = library.thread(added(library, address).id)
    assert [comment.id for comment in thread.comments] == ["1", "2", "3", "4", "5", "6"]
    assert thread.comments[5].body == "Only in the feed."
    assert thread.comments[3].published is not None
    assert server.paths == ["/bell/", "/bell/feed/"]
    server.routes["/bell/feed/"] = Reply(b"", 410)
    (result,) = library.following.refresh([thread.id])
    assert isinstance(result, Added)
    assert any("the comment feed" in note for note in result.notes)


def test_the_interface_of_wordpress_says_more_than_its_page(server: Server, library: Library) -> None:
    address = server.url + "/bell/"
    head = f'<link rel="alternate" title="JSON" type="application/json" href="{server.url}/wp-json/wp/v2/posts/61">'
    server.routes["/bell/"] = page(comment(9, "Remark 9."), head, '<a href="/bell/comment-page-1/">Older</a>')

    def answer(asked: Asked) -> Reply:
        assert asked.query["post"] == "61"
        at = int(asked.query.get("page", "1"))
        some = [
            {"id": n, "post": 61, "parent": n - 1 if n % 3 == 0 else 0, "author_name": f"reader {n}",
             "date": f"2025-10-{n:02}T10:00:00", "date_gmt": f"2025-10-{n:02}T10:00:00", "type": "comment",
             "content": {"rendered": f"<p>Remark {n}.</p>"}, "link": f"{address}#comment-{n}"}
            for n in ((1, 2, 3, 4, 5), (6, 7, 8, 9))[at - 1]
        ]  # fmt: skip
        following = f'<{server.url}/wp-json/wp/v2/comments?post=61&page={at + 1}>; rel="next"'
        return as_json(some, **({"Link": following} if at == 1 else {}))

    server.routes["/wp-json/wp/v2/comments"] = answer
    thread = library.thread(added(library, address).id)
    assert sorted(comment.body for comment in thread.comments) == [f"Remark {n}." for n in range(1, 10)]
    assert {comment.id: comment.parent for comment in thread.comments if comment.parent} == {
        "3": "2",
        "6": "5",
        "9": "8",
    }
    assert not any("comment-page" in path for path in server.paths)


def test_comments_that_a_script_would_load(server: Server, library: Library) -> None:
    server.routes["/bell.html"] = Reply(
        f"<html><head><title>The bell</title></head><body><article><h1>The bell</h1>{ARTICLE}</article>"
        f'<script data-isso="/isso/" src="/isso/js/embed.min.js"></script></body></html>'.encode()
    )
    answer = {"id": 2, "parent": 1, "created": 1760000000.5, "modified": None, "mode": 1, "text": "<p>Below.</p>",
              "author": "cleo", "likes": 0, "dislikes": 0, "replies": []}  # fmt: skip
    root = answer | {"id": 1, "parent": None, "text": "<p>On top.</p>", "author": "bo", "replies": [answer]}
    server.routes["/isso/"] = as_json({"id": None, "total_replies": 1, "hidden_replies": 0, "replies": [root]})
    thread = library.thread(added(library, server.url + "/bell.html").id)
    assert [(one.body, one.parent) for one in thread.comments] == [("On top.", None), ("Below.", "1")]
    assert server.asked[-1].query["uri"] == "/bell.html"


def test_the_linked_page_is_the_article(
    server: Server, library: Library, settings: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui_reader.fetch.client import Client

    talk = Talk()
    talk.say(None, "bo", "By hand.")
    hackernews(server, talk)
    settings(f'[sites.hackernews]\napi = "{server.url}"\n')
    story = server.routes["/api/v1/items/7"]

    def linked(asked: Asked) -> Reply:
        import orjson

        assert callable(story)
        node = orjson.loads(story(asked).body) | {"url": "https://journal.example.org/bell", "text": None}
        return as_json(node)

    server.routes["/api/v1/items/7"] = linked
    asked: list[str] = []
    get = Client.get

    async def instead(self: Client, address: str, **named: object) -> object:
        asked.append(address)
        if address.startswith("https://journal.example.org/"):
            assert named["found"] is True
            address, named["found"] = server.url + "/bell/", False
        return await get(self, address, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Client, "get", instead)
    server.routes["/bell/"] = page("".join(map(comment, range(1, 4))))
    result = added(library, "https://news.ycombinator.com/item?id=7")
    post = library.thread(result.id).post
    assert "nobody can say who rings it" in post.body
    assert post.author == talk.author
    assert [one.body for one in library.thread(result.id).comments] == ["By hand."]
    talk.say(None, "cleo", "By machine.")
    (again,) = library.following.refresh([result.id])
    assert isinstance(again, Added)
    assert again.new == 1
    assert asked.count("https://journal.example.org/bell") == 1  # an article is fetched once
    assert library.thread(result.id).post.body == post.body
    assert "edits" not in library.thread(result.id).post.extra


def test_an_article_inside_is_refused_and_remembered(
    server: Server, library: Library, settings: Callable[[str], None]
) -> None:
    talk = Talk()
    hackernews(server, talk)
    settings(f'[sites.hackernews]\napi = "{server.url}"\n')
    import orjson

    story = server.routes["/api/v1/items/7"]
    assert callable(story)
    node = orjson.loads(story(Asked("GET", "/", {})).body) | {"url": server.url + "/inside", "text": None}
    server.routes["/api/v1/items/7"] = as_json(node)
    result = added(library, "https://news.ycombinator.com/item?id=7")
    assert any("leads to this machine" in note for note in result.notes)
    (again,) = library.following.refresh([result.id])
    assert isinstance(again, Added)
    assert not again.notes
    assert "/inside" not in server.paths


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(b"\x89PNG\r\n\x1a\n" + bytes(400), kind="image/png"), "is not text"),
        (Reply(b""), "empty page"),
        (Reply(b"<html><body></body></html>"), ""),
        (Reply(b"%PDF-1.7 " + bytes(range(256)), kind="application/pdf"), "is not text"),
    ],
)
def test_what_is_no_discussion_is_said(server: Server, library: Library, reply: Reply, words: str) -> None:
    server.routes["/x"] = reply
    (result,) = library.intake.add([server.url + "/x"])
    if words:
        assert isinstance(result, Failed)
        assert words in result.message
        assert result.message.startswith(server.url)


def test_several_addresses_and_files_keep_their_order(server: Server, library: Library) -> None:
    server.routes["/a"] = page(comment(1))
    server.routes["/b"] = Reply(b"", 404)
    results = list(library.intake.add([server.url + "/a", server.url + "/b", "nowhere.html", server.url + "/a"]))
    assert [type(result).__name__ for result in results] == ["Added", "Failed", "Failed", "Added"]


# Which page is which


@pytest.mark.parametrize(
    ("address", "first", "number"),
    [
        ("https://a.example/bell/comment-page-3/#comments", "https://a.example/bell/", 3),
        ("https://a.example/threads/bell.7/page-2", "https://a.example/threads/bell.7", 2),
        ("https://a.example/viewtopic.php?t=7&start=20", "https://a.example/viewtopic.php?t=7", 20),
        ("https://a.example/index.php?topic=7.40", "https://a.example/index.php?topic=7.0", 40),
        ("https://a.example/showthread.php?tid=7&page=4", "https://a.example/showthread.php?tid=7", 4),
        ("https://a.example/discussion/7/bell/p2", "https://a.example/discussion/7/bell", 2),
        ("https://a.example/2025/10/bell/", "https://a.example/2025/10/bell/", 0),
        ("https://a.example/?p=61", "https://a.example/?p=61", 61),
    ],
)
def test_pages_of_one_thing_are_known(address: str, first: str, number: int) -> None:
    assert first_page(address) == first
    assert number_of(address) == number
    assert stem(address) == stem(first)


def test_the_next_post_is_no_page_of_this_one() -> None:
    html = '<a rel="next" href="/2025/10/other/">Next post</a><a href="/2025/10/bell/?replytocom=4">Reply</a>'
    assert links_of(html, "https://a.example/2025/10/bell/").pages == ()
