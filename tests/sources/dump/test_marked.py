"""Pages that programs have turned into Markdown, and what of it is words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump
from tui_reader.sources.formats.dump.lines import marked
from tui_reader.sources.formats.dump.lines.page import Page

NAV = "".join(f'  * [{name}](https://skerry.example/{name.lower()} "{name}")\n' for name in ("Home", "About", "Notes"))
TEXT = (
    "For a hundred years the keeper wrote every ship that passed into a [large\nbook](https://skerry.example/the-large-"
    '\nbook "The book"), in ink, with the weather beside it, and nobody ever read it again.'
)
SAID = (
    (
        "Tobias Lindqvist",
        14,
        "The *swan* made my week. Did you keep [the picture](https://skerry.example/swan.png) of it?",
    ),
    ("Runa Eikeland", 15, "Of course we did, it hangs beside the door of the lamp room now."),
    ("m_okafor", 16, "How many frames a second does the camera need?"),
)
ROWS = {
    "html2text": (
        "  {n}. ![](https://faces.example/{n}.png?s=48) {who}\n\n[March {day}, 2019 at 9:0{n} am]"
        "(https://skerry.example/count/#comment-{n})\n\n{said}\n\n[Reply](https://skerry.example/count/?replyto={n})\n\n"
    ),
    "pandoc": (
        "{n}.  ![{who}](https://faces.example/{n}.png)\n\n    [**{who}**](https://{n}.example/) says:\n\n"
        "    [March {day}, 2019 at 9:0{n} am](https://skerry.example/count/#comment-{n})\n\n    {said}\n\n"
        "    [Reply](#comment-{n})\n\n"
    ),
    "markdownify": (
        "{n}. ![](https://faces.example/{n}.png)\n   [{who}](https://{n}.example/)  \n   March {day}, 2019  \n"
        '   [Permalink](https://skerry.example/count/#comment-{n} "link")\n\n   {said}\n\n   [Reply](#comment-{n})\n\n'
    ),
}


def dump(row: str, heading: str = "# Counting ships\n") -> str:
    rows = "".join(row.format(n=n, who=who, day=day, said=said) for n, (who, day, said) in enumerate(SAID, 1))
    byline = "By [Runa Eikeland](https://skerry.example/runa) on 12 March 2019"
    return f"{NAV}\n{heading}\n{byline}\n\n{TEXT}\n\n## 3 Comments\n\n{rows}"


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


@pytest.mark.parametrize("program", ROWS)
@pytest.mark.parametrize("heading", ["# Counting ships\n", "Counting ships\n==============\n"])
def test_a_page_turned_into_markdown_is_read(program: str, heading: str) -> None:
    thread = read(dump(ROWS[program], heading))
    post = thread.post
    assert (post.title, post.author, post.published) == ("Counting ships", "Runa Eikeland", "2019-03-12")
    assert [(c.author, (c.published or "")[:10], c.body) for c in thread.comments] == [
        (who, f"2019-03-{day}", said) for who, day, said in SAID
    ]
    assert {c.markup for c in thread.comments} == {"markdown"}


def test_links_that_the_width_has_broken_are_whole() -> None:
    body = read(dump(ROWS["html2text"])).post.body
    assert '[large book](https://skerry.example/the-large-book "The book")' in body
    assert body.startswith("For a hundred years")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("[Mira](https://a.example/m_(x)) **said**", "Mira said"),
        ("![](https://a.example/x.png) Mira", "Mira"),
        ("[![Mira](https://a.example/x.png)](https://a.example/mira)", "Mira"),
        ("1\\. one \\[two\\] snake_case_name", "1. one [two] snake_case_name"),
        ("<https://a.example/>", "https://a.example/"),
        ("a [note][1]", "a note"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_words_have_no_marks(source: str, said: str) -> None:
    assert marked.words_of(source)[0] == said


def test_a_person_who_writes_two_links_writes_no_page() -> None:
    letter = "See [this](https://a.example/1) and [that](https://a.example/2).\n" + "A line of plain words.\n" * 30
    assert not Page.of(letter).marked


@given(st.text(st.sampled_from("[]()!*_~`<>\\\"'# \na1."), max_size=400))
def test_any_marks_are_read(text: str) -> None:
    page = Page.of("[a](b) " * 9 + "\n" + text)
    assert page.marked
    assert all("\n" not in line.text for line in page.lines)


def test_strong_words_that_the_width_has_broken_are_joined() -> None:
    assert marked.mend("**The keeper\nputs out** his\n**lamp** for") == "**The keeper puts out** his\n**lamp** for"


def test_the_text_behind_a_time_and_a_gap_is_a_line_of_its_own() -> None:
    posts = "".join(
        f"**[{who}](https://skerry.example/user/{day})**  \nPosts: {day}6  \nJoined: Feb 2011  \n"
        f'**[#{day - 13}](https://skerry.example/post/{day} "RE: A swan? \\(and\nits picture\\)")** '
        f"2019-03-{day}, 02:3{day - 14} AM  {said}\n[Find](/find/{day}) [Reply](/reply/{day})\n"
        for who, day, said in SAID
    )
    (thread,) = Dump().parse(Input("a page", f"{NAV}\n{posts}".encode()), Report())
    texts = [(thread.post.author, thread.post.body), *((c.author, c.body) for c in thread.comments)]
    assert [one for one in texts if one[0]] == [(who, said) for who, _, said in SAID]


def test_an_address_with_spaces_is_one() -> None:
    assert marked.words_of("  [ Jonas Ek ](https://skerry.example/members/Jonas Ek.html) 2 years ago")[0].split() == [
        "Jonas", "Ek", "2", "years", "ago",
    ]  # fmt: skip
