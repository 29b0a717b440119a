# ruff: noqa: E501  markup stands as it is printed
"""Pages whose markup calls nothing by a name: a heading counts what stands right below it."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

ARTICLE = (
    "<h1>The weathercock of Saint Blaise</h1><p>By Nora Quist, 2 February 2017</p><p>It was taken down in the gale "
    "and lay in the grass with its tail bent, and nobody knew how large it was until then.</p><p>Four people carried "
    "it to the smithy, where it stays until spring.</p>"
)

FORMS = {
    "boxes": (
        "<div>3 comments</div><div>"
        "<div><div><b>Bo</b> <i>3 February 2017, 19:02</i></div><div>How heavy is it?</div></div>"
        "<div><div><b>Nora Quist</b> <i>3 February 2017, 20:10</i> in reply to Bo</div><div>As a calf.</div></div>"
        "<div><div><b>Siv Lund</b> <i>5 February 2017, 08:44</i></div><div>Ha!</div></div></div>"
    ),
    "articles": (
        "<section><h2>3 comments</h2>"
        "<article><header><b>Bo</b> on 3 February 2017</header><p>How heavy is it?</p></article>"
        "<article><header><b>Nora Quist</b> on 3 February 2017</header><p>As a calf.</p></article>"
        "<article><header><b>Siv Lund</b> on 5 February 2017</header><p>Ha!</p></article></section>"
    ),
    "paragraphs": (
        "<h3>Kommentare: 3</h3><p><b>Bo</b> schrieb am 3. Februar 2017:<br>How heavy is it?</p>"
        "<p><b>Nora Quist</b> schrieb am 3. Februar 2017:<br>As a calf.</p>"
        "<p><b>Siv Lund</b> schrieb am 5. Februar 2017:<br>Ha!</p>"
    ),
    "rows": (
        "<p><b>3 commentaires</b></p><table><tr><th>Bo</th><td>3 février 2017, 19:02</td></tr><tr><td colspan=2>How heavy is it?</td></tr>"
        "<tr><th>Nora Quist</th><td>3 février 2017, 20:10</td></tr><tr><td colspan=2>As a calf.</td></tr>"
        "<tr><th>Siv Lund</th><td>5 février 2017, 08:44</td></tr><tr><td colspan=2>Ha!</td></tr></table>"
    ),
    "fieldsets": (
        "<div>コメント（3）</div><div><fieldset><legend>Bo, 2017-02-03 19:02</legend>How heavy is it?</fieldset>"
        "<fieldset><legend>Nora Quist, 2017-02-03 20:10</legend>As a calf.</fieldset>"
        "<fieldset><legend>Siv Lund, 2017-02-05 08:44</legend>Ha!</fieldset></div>"
    ),
}


def page(below: str) -> str:
    return f"<!doctype html><html><head><title>The weathercock of Saint Blaise</title></head><body><main>{ARTICLE}{below}</main></body></html>"


@pytest.mark.parametrize("form", FORMS)
def test_as_many_as_the_heading_counts_are_read_however_short(form: str) -> None:
    thread = read(page(FORMS[form]), Report(), tables=ENGINES)
    said = [(c.author, (c.published or "")[:10], c.body) for c in thread.comments]
    assert said == [
        ("Bo", "2017-02-03", "How heavy is it?"),
        ("Nora Quist", "2017-02-03", "As a calf."),
        ("Siv Lund", "2017-02-05", "Ha!"),
    ]
    assert "it to the smithy" in thread.post.body
    assert "calf" not in thread.post.body


def test_answer_in_the_box_that_it_answers() -> None:
    below = (
        "<div><div>2 comments</div><div><div><span>Bo</span> <span>3 February 2017, 19:02</span></div><p>How heavy is it?</p>"
        "<div><div><span>Nora Quist</span> <span>3 February 2017, 20:10</span></div><p>As a calf.</p></div></div></div>"
    )
    first, second = read(page(below), Report(), tables=ENGINES).comments
    assert second.parent == first.id
    assert (first.body, second.body) == ("How heavy is it?", "As a calf.")


def test_one_comment() -> None:
    below = "<h2>1 comment</h2><details open><summary>Bo — 3 February 2017, 10:22</summary><p>How heavy is it?</p></details>"
    thread = read(page(below), Report(), tables=ENGINES)
    assert [(c.author, c.body) for c in thread.comments] == [("Bo", "How heavy is it?")]


@pytest.mark.parametrize("count", [2, 4])
def test_another_count_shows_nothing(count: int) -> None:
    below = FORMS["articles"].replace("3 comments", f"{count} comments")
    assert not read(page(below), Report(), tables=ENGINES).comments


def test_a_page_that_counts_comments_and_has_none_says_so() -> None:
    report = Report()
    thread = read(page("<h2>3 comments</h2><p>They cannot be shown right now.</p>"), report, tables=ENGINES)
    report.found = len(thread.comments)
    assert "0 comments of 3 stated" in report.summary()
    assert any("3 comments" in note for note in report.notes)


def test_counts_that_differ_are_those_of_a_list() -> None:
    report = Report()
    teasers = "".join(
        f"<h2><a href=/p{n}>A day in {n}</a></h2><p>Some words.</p><p>{n} comments</p>" for n in (3, 5, 7)
    )
    read(f"<html><body>{teasers}</body></html>", report, tables=ENGINES)
    assert report.stated is None
