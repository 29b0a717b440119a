"""Forms of XML."""

# ruff: noqa: E501  (rows of a form stay rows)

from __future__ import annotations

from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from tests.forms.form import Form
from tests.forms.talk import Said, Talk


def wordpress(talk: Talk) -> bytes:
    def comment(said: Said) -> str:
        when = said.when.strftime("%Y-%m-%d %H:%M:%S")
        return (
            f"<wp:comment><wp:comment_id>{said.number}</wp:comment_id><wp:comment_author><![CDATA[{said.author}]]></wp:comment_author>"
            f"<wp:comment_author_email><![CDATA[x@lamp.example]]></wp:comment_author_email><wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP>10.0.0.1</wp:comment_author_IP>"
            f"<wp:comment_date>{when}</wp:comment_date><wp:comment_date_gmt>{when}</wp:comment_date_gmt><wp:comment_content><![CDATA[{_typed(said)}]]></wp:comment_content>"
            f"<wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>{said.parent if said.parent > 1 else 0}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>\n"
        )

    when = talk.post.when.strftime("%Y-%m-%d %H:%M:%S")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n'
        f"<channel><title>Lamps</title><wp:wxr_version>1.2</wp:wxr_version><item><title>{talk.title}</title><link>https://lamp.example/2026/lamp/</link><dc:creator>{talk.post.author}</dc:creator>"
        f"<content:encoded><![CDATA[{_typed(talk.post)}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>{when}</wp:post_date><wp:post_date_gmt>{when}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\n"
        f"{''.join(map(comment, talk.comments))}</item></channel></rss>\n"
    ).encode()


def _typed(said: Said) -> str:
    """A comment as people type it into a form that takes some HTML."""
    return said.html.replace("<p>", "").replace("</p>", "\n\n").strip()


def disqus(talk: Talk) -> bytes:
    def post(said: Said) -> str:
        parent = f'<parent dsq:id="{said.parent}"/>' if said.parent > 1 else ""
        return (
            f'<post dsq:id="{said.number}"><id/><message><![CDATA[{said.html}]]></message><createdAt>{said.when:%Y-%m-%dT%H:%M:%SZ}</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>'
            f'<author><name>{said.author}</name><isAnonymous>false</isAnonymous><username>{said.author}</username></author><thread dsq:id="7"/>{parent}</post>\n'
        )

    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f'<category dsq:id="1"><forum>lamps</forum><title>General</title></category>\n<thread dsq:id="7"><id>lamp</id><forum>lamps</forum><link>https://lamp.example/lamp</link><title>{talk.title}</title><message><![CDATA[{talk.post.html}]]></message><createdAt>{talk.post.when:%Y-%m-%dT%H:%M:%SZ}</createdAt>'
        f"<author><name>{talk.post.author}</name></author><isClosed>false</isClosed><isDeleted>false</isDeleted></thread>\n{''.join(map(post, talk.comments))}</disqus>\n"
    ).encode()


def bugzilla(talk: Talk) -> bytes:
    def comment(said: Said) -> str:
        quoted = f"(In reply to U from comment #{said.parent - 1})\n&gt; written before\n\n" if said.parent > 1 else ""
        return (
            f'<long_desc isprivate="0"><commentid>{900 + said.number}</commentid><comment_count>{said.number - 1}</comment_count><who name="U">{said.author}</who>'
            f"<bug_when>{said.when:%Y-%m-%d %H:%M:%S} +0000</bug_when><thetext>{quoted}{escape(said.plain)}</thetext></long_desc>"
        )

    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<bugzilla version="5.0.4" urlbase="https://bugs.lamp.example/">\n'
        f"<bug><bug_id>4</bug_id><creation_ts>{talk.post.when:%Y-%m-%d %H:%M:%S} +0000</creation_ts><short_desc>{talk.title}</short_desc><reporter>{talk.post.author}</reporter>"
        f"{''.join(map(comment, (talk.post, *talk.comments)))}</bug>\n</bugzilla>\n"
    ).encode()


