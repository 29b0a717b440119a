"""The words of pages in Hungarian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "kezdőlap|főoldal|nyitólap|menü|főmenü|oldaltérkép|keresés|kereső|részletes keresés|segítség|súgó|gyik"
    "|tagok|taglista|felhasználók|naptár|portál|galéria|fájlok|letöltések|chat|csoportok|fórum|fórumok"
    "|fórum kezdőlap|fórum index|szabályok|fórumszabályzat|szabályzat|közösség|regisztráció|regisztrálás|belépés"
    "|bejelentkezés|kilépés|kijelentkezés|fiók létrehozása|fiókom|profil|profilom|privát üzenetek|üzenetek"
    "|értesítések|beállítások|nyelv|új üzenetek|új hozzászólások|mai üzenetek|friss hozzászólások|aktív témák"
    "|megválaszolatlan témák|megválaszolatlan hozzászólások|új téma|új téma nyitása|válasz|válasz a témára"
    "|hozzászólás írása|lezárt téma|téma lezárva|keresés a témában|nyomtatóbarát változat|nyomtatás"
    "|nyomtatható verzió|feliratkozás|követés|ugrás|ugrás a tartalomhoz|ugrás a tartalomra|tovább a tartalomhoz"
    "|tovább a tartalomra|kilépés a tartalomba|ugrás a navigációhoz|ugrás a kereséshez|következő oldal|előző oldal"
    "|következő téma|előző téma|rendezés|szűrés|oldal|első|utolsó|következő|előző|tovább|vissza|vissza a listához"
    "|lap tetejére|fel|le|összes megtekintése|összes|több|bezárás|rólunk|rólam|kapcsolat|impresszum|hirdetés"
    "|médiaajánlat|adatvédelem|adatkezelési tájékoztató|felhasználási feltételek|sütik|karrier|sajtó|bolt|webshop"
    "|kosár|blog|blogok|hírek|cikkek|tesztek|videók|képek|fotók|podcastok|események|témák|címkék|kategóriák|rovatok"
    "|archívum|hírlevél|rss|felfedezés|népszerű|legfrissebb|legolvasottabb|kérdések|kérdés feltevése|válaszok"
    "|termékek|árak|wiki|útmutatók|megnyitás az alkalmazásban|olvasás|szerkesztés|forráskód szerkesztése|laptörténet"
    "|vitalap|szócikk|speciális lapok|friss változtatások|lap találomra|élő|mentés|megosztás|belföld|külföld"
    "|gazdaság|politika|sport|kultúra|tudomány|tech|egészség|vélemény|utazás|helyi hírek|időjárás|apróhirdetés"
    "|receptek|magazin|üdvözlünk, vendég|vendég|emlékezz rám|elfelejtett jelszó|elfelejtetted a jelszavad?"
    "|felhasználónév|jelszó|mobil verzió|moderátorok|ki van itt|jelenlévő fórumozók",
    "says": "szerint|mondta|írta|írja|mondja|hozzászólása|azt mondta|válaszolta|ezt írta"
    "|megjegyzést fűzött hozzá|hozzászólást írt|megjegyzést írt",
    "by": "szerző|írta|beküldte|közzétette|küldte|szerző:|beküldő|írta:|közzétette:|hozzászóló|témanyitó"
    "|recept beküldője|receptet beküldte",
    "posted": "dátum|közzétéve|frissítve|időpont|elküldve|hozzászólás dátuma|beküldve|létrehozva|kelt",
    "reply_to": "válasz erre|válaszul erre|válasz neki|válaszként erre|válaszolva erre|előzmény",
    "wrote": "írta|mondta|ezt írta|idézet|idézet: {x}|eredetileg írta: {x}",
    "comments": "hozzászólás|hozzászólások|válasz|válaszok|komment|kommentek|vélemény|gondolat",
    "none": "nincsenek megjegyzések|nincs hozzászólás|nincsenek megjegyzések:|0 hozzászólás",
    "actions": "válasz|megosztás|tetszik|jelentés|idézet|szerkesztés|törlés|link|több|fordítás|mentés|követés"
    "|válasz törlése|válasz írása|válasz idézéssel|vissza a tetejére|fel|válaszok megjelenítése"
    "|fordítás megtekintése|profil|tetszik válasz|nem tetszik|nyomtatás|betöltés…|közvetlen link"
    "|hozzászólás jelentése|továbbiak|válaszolok erre|előzmény|naplózva|ip naplózva"
    "|a hozzászólás jelentése"
    "|rendezés",
    "votes": "{n} válasz|{n} hozzászólás|{n} komment|{n} kedvelés|{n} megtekintés|{n} szavazat|{n} tetszik"
    "|{n} válasz megtekintése|válaszok megtekintése ({n})|összes ({n}) hozzászólás megtekintése"
    "|{n} válasz elrejtése|válaszok elrejtése|további {n} válasz",
    "points": "pont",
    "form": "szólj hozzá|szólj hozzá!|hozzászólás írása|megjegyzés küldése|vélemény, hozzászólás?"
    "|az e-mail címet nem tesszük közzé|az e-mail címet nem tesszük közzé.|válasz megszakítása|új hozzászólás"
    "|hozzászólás küldése|a hozzászólások lezárva|jelentkezz be a hozzászóláshoz|hozzászóláshoz jelentkezz be"
    "|a hozzászóláshoz be kell jelentkezni"
    "|csatlakozz a beszélgetéshez|csatlakozz a vitához|bejelentkezés ezzel",
    "share": "megosztás|ossza meg:|megosztás:|nyomtatás|küldés e-mailben|kedvelem",
    "related": "kapcsolódó bejegyzések|kapcsolódó|hasonló cikkek|legutóbbi bejegyzések|legutóbbi hozzászólások"
    "|archívum|kategóriák|címkék|keresés|linkek|olvasta már?|előző bejegyzés|következő bejegyzés|előző|következő"
    "|legolvasottabb|népszerű bejegyzések|blogarchívum|hasonló témák|ezek is tetszhetnek|ez is érdekelhet"
    "|további bejegyzések|továbbiak a facebookon|ajánlott neked"
    "|népszerű bejegyzések ezen a blogon|megjegyzések népszerű bejegyzésekhez ezen a blogon"
    "|friss topikok|friss bejegyzések|friss kommentek|utolsó kommentek",
    "closing": "minden jog fenntartva|adatvédelem|adatvédelmi tájékoztató|kapcsolat|köszönjük {x}|impresszum|rólunk"
    "|felhasználási feltételek",
    "notices": "a hozzászólás moderálásra vár.|hozzászólásod moderálásra vár."
    "|bejelentkezés|belépés|regisztráció|menü|tovább a tartalomra|ugrás a tartalomhoz|keresés|hirdetés"
    "|tovább olvasom"
    "|legjobb válasz|elfogadott válasz|megoldás"
    "|a hozzászólások a vonatkozó jogszabályok értelmében{x}",
    "roles": "nem ellenőrzött|szerző|adminisztrátor|moderátor|tag|vendég|új tag|aktív tag|felhasználó"
    "|a bejegyzés szerzője|témanyitó|készítő|ismert tag|témaindító|törzstag"
    "|{x} alkalmazottja",
    "facts": "regisztráció"
    "|csatlakozott|hozzászólások|tartózkodási hely|üzenetek|regisztrált|regisztrált:|kor|nem|lakhely"
    "|hozzászólások:",
    "advert": "hirdetés|reklám",
    "deleted": "a hozzászólást eltávolították|ezt a megjegyzést eltávolította a szerző.|hozzászólás törölve|[törölt]"
    "|törölt hozzászólás"
    "|ezt a megjegyzést eltávolította {x}|ezt a hozzászólást törölték|a hozzászólást törölték"
    "|ezt a hozzászólást eltávolították|a hozzászólást {x} törölte",
    "anonymous": "névtelen|vendég|ismeretlen",
    "pingback": "visszajelzés|pingback|trackback",
    "page_of": "{n}. oldal|régebbi hozzászólások|újabb hozzászólások|{n} / {n} oldal",
    "last_post": "utolsó üzenet|utolsó hozzászólás|legutóbbi hozzászólás",
    "edited": "utolsó frissítés|szerkesztve|módosítva|frissítve|utoljára szerkesztve",
    "more": "tovább|tovább olvasom|bővebben|olvass tovább",
    "topic": "téma|tárgy|téma megtekintése|teljes verzió megtekintése|teljes verzió|hozzászólás témája",
    "guestbook": "vendégkönyv|{x} vendégkönyv",
    "about": "ehhez|erről|a|az",
    "small": "a|az|és|hogy|nem|is|egy|de|ez|meg|van|mint|már|csak|ha|azt|volt",
    "site": "blog|fórum",
    "counted": "összes|összesen",
    "portrait": "{x} profilképe|{x} avatarja|ugrás {x} profiljára|{x} profilja",
    "published": "megjelent|közzétéve|publikálva",
    "author_box": "a szerzőről",
    "office": "szerkesztő|újságíró|szerző|főszerkesztő|alapító|szakértő",
    "opener": "szerző|témanyitó|témaindító",
    "started": "témaindító|téma indítója|a téma indítója|kezdés dátuma",
    "entry": "ezt a bejegyzést",
    "saved": "pontos idő|aktuális idő",
    "profile": "profil megkeresése|profil felkeresése|teljes profil megtekintése",
    "personal": "én|nekem|engem|szerintem|köszönöm|kösz",
    "quote_more": "kattints a kibontáshoz...|kattints ide a teljes megjelenítéshez...",
}
