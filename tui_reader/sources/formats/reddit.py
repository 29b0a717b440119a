"""Reddit: thread arrays, listings, ``morechildren`` answers, and the JSON of archives and downloaders.

Things are ``{"kind": "t1", "data": {…}}`` (t1 a comment, t3 a post, ``more`` a stub for comments that were not sent);
archives leave the envelope out. Bodies are the site's Markdown with ``&``, ``<`` and ``>`` as entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, flags, moments, numbers, rows, strings, texts
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, text
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.rows import Rows

Node = dict[str, object]

SITE = "https://www.reddit.com"


class Reddit(Source):
    """Threads and listings as the site's own ``.json`` addresses give them."""

    id = "reddit"
    fields = Fields(
        """
        author author_flair_text body caption children comments context count created_utc data distinguished edited
        hide_score id is_self json kind link_author link_flair_text link_id link_permalink link_title name num_comments
        parent_id permalink replies score score_hidden selftext stickied submission subreddit things title ups url
        url_overridden_by_dest
        """,
        whole="gallery_data media_metadata poll_data",
    )

    def detect(self, input: Input) -> float:
        sight = jsons.look(input)
        return 0.95 if _is_reddit(sight.first) and not (sight.lines and is_record(sight.first)) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        scattered = Gathered()  # of an archive that is no longer one object a line
        for value in jsons.values(input, report):
            if is_record(value):
                scattered.take(value)
                continue
            gathered = Gathered()
            gathered.take(value)
            yield from gathered.threads(report)
        yield from scattered.threads(report)


def _is_reddit(value: object) -> bool:
    """Whether a value is a thing, a listing, a list of either, or what a search of an archive answers."""
    if isinstance(value, dict) and isinstance(value.get("data"), list) and "kind" not in value:
        value = value["data"]
    return any(_is_thing(item) for item in (value[:2] if isinstance(value, list) else [value]))


