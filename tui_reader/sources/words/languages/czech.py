"""The words of pages in Czech."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "says": "napsal|napsala|napsal(a)|říká|řekl|řekla|píše|komentuje|napsal/a|uvedl|uvedla|odpověděl|odpověděla"
    "|přidal komentář|přidala komentář|přidal(a) komentář|okomentoval|okomentovala",
    "by": "autor|od|napsal|vložil|přidal|autorka|odeslal|příspěvek od|vložil(a)|napsal(a):|založil|autor:|přidal(a)"
    "|publikoval|vložil/a|zveřejnil|napsal uživatel"
    "|recept od|recept vložil|článek od",
    "posted": "dne|v|publikováno|aktualizováno|upraveno|datum|vloženo|publikováno dne|odesláno|přidáno|vloženo dne"
    "|napsáno|zveřejněno|odpověděl dne|otevřeno",
    "level": "úroveň {n}",
    "reply_to": "v odpovědi na|odpověď na|reakce na|odpověď pro"
    "|jako odpověď na|v reakci na|odpověď na komentář|odpověď uživateli",
    "wrote": "napsal|napsala|napsal(a)|píše|citace: {x}|původně odeslal {x}|citace od {x}",
    "quoted": "původně napsal|citace od",
    "comments": "komentář|komentáře|komentářů|odpověď|odpovědi|odpovědí|reakce|reakcí|názory|příspěvky|příspěvků"
    "|diskuse|diskuze",
    "none": "žádné komentáře|žádné komentáře:|0 komentářů|bez komentářů|okomentovat",
    "actions": "pro psaní komentářů se přihlaste nebo zaregistrujte"
    "|odpovědět|reagovat|sdílet|to se mi líbí|nahlásit|citovat|upravit|smazat|odstranit|odkaz"
    "|zobrazit více|přeložit|uložit|sledovat|pro odpověď se přihlaste|zrušit odpověď na komentář|odpovědět s citací"
    "|nahoru|zpět nahoru|zobrazit odpovědi|zobrazit překlad|profil|líbí se mi|líbí se mi odpovědět|nelíbí se mi|tisk"
    "|načítání|trvalý odkaz|zobrazit profil|nahlásit příspěvek|citace|citovat příspěvek|souhlasím|nesouhlasím"
    "|reagovat na příspěvek"
    "|nahlásit tento komentář|nahlásit komentář",
    "votes": "{n} odpovědí|{n} odpovědi|{n} komentářů|{n} líbí se|{n} hlasů|{n} zobrazení|{n} reakcí|{n} příspěvků"
    "|zobrazit odpovědi ({n})|zobrazit {n} odpovědí|zobrazit {n} odpovědi|to se mi líbí ({n})"
    "|skrýt {n} odpověď|skrýt {n} odpovědi|skrýt {n} odpovědí|skrýt odpovědi|zobrazit dalších {n} odpovědí",
    "points": "bod|body|bodů",
    "form": "přidat komentář|napsat komentář|vložit komentář|okomentovat|napište komentář"
    "|vaše e-mailová adresa nebude zveřejněna|vaše e-mailová adresa nebude zveřejněna.|zrušit odpověď na komentář"
    "|komentáře jsou uzavřeny|přidat nový komentář|odeslat komentář|přihlaste se, abyste mohli přidat komentář"
    "|pro komentování se přihlaste|přihlásit se a přidat komentář"
    "|zapojte se do diskuse|připojte se k diskuzi|přihlásit se pomocí|připojit se k diskuzi",
    "share": "sdílet|sdílet:|sdílejte|sdílet na facebooku|tisk|líbí se mi:|poslat e-mailem",
    "related": "související články|podobné články|související|čtěte také|nejčtenější|poslední příspěvky"
    "|poslední komentáře|nejnovější příspěvky|nejnovější komentáře|archiv|archivy|rubriky|štítky|o autorovi|hledat"
    "|odkazy|navigace pro příspěvek|předchozí příspěvek|následující příspěvek|předchozí|následující|populární"
    "|podobná témata|archiv blogu|mohlo by se vám líbit|mohlo by vás zajímat|další příspěvky"
    "|zobrazit více na facebooku|doporučené pro vás"
    "|oblíbené příspěvky z tohoto blogu|populární příspěvky z tohoto blogu",
    "closing": "všechna práva vyhrazena|ochrana osobních údajů|kontakt|používáme {x}|běží na {x}|o nás"
    "|podmínky užití|mapa stránek",
    "notices": "přihlásit|přihlásit se|registrovat|registrace|menu|přejít k obsahu webu|přeskočit na obsah|hledat"
    "|reklama|číst dál|číst více",
    "roles": "bez ověření|autor|administrátor|moderátor|člen|host|nový člen|aktivní člen|známý člen|autor příspěvku"
    "|uživatel|správce|redakce|neověřeno|tvůrce|superfanoušek"
    "|pracuje ve společnosti {x}|studoval na {x}",
    "facts": "registrován|založen|příspěvky|bydliště|zprávy|reakce|registrace|příspěvků|věk|pohlaví|město|body"
    "|bydliště:|příspěvky:|registrován:",
    "advert": "reklama|inzerce",
    "deleted": "komentář byl smazán|tento komentář byl odstraněn autorem.|komentář odstraněn|[smazáno]"
    "|příspěvek byl smazán|příspěvek byl smazán administrátorem"
    "|tento komentář byl odstraněn {x}|tento komentář byl odstraněn|tento komentář byl smazán"
    "|tento příspěvek byl smazán|komentář byl odstraněn",
    "anonymous": "anonymní|host|neznámý",
    "started": "založil|datum zahájení|autor tématu|zakladatel vlákna|autor vlákna|nahlásil|ohlásil",
    "pingback": "pingback|trackback|zpětný odkaz",
    "page_of": "stránka {n} z {n}|strana {n} z {n}|starší komentáře|novější komentáře",
    "quote_more": "kliknutím zobrazíte celé...|klikni pro rozbalení...",
    "edited": "upraveno|aktualizováno|změněno|naposledy upraveno|naposledy upravil|upravený|zavřeno",
    "more": "číst dál|číst více|celý článek|pokračovat ve čtení",
    "topic": "téma|předmět|zobrazit téma|zobrazit plnou verzi|plná verze|předmět příspěvku",
    "guestbook": "kniha hostů|návštěvní kniha|{x} kniha návštěv|kniha návštěv",
    "about": "na|k|ke|u|pro|o|v",
    "small": "a|se|na|je|že|to|v|s|z|do|ale|jak|jsem|za|by|není|také",
    "site": "blog|fórum|diskuze",
    "counted": "celkem|všechny|všech",
    "portrait": "profilová fotka uživatele {x}|profilový obrázek uživatele {x}|avatar uživatele {x}"
    "|přejít na profil uživatele {x}|fotka uživatele {x}",
    "published": "publikováno|zveřejněno|vydáno",
    "author_box": "o autorovi|o autorce",
    "office": "redaktor|redaktorka|novinář|novinářka|autor|autorka|šéfredaktor|zakladatel|zakladatelka",
    "opener": "autor|autorka|autor tématu|zakladatel tématu",
    "entry": "příspěvek byl publikován|tento příspěvek byl",
    "saved": "právě je",
    "profile": "navštívit profil|zobrazit celý můj profil",
    "personal": "já|mně|mi|mě|můj|moje|jsem|díky|děkuji",
}
