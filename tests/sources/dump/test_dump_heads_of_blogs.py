"""Heads that blog engines print: labels without a gap, links from other sites, ages in words, counts of answers."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump, replies
from tui_reader.sources.formats.dump.clues import counts, heads, parts
from tui_reader.sources.formats.dump.clues.stamps import Dates, is_age
from tui_reader.sources.formats.dump.replies import Said


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def parse(line: str) -> heads.Head:
    head = heads.parse(line, Dates([line]))
    assert head is not None
    return head


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("投稿者みちる", "みちる"),
        ("名無しさん", "名無しさん"),
        ("mira ( 5512 ) Homepage", "mira"),
    ],
)
def test_name_without_what_stands_beside_it(text: str, name: str) -> None:
    assert parts.name_in(text)[1] == name


def test_initial_of_a_family_name_is_no_word_before_a_date() -> None:
    assert parse("Ali R. • 3 years ago").name == "Ali R."


def test_link_from_another_site_says_as_well() -> None:
    head = parse("Mira's oven » Links of the week says:")
    assert (head.name, head.kind) == ("Mira's oven » Links of the week", "pingback")


def test_long_name_that_looks_like_one_says() -> None:
    assert parse("Mira @ Four Loaves Hill says").name == "Mira @ Four Loaves Hill"
    assert heads.parse("so this is what the oven says", Dates([])) is None


def test_minutes_of_reading_behind_a_date_are_no_name() -> None:
    assert parse("May 9 · 4 min read").name is None


def test_age_whose_number_is_a_word() -> None:
    assert [is_age(said) for said in ("hace un año", "a year ago", "today", "May")] == [True, True, False, False]


def test_time_of_the_day_counts_nothing() -> None:
    count = counts.read("訪客 於 2016/07/11 20:48 回覆")
    assert count is None or count.number != 48


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("En réponse à Lapinou", "Lapinou"),
        ("Als reactie op J. de Boer", "J. de Boer"),
        ("En respuesta a Lapinou", "Lapinou"),
    ],
)
def test_words_for_answering_end_where_the_name_begins(line: str, told: str) -> None:
    assert parts.answered(line) == told


def said(name: str, body: str) -> Said:
    return Said(name, None, None, 0, None, body)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("みちる", ">みちるさん\nありがとうございます。"),
        ("미라", "미라 님 저희 집도요"),
        ("M.", "M. - I have asked her."),
        ("Mira", "> Mira: yes, it is"),
    ],
)
def test_text_that_begins_by_naming_somebody_answers(name: str, body: str) -> None:
    assert replies.parents([said(name, "First."), said("Jonas", "Second."), said("Ines", body)], flat=False)[2] == 0


def test_text_that_names_several_people_answers_none() -> None:
    body = ">みちるさん\nありがとう。\n\n>Jonasさん\nはい。"
    assert replies.parents([said("みちる", "一。"), said("Jonas", "二。"), said("Ines", body)], flat=False)[2] is None


SAYING = """Bees in the polder

Why my bees were gone

Last Wednesday I came home and hive three was empty, not dead, not ill: empty, all twenty thousand of them.

Reacties

Trudy Berg zei…
With a garden hose! That neighbour has been lucky.
2 juni 2021 om 21:30

Anoniem zei…
How does one get them back?
3 juni 2021 om 08:12

Mira zei…
A box below, one good tug at the branch.
3 juni 2021 om 19:47

Een reactie posten
"""


def test_first_head_below_a_heading_that_also_labels_a_fact() -> None:
    assert [c.author for c in read(SAYING).comments] == ["Trudy Berg", "Anoniem", "Mira"]


SPANISH = "\n".join(
    ["Diario del Valle", "Una biblioteca sin libros", "", "La biblioteca abrió ayer sus puertas sin un solo libro.", ""]
    + ["5 Comentarios", "Únete a la conversación...", "Iniciar sesión con", "o registrarse con Disqus", "Nombre"]
    + [
        line
        for name, age, text in (
            ("Jacinto", "hace 2 años", "En mi época teníamos libros y no teníamos sillas."),
            ("Vecina cabreada", "hace 2 años", "Con eso se compran cien mil libros."),
            ("Luis Ángel", "hace 2 años", "Yo he ido esta mañana y se está muy bien."),
            ("Rosa en paro", "hace un año", "Sigo esperando la segunda fase."),
            ("anonimo22", "hace un año", "Pues sí."),
        )
        for line in ("−", "⚑", name[0].upper(), name, age, text, "4", "0", "Responder", "Compartir ›")
    ]
    + ["Suscribirse", "Privacidad", "No vender mis datos", "Lo más leído", "1", "Un burro bloquea la carretera"]
)


def test_ages_in_words_stand_beside_those_in_figures() -> None:
    comments = read(SPANISH).comments
    assert [c.author for c in comments] == ["Jacinto", "Vecina cabreada", "Luis Ángel", "Rosa en paro", "anonimo22"]
    assert comments[3].body.startswith("Sigo esperando")


SCORED = """   Town news

   Posted by mira on Friday February 08, 2013 @10:44AM

   After an update left its cameras fining parked cars, a small town in
   the valley has put four retired teachers in lawn chairs at the
   crossing instead. They write your name down, one driver explained.

     * [26]So it is a distributed system (Score:5, Funny)
       by [27]forkbeard ( 771204 ) on Friday February 08, 2013 @10:51AM
       ([28]#42830011)
       Four nodes, eventual consistency over tea at three.
       [29]Reply to This [30]Share
          + [31]Re:So it is a distributed system (Score:4, Insightful)
            by Anonymous Coward on Friday February 08, 2013 @11:02AM
            ([32]#42830099)
            And unlike the cameras, they can be reasoned with. Briefly.
            [33]Reply to This [34]Parent [35]Share
     * [42]Yellow timing (Score:3, Informative)
       by [43]lanes ( 1200931 ) on Friday February 08, 2013 @11:15AM
       ([45]#42830201)
       The underlying problem is nearly always that the yellow light is
       too short for the road that it stands at.
       [46]Reply to This [47]Share

References

   26. http://town.example/c1
   27. http://town.example/~forkbeard
   28. http://town.example/c1
   29. http://town.example/r1
   30. http://town.example/s1
   31. http://town.example/c2
   32. http://town.example/c2
   33. http://town.example/r2
   34. http://town.example/p2
   35. http://town.example/s2
   42. http://town.example/c4
   43. http://town.example/~lanes
   45. http://town.example/c4
   46. http://town.example/r4
   47. http://town.example/s4
"""


def test_head_below_a_subject_with_its_score_is_whole_however_wide_that_is() -> None:
    comments = read(SCORED).comments
    assert [c.author for c in comments] == ["forkbeard", "Anonymous Coward", "lanes"]
    assert comments[1].parent == comments[0].id


ANSWERED = """Salt Almanac

What Tide Tables Do to a Person

You stop believing in noon. Noon is a rumour, high water is a fact, and I could not tell you dates without looking.

Responses

Go to the profile of Perran Cole

Perran Cole
May 8

I own the cushion.

19

1 response

Go to the profile of Sunniva

Sunniva
May 9 · 1 min read

My father kept tables too, in pencil, on the back of the pantry door.

64

Reply

Go to the profile of 4knots

4knots
Jun 1

Noon is a rumour :)

Reply
"""


def test_count_of_the_answers_to_one_comment_does_not_head_the_others() -> None:
    assert [c.author for c in read(ANSWERED).comments] == ["Perran Cole", "Sunniva", "4knots"]
