"""The words of pages in Croatian and Serbian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "naslovnica|početna|početna stranica|naslovna|glavna stranica|izbornik|meni|karta weba|traži|pretraga"
    "|pretraži|tražilica|napredno pretraživanje|pomoć|faq|česta pitanja|članovi|popis članova|korisnici|kalendar"
    "|portal|galerija|datoteke|chat|grupe|forum|forumi|popis foruma|pravila|pravila foruma|zajednica|registracija"
    "|registriraj se|registrirajte se|prijava|prijavi se|prijavite se|odjava|otvori račun|moj račun|profil"
    "|privatne poruke|poruke|obavijesti|postavke|opcije|jezik|novi postovi|nove poruke|današnji postovi"
    "|zadnji postovi|aktivne teme|teme bez odgovora|nova tema|otvori temu|započni novu temu|odgovori"
    "|odgovori na temu|tema zaključana|tema zatvorena|opcije teme|alati teme|pretraži temu|verzija za ispis|ispis"
    "|ispiši|pretplati se|prati|idi na|idi na stranicu|idi na sadržaj|preskoči na sadržaj|skoči na sadržaj"
    "|prijeđi na sadržaj|sljedeća stranica|prethodna stranica|sljedeća tema|prethodna tema|poredaj|sortiraj"
    "|filtriraj|stranica|prva|zadnja|posljednja|sljedeća|prethodna|dalje|natrag|nazad|povratak|vrh|na vrh"
    "|prikaži sve|vidi sve|više|zatvori|o nama|o meni|kontakt|oglašavanje|marketing|privatnost|pravila privatnosti"
    "|uvjeti korištenja|kolačići|posao|trgovina|košarica|blog|blogovi|vijesti|članci|recenzije|video|fotografije"
    "|slike|podcast|događanja|teme|oznake|kategorije|rubrike|arhiva|newsletter|rss|popularno|najnovije|najčitanije"
    "|pitanja|postavi pitanje|odgovori & pitanja|proizvodi|cjenik|wiki|vodiči|otvori u aplikaciji|čitaj|uredi"
    "|uredi kod|vidi izvornik|vidi povijest|povijest|razgovor|stranica za razgovor|posebne stranice|nedavne promjene"
    "|slučajna stranica|uživo|spremi|podijeli|hrvatska|svijet|politika|gospodarstvo|sport|kultura|znanost"
    "|tehnologija|zdravlje|mišljenja|putovanja|lokalno|vrijeme|oglasi|osmrtnice|recepti|gost|dobrodošli, gost"
    "|zapamti me|zaboravljena lozinka|zaboravili ste lozinku?|korisničko ime|lozinka|mobilna verzija|moderatori"
    "|tko je online",
    "says": "kaže|je rekao|je rekla|rekao je|rekla je|je napisao|je napisala|napisao je|napisala je|piše"
    "|komentirao je|komentariše|каже|је рекао|је рекла|је написао|је написала"
    "|dodao je komentar|dodala je komentar|je dodao komentar",
    "by": "autor|od|napisao|napisala|objavio|objavila|piše|postavio|poslao|аутор|објавио|пише",
    "posted": "objavljeno|objavljen|datum|ažurirano|izmijenjeno|u|poslano|poslato|postavljeno|објављено|датум|у"
    "|postano|napisano",
    "reply_to": "odgovor na|u odgovoru na|odgovor za|kao odgovor na|одговор на"
    "|kao odgovor na komentar|odgovor korisniku|odgovara na|у одговору на",
    "wrote": "je napisao|je napisala|napisao je|napisala je|kaže|piše|је написао|је написала",
    "comments": "komentar|komentara|komentari|odgovor|odgovora|odgovori|misli|mišljenja|postova|poruka|коментар"
    "|коментара|коментари|одговор|одговора",
    "none": "nema komentara|nema komentara:|0 komentara|još nema komentara|нема коментара",
    "actions": "odgovori|odgovori na komentar|podijeli|podeli|sviđa mi se|prijavi|citiraj|uredi|izmeni|obriši"
    "|izbriši|trajna poveznica|stalna veza|prikaži više|spremi|sačuvaj|prati|otkaži odgovor|одговори|подели",
    "votes": "{n} bodova|{n} boda|{n} poena|{n} glasova|{n} sviđanja"
    "|sakrij {n} odgovor|sakrij odgovore|prikaži još {n} odgovora",
    "points": "bod|boda|bodova|poen|poena",
    "form": "komentiraj|komentariši|ostavi komentar|ostavite komentar|napiši komentar|objavi komentar"
    "|odgovori odustani|vaša adresa e-pošte neće biti objavljena|vaša adresa e-pošte neće biti objavljena."
    "|adresa e-pošte neće biti objavljena|dodaj komentar|pošalji komentar|остави коментар"
    "|pridružite se raspravi|prijavite se putem|pridruži se raspravi",
    "share": "podijeli|podijeli:|podeli|podeli:|ispis|štampaj|sviđa mi se:|podijeli na facebooku",
    "related": "povezani članci|slični članci|povezano|najčitanije|nedavne objave|najnoviji članci"
    "|nedavni komentari|najnoviji komentari|arhiva|arhive|kategorije|oznake|tražilica|pretraga|pretraži|o autoru"
    "|poveznice|popularni postovi s ovog bloga",
    "facts": "pridružen|pridružio se|postovi|lokacija|poruke",
    "advert": "oglas|oglasi|reklama",
    "anonymous": "anonimno|anoniman|gost|nepoznat|анониман",
    "last_post": "zadnji post|zadnja poruka|posljednji post|poslednja poruka",
    "topic": "tema|naslov|predmet|puna verzija|naslov posta",
    "guestbook": "knjiga gostiju|knjiga utisaka",
    "about": "na|o|za|u",
    "small": "i|je|u|se|na|da|su|za|od|s|a|što|kao|ne|nije|ili|ali|sam|to|bi",
    "counted": "svi|ukupno",
    "roles": "autor|tvorac|novi član|aktivan član|poznat član|član",
    "edited": "ažurirano|zadnja izmjena|uređeno|izmijenjeno",
    "office": "urednik|urednica|novinar|novinarka|autor|autorica",
    "opener": "autor|autor teme",
    "deleted": "komentar je izbrisan|komentar je uklonjen|ovaj komentar je uklonjen|ovaj komentar je uklonio autor"
    "|ovaj komentar je izbrisan|[obrisano]|komentar obrisan|коментар је обрисан",
    "portrait": "avatar korisnika {x}|profilna slika korisnika {x}|profilna fotografija korisnika {x}"
    "|idi na profil korisnika {x}|слика профила корисника {x}",
    "started": "začetnik teme|autor teme|datum početka",
    "entry": "ovaj unos je",
    "saved": "sada je|danas je",
    "profile": "posjeti profil|prikaži moj cijeli profil",
    "personal": "ja|mi|me|moj|moja|sam|hvala",
    "quote_more": "kliknite za širenje...|kliknite za proširenje...",
    "notices": "najbolji odgovor|rješenje|oglas|oglasi|prijava|registracija|prijavite se|izbornik|pretraga|prihvaćam"
    "|učitavanje...",
    "pingback": "pingback|trackback|povratna veza",
    "page_of": "stranica {n} od {n}|stariji komentari|noviji komentari",
    "more": "pročitaj više|opširnije|nastavi čitati",
    "published": "objavljeno",
    "closing": "sva prava pridržana|politika privatnosti|uvjeti korištenja|kontakt|pokreće {x}|omogućuje {x}",
    "site": "forum|blog",
    "author_box": "o autoru|o autorici|o {x}",
    "quoted": "citat od",
    "status": "online|offline|odsutan",
}
