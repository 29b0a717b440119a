"""Dumps of pages in the shapes of many engines and languages, written for these tests, and what is in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A dump and what a careful reader finds in it."""

    name: str
    text: str
    comments: tuple[tuple[str | None, str | None, str, int | None], ...]
    """Author, day, first words of the text, index of the parent."""
    title: str | None = None
    author: str | None = None
    day: str | None = None
    article: tuple[str, ...] = ()
    """Words that the article must hold."""
    absent: tuple[str, ...] = ()
    """Words that no text may hold."""


CASES = (
    Case(
        "typepad: heads below the comments",
        """A Bridge Over the Mill Stream

Last autumn the footbridge by the old mill was closed, and the village has talked of little else since then. The
council wants a new one of steel. I would rather keep the crooked planks that everybody knows.

They have asked for letters until the end of March. Mine is written, and it is longer than it ought to be.

Posted by Hanna Birk on March 02, 2009 at 08:15 AM | Permalink

Comments

The planks are rotten, Hanna. I went through one of them up to my knee last summer, and the dog laughed.

Posted by: Old Tobias | March 02, 2009 at 10:02 AM

Steel sings when the wind is in the west. You will hate it for a year and then you will miss it.

Posted by: Greta Lund | March 02, 2009 at 11:47 AM

Could we not have oak? My uncle has a barn full of it.

Posted by: Piet | March 03, 2009 at 07:30 AM

The comments to this entry are closed.
""",
        (
            ("Old Tobias", "2009-03-02", "The planks are rotten", None),
            ("Greta Lund", "2009-03-02", "Steel sings", None),
            ("Piet", "2009-03-03", "Could we not have oak", None),
        ),
        title="A Bridge Over the Mill Stream",
        author="Hanna Birk",
        day="2009-03-02",
        article=("crooked planks", "longer than it ought to be"),
        absent=("Posted by:", "comments to this entry"),
    ),
    Case(
        "blogger: dates below the comments, said above",
        """Tuesday, May 3, 2011

How I learned to darn socks

My grandmother had a wooden mushroom for it, and no patience at all for people who throw away what only has a hole.
It took me three evenings and a good deal of language to make one heel that one can walk on.

Posted by Ilse at 9:12 PM

3 comments:

Wilma said...

A light bulb works as well as a mushroom, if you still have one that breaks.

May 4, 2011 at 7:40 AM

Anonymous said...

Just buy new socks!

May 4, 2011 at 9:03 AM

Jonas K. said...

My wool is thicker than my heel by now, but I keep going.

Thanks for the drawing.

May 5, 2011 at 6:21 PM

Post a Comment

Newer Post Older Post Home
""",
        (
            ("Wilma", "2011-05-04", "A light bulb works", None),
            ("Anonymous", "2011-05-04", "Just buy new socks", None),
            ("Jonas K.", "2011-05-05", "My wool is thicker", None),
        ),
        title="How I learned to darn socks",
        author="Ilse",
        day="2011-05-03",
        article=("wooden mushroom",),
        absent=("Newer Post", "May 4, 2011"),
    ),
    Case(
        "disqus: a bullet between name and age",
        """Why our orchard went back to grafting by hand

The machine that we hired did four hundred trees in a morning, and three hundred of them died before the summer. This
is what we have learned from the two hundred that my mother grafted at the kitchen table.

4 Comments   Orchard Notes   Login

Sort by Best

Avatar
Milla Berg • 3 years ago
We had the same with plums. The cut dries before the wax is on, that is all there is to it.
 5 • Reply • Share ›

Avatar
Ruben Falk • 3 years ago
What wax do you use? Ours cracks in the frost and the wasps get in.
 • Reply • Share ›

Avatar
Sanna • 2 years ago
Beeswax with a third of resin, melted twice. Never with paraffin.
 12 • Reply • Share ›

Avatar
Guest • 2 years ago
Lovely pictures of the kitchen table as well.
 • Reply • Share ›
""",
        (
            ("Milla Berg", None, "We had the same with plums", None),
            ("Ruben Falk", None, "What wax do you use", None),
            ("Sanna", None, "Beeswax with a third", None),
            ("Guest", None, "Lovely pictures", None),
        ),
        title="Why our orchard went back to grafting by hand",
        article=("four hundred trees",),
        absent=("Share ›", "Reply"),
    ),
    Case(
        "old reddit: points and ages",
        """What is the smallest thing that you repaired this year? (self.mending)

submitted 4 years ago by tinkerbell_jones

I put a new spring into a mechanical pencil that my father had in the navy. It took an hour and I felt like a king for
a week. What was yours?

all 4 comments
sorted by: best

[–]needle_and_thread 31 points 4 years ago
The hinge of my reading glasses, with a splinter of a toothpick. It still holds.

permalink embed save report reply

[–]tinkerbell_jones[S] 12 points 4 years ago
A toothpick! That is smaller than my spring, you win.

permalink embed save parent report reply

[–]brasshead 7 points 4 years ago
One tooth of a clock wheel. Filed from a sardine tin.

permalink embed save report reply

[–]quietgrinder -2 points 4 years ago
I do not repair anything, I wait until it is an antique.

permalink embed save report reply
""",
        (
            ("needle_and_thread", None, "The hinge of my reading glasses", None),
            ("tinkerbell_jones", None, "A toothpick!", 0),
            ("brasshead", None, "One tooth of a clock wheel", None),
            ("quietgrinder", None, "I do not repair", None),
        ),
        title="What is the smallest thing that you repaired this year?",
        author="tinkerbell_jones",
        article=("mechanical pencil",),
        absent=("permalink",),
    ),
    Case(
        "hacker news: links in the head",
        """Show HN: A sundial that prints its own hours (example.org)
148 points by gnomonist 5 hours ago | hide | past | favorite | 4 comments

kettlewright 4 hours ago | next [–]

Does it know about summer time, or does it laugh at us for half of the year?

reply

gnomonist 4 hours ago | parent | next [–]

It laughs. There is a small plate that you can turn by fifteen degrees if you must.

reply

mossback 3 hours ago | prev | next [–]

I have been looking for something like this for the school yard. How long does one take to print?

reply

oldtimer77 2 hours ago | prev [–]

The font of the hours is beautiful. Did you cut it yourself?

reply
""",
        (
            ("kettlewright", None, "Does it know about summer time", None),
            ("gnomonist", None, "It laughs.", 0),
            ("mossback", None, "I have been looking", None),
            ("oldtimer77", None, "The font of the hours", None),
        ),
        title="Show HN: A sundial that prints its own hours",
        author="gnomonist",
        absent=("reply\n", "parent"),
    ),
    Case(
        "phpbb, German",
        """Foren-Übersicht ‹ Werkstatt ‹ Öfen

Kachelofen zieht nicht mehr

4 Beiträge • Seite 1 von 1

Kachelofen zieht nicht mehr
Beitrag von Ofenfreund » Di 3. Mai 2011, 16:33

Guten Tag zusammen, seit dem Sturm im April drückt unser Ofen den Rauch ins Zimmer. Der Kamin ist gekehrt, die
Klappe ist offen. Woran kann das noch liegen?

Ofenfreund
Beiträge: 3
Registriert: Mo 2. Mai 2011, 20:11

Re: Kachelofen zieht nicht mehr
Beitrag von Schlotfeger » Di 3. Mai 2011, 18:02

Schau nach, ob ein Vogel im oberen Zug nistet. Das hatten wir im letzten Jahr zweimal.

Schlotfeger
Beiträge: 812
Registriert: Sa 7. Jan 2006, 09:45

Re: Kachelofen zieht nicht mehr
Beitrag von Ofenfreund » Mi 4. Mai 2011, 07:12

Es war tatsächlich ein Nest! Eine Dohle. Jetzt warten wir, bis die Jungen heraus sind.

Ofenfreund
Beiträge: 3
Registriert: Mo 2. Mai 2011, 20:11

Re: Kachelofen zieht nicht mehr
Beitrag von Lehmklinge » Mi 4. Mai 2011, 21:40

Dann setz danach gleich ein Gitter auf den Kopf.

Lehmklinge
Beiträge: 55
Registriert: Do 1. Okt 2009, 12:00

Antwort erstellen
4 Beiträge • Seite 1 von 1

Zurück zu Öfen
""",
        (
            ("Schlotfeger", "2011-05-03", "Schau nach, ob ein Vogel", None),
            ("Ofenfreund", "2011-05-04", "Es war tatsächlich", None),
            ("Lehmklinge", "2011-05-04", "Dann setz danach", None),
        ),
        title="Kachelofen zieht nicht mehr",
        author="Ofenfreund",
        day="2011-05-03",
        article=("drückt unser Ofen",),
        absent=("Registriert", "Beiträge: 812"),
    ),
    Case(
        "vbulletin: number, date, then the author's column",
        """Thread: Sharpening a scythe without a peening jig

#1
06-14-2009, 04:33 PM
haymaker
Junior Member
Join Date: Jun 2009
Location: Upper Valley
Posts: 4
Sharpening a scythe without a peening jig

I have inherited a blade and a hammer, but the little anvil is gone. Can one peen on the back of an axe?

#2
06-14-2009, 06:10 PM
Stonehand
Senior Member
Join Date: Mar 2004
Location: By the quarry
Posts: 1,204
Yes, but grind a crown on it first, or you will stretch the edge into waves.

#3
06-15-2009, 08:02 AM
haymaker
Junior Member
Join Date: Jun 2009
Location: Upper Valley
Posts: 4
Waves it was. The second try went much better, thank you.

#4
06-17-2009, 09:45 PM
Larkspur
Member
Join Date: Nov 2007
Posts: 310
Keep the blade wet while you do it. My grandfather kept a tin of vinegar beside him.

Quick Reply
""",
        (
            ("Stonehand", "2009-06-14", "Yes, but grind a crown", None),
            ("haymaker", "2009-06-15", "Waves it was", None),
            ("Larkspur", "2009-06-17", "Keep the blade wet", None),
        ),
        title="Sharpening a scythe without a peening jig",
        author="haymaker",
        day="2009-06-14",
        article=("inherited a blade",),
        absent=("Join Date", "Upper Valley"),
    ),
    Case(
        "slashdot: subject and score",
        """Village Library Lends Out Telescopes

Posted by nightshift on Tuesday May 03, 2011 @02:15PM
from the look-up-more-often dept.

A reader writes: "Our library has begun to lend telescopes, three weeks at a time. The waiting list is already longer
than the one for the new novels, and the first comet hunter is nine years old."

Insurance? (Score:5, Insightful)
by owlglass (812345) on Tuesday May 03, 2011 @02:31PM (#36012345)
Who pays when one of them is dropped from a balcony? I ask for a friend with a balcony.

Re:Insurance? (Score:3, Informative)
by nightshift (4711) on Tuesday May 03, 2011 @02:40PM (#36012399)
The friends of the library do. So far they have paid for one lens cap.

First light (Score:2)
by quarterphase (99120) on Tuesday May 03, 2011 @03:05PM (#36012570)
My daughter saw the rings of Saturn last night and has not spoken of anything else since.

Related Links
Top of the: day, week, month.
""",
        (
            ("owlglass", "2011-05-03", "Who pays", None),
            ("nightshift", "2011-05-03", "The friends of the library", None),
            ("quarterphase", "2011-05-03", "My daughter saw", None),
        ),
        title="Village Library Lends Out Telescopes",
        author="nightshift",
        day="2011-05-03",
        article=("three weeks at a time",),
    ),
    Case(
        "twitter: name, account and date in one line",
        """Post
Ada Quill @adaquill · May 3, 2020
The baker in our street has put a chair outside, with a sign: "For those who only want to smell it." I love this town.
12
48
391

Bram Oost @bramoost · May 3, 2020
Replying to @adaquill
Where is this? I need that chair in my life right now.
1
3

Ada Quill @adaquill · May 3, 2020
Replying to @bramoost
Behind the station, the one with the blue door.
2

Cleo @cleo_reads · May 4, 2020
Replying to @adaquill
Ours would charge by the minute.
7
""",
        (
            ("Bram Oost", "2020-05-03", "Where is this", None),
            ("Ada Quill", "2020-05-03", "Behind the station", 0),
            ("Cleo", "2020-05-04", "Ours would charge", None),
        ),
        author="Ada Quill",
        day="2020-05-03",
        article=("put a chair outside",),
        absent=("Replying to",),
    ),
    Case(
        "linkedin: degrees and buttons",
        """Feed post
Marta Nowak
Founder at Small Looms
3y

We have stopped answering mails after six. Sales went up. I do not claim that the one follows from the other, but I
sleep, and the looms are quieter.

142
18 comments

Peter Hale
 2nd degree connection
2nd
Head of Quality at Wool & Sons
3y
I tried this in March. The first week was terrible and the second was the best of my life.
Like
Reply
4 Reactions

Inge Dahl
 3rd+ degree connection
3rd+
Weaver
3y
The looms thank you!
Like
Reply

Marta Nowak
Author
Founder at Small Looms
3y
Peter Hale the second week is the secret indeed.
Like
Reply
2 Reactions
""",
        (
            ("Peter Hale", None, "I tried this in March", None),
            ("Inge Dahl", None, "The looms thank you", None),
            ("Marta Nowak", None, "Peter Hale the second week", 0),
        ),
        author="Marta Nowak",
        article=("stopped answering mails",),
        absent=("Reactions", "degree connection"),
    ),
    Case(
        "facebook: name above, buttons and age below",
        """Garden Friends of the Lower Town
3 May 2019

The first swallows are here! Ulla saw two of them over the school at seven this morning. Who else has seen one?

Ulla Brandt
Three by now, one of them with a very short tail.
Like · Reply · 4y

Karl Otto Weiss
None on our side of the river. They never come before the tenth.
Like · Reply · 4y

Minna Park
Heard one, does that count?
Like · Reply · 4y

Ulla Brandt
It counts double, Minna.
Like · Reply · 4y

Write a comment…
""",
        (
            ("Ulla Brandt", None, "Three by now", None),
            ("Karl Otto Weiss", None, "None on our side", None),
            ("Minna Park", None, "Heard one", None),
            ("Ulla Brandt", None, "It counts double", None),
        ),
        title="Garden Friends of the Lower Town",
        day="2019-05-03",
        article=("first swallows",),
        absent=("Like · Reply",),
    ),
    Case(
        "youtube: account, age, text, counts",
        """How to sharpen a pencil with a knife
Desk Crafts
12K subscribers
240,112 views  May 3, 2021
In this video I show the three cuts that my teacher taught me, and why the wood should be longer than you think.

4 Comments
Sort by
Add a comment...

@pen_and_plane
2 years ago
The third cut changed everything for me. I had always turned the knife instead of the pencil.
58
Reply

@lilli.draws
2 years ago
Please do one about charcoal!
12
Reply
1 reply

@deskcrafts
2 years ago
Charcoal is next month, promise.
9
Reply

@no-name-yet
1 year ago
Watched it at night without sound. Better than sleep.
Reply
""",
        (
            ("pen_and_plane", None, "The third cut", None),
            ("lilli.draws", None, "Please do one about charcoal", None),
            ("deskcrafts", None, "Charcoal is next month", None),
            ("no-name-yet", None, "Watched it at night", None),
        ),
        title="How to sharpen a pencil with a knife",
        author="Desk Crafts",
        day="2021-05-03",
        article=("three cuts",),
    ),
    Case(
        "french: numbers, names and dates",
        """Le dernier bac de la rivière

Par Odile Garnier, le 2 mai 2011

Depuis que le pont est ouvert, le passeur n'a plus que trois clients par jour, et l'un d'eux est son chien. Nous
sommes montés à bord pour une dernière traversée, un matin de brouillard.

4 réactions à cet article

1. Camille, le 2 mai 2011 à 14h05
Mon grand-père prenait ce bac tous les matins pour aller à l'école. Merci pour ce beau texte.
Répondre

2. Le Batelier, le 2 mai 2011 à 16h40
Le chien s'appelle Amiral. Il paie son passage en aboyant.
Répondre

3. Jean-Loup, le 3 mai 2011 à 08h12
@Camille : de quelle école s'agissait-il ? Celle de la place du marché ?
Répondre

4. Camille, le 3 mai 2011 à 09h30
Oui, celle avec les deux tilleuls.
Répondre

Laisser un commentaire
Votre adresse e-mail ne sera pas publiée.
""",
        (
            ("Camille", "2011-05-02", "Mon grand-père", None),
            ("Le Batelier", "2011-05-02", "Le chien s'appelle", None),
            ("Jean-Loup", "2011-05-03", "@Camille : de quelle école", 0),
            ("Camille", "2011-05-03", "Oui, celle avec", None),
        ),
        title="Le dernier bac de la rivière",
        author="Odile Garnier",
        day="2011-05-02",
        article=("trois clients par jour",),
        absent=("Répondre", "adresse e-mail"),
    ),
    Case(
        "spanish: dijo",
        """El horno del pueblo vuelve a encenderse
publicado por Rosario a las 10:15

Después de veinte años de silencio, el horno de la plaza volvió a dar pan el domingo. Vinieron hasta los que ya no
comen pan, solo para mirar el fuego y contarse cosas.

3 comentarios:

Lucía dijo...

Yo llevé la masa de mi madre. No quedó ni una miga.

3 de mayo de 2011, 14:05

el molinero dijo...

Faltaba sal, pero no digáis que lo he dicho yo.

3 de mayo de 2011, 17:22

Rosario dijo...

El molinero siempre igual. ¡El domingo traes tú la sal!

4 de mayo de 2011, 9:01

Publicar un comentario
""",
        (
            ("Lucía", "2011-05-03", "Yo llevé la masa", None),
            ("el molinero", "2011-05-03", "Faltaba sal", None),
            ("Rosario", "2011-05-04", "El molinero siempre", None),
        ),
        title="El horno del pueblo vuelve a encenderse",
        author="Rosario",
        article=("veinte años de silencio",),
    ),
    Case(
        "russian: пишет, and ages",
        """Как мы чинили старую мельницу

3 мая 2019, 12:00

Колесо остановилось ещё при моём деде, и с тех пор в нём жили только ласточки. В этом году мы собрали соседей, доски
и терпение, и вот что из этого вышло.

Комментарии (4)

Марина К. пишет:
3 мая 2019 в 14:05
Какая красота! А ласточки вернулись?
Ответить

Пётр пишет:
3 мая 2019 в 15:31
Вернулись, теперь гнездо у них под крышей.
Ответить

Дед Мазай пишет:
4 мая 2019 в 08:20
Доски надо было брать из лиственницы, сосна сгниёт за десять лет.
Ответить

Марина К. пишет:
4 мая 2019 в 09:00
Через десять лет починим снова.
Ответить

Добавить комментарий
""",
        (
            ("Марина К.", "2019-05-03", "Какая красота", None),
            ("Пётр", "2019-05-03", "Вернулись, теперь", None),
            ("Дед Мазай", "2019-05-04", "Доски надо было", None),
            ("Марина К.", "2019-05-04", "Через десять лет", None),
        ),
        title="Как мы чинили старую мельницу",
        day="2019-05-03",
        article=("Колесо остановилось",),
        absent=("Ответить",),
    ),
    Case(
        "polish: pisze",
        """Dlaczego nasz chór śpiewa na dworcu

Od trzech lat spotykamy się w każdą środę pod zegarem. Najpierw uciszano nas, potem klaskano, a teraz pociągi czasem
na nas czekają. Opowiem, jak do tego doszło.

3 odpowiedzi na „Dlaczego nasz chór śpiewa na dworcu”

Kasia pisze:
3 maja 2019 o 14:05
Raz przez was spóźniłam się na pociąg i wcale nie żałuję.
Odpowiedz

Zawiadowca pisze:
3 maja 2019 o 18:47
To ja kazałem wtedy czekać.
Odpowiedz

Tenor drugi pisze:
5 maja 2019 o 7:15
W środę śpiewamy coś nowego, proszę przyjść z parasolem.
Odpowiedz

Dodaj komentarz Anuluj pisanie odpowiedzi
""",
        (
            ("Kasia", "2019-05-03", "Raz przez was", None),
            ("Zawiadowca", "2019-05-03", "To ja kazałem", None),
            ("Tenor drugi", "2019-05-05", "W środę śpiewamy", None),
        ),
        title="Dlaczego nasz chór śpiewa na dworcu",
        article=("pod zegarem",),
    ),
    Case(
        "turkish: dedi ki",
        """Kasabanın son saat tamircisi

Dükkânın kapısında üç saat asılıdır ve üçü de başka bir zamanı gösterir. Usta buna gülüyor: herkes kendi saatini
seçsin diyor. Bir öğleden sonrayı onun yanında geçirdim.

3 yorum

Mehmet dedi ki:
3 Mayıs 2019, 14:05
Babamın saatini de o onarmıştı, hâlâ çalışıyor.
Cevapla

Elif dedi ki:
3 Mayıs 2019, 16:20
Fotoğraflar çok güzel olmuş, elinize sağlık.
Cevapla

Usta dedi ki:
4 Mayıs 2019, 09:11
Dördüncü saati de astım, bekleriz.
Cevapla

Bir cevap yazın
""",
        (
            ("Mehmet", "2019-05-03", "Babamın saatini", None),
            ("Elif", "2019-05-03", "Fotoğraflar", None),
            ("Usta", "2019-05-04", "Dördüncü saati", None),
        ),
        title="Kasabanın son saat tamircisi",
        article=("herkes kendi saatini",),
    ),
    Case(
        "japanese: より",
        """銭湯の煙突が見える部屋

2019年5月2日

引っ越してきた最初の夜、窓を開けると銭湯の煙突から細い煙が上がっていました。それから毎晩、煙の形で明日の天気を占っています。当たったことは一度もありません。

「銭湯の煙突が見える部屋」への3件のフィードバック

さくら より:
2019年5月3日 14:05
うちの近所の銭湯は去年なくなりました。うらやましいです。
返信

湯上がり太郎 より:
2019年5月3日 20:31
占いの結果をぜひ毎日教えてください。
返信

さくら より:
2019年5月4日 9:12
今日は晴れと出ましたか？
返信

コメントを残す
メールアドレスが公開されることはありません。
""",
        (
            ("さくら", "2019-05-03", "うちの近所の銭湯", None),
            ("湯上がり太郎", "2019-05-03", "占いの結果", None),
            ("さくら", "2019-05-04", "今日は晴れ", None),
        ),
        title="銭湯の煙突が見える部屋",
        day="2019-05-02",
        article=("細い煙",),
        absent=("返信", "メールアドレス"),
    ),
    Case(
        "chinese: 说道",
        """巷口修伞的老人

2019年5月2日

巷口那位修伞的老人今年八十二岁了。他说下雨天生意最好，可是他最喜欢的还是晴天，因为晴天人们才肯坐下来聊天。

《巷口修伞的老人》有3条评论

小鱼 说道：
2019年5月3日 14:05
我小时候的花伞就是他修好的，现在还在用。
回复

路过的人 说道：
2019年5月3日 16:48
请问他还在那里吗？我想去看看。
回复

小鱼 说道：
2019年5月4日 08:10
还在，每天上午都在。
回复

发表评论
电子邮件地址不会被公开。
""",
        (
            ("小鱼", "2019-05-03", "我小时候的花伞", None),
            ("路过的人", "2019-05-03", "请问他还在", None),
            ("小鱼", "2019-05-04", "还在，每天", None),
        ),
        title="巷口修伞的老人",
        day="2019-05-02",
        article=("八十二岁",),
    ),
    Case(
        "korean: name, then date",
        """골목 끝 작은 우체국

2019.05.02 10:00

골목 끝 우체국은 일주일에 사흘만 문을 엽니다. 우체국장님은 편지를 배달하면서 안부도 함께 배달합니다.

어느 날 나는 그 길을 따라 걸어 보았습니다.

댓글 3

하늘바라기
2019.05.03 14:05
저희 동네에도 이런 우체국이 있었으면 좋겠네요.
답글 신고

김우표
2019.05.03 18:22
우체국장님 건강하시지요? 사진 잘 보았습니다.
답글 신고

하늘바라기
2019.05.04 09:40
다음 글도 기다리겠습니다.
답글 신고

댓글을 입력하세요
""",
        (
            ("하늘바라기", "2019-05-03", "저희 동네에도", None),
            ("김우표", "2019-05-03", "우체국장님 건강", None),
            ("하늘바라기", "2019-05-04", "다음 글도", None),
        ),
        title="골목 끝 작은 우체국",
        day="2019-05-02",
        article=("일주일에 사흘",),
    ),
    Case(
        "arabic: the verb before the name",
        """حكاية النجار والباب الأزرق

2 مايو 2019

في آخر الزقاق بابٌ أزرق لا يُفتح إلا مرة في السنة. صنعه نجار القرية لعروسه، ثم ضاع المفتاح في النهر.

سألت جدتي عن الحكاية فضحكت طويلا.

3 تعليقات على "حكاية النجار والباب الأزرق"

يقول أحمد:
3 مايو 2019 الساعة 14:05
جدتي تروي الحكاية نفسها لكن الباب عندها أخضر.
رد

يقول ليلى:
3 مايو 2019 الساعة 16:30
شكرا على هذا النص الجميل.
رد

يقول أحمد:
4 مايو 2019 الساعة 9:15
ربما هما بابان لا باب واحد.
رد

اترك تعليقاً
لن يتم نشر عنوان بريدك الإلكتروني.
""",
        (
            ("أحمد", "2019-05-03", "جدتي تروي", None),
            ("ليلى", "2019-05-03", "شكرا على هذا", None),
            ("أحمد", "2019-05-04", "ربما هما بابان", None),
        ),
        title="حكاية النجار والباب الأزرق",
        day="2019-05-02",
        article=("بابٌ أزرق",),
    ),
    Case(
        "italian: ha detto, dutch-style furniture absent",
        """La fontana che canta di notte

di Carla Montin

Nella piazza di sotto c'è una fontana che di giorno tace e di notte canta. I tecnici dicono che è l'aria nei tubi; i
vecchi dicono che è la figlia del mugnaio. Io ci sono stata con un registratore.

Commenti

Beppe ha detto:
3 maggio 2019 alle 14:05
È la figlia del mugnaio, non c'è dubbio.
Rispondi

Tecnico ha detto:
3 maggio 2019 alle 15:00
È l'aria nei tubi.
Rispondi

Nonna Pia ha detto:
4 maggio 2019 alle 6:45
Avete ragione tutti e due, ragazzi.
Rispondi

Lascia un commento
""",
        (
            ("Beppe", "2019-05-03", "È la figlia", None),
            ("Tecnico", "2019-05-03", "È l'aria", None),
            ("Nonna Pia", "2019-05-04", "Avete ragione", None),
        ),
        title="La fontana che canta di notte",
        author="Carla Montin",
        article=("registratore",),
    ),
    Case(
        "dutch: schreef op",
        """De brug die te vroeg openging

Geplaatst door Sjoerd op 2 mei 2019

Het was nog donker toen de brug omhoog ging, en er was geen schip te zien. De brugwachter sliep, zei hij later, maar de
brug niet. Wij stonden erbij met onze fietsen en keken naar de sterren.

3 reacties

Marijke schreef op 3 mei 2019 om 14:05
Ik stond er ook! Het duurde precies elf minuten.
Beantwoorden

Henk van de Kade schreef op 3 mei 2019 om 19:20
Die brug heeft altijd een eigen wil gehad.
Beantwoorden

De brugwachter schreef op 4 mei 2019 om 08:00
Ik sliep niet, ik dacht na.
Beantwoorden

Geef een reactie
""",
        (
            ("Marijke", "2019-05-03", "Ik stond er ook", None),
            ("Henk van de Kade", "2019-05-03", "Die brug heeft", None),
            ("De brugwachter", "2019-05-04", "Ik sliep niet", None),
        ),
        title="De brug die te vroeg openging",
        author="Sjoerd",
        day="2019-05-02",
        article=("brugwachter sliep",),
    ),
    Case(
        "portuguese: date, then name",
        """O carteiro que escrevia respostas

2 de maio de 2019

Durante quarenta anos o carteiro da serra entregou cartas, e quando ninguém respondia, respondia ele. Só depois da sua
morte é que a aldeia descobriu. Reuni aqui algumas dessas respostas.

Comentários

3 de maio de 2019 às 14:05
Dona Amélia
Eu tenho três cartas dele e nunca desconfiei.
Responder

3 de maio de 2019 às 17:40
Zé da Ponte
A letra dele era melhor do que a do padre.
Responder

4 de maio de 2019 às 08:12
Joana Reis
Obrigada por este texto, chorei no autocarro.
Responder

Deixe um comentário
""",
        (
            ("Dona Amélia", "2019-05-03", "Eu tenho três cartas", None),
            ("Zé da Ponte", "2019-05-03", "A letra dele", None),
            ("Joana Reis", "2019-05-04", "Obrigada por este", None),
        ),
        title="O carteiro que escrevia respostas",
        day="2019-05-02",
        article=("quarenta anos",),
    ),
    Case(
        "drupal: submitted by",
        """A map of all the benches

Submitted by wanderlust on Mon, 05/02/2011 - 09:00

I have drawn every public bench in the county, four hundred and eleven of them, with the view that one has from it. The
best ones have none at all, only a hedge and some quiet.

Comments

Permalink Submitted by hedgehog on Tue, 05/03/2011 - 16:33.
Number 212 is mine. I carved the owl.
reply

Permalink Submitted by Anonymous on Tue, 05/17/2011 - 20:10.
Is there a version on paper?
reply

Permalink Submitted by wanderlust on Wed, 05/18/2011 - 07:55.
There will be one in autumn.
reply
""",
        (
            ("hedgehog", "2011-05-03", "Number 212 is mine", None),
            ("Anonymous", "2011-05-17", "Is there a version", None),
            ("wanderlust", "2011-05-18", "There will be one", None),
        ),
        title="A map of all the benches",
        author="wanderlust",
        day="2011-05-02",
        article=("four hundred and eleven",),
    ),
    Case(
        "mail: blocks of headers and quoted text",
        """From: Edda Holm <edda@example.org>
Date: Mon, 2 May 2011 09:15:00 +0200
Subject: Which rope for the ferry?

The old hemp rope is done for. Has anybody used the new floating kind in fresh water? I would like to order before the
high water comes.

Edda

From: Lars Vik <lars@example.org>
Date: Mon, 2 May 2011 11:02:00 +0200
Subject: Re: Which rope for the ferry?

On Mon, 2 May 2011, Edda Holm wrote:
> The old hemp rope is done for. Has anybody used the new
> floating kind in fresh water?

We have, for two years. It frays where it goes over the drum, but it does not rot.

Lars

From: Pia <pia@example.org>
Date: Tue, 3 May 2011 08:20:00 +0200
Subject: Re: Which rope for the ferry?

On Mon, 2 May 2011, Lars Vik wrote:
> It frays where it goes over the drum

Put leather on the drum. It costs nothing and the rope thanks you.
""",
        (
            ("Lars Vik", "2011-05-02", "On Mon, 2 May 2011, Edda Holm wrote", None),
            ("Pia", "2011-05-03", "On Mon, 2 May 2011, Lars Vik wrote", 0),
        ),
        title="Which rope for the ferry?",
        author="Edda Holm",
        day="2011-05-02",
        article=("old hemp rope",),
    ),
)
"""Pages with discussions."""

