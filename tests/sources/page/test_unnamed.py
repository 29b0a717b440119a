# ruff: noqa: E501  markup stands as it is printed
"""Discussions that no word of the page calls so: what was said has a name, a time and a text, again and again."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

TEXT = (
    "<p>The miller of our village oils the cap of his mill every spring, and each spring the cap turns a little easier.</p>"
    "<p>I went up with him this year and held the can, which he said was more help than he had expected.</p>"
)


TEXTS = ("All that can be pressed from flax.", "Cloth, and how it is mended.", "What the stones leave behind.")


def parsed(body: str, title: str = "The mill cap | Sails") -> tuple[Thread, Report]:
    report = Report()
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return read(html, report, tables=ENGINES), report


def heads(thread: Thread) -> list[tuple[str | None, str | None, str]]:
    return [(one.author, one.published, one.body) for one in thread.comments]


def echo(number: int, name: str, at: str, text: str, inside: str = "") -> str:
    """A block in whose names no word is about comments."""
    return f'<div class="echo" id="e{number}"><div class="by">{name}</div><div class="at">{at}</div><div class="words"><p>{text}</p></div><a href="#">Answer</a>{inside}</div>'


ARTICLE = f'<main><h1>The mill cap</h1><div>by <a href="/who/ebba">Ebba Lund</a>, on 4 April 2019</div>{TEXT}'


@pytest.mark.parametrize("above", ["<h2>3 echoes</h2>", "<h2>Echoes</h2>", ""])
def test_named_blocks_with_times_below_an_article_are_its_discussion(above: str) -> None:
    inner = echo(2, "Ebba Lund", "5 Apr 2019, 09:40", "Linseed, boiled twice.")
    talk = echo(1, "Odd Vik", "5 Apr 2019, 08:15", "What oil does he use?", f'<div class="in">{inner}</div>')
    talk += echo(3, "Siri", "7 Apr 2019, 22:01", "Ours is stuck.")
    thread, _ = parsed(f"{ARTICLE}<section>{above}{talk}</section></main>")
    assert heads(thread) == [
        ("Odd Vik", "2019-04-05T08:15", "What oil does he use?"),
        ("Ebba Lund", "2019-04-05T09:40", "Linseed, boiled twice."),
        ("Siri", "2019-04-07T22:01", "Ours is stuck."),
    ]
    assert [one.parent for one in thread.comments] == [None, thread.comments[0].id, None]


def test_named_blocks_with_days_the_newest_first_are_refused_and_that_is_said() -> None:
    teasers = "".join(
        echo(n, name, f"{9 - n} Apr 2019", text)
        for n, (name, text) in enumerate([("Odd Vik", TEXTS[0]), ("Ebba Lund", TEXTS[1]), ("Siri", TEXTS[2])])
    )
    thread, report = parsed(
        f"{ARTICLE}<section><h2>From the mill</h2>{teasers.replace('Answer', 'On')}</section></main>"
    )
    assert not thread.comments
    assert any("not taken for a discussion" in line for line in report.evidence)
    assert any("div.echo" in line for line in report.evidence)


SIGNED = (
    ("Which oil?", "Odd Vik", "April 5, 2019 08:15 AM"),
    ("Linseed, if it was boiled twice.", '<a href="http://mills.example.org">the miller</a>', "April 5, 2019 09:40 AM"),
    ("Ours is stuck.", "Ebba", "April 7, 2019 10:01 PM"),
)
SAID = [
    ("Odd Vik", "2019-04-05T08:15", "Which oil?"),
    ("the miller", "2019-04-05T09:40", "Linseed, if it was boiled twice."),
    ("Ebba", "2019-04-07T22:01", "Ours is stuck."),
]
SHORT = "<p>The miller oils the cap of his mill every spring, and each spring it turns a little easier.</p>"


def test_what_is_signed_below_each_text_is_told_by_the_signature() -> None:
    signed = "".join(f"<p>{text}</p><p class=sig>Posted by: {name} on {at}</p>" for text, name, at in SIGNED)
    post = f"<h2>Sails</h2><div class=day><h3>The mill cap</h3>{SHORT}<p class=foot>posted by Ebba at 22:14 on 2019-04-04 | comments (3)</p></div>"
    thread, _ = parsed(f"{post}<h4>Comments</h4>{signed}<h4>Post a comment</h4><form><textarea></textarea></form>")
    assert heads(thread) == SAID
    assert (thread.post.author, thread.post.published) == ("Ebba", "2019-04-04T22:14")


def test_boxes_without_names_below_a_line_for_comments_are_not_the_article_above_it() -> None:
    signed = "".join(f"<div><p>{text}</p><span>Posted by: {name} on {at}</span></div>" for text, name, at in SIGNED)
    post = f"<div><h3>The mill cap</h3>{SHORT}<span>Posted by Ebba at April 4, 2019 10:14 PM</span></div>"
    target = '<div><a name="comments"></a>Comments</div>'
    thread, _ = parsed(f"<div><h1><a href='/'>Sails</a></h1></div><div><div>{post}{target}{signed}</div></div>")
    assert heads(thread) == SAID
    assert (thread.post.author, thread.post.published) == ("Ebba", "2019-04-04T22:14")
    assert "oils the cap" in thread.post.body


def levelled(*levels: int) -> str:
    """Blocks whose place in the tree only the number in a class of the maker's own tells."""
    return "".join(
        f'<div class="n v{level}" data-k="k{n}"><p class="m"><a href="/m/{n % 3}">{("ada", "bo", "cy")[n % 3]}</a> <span title="2024-02-03T{10 + n}:00:00Z">4 days ago</span> <a href="#k{n}">link</a></p><div class="w">{TEXTS[n % 3]} ({n})</div><a>reply</a></div>'
        for n, level in enumerate(levels)
    )


