# ruff: noqa: E501  markup stands as it is printed
"""Parts of a page that are built or called as comments are, and that nobody contributed."""

from __future__ import annotations

import pytest
from talk import FLAT, Said, article, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.dates.stamps import Dates, Stamp
from tui_reader.sources.formats.page.discussion.clues import CLUES
from tui_reader.sources.formats.page.discussion.facts import gather
from tui_reader.sources.formats.page.discussion.tally import Tally
from tui_reader.sources.formats.page.discussion.unlikely import reason
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item, of_elements
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> Thread:
    return read(html, Report(), tables=ENGINES)


def authors(thread: Thread) -> list[str | None]:
    return [comment.author for comment in thread.comments]


ROWS = "".join(
    f"<div class='column'><{tag}>{kind}</{tag}><div><p>{said} Those who wish to see more of it can come to the pier on any day of the week and look through the glass of the lamp room.</p><{tag}>on {n + 1} April 2022</{tag}></div></div>"
    for n, (kind, said, tag) in enumerate((
        ("Harbour", "The council says that it has not paid for the new lamp and will not pay for it before winter.", "p"),
        ("Lamp oil", "The price of oil has doubled since the summer, and nobody knows what it will be in spring.", "em"),
        ("Weather", "Fog over the whole coast for the ninth day, and no ship has left the harbour for a week.", "i"),
        ("Keepers", "Two of the five keepers of the coast leave the service, and no one has asked for their place.", "b"),
        ("Tide", "The water stood higher than it has since the pier was built, and took two of its posts.", "p"),
    ))
)  # fmt: skip
QUESTIONS = "".join(
    f'<div class="faq-question"><h3 class="title"><a href="#q{n}">{asked}</a></h3><div class="answer"><p class="by">{answer}</p></div></div>'
    for n, (asked, answer) in enumerate((
        ("Can it stand outside?", "Yes. All of our lamps are made to stand outside in any weather that there is."),
        ("How often is it cleaned?", "Once a week is enough where there is no fog, and every day where there is."),
        ("Which oil does it burn?", "Rape oil or paraffin, but never both of them in the same lamp at the same time."),
    ))
)  # fmt: skip
SCHEMA = '<section itemscope itemtype="https://schema.org/FAQPage">' + "".join(
    f'<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><div class="drawer"><h3 itemprop="name">{asked}</h3><div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text"><p>Be sure to ask three keepers first.</p><p>Then see our list of the <a href="/guide/{n}">{name}</a> before you buy one of them for your own house.</p></div></div></div></div>'
    for n, (asked, name) in enumerate((("What does a lamp cost?", "best lamp makers"), ("Who repairs it?", "glass menders"), ("Does it smoke?", "trimmed wicks")))
) + "</section>"  # fmt: skip
RULES = "".join(
    f'<div class="rule"><p class="comment-author">{rule}</p></div>'
    for rule in (
        "You may not agree with what others say here, but please answer them as you would in their kitchen.",
        "Nobody may sell anything here, be it oil, glass or wicks, without having asked us before doing so.",
    )
)


@pytest.mark.parametrize("part", [ROWS, QUESTIONS, SCHEMA, RULES])
def test_part_that_nobody_said_is_no_discussion(part: str) -> None:
    thread = parsed(page(f"{article()}<div class='comments'></div>{part}"))
    assert authors(thread) == []


def test_parts_that_are_told_elsewhere_in_each_are_no_discussion() -> None:
    blocks = (
        '<div class="box"><h4>Comments</h4><p>See below what was said of our last article, and write us what you think of it.</p></div>'
        '<div class="box m"><div><div><a class="author" href="/who/1">Carrie Holm</a></div></div><div><p>She writes about lamps, and about those who keep them, for papers all along the coast.</p><time>3 May 2021</time></div></div>'
        '<div class="box m"><p>Corrected after it had been printed: the lamp was lit in 1871, not in 1817 as we wrote at first.</p><ul><li><time>9 May 2021</time></li></ul><b class="author">The desk</b></div>'
        '<div class="box m"><section><p><time>11 May 2021</time></p></section><p>More about the light is in the book that we have made of all these pieces.</p><p><i><span class="author">Our shop</span></i></p></div>'
    )
    assert authors(parsed(page(f"{article()}<h3>Comments</h3>{blocks}"))) == []


