"""Bluesky: a thread as ``getPostThread`` nests it and as ``getPostThreadV2`` lists it; lists of posts, feeds, and the
posts of one repository (``listRecords``).

Text is plain; what is a link in it is said by facets, which count in bytes of UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, repeat

from tui_reader.model import Comment, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import escape, link
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, held, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Bluesky(Source):
    """Threads as the public interface gives them."""

    id = "bluesky"

    def detect(self, input: Input) -> float:
        return 0.95 if any(_is_thread(value) for value in jsons.look(input).values[:3]) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Bluesky"
        for value in jsons.values(input, report):
            posts: dict[str, Node] = {}
            above: dict[str, str] = {}
            gone: list[str] = []
            thread = value.get("thread") if isinstance(value, dict) else None
            if isinstance(thread, list):
                _take_list(thread, posts, above, gone)
            else:
                _take_nested(mapping(value, "thread") or mapping(value), posts, above, gone)
            if posts:
                counts = [count for count in numbers(list(posts.values()), "replyCount") if count is not None]
                root = _root(posts, above)
                if counts and root in posts:
                    report.stated = (report.stated or 0) + sum(counts)
                yield _thread(root, posts, above, gone, report)
            for posts in _by_roots(_posts(value)):
                above = {uri: parent for uri, node in posts.items() if (parent := _replied_to(node))}
                yield _thread(_root(posts, above), posts, above, [], report)


def _posts(value: object) -> list[Node]:
    """The posts of a list or of a feed, which gives answers together with what they answer."""
    found = objects(value, "posts")
    found += map(_of_record, objects(value, "records"))
    for item in objects(value, "feed"):
        found += [mapping(item, "reply", "root"), mapping(item, "reply", "parent"), mapping(item, "post")]
    return list(filter(_is_post, found))


def _of_record(node: Node) -> Node:
    """A post as somebody's own repository lists it, which says of them only the number."""
    uri = text(node, "uri")
    owner, kind, _ = (uri.removeprefix("at://") + "//").split("/", 2)
    return {"uri": uri, "author": {"did": owner}, "record": node.get("value")} if kind == _POST else {}


_POST = "app.bsky.feed.post"


def _by_roots(found: list[Node]) -> Iterable[dict[str, Node]]:
    threads: dict[str, dict[str, Node]] = {}
    for node in found:
        uri = text(node, "uri")
        threads.setdefault(text(mapping(node, "record", "reply", "root"), "uri") or uri, {})[uri] = node
    return threads.values()


def _is_thread(value: object) -> bool:
    thread = value.get("thread") if isinstance(value, dict) else None
    if isinstance(thread, list):
        return any(_is_post(mapping(item, "value", "post")) for item in thread[:20])
    return _is_post(mapping(value, "thread", "post")) or _is_post(mapping(value, "post")) or bool(_posts(value))


def _is_post(post: Node) -> bool:
    record = post.get("record")
    return bool(record) and isinstance(record, dict) and text(post, "uri").startswith("at://")


def _take_nested(node: Node, posts: dict[str, Node], above: dict[str, str], gone: list[str]) -> None:
    """Take a view apart: parents upwards, replies downwards, each once."""
    stack: list[tuple[Node, str]] = [(node, "")]
    while stack:
        node, parent = stack.pop()
        post = mapping(node, "post")
        uri = text(post, "uri") or text(node, "uri")
        if not uri or uri in posts:
            continue
        if _is_post(post):
            posts[uri] = post
        else:
            gone.append(uri)
        if parent := parent or _replied_to(post):
            above[uri] = parent
        if below := node.get("replies"):
            stack += [(reply, uri) for reply in reversed(objects(below))]
        if up := mapping(node, "parent"):
            above.setdefault(uri, text(mapping(up, "post"), "uri") or text(up, "uri"))
            stack.append((up, ""))


def _take_list(thread: list[object], posts: dict[str, Node], above: dict[str, str], gone: list[str]) -> None:
    """Items in reading order, each with its depth; those above the post that was asked for have negative ones."""
    line: list[tuple[int, str]] = []
    for item in objects(thread):
        uri, depth = text(item, "uri"), number(item, "depth") or 0
        post = mapping(item, "value", "post")
        if not uri:
            continue
        if _is_post(post):
            posts[uri] = post
        else:
            gone.append(uri)
        while line and line[-1][0] >= depth:
            line.pop()
        if parent := _replied_to(post) or (line[-1][1] if line else ""):
            above[uri] = parent
        line.append((depth, uri))


def _replied_to(post: Node) -> str:
    return text(mapping(post, "record", "reply", "parent"), "uri")


def _root(posts: dict[str, Node], above: dict[str, str]) -> str:
    """The post that all others answer: the first one says which, or stands below it."""
    root = next(iter(posts))
    if named := text(mapping(posts[root], "record", "reply", "root"), "uri"):
        return named
    seen: set[str] = set()
    while root in above and root not in seen:
        seen.add(root)
        root = above[root]
    return root


def _thread(root: str, posts: dict[str, Node], above: dict[str, str], gone: list[str], report: Report) -> Thread:
    if root in posts:
        post = _post(posts[root])
    else:
        post = Post(thread_id(url=_address(root, "")), url=_address(root, ""), source=Bluesky.id)
    answered = set(above.values())
    found = by_batch([node for uri, node in posts.items() if uri != root], partial(_comments, root, above))
    left = [
        Comment(uri, _below(root, above.get(uri)), extra={"state": "deleted"})
        for uri in gone
        if uri != root and uri in answered
    ]
    report.tally(len(gone), "post is deleted or blocked", "posts are deleted or blocked")
    return assemble_rows(post, chain(found, [Rows.of(left)]), report)


