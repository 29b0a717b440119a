"""Dumps as browsers copy them, of boards, blogs and newspapers in several languages, written for these tests."""

from __future__ import annotations

from dump_cases import Case

COPIES = (
    Case(
        "phpbb in French: members' facts above each post, a quotation with an arrow and a date",
        """Accéder au contenu
Le Coin des Bûcherons
Raccourcis
FAQ
Connexion
S’enregistrer
Accueil du forum Outillage Outils à main
Quel bois pour un manche de hache ?
Répondre
4 messages • Page 1 sur 1
Boisrond
Messages : 22
Enregistré le : 03 févr. 2016, 18:42
Quel bois pour un manche de hache ?
Message par Boisrond » 12 nov. 2017, 19:55
Le mien a cassé net ce matin. J’ai sous la main du frêne bien sec et un peu de cornouiller. Lequel choisiriez-vous ?
Haut
lapiquette
Messages : 640
Enregistré le : 21 mai 2012, 09:10
Localisation : Morvan
Re: Quel bois pour un manche de hache ?
Message par lapiquette » 12 nov. 2017, 20:31
Frêne sans hésiter, fendu et pas scié, pour garder le fil d’un bout à l’autre.
Haut
Vieux Gaston
Messages : 1877
Enregistré le : 08 janv. 2009, 14:00
Re: Quel bois pour un manche de hache ?
Message par Vieux Gaston » 13 nov. 2017, 08:02
Le cornouiller garde-le pour les masses et les dents de râteau, il est trop raide pour la cognée.
Haut
Boisrond
Messages : 22
Enregistré le : 03 févr. 2016, 18:42
Re: Quel bois pour un manche de hache ?
Message par Boisrond » 13 nov. 2017, 21:17
lapiquette a écrit : ↑12 nov. 2017, 20:31
Frêne sans hésiter, fendu et pas scié
Fendu ce soir, il va sécher jusqu’à dimanche. Merci à tous les deux.
Haut
Répondre
4 messages • Page 1 sur 1
Retourner vers « Outils à main »
Aller à
Accueil du forum Supprimer les cookies Fuseau horaire sur UTC+02:00
Développé par phpBB® Forum Software © phpBB Limited
Traduit par phpBB-fr.com
""",
        (
            ("lapiquette", "2017-11-12", "Frêne sans hésiter, fendu et p", None),
            ("Vieux Gaston", "2017-11-13", "Le cornouiller garde-le pour l", None),
            ("Boisrond", "2017-11-13", "lapiquette a écrit : ↑12 nov.", None),
        ),
        title="Quel bois pour un manche de hache ?",
        author="Boisrond",
        day="2017-11-12",
    ),
    Case(
        "xenforo in Polish: a letter for a portrait, ranks, numbers on lines of their own",
        """Zaloguj się Rejestracja
Co nowego
Szukaj
Strona główna
Fora
Kuchnia
Sprzęt
Jak doczyścić żeliwną patelnię
Autor wątku skwarka Data rozpoczęcia 3 Październik 2020
S
skwarka
Użytkownik
3 Październik 2020

    #1

Odziedziczyłam patelnię po cioci, czarna skorupa na centymetr. Druciak, soda czy ogień?
Gar
Gar
Znany użytkownik
3 Październik 2020

    #2

Do piekarnika na pełne grzanie, dwie godziny, okna otwarte. Potem ściereczka i olej lniany.
M
mikołajka
Nowy użytkownik
4 Październik 2020

    #3

Gar napisał(a):
Do piekarnika na pełne grzanie
Kliknij, aby rozwinąć...
U mnie włączył się alarm w całym bloku. Lepiej na grillu.
S
skwarka
Użytkownik
6 Październik 2020

    #4

Ognisko w ogrodzie załatwiło sprawę, wyszła srebrna jak nowa!
Musisz się zalogować lub zarejestrować, aby odpowiedzieć.
Udostępnij:
Facebook Twitter Reddit Pinterest WhatsApp E-mail Link
Fora
Kuchnia
Sprzęt
Kontakt Regulamin Polityka prywatności Pomoc RSS
""",
        (
            ("Gar", "2020-10-03", "Do piekarnika na pełne grzanie", None),
            ("mikołajka", "2020-10-04", "Gar napisał(a):", None),
            ("skwarka", "2020-10-06", "Ognisko w ogrodzie załatwiło s", None),
        ),
        title="Jak doczyścić żeliwną patelnię",
        author="skwarka",
        day="2020-10-03",
    ),
    Case(
        "fc2 in Japanese: date, address and name below the comment, subjects above",
        """野良しごと日和
週末だけの畑の話
スポンサーサイト
--/--/--(--) --:--:--|
スポンサー広告|
山椒の実を摘みに行く
2011/06/05(日) 20:33:14
裏山の山椒がちょうどよい硬さになったので、籠を持って出かけました。とげで手が傷だらけです。

湯がいて水にさらし、半分は醤油漬けに、半分はちりめん山椒にします。

保存食|
トラックバック:0|
コメント:4
<<梅雨入りの畑 | ホーム | 苗を植える>>
コメント
手袋をするとかえって摘みにくいですよね。うちも毎年傷だらけです。
2011/06/05(日) 22:10:45 | URL | ぽんた #-[ 編集]
Re: タイトルなし
ぽんたさん、そうなんです。結局素手がいちばん早いです。
2011/06/06(月) 06:12:09 | URL | 野良子 #3un.pJ2M[ 編集]
水にさらす時間
うちは一晩さらすと辛さが抜けすぎてしまいます。どれくらいがいいですか。
2011/06/07(火) 13:48:31 | URL | まめ母 #mQop/nM.[ 編集]
二時間で一度かじってみて、好みのところで上げてください。
2011/06/07(火) 21:05:55 | URL | 野良子 #3un.pJ2M[ 編集]
コメントの投稿
お名前
コメントタイトル
メールアドレス
URL
コメント
パスワード
管理者にだけ表示を許可する
トラックバック
トラックバックURLはこちら
プロフィール
Author:野良子
FC2ブログへようこそ！
最近の記事
梅雨入りの畑 (06/12)
山椒の実を摘みに行く (06/05)
最近のコメント
野良子:山椒の実を摘みに行く (06/07)
まめ母:山椒の実を摘みに行く (06/07)
ぽんた:山椒の実を摘みに行く (06/05)
月別アーカイブ
2011/06 (2)
2011/05 (4)
Powered by FC2ブログ
""",
        (
            ("ぽんた", "2011-06-05", "手袋をするとかえって摘みにくいですよね。うちも毎年傷だらけで", None),
            ("野良子", "2011-06-06", "Re: タイトルなし", None),
            ("まめ母", "2011-06-07", "水にさらす時間", None),
            ("野良子", "2011-06-07", "二時間で一度かじってみて、好みのところで上げてください。", None),
        ),
        title="山椒の実を摘みに行く",
        day="2011-06-05",
    ),
    Case(
        "a newspaper in Italian: the newest first, and a day in the list of what is read most",
        """Sezioni
Edizioni Locali
Servizi
CERCA
Accedi
ABBONATI
CRONACHE
Il barbiere che taglia i capelli ai cavalli
di Ludovica Santoro
5 novembre 2018 (modifica il 5 novembre 2018 | 18:22)
Gino ha settantun anni, una bottega a Lodi e le mani ferme. Il giovedì chiude alle quattro e va in scuderia.

«I cavalli non parlano di calcio», dice, «è già un vantaggio».

© RIPRODUZIONE RISERVATA
COMMENTI
I COMMENTI (4)
Ordina per: più recenti
Scrivi qui il tuo commento
giovanna.b
06 novembre 2018 | 09:14
Da bambina mi tagliava la frangetta. Storta, ma con tanto affetto.
RISPONDI
Condividi
Lettore_1284
05 novembre 2018 | 21:40
E quanto si fa pagare? Il mio parrucchiere è più caro e parla di calcio.
RISPONDI
Condividi
Renzo Tramaglino
05 novembre 2018 | 20:02
Finalmente una notizia che fa bene al cuore, grazie.
RISPONDI
Condividi
Maniscalco53
05 novembre 2018 | 19:33
La criniera non si taglia, si strappa. Ma Gino lo sa benissimo.
RISPONDI
Condividi
I PIÙ LETTI
Oggi
Settimana
1
Il treno che non parte
2
La nonna che vola
Chi Siamo
Scrivi
Cookie policy e privacy
""",
        (
            ("giovanna.b", "2018-11-06", "Da bambina mi tagliava la fran", None),
            ("Lettore_1284", "2018-11-05", "E quanto si fa pagare? Il mio", None),
            ("Renzo Tramaglino", "2018-11-05", "Finalmente una notizia che fa", None),
            ("Maniscalco53", "2018-11-05", "La criniera non si taglia, si", None),
        ),
        title="Il barbiere che taglia i capelli ai cavalli",
        author="Ludovica Santoro",
        day="2018-11-05",
    ),
)
