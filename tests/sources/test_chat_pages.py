"""Chats that exporters write as pages; their samples have the plain cases."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import pytest

from tests.sources.test_samples import DATA
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.gather import expand
from tui_reader.sources.parsing import parse
from tui_reader.sources.stream import read

TELEGRAM = (DATA / "telegram-coats.html").read_text("utf-8")
DISCORD = (DATA / "discord-boiler.html").read_text("utf-8")


def parsed(html: str) -> tuple[Thread, Report]:
    report = Report()
    (thread,) = parse(Input("x.html", html.encode()), report)
    return thread, report


def test_a_chat_in_several_files_is_one_thread(tmp_path: Path) -> None:
    start = TELEGRAM.index('     <div class="message default clearfix" id="message43">')
    end = TELEGRAM.index("    </div>\n   </div>\n  </div>\n </body>")
    head = TELEGRAM[: TELEGRAM.index('     <div class="message')]
    (tmp_path / "messages.html").write_text(TELEGRAM[:start] + TELEGRAM[end:], "utf-8")
    (tmp_path / "messages2.html").write_text(head + TELEGRAM[start:], "utf-8")
    threads = [thing for _, thing in read(expand([str(tmp_path)])) if isinstance(thing, Thread)]
    assert [thread.comments for thread in threads] == [parsed(TELEGRAM)[0].comments]


def test_forwarded_words_are_not_those_of_who_forwards_them() -> None:
    forwarded = (
        '<div class="message default clearfix joined" id="message46"><div class="body"><div class="pull_right date '
        'details" title="19.10.2026 19:00:00">19:00</div><div class="pull_left forwarded userpic_wrap"></div>'
        '<div class="forwarded body"><div class="from_name">The Theatre <span class="date details">18.10.2026</span>'
        '</div><div class="text">Coats are to be left below.</div></div></div></div>'
    )
    at = TELEGRAM.index("    </div>\n   </div>\n  </div>\n </body>")
    thread, _ = parsed(TELEGRAM[:at] + forwarded + TELEGRAM[at:])
    said = next(comment for comment in thread.comments if comment.id == "46")
    assert (said.author, said.published) == ("Zofia", "2026-10-19T19:00:00")
    assert said.body == "*forwarded from The Theatre*\n\nCoats are to be left below."


def test_who_joined_and_what_was_pinned_is_counted() -> None:
    joined = '<div class="message service" id="message40"><div class="body details">Kuba joined the group</div></div>'
    thread, report = parsed(TELEGRAM.replace('<div class="history">', f'<div class="history">{joined}'))
    assert len(thread.comments) == 5
    assert report.notes == ["1 notice of the service (joined, pinned …) left out"]


def test_pages_of_older_exporters() -> None:
    older = re.sub(r"chatlog__message-container-(\d+)", r"message-\1", DISCORD).replace(
        "chatlog__author ", "chatlog__author-name "
    )
    thread, _ = parsed(older)
    assert [comment[:4] for comment in thread.comments] == [comment[:4] for comment in parsed(DISCORD)[0].comments]


def test_what_was_edited_is_without_the_word_for_it() -> None:
    mark = '<span class=chatlog__edited-timestamp title="Monday">(edited)</span>'
    thread, _ = parsed(DISCORD.replace("it is air.</span>", f"it is air.</span>{mark}"))
    assert any(comment.body.endswith("it is air.") for comment in thread.comments)


def test_a_message_ends_where_the_next_begins() -> None:
    alone = parsed(TELEGRAM)[0]
    never_closed = TELEGRAM.replace("</div>", "")
    assert [row[:4] for row in parsed(never_closed)[0].comments] == [row[:4] for row in alone.comments]
    nested = DISCORD.replace("</div>", "")
    assert [row.id for row in parsed(nested)[0].comments] == [row.id for row in parsed(DISCORD)[0].comments]


def _seconds(html: str) -> float:
    start = process_time()
    parsed(html)
    return process_time() - start


@pytest.mark.parametrize(
    ("page", "piece"),
    [
        (TELEGRAM, '<div class="message" id="message{}"><div class="from_name">A</div><div class="text">said {}</div>'),
        (TELEGRAM, '<div class="message" id="message{}"><div class="text">said {}'),
        (TELEGRAM, '<div class="text">said {} {}'),
        (TELEGRAM, '<div class="reaction">said {} {}'),
        (DISCORD, '<div data-message-id="{}"><div class="chatlog__content">said {}</div>'),
        (DISCORD, '<div data-message-id="{}"><div class="chatlog__content">said {}'),
        (DISCORD, '<div class="chatlog__reaction" title="{}">{}'),
    ],
)
def test_what_is_never_closed_is_read_in_linear_time(page: str, piece: str) -> None:
    start = page.index("<div", page.index("message4" if page is TELEGRAM else "data-message-id") + 400)
    short, long = (
        page[:start] + "".join(piece.format(n + 9000, n) for n in range(count)) + page[start:] for count in (300, 3000)
    )
    _seconds(short)
    assert _seconds(long) < 30 * max(_seconds(short), 0.01)


def test_a_reaction_with_a_count_beyond_measure() -> None:
    reaction = f'<span class="reaction"><span class="emoji">x</span><span class="count">{"9" * 5000}</span></span>'
    thread, _ = parsed(TELEGRAM.replace('<div class="text">', f'{reaction}<div class="text">', 1))
    assert {"x": 1} in [comment.extra.get("reactions") for comment in thread.comments]


def test_chats_without_a_title_are_told_by_their_first_message() -> None:
    bare = re.sub(r'<div class="page_header">.*?(?=<div class="page_body)', "", TELEGRAM, flags=re.DOTALL)
    later = bare.replace("18.10.2026", "25.10.2026")
    ids = {parsed(page)[0].post.id for page in (TELEGRAM, bare, later)}
    assert len(ids) == 3
    assert parsed(bare)[0].post.id == parsed(bare.replace("</body>", "<p></body>"))[0].post.id
    nowhere = DISCORD.replace("preamble__entry", "preamble__thing")
    other = re.sub(r"(data-message-id=\"?)1", r"\g<1>2", nowhere)
    assert parsed(nowhere)[0].post.id != parsed(other)[0].post.id


def test_who_has_an_empty_name_is_not_who_spoke_before() -> None:
    name = re.findall(r'<div class="from_name">\s*([^<]*?)\s*</div>', TELEGRAM)[1]
    thread, _ = parsed(TELEGRAM.replace(name, ""))
    before = [comment.author for comment in parsed(TELEGRAM)[0].comments]
    assert [comment.author for comment in thread.comments] == [None if who == name else who for who in before]
