"""The words of pages in Turkish."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "görünüm modları|bugünki mesajlar|ajanda|"
    "ana sayfa|anasayfa|giriş sayfası|menü|ana menü|site haritası|ara|arama|gelişmiş arama|detaylı arama"
    "|yardım|sss|sıkça sorulan sorular|üyeler|üye listesi|kullanıcılar|takvim|portal|galeri|dosyalar|sohbet|gruplar"
    "|forum|forumlar|forum ana sayfası|forum ana sayfa|kurallar|forum kuralları|topluluk|kayıt|kayıt ol|üye ol"
    "|üyelik|üye girişi|giriş|giriş yap|oturum aç|çıkış|çıkış yap|oturumu kapat|hesap oluştur|hesabım|profil"
    "|profilim|kontrol paneli|özel mesajlar|mesajlar|bildirimler|ayarlar|seçenekler|dil|yeni mesajlar"
    "|bugünkü mesajlar|günün mesajları|son mesajlar|aktif konular|cevapsız konular|cevaplanmamış konular"
    "|forumları okundu say|yeni konu|yeni konu aç|konu aç|yeni başlık|cevapla|cevap yaz|konuyu cevapla"
    "|sadece başlıkları ara|yazan üye|sadece bu konuyu ara|sadece bu forumda ara"
    "|sonuçları konu olarak göster"
    "|konuya cevap yaz|konu kapalı|konu kilitli|seçenekler & stil|konu seçenekleri|konu araçları|konuda ara"
    "|konu içinde ara|stil|görünüm|konuyu değerlendir|yazdırılabilir sayfa|yazdır|sayfayı yazdır|arkadaşına gönder"
    "|abone ol|takip et|konuyu takip et|git|sayfaya git|içeriğe geç|içeriğe atla|ana içeriğe geç|ana içeriğe atla"
    "|gezinti kısmına atla|arama kısmına atla|sonraki sayfa|önceki sayfa|sonraki konu|önceki konu|sırala|sıralama"
    "|filtrele|sayfa|ilk|son|ilk sayfa|son sayfa|ileri|geri|sonraki|önceki|listeye dön|geri dön|yukarı çık|başa dön"
    "|yukarı|aşağı|tümünü gör|hepsini gör|tümü|daha fazla|kapat|menüyü aç|hakkında|hakkımızda|hakkımda|iletişim"
    "|bize ulaşın|reklam|reklam ver|gizlilik|gizlilik politikası|kullanım koşulları|kullanım şartları|çerezler"
    "|kariyer|basın|bağış|mağaza|sepet|sepetim|blog|bloglar|haberler|haber|yazılar|makaleler|incelemeler|videolar"
    "|video|fotoğraflar|resimler|foto galeri|podcast|etkinlikler|konular|başlıklar|etiketler|kategoriler|arşiv"
    "|bülten|rss|keşfet|popüler|gündem|bugün|takip|son dakika|en yeni|yeni|trendler|sorular|soru sor|cevaplanmamış"
    "|cevaplar|ürünler|fiyatlar|belgeler|viki|rehber|rehberler|ipuçları|uygulamada aç|uygulamayı indir|yaz|yorum yaz"
    "|değerlendirme yaz|tüm tartışmalar|mağaza sayfası|ekran görüntüleri|oku|düzenle|değiştir|kaynağı değiştir"
    "|kaynağı gör|kaynağı görüntüle|geçmişi gör|geçmişi görüntüle|geçmiş|tartışma|madde|özel sayfalar"
    "|son değişiklikler|rastgele madde|rastgele sayfa|sayfaya bağlantılar|projeler|canlı|canlı yayın|senin için"
    "|kaydet|paylaş|dinle|dünya|türkiye|siyaset|politika|ekonomi|spor|kültür|kültür sanat|bilim|teknoloji|sağlık"
    "|yaşam|magazin|eğitim|yazarlar|otomobil|gündem haberleri|hava durumu|ilanlar|seri ilanlar|e-gazete|abonelik"
    "|tarifler|dergi|fırsatlar|kampanyalar|sorunsallar|debe|hoş geldiniz misafir|hoşgeldiniz|misafir|beni hatırla"
    "|şifremi unuttum|parolamı unuttum|kullanıcı adı|şifre|parola|mobil sürüm|mobil görünüm|masaüstü görünümü"
    "|tam sürüm|yöneticiler|ekip|kimler çevrimiçi|çevrimiçi kullanıcılar|{n} misafir - {n} masaüstü|hızlı linkler"
    "|diğer uygulamalar"
    "|sıralama ölçütü",
    "says": "dedi ki|dedi|diyor ki|diyor|yazdı|der ki|yorumladı|cevapladı"
    "|bir yorum ekledi|yorum ekledi|yorum yaptı|yorum bıraktı",
    "by": "haber:|haberi yapan"
    "|yazan|gönderen|yazar|tarafından|ekleyen|yazar:|yayınlayan|kaynak|gönderen:|mesaj gönderen|yazan:|ekleyen:"
    "|soran|cevaplayan|oluşturan|yayımlayan"
    "|tarif sahibi|tarifi gönderen|tarif:",
    "posted": "tarihinde|tarih|saat|yayınlanma|güncellenme|güncelleme|yayın tarihi|yayınlandı|güncellendi|eklenme"
    "|yayınlanma tarihi|tarihi|tarihinde, saat|zaman|gönderildi|gönderilme tarihi|oluşturulma tarihi|oluşturulma"
    "|eklendi|cevaplandı:|yayımlanma tarihi|kayıt:|değerlendirme tarihi|değerlendirildi"
    "|gönderilme|gönderilme zamanı|gönderim zamanı|gönderme tarihi",
    "level": "düzey {n}|seviye {n}",
    "reply_to": "yanıt olarak|cevap olarak|yanıt|kişisine cevap|yanıtlanan|cevaben"
    "|yorumuna yanıt|kişisine yanıt|adlı kişiye yanıt|adlı kullanıcıya yanıt|kullanıcısına yanıt"
    "|yoruma yanıt",
    "wrote": "yazdı|dedi ki|demiş ki|alıntı|alıntı: {x}|şöyle yazdı|demiş|demiş ki:|alıntı yapılan: {x}"
    "|nickli üyeden alıntı|adlı üyeden alıntı|dedi",
    "quoted": "alıntı sahibi|şu kişiden alıntı",
    "comments": "değerlendirmeler|değerlendirme|incelemeler|ileti|yorum|yorumlar|cevap|cevaplar|yanıt|yanıtlar"
    "|mesaj|mesajlar|görüş|düşünce|okur yorumları|kullanıcı yorumları",
    "none": "yorum yok|yorum yok:|henüz yorum yok|hiç yorum yok|0 yorum|ilk yorumu siz yapın|ilk yorumu sen yaz"
    "|henüz yorum yapılmamış",
    "actions": "yanıtla|cevapla|paylaş|beğen|beğenme|şikayet et|bildir|alıntı|alıntıla|düzenle|sil|bağlantı"
    "|kalıcı bağlantı|daha fazla göster|çevir|kaydet|takip et|yanıtları göster|cevabı iptal et|yanıtı iptal et"
    "|cevap yazmak için giriş yapın|cevaplamak için giriş yapın|beğen yanıtla|çeviriyi gör|yukarı|yazdır|yükleniyor..."
    "|en iyiye göre sırala|en yeniler|en eskiler|en beğenilenler|sırala: {x}|en alakalı|önce en yeni|kalıcı link"
    "|profili görüntüle|çevrimdışı|çevrimiçi|alıntı yaparak cevapla|cevapla alıntı|kaydedildi|yukarı git|yanıtları gör"
    "|yanıtları görüntüle|beğendim|beğenmedim|url|tüm yorumlar|diğer yorumları gör|önceki yorumları gör|faydalı"
    "|faydalı?|en yeni|çevirisine bak|orijinali gör|ödül|ödüllendir|uygunsuz içerik bildir|konuyu kaydet"
    "|bu yorumu şikayet et|bu gönderiyi şikayet et|bu yorumu bildir"
    "|sıralama ölçütü|sırala",
    "votes": "{n} beğeni|{n} beğenme|{n} yanıt|{n} cevap|{n} puan|{n} oy|{n} yanıtı göster|{n} görüntüleme|{n} yorum"
    "|{n} kişi beğendi|{n} paylaşım|beğen {n}|beğenme {n}|{n} mesaj|{n} tepki|tepkiler:{x}|{n} yanıtı gör"
    "|{n} yanıtı görüntüle|yanıtları gör ({n})|yanıtları gör ({n} yanıt)|{n} yorumun tümünü gör|{n} cevabı gör"
    "|diğer {n} yanıtı gör|{n} yanıt daha"
    "|{n} yanıtı gizle|yanıtları gizle|{n} yanıt daha göster|{n} cevabı gizle"
    "|bu başlıkta {n} yanıt daha göster",
    "points": "puan",
    "form": "bir yorum yazın|yorum yap|yorum yaz|bir cevap yazın|yorum gönder|yorum ekle|bir yanıt yazın|yorumunuz"
    "|bir cevap yazın cevabı iptal et|yorum bırakın|bir yorum bırakın|e-posta hesabınız yayımlanmayacak"
    "|e-posta adresiniz yayınlanmayacak|e-posta adresiniz yayınlanmayacak.|e-posta hesabınız yayımlanmayacak."
    "|yorumlar kapalı|yorum yapmak için giriş yapın|yoruma kapalı|yanıtı iptal et|cevabı iptal et|cevap yaz"
    "|yorumunu yaz|sen de yorum yap|yorum yapabilmek için|yorum yapmak için giriş yap|yorum yapmak için oturum açın"
    "|cevap yazmak için giriş yap veya kayıt ol|cevap yazmak için giriş yap veya kayıt ol."
    "|yorum göndermek için giriş yap"
    "|tartışmaya katıl|tartışmaya katılın|şununla giriş yap|veya disqus ile kaydolun"
    "|veya disqus ile kayıt ol",
    "share": "paylaş|paylaş:|bunu paylaş|bunu paylaş:|facebook'ta paylaş|twitter'da paylaş|yazdır|e-posta gönder"
    "|bunu beğen:|beğen|{x} paylaşmak için tıklayın|tweetle|bunu e-postayla gönder|blogthis!|x'te paylaş"
    "|pinterest'te paylaş|arkadaşına gönder|haberi paylaş",
    "related": "benzer yazılar|ilgili yazılar|ilgili haberler|bunları da sevebilirsiniz|benzer konular|son yazılar"
    "|son yorumlar|önceki yazı|sonraki yazı|arşiv|arşivler|kategoriler|etiketler|hakkımda|yazar hakkında|ara"
    "|bağlantılar|ilgili|yazı gezinmesi|yazı dolaşımı|sonraki kayıt önceki kayıt ana sayfa|çok okunanlar"
    "|en çok okunanlar|popüler yayınlar|önerilen yazılar|bunlar da ilginizi çekebilir|ilgili konular|etiketler:"
    "|diğer haberler|blog arşivi|bunlar hoşuna gidebilir|hoşunuza gidebilir|bunlar da hoşunuza gidebilir"
    "|beğenebileceğiniz|facebook'ta daha fazlasını gör|diğer gönderiler|daha fazla gönderi"
    "|{x} adlı hesabın diğer gönderileri|senin için önerilenler|bunları beğenebilirsin|bu blogdaki popüler yayınlar"
    "|benzer sorular|ilgili sorular",
    "closing": "tüm hakları saklıdır|gizlilik politikası|kullanım şartları|iletişim"
    "|blogger tarafından desteklenmektedir|kaydol: {x}|yukarı çık|gururla sunar {x}|künye|hakkımızda"
    "|sitenize disqus ekleyin|disqus ekle|verilerimi satma|verilerimi satmayın|abone ol d {x}",
    "notices": "yorumunuz denetim için bekliyor.|yorumunuz onay bekliyor."
    "|abone ol"
    "|çerezleri kullanıyoruz{x}|bu site çerez kullanır{x}|bu web sitesi çerezleri kullanır{x}|kabul et"
    "|tümünü kabul et|reddet|reklam|içeriğe geç|ana içeriğe atla|içeriğe atla|giriş yap|giriş|kayıt ol|üye ol"
    "|menü|yükleniyor"
    "|yükleniyor...|ara|devamını oku|yeni gönderileri gör|gönderi|okuma süresi{x}|{n} dk okuma|{n} dakikalık okuma"
    "|{x} tarafından sabitlendi|yer imi ekle"
    "|çözüldü|çözüm|çözüme git|en iyi cevap|en iyi yanıt|önerilen cevap",
    "roles": "doğrulanmış"
    "|doğrulanmamış|yazar|yönetici|moderatör|üye|misafir|ziyaretçi|yeni üye|editör|konu sahibi|aktif üye"
    "|site yöneticisi|üyeler|yöneticiler|moderatörler|misafirler|tanınmış üye|süper hayran|mod|onursal üye|kıdemli üye"
    "|uzman|oluşturan|içerik üreticisi|usta üye|bilinen üye|deneyimli üye|uzman üye|çaylak üye|çalışkan üye"
    "|tecrübeli üye|emektar üye|katılımcı üye|daimi üye|acemi üye|seçkin üye|ünlü üye"
    "|{x} şirketinde çalışıyor|{x} okulunda okudu"
    "|onaylı hesap",
    "status": "isimli üye çevrimdışıdır|isimli üye çevrimiçidir|çevrimdışı|çevrimiçi|şimdilik offline"
    "|isimli üye şimdilik offline konumundadır|isimli üye şuanda online konumundadır",
    "icons": "standart",
    "facts": "katılım|mesajlar|mesaj|konum|kayıt tarihi|üyelik tarihi|yaş|cinsiyet|şehir|katılım:|mesajlar:|mesaj:"
    "|konum:|beğeniler|puanları|tepkime puanı|yaşadığı yer|nerden|kayıt|meslek|ileti|ileti sayısı|tepki puanı"
    "|kayıtlı|konular|rep puanı|bulunduğu yer|nereden|isim",
    "advert": "reklam|reklamlar|sponsorlu",
    "deleted": "bu yorum yazar tarafından silindi.|yorum silindi|bu yorum silindi"
    "|bu yorum bir blog yöneticisi tarafından silindi.|[silindi]|bu yorum yazar tarafından kaldırılmıştır."
    "|bu yorum {x} tarafından silindi|bu yorum {x} tarafından kaldırıldı"
    "|bu yorum {x} tarafından kaldırılmıştır|bu yorum silinmiş|bu yorum kaldırıldı|yorum kaldırıldı"
    "|silinmiş yorum"
    "|bu tweet mevcut değil",
    "anonymous": "adsız|anonim|misafir|ziyaretçi|bilinmeyen",
    "started": "konuyu başlatan|konbuyu başlatan|başlangıç tarihi|başlatan|konu sahibi|konuyu açan|bildiren",
    "blog_post": "son yazısı|son blog yazısı",
    "pingback": "geri bildirim|geri izleme|pingback|geri bağlantı",
    "image_of": "makale görseli|öne çıkan görsel",
    "page_of": "sayfa {n} / {n}|eski yorumlar|yeni yorumlar|sayfa {n}|önceki|sonraki|önceki konu|sonraki konu"
    "|{n}. sayfa (toplam {n} sayfa)",
    "quote_more": "genişletmek için tıkla ...|genişletmek için tıklayın...|alıntılanan metni göster",
    "checked": "kontrol eden|çeviren|tıbbi olarak inceleyen",
    "last_post": "son mesaj|son gönderi|son ileti",
    "edited": "düzenlendi|güncellendi|güncelleme|son düzenleme|güncellenme|son güncelleme|değiştirildi",
    "asked": "soruldu|sordu",
    "answered": "yanıtlandı|cevaplandı",
    "followers": "{n} abone|{n} b abone|{n} takipçi",
    "saved": "kaydedildi|kaydedilme tarihi|arşivlendi|yazdırılma tarihi|şu anki tarih",
    "more": "devamını oku|devamı|devamını oku {x}",
    "topic": "konu|başlık|ynt|cvp|konu görüntüleme|tam sürümü görüntüle|tam versiyonu görüntüle|tam sürüm"
    "|mesaj konusu|mesaj başlığı",
    "guestbook": "ziyaretçi defteri|misafir defteri|{x} ziyaretçi defteri",
    "about": "için|üzerine|hakkında",
    "small": "bir|ve|bu|için|çok|da|de|ne|ama|daha|gibi|olarak|kadar|değil|ile|o|var",
    "attachments": "ekler|ekli dosyalar|eklentiler",
    "site": "blog|forum|topluluk",
    "counted": "tüm|toplam|bütün",
    "portrait": "{x}'in profil fotoğrafı|{x} kullanıcısının profil fotoğrafı|{x} avatarı|{x} kullanıcısının avatarı"
    "|{x} profil resmi|{x} profil fotoğrafı"
    "|{x} profiline git|{x} adlı kullanıcının avatarı|{x} adlı kullanıcının profil fotoğrafı"
    "|{x} profili",
    "published": "yayınlanma tarihi|yayın tarihi|yayınlandı|yayınlanma",
    "author_box": "yazar hakkında",
    "office": "editör|editörü|yazar|yazarı|muhabir|muhabiri|kurucu|gazeteci|uzman|köşe|müdürü",
    "opener": "yazar|konu sahibi|konuyu açan|soru sahibi",
    "entry": "bu yazı",
    "profile": "profili ziyaret et|profilimin tamamını görüntüle",
    "personal": "ben|bana|benim|beni|bende|teşekkürler|teşekkür",
}
