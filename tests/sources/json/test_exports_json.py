"""What people take home: chats, archives and exports of sites."""

# ruff: noqa: E501  (rows of a sample stay rows)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tui_reader.errors import InputError
from tui_reader.sources import detection, parsing, stream
from tui_reader.sources.base import Input, Report
from tui_reader.sources.bodies import from_chat
from tui_reader.sources.formats.slack import markdown as slack_markdown
from tui_reader.sources.gather import expand
from tui_reader.sources.join import join


def from_file(path: Path) -> tuple[str, list, Report]:
    input, report = Input.from_path(path), Report()
    source = detection.detect(input)
    return source.id, list(source.parse(input, report)), report


# Slack


def slack(ts: str, user: str, text: str, **fields: object) -> dict:
    return {"type": "message", "ts": ts, "user": user, "text": text, **fields}


def test_slack_days_of_a_channel_join_and_people_are_named(tmp_path: Path) -> None:
    people = [
        {"id": "U1", "name": "ida", "profile": {"display_name": "Ida"}},
        {"id": "U2", "real_name": "Bo", "profile": {}},
    ]
    (tmp_path / "users.json").write_bytes(orjson.dumps(people))
    (tmp_path / "channels.json").write_bytes(orjson.dumps([{"id": "C5", "name": "food"}]))
    days = {
        "2023-11-14": [slack("1700000000.000100", "U1", "Lunch, <@U2>?", thread_ts="1700000000.000100"),
                       slack("1700000050.000200", "U2", "joined", subtype="channel_join"),
                       slack("1700000051.000200", "U2", "pinned a message", subtype="pinned_item")],
        "2023-11-15": [slack("1700086500.000100", "U9", "Later", user_profile={"real_name": "Cy"}),
                       slack("1700086400.000100", "U2", "Yes", thread_ts="1700000000.000100", edited={"ts": "1700086410.0"},
                             files=[{"title": "Menu", "permalink": "https://files.example/menu"}])],
    }  # fmt: skip
    threads = []
    for day, messages in days.items():
        path = tmp_path / "food" / f"{day}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(orjson.dumps(messages))
        source, found, report = from_file(path)
        assert source == "slack"
        threads += found
    assert report.notes == ["1 parent is not in the input"]
    (thread,) = join(threads)
    assert thread.post.title == "#food"
    assert [(c.author, c.parent, c.body.partition("\n")[0]) for c in thread.comments] == [
        ("Ida", None, "Lunch, @Bo?"), ("Bo", "1700000000.000100", "Yes"), ("Cy", None, "Later"),
    ]  # fmt: skip
    assert thread.comments[1].body == "Yes\n\n- [Menu](https://files.example/menu)"
    assert thread.comments[1].extra["edited"] == "2023-11-15T22:13:30+00:00"
    assert thread.comments[0].published == "2023-11-14T22:13:20+00:00"


def test_slack_dump_holds_replies_in_what_they_answer(read: Callable) -> None:
    replies = [slack("1700000100.000100", "U2", "Yes", thread_ts="1700000000.000100")]
    asked = slack("1700000000.000100", "U1", "Lunch?", thread_ts="1700000000.000100", slackdump_thread_replies=replies)
    found = read({"channel_id": "C5", "name": "food", "messages": [slack("1700000050.000100", "U1", "Hm"), asked]})
    assert found.tree == [
        ("1700000000.000100", None),
        ("1700000100.000100", "1700000000.000100"),
        ("1700000050.000100", None),
    ]
    assert found.thread.post.title == "#food"
    assert found.thread.id == read({"channel_id": "C5", "name": "renamed", "messages": [asked]}).thread.id


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*bold* _it_ ~gone~ 2*3*4", "**bold** _it_ ~~gone~~ 2*3*4"),
        (
            "see <https://a.example|the page> &amp; <https://a.example/x>",
            "see [the page](https://a.example) & <https://a.example/x>",
        ),
        ("`a *b* &lt;c&gt;`", "`a *b* <c>`"),
        ("ask <#C1|help>, <!here>", "ask #help, @here"),
        ("```\nx *y*\n```", "```\nx *y*\n```"),
        ("one\ntwo", "one  \ntwo"),
    ],
)
def test_slack_markup(text: str, markdown: str) -> None:
    assert slack_markdown(text, {}) == markdown


# Discord


def test_discord_channel(read: Callable) -> None:
    def message(id: str, content: str, **fields: object) -> dict:
        return {"id": id, "type": "Default", "timestamp": "2026-02-01T10:00:00+00:00", "timestampEdited": None,
                "isPinned": False, "content": content, "author": {"id": "1", "name": "ida", "nickname": "Ida"},
                "attachments": [], "embeds": [], "reactions": [], **fields}  # fmt: skip

    export = {
        "guild": {"id": "7", "name": "Chess"}, "channel": {"id": "8", "type": "GuildTextChat", "name": "openings", "topic": "1. e4"},
        "messages": [
            message("11", "The **London**\nis fine"),
            message("12", "pinned a message", type="ChannelPinnedMessage"),
            message("13", "No", type="Reply", reference={"messageId": "11"}, timestampEdited="2026-02-01T11:00:00+00:00",
                    attachments=[{"fileName": "game.pgn", "url": "https://cdn.example/game.pgn"}],
                    reactions=[{"emoji": {"name": "👍"}, "count": 2}]),
        ],
        "messageCount": 3,
    }  # fmt: skip
    result = read(export)
    assert (result.source, result.tree) == ("discord", [("11", None), ("13", "11")])
    post = result.thread.post
    assert (post.title, post.body, post.url) == ("#openings", "1. e4", "https://discord.com/channels/7/8")
    first, second = result.thread.comments
    assert first.body == "The **London**  \nis fine"
    assert second.body == "No\n\n- [game.pgn](https://cdn.example/game.pgn)"
    assert second.extra == {"url": "https://discord.com/channels/7/8/13", "edited": "2026-02-01T11:00:00+00:00",
                            "reactions": {"👍": 2}, "author_name": "Ida"}  # fmt: skip
    assert (result.report.found, result.report.stated) == (2, 2)
    assert result.report.notes == ["1 notice of the site (joined, pinned …) left out"]


def test_discord_data_package(tmp_path: Path, read: Callable) -> None:
    channel = {"id": "8", "type": 0, "name": "openings", "guild": {"id": "7", "name": "Chess"}}
    messages = [
        {"ID": 13, "Timestamp": "2026-02-01 11:00:00", "Contents": "", "Attachments": "https://cdn.example/a.pgn?ex=1"},
        {"ID": 11, "Timestamp": "2026-02-01 10:00:00", "Contents": "The **London**", "Attachments": ""},
    ]
    lines = "ID,Timestamp,Contents,Attachments\n" + "".join(
        ",".join(map(str, message.values())) + "\n" for message in messages
    )
    (tmp_path / "channel.json").write_bytes(orjson.dumps(channel))
    (tmp_path / "messages.json").write_bytes(orjson.dumps(messages))
    (tmp_path / "messages.csv").write_text(lines)
    for name in ("messages.json", "messages.csv"):
        source, (thread,), _ = from_file(tmp_path / name)
        assert source == "discord-package"
        assert thread.post.title == "#openings"
        assert (thread.post.url, thread.post.extra) == (
            "https://discord.com/channels/7/8",
            {"tags": ["Chess"], "partial": True},
        )
        assert [(c.id, c.body) for c in thread.comments] == [
            ("11", "The **London**"),
            ("13", "- [a.pgn](https://cdn.example/a.pgn?ex=1)"),
        ]
    assert read(messages).tree == [("11", None), ("13", None)]
    assert read("ID,Timestamp,Contents,Attachments\n").tree == []


