# ruff: noqa: E501  markup stands as it is printed
"""What real pages do besides: pingbacks, deleted comments, things printed twice, pages without what they count."""

from __future__ import annotations

from datetime import timedelta

import pytest
from forums import POSTS, mybb, topic
from forums import text as post_text
from talk import ARTICLE, FLAT, Said, article, page

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES


def parsed(html: str) -> tuple[Thread, Report]:
    report = Report()
    return read(html, report, tables=ENGINES), report


def item(said: Said, *, body: str = "", extra: str = "", klass: str = "comment") -> str:
    """A comment of a blog, with whatever a test needs to be otherwise."""
    return (
        f'<li class="{klass}" id="comment-{said.id}"><div class="comment-author"><cite class="fn">{said.author}</cite></div>'
        f'<div class="comment-meta"><a href="#comment-{said.id}">{said.at:%d %B %Y at %H:%M}</a></div>'
        f'<div class="comment-content">{body or f"<p>{said.text}</p>"}</div>{extra}</li>'
    )


def blog(items: str, heading: str = "<h3>Comments</h3>", head: str = "") -> str:
    return page(article() + f'<div id="comments">{heading}<ol class="commentlist">{items}</ol></div>', head=head)


def test_pingbacks_are_kept_marked_and_not_counted() -> None:
    ping = (
        '<li class="pingback" id="comment-77"><p>Pingback: <a href="http://x.example/1">Somebody else on ships</a></p>'
        "<p>14 March 2019 at 20:00</p></li>"
    )
    thread, report = parsed(blog("".join(item(c) for c in FLAT) + ping))
    kinds = {comment.id: comment.extra.get("kind") for comment in thread.comments}
    assert kinds.pop("77") == "pingback"
    assert set(kinds.values()) == {None}
    assert report.found == len(FLAT)


def test_deleted_comment_is_marked() -> None:
    gone = item(FLAT[1], body="<p>This comment has been removed by the author.</p>")
    thread, _ = parsed(blog(item(FLAT[0]) + gone + item(FLAT[2])))
    assert [comment.extra.get("state") for comment in thread.comments] == [None, "deleted", None]


def test_comments_printed_twice_are_one() -> None:
    rows = "".join(
        f'<div class="remark"><b class="who">{c.author}</b> <span class="when">{c.at:%d.%m.%Y %H:%M}</span><p>{c.text}</p></div>'
        for c in FLAT
    )
    thread, report = parsed(page(article() + f'<div class="comments"><h3>Best</h3>{rows}<h3>All</h3>{rows}</div>'))
    assert len(thread.comments) == len(FLAT) + 1  # the shortest one may be two people's thanks
    assert any("more than once" in note for note in report.notes)


def test_second_page_of_a_topic_has_no_opening_post() -> None:
    posts = "".join(
        f'<div id="p{c.id}" class="post"><div class="inner"><dl class="postprofile"><dt><a class="username">{c.author}</a></dt></dl>'
        f'<div class="postbody"><p class="author">by {c.author} » {c.at:%a %b %d, %Y %I:%M %p}</p>'
        f'<div class="content">{post_text(c)}</div></div></div></div>'
        for c in POSTS[1:]
    )
    pager = '<div class="pagination">31 posts • Page <strong>2</strong> of <strong>2</strong></div>'
    thread, report = parsed(topic(f"<h2>Ships</h2>{pager}{posts}"))
    assert len(thread.comments) == len(POSTS) - 1
    assert thread.post.body == ""
    assert "a later page of the topic: the opening post is not in this file" in report.notes


def test_comments_that_a_script_loads_are_said_to_be_absent() -> None:
    related = "".join(
        f'<div class="card"><h3><a href="/{n}">Another tale of the sea, number {n}</a></h3><span class="date">{n} March 2019</span>'
        "<p>A paragraph of some length that leads readers on to another page of this very site.</p></div>"
        for n in range(1, 7)
    )
    html = page(
        article() + f'<div class="more">{related}</div><div id="disqus_thread"></div>'
        '<script src="https://skerry.disqus.com/embed.js"></script>'
    )
    thread, report = parsed(html)
    assert thread.comments == ()
    assert any("Disqus" in note and "not in this file" in note for note in report.notes)


