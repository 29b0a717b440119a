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
    "roles": "no verificat|autor|autora|creador|membre nou"
    "|administrador|administradora|moderador|moderadora|membre|convidat|usuari|usuària|novell|membre actiu"
    "|membre veterà|visitant|col·laborador|col·laboradora|membres|administradors|moderadors|convidats"
    "|anònim|membre sènior",
    "by": "per|publicat per|escrit per|autor|de"
    "|comentari de|enviat per|creat per|autora|pregunta de|resposta de|iniciat per|redactat per"
    "|missatge de|penjat per",
    "posted": "el|a les|publicat el|data|actualitzat"
    "|publicat|escrit el|enviat|enviat el|data:|a|del|dia|editat|modificat|publicada|respost el"
    "|va publicar|creat|en data"
    "|escrit",
    "comments": "comentari|comentaris|resposta|respostes"
    "|opinió|opinions|missatge|missatges|reacció|reaccions|discussió|pensaments|idees|pensament"
    "|respostes a",
    "actions": "respon|comparteix|m'agrada|denuncia|cita|edita|suprimeix|enllaç"
    "|respondre|compartir|citar|editar|m'agrada respon|enllaç permanent|permalink|veure més|mostra'n més"
    "|mostra més|mostra menys|tradueix|desa|segueix|respon a aquest comentari"
    "|inicia la sessió per respondre|inicieu la sessió per a respondre|reporta|reportar|amunt|a dalt"
    "|imprimeix|mostra les respostes|amaga les respostes|veure traducció|cancel·la la resposta|gràcies"
    "|ha-ha|confós|trist|carregant…|perfil|veure perfil|ordena per|els més recents|els més antics"
    "|més rellevants|esborra|elimina|denuncia el comentari|vota",
    "form": "deixa un comentari|afegeix un comentari|publica un comentari|l'adreça electrònica no es publicarà"
    "|cancel·la les respostes"
    "|deixa una resposta|envia un comentari|escriu un comentari|envia el comentari|el teu comentari"
    "|respon cancel·la les respostes|els comentaris estan tancats|has d'iniciar sessió per comentar"
    "|heu d'iniciar sessió per a escriure un comentari|comenta|inicia la sessió per comentar"
    "|uneix-te a la conversa|uneix-te a la discussió|participa en la conversa|respon a aquest tema"
    "|respon a aquest tema...|escriu la teva resposta|la teva resposta|comentaris tancats"
    "|afegeix-hi un comentari",
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
    "wrote": "va escriure|ha escrit|ha dit|va dir|cita de {x}|cita:|escrigué|escrit per {x}",
    "quoted": "cita de|publicat originalment per",
    "none": "cap comentari|sense comentaris|0 comentaris|encara no hi ha comentaris|sigues el primer a comentar"
    "|cap resposta|no hi ha comentaris|sense respostes",
    "votes": "{n} m'agrada|{n} respostes|{n} resposta|{n} punts|{n} vots|{n} comentaris|{n} visualitzacions"
    "|{n} vistes|a {n} persones els agrada això|mostra {n} respostes|veure {n} respostes"
    "|mostra les {n} respostes|mostra {n} respostes més|{n} missatges|{n} reaccions|{n} impulsos"
    "|{n} favorits|amaga {n} respostes",
    "points": "punt|punts",
    "share": "comparteix|comparteix-ho|comparteix això|comparteix això:|compartir|imprimeix|envia per correu"
    "|comparteix a facebook|comparteix a twitter|m'agrada|m'agrada:"
    "|envia per correu electrònicblogueja-ho!comparteix a twittercomparteix a facebookcomparteix a pinterest",
    "related": "articles relacionats|entrades relacionades|relacionat|relacionats|notícies relacionades"
    "|et pot interessar|també et pot interessar|llegeix també|més llegides|el més llegit|entrades recents"
    "|comentaris recents|entrada anterior|entrada següent|arxiu|arxius|categories|etiquetes|quant a"
    "|enllaços|navegació d'entrades|temes similars|temes relacionats|entrades populars"
    "|contingut relacionat|missatge més recent missatge més antic inici|arxiu del blog"
    "|preguntes relacionades",
    "closing": "tots els drets reservats|avís legal|política de privadesa|política de privacitat|condicions d'ús"
    "|contacte|funciona gràcies a {x}|funciona amb {x}|creat amb {x}|amb la tecnologia de {x}"
    "|subscriure's a: {x}|torna a dalt|qui som|powered by {x}|navegant fa poc"
    "|cap usuari registrat no veu aquesta pàgina",
    "notices": "el teu comentari està pendent de moderació.|el vostre comentari està pendent de moderació.|accepta"
    "|accepta-ho tot|rebutja|publicitat|inicia la sessió|inicia sessió|registra't|menú|carregant"
    "|carregant...|cerca|anunci|anuncis|llegeix més|subscriu-te|vés al contingut|salta al contingut"
    "|aquest lloc web utilitza galetes {x}|utilitzem galetes {x}|resposta destacada|millor resposta",
    "status": "està desconnectat|està en línia|fora de línia|desconnectat",
    "facts": "missatges|missatges:|ubicació|ubicació:|membre des de|edat|registrat|registrat:|membre des del"
    "|reputació|punts|data de registre|població|localització|ciutat|s'ha unit|temes|gènere|agraïments"
    "|punts de reacció|entrades|publicacions",
    "advert": "publicitat|anunci|anuncis|patrocinat|contingut patrocinat|promocionat per {x}",
    "anonymous": "anònim|convidat|visitant|desconegut",
    "started": "iniciat per|autor del tema|data d'inici|tema iniciat per|creat per|començat per",
    "pingback": "retroenllaç|retroenllaços|pingback|trackback",
    "page_of": "pàgina {n} de {n}|pàgina {n}|comentaris més antics|comentaris més nous|comentaris anteriors",
    "quote_more": "feu clic per ampliar...|cliqueu per ampliar...|mostra'n més",
    "last_post": "darrer missatge|últim missatge",
    "edited": "editat|editat per|editat per darrera vegada per|última edició|darrera edició|darrera modificació"
    "|modificat|actualitzat|última modificació|última actualització",
    "author_box": "sobre l'autor|sobre l'autora|quant a l'autor|quant a {x}|sobre {x}",
    "published": "publicat el|publicat|data de publicació",
    "asked": "preguntat|preguntada|preguntat el",
    "answered": "respost|resposta|respost el",
    "followers": "seguidors|subscriptors|{n} seguidors",
    "more": "llegeix més|continua llegint|continua la lectura|llegir-ne més|més informació",
    "topic": "tema|assumpte|títol|títol del tema|fil",
    "site": "fòrum|blog|bloc|comunitat",
    "guestbook": "llibre de visites",
    "attachments": "fitxers adjunts|adjunts|arxius adjunts",
}
