"""One page as all recognisers have seen it: lines, heads, kinds of furniture and counts, looked up by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, furniture
from tui_reader.sources.formats.dump.clues.counts import Count
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class View:
    """What is known of each line of a page before anything is decided."""

    def __init__(self, page: Page, found: dict[int, Head]) -> None:
        self.page = page
        self.found = found
        """Lines that read as heads, by index."""
        self.counts: dict[int, Count] = {}
        """Lines that count or head comments, by index."""
        for index, line in enumerate(page.lines):
            if line.text and len(line.text) <= counts.LONGEST:
                count = counts.read(line.text)
                if count is None and self._alone(index) and counts.may_head(line.text):
                    count = Count(None, True)
                if count is not None and not furniture.is_fact(line.text, ""):
                    self.counts[index] = count

    def _alone(self, index: int) -> bool:
        """Whether a line stands between empty ones."""
        lines = self.page.lines
        return all(not 0 <= at < len(lines) or not lines[at].text for at in (index - 1, index + 1))

    @cached_property
    def kinds(self) -> list[str | None]:
        """What kind of furniture each line is; none where a sentence goes on in it."""
        lines = self.page.lines
        return [
            "fact"
            if line.fact
            else furniture.kind(line.text)
            if line.text and not self.page.continues(index - 1, index)
            else None
            for index, line in enumerate(lines)
        ]

    @cached_property
    def language(self) -> str | None:
        """The language that most of the page is in; ``None`` where that is not told."""
        return words.language_of(line.text for line in self.page.lines)

    @cached_property
    def leads_on(self) -> list[bool]:
        """Whether each line breaks off, or leads to the rest of a text, as below the articles of a list."""
        return [
            line.text.endswith(("[…]", "[...]")) or (0 < len(line.text) < 60 and words.is_one(line.text, "more"))
            for line in self.page.lines
        ]

    @cached_property
    def texts(self) -> Counter[str]:
        """How often each line stands on the page."""
        return Counter(line.text for line in self.page.lines if len(line.text) <= furniture.LONGEST)

    @cached_property
    def shapes(self) -> Counter[str]:
        """How often each line that counts comments stands on the page, whatever its number."""
        return Counter(self.shape(index) for index in self.counts)

    def recurs(self, heads: Sequence[object], index: int) -> bool:
        """Whether a line stands as often as many heads do: then it is a button of each, not a border."""
        return len(heads) > 3 and self.texts[self.page.lines[index].text] * 3 > len(heads)

    def is_each(self, heads: Sequence[object], index: int) -> bool:
        """Whether a line stands with so many heads that it is about each comment, not about all."""
        return len(heads) > 3 and 2 < self.shapes[self.shape(index)] > len(heads) // 3

    def heads_replies(self, index: int) -> bool:
        """Whether a line heads the answers to the comment above it: a word for them below a button that recurs."""
        text = self.page.lines[index].text
        bare = words.bare(text)
        if (
            self.below_button(index) is None
            or bare not in words.phrases("comments")
            or bare in words.phrases("facts") | {"post", "message"}
        ):
            return False
        return self.texts[text] * 4 < self.texts[self.below_button(index) or ""] * 3  # else each has it: a button

    def below_button(self, index: int) -> str | None:
        """The button right above a line, where other comments have it too: then the line is about one comment."""
        at = index - 1
        while at >= max(0, index - 4) and not any(map(str.isalnum, self.page.lines[at].text)):
            at -= 1
        text = self.page.lines[max(at, 0)].text
        button = at >= 0 and self.kinds[at] == "action" and self.texts[text] > 1 and not words.is_one(text, "share")
        return text if button else None

    def shape(self, index: int) -> str:
        """A line with its numbers made equal."""
        return _DIGITS.sub("0", words.fold(self.page.lines[index].text))

    def first_text(self, index: int, step: int, stop: int) -> int | None:
        """The first line that is not empty from one on, upwards or downwards; ``None`` where there is none."""
        while index != stop and 0 <= index < len(self.page.lines):
            if self.page.lines[index].text:
                return index
            index += step
        return None
