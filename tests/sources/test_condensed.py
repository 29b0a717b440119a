"""XML read by expressions is read as the parser reads it, whatever stands in it and wherever it breaks off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_reader.sources import condensed
from tui_reader.sources.alike import Alike
from tui_reader.sources.base import Input, Report
from tui_reader.sources.fields import Fields
from tui_reader.sources.xmls import elements

CHILDREN = ("id", "name", "text", "thread", "author", "link", "note")
ATTRIBUTES = ("id", "href", "rel")

WORDS = st.one_of(
    st.sampled_from(
        [
            "",
            "a harbour",
            " two\n lines \n",
            "a &amp; b &lt;i&gt;",
            "&#233;t&#xe9; &quot;x&apos;",
            "&unknown; thing",
            "&#2; &#xFFFE; &#55296;",
            "seebrücke 🚢",
            "<!-- said --> more",
            "before <b>bold</b> after",
            "<?php said ?>",
            "]] > and ]",
        ]
    ),
    st.text("ab ]>-\n\t&;é", max_size=8).map(lambda words: words.replace("&", "&amp;").replace("]]>", "")),
)
SECTIONS = st.sampled_from(
    [
        "<![CDATA[]]>",
        "<![CDATA[plain]]>",
        "<![CDATA[ <p>a & b ]] > ]]]>",
        "<![CDATA[<x:note id='9'><x:id>9</x:id></x:note>]]>",
        "<![CDATA[a]]>b<![CDATA[c]]>",
        " <![CDATA[a]]>\n",
    ]
)
ASIDE = st.sampled_from(
    [
        "\n",
        "",
        "<!-- <x:note id='8'><x:id>8</x:id></x:note> -->",
        "<?x <x:note id='8'><x:id>8</x:id></x:note> ?>",
        "<other a='>'>o</other>",
        "<x:note id='7'/>",
        "<x:note>7</x:note>",
        "<x:note id='6'><x:id>6</x:id><x:note id='5'><x:id>5</x:id></x:note></x:note>",
        "<x:note id='4'><x:id>4</x:id><y:id>no such</y:id></x:note>",
        '<x:note id="3" xmlns:y="urn:y"><y:id>3</y:id></x:note>',
        "<x:note id='2'><a><b><c>deep</c></b></a></x:note>",
        "<x:noted id='1'><x:id>1</x:id></x:noted>",
        "<x:note x:id='a' id='b' href=\"c\n d\"><x:id>e</x:id><x:id>f</x:id></x:note >",
        "plain words",
    ]
)


@st.composite
def notes(draw: st.DrawFn) -> str:
    """Notes that are written alike, or nearly so."""
    text = draw(st.sampled_from(["{0}", "<![CDATA[{1}]]>", "{2}"]))
    form = draw(
        st.sampled_from(
            [
                "<x:note id='{n}'><x:id>{n}</x:id><text>{t}</text></x:note>",
                '<x:note id="{n}" x:href="{a}">\n <x:id>{n}</x:id>\n <author><name>{t}</name></author>\n</x:note>\n',
                "<x:note><link href='{a}' rel='alternate'/><link>{n}</link><text>{t}</text></x:note>\n",
                "<x:note ><x:id/><x:author ><name>{n}</name><name>2</name></x:author><text>{t}</text></x:note>",
            ]
        )
    )
    made = []
    for n in range(draw(st.integers(1, 4))):
        words = text.format(draw(WORDS), draw(st.sampled_from(["", "said", "a ] b ]] c", "<p>&x;"])), draw(SECTIONS))
        address = draw(st.sampled_from(["", "https://x.example/?a=1&amp;b=2", "a\tb", "&#10;", "&#x110000;"]))
        made.append(form.replace("{n}", str(n)).replace("{a}", address).replace("{t}", words))
    return "".join(made)


DOCUMENTS = st.lists(st.one_of(notes(), ASIDE), max_size=8).map("".join)
HEADS = st.sampled_from(
    [
        "",
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- <x:note><x:id>0</x:id></x:note> -->\n",
        '<?xml version="1.0" encoding="ISO-8859-1"?>',
        '<!DOCTYPE r [<!ENTITY unknown "known">]>',
    ]
)


MARKUP = frozenset({"text", "link"})


def seen(field: Fields, nested: str = "") -> object:
    parts = [
        (part.name, part.text.strip(), part.inner() if child in MARKUP else "", *map(part.attribute, ATTRIBUTES))
        for child in CHILDREN
        if child != nested
        for part in field.children(child)
    ]
    firsts = [(field.inner(child) if child in MARKUP else "", field.below(child, "name")) for child in CHILDREN]
    of = [field.attribute_of(child, each) for child in CHILDREN if child != nested for each in ATTRIBUTES]
    return field.name, dict(field), field.text.strip(), [*map(field.attribute, ATTRIBUTES)], parts, firsts, of


def read(data: bytes, *, many: bool) -> tuple[list[object], list[str]]:
    report = Report()
    found: list[object] = []
    kinds = frozenset({"note" if many else "nothing"})
    for field in elements(Input("x", data), frozenset({"note"}), report, many=kinds, markup=MARKUP):
        found.append(seen(field, "note"))
    return found, report.notes


def read_nested(data: bytes, *, many: bool) -> tuple[list[object], list[str]]:
    report = Report()
    kinds = frozenset({"note" if many else "nothing"})
    found = [
        (
            seen(field, "note") if not isinstance(field, Alike) else None,
            [seen(note, "note") for note in field.elements("note")],
        )
        for field in elements(Input("x", data), frozenset({"list"}), report, many=kinds, markup=MARKUP)
    ]
    return found, report.notes


@pytest.fixture(autouse=True, scope="module")
def _at_once() -> Iterator[None]:
    """Expressions are made of the first element of each kind, and blocks end everywhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(condensed, "_SEEN", 0)
        patch.setattr(condensed, "_LEARNED", 0)
        patch.setattr(condensed, "_BLOCK", 150)
        yield


