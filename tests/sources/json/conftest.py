"""How the tests of the JSON formats read a sample: any value or bytes, the format told by its content."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import orjson
import pytest

from tui_reader.model import Thread
from tui_reader.sources import detection
from tui_reader.sources.base import Input, Report


class Read(NamedTuple):
    """What came of a sample."""

    source: str
    threads: list[Thread]
    report: Report

    @property
    def thread(self) -> Thread:
        """The only thread."""
        (thread,) = self.threads
        return thread

    @property
    def tree(self) -> list[tuple[str, str | None]]:
        """Ids and parents of the only thread's comments, in reading order."""
        return [(comment.id, comment.parent) for comment in self.thread.comments]


def read_sample(sample: object, name: str = "sample") -> Read:
    data = sample if isinstance(sample, bytes) else sample.encode() if isinstance(sample, str) else orjson.dumps(sample)
    input, report = Input(name, data), Report()
    source = detection.detect(input)
    return Read(source.id, list(source.parse(input, report)), report)


@pytest.fixture
def read() -> Callable[..., Read]:
    return read_sample
