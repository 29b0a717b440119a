"""The words of pages in Italian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "home|home page|pagina principale|pagina iniziale|menu|menù|menu principale|mappa del sito|cerca"
    "|ricerca|ricerca avanzata|aiuto|faq|domande frequenti|utenti|lista utenti|iscritti|membri|lista membri"
    "|calendario|portale|galleria|download|chat|gruppi|forum|indice|indice forum|indice del forum|elenco forum"
    "|regolamento|regole|regole del forum|community|comunità|registrati|registrazione|iscriviti|crea account"
    "|crea un account|accedi|login|entra|connettiti|esci|logout|disconnetti|il mio account|account|profilo"
    "|il mio profilo|pannello di controllo|pannello utente|messaggi privati|messaggi|notifiche|impostazioni|opzioni"
    "|preferenze|lingua|nuovi messaggi|messaggi di oggi|ultimi messaggi|messaggi recenti|discussioni attive"
    "|argomenti attivi|argomenti senza risposta|messaggi senza risposta|leggi messaggi senza risposta"
    "|leggi argomenti attivi|segna i forum come letti|nuovo argomento|nuova discussione|apri discussione"
    "|crea argomento|apri un nuovo argomento|inizia una nuova discussione|rispondi|rispondi al messaggio"
    "|rispondi all'argomento|rispondi alla discussione|invia una risposta|discussione chiusa|argomento bloccato"
    "|cerca solo nei titoli|solo titoli|inviato dall'utente|cerca solo in questa discussione"
    "|cerca solo in questo forum|mostra risultati come discussioni"
    "|argomento chiuso|strumenti discussione|strumenti argomento|opzioni discussione|opzioni argomento"
    "|cerca in questa discussione|cerca nella discussione|modalità visualizzazione|vota discussione"
    "|versione stampabile|stampa|stampa pagina|stampa discussione|invia a un amico|invia per e-mail|segui"
    "|sottoscrivi|iscriviti alla discussione|vai a|vai a pagina|vai al contenuto|vai ai contenuti"
    "|vai al contenuto principale|passa al contenuto principale|passa ai contenuti principali|salta al contenuto"
    "|vai alla navigazione|vai alla ricerca|pagina successiva|pagina precedente|argomento successivo"
    "|argomento precedente|discussione successiva|discussione precedente|ordina per|ordina|filtra|pagina|prima"
    "|ultima|avanti|indietro|successivo|precedente|successiva|torna all'elenco|torna alla lista|torna su"
    "|torna in alto|su|giù|vedi tutti|vedi tutto|mostra tutto|altro|di più|chiudi|apri menu|chi siamo|chi sono"
    "|informazioni|contatti|contattaci|pubblicità|privacy|informativa sulla privacy|note legali|termini e condizioni"
    "|condizioni d'uso|cookie|lavora con noi|stampa & media|donazioni|negozio|carrello|blog|notizie|news|articoli"
    "|recensioni|video|foto|immagini|podcast|eventi|argomenti|tag|etichette|categorie|sezioni|archivio|archivi"
    "|newsletter|rss|feed rss|esplora|scopri|tendenze|popolari|recenti|più letti|ultime notizie|domande"
    "|fai una domanda|poni una domanda|senza risposta|risposte|prodotti|prezzi|documentazione|wiki|guide|trucchi"
    "|apri nell'app|scarica l'app|scrivi|scrivi una recensione|pubblica|tutte le discussioni|pagina del negozio"
    "|screenshot|leggi|modifica|modifica wikitesto|visualizza wikitesto|visualizza sorgente|cronologia"
    "|visualizza cronologia|discussione|voce|pagine speciali|ultime modifiche|una pagina a caso|puntano qui|progetti"
    "|dirette|diretta|in diretta|per te|salva|condividi|ascolta|hotel|voli|ristoranti|cose da fare|case vacanza"
    "|crociere|mondo|esteri|interni|cronaca|politica|economia|sport|cultura|scienza|scienze|tecnologia|salute"
    "|opinioni|viaggi|società|spettacoli|motori|meteo|annunci|necrologi|abbonati|abbonamenti|ricette|rivista|offerte"
    "|benvenuto ospite|benvenuto, ospite|ciao ospite|ospite|ricordami|resta connesso|password dimenticata"
    "|password dimenticata?|hai dimenticato la password?|nome utente|password|versione mobile|versione completa"
    "|moderatori|staff|chi è online|chi c'è in linea|tutte le attività|cancella cookie|collegamenti rapidi|altre app"
    "|post originale|messaggio originale",
    "says": "dice|ha detto|scrive|ha scritto|ha commentato|commenta|ha risposto|scrisse"
    "|ha aggiunto un commento|ha lasciato un commento|ha inserito un commento",
    "by": "di|da|pubblicato da|scritto da|autore|autrice|postato da|inserito da|commento di|a cura di|inviato da"
    "|messaggio di|messaggio da|domanda di|risposta di|creato da|redatto da|aggiunto da|risposto da|postato da:"
    "|ricetta di|ricetta inviata da|articolo di|testo di"
    "|recensione di|opinione di",
    "posted": "recensito in {x}|recensito negli {x}"
    "|il|alle|alle ore|pubblicato il|pubblicato|data|aggiornato|modificato|scritto il|inviato il|ore"
    "|ultimo aggiornamento|postato il|del|inserito il|risposto il|commentato il|creato il|aggiunto il|inviato"
    "|postato|recensito il|recensito|recensione scritta il|valutato il|aperto"
    "|scritto",
    "level": "livello {n}",
    "reply_to": "ha risposto al commento di|in risposta al commento di|in risposta a|in risposta al|risposta a"
    "|rispondendo a|in risposta ad"
    "|risponde a|ha risposto a|in risposta a un commento di|come risposta a",
    "wrote": "ha scritto|scrisse|ha detto|citazione di {x}|citazione da: {x}|originariamente scritto da {x}"
    "|quote di {x}|citazione: {x}|citazione {x}",
    "quoted": "citazione di|citazione da|originariamente inviato da",
    "comments": "recensioni|recensione|recensioni clienti|commento|commenti|risposta|risposte|messaggio|messaggi"
    "|pensieri|pensiero|opinioni|reazioni|discussione|intervento|interventi|recensioni degli utenti",
    "none": "nessun commento|nessun commento:|0 commenti|non ci sono commenti|commenta per primo|nessuna risposta"
    "|ancora nessun commento|sii il primo a commentare",
    "actions": "accedi o registrati per inserire commenti|accedi o registrati per poter commentare"
    "|rispondi|condividi|mi piace|non mi piace|segnala|cita|modifica|elimina|cancella|link|permalink"
    "|mostra altro|mi piace rispondi|mostra meno|traduci|salva|segui|segnala abuso|accedi per rispondere|quota"
    "|rispondi a questo commento|annulla risposta|su|stampa|rispondi citando|visualizza risposte|altro|commenta|vota"
    "|caricamento...|caricamento|ordina per migliori|ordina per: {x}|più recenti|meno recenti|più pertinenti"
    "|più votati|link permanente|collegamento permanente|visualizza profilo|vedi profilo|cita messaggio"
    "|mostra traduzione|torna in alto|rispondi alla discussione|mostra risposte|url|segnala messaggio"
    "|rispondi quotando|tutti i commenti|altri commenti|mostra altri commenti|visualizza altri commenti"
    "|visualizza commenti precedenti|utile|utile?|vedi traduzione|mostra originale|nascondi commenti|premio|premia"
    "|segnala contenuti inappropriati|salva argomento"
    "|segnala questo commento|segnala questo post"
    "|ordina per",
    "votes": "{n} mi piace|{n} risposte|{n} risposta|{n} punti|{n} voti|piace a {n} persone"
    "|mi piacepiace a {n} persone|{n} visualizzazioni|mostra {n} risposte|{n} commenti|{n} condivisioni"
    "|{x} e altre {n} persone|{x} e altri {n}|tutte le reazioni:|{n} messaggi|{n} reazioni|{n} reazione|reazioni:{x}"
    "|visualizza {n} risposte|vedi {n} risposte|visualizza risposte ({n})|vedi tutti i {n} commenti"
    "|mostra altre {n} risposte|altre {n} risposte|{n} altre risposte"
    "|nascondi {n} risposta|nascondi {n} risposte|nascondi risposte"
    "|mostra altre {n} risposte in questa conversazione"
    "|visualizza {n} voti positivi|visualizza {n} voto positivo|{n} visualizzazione|vedi {n} condivisioni"
    "|visualizza {n} condivisione",
    "points": "punto|punti",
    "form": "lascia un commento|scrivi un commento|aggiungi un commento|posta un commento|lascia una risposta"
    "|il tuo commento|il tuo indirizzo email non sarà pubblicato|il tuo indirizzo email non sarà pubblicato."
    "|invia commento|commenta|i commenti sono chiusi|accedi per commentare|annulla risposta|invia il commento"
    "|scrivi una risposta|aggiungi commento|lascia il tuo commento|devi essere connesso per inviare un commento"
    '|pubblica commento|di la tua|inserisci un commento|accedi per mettere "mi piace" o commentare'
    "|effettua il login per commentare|accedi per rispondere|effettua l'accesso per commentare"
    "|partecipa alla discussione|unisciti alla discussione|accedi con"
    "|o registrati con disqus|oppure registrati con disqus",
    "share": "condividi|condividi:|condividi su facebook|condividi su twitter|stampa|invia per email|mi piace:"
    "|fai clic {x}|tweet|invia tramite emailpostalo sul blogcondividi su xcondividi su facebookcondividi su pinterest"
    "|invia tramite email|postalo sul blog|condividi su pinterest|condividi questo articolo|inoltra",
    "related": "articoli correlati|post correlati|correlati|leggi anche|potrebbe interessarti|potrebbero interessarti"
    "|ti potrebbe interessare|i più letti|articoli recenti|commenti recenti|articolo precedente|articolo successivo"
    "|archivio|archivi|categorie|tag|etichette|informazioni|autore|cerca|link|vedi anche|navigazione articoli"
    "|post più recente post più vecchio home page|seguici|discussioni simili|ultime notizie|più letti|articoli simili"
    "|argomenti correlati|post popolari|blog roll|sull'autore|iscriviti|potrebbe piacerti|potrebbero piacerti"
    "|ti potrebbe piacere|altro su facebook|altri post|altri post di {x}|vedi altro da {x}|altri contenuti di {x}"
    "|suggeriti per te|post popolari in questo blog"
    "|domande correlate|domande simili|altre risposte qui sotto",
    "closing": "tutti i diritti riservati|informativa sulla privacy|privacy policy|note legali|contatti"
    "|termini di servizio|powered by {x}|iscriviti a: {x}|torna su|proudly powered by {x}|questo sito usa akismet {x}"
    "|chi siamo"
    "|aggiungi disqus al tuo sito|aggiungi disqus|non vendere i miei dati|iscriviti d {x}",
    "notices": "riservato agli abbonati|contenuto riservato agli abbonati|solo per gli abbonati"
    "|il tuo commento è in attesa di moderazione.|il tuo commento deve essere approvato."
    "|utilizziamo i cookie {x}|questo sito utilizza i cookie {x}|questo sito utilizza cookie {x}"
    "|usiamo i cookie {x}|accetta|accetta tutti|rifiuta|pubblicità|vai al contenuto|vai al contenuto principale"
    "|passa ai contenuti principali|salta al contenuto|accedi"
    "|registrati|menu|caricamento|cerca|annuncio|leggi tutto|continua a leggere|tempo di lettura{x}"
    "|{n} min di lettura|{n} minuti di lettura|messaggio fissato da {x}|fissato da {x}|aggiungi segnalibro"
    "|autore messaggio"
    "|risposta originale: {x}|risposta migliore|risposta consigliata|risposta accettata"
    "|originariamente risposto: {x}"
    "|post originale|messaggio originale",
    "roles": "verificato|verificata"
    "|non verificato|autore|autrice|amministratore|moderatore|membro|ospite|utente|nuovo membro"
    "|autore articolo|autore del post|utente attivo|staff|redazione|visitatore|1°|2°|3°+|fan più attivo|membri"
    "|amministratori|moderatori|ospiti|membro attivo|membro noto|membro conosciuto|utente registrato|utente junior"
    "|utente senior|creatore|creatrice|superfan|esperto del gruppo|esperto locale|esperto della destinazione"
    "|lavora presso {x}|ha lavorato presso {x}|ha studiato presso {x}|studia presso {x}"
    "|profilo verificato",
    "status": "non è in linea|è in linea|è offline|assente|non connesso",
    "icons": "predefinito",
    "facts": "registrato|messaggi|località|iscritto|iscritto il|età|sesso|punti|membro dal|registrato il|residenza"
    "|città|messaggi:|iscritto dal|data registrazione|località:|provenienza|data d'iscrizione|professione"
    "|reputazione|iscritto:|sito web|voti utili|voto utile|recensioni|contributore livello",
    "advert": "pubblicità|annuncio|annunci google|sponsorizzato|promosso da {x}|sponsorizzato da {x}",
    "deleted": "questo commento è stato eliminato dall'autore.|commento eliminato|questo commento è stato rimosso"
    "|questo commento è stato eliminato da un amministratore del blog.|commento rimosso|[eliminato]"
    "|questo commento è stato eliminato da {x}|questo commento è stato rimosso da {x}"
    "|questo commento è stato rimosso dall'autore|questo commento è stato eliminato"
    "|commento rimosso da {x}|commento cancellato"
    "|commento rimosso dal moderatore|questo tweet non è disponibile",
    "anonymous": "anonimo|ospite|sconosciuto|visitatore|unknown|utente di quora|utente quora",
    "started": "iniziato da|autore della discussione|aperto da|data d'inizio|creatore discussione|segnalatore"
    "|segnalato da",
    "blog_post": "ultimo post|ultimo articolo|ultimo post del blog",
    "pingback": "pingback|trackback|segnalazione",
    "image_of": "immagine dell'articolo|immagine principale dell'articolo|immagine in evidenza",
    "page_of": "pagina {n} di {n}|commenti più vecchi|commenti più recenti|pagina {n}|precedente|successiva"
    "|vai alla pagina|prossima|argomento precedente|argomento successivo|argomenti attivi|messaggi senza risposta"
    "|tutti gli orari sono {x}",
    "quote_more": "clicca per allargare...|clicca per espandere...|mostra testo citato",
    "checked": "revisionato da|verificato da|revisione di|tradotto da|revisione a cura di",
    "last_post": "ultimo messaggio|ultimo post|vai all'ultimo",
    "edited": "ultimo commento|ultimo messaggio|ultima risposta|modificato|aggiornato|ultimo aggiornamento"
    "|ultima modifica|modificato il|aggiornato il|modificata|chiuso|aggiornata|aggiornamento",
    "asked": "chiesto|domandato",
    "answered": "risposto|risposta data",
    "followers": "{n} iscritti|{n} iscritto|{n} mila iscritti|{n} follower",
    "saved": "salvato il|archiviato il|stampato il|scaricato il|catturato il|ora corrente|oggi è",
    "more": "leggi tutto|continua a leggere|leggi di più|continua|leggi l'articolo",
    "topic": "oggetto|argomento|discussione|titolo|rif|r|leggi argomento|visualizza argomento|vedi argomento"
    "|visualizza la versione completa|visualizza versione completa|versione completa|oggetto del messaggio",
    "guestbook": "libro degli ospiti|guestbook|{x} libro degli ospiti",
    "about": "su|a|in|di|per|al|e",
    "small": "il|che|di|non|per|una|sono|con|del|della|è|ma|anche|più|si|gli|le",
    "attachments": "allegati|file allegati|immagini allegate",
    "site": "blog|forum|comunità|rivista",
    "counted": "ci sono|tutti i|tutte le|totale|c'è",
    "portrait": "immagine del profilo di {x}|foto del profilo di {x}|avatar di {x}|immagine di profilo di {x}"
    "|vai al profilo di {x}|avatar di u/{x}"
    "|profilo di {x}|foto profilo di {x}",
    "published": "pubblicato il|pubblicato|pubblicata il|data di pubblicazione",
    "author_box": "l'autore|l'autrice|informazioni sull'autore|sull'autore|informazioni su",
    "entry": "questo articolo è stato|questa voce è stata|questo post è stato",
    "office": "redattore|redattrice|giornalista|autore|autrice|fondatore|fondatrice|direttore|direttrice"
    "|collaboratore|collaboratrice|esperto|esperta|responsabile|caporedattore|docente",
    "opener": "autore|autrice|autore della discussione|autore del post",
    "profile": "visita profilo|visualizza il mio profilo completo",
    "personal": "io|mio|mia|miei|mie|mi|grazie",
}