# Telegram


def test_telegram_chats(read: Callable) -> None:
    def message(id: int, words: object, **fields: object) -> dict:
        return {"id": id, "type": "message", "date": "2026-02-01T10:00:00", "date_unixtime": "1769940000", "from": "Ida",
                "from_id": "user1", "text": words, **fields}  # fmt: skip

    rich = ["It is ", {"type": "bold", "text": "very "}, {"type": "text_link", "text": "big", "href": "https://whale.example"},
            " *really*\n", {"type": "pre", "text": "x = 1", "language": "python"}]  # fmt: skip
    chat = {"name": "Whales", "type": "private_group", "id": 5, "messages": [
        {"id": 1, "type": "service", "date": "2026-02-01T09:00:00", "actor": "Ida", "action": "create_group", "text": ""},
        message(2, rich), message(3, "Yes", reply_to_message_id=2, edited_unixtime="1769943600"),
        message(4, "", reply_to_message_id=1, photo="photos/photo_1.jpg", forwarded_from="Bo"),
        message(6, "hm", reply_to_message_id=99)]}  # fmt: skip
    result = read(chat)
    assert result.source == "telegram"
    assert result.tree == [("2", None), ("3", "2"), ("4", None), ("99", None), ("6", "99")]
    bodies = [comment.body for comment in result.thread.comments]
    assert bodies[0].startswith("It is **very** [big](https://whale.example) \\*really\\*")
    assert bodies[0].endswith("```python\nx = 1\n```")
    assert bodies[2] == "*forwarded from Bo*\n\n- photo: photo\\_1.jpg"
    assert result.thread.comments[1].extra == {"edited": "2026-02-01T11:00:00+00:00"}
    whole = read({"about": "…", "chats": {"list": [chat, {**chat, "id": 6, "name": "Empty", "messages": []}]}})
    assert whole.thread == result.thread


# WhatsApp

ANDROID = """12/31/25, 9:41 PM - Messages and calls are end-to-end encrypted.
12/31/25, 9:41 PM - Ida Moss: Happy new year
and a good one
12/31/25, 9:42 PM - Bo: You too: all of it
1/1/26, 12:05 AM - Bo: You too: all of it
1/1/26, 12:05 AM - Bo: You too: all of it
"""
IPHONE = (
    "\u200e[31.12.25, 21:41:05] Ida Moss: \u200eMessages are encrypted\n[31.12.25, 21:42:06] Bo: Hi\n"
    "[01.02.26, 00:05:00] \u200eIda Moss: So <This message was edited>\n"
)


def test_whatsapp_of_both_phones(read: Callable) -> None:
    android = read(ANDROID, "WhatsApp Chat with The Choir.txt")
    assert (android.source, android.thread.post.title) == ("whatsapp", "The Choir")
    assert [(c.author, c.published, c.body) for c in android.thread.comments][:2] == [
        ("Ida Moss", "2025-12-31T21:41", "Happy new year\nand a good one"), ("Bo", "2025-12-31T21:42", "You too: all of it"),
    ]  # fmt: skip
    assert len({comment.id for comment in android.thread.comments}) == 4
    assert android.report.notes == ["1 notice of the service (joined, left …) left out"]
    iphone = read(IPHONE)
    assert [(c.author, c.published) for c in iphone.thread.comments] == [
        ("Ida Moss", "2025-12-31T21:41:05"), ("Bo", "2025-12-31T21:42:06"), ("Ida Moss", "2026-02-01T00:05:00"),
    ]  # fmt: skip
    assert (iphone.thread.comments[2].body, iphone.thread.comments[2].extra) == ("So", {"edited": True})
    assert iphone.thread.post.title == "Ida Moss, Bo"


def test_whatsapp_dates_that_say_nothing_are_read_by_which_order_goes_forward(read: Callable) -> None:
    lines = "".join(
        f"{month}/{day}/26, 09:0{n} - Ida: {n}\n" for n, (month, day) in enumerate([(1, 9), (2, 3), (2, 11), (3, 1)])
    )
    assert [c.published[:10] for c in read(lines).thread.comments] == [
        "2026-01-09",
        "2026-02-03",
        "2026-02-11",
        "2026-03-01",
    ]
    unclear = read("05/06/26, 09:00 - Ida: one\n05/06/26, 09:01 - Bo: two\n")
    assert unclear.thread.comments[0].published == "2026-06-05T09:00"
    assert unclear.report.sureness < 1


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ("[12.3.2022 klo 14.08.18] ", "2022-03-12T14:08:18"),
        ("[\u200f18\u200f/3\u200f/2022، 14:56:01] ", "2022-03-18T14:56:01"),
        ("[١٨\u200f/٣\u200f/٢٠٢٢، ٢:٥٦:٠٠\u00a0م] ", "2022-03-18T14:56:00"),
        ("[3/18/2565 BE, 14:56:01] ", "2022-03-18T14:56:01"),
        ("[3/18/R4, 14:56:01] ", "2022-03-18T14:56:01"),
        ("[14:56:01, 3/18/22] ", "2022-03-18T14:56:01"),
        ("18/03/2022, 2:56 in the afternoon - ", "2022-03-18T14:56"),
        ("2022/3/18 下午2:56 - ", "2022-03-18T14:56"),
        ("2022. 3. 18. 오후 2:56 - ", "2022-03-18T14:56"),
        ("18. 3. 2022 14:56 - ", "2022-03-18T14:56"),
        ("18.03.22, 12:24 a. m. - ", "2022-03-18T00:24"),
        ("\ufeff[18.03.22, 12:24:03] ", "2022-03-18T12:24:03"),
        ("3/18/22, 4:56:55 PM: ", "2022-03-18T16:56:55"),
    ],
)
def test_whatsapp_in_the_words_of_any_phone(read: Callable, head: str, when: str) -> None:
    result = read(f"{head}\u202aIda:Moss\u202c: one\n{head}Bo: two: three\n")
    assert result.source == "whatsapp"
    assert [(c.author, c.published, c.body) for c in result.thread.comments] == [
        ("Ida:Moss", when, "one"),
        ("Bo", when, "two: three"),
    ]


def test_whatsapp_groups_that_begin_with_who_was_added(read: Callable) -> None:
    added = "".join(f"11/01/2023, 16:13 - Person {n} was added\n" for n in range(15))
    lines = f'{added}11/01/2023, 16:14 - Bo created group "Choir: basses"\n11/01/2023, 16:15 - Ida: hello\n'
    result = read(lines + "11/01/2023, 16:15 - \u200e: nameless\n")
    assert result.source == "whatsapp"
    assert [(c.author, c.body) for c in result.thread.comments] == [("Ida", "hello"), (None, "nameless")]
    assert result.report.notes[-1].startswith("16 notices")


def test_whatsapp_messages_of_signs_alone_are_all_kept(read: Callable) -> None:
    result = read("31/12/25, 21:41 - Ida: 🎉\n31/12/25, 21:41 - Ida: 🎉🎉\n31/12/25, 21:41 - Ida: 👋\n")
    assert [c.body for c in result.thread.comments] == ["🎉", "🎉🎉", "👋"]
    assert result.report.notes == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("so *bold* and _slanted_ and ~gone~", "so **bold** and *slanted* and ~~gone~~"),
        ("*_both_ of it*", "***both* of it**"),
        ("run `a*b*c` and ```x_y_z```", "run `a*b*c` and `x_y_z`"),
        ("```one\n  two```", "```\none\n  two\n```"),
        ("2 * 3 * 4, snake_case_name, ~ and *", None),
        ("#1 *best*", r"#1 **best**"),
    ],
)
def test_marks_of_chats_become_markdown(typed: str, shown: str | None) -> None:
    assert from_chat(typed) == ((shown, "markdown") if shown else (typed, "plain"))