def _is_thing(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    if value.get("kind") in ("Listing", "t1", "t3", "more"):
        return isinstance(value.get("data"), dict)
    return mapping(value, "json", "data").get("things") is not None or is_record(value)


def is_record(value: object) -> bool:
    """Whether an object without an envelope is a comment or a post, as archives keep them."""
    if not isinstance(value, dict):
        return False
    if "link_id" in value and "parent_id" in value:
        return "body" in value
    if "subreddit" in value or "permalink" in value:
        return "selftext" in value or ("title" in value and ("num_comments" in value or "is_self" in value))
    return False


class Gathered:
    """Things by the threads that they belong to, in the order in which they came."""

    def __init__(self) -> None:
        self.posts: dict[str, Node] = {}
        """Posts by their short id."""
        self.comments: dict[str, list[tuple[str | None, Node]]] = {}
        """Comments with their parents' short ids (``None``: the post), by the short id of their post."""
        self.stubs: list[Node] = []
        """The stubs for comments that were not sent, some of which another answer may hold."""
        self.order: dict[str, None] = {}
        """The threads in the order in which anything of them first came."""

    def take(self, value: object) -> None:
        """Take every thing in a value apart, however deep; no recursion."""
        link = ""  # the thread that a listing of comments belongs to: that of the last post seen
        stack: list[tuple[object, str | None]] = [(value, None)]
        while stack:
            node, parent = stack.pop()
            if isinstance(node, list):
                stack += [(item, parent) for item in reversed(node)]
                continue
            if not isinstance(node, dict):
                continue
            kind, data = node.get("kind"), node.get("data")
            if kind == "t1" and isinstance(data, dict):
                self._take_comment(data, parent, link, stack)
                continue
            if kind == "Listing" or (kind is None and isinstance(data, (list, dict))):
                inner = data if isinstance(data, list) else mapping(data).get("children")
                stack.append((inner if inner is not None else mapping(data).get("things"), parent))
                continue
            if "json" in node and kind is None:
                stack.append((mapping(node, "json").get("data"), parent))
                continue
            if "things" in node and kind is None:
                stack.append((node["things"], parent))
                continue
            thing = data if isinstance(data, dict) else node
            if kind == "more":
                self.stubs.append(thing)
            elif kind == "t3" or (kind is None and "body" not in thing and is_record(thing)):
                link = text(thing, "id") or short(text(thing, "name"))
                self.posts[link] = thing
                self.order[link] = None
                stack.append((thing.get("comments"), None))  # bulk downloaders put them here
            elif kind == "t1" or (kind is None and "body" in thing):
                self._take_comment(thing, parent, link, stack)

    def _take_comment(
        self, comment: Node, parent: str | None, link: str, stack: list[tuple[object, str | None]]
    ) -> None:
        """Take a comment of the thread that it names, else of the one at hand; leave its replies to be taken."""
        name = comment.get("link_id")
        own = short(name) if name and isinstance(name, str) else short(text(comment, "link_id", "submission"))
        own = own or _thread_of(comment) or link
        if own not in self.comments:
            self.comments[own] = []
            self.order[own] = None
        self.comments[own].append((parent, comment))
        below = comment.get("replies")
        if below and isinstance(below, (dict, list)):
            if (
                isinstance(below, dict)
                and below.get("kind") == "Listing"
                and isinstance(data := below.get("data"), dict)
            ):
                below = data.get("children")
            stack.append((below, text(comment, "id")))

    def threads(self, report: Report) -> Iterator[Thread]:
        """One thread for each post, and for each group of comments whose post is not there."""
        report.engine = "Reddit"
        for link in self.order:
            data = self.posts.get(link)
            found = self.comments.get(link, [])
            if data is not None:
                post = post_of(data)
                if (stated := number(data, "num_comments")) is not None and (found or len(self.posts) == 1):
                    report.stated = (report.stated or 0) + stated
            else:
                post = unknown_post(link, found[0][1])
            base = post.url or SITE
            yield assemble_rows(post, by_batch(found, partial(_comments, base)), report)
        if report.is_cut and report.stated:
            return  # they are among those that the cut has lost
        behind = "not in the file (the site shows them with “load more comments”)"
        report.tally(self._missing(), f"comment is {behind}", f"comments are {behind}")

    def _missing(self) -> int:
        """How many comments stubs stand for that no other answer holds."""
        if not self.stubs:
            return 0
        comments = [(parent, node) for found in self.comments.values() for parent, node in found]
        known = {text(node, "id") or short(text(node, "name")) for _, node in comments}
        answered = {short(text(node, "parent_id")) or parent for parent, node in comments}
        missing = 0
        for stub in self.stubs:
            children = [child for child in items(stub, "children") if isinstance(child, str)]
            held = sum(child in known for child in children)
            if children and held < len(children):
                missing += max((number(stub, "count") or 0) - held, len(children) - held)
            elif not children:
                count = number(stub, "count") or 0
                if count or short(text(stub, "parent_id")) not in answered:  # "continue this thread"
                    missing += max(count, 1)
        return missing


_THREAD = re.compile(r"/comments/(\w+)/")


def _thread_of(comment: Node) -> str:
    """The short id of the post that a comment is on, by the address of the comment: an inbox has nothing else."""
    found = _THREAD.search(text(comment, *_ADDRESSES))
    return found[1] if found else ""


_ADDRESSES = ("permalink", "context")
"""Where a comment's own address stands; the second in an inbox, with the number of comments around it to be shown."""


def short(name: str) -> str:
    """``t3_abc`` as ``abc``."""
    return name[3:] if name[:1] == "t" and name[2:3] == "_" else name


def post_of(data: Node) -> Post:
    """A post from the fields of a t3."""
    id = text(data, "id") or short(text(data, "name"))
    permalink = _address(text(data, "permalink") or f"/comments/{id}/")
    body = markdown(text(data, "selftext"))
    extra: dict[str, object] = {}
    if (score := number(data, "score", "ups")) is not None and not flag(data, "hide_score"):
        extra["score"] = score
    link = text(data, "url_overridden_by_dest", "url")
    if link and not flag(data, "is_self") and "/comments/" + id not in link:
        extra["link"] = _address(link)
    if flair := text(data, "link_flair_text"):
        extra["flair"] = unentity(flair)
    if subreddit := text(data, "subreddit"):
        extra["tags"] = [f"r/{subreddit}"]
    extra.update(*extras(**_common([data], [body])))
    return Post(
        thread_id(url=f"{SITE}/comments/{id}"),
        unentity(text(data, "title")) or None,
        text(data, "author") or None,
        moment(data.get("created_utc")),
        permalink,
        Reddit.id,
        body + _gallery(data),
        "markdown",
        extra,
    )


def unknown_post(link: str, comment: Node) -> Post:
    """The post of comments that came without it: what they say of it."""
    permalink = text(comment, "link_permalink")
    if not permalink and "/comments/" in (own := text(comment, *_ADDRESSES)):
        permalink = own.partition("?")[0].rstrip("/").rpartition("/")[0] + "/"
    permalink = _address(permalink or f"/comments/{link}/")
    extra: dict[str, object] = {}
    if subreddit := text(comment, "subreddit"):
        extra["tags"] = [f"r/{subreddit}"]
    title = unentity(text(comment, "link_title"))
    author = text(comment, "link_author") or None
    return Post(
        thread_id(url=f"{SITE}/comments/{link}"), title or None, author, None, permalink, Reddit.id, extra=extra
    )


def _comments(thread_url: str, found: Sequence[tuple[str | None, Node]]) -> Rows:
    """Comments from the fields of t1, but for those that are cut off before their text.

    Args:
        thread_url: address of the thread, for theirs.
        found: the fields, and the short id of the comment that each stood under, where it does not name its parent.
    """
    found = [(parent, node) for parent, node in found if isinstance(node.get("body"), str)]
    nodes = [node for _, node in found]
    ids = [short(id) if "_" in id else id for id in texts(nodes, "id", "name")]
    bodies = [unentity(body) if "&" in body else body for body in strings(nodes, "body")]
    joined = "\0".join(bodies)  # to ask for it in each takes three times as long
    if "](/" in joined:
        bodies = list(map(_with_site, bodies))
    if any(mark[0] in joined and mark in joined for mark in _OWN_MARKS):  # one character is found far sooner than two
        bodies = list(map(_without_own_marks, bodies))
    scores = zip(numbers(nodes, "score"), flags(nodes, "score_hidden"), strict=True)
    permalinks = zip((link.partition("?")[0] for link in texts(nodes, *_ADDRESSES)), ids, strict=True)
    return rows(
        ids=ids,
        parents=[_above(name, parent) for name, (parent, _) in zip(strings(nodes, "parent_id"), found, strict=True)],
        authors=strings(nodes, "author"),
        published=moments(nodes, "created_utc"),
        bodies=bodies,
        markups="markdown",
        extras=extras(
            score=[None if hidden else score for score, hidden in scores],
            url=[_address(link) if link else f"{thread_url.rstrip('/')}/{id}/" for link, id in permalinks],
            **_common(nodes, bodies),
        ),
    )


def _above(name: str, parent: str | None) -> str | None:
    """The short id of what a comment answers, by the name of that."""
    return name[3:] if name[:3] == "t1_" else None if name[:3] == "t3_" else parent


def _address(permalink: str) -> str:
    return permalink if permalink.startswith("http") else SITE + permalink


def _common(nodes: Nodes, bodies: Sequence[str]) -> dict[str, Iterable[object]]:
    """Further facts of comments and posts alike, by columns."""
    return {
        "edited": moments(nodes, "edited"),
        "state": ["deleted" if body in ("[deleted]", "[removed]") else "" for body in bodies],
        "author_flair": [unentity(flair) if flair else "" for flair in strings(nodes, "author_flair_text")],
        "role": strings(nodes, "distinguished"),
        "pinned": flags(nodes, "stickied"),
    }


def unentity(words: str) -> str:
    """Text with the three entities that the interface puts in, taken out."""
    if "&" not in words:
        return words
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


_RELATIVE = re.compile(r"(?<!\[)\]\(/(?=[^/\s])")  # not those without words: they are pictures


def markdown(body: str) -> str:
    """A body as Markdown that also works away from the site."""
    return _without_own_marks(_with_site(unentity(body)))


def _with_site(body: str) -> str:
    return _RELATIVE.sub(f"]({SITE}/", body) if "](/" in body else body


_OWN_MARKS = ("\\)", "^", ">!")
"""What is in all bodies that have anything of the site's own Markdown."""
_TARGET = re.compile(r"\]\(((?:[^\s()\\\]]++|\\.|\()*+)\)")
"""Where a link leads: on this site up to the first bracket that is not escaped, however many were opened."""
_OPENED = re.compile(r"(?<!\\)\(")
_OWN = re.compile(
    r"(?P<kept>```.*?(?:```|\Z)|`[^`\n]+`|^(?: {4}|\t)[^\n]*|https?://[^\s)]+)"
    r"|>!(?P<spoiler>(?:(?!!<|>!|\n\n).)+)!<"
    r"|(?<![\w)\]\\^])\^++(?:\((?P<raised>[^()\n]*)\)|(?=[^\W_]|\[))",
    re.DOTALL | re.MULTILINE,
)
"""What else the site's Markdown has: spoilers, and words that are raised. An exponent (``2^10``) stays as typed."""


def _without_own_marks(body: str) -> str:
    """A body in Markdown as others read it: raised words as they are, spoilers marked by a word."""
    if "\\)" in body:
        body = _TARGET.sub(_closed, body)
    return _OWN.sub(_as_words, body) if "^" in body or ">!" in body else body


def _closed(link: re.Match[str]) -> str:
    return f"]({_OPENED.sub(chr(92) * 2 + '(', link[1])})" if "\\)" in link[1] else link[0]


def _as_words(found: re.Match[str]) -> str:
    if found["spoiler"]:
        return f"(spoiler: {found['spoiler'].strip()})"
    return found["kept"] or found["raised"] or ""


def _gallery(data: Node) -> str:
    """The pictures of a gallery and the options of a poll, which are no part of the text."""
    lines = []
    for number_, item in enumerate(objects(data, "gallery_data", "items"), 1):
        media = mapping(data, "media_metadata", text(item, "media_id"))
        if address := unentity(text(mapping(media, "s"), "u", "gif", "mp4")):
            caption = text(item, "caption").replace("]", "") or f"picture {number_}"
            lines.append(f"- [{caption}]({address})")
    for option in objects(data, "poll_data", "options"):
        votes = number(option, "vote_count")
        lines.append(f"- {text(option, 'text')}" + (f" ({votes:,} votes)" if votes is not None else ""))
    return "\n\n" + "\n".join(lines) if lines else ""
