"""Where a move leads, by the shape of the thread: every function answers a comment, or nothing.

All work on what is shown, so that a move never lands inside a fold.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tui_reader.reading.thread.scene import Scene


def following(scene: Scene, index: int) -> int | None:
    """The next shown comment."""
    shown = scene.shown
    position = bisect_right(shown, index)
    return shown[position] if position < len(shown) else None


def preceding(scene: Scene, index: int) -> int | None:
    """The shown comment before."""
    shown = scene.shown
    position = bisect_left(shown, index) - 1
    return shown[position] if position >= 0 else None


def parent(scene: Scene, index: int) -> int | None:
    """What a comment answers."""
    return scene.outline.parent(index)


def root(scene: Scene, index: int) -> int | None:
    """The root comment of the branch; nothing where the comment is one itself."""
    found = scene.outline.root(index)
    return None if found == index else found


def first_child(scene: Scene, index: int) -> int | None:
    """The first shown reply."""
    found = following(scene, index)
    return found if found is not None and scene.outline.contains(index, found) else None


def next_sibling(scene: Scene, index: int) -> int | None:
    """The next comment with the same parent."""
    found = scene.outline.next_sibling(index)
    while found is not None and not scene.is_shown(found):
        found = scene.outline.next_sibling(found)
    return found


def previous_sibling(scene: Scene, index: int) -> int | None:
    """The comment with the same parent before this one."""
    found = scene.outline.previous_sibling(index)
    while found is not None and not scene.is_shown(found):
        found = scene.outline.previous_sibling(found)
    return found


def next_root(scene: Scene, index: int) -> int | None:
    """The next root comment."""
    outline = scene.outline
    found = outline.end(outline.root(index))
    while found < outline.count and not scene.is_shown(found):
        found = outline.end(found)
    return found if found < outline.count else None


def previous_root(scene: Scene, index: int) -> int | None:
    """The root comment of this branch, or the one before where the comment is itself a root."""
    own = scene.outline.root(index)
    return own if own != index else previous_sibling(scene, index)


def next_marked(scene: Scene, flags: bytes | bytearray, index: int) -> int | None:
    """The next comment with a mark that is not hidden in a fold, going round at the end."""
    found = _marked_from(scene, flags, index + 1, len(flags))
    return found if found is not None else _marked_from(scene, flags, 0, index)


def _marked_from(scene: Scene, flags: bytes | bytearray, start: int, end: int) -> int | None:
    index = flags.find(1, start, end)
    while index >= 0:
        if scene.is_shown(index):
            return index
        # Hidden: go on behind the fold that hides it.
        after = scene.position(index) + 1
        skip = scene.shown[after] if after < len(scene.shown) else end
        index = flags.find(1, max(skip, index + 1), end)
    return None
