"""Lists of comments as text browsers and converters write them: what they do to names, numbers and pictures."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.dump import Dump

SAID = (
    ("Beate", "da hast du wirklich eine einzigartige Laterne. Schön, dass du sie uns gezeigt hast."),
    ("Marta Berg", "das freut mich sehr. Sie hing schon bei meiner Großmutter über der Tür."),
    ("Astrid", "das Glas ist viel zu dünn für den Winter, denke ich. Es müsste doppelt sein."),
    ("Marta Berg", "bis jetzt hat es gehalten, und wir hatten hier schon zwanzig Grad unter null."),
    ("Rowi", "eine sehr schöne Laterne mit feinen Nieten. Auch die Größe begeistert mich."),
)


def read(text: str) -> Thread:
    (thread,) = Dump().parse(Input("a page", text.encode()), Report())
    return thread


def told(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


def test_who_is_greeted_below_a_date_is_not_who_wrote() -> None:
    greeted = ("Guten Morgen Marta", "Liebe Beate", "Liebe Marta", "Liebe Astrid", "Hallo liebe Marta")
    entries = [
        f"{number}.  []\n    {who}\n\n    19. Juni 2019 / 6:1{number}\n\n    {greeting},\n    {text}\n\n    Antworten\n"
        for number, ((who, text), greeting) in enumerate(zip(SAID, greeted, strict=True), 1)
    ]
    page = "Lichter am Fjord\n\nEine Laterne aus Kupfer\n\nSie ist alt, und sie leuchtet noch.\n\n5 Kommentare\n\n"
    thread = read(page + "\n".join(entries))
    assert [who for who, _ in told(thread)] == [who for who, _ in SAID]
    assert thread.comments[0].body.startswith("Guten Morgen Marta,")


def test_a_long_comment_in_the_middle_parts_no_list() -> None:
    long = "\n".join(f"Line {number} of what the keeper has copied from his book." for number in range(90))
    entries = [
        f"Reader{chr(97 + at)}\nMay 3, 2019 at 9:{at:02} am\n{long if at == 10 else f'It was the lamp, {at} times.'}"
        for at in range(20)
    ]
    thread = read("The lamp\n\nWhy did it go out?\n\n20 Comments\n\n" + "\n\n".join(entries) + "\n")
    assert [comment.author for comment in thread.comments] == [f"Reader{chr(97 + at)}" for at in range(20)]
