"""Who wrote the article and when, from the one line that says it, in many languages and places."""

from __future__ import annotations

import json

import pytest
from talk import ARTICLE, AUTHOR, FLAT, TITLE, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.contributions.found import above
from tui_reader.sources.formats.page.dates.stamps import Stamp
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

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


def stated(head: str, line: str = "", foot: str = "") -> tuple[str | None, str | None]:
    """The author and the day of an article with something in its head, below its heading, and at its end."""
    told = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE * 4)
    html = page(f'<div class="c3"><h1>{TITLE}</h1>{line}<div class="t">{told}</div>{foot}</div>', lang="en")
    post = read(html.replace("</head>", f"{head}</head>"), Report()).post
    return post.author, post.published


def linked_data(*nodes: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@graph": nodes})}</script>'


def test_an_author_may_be_told_by_the_id_of_a_person_told_of_elsewhere() -> None:
    person = {"@type": "Person", "@id": "#/person/7", "name": AUTHOR}
    article = {"@type": "Article", "author": {"@id": "#/person/7"}, "datePublished": "2019-03-14"}
    label = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Runa Vik">'
    assert stated(label + linked_data(article, person), f"<p>{AUTHOR}</p>") == (AUTHOR, "2019-03-14")


def test_who_signs_goes_before_the_house_that_data_name() -> None:
    article = {"@type": "Article", "author": {"@type": "Organization", "name": "Lamps of the North"}}
    signed = f'<div class="byline">By <a rel="author" href="/author/mira">{AUTHOR}</a></div>'
    assert stated(linked_data(article), signed)[0] == AUTHOR
    assert stated(linked_data(article))[0] == "Lamps of the North"


def test_a_person_goes_before_an_office() -> None:
    label = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Lamp Staff">'
    assert stated(f'{label}<meta name="author" content="{AUTHOR}">')[0] == AUTHOR


def test_a_name_of_a_bibliography_is_turned() -> None:
    last, first = AUTHOR.split()[-1], " ".join(AUTHOR.split()[:-1])
    assert stated(f'<meta name="citation_author" content="{last}, {first}">')[0] == AUTHOR


def test_the_only_author_that_markup_names_anywhere_wrote_the_article() -> None:
    named = f'<div class="author-box"><h4 class="author-box__name">{AUTHOR}</h4></div>'
    box = f'<aside><div class="side">{named}</div></aside>'
    other = box.replace(AUTHOR, "Runa Vik")
    assert stated("", foot=box)[0] == AUTHOR
    assert stated("", foot=box + other)[0] is None
    assert stated("", foot=f'<ul class="menu"><li><a href="/author/lamp">{AUTHOR}</a></li></ul>')[0] is None


def test_what_an_author_does_is_not_the_name() -> None:
    names = f'<div class="author-name">{AUTHOR}</div><div class="author-position">Keeper of Lamps</div>'
    line = f'<div class="author-info">{names}</div><span>March 14, 2019</span>'
    assert stated("", line) == (AUTHOR, "2019-03-14")


def test_the_address_of_an_author_says_which_words_are_the_name() -> None:
    slug = AUTHOR.lower().replace(" ", "-")
    links = f'<a href="/authors/{slug}">{AUTHOR}</a> <a href="/authors/{slug}">Learn More</a>'
    assert stated("", f"<div>{links} <span>March 14, 2019</span></div>")[0] == AUTHOR


def test_neither_a_section_nor_a_part_of_the_title_is_an_author() -> None:
    assert stated("", '<div class="byline">Lamps and sea <span>March 14, 2019</span></div>')[0] is None
    told = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE * 4)
    html = page(f"<h1>The lamps by <em>New York</em> tonight</h1><div>{told}</div>", lang="en")
    assert read(html, Report()).post.author is None


def test_a_link_to_an_author_in_running_text_is_no_byline() -> None:
    told = f'{" ".join(ARTICLE)} It says <a href="/bloggers/Runa">Runa Vik</a> as well.'
    foot = f'<div class="post-footer">Posted by <span class="post-author">{AUTHOR}</span></div>'
    assert stated("", f"<div>{told}</div>", foot)[0] == AUTHOR


def test_what_is_claimed_for_the_first_day_may_be_a_change() -> None:
    changed = {"@type": "Article", "datePublished": "2020-11-05", "dateModified": "2020-11-05"}
    written = {"@type": "Article", "datePublished": "2020-11-05", "dateModified": "2020-12-01"}
    line = '<div class="meta">March 14, 2019</div>'
    assert stated(linked_data(changed), line)[1] == "2019-03-14"
    assert stated(linked_data(written), line)[1] == "2020-11-05"
    assert stated(linked_data(changed))[1] == "2020-11-05"


