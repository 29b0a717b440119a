"""One thread from two readings of its page: what is new is added, what was there keeps its id.

Rules, in the order in which they are applied:

1. A comment of the newer reading is the stored one of the same id; else the one of the same author, time and text;
   else one of the same author under the same parent whose text is alike: an edit changed the text that its id was
   made of.
2. Order and parents follow the newer reading, unless it is from a lesser source and knows of no parents, as a feed
   beside its page: that moves nothing. Comments that it lacks stay, behind the sibling they followed.
3. A fact that is known now and was not, or is another, is taken over; one that is no longer known stays. So does the
   address, by which the thread is found.
4. A thread is of the fullest source that it was read from: what a bookmark, a copied text or a feed began is a page's
   as soon as the page is read. A text that came from elsewhere says so: ``text_from`` in its extra.
5. Another text from the source of the stored one is an edit: the older text is kept under ``edits`` in the comment's
   extra. A text that differs in white space only is not, nor is an excerpt of it. Between texts from different sources
   nothing was edited: that of the fuller source stands unless the other is much longer, else the longer one.
6. A copy of a page's text has lost links, markup, time zone and maybe the tree: beside a reading of the page or of the
   site's data it only adds what they lack, and no article where they have none. Whoever says the same words is the
   same, whatever its time is called.
7. A comment that the newer reading lacks is marked ``state: gone`` only where the reading covers its place: it has
   other comments that came later. A reading of an older state of the page, or of another of its pages, or one that
   says that it is ``partial``, is no evidence that anything was deleted.
8. A copy that is known to be cut off only adds: what it lacks was not deleted, and its texts, of which what came later
   may be missing, replace none but such as they continue. A text that breaks off inside a word with which another goes
   on is a cut copy of that one, whether its file was known to be cut or not, and neither is an edit of the other.

Pure: knows nothing of files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.library.matching import match, may_be_one_time, without_targets, words_of
from tui_reader.model import BOOKMARKED, NO_EXTRA, Comment, Extra, Markup, Post, Thread
from tui_reader.sources.identity import letters
from tui_reader.sources.join import aligned

_KEPT_EDITS = 20
_TEXT = "text"
"""The source whose readings are copies of a page's text."""
_LESSER = {BOOKMARKED: 0, _TEXT: 1, "feed": 2, "json-feed": 2}
"""Sources that tell less of a discussion than its page or its site's data, the fullest last."""
_FULL = 3

TEXT_FROM = "text_from"
"""Key of an extra: the source of the text, where it is not the thread's."""

GONE = "gone"
"""``state`` of a comment that the page no longer has."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A thread from two readings."""

    thread: Thread
    new: frozenset[str]
    """Ids of the comments that the stored reading lacked."""
    edited: int
    """Texts of which an older version is kept that was not before: comments, and the article."""
    changed: bool
    """Whether anything differs from what was stored."""
    visible: bool
    """Whether that is more than what is noted of how the page was read."""


