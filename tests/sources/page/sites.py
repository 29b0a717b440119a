# ruff: noqa: E501  markup stands as the engines print it, one block a line
"""The discussion in the markup of single sites, and in forms that sites agree on."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from blogs import ROOTS, nested
from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TALK, TITLE, Said, article, below, page

ORDER: list[tuple[int, Said]] = []
"""The discussion in reading order with the level of each comment."""


def _walk(some: list[Said], level: int) -> None:
    for one in some:
        ORDER.append((level, one))
        _walk(below(one.id), level + 1)


_walk(ROOTS, 0)
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)


def bare(body: str, title: str, head: str = "", lang: str = "en") -> str:
    """A page of a site that has no sidebar."""
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def hackernews() -> str:
    rows = "".join(
        f"""<tr class="athing comtr" id="{c.id}"><td><table border="0"><tr><td class="ind" indent="{level}"><img src="s.gif" height="1" width="{level * 40}"></td>
<td valign="top" class="votelinks"><center><a id="up_{c.id}" href="vote?id={c.id}&amp;how=up"><div class="votearrow" title="upvote"></div></a></center></td>
<td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id={c.author}" class="hnuser">{c.author}</a>
<span class="age" title="{c.iso}"><a href="item?id={c.id}">on Mar {c.at.day}, 2019</a></span> <span id="unv_{c.id}"></span><span class="navs"> | <a href="#4101" class="clicky">parent</a> | <a href="#4103" class="clicky">next</a></span>
<a class="togg clicky" id="{c.id}" n="3" href="javascript:void(0)">[–]</a></span></div><br><div class="comment"><div class="commtext c00">{c.text}</div><div class="reply"><p><font size="1"><u><a href="reply?id={c.id}" rel="nofollow">reply</a></u></font></div></div></td></tr></table></td></tr>"""
        for level, c in ORDER
    )
    return bare(
        f"""<center><table id="hnmain" border="0" width="85%"><tr><td bgcolor="#ff6600"><a href="news"><b>Hacker News</b></a> <a href="newest">new</a> | <a href="newcomments">comments</a></td></tr>
<tr><td><table class="fatitem" border="0"><tr class="athing submission" id="4100"><td class="title"><span class="titleline"><a href="https://skerry.example/ships">{TITLE}</a><span class="sitebit comhead"> (<a href="from?site=skerry.example"><span class="sitestr">skerry.example</span></a>)</span></span></td></tr>
<tr><td class="subtext"><span class="subline"><span class="score" id="score_4100">61 points</span> by <a href="user?id={AUTHOR}" class="hnuser">{AUTHOR}</a> <span class="age" title="{PUBLISHED.isoformat()}"><a href="item?id=4100">on Mar 14, 2019</a></span> | <a href="hide?id=4100">hide</a> | <a href="item?id=4100">7&nbsp;comments</a></span></td></tr></table>
<table border="0" class="comment-tree">{rows}</table></td></tr></table></center>""",
        f"{TITLE} | Hacker News",
    )


def reddit_old() -> str:
    def one(c: Said) -> str:
        return f"""<div class="thing id-t1_{c.id} noncollapsed comment" id="thing_t1_{c.id}" data-fullname="t1_{c.id}" data-type="comment" data-author="{c.author}"><p class="parent"><a name="{c.id}"></a></p>
<div class="midcol unvoted"><div class="arrow up"></div></div><div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a><a href="https://old.reddit.com/user/{c.author}" class="author may-blank">{c.author}</a><span class="userattrs"></span>
<span class="score dislikes">11 points</span><span class="score unvoted" title="12">12 points</span> <time title="{c.at:%a %b %d %H:%M:%S} 2019 UTC" datetime="{c.iso}+00:00" class="live-timestamp">3 years ago</time>&nbsp;<a href="javascript:void(0)" class="numchildren">(0 children)</a></p>
<form action="#" class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>{c.text}</p></div></div></form><ul class="flat-list buttons"><li class="first"><a href="/r/lamps/comments/x/ships/{c.id}/" class="bylink">permalink</a></li><li><a class="embed-comment">embed</a></li><li class="reply-button"><a>reply</a></li></ul></div>
<div class="child">{{children}}</div><div class="clearleft"></div></div>"""

    comments = nested(ROOTS, one, '<div class="sitetable listing">', "</div>")
    return bare(
        f"""<div id="header"><span class="pagename">lamps</span><ul class="tabmenu"><li><a href="#">comments</a></li></ul></div><div class="side"><div class="titlebox"><h1>lamps</h1><span class="subscribers">9,120 readers</span></div></div>
