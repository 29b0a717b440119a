"""What the layout of a page gives away: columns, names beside dates, rows of buttons, headers of mail, frames."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tui_reader.sources import affixes
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.arrangements import find
from tui_reader.sources.formats.dump.arrangements.marks import Group
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines import two_columns
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read


def groups(text: str) -> list[Group]:
    page = Page.of(text)
    return find.find(page, Dates(line.text for line in page.lines))[0]


def names(text: str, order: str) -> list[str | None]:
    return [mark.name for group in groups(text) if group.form.order == order for mark in group.marks]


class TestAffixes:
    @pytest.mark.parametrize(
        ("text", "rest"),
        [
            ("Posted by Mira", "Mira"),
            ("by: Mira", "Mira"),
            ("von Mira", "Mira"),
            ("投稿者: さくら", "さくら"),
            ("Mira by", "Mira by"),
        ],
    )
    def test_a_phrase_at_the_start_is_taken_off(self, text: str, rest: str) -> None:
        assert text[affixes.after(text, "by") :] == rest

    @pytest.mark.parametrize(
        ("text", "rest"),
        [("Mira says:", "Mira"), ("Mira a dit :", "Mira"), ("さくら より:", "さくら"), ("Mira Says", "Mira")],
    )
    def test_a_phrase_at_the_end_is_found(self, text: str, rest: str) -> None:
        start = affixes.before(text, "says")
        assert start is not None
        assert text[:start].strip() == rest

    def test_a_part_of_a_word_is_no_phrase(self) -> None:
        assert affixes.after("bystander Mira", "by") == 0
        assert affixes.before("Mira gainsays", "says") is None


class TestColumns:
    POST = (
        "Mira              May 3, 2011",
        "Gardener          The lamp is lit again and the",
        "Posts: 12         snow has stopped at the door.",
        "From: Riga        It was a long night for all.",
        "                  Good morning to you.",
        "",
    )

    def test_columns_are_taken_apart(self) -> None:
        lines, facts = two_columns.split(list(self.POST * 3), lambda text: "May 3" in text, lambda _: False)
        solid = [line.strip() for line in lines if line.strip()]
        assert {lines[i].strip() for i in facts} == {"Gardener", "Posts: 12", "From: Riga"}
        assert solid[:4] == ["Mira", "Gardener", "Posts: 12", "From: Riga"]
        assert solid[4:8] == [
            "May 3, 2011",
            "The lamp is lit again and the",
            "snow has stopped at the door.",
            "It was a long night for all.",
        ]

    def test_a_page_without_columns_stays(self) -> None:
        lines = ["The lamp is lit again.", "", "  - a list", "    of two lines", "Good morning."] * 6
        assert two_columns.split(lines, lambda _: False, lambda _: False) == (lines, frozenset())

    TABLES = (
        "mira       1# 2011-5-3 10:11  只看该作者",
        "           灯又亮了。",
        "守灯塔的人",
        "           早上好。",
        "",
        "波罗的海的玛丽亚",
        "                 2# 2011-5-3 11:40  只看该作者",
        "看雪             雪停了，谢谢你。",
        "                 晚安。",
        "",
    )

    def test_each_post_may_have_columns_of_its_own_measured_in_cells(self) -> None:
        lines, facts = two_columns.split(self.TABLES, lambda text: "2011-5-3" in text, lambda _: False)
        solid = [line.strip() for line in lines if line.strip()]
        assert {lines[i].strip() for i in facts} == {"守灯塔的人", "看雪"}
        assert solid[:4] == ["mira", "守灯塔的人", "1# 2011-5-3 10:11  只看该作者", "灯又亮了。"]
        assert solid[5:8] == ["波罗的海的玛丽亚", "看雪", "2# 2011-5-3 11:40  只看该作者"]

    def test_a_date_may_stand_over_both_columns(self) -> None:
        post = (
            "Old 05-03-2010, 10:11                    #1",
            "",
            "Kaptan                     [icon1]",
            "Yeni Üye                   ━━━━━━━━━━━━━━━━━━",
            "                           Ben yaptım, 15 yeterli.",
            "Mesajlar: 240              Gres olarak lityum.",
            "",
        )
        lines, facts = two_columns.split(post * 3, lambda text: "2010" in text, lambda _: False)
        assert {lines[i].strip() for i in facts} == {"Yeni Üye", "Mesajlar: 240"}
        assert [line.strip() for line in lines if line.strip()][1:4] == ["Kaptan", "Yeni Üye", "Mesajlar: 240"]

    def test_cells_of_a_drawn_table_are_columns_too(self) -> None:
        post = (
            "+---------------------------+------------------------+",
            "| [Old] 05-03-2010, 10:11   |   #1                   |",
            "+---------------------------+------------------------+",
            "| Ilse                      | Good morning to you.   |",
            "|                           |                        |",
            "| Posts: 12                 | The lamp is lit again. |",
            "+---------------------------+------------------------+",
            "",
        )
        page = Page.of("\n".join(post * 3))
        solid = [line.text for line in page.lines if line.text and not line.fact]
        assert solid[:4] == ["05-03-2010, 10:11 #1", "Ilse", "Good morning to you.", "The lamp is lit again."]
        assert [line.text for line in page.lines if line.fact] == ["Posts: 12"] * 3

    def test_a_table_in_a_cell_ends_no_row_of_the_one_around(self) -> None:
        post = (
            "+-----------+------------------------------------+",
            "| Ilse      | +--------------------------------+ |",
            "|           | | Posted: 05-03-2010, 10:11      | |",
            "|           | +--------------------------------+ |",
            "| Posts: 12 | | The lamp | the rope are here.  | |",
            "|           | +--------------------------------+ |",
            "+-----------+------------------------------------+",
            "",
        )
        page = Page.of("\n".join(post * 3))
        texts = [line.text for line in page.lines if line.text]
        assert texts == ["Ilse", "Posts: 12", "Posted: 05-03-2010, 10:11", "The lamp | the rope are here."] * 3

    def test_a_name_may_stand_above_labels_that_all_posts_have_beside_the_date(self) -> None:
        post = (
            "   mira",
            "",
            "   12  100  900 电梯直达 ____",
            "                楼主",
            "   主题    帖子 发表于 2010-3-5 10:11",
            "                早上好，灯又亮了。",
            "",
        )
        lines, facts = two_columns.split(post * 3, lambda text: "2010" in text, lambda _: False)
        assert [line.strip() for line in lines if line.strip()][:2] == ["mira", "12  100  900"]
        assert len(facts) == 6

    def test_texts_that_are_set_in_as_far_as_the_day_beside_a_short_name_are_no_columns(self) -> None:
        post = ("Ida 2011-5-3 10:11 • Reply", "", "    1. The lamp is lit again.", "    Agreed.", "")
        assert two_columns.split(post * 4, lambda text: "2011" in text, lambda _: False) == ([*post * 4], frozenset())

    def test_words_that_happen_to_part_at_one_column_are_no_tables(self) -> None:
        lines = ["Mira Halv on 2011-5-3 10:11", "The lamp is lit again, and so is mine.", ""] * 4
        assert two_columns.split(lines, lambda text: "2011" in text, lambda _: False) == (lines, frozenset())


class TestPlacesOfNames:
    def test_no_picture_that_says_that_somebody_is_there_is_a_name(self) -> None:
        people = ("Mira", "Gà con", "أبو خالد", "Ada")
        text = "\n\n".join(
            f"2011-05-0{day} 10:11\n\n{name}\nMember\n\nwell, this is it {day}.\n\n[{name} غير متواجد حالياً]   [Reply]"
            for day, name in enumerate(people, 3)
        )
        assert names(text, "d")[:4] == list(people)

    def test_below_the_buttons_of_the_post_before_where_titles_stand_above_dates(self) -> None:
        people = ("Mira", "Jonas", "Ilse", "Ada")
        titles = ("Never mind", "Cats first", "Hello again", "Out at sea")
        text = "\n".join(
            f"{name}\n\n{title}\n\nPosted: 2011-05-0{day} 10:11\n\nwell, this is it {day}.\n\nQuote Reply Top"
            for day, (name, title) in enumerate(zip(people, titles, strict=True), 3)
        )
        assert names(f"Reply\n{text}", "d")[:4] == list(people)

    def test_above_the_date(self) -> None:
        text = "\n\n".join(
            f"{name}\nMay {day}, 2011\nwell, this is it" for day, name in enumerate(("Mira", "Jonas"), 3)
        )
        assert names(text, "d")[:2] == ["Mira", "Jonas"]

    def test_below_the_date(self) -> None:
        text = "\n".join(
            f"May {day}, 2011\n{name}\nwell, this is it, and it was good."
            for day, name in enumerate(("Mira", "Jonas"), 3)
        )
        assert ["Mira", "Jonas"] in [
            [mark.name for mark in group.marks] for group in groups(text) if group.form.order == "d"
        ]

    def test_above_the_text_with_the_age_in_the_buttons(self) -> None:
        text = "\n".join(
            f"{name}\nA lamp that is lit all night is no waste of oil.\nLike · Reply · {years}y"
            for years, name in enumerate(("Mira Holm", "Jonas Berg", "Ada Lind"), 2)
        )
        assert names(text, "d")[:3] == ["Mira Holm", "Jonas Berg", "Ada Lind"]

    def test_in_the_headers_of_messages(self) -> None:
        text = "\n\n".join(
            f"From: {name} <x@example.org>\nDate: {day} May 2011\nSubject: lamps\n\nSome words."
            for day, name in enumerate(("Mira", "Jonas"), 3)
        )
        found = [group for group in groups(text) if group.form.order == "m"]
        assert [mark.name for group in found for mark in group.marks] == ["Mira", "Jonas"]
        assert [mark.subject for group in found for mark in group.marks] == ["lamps", "lamps"]

    def test_one_message_is_no_discussion(self) -> None:
        assert not [
            g for g in groups("From: Mira\nDate: 3 May 2011\nSubject: lamps\n\nSome words.") if g.form.order == "m"
        ]


class TestWhatThePageSays:
    def test_heads_and_counts_are_reported(self) -> None:
        report = Report()
        text = "The lamp\n\nIt is lit all night, and nobody knows who lights it, or why.\n\n2 Comments\n\n"
        text += "Mira says:\nMay 3, 2011\nI do.\n\nJonas says:\nMay 4, 2011\nAnd so do I.\n"
        thread = read(text, report)
        assert [comment.author for comment in thread.comments] == ["Mira", "Jonas"]
        assert (report.engine, report.stated, report.found) == ("general", 2, 2)
        assert report.sureness is not None
        assert report.sureness > 0.7
        assert any("says" in line or "saying" in line for line in report.evidence)

    @pytest.mark.parametrize("blanks", [2_000, 200_000])
    def test_runs_of_blanks_cost_nothing(self, blanks: int) -> None:
        thread = read(f"Title\n\nMira 3 May 2020\nhello{' ' * blanks}there\n\nJonas 4 May 2020\nwell\n", Report())
        assert "hello there" in "".join((thread.post.body, *(comment.body for comment in thread.comments)))

    @pytest.mark.parametrize("start", ["2011-05-03 14:05:07,123", "[2011-05-03T14:05:07]", "May  3 14:05:07", "14:05"])
    def test_a_log_is_one_text(self, start: str) -> None:
        text = "\n".join(f"{start} lamp {number} lit by Mira on May 3, 2011" for number in range(2_000))
        page = Page.of(text)
        assert find.find(page, Dates(line.text for line in page.lines)) == ([], {})
        thread = read(text, Report())
        assert not thread.comments
        assert "lamp 1999 lit" in thread.post.body


def test_a_comment_of_one_line_is_no_subject_of_the_next() -> None:
    text = "\n\n".join(
        (
            "The Kettle",
            "by Orla",
            "Long ago it sang. " * 12,
            "Kit said...",
            "Mine sings as well, in summer.",
            "Wilma said...",
            "Mine only ever complained.",
        )
    )
    assert [comment.body for comment in read(text, Report()).comments] == [
        "Mine sings as well, in summer.",
        "Mine only ever complained.",
    ]


def test_how_many_answered_one_comment_heads_no_comments() -> None:
    text = (
        "How to sharpen a scythe\nPeening, then the stone. No grinder.\n3 Comments\nSort by\nAdd a comment...\n"
        "@grassman77\n2 years ago\nMy grandfather did this every evening of June.\n\n41\n\nReply\n"
        "@oldmeadow\n·\n2 replies\n@lena.k\n2 years ago (edited)\nWhat is the angle?\n\n3\n\nReply\n"
        "@whetstone\n1 year ago\nAbout ten degrees, less for grass.\n\nReply\n"
    )
    comments = read(text, Report()).comments
    assert [(comment.author, comment.body) for comment in comments] == [
        ("grassman77", "My grandfather did this every evening of June."),
        ("lena.k", "What is the angle?"),
        ("whetstone", "About ten degrees, less for grass."),
    ]


def test_a_comment_on_an_answer_may_be_signed_on_lines_of_their_own() -> None:
    text = (
        "How do I tell tail to stop?\nAsked 9 years, 3 months ago\nViewed 12k times\n\n"
        "I follow a log and want tail to end as soon as the writer ends.\n\nIt should end by itself.\n\n"
        "Share\nImprove this question\nFollow\nedited Mar 3, 2015 at 10:02\nGil's user avatar\nGil\n"
        "asked Mar 3, 2015 at 9:14\nploughman's user avatar\nploughman\n243 bronze badges\n"
        "What system? GNU tail has it.\n– Stefan\nMar 3, 2015 at 9:20\nAdd a comment\n2 Answers\nSorted by:\n\n"
        "Highest score (default)\n21\n\nYes, with --pid; it polls the process.\n\nShare\nFollow\n"
        "answered Mar 3, 2015 at 9:31\nStefan's user avatar\nStefan\n504 silver badges\n"
        "Works, thanks.\n– ploughman\nMar 3, 2015 at 9:40\nAdd a comment\n3\n\nOn BSD you need a loop.\n\nShare\n"
        "answered Aug 8, 2016 at 18:00\nbeastie's user avatar\nbeastie\n110 silver badges\nAdd a comment\n"
    )
    thread = read(text, Report())
    assert thread.post.body.endswith("It should end by itself.")
    assert [(comment.author, comment.body) for comment in thread.comments] == [
        ("Stefan", "What system? GNU tail has it."),
        ("Stefan", "Yes, with --pid; it polls the process."),
        ("ploughman", "Works, thanks."),
        ("beastie", "On BSD you need a loop."),
    ]


def test_links_to_other_messages_are_no_comments() -> None:
    text = (
        "Re: Queue stuck after upgrade\n\nTo: users@lists.example\nSubject: Re: Queue stuck after upgrade\n"
        "From: Henrik Dahl <henrik@dahl.example>\nDate: Tue, 6 Feb 2018 10:15:22 +0100\n\nRemove the stale lock.\n\n"
        "Follow-Ups:\nRe: Queue stuck after upgrade\nFrom: Ana Reyes\n"
    )
    thread = read(text, Report())
    assert (thread.post.author, thread.post.body, thread.comments) == ("Henrik Dahl", "Remove the stale lock.", ())


def test_a_portrait_below_a_comment_is_the_next_one_s() -> None:
    said = ("Tell him it is a novel.", "I would buy that.", "Switch to silent reds.", "Comment removed by moderator")
    people = ("tactile_tom", "quietfox", "linear_lu", "[deleted]")
    end = "Upvote\n4\n\nDownvote\n\nReply\n\nShare\n\n"
    ends = (end, end, end, "3 more replies\n")
    post = "He came up yesterday and asked whether I am writing a novel. I was filling in a tax form."
    text = (
        f"My landlord thinks my keyboard is a typewriter\n\n{post}\n\n5\nGo to comments\n\nComments Section\n"
        + "".join(
            (f"u/{who} avatar\n" if who[0] != "[" else "") + f"{who}\n•\n2y ago\n{words}\n\n{below}"
            for who, words, below in zip(people, said, ends, strict=True)
        )
    )
    text += f"u/bot-of-boards avatar\nbot-of-boards\n•\n2y ago\nHave you tried o-rings?\n\n{end}"
    comments = read(text, Report()).comments
    assert [(c.author, c.body) for c in comments[-2:]] == [
        ("[deleted]", "Comment removed by moderator"),
        ("bot-of-boards", "Have you tried o-rings?"),
    ]
    assert not any("subject" in comment.extra for comment in comments)


def test_links_to_what_comments_answer_make_the_tree_where_nothing_is_indented() -> None:
    links = {
        "drowsy": "next",
        "wires": "parent | next",
        "keeper": "root | parent | next",
        "ferry": "parent | prev | next",
        "pilot": "root | parent | next",
        "tide": "root | parent | prev | next",
        "oldsalt": "prev",
    }
    text = "A lighthouse that runs on a small computer\n143 points by keeper 5 hours ago | hide | 7 comments\n\n"
    for name, shown in links.items():
        text += f"{name} 4 hours ago | {shown} [–]\n\nWhat {name} has to say about keeping a light.\nreply\n\n\t\n"
    report = Report()
    comments = read(text, report).comments
    called = {comment.id: comment.author for comment in comments}
    assert {comment.author: called.get(comment.parent or "") for comment in comments} == {
        "drowsy": None,
        "wires": "drowsy",
        "keeper": "wires",
        "ferry": "drowsy",
        "pilot": "ferry",
        "tide": "drowsy",
        "oldsalt": None,
    }
    assert report.notes == ["the text does not tell what 1 comment answered below a root comment"]


def test_the_count_over_the_tools_of_a_discussion_is_no_part_of_the_article() -> None:
    text = (
        "On gates\nJune 3, 2019 / Ida Morrow\n\n"
        "A gate that hangs well is the only polite thing on a farm. It took me four tries.\n\n"
        "3 Comments\nodd-timber\n Login\n Share\nSort by Best\nJoin the discussion…\n\n"
        "Hinge • 5 years ago\nThe lower one takes the weight, though.\n\n3 • Reply • Share ›\n\n"
        "Ida Morrow • 5 years ago\nTrue! And the post takes both.\n\n1 • Reply • Share ›\n\n"
        "sal • 4 years ago\nMy cows open it anyway.\n\n • Reply • Share ›\n"
    )
    assert (
        read(text, Report()).post.body
        == "A gate that hangs well is the only polite thing on a farm. It took me four tries."
    )


def test_the_entries_before_and_after_are_no_part_of_the_article() -> None:
    text = (
        "A Quiet Weblog\n« On fog | Main | On snow »\nJanuary 12, 2005\nOn ice\n"
        "The pond froze over last night, and the ducks stood about on it as if they had paid for seats.\n\n"
        "Posted by Ida at January 12, 2005 09:12 AM\nComments\nI fell in once. It was only sudden.\n"
        "Posted by: Walter at January 12, 2005 11:40 AM\nMine held the dog, and then did not.\n"
        "Posted by: Sal at January 13, 2005 08:02 AM\nPost a comment\n"
    )
    assert "fog" not in read(text, Report()).post.body


def _networked(first: str, above: str, below: str, heading: str) -> tuple[tuple[str | None, str], ...]:
    said = (
        ("ana.ruiz", "I have been waiting for the second part all day."),
        ("tom da horta", "Less vinegar, or it turns yellow."),
        ("keyla_ofc", "Adopt me, please"),
        ("Ines", "There is a bed free"),
        ("jp", "Does it work with wine??"),
    )
    text = f"Clips\n\nZuleide\n{first}\nHow I get stains out of a white towel, without bleach.\n88.1K\n{heading}\n"
    text += "".join(f"{above}{who}\n{words}\n{3 + n} {below}\n" for n, (who, words) in enumerate(said))
    comments = read(f"{text}You may like\nZuleide\nFitted sheets\n1.2M\n", Report()).comments
    assert tuple((c.author, c.body) for c in comments) == said
    return said


def test_ages_below_comments_whose_first_one_nothing_heads() -> None:
    _networked("7 February, 19:12 ·", "", "w\nLike\nReply\nShare\n12", "Most relevant")


def test_dates_below_comments_that_a_count_heads() -> None:
    _networked("2023-8-11", "", "May 2023\n301\nReply", "5 comments\nLog in to comment")


def test_comments_on_answers_may_have_their_dash_behind_the_words() -> None:
    text = (
        "Why does my loop skip every other one?\nAsked 8 Oct 2020\n3\n\n"
        "I want to take out all the names that begin with an A, but one of them always stays. Why?\n\n"
        "Share\nImprove this question\nasked Oct 8, 2020 at 10:21\navatar de Ximena\nXimena\n612 silver badges\n"
        "You change the list while you walk over it. –\nCandid Moe\n Commented Oct 8, 2020 at 10:29\nAdd a comment\n"
        "1 Answer\n5\n\nBuild a new list, and leave the old one as it is: that is shorter, and it is right as well.\n"
        "Share\nImprove this answer\nanswered Oct 8, 2020 at 10:41\navatar de Arturo\nArturo\n8 gold badges\n"
        "Clear now! –\nXimena\n Commented Oct 8, 2020 at 11:02\nAdd a comment\n"
    )
    thread = read(text, Report())
    assert thread.post.author == "Ximena"
    assert [(c.author, c.published, c.body) for c in thread.comments] == [
        ("Candid Moe", "2020-10-08T10:29", "You change the list while you walk over it."),
        (
            "Arturo",
            "2020-10-08T10:41",
            "Build a new list, and leave the old one as it is: that is shorter, and it is right as well.",
        ),
        ("Ximena", "2020-10-08T11:02", "Clear now!"),
    ]


def test_a_head_above_the_form_for_comments_is_the_post_s_own() -> None:
    page = "● The Quay * new | comments | ask | submit                                  login\n" + dedent(
        """\
        [grayarrow] Ask the Quay - Where do you mend your sails?
                    173 points by factor 11 days ago | comments
                    Here is where I go:

                    * The loft at the harbour

                    * A friend with a machine

                    Any other places?

                    [                                                            ]
                    [                                                            ]
                    [                                                            ]

                    [add comment]


        """
    ) + "".join(
        f"  [grayarrow] {name} 11 days ago | link\n\n              {said}\n\n              reply\n\n"
        for name, said in (
            ("kaisa", "I never mend the sails that others have mended before me."),
            ("gromit", "Which places do you mean? There are three lofts at the harbour."),
            ("pfeffer", "The one with the blue door, where they mend while you wait."),
            ("negrita", "A needle and waxed thread, and an evening without wind."),
        )
    )  # fmt: skip
    thread = read(page, Report())
    assert thread.post.title == "Ask the Quay - Where do you mend your sails?"
    assert thread.post.author == "factor"
    assert [comment.author for comment in thread.comments] == ["kaisa", "gromit", "pfeffer", "negrita"]


FRENCH = """Le phare est rallumé