@pytest.mark.parametrize(
    ("frame", "service"),
    [
        (
            '<iframe id="dsq-app7" src="https://disqus.com/embed/comments/?base=default&amp;f=skerry"></iframe>',
            "Disqus",
        ),
        ('<iframe src="https://www.facebook.com/v2.3/plugins/comments.php?href=x"></iframe>', "Facebook"),
        ('<iframe src="https://talk.example/comments?of=skerry"></iframe>', "into a frame"),
        ('<iframe id="comment-frame" src="about:blank"></iframe>', "into a frame"),
        ('<iframe src="https://film.example/embed/commentary"></iframe>', None),
    ],
)
def test_comments_in_a_frame_that_was_not_saved_are_said_to_be_absent(frame: str, service: str | None) -> None:
    _, report = parsed(page(article() + frame))
    words = f"the comments are loaded by a script ({service}) and are not in this file"
    assert report.notes == ([words] if service else [])


@pytest.mark.parametrize(("stated", "said"), [(31, " of 31 stated"), (5, ", 5 stated")])
def test_a_summary_calls_comments_part_of_a_larger_count_only(stated: int, said: str) -> None:
    _, report = parsed(blog("".join(item(c) for c in FLAT), heading=f'<h3>{stated} responses to "Ships"</h3>'))
    assert f"{len(FLAT)} comments{said}, " in report.summary()


def test_stated_count_that_differs_is_said() -> None:
    _, report = parsed(blog("".join(item(c) for c in FLAT), heading='<h3>31 responses to "Ships"</h3>'))
    assert report.stated == 31
    assert any("31" in note and f"{len(FLAT)}" in note for note in report.notes)
    assert report.sureness < 0.9


