"""The search: what is found in which scripts and fields, in which order, and with which words around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.making import comment, long_thread, thread
from tui_reader.errors import QueryError
from tui_reader.kept import Hit, ReadingState
from tui_reader.library import Library
from tui_reader.query import parse
from tui_reader.store.search.snippets import snippet, sought
from tui_reader.store.search.words import indexed, phrase


def found(library: Library, query: str, **more: bool) -> set[str]:
    """What a query finds, as ``thread#comment``, ``thread``, or ``thread#comment!`` for a note."""
    return {told(hit) for hit in library.searcher.search(query, **more)}


def told(hit: Hit) -> str:
    """A hit in a word."""
    return hit.thread + (f"#{hit.comment}" if hit.comment else "") + ("!" if hit.kind == "note" else "")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two threads in six scripts, and a note."""
    library = Library(tmp_path / "shelf")
    library.add(
        thread(
            "ferry",
            comment(
                "c1", body="Wait for the bus, I am **waiting** here. See https://quay.example/x", author="Inès Holt"
            ),
            comment("c2", "c1", body="明日のフェリーは欠航です。", author="山田"),
            comment("c3", "c1", body="Мёд и ёлка, а паром опоздал", published="2025-01-05"),
            comment("c4", "c3", body="كِتَابٌ عن العبّارة", published=None),
            comment("c5", body="서울특별시에서 배를 탔다 `sudo ferry`"),
            comment("c6", body="渡輪晚點了，我們在碼頭等。 Café Ångström well-known x_y"),
            title="What the ferry crew knows",
            body="The bell rings twice.",
            source="reddit",
            url="https://www.old.example.org/t/1",
        )
    )
    library.add(
        thread("bells", comment("c1", body="A bell is no wait."), title="Bells", source="hackernews", author=None)
    )
    library.bookmarks.keep("ferry", "c3", note="compare with the tide table", tags=["boats"])
    library.marks.tag("bells", ["Metal"])
    return library


@pytest.mark.parametrize(
    ("text", "queries", "marked"),
    [
        ("Die große Straße", ("strasse", "STRASSE", "Straße", "stra*"), "Straße"),
        ("über Ærø und Łódź", ("aero", "Ærø", "aer*"), "Ærø"),
        ("über Ærø und Łódź", ("lodz", "ŁÓDŹ", "lod*"), "Łódź"),
        ("قرأتُ الكِتابَ في الطريق", ("كتاب", "الكتاب", "والكتاب OR كتاب", "كتا*"), "الكِتابَ"),
        ("خريطة وبالكتاب", ("كتاب", "الكتاب"), "وبالكتاب"),
        ("المدرسة قديمة", ("مدرسه", "مدرسة"), "المدرسة"),
        ("המעבורת הגיעה", ("מעבורת", "המעבורת", "מעב*"), "המעבורת"),
        ("ישבו בבית הקפה", ("בית", "הבית"), "בבית"),
        ("שָׁלוֹם לכולם", ("שלום",), "שָׁלוֹם"),
    ],
)
def test_letters_and_particles_of_a_language_do_not_hide_a_word(
    tmp_path: Path, text: str, queries: tuple[str, ...], marked: str
) -> None:
    library = Library(tmp_path / "library")
    library.add(thread("t", comment("c", body=text)))
    for query in queries:
        (hit,) = library.searcher.search(query)
        assert [hit.snippet[start:end] for start, end in hit.marks] == [marked], query


def test_what_is_kept_without_a_note_is_found_once(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    library.add(thread("t", comment("c", body="one"), comment("d", body="two")))
    library.bookmarks.keep("t", "c", tags=["x"])
    for query in ("is:bookmarked", "tag:x", "-is:unread OR one"):
        assert found(library, query) == {"t#c"}
    assert found(library, "in:notes") == set()
    library.bookmarks.keep("t", "c", note="why")
    assert found(library, "is:bookmarked") == {"t#c", "t#c!"}


@pytest.mark.parametrize("query", ['"كتاب"', "تاب", "author:كتاب", "-كتاب قرأت"])
def test_what_is_written_on_to_words_counts_in_quotation_marks(tmp_path: Path, query: str) -> None:
    library = Library(tmp_path / "library")
    library.add(thread("t", comment("c", body="قرأتُ الكِتابَ")))
    assert not library.searcher.search(query)


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("bus", "ferry#c1"),
        ("BUS", "ferry#c1"),
        ("wait", "ferry#c1 bells#c1"),
        ("wait*", "ferry#c1 bells#c1"),
        ("waiti*", "ferry#c1"),
        ("wait -bus", "bells#c1"),
        ("bus OR bell", "ferry#c1 bells#c1 ferry"),
        ("(bus OR bell) wait", "ferry#c1 bells#c1"),
        ('"for the bus"', "ferry#c1"),
        ('"bus the for"', ""),
        ('"for the b"*', "ferry#c1"),
        ("cafe angstrom", "ferry#c6"),
        ("CAFÉ", "ferry#c6"),
        ("well-known", "ferry#c6"),
        ("x_y", "ferry#c6"),
        ("мед", "ferry#c3"),
        ("ЁЛКА", "ferry#c3"),
        ("паром опоздал", "ferry#c3"),
        ("كتاب", "ferry#c4"),
        ("العبارة", "ferry#c4"),
        ("フェリー", "ferry#c2"),
        ("ﾌｪﾘｰ", "ferry#c2"),
        ("ェリ", "ferry#c2"),
        ("は欠航", "ferry#c2"),
        ("日は", ""),
        ("船", ""),
        ("欠", "ferry#c2"),
        ("山田", "ferry#c2"),
        ("晚點", "ferry#c6"),
        ("碼頭等", "ferry#c6"),
        ("等", "ferry#c6"),
        ("서울", "ferry#c5"),
        ("특별시", "ferry#c5"),
        ("tide", "ferry#c3!"),
        ("crew", "ferry"),
        ("author:holt", "ferry#c1"),
        ('author:"inès holt" wait', "ferry#c1"),
        ("author:hol*", "ferry#c1"),
        ("author:bus", ""),
        ("title:crew bell", "ferry"),
        ("title:crew in:comments wait", "ferry#c1"),
        ("source:reddit wait", "ferry#c1"),
        ("-source:reddit wait", "bells#c1"),
        ("site:example.org wait", "ferry#c1"),
        ("site:ample.org wait", ""),
        ("in:posts", "ferry bells"),
        ("in:notes", "ferry#c3!"),
        ("in:comments bell", "bells#c1"),
        ("-in:comments bell", "ferry"),
        ("is:bookmarked", "ferry#c3 ferry#c3!"),
        ("tag:boats", "ferry#c3 ferry#c3!"),
        ("tag:metal", "bells bells#c1"),
        ("tag:met", ""),
        ("tag:met*", "bells bells#c1"),
        ("has:code", "ferry#c5"),
        ("has:link", "ferry#c1"),
        ("after:2024-03-02 in:comments", "ferry#c3"),
        ("before:2024-03-02 wait", "ferry#c1 bells#c1"),
        ("before:2024", ""),
        ("-after:2024-03-02 wait", "ferry#c1 bells#c1"),
        ("-bell -wait -in:comments -in:notes", "bells"),
        ("-wait in:posts", "ferry bells"),
        ("bus OR tag:metal", "ferry#c1 bells bells#c1"),
        ("AND", ""),
        ("NEAR(bus", None),
        ('bus" OR "bell', ""),
        ("bus* NOT bell", ""),
        ("body:bus", ""),
        ("ft", ""),
    ],
)
def test_what_is_found(library: Library, query: str, places: str | None) -> None:
    if places is None:
        with pytest.raises(QueryError):
            library.searcher.search(query)
    else:
        assert found(library, query) == set(places.split())


def test_unread_follows_the_state(library: Library) -> None:
    assert found(library, "is:unread wait") == {"ferry#c1", "bells#c1"}
    library.marks.save("ferry", ReadingState(seen=frozenset({"c1"}), opened="2026-01-01T00:00:00Z"))
    assert found(library, "is:unread wait") == {"bells#c1"}
    assert found(library, "-is:unread wait") == {"ferry#c1"}
    assert found(library, "is:unread in:posts") == {"bells"}


def test_the_best_come_first(library: Library) -> None:
    library.add(
        thread(
            "order",
            comment("long", body="tide " + "and other words " * 60),
            comment("short", body="tide, tide"),
            comment("apart", body="the table has nothing to do with a tide"),
            comment("beside", body="I looked into the tide table today"),
            title="On tides",
        )
    )
    comments = [hit.comment for hit in library.searcher.search("tide in:comments")]
    assert comments.index("short") < comments.index("long")
    both = [hit.comment for hit in library.searcher.search("tide table in:comments")]
    assert both == ["beside", "apart"]
    scores = [hit.score for hit in library.searcher.search("tide")]
    assert scores == sorted(scores, reverse=True)


def test_newest_first_is_by_time(tmp_path: Path) -> None:
    library = Library(tmp_path)
    times = ["2026-03-01", None, "2026-05-01T10:00:00+02:00", "2026-05-01T09:00:00+00:00", "2024-01-01"]
    library.add(thread("t", *(comment(f"c{i}", body="tide", published=time) for i, time in enumerate(times))))
    assert [hit.comment for hit in library.searcher.search("tide", newest=True)] == ["c3", "c2", "c0", "c4", "c1"]


def test_a_hit_tells_what_it_is(library: Library) -> None:
    (hit,) = library.searcher.search("bus")
    assert (hit.thread, hit.comment, hit.kind) == ("ferry", "c1", "comment")
    assert (hit.title, hit.author, hit.published) == ("What the ferry crew knows", "Inès Holt", "2024-03-01T10:00:00Z")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["bus"]
    assert not hit.bookmarked
    (note,) = library.searcher.search("tide")
    assert (note.kind, note.comment, note.author, note.bookmarked) == ("note", "c3", None, True)
    assert note.snippet == "compare with the tide table"
    (kept,) = library.searcher.search("паром")
    assert kept.bookmarked


def test_common_words_are_bounded(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(long_thread("long", 1_500))
    hits = library.searcher.search("line", limit=20)
    assert (len(hits), hits.total, hits.threads, hits.complete) == (20, 1_000, 1, False)
    assert len(library.searcher.search("line", newest=True)) == 500
    rare = library.searcher.search("line 77")
    assert (rare.total, rare.complete, rare[0].comment) == (1, True, "c77")
    assert library.searcher.search('author:"Reader 3" line').complete


def test_reading_order_does_not_matter(tmp_path: Path) -> None:
    library = Library(tmp_path)
    first = [comment(f"c{i}", body=f"word{i}x") for i in range(600)]
    library.add(thread("t", *first))
    grown = [row for c in first for row in (c, comment(f"{c.id}a", c.id, body=f"answer{c.id}x"))]
    library.searcher.search("word1x")
    library.add(thread("t", *grown))
    for number in (0, 255, 256, 599):
        assert found(library, f"word{number}x") == {f"t#c{number}"}
        assert found(library, f"answerc{number}x") == {f"t#c{number}a"}


def test_an_empty_library_is_not_made_by_searching(tmp_path: Path) -> None:
    library = Library(tmp_path / "none")
    hits = library.searcher.search("ferry")
    assert (len(hits), hits.complete) == (0, True)
    assert not (tmp_path / "none").exists()


def test_hostile_text_is_safe_in_snippets(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(
        thread("t", comment("c1", body="bus [bold]x[/] \u202e \x1b[31mred *" + "(" * 3_000), title="\x1b]0;t\x07T")
    )
    (hit,) = library.searcher.search("bus")
    assert not set("\x1b\u202e\x07") & set(hit.snippet + (hit.title or ""))


# Words


@given(st.text(alphabet="abé ü日本語フェ한국ё\u0301كتاب.,'-_\U000f0000", min_size=1, max_size=12), st.text(max_size=10))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_is_found_by_itself(text: str, before: str) -> None:
    words, prefix = phrase(text)
    row = f" {indexed(f'{before} {text} after')} ".casefold()
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize=\"unicode61 categories 'L* N* Co Mn Mc'\")")
    connection.execute("INSERT INTO t VALUES (?)", (row,))
    if words:
        sought_ = '"' + " ".join(words) + '"' + (" *" if prefix else "")
        assert connection.execute("SELECT count(*) FROM t WHERE t MATCH ?", (sought_,)).fetchone() == (1,)
    connection.close()


@given(st.text(alphabet="東京都行駅", min_size=2, max_size=10), st.data())
@settings(max_examples=80, deadline=None)
def test_every_pair_of_characters_is_indexed(run: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(run) - 2))
    part = run[start : data.draw(st.integers(start + 2, len(run)))]
    words, prefix = phrase(part)
    assert not prefix
    assert " ".join(words) + " " in indexed(f"x{run}y")


# Snippets


def pattern_of(text: str) -> object:
    """What would be marked for a query."""
    return sought(parse(text).terms)


@pytest.mark.parametrize(
    ("body", "markup", "query", "words", "marked"),
    [
        ("You *can* count `some` of it.", "markdown", "some", "You can count some of it.", ["some"]),
        ("See [the **bell**](https://x.example/y) now", "markdown", "bell", "See the bell now", ["bell"]),
        ("> quoted bell\n\n# Head\n\nown bell", "markdown", "bell", "quoted bell Head own bell", ["bell", "bell"]),
        ("a * b, snake_case and 2*3*4", "markdown", "case", "a * b, snake_case and 2*3*4", ["case"]),
        ("with\\\nsingle \\[bell\\]", "markdown", "bell", "with single [bell]", ["bell"]),
        ("* bell\n  - b &nbsp; &amp;lt; \\&lt; &#x202e;x", "markdown", "b", "bell b &lt; &lt; x", ["b"]),
        ("> was\nis *so*", "plain", "so", "was is *so*", ["so"]),
        ("Bells and bell", "plain", "bell", "Bells and bell", ["bell"]),
        ("Bells and bell", "plain", "bell*", "Bells and bell", ["Bells", "bell"]),
        ("Ångström's BELL", "plain", "angstrom bell", "Ångström's BELL", ["Ångström", "BELL"]),
        ("the\nlate  bell", "plain", '"late bell"', "the late bell", ["late bell"]),
        ("明日のフェリー", "plain", "のフェ", "明日のフェリー", ["のフェ"]),
        ("bell", "plain", "-bell author:bell", "bell", []),
    ],
)
def test_snippets(body: str, markup: str, query: str, words: str, marked: list[str]) -> None:
    text, ranges = snippet(body, markup, sought(parse(query).terms))
    assert text == words
    assert [text[start:end] for start, end in ranges] == marked


def test_a_snippet_goes_where_the_words_are() -> None:
    body = "filler words " * 400 + "then the bell rang and the tide turned. " + "more of it " * 300
    text, ranges = snippet(body, "plain", sought(parse("tide bell").terms))
    assert {text[start:end] for start, end in ranges} == {"bell", "tide"}
    assert len(text) <= 241


@given(st.text(alphabet="ab *_`[]()>#\n\\é日", max_size=300), st.sampled_from(["a", "ab*", '"a b"', "日", "é"]))
@settings(max_examples=150, deadline=None)
def test_marks_lie_in_their_snippets(body: str, query: str) -> None:
    for markup in ("plain", "markdown"):
        text, ranges = snippet(body, markup, sought(parse(query).terms))
        assert "\n" not in text
        assert all(0 <= start < end <= len(text) for start, end in ranges)
        assert list(ranges) == sorted(ranges)
