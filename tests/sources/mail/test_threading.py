"""Threading: what answers what, with messages missing, in circles, and in chains of any length."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.sources.formats.mail.message import Header, header
from tui_reader.sources.formats.mail.threading import Threaded, Threading


def mail(id: str, *references: str, subject: str = "") -> Header:
    return Header(f"{id}@x", tuple(f"{name}@x" for name in references), subject or f"about {id}", "")


def threads(headers: Iterable[Header]) -> list[Threaded]:
    threading = Threading()
    assert all(map(threading.add, headers))
    return list(threading.threads())


def found(root: int, members: list[tuple[int, int]], top: str = "", answered: str = "") -> Threaded:
    return Threaded(root, top and f"{top}@x", answered and f"{answered}@x", members)


def test_references_make_a_tree() -> None:
    headers = [mail("a"), mail("b", "a"), mail("x"), mail("c", "a", "b"), mail("d", "a")]
    assert threads(headers) == [found(0, [(1, 0), (3, 1), (4, 0)]), found(2, [])]


def test_a_missing_parent_is_stepped_over_to_the_nearest_ancestor() -> None:
    assert threads([mail("a"), mail("c", "a", "b")]) == [found(0, [(1, 0)])]


def test_what_others_say_of_a_missing_message_is_used() -> None:
    assert threads([mail("a"), mail("c", "b"), mail("d", "a", "b", "c")]) == [found(0, [(1, 0), (2, 1)])]


def test_a_message_that_answers_nothing_begins_its_thread_whatever_others_list() -> None:
    headers = [
        mail("a", subject="Choir"),
        mail("b", "a", subject="Re: Choir"),
        mail("c", "b", "a", subject="Re: Choir"),
    ]
    assert threads(headers) == [found(0, [(1, 0), (2, 0)])]


def test_one_answer_to_a_missing_message_leads_a_thread_of_that_ones_name() -> None:
    assert threads([mail("b", "a"), mail("c", "a", "b")]) == [found(0, [(1, 0)], "a", "a")]
    assert threads([mail("d", "a", "b", "c"), mail("e", "d")]) == [found(0, [(1, 0)], "a", "c")]


def test_several_answers_to_a_missing_message_are_one_thread() -> None:
    assert threads([mail("b", "a"), mail("c", "a"), mail("d", "c")]) == [
        found(-1, [(0, -1), (1, -1), (2, 1)], "a", "a")
    ]


def test_a_subject_joins_only_replies_without_references() -> None:
    headers = [
        mail("a", subject="Choir"), mail("b", subject="[c] Re: choir"), mail("c", "z", subject="Re: choir"),
        mail("d", subject="Choir"),
    ]  # fmt: skip
    headers = [header._replace(list_name="C") for header in headers]
    assert [(t.root, t.members) for t in threads(headers)] == [(0, [(1, 0)]), (2, []), (3, [])]


def test_replies_of_one_subject_whose_first_message_is_missing_are_one_thread() -> None:
    headers = [mail("a", subject="Re: choir"), mail("b", subject="AW: choir"), mail("c", subject="Re: boats")]
    assert threads(headers) == [found(0, [(1, 0)]), found(2, [])]


def test_what_is_forwarded_is_no_reply_to_what_has_its_subject() -> None:
    headers = [mail("a", subject="Choir"), mail("b", subject="Fwd: Choir"), mail("c", subject="Re: Fwd: Choir")]
    assert threads(headers) == [found(0, [(2, 0)]), found(1, [])]


def test_circles_are_cut() -> None:
    (one,) = threads([mail("a", "c"), mail("b", "a"), mail("c", "b")])
    assert sorted([one.root, *(i for i, _ in one.members)]) == [0, 1, 2]


def test_a_chain_of_ten_thousand() -> None:
    headers = [mail("m0"), *(mail(f"m{i}", *(f"m{k}" for k in range(max(0, i - 9), i))) for i in range(1, 10_000))]
    (one,) = threads(reversed(headers))
    assert len(one.members) == 9_999


IDS = st.sampled_from("abcdefgh")


@given(st.dictionaries(IDS, st.lists(IDS, max_size=4), max_size=8))
@settings(max_examples=200)
def test_every_message_is_in_one_thread_below_its_root(graph: dict[str, list[str]]) -> None:
    headers = [mail(id, *(r for r in references if r != id)) for id, references in graph.items()]
    placed: list[int] = []
    for one in threads(headers):
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
    assert [(found.root, found.members) for found in threads(headers)] == [
        (-1, [(0, -1), (2, -1), (3, 0)]),
        (1, []),
        (4, [(5, 4)]),
    ]


def test_a_message_that_comes_twice_is_taken_once() -> None:
    threading = Threading()
    assert [threading.add(mail(id, "z")) for id in "abab"] == [True, True, False, False]
    assert len(threading) == 2


def test_a_reply_without_references_goes_to_who_changed_the_subject() -> None:
    headers = [
        mail("a", subject="Choir"),
        mail("b", "a", subject="The keys of the hall (was: Choir)"),
        mail("c", "b", subject="Re: The keys of the hall (was: Choir)"),
        mail("d", subject="Re: The keys of the hall (was: Choir)"),
    ]
    assert threads(headers) == [found(0, [(1, 0), (2, 1), (3, 1)])]


def test_little_is_kept_of_each_message_and_less_once_threads_are_made() -> None:
    count, each = 10_000, 5

    def archive() -> Iterator[Header]:
        for i in range(count):
            first = i - i % each
            reply = i > first
            yield Header(f"{i}@x", (f"{first}@x",) if reply else (), f"{'Re: ' * reply}About a lamp {first}", "")

    tracemalloc.start()
    try:
        threading = Threading()
        assert all(map(threading.add, archive()))
        made = threading.threads()
        next(made)
        left, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 110 * count
    assert left < 30 * count
    assert sum(1 for _ in made) == count // each - 1