<div class="content" role="main"><div id="siteTable" class="sitetable linklisting"><div class="thing id-t3_x link self" id="thing_t3_x" data-fullname="t3_x" data-author="{AUTHOR}"><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="/r/lamps/comments/x/">{TITLE}</a> <span class="domain">(self.lamps)</span></p>
<p class="tagline">submitted <time title="x" datetime="{PUBLISHED.isoformat()}+00:00" class="live-timestamp">3 years ago</time> by <a href="https://old.reddit.com/user/{AUTHOR}" class="author">{AUTHOR}</a></p></div><div class="expando"><form class="usertext"><div class="usertext-body"><div class="md">{PROSE}</div></div></form></div><ul class="flat-list buttons"><li><a href="#">7 comments</a></li></ul></div></div></div>
<div class="commentarea"><div class="panestack-title"><span class="title">all 7 comments</span></div><div class="sitetable nestedlisting">{comments}</div></div></div>""",
        f"{TITLE} : lamps",
    )


def reddit_new() -> str:
    rows = "".join(
        f"""<shreddit-comment author="{c.author}" thingid="t1_{c.id}" depth="{level}" parentid="{"t1_" + c.parent if c.parent else "t3_x"}" score="3" postid="t3_x" permalink="/r/lamps/comments/x/comment/{c.id}/">
<div slot="commentMeta"><a href="/user/{c.author}/">{c.author}</a><span>•</span><faceplate-timeago ts="{c.iso}.000000+0000"><time datetime="{c.iso}.000Z" title="{c.at:%A, %B %d, %Y}">6y ago</time></faceplate-timeago></div>
<div id="t1_{c.id}-comment-rtjson-content" class="md" slot="comment"><div id="-post-rtjson-content"><p>{c.text}</p></div></div><shreddit-comment-action-row slot="actionRow" comment-id="t1_{c.id}"><span>Reply</span><span>Share</span></shreddit-comment-action-row></shreddit-comment>"""
        for level, c in ORDER
    )
    return bare(
        f"""<main><shreddit-post id="t3_x" author="{AUTHOR}" post-title="{TITLE}" created-timestamp="{PUBLISHED.isoformat()}.000000+0000" comment-count="7"><h1 slot="title">{TITLE}</h1><span slot="credit-bar"><a href="/user/{AUTHOR}/">{AUTHOR}</a> <faceplate-timeago ts="{PUBLISHED.isoformat()}.000000+0000"><time datetime="{PUBLISHED.isoformat()}.000Z">6y ago</time></faceplate-timeago></span>
<div slot="text-body"><div class="md text-neutral-content">{PROSE}</div></div></shreddit-post><shreddit-comment-tree>{rows}</shreddit-comment-tree></main>""",
        f"{TITLE} : r/lamps",
    )


def lemmy() -> str:
    def one(c: Said) -> str:
        return f"""<li class="comment"><article id="comment-{c.id}" class="details comment-node py-2"><div class="ms-2"><div class="d-flex text-muted small"><span class="person-listing d-inline-flex"><a class="person-listing" title="{c.author}" href="/u/{c.author}"><span>{c.author}</span></a></span>
