"""What a topic is called, among the names of the site, its sections and what a heading says besides."""

from __future__ import annotations

import pytest
from talk import ARTICLE, FLAT, page

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

TOPIC = "Wet wicks in autumn"
PATH = (
    '<div class="nav"><a href="../index.html">Lamp Talk</a> &gt; <a href="board-3.html">Repairs</a> &gt; '
    '<a href="topic-17.html">Wet wicks in autumn</a></div>'
)
POSTS = "".join(
    f'<div class="entry-{n}"><b class="username">{c.author}</b> <i>{c.at:%d.%m.%Y %H:%M}</i><p>{c.text}</p></div>'
    for n, c in enumerate(FLAT)
)


def called(body: str, title: str, head: str = "") -> str | None:
    return read(page(body, title=title, head=head), Report(), tables=ENGINES).post.title


@pytest.mark.parametrize(
    "title",
    [
        f"{TOPIC} - Repairs - Lamp Talk - Powered by Anything 3",
        f"{TOPIC} - Page 3 - Repairs - Lamp Talk",
        f"Lamp Talk - Repairs - {TOPIC}",
        f"Lamp Talk :: {TOPIC}",
        f"Lamp Talk -> {TOPIC}",
        f"Lamp Talk -&gt; Repairs -&gt; {TOPIC}",
    ],
)
def test_parts_of_the_path_to_a_page_are_no_title(title: str) -> None:
    assert called(PATH + POSTS, title) == TOPIC


def test_a_link_to_the_front_page_is_the_name_of_the_site() -> None:
    path = '<p><a href="index.html">Lamp Talk</a></p><h1>These boards are closed</h1><h1>Lamp Talk</h1>'
    assert called(f"{path}<h2>{TOPIC}!</h2>{POSTS}", f"Lamp Talk - {TOPIC}!") == f"{TOPIC}!"


def test_a_title_that_is_parted_as_a_path_stays_whole() -> None:
    """Nothing on the page says that any part of it is the name of a place."""
    assert called(f"<h2>Oil - or water?</h2>{POSTS}", "Oil - or water?") == "Oil - or water?"


@pytest.mark.parametrize(
    "heading",
    [
        f"<h1><span>{TOPIC}</span> <span>[100 points, closed by Gro]</span></h1>",
        f'<h1><a href="#">{TOPIC}</a> <a href="#">[copy link]</a></h1>',
        f"<h1>Boards <small>for keepers</small></h1><h3><a href='/t/17'>{TOPIC}</a> <small>by Gro</small></h3>",
    ],
)
def test_small_print_and_brackets_behind_a_heading_are_no_part_of_it(heading: str) -> None:
    assert called(heading + POSTS, f"{TOPIC} - Lamp Talk") == TOPIC


def test_what_a_page_tells_of_its_section_is_no_title() -> None:
    head = '<meta property="og:title" content="gro/lamp">'
    body = f'<h1><a href="/gro">gro</a> / <a href="/gro/lamp">lamp</a></h1><h2>{TOPIC}</h2>{POSTS}'
    assert called(body, f"{TOPIC} · Issue 4 · gro/lamp · Hub", head) == TOPIC


def test_a_title_that_says_so_goes_before_a_heading_of_other_words() -> None:
    assert called(f"<h1>Please use the list, not this board.</h1>{POSTS}", f"Topic: {TOPIC}") == TOPIC


def test_the_name_of_a_project_above_its_entry_is_no_title() -> None:
    heads = f"<h1>Lamp Works 6</h1><div><h2>Repair #2288</h2><h3>oil: {TOPIC}</h3></div>"
    assert called(f"{heads}{POSTS}", f"Repair #2288: oil: {TOPIC} - Lamp Works 6 - Lamps.example") == f"oil: {TOPIC}"


def test_a_path_for_a_heading_is_no_title_where_the_page_has_one() -> None:
    heads = "<h1><a href='/'><em>Lamp</em>Talk</a></h1><h1>Keepers / Wicks &amp; Oil</h1>"
    assert called(f"{heads}{POSTS}", f"{TOPIC} | Lamp Talk") == TOPIC


