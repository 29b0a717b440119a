"""What a page says about how many comments it has, and whether they are in the file at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from tui_reader.sources import words
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import LARGE_HEADINGS
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.text.date_tokens import zeroed

_COUNT = re.compile(r"(?<![\d.,/#-])(\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d{1,6})(?![\d/]|[.,]\d)")
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_ATTRIBUTES = (
    "data-comment-count",
    "data-comments-count",
    "data-commentcount",
    "data-total-comments",
    "data-answercount",
)
_COMMENTS = re.compile(r"(?<![^\W_])comments?(?![^\W_])", re.IGNORECASE)
_COUNTING = frozenset(_ATTRIBUTES)

SCRIPTED = (
    ("Disqus", ("#disqus_thread", ".disqus-thread"), ("disqus.com/embed", "disqus_shortname", "disqus_identifier")),
    ("Facebook", (".fb-comments", "<fb:comments>"), ("fb:comments", "/plugins/comments.php", "/plugins/feedback.php")),
    ("giscus", (".giscus",), ("giscus.app",)),
    ("utterances", (".utterances",), ("utteranc.es",)),
    ("Commento", ("#commento",), ("commento.io", "cdn.commento")),
    ("Isso", ("#isso-thread",), ("data-isso",)),
    ("Remark42", ("#remark#",), ("remark_config",)),
    ("Hyvor Talk", ("#hyvor-talk-view",), ("talk.hyvor",)),
    ("Coral", ("#coral_thread", "#coral-talk-stream"), ("coral.coralproject", "createStreamEmbed")),
    ("OpenWeb", (".spot-im-comments", ".spotim_standalone"), ("spot.im/", "openweb.com/launcher")),
    ("Viafoura", ("<vf-conversations>", "<vf-comments>"), ("cdn.viafoura",)),
    ("LiveFyre", ("#livefyre-comments", "#livefyre"), ("livefyre.com/libs",)),
    ("IntenseDebate", ("#idc-container", "#IDCommentsHead"), ("intensedebate.com/js",)),
    ("Jetpack", ("#jetpack_remote_comment",), ("jetpack.wordpress.com/jetpack-comment",)),
    ("HyperComments", ("#hypercomments_widget",), ("hypercomments",)),
    ("Cackle", ("#mc-container",), ("cackle.me",)),
    ("Vuukle", ("#vuukle-comments", "#vuukle_div"), ("vuukle.com",)),
    ("Muut", (".muut",), ("muut.com",)),
    ("Cusdis", ("#cusdis_thread",), ("cusdis",)),
    ("Waline", ("#waline",), ("waline",)),
    ("Twikoo", ("#twikoo",), ("twikoo",)),
    ("Gitalk", ("#gitalk-container",), ("gitalk",)),
    ("Valine", ("#vcomments",), ("valine",)),
    ("Ghost", ("#ghost-comments-root",), ("ghost-comments", "comments-ui")),
    ("Discourse", ("#discourse-comments",), ("discourseEmbedUrl", "DiscourseEmbed")),
    ("Gigya", ("#commentsDiv",), ("gigya.com/js",)),
    ("VK", ("#vk_comments",), ("VK.Widgets.Comments",)),
    ("Ameba", (), ("comment.ameba",)),
    ("FastComments", ("#fastcomments-widget",), ("fastcomments.com",)),
    ("GraphComment", ("#graphcomment",), ("graphcomment.com",)),
    ("Talkyard", (".talkyard-comments",), ("talkyard-comments",)),
    ("Echo", (), ("js-kit.com/comments", "aboutecho.com")),
    ("LiveRe", ("#lv-container",), ("cdn-city.livere.com",)),
    ("Changyan", ("#SOHUCS",), ("changyan.sohu.com", "changyan.itc.cn")),
    ("Duoshuo", (".ds-thread",), ("static.duoshuo.com",)),
    ("HTML Comment Box", ("#HCB_comment_box",), ("htmlcommentbox.com",)),
    ("Artalk", (), ("artalk.init", "new Artalk(")),
    ("Cactus", (), ("latest.cactus.chat",)),
    ("Pluck", (), ("pluck/comments",)),
)
"""Services whose comments a script loads: what they are called, their elements, what stands in their scripts."""


def stated(page: Page, around: range | None) -> int | None:
    """How many comments the page says it has, in the words nearest to the discussion; ``None`` where it does not say.

    Args:
        page: the page.
        around: the nodes of the discussion; where there is none the whole page is asked.
    """
    counting = sorted(i for look in page.looks if not _COUNTING.isdisjoint(look.attributes) for i in look.nodes)
    for name in _ATTRIBUTES:
        for i in counting:
            value = page.attributes[i].get(name)
            if value and value.isdigit() and len(value) < 7 and (around is None or abs(i - around.start) < 400):
                return int(value)
    best: tuple[int, int] | None = None
    near: Iterable[int] = range(len(page))
    if around is not None:
        near = [*range(max(0, around.start - 600), min(around.start + 5, len(page)))]
        near += [around.stop] if near[-1] < around.stop < len(page) else []
    for i in near:
        text = page.text[i]
        if not text or len(text) > 90 or not any(map(str.isdigit, text)):
            continue
        number = count_in(text)
        if number is None and page.tag[page.parent[i]] in ("span", "strong", "b", "em", "a", "i"):
            up = page.parent[page.parent[i]]
            if up >= 0 and page.weight(up) < 80:
                number = count_in(page.words(up, 100))
        if number is None or _is_of_member(page, i):
            continue
        distance = around.start - i if around is not None else i
        heading = any(page.tag[at] in LARGE_HEADINGS for at in page.ancestors(i, 3))
        distance = distance // 4 if heading else distance
        if best is None or distance < best[0]:
            best = (distance, number)
    return best[1] if best is not None else None


def _is_of_member(page: Page, i: int) -> bool:
    """Whether a count stands in a line of facts about somebody: "410 posts · Joined 2002"."""
    around = [up for up in page.ancestors(i, 3) if page.weight(up) <= 80]
    line = page.words(around[-1], 100) if around else page.text[i]
    return any(is_one(_DIGITS.sub("", piece).strip(" :"), "facts") for piece in re.split(r"[·•|]", line)[1:])


@cache
def _counted() -> frozenset[str]:
    return frozenset(word for phrase in words.phrases("comments") for word in _WORD.findall(phrase))


@lru_cache(maxsize=1024)
def _may_count(text: str) -> bool:
    """Whether any word of a text, its digits written as zeros, is one of those that comments are counted with."""
    return not text.isascii() or not _counted().isdisjoint(_WORD.findall(text.casefold()))


def count_in(text: str) -> int | None:
    """The number in a heading that counts comments: ``4 Responses to “…”``, ``Kommentare (34)``."""
    if not _DIGITS.search(text) or not _may_count(zeroed(text)):
        return None  # as most texts, which is told faster
    hit = _COUNT.search(text)
    if hit is None:
        return None
    number = int(re.sub(r"\D", "", hit[1]))
    if number > 500_000:
        return None
    before, after = words.bare(text[: hit.start()]), words.bare(text[hit.end() :])
    if 1990 <= number <= 2040 and hit[1].isdigit() and before and after:
        return None  # "February 2024 Discussion Thread"
    for piece in (
        after,
        before,
        " ".join(after.split()[:1]),
        " ".join(after.split()[:2]),
        " ".join(before.split()[-1:]),
    ):
        if piece and is_one(piece, "comments"):
            return number
    return None


_SHARED = ("omment", "isqus")
"""What many words of ``SCRIPTED`` hold: all of them are sought only near it, since each search takes the whole page."""


def _near(html: str, shared: str) -> str:
    """What stands close to every place of a part of a word, and no words that do not hold it."""
    reach = 40  # longer than any of those words
    pieces = html.split(shared)
    return shared.join(part if len(part) <= 2 * reach else f"{part[:reach]}\0{part[-reach:]}" for part in pieces)


def loaded_by(page: Page, html: str) -> str | None:
    """The service that loads the comments of a page by a script, or that they go into a frame; where that is so."""
    marks = page.marks
    near = {shared: _near(html, shared) for shared in _SHARED}
    for title, elements, scripts in SCRIPTED:
        if any(element in marks for element in elements):
            return title
        if any(word in next((near[shared] for shared in _SHARED if shared in word), html) for word in scripts):
            return title
    for i in page.tagged("iframe", "frame"):
        if _COMMENTS.search(f"{page.get(i, 'src')} {page.get(i, 'id')}"):
            return "into a frame"
    return None
