"""Objects and lists as scripts write them."""

from __future__ import annotations

import pytest

from tui_reader.sources.formats.page.data import literals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, 2.5, -3e2], "b": null}', {"a": [1, 2.5, -300.0], "b": None}),
        ("{a:!0,b:!1,c:void 0,d:undefined,$e:1}", {"a": True, "b": False, "c": None, "d": None, "$e": 1}),
        (
            "{'it\\'s': `two\nlines`, \"x\": '\\x3cb\\u003e \\ud83e\\udda2 \\u{1f6a2}'}",
            {"it's": "two\nlines", "x": "<b> 🦢 🚢"},
        ),
        ("{at:new Date(1552561200000), day:new Date('2019-03-14')}", {"at": 1552561200000, "day": "2019-03-14"}),
        ("[1,2,]", [1, 2]),
        ("{a:b,c:{d:e}}", {"a": "swan", "c": {"d": None}}),
        ("{12:1,short,a:2}", {"12": 1, "a": 2}),
        ("{a:1,b:[2,{c:3", {"a": 1, "b": [2, {"c": 3}]}),
        ("{a:1,b:f(2),c:3}", {"a": 1, "b": None}),
    ],
)
def test_literals_of_scripts(text: str, value: object) -> None:
    assert literals.read(text, 0, {"b": "swan"})[0] == value


def test_what_follows_is_left() -> None:
    text = "x = {a:[1]};start()"
    assert literals.read(text, 4) == ({"a": [1]}, text.index(";"))
    assert literals.strings("JSON.parse('a\\nb')", 11) == ("a\nb", 17)
    assert literals.strings("JSON.parse('a", 11) == ("", 12)


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a:" * 100_000, "[" + "'\\" * 100_000, "}", "", "word", "[" + "1" * 200_000]
)
def test_broken_literals_end(text: str) -> None:
    literals.read(text)
