"""Twitter and X: the archive of one's own posts. A thread is a post and one's own answers to it.

The archive's files are scripts that assign a list: ``window.YTD.tweets.part0 = [ … ]``, before 2019
``Grailbird.data.tweets_2012_01 = [ … ]``. They do not name their owner; an answer to oneself does, and ``account.js``
beside them. Answers to others stand as posts of their own, since what they answer is not in the archive. All other
files of an archive are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import orjson

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.folders import TWITTER_MESSAGES
from tui_reader.sources.formats.twitter_messages import SOURCE, owner_of, threads_of_messages
from tui_reader.sources.formats.twitter_notes import notes_beside, second, with_note
from tui_reader.sources.identity import thread_id
from tui_reader.sources.join import ANSWERED, NATIVE
from tui_reader.sources.json_columns import Nodes, by_batch, extras, held, made, mappings, numbers, rows, texts, times
from tui_reader.sources.jsons import mapping, objects, text
from tui_reader.sources.rows import Rows
from tui_reader.text.flat_html import decoded

Node = dict[str, object]

_ASSIGNED = re.compile(r"\s*(?:(?:window\.)?YTD\.(\w+)\.part\d+|Grailbird\.data\.(tweets)_\d{4}_\d\d)\s*=\s*")


class Twitter(Source):
    """The tweets of an archive, and its direct messages."""

    id = SOURCE

    def detect(self, input: Input) -> float:
        found = _ASSIGNED.match(input.start)
        if found:
            return 0.95
        first = jsons.look(input).first
        tweet = _tweet(first[0]) if isinstance(first, list) and first else {}
        return 0.9 if tweet else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Twitter archive"
        found = _ASSIGNED.match(input.start)
        if found and found[1] in TWITTER_MESSAGES:
            yield from threads_of_messages(_values(input, report), input, report)
            return
        tweets: dict[str, Node] = {}
        shared = 0
        for value in _values(input, report):
            for item in value if isinstance(value, list) else []:
                tweet = _tweet(item)
                if text(tweet, "full_text", "text").startswith("RT @"):
                    shared += 1
                elif tweet:
                    tweets[text(tweet, "id_str", "id")] = tweet
        report.tally(shared, "repost of others left out", "reposts of others left out")
        if tweets:
            yield from _threads(_whole(tweets, input), _owner(input), report)


def _values(input: Input, report: Report) -> Iterator[object]:
    found = _ASSIGNED.match(input.start)
    if not found:
        yield from jsons.values(input, report)
        return
    rest = input.text[found.end() :].rstrip().removesuffix(";")
    try:
        yield orjson.loads(rest)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        yield from jsons.values(Input(input.name, rest.encode("utf-8", "replace")), report)


def _tweet(item: object) -> Node:
    """The fields of a tweet; empty where there is none."""
    tweet = mapping(item, "tweet") or mapping(item)
    return tweet if ("full_text" in tweet or "text" in tweet) and "id_str" in tweet and "created_at" in tweet else {}


def _whole(tweets: dict[str, Node], input: Input) -> dict[str, Node]:
    """Tweets with the whole texts of those that are cut off."""
    notes = notes_beside(input)
    if not notes:
        return tweets
    return {
        id: with_note(tweet, notes.get(second(when), []))
        for (id, tweet), when in zip(tweets.items(), _times(texts(list(tweets.values()), "created_at")), strict=True)
    }


def _owner(input: Input) -> str:
    """The name of whose archive it is, where that can be read; an answer to oneself says it else."""
    return next(iter(owner_of(input).values()), "")


def _threads(tweets: dict[str, Node], owner: str, report: Report) -> Iterator[Thread]:
    roots: dict[str, str] = {}
    answered = dict(zip(tweets, _above(list(tweets.values())), strict=True))
    for id in tweets:
        chain: list[str] = []
        at = id
        while at not in roots:
            chain.append(at)
            above = answered[at]
            if above not in tweets or len(chain) > len(tweets):
                roots[at] = at
                break
            owner = owner or text(tweets[at], "in_reply_to_screen_name")
            at = above
        root = roots[at]
        for step in chain:
            roots[step] = root
    groups: dict[str, list[str]] = {}
    for id, root in roots.items():
        groups.setdefault(root, []).append(id)
    for root, members in groups.items():
        below = sorted((id for id in members if id != root), key=_rank)
        rows = by_batch([tweets[id] for id in below], partial(_comments, root, owner))
        yield assemble_rows(_post(tweets[root], owner), rows, report)


def _above(tweets: Nodes) -> list[str]:
    """The ids of what tweets answer."""
    return texts(tweets, "in_reply_to_status_id_str", "in_reply_to_status_id")


def _rank(id: str) -> tuple[int, str]:
    """The order of time: ids grow."""
    return len(id), id


def _address(tweet: Node, owner: str) -> str:
    return f"https://twitter.com/{_author(tweet, owner) or 'i/web'}/status/{text(tweet, 'id_str', 'id')}"


def _author(tweet: Node, owner: str) -> str | None:
    return text(mapping(tweet, "user"), "screen_name") or owner or None


def _post(tweet: Node, owner: str) -> Post:
    id = text(tweet, "id_str", "id")
    url = _address(tweet, owner)
    (extra,) = extras(
        score=numbers([tweet], "favorite_count"), tags=[_tags(mapping(tweet, "entities"))], **{NATIVE: [id]}
    )
    if above := text(tweet, "in_reply_to_status_id_str"):
        extra[ANSWERED] = above
        extra["answers"] = f"https://twitter.com/{text(tweet, 'in_reply_to_screen_name') or 'i/web'}/status/{above}"
    return Post(
        thread_id(url=f"twitter/status/{id}"),
        None,
        _author(tweet, owner),
        _times([text(tweet, "created_at")])[0],
        url,
        Twitter.id,
        _bodies([tweet])[0],
        "plain",
        extra,
    )


def _comments(root: str, owner: str, tweets: Nodes) -> Rows:
    ids, named = texts(tweets, "id_str", "id"), texts(mappings(tweets, "user"), "screen_name")
    authors = [name or owner for name in named]
    return rows(
        ids=ids,
        parents=["" if parent == root else parent for parent in _above(tweets)],
        authors=authors,
        published=_times(texts(tweets, "created_at")),
        bodies=_bodies(tweets),
        markups="plain",
        extras=extras(
            score=numbers(tweets, "favorite_count"),
            tags=made(mappings(tweets, "entities"), _tags, "hashtags"),
            url=[
                f"https://twitter.com/{author or 'i/web'}/status/{id}" for author, id in zip(authors, ids, strict=True)
            ],
        ),
    )


_STAMP = re.compile(r"\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d) (\d{4})")
_MONTHS = {name: f"{i:02}" for i, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}


def _times(stamps: list[str]) -> list[str | None]:
    """Times that are written ``Wed Oct 10 20:19:24 +0000 2018``."""
    return times([_iso(found) if (found := _STAMP.fullmatch(stamp)) else stamp for stamp in stamps])


def _iso(stamp: re.Match[str]) -> str:
    name, day, time, hours, minutes, year = stamp.groups()
    month = _MONTHS.get(name)
    return f"{year}-{month}-{day}T{time}{hours}:{minutes}" if month else stamp[0]


def _tags(entities: Node) -> list[str]:
    return [tag for each in objects(entities, "hashtags") if (tag := text(each, "text"))]


def _bodies(tweets: Nodes) -> list[str]:
    """The texts, of tweets with links and pictures by `_body`."""
    said = texts(tweets, "full_text", "text")
    entities, extended = mappings(tweets, "entities"), mappings(tweets, "extended_entities")
    bodies = [decoded(words).strip() for words in said]
    for place in {*held(entities, "urls", "media"), *held(extended, "media")}:
        bodies[place] = _body(said[place], tweets[place])
    return bodies


def _body(words: str, tweet: Node) -> str:
    """The text with its shortened addresses written out; pictures by the addresses of their files, at the end."""
    for link in objects(tweet, "entities", "urls"):
        if (short := text(link, "url")) and (long := text(link, "expanded_url")):
            words = words.replace(short, long)
    media = objects(tweet, "extended_entities", "media") or objects(tweet, "entities", "media")
    for picture in media:
        if short := text(picture, "url"):
            words = words.replace(short, "")
    words = decoded(words).strip()
    addresses = "\n".join(url for picture in media if (url := text(picture, "media_url_https", "media_url")))
    return f"{words}\n\n{addresses}".strip()
