"""What is set about fetching: by the file of settings, and by the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.config import Config

OFFLINE_VARIABLE = "TUI_READER_OFFLINE"
"""Environment variable that ``--offline`` sets: nothing is asked of any host."""

CA_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
"""Environment variables that name certificates to trust; those of all that are set are."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How requests are made."""

    offline: bool = False
    seconds: float = 20.0
    """Silence after which a host is given up."""
    limit: int = 64 * 1024 * 1024
    """Bytes of an answer at most, also once it is unpacked."""
    apis: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Base addresses of sites' interfaces that the user has set, by the site's id."""
    cache: Path | None = None
    """The folder for what may be kept by the headers of HTTP; ``None`` keeps nothing."""

    @property
    def whole(self) -> float:
        """Seconds that one request may take in all, however steadily it trickles."""
        return self.seconds * 6


def settings_of(config: Config, cache: Path | None) -> Settings:
    """The settings of a configuration, as the environment changes them."""
    network = config.network
    return Settings(
        offline=network.offline or os.environ.get(OFFLINE_VARIABLE, "") not in ("", "0"),
        seconds=float(network.seconds),
        limit=network.megabytes * 1024 * 1024,
        apis=dict(config.sites),
        cache=cache,
    )
