"""What answers what: Jamie Zawinski's algorithm (https://www.jwz.org/doc/threading.html), without recursion.

References are followed first; a subject joins messages only where a reply carries no reference at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui_reader.sources.formats.mail.message import UNHOSTED, Header, bare_subject, is_reply


class Threaded(NamedTuple):
    """One thread, as positions in the list of headers."""

    root: int
    """Position of the first message; -1 where several answer one that is not in the archive."""
    top: str
    """The farthest ancestor of the first message that is known by its id: the message itself where it answers none.
    It names the thread, so that an answer that comes alone is in the thread of the message that began it."""
    members: list[tuple[int, int]]
    """The other messages, each with its parent's position (-1: the missing one), in the archive's order."""


def thread(headers: Sequence[Header], tags: frozenset[str] = frozenset()) -> list[Threaded]:
    """Threads of messages, in the order of their first messages.

    Args:
        headers: one per message; ids are not empty and occur once.
        tags: the lists' tags, in lower case, to leave out when subjects are compared.
    """
    position = {header.id: i for i, header in enumerate(headers)}
    headers = [_credible(header, position) for header in headers]
    answered = _answered(headers)
    parents: list[int] = []
    tops: list[str] = []
    for header in headers:
        parent, top = _present_ancestor(header.id, answered, position)
        parents.append(parent)
        tops.append(top)
    _by_subject(headers, parents, tags)
    roots = _roots(parents)
    orphans: dict[str, list[int]] = {}
    for i, root in enumerate(roots):
        if root == i and tops[i] != headers[i].id:
            orphans.setdefault(tops[i], []).append(i)
    threads: dict[str, Threaded] = {}
    for i, root in enumerate(roots):
        top = tops[root]
        several = len(orphans.get(top, ())) > 1
        if top not in threads:
            threads[top] = Threaded(-1 if several else root, top, [])
        if several or i != root:
            threads[top].members.append((i, parents[i]))
    return list(threads.values())


def _credible(header: Header, position: dict[str, int]) -> Header:
    """A header whose references without a host are messages that are there; where it has no others, of its writer."""
    if not any(UNHOSTED in id for id in header.references):
        return header
    plain = [id.partition(UNHOSTED)[0] for id in header.references]
    references = tuple(id for id in plain if "@" in id or id in position)
    return header._replace(references=references or header.references[-1:])


def _answered(headers: Sequence[Header]) -> dict[str, str]:
    """The id that each id answers: what a message says of itself counts before what others say of it."""
    answered = {header.id: header.references[-1] for header in headers if header.references}
    begun = {header.id for header in headers if not header.references and not is_reply(header.subject)}
    for header in headers:
        references = header.references
        for older, newer in pairwise(references):
            if older != newer and newer not in begun:  # some mailers put what they answer anywhere in the list
                answered.setdefault(newer, older)
    return answered


def _present_ancestor(id: str, answered: dict[str, str], position: dict[str, int]) -> tuple[int, str]:
    """The nearest ancestor that is in the archive, and the farthest id that is known on the way."""
    passed = {id}
    at = id
    while (above := answered.get(at)) is not None and above not in passed:
        if above in position:
            return position[above], above
        passed.add(above)
        at = above
    return -1, at


def _by_subject(headers: Sequence[Header], parents: list[int], tags: frozenset[str]) -> None:
    """Join replies without any reference to the first message of their subject."""
    firsts: dict[str, int] = {}
    for i, header in enumerate(headers):
        if parents[i] < 0 and not is_reply(header.subject):
            firsts.setdefault(bare_subject(header.subject, tags).casefold(), i)
    for i, header in enumerate(headers):
        if parents[i] < 0 and not header.references and is_reply(header.subject):
            subject = bare_subject(header.subject, tags).casefold()
            if subject and (first := firsts.get(subject)) is not None and first < i:
                parents[i] = first


def _roots(parents: list[int]) -> list[int]:
    """The first message of each one's thread; circles are cut where they are met, in ``parents``."""
    roots = [-1] * len(parents)
    for start in range(len(parents)):
        path: list[int] = []
        on_path: set[int] = set()
        at = start
        while roots[at] < 0:
            path.append(at)
            on_path.add(at)
            if parents[at] in on_path:
                parents[at] = -1
            if parents[at] < 0:
                roots[at] = at
                break
            at = parents[at]
        for i in path:
            roots[i] = roots[at]
    return roots
