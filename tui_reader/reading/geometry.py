"""Where everything stands: all columns and rows of the screen as pure functions of its size.

Every constant of the layout is here, with its reason. Columns are counted from the left edge of their own pane.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

Shape = Literal["wide", "medium", "narrow"]
"""Wide: posts beside the thread. Medium: posts in a drawer over it. Narrow: one pane at a time."""

WIDE = 110
"""From this width on, the list of posts and a full measure of text stand side by side."""
MEDIUM = 70
"""From this width on, article and comments stand on one screen."""
MEASURE = 74
"""Widest line of text where the reader sets no other: a book line and a bit. What the pane has beyond it is margin."""
LEAST_TEXT = 38
"""Indentation never leaves less than this for the text, where the pane has it at all."""
LEVELS = 12
"""Indentation never goes deeper than this."""
DRAWER = 40
"""Width of the list of posts when it lies over the thread."""
SMALL_WIDTH, SMALL_HEIGHT = 40, 8
"""Under this there is no map, no hints, and one cell of indentation per level."""
BARE_HEIGHT = 3
"""Under this there is only text: no title bar and no status line."""


class Region(NamedTuple):
    """A rectangle of the screen."""

    x: int
    y: int
    width: int
    height: int

    @property
    def empty(self) -> bool:
        """Whether nothing can be shown in it."""
        return self.width <= 0 or self.height <= 0


NOWHERE = Region(0, 0, 0, 0)
"""The region of a part that is not shown."""


class Columns(NamedTuple):
    """The columns of a pane of text: margins with marks at the left and right, text between."""

    width: int
    """Of the whole pane."""
    bar: int
    """The cursor bar; also the first column of the cursor band."""
    dot: int
    """The mark of what is new."""
    left: int
    """First column of the text of a root comment, of names and of the article."""
    right: int
    """First column after the text: dates end before it."""
    star: int
    """The bookmark mark."""
    band: int
    """First column after the cursor band."""
    map: int
    """The map; -1 where there is none."""
    scrollbar: int
    """The scrollbar; -1 where there is none."""
    step: int
    """Indentation per level."""
    deepest: int
    """The last level that is indented further than the one before."""
    narrow: bool
    """Whether folded rows go without a date."""

    @property
    def measure(self) -> int:
        """Cells of text in a root comment's line."""
        return self.right - self.left

    def indent(self, depth: int) -> int:
        """First column of the text of a comment of some depth."""
        return self.left + self.step * min(depth, self.deepest)

    def rail(self, depth: int) -> int:
        """Column of the fold mark and the rail of a comment of some depth."""
        return self.indent(depth) - 2


