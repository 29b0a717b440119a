# ruff: noqa: E501  markup stands as it is printed
"""What stands in a contribution beside its words, and what looks so but is the writer's own."""

from __future__ import annotations

import pytest
from talk import ARTICLE, FLAT, TITLE, Said, article, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> Thread:
    return read(html, Report(), tables=ENGINES)


def discussion(*items: str) -> str:
    return page(article() + f'<div class="comments"><h3>{len(items)} comments</h3>{"".join(items)}</div>')


def ranked(c: Said, n: int) -> str:
    """A block in which rank and badges stand before the name, and all are marked alike."""
    rank = ("Bronze keeper", "Silver keeper")[n % 2]
    return (
        f'<div class="entry-box" id="post{c.id}"><div class="reputation"><div class="reputation__level">Level 7</div></div>'
        f'<span class="badgeCounter">+{n}</span><ul class="meta"><li><a href="/members/m-{n}" class="username qa-name rank--underlined">{c.author}</a></li>'
        f'<li><span class="usertitle">{rank}</span></li><li>{n * 31} replies</li><li><time datetime="{c.iso}">some days ago</time></li></ul>'
        f'<div class="words"><p>{c.text}</p></div></div>'
    )


def test_rank_and_badge_are_no_names() -> None:
    thread = parsed(discussion(*(ranked(c, n) for n, c in enumerate(FLAT))))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]


@pytest.mark.parametrize("greeting", ["Bonjour,", "Hello @Runa,", "Guten Abend"])
def test_greeting_that_most_begin_with_is_theirs(greeting: str) -> None:
    def block(c: Said, n: int) -> str:
        words = f"{greeting}<br>{c.text}" if n % 4 else c.text
        return f'<div class="box" id="m{c.id}"><b class="author">{c.author}</b> <i>{c.at:%d %B %Y %H:%M}</i><div class="content">{words}</div></div>'

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    assert [comment.body.startswith(greeting) for comment in thread.comments] == [bool(n % 4) for n in range(len(FLAT))]


def test_advertisement_between_posts_is_no_comment() -> None:
    def post(c: Said, text: str) -> str:
        return (
            f'<li class="postbitlegacy postcontainer" id="post_{c.id}"><div class="posthead"><span class="date">{c.at:%d/%m/%Y, %Hh%M}</span></div>'
            f'<div class="userinfo"><span class="username">{c.author}</span></div><div class="content"><blockquote class="postcontent">{text}</blockquote></div></li>'
        )

    advert = '<li class="postbitlegacy postcontainer" id="post_7"><div class="posthead"><span class="date">Aujourd\'hui</span></div><div class="userinfo"><span class="username">Publicité</span></div><div class="content"><blockquote class="postcontent"></blockquote></div></li>'
    opening = post(Said("4100", None, "Runa Eikeland", FLAT[0].at, ""), "<br>".join(ARTICLE))
    rest = "".join(post(c, c.text) for c in FLAT)
    thread = parsed(page(f"<h1>{TITLE}</h1><ol>{opening}{advert}{rest}</ol>", lang="fr"))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]


def test_head_in_a_row_of_its_own_is_joined_with_the_row_below() -> None:
    def rows(c: Said, n: int) -> str:
        mark = "(<span>m</span>)" if n % 2 else ""
        return (
            f'<tr><td class="bold l"><a href="/t#{c.id}">Re: {TITLE}</a> by <a href="/people/{n}" class="user">{c.author}</a>{mark}: <b>{c.at:%H:%M}</b> on <b>{c.at:%d %b %Y}</b>'
            f'<tr><td class="l w" id="pb{c.id}"><div class="narrow">{c.text}</div><p class="s"><b>{n} Likes</b></p>'
        )

    thread = parsed(page(f"<h1>{TITLE}</h1><table>{''.join(rows(c, n) for n, c in enumerate(FLAT))}</table>"))
    said = [thread.post.body, *(comment.body for comment in thread.comments)]
    assert [body for body in said if body] == [c.text for c in FLAT]


def test_place_is_no_title_and_the_topic_is() -> None:
    head = '<div id="top"><h1>The Keepers Forum</h1><em>Stay lit.</em></div><h2>Wet wicks in autumn</h2>'
    posts = "".join(
        f'<div class="post" id="p{c.id}"><h3><a href="#p{c.id}">Re: Wet wicks in autumn</a></h3><p class="author">by <strong>{c.author}</strong> » {c.at:%a %d %b %Y %H:%M}</p><div class="content">{c.text}</div></div>'
        for c in FLAT
    )
    assert parsed(page(head + posts, title="The Keepers Forum • Wet wicks in autumn : Repairs")).post.title == (
        "Wet wicks in autumn"
    )


