"""Who wrote the article and when, from the one line that says it, in many languages and places."""

from __future__ import annotations

import pytest
from talk import ARTICLE, AUTHOR, TITLE, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read

LINES = (
    ("de", "Von {} am 14. März 2019 in Lampen"),
    ("de", "Veröffentlicht am 14. März 2019 von {}"),
    ("de", "14.03.2019 | {} | 7 Kommentare"),
    ("de", "{} · 14. März 2019, 8:30"),
    ("fr", "Publié le 14 mars 2019 par {}"),
    ("es", "Publicado por {} en 14 marzo, 2019"),
    ("es", "Por {} | 14 de marzo de 2019"),
    ("nl", "Geplaatst op 14 maart 2019 door {}"),
    ("pl", "Autor: {} Data: 14 marca 2019"),
    ("it", "Scritto da {} il 14 marzo 2019"),
    ("pt", "Postado por {} às 08:30 - 14/03/2019"),
    ("tr", "Yazan: {} - 14 Mart 2019"),
    ("ru", "Опубликовано 14 марта 2019, автор {}"),
    ("cs", "Autor: {}, 14. března 2019"),
    ("da", "Af {}, 14. marts 2019"),
    ("sv", "Av {} den 14 mars 2019"),
    ("ja", "投稿者: {} 投稿日: 2019年3月14日"),
    ("zh", "作者：{} 发布于 2019-03-14"),
    ("en", "{}, 14 March 2019"),
    ("en", "March 14th, 2019 by {}"),
    ("en", "Written by {} on Thursday, 14 March 2019. Posted in Lamps"),
    ("en", "Posted on March 14, 2019 by {} in Lamps, Sea"),
    ("en", "Posted by {} at 8:30 AM on Thursday, March 14, 2019"),
)
NAMES = ("{}", '<a href="/people-of-the-lamp">{}</a>', "<strong>{}</strong>")
PLACES = ("below", "above", "after", "inside")


def printed(language: str, byline: str, place: str) -> str:
    """An article without a single helpful class name, and a list of other pages with dates in their titles."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    line, heading = f'<div class="x7">{byline}</div>', f"<h1>{TITLE}</h1>"
    body = f'<div class="t">{text}</div>'
    whole = {
        "below": heading + line + body,
        "above": line + heading + body,
        "after": heading + body + line,
        "inside": heading + f'<div class="t"><p>{byline}</p>{text}</div>',
    }[place]
    more = '<div class="rel"><h3>More</h3><ul><li><a href="/a">The storm of 3 May 2018</a></li></ul></div>'
    return page(f'<div class="c3">{whole}</div>{more}', lang=language)


@pytest.mark.parametrize(("language", "line"), LINES)
def test_byline_is_read(language: str, line: str) -> None:
    for name in NAMES:
        for place in PLACES:
            html = printed(language, line.format(name.format(AUTHOR)), place)
            post = read(html, Report()).post
            assert (post.author, (post.published or "")[:10], post.title) == (AUTHOR, "2019-03-14", TITLE), (
                name,
                place,
            )


@pytest.mark.parametrize("line", ["14 March 2019", "Lamps | 14 March 2019", "Published 14 March 2019 in Lamps and Sea"])
def test_no_name_is_no_author(line: str) -> None:
    post = read(printed("en", line, "below"), Report()).post
    assert post.author is None
    assert post.published == "2019-03-14"


def test_a_line_may_be_indented_by_any_number_of_blanks() -> None:
    line = " " * 150 + "The lamps of the town were lit late this year, and nobody knows how that came about"
    post = read(printed("en", line, "below"), Report()).post
    assert post.title == TITLE


def dated(line: str, text: str = "", foot: str = "") -> tuple[str | None, str | None]:
    """The author and the day of a long article with a line below its heading, a line in it, and one at its end."""
    told = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE * 20)
    html = page(
        f'<div class="c3"><h1>{TITLE}</h1>{line}<div class="t"><p>{text}</p>{told}{foot}</div></div>', lang="en"
    )
    post = read(html, Report()).post
    return post.author, post.published


def test_the_leaf_of_a_calendar_dates_the_article() -> None:
    boxes = "<div>14</div><div>Mar</div><div>19</div>"
    leaf = f'<div class="published_at" title="2019-03-14T08:30:00+01:00">{boxes}</div>'
    assert dated(leaf)[1] == "2019-03-14T08:30:00+01:00"


@pytest.mark.parametrize("tag", ["del", "ins"])
def test_when_a_text_was_changed_is_not_when_it_was_written(tag: str) -> None:
    change = f'<{tag} datetime="2019-05-02T10:00:00+00:00">The lens is clean.</{tag}>'
    assert dated('<div class="meta">14 March 2019</div>', change)[1] == "2019-03-14"


def test_a_day_without_its_year_is_the_one_that_the_line_beside_it_says_in_full() -> None:
    line = f'<div class="date">Mar 14</div><small>By <b>{AUTHOR}</b>, on <b>14 March, 2019 | </b></small>'
    assert dated(line) == (AUTHOR, "2019-03-14")
    assert dated('<div class="date">Mar 14</div><small>on <b>15 March, 2019 | </b></small>')[1] is None


def test_who_signed_at_the_foot_of_a_long_article_wrote_it() -> None:
    foot = '<span class="posted">Posted by runa at March 14, 2019 08:30 AM</span>'
    assert dated('<div class="day">March 14, 2019</div>', foot=foot) == ("runa", "2019-03-14")


def test_a_day_without_its_year_in_what_the_article_tells_does_not_date_it() -> None:
    line = '<div class="day">March 14, 2019</div>'
    told = "".join(f"<p>{paragraph}</p>" for paragraph in ("On the island Thursday, 19 February:", *ARTICLE))
    post = read(
        page(f'<div class="c3">{line}<h1>{TITLE}</h1><div class="t">{told}</div></div>', lang="en"), Report()
    ).post
    assert post.published == "2019-03-14"
