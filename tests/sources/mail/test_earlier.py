"""The message below an answer in HTML: a quotation, whatever language its header is in."""

from __future__ import annotations

import pytest

from tests.growth import LIMIT, growth
from tui_reader.sources.formats.mail.earlier import as_markdown
from tui_reader.sources.formats.mail.message import read
from tui_reader.text.blocks import parse

BOX = "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>{}</div></div>"
RULE = '<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">{}</div>'
HYPHENS = "<p>-----Original Message-----</p>{}"
HEADER = (
    "<p class=MsoNormal><b><span>{}:</span></b><span> Ann Lind &lt;ann@lamp.example&gt;<br><b>{}&nbsp;:</b> {}<br>"
    "<b>{}:</b>\nBo Rode<br><b>{}:</b> The lamp<o:p></o:p></span></p>"
)
ENGLISH = HEADER.format("From", "Sent", "Monday,\nNovember 30, 2026 10:01 AM", "To", "Subject")
GERMAN = HEADER.format("Von", "Gesendet", "Montag, 30. November 2026 10:01", "An", "Betreff")
CHINESE = HEADER.format("发件人", "发送时间", "2026年11月30日 10:01", "收件人", "主题")


def quotes(html: str) -> list[tuple[int, str]]:
    """How deep each paragraph is quoted, and its first word."""
    blocks = parse(as_markdown(html), "markdown")
    return [(block.quote, span.text.split()[0]) for block in blocks for span in getattr(block, "spans", ())[:1]]


@pytest.mark.parametrize("edge", [BOX, RULE, HYPHENS])
@pytest.mark.parametrize(("header", "first"), [(ENGLISH, "From:"), (GERMAN, "Von:"), (CHINESE, "发件人:")])
def test_what_stands_below_the_header_of_an_earlier_message_is_quoted(edge: str, header: str, first: str) -> None:
    page = f"<body><div><p>Yes.</p>{edge.format(header)}<p>Shall we?</p></div><p>It is dark.</p></body>"
    found = [line for line in quotes(page) if not line[1].startswith("---")]
    assert found == [(0, "Yes."), (1, first), (1, "Shall"), (1, "It")]


def test_each_earlier_message_is_deeper() -> None:
    page = f"<p>Yes.</p>{BOX.format(ENGLISH)}<ul><li>oil</li></ul>{RULE.format(GERMAN)}<p>Dark.</p>"
    assert quotes(page) == [(0, "Yes."), (1, "From:"), (1, "oil"), (2, "Von:"), (2, "Dark.")]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Come:</p><hr><p>When: 19:30<br>Where: the hall<br>Cost: none</p>",
        "<p>Come:</p><hr><p>From: here<br>On 3 May 2021 at 10:00</p>",
        f"<p>Yes.</p>{ENGLISH}<p>Shall we?</p>",
        f"<p>Yes.</p><div style='border-top:none'>{ENGLISH}</div>",
        "<p>One.</p><hr><p>Two.</p>",
    ],
)
def test_other_rules_and_lists_of_fields_quote_nothing(page: str) -> None:
    assert {depth for depth, _ in quotes(page)} == {0}


def test_what_is_quoted_already_is_not_quoted_again() -> None:
    page = f"<blockquote><p>Yes.</p>{RULE.format(ENGLISH)}<p>Shall we?</p></blockquote><p>Mine.</p>"
    assert quotes(page) == [(1, "Yes."), (1, "From:"), (1, "Shall"), (0, "Mine.")]


def test_a_message_in_html_is_read_so() -> None:
    raw = f"From: bo@lamp.example\nContent-Type: text/html\n\n<p>Yes.</p>{BOX.format(ENGLISH)}<p>Shall we?</p>\n"
    assert read(raw.encode()).body.endswith("> Shall we?")


@pytest.mark.parametrize("piece", ["<hr>", "<hr>a: ", "<hr ", "<hr>a: 1<br>b: 10:00<br>c: d<br>", "----- a ", "<div "])
def test_the_time_grows_with_the_message(piece: str) -> None:
    assert growth(lambda size: lambda: as_markdown(piece * size), 3_000) < LIMIT
