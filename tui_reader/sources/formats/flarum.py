"""Flarum: a discussion with its posts, or a list of posts, as a forum's interface gives them (https://jsonapi.org).

Posts and people stand side by side, each with its type and its id, and name each other by these. The first post is the
article. What a post answers is a mention in its text, by the post's number.

A discussion is told by its forum and its number. Lists of posts say of which forum they are; of one discussion only
what it links to does: who is mentioned, and whose picture is shown. Where nothing says it, its forum is the one that
has a discussion of the same number and title in what is read together; else the title counts with the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from urllib.parse import quote

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, flags, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]
Resources = dict[tuple[str, str], Node]
"""What an answer holds, by type and id."""

_SITE = re.compile(r"(https?://[^\s\"<>]{1,300}?)/(?:api/)?(?:discussions|posts|d)\b")
_MENTION = re.compile(r'/d/(\d+)(?:-[^/"]*+)?/(\d+)" class="PostMention" data-id="(\d+)"')
"""A link to the post that is answered: its discussion, its number there, its id."""


_LINKED = re.compile(r'href="(https?://[^"]+?)/(?:d/\d+|u/)[^"]*" class="(?:Post|User)Mention\b')
_PICTURE = re.compile(r"(https?://.+)/assets/avatars/")


class Flarum(Source):
    """Discussions with their posts."""

    id = "flarum"
    gathers = True

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_ours, jsons.look(input).values[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        yield from self.parse_together([input], report)

    def parse_together(self, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
        report.engine = "Flarum"
        sites: dict[str, Resources] = {}
        for input in inputs:
            for value in jsons.values(input, report):
                _hold(_nodes(value), sites.setdefault(_site_of(value, input.name), {}))
            input.forget()
        _settle(sites)
        for site, held in sites.items():
            for id, posts in _by_discussion(held).items():
                if thread := _thread(id, posts, held, site, report):
                    yield thread


def _site_of(value: object, name: str) -> str:
    """The address of the forum that an answer is of; empty where nothing says it."""
    said = _SITE.match(text(mapping(value, "links"), "first", "self")) or _SITE.match(name)
    if said:
        return said[1]
    about = mappings(_nodes(value), "attributes")
    found = chain(map(_LINKED.search, texts(about, "contentHtml")), map(_PICTURE.match, texts(about, "avatarUrl")))
    return next((each[1] for each in found if each), "")  # pictures last: they may be kept elsewhere


def _nodes(value: object) -> list[Node]:
    """All that an answer holds."""
    return [*_data(value), *objects(value, "included")]


def _hold(nodes: Iterable[Node], held: Resources) -> None:
    """Put what an answer holds together with what others said of the same."""
    for node in nodes:
        key = text(node, "type"), text(node, "id")
        known = held.get(key)
        if known is None:
            held[key] = node
            continue
        attributes = {**mapping(known, "attributes"), **mapping(node, "attributes")}
        related = {**mapping(known, "relationships"), **mapping(node, "relationships")}
        held[key] = {"type": key[0], "id": key[1], "attributes": attributes, "relationships": related}


def _settle(sites: dict[str, Resources]) -> None:
    """Take what is of no known forum for that of the one that has a discussion with one of its numbers and titles."""
    unknown = _titles(sites.get("", {}))
    homes = [site for site, held in sites.items() if site and unknown & _titles(held)]
    if len(homes) == 1:
        _hold(sites.pop("").values(), sites[homes[0]])


def _titles(held: Resources) -> set[tuple[str, str]]:
    """The numbers and titles of discussions."""
    return {
        (id, text(mapping(node, "attributes"), "title")) for (type, id), node in held.items() if type == "discussions"
    }


def _by_discussion(held: Resources) -> dict[str, list[Node]]:
    """The posts of each discussion, which they name, or which names them."""
    posts: dict[str, list[Node]] = {}
    named: dict[str, str] = {}
    for (type, id), node in held.items():
        if type == "discussions":
            posts[id] = []
            named |= dict.fromkeys([*_related([node], "firstPost"), *_posts_of(node)], id)
    found = [(id, node) for (type, id), node in held.items() if type == "posts"]
    for (id, node), home in zip(found, _related([node for _, node in found], "discussion"), strict=True):
        posts.setdefault(home or named.get(id, ""), []).append(node)
    return posts


def _data(value: object) -> list[Node]:
    """The one thing, or the things, that an answer is about."""
    data = mapping(value, "data")
    return [data] if data else objects(value, "data")


def _is_ours(value: object) -> bool:
    for node in (*_data(value)[:3], *objects(value, "included")[:20]):
        type, attributes = text(node, "type"), mapping(node, "attributes")
        if type == "posts" and "contentType" in attributes:
            return True
        if type == "discussions" and {"title", "slug"} <= attributes.keys():
            return True
    return False


def _related(nodes: Nodes, name: str) -> list[str]:
    """The id of what each is related to."""
    return texts(mappings(nodes, "relationships", name, "data"), "id")


def _posts_of(discussion: Node) -> list[str]:
    return texts(objects(discussion, "relationships", "posts", "data"), "id")


def _thread(id: str, posts: list[Node], held: Resources, site: str, report: Report) -> Thread | None:
    """The thread of a discussion; none of notices that name no discussion."""
    discussion = held.get(("discussions", id), {})
    about = mapping(discussion, "attributes")
    kinds = texts(mappings(posts, "attributes"), "contentType")
    said = [post for post, kind in zip(posts, kinds, strict=True) if kind in ("comment", "")]
    report.tally_notices(len(posts) - len(said), "about renaming, locking and the like")
    if not said and not about:
        return None
    said.sort(key=_rank)
    (main,) = _related([discussion], "firstPost")
    first = next((post for post in said if text(post, "id") == main or _rank(post) == 1), {})
    if (stated := number(about, "commentCount")) is not None:
        report.stated = (report.stated or 0) + max(stated - 1, 0)
    words = mapping(first, "attributes")
    body, markup = from_html(text(words, "contentHtml"), site or None)
    tags = [
        text(mapping(held.get(("tags", text(tag, "id"))), "attributes"), "name")
        for tag in objects(discussion, "relationships", "tags", "data")
    ]
    slug = text(about, "slug")
    title = quote(text(about, "title"), safe="", errors="replace")
    place = f"d/{slug if slug.startswith(f'{id}-') else id}"
    (extra,) = extras(tags=[list(filter(None, tags))], score=_likes([first]), edited=[moment(words.get("editedAt"))])
    post = Post(
        thread_id(url=f"{site}/d/{id}" if site else f"flarum/{id}/{title}"),
        text(about, "title") or None,
        next(filter(None, _authors([first, discussion], held)), None),
        moment(words.get("createdAt")) or moment(about.get("createdAt")),
        f"{site}/{place}" if site else None,
        Flarum.id,
        body,
        markup,
        extra,
    )
    answers = [answer for answer in said if answer is not first]
    return assemble_rows(post, by_batch(answers, partial(_comments, id, held, site)), report)


def _rank(post: Node) -> int:
    return number(mapping(post, "attributes"), "number") or 0


def _authors(nodes: Nodes, held: Resources) -> list[str]:
    people = _related(nodes, "user")
    names = {id: text(mapping(held.get(("users", id)), "attributes"), "displayName", "username") for id in set(people)}
    return [names[id] for id in people]


def _likes(posts: Nodes) -> list[int | None]:
    counts = numbers(mappings(posts, "attributes"), "likesCount")
    likes = [related.get("data") for related in mappings(posts, "relationships", "likes")]
    return [count or (len(by) if isinstance(by, list) else None) for count, by in zip(counts, likes, strict=True)]


def _answered(html: str, discussion: str) -> str:
    """The post that one answers, also where it is on another page; none where that is the first, or elsewhere."""
    found = _MENTION.search(html)
    return found[3] if found and found[1] == discussion and found[2] != "1" else ""


def _comments(discussion: str, held: Resources, site: str, posts: Sequence[Node]) -> Rows:
    words = mappings(posts, "attributes")
    html = texts(words, "contentHtml")
    bodies, markups = from_htmls(html, [site or None] * len(html))
    return rows(
        ids=texts(posts, "id"),
        parents=[_answered(text, discussion) for text in html],
        authors=_authors(posts, held),
        published=moments(words, "createdAt"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            score=_likes(posts),
            edited=moments(words, "editedAt"),
            state=["deleted" if hidden else "" for hidden in flags(words, "isHidden")],
        ),
    )
