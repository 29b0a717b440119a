"""Any thread, by Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tui_reader.model import NO_EXTRA, Comment, Post, Thread
from tui_reader.text.sanitize import clean, clean_line

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60).map(clean)
LINES = st.text(alphabet=st.characters(codec="utf-8"), max_size=20).map(clean_line)
NAMES = st.none() | LINES.filter(bool)
TIMES = st.none() | st.sampled_from(
    ("2019-04-01", "2019-04-01T09:30", "2021-12-31T23:59:59Z", "2021-12-31T23:59:59+05:30", "2022-01-01T00:30:00-08:00")
)
IDS = st.text(alphabet="abcDEF0123._-", min_size=1, max_size=5).filter(lambda id: id[0].isalnum())
EXTRAS = st.just(NO_EXTRA) | st.dictionaries(
    st.sampled_from(("score", "edited", "kind", "flair", "tags")),
    st.integers(-(2**63), 2**64 - 1) | TEXTS | st.lists(TEXTS, max_size=2) | st.booleans(),
    min_size=1,
    max_size=2,
)
MARKUPS = st.sampled_from(("plain", "markdown"))


@st.composite
def threads(draw: Any, id: str | None = None, most: int = 12) -> Thread:
    """Any thread in reading order."""
    ids = draw(st.lists(IDS, unique=True, max_size=most))
    chain: list[str] = []
    comments = []
    for comment_id in ids:
        depth = draw(st.integers(0, len(chain)))
        del chain[depth:]
        comments.append(
            Comment(
                id=comment_id,
                parent=chain[-1] if chain else None,
                author=draw(NAMES),
                published=draw(TIMES),
                body=draw(TEXTS),
                markup=draw(MARKUPS),
                extra=draw(EXTRAS),
            )
        )
        chain.append(comment_id)
    post = Post(
        id=id or "t-" + draw(IDS),
        title=draw(NAMES),
        author=draw(NAMES),
        published=draw(TIMES),
        url=draw(st.none() | st.just("https://reading.example/a")),
        source=draw(st.sampled_from(("text", "mail"))),
        body=draw(TEXTS),
        markup=draw(MARKUPS),
        extra=draw(EXTRAS),
    )
    return Thread(post, tuple(comments))
