"""One small discussion, to be printed in the markup of many engines: what every reader of a page should find in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Said:
    """One comment of the discussion."""

    id: str
    parent: str | None
    author: str
    at: datetime
    text: str

    @property
    def iso(self) -> str:
        return self.at.isoformat(timespec="seconds")


TITLE = "How we taught an old lighthouse to count ships"
AUTHOR = "Runa Eikeland"
PUBLISHED = datetime(2019, 3, 14, 8, 30)
ARTICLE = tuple(
    " ".join(paragraph.split())
    for paragraph in """
        For a hundred years the keeper of this lighthouse wrote every ship that passed into a large book, in ink, with
        the weather beside it.

        When the last keeper left, nobody wrote anything down any more. We put a small camera behind the old lens and
        let a patient little program do the counting, one silhouette at a time.

        It is wrong about fishing boats in fog, and it once took a swan for a tanker. All the same its book is longer
        than the keeper's, and we publish every page of it here, mistakes included.
    """.strip().split("\n\n")
)

_START = datetime(2019, 3, 14, 19, 5)
_ROWS = (
    ("4101", None, "Tobias Lindqvist", 0, "The swan made my whole week. Did you keep the picture of it somewhere?"),
    (
        "4102",
        "4101",
        "Runa Eikeland",
        47,
        "Of course we did, it hangs on the wall beside the door of the lamp room now.",
    ),
    ("4107", "4102", "Tobias Lindqvist", 180, "Then I shall have to come and see it before the summer is over."),
    ("4103", None, "m_okafor", 260, "How many frames a second does the camera need before small boats blur together?"),
    ("4104", None, "Ines Duarte", 1505, "My grandfather kept such a book too. He noted birds, and who had a cold."),
    (
        "4109",
        "4104",
        "Halvard",
        1720,
        "Somebody ought to type those books in while there is still a person who can read them.",
    ),
    ("4105", None, "pelle77", 2960, "Thanks!"),
)
TALK = tuple(Said(id, parent, who, _START + timedelta(minutes=late), text) for id, parent, who, late, text in _ROWS)
"""Three levels, one very short comment, one author twice, days that differ."""

FLAT = tuple(Said(one.id, None, one.author, one.at, one.text) for one in sorted(TALK, key=lambda one: one.at))
"""The same for engines that show no answers."""


def below(parent: str | None) -> list[Said]:
    """The answers to a comment, in order."""
    return [one for one in TALK if one.parent == parent]


def page(body: str, *, head: str = "", title: str = f"{TITLE} | Skerry Notes", lang: str = "en") -> str:
    """A whole page with what stands around any discussion: menu, sidebar with its own lists of dates, footer."""
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body>
<div id="header"><p class="site"><a href="/">Skerry Notes</a></p>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></div>
<div id="wrap">
{body}
</div>
<div id="sidebar" class="sidebar">
<div class="widget"><h3>Recent posts</h3><ul>
<li><a href="/2019/02/kelp">Kelp on the slipway</a> <span class="post-date">2 February 2019</span></li>
<li><a href="/2019/01/lens">Cleaning a lens of a ton</a> <span class="post-date">11 January 2019</span></li>
<li><a href="/2018/12/oil">What to do with eighty barrels of oil</a> <span class="post-date">3 December 2018</span></li>
</ul></div>
<div class="widget"><h3>Recent comments</h3><ul>
<li>Gro on <a href="/2019/02/kelp#comment-3990">Kelp on the slipway</a></li>
<li>Tobias Lindqvist on <a href="/2019/01/lens#comment-3971">Cleaning a lens of a ton</a></li>
</ul></div></div>
<div id="footer"><p>© 2019 Skerry Notes. <a href="/privacy">Privacy</a></p></div>
</body></html>"""


def article(tag: str = "div", klass: str = "entry-content", heading: str = "h1") -> str:
    """The article with its title and its byline."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    return (
        f'<div class="post hentry"><{heading} class="entry-title">{TITLE}</{heading}>'
        f'<p class="byline">By <a rel="author" href="/author/runa">{AUTHOR}</a> on '
        f'<time datetime="{PUBLISHED.isoformat()}">{PUBLISHED:%d %B %Y}</time></p>'
        f'<{tag} class="{klass}">{text}</{tag}>'
        '<div class="sharedaddy"><h3>Share this:</h3><a href="#">Twitter</a> <a href="#">Facebook</a></div></div>'
    )
