"""Bookmarks made from threads: each with its own copy of the text and of the chain above it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui_reader.model import Bookmark, Quoted, Tree
from tui_reader.text.sanitize import clean, clean_line

CONTEXT = 100
"""Parents that are copied at most: the nearest; a chain may be 10,000 deep."""


def copy_of(tree: Tree, index: int | None, created: str) -> Bookmark:
    """A bookmark of a comment, or with ``None`` of the post itself."""
    post = tree.post
    if index is None:
        return Bookmark(
            thread=post.id,
            comment=None,
            title=post.title,
            author=post.author,
            published=post.published,
            text=post.body,
            markup=post.markup,
            created=created,
            url=post.url,
            source=post.source,
            replies=len(tree),
        )
    chain: list[Quoted] = []
    parent = tree.parents[index]
    while parent >= 0 and len(chain) < CONTEXT:
        chain.append(Quoted(tree.ids[parent], tree.authors[parent], tree.published[parent], tree.bodies[parent]))
        parent = tree.parents[parent]
    url = tree.extras[index].get("url") if index in tree.extras else None
    return Bookmark(
        thread=post.id,
        comment=tree.ids[index],
        title=post.title,
        author=tree.authors[index],
        published=tree.published[index],
        text=tree.bodies[index],
        markup=tree.markups[index],
        context=tuple(reversed(chain)),
        created=created,
        url=url if isinstance(url, str) else post.url,
        source=post.source,
        replies=_branch(tree, index),
    )


def _branch(tree: Tree, index: int) -> int:
    """How many comments hang below one."""
    end = index + 1
    while end < len(tree) and tree.parents[end] >= index:
        end += 1
    return end - index - 1


def annotated(bookmark: Bookmark, note: str | None, tags: Iterable[str] | None) -> Bookmark:
    """A bookmark with another note or tags; ``None`` leaves what there is."""
    return replace(
        bookmark,
        note=bookmark.note if note is None else clean(note).strip(),
        tags=bookmark.tags if tags is None else clean_tags(tags),
    )


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags in one line each, without ``#`` and repetitions, in their order."""
    lines = (clean_line(tag).lstrip("#").strip() for tag in tags)
    return tuple(dict.fromkeys(line for line in lines if line))
