# ruff: noqa: E501  markup stands as the engines print it, one block a line
"""The discussion in the markup of engines and sites that have no row of their own, of many countries."""

from __future__ import annotations

from collections.abc import Callable

from blogs import ROOTS, nested
from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TITLE, Said, article, page


def overblog() -> str:
    def one(c: Said) -> str:
        return f"""<div class="ob-comment" id="comment-{c.id}"><div class="ob-info"><span class="ob-user"><span class="ob-avatar"></span>
<span class="ob-name"><span class="ob-form-author">{c.author[:1]}</span><span class="ob-nickname">{c.author}</span></span> <span class="ob-date">{c.at:%d/%m/%Y %H:%M}</span></span></div>
<div class="ob-message"><span class="ob-text">{c.text}</span></div><p class="ob-reply"><a href="javascript:void(0)">Répondre</a></p>
<div class="ob-comments-replies">{{children}}</div></div>"""

    return page(
        article("div", "ob-text-section")
        + f'<div class="ob-comments"><span class="ob-comments-title">Commenter cet article</span>{nested(ROOTS, one, "", "")}</div>',
        lang="fr",
    )


def hatena() -> str:
    items = "".join(
        f"""<li class="entry-comment" id="comment-{c.id}"><p class="comment-user-name"><span class="comment-nickname" data-user-name="{c.author}">{c.author}</span></p>
<div class="comment-content"><p>{c.text}</p></div><p class="comment-metadata"><time data-relative datetime="{c.iso}Z" title="{c.iso}Z">{c.at:%Y-%m-%d %H:%M}</time></p></li>"""
        for c in FLAT
    )
    return page(
        article() + f'<div class="comment-box js-comment-box"><ul class="comment js-comment">{items}</ul>'
        '<a class="leave-comment-title" href="#">コメントを書く</a></div>',
        lang="ja",
    )


def fc2() -> str:
    items = "".join(
        f"""<div class="comment_header"><a id="comment{c.id}" name="comment{c.id}"></a></div><div class="comment_body"><p>{c.text}</p></div>
<ul class="comment_footer"><li>{c.at:%Y/%m/%d} {c.at:%H:%M:%S} | <a href="http://b.example/{c.id}">URL</a> | {c.author} #- [ <a href="?mode2=edit&amp;rno={c.id}">編集</a> ]</li></ul>"""
        for c in FLAT
    )
    return page(article() + f'<div id="comment_area"><h3>コメント</h3>{items}<h4>コメントの投稿</h4></div>', lang="ja")


def tistory() -> str:
    def one(c: Said) -> str:
        return f"""<li id="comment{c.id}"><div class="rp_general"><span class="name">{c.author}</span> <span class="date">{c.at:%Y.%m.%d %H:%M}</span>
<a href="#">댓글주소</a> <a href="#" onclick="deleteComment({c.id})">수정/삭제</a><p>{c.text}</p></div>{{children}}</li>"""

    return page(
        article()
        + f'<div class="comment"><p class="titComment">댓글 7</p><div class="commentList"><ol>{nested(ROOTS, one, "<ul>", "</ul>")}</ol></div></div>',
        lang="ko",
    )


def naver() -> str:
    def one(c: Said) -> str:
        return f"""<li class="u_cbox_comment cbox_module__comment_{c.id}"><div class="u_cbox_comment_box"><div class="u_cbox_area"><div class="u_cbox_info"><span class="u_cbox_info_main"><span class="u_cbox_name"><span class="u_cbox_name_area"><span class="u_cbox_nick_area"><span class="u_cbox_nick">{c.author}</span></span></span></span></span></div>
<div class="u_cbox_text_wrap"><span class="u_cbox_contents">{c.text}</span></div><div class="u_cbox_info_base"><span class="u_cbox_date">{c.at:%Y.%m.%d. %H:%M}</span><span class="u_cbox_work_main"><a href="#" class="u_cbox_btn_report">신고</a></span></div>
<div class="u_cbox_tool"><a href="#" class="u_cbox_btn_reply"><strong class="u_cbox_reply_txt">답글</strong><span class="u_cbox_reply_cnt">0</span></a></div></div></div>{{children}}</li>"""

    inner = nested(ROOTS, one, '<div class="u_cbox_reply_area"><ul class="u_cbox_list">', "</ul></div>")
    return page(
        article()
        + f'<div class="u_cbox"><div class="u_cbox_head"><h5 class="u_cbox_title">댓글</h5></div><ul class="u_cbox_list">{inner}</ul></div>',
        lang="ko",
    )


