"""Direct messages of an archive of Twitter or X: each conversation a thread.

People stand there by numbers. Whose archive it is says ``account.js`` beside it, and is looked up there where it can
be.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tui_reader.model import Post, Thread
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, moments, rows, texts
from tui_reader.sources.jsons import beside, items, mapping, moment, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]

SOURCE = "twitter"


def threads_of_messages(values: Iterator[object], input: Input, report: Report) -> Iterator[Thread]:
    """The conversations in an archive's list of them."""
    owner = owner_of(input)
    for value in values:
        for item in objects(value):
            conversation = mapping(item, "dmConversation")
            written = [mapping(message, "messageCreate") for message in objects(conversation, "messages")]
            said = sorted(filter(None, written), key=lambda message: text(message, "createdAt"))
            about = "about joining and naming left out"
            report.tally(len(written) - len(said), f"notice {about}", f"notices {about}")
            if said:
                yield _thread(text(conversation, "conversationId"), said, owner, report)


def _thread(id: str, said: list[Node], owner: dict[str, str], report: Report) -> Thread:
    named = [*texts(said, "senderId"), *texts(said, "recipientId")]
    others = [id for id in dict.fromkeys(filter(None, named)) if id not in owner]
    title = text(said[0], "name") or ", ".join(others)
    post = Post(
        thread_id(url=f"twitter/messages/{id}"),
        title or None,
        published=moment(said[0].get("createdAt")),
        source=SOURCE,
    )
    return assemble_rows(post, by_batch(said, partial(_comments, owner)), report)


def _comments(owner: dict[str, str], messages: Nodes) -> Rows:
    return rows(
        ids=texts(messages, "id"),
        parents=[None] * len(messages),
        authors=[owner.get(id, id) for id in texts(messages, "senderId")],
        published=moments(messages, "createdAt"),
        bodies=map(_body, messages),
        markups="plain",
        extras=extras(reactions=map(_reactions, messages)),
    )


def _reactions(message: Node) -> dict[str, int]:
    counts: dict[str, int] = {}
    for reaction in objects(message, "reactions"):
        key = text(reaction, "reactionKey")
        counts[key] = counts.get(key, 0) + 1
    return counts


def _body(message: Node) -> str:
    """The text with its shortened addresses written out; pictures by the addresses of their files, at the end."""
    words = text(message, "text")
    for link in objects(message, "urls"):
        if (short := text(link, "url")) and (long := text(link, "expanded")):
            words = words.replace(short, long)
    media = [url for url in items(message, "mediaUrls") if isinstance(url, str)]
    return "\n".join(filter(None, (words.strip(), *media)))


def owner_of(input: Input) -> dict[str, str]:
    """The number and the name of whose archive it is; empty where that cannot be read."""
    accounts = [mapping(each, "account") for each in objects(beside(input, "account.js"))]
    return {text(account, "accountId"): text(account, "username") for account in accounts[:1] if account}
