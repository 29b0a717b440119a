"""The words of pages in Danish."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "hjem|forside|forsiden|menu|hovedmenu|oversigt|sitemap|søg|søgning|avanceret søgning|hjælp|faq"
    "|ofte stillede spørgsmål|medlemmer|medlemsliste|brugere|kalender|portal|galleri|filer|chat|grupper|forum|fora"
    "|forumoversigt|regler|forumregler|fællesskab|registrer|opret bruger|tilmeld|tilmeld dig|bliv medlem|log ind"
    "|login|log ud|opret konto|min konto|konto|profil|min profil|kontrolpanel|private beskeder|beskeder"
    "|notifikationer|indstillinger|sprog|nye indlæg|dagens indlæg|seneste indlæg|aktive emner|ubesvarede emner"
    "|ubesvarede indlæg|nyt emne|ny tråd|opret emne|svar|svar på emne|skriv svar|emne lukket|lukket tråd"
    "|emneværktøjer|søg i emnet|udskriftsvenlig|udskriv|send til en ven|abonner|følg|gå til|gå til side"
    "|gå til indhold|spring til indhold|videre til indhold|gå til hovedindhold|spring til navigation|næste side"
    "|forrige side|næste emne|forrige emne|sorter|sorter efter|filtrer|side|første|sidste|næste|forrige|tilbage"
    "|til toppen|op|ned|vis alle|se alle|mere|luk|om|om os|om mig|kontakt|kontakt os|annoncer|annoncering|privatliv"
    "|privatlivspolitik|betingelser|cookies|job|presse|butik|kurv|indkøbskurv|blog|blogs|nyheder|artikler"
    "|anmeldelser|videoer|billeder|fotos|podcasts|begivenheder|emner|tags|kategorier|arkiv|nyhedsbrev|rss|udforsk"
    "|populære|seneste|spørgsmål|stil et spørgsmål|produkter|priser|dokumentation|wiki|guider|åbn i appen|skriv"
    "|alle diskussioner|læs|rediger|rediger wikikode|vis wikikode|se historik|historik|diskussion|artikel"
    "|specialsider|seneste ændringer|tilfældig side|live|gem|del|lyt|indland|udland|politik|økonomi|sport|kultur"
    "|videnskab|sundhed|debat|rejser|lokalt|vejret|opskrifter|magasin|abonnement|velkommen gæst|gæst|husk mig"
    "|glemt adgangskode|glemt adgangskode?|brugernavn|adgangskode|kodeord|mobilversion|moderatorer|hvem er online"
    "|sortér efter",
    "says": "siger|sagde|skrev|skriver|svarede|tilføjede en kommentar|har tilføjet en kommentar|kommenterede",
    "by": "af|skrevet af|indsendt af|forfatter|oprettet af|lagt op af|udgivet af|startet af|kommentar af|indlæg af"
    "|offentliggjort af"
    "|opskrift af|opskrift fra|artikel af|tekst af",
    "posted": "den|kl|kl.|d.|udgivet|opdateret|skrevet|dato|skrevet den|udgivet den|oprettet|offentliggjort|indsendt"
    "|åbnet"
    "|tilføjet|sendt",
    "reply_to": "som svar på|svar til|svar på|som svar til|i svar til|som svar på kommentar fra|svar på kommentar fra",
    "wrote": "skrev|sagde|citat fra {x}|citat: {x}",
    "quoted": "citat fra|oprindeligt indsendt af",
    "comments": "kommentar|kommentarer|svar|indlæg|tanker|reaktioner|debat",
    "none": "ingen kommentarer|ingen kommentarer:|0 kommentarer|ingen svar",
    "actions": "log ind eller opret konto for at tilføje kommentarer"
    "|svar|besvar|del|synes godt om|rapporter|anmeld|citer|rediger|slet|link|vis mere|oversæt|gem|følg"
    "|log ind for at svare|annuller svar|svar slet|svar med citat|til toppen|vis svar|synes godt om svar|profil"
    "|se oversættelse|udskriv|permanent link|indlæser|vis flere|citat|offline|online|alle kommentarer"
    "|se flere kommentarer|mest relevante|anmeld upassende indhold|gem emne"
    "|rapportér denne kommentar|anmeld denne kommentar"
    "|var dette nyttigt?|var dette svar nyttigt?"
    "|sortér efter|sorter efter",
    "votes": "{n} synes godt om|{n} svar|{n} kommentarer|{n} visninger|{n} reaktioner|{n} stemmer|{n} point"
    "|vis {n} svar|se svar ({n})|se alle {n} kommentarer"
    "|skjul {n} svar|skjul svar|vis {n} svar mere|vis {n} flere svar",
    "points": "point",
    "form": "skriv en kommentar|tilføj en kommentar|send en kommentar|skriv et svar"
    "|din e-mailadresse vil ikke blive publiceret|din e-mailadresse vil ikke blive publiceret.|annuller svar|kommentér"
    "|efterlad en kommentar|læg en kommentar|kommentarer er lukket|log ind for at kommentere|log ind for at svare"
    "|deltag i diskussionen|log ind med|eller tilmeld dig disqus",
    "share": "del|del dette:|del på facebook|synes godt om|udskriv|send med mail",
    "related": "relaterede indlæg|relateret|læs også|seneste indlæg|seneste kommentarer|arkiv|arkiver|kategorier|tags"
    "|om mig|søg|links|indlægsnavigation|mest læste|relaterede artikler|forrige indlæg|næste indlæg|populære indlæg"
    "|lignende tråde|blogarkiv|om|du vil måske synes om|måske kan du lide|flere opslag|se mere på facebook"
    "|foreslået til dig|flere opslag fra {x}|populære indlæg fra denne blog|populære opslag fra denne blog"
    "|relaterede spørgsmål",
    "closing": "alle rettigheder forbeholdes|privatlivspolitik|kontakt|drevet af {x}|om os|handelsbetingelser"
    "|tilføj disqus til dit websted|sælg ikke mine data",
    "notices": "din kommentar afventer moderation.|din kommentar afventer godkendelse."
    "|log ind|opret|opret bruger|menu|gå til indhold|gå videre til hovedindholdet|videre til indhold"
    "|søg|annonce|læs mere"
    "|anbefalet svar|bedste svar|løsning|accepteret svar",
    "roles": "ikke efterprøvet|forfatter|administrator|moderator|medlem|gæst|nyt medlem|aktivt medlem|kendt medlem"
    "|indlægsforfatter|trådstarter|bruger|skaber|topfan|velkendt medlem"
    "|arbejder hos {x}|har studeret på {x}"
    "|produktekspert|produktekspert på guldniveau|diamantproduktekspert|fællesskabsspecialist",
    "facts": "registreret|tilmeldt|indlæg|geografisk sted|beskeder|bopæl|medlem siden|emner|point|alder|by",
    "advert": "annonce|reklame|annoncer",
    "deleted": "denne kommentar er blevet fjernet af forfatteren.|kommentaren er slettet|[slettet]|kommentar slettet"
    "|denne kommentar er blevet fjernet|denne kommentar er blevet fjernet af {x}"
    "|denne kommentar er slettet|kommentaren er fjernet|kommentar fjernet",
    "anonymous": "gæst|anonym",
    "started": "startet af|trådstarter|startdato|rapportør",
    "pingback": "pingback|trackback",
    "page_of": "side {n} af {n}|ældre kommentarer|nyere kommentarer|forrige|næste",
    "quote_more": "klik for at udvide...",
    "checked": "faktatjekket af|oversat af|gennemgået af",
    "last_post": "seneste indlæg|sidste indlæg|nyeste indlæg",
    "edited": "sidst opdateret|redigeret|rettet|opdateret|ændret|senest redigeret|sidst redigeret|lukket",
    "more": "læs mere|læs videre",
    "topic": "emne|sv|vis fuld version|fuld version|indlægsemne|titel på indlæg",
    "guestbook": "gæstebog|{x} gæstebog",
    "about": "til|om|på|for|i",
    "small": "og|at|det|er|ikke|jeg|en|på|til|af|med|som|der|har|den|for|men",
    "site": "blog|forum",
    "counted": "alle|i alt|der er",
    "portrait": "{x}s profilbillede|profilbillede af {x}|avatar for {x}|gå til {x}s profil|profilbillede for {x}"
    "|profil for {x}",
    "published": "publiceret|offentliggjort",
    "author_box": "om forfatteren|om",
    "office": "redaktør|journalist|skribent|forfatter|grundlægger|kommentator",
    "opener": "forfatter|trådstarter|oprindelig forfatter|oprindeligt indlæg",
    "entry": "dette indlæg blev|indlægget blev udgivet",
    "saved": "dato og tid er|det er i dag",
    "profile": "besøg profil|vis hele min profil",
    "personal": "jeg|mig|min|mit|mine|tak",
}
