"""Lists of comments as text browsers and converters write them: what they do to names, numbers and pictures."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.arrangements import find
from tui_reader.sources.formats.dump.arrangements.marks import PORTRAYED
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page

SAID = (
    ("Beate", "da hast du wirklich eine einzigartige Laterne. Schön, dass du sie uns gezeigt hast."),
    ("Marta Berg", "das freut mich sehr. Sie hing schon bei meiner Großmutter über der Tür."),
    ("Astrid", "das Glas ist viel zu dünn für den Winter, denke ich. Es müsste doppelt sein."),
    ("Marta Berg", "bis jetzt hat es gehalten, und wir hatten hier schon zwanzig Grad unter null."),
    ("Rowi", "eine sehr schöne Laterne mit feinen Nieten. Auch die Größe begeistert mich."),
)


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


def test_who_is_greeted_below_a_date_is_not_who_wrote() -> None:
    greeted = ("Guten Morgen Marta", "Liebe Beate", "Liebe Marta", "Liebe Astrid", "Hallo liebe Marta")
    entries = [
        f"{number}.  []\n    {who}\n\n    19. Juni 2019 / 6:1{number}\n\n    {greeting},\n    {text}\n\n    Antworten\n"
        for number, ((who, text), greeting) in enumerate(zip(SAID, greeted, strict=True), 1)
    ]
    page = "Lichter am Fjord\n\nEine Laterne aus Kupfer\n\nSie ist alt, und sie leuchtet noch.\n\n5 Kommentare\n\n"
    thread = read(page + "\n".join(entries))
    assert [who for who, _ in told(thread)] == [who for who, _ in SAID]
    assert thread.comments[0].body.startswith("Guten Morgen Marta,")


def test_a_long_comment_in_the_middle_parts_no_list() -> None:
    long = "\n".join(f"Line {number} of what the keeper has copied from his book." for number in range(90))
    entries = [
        f"Reader{chr(97 + at)}\nMay 3, 2019 at 9:{at:02} am\n{long if at == 10 else f'It was the lamp, {at} times.'}"
        for at in range(20)
    ]
    thread = read("The lamp\n\nWhy did it go out?\n\n20 Comments\n\n" + "\n\n".join(entries) + "\n")
    assert [comment.author for comment in thread.comments] == [f"Reader{chr(97 + at)}" for at in range(20)]


LOG = (
    ("Mira", "June 14, 2024", "The lamp has been dark for three nights, and nobody knows why it is so."),
    ("old_keeper", "June 14, 2024", "Look at the wick first, then at the oil, and last at the keeper himself."),
    ("Jonas Ek", "June 14, 2024", "Ours was dark for a week once, because of a moth in the burner."),
    ("Mira", "June 15, 2024", "It was the wick after all. I have cut it, and she burns as before."),
    ("Ines", "June 16, 2024", "Good to know! I shall cut mine tonight, before the fog comes in."),
)


def test_dates_above_and_below_a_panel_make_one_head() -> None:
    posts = "\n".join(
        f"   {who} Sea Wire Vet\n\n   {who}\n\n   Posted {day}\n\n   {who}\n\n     * {who} Sea Wire Vet\n"
        f"     * Members\n     * 1{n}k\n     * Interests: nets, knots\n\n   Posted {day}\n\n   {text}\n"
        for n, (who, day, text) in enumerate(LOG)
    )
    page = f"   Harbour Wire\n\n   [ ] Remember me\n   (BUTTON) Search\n\n   A dark lamp\n\n{posts}\n"
    thread = read(page)
    said = [(thread.post.author, thread.post.body), *told(thread)]
    assert [one for one in said if one[0]] == [(who, text) for who, _, text in LOG]


def test_an_age_right_behind_a_date_is_not_its_year() -> None:
    posts = "\n\n".join(
        f"{who}\n\n{who} Members\n\n{day}1 yr\n\nAuthor stats\n\n{day}1 yr\n\n{text}\n\nQuote" for who, day, text in LOG
    )
    thread = read(f"Harbour Wire\n\nA dark lamp\n\n{posts}\n")
    said = [(thread.post.author, thread.post.published), *((c.author, c.published) for c in thread.comments)]
    days = {"June 14, 2024": "2024-06-14", "June 15, 2024": "2024-06-15", "June 16, 2024": "2024-06-16"}
    assert [one for one in said if one[0]] == [(who, days[day]) for who, day, _ in LOG]


def test_the_description_of_a_portrait_is_none_of_the_name() -> None:
    posts = "\n\n".join(
        f"{n}.  {n}\n\n    [{who} avatar] {who} {n} years ago\n\n    {text}" for n, (who, _, text) in enumerate(LOG, 2)
    )
    thread = read(
        f"Harbour Links\n\n1.  49\n\n    A dark lamp\n    via [Tove avatar] Tove 9 years ago | 5 comments\n\n{posts}\n"
    )
    assert told(thread) == [(who, text) for who, _, text in LOG]


def test_people_who_are_there_or_away() -> None:
    there = {"Mira": "M Online", "old_keeper": "O Offline", "Jonas Ek": "J Offline", "Ines": "I Online"}
    posts = "\n".join(
        f"     * [{4 * n + 9}]{who}[{4 * n + 10}]{there[who]}\n       {who} | Premium\n       last edited by {who}\n\n"
        f"       @{LOG[n - 1][0]}\n       {text}\n\n"
        f"       [{4 * n + 11}]{after}[{4 * n + 12}]{there[after][0]} 1 Reply Last reply Reply Quote {n}\n"
        for n, (who, _, text) in enumerate(LOG)
        for after in [LOG[(n + 1) % len(LOG)][0]]
    )
    menu = "\n".join(
        f"   [{n}]{word}" for n, word in enumerate(("Home", "Log", "Tides", "Nets", "Boats", "Oil", "Fog", "Sea"), 1)
    )
    thread = read(f"{menu}\n\n   A dark lamp\n\n{posts}")
    said = [(thread.post.author, thread.post.body), *told(thread)]
    assert [who for who, _ in said if who] == [who for who, _, _ in LOG]
    assert all(text.endswith(log[2]) for (_, text), log in zip(said[-5:], LOG, strict=True))
    assert said[-4][1].startswith("@Mira\n")


def test_a_date_in_the_tooltip_of_a_link_without_words() -> None:
    menu = "".join(f"  * [{word}](/{word})\n" for word in ("Home", "Log", "Tides", "Nets", "Boats", "Oil"))
    posts = "\n".join(
        f'[{who}](/user/{n})\n\n[](/post/{n} "2024-06-1{n}T15:50:2{n}.066Z")\n\n{text}\n\n[Reply](/compose/{n})\n'
        for n, (who, _, text) in enumerate(LOG, 1)
    )
    thread = read(f"{menu}\n# A dark lamp\n\n5 comments\n\n{posts}")
    assert [(c.author, (c.published or "")[:10]) for c in thread.comments] == [
        (who, f"2024-06-1{n}") for n, (who, _, _) in enumerate(LOG, 1)
    ]


PEOPLE = (
    ("https://wick.example/ Mira Lund", "The lamp has been dark for three nights, and nobody knows why."),
    ("old_keeper", "Look at the wick first, then at the oil, and last at the keeper."),
    ("https://moth.example/me Jonas Ek", "Ours was dark for a week once, because of a moth in the burner."),
    ("Ines", "Jonas, how did you get it out again?"),
)


@pytest.mark.parametrize(
    "item", ["  • {who}\n   \n    {text}\n\n", "-   {who}\n\n    {text}\n\n", "* {who}\n  {text}\n"]
)
def test_names_without_dates_are_items_of_a_list(item: str) -> None:
    posts = "".join(item.format(who=who, text=text) for who, text in PEOPLE)
    prose = "The lamp at the mole went out on Monday. The council has been told, and nothing has been done so far.\n\n"
    thread = read(f"A dark lamp\n\n{prose * 3}{posts}\nblog comments powered by Nets\n\nHarbour\n")
    assert told(thread) == [(who.split(" ", 1)[-1] if "://" in who else who, text) for who, text in PEOPLE]


def test_a_list_of_terms_is_no_discussion() -> None:
    terms = ("Wick", "Burner", "Oil", "Chimney", "Reflector")
    items = "".join(f"-   {term}\n\n    What it is and how one looks after it, in a sentence.\n\n" for term in terms)
    assert not read(f"The parts of a lamp\n\nFive of them, from the inside to the outside.\n\n{items}").comments


def test_a_rank_between_name_and_account_is_no_name() -> None:
    ranks = {"Mira": "HBR Member", "old_keeper": "Admin", "Jonas Ek": "HBR Member", "Ines": "HBR Member"}
    posts = "\n".join(
        f"{day} at 5:{n}4 am\n{who}\n{ranks[who]}\n@{who[:3].lower()}_on_sea\n{text}\n"
        for n, (who, day, text) in enumerate(LOG[1:])
    )
    thread = read(f"Harbour Forum\n\nA dark lamp\n\n{posts}")
    said = [(thread.post.author, thread.post.body), *told(thread)]
    assert [one for one in said if one[0]] == [(who, text) for who, _, text in LOG[1:]]


def test_a_date_above_a_panel_heads_the_text_below_it() -> None:
    posts = "\n".join(
        f"{day} at 5:{n}4 am\n{who}\n{('Admin', 'HBR Member')[n > 0]}\n@{who[:3].lower()}_on_sea\n{text}\n"
        for n, (who, day, text) in enumerate(LOG[1:])
    )
    page = Page.of(f"Harbour Forum\n\nA dark lamp\n\n{posts}")
    groups, _ = find.find(page, Dates(line.text for line in page.lines))
    assert [group.form.offset for group in groups if group.form.order == PORTRAYED] == [0]


def test_what_a_member_is_stands_behind_the_link_of_the_name() -> None:
    menu = "".join(f"  * [{word}](/{word})\n" for word in ("Home", "Log", "Tides", "Nets", "Boats", "Oil"))
    ranks = {"Mira": "MegaKeeper", "old_keeper": "SuperKeeper", "Jonas Ek": "Keeper", "Ines": "New Keeper"}
    posts = "\n".join(
        f'[ {who} ](/members/{n}/ "Go to the profile") {ranks[who]}  \n9/{n}/16 1:2{n - 6} p.m.\n\n{text}\n'
        for n, (who, _, text) in enumerate(LOG, 6)
    )
    thread = read(f"{menu}\n# A dark lamp\n\n{posts}")
    said = [(thread.post.author, thread.post.published), *((c.author, c.published) for c in thread.comments)]
    assert [(who, day and day[:10]) for who, day in said if who] == [
        (who, f"2016-09-{n:02}") for n, (who, _, _) in enumerate(LOG, 6)
    ]


def test_a_call_at_the_edge_is_no_mark_of_a_list() -> None:
    page = Page.of("   [1]Home   [2]Log\n\n[search    ]\n\n(BUTTON) Search\n\n@ old_keeper\nIt was the wick.\n")
    assert page.dumped
    assert "@ old_keeper" in [line.text for line in page.lines]
