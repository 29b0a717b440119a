"""Heads in rows with labels, buttons and notes of changes, as engines print them in many languages."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues.heads import parse
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.reader import read


def heads(thread: Thread) -> list[tuple[str | None, str]]:
    """Authors and days of the comments."""
    return [(comment.author, (str(comment.published) if comment.published else "")[:10]) for comment in thread.comments]


PHPBB = (
    (
        "Beitrag",
        "Kupferkessel löten",
        "Nach oben",
        "Zuletzt geändert von Löterich am 05.03.2016, 15:01, insgesamt 1-mal geändert.",
    ),
    (
        "Сообщение",
        "Паяем медный котёл",
        "Вернуться к началу",
        "Последний раз редактировалось Löterich 05 мар 2016, 15:01, всего редактировалось 1 раз.",
    ),
    (
        "Message",
        "Souder un chaudron",
        "Haut",
        "Dernière édition par Löterich le 05 Mar 2016, 15:01, édité 1 fois.",
    ),
)


@pytest.mark.parametrize(("label", "title", "top", "edited"), PHPBB)
def test_what_a_post_is_called_is_no_part_of_names(label: str, title: str, top: str, edited: str) -> None:
    people = (("Löterich", "02"), ("Anna Kessel", "03"), ("zinn47", "03"), ("Löterich", "05"), ("Anna Kessel", "05"))
    page = f"{title}\n" + "".join(
        f"\nRe: {title}\n\n{label} {name} » {day}.03.2016, 1{at}:17\n\n"
        f"It took {at} hours until the kettle was hot enough for the solder to run.\n"
        + (f"\n{edited}\n" if at == 4 else "")
        + f"\n{top}\n"
        for at, (name, day) in enumerate(people, 1)
    )  # fmt: skip
    assert heads(read(page, Report())) == [(name, f"2016-03-{day}") for name, day in people[1:]]


EDITED = (
    "(Dieser Beitrag wurde zuletzt bearbeitet: 08.02.2019, 08:05 von Indigo.)",
    "(This post was last modified: 08.02.2019, 08:05 by Indigo. Edit Reason: a letter)",
    "(Ese mensaje se tocó en 08.02.2019, 08:05 por Indigo.)",
)


@pytest.mark.parametrize("edited", EDITED)
def test_brackets_with_a_date_behind_a_date_tell_of_a_change(edited: str) -> None:
    text = f"08.02.2019, 08:02 {edited}"
    head = parse(text, Dates([text], None))
    assert head is not None
    assert (head.order, head.rest, head.name) == ("d", 0, None)


@pytest.mark.parametrize("mark", ["[–]", "[+]", "[-] "])
def test_the_button_that_folds_a_comment_is_no_head_by_itself(mark: str) -> None:
    assert parse(mark, Dates([mark], None)) is None


LYNX = """   [1]Rakers [2]Recent [3]Comments [4]Search [5]Login

    1. [6]34
       [7]How I moved a whole orchard of apple trees across a river in May
       [8]practices [9]orchards
       [10]{a} avatar authored by [11]{a} {age} | [12]4 comments

    1.
         1. [ ]
            [13]19
            [14]{b} avatar [15]{b} [16]{age} | [17]{link}
            The table in the middle should be printed and hung in all
            the offices that have ever said this was only about fruit,
            and about some trees that will in any case be cut down and
            burnt when the next winter comes.
              1. [ ]
                 [18]12
                 [19]{a} avatar [20]{a} [21]{age} |
                 [22]{link}
                 Author here, happy to answer all the questions on it.
                 It was a poster, briefly. They have removed it since,
                 because of the word that stood in row nine of it, and
                 of the picture beside that word.
         2. [ ]
            [23]15
            [24]{c} avatar [25]{c} [26]{age} | [27]{link}
            I see the same proposals whenever this comes up, we have
            tried them all, in this very order, and each of them left
            some roots behind, as the trees of the orchard themselves
            did when they were carried across.
              1. [ ]
                 [28]7
                 [29]{d} avatar [30]{d} [31]{age} | [32]{link}
                 Stealing this for my own orchard, and for the signature
                 of my mails.

   [33]About [34]Tags [35]Filter

