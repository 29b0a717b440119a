"""HTML as our Markdown: the words that the page shows, and no more markup than it has."""

from __future__ import annotations

import html as entities
import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.blocks import Code, Table, links, parse, plain_text
from tui_reader.text.html import parse_html, to_markdown
from tui_reader.text.html_tree import MAX_ATTRIBUTES

BASE = "https://site.example/blog/post"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("", ""),
        ("just words", "just words"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("one<br>two<br><br>three", "one\\\ntwo\n\nthree"),
        ("<h2>A  title</h2>text", "## A title\n\ntext"),
        ("a <b>bold </b>word, <i>it</i> and <s>gone</s>", "a **bold** word, _it_ and ~~gone~~"),
        ("half<i>way</i>", "half*way*"),
        ("これは<b>「強調」</b>です", "これは「強調」です"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c"),
        ("<ol start=9><li>a<li><p>b<p>c</ol>", "9. a\n\n10. b\n\n    c"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>c", "> a\n>\n> > b\n\nc"),
        ("<blockquote><cite>Ann wrote:</cite>x<ul><li>y</ul></blockquote>", "> Ann wrote:\n>\n> x\n>\n> - y"),
        ("<ul><li><blockquote>q</blockquote>after</ul>", "- > q\n\n  after"),
        (
            '<pre><code class="language-Python">def f():\n    "```"</code></pre>',
            '````python\ndef f():\n    "```"\n````',
        ),
        ('<div class="highlight-source-c++"><pre>x<br>y</pre></div>', "```c++\nx\ny\n```"),
        ("<code>a`b</code> <code>`</code>", "``a`b`` `` ` ``"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ('<a href="/x?a=1&amp;b=(2">in</a>', "[in](https://site.example/x?a=1&b=%282)"),
        ('<a href="javascript:alert(1)">no</a> <a href="#top">top</a>', f"no [top]({BASE}#top)"),
        ('<a href="https://a.example/b_c">https://a.example/b_c</a>.', "https://a.example/b_c."),
        ('<a href="https://a.example/long/path">https://a.example/lo...</a>', "https://a.example/long/path"),
        ('<a href="https://a.example">https://a.example</a>x', "<https://a.example>x"),
        ("<a name=x></a>y", "y"),
        ('<img src="p.png" alt="A [big] picture">', "[A \\[big\\] picture](https://site.example/blog/p.png)"),
        ('<img src="p.png"><img src=s.gif alt=":)" class="smiley"> <img alt="x" src="data:,">', ":) x"),
        ('<img src="/a/s.gif" alt=":-)"> <img src="https://a.example/images/smilies/grin.gif" alt="grin">', ":-) grin"),
        ("<details><summary>More</summary>inside</details>", "**More**\n\ninside"),
        ("<li><input type=checkbox checked>done", "- [x] done"),
        ("<p>seen<script>x()</script><style>y</style><span hidden>no</span><b style='display: none'>no</b>", "seen"),
        ("<!-- no --><noscript>no</noscript><template>no</template><p aria-label=x>yes", "yes"),
        ("<iframe src='https://v.example/1' title='A film'></iframe>", "[A film](https://v.example/1)"),
        ("a&nbsp;b &lt;b&gt; &amp;amp; &copy; &#27;[31m", "a\xa0b \\<b> \\&amp; © "),
    ],
)
def test_what_becomes_of_elements(html: str, markdown: str) -> None:
    assert to_markdown(html, BASE).rstrip() == markdown.rstrip()


@pytest.mark.parametrize(
    "text",
    [
        "# no heading", "1. no list", "2) nor this", "- nor this", "+ x", "* y", "> no quote", "---", "===", "***",
        "___", "a * b * c", "*stars*", "_lines_", "snake_case_name", "~~waves~~", "`ticks`", "[text](http://a.example)",
        "[1]: http://a.example", "![x](y)", "<b>tag</b>", "<http://a.example>", "&amp;", "back\\slash \\* \\", "a | b",
        "|---|", "``` code", "~~~", "http://a.example/_x_*y*", "Hello!", "100% & more", "C# #", "    four spaces",
    ],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    for html in (
        f"<p>{entities.escape(text)}</p>",
        f"<h3>{entities.escape(text)}</h3>",
        f"x<br>{entities.escape(text)}",
    ):
        (block,) = parse(to_markdown(html), "markdown")
        assert not isinstance(block, Code | Table)
        assert block.marker == ""
        assert block.quote == 0
        assert plain_text([block], marks=False).removeprefix("x\n") == text.strip()


def test_text_is_escaped_only_where_it_must_be() -> None:
    text = "Hello! 3 * 4, a_b, [1] (see 1.2) - fine & well; 5 < 6 > 4? #1 ~ x = y | z"
    assert to_markdown(entities.escape(text)) == text


def test_tables_of_data_and_of_layout() -> None:
    data = "<table><caption>Eggs</caption><tr><th>A<th align=right>B|C<tr><td>1 <i>x</i><td>2<tr><td>3</table>"
    assert to_markdown(data) == "Eggs\n\n| A | B\\|C |\n|---|--:|\n| 1 _x_ | 2 |\n| 3 |  |"
    table = parse(to_markdown(data), "markdown")[1]
    assert isinstance(table, Table)
    assert table.aligns == ("left", "right")
    layout = "<table><tr><td><p>menu</p></td><td><ul><li>item</ul></td></tr><tr><td>foot<td></tr></table>"
    assert to_markdown(layout) == "menu\n\n- item\n\nfoot"


def test_a_node_without_its_replies() -> None:
    tree = parse_html("<div id=c1><p>Mine</p><div class=replies><p>Theirs</p></div><p>too</div>")
    node = tree.css_first("#c1")
    assert node is not None
    assert to_markdown(node, skip=lambda each: each.attributes.get("class") == "replies") == "Mine\n\ntoo"
    assert to_markdown(node) == "Mine\n\nTheirs\n\ntoo"


def test_links_read_back() -> None:
    addresses = [
        "https://a.example/x_(y)_*z*",
        "https://a.example/a)b(",
        "https://a.example/?q=&lt;&copy;",
        "mailto:a@b.c",
    ]
    html = " ".join(f'<a href="{entities.escape(address)}">link *{n}*</a>' for n, address in enumerate(addresses))
    found = [address for _, address in links(parse(to_markdown(html), "markdown"))]
    assert found == [*addresses[:1], "https://a.example/a%29b%28", *addresses[2:]]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<a class="mention" href="/u/mira">@<span>mira</span></a> and <a href="/x">it</a>', "@mira and [it](/x)"),
        ('<b>@<a href="/u/mira">Mira Holm</a></b>: well', "**@Mira Holm**: well"),
        ('<a href="/u/mira">＠未来</a> さん', "＠未来 さん"),
        ('write to <a href="/mail">mira@a.example</a>', "write to [mira@a.example](/mail)"),
        ('at no@<a href="/x">where</a>', "at no@[where](/x)"),
        ('<a href="/x">@ the harbour</a>', "[@ the harbour](/x)"),
    ],
)
def test_who_is_spoken_to_is_a_name_and_no_link(html: str, said: str) -> None:
    assert to_markdown(html, "https://a.example/").replace("https://a.example", "") == said


def test_an_address_that_cannot_be_joined_is_no_link() -> None:
    assert to_markdown("<a href='http://[bad'>x</a>", BASE) == "x"


WORDS = st.lists(
    st.sampled_from(
        ["word", "a", "*", "_", "**", "~~", "`", "``", "[", "]", "(", "](", "!", "#", " ", "1. ", "- ", "> ", "<",
         "\\", "|", "---", "===", "\n", "http://x.example/a_b*c", "日本", "。", "“", "é", "\t", "+ ", "\xa0", "😀"]
    ),
    min_size=1, max_size=4,
).map("".join)  # fmt: skip
INLINE = ["b", "i", "em", "strong", "s", "code", "a href='http://l.example/k_(x)'", "span"]
BLOCK = ["p", "blockquote", "div", "h3", "ul><li", "ol><li"]


def _element(tags: list[str], inner: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    """Elements and the text that they show."""
    block = tags is BLOCK
    return st.tuples(st.sampled_from(tags), st.lists(inner, min_size=1, max_size=3)).map(
        lambda made: (
            f"<{made[0]}>{''.join(html for html, _ in made[1])}"
            + "".join(f"</{tag.split()[0]}>" for tag in reversed(made[0].split("><"))),
            " " * block + "".join(text for _, text in made[1]) + " " * block,
        )
    )


TEXTS = WORDS.map(lambda text: (entities.escape(text), text))
INLINES = st.recursive(TEXTS | st.just(("<br>", " ")), lambda inner: _element(INLINE, inner), max_leaves=6)
FLOW = st.recursive(INLINES, lambda inner: _element(BLOCK[1:3] + BLOCK[4:], inner), max_leaves=6)
PAGES = st.lists(FLOW | _element(BLOCK, INLINES), max_size=3)


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_the_words_of_a_page_come_through(page: list[tuple[str, str]]) -> None:
    html = "".join(part for part, _ in page)
    shown = "".join(text for _, text in page)
    read = plain_text(parse(to_markdown(html), "markdown"), marks=False)
    assert re.sub(r"\s", "", read) == re.sub(r"\s", "", shown)


@given(st.text(st.sampled_from("<>/=\"' abpuliolbrdivtable&;#!-"), max_size=100))
@settings(max_examples=150)
def test_tag_soup_is_read(soup: str) -> None:
    parse(to_markdown(soup, BASE), "markdown")


@pytest.mark.parametrize(
    "unit",
    ["<div>x", "<ul><li>x", "<blockquote>x", "<b>x", "<p>x", "x<br>", "<table><tr><td>x", "<a href=http://x.y>x",
     "<b>x</b><i>y</i>", "<div <", "&lt;", "<pre>x", "<option>x", "*", "-", "_a"],
)  # fmt: skip
def test_hostile_pages_are_read_in_linear_time(unit: str) -> None:
    markdown = to_markdown(unit * 20_000)
    assert "x" in markdown or "x" not in unit
    assert max(map(len, markdown.split("\n"))) <= 20_000 * len(unit) * 2


def test_a_tag_of_very_many_attributes_keeps_the_first() -> None:
    started = perf_counter()
    tree = parse_html("<p " + " ".join(f'a{n}="x > {n}"' for n in range(50_000)) + ">text</p><i>after</i>")
    assert perf_counter() - started < 1
    (node,), (after,) = tree.css("p"), tree.css("i")
    assert len(node.attributes) == MAX_ATTRIBUTES
    assert (node.attributes["a7"], node.text(), after.text()) == ("x > 7", "text", "after")


def test_a_long_attribute_stays_whole() -> None:
    state = '{"a": "<b c=d></b>", "e": 1} ' * 2000
    (node,) = parse_html(f"<p data-state='{state}' id=q>text</p>").css("#q")
    assert (node.attributes["data-state"], node.text()) == (state, "text")
