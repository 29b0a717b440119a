"""Tokens: optional, from the environment or the system's keyring, and each for one host only.

They are sent nowhere else, are never written down and stand in no message: whoever holds one keeps it here only as
the header of one request.
"""

from __future__ import annotations

import os
import re
from urllib.parse import urlsplit

from tui_reader.fetch.addresses import sounds_private

SERVICE = "tui-reader"
"""Under which the keyring has them, with the host as the name."""

KNOWN = {
    "api.github.com": ("GITHUB_TOKEN", "GH_TOKEN"),
    "gitlab.com": ("GITLAB_TOKEN",),
    "oauth.reddit.com": ("REDDIT_TOKEN",),
}
"""The usual variables of some hosts."""


def variable(host: str) -> str:
    """The variable that holds the token of any host: ``TUI_READER_TOKEN_MASTODON_SOCIAL``."""
    return "TUI_READER_TOKEN_" + re.sub(r"\W", "_", host).upper()


def token(address: str) -> str:
    """The token for the host of an address; empty where there is none, or where it would go unencrypted."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if parts.scheme.lower() != "https" and not sounds_private(host):
        return ""
    for name in (variable(host), *KNOWN.get(host, ())):
        if found := os.environ.get(name, "").strip():
            return found
    return _kept(host)


_asked: dict[str, str] = {}


def _kept(host: str) -> str:
    """What the system's keyring has, asked once for each host."""
    if host not in _asked:
        try:
            import keyring

            _asked[host] = str(keyring.get_password(SERVICE, host) or "").strip()
        except Exception:  # not installed, locked, or of a system without one
            _asked[host] = ""
    return _asked[host]


def hint(address: str) -> str:
    """What a person can do whom the host of an address asks for a login."""
    host = (urlsplit(address).hostname or "").lower()
    name = KNOWN.get(host, (variable(host),))[0]
    return f"check the token ({name})" if token(address) else f"set {name} to a token, if you have one"
