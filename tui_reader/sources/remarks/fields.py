"""What the fields of objects of data say: who, when, what, and by which keys programs call that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from functools import lru_cache
from html import unescape

from tui_reader.model import NO_EXTRA
from tui_reader.sources.jsons import moment

Fields = Mapping[str, object]
"""What an object says, by keys without case and separators: ``author_name`` and ``authorName`` are one."""

_CALLED = re.compile(r"comment|repl(?:y|ies)|answer|response|remark", re.IGNORECASE)
"""What a key is called that holds comments."""

TEXT = (
    "body", "content", "text", "message", "comment", "html", "bodyhtml", "contenthtml", "textdisplay", "textoriginal",
    "raw", "markdown", "contenttext", "commenttext", "commentbody", "commentcontent", "rawtext", "textcontent",
    "cooked", "rawmessage", "com", "description",
)  # fmt: skip
AUTHOR = (
    "author", "user", "username", "displayname", "authorname", "authordisplayname", "commentauthor", "commenter",
    "owner", "reporter", "creator", "nickname", "nick", "member", "postedby", "createdby", "account", "poster",
    "authortext", "userdisplayname", "authorusername", "screenname", "handle", "from", "uploader", "channel", "by",
    "name",
)  # fmt: skip
NAME = ("displayname", "name", "username", "screenname", "nickname", "login", "fullname", "handle")
TIME = (
    "createdat", "publishedat", "datecreated", "datepublished", "postedat", "dateposted", "created", "createdtime",
    "date", "published", "creationdate", "createdutc", "createtime", "createdate", "commentdate", "ctime", "timestamp",
    "time", "datetime", "insertedat", "uploaddate", "creationtime", "createtimestamp", "commentcreatetimestamp",
    "publishedtimetext", "posttime", "postdate", "publishtime", "publishdate", "commenttime", "replytime", "addtime",
    "submittime", "ts", "now",
)  # fmt: skip
ID = ("id", "uuid", "commentid", "cid", "entryid", "messageid", "replyid", "no")
PARENT = (
    "parentid", "parent", "parentcommentid", "replyto", "replytoid", "inreplyto", "inreplytoid", "references", "resto",
)  # fmt: skip
SCORE = ("score", "likecount", "likes", "likescount", "votes", "votecount", "upvotes", "points")
TITLE = ("title", "fulltitle", "headline", "subject", "question", "summary")
URL = ("webpageurl", "canonicalurl", "permalink", "url", "link", "uri", "href")
ABOUT = (
    "postid", "articleid", "videoid", "threadid", "topicid", "storyid", "submissionid", "linkid", "questionid",
    "pageid", "issueid", "conversationid", "thread", "posturl", "articleurl", "videourl", "threadurl", "pageurl", "uri",
)  # fmt: skip
"""What comments of several discussions in one list are told apart by."""
ABOUT_TITLE = ("posttitle", "articletitle", "videotitle", "threadtitle", "topictitle", "storytitle", "pagetitle")
VAGUE = frozenset({"name", "description"})
"""What things have as well as comments."""

_ELSE = (
    "email", "website", "homepage", "avatar", "avatarurl", "authorid", "userid", "authorurl", "userurl", "to", "edited",
    "editedat", "updatedat", "upvotecount", "downvotes", "dislikes", "lang", "language", "rank", "ip",
)  # fmt: skip

KNOWN = frozenset({*TEXT, *AUTHOR, *NAME, *TIME, *ID, *PARENT, *SCORE, *URL, *ABOUT, *ABOUT_TITLE, *_ELSE})
"""What comments have; who has more is likely something else."""


@lru_cache(maxsize=8192)
def squeezed(key: str) -> str:
    """A key without case and separators."""
    return _SEPARATOR.sub("", key).casefold()


@lru_cache(maxsize=8192)
def calls(key: str) -> bool:
    """Whether a key says that comments are there."""
    return _CALLED.search(key) is not None


class Likeness(IntEnum):
    """How much data looks like a discussion by what its fields are called."""

    NONE = 0
    """It is read only where somebody says that it is one."""
    DOUBTFUL = 1
    """Nothing says that it is one, and nothing speaks against it."""
    SURE = 2
    """A field is called a comment's, or tells what it answers."""


def likeness_of(keys: frozenset[str] | set[str]) -> Likeness:
    """How much objects look like comments that stand under no key that says so.

    Args:
        keys: what they have, without case and separators.
    """
    if keys.isdisjoint({*TEXT} - VAGUE):
        return Likeness.NONE
    if any(map(calls, keys)) or not (keys.isdisjoint(ID) or keys.isdisjoint(PARENT)):
        return Likeness.SURE
    return Likeness.DOUBTFUL if keys <= KNOWN and not keys.isdisjoint({*AUTHOR} - VAGUE) else Likeness.NONE


