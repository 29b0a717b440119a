"""The words of pages in Dutch."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "home|startpagina|hoofdpagina|hoofdmenu|voorpagina|overzicht|menu|sitemap|zoeken|zoek"
    "|geavanceerd zoeken|uitgebreid zoeken|hulp|help|faq|veelgestelde vragen|leden|ledenlijst|gebruikers|kalender"
    "|agenda|portaal|galerij|downloads|chat|groepen|forum|forums|forumoverzicht|forumindex|forumregels|regels"
    "|huisregels|gemeenschap|community|registreren|registreer|aanmelden|inloggen|log in|uitloggen|afmelden"
    "|account aanmaken|mijn account|account|profiel|mijn profiel|gebruikerspaneel|controlepaneel|privéberichten"
    "|berichten|meldingen|instellingen|opties|voorkeuren|taal|nieuwe berichten|berichten van vandaag"
    "|laatste berichten|recente berichten|actieve onderwerpen|onbeantwoorde onderwerpen|onbeantwoorde berichten"
    "|markeer forums als gelezen|nieuw onderwerp|nieuw topic|plaats een nieuw onderwerp|nieuwe discussie|reageer"
    "|reageren|antwoorden|plaats reactie|plaats een reactie|onderwerp gesloten|topic gesloten|onderwerp opties"
    "|onderwerpopties|discussietools|topictools|zoek in dit onderwerp|doorzoek dit onderwerp|weergave|afdrukweergave"
    "|printversie|afdrukken|print|pagina afdrukken|mail een vriend|doorsturen|abonneren|abonneer|volgen|volg|ga naar"
    "|ga naar pagina|ga naar inhoud|ga naar de inhoud|naar de inhoud|naar inhoud|naar de inhoud springen"
    "|spring naar inhoud|spring naar de inhoud|doorgaan naar inhoud|overslaan en naar de inhoud gaan"
    "|naar hoofdinhoud|naar navigatie springen|naar zoeken springen|volgende pagina|vorige pagina|volgende onderwerp"
    "|vorige onderwerp|sorteren op|sorteren|sorteer|filter|filteren|pagina|eerste|laatste|volgende|vorige|terug"
    "|terug naar overzicht|terug naar de lijst|naar boven|omhoog|bekijk alles|alles bekijken|toon alles|meer|sluiten"
    "|menu openen|over|over ons|over mij|over deze app|contact|adverteren|disclaimer|privacy|privacybeleid"
    "|privacyverklaring|algemene voorwaarden|voorwaarden|cookies|vacatures|werken bij|pers|doneren|winkel|webshop"
    "|winkelwagen|winkelmandje|blog|blogs|nieuws|artikelen|reviews|video's|video|foto's|afbeeldingen|podcasts"
    "|evenementen|onderwerpen|tags|categorieën|rubrieken|archief|nieuwsbrief|rss|ontdekken|ontdek|populair|recent"
    "|nieuwste|meest gelezen|net binnen|vragen|stel een vraag|onbeantwoord|antwoorden & vragen|producten|prijzen"
    "|documentatie|wiki|handleidingen|tips|openen in app|openen in de app|download de app|installeren|schrijven"
    "|schrijf een review|schrijf in het gastenboek|gastenboek|alle discussies|lezen|bewerken|brontekst bewerken"
    "|brontekst bekijken|geschiedenis weergeven|geschiedenis|overleg|artikel|speciale pagina's|recente wijzigingen"
    "|willekeurige pagina|projecten|live|voor jou|opslaan|bewaren|delen|luister|luisteren|games|apps|films|boeken"
    "|kinderen|binnenland|buitenland|politiek|economie|sport|cultuur|wetenschap|tech|gezondheid|opinie|reizen|regio"
    "|lokaal|112|weer|het weer|verkeer|familieberichten|vacaturebank|abonnement|abonnementen|word abonnee|recepten"
    "|magazine|aanbiedingen|welkom gast|hallo gast|gast|onthoud mij|wachtwoord vergeten|wachtwoord vergeten?"
    "|gebruikersnaam|wachtwoord|mobiele versie|volledige versie|moderators|team|het team|wie is er online"
    "|alle activiteit|verwijder cookies|snelkoppelingen|andere apps"
    "|oorspronkelijk bericht|originele post",
    "says": "zegt|zei|schreef|schrijft|reageerde|antwoordde"
    "|heeft een opmerking toegevoegd|heeft een reactie toegevoegd|heeft een reactie geplaatst|heeft gereageerd",
    "by": "door|geplaatst door|geschreven door|auteur|gepost door|van|reactie van|bericht van|ingezonden door"
    "|ingediend door|bericht door|vraag van|antwoord van|gestart door:|auteur:|toegevoegd door"
    "|recept van|recept door|artikel van|tekst van"
    "|recensie door|recensie van|beoordeling door|beoordeling van",
    "posted": "beoordeeld in {x}"
    "|op|om|geplaatst op|gepubliceerd op|datum|bijgewerkt|gewijzigd|bewerkt|uur|geschreven op|geplaatst"
    "|geantwoord op|gereageerd op|gestart op|aangemaakt op|toegevoegd op|geschreven|beoordeeld op"
    "|beoordeling geplaatst op|geopend",
    "level": "niveau {n}",
    "reply_to": "reageerde op reactie van|reageerde op de reactie van|in antwoord op de reactie van"
    "|in antwoord op|als antwoord op|reactie op|antwoord aan|in reactie op|antwoord op"
    "|als reactie op|als reactie op de reactie van|reageert op|antwoordt op|in antwoord aan|reageerde op",
    "wrote": "schreef|zei|citaat van {x}|zegt|citaat van: {x}|oorspronkelijk geplaatst door {x}|zei:|citaat: {x}"
    "|quote van {x}",
    "quoted": "citaat van|oorspronkelijk geplaatst door",
    "comments": "beoordelingen|recensies|klantbeoordelingen|reviews|reactie|reacties|antwoord|antwoorden|bericht"
    "|berichten|opmerking|opmerkingen|gedachten|commentaren|gedachte|discussie",
    "none": "geen reacties|nog geen reacties|geen commentaar|0 reacties|wees de eerste om te reageren|geen opmerkingen",
    "actions": "log in of registreer om te reageren|inloggen of registreren om te reageren"
    "|markeren als ongepast|reviewgeschiedenis bekijken"
    "|reageren|beantwoorden|delen|vind ik leuk|vind ik niet leuk|rapporteren|melden|citeren|quote|bewerken"
    "|verwijderen|leuk|link|permalink|meer weergeven|vertalen|opslaan|volgen|antwoorden|antwoord|log in om te reageren"
    "|reactie annuleren|reageer|citaat|aanmelden|login om te reageren|meld misbruik|vind ik leuk reageren|naar boven"
    "|afdrukken|laden...|sorteer op: {x}|nieuwste eerst|oudste eerst|nieuwste|oudste|meest relevant|permanente link"
    "|directe link|citeer|reageer met citaat|profiel bekijken|bekijk profiel|meld bericht|gelogd|vertaling weergeven"
    "|bekijk alle reacties|omhoog|url|alle reacties|meest relevante reacties|meer reacties weergeven|nuttig|nuttig?"
    "|vertaling bekijken|origineel weergeven|prijs|onderscheiding|ongepaste inhoud melden|onderwerp opslaan"
    "|dit commentaar rapporteren|deze bijdrage rapporteren|deze reactie melden"
    "|sorteren op",
    "votes": "{n} vind-ik-leuks|{n} likes|{n} antwoorden|{n} reacties|{n} punten|{n} stemmen"
    "|leukwordt leuk gevonden door {n} mensen|{n} weergaven|{x} en {n} anderen|alle reacties:|{n} berichten"
    "|{n} reactie|{n} keer gedeeld|reacties:{x}|{n} antwoorden bekijken|{n} reacties bekijken"
    "|alle {n} reacties bekijken|antwoorden bekijken ({n})|bekijk {n} antwoorden|bekijk alle {n} reacties"
    "|{n} reactie verbergen|{n} reacties verbergen|{n} antwoord verbergen|{n} antwoorden verbergen"
    "|reacties verbergen|nog {n} antwoorden|nog {n} reacties weergeven|{n} reacties tonen"
    "|{n} reactie tonen|toon {n} reacties|toon {n} reactie"
    "|{n} weergave|bekijk {n} upvotes",
    "points": "punt|punten",
    "form": "laat een reactie achter|geef een reactie|plaats een reactie|schrijf een reactie"
    "|een reactie posten|reactie plaatsen|uw reactie|jouw reactie|je e-mailadres wordt niet gepubliceerd"
    "|je e-mailadres wordt niet gepubliceerd.|reacties zijn gesloten|log in om te reageren|reageren"
    "|een reactie plaatsen|reactie annuleren|het e-mailadres wordt niet gepubliceerd"
    "|het e-mailadres wordt niet gepubliceerd.|plaats reactie|reactie achterlaten|geef je reactie|voeg een reactie toe"
    "|inloggen om te reageren|meld je aan om te reageren|log in om een reactie te plaatsen"
    "|neem deel aan de discussie|doe mee aan de discussie|inloggen met|of registreer met disqus|log in met"
    "|je moet ingelogd zijn om te reageren|reageer je op een artikel? {x}",
    "share": "delen|deel dit|deel dit:|delen via|delen op facebook|delen op twitter|afdrukken|e-mailen"
    "|vind-ik-leuk:|klik om te {x}|dit e-mailendit bloggen!delen via xdelen op facebookdelen op pinterest"
    "|dit bloggen!|deel dit artikel|deel:",
    "related": "gerelateerd|gerelateerde berichten|gerelateerde artikelen|lees ook|meer lezen"
    "|misschien vind je dit ook leuk|recente berichten|recente reacties|vorige bericht|volgende bericht|archief"
    "|archieven|categorieën|labels|tags|over de auteur|zoeken|links|bekijk ook|berichtnavigatie"
    "|nieuwere post oudere post homepage|meest gelezen|meer van {x}|laatste nieuws|vergelijkbare onderwerpen"
    "|populaire berichten|zie ook|misschien vind je dit leuk|dit vind je misschien ook leuk|meer weergeven op facebook"
    "|meer berichten|meer berichten van {x}|meer weergeven van {x}|voorgesteld voor jou|aanbevolen voor jou"
    "|wellicht ook interessant|populaire posts van deze blog|populaire posts"
    "|gerelateerde vragen|meer antwoorden hieronder",
    "closing": "alle rechten voorbehouden|privacybeleid|privacyverklaring|algemene voorwaarden|contact"
    "|mogelijk gemaakt door {x}|abonneren op: {x}|naar boven|ondersteund door {x}|disclaimer|colofon"
    "|voeg disqus toe aan je site|disqus toevoegen|verkoop mijn gegevens niet|abonneren d {x}",
    "notices": "alleen voor abonnees|exclusief voor abonnees"
    "|je reactie is in afwachting van moderatie.|je reactie wacht op moderatie."
    "|uw reactie wacht op moderatie."
    "|we gebruiken cookies {x}|wij gebruiken cookies {x}|deze website gebruikt cookies {x}"
    "|deze site gebruikt cookies {x}|accepteren|alles accepteren|weigeren|advertentie|advertenties"
    "|ga naar de inhoud|doorgaan naar hoofdcontent"
    "|spring naar inhoud|inloggen|aanmelden|registreren|menu|laden|laden...|zoeken|lees meer|meer informatie"
    "|leestijd{x}|{n} min leestijd|{n} minuten leestijd|vastgezet door {x}|bladwijzer toevoegen"
    "|auteur bericht"
    "|oorspronkelijk beantwoord: {x}|beste antwoord|aanbevolen antwoord|alleen titels zoeken"
    "|geplaatst door lid|geplaatst door lid:"
    "|oorspronkelijk bericht|originele post",
    "roles": "geverifieerd"
    "|niet gecontroleerd|auteur|beheerder|moderator|lid|gast|nieuw lid|bericht auteur|actief lid|redactie"
    "|topicstarter|1e|2e|3e+|topfan|leden|beheerders|moderators|gasten|bekend lid|gerenommeerd lid|zeer bekend lid|mod"
    "|redacteur|trotse topicstarter|schrijver|groepsexpert|zeer actief lid"
    "|werkt bij {x}|heeft gestudeerd aan {x}|studeert aan {x}|heeft gewerkt bij {x}",
    "status": "is offline|is online|afwezig",
    "icons": "standaard",
    "facts": "geregistreerd op"
    "|lid sinds|berichten|locatie|geregistreerd|leeftijd|woonplaats|lid geworden op|berichten:|locatie:"
    "|lid geworden|reacties|aantal berichten|reactiescore|punten|leeftijd:|provincie|geslacht|geregistreerd:"
    "|lid sinds:|woonplaats:",
    "advert": "advertentie|advertenties|reclame|gesponsord|gesponsord door {x}|gepromoot door {x}",
    "deleted": "deze reactie is verwijderd door de auteur.|reactie verwijderd|deze reactie is verwijderd"
    "|deze reactie is verwijderd.|[verwijderd]"
    "|deze reactie is verwijderd door {x}|deze reactie werd verwijderd"
    "|deze reactie werd verwijderd door {x}|reactie verwijderd door {x}|dit bericht is verwijderd"
    "|dit commentaar is verwijderd"
    "|reactie verwijderd door moderator|deze tweet is niet beschikbaar",
    "anonymous": "anoniem|gast|onbekend",
    "started": "gestart door|topicstarter|onderwerpstarter|startdatum|begonnen door|onderwerp starter"
    "|starter van onderwerp|topic starter|melder|gemeld door",
    "blog_post": "laatste blogbericht|laatste blog|laatste bericht",
    "pingback": "pingback|trackback|pingback:",
    "image_of": "hoofdafbeelding van artikel|uitgelichte afbeelding",
    "page_of": "pagina {n} van {n}|oudere reacties|nieuwere reacties|pagina {n}|vorige|volgende|vorig onderwerp"
    "|volgend onderwerp|onbeantwoorde onderwerpen|actieve onderwerpen|alle tijden zijn {x}",
    "quote_more": "klik om te vergroten...|klik om te vergroten|tekst uit oorspronkelijk bericht weergeven",
    "checked": "gecontroleerd door|nagekeken door|vertaald door|medisch gecontroleerd door",
    "last_post": "laatste bericht|nieuwste bericht",
    "edited": "laatst aangepast"
    "|laatste reactie|laatste bericht|bewerkt|bijgewerkt|gewijzigd|laatst bewerkt|laatst gewijzigd"
    "|laatst bijgewerkt|aangepast|gesloten",
    "asked": "gevraagd",
    "answered": "beantwoord",
    "followers": "{n} abonnees|{n} volgers",
    "saved": "opgeslagen op|gearchiveerd op|afgedrukt op|gedownload op|het is nu|huidige tijd|het is vandaag",
    "more": "lees meer|lees verder|verder lezen|meer lezen",
    "topic": "onderwerp|titel|betreft|antw|onderwerp bekijken|toon onderwerp|bekijk volledige versie"
    "|volledige versie bekijken|volledige versie|berichtonderwerp|onderwerp van bericht",
    "guestbook": "gastenboek|{x} gastenboek|gastenboek {x}",
    "about": "op|over|bij|aan|in|en|voor",
    "small": "de|het|een|van|en|niet|dat|ik|is|op|te|met|voor|zijn|maar|ook|aan",
    "attachments": "bijlagen|bijlage",
    "site": "blog|forum|gemeenschap|weblog",
    "counted": "er zijn|alle|totaal|er is",
    "portrait": "profielfoto van {x}|avatar van {x}|{x}'s profielfoto"
    "|ga naar het profiel van {x}|gebruikersfoto van {x}"
    "|profiel van {x}",
    "published": "gepubliceerd op|gepubliceerd|geplaatst op|publicatiedatum",
    "author_box": "over de auteur|over",
    "entry": "dit bericht werd|dit bericht is|dit artikel is|dit bericht is geplaatst|deze entry werd",
    "office": "redacteur|redactrice|journalist|auteur|schrijver|oprichter|hoofdredacteur|verslaggever"
    "|correspondent|expert|columnist|medewerker|directeur",
    "opener": "auteur|topicstarter|ts|topic starter",
    "profile": "profiel bezoeken|bezoek profiel|mijn volledige profiel tonen",
    "personal": "ik|mijn|me|mij|bedankt|dank",
}
