"""Hacker News' flat items, as Firebase gives them: each names its parent, and its kids in the order of the site.

They come as one item, a list, an object by id, or JSON lines, in any order. A short file is held; of a long one only
three numbers for each line, from which the story of each comment is found, and then story by story is read.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import partial

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report
from tui_reader.sources.bodies import escape, plain_paragraphs
from tui_reader.sources.formats.hackernews_text import bodies_of, body_of
from tui_reader.sources.identity import thread_id
from tui_reader.sources.join import NATIVE
from tui_reader.sources.json_columns import Nodes, by_batch, extras, moments, numbers, rows, strings
from tui_reader.sources.jsons import flag, items, moment, number, text
from tui_reader.sources.offsets import Index, by_offset
from tui_reader.sources.rows import Rows

Node = dict[str, object]

SOURCE = "hackernews"
"""The id of the format."""

POST_TYPES = frozenset({"story", "job", "poll"})
"""Types of items that are posts."""

TYPES = POST_TYPES | {"comment", "pollopt"}
"""Types of all items."""

GONE = ("deleted comment without replies left out", "deleted comments without replies left out")
"""What is said of comments that are left out because nothing is left of them."""

HELD = 200_000
"""Lines up to which the items of a file are held, which is faster than reading them by story."""


def type_of(value: Node) -> str:
    """The type of an item; empty where it is none."""
    kind = value.get("type")
    return kind if isinstance(kind, str) and kind in TYPES else ""


def is_item(value: Node) -> bool:
    """Whether an object is an item as Firebase gives it."""
    return (
        bool(type_of(value))
        and isinstance(value.get("id"), int)
        and (isinstance(value.get("time"), int) or flag(value, "deleted") or flag(value, "dead"))
    )


def flat_items(value: object) -> list[Node]:
    """The items in a value: it is one, or a list of them, or has them by their ids; some tools put kids into them."""
    if isinstance(value, dict):
        value = [value] if isinstance(value.get("id"), int) else list(value.values())
    found = _numbered(value)
    for place, item in enumerate(found):  # grows while it is walked
        if kids := _numbered(item.get("kids")):
            found[place] = {**item, "kids": [kid["id"] for kid in kids]}
            found += [{"parent": item["id"], **kid} for kid in kids]
    return found


def _numbered(value: object) -> list[Node]:
    listed = value if isinstance(value, list) else []
    return [item for item in listed if isinstance(item, dict) and isinstance(item.get("id"), int)]


def item_url(id: object) -> str:
    """Address of the page of an item."""
    return f"https://news.ycombinator.com/item?id={id}"


def post_of(node: Node, *, options: Iterable[Node] = ()) -> Post:
    """The post of an item: a story, a job, or a poll with its options."""
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
        SOURCE,
        body.strip(),
        markup,
        extra,
    )


def unknown_post(id: object, title: str = "") -> Post:
    """A post of which only its number is known."""
    url = item_url(id)
    return Post(thread_id(url=url), title or None, url=url, source=SOURCE, extra={NATIVE: str(id)})


def threads_of_lines(input: Input, report: Report) -> Iterator[Thread]:
    """The threads of JSON lines, whatever their number."""
    flat: list[Node] = []
    for _, value in jsons.lines(input, report):
        flat.extend(flat_items(value))
        if len(flat) > HELD:
            break
    if len(flat) <= HELD:
        yield from threads_of_items(flat, report)
        return
    flat.clear()
    with by_offset(input) as stream:
        for offsets in _by_story(input, report):
            group = [item for offset in offsets for item in flat_items(jsons.read_line(stream, offset))]
            yield from threads_of_items(group, report)


def _by_story(input: Input, report: Report) -> Iterator[list[int]]:
    """The offsets of the lines of each story. A parent's number is smaller than that of its replies."""
    ids, parents, offsets = array("q"), array("q"), array("q")
    stories: set[int] = set()
    for offset, value in jsons.lines(input, report):
        for item in flat_items(value)[:1]:
            id = number(item, "id") or 0
            if type_of(item) in POST_TYPES:
                stories.add(id)
            ids.append(id)
            parents.append(number(item, "parent", "poll") or 0)
            offsets.append(offset)
    in_order = all(ids[i] <= ids[i + 1] for i in range(len(ids) - 1))
    order = range(len(ids)) if in_order else sorted(range(len(ids)), key=ids.__getitem__)
    known = ids if in_order else array("q", (ids[i] for i in order))
    roots = array("q", bytes(8 * len(ids)))
    for place, i in enumerate(order):
        parent = parents[i]
        if not 0 < parent < ids[i]:
            roots[place] = ids[i]
            continue
        above = bisect_left(known, parent, 0, place)
        roots[place] = roots[above] if known[above] == parent else parent
    index: Index[int] = Index()
    (only,) = stories if len(stories) == 1 else (0,)
    for i, offset in enumerate(offsets):
        index.add(offset, only or roots[bisect_left(known, ids[i])])
    del ids, parents, offsets, roots, known, order
    yield from (group for _, group in index.groups())