def test_datetime_that_is_no_date_leaves_the_words() -> None:
    rows = "".join(
        f'<div class="comment" id="c{c.id}"><span class="author">{c.author}</span>'
        f'<time datetime="comment_date">{c.at:%d %B %Y, %H:%M}</time><p>{c.text}</p></div>'
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<div id="comments">{rows}</div>'))
    assert [c.published for c in thread.comments] == [c.at.strftime("%Y-%m-%dT%H:%M") for c in FLAT]


def test_time_without_a_day_is_not_made_a_date() -> None:
    rows = "".join(
        f'<div class="comment" id="c{c.id}"><span class="author">{c.author}</span> <span class="time">{c.at:%H:%M}</span>'
        f"<p>{c.text}</p></div>"
        for c in FLAT
    )
    thread, report = parsed(page(article() + f'<div id="comments">{rows}</div>'))
    assert [c.author for c in thread.comments] == [c.author for c in FLAT]
    assert {c.published for c in thread.comments} == {None}
    assert [c.extra["when"] for c in thread.comments] == [f"{c.at:%H:%M}" for c in FLAT]
    assert [c.body for c in thread.comments] == [c.text for c in FLAT]
    assert any("unknown day" in note for note in report.notes)


def test_relative_dates_stay_words_until_the_day_of_saving_is_known() -> None:
    rows = "".join(
        f'<div class="comment" id="c{c.id}"><span class="author">{c.author}</span> <span class="date">{n + 2} weeks ago</span>'
        f"<p>{c.text}</p></div>"
        for n, c in enumerate(FLAT)
    )
    html = page(article() + f'<div id="comments">{rows}</div>')
    saved, _ = parsed(
        html.replace(
            "<body>",
            "<!-- Page saved with SingleFile \n url: https://skerry.example/s \n saved date: Sun Jul 14 2019 -->",
        )
    )
    assert [c.published for c in saved.comments][:2] == ["2019-06-30", "2019-06-23"]
    thread, _ = parsed(html)
    assert {c.published for c in thread.comments} == {None}
    assert [c.extra["when"] for c in thread.comments] == [f"{n + 2} weeks ago" for n in range(len(FLAT))]


def test_day_and_month_are_told_by_the_other_dates_of_the_page() -> None:
    def rows(form: str) -> str:
        return "".join(
            f'<div class="comment" id="c{c.id}"><span class="author">{c.author}</span>'
            f'<span class="date">{c.at:{form}}</span><p>{c.text}</p></div>'
            for c in FLAT
        )

    for form in ("%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M"):
        thread, _ = parsed(page(article() + f'<div id="comments">{rows(form)}</div>'))
        assert [(c.published or "")[:10] for c in thread.comments] == [c.iso[:10] for c in FLAT]


@pytest.mark.parametrize(
    "times",
    [
        '<a class="when" title="{late:%B %d, %Y} - {late:%I:%M %p} (Posted on {at:%B %d, %Y} - {at:%I:%M %p})">updated lately</a>',
        '<a class="when" title="{at:%B %d, %Y} - {at:%I:%M %p}">long ago</a>',
    ],
)
def test_of_two_times_in_a_title_that_of_writing_counts(times: str) -> None:
    rows = "".join(
        f'<div class="comment" id="c{c.id}"><b class="who">{c.author}</b> '
        f"{times.format(at=c.at, late=c.at + timedelta(days=3))}<p>{c.text}</p></div>"
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<div class="comments">{rows}</div>'))
    assert [(comment.published or "")[:10] for comment in thread.comments] == [f"{c.at:%Y-%m-%d}" for c in FLAT]


def test_a_date_in_the_data_of_a_block_dates_it() -> None:
    rows = "".join(
        f"""<div class="comment" data-field='{{"author": {{"id": {c.id}}}, "content": {{"date": "{c.at:%Y-%m-%d %H:%M}"}}}}'>"""
        f'<b class="username">{c.author}</b><p>{c.text}</p></div>'
        for c in FLAT
    )
    thread, _ = parsed(page(article() + f'<div class="comments">{rows}</div>'))
    assert [comment.published for comment in thread.comments] == [f"{c.at:%Y-%m-%dT%H:%M}" for c in FLAT]


def test_attributes_glued_to_a_tag_do_no_harm() -> None:
    glued = (
        "".join(item(c) for c in FLAT)
        .replace('<li class="comment" id', '<li class="comment"id')
        .replace("<cite class", "<cite\tclass")
    )
    thread, _ = parsed(blog(glued))
    assert [c.author for c in thread.comments] == [c.author for c in FLAT]


def test_ids_stay_when_comments_are_added() -> None:
    before, _ = parsed(blog("".join(item(c) for c in FLAT[:4])))
    after, _ = parsed(blog("".join(item(c) for c in FLAT)))
    assert [c.id for c in before.comments] == [c.id for c in after.comments][:4]
    assert before.id == after.id


def test_markup_of_comments_and_article_survives() -> None:
    body = "<p>See <a href='/chart'>the chart</a> and <em>this</em>:</p><pre><code>ls -l\n</code></pre><ul><li>one</li><li>two</li></ul>"
    thread, _ = parsed(
        blog(item(FLAT[0], body=body), head='<link rel="canonical" href="https://skerry.example/ships">')
    )
    text = thread.comments[0].body
    assert "[the chart](https://skerry.example/chart)" in text
    assert "ls -l" in text
    assert "- one" in text
    assert thread.comments[0].markup == "markdown"


def test_comments_never_end_up_in_the_article() -> None:
    inside = '<article class="post"><h1>How ships were counted</h1><div class="text">' + "".join(
        f"<p>{p}</p>" for p in ARTICLE
    )
    html = page(inside + '</div><ol class="commentlist">' + "".join(item(c) for c in FLAT) + "</ol></article>")
    thread, _ = parsed(html)
    assert len(thread.comments) == len(FLAT)
    assert not any(c.text in thread.post.body for c in FLAT if len(c.text) > 10)
    assert not any(ARTICLE[0][:30] in comment.body for comment in thread.comments)


def test_every_head_has_its_line_of_evidence() -> None:
    _, report = parsed(blog("".join(item(c) for c in FLAT)))
    assert sum("by 'Tobias Lindqvist'" in line for line in report.evidence) == 2


@pytest.mark.parametrize("name", ["@<bdi>runa</bdi>", "@runa"])
def test_whom_most_speak_to_stays_a_word_of_theirs(name: str) -> None:
    link = f'<a class="user-mention" href="/user/runa" aria-label="Profile: runa">{name}</a>'
    said = [f"<p>{link}<br>{c.text}</p><p>Number {c.id}: why is {link} not at {c.id}?</p>" for c in FLAT]
    thread, _ = parsed(blog("".join(item(c, body=body) for c, body in zip(FLAT, said, strict=True))))
    assert [c.body.replace("\\\n", "\n") for c in thread.comments] == [
        f"@runa\n{c.text}\n\nNumber {c.id}: why is @runa not at {c.id}?" for c in FLAT
    ]


def test_a_line_that_heads_every_marked_text_is_part_of_it() -> None:
    html = mybb()
    for c in FLAT:
        html = html.replace(c.text, f"<b>Re: Ships in the fog</b><br><br>{c.text}")
    thread, _ = parsed(html)
    assert [c.body for c in thread.comments] == [f"**Re: Ships in the fog**\n\n{c.text}" for c in FLAT]
