# ruff: noqa: E501  markup stands as the engines print it, one block a line
"""The discussion in the markup of blog engines, written from what these engines print, with our own words in it."""

from __future__ import annotations

from collections.abc import Callable

from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TALK, TITLE, Said, article, below, page

Render = Callable[[Said], str]


def nested(roots: list[Said], one: Render, opening: str, closing: str, after: bool = True) -> str:
    """Comments with their answers inside: ``one`` prints an item with ``{children}`` where they belong."""

    def show(said: Said) -> str:
        answers = below(said.id)
        inner = opening + "".join(show(answer) for answer in answers) + closing if answers else ""
        return one(said).replace("{children}", inner)

    return "".join(show(said) for said in roots)


ROOTS = below(None)  # type: ignore[arg-type]


def wordpress_html5() -> str:
    def one(c: Said) -> str:
        own = " byuser bypostauthor" if c.author == AUTHOR else ""
        return f"""<li id="comment-{c.id}" class="comment{own} even thread-odd depth-1 parent">
<article id="div-comment-{c.id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard">
<img alt="" src="https://secure.gravatar.com/avatar/{c.id}?s=56" class="avatar avatar-56 photo" height="56" width="56">
<b class="fn">{c.author}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="/2019/03/ships#comment-{c.id}"><time datetime="{c.iso}+01:00">{c.at:%B %d, %Y at %I:%M %p}</time></a>
<span class="edit-link"></span></div></footer>
<div class="comment-content"><p>{c.text}</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="/2019/03/ships?replytocom={c.id}#respond" aria-label="Reply to {c.author}">Reply</a></div>
</article>{{children}}</li>"""

    comments = nested(ROOTS, one, '<ol class="children">', "</ol>")
    return page(
        article()
        + f'<div id="comments" class="comments-area"><h2 class="comments-title">7 thoughts on “{TITLE}”</h2>'
        + f'<ol class="comment-list">{comments}</ol>'
        + '<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p>'
        + '<textarea name="comment"></textarea></form></div></div>',
        head='<meta name="generator" content="WordPress 5.1.1">',
    )


def wordpress_classic() -> str:
    items = "".join(
        f"""<li class="{"alt" if n % 2 else ""}" id="comment-{c.id}">
<cite><a href="http://example.org/{c.id}" rel="external nofollow" class="url">{c.author}</a></cite> Says: <br />
<small class="commentmetadata"><a href="#comment-{c.id}" title="">{c.at:%B %d}{"th"}, {c.at:%Y at %I:%M %p}</a> </small>
<p>{c.text}</p></li>"""
        for n, c in enumerate(FLAT)
    )
    return page(
        article("div", "entry", "h2")
        + f'<h3 id="comments">7 Responses to “{TITLE}”</h3><ol class="commentlist">{items}</ol>'
        + '<h3 id="respond">Leave a Reply</h3><form id="commentform"><input name="author"></form>',
        head='<meta name="generator" content="WordPress 2.0.4">',
    )


def wordpress_blocks() -> str:
    def one(c: Said) -> str:
        return f"""<li id="comment-{c.id}" class="comment even depth-1"><div class="wp-block-columns"><div class="wp-block-column">
<div class="wp-block-avatar"><img src="/a/{c.id}.png" class="avatar"></div></div><div class="wp-block-column">
<div class="wp-block-comment-author-name">{c.author}</div>
<div class="wp-block-group"><div class="wp-block-comment-date"><time datetime="{c.iso}+01:00"><a href="/ships/#comment-{c.id}">{c.at:%d %B %Y}</a></time></div></div>
<div class="wp-block-comment-content"><p>{c.text}</p></div>
<div class="wp-block-comment-reply-link"><a class="comment-reply-link" href="/ships/?replytocom={c.id}#respond">Reply</a></div></div></div>{{children}}</li>"""

    comments = nested(ROOTS, one, "<ol>", "</ol>")
    return page(
        article("div", "entry-content wp-block-post-content")
        + f'<div class="wp-block-comments"><h2>7 responses</h2><ol class="wp-block-comment-template">{comments}</ol></div>'
    )


