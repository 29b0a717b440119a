"""What is made from declarations, the tables of the README: ``python -m tests.generated``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from tui_reader.cli.tables import grammar_markdown, keys_markdown, sources_markdown

README = Path(__file__).parent.parent / "README.md"

PARTS: dict[str, Callable[[], Iterable[str]]] = {
    "keys": keys_markdown,
    "sources": sources_markdown,
    "grammar": grammar_markdown,
}
"""Name of a part, as its comments in the README say it, and what makes its lines."""


def renewed(text: str) -> str:
    """The text of the README with every generated part made anew; raises ``ValueError`` where a part has no place."""
    for name, make in PARTS.items():
        begin, end = f"<!-- {name}: made by python -m tests.generated -->\n", f"<!-- /{name} -->\n"
        before, found, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise ValueError(f"the README has no place for {name}")
        lines = "\n".join(make())
        text = f"{before}{begin}\n{lines}\n\n{end}{after}"
    return text


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