def blogger(talk: Talk) -> bytes:
    base = "tag:blogger.com,1999:blog-5"

    def entry(said: Said, kind: str) -> str:
        answers = ""
        if kind == "comment":
            answers = f'<link href="https://lamp.example/lamp.html" rel="alternate" type="text/html"/><thr:in-reply-to href="https://lamp.example/lamp.html" ref="{base}.post-1" type="text/html"/>'
            if said.parent > 1:
                answers += f'<link href="https://www.blogger.com/feeds/5/1/comments/default/{said.parent}" rel="related" type="application/atom+xml"/>'
        else:
            answers = '<link href="https://lamp.example/lamp.html" rel="alternate" type="text/html"/>'
        return (
            f'<entry><id>{base}.post-{said.number}</id><published>{said.when.isoformat()}</published><updated>{said.when.isoformat()}</updated><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>'
            f'<title type="text">{talk.title}</title><content type="html">{escape(said.html)}</content>{answers}<author><name>{said.author}</name></author></entry>\n'
        )

    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:gd="http://schemas.google.com/g/2005" xmlns:thr="http://purl.org/syndication/thread/1.0">'
        f"<id>{base}.archive</id><title>Lamps</title><generator>Blogger</generator>\n{entry(talk.post, 'post')}{''.join(entry(said, 'comment') for said in talk.comments)}</feed>\n"
    ).encode()


def feed(talk: Talk) -> bytes:
    """A feed of comments by RFC 4685."""

    def entry(said: Said) -> str:
        answers = f'<thr:in-reply-to ref="tag:lamp.example,{said.parent}"/>' if said.parent else ""
        mark = f"#comment-{said.number}" if said.parent else ""
        return (
            f'<entry><id>tag:lamp.example,{said.number}</id><title>{talk.title}</title><link rel="alternate" href="https://lamp.example/lamp{mark}"/><published>{said.when.isoformat()}</published>'
            f'<author><name>{said.author}</name></author><content type="html">{escape(said.html)}</content>{answers}</entry>\n'
        )

    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Lamps</title><id>tag:lamp.example,0</id>\n'
        f"{''.join(map(entry, (talk.post, *talk.comments)))}</feed>\n"
    ).encode()


def rss(talk: Talk) -> bytes:
    """A feed of one page's comments as WordPress writes it: flat, with a link to what is answered."""

    def item(said: Said) -> str:
        above = (
            f'In reply to <a href="https://lamp.example/lamp/#comment-{said.parent}">somebody</a>.\n\n'
            if said.parent > 1
            else ""
        )
        return (
            f"<item><title>By: {said.author}</title><link>https://lamp.example/lamp/#comment-{said.number}</link><dc:creator><![CDATA[{said.author}]]></dc:creator><pubDate>{format_datetime(said.when)}</pubDate>"
            f'<guid isPermaLink="false">https://lamp.example/?p=1#comment-{said.number}</guid><description><![CDATA[{above}{said.plain}]]></description><content:encoded><![CDATA[{above}{said.html}]]></content:encoded></item>\n'
        )

    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>Comments on: {talk.title}</title><link>https://lamp.example/lamp/</link>\n{''.join(map(item, reversed(talk.comments)))}</channel></rss>\n"
    ).encode()


def stack_dump(talk: Talk) -> bytes:
    def row(said: Said) -> str:
        kind = (
            'PostTypeId="2" ParentId="1"'
            if said.parent
            else f'PostTypeId="1" AnswerCount="{len(talk.comments)}" Title={quoteattr(talk.title)}'
        )
        return f'  <row Id="{said.number}" {kind} CreationDate="{said.when:%Y-%m-%dT%H:%M:%S.000}" Score="1" Body={quoteattr(said.html)} OwnerDisplayName="{said.author}" />\n'

    return f'<?xml version="1.0" encoding="utf-8"?>\n<posts>\n{"".join(map(row, (talk.post, *talk.comments)))}</posts>\n'.encode()


XML = {
    "wordpress": Form("wordpress", wordpress),
    "disqus": Form("disqus", disqus),
    "bugzilla-export": Form("bugzilla", bugzilla),
    "blogger": Form("blogger", blogger),
    "feed": Form("feed", feed),
    "feed-rss": Form("feed", rss, post=False),
    "stackexchange-dump": Form("stackexchange-dump", stack_dump, parents=False),
}
"""The forms of XML."""