References

   1. https://rakers.example/
   2. https://rakers.example/recent
   3. https://rakers.example/comments
   6. https://rakers.example/login
"""


@pytest.mark.parametrize(("age", "link"), [("2 years ago", "link"), ("vor 2 Jahren", "Antworten")])
def test_rows_that_end_with_buttons_go_on_in_no_other_line(age: str, link: str) -> None:
    people = {"a": "mothwing", "b": "kestrel", "c": "pentode", "d": "ada_b"}
    comments = read(LYNX.format(age=age, link=link, **people), Report()).comments
    assert [comment.author for comment in comments] == ["kestrel", "mothwing", "pentode", "ada_b"]
    assert comments[0].body.startswith("The table in the middle")


@pytest.mark.parametrize(
    ("heading", "reply", "liked"),
    [("4 коментарі", "Відповісти", "Підтримали"), ("4 comments", "Reply", "Liked by")],
)
def test_a_button_and_who_liked_a_comment_end_it(heading: str, reply: str, liked: str) -> None:
    people = (("Марічка Зозуля QA Engineer в Ромашка Софт", "11:34"), ("Vasyl Kit", "11:50"), ("lebid_77", "12:05"))
    page = f"Grandmothers\n\n{heading}\n\nAllowed are bold letters, links and pictures.\n\n" + "".join(
        f"{name} 13.08.2021 {time}\nShe says that one must have an eye on these people.\n\n"
        f"{reply} {liked}: Vasyl Kit, Tom {time}\n\n"
        for name, time in people
    )  # fmt: skip
    comments = read(page, Report()).comments
    assert [comment.author for comment in comments] == [name for name, _ in people]
    assert all(comment.body.startswith("She says") and liked not in comment.body for comment in comments)


@pytest.mark.parametrize(("prepared", "reply"), [("40 Min.", "Antworten"), ("40 min", "Répondre")])
def test_names_above_texts_and_times_below_them_under_days_of_other_things(prepared: str, reply: str) -> None:
    people = (("Oma_Trudel", "15.12.2010 18:32"), ("backfee1986", "16.12.2010 09:10"), ("Heinz", "22.12.2014 14:05"),
              ("krümel", "03.12.2018 20:47"), ("Oma_Trudel", "05.12.2018 07:58"))  # fmt: skip
    page = f"Nut corners\n{prepared}\nnormal\n01.12.2009\n\nBake them until they are brown.\n\nKommentare\n48\n\n"
    page += "".join(
        f"{name}\nThey were as good as those that I remember of the platform.\n\n{when}\n{reply}\n"
        for name, when in people
    )
    assert [comment.author for comment in read(page, Report()).comments] == [name for name, _ in people]


@pytest.mark.parametrize(("level", "reply"), [("Lv 6", "Comment"), ("Lvl 12", "Responder")])
def test_levels_between_names_and_dates_are_no_names(level: str, reply: str) -> None:
    people = {"Manitas de Utrera": level, "Rosa M.": "", "Anónimo": level, "Tomás": level}
    page = "¿Por qué canta mi nevera?\nA las cinco en punto hace un ruido largo.\n\n4 respuestas\n" + "".join(
        f"{name}\n{level}\nHace 10 años\n".replace("\n\n", "\n")
        + f"Es el ciclo de desescarche, a esa hora salta siempre.\n4\n0\n{reply}\n"
        for name, level in people.items()
    )  # fmt: skip
    assert [comment.author for comment in read(page, Report()).comments] == list(people)


@pytest.mark.parametrize(
    ("by", "reply", "heading"),
    [
        ("Ingediend door {} (niet gecontroleerd) op za, 30/05/2015 - 08:11",
         "Log in of registreer om te reageren", "Reacties"),
        ("Submitted by {} (not verified) on Sat, 30/05/2015 - 08:11",
         "Log in or register to post comments", "Comments"),
        ("Gespeichert von {} (nicht überprüft) am Sa., 30.05.2015 - 08:11",
         "Anmelden oder Registrieren um Kommentare zu schreiben", "Kommentare"),
    ],
)  # fmt: skip
def test_one_comment_with_an_offer_to_log_in_for_answers(by: str, reply: str, heading: str) -> None:
    page = f"""   [1]Home

