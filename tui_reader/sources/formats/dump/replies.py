"""What a comment answers: indentation first, then what it says itself (in reply to, @name, a number, a quotation)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues.attributions import addressed, attributed, without_honorific
from tui_reader.sources.order import ROOT, by_level

_CALL = re.compile(
    r"^[\s>*\"“]*(?:(?P<said>回复|回覆|回應|答复)\s?)?(?:@|id:)\s?(?P<name>[^\s,.:;!?–—()<>]{1,40}(?:\.[\w-]+)?)"
)
_ENDS = ",.:;!?–—-)»”\"'"
_LETTERS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"^\s*(?:>>|@|#|＞＞|re:?\s*#)\s?(?P<n>\d{1,6})\b", re.IGNORECASE)


@dataclass(slots=True)
class Said:
    """What is known of one comment before it has its place."""

    name: str | None
    handle: str | None
    number: int | None
    column: int
    reply_to: str | None
    body: str


def parents(comments: Sequence[Said], *, flat: bool, owner: frozenset[str] = frozenset()) -> list[int | None]:
    """For each comment the index of the one that it answers; ``None`` for a root comment.

    Args:
        comments: in the order of the page.
        flat: the page is a forum's topic: who calls another's name there still writes to all.
        owner: names of the post's author: who answers them answers the post.
    """
    columns = _levels([comment.column for comment in comments])
    nested = columns is not None
    by_name: dict[str, int] = {}
    by_first: dict[str, int] = {}
    by_people: dict[str, list[int]] = {}
    called_so: dict[str, str] = {}
    by_number: dict[int, int] = {}
    by_subject: dict[str, int] = {}
    indented = [ROOT] * len(comments) if columns is None else by_level(columns)
    result: list[int | None] = []
    # Where not every head says what it answers, those that do not answer the post, and all others a comment.
    some = not flat and any(
        not comment.reply_to and (comment.name or "").casefold() not in owner for comment in comments
    )
    for index, comment in enumerate(comments):
        parent = None if indented[index] == ROOT else indented[index]
        said = comment.reply_to
        if parent is None and said and (some or said.lstrip("@").casefold() not in owner):
            parent = _named(said, by_name, by_first, by_number, by_subject)
        if parent is None and not nested:
            if match := _NUMBER.match(comment.body):
                parent = by_number.get(int(match["n"]))
            called = None if flat else _CALL.match(comment.body)
            if parent is None and not flat and (pointed := _pointed(comment.body, by_name)) is not None:
                parent = pointed
            if parent is None and called and (called["said"] or called["name"].casefold() not in owner):
                match = called
                parent = _called(match["name"], comment.body[match.start("name") :], by_name, by_first)
        if parent is None and not flat and not nested:
            parent = _attributed(comment.body, comments, by_people)
            whom = addressed(comment.body, called_so) if parent is None else None
            # One word and a comma may be no more than how somebody writes to all, as on a board.
            if whom is not None and " " in whom and whom not in owner and whom != (comment.name or "").casefold():
                parent = by_people[whom][-1]
        if parent is None and not flat and not nested and "\n>" in "\n" + comment.body:
            parent = _quoted(comment.body, comments, index)
        result.append(parent)
        if comment.number is not None:
            by_number[comment.number] = index
        if comment.name:
            by_name[comment.name.casefold()] = index
            by_first[comment.name.casefold().split()[0]] = index
            by_people.setdefault(comment.name.casefold(), []).append(index)
            called_so[comment.name.casefold()] = comment.name
        if comment.handle:
            handle = comment.handle.lstrip("@").casefold()
            by_name[handle] = by_name[handle.split("@")[0]] = index
        first = comment.body.split("\n", 1)[0].strip()
        if 2 < len(first) < 120:
            by_subject[words.bare(first)] = index
    return result


def _attributed(body: str, comments: Sequence[Said], by_people: dict[str, list[int]]) -> int | None:
    """The comment whose words a body begins with: of whom it says it quotes, the last one that holds them."""
    lines = body[:2000].split("\n")[:QUOTED]
    for at, line in enumerate(lines[:2]):
        name = attributed(line, by_people) if line else None
        if name is None:
            continue
        rest = line[line.casefold().rfind(name) + len(name) :]
        said = [_letters(text)[:SAME] for text in (rest.rpartition(":")[2], *lines[at + 1 :])]
        said = [text for text in said if len(text) > 8]
        for before in reversed(by_people[name]):
            if any(text in _letters(comments[before].body[:8000]) for text in said):
                return before
        return None
    return None


QUOTED = 5
"""Lines at the start of a comment that may say whom it quotes, and hold the first words of that."""

SAME = 24
"""Letters by which a quotation is known."""


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.casefold())


def _quoted(body: str, comments: Sequence[Said], index: int) -> int | None:
    """The comment that a body quotes: the last one that holds the words behind its first marks of quotation."""
    lines = [line.lstrip("> ") for line in body[:4000].split("\n") if line.startswith(">")]
    said = _LETTERS.sub("", " ".join(lines).casefold())[:60]
    if len(said) < 15:
        return None
    for before in range(index - 1, max(-1, index - 60), -1):
        own = "\n".join(line for line in comments[before].body[:8000].split("\n") if not line.startswith(">"))
        if said[:40] in _LETTERS.sub("", own.casefold()):
            return before
    return None


def _levels(columns: Sequence[int]) -> list[int] | None:
    """Columns evened out to levels; ``None`` where the page does not indent what answers."""
    distinct = sorted(set(columns))
    merged: dict[int, int] = {}
    last = None
    for column in distinct:
        if last is None or column - last > 1:
            last = column
        merged[column] = last
    if len(set(merged.values())) < 2:
        return None
    return [merged[column] for column in columns]


def _named(
    said: str, by_name: dict[str, int], by_first: dict[str, int], by_number: dict[int, int], by_subject: dict[str, int]
) -> int | None:
    """The comment that ``in reply to …`` names: by its author, its number or its first words."""
    said = said.strip(' .:()[]@"“”')
    if match := re.fullmatch(r"(?:comment |post )?#?(\d{1,6})", said, re.IGNORECASE):
        return by_number.get(int(match[1]))
    folded = said.casefold()
    if folded in by_name:
        return by_name[folded]
    head = re.split(r"\s+(?:by|von|par|por|di|door|przez|от)\s+", said)
    for part in head:
        bare = words.bare(part)
        if part.casefold() in by_name:
            return by_name[part.casefold()]
        if bare in by_subject:
            return by_subject[bare]
    return by_first.get(folded.split()[0]) if folded and len(head) == 1 else None


def _pointed(body: str, by_name: dict[str, int]) -> int | None:
    """The last comment of whom a body begins by naming: ``>みちるさん``, ``Mira - …``, ``미라 님 …``; of known ones."""
    lines = [line[:200] for line in body[:4000].split("\n")]
    matches = [match for line in lines if (match := _POINTED.match(line))]
    if not matches:
        matches = [match for match in (_HONORED.match(lines[0]), _DASHED.match(lines[0])) if match]
    elif not _POINTED.match(lines[0]):
        return None
    called = [match["name"].casefold().strip() for match in matches]
    told = {at for name in called if (at := by_name.get(name, by_name.get(without_honorific(name)))) is not None}
    return told.pop() if len(told) == 1 else None  # who answers several writes to all


_POINTED = re.compile(
    r"[>＞≫→]{1,2}\s?(?P<name>[^\s>＞:：,、。]{1,40}|[^>＞:：,、。]{2,40}(?=$|[:：,、。]))(?=[\s:：,、。]|$)"
)
_HONORED = re.compile(r"(?P<name>\S{1,20}?)\s?(?:さん|さま|様|님|씨)(?=[\s,、。!！~～へ]|$)")
_DASHED = re.compile(r"(?P<name>\S{1,30}(?: \S{1,20}){0,2})\s[-–—]\s\S")


def _called(name: str, text: str, by_name: dict[str, int], by_first: dict[str, int]) -> int | None:
    """The last comment of whom ``@name`` calls: by the whole name, or by its first word."""
    words_of = text[:200].casefold().split()
    for count in range(min(5, len(words_of)), 0, -1):
        known = by_name.get(" ".join(words_of[:count]).rstrip(_ENDS))
        if known is not None:
            return known
    for key in (name.casefold(), name.casefold().rstrip("'’s"), without_honorific(name.casefold())):
        if key in by_name:
            return by_name[key]
        if key in by_first:
            return by_first[key]
    return None
