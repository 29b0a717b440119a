"""Bodies as lines: exact widths, long ones in parts, code in three tones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.model import Markup
from tui_reader.reading.bodies.body import Manner
from tui_reader.reading.bodies.flow import LONG, Flow, Parsed, body_blocks, first_sentence
from tui_reader.reading.bodies.highlight import guess, highlight
from tui_reader.reading.lines import Line, fit, line_text, line_width, pad, spread
from tui_reader.text.structure import text_of

EVERYTHING = """# A heading that is long enough to wrap somewhere

A paragraph with *emphasis*, **strength**, `code`, ~~regret~~ and [a link](https://a.example/long/path?with=query).

> quoted
>> twice, and long enough to be broken at the narrow widths
>>> and thrice

1. first item
   - nested, 漢字も入る 👩‍🚒
2. second

| left | right | a third column that is wider |
|:---|---:|---|
| 1 | 2 | three words here |

```js
const answer = "forty-two"; // found
```

---

-- 
the signature
"""  # noqa: W291


@pytest.mark.parametrize("width", [*range(1, 30), 44, 74])
@pytest.mark.parametrize("markup", ["markdown", "plain"])
def test_every_line_is_as_wide_as_asked(width: int, markup: Markup) -> None:
    for pan in (0, 5):
        flow = Flow(Parsed(EVERYTHING, markup), Manner(width, pan))
        assert flow.height > 10
        for line in flow.lines:
            assert line_width(line) == width


@given(st.text(alphabet=st.sampled_from("ab \n>*`-|#漢é👩\u200d🚒\u0301\t"), max_size=120), st.integers(1, 40))
@settings(max_examples=200, deadline=None)
def test_whatever_is_written(body: str, width: int) -> None:
    for markup in ("plain", "markdown"):
        for line in Flow(Parsed(body, markup), Manner(width)).lines:
            assert line_width(line) == width


def texts(lines: list[Line]) -> list[str]:
    return [line_text(line).rstrip() for line in lines]


def laid(body: str, width: int = 40, markup: Markup = "markdown") -> list[str]:
    flow = Flow(Parsed(body, markup), Manner(width))
    assert flow.height == len(flow.lines)
    return texts(flow.lines)


def test_blanks_between_blocks() -> None:
    assert laid("one\n\n## Two\n\nthree\n```\nfour\n```\nfive") == [
        "one", "", "Two", "three", "", " four", "", "five",
    ]  # fmt: skip


def test_quotes_keep_their_bars_through_blanks() -> None:
    assert laid("> one\n>\n> two\n\nmine") == ["▎ one", "▎", "▎ two", "", "mine"]


def test_tables_fit_or_are_stacked() -> None:
    table = "| name | days |\n|---|---:|\n| 1961 | 12 |"
    assert laid(table) == ["name  days", "──────────", "1961    12"]
    assert laid(table, 8) == ["name", "1961", "days  12", "────────"]


def test_a_long_paragraph_is_laid_out_in_parts_and_loses_nothing() -> None:
    body = "some words of it " * 10_000
    found = list(body_blocks(body, "plain"))
    assert len(found) > 5
    assert all(len(text_of(block.spans)) <= LONG for block in found)  # type: ignore[attr-defined]
    assert "".join(text_of(block.spans) for block in found) == body.strip()  # type: ignore[attr-defined]
    flow = Flow(Parsed(body, "plain"), Manner(60))
    assert flow.reach(20) == 20
    assert not flow.done
    assert flow.lay_out(10.0) is False
    assert not any(text == "" for text in texts(flow.lines))


def test_a_lot_of_code_is_one_well() -> None:
    body = "```python\n" + "".join(f"line({number})\n" for number in range(3000)) + "```"
    lines = laid(body)
    assert len(lines) == 3000
    assert lines[2999] == " line(2999)"


def test_places_hold_at_every_width() -> None:
    body = "\n\n".join(f"Paragraph {number}: " + "words and words " * 12 for number in range(40))
    wide, narrow = Flow(Parsed(body, "plain"), Manner(70)), Flow(Parsed(body, "plain"), Manner(33))
    assert wide.height < narrow.height
    for line in range(wide.height):
        there = narrow.line_at(wide.place_of(line))
        back = wide.line_at(narrow.place_of(there))
        assert abs(back - line) <= 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It waited. Then it left.", "It waited."),
        ("Dr. Lind came at 5.30 and left", "Dr. Lind came at 5.30 and left"),
        ('He said "No." And left.', 'He said "No."'),
        ("霧の記録。次の文。", "霧の記録。"),
        ("no end at all", "no end at all"),
        ("", ""),
    ],
)
def test_first_sentences(text: str, sentence: str) -> None:
    assert text[: first_sentence(text)] == sentence


def test_code_has_three_tones() -> None:
    assert highlight(('x = "a"  # b',), "python") == [
        [("x = ", "code"), ('"a"', "code-str"), ("  ", "code"), ("# b", "code-com")]
    ]
    assert highlight(("def f():", "    return 1"), "")[0][0] == ("def", "code-kw")
    assert highlight(("just words",), "") == [[("just words", "code")]]
    assert highlight(("anything",), "no-such-language") == [[("anything", "code")]]
    assert highlight(("",), "python") == [[]]


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("def f(x):\n  pass", "python"),
        ("#include <stdio.h>", "c"),
        ('{"a": 1}', "json"),
        ("$ git add x", "bash"),
        ("hello", ""),
    ],
)
def test_languages_are_guessed_only_from_sure_signs(code: str, language: str) -> None:
    assert guess(code) == language


@given(st.text(alphabet="ab漢é👩\u200d🚒 ", max_size=20), st.text(alphabet="xy漢", max_size=8), st.integers(0, 30))
@settings(max_examples=150)
def test_cutting_and_spreading_are_exact(left: str, right: str, cells: int) -> None:
    from tui_reader.reading.lines import Piece

    pieces = [Piece(part) for part in left.split(" ") if part]
    assert line_width(fit(pieces, cells)) <= cells
    assert line_width(pad(pieces, cells)) == cells
    assert line_width(spread(pieces, [Piece(right)] if right else [], cells)) == cells
