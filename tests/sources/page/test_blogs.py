# ruff: noqa: E501  markup stands as it is printed
"""What the themes of blogs do besides: where they put the title, the name of the site, counts, portraits and links."""

from __future__ import annotations

import pytest
from talk import ARTICLE, FLAT, Said

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES, engines

TEXT = "".join(f"<p>{text}</p>" for text in ARTICLE)


def parsed(body: str, title: str = "", head: str = "") -> Thread:
    return read(
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>",
        Report(),
        tables=ENGINES,
    )


def remark(said: Said) -> str:
    return (
        f'<li class="comment" id="comment-{said.id}"><cite class="fn">{said.author}</cite> says: '
        f'<div class="comment-meta"><a href="#comment-{said.id}">{said.at:%d %B %Y at %H:%M}</a></div><p>{said.text}</p></li>'
    )


COMMENTS = f'<ol class="commentlist">{"".join(map(remark, FLAT))}</ol>'


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        (
            '<h3 class="storytitle"><a href="index.html">Two boats in the fog</a></h3>',
            '<link rel="canonical" href="index.html">',
        ),
        ('<h2 class="entry-title">Two boats in the fog</h2>', ""),
    ],
)
@pytest.mark.parametrize("between", [" » ", " &middot; ", " » Blog Archive » "])
def test_a_site_that_names_itself_first(heading: str, head: str, between: str) -> None:
    banner = '<div id="banner"><h1><a href="../../../index.html">Harbour Notes</a></h1></div>'
    page = f'{banner}<div class="post">{heading}<div class="entry">{TEXT}</div></div>{COMMENTS}'
    assert parsed(page, f"Harbour Notes{between}Two boats in the fog", head).post.title == "Two boats in the fog"


@pytest.mark.parametrize("between", [": ", " » "])
def test_a_site_and_a_title_without_a_mark(between: str) -> None:
    banner = '<div id="top"><h1><a href="../../../index.html">Notes from the Harbour</a></h1></div>'
    page = f'{banner}<div><h3>Chosen!</h3><div class="entry">{TEXT}</div></div>{COMMENTS}'
    assert parsed(page, f"Notes from the Harbour{between}Chosen!").post.title == "Chosen!"


def test_a_title_that_names_the_site_too() -> None:
    page = f'<h1 class="entry-title">Chosen!</h1><div class="entry">{TEXT}</div>{COMMENTS}'
    assert parsed(page, "Harbour Notes · Chosen!").post.title == "Chosen!"
    assert (
        parsed(
            f'<h1>Chosen!</h1><div class="entry">{TEXT}</div><h3 class="site-title">Harbour Notes</h3>',
            "Chosen! · Harbour Notes",
        ).post.title
        == "Chosen!"
    )


def test_a_count_in_the_list_of_comments_is_none() -> None:
    def said(said: Said) -> str:
        return f'<li class="odd" id="comment-{said.id}"><p>By <strong>{said.author}</strong> on <a href="#comment-{said.id}">{said.at:%b %d, %Y}</a></p><p>{said.text}</p></li>'

    count = f'<li class="commenthead"><h2>{len(FLAT)} Responses to “Chosen!”</h2></li>'
    thread = parsed(
        f'<h1>Chosen!</h1><div class="entry">{TEXT}</div><ol class="commentlist">{count}{"".join(map(said, FLAT))}</ol>'
    )
    assert [c.author for c in thread.comments] == [c.author for c in FLAT]


def test_a_preview_that_nobody_filled_in_is_no_comment() -> None:
    def said(c: Said) -> str:
        return f'<div class="comment" id="comment-{c.id}"><div class="comment-content" id="comment-{c.id}-content"><p>{c.text}</p></div><p class="comment-footer">Posted by: <a href="http://x.example">{c.author}</a> | <a href="#comment-{c.id}">{c.at:%B %d, %Y at %I:%M %p}</a></p></div>'

    preview = '<div id="comment-preview"><h3 class="comments-header">Verify your Comment</h3><div class="comments-content"><div class="comment"><div id="comment-preview-content" class="comment-content"></div><p class="comment-footer">Posted by: <span></span>&nbsp;|&nbsp;<span></span></p></div></div></div>'
    rows = f'<div id="all-comments" class="comments-content">{"".join(map(said, FLAT))}</div>{preview}'
    head = '<meta name="generator" content="http://www.typepad.com/">'
    thread = parsed(f'<h3 class="entry-header">Chosen!</h3><div class="entry-content">{TEXT}</div>{rows}', head=head)
    assert [c.author for c in thread.comments] == [c.author for c in FLAT]


