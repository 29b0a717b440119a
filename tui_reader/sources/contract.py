"""A thread as JSON: what ``parse --json``, ``show --json`` and ``export x.json`` print and ``add`` reads back.

The fields and the writing; ``sources.formats.own`` reads it. Comments lie flat in a list and name their parents, so
no depth of a discussion is a depth of the JSON. Facts beyond the named fields stand beside them. Imports nothing but
the model, since ``show --json`` needs no parser.
"""

from __future__ import annotations

from typing import Any

from tui_reader.model import Comment, Extra, Thread

POST_FIELDS = ("id", "title", "author", "published", "url", "source", "body", "markup", "comments")
"""The fields of a thread that every reader of the JSON can rely on."""
COMMENT_FIELDS = ("id", "parent", "author", "published", "body", "markup")
"""The fields of a comment that every reader of the JSON can rely on."""


def encode(thread: Thread) -> dict[str, Any]:
    """A thread as a JSON object."""
    post = thread.post
    return {
        **_beside(post.extra, POST_FIELDS),
        "id": post.id,
        "title": post.title,
        "author": post.author,
        "published": post.published,
        "url": post.url,
        "source": post.source,
        "body": post.body,
        "markup": post.markup,
        "comments": [_encode_comment(comment) for comment in thread.comments],
    }


def _encode_comment(comment: Comment) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": comment.id,
        "parent": comment.parent,
        "author": comment.author,
        "published": comment.published,
        "body": comment.body,
        "markup": comment.markup,
    }
    if comment.extra:
        fields.update(_beside(comment.extra, COMMENT_FIELDS))
    return fields


def _beside(extra: Extra, fields: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in extra.items() if key not in fields}
