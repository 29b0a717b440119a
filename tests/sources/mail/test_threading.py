"""Threading: what answers what, with messages missing, in circles, and in chains of any length."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.sources.formats.mail.message import Header, header
from tui_reader.sources.formats.mail.threading import Threaded, thread


def mail(id: str, *references: str, subject: str = "") -> Header:
    return Header(f"{id}@x", tuple(f"{name}@x" for name in references), subject or f"about {id}", "")


def found(root: int, top: str, members: list[tuple[int, int]]) -> Threaded:
    return Threaded(root, f"{top}@x", members)


def test_references_make_a_tree() -> None:
    headers = [mail("a"), mail("b", "a"), mail("x"), mail("c", "a", "b"), mail("d", "a")]
    assert thread(headers) == [found(0, "a", [(1, 0), (3, 1), (4, 0)]), found(2, "x", [])]


def test_a_missing_parent_is_stepped_over_to_the_nearest_ancestor() -> None:
    assert thread([mail("a"), mail("c", "a", "b")]) == [found(0, "a", [(1, 0)])]


def test_what_others_say_of_a_missing_message_is_used() -> None:
    assert thread([mail("a"), mail("c", "b"), mail("d", "a", "b", "c")]) == [found(0, "a", [(1, 0), (2, 1)])]


def test_a_message_that_answers_nothing_begins_its_thread_whatever_others_list() -> None:
    headers = [
        mail("a", subject="Choir"),
        mail("b", "a", subject="Re: Choir"),
        mail("c", "b", "a", subject="Re: Choir"),
    ]
    assert thread(headers) == [found(0, "a", [(1, 0), (2, 0)])]


def test_one_answer_to_a_missing_message_leads_a_thread_of_that_ones_name() -> None:
    assert thread([mail("b", "a"), mail("c", "a", "b")]) == [found(0, "a", [(1, 0)])]


def test_several_answers_to_a_missing_message_are_one_thread() -> None:
    assert thread([mail("b", "a"), mail("c", "a"), mail("d", "c")]) == [found(-1, "a", [(0, -1), (1, -1), (2, 1)])]


def test_a_subject_joins_only_replies_without_references() -> None:
    headers = [
        mail("a", subject="Choir"), mail("b", subject="[c] Re: choir"), mail("c", "z", subject="Re: choir"),
        mail("d", subject="Choir"),
    ]  # fmt: skip
    roots = [(t.root, t.members) for t in thread(headers, frozenset({"c"}))]
    assert roots == [(0, [(1, 0)]), (2, []), (3, [])]


def test_circles_are_cut() -> None:
    threads = thread([mail("a", "c"), mail("b", "a"), mail("c", "b")])
    assert len(threads) == 1
    assert sorted([threads[0].root, *(i for i, _ in threads[0].members)]) == [0, 1, 2]


def test_a_chain_of_ten_thousand() -> None:
    headers = [mail("m0"), *(mail(f"m{i}", *(f"m{k}" for k in range(max(0, i - 9), i))) for i in range(1, 10_000))]
    (one,) = thread(list(reversed(headers)))
    assert len(one.members) == 9_999


IDS = st.sampled_from("abcdefgh")


@given(st.dictionaries(IDS, st.lists(IDS, max_size=4), max_size=8))
@settings(max_examples=200)
def test_every_message_is_in_one_thread_below_its_root(graph: dict[str, list[str]]) -> None:
    headers = [mail(id, *(r for r in references if r != id)) for id, references in graph.items()]
    placed: list[int] = []
    for one in thread(headers):
        inside = {one.root, *(i for i, _ in one.members)}
        placed += inside - {-1}
        parents = dict(one.members)
        for i in parents:
            passed = set()
            while i in parents:
                assert i not in passed
                passed.add(i)
                i = parents[i]
            assert i == one.root
    assert sorted(placed) == list(range(len(headers)))


def test_a_reference_that_is_no_id_joins_no_strangers() -> None:
    def written(id: str, by: str, subject: str, *references: str) -> Header:
        listed = " ".join(f"<{name}>" for name in references)
        return header(f"Message-ID: <{id}>\nFrom: {by}\nSubject: {subject}\nReferences: {listed}\n\n".encode())

    headers = [
        written("a@x", "ann@x", "[PATCH 1/2] boats", "yes"),
        written("b@x", "bo@x", "[PATCH 1/2] barns", "yes"),
        written("c@x", "ann@x", "[PATCH 2/2] more boats", "yes"),
        written("d@x", "bo@x", "Re: [PATCH 1/2] boats", "a@x", "yes"),
        written("e", "cy@x", "of a mailer without a host"),
        written("f@x", "ann@x", "Re: of a mailer without a host", "e"),
    ]
    threads = thread(headers)
    assert [(found.root, found.members) for found in threads] == [
        (-1, [(0, -1), (2, -1), (3, 0)]),
        (1, []),
        (4, [(5, 4)]),
    ]
