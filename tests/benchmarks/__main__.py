"""``python -m tests.benchmarks [NAME...]``: run all benchmarks, or those named."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import forms, library, network, posts, reading, search

SUITES = {
    "quick": reading.quick,
    "forms": forms.run,
    "reading": reading.run,
    "posts": posts.run,
    "library": library.run,
    "search": search.run,
    "network": network.run,
}

if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - SUITES.keys():
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    for name in sys.argv[1:] or SUITES:
        print(f"== {name}")
        with tempfile.TemporaryDirectory() as folder:
            SUITES[name](Path(folder))
