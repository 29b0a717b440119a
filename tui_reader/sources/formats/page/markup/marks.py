"""What class names, ids and attributes say about an element: the vocabulary of page authors, as data.

Words of a page's *readers* (``says``, ``Antworten``) belong to ``sources.words``; these are the words of its makers,
in the languages in which makers name things. They are matched as parts of a name between separators, so that
``comment-author``, ``commentAuthor`` and ``comment__author`` all say *comment* and *author*.
"""

from __future__ import annotations

import re
from functools import lru_cache

HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}", re.IGNORECASE)
"""The name of a host, which is neither a title nor a person."""

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")

_HAVING = re.compile(r"(?<![^\s_-])has-\S*")
"""From where on a class name says what its element has."""

COMMENT = frozenset(
    # What one contribution, or the place of all, is called. ``post`` and ``message`` are forum words; alone they
    # prove nothing, since a blog's front page is a list of posts.
    "comment comments commentlist commentbody commenttext commententry cmt cmnt comm commentaire commentaires "
    "kommentar kommentare kommentarer comentario comentarios coment commento commenti komentarz komentarze "
    "reactie reacties reaction reactions opinion opiniones opinioni yorum yorumlar discussion disqus feedback "
    "guestbook reply replies response responses respuesta reponse antwort antworten beitrag beitraege message "
    "messages msg messaggio mensaje forum topic thread answer answers review reviews avis kommentti hozzaszolas "
    "komentar komentari komentare komentara commentitem usercomment threadlist postlist postcontainer".split()
)

STRONG_COMMENT = frozenset(
    "comment comments commentlist commentbody commenttext commententry cmt cmnt commentaire commentaires "
    "kommentar kommentare kommentarer comentario comentarios commento commenti komentarz komentarze reactie "
    "reacties yorum yorumlar disqus guestbook answer answers kommentti hozzaszolas komentar komentari commentitem "
    "usercomment opiniones opinioni".split()
)
"""Those that no other part of a page is called."""

_ONE = (
    "comment commentaire kommentar comentario comentari commento komentarz komentar komentari reactie yorum cmt cmnt "
    "kommentti"
).split()
ONE_COMMENT = frozenset(
    "commentitem commententry usercomment singlecomment onecomment reponse respuesta antwort u-comment h-cite "
    "comment-body comment-single p-comment wpd-comment comment-box-single".split()
).union(
    _ONE,
    (f"{word}{joint}{kind}" for word in _ONE for joint in "-_" for kind in "item entry wrap container block".split()),
)
"""Whole class names that only one contribution has, never the list of all, its form or its count."""

ONE_COMMENT_ID = re.compile(
    r"(?:li-|div-|media-)?(?:comment|comentario|commentaire|kommentar|komentarz|cmt|review)[-_]?\d+"
)
"""The id of one contribution, which may be one of its classes as well."""

NUMBERED = re.compile(r"c[-_]?\d+")
"""The id of one contribution, or of whatever else a site numbers: an editor of pages calls each of their parts so."""

NAME = frozenset(
    "author auteur autor autore auteurs fn nick nickname pseudo user username benutzer benutzername usuario "
    "utilisateur poster postername commentpostername byline name nom nombre naam membername commenter commentator "
    "commentauthor writer who from cite screenname displayname profile member handle person verfasser yazar owner "
    "by".split()
)

SURE_NAME = frozenset(
    "author auteur autor autore nick nickname pseudo username benutzername postername commentpostername commenter "
    "commentauthor "
    "screenname membername displayname utilisateur usuario benutzer posteur verfasser yazar "
    "userlink profilelink".split()
)
"""Those that are called so for no other reason."""

NOT_NAME = frozenset(
    "title titel titre titulo subject headline rank role usertitle badge badges stats count karma score points "
    "location joined posts signature sig time date reply edit permalink number index status flair reputation "
    "community".split()
)
"""Parts beside a name, not the name."""

TIME = frozenset(
    "date time datetime timestamp posted published pubdate datum zeit uhrzeit fecha hora data heure jour when ago "
    "created metadata dateline postdate commentdate tarih timeago relativetime age".split()
)

TEXT = frozenset(
    "text texte texto testo body content contenu contents inhalt contenido contenuto message msg copy entry prose "
    "markup markdown richtext description postbody posttext postcontent commenttext commentbody commentcontent "
    "bbcode html inhalte tekst".split()
)

CHROME = frozenset(
    # Parts of a contribution that are not its text.
    "reply replies replylink respond action actions actionbar button buttons btn btns toolbar tools tool controls "
    "control vote votes voting voter upvote downvote rating ratings like likes dislike karma share sharing social "
    "flag report abuse permalink edit edited quotelink signature sig avatar gravatar userpic badge badges rank "
    "role menu dropdown nav pagination pager footerlinks userinfo userdetails profile postprofile tooltip notice "
    "screenreader reactions reactionsbar moderation dashicons icon icons admin delete likecount jp relatedposts "
    "sharedaddy".split()
)