PLAIN = (
    (
        "an article",
        """The Weight of Snow

It begins without a sound. By nine the roofs have gone soft, by noon the bell of the school rings as if it were wrapped
in cloth, and in the evening somebody says what somebody says every year: that it was never like this before.

I have kept a notebook of it since I was ten. On 3 May 1998, to everyone's surprise, it snowed on the blossoms. My
mother said nothing and went to fetch the sheets.

"It will hold," said the carpenter, and it held.
""",
    ),
    (
        "a diary with dates",
        """May 1, 2011

Rain. We stayed in the hut and played cards until the candle was gone. Nobody won, or else everybody did.

May 2, 2011

Less rain. The path to the lake is under water, so we walked along the fence and counted sheep.

May 3, 2011

Sun at last. We dried everything that we own on a single rope and it looked like a very small fair.
""",
    ),
    (
        "a readme",
        """# windrose

A small program that draws a compass card for any place.

## Installation

Copy the folder to where you keep such things, and run `windrose --help`.

## Usage

    windrose --lat 59.3 --lon 18.1 > card.svg

## Changes

- 1.2.0 (2019-05-03): magnetic north moves again
- 1.1.0 (2018-11-20): colours
- 1.0.0 (2018-02-01): first version

## Contact

Write to the address in the file AUTHORS.
""",
    ),
    (
        "a log",
        """2011-05-03 14:05:01 INFO  server started on port 8080
2011-05-03 14:05:02 INFO  reading configuration
2011-05-03 14:05:09 WARN  no certificate found, using none
2011-05-03 14:06:11 INFO  first visitor
2011-05-03 14:06:12 ERROR the first visitor has left
2011-05-03 14:07:45 INFO  server stopped
""",
    ),
    (
        "a recipe",
        """Plum dumplings

For the dough:
500 g potatoes
150 g flour
1 egg
a pinch of salt

Boil the potatoes, peel them while they are hot, and press them through a sieve. Work in the flour and the egg while
they are still warm.

Close the dough around the plums, boil for ten minutes, and turn them in butter and crumbs.

Serves 4
""",
    ),
    (
        "a play",
        """ACT ONE

Marta: You are late.

Olaf: The clock is early. I have spoken to it about that.

Marta: And what did it say?

Olaf: What clocks say. (He sits down.)

Marta: Then let us begin without the clock.
""",
    ),
    (
        "a list of links",
        """Reading for the weekend

The lighthouse keeper who answered every letter
May 3, 2011

Ten ways to peel an orange
May 2, 2011

Why the river runs backwards in spring
May 1, 2011

A short history of the paper clip
April 30, 2011
""",
    ),
    (
        "a list of events, each with a link to more",
        """Office de tourisme de la Haute Vallée
Accueil
Découvrir
Dormir
Agenda
Contact
Agenda des fêtes de la vallée

Fête de la transhumance
Samedi 8 juin 2019 à 9 h 00
Place de la mairie, Saint-Véran
Départ du troupeau, repas tiré du sac, bal le soir.
En savoir plus

Concert d’orgue
Dimanche 16 juin 2019 à 17 h 00
Église de Molines
Œuvres de Couperin et de Bach par Élise Garcin.
En savoir plus

Marché aux fromages
Samedi 22 juin 2019 à 8 h 30
Sous la halle, Aiguilles
Trente producteurs, dégustation gratuite.
En savoir plus

Feu de la Saint-Jean
Dimanche 23 juin 2019 à 21 h 30
Pré du bas, Abriès
Apportez une bûche.
En savoir plus

Page 1 sur 3
Suivant
Newsletter
Mentions légales
Plan du site
""",
    ),
)
"""Texts without a discussion: nothing of them may be lost."""
