"""The words of pages in Finnish."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "etusivu|koti|kotisivu|päävalikko|valikko|sivukartta|haku|hae|etsi|tarkennettu haku|laajennettu haku"
    "|ohje|ohjeet|apua|ukk|usein kysyttyä|jäsenet|jäsenluettelo|käyttäjät|kalenteri|portaali|galleria|tiedostot|chat"
    "|ryhmät|foorumi|foorumit|keskustelu|keskustelut|keskustelualueet|keskustelupalsta|keskustelufoorumi|säännöt"
    "|foorumin säännöt|yhteisö|rekisteröidy|liity|luo tunnus|luo tili|kirjaudu|kirjaudu sisään|kirjaudu ulos"
    "|sisäänkirjautuminen|oma tili|tili|profiili|oma profiili|ohjauspaneeli|yksityisviestit|viestit|ilmoitukset"
    "|asetukset|valinnat|kieli|uudet viestit|päivän viestit|viimeisimmät viestit|aktiiviset aiheet"
    "|vastaamattomat viestit|vastaamattomat aiheet|merkitse foorumit luetuiksi|uusi aihe|uusi viestiketju"
    "|aloita uusi keskustelu|aloita keskustelu|vastaa|vastaa aiheeseen|vastaa viestiin|aihe lukittu|suljettu"
    "|viestiketjun työkalut|etsi aiheesta|etsi ketjusta|tulostusversio|tulosta|lähetä kaverille|tilaa|seuraa|siirry"
    "|siirry sivulle|siirry sisältöön|siirry suoraan sisältöön|hyppää sisältöön|hyppää pääsisältöön"
    "|siirry navigaatioon|siirry hakuun|seuraava sivu|edellinen sivu|seuraava aihe|edellinen aihe|järjestä|lajittele"
    "|suodata|sivu|ensimmäinen|viimeinen|seuraava|edellinen|takaisin|takaisin listaan|ylös|alas|sivun alkuun"
    "|näytä kaikki|katso kaikki|lisää|sulje|tietoa|tietoa meistä|meistä|minusta|yhteystiedot|ota yhteyttä|mainosta"
    "|mainostajille|tietosuoja|tietosuojaseloste|käyttöehdot|evästeet|työpaikat|kauppa|ostoskori|blogi|blogit"
    "|uutiset|artikkelit|arvostelut|videot|kuvat|podcastit|tapahtumat|aiheet|tunnisteet|avainsanat|kategoriat"
    "|arkisto|uutiskirje|rss|suositut|uusimmat|luetuimmat|kysymykset|kysy|tuotteet|hinnat|wiki|vinkit"
    "|avaa sovelluksessa|kirjoita|kaikki keskustelut|lue|muokkaa|muokkaa wikitekstiä|näytä wikiteksti|näytä historia"
    "|historia|artikkeli|toimintosivut|tuoreet muutokset|satunnainen sivu|suora|tallenna|jaa|kuuntele|kotimaa"
    "|ulkomaat|politiikka|talous|urheilu|kulttuuri|viihde|tiede|tekniikka|terveys|mielipide|mielipiteet|matkailu"
    "|paikalliset|sää|ilmoitukset & mainokset|tilaajapalvelu|reseptit|lehti|tervetuloa vieras|vieras|muista minut"
    "|unohtuiko salasana|unohditko salasanasi?|käyttäjätunnus|käyttäjänimi|salasana|mobiiliversio|moderaattorit"
    "|ylläpito|ketkä ovat paikalla"
    "|siirry alas|siirry ylös|käyttäjän toimet|tämä ketju|edellinen - seuraava|« edellinen - seuraava »"
    "|kirjaudu rekisteröidy"
    "|lajittelu|lajitteluperuste",
    "says": "sanoo|sanoi|kirjoitti|kirjoittaa|kommentoi|vastasi|lisäsi kommentin|on lisännyt kommentin|jätti kommentin",
    "by": "kirjoittaja|kirjoittanut|lähettänyt|lähettäjä|kirjoitti|tekijä|lähettäjä:|aloittanut|viestin kirjoittaja"
    "|julkaissut"
    "|reseptin tekijä|reseptin lisääjä",
    "posted": "klo|julkaistu|päivitetty|kirjoitettu|muokattu|päivämäärä|päiväys|lähetetty|lähetti|lähetetty:"
    "|julkaistu:|kirjoitettu:",
    "reply_to": "vastauksena|vastaus käyttäjälle|vastaus|vastauksena:|vastaus viestiin"
    "|vastauksena käyttäjälle|vastaus kommenttiin",
    "wrote": "kirjoitti|sanoi|lainaus|lainaus: {x}|lainaus käyttäjältä {x}|alkujaan kirjoittanut {x}",
    "quoted": "lainaus käyttäjältä|alunperin kirjoittanut",
    "comments": "keskustelu|kommentti|kommenttia|kommentit|vastaus|vastausta|vastaukset|ajatusta|viestiä|ajatuksia",
    "none": "ei kommentteja|ei kommentteja:|0 kommenttia",
    "actions": "vastaa|jaa|tykkää|ilmoita|lainaa|muokkaa|poista|linkki|näytä lisää|käännä|seuraa|peruuta vastaus"
    "|kirjaudu vastataksesi|vastaa lainaten|ylös|takaisin ylös|näytä vastaukset|näytä käännös|profiili|tallenna"
    "|tulosta|ilmoita asiaton viesti|kirjautuneena|pysyvä linkki|ladataan…|näytä profiili|tykkää vastaa|lainaus"
    "|ilmoita tästä kommentista|ilmianna kommentti"
    "|kirjattu|ilmoita moderaattorille"
    "|lajittelu|lajitteluperuste",
    "votes": "{n} tykkäystä|{n} vastausta|{n} kommenttia|{n} katselua|{n} ääntä|{n} pistettä|{n} viestiä"
    "|näytä {n} vastausta|näytä vastaukset ({n})|näytä kaikki {n} kommenttia"
    "|piilota {n} vastaus|piilota {n} vastausta|piilota vastaukset|näytä {n} vastausta lisää"
    "|{n} katselukertaa|{n} näyttökertaa",
    "points": "piste|pistettä",
    "form": "jätä kommentti|kirjoita kommentti|lähetä kommentti|vastaa|sähköpostiosoitettasi ei julkaista"
    "|sähköpostiosoitettasi ei julkaista.|peruuta vastaus|kommentoi|kommentointi on suljettu"
    "|kirjaudu sisään kommentoidaksesi|kirjaudu kommentoidaksesi|kirjaudu sisään ja kommentoi"
    "|osallistu keskusteluun|liity keskusteluun|kirjaudu palvelulla",
    "share": "jaa|jaa tämä:|jaa facebookissa|tykkää|tulosta",
    "related": "aiheeseen liittyvää|lue myös|viimeisimmät artikkelit|viimeisimmät kommentit|arkisto|arkistot"
    "|kategoriat|tunnisteet|haku|linkit|artikkelien selaus|edellinen artikkeli|seuraava artikkeli|edellinen|seuraava"
    "|suosituimmat|luetuimmat|blogiarkisto|tietoja|saatat pitää näistä|saatat myös pitää|lisää julkaisuja"
    "|näytä lisää facebookissa|ehdotuksia sinulle|tämän blogin suosituimmat tekstit|suositut tekstit tästä blogista",
    "closing": "kaikki oikeudet pidätetään|tietosuojaseloste|yhteystiedot|palvelun tarjoaa {x}"
    "|sivuston voimanlähteenä {x}|tietoa meistä|käyttöehdot"
    "|lisää disqus sivustollesi|älä myy tietojani",
    "notices": "kommenttisi odottaa hyväksyntää.|kommenttisi odottaa moderointia."
    "|kirjaudu|kirjaudu sisään|rekisteröidy|valikko|siirry sisältöön|haku|mainos|lue lisää"
    "|{n} jäsenet ja {n} vieras katselee tätä aihetta.|{n} jäsentä ja {n} vierasta katselee tätä aihetta.",
    "roles": "ei varmistettu|kirjoittaja|ylläpitäjä|valvoja|moderaattori|jäsen|uusi jäsen|aktiivinen jäsen"
    "|tunnettu jäsen|artikkelin kirjoittaja|käyttäjä|aloittaja|sisällöntuottaja|tekijä|superfani"
    "|uusi käyttäjä|vakiokäyttäjä|konkari|kirjattu|vieras|globaali valvoja",
    "facts": "liittynyt|viestejä|viestit|viestiä|sijainti|rekisteröitynyt|reaktiot|pisteet|kotipaikka"
    "|kunnia|kunnia:|viestejä:",
    "advert": "mainos|ilmoitus",
    "deleted": "kommentti poistettu|tämä kommentti on poistettu|kirjoittaja on poistanut tämän kommentin."
    "|[poistettu]|viesti poistettu"
    "|tämä kommentti on poistettu {x}|{x} on poistanut tämän kommentin|kommentti on poistettu"
    "|tämä viesti on poistettu",
    "anonymous": "vieras|vierailija|anonyymi|nimetön",
    "started": "aloittaja|aloituspäivä|aloittanut|viestiketjun aloittaja",
    "pingback": "paluuviite|pingback|trackback",
    "page_of": "sivu {n} / {n}|vanhemmat kommentit|uudemmat kommentit",
    "checked": "tarkistanut|kääntänyt",
    "last_post": "viimeisin viesti|viimeinen viesti|uusin viesti",
    "edited": "viimeksi päivitetty|viimeksi muokannut|muokattu|päivitetty|viimeksi muokattu",
    "more": "lue lisää|jatka lukemista",
    "topic": "aihe|otsikko|näytä aihe|viestiketju|näytä täysi versio|täysi versio|viestin otsikko",
    "guestbook": "vieraskirja|{x} vieraskirja",
    "about": "artikkeliin|aiheesta|kohteessa|artikkelissa",
    "small": "ja|on|ei|että|se|en|oli|mutta|kun|niin|hän|myös|ovat|tai|vain|jos|mitä",
    "site": "blogi|foorumi",
    "counted": "kaikki|yhteensä",
    "portrait": "käyttäjän {x} profiilikuva|{x} profiilikuva|käyttäjän {x} avatar|siirry käyttäjän {x} profiiliin",
    "published": "julkaistu",
    "author_box": "kirjoittajasta",
    "office": "toimittaja|päätoimittaja|kirjoittaja|perustaja|asiantuntija|kolumnisti",
    "opener": "aloittaja|ap|kirjoittaja|ketjun aloittaja|viestiketjun aloittaja",
    "entry": "kirjoitus julkaistiin|tämä artikkeli julkaistiin",
    "saved": "tänään on",
    "profile": "avaa profiili|käy profiilissa|tarkastele profiilia",
    "personal": "minä|mä|mun|minun|mulla|minulla|mulle|minulle|kiitos",
    "quote_more": "laajenna klikkaamalla...|näytä lisää...|napsauta laajentaaksesi...",
    "icons": "vs:",
    "status": "poissa|paikalla",
}
