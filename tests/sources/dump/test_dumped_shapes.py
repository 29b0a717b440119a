"""One small discussion in the shapes that text browsers make of engines of several countries."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump

SAID = (
    ("Tobias Lindqvist", 14, 19, "The swan made my whole week. Did you keep the picture of it somewhere?"),
    ("Runa Eikeland", 15, 9, "Of course we did, it hangs on the wall beside the door of the lamp room now."),
    ("m_okafor", 16, 23, "How many frames a second does the camera need before small boats blur together?"),
    ("Runa Eikeland", 17, 10, "Two are enough, as ships are slow and the lens is very large."),
    ("Sunniva", 18, 11, "Then I shall wave at it when I come by on the ferry."),
)
ABOVE = """Skerry Notes

  • Home
  • About

How we taught an old lighthouse to count ships

By Runa Eikeland on 14 March 2019

For a hundred years the keeper of this lighthouse wrote every ship that passed into a
large book, in ink, with the weather beside it.

When the last keeper left, nobody wrote anything down any more. We put a small camera
behind the old lens and let a patient little program do the counting.
"""

SHAPES = {
    "korean blog": ("댓글 5", " 1. {who} 2019.03.{day:02} {hour:02}:05 댓글주소 수정/삭제\n\n    {said}\n"),
    "german newspaper": (
        "5 Kommentare",
        "{who}\n\n#{n}  —  {day}. März 2019, {hour:02}:05 Uhr\n\n{said}\n\nAntworten Melden\n",
    ),
    "spanish newspaper": (
        "5 comentarios",
        " {n}. #{n} {who} {day:02}/03/2019 - {hour:02}:05h.\n\n    {said}\n\n    Me gusta Responder\n",
    ),
    "russian site": ("Всего комментариев: 5", "{n} {who}  ({day:02}.03.2019 {hour:02}:05)\n{said}\n"),
    "korean portal, date below": ("댓글 5", "{who}\n\n{said}\n\n2019.03.{day:02}. {hour:02}:05\n신고\n\n답글\n"),
    "forum, labels": (
        "",
        "Re: Ships\nLähettäjä: {who}\nPäivämäärä:   {day}.3.2019 {hour:02}:05:52\n\n{said}\n\n       Ilmoita\n",
    ),
    "forum, name above and below": (
        "",
        " {n}. {who}\n\n    {who} Level: Tea\n\n        {said}\n\n    {who}, Mar {day}, 2019\n    #{n}\n",
    ),
    "reviews, ratings beside the name": (
        "Beoordelingen",
        "{who}\n8.0\nPrijs/Kwaliteit\n7.0\nSfeer\n9.0\nService\n\n{day:02}-03-2019\n{said}\nPaviljoen Strand\n",
    ),
    "portraits": (
        "5 Answers",
        "Profile photo for {who}\n{who}\nKeeper of small things · March {day}, 2019\n\n{said}\n\n1.2K views\n",
    ),
    "boxes": (
        "",
        (
            "┌──────────────────────────────────────┐\n│Naam: {who}│\n│Datum: {day:02}.03.2019 {hour:02}:05│\n"
            "├──────────────────────────────────────┤\n│{said}│\n└──────────────────────────────────────┘\n"
        ),
    ),
    "brazilian blog": ("5 comentários", "{who} disse em {day:02}/03/2019 às {hour:02}:05:\n    {said}\n"),
}


@pytest.mark.parametrize("name", SHAPES)
def test_shape_is_read(name: str) -> None:
    heading, form = SHAPES[name]
    rows = "\n".join(
        form.format(n=n, who=who, day=day, hour=hour, said=said) for n, (who, day, hour, said) in enumerate(SAID, 1)
    )
    (thread,) = Dump().parse(Input("a page", f"{ABOVE}\n{heading}\n\n{rows}".encode()), Report())
    post = thread.post
    assert (post.title, post.author) == ("How we taught an old lighthouse to count ships", "Runa Eikeland")
    assert post.published == "2019-03-14"
    assert post.body.startswith("For a hundred years")
    assert post.body.endswith("do the counting.")
    assert [(c.author, (c.published or "")[:10], " ".join(c.body.split())) for c in thread.comments] == [
        (who, f"2019-03-{day:02}", said) for who, day, _, said in SAID
    ]


def test_who_comments_and_stands_at_the_title_is_the_author() -> None:
    rows = "".join(f"{who} says:\nMarch {day}, 2019 at {hour}:05\n\n{said}\n\n" for who, day, hour, said in SAID)
    text = f"Counting ships\n\nm_okafor\n\n{ABOVE.split(chr(10) * 2, 4)[-1]}\n5 Comments\n\n{rows}"
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    assert (thread.post.title, thread.post.author) == ("Counting ships", "m_okafor")


@pytest.mark.parametrize("names", ["{who} {whom} • March {day}, 2019", "{who}\n{whom}\nMarch {day}, 2019"])
def test_two_names_in_a_head_are_who_answers_whom(names: str) -> None:
    people = ("Tobias", None), ("Runa", None), ("Tobias", "Runa"), ("Sunniva", None), ("Runa", "Tobias")
    rows = ""
    for day, (who, whom) in enumerate(people, 14):
        head = names if whom else names.replace(" {whom}", "").replace("{whom}\n", "")
        rows += head.format(who=who, whom=whom, day=day) + f"\n\nWhat number {day} had to say of ships.\n\nReply\n\n"
    (thread,) = Dump().parse(Input("a page", f"{ABOVE}\n5 Comments\n\n{rows}".encode()), Report())
    index = {comment.id: i for i, comment in enumerate(thread.comments)}
    said = sorted((int(c.body.split()[2]), c.author, index.get(c.parent or "")) for c in thread.comments)
    assert [author for _, author, _ in said] == [who for who, _ in people]
    parents = [None if parent is None else thread.comments[parent].author for _, _, parent in said]
    assert parents == [whom for _, whom in people]
