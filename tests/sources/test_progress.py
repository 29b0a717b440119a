"""Long files of many threads tell how far they have been read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.forms import FORMS, talk
from tui_reader.sources.stream import At, read


@pytest.mark.parametrize("form", ["mail", "reddit-dump"])
def test_how_far_a_file_was_read_is_told(form: str, tmp_path: Path) -> None:
    data = b"".join(
        FORMS[form]
        .write(talk(4, seed=seed))
        .replace(b"lamp.example", b"lamp%d.example" % seed)
        .replace(b"t3_", b"t3_%d" % seed)
        for seed in range(30)
    )
    path = tmp_path / "many"
    path.write_bytes(data)
    told: list[At] = []
    shares = []
    for _ in read([str(path)], tell=told.append):
        shares.append(told[-1].bytes / len(data))
    assert shares == sorted(shares)
    assert len(set(shares)) > 20
    assert 0 < shares[0] < 0.4
    assert 0.9 < shares[-1] <= 1