def test_page_written_as_xml_is_not_swallowed_by_an_empty_element() -> None:
    html = discussion(*(ranked(c, n) for n, c in enumerate(FLAT))).replace(
        "<body>", '<script src="a.js" type="text/javascript"/><iframe src="/frame"/><body>', 1
    )
    assert [comment.author for comment in parsed(html).comments] == [c.author for c in FLAT]
    shown = discussion(*(ranked(c, n) for n, c in enumerate(FLAT))).replace(
        "<body>", "<body><script src='a.js'/>var hidden = 'never shown';</script>", 1
    )
    assert "never shown" not in parsed(shown).post.body


def test_structured_data_with_one_address_for_all_comments_loses_none() -> None:
    rows = ",".join(
        f'{{"@type": "Comment", "@id": "https://x.example/t#comment-", "author": {{"name": "{c.author}"}}, "dateCreated": "1970-01-01T00:00:00+0000", "text": "{c.text}"}}'
        for c in FLAT
    )
    data = f'<script type="application/ld+json">{{"@type": "DiscussionForumPosting", "headline": "{TITLE}", "comment": [{rows}]}}</script>'
    thread = parsed(page(article(), head=data))
    assert [comment.body for comment in thread.comments] == [c.text for c in FLAT]
    assert {comment.published for comment in thread.comments} == {None}


@pytest.mark.parametrize("beside", ["<span>Discussion starter</span>", "<span>+12</span>", "<i>Member</i> <b>3</b>"])
def test_rank_in_the_same_box_as_the_name_is_no_part_of_it(beside: str) -> None:
    def block(c: Said) -> str:
        return (
            f'<article class="h-reply-box" id="box{c.id}"><div class="by-author"><a href="/member/{c.author}">{c.author}</a> {beside}</div>'
            f'<div class="said-body">{c.text}</div><time datetime="{c.iso}">then</time><a href="#">Report</a></article>'
        )

    thread = parsed(discussion(*(f'<div id="outer{c.id}">{block(c)}</div>' for c in FLAT)))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]
    assert [comment.body for comment in thread.comments] == [c.text for c in FLAT]


def test_first_post_that_is_built_otherwise_is_named_by_the_same_mark() -> None:
    def head(c: Said) -> str:
        return f'<div class="strong breakable">{c.author} · <span class="small">{c.at:%d/%m/%Y %H:%M}</span></div>'

    opening = Said("1", None, "longshore", FLAT[0].at, " ".join(ARTICLE))
    first = f'<div class="box open" id="1"><div class="in"><div class="lab">Original poster</div><h1>{TITLE}</h1><div>{head(opening)}</div></div><p>{opening.text}</p></div>'
    rest = "".join(
        f'<div class="box" id="{c.id}"><div class="in">{head(c)}</div><p>{c.text}</p><a href="#reply">Reply</a></div>'
        for c in FLAT
    )
    thread = parsed(page(f"<main>{first}{rest}</main>"))
    assert (thread.post.title, thread.post.author, thread.post.body) == (TITLE, "longshore", opening.text)
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]


@pytest.mark.parametrize(
    "around",
    [
        "<p>March 2019 discussion thread</p>",
        '<div class="who"><span>410 posts</span> <span>·</span> <span>Joined 2002</span></div>',
        "<p>0 comments</p>",
    ],
)
def test_number_of_something_else_is_not_the_number_of_comments(around: str) -> None:
    rows = "".join(ranked(c, n) for n, c in enumerate(FLAT))
    report = Report()
    read(page(article() + f'{around}<div class="comments">{rows}</div>'), report)
    assert report.stated is None
    assert report.found == len(FLAT)


def test_path_and_site_at_the_end_of_a_heading_are_no_title() -> None:
    head = '<link rel="alternate" type="application/rss+xml" title="Skerry Boards RSS Feed">'
    html = page(
        f'<a href="/tech">Technology</a><h2>{TITLE} - Technology - Skerry Boards</h2><div class="comments">'
        + "".join(ranked(c, n) for n, c in enumerate(FLAT))
        + "</div>",
        head=head,
        title=f"{TITLE} - Technology - Skerry Boards",
    )
    assert parsed(html).post.title == TITLE


def test_questions_that_a_site_asks_itself_are_no_comments() -> None:
    rows = ",".join(
        f'{{"@type": "Question", "name": "What about {n}?", "acceptedAnswer": {{"@type": "Answer", "text": "{c.text}"}}}}'
        for n, c in enumerate(FLAT)
    )
    data = f'<script type="application/ld+json">{{"@type": "FAQPage", "mainEntity": [{rows}]}}</script>'
    assert parsed(page(article(), head=data)).comments == ()


