"""An element of XML as fields, however it was read: the texts of its children by name, and the children themselves."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Protocol


class Part(Protocol):
    """A child of an element."""

    @property
    def name(self) -> str:
        """Its name without its namespace."""

    @property
    def text(self) -> str:
        """What stands in it before any element."""

    def attribute(self, name: str) -> str:
        """An attribute by its name without namespace; empty where there is none."""

    def inner(self) -> str:
        """The markup in it where it holds elements (XHTML content), else its text."""


class Fields(dict[str, str]):
    """The texts of an element's children by name, the first of several, without white space around them."""

    __slots__ = ()

    @property
    @abstractmethod
    def name(self) -> str:
        """The element's own name, without its namespace."""

    @property
    @abstractmethod
    def text(self) -> str:
        """What stands in the element itself before any other."""

    @abstractmethod
    def attribute(self, name: str) -> str:
        """An attribute of the element itself, by its name without namespace; empty where there is none."""

    @abstractmethod
    def child(self, name: str) -> Part | None:
        """The first child of a name."""

    @abstractmethod
    def children(self, name: str) -> list[Part]:
        """The children of a name."""

    @abstractmethod
    def below(self, name: str, inner: str) -> str:
        """The text of a child's child; empty where there is none."""

    @abstractmethod
    def elements(self, name: str) -> Iterator[Fields]:
        """The children of a name as fields."""

    def attribute_of(self, name: str, attribute: str) -> str:
        """An attribute of the first child of a name; empty where there is none."""
        child = self.child(name)
        return "" if child is None else child.attribute(attribute)

    def inner(self, name: str) -> str:
        """What stands in the first child of a name; empty where there is none."""
        child = self.child(name)
        return "" if child is None else child.inner()
