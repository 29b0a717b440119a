"""The words that page engines print, by kind and language: the one place where they stand.

Recognisers of pages and of text dumps look for forms that repeat; these words only help them to tell a comment's
head from a sentence and furniture from text. A new language or engine is a new entry here and no code.

Entries are casefolded phrases separated by ``|``. A ``{n}`` stands for a number, a ``{x}`` for any words.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal, NamedTuple

Kind = Literal[
    "says",
    "by",
    "posted",
    "reply_to",
    "wrote",
    "comments",
    "none",
    "actions",
    "votes",
    "form",
    "share",
    "related",
    "closing",
    "notices",
    "roles",
    "facts",
    "deleted",
    "anonymous",
    "advert",
    "started",
    "blog_post",
    "pingback",
    "image_of",
    "page_of",
    "quote_more",
    "attachments",
    "edited",
    "asked",
    "answered",
    "small",
    "topic",
    "about",
    "guestbook",
    "more",
    "saved",
    "followers",
]
"""The kinds of words; each is described in :data:`TABLE`."""

TABLE: Final[dict[Kind, dict[str, str]]] = {
    # After a name, in the head of a comment: "Mira says:". With or without a colon or dots.
    "says": {
        "en": "says|said|wrote|writes|commented|replied|responded|says in reply|said in reply to"
        "|has left a comment|says on|said on|says at|said at",
        "de": "sagt|sagte|schrieb|schreibt|meint|meinte|kommentierte|kommentiert|hat gesagt"
        "|hat geschrieben|antwortete|schrieb am|sagt am|sagte am",
        "fr": "dit|a dit|écrit|a écrit|a commenté|a répondu|répond|a posté",
        "es": "dice|dijo|escribió|escribio|ha dicho|comentó|comento|respondió|respondio|escribe",
        "pt": "diz|disse|escreveu|comentou|respondeu",
        "it": "dice|ha detto|scrive|ha scritto|ha commentato|commenta|ha risposto|scrisse",
        "nl": "zegt|zei|schreef|schrijft|reageerde|antwoordde",
        "pl": "napisał|napisała|napisał(a)|pisze|mówi|powiedział|powiedziała|powiedział(a)|skomentował"
        "|komentuje|odpowiedział",
        "ru": "пишет|написал|написала|написал(а)|говорит|сказал|сказала|сказал(а)|комментирует|ответил"
        "|ответила|прокомментировал|прокомментировала",
        "uk": "пише|написав|написала|каже|сказав|сказала|коментує|відповів",
        "tr": "dedi ki|dedi|diyor ki|diyor|yazdı|der ki|yorumladı|cevapladı",
        "sv": "säger|sa|sade|skrev|skriver|svarade",
        "da": "siger|sagde|skrev|skriver|svarede",
        "no": "sier|sa|skrev|skriver|svarte",
        "fi": "sanoo|sanoi|kirjoitti|kirjoittaa|kommentoi|vastasi",
        "cs": "napsal|napsala|napsal(a)|říká|řekl|řekla|píše|komentuje",
        "hu": "szerint|mondta|írta|írja|mondja|hozzászólása",
        "ro": "spune|a spus|a scris|scrie|a comentat",
        "el": "λέει|είπε|έγραψε|γράφει|σχολίασε",
        "ca": "diu|ha dit|va dir|ha escrit|va escriure",
        "id": "berkata|mengatakan|menulis|berkomentar",
        "vi": "nói|viết|đã viết|đã nói|bình luận",
        "ja": "より|さん|さんのコメント|さんより|の発言|さんが書きました|のコメント|は言いました"
        "|さんの発言|がコメント|さんからのコメント|曰く",
        "zh": "说道|说|说：|寫道|写道|表示|說|說道|提到|评论道|評論道|回复|回覆|發表於|发表于|留言",
        "ko": "님의 말|님의 말씀|님이 말하길|님이 말함|님이 작성|님의 댓글|님:|댓글|말함|말하길",
        "ar": "يقول|قال|كتب|كتبت|يكتب|علق|أضاف|رد|تقول|قالت",
        "he": "אומר|אמר|אמרה|כתב|כתבה|הגיב|הגיבה|אומרת",
        "fa": "گفت|می‌گوید|نوشت|گفته",
        "hi": "ने कहा|कहते हैं|ने लिखा|का कहना है|said",
    },
    # Before a name: "by Mira", "Posted by Mira".
    "by": {
        "en": "by|posted by|written by|author|comment by|submitted by|from|user|username|name"
        "|answered by|asked by|started by|commented by|left by|response by|words by|text by"
        "|story by|article by|published by|post by|posted by:|added by|reply by|review by"
        "|message by|originally posted by|created by|via",
        "de": "von|beitragvon|beitrag von|verfasst von|geschrieben von|autor|autorin|veröffentlicht von"
        "|eingestellt von|kommentar von|text|gepostet von|erstellt von|gesendet von"
        "|ein artikel von|ein beitrag von|eingesendet von|name|text von|redakteur|redaktion"
        "|begonnen von",
        "fr": "par|publié par|posté par|écrit par|auteur|auteure|rédigé par|commentaire de|message de"
        "|envoyé par|proposé par|de|propos recueillis par|publie par|poste par|mis en ligne par"
        "|signalé par|soumis par|déposé par|laissé par",
        "es": "por|publicado por|escrito por|autor|autora|posteado por|comentario de|enviado por|de"
        "|mensaje de|publicada por|texto de|comentado por|dejado por",
        "pt": "por|publicado por|postado por|escrito por|autor|autora|comentário de|enviado por|de"
        "|publicada por|mensagem de|criado por|comentado por",
        "it": "di|da|pubblicato da|scritto da|autore|autrice|postato da|inserito da|commento di"
        "|a cura di|inviato da|messaggio di",
        "nl": "door|geplaatst door|geschreven door|auteur|gepost door|van|reactie van|bericht van|ingezonden door",
        "pl": "autor|przez|dodane przez|napisane przez|opublikowane przez|autorka|komentarz od|od|dodał"
        "|dodała|napisał|wysłany przez|autor:|dodany przez|napisany przez",
        "ru": "автор|от|опубликовал|опубликовано|написал|разместил|добавил|автор:|автор комментария"
        "|опубликовала|сообщение от|комментарий от",
        "uk": "автор|від|опублікував|написав|додав",
        "tr": "yazan|gönderen|yazar|tarafından|ekleyen|yazar:|yayınlayan|kaynak",
        "sv": "av|skrivet av|postat av|publicerat av|upplagd av|författare|inlägg av|inlagt av",
        "da": "af|skrevet af|indsendt af|forfatter|oprettet af|lagt op af",
        "no": "av|skrevet av|postet av|forfatter|publisert av",
        "fi": "kirjoittaja|kirjoittanut|lähettänyt|lähettäjä|kirjoitti|tekijä",
        "cs": "autor|od|napsal|vložil|přidal|autorka|odeslal",
        "hu": "szerző|írta|beküldte|közzétette|küldte",
        "ro": "de|de către|scris de|publicat de|autor|postat de|trimis de",
        "el": "από|του|αναρτήθηκε από|συντάκτης|γράφει|γράφτηκε από",
        "ca": "per|publicat per|escrit per|autor|de",
        "id": "oleh|ditulis oleh|diposting oleh|penulis",
        "vi": "bởi|đăng bởi|tác giả|viết bởi|người đăng",
        "ja": "投稿者|投稿者:|作成者|筆者|名前|著者|by|記者|文|ライター|名前：|投稿者：|執筆者|名無しさん|投稿者名",
        "zh": "作者|作者：|作者:|发布者|發佈者|楼主|樓主|发表者|由|文|撰文|記者|记者|发帖人|网友"
        "|網友|看板|来自|博主"
        "|发表人|發表人|留言者",
        "ko": "작성자|글쓴이|작성자:|글|기자|작성|닉네임|이름|by",
        "ar": "بواسطة|كتبه|كتبها|الكاتب|بقلم|كتب|من طرف|نشره|أرسلت بواسطة|المشاركة بواسطة|من",
        "he": "מאת|על ידי|נכתב על ידי|פורסם על ידי|כותב",
        "fa": "توسط|نویسنده|نوشته|نوشته شده توسط",
        "hi": "द्वारा|लेखक|प्रस्तुतकर्ता",
    },
    # Words that introduce or join a date in a head or byline: "Posted on", "at", "am … um".
    "posted": {
        "en": "released|release|release date|post|post posted|old|unread|unread post|on|at|posted on"
        "|posted at|posted|published|published on|date|updated|edited|last edited|last updated"
        "|last modified|sent|written on|filed|submitted|submitted on|created|joined|in|added"
        "|reviewed|asked|answered|commented|replied|modified|edited at|edited on|commented on"
        "|replied on"
        "|reply posted|active|original post|permalink|since|reply|on:|date:|time|time:|posted:"
        "|published:|updated:|published at|first published|datum|answered on",
        "de": "am|um|uhr|vom|veröffentlicht am|veröffentlicht|gepostet am|datum|aktualisiert|geändert"
        "|bearbeitet|zuletzt bearbeitet|verfasst am|verfasst|erstellt am|erstellt|erschienen am"
        "|den|stand|geschrieben am|beantwortet|gefragt|eingestellt|zuletzt aktualisiert|der"
        "|beginndatum|zuletzt geändert|am:",
        "fr": "le|à|publié le|posté le|posté|publié|date|mis à jour|mis à jour le|modifié le|modifié"
        "|écrit le|du|rédigé le|en date du|mise à jour|il y a|envoyé le|envoyé"
        "|dernière mise à jour|demandé|répondu|le:",
        "es": "el|a las|a la|publicado el|publicado|fecha|actualizado|editado|escrito el|enviado el"
        "|modificado|hace|última actualización|las|de|preguntada|respondida|editada|con fecha|del"
        "|a la(s)|en",
        "pt": "em|às|as|publicado em|postado em|data|atualizado|editado|atualizado em|escrito em|no dia"
        "|dia|há|perguntada|respondida|editada|de|publicado|enviado em|modificado",
        "it": "il|alle|alle ore|pubblicato il|pubblicato|data|aggiornato|modificato|scritto il"
        "|inviato il|ore|ultimo aggiornamento|postato il|del|inserito il",
        "nl": "op|om|geplaatst op|gepubliceerd op|datum|bijgewerkt|gewijzigd|bewerkt|uur|geschreven op|geplaatst",
        "pl": "dnia|o|w dniu|o godz.|opublikowano|opublikowane|data|zaktualizowano|edytowano|dodano"
        "|godz.|w|wysłany|napisano|r.|data publikacji|o godzinie",
        "ru": "в|опубликовано|дата|обновлено|изменено|отредактировано|добавлено|отправлено|задан"
        "|ответ дан|от|г.|года|размещено|дата публикации|написано|ответил|на",
        "uk": "о|опубліковано|дата|оновлено|додано|змінено|р.",
        "tr": "tarihinde|tarih|saat|yayınlanma|güncellenme|güncelleme|yayın tarihi|yayınlandı"
        "|güncellendi|eklenme|yayınlanma tarihi|tarihi|tarihinde, saat|zaman",
        "sv": "den|kl|kl.|klockan|publicerad|publicerat|uppdaterad|skrivet|datum|postat",
        "da": "den|kl|kl.|d.|udgivet|opdateret|skrevet|dato",
        "no": "den|kl|kl.|publisert|oppdatert|skrevet|dato",
        "fi": "klo|julkaistu|päivitetty|kirjoitettu|muokattu|päivämäärä|päiväys|lähetetty",
        "cs": "dne|v|publikováno|aktualizováno|upraveno|datum|vloženo",
        "hu": "dátum|közzétéve|frissítve|időpont",
        "ro": "la|pe|în|publicat|publicat pe|actualizat|data|pe data de|la data de",
        "el": "στις|στο|δημοσιεύθηκε|ενημερώθηκε|ημερομηνία",
        "ca": "el|a les|publicat el|data|actualitzat",
        "id": "pada|pukul|tanggal|diperbarui|diterbitkan",
        "vi": "lúc|ngày|vào|đăng ngày|cập nhật|vào lúc",
        "ja": "投稿日|日時|更新|更新日|公開日|投稿|作成日|最終更新|at|投稿日時|編集済み|公開|掲載日"
        "|投稿日：|更新日：|時刻",
        "zh": "发表于|發表於|发布于|發佈於|时间|時間|更新|编辑于|发布时间|于|於|日期|回复于|發布時間"
        "|最后编辑|最後編輯|发布|發佈|更新于|编辑|發表時間|回复时间|發布日期",
        "ko": "작성일|등록일|수정|입력|작성|게시일|날짜|수정됨|업데이트|작성일:|등록|작성시간|시간",
        "ar": "في|بتاريخ|الساعة|نشر في|نشر|تاريخ النشر|تم التحديث|آخر تحديث|تاريخ|تم النشر|على الساعة|الموافق",
        "he": "ב|בתאריך|בשעה|פורסם|עודכן|תאריך|פורסם ב",
        "fa": "در|تاریخ|ساعت|منتشر شده|به‌روز",
        "hi": "को|पर|दिनांक|प्रकाशित",
    },
    # Before the name or title of what a comment answers.
    "reply_to": {
        "en": "in reply to|replying to|in response to|reply to|replied to|responding to|re:|@",
        "de": "antwort auf|als antwort auf|antwort an|in antwort auf|als antwort an|auf|aw:|re:",
        "fr": "en réponse à|en réponse au|réponse à|répondre à|en réaction à|re:",
        "es": "en respuesta a|respondiendo a|en respuesta al|respuesta a|re:",
        "pt": "em resposta a|em resposta à|respondendo a|resposta a|em resposta ao|re:",
        "it": "in risposta a|in risposta al|risposta a|rispondendo a|in risposta ad",
        "nl": "in antwoord op|als antwoord op|reactie op|antwoord aan|in reactie op|antwoord op",
        "pl": "w odpowiedzi na|odpowiedź na|odpowiedź do|odpowiedź dla|w odpowiedzi do|odp:",
        "ru": "в ответ на|ответ на|в ответ|ответ пользователю|ответ для|отвечает|в ответ пользователю",
        "uk": "у відповідь на|відповідь на|у відповідь",
        "tr": "yanıt olarak|cevap olarak|yanıt|kişisine cevap|yanıtlanan|cevaben",
        "sv": "som svar på|svar till|svar på|som svar till",
        "da": "som svar på|svar til|svar på|som svar til",
        "no": "som svar på|svar til|svar på|som svar til",
        "fi": "vastauksena|vastaus käyttäjälle|vastaus",
        "cs": "v odpovědi na|odpověď na|reakce na|odpověď pro",
        "hu": "válasz erre|válaszul erre|válasz neki",
        "ro": "ca răspuns la|răspuns la|în răspuns la|răspuns pentru",
        "el": "σε απάντηση|απάντηση σε|απάντηση στο|απάντηση στον",
        "ja": "への返信|さんへの返信|返信先|返信先:|返信先：|への返事|に返信|>>",
        "zh": "回复|回覆|回复给|回應|答复|引用|对|回复 @|回覆給",
        "ko": "님에게 답글|에 대한 답글|님에게 보내는 답글|답글 대상",
        "ar": "ردا على|رداً على|الرد على|رد على|في رد على",
        "he": "בתגובה ל|תגובה ל|בתשובה ל",
        "fa": "در پاسخ به|پاسخ به",
    },
    # Between a name and a quotation: "Mira wrote:" alone on a line, or at the end of "On … Mira wrote:".
    "wrote": {
        "en": "wrote|said|writes|originally posted by {x}|quote from: {x}|quoting {x}|quote:"
        "|quote originally posted by {x}",
        "de": "schrieb|hat gesagt|hat geschrieben|schrieb am {x}|zitat von {x}|zitat:|zitat",
        "fr": "a écrit|a dit|citation de {x}|citation :|écrit|citation",
        "es": "escribió|escribio|dijo|ha escrito|cita de {x}|cita:|iniciado por {x}",
        "pt": "escreveu|disse|citação de {x}|postado originalmente por {x}",
        "it": "ha scritto|scrisse|ha detto|citazione di {x}|citazione da: {x}",
        "nl": "schreef|zei|citaat van {x}|zegt",
        "pl": "napisał|napisała|napisał(a)|pisze|cytat: {x}|powiedział(a)",
        "ru": "писал|писал(а)|написал|написала|написал(а)|пишет|сказал|сказал(а)|цитата: {x}|цитата",
        "tr": "yazdı|dedi ki|demiş ki|alıntı|alıntı: {x}|şöyle yazdı",
        "sv": "skrev|sa|citat från {x}|sade",
        "da": "skrev|sagde|citat fra {x}",
        "no": "skrev|sa|sitat fra {x}",
        "fi": "kirjoitti|sanoi|lainaus",
        "cs": "napsal|napsala|napsal(a)|píše",
        "hu": "írta|mondta",
        "ja": "さんは書きました|の発言|さんが書きました|wrote|引用",
        "zh": "写道|寫道|说|說|提到|引用|发表于 {x}|發表於 {x}",
        "ko": "님이 작성|님의 말|작성함|인용",
        "ar": "كتب|كتبت|قال|اقتباس|اقتباس:",
        "he": "כתב|כתבה|ציטוט",
    },
    # What comments are called where they are counted or headed: "12 comments", "Kommentare (3)".
    "comments": {
        "en": "customer reviews|user reviews|entries|comment|comments|response|responses|reply|replies"
        "|thought|thoughts|answer|answers"
        "|comment(s)|discussion|discussions|discussion to this post|reader comments|reactions"
        "|reaction|post|posts|message|messages|user comments|remarks|feedback|opinions"
        "|readers' comments|commentary|join the discussion|conversation|all comments|top comments"
        "|view comments|comments so far|letters|reviews",
        "de": "rezensionen|bewertungen|kundenrezensionen|einträge|gästebucheinträge|kommentar"
        "|kommentare|antwort|antworten|reaktion|reaktionen|beitrag|beiträge"
        "|leserkommentare|rückmeldungen|gedanken|meinungen|diskussion|wortmeldungen|stimmen"
        "|gedanke|leserbriefe|nachricht|nachrichten|leserkommentar|anmerkungen|bemerkungen"
        "|nutzerrezensionen|kundenbewertungen|kundenmeinungen|erfahrungsberichte",
        "fr": "critiques|commentaires client|avis clients|commentaire|commentaires|réponse|réponses"
        "|réaction|réactions|avis|message|messages"
        "|vos réactions|vos commentaires|réflexion|réflexions|les commentaires|discussion"
        "|commentaire(s)|vos avis|contributions|évaluations|avis des utilisateurs",
        "es": "reseñas|valoraciones|opiniones de clientes|opiniones de los usuarios|comentario"
        "|comentarios|respuesta|respuestas|mensaje|mensajes|opinión|opiniones"
        "|pensamientos|ideas|pensamiento|reacciones|comentario(s)|haz un comentario|discusión"
        "|reseñas de usuarios",
        "pt": "avaliações|avaliações de clientes|recados|comentário|comentários|comentario|comentarios"
        "|resposta|respostas|mensagem|mensagens"
        "|opiniões|comentário(s)|ideias|pensamentos|discussão|opinião",
        "it": "recensioni|recensione|recensioni clienti|commento|commenti|risposta|risposte|messaggio"
        "|messaggi|pensieri|pensiero|opinioni"
        "|reazioni|discussione|intervento|interventi|recensioni degli utenti",
        "nl": "beoordelingen|recensies|klantbeoordelingen|reviews|reactie|reacties|antwoord|antwoorden"
        "|bericht|berichten|opmerking|opmerkingen|gedachten"
        "|commentaren|gedachte|discussie",
        "pl": "recenzje|recenzji|oceny|wpisy|wpisów|komentarz|komentarze|komentarzy|odpowiedź"
        "|odpowiedzi|opinie|opinia|opinii|myśli|dyskusja"
        "|post|posty|postów|wypowiedzi|przemyślenia|recenzje użytkowników",
        "ru": "рецензии|рецензий|отзывы покупателей|записей|комментарий|комментария|комментариев"
        "|комментарии|ответ|ответа|ответов|ответы|отзыв"
        "|отзывы|отзыва|отзывов|сообщение|сообщения|сообщений|мыслей|мысли|мысль|обсуждение"
        "|мнения|мнений|каментов|отзывы пользователей",
        "uk": "коментар|коментарі|коментарів|коментаря|відповідь|відповіді|відповідей|думок|відгуки",
        "tr": "değerlendirmeler|değerlendirme|incelemeler|ileti|yorum|yorumlar|cevap|cevaplar|yanıt"
        "|yanıtlar|mesaj|mesajlar|görüş|düşünce|okur yorumları|kullanıcı yorumları",
        "sv": "kommentar|kommentarer|svar|inlägg|reaktioner|tankar|tanke|reaktion",
        "da": "kommentar|kommentarer|svar|indlæg|tanker|reaktioner|debat",
        "no": "kommentar|kommentarer|svar|innlegg|tanker|reaksjoner",
        "fi": "kommentti|kommenttia|kommentit|vastaus|vastausta|vastaukset|ajatusta|viestiä|ajatuksia",
        "cs": "komentář|komentáře|komentářů|odpověď|odpovědi|odpovědí|reakce|reakcí|názory|příspěvky"
        "|příspěvků|diskuse|diskuze",
        "hu": "hozzászólás|hozzászólások|válasz|válaszok|komment|kommentek|vélemény|gondolat",
        "ro": "comentariu|comentarii|răspuns|răspunsuri|gânduri|păreri|mesaje|de comentarii",
        "el": "σχόλιο|σχόλια|απάντηση|απαντήσεις|σκέψεις",
        "ca": "comentari|comentaris|resposta|respostes",
        "id": "komentar|tanggapan|balasan|pemikiran",
        "vi": "bình luận|phản hồi|trả lời|nhận xét|ý kiến|thảo luận",
        "ja": "レビュー|件のレビュー|カスタマーレビュー|クチコミ|件のクチコミ|書き込み|コメント"
        "|件のコメント"
        "|返信|件の返信|レス|投稿|個のコメント|コメント一覧|回答|感想"
        "|件のフィードバック|みんなのコメント|ユーザーレビュー",
        "zh": "点评|条点评|评价|条评价|用户评论|全部回应|条回应|评论|評論|条评论"
        "|則評論|回复|回覆|留言|条回复|則留言|个评论|個評論|篇回应|回应|回應"
        "|条留言|回答|个回答|跟帖|条跟帖|筆回覆|網友評論|网友评论|精彩评论|全部评论|最新评论"
        "|则回应|則回應|個回應|条回应|条|則迴響|迴響|意見|个想法|想法|則想法|条想法|用户评测",
        "ko": "리뷰|후기|상품평|개의 리뷰|댓글|개의 댓글|답글|개의 답글|의견"
        "|개의 의견|덧글|답변|개|코멘트|전체 댓글|댓글 수|답변수|개의 생각",
        "ar": "مراجعات|تقييمات|آراء العملاء|المراجعات|تعليق|تعليقات|تعليقا|تعليقًا|رد|ردود|ردا|مشاركة"
        "|مشاركات|التعليقات|تعليقان|الردود|ردان"
        "|آراء|رأي|تعليقات القراء|الأفكار",
        "he": "תגובה|תגובות|תשובות|הודעות|מחשבות|דיון",
        "fa": "دیدگاه|نظر|نظرات|پاسخ|دیدگاه‌ها",
        "hi": "टिप्पणी|टिप्पणियाँ|टिप्पणियां|उत्तर|विचार",
    },
    # The page says that nobody has commented.
    "none": {
        "en": "no comments|no comments yet|be the first to comment|no responses|no replies|no comment"
        "|no comments posted|no comments so far|there are no comments|there are no comments yet"
        "|0 comments|0 responses|0 replies|no responses yet|be the first to leave a comment"
        "|be the first to reply|add the first comment|no one has commented yet|nothing here yet"
        "|comments are off|comments off|no answers|be the first",
        "de": "keine kommentare|noch keine kommentare|keine kommentare vorhanden|0 kommentare"
        "|bisher keine kommentare|schreibe den ersten kommentar|keine antworten"
        "|es gibt noch keine kommentare|sei der erste|kein kommentar|noch kein kommentar"
        "|sei der erste, der kommentiert|kommentare deaktiviert",
        "fr": "aucun commentaire|pas de commentaire|pas encore de commentaire|0 commentaire"
        "|aucune réponse|soyez le premier à commenter|pas de commentaires|aucune réaction"
        "|soyez le premier à réagir|soyez le premier à donner votre avis",
        "es": "sin comentarios|no hay comentarios|no hay comentarios:|0 comentarios"
        "|sé el primero en comentar|ningún comentario|aún no hay comentarios|sin respuestas"
        "|no hay comentarios aún|sé el primero",
        "pt": "sem comentários|nenhum comentário|nenhum comentário:|0 comentários"
        "|seja o primeiro a comentar|ainda não há comentários|não há comentários|sem respostas",
        "it": "nessun commento|nessun commento:|0 commenti|non ci sono commenti|commenta per primo"
        "|nessuna risposta|ancora nessun commento|sii il primo a commentare",
        "nl": "geen reacties|nog geen reacties|geen commentaar|0 reacties|wees de eerste om te reageren"
        "|geen opmerkingen",
        "pl": "brak komentarzy|brak komentarzy:|0 komentarzy|bądź pierwszy|brak odpowiedzi|nie ma jeszcze komentarzy",
        "ru": "нет комментариев|комментариев нет|комментариев пока нет|пока нет комментариев"
        "|0 комментариев|нет ответов|будьте первым|комментариев нет:|без комментариев",
        "uk": "немає коментарів|коментарів немає|коментарів немає:|0 коментарів|без коментарів",
        "tr": "yorum yok|yorum yok:|henüz yorum yok|hiç yorum yok|0 yorum|ilk yorumu siz yapın"
        "|ilk yorumu sen yaz|henüz yorum yapılmamış",
        "sv": "inga kommentarer|inga kommentarer:|0 kommentarer|inga svar",
        "da": "ingen kommentarer|ingen kommentarer:|0 kommentarer|ingen svar",
        "no": "ingen kommentarer|ingen kommentarer:|0 kommentarer|ingen svar",
        "fi": "ei kommentteja|ei kommentteja:|0 kommenttia",
        "cs": "žádné komentáře|žádné komentáře:|0 komentářů|bez komentářů|okomentovat",
        "hu": "nincsenek megjegyzések|nincs hozzászólás|nincsenek megjegyzések:|0 hozzászólás",
        "ro": "niciun comentariu|niciun comentariu:|fără comentarii|0 comentarii",
        "el": "δεν υπάρχουν σχόλια|δεν υπάρχουν σχόλια:|κανένα σχόλιο",
        "ja": "コメントはありません|コメントはまだありません|コメントなし|コメントする|コメント(0)"
        "|0件のコメント|0 件のコメント|0 件のコメント:|コメント：0",
        "zh": "没有评论|暂无评论|暫無評論|沒有留言|没有留言|暂无回复|沒有評論|沒有留言:|还没有评论"
        "|0 条评论|尚無留言|尚无评论|没有评论:|抢沙发|还没有人评论|快来抢沙发",
        "ko": "댓글 없음|댓글 없음:|댓글이 없습니다|등록된 댓글이 없습니다|댓글 0|아직 댓글이 없습니다"
        "|첫 댓글을 남겨주세요",
        "ar": "لا توجد تعليقات|لا تعليقات|ليست هناك تعليقات|ليست هناك تعليقات:|لا يوجد تعليقات"
        "|كن أول من يعلق|لا يوجد ردود|0 تعليق",
        "he": "אין תגובות|אין תגובות:|0 תגובות|היה הראשון להגיב",
        "fa": "بدون دیدگاه|هیچ نظری|هیچ دیدگاهی",
    },
    # Buttons and links of one comment or post: whole lines, alone or in a row.
    "actions": {
        "en": "avatar|gravatar|profile picture|user avatar|disagree|agree|view user's profile"
        "|comment link|not verified|reply|replies|share|like|dislike|flag|report|quote|edit"
        "|delete|permalink|link|save|hide|unhide|follow|give award|award|report abuse|parent|root"
        "|next|prev|context|collapse|expand|vote up|vote down|upvote|downvote"
        "|reply to this comment|reply to this|quote and reply|reply with quote|report this"
        "|report comment|flag as offensive|flag as inappropriate|report as inappropriate"
        "|flag this comment|flag comment|flag for moderation|report this comment|report this post"
        "|log in to reply|login to reply|log in or register to post comments"
        "|login or register to post comments|see translation|translate|view replies|hide replies"
        "|show replies|view more replies|show more|show less|read more|see more|unlike|liked"
        "|retweet|quote tweet|bookmark|copy link|copy|embed|crosspost|source|full comments"
        "|perma-link|parent comment|reply delete|cite|improve this answer|improve this question"
        "|add a comment|show more comments|follow this|give gold|top|back to top|up|go up"
        "|jump to comment|children|view profile|send message|send private message|pm|message"
        "|profile|find|website|visit website|thank|thanks|helpful|was this helpful|yes|no"
        "|mark as spam|print view|remove|block|ban|mute|follow user|unfollow|reply to topic"
        "|comment|respond|react|recommend|cancel reply|email|cancel|mark as solution|best answer"
        "|in reply to|view in thread|reply to author|like reply|love|loading|loading...|like this"
        "|share this comment|hide thread|comment permalink|report post|quick reply|multi-quote"
        "|offline|online|logged|subscribe|history|track|caches|favorite|unvote|copy to clipboard"
        "|reply ↓|view original|menu|options|more options|more|close|[link]|[–]|[-]|[+]|[deleted]"
        "|ip logged|ip: logged|like like loading|reply to post|follow post|revisions|score"
        "|sort by best|sort by newest|sort by oldest|sort by top|sorted by: {x}|sort by: {x}"
        "|newest first|oldest first|most relevant|sort|recommended|all comments",
        "de": "antworten|teilen|gefällt mir|gefällt mir nicht|mag ich|melden|zitieren|zitat|bearbeiten"
        "|löschen|permalink|verlinken|beitrag melden|kommentar melden"
        "|auf diesen kommentar antworten|antwort|link|anmelden zum antworten"
        "|zum antworten anmelden|mehr anzeigen|weniger anzeigen|übersetzen|speichern|folgen"
        "|antworten anzeigen|gefällt mir antworten|zitat antworten|reagieren|verstoß melden|danke"
        "|danken|bewerten|daumen hoch|daumen runter|nach oben|mit zitat antworten"
        "|zum vergrößern anklicken....|spam melden|kommentieren|empfehlen|antworten abbrechen"
        "|drucken|offline|online|gespeichert|ausblenden|einblenden|profil|private nachricht"
        "|nachricht senden|direkt|hoch|diskussion|antwort auf diesen kommentar|als spam melden"
        "|positiv|negativ|kommentar löschen|wird geladen|wird geladen …|wird geladen..."
        "|nach beste sortieren|nach neueste sortieren|sortieren nach: {x}|relevanteste"
        "|neueste zuerst|älteste zuerst|neueste|älteste|beliebteste"
        "|permanentlink|direktlink|permanenter link",
        "fr": "répondre|partager|j’aime|j'aime|je n'aime pas|signaler|citer|modifier|supprimer"
        "|permalien|lien|lien permanent|signaler un abus|signaler ce commentaire|voir plus"
        "|voir moins|traduire|enregistrer|suivre|répondre à ce commentaire|répondre à ce message"
        "|connectez-vous pour répondre|éditer|alerter|recommander|j’aime répondre|haut|imprimer"
        "|réagir|voir les réponses|afficher plus|annuler la réponse|signaler au modérateur"
        "|signaler un contenu abusif|retour en haut|hors ligne|en ligne|chargement…|chargement"
        "|les meilleurs|les plus récents|les plus anciens|trier par: {x}|les plus pertinents"
        "|plus pertinents|du plus récent au plus ancien",
        "es": "responder|compartir|me gusta|no me gusta|denunciar|reportar|citar|editar|eliminar|borrar"
        "|enlace|enlace permanente|permalink|ver más|ver menos|traducir|guardar|seguir"
        "|responder a este comentario|accede para responder|inicia sesión para responder"
        "|reportar comentario|contestar|me gusta responder|arriba|imprimir|reportar abuso"
        "|ver traducción|cancelar la respuesta|cancelar respuesta|ver respuestas|mostrar más"
        "|comentar|votar|positivo|negativo|cargando|cargando...|desconectado|en línea"
        "|ordenar por los mejores|ordenar por: {x}|los mejores|más recientes|más antiguos"
        "|más relevantes|más valorados"
        "|enlace directo",
        "pt": "responder|compartilhar|partilhar|curtir|gosto|não gosto|denunciar|citar|editar|excluir"
        "|eliminar|apagar|link|permalink|ver mais|ver menos|traduzir|salvar|seguir|reportar"
        "|gostei|não gostei|comentar|adicionar comentário|gosto responder|melhorar esta pergunta"
        "|melhorar esta resposta|cancelar resposta|faça login para responder"
        "|inicie sessão para responder|topo|imprimir|ver respostas|mostrar mais|carregando"
        "|carregando...|a carregar...|entre para responder"
        "|ordenar por melhores|ordenar por: {x}|mais recentes|mais antigos|mais relevantes"
        "|link permanente|ligação permanente|link direto",
        "it": "rispondi|condividi|mi piace|non mi piace|segnala|cita|modifica|elimina|cancella|link"
        "|permalink|mostra altro|mi piace rispondi|mostra meno|traduci|salva|segui|segnala abuso"
        "|accedi per rispondere|quota|rispondi a questo commento|annulla risposta|su|stampa"
        "|rispondi citando|visualizza risposte|altro|commenta|vota|caricamento...|caricamento"
        "|ordina per migliori|ordina per: {x}|più recenti|meno recenti|più pertinenti|più votati"
        "|link permanente|collegamento permanente",
        "nl": "reageren|beantwoorden|delen|vind ik leuk|vind ik niet leuk|rapporteren|melden|citeren"
        "|quote|bewerken|verwijderen|leuk|link|permalink|meer weergeven|vertalen|opslaan|volgen"
        "|antwoorden|antwoord|log in om te reageren|reactie annuleren|reageer|citaat|aanmelden"
        "|login om te reageren|meld misbruik|vind ik leuk reageren|naar boven|afdrukken|laden..."
        "|sorteer op: {x}|nieuwste eerst|oudste eerst|nieuwste|oudste|meest relevant"
        "|permanente link|directe link",
        "pl": "odpowiedz|udostępnij|lubię to|lubię to!|nie lubię|zgłoś|cytuj|edytuj|usuń|link|permalink"
        "|pokaż więcej|zgłoś naruszenie|zgłoś nadużycie|podziel się|pokaż odpowiedzi|przetłumacz"
        "|zapisz|obserwuj|zaloguj się, aby odpowiedzieć|zaloguj się aby odpowiedzieć"
        "|anuluj pisanie odpowiedzi|odpowiedz cytując|do góry|drukuj|skomentuj|oceń|ładowanie..."
        "|wczytywanie…"
        "|sortuj według najlepsze|sortuj według: {x}|sortuj: {x}|najnowsze|najstarsze"
        "|najpopularniejsze|najlepsze|najtrafniejsze"
        "|bezpośredni odnośnik|stały link|odnośnik",
        "ru": "ответить|поделиться|нравится|не нравится|пожаловаться|цитировать|цитата|редактировать"
        "|изменить|удалить|мне нравится|ссылка|постоянная ссылка|показать ещё|показать еще"
        "|перевести|сохранить|подписаться|войдите, чтобы ответить|ответить с цитированием|ответ"
        "|комментировать|отменить ответ|наверх|печать|в ответ|жалоба|раскрыть ветку|скрыть ответы"
        "|показать ответы|нравится ответить|спасибо|загрузка...|лайк|не в сети|в сети"
        "|сначала новые|сначала старые|сначала лучшие|по актуальности|по порядку|по рейтингу"
        "|по дате|сортировка: {x}|сортировать: {x}|новые|популярные"
        "|прямая ссылка",
        "uk": "відповісти|поділитися|подобається|не подобається|поскаржитися|цитувати|редагувати"
        "|видалити|посилання|переклад|скасувати відповідь|увійдіть, щоб відповісти",
        "tr": "yanıtla|cevapla|paylaş|beğen|beğenme|şikayet et|bildir|alıntı|alıntıla|düzenle|sil"
        "|bağlantı|kalıcı bağlantı|daha fazla göster|çevir|kaydet|takip et|yanıtları göster"
        "|cevabı iptal et|yanıtı iptal et|cevap yazmak için giriş yapın"
        "|cevaplamak için giriş yapın|beğen yanıtla|çeviriyi gör|yukarı|yazdır|yükleniyor..."
        "|en iyiye göre sırala|en yeniler|en eskiler|en beğenilenler|sırala: {x}|en alakalı"
        "|önce en yeni"
        "|kalıcı link",
        "sv": "svara|dela|gilla|ogilla|rapportera|anmäl|citera|redigera|ta bort|radera|länk|permalänk"
        "|visa mer|översätt|spara|följ|logga in för att svara|avbryt svar|gilla svara",
        "da": "svar|besvar|del|synes godt om|rapporter|anmeld|citer|rediger|slet|link|vis mere|oversæt"
        "|gem|følg|log ind for at svare|annuller svar|svar slet",
        "no": "svar|del|liker|rapporter|siter|rediger|slett|lenke|vis mer|oversett|lagre|følg"
        "|logg inn for å svare|avbryt svar",
        "fi": "vastaa|jaa|tykkää|ilmoita|lainaa|muokkaa|poista|linkki|näytä lisää|käännä|seuraa"
        "|peruuta vastaus|kirjaudu vastataksesi",
        "cs": "odpovědět|reagovat|sdílet|to se mi líbí|nahlásit|citovat|upravit|smazat|odstranit|odkaz"
        "|zobrazit více|přeložit|uložit|sledovat|pro odpověď se přihlaste"
        "|zrušit odpověď na komentář",
        "hu": "válasz|megosztás|tetszik|jelentés|idézet|szerkesztés|törlés|link|több|fordítás|mentés"
        "|követés|válasz törlése|válasz írása",
        "ro": "răspunde|distribuie|îmi place|raportează|citează|editează|șterge|ștergere|link|mai mult"
        "|traducere|salvează|urmărește|autentifică-te pentru a răspunde|anulează răspunsul"
        "|răspundeți",
        "el": "απάντηση|κοινοποίηση|μου αρέσει|αναφορά|παράθεση|επεξεργασία|διαγραφή|σύνδεσμος"
        "|περισσότερα|μετάφραση|ακύρωση απάντησης",
        "ca": "respon|comparteix|m'agrada|denuncia|cita|edita|suprimeix|enllaç",
        "id": "balas|bagikan|suka|tidak suka|laporkan|kutip|edit|hapus|tautan|lihat terjemahan|lainnya"
        "|suka balas|batalkan balasan",
        "vi": "trả lời|chia sẻ|thích|không thích|báo cáo|trích dẫn|sửa|xóa|liên kết|xem thêm|dịch|lưu"
        "|theo dõi|thích trả lời",
        "ja": "返信|返信する|共有|シェア|いいね|いいね！|いいね!|よくないね|通報|通報する|報告|引用"
        "|編集|削除|リンク|固定リンク|翻訳を見る|翻訳する|続きを読む|もっと見る|保存|フォロー"
        "|返信をキャンセル|返信するにはログインしてください|このコメントに返信|コメントする"
        "|リツイート|違反報告|高評価|低評価|引用する|閉じる|返信を表示|全文表示|一部を表示"
        "|読み込み中…|読み込み中..."
        "|おすすめ順|新着順|新しい順|古い順|人気順|関連度順|並べ替え"
        "|パーマリンク",
        "zh": "回复|回覆|分享|赞|讚|喜欢|喜歡|踩|举报|檢舉|引用|编辑|編輯|删除|刪除|链接|連結|固定链接"
        "|翻译|翻譯|收藏|关注|關注|登录以回复|顶|展开|收起|查看更多|查看回复|支持|反对|支持(0)"
        "|反对(0)|点赞|回复ta|取消回复|登入以回覆|取消回覆|檢視更多|只看该作者|回應|回应|舉報"
        "|鼓掌|道具|使用道具|发消息|發消息|加好友|打印|推|噓|查看翻譯|載入中...|正在加载..."
        "|默认排序|按时间排序|按热度排序|最新|最热|时间排序|按時間排序|只看楼主|只看樓主|倒序浏览"
        "|正序浏览"
        "|永久链接|固定連結",
        "ko": "답글|답글 달기|댓글 달기|공유|공유하기|좋아요|싫어요|신고|신고하기|인용|수정|삭제|링크"
        "|더보기|번역 보기|저장|팔로우|추천|비추천|답글쓰기|답글 취소|댓글쓰기|답변|공감|비공감"
        "|댓글 신고|로딩중|응답|주소 복사"
        "|등록순|최신순|공감순|추천순|인기순|호감순|과거순"
        "|고유주소|고유 링크",
        "ar": "رد|الرد|مشاركة|أعجبني|لم يعجبني|إبلاغ|تبليغ|اقتباس|تعديل|حذف|رابط|المزيد|عرض المزيد"
        "|ترجمة|حفظ|متابعة|إعجاب|الإبلاغ|إلغاء الرد|شارك|سجل الدخول للرد|رابط دائم|عرض الردود"
        "|الإبلاغ عن التعليق|تعليق|جار التحميل|إضافة رد"
        "|الأحدث|الأقدم|الأفضل|ترتيب حسب: {x}|الأكثر صلة"
        "|الرابط الدائم",
        "he": "השב|שתף|אהבתי|לא אהבתי|דווח|ציטוט|ערוך|מחק|קישור|הגב|עוד|תרגם|שמור|עקוב|ביטול התגובה|התחבר כדי להשיב",
        "fa": "پاسخ|اشتراک|پسندیدم|گزارش|نقل قول|ویرایش|حذف|لینک|بیشتر|ترجمه|لغو پاسخ",
        "hi": "जवाब दें|उत्तर दें|साझा करें|पसंद|रिपोर्ट|हटाएं|संपादित करें|उत्तर",
    },
    # Counts of approval: "12 likes", "LikeLiked by 3 people", "3 points". {n} is the number.
    "votes": {
        "en": "{n} children|{n} child|{n} posts|{n} post|{n} likes|{n} like|{n} points|{n} point"
        "|{n} upvotes|{n} upvote|{n} votes|{n} vote|{n} people like this|likeliked by {n} people"
        "|likeliked by {n} person|liked by {n} people|liked by {n} person"
        "|like liked by {n} people|like liked by {n} person|{n} reactions|{n} reaction"
        "|{n} retweets|{n} retweet|{n} quotes|{n} quote tweets|{n} favorites|{n} bookmarks"
        "|{n} shares|{n} share|{n} replies|{n} reply|view {n} replies|view all {n} replies"
        "|hide {n} replies|{n} views|{n} found this helpful|{n} people found this helpful"
        "|{n} thanks|score: {n}|score {n}|votes: {n}|rating: {n}|+{n}|-{n}|▲ {n}|▼ {n}|▲{n}|▼{n}"
        "|{n} ▲|{n} ▼|👍 {n}|❤ {n}|❤️ {n}|♥ {n}|likes: {n}|like ({n})|likes ({n})|reply ({n})"
        "|{n} recommends|{n} recommend|recommend {n}|up {n}|down {n}|{n} people liked this"
        "|{n} claps|{n} clap|{n} comments|{n} comment|{n} hearts|{n} up|{n} down|rate this: {n}"
        "|{n} more replies|{n} impressions|{n} of {n} people found this helpful|thumb up {n}"
        "|thumb down {n}|show {n} more replies|load {n} more replies|{n} repost|{n} reposts"
        "|{n} boosts|{n} boost|{n} favourites|{n} up votes|vote {n}|{n} user(s) liked this"
        "|this answer is useful|this answer is not useful|save this answer|show activity on this post"
        "|this question shows research effort{x}|this question does not show any research effort{x}"
        "|bookmark this question|save this question|this answer has been awarded bounties {x}"
        "|{x} and {n} others|all reactions:|shared with public",
        "de": "{n} gefällt das|{n} personen gefällt das|gefällt {n} personen|gefällt {n} mal"
        "|{n} antworten|{n} punkte|{n} antworten anzeigen|gefällt mirgefällt {n} person"
        "|gefällt mirgefällt {n} personen|{n} aufrufe|{n} stimmen|{n} likes|{n} danke"
        "|{n} empfehlungen|{n} antworten ausblenden|{n} kommentare|{n} mal geteilt|bewertung: {n}"
        "|{n} bewertungen|{n} ×"
        "|{x} und {n} weitere|{x} und {n} weitere personen|alle reaktionen:|mit öffentlich geteilt",
        "fr": "{n} j’aime|{n} j'aime|{n} réponses|{n} réponse|{n} points|{n} vues|{n} partages"
        "|j’aimeaimé par {n} personnes|j’aimeaimé par {n} personne|aimé par {n} personnes"
        "|voir les {n} réponses|{n} recommandations|{n} votes|{n} commentaires|{n} retweets"
        "|{x} et {n} autres personnes|{x} et {n} autres|toutes les réactions :",
        "es": "{n} me gusta|{n} respuestas|{n} respuesta|{n} puntos|{n} votos|{n} veces compartido"
        "|me gustale gusta a {n} personas|le gusta a {n} personas|a {n} personas les gusta"
        "|ver {n} respuestas|{n} visualizaciones|{n} comentarios|{n} vistas|{n} retweets"
        "|esta respuesta es útil|esta respuesta no es útil|mostrar actividad en esta publicación"
        "|{x} y {n} personas más|{x} y {n} más|todas las reacciones:",
        "pt": "{n} curtidas|{n} curtida|{n} gostos|{n} respostas|{n} resposta|{n} pontos|{n} votos"
        "|curtircurtido por {n} pessoas|ver {n} respostas|{n} visualizações|{n} pessoas gostaram"
        "|{n} comentários|{n} compartilhamentos|gostogosto de {n} pessoas"
        "|esta resposta é útil|esta resposta não é útil|mostrar atividade nesta publicação"
        "|{x} e mais {n} pessoas|{x} e outras {n} pessoas|todas as reações:",
        "it": "{n} mi piace|{n} risposte|{n} risposta|{n} punti|{n} voti|piace a {n} persone"
        "|mi piacepiace a {n} persone|{n} visualizzazioni|mostra {n} risposte|{n} commenti"
        "|{n} condivisioni"
        "|{x} e altre {n} persone|{x} e altri {n}|tutte le reazioni:",
        "nl": "{n} vind-ik-leuks|{n} likes|{n} antwoorden|{n} reacties|{n} punten|{n} stemmen"
        "|leukwordt leuk gevonden door {n} mensen|{n} weergaven"
        "|{x} en {n} anderen|alle reacties:",
        "pl": "{n} polubień|{n} polubienia|{n} odpowiedzi|{n} punktów|{n} głosów|{n} komentarzy"
        "|pokaż {n} odpowiedzi|ocena: {n}|{n} wyświetleń",
        "ru": "{n} нравится|нравится: {n}|{n} ответов|{n} ответа|{n} ответ|{n} лайков|{n} голосов"
        "|{n} просмотров|рейтинг: {n}|+{n}|показать {n} ответов|{n} отметок нравится"
        "|{n} комментариев|{n} баллов|{n} спасибо"
        "|этот ответ полезен|этот ответ бесполезен|показать историю действий для этого сообщения",
        "tr": "{n} beğeni|{n} beğenme|{n} yanıt|{n} cevap|{n} puan|{n} oy|{n} yanıtı göster"
        "|{n} görüntüleme|{n} yorum|{n} kişi beğendi|{n} paylaşım",
        "sv": "{n} gilla-markeringar|{n} svar|{n} poäng|{n} röster|{n} visningar",
        "ja": "{n}件のいいね|いいね！{n}件|{n} いいね|いいね {n}|返信{n}件|{n}件の返信|{n} 件の返信"
        "|{n}ポイント|{n} 件のリツイート|高評価 {n}|{n}件のリポスト|返信 {n}件|{n} 回視聴|{n}票"
        "|👍{n}|そう思う{n}|いいね({n})|リツイート {n}",
        "zh": "{n} 赞|赞 {n}|赞({n})|{n}赞|{n} 条回复|{n}条回复|{n} 回复|点赞 {n}|顶({n})|踩({n})"
        "|支持({n})|反对({n})|{n} 個讚|{n} 則回覆|{n} 点赞|{n}人赞同|{n} 人赞同|查看{n}条回复"
        "|查看全部{n}条回复|{n} 次播放|赞同 {n}|有用({n})|{n}楼|共{n}条回复|讚 {n}|{n}票",
        "ko": "좋아요 {n}개|좋아요 {n}|{n}개의 답글|답글 {n}개|답글 {n}|공감 {n}|추천 {n}|비추천 {n}"
        "|조회수 {n}회|좋아요{n}|싫어요{n}|{n}명이 좋아합니다|{n}개의 댓글|조회 {n}|추천수 {n}"
        "|공감수 {n}",
        "ar": "{n} إعجاب|{n} إعجابات|{n} ردود|{n} رد|{n} نقطة|{n} مشاهدة|{n} مشاركة|أعجب {n}|{n} تعليق"
        "|عرض {n} ردود|{n} نقاط|أعجبني {n}",
    },
    # The form in which to write a comment: from here on the page has no more comments.
    "form": {
        "en": "the comments to this entry are closed|the comments to this entry are closed."
        "|leave a comment|leave a reply|post a comment|post a new comment|add a comment"
        "|add comment|write a comment|your email address will not be published"
        "|your email address will not be published.|cancel reply|submit comment"
        "|leave your comment|post comment|join the conversation|what do you think"
        "|leave a response|add your comment|your comment|comment form"
        "|leave a comment cancel reply|leave a reply cancel reply|required fields are marked"
        "|required fields are marked *|you must be logged in to post a comment"
        "|you must be logged in to post a comment.|log in to comment|sign in to comment"
        "|login to comment|comments are closed|comments are closed.|your answer|post your answer"
        "|add your answer|quick reply|reply to this topic|write a reply|submit your comment"
        "|post reply|post as a guest|speak your mind|leave a public comment"
        "|enter your comment here...|enter your comment here"
        "|notify me of follow-up comments by email|notify me of follow-up comments by email."
        "|notify me of new posts by email|notify me of new posts by email.|load more..."
        "|load more comments"
        "|save my name, email, and website in this browser for the next time i comment"
        "|save my name, email, and website in this browser for the next time i comment."
        "|comments for this thread are now closed|comments for this thread are now closed."
        "|commenting is closed|you must log in or register to reply here"
        "|you must log in or register to reply here."
        "|sign up for free to join this conversation on github"
        "|sign up for free to join this conversation on github.|you can use these html tags"
        "|add your thoughts|have your say|comment on this post|add a public comment..."
        "|tell us what you think|leave your thoughts|preview comment|submit a comment"
        "|have something to say|create an account or sign in to comment|be respectful"
        "|this thread is locked|this topic is closed|log in or sign up to leave a comment"
        "|want to join the discussion?|verify your comment|please login to leave a comment"
        "|login to answer this question",
        "de": "kommentar schreiben|schreibe einen kommentar|einen kommentar schreiben"
        "|kommentar hinzufügen|kommentar verfassen|hinterlasse eine antwort"
        "|kommentar hinterlassen|deine e-mail-adresse wird nicht veröffentlicht"
        "|deine e-mail-adresse wird nicht veröffentlicht.|ihr kommentar|dein kommentar"
        "|antwort hinterlassen|hinterlasse einen kommentar|antwort schreiben"
        "|kommentar veröffentlichen|kommentar posten|kommentare sind geschlossen"
        "|die kommentarfunktion ist geschlossen|melde dich an, um zu kommentieren"
        "|antworten abbrechen|kommentar abschicken|schreibe einen kommentar antworten abbrechen"
        "|neuen kommentar schreiben|neuen kommentar hinzufügen|ihre antwort|deine antwort"
        "|jetzt kommentieren|ihr kommentar zu diesem artikel"
        "|erforderliche felder sind mit * markiert|zum kommentieren anmelden|antwort erstellen"
        "|einen kommentar hinterlassen|sag was dazu|kommentar speichern|mitdiskutieren"
        "|neuer kommentar|kommentiere|schnellantwort|schreib einen kommentar|weitere laden..."
        "|bitte einloggen, um zu kommentieren|jetzt registrieren und mitreden"
        "|du musst angemeldet sein, um einen kommentar abzugeben|diskutieren sie mit",
        "fr": "laisser un commentaire|laissez un commentaire|ajouter un commentaire"
        "|écrire un commentaire|poster un commentaire|laisser une réponse|votre commentaire"
        "|votre adresse e-mail ne sera pas publiée"
        "|votre adresse de messagerie ne sera pas publiée"
        "|votre adresse e-mail ne sera pas publiée.|publier un commentaire"
        "|enregistrer un commentaire|réagir à cet article|envoyer le commentaire"
        "|les commentaires sont fermés|les commentaires sont clos|connectez-vous pour commenter"
        "|réagissez|qui êtes-vous ?|votre message|un message, un commentaire ?"
        "|forum sur abonnement|annuler la réponse"
        "|vous devez être connecté pour publier un commentaire|donnez votre avis|commenter|réagir"
        "|postez votre commentaire|ecrire un commentaire|poster une réponse|votre réponse",
        "es": "deja un comentario|dejar un comentario|publicar un comentario|añadir un comentario"
        "|escribe un comentario|deja una respuesta|tu comentario"
        "|tu dirección de correo electrónico no será publicada"
        "|tu dirección de correo electrónico no será publicada.|dejar una respuesta"
        "|responder cancelar|agregar comentario|enviar comentario|añade un comentario"
        "|los comentarios están cerrados|debes iniciar sesión para comentar|comenta|su comentario"
        "|deja tu comentario|haz un comentario|escribir un comentario|cancelar la respuesta"
        "|tu respuesta|dejanos tu comentario|publicar comentario|comentar"
        "|inicia sesión para comentar|comentarios cerrados|agregar un comentario"
        "|escribe tu comentario",
        "pt": "deixe um comentário|deixar um comentário|postar um comentário|adicionar um comentário"
        "|escreva um comentário|deixe uma resposta|enviar um comentário|seu comentário"
        "|o seu endereço de e-mail não será publicado"
        "|o seu endereço de e-mail não será publicado.|o seu endereço de email não será publicado"
        "|enviar comentário|publicar comentário|deixe seu comentário|comentar|comente"
        "|os comentários estão fechados|sua resposta|publique sua resposta|deixar uma resposta"
        "|cancelar resposta|comentários encerrados|adicionar comentário|deixe o seu comentário"
        "|você precisa fazer o login para publicar um comentário|faça login para comentar",
        "it": "lascia un commento|scrivi un commento|aggiungi un commento|posta un commento"
        "|lascia una risposta|il tuo commento|il tuo indirizzo email non sarà pubblicato"
        "|il tuo indirizzo email non sarà pubblicato.|invia commento|commenta"
        "|i commenti sono chiusi|accedi per commentare|annulla risposta|invia il commento"
        "|scrivi una risposta|aggiungi commento|lascia il tuo commento"
        "|devi essere connesso per inviare un commento|pubblica commento|di la tua"
        "|inserisci un commento",
        "nl": "laat een reactie achter|geef een reactie|plaats een reactie|reageer|schrijf een reactie"
        "|een reactie posten|reactie plaatsen|uw reactie|jouw reactie"
        "|je e-mailadres wordt niet gepubliceerd|je e-mailadres wordt niet gepubliceerd."
        "|reacties zijn gesloten|log in om te reageren|reageren|een reactie plaatsen"
        "|reactie annuleren|het e-mailadres wordt niet gepubliceerd"
        "|het e-mailadres wordt niet gepubliceerd.|plaats reactie|reactie achterlaten"
        "|geef je reactie|voeg een reactie toe",
        "pl": "dodaj komentarz|zostaw komentarz|napisz komentarz|skomentuj|prześlij komentarz"
        "|dodaj odpowiedź|twój komentarz|zostaw odpowiedź"
        "|twój adres e-mail nie zostanie opublikowany"
        "|twój adres e-mail nie zostanie opublikowany.|twój adres email nie zostanie opublikowany"
        "|komentarze wyłączone|możliwość komentowania jest wyłączona"
        "|zaloguj się, aby dodać komentarz|anuluj pisanie odpowiedzi|opublikuj komentarz"
        "|wyślij komentarz|dodaj swój komentarz|musisz się zalogować"
        "|możliwość komentowania jest wyłączona.|podziel się opinią",
        "ru": "оставить комментарий|добавить комментарий|написать комментарий|отправить комментарий"
        "|оставьте комментарий|ваш комментарий|ваш e-mail не будет опубликован"
        "|ваш e-mail не будет опубликован.|ваш адрес email не будет опубликован"
        "|ваш адрес email не будет опубликован.|оставить ответ|комментарии закрыты"
        "|комментирование закрыто|войдите, чтобы оставить комментарий|отменить ответ|ваш ответ"
        "|добавить отзыв|комментировать|обязательные поля помечены *|ответить в тему"
        "|для добавления комментариев|быстрый ответ|опубликовать комментарий"
        "|только зарегистрированные пользователи могут оставлять комментарии",
        "uk": "залишити коментар|додати коментар|написати коментар|ваш коментар"
        "|ваша e-mail адреса не оприлюднюватиметься|скасувати відповідь|коментарі закриті"
        "|опублікувати коментар|залишити відповідь",
        "tr": "bir yorum yazın|yorum yap|yorum yaz|bir cevap yazın|yorum gönder|yorum ekle"
        "|bir yanıt yazın|yorumunuz|bir cevap yazın cevabı iptal et|yorum bırakın"
        "|bir yorum bırakın|e-posta hesabınız yayımlanmayacak|e-posta adresiniz yayınlanmayacak"
        "|e-posta adresiniz yayınlanmayacak.|e-posta hesabınız yayımlanmayacak.|yorumlar kapalı"
        "|yorum yapmak için giriş yapın|yoruma kapalı|yanıtı iptal et|cevabı iptal et|cevap yaz"
        "|yorumunu yaz|sen de yorum yap|yorum yapabilmek için",
        "sv": "lämna en kommentar|skriv en kommentar|skicka en kommentar|lämna ett svar|kommentera"
        "|din e-postadress kommer inte publiceras|din e-postadress kommer inte publiceras."
        "|avbryt svar|kommentarer inaktiverade|kommentarerna är stängda",
        "da": "skriv en kommentar|tilføj en kommentar|send en kommentar|skriv et svar"
        "|din e-mailadresse vil ikke blive publiceret"
        "|din e-mailadresse vil ikke blive publiceret.|annuller svar|kommentér"
        "|efterlad en kommentar|læg en kommentar|kommentarer er lukket",
        "no": "legg igjen en kommentar|skriv en kommentar|legg inn en kommentar|legg igjen et svar"
        "|din e-postadresse vil ikke bli publisert|din e-postadresse vil ikke bli publisert."
        "|avbryt svar|kommenter",
        "fi": "jätä kommentti|kirjoita kommentti|lähetä kommentti|vastaa"
        "|sähköpostiosoitettasi ei julkaista|sähköpostiosoitettasi ei julkaista.|peruuta vastaus"
        "|kommentoi|kommentointi on suljettu",
        "cs": "přidat komentář|napsat komentář|vložit komentář|okomentovat|napište komentář"
        "|vaše e-mailová adresa nebude zveřejněna|vaše e-mailová adresa nebude zveřejněna."
        "|zrušit odpověď na komentář|komentáře jsou uzavřeny|přidat nový komentář"
        "|odeslat komentář",
        "hu": "szólj hozzá|szólj hozzá!|hozzászólás írása|megjegyzés küldése|vélemény, hozzászólás?"
        "|az e-mail címet nem tesszük közzé|az e-mail címet nem tesszük közzé."
        "|válasz megszakítása|új hozzászólás|hozzászólás küldése|a hozzászólások lezárva",
        "ro": "lasă un comentariu|lasă un răspuns|adaugă un comentariu|trimiteți un comentariu"
        "|scrie un comentariu|adresa ta de email nu va fi publicată"
        "|adresa ta de email nu va fi publicată.|anulează răspunsul|comentariile sunt închise"
        "|publică comentariul",
        "el": "αφήστε ένα σχόλιο|σχολιάστε|δημοσίευση σχολίου|αφήστε μια απάντηση"
        "|η ηλ. διεύθυνση σας δεν δημοσιεύεται|η ηλ. διεύθυνση σας δεν δημοσιεύεται."
        "|ακύρωση απάντησης|προσθήκη σχολίου",
        "ca": "deixa un comentari|afegeix un comentari|publica un comentari"
        "|l'adreça electrònica no es publicarà|cancel·la les respostes",
        "id": "tinggalkan komentar|tinggalkan balasan|tulis komentar|posting komentar|kirim komentar"
        "|alamat email anda tidak akan dipublikasikan"
        "|alamat email anda tidak akan dipublikasikan.|batalkan balasan|beri komentar",
        "vi": "để lại bình luận|viết bình luận|gửi bình luận|đăng nhận xét|để lại một bình luận"
        "|trả lời hủy|email của bạn sẽ không được hiển thị công khai"
        "|email của bạn sẽ không được hiển thị công khai.|gửi phản hồi|thêm bình luận",
        "ja": "コメントを残す|コメントを投稿|コメントを書く|コメントする|コメントを書き込む"
        "|コメントを追加|返信を残す|メールアドレスが公開されることはありません。"
        "|メールアドレスが公開されることはありません|コメントの投稿|コメントを送信|コメント投稿"
        "|コメントはお気軽に|コメントを残す コメントをキャンセル|コメントを残す 返信をキャンセル"
        "|コメントフォーム|コメントは受け付けていません。|コメントは受け付けていません"
        "|コメントを投稿する|返信する|ログインしてコメント|管理者にだけ表示を許可する"
        "|公開コメントを追加|コメントを入力|投稿する|レスを投稿する|書き込む",
        "zh": "发表评论|發表評論|发表回复|發表回覆|发表留言|發佈留言|添加评论|写评论|写下你的评论"
        "|我要评论|您的电子邮箱地址不会被公开|您的邮箱地址不会被公开|發表迴響|張貼留言|发布评论"
        "|你的邮箱地址不会被公开|發佈回覆|發佈留言 取消回覆|发表评论 取消回复|发表回复 取消回复"
        "|提交评论|留下评论|我要留言|您的電子郵件地址不會被公開|电子邮件地址不会被公开"
        "|必填项已用*标注|必填项已用 * 标注|发送评论|评论已关闭|迴響已關閉|發布評論|添加新评论"
        "|您需要登录后才可以回帖|快速回复|發表回應|发表回应|登录后发表评论|发表新评论|留言板"
        "|寫留言|张贴评论|說點什麼吧|说点什么吧|發表您的留言|发表于",
        "ko": "댓글 남기기|댓글쓰기|댓글 쓰기|댓글 작성|댓글을 남겨주세요|답글 남기기"
        "|이메일 주소는 공개되지 않습니다|이메일은 공개되지 않습니다"
        "|이메일 주소는 공개되지 않습니다.|댓글 등록|댓글 달기|댓글을 입력하세요"
        "|답글 남기기 응답 취소|댓글을 입력해주세요|응답 취소|댓글입력|로그인 후 댓글|댓글 입력"
        "|비밀글|의견 남기기|덧글쓰기|답변하기|코멘트 쓰기",
        "ar": "اترك تعليقا|اترك تعليقاً|أضف تعليقا|أضف تعليق|إضافة تعليق|اترك رد|اترك رداً|إرسال تعليق"
        "|شارك برأيك|لن يتم نشر عنوان بريدك الإلكتروني|لن يتم نشر عنوان بريدك الإلكتروني."
        "|اكتب تعليقا|أكتب تعليقك|اترك ردًا|أضف تعليقًا|اترك ردا|إلغاء الرد|أضف تعليقك"
        "|اكتب تعليقك|التعليقات مغلقة|علق على الموضوع|اكتب ردك|أضف رداً جديداً|اترك تعليقًا"
        "|اترك ردًا إلغاء الرد|اترك تعليقاً إلغاء الرد|نشر التعليق|شاركنا رأيك",
        "he": "השאר תגובה|כתיבת תגובה|הוסף תגובה|הוסף רשומת תגובה|האימייל לא יוצג באתר"
        "|האימייל לא יוצג באתר.|לבטל|פרסם תגובה|כתוב תגובה|ביטול התגובה",
        "fa": "دیدگاهتان را بنویسید|ارسال دیدگاه|نظر بدهید|پاسخی بگذارید"
        "|نشانی ایمیل شما منتشر نخواهد شد|نشانی ایمیل شما منتشر نخواهد شد.|لغو پاسخ|ارسال نظر"
        "|فرستادن دیدگاه",
        "hi": "टिप्पणी करें|एक टिप्पणी भेजें|प्रतिक्रिया दें|आपका ईमेल पता प्रकाशित नहीं किया जाएगा|उत्तर रद्द करें",
    },
    # Links with which to pass a page on: whole lines or their beginnings.
    "share": {
        "en": "share this|share this:|share this post|share this article|share on facebook"
        "|share on twitter|share on x|share on linkedin|share to twitter|share to facebook"
        "|share to pinterest|tweet|pin it|email this|blogthis!|email thisblogthis!|like this:"
        "|like this|share|share:|click to share on {x}|click to print {x}|click to email {x}"
        "|print|print this|email|e-mail this|facebook|twitter|linkedin|pinterest|reddit|whatsapp"
        "|telegram|tumblr|pocket|stumbleupon|digg|del.icio.us|delicious|google+|like loading..."
        "|mastodon|skype|instagram|youtube|share via|send by email|add to favorites|copy link"
        "|spread the love|more|share with friends|share this page"
        "|email thisblogthis!share to twittershare to facebook"
        "|email thisblogthis!share to xshare to facebookshare to pinterest"
        "|email thisblogthis!share to twittershare to facebookshare to pinterest|bluesky|threads"
        "|flipboard|hacker news|messenger|viber|line|vk|xing|weibo",
        "de": "teilen|teilen mit:|teilen:|diesen artikel teilen|artikel teilen|artikel teilen:"
        "|beitrag teilen|auf facebook teilen|auf twitter teilen|klick, um {x}|klicken, um {x}"
        "|klick zum {x}|drucken|per e-mail senden|gefällt mir:|gefällt mir|merken|weitersagen"
        "|twittern|empfehlen|diesen beitrag teilen"
        "|diesen post per e-mail versendenblogthis!in twitter freigebenin facebook freigebenauf pinterest teilen"
        "|diesen post per e-mail versenden|in twitter freigeben|in facebook freigeben"
        "|auf pinterest teilen|mitteilen|artikel drucken|als e-mail versenden|versenden",
        "fr": "partager|partager :|partagez|partager sur facebook|partager sur twitter"
        "|partager cet article|imprimer|envoyer par e-mail|envoyer par mail|j’aime ça :"
        "|j'aime ça :|cliquez pour {x}|cliquer pour {x}|épingler|tweeter|recommander"
        "|partager ceci|envoyer l'article par mail {x}|envoyer l'article par mail"
        "|version imprimable de cet article {x}|version imprimable de cet article"
        "|envoyer par e-mailblogthis!partager sur twitterpartager sur facebookpartager sur pinterest"
        "|envoyer à un ami|partagez cet article|partage",
        "es": "compartir|compartir:|compártelo|comparte esto|comparte|comparte esto:"
        "|compartir en facebook|compartir en twitter|imprimir|enviar por email"
        "|enviar por correo electrónico|me gusta esto|me gusta:|haz clic para {x}|tuitear"
        ""
        "|enviar por correo electrónicoescribe un blogcompartir con twittercompartir con facebookcompartir en pinterest"
        "|escribe un blog|compartir con twitter|compartir con facebook|compartir en pinterest"
        "|comparte este artículo|comparte en redes|enviar por mail",
        "pt": "compartilhar|compartilhe|compartilhe isso|compartilhe isso:|partilhar|partilhe"
        "|compartilhar no facebook|compartilhar no twitter|imprimir|enviar por e-mail|curtir isso"
        "|curtir isso:|clique para {x}|tweetar"
        "|enviar por e-mailpostar no blog!compartilhar no xcompartilhar no facebookcompartilhar com o pinterest"
        "|postar no blog!|compartilhar com o pinterest|gostar disto|gostar disto:|partilhar isto:"
        "|compartilhe:|compartilhe este artigo",
        "it": "condividi|condividi:|condividi su facebook|condividi su twitter|stampa|invia per email"
        "|mi piace:|fai clic {x}|tweet"
        "|invia tramite emailpostalo sul blogcondividi su xcondividi su facebookcondividi su pinterest"
        "|invia tramite email|postalo sul blog|condividi su pinterest|condividi questo articolo"
        "|inoltra",
        "nl": "delen|deel dit|deel dit:|delen via|delen op facebook|delen op twitter|afdrukken|e-mailen"
        "|vind-ik-leuk:|klik om te {x}"
        "|dit e-mailendit bloggen!delen via xdelen op facebookdelen op pinterest|dit bloggen!"
        "|deel dit artikel|deel:",
        "pl": "udostępnij|udostępnij:|udostępnij na facebooku|podziel się|podziel się:|drukuj"
        "|wyślij e-mailem|lubię to:|lubię to|kliknij, aby {x}|tweetnij"
        ""
        "|wyślij pocztą e-mailwrzuć na blogaudostępnij w xudostępnij w usłudze facebookudostępnij w serwisie pinterest"
        "|wrzuć na bloga!|polub|udostępnij ten artykuł|poleć",
        "ru": "поделиться|поделиться:|поделиться ссылкой:|поделитесь|поделиться в facebook|печать"
        "|отправить по email|понравилось это:|мне нравится|нажмите{x}|твитнуть"
        "|отправить по электронной почте|написать об этом в блоге|опубликовать в twitter"
        "|опубликовать в facebook|поделиться в pinterest|поделиться с друзьями|вконтакте"
        "|одноклассники|телеграм|версия для печати|рассказать друзьям|сохранить",
        "uk": "поділитися|поділитися:|поширити|надіслати електронною поштою|опублікувати у facebook",
        "tr": "paylaş|paylaş:|bunu paylaş|bunu paylaş:|facebook'ta paylaş|twitter'da paylaş|yazdır"
        "|e-posta gönder|bunu beğen:|beğen|{x} paylaşmak için tıklayın|tweetle"
        "|bunu e-postayla gönder|blogthis!|x'te paylaş|pinterest'te paylaş|arkadaşına gönder"
        "|haberi paylaş",
        "sv": "dela|dela det här:|dela på facebook|gilla detta|skriv ut|skicka via e-post",
        "da": "del|del dette:|del på facebook|synes godt om|udskriv|send med mail",
        "no": "del|del dette:|del på facebook|lik dette|skriv ut",
        "fi": "jaa|jaa tämä:|jaa facebookissa|tykkää|tulosta",
        "cs": "sdílet|sdílet:|sdílejte|sdílet na facebooku|tisk|líbí se mi:|poslat e-mailem",
        "hu": "megosztás|ossza meg:|megosztás:|nyomtatás|küldés e-mailben|kedvelem",
        "ro": "distribuie|partajează|partajează asta:|trimite|tipărește|apreciază:",
        "el": "κοινοποίηση|κοινοποιήστε:|μοιραστείτε|εκτύπωση|αποστολή με email",
        "id": "bagikan|bagikan ini:|cetak|suka ini:|kirimkan ini lewat email|berbagi",
        "vi": "chia sẻ|chia sẻ:|in|gửi email|thích bài này:",
        "ja": "共有:|共有|シェア|シェアする|ツイート|はてなブックマーク|いいね:|印刷|メールで送信する"
        "|line|lineで送る|クリックして {x}|facebook で共有するには{x}|pocket|feedly|note"
        "|メールで送信blogthis!x で共有するfacebook で共有するpinterest に共有|この記事をシェア"
        "|シェアしてね|友達に教える|保存する|noteで書く|ブックマーク",
        "zh": "分享|分享到|分享到：|分享至|分享至：|分享此文|打印|微信|微博|qq空间|朋友圈|新浪微博"
        "|按此{x}|点击{x}|以電子郵件傳送這篇文章|blogthis!|分享至 x|分享至 facebook"
        "|分享至 pinterest|喜歡 載入中...|按讚|转发|轉發|收藏|line 分享|腾讯微博|豆瓣|人人网|列印"
        "|复制链接|分享这篇文章|推到 twitter！|推到 plurk！",
        "ko": "공유|공유하기|공유하기:|트위터|페이스북|카카오톡|카카오스토리|인쇄|이메일로 보내기"
        "|좋아하기:|이것이 좋아요:|블로그|밴드|url복사|url 복사|기사 공유하기|이메일|스크랩"
        "|글자크기|본문 인쇄|이 글 공유하기:|네이버",
        "ar": "مشاركة|شارك|شارك:|شارك هذا:|شارك هذا الموضوع:|طباعة|انشر|غرد|فيسبوك|تويتر|واتساب"
        "|معجب بهذه:|إرسال بالبريد الإلكتروني|شاركها|اضغط ل{x}|انقر ل{x}|المشاركة على x"
        "|المشاركة في facebook|نسخ الرابط|تيلقرام|لينكدإن|كتابة مدونة حول هذه المشاركة"
        "|البريد الإلكتروني|شارك المقال|تيليجرام",
        "he": "שתף|שתפו|שתפו:|הדפסה|שליחה בדואר אלקטרוני|שיתוף|אהבתי:",
        "fa": "اشتراک‌گذاری|به اشتراک بگذارید|چاپ|ارسال",
    },
    # Headings over links to other pages: what follows, up to the comments, is not the article.
    "related": {
        "en": "related|related posts|related articles|related stories|you may also like"
        "|you might also like|more from {x}|recommended|recommended for you|read next"
        "|similar posts|more like this|popular posts|recent posts|recent comments|latest posts"
        "|latest news|most read|most popular|trending|trending now|see also|further reading"
        "|more stories|previous post|next post|previous article|next article|previous|next"
        "|older post|newer post|older posts|newer posts|archives|blog archive|categories|tags"
        "|blogroll|about the author|about me|about|follow us|follow me|subscribe|newsletter"
        "|search|search this blog|links|similar threads|similar topics"
        "|users who are viewing this thread|share this article|author|what others are reading"
        "|promoted stories|sponsored|sponsored content|from the web|around the web|more in {x}"
        "|editor's picks|followers|labels|meta|translate|pages|total pageviews"
        "|hot network questions|linked|subscribe to {x}|post navigation|tag cloud|in this section"
        "|top stories|more posts|you may like|more articles|don't miss|read also"
        "|newer post older post home|references|permissions in this forum|similar discussions"
        "|share page|navigation|topic tools|jump to|who is online|live traffic feed"
        "|recommended articles|email newsletter|link list|article tags",
        "de": "ähnliche beiträge|verwandte artikel|ähnliche artikel|das könnte dich auch interessieren"
        "|das könnte sie auch interessieren|weitere artikel|mehr zum thema|zum thema"
        "|lesen sie auch|auch interessant|meistgelesen|neueste beiträge|neueste kommentare"
        "|letzte kommentare|vorheriger beitrag|nächster beitrag|vorheriger artikel"
        "|nächster artikel|archiv|kategorien|schlagwörter|blogroll|über den autor|über mich"
        "|folge mir|newsletter|suche|links|ähnliche themen|ähnliche beiträge:|empfohlene artikel"
        "|beitragsnavigation|neuerer post älterer post startseite|neuerer post|älterer post|tags"
        "|labels|schlagworte|anzeige|anzeigen|empfehlungen|mehr von {x}|weiterlesen|mehr artikel"
        "|das interessiert sie auch|autoreninfo|beliebte posts|blog-archiv"
        "|dieses blog durchsuchen|seiten|themen|ähnlich|verwandte beiträge|top artikel"
        "|aktuelle beiträge|passend zum thema|related posts|artikel zum thema|meist gelesen"
        "|meistgelesene artikel",
        "fr": "articles similaires|articles liés|à lire aussi|à lire également|lire aussi"
        "|sur le même sujet|sur le même thème|du même auteur|les plus lus|les plus commentés"
        "|articles récents|commentaires récents|article précédent|article suivant|archives"
        "|catégories|mots-clés|étiquettes|à propos|newsletter|recherche|rechercher|liens"
        "|vous aimerez aussi|vous pourriez aussi aimer|similaire|navigation des articles"
        "|navigation de l’article|article plus récent article plus ancien accueil|suivez-nous"
        "|tags|discussions similaires|voir aussi|dans la même rubrique|plus récents"
        "|les derniers articles|dernières actualités|en continu|sujets similaires|libellés"
        "|a lire aussi|nos derniers articles|tous les articles de {x}|sur le web",
        "es": "artículos relacionados|entradas relacionadas|relacionado|relacionados"
        "|noticias relacionadas|te puede interesar|también te puede interesar|lee también"
        "|más leídas|lo más leído|entradas recientes|comentarios recientes|entrada anterior"
        "|entrada siguiente|archivo|archivos|categorías|etiquetas|acerca de|sobre el autor|buscar"
        "|enlaces|sobre mí|navegación de entradas|entrada más reciente entrada antigua inicio"
        "|suscríbete|vea también|ver también|temas similares|lo más visto|más noticias"
        "|publicaciones relacionadas|temas relacionados|entradas populares|etiquetas:|más vistos"
        "|más comentadas|se han publicado {x}|autor|recomendamos|últimas noticias",
        "pt": "artigos relacionados|posts relacionados|relacionado|relacionados|você também pode gostar"
        "|veja também|leia também|mais lidas|mais lidos|posts recentes|comentários recentes"
        "|post anterior|próximo post|arquivo|arquivos|categorias|tags|etiquetas|sobre"
        "|sobre o autor|buscar|pesquisar|links|notícias relacionadas|vinculado|navegação de post"
        "|navegação de posts|postagem mais recente postagem mais antiga página inicial|marcadores"
        "|últimas notícias|tópicos similares|mais vistos|marcadores:|perguntas relacionadas"
        "|arquivo do blog|total de visualizações|seguidores",
        "it": "articoli correlati|post correlati|correlati|leggi anche|potrebbe interessarti"
        "|potrebbero interessarti|ti potrebbe interessare|i più letti|articoli recenti"
        "|commenti recenti|articolo precedente|articolo successivo|archivio|archivi|categorie|tag"
        "|etichette|informazioni|autore|cerca|link|vedi anche|navigazione articoli"
        "|post più recente post più vecchio home page|seguici|discussioni simili|ultime notizie"
        "|più letti|articoli simili|argomenti correlati|post popolari|blog roll|sull'autore"
        "|iscriviti",
        "nl": "gerelateerd|gerelateerde berichten|gerelateerde artikelen|lees ook|meer lezen"
        "|misschien vind je dit ook leuk|recente berichten|recente reacties|vorige bericht"
        "|volgende bericht|archief|archieven|categorieën|labels|tags|over de auteur|zoeken|links"
        "|bekijk ook|berichtnavigatie|nieuwere post oudere post homepage|meest gelezen"
        "|meer van {x}|laatste nieuws|vergelijkbare onderwerpen|populaire berichten|zie ook",
        "pl": "podobne wpisy|podobne artykuły|powiązane|powiązane artykuły|zobacz także|zobacz też"
        "|czytaj także|czytaj też|przeczytaj także|najczęściej czytane|najnowsze wpisy"
        "|najnowsze komentarze|ostatnie wpisy|ostatnie komentarze|poprzedni wpis|następny wpis"
        "|archiwum|archiwa|kategorie|tagi|etykiety|o mnie|o autorze|szukaj|linki|nawigacja wpisu"
        "|nowszy post starszy post strona główna|podobne tematy|popularne posty|podobne"
        "|może ci się spodobać|polecane|obserwatorzy|archiwum bloga|czytaj więcej",
        "ru": "похожие записи|похожие статьи|похожее|читайте также|читать также|смотрите также|по теме"
        "|самое читаемое|популярное|свежие записи|свежие комментарии|последние записи"
        "|последние комментарии|предыдущая запись|следующая запись|архив|архивы|рубрики|метки"
        "|теги|об авторе|поиск|ссылки|навигация по записям|следующее предыдущее главная страница"
        "|похожие темы|вам может понравиться|материалы по теме|другие новости|ярлыки|еще по теме"
        "|рекомендуем|подписаться|архив блога|популярные сообщения|обо мне|новости|категории"
        "|самое популярное",
        "uk": "схожі записи|читайте також|пов'язане|схоже|останні записи|останні коментарі|архіви"
        "|категорії|позначки|пошук|навігація записів",
        "tr": "benzer yazılar|ilgili yazılar|ilgili haberler|bunları da sevebilirsiniz|benzer konular"
        "|son yazılar|son yorumlar|önceki yazı|sonraki yazı|arşiv|arşivler|kategoriler|etiketler"
        "|hakkımda|yazar hakkında|ara|bağlantılar|ilgili|yazı gezinmesi|yazı dolaşımı"
        "|sonraki kayıt önceki kayıt ana sayfa|çok okunanlar|en çok okunanlar|popüler yayınlar"
        "|önerilen yazılar|bunlar da ilginizi çekebilir|ilgili konular|etiketler:|diğer haberler"
        "|blog arşivi",
        "sv": "relaterade inlägg|relaterat|läs också|läs även|senaste inläggen|senaste kommentarer"
        "|arkiv|kategorier|etiketter|om mig|sök|länkar|inläggsnavigering"
        "|senaste inlägg äldre inlägg startsida|mest läst|liknande",
        "da": "relaterede indlæg|relateret|læs også|seneste indlæg|seneste kommentarer|arkiv|arkiver"
        "|kategorier|tags|om mig|søg|links|indlægsnavigation|mest læste|relaterede artikler",
        "no": "relaterte innlegg|relatert|les også|siste innlegg|siste kommentarer|arkiv|kategorier"
        "|stikkord|om meg|søk|lenker|innleggsnavigasjon",
        "fi": "aiheeseen liittyvää|lue myös|viimeisimmät artikkelit|viimeisimmät kommentit|arkisto"
        "|arkistot|kategoriat|tunnisteet|haku|linkit|artikkelien selaus",
        "cs": "související články|podobné články|související|čtěte také|nejčtenější|poslední příspěvky"
        "|poslední komentáře|nejnovější příspěvky|nejnovější komentáře|archiv|archivy|rubriky"
        "|štítky|o autorovi|hledat|odkazy|navigace pro příspěvek",
        "hu": "kapcsolódó bejegyzések|kapcsolódó|hasonló cikkek|legutóbbi bejegyzések"
        "|legutóbbi hozzászólások|archívum|kategóriák|címkék|keresés|linkek|olvasta már?",
        "ro": "articole similare|articole asemănătoare|citește și|citiți și|articole recente"
        "|comentarii recente|arhivă|arhive|categorii|etichete|despre autor|caută|legături"
        "|navigare în articole",
        "el": "σχετικά άρθρα|δείτε επίσης|διαβάστε επίσης|πρόσφατα άρθρα|πρόσφατα σχόλια|αρχείο"
        "|κατηγορίες|ετικέτες|αναζήτηση|σχετικά|ιστορικό",
        "id": "artikel terkait|baca juga|terkait|pos-pos terbaru|komentar terbaru|arsip|kategori|label"
        "|tag|cari|navigasi pos",
        "vi": "bài viết liên quan|xem thêm|liên quan|bài viết mới|bình luận gần đây|lưu trữ|chuyên mục"
        "|thẻ|tìm kiếm|điều hướng bài viết",
        "ja": "関連|関連記事|関連ニュース|おすすめ記事|おすすめ|人気記事|最近の投稿|最近のコメント"
        "|最新記事|最新コメント|前の記事|次の記事|アーカイブ|カテゴリー|カテゴリ|タグ"
        "|プロフィール|検索|リンク|あわせて読みたい|こちらもおすすめ|投稿ナビゲーション"
        "|次の投稿 前の投稿 ホーム|関連する記事|ランキング|アクセスランキング|この記事を書いた人"
        "|月別アーカイブ|ブログ内検索|この記事へのトラックバック|スポンサーリンク|カテゴリ："
        "|タグ：|同じカテゴリの記事|新着記事|関連リンク|人気の投稿|関連スレッド",
        "zh": "相关文章|相關文章|相关推荐|相關推薦|推荐阅读|推薦閱讀|延伸阅读|延伸閱讀|猜你喜欢"
        "|热门文章|熱門文章|近期文章|近期评论|近期留言|最新文章|最新评论|最新留言|上一篇|下一篇"
        "|存档|归档|分类|分類|标签|標籤|关于作者|關於我|搜索|搜尋|链接|連結|友情链接|文章导航"
        "|文章導覽|較新的文章 較舊的文章 首頁|你可能也喜欢|相关阅读|相关|相關|热点推荐|编辑推荐"
        "|阅读排行|相关新闻|您可能感兴趣|看更多|更多文章|站內搜尋|彙整|网站导航|相关主题|相关问题"
        "|文章分類|月曆|最新回應|人氣|你可能感興趣的文章",
        "ko": "관련 글|관련글|관련 기사|관련기사|추천 글|인기 글|인기글|최근 글|최근글|최근 댓글"
        "|최근댓글|이전 글|다음 글|이전글|다음글|보관함|글 보관함|카테고리|태그|검색|링크"
        "|글 내비게이션|글 탐색|관련|최신 글|많이 본 기사|많이 본 뉴스|주요뉴스|연관기사"
        "|'{x}' 카테고리의 다른 글|블로그 보관함|공지사항|티스토리툴바|방명록|같이 볼만한"
        "|추천 뉴스|댓글 많은 뉴스|관련키워드",
        "ar": "مقالات ذات صلة|مواضيع ذات صلة|مقالات مشابهة|ذات صلة|اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا"
        "|قد يعجبك أيضا|أحدث المقالات|أحدث التعليقات|الأكثر قراءة|المقال السابق|المقال التالي"
        "|الأرشيف|أرشيف|التصنيفات|تصنيفات|الوسوم|وسوم|عن الكاتب|بحث|روابط|مرتبط|تصفح المقالات"
        "|المزيد من {x}|مواضيع مشابهة|المواضيع المتشابهه|رسالة أحدث رسالة أقدم الصفحة الرئيسية"
        "|الأكثر مشاهدة|أخبار ذات صلة|تسميات|موضوعات ذات صلة|أرشيف المدونة|كلمات مفتاحية"
        "|شاهد أيضا|شاهد أيضاً|آخر الأخبار|المشاركات الشائعة",
        "he": "פוסטים קשורים|כתבות נוספות|אולי יעניין אותך|פוסטים אחרונים|תגובות אחרונות|ארכיון"
        "|קטגוריות|תגיות|חיפוש|קישורים|ניווט בפוסטים",
        "fa": "مطالب مرتبط|نوشته‌های مرتبط|آخرین نوشته‌ها|آخرین دیدگاه‌ها|بایگانی|دسته‌ها|برچسب‌ها|جستجو|راهبری نوشته",
    },
    # How a page ends: copyright, engine marks.
    "closing": {
        "en": "copyright © {x}|copyright (c) {x}|copyright {n}{x}|copyright by {x}|© {x}|(c) {x}"
        "|powered by {x}|proudly powered by {x}|all rights reserved"
        "|all rights reserved.|terms of service|terms of use|privacy policy|contact us|site map"
        "|sitemap|subscribe to: {x}|back to top|rss|rss feed|top|designed by {x}|theme: {x}"
        "|theme by {x}|blog at wordpress.com.|view web version|generated by {x}|hosted by {x}"
        "|skip to content|jump to:|create a free website or blog at wordpress.com."
        "|site design / logo {x}|imprint|legal|create your new blog or website for free"
        "|design by {x}|template by {x}|generated from {x}|get smart with {x}|view full site"
        "|forum software by {x}|page generated in {x}|subscribe to: post comments (atom)"
        "|comments rss|reply via email|this site uses akismet to reduce spam. {x}"
        "|learn how your comment data is processed.|contact|terms",
        "de": "impressum|datenschutz|datenschutzerklärung|alle rechte vorbehalten|nutzungsbedingungen"
        "|kontakt|agb|nach oben|abonnieren {x}|stolz präsentiert von {x}|startseite|seitenanfang"
        "|mit stolz präsentiert von {x}|diese website verwendet akismet, {x}|realisiert durch {x}"
        "|fußbereich|über uns|erstelle kostenlos eine website {x}|powered by {x}|mobile version"
        "|kommentare zum post (atom)",
        "fr": "mentions légales|tous droits réservés|politique de confidentialité"
        "|conditions d'utilisation|contact|haut de page|plan du site|fièrement propulsé par {x}"
        "|propulsé par {x}|s'abonner à {x}|qui sommes-nous|ce site utilise akismet {x}"
        "|publier les commentaires (atom)|inscription à : {x}|accueil|points de vente",
        "es": "todos los derechos reservados|aviso legal|política de privacidad|términos de uso"
        "|contacto|funciona gracias a {x}|creado con {x}|con la tecnología de {x}"
        "|suscribirse a: {x}|volver arriba|este sitio usa akismet {x}|inicio|ir arriba"
        "|quiénes somos",
        "pt": "todos os direitos reservados|política de privacidade|termos de uso|contato|contacto"
        "|tecnologia do blogger|com tecnologia do blogger|orgulhosamente desenvolvido com {x}"
        "|assinar: {x}|voltar ao topo|este site utiliza o akismet {x}|início|página inicial",
        "it": "tutti i diritti riservati|informativa sulla privacy|privacy policy|note legali|contatti"
        "|termini di servizio|powered by {x}|iscriviti a: {x}|torna su|proudly powered by {x}"
        "|questo sito usa akismet {x}|chi siamo",
        "nl": "alle rechten voorbehouden|privacybeleid|privacyverklaring|algemene voorwaarden|contact"
        "|mogelijk gemaakt door {x}|abonneren op: {x}|naar boven|ondersteund door {x}|disclaimer"
        "|colofon",
        "pl": "wszelkie prawa zastrzeżone|polityka prywatności|regulamin|kontakt|obsługiwane przez {x}"
        "|subskrybuj: {x}|do góry|dumnie wspierane przez {x}|strona główna",
        "ru": "все права защищены|политика конфиденциальности|пользовательское соглашение|контакты"
        "|технологии blogger|подписаться на: {x}|наверх|сайт работает на {x}"
        "|условия использования|о нас|реклама на сайте|о сайте",
        "tr": "tüm hakları saklıdır|gizlilik politikası|kullanım şartları|iletişim"
        "|blogger tarafından desteklenmektedir|kaydol: {x}|yukarı çık|gururla sunar {x}|künye"
        "|hakkımızda",
        "ja": "無断転載禁止|プライバシーポリシー|利用規約|お問い合わせ|powered by {x}|登録: {x}"
        "|ページトップへ|トップへ戻る|このページの先頭へ|サイトマップ|運営会社"
        "|このサイトはスパムを低減するために akismet を使っています。{x}|特定商取引法に基づく表記",
        "zh": "版权所有|版權所有|隐私政策|隱私權政策|使用条款|联系我们|聯絡我們|由 wordpress 强力驱动"
        "|自豪地采用wordpress|技術提供|返回顶部|回到頂部|关于我们|網站地圖|免责声明|備案{x}"
        "|京icp{x}|訂閱： {x}|本站采用 akismet {x}",
        "ko": "개인정보처리방침|이용약관|저작권|문의|회사소개|맨 위로|top|무단전재 및 재배포 금지"
        "|무단 전재 및 재배포 금지|구독: {x}|청소년보호정책|고객센터",
        "ar": "جميع الحقوق محفوظة|جميع الحقوق محفوظة {x}|سياسة الخصوصية|شروط الاستخدام|اتصل بنا|من نحن"
        "|يتم التشغيل بواسطة {x}|الاشتراك في: {x}|إلى الأعلى|خريطة الموقع|اعلن معنا",
    },
    # Notices that any page may carry: cookies, scripts, adverts, consent, placeholders.
    "notices": {
        "en": "feed post|see new posts|conversation|post|tweet|thread|we use cookies {x}"
        "|this website uses cookies {x}|this site uses cookies {x}|by continuing to use this {x}"
        "|accept cookies|accept all|accept all cookies|cookie settings|manage cookies|reject all"
        "|cookie policy|advertisement|advertisements|ad|ads|sponsored|skip to main content"
        "|skip to content|skip to navigation|javascript is disabled. {x}"
        "|javascript is disabled {x}|please enable javascript {x}|enable javascript {x}"
        "|you need to enable javascript {x}|to use this site, {x}|sign up for our newsletter {x}"
        "|subscribe to our newsletter {x}|continue reading below"
        "|article continues below advertisement|loading...|loading|loading…|load more|report ad"
        "|report this ad|story continues below advertisement|iframe: {x}|play|pause|unmute|close"
        "|menu|search|log in|login|sign in|sign up|register|home|advertising|please wait|got it"
        "|log out|i agree|ok|no thanks|image|photo|play video|watch video|close menu"
        "|share full article|this comment section is closed|scroll to continue"
        "|{n} min read|{n} minute read|{n}-minute read|{n} mins read|reading time: {x}|reading time {n} {x}"
        "|estimated reading time{x}|read time: {x}|main content"
        "|pinned by {x}|pinned comment",
        "de": "wir verwenden cookies {x}|diese website verwendet cookies {x}"
        "|diese webseite verwendet cookies {x}|cookies akzeptieren|alle akzeptieren|anzeige"
        "|werbung|werbung:|direkt zum inhalt|zum inhalt springen|javascript ist deaktiviert. {x}"
        "|bitte aktiviere javascript {x}|anmelden|registrieren|menü|suche|wird geladen …"
        "|wird geladen|einstellungen|akzeptieren|ablehnen|mehr erfahren|weitere laden..."
        "|einloggen|abmelden|artikel hören|merken|überspringen|zur navigation|neue posts anzeigen"
        "|lesezeit{x}|{n} min. lesezeit|{n} minuten lesezeit|geschätzte lesezeit{x}|lesedauer{x}"
        "|von {x} angepinnt",
        "fr": "nous utilisons des cookies {x}|ce site utilise des cookies {x}|tout accepter|accepter"
        "|refuser|publicité|aller au contenu|aller à la navigation|connexion|se connecter"
        "|s'inscrire|menu|chargement…|chargement|javascript est désactivé {x}|rechercher"
        "|article réservé aux abonnés|lire la suite|en savoir plus|continuer sans accepter"
        "|s'abonner|inscription|voir les nouveaux posts|temps de lecture{x}"
        "|lecture {n} min{x}|{n} min de lecture|durée de lecture{x}"
        "|épinglé par {x}",
        "es": "utilizamos cookies {x}|este sitio utiliza cookies {x}|este sitio web utiliza cookies {x}"
        "|usamos cookies {x}|aceptar|aceptar todo|aceptar cookies|rechazar|publicidad"
        "|saltar al contenido|ir al contenido|iniciar sesión|registrarse|menú|cargando"
        "|cargando...|buscar|anuncio|anuncios|leer más|suscríbete|entrar|ver nuevos posts"
        "|tiempo de lectura{x}|{n} min de lectura|{n} minutos de lectura"
        "|fijado por {x}",
        "pt": "usamos cookies {x}|este site utiliza cookies {x}|este site usa cookies {x}"
        "|utilizamos cookies {x}|aceitar|aceitar todos|rejeitar|publicidade|pular para o conteúdo"
        "|ir para o conteúdo|saltar para o conteúdo|entrar|cadastre-se|menu|carregando"
        "|carregando...|buscar|anúncio|continua depois da publicidade|leia mais|registrar-se"
        "|log-in|tempo de leitura{x}|{n} min de leitura|{n} minutos de leitura"
        "|fixado por {x}",
        "it": "utilizziamo i cookie {x}|questo sito utilizza i cookie {x}"
        "|questo sito utilizza cookie {x}|usiamo i cookie {x}|accetta|accetta tutti|rifiuta"
        "|pubblicità|vai al contenuto|salta al contenuto|accedi|registrati|menu|caricamento|cerca"
        "|annuncio|leggi tutto|continua a leggere|tempo di lettura{x}|{n} min di lettura|{n} minuti di lettura"
        "|messaggio fissato da {x}|fissato da {x}",
        "nl": "we gebruiken cookies {x}|wij gebruiken cookies {x}|deze website gebruikt cookies {x}"
        "|deze site gebruikt cookies {x}|accepteren|alles accepteren|weigeren|advertentie"
        "|advertenties|ga naar de inhoud|spring naar inhoud|inloggen|aanmelden|registreren|menu"
        "|laden|laden...|zoeken|lees meer|meer informatie|leestijd{x}|{n} min leestijd|{n} minuten leestijd"
        "|vastgezet door {x}",
        "pl": "używamy plików cookie {x}|ta strona używa plików cookie {x}"
        "|ta strona używa ciasteczek {x}|strona korzysta z plików cookies {x}|akceptuj|akceptuję"
        "|zaakceptuj wszystkie|odrzuć|reklama|przejdź do treści|zaloguj się|zaloguj"
        "|zarejestruj się|menu|ładowanie|szukaj|czytaj dalej|rejestracja|czas czytania{x}|{n} min czytania"
        "|przypięty przez {x}",
        "ru": "мы используем cookie{x}|этот сайт использует cookie{x}|сайт использует cookie{x}"
        "|мы используем файлы cookie{x}|принять|принять все|отклонить|реклама"
        "|перейти к содержимому|перейти к содержанию|войти|вход|регистрация|меню|загрузка"
        "|загрузка...|поиск|читать далее|на правах рекламы|зарегистрироваться|согласен"
        "|время чтения{x}|время на прочтение{x}|{n} мин на чтение|{n} мин. чтения"
        "|закреплено пользователем {x}|закреплено {x}",
        "tr": "çerezleri kullanıyoruz{x}|bu site çerez kullanır{x}|bu web sitesi çerezleri kullanır{x}"
        "|kabul et|tümünü kabul et|reddet|reklam|içeriğe geç|içeriğe atla|giriş yap|giriş"
        "|kayıt ol|üye ol|menü|yükleniyor|yükleniyor...|ara|devamını oku|yeni gönderileri gör|gönderi"
        "|okuma süresi{x}|{n} dk okuma|{n} dakikalık okuma"
        "|{x} tarafından sabitlendi",
        "ja": "当サイトでは cookie {x}|当サイトはcookie{x}|このサイトはcookie{x}|クッキー{x}|同意する"
        "|広告|pr|コンテンツへスキップ|本文へスキップ|ログイン|新規登録|会員登録|メニュー"
        "|読み込み中…|読み込み中...|検索|続きを読む|スポンサードリンク|スポンサーリンク|ad"
        "|メインコンテンツに移動|ポスト|ツイート|新しいポストを表示|この記事は約{n}分で読めます|読了時間{x}"
        "|{n}分で読めます"
        "|{x} によって固定されています|{x} さんによって固定されています",
        "zh": "我们使用cookie{x}|本网站使用cookie{x}|本網站使用 cookie{x}|我們使用 cookie{x}|接受"
        "|全部接受|同意|广告|廣告|跳至内容|跳至主要內容|跳到内容|登录|登入|注册|註冊|菜单|選單"
        "|加载中|載入中|搜索|搜尋|展开全文|阅读全文|广告位|贊助商連結|立即注册|阅读时间{x}|{n} 分钟阅读"
        "|閱讀時間{x}|阅读约需{x}"
        "|由 {x} 置顶|{x} 固定",
        "ko": "쿠키를 사용합니다{x}|이 사이트는 쿠키{x}|동의|모두 동의|광고|본문 바로가기"
        "|본문으로 건너뛰기|콘텐츠로 건너뛰기|로그인|회원가입|메뉴|불러오는 중|로딩 중|검색"
        "|더보기|로그아웃|메뉴 바로가기|읽는 시간{x}|{n}분 읽기|읽는 데 {n}분"
        "|{x}님이 고정함",
        "ar": "نستخدم ملفات تعريف الارتباط{x}|يستخدم هذا الموقع ملفات{x}|قبول|قبول الكل|رفض|إعلان"
        "|إعلانات|التجاوز إلى المحتوى|تخطي إلى المحتوى|تسجيل الدخول|تسجيل|القائمة|جار التحميل|بحث"
        "|دخول|اقرأ المزيد|التسجيل|وقت القراءة{x}|{n} دقائق للقراءة|{n} دقيقة قراءة",
    },
    # What a person is on the site, printed beside the name: never part of the name.
    "roles": {
        "en": "1st|2nd|3rd|3rd+|1st degree connection|2nd degree connection|3rd+ degree connection"
        "|author|op|not verified|admin|administrator|mod|moderator|post author|staff|owner|member"
        "|contributor|editor|guest|new member|senior member|junior member|active member"
        "|well-known member|regular|newbie|veteran|super moderator|global moderator|site admin"
        "|team member|maintainer|collaborator|original poster|verified|registered user|registered"
        "|full member|hero member|sr. member|jr. member|top contributor|subscriber|premium member"
        "|banned|supporter|pro|creator|pinned|leader|level {n}|forum member|submitter"
        "|thread starter|discussion starter|distinguished member|top fan|bot|trusted member|enthusiast|active user"
        "|legend|elite member|honorary member|participant|keymaster|blogger|user|valued member"
        "|power user|beginner|expert|reporter|posts: {n}|you|first-time poster|established member",
        "de": "nicht überprüft|autor|autorin|administrator|admin|moderator|moderatorin|mitglied|gast"
        "|redaktion|beitragsautor|beitragsautorin|erfahrener benutzer|forenprofi|neuer benutzer"
        "|benutzer|aktives mitglied|bekanntes mitglied|themenstarter|themenstarterin"
        "|super-moderator|teammitglied|neuling|stammgast|gesperrt|verfasser|threadstarter"
        "|registriert|neu hier|community-mitglied|profi|anfänger|foren-urgestein|moderation"
        "|artikelautor|ehrenmitglied",
        "fr": "non vérifié|auteur|auteure|administrateur|modérateur|membre|invité|rédaction"
        "|nouveau membre|membre actif|auteur de l’article|membre confirmé|habitué"
        "|auteur de l'article|membre du staff|visiteur|abonné|équipe",
        "es": "no verificado|autor|autora|administrador|moderador|miembro|invitado|usuario"
        "|nuevo miembro|autor de la entrada|colaborador|usuario registrado|miembro activo"
        "|visitante|anónimo|miembro senior",
        "pt": "não verificado|autor|autora|administrador|moderador|membro|convidado|visitante|usuário"
        "|novo membro|autor do post|membro ativo|colaborador|membro sênior",
        "it": "non verificato|autore|autrice|amministratore|moderatore|membro|ospite|utente"
        "|nuovo membro|autore articolo|autore del post|utente attivo|staff|redazione|visitatore",
        "nl": "niet gecontroleerd|auteur|beheerder|moderator|lid|gast|nieuw lid|bericht auteur"
        "|actief lid|redactie|topicstarter",
        "pl": "niezweryfikowany|autor|autorka|administrator|moderator|użytkownik|gość|nowy użytkownik"
        "|autor wpisu|redakcja|stały bywalec|członek",
        "ru": "не проверено|автор|администратор|модератор|участник|гость|пользователь|новичок"
        "|автор записи|автор статьи|постоянный участник|редактор|топикстартер|тс"
        "|активный участник|заблокирован|старожил|эксперт",
        "tr": "yazar|yönetici|moderatör|üye|misafir|ziyaretçi|yeni üye|editör|konu sahibi|aktif üye|site yöneticisi",
        "sv": "författare|administratör|moderator|medlem|gäst|trådskapare",
        "ja": "投稿者|管理人|管理者|ゲスト|メンバー|モデレーター|投稿者本人|主|筆者|スレ主|会員|ブログ主",
        "zh": "作者|楼主|樓主|管理员|管理員|版主|会员|會員|游客|訪客|博主|题主|沙发|板凳|地板|超级版主"
        "|新手上路|中级会员|高级会员|注册会员|金牌会员|论坛元老|原po|层主|答主",
        "ko": "작성자|글쓴이|관리자|운영자|회원|손님|방문자|비회원|글작성자|일반회원|정회원|블로그주인",
        "ar": "الكاتب|كاتب الموضوع|مدير|مشرف|عضو|زائر|ضيف|عضو جديد|المدير العام|عضو نشيط|صاحب الموضوع"
        "|مشرف عام|عضو مميز",
    },
    # Facts about a member that forums print in the author's column, before a value.
    "facts": {
        "en": "joined|posts|location|messages|reaction score|points|likes|from|age|gender|registered"
        "|join date|thanks|reputation|trophy points|country|occupation|interests|website|threads"
        "|solutions|karma|thanked|status|activity|real name|member since|messages:|joined:|posts:"
        "|location:|karma:|reputation:|country:|registered:|topics|country flag|rank|group|media"
        "|albums|likes received|reaction score:|received likes|post count|badges|merit"
        "|gold badges|silver badges|bronze badges|version|company|operating system|experience|os"
        "|bike|car|warnings|feedback",
        "de": "mitglied seit|beiträge|ort|registriert|registriert seit|registrierung|wohnort|alter"
        "|dabei seit|punkte|geschlecht|bewertung|danke|themen|erhaltene likes|nachrichten"
        "|reaktionspunkte|bewertungen|medaillen|abstimmungen|reaktionen|reaktionswert|webseite"
        "|kontaktdaten|postleitzahl|artikel|beiträge:|registriert:|wohnort:|herkunft"
        "|hat sich bedankt|danksagung erhalten|antworten|aufrufe|name",
        "fr": "inscrit|inscrit le|inscription|messages|localisation|date d'inscription|âge|sexe|points"
        "|membre depuis|ville|inscrit depuis|messages:|localisation:|j'aime|pays|réputation"
        "|métier|prénom|inscription :|messages :|localisation :",
        "es": "registrado|mensajes|ubicación|miembro desde|edad|sexo|puntos|registro|fecha de registro"
        "|localización|país|temas|se unió|mensajes:|ubicación:|registrado:|agradecimientos"
        "|ingreso|reputación",
        "pt": "registrado|mensagens|localização|membro desde|idade|sexo|pontos|data de registro|cidade"
        "|registo|registado|mensagens:|localização:|registrado em|inscrito em|reputação|curtidas"
        "|pontos de reação",
        "it": "registrato|messaggi|località|iscritto|iscritto il|età|sesso|punti|membro dal"
        "|registrato il|residenza|città|messaggi:|iscritto dal|data registrazione|località:",
        "nl": "lid sinds|berichten|locatie|geregistreerd|leeftijd|woonplaats|lid geworden op|berichten:"
        "|locatie:|lid geworden|reacties",
        "pl": "dołączył|dołączyła|posty|postów|skąd|lokalizacja|miejscowość|rejestracja|dołączył(a)"
        "|posty:|płeć|wiek|pomógł|punkty|dołączył:|rejestracja:|lokalizacja:|skąd:|reputacja",
        "ru": "регистрация|сообщений|сообщения|откуда|зарегистрирован|пол|возраст|город|репутация"
        "|на форуме с|регистрация:|сообщений:|сообщения:|откуда:|симпатии|баллы|адрес|спасибо"
        "|благодарил (а)|поблагодарили|имя|страна|темы|рейтинг|зарегистрирован:",
        "tr": "katılım|mesajlar|mesaj|konum|kayıt tarihi|üyelik tarihi|yaş|cinsiyet|şehir|katılım:"
        "|mesajlar:|mesaj:|konum:|beğeniler|puanları|tepkime puanı|yaşadığı yer|nerden|kayıt"
        "|meslek",
        "sv": "medlem sedan|inlägg|ort|reg.datum|registrerad|ålder|plats",
        "ja": "登録日|投稿数|所在地|居住地|記事|年齢|性別|登録日:|記事:|住所",
        "zh": "注册时间|註冊時間|帖子|主题|积分|積分|来自|來自|精华|威望|金钱|在线时间|最后登录|听众"
        "|收听|主題|性别|文章|註冊|發表文章|uid|金币|阅读权限|贡献|好友|帖子:|注册:|ip属地"
        "|ip属地：|经验|等级|發文數",
        "ko": "가입일|글수|지역|포인트|가입|회원등급|게시글|레벨|작성글|가입일:",
        "ar": "تاريخ التسجيل|المشاركات|الإقامة|عدد المساهمات|نقاط|السٌّمعَة|العمر|الجنس|البلد|الدولة"
        "|عدد المشاركات|تاريخ الانتساب|المساهمات|الموقع|المدينة|معدل التفاعل|إعجابات|مشاركات"
        "|المواضيع|رقم العضوية",
        "fi": "liittynyt|viestejä|viestit|viestiä|sijainti|rekisteröitynyt|reaktiot|pisteet|kotipaikka",
        "da": "tilmeldt|indlæg|geografisk sted|beskeder|bopæl",
        "no": "registrert|innlegg|bosted|meldinger",
        "cs": "registrován|založen|příspěvky|bydliště|zprávy|reakce",
        "hu": "csatlakozott|hozzászólások|tartózkodási hely|üzenetek|regisztrált",
        "ro": "membru din|mesaje|localitate|înregistrat",
        "el": "εγγραφή|δημοσιεύσεις|τοποθεσία|μηνύματα",
        "uk": "повідомлень|зареєстровано|звідки|з нами з",
    },
    # In place of a name, above an advertisement that looks like a contribution.
    "advert": {
        "en": "advertisement|advertisements|advertising|advert|adverts|ads by google|google ads|google adsense"
        "|sponsored|sponsored content|sponsored links|sponsored post|promoted|promoted content|ad bot|adbot",
        "de": "werbung|anzeige|anzeigen|gesponsert|google anzeige|google anzeigen|advertiser",
        "fr": "publicité|publicités|annonce|annonces google|sponsorisé|contenu sponsorisé",
        "es": "publicidad|anuncio|anuncios|anuncios google|patrocinado|contenido patrocinado",
        "pt": "publicidade|anúncio|anúncios|patrocinado",
        "it": "pubblicità|annuncio|annunci google|sponsorizzato",
        "nl": "advertentie|advertenties|reclame|gesponsord",
        "pl": "reklama|reklamy|sponsorowane|ogłoszenie",
        "ru": "реклама|рекламный блок|на правах рекламы",
        "uk": "реклама",
        "cs": "reklama|inzerce",
        "tr": "reklam|reklamlar|sponsorlu",
        "sv": "annons|annonser|reklam",
        "da": "annonce|reklame|annoncer",
        "fi": "mainos|ilmoitus",
        "hu": "hirdetés|reklám",
        "ro": "publicitate|reclamă",
        "el": "διαφήμιση",
        "ja": "広告|スポンサーリンク|スポンサードリンク|sponsored link",
        "zh": "广告|廣告|推广|贊助",
        "ko": "광고",
        "ar": "إعلان|إعلانات",
        "he": "פרסומת",
    },
    # A comment that is gone: stands where its text was.
    "deleted": {
        "en": "[deleted]|[removed]|this comment has been removed by the author."
        "|this comment has been removed by the author"
        "|this comment has been removed by a blog administrator.|this comment has been removed."
        "|this comment has been removed|this comment has been deleted"
        "|this comment has been deleted.|comment deleted|comment removed|comment deleted by user"
        "|comment removed by moderator|[comment removed by author]"
        "|[comment removed by moderator {x}]|deleted comment|this message has been deleted"
        "|this message has been deleted.|this post has been deleted|message deleted|[flagged]"
        "|[dead]|this comment was deleted.|this comment was deleted"
        "|this comment was removed by moderators|deleted by creator|removed by mod"
        "|this comment was removed|sorry, this comment could not be loaded|account deleted"
        "|this comment is awaiting moderation.|your comment is awaiting moderation."
        "|post deleted by author|(post deleted by author)|(post withdrawn by author, {x})",
        "de": "dieser kommentar wurde vom autor entfernt.|dieser kommentar wurde vom autor entfernt"
        "|dieser kommentar wurde gelöscht|dieser kommentar wurde gelöscht.|kommentar gelöscht"
        "|kommentar entfernt|dieser kommentar wurde von einem blog-administrator entfernt."
        "|[gelöscht]|dieser kommentar wurde entfernt.|beitrag gelöscht"
        "|dieser kommentar wurde entfernt|gelöschter kommentar",
        "fr": "ce commentaire a été supprimé par l'auteur."
        "|ce commentaire a été supprimé par son auteur.|commentaire supprimé"
        "|ce commentaire a été supprimé|ce commentaire a été supprimé.|[supprimé]"
        "|message supprimé|commentaire supprimé par la modération"
        "|ce commentaire a été supprimé par un administrateur du blog.",
        "es": "este comentario ha sido eliminado por el autor.|comentario eliminado"
        "|este comentario ha sido eliminado|este comentario ha sido eliminado.|[eliminado]"
        "|el autor ha eliminado esta entrada."
        "|este blog ha sido eliminado por un administrador de blog.|mensaje eliminado",
        "pt": "este comentário foi removido pelo autor.|comentário removido"
        "|este comentário foi removido|este comentário foi removido."
        "|comentário eliminado pelo autor|[removido]"
        "|este comentário foi removido por um administrador do blog.|comentário apagado",
        "it": "questo commento è stato eliminato dall'autore.|commento eliminato"
        "|questo commento è stato rimosso"
        "|questo commento è stato eliminato da un amministratore del blog.|commento rimosso"
        "|[eliminato]",
        "nl": "deze reactie is verwijderd door de auteur.|reactie verwijderd|deze reactie is verwijderd"
        "|deze reactie is verwijderd.|[verwijderd]",
        "pl": "ten komentarz został usunięty przez autora.|komentarz usunięty"
        "|ten komentarz został usunięty|ten komentarz został usunięty przez administratora bloga."
        "|[usunięty]|komentarz został usunięty",
        "ru": "этот комментарий был удален автором.|комментарий удален|комментарий удалён"
        "|комментарий был удален|этот комментарий был удален администратором блога."
        "|сообщение удалено|[удалено]|удалённый комментарий"
        "|нло прилетело и опубликовало эту надпись здесь",
        "tr": "bu yorum yazar tarafından silindi.|yorum silindi|bu yorum silindi"
        "|bu yorum bir blog yöneticisi tarafından silindi.|[silindi]"
        "|bu yorum yazar tarafından kaldırılmıştır.",
        "ja": "このコメントは投稿者によって削除されました。|コメントは削除されました"
        "|このコメントは削除されました|このコメントはブログの管理者によって削除されました。"
        "|削除されました|このコメントは管理人のみ閲覧できます|管理人のみ閲覧できます"
        "|このコメントは管理者の承認待ちです|[削除済み]",
        "zh": "该评论已被作者删除。|评论已删除|该评论已删除|此评论已删除|作者已經移除這則留言。"
        "|該留言已被刪除|网誌管理員已經移除這則留言。|网志管理员已移除该评论。|留言已被刪除"
        "|该用户已注销|此留言已被刪除|悄悄話|[已删除]|私密留言|内容已被删除",
        "ko": "작성자가 댓글을 삭제했습니다.|삭제된 댓글입니다|삭제된 댓글입니다."
        "|블로그 관리자가 댓글을 삭제했습니다.|비밀댓글입니다|비밀댓글입니다.|비밀 댓글입니다."
        "|관리자의 승인을 기다리고 있는 댓글입니다.|[삭제됨]|관리자만 볼 수 있는 댓글입니다."
        "|비밀글입니다",
        "ar": "أزال المؤلف هذا التعليق.|تم حذف هذا التعليق|تم حذف التعليق"
        "|تم حذف هذا التعليق من قبل المؤلف.|أزال أحد مشرفي المدونة هذا التعليق.|[محذوف]"
        "|تعليق محذوف",
    },
    # Nobody: a name that says that there is none. Kept as the author, since the page says so.
    "anonymous": {
        "en": "anonymous|anonymous coward|guest|unknown|visitor|anon|a reader|someone",
        "de": "anonym|gast|unbekannt|besucher",
        "fr": "anonyme|invité|inconnu|visiteur|un visiteur",
        "es": "anónimo|invitado|desconocido|visitante|anonimo",
        "pt": "anônimo|anónimo|convidado|desconhecido|visitante",
        "it": "anonimo|ospite|sconosciuto|visitatore|unknown",
        "nl": "anoniem|gast|onbekend",
        "pl": "anonimowy|anonim|gość|nieznany|anonimowy użytkownik",
        "ru": "аноним|гость|анонимный|анонимно|неизвестный|анонимный комментатор",
        "tr": "adsız|anonim|misafir|ziyaretçi|bilinmeyen",
        "ja": "匿名|名無し|名無しさん|ななし|匿名さん|ゲスト|通りすがり|不明|匿名希望",
        "zh": "匿名|匿名用户|匿名用戶|游客|訪客|路人|无名氏|未知|匿名网友|網友|热心网友",
        "ko": "익명|손님|방문자|비회원|ㅇㅇ|익명의 사용자|알 수 없음",
        "ar": "غير معرف|مجهول|زائر|ضيف|غير معروف",
        "sv": "anonym|gäst|okänd",
        "cs": "anonymní|host|neznámý",
        "hu": "névtelen|vendég|ismeretlen",
        "el": "ανώνυμος|επισκέπτης|άγνωστος",
        "he": "אנונימי|אורח",
        "fi": "vieras|vierailija|anonyymi|nimetön",
        "da": "gæst|anonym",
        "no": "gjest|anonym",
        "ro": "anonim|vizitator",
        "uk": "гість|анонім",
        "id": "anonim|tamu",
    },
    # Says who began a topic: "Started by …", "Thread starter …".
    "started": {
        "en": "started by|thread starter|started|start date|topic starter|discussion in|author of this topic",
        "de": "themenstarter|begonnen von|gestartet von|erstellt von|beginndatum|themenersteller",
        "fr": "démarré par|initiateur de la discussion|date de début|auteur du sujet|commencé par"
        "|discussion dans|sujet créé par",
        "es": "iniciado por|autor del tema|fecha de inicio|iniciador del tema|comenzado por|tema iniciado por",
        "pt": "iniciado por|autor do tópico|data de início|criador do tópico|iniciador de tópicos",
        "it": "iniziato da|autore della discussione|aperto da|data d'inizio|creatore discussione",
        "nl": "gestart door|topicstarter|onderwerpstarter|startdatum|begonnen door",
        "pl": "rozpoczęty przez|autor wątku|zaczęty przez|data rozpoczęcia|rozpoczynający wątek|temat założony przez",
        "ru": "автор темы|начата|дата начала|тему начал|тема начата|автор вопроса|топикстартер",
        "tr": "konuyu başlatan|konbuyu başlatan|başlangıç tarihi|başlatan|konu sahibi|konuyu açan",
        "sv": "trådskapare|startad av|start datum",
        "ja": "スレッドトピ主|開始日|質問者|スレ主",
        "zh": "楼主|主题发起人|开始时间|題主|发起人|提问者|發起人|主題發起人",
        "ko": "글쓴이|작성자|시작일|질문자",
        "ar": "كاتب الموضوع|بادئ الموضوع|تاريخ البدء|منشئ الموضوع|صاحب الموضوع",
    },
    # After "…s", in a line of a plug-in that names a commenter's own newest page: "Miras last blog post..Tea".
    "blog_post": {
        "en": "last blog post|latest blog post|recent blog post|last blog|latest post|last post"
        "|most recent blog post|recent post|last blogged|recently posted|current blog post"
        "|recently blogged",
        "de": "letzter blogbeitrag|letzter blogeintrag|neuester blogbeitrag|aktueller blogbeitrag"
        "|letzter blog-artikel|letzter artikel|blogged zuletzt",
        "fr": "dernier billet|dernier article|dernier article de blog|article récent",
        "es": "último artículo|última entrada|último post|última entrada del blog|artículo reciente",
        "pt": "último post|último artigo|última postagem|post recente",
        "it": "ultimo post|ultimo articolo|ultimo post del blog",
        "nl": "laatste blogbericht|laatste blog|laatste bericht",
        "pl": "ostatni wpis|ostatni post|najnowszy wpis",
        "ru": "последний пост|последняя запись|свежая запись",
        "tr": "son yazısı|son blog yazısı",
    },
    # Marks of what is not a comment but a link from another page.
    "pingback": {
        "en": "pingback|trackback|pingbacks|trackbacks|pingback from|trackback from|trackback by"
        "|pingback by|pingback:|trackback:|trackbacks/pingbacks|{n} trackback|{n} trackbacks"
        "|{n} pingbacks|{n} pingback|[trackback]|linkback|webmention|mentioned this in",
        "de": "pingback|trackback|pingbacks|trackbacks|pingback von|trackback von|erwähnungen",
        "fr": "ping|rétrolien|rétroliens|trackback|pings",
        "es": "pingback|trackback|referencia|enlaces entrantes|bitacoras.com",
        "pt": "pingback|trackback|pingback:|menções",
        "it": "pingback|trackback|segnalazione",
        "nl": "pingback|trackback|pingback:",
        "pl": "pingback|trackback|odnośnik",
        "ru": "уведомление|пингбек|трекбек|трекбэк|обратная ссылка|пингбэк",
        "tr": "geri bildirim|geri izleme|pingback|geri bağlantı",
        "ja": "ピンバック|トラックバック|pingback|trackback",
        "zh": "pingback|引用通告|引用|trackback|自动引用通知|通告",
        "ko": "핑백|트랙백|pingback|trackback",
        "ar": "تنبيه|إشارة مرجعية|pingback|تعقيب",
    },
    # Before a title, in the description of a page's main picture.
    "image_of": {
        "en": "main image of article|main image of|featured image for|featured image of"
        "|image for article|header image for|lead image for|article image for|image for"
        "|cover image for|thumbnail for|featured image|hero image for",
        "de": "beitragsbild zu|titelbild zu|artikelbild zu|bild zum artikel|beitragsbild für",
        "fr": "image de l'article|image principale de l'article|illustration de l'article|image à la une de",
        "es": "imagen principal del artículo|imagen destacada de|imagen del artículo",
        "pt": "imagem principal do artigo|imagem destacada de|imagem do artigo",
        "it": "immagine dell'articolo|immagine principale dell'articolo|immagine in evidenza",
        "nl": "hoofdafbeelding van artikel|uitgelichte afbeelding",
        "pl": "główny obraz artykułu|obrazek wyróżniający",
        "ru": "изображение к статье|главное изображение статьи",
        "tr": "makale görseli|öne çıkan görsel",
        "ja": "記事のメイン画像|アイキャッチ画像",
        "zh": "文章主图|文章配图|特色圖片",
    },
    # Says that this is one page of several: "Page 2 of 5".
    "page_of": {
        "en": "page {n} of {n}|page {n}/{n}|page {n}|{n} of {n}|pages: {x}|older comments"
        "|newer comments|previous comments|← older comments|newer comments →|← previous comments"
        "|next comments →|go to page|prev|next|last|first|goto page {x}|previous topic|next topic"
        "|view previous topic|view next topic|view unanswered posts|view active topics|unanswered topics"
        "|active topics|all times are {x}|previous thread|next thread|post new topic|new topic",
        "de": "seite {n} von {n}|seite {n}/{n}|seite {n}|ältere kommentare|neuere kommentare"
        "|← ältere kommentare|{n} von {n}|gehe zu seite|vorherige|nächste|gehe zu seite {x}"
        "|vorheriges thema|nächstes thema|unbeantwortete themen|aktive themen|alle zeiten sind {x}|neues thema",
        "fr": "page {n} sur {n}|page {n} de {n}|commentaires plus anciens|commentaires plus récents"
        "|{n} sur {n}|aller à la page|précédente|suivante|précédent|suivant|sujet précédent|sujet suivant"
        "|sujets sans réponse|sujets actifs|voir les messages sans réponses|aller à la page {x}|nouveau sujet",
        "es": "página {n} de {n}|comentarios más antiguos|comentarios más recientes|página {n}|anterior"
        "|siguiente|ir a la página|página|tema anterior|tema siguiente|temas sin respuesta|temas activos"
        "|todos los horarios son {x}|ir a página {x}|nuevo tema",
        "pt": "página {n} de {n}|comentários mais antigos|comentários mais recentes|página {n}|anterior"
        "|próximo|próxima|ir para a página|tópico anterior|próximo tópico|tópicos sem resposta|tópicos ativos",
        "it": "pagina {n} di {n}|commenti più vecchi|commenti più recenti|pagina {n}|precedente"
        "|successiva|vai alla pagina|prossima|argomento precedente|argomento successivo|argomenti attivi"
        "|messaggi senza risposta|tutti gli orari sono {x}",
        "nl": "pagina {n} van {n}|oudere reacties|nieuwere reacties|pagina {n}|vorige|volgende"
        "|vorig onderwerp|volgend onderwerp"
        "|onbeantwoorde onderwerpen|actieve onderwerpen|alle tijden zijn {x}",
        "pl": "strona {n} z {n}|starsze komentarze|nowsze komentarze|strona {n}|poprzednia|następna"
        "|poprzedni temat|następny temat|posty bez odpowiedzi|aktywne tematy|nowy temat",
        "ru": "страница {n} из {n}|предыдущие комментарии|следующие комментарии|стр. {n}|страница {n}"
        "|назад|вперед|вперёд|пред. тема|след. тема|предыдущая тема|следующая тема"
        "|сообщения без ответов|темы без ответов|активные темы|часовой пояс: {x}|новая тема",
        "tr": "sayfa {n} / {n}|eski yorumlar|yeni yorumlar|sayfa {n}|önceki|sonraki|önceki konu"
        "|sonraki konu|{n}. sayfa (toplam {n} sayfa)",
        "ja": "{n}ページ|{n} / {n} ページ|前のコメント|次のコメント|古いコメント|新しいコメント|前へ|次へ"
        "|前のトピック|次のトピック",
        "zh": "第{n}页|第 {n} 页|较早的评论|较新的评论|上一页|下一页|第 {n} 頁|上一頁|下一頁|上一主题"
        "|下一主题|上一主題|下一主題|共 {n} 页|共{n}页",
        "ko": "{n} 페이지|이전 댓글|다음 댓글|이전|다음|{n}페이지",
        "ar": "صفحة {n} من {n}|التعليقات الأقدم|التعليقات الأحدث|السابق|التالي|الصفحة {n} من {n}|صفحة {n}",
    },
    # Furniture at the end of a cut quotation in a forum.
    "quote_more": {
        "en": "click to expand...|click to expand|expand|expand...|show quoted text"
        "|- show quoted text -|[quoted text hidden]",
        "de": "zum vergrößern anklicken....|zum vergrößern anklicken|- zitierten text anzeigen -"
        "|ausklappen|zitierten text anzeigen",
        "fr": "cliquez pour agrandir...|cliquez pour agrandir|cliquer pour développer..."
        "|afficher le texte des messages précédents",
        "es": "haz clic para expandir...|haga clic para expandir...|click para expandir...|mostrar texto citado",
        "pt": "clique para expandir...|clique para expandir|mostrar texto das mensagens anteriores",
        "it": "clicca per allargare...|clicca per espandere...|mostra testo citato",
        "nl": "klik om te vergroten...|klik om te vergroten|tekst uit oorspronkelijk bericht weergeven",
        "pl": "kliknij, aby rozwinąć...|kliknij aby rozwinąć...|pokaż cytowany tekst",
        "ru": "нажмите, чтобы раскрыть...|нажмите для раскрытия...|показать цитируемый текст",
        "tr": "genişletmek için tıkla ...|genişletmek için tıklayın...|alıntılanan metni göster",
        "sv": "klicka för att expandera...",
        "ja": "クリックして展開...",
        "zh": "点击展开...|點擊展開...|显示引用文字",
        "ko": "클릭하여 펼치기...",
        "ar": "اضغط للتوسيع...|انقر للتوسيع...",
    },
    # Before a date that says when something was changed, not when it was written.
    "edited": {
        "en": "edited|updated|last edited|last updated|modified|last modified|edited on|edited by"
        "|last activity|last edited by|last reply|active|viewed|last seen|last visit|latest reply"
        "|last post",
        "de": "bearbeitet|aktualisiert|zuletzt bearbeitet|geändert|zuletzt geändert|bearbeitet am|zuletzt aktualisiert",
        "fr": "modifié|mis à jour|modifié le|mis à jour le|dernière modification|édité"
        "|article mis à jour|article mis à jour le|édité le",
        "es": "editado|editada|actualizado|modificado|última actualización|última edición|activa|modificada",
        "pt": "editado|editada|atualizado|modificado|última atualização|ativa|atualizado em|atualizada|editado em",
        "it": "modificato|aggiornato|ultimo aggiornamento|ultima modifica|modificato il|aggiornato il",
        "nl": "bewerkt|bijgewerkt|gewijzigd|laatst bewerkt|laatst gewijzigd|laatst bijgewerkt",
        "pl": "edytowano|zaktualizowano|zmodyfikowano|ostatnia aktualizacja|edytowany|ostatnio edytowany",
        "ru": "изменено|отредактировано|обновлено|последнее редактирование|изменён|изменен|отредактирован|ред.",
        "tr": "düzenlendi|güncellendi|güncelleme|son düzenleme|güncellenme|son güncelleme",
        "ja": "編集|更新|最終更新|編集済み|更新日|最終更新日",
        "zh": "编辑于|更新于|最后编辑|最后更新|更新|最後編輯|编辑|更新時間|最后回复|编辑时间",
        "ko": "수정|수정됨|업데이트|최종수정|최종 수정|수정일",
        "ar": "تم التعديل|آخر تحديث|تم التحديث|آخر تعديل|التعديل الأخير",
    },
    # Before the date of a question, on pages of questions and answers.
    "asked": {
        "en": "asked",
        "de": "gefragt|gestellt",
        "fr": "demandé|a demandé|posée",
        "es": "preguntada|formulada|preguntado",
        "pt": "perguntada|perguntado|feita",
        "it": "chiesto|domandato",
        "nl": "gevraagd",
        "pl": "zadane|zapytano|zadano",
        "ru": "задан|задал|спросил|вопрос задан",
        "tr": "soruldu|sordu",
        "ja": "質問日|質問",
        "zh": "提问于|提問於|提问",
        "ko": "질문일|질문",
        "ar": "سأل|سُئل",
    },
    # Before the date of an answer, on pages of questions and answers.
    "answered": {
        "en": "answered",
        "de": "beantwortet|geantwortet",
        "fr": "répondu|a répondu",
        "es": "respondida|respondido|contestada",
        "pt": "respondida|respondido",
        "it": "risposto|risposta data",
        "nl": "beantwoord",
        "pl": "odpowiedziano|udzielono odpowiedzi",
        "ru": "ответ дан|ответил",
        "tr": "yanıtlandı|cevaplandı",
        "ja": "回答日|回答",
        "zh": "回答于|回答於|回答",
        "ko": "답변일|답변",
        "ar": "أجاب|أُجيب",
    },
    # How many follow the channel or page whose name stands on the line above.
    "followers": {
        "en": "{n} subscribers|{n} subscriber|{n} followers|{n} follower",
        "de": "{n} abonnenten|{n} abonnent|{n} follower|{n} tsd. abonnenten|{n} mio. abonnenten",
        "fr": "{n} abonnés|{n} abonné|{n} k abonnés|{n} m d’abonnés|{n} m d'abonnés|{n} followers",
        "es": "{n} suscriptores|{n} suscriptor|{n} de suscriptores|{n} mil suscriptores|{n} seguidores",
        "pt": "{n} inscritos|{n} mil inscritos|{n} mi de inscritos|{n} subscritores|{n} seguidores",
        "it": "{n} iscritti|{n} iscritto|{n} mila iscritti|{n} follower",
        "nl": "{n} abonnees|{n} volgers",
        "pl": "{n} subskrybentów|{n} tys. subskrybentów|{n} subskrypcji|{n} obserwujących",
        "ru": "{n} подписчиков|{n} подписчика|{n} тыс. подписчиков|{n} млн подписчиков",
        "tr": "{n} abone|{n} b abone|{n} takipçi",
        "ja": "チャンネル登録者数 {n}人|チャンネル登録者数 {n}万人|フォロワー{n}人",
        "zh": "{n}位订阅者|{n} 位订阅者|{n}万位订阅者|{n} 位訂閱者|{n}粉丝",
        "ko": "구독자 {n}명|구독자 {n}만명|팔로워 {n}명",
        "ar": "{n} مشترك|{n} مشتركًا|{n} من المشتركين|{n} متابع",
    },
    # Before the moment at which a page was saved, printed or looked at: what its relative dates count from.
    "saved": {
        "en": "saved on|saved at|saved:|saved from|page saved|captured on|captured:|captured at|capture date"
        "|snapshot taken|archived on|archived:|date archived|downloaded on"
        "|downloaded at|printed on|printed at|printed:|date printed|clipped on|date saved|it is currently"
        "|current date|current time|current date/time is",
        "de": "gespeichert am|gespeichert:|gesichert am|archiviert am|ausgedruckt am"
        "|gedruckt am|heruntergeladen am|druckdatum|aktuelle zeit|aktuelles datum|stand der seite",
        "fr": "enregistré le|sauvegardé le|archivé le|imprimé le|téléchargé le|capturé le"
        "|nous sommes le|la date/heure actuelle est|date actuelle",
        "es": "guardado el|archivado el|impreso el|descargado el|capturado el|fecha actual|fecha y hora actual",
        "pt": "salvo em|guardado em|arquivado em|impresso em|baixado em|capturado em|data/hora atual",
        "it": "salvato il|archiviato il|stampato il|scaricato il|catturato il|ora corrente",
        "nl": "opgeslagen op|gearchiveerd op|afgedrukt op|gedownload op|het is nu|huidige tijd",
        "pl": "zapisano|zapisano dnia|zarchiwizowano|wydrukowano|teraz jest",
        "ru": "сохранено|дата сохранения|архивировано|распечатано|текущее время",
        "tr": "kaydedildi|kaydedilme tarihi|arşivlendi|yazdırılma tarihi|şu anki tarih",
        "ja": "保存日時|保存日|取得日時|取得日|アーカイブ日時|印刷日時|現在時刻|現在日時",
        "zh": "保存于|保存时间|保存時間|存档时间|抓取时间|打印时间|当前时间|目前時間|现在时间",
        "ko": "저장일|저장한 날짜|저장 일시|보관 일시|인쇄일|현재 시간",
        "ar": "حفظ في|تاريخ الحفظ|أرشف في|طبع في|الوقت الآن",
    },
    # The link behind a teaser that leads to the rest of its text.
    "more": {
        "en": "read more|continue reading|continue reading {x}|read more {x}|read the full story|full story"
        "|read the rest of this entry{x}|more{x}»|keep reading{x}|read full article|read on",
        "de": "weiterlesen|weiter lesen|mehr lesen|mehr|weiterlesen {x}|zum artikel|ganzen artikel lesen|mehr erfahren",
        "fr": "lire la suite|lire la suite {x}|en savoir plus|lire plus|lire l'article|suite",
        "es": "leer más|seguir leyendo|continuar leyendo|leer más {x}|sigue leyendo|más información",
        "pt": "leia mais|continue lendo|ler mais|continuar lendo|saiba mais",
        "it": "leggi tutto|continua a leggere|leggi di più|continua|leggi l'articolo",
        "nl": "lees meer|lees verder|verder lezen|meer lezen",
        "pl": "czytaj dalej|czytaj więcej|więcej|przeczytaj całość",
        "ru": "читать далее|читать дальше|читать полностью|подробнее|далее",
        "tr": "devamını oku|devamı|devamını oku {x}",
        "sv": "läs mer|fortsätt läsa",
        "ja": "続きを読む|もっと読む|続きをみる",
        "zh": "阅读全文|閱讀全文|查看全文|继续阅读|繼續閱讀|阅读更多",
        "ko": "더 보기|더보기|계속 읽기|자세히 보기",
        "ar": "اقرأ المزيد|المزيد|قراءة المزيد|أكمل القراءة",
    },
    # Before the title of a topic or the subject of a message.
    "topic": {
        "en": "post subject|topic title|thread|topic|subject|title|re|fwd|fw|question|view topic"
        "|view thread"
        "|viewing topic|topic view",
        "de": "betreff des beitrags|thema|betreff|titel|aw|wg|antw|thema anzeigen",
        "fr": "sujet du message|sujet|objet|titre|tr|réf|voir le sujet|afficher le sujet|consulter le sujet",
        "es": "tema|asunto|título|rv|resp|ver tema",
        "pt": "assunto|tópico|título|res|enc|ver tópico|exibir tópico",
        "it": "oggetto|argomento|discussione|titolo|rif|r|leggi argomento|visualizza argomento|vedi argomento",
        "nl": "onderwerp|titel|betreft|antw|onderwerp bekijken|toon onderwerp",
        "pl": "temat|tytuł|odp|wątek|zobacz temat|zobacz wątek",
        "cs": "téma|předmět|zobrazit téma",
        "hu": "téma|tárgy|téma megtekintése",
        "fi": "aihe|otsikko|näytä aihe|viestiketju",
        "ru": "тема|заголовок|ответ|на|просмотр темы",
        "tr": "konu|başlık|ynt|cvp|konu görüntüleme",
        "sv": "ämne|sv",
        "da": "emne|sv",
        "no": "emne|sv",
        "ja": "件名|題名|タイトル|スレッド",
        "zh": "主题|主題|标题|標題|回复|答复",
        "ko": "제목|주제",
        "ar": "الموضوع|العنوان|رد",
    },
    # What a page of entries by visitors is called: none of them is the page's own text.
    "guestbook": {
        "en": "guestbook|guest book|{x} guestbook|guestbook {x}|visitors book",
        "de": "gästebuch|{x} gästebuch|gästebuch {x}|unser gästebuch",
        "fr": "livre d'or|{x} livre d'or|livre d'or {x}",
        "es": "libro de visitas|libro de firmas|{x} libro de visitas",
        "pt": "livro de visitas|mural de recados|{x} livro de visitas",
        "it": "libro degli ospiti|guestbook|{x} libro degli ospiti",
        "nl": "gastenboek|{x} gastenboek|gastenboek {x}",
        "pl": "księga gości|{x} księga gości",
        "ru": "гостевая книга|гостевая|{x} гостевая книга",
        "tr": "ziyaretçi defteri|misafir defteri|{x} ziyaretçi defteri",
        "sv": "gästbok|{x} gästbok",
        "da": "gæstebog|{x} gæstebog",
        "no": "gjestebok|{x} gjestebok",
        "fi": "vieraskirja|{x} vieraskirja",
        "cs": "kniha hostů|návštěvní kniha|{x} kniha návštěv|kniha návštěv",
        "hu": "vendégkönyv|{x} vendégkönyv",
        "ja": "ゲストブック|掲示板|{x}掲示板|足あと帳",
        "zh": "留言板|留言簿|访客留言|訪客留言",
        "ko": "방명록|{x} 방명록",
        "ar": "سجل الزوار|دفتر الزوار",
    },
    # Between a count of comments and the title that they are on: "4 Responses to …".
    "about": {
        "en": "to|on|for|so|in|by|read|below|and|about|this",
        "de": "auf|zu|in|und|über|für|von|an",
        "fr": "sur|à|de|et|dans|par|pour|au|en",
        "es": "sobre|en|a|de|y|para|al",
        "pt": "sobre|em|a|de|para|no|na|ao|e|à",
        "it": "su|a|in|di|per|al|e",
        "nl": "op|over|bij|aan|in|en|voor",
        "pl": "do|na|o|w|dla",
        "ru": "к|на|о|об|для|в|по|про",
        "uk": "до|на|про|о|для|в",
        "tr": "için|üzerine|hakkında",
        "sv": "på|till|om|för|i",
        "da": "til|om|på|for|i",
        "no": "til|om|på|for|i",
        "fi": "artikkeliin|aiheesta|kohteessa|artikkelissa",
        "cs": "na|k|ke|u|pro|o|v",
        "hu": "ehhez|erről|a|az",
        "ro": "la|despre|pe|în",
        "el": "για|στο|στη|σε",
        "ca": "a|sobre|en|per",
        "id": "pada|untuk|tentang|di",
        "vi": "về|cho|trong",
        "ja": "へ|に|の",
        "zh": "关于|關於|在",
        "ko": "에",
        "ar": "إلى|على|في|حول|عن|لـ",
    },
    # The commonest words of texts: which language a page is in. Only for languages that share a script.
    "small": {
        "en": "the|and|of|to|is|that|it|was|for|with|you|this|have|are|not|but|they",
        "de": "und|der|die|das|ist|nicht|ich|ein|eine|mit|auch|auf|sich|den|dem|wie|aber",
        "fr": "le|la|les|et|des|est|une|que|pour|dans|pas|qui|vous|sur|avec|ce|du",
        "es": "el|la|los|las|que|y|en|un|una|por|con|para|es|del|lo|como|pero",
        "pt": "que|não|para|com|uma|um|os|do|da|em|mas|por|é|como|mais|ao|dos",
        "it": "il|che|di|non|per|una|sono|con|del|della|è|ma|anche|più|si|gli|le",
        "nl": "de|het|een|van|en|niet|dat|ik|is|op|te|met|voor|zijn|maar|ook|aan",
        "pl": "nie|się|na|jest|to|że|do|jak|ale|co|tak|po|dla|od|są|czy|już",
        "tr": "bir|ve|bu|için|çok|da|de|ne|ama|daha|gibi|olarak|kadar|değil|ile|o|var",
        "sv": "och|att|det|som|är|en|inte|jag|på|för|med|av|den|till|har|om|men",
        "da": "og|at|det|er|ikke|jeg|en|på|til|af|med|som|der|har|den|for|men",
        "no": "og|det|er|ikke|jeg|en|på|til|av|med|som|har|den|for|å|men|et",
        "fi": "ja|on|ei|että|se|en|oli|mutta|kun|niin|hän|myös|ovat|tai|vain|jos|mitä",
        "cs": "a|se|na|je|že|to|v|s|z|do|ale|jak|jsem|za|by|není|také",
        "hu": "a|az|és|hogy|nem|is|egy|de|ez|meg|van|mint|már|csak|ha|azt|volt",
        "ro": "și|de|în|la|nu|cu|este|pe|o|un|că|din|se|pentru|mai|sunt|dar",
        "ru": "и|в|не|на|что|я|с|как|это|по|но|он|а|все|так|у|же",
        "uk": "і|в|не|на|що|я|з|як|це|та|до|але|він|за|у|й|є",
        "ca": "el|la|i|que|de|els|les|un|una|per|amb|és|no|en|del|més|com",
        "id": "yang|dan|di|ini|itu|dengan|untuk|tidak|dari|ada|juga|saya|akan|ke|bisa|pada|sudah",
    },
    # Over the list of files of a forum post.
    "attachments": {
        "en": "attachments|attached files|attached images|attached thumbnails|attachment|attachments:",
        "de": "anhänge|dateianhänge|angehängte dateien|angehängte grafiken|miniaturansicht angehängter grafiken",
        "fr": "fichiers joints|pièces jointes|images attachées|fichiers attachés",
        "es": "archivos adjuntos|adjuntos|imágenes adjuntas",
        "pt": "anexos|arquivos anexados|ficheiros anexados",
        "it": "allegati|file allegati|immagini allegate",
        "nl": "bijlagen|bijlage",
        "pl": "załączniki|załączone pliki",
        "ru": "вложения|прикрепленные файлы|прикреплённые файлы|миниатюры",
        "tr": "ekler|ekli dosyalar|eklentiler",
        "ja": "添付ファイル",
        "zh": "附件|附加檔案",
        "ko": "첨부파일|첨부",
        "ar": "المرفقات|الملفات المرفقة",
    },
}

_DIGIT = re.compile(r"\d")
_EDGES = " \t\u00a0·•|/,;:.…!?–—-_()[]{}<>«»‹›→←↑↓↩↪▲▼△▽★☆*+#\"'"


_VOWELS = re.compile("[\u064b-\u0652\u0670]")
"""The marks for short vowels that Arabic may print or leave out."""


def fold(line: str) -> str:
    """A line as the table compares it: casefolded, one space between words, apostrophes made equal."""
    folded = " ".join(line.split()).casefold().replace("’", "'").replace("\u0307", "")
    return folded if folded.isascii() else _VOWELS.sub("", folded)


def bare(line: str) -> str:
    """A folded line without punctuation at its edges: ``Reply ↓`` and ``[Reply]`` are ``reply``."""
    return fold(line).strip(_EDGES)


def strip_edges(folded: str) -> str:
    """A folded line as :func:`bare` gives it."""
    return folded.strip(_EDGES)


@cache
def phrases(kind: Kind, language: str | None = None) -> frozenset[str]:
    """The phrases of a kind, folded, without those that hold a place for a number or other words.

    :param language: only of this language; of all where it is ``None``
    """
    return frozenset(p for p in _entries(kind, language) if "{" not in p)


@cache
def bare_phrases(kind: Kind) -> frozenset[str]:
    """The phrases of a kind as :func:`bare` gives lines."""
    return frozenset(b for p in phrases(kind) if (b := strip_edges(p)))


@cache
def _entries(kind: Kind, language: str | None) -> tuple[str, ...]:
    rows = TABLE[kind]
    texts = rows.values() if language is None else [rows.get(language, "")]
    return tuple(dict.fromkeys(fold(p) for text in texts for p in text.split("|") if p.strip()))


class _Form(NamedTuple):
    """A phrase that holds places."""

    phrase: str
    start: str
    """What stands before its first place."""
    words: tuple[str, ...]
    """The words that stand between its places: a line without one of them cannot be the phrase."""


@cache
def _forms(kind: Kind, numbered: bool) -> tuple[_Form, ...]:
    """The phrases of a kind that hold places.

    Args:
        kind: the kind.
        numbered: those that hold a number, else those that hold only words.
    """
    return tuple(
        _Form(phrase, phrase.partition("{")[0], tuple(phrase.replace("{n}", " ").replace("{x}", " ").split()))
        for phrase in _entries(kind, None)
        if "{" in phrase and ("{n}" in phrase) == numbered
    )


@cache
def _starts(kind: Kind) -> tuple[str, ...]:
    """How phrases that hold places for words begin."""
    return tuple(form.start for form in _forms(kind, False))


@cache
def _expression(phrase: str) -> re.Pattern[str]:
    """A phrase that holds places, or several parted by ``|``."""
    text = re.escape(phrase).replace(r"\{n\}", r"[\d.,٠-٩]+\s?[kmKM]?").replace(r"\{x\}", r".{0,200}")
    return re.compile(text.replace(r"\ ", r"\s?" if "{n}" in phrase else " ").replace(r"\|", "|"))


@cache
def _all_forms(kind: Kind) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All phrases of a kind that hold places for words, and all that hold one for a number."""
    words, numbers = ("|".join(form.phrase for form in _forms(kind, numbered)) for numbered in (False, True))
    return _expression(words), _expression(numbers)


