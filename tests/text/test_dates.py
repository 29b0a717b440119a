"""Dates in the ways that people and page engines write them; what is not certain is not a date."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.date_tokens import lexicon, shape_of
from tui_reader.text.date_words import DOTTED, LANGUAGES
from tui_reader.text.dates import find_date, parse_date

NOW = datetime(2026, 11, 22, 19, 30, tzinfo=timezone(timedelta(hours=1)))

MOMENT = "2011-05-03T16:33"


@pytest.mark.parametrize(
    "words",
    [
        "Tue May 03, 2011 4:33 pm",
        "May 3rd, 2011 at 4:33 PM",
        "3rd of May, 2011 at 16:33",
        "4:33 PM - 3 May 2011",
        "Posted by Ann on May 3 '11 at 16:33",
        "2011-05-03 16:33",
        "2011/05/03 16:33",
        "03.05.2011, 16:33 Uhr",
        "Dienstag, 3. Mai 2011 um 16.33 Uhr",
        "mardi 3 mai 2011 à 16h33",
        "3 mai 2011 à 16 h 33 min",
        "3 Μαΐου 2011 στις 4:33 μ.μ.",
        "3 de maig de 2011 a les 16:33",
        "3 de mayo de 2011, 4:33 p. m.",
        "3 de maio de 2011 às 16:33",
        "martedì 3 maggio 2011 alle ore 16:33",
        "dinsdag 3 mei 2011 om 16.33 uur",
        "wtorek, 3 maja 2011 o 16:33",
        "3 мая 2011 г. в 16:33",
        "3 травня 2011 р. о 16:33",
        "3 Mayıs 2011 Salı, 16:33",
        "den 3 maj 2011 kl. 16.33",
        "3. mai 2011 kl. 16:33",
        "3. toukokuuta 2011 klo 16.33",
        "úterý 3. května 2011 v 16:33",
        "2011. május 3. 16:33",
        "2011年5月3日(火) 16:33",
        "2011年5月3日午後4時33分",
        "2011年5月3日 下午4:33",
        "2011년 5월 3일 (화) 오후 4:33",
        "2011. 5. 3. 오후 4:33",
        "٣ مايو ٢٠١١ ٤:٣٣ م",
        "3 مايو 2011 في 4:33 مساءً",
        "３ May ２０１１ １６:３３",
        "3 במאי 2011 בשעה 16:33",
        "3 मई 2011 को 4:33 अपराह्न",
        "3 Tháng Năm, 2011 lúc 4:33 chiều",
        "3 พฤษภาคม 2011 เวลา 16:33",
    ],
)
def test_one_moment_in_many_languages(words: str) -> None:
    assert parse_date(words) == MOMENT


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Tue, 03 May 2011 16:33:05 +0200", "2011-05-03T16:33:05+02:00"),
        ("Tue, 3 May 2011 16:33:05 GMT", "2011-05-03T16:33:05+00:00"),
        ("31/10/2021, 06:30 (GMT+7)", "2021-10-31T06:30+07:00"),
        ("1 Oct 2021 06:30 UTC-4", "2021-10-01T06:30-04:00"),
        ("1 Oct 2021 06:30 (EST)", "2021-10-01T06:30-05:00"),
        ("1 Oct 2021 06:30 GMT - 3 replies", "2021-10-01T06:30+00:00"),
        ("Sabtu, 08 Jul 2023 14:15 WIB", "2023-07-08T14:15+07:00"),
        ("Tue May  3 16:33:05 2011", "2011-05-03T16:33:05"),
        ("Tue May  3 16:33:05 EDT 2011", "2011-05-03T16:33:05-04:00"),
        ("2011-05-03T16:33:05.123Z", "2011-05-03T16:33:05+00:00"),
        ("2011-05-03T16:33+0530", "2011-05-03T16:33+05:30"),
        ("20110503T163305Z", "2011-05-03T16:33:05+00:00"),
        ("Mon, 15-Aug-05 15:52:01 UTC", "2005-08-15T15:52:01+00:00"),
        ("Fri, 24 Dec 2010 03:15:00 -0000 (UTC)", "2010-12-24T03:15:00+00:00"),
        ("\u200e3 \u200eMay \u200e2011", "2011-05-03"),
        ("1er mai 2011", "2011-05-01"),
        ("3. 5. 2011", "2011-05-03"),
        ("Sept. 3, 2011", "2011-09-03"),
        ("mar. 3 mai 2011", "2011-05-03"),
        ("13/05/2011", "2011-05-13"),
        ("16/02/23(Tue)21:14", "2016-02-23T21:14"),
        ("02/23/16(Tue)21:14:05", "2016-02-23T21:14:05"),
        ("Tue, 03/04/2012 12:00", "2012-04-03T12:00"),
        ("Sun, 03/04/2012 12:00", "2012-03-04T12:00"),
        ("05/13/2011", "2011-05-13"),
        ("12:00 am, Jan 1, 2011", "2011-01-01T00:00"),
        ("12:30 pm, Jan 1, 2011", "2011-01-01T12:30"),
    ],
)
def test_other_forms(words: str, iso: str) -> None:
    assert parse_date(words) == iso


@pytest.mark.parametrize(
    "words",
    [
        "", "16:33", "May 2011", "May 3", "5/3", "2011", "03/05/2011", "2011-02-30", "31.04.2011", "1066-10-14",
        "2999-01-01", "10.10.10.10", "version 1.2.3", "2011-05-03T25:00", "99/99/2011", "yesterday", "3 days ago",
        "Thu, 03/04/2012", "call 555-1234-2011", "lorem ipsum dolor sit amet consectetur May 3, 2011",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_no_date(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("3 weeks ago", "2026-11-01"), ("about 3 hours ago", "2026-11-22T16:30+01:00"), ("a day ago", "2026-11-21"),
        ("1 year, 2 months ago", "2025-09-22"), ("3 mo ago", "2026-08-22"), ("πριν 3 μέρες", "2026-11-19"),
        ("5 min ago", "2026-11-22T19:25+01:00"),
        ("vor 2 Jahren", "2024-11-22"), ("hace 2 a", "2024-11-22"), ("há 2 a", "2024-11-22"),
        ("vor einem Tag", "2026-11-21"), ("il y a 3 jours", "2026-11-19"),
        ("vor 3 J.", "2023-11-22"), ("vor 5 T.", "2026-11-17"), ("vor 2 Mon.", "2026-09-22"),
        ("il y a 3 j", "2026-11-19"),
        ("3 j geleden", "2023-11-22"), ("4 u geleden", "2026-11-22T15:30+01:00"), ("3 j", "2026-11-19"),
        ("hace 2 días", "2026-11-20"), ("há 3 dias", "2026-11-19"), ("2 giorni fa", "2026-11-20"),
        ("2 dagen geleden", "2026-11-20"), ("2 dni temu", "2026-11-20"), ("2 дня назад", "2026-11-20"),
        ("5 дн. назад", "2026-11-17"), ("2 gün önce", "2026-11-20"), ("för 3 dagar sedan", "2026-11-19"),
        ("3日前", "2026-11-19"), ("3時間前", "2026-11-22T16:30+01:00"), ("3天前", "2026-11-19"),
        ("2个月前", "2026-09-22"), ("3일 전", "2026-11-19"), ("منذ 3 أيام", "2026-11-19"),
        ("قبل ساعتين", "2026-11-22T17:30+01:00"), ("yesterday at 16:33", "2026-11-21T16:33"),
        ("Monday at 2:03 PM", "2026-11-16T14:03"), ("lundi à 14h03", "2026-11-16T14:03"),
        ("воскресенье, 23:59", "2026-11-15T23:59"), ("Mon 9:00 - 17:00", None),
        ("gestern, 16:33 Uhr", "2026-11-21T16:33"), ("hier à 16h33", "2026-11-21T16:33"),
        ("vorgestern", "2026-11-20"), ("昨日 16:33", "2026-11-21T16:33"), ("heute um 9:05", "2026-11-22T09:05"),
        ("just now", "2026-11-22T19:30+01:00"), ("May 3 at 16:33", "2026-05-03T16:33"), ("24 декабря", "2025-12-24"),
        ("5月3日", "2026-05-03"), ("5h", "2026-11-22T14:30+01:00"), ("3 d", "2026-11-19"), ("2w", "2026-11-08"),
    ],
)  # fmt: skip
def test_words_that_count_from_now(words: str, iso: str) -> None:
    assert parse_date(words, now=NOW) == iso
    assert parse_date(words) is None


@pytest.mark.parametrize(
    ("line", "date", "iso"),
    [
        ("#12 by ann » Tue May 03, 2011 4:33 pm", "May 03, 2011 4:33 pm", "2011-05-03T16:33"),
        ("Ann (2011-05-03 16:33) wrote:", "2011-05-03 16:33", "2011-05-03T16:33"),
        ("On 3 May 2011, at 16:33, Ann wrote:", "3 May 2011, at 16:33", "2011-05-03T16:33"),
        ("12. Ann O'HaraMay 3, 2011 at 4:33 PMReply", "May 3, 2011 at 4:33 PM", "2011-05-03T16:33"),
        ("Reply to 1.2.11 of 03.05.2011 16:33 Uhr", "03.05.2011 16:33 Uhr", "2011-05-03T16:33"),
    ],
)
def test_the_longest_date_of_a_line(line: str, date: str, iso: str) -> None:
    found = find_date(line)
    assert found is not None
    start, end, value = found
    assert (line[start:end], value) == (date, iso)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "No date here, only 3 words",
        "It was 4:33 in the morning",
        "x" * 10_000 + " 2011-05-03",
        "5 out of 5",
        "Rated 4 out of 2011",
    ],
)
def test_lines_without_a_date(line: str) -> None:
    assert find_date(line) is None


def test_absurd_years_only_on_request() -> None:
    assert parse_date("14 October 1066") is None
    assert parse_date("14 October 1066", any_year=True) == "1066-10-14"


def _genitive(spelling: str) -> bool:
    return not any(map(str.isdigit, spelling)) and "_" not in spelling and spelling != "-"


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"zh"}))
def test_every_month_of_every_language(language: str) -> None:
    months = LANGUAGES[language].months.split("|")
    assert len(months) == 12
    for number, spellings in enumerate(months, 1):
        for spelling in filter(_genitive, spellings.split()):
            day = "7." if spelling in DOTTED else "7"
            assert parse_date(f"{day} {spelling} 2011") == f"2011-{number:02}-07", spelling


@given(st.text(st.sampled_from("0123456789 ./:-,'+TZMaypm年月日前ago"), max_size=60))
@settings(max_examples=300)
def test_any_line_gives_a_valid_date_or_none(line: str) -> None:
    for found in (find_date(line), find_date(line, now=NOW), find_date(line, day_first=True)):
        if found is not None:
            start, end, iso = found
            assert 0 <= start < end <= len(line)
            datetime.fromisoformat(iso)
            assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?", iso)


WORDS = ("a.m.", "p. m", "Just now", "May", "of", "3rd", "16:33", " ", ".", "'", "2011", "ago", "il y a", "lI", "x")


@given(st.lists(st.sampled_from(WORDS), max_size=8).map("".join))
@settings(max_examples=200)
def test_a_plain_line_has_the_tokens_of_any_line(line: str) -> None:
    strange = f"{line}\u2603"  # no letter, and not ASCII: cut by the rules for all writing
    for meanings in (lexicon().absolute, lexicon().relative):
        shape, tokens = shape_of(strange, meanings)
        assert (shape[:-1], tokens[:-1]) == shape_of(line, meanings)


@given(st.datetimes(datetime(1970, 1, 2), datetime(2027, 1, 1)))
@settings(max_examples=100)
def test_what_is_written_is_read(moment: datetime) -> None:
    minute = moment.isoformat(timespec="minutes")
    assert parse_date(minute) == minute
    assert parse_date(f"{moment:%d.%m.%Y %H:%M}") == minute
    assert parse_date(f"{moment:%Y年%m月%d日 %H:%M}") == minute
    assert parse_date(f"{moment:%A, %B %d, %Y, %I:%M %p}") == minute


def test_numbers_are_read_in_the_order_that_is_asked_for() -> None:
    assert parse_date("03/05/2011", day_first=True) == "2011-05-03"
    assert parse_date("03/05/2011", day_first=False) == "2011-03-05"


@pytest.mark.parametrize(
    "words",
    [
        "3 مايو 2011 عند 4:33 م", "3 أيار/مايو 2011 الساعة 16:33", "3 ماي 2011 على الساعة 16:33",
        "3 می 2011 در 4:33 ب.ظ", "۳ مه ۲۰۱۱ ساعت ۱۶:۳۳", "سه شنبه 3 می 2011 در 16:33",
        "3 tháng 5, 2011 lúc 16:33", "ngày 3 tháng 5 năm 2011 16:33", "16:33 3 tháng 5, 2011",
        "3 พ.ค. 2554 16:33 น.", "วันอังคารที่ 3 พฤษภาคม พ.ศ. 2554 16:33",
        "5月 3, 2011 4:33 pm", "3 5 月, 2011 at 4:33 下午", "2011年5月3日 於 下午 4:33", "5월 3, 2011 4:33 오후",
        "11/05/03(火) 16:33", "вівторок, 3 трав. 2011, 16:33", "Травень 3, 2011 16:33", "3 Mei 2011 pukul 16.33",
        "marți, 3 mai 2011 la ora 16:33", "3. svibnja 2011. u 16:33", "3. maj 2011 ob 16:33",
        "3. mai 2011, kell 16:33", "den 3. mai 2011, klokka 16:33",
        "3 thg 5, 2011 16:33", "3 Th05 2011 16:33", "3 de maig de 2011 a les 16:33", "Mayo 3, 2011 16:33",
    ],
)  # fmt: skip
def test_more_ways_to_write_one_moment(words: str) -> None:
    assert parse_date(words) == MOMENT


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("14 d'abr. 2019", "2019-04-14"), ("14 d’octubre del 2019", "2019-10-14"), ("14. velj 2019.", "2019-02-14"),
        ("14 בפבר׳ 2019", "2019-02-14"), ("14. феб 2019.", "2019-02-14"), ("14. veebr 2019", "2019-02-14"),
        ("14 de xan. de 2019", "2019-01-14"), ("14 Ogos 2019", "2019-08-14"), ("Nob 14, 2019", "2019-11-14"),
    ],
)  # fmt: skip
def test_months_as_small_languages_shorten_and_join_them(words: str, iso: str) -> None:
    assert parse_date(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("vor etwa einer Stunde", "2026-11-22T18:30+01:00"), ("il y a plus de 2 ans", "2024-11-22"),
        ("hace más de 2 años", "2024-11-22"), ("há um ano", "2025-11-22"), ("há cerca de 2 anos", "2024-11-22"),
        ("Aujourd’hui à 16:33", "2026-11-22T16:33"), ("3 napja", "2026-11-19"), ("5 órája", "2026-11-22T14:30+01:00"),
        ("acum o lună", "2026-10-22"), ("acum 25 de minute", "2026-11-22T19:05+01:00"),
        ("în urmă cu 3 ani", "2023-11-22"),
        ("πριν από ένα χρόνο", "2025-11-22"), ("setahun yang lalu", "2025-11-22"), ("3 วันที่แล้ว", "2026-11-19"),
        ("5 นาทีที่แล้ว", "2026-11-22T19:25+01:00"), ("Dün, saat 16:33", "2026-11-21T16:33"),
        ("учора о 16:33", "2026-11-21T16:33"), ("i går 16:33", "2026-11-21T16:33"),
        ("昨日の 16:33", "2026-11-21T16:33"), ("그제 16:33", "2026-11-20T16:33"), ("3 日前", "2026-11-19"),
        ("5 t sitten", "2026-11-22T14:30+01:00"), ("преди 3 години", "2023-11-22"),
        ("3 години тому", "2026-11-22T16:30+01:00"),
        ("دیروز ساعت 16:33", "2026-11-21T16:33"), ("قبل 11 شهرًا", "2025-12-22"),
        ("вівторок, 14:03", "2026-11-17T14:03"),
        ("now", "2026-11-22T19:30+01:00"), ("now · Reply", "2026-11-22T19:30+01:00"), ("Watch it now", None),
        ("Kupila sam to na pijaci", None),
    ],
)  # fmt: skip
def test_spans_and_days_of_more_languages(words: str, iso: str | None) -> None:
    assert parse_date(words, now=NOW) == iso


@pytest.mark.parametrize("words", ["MacBook Pro 14", "iPhone 12 Pro", "iPhone 12 Pro 2023", "3 LED lamps", "LED 12"])
def test_what_is_sold_is_no_czech_month(words: str) -> None:
    assert find_date(words, now=NOW) is None


@pytest.mark.parametrize(
    ("words", "iso"), [("2. pro 2022", "2022-12-02"), ("2.pro", "2025-12-02"), ("5. led. 2021", "2021-01-05")]
)
def test_short_czech_month_follows_the_full_stop_of_its_day(words: str, iso: str) -> None:
    found = find_date(words, now=NOW)
    assert found is not None
    assert found[2] == iso