def _below(root: str, parent: str | None) -> str | None:
    """The parent of a comment, of what a post answers."""
    return None if parent == root else parent


def _address(uri: str, handle: str) -> str:
    """The page of a post: ``at://did:plc:xyz/app.bsky.feed.post/3k…`` on the site."""
    parts = uri.removeprefix("at://").split("/")
    if len(parts) != 3:
        return uri
    return f"https://bsky.app/profile/{handle or parts[0]}/post/{parts[2]}"


def _post(node: Node) -> Post:
    author = mapping(node, "author")
    url = _address(text(node, "uri"), _handle(author))
    body, markup = _body(node)
    return Post(
        thread_id(url=_address(text(node, "uri"), "")),
        None,
        _handle(author) or text(author, "did") or None,
        _created(node),
        url,
        Bluesky.id,
        body,
        markup,
        _extra(node),
    )


def _handle(author: Node) -> str:
    handle = text(author, "handle")
    return "" if handle == "handle.invalid" else handle


def _created(node: Node) -> str | None:
    return moment(mapping(node, "record").get("createdAt")) or moment(node.get("indexedAt"))


def _comments(root: str, above: dict[str, str], nodes: Nodes) -> Rows:
    """Comments of posts; ``above`` says which one each answers."""
    people, uris = mappings(nodes, "author"), texts(nodes, "uri")
    handles = list(map(_handle, people))
    records = mappings(nodes, "record")
    created = moments(records, "createdAt")
    if None in created:
        created = [said or seen for said, seen in zip(created, moments(nodes, "indexedAt"), strict=True)]
    bodies, markups = texts(records, "text"), list[Markup](repeat("plain", len(nodes)))
    for place in sorted({*held(nodes, "embed"), *held(records, "embed", "facets")}):
        bodies[place], markups[place] = _body(nodes[place])
    return rows(
        ids=uris,
        parents=[_below(root, parent) for parent in map(above.get, uris)],
        authors=[handle or did for handle, did in zip(handles, texts(people, "did"), strict=True)],
        published=created,
        bodies=bodies,
        markups=markups,
        extras=extras(
            score=numbers(nodes, "likeCount"),
            author_name=texts(people, "displayName"),
            url=map(_address, uris, handles),
        ),
    )


def _extra(node: Node) -> dict[str, object]:
    (extra,) = extras(score=numbers([node], "likeCount"), author_name=texts(mappings([node], "author"), "displayName"))
    return extra


def _body(node: Node) -> tuple[str, Markup]:
    record = mapping(node, "record")
    words = text(record, "text")
    embed, facets = mapping(node, "embed") or mapping(record, "embed"), objects(record, "facets")
    if not embed and not facets:
        return words, "plain"
    attached, pieces = _attached(embed), _pieces(words, facets)
    if not attached and all(link is None or link == piece for piece, link in pieces):
        return words, "plain"
    body = "".join(
        escape(piece) if link is None else f"<{link}>" if _says(piece, link) else f"[{escape(piece)}]({link})"
        for piece, link in pieces
    ).replace("\n", "  \n")
    return "\n\n".join(part for part in (body.strip(), "\n".join(attached)) if part), "markdown"


def _says(piece: str, link: str) -> bool:
    """Whether the words of a link are its address, maybe shortened."""
    start = piece.removesuffix("…").removesuffix("...").strip().partition("://")[2] or piece.rstrip("….").strip()
    return "." in start and link.partition("://")[2].removeprefix("www.").startswith(start.removeprefix("www."))


def _pieces(words: str, facets: list[Node]) -> list[tuple[str, str | None]]:
    """The text cut at its links, each piece with where it leads."""
    links: list[tuple[int, int, str]] = []
    for facet in facets:
        start, end = number(mapping(facet, "index"), "byteStart"), number(mapping(facet, "index"), "byteEnd")
        uri = next((text(feature, "uri") for feature in objects(facet, "features") if text(feature, "uri")), "")
        safe = uri.startswith(("http://", "https://")) and not any(mark in uri for mark in " <>()\n")
        if safe and start is not None and end is not None and 0 <= start < end:
            links.append((start, end, uri))
    if not links:
        return [(words, None)]
    data = words.encode("utf-8", "replace")
    pieces: list[tuple[str, str | None]] = []
    at = 0
    for start, end, uri in sorted(links):
        if start < at or end > len(data):
            continue
        pieces.append((data[at:start].decode("utf-8", "replace"), None))
        pieces.append((data[start:end].decode("utf-8", "replace"), uri))
        at = end
    pieces.append((data[at:].decode("utf-8", "replace"), None))
    return pieces


def _attached(embed: Node) -> list[str]:
    """Pictures, a film, a linked page or a quoted post, as a list of links."""
    lines: list[str] = []
    media = mapping(embed, "media") or embed
    for image in objects(media, "images"):
        lines.append("- " + link(text(image, "alt") or "picture", text(image, "fullsize")))
    if text(media, "playlist"):
        lines.append("- " + link(text(media, "alt") or "film", text(media, "playlist")))
    external = mapping(media, "external")
    if external:
        lines.append("- " + link(text(external, "title") or text(external, "uri"), text(external, "uri")))
    quoted = mapping(embed, "record", "record") or mapping(embed, "record")
    if text(quoted, "uri").startswith("at://"):
        author = _handle(mapping(quoted, "author"))
        said = text(mapping(quoted, "value"), "text")
        lines.append("- " + link(f"{author}: {said}" if said else "quoted post", _address(text(quoted, "uri"), author)))
    return lines