def test_element_that_an_editor_numbers_is_no_comment() -> None:
    html = page(
        f'{article()}<div id="c67599" class="outer"><div class="headline">Whom to ask</div><p>Have you a question about an article? We look forward to what you write.</p><div class="contact_name"><b class="author">The desk</b></div></div>'
    )
    assert authors(parsed(html)) == []


def test_invitation_to_be_the_first_is_no_comment() -> None:
    html = page(
        f'{article()}<div class="comment-entry"><div class="side"><span class="comment-count">0</span> replies</div><h3 class="author">Leave a Reply</h3><p>Want to join the discussion? Feel free to contribute!</p><form><input name="name"><textarea></textarea></form></div>'
    )
    assert authors(parsed(html)) == []


def test_latest_comments_on_other_articles_are_not_said_of_this_one() -> None:
    items = "".join(
        f'<li class="comment-footer-item"><div class="comment-meta">{c.at:%d.%m.%y - %H:%M} von {c.author} zu</div><div class="comment-link"><a href="https://lamps.example/article-{n}#comment-{c.id}">What the fog of year {n} left behind</a></div></li>'
        for n, c in enumerate(FLAT * 8)
    )
    html = page(f"{article()}<footer><h3>Aktuelle Kommentare</h3><ul>{items}</ul></footer>", lang="de")
    assert authors(parsed(html)) == []


def test_what_an_element_has_is_not_what_it_is() -> None:
    def item(c: Said) -> str:
        return f'<div class="item"><span class="name"><a href="/u/{c.id}">{c.author}</a></span><div class="txt">{c.text}</div><span class="time">{c.at:%Y-%m-%d %H:%M}</span> <a class="reply" href="#">reply</a></div>'

    said = "".join(map(item, FLAT))
    html = page(
        f'{article()}<div class="x-comment-list x-comment-list-has-latest"><div class="list">{said}</div></div>'
    )
    assert authors(parsed(html)) == [c.author for c in FLAT]
    teasers = "".join(
        f'<div class="summary-item summary-item-has-comments-enabled"><div><a href="/blog/{c.id}">{c.text}</a></div><time>{c.at:%d %B %Y}</time></div>'
        for c in FLAT
    )
    assert authors(parsed(page(f"{article()}<div>{teasers}</div>"))) == []


@pytest.mark.parametrize("name", ["kommentar-item", "comentario_entry", "comment-wrap"])
def test_one_comment_is_told_from_the_box_of_all_in_any_language(name: str) -> None:
    c = FLAT[0]
    html = page(
        f'{article()}<div class="kommentare"><div class="rubrik"><i class="fa"></i> Kommentare</div><div class="{name}"><div class="benutzer">{c.author}</div><div class="datum">{c.at:%d.%m.%Y, %H.%M} Uhr</div><div class="txt">{c.text}</div></div></div>',
        lang="de",
    )
    assert [(one.author, one.body) for one in parsed(html).comments] == [(c.author, c.text)]


def test_word_for_yesterday_means_here_in_another_language() -> None:
    form = '<div id="respond"><p class="must-log-in comment">Sie müssen Mitglied sein, um zu schreiben. Melden Sie sich <a href="/anmelden">hier</a> an oder loggen Sie sich <a href="/login">hier</a> ein.</p></div>'
    assert authors(parsed(page(f"{article()}<section><h2>Kommentare (0)</h2>{form}</section>", lang="de"))) == []


def test_what_is_sold_today_and_reviewed_is_no_discussion() -> None:
    def product(c: Said, n: int) -> str:
        return f'<div class="chart-item" id="item-{n}"><h3>{c.author} lamp</h3><ul><li class="name">Bright for {n} hours</li><li>Smokes when it is windy</li></ul><p>{c.text * 2}</p><div>Best Prices Today:</div></div>'

    html = page(f"<h1>The best lamps</h1><div>{''.join(product(c, n) for n, c in enumerate(FLAT))}</div>")
    thread = parsed(html)
    assert authors(thread) == []
    assert all(c.text in thread.post.body for c in FLAT)


def test_numbered_parts_of_a_review_are_no_replies() -> None:
    def product(c: Said, n: int) -> str:
        return f'<div class="review-item" id="item-{n}"><b class="author">{c.author}</b><p>{c.text * 2}</p></div>'

    thread = parsed(page(f"<h1>The best lamps</h1>{''.join(product(c, n) for n, c in enumerate(FLAT))}"))
    assert authors(thread) == []


