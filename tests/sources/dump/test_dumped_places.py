"""Pages whose subject is a discussion elsewhere, copied as text: a video, a conversation, a post of a network."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read

WORDS = {
    "en": ("How we rebuilt the old oven", "1.24K subscribers", "Subscribe", "3 Comments", "Sort by", "Reply",
           "{} years ago", "Pinned by Flour Diary"),
    "de": ("Wie wir den alten Ofen wieder aufbauten", "1240 Abonnenten", "Abonnieren", "3 Kommentare", "Sortieren nach",
           "Antworten", "vor {} Jahren", "Von @flourdiary angepinnt"),
    "fr": ("Comment nous avons rebâti le vieux four", "1,24 k abonnés", "S'abonner", "3 commentaires", "Trier par",
           "Répondre", "il y a {} ans", "Épinglé par Flour Diary"),
}  # fmt: skip


def said(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


@pytest.mark.parametrize("language", WORDS)
def test_a_video(language: str) -> None:
    title, followers, follow, count, order, reply, age, pinned = WORDS[language]
    page = f"""{title}
Flour Diary
{followers}
{follow}

345
{count}

{order}

{pinned}
@flourdiary
{age.format(2)}
The plans are linked below the film.

12

{reply}

@mira-stone
{age.format(2)}
How long does it take to heat it up on a winter morning?

3

{reply}

@OldTobias
{age.format(3)}
Lovely work, all of you.


{reply}
"""
    thread = read(page, Report())
    assert (thread.post.title, thread.post.author) == (title, "Flour Diary")
    assert said(thread) == [
        ("flourdiary", "The plans are linked below the film."),
        ("mira-stone", "How long does it take to heat it up on a winter morning?"),
        ("OldTobias", "Lovely work, all of you."),
    ]


@pytest.mark.parametrize(
    ("date", "days", "views", "answering", "joined"),
    [
        ("10:12 AM · May 3, 2021", "May {}, 2021", " Views", "Replying to", " and"),
        ("10:12 · 3 mai 2021", "{} mai 2021", " vues", "En réponse à", " et"),
    ],
)
def test_a_conversation(date: str, days: str, views: str, answering: str, joined: str) -> None:
    page = f"""Post

Conversation
Hanna Birk
@hannabirk
We moved our bakery back to wood ovens, and it was the best decision we ever made.
{date}
·
12.4K
{views}
3
88
Mira Stone
@mirastone
·
{days.format(3)}
How do you handle the smoke? Our council would never allow it.
1
14
Hanna Birk
@hannabirk
·
{days.format(3)}
We built a filter into the chimney, and the neighbours came to look at it.
2
9
Jonas
@jonas_k
·
{days.format(4)}
{answering}
@hannabirk
{joined}
@mirastone
The crust is better, no doubt about it.
7
300
"""
    thread = read(page, Report())
    assert (thread.post.author, (thread.post.published or "")[:10]) == ("Hanna Birk", "2021-05-03")
    assert thread.post.body.startswith("We moved our bakery")
    assert said(thread) == [
        ("Mira Stone", "How do you handle the smoke? Our council would never allow it."),
        ("Hanna Birk", "We built a filter into the chimney, and the neighbours came to look at it."),
        ("Jonas", "The crust is better, no doubt about it."),
    ]
    assert thread.comments[2].published == "2021-05-04"


def test_the_first_of_the_heads_is_the_post_where_its_date_stands_below_its_text() -> None:
    page = """Back
Hanna Birk
@hanna@oven.example

We moved our bakery back to wood ovens, and it was the best decision we ever made.

A brick oven with its door open and three loaves in it
ALT
May 3, 2021 at 10:12 AM·

·
12
boosts

Mira Stone
@mira@quay.example
May 3, 2021

@hanna How do you handle the smoke? Our council would never allow it.

2
·

Hanna Birk
@hanna@oven.example
May 3, 2021

@mira We built a filter into the chimney, and the neighbours came to look at it.

0
·

Jonas
@jonas@quay.example
May 4, 2021

@hanna The crust is better, no doubt about it.

0
·
"""
    thread = read(page, Report())
    post = thread.post
    assert (post.title, post.author, (post.published or "")[:10]) == (None, "Hanna Birk", "2021-05-03")
    assert post.body.startswith("We moved our bakery")
    assert "12" not in post.body
    assert [comment.author for comment in thread.comments] == ["Mira Stone", "Hanna Birk", "Jonas"]
    assert [comment.parent for comment in thread.comments] == [None, thread.comments[0].id, None]


@pytest.mark.parametrize(
    ("date", "reactions", "count", "like", "reply", "author", "age"),
    [
        ("May 3, 2021", "All reactions:", "4 comments", "Like", "Reply", "Author", "3y"),
        ("3 mai 2021", "Toutes les réactions :", "4 commentaires", "J’aime", "Répondre", "Auteur", "3 ans"),
    ],
)
def test_a_post_and_its_comments(
    date: str, reactions: str, count: str, like: str, reply: str, author: str, age: str
) -> None:
    page = f"""Flour Diary
{date}
·
We moved our bakery back to wood ovens, and it was the best decision we ever made.
{reactions}
88
{count}
{like}
Mira Stone
How do you handle the smoke? Our council would never allow it.
{age}
{like}
{reply}
2
{author}
Flour Diary
Mira Stone we built a filter into the chimney, and the neighbours came to look at it.
{age}
{like}
{reply}
Jonas Keller
The crust is better, no doubt about it.
{age}
{like}
{reply}
Tobias Lund
Great read, thank you.
{age}
{like}
{reply}
"""
    assert [name for name, _ in said(read(page, Report()))] == [
        "Mira Stone",
        "Flour Diary",
        "Jonas Keller",
        "Tobias Lund",
    ]
