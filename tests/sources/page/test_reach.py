"""Articles in several boxes, and what stands in the midst of them that the site put there."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read

SAID = (
    "The ferry has crossed the sound since the winter in which the bridge fell, and nobody has asked it to stop.",
    "Its engine is older than the man who oils it, and both of them cough when the morning is a cold one.",
    "In summer it carries cows, which look at the water as if somebody had promised them another kind of grass.",
    "The last crossing is at ten; whoever comes later sleeps in the waiting room, where the stove is always lit.",
)
TITLE = "The ferry that nobody asked to stop"


def body(html: str) -> str:
    page = f"<html><head><title>{TITLE}</title></head><body><div class=top><a href=/>Home</a></div>{html}</body></html>"
    return read(page, Report(), address="https://sound.example/ferry").post.body


def parts(tag: str, *, heads: bool = True) -> str:
    return "".join(
        f"{f'<h2>Crossing {n}</h2>' if heads else ''}<{tag}><p>{said}</p><p>{said[::-1]}</p></{tag.split()[0]}>"
        for n, said in enumerate(SAID)
    )


@pytest.mark.parametrize("box", ["div class='post-content'", "section", "div class='text wysiwyg'", "article"])
def test_text_in_several_boxes_is_read_whole(box: str) -> None:
    text = body(f"<h1>{TITLE}</h1><div><div>{parts(box)}</div></div>")
    assert all(said in text for said in SAID)
    assert "## Crossing 3" in text


def test_boxes_in_boxes_are_read_whole() -> None:
    rows = "".join(f"<div class=row><div class=cell><h2>{n}</h2><p>{p}</p></div></div>" for n, p in enumerate(SAID))
    text = body(f"<h1>{TITLE}</h1><main><div>{rows}</div></main>")
    assert all(said in text for said in SAID)


def test_teasers_beside_the_text_are_not_joined() -> None:
    teasers = "".join(
        f"<div class=item><h3><a href=/{n}>Another tale {n}</a></h3><p>{SAID[3]}</p></div>" for n in "abc"
    )
    text = body(f"<h1>{TITLE}</h1><div><div class=text>{''.join(f'<p>{p}</p>' for p in SAID[:3])}</div>{teasers}</div>")
    assert "Another tale" not in text
    assert SAID[2] in text


def test_an_article_with_its_title_is_whole() -> None:
    other = f"<article><h2>Another tale</h2>{''.join(f'<p>{p[::-1]}</p>' for p in SAID)}</article>"
    text = body(f"<article><h1>{TITLE}</h1><div>{''.join(f'<p>{p}</p>' for p in SAID)}</div></article>{other}")
    assert "Another tale" not in text


@pytest.mark.parametrize("hidden", ["style='display: none'", "hidden"])
def test_a_hidden_copy_is_not_taken_for_the_text(hidden: str) -> None:
    said = "".join(f"<p>{p}</p>" for p in SAID)
    copy = f"<div {hidden}><div itemprop=articleBody>{said}</div></div>"
    text = body(f"<h1>{TITLE}</h1><div><div class=words>{said}</div>{copy}</div>")
    assert text.count(SAID[0]) == 1


@pytest.mark.parametrize("name", ["elementor-widget elementor-widget-text", "toc-part", "social-history"])
def test_prose_is_kept_whatever_its_box_is_called(name: str) -> None:
    said = "".join(f"<div class='{name}'><p>{p}</p></div>" for p in SAID)
    assert all(p in body(f"<h1>{TITLE}</h1><div class=entry-content>{said}</div>") for p in SAID)


def article(*parts: str) -> str:
    return f"<h1>{TITLE}</h1><div class=entry-content>{''.join(parts)}</div>"


TEXT = [f"<p>{said}</p>" for said in SAID]
FURNITURE = {
    "a teaser with a picture": "<div><img src=a.jpg alt=Boat><h3><a href=/b>A boat that sank twice</a></h3></div>",
    "a teaser in a link": "<a href=/b><h4>A boat that sank twice</h4><p>It was raised between</p></a>",
    "headlines under a heading": "<div><h4>Trending</h4><ul>"
    + "".join(f"<li><a href=/{n}>A boat that sank for the {n}th time</a></li>" for n in range(4, 8))
    + "</ul></div>",
    "a line that calls": "<p><b>Read more:</b> <a href=/b>A boat that sank twice</a></p>",
    "a line in another language": "<p>Lesen Sie auch: <a href=/b>A boat that sank twice</a></p>",
    "links below a label": "<p>You may also like...</p><p><a href=/b>A boat that sank twice</a></p>",
    "a label of an advertisement": "<div>Advertisement</div>",
    "a button": "<p><a href=https://x.example>Share on WhatsApp</a></p>",
    "a copy": f"<div>{TEXT[0]}</div>",
}


@pytest.mark.parametrize("what", FURNITURE)
def test_what_the_site_puts_into_an_article_is_left_out(what: str) -> None:
    before = f"<div>{TEXT[0]}</div>"
    assert body(article(before, TEXT[1], FURNITURE[what], TEXT[2], TEXT[3])) == "\n\n".join(SAID)


@pytest.mark.parametrize(
    "kept",
    [
        "<p>See the <a href=/b>boat that sank twice</a></p>",
        "<h3><a href=https://boats.example/b>The boats of elsewhere</a></h3>",
        "<ul><li><a href=/a>The first of the boats of it</a></li><li><a href=/b>The second of them</a></li></ul>",
        "<h3><a href=#top>The boats above</a></h3>",
    ],
)
def test_links_that_somebody_wrote_are_kept(kept: str) -> None:
    assert "boat" in body(article(*TEXT[:2], kept, *TEXT[2:]))


def test_a_list_of_what_there_is_to_read_is_kept() -> None:
    listed = "".join(
        f"<div><h3><a href=/{n}>Tale {n} of the sound</a></h3><p>{said}</p></div>" for n, said in enumerate(SAID)
    )
    assert "Tale 3" in body(article(listed))


def test_the_head_of_an_article_repeated_is_no_discussion() -> None:
    head = (
        "<div class=share-bar><ul><li class=comments><a href=#comments></a></li></ul><div class=byline><p class=meta>By"
        " <a href=/team/ines>Ines Bo</a> | <time datetime=2024-03-03T09:30:00Z>March 3, 2024 -- 09:30 GMT</time> |"
        " Topic: <a href=/t>Ferries</a></p></div></div>"
    )
    html = f"<article>{head}<div class=storyBody>{''.join(TEXT)}</div>{head}<div>{TEXT[0][::-1]}</div></article>"
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{html}</body></html>"
    assert read(page, Report()).comments == ()


def test_a_list_in_the_midst_of_other_pages_does_not_end_the_article() -> None:
    related = "<h3>Related articles</h3><ul><li><a href=/a>The boat</a></li><li><a href=/b>The pier</a></li></ul>"
    text = body(article(*TEXT, related, "<h2>How it is done</h2>", *(f"<p>{said[::-1]}</p>" for said in SAID)))
    assert "How it is done" in text
    assert SAID[3][::-1] in text
    assert "The pier" not in text


def test_what_follows_a_heading_of_other_pages_at_the_end_is_left_out() -> None:
    assert body(article(*TEXT, "<h3>About the author</h3><p>Ines has a boat.</p>")) == "\n\n".join(SAID)


def test_a_long_table_is_read_with_the_text_around_it() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>{said}</td><td>{said[::-1]}</td></tr>" for n, said in enumerate(SAID * 4))
    text = body(f"<h1>{TITLE}</h1><div><p>{SAID[0][::-1]}</p><table>{rows}</table><p>{SAID[1][::-1]}</p></div>")
    assert text.startswith(SAID[0][::-1])
    assert text.endswith(SAID[1][::-1])


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ("<iframe src=https://tube.example/embed/x1 title='The ferry, filmed'></iframe>", True),
        ("<iframe src=//player.tube.example/x1></iframe>", True),
        ("<iframe src=https://ads.example/serve?slot=4></iframe>", False),
    ],
)
def test_a_film_in_an_article_is_a_link(frame: str, shown: bool) -> None:
    text = body(article(*TEXT[:2], f"<figure>{frame}</figure>", *TEXT[2:]))
    assert ("x1" in text) == shown
    assert ("[The ferry, filmed](https://tube.example/embed/x1)" in text) == ("title" in frame)
    assert "ads" not in text


def test_what_stands_between_the_title_and_the_text_begins_the_article() -> None:
    first = "<div class=lead><p>A ferry keeps crossing, though there has been a new bridge for three years.</p></div>"
    said = "".join(f"<p>{p}</p>" for p in SAID * 3)
    text = body(f"<div class=page><h1>{TITLE}</h1>{first}<div><div class=text>{said}</div></div></div>")
    assert text.startswith("A ferry keeps crossing")


def test_a_picture_that_is_called_by_the_title_is_left_out() -> None:
    pictures = f"<img src=/a.jpg alt='{TITLE}'><img src=/b.jpg alt='The ferry at its pier'>"
    text = body(article(*(TEXT * 2), pictures))
    assert TITLE not in text
    assert "[The ferry at its pier](https://sound.example/b.jpg)" in text


def test_what_is_only_printed_is_left_out() -> None:
    printed = "<div class='print-header'><img src=/logo.png alt='Logo'><span>https://sound.example/ferry</span></div>"
    assert body(article(printed, *TEXT)) == "\n\n".join(SAID)


def test_look_back_whose_parts_all_lead_to_other_articles_is_read_whole() -> None:
    year = "".join(
        f"<div class=part><h2><a href=/tale-{n}>The tale of crossing {n}</a></h2>"
        f"<div class=post-content><p>{p}</p><p>{p[::-1]}</p></div></div>"
        for n, p in enumerate(SAID)
    )
    text = body(f"<h1>{TITLE}</h1><main><div>{year}</div></main>")
    assert all(said in text for said in SAID)


def test_box_of_a_builder_of_pages_is_no_side_bar() -> None:
    boxes = "".join(
        f'<div class="panel-grid"><div class="so-panel widget widget_text"><h3>No. {n}</h3><p>{p}</p></div></div>'
        for n, p in enumerate(SAID)
    )
    bar = f'<div class="widget widget_text"><h3>About</h3><p>{SAID[0][::-1]}</p></div>'
    text = body(f'<h1>{TITLE}</h1><div class="entry-content"><div class="panel-layout">{boxes}</div>{bar}</div>')
    assert all(said in text for said in SAID)
    assert SAID[0][::-1] not in text


@pytest.mark.parametrize("end", ["<h2>Latest stories</h2>", "<hr>", "<hr><h3>More</h3><hr>"])
def test_what_heads_nothing_is_no_end_of_an_article(end: str) -> None:
    text = "".join(f"<p>{said}</p>" for said in SAID)
    found = body(f"<article><h1>{TITLE}</h1>{text}<h2>In winter</h2>{text}{end}</article>")
    assert found.endswith(SAID[-1])
    assert "## In winter" in found