_SEPARATOR = re.compile(r"[\W_]+")
_WHOLE = re.compile(r"(?<=\d)\.0$")
"""What programs that know no missing whole number write behind the ones that are there."""
_DAY = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)")
_BLOCKS = frozenset({"paragraph", "heading", "listItem", "list_item", "blockquote", "block", "unstyled"})


def fields_of(value: Mapping[str, object]) -> dict[str, object]:
    """An object by its keys without case and separators."""
    return {squeezed(key): inner for key, inner in value.items()}


def values_of(fields: Fields, keys: Iterable[str]) -> list[object]:
    """What an object has of several fields, in the order of these: of some forty names of a time it has one or two."""
    return [fields[key] for key in keys if key in fields]


def target_of(value: Mapping[str, object]) -> str | None:
    """What an object refers to, where it is only a reference."""
    if isinstance(ref := value.get("__ref"), str) and len(value) == 1:
        return ref
    return str(value["id"]) if value.get("type") == "id" and "generated" in value and "id" in value else None


def address_of(fields: Fields) -> str | None:
    """Where an object says that it stands."""
    return next((one for one in values_of(fields, URL) if isinstance(one, str) and one.startswith("http")), None)


def author_of(fields: Fields, shared: Mapping[str, object] = NO_EXTRA) -> str | None:
    """Who an object says wrote it."""
    return next(filter(None, (person_in(value, shared) for value in values_of(fields, AUTHOR))), None)


def time_of(fields: Fields) -> str | None:
    """When an object says that it was written."""
    return next(filter(None, map(time_in, values_of(fields, TIME))), None)


def time_in(value: object) -> str | None:
    """When a field says that something was."""
    value = _plain(value)
    day = _DAY.fullmatch(value) if isinstance(value, str) else None
    return "-".join(day.groups()) if day is not None else moment(value)


def title_of(fields: Fields) -> str | None:
    """What an object says that it is called."""
    return next((one for one in values_of(fields, TITLE) if isinstance(one, str) and one.strip()), None)


def text_of(fields: Fields) -> str:
    """What an object says."""
    return next((found for value in values_of(fields, TEXT) if (found := words_in(value).strip())), "")


def person_in(value: object, shared: Mapping[str, object] = NO_EXTRA) -> str | None:
    """Whom a field names."""
    if isinstance(value, dict):
        target = target_of(value)
        value = shared.get(target) if target else value
    if isinstance(value, dict) and isinstance(value.get("node"), dict):
        value = value["node"]  # an edge of a graph: WordPress answers GraphQL so
    if isinstance(value, dict):
        fields = fields_of(value)
        value = next((one for inner in values_of(fields, NAME) if (one := _plain(inner))), None) or _plain(value)
    value = _plain(value)
    return " ".join(value.split()) if isinstance(value, str) and 0 < len(value) < 80 else None


def name_of(value: object, shared: Mapping[str, object]) -> str | None:
    """The id of what an object answers, however it is written."""
    if isinstance(value, dict):
        target = target_of(value)
        value = shared.get(target) if target else value
        fields = fields_of(value) if isinstance(value, dict) else {}
        value = next(filter(None, values_of(fields, ID)), None)
    if isinstance(value, list):  # all that are above it
        value = value[-1] if value else None
    return id_in(value)


def id_in(value: object) -> str | None:
    """The id that a field holds."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)) or value == "":
        return None
    return _WHOLE.sub("", str(value))


def _plain(value: object) -> object:
    """A value, or what it says where it is a text in a box: ``{"simpleText": "…"}``."""
    return words_in(value, _FEW).strip() or None if isinstance(value, dict) else value


_FEW, _MANY = 200, 50_000
"""Values of a tree that are looked at before one of them says something, and in all."""

_END = object()


def words_in(value: object, most: int = _MANY) -> str:
    """What a text says: a string, the runs of one, or the tree of an editor, a paragraph of it in each paragraph.

    Args:
        value: the text.
        most: values that are looked at; a tree may lie in others that are each asked what they say.
    """
    if isinstance(value, str):
        return value
    said: list[str] = []
    work: list[Iterator[object]] = [iter((value,))]
    seen, limit = 0, min(_FEW, most)
    while work and seen < limit:
        one = next(work[-1], _END)
        if one is _END:
            work.pop()
            continue
        seen += 1
        if isinstance(one, str):
            said.append(one)
            if one.strip():
                limit = most
        elif isinstance(one, list):
            work.append(iter(one))
        elif isinstance(one, dict):
            if isinstance(kind := one.get("type"), str) and kind in _BLOCKS:
                said.append("\n\n")
            inner = [one[key] for key in ("simpleText", "text", "rendered", "html", "plain", "plaintext") if key in one]
            inner = inner[:1] or [one[key] for key in ("runs", "content", "children", "blocks", "nodes") if key in one]
            work.append(iter(inner))
    return unescape("".join(said))
