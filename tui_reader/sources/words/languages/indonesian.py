"""The words of pages in Indonesian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "beranda|halaman utama|halaman depan|menu|menu utama|peta situs|cari|pencarian|pencarian lanjutan"
    "|bantuan|faq|tanya jawab|anggota|daftar anggota|pengguna|kalender|portal|galeri|unduhan|obrolan|grup|forum"
    "|indeks forum|daftar forum|aturan|peraturan|aturan forum|komunitas|daftar|mendaftar|registrasi|masuk|login"
    "|keluar|buat akun|akun saya|akun|profil|profil saya|panel kontrol|pesan pribadi|pesan|pemberitahuan|notifikasi"
    "|pengaturan|opsi|bahasa|postingan baru|kiriman baru|postingan hari ini|postingan terbaru|topik aktif"
    "|topik tak terjawab|topik baru|buat topik|buat thread|thread baru|balas|balas topik|balas thread|kirim balasan"
    "|topik ditutup|topik terkunci|alat topik|cari di topik ini|versi cetak|cetak|kirim ke teman|berlangganan"
    "|langganan|ikuti|ke halaman|lompat ke|lompat ke isi|lompat ke konten|langsung ke konten|langsung ke isi"
    "|lewati ke konten|loncat ke konten|halaman berikutnya|halaman sebelumnya|topik berikutnya|topik sebelumnya"
    "|urutkan|urutkan berdasarkan|saring|filter|halaman|pertama|terakhir|berikutnya|selanjutnya|sebelumnya|kembali"
    "|kembali ke atas|ke atas|lihat semua|tampilkan semua|selengkapnya|lainnya|tutup|tentang|tentang kami"
    "|tentang saya|kontak|hubungi kami|iklan|pasang iklan|privasi|kebijakan privasi|syarat dan ketentuan"
    "|ketentuan layanan|pedoman media siber|redaksi|karir|toko|keranjang|blog|berita|artikel|ulasan|video|foto"
    "|gambar|podcast|acara|topik|tag|label|kategori|rubrik|arsip|buletin|rss|jelajahi|populer|terpopuler|terbaru"
    "|terkini|indeks|pertanyaan|ajukan pertanyaan|jawaban|produk|harga|panduan|buka di aplikasi|unduh aplikasi|tulis"
    "|baca|sunting|sunting sumber|lihat sumber|versi terdahulu|lihat riwayat|riwayat|pembicaraan|halaman istimewa"
    "|perubahan terbaru|halaman sembarang|langsung|simpan|bagikan|nasional|internasional|dunia|politik|ekonomi"
    "|olahraga|bola|budaya|sains|teknologi|kesehatan|opini|wisata|gaya hidup|hiburan|otomotif|daerah|cuaca|resep"
    "|majalah|promo|selamat datang, tamu|tamu|ingat saya|lupa kata sandi|lupa password|lupa kata sandi?"
    "|nama pengguna|kata sandi|versi seluler|moderator|siapa yang online"
    "|urutkan menurut",
    "says": "berkata|mengatakan|menulis|berkomentar|bilang|komentar|membalas|berkata pada|tulis"
    "|menambahkan komentar|meninggalkan komentar",
    "by": "oleh|ditulis oleh|diposting oleh|penulis|diposkan oleh|dikirim oleh|dibuat oleh|penulis:"
    "|dipublikasikan oleh|ditulis:",
    "posted": "pada|pukul|tanggal|diperbarui|diterbitkan|diposting pada|ditulis pada|diposkan pada|dipublikasikan"
    "|dipublikasikan pada|jam|dibuat|dikirim|terakhir diubah"
    "|diposting|diposkan",
    "reply_to": "sebagai balasan untuk|balasan untuk|membalas|menanggapi"
    "|dalam balasan untuk|balasan kepada|sebagai tanggapan untuk",
    "wrote": "menulis|berkata|kutipan|tulis",
    "comments": "komentar|tanggapan|balasan|pemikiran|tanggapan untuk|respon|ulasan|diskusi|pemikiran pada",
    "none": "tidak ada komentar|tidak ada komentar:|belum ada komentar|0 komentar|jadilah yang pertama berkomentar",
    "actions": "balas|bagikan|suka|tidak suka|laporkan|kutip|edit|hapus|tautan|lihat terjemahan|lainnya|suka balas"
    "|batalkan balasan|balas dengan kutipan|ke atas|lihat balasan|profil|suka · balas|simpan|cetak|terbaru|terlama"
    "|paling relevan|salin tautan|memuat|kutipan|ubah"
    "|laporkan komentar ini"
    "|urutkan menurut|urutkan berdasarkan|urutkan",
    "votes": "{n} suka|{n} balasan|{n} komentar|{n} tayangan|{n} dilihat|{n} poin|lihat {n} balasan"
    "|lihat balasan ({n})|lihat semua {n} komentar"
    "|sembunyikan {n} balasan|sembunyikan balasan|tampilkan {n} balasan lagi"
    "|{n} x ditonton|{n} kali ditonton",
    "points": "poin",
    "form": "tinggalkan komentar|tinggalkan balasan|tulis komentar|posting komentar|kirim komentar"
    "|alamat email anda tidak akan dipublikasikan|alamat email anda tidak akan dipublikasikan.|batalkan balasan"
    "|beri komentar|masuk untuk berkomentar|login untuk berkomentar|masuk untuk mengomentari"
    "|gabung dalam diskusi|ikut berdiskusi|masuk dengan|bergabung dalam diskusi",
    "share": "bagikan|bagikan ini:|cetak|suka ini:|kirimkan ini lewat email|berbagi",
    "related": "artikel terkait|baca juga|terkait|pos-pos terbaru|komentar terbaru|arsip|kategori|label|tag|cari"
    "|navigasi pos|pos sebelumnya|pos berikutnya|sebelumnya|selanjutnya|terpopuler|artikel lainnya|postingan lama"
    "|postingan lebih baru|arsip blog|anda mungkin suka|mungkin anda suka|postingan lainnya"
    "|lihat selengkapnya di facebook|disarankan untuk anda|postingan lainnya dari {x}|postingan populer dari blog ini",
    "closing": "hak cipta dilindungi|kebijakan privasi|kontak|hubungi kami|ditenagai oleh {x}|diberdayakan oleh {x}"
    "|tentang kami|syarat dan ketentuan",
    "notices": "komentar anda sedang menunggu moderasi."
    "|masuk|daftar|menu|langsung ke isi|lewati ke konten|cari|iklan|baca selengkapnya"
    "|jawaban terbaik|jawaban yang direkomendasikan|solusi",
    "roles": "penulis|admin|moderator|anggota|tamu|anggota baru|pengguna|penulis pos|kreator|penggemar berat"
    "|anggota aktif|member baru|pembuat"
    "|bekerja di {x}|pernah belajar di {x}",
    "facts": "gabung|bergabung|pesan|lokasi|kota|umur|poin",
    "advert": "iklan|dipromosikan oleh {x}",
    "deleted": "komentar ini telah dihapus oleh pengarang.|komentar dihapus|[dihapus]"
    "|komentar ini telah dihapus|komentar ini telah dihapus oleh {x}|komentar ini dihapus"
    "|komentar telah dihapus",
    "anonymous": "anonim|tamu|pengguna quora",
    "pingback": "pingback|lacak balik|ping balik",
    "page_of": "halaman {n} dari {n}|komentar lama|komentar baru",
    "last_post": "pesan terakhir|post terakhir|tulisan terakhir",
    "edited": "diedit|diubah|diperbarui|terakhir diubah|disunting|telah diedit",
    "more": "baca selengkapnya|selengkapnya|baca lebih lanjut|lanjutkan membaca",
    "topic": "topik|judul|perihal|versi penuh",
    "guestbook": "buku tamu",
    "about": "pada|untuk|tentang|di",
    "small": "yang|dan|di|ini|itu|dengan|untuk|tidak|dari|ada|juga|saya|akan|ke|bisa|pada|sudah",
    "counted": "semua|total|ada",
    "portrait": "foto profil {x}|avatar {x}|buka profil {x}|gambar profil {x}|profil {x}",
    "published": "diterbitkan|dipublikasikan|diposting pada",
    "office": "editor|penulis|wartawan|redaktur|jurnalis|reporter",
    "opener": "penulis|ts|pembuat thread|pembuat topik",
    "started": "pembuat topik|pembuat thread|tanggal mulai",
    "entry": "tulisan ini dipublikasikan|entri ini ditulis",
    "saved": "waktu sekarang",
    "profile": "kunjungi profil|lihat profil lengkapku",
    "personal": "saya|aku|gue|makasih",
    "quote_more": "klik untuk memperluas...|klik untuk memperbesar...|klik untuk membuka...",
    "site": "forum|blog",
}
