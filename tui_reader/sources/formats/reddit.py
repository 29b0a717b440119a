"""Reddit: thread arrays, listings, ``morechildren`` answers, and the JSON of archives and downloaders.

Things are ``{"kind": "t1", "data": {…}}`` (t1 a comment, t3 a post, ``more`` a stub for comments that were not sent);
archives leave the envelope out. Bodies are the site's Markdown with ``&``, ``<`` and ``>`` as entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, text

Node = dict[str, object]

SITE = "https://www.reddit.com"


class Reddit(Source):
    """Threads and listings as the site's own ``.json`` addresses give them."""

    id = "reddit"

    def detect(self, input: Input) -> float:
        sight = jsons.look(input)
        return 0.95 if _is_reddit(sight.first) and not (sight.lines and is_record(sight.first)) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        for value in jsons.values(input, report):
            gathered = Gathered()
            gathered.take(value)
            yield from gathered.threads(report)


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
                stack.extend((item, parent) for item in reversed(node))
                continue
            if not isinstance(node, dict):
                continue
            kind, data = node.get("kind"), node.get("data")
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
                own = short(text(thing, "link_id", "submission")) or link
                self.comments.setdefault(own, []).append((parent, thing))
                self.order[own] = None
                below = thing.get("replies")
                if isinstance(below, (dict, list)) and below:
                    stack.append((below, text(thing, "id")))

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
            rows = (comment_of(node, parent, base) for parent, node in found)
            yield assemble(post, (row for row in rows if row is not None), report)
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


def short(name: str) -> str:
    """``t3_abc`` as ``abc``."""
    return name[3:] if name[:1] == "t" and name[2:3] == "_" else name


def post_of(data: Node) -> Post:
    """A post from the fields of a t3."""
    id = text(data, "id") or short(text(data, "name"))
    permalink = text(data, "permalink")
    if not permalink.startswith("http"):
        permalink = SITE + (permalink or f"/comments/{id}/")
    body, state = markdown(text(data, "selftext")), ""
    if body in ("[deleted]", "[removed]"):
        state = "deleted"
    extra: dict[str, object] = {}
    if (score := number(data, "score", "ups")) is not None and not flag(data, "hide_score"):
        extra["score"] = score
    link = text(data, "url_overridden_by_dest", "url")
    if link and not flag(data, "is_self") and "/comments/" + id not in link:
        extra["link"] = link if link.startswith("http") else SITE + link
    if flair := text(data, "link_flair_text"):
        extra["flair"] = unentity(flair)
    if subreddit := text(data, "subreddit"):
        extra["tags"] = [f"r/{subreddit}"]
    _add_common(extra, data, state)
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
    if not permalink and "/comments/" in (own := text(comment, "permalink")):
        permalink = own.rstrip("/").rpartition("/")[0] + "/"
    if not permalink.startswith("http"):
        permalink = SITE + (permalink or f"/comments/{link}/")
    extra: dict[str, object] = {}
    if subreddit := text(comment, "subreddit"):
        extra["tags"] = [f"r/{subreddit}"]
    title = unentity(text(comment, "link_title"))
    author = text(comment, "link_author") or None
    return Post(
        thread_id(url=f"{SITE}/comments/{link}"), title or None, author, None, permalink, Reddit.id, extra=extra
    )


def comment_of(data: Node, parent: str | None, thread_url: str) -> Comment | None:
    """A comment from the fields of a t1; ``None`` where it is cut off before its text.

    Args:
        data: the fields.
        parent: short id of the comment that it stood under, where it does not name its parent itself.
        thread_url: address of the thread, for its own.
    """
    id = data.get("id")
    body = data.get("body")
    if not isinstance(id, str) or not isinstance(body, str):
        name = text(data, "id", "name")
        if not name or not isinstance(body, str):
            return None
        id = short(name)
    above = data.get("parent_id")
    if isinstance(above, str):
        if above[:3] == "t1_":
            parent = above[3:]
        elif above[:3] == "t3_":
            parent = None
    extra: dict[str, object] = {}
    score = data.get("score")
    if isinstance(score, int) and data.get("score_hidden") is not True:
        extra["score"] = score
    permalink = data.get("permalink")
    if isinstance(permalink, str) and permalink:
        extra["url"] = permalink if permalink.startswith("http") else SITE + permalink
    else:
        extra["url"] = f"{thread_url.rstrip('/')}/{id}/"
    body = markdown(body)
    _add_common(extra, data, "deleted" if body in ("[deleted]", "[removed]") else "")
    author = data.get("author")
    return Comment(
        id,
        parent,
        author if isinstance(author, str) and author else None,
        moment(data.get("created_utc")),
        body,
        "markdown",
        extra,
    )


def _add_common(extra: dict[str, object], data: Node, state: str) -> None:
    edited = data.get("edited")
    if edited and (when := moment(edited)):
        extra["edited"] = when
    if state:
        extra["state"] = state
    flair = data.get("author_flair_text")
    if isinstance(flair, str) and flair:
        extra["author_flair"] = unentity(flair)
    role = data.get("distinguished")
    if isinstance(role, str) and role:
        extra["role"] = role
    if data.get("stickied") is True:
        extra["pinned"] = True


def unentity(words: str) -> str:
    """Text with the three entities that the interface puts in, taken out."""
    if "&" not in words:
        return words
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


_RELATIVE = re.compile(r"(?<!\[)\]\(/(?=[^/\s])")  # not those without words: they are pictures


def markdown(body: str) -> str:
    """A body as Markdown that also works away from the site."""
    body = unentity(body)
    if "](/" in body:
        body = _RELATIVE.sub(f"]({SITE}/", body)
    return body


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
