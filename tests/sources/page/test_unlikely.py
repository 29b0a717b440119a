# ruff: noqa: E501  markup stands as it is printed
"""Parts of a page that are built or called as comments are, and that nobody contributed."""

from __future__ import annotations

import pytest
from talk import FLAT, Said, article, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
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
