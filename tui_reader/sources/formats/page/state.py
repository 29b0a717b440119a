"""Comments that a page holds as data for its own scripts: Next, Nuxt, Redux, Apollo, Relay and what is like them.

Such a page draws its discussion only when its scripts run, and a saved copy may hold it as JSON alone. No form is
known here: a comment is an object, under a key that is called so, that has a text and a name or a time, and whatever
of that kind is nested in it answers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.hints import Remark, is_linked_data
from tui_reader.sources.formats.page.marks import parts
from tui_reader.sources.jsons import moment

LARGEST = 8_000_000
"""Characters of data that are read on one page."""

MOST = 1_000_000
"""Values that are looked at."""

_CALLED = frozenset("comment comments reply replies answer answers response responses remarks".split())
_BOXES = frozenset(
    "edges nodes node items item data results result list entries children all records values byid entities docs "
    "attributes".split()
)
"""Keys that say nothing of what they hold: what is around them does."""

_TEXT = (
    "body", "content", "text", "message", "comment", "html", "bodyHtml", "body_html", "contentHtml", "raw", "markdown",
    "contentText", "commentText", "comment_text", "rawText", "cooked", "description",
)  # fmt: skip
_AUTHOR = (
    "author", "user", "username", "userName", "displayName", "display_name", "author_name", "authorName", "commenter",
    "owner", "creator", "nickname", "nick", "member", "postedBy", "createdBy", "account", "poster", "authorText",
    "name",
)  # fmt: skip
_NAME = ("displayName", "display_name", "name", "username", "userName", "screenName", "nickname", "login", "fullName")
_TIME = (
    "createdAt", "created_at", "publishedAt", "published_at", "dateCreated", "datePublished", "postedAt", "posted_at",
    "created", "date", "published", "creationDate", "created_utc", "createTime", "create_time", "ctime", "timestamp",
    "time", "inserted_at", "publishedTimeText",
)  # fmt: skip
_HOLDERS = ("data-state", "data-props", "data-preloaded", "data-react-props", "data-page", "data-initial")
_HOLDING = frozenset(_HOLDERS)
_ID = ("id", "_id", "uuid", "comment_id", "commentId", "cid")
_PARENT = ("parentId", "parent_id", "parent", "replyTo", "reply_to", "inReplyTo", "in_reply_to", "parentCommentId")

_NUMBERED = re.compile(r"\d+")
_DATA = re.compile(r"(?:=|\(|JSON\.parse\()\s*(?=[{\[\"'])")
_WORTH = re.compile(r"(?i)(?:comment|repl(?:y|ies)|answer|response|remark)s?\w{0,20}\\{0,4}\"\s*:")
_BLOCKS = frozenset({"paragraph", "heading", "listItem", "list_item", "blockquote", "block", "unstyled"})


def comments(page: Page) -> list[Remark]:
    """The comments in the data of a page's scripts, in the order in which they stand there; the fullest data wins."""
    best: list[Remark] = []
    budget = LARGEST
    for text in _scripts(page):
        if len(text) > budget or _WORTH.search(text) is None:
            continue
        budget -= len(text)
        for value in _values(text):
            found = _comments(value)
            if len(found) > len(best):
                best = found
    return best


def _scripts(page: Page) -> Iterator[str]:
    """What stands in scripts and in the attributes in which some pages keep their data."""
    for attributes, text in page.scripts():
        if "src" not in attributes and not is_linked_data(attributes):
            yield text
    for i in sorted(i for look in page.looks if not _HOLDING.isdisjoint(look.attributes) for i in look.nodes):
        for name in _HOLDERS:
            value = page.get(i, name)
            if len(value) > 200:
                yield value


def _values(text: str) -> Iterator[object]:
    """The JSON in a script: all of it, or what is assigned or handed to a function."""
    import orjson

    from tui_reader.sources.lenient import read as read_lenient

    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    starts = [0] if text[:1] in ("{", "[") else [match.end() for match in _DATA.finditer(text)]
    done = 0
    for start in starts[:200]:
        if start < done:
            continue
        piece = text[start:].rstrip("; \n\t)") if start else text
        if piece[:1] in ("'", '"'):
            inner, done = _quoted(text, start)
            if inner[:1] in ("{", "[") and _WORTH.search(inner):
                yield from _values(inner)
            continue
        try:
            yield orjson.loads(piece)
            done = len(text)
        except orjson.JSONDecodeError:
            reading = read_lenient(text[start:])
            done = start + max(1, reading.position)
            yield reading.values[:1]


def _quoted(text: str, start: int) -> tuple[str, int]:
    """A string of a script without its escapes, and where it ends."""
    from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

    quote = text[start]
    if quote == '"':
        try:
            said, stop = scanstring(text, start + 1, False)
        except (JSONDecodeError, ValueError):
            return "", start + 1
        return str(said), int(stop)
    stop = start + 1
    while (stop := text.find("'", stop)) > 0 and text[stop - 1] == "\\":
        stop += 1
    if stop < 0:
        return "", start + 1
    return text[start + 1 : stop].replace("\\'", "'").replace('\\"', '"').replace("\\\\", "\\"), stop + 1


