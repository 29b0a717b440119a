"""Short pages: an article of a sentence, a single comment, and what is said of text that went nowhere."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

HEAD = "<html><head><title>Owls: A kettle that whistles in two voices</title></head><body><nav>Home About</nav>"
POST = "<h1>A kettle that whistles in two voices</h1><p>Posted by Ines on March 3, 2024</p><p>It is <em>mine</em>.</p>"
LONE = '<div class="comment"><b>Oda</b> says:<br>March 4, 2024 at 9:00 am<p>Sell it.</p></div>'
FOOTER = "<footer>(c) Owls</footer></body></html>"


def parsed(html: str) -> tuple[Thread, Report]:
    report = Report()
    return read(html, report, tables=ENGINES), report


def test_article_of_one_sentence_above_one_comment() -> None:
    thread, _ = parsed(f"{HEAD}{POST}<h3>Responses</h3>{LONE}{FOOTER}")
    assert (thread.post.author, thread.post.published, thread.post.body) == ("Ines", "2024-03-03", "It is _mine_.")
    assert [(c.author, c.published, c.body) for c in thread.comments] == [("Oda", "2024-03-04T09:00", "Sell it.")]


def test_marked_article_above_a_comment_without_a_date() -> None:
    thread, report = parsed(
        "<html><head><title>Kettles</title></head><body><article><h1>Kettles</h1><p>A kettle of ours has learnt to"
        ' whistle in two voices, and neither of them is any good.</p></article><div class="comments">'
        '<div class="comment"><b class="author">Oda</b><p>Sell it</p></div></div></body></html>'
    )
    assert thread.post.body.startswith("A kettle of ours")
    assert thread.post.author is None
    assert [(c.author, c.body) for c in thread.comments] == [("Oda", "Sell it")]
    assert report.notes == ["the comment has no date"]


def test_comments_in_a_list_with_a_short_article() -> None:
    items = "".join(
        f'<li class="comment" id="c{n}"><cite>{who}</cite> <time datetime="2024-03-0{n}T08:00:00Z">{n} March</time>'
        f"<p>{said}</p></li>"
        for n, (who, said) in enumerate([("Oda", "Sell it."), ("Pim", "Or teach it a third voice.")], 4)
    )
    thread, _ = parsed(
        "<html><head><title>Kettles</title></head><body><article><h1>Kettles</h1>"
        '<p class="byline">by Ines Holm</p><time datetime="2024-03-03T08:00:00Z">3 Mar</time><p>Two voices.</p>'
        f'</article><section id="comments"><h2>2 comments</h2><ol class="commentlist">{items}</ol></section>'
    )
    assert (thread.post.author, thread.post.body) == ("Ines Holm", "Two voices.")
    assert [c.body for c in thread.comments] == ["Sell it.", "Or teach it a third voice."]


def test_byline_and_count_are_not_the_article() -> None:
    prose = "<p>" + "It whistles low when the water is cold and high when it is not, which is the wrong way round. " * 3
    two = LONE + LONE.replace("Oda", "Pim").replace("Sell it.", "Or teach it a third voice, and call it a choir.")
    thread, _ = parsed(f"{HEAD}{POST}{prose}</p><h3>2 Responses</h3>{two}{FOOTER}")
    assert thread.post.body.startswith("It is _mine_.")
    assert "Posted by" not in thread.post.body
    assert "Responses" not in thread.post.body
    assert len(thread.comments) == 2


def test_a_comment_that_is_there_beside_a_service_that_loads_others() -> None:
    thread, report = parsed(f'{HEAD}{POST}<h3>Responses</h3>{LONE}<div id="disqus_thread"></div>{FOOTER}')
    assert len(thread.comments) == 1
    assert not any("script" in note for note in report.notes)


@pytest.mark.parametrize("klass", ["comment-form", "comment-count", "comments", "comment-link"])
def test_what_only_belongs_to_comments_is_none(klass: str) -> None:
    thread, _ = parsed(f'{HEAD}{POST}<div class="{klass}"><b>Log in</b> March 4, 2024 <p>to answer.</p></div>{FOOTER}')
    assert thread.comments == ()


def test_text_that_went_nowhere_is_said() -> None:
    stray = "".join(
        f"<section><p>{word} stands in a column of its own, far above the article, and nobody signed it.</p></section>"
        for word in ("This", "That", "Another one", "The fourth", "The fifth")
    )
    article = (
        '<div class="entry-content">'
        + "<p>The kettle whistled through the night and the day after it.</p>" * 3
        + "</div>"
    )
    _, whole = parsed(f"{HEAD}<h1>A kettle</h1>{article}{FOOTER}")
    _, report = parsed(f"{HEAD}<div>{stray}</div><h1>A kettle</h1>{article}{FOOTER}")
    assert any("neither the article nor the comments" in note for note in report.notes)
    assert report.sureness < whole.sureness - 0.2


@pytest.mark.parametrize("title", ["", "<title>Kettles</title>"])
def test_a_page_on_which_nothing_was_found_is_its_text(title: str) -> None:
    html = (
        f"<html><head>{title}</head><body><nav>Home of all kettles</nav><p>It whistles in two voices.</p></body></html>"
    )
    thread, _ = parsed(html)
    assert thread.post.body == "It whistles in two voices."
    other, _ = parsed(html.replace("two", "three"))
    assert other.id != thread.id
