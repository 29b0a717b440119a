"""What comes again: what is new is added, ids hold, nothing is lost, nothing is guessed."""

from __future__ import annotations

import time
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.any import threads
from tests.store.making import comment, thread
from tui_reader.library.matching import may_be_one_time
from tui_reader.library.merging import GONE, merge
from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble

NOW = "2024-05-01T00:00:00Z"


def whole(found: Thread) -> None:
    """The invariant of every thread: reading order, parents before their branches."""
    chain: list[str] = []
    seen = set()
    for one in found.comments:
        assert one.id not in seen
        seen.add(one.id)
        while chain and chain[-1] != one.parent:
            chain.pop()
        assert one.parent is None or chain
        chain.append(one.id)


def outline(found: Thread) -> list[tuple[str, str | None]]:
    return [(one.id, one.parent) for one in found.comments]


def state(found: Thread, id: str) -> object:
    return next(one for one in found.comments if one.id == id).extra.get("state")


@settings(deadline=None)
@given(threads(id="t"))
def test_the_same_again_changes_nothing(stored: Thread) -> None:
    merged = merge(stored, stored, NOW)
    assert merged.thread == stored
    assert not merged.changed
    assert not merged.new


@settings(deadline=None, max_examples=150)
@given(threads(id="t"), threads(id="t"))
def test_nothing_is_lost_and_order_holds(stored: Thread, read: Thread) -> None:
    merged = merge(stored, read, NOW)
    whole(merged.thread)
    ids = {one.id for one in merged.thread.comments}
    assert {one.id for one in stored.comments} | merged.new == ids
    assert len(ids) == len(stored.comments) + len(merged.new)
    again = merge(merged.thread, merged.thread, NOW)
    assert not again.changed


@settings(deadline=None)
@given(threads(id="t"), st.data())
def test_a_longer_page_adds_only_what_is_new(read: Thread, data: st.DataObject) -> None:
    kept: set[str] = set()
    for one in read.comments:
        if (one.parent is None or one.parent in kept) and data.draw(st.booleans()):
            kept.add(one.id)
    stored = read._replace(comments=tuple(one for one in read.comments if one.id in kept))
    merged = merge(stored, read, NOW)
    # A comment may be taken for an edit of another only where author, parent and words say so.
    assert len(merged.thread.comments) == len(read.comments)
    assert [one.body for one in merged.thread.comments] == [one.body for one in read.comments]


def test_new_replies_stand_where_the_page_has_them() -> None:
    stored = thread("t", comment("a"), comment("b"))
    read = thread("t", comment("n"), comment("a"), comment("a1", "a"), comment("b"))
    merged = merge(stored, read, NOW)
    assert outline(merged.thread) == [("n", None), ("a", None), ("a1", "a"), ("b", None)]
    assert merged.new == {"n", "a1"}


def test_an_edit_keeps_the_older_text() -> None:
    stored = thread("t", comment("a", body="I was there."))
    read = thread("t", comment("a", body="I was not there."))
    found = merge(stored, read, NOW).thread.comments[0]
    assert found.body == "I was not there."
    assert found.extra["edits"] == [{"body": "I was there.", "markup": "plain", "until": NOW}]
    later = merge(Thread(read.post, (found,)), thread("t", comment("a", body="Was I there?")), NOW).thread.comments[0]
    assert [edit["body"] for edit in later.extra["edits"]] == ["I was there.", "I was not there."]  # type: ignore[attr-defined]


def test_white_space_is_no_edit() -> None:
    stored = thread("t", comment("a", body="Two  words"))
    found = merge(stored, thread("t", comment("a", body="Two words\n")), NOW).thread.comments[0]
    assert "edits" not in found.extra


def test_an_edited_comment_whose_id_came_from_its_text_keeps_its_id() -> None:
    stored = thread("t", comment("c1", body="The bridge hums in the key of G."), comment("c2", "c1"))
    read = thread("t", comment("zz", body="The bridge hums in the key of G flat."), comment("c2", "zz"))
    merged = merge(stored, read, NOW)
    assert outline(merged.thread) == [("c1", None), ("c2", "c1")]
    assert not merged.new
    assert merged.thread.comments[0].extra["edits"]


def test_edits_are_told_by_likeness_where_there_is_no_time() -> None:
    words = "It stood by the canal until the flood and nobody painted it"
    stored = thread("t", comment("c1", body=words, published=None), comment("c2", body="Other words", published=None))
    read = thread(
        "t",
        comment("n1", body=words + " again", published=None),
        comment("n2", body="Nothing in common with it whatever", published=None),
        comment("c2", body="Other words", published=None),
    )
    merged = merge(stored, read, NOW)
    assert [one.id for one in merged.thread.comments] == ["c1", "n2", "c2"]
    assert merged.new == {"n2"}


