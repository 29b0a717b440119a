"""Which elements of a contribution their markup calls furniture: buttons, badges, pictures of people, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import Look
from tui_reader.sources.formats.page.markup.marks import CHROME, TEXT, is_answer, parts
from tui_reader.sources.formats.page.names.sentences import goes_on, is_called

MUCH = 400
"""Characters from which on a part of a contribution is no button."""

_PERSON = frozenset({"profile", "userinfo"})
_MEMBER = frozenset({"user", "info"})
"""What ``userInfo`` and ``user-info`` say as well as ``userinfo``: the name with facts about its bearer."""


@dataclass(slots=True)
class FurnitureMarks:
    """Which of some elements that are marked alike are furniture."""

    link: bool
    """Whether they are links, which may answer."""
    picture: bool
    heard: bool
    """Whether they are only there to be heard, or pictures of people."""
    called: bool
    """Whether classes call them a part that is no text."""
    named: bool
    """Whether they have ids, which may call them a signature."""
    person: bool = False
    """Whether they are links to somebody's page, which may be a name in a sentence."""

    @classmethod
    def of(cls, look: Look) -> FurnitureMarks:
        """Of elements with a look."""
        names = look.attributes
        if look.tag == "img":
            shown = not parts(look.label).isdisjoint(("avatar", "gravatar", "userpic"))
            return cls(False, "src" in names, shown, False, False)
        called, heard = _called_chrome(look.label) if len(look.label) < 200 else (False, False)
        link = look.tag == "a" and bool(names)
        person = link and called and parts(look.label) & CHROME <= _PERSON
        return cls(link, False, heard, called, "sig" in (names.get("id") or "").lower(), person)

    @property
    def may_be(self) -> bool:
        """Whether any of them can be furniture."""
        return self.link or self.picture or self.heard or self.called or self.named

    def holds(self, page: Page, i: int) -> bool:
        """Whether one of them is furniture."""
        attributes, weight = page.attributes[i], page.weight(i)
        if self.heard:
            return True
        if self.called and weight < MUCH and not (self.person and goes_on(page, i)) and not is_called(page, i):
            return True
        if self.picture:
            return "gravatar.com" in attributes["src"]
        if (
            self.link
            and weight < 40
            and (is_answer(attributes.get("href", "")) or is_answer(attributes.get("onclick", "")))
        ):
            return True
        id = attributes.get("id") if self.named and weight < 2000 else None
        return bool(id and "sig" in id.lower() and parts(id) & {"signature", "sig"})


def is_called_furniture(page: Page, i: int) -> bool:
    return bool(page.tag[i]) and FurnitureMarks.of(page.looks[page.look[i]]).holds(page, i)


@lru_cache(maxsize=4096)
def _called_chrome(label: str) -> tuple[bool, bool]:
    """Whether classes call an element a part that is no text, and whether it is only there to be heard."""
    found = parts(label)
    spoken = {"screen", "reader"} <= found or "sr" in found or "visually" in found
    return bool(found & CHROME or found >= _MEMBER) and not found & TEXT, spoken