def test_a_pingback_says_its_link() -> None:
    ping = '<li id="comment-99" class="pingback"><div>Pingback: <a class="url" href="http://other.example/x">Of boats | Elsewhere</a></div></li>'
    thread = parsed(
        f'<h1>Chosen!</h1><div class="entry">{TEXT}</div><ol class="commentlist">{"".join(map(remark, FLAT))}{ping}</ol>'
    )
    assert thread.comments[-1].extra["kind"] == "pingback"
    assert thread.comments[-1].body == "[Of boats | Elsewhere](http://other.example/x)"


def test_links_from_other_pages_in_a_section_of_their_own() -> None:
    def said(n: int, said: Said) -> str:
        return f'<div class="serendipity_comment" id="c{n}"><div class="serendipity_commentBody">{said.text}</div><div class="serendipity_comment_source">{said.author} at {said.at:%d.%m.%Y %H:%M}</div></div>'

    sections = (
        f'<div class="serendipity_comments serendipity_section_trackbacks">{said(1, FLAT[0])}</div>'
        f'<div class="serendipity_comments serendipity_section_comments">{said(2, FLAT[1])}{said(3, FLAT[2])}</div>'
    )
    thread = parsed(
        f'<h4 class="serendipity_title">Chosen!</h4><div class="serendipity_entry_body">{TEXT}</div>{sections}'
    )
    assert [c.extra.get("kind") for c in thread.comments] == ["trackback", None, None]


def test_the_box_around_name_date_and_text_is_not_the_text() -> None:
    def boxed(said: Said) -> str:
        return f'<li class="comment" id="comment-{said.id}"><div class="comment-content"><div class="comment-author">{said.author}</div><div class="comment-meta">{said.at:%d %B %Y at %H:%M}</div><div class="comment-text"><p>{said.text}</p></div></div></li>'

    thread = parsed(
        f'<h1>Chosen!</h1><div class="entry">{TEXT}</div><ol class="commentlist">{"".join(map(boxed, FLAT))}</ol>'
    )
    assert [c.body for c in thread.comments] == [c.text for c in FLAT]


def test_a_box_called_text_around_everything() -> None:
    def boxed(said: Said) -> str:
        return f'<li class="comment" id="comment-{said.id}"><div class="generic"><div class="commenttext"><cite><strong>{said.author}</strong> dijo:</cite><p>{said.text}</p><div class="commentmetadata"> {said.at:%d/%m/%Y} a las {said.at:%H:%M} </div><div class="reply"> / <a class="comment-reply-link" href="/x?replytocom={said.id}#respond">Responder</a></div></div></div></li>'

    thread = parsed(
        f'<h1>Chosen!</h1><div class="entry">{TEXT}</div><ol class="commentlist">{"".join(map(boxed, FLAT))}</ol>'
    )
    assert [(c.author, c.body) for c in thread.comments] == [(c.author, c.text) for c in FLAT]


def test_an_answer_of_the_blogs_owner_is_called_otherwise() -> None:
    def term(said: Said, klass: str) -> str:
        return f'<dt class="comment-author" id="comment-{said.id}"><a href="http://x.example/" rel="nofollow">{said.author}</a> said...</dt><dd class="{klass}"><p>{said.text}</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="#c">{said.at:%d %B %Y %H:%M}</a></span></dd>'

    thread = parsed(
        f'<h3 class="post-title">Chosen!</h3><div class="post-body">{TEXT}</div><dl id="comments-block">{term(FLAT[0], "comment-body")}{term(FLAT[1], "blog-author-comment")}</dl>'
    )
    assert [(c.author, c.body) for c in thread.comments] == [(c.author, c.text) for c in FLAT[:2]]


def test_what_a_theme_in_russian_prints_around_a_name() -> None:
    def said(said: Said) -> str:
        return f'<div class="comment" id="comment-{said.id}"><div class="comment_actions"><a href="#comment-{said.id}">Ссылка на этот комментарий</a></div><div class="comment_meta">{said.author} оставил(а) этот комментарий в {said.at:%H:%M %d.%m.%Y}:</div><div class="comment_body"><p>{said.text}</p></div></div>'

    assert [
        c.author for c in parsed(f'<h1>Chosen!</h1><div class="entry">{TEXT}</div>{"".join(map(said, FLAT))}').comments
    ] == [c.author for c in FLAT]


