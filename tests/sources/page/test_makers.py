# ruff: noqa: E501  markup stands as it is printed
"""Pages of makers that nobody listed, in the ways in which their discussions differ from those that are."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TALK, TITLE, Said, article, below, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> tuple[Thread, Report]:
    report = Report()
    return read(html, report, tables=ENGINES), report


def found(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


def said(some: tuple[Said, ...] = FLAT) -> list[tuple[str | None, str]]:
    return [(one.author, one.text) for one in some]


# -- the blocks


def test_classes_that_alternate_and_ids_in_hexadecimal() -> None:
    rows = "".join(
        f'<div id="shell-{7919 * n:024x}"><div class="remarks {("odd", "even")[n % 2]} cid-{104729 * n:024x}"><div class="inner">'
        f'<b>{c.author}</b> <span class="small">on <a href="#x">{c.at:%b %d, %I:%M %p}</a> said:</span><div>{c.text}</div></div></div></div>'
        for n, c in enumerate(FLAT, 1)
    )
    thread, _ = parsed(page(article() + f'<div id="comments"><h3>7 Comments</h3>{rows}</div>'))
    assert found(thread) == said()


def test_dates_without_a_year_follow_the_article() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><cite>{c.author}</cite> <em class="date">{c.at:%d %b}, {c.at:%H:%M}</em><p>{c.text}</p></li>'
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<ol class="list">{rows}</ol>'))
    assert [(c.published or "")[:10] for c in thread.comments] == [c.iso[:10] for c in FLAT]


def test_answers_under_another_name_in_boxes_beside() -> None:
    def block(c: Said, kind: str) -> str:
        return (
            f'<a id="c-{c.id}"></a><div class="article_comment_{kind}"><div class="comment_infos"><div class="comment_author">Soumis par '
            f'<span class="comment_author_name">{c.author}</span>, le {c.at:%d/%m/%Y} à {c.at:%Hh%M}</div></div>'
            f'<div class="comment_content"><p>{c.text}</p></div></div>'
        )

    roots = below(None)
    rows = "".join(
        block(c, "item")
        + (f'<div class="indented">{"".join(block(a, "answer") for a in below(c.id))}</div>' if below(c.id) else "")
        for c in roots
    )
    html = page(
        article() + f'<div class="article_footer_comments"><div class="comment_title">6 réactions</div>{rows}</div>',
        lang="fr",
    )
    thread, _ = parsed(html)
    want = [one for c in roots for one in (c, *below(c.id))]
    assert found(thread) == [(c.author, c.text) for c in want]
    names = {c.text: c.id for c in want}
    ids = {comment.id: names[comment.body] for comment in thread.comments}
    assert [ids.get(c.parent or "") for c in thread.comments] == [c.parent for c in want]


def test_comments_without_names_and_dates() -> None:
    """What a page keeps when its scripts fill in the heads: texts in blocks that are called comments."""
    rows = "".join(
        f'<li class="forum-comment"><div class="forum-comment-content"><header></header><div>{c.text}</div></div></li>'
        for c in FLAT
    )
    thread, report = parsed(page(article() + f'<ul class="forum-comments">{rows}</ul>'))
    assert found(thread) == [(None, c.text) for c in FLAT]
    assert any("no author" in note for note in report.notes)
    assert report.sureness < 0.8


def test_words_in_blocks_that_are_called_furniture() -> None:
    rows = "".join(
        f'<div class="remark"><div class="info render-rate render-reply"><cite><a href="/p/{c.id}"><strong>{c.author}</strong></a> '
        f'<span><abbr title="{c.iso}">19 minutes ago</abbr></span></cite><blockquote class="words">{c.text}</blockquote></div></div>'
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<div class="comments">{rows}</div>'))
    assert found(thread) == said()


def test_counts_beside_names_are_neither_names_nor_words() -> None:
    rows = "".join(
        f'<div class="entry-row" id="row_{c.id}"><div class="author_name"><a class="bold" href="/social/{n}">{c.author}</a>'
        f'<div class="author_fans"><a class="author_fans_count" href="/social/{n}">{37 * n} Fans</a></div></div>'
        f'<div class="row_text"><span class="date">{c.at:%m/%d/%Y} {c.at:%H:%M}</span> {c.text}</div><a href="#reply">Reply</a></div>'
        for n, c in enumerate(FLAT)
    )
    thread, _ = parsed(page(article() + f'<div id="comments">{rows}</div>'))
    assert found(thread) == said()


def test_a_word_of_code_that_all_use_stays() -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><cite>{c.author}</cite> <time datetime="{c.iso}">then</time>'
        f"<div class='text'><p>I would write <code>yield</code> where you count ships, {c.text}</p></div></li>"
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<ol class="commentlist">{rows}</ol>'))
    assert all("`yield`" in comment.body for comment in thread.comments)


def test_a_form_to_sign_in_is_no_comment() -> None:
    form = '<div class="pane"><form><p>Log in, written Now: <input name="user"> <span class="name">or Email Address</span></p></form></div>'
    thread, _ = parsed(page(article() + f'<div id="comments" class="comments">{form}</div>'))
    assert thread.comments == ()


@pytest.mark.parametrize("name", ["El emperador", "Old Eagle Eye", "Am Fenster", "marco12", "50 Cent"])
def test_names_that_look_like_the_words_of_an_engine(name: str) -> None:
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><cite class="user">{name if n == 2 else c.author}</cite> '
        f'<span class="datetime">{c.at:%d.%m.%Y %H:%M}</span><p>{c.text}</p></li>'
        for n, c in enumerate(FLAT)
    )
    thread, _ = parsed(page(article() + f"<ol>{rows}</ol>"))
    assert thread.comments[2].author == name


def test_numbers_of_floors_are_no_part_of_names() -> None:
    rows = "".join(
        f'<div class="pl"><div class="plhd"><span>{n}楼</span> <a href="/space/{c.id}">{c.author}</a> 发表于 {c.at:%Y-%m-%d %H:%M}</div>'
        f'<div class="plbd">{c.text}</div><div><a href="javascript:;">回复</a> <a href="#">支持({n})</a></div></div>'
        for n, c in enumerate(FLAT, 1)
    )
    thread, _ = parsed(page(article() + f'<div id="pinglun"><h3>网友评论（7）</h3>{rows}</div>', lang="zh"))
    assert found(thread) == said()


def test_levels_that_are_said_in_words() -> None:
    depth: dict[str | None, int] = {None: 0}
    for c in TALK:
        depth[c.id] = depth[c.parent] + 1
    rows = "".join(
        f'<div class="x"><span>level {depth[c.id]}</span> <a href="/user/{c.id}">{c.author}</a> <span>{c.at:%Y-%m-%d}</span>'
        f'<p>{c.text}</p><button class="reply">Reply</button></div>'
        for c in TALK
    )
    thread, _ = parsed(page(article() + f"<div>{rows}</div>"))
    assert found(thread) == said(TALK)
    names = {comment.id: said.id for comment, said in zip(thread.comments, TALK, strict=True)}
    assert [names.get(comment.parent or "") for comment in thread.comments] == [c.parent for c in TALK]


# -- topics


def drupal_forum(klass: str) -> str:
    """A forum of a blog engine: the first contribution bears the title, and the heading is the name of the site."""
    posts = "".join(
        f'<div class="{klass}"><h3 class="title">{"Re: " if n else ""}{TITLE}</h3><div class="submitted">Submitted by {c.author} '
        f'on {c.at:%a, %d/%m/%Y - %H:%M}</div><div class="content"><p>{c.text}</p></div></div>'
        for n, c in enumerate(FLAT)
    )
    return (
        f"<html><head><title>{TITLE} | Skerry Forum</title></head><body><h1>Skerry Forum</h1>"
        f'<ul><li><a href="/a">Boats</a></li><li><a href="/b">Lamps</a></li></ul><div id="comments">{posts}</div></body></html>'
    )


@pytest.mark.parametrize("klass", ["comment", "eintrag"])
def test_first_contribution_that_bears_the_title_is_the_post(klass: str) -> None:
    thread, _ = parsed(drupal_forum(klass))
    assert (thread.post.title, thread.post.author, thread.post.body) == (TITLE, FLAT[0].author, FLAT[0].text)
    assert found(thread) == said(FLAT[1:])


def test_topic_above_answers_that_are_called_otherwise() -> None:
    def head(c: Said) -> str:
        return f'<div class="info"><small>{c.at:%Y-%m-%d %H:%M}</small></div>'

    def answer(c: Said) -> str:
        inner = "".join(
            f'<div class="sub_reply" id="post_{a.id}">{head(a)}<strong class="userName"><a href="/user/{a.id}">{a.author}</a></strong><div class="sub_content">{a.text}</div></div>'
            for a in below(c.id)
        )
        return (
            f'<div class="row_reply" id="post_{c.id}">{head(c)}<strong><a href="/user/{c.id}">{c.author}</a></strong>'
            f'<div class="message">{c.text}</div><div class="topic_sub">{inner}</div></div>'
        )

    opening = f'<div class="topic" id="post_1">{head(TALK[0])}<strong><a href="/user/1">霧の灯台</a></strong><div class="topic_content">船を数える灯台の話をしましょう。</div></div>'
    body = (
        f'<h1>湾岸談話室 » 雑談 {TITLE}</h1>{opening}<div id="comment_list">{"".join(map(answer, below(None)))}</div>'
    )
    thread, _ = parsed(page(body, title=TITLE, lang="ja"))
    assert thread.post.title == TITLE
    assert (thread.post.author, thread.post.body) == ("霧の灯台", "船を数える灯台の話をしましょう。")
    assert len(thread.comments) == len([c for r in below(None) for c in (r, *below(r.id))])


# -- titles


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Thread: {}", "{} - Skerry Boards"),
        ("Thema: {}", "{} | Schärenforum"),
        ("Foren » Leuchttürme » {}", "Schärenforum"),
        ("", "www.skerry.example :: View topic - {}"),
        ("", "Skerry.example • Ver tema - {}"),
        ("", "Просмотр темы - {}"),
        ("", "Ask us - {} | Skerry Notes"),
    ],
)
def test_titles_with_labels_and_paths(heading: str, title: str) -> None:
    body = (
        article().replace(TITLE, heading.format(TITLE))
        if heading
        else f"<div>{''.join(f'<p>{p}</p>' for p in ARTICLE)}</div>"
    )
    thread, _ = parsed(page(body, title=title.format(TITLE)))
    wanted = f"Ask us - {TITLE}" if title.startswith("Ask us") else TITLE
    assert thread.post.title == wanted


# -- the byline


def byline(claim: str) -> str:
    head = f'<meta property="og:site_name" content="Skerry"><meta name="author" content="{claim}">'
    return page(article(), head=head)


@pytest.mark.parametrize(
    "claim", ["skerry.example", "Skerry", "Skerry Media", "Skerry Staff", "https://skerry.example/author/runa"]
)
def test_a_site_is_no_author(claim: str) -> None:
    thread, _ = parsed(byline(claim))
    assert thread.post.author == AUTHOR


def test_day_that_readers_see() -> None:
    late = f'<meta property="article:published_time" content="{PUBLISHED:%Y-%m}-15T02:30:00+00:00">'
    early = f'<meta name="date" content="{PUBLISHED:%Y-%m-%d}T21:30:00-05:00">'
    thread, _ = parsed(page(article(), head=late + early))
    assert (thread.post.published or "")[:10] == f"{PUBLISHED:%Y-%m-%d}"


# -- what is missing


@pytest.mark.parametrize("feed", ["https://skerry.example/ships/feed/", "/ships/comments.rss"])
def test_feed_of_comments_that_are_missing_is_named(feed: str) -> None:
    head = (
        '<link rel="canonical" href="https://skerry.example/ships/">'
        '<link rel="alternate" type="application/rss+xml" title="Skerry » Comments Feed" href="https://skerry.example/comments/feed/">'
        f'<link rel="alternate" type="application/rss+xml" title="Skerry » Ships: Comments" href="{feed}">'
    )
    _, report = parsed(page(article() + '<div id="disqus_thread"></div>', head=head))
    told = [note for note in report.notes if "feed" in note]
    assert len(told) == 1
    assert told[0].endswith(feed)


WRITERS: dict[str, Callable[[Said], str]] = {
    "fi": lambda c: f"<b>Lähettäjä</b>: {c.author}<br><b>Päivämäärä</b>: {c.at:%d.%m.%y %H:%M:%S}<br><br>{c.text}",
    "ru": lambda c: f"<b>Автор</b>: {c.author}<br><b>Дата</b>: {c.at:%d.%m.%Y %H:%M}<br><br>{c.text}",
    "pl": lambda c: f"<b>Autor</b>: {c.author}<br><b>Data</b>: {c.at:%d.%m.%Y %H:%M}<br><br>{c.text}",
}


@pytest.mark.parametrize("language", WRITERS)
def test_labels_before_names_and_dates(language: str) -> None:
    rows = "".join(
        f'<table class="lista"><tr><td class="viesti"><p>{WRITERS[language](c)}</p></td></tr></table>' for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<div id="comments">{rows}</div>', lang=language))
    assert [comment.author for comment in thread.comments] == [c.author for c in FLAT]


# -- what only looks like a discussion


def teaser(c: Said, n: int) -> str:
    return (
        f'<div class="grid-row"><span class="cat">Lamps</span> <span class="info">{c.at:%d %B %Y}</span>'
        f'<p class="big"><a href="/2019/{n}">Another story of the coast, number {n}</a></p></div>'
    )


def dated_box(c: Said, n: int) -> str:
    return f'<div class="box"><h4>{c.at:%d %B %Y}</h4><div>Here are {n} facts about one of the largest waves ever measured.</div></div>'


def table_row(c: Said, n: int) -> str:
    return f'<tr class="row"><td>{c.at:%Y-%m-%d}</td><td><a href="/p/{n}">package-{n}</a></td><td>A library that counts ships.</td></tr>'


@pytest.mark.parametrize("block", [teaser, dated_box, table_row])
def test_dated_blocks_beside_an_article_are_no_comments(block: Callable[[Said, int], str]) -> None:
    rows = "".join(block(c, n) for n, c in enumerate(FLAT))
    if block is table_row:
        rows = f"<table>{rows}</table>"
    thread, _ = parsed(page(article() + f'<div class="more">{rows}</div>'))
    assert thread.comments == ()
    assert ARTICLE[0] in thread.post.body


def test_dated_blocks_with_links_to_answer_are_comments() -> None:
    rows = "".join(
        f'<div class="zeile"><b>{c.author}</b> <span>am {c.at:%d.%m.%Y %H:%M}</span><p>{c.text}</p><a href="/antworten/{c.id}">Antworten</a></div>'
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f"<div>{rows}</div>", lang="de"))
    assert found(thread) == said()


# -- marks for machines


def rdfa(c: Said) -> str:
    return (
        f'<div typeof="sioc:Post sioct:Comment" about="/c/{c.id}"><div rel="sioc:has_creator"><span property="foaf:name">{c.author}</span></div>'
        f'<span property="dc:date dc:created" content="{c.iso}" datatype="xsd:dateTime">{c.at:%a, %d/%m/%Y - %H:%M}</span>'
        f'<div property="content:encoded"><p>{c.text}</p></div></div>'
    )


def microdata(c: Said) -> str:
    """The date stands in a ``meta`` alone."""
    return (
        '<div itemprop="comment" itemscope itemtype="http://schema.org/Comment"><span itemprop="author" itemscope '
        f'itemtype="http://schema.org/Person"><span itemprop="name">{c.author}</span></span>'
        f'<meta itemprop="dateCreated" content="{c.iso}"><div itemprop="text">{c.text}</div></div>'
    )


def hatom(c: Said) -> str:
    return (
        f'<li class="hentry"><cite class="author vcard"><span class="fn">{c.author}</span></cite> '
        f'<abbr class="published" title="{c.iso}">{c.at:%d %b}</abbr><div class="entry-content"><p>{c.text}</p></div></li>'
    )


@pytest.mark.parametrize("form", [rdfa, microdata, hatom])
def test_marks_for_machines(form: Callable[[Said], str]) -> None:
    thread, _ = parsed(page(article() + f"<ol>{''.join(map(form, FLAT))}</ol>"))
    assert found(thread) == said()
    assert [(c.published or "")[:10] for c in thread.comments] == [c.iso[:10] for c in FLAT]


def linked(kind: str) -> str:
    """A page that is empty until its scripts run, with all of it in its structured data."""

    def remark(c: Said, type: str) -> dict[str, object]:
        return {
            "@type": type,
            "text": c.text,
            "author": {"@type": "Person", "name": c.author},
            "dateCreated": c.iso,
            "comment": [remark(a, "Comment") for a in below(c.id)],
        }

    author = {"@type": "Person", "name": AUTHOR}
    roots = [remark(c, "Answer" if kind == "Question" else "Comment") for c in below(None)]
    main: dict[str, object] = {
        "@type": kind,
        "text": ARTICLE[0],
        "author": author,
        "datePublished": PUBLISHED.isoformat(),
    }
    if kind == "Question":
        main |= {"name": TITLE, "answerCount": 4, "acceptedAnswer": roots[0], "suggestedAnswer": roots[1:]}
        data: object = {"@type": "QAPage", "mainEntity": main}
    else:
        main |= {"headline": TITLE, "comment": roots}
        data = {"@graph": [{"@type": "WebPage", "name": "A page of the forum"}, main]}
    return page('<div id="app"></div>', head=f'<script type="application/ld+json">{json.dumps(data)}</script>')


@pytest.mark.parametrize("kind", ["Question", "DiscussionForumPosting", "SocialMediaPosting"])
def test_discussions_in_structured_data_alone(kind: str) -> None:
    thread, report = parsed(linked(kind))
    assert (thread.post.title, thread.post.author, thread.post.body) == (TITLE, AUTHOR, ARTICLE[0])
    assert found(thread) == said(TALK)
    assert report.engine == "structured data"
