"""Talk pages of wikis, where only signatures part the contributions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from talk import TALK, Said, below

from tui_reader.sources.base import Report
from tui_reader.sources.formats.page.reader import read
from tui_reader.sources.formats.page.tables import ENGINES

MONTHS = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.".split()


def signed(said: Said, *, link: bool = False) -> str:
    """What somebody wrote, with the name and the time behind it."""
    name = said.author.replace(" ", "_")
    when = f"{said.at:%H:%M}, {said.at.day}. {MONTHS[said.at.month - 1]} {said.at.year} (CET)"
    when = f'<a href="/wiki/Diskussion:Leuchtturm#c-{name}" class="timestamplink">{when}</a>' if link else when
    return (
        f'{said.text} --<a href="/wiki/Benutzer:{name}" title="Benutzer:{said.author}">{said.author}</a> '
        f'(<a href="/w/index.php?title=Benutzer_Diskussion:{name}&amp;action=edit">Diskussion</a>) {when}'
    )


def answers(parent: Said, link: bool) -> str:
    some = "".join(f"<dd>{signed(c, link=link)}{answers(c, link)}</dd>" for c in below(parent.id))
    return f"<dl>{some}</dl>" if some else ""


def wiki(*, link: bool = False) -> str:
    """Two sections, each with a contribution that others answer below it, and one that nobody signed."""
    roots = below(None)
    sections = [roots[:2], roots[2:]]
    text = "".join(
        f'<div class="mw-heading"><h2>Frage {n}</h2><span class="mw-editsection">[Bearbeiten]</span></div>'
        + "".join(f"<p>{signed(c, link=link)}</p>{answers(c, link)}" for c in some)
        for n, some in enumerate(sections)
    )
    intro = "<p>Auf dieser Seite wird der Artikel besprochen, seit 10:10, 3. Mai 2018.</p>"
    return (
        '<!DOCTYPE html><html lang="de"><head><title>Diskussion:Leuchtturm – Wiki</title>'
        '<meta name="generator" content="MediaWiki 1.39"></head><body><h1 id="firstHeading">Diskussion:Leuchtturm</h1>'
        f'<div id="mw-content-text"><div class="mw-parser-output">{intro}{text}<p>Niemand hat das hier gezeichnet.</p>'
        '</div></div><div id="footer">Zuletzt bearbeitet am 3. Mai 2021 um 11:11 Uhr.</div></body></html>'
    )


def test_talk_pages_are_parted_by_their_signatures() -> None:
    for link in (False, True):
        report = Report()
        thread = read(wiki(link=link), report, tables=ENGINES)
        assert report.engine == "MediaWiki"
        assert thread.post.title == "Diskussion:Leuchtturm"
        said = {comment.id: comment.body for comment in thread.comments}
        want = {c.id: c.text for c in TALK}
        assert [(c.author, c.published, c.body, said.get(c.parent or "")) for c in thread.comments] == [
            (c.author.replace("_", " "), c.iso[:16], c.text, want.get(c.parent or "")) for c in TALK
        ]


def test_pages_of_wikis_without_signatures_have_no_comments() -> None:
    rows = "".join(f"<li>{c.at:%H:%M}, {c.at.day}. Mai 2019 (CET): {c.text}</li>" for c in TALK)
    html = (
        '<html><head><meta name="generator" content="MediaWiki 1.39"><title>Leuchtturm</title></head>'
        f'<body><h1>Leuchtturm</h1><div id="mw-content-text"><ul>{rows}</ul></div></body></html>'
    )
    assert read(html, Report(), tables=ENGINES).comments == ()


def test_an_article_is_not_looked_for_in_signatures(monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(html: str) -> str:
        raise AssertionError("asked for")

    monkeypatch.setattr("tui_reader.sources.formats.page.article.rescue._extract", extract)
    said = [replace(TALK[0], text=f"Was ist mit dem Fenster Nummer {n}?") for n in range(120)]
    some = "".join(f"<p>{signed(one)}</p>" for one in said)
    intro, _, rest = wiki().partition('<div class="mw-heading">')
    thread = read(f'{intro}{some}<div class="mw-heading">{rest}', Report(), tables=ENGINES)
    assert len(thread.comments) > 120
