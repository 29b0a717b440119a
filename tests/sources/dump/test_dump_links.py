"""Words that head links to other pages: furniture below an article or the last comment, or how somebody begins."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.lines import programs
from tui_reader.sources.formats.dump.reader import read

POST = """The Lamp Log

Lamps in June
Posted on June 4, 2019 by Karin

In June the lamps stay dark until ten, and who wants to see them lit has to wait for the last boat to come in.

3 thoughts on “Lamps in June”
"""


def thread_of(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def bodies(*said: str, below: str = "") -> list[str]:
    """The comments that are found where three people say this."""
    heads = [("Uwe", 5), ("Ines", 6), ("Kurt", 7)]
    comments = [
        f"{name} says:\nJune {day}, 2019 at 10:2{day} am\n{text}\nReply\n"
        for (name, day), text in zip(heads, said, strict=True)
    ]
    return [comment.body for comment in thread_of("\n".join([POST, *comments, below])).comments]


class TestBegins:
    @pytest.mark.parametrize("heading", ["Related:", "See also", "Further reading"])
    @pytest.mark.parametrize("place", [1, 2])
    def test_what_heads_links_begins_a_comment_too(self, heading: str, place: int) -> None:
        said = ["Same here.", "Not yet with us.", "Thank you for it."]
        said[place] = f"{heading}\nwhat I wrote about lanterns last year, and it ended better."
        assert bodies(*said) == said

    @pytest.mark.parametrize("opening", ["Share this\nwith all who keep a lamp.", "Read more:\nmy post on lanterns."])
    def test_the_words_of_a_button_begin_a_sentence(self, opening: str) -> None:
        assert bodies("Same here.", opening, "Thank you for it.")[1] == opening

    def test_buttons_within_a_comment_are_none_of_it_before_a_name_in_small_letters(self) -> None:
        assert bodies("Same here.\nReply | Parent\nlampsam", "Not yet.", "Thank you.")[0] == "Same here.\nlampsam"

    def test_a_list_of_links_below_the_last_comment_is_none_of_it(self) -> None:
        below = "Related posts\nLanterns in May\nWicks and oil\nThe last boat\n"
        assert bodies("Same here.", "Not yet.", "Thank you.", below=below) == ["Same here.", "Not yet.", "Thank you."]

    def test_links_in_a_comment_that_is_not_the_last_cut_nothing_off(self) -> None:
        post = "Show: a lamp that tells the tide\n12 points by mira 3 hours ago | hide | 4 comments\n\nA lamp.\n\n"
        said = ["How does it know?", "Related:\n\nTide lamps - May 2019 (3 comments)", "It is bright.", "I built one."]
        names = ["uwe", "ines", "kurt", "lena"]
        text = post + "".join(
            f"{name} {4 - n} hours ago | next [–]\n\n{one}\nreply\n\n"
            for n, (name, one) in enumerate(zip(names, said, strict=True))
        )
        assert [(c.author, c.body) for c in thread_of(text).comments] == list(zip(names, said, strict=True))

    def test_dated_links_below_one_another_are_parted_by_their_headings(self) -> None:
        links = "The lamp is lit 2019/04/05 10:24\nLanterns go for less 2019/04/05 09:20\n"
        page = f"The Lamp Log\n\nNews of lamps\n\n{links}Tags\nLamps\n\nWicks\nThe lens is gone 2019/04/04 11:00\nOil\n"
        assert not thread_of(page).comments


class TestArticle:
    PAGE = """The Lamp Quarterly
Subscribe
Sign in
News  Features  Archive

Home / Features / Lamps

The last keeper of Holm Rock
When the light went out, she stayed on

By Mira Holm
12 June 2016

The boat leaves at six, if it leaves at all. Mira Holm has made the crossing more than a thousand times \
by her own count.

