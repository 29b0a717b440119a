"""Feeds: RSS, Atom and RDF, of posts or of comments.

Which items are comments is read from RFC 4685 (``thr:in-reply-to``), from the addresses of the items (a page and a
comment's fragment), and from what blog engines call such feeds. Comments are joined to the posts that are in the feed;
of others, the post is known by its address and title alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from typing import ClassVar

from tui_reader.errors import InputError
from tui_reader.model import NO_EXTRA, Comment, Markup, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.fields import Fields, Part
from tui_reader.sources.identity import canonical, comment_id, thread_id
from tui_reader.sources.xmls import elements, iso, root_name

FRAGMENT = re.compile(r"#(?:comment-?|c|respond-|comm-|co_|Comment)?-?(\d{1,20})$")
"""The end of a comment's address, with its number."""

_OF_POST = re.compile(
    r"(?:comments? on|kommentare (?:zu|für)|commentaires sur|comentarios en|comentários (?:em|sobre)|"
    r"commenti (?:a|su)|reacties op|komentarze do|комментарии к) ?:? ?(.+)",
    re.IGNORECASE,
)  # fmt: skip
_BY = re.compile(
    r"(?:comment on|kommentar zu|commentaire sur|comentario en|comentário sobre|commento su|reactie op|komentarz do) "
    r"(.+) (?:by|von|par|por|de|di|door|autor) (.+)|(?:by|von|par|por|di|door|autor|от|作者) ?: ?(.+)",
    re.IGNORECASE,
)  # fmt: skip
"""For titles whose white space is collapsed."""
_IN_REPLY = re.compile(
    r"""^\s*(?:<p>)?[^<]{2,40}?<a\s[^>]*href=["'][^"'#]*#comment-(\d+)["'][^>]*>[^<]{0,200}</a>\.?\s*(?:</p>|<br\s*/?>|\n)*""",
    re.IGNORECASE,
)
"""What WordPress puts before an answer in a feed: "In reply to" in the blog's language, and a link to the parent."""


@dataclass(slots=True)
class Item:
    """One item or entry, whatever the dialect."""

    id: str
    link: str
    title: str
    author: str | None
    published: str | None
    body: str
    """HTML, until all items of the feed are read."""
    markup: Markup = "plain"
    answers: str = ""
    """Id or address of what it answers, where it says so."""
    number: str = ""
    """Number of the comment in its address; empty for a post."""
    parent: str = ""
    """Number of the parent comment, where its text says so."""
    extra: dict[str, object] = field(default_factory=dict)
    """Further facts of it."""


@dataclass(slots=True)
class Feed:
    """What a feed says of itself."""

    title: str = ""
    link: str = ""
    items: list[Item] = field(default_factory=list)
    author: str = ""
    """Who wrote the items of an Atom feed that name nobody (RFC 4287, 4.2.1)."""


class Feeds(Source):
    """One thread for each post in the feed, and for each post that comments in it belong to."""

    id: ClassVar[str] = "feed"

    def detect(self, input: Input) -> float:
        """A document whose root is that of a feed."""
        root = root_name(input.start)
        return 0.9 if root in ("rss", "feed") or (root == "rdf" and "purl.org/rss" in input.start) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """Posts in the feed's order, then the posts of which only comments are in it."""
        report.engine = "feed"
        feed = _read(input, report)
        if not feed.items:
            raise InputError("a feed without items", todo="fetch it again", where=input.name)
        return iter(threads(feed, report, self.id))


def _read(input: Input, report: Report) -> Feed:
    feed = Feed()
    names = frozenset({"item", "entry"})
    head = frozenset({"title", "link", "author"})
    for element in elements(input, names | head, report, many=names, markup=_WRITTEN):
        name = element.name
        if name in names:
            feed.items.append(_item(element))
        elif name == "title" and not feed.title and not feed.items:
            feed.title = _title(element.text)
        elif name == "link" and not feed.items and not feed.link:
            feed.link = _address(element)
        elif name == "author" and not feed.author:
            feed.author = element.get("name", "")
    bodies, markups = from_htmls([item.body for item in feed.items], [item.link or None for item in feed.items])
    for item, body, markup in zip(feed.items, bodies, markups, strict=True):
        item.body, item.markup = body, markup
        if not (item.author or _BY.match(item.title)):
            item.author = unescape(feed.author) or None
    return feed


_WRITTEN = frozenset({"title", "content", "encoded", "description", "summary"})
"""Fields that may hold markup as elements."""


def _address(link: Part | Fields) -> str:
    if address := link.text.strip():
        return address
    return link.attribute("href") if link.attribute("rel") in ("", "alternate") else ""


def _item(values: Fields) -> Item:
    link = next((address for x in values.children("link") if (address := _address(x))), "")
    id = values.get("guid") or values.get("id") or values.attribute("about") or link
    link = link or (id if id.startswith(("http:", "https:")) else "")
    content = values.inner("encoded") or values.inner("content")
    content = content or values.inner("description") or values.inner("summary")
    kind = values.attribute_of("content", "type")
    number = FRAGMENT.search(link) or FRAGMENT.search(id)
    parent = ""
    if number and (match := _IN_REPLY.match(content)):
        parent, content = match[1], content[match.end() :]
    named = values.get("creator") or values.below("author", "name") or _named(values.get("author", ""))
    published = next(
        (when for key in ("pubDate", "published", "date", "issued", "updated") if (when := iso(values.get(key, "")))),
        None,
    )
    return Item(
        id=id,
        link=link,
        title=_title(values.inner("title")),
        author=unescape(named) or None,
        published=published,
        body=escape(content) if kind == "text" else content,
        answers=values.attribute_of("in-reply-to", "ref") or values.attribute_of("in-reply-to", "href"),
        number=number[1] if number else "",
        parent=parent,
        extra=_extra(values),
    )


