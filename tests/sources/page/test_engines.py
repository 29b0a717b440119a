"""Every engine's page gives the whole discussion, with its row of the tables and, the row taken away, without."""

from __future__ import annotations

import blogs
import forums
import pytest
import sites
import wide
from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TALK, TITLE, Said, page

from tui_reader.model import Comment, Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

PAGES = {**blogs.PAGES, **forums.PAGES, **sites.PAGES, **wide.PAGES}
FLAT_PAGES = blogs.FLAT_PAGES | forums.FLAT_PAGES | sites.FLAT_PAGES | wide.FLAT_PAGES
UNDATED = blogs.UNDATED | forums.UNDATED | sites.UNDATED
NO_ARTICLE = sites.NO_ARTICLE
NEEDS_ROW = sites.NEEDS_ROW | forums.NEEDS_ROW
WAYS = [pytest.param(ENGINES, id="marks"), pytest.param((), id="general")]


def matched(thread: Thread, want: list[Said]) -> dict[str, Comment]:
    """The comment that says what each of the wanted ones says, by its id."""
    found: dict[str, Comment] = {}
    for comment in thread.comments:
        for said in want:
            if said.text in comment.body and said.id not in found:
                found[said.id] = comment
                break
    return found


@pytest.mark.parametrize("tables", WAYS)
@pytest.mark.parametrize("name", PAGES)
def test_page_gives_the_discussion(name: str, tables: tuple) -> None:
    if not tables and name in NEEDS_ROW:
        pytest.skip("told by attributes that only its row knows")
    thread = read(PAGES[name](), Report(), tables=tables)
    want = list(FLAT if name in FLAT_PAGES else sites.PARTIAL.get(name, TALK))
    found = matched(thread, want)
    assert [said.id for said in want if said.id not in found] == []
    assert len(thread.comments) == len(want)
    assert {id: comment.body.strip() for id, comment in found.items()} == {said.id: said.text for said in want}
    assert {id: comment.author for id, comment in found.items()} == {said.id: said.author for said in want}
    if name not in UNDATED:
        days = {id: (comment.published or "")[:10] for id, comment in found.items()}
        assert days == {said.id: said.iso[:10] for said in want}
    names = {comment.id: id for id, comment in found.items()}
    assert {id: names.get(comment.parent or "") for id, comment in found.items()} == {
        said.id: said.parent for said in want
    }


@pytest.mark.parametrize("tables", WAYS)
@pytest.mark.parametrize("name", PAGES)
def test_page_gives_the_post(name: str, tables: tuple) -> None:
    if not tables and name in NEEDS_ROW:
        pytest.skip("told by attributes that only its row knows")
    post = read(PAGES[name](), Report(), tables=tables).post
    assert post.title == TITLE
    assert post.author == AUTHOR
    assert (post.published or "")[:10] == PUBLISHED.isoformat()[:10]
    if name not in NO_ARTICLE and (tables or name not in sites.ROUGH):
        assert post.body.strip() == "\n\n".join(ARTICLE)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in wide.PAGES])
def test_row_of_the_tables_is_found(name: str) -> None:
    report = Report()
    read(PAGES[name](), report, tables=ENGINES)
    assert (report.engine in ("general", "structured data")) == (name in blogs.NO_ROW | forums.NO_ROW | sites.NO_ROW)


def test_comments_on_answers_have_the_ids_of_the_sites_data() -> None:
    thread = read(sites.stackexchange(), Report())
    found = {id: comment.id for id, comment in matched(thread, list(TALK)).items()}
    assert found == {said.id: f"c{said.id}" if said.parent else said.id for said in TALK}


@pytest.mark.parametrize("attribute", ["data-topid", "data-parent-pid"])
def test_flat_forum_that_names_what_a_post_answers(attribute: str) -> None:
    html = forums.nodebb()
    for said in TALK:
        told = f'<a component="post/parent" {attribute}="{said.parent}" href="/post/{said.parent}">@somebody</a>'
        edited = '<span class="hidden">last edited by x <span class="timeago" title="4/2/21, 10:46 AM"></span></span>'
        head = f'<small>wrote on <a class="permalink" href="/post/{said.id}">'
        html = html.replace(head, f"{told if said.parent else ''}{edited}{head}")
    thread = read(html, Report(), tables=ENGINES)
    assert {one.id: (one.parent, (one.published or "")[:10]) for one in thread.comments} == {
        said.id: (said.parent, said.iso[:10]) for said in TALK
    }


def test_first_comment_on_a_gist_is_not_what_the_others_are_about() -> None:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    rows = "".join(
        f'<div id="gistcomment-{c.id}" class="js-comment timeline-comment"><div class="timeline-comment-header"><h3>'
        f'<strong><a class="author" href="/{c.author}">{c.author}</a></strong> commented <a href="#gistcomment-{c.id}">'
        f'<relative-time datetime="{c.iso}Z">{c.at:%b %d, %Y}</relative-time></a></h3></div>'
        f'<div class="edit-comment-hide"><div class="comment-body markdown-body"><p>{c.text}</p></div></div></div>'
        for c in FLAT
    )
    head = f'<div class="gisthead"><span class="author"><a href="/runa">runa</a></span>/<h1>{TITLE}</h1></div>'
    file = f'<div class="gist-content"><div class="file"><article class="markdown-body">{prose}</article></div></div>'
    thread = read(page(f"{head}{file}{rows}"), Report(), tables=ENGINES)
    assert [one.id for one in thread.comments] == [said.id for said in FLAT]
    assert ARTICLE[0] in thread.post.body


def test_date_in_a_text_is_not_when_it_was_written_where_others_have_theirs_beside_it() -> None:
    html = forums.insided()
    day = f'publish-date">{PUBLISHED:%B %d, %Y}<'
    html = html.replace(day, 'publish-date"><', 1).replace("<time>Forum|Forum|4 years ago</time>", "", 1)
    html = html.replace(ARTICLE[0], f"Updated on 21/01/26 by Ben</p><p>{ARTICLE[0]}")
    thread = read(html, Report(), tables=ENGINES)
    assert (thread.post.author, thread.post.published) == (AUTHOR, None)
    assert [(one.published or "")[:10] for one in thread.comments] == [said.iso[:10] for said in FLAT]


def test_answer_that_many_changed_is_by_the_one_who_is_named() -> None:
    changed = '<a id="history-7" href="/posts/7/revisions">4 revs, 4 users 71%<br></a><a href="/users/3">Gro</a>'
    wiki = '<div class="user-details"><span class="community-wiki">community wiki</span></div><br>'
    signed = f'<div class="user-info">{wiki}<div class="user-details">{changed}</div></div>'
    answer = (
        '<div id="answers"><div class="answer" id="answer-7"><div class="s-prose"><p>Turn it off.</p></div>'
        f'<div class="post-signature">{signed}</div></div></div>'
    )
    question = '<div id="question"><div class="s-prose"><p>Why does the lamp not turn?</p></div></div>'
    thread = read(page(f"<h1>{TITLE}</h1>{question}{answer}"), Report(), tables=ENGINES)
    assert [(c.author, c.body) for c in thread.comments] == [("Gro", "Turn it off.")]
