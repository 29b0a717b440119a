"""WordPress exports (WXR): posts and pages with their comments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar
from urllib.parse import urljoin

from tui_reader.model import NO_EXTRA, Comment, Post, Thread
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, rows_of_html
from tui_reader.sources.fields import Fields
from tui_reader.sources.identity import thread_id
from tui_reader.sources.xmls import elements, root_name, with_offset

_SHOWN = frozenset({"publish", "inherit", "private", ""})
"""States of a post that has been published, to whomever."""

_NO_ARTICLE = frozenset({"attachment", "nav_menu_item", "revision", "custom_css", "wp_global_styles", "wp_navigation"})
"""Kinds of items that are part of the site and nothing to read."""

_WITHHELD = {
    "spam": ("comment marked as spam", "comments marked as spam"),
    "trash": ("comment in the trash", "comments in the trash"),
    "post-trashed": ("comment in the trash", "comments in the trash"),
}
"""What is said of comments that the site does not show; of all others, that they were never approved."""

_HOME = re.compile(r"<link>([^<]{1,2000})</link>")
"""The first link of an export, which is that of the site."""
_BLOCK = re.compile(r"<(?:p|div|ul|ol|blockquote|pre|table|h[1-6]|figure|section|article)\b", re.IGNORECASE)
_EDITOR_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_PREFORMATTED = re.compile(r"(<pre\b.*?(?:</pre>|\Z))", re.DOTALL | re.IGNORECASE)


class WordPress(Source):
    """One thread for each post or page."""

    id: ClassVar[str] = "wordpress"
    whole = True

    def detect(self, input: Input) -> float:
        """An RSS document with WordPress's export namespace."""
        return 0.99 if "wordpress.org/export/" in input.start and root_name(input.start) == "rss" else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """Items one after the other, as they stand in the file."""
        report.engine = "WordPress"
        names: dict[str, str] = {}
        withheld: Counter[str] = Counter()
        home = found[1].strip() if (found := _HOME.search(input.start)) else ""
        for values in elements(input, frozenset({"author", "item"}), report, many=frozenset({"comment"})):
            if values.name == "author":
                names[values.get("author_login", "")] = values.get("author_display_name", "")
                continue
            comments = values.elements("comment")
            rows = [row for comment in comments if (row := _comment(comment, withheld)) is not None]
            if not rows and not _is_article(values):
                continue
            yield assemble_rows(_post(values, names, home), rows_of_html(rows, _html), report)
        for state, number in withheld.items():
            one, many = _WITHHELD.get(state, ("comment that was never approved", "comments that were never approved"))
            report.tally(number, f"{one} left out", f"{many} left out")


def _is_article(values: dict[str, str]) -> bool:
    kind = values.get("post_type", "post")
    shown = values.get("status", "") in _SHOWN
    return shown and kind not in _NO_ARTICLE and bool(values.get("title") or values.get("encoded"))


def _post(values: dict[str, str], names: dict[str, str], home: str) -> Post:
    login = values.get("creator", "")
    url = values.get("link") or None
    if url and home and "://" not in url:  # as makers of other sites write the form
        url = urljoin(home, url)
    body, markup = from_html(paragraphs(values.get("encoded", "")), url)
    title = values.get("title") or None
    return Post(
        id=thread_id(url=url, title=title, author=login, body=body),
        title=title,
        author=names.get(login) or login or None,
        published=with_offset(values.get("post_date", ""), values.get("post_date_gmt", "")),
        url=url,
        source=WordPress.id,
        body=body,
        markup=markup,
    )


def _comment(values: Fields, withheld: Counter[str]) -> Comment | None:
    """A comment that the site shows, as typed; nothing for what waits, is spam or was thrown away, which is counted."""
    state = values.get("comment_approved", "1")
    if state not in ("1", "approved", ""):
        withheld[state] += 1
        return None
    extra: dict[str, object] = {}
    kind = values.get("comment_type", "")
    if kind in ("pingback", "trackback"):
        extra["kind"] = kind
    if address := values.get("comment_author_url"):
        extra["author_url"] = address
    content = values.get("comment_content", "")
    author = values.get("comment_author") or None
    published = with_offset(values.get("comment_date", ""), values.get("comment_date_gmt", ""))
    parent = values.get("comment_parent", "0")
    id = values.get("comment_id") or ""
    above = parent if parent not in ("0", "") else None
    return Comment(id, above, author, published, content, extra=extra or NO_EXTRA)


def _html(content: str) -> str | None:
    """The HTML of a comment: of what people typed, in which a line end is a line end; none of plain words."""
    return paragraphs(content) if "<" in content or "&" in content else None


def paragraphs(content: str) -> str:
    """The HTML that WordPress makes of a text when it shows it: blank lines part paragraphs, line ends break lines.

    What has block elements of its own keeps them; what is preformatted keeps its line ends.
    """
    content = _EDITOR_COMMENT.sub("", content).replace("\r\n", "\n")
    parts = _PREFORMATTED.split(content)
    for i in range(0, len(parts), 2):
        out = []
        for block in _BLANK_LINES.split(parts[i]):
            block = block.strip("\n")
            if not block or block.isspace():
                continue
            out.append(block if _BLOCK.search(block) else "<p>" + block.replace("\n", "<br>\n") + "</p>")
        parts[i] = "\n".join(out)
    return "".join(parts)
