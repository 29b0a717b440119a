"""Small threads made by hand, for the tests of the store."""

from __future__ import annotations

from typing import Any

from tui_reader.model import Comment, Post, Thread


def comment(id: str, parent: str | None = None, body: str | None = None, **more: Any) -> Comment:
    """One comment whose text follows from its id."""
    fields: dict[str, Any] = {"author": "Ines", "published": "2024-03-01T10:00:00Z", **more}
    return Comment(id=id, parent=parent, body=f"The words of {id}." if body is None else body, **fields)


def thread(id: str, *comments: Comment, **more: Any) -> Thread:
    """A thread of these comments."""
    fields: dict[str, Any] = {"title": f"On {id}", "author": "Odile", "body": f"What {id} is about.", **more}
    return Thread(Post(id=id, **fields), comments)


def long_thread(id: str, length: int) -> Thread:
    """A thread of branches of five."""
    return thread(
        id,
        *(
            comment(f"c{i}", None if i % 5 == 0 else f"c{i - 1}", author=f"Reader {i % 17}", body=f"Line {i}. " * 12)
            for i in range(length)
        ),
    )
