"""A dump is read the same in every run, whatever the order of sets, which differs from one process to the next."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

NESTED = "".join(
    f"""
 {number}. [Head]
    {name}May {number}, 2019 at 1:06 PM

    {words}

    ReplyDelete
    Replies
        Reply
"""
    for number, (name, words) in enumerate(
        (
            ("Iwona", "The pantry door was never hung straight, and I like it that way."),
            ("Liz of the Larder", "Ours opens on the cellar stairs, so it stays shut when guests come."),
            ("Rosa", "I would paint it green."),
            ("mun", "Green it is, then, or the yellow of the old mill."),
            ("Ivana", "Leave the wood as it is and oil it twice a year."),
        ),
        1,
    )
)
"""Each comment ends with two buttons, one above the other."""

READING = f"""
import sys
sys.path.insert(0, {str(HERE)!r})
from dump_cases import CASES
from dump_copies import COPIES
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump, headless
from tui_reader.sources.formats.dump.items import Item

for text in [{NESTED!r}, *(case.text for case in (*CASES, *COPIES))]:
    print(list(Dump().parse(Input("a page", text.encode()), Report())))
print(headless._addressed([Item("Thanks, Karla, and greet him, Rolf, and her, Sigrid, and them, Tobias.")] * 2))
"""


def read(seed: str) -> str:
    """All dumps of these tests as threads, read by a process whose sets are in the order of a seed."""
    there = os.environ | {"PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", READING], env=there, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_order_of_sets_changes_nothing() -> None:
    first, *others = (read(seed) for seed in "1234")
    assert "Liz of the Larder" in first
    assert all(other == first for other in others)