@pytest.mark.parametrize("until", ["Until {n} April 2019.", "(seen on {n}.4.2019)"])
def test_parts_of_an_article_under_headings_with_days_in_them_are_no_discussion(until: str) -> None:
    kinds = "Oil Glass Wicks Doors Stairs Boats Nets".split()
    parts = "".join(
        f"<section><h4>{kinds[n % 7]}</h4><p>{c.text} {until.format(n=n + 1)}</p><p>{c.text}</p></section>"
        for n, c in enumerate(FLAT * 3)
    )
    assert authors(parsed(page(f"{article()}<ul>{parts}</ul>"))) == []


HEADLINES = ("The lens is back on its wheel", "Who paints the tower white", "Fog horn sold to a museum", "A swan on the radar", "Oil in all eighty barrels")  # fmt: skip
LEADS = (
    "It took eleven days and four of us to bring it up all the stairs again, and not one prism is cracked.",
    "Every fourth summer somebody hangs on a rope for three weeks, and this summer it is the youngest of us.",
    "It had not been heard for thirty years, and whoever wants to hear it now has to buy a ticket for it.",
    "The small program that counts our ships took it for a tanker, as it has done once before this year.",
    "Nobody knew that they were still there, behind the wall that was built after the war and forgotten.",
)


def test_teasers_that_count_comments_on_other_pages_are_no_discussion() -> None:
    rows = "".join(
        f'<article{" class=important" * (n > 0)}><header><a href="/news/{n}">{title}</a></header><div class="details">{n + 2} March 11:1{n} AM EST - <a href="/of/{n}">{kind}</a><span class="comments"> - <a href="/forums/{n}">{n + 2} Comments</a></span></div><p>{lead}</p></article>'
        for n, (title, lead, kind) in enumerate(zip(HEADLINES, LEADS, ("Glass", "Paint", "Sound", "Ships", "Oil"), strict=True))
    )  # fmt: skip
    assert authors(parsed(f"<html><body><div><h1>All our news</h1>{rows}</div></body></html>")) == []


def test_entries_that_can_be_answered_on_their_own_pages_are_no_discussion() -> None:
    rows = "".join(
        f'<div class="post post-{n} hentry"><h2><a href="/2021/{n}/{title.replace(" ", "-")}">{title}, part {n}</a></h2><p>by <a class="author" href="/author/runa">{who}</a> on <time datetime="2021-05-{n + 10}T10:1{n % 9}">May {n + 10}, 2021</time></p>'
        f'<div><p>{n} {LEADS[n % 5]} {LEADS[n % 4]}</p></div><a href="/2021/{n}/{title.replace(" ", "-")}/#respond">Say something</a></div>'
        for n, (title, who) in enumerate(zip(HEADLINES * 4, ("Gro", "Runa", "Gro", "Pelle", "Gro") * 4, strict=True))
    )  # fmt: skip
    assert authors(parsed(page(f'<div id="main">{rows}</div>'))) == []


def test_offers_that_each_have_a_count_of_reviews_are_no_discussion() -> None:
    rows = "".join(
        f'<div class="product"><div class="about"><a href="/p/{n}">{title}</a><a href="/p/{n}#reviews"><span>{n + 20} reviews</span></a></div>'
        f'<div class="price"><b>${n}49</b> <s>${n}79.00 until it is sold or the month is over for all of us</s> <span>Ends May 0{n % 9 + 1} at 5:59 AM</span></div></div>'
        for n, title in enumerate(HEADLINES * 2)
    )
    assert authors(parsed(page(f'<div id="main"><h1>Lamps</h1>{rows}</div>'))) == []


def test_field_of_a_form_is_no_name() -> None:
    form = '<form><label class="name">Your name</label><div class="field name"><b>Keeper</b><input name="a"></div><span class="name">Gro</span></form>'
    asked = Page(f"<p>{form}</p>")
    assert [asked.words(i, 20) for i in gather(asked, []).names.nodes] == ["Gro"]


def test_head_of_an_article_is_printed_twice_with_and_without_seconds() -> None:
    html = Page("<p>first</p><p>second</p>")
    said = [
        Found(Item(i, html.end[i]), None, "Gro", i, Stamp(i, iso, "", machine=True))
        for i, iso in zip(html.tagged("p"), ("2021-05-03T09:58", "2021-05-03T09:58:03"), strict=True)
    ]
    assert reason(html, said, Dates(html), sure=True, sought="dates") != ""


