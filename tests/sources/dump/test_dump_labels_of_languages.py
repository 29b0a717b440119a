"""Boards and networks in the words of languages of which few pages are seen."""

from __future__ import annotations

import pytest

from tui_reader.model import Thread
from tui_reader.sources import words
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import names, ordinals, parts
from tui_reader.sources.formats.dump.reader import read

PEOPLE = (("Lutnik Stary", "04"), ("kora_i_mech", "04"), ("Wuj Smyczek", "05"), ("Lutnik Stary", "06"))

TEXTS = (
    "The peg slips whenever the air is dry, and chalk helps for a day.",
    "Soap first, then chalk, and turn it in slowly.",
    "Which wood is it? Box behaves worse than ebony.",
    "Ebony, says the bill. Soap it was, it holds.",
)


def authors(thread: Thread) -> list[str | None]:
    """Who wrote the post, and who the comments."""
    return [thread.post.author, *(comment.author for comment in thread.comments)]


@pytest.mark.parametrize(
    ("subject", "posted", "joined", "posts", "top"),
    [
        ("Tytuł:", "Napisane: ndz maja", "Dołączył(a):", "Posty:", "Góra"),
        ("Assunto da Mensagem:", "Enviado: maio", "Registrado em:", "Mensagens:", "Voltar ao topo"),
    ],
)
def test_a_label_before_a_date_is_no_name(subject: str, posted: str, joined: str, posts: str, top: str) -> None:
    page = "A peg that slips\n" + "".join(
        f"\n{name}\n{subject} {'Re: ' if at else ''}A peg that slips\n{posted} {day}, 2014 9:1{at} pm\n"
        f"{joined} 03.02.2010\n{posts} {at + 40}\n\n{text}\n\n{top}\n"
        for at, ((name, day), text) in enumerate(zip(PEOPLE, TEXTS, strict=True))
    )  # fmt: skip
    assert authors(read(page, Report())) == [name for name, _ in PEOPLE]


def test_a_description_of_a_portrait_says_that_a_person_wrote() -> None:
    people = ("Perpetua Ceballos", 'Amancio "Tito" Larrea', "Perpetua Ceballos", "Usuario de Quora")
    page = "Todo lo relacionado\nOrdenar\n¿Por qué resbala la clavija?\n" + "".join(
        f"Perfil de {name}\n\n{name}\n · {at + 2}a\n{text}\n"
        for at, (name, text) in enumerate(zip(people, TEXTS, strict=True))
    )
    thread = read(page, Report())
    assert thread.post.title == "¿Por qué resbala la clavija?"
    assert authors(thread)[-3:] == list(people[1:])


def test_a_nickname_within_a_name_is_part_of_it() -> None:
    assert names.likelihood('Mira "Crumb" Baker') == 1.0
    assert names.likelihood('Mira says "no"') < 0.5


def test_the_button_to_the_first_post_is_nobody() -> None:
    people = ("ca_vang_nho", "Chú Bảy Lóc", "ca_vang_nho", "rong_reu")
    page = (
        "Hỏi đáp\nNước hồ đục trắng sau khi thay cát nền mới\nTrả lời\n1/4\n"
        "12 Th02 2023\nBài viết gốc\n12 Th02 2023\nNgay bây giờ\n"
        + "".join(
            f"{name}\n{12 + at} Th02 2023\n{text}\n\nTrả lời\nThích\n"
            for at, (name, text) in enumerate(zip(people, TEXTS, strict=True))
        )
    )
    assert authors(read(page, Report())) == list(people)


@pytest.mark.parametrize(
    "line",
    [
        "45 204 vues",
        "조회수 3.4만회",
        "3,4 tys. wyświetleń",
        "1,2 Mio. Aufrufe",
        "3.4 mil visualizaciones",
        "45k views",
    ],
)
def test_figures_may_be_written_with_gaps_and_with_words_for_thousands(line: str) -> None:
    assert words.is_one(line, "votes")


def test_views_and_how_to_sort_are_nobody() -> None:
    """A page of videos, copied in Spanish."""
    text = (
        "Cómo afinar una guitarra\n\nTaller de Ramiro\n45,2 K suscriptores\n\n12.345 visualizaciones  hace 3 años\n\n"
        "Con el oído y un poco de paciencia.\n\nMostrar más\n\n3 comentarios\n\nOrdenar por\n\n"
        "@lucia\nhace 3 años\nPor fin alguien que lo explica.\n\n45\nResponder\n\n"
        "@sexta\nhace 2 años\nLa sexta siempre se me resiste.\n\nResponder\n\n"
        "@norberto\nhace 1 año (editado)\nMinuto 3:20, ahí está el truco.\n\n7\nResponder\n"
    )
    assert authors(read(text, Report())) == ["Taller de Ramiro", "lucia", "sexta", "norberto"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [("山雀 楼主", "山雀"), ("Caio Mello <caio at serra.example>", "Caio Mello"), ("Ivo <ivo@mato.example>", "Ivo")],
)
def test_what_stands_behind_a_name_is_no_part_of_it(printed: str, name: str) -> None:
    assert parts.name_in(printed)[1] == name


def test_what_readers_gave_a_comment_is_no_part_of_the_name_behind_it() -> None:
    assert ordinals.without(["0 kabelkoning", "+1 Zuinigjes", "+2 Margriet", "+2 Joost"]) == [
        "kabelkoning", "Zuinigjes", "Margriet", "Joost",
    ]  # fmt: skip