def _comments(data: object) -> list[Remark]:
    """The comments in one value, without recursion: data nests as deep as its maker likes."""
    found: list[Remark] = []
    seen: set[str] = set()
    shared = _shared(data)
    work: list[tuple[object, str | None, bool]] = [(data, None, False)]
    steps = 0
    while work and steps < MOST:
        value, parent, called = work.pop()
        steps += 1
        if isinstance(value, list):
            work.extend((one, parent, called) for one in reversed(value))
            continue
        if not isinstance(value, dict):
            continue
        target = _target(value)
        if target is not None:
            if target not in seen and called:
                seen.add(target)
                work.append((shared.get(target), parent, True))
            continue
        called = called or bool(parts(str(value.get("__typename") or "")) & _CALLED)
        remark = _remark(value, parent, shared) if called else None
        if remark is not None:
            name = remark.native or f"data{len(found)}"
            if name in seen and remark.native:
                continue
            seen.add(name)
            remark.native = name
            found.append(remark)
        below = []
        for key, inner in value.items():
            if not isinstance(inner, (dict, list)) or (remark is not None and key in (*_TEXT, *_AUTHOR, *_PARENT)):
                continue
            words = parts(key)
            if words & _CALLED:
                below.append((inner, remark.native if remark else parent, True))
            elif key.lower() in _BOXES or _NUMBERED.fullmatch(key):
                below.append((inner, remark.native if remark else parent, called))
            else:
                below.append((inner, None, False))
        work.extend(reversed(below))
    return found


def _shared(data: object) -> dict[str, object]:
    """The table of objects that others refer to, of caches that keep each once: ``"Comment:1": {…}``."""
    for table in (data, *(data.values() if isinstance(data, dict) else ())):
        if isinstance(table, dict) and sum(":" in key for key in table) > 0.5 * len(table):
            return table
    return {}


def _target(value: Mapping[str, object]) -> str | None:
    """What an object refers to, where it is only a reference."""
    if isinstance(ref := value.get("__ref"), str) and len(value) == 1:
        return ref
    return str(value["id"]) if value.get("type") == "id" and "generated" in value and "id" in value else None


def _remark(value: Mapping[str, object], parent: str | None, shared: Mapping[str, object]) -> Remark | None:
    """An object as a comment; ``None`` where it has no text, or neither a name nor a time."""
    text = next((found for key in _TEXT if (found := _words(value.get(key)).strip())), "")
    if not any(c.isalnum() for c in text):
        return None
    author = next(filter(None, (_person(value.get(key), shared) for key in _AUTHOR)), None)
    when = next(filter(None, (moment(_plain(value.get(key))) for key in _TIME)), None)
    if author is None and when is None:
        return None
    native = next((str(value[key]) for key in _ID if isinstance(value.get(key), (str, int))), None)
    above = next(filter(None, (_name_of(value.get(key), shared) for key in _PARENT)), None)
    link = next((one for key in ("url", "permalink", "link") if isinstance(one := value.get(key), str)), None)
    url = link if link and link.startswith("http") else None
    return Remark(native, above or parent, author, when, text, url)


def _person(value: object, shared: Mapping[str, object]) -> str | None:
    if isinstance(value, dict):
        target = _target(value)
        value = shared.get(target) if target else value
    if isinstance(value, dict):
        value = next((one for key in _NAME if (one := _plain(value.get(key)))), None) or _plain(value)
    value = _plain(value)
    return " ".join(value.split()) if isinstance(value, str) and 0 < len(value) < 80 else None


def _name_of(value: object, shared: Mapping[str, object]) -> str | None:
    """The id of what an object answers, however it is written."""
    if isinstance(value, dict):
        target = _target(value)
        value = shared.get(target) if target else value
        value = next((value.get(key) for key in _ID if value.get(key)), None) if isinstance(value, dict) else None
    return str(value) if isinstance(value, (str, int)) and value and not isinstance(value, bool) else None


def _plain(value: object) -> object:
    """A value, or what it says where it is a text in a box: ``{"simpleText": "…"}``."""
    return _words(value).strip() or None if isinstance(value, dict) else value


def _words(value: object) -> str:
    """What a text says: a string, the runs of one, or the tree of an editor, a paragraph of it in each paragraph."""
    if isinstance(value, str):
        return value
    said: list[str] = []
    work: list[object] = [value] if isinstance(value, (dict, list)) else []
    while work and len(said) < 10_000:
        one = work.pop()
        if isinstance(one, str):
            said.append(one)
        elif isinstance(one, list):
            work.extend(reversed(one))
        elif isinstance(one, dict):
            if one.get("type") in _BLOCKS:
                said.append("\n\n")
            inner = [one[key] for key in ("simpleText", "text", "rendered", "html", "plain", "plaintext") if key in one]
            inner = inner[:1] or [one[key] for key in ("runs", "content", "children", "blocks", "nodes") if key in one]
            work.extend(reversed(inner))
    return unescape("".join(said))
