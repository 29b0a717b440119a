# ruff: noqa: E501  markup stands as it is printed
"""Pages of newspapers and magazines: who signs, what the article is called among its teasers, and no false talk."""

from __future__ import annotations

import pytest
import sites
from talk import ARTICLE, AUTHOR, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

TITLE = "The ferry that was sold for a lamp and never came back"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)


def parsed(body: str, title: str = TITLE, head: str = "", lang: str = "en") -> Thread:
    return read(page(body, title=title, head=head, lang=lang), Report(), tables=ENGINES)


def linked(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{author}}}</script><meta property="og:site_name" content="Harbour Post">'


ARTICLE_ONLY = f"<h1>{TITLE}</h1><div class='text'>{TEXT}</div>"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (
            '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Mira Aal">',
            "Mira Aal",
        ),
        (
            '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="3 minutes">',
            None,
        ),
        ('<meta name="author" content="m.aal@harbour-post.example">', None),
        (linked('{"@type":"Organization","name":"Harbour Post"}'), "Harbour Post"),
        (linked('"harbour-post.example"'), None),
        (
            '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">',
            "Harbour Post",
        ),
    ],
)
def test_what_the_head_says_of_the_author(head: str, author: str | None) -> None:
    assert parsed(ARTICLE_ONLY, head=head).post.author == author


def test_who_signs_goes_before_the_house() -> None:
    body = f"<h1>{TITLE}</h1><p class='line'>By Mira Aal</p><p>3 May 2024</p><div class='text'>{TEXT}</div>"
    assert parsed(body, head=linked('{"@type":"Organization","name":"Harbour Post"}')).post.author == "Mira Aal"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        (
            '<p class="meta">By <span class="meta__author"><a class="author-link" href="/s/mira">Mira Aal</a> (Oslo, northern desk)</span></p><p>3 May 2024</p>',
            "Mira Aal",
        ),
        ('<div id="byline">［<b>青木灯，</b>港新聞］</div>', "青木灯， 港新聞"),
    ],
)
def test_brackets_beside_a_name_are_no_name(line: str, author: str) -> None:
    assert parsed(f"<h1>{TITLE}</h1>{line}<div class='text'>{TEXT}</div>").post.author == author


def test_a_name_may_follow_a_long_line_below_the_title() -> None:
    summary = "A summary as long as those that magazines print below a title. " * 7
    body = f"<main><div>{'Subjects of all kinds. ' * 30}</div><h1>{TITLE}</h1><p>{summary}</p><div class='piece__author'><a class='line author-jump' href='#who'>Mira Aal</a></div>{TEXT}</main>"
    assert parsed(body).post.author == "Mira Aal"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            f'<div class="breadcrumbs"><a href="/">Start</a> <h1 class="breadcrumb-last">Ferry sold: what you must know</h1></div><h2>{TITLE}</h2>',
            TITLE,
        ),
        (f'<h1>Harbour : <span class="badge-plus">{TITLE}</span></h1>', TITLE),
        (f"<h1><span>Harbour life</span> <span>{TITLE}</span></h1>", TITLE),
    ],
)
def test_the_title_beside_path_and_section(body: str, told: str) -> None:
    written = "Ferry sold: what you must know" if "breadcrumb" in body else told
    head = f'<meta property="og:title" content="{told}">'
    assert parsed(f"{body}<div class='text'>{TEXT}</div>", f"{written} - Harbour Post", head).post.title == TITLE


def test_a_heading_below_the_text_is_not_its_title() -> None:
    window = '<div class="tip"><h1>Original text</h1><p>Contribute a better translation</p></div>'
    assert parsed(f"<p><b>{TITLE}</b></p>{4 * TEXT}{window}").post.title == TITLE


