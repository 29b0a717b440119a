"""The shape of a thread, and what is shown of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.threads import chain_parents, random_parents
from tui_reader.reading.thread.folds import Folds
from tui_reader.reading.thread.outline import Outline


@st.composite
def preorders(draw: st.DrawFn, most: int = 40) -> list[int]:
    """Any pre-order array of parents."""
    parents: list[int] = []
    chain: list[int] = []
    for index in range(draw(st.integers(0, most))):
        keep = draw(st.integers(0, len(chain)))
        del chain[keep:]
        parents.append(chain[-1] if chain else -1)
        chain.append(index)
    return parents


def naive_branch(parents: list[int], index: int) -> list[int]:
    inside = [index]
    for other in range(index + 1, len(parents)):
        if parents[other] in inside:
            inside.append(other)
    return inside


@given(preorders())
@settings(max_examples=150)
def test_outline_agrees_with_the_definition(parents: list[int]) -> None:
    outline = Outline(parents)
    for index, parent in enumerate(parents):
        branch = naive_branch(parents, index)
        assert branch == list(range(index, outline.end(index)))
        assert outline.depth[index] == (0 if parent < 0 else outline.depth[parent] + 1)
        siblings = [other for other, above in enumerate(parents) if above == parent]
        at = siblings.index(index)
        assert outline.next_sibling(index) == (siblings[at + 1] if at + 1 < len(siblings) else None)
        assert outline.previous_sibling(index) == (siblings[at - 1] if at else None)


@given(
    preorders(),
    st.lists(st.tuples(st.sampled_from(("fold", "unfold", "level", "all", "reveal")), st.integers(0, 39)), max_size=12),
)
@settings(max_examples=200)
def test_shown_is_what_no_fold_hides(parents: list[int], acts: list[tuple[str, int]]) -> None:
    outline = Outline(parents)
    folds = Folds(outline)
    for act, number in acts:
        index = number % len(parents) if parents else 0
        if act == "level":
            folds.to_level(number % 5 + 1)
        elif act == "all":
            folds.unfold_all()
        elif parents and act == "fold":
            folds.fold(index)
        elif parents and act == "unfold":
            folds.unfold(index)
        elif parents:
            folds.reveal(index)
            assert folds.is_shown(index)
        expected = [i for i in range(len(parents)) if not any(folds.is_folded(a) for a in outline.ancestors(i))]
        assert list(folds.shown) == expected
        for position, shown in enumerate(expected):
            assert folds.position(shown) == position
        for hidden in set(range(len(parents))) - set(expected):
            assert outline.contains(folds.owner(hidden), hidden)
            assert folds.is_folded(folds.owner(hidden))


def test_fold_to_a_level_counts_what_it_hides() -> None:
    folds = Folds(Outline([-1, 0, 1, 1, -1, 4]))
    assert folds.to_level(1) == 4
    assert list(folds.shown) == [0, 4]
    assert folds.to_level(2) == 2
    assert list(folds.shown) == [0, 1, 4, 5]
    assert folds.unfold_all() == 2


def test_only_what_has_replies_can_be_folded() -> None:
    folds = Folds(Outline([-1, -1]), folded=[0, 1])
    assert folds.folded() == []
    assert not folds.fold(0)


def test_a_chain_of_a_hundred_thousand_needs_no_stack() -> None:
    outline = Outline(chain_parents(100_000))
    assert outline.depth[-1] == 99_999
    assert outline.size[0] == 100_000
    folds = Folds(outline, folded=range(0, 99_999, 7))
    folds.reveal(99_999)
    assert len(folds.shown) == 100_000


def test_many_folds_and_few_give_the_same_list() -> None:
    outline = Outline(random_parents(5000))
    many = Folds(outline)
    many.to_level(2)
    few = Folds(outline)
    for index in range(5000):
        if outline.depth[index] == 1:
            few.fold(index)
    assert list(many.shown) == list(few.shown)
