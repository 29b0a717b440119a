"""The words of pages in Slovak."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "domov|úvod|hlavná stránka|menu|hlavné menu|mapa stránky|hľadať|hľadanie|vyhľadávanie"
    "|rozšírené vyhľadávanie|pomoc|faq|členovia|zoznam členov|používatelia|užívatelia|kalendár|portál|galéria|súbory"
    "|chat|skupiny|fórum|fóra|diskusia|diskusie|obsah fóra|pravidlá|pravidlá fóra|komunita|registrácia|registrovať"
    "|zaregistrovať sa|prihlásiť|prihlásiť sa|prihlásenie|odhlásiť sa|vytvoriť účet|môj účet|profil|súkromné správy"
    "|správy|upozornenia|nastavenia|možnosti|jazyk|nové príspevky|dnešné príspevky|posledné príspevky|aktívne témy"
    "|témy bez odpovede|príspevky bez odpovede|nová téma|založiť tému|odpovedať|odpovedať na tému|pridať odpoveď"
    "|téma uzamknutá|verzia pre tlač|tlačiť|tlač|sledovať|odoberať|prejsť na|preskočiť na obsah|prejsť na obsah"
    "|prejsť na hlavný obsah|ďalšia strana|predchádzajúca strana|ďalšia téma|predchádzajúca téma|zoradiť|filtrovať"
    "|strana|prvá|posledná|ďalšia|ďalší|predchádzajúca|predchádzajúci|späť|hore|nahor|dole|zobraziť všetko|viac"
    "|zavrieť|o nás|o mne|kontakt|reklama|ochrana súkromia|podmienky používania|cookies|kariéra|obchod|košík|blog"
    "|blogy|aktuality|články|recenzie|videá|fotky|obrázky|podcasty|podujatia|témy|značky|kategórie|rubriky|archív"
    "|newsletter|rss|populárne|najnovšie|najčítanejšie|otázky|položiť otázku|odpovede|produkty|cenník|wiki|návody"
    "|otvoriť v aplikácii|napísať|čítať|upraviť|upraviť zdroj|zobraziť zdroj|zobraziť históriu|história|článok"
    "|naživo|uložiť|zdieľať|slovensko|svet|politika|ekonomika|šport|kultúra|veda|zdravie|názory|cestovanie|regióny"
    "|počasie|recepty|magazín|hosť|zapamätať|zabudnuté heslo|používateľské meno|heslo|mobilná verzia|moderátori"
    "|kto je online",
    "says": "napísal|napísala|napísal(a)|hovorí|povedal|povedala|píše|komentuje"
    "|pridal komentár|pridala komentár|pridal(a) komentár|okomentoval|okomentovala",
    "by": "autor|od|napísal|vložil|pridal|autorka|odoslal|publikoval|recept od|článok od",
    "posted": "dňa|v|o|publikované|aktualizované|upravené|dátum|vložené|pridané|uverejnené|odoslané"
    "|tento príspevok bol odoslaný|submitted"
    "|zaslané|napísané|zaslal",
    "reply_to": "v odpovedi na|odpoveď na|reakcia na|odpoveď pre"
    "|ako odpoveď na|v reakcii na|odpoveď na komentár|odpoveď používateľovi",
    "wrote": "napísal|napísala|napísal(a)|píše",
    "comments": "komentár|komentáre|komentárov|odpoveď|odpovede|odpovedí|reakcia|reakcie|reakcií|príspevky"
    "|príspevkov|diskusia|názory",
    "none": "žiadne komentáre|žiadne komentáre:|0 komentárov|bez komentárov|zatiaľ žiadne komentáre",
    "actions": "odpovedať|reagovať|zdieľať|páči sa mi to|nahlásiť|citovať|upraviť|vymazať|odstrániť|odkaz"
    "|trvalý odkaz|zobraziť viac|preložiť|uložiť|sledovať|nadradený|darovať zlato|zrušiť odpoveď|skóre skryté"
    "|najlepšie|nové|kontroverzné|staré|viac"
    "|nahlásiť tento komentár|nahlásiť komentár",
    "votes": "{n} detí|{n} deti|{n} dieťa|{n} bodov|{n} body|{n} bod|načítať viac komentárov ({x})|{n} hlasov"
    "|{n} páči sa mi to"
    "|skryť {n} odpovede|skryť odpovede|zobraziť ďalších {n} odpovedí",
    "points": "bod|body|bodov",
    "form": "pridať komentár|napísať komentár|vložiť komentár|napíšte komentár"
    "|vaša e-mailová adresa nebude zverejnená|vaša e-mailová adresa nebude zverejnená.|komentáre sú uzavreté"
    "|pridať nový komentár|odoslať komentár|zrušiť odpoveď"
    "|zapojte sa do diskusie|prihlásiť sa pomocou",
    "share": "zdieľať|zdieľať:|zdieľajte|zdieľať na facebooku|tlačiť|páči sa mi:",
    "related": "súvisiace články|podobné články|súvisiace|čítajte tiež|najčítanejšie|posledné príspevky"
    "|posledné komentáre|najnovšie príspevky|najnovšie komentáre|archív|archívy|rubriky|kategórie|značky|štítky"
    "|o autorovi|hľadať|odkazy",
    "roles": "neoverený|autor|tvorca|nový člen|aktívny člen|známy člen|člen",
    "facts": "registrovaný|založený|príspevky|bydlisko|správy",
    "advert": "reklama|inzercia",
    "deleted": "[vymazané]|[odstránené]|komentár bol odstránený"
    "|tento komentár bol odstránený|tento komentár bol odstránený {x}|tento komentár bol zmazaný"
    "|komentár bol zmazaný|komentár odstránený",
    "anonymous": "anonymný|hosť|neznámy",
    "last_post": "posledný príspevok|posledná správa",
    "topic": "téma|predmet|zobraziť tému|zobraziť plnú verziu|plná verzia",
    "guestbook": "kniha návštev|kniha hostí",
    "about": "na|k|ku|o|pre|v",
    "small": "a|sa|na|je|že|to|v|s|z|do|ale|ako|som|za|by|nie|tiež|aj|pre",
    "counted": "celkom|všetky",
    "edited": "posledná úprava|aktualizované|upravené|naposledy upravené",
    "portrait": "profilová fotka používateľa {x}|avatar používateľa {x}"
    "|prejsť na profil používateľa {x}|profilový obrázok používateľa {x}",
    "published": "publikované|uverejnené|tento príspevok bol odoslaný",
    "office": "redaktor|redaktorka|novinár|novinárka|autor|autorka|šéfredaktor|zakladateľ",
    "opener": "autor|autorka|autor témy",
    "started": "autor témy|zakladateľ témy|dátum začatia",
    "saved": "práve je",
    "profile": "navštíviť profil|zobraziť celý môj profil",
    "personal": "ja|mne|mi|môj|moja|som|vďaka|ďakujem",
    "quote_more": "kliknutím rozbalíte...|kliknite pre rozbalenie...",
    "notices": "najlepšia odpoveď|riešenie|reklama|prihlásiť sa|registrovať sa|menu|hľadať|načítava sa...|súhlasím",
    "pingback": "pingback|trackback",
    "page_of": "strana {n} z {n}|strana {n}|staršie komentáre|novšie komentáre",
    "more": "čítať ďalej|čítať viac|viac",
    "closing": "všetky práva vyhradené|ochrana osobných údajov|podmienky používania|kontakt|používame {x}|poháňané {x}",
    "site": "fórum|blog",
    "author_box": "o autorovi|o autorke",
    "quoted": "citát od",
    "status": "online|offline",
}