FEW = 2_000
"""Lines up to which phrases are tried one by one: to compile them all takes a tenth of a second."""

_tries = itertools.count()


def is_one(line: str, kind: Kind) -> bool:
    """Whether a whole line is a phrase of a kind, edges of punctuation aside."""
    if len(line) > 240:
        return False
    folded = fold(line)
    if folded in phrases(kind):
        return True
    core = folded.strip(_EDGES)
    if core and core in bare_phrases(kind):
        return True
    return fits(folded, kind)


def fits(folded: str, kind: Kind) -> bool:
    """Whether a folded line is a phrase of a kind with its places filled, edges of punctuation aside.

    Args:
        folded: the line as :func:`fold` gives it.
        kind: the kind.
    """
    core = folded.strip(_EDGES)
    return _fits(folded, kind) or (bool(core) and core != folded and _fits(core, kind))


@cache
def _all_starts() -> tuple[str, ...]:
    return tuple({start for kind in TABLE for start in _starts(kind)})


def may_fit(folded: str) -> bool:
    """Whether a folded line can be a phrase with a place filled at all: cheap, for asking before :func:`fits`."""
    return (
        _DIGIT.search(folded) is not None
        or folded.startswith(_all_starts())
        or folded.strip(_EDGES).startswith(_all_starts())
    )