STORY = f'<div>Millwork</div><div class="story"><h1>The mill cap</h1><p>Posted by <a href="/m/lo">Lo Tran</a> 4 days ago</p>{SHORT}</div>'


@pytest.mark.parametrize(
    ("levels", "parents"),
    [
        ((0, 1, 2, 0), (None, 0, 1, None)),
        ((1, 2, 3, 3, 2, 1), (None, 0, 1, 1, 0, None)),
        ((1, 2, 1, 2, 1, 2), (None,) * 5),  # stripes of rows
        ((0, 1, 2, 0, 1, 2), (None,) * 5),  # columns
        ((1, 2, 3, 4, 5, 6), (None,) * 5),  # running numbers
    ],
)
def test_numbers_in_the_same_class_are_levels_if_they_can_be_nothing_else(
    levels: tuple[int, ...], parents: tuple[int | None, ...]
) -> None:
    thread, _ = parsed(f'{STORY}<div class="talk">{levelled(*levels)}</div>', "The mill cap : Millwork")
    places = {one.id: n for n, one in enumerate(thread.comments)}
    assert tuple(None if one.parent is None else places[one.parent] for one in thread.comments) == parents


def test_a_short_post_stays_above_a_tree_of_answers() -> None:
    thread, _ = parsed(f'{STORY}<div class="talk">{levelled(0, 1, 2, 0)}</div>', "The mill cap : Millwork")
    assert thread.post.author == "Lo Tran"
    assert thread.post.body.startswith("The miller oils")
    assert [one.author for one in thread.comments] == ["ada", "bo", "cy", "ada"]


def test_a_site_before_a_colon_is_told_from_the_entry_that_the_other_heading_stands_in() -> None:
    body = f"<h2>Sails</h2><div class=entry><h3>The mill cap</h3>{TEXT}</div>"
    assert parsed(body, "Sails: The mill cap")[0].post.title == "The mill cap"
    whole = f"<div class=entry><h2>Sails</h2><h3>The mill cap</h3>{TEXT}</div>"
    assert parsed(whole, "Sails: The mill cap")[0].post.title != "The mill cap"


@pytest.mark.parametrize("title", ["Millers' Board - The mill cap", "The mill cap - Millers' Board"])
def test_a_topic_without_a_heading_is_called_as_the_line_above_its_first_post(title: str) -> None:
    rows = "".join(
        f"<tr><td class=a1><b>{name}</b><br><small>posts: {80 + n}</small></td><td class=a2><div class=a3>1{n}-09-2003 21:14</div>{TEXTS[n % 3]} {TEXTS[n % 2]} ({n})</td></tr>"
        for n, name in enumerate(("Odd", "Ebba", "Siri", "Odd"))
    )
    thread, _ = parsed(f"<table><tr><td colspan=2 class=z1>The mill cap</td></tr>{rows}</table>", title)
    assert thread.post.title == "The mill cap"
    assert [one.author for one in thread.comments] == ["Ebba", "Siri", "Odd"]


@pytest.mark.parametrize("name", ["Odd Vik", "<b>Odd Vik</b>"])
def test_whom_the_head_says_that_it_answers_is_answered(name: str) -> None:
    talk = "".join(
        f'<div class="reac"><p class="qui"><strong>{author}</strong> le {4 + n} avril 2019 à 09:0{n}{more}</p><p>{TEXTS[n]}</p><p><a href="#">Répondre</a></p></div>'
        for n, (author, more) in enumerate([("Odd Vik", ""), ("Ebba", ""), ("Siri", f" en réponse à {name}")])
    )
    thread, _ = parsed(f"{ARTICLE}</main><div><h2>Vos réactions</h2>{talk}</div>")
    names = {one.id: one.author for one in thread.comments}
    assert {one.author: names.get(one.parent or "") for one in thread.comments} == {
        "Odd Vik": None, "Siri": "Odd Vik", "Ebba": None,
    }  # fmt: skip
    assert {one.author: one.body for one in thread.comments} == dict(
        zip(("Odd Vik", "Ebba", "Siri"), TEXTS, strict=True)
    )


