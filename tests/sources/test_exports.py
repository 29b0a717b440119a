"""XML and text exports, and feeds: every comment under its post, in the words of the site."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.formats.blogger import Blogger
from tui_reader.sources.formats.disqus import Disqus
from tui_reader.sources.formats.feeds import Feeds
from tui_reader.sources.formats.movabletype import MovableType
from tui_reader.sources.formats.wordpress import WordPress, paragraphs
from tui_reader.sources.parsing import parse
from tui_reader.sources.xmls import attribute, in_utc, root_name, trees

WORDPRESS = """

<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is an export. -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Allotment</title>
<wp:author><wp:author_login>ida</wp:author_login>
<wp:author_display_name><![CDATA[Ida Moss]]></wp:author_display_name></wp:author>
<item><title>Slugs, again</title><link>https://allotment.example/slugs</link><dc:creator>ida</dc:creator>
<content:encoded><![CDATA[They came in the night.

<blockquote>Even the chard.</blockquote>]]></content:encoded>
<wp:post_date>2026-05-02 21:10:00</wp:post_date><wp:post_date_gmt>2026-05-02 19:10:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Bo</wp:comment_author>
<wp:comment_date>2026-05-03 08:00:00</wp:comment_date><wp:comment_date_gmt>2026-05-03 06:00:00</wp:comment_date_gmt>
<wp:comment_content>Beer traps.
Every time.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
<wp:comment_parent>0</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Ida Moss</wp:comment_author>
<wp:comment_content><![CDATA[I <em>drink</em> the beer.]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved>
<wp:comment_parent>3</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Pills</wp:comment_author>
<wp:comment_content>Cheap!</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Other blog</wp:comment_author>
<wp:comment_content>[...] slugs [...]</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
<wp:comment_type>pingback</wp:comment_type></wp:comment>
</item>
<item><title>logo</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
<item><title>Not yet</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
</channel></rss>"""

DISQUS = """<?xml version="1.0"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<post dsq:id="12"><message><![CDATA[<p>Second.</p>]]></message><createdAt>2026-02-02T10:00:00Z</createdAt>
<isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Uno</name></author>
<thread dsq:id="1"/><parent dsq:id="11"/></post>
<thread dsq:id="1"><link>https://kiosk.example/a</link><title>The kiosk</title>
<createdAt>2026-02-01T10:00:00Z</createdAt>
<author><name>Vera</name></author></thread>
<thread dsq:id="2"><link>https://kiosk.example/quiet</link><title>Quiet</title></thread>
<post dsq:id="11"><message>gone</message><createdAt>2026-02-02T09:00:00Z</createdAt><isDeleted>true</isDeleted>
<isSpam>false</isSpam><author><name>Gone</name></author><thread dsq:id="1"/></post>
<post dsq:id="13"><message>buy</message><isDeleted>false</isDeleted><isSpam>true</isSpam>
<author><name>Spam</name></author><thread dsq:id="1"/></post>
<post dsq:id="14"><message>lost</message><author><name>Lost</name></author><thread dsq:id="99"/></post>
</disqus>"""

BLOGGER = """<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>
<id>tag:blogger.com,1999:blog-1.archive</id>
<entry><id>tag:blogger.com,1999:blog-1.post-10</id><published>2026-03-01T10:00:00+01:00</published>
<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>
<title>Bread</title><content type='html'>&lt;b&gt;Rye&lt;/b&gt; it is.</content><author><name>Nils</name></author>
<link rel='alternate' href='https://bread.example/rye'/></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-21</id><published>2026-03-02T10:00:00+01:00</published>
<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/>
<title>Why?</title><content type='html'>Why rye?</content><author><name>Eva</name></author>
<thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-10'/></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-22</id><published>2026-03-03T10:00:00+01:00</published>
<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/>
<title>Because</title><content type='html'>Because.</content><author><name>Nils</name></author>
<thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-10'/>
<link rel='related' href='https://www.blogger.com/feeds/1/10/comments/default/21'/></entry></feed>"""

COMMENT_FEED = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Comments on: The ferry</title><link>https://ferry.example/timetable/</link>
<item><title>By: Kaja</title><link>https://ferry.example/timetable/#comment-9</link><dc:creator>Kaja</dc:creator>
<pubDate>Tue, 03 Mar 2026 10:00:00 +0000</pubDate>
<content:encoded><![CDATA[<p>Antwort auf <a href="https://ferry.example/timetable/#comment-8">Jon</a>.</p>
<p>The <i>late</i> one.</p>]]></content:encoded></item>
<item><title>By: Jon</title><link>https://ferry.example/timetable/#comment-8</link><dc:creator>Jon</dc:creator>
<pubDate>Mon, 02 Mar 2026 10:00:00 +0000</pubDate><description>Which one?</description></item>
</channel></rss>"""

THREADED_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>All</title>
<entry><id>tag:x,2026:1</id><title>First post</title><author><name>Ann</name></author>
<published>2026-01-01T00:00:00Z</published>
<content type="text">1 &lt; 2</content></entry>
<entry><id>tag:x,2026:2</id><title>Re</title><author><name>Ben</name></author>
<published>2026-01-02T00:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>So <b>true</b></p></div></content>
<thr:in-reply-to ref="tag:x,2026:1"/></entry>
<entry><id>tag:x,2026:3</id><title>Re</title><author><name>Ann</name></author><published>2026-01-03T00:00:00Z</published>
<summary>Thanks</summary><thr:in-reply-to ref="tag:x,2026:2"/></entry></feed>"""

MOVABLE_TYPE = """AUTHOR: Rosa
TITLE: The well
STATUS: Publish
DATE: 02/14/2026 08:30:00 PM
-----
BODY:
It ran dry.

We waited.
-----
COMMENT:
AUTHOR: Tim
EMAIL: tim@well.example
DATE: 02/15/2026 09:00:00 AM
Dig deeper.
-----
PING:
TITLE: Wells
BLOG NAME: Other
DATE: 02/16/2026 09:00:00 AM
About wells.
-----
--------
AUTHOR: Rosa
TITLE: Unfinished
STATUS: Draft
DATE: 02/17/2026 08:30:00 PM
-----
BODY:
...
-----
--------
"""


def read(source: Source, text: str) -> tuple[list[Thread], Report]:
    report = Report()
    input = Input("x", text.encode())
    assert source.detect(input) >= 0.9
    return list(source.parse(input, report)), report


def rows(thread: Thread) -> list[tuple[str, str | None, str | None, str]]:
    return [(c.id, c.parent, c.author, c.body) for c in thread.comments]


def test_wordpress() -> None:
    (thread,), report = read(WordPress(), WORDPRESS)
    assert (thread.post.title, thread.post.author) == ("Slugs, again", "Ida Moss")
    assert thread.post.published == "2026-05-02T19:10:00+00:00"
    assert thread.post.body == "They came in the night.\n\n> Even the chard."
    assert rows(thread) == [
        ("3", None, "Bo", "Beer traps.\nEvery time."),
        ("5", "3", "Ida Moss", "I _drink_ the beer."),
        ("7", None, "Other blog", "[...] slugs [...]"),
    ]
    assert thread.comments[0].published == "2026-05-03T06:00:00+00:00"
    assert thread.comments[2].extra["kind"] == "pingback"
    assert report.found == 2
    assert report.notes == ["1 comment marked as spam left out"]


@pytest.mark.parametrize(
    ("written", "notes"),
    [
        ("2026-02-30 08:00:00", ["1 date cannot be read"]),
        ("0000-00-00 00:00:00", []),
        ("-0001-11-30 00:00:00", []),
        ("", []),
    ],
)
def test_dates_of_wordpress_that_cannot_be_read_are_counted(written: str, notes: list[str]) -> None:
    text = WORDPRESS.replace("2026-05-03 08:00:00", written).replace("2026-05-03 06:00:00", written)
    (thread,), report = read(WordPress(), text)
    assert thread.comments[0].published is None
    assert [note for note in report.notes if "cannot be read" in note] == notes


def test_links_within_a_site_are_led_by_its_address() -> None:
    export = WORDPRESS.replace("<channel>", "<channel><link>https://allotment.example</link>")
    for link, address in (("/blog/slugs.html", "https://allotment.example/blog/slugs.html"), ("", None)):
        (thread,), _ = read(WordPress(), export.replace("https://allotment.example/slugs", link))
        assert thread.post.url == address


def test_what_wordpress_makes_of_line_ends() -> None:
    assert paragraphs("one\ntwo\n\n<pre>a\n\nb</pre>\n\nthree") == ("<p>one<br>\ntwo</p><pre>a\n\nb</pre><p>three</p>")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<blockquote>q</blockquote>\none\ntwo", "> q\n\none\\\ntwo"),
        ("so:\n<ul>\n<li>a\nb</li>\n</ul>\none\ntwo", "so:\n\n- a\\\n  b\n\none\\\ntwo"),
        ("<p>one<br>\ntwo <a\nhref='https://e.example/'>three</a></p>", "one\\\ntwo [three](https://e.example/)"),
        ("<!-- wp:paragraph -->\n<p>one\ntwo <b>x</b></p>\n<!-- /wp:paragraph -->", "one two **x**"),
    ],
)
def test_line_ends_beside_block_elements(typed: str, shown: str) -> None:
    assert from_html(paragraphs(typed))[0] == shown


IMAGE = '<img src="https://e.example/i.png" alt="The shed">'


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            f'[caption id="a" width="300"]{IMAGE} The shed in May[/caption]',
            "[The shed in May](https://e.example/i.png)",
        ),
        (f"[caption caption='By the gate']{IMAGE}[/caption]", "[The shed](https://e.example/i.png)\n\nBy the gate"),
        ('[gallery ids="1,2"]\n\nBeans [plugin x=1] [[gallery]]', "Beans [plugin x=1] [[gallery]]"),
        ('[embed width="9"]https://e.example/v[/embed]', "https://e.example/v"),
    ],
)
def test_what_wordpress_makes_of_its_own_words_in_brackets(typed: str, shown: str) -> None:
    (thread,), _ = read(WordPress(), WORDPRESS.replace("They came in the night.", f"{typed}<em></em>"))
    assert thread.post.body.removesuffix("\n\n> Even the chard.") == shown


def test_names_and_titles_of_wordpress_are_html() -> None:
    (thread,), _ = read(
        WordPress(),
        WORDPRESS.replace("Slugs, again", "Slugs &amp;amp; snails")
        .replace("[Ida Moss]", "[Ida &amp; Moss]")
        .replace(">Bo<", "><![CDATA[Bo &amp; Al]]><"),
    )
    assert (thread.post.title, thread.post.author) == ("Slugs & snails", "Ida & Moss")
    assert thread.comments[0].author == "Bo & Al"


def test_disqus() -> None:
    threads, report = read(Disqus(), DISQUS)
    kiosk, lost = threads
    assert (kiosk.post.title, kiosk.post.url, kiosk.post.author) == ("The kiosk", "https://kiosk.example/a", "Vera")
    assert rows(kiosk) == [("11", None, None, ""), ("12", "11", "Uno", "Second.")]
    assert kiosk.comments[0].extra["state"] == "deleted"
    assert rows(lost) == [("14", None, "Lost", "lost")]
    assert "1 comment marked as spam left out" in report.notes


def test_titles_of_disqus_are_html() -> None:
    (kiosk, _), _ = read(Disqus(), DISQUS.replace("<title>The kiosk", "<title>Tea &amp;amp; the kiosk"))
    assert kiosk.post.title == "Tea & the kiosk"


def test_blogger() -> None:
    (thread,), _ = read(Blogger(), BLOGGER)
    assert (thread.post.title, thread.post.body) == ("Bread", "**Rye** it is.")
    assert rows(thread) == [("21", None, "Eva", "Why rye?"), ("22", "21", "Nils", "Because.")]


def test_blogger_leaves_out_comments_that_the_blog_does_not_show() -> None:
    def entry(id: int, kind: str, words: str, status: str, parent: str = "") -> str:
        return (
            f"<entry><id>tag:blogger.com,1999:blog-3.post-{id}</id><blogger:type>{kind}</blogger:type>"
            f"<blogger:status>{status}</blogger:status><author><name>Eva</name></author><title>{words}</title>"
            f"<content type='html'>{words}</content>{parent}</entry>"
        )

    below = "<blogger:parent>tag:blogger.com,1999:blog-3.post-1</blogger:parent>"
    text = (
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' "
        "xmlns:blogger='http://schemas.google.com/blogger/2018'>"
        f"{entry(1, 'POST', 'Bread', 'LIVE')}{entry(2, 'COMMENT', 'Cheap pills', 'SPAM', below)}"
        f"{entry(3, 'COMMENT', 'Rye?', 'LIVE', below)}</feed>"
    )
    (thread,), report = read(Blogger(), text)
    assert rows(thread) == [("3", None, "Eva", "Rye?")]
    assert report.notes == ["1 comment that the blog does not show left out"]


def test_a_feed_of_comments_on_one_post() -> None:
    (thread,), report = read(Feeds(), COMMENT_FEED)
    assert (thread.post.title, thread.post.url) == ("The ferry", "https://ferry.example/timetable/")
    assert rows(thread) == [("8", None, "Jon", "Which one?"), ("9", "8", "Kaja", "The _late_ one.")]
    assert report.notes == ["the article is not in this feed"]


def test_a_feed_of_posts_with_their_answers() -> None:
    (thread,), _ = read(Feeds(), THREADED_ATOM)
    assert (thread.post.title, thread.post.body) == ("First post", "1 < 2")
    first, second = thread.comments
    assert (first.author, first.parent, first.body) == ("Ben", None, "So **true**")
    assert (second.author, second.parent, second.body) == ("Ann", first.id, "Thanks")


def test_entries_of_atom_that_name_nobody_are_by_the_author_of_the_feed() -> None:
    text = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Notes</title><author><name>Vera &amp;amp; Uno</name></author>"
        "<entry><id>a</id><title>One</title><content>x</content></entry>"
        "<entry><id>b</id><title>Two</title><author><name>Ben</name></author><content>x</content></entry></feed>"
    )
    threads, _ = read(Feeds(), text)
    assert [thread.post.author for thread in threads] == ["Vera & Uno", "Ben"]


def test_movable_type() -> None:
    (thread,), report = read(MovableType(), MOVABLE_TYPE)
    assert (thread.post.title, thread.post.author, thread.post.published) == ("The well", "Rosa", "2026-02-14T20:30:00")
    assert thread.post.body == "It ran dry.\n\nWe waited."
    assert [(c.author, c.published, c.body) for c in thread.comments] == [
        ("Tim", "2026-02-15T09:00:00", "Dig deeper."),
        ("Other", "2026-02-16T09:00:00", "About wells."),
    ]
    assert report.notes == ["1 draft left out"]


@pytest.mark.parametrize(
    ("converted", "body", "markup"),
    [
        ("markdown_with_smartypants", "*one*\ntwo <b>three</b>", "markdown"),
        ("0", "\\*one\\* two **three**", "markdown"),
        ("__default__", "\\*one\\*\\\ntwo **three**", "markdown"),
    ],
)
def test_movable_type_says_what_an_entry_is_written_in(converted: str, body: str, markup: str) -> None:
    entry = MOVABLE_TYPE.replace("STATUS: Publish", f"STATUS: Publish\nCONVERT BREAKS: {converted}")
    (thread,), _ = read(MovableType(), entry.replace("It ran dry.\n\nWe waited.", "*one*\ntwo <b>three</b>"))
    assert (thread.post.body, thread.post.markup) == (body, markup)


def test_movable_type_keeps_dashes_that_stand_in_texts() -> None:
    """New versions put a tab behind them, old ones leave them as they are."""
    for dashes in ("-----\t", "--------\t", "-----", "--------"):
        (thread,), _ = read(MovableType(), MOVABLE_TYPE.replace("It ran dry.\n\nWe", f"It ran dry.\n\n{dashes}\n\nWe"))
        assert thread.post.body.endswith("We waited."), dashes
        assert dashes.strip() in thread.post.body.replace("\\", "")
        assert len(thread.comments) == 2


def test_movable_type_takes_words_in_capitals_for_text() -> None:
    (thread,), _ = read(MovableType(), MOVABLE_TYPE.replace("Dig deeper", "NOTE: dig deeper"))
    assert thread.comments[0].body == "NOTE: dig deeper."


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("02/15/2026 00:15:00 AM", "2026-02-15T00:15:00"),
        ("02/15/2026 12:15:00 AM", "2026-02-15T00:15:00"),
        ("2/5/2026 13:15:00 PM", "2026-02-05T13:15:00"),
        ("02/15/03 9:15:00", "2003-02-15T09:15:00"),
        ("02/15/2026 23:15", "2026-02-15T23:15:00"),
        ("13/15/2026 23:15:00", None),
    ],
)
def test_movable_type_dates(written: str, said: str | None) -> None:
    (thread,), _ = read(MovableType(), MOVABLE_TYPE.replace("02/15/2026 09:00:00 AM", written))
    assert thread.comments[0].published == said


def test_movable_type_in_lines_of_windows_with_categories_and_what_is_not_shown() -> None:
    fields = 'STATUS: Publish\n\n  PRIMARY CATEGORY: Water\nCATEGORY: Water\nCATEGORY: Home, garden\nTAGS: dry,"a well"'
    text = MOVABLE_TYPE.replace("STATUS: Publish", fields).replace("STATUS: Draft", "STATUS: Future")
    (thread,), report = read(MovableType(), text.replace("\n", "\r\n"))
    assert thread.post.extra["tags"] == ["Water", "Home, garden", "dry", "a well"]
    assert report.notes == ["1 draft left out"]


def test_movable_type_that_ends_within_an_entry() -> None:
    _, report = read(MovableType(), MOVABLE_TYPE[: MOVABLE_TYPE.index("Dig deeper")])
    assert report.notes[0].startswith("the last entry has no end")


@pytest.mark.parametrize("end", ["<", "</", "<![CDA"])
def test_a_document_that_is_cut_off_in_what_opens_a_tag_says_so(end: str) -> None:
    _, report = read(Blogger(), BLOGGER[: BLOGGER.rindex("<entry>")] + end)
    report.settle()
    assert any(note.startswith("the file is cut off") for note in report.notes)


def test_a_stray_bracket_in_a_whole_document_is_no_cut() -> None:
    _, report = read(Blogger(), BLOGGER.replace("Why rye?", "Why < rye?"))
    report.settle()
    assert not any("cut off" in note for note in report.notes)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (WordPress(), WORDPRESS),
        (Disqus(), DISQUS),
        (Blogger(), BLOGGER),
        (Feeds(), COMMENT_FEED),
    ],
)
def test_what_is_whole_in_a_cut_off_file_is_read(source: Source, text: str) -> None:
    report = Report()
    cut = text[: int(len(text) * 0.8)]
    assert list(source.parse(Input("x", cut.encode()), report))
    assert any("cut off or broken" in note for note in report.notes)


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    text = THREADED_ATOM.replace("<feed", bomb + "<feed", 1).replace("Thanks", "x&b;&f;y")
    (thread,), _ = read(Feeds(), text)
    assert "lol" not in thread.comments[1].body
    assert "root" not in thread.comments[1].body


@pytest.mark.parametrize("text", ["<rss/>", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>"])
def test_a_feed_of_nothing_says_so(text: str) -> None:
    with pytest.raises(InputError, match="without items"):
        read(Feeds(), text)


DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    "sample", ["blogger-rye.xml", "disqus-kiosk.xml", "feed-last-bus.xml", "wordpress-ferry-dog.xml"]
)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("says", ["UTF-8", "UTF-16"])
def test_documents_in_utf_16_are_read_whatever_they_say(sample: str, encoding: str, says: str) -> None:
    text = (DATA / sample).read_text("utf-8")
    declared = text.replace('encoding="UTF-8"', f'encoding="{says}"', 1)
    here = list(parse(Input(sample, text.encode()), Report()))
    assert list(parse(Input(sample, declared.encode(encoding)), Report())) == here


def test_names_of_roots() -> None:
    assert root_name('\n`<?xml version="1.0"?><!-- <a> --><!DOCTYPE x [<!ENTITY y "z">]><rdf:RDF a="b">') == "rdf"
    assert root_name("no markup") == ""


def test_of_two_times_the_exact_one_counts() -> None:
    assert in_utc("2026-05-02 15:40:00", "2026-05-03 00:10:00") == "2026-05-02T15:40:00+00:00"
    assert in_utc("0000-00-00 00:00:00", "2026-05-02 21:10:00") == "2026-05-02T21:10:00"
    assert in_utc("2026-05-02 15:40:00", "0000-00-00 00:00:00") == "2026-05-02T15:40:00+00:00"
    assert in_utc("", "") is None


@given(
    st.integers(0, 2000),
    st.text(max_size=8),
    st.sampled_from([WORDPRESS, DISQUS, BLOGGER, COMMENT_FEED, THREADED_ATOM]),
)
@settings(max_examples=80)
def test_mutated_files_give_threads_or_a_clear_error(at: int, junk: str, text: str) -> None:
    data = (text[:at] + junk + text[at + len(junk) :]).encode("utf-8", "replace")
    for source in (WordPress(), Disqus(), Blogger(), Feeds()):
        with suppress(InputError):
            list(source.parse(Input("x", data), Report()))


def test_what_was_read_of_an_export_is_given_whole_and_goes() -> None:
    posts = "".join(f'<post id="{i}"><message>{i}</message><thread id="7"/></post><other/>' for i in range(5000))
    held = 0
    for number, element in enumerate(
        trees(Input("x", f"<disqus>{posts}</disqus>".encode()), frozenset({"thread", "post"}), Report())
    ):
        assert (attribute(element, "id"), element.findtext("message")) == (str(number), str(number))
        parent = element.getparent()
        held = max(held, 0 if parent is None else len(parent))
    assert number == 4999
    assert held < 1500
