"""Encodings: what browsers read, read the same; what is guessed is said; what is not text is refused."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.errors import InputError
from tui_reader.sources.base import Input
from tui_reader.sources.encoding import decode

JAPANESE = "駅前の掲示板に、毎朝だれかが短い詩を貼っていく。" * 8
RUSSIAN = "В нашем дворе каждое утро кто-то кормит воробьёв и пишет об этом мелом на стене. " * 4
GERMAN = "Über die Brücke fährt seit März kein Bus mehr; wir gehen zu Fuß. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [GERMAN, "Plain words.\n" * 9])
def test_unicode_in_every_form(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes == ()


@pytest.mark.parametrize(
    ("text", "label", "encoding"),
    [
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE, "euc-jp", "euc_jp"),
        (JAPANESE, "iso-2022-jp", "iso2022_jp"),
        (RUSSIAN, "koi8-r", "koi8_r"),
        (RUSSIAN, "windows-1251", "cp1251"),
        ("“Quoted” – " + GERMAN, "iso-8859-1", "cp1252"),
        ("我们每天早上在桥上见面。" * 9, "gb2312", "gb18030"),
    ],
)
def test_the_label_of_a_page_is_followed_as_browsers_do(text: str, label: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body>{text}'
    decoded = decode(page.encode(encoding))
    assert decoded.text == page
    assert decoded.notes == ()


def test_a_label_that_lies_about_utf8_is_ignored() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">{RUSSIAN}'
    assert decode(page.encode()).text == page


def test_a_page_that_lies_to_be_utf8_is_guessed_and_says_so() -> None:
    page = f'<meta charset="utf-8"><p>{JAPANESE}'
    decoded = decode(page.encode("cp932"))
    assert JAPANESE in decoded.text
    assert decoded.notes[0] == "it is not in utf-8 as it says; read as cp932"


def test_latin_letters_without_a_label_follow_the_language_of_the_page() -> None:
    assert decode(GERMAN.encode("cp1252")).text == GERMAN
    polish = '<html lang="pl">Żółta łódź płynie przez jezioro, a my jeszcze śpimy. ' * 3
    assert decode(polish.encode("cp1250")).text == polish


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xff!")
    assert decoded.text == RUSSIAN + "\ufffd!"
    assert decoded.notes == ("1 character could not be read as UTF-8",)


def test_characters_that_a_text_browser_has_cut_do_not_change_it_either() -> None:
    """As many words as broken places, but each of these words is of letters that UTF-8 alone writes so."""
    data = b"".join(f"{word} غير متواجد حالياً ".encode()[:-1] + b"\xd8\xd9\n" for word in ("نسيم", "أحمد", "خالد"))
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert "نسيم غير متواجد" in decoded.text


def test_mojibake_is_said_and_left_alone() -> None:
    broken = ("Größe und Süße – für alle. " * 3).encode().decode("cp1252")
    decoded = decode(broken.encode())
    assert decoded.text == broken
    assert "broken before it was saved" in decoded.notes[0]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"%PDF-1.7\n", bytes(600), b"PK\x03\x04xx"])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        _ = Input("x", data).text


def test_gzip_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(gzip.compress(GERMAN.encode()))
    assert Input.from_path(path).text == GERMAN
    path.write_bytes(gzip.compress(GERMAN.encode())[:-20])
    with pytest.raises(InputError, match="cannot be unpacked"):
        _ = Input.from_path(path).text


def test_files_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    for name, words in (("", "folder"), ("empty", "empty"), ("none", "no such file")):
        with pytest.raises(InputError, match=words):
            Input.from_path(tmp_path / name)


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_any_bytes_give_text_or_a_clear_refusal(data: bytes) -> None:
    try:
        text = Input("x", data).text
    except InputError:
        return
    assert isinstance(text, str)
    text.encode("utf-8")


@pytest.mark.parametrize("label", [b"uu", b"base64", b"idna", b"undefined"])
def test_labels_of_what_is_no_encoding_of_text(label: bytes) -> None:
    page = b'<meta charset="' + label + b'"><p>caf\xe9 na\xefve'
    assert decode(page, partial=True).text.startswith("<meta")
    assert "café" in decode(page).text
