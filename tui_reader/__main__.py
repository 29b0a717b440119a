"""``tui-reader`` and ``python -m tui_reader``: the way in.

What can be answered without click is, since importing click takes longer than all the rest of a quick command.
"""

from __future__ import annotations

import gc
import sys

_OBJECTS = 50_000
"""New objects after which garbage is looked for. Python looks after 700, which is a seventh of a quick command's time
while modules are imported, of which nothing is garbage."""


def main() -> int:
    """Carry out the command line; the result is the exit status."""
    gc.set_threshold(_OBJECTS)
    from tui_reader.cli.output import run

    status = run(lambda: _dispatch(sys.argv[1:]))
    gc.freeze()  # Else Python looks twice through all that there is before it ends.
    return status


def _dispatch(arguments: list[str]) -> int | None:
    from tui_reader.cli import quick

    work = quick.find(arguments)
    if work is not None:
        return work()
    from tui_reader.cli.main import invoke

    return invoke(arguments)


if __name__ == "__main__":
    sys.exit(main())
