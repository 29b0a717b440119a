"""From a group of heads to a discussion: which text belongs to which head, where it ends, and how good it all looks.

A head stands above its comment or below it. What decides: where the reply button is, where list items begin, where
blank lines are, and what is left at both ends of the list.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from tui_reader.sources import words
from tui_reader.sources.dump import counts, furniture, names
from tui_reader.sources.dump.counts import Count
from tui_reader.sources.dump.heads import Head
from tui_reader.sources.dump.marks import Group, Mark
from tui_reader.sources.dump.page import Page

LAST = 1_000
"""Lines of text that the last comment may have: behind it nothing says where it ends."""

_DIGITS = re.compile(r"\d+")
_EDGE_KINDS = frozenset({"action", "vote", "number", "role", "fact", "page", "notice", "quote", "placeholder", "share"})
_BUTTONS: frozenset[str | None] = frozenset({"action", "vote"})
_END_KINDS = frozenset({"form", "related", "closing"})


@dataclass(slots=True)
class Discussion:
    """One reading of a page: heads, and the lines of text that belong to each."""

    group: Group
    marks: list[Mark]
    bodies: list[list[int]]
    """For each mark the indexes of its lines of text."""
    trailing: bool
    """Heads stand below their comments."""
    start: int
    """First line that belongs to the discussion."""
    end: int
    """The line behind its last."""
    heading: int | None
    """The line that heads or counts the comments, where there is one."""
    stated: int | None
    """How many comments the page says it has."""
    opening: Mark | None = None
    """A head of the same form above the heading: that of the post itself."""
    posts: bool = False
    """Whether that number counts posts, the first one included."""
    score: float = 0.0
    quality: float = 0.0
    """0 to 1: how much it looks like a discussion."""
    reasons: list[str] = field(default_factory=list)


class Judge:
    """Weighs the groups of one page against each other."""

    def __init__(self, page: Page, found: dict[int, Head]) -> None:
        self.page = page
        self.found = found
        self.kinds = [furniture.kind(line.text) if line.text else None for line in page.lines]
        self.texts = Counter(line.text for line in page.lines if len(line.text) <= furniture.LONGEST)
        self.counts: dict[int, Count] = {}
        for index, line in enumerate(page.lines):
            if line.text and len(line.text) <= counts.LONGEST:
                count = counts.read(line.text)
                if count is not None and not furniture.is_fact(line.text, ""):
                    self.counts[index] = count

    def best(self, groups: Sequence[Group]) -> list[Discussion]:
        """The readings that hold up, best first."""
        readings = [d for group in groups for d in self._readings(group)]
        return sorted((d for d in readings if d.score > 0), key=lambda d: -d.score)

    def _readings(self, group: Group) -> list[Discussion]:
        result = []
        before: list[Mark] = []
        for marks in self._runs(sorted(group.marks, key=lambda m: m.top)):
            reading = self._read(group, marks)
            if reading is not None:
                if len(before) == 1 and reading.heading is not None and self._alike(before[0], marks):
                    reading.opening = before[0]
                result.append(reading)
            before = marks
        return result

    def _take_subjects(self, marks: list[Mark]) -> None:
        """Take the lines with a subject above heads into them: the topic's title again, or with a score beside it."""
        above = [self._line_above(mark.top) for mark in marks]
        bare = [None if i is None else _subject(self.page.lines[i].text) for i in above]
        seen = Counter(text for text in bare if text)
        bottoms = {mark.bottom for mark in marks}
        for mark, index, text in zip(marks, above, bare, strict=True):
            if index is None or not text or index in bottoms:
                continue
            scored = _SCORED.search(self.page.lines[index].text)
            if seen[text] * 2 >= len(marks) or scored or words.fold(self.page.lines[index].text) != text:
                mark.top = index
                mark.subject = _SCORED.sub("", self.page.lines[index].text).strip()
                if scored and mark.score is None:
                    mark.score = int(scored[1])

    def _line_above(self, top: int) -> int | None:
        """The line right above a head; across an empty line only where it holds a score."""
        if top and self.page.lines[top - 1].text:
            return top - 1
        if top > 1 and _SCORED.search(self.page.lines[top - 2].text):
            return top - 2
        return None

    def _runs(self, marks: list[Mark]) -> list[list[Mark]]:
        """The marks that belong together: a heading over other things, or over the comments, parts them."""
        if len(marks) > 1:
            self._take_subjects(marks)
        clean: list[Mark] = []
        for mark in marks:
            if not clean or mark.top > clean[-1].bottom:
                clean.append(mark)
        if len(clean) < 2:
            return [clean] if clean else []
        cuts: set[int] = set()
        for position in range(len(clean) - 1):
            low, high = clean[position].bottom + 1, clean[position + 1].top
            for index in range(low, high):
                if self._parts(clean, position, index, low):
                    cuts.add(position + 1)
                if self.kinds[index] in ("closing", "form", "related") and not self._inside(clean, index):
                    cuts.add(position + 1)
        cuts |= _wide_gaps(clean)
        runs: list[list[Mark]] = []
        last = 0
        for cut in [*sorted(cuts), len(clean)]:
            runs.append(clean[last:cut])
            last = cut
        return runs

    def _alike(self, mark: Mark, marks: Sequence[Mark]) -> bool:
        """Whether a head is as close together as the others are: a title above a date is not."""
        return self._blanks(mark) <= max(map(self._blanks, marks))

    def _blanks(self, mark: Mark) -> int:
        return sum(1 for line in self.page.lines[mark.top : mark.bottom + 1] if not line.text)

    def _parts(self, marks: Sequence[Mark], position: int, index: int, low: int) -> bool:
        """Whether a line heads the comments: what comes before it, above all the post's own byline, is none."""
        count = self.counts.get(index)
        if count is None or not count.heading or self.kinds[index] == "action":
            return False
        after = len(marks) - position - 1
        number = count.number
        if number is None:
            letters = sum(len(line.text) for line in self.page.lines[max(0, index - 60) : index])
            return position == 0 and letters > 150 and not self._inside(marks, index)
        near = abs(number - after) <= max(1, after // 4)
        return number > 0 and ((near and number > 2) or (position == 0 and (near or number >= after)))

    def _inside(self, marks: Sequence[Mark], index: int) -> bool:
        """Whether the words of a line recur between many heads: then they are a button, not a border."""
        return len(marks) > 3 and self.texts[self.page.lines[index].text] * 3 > len(marks)

    def _read(self, group: Group, marks: list[Mark]) -> Discussion | None:
        if not marks:
            return None
        heading = self._heading(marks)
        trailing, why = self._is_trailing(group, marks, heading)
        start, end = self._borders(marks, heading, trailing)
        spans = self._spans(marks, trailing, start, end)
        bodies = self._bodies(marks, spans, trailing)
        stated = self._stated(heading, len(marks))
        reading = Discussion(group, marks, bodies, trailing, start, end, heading, stated)
        reading.posts = any(count.posts for count in self.counts.values() if count.number == stated and stated)
        reading.reasons.append("heads stand " + ("below" if trailing else "above") + f" their comments ({why})")
        self._weigh(reading)
        return reading

    def _heading(self, marks: list[Mark]) -> int | None:
        """The line above the first head that heads or counts the comments."""
        at, seen = marks[0].top, 0
        while at > 0 and seen < 40:
            at -= 1
            if not self.page.lines[at].text:
                continue
            seen += 1
            count = self.counts.get(at)
            if count and count.heading and count.number != 0:
                return at
            if self.kinds[at] == "closing" and seen > 6:
                return None
        return None

    def _stated(self, heading: int | None, found: int) -> int | None:
        if heading is not None and self.counts[heading].number is not None:
            return self.counts[heading].number
        numbers = Counter(count.number for count in self.counts.values() if count.number)
        for number, _ in numbers.most_common():
            if number is not None and abs(number - found) <= 1:
                return number
        return None

    def _first_text(self, index: int, step: int, stop: int) -> int | None:
        while index != stop and 0 <= index < len(self.page.lines):
            if self.page.lines[index].text:
                return index
            index += step
        return None

    def _edges(self, low: int, high: int) -> tuple[set[str | None], set[str | None]]:
        """What the first line and the last two lines between two heads are."""
        solid = [i for i in range(low, high) if self.page.lines[i].text]
        if len(solid) < 2:
            return set(), set()
        return {self.kinds[i] for i in solid[:1]}, {self.kinds[i] for i in solid[1:][-2:]}

    def _is_trailing(self, group: Group, marks: list[Mark], heading: int | None) -> tuple[bool, str]:
        """Whether heads stand below their comments, and what says so."""
        votes: Counter[bool] = Counter()
        why: dict[bool, list[str]] = {True: [], False: []}

        def vote(trailing: bool, weight: float, reason: str) -> None:
            votes[trailing] += int(weight * 100)
            why[trailing].append(reason)

        if group.says:
            vote(False, 3, "a word for saying")
        if len(group.key) > 3 and int(str(group.key[3])) <= 0:
            under = int(str(group.key[3])) < 0
            vote(False, 1.5 if under else 4, "the date below the name" if under else "the name above the text")
        total = len(marks)
        pairs = list(itertools.pairwise(marks))
        after = before = bullets_at = bullets_in = glued_below = glued_above = 0
        for first, second in pairs:
            low, high = first.bottom + 1, second.top
            below = self._first_text(low, 1, high)
            above = self._first_text(high - 1, -1, low - 1)
            first_two, last_two = self._edges(low, high)
            starts_so, ends_so = bool(first_two & _BUTTONS), bool(last_two & _BUTTONS)
            if starts_so and not ends_so:
                after += 1
            elif ends_so and not starts_so:
                before += 1
            while (
                above is not None
                and above >= low
                and self._is_tail_rest(above, second)
                and self.kinds[above] != "action"
            ):
                high = above
                above = self._first_text(above - 1, -1, low - 1)
            if below is None or above is None:
                continue
            if below == low and above < high - 1:
                glued_below += 1
            elif below > low and above == high - 1:
                glued_above += 1
            starts = [i for i in range(low, high) if self.page.lines[i].bullet and self.page.lines[i].text]
            if self.page.lines[second.top].bullet or (
                not self.page.lines[second.top - 1].text and self.page.lines[second.top - 1].bullet
            ):
                bullets_at += 1
            elif starts and (self.kinds[starts[0]] is None) and starts[0] <= (below or low) + 12:
                bullets_in += 1
        many = max(1, len(pairs))
        if after > before and after * 2 >= many:
            vote(True, 2, "buttons follow the heads")
        elif before > after and before * 2 >= many:
            vote(False, 2, "buttons come before the heads")
        if bullets_at * 2 > many:
            vote(False, 2, "list items start with heads")
        elif bullets_in * 2 > many:
            vote(True, 2, "list items end with heads")
        if glued_below > glued_above:
            vote(False, 0.6 * glued_below / many, "text follows without a gap")
        elif glued_above > glued_below:
            vote(True, 0.6 * glued_above / many, "text comes before without a gap")
        last = self._first_text(marks[-1].bottom + 1, 1, min(len(self.page.lines), marks[-1].bottom + 30))
        if last is None or self.kinds[last] in _END_KINDS or last in self.counts:
            vote(True, 2, "no text below the last head")
        elif self.kinds[last] is None:
            vote(False, 0.6, "text below the last head")
        if heading is not None:
            between = [
                i for i in range(heading + 1, marks[0].top)
                if self.page.lines[i].text and self.kinds[i] is None and i not in self.found
            ]  # fmt: skip
            letters = sum(len(self.page.lines[i].text) for i in between)
            if letters > 25 and len(between) < 60:
                vote(True, 1.5, "text between the heading and the first head")
            elif not letters:
                vote(False, 1, "the first head follows the heading")
        if sum(mark.by for mark in marks) * 2 > total and group.key[0] == "nd":
            vote(True, 0.3, "posted by")
        if not votes:
            return False, "by custom"
        trailing = votes[True] > votes[False]
        return trailing, ", ".join(why[trailing]) or "by custom"

    def _borders(self, marks: list[Mark], heading: int | None, trailing: bool) -> tuple[int, int]:
        """First line of the discussion and the line behind its last."""
        if trailing:
            end = marks[-1].bottom + 1
            at = end
            while (
                at < len(self.page.lines)
                and at < end + 6
                and (not self.page.lines[at].text or self.kinds[at] in ("action", "vote", "number"))
            ):
                at += 1
            if heading is not None:
                return heading + 1, end
            start = marks[0].top
            while start > 0 and start > marks[0].top - 400:
                above = start - 1
                line = self.page.lines[above]
                if line.text and (self.kinds[above] in ("form", "related", "closing", "share") or above in self.counts):
                    break
                if not line.text and start < marks[0].top and len(marks) > 1:
                    break
                start = above
            return start, end
        start = marks[0].top
        return start, self._end(marks)

    def _end(self, marks: list[Mark]) -> int:
        """Where the last comment of a list with leading heads ends."""
        lines = self.page.lines
        last = marks[-1]
        tail = self._tail(marks)
        column = min(last.column, lines[last.top].edge)
        sizes = sorted(b.top - a.bottom for a, b in itertools.pairwise(marks))
        usual = sizes[len(sizes) * 9 // 10] if sizes else 0
        seen = 0
        at = last.bottom + 1
        blanks = 0
        while at < len(lines) and seen < LAST:
            line = lines[at]
            if not line.text:
                blanks += 1
                if line.rule and seen and blanks:
                    return at
                at += 1
                continue
            kind = self.kinds[at]
            folded = words.bare(line.text)
            if seen and tail and folded == tail:
                return at
            if kind in _END_KINDS and (seen or kind != "closing") and not self._inside(marks, at):
                return at
            if kind == "page" and seen and not self._inside(marks, at):
                return at
            if self._form_starts(line.text) and not self._inside(marks, at):
                return at
            count = self.counts.get(at)
            if count and count.heading and count.number is not None and seen and not self._inside(marks, at):
                return at
            if words.is_one(line.text, "pingback") and not self._inside(marks, at):
                return at
            if self.page.dumped and line.heading and seen:
                return at
            if self.page.dumped and seen and column >= 3 and line.edge < column - 3 and line.edge <= 3:
                return at
            if kind == "share" and seen and blanks and not self._inside(marks, at):
                return at
            if usual and seen > 12 and at - last.bottom > 4 * usual + 20 and blanks:
                return at
            if kind not in _EDGE_KINDS:
                seen += 1
            blanks = 0
            at += 1
        return at

    def _form_starts(self, text: str) -> bool:
        """Whether a line begins a comment form with more words behind: ``Leave a Reply to this post``."""
        if len(text) > 90:
            return False
        folded = words.fold(text)
        return folded.startswith(_long_forms())

    def _tail(self, marks: list[Mark]) -> str | None:
        """The words with which nearly every comment ends: a button that stands below each."""
        if len(marks) < 4:
            return None
        ends: Counter[str] = Counter()
        for first, second in zip(marks, marks[1:], strict=False):
            solid = [i for i in range(max(first.bottom + 1, second.top - 12), second.top) if self.page.lines[i].text]
            ends.update(
                {words.bare(self.page.lines[i].text) for i in solid[1:][-2:] if len(self.page.lines[i].text) < 60}
            )
        if not ends:
            return None
        text, times = ends.most_common(1)[0]
        return text if text and times * 10 >= (len(marks) - 1) * 7 else None

    def _spans(self, marks: list[Mark], trailing: bool, start: int, end: int) -> list[tuple[int, int]]:
        if trailing:
            lows = [start, *(mark.bottom + 1 for mark in marks[:-1])]
            return [(low, mark.top) for low, mark in zip(lows, marks, strict=True)]
        highs = [*(mark.top for mark in marks[1:]), end]
        return [(mark.bottom + 1, max(high, mark.bottom + 1)) for mark, high in zip(marks, highs, strict=True)]

    def _bodies(self, marks: list[Mark], spans: list[tuple[int, int]], trailing: bool) -> list[list[int]]:
        """The lines of text of each comment: what remains between heads when furniture is off."""
        texts = [
            [i for i in range(low, high) if self.page.lines[i].text or self.page.lines[i].rule] for low, high in spans
        ]
        repeated = self._repeated(texts)
        left = sum(1 for body in texts if any(self._norm(i) not in repeated for i in body))
        if left * 2 < len(texts):
            repeated = frozenset()  # what is all that comments say is what they say
        bodies = []
        tail = None if trailing else self._tail(marks)
        for position, (low, high) in enumerate(spans):
            mark = marks[position]
            beside = marks[position + 1] if not trailing and position + 1 < len(marks) else None
            if tail is not None and beside is not None:
                high = self._cut_tail(low, high, tail, beside)
            bodies.append(self._trim(low, high, mark, beside, repeated))
        return bodies

    def _cut_tail(self, low: int, high: int, tail: str, beside: Mark) -> int:
        """Where a comment ends whose last button is followed by a line that is the next one's subject."""
        solid = [i for i in range(low, high) if self.page.lines[i].text][-3:]
        for position, index in enumerate(solid[:-1]):
            if words.bare(self.page.lines[index].text) == tail and self.kinds[index] in _BUTTONS:
                rest = solid[position + 1 :]
                if len(rest) == 1 and len(self.page.lines[rest[0]].text) < 100:
                    beside.subject = beside.subject or self.page.lines[rest[0]].text
                return index
        return high

    def _repeated(self, texts: list[list[int]]) -> frozenset[str]:
        """Lines that stand at the edges of many comments alike: furniture of this page, whatever it says."""
        if len(texts) < 4:
            return frozenset()
        seen: Counter[str] = Counter()
        for body in texts:
            edges = {self._norm(i) for i in [*body[:6], *body[-6:]] if len(self.page.lines[i].text) < 80}
            seen.update(edges)
        return frozenset(t for t, n in seen.items() if t and n >= max(3, len(texts) * 0.45))

    def _norm(self, index: int) -> str:
        return _DIGITS.sub("0", words.fold(self.page.lines[index].text))

    def _trim(self, low: int, high: int, mark: Mark, beside: Mark | None, repeated: frozenset[str]) -> list[int]:
        lines = self.page.lines
        kept: list[int] = []
        dropped: list[int] = []
        for index in range(low, high):
            line = lines[index]
            if line.rule:
                continue
            if not line.text:
                kept.append(index)
                continue
            if self._norm(index) in repeated or (
                line.form and self.kinds[index] in (None, "form") and len(line.text) < 40
            ):
                dropped.append(index)
                continue
            kept.append(index)
        while kept and (not lines[kept[0]].text or self._is_head_rest(kept[0], mark)):
            kept.pop(0)
        fact = False
        while kept and (
            not lines[kept[-1]].text
            or self._is_tail_rest(kept[-1], beside)
            or self._is_fact(kept)
            or (fact and mark.name is not None and _same_name(lines[kept[-1]].text, mark.name))
        ):
            fact = fact or self._is_fact(kept)
            if lines[kept[-1]].text and len([i for i in kept if lines[i].text]) == 1 and self._may_be_all(kept[-1]):
                break
            kept.pop()
        inner = [
            i for i in kept
            if not lines[i].text or self.kinds[i] not in ("action", "vote", "quote") or self._may_be_all(i)
        ]  # fmt: skip
        if not any(lines[i].text for i in inner):
            said = [i for i in dropped if words.is_one(lines[i].text, "deleted")]
            return said or [i for i in dropped if self.kinds[i] is None and len(lines[i].text) > 40]
        return inner

    def _is_fact(self, kept: list[int]) -> bool:
        """Whether the last of some lines is a fact about the author, in a column that is printed below the text."""
        if not kept:
            return False
        before = self.page.lines[kept[-2]].text if len(kept) > 1 else ""
        return furniture.is_fact(self.page.lines[kept[-1]].text, before)

    def _may_be_all(self, index: int) -> bool:
        """Whether a line that could be a button may as well be somebody's whole comment."""
        return furniture.is_sayable(self.page.lines[index].text)

    def _is_head_rest(self, index: int, mark: Mark) -> bool:
        """Whether a line above a comment's text still belongs to its head."""
        text = self.page.lines[index].text
        kind = self.kinds[index]
        if kind in _EDGE_KINDS and not self._may_be_all(index):
            return True
        if mark.name and _same_name(text, mark.name):
            return True
        head = self.found.get(index)
        if head is not None and head.rest == 0 and head.stamp is not None:
            if head.order == "d" or (mark.name and head.name and (head.name == mark.name or head.edited)):
                return True
        before = index - 1
        while before >= 0 and not self.page.lines[before].text:
            before -= 1
        return furniture.is_fact(text, self.page.lines[before].text if before >= 0 and before > mark.bottom else "")

    def _is_tail_rest(self, index: int, beside: Mark | None) -> bool:
        """Whether a line below a comment's text is a button, or belongs to the next head."""
        text = self.page.lines[index].text
        if self.kinds[index] in _EDGE_KINDS or self.kinds[index] == "attachment":
            return True
        if beside is not None and beside.name:
            if _same_name(text, beside.name):
                return True
            if len(text) == 1 and beside.name[:1].casefold() == text.casefold():
                return True
        head = self.found.get(index)
        return head is not None and head.order == "d" and not head.rest and head.stamp is not None

    def _weigh(self, reading: Discussion) -> None:
        """Give a reading its quality and score."""
        marks, bodies = reading.marks, reading.bodies
        lines = self.page.lines
        total = len(marks)
        lengths = [sum(len(lines[i].text) for i in body) for body in bodies]
        filled = sum(1 for length in lengths if length > 0)
        spoken = sum(1 for length in lengths if length > 25)
        likely = sum(mark.likely for mark in marks) / total
        named = sum(1 for mark in marks if mark.name) / total
        distinct = len({mark.name for mark in marks if mark.name})
        quality = 0.35 * likely + 0.25 * filled / total + 0.2 * spoken / total
        reasons = reading.reasons
        if reading.group.says:
            quality += 0.15
            reasons.append("a word for saying follows the names")
        if any(mark.stamp and mark.stamp.timed for mark in marks):
            quality += 0.12
        buttons = sum(1 for low, high in self._gaps(marks) if any(self.kinds[i] == "action" for i in range(low, high)))
        if buttons * 2 > total:
            quality += 0.12
            reasons.append(f"{buttons} of {total} have a reply button")
        if reading.heading is not None and (reading.trailing or self._near(reading.heading, marks[0].top)):
            quality += 0.12
            reasons.append(f"line {reading.heading + 1} heads the comments: {lines[reading.heading].text[:60]!r}")
        if reading.stated is not None and abs(reading.stated - total) <= 1:
            quality += 0.15
            reasons.append(f"the page states {reading.stated}")
        if any(mark.number for mark in marks) and _ascending([mark.number for mark in marks if mark.number]):
            quality += 0.08
            reasons.append("they are numbered")
        if distinct == 1 and total > 3:
            quality -= 0.5 if reading.group.key[0] == "d" else 0.25 if buttons or reading.heading is not None else 0.4
        apart = sum(self._head_lines(mark) for mark in marks) / total
        if apart > 2:
            quality -= 0.04 * min(8, apart - 2)
        if reading.heading is not None and not reading.trailing and marks[0].top - reading.heading <= 3:
            quality += 0.06
        if named < 0.7:
            quality -= 0.3 * (1 - named)
        median = sorted(lengths)[total // 2]
        if median < 12:
            quality -= 0.25
        if sum(mark.rest > 0 for mark in marks) * 2 > total:
            quality -= 0.15
        if reading.group.key[0] == "d" and reading.group.key[2] == "d":
            quality -= 0.1
        listed = sum(1 for body in bodies if self._looks_linked(body)) / total
        if listed > 0.6 and not reading.group.says and buttons * 2 <= total:
            quality -= 0.3
            reasons.append("the texts look like titles of links")
        reading.quality = max(0.0, quality)
        bar = 0.62 if total >= 3 else 0.74 if total == 2 else 0.8
        if total == 1 and reading.heading is None:
            bar = 0.95
        if total == 2 and reading.heading is None and not any(mark.stamp for mark in marks):
            bar = 1.0  # an article may quote two people
        if reading.quality < bar:
            reading.score = 0.0
            return
        reading.score = reading.quality**2 * math.log2(1 + filled) * (1 + min(1.0, math.log10(1 + sum(lengths)) / 5))

    def _near(self, heading: int, top: int) -> bool:
        """Whether little more than furniture lies between the heading and the first head."""
        return sum(1 for i in range(heading + 1, top) if self.page.lines[i].text and self.kinds[i] is None) < 6

    def _head_lines(self, mark: Mark) -> int:
        """How many lines of text a head spreads over that say nothing: no fact, role or number."""
        return sum(
            1 for i in range(mark.top, mark.bottom + 1)
            if self.page.lines[i].text and self.kinds[i] is None and i not in self.found
        )  # fmt: skip

    def _looks_linked(self, body: list[int]) -> bool:
        """Whether a text is one short line without an end: what a list of links to articles shows."""
        texts = [self.page.lines[i].text for i in body if self.page.lines[i].text]
        if not texts:
            return True
        if len(texts) > 2:
            bullets = sum(1 for i in body if self.page.lines[i].bullet and len(self.page.lines[i].text) < 60)
            return bullets * 3 > len(texts) * 2 and not any(len(text) > 80 for text in texts)
        joined = " ".join(texts)
        return (
            len(joined) < 130
            and joined[-1].isalnum()
            and len(joined.split()) > 2
            and not re.search(r"[.!?…。！？]", joined)
        )

    def _gaps(self, marks: list[Mark]) -> list[tuple[int, int]]:
        result = [(a.bottom + 1, b.top) for a, b in itertools.pairwise(marks)]
        last = marks[-1].bottom + 1
        return [*result, (last, min(last + 12, len(self.page.lines)))]


_SCORED = re.compile(r"\s*\(Score:\s?(-?\d+)(?:, [\w ]{1,30})?\)\s*$", re.IGNORECASE)


def _subject(text: str) -> str | None:
    """A line as a subject: without ``Re:`` and score; ``None`` for what is too long for one."""
    if len(text) > 160:
        return None
    text = words.fold(_SCORED.sub("", text))
    for _ in range(3):
        head, colon, rest = text.partition(":")
        if not colon or head.strip() not in words.phrases("topic"):
            break
        text = rest.strip()
    return text or None


def _wide_gaps(marks: Sequence[Mark]) -> set[int]:
    """Where a list of heads falls apart because much more lies between two of them than elsewhere."""
    gaps = [b.top - a.bottom for a, b in zip(marks, marks[1:], strict=False)]
    if len(gaps) < 2:
        return set()
    usual = sorted(gaps)[len(gaps) // 2]
    return {position + 1 for position, gap in enumerate(gaps) if gap > 60 and gap > 8 * usual}


@cache
def _long_forms() -> tuple[str, ...]:
    return tuple(p for p in words.phrases("form") if len(p) > 13 and " " in p)


def _same_name(text: str, name: str) -> bool:
    """Whether a line is a name again: as a portrait's description, an account, or printed twice."""
    a = names.undouble(text).lstrip("@").casefold()
    b = name.casefold()
    if a == b:
        return True
    rest = a[len(b) :] if a.startswith(b) else ""
    return bool(rest) and len(rest) < 30 and (bool(_PORTRAIT.search(rest)) or words.is_one(rest, "roles"))


_PORTRAIT = re.compile(
    r"^(?:'s|’s|s)?[\s:(-]*(?:avatar|gravatar|profile|picture|photo|image|icon|logo|profil|bild|foto)"
)


def _ascending(numbers: list[int]) -> bool:
    rises = sum(1 for a, b in itertools.pairwise(numbers) if b == a + 1)
    return len(numbers) > 1 and rises * 10 >= (len(numbers) - 1) * 6
