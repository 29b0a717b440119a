"""Fixtures of the reading room's tests."""

from __future__ import annotations

import pytest

from tests.reading import golden


@pytest.fixture(autouse=True)
def _update_golden(update_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden, "update", update_golden)
