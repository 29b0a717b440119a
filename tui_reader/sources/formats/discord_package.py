"""Discord's data package: one's own messages, channel by channel.

Each channel has a folder with ``messages.json``, before 2024 ``messages.csv``, and ``channel.json``, which names it.
What others said there is not in the package.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.model import Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.formats.discord import Node, thread_of
from tui_reader.sources.jsons import mapping, objects, text
from tui_reader.sources.tables import columns_of, rows_of

_FIELDS = frozenset({"ID", "Timestamp", "Contents"})
"""What is told of a message, beside what is attached."""


class DiscordPackage(Source):
    """The messages of one channel."""

    id = "discord-package"

    def detect(self, input: Input) -> float:
        listed = objects(jsons.look(input).first)[:1]
        return 0.95 if (listed[0].keys() if listed else set(columns_of(input)[1])) >= _FIELDS else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Discord"
        messages: Sequence[Mapping[str, object]]
        if set(columns_of(input)[1]) >= _FIELDS:
            messages = rows_of(input.text, report)[1]
        else:
            messages = [message for value in jsons.values(input, report) for message in objects(value)]
        thread = thread_of(_as_exported(messages, mapping(jsons.beside(input, "channel.json"))), report)
        yield thread._replace(post=thread.post._replace(extra={**thread.post.extra, "partial": True}))


def _as_exported(messages: Sequence[Mapping[str, object]], channel: Node) -> Node:
    """A channel as DiscordChatExporter has it, oldest message first."""
    said: list[Node] = [
        {
            "id": text(message, "ID"),
            "timestamp": text(message, "Timestamp"),
            "content": text(message, "Contents"),
            "attachments": [
                {"url": url, "fileName": url.partition("?")[0].rpartition("/")[2]}
                for url in text(message, "Attachments").split()
            ],
        }
        for message in messages
    ]
    said.sort(key=lambda message: (len(text(message, "id")), text(message, "id")))  # ids grow with time
    if not channel and said:
        channel = {"id": said[0]["id"]}
    return {"channel": channel, "guild": mapping(channel, "guild"), "messages": said}
