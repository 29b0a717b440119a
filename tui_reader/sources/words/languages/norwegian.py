"""The words of pages in Norwegian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "hjem|forside|forsiden|meny|hovedmeny|oversikt|søk|avansert søk|hjelp|faq|ofte stilte spørsmål"
    "|medlemmer|medlemsliste|brukere|kalender|portal|galleri|filer|chat|grupper|forum|forumindeks|forumoversikt"
    "|regler|forumregler|fellesskap|registrer|registrer deg|bli medlem|logg inn|logg ut|opprett konto|min konto"
    "|konto|profil|min profil|kontrollpanel|private meldinger|meldinger|varsler|innstillinger|språk|nye innlegg"
    "|dagens innlegg|siste innlegg|aktive emner|ubesvarte emner|ubesvarte innlegg|nytt emne|ny tråd|opprett emne"
    "|svar|svar på emne|emne låst|lukket tråd|emneverktøy|trådverktøy|søk i emnet|utskriftsvennlig|skriv ut"
    "|tips en venn|abonner|følg|gå til|gå til side|gå til innhold|hopp til innhold|hopp til hovedinnhold"
    "|hopp til navigasjon|neste side|forrige side|neste emne|forrige emne|sorter|sorter etter|filtrer|side|første"
    "|siste|neste|forrige|tilbake|til toppen|opp|ned|vis alle|se alle|mer|lukk|om|om oss|om meg|kontakt|kontakt oss"
    "|annonser|annonsere|personvern|personvernerklæring|vilkår|cookies|jobb|presse|butikk|handlekurv|blogg|blogger"
    "|nyheter|artikler|anmeldelser|videoer|bilder|podkaster|arrangementer|emner|stikkord|kategorier|arkiv|nyhetsbrev"
    "|rss|utforsk|populært|spørsmål|still et spørsmål|produkter|priser|dokumentasjon|wiki|åpne i appen|skriv"
    "|alle diskusjoner|les|rediger|rediger kilde|vis kilde|vis historikk|historikk|diskusjon|artikkel|spesialsider"
    "|siste endringer|tilfeldig side|direkte|lagre|del|lytt|innenriks|utenriks|politikk|økonomi|sport|kultur"
    "|vitenskap|helse|debatt|reise|lokalt|været|oppskrifter|magasin|abonnement|velkommen gjest|gjest|husk meg"
    "|glemt passord|glemt passord?|brukernavn|passord|mobilversjon|moderatorer|hvem er pålogget"
    "|hopp til hovedinnholdet|brukerstøtte|vilkår for bruk av tjenesten|google-apper",
    "says": "sier|sa|skrev|skriver|svarte|la til en kommentar|har lagt til en kommentar|kommenterte",
    "by": "av|skrevet av|postet av|forfatter|publisert av|lagt inn av|startet av|kommentar av|innlegg av|av:"
    "|oppskrift av|oppskrift fra|artikkel av|tekst av",
    "posted": "den|kl|kl.|publisert|oppdatert|skrevet|dato|publisert den|skrevet den|opprettet|lagt inn|postet|åpnet"
    "|sendt",
    "reply_to": "som svar på|svar til|svar på|som svar til|i svar til|som svar på kommentar fra|svar på kommentar fra",
    "wrote": "skrev|sa|sitat fra {x}|sitat: {x}|opprinnelig skrevet av {x}",
    "quoted": "sitat fra|opprinnelig skrevet av",
    "comments": "kommentar|kommentarer|svar|innlegg|tanker|reaksjoner",
    "none": "ingen kommentarer|ingen kommentarer:|0 kommentarer|ingen svar",
    "actions": "logg inn eller registrer deg for å kommentere"
    "|svar|del|liker|rapporter|siter|rediger|slett|lenke|vis mer|oversett|lagre|følg|logg inn for å svare"
    "|avbryt svar|svar med sitat|til toppen|vis svar|lik|lik svar|profil|se oversettelse|skriv ut|permalenke|laster"
    "|vis flere|sitat|rapporter innlegg|alle kommentarer|se flere kommentarer|mest relevante"
    "|rapporter denne kommentaren"
    "|var dette nyttig?|var dette svaret nyttig?|send tilbakemelding|abonner"
    "|sorter etter",
    "votes": "{n} liker|{n} svar|{n} kommentarer|{n} visninger|{n} reaksjoner|{n} poeng|vis {n} svar|se svar ({n})"
    "|se alle {n} kommentarer|{n} likerklikk"
    "|skjul {n} svar|skjul svar|vis {n} svar til|vis {n} flere svar",
    "points": "poeng",
    "form": "legg igjen en kommentar|skriv en kommentar|legg inn en kommentar|legg igjen et svar"
    "|din e-postadresse vil ikke bli publisert|din e-postadresse vil ikke bli publisert.|avbryt svar|kommenter"
    "|logg inn for å kommentere|logg inn for å svare"
    "|delta i diskusjonen|bli med i diskusjonen|logg inn med",
    "share": "del|del dette:|del på facebook|lik dette|skriv ut",
    "related": "relaterte innlegg|relatert|les også|siste innlegg|siste kommentarer|arkiv|kategorier|stikkord|om meg"
    "|søk|lenker|innleggsnavigasjon|forrige innlegg|neste innlegg|populære innlegg|lignende tråder|bloggarkiv|om"
    "|kategori|du liker kanskje|du vil kanskje like|flere innlegg|se mer på facebook|foreslått for deg"
    "|flere innlegg fra {x}|populære innlegg fra denne bloggen"
    "|relaterte spørsmål|lignende spørsmål|relaterte emner|lignende emner",
    "closing": "alle rettigheter forbeholdt|personvern|personvernerklæring|kontakt|drevet av {x}|om oss|vilkår"
    "|legg til disqus på nettstedet ditt|ikke selg mine data",
    "notices": "kommentaren din venter på moderering.|din kommentar avventer moderering."
    "|logg inn|registrer|meny|hopp til innhold|søk|annonse|les mer"
    "|anbefalt svar|beste svar|løsning|akseptert svar|{x} anbefalte dette|låst"
    "|spørsmålet er låst, og svar er deaktivert.|dette spørsmålet er låst, og svar er deaktivert."
    "|informasjonen er utdatert|fellesskapsinnhold er kanskje ikke bekreftet eller oppdatert. finn ut mer."
    "|dette innholdet er sannsynligvis ikke relevant lenger. {x}",
    "roles": "ikke bekreftet|forfatter|administrator|moderator|medlem|gjest|nytt medlem|aktivt medlem"
    "|innleggsforfatter|trådstarter|bruker|skaper|toppfan|kjent medlem"
    "|jobber i {x}|har studert ved {x}"
    "|produktekspert|produktekspert på {x}|diamantproduktekspert|gullproduktekspert|google-ansatt"
    "|fellesskapsspesialist",
    "facts": "registrert|innlegg|bosted|meldinger|medlem siden|ble medlem|emner|poeng|alder|sted",
    "advert": "annonse|annonser|reklame",
    "deleted": "denne kommentaren er slettet|kommentaren er slettet|[slettet]"
    "|denne kommentaren har blitt fjernet av forfatteren."
    "|denne kommentaren har blitt fjernet|denne kommentaren har blitt fjernet av {x}"
    "|denne kommentaren er fjernet|kommentaren er fjernet|kommentar slettet",
    "anonymous": "gjest|anonym",
    "started": "startet av|trådstarter|startdato|rapportør",
    "pingback": "tilbakeping|pingback|trackback",
    "page_of": "side {n} av {n}|eldre kommentarer|nyere kommentarer|forrige|neste",
    "quote_more": "klikk for å utvide...",
    "checked": "faktasjekket av|oversatt av",
    "last_post": "siste innlegg|siste melding",
    "edited": "sist oppdatert|redigert|endret|oppdatert|sist redigert|lukket",
    "more": "les mer|les videre",
    "topic": "emne|sv|vis full versjon|full versjon|innleggets emne",
    "guestbook": "gjestebok|{x} gjestebok",
    "about": "til|om|på|for|i",
    "small": "og|det|er|ikke|jeg|en|på|til|av|med|som|har|den|for|å|men|et",
    "site": "blogg|forum",
    "counted": "alle|totalt|det er",
    "portrait": "{x}s profilbilde|profilbildet til {x}|profilbilde av {x}|avatar for {x}"
    "|gå til profilen til {x}|profilbilde for {x}"
    "|profilen til {x}",
    "published": "publisert",
    "author_box": "om forfatteren|om",
    "office": "redaktør|journalist|skribent|forfatter|grunnlegger|kommentator",
    "opener": "forfatter|trådstarter|ts|opprinnelig innlegg|opprinnelig forfatter",
    "entry": "dette innlegget ble",
    "saved": "dato og tid akkurat nå",
    "profile": "gå til profil|besøk profil|vis hele profilen min",
    "personal": "jeg|meg|min|mitt|mine|takk",
}