def merge(stored: Thread, read: Thread, now: str = "", *, apart: bool = False, cut: bool = False) -> Merged:
    """The stored thread brought up to a newer reading.

    Args:
        stored: what the library has.
        read: what the page says now; its id must be that of the stored thread.
        now: time of this reading, for the record of edits.
        apart: the other is another copy, not a newer reading: what it lacks was not deleted.
        cut: what the page says now is known to be cut off.
    """
    before = stored
    stored, read = aligned(stored, read)
    sources = _Sources(stored.post.source, read.post.source, cut)
    flat = sources.adds or (sources.lesser and not any(comment.parent for comment in read.comments))
    matched = match(stored.comments, read.comments)
    renamed = {new: old for new, old in matched.items() if new != old}
    known = {comment.id: comment for comment in stored.comments}
    comments: list[Comment] = []
    new: set[str] = set()
    taken = set(known)
    for comment in read.comments:
        old_id = matched.get(comment.id)
        parent = comment.parent and renamed.get(comment.parent, comment.parent)
        if old_id is not None:
            if comment.extra.get("state") == "missing":  # it knows nothing but that there is one
                parent = known[old_id].parent
            if flat:
                parent = known[old_id].parent
            comments.append(_merge_comment(known[old_id], comment, parent, sources, now))
            continue
        id = comment.id
        if id in taken:  # the stored comment of this id was matched by another
            id = renamed[comment.id] = _free(id, taken)
            comment = comment._replace(id=id)
        taken.add(id)
        new.add(id)
        comment = _with_its_source(comment, sources.read, sources)
        comments.append(comment._replace(parent=parent) if parent != comment.parent else comment)
    present = set(matched.values())
    kept = [one if one.id in present else _with_its_source(one, sources.stored, sources) for one in stored.comments]
    if flat:  # order and parents are the stored ones, what is new stands where the reading has it
        merged = {comment.id: comment for comment in comments if comment.id in present}
        base = [merged.get(comment.id, comment) for comment in kept]
        comments = _place_vanished(comments, base, set(known), set(), apart=True)
    else:
        part = apart or cut or read.post.extra.get("partial") is True
        named = {matched[c.id] for c in read.comments if c.id in matched and c.extra.get("state") == "missing"}
        comments = _place_vanished(kept, comments, present, named, apart=part)
    thread = Thread(_merge_post(stored.post, read.post, sources, now), tuple(comments))
    pairs = ((known[one.id].extra, one.extra) for one in thread.comments if one.id in known)
    edited = sum(_edits(old) != _edits(one) for old, one in (*pairs, (stored.post.extra, thread.post.extra)))
    visible = thread.comments != before.comments or _as_said(thread.post) != _as_said(before.post)
    return Merged(thread, frozenset(new), edited, visible or thread.post != before.post, visible)


def _as_said(post: Post) -> Post:
    return post._replace(extra={key: value for key, value in post.extra.items() if key != "reading"})


def _edits(extra: Extra) -> object:
    return extra.get("edits") or ()


def _free(id: str, taken: set[str]) -> str:
    number = 2
    while f"{id}-{number}" in taken:
        number += 1
    return f"{id}-{number}"


class _Sources(NamedTuple):
    """Where a stored thread and a reading of it came from."""

    stored: str
    read: str
    cut: bool = False
    """Whether the reading is known to be cut off."""

    @property
    def other(self) -> bool:
        return self.stored != self.read

    @property
    def poorer(self) -> bool:
        """Whether the reading is a copy of a text beside what is more than that."""
        return self.other and self.read == _TEXT

    @property
    def adds(self) -> bool:
        """Whether the reading only adds what is lacking."""
        return self.poorer or self.cut

    @property
    def lesser(self) -> bool:
        """Whether the reading is beside another from a source that tells less of a discussion than its page."""
        return self.other and _fullness(self.read) < _FULL

    @property
    def fuller(self) -> bool:
        return _fullness(self.read) > _fullness(self.stored)

    @property
    def merged(self) -> str:
        return self.read if self.fuller else self.stored


def _fullness(source: str) -> int:
    return _LESSER.get(source, _FULL)


# What they say


def _merge_comment(old: Comment, new: Comment, parent: str | None, sources: _Sources, now: str) -> Comment:
    """A stored comment with what a newer reading says of it; the stored one itself where it says nothing new."""
    text = _merge_text(_Text(old.body, old.markup, old.extra), _Text(new.body, new.markup, new.extra), sources, now)
    merged = Comment(
        id=old.id,
        parent=parent,
        author=new.author or old.author,
        published=_finer(old.published, new.published, adds=sources.adds),
        body=text.body,
        markup=text.markup,
        extra=text.extra,
    )
    return old if merged == old else merged


def _with_its_source(comment: Comment, source: str, sources: _Sources) -> Comment:
    """A comment that only one of the two has: it says where its text came from, unless that is the thread's source."""
    text_from = comment.extra.get(TEXT_FROM, source) if comment.body.strip() else None
    extra = _with_source(comment.extra, text_from, sources)
    return comment if extra is comment.extra else comment._replace(extra=extra)