def teaser(c: Said, n: int, markup: str) -> str:
    return markup.format(
        href=f"/{c.at:%Y/%m}/story-{n}", title=f"{c.text[:30]}", who=c.author, when=f"{c.at:%B %d, %Y}", text=c.text
    )


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="card-x"><a class="t" href="{href}">{title} and what came of it</a><span class="author">{who}</span> <i>{when}</i><p>{text}</p></div>',
        '<div class="row-x"><h3><a href="{href}">{title} and what came of it</a></h3><div class="low"><span class="author">{who}</span> <i>{when}</i><p>{text}</p></div></div>',
        '<article><header><h2><a href="{href}">{title} and what came of it</a></h2></header><p>{text}</p><footer>{who} on {when} <span class="comment-count">3 comments</span></footer></article>',
        '<div class="offer-x"><form><input name="q"><label>{who}</label></form><b>until {when}</b><p>{text}</p></div>',
    ],
    ids=["link first", "heading", "counted", "form"],
)
def test_list_of_other_pages_is_no_discussion(markup: str) -> None:
    rows = "".join(teaser(c, n, markup) for n, c in enumerate(FLAT * 6))
    assert parsed(page(f"<h1>Latest from the lamp</h1><main>{rows}</main>")).comments == ()


def test_word_that_every_page_of_a_glossary_links_stays_in_its_sentence() -> None:
    def block(c: Said) -> str:
        words = (
            f'{c.text} That is what {c.author} thinks of the <a href="/lamp">lamp</a> since {c.at:%A %H:%M} at least.'
        )
        return f'<div class="box" id="m{c.id}"><b class="author">{c.author}</b> <i>{c.at:%d %B %Y}</i><div class="content">{words}</div><a href="#r">Reply</a></div>'

    thread = parsed(discussion(*map(block, FLAT)))
    assert ["of the lamp since" in comment.body for comment in thread.comments] == [True] * len(FLAT)


def test_day_of_joining_with_its_weekday_is_not_the_time() -> None:
    def block(c: Said) -> str:
        return (
            f'<div id="p{c.id}"><div class="answer-x"><div class="who"><div>Username</div><a href="/members/{c.author}" class="username">{c.author}</a><div>Joined</div><div>Thu Sep 21, 2017 9:32 pm</div></div>'
            f'<div class="right"><div class="low"><a href="#p{c.id}">#{c.id}</a> <i></i> {c.at:%a %b %d, %Y %I:%M %p}</div><div class="content">{c.text}</div></div></div></div>'
        )

    thread = parsed(discussion(*map(block, FLAT)))
    assert [comment.published for comment in thread.comments] == [f"{c.at:%Y-%m-%dT%H:%M}" for c in FLAT]


def test_comments_each_in_a_form_are_read_whole() -> None:
    def block(c: Said) -> str:
        return (
            f'<div class="item-x" id="r{c.id}"><form><div class="response-head"><a href="/user/{c.author}">{c.author}</a> <time datetime="{c.iso}">then</time></div>'
            f'<div class="words-x"><p>{c.text}</p></div><button>Reply</button></form></div>'
        )

    assert [comment.body for comment in parsed(discussion(*map(block, FLAT))).comments] == [c.text for c in FLAT]


def test_rank_below_the_name_in_a_box_of_the_author_is_no_name() -> None:
    ranks = ("Lamp trimmer", "Keeper of two lights", "Deck hand")

    def block(c: Said, n: int) -> str:
        return (
            f'<div class="box" id="p{c.id}"><aside class="thing_author xAuthorPane"><h3 class="xAuthorPane_name"><strong><a href="/profile/{n}-x">{c.author}</a></strong></h3>'
            f'<ul class="xAuthorPane_info"><li class="break">{ranks[n % 3]}</li><li><span>{n * 31}</span> posts</li></ul></aside>'
            f'<div class="right"><time datetime="{c.iso}">then</time><div class="richtext">{c.text}</div></div></div>'
        )

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]


def test_words_of_a_block_that_is_built_otherwise_are_found_by_what_they_are_called() -> None:
    def block(c: Said, n: int) -> str:
        words = f'<div class="said-it"><p>{c.text}</p></div>'
        words = f'<section class="solution"><div class="wrap-{n}">{words}</div></section>' if n in (2, 5) else words
        return f'<div class="box" id="p{c.id}"><div class="side"><b class="author">{c.author}</b><h5>Captain</h5><dl><dd>Feb. 2010</dd><dd>{n * 31}</dd></dl></div><div class="main"><time datetime="{c.iso}">then</time>{words}</div></div>'

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    assert [comment.body for comment in thread.comments] == [c.text for c in FLAT]


