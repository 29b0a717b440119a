"""What is counted on the arrays of a page at once is what a walk over its nodes would count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborNode

from tui_reader.sources.formats.page.contributions.slots import ROOT, Slots
from tui_reader.sources.formats.page.contributions.texts import narrowed
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.discussion.facts import Places
from tui_reader.sources.formats.page.discussion.tally import own
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item, of_elements
from tui_reader.sources.formats.page.markup.selectors import outermost
from tui_reader.text.html_tree import parse_html

_TAGS = st.sampled_from([
    "<div class=a>", "<div class='a b' id=c1>", "<div id=c2>", "<div id=cx>", "</div>", "<p>", "</p>", "<a href=/u>",
    "<a href=/v>", "</a>", "<ul><li class=a>", "</li></ul>", "words ", " more",
    "<pre> ", "</pre>", "<script>x</script>",
])  # fmt: skip
SOUP = st.lists(_TAGS, max_size=40).map("".join)


@given(SOUP)
def test_alike_elements_have_one_look(html: str) -> None:
    page = Page(html)
    elements = [i for i, tag in enumerate(page.tag) if tag]
    assert sorted(i for look in page.looks for i in look.nodes) == elements
    for i in elements:
        look = page.looks[page.look[i]]
        assert (look.tag, look.label) == (page.tag[i], page.get(i, "class"))
        assert list(look.attributes) == list(page.attributes[i])
        assert look.attributes.get("id", "").rstrip("0123456789") == page.get(i, "id").rstrip("0123456789")
    assert page.tagged("div", "a") == [i for i in elements if page.tag[i] in ("div", "a")]


_ODD_TAGS = st.sampled_from([
    "<script><!-- <script>a</script> -->", "</script>", "<style>a<b", "</style>", "<xmp>a &amp; <b>", "</xmp>",
    "<template><p>", "<template class=a>", "</template>", "<p a<b=c =x \">", "<p title='a \"b\" > &amp;lt; c'>", "</p>",
    "<noscript>", "</noscript>", "<title>a & b", "</title>", "<br>", "<img alt=x>", "</br>", "<textarea><b>",
    "</textarea>", "<!-- a > b -->", "<!--->", "<?php a ?>", "<div\n class=a / hidden>", "</div>", "<pre>\n\n",
    "</pre>",
    "a &lt; b", "&amp;lt;", "&nbsp;", " ", "\f", "<3", "x",
])  # fmt: skip


def _around(node: LexborNode) -> list[str]:
    """The tags of what a node stands in, the nearest first."""
    tags: list[str] = []
    while (up := node.parent) is not None and up.tag not in (None, "-document"):
        tags.append(up.tag or "")
        node = up
    return tags


@given(st.lists(_ODD_TAGS, max_size=30).map("".join))
def test_the_nodes_are_those_of_the_tree(html: str) -> None:
    tree = parse_html(html).root
    assert tree is not None
    nodes = [node for node in tree.traverse(include_text=True) if node.tag and node.tag[0] != "!"]
    elements = [node for node in nodes if node.tag and node.tag[0] != "-"]
    page = Page(html)
    places = [i for i, tag in enumerate(page.tag) if tag]
    assert [page.tag[i] for i in places] == [node.tag for node in elements]
    assert [page.attributes[i] for i in places] == [
        {name: value or "" for name, value in node.attributes.items()} for node in elements
    ]
    assert [[page.tag[up] for up in page.ancestors(i)] for i in places] == [_around(node) for node in elements]
    told = [(node.text_content or "", _around(node)) for node in nodes if node.tag == "-text"]
    hidden = {"script", "style", "template", "title", "head", "textarea"}
    seen = [words for words, around in told if hidden.isdisjoint(around) and (words.strip() or "pre" in around)]
    assert [text for text in page.text if text] == seen
    assert [text for _, text in page.scripts()] == [node.text() or "" for node in elements if node.tag == "script"]


@given(SOUP)
def test_mass_counts_the_letters_that_are_seen(html: str) -> None:
    page = Page(html)
    for i in range(len(page)):
        inside = range(i, page.end[i])
        assert page.weight(i) == sum(len("".join(page.text[k].split())) for k in inside)
        linked = (k for k in inside if any(page.tag[up] == "a" for up in page.ancestors(k)))
        assert page.link_weight(i) == sum(len("".join(page.text[k].split())) for k in linked)
        assert page.count_texts(i) == sum(bool(page.text[k]) for k in inside)
        assert page.words(i) == " ".join(" ".join(page.text[k] for k in inside).split())
        assert page.depth[i] == len([*page.ancestors(i)])
        assert [*page.texts_before(i, 3)] == [k for k in range(i - 1, max(i - 4, -1), -1) if page.text[k]]


@given(SOUP, st.data())
def test_a_prefix_sum_tells_what_is_an_items_own(html: str, data: st.DataObject) -> None:
    page = Page(html)
    some = st.lists(st.integers(0, max(len(page) - 1, 0)), max_size=12, unique=True)
    places = Places(page, data.draw(some) if len(page) else [])
    items = of_elements(page, [i for i in (data.draw(some) if len(page) else []) if page.tag[i]])
    known = set(places.nodes)
    assert own(places.before, items) == [sum(i in known for i in item.own()) for item in items]
    assert own(page.mass, items) == [item.weight(page) for item in items]
    cut = Cut(page, [(item.start, item.stop) for item in items])
    assert list(cut.outside(range(len(page)))) == [i for i in range(len(page)) if not cut.holds(i)]


_DATED = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<time datetime=2011-03-04>", "</time>", "<span title='5 May 2012 at 10:00'>",
    "</span>", "6 June 2013", " at home ", "<br>", f"<i>{'long ' * 40}</i>",
])  # fmt: skip


@given(st.lists(_DATED, max_size=20).map("".join))
def test_the_date_of_an_element_is_told_without_those_of_the_page(html: str) -> None:
    page = Page(f"<body>{html}")
    known, alone = Dates(page), Dates(page)
    assert list(known.among(range(len(page)))) == known.stamps
    for i in (i for i in range(len(page)) if page.tag[i]):
        held = [stamp for stamp in known.stamps if page.holds(i, stamp.at)]
        around = [stamp for stamp in known.stamps if stamp.at in [*page.ancestors(i, 3)]]
        if wanted := held[:1] or around:
            assert alone.of(i) == wanted[0]


@given(st.lists(SOUP, min_size=1, max_size=3), st.lists(st.integers(0, 2), max_size=6), st.data())
def test_the_same_place_in_blocks_of_any_shape_is_one_slot(
    shapes: list[str], order: list[int], data: st.DataObject
) -> None:
    blocks = (f"<li class=zq>{shapes[n % len(shapes)]}</li>" for n in order)
    page = Page(f"<body><ol>{''.join(blocks)}</ol>")
    elements = [i for i in range(len(page)) if page.tag[i]]
    items = of_elements(page, sorted(data.draw(st.sets(st.sampled_from(elements)))) if elements else [])
    slots = Slots(page, items)
    paths: dict[tuple[int, str, tuple[str, ...]], int] = {}
    for n, item in enumerate(items):
        for i in item.own():
            slot = slots.slots[slots.of[i]]
            assert slots.item[i] == n
            if i == item.start:
                assert slots.of[i] == ROOT
                continue
            assert (slot.up, slot.tag) == (max(slots.of[page.parent[i]], ROOT), page.tag[i])
            assert paths.setdefault((slot.up, slot.tag, slot.classes), slots.of[i]) == slots.of[i]
    assert [list(nodes) for nodes in slots.nodes] == [
        [i for i in range(len(page)) if slots.of[i] == slot] for slot in range(len(slots.slots))
    ]


def test_blocks_of_the_same_elements_are_told_apart_by_what_these_stand_in() -> None:
    page = Page("<ol><li><div class=a></div><p>beside</p><li><div class=a><p>inside</p></div></ol>")
    slots = Slots(page, of_elements(page, page.tagged("li")))
    assert {page.text[i]: slots.slots[slots.of[i]].level for i in page.texts(0, len(page))} == {
        "beside": 2,
        "inside": 3,
    }


@given(SOUP, st.data())
def test_an_item_is_narrowed_to_some_elements_and_what_is_around_them(html: str, data: st.DataObject) -> None:
    page = Page(html)
    elements = [i for i in range(len(page)) if page.tag[i]]
    places = outermost(page, data.draw(st.lists(st.sampled_from(elements), max_size=3)) if elements else [])
    around = {up for i in places for up in page.ancestors(i)}
    kept = {k for i in places for k in range(i, page.end[i])}
    if elements:
        assert list(narrowed(page, Item(0, page.end[0]), places).own()) == sorted(around | kept)
