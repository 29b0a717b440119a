"""The words of pages in Romanian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "acasă|pagina principală|prima pagină|meniu|meniu principal|hartă site|harta site|caută|căutare"
    "|căutare avansată|ajutor|faq|întrebări frecvente|membri|lista membrilor|utilizatori|calendar|portal|galerie"
    "|fișiere|descărcări|chat|grupuri|forum|forumuri|pagina principală forum|index forum|reguli|regulament"
    "|regulile forumului|comunitate|înregistrare|înregistrează-te|creează cont|autentificare|conectare|intră în cont"
    "|intră|logare|deconectare|ieșire|contul meu|cont|profil|profilul meu|panou de control|mesaje private|mesaje"
    "|notificări|setări|opțiuni|limbă|mesaje noi|mesajele de azi|ultimele mesaje|subiecte active"
    "|subiecte fără răspuns|mesaje fără răspuns|subiect nou|topic nou|deschide subiect|răspunde|răspunde la subiect"
    "|adaugă răspuns|scrie un răspuns|subiect închis|subiect blocat|caută în subiect|versiune pentru tipărire"
    "|versiune printabilă|printează|tipărește|trimite unui prieten|abonează-te|urmărește|mergi la|mergi la pagina"
    "|sari la conținut|sari la conținutul principal|salt la conținut|mergi la conținutul principal|pagina următoare"
    "|pagina anterioară|subiectul următor|subiectul anterior|sortează|sortează după|filtrează|pagina|prima|ultima"
    "|următoarea|următorul|anterioara|anteriorul|înainte|înapoi|înapoi la listă|sus|jos|vezi toate|vezi tot|mai mult"
    "|mai multe|închide|despre|despre noi|despre mine|contact|publicitate|confidențialitate"
    "|politica de confidențialitate|termeni și condiții|cookies|cariere|presă|magazin|coș|blog|bloguri|știri|noutăți"
    "|articole|recenzii|video|poze|imagini|podcasturi|evenimente|subiecte|etichete|categorii|rubrici|arhivă|arhiva"
    "|newsletter|rss|explorează|populare|recente|cele mai citite|întrebări|pune o întrebare|răspunsuri|produse"
    "|prețuri|wiki|ghiduri|deschide în aplicație|scrie|citire|lectură|modificare|modificare sursă|sursă pagină"
    "|istoric|discuție|articol|pagini speciale|schimbări recente|pagină aleatorie|live|salvează|distribuie"
    "|actualitate|externe|politică|economie|sport|cultură|știință|tehnologie|sănătate|opinii|călătorii|local|vremea"
    "|anunțuri|rețete|revistă|bine ai venit, vizitator|vizitator|ține-mă minte|am uitat parola|ai uitat parola?"
    "|nume utilizator|nume de utilizator|parolă|parola|versiune mobilă|moderatori|echipa|cine este conectat",
    "says": "spune|a spus|a scris|scrie|a comentat|a adăugat un comentariu|a lăsat un comentariu|a răspuns",
    "by": "de|de către|scris de|publicat de|autor|postat de|trimis de|mesaj de|comentariu de|creat de|adăugat de"
    "|scris de:",
    "posted": "la|pe|în|publicat|publicat pe|actualizat|data|pe data de|la data de|trimis|scris|postat|creat|adăugat"
    "|pe data|publicat la",
    "reply_to": "ca răspuns la|răspuns la|în răspuns la|răspuns pentru|ca răspuns pentru|în replică la|răspuns lui",
    "wrote": "a scris|scria|citat|citat din {x}",
    "comments": "comentariu|comentarii|răspuns|răspunsuri|gânduri|păreri|mesaje|de comentarii",
    "none": "niciun comentariu|niciun comentariu:|fără comentarii|0 comentarii",
    "actions": "răspunde|distribuie|îmi place|raportează|citează|editează|șterge|ștergere|link|mai mult|traducere"
    "|salvează|urmărește|autentifică-te pentru a răspunde|anulează răspunsul|răspundeți|răspunde cu citat|sus"
    "|înapoi sus|afișează răspunsurile|vezi traducerea|profil|îmi place răspunde|nu-mi place|tipărire|se încarcă…"
    "|legătură permanentă|citat|vezi mai mult|raportează mesajul"
    "|raportați acest comentariu|raportează comentariul"
    "|sortează după",
    "votes": "{n} răspunsuri|{n} răspuns|{n} comentarii|{n} aprecieri|{n} vizualizări|{n} voturi|{n} reacții"
    "|{n} mesaje|vezi {n} răspunsuri|vezi răspunsurile ({n})|vezi toate cele {n} comentarii"
    "|ascunde {n} răspunsuri|ascunde răspunsurile|încă {n} răspunsuri"
    "|{n} vizionări|{n} de vizionări",
    "points": "punct|puncte",
    "form": "lasă un comentariu|lasă un răspuns|adaugă un comentariu|trimiteți un comentariu|scrie un comentariu"
    "|adresa ta de email nu va fi publicată|adresa ta de email nu va fi publicată.|anulează răspunsul"
    "|comentariile sunt închise|publică comentariul|conectează-te pentru a comenta|autentifică-te pentru a comenta"
    "|intră în cont pentru a comenta"
    "|alătură-te discuției|participă la discuție|conectează-te cu"
    "|trebuie să fii autentificat pentru a răspunde la acest subiect"
    "|trebuie să fii autentificat pentru a răspunde la acest subiect."
    "|trebuie să fii autentificat pentru a publica un comentariu.",
    "share": "distribuie|partajează|partajează asta:|trimite|tipărește|apreciază:",
    "related": "articole similare|articole asemănătoare|citește și|citiți și|articole recente|comentarii recente"
    "|arhivă|arhive|categorii|etichete|despre autor|caută|legături|navigare în articole|articolul anterior"
    "|articolul următor|anterior|următor|cele mai citite|postări populare|arhiva blogului|subiecte similare"
    "|s-ar putea să îți placă|ți-ar putea plăcea|te-ar putea interesa|mai multe postări|vezi mai multe pe facebook"
    "|sugestii pentru tine|postări populare de pe acest blog",
    "closing": "toate drepturile rezervate|politica de confidențialitate|contact|propulsat cu mândrie de {x}"
    "|propulsat de {x}|despre noi|termeni și condiții",
    "notices": "comentariul tău așteaptă moderarea.|comentariul tău este în așteptarea moderării."
    "|autentificare|conectare|înregistrare|meniu|sari la conținut|caută|publicitate|citește mai mult"
    "|autor articole|autor mesaje|vezi {n} articole {x}|vezi {n} articol {x}|acest subiect are {x}"
    "|acest răspuns a fost modificat {x}",
    "roles": "nu este verificat|autor|administrator|moderator|membru|oaspete|vizitator|utilizator|membru nou"
    "|membru activ|autorul articolului|neverificat|creator|membru cunoscut"
    "|lucrează la {x}|a studiat la {x}",
    "facts": "membru din|mesaje|localitate|înregistrat|înscris|data înscrierii|oraș|vârstă|sex|mesaje:|localitate:"
    "|locație|reputație"
    "|articole",
    "advert": "publicitate|reclamă",
    "deleted": "comentariu șters|acest comentariu a fost eliminat de autor.|[șters]|comentariul a fost șters"
    "|acest comentariu a fost eliminat de {x}|acest comentariu a fost șters"
    "|acest comentariu a fost eliminat|comentariu eliminat",
    "anonymous": "anonim|vizitator|oaspete",
    "started": "început de|autorul subiectului|data începerii|autorul discuției|autor discuție|data de început",
    "pingback": "pingback|trackback",
    "page_of": "pagina {n} din {n}|comentarii mai vechi|comentarii mai noi",
    "last_post": "ultimul mesaj|ultimul post",
    "edited": "ultima actualizare|editat|modificat|actualizat|ultima modificare",
    "more": "citește mai mult|mai mult|continuă lectura|citește mai departe",
    "topic": "subiect|titlu|re|vezi versiunea completă|versiune completă|subiectul mesajului|titlul mesajului",
    "guestbook": "carte de oaspeți|cartea de oaspeți",
    "about": "la|despre|pe|în",
    "small": "și|de|în|la|nu|cu|este|pe|o|un|că|din|se|pentru|mai|sunt|dar",
    "site": "blog|forum",
    "counted": "toate|total|sunt",
    "portrait": "fotografia de profil a lui {x}|avatarul lui {x}|poza de profil a lui {x}"
    "|avatar {x}|mergi la profilul lui {x}|imaginea de profil a lui {x}",
    "published": "publicat|publicat pe|publicat la",
    "author_box": "despre autor|despre",
    "office": "redactor|jurnalist|jurnalistă|autor|autoare|fondator|fondatoare|reporter",
    "opener": "autor|autoare|autorul subiectului",
    "entry": "acest articol a fost|această intrare a fost",
    "saved": "acum este|este acum",
    "profile": "accesați profilul|vizualizați profilul meu complet",
    "personal": "eu|mie|mea|meu|mi|mă|mulțumesc|multumesc",
    "quote_more": "click pentru a extinde...|apasă pentru a extinde...",
    "status": "deconectat|conectat",
}
