"""The words of pages in Czech."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "domů|úvod|úvodní stránka|hlavní stránka|hlavní strana|hlavní menu|menu|mapa webu|mapa stránek|hledat"
    "|hledání|vyhledat|vyhledávání|pokročilé hledání|rozšířené hledání|nápověda|faq|často kladené otázky|členové"
    "|seznam členů|uživatelé|kalendář|portál|galerie|soubory|ke stažení|chat|skupiny|fórum|fóra|diskuze|diskuse"
    "|obsah fóra|seznam fór|úvod fóra|pravidla|pravidla fóra|komunita|registrace|registrovat|zaregistrovat se"
    "|registrovat se|přihlásit|přihlásit se|přihlášení|odhlásit|odhlásit se|vytvořit účet|vytvoření účtu|můj účet"
    "|účet|profil|můj profil|uživatelský panel|soukromé zprávy|zprávy|upozornění|nastavení|možnosti|jazyk"
    "|nové příspěvky|dnešní příspěvky|poslední příspěvky|aktivní témata|témata bez odpovědí|příspěvky bez odpovědí"
    "|označit fóra jako přečtená|nové téma|založit téma|vytvořit téma|založit nové téma|odpovědět|odpovědět na téma"
    "|přidat odpověď|téma uzamčeno|téma zamknuto|nástroje tématu|možnosti tématu|hledat v tématu|verze pro tisk"
    "|verze k vytištění|tisk|vytisknout|poslat e-mailem|odeslat e-mailem|sledovat|odebírat|přejít na"
    "|přejít na stránku|přejít k obsahu|přejít na obsah|přejít k hlavnímu obsahu|přeskočit na obsah"
    "|skočit na navigaci|skočit na vyhledávání|přejít k navigaci|další stránka|předchozí stránka|následující téma"
    "|předchozí téma|další téma|seřadit|řadit podle|filtrovat|stránka|první|poslední|další|předchozí|následující"
    "|zpět|zpět na seznam|nahoru|dolů|zobrazit vše|zobrazit všechny|více|zavřít|o nás|o mně|o webu|o projektu"
    "|kontakt|kontakty|inzerce|reklama|ochrana soukromí|ochrana osobních údajů|podmínky užití|podmínky použití"
    "|cookies|kariéra|pro média|obchod|košík|blog|blogy|aktuality|zpravodajství|články|recenze|videa|fotky|obrázky"
    "|fotogalerie|podcasty|akce|témata|štítky|kategorie|rubriky|sekce|archiv|newsletter|rss|objevit|populární"
    "|nejnovější|nejčtenější|otázky|položit otázku|bez odpovědi|odpovědi|produkty|ceník|dokumentace|wiki|návody|rady"
    "|otevřít v aplikaci|napsat|všechny diskuse|číst|editovat|editovat zdroj|zdrojový kód|zobrazit zdroj"
    "|zobrazit historii|historie|článek|speciální stránky|poslední změny|náhodná stránka|odkazuje sem|přidat téma"
    "|nástroje|vzhled|projekty|živě|pro vás|uložit|sdílet|poslouchat|domácí|zahraniční|svět|krimi|politika|ekonomika"
    "|sport|kultura|věda|věda a školy|technologie|zdraví|názory|komentáře|cestování|auto|koktejl|regiony|počasí"
    "|inzeráty|předplatné|recepty|magazín|slevy|vítejte, hoste|host|zapamatovat|zapomenuté heslo"
    "|zapomněli jste heslo?|uživatelské jméno|jméno|heslo|mobilní verze|plná verze|moderátoři|tým|kdo je online"
    "|veškerá aktivita|smazat cookies|rychlé odkazy|stručně|žena|bydlení|internet a pc|muži|kariéra & vzdělání"
    "|finance"
    "|seřadit podle",
    "says": "napsal|napsala|napsal(a)|říká|řekl|řekla|píše|komentuje|napsal/a|uvedl|uvedla|odpověděl|odpověděla"
    "|přidal komentář|přidala komentář|přidal(a) komentář|okomentoval|okomentovala",
    "by": "autor|od|napsal|vložil|přidal|autorka|odeslal|příspěvek od|vložil(a)|napsal(a):|založil|autor:|přidal(a)"
    "|publikoval|vložil/a|zveřejnil|napsal uživatel"
    "|recept od|recept vložil|článek od",
    "posted": "dne|v|publikováno|aktualizováno|upraveno|datum|vloženo|publikováno dne|odesláno|přidáno|vloženo dne"
    "|napsáno|zveřejněno|odpověděl dne|otevřeno"
    "|zasláno|zaslal",
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
    "|nahlásit tento komentář|nahlásit komentář"
    "|seřadit podle",
    "votes": "{n} odpovědí|{n} odpovědi|{n} komentářů|{n} líbí se|{n} hlasů|{n} zobrazení|{n} reakcí|{n} příspěvků"
    "|zobrazit odpovědi ({n})|zobrazit {n} odpovědí|zobrazit {n} odpovědi|to se mi líbí ({n})"
    "|skrýt {n} odpověď|skrýt {n} odpovědi|skrýt {n} odpovědí|skrýt odpovědi|zobrazit dalších {n} odpovědí"
    "|{n} zhlédnutí",
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
    "notices": "váš komentář čeká na schválení."
    "|přihlásit|přihlásit se|registrovat|registrace|menu|přejít k obsahu webu|přeskočit na obsah|hledat"
    "|reklama|číst dál|číst více"
    "|nejlepší odpověď|doporučená odpověď|přijatá odpověď|řešení",
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
    "quote_more": "kliknutím zobrazíte celé...|klikni pro rozbalení..."
    "|kliknutím rozbalíte...|klikněte pro rozbalení...",
    "checked": "zkontroloval|zkontrolovala|přeložil|přeložila|odborně zkontroloval",
    "last_post": "poslední příspěvek|poslední zpráva",
    "edited": "poslední aktualizace"
    "|upraveno|aktualizováno|změněno|naposledy upraveno|naposledy upravil|upravený|zavřeno",
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
