"""Forums that print a member's panel beside each post: who wrote it is told from what the member is and has."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump

TEXTS = (
    "My starter has been sluggish since the weather turned, and I feed it twice a day as before.",
    "Move it somewhere warmer; mine sits on top of the boiler from October on.",
    "I tried the boiler and it doubled in five hours, so that was all it lacked.",
    "Rye flour helps as well, a spoonful with each feeding is enough.",
    "Good to know, I have half a sack of it left from the summer.",
)
AUTHORS = ("Mira", "old_baker", "Mira", "Jonas", "old_baker")
RANKS = ("Apprentice of ovens", "Keeper of the crust", "Apprentice of ovens", "", "Keeper of the crust")
JOINED = ("Mar 3, 2015", "Jan 9, 2011", "Mar 3, 2015", "Jul 30, 2018", "Jan 9, 2011")
PLACES = ("", "Ghent", "", "Lower Saxony", "Ghent")


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str | None, str]]:
    """Who wrote what and when, the post first."""
    return [(entry.author, (entry.published or "")[:10], entry.body) for entry in (thread.post, *thread.comments)]


def expected() -> list[tuple[str | None, str | None, str]]:
    return [(who, f"2020-10-{day:02}", text) for day, (who, text) in enumerate(zip(AUTHORS, TEXTS, strict=True), 11)]


def forum(panel: str, *, title: str = "Sluggish starter") -> str:
    """A topic whose posts are printed in one shape; lines of it that come out empty are left out."""
    parts = [f"Bread forum\n\n{title}\n"]
    for i, text in enumerate(TEXTS):
        filled = panel.format(
            who=AUTHORS[i], rank=RANKS[i], joined=JOINED[i], place=PLACES[i], day=11 + i, n=i + 1, text=text,
            posts=f"{(7 * len(AUTHORS[i])) ** 2:,}", initial=AUTHORS[i][0].upper(),
        )  # fmt: skip
        parts.append("\n".join(line for line in filled.split("\n") if line.strip(" :")))
    return "\n".join(parts) + "\n"


NUMBERED = "{who}\n{rank}\n{joined}\n{posts}\n{place}\nOct {day}, 2020\n#{n}\n{text}"
LABELLED = "{who}\n{rank}\nMember from:\n{joined}\nPosts: {posts}\nOctober {day}, 2020 10:{day}\n{text}\nQuote"
INITIALS = (
    "{initial}\n{who}\n{rank}\n{posts} posts · Joined 2015\nAdd to quote\n#{n} · Oct {day}, 2020\n{text}\nLike Reply"
)
OWN_LABELS = (
    "{who}\n{rank}\nWhat do you bake: bread and {place}\nHow hot is your oven: {posts}\nSluggish starter\n"
    "« Reply #{n} on: October {day}, 2020, 09:{day}:00 AM »\n{text}\nLogged"
)


@pytest.mark.parametrize("panel", [NUMBERED, LABELLED, INITIALS, OWN_LABELS])
def test_the_name_is_told_from_rank_and_facts(panel: str) -> None:
    assert told(read(forum(panel))) == expected()


SHORT = (
    ("Mira", "Regular", "My starter has been sluggish since the weather turned."),
    ("old_baker", "Moderator", "Move it somewhere warmer."),
    ("Jonas K", "Newcomer", "old_baker wrote:\nMove it somewhere warmer.\n\nOn the boiler?"),
)
"""A topic too short for anything in its panels to recur."""


def short(panel: str) -> str:
    parts = [
        panel.format(who=who, rank=rank, text=text, day=11 + i, posts=312 * (i + 1))
        for i, (who, rank, text) in enumerate(SHORT)
    ]
    return "Bread forum\n\nSluggish starter\n\nAuthor\tMessage\n" + "".join(parts)


@pytest.mark.parametrize("ranks", [("Regular", "Moderator", "Newcomer"), ("Crumb", "Queen Bee", "Flour Power")])
def test_panels_of_short_topics_begin_with_the_name(ranks: tuple[str, ...]) -> None:
    text = short(
        "{who}\n{rank}\n\n\nJoined: 02 Mar 2004\nPosts: {posts}\n\n\t\n"
        "Posted: {day} Oct 2020 6:02 pm    Post subject:\tReply with quote\n\n{text}\nBack to top\n"
    )
    for (_, known, _), rank in zip(SHORT, ranks, strict=True):
        text = text.replace(f"\n{known}\n", f"\n{rank}\n")
    thread = read(text)
    assert told(thread) == [(who, f"2020-10-{day}", said) for day, (who, _, said) in enumerate(SHORT, 11)]
    assert thread.comments[1].parent is None  # a topic is one list, whomever its posts quote


def test_a_subject_without_words_is_no_name() -> None:
    panel = "{who}\n{rank}\nInscrit le : 03/02/2009\nMessages : {posts}\n\n"
    text = short(panel + "Posté le : {day}/10/2020 à 18:22    Sujet du message :\n{text}\nRevenir en haut\n\n")
    assert [who for who, _, _ in told(read(text))] == [who for who, _, _ in SHORT]


def test_what_stands_below_a_signature_may_be_a_name() -> None:
    panel = "{who}\n{rank}\n*****\nPosts: {posts}\n\n"
    panel += "« on: October {day}, 2020, 09:12:00 AM »\n{text}\nLogged\n"
    text = short(panel + "73, Rolf\n")
    assert [who for who, _, _ in told(read(text))] == [who for who, _, _ in SHORT]


OLD_BOARD = (
    "Old {day}-04-2020, 08:15 PM\t  #{n}\n{who}\n{rank}\n \nJoin Date: Jun 2014\nPosts: {posts}\n"
    "Default\n{text}\n{who} is offline\tReply With Quote\n \n"
)


def old_board(first: int, step: int = 1) -> tuple[Thread, Report]:
    text = "Bread forum\nSluggish starter\n" + "".join(
        OLD_BOARD.format(who=who, rank=rank, text=text, day=f"{first + step * n:02}", n=n, posts=312 * n)
        for n, (who, rank, text) in enumerate(SHORT, 1)
    )
    text = text.replace("Default\n", "Default Sluggish starter\n", 1)
    text = text.replace("old_baker wrote:\n", "Quote:\nOriginally Posted by old_baker View Post\n")
    report = Report()
    (thread,) = Dump().parse(Input("a page", text.encode()), report)
    return thread, report


def test_a_picture_s_words_and_who_is_away_are_not_what_was_written() -> None:
    thread, _ = old_board(12)
    assert [entry.body for entry in (thread.post, *thread.comments[:1])] == [SHORT[0][2], SHORT[1][2]]
    assert thread.comments[1].body.startswith("Quote:\nOriginally Posted by old_baker View Post\nMove it")
    assert thread.comments[1].body.endswith("On the boiler?")
    assert thread.comments[1].parent is None  # a topic is one list, whomever its posts quote


def test_dates_that_may_be_read_in_two_ways_are_left_out_and_that_is_said() -> None:
    thread, report = old_board(5, step=0)
    assert thread.post.published is None
    assert any("day or the month" in note for note in report.notes)
    thread, report = old_board(12)
    assert thread.post.published == "2020-04-13T20:15"
    assert not report.notes


def test_what_changes_from_one_comment_to_the_next_is_the_day() -> None:
    thread, report = old_board(0)
    assert thread.post.published == "2020-04-01T20:15"
    assert not report.notes


def test_a_topic_s_second_count_of_posts_ends_it() -> None:
    count = "Post Reply\n3 posts • Page 1 of 1\n"
    text = f"Bread forum\nSluggish starter\n{count}\n"
    for n, (who, _, said) in enumerate(SHORT):
        text += f"{who}\nPosts: {7 * n}\nRe: Sluggish starter\n"
        text += f"Post by {who} » Mon Oct {11 + n}, 2020 7:32 pm\n\n{said}\nTop\n\n"
    thread = read(text + count + "Return to “Bread”\n")
    assert [entry.body for entry in (thread.post, *thread.comments)] == [text for _, _, text in SHORT]


def test_who_is_quoted_writes_nothing() -> None:
    panel = "{who}\n{rank}\n{joined}\nOct {day}, 2020\n#{n}\nMira said:\nSluggish as ever.\nClick to expand...\n{text}"
    assert [who for who, _, _ in told(read(forum(panel)))] == list(AUTHORS)
    panel = "{who}\n{posts} posts\nOct {day}, 2020 9:0{n} am\nQuote from: Mira on Oct 10, 2020 8:00 am\n{text}"
    assert [who for who, _, _ in told(read(forum(panel)))] == list(AUTHORS)


def test_posts_that_are_hidden_or_moved_leave_the_count_as_it_is() -> None:
    text = forum(NUMBERED).replace("#4\n", "#6\n").replace("#5\n", "#4\n")
    assert [who for who, _, _ in told(read(text))] == list(AUTHORS)


def test_a_head_for_narrow_screens_is_no_post() -> None:
    dated = "Posted October {day}, 2020\n"
    panel = "{who} {posts}\n" + dated + "{who}\nMembers\n{posts}\n{posts} posts\n" + dated + "{text}"
    assert told(read(forum(panel))) == expected()


def test_a_list_of_months_heads_no_comments() -> None:
    months = "\n".join(f"{month} {year}" for year in range(2001, 2010) for month in ("March", "May", "July"))
    comments = "\n".join(
        f"{who}\nOctober {day}, 2009 at 10:{day} am\n{text}"
        for day, (who, text) in enumerate(zip(AUTHORS, TEXTS, strict=True), 11)
    )
    article = "Rye keeps a starter lively through the winter, and here is how much of it to use in each feeding."
    thread = read(f"Rye in winter\n\n{article}\n\n5 Responses to “Rye in winter”\n{comments}\n\nArchives\n{months}\n")
    assert [(c.author, c.body) for c in thread.comments] == list(zip(AUTHORS, TEXTS, strict=True))


def test_what_a_board_asks_of_its_visitors_is_no_post() -> None:
    consent = "We and our partners keep information on a device, such as cookies, to measure what is read here. " * 6
    assert told(read(consent + "\n\n" + forum(NUMBERED))) == expected()


def test_a_post_without_a_number_above_numbered_answers_is_the_first() -> None:
    panel = "{who}\nPosts: {posts}\n« Reply #{n} on: October {day}, 2020, 09:{day}:00 AM »\n{text}\nLogged"
    text = forum(panel)
    for n in range(1, 6):
        text = text.replace(f"Reply #{n} on", f"Reply #{n - 1} on" if n > 1 else "on")
    assert told(read(text)) == expected()


UNDATED = "{who}\n{rank}\nPosts: {posts}\n#{n}\n{text}\nReply Quote"
HEADED = "#### [{who}](/members/{n})\n\n##### {rank}\n\nPosts: {posts}\n\n#{n}\n\n{text}\n\n[Reply](/reply/{n})\n"
AWAY = "{who}{initial} Offline\n{who}\nwrote on\n#{n}\n{text}\nReply"


@pytest.mark.parametrize("panel", [UNDATED, HEADED, AWAY])
def test_numbers_that_count_up_tell_where_undated_posts_are(panel: str) -> None:
    thread = read(forum(panel))
    assert [comment.author for comment in thread.comments] == list(AUTHORS[1:])
    assert [comment.body for comment in thread.comments] == list(TEXTS[1:])


def test_a_list_of_the_best_is_no_discussion() -> None:
    ranked = [f"Private\n#{n}\nSchool of bread {n}\n{text}\nLearn more" for n, text in enumerate(TEXTS, 1)]
    assert not read("The best schools\n\n" + "\n".join(ranked) + "\n").comments


def test_a_role_behind_a_name_is_no_part_of_it() -> None:
    panel = "{who} Discussion starter\nPosts: {posts}\nOct {day}, 2020\n#{n}\n{text}"
    assert [comment.author for comment in read(forum(panel)).comments] == list(AUTHORS[1:])


def test_comments_that_a_page_prints_twice_have_their_names() -> None:
    entries = [
        f"{who}\nOctober {11 + i}, 2020 at 7:0{i} am\n{text}\n"
        for i, (who, text) in enumerate(zip(AUTHORS, TEXTS, strict=True))
    ]
    thread = read("Sluggish starter\n\n5 thoughts on “Sluggish starter”\n\n" + "\n".join(entries * 2))
    assert {(comment.author, comment.body) for comment in thread.comments} == set(zip(AUTHORS, TEXTS, strict=True))


ALONE = (
    ("Gaye", "You are awesome, all of you!"),
    ("Mira Lind", "Thanks for stopping by, Gaye, and for leaving a comment as well."),
    ("Jonas K", "Mine has doubled since, and the boiler is only warm by now."),
    ("old_baker", "A spoonful of rye does the same, and needs no boiler at all."),
)


def alone(entries: tuple[tuple[str, str], ...], count: str = "4 thoughts on “Sluggish starter”") -> Thread:
    said = "\n\n".join(f"{who}\n\n{text}" for who, text in entries)
    return read(f"Sluggish starter\n\nIt happens every autumn, so here is why.\n\n{count}\n{said}\n\nLeave a Reply\n")


def test_names_alone_above_texts_are_heads_where_the_page_counts_as_many() -> None:
    assert [(comment.author, comment.body) for comment in alone(ALONE).comments] == list(ALONE)


def test_titles_above_paragraphs_are_no_names() -> None:
    strangers = tuple((title, text.replace("Gaye", "friends")) for title, (_, text) in zip(PLACES, ALONE, strict=False))
    titled = tuple((f"Bread of {place or 'Rome'}", text) for place, text in strangers)
    assert not alone(titled).comments


def test_fewer_names_than_the_page_counts_are_no_heads() -> None:
    assert not alone(ALONE, "9 thoughts on “Sluggish starter”").comments


def test_a_topic_of_two_posts_with_panels_is_a_discussion() -> None:
    panel = "{who}\nPosts: {posts}\nLocation: Ghent\nPosted March {day}, 2024\n{text}\n\n"
    posts = [panel.format(who=AUTHORS[i], posts=30 + i, day=19 + i, text=TEXTS[i]) for i in range(2)]
    thread = read("Bread forum\n\nSluggish starter\n\n" + "".join(posts))
    assert [comment.author for comment in thread.comments] == ["old_baker"]


def test_the_day_on_which_a_member_joined_is_no_post_s() -> None:
    panel = "{who}\n{joined}\n{text}\n# Oct {day}, 2020 10:{day}\nProfile Quote"
    assert told(read(forum(panel)))[1:] == expected()[1:]


def test_the_country_of_a_review_is_no_name() -> None:
    places = ("the United States", "Brazil", "the Netherlands", "Japan")
    reviews = [
        f"{who}\n5.0 out of 5 stars Bakes well\nReviewed in {place} on May {number}, 2020\n{text}\nHelpful\nReport"
        for number, (who, place, text) in enumerate(zip(AUTHORS, places, TEXTS, strict=False), 1)
    ]
    thread = read("An oven\n\n4 reviews\n\n" + "\n".join(reviews) + "\n")
    assert [(comment.author, comment.body) for comment in thread.comments] == list(
        zip(AUTHORS[:4], TEXTS, strict=False)
    )


def test_dates_with_a_label_of_their_own_are_no_facts_below_a_subject_that_is_left_out() -> None:
    people = (("cosma", 8), ("swampy", 9), ("lossla", 12), ("jerome", 14))
    page = "The Quay\n\nMix of the month\n\n Author Message\n" + "".join(
        f"   {name}\n    Post subject:\n   Post Posted: Fri May 04, 2007 {hour}:29 am\n\n   Joined: Wed Nov 09, 2005\n"
        f"   Posts: 21{hour}\n   {said}\n"
        f"   Last edited by {name} on Tue Sep 04, 2007 12:2{at} pm, edited 1 time in total.\n   Top\n     Profile\n\n"
        for at, ((name, hour), said) in enumerate(zip(people, FACTLESS, strict=True))
    )  # fmt: skip
    thread = read(page)
    assert [thread.post.author, *(comment.author for comment in thread.comments)] == [name for name, _ in people]
    assert (thread.post.published or "")[:10] == "2007-05-04"
    assert [comment.body for comment in thread.comments] == list(FACTLESS[1:])


FACTLESS = (
    "Things that are old are now new again, and some of them sound better.",
    "Very nice of you to offer, but your own list is too short as it stands.",
    "Here is my collection so far. Is there anything else on the island?",
    "I can't make the player work, it keeps telling me that it is broken.",
)
