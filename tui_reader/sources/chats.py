"""What exports and answers of chats have in common: what tells a room from all others, and reactions.

Rooms are called alike everywhere ("general"), and ids that a server counts from 1 are those of every other server too.
"""

from __future__ import annotations

from urllib.parse import quote

from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import objects, text


def room_id(engine: str, server: str, room: tuple[str, ...], first: tuple[str, ...]) -> str:
    """The id of a room's thread.

    Args:
        engine: the source.
        server: what tells its organisation or server from others; empty where nothing says it.
        room: what tells it from other rooms there.
        first: what tells its first message from all others: author, time, id. Only where the server is not known does
            it count, so that strangers never join; pages that begin elsewhere then stand apart.
    """
    parts = (server, *room) if server else ("", *room, *first)
    return thread_id(url="/".join((engine, *(quote(part, safe="", errors="replace") for part in parts))))


def reactions(message: dict[str, object]) -> dict[str, int]:
    """How often a message got which reaction, of a list with one object for each person's."""
    counts: dict[str, int] = {}
    for each in objects(message, "reactions"):
        name = text(each, "emoji_name")
        counts[name] = counts.get(name, 0) + 1
    return counts
