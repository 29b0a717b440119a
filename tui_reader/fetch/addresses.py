"""Addresses: what may be asked at all, and which hosts are this machine or its own network.

The networks that are not public are those of the IANA registries
(https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-special-registry), as ``ipaddress`` has them.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urljoin, urlsplit

from tui_reader.errors import FetchError

LONGEST = 4096
"""Characters of an address at most."""

PORTS = {"http": 80, "https": 443}
"""The ports of the only schemes that are fetched."""


def is_address(name: str) -> bool:
    """Whether what a person named is an address on the web."""
    return name.lower().startswith(("http://", "https://"))


def split(address: str) -> SplitResult:
    """The parts of an address that may be fetched; raises ``FetchError`` for any other."""
    if len(address) > LONGEST:
        raise FetchError("the address is too long", where=address[:60] + "…")
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise FetchError("is no address", todo="check it", where=address) from None
    if parts.scheme.lower() not in PORTS or port == 0:
        raise FetchError("is not fetched", todo="only http and https addresses are", where=address)
    if not parts.hostname or any(ord(mark) <= 32 or ord(mark) == 127 for mark in parts.geturl()):
        raise FetchError("is no address", todo="check it", where=address)
    if parts.username is not None or parts.password is not None:
        raise FetchError(
            "holds a name or password", todo="leave it out; tokens come from the environment", where=without_user(parts)
        )
    return parts


def without_user(parts: SplitResult) -> str:
    """The address without the name and password in it."""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def place_of(address: str) -> str:
    """Host and port of an address, by which requests are counted and trust is given."""
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    return f"{host}:{parts.port or PORTS.get(parts.scheme.lower(), 0)}"


def root_of(address: str) -> str:
    """Scheme, host and port of an address."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def redirected(address: str, target: str) -> str:
    """Where a redirect leads; raises ``FetchError`` where it leaves the web or its encryption."""
    try:
        following = urljoin(address, target.strip())
        after = split(following).scheme.lower()
    except (ValueError, FetchError):
        raise FetchError("redirects to what is not fetched", todo="open it in a browser", where=address) from None
    if urlsplit(address).scheme.lower() == "https" and after != "https":
        raise FetchError("redirects to an address without encryption", todo="open it in a browser", where=address)
    return following


def is_private(ip: str) -> bool:
    """Whether a numeric address is not one of the public internet; true for what is no address at all."""
    try:
        found = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return True
    inner = _inner(found)
    return any(not one.is_global or one.is_multicast or one.is_reserved for one in (found, *inner))


def _inner(found: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 address may lead to: mapped, 6to4, Teredo, NAT64."""
    if isinstance(found, ipaddress.IPv4Address):
        return []
    inner = [one for one in (found.ipv4_mapped, found.sixtofour) if one is not None]
    if found.teredo is not None:
        inner += found.teredo
    if found in _NAT64:
        inner.append(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
    return inner


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def sounds_private(host: str) -> bool:
    """Whether a host is this machine or its own network by its name alone: for requests that a proxy resolves."""
    host = host.rstrip(".").lower()
    if host.endswith(("localhost", ".local", ".internal", ".home.arpa", ".lan")) or "." not in host.strip("[]"):
        return ":" not in host or is_private(host.strip("[]"))
    if host.replace(".", "").isdigit() or ":" in host:
        return is_private(host.strip("[]"))
    return False


def refused(address: str, where: str) -> FetchError:
    """The error for an address that a page or feed contains and that leads to this machine or its network."""
    return FetchError(
        f"leads to this machine or its own network ({where})", todo="type the address if it is meant", where=address
    )


def under(base: str, path: str) -> str:
    """A path of a site's interface below its base address, which may hold the path's beginning already.

    ``under("http://host/api/v3", "/api/v3/post")`` and ``under("http://host", "/api/v3/post")`` differ in nothing.
    """
    base = base.rstrip("/")
    root = root_of(base)
    steps = base[len(root) :]
    for end in range(len(path), 0, -1):
        if (end == len(path) or path[end] == "/") and steps.endswith(path[:end]):
            return base + path[end:]
    return base + path