TEASERS = "".join(
    f'<div class="w-full box"><a href="/a{n}">{what}, and what became of it afterwards</a><div>By <a href="/author/{n}">{who}</a> 0{n}/05/2024</div><p>And more of that kind to read here.</p></div>'
    for n, (what, who) in enumerate(
        [
            ("The crane that sang", "Jon Bek"),
            ("Nets of glass", "Ida Lund"),
            ("Ice in June", "Runa Moe"),
            ("The oldest buoy", "Gro Vik"),
        ],
        1,
    )
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f"<nav><ul><li><h4>Reviews</h4></li></ul></nav><header><h1>{TITLE}</h1></header><div>{TEASERS}</div>",
            id="reviews in a menu",
        ),
        pytest.param(
            f'<div class="col-10"><h1>{TITLE}</h1><time datetime="2024-05-03T10:00:00Z">3 May</time> <span class="author">Mira Aal</span>{TEXT}<div class="col-4"><span class="author">Jon Bek</span> <time datetime="2024-05-01T09:00:00Z">1 May</time><p>The crane that sang at night is silent now.</p></div></div>'
            + "".join(
                f'<div class="col-4"><span class="author">{who}</span> <time datetime="2024-05-0{n}T0{n}:00:00Z">{n} May</time><p>What else the harbour reads about this week.</p></div>'
                for n, who in enumerate(("Ida Lund", "Runa Moe", "Gro Vik", "Per Dal"), 4)
            ),
            id="teasers around an article",
        ),
    ],
)
def test_an_article_among_teasers_is_no_discussion(body: str) -> None:
    assert parsed(body, "Ferry sold").comments == ()


def test_an_element_that_an_editor_numbers_is_no_comment() -> None:
    line = '<p>By <a href="/author/1">Mira Aal</a> 3 May 2024</p>'
    body = f'<div class="frame frame-type-text" id="c981"><h1>{TITLE}</h1>{line}{TEXT}<a href="/cite?action=quote">Cite</a></div>'
    assert parsed(body, "Ferry sold").post.body.startswith(ARTICLE[0][:20])


def test_the_first_of_several_articles_is_the_pages_own() -> None:
    own = f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2025-09-05","author":{{"name":"Mira Aal"}}}}'
    other = '{"@type":"NewsArticle","headline":"Ice in June","datePublished":"2025-09-01T14:10:40+01:00"}'
    head = f'<script type="application/ld+json">[{own},{other}]</script>'
    post = parsed(f"<div class='text'>{TEXT}</div>", "Harbour Herald", head).post
    assert (post.title, post.published) == (TITLE, "2025-09-05")


def test_what_somebody_is_also_called_is_no_byline() -> None:
    facts = (
        '<table class="infobox"><tr><th>Born</th><td><span class="nickname">Mira Aal</span> (1941)</td></tr></table>'
    )
    assert parsed(f"<h1>{TITLE}</h1><div class='text'>{facts}{TEXT}</div>").post.author is None


def test_a_count_of_comments_that_is_marked_as_one_is_none() -> None:
    count = '<ul itemscope itemtype="http://schema.org/UserComments"><li><time itemprop="commentTime" datetime="2016-05-26T19:38:36Z">26 May 2016</time></li><li><span>23 views of it</span></li><li><a href="#c">5 comments</a></li></ul>'
    assert parsed(f"{ARTICLE_ONLY}{count}").comments == ()


def test_no_house_writes_what_stands_on_a_board() -> None:
    rows = "".join(
        f'<div class="post" id="p{n}"><b class="username">{who}</b> <i>{n}.05.2024 10:3{n}</i><div class="content">{words} {words}</div></div>'
        for n, (who, words) in enumerate(
            (
                ("", "Who has oil for the lamp?"),
                ("Jon Bek", "I have some at home."),
                ("Ida Lund", "And I have wicks."),
                ("Gro Vik", "The keeper has both."),
            ),
            1,
        )
    )
    head = linked('{"@type":"Organization","name":"Harbour Post"}')
    assert parsed(f"<h1>{TITLE}</h1>{rows}", head=head).post.author is None


def test_who_posted_may_be_told_by_an_attribute_alone() -> None:
    link = f'<a href="https://old.reddit.com/user/{AUTHOR}" class="author">{AUTHOR}</a>'
    html = sites.PAGES["reddit_old"]()
    assert link in html
    assert read(html.replace(link, "somebody"), Report(), tables=ENGINES).post.author == AUTHOR


def test_reviews_of_customers_are_neither_author_nor_day_of_the_page() -> None:
    reviews = ",".join(
        f'{{"@type":"Review","author":{{"name":"{who}"}},"datePublished":"2024-05-0{n}"}}'
        for n, who in enumerate(("Jon Bek", "Ida Lund"), 1)
    )
    head = f'<script type="application/ld+json">{{"@type":"Product","name":"A lamp","review":[{reviews}]}}</script>'
    post = parsed(ARTICLE_ONLY, head=head).post
    assert post.author is None
    assert not (post.published or "").startswith("2024-05")