# Twitter


def test_twitter_archive_makes_threads_of_ones_own_answers(read: Callable) -> None:
    def tweet(id: int, text: str, above: int | None = None, **fields: object) -> dict:
        entities = {"urls": [{"url": "https://t.co/a", "expanded_url": "https://moon.example/"}], "hashtags": []}
        return {"tweet": {"id_str": str(id), "full_text": text, "created_at": "Wed Oct 10 20:19:24 +0000 2018", "entities": entities,
                          "favorite_count": "3", "in_reply_to_status_id_str": str(above) if above else None,
                          "in_reply_to_screen_name": "ida" if above else None, **fields}}  # fmt: skip

    pictures = {"media": [{"url": "https://t.co/p", "media_url_https": "https://pbs.example/1.jpg"}]}
    tweets = [tweet(30, "third", 20), tweet(10, "Moon &amp; sea https://t.co/a https://t.co/p", extended_entities=pictures),
              tweet(20, "second", 10), tweet(40, "RT @bo: no"), tweet(50, "@bo indeed", 7)]  # fmt: skip
    script = b"window.YTD.tweets.part0 = " + orjson.dumps(tweets)
    result = read(script)
    assert result.source == "twitter"
    (thread, answer) = sorted(result.threads, key=lambda thread: -len(thread.comments))
    assert [(c.id, c.parent) for c in thread.comments] == [("20", None), ("30", "20")]
    assert thread.post.body == "Moon & sea https://moon.example/\n\nhttps://pbs.example/1.jpg"
    assert (thread.post.author, thread.post.published) == ("ida", "2018-10-10T20:19:24+00:00")
    assert answer.post.extra["answers"] == "https://twitter.com/ida/status/7"
    assert result.report.notes == ["1 repost of others left out"]
    assert len(read(script[:-30]).threads) == 2  # cut within the last


def test_twitter_archives_of_before_2019(read: Callable) -> None:
    tweet = {"id_str": "9", "created_at": "2012-01-31 23:59:59 +0000", "text": "Snow", "user": {"screen_name": "ida"}}
    result = read(f"Grailbird.data.tweets_2012_01 = \n [ {orjson.dumps(tweet).decode()} ]")
    assert result.source == "twitter"
    assert (result.thread.post.author, result.thread.post.published) == ("ida", "2012-01-31T23:59:59+00:00")


# Facebook, LinkedIn


def mangled(text: str) -> str:
    """As the download writes it."""
    return text.encode().decode("latin-1")


def test_facebook_conversations_comments_and_posts(read: Callable) -> None:
    talk = {"participants": [{"name": mangled("Zoë")}, {"name": "Bo"}], "title": mangled("Zoë"), "thread_path": "inbox/zoe_1",
            "messages": [{"sender_name": "Bo", "timestamp_ms": 1_700_000_060_000, "content": mangled("Schön 🌱"),
                          "reactions": [{"reaction": mangled("❤"), "actor": "x"}]},
                         {"sender_name": mangled("Zoë"), "timestamp_ms": 1_700_000_000_000, "photos": [{"uri": "a/b/1.jpg"}]}]}  # fmt: skip
    result = read(talk)
    assert result.source == "facebook"
    assert [(c.author, c.body) for c in result.thread.comments] == [("Zoë", "[photo: 1.jpg]"), ("Bo", "Schön 🌱")]
    assert result.thread.comments[1].extra == {"reactions": {"❤": 1}}
    title = "Bo commented on Zoë's post."
    said = {"comments_v2": [{"timestamp": 1_700_000_000 + n, "title": mangled(title),
                             "data": [{"comment": {"timestamp": 1_700_000_000 + n, "comment": f"c{n}", "author": "Bo"}}]}
                            for n in (2, 1)]}  # fmt: skip
    comments = read(said)
    assert comments.thread.post.title == title
    assert [c.body for c in comments.thread.comments] == ["c1", "c2"]
    posts = read([{"timestamp": 1_700_000_000, "title": "Bo updated his status.", "data": [{"post": mangled("Regen, schöner")}]},
                  {"timestamp": 1_700_000_001, "data": [{"update_timestamp": 1}]}])  # fmt: skip
    assert posts.thread.post.body == "Regen, schöner"


def test_linkedin_tables(read: Callable) -> None:
    comments = read(
        'Date,Link,Message\n2026-01-02 10:00:00,https://l.example/p1,"Well, ""said"""\n2026-01-01 10:00:00,https://l.example/p1,First\n'
    )
    assert comments.source == "linkedin"
    assert [(c.body, c.published) for c in comments.thread.comments] == [
        ("First", "2026-01-01T10:00:00"), ('Well, "said"', "2026-01-02T10:00:00"),
    ]  # fmt: skip
    assert comments.thread.post.url == "https://l.example/p1"
    talk = read("CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT\nx1,,Ida,Bo,2026-01-02 10:00:00 UTC,,Hello\n"
                "x2,,Cy,Ida,2026-01-02 10:00:00 UTC,Job,Hm\nx1,,Bo,Ida,2026-01-02 11:00:00 UTC,,Yes\n")  # fmt: skip
    assert [(t.post.title, [c.body for c in t.comments]) for t in talk.threads] == [
        ("Ida, Bo", ["Hello", "Yes"]),
        ("Job", ["Hm"]),
    ]
    shares = read(
        'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-01-02 10:00:00,https://l.example/s1,"One""\n""""\n""Two",,,M\n'
    )
    assert (shares.thread.post.url, shares.thread.post.body) == ("https://l.example/s1", "One\n\nTwo")


@pytest.mark.parametrize("name", ["", "comments_reels_comments"])
def test_instagram_comments_in_any_language(name: str, read: Callable) -> None:
    listed = [
        {"media_list_data": [{"uri": ""}], "string_map_data": {"Comment": {"value": mangled("Schön!")},
         "Media Owner": {"value": "bo"}, "Time": {"timestamp": 1780000100}}},
        {"string_map_data": {"Kommentar": {"value": "so high", "timestamp": 0}, "Besitzer": {"value": "bo"}, "Zeit": {"timestamp": 1780000000}}},
        {"string_map_data": {"Comment": {"value": "mine"}, "Time": {"timestamp": 1780000200}}},
    ]  # fmt: skip
    result = read({name: listed} if name else listed)
    assert result.source == "facebook"
    assert [(thread.post.title, [c.body for c in thread.comments]) for thread in result.threads] == [
        ("bo", ["so high", "Schön!"]),
        (None, ["mine"]),
    ]
    assert result.threads[0].comments[1].published == "2026-05-28T20:28:20+00:00"


def test_posts_of_instagram_and_in_groups_of_facebook(read: Callable) -> None:
    pictures = [{"uri": "media/posts/1.jpg", "creation_timestamp": 1780000000, "title": mangled("Käse")}]
    several = [
        {**pictures[0], "title": ""},
        {"uri": "media/posts/2.jpg", "creation_timestamp": 1780000000, "title": ""},
    ]
    result = read([{"media": pictures}, {"media": several, "title": "Two of them", "creation_timestamp": 1780000001}])
    assert [(thread.post.title, thread.post.body) for thread in result.threads] == [
        (None, "Käse\n\n[1.jpg]"),
        (None, "Two of them\n\n[1.jpg]\n[2.jpg]"),
    ]
    assert result.threads[1].post.published == "2026-05-28T20:26:41+00:00"
    said = {"timestamp": 1780000000, "data": [{"post": "Who has a ladder?"}], "title": "Ida posted in The Orchard."}
    found = read({"group_posts_v2": [said]}).thread.post
    assert (found.title, found.body) == ("Ida posted in The Orchard.", "Who has a ladder?")


