"""The words of pages in Indonesian."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "says": "berkata|mengatakan|menulis|berkomentar|bilang|komentar|membalas|berkata pada|tulis"
    "|menambahkan komentar|meninggalkan komentar",
    "by": "oleh|ditulis oleh|diposting oleh|penulis|diposkan oleh|dikirim oleh|dibuat oleh|penulis:"
    "|dipublikasikan oleh|ditulis:",
    "posted": "pada|pukul|tanggal|diperbarui|diterbitkan|diposting pada|ditulis pada|diposkan pada|dipublikasikan"
    "|dipublikasikan pada|jam|dibuat|dikirim|terakhir diubah",
    "reply_to": "sebagai balasan untuk|balasan untuk|membalas|menanggapi"
    "|dalam balasan untuk|balasan kepada|sebagai tanggapan untuk",
    "wrote": "menulis|berkata|kutipan|tulis",
    "comments": "komentar|tanggapan|balasan|pemikiran|tanggapan untuk|respon|ulasan|diskusi|pemikiran pada",
    "none": "tidak ada komentar|tidak ada komentar:|belum ada komentar|0 komentar|jadilah yang pertama berkomentar",
    "actions": "balas|bagikan|suka|tidak suka|laporkan|kutip|edit|hapus|tautan|lihat terjemahan|lainnya|suka balas"
    "|batalkan balasan|balas dengan kutipan|ke atas|lihat balasan|profil|suka · balas|simpan|cetak|terbaru|terlama"
    "|paling relevan|salin tautan|memuat|kutipan|ubah"
    "|laporkan komentar ini",
    "votes": "{n} suka|{n} balasan|{n} komentar|{n} tayangan|{n} dilihat|{n} poin|lihat {n} balasan"
    "|lihat balasan ({n})|lihat semua {n} komentar"
    "|sembunyikan {n} balasan|sembunyikan balasan|tampilkan {n} balasan lagi",
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
    "notices": "masuk|daftar|menu|langsung ke isi|lewati ke konten|cari|iklan|baca selengkapnya",
    "roles": "penulis|admin|moderator|anggota|tamu|anggota baru|pengguna|penulis pos|kreator|penggemar berat"
    "|anggota aktif|member baru|pembuat"
    "|bekerja di {x}|pernah belajar di {x}",
    "facts": "gabung|bergabung|pesan|lokasi|kota|umur|poin",
    "advert": "iklan",
    "deleted": "komentar ini telah dihapus oleh pengarang.|komentar dihapus|[dihapus]"
    "|komentar ini telah dihapus|komentar ini telah dihapus oleh {x}|komentar ini dihapus"
    "|komentar telah dihapus",
    "anonymous": "anonim|tamu",
    "pingback": "pingback|lacak balik|ping balik",
    "page_of": "halaman {n} dari {n}|komentar lama|komentar baru",
    "edited": "diedit|diubah|diperbarui|terakhir diubah|disunting|telah diedit",
    "more": "baca selengkapnya|selengkapnya|baca lebih lanjut|lanjutkan membaca",
    "topic": "topik|judul|perihal|versi penuh",
    "guestbook": "buku tamu",
    "about": "pada|untuk|tentang|di",
    "small": "yang|dan|di|ini|itu|dengan|untuk|tidak|dari|ada|juga|saya|akan|ke|bisa|pada|sudah",
    "counted": "semua|total|ada",
    "portrait": "foto profil {x}|avatar {x}|buka profil {x}|gambar profil {x}",
    "published": "diterbitkan|dipublikasikan|diposting pada",
    "office": "editor|penulis|wartawan|redaktur|jurnalis|reporter",
    "opener": "penulis|ts|pembuat thread|pembuat topik",
    "started": "pembuat topik|pembuat thread|tanggal mulai",
    "entry": "tulisan ini dipublikasikan|entri ini ditulis",
    "saved": "waktu sekarang",
    "profile": "kunjungi profil|lihat profil lengkapku",
    "personal": "saya|aku|gue|makasih",
}
