"""A session of reading without an app: opening, leaving, saving, going back, what others changed meanwhile."""

from __future__ import annotations

import pytest

from tests.store.making import comment, thread
from tui_reader.errors import ReaderError, StoreError
from tui_reader.library import Library
from tui_reader.reading.geometry import columns
from tui_reader.tui.desk import saving as module
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.session import Session


class Onlooker:
    """Who is told what happens at the desk."""

    def __init__(self) -> None:
        self.shown = 0
        self.failures: list[str] = []
        self.went: list[str] = []

    def show(self) -> None:
        self.shown += 1

    def fail(self, error: ReaderError) -> None:
        self.failures.append(str(error))

    def mended(self, error: ReaderError) -> None:
        self.failures.remove(str(error))

    def gone(self, title: str) -> None:
        self.went.append(title)


@pytest.fixture
def library(session: Session) -> Library:
    """Three threads: an article with a discussion, an article alone, a discussion alone."""
    library = session.library
    answers = (comment("c1"), comment("c2", "c1"), comment("c3", "c2"), comment("c4"))
    library.add(thread("both", *answers, title="Both", body="An article."))
    library.add(thread("article", title="An article", body="Words."))
    library.add(thread("talk", comment("c1"), title="A talk", body=""))
    return library


@pytest.fixture
def desk(session: Session, library: Library) -> Desk:
    desk = session.desk
    desk.begin(None, beside=False)
    return desk


def full(*_: object, **more: object) -> None:
    raise StoreError("the disk is full", todo="make room")


def test_at_first_the_list_has_the_focus(desk: Desk) -> None:
    assert desk.pane == "posts"
    assert desk.view is desk.posts
    assert desk.thread_id is None


def test_where_there_is_room_the_first_post_is_shown_without_being_read(session: Session, library: Library) -> None:
    session.desk.begin(None, beside=True)
    assert session.desk.previewing
    assert session.desk.thread_id is not None
    session.desk.put_away()
    assert not any(entry.read for entry in library.entries())


def test_a_thread_opens_on_what_it_has(desk: Desk) -> None:
    for thread_id, pane, panes in (
        ("both", "article", ["posts", "article", "comments"]),
        ("article", "article", ["posts", "article"]),
        ("talk", "comments", ["posts", "comments"]),
    ):
        desk.open(thread_id)
        assert (desk.pane, desk.panes()) == (pane, panes)
        assert desk.posts.entry_id == thread_id


def test_a_thread_is_as_it_was_left(desk: Desk, library: Library) -> None:
    desk.open("both", "comments")
    view = desk.on_comments()
    view.resize(columns(80), 20)
    view.go_to("c2")
    view.fold()
    desk.open("talk")
    assert desk.trail == ["both"]
    state = library.marks.state("both")
    assert (state.cursor, state.folded, state.pane) == ("c2", {"c2"}, "comments")
    desk.open("both")
    assert desk.pane == "comments"
    assert desk.comments is not None
    assert desk.comments.cursor_id == "c2"
    assert desk.comments.is_folded(1)


def test_going_into_a_preview_begins_to_read(desk: Desk, library: Library) -> None:
    desk.open("both", preview=True)
    assert desk.pane == "posts"
    desk.focus("comments")
    assert not desk.previewing
    desk.save()
    assert library.marks.state("both").opened is not None


def test_the_state_is_written_when_the_reader_rests(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open("both", "comments")
    desk.on_comments().resize(columns(80), 20)
    desk.on_comments().go_to("c3")
    desk.touch()
    assert desk.rested() is None
    monkeypatch.setattr(module, "REST_SECONDS", 0.0)
    write = desk.rested()
    assert write is not None
    assert library.marks.state("both").cursor != "c3"
    follow = write()
    assert library.marks.state("both").cursor == "c3"
    assert follow is not None
    follow()
    assert desk.rested() is None


def test_a_reader_who_never_rests_is_saved_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open("both", "comments")
    desk.touch()
    assert desk.rested() is None
    monkeypatch.setattr(module, "LONGEST_SECONDS", 0.0)
    assert desk.rested() is not None


def test_a_full_disk_does_not_hold_the_reader(desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.watcher = onlooker = Onlooker()
    desk.open("both", "comments")
    with monkeypatch.context() as patched:
        patched.setattr(library.marks, "save", full)
        desk.open("talk")
    assert onlooker.failures == ["the disk is full; make room"]
    assert desk.thread_id == "talk"


def test_what_could_not_be_written_aside_is_told_and_written_later(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.watcher = onlooker = Onlooker()
    monkeypatch.setattr(module, "REST_SECONDS", 0.0)
    desk.open("both", "comments")
    with monkeypatch.context() as patched:
        patched.setattr(library.marks, "save", full)
        write = desk.rested()
        assert write is not None
        told = write()
        assert told is not None
        told()
    assert onlooker.failures == ["the disk is full; make room"]
    desk.save()
    assert library.marks.state("both").opened is not None
    assert not onlooker.failures  # it is said no longer


def test_news_hold_the_place(desk: Desk, library: Library) -> None:
    desk.open("both", "comments")
    desk.on_comments().resize(columns(80), 20)
    desk.on_comments().go_to("c4")
    more = (comment("c1"), comment("c2", "c1"), comment("n1", "c1"), comment("c3", "c2"), comment("c4"))
    Library(library.path).add(thread("both", *more, title="Both", body="A better article."))
    assert library.changed()
    assert desk.refresh() == 1
    assert desk.comments is not None
    assert desk.comments.cursor_id == "c4"
    assert desk.article is not None
    assert desk.article.post.body == "A better article."


def test_an_open_thread_that_another_process_removed_is_closed(desk: Desk, library: Library) -> None:
    desk.watcher = onlooker = Onlooker()
    desk.open("talk")
    desk.open("both", "comments")
    Library(library.path).trash.put("both")
    assert library.changed()
    assert desk.refresh() == 0
    assert onlooker.went == ["Both"]
    assert (desk.pane, desk.thread_id) == ("posts", None)
    assert desk.posts.entry_id != "both"
    assert desk.trail == ["talk"]


def test_the_reader_comes_back_to_where_they_left(desk: Desk, session: Session) -> None:
    desk.open("both", "comments")
    desk.zoomed = True
    session.put_away()
    again = Session(
        session.library, session.config, session.settings, painter=session.painter, glyphs=session.glyphs,
        clock=session.now, after=lambda _, act: act(),
    )  # fmt: skip
    again.desk.begin(None, beside=True)
    assert (again.desk.thread_id, again.desk.pane, again.desk.zoomed) == ("both", "comments", True)


def test_what_was_never_begun_leaves_the_settings_alone(session: Session) -> None:
    session.settings.last["elsewhere"] = "t"
    session.put_away()
    assert session.settings.last == {"elsewhere": "t"}


def test_bookmarks_of_another_process_are_shown(desk: Desk, library: Library) -> None:
    desk.open("both", "comments")
    library.bookmarks.keep("both", "c1")
    library.bookmarks.keep("both")
    desk.after_keeping()
    assert desk.article is not None
    assert desk.article.bookmarked
    assert desk.posts.entry is not None
    assert desk.posts.entry.bookmarked == 2