# Ghost


def test_ghost_export_and_comments(read: Callable) -> None:
    post = {"id": "p1", "uuid": "u-1", "title": "Kites", "slug": "kites", "status": "published", "html": "<p>Up <b>there</b>.</p>",
            "published_at": "2026-03-01T10:00:00.000Z"}  # fmt: skip
    data = {
        "posts": [post, {**post, "id": "p2", "uuid": "u-2", "status": "draft"}],
        "users": [{"id": "1", "name": "Ida"}], "posts_authors": [{"post_id": "p1", "author_id": "1", "sort_order": 0}],
        "tags": [{"id": "t", "name": "Wind"}], "posts_tags": [{"post_id": "p1", "tag_id": "t"}],
        "members": [{"id": "m", "name": "Bo"}],
        "comments": [{"id": "c2", "post_id": "p1", "member_id": "m", "parent_id": "c1", "status": "published", "html": "<p>Same</p>"},
                     {"id": "c1", "post_id": "p1", "member_id": "m", "parent_id": None, "status": "published", "html": "<p>Nice</p>"},
                     {"id": "c3", "post_id": "p1", "status": "deleted", "html": ""}],
    }  # fmt: skip
    result = read({"db": [{"meta": {"version": "5"}, "data": data}]})
    assert (result.source, result.tree) == ("ghost", [("c1", None), ("c2", "c1")])
    found = result.thread.post
    assert (found.title, found.author, found.body, found.extra) == ("Kites", "Ida", "Up **there**.", {"tags": ["Wind"]})
    assert result.report.notes == ["1 hidden or deleted comment left out", "1 draft left out"]
    nested = {"comments": [{"id": "c1", "status": "published", "html": "<p>Nice</p>", "member": {"name": "Bo"}, "count": {"likes": 2},
                            "replies": [{"id": "c2", "status": "published", "html": "<p>Same</p>", "member": None}]}]}  # fmt: skip
    assert read(nested).tree == [("c1", None), ("c2", "c1")]


@pytest.mark.parametrize(
    ("card", "body"),
    [
        ({"type": "markdown", "markdown": "## Oars\n\n- *one*\n- two"}, "## Oars\n\n- _one_\n- two"),
        (
            {"type": "gallery", "caption": "Both <i>oars</i>", "images": [{"src": "https://b.example/a.jpg", "alt": "Left"}, {"src": "https://b.example/b.jpg", "alt": "", "caption": "Worn"}]},
            "[Left](https://b.example/a.jpg)\n\n[b.jpg](https://b.example/b.jpg)\n\nWorn\n\nBoth _oars_",
        ),
        ({"type": "header", "header": "Boats", "subheader": "and <b>oars</b>", "buttonEnabled": False}, "**Boats**\n\nand **oars**"),
        (
            {"type": "header", "header": "Boats", "buttonText": "Go", "buttonUrl": "https://b.example/"},
            "**Boats**\n\n[Go](https://b.example/)",
        ),
        ({"type": "toggle", "heading": "Why", "content": "<p>So.</p>"}, "**Why**\n\nSo."),
        ({"type": "product", "productTitle": "Oar", "productDescription": "Ash.", "productUrl": "https://b.example/", "productButton": "Buy"}, "**Oar**\n\nAsh.\n\n[Buy](https://b.example/)"),
        ({"type": "paywall"}, ""),
    ],
)  # fmt: skip
def test_a_card_of_ghost_says_what_it_says(card: dict, body: str) -> None:
    from tui_reader.sources.bodies import from_html
    from tui_reader.sources.formats.ghost_lexical import lexical_html

    written = orjson.dumps({"root": {"type": "root", "children": [card]}}).decode()
    assert from_html(lexical_html(written))[0] == body


def test_a_post_of_ghost_that_has_no_html_is_read_as_its_editor_keeps_it(read: Callable) -> None:
    def node(type: str, *children: dict, **fields: object) -> dict:
        return {"type": type, "version": 1, "children": [*children], **fields}

    def words(text: str, format: int = 0) -> dict:
        return {"type": "extended-text", "text": text, "format": format}

    deep = node("paragraph", words("Deep."))
    for _ in range(80):
        deep = node("aside", deep)
    root = node(
        "root",
        node("extended-heading", words("Bells"), tag="h3"),
        node("paragraph", words("The "), words("low", 3), words(" one & "), node("link", words("that"), url="https://b.example/")),
        node("list", node("listitem", words("Two.")), listType="number"),
        {"type": "codeblock", "code": "ring < 3"},
        {"type": "image", "src": "https://b.example/bell.jpg", "alt": "", "caption": "A <i>bell</i>."},
        deep,
    )  # fmt: skip
    post = {"id": "p", "uuid": "u", "title": "T", "slug": "t", "status": "published", "html": None}
    result = read({"posts": [{**post, "lexical": orjson.dumps({"root": root}).decode()}]})
    assert result.source == "ghost"
    body = result.thread.post.body
    assert body.startswith(
        "### Bells\n\nThe **_low_** one & [that](https://b.example/)\n\n1. Two.\n\n```\nring < 3\n```\n\n"
    )
    assert "[bell.jpg](https://b.example/bell.jpg)\n\nA _bell_." in body
    assert body.endswith("Deep.")


def test_what_other_programs_write_for_ghost(read: Callable) -> None:
    posts = [{"id": 1, "title": "Kites", "slug": "kites", "html": "<p>Up</p>", "status": "published", "created_at": 1772359200000},
             {"id": 2, "title": "Boats", "slug": "boats", "lexical": "{}", "published_at": None}]  # fmt: skip
    for wrapped in ({"meta": {"version": "2"}, "data": {"posts": posts}}, {"posts": posts}):
        result = read(wrapped)
        assert result.source == "ghost"
        assert [(thread.post.title, thread.post.published) for thread in result.threads] == [
            ("Kites", "2026-03-01T10:00:00+00:00"),
            ("Boats", None),
        ]


# Stack Exchange dumps