She was young when she was sent there. The tower had no electricity then, and the stairs no rail in winter.
"""

    def test_links_below_an_article_are_none_of_it(self) -> None:
        below = "\nShare this article\nFacebook  Twitter\n\nRelated articles\nA fog signal\n12 May 2016\n"
        below += "\n© 2016 The Quarterly\n"
        assert thread_of(self.PAGE + below).post.body.endswith("in winter.")

    def test_what_is_said_below_a_heading_over_links_stays(self) -> None:
        below = "\nRelated\n\nThere is a second rock further out, and nobody has ever kept a lamp on it.\n"
        assert thread_of(self.PAGE + below).post.body.endswith("lamp on it.")

    def test_menus_and_the_path_above_the_title_are_none_of_it(self) -> None:
        below = "\nShare this article\nFacebook  Twitter\n\n© 2016 The Quarterly\n"
        assert thread_of(self.PAGE + below).post.body.startswith("When the light went out")


class TestEdges:
    def test_a_row_of_links_at_the_foot_of_the_page_is_no_comment(self) -> None:
        foot = "\nRules | FAQ | Lists | Privacy Policy | Legal | Contact\n"
        assert bodies("Same here.", "Not yet.", "Thank you.", below=foot) == ["Same here.", "Not yet.", "Thank you."]

    def test_a_row_that_somebody_wrote_stays(self) -> None:
        assert bodies("Same here.", "Not yet.", "oil | wick | glass | Contact")[2] == "oil | wick | glass | Contact"

    def test_buttons_between_a_post_and_its_comments_are_neither_s(self) -> None:
        bar = "Upvote\n12\n\nDownvote\n\n4\nGo to comments\n\nShare\nSort by:\n\nBest\n\nSearch Comments\n"
        bar += "Expand comment search\nComments Section\n"
        said = ["Fine work.", "Three weekends of it.", "I would have left it as it was."]
        comments = "".join(
            f"u/{name} avatar\n{name}\n•\n{n}mo ago\n{role}{one}\n\nUpvote\n{n}\n\nDownvote\n\nReply\nreply\n\nShare\n"
            for n, name, role, one in zip(
                (6, 5, 4), ("elm_oak", "lampsam", "wickrun"), ("", "", "Top 1% Commenter\n"), said, strict=True
            )
        )
        page = "Skip to main content\nLog In\nr/lamps\n•\n6 mo. ago\nlampsam\n\nMy old lamp burns again\nOil Lamps\n"
        page += "It took me many evenings of polishing the glass and cutting a new wick from old cotton,"
        page += " and now it burns as it did.\n\n"
        thread = thread_of(page + bar + comments)
        assert thread.post.body.endswith("as it did.")
        assert [comment.body for comment in thread.comments] == said

    def test_the_count_of_a_board_s_posts_includes_the_first(self) -> None:
        page = "Board index\n\nThe lamp smokes\n3 posts • Page 1 of 1\n\n" + "".join(
            f"{name}\nPosts: {n}12\nJoined: Mon May 3, 2010 5:22 pm\nRe: The lamp smokes\nQuote\n"
            f"Post by {name} » Tue Sep 1{n}, 2017 8:14 pm\n\n{said}\nTop\n\n"
            for n, (name, said) in enumerate(
                [
                    ("radl", "Since the new wick it smokes. Any idea?"),
                    ("kett", "Trim it."),
                    ("uschi", "Or less oil."),
                ],
                2,
            )
        )
        report = Report()
        (thread,) = Dump().parse(Input("a page", page.encode()), report)
        assert (len(thread.comments), report.stated) == (2, 2)


def test_numbers_of_links_whose_addresses_are_not_listed() -> None:
    menu = "\n".join(f"   [{n}]{word}" for n, word in enumerate(("Home", "Archive", "Tides", "Contact", "Ferries"), 1))
    text = """
   [6]A timetable for gulls

   by [8]henrike
   June 8, 2014

   The ferry has been late on [9]every morning of this month, and on the quay they have begun to
   set watches by the [10]gulls instead. The captain says that it is the tide.

   [11]Share this [12]Print
"""
    post = read(menu + "\n" + text, Report()).post
    assert (post.title, post.author) == ("A timetable for gulls", "henrike")
    assert "on every morning" in post.body


def test_numbers_in_brackets_that_do_not_count_up_stay() -> None:
    text = "\n".join(f"The gull [{n}]x flew over the quay." for n in (3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8))
    assert not programs.are_numbered(text.split("\n"))
    assert not programs.are_numbered(["As [1]x says, [2]y is right."])
