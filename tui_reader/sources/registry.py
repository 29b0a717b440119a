"""THE table of source formats, and which of them an input is in.

One line per format. The order settles ties: of two formats that are equally sure, the first is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.blogger import Blogger
from tui_reader.sources.bluesky import Bluesky
from tui_reader.sources.discord import Discord
from tui_reader.sources.discourse import Discourse
from tui_reader.sources.disqus import Disqus
from tui_reader.sources.dump import Dump
from tui_reader.sources.facebook import Facebook
from tui_reader.sources.feeds import Feeds
from tui_reader.sources.ghost import Ghost
from tui_reader.sources.github import GitHub
from tui_reader.sources.gitlab import GitLab
from tui_reader.sources.hackernews import HackerNews
from tui_reader.sources.jsons import refusal
from tui_reader.sources.lemmy import Lemmy
from tui_reader.sources.linkedin import LinkedIn
from tui_reader.sources.lobsters import Lobsters
from tui_reader.sources.mail import Mail
from tui_reader.sources.mastodon import Mastodon
from tui_reader.sources.movabletype import MovableType
from tui_reader.sources.own import Own
from tui_reader.sources.page import WebPage
from tui_reader.sources.reddit import Reddit
from tui_reader.sources.reddit_dump import RedditDump
from tui_reader.sources.slack import Slack
from tui_reader.sources.stackdump import StackDump
from tui_reader.sources.stackexchange import StackExchange
from tui_reader.sources.telegram import Telegram
from tui_reader.sources.twitter import Twitter
from tui_reader.sources.whatsapp import WhatsApp
from tui_reader.sources.wordpress import WordPress
from tui_reader.text.sanitize import clean_line

SOURCES: tuple[Source, ...] = (
    Own(),
    HackerNews(),
    Reddit(),
    RedditDump(),
    Lobsters(),
    Lemmy(),
    Mastodon(),
    Bluesky(),
    Discourse(),
    StackExchange(),
    StackDump(),
    GitHub(),
    GitLab(),
    Ghost(),
    Slack(),
    Discord(),
    Telegram(),
    WhatsApp(),
    Twitter(),
    Facebook(),
    LinkedIn(),
    WordPress(),
    Blogger(),
    Disqus(),
    MovableType(),
    Feeds(),
    Mail(),
    WebPage(),
    Dump(),
)
"""Every format, the exact ones before the general ones."""

BY_ID = {source.id: source for source in SOURCES}
"""The formats by their id."""


def named(id: str) -> Source:
    """The format of a name that a person typed."""
    if id not in BY_ID:
        raise InputError(f"no format is called {id!r}", todo="tui-reader sources lists them")
    return BY_ID[id]


def detect(input: Input) -> Source:
    """The format of an input, by its content; raises ``InputError`` where none fits."""
    sure, best = 0.0, None
    for source in SOURCES:
        confidence = source.detect(input)
        if confidence > sure:
            sure, best = confidence, source
        if sure >= 1.0:
            break
    if best is None:
        input.decoded  # noqa: B018  raises the clearer error for what is not text at all
        if words := refusal(input):
            raise InputError(
                f"holds a site's refusal ({clean_line(words)})", todo="download it again", where=input.name
            )
        raise InputError("is of no known format", todo="tui-reader sources lists what can be read", where=input.name)
    return best


def parse(input: Input, report: Report, as_: str | None = None) -> Iterator[Thread]:
    """The threads of an input; raises ``InputError`` where it has none.

    Args:
        input: what to read.
        report: takes how it was read.
        as_: the id of a format; detected where it is not given.
    """
    source = named(as_) if as_ else detect(input)
    found = False
    for thread in source.parse(input, report):
        found = True
        yield thread
    if "decoded" in input.__dict__:
        for note in input.decoded.notes:
            report.note(note)
    if not found:
        raise InputError("no discussion found", todo="try --as text", where=input.name)