def test_portraits_are_not_words() -> None:
    def said(said: Said) -> str:
        return f'<div class="comment"><div class="content"><div class="user-picture"><img src="x.png" alt="{said.author}&#039;s picture"></div><h3>Of this</h3><p>{said.text}</p><hr></div><div class="meta">Posted by {said.author} on {said.at:%d %B %Y at %H:%M}.</div></div>'

    thread = parsed(f'<h1>Chosen!</h1><div class="entry">{TEXT}</div>{"".join(map(said, FLAT[:2]))}')
    assert [c.body for c in thread.comments] == [f"### Of this\n\n{c.text}" for c in FLAT[:2]]


def test_the_link_down_to_the_comments_is_not_the_article() -> None:
    page = f'<div class="post"><h1>Chosen!</h1><div class="entry"><p><a href="x.html#comments">with {len(FLAT)} comments</a></p>{TEXT}<p><a href="#respond">{len(FLAT)}</a></p></div></div>{COMMENTS}'
    assert parsed(page).post.body == "\n\n".join(ARTICLE)


def test_an_article_may_be_a_picture() -> None:
    page = f'<h1>Chosen!</h1><div class="asset-body"><p><img src="http://x.example/boat.jpg" alt="A boat"></p></div><div id="trackbacks"><h2>0 TrackBacks</h2><p>Listed below are links to blogs that reference this entry.</p></div>{COMMENTS}<div class="widget"><p>This page contains a single entry that was published long ago by somebody, as all pages here do, and so on, until the line is long.</p></div>'
    assert parsed(page).post.body == "[A boat](http://x.example/boat.jpg)"


def test_a_hashtag_behind_a_sentence_makes_no_name_of_it() -> None:
    page = f'<h1>Chosen!</h1><div class="entry">{TEXT}<p>Follow the talk elsewhere <a href="http://x.example">#harbours</a></p></div>'
    assert parsed(page).post.author is None


BEFORE = (
    '<p><strong>By:</strong> <a href="/a/mira">Mira Stone</a>, <a href="/a/tove">Tove Lind</a></p>'
    '<div>In this article: <a href="/tag/sea">Sea</a>, <a href="/tag/fog">Fog</a></div>'
    '<ul><li><a href="http://twitter.example/share?url=http%3A%2F%2Fx">Tweet</a></li><li><a href="http://f.example/sharer?u=http%3A%2F%2Fx">Like</a></li><li><a href="http://p.example/">Pin</a></li><li><a href="mailto:?body=x">Mail</a></li></ul>'
)
AFTER = (
    "<h3>More from the harbour</h3>"
    + "".join(f'<li><a href="/2019/{n}">What was caught on day {n}</a> 2{n} April</li>' for n in range(4)).join(
        ("<ul>", "</ul>")
    )
    + '<p>Filed under: <a href="/category/boats" rel="category tag">Boats</a></p><p>Sorry, comments for this entry are closed at this time.</p>'
)


def test_what_a_site_adds_to_each_article() -> None:
    said = f'<h1>Chosen!</h1><div class="entry">{BEFORE}{TEXT}{AFTER}</div>{COMMENTS}'
    assert parsed(said, head='<meta name="author" content="Mira Stone">').post.body == "\n\n".join(ARTICLE)


def test_links_that_the_writer_gave_stay() -> None:
    sources = "".join(f'<li><a href="http://{n}.example/fog">On fog, part {n}</a></li>' for n in range(4))
    inner = f'<p>Read <a href="/2018/1">the first part</a> before this one.</p>{TEXT}<h3>Sources</h3><ul>{sources}</ul>'
    body = parsed(f'<h1>Chosen!</h1><div class="entry">{inner}</div>{COMMENTS}').post.body
    assert body.startswith("Read ")
    assert body.count("http://") == 4
    assert "### Sources" in body


def test_a_list_of_links_may_be_the_article() -> None:
    links = "".join(f'<li><a href="/boats/{n}">The boat with number {n} and its long story</a></li>' for n in range(9))
    body = parsed(
        f'<h1>All boats</h1><div class="entry"><p>Here they are.</p><ul>{links}</ul></div>{COMMENTS}', "All boats"
    ).post.body
    assert body.count("number") == 9


