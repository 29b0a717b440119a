"""The words of pages in Polish."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "strona główna|główna|start|menu|mapa strony|szukaj|wyszukiwarka|wyszukaj|wyszukiwanie zaawansowane"
    "|zaawansowane wyszukiwanie|pomoc|faq|użytkownicy|lista użytkowników|członkowie|kalendarz|portal|galeria|pliki"
    "|do pobrania|czat|grupy|forum|fora|strona główna forum|forum strona główna|indeks forum|regulamin|zasady"
    "|zasady forum|społeczność|rejestracja|zarejestruj|zarejestruj się|załóż konto|utwórz konto|zaloguj|zaloguj się"
    "|logowanie|wyloguj|wyloguj się|moje konto|konto|profil|mój profil|panel użytkownika|panel sterowania"
    "|prywatne wiadomości|wiadomości prywatne|wiadomości|powiadomienia|ustawienia|opcje|język|nowe posty"
    "|nowe wiadomości|dzisiejsze posty|ostatnie posty|aktywne tematy|tematy bez odpowiedzi|posty bez odpowiedzi"
    "|zobacz posty bez odpowiedzi|oznacz fora jako przeczytane|nowy temat|utwórz temat|utwórz nowy temat"
    "|napisz nowy temat|odpowiedz|odpowiedz w temacie|odpowiedz do tematu|dodaj odpowiedź|temat zamknięty"
    "|szukaj tylko w tytułach|dodany przez użytkownika|szukaj tylko w tym temacie"
    "|szukaj tylko w tym dziale|wyświetl wyniki jako tematy"
    "|temat zablokowany|opcje tematu|narzędzia tematu|narzędzia wątku|szukaj w temacie|przeszukaj temat|oceń temat"
    "|wersja do druku|widok do druku|drukuj|drukuj stronę|wydrukuj|wyślij znajomemu|poleć znajomemu|subskrybuj"
    "|obserwuj|obserwuj temat|śledź|idź do|idź do strony|skocz do|przejdź do treści|przejdź do głównej treści"
    "|przejdź do zawartości|przeskocz do treści|przejdź do nawigacji|przejdź do wyszukiwania|następna strona"
    "|poprzednia strona|następny temat|poprzedni temat|zobacz poprzedni temat|zobacz następny temat|sortuj"
    "|sortuj według|filtruj|strona|pierwsza|ostatnia|następna|następny|poprzednia|poprzedni|dalej|wstecz|powrót|wróć"
    "|powrót do listy|do góry|na górę|zobacz wszystkie|pokaż wszystkie|więcej|zamknij|otwórz menu|o nas|o mnie"
    "|o serwisie|o portalu|kontakt|reklama|polityka prywatności|prywatność|polityka cookies|kariera|praca|dla prasy"
    "|wesprzyj nas|sklep|koszyk|blog|blogi|aktualności|artykuły|recenzje|filmy|wideo|zdjęcia|obrazki|podcasty"
    "|wydarzenia|tematy|tagi|kategorie|działy|archiwum|newsletter|rss|odkrywaj|popularne|najnowsze|nowe|gorące"
    "|aktywne|najczęściej czytane|najpopularniejsze|wykopalisko|mikroblog|znaleziska|hity|ulubione|dodaj znalezisko"
    "|pytania|zadaj pytanie|bez odpowiedzi|odpowiedzi|produkty|cennik|dokumentacja|wiki|poradniki|porady"
    "|otwórz w aplikacji|pobierz aplikację|napisz|napisz recenzję|dyskusje|wszystkie dyskusje|czytaj|edytuj"
    "|edytuj kod źródłowy|kod źródłowy|wyświetl historię|historia i autorzy|historia|dyskusja|artykuł"
    "|strony specjalne|ostatnie zmiany|losuj artykuł|linkujące|projekty|na żywo|dla ciebie|zapisz|udostępnij|słuchaj"
    "|polska|świat|kraj|polityka|gospodarka|biznes|sport|kultura|nauka|technologie|zdrowie|opinie|podróże|region"
    "|regiony|miasto|wiadomości lokalne|kronika|pogoda|ogłoszenia|nekrologi|prenumerata|przepisy|magazyn|okazje"
    "|witaj gościu|witaj, gościu|witamy, gościu|gość|zapamiętaj mnie|nie pamiętam hasła|zapomniałem hasła"
    "|zapomniałeś hasła?|nazwa użytkownika|login|hasło|wersja mobilna|pełna wersja|moderatorzy|ekipa|zespół"
    "|kto jest online|cała aktywność|usuń ciasteczka|więcej opcji|inne aplikacje"
    "|podgląd wydruku|strefa czasowa"
    "|sortuj wg",
    "says": "napisał|napisała|napisał(a)|pisze|mówi|powiedział|powiedziała|powiedział(a)|skomentował|komentuje"
    "|odpowiedział|dodał komentarz|dodała komentarz|dodał(a) komentarz|skomentowała|skomentował(a)",
    "by": "autor|przez|dodane przez|napisane przez|opublikowane przez|autorka|komentarz od|od|dodał|dodała|napisał"
    "|wysłany przez|autor:|dodany przez|napisany przez|post autor:|post autor|wysłane przez|napisany przez:"
    "|pytanie od|odpowiedź od|utworzony przez|temat założony przez|wpisany przez"
    "|przepis autorstwa|przepis użytkownika|artykuł autorstwa|tekst:"
    "|opinia od|recenzja od|recenzje wg|recenzja wg|opinia wg",
    "posted": "opinia napisana w {x}"
    "|dnia|o|w dniu|o godz.|opublikowano|opublikowane|data|zaktualizowano|edytowano|dodano|godz.|w|wysłany"
    "|napisano|r.|data publikacji|o godzinie|napisano:|wysłano|opublikowano dnia|utworzono|odpowiedziano"
    "|opinia dodana|napisano opinię|recenzja z dnia|oceniono dnia|otwarto"
    "|napisane"
    "|dodany|dodana",
    "level": "poziom {n}",
    "reply_to": "w odpowiedzi na|odpowiedź na|odpowiedź do|odpowiedź dla|w odpowiedzi do|odp:"
    "|jako odpowiedź na|odpowiedź na komentarz|odpowiedź użytkownikowi|w odpowiedzi użytkownikowi",
    "wrote": "napisał|napisała|napisał(a)|pisze|cytat: {x}|powiedział(a)|zamieszczone przez {x}|cytat z {x}"
    "|cytuję {x}|napisał(a):|cytat {x}",
    "quoted": "cytat z|cytat od",
    "comments": "recenzje|recenzji|oceny|wpisy|wpisów|komentarz|komentarze|komentarzy|odpowiedź|odpowiedzi|opinie"
    "|opinia|opinii|myśli|dyskusja|post|posty|postów|wypowiedzi|przemyślenia|recenzje użytkowników",
    "none": "brak komentarzy|brak komentarzy:|0 komentarzy|bądź pierwszy|brak odpowiedzi|nie ma jeszcze komentarzy",
    "actions": "zaloguj się lub zarejestruj by odpowiadać|zaloguj się lub zarejestruj się aby dodawać komentarze"
    "|zobacz profil autora|wyślij prywatną wiadomość|wyślij email|odwiedź stronę autora"
    "|odpowiedz|udostępnij|lubię to|lubię to!|nie lubię|zgłoś|cytuj|edytuj|usuń|link|permalink|pokaż więcej"
    "|zgłoś naruszenie|zgłoś nadużycie|podziel się|pokaż odpowiedzi|przetłumacz|zapisz|obserwuj"
    "|zaloguj się, aby odpowiedzieć|zaloguj się aby odpowiedzieć|anuluj pisanie odpowiedzi|odpowiedz cytując|do góry"
    "|drukuj|skomentuj|oceń|ładowanie...|wczytywanie…|sortuj według najlepsze|sortuj według: {x}|sortuj: {x}|najnowsze"
    "|najstarsze|najpopularniejsze|najlepsze|najtrafniejsze|bezpośredni odnośnik|stały link|odnośnik|zobacz profil"
    "|zapisane|odpowiedz z cytatem|cytat|cytuj wielokrotnie|zobacz tłumaczenie|na górę|powrót do góry|rozwiń|url"
    "|wszystkie komentarze|zobacz więcej komentarzy|pokaż więcej komentarzy|pokaż poprzednie komentarze|pomocne"
    "|przydatne|pokaż oryginał|nagroda|nagrodź|zgłoś nieodpowiednią treść|zapisz temat"
    "|zgłoś ten komentarz|zgłoś ten post"
    "|sortuj|sortuj według|sortuj wg",
    "votes": "{n} polubień|{n} polubienia|{n} odpowiedzi|{n} punktów|{n} głosów|{n} komentarzy|pokaż {n} odpowiedzi"
    "|ocena: {n}|{n} wyświetleń|{n} wiadomości|{n} reakcji|{n} postów|{n} udostępnień|oceniono {n} razy {n}"
    "|oceniono {n} raz {n}|oceniono {n} razy|reakcje:{x}|zobacz odpowiedzi ({n})|wyświetl odpowiedzi ({n})"
    "|zobacz {n} odpowiedzi|wyświetl {n} odpowiedzi|zobacz wszystkie komentarze: {n}|polubienia: {n}"
    "|liczba polubień: {n}|odpowiedzi: {n}"
    "|ukryj {n} odpowiedź|ukryj {n} odpowiedzi|ukryj odpowiedzi|pokaż {n} więcej odpowiedzi"
    "|jeszcze {n} odpowiedzi|rozwiń {n} odpowiedzi"
    "|{n} wyświetlenia|{n} głosów za|zobacz {n} głosów|{n} udostępnienia",
    "points": "punkt|punkty|punktów",
    "form": "dodaj komentarz|zostaw komentarz|napisz komentarz|skomentuj|prześlij komentarz|dodaj odpowiedź"
    "|twój komentarz|zostaw odpowiedź|twój adres e-mail nie zostanie opublikowany"
    "|twój adres e-mail nie zostanie opublikowany.|twój adres email nie zostanie opublikowany|komentarze wyłączone"
    "|możliwość komentowania jest wyłączona|zaloguj się, aby dodać komentarz|anuluj pisanie odpowiedzi"
    "|opublikuj komentarz|wyślij komentarz|dodaj swój komentarz|musisz się zalogować"
    "|możliwość komentowania jest wyłączona.|podziel się opinią|zaloguj się, aby skomentować"
    "|zaloguj się, by skomentować|zaloguj się aby komentować"
    "|dołącz do dyskusji|zaloguj się przez|lub zarejestruj się przez disqus|zaloguj się za pomocą",
    "share": "udostępnij|udostępnij:|udostępnij na facebooku|podziel się|podziel się:|drukuj|wyślij e-mailem"
    "|lubię to:|lubię to|kliknij, aby {x}|tweetnij"
    "|wyślij pocztą e-mailwrzuć na blogaudostępnij w xudostępnij w usłudze facebookudostępnij w serwisie pinterest"
    "|wrzuć na bloga!|polub|udostępnij ten artykuł|poleć",
    "related": "podobne wpisy|podobne artykuły|powiązane|powiązane artykuły|zobacz także|zobacz też|czytaj także"
    "|czytaj też|przeczytaj także|najczęściej czytane|najnowsze wpisy|najnowsze komentarze|ostatnie wpisy"
    "|ostatnie komentarze|poprzedni wpis|następny wpis|archiwum|archiwa|kategorie|tagi|etykiety|o mnie|o autorze"
    "|szukaj|linki|nawigacja wpisu|nowszy post starszy post strona główna|podobne tematy|popularne posty|podobne"
    "|może ci się spodobać|polecane|obserwatorzy|archiwum bloga|czytaj więcej|to może ci się spodobać"
    "|może cię zainteresować|zobacz więcej na facebooku|więcej postów|więcej postów użytkownika {x}"
    "|zobacz więcej od {x}|propozycje dla ciebie|może ci się też spodobać|popularne posty z tego bloga"
    "|powiązane pytania|powiązane treści|podobne pytania|więcej odpowiedzi poniżej|podobne znaleziska"
    "|powiązane znaleziska|polecane treści",
    "closing": "wszelkie prawa zastrzeżone|polityka prywatności|regulamin|kontakt|obsługiwane przez {x}"
    "|subskrybuj: {x}|do góry|dumnie wspierane przez {x}|strona główna"
    "|dodaj disqus do swojej strony|dodaj disqus|nie sprzedawaj moich danych|subskrybuj d {x}",
    "notices": "tylko dla prenumeratorów|dostęp tylko dla prenumeratorów"
    "|twój komentarz oczekuje na moderację.|twój komentarz czeka na moderację."
    "|używamy plików cookie {x}|ta strona używa plików cookie {x}|ta strona używa ciasteczek {x}"
    "|strona korzysta z plików cookies {x}|akceptuj|akceptuję|zaakceptuj wszystkie|odrzuć|reklama"
    "|przejdź do treści|przejdź do głównej zawartości"
    "|zaloguj się|zaloguj|zarejestruj się|menu|ładowanie|szukaj|czytaj dalej|rejestracja|czas czytania{x}"
    "|{n} min czytania|przypięty przez {x}|dodaj zakładkę"
    "|autor wiadomość"
    "|najlepsza odpowiedź|zalecana odpowiedź|pierwotnie odpowiedziano: {x}|rozwiązanie"
    "|podgląd wydruku|wersja do druku",
    "roles": "zweryfikowany|zweryfikowana"
    "|niezweryfikowany|autor|autorka|administrator|moderator|użytkownik|gość|nowy użytkownik|autor wpisu"
    "|redakcja|stały bywalec|członek|użytkownicy|administratorzy|moderatorzy|goście|ekspert|aktywny użytkownik"
    "|zaawansowany użytkownik|starszy użytkownik|znany użytkownik|superfan|największy fan|stopień 1.|stopień 2.|mod"
    "|weteran|twórca|bywalec|użytkownik forum|ekspert grupy|nowicjusz"
    "|pracuje w: {x}|pracuje w firmie {x}|studiował w: {x}|studiuje w: {x}"
    "|autor znaleziska|autor artykułu|autor komentarza",
    "status": "jest offline|jest online|nieobecny",
    "icons": "domyślnie",
    "facts": "data rejestracji|członek od"
    "|dołączył|dołączyła|posty|postów|skąd|lokalizacja|miejscowość|rejestracja|dołączył(a)|posty:|płeć|wiek"
    "|pomógł|punkty|dołączył:|rejestracja:|lokalizacja:|skąd:|reputacja|wiadomości|wiadomości:|wiek:|pomógł:"
    "|otrzymał podziękowań|zawód|punkty reakcji",
    "advert": "reklama|reklamy|sponsorowane|ogłoszenie|promowane przez {x}|sponsorowane przez {x}",
    "deleted": "komentarz usunięty przez moderatora|komentarz usunięty przez administratora"
    "|komentarz usunięty przez użytkownika"
    "|ten komentarz został usunięty przez autora.|komentarz usunięty|ten komentarz został usunięty"
    "|ten komentarz został usunięty przez administratora bloga.|[usunięty]|komentarz został usunięty"
    "|ten komentarz został usunięty przez {x}|komentarz usunięty przez {x}"
    "|komentarz został usunięty przez {x}|ten komentarz usunięto|usunięto komentarz"
    "|komentarz został ukryty|wpis usunięty"
    "|komentarz usunięty przez autora|wpis usunięty przez autora",
    "anonymous": "anonimowy|anonim|gość|nieznany|anonimowy użytkownik",
    "started": "rozpoczęty przez|autor wątku|zaczęty przez|data rozpoczęcia|rozpoczynający wątek"
    "|temat założony przez|autor tematu|zgłaszający|zgłoszone przez",
    "blog_post": "ostatni wpis|ostatni post|najnowszy wpis",
    "pingback": "pingback|trackback|odnośnik",
    "image_of": "główny obraz artykułu|obrazek wyróżniający",
    "page_of": "strona {n} z {n}|starsze komentarze|nowsze komentarze|strona {n}|poprzednia|następna"
    "|poprzedni temat|następny temat|posty bez odpowiedzi|aktywne tematy|nowy temat",
    "quote_more": "kliknij, aby rozwinąć...|kliknij aby rozwinąć...|pokaż cytowany tekst",
    "checked": "zweryfikowane przez|sprawdzone przez|recenzja merytoryczna|redakcja tekstu|przetłumaczone przez",
    "last_post": "ostatni post|ostatni wpis|ostatnia wiadomość",
    "edited": "poprawiony|poprawiono|zmieniony|ostatnio zmienione"
    "|ostatnio zmieniony"
    "|ostatni komentarz|ostatni post|ostatnia odpowiedź|edytowano|zaktualizowano|zmodyfikowano"
    "|ostatnia aktualizacja|edytowany|ostatnio edytowany|zmieniono"
    "|ostatnia edycja|edytowane|zamknięto",
    "asked": "zadane|zapytano|zadano",
    "answered": "odpowiedziano|udzielono odpowiedzi",
    "followers": "{n} subskrybentów|{n} tys. subskrybentów|{n} subskrypcji|{n} obserwujących",
    "saved": "zapisano|zapisano dnia|zarchiwizowano|wydrukowano|teraz jest|dzisiaj jest",
    "more": "czytaj dalej|czytaj więcej|więcej|przeczytaj całość",
    "topic": "temat|tytuł|odp|wątek|zobacz temat|zobacz wątek|zobacz pełną wersję|pokaż pełną wersję|pełna wersja"
    "|tytuł wiadomości|temat postu|tytuł posta",
    "guestbook": "księga gości|{x} księga gości",
    "about": "do|na|o|w|dla",
    "small": "nie|się|na|jest|to|że|do|jak|ale|co|tak|po|dla|od|są|czy|już",
    "attachments": "załączniki|załączone pliki",
    "site": "blog|forum|społeczność",
    "counted": "wszystkie|wszystkich|łącznie|razem|są",
    "portrait": "zdjęcie profilowe użytkownika {x}|awatar użytkownika {x}|avatar użytkownika {x}|awatar {x}|avatar {x}"
    "|zdjęcie profilowe {x}"
    "|przejdź do profilu {x}|przejdź do profilu użytkownika {x}|zdjęcie użytkownika {x}"
    "|profil użytkownika {x}|profil {x}",
    "published": "opublikowano|opublikowany|opublikowane|data publikacji|data dodania",
    "author_box": "o autorze|o autorce",
    "entry": "ten wpis został|wpis został",
    "office": "redaktor|redaktorka|dziennikarz|dziennikarka|autor|autorka|założyciel|założycielka"
    "|dyrektor|ekspert|ekspertka|specjalista|specjalistka|blogerka|bloger",
    "opener": "autor|autorka|autor wątku|autor tematu|autor wpisu|autor znaleziska",
    "profile": "odwiedź profil|wyświetl mój pełny profil",
    "personal": "ja|mój|moja|moje|mnie|mi|mam|dzięki|dziękuję",
}
