"""Bookmarks made from threads, each with its own copy of the text and of the chain above it; and the notebook as text.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.library.bodies import STYLE, escaped, html_body, markdown_body
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
        replies=tree.branch_end(index) - index - 1,
    )


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


# The notebook as text


def bookmarks_json(bookmarks: Iterable[Bookmark]) -> bytes:
    """Bookmarks as the JSON array of ``bookmarks --json``, final newline included."""
    import orjson

    rows = [
        {
            "thread": bookmark.thread,
            "comment": bookmark.comment,
            "title": bookmark.title,
            "author": bookmark.author,
            "published": bookmark.published,
            "text": bookmark.text,
            "markup": bookmark.markup,
            "context": bookmark.context,
            "note": bookmark.note,
            "tags": bookmark.tags,
            "created": bookmark.created,
            "url": bookmark.url,
            "source": bookmark.source,
            "replies": bookmark.replies,
        }
        for bookmark in bookmarks
    ]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _heading(bookmark: Bookmark) -> str:
    title = bookmark.title or "(no title)"
    if bookmark.comment is None:
        return title
    return f"{bookmark.author or '(unknown)'} in “{title}”"


def _facts(bookmark: Bookmark) -> str:
    kept = bookmark.created[:10]
    place = bookmark.thread if bookmark.comment is None else f"{bookmark.thread}#{bookmark.comment}"
    author = bookmark.author if bookmark.comment is None else None
    parts = (author, bookmark.published, f"kept {kept}" if kept else None, place)
    return " · ".join(part for part in parts if part)


def bookmarks_markdown(bookmarks: Iterable[Bookmark]) -> Iterator[str]:
    """The notebook as Markdown: the context quoted, the text, the note."""
    yield "# Bookmarks"
    for bookmark in bookmarks:
        yield ""
        yield f"## {escaped(_heading(bookmark))}"
        yield ""
        yield _facts(bookmark) + (f" · <{bookmark.url}>" if bookmark.url else "")
        if bookmark.tags:
            yield ""
            yield " ".join(f"#{tag}" for tag in bookmark.tags)
        if bookmark.note:
            yield ""
            yield from (f"**{escaped(line)}**" if line.strip() else "" for line in bookmark.note.split("\n"))
        for quoted in bookmark.context:
            yield ""
            yield f"> **{escaped(quoted.author or '(unknown)')}**"
            yield ">"
            yield from (f"> {escaped(line)}".rstrip() for line in quoted.text.split("\n"))
        yield ""
        yield from markdown_body(bookmark.text, bookmark.markup)


def bookmarks_org(bookmarks: Iterable[Bookmark]) -> Iterator[str]:
    """The notebook as an Org file: a heading for each, its facts as properties, its text quoted."""
    yield "#+title: Bookmarks"
    for bookmark in bookmarks:
        tags = [re.sub(r"[^\w@]+", "_", tag) for tag in bookmark.tags]
        yield ""
        yield f"* {_heading(bookmark)}" + (f" :{':'.join(tags)}:" if tags else "")
        yield ":PROPERTIES:"
        for name, value in (
            ("THREAD", bookmark.thread),
            ("COMMENT", bookmark.comment),
            ("AUTHOR", bookmark.author),
            ("PUBLISHED", bookmark.published),
            ("CREATED", bookmark.created),
            ("URL", bookmark.url),
        ):
            if value:
                yield f":{name}: {value}"
        yield ":END:"
        if bookmark.note:
            yield from _org_text(bookmark.note)
        for quoted in bookmark.context:
            yield f"- {quoted.author or '(unknown)'} ::"
            for line in quoted.text.strip("\n").split("\n"):  # an indented line is no heading
                yield f"  ,{line}" if line.lstrip().startswith("#+") else f"  {line}".rstrip()
        yield "#+begin_quote"
        yield from _org_text(bookmark.text)
        yield "#+end_quote"


def _org_text(text: str) -> Iterator[str]:
    """Lines of text of which Org takes none for a heading or a keyword."""
    for line in text.strip("\n").split("\n"):
        yield f",{line}" if line.startswith(("*", "#+", ",*", ",#+")) else line


def bookmarks_html(bookmarks: Iterable[Bookmark]) -> Iterator[str]:
    """The notebook as one HTML page that needs nothing else and runs nothing."""
    from html import escape

    yield '<!doctype html><html><head><meta charset="utf-8"><title>Bookmarks</title>'
    yield f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body><h1>Bookmarks</h1>'
    for bookmark in bookmarks:
        yield f"<article><h2>{escape(_heading(bookmark))}</h2>"
        yield f'<p class="by">{escape(_facts(bookmark))}'
        if bookmark.url and bookmark.url.startswith(("http://", "https://")):
            yield f' · <a rel="nofollow" href="{escape(bookmark.url)}">{escape(bookmark.url)}</a>'
        yield "</p>"
        if bookmark.tags:
            yield f'<p class="by">{escape(" ".join("#" + tag for tag in bookmark.tags))}</p>'
        if bookmark.note:
            yield f"<p><strong>{escape(bookmark.note).replace(chr(10), '<br>')}</strong></p>"
        for depth, quoted in enumerate(bookmark.context):
            yield f'<div class="c" style="--d:{min(depth, 8)}"><p class="by">{escape(quoted.author or "(unknown)")}</p>'
            yield f"{html_body(quoted.text, bookmark.markup)}</div>"
        yield f"<blockquote>{html_body(bookmark.text, bookmark.markup)}</blockquote></article><hr>"
    yield "</body></html>"
