"""Lines of dumps that hold both the head and the text of a comment, and heads with an account below the name."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump import reader

TALK = """\
Talk:Lighthouse keeping
Contents
1 Height of the lamp
Height of the lamp[edit]
The article says 31 metres, the brass plate says 34. I believe the plate. --Wickham (talk) 09:12, 4 March 2011 (UTC)

    The plate counts the weather vane as well. See the survey. Oil on water (talk) 21:40, 4 March 2011 (UTC)
        Then 31 metres to the lamp it is. Done. --Wickham (talk) 07:55, 5 March 2011 (UTC)

Retrieved from "https://wiki.example/Talk:Lighthouse_keeping"
"""

COLONS = """\
晚风书店
昨天 07:32
今天最后一天营业，谢谢大家。
转发 218
评论 4
赞 3305
小河：从小在这里买书，舍不得。
昨天 07:50
11 回复
读书人甲：排队去了。
昨天 08:03
2 回复
晚风书店 回复 @读书人甲：别急，给你留着。
昨天 08:20
56 回复
用户7712038：地址在哪？河边还是桥边？
昨天 09:47
0 回复
"""

ACCOUNTS = """\
Ilka Brandt
@ilka@pond.example
I counted the ducks. One of them is a boot.

May 27, 2023, 22:41 · · Web · 31 · 140
tall heron
@heron@river.example
@ilka How long did it take you to notice the boot?

May 27, 2023, 22:50 · · 0 · 12
Ilka Brandt
@ilka@pond.example
@heron I had thrown bread to it.

May 27, 2023, 22:58 · · 3 · 96
Bird Rescue
@rescue@birds.example
@heron Oats for the others, please, never bread.

May 28, 2023, 07:12 · · 5 · 77
Create account
Login
"""


def _read(text: str) -> Thread:
    return reader.read(text, Report())


def _authors(thread: Thread) -> list[str | None]:
    return [comment.author for comment in thread.comments]


def _answered(thread: Thread) -> list[str | None]:
    authors = {comment.id: comment.author for comment in thread.comments}
    return [authors.get(comment.parent or "") for comment in thread.comments]


def test_signatures_within_paragraphs_are_of_the_text_before_them() -> None:
    thread = _read(TALK)
    assert _authors(thread) == ["Wickham", "Oil on water", "Wickham"]
    assert _answered(thread) == [None, "Wickham", "Oil on water"]
    assert thread.comments[0].body == "The article says 31 metres, the brass plate says 34. I believe the plate."
    assert thread.comments[2].published == "2011-03-05T07:55"


def test_signatures_without_links_and_broken_ones() -> None:
    text = """Talk:Height of the lamp

The brass plate says 34 metres. I believe the plate. Wickham (talk · contribs) 4 March 2011 kl. 09.12 (CET)

    The plate counts the weather vane as well. /Oil on water 4 March 2011 kl. 21.40 (CET)

        Then it is 31 metres to the lamp, as the survey has it. Wickham (talk · contribs) 5
        March 2011 kl. 07.55 (CET)

    Agreed --Greta Lund (talk) 5 March 2011 kl. 08.30 (CET)
    Not by me, who has measured it twice. 2001:db8:4::7 6 March 2011 kl. 10.00 (CET)
"""
    assert _authors(_read(text))[-4:] == ["Oil on water", "Wickham", "Greta Lund", "2001:db8:4::7"]
    assert [comment.body for comment in _read(text).comments][-2:] == [
        "Agreed",
        "Not by me, who has measured it twice.",
    ]


def test_one_signature_in_prose_makes_no_discussion() -> None:
    prose = "A page of a wiki ends like this. --Wickham (talk) 09:12, 4 March 2011 (UTC)\n\nSo much for wikis.\n"
    assert not _read(prose).comments


def test_names_before_a_colon_above_dates() -> None:
    thread = _read(COLONS)
    assert _authors(thread) == ["小河", "读书人甲", "晚风书店", "用户7712038"]
    assert _answered(thread) == [None, None, "读书人甲", None]
    assert [comment.body for comment in thread.comments][:2] == ["从小在这里买书，舍不得。", "排队去了。"]


def test_labels_before_a_colon_name_nobody() -> None:
    page = "Concert\nPlace: Town Hall\n12 May 2014\n\nConcert\nPlace: Castle\n14 May 2014\n"
    assert not _read(page).comments


def test_accounts_below_names_with_the_date_below_the_text() -> None:
    thread = _read(ACCOUNTS)
    assert thread.post.author == "Ilka Brandt"
    assert _authors(thread) == ["tall heron", "Ilka Brandt", "Bird Rescue"]
    assert _answered(thread) == [None, "tall heron", "tall heron"]
    assert thread.comments[0].published == "2023-05-27T22:50"


HOURS = """\
Utas
warung.pagi
3 jam
Tukang sayur langganan kami pensiun hari ini.
812
46
rina.k
3 jam
Siapa yang meneruskan gerobaknya?

210
5
warung.pagi
2 jam
Anaknya, mulai minggu depan.

541
bang_udin
1 jam
Alamatnya di mana, kak?

4
1
"""


def test_ages_in_hours_date_comments_in_other_languages() -> None:
    assert _authors(_read(HOURS))[-3:] == ["rina.k", "warung.pagi", "bang_udin"]
