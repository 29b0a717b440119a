# ruff: noqa: E501  markup stands as the engines print it
"""Boards with a panel about each member beside the words, and what pages say for machines of whom one answers."""

from __future__ import annotations

from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TALK, TITLE, Said, article, below, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

OPENING = Said("4100", None, AUTHOR, PUBLISHED, "")


def told(html: str) -> list[tuple[str | None, str, str, str | None]]:
    """Who, on which day, what, and whose contribution each comment answers."""
    thread = read(html, Report(), tables=ENGINES)
    who = {one.id: one.author for one in thread.comments}
    return [(c.author, (c.published or "")[:10], c.body, who.get(c.parent or "")) for c in thread.comments]


def wanted(comments: tuple[Said, ...]) -> list[tuple[str | None, str, str, str | None]]:
    who = {one.id: one.author for one in TALK}
    return [(c.author, c.iso[:10], c.text, who.get(c.parent or "")) for c in comments]


def panel(who: str, number: int) -> str:
    """A card that opens over the name and says it three times more, and a rank of which everybody has another."""
    link = f'<a href="/my/{number}/">{who}</a>'
    rank = ("Deckhand", "Pilot", "Bosun", "Mate", "Cook", "Purser", "Diver", "Cooper")[number % 8]
    facts = "".join(f"<li><span>{fact}</span><a href='#'>{number * 31}</a></li>" for fact in ("Topics:", "Fans:"))
    return (
        f'<p class="name"><a class="user-name" href="/my/{number}/">{who}</a></p><div class="pop">{link}<p>{link}'
        f"<span>(No. {who})</span></p><ul>{facts * 6}</ul>{link}</div>"
        f'<div class="level"><a class="grade" href="/help/ranks">{rank}</a> <img src="/star.png" alt="{rank}"></div>'
    )


def boards(answers: tuple[Said, ...], opening: str) -> str:
    """A table for each contribution: the panel in one cell, date and words in the other, an advertisement below."""
    rows = "".join(
        f"""<table class="list" id="top{n}"><tr><td class="side" rowspan="2">{panel(c.author, n)}</td><td class="main">
<div class="bar"><span class="floor">{n}.</span><span class="time">{c.at:%Y-%m-%d %H:%M:%S}</span></div><div class="words"><p>{c.text}</p></div></td></tr>
<tr><td class="foot"><div class="hot">Today: <a href="/news/{n}.html">What number {n * 17} of our readers saw</a></div><a class="btn" href="#">回复</a></td></tr></table>"""
        for n, c in enumerate(answers)
    )
    return page(f"<h1>{TITLE}</h1>{opening}{rows}", lang="zh", title=TITLE)


def first_lines(html: str) -> list[tuple[str | None, str, str]]:
    """The comments without what stands below the words."""
    return [(who, day, text.partition("\n")[0]) for who, day, text, _ in told(html)]


def test_the_cell_about_a_member_is_no_part_of_the_words() -> None:
    opening = f'<div class="article">{"".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)}</div>'
    assert first_lines(boards(FLAT, opening)) == [(c.author, c.iso[:10], c.text) for c in FLAT]


def test_a_row_that_finds_but_the_post_gives_way_to_what_the_page_holds() -> None:
    text = "<br>".join(ARTICLE)
    opening = f'<div class="viewthread"><div class="postinfo">{AUTHOR} {PUBLISHED:%Y-%m-%d}</div><div class="t_msgfont">{text}</div></div>'
    assert first_lines(boards(FLAT, opening)) == [(c.author, c.iso[:10], c.text) for c in FLAT]


def test_answers_within_the_post_they_answer() -> None:
    def answers(c: Said) -> str:
        return "".join(
            f'<li class="lzl_single_post" data-field="{{}}"><a name="{a.id}"></a><a class="lzl_p_p" href="#"></a><div class="lzl_cnt"><a class="at" href="/home">{a.author}</a>:<span class="lzl_content_main">{a.text}</span><div><span class="lzl_time">{a.iso[:16].replace("T", " ")}</span> <a href="#" class="lzl_s_r">回复</a></div></div></li>'
            for a in below(c.id)
        )

    posts = [OPENING, *(c for c in TALK if c.parent is None)]
    rows = "".join(
        f"""<div class="l_post l_post_bright" data-field="{{}}"><div class="d_author"><ul><li class="d_name"><a class="p_author_name" href="/home">{c.author}</a></li><li>吧主 12</li></ul></div>
<div class="d_post_content_main"><div id="post_content_{c.id}" class="d_post_content">{"<br>".join(ARTICLE) if c is OPENING else c.text}</div><div class="core_reply"><ul class="p_tail"><li><span>{n}楼</span></li><li><span>{c.iso[:16].replace("T", " ")}</span></li></ul>
<div class="folded"><ul>{answers(c)[:1] and answers(c)}</ul></div></div></div></div>"""
        for n, c in enumerate(posts)
    )
    thread = told(page(f'<h1 class="core_title_txt">{TITLE}</h1>{rows}', lang="zh", title=f"{TITLE}_贴吧"))
    level = [c for c in TALK if c.parent is None or any(c.parent == one.id for one in posts)]
    assert thread == wanted(tuple(level))