def _with_source(extra: Extra, source: object, sources: _Sources) -> Extra:
    if source == sources.merged:
        source = None
    if extra.get(TEXT_FROM) == source:
        return extra
    facts = {key: value for key, value in extra.items() if key != TEXT_FROM}
    return {**facts, TEXT_FROM: source} if source is not None else facts or NO_EXTRA


def _merge_post(old: Post, new: Post, sources: _Sources, now: str) -> Post:
    """A stored post with what a later reading says; parts of one reading are joined by ``tui_reader.sources.join``."""
    newer = sources.fuller or not (sources.other or sources.cut)
    said = _Text(new.body, new.markup, new.extra)
    if sources.poorer and _fullness(old.source) == _FULL and not old.body.strip() and "state" not in old.extra:
        said = said._replace(body="")  # there is no article: what a copy has above the comments is the page's own
    text = _merge_text(_Text(old.body, old.markup, old.extra), said, sources, now)
    return Post(
        id=old.id,
        title=(new.title or old.title) if newer else (old.title or new.title),
        author=old.author or new.author if sources.adds else new.author or old.author,
        published=_finer(old.published, new.published, adds=sources.adds),
        url=old.url or new.url,  # the thread is found by it
        source=sources.merged,
        body=text.body,
        markup=text.markup,
        extra=text.extra,
    )


def _finer(old: str | None, new: str | None, *, adds: bool) -> str | None:
    """The newer reading's time, unless it is the old one told less exactly."""
    if not old or not new:
        return new or old
    if adds and not (len(new) > len(old) and may_be_one_time(old, new)):
        return old
    return old if len(new) < len(old) and old.startswith(new) else new


class _Text(NamedTuple):
    body: str
    markup: Markup
    extra: Extra


def _merge_text(old: _Text, new: _Text, sources: _Sources, now: str) -> _Text:
    facts = old.extra
    extra = {**new.extra, **facts} if sources.adds else {**facts, **new.extra}
    states = facts.get("state"), new.extra.get("state")
    if (states[0] in (GONE, "missing") and states[1] is None) or states == (None, "missing"):
        del extra["state"]
    came = sources
    if TEXT_FROM in extra:
        came = _Sources(
            str(facts.get(TEXT_FROM, sources.stored)), str(new.extra.get(TEXT_FROM, sources.read)), sources.cut
        )
    if not new.body.strip():
        taken = False  # a reading without the text, a feed's summary say, does not unsay it
    elif not old.body.strip():
        taken = True
    elif _is_beginning(new.body, old.body):
        taken = False
    elif came.cut:
        taken = new.body.startswith(old.body)
    elif came.other:
        taken = _outweighs(old.body, new.body, came) and not _was(facts, new.body)
    else:
        taken = True
        if words_of(new.body) != words_of(old.body) and not _is_beginning(old.body, new.body):
            edits = facts.get("edits")
            earlier = list(edits) if isinstance(edits, (list, tuple)) else []
            earlier.append({"body": old.body, "markup": old.markup, "until": now})
            extra["edits"] = earlier[-_KEPT_EDITS:]
    text = new if taken else old
    source = came.read if taken else came.stored if old.body.strip() else None
    return _Text(text.body, text.markup, _with_source(extra, source, sources) or NO_EXTRA)


def _outweighs(old: str, new: str, came: _Sources) -> bool:
    """Whether a text stands instead of a stored one from another source."""
    if came.fuller:
        return len(old) <= len(new) * _MUCH_MORE
    return len(new) > len(old) * (_MUCH_MORE if came.poorer else 1)


def _was(facts: Extra, text: str) -> bool:
    """Whether a text is an earlier version of one that was edited since: of an older copy."""
    edits = facts.get("edits")
    earlier = [edit.get("body") for edit in edits if isinstance(edit, Mapping)] if isinstance(edits, Sequence) else []
    return any(isinstance(body, str) and _all_letters(body) == _all_letters(text) for body in earlier)


def _all_letters(text: str) -> str:
    return letters(without_targets(text), len(text))


