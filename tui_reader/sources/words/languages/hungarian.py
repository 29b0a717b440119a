"""The words of pages in Hungarian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
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
    "|a hozzászólás jelentése",
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
    "|népszerű bejegyzések ezen a blogon|megjegyzések népszerű bejegyzésekhez ezen a blogon",
    "closing": "minden jog fenntartva|adatvédelem|adatvédelmi tájékoztató|kapcsolat|köszönjük {x}|impresszum|rólunk"
    "|felhasználási feltételek",
    "notices": "bejelentkezés|belépés|regisztráció|menü|tovább a tartalomra|ugrás a tartalomhoz|keresés|hirdetés"
    "|tovább olvasom",
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
    "edited": "szerkesztve|módosítva|frissítve|utoljára szerkesztve",
    "more": "tovább|tovább olvasom|bővebben|olvass tovább",
    "topic": "téma|tárgy|téma megtekintése|teljes verzió megtekintése|teljes verzió|hozzászólás témája",
    "guestbook": "vendégkönyv|{x} vendégkönyv",
    "about": "ehhez|erről|a|az",
    "small": "a|az|és|hogy|nem|is|egy|de|ez|meg|van|mint|már|csak|ha|azt|volt",
    "site": "blog|fórum",
    "counted": "összes|összesen",
    "portrait": "{x} profilképe|{x} avatarja|ugrás {x} profiljára",
    "published": "megjelent|közzétéve|publikálva",
    "author_box": "a szerzőről",
    "office": "szerkesztő|újságíró|szerző|főszerkesztő|alapító|szakértő",
    "opener": "szerző|témanyitó|témaindító",
    "started": "témaindító|téma indítója|a téma indítója|kezdés dátuma",
    "entry": "ezt a bejegyzést",
    "saved": "pontos idő|aktuális idő",
    "profile": "profil megkeresése|profil felkeresése|teljes profil megtekintése",
    "personal": "én|nekem|engem|szerintem|köszönöm|kösz",
}