NOT_DISCUSSION = frozenset(
    # Parts of a page in which a repeated block is not a discussion.
    "sidebar aside widget widgets related recent popular trending teaser teasers card cards promo recommended "
    "recommendation recommendations navigation nav menu breadcrumb breadcrumbs footer header masthead banner "
    "advert ads sponsored newsletter archive archives blogroll tagcloud tweets twitter latest meistgelesen "
    "neueste references reflist footnotes citation citations bibliography infobox navbox wikitable".split()
)

RECENT = frozenset(
    "recent latest recentcomments recentcomment latestcomments newest neueste letzte letzter aktuelle recientes "
    "ultimo ultimos ultimas derniers ultimi recenti recentes ostatnie laatste".split()
)
"""Words for a list of what was said last on the whole site."""

ARTICLE_CHROME = frozenset(
    "share sharing sharedaddy social related relatedposts newsletter subscribe subscription promo advert "
    "advertisement ad ads adsense sponsor sponsored nav navigation breadcrumb breadcrumbs pagination pager tags "
    "taglist tagcloud postmeta byline authorbox authorbio bio comments commentlist respond sidebar widget footer "
    "cookie consent popup modal printfriendly toolbar recommended outbrain taboola rating ratings likes jp yarpp "
    "teaser donate banner meta metadata postmetadata toc trackbacks pingbacks".split()
)

WEAK_CHROME = frozenset(
    "widget toc meta metadata social share sharing tags toolbar banner rating ratings likes jp teaser ad ads "
    "popup modal nav".split()
)
"""Those of them that a part of the text may be called as well: where there is a sentence in it, it is one."""


POSITIONS = frozenset("odd even alt first last top bottom new unread hidden active current".split())
"""Class names that say which of several an element is, not what it is."""


_ANSWER = re.compile(
    r"replytocom=|#respond|/comment/reply/|#reply|[?&](?:action|mode|do)=(?:reply|quote|newreply|post;quote|report)"
    r"|javascript:.*(?:reply|answer|quote)|addcomment\.moveform|/reply\b|quote=|newreply|comment/create"
)
_ANSWERING = ("repl", "quote", "respond", "report", "answer", "addcomment", "comment/create")
"""In every address that is one: looked for first, since they are found or missed faster."""

_PROFILE = re.compile(
    r"/(?:users?|profiles?|members?|participants?|u|people|author|autor|auteur|autore|person|usuario|benutzer|mitglied(?:er)?|nutzer|@[\w.]+|~[\w.-]+)(?:[/?=.]|$)"
    r"|^(?:user|profile|member)\?|(?:member|profile|memberlist|user_?info|userprofile|view_?profile|mitglied|user)\.(?:php|pl|cgi|aspx?|jsp|html?)\b|[?;&](?:action=profile|user=|u=\d|author=|author_?id=|showuser=|user_profile=|user_?id=|member_?id=|uid=\d)|/profile"
)
_LONGEST_LINK = 1000
"""Characters of an address or a script that are looked at."""


@lru_cache(maxsize=8192)
def is_answer(link: str) -> bool:
    """Whether an address or a script is one with which a reader answers or reports a contribution."""
    link = link[:_LONGEST_LINK].lower()
    return any(map(link.__contains__, _ANSWERING)) and _ANSWER.search(link) is not None


@lru_cache(maxsize=8192)
def is_profile(link: str) -> bool:
    """Whether an address is one under which sites keep the pages of their people."""
    link = link[:_LONGEST_LINK].lower()
    return _PROFILE.search(link) is not None and _ENTRANCE.search(link) is None


def leads_to_page(link: str) -> bool:
    """Whether an address is that of another page: of no place on one, and of nobody."""
    return bool(link) and "#" not in link and not is_profile(link)


_ENTRANCE = re.compile(r"/(?:log-?in|log-?out|sign-?up|sign-?in|register|registration|reg_\w+|password)\b")
""""Addresses beside people's pages with which one becomes a member."""


CATEGORY_LINK = re.compile(
    r"categor|kategor|rubri|/tags?\b|[?&]tag=|etiqueta|schlagw|search/label|thema|topic|ressort|section|archiv|/date/",
    re.IGNORECASE,
)
"""Addresses under which sites keep lists of what they filed under one word or day."""


@lru_cache(maxsize=8192)
def parts(name: str) -> frozenset[str]:
    """The words in a class name or id, in lower case: ``commentBody__text-3`` has comment, body and text."""
    return frozenset(word.lower() for word in _PARTS.findall(name))


def kinds(names: str) -> frozenset[str]:
    """The words by which class names or ids say what an element is.

    What it only has, ``summary-item-has-comments-enabled``, it is not.
    """
    return parts(_HAVING.sub(" ", names) if "has-" in names else names)
