"""Posts of Ghost as its editor keeps them (Lexical), for those of which an export has no HTML: their HTML.

https://lexical.dev/docs/concepts/serialization; what Ghost adds are cards: pictures, code, links with a preview.
"""

from __future__ import annotations

from html import escape

import orjson

from tui_reader.sources.jsons import mapping, number, objects, text

Node = dict[str, object]

_BLOCKS = {"paragraph": "p", "quote": "blockquote", "aside": "blockquote", "listitem": "li"}
_STYLES = ((1, "strong"), (2, "em"), (4, "s"), (16, "code"))
"""Bits of a text's ``format``, and the elements that look so."""


def lexical_html(written: str) -> str:
    """What the editor keeps of a post, as HTML; empty for what is none."""
    try:
        root = mapping(orjson.loads(written), "root")
    except orjson.JSONDecodeError:
        return ""
    out: list[str] = []
    stack: list[Node | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            out.append(node)
            continue
        start, end = _element(node)
        out.append(start)
        stack.append(end)
        stack += reversed(objects(node, "children"))
    return "".join(out)


def _element(node: Node) -> tuple[str, str]:
    """What stands before the children of a node, and behind them; of one that can have none, all of it before."""
    kind = text(node, "type").removeprefix("extended-")
    if kind == "text":
        names = [name for bit, name in _STYLES if (number(node, "format") or 0) & bit]
        opened, closed = "".join(f"<{name}>" for name in names), "".join(f"</{name}>" for name in reversed(names))
        return opened + escape(text(node, "text")) + closed, ""
    if kind == "heading":
        name = text(node, "tag") or "h2"
        return f"<{escape(name)}>", f"</{escape(name)}>"
    if kind == "list":
        name = "ol" if text(node, "listType") == "number" else "ul"
        return f"<{name}>", f"</{name}>"
    if kind in ("link", "autolink"):
        return f'<a href="{escape(text(node, "url"))}">', "</a>"
    if name := _BLOCKS.get(kind, ""):
        return f"<{name}>", f"</{name}>"
    return _card(kind, node), ""


def _card(kind: str, node: Node) -> str:
    """What stands beside the text: a break or rule, code, HTML, or what a card says and where its pictures and links
    lead."""
    if kind == "linebreak":
        return "<br>"
    if kind == "horizontalrule":
        return "<hr>"
    if kind == "codeblock":
        return f"<pre><code>{escape(text(node, 'code'))}</code></pre>"
    if kind == "html" or (kind == "embed" and not text(node, "url")):
        return text(node, "html")
    if kind == "markdown":
        return _from_markdown(text(node, "markdown"))
    if kind == "callout":
        return f"<blockquote>{text(node, 'calloutText')}</blockquote>"
    heading = text(node, "heading", "header", "productTitle")
    told = text(node, "content", "subheader", "textValue", "productDescription")
    return "".join(
        [
            f"<p><strong>{heading}</strong></p>" if heading else "",
            f"<p>{told}</p>" if told else "",
            *map(_link, [*objects(node, "images"), node]),
        ]
    )


def _link(shown: Node) -> str:
    """Where a picture, a file or a page is, by its name, and what is said of it."""
    url, caption = text(shown, "url", "src", "buttonUrl", "productUrl"), text(shown, "caption")
    words = text(shown, "alt", "title", "fileTitle", "buttonText", "productButton", "fileName")
    name = words or text(mapping(shown, "metadata"), "title") or url.rpartition("/")[2] or url
    link = f'<p><a href="{escape(url)}">{escape(name)}</a></p>' if url else ""
    return link + (f"<p>{caption}</p>" if caption else "")


def _from_markdown(written: str) -> str:
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(written))