def test_a_new_comment_may_have_the_id_of_a_matched_one() -> None:
    # Ids made of texts: an old text turns up under another author's comment after both were edited.
    stored = thread("t", comment("c1", body="one two three four five", published="2024-01-01T10:00:00Z"))
    read = thread(
        "t",
        comment("n1", body="one two three four six", published="2024-01-01T10:00:00Z"),
        comment("n2", author="Bo"),
    )
    merged = merge(stored, read, NOW)
    assert [one.id for one in merged.thread.comments] == ["c1", "n2"]


def test_what_the_page_lost_stays_and_is_marked() -> None:
    stored = thread("t", comment("a"), comment("b"), comment("b1", "b"), comment("c"))
    read = thread("t", comment("a"), comment("c"))
    merged = merge(stored, read, NOW)
    assert outline(merged.thread) == outline(stored)
    assert [state(merged.thread, id) for id in ("a", "b", "b1", "c")] == [None, GONE, GONE, None]
    back = merge(merged.thread, stored, NOW)
    assert back.thread == stored


def test_an_older_page_or_another_page_marks_nothing() -> None:
    days = [comment(f"c{i}", published=f"2024-03-0{i}T10:00:00Z") for i in range(1, 7)]
    older = merge(thread("t", *days), thread("t", *days[:4]), NOW)
    assert not older.changed
    second = merge(thread("t", *days), thread("t", *days[4:]), NOW)
    assert all("state" not in one.extra for one in second.thread.comments)


def test_a_lost_parent_keeps_its_place_above_new_replies() -> None:
    stored = thread("t", comment("a"), comment("b"), comment("b1", "b"))
    read = thread("t", comment("a"), comment("b1"), comment("n", published="2024-03-02T09:00:00Z"))
    merged = merge(stored, read, NOW)
    whole(merged.thread)
    assert state(merged.thread, "b") == GONE
    assert dict(outline(merged.thread))["b1"] is None


def test_facts_that_are_no_longer_known_stay() -> None:
    stored = thread("t", comment("a", extra={"score": 4, "url": "https://a.example"}), url="https://t.example")
    read = thread("t", comment("a", author=None, published=None, extra={"score": 9}), title=None)
    merged = merge(stored, read, NOW).thread
    assert merged.post.title == "On t"
    assert merged.post.url == "https://t.example"
    assert merged.comments[0] == stored.comments[0]._replace(extra={"score": 9, "url": "https://a.example"})


@pytest.mark.parametrize("source", ["feed", "json-feed"])
def test_a_feed_moves_nothing_and_deletes_nothing(source: str) -> None:
    stored = (comment("a"), comment("b", "a"), comment("c", "b"), comment("d"), comment("e", "d"))
    latest = (comment("f", author="Bo", body="Another matter altogether."), comment("e"), comment("d"), comment("c"))
    merged = merge(thread("t", *stored, source="page"), thread("t", *latest, source=source), NOW)
    placed = [(one.id, one.parent, one.extra.get("state")) for one in merged.thread.comments if one.id != "f"]
    assert placed == [(one.id, one.parent, None) for one in stored]
    assert merged.new == {"f"}


def test_a_feed_that_knows_what_is_answered_is_followed() -> None:
    stored = thread("t", comment("a"), comment("b"), source="text")
    merged = merge(stored, thread("t", comment("a"), comment("b", "a"), source="feed"), NOW)
    assert [(one.id, one.parent) for one in merged.thread.comments] == [("a", None), ("b", "a")]


def test_a_feed_does_not_shorten_a_page() -> None:
    page = thread("t", comment("a", body="The whole comment, all of it."), source="page", body="The whole article.")
    feed = thread("t", comment("a", body="The whole…"), comment("b"), source="feed", body="")
    merged = merge(page, feed, NOW)
    assert merged.thread.post == page.post
    assert merged.thread.comments[0] == page.comments[0]
    assert merged.new == {"b"}


def test_an_excerpt_is_no_edit() -> None:
    whole_page = thread(
        "t", comment("a", body="The ferry left at nine and came back empty."), body="Long. Longer. End."
    )
    view = thread("t", comment("a", body="The ferry left at nine…"), body="Long. Lon [...]")
    assert not merge(whole_page, view, NOW).changed
    merged = merge(view, whole_page, NOW).thread
    assert merged == whole_page