def blogger_old() -> str:
    items = "".join(
        f"""<dt class="comment-author blogger-comment-icon" id="c{c.id}99"><a name="c{c.id}99"></a>
<a href="http://www.blogger.com/profile/0{c.id}" rel="nofollow">{c.author}</a> said...</dt>
<dd class="comment-body"><p>{c.text}</p></dd>
<dd class="comment-footer"><span class="comment-timestamp"><a href="http://skerry.example.com/2019/03/ships.html#c{c.id}99" title="comment permalink">
{c.at:%A, %B %d, %Y %I:%M:%S %p}</a><span class="item-control blog-admin"><a href="#" title="Delete Comment"><span class="delete-comment-icon">&nbsp;</span></a></span></span></dd>"""
        for c in FLAT
    )
    return page(
        article("div", "post-body entry-content", "h3")
        + f'<div class="comments" id="comments"><a name="comments"></a><h4>7 comments:</h4><dl id="comments-block">{items}</dl>'
        + '<p class="comment-footer"><a href="#">Post a Comment</a></p></div>'
    )


def movable_type() -> str:
    items = "".join(
        f"""<div class="comment" id="comment-{c.id}"><div class="inner"><div class="comment-header"><div class="asset-meta">
<span class="byline"><span class="vcard author">{c.author}</span> | <a href="#comment-{c.id}"><abbr class="published" title="{c.iso}+01:00">{c.at:%B %d, %Y %I:%M %p}</abbr></a>
| <a title="Reply" href="javascript:void(0);" onclick="mtReplyCommentOnClick({c.id}, '{c.author}')">Reply</a></span></div></div>
<div class="comment-content"><p>{c.text}</p></div></div></div>"""
        for c in FLAT
    )
    return page(
        article("div", "asset-content")
        + f'<div id="comments" class="comments"><h2 class="comments-header">7 Comments</h2><div class="comments-content">{items}</div></div>'
    )


def movable_type_old() -> str:
    items = "".join(
        f"""<div class="comments-body"><p>{c.text}</p>
<span class="comments-post">Posted by: <a target="_blank" href="http://example.org/{c.id}">{c.author}</a> at {c.at:%B %d, %Y %I:%M %p}</span></div>"""
        for c in FLAT
    )
    return page(article("div", "blogbody", "h3") + f'<div class="comments-head">Comments</div>{items}')


def typepad() -> str:
    items = "".join(
        f"""<div id="comment-6a00{c.id}" class="comment comment-odd"><div class="comment-avatar-wrapper"><img src="/x.gif" alt=""></div>
<div class="comment-content"><span id="comment-6a00{c.id}-content"><p>{c.text}</p></span></div>
<p class="comment-footer">Posted by: <a rel="nofollow" href="http://profile.example.com/{c.id}">{c.author}</a> |
<a rel="nofollow" href="http://skerry.example.com/notes/2019/03/ships.html?cid=6a00{c.id}#comment-6a00{c.id}">{c.at:%B %d, %Y at %I:%M %p}</a></p></div>"""
        for c in FLAT
    )
    return page(
        article("div", "entry-body", "h3")
        + f'<a id="comments"></a><div class="comments"><h3 class="comments-header">Comments</h3><div class="comments-content">{items}</div></div>',
        head='<meta name="generator" content="http://www.typepad.com/">',
    )


def drupal6() -> str:
    def one(c: Said) -> str:
        return f"""<a id="comment-{c.id}"></a><div class="comment clear-block"><div class="picture"></div>
<h3><a href="/node/12#comment-{c.id}" class="active">{c.text[:18]}</a></h3>
<div class="submitted">Submitted by {c.author} (not verified) on {c.at:%a, %d/%m/%Y - %H:%M}.</div>
<div class="content"><p>{c.text}</p></div>
<div class="links"><ul class="links"><li class="comment_reply first last"><a href="/comment/reply/12/{c.id}">reply</a></li></ul></div></div>{{children}}"""

    comments = nested(ROOTS, one, '<div class="indented">', "</div>")
    return page(
        f'<div class="node"><h1 class="title">{TITLE}</h1><span class="submitted">Submitted by {AUTHOR} on {PUBLISHED:%a, %d/%m/%Y - %H:%M}</span>'
        f'<div class="content">{"".join(f"<p>{p}</p>" for p in ARTICLE)}</div></div><div id="comments"><h2>Comments</h2>{comments}</div>'
    )