<a class="btn btn-link" title="link" href="/comment/{c.id}"><svg></svg></a><span class="vote-display">4</span><span class="moment-time pointer" data-tippy-content="{c.at:%A, %B %d, %Y at %I:%M:%S %p} GMT+00:00">3 years ago</span></div>
<div class="comment-content"><div class="md-div"><p>{c.text}</p></div></div><div class="comment-bottom-btns"><button>reply</button></div></div></article>{{children}}</li>"""

    comments = nested(ROOTS, one, '<ul class="comments">', "</ul>")
    return bare(
        f"""<main><div class="post-listing mt-2"><article class="post-container"><h1 class="h4 post-title"><a href="/post/9">{TITLE}</a></h1><div class="small"><span class="person-listing"><a class="person-listing" href="/u/{AUTHOR}"><span>{AUTHOR}</span></a></span> • <span class="moment-time" data-tippy-content="{PUBLISHED:%A, %B %d, %Y at %I:%M:%S %p} GMT+00:00">3 years ago</span></div></article>
<article id="postContent" class="col-12 card my-2 p-2"><div class="md-div">{PROSE}</div></article></div><div class="comments-wrap"><ul class="comments">{comments}</ul></div></main>""",
        f"{TITLE} - lamps",
    )


def slashdot() -> str:
    def one(c: Said) -> str:
        return f"""<li id="tree_{c.id}" class="comment full contain"><div id="comment_status_{c.id}" class="commentstatus"></div><div id="comment_{c.id}" class="cw"><div id="comment_top_{c.id}" class="commentTop"><div class="title"><h4><a id="comment_link_{c.id}" name="comment_link_{c.id}" href="//ask.example/comments.pl?cid={c.id}">Re: ships</a> <span id="comment_score_{c.id}" class="score">(Score:4, Interesting)</span></h4></div>