def _extra(values: Fields) -> dict[str, object]:
    """Tags, and the names of the files that are attached."""
    extra: dict[str, object] = {}
    tags = [tag for each in values.children("category") if (tag := each.text.strip() or each.attribute("term"))]
    if tags:
        extra["tags"] = list(dict.fromkeys(tags))
    enclosures = [*values.children("enclosure"), *values.children("link")]
    files = [each.attribute("url") or each.attribute("href") for each in enclosures if _is_file(each)]
    if files:
        extra["attachments"] = [file.rpartition("/")[2] or file for file in files if file]
    return extra


def _is_file(part: Part) -> bool:
    return part.name == "enclosure" or part.attribute("rel") == "enclosure"


def _title(words: str) -> str:
    """A title in one line; many feeds write its entities twice, and some put marks of emphasis in it."""
    words = unescape(unescape(words)) if "&" in words else words
    return " ".join((_TAG.sub("", words) if "<" in words else words).split())


_TAG = re.compile(r"</?(?:b|i|em|strong|span|code|sub|sup|a|br)\b[^<>]*>", re.IGNORECASE)


def _named(author: str) -> str:
    """The name in the author of an item, which RSS 2.0 writes as ``address (name)``."""
    found = re.fullmatch(r"\S+@\S+ \((.+)\)", author)
    return found[1] if found else author


def threads(feed: Feed, report: Report, source: str) -> list[Thread]:
    """One thread for each post in a feed, and for each post that comments in it belong to."""
    of_post = _OF_POST.match(feed.title)
    comments = [item for item in feed.items if item.answers or item.number or of_post]
    posts = [item for item in feed.items if not (item.answers or item.number or of_post)]
    by_id = {item.id: item for item in feed.items}
    home = _homes(comments, by_id)
    answered = set(home.values())
    known: dict[str, Post] = {}
    rows: dict[str, list[Comment]] = {}
    for item in posts:
        key = item.id if item.id in answered else canonical(item.link or item.id)
        known[key] = _post(item)
        rows[key] = []
    for item in sorted(comments, key=lambda item: item.published or ""):
        key = canonical(feed.link) if of_post and feed.link else home[id(item)]
        rows.setdefault(key, []).append(_comment(item, by_id))
        if key not in known:
            known[key] = _absent(item, feed, of_post[1] if of_post else "")
            report.note("the article is not in this feed" if of_post else "some articles are not in this feed")
    return [assemble(known[key]._replace(source=source), rows[key], report) for key in rows]


def _homes(comments: list[Item], by_id: dict[str, Item]) -> dict[int, str]:
    """What names the post of each comment, by its place in memory: see `_top`, of the end of its chain of answers."""
    homes: dict[int, str] = {}
    for comment in comments:
        passed: set[int] = set()
        at: Item | None = comment
        while at is not None and id(at) not in homes and id(at) not in passed:
            passed.add(id(at))
            top = at
            at = by_id.get(at.answers) if at.answers else None
        if passed:
            homes.update(dict.fromkeys(passed, homes.get(id(at)) or _top(top)))
    return homes


def _top(item: Item) -> str:
    """What names the post at the end of a chain: what is answered and not there, a post, or a page with comments."""
    if item.answers:
        return item.answers if not item.answers.startswith("http") else canonical(item.answers)
    return canonical(item.link.partition("#")[0]) if item.number else item.id


def _post(item: Item) -> Post:
    return Post(
        id=thread_id(url=item.link or None, title=item.title, body=item.body),
        title=item.title or None,
        author=item.author,
        published=item.published,
        url=item.link or None,
        source=Feeds.id,
        body=item.body,
        markup=item.markup,
        extra=item.extra or NO_EXTRA,
    )


def _absent(item: Item, feed: Feed, title: str) -> Post:
    """A post of which only comments are known."""
    url = (feed.link if title else "") or item.link.partition("#")[0] or item.answers
    named = _BY.match(item.title)
    return Post(
        id=thread_id(url=url),
        title=title or (named[1] if named else None) or None,
        url=url if url.startswith("http") else None,
        source=Feeds.id,
        extra={"state": "missing"},
    )


def _comment(item: Item, by_id: dict[str, Item]) -> Comment:
    named = _BY.match(item.title)
    extra: dict[str, object] = {"url": item.link} if item.link else {}
    author = item.author or ((named[2] or named[3]) if named else None)
    above = by_id.get(item.answers)
    parent = item.parent or None
    if above is not None and (above.answers or above.number):
        parent = _id(above)
    return Comment(
        id=_id(item),
        parent=parent,
        author=author,
        published=item.published,
        body=item.body,
        markup=item.markup,
        extra={**extra, **item.extra} or NO_EXTRA,
    )


def _id(item: Item) -> str:
    return item.number or comment_id(item.id or None, author=item.author, published=item.published, body=item.body)
