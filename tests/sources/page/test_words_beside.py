# ruff: noqa: E501  markup stands as it is printed
"""Words of an engine that are words of the writers elsewhere: in a sentence, in a name, in a title."""

from __future__ import annotations

import pytest
from talk import FLAT, TITLE, Said, article, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> Thread:
    return read(html, Report(), tables=ENGINES)


def authors(thread: Thread) -> list[str | None]:
    return [comment.author for comment in thread.comments]


def bodies(thread: Thread) -> list[str]:
    return [comment.body for comment in thread.comments]


def test_each_word_by_itself_is_part_of_its_sentence() -> None:
    """Some scripts print a text word by word, with comments between: "Time", "Share" and "at" are no buttons there."""
    texts = [f"Time to share it at last, said I and number {n}, with a reply to all of you" for n in range(5)]
    rows = "".join(
        f'<div class="post" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">{c.author}</b>'
        f'<time itemprop="dateCreated" datetime="{c.iso}">{c.at:%d %B %Y}</time>'
        f'<div itemprop="text"><span>{"<!-- --> <!-- -->".join(text.split())}</span></div></div>'
        for c, text in zip(FLAT, texts, strict=False)
    )
    assert bodies(parsed(page(article() + f"<div>{rows}</div>"))) == texts


def test_words_beside_a_date_are_no_sentence() -> None:
    rows = "".join(
        f'<li class="comment" id="c{c.id}"><div class="head"><b class="author">{c.author}</b> <span>posted<!-- --> <!-- -->on<!-- --> {c.at:%d %B %Y}</span></div>'
        f"<p>{c.text}</p></li>"
        for c in FLAT
    )
    thread = parsed(page(article() + f'<ol class="comments">{rows}</ol>'))
    assert bodies(thread) == [c.text for c in FLAT]


def test_a_button_in_what_is_called_the_author_is_nobody() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><div class="comment-author meta"><strong>{c.author}</strong> {c.at:%d. %m. %Y um %H:%M} Uhr '
        f'<a class="comment-reply-link" href="?replytocom={c.id}#respond">- Antworten</a></div><div class="comment-text"><p>{c.text}</p></div></li>'
        for c in FLAT
    )
    thread = parsed(
        page(article() + f'<div id="comments"><ol class="comment-list commentlist">{rows}</ol></div>', lang="de")
    )
    assert authors(thread) == [c.author for c in FLAT]


def test_whom_a_link_calls_is_a_word_however_the_link_is_called() -> None:
    rows = "".join(
        f'<div class="remark"><a class="nav-link" href="/people/{n}">{c.author}</a> <span>{c.at:%d %B %Y}</span>'
        f'<div class="message">{c.text} @<a class="username nav-link" href="/people/gro">gro</a></div></div>'
        for n, c in enumerate(FLAT)
    )
    thread = parsed(page(article() + f'<div class="comments"><h3>{len(FLAT)} comments</h3>{rows}</div>'))
    assert all(body.endswith("gro") or "gro](" in body for body in bodies(thread))


@pytest.mark.parametrize(
    "name", ["The lamp has had its very long day!", "Gro of the rock - a light of all lights.", "Ada"]
)
def test_what_a_link_behind_by_says_is_a_name(name: str) -> None:
    names = [name if n == 2 else c.author for n, c in enumerate(FLAT)]
    rows = "".join(
        f'<li class="answer" id="ans{c.id}"><p class="note">by <a class="card" href="#">{who}</a> on {c.at:%B %d, %Y}</p><p class="said">{c.text}</p></li>'
        for who, c in zip(names, FLAT, strict=True)
    )
    assert authors(parsed(page(article() + f'<h3>{len(FLAT)} answers</h3><ul class="answers">{rows}</ul>'))) == names


@pytest.mark.parametrize("name", [":(", ".", "--"])
def test_what_stands_behind_the_label_of_names_is_one(name: str) -> None:
    names = [name if n == 3 else c.author for n, c in enumerate(FLAT)]
    rows = "".join(
        f'<table class="row"><tr><td>Re: {TITLE}</td></tr><tr><td><p class="Message"><b>Lähettäjä</b>:&nbsp;{who}&nbsp;<br>Päivämäärä:&nbsp;{c.at:%d.%m.%y %H:%M:%S}<br><br>{c.text}</p></td></tr>'
        f'<tr><td><a href="report.php?i={c.id}">Ilmoita</a></td></tr></table>'
        for who, c in zip(names, FLAT, strict=True)
    )
    assert authors(parsed(page(article() + f"<div>{rows}</div>", lang="fi"))) == names


