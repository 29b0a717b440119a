"""Who wrote the post, where it has the head of a comment, or where only the end of the page says so."""

from __future__ import annotations

from itertools import count

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump import reader


def read(text: str) -> Thread:
    return reader.read(text, Report())


BLOG = """\
The shed on the quay

We painted the shed on the quay last week, the whole of it, and nobody fell off the ladder. The tar took three days
to dry because of the fog, and the gulls have left their opinion on the roof already.

{sentence}

2 comments

Tom Reed says:
May 3, 2020 at 10:12

It looks very good from the ferry, thank you all.

Mira says:
May 3, 2020 at 11:40

Come and see it from the inside, there is tea.
{below}"""


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "This entry was posted in Harbour, Sheds, Paint and tagged tar, gulls, ladders, fog, quay, tea on May 2,"
            " 2020 by Mira."
        ),
        (
            "Cette entrée a été publiée dans Le port, et marquée avec goudron, mouettes, échelles, brume, quai, thé, le"
            " 2 mai 2020 par Mira."
        ),
        (
            "Esta entrada fue publicada por Mira el Sábado, 2 de Mayo de 2020 a las 11:42 am y está archivada en"
            " Puerto, Familia. Puedes seguir los comentarios a esta entrada a través del feed RSS 2.0. Puedes dejar un"
            " comentario."
        ),
    ],
)
def test_a_long_sentence_below_the_post_says_who_wrote_it_and_when(sentence: str) -> None:
    post = read(BLOG.format(sentence=sentence, below="")).post
    assert post.author == "Mira"
    assert (post.published or "")[:10] == "2020-05-02"


@pytest.mark.parametrize("link", ["Visit profile", "Profiel bezoeken", "Visitar perfil"])
def test_the_box_of_a_blogs_owner_below_the_comments_names_the_author(link: str) -> None:
    below = f"\nPowered by Blogger\nMira Stone\n{link}\nArchive\n2020\n"
    assert read(BLOG.format(sentence="", below=below)).post.author == "Mira Stone"


def test_boxes_of_several_people_name_nobody() -> None:
    below = "\nPowered by Blogger\nMira Stone\nVisit profile\nTom Reed\nVisit profile\n"
    assert read(BLOG.format(sentence="", below=below)).post.author is None


def test_an_issue_names_its_reporter_below_the_comments() -> None:
    below = "\nPeople\n\nAssignee:\n    Tom Reed\n\nReporter:\n    Mira\n\nWatchers:\n    2\n"
    assert read(BLOG.format(sentence="", below=below)).post.author == "Mira"


NETWORK = """\
Log in
Harbour Neighbours
Public group
Members
Files
{over}Harbour Neighbours{behind}
12 May 2022
 ·
A seal sleeps on the slipway since this morning. It is grey and does not bite, we have tried. Whose is it?
34 comments
Like
Comment
Share
Most relevant
Tom Reed
It is old Berta! She swam away from my cousin on Tuesday, he has looked for her for three days.
Like
Reply
1y
Ada Holm
Tom Reed tell him to come to the bar, we have her in a tub.
Like
Reply
1y
Bakery Sons of Gil
We gave her herring yesterday morning. She ate all of it, and half a muffin too, which we cannot recommend.
Like
Reply
1y
Harbour Neighbours
Ada Holm the chairman has tried, on behalf of us all.
Like
Reply
1y
"""


@pytest.mark.parametrize(
    ("over", "behind"), [("", ""), ("Post by Harbour Neighbours\n", ""), ("", " ▸ Seals of the North")]
)
def test_a_post_with_the_head_of_a_comment_is_by_who_stands_there_and_has_no_title(over: str, behind: str) -> None:
    post = read(NETWORK.format(over=over, behind=behind)).post
    assert (post.title, post.author, post.published) == (None, "Harbour Neighbours", "2022-05-12")


def test_a_list_of_the_latest_answers_above_a_topic_does_not_name_who_opened_it() -> None:
    def entry(name: str, day: int, text: str) -> str:
        panel = f"{name}\nMember\n\nMessages : 102\nLocation : Holm\nGo up Go down\n"
        return f" Post by {name} Mon Mar {day}, 2019 10:30 pm\n\n{text}\n{panel}"

    latest = "Latest topics\n» Rusty anchors\nWed Mar 27, 2019 11:05 am by rope_maker\n\n"
    topic = "Rusty anchors\n3 participants\n\nPage 1 of 1\nRusty anchors\n"
    entries = [
        entry("Mira Stone", 25, "I bought four anchors with rust in the rings. Can I save them with a brush?"),
        entry("Tom Reed", 26, "Sand them, without a doubt. The brush never gets to the ground of it."),
        entry("rope_maker", 27, "Mine are painted with tar, and they hold since three winters."),
    ]
    assert read(latest + topic + "".join(entries)).post.author == "Mira Stone"


def test_the_page_of_an_archive_says_that_a_full_version_has_the_title() -> None:
    page = (
        "PDA\n\nView Full Version : Gum in a tuba\n\nMira\n\n12-02-2005, 06:33 PM\n\nHot water did not move it.\n\n"
        "Tom\n\n12-02-2005, 07:10 PM\n\nFreeze it over night, then run a brush through it.\n\n"
        "Ada\n\n12-13-2005, 09:26 PM\n\nPeanut butter. I am not kidding you, it dissolves.\n"
    )
    assert read(page).post.title == "Gum in a tuba"