def test_a_text_that_its_site_deleted_is_kept_as_an_edit() -> None:
    stored = thread("t", comment("a", body="Something unwise."))
    read = thread("t", comment("a", body="[deleted]", extra={"state": "deleted"}))
    found = merge(stored, read, NOW).thread.comments[0]
    assert found.extra["state"] == "deleted"
    assert found.extra["edits"][0]["body"] == "Something unwise."  # type: ignore[index]


def test_many_alike_comments_are_not_compared_for_ever() -> None:
    def copies(prefix: str, word: str) -> list[Comment]:
        return [
            comment(f"{prefix}{i}", body=f"{word} {i % 3}", author=f"N{i % 700}", published=None) for i in range(4000)
        ]

    merged = merge(thread("t", *copies("a", "first")), thread("t", *copies("b", "second")), NOW)
    assert len(merged.thread.comments) == 8000


@pytest.mark.parametrize("texts", [("a " * 1000, "a " * 999 + "b"), ("a b " * 500, "b a b " * 333)])
def test_texts_of_few_words_are_compared_in_no_time(texts: tuple[str, str]) -> None:
    one, other = (
        Thread(Post(id="t"), tuple(Comment(f"{side}{i}", author=f"u{i}", body=body) for i in range(200)))
        for side, body in zip("ab", texts, strict=True)
    )
    start = time.perf_counter()
    merged = merge(one, other)
    assert time.perf_counter() - start < 2
    assert len(merged.thread.comments) == 200


def lone(number: int, parent: int | None) -> Thread:
    """A message that came alone: it begins the thread, and says what it answers."""
    extra: dict[str, object] = {}
    if parent is not None:
        extra = {"native": f"m{number}", "parent": "t" if parent == 0 else f"m{parent}"}
    post = Post("t", "Rain", f"author {number}", f"2026-01-{number + 1:02}", source="mail", body=f"words {number}")
    return assemble(post._replace(extra=extra), [])


@pytest.mark.parametrize("order", list(permutations([(0, None), (1, 0), (2, 1), (3, 1)])))
def test_messages_that_come_alone_take_their_places_in_whatever_order(
    order: tuple[tuple[int, int | None], ...],
) -> None:
    thread = lone(*order[0])
    for number, parent in order[1:]:
        thread = merge(thread, lone(number, parent)).thread
    assert (thread.post.body, thread.post.extra) == ("words 0", {})
    assert {(c.id, c.parent, c.body) for c in thread.comments} == {
        ("m1", None, "words 1"),
        ("m2", "m1", "words 2"),
        ("m3", "m1", "words 3"),
    }
    assert all(not c.extra for c in thread.comments)
    assert next(c.id for c in thread.comments) == "m1"


LINKED = "It was the [third](https://x.example/3) *winter* without the ferry."
PAGE = thread(
    "t",
    comment("c1", author="Ann", body=LINKED, markup="markdown", published="2024-01-02T23:30:00Z"),
    comment("c2", "c1", author="Bo", body="+1", published="2024-01-03T08:00:00Z"),
    comment("c3", "c2", author="Ann", body="Thanks, I had not known that.", published="2024-01-03T09:00:00Z"),
    comment("c4", author="Bo", body="+1", published="2024-03-01T08:00:00Z"),
    source="page",
)


def copied(*comments: Comment) -> Thread:
    return thread("t", *comments, source="text")


COPY = copied(
    comment("x1", author="Ann", body="It was the third winter\nwithout the ferry.", published="2024-01-03"),
    comment("x2", author="Bo", body="+1", published="2024-01-03T09:00"),
    comment("x3", author="Ann", body="- Thanks, I had not known that.", published="2024-11-29T10:00:00Z"),
    comment("x4", author="Bo", body="+1", published="2024-03-01"),
)


def test_a_copy_of_a_pages_text_adds_nothing_that_the_page_had() -> None:
    merged = merge(PAGE, COPY, NOW)
    assert merged.thread == PAGE
    assert not merged.changed


def test_a_page_beside_a_copy_of_its_text_gives_tree_times_and_markup() -> None:
    merged = merge(COPY, PAGE, NOW)
    assert not merged.new
    assert merged.thread.post.source == "page"
    assert outline(merged.thread) == [("x1", None), ("x2", "x1"), ("x3", "x2"), ("x4", None)]
    assert [c.published for c in merged.thread.comments] == [c.published for c in PAGE.comments]
    assert merged.thread.comments[0].body == LINKED
    assert not merge(merged.thread, COPY, NOW).changed