def _fits(folded: str, kind: Kind) -> bool:
    numbered = _DIGIT.search(folded) is not None
    if not numbered and not folded.startswith(_starts(kind)):
        return False
    if next(_tries) > FEW:
        words, numbers = _all_forms(kind)
        return words.fullmatch(folded) is not None or (numbered and numbers.fullmatch(folded) is not None)
    for form in _forms(kind, False) + (_forms(kind, True) if numbered else ()):
        if all(word in folded for word in form.words) and _expression(form.phrase).fullmatch(folded):
            return True
    return False


@cache
def _small() -> dict[str, tuple[str, ...]]:
    """The languages in which a small word is common."""
    result: dict[str, list[str]] = {}
    for code, text in TABLE["small"].items():
        for word in text.split("|"):
            result.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in result.items()}


def language_of(lines: Iterable[str]) -> str | None:
    """The language that a text is in, by its small words; ``None`` where they do not tell.

    Args:
        lines: the text; its first few thousand words decide.
    """
    seen: dict[str, float] = {}
    small = _small()
    count = 0
    for line in lines:
        for word in line[:2000].casefold().split():
            codes = small.get(word)
            if codes:
                count += 1
                for code in codes:
                    seen[code] = seen.get(code, 0.0) + 1 / len(codes)
        if count > 3000:
            break
    ranked = sorted(seen.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < 5 or (len(ranked) > 1 and ranked[0][1] < 1.2 * ranked[1][1]):
        return None
    return ranked[0][0]


def languages() -> tuple[str, ...]:
    """The codes of all languages that the table knows, sorted."""
    return tuple(sorted({code for rows in TABLE.values() for code in rows}))