_MUCH_MORE = 1.5
"""How much longer a text from a lesser source must be than a fuller one, to be more than it with decoration around."""


def _is_excerpt(short: str, long: str) -> bool:
    """Whether a text is the beginning of another and says so at its end."""
    short = short.rstrip(" ]\n")
    beginning = short.rstrip(".…[ ")
    return short.endswith(("…", "...")) and len(beginning) > 0 and long.startswith(beginning)


def _breaks_off(short: str, long: str) -> bool:
    """Whether a text is the beginning of another and ends inside a word behind which the other has more."""
    if len(short) >= len(long):
        return False
    short, long = " ".join(short.split()), " ".join(long.split())
    rest = long[len(short) :]
    return " " in rest and (short[-1:] + rest[:1]).isalnum() and long.startswith(short)


def _is_beginning(short: str, long: str) -> bool:
    """Whether a text is the beginning of another that somebody shortened, or that was cut off."""
    return _is_excerpt(short, long) or _breaks_off(short, long)


# Where they stand


def _place_vanished(
    stored: Sequence[Comment], comments: list[Comment], present: set[str], named: set[str], *, apart: bool
) -> list[Comment]:
    """The merged comments in reading order, with those that the newer reading lacks at their old places.

    ``named`` has those of the present ones of which the newer reading only knows that there are such.
    """
    vanished = [comment for comment in stored if comment.id not in present]
    if not vanished and not named:
        return comments
    deleted = set() if apart else _deleted(stored, vanished, present - named, more=len(comments) > len(present))
    children: dict[str | None, list[Comment]] = defaultdict(list)
    for comment in comments:
        children[comment.parent].append(comment)
    before: dict[str | None, str] = {}  # the last sibling passed, by parent
    missing: dict[str | None, list[tuple[str | None, Comment]]] = defaultdict(list)
    lost = {comment.id for comment in vanished}
    for comment in stored:
        if comment.id in lost:
            missing[comment.parent].append((before.get(comment.parent), _mark(comment, comment.id in deleted)))
        before[comment.parent] = comment.id
    for parent, group in missing.items():
        children[parent] = _interleave(children[parent], group)
    ordered: list[Comment] = []
    stack = list(reversed(children[None]))
    while stack:
        comment = stack.pop()
        ordered.append(comment)
        below = children.get(comment.id)
        if below:
            stack.extend(reversed(below))
    return ordered


def _interleave(siblings: list[Comment], missing: list[tuple[str | None, Comment]]) -> list[Comment]:
    """Siblings with each missing one behind the sibling that it followed; without that one, in front."""
    behind: dict[str | None, list[Comment]] = defaultdict(list)
    present = {comment.id for comment in siblings} | {comment.id for _, comment in missing}
    for previous, comment in missing:
        behind[previous if previous in present else None].append(comment)
    result: list[Comment] = []
    stack = list(reversed(behind.get(None, []) + siblings))
    while stack:
        comment = stack.pop()
        result.append(comment)
        stack.extend(reversed(behind.get(comment.id, [])))
    return result


def _deleted(stored: Sequence[Comment], vanished: Iterable[Comment], present: set[str], *, more: bool) -> set[str]:
    """Ids of the vanished comments that the newer reading would have if they were still there."""
    if not present or len(present) * 2 < sum(1 for comment in stored if comment.extra.get("state") != GONE):
        return set()  # another page of the discussion, or a small part of it
    if more:
        return {comment.id for comment in vanished}
    latest = max((c.published for c in stored if c.id in present and c.published), default="")
    last = max(i for i, comment in enumerate(stored) if comment.id in present)
    place = {comment.id: i for i, comment in enumerate(stored)}
    return {
        comment.id
        for comment in vanished
        if (comment.published <= latest if comment.published and latest else place[comment.id] < last)
    }


def _mark(comment: Comment, deleted: bool) -> Comment:
    if not deleted or comment.extra.get("state") in (GONE, "missing", "deleted"):
        return comment
    return comment._replace(extra={**comment.extra, "state": GONE})