@pytest.mark.parametrize(
    ("told", "shown", "day"),
    [
        ("2019-05-31T22:30:07+00:00", "1 June 2019, 00:30", "2019-06-01T00:30"),
        ("2019-05-31T22:30:07+00:00", "1 June 2019", "2019-06-01"),
        ("2019-06-01T03:30:07Z", "May 31, 2019 at 9:30 pm", "2019-05-31T21:30"),
        ("2019-05-31T22:30:07+00:00", "31 May 2019, 22:30", "2019-05-31T22:30:07+00:00"),
        ("2019-05-31T05:30:07+00:00", "1 June 2019", "2019-05-31T05:30:07+00:00"),
        ("2019-05-31T22:30:07+02:00", "1 June 2019", "2019-05-31T22:30:07+02:00"),
    ],
)
def test_an_article_is_dated_by_the_clock_of_its_site(told: str, shown: str, day: str) -> None:
    head = f'<meta property="article:published_time" content="{told}">'
    page = f'<h1>Chosen!</h1><p class="entry-date">{shown}</p><div class="entry">{TEXT}</div>{COMMENTS}'
    assert parsed(page, "Chosen!", head).post.published == day


def test_the_day_of_another_page_is_not_the_articles() -> None:
    others = "".join(
        f'<li><a href="/{n}" title="{n + 3} mai 2006">Another page on boats {n}</a></li>' for n in range(4)
    )
    page = f'<h1>Chosen!</h1><div class="entry">{TEXT}</div><h3>Billets</h3><ul>{others}</ul>'
    assert parsed(page, "Chosen!").post.published is None


def test_the_feed_of_the_comments_tells_the_title() -> None:
    head = '<link rel="alternate" type="application/rss+xml" title="Fog &raquo; Two boats Comments Feed" href="feed/">'
    page = (
        f'<h2>Latest</h2><p>One</p><div class="post"><h2>Two boats</h2><div class="entry">{TEXT}</div></div>{COMMENTS}'
    )
    assert parsed(page, "Fog - New every Tuesday!", head).post.title == "Two boats"


def test_the_word_that_there_are_no_trackbacks_is_no_comment() -> None:
    none = '<ol class="commentlist"><li class="trackback">No trackbacks yet.</li></ol>'
    assert len(parsed(f'<div class="entry">{TEXT}</div>{COMMENTS}{none}').comments) == len(FLAT)


@pytest.mark.parametrize("call", ["Buy now", "Subscribe today!"])
def test_a_button_that_says_when_to_press_it_is_not_dated(call: str) -> None:
    card = f'<section class="card"><div class="shop-name">Lamp House</div><a class="buy" href="/buy">{call}</a>{TEXT}</section>'
    assert not parsed(f"<h1>Five lamps for the sea</h1>{card * 4}", "Five lamps for the sea").comments


SHARED = "".join(
    f'<li><a href="http://{site}.example/post?url=https%3A%2F%2Ffog.example%2Fboats"><img src="{site}.png" alt="{site}"></a></li>'
    for site in ("one", "two", "three", "four")
)


@pytest.mark.parametrize(
    "added",
    [
        f'<div class="x1"><div><strong>Pass it on:</strong></div><ul>{SHARED}</ul></div>',
        '<p><a href="feed/"><abbr>RSS</abbr> of these comments.</a> <a href="trackback/" rel="trackback">Trackback</a></p>',
        '<div><a href="print/index.html"><img src="p.gif" alt="Print this"></a>&nbsp;<a href="print/index.html">Print this</a></div>',
        "<h3>What fits to this</h3>",
    ],
)
def test_what_a_theme_puts_below_each_article(added: str) -> None:
    page = f'<h1>Two boats</h1><div class="entry">{TEXT}{added}</div>{COMMENTS}'
    assert parsed(page, "Two boats").post.body.endswith(ARTICLE[-1][-20:])


def test_a_heading_over_a_picture_stays() -> None:
    page = f'<h1>Two boats</h1><div class="entry">{TEXT}<h3>The chart</h3><img src="chart.png" alt="The bay"></div>'
    assert "The chart" in parsed(page, "Two boats").post.body


