"""The words of pages in Catalan."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "inici|pàgina principal|portada|menú|mapa del web|cerca|cercar|cerca avançada|ajuda|preguntes freqüents"
    "|membres|usuaris|calendari|galeria|descàrregues|xat|grups|fòrum|fòrums|índex del fòrum|normes|comunitat"
    "|registra't|registre|inicia la sessió|entra|tanca la sessió|crea un compte|el meu compte|perfil"
    "|missatges privats|missatges|notificacions|configuració|opcions|preferències|idioma|missatges nous|temes actius"
    "|temes sense resposta|tema nou|nou tema|respon|respon al tema|tema tancat|versió per imprimir|imprimeix"
    "|subscriu-te|segueix|vés a|vés al contingut|ves al contingut|salta al contingut|pàgina següent|pàgina anterior"
    "|tema següent|tema anterior|ordena per|filtra|pàgina|primera|última|següent|anterior|torna|torna a dalt|amunt"
    "|mostra-ho tot|veure tots|més|tanca|sobre nosaltres|qui som|contacte|publicitat|privacitat"
    "|política de privacitat|avís legal|galetes|botiga|cistella|blog|blogs|notícies|articles|vídeos|fotos|imatges"
    "|esdeveniments|agenda|temes|etiquetes|categories|seccions|arxiu|butlletí|rss|explora|populars|recents|preguntes"
    "|fes una pregunta|respostes|productes|guies|llegeix|edita|modifica|mostra la font|mostra l'historial|historial"
    "|discussió|pàgines especials|canvis recents|pàgina a l'atzar|directe|desa|comparteix|món|política|economia"
    "|societat|esports|cultura|ciència|tecnologia|salut|opinió|viatges|el temps|receptes|convidat|recorda'm"
    "|has oblidat la contrasenya?|nom d'usuari|contrasenya",
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