def test_stack_exchange_dump_with_its_tables_side_by_side(tmp_path: Path) -> None:
    folder = tmp_path / "tea.stackexchange.com"
    folder.mkdir()
    (folder / "Posts.xml").write_text("""<?xml version="1.0" encoding="utf-8"?>
<posts>
  <row Id="1" PostTypeId="1" AcceptedAnswerId="4" CreationDate="2026-01-01T10:00:00.000" Score="5" Body="&lt;p&gt;Why &lt;b&gt;steep&lt;/b&gt;?&lt;/p&gt;" OwnerUserId="7" Title="On &quot;steeping&quot;" Tags="|green|pot|" AnswerCount="2" />
  <row Id="2" PostTypeId="1" CreationDate="2026-01-01T11:00:00.000" Score="0" Body="&lt;p&gt;Milk?&lt;/p&gt;" OwnerUserId="8" Title="Milk" Tags="" AnswerCount="0" />
  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2026-01-01T12:00:00.000" Score="9" Body="&lt;p&gt;Taste.&lt;/p&gt;" OwnerUserId="8" />
  <row Id="4" PostTypeId="2" ParentId="1" CreationDate="2026-01-01T13:00:00.000" Score="1" Body="&lt;p&gt;Time.&lt;/p&gt;" OwnerDisplayName="gone" />
  <row Id="5" PostTypeId="5" CreationDate="2026-01-01T13:00:00.000" Body="wiki" />
</posts>
""")
    (folder / "Comments.xml").write_text("""\ufeff<?xml version="1.0" encoding="utf-8"?>
<comments>
  <row Id="90" PostId="3" Score="1" Text="Which `pot`?" CreationDate="2026-01-02T10:00:00.000" UserId="7" />
  <row Id="91" PostId="1" Score="0" Text="Good one" CreationDate="2026-01-02T11:00:00.000" UserId="9" />
</comments>
""")
    (folder / "Users.xml").write_text("""<users>
  <row Id="7" Reputation="1" DisplayName="Ida &amp; Bo" />
  <row Id="8" Reputation="1" DisplayName="Cy" />
</users>
""")
    source, posts, report = from_file(folder / "Posts.xml")
    assert source == "stackexchange-dump"
    assert [t.post.title for t in posts] == ['On "steeping"', "Milk"]
    assert [(c.id, c.author) for c in posts[0].comments] == [("4", "gone"), ("3", "Cy")]
    assert posts[0].post.author == "Ida & Bo"
    assert posts[0].post.extra["tags"] == ["green", "pot"]
    assert posts[0].post.published == "2026-01-01T10:00:00.000Z"
    _, comments, _ = from_file(folder / "Comments.xml")
    threads = join([*posts, *comments])
    assert len(threads) == 2
    assert [(c.id, c.parent) for c in threads[0].comments] == [("4", None), ("3", None), ("c90", "3"), ("c91", None)]
    assert (threads[0].comments[2].body, threads[0].comments[2].author) == ("Which `pot`?", "Ida & Bo")
    assert report.stated == 2


def test_linkedin_writes_quotation_marks_in_two_ways(read: Callable) -> None:
    rows = 'Date,Link,Message\r\n2026-01-01 10:00:00,https://l.example/1,"I led the \\"tea, Earl Grey\\" team,\n\nit was \\"hot\\""\r\n'
    rows += '2026-01-02 10:00:00,https://l.example/1,"the ""other"" way, in C:\\"\r\n,https://l.example/1,no date\r\n'
    result = read(rows)
    assert [(c.published, c.body) for c in result.thread.comments] == [
        (None, "no date"),
        ("2026-01-01T10:00:00", 'I led the "tea, Earl Grey" team,\n\nit was "hot"'),
        ("2026-01-02T10:00:00", 'the "other" way, in C:\\'),
    ]


def test_linkedin_quotation_marks_at_the_end_of_a_line_end_no_comment(read: Callable) -> None:
    rows = (
        'Date,Link,Message\n2026-01-01 10:00:00,https://l.example/1,"Ask \\"why\\"\nand \\"how\\", then \\"when.\\""\n'
    )
    result = read(
        rows + '2026-01-02 10:00:00,https://l.example/1,"so\\"\n2026-01-03 10:00:00,https://l.example/1,"ends\\"\n'
    )
    assert [c.body for c in result.thread.comments] == ['Ask "why"\nand "how", then "when."', "so\\", "ends\\"]


def test_messenger_stickers_and_encrypted_conversations(read: Callable) -> None:
    plain = read({"participants": [{"name": "Ida"}, {"name": "Bo"}], "title": "Bo", "messages": [
        {"sender_name": "Ida", "timestamp_ms": 1415147254275, "sticker": {"uri": "messages/stickers_used/12.png"}}]})  # fmt: skip
    assert [c.body for c in plain.thread.comments] == ["[sticker: 12.png]"]
    encrypted = read({"participants": ["Ida", "Bö"], "threadName": "Bö_12", "messages": [
        {"isUnsent": True, "media": [], "reactions": [], "senderName": "Ida", "text": "", "timestamp": 1704103200000, "type": "text"},
        {"isUnsent": False, "media": [{"uri": "./media/sea.jpg"}], "reactions": [{"actor": "Ida", "reaction": "👍"}],
         "senderName": "Bö", "text": "schön", "timestamp": 1704103260000, "type": "media"}]})  # fmt: skip
    assert (encrypted.source, encrypted.thread.post.title) == ("facebook", "Bö")
    assert [(c.author, c.published, c.body) for c in encrypted.thread.comments] == [
        ("Ida", "2024-01-01T10:00:00+00:00", ""),
        ("Bö", "2024-01-01T10:01:00+00:00", "schön\n[media: sea.jpg]"),
    ]
    assert encrypted.thread.comments[0].extra == {"state": "deleted"}
    assert encrypted.thread.comments[1].extra == {"reactions": {"👍": 1}}


# Rooms and conversations


def test_an_event_of_a_room_may_change_answer_or_praise_another(tmp_path: Path) -> None:
    def event(id: str, content: dict, kind: str = "m.room.message", **fields: object) -> dict:
        stamp = 1_772_438_400_000 + len(id)
        return {
            "type": kind,
            "sender": "@bo:h.example",
            "event_id": id,
            "origin_server_ts": stamp,
            "content": content,
            **fields,
        }

    def related(**fields: object) -> dict:
        return {"m.relates_to": fields}

    events = [
        event("$a", {"msgtype": "m.text", "body": "Frist."}),
        event("$bb", {"body": "* First.", "m.new_content": {"body": "First."}, **related(rel_type="m.replace", event_id="$a")}),
        event("$ccc", {"body": "> <@bo:h.example> Frist.\n> more\n\nSecond.", **related(**{"m.in_reply_to": {"event_id": "$a"}})}),
        event("$dddd", {"body": "Below.", **related(rel_type="m.thread", event_id="$a", is_falling_back=True, **{"m.in_reply_to": {"event_id": "$ccc"}})}),
        event("$eeeee", related(rel_type="m.annotation", event_id="$a", key="+"), "m.reaction"),
        event("$ffffff", {"membership": "join", "displayname": "Bo"}, "m.room.member", state_key="@bo:h.example"),
        event("$ggggggg", {"ciphertext": "x"}, "m.room.encrypted"),
    ]  # fmt: skip
    path = tmp_path / "export.json"
    path.write_bytes(orjson.dumps({"room_name": "Room", "messages": events}))
    source, (thread,), report = from_file(path)
    assert source == "matrix"
    first, second, below, locked = thread.comments
    assert [c.body for c in thread.comments] == ["First.", "Second.", "Below.", "[encrypted]"]
    assert second.parent == below.parent == first.id
    assert first.extra["reactions"] == {"+": 1}
    assert first.extra["edited"]
    assert {c.author for c in thread.comments} == {"Bo"}
    assert locked.parent is None
    assert report.notes == ["1 notice about joining, naming and settings left out", "1 message is encrypted"]


def test_only_its_author_changes_or_takes_back_an_event_of_a_room(tmp_path: Path) -> None:
    def event(id: str, sender: str, content: dict, kind: str = "m.room.message", **fields: object) -> dict:
        stamp = 1_772_438_400_000 + 1000 * int(id)
        return {"type": kind, "sender": sender, "event_id": id, "origin_server_ts": stamp, "content": content, **fields}

    def change(id: str, sender: str, words: str, of: str) -> dict:
        about = {"rel_type": "m.replace", "event_id": of}
        return event(id, sender, {"body": f"* {words}", "m.new_content": {"body": words}, "m.relates_to": about})

    messages = [
        event("1", "@bo:h.example", {"body": "The kettle boils."}),
        event("2", "@ida:h.example", {}),
        change("3", "@ida:h.example", "The kettle is mine.", "1"),
        change("4", "@ida:h.example", "What I took back.", "2"),
        change("5", "@ida:h.example", "What nobody has.", "9"),
        event("6", "@ida:h.example", {}, "m.room.redaction", redacts="2"),
        event("7", "@ida:h.example", {"name": "Kettles"}, "m.room.name", state_key=""),
    ]
    path = tmp_path / "export.json"
    path.write_bytes(orjson.dumps({"room_name": "Room", "messages": messages}))
    _, (thread,), report = from_file(path)
    assert [(c.author, c.body) for c in thread.comments] == [
        ("@bo:h.example", "The kettle boils."),
        ("@ida:h.example", ""),
    ]
    assert "edited" not in thread.comments[0].extra
    assert thread.comments[1].extra["state"] == "deleted"
    assert report.notes == ["1 notice about joining, naming and settings left out"]


