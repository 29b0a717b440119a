"""Discourse: a topic, any page of it, any selection of its posts, or a list of topics.

A post is known by its number in the topic, because answers name that number and not the post's id; so the pages of a
topic fit together in any order. Post 1 is the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble, assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, flags, made, moments, numbers, rows, texts
from tui_reader.sources.jsons import items, mapping, moment, number, objects, some, text
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.rows import Rows

Node = dict[str, object]

SMALL_ACTION = 3
"""The type of a post that only says that the topic was closed, pinned, renamed …"""


class Discourse(Source):
    """Topics as a forum's ``.json`` addresses give them."""

    id = "discourse"
    fields = Fields(
        """
        accepted_answer actions_summary admin avatar_template cooked cooked_hidden count created_at created_by
        deleted_at details excerpt hidden id latest_posts like_count moderator name participants post_number post_stream
        post_type posters posts posts_count reply_to_post_number slug staff tags title topic_id topic_list topic_slug
        topic_title topics updated_at user_deleted user_id user_title username users version
        """,
    )

    def detect(self, input: Input) -> float:
        values = jsons.look(input).values[:3]
        return 0.95 if any(_posts(value, some) or some(value, "topic_list", "topics") for value in values) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Discourse"
        topics: dict[str, Node] = {}
        posts: dict[str, dict[int, Node]] = {}
        for value in jsons.values(input, report):
            yield from _listed(value, input, report)
            for topic in objects(value) if isinstance(value, list) else [mapping(value)]:
                said = _posts(topic) or _posts([topic])
                named = [id or text(topic, "id") for id in texts(said, "topic_id")]
                for id in dict.fromkeys(named):
                    if topic is not said[0] and len(text(topic, "title")) >= len(text(topics.get(id), "title")):
                        topics[id] = topic
                for id, place, post in zip(named, numbers(said, "post_number"), said, strict=True):
                    posts.setdefault(id, {})[place or len(posts) + 1] = post
        for id, found in posts.items():
            yield _thread(id, topics.get(id, {}), found, input, report)


def _posts(value: object, objects: Callable[..., list[Node]] = objects) -> list[Node]:
    if isinstance(value, list):
        found = objects(value)
        if found and "post_stream" in found[0]:
            return _posts(found[0], objects)
    else:
        found = objects(value, "post_stream", "posts") or objects(value, "latest_posts") or objects([value])
    return [post for post in found if "cooked" in post and "post_number" in post]


def _listed(value: object, input: Input, report: Report) -> Iterator[Thread]:
    """The topics of a list, of which only the first words are known."""
    people = {text(user, "id"): text(user, "username") for user in objects(value, "users")}
    forum = _forum(input)
    for topic in objects(value, "topic_list", "topics"):
        id, slug = text(topic, "id"), text(topic, "slug")
        path = f"/t/{slug}/{id}" if slug else f"/t/{id}"
        first = objects(topic, "posters")[:1]
        body, markup = from_html(text(topic, "excerpt"))
        extra: dict[str, object] = {}
        if (likes := number(topic, "like_count")) is not None:
            extra["score"] = likes
        tags = [name for tag in items(topic, "tags") if (name := tag if isinstance(tag, str) else text(tag, "name"))]
        if tags:
            extra["tags"] = tags
        post = Post(
            thread_id(url=f"{forum}/t/{id}" if forum else f"discourse{path}"),
            text(topic, "title") or None,
            people.get(text(first[0], "user_id")) if first else None,
            moment(topic.get("created_at")),
            f"{forum}{path}" if forum else None,
            Discourse.id,
            body,
            markup,
            extra,
        )
        yield assemble(post, (), report)


_FORUM = re.compile(r"(https?://\S+?)/(?:t|c|tags?|latest|top|new|hot)(?:[/.?]|$)|(https?://[^/\s]+)")
"""An address of a forum, which may be in a folder of its host, or any other one of the host."""


def _forum(input: Input) -> str:
    """The address of the forum, as far as the input's own says it; empty where it is none."""
    found = _FORUM.match(input.name)
    return (found[1] or found[2]) if found else ""


