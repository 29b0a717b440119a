"""The grammar of queries: what is understood, what is refused and where, and the filter of the post list."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.errors import QueryError
from tui_reader.query import FIELDS, GRAMMAR, Query, Term, date, fold, moment, parse

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


def told(query: Query) -> list[list[str]]:
    """The alternatives in words."""
    return [[word(term) for term in terms] for terms in query.alternatives]


def word(term: Term) -> str:
    """A term as it would be typed."""
    field = f"{term.field}:" if term.field else ""
    return ("-" if term.negated else "") + field + term.text + ("*" if term.prefix else "")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("", []),
        ("  ", []),
        ("ferry", [["ferry"]]),
        ("ferry bell", [["ferry", "bell"]]),
        ('"the late ferry" bell', [["the late ferry", "bell"]]),
        ('"  the   ferry "', [["the ferry"]]),
        ('"the late fer"*', [["the late fer*"]]),
        ("fer*", [["fer*"]]),
        ("ferry -bell", [["ferry", "-bell"]]),
        ("--ferry", [["--ferry"]]),
        ("well-known", [["well-known"]]),
        ("ferry - bell", [["ferry", "bell"]]),
        ("ferry OR bell", [["ferry"], ["bell"]]),
        ("late ferry OR bell", [["late", "ferry"], ["bell"]]),
        ("ferry or bell", [["ferry", "or", "bell"]]),
        ("(ferry OR bell) late", [["ferry", "late"], ["bell", "late"]]),
        ("(a1 OR b1)(c1 OR d1)", [["a1", "c1"], ["a1", "d1"], ["b1", "c1"], ["b1", "d1"]]),
        ("-(ferry OR bell)", [["-ferry", "-bell"]]),
        ("-(ferry bell)", [["-ferry"], ["-bell"]]),
        ("-(ferry -bell) late", [["-ferry", "late"], ["bell", "late"]]),
        ("() ferry", [["ferry"]]),
        ("author:ines", [["author:ines"]]),
        ('Author:"Ines Holt"', [["author:Ines Holt"]]),
        ("-tag:boats", [["-tag:boats"]]),
        ("in:note has:links is:Unread", [["in:notes", "has:link", "is:unread"]]),
        ("https://example.org/x 10:30 re:", [["https://example.org/x", "10:30", "re:"]]),
        ("フェリー OR 船", [["フェリー"], ["船"]]),
        ("ferry ferry", [["ferry", "ferry"]]),
        ("!!! ferry ...", [["ferry"]]),
    ],
)
def test_what_a_query_means(text: str, means: list[list[str]]) -> None:
    assert told(parse(text, now=NOW)) == means


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ('ferry "the late', '"the late', "quotation mark is not closed"),
        ("ferry OR", "OR", "OR stands between two things"),
        ("OR ferry", "OR", "OR stands between two things"),
        ("ferry OR OR bell", "OR", "OR stands between two things"),
        ("late (ferry", "(", "is not closed"),
        ("late) ferry", ")", "nothing is open"),
        ("ferry after:soon", "soon", "'soon' is no date"),
        ("before:2026-13-01", "2026-13-01", "is no date"),
        ("ferry athor:ines", "athor:", "there is no field athor:"),
        ("in:boats", "boats", "in: does not know 'boats'"),
        ("is:red ferry", "red", "is: does not know 'red'"),
        ("author: ines", "author:", "author: lacks its word"),
        ('title:"" ferry', 'title:""', "title: lacks its word"),
    ],
)
def test_a_wrong_query_is_pointed_at(text: str, place: str, says: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text, now=NOW)
    assert says in caught.value.what
    assert text[caught.value.at : caught.value.end] == place
    assert caught.value.todo


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("fer", [["fer*"]]),
        ("late fer", [["late", "fer*"]]),
        ("ferry ", [["ferry"]]),
        ('"the late', [["the late"]]),
        ("ferry OR", [["ferry"]]),
        ("(ferry OR be", [["ferry"], ["be*"]]),
        ("ferry after:202", [["ferry"]]),
        ("ferry in:com", [["ferry"]]),
        ("ferry author:", [["ferry"]]),
        ("author:in", [["author:in*"]]),
        ("source:red", [["source:red"]]),
        ("ferry -", [["ferry"]]),
        ("OR", []),
        ("ferry is:", [["ferry"]]),
        ("ferry is:UNR", [["ferry"]]),
        ("ferry has:link new:>", [["ferry", "has:link"]]),
        ('ferry before:"20', [["ferry"]]),
    ],
)
def test_what_is_still_being_typed(text: str, means: list[list[str]]) -> None:
    assert told(parse(text, typing=True, now=NOW)) == means


@pytest.mark.parametrize(
    "date",
    [
        "2026-01-31T09:30",
        "2026-1-5",
        "1999",
        "2026-12-09",
        "today",
        "YESTERDAY",
        "7d",
        "12w",
        "3m",
        "100y",
        "2026-10-30",
    ],
)
def test_a_date_does_not_scold_while_it_is_typed(date: str) -> None:
    for end in range(len(date)):
        parse(f"after:{date[:end]}", typing=True, now=NOW)
    parse(f"after:{date}", now=NOW)


@pytest.mark.parametrize(
    "text",
    [
        "auther:", "auther:vey", "is:foo", "before:20x", "before:2026-13", "after:2026-02-30", "after:soon", "new:x",
        "in:postal", 'title:""', "tag:*", "wait)",
    ],
)  # fmt: skip
def test_what_cannot_become_right_is_said_while_it_is_typed(text: str) -> None:
    with pytest.raises(QueryError):
        parse(text, typing=True, now=NOW)


def test_too_much_is_refused() -> None:
    with pytest.raises(QueryError, match="longer than"):
        parse("x" * 2_001)
    with pytest.raises(QueryError, match="too many alternatives"):
        parse(" OR ".join(f"w{i}" for i in range(30)))
    with pytest.raises(QueryError, match="too many alternatives"):
        parse("(a1 OR b1) " * 12)
    with pytest.raises(QueryError, match="too many words"):
        parse("ferry " * 70)
    with pytest.raises(QueryError, match="too many"):
        parse("-(" + " OR ".join(f"(a{i} b{i})" for i in range(20)) + ")")
    assert told(parse("(" * 900 + "ferry" + ")" * 900)) == [["ferry"]]


@given(st.text(alphabet='ab:"()-* OR日é\u0301\n@#\u202e', max_size=40) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_but_a_query_error_is_raised(text: str) -> None:
    for typing in (False, True):
        query, error = asked(text, typing)
        if error is not None:
            assert 0 <= error.at <= error.end <= len(text)
            assert error.what
            assert error.todo
        assert all(0 <= term.at < term.end <= len(text) for term in query.terms)


def asked(text: str, typing: bool) -> tuple[Query, QueryError | None]:
    """A query and what is wrong with it."""
    try:
        return parse(text, typing=typing, now=NOW), None
    except QueryError as error:
        return Query(text), error


@given(
    st.lists(st.sampled_from(["ferry", '"late bell"', "author:ines", "-tag:x", "has:code", "(bo* OR -ca)"]), max_size=4)
)
def test_terms_keep_their_order_and_places(parts: list[str]) -> None:
    text = " ".join(parts)
    for term in parse(text).terms:
        assert term.text.strip("*") in text[term.at : term.end]


@pytest.mark.parametrize(
    ("word", "iso"),
    [
        ("2026", "2026-01-01T00:00:00+00:00"),
        ("2026-03", "2026-03-01T00:00:00+00:00"),
        ("2026-3", "2026-03-01T00:00:00+00:00"),
        ("2026-03-05", "2026-03-05T00:00:00+00:00"),
        ("2026-03-05T10:30", "2026-03-05T10:30:00+00:00"),
        ("today", "2026-11-22T00:00:00+00:00"),
        ("Yesterday", "2026-11-21T00:00:00+00:00"),
        ("7d", "2026-11-15T15:30:00+00:00"),
        ("2w", "2026-11-08T15:30:00+00:00"),
        ("1y", "2025-11-22T15:30:00+00:00"),
    ],
)
def test_dates(word: str, iso: str) -> None:
    assert date(word, NOW) == datetime.fromisoformat(iso).timestamp()


@pytest.mark.parametrize("word", ["soon", "", "2026-", "2026-00", "20261", "-7d", "9999y", "0000"])
def test_what_is_no_date(word: str) -> None:
    assert date(word, NOW) is None


def test_moments() -> None:
    assert moment("2026-03-05T10:30:00+02:00") == moment("2026-03-05T08:30:00Z") == moment("2026-03-05T08:30:00")
    assert moment("2026-03-05") == moment("2026-03-05T00:00:00Z")
    assert moment(None) is None
    assert moment("some day") is None


def test_folding() -> None:
    assert fold("Ångström ÉTÉ Ёлка") == "angstrom ete елка"
    assert fold("المَدْرَسَة") == fold("المدرسه")
    assert fold("إلى أمي") == fold("الي امى")
    assert fold("ﾌｪﾘｰ") == fold("フェリー")
    assert fold("가") == "가"
    assert fold("がぎ") == "がぎ"


def test_every_field_is_documented() -> None:
    words = " ".join(f"{form} {what}" for form, what in GRAMMAR)
    assert all(f"{name}:" in words for name in FIELDS)
    for form, _ in GRAMMAR:
        assert parse(form)