def test_a_space_is_called_by_the_file_beside_its_messages(tmp_path: Path) -> None:
    message = {
        "creator": {"name": "Bo"},
        "created_date": "Friday, October 9, 2026 at 6:02:11 PM UTC",
        "text": "One.",
        "topic_id": "t",
    }
    (tmp_path / "messages.json").write_bytes(orjson.dumps({"messages": [message, {**message, "text": "Two."}]}))
    (tmp_path / "group_info.json").write_bytes(orjson.dumps({"name": "Night shift", "members": []}))
    source, (thread,), _ = from_file(tmp_path / "messages.json")
    assert source == "google-chat"
    assert thread.post.title == "Night shift"
    assert [c.body for c in thread.comments] == ["One.", "Two."]


@pytest.mark.parametrize(
    "time", ["12:00:01\u202fAM", "1:09:59 AM", "11:59:00 AM", "12:30:00\u202fPM", "9:05:07 PM", "13:00:00 PM"]
)
@pytest.mark.parametrize("day", ["Monday, March 2, 2026", "Tuesday, February 31, 2023", "Lundi, Mars 2, 2026"])
def test_times_of_google_chat_are_what_these_words_say(day: str, time: str) -> None:
    from tui_reader.sources.formats.google_chat import _time
    from tui_reader.sources.jsons import moment

    assert _time(f"{day} at {time} UTC") == moment(f"{day} at {time} UTC")
    assert _time(1772438437) == "2026-03-02T08:00:37+00:00"


def test_texts_of_skype_are_html_with_line_ends() -> None:
    from tui_reader.sources.formats.skype import _body

    assert _body("One &amp; two\nthree", "RichText") == ("One & two\nthree", "plain")
    assert _body("<b>One</b>\ntwo", "RichText") == ("**One**\\\ntwo", "markdown")
    assert _body('<URIObject type="File.1"><OriginalName v="a.txt"/></URIObject>', "RichText/Media_GenericFile") == (
        "[file: a.txt]",
        "plain",
    )
    assert _body("<p>One <b>two</b></p>", "RichText/Html") == ("One **two**", "markdown")
    assert _body("<sms>At the <i>quay</i></sms>", "RichText/Sms") == ("At the _quay_", "markdown")


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("RichText/Location", '<location latitude="1" address="Quay 4">Harbour</location>', "[location: Quay 4, Harbour]"),
        ("RichText/Location", '<location address="Quay 4"><a href="https://x.example">Quay 4</a></location>', "[location: Quay 4]"),
        ("RichText/Location", '<location latitude="1"></location>', "[location]"),
        ("RichText/Contacts", '<contacts alt="x"><c t="s" s="8:bo" f="Bo &amp; Co"/></contacts>', "[contact: Bo & Co]"),
        ("RichText/Files", '<files alt="x"><file size="1" index="0">a.txt</file><file size="2">b.txt</file></files>', "[file: a.txt, b.txt]"),
        ("RichText/Media_Card", '<URIObject type="SWIFT.1"/>', "[swift]"),
        ("Poll", '{"title": "When?", "pollOptions": [{"text": "Now"}, {"text": "Never"}]}', "When?\n- Now\n- Never"),
        ("Poll", "no JSON", "no JSON"),
    ],
)  # fmt: skip
def test_what_skype_sends_beside_texts_is_named(kind: str, content: str, words: str) -> None:
    from tui_reader.sources.formats.skype import _body

    assert _body(content, kind) == (words, "plain")


def test_messages_of_a_twitter_archive_name_its_owner(tmp_path: Path) -> None:
    def message(id: int, sender: str, words: str, **fields: object) -> dict:
        created = f"2026-03-02T08:0{id}:00.000Z"
        return {"messageCreate": {"id": str(id), "senderId": sender, "text": words, "createdAt": created, **fields}}

    urls = [{"url": "https://t.co/x", "expanded": "https://lamp.example/", "display": "lamp.example"}]
    said = [
        message(2, "7", "See https://t.co/x", urls=urls, reactions=[{"reactionKey": "like", "senderId": "5"}]),
        {"joinConversation": {"initiatingUserId": "5"}},
        message(1, "5", "Where?", recipientId="7"),
    ]
    conversations = orjson.dumps([{"dmConversation": {"conversationId": "5-7", "messages": said}}])
    account = orjson.dumps([{"account": {"accountId": "5", "username": "ida"}}])
    (tmp_path / "direct-messages.js").write_bytes(b"window.YTD.direct_messages.part0 = " + conversations)
    (tmp_path / "account.js").write_bytes(b"window.YTD.account.part0 = " + account)
    source, (thread,), report = from_file(tmp_path / "direct-messages.js")
    assert source == "twitter"
    assert thread.post.title == "7"
    assert [(c.author, c.body) for c in thread.comments] == [("ida", "Where?"), ("7", "See https://lamp.example/")]
    assert thread.comments[1].extra == {"reactions": {"like": 1}}
    assert report.notes == ["1 notice about joining and naming left out"]


def test_long_tweets_are_whole_where_their_notes_are_beside(tmp_path: Path) -> None:
    begun = "@bo " + "The lamp &amp; the stairs https://t.co/a " + "went out again " * 4

    def tweet(id: int, text: str, time: str = "20:19:24", *links: str) -> dict:
        urls = [{"url": f"https://t.co/{link}", "expanded_url": f"https://{link}.example/"} for link in links]
        return {"tweet": {"id_str": str(id), "full_text": text, "created_at": f"Wed Oct 10 {time} +0000 2018", "entities": {"urls": urls}}}  # fmt: skip

    def note(time: str, text: str) -> dict:
        urls = [{"shortUrl": "https://t.co/Q", "expandedUrl": "https://a.example/"}]
        return {"noteTweet": {"noteTweetId": "9", "createdAt": f"2018-10-10T{time}.000Z", "core": {"text": text, "urls": urls}}}  # fmt: skip

    tweets = [
        tweet(1, begun + "and…", "20:19:24", "a"),
        tweet(2, "Another", "20:19:24"),
        tweet(3, "The rain… https://t.co/q", "20:19:25", "q"),
    ]
    whole = "The lamp & the stairs https://t.co/Q\n" + "went out again " * 4 + "and stayed so <b>."
    notes = [note("20:19:24", whole), note("20:19:25", "The rain\nfell."), note("20:19:26", "Another thing")]
    (tmp_path / "tweets.js").write_bytes(b"window.YTD.tweets.part0 = " + orjson.dumps(tweets))
    (tmp_path / "note-tweet.js").write_bytes(b"window.YTD.note_tweet.part0 = " + orjson.dumps(notes[:1]))
    (tmp_path / "note-tweet-part1.js").write_bytes(b"window.YTD.note_tweet.part1 = " + orjson.dumps(notes[1:]))
    (tmp_path / "account.js").write_bytes(
        b'window.YTD.account.part0 = [{"account":{"accountId":"5","username":"ida"}}]'
    )
    _, threads, _ = from_file(tmp_path / "tweets.js")
    bodies = [
        "@bo " + whole.replace("https://t.co/Q", "https://a.example/"),
        "Another",
        "The rain\nfell. https://q.example/",
    ]
    assert [(thread.post.author, thread.post.body) for thread in threads] == [("ida", body) for body in bodies]


