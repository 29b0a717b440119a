"""What is new and seen, catching up, and what survives a refresh."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.threads import KEEPER, NOW, VISITED, keeper_tree, shaped
from tui_reader.kept import ReadingState
from tui_reader.model import Comment, Thread, Tree
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.geometry import columns
from tui_reader.reading.lines import line_text
from tui_reader.reading.thread.scene import Muted


def opened(height: int = 60, state: ReadingState = VISITED) -> CommentsView:
    view = CommentsView(keeper_tree(), state, bookmarked=["c"], now=NOW)
    view.resize(columns(90), height)
    view.lines()
    return view


def unread(view: CommentsView) -> list[str]:
    return [id_ for id_, flag in zip(view.tree.ids, view.scene.marks.unread, strict=True) if flag]


def test_new_is_what_arrived_after_the_first_visit_and_was_not_seen() -> None:
    view = opened()
    assert view.new_count == 3
    assert [view.tree.ids[i] for i in range(view.scene.outline.count) if view.scene.marks.new[i]] == ["c", "e", "g"]
    assert CommentsView(keeper_tree(), now=NOW).new_count == 0


def test_a_comment_is_seen_when_the_reader_has_gone_past_it() -> None:
    view = opened()
    assert unread(view) == ["c", "e", "g"]
    view.next()
    view.lines()
    assert unread(view) == ["e", "g"]
    assert view.new_left == 2
    view.leave()
    assert unread(view) == ["g"]  # which is inside a fold


def test_what_is_hidden_or_cut_off_is_not_seen() -> None:
    view = CommentsView(shaped([-1] * 30), now=NOW)
    view.resize(columns(80), 7)
    view.lines()
    view.leave()
    # Three lines a comment: of the third only the header is on the screen.
    assert unread(view) == list(view.tree.ids)[2:]


def test_read_marks_by_hand() -> None:
    view = opened()
    assert view.toggle_read() is True
    assert unread(view) == ["e", "g"]
    assert view.toggle_read() is False
    assert view.new_left == 3
    ids = view.mark_read()
    assert ids == ("c", "e", "g")
    assert view.new_left == view.unread_left == 0
    assert view.mark_read() == ()
    first = view.tree.ids[0]
    view.mark([first, "e", "gone"], read=False)
    assert unread(view) == [first, "e"]
    assert view.new_left == 1  # the first one was there at the visit before
    view.mark(["e"], read=True)
    assert (unread(view), view.new_left) == ([first], 0)


def test_what_is_marked_unread_by_hand_does_not_become_read_by_leaving() -> None:
    view = opened()
    view.mark(["c", "e"], read=False)
    view.leave()
    assert unread(view) == ["c", "e", "g"]


def test_state_comes_back_as_it_was_left() -> None:
    view = opened(12)
    view.next()
    view.fold()
    view.lines()
    kept = view.save(VISITED)
    again = CommentsView(keeper_tree(), kept, bookmarked=["c"], now=NOW)
    again.resize(columns(90), 12)
    assert again.cursor_id == view.cursor_id
    assert [line_text(line) for line in again.lines()][:6] == [line_text(line) for line in view.lines()][:6]
    assert kept.folded == {"d", "f"}
    assert kept.opened == VISITED.opened


def test_a_place_inside_a_long_comment_comes_back() -> None:
    tree = shaped([-1, -1], ["\n\n".join(f"paragraph {n}" for n in range(50)), "after"])
    view = CommentsView(tree, now=NOW)
    view.resize(columns(80), 10)
    view.next()
    view.next()
    kept = view.save(ReadingState())
    assert kept.line == 10
    again = CommentsView(tree, kept, now=NOW)
    again.resize(columns(80), 10)
    assert (again.viewport.position, again.viewport.line) == (0, 10)
    again.resize(columns(60), 10)
    assert again.viewport.line == 10


def test_a_refresh_keeps_cursor_folds_and_row_and_marks_what_came() -> None:
    view = opened(12)
    row = view.cursor_row
    before = (Comment("a0", None, "Early", None, "before everything"), *KEEPER.comments[:3])
    after = (Comment("c2", "c", "Late", None, "an answer that came later"), *KEEPER.comments[3:])
    came = view.replace(Tree.of(Thread(KEEPER.post, before + after), "2026-11-22T13:00:00Z"))
    assert came == 2
    assert view.cursor_id == "c"
    assert view.cursor_row == row
    assert view.is_folded(view.scene.by_id["f"])
    assert view.new_count == 5
    assert view.bookmarked


def test_a_refresh_that_takes_the_comment_away_falls_back_to_its_parent() -> None:
    view = opened()
    view.replace(Tree.of(Thread(KEEPER.post, KEEPER.comments[:2]), ""))
    assert view.cursor_id == "b"
    view.replace(Tree.of(Thread(KEEPER.post, ()), ""))
    assert view.cursor == -1
    assert len(view.lines()) == 60


def test_catching_up_calls_only_that_read_which_was() -> None:
    tree = keeper_tree()
    for seen, word in ((VISITED.seen, "read"), (VISITED.seen - {"j"}, "earlier")):
        view = CommentsView(tree, replace(VISITED, seen=frozenset(seen)), now=NOW)
        view.scene.marks.fresh[tree.ids.index("j")] = 0  # It was there before the first visit.
        view.resize(columns(90), 60)
        view.catch_up()
        assert any(f" {word} comments hidden" in line_text(line) for line in view.lines())


def test_catching_up_shows_the_new_and_the_chain_above() -> None:
    view = opened()
    assert view.catch_up() is True
    ids = [view.tree.ids[i] for i in view.scene.shown]
    assert ids == ["a", "b", "c", "d", "e", "f", "g"]
    assert [view.scene.kind(i) for i in view.scene.shown] == [
        "chain",
        "chain",
        "full",
        "chain",
        "full",
        "chain",
        "full",
    ]
    assert (view.catch_up_total, view.catch_up_left) == (3, 3)
    while view.read_on():
        view.lines()
    assert view.catch_up_left == 0
    assert view.catch_up() is False
    assert not view.is_folded(0)


def test_a_catch_up_uses_the_room_that_its_pane_is_given() -> None:
    view = opened()
    view.resize(columns(90), 4)
    view.catch_up()
    first = view.cursor_row
    view.resize(columns(90), 40)
    assert (view.viewport.position, view.viewport.line) == (0, 0)
    assert view.cursor_row > first
    view.last()
    row = view.cursor_row
    view.resize(columns(90), 30)
    view.resize(columns(90), 40)
    assert view.cursor_row <= row


def test_a_row_of_the_chain_can_be_opened() -> None:
    view = opened()
    view.catch_up()
    view.parent()
    assert view.cursor_id == "b"
    assert view.toggle_fold()
    assert view.scene.kind(view.cursor) == "full"
    assert view.toggle_fold()
    assert view.scene.kind(view.cursor) == "chain"


def test_with_nothing_new_there_is_no_catching_up() -> None:
    view = opened(state=ReadingState())
    assert view.catch_up() is False


def test_space_reads_only_what_is_unread_and_leaves_folds_alone() -> None:
    view = opened(10)
    path = []
    while view.read_on():
        view.lines()
        path.append(view.cursor_id)
    assert path[-1] == "d"  # the last new one stands below it, on the same screen
    assert view.is_folded(view.scene.by_id["f"])
    assert view.new_left == 1


def test_space_reads_a_thread_again_that_was_read_before() -> None:
    tree = shaped([-1] * 20)
    view = CommentsView(tree, ReadingState(seen=frozenset(tree.ids), cursor="c0"), now=NOW)
    view.resize(columns(80), 10)
    pages = 0
    while view.read_on():
        view.lines()
        pages += 1
    assert view.viewport.at_end
    assert pages > 4


def test_next_new_opens_the_fold_that_hides_it() -> None:
    view = opened()
    assert view.next_match()
    assert view.cursor_id == "e"
    assert view.next_match()
    assert view.cursor_id == "g"
    assert view.back()
    assert view.cursor_id == "e"


def test_the_map_of_a_catch_up_has_only_what_is_new_and_seen() -> None:
    view = opened(4)
    marks = {line[-2].text for line in view.lines()}
    assert "★" in marks
    view.catch_up()
    marks = {line[-2].text for line in view.lines()}
    while view.read_on():
        marks |= {line[-2].text for line in view.lines()}
    assert marks <= {" ", "•", "◦"}
    assert {"•", "◦"} <= marks


def test_what_is_muted_counts_neither_as_new_nor_as_unread() -> None:
    view = opened()
    assert (view.new_left, view.unread_left) == (3, 3)
    view.set_muted(Muted(branches=frozenset(("c",))))
    assert (view.new_left, view.unread_left) == (1, 1)
    view.set_muted(Muted())
    assert view.unread_left == 3