def test_a_conversation_whose_accounts_stand_beside_the_names_is_by_who_stands_so_above_it() -> None:
    page = (
        "gulls.example\n\nMira Stone @mira@gulls.example\n\nI mended the toaster with a clip and a prayer.\n\n"
        "28 November 2022, 07:52 · · Tusky ·\n41 · 187\n\n"
        "Tom Reed @tom@tar.example\n28 Nov. 2022\n\n@mira Tie it to the wall with a rubber band.\n\n"
        "Ada Holm @ada\n29 Nov. 2022\n\n@mira I did the same with a hair dryer, and have no eyebrows since.\n\n"
        "Mira Stone @mira\n29 Nov. 2022\n\n@ada So noted: toaster yes, hair dryer no.\n"
    )
    assert read(page).post.author == "Mira Stone"


@pytest.mark.parametrize("behind", ["", " Offline"])
def test_the_first_post_of_a_topic_is_by_whose_name_is_as_far_above_its_date_as_the_others_are(behind: str) -> None:
    def entry(number: int, name: str, said: str) -> str:
        panel = f"{name}{behind}\nJunior Member\n\nPosts: 15\nThreads: 4\nJoined: May 2015\n#{number}\n\n"
        return f"{panel}17.11.2015, 19:0{number}\n\n{said}\n\nFind\nQuote\n\n"

    above = "Tar and Planks\n\n0 Vote(s) - 0 Average\n1\n2\n3\n4\n5\n\nThreaded Mode | Linear Mode\nA shelf on a wall\n"
    said = ("The plaster is sand, and no plug holds in it.", "Use mortar and a sleeve.", "That tells of the holes.")
    people = ("Slope", "Driller", "MortarMax")
    entries = "".join(entry(n, name, text) for n, (name, text) in enumerate(zip(people, said, strict=True), start=1))
    assert read(above + entries).post.author == "Slope"


def test_the_post_of_a_network_stands_below_who_runs_the_site() -> None:
    page = (
        "Log in\ngulls.example is one of many servers.\nAdministered by:\nHarbour Master\n@admin\nServer stats:\n318\n"
        "active users\nBack\nMira Stone\n@mira@gulls.example\n"
        "A seal sat on the slipway all morning and watched me look for my keys.\n\n"
        "3 March 2024, 08:41\n·\n·\nWeb\n23\n·\n110\n"
        "Tom Reed\n@tom@tar.example\n3 March\n@mira Did you find them?\n\n2\n"
        "Mira Stone\n@mira@gulls.example\n3 March\n@tom In my pocket, yes.\n\n1\n"
        "Ada Holm\n@ada@pier.example\n4 March\n@mira May I print this as a postcard?\n\n0\n"
        "Mira Stone\n@mira@gulls.example\n4 March\n@ada You may, for a bottle of something.\n\n0\n"
    )
    thread = read(page)
    assert (thread.post.author, (thread.post.published or "")[:10]) == ("Mira Stone", "2024-03-03")
    assert "seal" in thread.post.body
    assert [comment.author for comment in thread.comments] == ["Tom Reed", "Mira Stone", "Ada Holm", "Mira Stone"]


@pytest.mark.parametrize("label", ["Offline", "PostBy"])
def test_a_label_in_every_head_is_not_what_the_topic_is_called(label: str) -> None:
    entries = "".join(
        f"{label}\n\n{name}\n\n2022-11-0{day} 10:05\n\n{said}\n\n"
        for day, (name, said) in enumerate(
            (
                ("Mira", "It has stood in the shed for ten years, and now it turns like a mill in mud."),
                ("Tom", "Take the belt off and tread it alone, then you know where it sticks."),
                ("Ada", "Oil it with the thin kind, not with what is left from the kitchen."),
                ("Jon", "And wait a night before you say that it did not help."),
            ),
            start=1,
        )
    )
    page = f"# The old sewing machine treads like mud\n\nThe old sewing machine treads like mud\n\n{entries}"
    assert read(page).post.title == "The old sewing machine treads like mud"


def test_whose_post_stands_above_the_first_answer_has_asked_also_where_he_answers_again() -> None:
    numbers = count(19)

    def entry(name: str, number: str, said: str) -> str:
        subject = "Re: Bees are out in February -\n  do I feed?" if number else "Bees are out in February - do I feed?"
        panel = f"    [{next(numbers)}]{name}\n\n     * Member\n     * ***\n     * Posts: 31\n\n"
        dated = f"  [{next(numbers)}]{subject}\n\n   « {number}: February 18, 2016, 10:30:02 »\n\n"
        return f"{panel}{dated}   {said}\n   [post.gif]Logged\n\n"

    page = "  Author Topic: Bees are out in February - do I feed?  (Read 1463 times)\n\n" + "".join(
        (
            entry(
                "Keeper", "", "It is as warm as in April, and the bees have been out for a week. Do I feed them now?"
            ),
            entry("Jurek", "Reply #1 ", "Weigh the hive first, if only by hand. If it is heavy, leave it alone."),
            entry("Anna", "Reply #2 ", "Mine are out as well, and I have fed nothing so far."),
            entry("Keeper", "Reply #3 ", "It is heavy. So I wait, and thank you all for it."),
            entry("Jurek", "Reply #4 ", "Tell us in March how they are, then we know it too."),
        )
    )
    thread = read(page)
    assert thread.post.author == "Keeper"
    assert "warm" in thread.post.body
    assert [comment.author for comment in thread.comments] == ["Jurek", "Anna", "Keeper", "Jurek"]
