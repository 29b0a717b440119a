"""Runs the real command line in a subprocess."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent.parent / "data"
"""The samples that come with the program."""

COMMAND = (sys.executable, "-m", "tui_reader")
"""The program as a script would call it."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()

    @property
    def lines(self) -> list[str]:
        """Standard output line by line."""
        return self.text.splitlines()

    @property
    def errors(self) -> list[str]:
        """Standard error line by line."""
        return self.err.decode().splitlines()

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def run(*arguments: str | Path, input: bytes = b"", timeout: float = 60, **environment: str) -> Done:
    """Run ``tui-reader`` with arguments; further keywords are environment variables."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=input,
        capture_output=True,
        timeout=timeout,
        env={**os.environ, **environment},
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def run_at_terminal(*arguments: str | Path, **environment: str) -> Done:
    """Run ``tui-reader`` with a terminal as standard output, and standard error for itself; keywords as for ``run``."""
    import pty

    above, below = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=below,
        stdout=below,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )
    os.close(below)
    seen = b""
    try:
        while piece := os.read(above, 65_536):
            seen += piece
    except OSError:  # the other end is closed
        pass
    os.close(above)
    _, errors = process.communicate()
    return Done(process.returncode, seen, errors)
