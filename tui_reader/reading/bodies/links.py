"""What a body leads to and what it says: links in order for the chooser, text for the clipboard."""

from __future__ import annotations

from typing import NamedTuple

from tui_reader.model import Extra, Markup
from tui_reader.text import blocks


class Link(NamedTuple):
    """One link of a body."""

    label: str
    """Its words; the address where it has none."""
    url: str
    """Where it leads: http, https or mailto."""


def links_of(body: str, markup: Markup) -> list[Link]:
    """The links of a body in order, each address once."""
    return [Link(label, url) for label, url in blocks.links(blocks.iter_blocks(body, markup))]


def link_of(extra: Extra) -> str | None:
    """The page that a submission is about, where its own address is that of the discussion."""
    link = extra.get("link")
    return link if isinstance(link, str) and link else None


def text_of_body(body: str, markup: Markup) -> str:
    """A body as plain text: quotes behind ``>``, list items behind their markers, addresses whole."""
    return blocks.plain_text(blocks.iter_blocks(body, markup))