Par Jeanne Morin, le 5 avril 2013

Le phare du port a été rallumé hier soir devant une foule venue de toute la côte, et malgré le vent.

4 commentaires
"""


def test_a_link_to_answers_in_french_beside_the_buttons_names_nobody() -> None:
    page = FRENCH + "".join(
        f"  * Avatar{' Abonné' if at == 0 else ''}\n    {name}\n    {said}\n    Le 06/04/2013 à 1{at}:36\n"
        f"    {'Lire la réponse à ce commentaire ' if at == 1 else ''}Alerter Répondre\n"
        for at, (name, said) in enumerate((
            ("optimhomme", "Enfin une bonne nouvelle pour les marins !"),
            ("mamielou", "Et qui va payer cette lumière, je vous prie ?"),
            ("Pauvre Loïc", "Toi, sans doute, comme nous tous."),
            ("Glaius", "Il était beau, ce soir, vu de la jetée."),
        ))
    )  # fmt: skip
    authors = [comment.author for comment in read(page, Report()).comments]
    assert authors == ["optimhomme", "mamielou", "Pauvre Loïc", "Glaius"]


@pytest.mark.parametrize("again", [4, 3])
def test_a_discussion_that_a_page_prints_again_is_read_once(again: int) -> None:
    comments = [
        f"{name}March {at + 12}, 2013 at 10:10 AM\n\n{said}\n\nReply\n\n"
        for at, (name, said) in enumerate((
            ("Royal ", "That is a good post, and it came at the right time."),
            ("Aaron Leeb ", "I love that last picture. Where did you take it?"),
            ("Hooker ", "On the quay, before the boats came in."),
            ("Mira ", "It takes an evening without wind to get that."),
        ))
    ]  # fmt: skip
    page = "What I mean by stuff\n\nIt was a winter of mending sails, and of little else.\n\nView comments\n\n"
    page += "".join(comments) + "Add comment\n\n" + "".join(comments[:again])
    assert len(read(page, Report()).comments) == 4
