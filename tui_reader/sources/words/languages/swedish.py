"""The words of pages in Swedish."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "hem|startsida|startsidan|huvudmeny|meny|till startsidan|sajtkarta|sök|sökning|avancerad sökning|hjälp"
    "|faq|vanliga frågor|medlemmar|medlemslista|användare|kalender|portal|galleri|filer|chatt|grupper|forum"
    "|forumindex|forumöversikt|regler|forumregler|gemenskap|registrera|registrera dig|bli medlem|logga in|logga ut"
    "|skapa konto|mitt konto|konto|profil|min profil|kontrollpanel|privata meddelanden|meddelanden|aviseringar"
    "|inställningar|alternativ|språk|nya inlägg|dagens inlägg|senaste inlägg|aktiva ämnen|obesvarade ämnen"
    "|obesvarade inlägg|markera forum som lästa|nytt ämne|ny tråd|skapa ämne|skapa nytt ämne|svara|svara på ämnet"
    "|svara i tråden|skriv svar|stängd tråd|låst ämne|ämnesverktyg|trådverktyg|sök i tråden|sök i ämnet"
    "|visningsalternativ|utskriftsvänlig version|utskriftsversion|skriv ut|tipsa en vän|prenumerera|följ|gå till"
    "|gå till sida|hoppa till innehåll|hoppa till innehållet|gå till innehåll|gå till innehållet"
    "|hoppa till huvudinnehåll|hoppa till navigering|hoppa till sök|till innehållet|nästa sida|föregående sida"
    "|nästa ämne|föregående ämne|nästa tråd|föregående tråd|sortera|sortera efter|filtrera|sida|första|sista|nästa"
    "|föregående|tillbaka|tillbaka till listan|till toppen|upp|ned|visa alla|se alla|mer|stäng|om|om oss|om mig"
    "|kontakt|kontakta oss|annonsera|integritet|integritetspolicy|användarvillkor|villkor|kakor|cookies|jobb|press"
    "|butik|varukorg|kundvagn|blogg|bloggar|nyheter|artiklar|recensioner|videor|bilder|foton|poddar|evenemang|ämnen"
    "|taggar|etiketter|kategorier|arkiv|nyhetsbrev|rss|utforska|upptäck|populärt|senaste|frågor|ställ en fråga"
    "|obesvarade|svar|produkter|priser|dokumentation|wiki|guider|tips|öppna i appen|ladda ner appen|skriv"
    "|skriv ett inlägg|alla diskussioner|läs|redigera|redigera wikitext|visa wikitext|visa källa|visa historik"
    "|historik|diskussion|artikel|specialsidor|senaste ändringarna|slumpartikel|vad som länkar hit|lägg till avsnitt"
    "|projekt|live|för dig|spara|dela|lyssna|inrikes|utrikes|politik|ekonomi|sport|kultur|nöje|vetenskap|teknik"
    "|hälsa|ledare|debatt|resor|lokalt|väder|annonser|familj|prenumeration|recept|magasin|välkommen gäst|gäst"
    "|kom ihåg mig|glömt lösenord|glömt lösenordet?|användarnamn|lösenord|mobilversion|moderatorer|teamet"
    "|vilka är online|all aktivitet|snabblänkar",
    "says": "säger|sa|sade|skrev|skriver|svarade|lade till en kommentar|har lagt till en kommentar|kommenterade",
    "by": "av|skrivet av|postat av|publicerat av|upplagd av|författare|inlägg av|inlagt av|publicerad av"
    "|inskickad av|skriven av|startad av|inlägg från|kommentar av"
    "|recept av|recept från|artikel av|text av",
    "posted": "recenserad i {x}"
    "|den|kl|kl.|klockan|publicerad|publicerat|uppdaterad|skrivet|datum|postat|publicerad den|inskickad"
    "|inlagt|skapad|postat den|skrivet den|svarade den|öppnad",
    "level": "nivå {n}",
    "reply_to": "som svar på|svar till|svar på|som svar till|i svar till|som ett svar till|som svar på kommentar av",
    "wrote": "skrev|sa|citat från {x}|sade|citat: {x}|ursprungligen postat av {x}",
    "quoted": "citat från|ursprungligen postat av",
    "comments": "kommentar|kommentarer|svar|inlägg|reaktioner|tankar|tanke|reaktion",
    "none": "inga kommentarer|inga kommentarer:|0 kommentarer|inga svar",
    "actions": "logga in eller registrera dig för att kommentera"
    "|svara|dela|gilla|ogilla|rapportera|anmäl|citera|redigera|ta bort|radera|länk|permalänk|visa mer"
    "|översätt|spara|följ|logga in för att svara|avbryt svar|gilla svara|svara med citat|till toppen|visa svar"
    "|visa översättning|gilla · svara|anmäl inlägg|visa profil|dölj|loggad|skriv ut|visa fler|reagera|bokmärk"
    "|laddar…|laddar|alla kommentarer|visa fler kommentarer|mest relevanta|utmärkelse"
    "|anmäl olämpligt innehåll|spara ämne"
    "|rapportera den här kommentaren|anmäl kommentaren|rapportera detta inlägg"
    "|sortera efter",
    "votes": "{n} gilla-markeringar|{n} svar|{n} poäng|{n} röster|{n} visningar|{n} visning|{n} gillar|{n} reaktioner"
    "|{n} kommentarer|{n} inlägg|visa {n} svar|visa svar ({n})|visa alla {n} kommentarer"
    "|dölj {n} svar|dölj svar|visa {n} svar till|{n} svar till",
    "points": "poäng",
    "form": "lämna en kommentar|skriv en kommentar|skicka en kommentar|lämna ett svar|kommentera"
    "|din e-postadress kommer inte publiceras|din e-postadress kommer inte publiceras.|avbryt svar"
    "|kommentarer inaktiverade|kommentarerna är stängda|logga in för att kommentera|logga in för att svara"
    "|delta i diskussionen|gå med i diskussionen|logga in med|eller registrera dig med disqus",
    "share": "dela|dela det här:|dela på facebook|gilla detta|skriv ut|skicka via e-post",
    "related": "relaterade inlägg|relaterat|läs också|läs även|senaste inläggen|senaste kommentarer|arkiv|kategorier"
    "|etiketter|om mig|sök|länkar|inläggsnavigering|senaste inlägg äldre inlägg startsida|mest läst|liknande"
    "|föregående inlägg|nästa inlägg|populära inlägg|liknande trådar|bloggarkiv|om|du kanske gillar"
    "|du kanske också gillar|fler inlägg|visa mer på facebook|förslag till dig|fler inlägg från {x}"
    "|populära inlägg i den här bloggen"
    "|relaterade frågor|fler svar nedan",
    "closing": "alla rättigheter förbehållna|integritetspolicy|kontakt|drivs med {x}|drivs av {x}|upp|användarvillkor"
    "|lägg till disqus på din webbplats|lägg till disqus|sälj inte mina uppgifter",
    "notices": "din kommentar inväntar granskning.|din kommentar väntar på granskning."
    "|logga in|registrera|meny|hoppa till innehåll|fortsätt till huvudinnehåll|sök|annons|läs mer"
    "|vi använder cookies {x}"
    "|rekommenderat svar|bästa svaret|lösning|accepterat svar",
    "roles": "ej verifierad|författare|administratör|moderator|medlem|gäst|trådskapare|ny medlem|aktiv medlem"
    "|välkänd medlem|inläggsförfattare|besökare|redaktör|användare|super moderator|mod|skapare|toppfan|trådstartare"
    "|jobbar på {x}|har studerat på {x}|arbetar på {x}",
    "status": "är offline",
    "icons": "standard",
    "facts": "medlem sedan|inlägg|ort|reg.datum|registrerad|ålder|plats|blev medlem|reg|meddelanden|poäng|hemort|kön"
    "|antal inlägg",
    "advert": "annons|annonser|reklam",
    "deleted": "kommentaren har tagits bort|den här kommentaren har tagits bort av skribenten.|[borttagen]"
    "|inlägget har tagits bort"
    "|den här kommentaren har tagits bort|den här kommentaren har tagits bort av {x}"
    "|kommentaren har tagits bort av {x}|kommentaren är borttagen|borttagen kommentar"
    "|det här inlägget har tagits bort",
    "anonymous": "anonym|gäst|okänd",
    "started": "trådskapare|startad av|start datum|trådstartare|rapportör",
    "pingback": "pingback|trackback",
    "page_of": "sida {n} av {n}|äldre kommentarer|nyare kommentarer|föregående|nästa",
    "quote_more": "klicka för att expandera...",
    "checked": "granskad av|faktagranskad av|översatt av",
    "last_post": "senaste inlägg|senaste inlägget|sista inlägget",
    "edited": "senast uppdaterad"
    "|senast redigerad av|redigerad|ändrad|uppdaterad|senast redigerad|senast ändrad|redigerat|stängd",
    "more": "läs mer|fortsätt läsa",
    "topic": "ämne|sv|visa fullständig version|fullständig version|inläggets rubrik|rubrik",
    "guestbook": "gästbok|{x} gästbok",
    "about": "på|till|om|för|i",
    "small": "och|att|det|som|är|en|inte|jag|på|för|med|av|den|till|har|om|men",
    "site": "blogg|forum",
    "counted": "alla|totalt|det finns",
    "portrait": "{x}s profilbild|profilbild för {x}|avatar för {x}|gå till profilen för {x}|profilbild på {x}"
    "|profil för {x}|{x}s profil",
    "published": "publicerad|publicerat|publicerades",
    "author_box": "om författaren|om",
    "entry": "det här inlägget|detta inlägg",
    "office": "redaktör|journalist|skribent|författare|grundare|krönikör|reporter|chefredaktör",
    "opener": "författare|trådskapare|trådstartare|ts",
    "saved": "aktuellt datum och tid|datum och tid just nu",
    "profile": "besök profilen|visa hela min profil",
    "personal": "jag|mig|min|mitt|mina|tack",
}