@pytest.mark.parametrize(("minutes", "are_times"), [((12, 12, 12), False), ((12, 15, 40), True)])
def test_parts_of_a_page_with_the_same_time_have_no_times(minutes: tuple[int, ...], are_times: bool) -> None:
    blocks = Page(
        "".join(
            f"<div><b>Gro</b> 1 May 2021 15:{n}<p>{lead}</p></div>" for n, lead in zip(minutes, LEADS, strict=False)
        )
    )
    known = gather(blocks, Dates(blocks).stamps)
    assert bool(Tally(blocks, of_elements(blocks, blocks.tagged("div")), known).timed) == are_times


@pytest.mark.parametrize("teasers", [True, False])
def test_teasers_are_not_what_a_page_is_about_though_they_are_most_of_it(teasers: bool) -> None:
    rows = "".join(
        f"<div>{f'<a href=/news/{n}>{title}</a>' if teasers else title}<b class=author>Gro</b><time datetime=2021-05-0{n + 1}></time><p>{LEADS[n]}</p></div>"
        for n, title in enumerate(HEADLINES)
    )
    blocks = Page(rows)
    found = Tally(blocks, of_elements(blocks, blocks.tagged("div")), gather(blocks, Dates(blocks).stamps))
    clue = next(clue for clue in CLUES if clue.says == "they are most of the page")
    assert clue.holds(found) != teasers


TOPICS = "".join(
    f'<li class="thread row" id="thread_{n}"><h3><a href="/t{n}-{title.lower().replace(" ", "-")}.html">{title}</a></h3><p>Started by <a href="/member/{who}" class="username">{who}</a>, {n + 3}.04.2022 11:0{n}</p><ul><li>Replies: {n * 7}</li><li>Views: 1.{n}24</li></ul><p>Last post by <a href="/member/{last}" class="username">{last}</a><br>{n + 12}.05.2022 09:1{n}</p></li>'
    for n, (title, who, last) in enumerate((
        ("Which lamp oil smokes least", "wick", "tallow"), ("Fog signal out of tune", "bell", "wick"),
        ("The stairs of the north tower", "keeper4", "bell"), ("Gulls in the lamp room again", "tallow", "keeper4"),
        ("New glass for old lenses", "prism", "wick"),
    ))
)  # fmt: skip


def test_a_list_of_topics_is_no_discussion_though_each_has_a_person_and_a_date() -> None:
    assert not parsed(page(f'<h1>Lamps and oil</h1><ol class="threads">{TOPICS}</ol>')).comments


def test_comments_that_stand_in_links_to_answer_them_are_a_discussion() -> None:
    items = "".join(
        f'<div class="comment_que" id="c{n}"><h4><a href="/user?id={n}">{c.author}</a> <span>{c.at:%Y-%m-%d %H:%M}</span></h4><p><a href="javascript:answer({n});">{c.text}</a></p></div>'
        for n, c in enumerate(FLAT[:-1])
    )
    thread = parsed(page(f"{article()}<h3>Comments</h3><div>{items}</div>"))
    assert authors(thread) == [c.author for c in FLAT[:-1]]


def places(rows: str) -> str:
    return page(f'<h1>The board of the lighthouse keepers</h1><div class="forum">{rows}</div>')


LISTED = tuple(enumerate((
    ("Harbour talk", "Whatever ships bring, and whatever the pier takes from them again.", "wick"),
    ("Lamps and oil", "Questions of glass, brass, oil and trimmed wicks, for those who keep a lamp.", "bell"),
    ("Weather", "Fog, wind, tides and what the almanac says of them all year round.", "keeper4"),
    ("For sale", "Offers of lenses, clocks, ropes and boats; no shops, and nothing twice a week.", "tallow"),
    ("The tea kitchen", "All that has nothing to do with the sea, if there is such a thing.", "prism"),
)))  # fmt: skip


def test_a_list_of_boards_is_no_discussion_though_each_says_who_wrote_there_last() -> None:
    rows = "".join(
        f'<div class="forum_post"><div><h2><a href="/board-{n}">{name}</a></h2><p>{about}</p></div><ul><li>Topics: {n}4</li></ul><div>Last post by <a href="/member/{who}" class="username">{who}</a> <span>{n + 3}.04.2022, 11:0{n}</span></div></div>'
        for n, (name, about, who) in LISTED
    )
    assert not parsed(places(rows)).comments
    assert not parsed(places(rows.replace("h2", "b"))).comments