def test_whom_a_nameless_writer_answers_is_not_who_writes() -> None:
    def block(n: int, c: Said) -> str:
        who = "Anon" if n in (2, 4) else f'<a href="/who/{n}">{c.author}</a>'
        to = f'replied to <a href="#comment-{FLAT[0].id}">comment from {FLAT[0].author}</a> •' if n in (3, 4) else "•"
        return (
            f'<div class="commentnew" id="comment-{c.id}"><div class="commentheader">{who} {to} <a href="#comment-{c.id}">#{n}</a> • '
            f'{c.at:%H:%M %A, %b %d, %Y} • <a href="#" onclick="reply({c.id})">Reply</a></div><div class="commentcontent"><p>{c.text}</p></div></div>'
        )

    thread = parsed(page(article() + f'<div id="comments">{"".join(block(n, c) for n, c in enumerate(FLAT))}</div>'))
    wanted = {c.id: "Anon" if n in (2, 4) else c.author for n, c in enumerate(FLAT)}
    assert {c.id: c.author for c in thread.comments} == wanted
    assert [c.parent for c in thread.comments].count(FLAT[0].id) == 2


def test_whom_a_drupal_comment_answers_is_not_who_writes() -> None:
    rows = "".join(
        f'<article id="comment-{c.id}" class="comment js-comment"><footer class="comment__meta"><div class="comment__submitted"><a href="/users/{n}">{c.author}</a> | {c.at:%B %d, %Y}</div>'
        f'<p class="parent visually-hidden">In reply to <a href="#comment-{FLAT[0].id}" class="permalink">Swans</a> by <span class="username">{FLAT[0].author}</span></p></footer>'
        f'<div class="content"><div class="field--name-comment-body"><p>{c.text}</p></div></div></article>'
        for n, c in enumerate(FLAT)
    )
    thread = parsed(page(article() + f'<section class="comments">{rows}</section>'))
    assert sorted(filter(None, authors(thread))) == sorted(c.author for c in FLAT)


def test_the_subject_of_the_first_post_is_told_from_the_boards_before_it() -> None:
    rows = "".join(
        f'<a name="r{c.id}"></a><table class="list"><tr><td class="postsubject"><span>&nbsp; {"Re: " * bool(n)}Wet wicks</span></td></tr><tr><td><table><tr><td class="postbody"><p class="Message"><b>From</b>: {c.author}<br>'
        f'Date: {c.at:%d.%m.%y %H:%M}<br><br>{c.text}</p></td></tr></table></td></tr><tr><td><a href="report.php?i={c.id}">Report</a></td></tr></table>'
        for n, c in enumerate(FLAT)
    )
    thread = parsed(page(f"<div>{rows}</div>", title="Lamp Talk forum - Repairs - Wet wicks"))
    assert thread.post.title == "Wet wicks"


def test_whose_page_it_is_is_no_title() -> None:
    rows = "".join(
        f'<div class="remark"><a class="user" href="/people/{n}">{c.author}</a> <span>{c.at:%d %B %Y}</span><div>{c.text}</div></div>'
        for n, c in enumerate(FLAT)
    )
    html = page(
        f'<h1><a href="/people/gro">@gro</a></h1><p><img src="/1.jpg"></p><div class="comments">{rows}</div>',
        title="A swan, or a tanker",
    )
    assert parsed(html).post.title == "A swan, or a tanker"


def test_a_section_that_machines_are_told_of_is_no_title() -> None:
    head = '<meta property="og:title" content="Wet wicks"><meta property="og:title" content="Forum">'
    rows = "".join(
        f'<div class="entry-{n}"><b class="username">{c.author}</b> <i>{c.at:%d.%m.%Y %H:%M}</i><p>{c.text}</p></div>'
        for n, c in enumerate(FLAT)
    )
    body = f'<h1 class="entry-title">Forum</h1><div><h1>Wet wicks</h1></div>{rows}'
    assert parsed(page(body, title="Wet wicks – Repairs – Lamp Group Forum", head=head)).post.title == "Wet wicks"