@lru_cache(maxsize=256)
def columns(width: int, *, narrow: bool | None = None, small: bool | None = None, measure: int = MEASURE) -> Columns:
    """The columns of a reading pane.

    ``narrow`` is for a screen of one pane, ``small`` for one of few columns or rows; both follow from the width
    where they are not given. ``measure`` is the widest line of text.
    """
    width = max(width, 0)
    if narrow is None:
        narrow = width < MEDIUM
    if small is None:
        small = width < SMALL_WIDTH
    step = 1 if small else 2
    if narrow:
        left, right = (4, min(width - 5, 4 + measure)) if width >= 16 else (min(2, width // 8), width)
        bar, dot, band = (0, 1, right + 2) if width >= 16 else (-1, -1, width)
    else:
        measure = min(measure, width - 14)
        left = (width - measure) // 2
        right = left + measure
        bar, dot, band = left - 5, left - 4, right + 3
    roomy = width >= 16
    return Columns(
        width=width,
        bar=bar,
        dot=dot,
        left=left,
        right=right,
        star=right + 1 if roomy else -1,
        band=min(band, width),
        map=width - 2 if roomy and not small else -1,
        scrollbar=width - 1 if roomy else -1,
        step=step,
        deepest=_deepest(right - left, step),
        narrow=narrow,
    )


def _deepest(measure: int, step: int) -> int:
    """How many levels can be indented; a pane narrower than the least text still shows a few."""
    comfortable = (measure - LEAST_TEXT) // 2
    cramped = min(3, (measure - LEAST_TEXT // 2) // step)
    return max(0, min(LEVELS, max(comfortable, cramped)))


@lru_cache(maxsize=64)
def preview_columns(width: int) -> Columns:
    """The columns of a preview (of a search result or a bookmark): left-aligned, without a map."""
    if width < 24:
        return columns(width, narrow=True, small=True)
    left, right = 7, width - 4
    return Columns(
        width=width,
        bar=left - 5,
        dot=left - 4,
        left=left,
        right=right,
        star=right + 1,
        band=min(right + 3, width),
        map=-1,
        scrollbar=-1,
        step=2,
        deepest=_deepest(right - left, 2),
        narrow=False,
    )


def printed_columns(width: int) -> Columns:
    """The columns of a thread that is printed: fold marks and stars at its sides, and no other margins."""
    width = max(width, 1)
    left = min(2, width // 8)
    right = min(width - left, left + MEASURE) if width > 2 else width
    step = 1 if width < SMALL_WIDTH else 2
    return Columns(
        width=width,
        bar=-1,
        dot=-1,
        left=left,
        right=right,
        star=right + 1 if left == 2 else -1,
        band=right + left,
        map=-1,
        scrollbar=-1,
        step=step,
        deepest=_deepest(right - left, step),
        narrow=False,
    )


class Screen(NamedTuple):
    """The parts of the reading screen at one size."""

    shape: Shape
    small: bool
    """No map and no hints."""
    title: Region
    """The title bar of medium and narrow screens."""
    posts: Region
    """The list of posts: a column of its own, the drawer, or the whole of a narrow screen."""
    article: Region
    """The lines of the article."""
    head: Region
    """The line that heads the comments."""
    comments: Region
    """The lines of the comments."""
    status: Region
    """The status line."""
    measure: int = MEASURE
    """The widest line of text."""

    @property
    def columns(self) -> Columns:
        """The columns of the article and the comments."""
        region = self.comments if not self.comments.empty else self.article
        return columns(region.width, narrow=self.shape == "narrow", small=self.small, measure=self.measure)


def shape_of(width: int) -> Shape:
    """The shape that a screen of some width has."""
    return "wide" if width >= WIDE else "medium" if width >= MEDIUM else "narrow"


def posts_width(width: int) -> int:
    """Width of the list of posts on a wide screen."""
    return min(max(width * 2 // 7, 30), 44)


@lru_cache(maxsize=64)
def screen(
    width: int,
    height: int,
    *,
    article_lines: int,
    pane: Literal["posts", "article", "comments"] = "comments",
    zoom: bool = False,
    share: int | None = None,
    measure: int = MEASURE,
) -> Screen:
    """The parts of the reading screen.

    ``article_lines`` is the height of the whole article, 0 where there is no text; ``pane`` has the focus: it alone
    is shown where only one fits or where it is zoomed. ``share`` is the reader's own choice of how many tenths of
    the height the article takes, ``measure`` that of the widest line of text.
    """
    shape = shape_of(width)
    small = width < SMALL_WIDTH or height < SMALL_HEIGHT
    bare = height < BARE_HEIGHT
    barred = not bare and shape != "wide"
    title = Region(0, 0, width, 1) if barred else NOWHERE
    status = NOWHERE if bare else Region(0, height - 1, width, 1)
    top = title.height
    rows = max(height - top - status.height, 0)
    listed = posts_width(width) if shape == "wide" else 0
    left = 0 if zoom and pane != "posts" else listed
    if shape == "wide":
        posts = Region(0, 0, width if zoom and pane == "posts" else listed, rows)
    else:
        posts = Region(0, top, DRAWER if shape == "medium" and not zoom else width, rows)
    across = width - left
    air = 0 if small else 1
    body = Region(left, top + air, across, max(rows - air, 0))
    alone = shape == "narrow" or zoom or article_lines <= 0 or rows < 2 * SMALL_HEIGHT
    if alone:
        article = body if article_lines > 0 and pane == "article" else NOWHERE
        head, comments = NOWHERE, NOWHERE if pane == "article" and article_lines > 0 else body
        if shape == "wide" and not comments.empty and not small:
            # Nothing else on a wide screen says which pane this is.
            head = Region(left, body.y, across, 1)
            comments = Region(left, body.y + 2, across, max(body.height - 2, 0))
        return Screen(shape, small, title, posts, article, head, comments, status, measure)
    tenths = share if share is not None else 7 if pane == "article" else 3
    reach = min(article_lines + 1, max(8, rows * tenths // 10))
    head_row = body.y + min(reach, max(body.height - 4, 2))
    article = Region(left, body.y, across, head_row - body.y - 1)
    head = Region(left, head_row, across, 1)
    comments = Region(left, head_row + 2, across, max(top + rows - head_row - 2, 0))
    return Screen(shape, small, title, posts, article, head, comments, status, measure)
