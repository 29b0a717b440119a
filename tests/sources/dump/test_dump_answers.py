"""Pages of questions and answers, as programs that dump pages print the ends of their texts and the short comments."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump

MENU = "Explore the network\n\nAsk Question\nAsked 4 years, 2 months ago\nModified 1 year ago\nViewed 3k times\n"
ASKED = (
    "How do I sharpen a plane iron by hand?\n\n" + MENU + "12\n\n"
    "I have an old plane, and its iron does not cut any more. What do I need to sharpen it at home?\n\n"
)
BUTTONS = "Share\nImprove this {}\nFollow\n"
ASKER = "asked Aug 5, 2016 at 4:16\nMira\n4,70111 gold badges55 silver badges69 bronze badges\n"
ANSWER = (
    "2 Answers 2\nSorted by: Reset to default\n20\n\nA stone and oil are all that you need, and "
    "ten minutes of patience.\n\n"
    + BUTTONS.format("answer")
    + "answered Aug 6, 2016 at 5:10\nJonas\n1022 bronze badges\n"
)
SECOND = "7\n\nSandpaper on glass does it as well, from coarse to fine.\n\n" + BUTTONS.format("answer")


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def _said(text: str) -> list[tuple[str | None, str | None, str | None, str]]:
    """Who wrote each entry, when, whose it answers, and its text."""
    thread = read(text)
    named = {comment.id: comment.author for comment in thread.comments}
    return [
        (c.author, c.published and str(c.published)[:10], named.get(c.parent or ""), c.body) for c in thread.comments
    ]


SIGNED = [
    ("Jonas", "2016-08-06", None, "A stone and oil are all that you need, and ten minutes of patience."),
    ("ada", "2016-08-07", "Jonas", "Which oil would you take for that?"),
    ("Jonas", "2016-08-08", "Jonas", "Any thin one will do."),
    ("Per", "2017-01-02", None, "Sandpaper on glass does it as well, from coarse to fine."),
]
PER = "answered Jan 2, 2017 at 9:30\nPer\n5111 silver badge\n"


def test_a_comment_names_its_author_again_and_its_date_in_words_below_the_sign() -> None:
    """``ada / – ada / 2016-08-07 … / Commented Aug 7 …``, without marks of a list, as a browser copies it."""
    comments = (
        "2\n3\nWhich oil would you take for that?\nada\n–  ada\n2016-08-07 06:59:35 +00:00\n"
        "Commented Aug 7, 2016 at 6:59\n"
        "Any thin one will do.\nJonas\n–  Jonas\n2016-08-08 07:00:01 +00:00\nCommented Aug 8, 2016 at 7:00\n"
        "Add a comment  |  \n"
    )
    page = ASKED + BUTTONS.format("question") + ASKER + ANSWER + comments + SECOND + PER + "Add a comment  |  \n"
    assert _said(page) == SIGNED


def test_empty_lines_stand_between_a_comment_its_sign_and_its_dates() -> None:
    comments = (
        "2\n\n-   3\n\n    Which oil would you take for that?\n    ada\n\n    –  ada\n\n"
        "    2016-08-07 06:59:35 +00:00\n\n"
        "    Commented Aug 7, 2016 at 6:59\n\n-   \n\n    Any thin one will do.\n    Jonas\n\n    –  Jonas\n\n"
        "    2016-08-08 07:00:01 +00:00\n\n    Commented Aug 8, 2016 at 7:00\n\nAdd a comment  |  \n\n"
    )
    page = ASKED + BUTTONS.format("question") + ASKER + ANSWER + comments + SECOND + PER
    assert _said(page) == SIGNED


def test_comments_stand_below_a_name_and_once_more_the_name_with_an_age() -> None:
    comments = (
        "Sign up to add more context in comments.\n2 Comments\n\nAdd a comment\n\nada\nada Over a year ago\n"
        "Which oil would you take for that?\n2016-08-07T06:59:35.467Z+00:00\n31\n \nReply\n \nCopy link\nJonas\n"
        "Jonas Over a year ago\nAny thin one will do.\n2016-08-08T07:00:01.16Z+00:00\n2\n \nReply\n \nCopy link\n"
        "Add a comment | Show 4 more comments\n"
    )
    page = ASKED + BUTTONS.format("question") + ASKER + ANSWER + comments + SECOND + PER
    assert _said(page) == SIGNED


def test_a_text_of_many_people_has_the_name_below_its_revisions_and_no_date() -> None:
    """The one date that it has says when it was changed."""
    shared = "edited Mar 13, 2015 at 20:01\ncommunity wiki\n\n11 revs, 8 users 50%\nMira\n0\n\nAdd a comment  |  \n\n"
    page = (
        ASKED + BUTTONS.format("question") + shared + ANSWER + SECOND + shared.replace("Mira", "Per").replace("11", "4")
    )
    thread = read(page)
    assert (thread.post.author, thread.post.published) == ("Mira", None)
    assert [(c.author, c.published and str(c.published)[:10]) for c in thread.comments] == [
        ("Jonas", "2016-08-06"),
        ("Per", None),
    ]


def test_a_question_with_many_tags_and_portraits_below_it_is_found() -> None:
    tags = "".join(f"  * tag-{n}\n" for n in range(5))
    editor = "edited Jul 21, 2020 at 0:25\n\nxpt's user avatar\nxpt\n9,5754 gold badges\n"
    portrait = "asked Aug 5, 2016 at 4:16\n\nMira's user avatar\nMira\n4,70111 gold badges\n5\n"
    thread = read(ASKED + tags + "\n" + BUTTONS.format("question") + editor + portrait + ANSWER + SECOND + PER)
    assert (thread.post.author, str(thread.post.published)[:10]) == ("Mira", "2016-08-05")
    assert [c.author for c in thread.comments] == ["Jonas", "Per"]


def test_the_votes_of_the_next_answer_end_the_last_comment_on_an_answer() -> None:
    comments = "ada\nada Aug 7, 2016 at 6:59\nWhich oil would you take for that?\n\n"
    page = ASKED + BUTTONS.format("question") + ASKER + ANSWER + comments + SECOND + PER + "Add a comment  |  \n"
    assert _said(page) == [SIGNED[0], SIGNED[1], SIGNED[3]]