def drupal8() -> str:
    def one(c: Said) -> str:
        return f"""<article data-comment-user-id="0" id="comment-{c.id}" class="comment js-comment"><span class="hidden" data-comment-timestamp="{int(c.at.timestamp())}"></span>
<footer class="comment__meta"><p class="comment__author"><span lang="" class="username">{c.author}</span></p>
<p class="comment__time">{c.at:%a, %m/%d/%Y - %H:%M}</p><p class="comment__permalink"><a href="/comment/{c.id}#comment-{c.id}" hreflang="en">Permalink</a></p></footer>
<div class="comment__content"><h3><a href="/comment/{c.id}#comment-{c.id}" class="permalink" rel="bookmark">{c.text[:14]}</a></h3>
<div class="text-formatted field field--name-comment-body field--type-text-long field__item"><p>{c.text}</p></div>
<ul class="links inline"><li class="comment-reply"><a href="/comment/reply/node/12/comment/{c.id}">Reply</a></li></ul></div></article>{{children}}"""

    comments = nested(ROOTS, one, '<div class="indented">', "</div>")
    return page(
        article("div", "node__content")
        + f'<section class="comment-wrapper"><h2 class="title">Comments</h2>{comments}</section>'
    )


def spip() -> str:
    def one(c: Said) -> str:
        months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
        day = f"{c.at.day} {months[c.at.month - 1]} {c.at.year}"
        return f"""<li class="forum-fil"><div class="forum-message" id="forum{c.id}"><div class="forum-chapo"><strong class="forum-titre"><a href="#forum{c.id}">{TITLE}</a></strong>
<small>{day}, {c.at:%H:%M}, <span>par <span class="vcard author"><span class="fn">{c.author}</span></span></span></small></div>
<div class="forum-texte"><p>{c.text}</p></div><p class="forum-repondre-message"><a href="spip.php?page=forum&amp;id_forum={c.id}">Répondre à ce message</a></p></div>{{children}}</li>"""

    comments = nested(ROOTS, one, "<ul>", "</ul>")
    return page(
        article("div", "texte")
        + f'<a href="#forum" name="forum" id="forum"></a><h2>Messages</h2><ul class="forum">{comments}</ul>',
        head='<meta name="generator" content="SPIP 3.2.1">',
        lang="fr",
    )


def dotclear() -> str:
    items = "".join(
        f"""<dt id="c{c.id}" class="{"odd" if n % 2 else ""}"><a href="#c{c.id}" class="comment-number">{n + 1}.</a> On {c.at:%A, %d %B %Y}, {c.at:%H:%M} by <a href="http://example.org" rel="nofollow">{c.author}</a></dt>
<dd><p>{c.text}</p></dd>"""
        for n, c in enumerate(FLAT)
    )
    return page(
        article("div", "post-content", "h2") + f'<div id="comments"><h3>Comments</h3><dl>{items}</dl></div>',
        head='<meta name="generator" content="Dotclear">',
    )


def serendipity() -> str:
    def level(c: Said) -> int:
        depth, at = 0, c
        while at.parent:
            at = next(one for one in TALK if one.id == at.parent)
            depth += 1
        return depth

    order: list[Said] = []

    def walk(some: list[Said]) -> None:
        for one in some:
            order.append(one)
            walk(below(one.id))

    walk(ROOTS)
    items = "".join(
        f"""<a id="c{c.id}"></a><div id="serendipity_comment_{c.id}" class="serendipity_comment serendipity_comment_author_x odd" style="padding-left: {20 * level(c)}px">
<div class="serendipity_commentBody">{c.text}</div>
<div class="serendipity_comment_source"><a href="#c{c.id}" title="Link">#{n}</a> <span class="comment_source_author">{c.author}</span> on <span class="comment_source_date">{c.at:%Y-%m-%d %H:%M}</span>
(<a class="comment_reply" href="#serendipity_CommentForm">Reply</a>)</div></div>"""
        for n, c in enumerate(order)
    )
    return page(
        article("div", "serendipity_entry_body", "h4")
        + f'<div class="serendipity_comments"><div class="serendipity_commentsTitle">Comments</div>{items}</div>'
    )