def test_who_signs_an_article_is_believed_before_whose_the_site_is() -> None:
    head = '<meta name="author" content="Harbour Office">'
    line = '<div class="meta">20/05/2012 &middot; <span class="author">Mira Aal</span></div>'
    page = f'<h2 class="entry-title">Two boats</h2>{line}<div class="entry">{TEXT}</div>'
    assert parsed(page, "Two boats", head).post.author == "Mira Aal"
    assert parsed(f"<h1>Two boats</h1><div>{TEXT}</div>", "Two boats", head).post.author == "Harbour Office"


def test_the_next_page_and_its_day_are_no_byline() -> None:
    line = '<div class="nav-next"><a href="/next" rel="next">The Weekly Log: Monday 12th July</a></div>'
    page = f'{line}<h1>Two boats</h1><div class="entry">{TEXT}</div>'
    assert parsed(page, "Two boats").post.author is None


def test_a_sentence_about_the_page_names_nobody() -> None:
    note = '<p>You can leave a response, or <a href="trackback/">trackback</a> from your own site.</p>'
    page = f'<h1>Two boats</h1><div class="entry">{TEXT}</div>{note}{COMMENTS}'
    assert parsed(page, "Two boats").post.author is None


@pytest.mark.parametrize(
    ("head", "author", "day"),
    [
        ('<meta name="publishdate" content="2024-04-24"><meta name="author" content="105092">', None, "2024-04-24"),
        ('<meta property="fog_authors" content="Mira Aal">', "Mira Aal", None),
        (
            '<script type="application/ld+json">{"@type":"Article","author":{"name":"Mira Aal, professor of the lamps, harbours and sounds of the whole coast"}}</script>',
            "Mira Aal",
            None,
        ),
    ],
)
def test_what_sites_call_author_and_day(head: str, author: str | None, day: str | None) -> None:
    post = parsed(f"<h1>Two boats</h1><div>{TEXT}</div>", "Two boats", head).post
    assert (post.author, post.published) == (author, day)


def test_the_first_of_several_who_signed() -> None:
    line = (
        '<div class="article-byline"><div><span>Mira Aal</span> <span>Jon Bek</span> <span>Ida Lund</span></div></div>'
    )
    page = f'<h1>Two boats</h1>{line}<p>3 May 2024, 17:47</p><div class="article-body">{TEXT}</div>'
    assert parsed(page, "Two boats").post.author == "Mira Aal"


def test_points_may_part_a_month_from_its_day() -> None:
    lines = "".join(
        f'<li class="comment"><cite>{name}</cite> {day}<p>What a fog it was.</p></li>'
        for name, day in (("Mira", "07.15.09"), ("Jon", "07.25.09"))
    )
    page = f'<h1>Two boats</h1><p>07.06.09</p><div class="entry">{TEXT}</div><ol class="commentlist">{lines}</ol>'
    assert parsed(page, "Two boats").post.published == "2009-07-06"


def test_the_day_below_the_title_goes_before_one_in_the_text() -> None:
    page = f"<h1>Two boats</h1><p><small>Thursday 4 December 2008</small></p><div class='entry'><p><i>7 November 2008</i></p>{TEXT}</div>"
    assert parsed(page, "Two boats").post.published == "2008-12-04"


def test_a_title_that_leads_to_itself_is_no_part_of_the_path() -> None:
    heading = '<p class="headline"><a href="/boats.html" rel="bookmark">Two boats: a day in the fog</a></p>'
    page = f'<div class="post">{heading}<div class="entry">{TEXT}</div></div>{COMMENTS}<h1>Send a word</h1><a href="/">Fog Fog</a>'
    assert parsed(page, "Two boats: a day in the fog - Fog Fog").post.title == "Two boats: a day in the fog"


def test_names_in_one_line_with_their_dates() -> None:
    said = (
        ("Mira", "YES FIRST!"),
        ("JonB", "This is a joke, is it not? The last boat is never the first."),
        ('<a href="http://ida.example">Ida</a>', "No, and you know it as well as I do."),
        ("Olav", "Who has seen the chart that they had on board?"),
    )
    items = "".join(
        f'<li><div class="date">{name} Posted: Oct.28 at 4:2{n} pm</div>{text}</li>'
        for n, (name, text) in enumerate(said)
    )
    head = '<meta property="article:published_time" content="2010-10-28T15:32:00Z">'
    page = f'<h1>Two boats</h1><div class="entry">{TEXT}</div><div id="comments"><label>4 Responses to “Two boats”</label><ul>{items}</ul></div>'
    comments = parsed(page, "Two boats", head).comments
    assert [comment.author for comment in comments] == ["Mira", "JonB", "Ida", "Olav"]
    assert {(comment.published or "")[:10] for comment in comments} == {"2010-10-28"}


