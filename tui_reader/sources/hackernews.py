"""Hacker News: Algolia's nested items and search hits, Firebase's flat items, and HNPWA's nested items.

Firebase items may come as one item, a list, an object by id, or JSON lines, in any order; ``kids`` holds the order in
which the site shows replies. Bodies are the site's own small HTML: ``<p>`` between paragraphs, ``<i>``, ``<a>`` and
``<pre><code>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui_reader.errors import InputError
from tui_reader.model import Comment, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import decoded, escape, plain_paragraphs
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import flag, items, mapping, moment, number, objects, text

MOST_ITEMS = 3_000_000
"""Firebase items that are held at once: they come in any order, so that none can be let go."""

_POST_TYPES = frozenset({"story", "job", "poll"})
_TYPES = _POST_TYPES | {"comment", "pollopt"}

Node = dict[str, object]


class HackerNews(Source):
    """Items of Hacker News from any of its three interfaces."""

    id = "hackernews"
    title = "Hacker News (Algolia, Firebase)"
    how = "https://hn.algolia.com/api/v1/items/NUMBER, with the number at the end of the discussion's address"
    spec = "https://hn.algolia.com/api"

    def detect(self, input: Input) -> float:
        sight = jsons.look(input)
        return 0.95 if _form(sight.first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        flat: list[Node] = []
        hits: list[Node] = []
        if jsons.look(input).lines and _form(jsons.look(input).first) == "flat":
            yield from _threads_of_items(_flat_lines(input, report), report)
            return
        for value in jsons.values(input, report):
            form = _form(value)
            if form == "nested":
                yield _nested_thread(mapping(value), report)
            elif form == "list":
                for node in objects(value):
                    if _form(node) == "nested":
                        yield _nested_thread(node, report)
            elif form == "hits":
                hits.extend(objects(value, "hits"))
            else:
                flat.extend(_flat_items(value))
        if hits:
            yield from _threads_of_hits(hits, report)
        if flat:
            yield from _threads_of_items(flat, report)


def _form(value: object) -> str:
    """Which of the interfaces a value comes from; empty where from none."""
    if isinstance(value, list):
        forms = {_form(item) for item in value[:5] if isinstance(item, dict)}
        if "nested" in forms:
            return "list"
        return "flat" if "flat" in forms else ""
    if not isinstance(value, dict):
        return ""
    if isinstance(value.get("hits"), list):
        hit = mapping(items(value, "hits")[0]) if items(value, "hits") else {}
        return "hits" if "objectID" in hit and ("story_id" in hit or "num_comments" in hit) else ""
    if isinstance(value.get("children"), list) and ("created_at_i" in value or "author" in value):
        return "nested" if _type(value) else ""
    if isinstance(value.get("comments"), list) and "time_ago" in value:
        return "nested"
    if _is_item(value):
        return "flat"
    some = list(value.values())[:5] if len(value) < 1_000_000 else [next(iter(value.values()))]
    keys = list(value)[:5] if len(value) < 1_000_000 else [next(iter(value))]
    if some and all((isinstance(item, dict) and _is_item(item)) or item is None for item in some) and any(some):
        return "flat" if all(key.isdecimal() for key in keys) else ""
    return ""


def _type(value: Node) -> str:
    kind = value.get("type")
    return kind if isinstance(kind, str) and kind in _TYPES else ""


def _is_item(value: Node) -> bool:
    return (
        bool(_type(value))
        and isinstance(value.get("id"), int)
        and (isinstance(value.get("time"), int) or flag(value, "deleted") or flag(value, "dead"))
    )


def _flat_lines(input: Input, report: Report) -> list[Node]:
    """The items of JSON lines, all at once."""
    flat: list[Node] = []
    with collection_paused():
        for _, value in jsons.lines(input, report):
            flat.extend(_flat_items(value))
            if len(flat) > MOST_ITEMS:
                raise InputError(f"has more than {MOST_ITEMS:,} items", todo="split it", where=input.name)
    return flat


def _flat_items(value: object) -> Iterable[Node]:
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict) and isinstance(item.get("id"), int)]
    if isinstance(value, dict):
        if isinstance(value.get("id"), int):
            return [value]
        return [item for item in value.values() if isinstance(item, dict) and isinstance(item.get("id"), int)]
    return []


def item_url(id: object) -> str:
    """Address of the page of an item."""
    return f"https://news.ycombinator.com/item?id={id}"


def _post(node: Node, *, options: Iterable[Node] = ()) -> Post:
    url = item_url(text(node, "id", "objectID"))
    body, markup = body_of(text(node, "text", "story_text", "content"))
    chosen = [
        f"- {escape(' '.join(plain_paragraphs(text(option, 'text')).split()))} ({number(option, 'score') or 0} points)"
        for option in options
    ]
    if chosen:
        body = (body if markup == "markdown" else escape(body)) + "\n\n" + "\n".join(chosen)
        markup = "markdown"
    extra: dict[str, object] = {}
    if (points := number(node, "points", "score")) is not None:
        extra["score"] = points
    if (link := text(node, "url")) and not link.startswith("item?id="):
        extra["link"] = link
    return Post(
        thread_id(url=url),
        text(node, "title") or None,
        text(node, "author", "by", "user") or None,
        moment(node.get("created_at") or node.get("time")),
        url,
        HackerNews.id,
        body.strip(),
        markup,
        extra,
    )


# Algolia and HNPWA: replies stand in the item.


def _nested_thread(root: Node, report: Report) -> Thread:
    replies = "children" if "children" in root else "comments"
    report.engine = "Hacker News (Algolia)" if replies == "children" else "Hacker News (HNPWA)"
    if root.get("type") != "comment":
        if (stated := number(root, "comments_count")) is not None:
            report.stated = (report.stated or 0) + stated
        return assemble(_post(root), _nested_rows(root, replies, report), report)
    # One comment and what is below it: a part of the story's thread.
    story = number(root, "story_id")
    post = _unknown_post(story if story is not None else text(root, "id"), text(root, "story_title"))
    return assemble(post, _nested_rows({replies: [root], "id": story}, replies, report), report)


def _nested_rows(root: Node, replies: str, report: Report) -> Iterator[Comment]:
    root_id = root.get("id")
    gone = 0
    stack: list[tuple[object, object]] = [(child, root_id) for child in reversed(items(root, replies))]
    while stack:
        node, parent = stack.pop()
        if not isinstance(node, dict):
            continue
        id = node.get("id")
        below = node.get(replies)
        below = below if isinstance(below, list) else []
        if node.get("type") == "pollopt":
            continue
        html = node.get("text") if replies == "children" else node.get("content")
        author = node.get("author") or node.get("user")
        if not html and not author and not below:
            gone += 1
            continue
        if isinstance(node.get("parent_id"), int):
            parent = node["parent_id"]
        body, markup = body_of(html) if isinstance(html, str) else ("", "plain")
        extra: dict[str, object] = {"url": item_url(id)}
        if not body:
            extra["state"] = "deleted"
        points = node.get("points")
        if isinstance(points, int):
            extra["score"] = points
        if id is None:
            continue
        yield Comment(
            str(id),
            None if parent is None or parent == root_id else str(parent),
            author if isinstance(author, str) else None,
            moment(node.get("created_at") or node.get("created_at_i") or node.get("time")),
            body,
            markup,
            extra,
        )
        if below:
            stack.extend([(child, id) for child in reversed(below)])
    if gone:
        report.tally(gone, *_GONE)


_GONE = ("deleted comment without replies left out", "deleted comments without replies left out")


def _unknown_post(id: object, title: str = "") -> Post:
    """A post of which only its number is known."""
    url = item_url(id)
    return Post(thread_id(url=url), title or None, url=url, source=HackerNews.id)


def _threads_of_hits(hits: list[Node], report: Report) -> Iterator[Thread]:
    """Search results: comments come together by their stories."""
    report.engine = "Hacker News (Algolia search)"
    stories: dict[str, Node] = {}
    comments: dict[str, list[Node]] = {}
    for hit in hits:
        if text(hit, "comment_text") or "comment" in items(hit, "_tags"):
            comments.setdefault(text(hit, "story_id"), []).append(hit)
        else:
            stories[text(hit, "objectID")] = hit
    for story in dict.fromkeys((*stories, *comments)):
        below = comments.get(story, [])
        if story in stories:
            post = _post(stories[story])
            report.stated = (report.stated or 0) + (number(stories[story], "num_comments") or 0)
        else:
            post = _unknown_post(story, text(below[0], "story_title"))
        below.sort(key=lambda hit: number(hit, "created_at_i") or 0)
        rows = []
        for hit in below:
            parent = text(hit, "parent_id")
            body, markup = body_of(text(hit, "comment_text"))
            rows.append(
                Comment(
                    text(hit, "objectID"),
                    None if parent in ("", story) else parent,
                    text(hit, "author") or None,
                    moment(hit.get("created_at")),
                    body,
                    markup,
                    {"url": item_url(text(hit, "objectID"))},
                )
            )
        yield assemble(post, rows, report)


# Firebase: flat items that name their parents and their kids.


def _threads_of_items(flat: list[Node], report: Report) -> Iterator[Thread]:
    report.engine = "Hacker News (Firebase)"
    by_id: dict[object, Node] = {item["id"]: item for item in flat}
    kids: dict[object, list[Node]] = {}
    for item in by_id.values():
        if _type(item) in ("comment", "pollopt") or "parent" in item:
            kids.setdefault(number(item, "parent", "poll"), []).append(item)
    for parent, below in kids.items():
        if len(below) > 1:
            _as_shown(below, items(by_id.get(parent, {}), "kids"))
    posts = [item for item in by_id.values() if _type(item) in _POST_TYPES]
    orphaned = [parent for parent in kids if parent not in by_id]
    for post in posts:
        if (stated := number(post, "descendants")) is not None:
            report.stated = (report.stated or 0) + stated
        # Comments whose chain is broken belong to the story when there is but one in the file.
        others = orphaned if len(posts) == 1 else []
        options = [kid for kid in kids.get(post["id"], ()) if kid.get("type") == "pollopt"]
        yield assemble(_post(post, options=options), _item_rows(post["id"], others, kids, report), report)
    if len(posts) != 1:
        for parent in orphaned:
            rows = list(_item_rows(parent, (), kids, report))
            if rows:
                yield assemble(_unknown_post(parent), rows, report)


def _as_shown(below: list[Node], order: list[object]) -> None:
    rank = {id: i for i, id in enumerate(order) if isinstance(id, int)}
    below.sort(key=lambda item: (rank.get(number(item, "id") or 0, len(rank)), number(item, "time") or 0))


def _item_rows(
    root: object, others: Iterable[object], kids: dict[object, list[Node]], report: Report
) -> Iterator[Comment]:
    gone = dead = 0
    seen: set[object] = set()
    stack = [item for parent in (*others, root) for item in reversed(kids.get(parent, ()))]
    while stack:
        item = stack.pop()
        id = item["id"]
        if item.get("type") == "pollopt" or id in seen:
            continue
        seen.add(id)
        below = kids.get(id, ())
        state = "deleted" if flag(item, "deleted") else "hidden" if flag(item, "dead") else ""
        if state and not below:
            gone += state == "deleted"
            dead += state == "hidden"
            continue
        parent = number(item, "parent")
        body, markup = body_of(text(item, "text"))
        extra: dict[str, object] = {"url": item_url(id)}
        if state:
            extra["state"] = state
        yield Comment(
            str(id),
            None if parent is None or parent == root else str(parent),
            text(item, "by") or None,
            moment(item.get("time")),
            body,
            markup,
            extra,
        )
        if below:
            stack.extend(reversed(below))
    if gone:
        report.tally(gone, *_GONE)
    if dead:
        report.tally(dead, "comment that the site hides left out", "comments that the site hides left out")


# Bodies.

_FORMAT = re.compile(r"<(?:i|pre|code)\b", re.I)
_TAG = re.compile(r"<(/?)(p|i|a|pre|code)\b([^<>]*)>", re.I)  # nothing else is a tag there: it is text
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]*)""")
_LINK = re.compile(r"<a\b([^<>]*)>([^<]*)</a>")
_SPACES = re.compile(r"[ \t\r\n]+")


