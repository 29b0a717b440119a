"""Markdown as blocks: its marks gone, its words and links kept, its dangers left as text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.blocks import (
    CODE,
    EMPHASIS,
    STRIKE,
    STRONG,
    Code,
    Heading,
    Paragraph,
    Rule,
    Span,
    Table,
    first_words,
    iter_blocks,
    links,
    parse,
    plain_text,
)
from tui_reader.text.markdown import PIECE, WHOLE


def spans(body: str) -> tuple[Span, ...]:
    """The spans of a body of one paragraph."""
    (block,) = parse(body, "markdown")
    assert isinstance(block, Paragraph)
    return block.spans


def places(body: str) -> list[tuple[str, int, int, str, bool, str]]:
    """Kind, quote level, indent, marker, gap and words of every block."""
    return [
        (type(block).__name__, block.quote, block.indent, block.marker, block.gap, plain_text([block], marks=False))
        for block in parse(body, "markdown")
    ]


def test_styles() -> None:
    assert spans("plain *em **both*** `code` ~~gone~~") == (
        Span("plain "),
        Span("em ", EMPHASIS),
        Span("both", EMPHASIS | STRONG),
        Span(" "),
        Span("code", CODE),
        Span(" "),
        Span("gone", STRIKE),
    )


def test_links() -> None:
    body = (
        "[**bold** words](https://a.example/?x=1&amp;y=2) ![a picture](http://a.example/p.png) "
        "![](http://a.example/cat.png?s=1) <https://b.example> https://c.example/d_e_f. "
        "[mail](mailto:ann@a.example) [no](javascript:alert%281%29) [rel](/path)"
    )
    assert links(parse(body, "markdown")) == [
        ("bold", "https://a.example/?x=1&y=2"),
        ("a picture", "http://a.example/p.png"),
        ("cat.png", "http://a.example/cat.png?s=1"),
        ("https://b.example", "https://b.example"),
        ("https://c.example/d_e_f", "https://c.example/d_e_f"),
        ("mail", "mailto:ann@a.example"),
    ]
    assert plain_text(parse(body, "markdown")).endswith("mail no rel")


def test_lines() -> None:
    assert spans("soft\nbreak and  \nhard\\\nbreaks") == (Span("soft break and\nhard\nbreaks"),)
    assert spans("日本\n語と\nEnglish") == (Span("日本語と English"),)
    assert spans("*日本*\n語") == (Span("日本", EMPHASIS), Span("語"))
    assert spans("[a\nb](http://c.d) e") == (Span("a b", 0, "http://c.d"), Span(" e"))


def test_where_blocks_stand() -> None:
    body = (
        "# Title\nfirst\n\n> quoted\n> > deeper\n>\n"
        "> - in a list\n>   1. nested\n>\n>      ~~~ C++ x\n>      int i;\n>      ~~~\n\n"
        "- a\n- b\n\n  second\n\n***\n"
    )
    assert places(body) == [
        ("Heading", 0, 0, "", False, "Title"),
        ("Paragraph", 0, 0, "", False, "first"),
        ("Paragraph", 1, 0, "", True, "quoted"),
        ("Paragraph", 2, 0, "", True, "deeper"),
        ("Paragraph", 1, 2, "• ", True, "in a list"),
        ("Paragraph", 1, 5, "1. ", True, "nested"),
        ("Code", 1, 5, "", True, "int i;"),
        ("Paragraph", 0, 2, "• ", True, "a"),
        ("Paragraph", 0, 2, "• ", True, "b"),
        ("Paragraph", 0, 2, "", True, "second"),
        ("Rule", 0, 0, "", True, ""),
    ]
    code = parse(body, "markdown")[6]
    assert isinstance(code, Code)
    assert code.language == "c++"


def test_tight_lists_have_no_air() -> None:
    assert [gap for *_, gap, _ in places("x\n\n- a\n- b\n  - c\n- d\n\ny")] == [False, True, False, False, False, True]


def test_an_item_without_words_keeps_its_marker() -> None:
    assert places("- - x\n-") == [
        ("Paragraph", 0, 2, "• ", False, ""),
        ("Paragraph", 0, 4, "• ", False, "x"),
        ("Paragraph", 0, 2, "• ", False, ""),
    ]


def test_tables() -> None:
    (table,) = parse("| a | *b* | c |\n|:-:|--:|---|\n| 1 | 2 |\n| 3 | x\\|y | z | too many |", "markdown")
    assert isinstance(table, Table)
    assert table.aligns == ("center", "right", "left")
    assert table.rows == (
        ((Span("a"),), (Span("b", EMPHASIS),), (Span("c"),)),
        ((Span("1"),), (Span("2"),), ()),
        ((Span("3"),), (Span("x|y"),), (Span("z"),)),
    )


def test_html_is_text() -> None:
    body = "<script>alert(1)</script>\n\n<b>x</b> &lt;i&gt;"
    assert plain_text(parse(body, "markdown")) == "<script>alert(1)</script>\n\n<b>x</b> <i>"


def test_entities_do_not_smuggle_controls() -> None:
    text = plain_text(parse("a&#27;[31m b&#x202e;c &#x9b;2J [x](http://a.b/&#x202e;q)", "markdown"))
    assert not set("\x1b\x9b\u202e") & set(text)
    assert links(parse("[x](http://a.b/&#x202e;q)", "markdown")) == [("x", "http://a.b/q")]


def test_deep_nesting_loses_nothing() -> None:
    for body in (
        "> " * 300 + "treasure",
        "- " * 300 + "treasure",
        "".join("  " * i + "- x\n" for i in range(200)) + "treasure",
    ):
        assert "treasure" in plain_text(parse(body, "markdown"))


def test_long_bodies_come_in_pieces_and_whole() -> None:
    body = "\n\n".join(f"Paragraph *{n}* with `code`.\n\n```\nblank\n\nline {n}\n```" for n in range(4000))
    first = next(iter_blocks(body, "markdown"))
    assert isinstance(first, Paragraph)
    assert first.spans[1] == Span("0", EMPHASIS)
    assert len(body) > 4 * PIECE
    blocks = parse(body[: 4 * PIECE], "markdown")
    assert [block.gap for block in blocks[:-1]] == [False] + [True] * (len(blocks) - 2)
    assert all(isinstance(block, Paragraph | Code) for block in blocks)
    assert "line 3999" in plain_text(parse(body, "markdown"))


def test_a_line_without_end_comes_in_pieces_and_whole() -> None:
    words = [f"*word{number}*" for number in range(20_000)]
    blocks = parse(" ".join(words), "markdown")
    assert len(blocks) > 3
    assert not any(block.gap for block in blocks)
    shown = " ".join(plain_text([block]) for block in blocks).replace("*", "").split()
    assert shown == [word.strip("*") for word in words]
    assert plain_text(parse("x" * 100_000 + "*", "markdown")).replace("\n", "") == "x" * 100_000 + "*"


@pytest.mark.parametrize(
    ("item", "marker"),
    [("- item *{}*", "• "), ("{}. item *x*", "{}. "), ("1. item *x*", "1. ")],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_long_list_is_one_list(item: str, marker: str, between: str) -> None:
    body = between.join(item.format(number) for number in range(1, 3001))
    assert len(body) > WHOLE
    blocks = parse(body, "markdown")
    assert [block.marker for block in blocks] == [marker.format(number) for number in range(1, 3001)]
    assert {block.gap for block in blocks[1:]} == {between == "\n\n"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("> quoted\n\nI *agree* with [that](http://a.b)", "I agree with that"),
        ("# Title\n\nand text", "Title and text"),
        ("A simple beginning that is longer than the row", "A simple beginning that is lo…"),
    ],
)
def test_first_words(body: str, words: str) -> None:
    assert first_words(body, "markdown", 30) == words


@given(st.text(st.sampled_from("ab *_`[]()<>#-+=|\\~!&;:1.\n\t>日h/"), max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text_becomes_blocks(body: str) -> None:
    for block in parse(body, "markdown"):
        assert block.indent >= len(block.marker)
        if isinstance(block, Paragraph | Heading):
            assert all(span.text for span in block.spans)
        elif not isinstance(block, Rule | Code):
            assert isinstance(block, Table)


@given(st.text(st.sampled_from("ab .,\n日é1"), max_size=80))
@settings(max_examples=200, deadline=None)
def test_the_short_way_reads_as_the_parser_does(body: str) -> None:
    by_parser = parse(f"{body}\n\n*x*", "markdown")
    assert parse(body, "markdown") == by_parser[:-1]


@pytest.mark.parametrize(
    "unit", ["[", "![", "*a ", "> ", "- ", "`", "<", "&amp;", "[a](", "|a", "1. ", "**a b_c_ ", "\\"]
)
def test_the_first_words_of_hostile_bodies_are_few(unit: str) -> None:
    body = unit * (100_000 // len(unit))
    assert len(first_words(body, "markdown", 60)) <= 60
