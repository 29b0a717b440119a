"""Comments whose heads are no more than a name: what stands around each, and who calls whom, tells them."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str | None, str]]:
    """Of each comment the author, whom it answers, and its last line."""
    authors = {comment.id: comment.author for comment in thread.comments}
    return [(c.author, authors.get(c.parent or ""), c.body.splitlines()[-1]) for c in thread.comments]


MESSAGES = """Stairwell B
Olga, Pit, Henk 3rd floor

TODAY

Olga
The lift will stand still tomorrow from nine to one
8:14

Pit
Again? They looked after it in March
8:20

Henk 3rd floor
Olga
The lift will stand still tomorrow from nine to one
And who carries the shopping of my mother up to us
8:31

Pit
I am at home all day, call me and I do it
8:33

Olga
Thank you, next time we take the evening
8:50

Write a message
"""


def test_messages_end_with_the_time_of_the_day_and_begin_with_what_they_quote() -> None:
    thread = read(MESSAGES)
    assert told(thread)[1] == ("Henk 3rd floor", "Olga", "And who carries the shopping of my mother up to us")
    assert [comment.author for comment in thread.comments] == ["Olga", "Henk 3rd floor", "Pit", "Pit", "Olga"]


def test_news_by_section_with_the_time_of_the_day_are_no_messages() -> None:
    sections = ("Sport", "Politics", "Sport", "Business", "Politics", "Arts")
    news = "".join(f"{name}\nThe story of the {name.lower()} goes on\n1{n}:05\n" for n, name in enumerate(sections))
    assert not read("Morning post\nStart\nTicker\n" + news + "Load more\n").comments


ARTICLE = """A bridge for bicycles
By Maarten Kolff
June 8, 2022
What was talked about for thirty years will be built: the council voted for it on Wednesday, by one vote.

The first pile goes into the ground in spring, and the last one, they say, two years later.

"""

FORUM = """Comments (4)
Popular
All of them

Wim from Beesd
At last! My grandchildren can go to school by themselves.
12
Reply

T. de G.
Four million for a bridge. For that you can give everybody a boat.
21
Reply

Jolijn
T. de G., and who sails to school in January?
14
Reply

Wim from Beesd
@Jolijn The same who cycle there in January.
3
Reply
"""


def test_the_first_comment_stands_below_how_they_are_sorted() -> None:
    assert [(author, whom) for author, whom, _ in told(read(ARTICLE + FORUM))] == [
        ("Wim from Beesd", None), ("T. de G.", None), ("Jolijn", "T. de G."), ("Wim from Beesd", "Jolijn"),
    ]  # fmt: skip


def test_about_how_long_ago_is_no_name() -> None:
    ages = ("over 4 years ago", "about 2 years ago", "almost a year ago")
    people = ("Ludo", "Priyanka Rao", "bread.exe")
    rows = (
        f"{who}\n{age}\nI read it on the {n}th day, and again.\nReply\n"
        for n, (who, age) in enumerate(zip(people, ages, strict=True), 4)
    )
    assert [comment.author for comment in read(ARTICLE + "Responses (3)\n" + "".join(rows)).comments] == list(people)


def test_the_place_behind_a_date_is_no_name() -> None:
    people, places = ("绿皮小张", "叫我阿满", "北方有雪", "没睡醒的杏仁"), ("新疆", "上海", "甘肃", "四川")
    said = (
        "我也坐过这趟车，三十六个小时，腿都肿了。",
        "回复 @绿皮小张 : 带一箱泡面就不怕了。",
        "到兰州以后一般都有票。",
        "现在还有这趟车吗？",
    )
    rows = "".join(
        f"{who}\n5\n{text}\n2022-10-0{n} 12:01 IP属地：{place}\n1{n}\n回复\n"
        for n, (who, place, text) in enumerate(zip(people, places, said, strict=True), 3)
    )
    thread = read("火车硬座是什么体验\n12.8万 3021 2022-10-03 11:30:06\n绿皮小张\n关注 8.8万\n评论\n1,288\n" + rows)
    assert [(author, whom) for author, whom, _ in told(thread)] == [
        ("绿皮小张", None), ("叫我阿满", "绿皮小张"), ("北方有雪", None), ("没睡醒的杏仁", None),
    ]  # fmt: skip


PHOTOS = """tile.finder
Follow
Profile picture of tile.finder
tile.finder 87 wk
This one lay in the rubble, wrapped in a newspaper of 1974. Who knows the pattern?
Profile picture of joana__r
joana__r 87 wk
The cord is of another workshop, could you show the back
Reply
Profile picture of tile.finder
tile.finder 87 wk
@joana__r there is half an anchor
Reply
Profile picture of vitor.d
vitor.d 86 wk
That is from my site, all the rest went to pieces
Reply
"""


def test_an_age_behind_the_name_beside_a_portrait() -> None:
    thread = read(PHOTOS)
    assert (thread.post.author, told(thread)) == ("tile.finder", [
        ("joana__r", None, "The cord is of another workshop, could you show the back"),
        ("tile.finder", "joana__r", "@joana__r there is half an anchor"),
        ("vitor.d", None, "That is from my site, all the rest went to pieces"),
    ])  # fmt: skip


ANSWERS = """
Profile photo for {who}
{who}
·
Follow
{what}Author has {n}88 answers and {n}02.1K answer views{n}y
{said}
{n}.3K views
View {n} upvotes
{n}
"""


def test_three_portraits_with_votes_below_the_texts_are_answers() -> None:
    people = (("Ruth Hallman", "Floor layer", "Because the air is dry in winter. The wood shrinks."),
              ("Sven Brand", "Lives in an old house", "It was not the parquet, but the boards below it."),
              ("Onur Y.", "Physicist", "The sound changes as well: cold air swallows more of it."))  # fmt: skip
    rows = "".join(ANSWERS.format(who=w, what=a, said=s, n=n) for n, (w, a, s) in enumerate(people, 1))
    thread = read("Q\nHome\nWhy does the parquet creak louder in winter?\nAnswer\nFollow\nSort\n" + rows)
    assert [author for author, _, _ in told(thread)] == [who for who, _, _ in people]


QUOTED = "Comments (3)\n\n" + "\n".join(
    f"{who} said...\n\n{text}\n\nMay {n}, 2019 10:0{n} AM\n"
    for n, (who, text) in enumerate(
        (
            ("Wim Beek", "Four million for a bridge. For that you can give everybody a boat."),
            ("Jolijn Maas", "Wim Beek\n\n> For that you can give everybody a boat.\n\nAnd who sails in January?"),
            ("Ludo", "Jolijn, the same who cycle there in January, I would say."),
        ),
        1,
    )
)


def test_the_name_above_a_quotation_stays_in_the_text() -> None:
    comment = read(ARTICLE + QUOTED).comments[1]
    assert comment.body.startswith("Wim Beek\n")
    assert comment.parent is not None


def test_one_word_and_a_comma_do_not_tell_what_a_comment_answers() -> None:
    said = [("Wim", "A boat for everybody."), ("Jolijn", "Wim, and in January?"), ("Ludo", "It freezes no more.")]
    rows = "".join(f"{who}\nMay {n}, 2019 10:0{n}\n\n{text}\n\nReply\n\n" for n, (who, text) in enumerate(said, 1))
    thread = read(ARTICLE + "Comments (3)\n\n" + rows)
    assert [(c.author, c.parent) for c in thread.comments] == [("Wim", None), ("Jolijn", None), ("Ludo", None)]
