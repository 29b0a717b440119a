"""What the columns of a table are called that hold comments, in the languages in which programs and people name them.

A name is taken apart into its words: ``review_text``, ``Review Text`` and ``reviewText`` are one. Names that are keys
of JSON as well (:mod:`fields`) need no entry here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from tui_reader.sources.remarks import fields
from tui_reader.sources.remarks.fields import Likeness, squeezed

Role = Literal["comment", "text", "author", "name", "time", "id", "parent", "title"]
"""What a column holds. A ``comment`` says by its name that it is one, a ``text`` may be anything's; so an ``author``
wrote something, and a ``name`` may be that of a thing."""

_NAMES: Final[Mapping[Role, str]] = {
    "parent": "parent|reply to|in reply to|replying to|replies to|response to|in response to|antwort auf|antwort an"
    "|bezug|en réponse à|réponse à|respuesta a|en respuesta a|resposta a|em resposta a|risposta a|in risposta a"
    "|antwoord op|reactie op|odpowiedź na|w odpowiedzi na|ответ на|в ответ на|返信先|回复给|回覆",
    "comment": "comment|comments|review|reply|post|tweet|remark|kommentar|kommentare|beitrag|bewertung|rezension"
    "|commentaire|commentaires|avis|comentario|comentarios|reseña|comentário|comentários|avaliação|commento|commenti"
    "|recensione|opmerking|reactie|beoordeling|komentarz|opinia|recenzja|комментарий|отзыв|コメント|感想|レビュー"
    "|评论|評論|留言",
    "text": "text|body|content|message|nachricht|inhalt|texte|contenu|texto|contenido|mensaje|conteúdo|mensagem|testo"
    "|contenuto|messaggio|tekst|inhoud|bericht|treść|wiadomość|текст|сообщение|本文|メッセージ|内容|正文",
    "author": "author|user|username|commenter|reviewer|poster|nickname|nick|member|posted by|written by|verfasser|autor"
    "|autorin|benutzer|nutzer|benutzername|auteur|utilisateur|pseudo|usuario|usuário|autore|utente|gebruiker"
    "|użytkownik|автор|пользователь|投稿者|著者|作者|ユーザー|用户|用戶|昵称|暱稱",
    "name": "name|nom|nombre|nome|naam|imię|имя|名前|姓名",
    "time": "date|time|datetime|timestamp|when|posted on|posted at|created|published|datum|zeit|uhrzeit|zeitpunkt"
    "|zeitstempel|heure|horodateur|fecha|hora|data|ora|tijd|czas|дата|время|日付|日時|日期|时间|時間",
    "id": "id|no|nr|nummer|number|numéro|número|numero|numer|номер|番号|编号|編號",
    "title": "title|headline|subject|titel|betreff|titre|sujet|título|asunto|assunto|titolo|oggetto|onderwerp|tytuł"
    "|temat|заголовок|тема|件名|标题|標題",
}

_WORDS: Final = {role: frozenset(names.split("|")) for role, names in _NAMES.items()}

_BESIDE: Final[Mapping[Role, frozenset[str]]] = {
    "parent": frozenset({"id", "comment", "message", "post", "tweet", "review", "status"}),
    "comment": _WORDS["text"] | _WORDS["author"] | {"your", "full", "ihr", "dein", "votre", "su", "tu", "seu"},
    "author": _WORDS["name"] | _WORDS["comment"] | {"display", "screen", "full", "your", "login"},
    "name": frozenset({"your", "full", "display", "screen", "first", "ihr", "dein", "votre", "su", "tu", "seu"}),
    "time": _WORDS["comment"] | _WORDS["text"] | {"posted", "created", "published", "utc"},
    "id": _WORDS["comment"] | _WORDS["text"] | {"entry"},
}
"""Words that may stand beside those of a role and change nothing, as long as the last says what it is: the author of
a comment is none."""

_KEYS: Final[Mapping[Role, Sequence[str]]] = {
    "parent": fields.PARENT,
    "author": [key for key in fields.AUTHOR if key != "name"],
    "time": fields.TIME,
    "id": fields.ID,
    "title": fields.TITLE,
    "text": [key for key in fields.TEXT if "comment" not in key and key != "description"],
    "comment": [key for key in fields.TEXT if "comment" in key],
}

_FACTS: Final = ("id", "author", "time")
"""What a comment's column may be called after it: ``review_id``."""

