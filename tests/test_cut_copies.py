"""Copies that were cut off beside whole ones: whatever comes first, the whole text stays."""

from __future__ import annotations

import gzip
from pathlib import Path

import orjson
import pytest

from tests.store.making import comment, thread
from tui_reader.library import Library
from tui_reader.library.items import Added
from tui_reader.library.merging import merge
from tui_reader.model import Thread

NOW = "2024-05-01T00:00:00Z"
WHOLE = "The ferry leaves at four. Bring a lamp, the quay has none, and the second step is loose."


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def add(library: Library, path: Path, data: bytes) -> Added:
    path.write_bytes(data)
    (result,) = library.intake.add([str(path)])
    assert isinstance(result, Added)
    return result


def room() -> bytes:
    """A room in which the first message was changed after all others were written."""

    def event(number: int, content: dict) -> dict:
        said = {"type": "m.room.message", "sender": "@bo:h.example", "event_id": f"${number}", "content": content}
        return said | {"origin_server_ts": 1_772_438_400_000 + 1000 * number, "room_id": "!r:h.example"}

    about = {"rel_type": "m.replace", "event_id": "$0"}
    messages = [event(number, {"body": f"Words of message {number}."}) for number in range(9)]
    messages.append(event(9, {"body": "* Better.", "m.new_content": {"body": "Better words."}, "m.relates_to": about}))
    return orjson.dumps({"room_name": "Room", "messages": messages})


def bodies(library: Library, id: str) -> list[str]:
    return [one.body for one in library.thread(id).comments]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_a_copy_known_to_be_cut_brings_no_older_text_back(tmp_path: Path, library: Library, pack) -> None:  # type: ignore[no-untyped-def]
    whole = pack(room())
    cut = pack(room()[:-200]) if pack is bytes else whole[:-60]
    id = add(library, tmp_path / "whole", whole).id
    before = bodies(library, id)
    assert before[0] == "Better words."
    result = add(library, tmp_path / "cut", cut)
    assert (result.id, result.status) == (id, "unchanged")
    assert any("cut off" in note for note in result.notes)
    assert bodies(library, id) == before


def test_a_whole_copy_completes_one_that_was_cut(tmp_path: Path, library: Library) -> None:
    id = add(library, tmp_path / "cut", room()[:600]).id
    assert len(bodies(library, id)) < 9
    add(library, tmp_path / "whole", room())
    assert bodies(library, id)[0] == "Better words."
    assert len(bodies(library, id)) == 9


def test_a_cut_copy_adds_what_is_lacking_and_says_nothing_of_the_rest() -> None:
    stored = thread("t", comment("a", body=WHOLE), comment("b"), comment("c"))
    read = thread("t", comment("a", body="Quite another text."), comment("d", author="Odile"))
    merged = merge(stored, read, NOW, cut=True)
    assert merged.new == {"d"}
    assert not merged.edited
    assert [one.id for one in merged.thread.comments] == ["a", "d", "b", "c"]
    assert merged.thread.comments[0].body == WHOLE
    assert not any("state" in one.extra for one in merged.thread.comments)


def test_a_longer_cut_copy_continues_a_shorter_one() -> None:
    stored, read = (thread("t", comment("a", body=WHOLE[:end])) for end in (26, 52))
    merged = merge(stored, read, NOW, cut=True)
    assert merged.thread.comments[0].body == WHOLE[:52]
    assert not merged.edited


def of(body: str) -> Thread:
    return thread("t", comment("a", body=body))


@pytest.mark.parametrize("end", [WHOLE.index("mp,"), WHOLE.index("ay has")])
def test_what_breaks_off_inside_a_word_is_no_edit_either_way(end: int) -> None:
    short = WHOLE[:end].replace(". ", ".\n")
    for stored, read in ((WHOLE, short), (short, WHOLE)):
        merged = merge(of(stored), of(read), NOW)
        assert merged.thread.comments[0].body == WHOLE
        assert not merged.edited


@pytest.mark.parametrize(
    "text", ["The ferry leaves at four.", "The ferry leaves at five. Bring a la", WHOLE + " Or two."]
)
def test_an_edit_of_a_whole_text_stays_one(text: str) -> None:
    merged = merge(of(WHOLE), of(text), NOW)
    assert merged.thread.comments[0].body == text
    assert merged.edited == 1


def test_a_shorter_last_word_is_an_edit() -> None:
    merged = merge(of("I love cats"), of("I love cat"), NOW)
    assert merged.thread.comments[0].body == "I love cat"
    assert merged.edited == 1
