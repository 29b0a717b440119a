"""What a header says beside numbers: short, whatever a site wrote, and nothing of what is no mark."""

from __future__ import annotations

from tui_reader.reading.comments.headlines import marks_of, words_of


def test_marks_of_a_comment() -> None:
    extra = {"accepted": True, "role": "moderator", "attachments": ["score.png"], "score": 3, "edited": "2026-01-01"}
    assert words_of(extra) == ["accepted", "moderator", "score.png", "3 points", "edited"]
    assert marks_of({"attachments": ["a", "b", 3]}) == ["2 files"]
    assert marks_of({"accepted": "yes", "role": 4, "attachments": {"a": 1}, "author_flair": " "}) == []
    assert [len(word) for word in marks_of({"author_flair": "x" * 200})] == [24]
