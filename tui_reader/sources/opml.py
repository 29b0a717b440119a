"""OPML (http://opml.org/spec2.opml): the feeds that a list of subscriptions names, in folders however deep."""

from __future__ import annotations

from tui_reader.errors import InputError
from tui_reader.sources.base import Input, Report
from tui_reader.sources.xmls import attribute, name_of, root_name, trees


def outlines(data: bytes, where: str) -> list[tuple[str, str]]:
    """Address and title of every feed in a file, in its order; raises ``InputError`` for what is no OPML."""
    input = Input(where, data)
    if root_name(input.start) != "opml":
        raise InputError("is no OPML", todo="export OPML from another reader", where=where)
    found: list[tuple[str, str]] = []
    for body in trees(input, frozenset({"body"}), Report()):
        for outline in body.iter():
            if isinstance(outline.tag, str) and name_of(outline) == "outline":
                address = attribute(outline, "xmlUrl") or attribute(outline, "xmlurl")
                title = " ".join((attribute(outline, "title") or attribute(outline, "text")).split())
                if address:
                    found.append((address.strip(), title))
    return found
