"""People in dumps whose names need their surroundings: answered ones beside them, ranks printed twice, signatures."""

from __future__ import annotations

from textwrap import fill

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read


def said(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


@pytest.mark.parametrize(
    ("age", "reply", "share", "guest"),
    [("hace 9 años", "Responder", "Compartir ›", "Invitado"), ("9 years ago", "Reply", "Share ›", "Guest")],
)
def test_a_gap_parts_a_name_from_whom_it_answers(age: str, reply: str, share: str, guest: str) -> None:
    end = f"\n1\n0\n{reply}\n{share}\n\n"
    page = f"""Five passes for a winter without snow

This is the article, and it tells of the five passes, each with its own hut and its own goat.

14 comments
Best

F
Fermín el de la borda
{age}
The pass with the chain is full of ice, even where no snow lies.
{end}Avatar
Iratxe Goñi  Fermín el de la borda
{age}
Thank you. I have added it to the text. Is the chain whole?
{end}F
Fermín el de la borda  Iratxe Goñi
{age}
Whole and cold.
{end}T
Txomin  {guest}
{age}
My dog is called Fear, and was the first one up there.
{end}"""
    thread = read(page, Report())
    names = ["Fermín el de la borda", "Iratxe Goñi", "Fermín el de la borda", "Txomin"]
    assert [comment.author for comment in thread.comments] == names
    ids = [comment.id for comment in thread.comments]
    assert [comment.parent for comment in thread.comments[:3]] == [None, ids[0], ids[1]]


@pytest.mark.parametrize("posted", ["Commented", " Commented ", ""])
def test_comments_on_answers_whose_date_stands_below_the_name(posted: str) -> None:
    page = f"""Why do my pears only fruit on the upper tier?
Ask Question
Asked 3 years, 5 months ago
11

I have two pears trained as cordons, three tiers each, on a south wall. The upper tier is loaded every year.

Share
Follow
asked Apr 20, 2021 at 17:40
wallflower9
3331 silver badge8 bronze badges
2
Are the lower tiers shaded by anything between May and July? A hedge would be enough. – Jorunn
 {posted}Apr 20, 2021 at 18:02
@Jorunn No hedge, only gravel. But the upper tier does overhang in summer. – wallflower9
 {posted}Apr 21, 2021 at 5:31
Add a comment
1 Answer
14

It is about sap, or more exactly about dominance: the tree feeds whatever is highest, and always will.

Share
Follow
answered Apr 22, 2021 at 8:13
Old Quince
12.4k2 gold badges30 silver badges61 bronze badges
1
A slow quarrel is lovely. How deep should the notch be, and where? – wallflower9
 {posted}Apr 22, 2021 at 9:00
Add a comment
"""
    names = [comment.author for comment in read(page, Report()).comments]
    assert names == ["Jorunn", "wallflower9", "Old Quince", "wallflower9"]


@pytest.mark.parametrize(
    ("posts", "joined", "top", "subject"),
    [
        ("Nombre de messages : 38", "Date d'inscription : 12/09/2009", "Revenir en haut Aller en bas", "Sujet"),
        ("Posts : 38", "Join date : 2009-09-12", "Back to top Go down", "Subject"),
    ],
)
def test_a_rank_and_its_picture_between_a_name_and_its_portrait(
    posts: str, joined: str, top: str, subject: str
) -> None:
    people = (("Tartinette", "Petit levain", "18"), ("Miche", "Grand four", "19"), ("Tartinette", "Petit levain", "20"),
              ("Seigle", "Petit levain", "21"))  # fmt: skip
    page = "My dough\n\n" + "".join(
        f"{name}\n{rank}\n{rank}\n{name}\n\n{posts}\n{joined}\n\n"
        f"Message{subject}: Re: My dough   My dough EmptyMon {day} Jan 2010 - 9:22\n\n"
        f"It smelled of varnish for {day} days, and then of apples.\n{top}\n\n"
        for name, rank, day in people
    )  # fmt: skip
    assert [comment.author for comment in read(page, Report()).comments] == [name for name, _, _ in people[1:]]


@pytest.mark.parametrize(
    ("age", "reply", "views"), [("il y a 2 ans", "Répondre", "98 k vues"), ("2 years ago", "Reply", "98K views")]
)
def test_other_films_below_comments_that_all_have_buttons_are_none(age: str, reply: str, views: str) -> None:
    page = "A station clock that fell from a train\n\n22 comments\n\n" + "".join(
        f"@{name}\n{age}\nThe clock was looked for by all of us at that station.\n\n\n4\n\n{reply}\n"
        for name in ("ferro_38", "Maryse-rt4xq", "user-kd7zp", "jean_brocante", "atelier")
    ) + "".join(
        f"17:45\nUp next\n{title}\n{channel}\n{views}\n•\n{age}\n"
        for title, channel in (
            ("The clock that hated Wednesdays", "L'Atelier du Temps"),
            ("Drill, brace and chain", "L'Atelier du Temps"),
            ("HOW TO SET A CHIME", "Spring Pete"),
            ("Sound of a clock", "Sounds of the Attic"),
        )
    )  # fmt: skip
    names = [comment.author for comment in read(page, Report()).comments]
    assert names == ["ferro_38", "Maryse-rt4xq", "user-kd7zp", "jean_brocante", "atelier"]


TALK = """\
In the article stands up to 2 m without a permit. That is surely not so everywhere? Outside of all our towns it is \
1.50 m with us. A source would be nice. --Steinreich ({talk}) 10:44, 3 May 2019 (CEST){reply}
    That is the law of the land and does not belong into the article in such a sweeping way. I would strike out the \
sentence and point to the laws. --Findling 12 ({talk}) 12:01, 3 May 2019 (CEST){reply}
        Striking yes, pointing no: nobody likes to link to sixteen laws, and nobody keeps such a list up to date in \
any case, neither here nor in the neighbours. --Lizard ({talk}) 18:29, 3 May 2019 (CEST){reply}
    And please do not delete the drawing with the filling, for it is a good one, as I have said before, and the arrow \
is right. ({unsigned} Eidechse77 ({talk} | {contributions}) 20:10, 4 May 2019 (CEST)) {reply}"""


@pytest.mark.parametrize(
    ("talk", "edit", "reply", "unsigned", "contributions"),
    [
        ("Diskussion", "Bearbeiten", "Beantworten", "nicht signierter Beitrag von", "Beiträge"),
        ("talk", "edit", "Reply", "unsigned comment added by", "contribs"),
    ],
)
def test_signatures_broken_by_the_width_and_with_buttons_behind(
    talk: str, edit: str, reply: str, unsigned: str, contributions: str
) -> None:
    texts = TALK.format(talk=talk, reply=reply, unsigned=unsigned, contributions=contributions).splitlines()
    edges = [" " * (len(text) - len(text.lstrip())) for text in texts]
    page = f"{talk}:Walls\n\nHeight without a permit [{edit}]\n\n" + "\n".join(
        fill(text.lstrip(), 96, initial_indent=space, subsequent_indent=space)
        for space, text in zip(edges, texts, strict=True)
    )
    comments = said(read(page, Report()))
    assert [name for name, _ in comments] == ["Steinreich", "Findling 12", "Lizard", "Eidechse77"]
    assert comments[2][1].endswith("neither here nor in the neighbours.")
    assert not any(reply in body for _, body in comments)
