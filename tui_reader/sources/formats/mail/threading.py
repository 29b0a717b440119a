"""What answers what: Jamie Zawinski's algorithm (https://www.jwz.org/doc/threading.html), without recursion.

References are followed first; a subject joins messages only where a reply carries no reference at all.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.sources.formats.mail.message import TAG, UNHOSTED, Header, bare_subject, is_reply
from tui_reader.sources.formats.mail.numbers import Numbers
from tui_reader.sources.offsets import Index

_NONE = -1


class Threaded(NamedTuple):
    """One thread; messages are numbered in the order in which they were added."""

    root: int
    """The first message; -1 where several answer one that is not in the archive."""
    top: str
    """Id of the farthest known ancestor of the first message, which is not in the archive; empty where there is none.
    It names the thread, so that an answer that comes alone is in the thread of the message that began it."""
    answered: str
    """Id of what the first message answers, likewise."""
    members: list[tuple[int, int]]
    """The other messages in the archive's order, each with its parent (-1: the missing one)."""


class Threading:
    """Headers of an archive on their way to threads.

    Of each message some sixty bytes are kept, and the subject of those that may begin or seek a thread by it: an
    archive has millions.
    """

    def __init__(self) -> None:
        self._ids = Numbers()
        # By the numbers of ids:
        self._messages = array("i")
        """The message of an id; -1 for one that is only referred to."""
        self._said = array("i")
        """What the id answers, by what the message itself says; -1 where it says nothing."""
        self._heard = array("i")
        """The same by what other messages say, of which the first counts."""
        self._absent: dict[int, str] = {}
        """Ids that are only referred to."""
        # By messages:
        self._own = array("i")
        """The number of a message's id."""
        self._subjects: dict[int, str] = {}
        """Subjects of messages that are no reply, or one without references."""
        self._unhosted: list[tuple[int, Sequence[str]]] = []
        """Messages with references without a host: which of them to believe is known when all have come."""
        self._list_names: set[str] = set()
        self._tag_counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._own)

    def add(self, header: Header) -> bool:
        """Take in the next message, whose id is not empty; false where it has come before."""
        number = self._number(header.id)
        if self._messages[number] >= 0:
            return False
        message = len(self._own)
        self._messages[number] = message
        self._absent.pop(number, None)
        self._own.append(number)
        if UNHOSTED in "".join(header.references):
            self._unhosted.append((message, header.references))
        elif header.references:
            self._refer(number, header.references)
        if not (header.references and is_reply(header.subject)):
            self._subjects[message] = header.subject
        if header.list_name:
            self._list_names.add(header.list_name.lower())
        if "[" in header.subject and (match := TAG.search(header.subject[:120])):
            self._tag_counts[match[1].lower()] += 1
        return True

    def tags(self) -> frozenset[str]:
        """Tags that the list puts before subjects: its own name, or what stands before half of all; in lower case."""
        common = {tag for tag, count in self._tag_counts.items() if count >= 3 and count * 2 >= len(self)}
        return frozenset(common | (self._tag_counts.keys() & self._list_names))

    def threads(self) -> Iterator[Threaded]:
        """Threads of all messages, in the order of their first messages."""
        for message, references in self._unhosted:
            self._refer(self._own[message], self._credible(references))
        parents, tops = array("i"), array("i")
        for number in self._own:
            parent, top = self._present_ancestor(number)
            parents.append(parent)
            tops.append(top)
        self._join_by_subject(parents)
        roots = _roots(parents)
        orphans = Counter(tops[i] for i, root in enumerate(roots) if i == root and tops[i] != self._own[i])
        index = Index[int]()
        for message, root in enumerate(roots):
            index.add(message, tops[root])
        for top, messages in index.groups():
            root = _NONE if orphans[top] > 1 else roots[messages[0]]
            members = [(message, parents[message]) for message in messages if message != root]
            answered = self._above(self._own[messages[0]])
            yield Threaded(root, self._absent.get(top, ""), self._absent.get(answered, ""), members)

    def _number(self, id: str) -> int:
        number = self._ids.of(id)
        if number == len(self._messages):
            self._messages.append(_NONE)
            self._said.append(_NONE)
            self._heard.append(_NONE)
            self._absent[number] = id
        return number

    def _refer(self, number: int, references: Sequence[str]) -> None:
        """Note what a message says of itself, and of those that it answers."""
        above = _NONE
        for id in references:
            older, above = above, self._number(id)
            if older != above and older >= 0 and self._heard[above] < 0:
                self._heard[above] = older
        self._said[number] = above

    def _credible(self, references: Sequence[str]) -> Sequence[str]:
        """References, of those without a host the messages that are there; where no others are left, of its writer."""
        plain = [id.partition(UNHOSTED)[0] for id in references]
        there = [id for id in plain if "@" in id or self._messages[self._number(id)] >= 0]
        return there or references[-1:]

    def _above(self, number: int) -> int:
        """What an id answers: what a message says of itself counts before what others say of it; -1 for nothing."""
        if self._said[number] >= 0:
            return self._said[number]
        subject = self._subjects.get(self._messages[number])
        if subject is not None and not is_reply(subject):  # some mailers put what they answer anywhere in the list
            return _NONE
        return self._heard[number]

    def _present_ancestor(self, number: int) -> tuple[int, int]:
        """The message of the nearest ancestor that is in the archive, and the farthest known on the way."""
        passed = {number}
        at = number
        while (above := self._above(at)) >= 0 and above not in passed:
            if (message := self._messages[above]) >= 0:
                return message, above
            passed.add(above)
            at = above
        return _NONE, at

    def _join_by_subject(self, parents: array[int]) -> None:
        """Join replies without any reference to the first message of their subject: one that begins a thread, which may
        itself be a reply, or one that gave a discussion another subject."""
        tags = self.tags()
        firsts: dict[str, int] = {}
        seeking: list[tuple[str, int]] = []
        for message, subject in self._subjects.items():
            bare = bare_subject(subject, tags).casefold()
            if not is_reply(subject):
                firsts.setdefault(bare, message)
            elif parents[message] < 0:
                seeking.append((bare, message))
        for bare, message in seeking:
            if bare and (first := firsts.setdefault(bare, message)) < message:
                parents[message] = first


def _roots(parents: array[int]) -> array[int]:
    """The first message of each one's thread; circles are cut where they are met, in ``parents``."""
    roots = array("i", [_NONE]) * len(parents)
    for start in range(len(parents)):
        path: list[int] = []
        on_path: set[int] = set()
        at = start
        while roots[at] < 0:
            path.append(at)
            on_path.add(at)
            if parents[at] in on_path:
                parents[at] = _NONE
            if parents[at] < 0:
                roots[at] = at
                break
            at = parents[at]
        for i in path:
            roots[i] = roots[at]
    return roots