def test_of_a_twitter_archive_only_posts_and_messages_are_read(tmp_path: Path) -> None:
    def script(name: str, value: object) -> None:
        words = f"window.YTD.{name}.part0 = ".encode() + orjson.dumps(value)
        (tmp_path / f"{name.replace('_', '-')}.js").write_bytes(words)

    tweet = {"id_str": "9", "created_at": "2012-01-31 23:59:59 +0000", "full_text": "Snow"}
    script("tweets", [{"tweet": tweet}])
    script("tweet_headers", [{"tweet": {"tweet_id": "9", "created_at": "Wed Oct 10 20:19:24 +0000 2018"}}])
    script("like", [{"like": {"tweetId": "7", "fullText": "Well said", "expandedUrl": "https://lamp.example"}}])
    script("note_tweet", [{"noteTweet": {"noteTweetId": "9"}}])
    script("community_tweet", [])
    (tmp_path / "tweets-before-2019.js").write_text(
        f"Grailbird.data.tweets_2012_01 = [ {orjson.dumps(tweet).decode()} ]"
    )
    notes: list[str] = []
    found = [Path(name).name for name in expand([str(tmp_path)], notes.append) if isinstance(name, str)]
    assert found == ["tweets-before-2019.js", "tweets.js"]
    assert "4 files" in notes[0]
    assert from_file(tmp_path / "like.js")[:2] == ("twitter", [])


def test_mattermost_posts_in_any_order_and_people_in_any_order(read: Callable) -> None:
    """An export has posts in the order of their ids, which are random, and circles of people as they come."""

    def direct(user: str, words: str, at: int, *members: str) -> dict:
        post = {"channel_members": list(members), "user": user, "message": words, "create_at": at}
        return {"type": "direct_post", "direct_post": post}

    def post(words: str, at: int, **fields: object) -> dict:
        said = {"team": "t", "channel": "town", "user": "ann", "message": words, "create_at": at, **fields}
        return {"type": "post", "post": said}

    joined = post("ann joined", 1_700_000_000_000, type="system_join_channel")
    answers = [
        {"user": "bo", "message": text, "create_at": 1_700_000_060_000 + at} for text, at in (("later", 9), ("soon", 1))
    ]
    lines = [
        {"type": "version", "version": 1},
        post("second", 1_700_000_090_000),
        joined,
        post("first", 1_700_000_050_000, replies=answers),
        direct("bo", "psst", 1_700_000_000_000, "ann", "bo"),
        direct("ann", "what", 1_700_000_001_000, "bo", "ann"),
    ]
    found = read(b"\n".join(map(orjson.dumps, lines)))
    assert found.source == "mattermost"
    town, circle = found.threads
    assert [(c.body, bool(c.parent)) for c in town.comments] == [
        ("first", False),
        ("soon", True),
        ("later", True),
        ("second", False),
    ]
    assert (circle.post.title, [c.body for c in circle.comments]) == ("ann, bo", ["psst", "what"])
    assert found.report.notes == ["1 notice about joining and naming left out"]


def test_zulip_export_names_people_and_channels_by_the_file_beside_it(tmp_path: Path) -> None:
    def message(id: int, sender: int, recipient: int, subject: str, content: str, **fields: object) -> dict:
        said = {"id": id, "sender": sender, "recipient": recipient, "subject": subject, "content": content}
        return {**said, "rendered_content": None, "date_sent": 1_700_000_000.5 + id, "last_edit_time": None, **fields}

    quote = (
        "@_**Ann|1** [said](https://z.example/#narrow/channel/3-town/topic/x/near/5):\n```quote\nWhich?\n```\nThe red."
    )
    messages = [
        message(6, 2, 30, "kettles", quote),
        message(5, 1, 30, "kettles", "Which?", rendered_content="<p>Which?</p>"),
        message(7, 1, 40, "", "psst"),
    ]
    realm = {
        "zerver_userprofile": [{"id": 1, "full_name": "Ann"}, {"id": 2, "full_name": "Bo"}],
        "zerver_stream": [{"id": 3, "name": "town"}],
        "zerver_recipient": [{"id": 30, "type": 2, "type_id": 3}, {"id": 40, "type": 3, "type_id": 9}],
        "zerver_subscription": [{"recipient": 40, "user_profile": 2}, {"recipient": 40, "user_profile": 1}],
    }
    (tmp_path / "realm.json").write_bytes(orjson.dumps(realm))
    file = tmp_path / "messages-000001.json"
    file.write_bytes(orjson.dumps({"zerver_message": messages, "zerver_usermessage": []}))
    source, threads, _ = from_file(file)
    assert source == "zulip"
    kettles, circle = threads
    assert (kettles.post.title, kettles.post.extra["tags"]) == ("kettles", ["town"])
    assert [(c.author, c.parent, c.published) for c in kettles.comments] == [
        ("Ann", None, "2023-11-14T22:13:25+00:00"),
        ("Bo", "5", "2023-11-14T22:13:26+00:00"),
    ]
    assert kettles.comments[1].body.endswith("\n> Which?\n\nThe red.")
    assert (circle.post.title, [c.body for c in circle.comments]) == ("Ann, Bo", ["psst"])


def test_rocket_chat_export_has_a_message_a_line(tmp_path: Path) -> None:
    """As the program writes it: the room is called as the file, joins have a type, files are attachments."""
    file = tmp_path / "kitchen.json"
    lines = [
        {"msg": "joined the channel", "username": "ann", "ts": "2024-03-15T15:44:41.889Z", "type": "uj"},
        {"msg": "", "username": "bo", "ts": "2024-03-20T13:46:01.623Z", "attachments": [{"title": "soup.txt"}]},
        {"msg": "hello *all*", "username": "ann", "ts": "2024-03-26T18:24:21.994Z"},
    ]
    file.write_bytes(b"\n".join(map(orjson.dumps, lines)))
    source, (thread,), report = from_file(file)
    assert (source, thread.post.title) == ("rocketchat", "kitchen")
    assert [(c.author, c.published, c.body) for c in thread.comments] == [
        ("bo", "2024-03-20T13:46:01.623Z", ""),
        ("ann", "2024-03-26T18:24:21.994Z", "hello **all**"),
    ]
    assert thread.comments[0].extra["attachments"] == ["soup.txt"]
    assert report.notes == ["1 notice about joining and naming left out"]


def test_pages_of_chats_say_that_there_are_others(read: Callable) -> None:
    """What such a page lacks was not deleted."""
    zulip = {"id": 5, "sender_full_name": "Ann", "timestamp": 1_700_000_000, "content": "Hi", "subject": "x",
             "display_recipient": "town"}  # fmt: skip
    for newest in (True, False):
        page = {"messages": [zulip], "found_oldest": True, "found_newest": newest}
        assert ("partial" in read(page).thread.post.extra) is not newest
    rocket = {"_id": "a", "rid": "R", "msg": "Hi", "ts": "2026-01-01T00:00:00Z", "u": {"username": "ann"}}
    for total in (1, 2):
        page = {"messages": [rocket], "count": 1, "offset": 0, "total": total}
        assert ("partial" in read(page).thread.post.extra) is (total == 2)


# Rooms that are called alike