def test_one_of_many_has_no_link_on_the_name() -> None:
    names = [
        '<a class="url" href="http://mira.example">Mira</a>',
        '<a class="url" href="http://jon.example">Jon</a>',
        "Ida",
    ]
    items = "".join(
        f'<li id="comment-{n}"> {name} 07.1{n}.2009 <p>{FLAT[n].text}</p></li>' for n, name in enumerate(names)
    )
    page = f'<h1>Two boats</h1><div class="entry">{TEXT}</div><ul class="commentlist">{items}</ul>'
    assert [comment.author for comment in parsed(page, "Two boats").comments] == ["Mira", "Jon", "Ida"]


@pytest.mark.parametrize(
    "line",
    [
        "<h2>Posted 3 May 2019 by <a href='#c'>Comments (0)</a></h2>",
        "<form><label>Your name</label><p class='author'>Please enter a name</p></form>",
        "<p>Jan 20th 2011 | from the print edition</p>",
        "<p class='author'>Two boats</p>",
    ],
)
def test_what_is_no_name_of_an_author(line: str) -> None:
    assert parsed(f'<h1>Two boats</h1>{line}<div class="entry">{TEXT}</div>', "Two boats").post.author is None


NOTES = "".join(
    f'<li id="cite_note-{n}"><span class="author">Mira Aal</span> ({n} May 2010). "The lamps of the coast", retrieved {n} June 2011.</li>'
    for n in range(1, 20)
)
FIELDS = '<label class="required">Name <span class="name">(Required)</span></label>'
PARTS = (
    f'<div class="wide" id="head"><span class="user">Welcome</span> 21 May 2010 <a href="/login">Log in</a></div>'
    f'<div class="wide" id="text"><h2>Two boats</h2><span class="author">Mira Aal</span> 20 May 2010 {TEXT * 3}</div>'
)


@pytest.mark.parametrize(
    "part",
    [
        f'<ol class="references">{NOTES}</ol>',
        f'<div id="comment-form">{FIELDS * 2}</div>',
        PARTS,
    ],
)
def test_what_repeats_and_is_no_discussion(part: str) -> None:
    assert not parsed(f'<h1>Harbour</h1><div class="entry">{TEXT * 3}</div>{part}', "Harbour").comments


def test_a_title_in_the_place_of_the_site() -> None:
    banner = '<div id="banner"><h1><a href="/">Two boats</a></h1><h2><a href="/">Fog Fog</a></h2></div>'
    assert parsed(f'{banner}<div class="entry">{TEXT}</div>{COMMENTS}', "Two boats - Fog Fog").post.title == "Two boats"


def test_a_title_that_leads_nowhere_else() -> None:
    page = f'<h1><a href="/">Fog Fog</a></h1><h2><a href="">Two boats</a></h2><div class="entry">{TEXT}</div>{COMMENTS}'
    assert parsed(page, "Two boats – Fog Fog").post.title == "Two boats"


def test_links_from_other_pages_are_marked_and_comments_are_not() -> None:
    said = "".join(
        f'<li id="comment-{one.id}"><div class="comment"><span class="comment-author">{one.author}</span> '
        f'<span class="comment-date">{one.at:%d/%m/%Y | %H:%M}</span><p>{one.text}</p></div></li>'
        for one in FLAT
    )
    links = "".join(
        f'<li class="pingback" id="comment-9{n}"><a class="url" href="http://x.example/{n}">Seas {n}</a></li>'
        for n in range(3)
    )
    page = f'<h1>Two boats</h1><div class="entry">{TEXT}</div><ul id="commentlist">{said}</ul><ul>{links}</ul>'
    head = '<meta name="generator" content="WordPress 5.5">'
    assert [one.author for one in parsed(page, "Two boats", head).comments][: len(FLAT)] == [one.author for one in FLAT]