def threads_of_items(flat: list[Node], report: Report) -> Iterator[Thread]:
    """The threads of items in any order; those whose story is not there come together by what they answer."""
    report.engine = "Hacker News (Firebase)"
    by_id: dict[object, Node] = {item["id"]: item for item in flat}
    report.tally(len(flat) - len(by_id), "item is in the input twice", "items are in the input twice")
    kids: dict[object, list[Node]] = {}
    for item in by_id.values():
        if type_of(item) in ("comment", "pollopt") or "parent" in item:
            kids.setdefault(number(item, "parent", "poll"), []).append(item)
    for parent, below in kids.items():
        if len(below) > 1:
            _as_shown(below, items(by_id.get(parent, {}), "kids"))
    posts = [item for item in by_id.values() if type_of(item) in POST_TYPES]
    orphaned = [parent for parent in kids if parent not in by_id]
    seen: set[object] = set()
    for post in posts:
        if (stated := number(post, "descendants")) is not None:
            report.stated = (report.stated or 0) + stated
        # Comments whose chain is broken belong to the story when there is but one in the file.
        others = orphaned if len(posts) == 1 else []
        options = [kid for kid in kids.get(post["id"], ()) if kid.get("type") == "pollopt"]
        yield assemble_rows(post_of(post, options=options), _item_rows(post["id"], others, kids, seen, report), report)
    if len(posts) != 1:
        for parent in orphaned:
            yield from _known(assemble_rows(unknown_post(parent), _item_rows(parent, (), kids, seen, report), report))
    # What nothing leads to answers itself in a circle.
    for parent in [parent for parent, below in kids.items() if any(item["id"] not in seen for item in below)]:
        yield from _known(assemble_rows(unknown_post(parent), _item_rows(None, (parent,), kids, seen, report), report))


def _known(thread: Thread) -> Iterator[Thread]:
    """A thread without a post, where it has comments."""
    if thread.comments:
        yield thread


def _as_shown(below: list[Node], order: list[object]) -> None:
    rank = {id: i for i, id in enumerate(order) if isinstance(id, int)}
    below.sort(key=lambda item: (rank.get(number(item, "id") or 0, len(rank)), number(item, "time") or 0))


def _item_rows(
    root: object, others: Iterable[object], kids: dict[object, list[Node]], seen: set[object], report: Report
) -> Iterator[Rows]:
    """The comments below an item, and below others that are not there."""
    found: list[Node] = []
    gone = dead = 0
    stack = [item for parent in (*others, root) for item in reversed(kids.get(parent, ()))]
    while stack:
        item = stack.pop()
        id = item["id"]
        if item.get("type") == "pollopt" or id in seen:
            continue
        seen.add(id)
        below = kids.get(id)
        if below:
            stack += reversed(below)
        elif state := _state(item):
            gone += state == "deleted"
            dead += state == "hidden"
            continue
        found.append(item)
    report.tally(gone, *GONE)
    report.tally(dead, "comment that the site hides left out", "comments that the site hides left out")
    yield from by_batch(found, partial(_comments, root))


def _state(item: Node) -> str:
    return "deleted" if item.get("deleted") is True else "hidden" if item.get("dead") is True else ""


def _comments(root: object, found: Nodes) -> Rows:
    ids = [item["id"] for item in found]
    bodies, markups = bodies_of(strings(found, "text"))
    return rows(
        ids=map(str, ids),
        parents=[None if parent is None or parent == root else str(parent) for parent in numbers(found, "parent")],
        authors=strings(found, "by"),
        published=moments(found, "time"),
        bodies=bodies,
        markups=markups,
        extras=extras(url=map(item_url, ids), state=map(_state, found)),
    )
