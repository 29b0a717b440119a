"""One discussion from two files is one thread; one article discussed in several places is a group."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from tests.store.making import comment, thread
from tui_reader.library import Library, places
from tui_reader.library.places import is_one
from tui_reader.model import Thread
from tui_reader.store import addresses
from tui_reader.store.addresses import Addresses
from tui_reader.store.disk import Disk

SAID = [comment(f"c{i}", author=f"Reader {i}", body=f"What reader {i} says about the ferry.") for i in range(6)]
PAGE = thread("page", *SAID, title="The last ferry of the year", url="https://ferry.example/last?utm_source=x")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    library.add(PAGE)
    return library


def test_a_page_and_its_feed_are_one(library: Library) -> None:
    feed = thread("feed", *SAID[3:], comment("f7", author="Late", body="One more."),
                  title=PAGE.post.title, source="rss",
                  url="http://www.ferry.example/last/")  # fmt: skip
    added = library.add(feed)
    assert (added.id, added.status, added.new) == ("page", "updated", 1)
    assert len(library.entries()) == 1
    assert len(library.thread("page").comments) == 7
    assert library.check() == []


def test_they_are_one_too_when_they_come_at_once(tmp_path: Path) -> None:
    library = Library(tmp_path)
    feed = thread("feed", *SAID[3:], title=PAGE.post.title, url="http://www.ferry.example/last/")
    results = list(library.add_all([feed, thread("other"), PAGE]))
    assert [(result.id, result.status) for result in results] == [
        ("feed", "added"), ("other", "added"), ("feed", "updated"),
    ]  # fmt: skip
    assert len(library.thread("feed").comments) == 6


def test_a_page_without_an_address_is_known_by_title_and_comments(library: Library) -> None:
    saved = thread("saved", *SAID[:5], title="The Last Ferry of the Year", author=None, body="Another beginning.")
    assert library.add(saved).id == "page"


def test_the_same_title_alone_is_nothing(library: Library) -> None:
    library.add(thread("t1", comment("x", author="A", body="Quite another matter."), title=PAGE.post.title))
    library.add(thread("t2", *SAID, title=PAGE.post.title, author="Somebody Else"))
    library.add(thread("t3", *SAID, title=PAGE.post.title, url="https://elsewhere.example/last"))
    assert len(library.entries()) == 4


def test_another_discussion_under_one_address_is_its_own(library: Library) -> None:
    library.add(thread("t1", comment("x", author="A", body="Quite another matter."), url=PAGE.post.url))
    assert len(library.entries()) == 2
    assert [entry.id for entry in library.beside("page")] == ["t1"]


def test_an_article_discussed_in_three_places_is_a_group(library: Library) -> None:
    library.add(
        thread("hn", comment("a"), url="https://news.example/1", extra={"link": "http://ferry.example/last#top"})
    )
    library.add(
        thread("r", comment("b"), url="https://old.reddit.com/r/x/comments/abc/", extra={"link": PAGE.post.url})
    )
    library.add(thread("alone", url="https://news.example/2", extra={"link": "https://ferry.example/first"}))
    assert [entry.id for entry in library.beside("hn")] == ["page", "r"]
    assert [set(group) for group in library.places.groups()] == [{"page", "hn", "r"}]
    library.trash.put("r")
    assert [entry.id for entry in library.beside("page")] == ["hn"]
    assert library.beside("alone") == []


def test_addresses_are_made_anew_where_they_are_lost(library: Library) -> None:
    library.add(thread("hn", comment("a"), url="https://news.example/1", extra={"link": PAGE.post.url}))
    library._disk.at.addresses.unlink()
    again = Library(library.path)
    assert again.add(thread("feed", *SAID, url=PAGE.post.url)).id == "page"
    library._disk.at.addresses.write_bytes(b"\x00garbage\n\n\t\n a\t7")
    assert Library(library.path).beside("page") == []
    library.places.make()
    assert [entry.id for entry in Library(library.path).beside("page")] == ["hn"]


def test_a_long_addition_finds_them_too(tmp_path: Path) -> None:
    library = Library(tmp_path)
    first = [thread(f"a{i}", *SAID, title=f"A title long enough {i}", url=f"https://x.example/{i}") for i in range(40)]
    again = [thread(f"b{i}", *SAID, title=f"A title long enough {i}", url=f"https://x.example/{i}") for i in range(40)]
    list(library.add_all(first))
    assert [result.id for result in library.add_all(again)] == [f"a{i}" for i in range(40)]
    assert len(library.entries()) == 40


@pytest.mark.parametrize("at_once", [True, False])
def test_an_address_of_very_many_costs_no_square(
    library: Library, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    compared = 0

    def compare(one: Thread, other: Thread) -> bool:
        nonlocal compared
        compared += 1
        return is_one(one, other)

    monkeypatch.setattr(places, "is_one", compare)
    many = [
        thread(f"t{i}", comment(f"x{i}", author=f"A{i}", body=f"Matter {i} of many."), title=None, url=PAGE.post.url)
        for i in range(200)
    ]
    if at_once:
        list(library.add_all(many))
    else:
        for each in many:
            library.add(each)
    assert len(library.entries()) == 201
    assert compared <= 200 * 2 * places.SHARED
    again = thread("again", *many[-1].comments, title=None, url=PAGE.post.url)
    assert library.add(again).id == "t199"


def test_many_looks_find_what_few_do(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.writable()
    noting = Addresses(disk)
    noting.note((f"t{i}", [f"aplace {i % 7}", f"tOpen thread {i}"]) for i in range(20))
    noting.note([("t0", ["aplace 0", "aanother"])])
    few, many = Addresses(disk), Addresses(disk)
    for _ in range(addresses._MANY):
        many.find("anowhere")
    for key in ("aplace 0", "aanother", "tOpen thread 3", "anowhere"):
        assert many.find(key) == Addresses(disk).find(key)
    assert many.find("aplace 1") == few.find("aplace 1") == ["t1", "t8", "t15"]
    assert many.find("aplace 1", 2) == few.find("aplace 1", 2) == ["t8", "t15"]
    noting.note([("t99", ["aplace 1"])])
    assert many.find("aplace 1", 2) == ["t15", "t99"]


def test_a_long_addition_keeps_some_forty_bytes_of_each_key(tmp_path: Path) -> None:
    count = 5_000
    disk = Disk(tmp_path)
    disk.writable()
    looked = Addresses(disk)
    looked.note((f"t{i}", [f"aplace {i}", f"tOpen thread {i}"]) for i in range(count))
    size = disk.at.addresses.stat().st_size
    tracemalloc.start()
    try:
        for _ in range(addresses._MANY + 1):
            assert looked.find("aplace 7") == ["t7"]
        kept = tracemalloc.get_traced_memory()[0] - size
    finally:
        tracemalloc.stop()
    assert kept < 2 * count * 50