def test_the_rows_of_a_page_are_told_from_the_rows_of_its_comments() -> None:
    names = ["Odd Vik", "Siri", "Ebba Lund", "Tora", "Halvard Moe", "Ines"]
    said = [(name, f"{n} April 2019 08:15", f"{TEXTS[n % 3]} {TEXTS[(n + 1) % 3]}") for n, name in enumerate(names, 5)]
    rows = "".join(
        f'<div class="row"><div class="left"><p><b><a href="/r?id={name[0]}">{name}</a></b><br>{at}</p></div>'
        f'<div class="right"><p>{text}</p></div></div>'
        for name, at, text in said
    )
    post = f'<div class="row"><div class="wide">{TEXT * 2}</div><div class="side">April 4, 2019</div></div>'
    below = f'<div class="row"><div class="wide"><h3>Comments on “The mill cap”</h3>{rows}</div></div>'
    thread, _ = parsed(f"<article><div class='row'><h1>The mill cap</h1></div>{post}{below}</article>")
    assert [(one.author, one.body, one.parent) for one in thread.comments] == [
        (name, text, None) for name, _, text in said
    ]
    assert "held the can" in thread.post.body


def test_what_a_member_says_of_himself_beside_his_name_is_no_part_of_his_answer() -> None:
    def told(n: int, name: str, text: str, motto: str = "", below: str = "") -> str:
        when = f'<div class="re_info"><small><a href="#post_{n}">#{n}</a> - 2019-4-{n} 10:50</small></div>'
        head = f'<strong><a href="/user/{n}">{name}</a></strong> <a href="#" class="icons_cmt">Reply</a>'
        if below:
            head = f'<span class="userInfo">{head} <span class="tip_j">{motto}</span></span>'
            text = f'<div class="reply_content"><div class="message">{text}</div><div class="subs">{below}</div></div>'
        return f'<div id="post_{n}" class="{"row" if below else "sub"}_reply">{when}<div class="inner">{head}{text}</div></div>'

    def inner(n: int, text: str) -> str:
        return told(n, f"Sub {n}", f'<div class="cmt_sub_content">{text}</div>')

    talk = told(
        5, "Odd Vik", "Linseed?", "(all mills turn, whatever the wind)", inner(6, "Ah.") + inner(7, "Boiled twice.")
    )
    talk += told(8, "Siri", "Never again.", "(rust does not sleep)", " ")
    thread, _ = parsed(f"{ARTICLE}<section><h2>4 replies</h2>{talk}</section></main>")
    assert [one.body for one in thread.comments] == ["Linseed?", "Ah.", "Boiled twice.", "Never again."]


def test_who_is_named_only_by_the_link_that_answers_him_is_named_by_it() -> None:
    def told(n: int, name: str, shown: str, text: str) -> str:
        link = f'<a class="comment-reply-link" href="#r{n}" data-replyto="Odpowiedz użytkownikowi {name}">Reply</a>'
        head = f'{shown}<div class="comment_date">{n} Apr 2019 at 08:15</div>{link}'
        return f'<div class="comment" id="comment-{n}"><div class="right">{head}<p>{text}</p></div></div>'

    talk = told(5, "Odd Vik", "<h7>Odd Vik</h7>", TEXTS[0])
    talk += told(6, "Siri", '<a href="/"><strong class="fn">Siri</strong></a>', TEXTS[1])
    talk += told(7, "Ebba Lund", '<a href="/"><strong class="fn">Ebba Lund</strong></a>', TEXTS[2])
    thread, _ = parsed(f'{ARTICLE}<div class="comments"><h2>3 comments</h2>{talk}</div></main>')
    assert [(one.author, one.body) for one in thread.comments] == [
        ("Odd Vik", TEXTS[0]),
        ("Siri", TEXTS[1]),
        ("Ebba Lund", TEXTS[2]),
    ]


def test_one_answer_in_each_comment_is_no_part_of_it() -> None:
    def told(n: int, name: str, text: str, inside: str = "") -> str:
        at = f"<time>{n + 2:02}.05.2019 - 09:0{n}</time>"
        return f'<li><a name="comment-{n}"></a><div class="sc"><strong class="x">{name}</strong> sagt:<br>{at}<br><div class="y">{text}</div><button>antworten</button><ul class="Comments__List-x">{inside}</ul></div></li>'

    talk = "".join(
        told(2 * n, name, TEXTS[n], told(2 * n + 1, "Siri", f"Ja, {name}.")) for n, name in enumerate(("Odd", "Ebba", "Vik"))
    )  # fmt: skip
    thread, _ = parsed(
        f'{ARTICLE}</main><section><h3>6 Kommentare</h3><ul class="Comments__List-x">{talk}</ul></section>'
    )
    ids = [one.id for one in thread.comments]
    assert [one.author for one in thread.comments] == ["Odd", "Siri", "Ebba", "Siri", "Vik", "Siri"]
    assert [one.parent for one in thread.comments] == [None, ids[0], None, ids[2], None, ids[4]]