def test_names_in_running_text_do_not_take_the_text_with_them() -> None:
    def block(c: Said, n: int) -> str:
        who = c.author if n % 4 else "Kommentit"
        return f'<a name="m{c.id}"></a><table class="list"><tr><td class="body"><p class="words"><b>Lähettäjä</b>:&nbsp;{who}&nbsp;<br>Päivämäärä:&nbsp;{c.at:%d.%m.%y %H:%M:%S}<br><br>{c.text}</p></td></tr></table>'

    thread = parsed(
        page(
            f"<h1>{TITLE}</h1><div class='comments'>{''.join(block(c, n) for n, c in enumerate(FLAT))}</div>", lang="fi"
        )
    )
    said = [thread.post.body, *(comment.body for comment in thread.comments)]
    assert all(any(c.text in body for body in said) for c in FLAT)


def test_who_is_quoted_is_not_the_author_and_a_quote_no_answer() -> None:
    def block(c: Said, n: int) -> str:
        before = FLAT[n - 1]
        quote = f'<blockquote><cite>{before.author} wrote:</cite> <a href="#p{before.id}">{before.at:%d %b %Y %H:%M}</a><p>{before.text}</p></blockquote>'
        return (
            f'<div class="box has-profile" id="p{c.id}"><dl><dt><strong>{c.author}</strong></dt><dd>Lamp trimmer</dd></dl>'
            f'<div class="right"><p class="author"><span>{c.at:%a %b %d, %Y %I:%M %p}</span></p><div class="content">{quote if n % 2 else ""}{c.text}</div></div></div>'
        )

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]
    assert [comment.body.endswith(c.text) for comment, c in zip(thread.comments, FLAT, strict=True)] == [True] * len(
        FLAT
    )


def test_element_that_nobody_closed_makes_no_answers() -> None:
    def block(c: Said) -> str:
        return f'<article class="box" id="p{c.id}"><b class="author">{c.author}</b><span class="arrow"><div class="right"><time datetime="{c.iso}">then</time><div class="content">{c.text}</div></div></article>'

    thread = parsed(discussion(*map(block, FLAT)))
    assert {comment.parent for comment in thread.comments} == {None}


def test_level_of_a_member_is_not_the_level_of_an_answer() -> None:
    def block(c: Said, n: int) -> str:
        return f'<div class="box" id="p{c.id}"><b class="author level-{(1, 7, 3, 9)[n % 4]}">{c.author}</b><time datetime="{c.iso}">then</time><div class="content">{c.text}</div></div>'

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    assert {comment.parent for comment in thread.comments} == {None}


def test_a_name_in_a_sentence_stays_though_it_leads_to_a_profile() -> None:
    def block(c: Said, n: int) -> str:
        name = f'<a class="hover-user link-profile-small" href="https://x.example/people/{n}">{FLAT[n - 1].author}</a>'
        words = f"<p>{c.text} Or so says {name}, who ought to know.</p>" if n else f"<p>{c.text}</p>"
        return f'<div class="comment" id="comment-{c.id}"><b class="author">{c.author}</b> <time datetime="{c.iso}">then</time><div class="content">{words}</div></div>'

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    said = [comment.body.partition("Or so says [")[2] for comment in thread.comments]
    assert [rest.partition("]")[0] for rest in said] == ["", *(c.author for c in FLAT[:-1])]


def test_who_wrote_the_post_is_a_role() -> None:
    def block(c: Said, n: int) -> str:
        note = '<div class="user__note">Blog Post Author</div>' if n == 1 else ""
        return f'<div class="comment" id="comment-{c.id}"><div class="user comment__author"><a class="user__name" href="https://x.example/people/{n}">{c.author}</a>{note}</div><time datetime="{c.iso}">then</time><p>{c.text}</p></div>'

    thread = parsed(discussion(*(block(c, n) for n, c in enumerate(FLAT))))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]


def test_theme_that_puts_who_speaks_beside_the_block_of_its_engine() -> None:
    def reply(c: Said, n: int) -> str:
        text = c.text * (1 if n == 0 else 8)
        return (
            f'<li><div id="post-{c.id}" class="row"><div class="col"><span class="byline"><span class="post-name"><a href="/members/{c.author}"><img class="avatar" src="/a.png">{c.author}</a></span> <span class="bbp-reply-post-date"> - {c.at:%B %d, %Y}</span></span>'
            f'<div class="loop-item-{n} user-id-{n} post-{c.id} reply type-reply status-publish hentry"><div class="bbp-reply-content"><div><p>{text}</p></div></div></div></div></div></li>'
        )

    items = "".join(reply(c, n) for n, c in enumerate(FLAT))
    thread = parsed(
        page(
            f'{article()}<ul class="bbp-replies"><li class="bbp-body"><h2>Comments ({len(FLAT)})</h2><ul>{items}</ul></li></ul>'
        )
    )
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]
    assert thread.comments[0].body == FLAT[0].text
