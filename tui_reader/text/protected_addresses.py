"""Addresses of mail that Cloudflare hid from programs which gather them: written again as they were.

Its "Email Address Obfuscation" puts ``[email protected]`` in the place of whatever looks like an address, also of
names such as ``@mira@social.example``, and the address beside it for a script: in hexadecimal, the first byte being
what all others are combined with by exclusive or.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote

_PLACE = "/cdn-cgi/l/email-protection"
_CODE = r"((?:[0-9a-fA-F]{2}){4,1000}+)"
_MARK = "data-cfemail"
_MARKED = re.compile(rf"""(?>([a-zA-Z][^<>]*?)\s{_MARK}=["']?){_CODE}["']?+([^<>]*+>)[^<]*+""")
"""A tag with a mark, from behind its ``<``, and the text after it."""
_SAID = re.compile(
    rf"""({_PLACE}\#{_CODE}["'][^<>]{{0,1000}}+>(?:<span\b[^<>]{{0,1000}}+>)?+)\[email(?:\s|&\#160;|&nbsp;)protected\]"""
)
"""Text that only the link around it tells, from the address of the link on."""
_LINK = re.compile(rf"(?:https?://[\w.-]{{1,253}})?+{_PLACE}(?:\#{_CODE})?(?=[\"'\s>])")


def with_addresses(html: str) -> str:
    """A page with the addresses that were hidden, in its text and in its links."""
    html = _changed(html, _MARK, _unmarked)
    if _PLACE in html:
        html = _SAID.sub(lambda said: f"{said[1]}{escape(_address(said[2]))}", html)
        html = _changed(html, _PLACE, _linked)
    return html


def _changed(html: str, word: str, change: Callable[[str], str]) -> str:
    """A page with what follows a ``<`` changed where a word is in it.

    Few of many tags have it: to look at all by a pattern takes twice as long as to parse the page.
    """
    if word not in html:
        return html
    return "<".join([change(piece) if word in piece else piece for piece in html.split("<")])


def _linked(piece: str) -> str:
    return _LINK.sub(lambda link: _mailto(link[1]) if link[1] else link[0], piece)


def _unmarked(piece: str) -> str:
    """A tag and the text after it, with the address that is hidden there."""
    marked = _MARKED.match(piece)
    if marked is None:
        return piece
    before, code, after = marked.groups()
    tag = _LINK.sub(lambda _: _mailto(code), f"{before}{after}")
    return f"{tag}{escape(_address(code))}"


def _address(code: str) -> str:
    key, *rest = bytes.fromhex(code)
    return bytes(byte ^ key for byte in rest).decode(errors="replace")


def _mailto(code: str) -> str:
    """What a link to an address leads to; what follows a question mark there is escaped already."""
    return f"mailto:{quote(_address(code), safe='@?=&%+,.~')}"