def test_texts_below_links_to_their_own_places_are_a_discussion() -> None:
    rows = "".join(
        f'<div class="post"><b><a href="/topic/9#post{n}">{name}</a></b><p>{about}</p><p>by <a href="/member/{who}" class="username">{who}</a> <span>{n + 3}.04.2022, 11:0{n}</span></p></div>'
        for n, (name, about, who) in LISTED
    )
    assert authors(parsed(places(rows)))


def test_articles_whose_headings_lead_to_them_are_no_discussion() -> None:
    rows = "".join(
        f'<div class="post"><h2><a href="/{n}/{name.lower()}">{name}</a></h2><p>{n + 3}.04.2022, 11:0{n} by <a href="/member/{who}">{who}</a></p><p>{about} {about}</p></div>'
        for n, (name, about, who) in LISTED
    )
    assert not parsed(places(rows)).comments


def test_a_list_of_members_is_no_discussion() -> None:
    rows = "".join(
        f'<tr><td><a href="/member/{who}">{who}</a><br>Keeper</td><td>{n + 3}.04.2012</td><td>{n + 9}.05.2022, 11:0{n}</td><td>{n * 31}</td></tr>'
        for n, (_, _, who) in LISTED
    )
    assert not parsed(places(f"<table>{rows}</table>")).comments


TEASERS = "".join(
    f'<div class="story"><a class="Title" href="/{c.id}">{c.text[:20]}</a> <a href="/profile/{c.author}">{c.author}</a> <i>{c.at:%d %B %Y}</i> <a href="/r#reply">reply</a><p>{c.text}</p><a href="/{c.id}">Read more</a></div>'
    for c in FLAT
)
MEMBERS = "".join(
    f"<tr><td><a href='/User-{c.id}'>{c.author}</a><br>{rank}</td><td>{c.at:%d-%m-2011 %H:%M}</td><td>{c.at:%d-%m-%Y %H:%M}</td><td>{n}</td></tr>"
    for n, (c, rank) in enumerate(zip(FLAT * 3, (f"Keeper of the {letter * 3}" for letter in "abcdefghijklmnopqrstu"), strict=True))
)  # fmt: skip
BOARDS = "".join(
    f"<div class='forum_user_info'><strong>{c.author}</strong><div>Member since: 01.02.2011<br>Posts: 7</div><b>Last post:</b><div class='forum_content'>{c.at:%d.%m.%Y %H:%M}</div></div>"
    for c in FLAT[:3]
)
BLOCKS = "".join(
    f"<div class='sub' id='{name}'><h3>{heading}</h3><p>{said}, 3 May 2019, 10:12</p><a class='username' href='/members/9'>Mira {name}</a></div>"
    for name, heading, said in (("wgo_online", "Keepers now", "Most keepers that were ever here at once were nine"), ("wgo_days", "Birthdays", "Mira and Ines have their birthdays on the very same day"))
)  # fmt: skip
LAST = "".join(
    f"<div class='row'><div{' id=c9 class=latest_comment' if not n else ''}><h2 class='node-author'><a href='/users/{c.id}'>{c.author}</a></h2><p>{c.text}</p></div></div>"
    for n, c in enumerate(FLAT)
)


@pytest.mark.parametrize(
    "listed",
    [TEASERS, f"<table>{MEMBERS}</table>", BOARDS, f"<h2>Comments</h2>{BLOCKS}", LAST],
    ids=["teasers", "members", "boards", "blocks", "columns"],
)
def test_lists_of_pages_and_people_and_named_parts_are_nothing_that_anybody_said(listed: str) -> None:
    assert authors(parsed(page(f"<h1>The harbour</h1>{listed}"))) == []


def test_what_begins_with_its_writer_leads_on_to_the_rest_of_a_comment() -> None:
    rows = "".join(
        f'<div class="entry"><h6><a href="/t?p={c.id}">{c.at:%d.%m.%Y} by <b>{c.author}</b></a></h6><p>{c.text} <a href="/t?p={c.id}">more...</a></p></div>'
        for c in FLAT
    )
    assert len(authors(parsed(page(f"{article()}<h2>Discussion</h2>{rows}")))) == len(FLAT)


def test_the_second_of_two_days_is_nobodys_name() -> None:
    rows = "".join(
        f"<div class='comment'><b>{c.at:%d %B %Y} 10:30 AM - {n + 1} January 2020 2:30 PM</b><p>{c.text}</p></div>"
        for n, c in enumerate(FLAT)
    )
    assert not any(author and "2020" in author for author in authors(parsed(page(rows))))