def test_what_only_the_copy_has_stands_where_it_stood() -> None:
    late = comment("x9", "x2", author="Cy", body="Me too.", published="2024-01-04")
    found = copied(*COPY.comments[:2], late, *COPY.comments[2:])
    merged = merge(PAGE, found, NOW)
    assert merged.new == {"x9"}
    assert ("x9", "c2") in outline(merged.thread)
    whole(merged.thread)
    assert all(c.extra.get("state") is None for c in merge(PAGE, copied(COPY.comments[3]), NOW).thread.comments)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-01-02", "2024-01-02T10:00:00Z", True),
        ("2024-01-02", "2024-01-03T01:00:00+02:00", True),
        ("2024-01-02", "2024-01-05T01:00:00Z", False),
        ("2024-01-02T10:00", "2024-01-02T20:00:31Z", True),
        ("2024-01-02T10:00", "2024-01-03T10:00:31Z", False),
        ("2024-01-02T10:00", "2024-01-02T10:00:31", True),
        ("2024-01-02T10:00:00+01:00", "2024-01-02T09:00:00Z", True),
        ("2024-01-02T10:00:00Z", "2024-01-02T10:01:00Z", False),
        (None, "2024-01-02", True),
        ("someday", "2024-01-02", False),
    ],
)
def test_times_that_may_be_one(one: str | None, other: str | None, same: bool) -> None:
    assert may_be_one_time(one, other) is same
    assert may_be_one_time(other, one) is same


@settings(deadline=None, max_examples=100)
@given(threads(id="t"), threads(id="t"))
def test_nothing_is_lost_beside_a_copy_of_the_text(stored: Thread, read: Thread) -> None:
    stored = stored._replace(post=stored.post._replace(source="page"))
    merged = merge(stored, read._replace(post=read.post._replace(source="text")), NOW)
    whole(merged.thread)
    kept = [one for one in outline(merged.thread) if one[0] not in merged.new]
    assert kept == outline(stored)


@pytest.mark.parametrize("began", ["bookmark", "text", "feed", "json-feed"])
def test_a_thread_is_the_pages_as_soon_as_the_page_is_read(began: str) -> None:
    entry = Thread(Post("t", "On t", source=began, body="" if began == "bookmark" else "What t is."))
    page = thread("t", comment("a", body="It was blue before the flood."), source="page", body="What t is about.")
    stored = merge(entry, page, NOW).thread
    assert stored.post._replace(author=None) == page.post._replace(author=None)
    assert stored.comments == page.comments
    shorter = thread("t", comment("a", body="It was red once."), comment("b"), source="page", body="What t was.")
    merged = merge(stored, shorter, NOW)
    assert (merged.edited, merged.new) == (2, {"b"})
    assert (merged.thread.post.body, merged.thread.comments[0].body) == ("What t was.", "It was red once.")
    assert merged.thread == merge(page, shorter, NOW).thread
    again = merge(merged.thread, entry, NOW)  # what began it says nothing that the page does not say
    assert not again.changed


def test_a_text_that_stands_for_being_longer_is_no_older_version_of_the_pages() -> None:
    article = "The ferry left at nine and came back empty, and on the next day it did not leave at all."
    stored = thread("t", comment("f", body="Said in the feed only."), source="feed", body=article)
    page = thread("t", comment("a"), source="page", body="Subscribe to read on.")
    merged = merge(stored, page, NOW).thread
    assert (merged.post.source, merged.post.body, merged.post.extra) == ("page", article, {"text_from": "feed"})
    assert {one.id: one.extra for one in merged.comments} == {"f": {"text_from": "feed"}, "a": {}}
    assert not merge(merged, page, NOW).edited
    edited = merge(merged, stored._replace(post=stored.post._replace(body=article + " Nor later.")), NOW)
    assert edited.edited == 1
    assert edited.thread.post.extra["text_from"] == "feed"
    whole_page = page._replace(post=page.post._replace(body=article + " This is what the harbour master said."))
    assert merge(merged, whole_page, NOW).thread.post == whole_page.post._replace(extra={})


def test_a_copy_gives_no_article_to_what_has_none() -> None:
    page = thread("t", comment("a"), source="page", body="")
    links = thread("t", comment("a"), comment("b"), source="text", body="• web / example.com / caches")
    merged = merge(page, links, NOW)
    assert merged.thread.post.body == ""
    assert merged.new == {"b"}
    assert merge(page._replace(post=page.post._replace(source="feed")), links, NOW).thread.post.body


def test_the_copy_of_a_page_that_was_edited_overwrites_nothing() -> None:
    page = merge(COPY, PAGE, NOW).thread
    edited = page.comments[2]._replace(body="Thanks, I knew that.")
    merged = merge(page, PAGE._replace(comments=(*PAGE.comments[:2], edited, PAGE.comments[3])), NOW)
    assert merged.edited == 1
    assert not merge(merged.thread, COPY, NOW).changed