def document(head: str, body: str, newline: str = "\n") -> bytes:
    text = f'{head}<r xmlns:x="urn:x" xmlns="urn:r">{body}</r>'
    return text.replace("\n", newline).encode("latin-1" if "8859" in head else "utf-8", "xmlcharrefreplace")


@given(HEADS, DOCUMENTS, st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=300, deadline=None)
def test_a_document_is_read_as_the_parser_reads_it(head: str, body: str, newline: str) -> None:
    data = document(head, body, newline)
    assert read(data, many=True) == read(data, many=False)


@given(HEADS, st.lists(DOCUMENTS, max_size=3))
@settings(max_examples=200, deadline=None)
def test_what_stands_in_others_is_read_as_the_parser_reads_it(head: str, bodies: list[str]) -> None:
    data = document(head, "".join(f"<list><id>1</id>{body}<name>n</name></list>\n" for body in bodies))
    assert read_nested(data, many=True) == read_nested(data, many=False)


@given(HEADS, DOCUMENTS, st.floats(0, 1))
@settings(max_examples=200, deadline=None)
def test_a_document_that_breaks_off_gives_what_is_whole(head: str, body: str, share: float) -> None:
    whole = document(head, body)
    data = whole[: int(len(whole) * share)]
    found, left_out = read(data, many=True), "1 text that is cut off left out"
    expected = read(data, many=False)
    if left_out in found[1]:
        expected = expected[0][:-1], [left_out, *expected[1]]
    assert found == expected


@given(
    DOCUMENTS,
    st.floats(0, 1),
    st.sampled_from([b"\x00", b"<", b">", b"&", b'"', b"</x:note>", b"\xef\xbf\xbe"]),
)
@example("<x:note id='7'/>", 1.0, b">")
@settings(max_examples=300, deadline=None)
def test_a_broken_document_gives_what_the_parser_makes_of_it(body: str, share: float, junk: bytes) -> None:
    whole = document("", body)
    at = int(len(whole) * share)
    data = whole[:at] + junk + whole[at:]
    assert read(data, many=True)[0] == read(data, many=False)[0]


def texts(body: str, head: str = "") -> list[str]:
    names = frozenset({"note"})
    return [note["text"] for note in elements(Input("x", document(head, body)), names, Report(), many=names)]


def test_slips_cost_neither_the_text_around_them_nor_the_references_behind() -> None:
    slips = "Tom & Ida&nbsp;– &hellip; &foo; AT&T; 3 < 4 &#2;&#x1;&#xD83D;&#xDEA2;"
    body = f"<note><text>{slips}</text></note><note><text>a &amp; &lt;i></text></note>"
    assert texts(body) == ["Tom & Ida\xa0– … &foo; AT&T; 3 < 4 🚢", "a & <i>"]
    assert texts("<note><text><![CDATA[&nbsp; & &#2;]]></text></note>" * 3) == ["&nbsp; & &#2;"] * 3


def test_characters_that_xml_forbids_are_passed_over() -> None:
    assert texts("<note><text>a\x00b\x1b[31mc\ufffed</text></note>" * 3) == ["ab[31mcd"] * 3


def test_what_is_not_in_utf_8_is_left_to_the_parser() -> None:
    notes = "<note><text>Möwe</text></note>" * 5
    assert texts(notes, '<?xml version="1.0" encoding="ISO-8859-1"?>') == ["Möwe"] * 5
    broken = document("", notes).replace("ö".encode(), b"\xf6", 1)
    assert len(list(elements(Input("x", broken), frozenset({"note"}), Report(), many=frozenset({"note"})))) == 5


def test_elements_that_are_written_alike_need_no_tree() -> None:
    names = frozenset({"note"})
    notes = "".join(f"<note id='{n}'><text>{n}</text></note>\n" for n in range(500))
    read = list(elements(Input("x", document("", notes)), names, Report(), many=names))
    assert [note.attribute("id") for note in read] == [note["text"] for note in read] == [str(n) for n in range(500)]
    assert sum(isinstance(note, Alike) for note in read) == 500


def test_a_long_section_is_waited_for() -> None:
    long = "<long><![CDATA[" + "<note><text>no</text></note> " * 5000 + "]]></long>"
    assert texts(f"<note><text>1</text></note>{long}<note><text>2</text></note>") == ["1", "2"]


def test_the_line_that_is_broken_is_told() -> None:
    notes = "<note>\n<text>1</text>\n</note>\n" * 40
    report = Report()
    list(elements(Input("x", document("", notes)[:-9]), frozenset({"note"}), report, many=frozenset({"note"})))
    assert "cut off or broken at line 120" in report.notes[-1]
