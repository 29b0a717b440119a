"""Telling formats apart costs no more than it must: parsers of other forms are not even imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tui_reader.errors import UnknownFormatError
from tui_reader.sources.base import Input
from tui_reader.sources.detection import detect

CHAT = b"31/12/2025, 21:41 - Ann: hello\n31/12/2025, 21:42 - Bo: hello to you\n31/12/2025, 21:43 - Ann: well\n"
STORY = b'{"id": 1, "type": "story", "title": "T", "author": "a", "created_at": "2020-01-01T00:00:00Z", "children": []}'
FEED = b'<rss version="2.0"><channel><title>Notes</title><item><title>One</title></item></channel></rss>'


def imported(data: bytes) -> set[str]:
    """The modules of formats that telling the format of an input brings in."""
    code = (
        "import sys; from tui_reader.sources.base import Input; from tui_reader.sources.detection import detect;"
        "detect(Input('x', sys.stdin.buffer.read())); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], input=data, stdout=subprocess.PIPE, check=True)
    prefix = "tui_reader.sources.formats."
    return {name.removeprefix(prefix) for name in run.stdout.decode().split() if name.startswith(prefix)}


def test_text_asks_no_parser_of_json_or_xml() -> None:
    assert not imported(b"A walk\n\nSome words about it.\n") & {"mastodon", "reddit", "disqus", "feeds"}


def test_a_page_asks_no_parser_of_exports_feeds_or_mail() -> None:
    others = {"wordpress", "disqus", "feeds", "whatsapp", "twitter", "movabletype", "table", "mail"}
    assert not imported(b"<!DOCTYPE html>\n<html><body><p>One</p></body></html>") & others


def test_what_is_surely_of_one_format_asks_none_that_is_more_general() -> None:
    assert not imported(CHAT) & {"page", "dump", "mail"}
    assert not imported(STORY) & {"page", "dump", "reddit"}


@pytest.mark.parametrize(
    ("data", "id"),
    [
        (b"\xef\xbb\xbf \n" + STORY, "hackernews"),
        (b"\n\n  " + FEED, "feed"),
        (b"; stray" + FEED, "feed"),
        (b"<p>One</p><div>two</div>", "page"),
        (b"A note [1] of {2}, no JSON\n", "text"),
    ],
)
def test_what_stands_before_the_content_hides_no_format(data: bytes, id: str) -> None:
    assert detect(Input("x", data)).id == id


def test_other_xml_is_no_text_of_a_page() -> None:
    rows = b'<?xml version="1.0"?>\n<badges>\n  <row Id="1" Name="Teacher" Date="2026-01-01T00:00:00" />\n</badges>'
    with pytest.raises(UnknownFormatError, match="is XML without comments of a known form"):
        detect(Input("Badges.xml", rows))
