"""Heads that only the frame of their page tells: the same button below each text, names printed twice, broken lines."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump

ABOVE = """How we taught an old lighthouse to count ships
By Runa Eikeland
March 14, 2019
For a hundred years somebody sat on the rock and made a stroke for every mast, and nobody ever added them up.

Last winter we put a camera on the gallery and let it do the counting.

"""

SAID = (
    ("Tormod", "My grandfather made those strokes. He always suspected that the herring boats came back twice."),
    ("Astrid V.", "Does it count the gulls as well? Ours sit on anything that has a mast and look like one."),
    ("Tormod", "Only the ones that fly in formation, and those we send to the air force."),
    ("oars4all", "Could you put the numbers of the first week somewhere, with the hours?"),
)

FORMS = {
    "buttons and a clock": ("Join in (4)\nPlease log in to take part.\n", "{who}\n1{n}:04 Uhr\n{said}\nReply Report\n"),
    "buttons and what people are": ("4 Comments\n", "{who}\nKeeper of small things no. {n}\n{said}\n\nLike\nReply\n"),
    "names twice": ("", "{who}\n{who}\nMember\n\n{said}\nMarch 1{n}, 2019\nReply\n"),
    "votes before numbers": ("Comments\n", "+{n} #{n} {who} 2019-03-1{n} 18:44\n{said}\n\nQuote\n"),
    "a word before by": ("", "{n} Reply by {who} 2019-03-1{n} 20:14:02\n{who}\n{who}\nMember\nPosts: 7{n}\n{said}\n"),
    "rows of buttons behind dates": ("", "{who} 2019.03.1{n} 09:30 permalink  edit/delete  reply\n{said}\n\n"),
}


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


@pytest.mark.parametrize("name", FORMS)
def test_comments_in_a_frame(name: str) -> None:
    heading, form = FORMS[name]
    rows = "".join(form.format(n=n, who=who, said=said) for n, (who, said) in enumerate(SAID, 1))
    told = [(c.author, c.body.splitlines()[-1]) for c in read(ABOVE + heading + rows).comments]
    assert told == list(SAID[name == "a word before by" :])  # a board's first entry is the post


def test_a_menu_with_names_twice_is_no_discussion() -> None:
    menu = "".join(f"{name}\n{name}\nAll about {name.lower()}\n" for name in ("Tents", "Stoves", "Ropes", "Lamps"))
    assert not read(menu + ABOVE).comments


def test_a_list_with_buttons_is_no_discussion() -> None:
    menu = "".join(f"{name}\nEverything for the {name.lower()}\nShare\nSave\n" for name in ("Nurse", "Baker", "Smith"))
    assert not read(ABOVE + menu).comments


BROKEN = """
One more thing (Score:{n}, Informative)
       by {who} ( 99{n}1260 ) on Friday June 0{n}, 2015 @10:01AM
       (#49849{n}90)
       I was there in the year {n}, and there was nothing to be seen but the sea
       and one boat that came from the north, as it did on every other day
       Reply to This
"""


def test_heads_that_the_width_has_broken() -> None:
    people = ("dkman", "swillden_jr", "Anonymous Coward", "RockDoctorate")
    text = "Lighthouse\n\n   We counted the boats of the whole summer, from the gallery, with a pencil,\n"
    text += "   and added them up in the evening.\n\nRead the 4 Comments\n"
    thread = read(text + "".join(BROKEN.format(n=n, who=who) for n, who in enumerate(people, 1)))
    assert tuple(c.author for c in thread.comments) == people
    assert [(c.published or "")[:10] for c in thread.comments] == [f"2015-06-0{n}" for n in range(1, 5)]


def test_the_first_name_stands_right_above_its_text() -> None:
    rows = "".join(f"{who}\n{said}\n\nLike · Reply · {n}y\n" for n, (who, said) in enumerate(SAID, 1))
    thread = read(ABOVE + "4 Comments\nMost relevant of all\nThe best of them\n" + rows)
    assert [c.author for c in thread.comments] == [who for who, _ in SAID]


def test_what_stands_below_a_name_is_no_name() -> None:
    ranks = {"Tormod": "Harbour hand", "Astrid V.": "Gull counter", "oars4all": "Rower in chief"}
    panel = "{who}\n{rank}\n{n}41 posts\n2{n} January 2015\n#{n}\n{said}\nQuote\nReport\n"
    rows = "".join(panel.format(who=who, rank=ranks[who], n=n, said=said) for n, (who, said) in enumerate(SAID, 1))
    thread = read("Harbour forum\nCounting ships\n" + rows)
    assert [entry.author for entry in (thread.post, *thread.comments)] == [who for who, _ in SAID]


def test_a_button_above_a_name_answers_nobody() -> None:
    panel = "{who}\nJoin Date: Jan 2016\nPosts: 1{n}\n#{n}\n04-1{n}-2016, 03:11 PM\n{said}\nComment\nPost Cancel\n"
    rows = "".join(panel.format(who=who, n=n, said=said) for n, (who, said) in enumerate(SAID, 1))
    thread = read("Harbour forum\nCounting ships\n" + rows)
    assert [entry.author for entry in (thread.post, *thread.comments)] == [who for who, _ in SAID]


def test_buttons_tell_what_answers() -> None:
    rows = "".join(
        f"[-]{who} 4{n} points 5 years ago\n{said}\n\npermalinkembedsave{'parent' * (n == 2)}reportreply\n"
        for n, (who, said) in enumerate(SAID, 1)
    )
    thread = read(ABOVE + "all 4 comments\n" + rows)
    assert [c.parent for c in thread.comments] == [None, thread.comments[0].id, None, None]


def test_folded_comments_are_counted() -> None:
    report = Report()
    rows = "".join(f"{who} {n} hours ago | next [–]\n{said}\nreply\n\n" for n, (who, said) in enumerate(SAID, 1))
    text = ABOVE + rows + "windward 6 hours ago | prev [3 more]\n"
    list(Dump().parse(Input("a page", text.encode()), report))
    assert "3 comments were folded away when the page was copied" in report.notes


def test_what_is_counted_is_named_whatever_it_is_called() -> None:
    said = (("Tormod", SAID[0][1]), ("nothing to see", SAID[1][1]), ("Astrid V.", SAID[2][1]), ("Runa", SAID[3][1]),
            ("Tormod", "And now to bed."), ("oars4all", "Good night."))  # fmt: skip
    rows = "".join(f"{who}\n{text}\nReply\nLike\n\n" for who, text in said)
    assert [c.author for c in read(ABOVE + "6 comments\n\n" + rows).comments] == [who for who, _ in said]
