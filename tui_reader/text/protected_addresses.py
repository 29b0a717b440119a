"""Addresses of mail that Cloudflare hid from programs which gather them: written again as they were.

Its "Email Address Obfuscation" puts ``[email protected]`` in the place of whatever looks like an address, also of
names such as ``@mira@social.example``, and the address beside it for a script: in hexadecimal, the first byte being
what all others are combined with by exclusive or.
"""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

_PLACE = "/cdn-cgi/l/email-protection"
_CODE = r"((?:[0-9a-fA-F]{2}){4,1000}+)"
_MARKED = re.compile(rf"""(?>(<[a-zA-Z][^<>]*?)\sdata-cfemail=["']?){_CODE}["']?+([^<>]*+>)[^<]*+""")
_SAID = re.compile(
    rf"""((?><a\s[^<>]*?{_PLACE}\#){_CODE}["'][^<>]*+>(?:<span\b[^<>]*+>)?+)\[email(?:\s|&\#160;|&nbsp;)protected\]"""
)
"""Text that only the link around it tells."""
_LINK = re.compile(rf"(?:https?://[\w.-]{{1,253}})?+{_PLACE}(?:\#{_CODE})?(?=[\"'\s>])")


def with_addresses(html: str) -> str:
    """A page with the addresses that were hidden, in its text and in its links."""
    if _PLACE not in html and "data-cfemail" not in html:
        return html
    html = _MARKED.sub(_shown, html)
    if _PLACE in html:
        html = _SAID.sub(lambda said: f"{said[1]}{escape(_address(said[2]))}", html)
        html = _LINK.sub(lambda link: _mailto(link[1]) if link[1] else link[0], html)
    return html


def _shown(marked: re.Match[str]) -> str:
    """The element of a hidden address, around the address."""
    before, code, after = marked.groups()
    tag = _LINK.sub(lambda _: _mailto(code), f"{before}{after}")
    return f"{tag}{escape(_address(code))}"


def _address(code: str) -> str:
    key, *rest = bytes.fromhex(code)
    return bytes(byte ^ key for byte in rest).decode(errors="replace")


def _mailto(code: str) -> str:
    """What a link to an address leads to; what follows a question mark there is escaped already."""
    return f"mailto:{quote(_address(code), safe='@?=&%+,.~')}"
