"""JSON and tables of no known form: one discussion in the shapes in which programs give such things."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.detection import detect
from tui_reader.sources.json_columns import rows
from tui_reader.sources.parsing import parse
from tui_reader.sources.remarks.finding import discussions_in

TALK = (
    ("a1", None, "Ida", "2026-03-02T10:00:00Z", "The ferry is late again, is it not?"),
    ("a2", "a1", "Bo", "2026-03-02T11:00:00Z", "It is always late on Mondays."),
    ("a3", "a2", "Ida", "2026-03-02T12:30:00Z", "Then it is on time, in its way."),
    ("a4", None, "Cleo", "2026-03-03T09:00:00Z", "I walked. It took me four days."),
)
"""Id, parent, author, time and text of each comment."""

TITLE, TEXT = "The ferry", "A word on the ferry, and on those who wait for it."

Said = tuple[str, str | None, str, str, str]


def answers(parent: str | None) -> list[Said]:
    return [said for said in TALK if said[1] == parent]


def nested_under_camel_case() -> object:
    def one(said: Said) -> object:
        id, _, author, when, text = said
        user = {"id": 3, "displayName": author}
        return {
            "commentId": id,
            "user": user,
            "createdAt": when,
            "body": text,
            "replies": [one(x) for x in answers(id)],
        }

    return {"article": {"headline": TITLE, "text": TEXT}, "comments": [one(said) for said in answers(None)]}


def a_video_with_comments_by_seconds() -> object:
    """As downloaders of videos write them: flat, ``root`` for no parent, seconds since 1970, a day without dashes."""
    at = {"a1": 1772445600, "a2": 1772449200, "a3": 1772454600, "a4": 1772528400}
    rows = [
        {"id": i, "parent": p or "root", "text": t, "like_count": 3, "author_id": "U", "author": a, "timestamp": at[i]}
        for i, p, a, _, t in TALK
    ]
    return {
        "id": "x",
        "title": TITLE,
        "description": TEXT,
        "uploader": "Gro",
        "upload_date": "20260301",
        "webpage_url": "https://video.example/x",
        "formats": [{"format_id": "1", "url": "https://video.example/1", "format": "1 - audio"}],
        "comments": rows,
    }


def threads_of_snippets() -> object:
    """Each with what it says in a box, the first of a branch apart from its answers."""

    def item(said: Said, parent: str | None) -> object:
        id, _, author, when, text = said
        snippet = {"textDisplay": text, "authorDisplayName": author, "publishedAt": when, "parentId": parent}
        return {"kind": "c#comment", "id": id, "snippet": snippet}

    def below(id: str) -> list[Said]:
        return [x for said in answers(id) for x in (said, *below(said[0]))]

    return {
        "kind": "c#list",
        "items": [
            {
                "id": said[0],
                "snippet": {"videoId": "x", "topLevelComment": item(said, None)},
                "replies": {"comments": [item(x, x[1]) for x in below(said[0])]},
            }
            for said in answers(None)
        ],
    }


def resources_with_attributes() -> object:
    return {
        "data": [
            {
                "type": "comment",
                "id": i,
                "attributes": {"author_name": a, "created": w, "comment_body": {"value": t, "html": t}, "parent_id": p},
            }
            for i, p, a, w, t in TALK
        ]
    }


def a_bare_list() -> object:
    return [{"_id": i, "inReplyTo": p, "from": {"name": a}, "created_time": w, "message": t} for i, p, a, w, t in TALK]


def rows_with_all_that_is_above() -> object:
    above = {"a1": [], "a2": ["a1"], "a3": ["a1", "a2"], "a4": []}
    rows = [{"id": i, "references": above[i], "user": a, "created": w, "text": t} for i, _, a, w, t in TALK]
    return {"total": 4, "rows": rows}


def edges_and_nodes() -> object:
    rows = [
        {"cursor": i, "node": {"id": i, "author": {"login": a}, "createdAt": w, "bodyHTML": f"<p>{t}</p>"}}
        for i, _, a, w, t in TALK
    ]
    for row, said in zip(rows, TALK, strict=True):
        row["node"]["replyTo"] = {"id": said[1]} if said[1] else None  # type: ignore[index]
        row["node"]["text"] = said[4]  # type: ignore[index]
    return {"data": {"node": {"title": TITLE, "discussion": {"comments": {"edges": rows}}}}}


def read(data: bytes, name: str) -> tuple[list[Thread], Report]:
    report = Report()
    return list(parse(Input(name, data), report)), report


@pytest.mark.parametrize(
    "shape",
    [
        nested_under_camel_case,
        a_video_with_comments_by_seconds,
        threads_of_snippets,
        resources_with_attributes,
        a_bare_list,
        rows_with_all_that_is_above,
        edges_and_nodes,
    ],
)
@pytest.mark.parametrize("lined", [False, True])
def test_a_discussion_is_found_in_any_shape(shape: Callable[[], object], lined: bool) -> None:
    data = json.dumps(shape(), indent=None if lined else 1).encode() + b"\n" * lined
    (thread,), report = read(data, "x.json")
    assert thread.post.source == "json"
    assert [(c.id, c.parent, c.author, (c.published or "")[:16], c.body) for c in thread.comments] == [
        (i, p, a, w[:16], t) for i, p, a, w, t in TALK
    ]
    assert report.summary() == "read as JSON of an unknown form: 4 comments, 80% sure"


def test_what_it_is_about_is_kept() -> None:
    (thread,), _ = read(json.dumps(a_video_with_comments_by_seconds()).encode(), "x.json")
    post = thread.post
    assert (post.title, post.author, post.published, post.url) == (
        TITLE,
        "Gro",
        "2026-03-01",
        "https://video.example/x",
    )
    assert post.body == TEXT
    assert thread.comments[0].extra["score"] == 3
    (thread,), report = read(json.dumps(nested_under_camel_case()).encode(), "x.json")
    assert report.evidence == [
        (
            "4 comments on 'The ferry': text in 'body', author in 'user', time in 'createdat', id in 'commentid', "
            "answers told by where they stand"
        )
    ]
    assert (thread.post.title, thread.post.body) == (TITLE, TEXT)


def test_an_issue_is_called_by_its_summary_and_by_who_reported_it() -> None:
    person = {"displayName": "Gro", "active": True}
    comment = {"id": "8", "author": {"displayName": "Bo"}, "body": "Oil it.", "created": "2026-03-02T10:00:00.000+0000"}
    fields = {"summary": "The gate squeaks", "description": "All day.", "creator": {"displayName": "mailbot"},
              "reporter": person, "created": "2026-03-01T10:00:00.000+0000",
              "comment": {"comments": [comment], "total": 1}}  # fmt: skip
    (thread,), _ = read(json.dumps({"id": "7", "key": "GATE-1", "fields": fields}).encode(), "x.json")
    assert (thread.post.title, thread.post.author, thread.post.body) == ("The gate squeaks", "Gro", "All day.")
    assert [(c.id, c.author, c.body) for c in thread.comments] == [("8", "Bo", "Oil it.")]


def test_children_of_what_nothing_calls_a_comment_are_comments_too() -> None:
    def said(id: int, *children: object) -> dict[str, object]:
        return {"commentId": id, "user": {"username": f"u{id}"}, "body": f"words {id}",
                "createdAt": f"2026-03-0{id}T10:00:00Z", "children": list(children)}  # fmt: skip

    (thread,), _ = read(json.dumps({"items": [said(1, said(2, said(3)))], "total": 1}).encode(), "x.json")
    assert [(c.id, c.parent, c.author) for c in thread.comments] == [
        ("1", None, "u1"),
        ("2", "1", "u2"),
        ("3", "2", "u3"),
    ]


def test_comments_on_several_things_are_several_threads() -> None:
    posts = [
        {
            "title": f"Post {n}",
            "comments": [
                {"id": 1, "author": "Bo", "text": f"Said under {n}."},
                {"id": 2, "author": "Ida", "text": "And answered."},
            ],
        }
        for n in range(3)
    ]
    threads, _ = read(json.dumps({"posts": posts}).encode(), "x.json")
    assert [(t.post.title, len(t.comments)) for t in threads] == [(f"Post {n}", 2) for n in range(3)]
    flat = [
        {"comment_id": n, "post_id": n % 2, "username": "Bo", "date": "2026-02-03", "text": f"The {n}th."}
        for n in range(6)
    ]
    threads, _ = read(json.dumps(flat).encode(), "x.json")
    assert [[c.body for c in t.comments] for t in threads] == [
        ["The 0th.", "The 2th.", "The 4th."],
        ["The 1th.", "The 3th.", "The 5th."],
    ]
    assert threads[0].id != threads[1].id


def test_the_same_comments_have_the_same_ids_when_more_came() -> None:
    rows = [{"user": a, "date": w, "text": t} for _, _, a, w, t in TALK]
    (less,), _ = read(json.dumps({"comments": rows[1:]}).encode(), "x.json")
    (more,), _ = read(json.dumps({"comments": rows}).encode(), "x.json")
    assert [c.id for c in more.comments[1:]] == [c.id for c in less.comments]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_of_comments(delimiter: str) -> None:
    def cell(text: str | None) -> str:
        return f'"{text or ""}"'

    rows = [delimiter.join(map(cell, said)) for said in TALK]
    header = delimiter.join(["Comment ID", "Parent ID", "Author Name", "Published At", "Comment Text"])
    (thread,), report = read("\n".join(["\ufeff" + header, *rows, ""]).encode(), "x.csv")
    assert [(c.id, c.parent, c.author, c.published, c.body) for c in thread.comments] == list(TALK)
    assert report.summary() == "read as table: 4 comments, 80% sure"


def test_a_comment_in_pieces_is_one_text() -> None:
    table = (
        "Comment ID,Comment Create Timestamp,Video ID,Comment Text\n"
        'u1,2026-03-02T08:00:00+00:00,v1,"{""text"":""Since ""},{""text"":""Tuesday.""}"\n'
        'u2,2026-03-03T08:00:00+00:00,v1,"{""text"":half"\n'
    )
    (thread,), _ = read(table.encode(), "comments.csv")
    assert [c.body for c in thread.comments] == ["Since Tuesday.", '{"text":half']


def test_tables_as_sites_and_programs_of_statistics_give_them() -> None:
    own = (
        "id,permalink,date,link,parent,body\n"
        "b1,https://site.example/r/a/1/b1,2026-01-02 10:00:00 UTC,https://site.example/r/a/1/,,First.\n"
        "b2,https://site.example/r/a/2/b2,2026-01-03 10:00:00 UTC,https://site.example/r/a/2/,,Second.\n"
    )
    threads, _ = read(own.encode(), "x.csv")
    assert [(t.post.url, t.comments[0].extra["url"]) for t in threads] == [
        ("https://site.example/r/a/1/", "https://site.example/r/a/1/b1"),
        ("https://site.example/r/a/2/", "https://site.example/r/a/2/b2"),
    ]
    floats = (
        "commentID,parentID,userDisplayName,createDate,commentBody\n"
        "71.0,0.0,Bo,1517616660.0,One.\n"
        "72.0,71.0,Ida,1517616670.0,Two.\n"
    )
    (thread,), _ = read(floats.encode(), "x.csv")
    assert [(c.parent, c.author, (c.published or "")[:10]) for c in thread.comments] == [
        (None, "Bo", "2018-02-03"),
        ("71", "Ida", "2018-02-03"),
    ]


NOT_DISCUSSIONS: list[object] = [
    {"name": "ferry", "version": "1.0.0", "description": "A ferry.", "author": "Bo", "scripts": {"test": "x"}},
    {"openapi": "3.0.0", "paths": {"/x": {"get": {"responses": {"200": {"description": "It went well."}}}}}},
    {"item": [{"name": "Get", "response": [{"id": "4", "name": "Fine", "body": "{}", "status": "OK"}]}]},
    {"comments": {"author": "Author", "date": "Date", "text": "Write something", "title": "Comments"}},
    {"type": "FeatureCollection", "features": [{"properties": {"name": "Quay", "description": "Old."}}]},
    {"log": {"entries": [{"request": {"comment": ""}, "response": {"content": {"text": "x"}, "comment": "y"}}]}},
    {"cells": [{"cell_type": "markdown", "source": ["# A"], "metadata": {}}], "metadata": {"authors": [{"name": "B"}]}},
    [{"title": "A post", "author": "Bo", "date": "2026-01-01", "content": "Not a comment."}] * 3,
    [{"name": "Oak", "price": 3, "description": "A tree."}, {"name": "Elm", "price": 4, "description": "Another."}],
    {"questions": [{"question": "Is it late?", "answers": [{"text": "Yes", "correct": True}, {"text": "No"}]}]},
    [{"id": 1, "user": "Ida", "text": "Buy milk.", "created": "2026-01-01", "done": False}],
    [{"timestamp": "2026-01-01T10:00:00Z", "user": "root", "message": "Login.", "level": "info"}] * 2,
    [{"version": "1.0", "date": "2026-01-01", "author": "Bo", "message": "First release."}] * 2,
    [{"name": "Fair", "description": "In the park.", "date": "2026-01-01"}] * 2,
    {"title": "Survey", "questions": [{"id": 1, "answers": [{"id": 1, "name": "a", "text": "Yes"}]}]},
    {
        "title": "Questions",
        "answers": [{"name": "Delivery", "content": "In two days."}, {"name": "Way", "content": "Sea."}],
    },
    [["id", "name", "description"], [1, "Oak", "A tree."]],
    [],
    {},
    {"comments": []},
    [1, "two", None],
]


@pytest.mark.parametrize("data", NOT_DISCUSSIONS, ids=range(len(NOT_DISCUSSIONS)))
def test_other_data_is_no_discussion(data: object) -> None:
    with pytest.raises(InputError):
        read(json.dumps(data).encode(), "x.json")


@pytest.mark.parametrize(
    "text",
    [
        "id,name,price\n1,Oak,3\n",
        "text\nhello\n",
        "date,amount\n2026-01-01,4\n",
        "id,name,description,updated_at,price\n1,Oak,A tree.,2026-01-01,3\n",
        "Date;Name;Text;Amount\n2026-01-01;Bo;Bread and rolls;-3,00\n",
        "commit,author,date,message\nabc,Bo,2026-01-01,Mend the ferry\n",
        "id,title,author,comments,date\n1,The ferry,Bo,12,2026-01-01\n",
    ],
)
def test_other_tables_are_no_tables_of_comments(text: str) -> None:
    assert detect(Input("x.csv", text.encode())).id != "table"


@pytest.mark.parametrize(
    "header",
    [
        "Nummer;Antwort auf;Verfasser;Datum;Kommentar",
        "numéro;en réponse à;auteur;date;commentaire",
        "número;respuesta a;usuario;fecha;comentario",
        "número;resposta a;usuário;data;comentário",
        "numero;risposta a;autore;data;commento",
        "nummer;antwoord op;gebruiker;datum;reactie",
        "numer;odpowiedź na;autor;data;komentarz",
        "номер;ответ на;автор;дата;комментарий",
        "番号;返信先;投稿者;日時;コメント",
        "编号;回复给;作者;时间;评论",
        "review_id;parent_id;reviewer_name;review_date;review_text",
        "ID;In reply to;Your name;Timestamp;Your comment",
        "id;replyTo;user_name;postedAt;tweetText",
        "comment_id;reply_to_comment_id;comment_author;comment_date;user_comment",
        "tweet_id;in_response_to_tweet_id;screen_name;created_at;text",
    ],
)
def test_columns_are_known_in_other_languages_and_by_their_words(header: str) -> None:
    rows = [";".join(cell or "" for cell in said) for said in TALK]
    data = "\n".join([header, *rows, ""]).encode()
    assert detect(Input("x.csv", data)).id == "table"
    (thread,), report = read(data, "x.csv")
    assert [(c.parent, c.author, c.published, c.body) for c in thread.comments] == [said[1:] for said in TALK]
    assert report.summary() == "read as table: 4 comments, 80% sure"


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("review_id,user_id,business_id,stars,date,text", True),
        ("user_id,business_id,stars,date,text", False),
        ("time_zone,user_agent,text,size", False),
        ("comment_count,author,date,size", False),
    ],
)
def test_a_column_of_a_comment_s_facts_says_that_they_are_comments(header: str, told: bool) -> None:
    row = ",".join(f"2026-01-0{n + 1}" for n in range(header.count(",") + 1))
    assert (detect(Input("x.csv", f"{header}\n{row}\n{row}\n".encode())).id == "table") == told


def test_rows_under_a_row_of_names_are_read_in_json() -> None:
    data = json.dumps([["id", "parent", "author", "date", "text"], *TALK]).encode()
    (thread,), _ = read(data, "x.json")
    assert [(c.id, c.parent, c.author, c.published, c.body) for c in thread.comments] == list(TALK)


def test_short_names_of_boards_and_chats_are_known() -> None:
    posts = [
        {"no": 7, "now": "01/01/26(Thu)10:00:00", "name": "Nobody", "com": "Late?", "time": 1767261600, "resto": 0},
        {"no": 8, "name": "Nobody", "com": "&gt;&gt;7<br>Late.", "time": 1767261700, "resto": 7},
    ]
    (thread,), _ = read(json.dumps({"posts": posts}).encode(), "x.json")
    assert [(c.id, c.parent, c.author) for c in thread.comments] == [("7", None, "Nobody"), ("8", "7", "Nobody")]
    raw = [{"id": 1, "parent": None, "author": {"name": "Bo"}, "raw_message": "Late.", "createdAt": "2026-01-01"}]
    (thread,), _ = read(json.dumps({"response": raw}).encode(), "x.json")
    assert thread.comments[0].body == "Late."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", json.dumps({"messages": [{"from": "Bo", "to": "Ida", "ts": n, "text": "Late?"} for n in (1, 2)]})),
        ("x.json", json.dumps([{"user": "Bo", "date": f"2026-01-0{n}", "message": "Late?"} for n in (1, 2)])),
        ("x.csv", "author,date,text\nBo,2026-01-01,Late?\nIda,2026-01-02,Late.\n"),
        ("x.csv", "name,comment\nBo,Late?\nIda,Late.\n"),
    ],
)
def test_what_nothing_calls_comments_is_read_with_doubt(name: str, data: str) -> None:
    (thread,), report = read(data.encode(), name)
    assert len(thread.comments) == 2
    assert report.sureness == 0.5
    assert [note for note in report.notes if note.startswith("these may not be comments")]


def test_what_is_no_discussion_is_read_as_one_where_somebody_says_so() -> None:
    tasks = [{"id": 1, "user": "Ida", "text": "Buy milk.", "created": "2026-01-01", "done": False}] * 2
    report = Report()
    assert list(parse(Input("x.json", json.dumps(tasks).encode()), report, "json"))
    assert report.sureness == 0.5


@pytest.mark.parametrize(
    ("name", "data", "missing"),
    [
        ("table", "id,name,price\n1,Oak,3\n", "no column for a text"),
        ("table", "id,text,price\n1,Oak,3\n", "no column for an author or a date"),
        ("table", "id,price\n1,3\n", "no column for a text and none for an author or a date"),
        ("table", "author,date,text\n", "no row has a text"),
        ("json", '{"comments": [{"id": 1, "user": "Bo"}]}', "no object in it has a text"),
        ("json", '{"comments": [{"id": 1, "text": "Late."}]}', "no object in it has an author or a time"),
        ("json", '{"things": [{"name": "Oak", "text": "A tree."}]}', "under a key such as 'comments'"),
    ],
)
def test_it_is_said_what_data_lacks(name: str, data: str, missing: str) -> None:
    with pytest.raises(InputError, match=missing):
        list(parse(Input("x", data.encode()), Report(), name))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "comments",
                    "id",
                    "parent",
                    "text",
                    "author",
                    "date",
                    "data",
                    "node",
                    "title",
                    "type",
                    "content",
                    "1",
                    "x",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=30,
)


@given(VALUES)
def test_no_value_breaks_it(data: object) -> None:
    try:
        threads, report = read(json.dumps({"comments": data}).encode(), "x.json")
    except InputError:
        return
    assert report.found == sum(len(thread.comments) for thread in threads) - sum(
        comment.extra.get("state") == "missing" for thread in threads for comment in thread.comments
    )


def test_a_long_chain_is_read_without_recursion() -> None:
    chain = "".join(f'{{"id":{n},"author":"Bo","text":"The {n}th.","replies":[' for n in range(5000))
    (thread,), _ = read(f'{{"comments":[{chain}{"]}" * 5000}]}}'.encode(), "x.json")
    assert len(thread.comments) == 5000
    assert thread.comments[-1].parent == "4998"


@pytest.mark.parametrize(
    "hostile",
    [
        lambda n: {f"k{i}": {"comments": [{"id": i, "author": "Bo", "text": "Late."}]} for i in range(n)},
        lambda n: within(n // 10, [{}] * 15 * n),
        lambda n: {"comments": within(n // 10, [{}] * 15 * n)},
    ],
    ids=["discussions beside each other", "a tree in trees", "a tree in trees under comments"],
)
def test_the_time_grows_as_the_data_does(hostile: Callable[[int], object]) -> None:
    took = []
    for n in (2000, 4000):
        data = hostile(n)
        start = time.process_time()
        discussions_in(data)
        took.append(time.process_time() - start)
    assert took[1] < max(3 * took[0], 1)


def within(levels: int, value: object) -> object:
    """A value in so many objects that each may be a comment."""
    for _ in range(levels):
        value = {"__typename": "Comment", "author": "Bo", "content": value}
    return value


def test_a_long_text_of_many_runs_is_read_whole() -> None:
    runs = [{"type": "paragraph", "content": [{"text": f"Line {n}."}]} for n in range(3000)]
    ((said,),) = [one.remarks for one in discussions_in({"comments": [{"author": "Bo", "id": 1, "content": runs}]})]
    assert said.text.endswith("Line 2999.")


def test_the_id_of_a_discussion_without_title_is_of_its_earliest_comment() -> None:
    def id_of(*rows: str) -> str:
        (thread,), _ = read("\n".join(["author,date,comment", *rows, ""]).encode(), "x.csv")
        return thread.id

    first, second = "Bo,2026-01-01,First!", "Ida,2026-01-02,It is late."
    assert id_of(first, second) == id_of(second, first)
    assert id_of(first, second) != id_of("Cleo,2025-03-01,First!", second)


def test_a_cell_may_be_long_and_lines_may_end_as_on_old_machines() -> None:
    long = "Late. " * 40_000
    rows = ["id,author,date,comment", f'1,Bo,2026-01-01,"{long}"', "2,Ida,2026-01-02,Indeed.", ""]
    for end in ("\n", "\r\n", "\r"):
        (thread,), report = read(end.join(rows).encode(), "x.csv")
        assert [comment.body for comment in thread.comments] == [long.strip(), "Indeed."]
        assert (thread.post.source, report.notes) == ("table", [])


def test_a_short_column_is_no_end_of_the_comments() -> None:
    with pytest.raises(ValueError, match="shorter"):
        rows(["1", "2"], [None, None], ["Bo"], [None, None], ["One.", "Two."], "plain", [{}, {}])
