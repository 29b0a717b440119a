"""The words of pages in German."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "startseite|home|hauptseite|hauptmenü|übersicht|suche|suchen|erweiterte suche|suche…|suche..."
    "|schnellsuche|hilfe|faq|häufige fragen|mitglieder|mitgliederliste|benutzerliste|benutzer|kalender|portal"
    "|galerie|downloads|chat|gruppen|interessengemeinschaften|forum|foren|foren-übersicht|forenübersicht"
    "|forum-übersicht|foren-index|forum-index|forenregeln|regeln|community|registrieren|registrierung|anmelden"
    "|abmelden|einloggen|ausloggen|login|logout|konto|mein konto|konto erstellen|neues konto erstellen|profil"
    "|mein profil|persönlicher bereich|benutzerkontrollzentrum|kontrollzentrum|private nachrichten|nachrichten"
    "|benachrichtigungen|einstellungen|optionen|sprache|neue beiträge|heutige beiträge|beiträge von heute"
    "|letzte beiträge|neueste beiträge|aktuelle beiträge|ungelesene beiträge|unbeantwortete beiträge"
    "|unbeantwortete themen|aktive themen|alle foren als gelesen markieren|foren als gelesen markieren|neues thema"
    "|neues thema erstellen|neues thema eröffnen|thema erstellen|thema starten|neue diskussion|antwort erstellen"
    "|antwort schreiben|antworten|auf thema antworten|auf das thema antworten|thema geschlossen|thema gesperrt"
    "|nur die titel durchsuchen|nur titel durchsuchen|erstellt vom mitglied|nur dieses thema durchsuchen"
    "|nur dieses forum durchsuchen|ergebnisse als themen anzeigen|nützliche suchen"
    "|themen-optionen|themenoptionen|thema durchsuchen|thema bewerten|thema abonnieren|abonnieren|ansicht"
    "|druckansicht|druckversion|seite drucken|diese seite drucken|drucken|seite empfehlen|weiterempfehlen|gehe zu"
    "|gehe zu seite|nächste seite|vorherige seite|nächstes thema|vorheriges thema|vorheriges thema anzeigen"
    "|nächstes thema anzeigen|erstes ungelesenes beitrag|erster ungelesener beitrag|ältestes zuerst|neueste zuerst"
    "|sortieren|sortieren nach|filtern|seite|erste|letzte|weiter|zurück|zurück zur übersicht|zurück zur liste"
    "|nach oben|nach unten|alle anzeigen|mehr|menü|navigation|navigation ein-/ausblenden|zum inhalt"
    "|zum inhalt springen|zum inhalt wechseln|zum hauptinhalt springen|zur navigation springen|zur suche springen"
    "|direkt zum inhalt|direkt zum hauptbereich|springe zum inhalt|springen zu|menü schließen|schließen|über uns"
    "|über mich|über|kontakt|impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|werbung|werben"
    "|mediadaten|karriere|jobs|stellenangebote|presse|support|spenden|shop|warenkorb|zur kasse|merkliste|merkzettel"
    "|wunschzettel|blog|blogs|news|neuigkeiten|nachrichten & politik|artikel|testberichte|tests|videos|fotos|bilder"
    "|podcast|podcasts|termine|veranstaltungen|themen|tags|schlagwörter|kategorien|archiv|newsletter|rss|rss-feed"
    "|entdecken|beliebt|neueste|neu|fragen|frage stellen|eine frage stellen|unbeantwortet|antworten & fragen"
    "|alle fragen|produkte|preise|dokumentation|wiki|anleitungen|tipps|tipps und tricks|ratgeber|in app öffnen"
    "|app öffnen|app herunterladen|schreiben|beitrag schreiben|beitrag erstellen|rezension schreiben|rezensionen"
    "|diskussionen|alle diskussionen|allgemeine diskussionen|screenshots|artwork|guides|reviews|shop-seite|workshop"
    "|themendetails|steam installieren|lesen|bearbeiten|quelltext bearbeiten|quelltext anzeigen|versionsgeschichte"
    "|diskussion|spezialseiten|letzte änderungen|zufällige seite|zufälliger artikel|links auf diese seite"
    "|abschnitt hinzufügen|dashboards|vorgänge|projekte|erstellen|suchen oder url einfügen|live|für dich|merken"
    "|teilen|drucken & teilen|schriftgröße|politik|wirtschaft|sport|kultur|wissen|wissenschaft|gesundheit|reise"
    "|reisen|gesellschaft|panorama|lokales|region|regional|regionales|meinung|technik|digital|auto|wetter|verkehr"
    "|anzeigen|anzeigenmarkt|trauer|traueranzeigen|e-paper|epaper|abo|abonnement|abo-shop|mediathek|magazin|rezepte"
    "|rezepte suchen|kochbuch|ressorts|hallo gast|hallo, gast|willkommen gast|angemeldet bleiben|passwort vergessen"
    "|passwort vergessen?|benutzername|passwort|kennwort|mobile version|zur mobilen version|mobile ansicht"
    "|desktop-version|moderatoren|team|das team|mitarbeiter|alle aktivitäten|letzte aktivitäten|wer ist online"
    "|wer ist online?|gerade aktiv|linear-darstellung|hybrid-darstellung|baum-darstellung|thread-darstellung"
    "|linearer modus|baumansicht|alle cookies löschen|alle cookies des boards löschen|schnellzugriff"
    "|schnell-navigation|unerledigte themen|dashboard|erweiterte suche…|abgegebene bewertungen|speichern|beobachten"
    "|artikel merken|kommentare|zu den kommentaren|vorlesen|anhören|leserbriefe|versionen|andere apps|weitere apps"
    "|ursprünglicher beitrag|originalbeitrag",
    "says": "sagt|sagte|schrieb|schreibt|meint|meinte|kommentierte|kommentiert|hat gesagt|hat geschrieben"
    "|antwortete|schrieb am|sagt am|sagte am"
    "|hat einen kommentar hinzugefügt|fügte einen kommentar hinzu|hat einen kommentar hinterlassen|hat kommentiert"
    "|hat geantwortet",
    "by": "nicht signierter beitrag von"
    "|von|kolumnist*in|kolumnist|kolumnistin|autor*in|autor:in|autor/in|redakteur*in|redakteurin|beitragvon"
    "|beitrag von|verfasst von|geschrieben von|autor|autorin|veröffentlicht von|eingestellt von|kommentar von|text"
    "|gepostet von|erstellt von|gesendet von|ein artikel von|ein beitrag von|eingesendet von|name|text von|redakteur"
    "|redaktion|begonnen von|gespeichert von|eingereicht von|eintrag von|beitrag von:|gefragt von|beantwortet von"
    "|nachricht von"
    "|rezept von|ein rezept von|rezept eingestellt von|artikel von"
    "|bewertung von|rezension von|kundenmeinung von|erfahrungsbericht von",
    "posted": "rezension aus {x}|bewertet in {x}|rezensiert in {x}"
    "|am|um|uhr|vom|veröffentlicht am|veröffentlicht|gepostet am|datum|aktualisiert|geändert|bearbeitet"
    "|zuletzt bearbeitet|verfasst am|verfasst|erstellt am|erstellt|erschienen am|den|stand|geschrieben am"
    "|beantwortet|gefragt|eingestellt|zuletzt aktualisiert|der|beginndatum|zuletzt geändert|am:|gepostet|geschrieben"
    "|eingetragen am|zeit|kommentiert am|geantwortet am|bewertet am|bewertet|rezension vom|rezensiert am"
    "|geöffnet|eröffnet",
    "level": "ebene {n}",
    "reply_to": "antwortete auf kommentar von|antwortete auf den kommentar von|als antwort auf den kommentar von"
    "|antwort auf den kommentar von|antwort auf|als antwort auf|antwort an|in antwort auf|als antwort an|auf|aw:|re:"
    "|als reaktion auf|in reaktion auf|reaktion auf|antwort zu|als antwort zu",
    "wrote": "schrieb|hat gesagt|hat geschrieben|schrieb am {x}|zitat von {x}|zitat:|zitat|zitat von: {x}|zitat {x}"
    "|hat folgendes geschrieben|sagte|meinte",
    "quoted": "zitat von|ursprünglich geschrieben von|original von",
    "comments": "rezensionen|bewertungen|kundenrezensionen|einträge|gästebucheinträge|kommentar|kommentare|antwort"
    "|antworten|reaktion|reaktionen|beitrag|beiträge|leserkommentare|rückmeldungen|gedanken|meinungen|diskussion"
    "|wortmeldungen|stimmen|gedanke|leserbriefe|nachricht|nachrichten|leserkommentar|anmerkungen|bemerkungen"
    "|nutzerrezensionen|kundenbewertungen|kundenmeinungen|erfahrungsberichte",
    "none": "keine kommentare|noch keine kommentare|keine kommentare vorhanden|0 kommentare|bisher keine kommentare"
    "|schreibe den ersten kommentar"
    "|schreiben sie den ersten kommentar|schreib den ersten kommentar|keine antworten|es gibt noch keine kommentare"
    "|sei der erste|kein kommentar|noch kein kommentar|sei der erste, der kommentiert|kommentare deaktiviert",
    "actions": "beantworten"
    "|anmelden oder registrieren um kommentare zu schreiben"
    "|anmelden oder registrieren, um kommentare zu schreiben|anmelden um kommentare zu schreiben"
    "|benutzer-profile anzeigen|private nachricht senden|e-mail senden|website dieses benutzers besuchen"
    "|antworten|teilen|gefällt mir|gefällt mir nicht|mag ich|melden|zitieren|zitat|bearbeiten|löschen"
    "|permalink|verlinken|beitrag melden|kommentar melden|auf diesen kommentar antworten|antwort|link"
    "|anmelden zum antworten|zum antworten anmelden|mehr anzeigen|weniger anzeigen|übersetzen|speichern|folgen"
    "|antworten anzeigen|gefällt mir antworten|zitat antworten|reagieren|verstoß melden|danke|danken|bewerten"
    "|daumen hoch|daumen runter|nach oben|mit zitat antworten|zum vergrößern anklicken....|spam melden|kommentieren"
    "|empfehlen|antworten abbrechen|drucken|offline|online|gespeichert|ausblenden|einblenden|profil|private nachricht"
    "|nachricht senden|direkt|hoch|diskussion|antwort auf diesen kommentar|als spam melden|positiv|negativ"
    "|kommentar löschen|wird geladen|wird geladen …|wird geladen...|nach beste sortieren|nach neueste sortieren"
    "|sortieren nach: {x}|relevanteste|neueste zuerst|älteste zuerst|neueste|älteste|beliebteste|permanentlink"
    "|direktlink|permanenter link|homepage|url|zitieren & antworten|profil anzeigen|profil ansehen|inhalt melden"
    "|abstimmen|öffentlich antworten|auf beitrag antworten|übersetzung anzeigen|alle kommentare"
    "|relevanteste kommentare|weitere kommentare ansehen|vorherige kommentare ansehen|weitere antworten anzeigen"
    "|hilfreich|hilfreich?|relevanteste zuerst|am relevantesten|top-kommentare|original anzeigen"
    "|mehr kommentare laden|weitere kommentare laden|antworten ausblenden|auszeichnung|auszeichnen|prämieren"
    "|unangemessenen inhalt melden|thema speichern"
    "|diesen kommentar melden|diesen beitrag melden|upvoten|downvoten|top-1%-kommentator"
    "|abonnement-artikel"
    "|sortieren nach",
    "votes": "{n} gefällt das|{n} personen gefällt das|gefällt {n} personen|gefällt {n} mal|{n} antworten|{n} punkte"
    "|{n} antworten anzeigen|gefällt mirgefällt {n} person|gefällt mirgefällt {n} personen|{n} aufrufe|{n} stimmen"
    "|{n} likes|{n} danke|{n} empfehlungen|{n} antworten ausblenden|{n} kommentare|{n} mal geteilt|bewertung: {n}"
    "|{n} bewertungen|{n} ×|{x} und {n} weitere|{x} und {n} weitere personen|alle reaktionen:|mit öffentlich geteilt"
    "|{n} beiträge|{n} beitrag|{n} reaktionen|{n} reaktion|{n} gefällt mir|{n} „gefällt mir“|reaktionen:{x}"
    "|{n} antworten ansehen|alle {n} kommentare ansehen|{n} weitere antworten anzeigen|antworten ansehen ({n})"
    "|{n} mal favorisiert|{n}-mal geteilt|{n}-mal favorisiert|mal geteilt|mal favorisiert|mal zitiert"
    "|{n} weitere antworten|{n} weitere antwort"
    "|{n} antwort ausblenden|antworten ausblenden|{n} antworten verbergen"
    "|{n} weitere antworten in diesem thread anzeigen"
    "|{n} positive bewertungen anzeigen|{n} bewertungen anzeigen|{n} aufruf|{n} mal geteilt anzeigen"
    "|{n} positive bewertung anzeigen",
    "points": "punkt|punkte",
    "form": "kommentar schreiben|schreibe einen kommentar|einen kommentar schreiben|kommentar hinzufügen"
    "|kommentar verfassen|hinterlasse eine antwort|kommentar hinterlassen"
    "|deine e-mail-adresse wird nicht veröffentlicht|deine e-mail-adresse wird nicht veröffentlicht.|ihr kommentar"
    "|dein kommentar|antwort hinterlassen|hinterlasse einen kommentar|antwort schreiben|kommentar veröffentlichen"
    "|kommentar posten|kommentare sind geschlossen|die kommentarfunktion ist geschlossen"
    "|melde dich an, um zu kommentieren|antworten abbrechen|kommentar abschicken"
    "|schreibe einen kommentar antworten abbrechen|neuen kommentar schreiben|neuen kommentar hinzufügen|ihre antwort"
    "|deine antwort|jetzt kommentieren|ihr kommentar zu diesem artikel|erforderliche felder sind mit * markiert"
    "|zum kommentieren anmelden|antwort erstellen|einen kommentar hinterlassen|sag was dazu|kommentar speichern"
    "|mitdiskutieren|neuer kommentar|kommentiere|schnellantwort|schreib einen kommentar|weitere laden..."
    "|bitte einloggen, um zu kommentieren|jetzt registrieren und mitreden"
    "|du musst angemeldet sein, um einen kommentar abzugeben|diskutieren sie mit|anmelden, um zu kommentieren"
    "|melde dich an, um mit „gefällt mir“ zu markieren oder zu kommentieren"
    "|an der diskussion teilnehmen|diskutiere mit|anmelden mit|oder bei disqus registrieren"
    "|schreibe eine antwort",
    "share": "teilen|teilen mit:|teilen:|diesen artikel teilen|artikel teilen|artikel teilen:|beitrag teilen"
    "|auf facebook teilen|auf twitter teilen|klick, um {x}|klicken, um {x}|klick zum {x}|drucken|per e-mail senden"
    "|gefällt mir:|gefällt mir|merken|weitersagen|twittern|empfehlen|diesen beitrag teilen"
    "|diesen post per e-mail versendenblogthis!in twitter freigebenin facebook freigebenauf pinterest teilen"
    "|diesen post per e-mail versenden|in twitter freigeben|in facebook freigeben|auf pinterest teilen|mitteilen"
    "|artikel drucken|als e-mail versenden|versenden",
    "related": "ähnliche beiträge|verwandte artikel|ähnliche artikel|das könnte dich auch interessieren"
    "|das könnte sie auch interessieren|weitere artikel|mehr zum thema|zum thema|lesen sie auch|auch interessant"
    "|meistgelesen|neueste beiträge|neueste kommentare|letzte kommentare|vorheriger beitrag|nächster beitrag"
    "|vorheriger artikel|nächster artikel|archiv|kategorien|schlagwörter|blogroll|über den autor|über mich|folge mir"
    "|newsletter|suche|links|ähnliche themen|ähnliche beiträge:|empfohlene artikel|beitragsnavigation"
    "|neuerer post älterer post startseite|neuerer post|älterer post|tags|labels|schlagworte|anzeige|anzeigen"
    "|empfehlungen|mehr von {x}|weiterlesen|mehr artikel|das interessiert sie auch|autoreninfo|beliebte posts"
    "|blog-archiv|dieses blog durchsuchen|seiten|themen|ähnlich|verwandte beiträge|top artikel|aktuelle beiträge"
    "|passend zum thema|related posts|artikel zum thema|meist gelesen|meistgelesene artikel|das könnte dir gefallen"
    "|das könnte ihnen gefallen|mehr von {x} anzeigen|mehr anzeigen von {x}|mehr auf facebook anzeigen"
    "|weitere beiträge|weitere beiträge von {x}|vorgeschlagen für dich|das könnte ihnen auch gefallen"
    "|mehr beiträge von {x}|beliebte posts aus diesem blog"
    "|verwandte fragen|ähnliche fragen|weitere antworten unten",
    "closing": "impressum|datenschutz|datenschutzerklärung|alle rechte vorbehalten|nutzungsbedingungen|kontakt|agb"
    "|nach oben|abonnieren {x}|stolz präsentiert von {x}|startseite|seitenanfang|mit stolz präsentiert von {x}"
    "|diese website verwendet akismet, {x}|realisiert durch {x}|fußbereich|über uns"
    "|erstelle kostenlos eine website {x}|powered by {x}|mobile version|kommentare zum post (atom)"
    "|disqus auf deiner website{x}|disqus deiner seite hinzufügen|meine daten nicht verkaufen"
    "|füge disqus deiner seite hinzu|abonnieren d disqus {x}",
    "notices": "nur für abonnenten|exklusiv für abonnenten|artikel nur für abonnenten"
    "|dein kommentar wartet auf freischaltung.|dein kommentar muss noch freigeschaltet werden."
    "|ihr kommentar wartet auf freischaltung.|dein kommentar wartet auf moderation."
    "|wir verwenden cookies {x}|diese website verwendet cookies {x}|diese webseite verwendet cookies {x}"
    "|cookies akzeptieren|alle akzeptieren|anzeige|werbung|werbung:|direkt zum inhalt|zum inhalt springen"
    "|direkt zum hauptbereich|zum hauptinhalt springen"
    "|javascript ist deaktiviert. {x}|bitte aktiviere javascript {x}|anmelden|registrieren|menü|suche|wird geladen …"
    "|wird geladen|einstellungen|akzeptieren|ablehnen|mehr erfahren|weitere laden...|einloggen|abmelden"
    "|artikel hören|merken|überspringen|zur navigation|neue posts anzeigen|lesezeit{x}|{n} min. lesezeit"
    "|{n} minuten lesezeit|geschätzte lesezeit{x}|lesedauer{x}|von {x} angepinnt|lesezeichen hinzufügen"
    "|autor nachricht|autor beitrag"
    "|ursprünglich beantwortet: {x}|beste antwort|empfohlene antwort|hilfreichste antwort"
    "|ursprünglicher beitrag|originalbeitrag",
    "roles": "verifiziert"
    "|nicht überprüft|autor|autorin|administrator|admin|moderator|moderatorin|mitglied|gast|redaktion"
    "|fragesteller|fragestellerin|fragesteller:in|community-experte|community-expertin"
    "|beitragsautor|beitragsautorin|erfahrener benutzer|forenprofi|neuer benutzer|benutzer|aktives mitglied"
    "|bekanntes mitglied|themenstarter|themenstarterin|super-moderator|teammitglied|neuling|stammgast|gesperrt"
    "|verfasser|threadstarter|registriert|neu hier|community-mitglied|profi|anfänger|foren-urgestein|moderation"
    "|artikelautor|ehrenmitglied|1. grad|2. grad|3. grad|3. grad+|top-fan|mitglieder|administratoren|moderatoren|gäste"
    "|neues mitglied|aktiver benutzer|verfasser:in|autor:in|mod|ersteller|creator|sehr aktives mitglied|gruppenexperte"
    "|urheber|junior mitglied|senior mitglied|schüler|fortgeschrittener|meister|erleuchteter|reiseziel-experte"
    "|arbeitet bei {x}|arbeitet bei: {x}|hat hier studiert: {x}|studiert an {x}|arbeitet hier: {x}"
    "|verifiziertes profil",
    "status": "ist offline|ist online|ist gerade online|abwesend",
    "icons": "standard",
    "facts": "anmeldungsdatum|anmeldedatum|anmeldung|beitritt"
    "|mitglied seit|beiträge|ort|registriert|registriert seit|registrierung|wohnort|alter|dabei seit|punkte"
    "|geschlecht|bewertung|danke|themen|erhaltene likes|nachrichten|reaktionspunkte|bewertungen|medaillen"
    "|abstimmungen|reaktionen|reaktionswert|webseite|kontaktdaten|postleitzahl|artikel|beiträge:|registriert:"
    "|wohnort:|herkunft|hat sich bedankt|danksagung erhalten|antworten|aufrufe|name|registriert am|beruf|renommee"
    "|fahrzeug|beigetreten|dabei seit:|reaktionen:|ort:|name:|homepage|hilfreiche stimmen|beitragender der stufe",
    "advert": "werbung|anzeige|anzeigen|gesponsert|google anzeige|google anzeigen|advertiser"
    "|gesponsert von {x}|beworben von {x}",
    "deleted": "dieser kommentar wurde vom autor entfernt.|dieser kommentar wurde vom autor entfernt"
    "|dieser kommentar wurde gelöscht|dieser kommentar wurde gelöscht.|kommentar gelöscht|kommentar entfernt"
    "|dieser kommentar wurde von einem blog-administrator entfernt.|[gelöscht]|dieser kommentar wurde entfernt."
    "|beitrag gelöscht|dieser kommentar wurde entfernt|gelöschter kommentar"
    "|dieser kommentar wurde von {x} entfernt|dieser kommentar wurde von {x} gelöscht"
    "|dieser kommentar wurde vom {x} entfernt|dieser kommentar wurde durch {x} entfernt"
    "|kommentar von {x} gelöscht|kommentar von {x} entfernt|entfernt. {x}|dieser beitrag wurde gelöscht"
    "|dieser beitrag wurde entfernt"
    "|kommentar vom moderator entfernt|kommentar von moderator entfernt|dieser tweet ist nicht verfügbar"
    "|dieser post ist nicht verfügbar|kommentar vom nutzer gelöscht"
    "|das posting wurde entfernt|posting entfernt|dieses posting wurde entfernt|das posting wurde gelöscht"
    "|der kommentar wurde entfernt|der kommentar wurde gelöscht|der beitrag wurde entfernt"
    "|der beitrag wurde gelöscht",
    "anonymous": "anonym|gast|unbekannt|besucher|quora-nutzer|quora-nutzer*in",
    "started": "themenstarter|begonnen von|gestartet von|erstellt von|beginndatum|themenersteller|gemeldet von"
    "|gemeldet von:",
    "blog_post": "letzter blogbeitrag|letzter blogeintrag|neuester blogbeitrag|aktueller blogbeitrag"
    "|letzter blog-artikel|letzter artikel|blogged zuletzt",
    "pingback": "pingback|trackback|pingbacks|trackbacks|pingback von|trackback von|erwähnungen",
    "image_of": "beitragsbild zu|titelbild zu|artikelbild zu|bild zum artikel|beitragsbild für",
    "page_of": "seite {n} von {n}|seite {n}/{n}|seite {n}|ältere kommentare|neuere kommentare|← ältere kommentare"
    "|{n} von {n}|gehe zu seite|vorherige|nächste|gehe zu seite {x}|vorheriges thema|nächstes thema"
    "|unbeantwortete themen|aktive themen|alle zeiten sind {x}|neues thema",
    "quote_more": "zum vergrößern anklicken....|zum vergrößern anklicken|- zitierten text anzeigen -|ausklappen"
    "|zitierten text anzeigen",
    "checked": "geprüft von|faktencheck von|medizinisch geprüft von|fachlich geprüft von|lektorat von"
    "|übersetzt von|bearbeitet von",
    "last_post": "letzter beitrag|zum letzten beitrag|letzte nachricht|neuester beitrag von",
    "edited": "letzter kommentar|letzte antwort|letzter beitrag|bearbeitet|aktualisiert|zuletzt bearbeitet"
    "|geändert|zuletzt geändert|bearbeitet am|zuletzt aktualisiert"
    "|stand|geschlossen|letzte änderung|aktualisierung|letzte aktualisierung",
    "asked": "gefragt|gestellt",
    "answered": "beantwortet|geantwortet",
    "followers": "{n} abonnenten|{n} abonnent|{n} follower|{n} tsd. abonnenten|{n} mio. abonnenten",
    "saved": "gespeichert am|gespeichert:|gesichert am|archiviert am|ausgedruckt am|gedruckt am|heruntergeladen am"
    "|druckdatum|aktuelle zeit|aktuelles datum|stand der seite",
    "more": "weiterlesen|weiter lesen|mehr lesen|mehr|weiterlesen {x}|zum artikel|ganzen artikel lesen|mehr erfahren",
    "topic": "betreff des beitrags|thema|betreff|titel|aw|wg|antw|thema anzeigen|vollständige version anzeigen"
    "|vollständige version|normale version",
    "guestbook": "gästebuch|{x} gästebuch|gästebuch {x}|unser gästebuch",
    "about": "auf|zu|in|und|über|für|von|an",
    "small": "und|der|die|das|ist|nicht|ich|ein|eine|mit|auch|auf|sich|den|dem|wie|aber",
    "attachments": "anhänge|dateianhänge|angehängte dateien|angehängte grafiken|miniaturansicht angehängter grafiken",
    "site": "blog|forum|foren|gemeinschaft|community|magazin",
    "counted": "es gibt|alle|insgesamt|bisher|öffentliche|weitere",
    "portrait": "profilbild von {x}|avatar von {x}|avatar für {x}|benutzerbild von {x}|profilfoto von {x}"
    "|avatarbild von {x}"
    "|zum profil von {x}|gehe zum profil von {x}|userbild von {x}|nutzerbild von {x}|{x} – avatar|profilbild für {x}"
    "|u/{x} – avatar"
    "|profil von {x}",
    "published": "veröffentlicht|veröffentlicht am|erschienen am|erstellt am|publiziert am|veröffentlichungsdatum",
    "author_box": "über den autor|über die autorin|zum autor|zur autorin|über",
    "entry": "dieser eintrag wurde|dieser beitrag wurde|dieser artikel wurde",
    "office": "redakteur|redakteurin|autor|autorin|journalist|journalistin|gründer|gründerin"
    "|geschäftsführer|geschäftsführerin|chefredakteur|chefredakteurin|redaktion|experte"
    "|expertin|berater|beraterin|leiter|leiterin|reporter|reporterin|kolumnist|korrespondent"
    "|korrespondentin|volontär|volontärin|bloggerin|freier|freie",
    "opener": "autor|autorin|themenersteller|themenstarter|te|threadersteller|verfasser|beitragsautor|fragesteller",
    "profile": "profil besuchen|profil aufrufen|mein profil vollständig anzeigen",
    "personal": "ich|mein|meine|meinen|meinem|meiner|mir|mich|danke|dank",
}