_CALLED: Final[Mapping[Role, str]] = {
    "comment": "body",
    "text": "body",
    "author": "author",
    "name": "author",
    "time": "date",
    "id": "id",
    "parent": "parent",
}
"""Under which key each role is read."""

_PART = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Columns(NamedTuple):
    """The columns of a table, by what they hold."""

    roles: Mapping[Role, str]
    renamed: Mapping[str, str]
    """The key under which a column is read, where its name is none."""
    likeness: Likeness
    """Whether it looks like a table of comments."""

    def evidence(self) -> str:
        """Which columns are read under another name than their own, in words; empty where none is."""
        return ", ".join(f"{key} in column {name!r}" for name, key in self.renamed.items())

    def missing(self) -> str:
        """What it lacks to be read, in words."""
        lacks = [] if self.roles.keys() & {"comment", "text"} else ["a text"]
        if not self.roles.keys() & {"author", "name", "time"}:
            lacks.append("an author or a date")
        return " and none for ".join(lacks)

    def read(self, row: Mapping[str, object]) -> dict[str, object]:
        """A row by the keys of comments."""
        if not self.renamed:
            return dict(row)
        taken = set(self.renamed.values())
        kept = {name: cell for name, cell in row.items() if name not in self.renamed and squeezed(name) not in taken}
        return kept | {key: row.get(name) for name, key in self.renamed.items()}


def meaning_of(names: Sequence[str]) -> Columns:
    """What the columns of a table hold, and whether that looks like comments; of several of a role, the first."""
    by_role: dict[Role, str] = {}
    unknown = False
    for name in names:
        role = _role(name)
        if role is not None:
            by_role.setdefault(role, name)
        unknown |= role in (None, "title") and squeezed(name) not in fields.KNOWN
    if "comment" in by_role:
        by_role.pop("text", None)
    if "author" in by_role:
        by_role.pop("name", None)
    renamed = {
        name: _CALLED[role]
        for role, name in by_role.items()
        if role in _CALLED and squeezed(name) not in _KEYS.get(role, ("name",))
    }
    return Columns(by_role, renamed, _likeness(by_role, unknown))


def _likeness(roles: Mapping[Role, str], unknown: bool) -> Likeness:
    known = roles.keys()
    if not known & {"comment", "text"} or not known & {"author", "name", "time"}:
        return Likeness.NONE
    if {"id", "parent"} <= known or any(role in _FACTS and _says(name) for role, name in roles.items()):
        return Likeness.SURE
    if "comment" in known and "title" not in known:  # beside a title it may be their number
        return Likeness.SURE if known & {"author", "time"} else Likeness.DOUBTFUL
    return Likeness.DOUBTFUL if {"author", "time"} <= known and not unknown else Likeness.NONE


def _says(name: str) -> bool:
    """Whether the name of a column says that it is a comment's: its id, its author, its date."""
    return fields.calls(name) or not _WORDS["comment"].isdisjoint(_words(name))


def _words(name: str) -> list[str]:
    return [word.casefold() for word in _PART.findall(_CAMEL.sub(" ", name))]


def _role(name: str) -> Role | None:
    """What a column holds, by its name."""
    words = _words(name)
    whole, key = " ".join(words), squeezed(name)
    for role, entries in _WORDS.items():
        if whole in entries or key in _KEYS.get(role, ()):
            return role
    if key in fields.ABOUT:
        return None
    is_text = bool(words) and words[-1] in _WORDS["comment"] | _WORDS["text"]
    for role, beside in _BESIDE.items():
        if role != "parent" and is_text != (role == "comment"):
            continue
        if " ".join(word for word in words if word not in beside) in _WORDS[role]:
            return role
    return None