def squarespace() -> str:
    def one(c: Said) -> str:
        return f"""<div class="comment" id="comment-5c8a{c.id}"><div class="comment-header"><div class="comment-avatar"></div><span class="comment-author"><span class="author-name">{c.author}</span></span>
<span class="comment-date">{c.at:%B %d, %Y}</span> <span class="comment-likes" data-like-count="0">0 Likes</span></div><div class="comment-body"><p>{c.text}</p></div>
<div class="comment-footer"><span class="comment-reply">Reply</span></div><div class="comment-list">{{children}}</div></div>"""

    return page(
        article()
        + f'<div class="squarespace-comments"><h3 class="comment-count">Comments (7)</h3><div class="comments-content">{nested(ROOTS, one, "", "")}</div></div>'
    )


def substack() -> str:
    def one(c: Said) -> str:
        return f"""<div class="comment"><div id="comment-{c.id}" class="comment-anchor"></div><table class="comment-content"><tr><td class="comment-head"><div class="profile-img-wrap"><img src="/a.png" alt=""></div></td>
<td class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a href="/profile/{c.id}">{c.author}</a></span><a class="comment-timestamp" href="/p/ships/comment/{c.id}">{c.at:%b %d, %Y}</a></div>
<div class="comment-body"><p>{c.text}</p></div><div class="comment-actions"><a>Like</a><a>Reply</a><a>Share</a></div></td></tr></table>{{children}}</div>"""

    inner = nested(ROOTS, one, '<div class="comment-list-wrap"><div class="comment-list">', "</div></div>")
    return page(
        article("div", "body markup")
        + f'<div class="comments-page"><h4>7 Comments</h4><div class="comment-list">{inner}</div></div>'
    )


def question2answer() -> str:
    def who(c: Said) -> str:
        return f'<span class="qa-w-meta"><a href="#" class="qa-w-what">commented</a> <span class="qa-w-when"><time datetime="{c.iso}">{c.at:%b %d, %Y}</time></span> <span class="qa-w-who">by <a href="/user/{c.id}" class="qa-user-link">{c.author}</a> <span>(130 points)</span></span></span>'

    answers = "".join(
        f'<div class="qa-a-list-item hentry answer" id="a{c.id}"><div class="qa-voting">0 votes</div><div class="qa-a-item-main"><div class="qa-a-item-content"><div class="entry-content"><p>{c.text}</p></div></div>{who(c)}</div></div>'
        for c in FLAT
    )
    text = "".join(f"<p>{one}</p>" for one in ARTICLE)
    return page(
        f'<h1><a href="/1/ships"><span class="entry-title">{TITLE}</span></a></h1><div class="qa-q-view hentry question" id="q1"><div class="qa-q-view-content"><div class="entry-content">{text}</div></div>'
        f'<span class="qa-q-view-meta">asked <time datetime="{PUBLISHED.isoformat()}">{PUBLISHED:%b %d, %Y}</time> by <a href="/user/runa" class="qa-user-link">{AUTHOR}</a></span></div>'
        f'<div class="qa-a-list"><h2>7 Answers</h2>{answers}</div>'
    )


def german_newspaper() -> str:
    items = "".join(
        f"""<article class="comment js-comment" id="cid-{c.id}"><div class="comment__container"><div class="comment-meta"><h4 class="comment-meta__name"><a href="https://profile.zeitung.example/{c.id}">{c.author}</a></h4>
<a class="comment-meta__date" href="?cid={c.id}#cid-{c.id}">#{n} &nbsp;&mdash;&nbsp; {c.at.day}. März 2019, {c.at:%H:%M} Uhr</a></div>
<div class="comment__body"><p>{c.text}</p></div><div class="comment__reactions"><a href="#">Antworten</a> <a href="#">Melden</a> <a href="#">Empfehlen</a></div></div></article>"""
        for n, c in enumerate(FLAT, 1)
    )
    return page(
        article() + f'<section class="comment-section" id="comments"><h3>7 Kommentare</h3>{items}</section>', lang="de"
    )


def spanish_newspaper() -> str:
    items = "".join(
        f"""<li class="opinion"><div class="cabecera"><span class="numero">#{n}</span> <span class="usuario">{c.author}</span> <span class="fecha">{c.at:%d/%m/%Y - %H:%M}h.</span></div>
<p class="mensaje">{c.text}</p><div class="votos"><a href="#">Me gusta</a> <a href="#">Responder</a> <a href="#">Denunciar</a></div></li>"""
        for n, c in enumerate(FLAT, 1)
    )
    return page(
        article() + f'<div id="opiniones"><h2>7 comentarios</h2><ol class="listado">{items}</ol></div>', lang="es"
    )


def ucoz() -> str:
    items = "".join(
        f"""<div class="comEnt" id="comEnt{c.id}"><table border="0" cellpadding="0" cellspacing="0" width="100%" class="cBlock1"><tr><td style="padding:3px;"><div class="cTop" style="padding-bottom:2px;"><b>{n}</b> <b><a href="javascript://" class="cUser">{c.author}</a></b> &nbsp;({c.at:%d.%m.%Y %H:%M})</div>
<div class="cMessage" style="clear:both;">{c.text}</div></td></tr></table></div>"""
        for n, c in enumerate(FLAT, 1)
    )
    return page(article() + f'<div class="comments"><b>Всего комментариев: 7</b>{items}</div>', lang="ru")


