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