def jcomments() -> str:
    def one(c: Said) -> str:
        return f"""<div class="even" id="comment-item-{c.id}"><div class="rbox"><div class="rbox_tr"><div class="rbox_m"><div class="comment-box usertype-guest">
<span class="comments-vote"><span id="comment-vote-holder-{c.id}">0</span></span><a class="comment-anchor" href="/ships#comment-{c.id}" id="comment-{c.id}">#1</a>
<span class="comment-author">{c.author}</span> <span class="comment-date">{c.at:%Y-%m-%d %H:%M}</span>
<div class="comment-body" id="comment-body-{c.id}">{c.text}</div><span class="comments-buttons"><a href="#" onclick="jcomments.quoteComment({c.id}); return false;">Quote</a></span></div></div></div></div>
{{children}}</div>"""

    comments = nested(ROOTS, one, '<div class="comments-list">', "</div>")
    return page(
        article("div", "item-page-text")
        + f'<div id="jc"><div id="comments"><h4>Comments</h4><div id="comments-list-0" class="comments-list">{comments}</div></div></div>'
    )


def k2() -> str:
    items = "".join(
        f"""<li class="even"><span class="commentLink"><a href="/ships#comment{c.id}" name="comment{c.id}" id="comment{c.id}">Comment Link</a></span>
<img src="/avatar.jpg" alt="{c.author}" width="50"/><span class="commentDate">{c.at:%A, %d %B %Y %H:%M}</span> <span class="commentAuthorName">posted by {c.author}</span>
<p>{c.text}</p><br class="clr"/></li>"""
        for c in FLAT
    )
    return page(
        article("div", "itemFullText", "h2")
        + f'<div class="itemComments"><h3 class="itemCommentsCounter"><span>7</span> comments</h3><ul class="itemCommentsList">{items}</ul></div>'
    )


def disqus() -> str:
    def one(c: Said) -> str:
        return f"""<li class="post" id="post-{c.id}"><div data-role="post-content" class="post-content"><ul data-role="menu" class="post-menu dropdown"><li class="collapse"><a href="#">−</a></li></ul>
<div class="avatar hovercard"><a href="https://disqus.com/by/{c.id}/" class="user"><img data-role="user-avatar" src="//a.disquscdn.com/x.jpg" alt="Avatar"></a></div>
<div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="https://disqus.com/by/{c.id}/">{c.author}</a></span></span>
<span class="post-meta"><span aria-hidden="true" class="bullet time-ago-bullet">•</span><a href="https://skerry.example/ships#comment-{c.id}" class="time-ago" title="{c.at:%A, %B %d, %Y %I:%M %p}">3 years ago</a></span></header>
<div class="post-body-inner"><div class="post-message-container"><div class="publisher-anchor-color"><div class="post-message" dir="auto"><p>{c.text}</p></div></div></div></div>
<footer class="comment__footer"><menu><li class="voting"><a href="#" class="vote-up"><span class="count">4</span></a></li><li class="reply"><a href="#"><span class="text">Reply</span></a></li></menu></footer></div></div>
<ul class="children">{{children}}</ul></li>"""

    comments = nested(ROOTS, one, "", "")
    return page(
        article()
        + f'<div id="disqus_thread"><div id="layout"><section id="conversation"><div class="nav">7 Comments</div><ul id="post-list" class="post-list">{comments}</ul></section></div></div>'
    )


