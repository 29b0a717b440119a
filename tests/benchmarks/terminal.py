"""A program in a pseudo-terminal, driven and timed from outside, as a person at a keyboard would meet it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from types import TracebackType

QUIET = 0.05
"""Seconds without output after which an answer is taken to be whole."""


class Terminal:
    """One running program and the clock beside it. Times are seconds."""

    def __init__(self, command: Sequence[str], columns: int = 80, rows: int = 24, **environment: str) -> None:
        env = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            **environment,
        }
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], list(command), env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.output = bytearray()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the program, however it feels about it."""
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.fd)

    def read(self, timeout: float) -> bytes:
        """What comes within ``timeout``; empty where nothing does."""
        ready, _, _ = select.select([self.fd], [], [], max(0.0, timeout))
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:  # the program has ended
            return b""
        self.output += data
        return data

    def wait_for(self, text: str, timeout: float = 60.0) -> float:
        """Seconds from the start of the program until a text stood in its output."""
        needle = text.encode()
        end = time.perf_counter() + timeout
        while needle not in self.output:
            if time.perf_counter() > end:
                raise TimeoutError(f"{text!r} did not appear")
            self.read(0.5)
        return time.perf_counter() - self.started

    def settle(self, quiet: float = 0.3, timeout: float = 30.0) -> None:
        """Read until nothing has come for a while."""
        end = time.perf_counter() + timeout
        while self.read(quiet) and time.perf_counter() < end:
            pass

    def answer(self, keys: str, quiet: float = QUIET) -> float:
        """Seconds from a key to the last byte of its answer; 0 where it gave none."""
        os.write(self.fd, keys.encode())
        return self._until_quiet(quiet)

    def resize(self, columns: int, rows: int, quiet: float = 0.15) -> float:
        """Seconds from a change of size to the last byte of the answer."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)
        return self._until_quiet(quiet)

    def _until_quiet(self, quiet: float) -> float:
        sent = last = time.perf_counter()
        while time.perf_counter() - sent < 10.0:
            if not self.read(quiet if last > sent else max(quiet, 0.2)):
                break
            last = time.perf_counter()
        return last - sent

    def held(self, key: str, count: int, apart: float = 0.016) -> list[float]:
        """Seconds to the last byte of each answer while a key comes every ``apart`` seconds, as a held one does."""
        times = []
        due = time.perf_counter()
        for _ in range(count):
            os.write(self.fd, key.encode())
            sent = last = time.perf_counter()
            due += apart
            while (left := due - time.perf_counter()) > 0:
                if self.read(left):
                    last = time.perf_counter()
            times.append(last - sent)
        self.settle(0.1)
        return times

    def work(self) -> float:
        """Seconds that the program has had a processor for, all its threads together."""
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):  # noqa: PTH208
            with open(f"/proc/{self.pid}/task/{task}/schedstat", encoding="ascii") as stat:  # noqa: PTH123
                total += int(stat.read().split()[0])
        return total / 1e9

    def memory(self) -> float:
        """Resident memory now, in megabytes."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:  # noqa: PTH123
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1024
        return 0.0
