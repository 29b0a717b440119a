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
from tui_reader.sources.xmls import elements, in_utc, root_name
from tui_reader.text.flat_html import decoded

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
_TAG = re.compile(r"(<[^<>]*>)")
_ENDS_LINE = re.compile(
    r"</?(?:p|div|ul|ol|li|dl|dt|dd|blockquote|pre|table|caption|colgroup|col|thead|tbody|tfoot|tr|t[hd]|h[1-6]|hr|br"
    r"|figure|figcaption|section|article|details|summary)\b",
    re.IGNORECASE,
)
"""A tag at which a line ends anyway, so that line ends around it are only how the HTML is laid out."""
_WITHOUT_BREAKS = "<!-- wp:"
"""In a text of the editor of blocks, where line ends within blocks mean nothing."""

_CAPTION = re.compile(
    r"(?<!\[)\[(?:wp_)?caption\b([^\[\]]*)\]\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)([^\[]*)\[/(?:wp_)?caption\]",
    re.IGNORECASE,
)
_ATTRIBUTE = r"""\b{}\s*=\s*(?:"([^"]*)"|'([^']*)')"""
_CAPTION_WORDS, _ALT = re.compile(_ATTRIBUTE.format("caption")), re.compile(_ATTRIBUTE.format("alt"))
_EMBEDDED = re.compile(r"(?<!\[)\[embed\b[^\[\]]*\]([^\[\]]*)\[/embed\]", re.IGNORECASE)
_PICTURES = re.compile(r"(?<!\[)\[(?:gallery|playlist)\b[^\[\]]*\](?!\])", re.IGNORECASE)
"""What only names attachments by their numbers: there is nothing of it in the text."""


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
                names[values.get("author_login", "")] = decoded(values.get("author_display_name", ""))
                continue
            comments = values.elements("comment")
            rows = [row for comment in comments if (row := _comment(comment, withheld, report)) is not None]
            if not rows and not _is_article(values):
                continue
            yield assemble_rows(_post(values, names, home, report), rows_of_html(rows, _html), report)
        for state, number in withheld.items():
            one, many = _WITHHELD.get(state, ("comment that was never approved", "comments that were never approved"))
            report.tally(number, f"{one} left out", f"{many} left out")


def _is_article(values: dict[str, str]) -> bool:
    kind = values.get("post_type", "post")
    shown = values.get("status", "") in _SHOWN
    return shown and kind not in _NO_ARTICLE and bool(values.get("title") or values.get("encoded"))


def _post(values: dict[str, str], names: dict[str, str], home: str, report: Report) -> Post:
    login = values.get("creator", "")
    url = values.get("link") or None
    if url and home and "://" not in url:  # as makers of other sites write the form
        url = urljoin(home, url)
    body, markup = from_html(paragraphs(_without_shortcodes(values.get("encoded", ""))), url)
    title = decoded(values.get("title", "")) or None
    return Post(
        id=thread_id(url=url, title=title, author=login, body=body),
        title=title,
        author=names.get(login) or login or None,
        published=_moment(values.get("post_date_gmt", ""), values.get("post_date", ""), report),
        url=url,
        source=WordPress.id,
        body=body,
        markup=markup,
    )


def _comment(values: Fields, withheld: Counter[str], report: Report) -> Comment | None:
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
    author = decoded(values.get("comment_author", "")) or None
    published = _moment(values.get("comment_date_gmt", ""), values.get("comment_date", ""), report)
    parent = values.get("comment_parent", "0")
    id = values.get("comment_id") or ""
    above = parent if parent not in ("0", "") else None
    return Comment(id, above, author, published, content, extra=extra or NO_EXTRA)


_NO_DATE = re.compile(r"[\s0:-]*+|-0001-11-30.*+")
"""What stands where there is no date: nothing, zeros, or what PHP makes of zeros."""


def _moment(gmt: str, local: str, report: Report) -> str | None:
    """When something was published; of what is written and is no date, the report is told."""
    moment = in_utc(gmt, local)
    if moment is None and not (_NO_DATE.fullmatch(gmt) and _NO_DATE.fullmatch(local)):
        report.tally(1, "date cannot be read", "dates cannot be read")
    return moment


def _html(content: str) -> str | None:
    """The HTML of a comment: of what people typed, in which a line end is a line end; none of plain words."""
    return paragraphs(content) if "<" in content or "&" in content else None


def _without_shortcodes(content: str) -> str:
    """A post with what WordPress itself makes of the words in brackets that the editor wrote into it.

    Those of plugins stay: without the plugin the site shows them, too. A comment has none.
    """
    if "[" not in content:
        return content
    return _PICTURES.sub("", _EMBEDDED.sub(r"\1", _CAPTION.sub(_figure, content)))


def _figure(match: re.Match[str]) -> str:
    """A picture and its caption; one that repeats how the picture is described stands for that."""
    attributes, image, words = match[1], match[2], match[3].strip()
    said = _CAPTION_WORDS.search(attributes)  # as it was before WordPress 3.4
    caption = words or (said and (said[1] or said[2])) or ""
    described = _ALT.search(image)
    alt = described and (described[1] or described[2])
    if described and alt and alt.casefold() in caption.casefold() and not {"<", '"'} & set(caption):
        return f'<figure>{image[: described.start()]}alt="{caption}"{image[described.end() :]}</figure>'
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"


def paragraphs(content: str) -> str:
    """The HTML that WordPress makes of a text when it shows it: blank lines part paragraphs, line ends break lines.

    What has block elements of its own keeps them; what is preformatted keeps its line ends.
    """
    typed = _WITHOUT_BREAKS not in content
    content = _EDITOR_COMMENT.sub("", content).replace("\r\n", "\n")
    parts = _PREFORMATTED.split(content)
    for i in range(0, len(parts), 2):
        out = []
        for block in _BLANK_LINES.split(parts[i]):
            block = block.strip("\n")
            if not block or block.isspace():
                continue
            if _BLOCK.search(block):
                out.append(_with_breaks(block) if typed else block)
            else:
                out.append(f"<p>{_with_breaks(block)}</p>")
        parts[i] = "\n".join(out)
    return "".join(parts)


def _with_breaks(block: str) -> str:
    """HTML in which line ends break lines, but for those within tags and where a line ends anyway."""
    if "\n" not in block:
        return block
    if "<" not in block:
        return block.replace("\n", "<br>\n")
    pieces = _TAG.split(block)
    ended = False
    for i in range(0, len(pieces), 2):
        words = pieces[i]
        begins = i + 1 < len(pieces) and _ENDS_LINE.match(pieces[i + 1]) is not None
        if "\n" in words:
            if ended:
                words = words.lstrip()
            if begins:
                words = words.rstrip()
            pieces[i] = words.replace("\n", "<br>\n")
        ended = begins
    return "".join(pieces)