def test_buttons_in_what_a_row_of_the_tables_calls_the_text() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><div class="comment-author"><b class="fn">{c.author}</b></div><div class="comment-meta"><time datetime="{c.iso}">then</time></div>'
        f'<div class="comment-content"><p>{c.text}</p><div class="reply"><a class="comment-reply-link" href="#comment-{c.id}">Reply</a></div>'
        f'<p class="comment-likes"><a class="comment-like-link" href="/?like_comment={c.id}"><span>Like</span></a><span class="comment-like-feedback">Like</span></p></div></li>'
        for c in FLAT[:2]
    )
    thread = parsed(page(article() + f'<ol class="comment-list">{rows}</ol>'))
    assert bodies(thread) == [c.text for c in FLAT[:2]]


def test_text_in_what_is_called_furniture_where_a_row_of_the_tables_says_where_it_is() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><b class="fn">{c.author}</b><time datetime="{c.iso}">then</time><div class="body_sig signature"><div class="comment-content"><p>{c.text}</p></div></div></li>'
        for c in FLAT
    )
    assert bodies(parsed(page(article() + f'<ol class="comment-list">{rows}</ol>'))) == [c.text for c in FLAT]


def test_when_a_text_was_changed_and_by_whom_is_no_part_of_it() -> None:
    rows = "".join(
        f'<div class="post" id="c{c.id}"><b class="author">{c.author}</b> <time datetime="{c.iso}">{c.at:%d %B %Y}</time><div class="words"><p>{c.text}</p>'
        f"{'<span><strong>Edited <time datetime=2019-04-01T10:00>April 1, 2019</time> by ' + c.author + '</strong></span>' if n % 2 else ''}</div></div>"
        for n, c in enumerate(FLAT)
    )
    thread = parsed(page(article() + f'<div class="comments">{rows}</div>'))
    assert bodies(thread) == [c.text for c in FLAT]


def test_heads_that_are_printed_for_wide_and_for_narrow_screens() -> None:
    rows = "".join(
        f'<div class="review-card"><div><p class="small"><a href="/people/{n}" rel="nofollow">{c.author}</a> <span></span> {c.at:%b %d, %Y}</p></div><div><div><p>{c.text}</p></div></div>'
        f'<div><p class="small"><a href="/people/{n}" rel="nofollow">{c.author}</a> <span></span> {c.at:%b %d, %Y}</p></div></div>'
        for n, c in enumerate(FLAT[:4])
    )
    thread = parsed(page(article() + f'<div id="reviews"><h3>4 reviews</h3>{rows}</div>'))
    assert [(c.author, c.body) for c in thread.comments] == [(c.author, c.text) for c in FLAT[:4]]


def test_word_behind_the_name_in_a_lone_head() -> None:
    lone = '<div class="comment_default" id="c170"><p class="info"><span>Nico11</span> schrieb:<br><time datetime="2019-05-03T10:12">03.05.2019</time></p><div class="comment"><p>Sehr schön!</p></div></div>'
    assert bodies(parsed(page(article() + f'<div class="comments">{lone}</div>', lang="de"))) == ["Sehr schön!"]


def test_what_somebody_is_in_many_places_stands_behind_the_name() -> None:
    offices = ", Bringer of Oil, Trimmer of Wicks, Keeper of the Outer Light and Friend of Swans"
    rows = "".join(
        f'<section class="comment"><a class="comment-author" href="/in/{n}">{c.author}{offices if n == 1 else ""}</a><time datetime="{c.iso}">{c.at:%d %B %Y}</time><p>{c.text}</p></section>'
        for n, c in enumerate(FLAT[:4])
    )
    assert authors(parsed(page(article() + f'<div class="comments">{rows}</div>'))) == [c.author for c in FLAT[:4]]


def test_the_kind_of_a_member_is_not_their_name() -> None:
    lone = '<div class="comment-wrapper" id="comment-158"><a href="/autoren/gro"><span class="c-author">Gro</span><span>|</span><span class="c-author__community">Community</span></a><time datetime="2019-05-03T10:12">03.05.2019</time><div class="text"><p>The boats all see it at night.</p></div></div>'
    assert authors(parsed(page(article() + f'<div class="comments"><h3>1 comment</h3>{lone}</div>'))) == ["Gro"]


def test_the_form_in_which_to_write_is_no_comment() -> None:
    form = '<li class="comment"><form action="/say"><label for="n">Name:</label><input id="n" name="author"> <label>Comments:</label><textarea name="text"></textarea></form></li>'
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><b class="fn">{c.author}</b><time datetime="{c.iso}">then</time><p>{c.text}</p></li>'
        for c in FLAT
    )
    assert bodies(parsed(page(article() + f'<ol class="commentlist">{rows}{form}</ol>'))) == [c.text for c in FLAT]