def _thread(id: str, topic: Node, posts: dict[int, Node], input: Input, report: Report) -> Thread:
    forum = _forum(input) or _of_avatars(topic, posts)
    first = posts.get(1, {})
    some = next(iter(posts.values()))
    slug = text(topic, "slug") or text(some, "topic_slug")
    path = f"/t/{slug}/{id}" if slug else f"/t/{id}"
    url = f"{forum}{path}" if forum else ""
    body, markup = from_html(text(first, "cooked"), url or None)
    (extra,) = _extras([first], [moment(first.get("created_at"))])
    if tags := [name for tag in items(topic, "tags") if (name := tag if isinstance(tag, str) else text(tag, "name"))]:
        extra["tags"] = tags
    creator = text(mapping(topic, "details", "created_by"), "username")
    post = Post(
        thread_id(url=f"{forum}/t/{id}" if forum else f"discourse{path}"),
        text(topic, "title") or text(some, "topic_title") or None,
        text(first, "username") or creator or None,
        moment(first.get("created_at")) or moment(topic.get("created_at")),
        url or None,
        Discourse.id,
        body,
        markup,
        extra,
    )
    actions = _actions(posts)
    if (stated := number(topic, "posts_count")) is not None:
        report.stated = (report.stated or 0) + max(stated - 1 - len(actions), 0)
        other = "on other pages of the topic"
        report.tally(stated - len(posts), f"post is {other}", f"posts are {other}")
    answers = [place for place in sorted(posts) if place != 1]
    said = [posts[place] for place in answers if place not in actions]
    report.tally_notices(len(answers) - len(said), "of the forum (closed, pinned …)")
    return assemble_rows(post, by_batch(said, partial(_comments, url)), report)


def _comments(url: str, posts: Nodes) -> Rows:
    bodies, markups = from_htmls(texts(posts, "cooked"), repeat(url or None))
    ids, above = texts(posts, "post_number"), numbers(posts, "reply_to_post_number")
    created = moments(posts, "created_at")
    return rows(
        ids=ids,
        parents=[str(number) if number and number > 1 else "" for number in above],
        authors=texts(posts, "username", "name"),
        published=created,
        bodies=bodies,
        markups=markups,
        extras=_extras(posts, created, [f"{url}/{id}" if url and id else "" for id in ids]),
    )


def _actions(posts: dict[int, Node]) -> set[int]:
    """The places of the posts that say nothing in words."""
    kinds = numbers(list(posts.values()), "post_type")
    small = [place for place, kind in zip(posts, kinds, strict=True) if kind == SMALL_ACTION]
    return {place for place in small if not text(posts[place], "cooked").strip()}


def _likes(post: Node) -> int | None:
    """Likes: the action with id 2."""
    for action in items(post, "actions_summary"):
        if isinstance(action, dict) and action.get("id") == 2:
            return number(action, "count")
    return None


def _extras(posts: Nodes, created: Sequence[str | None], urls: Iterable[str] = ("",)) -> list[dict[str, object]]:
    names, people = texts(posts, "name"), texts(posts, "username")
    gone = [
        deleted or bool(when)
        for deleted, when in zip(flags(posts, "user_deleted"), texts(posts, "deleted_at"), strict=True)
    ]
    hidden = flags(posts, "hidden", "cooked_hidden")
    return extras(
        edited=[
            when if version and version > 1 and (when := moment(post.get("updated_at"))) != first else ""
            for post, first, version in zip(posts, created, numbers(posts, "version"), strict=True)
        ],
        state=["deleted" if first else "hidden" if other else "" for first, other in zip(gone, hidden, strict=True)],
        accepted=flags(posts, "accepted_answer"),
        author_name=[name if name != person else "" for name, person in zip(names, people, strict=True)],
        author_flair=texts(posts, "user_title"),
        role=["staff" if staff else "" for staff in flags(posts, "staff", "admin", "moderator")],
        url=urls,
        score=made(posts, _likes, "actions_summary"),
    )


_AVATAR_HOST = re.compile(r"/user_avatar/([\w.-]+\.\w+)/")


def _of_avatars(topic: Node, posts: dict[int, Node]) -> str:
    """The address of the forum by the addresses of avatars, since a topic does not name it; empty where they do not."""
    people = [*objects(topic, "details", "participants"), *posts.values()]
    for person in people:
        if found := _AVATAR_HOST.search(text(person, "avatar_template")):
            return f"https://{found[1]}"
    return ""
