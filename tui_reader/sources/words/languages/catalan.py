"""The words of pages in Catalan."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "says": "diu|ha dit|va dir|ha escrit|va escriure"
    "|ha afegit un comentari|va afegir un comentari|ha deixat un comentari",
    "roles": "no verificat|autor|autora|creador|membre nou",
    "by": "per|publicat per|escrit per|autor|de",
    "posted": "el|a les|publicat el|data|actualitzat",
    "comments": "comentari|comentaris|resposta|respostes",
    "actions": "respon|comparteix|m'agrada|denuncia|cita|edita|suprimeix|enllaç",
    "form": "deixa un comentari|afegeix un comentari|publica un comentari|l'adreça electrònica no es publicarà"
    "|cancel·la les respostes",
    "about": "a|sobre|en|per",
    "small": "el|la|i|que|de|els|les|un|una|per|amb|és|no|en|del|més|com",
    "counted": "hi ha|tots els",
    "portrait": "avatar de {x}|foto de perfil de {x}|ves al perfil de {x}|foto del perfil de {x}",
    "office": "redactor|redactora|periodista|autor|autora",
    "opener": "autor|autora|autor del tema",
    "deleted": "l'autor ha eliminat aquest comentari|aquest comentari ha estat eliminat"
    "|aquest comentari ha estat eliminat per {x}|comentari eliminat|[eliminat]",
    "reply_to": "en resposta a|com a resposta a|resposta a|responent a",
    "entry": "aquesta entrada ha estat|aquesta entrada va ser",
    "saved": "la data actual és",
    "profile": "visita el perfil|mostra el meu perfil complet",
    "personal": "jo|meu|meva|em|crec|gràcies",
}
