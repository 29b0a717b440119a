"""HTML: pages that need nothing else, run nothing and fetch nothing; comments fold without scripts.

Everything is escaped, only http, https and mailto addresses are links, and the page forbids whatever else a browser
could do: should a mistake let something through, it still does not run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from tui_reader.kept import Bookmark, Quoted
from tui_reader.library.forms.common import (
    UNKNOWN,
    By,
    byline,
    depths,
    groups,
    heading,
    kept_text,
    title_of,
    what_else,
)  # fmt: skip
from tui_reader.model import Comment, Markup, Thread
from tui_reader.text.notes import note_spans
from tui_reader.text.structure import EMPHASIS, STRONG, Span
from tui_reader.text.when import absolute

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

DEEPEST = 60
"""Comments within each other; deeper ones follow their parent and say how deep they are. Browsers take some hundred
levels of elements and then lay out as they like."""

STYLE = """
:root{color-scheme:light dark;--bg:#fbfaf6;--text:#34332f;--dim:#6b6962;--rule:#dcd8cd;--well:#f3f1eb;--link:#1f6299;
--kept:#865b06;--you:#71479c}
@media(prefers-color-scheme:dark){:root{--bg:#16181c;--text:#cfcdc6;--dim:#8e929a;--rule:#2e333b;--well:#101216;
--link:#7fb2dc;--kept:#e0b568;--you:#c3a6e0}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 4rem;background:var(--bg);color:var(--text);
font:1.05rem/1.55 Georgia,"Noto Serif",serif;overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;font-weight:600}h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1rem}
p,li,h1,h2,h3,blockquote,td,th,.note{unicode-bidi:plaintext;text-align:start}
a{color:var(--link)}
.by,summary{font:.85rem/1.5 system-ui,sans-serif;color:var(--dim)}.by{margin:0 0 .5rem;unicode-bidi:normal}
time{unicode-bidi:isolate}
summary{cursor:pointer;padding:.25rem 0}summary b{color:var(--text);unicode-bidi:isolate}summary b.op{color:var(--you)}
.in{margin-left:.25rem;padding-left:min(1rem,2vw);border-left:2px solid var(--rule)}
details details .in .in .in .in{padding-left:min(.7rem,1.5vw)}
details:not([open])>summary .n{color:var(--link)}
pre{overflow:auto;background:var(--well);padding:.6rem;font-size:.85em;line-height:1.4}code{font-size:.9em}
blockquote{margin:.8rem 0;padding-left:.9rem;border-left:3px solid var(--rule);color:var(--dim)}
table{border-collapse:collapse;display:block;overflow:auto}td,th{border:1px solid var(--rule);padding:.2rem .5rem}
.note{border-left:3px solid var(--kept);padding-left:.9rem;white-space:pre-wrap}
.tags{color:var(--kept);font:.85rem system-ui,sans-serif}.kept{padding-bottom:1rem;border-bottom:1px solid var(--rule)}
.past{color:var(--dim);font-size:.95em}
nav ol{padding-left:1.2rem}
@media print{body{max-width:none;padding:0;font-size:10.5pt;background:#fff;color:#000}.kept{break-inside:avoid}
h1,h2,h3,summary{break-after:avoid}a{color:inherit}nav{display:none}}
""".replace("\n", "")
"""The look of every page: paper and ink by day, dark where the reader's system is, plain when printed."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def _head(title: str) -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>{STYLE}</style></head><body>"


# Threads


def html_lines(threads: Iterable[Thread]) -> Iterator[str]:
    """Threads as one page; every comment with its branch folds by a click, without scripts."""
    from tui_reader.reading.bodies.links import link_of

    begun = False
    for number, thread in enumerate(threads):
        post = thread.post
        if not begun:
            begun = True
            yield from _head(title_of(thread))
        else:
            yield "<hr>"
        yield f"<article><h1>{escape(title_of(thread))}</h1>"
        sources = f"{_source(link_of(post.extra))}{_source(post.url)}"
        yield f'<p class="by">{_facts(post.author, _time(post.published))}{sources}</p>'
        yield html_body(post.body, post.markup)
        yield "</article>"
        if thread.comments:
            yield f"<section><h2>{len(thread.comments):,} {'comment' if len(thread.comments) == 1 else 'comments'}</h2>"
            yield from _comments(thread, f"t{number}-")
            yield "</section>"
    if not begun:
        yield from _head("Discussions")
    yield "</body></html>"


def _comments(thread: Thread, prefix: str) -> Iterator[str]:
    """The comments as nested ``details``: opened and closed as depths go, so that no chain is too long."""
    below = _branches(thread)
    open_: list[int] = []
    for i, (depth, comment) in enumerate(depths(thread)):
        while open_ and open_[-1] >= min(depth, DEEPEST):
            open_.pop()
            yield "</div></details>"
        deep = depth if depth > DEEPEST else 0
        open_.append(min(depth, DEEPEST))
        yield f'<details open id="{escape(prefix + comment.id)}"><summary>'
        yield f"{_who(thread, comment, deep)}{f' <span class=n>+{below[i]:,}</span>' if below[i] else ''}</summary>"
        yield '<div class="in">'
        yield html_body(comment.body, comment.markup)
    yield "</div></details>" * len(open_)


def _branches(thread: Thread) -> list[int]:
    """How many comments are below each."""
    sizes = [0] * len(thread.comments)
    place = {comment.id: i for i, comment in enumerate(thread.comments)}
    for i in range(len(sizes) - 1, -1, -1):
        parent = thread.comments[i].parent
        if parent is not None:
            sizes[place[parent]] += sizes[i] + 1
    return sizes


def _who(thread: Thread, comment: Comment, deep: int) -> str:
    author = comment.author or UNKNOWN
    own = author == thread.post.author
    name = f"<b{' class=op' if own else ''}>{escape(author)}</b>"
    level = f"level {deep + 1}" if deep else None
    rest = _facts("author" if own else None, _time(comment.published), what_else(comment), level)
    url = comment.extra.get("url")
    return f"{name}{' · ' + rest if rest else ''}{_source(url, 'link') if isinstance(url, str) else ''}"


class Safe(str):
    """HTML as it is."""


def _facts(*parts: str | None) -> Safe:
    """Those parts that there are, in one line."""
    return Safe(byline(*(part if isinstance(part, Safe) else escape(part) for part in parts if part)))


def _time(published: str | None) -> Safe:
    """A time for people, with that for machines in it."""
    words = absolute(published)
    return Safe(f'<time datetime="{escape(published or "")}">{escape(words)}</time>' if words else "")


def _source(url: str | None, words: str = "") -> str:
    """A link to where something stands, with a point before it."""
    if not url or not safe(url):
        return ""
    return f' · <a rel="nofollow noreferrer" href="{escape(url)}">{escape(words or url)}</a>'


# The notebook


def bookmarks_html(bookmarks: Iterable[Bookmark], by: By = "") -> Iterator[str]:
    """The notebook as one page: the note, the chain of parents folded away, the text."""
    yield from _head("Bookmarks")
    yield "<h1>Bookmarks</h1>"
    found = groups(bookmarks, by)
    if by and len(found) > 1:
        yield "<nav><ol>"
        for i, group in enumerate(found):
            yield f'<li><a href="#g{i}">{escape(group.title)}</a> <span class="by">{len(group.bookmarks):,}</span></li>'
        yield "</ol></nav>"
    for i, group in enumerate(found):
        yield f'<section id="g{i}">'
        if group.title:
            yield f"<h2>{escape(group.title)}</h2>"
            if group.url:
                yield f'<p class="by">{_source(group.url).removeprefix(" · ")}</p>'
        for bookmark in group.bookmarks:
            yield from _kept(bookmark, by)
        yield "</section>"
    yield "</body></html>"


def _kept(bookmark: Bookmark, by: By) -> Iterator[str]:
    level = "h3" if by else "h2"
    yield f'<article class="kept"><{level}>{escape(heading(bookmark, by))}</{level}>'
    author = bookmark.author if bookmark.comment is None and by != "thread" else None
    kept = bookmark.created and f"kept {_time(bookmark.created)}"
    yield f'<p class="by">{_facts(author, _time(bookmark.published), Safe(kept))}{_source(bookmark.url)}</p>'
    if bookmark.tags:
        yield f'<p class="tags">{escape(" ".join("#" + tag for tag in bookmark.tags))}</p>'
    if bookmark.note:
        yield f'<div class="note">{"".join(map(_noted, note_spans(bookmark.note)))}</div>'
    if bookmark.context:
        yield f'<details class="past"><summary>{_answered(bookmark.context)}</summary>'
        for quoted in bookmark.context:
            said = _facts(quoted.author or UNKNOWN, _time(quoted.published))
            yield f'<div class="in"><p class="by">{said}</p>{html_body(quoted.text, quoted.markup)}</div>'
        yield "</details>"
    yield f"{html_body(*kept_text(bookmark))}</article>"


def _noted(span: Span) -> str:
    words = escape(span.text)
    for style, tag in ((EMPHASIS, "em"), (STRONG, "strong")):
        if span.style & style:
            words = f"<{tag}>{words}</{tag}>"
    return words


def _answered(context: tuple[Quoted, ...]) -> str:
    last = escape(context[-1].author or UNKNOWN)
    count = len(context)
    return f"answers <b>{last}</b>" + (f' <span class="n">+{count - 1:,} before</span>' if count > 1 else "")


# Bodies


def safe(url: str) -> bool:
    """Whether an address may be a link."""
    return re.match(r"(?:https?://|mailto:)", url, re.IGNORECASE) is not None


def html_body(body: str, markup: Markup) -> str:
    """A body as HTML; raw HTML in it is text, pictures are links, and only safe links are links."""
    if markup == "plain":
        paragraphs = re.split(r"\n\s*\n", body.strip("\n"))
        return "\n".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in paragraphs if part.strip())
    return str(_renderer().render(body))


def _renderer() -> MarkdownIt:
    global _made
    if _made is None:
        from markdown_it import MarkdownIt

        made = MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable(["table", "strikethrough"])
        made.disable("image")
        made.validateLink = safe  # type: ignore[method-assign]
        _made = made
    return _made


_made: MarkdownIt | None = None
