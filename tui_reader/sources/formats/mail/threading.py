"""What answers what: Jamie Zawinski's algorithm (https://www.jwz.org/doc/threading.html), without recursion.

References are followed first; a subject joins messages only where a reply carries no reference at all.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.numbers import Numbers, Texts
from tui_reader.sources.formats.mail.message import TAG, UNHOSTED, Header, bare_subject, is_reply
from tui_reader.sources.offsets import gathered

_NONE = -1
_BETWEEN = ">"
"""Parts ids, none of which has it."""


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

    Of each message some forty bytes are kept, and the subject of those that may begin or seek a thread by it: an
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
        self._referred = Texts()
        """Ids that were referred to before their messages came, if these came at all."""
        # By messages:
        self._own = array("i")
        """The number of a message's id."""
        self._begins = bytearray()
        """1 for a message whose subject does not say that it is a reply."""
        self._subjects = Texts()
        """Subjects of messages that are no reply, or one without references."""
        self._unhosted = Texts()
        """References, of messages with any without a host: which to believe is known when all messages have come."""
        self._list_names: set[str] = set()
        self._tag_counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._begins)

    def add(self, header: Header) -> bool:
        """Take in the next message, whose id is not empty; false where it has come before."""
        number = self._number(header.id)
        if self._messages[number] >= 0:
            return False
        message = len(self._own)
        self._messages[number] = message
        self._own.append(number)
        if UNHOSTED in "".join(header.references):
            self._unhosted.add(message, _BETWEEN.join(header.references))
        elif header.references:
            self._refer(number, header.references)
        replies = is_reply(header.subject)
        self._begins.append(not replies)
        if not (header.references and replies):
            self._subjects.add(message, header.subject)
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
        """Threads of all messages, in the order of their first messages; once, since each thing that was kept of the
        messages is let go when it is not needed any more."""
        for message, references in self._unhosted:
            self._refer(self._own[message], self._credible(references.split(_BETWEEN)))
        self._ids, self._unhosted = Numbers(), Texts()
        parents, tops = array("i"), array("i")
        for number in self._own:
            parent, top = self._present_ancestor(number)
            parents.append(parent)
            tops.append(top)
        self._join_by_subject(parents)
        self._subjects = Texts()
        groups, begun = self._grouped(_roots(parents), tops)
        del tops
        self._messages = self._said = self._heard = self._own = array("i")
        for thread, messages in enumerate(gathered(groups, len(begun.roots))):
            root = begun.roots[thread]
            members = [(message, parents[message]) for message in messages if message != root]
            named = self._referred.of(begun.tops[thread])
            yield Threaded(root, named, self._referred.of(begun.answered[thread]), members)

    def _grouped(self, roots: array[int], tops: array[int]) -> tuple[array[int], _Begun]:
        """The thread of each message, numbered in the order of their first messages, and how each thread begins."""
        threads = array("i", [_NONE]) * len(self._messages)
        """By the number of the id that names it."""
        groups = array("i")
        orphans = bytearray()
        """How many messages of a thread answer what is not there; two stand for more."""
        begun = _Begun(array("i"), array("i"), array("i"))
        for message, root in enumerate(roots):
            top = tops[root]
            thread = threads[top]
            if thread < 0:
                threads[top] = thread = len(orphans)
                orphans.append(0)
                begun.roots.append(root)
                begun.tops.append(self._missing(top))
                begun.answered.append(self._missing(self._above(self._own[message])))
            groups.append(thread)
            if message == root and top != self._own[message] and orphans[thread] < 2:
                orphans[thread] += 1
                if orphans[thread] == 2:
                    begun.roots[thread] = _NONE
        return groups, begun

    def _missing(self, number: int) -> int:
        """An id that no message has; -1 for others."""
        return number if number >= 0 and self._messages[number] < 0 else _NONE

    def _number(self, id: str) -> int:
        number = self._ids.of(id)
        if number == len(self._messages):
            self._messages.append(_NONE)
            self._said.append(_NONE)
            self._heard.append(_NONE)
        return number

    def _reference(self, id: str) -> int:
        """The number of an id that is referred to."""
        known = len(self._messages)
        number = self._number(id)
        if number == known:
            self._referred.add(number, id)
        return number

    def _refer(self, number: int, references: Sequence[str]) -> None:
        """Note what a message says of itself, and of those that it answers."""
        above = _NONE
        for id in references:
            older, above = above, self._reference(id)
            if older != above and older >= 0 and self._heard[above] < 0:
                self._heard[above] = older
        self._said[number] = above

    def _credible(self, references: Sequence[str]) -> Sequence[str]:
        """References, of those without a host the messages that are there; where no others are left, of its writer."""
        plain = [id.partition(UNHOSTED)[0] for id in references]
        there = [id for id in plain if "@" in id or self._messages[self._reference(id)] >= 0]
        return there or references[-1:]

    def _above(self, number: int) -> int:
        """What an id answers: what a message says of itself counts before what others say of it; -1 for nothing."""
        if self._said[number] >= 0:
            return self._said[number]
        message = self._messages[number]
        if message >= 0 and self._begins[message]:  # some mailers put what they answer anywhere in the list
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
        subjects = Numbers()
        firsts = array("i")
        """The first message of each subject."""
        seeking, sought = array("i"), array("i")
        """Messages without references, and the subject of each."""
        for message, written in self._subjects:
            begins = self._begins[message]
            if not begins and parents[message] >= 0:
                continue
            bare = bare_subject(written, tags).casefold()
            if not (bare or begins):
                continue
            subject = subjects.of(bare)
            if subject == len(firsts):
                firsts.append(_NONE)
            if not begins:
                seeking.append(message)
                sought.append(subject)
            elif firsts[subject] < 0:
                firsts[subject] = message
        for message, subject in zip(seeking, sought, strict=True):
            if firsts[subject] < 0:
                firsts[subject] = message
            elif firsts[subject] < message:
                parents[message] = firsts[subject]


class _Begun(NamedTuple):
    """How threads begin, in their order."""

    roots: array[int]
    """The first message; -1 where several answer one that is not there."""
    tops: array[int]
    """The number of the id of the farthest known ancestor; -1 where that is there."""
    answered: array[int]
    """The same of what the first message answers."""


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
