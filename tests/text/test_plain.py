"""Plain text as people write it: quotes, lists, code, signatures, addresses, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.blocks import (
    Block,
    Code,
    Paragraph,
    Rule,
    Signature,
    Span,
    first_words,
    links,
    parse,
    plain_text,
    text_of,
)
from tui_reader.text.plain import MAX_QUOTE


def shown(body: str) -> list[tuple[str, int, int, str, bool, str]]:
    """Kind, quote level, indent, marker, gap and words of every block."""
    return [
        (type(block).__name__, block.quote, block.indent, block.marker, block.gap, plain_text([block], marks=False))
        for block in parse(body, "plain")
    ]


def test_paragraphs_keep_their_line_breaks() -> None:
    assert shown("Roses are red,\nviolets are blue.\n\n\n  So it goes.") == [
        ("Paragraph", 0, 0, "", False, "Roses are red,\nviolets are blue."),
        ("Paragraph", 0, 0, "", True, "  So it goes."),
    ]


def test_nothing_is_reinterpreted() -> None:
    body = (
        "2 * 3 * 4 is _not_ emphasis, [this](that) no link, <b>this</b> not bold & `no code`\n# no heading\n=====\n---"
    )
    (block,) = parse(body, "plain")
    assert isinstance(block, Paragraph)
    assert block.spans == (Span(body),)


def test_quotes_nest_by_level_and_attributions_are_text() -> None:
    assert shown("Ann wrote:\n> Bob wrote:\n> > Was it the kettle?\n>> It was.\n> No.\nPerhaps.") == [
        ("Paragraph", 0, 0, "", False, "Ann wrote:"),
        ("Paragraph", 1, 0, "", False, "Bob wrote:"),
        ("Paragraph", 2, 0, "", False, "Was it the kettle?\nIt was."),
        ("Paragraph", 1, 0, "", False, "No."),
        ("Paragraph", 0, 0, "", False, "Perhaps."),
    ]


@pytest.mark.parametrize("line", [">_< that hurts", ">:( no", ">= 3 eggs", "a > b", ">>1", ">>20411", "-> here"])
def test_a_sign_is_no_quote(line: str) -> None:
    assert shown(line) == [("Paragraph", 0, 0, "", False, line)]


def test_lists_hang_by_their_markers() -> None:
    body = "Bring:\n- rope\n  and knots\n- food\n  * bread\n  * 10. apples\n\n    ripe ones\n\n1. Go.\n2) Stay.\nDone."
    assert shown(body) == [
        ("Paragraph", 0, 0, "", False, "Bring:"),
        ("Paragraph", 0, 2, "• ", False, "rope\nand knots"),
        ("Paragraph", 0, 2, "• ", False, "food"),
        ("Paragraph", 0, 4, "• ", False, "bread"),
        ("Paragraph", 0, 4, "• ", False, "10. apples"),
        ("Paragraph", 0, 4, "", True, "ripe ones"),
        ("Paragraph", 0, 3, "1. ", True, "Go."),
        ("Paragraph", 0, 3, "2) ", False, "Stay."),
        ("Paragraph", 0, 0, "", False, "Done."),
    ]


@pytest.mark.parametrize("body", ["It was in\n1984. A cold day.", "-5 degrees", "*emphatic* words", "- ", "3.5 litres"])
def test_what_only_looks_like_a_list(body: str) -> None:
    assert [block.marker for block in parse(body, "plain")] == [""]


def test_code_fenced_and_indented_in_a_quote() -> None:
    body = "> Try:\n> ```Python\n> def f():\n> \treturn 1\n> ```\n> ok\n\nOr:\n\n    cd /tmp\n      ls\n\nthen"
    blocks = parse(body, "plain")
    assert [(type(b), b.quote, b.gap) for b in blocks] == [
        (Paragraph, 1, False), (Code, 1, True), (Paragraph, 1, True),
        (Paragraph, 0, True), (Code, 0, True), (Paragraph, 0, True),
    ]  # fmt: skip
    fenced, indented = blocks[1], blocks[4]
    assert isinstance(fenced, Code)
    assert isinstance(indented, Code)
    assert (fenced.language, fenced.lines) == ("python", ("def f():", "    return 1"))
    assert indented.lines == ("cd /tmp", "  ls")


def test_long_indented_lines_are_words_not_code() -> None:
    body = "He said:\n\n    " + "many words in one line " * 8
    assert [type(block) for block in parse(body, "plain")] == [Paragraph, Paragraph]


def test_a_signature_and_a_line_of_dashes() -> None:
    assert [type(block) for block in parse("Bye\n-- \nAnn\nhttps://ann.example", "plain")] == [Paragraph, Signature]
    assert [type(block) for block in parse("Bye\n--\nAnn", "plain")] == [Paragraph, Signature]
    assert [type(block) for block in parse("Scene one\n--\n" + "more\n" * 20, "plain")] == [Paragraph]
    assert [type(block) for block in parse("above\n" + "-" * 60 + "\nbelow", "plain")] == [Paragraph, Rule, Paragraph]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://a.example/b, or not.", "https://a.example/b"),
        ("(https://a.example/Cell_(biology))", "https://a.example/Cell_(biology)"),
        ("<http://a.example/?q=1&r=2>", "http://a.example/?q=1&r=2"),
        ("Ask at HTTPS://A.example/!?", "HTTPS://A.example/"),
        ("こちらhttps://a.example/本です。", "https://a.example/"),
        ('"https://a.example/x".', "https://a.example/x"),
        ("**https://a.example/x**", "https://a.example/x"),
    ],
)
def test_addresses_end_where_the_sentence_goes_on(text: str, address: str) -> None:
    (block,) = parse(text, "plain")
    assert links([block]) == [(address, address)]
    assert plain_text([block]) == text


@pytest.mark.parametrize("text", ["javascript://x", "http://", "file:///etc/passwd", "xhttp://a.example"])
def test_what_is_no_address(text: str) -> None:
    assert links(parse(text, "plain")) == []


def test_copied_text_says_its_quotes_and_markers() -> None:
    body = "> > deep\n>\n> up\n\nmine\n- item\n  more\n-- \nAnn"
    assert plain_text(parse(body, "plain")) == "> > deep\n>\n> up\n\nmine\n• item\n  more\n-- \nAnn"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", ""),
        ("> quoted\n\nMy own words", "My own words"),
        ("> only\n> a quote", "only a quote"),
        ("- first\n- second", "first second"),
        ("one\n\n\ttwo  three", "one two three"),
        ("This line is much longer than a folded row", "This line is much longer than…"),
    ],
)
def test_first_words(body: str, words: str) -> None:
    assert first_words(body, "plain", 30) == words


LINES = st.lists(
    st.text(st.sampled_from(">- *1.\t a—日h:/"), max_size=12)
    | st.sampled_from(["", "```", "-- ", "    x", "> ", "- a"]),
    max_size=12,
)


@given(LINES)
@settings(max_examples=200)
def test_any_lines_become_blocks_and_keep_their_letters(lines: list[str]) -> None:
    body = "\n".join(lines)
    blocks = parse(body, "plain")
    text = plain_text(blocks, marks=False)
    for letter in "a—日h":
        assert text.count(letter) == body.count(letter)
    assert not blocks or not blocks[0].gap
    assert all(0 <= block.quote <= MAX_QUOTE and block.indent >= len(block.marker) for block in blocks)


@pytest.mark.parametrize(
    "unit", [">", "> ", "> a\nb\n", "- a\n", "```\n", "  - a\n", "    x\n\n", "http://a.b/)", "\n"]
)
def test_megabytes_are_parsed_in_linear_time(unit: str) -> None:
    blocks: tuple[Block, ...] = parse(unit * (500_000 // len(unit)), "plain")
    assert all(text_of(block.spans) for block in blocks if isinstance(block, Paragraph))


HEADER = "From: Ann Moss <ann@x.example>\nSent: Monday, 2 November 2026 09:10\nTo: Bo\nSubject: Lamps\n\nAre they lit?"


@pytest.mark.parametrize(
    "line",
    [
        "-----Original Message-----",
        "----- Ursprüngliche Nachricht -----",
        "---------- Forwarded message ---------\n",
        "________________________________",
    ],
)
def test_a_message_below_the_answer_to_it_is_quoted_with_what_it_quotes(line: str) -> None:
    blocks = parse(f"They are.\n\n{line}\n{HEADER}\n> I asked before.", "plain")
    quotes = [(block.quote, plain_text([block], marks=False)) for block in blocks]
    assert quotes[0] == (0, "They are.")
    assert quotes[-2:] == [(1, "Are they lit?"), (2, "I asked before.")]


def test_each_earlier_message_is_quoted_deeper() -> None:
    tail = f"-----Original Message-----\n{HEADER}\n"
    assert max(block.quote for block in parse("Yes.\n" + tail * 3, "plain")) == 3


@pytest.mark.parametrize(
    "below",
    [
        "-----BEGIN PGP SIGNATURE-----\nVersion: 1\nComment: a\nCharset: b\n",
        "----- cut here -----\nnext: a step\n",
        "-----Original Message-----",
        "________________________________\nMilk: two\nBread: one\n",
    ],
)
def test_other_lines_of_dashes_quote_nothing(below: str) -> None:
    assert {block.quote for block in parse("Well.\n\n" + below, "plain")} == {0}


def test_what_a_list_adds_to_each_message_is_its_signature() -> None:
    rule = "_" * 47
    footer = f"{rule}\nLamps mailing list\nlamps@x.example\nhttps://x.example/listinfo/lamps\n"
    added = parse(f"They are lit.\n{footer}", "plain")
    assert [type(block) for block in added] == [Paragraph, Signature]
    assert "listinfo" in plain_text(added[-1:])
    assert [type(block) for block in parse(f"One.\n{rule}\nTwo.\n", "plain")] == [Paragraph, Rule, Paragraph]
    long = "\n".join(f"{n} https://x.example" for n in range(20))
    assert Signature not in {type(block) for block in parse(f"One.\n{rule}\n{long}", "plain")}