def disqus_noscript() -> str:
    def one(c: Said) -> str:
        return f"""<li class="comment even depth-1" id="dsq-comment-{c.id}"><div id="dsq-comment-header-{c.id}" class="dsq-comment-header">
<cite id="dsq-cite-{c.id}"><a id="dsq-author-user-{c.id}" href="http://example.org" target="_blank" rel="nofollow">{c.author}</a></cite></div>
<div id="dsq-comment-body-{c.id}" class="dsq-comment-body"><div id="dsq-comment-message-{c.id}" class="dsq-comment-message"><p>{c.text}</p></div></div>{{children}}</li>"""

    comments = nested(ROOTS, one, '<ul class="children">', "</ul>")
    return page(
        article() + f'<div id="disqus_thread"><div id="dsq-content"><ul id="dsq-comments">{comments}</ul></div></div>'
    )


def pixnet() -> str:
    items = ""
    for n, c in enumerate(ROOTS):
        answers = "".join(
            f'<li class="reply-text">{a.text} <p><a href="/blog">{a.author}</a> 於 {a.at:%Y/%m/%d %H:%M} 回覆 </p></li>'
            for a in below(c.id)
        )
        items += f"""<ul class="single-post" id="comment-{c.id}"><li class="floor">#{n + 1}</li><li class="user-name"><a href="/x">{c.author}</a></li>
<li class="post-time">於 {c.at:%Y/%m/%d %H:%M}</li><li class="post-text"><p>{c.text}</p></li>{answers}</ul>"""
    return page(
        article("div", "article-content-inner") + f'<div id="comment-text"><h3>留言列表 (4)</h3>{items}</div>',
        lang="zh-TW",
    )


def plain_paragraphs() -> str:
    """No engine at all: a hand-written script of 2004, the name in bold, the text as loose lines."""
    items = "".join(f"<b>{c.author}</b> wrote on {c.at:%d.%m.%Y} at {c.at:%H:%M}:<br>{c.text}<hr>" for c in FLAT)
    return page(article("div", "text") + f"<h3>Comments</h3><div>{items}</div>")


def table_rows() -> str:
    """A guest book of tables: the head in one row, the text in the next."""
    items = "".join(
        f'<tr bgcolor="#eeeeee"><td><font size="2"><b>{c.author}</b></font></td><td align="right"><font size="1">{c.at:%d.%m.%Y %H:%M}</font></td></tr>'
        f'<tr><td colspan="2"><font size="2">{c.text}</font></td></tr>'
        for c in FLAT
    )
    return page(
        article("div", "text") + f'<a name="comments"></a><b>Reader comments</b><table width="100%">{items}</table>'
    )


def unknown_words() -> str:
    """Class names that say nothing: hashes, as build tools make them."""

    def one(c: Said) -> str:
        return f"""<div class="x1a9k"><div class="b77q"><span class="q0z">{c.author}</span><time class="t4" datetime="{c.iso}Z">{c.at:%b %d}</time></div>
<div class="m2p"><p>{c.text}</p></div><div class="r8"><button>Like</button><button>Reply</button></div>{{children}}</div>"""

    comments = nested(ROOTS, one, '<div class="k5w">', "</div>")
    return page(article() + f'<section class="z3r"><h3 class="h9">7 comments</h3>{comments}</section>')


PAGES: dict[str, Callable[[], str]] = {
    one.__name__: one
    for one in (
        wordpress_html5, wordpress_classic, wordpress_blocks, blogger_old, movable_type, movable_type_old, typepad,
        drupal6, drupal8, spip, dotclear, serendipity, jcomments, k2, disqus, disqus_noscript, pixnet,
        plain_paragraphs, table_rows, unknown_words,
    )
}  # fmt: skip
"""Every page by its engine's name."""

FLAT_PAGES = frozenset(
    "wordpress_classic blogger_old movable_type movable_type_old typepad dotclear k2 plain_paragraphs table_rows".split()
)
"""Engines that do not show what answers what."""

UNDATED = frozenset({"disqus_noscript"})
"""Engines that do not print when."""

NO_ROW = frozenset({"plain_paragraphs", "table_rows", "unknown_words"})
"""Pages of no engine that has a row."""
