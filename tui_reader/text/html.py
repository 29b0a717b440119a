"""Turns HTML into our Markdown: what a page says, without what it looks like.

One iterative walk over selectolax' tree (lexbor, the parser that follows the HTML standard). Scripts, styles, hidden
elements and decoration are left out; layout tables become paragraphs, tables of data stay tables. The text that
comes out reads back, by `tui_reader.text.blocks`, as the words that the page shows.

lexbor walks its stack of open elements for every block it opens, so that 50,000 nested ``<div>`` take it seconds,
and nested lists far longer. `parse_html` therefore takes tags beyond `MAX_DEPTH` out before it parses: use it
wherever a page is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tui_reader.text.cells import width
from tui_reader.text.markdown_text import collapsed, fenced, inline
from tui_reader.text.sanitize import clean, clean_line
from tui_reader.text.structure import CODE, EMPHASIS, STRIKE, STRONG, Span
from tui_reader.text.urls import safe_link

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_DEPTH = 400
"""Block elements nested deeper than this lose their tags, not their text."""

MAX_QUOTES = 20
"""Deeper quotes are written as this deep."""

MAX_LISTS = 8
"""Deeper lists are written as this deep."""

MAX_COLUMNS = 24
"""A table with more columns is taken for layout."""

_DROPPED = frozenset(
    "script style noscript template head svg math object embed canvas button select textarea datalist map nav "
    "track source param dialog".split()
)
_BLOCKS = frozenset(
    "address article aside body blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol optgroup option p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
_STYLES = {
    "b": STRONG, "strong": STRONG, "i": EMPHASIS, "em": EMPHASIS, "cite": EMPHASIS, "dfn": EMPHASIS, "var": EMPHASIS,
    "s": STRIKE, "del": STRIKE, "strike": STRIKE, "code": CODE, "kbd": CODE, "samp": CODE, "tt": CODE,
    "summary": STRONG,
}  # fmt: skip
_NOT_SEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPOKEN_ONLY = frozenset(("sr-only", "visually-hidden", "screen-reader-text"))
_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|sourceCode\s+|highlight-)([\w+#.-]+)")
_NESTING = re.compile(
    r"<(/?)(?:div|ul|ol|li|blockquote|section|article|aside|main|header|footer|nav|figure|figcaption|details|dl|dt|dd|"
    r"center|fieldset|form|address|summary|menu|dir|pre|h[1-6]|p|table|tbody|tr|td|th|button|object|marquee|applet|"
    r"font|b|i|em|strong|span|a|u|s|big|small|tt|code|nobr|strike)(?=[\s/>])[^<>]*>?",
    re.IGNORECASE,
)

Skip = Callable[["LexborNode"], bool]
"""Whether an element is left out, with all that is in it."""


def parse_html(html: str, max_depth: int = MAX_DEPTH) -> LexborHTMLParser:
    """A page or a fragment as a tree, in linear time whatever it holds; ``max_depth`` levels of blocks are kept."""
    from selectolax.lexbor import LexborHTMLParser

    if html.count("<") > max_depth:
        html = _shallow(html, max_depth)
    return LexborHTMLParser(html)


def to_markdown(html: str | LexborNode, base_url: str | None = None, skip: Skip | None = None) -> str:
    """The content of a fragment, or of an element, as Markdown.

    ``base_url`` makes links whole; ``skip`` leaves out elements below the given one, such as the replies inside a
    comment.
    """
    if isinstance(html, str):
        if "<" not in html and "&" not in html:
            return inline([Span(collapsed(clean(html)))])
        root = parse_html(f"<body>{html}").body  # else what leads a fragment may be taken for its head
        if root is None:
            return ""
        return _Writer(base_url, skip).write(root)
    return _Writer(base_url, skip).write(html)


def _shallow(html: str, max_depth: int) -> str:
    """The page without the tags that are nested too deep; unclosed ones count as open, as they may be."""
    depth = 0
    deepest = 0
    for match in _NESTING.finditer(html):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    if deepest <= max_depth:
        return html
    depth = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth
        if match[1]:
            depth = max(0, depth - 1)
            return match[0] if depth < max_depth else " "
        depth += 1
        return match[0] if depth <= max_depth else " "

    return _NESTING.sub(kept, html)


class _Container:
    """An open quote or list item: what stands before each of its lines."""

    __slots__ = ("first", "fresh", "rest")

    def __init__(self, first: str, rest: str) -> None:
        self.first = first
        self.rest = rest
        self.fresh = True
        """Whether nothing has been written in it."""


class _List:
    """An open list."""

    __slots__ = ("number", "ordered")

    def __init__(self, ordered: bool, number: int) -> None:
        self.ordered = ordered
        self.number = number


class _Writer:
    """Writes blocks line by line while elements open and close."""

    def __init__(self, base_url: str | None, skip: Skip | None) -> None:
        self._base_url = base_url
        self._skip = skip
        self._lines: list[str] = []
        self._containers: list[_Container] = []
        self._written: list[_Container] = []
        """The containers of the last line."""
        self._lists: list[_List] = []
        self._items = 0
        self._quotes = 0
        self._runs: list[Span] = []
        self._style = 0
        self._link: str | None = None
        self._heading = 0
        self._blank = False
        """Whether a blank line is due before the next line."""
        self._flat = False
        """Whether all goes into one line."""

    def write(self, root: LexborNode) -> str:
        """The content of an element."""
        self._walk(root)
        self._flush()
        return "\n".join(self._lines)

    def cell(self, root: LexborNode) -> str:
        """The content of a table's cell, in one line."""
        self._flat = True
        self._walk(root)
        return inline(self._runs, one_line=True).replace("|", "\\|")

    def _walk(self, root: LexborNode) -> None:
        from selectolax.lexbor import LexborNode

        todo: list[LexborNode | Callable[[], None]] = [*reversed(list(root.iter(include_text=True)))]
        while todo:
            item = todo.pop()
            if isinstance(item, LexborNode):
                self._enter(item, todo)
            else:
                item()

    def _enter(self, node: LexborNode, todo: list[LexborNode | Callable[[], None]]) -> None:
        """Handle a node; push what closes it and its children."""
        tag = node.tag
        if tag == "-text":
            text = node.text_content
            if text:
                self._runs.append(Span(collapsed(clean(text)), self._style, self._link))
            return
        if tag is None or tag[0] in "-!" or tag in _DROPPED or self._is_hidden(node):
            return
        if tag == "br":
            self._runs.append(Span("\n", 0, None))
            return
        if tag in _LEAVES:
            _LEAVES[tag](self, node)
            return
        if tag == "table" and (rows := _data_rows(node, self._skip)) is not None:
            self._table(rows, node)
            return
        close = self._open(tag, node)
        if close is not None:
            todo.append(close)
        todo.extend(reversed(list(node.iter(include_text=True))))

    def _is_hidden(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if attributes:
            if "hidden" in attributes:
                return True
            style = attributes.get("style")
            if style and _NOT_SEEN.search(style):
                return True
            names = attributes.get("class")
            if names and not _SPOKEN_ONLY.isdisjoint(names.split()):
                return True
        return self._skip is not None and self._skip(node)

    def _open(self, tag: str, node: LexborNode) -> Callable[[], None] | None:
        """Begin an element; gives what ends it."""
        if tag == "a":
            return self._open_link(node)
        if tag in _STYLES and not (tag == "cite" and self._is_attribution()):
            before = self._style
            if tag in _BLOCKS:
                self._break()
            self._style |= _STYLES[tag]

            def close_style() -> None:
                self._style = before
                if tag in _BLOCKS:
                    self._break()

            return close_style
        if tag == "blockquote":
            return self._open_quote() if self._quotes < MAX_QUOTES else self._open_block()
        if tag in ("ul", "ol", "menu", "dir"):
            return self._open_list(tag == "ol", node)
        if tag == "li":
            return self._open_item(node)
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return self._open_heading(int(tag[1]))
        if tag in _BLOCKS or tag == "cite":
            return self._open_block()
        return None

    def _is_attribution(self) -> bool:
        """Whether a ``cite`` leads a quote: who is quoted, a line of its own."""
        return (
            bool(self._containers)
            and self._containers[-1].first == "> "
            and self._containers[-1].fresh
            and not any(run.text.strip() for run in self._runs)
        )

    def _open_block(self) -> Callable[[], None]:
        self._break()
        return self._break

    def _break(self) -> None:
        """End a paragraph; a blank line follows."""
        self._flush()
        self._blank = True

    def _open_quote(self) -> Callable[[], None]:
        self._break()
        self._containers.append(_Container("> ", "> "))
        self._quotes += 1
        lists, self._lists = self._lists, []

        def close() -> None:
            self._break()
            self._containers.pop()
            self._quotes -= 1
            self._lists = lists

        return close

    def _open_list(self, ordered: bool, node: LexborNode) -> Callable[[], None]:
        self._flush()
        start = node.attributes.get("start") or "1"
        number = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
        inside = bool(self._lists) and self._items > 0
        self._blank = self._blank or not inside or (ordered and number != 1)
        self._lists.append(_List(ordered, number))

        def close() -> None:
            self._flush()
            self._lists.pop()
            self._blank = self._blank or not inside

        return close

    def _open_item(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        current = self._lists[-1] if self._lists else None
        marker = "- "
        if current is not None and current.ordered:
            value = node.attributes.get("value") or ""
            if value.isascii() and value.isdigit() and len(value) < 6:
                current.number = int(value)
            marker = f"{current.number}. "
            current.number += 1
        nested = self._items < MAX_LISTS
        if nested:
            self._containers.append(_Container(marker, " " * len(marker)))
        self._items += 1

        def close() -> None:
            self._flush()
            self._items -= 1
            if nested:
                self._containers.pop()

        return close

    def _open_heading(self, level: int) -> Callable[[], None]:
        self._break()
        self._heading = level

        def close() -> None:
            self._break()
            self._heading = 0

        return close

    def _open_link(self, node: LexborNode) -> Callable[[], None]:
        before = self._link
        self._link = self._address(node.attributes.get("href")) or before

        def close() -> None:
            self._link = before

        return close

    def _address(self, href: str | None) -> str | None:
        """A link made whole, where it may be followed."""
        if not href:
            return None
        href = clean_line(href).replace(" ", "%20")
        if self._base_url:
            try:
                href = urljoin(self._base_url, href)
            except ValueError:
                return None
        return safe_link(href)

    # Elements without content of their own

    def _rule(self, node: LexborNode) -> None:
        self._break()
        self._write(["---"])
        self._blank = True

    def _image(self, node: LexborNode) -> None:
        words = collapsed(clean_line(node.attributes.get("alt") or ""))
        if not words:
            return
        names = (node.attributes.get("class") or "").lower()
        picture = "emoji" in names or "smil" in names or (not words.isascii() and len(words) <= 8 and width(words) <= 2)
        source = None if picture else self._address(node.attributes.get("src") or node.attributes.get("data-src"))
        self._runs.append(Span(words, self._style, self._link or source))

    def _embedded(self, node: LexborNode) -> None:
        """A frame, video or sound: a link to it."""
        source = self._address(node.attributes.get("src"))
        if source is not None:
            title = node.attributes.get("title") or node.attributes.get("aria-label") or ""
            self._break()
            self._runs.append(Span(collapsed(clean_line(title)) or source, 0, source))
            self._break()

    def _checkbox(self, node: LexborNode) -> None:
        if (node.attributes.get("type") or "").lower() == "checkbox":
            self._runs.append(Span("[x] " if "checked" in node.attributes else "[ ] ", self._style, None))

    def _preformatted(self, node: LexborNode) -> None:
        language = _language(node)
        text = clean(_text_within(node, self._skip)).removeprefix("\n").rstrip()
        if text.strip():
            self._break()
            self._write(fenced([line.rstrip() for line in text.split("\n")], language))
            self._blank = True

    def _table(self, rows: list[list[LexborNode]], node: LexborNode) -> None:
        """A table of data."""
        self._break()
        caption = next((child for child in node.iter() if child.tag == "caption"), None)
        if caption is not None:
            self._write([_Writer(self._base_url, self._skip).cell(caption)])
            self._blank = True
        columns = max(map(len, rows))
        lines: list[str] = []
        for number, row in enumerate(rows):
            cells = [_Writer(self._base_url, self._skip).cell(cell) for cell in row]
            cells += [""] * (columns - len(cells))
            lines.append("| " + " | ".join(cells) + " |")
            if number == 0:
                marks = [_alignment(cell) for cell in row] + ["---"] * (columns - len(row))
                lines.append("|" + "|".join(marks) + "|")
        self._write(lines)
        self._blank = True

    # Output

    def _flush(self) -> None:
        """Write the paragraph or heading that has been gathered."""
        if not self._runs:
            return
        if self._flat:
            self._runs.append(Span(" "))
            return
        runs, self._runs = self._runs, []
        for number, paragraph in enumerate(_paragraphs(runs)):
            self._blank = self._blank or number > 0
            if self._heading:
                text = inline(paragraph, one_line=True)
                if text.endswith("#"):  # it would close the heading
                    text = f"{text[:-1]}\\#"
                text = f"{'#' * self._heading} {text}" if text else ""
            else:
                text = inline(paragraph)
            if text:
                self._write(text.split("\n"))

    def _write(self, lines: list[str]) -> None:
        """Lines behind the prefixes of the open containers."""
        containers = self._containers
        if self._blank and self._lines:
            shared = 0
            for before, after in zip(self._written, containers, strict=False):
                if before is not after:
                    break
                shared += 1
            self._lines.append("".join([each.rest for each in containers[:shared]]).rstrip())
        self._blank = False
        rest = "".join([each.rest for each in containers])
        first = "".join([each.first if each.fresh else each.rest for each in containers])
        for number, line in enumerate(lines):
            self._lines.append(((rest if number else first) + line).rstrip(" "))
        for each in containers:
            each.fresh = False
        self._written = list(containers)


_LEAVES: dict[str, Callable[[_Writer, LexborNode], None]] = {
    "hr": _Writer._rule,
    "img": _Writer._image,
    "iframe": _Writer._embedded,
    "video": _Writer._embedded,
    "audio": _Writer._embedded,
    "input": _Writer._checkbox,
    "pre": _Writer._preformatted,
}
"""Elements that are handled whole."""

_LAYOUT = frozenset("table ul ol dl blockquote pre h1 h2 h3 h4 h5 h6 hr article section iframe video form".split())
"""What stands in the cells of tables that are there for layout."""

MAX_CELL = 300
"""A table with more text in a cell is taken for layout."""

_GUTTER = frozenset(("gutter", "lineno", "linenos", "line-numbers", "line-numbers-rows"))


def _data_rows(table: LexborNode, skip: Skip | None) -> list[list[LexborNode]] | None:
    """The cells of a table of data, by rows; ``None`` for a table that only lays out its page."""
    if (table.attributes.get("role") or "") in ("presentation", "none"):
        return None
    rows: list[list[LexborNode]] = []
    todo = [table]
    while todo:
        node = todo.pop()
        if node.tag == "tr":
            row = [cell for cell in node.iter() if cell.tag in ("td", "th")]
            if row:
                rows.append(row)
        elif node is table or node.tag in ("thead", "tbody", "tfoot"):
            todo += reversed(list(node.iter()))
    columns = max(map(len, rows), default=0)
    if not 1 < columns <= MAX_COLUMNS or len(rows) < 2:
        return None
    for row in rows:
        for cell in row:
            length = 0
            for node in cell.traverse(include_text=True):
                if node.tag == "-text":
                    length += len(node.text_content or "")
                if (
                    length > MAX_CELL
                    or node.tag in _LAYOUT
                    or (skip is not None and node.tag != "-text" and skip(node))
                ):
                    return None
    return rows


def _alignment(cell: LexborNode) -> str:
    words = f"{cell.attributes.get('align') or ''} {cell.attributes.get('style') or ''}".lower()
    return "--:" if "right" in words else ":-:" if "center" in words else "---"


def _language(node: LexborNode) -> str:
    """The language of a block of code, as its classes name it."""
    nodes = [node, *[child for child in node.iter() if child.tag == "code"][:1]]
    if node.parent is not None:
        nodes.append(node.parent)
    for each in nodes:
        attributes = each.attributes
        named = attributes.get("data-lang") or attributes.get("data-language")
        match = _LANGUAGE.search(attributes.get("class") or "")
        name = named or (match[1] if match else "")
        if name and re.fullmatch(r"[\w+#.-]{1,30}", name) and name not in ("none", "text", "plaintext", "plain"):
            return name.lower()
    return ""


def _text_within(root: LexborNode, skip: Skip | None) -> str:
    """The text of preformatted lines."""
    pieces: list[str] = []
    todo = list(reversed(list(root.iter(include_text=True))))
    while todo:
        node = todo.pop()
        tag = node.tag
        if tag == "-text":
            pieces.append(node.text_content or "")
        elif tag == "br":
            pieces.append("\n")
        elif tag and tag[0] not in "-!" and tag not in _DROPPED and not (skip is not None and skip(node)):
            if not _GUTTER.isdisjoint((node.attributes.get("class") or "").split()):
                continue
            if tag in _BLOCKS and tag not in ("td", "th") and pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            todo.extend(reversed(list(node.iter(include_text=True))))
    return "".join(pieces)


def _paragraphs(runs: list[Span]) -> Iterator[list[Span]]:
    """Runs parted where two line breaks or more follow each other, as forums write paragraphs."""
    paragraph: list[Span] = []
    breaks = 0
    for run in runs:
        if run.text == "\n":
            breaks += 1
        elif run.text.strip():
            if breaks > 1 and paragraph:
                yield paragraph
                paragraph = []
            elif breaks:
                paragraph.append(Span("\n"))
            breaks = 0
            paragraph.append(run)
        elif not breaks:
            paragraph.append(run)
    if paragraph:
        yield paragraph