def test_the_day_is_the_one_that_the_page_prints() -> None:
    line = '<p class="meta"><time datetime="2019-03-15T04:13:00Z">March 14, 2019</time></p>'
    assert stated("", line)[1] == "2019-03-14"
    claim = '<meta property="article:published_time" content="2019-03-15T03:05:00+00:00">'
    zoned = line.replace("2019-03-15T04:13:00Z", "2019-03-14T19:05:00-08:00")
    assert stated(claim, zoned)[1] == "2019-03-14T19:05:00-08:00"


@pytest.mark.parametrize(
    "lead",
    [
        "Last updated on:",
        "This page was last edited at",
        "Update:",
        "Zuletzt geändert am",
        "Senast ändrad",
        "Last reply",
    ],
)
def test_words_beside_a_day_say_that_it_is_that_of_a_change(lead: str) -> None:
    days = (
        f"<p><span>{lead}</span> <span>May 2, 2019</span></p><p><span>Published:</span> <span>March 14, 2019</span></p>"
    )
    assert stated("", days)[1] == "2019-03-14"


def test_a_day_at_the_foot_of_a_long_page_dates_it_where_words_say_so() -> None:
    filler = "<p><b>Lamps</b> <i>and</i> <b>sea</b></p>" * 120
    assert stated("", foot=f"{filler}<p>Published on March 14, 2019</p>")[1] == "2019-03-14"
    assert stated("", foot=f"{filler}<p>Last updated: March 14, 2019</p>")[1] is None


def test_a_later_page_of_a_topic_says_below_its_title_who_began_it_and_when() -> None:
    head = '<link rel="canonical" href="https://lamps.example/topic/17?page=3">'
    posts = "".join(
        f'<div class="post"><b class="username">{c.author}</b> <i>{c.at:%d.%m.%Y %H:%M}</i><p>{c.text}</p></div>'
        for c in FLAT
    )
    for line, known in (
        (
            f'<p>Topic by <a class="username" href="/members/7">{AUTHOR}</a> · <b>14.03.2019</b></p>',
            (AUTHOR, "2019-03-14"),
        ),
        ("<p>Seen on <b>14.03.2019</b></p>", (None, None)),
    ):
        post = read(page(f"<h1>{TITLE}</h1>{line}{posts}", title=TITLE, head=head), Report(), tables=ENGINES).post
        assert (post.author, post.published, post.body) == (*known, "")


def test_the_line_above_the_first_block_dates_it_though_another_date_stands_further_up() -> None:
    items = [Item(154, 174), Item(181, 193), Item(200, 212)]
    stamps = [Stamp(at, None, "2 years ago") for at in (134, 150, 177, 196)]
    assert [stamp and stamp.at for stamp in above(items, stamps)] == [150, 177, 196]
    assert [stamp and stamp.at for stamp in above(items[:1], stamps[1:])] == [150]


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="#" data-to="https://lamps.example/share?a=1" class="user">Send it on</a></p>',
        '<p>Text Size <a href="mailto:you@lamps.example?subject=Read&amp;body=this">Mail this</a></p>',
        '<p class="field-name-image user">Lamp Room Picture:</p>',
        '<p><span property="dc:creator" class="photo-credit">Ines Duarte / Agency</span></p>',
        '<p><a href="/writers/ines/2019/03/14/ten-best-lamps.html">Ten Best Lamps</a></p>',
        f'<p class="author"><a href="/author/runa-eikeland">View Author Page</a> <b class="fn">{AUTHOR}</b></p>',
    ],
)
def test_buttons_labels_pictures_and_other_articles_are_nobody_who_signed(line: str) -> None:
    assert dated(f"<p>14 March 2019</p>{line}")[0] == (AUTHOR if AUTHOR in line else None)


def test_who_is_called_the_author_goes_before_the_house_that_the_head_names() -> None:
    head = '<meta name="author" content="Society for the Lamps of the Northern Sea">'
    assert stated(head, f'<p><b>14 March 2019</b> <a rel="author" href="/keepers/runa">{AUTHOR}</a></p>')[0] == AUTHOR


def test_the_first_day_of_all_is_none() -> None:
    told = linked_data({"@type": "NewsArticle", "headline": TITLE, "datePublished": "0001-01-01T00:00:00Z"})
    assert stated(told, "<p>14 March 2019</p>")[1] == "2019-03-14"