def test_the_line_that_signs_the_article_is_no_comment() -> None:
    said = "".join(
        f'<div id="c{one.id}"><p>{one.text}</p></div><p class="posted">Posted by: <a href="http://blog.example/{one.id}">{one.author}</a> at {one.at:%B %d, %Y %I:%M %p}</p>'
        for one in FLAT[:4]
    )
    signed = '<p class="posted">Posted by Mira at March 13, 2019 4:57 PM</p>'
    page = f'<div id="content"><h3>Two boats</h3>{TEXT}{signed}<h2 id="comments">4 Comments</h2>{said}</div>'
    comments = parsed(page, "Two boats").comments
    assert [(one.author, one.body) for one in comments] == [(one.author, one.text) for one in FLAT[:4]]


ENTRIES = "".join(
    f'<div class="live-entry" id="live-{n}"><a class="entry-author" href="/author/mira">Mira Aal</a> <time datetime="2024-07-18T0{n}:48">0{n}:48</time>{TEXT}</div>'
    for n in range(1, 8)
)
TEASERS = '<h4 id="comments">Comments</h4>' + "".join(
    f'<article class="small" id="a{n}"><div><h2>Lamp number {n} is lit</h2><p>{TEXT} <span>{n} Feb 2025, 20:02</span></p></div></article>'
    for n in range(1, 9)
)


@pytest.mark.parametrize(
    "part",
    [ENTRIES, f'<p>31 Jan 2025 <a href="#comments">0 Comments</a></p><div class="entry">{TEXT * 3}</div>{TEASERS}'],
)
def test_what_one_person_wrote_and_what_others_did_not(part: str) -> None:
    assert not parsed(f"<h1>Two boats</h1>{part}", "Two boats").comments


def test_the_first_of_two_who_signed_in_one_line() -> None:
    line = '<span class="byline"><a class="fn" href="/a">Mira Aal</a>, <a class="fn" href="/b">Jon Bek</a> <time datetime="2011-12-11T19:41:56">11.12.2011</time></span>'
    page = f'<h1>Two boats</h1>{line}<div class="entry">{TEXT}</div>'
    assert parsed(page, "Two boats").post.author == "Mira Aal"


def test_the_day_of_publication_wherever_it_is_marked() -> None:
    foot = '<aside><time datetime="2013-12-30" itemprop="datePublished">2013-12-30</time></aside>'
    page = f'<h1>Two boats</h1><div class="entry"><p>It began a year ago.</p>{TEXT}</div>{foot}'
    assert parsed(page, "Two boats").post.published == "2013-12-30"


@pytest.mark.parametrize(
    "link",
    [
        '<a class="reg" href="/member/reg_top/">Become one</a>',
        '<a href="/share?u=https://x.example">by Letter Bird</a>',
    ],
)
def test_a_link_to_do_something_is_no_author(link: str) -> None:
    page = f'<h1>Two boats</h1><p>3 May 2019</p><div>{link}</div><div class="entry">{TEXT}</div>'
    assert parsed(page, "Two boats").post.author is None


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ('<h1>Fog – Archives</h1><h2><a href="/2006/boats/" rel="bookmark">Two boats</a></h2>', "Two boats"),
        ('<h1><a href="">Fog – Archives</a></h1><h2><a href="/2006/boats/">Two boats</a></h2>', "Two boats"),
        ('<h2><a href="/forum/boats">Two boats</a></h2><h1>Fog – Archives</h1>', "Fog – Archives"),
    ],
)
def test_a_heading_that_leads_on_is_the_title_where_no_other_stands_below(headings: str, title: str) -> None:
    page = f'{headings}<div class="entry">{TEXT}</div>{COMMENTS}'
    assert parsed(page, "Fog – Archives » Two boats").post.title == title


def test_reviews_in_a_shop_are_read_with_the_answers_to_them() -> None:
    def review(said: Said) -> str:
        stars = '<div class="star-rating">Rated <strong class="rating">4</strong> out of 5</div>'
        meta = f'<p class="meta"><strong class="woocommerce-review__author">{said.author}</strong> <em class="verified">(verified owner)</em> – <time datetime="{said.iso}+02:00">{said.at:%B %d, %Y}</time></p>'
        return f'<li class="review even depth-1" id="li-comment-{said.id}"><div id="comment-{said.id}" class="comment_container"><div class="comment-text">{stars}{meta}<div class="description"><p>{said.text}</p></div></div></div>'

    answer = f'<ul class="children">{remark(FLAT[3])}</ul>'
    items = "".join(f"{review(said)}{answer if n == 1 else ''}</li>" for n, said in enumerate(FLAT[:3]))
    shop = f'<h1>Brass lamp</h1><div class="entry">{TEXT}</div><div id="reviews"><h2>3 reviews</h2><ol class="commentlist">{items}</ol></div>'
    said = [FLAT[0], FLAT[1], FLAT[3], FLAT[2]]
    comments = parsed(shop, "Brass lamp").comments
    assert [(one.author, one.body) for one in comments] == [(one.author, one.text) for one in said]
    assert [one.parent for one in comments] == [None, None, comments[1].id, None]


