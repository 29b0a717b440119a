"""What a page is called that came as a file: browsers and people name files after titles, addresses end in them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from tui_reader.sources.formats.dump.top.vocabulary import stems
from tui_reader.text.accents import unaccented

_HOST = re.compile(r"(?:[^\W_][\w-]*\.)+[a-z]{2,3}(?=[._-])", re.IGNORECASE)
"""A site in front of the rest of a name, as in ``blog.example.org.spring-bulbs``: it tells nothing of the title."""

_SPELLED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa"})
"""Letters that addresses of some languages spell out."""

FEWEST = 2
"""Words that a text shares with the name of its file, where they tell anything: one may be the site's name."""


class Called:
    """The words of the name of a file, or of the end of an address."""

    def __init__(self, name: str) -> None:
        path = unquote(name).replace("\\", "/").rstrip("/")
        self._stems = stems(unaccented(_HOST.sub(" ", PurePosixPath(path).stem)))

    def names(self, text: str) -> float:
        """How far a text has the words of the name: 1 where it has all of them."""
        if len(self._stems) < FEWEST:
            return 0
        spelled = text.casefold().translate(_SPELLED)
        shared = max((stems(unaccented(each)) & self._stems for each in (text, spelled)), key=len)
        return len(shared) / len(self._stems) if len(shared) >= FEWEST else 0
