"""Selects elements of a page by CSS selectors: what the tables of engines are written in.

Of CSS it knows what says where an element stands: tags, classes, ids, attributes, ``:is``, ``:not``, ``:has``,
``:first-child``, ``:last-child``, ``:last-of-type``, and the four combinators. Classes and ids are the same in either
case where the page has no doctype, as browsers have it; old engines made many such pages. Each part of a selector is
a list of elements in document order, and how two parts stand to each other is asked of the page's arrays, so a
selector costs what it finds and not what the page holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tui_reader.sources.formats.page.markup.dom import Page

COMMA = re.compile(r",\s*(?![^(]*\))")
"""What parts selectors from each other."""

_TOKEN = re.compile(
    r"""(?P<comma>\s*,\s*)
    |(?P<combinator>\s*[>+~]\s*|\s+)
    |(?P<name>[.#]?[\w-]+)
    |\[(?P<attribute>[\w:-]+)(?:(?P<operator>[~^$*]?=)(?P<quote>["']?)(?P<value>[^"'\]]*+)(?P=quote))?\]
    |:(?P<pseudo>[a-z-]+)(?P<open>\()?
    |(?P<close>\))
    |\*""",
    re.VERBOSE,
)
_IN_ANY_CASE = frozenset({"rel", "type", "align", "valign"})
"""Attributes whose values are the same in either case, by the HTML standard; of those that our selectors ask for."""


@dataclass(slots=True)
class _Compound:
    """What is asked of one element."""

    names: list[str]
    """``li``, ``.comment``, ``#main``."""
    attributes: list[tuple[str, str, str]]
    """Name, operator and value."""
    pseudos: list[tuple[str, list[_Selector]]]


_Selector = list[tuple[str, _Compound]]
"""Compounds, each with the combinator before it."""


@cache
def parse(selectors: str) -> list[_Selector]:
    """Selectors parted by commas; raises ``ValueError`` for what is not known here."""
    tokens: list[re.Match[str]] = []
    text = selectors.strip()
    while (at := tokens[-1].end() if tokens else 0) < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise ValueError(f"not a known selector: {selectors}")
        tokens.append(token)
    tokens.reverse()
    found = _parse(tokens)
    if tokens:
        raise ValueError(f"a bracket too many in the selector {selectors}")
    return found


def _parse(tokens: list[re.Match[str]]) -> list[_Selector]:
    """The selectors in some tokens, of which the last is the next, up to the bracket that closes them."""
    found: list[_Selector] = [[]]
    combinator: str | None = " "
    while tokens and not tokens[-1]["close"]:
        token = tokens.pop()
        if token["comma"]:
            found.append([])
            combinator = " "
        elif token["combinator"]:
            if combinator in _AFTER and combinator != " ":
                raise ValueError(f"a selector lacks what stands before {token[0]}")
            combinator = token["combinator"].strip() or " "
        else:
            if combinator is not None:
                found[-1].append((combinator, _Compound([], [], [])))
                combinator = None
            _ask(found[-1][-1][1], token, tokens)
    return found


def _ask(compound: _Compound, token: re.Match[str], tokens: list[re.Match[str]]) -> None:
    """Take a token, and what its brackets hold, into what is asked of an element."""
    if token["name"]:
        compound.names.append(token["name"])
    elif token["attribute"]:
        compound.attributes.append((token["attribute"].lower(), token["operator"] or "", token["value"] or ""))
    elif token["pseudo"]:
        if token["pseudo"] not in _PSEUDOS:
            raise ValueError(f"not a known pseudo-class: {token['pseudo']}")
        compound.pseudos.append((token["pseudo"], _parse(tokens) if token["open"] else []))
        if token["open"]:
            if not tokens:
                raise ValueError(f"a bracket of the selector is not closed: {token.string}")
            tokens.pop()


def select(page: Page, selectors: str) -> list[int]:
    """The elements that any of some selectors names, in document order; none where there is no selector."""
    if selectors not in page.selected:
        page.selected[selectors] = _any(page, parse(selectors)) if selectors else []
    return [*page.selected[selectors]]


def first(page: Page, selectors: str) -> int | None:
    """The first element that any of some selectors names."""
    return next(iter(select(page, selectors)), None)


def _any(page: Page, selectors: Iterable[_Selector]) -> list[int]:
    found = [_forward(page, selector) for selector in selectors]
    return found[0] if len(found) == 1 else sorted(set().union(*found))


def _forward(page: Page, selector: _Selector) -> list[int]:
    """The elements that the last part of a selector names."""
    found: list[int] | None = None
    for combinator, compound in selector:
        some = _compound(page, compound)
        found = some if found is None else _AFTER[combinator](page, found, some)
        if not found:
            return []
    return found or []


def _compound(page: Page, compound: _Compound) -> list[int]:
    looks: Iterable[int] = range(len(page.looks))
    if compound.names:
        by_name = [page.named.get(name.lower() if page.folds else name, []) for name in compound.names]
        rarest = min(by_name, key=len)
        if not rarest:
            return []
        looks = [look for look in rarest if all(look in some for some in by_name if some is not rarest)]
    asked = [name for name, _, _ in compound.attributes]
    some = [page.looks[n] for n in looks]
    found = sorted(i for look in some if all(map(look.attributes.__contains__, asked)) for i in look.nodes)
    for name in compound.names:
        if name[0] == "#":
            ids = {i: page.get(i, "id") for i in found}
            found = [i for i, id in ids.items() if id == name[1:] or (page.folds and id.lower() == name[1:].lower())]
    for name, operator, value in compound.attributes:
        if operator:
            found = [i for i in found if _holds(page.get(i, name), name, operator, value)]
    for pseudo, inner in compound.pseudos:
        found = _PSEUDOS[pseudo](page, found, inner) if found else found
    return found


def _holds(said: str, name: str, operator: str, value: str) -> bool:
    if name in _IN_ANY_CASE:
        said, value = said.lower(), value.lower()
    if operator == "~=":
        return value in said.split()
    if not value and operator != "=":
        return False
    return {
        "=": said == value,
        "^=": said.startswith(value),
        "$=": said.endswith(value),
        "*=": value in said,
    }[operator]


# -- how two parts stand to each other


def outermost(page: Page, found: Iterable[int]) -> list[int]:
    """Of several elements, those that stand in no other one of them."""
    kept: list[int] = []
    for i in sorted(found):
        if not kept or i >= page.end[kept[-1]]:
            kept.append(i)
    return kept


def _inside(page: Page, outer: list[int], some: list[int]) -> list[int]:
    around = outermost(page, outer)
    places = [bisect_left(around, i) for i in some]
    return [i for i, k in zip(some, places, strict=True) if k and i < page.end[around[k - 1]]]


def _children(page: Page, outer: list[int], some: list[int]) -> list[int]:
    around = set(outer)
    return [i for i in some if page.parent[i] in around]


def _next(page: Page, before: list[int], some: list[int]) -> list[int]:
    known = set(before)
    return [i for i in some if _previous(page, i) in known]


def _later(page: Page, before: list[int], some: list[int]) -> list[int]:
    first = {page.parent[i]: i for i in reversed(before)}
    return [i for i in some if first.get(page.parent[i], i) < i]


_Relation = Callable[[Page, list[int], list[int]], list[int]]

_AFTER: Mapping[str, _Relation] = {" ": _inside, ">": _children, "+": _next, "~": _later}
"""Of some elements those that stand to others as a combinator says."""


def _around(page: Page, some: list[int], inner: list[int]) -> list[int]:
    places = [bisect_right(inner, i) for i in some]
    return [i for i, k in zip(some, places, strict=True) if k < len(inner) and inner[k] < page.end[i]]


def _parents(page: Page, some: list[int], inner: list[int]) -> list[int]:
    around = {page.parent[i] for i in inner}
    return [i for i in some if i in around]


def _just_before(page: Page, some: list[int], after: list[int]) -> list[int]:
    before = {_previous(page, i) for i in after}
    return [i for i in some if i in before]


def _earlier(page: Page, some: list[int], after: list[int]) -> list[int]:
    last = {page.parent[i]: i for i in after}
    return [i for i in some if last.get(page.parent[i], i) > i]


_BEFORE: Mapping[str, _Relation] = {" ": _around, ">": _parents, "+": _just_before, "~": _earlier}
"""Of some elements those to which others stand as a combinator says."""


def _previous(page: Page, i: int) -> int:
    """The element before an element in the same parent; -1 where there is none."""
    up, at = page.parent[i], i - 1
    while at > up:
        while page.parent[at] != up:
            at = page.parent[at]
        if page.tag[at]:
            return at
        at -= 1
    return -1


# -- pseudo-classes


def _has(page: Page, found: list[int], inner: list[_Selector]) -> list[int]:
    kept: set[int] = set()
    for selector in inner:
        some: list[int] | None = None
        after = " "
        for combinator, compound in reversed(selector):
            here = _compound(page, compound)
            some = here if some is None else _BEFORE[after](page, here, some)
            after = combinator
        kept.update(_BEFORE[after](page, found, some or []))
    return [i for i in found if i in kept]


def _is(page: Page, found: list[int], inner: list[_Selector]) -> list[int]:
    known = set(_any(page, inner))
    return [i for i in found if i in known]


def _not(page: Page, found: list[int], inner: list[_Selector]) -> list[int]:
    known = set(_any(page, inner))
    return [i for i in found if i not in known]


def _first_child(page: Page, found: list[int], inner: list[_Selector]) -> list[int]:
    return [i for i in found if _previous(page, i) < 0]


def _last_child(page: Page, found: list[int], inner: list[_Selector]) -> list[int]:
    elements = [i for i in range(len(page)) if page.tag[i]]
    last = {page.parent[i]: i for i in elements}
    return [i for i in found if last[page.parent[i]] == i]


def _last_of_type(page: Page, found: list[int], inner: list[_Selector]) -> list[int]:
    last = {(page.parent[i], page.tag[i]): i for i in page.tagged(*{page.tag[i] for i in found})}
    return [i for i in found if last[page.parent[i], page.tag[i]] == i]


_PSEUDOS: Mapping[str, Callable[[Page, list[int], list[_Selector]], list[int]]] = {
    "has": _has,
    "is": _is,
    "not": _not,
    "first-child": _first_child,
    "last-child": _last_child,
    "last-of-type": _last_of_type,
}