def zulip_message(id: int, realm: str = "", words: str = "Which?", **fields: object) -> dict:
    said = {"id": id, "sender_full_name": f"Ann of {realm}", "sender_realm_str": realm, "timestamp": 1_700_000_000 + id}
    place = {"stream_id": 1, "display_recipient": "general", "subject": "C#1"}
    return {**said, **place, "content": words, "content_type": "text/x-markdown", **fields}


def test_zulip_topics_of_two_organisations_stay_apart_and_pages_of_one_join(read: Callable) -> None:
    def id(*messages: dict) -> str:
        return read({"messages": list(messages)}).thread.id

    assert (
        id(zulip_message(1, "z"), zulip_message(2, "z")) == id(zulip_message(7, "z")) != id(zulip_message(7, "other"))
    )
    assert id(zulip_message(7, "z")) != id(zulip_message(7, "z", subject="C#2"))
    assert id(zulip_message(7, "z")) == id(zulip_message(8, "z", display_recipient="renamed"))
    unknown = zulip_message(1), zulip_message(2)
    assert id(*unknown) == id(unknown[0]) != id(zulip_message(1, sender_full_name="Bo"))
    direct = {"display_recipient": [{"id": 1, "full_name": "Ann"}, {"id": 2, "full_name": "Bo"}], "subject": ""}
    assert read({"messages": [zulip_message(1, "z", **direct)]}).thread.post.title == "Ann, Bo"


def zulip_export(folder: Path, realm: dict | None, *messages: dict) -> Path:
    folder.mkdir()
    if realm is not None:
        (folder / "realm.json").write_bytes(orjson.dumps(realm))
    file = folder / "messages-000001.json"
    file.write_bytes(orjson.dumps({"zerver_message": list(messages)}))
    return file


def exported(id: int, sender: int, recipient: int, subject: str = "", content: str = "psst") -> dict:
    said = {"id": id, "sender": sender, "recipient": recipient, "subject": subject, "content": content}
    return {**said, "rendered_content": None, "date_sent": 1_700_000_000.5 + id}


def test_zulip_direct_messages_of_an_export_stand_with_their_answers(tmp_path: Path) -> None:
    people = [{"id": n, "full_name": name} for n, name in enumerate(("Ann", "Bo", "Cy", "Di"), 1)]
    realm = {
        "zerver_realm": [{"id": 1, "string_id": "z"}],
        "zerver_userprofile": people[:2],
        "zerver_userprofile_mirrordummy": people[2:3],
        "zerver_userprofile_crossrealm": people[3:],
        "zerver_stream": [{"id": 1, "name": "general"}],
        "zerver_recipient": [
            *({"id": 20 + n, "type": 1, "type_id": n} for n in (1, 2, 3)),
            {"id": 30, "type": 2, "type_id": 1},
        ],
    }
    said = [
        exported(1, 1, 22),
        exported(2, 2, 21),
        exported(3, 3, 21),
        exported(4, 1, 21),
        exported(5, 4, 30, "C#1", "Ask @_**Ann|1** and @**Bo**."),
    ]
    source, threads, report = from_file(zulip_export(tmp_path / "z", realm, *said))
    assert (source, report.notes) == ("zulip", [])
    assert [(thread.post.title, [c.author for c in thread.comments]) for thread in threads] == [
        ("Ann, Bo", ["Ann", "Bo"]),
        ("Ann, Cy", ["Cy"]),
        ("Ann", ["Ann"]),
        ("C#1", ["Di"]),
    ]
    assert threads[3].comments[0].body == "Ask @Ann and @Bo."
    given = Input("page", orjson.dumps({"messages": [zulip_message(9, "z")]}))
    assert [thread.id for thread in parsing.parse(given, Report())] == [threads[3].id]


def test_zulip_export_without_its_names_says_so(tmp_path: Path) -> None:
    _, threads, report = from_file(zulip_export(tmp_path / "z", None, exported(1, 9, 50, "kettles")))
    assert [(thread.post.title, thread.comments[0].author) for thread in threads] == [("kettles", "9")]
    assert report.notes == ["the names of people and channels are in realm.json, which is not beside it"]


def test_what_was_read_for_names_is_not_said_to_be_of_no_known_format(tmp_path: Path) -> None:
    realm = {"zerver_userprofile": [{"id": 1, "full_name": "Ann"}]}
    zulip_export(tmp_path / "z", realm, exported(1, 1, 50, "kettles"))
    (tmp_path / "z" / "other.json").write_bytes(b'{"color": 1}')
    notes = [reading.notes for _, reading in stream.read(expand([str(tmp_path / "z")])) if isinstance(reading, Report)]
    assert notes == [[], ["1 file of no known format passed over: other.json"]]


def mattermost_export(*lines: dict, user: str = "ann", at: int = 1_700_000_000_000) -> bytes:
    post = {"team": "main", "channel": "town-square", "user": user, "message": "Who?", "create_at": at}
    return b"\n".join(map(orjson.dumps, ({"type": "version", "version": 1}, *lines, {"type": "post", "post": post})))


def test_mattermost_channels_of_two_servers_stay_apart_and_people_have_names(read: Callable) -> None:
    people = [
        {"type": "user", "user": {"username": "ann", "nickname": "", "first_name": "Ann", "last_name": "Lee"}},
        {"type": "user", "user": {"username": "bo", "nickname": "Bobo", "first_name": "Bo"}},
    ]
    later = {"team": "main", "channel": "town-square", "user": "bo", "message": "I.", "create_at": 1_700_000_009_000}
    grown = read(mattermost_export(*people, {"type": "post", "post": later})).thread
    assert grown.id == read(mattermost_export()).thread.id
    assert grown.id != read(mattermost_export(user="eve")).thread.id
    assert grown.id != read(mattermost_export(at=1_700_000_000_001)).thread.id
    assert [(c.author, c.extra["author_name"]) for c in grown.comments] == [("ann", "Ann Lee"), ("bo", "Bobo")]


def test_of_exports_in_which_nobody_says_anything_it_is_said(read: Callable) -> None:
    joined = {"messages": [{"_id": "a", "rid": "R", "msg": "", "ts": "2024-01-01T00:00:00Z", "u": {}, "t": "uj"}]}
    notice = {
        "team": "t",
        "channel": "c",
        "user": "bo",
        "message": "joined",
        "create_at": 1,
        "type": "system_join_channel",
    }
    for sample in (joined, [{"type": "version", "version": 1}, {"type": "post", "post": notice}]):
        data = orjson.dumps(sample) if isinstance(sample, dict) else b"\n".join(map(orjson.dumps, sample))
        with pytest.raises(InputError, match="nobody says anything in it"):
            list(parsing.parse(Input("x", data), Report()))


def test_rocket_chat_rooms_are_told_by_their_ids_or_their_first_messages(read: Callable) -> None:
    def room(rid: str, id: str = "a") -> str:
        said = {"_id": id, "rid": rid, "msg": "Tea?", "ts": "2024-01-01T00:00:00Z", "u": {"username": "bo"}}
        return read({"messages": [said]}).thread.id

    def export(name: str, *words: str) -> str:
        said = [{"msg": each, "username": "bo", "ts": f"2024-01-0{n}T00:00:00Z"} for n, each in enumerate(words, 1)]
        return read(b"\n".join(map(orjson.dumps, said)), name).thread.id

    assert room("R7", "a") == room("R7", "b") != room("R8", "a")
    assert room("GENERAL", "a") == room("GENERAL", "a") != room("GENERAL", "b")  # every server has a room of that id
    assert export("general.json", "Tea?", "Yes.") == export("general (1).json", "Tea?", "Yes.", "No.")
    assert export("general.json", "Tea?", "Yes.") != export("general.json", "Boats?", "Yes.")