<div class="details"><span class="by">by <a href="//slashdot.org/~x">{c.author}</a> ( {c.id} )</span> <span class="otherdetails" id="comment_otherdetails_{c.id}">on {c.at:%A %B %d, %Y @%I:%M%p} (<a href="//ask.example/comments.pl?cid={c.id}">#{c.id}</a>)</span></div></div>
<div class="commentBody"><div id="comment_body_{c.id}">{c.text}</div></div><div class="commentSub"><span class="nbutton"><p><b><a href="#" onclick="replyTo({c.id}); return false;">Reply to This</a></b></p></span></div></div>{{children}}</li>"""

    comments = nested(ROOTS, one, '<ul class="commtree">', "</ul>")
    return bare(
        f"""<article class="fhitem-story article"><header><h2 class="story"><span class="story-title"><a href="/story/1">{TITLE}</a></span></h2><div class="details"><span class="story-details">Posted by <a rel="nofollow" href="/~x">{AUTHOR}</a> <time datetime="{PUBLISHED.isoformat()}">on {PUBLISHED:%A %B %d, %Y @%I:%M%p}</time></span></div></header><div class="body"><div class="p">{PROSE}</div></div></article>
<div class="commentBox"><h2>Comments: 7</h2><ul id="commentlisting" class="d2">{comments}</ul></div>""",
        f"{TITLE} - Slashdot",
    )


def livejournal() -> str:
    rows = "".join(
        f"""<div class="b-tree-twig b-tree-twig-{level + 1}" style="margin-left: {level * 30}px" data-tree-index="{n}"><div id="t{c.id}" class="b-leaf b-leaf-expanded" data-username="{c.author}"><div class="b-leaf-inner"><div class="b-leaf-header"><div class="b-leaf-userpic"><img src="x"></div><div class="b-leaf-details"><div class="b-leaf-username"><span class="ljuser i-ljuser"><a href="https://x.livejournal.com/" class="i-ljuser-username"><b>{c.author}</b></a></span></div>
<div class="b-leaf-meta"><p class="b-leaf-createdtime">{c.at:%B %d %Y, %H:%M:%S} UTC</p></div></div></div><div class="b-leaf-article">{c.text}</div><div class="b-leaf-footer"><ul class="b-leaf-actions"><li class="b-leaf-actions-item"><a href="https://skerry.livejournal.com/1.html?replyto={c.id}">Reply</a></li><li><a href="https://skerry.livejournal.com/1.html?thread={c.id}#t{c.id}">Link</a></li></ul></div></div></div></div>"""
        for n, (level, c) in enumerate(ORDER)
    )
    return bare(
        f"""<article class="b-singlepost hentry"><div class="b-singlepost-author"><span class="ljuser i-ljuser vcard author"><a class="i-ljuser-username fn" href="https://runa.livejournal.com/"><b>{AUTHOR}</b></a></span> <time class="b-singlepost-author-date published dt-published" datetime="{PUBLISHED.isoformat()}">{PUBLISHED:%B %d %Y, %H:%M}</time></div><h1 class="b-singlepost-title entry-title p-name">{TITLE}</h1><article class="b-singlepost-body entry-content e-content">{PROSE}</article></article>
<div id="comments" class="b-tree b-tree-root"><div class="b-xylem-cell-amount">7 comments</div>{rows}</div>""",
        f"{TITLE}: skerry — LiveJournal",
    )


def dreamwidth() -> str:
    rows = "".join(
        f"""<div class="comment-thread comment-depth-{level + 1}" style="margin-left: {level * 25}px"><div id="cmt{c.id}" class="dwexpcomment"><div class="comment"><div class="inner"><div class="header"><h4 class="comment-title"></h4><div class="userpic"><img src="x"></div><span class="poster comment-poster"><span class="ljuser" lj:user="x"><a href="https://x.dreamwidth.org/"><b>{c.author}</b></a></span></span><span class="datetime"><span class="comment-date-text">Date:</span> {c.at:%Y-%m-%d %I:%M %p} (UTC)</span></div>
<div class="contents"><div class="comment-content">{c.text}</div></div><div class="footer"><ul class="comment-management-links"></ul><ul class="comment-interaction-links"><li class="link commentpermalink"><a href="?thread={c.id}#cmt{c.id}">Link</a></li><li class="link reply"><a href="?replyto={c.id}">Reply</a></li></ul></div></div></div></div></div>"""
        for level, c in ORDER
    )
    return bare(
        f"""<div class="entry-wrapper"><div class="entry"><h3 class="entry-title">{TITLE}</h3><span class="datetime">{PUBLISHED:%Y-%m-%d %I:%M %p}</span><span class="poster entry-poster author"><span class="ljuser"><a href="https://runa.dreamwidth.org/"><b>{AUTHOR}</b></a></span></span><div class="entry-content">{PROSE}</div></div></div><div id="comments"><div class="comments-inner"><div class="comment-pages"></div>{rows}</div></div>""",
        f"skerry: {TITLE}",
    )


def habr() -> str:
    def one(c: Said) -> str:
        return f"""<section class="tm-comment-thread"><article class="tm-comment-thread__comment"><a id="comment_{c.id}" name="comment_{c.id}" class="tm-comment-thread__target"></a><div class="tm-comment"><header class="tm-comment__header"><div class="tm-user-info tm-comment__user-info"><a href="/ru/users/x/" class="tm-user-info__userpic"><img class="tm-entity-image__pic"></a><span class="tm-user-info__user"><a href="/ru/users/x/" class="tm-user-info__username">{c.author}</a></span></div>
<a href="/ru/articles/1/#comment_{c.id}" class="tm-comment-thread__comment-link"><time datetime="{c.iso}.000Z" title="{c.at:%Y-%m-%d, %H:%M}">14 мар 2019 в {c.at:%H:%M}</time></a></header><div class="tm-comment__body-content"><div class="article-formatted-body"><p>{c.text}</p></div></div><div class="tm-comment-footer"><div class="tm-votes-meter">+2</div><button class="tm-comment-footer__btn">Ответить</button></div></div></article><div class="tm-comment-thread__children">{{children}}</div></section>"""

    comments = nested(ROOTS, one, "", "")
    return bare(
        f"""<div class="tm-article-presenter"><article class="tm-article-presenter__content"><div class="tm-article-snippet"><span class="tm-user-info"><a href="/ru/users/runa/" class="tm-user-info__username">{AUTHOR}</a></span> <span class="tm-article-datetime-published"><time datetime="{PUBLISHED.isoformat()}.000Z">14 мар 2019</time></span><h1 class="tm-title"><span>{TITLE}</span></h1></div><div id="post-content-body"><div class="article-formatted-body">{PROSE}</div></div></article></div>
<div class="tm-comments-wrapper"><h2 class="tm-comments-wrapper__title">Комментарии 7</h2><div class="tm-comments__tree">{comments}</div></div>""",
        f"{TITLE} / Хабр",
        lang="ru",
    )


def metafilter() -> str:
    rows = "".join(
        f"""<a name="{c.id}"></a><div class="comments" id="c{c.id}">{c.text}<br><span class="smallcopy">posted by <a href="/user/{c.id}" target="_self">{c.author}</a> at <a href="/1/ships#{c.id}" target="_self">{c.at.hour % 12 or 12}:{c.at:%M %p}</a> on {c.at:%B} {c.at.day}, {c.at.year} [<a href="#">2 favorites</a>]</span></div><br><br>"""
        for c in FLAT
    )
    return bare(
        f"""<h1 class="posttitle">{TITLE} <br><span class="smallcopy">{PUBLISHED:%B} {PUBLISHED.day}, {PUBLISHED.year} 8:30 AM</span></h1><div class="copy">{PROSE}<span class="smallcopy byline">posted by <a rel="author" href="/user/1">{AUTHOR}</a> (7 comments total)</span></div><div id="posts">{rows}</div>""",
        f"{TITLE} | Skerry",
    )


def stackexchange() -> str:
    def note(c: Said) -> str:
        return f"""<li id="comment-{c.id}" class="comment js-comment" data-comment-id="{c.id}"><div class="js-comment-actions comment-actions"><div class="comment-score"></div></div><div class="comment-text js-comment-text-and-form"><div class="comment-body"><span class="comment-copy">{c.text}</span> – <a href="/users/9/x" class="comment-user">{c.author}</a> <span class="comment-date"><a class="comment-link" href="#comment{c.id}_1"><span title="{c.at:%Y-%m-%d %H:%M:%S}Z" class="relativetime-clean">{c.at:%b %d}</span></a></span></div></div></li>"""

    def under(c: Said) -> list[Said]:
        return [one for answer in below(c.id) for one in (answer, *under(answer))]

    answers = "".join(
        f"""<a name="{c.id}"></a><div id="answer-{c.id}" class="answer" data-answerid="{c.id}" itemprop="suggestedAnswer" itemscope itemtype="http://schema.org/Answer"><div class="post-layout"><div class="votecell"><div class="js-vote-count" itemprop="upvoteCount">4</div></div><div class="answercell post-layout--right"><div class="s-prose js-post-body" itemprop="text"><p>{c.text}</p></div>
<div class="mt24"><div class="js-post-menu"><a href="/a/{c.id}">Share</a><a href="/posts/{c.id}/edit">Improve this answer</a></div><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span title="{c.at:%Y-%m-%d %H:%M:%S}Z" class="relativetime">{c.at:%b %d} at {c.at:%H:%M}</span></div><div class="user-details" itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/8/x">{c.author}</a><span class="d-none" itemprop="name">{c.author}</span><div class="-flair"><span class="reputation-score">1,021</span></div></div></div></div></div></div>
<div class="post-layout--right"><div id="comments-{c.id}" class="comments js-comments-container"><ul class="comments-list">{"".join(note(one) for one in under(c))}</ul></div></div></div></div>"""
        for c in ROOTS
    )
    return bare(
        f"""<div id="question-header"><h1 itemprop="name"><a href="/questions/1" class="question-hyperlink">{TITLE}</a></h1></div><div id="mainbar"><div class="question" data-questionid="1" id="question"><div class="post-layout"><div class="postcell post-layout--right"><div class="s-prose js-post-body" itemprop="text">{PROSE}</div>
<div class="post-signature owner"><div class="user-info"><div class="user-action-time">asked <span title="{PUBLISHED:%Y-%m-%d %H:%M:%S}Z" class="relativetime">Mar 14</span></div><div class="user-details" itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/1/runa">{AUTHOR}</a><span class="d-none" itemprop="name">{AUTHOR}</span></div></div></div></div></div></div>
<div id="answers"><div id="answers-header"><h2 class="mb0" data-answercount="4">4 Answers</h2></div>{answers}</div></div>""",
        f"{TITLE} - Lamp Exchange",
    )


def osqa() -> str:
    def signed(what: str, author: str, at: datetime) -> str:
        return f"""<div class="post-update-info-container"><div class="post-update-info post-update-info-user"><p style="line-height:12px;">{what} <strong title="x">{at:%d %b '%y, %H:%M}</strong></p><img src="/a.png" class="gravatar" alt="avatar"><p><a href="/users/9/x">{author}</a><br><span class="score" title="687 reputation points">687</span></p></div></div>"""

    def note(c: Said) -> str:
        return f"""<div class="comment" id="comment-{c.id}"><div id="post-{c.id}-score" class="comment-score"></div><div class="comment-text"><p>{c.text}</p></div><div id="comment-{c.id}-info" class="comment-info"><span class="comment-age">({c.at:%d %b '%y, %H:%M})</span> <a class="comment-user userinfo" href="/users/7/x">{c.author}</a></div></div>"""

    def under(c: Said) -> list[Said]:
        return [one for answer in below(c.id) for one in (answer, *under(answer))]

    answers = "".join(
        f"""<a name="{c.id}"></a><div class="answer" id="answer-container-{c.id}"><table style="width:100%;"><tr><td style="vertical-align:top"><div class="vote-buttons"><div id="post-{c.id}-score" class="post-score">0</div></div></td><td><div class="item-right"><div class="answer-body"><p>{c.text}</p></div>
<div class="answer-controls post-controls"><span class="action-link"><a class="ajax-command" href="/answer_link/{c.id}/">permanent link</a></span></div>{signed("answered", c.author, c.at)}</div><div class="comments-container" id="comments-container-{c.id}">{"".join(map(note, under(c)))}</div></td></tr></table></div>"""
        for c in ROOTS
    )
    return bare(
        f"""<div class="headNormal"><h1><a href="/questions/1/x">{TITLE}</a></h1></div><table id="question-table"><tr><td><div id="item-right"><div class="question-body">{PROSE}</div><div id="question-tags" class="tags-container"><a href="/tags/lamps/" class="post-tag">lamps</a></div>{signed("asked", AUTHOR, PUBLISHED)}</div></td></tr></table>
<div class="tabBar"><div class="headQuestions">{len(ROOTS)} Answers:</div></div>{answers}""",
        f"{TITLE} - Lamp Help",
    )


def tildes() -> str:
    def one(c: Said) -> str:
        return f"""<li class="tree-comment"><article id="comment-{c.id}" class="comment" data-comment-id36="{c.id}" data-comment-depth="0"><header class="comment-header"><button class="btn btn-sm comment-collapse-button"></button><a href="/user/x" class="link-user">{c.author}</a> <div><time class="comment-posted-time" datetime="{c.iso}Z" title="{c.at:%Y-%m-%d %H:%M:%S}Z">{c.at:%B %d, %Y}</time></div><nav class="comment-nav-links"><a href="#comment-{c.id}" class="comment-nav-link">Link</a></nav></header><div class="comment-itself"><div class="comment-text"><p>{c.text}</p></div><div class="btn-post">2 votes</div></div></article>{{children}}</li>"""

    comments = nested(ROOTS, one, '<ol class="comment-tree comment-tree-replies">', "</ol>")
    return bare(
        f"""<main><article class="topic-full"><header><h1>{TITLE}</h1><div class="topic-full-byline"><time datetime="{PUBLISHED.isoformat()}Z">March 14, 2019</time> by <a href="/user/runa" class="link-user">{AUTHOR}</a></div></header><div class="topic-full-text">{PROSE}</div></article><section class="topic-comments"><header class="topic-comments-header"><h2>7 comments</h2></header><ol class="comment-tree">{comments}</ol></section></main>""",
        f"{TITLE} - ~lamps - Tildes",
    )


def mbin() -> str:
    rows = "".join(
        f"""<blockquote class="section comment entry-comment subject comment-level--{level + 1}" id="entry-comment-{c.id}" data-subject-parent-value="{c.parent or ""}"><header><a href="/u/x" class="user-inline" title="@x">{c.author}</a>, <time class="timeago" title="{c.iso}+00:00" datetime="{c.iso}+00:00">3 years ago</time></header><div class="content"><p>{c.text}</p></div><aside class="vote"><span>2</span></aside><footer><menu><li><a href="/c/{c.id}/reply">reply</a></li></menu></footer></blockquote>"""
        for level, c in ORDER
    )
    return bare(
        f"""<div id="main"><article class="entry section subject"><header><h1>{TITLE}</h1></header><aside class="meta entry__meta"><a href="/u/runa" class="user-inline" rel="author">{AUTHOR}</a>, <time datetime="{PUBLISHED.isoformat()}+00:00">3 years ago</time></aside><div class="content entry__body">{PROSE}</div></article><section class="comments entry-comments comments-tree">{rows}</section></div>""",
        f"{TITLE} - Lamps - mbin",
    )


def microdata() -> str:
    def one(c: Said) -> str:
        return f"""<div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="k{c.id}"><p><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{c.author}</span></span>, <time itemprop="dateCreated" datetime="{c.iso}Z">{c.at:%d/%m/%Y}</time></p><div itemprop="text">{c.text}</div>{{children}}</div>"""

    return page(article() + f"<section>{nested(ROOTS, one, '<div>', '</div>')}</section>")


def h_cite() -> str:
    def one(c: Said) -> str:
        return f"""<div class="u-comment h-cite"><a class="u-author h-card p-author" href="https://x.example"><span class="p-name">{c.author}</span></a> <a class="u-url" href="/ships#r{c.id}"><time class="dt-published" datetime="{c.iso}Z">{c.at:%d %B %Y}</time></a><div class="p-content">{c.text}</div>{{children}}</div>"""

    return page(article("div", "e-content") + f'<div class="responses">{nested(ROOTS, one, "<div>", "</div>")}</div>')


def json_ld() -> str:
    """The comments stand only in the structured data; the page would load them by a script."""

    def data(c: Said) -> dict[str, object]:
        return {
            "@type": "Comment",
            "@id": f"https://skerry.example/ships#c{c.id}",
            "author": {"@type": "Person", "name": c.author},
            "dateCreated": c.iso + "Z",
            "text": c.text,
            "comment": [data(answer) for answer in below(c.id)],
        }

    graph = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "author": [{"@type": "Person", "name": AUTHOR}],
        "datePublished": PUBLISHED.isoformat() + "Z",
        "commentCount": 7,
        "comment": [data(c) for c in ROOTS],
    }
    return page(
        f'<main><h1>{TITLE}</h1><div class="text">{PROSE}</div><div id="talk-stream"></div></main>',
        head=f'<script type="application/ld+json">{json.dumps(graph)}</script>',
    )


def ptt() -> str:
    rows = "".join(
        f'<div class="push"><span class="hl push-tag">推 </span><span class="f3 hl push-userid">{c.author}</span><span class="f3 push-content">: {c.text}</span><span class="push-ipdatetime"> {c.at:%m/%d %H:%M}\n</span></div>'
        for c in FLAT
    )
    return bare(
        f"""<div id="main-container"><div id="main-content" class="bbs-screen bbs-content"><div class="article-metaline"><span class="article-meta-tag">作者</span><span class="article-meta-value">{AUTHOR}</span></div><div class="article-metaline"><span class="article-meta-tag">標題</span><span class="article-meta-value">{TITLE}</span></div><div class="article-metaline"><span class="article-meta-tag">時間</span><span class="article-meta-value">{PUBLISHED:%a %b %d %H:%M:%S %Y}</span></div>
{PROSE}{rows}</div></div>""",
        f"{TITLE} - 看板 Lamps - 批踢踢實業坊",
        lang="zh-TW",
    )


def wakaba() -> str:
    def one(c: Said) -> str:
        return (
            f'<table><tbody><tr><td class="doubledash">&gt;&gt;</td><td class="reply" id="reply{c.id}"><a name="{c.id}"></a><label><input type="checkbox" name="delete" value="{c.id}"> <span class="replytitle"></span> <span class="commentpostername">{c.author}</span> {c.at:%y/%m/%d(%a)%H:%M}</label> '
            f"""<span class="reflink"><a href="javascript:insert('&gt;&gt;{c.id}')">No.{c.id}</a></span> <blockquote><p>{c.text}</p></blockquote></td></tr></tbody></table>"""
        )

    rows = "".join(map(one, FLAT))
    return bare(
        f"""<div class="logo">Lamps</div><form id="delform" action="/wakaba.pl" method="post"><label><input type="checkbox" name="delete" value="4100"> <span class="filetitle">{TITLE}</span> <span class="postername">{AUTHOR}</span> {PUBLISHED:%y/%m/%d(%a)%H:%M}</label> <span class="reflink"><a href="javascript:insert('&gt;&gt;4100')">No.4100</a></span>
<blockquote>{PROSE}</blockquote>{rows}<br clear="left"><hr></form>""",
        TITLE,
    )


def ucoz() -> str:
    def one(c: Said) -> str:
        answers = "".join(map(one, below(c.id)))
        return (
            f'<div class="comEnt" id="comEnt{c.id}"><table border="0" width="100%" class="cBlock1"><tr><td style="padding:3px;"><div style="float:right;">0 <a href="javascript://">Спам</a></div><div class="cTop"><a href="#ent{c.id}" name="ent{c.id}"><b>{int(c.id) - 4100}</b></a> '
            f'<a href="javascript://" rel="nofollow"><b itemprop="name">{c.author}</b></a> <span style="font-size:7pt;">(<span itemprop="datePublished" content="{c.at:%Y-%m-%d %H:%M}">{c.at:%Y-%m-%d %H:%M}</span>)</span></div><div class="cMessage" itemprop="reviewBody">{c.text}</div></td></tr></table></div>'
            f'<div style="margin-left:20px;" id="appEntry{c.id}">{answers}</div>'
        )

    rows = "".join(map(one, ROOTS))
    return bare(
        f"""<div class="head-l">Приветствую Вас, <b>Гость</b> | <span>Сб, 2021-03-06</span></div><table class="eBlock"><tr><td><div class="eTitle">{TITLE}</div></td></tr><tr><td class="eMessage">{PROSE}</td></tr>
<tr><td class="eDetails"><span class="e-reads"><span class="ed-title">Просмотров</span>: <span class="ed-value">1096</span></span> | <span class="e-author"><span class="ed-title">Добавил</span>: <span class="ed-value"><a href="javascript://">{AUTHOR}</a></span></span> | <span class="e-date"><span class="ed-title">Дата</span>: <span class="ed-value">{PUBLISHED:%d.%m.%Y}</span></span></td></tr></table>
<table><tr><td>Всего комментариев: <b>7</b></td></tr></table><div id="allEntries">{rows}</div>""",
        f"{TITLE} - Skerry",
        lang="ru",
    )


PAGES: dict[str, Callable[[], str]] = {
    one.__name__: one
    for one in (
        hackernews, reddit_old, reddit_new, lemmy, slashdot, livejournal, dreamwidth, habr, metafilter, stackexchange,
        tildes, mbin, microdata, h_cite, json_ld, ptt, wakaba, ucoz, osqa,
    )
}  # fmt: skip
"""Every page by its site's name."""

FLAT_PAGES = frozenset({"metafilter", "ptt", "wakaba"})
"""Sites that do not show what answers what."""

UNDATED = frozenset({"ptt"})
"""Sites that date comments without a year."""

NO_ARTICLE = frozenset({"hackernews", "ptt"})
"""Sites whose posts are links."""

ROUGH = frozenset({"reddit_old"})
"""Sites whose articles the general reading does not part from the line that says who submitted them."""

NEEDS_ROW = frozenset({"ptt"})
"""Sites that only their rows can read."""

NO_ROW: frozenset[str] = frozenset({"json_ld"})
"""Pages without a row of the tables."""

_TWO_LEVELS = [Said(o.id, "4101" if o.parent == "4102" else o.parent, o.author, o.at, o.text) for o in TALK]

PARTIAL = {
    # An owner's answer stands in the visitor's block; there are no answers to answers.
    "pixnet": [one for one in TALK if one.id != "4107"],
    # Comments on an answer are one list.
    "stackexchange": _TWO_LEVELS,
    "osqa": _TWO_LEVELS,
}