[2]The Good Earth

Slugs: peace in our time

   No grains and no scissors this year. I have sown one bed of cheap
   salad at the very back, and put a little sign beside it.

{heading}

   {by.format("plot 47b")}

[3]They are with me

   That is right: since your sign stands there they are all with
   me. I have counted them. Could you hang a map beside it?
     * [4]{reply}

References

   1. https://earth.example/
   2. https://earth.example/
   3. https://earth.example/p/1
   4. https://earth.example/p/2
"""
    assert heads(read(page, Report())) == [("plot 47b", "2015-05-30")]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Tuesday, 9 June 2020 Tue, 9 Jun '20", "2020-06-09"),
        ("11. Juni 2020 11. Jun 2020", "2020-06-11"),
        ("June 9, 2020 Jun 9, 2020", "2020-06-09"),
        ("11 June 11 Jun", None),
    ],
)
def test_a_day_said_for_wide_and_for_narrow_screens_is_one(said: str, day: str | None) -> None:
    stamp = Dates([said], None).find(said)
    assert stamp is not None
    assert (stamp.start, stamp.end, stamp.iso) == (0, len(said), day)


def test_an_address_in_brackets_is_no_part_of_a_head() -> None:
    text = "by Marrow Bone ( 911777 ) writes: <marrow@bone.example> on Saturday May 06, 2017 @05:20PM (#54367190)"
    head = parse(text, Dates([text], None))
    assert head is not None
    assert (head.name, head.order, head.rest, head.number) == ("Marrow Bone", "nd", 0, 54367190)


def test_who_is_said_to_write_in_a_row_by_somebody_belongs_to_the_others() -> None:
    heads_of = (
        ("ferrous_tom", "by ferrous_tom ( 40221 ) on Saturday May 06, 2017 @04:41PM (#54367001)"),
        ("Anonymous Coward", "by Anonymous Coward on Saturday May 06, 2017 @04:58PM (#54367077)"),
        (
            "Marrow Bone",
            "by Marrow Bone ( 911777 ) writes: <marrow@bone.example> on Saturday May 06, 2017 @05:20PM (#543)",
        ),
        ("sixbit", "by sixbit ( 7730 ) on Sunday May 07, 2017 @02:03AM (#54369250)"),
    )
    page = "A clock runs nine minutes slow\n\n4 comments\n\n" + "".join(
        f"Works as designed {at} (Score:{at})\n{head}\nThe ferry was not withdrawn, it sank at its berth.\n\n"
        for at, (_, head) in enumerate(heads_of, 1)
    )
    assert [comment.author for comment in read(page, Report()).comments] == [name for name, _ in heads_of]


@pytest.mark.parametrize("clocks", [("8:44 a.m.", "10:20 a.m.", "9:17 p.m."), ("08:44", "10:20", "21:17")])
def test_a_time_below_its_date_is_no_text(clocks: tuple[str, str, str]) -> None:
    page = "Swarf in the leadscrew\n\n3 comments\n\n" + "".join(
        f"{name}\n1{at} June 2020 1{at} Jun '20\n{clock}\n\nI run mine bare and oil it on Sundays.\n\nReply\n\n"
        for at, (name, clock) in enumerate(zip(("Aurelio Stamp", "Kirsty Pell", "hobbs_57"), clocks, strict=True))
    )
    thread = read(page, Report())
    assert heads(thread) == [("Aurelio Stamp", "2020-06-10"), ("Kirsty Pell", "2020-06-11"), ("hobbs_57", "2020-06-12")]
    assert {comment.body for comment in thread.comments} == {"I run mine bare and oil it on Sundays."}