@pytest.mark.parametrize(("title", "known"), [(f"{TOPIC}-Repairs-Lamps", TOPIC), ("[ask] " + TOPIC, "[ask] " + TOPIC)])
def test_the_kind_of_a_topic_is_no_part_of_its_title_unless_the_page_says_so(title: str, known: str) -> None:
    assert called(f"<h1>[ask] {TOPIC}</h1>{POSTS}", title) == known


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (f"<h1>{TOPIC}</h1>", f"Lamp Talk - {TOPIC}"),  # the name of the site is printed nowhere
        (
            f"<h1>Lamp Talk</h1><h2>A board</h2><p><a href='i.html'>Lamp Talk</a></p><h3>{TOPIC}</h3>",
            f"Lamp Talk: Oil » {TOPIC}",
        ),
        (
            f"<h1>Lamp Talk</h1><p><a href='b'>Bugs</a></p><h2>{TOPIC}</h2><h2>Discussion</h2>",
            f"Lamp Talk / Bugs / {TOPIC}",
        ),
    ],
)
def test_the_last_piece_of_a_title_may_be_the_topic(above: str, title: str) -> None:
    assert called(above + POSTS, title) == TOPIC


TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)


def test_a_question_below_the_only_main_heading_is_not_the_title_though_it_is_more_like_it() -> None:
    main = "<div class='banner'><h1>Our best lamps and wicks for harbours</h1></div>"
    body = f"<div>{main}{TEXT}<h2>Best lamps and wicks now</h2>{TEXT}</div>"
    assert called(body, "Best lamps and wicks now: a list for harbours") == "Our best lamps and wicks for harbours"


def test_a_word_of_the_title_that_is_a_heading_further_down_is_not_the_title() -> None:
    title = "How the keepers of seven harbours, Lindholm among them, trimmed a thousand wet wicks in one autumn night"
    body = f"<div><h1>notes/writeup.md</h1>{TEXT}<h1>Lindholm</h1>{TEXT}</div>"
    assert called(body, f"{title} · Lamp Talk") == title


def test_a_paragraph_for_a_heading_is_no_title() -> None:
    body = f"<div><h1>Read {' '.join(ARTICLE)[:240]}</h1>{TEXT}</div>"
    assert called(body, f"{TOPIC} in every harbour") == f"{TOPIC} in every harbour"


def test_a_label_before_a_title_is_left_out_where_the_page_calls_itself_by_the_rest() -> None:
    site = '<meta property="og:site_name" content="Lamp Talk">'
    body = f"<div><h1>Blog: {TOPIC} and how to dry them</h1>{TEXT}</div>"
    assert called(body, f"{TOPIC} and how to dry them | Lamp Talk", site) == f"{TOPIC} and how to dry them"


@pytest.mark.parametrize(
    ("heads", "title", "known"),
    [
        (f"<h1>{TOPIC}: «oil», «wax» и «salt» in one</h1>", None, f"{TOPIC}: «oil», «wax» и «salt» in one"),
        (f"<h3><a href='/sea'>Sea</a></h3><h1>Lamps</h1><h2>{TOPIC}</h2>", f"Lamps: {TOPIC} - Sea", f"Lamps: {TOPIC}"),
        (f"<h1><b class='vote-button'>118</b> {TOPIC}</h1>", f"{TOPIC} - Lamp Talk", TOPIC),
        ("<p></p>", "Wicks - Lamps.example Forum", "Wicks"),
        ("<h1>Forum: Wet wicks</h1>", "Wet wicks - Page 3", "Wet wicks"),
        (
            "<h1>Porch lamp with wicks › Customer Reviews</h1><h1>Customer Reviews</h1>",
            "Lamps: Customer Reviews: Porch lamp with wicks",
            "Porch lamp with wicks",
        ),
    ],
)
def test_quotation_marks_and_two_lines_are_one_title_and_buttons_labels_and_sites_no_part_of_it(
    heads: str, title: str | None, known: str
) -> None:
    assert called(f"<div>{heads}{TEXT}</div>", title or f"{known} - Lamp Talk") == known
