import { defineCatalog } from '../../catalog.ts'

/** What went wrong with an act or a form, beyond the general words of a status. */
export const errors = defineCatalog(
  {
    'error.conflict.revision':
      'Kasus ini sudah berpindah sejak halaman dibuka. Muat ulang untuk melihat keadaan terbaru.',
    'error.conflict.record': 'Catatan yang menyertai tindakan ini sudah berubah. Muat ulang, lalu putuskan lagi.',
    'error.conflict.draft':
      'Draf ini disimpan atau diajukan orang lain lebih dahulu. Tulisan Anda belum menimpa apa pun.',
    'error.conflict.content': 'Isi dokumen bukan lagi yang Anda baca. Baca kembali sebelum menandatangani.',
    'error.conflict.key':
      'Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman untuk mengirim yang baru.',
    'error.conflict.busy': 'Kasus ini sedang dipakai proses lain. Coba lagi sebentar.',
    'error.notEditable': 'Dokumen ini sedang tidak dapat Anda ubah.',
    'error.periodClosed': 'Laporan periode ini sudah diserahkan; catatan hariannya tidak dapat diubah.',
    'error.cycleEnded': 'Siklus ini sudah berakhir; tidak ada yang dapat ditambahkan.',
    'error.calendarYear': 'Kalender instansi belum memuat hari libur tahun yang dibutuhkan. Hubungi admin.',
    'error.faults': 'Isian berikut perlu diperbaiki:',
    'error.openCase': 'Lihat keadaan terbaru',
  },
  {
    'error.conflict.revision': 'This case has moved since you opened the page. Reload to see where it stands.',
    'error.conflict.record': 'A record that belongs to this act has changed. Reload, then decide again.',
    'error.conflict.draft':
      'Somebody else saved or submitted this draft first. What you wrote has overwritten nothing.',
    'error.conflict.content': 'The document is no longer what you read. Read it again before you sign.',
    'error.conflict.key': 'This form was sent before with other content. Reload the page to send a new one.',
    'error.conflict.busy': 'Another process holds this case. Try again in a moment.',
    'error.notEditable': 'This document is not open for your edits now.',
    'error.periodClosed': 'The report of this period was handed in; its journal cannot be changed.',
    'error.cycleEnded': 'This cycle has ended; nothing can be added to it.',
    'error.calendarYear': 'The calendar has no public holidays for the year that is needed. Ask the administrator.',
    'error.faults': 'These answers need to be corrected:',
    'error.openCase': 'See where it stands now',
  },
)