def body_of(html: str) -> tuple[str, Markup]:
    """The site's HTML as a body: plain where it has no emphasis and no code."""
    if "<" not in html:
        return decoded(html).strip(), "plain"
    if "<a" in html:
        html = _LINK.sub(_bare_link, html)
    if _FORMAT.search(html) is None:
        return plain_paragraphs(html), "plain"
    return _to_markdown(html), "markdown"


def _bare_link(match: re.Match[str]) -> str:
    """A link as its address: the site shows long ones shortened, and never gives them other words."""
    href = _HREF.search(match[1])
    return href[1] if href and href[1].startswith(("http", "HTTP")) else match[2]


def _to_markdown(html: str) -> str:
    blocks: list[str] = []
    inline: list[str] = []
    code: list[str] | None = None
    emphasis = -1  # index in ``inline`` where the emphasis that is open begins

    def close_paragraph() -> None:
        nonlocal emphasis
        if emphasis >= 0:
            inline.insert(emphasis, "")
            emphasis = -1
        if paragraph := "".join(inline).strip():
            blocks.append(paragraph)
        inline.clear()

    position = 0
    for tag in _TAG.finditer(html):
        words = html[position : tag.start()]
        position = tag.end()
        if code is not None:
            code.append(decoded(words))
        elif words:
            inline.append(_inline(words))
        closing, name = tag[1], tag[2].lower()
        if name == "pre":
            if closing and code is not None:
                blocks.append(_fenced("".join(code)))
                code = None
            elif not closing:
                close_paragraph()
                code = []
        elif code is not None:
            continue
        elif name == "p":
            close_paragraph()
        elif name == "i" and not closing:
            emphasis = len(inline)
        elif name == "i" and emphasis >= 0:
            words = "".join(inline[emphasis:])
            del inline[emphasis:]
            emphasis = -1
            core = words.strip()
            lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
            inline.append(f"{lead}*{core}*{tail}" if core else words)
    rest = html[position:]
    if code is not None:
        code.append(decoded(rest))
        blocks.append(_fenced("".join(code)))
    else:
        inline.append(_inline(rest))
    close_paragraph()
    return "\n\n".join(blocks)


_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?')\]]")


def _inline(words: str) -> str:
    """Text between tags as Markdown; addresses stay as they are."""
    words = decoded(_SPACES.sub(" ", words))
    if "://" not in words:
        return escape(words)
    parts: list[str] = []
    position = 0
    for match in _ADDRESS.finditer(words):
        parts.append(escape(words[position : match.start()]))
        parts.append(f"<{match[0]}>")
        position = match.end()
    parts.append(escape(words[position:]))
    return "".join(parts)


def _fenced(code: str) -> str:
    code = code.strip("\n").rstrip()
    fence = "```"
    while fence in code:
        fence += "`"
    return f"{fence}\n{code}\n{fence}"
