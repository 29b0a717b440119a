"""Reads trees of HTML: parses in linear time, tells tables from layout and code from its listing.

lexbor walks its stack of open elements for every block it opens, so that 50,000 nested ``<div>`` take it seconds,
and nested lists far longer; and it compares each attribute of a tag with all before it. `parse_html` therefore takes
tags beyond `MAX_DEPTH` and attributes beyond `MAX_ATTRIBUTES` out before it parses: use it wherever a page is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from tui_reader.text.protected_addresses import with_addresses

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_DEPTH = 400
"""Block elements nested deeper than this lose their tags, not their text."""

MAX_ATTRIBUTES = 1000
"""A tag with more attributes loses the others."""

MAX_COLUMNS = 24
"""A table with more columns is taken for layout."""

DROPPED = frozenset(
    "script style noscript template head svg math object embed canvas button select textarea datalist map nav "
    "track source param dialog".split()
)
"""Elements that are left out with all that is in them."""

BLOCKS = frozenset(
    "address article aside body blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol optgroup option p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a paragraph."""

_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|sourceCode\s+|highlight-)([\w+#.-]+)")
_NESTING_TAGS = (
    "div|ul|ol|li|blockquote|section|article|aside|main|header|footer|nav|figure|figcaption|details|dl|dt|dd|"
    "center|fieldset|form|address|summary|menu|dir|pre|h[1-6]|p|table|tbody|tr|td|th|button|object|marquee|applet|"
    "font|b|i|em|strong|span|a|u|s|big|small|tt|code|nobr|strike"
)
_NESTING = re.compile(rf"<(/?)(?:{_NESTING_TAGS})(?=[\s/>])[^<>]*>?", re.IGNORECASE)
_TAGS = re.compile(rf"<(?:[a-zA-Z]|(/)(?:{_NESTING_TAGS}|{_NESTING_TAGS.upper()})[\s/>])")
"""Whatever may open an element, and most of what closes one, found faster than what does."""

Skip = Callable[["LexborNode"], bool]
"""Whether an element is left out, with all that is in it."""


def parse_html(html: str, max_depth: int = MAX_DEPTH) -> LexborHTMLParser:
    """A page or a fragment as a tree, in linear time whatever it holds; ``max_depth`` levels of blocks are kept.

    Addresses of mail that are hidden from programs are in it as readers see them.
    """
    from selectolax.lexbor import LexborHTMLParser

    html = with_addresses(html)
    if html.count("<") - html.count("</") > max_depth:
        html = _shallow(html, max_depth)
    return LexborHTMLParser(_CROWDED.sub(_with_few, html))


_CROWDED = re.compile(rf"<[a-zA-Z][^<]{{{2 * MAX_ATTRIBUTES},}}+")
"""Tags that may hold too many attributes, with the text after them: each takes two characters at least."""

_ATTRIBUTE = r"\s++[^\s=>]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+"
_FEW = re.compile(rf"(<[^\s>]++(?:{_ATTRIBUTE}){{{MAX_ATTRIBUTES}}})(?:{_ATTRIBUTE})++")
"""A tag with too many attributes; the first group is what it keeps."""


def _with_few(tag: re.Match[str]) -> str:
    many = _FEW.match(tag[0])
    return many[1] + tag[0][many.end() :] if many is not None else tag[0]


_RAW = "script, style, template, iframe, xmp, noembed, noframes, plaintext"
"""Elements in which HTML knows neither tags nor references, and what may hold them beside the tree."""


def take_scripts(root: LexborNode) -> list[str]:
    """What a tree's scripts say, taken out of it; written out, all elements are then closed and all texts escaped."""
    scripts: list[str] = []
    for node in root.css(_RAW):
        tag = node.tag
        if tag == "template":
            if node.first_child is None:
                node.replace_with(node.clone())  # without its content, which is no child
            continue
        if tag == "script":
            scripts.append(node.text() or "")
        for child in [child for child in node.iter(include_text=True) if child.tag == "-text"]:
            if tag in ("script", "style", "iframe"):
                child.decompose()
            else:
                child.replace_with(escape(child.text_content or "", quote=False))
    return scripts


def _shallow(html: str, max_depth: int) -> str:
    """The page without the tags that are nested too deep; unclosed ones count as open, as they may be."""
    depth = deepest = 0
    for closes in _TAGS.findall(html):
        if not closes:
            depth += 1
            if depth > deepest:
                deepest = depth
        elif depth:
            depth -= 1
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


_LAYOUT = frozenset("table ul ol dl blockquote pre h1 h2 h3 h4 h5 h6 hr article section iframe video form".split())
"""What stands in the cells of tables that are there for layout."""

MAX_CELL = 300
"""A table with more text in a cell is taken for layout."""

_GUTTER = frozenset(("gutter", "lineno", "linenos", "line-numbers", "line-numbers-rows"))


def data_rows(table: LexborNode, skip: Skip | None) -> list[list[LexborNode]] | None:
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


def alignment(cell: LexborNode) -> str:
    words = f"{cell.attributes.get('align') or ''} {cell.attributes.get('style') or ''}".lower()
    return "--:" if "right" in words else ":-:" if "center" in words else "---"


def language_of(node: LexborNode) -> str:
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


def text_within(root: LexborNode, skip: Skip | None) -> str:
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
        elif tag and tag[0] not in "-!" and tag not in DROPPED and not (skip is not None and skip(node)):
            if not _GUTTER.isdisjoint((node.attributes.get("class") or "").split()):
                continue
            if tag in BLOCKS and tag not in ("td", "th") and pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            todo.extend(reversed(list(node.iter(include_text=True))))
    return "".join(pieces)
