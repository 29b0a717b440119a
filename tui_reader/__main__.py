"""``tui-reader`` and ``python -m tui_reader``: the way in.

What can be answered without click is, since importing click takes longer than all the rest of a quick command.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Carry out the command line; the result is the exit status."""
    from tui_reader.cli.output import run

    return run(lambda: _dispatch(sys.argv[1:]))


def _dispatch(arguments: list[str]) -> int | None:
    from tui_reader.cli import quick

    work = quick.find(arguments)
    if work is not None:
        return work()
    from tui_reader.cli.main import invoke

    return invoke(arguments)


if __name__ == "__main__":
    sys.exit(main())
