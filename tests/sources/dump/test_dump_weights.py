"""Which list of heads is the discussion of a page, by the weight of all that speaks for it and against it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump import evidence
from tui_reader.sources.formats.dump.evidence import Clue
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.readings import weights

ABOVE = """The ferry is late again

Henrike Dahl
June 8, 2014

The boat has been late on every morning of this month, and on the quay they have begun to set watches by the gulls.

"""

PEOPLE = ("Mira Stone", "Tobias", "lamp79")

WORDS = (
    "On our side of the bay it is the fog, not the tide.",
    "Who sets a watch by a gull? Ours sleep until noon.",
    "I have taken the bus since April and miss the smell of it.",
)


def entries(form: str, days: tuple[int, ...] = (9, 10, 12)) -> str:
    return "\n".join(
        form.format(who=who, day=f"June {day}, 2014", said=said)
        for who, day, said in zip(PEOPLE, days, WORDS, strict=True)
    )


def found(text: str) -> list[str | None]:
    return [comment.author for comment in read(text, Report()).comments]


def test_what_repeats_is_a_discussion_where_enough_speaks_for_it() -> None:
    listed = "{who}\n{day}\n{said}\n"
    assert found(f"{ABOVE}3 comments\n\n{entries(listed)}") == list(PEOPLE)
    assert found(f"{ABOVE}{entries(listed)}") == list(PEOPLE)  # the oldest stands first


def test_the_newest_first_is_a_list_of_articles_unless_they_can_be_answered() -> None:
    listed, answered = "{who}\n{day}\n{said}\n", "{who}\n{day}\n{said}\nReply\n"
    assert found(ABOVE + entries(listed, (12, 10, 9))) == []
    assert found(ABOVE + entries(answered, (12, 10, 9))) == list(PEOPLE)


def test_texts_that_lead_on_are_teasers() -> None:
    assert found(ABOVE + entries("{who}\n{day}\n{said}\nRead more\n")) == []


BOARDS = """Harbour Forum

{columns}
Mira Stone
12.06.2014, 18:20

Sails. How do you dry a wet jib?
{last}
Tobias
11.06.2014, 09:41

Engines. My diesel coughs in the cold.
{last}
lamp79
10.06.2014, 21:05

Harbours. Where to moor in August?
{last}
Ove Lind
09.06.2014, 23:12

The pub. Who is at the quay tonight?
{last}
"""


@pytest.mark.parametrize(
    "last", ["Last post: The tide", "Letzter Beitrag: Die Flut", "Dernier message", "Перейти к последнему сообщению"]
)
def test_entries_that_tell_of_the_last_post_are_topics_or_boards(last: str) -> None:
    assert found(BOARDS.format(columns="", last=last)) == []


def test_entries_below_columns_for_topics_and_last_posts_are_boards() -> None:
    assert found(BOARDS.format(columns="Forum   Topics   Posts   Last Post\n", last="")) == []


def test_a_word_on_the_last_post_in_one_of_many_texts_tells_nothing() -> None:
    text = BOARDS.format(columns="", last="{last}").replace("{last}", "I liked the last post.", 1)
    assert found(text.replace("{last}", "")) == found(BOARDS.format(columns="", last="")) != []


def test_every_clue_that_is_measured_is_weighed_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[str] = set()
    plain = evidence.weigh

    def weigh(clues: Mapping[str, Clue], degrees: Mapping[str, float]) -> float:
        seen.update(degrees)
        return plain(clues, degrees)

    monkeypatch.setattr(weights.evidence, "weigh", weigh)
    report = Report()
    read(f"{ABOVE}3 comments\n\n" + entries("{who}\n{day}\n{said}\nReply\n"), report)
    assert {"names", "headed", "stated", "buttons", "oldest first", "doublings"} <= seen <= set(weights.CLUES)
    assert {"a line heads the comments", "the page states as many", "the oldest stands first"} <= set(report.evidence)


def test_one_head_below_the_text_of_a_page_is_a_comment_and_one_above_it_says_who_wrote_it() -> None:
    prose = "The mill at Aldern grinds again after forty years, and the village comes to see the wheel turn. " * 5
    head = "Hedda Brun\nMay 3, 2011 at 10:12 am\n\n"
    said = "I was there when they let the water in, and nobody spoke."
    below = read(f"The mill at Aldern\n\n{prose}\n\n{prose}\n\n{head}{said}\n", Report())
    assert [(comment.author, comment.body) for comment in below.comments] == [("Hedda Brun", said)]
    above = read(f"The mill at Aldern\n\n{head}{prose}\n\n{prose}\n\n{said}\n", Report())
    assert above.comments == ()
    assert above.post.author == "Hedda Brun"
    portrait = read(f"The mill at Aldern\n\n{prose}\n\n{prose}\n\n{head}Hedda Brun keeps mills alive.\n", Report())
    assert portrait.comments == ()