def datalife() -> str:
    items = "".join(
        f"""<div id="comment-id-{c.id}"><div class="bcomment"><div class="dtop"><div class="lcol"><span><img src="/ava.png" alt=""></span></div><div class="rcol"><span class="reply"><a onclick="dle_ins('x')" href="#">Цитировать</a></span>
<ul class="reset"><li><h4><a href="/user/{c.id}/">{c.author}</a></h4></li><li>{c.at:%d.%m.%Y, %H:%M}</li></ul><ul class="cmsep reset"><li>Группа: Посетители</li><li>Регистрация: 1.02.2012</li></ul></div></div>
<div class="cominfo"><div class="dpad"><div id="comm-id-{c.id}">{c.text}</div></div></div></div></div>"""
        for c in FLAT
    )
    return page(article() + f'<div id="dle-comments-list"><h2 class="heading">Комментарии</h2>{items}</div>', lang="ru")


def turkish_news() -> str:
    items = "".join(
        f"""<div class="yorum-kutu"><div class="yorum-ust"><strong>{c.author}</strong> <em>{c.at:%d.%m.%Y %H:%M}</em></div><div class="yorum-metin">{c.text}</div>
<div class="yorum-alt"><a href="#">Yanıtla</a> <a href="#">Beğen</a> <span>0</span></div></div>"""
        for c in FLAT
    )
    return page(article() + f'<div class="yorum-alani"><h3>Yorumlar (7)</h3>{items}</div>', lang="tr")


def polish_portal() -> str:
    def one(c: Said) -> str:
        return f"""<div class="wpis" data-id="{c.id}"><div class="wpis-glowka"><span class="nick">~{c.author}</span><span class="czas">{c.at:%d-%m-%Y, %H:%M}</span></div>
<div class="wpis-tresc">{c.text}</div><div class="wpis-stopka"><a href="#">Odpowiedz</a> <a href="#">Zgłoś</a></div>{{children}}</div>"""

    return page(
        article()
        + f'<div class="opinie"><h3>Komentarze (7)</h3>{nested(ROOTS, one, "<div class=odpowiedzi>", "</div>")}</div>',
        lang="pl",
    )


def brazilian_blog() -> str:
    items = "".join(
        f"""<dt class="comentario-autor"><b>{c.author}</b> disse em {c.at:%d/%m/%Y} às {c.at:%H:%M}:</dt><dd class="comentario-texto"><p>{c.text}</p></dd>"""
        for c in FLAT
    )
    return page(article() + f'<div class="comentarios"><h3>7 comentários</h3><dl>{items}</dl></div>', lang="pt-BR")


def utility_classes() -> str:
    """A modern site: no class name says anything, answers are boxes inside."""

    def one(c: Said) -> str:
        return f"""<div class="css-1xaq py-4"><div class="flex gap-2"><img class="rounded-full" src="/a/{c.id}.png" alt=""><div class="css-77z"><div class="flex items-center"><span class="font-bold">{c.author}</span><span class="mx-1">·</span><span class="text-gray-500 text-sm">{c.at:%d %b %Y}</span></div>
<div class="mt-1 leading-6"><p>{c.text}</p></div><div class="flex text-xs"><button>Like</button><button>Reply</button></div></div></div>{{children}}</div>"""

    return page(
        article()
        + f'<section class="mt-8"><h2 class="text-xl">Discussion (7)</h2>{nested(ROOTS, one, "<div class=pl-8>", "</div>")}</section>'
    )


def guestbook_tables() -> str:
    items = "".join(
        f"""<table width="90%" border="1" bgcolor="#eeeecc"><tr><td><font size="2"><b>Name:</b> {c.author}</font></td><td align="right"><font size="1">{c.at:%d.%m.%Y} um {c.at:%H:%M} Uhr</font></td></tr>
<tr><td colspan="2"><font size="2">{c.text}</font></td></tr></table><br>"""
        for c in FLAT
    )
    return page(article() + f"<center><h3>Kommentare</h3>{items}</center>", lang="de")


PAGES: dict[str, Callable[[], str]] = {
    one.__name__: one
    for one in (
        overblog,
        hatena,
        fc2,
        tistory,
        naver,
        squarespace,
        substack,
        question2answer,
        german_newspaper,
        spanish_newspaper,
        ucoz,
        datalife,
        turkish_news,
        polish_portal,
        brazilian_blog,
        utility_classes,
        guestbook_tables,
    )
}
FLAT_PAGES = {
    "hatena",
    "fc2",
    "question2answer",
    "german_newspaper",
    "spanish_newspaper",
    "ucoz",
    "datalife",
    "turkish_news",
    "brazilian_blog",
    "guestbook_tables",
}