def test_what_each_answers_stands_in_its_data() -> None:
    rows = "".join(
        f"""<a id="comment-{c.id}"></a><div class="comment" about="/comment/{c.id}#comment-{c.id}" typeof="sioc:Post"><div class="submitted"><span rel="sioc:has_creator"><a href="/user/{n}" class="username">{c.author}</a></span></div>
<div class="content"><span rel="sioc:reply_of" resource="/lighthouse"></span>{f'<span rel="sioc:reply_of" resource="/comment/{c.parent}#comment-{c.parent}"></span>' if c.parent else ""}<p>{c.text}</p></div><div class="comment-footer"><span property="dc:date" content="{c.iso}">{c.at:%d/%m/%Y - %H:%M}</span></div></div>"""
        for n, c in enumerate(TALK)
    )
    assert told(page(f'{article()}<div id="comments"><h2>Comments</h2>{rows}</div>')) == wanted(TALK)


def test_titles_tell_which_of_day_and_month_stands_first() -> None:
    days = [TALK[0].at.replace(day=day, month=4) for day in (3, 5, 7, 8, 29)]
    said = [Said(c.id, None, c.author, at, c.text) for c, at in zip(TALK, days, strict=False)]
    rows = "".join(
        f'<div class="reply" id="m{c.id}"><h4>Added by <a class="user" href="/users/{n}">{c.author}</a> <a title="{c.at:%m/%d/%Y %I:%M %p}" href="#">over 5 years</a> ago</h4><p>{c.text}</p></div>'
        for n, c in enumerate(said)
    )
    found = told(page(f"{article()}<h3>Replies ({len(said)})</h3>{rows}"))
    assert [row[:2] for row in found] == [(c.author, c.iso[:10]) for c in said]


def test_a_text_headed_by_the_name_of_its_author_answers_nobody() -> None:
    rows = "".join(
        f'<div class="entry" id="e{n}"><span class="nick">{who}</span> <span class="date">{n + 1} March 2019, 10:00</span><div class="words"><a href="/people/{who}">{who}</a> {c.text}</div></div>'
        for n, (who, c) in enumerate(zip(("ines", "ines", "halvard", "ines", "halvard"), TALK, strict=False))
    )
    assert {row[3] for row in told(page(f'{article()}<div class="comments">{rows}</div>'))} == {None}


def test_what_a_board_says_of_itself_is_no_article() -> None:
    blurb = "Here you may tell of ships that nobody counted, of swans that were, and of books in which both of them stand. Be kind to one another, and keep to one matter in each topic."
    rows = "".join(
        f'<div class="outer" id="p{n}"><div class="bar"><h3>{"Re: " * (n > 0)}{TITLE}</h3><span class="date">{c.at:%d %B %Y, %H:%M}</span></div><div class="who"><span class="username">{c.author}</span><div><strong>Posts:</strong> {n * 31}</div></div><div class="content">{"<br>".join(ARTICLE) if c is OPENING else c.text}</div></div>'
        for n, c in enumerate([OPENING, *FLAT])
    )
    html = page(f"<h1>View topic: {TITLE}</h1><div>{blurb}</div><div>8 posts</div>{rows}", title=f"View topic: {TITLE}")
    assert [row[:3] for row in told(html)] == [(c.author, c.iso[:10], c.text) for c in FLAT]


def test_the_first_post_stands_in_the_box_around_it_alone() -> None:
    rows = "".join(
        f'<div class="mainbox {"viewthread" if c is OPENING else "viewpost"}">{f"<span>打印 | 推荐</span><h1>{TITLE}</h1>" if c is OPENING else ""}<table id="pid{c.id}"><tr><td class="postauthor"><cite><a href="space.php?uid={n}">{c.author}</a></cite></td><td class="postcontent"><div class="postinfo">{n + 1}# 发表于 {c.at:%Y-%m-%d %H:%M}</div><div id="postmessage_{c.id}" class="t_msgfont">{"<br>".join(ARTICLE) if c is OPENING else c.text}</div></td></tr></table></div>'
        for n, c in enumerate([OPENING, *FLAT])
    )
    assert [row[:3] for row in told(page(rows, lang="zh", title=TITLE))] == [
        (c.author, c.iso[:10], c.text) for c in FLAT
    ]


def test_the_subject_of_each_post_leads_to_itself_and_is_no_name_though_one_person_wrote_them_all() -> None:
    subjects = ("Version six", "Some precisions", "The map of the coast", "A few pictures", "Version seven")
    posts = "".join(
        f"""<div class="vtouter" id="p{c.id}"><div class="vtdate"><h3 class="vtsubject mp"><a href="viewtopic.php?t=4#p{c.id}">{subject}</a></h3>
<span class="vtdate"><img src="m.gif" alt="Message"> {c.at:%a %d %b %Y, %H:%M}</span></div>
<div class="vtpanel"><span class="vtusername"><span class="username-coloured">Runa Berg</span></span><div>Keeper</div></div>
<div class="vtcontent"><div class="content">{c.text}</div></div></div><br>"""
        for subject, c in zip(subjects, FLAT, strict=False)
    )
    thread = read(page(f"<h2>News of the lamp</h2>{posts}"), Report(), tables=ENGINES)
    assert {thread.post.author, *(one.author for one in thread.comments)} == {"Runa Berg"}