def test_name_whose_markup_was_escaped_twice_is_said_without_it() -> None:
    comments = COMMENTS.replace('class="fn">', 'class="fn">&lt;span lang="en"&gt;').replace(
        "</cite>", "&lt;/span&gt;</cite>"
    )
    thread = parsed(f'<h1>Two boats</h1><div class="entry">{TEXT}</div>{comments}', "Two boats")
    assert [one.author for one in thread.comments] == [said.author for said in FLAT]


def test_how_deep_a_comment_stands_is_no_name() -> None:
    items = "".join(
        f'<li class="comment" id="comment-{said.id}"><span class="x">level {n % 3 + 1}</span> <time datetime="{said.iso}">{said.at:%d %B %Y %H:%M}</time><div class="comment-content"><p>{said.text}</p></div></li>'
        for n, said in enumerate(FLAT)
    )
    thread = parsed(f'<h1>Two boats</h1><div class="entry">{TEXT}</div><ol class="commentlist">{items}</ol>', "Two")
    assert [one.author for one in thread.comments] == [None] * len(FLAT)


def test_page_of_a_single_post_is_not_of_the_engine_that_calls_its_comments_so() -> None:
    page = Page('<body class="single single-post"><div class="post-text">Two boats</div></body>')
    assert engines.candidates(page, ENGINES, "") == []


def test_link_to_the_top_of_a_french_page_in_a_list_of_comments_is_no_comment() -> None:
    links = '<ul class="links"><li class="comment_top first last"><a href="#top">haut de page</a></li></ul>'
    items = "".join(
        f'<div class="comment"><div class="submitted">par <span class="username">{said.author}</span> le {said.at:%d/%m/%Y - %H:%M}</div><div class="content"><p>{said.text}</p></div>{links}</div>'
        for said in FLAT[:2]
    )
    html = f'<h1>Deux bateaux</h1><div class="entry">{TEXT}</div><div id="comments">{items}<div class="comment">{links}</div></div>'
    assert [one.body for one in parsed(html, "Deux bateaux").comments] == [said.text for said in FLAT[:2]]


def test_spip_names_who_wrote_beside_what_is_answered() -> None:
    """Of its heads in microformats the name in ``.item`` is the article's, the one in ``.reviewer`` the writer's."""
    items = "".join(
        f"""<li class="comment-li comment-item"><div class="comment hreview"><p class="comment-meta"><a class="permalink" href="#forum{c.id}">#</a>
<time datetime="{c.at:%Y-%m-%dT%H:%M:%SZ}">Le {c.at.day} à {c.at:%H:%M}</time><span class="reviewer vcard"><span class="sep">, </span>par  {c.author}</span>
<span class="item">En réponse à : <a class="url fn" href="/a">Cleaning the lens</a></span></p>
<div class="comment-content description"><div class="comment-texte"><p>{c.text}</p></div></div></div></li>"""
        for c in FLAT
    )
    html = f'<html lang="fr"><head><meta name="generator" content="SPIP 3.2.1"></head><body><h1>Cleaning the lens</h1><p>{" ".join(ARTICLE)}</p><ul class="comments-ul">{items}</ul></body></html>'
    thread = read(html, Report(), tables=ENGINES)
    assert [one.author for one in thread.comments] == [c.author for c in FLAT]


def test_a_list_of_terms_and_definitions() -> None:
    rows = "".join(
        f'<dt class="comment even" id="comment-{c.id}"><span class="comment_author">{c.author}</span> <span class="comment_time"><a href="#comment-{c.id}">{c.at:%B %d, %Y at %I:%M %p}</a></span></dt><dd class="comment even"><div class="format_text"><p>{c.text}</p></div></dd>'
        for c in FLAT[:2]
    )
    thread = parsed(f'<h1>Lamps</h1><div>{TEXT}</div><dl id="comment_list">{rows}</dl>')
    assert [(c.author, c.body) for c in thread.comments] == [(c.author, c.text) for c in FLAT[:2]]
