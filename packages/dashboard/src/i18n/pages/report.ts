import { defineCatalog } from '../catalog.ts'

/** The words of a report's page. */
export const report = defineCatalog(
  {
    'flash.report.submitted': 'Laporan sudah diserahkan.',
    'report.title': 'Laporan {period}',
    'report.summary': 'Ringkasan',
    'report.summary.hint': 'Capaian utama, hambatan, dan bantuan yang dibutuhkan.',
    'report.outside': 'Di luar rencana',
    'report.past': 'Hasil kerja dari rencana sebelumnya',
    'report.note': 'Catatan Anda tentang hasil ini',
    'report.entries': '{n, plural, other {dari # catatan harian}}',
    'report.entries.show': '{n, plural, other {Lihat # catatan}}',
    'report.noLines': 'Belum ada yang dapat dilaporkan',
    'report.noLines.why':
      'Laporan disusun dari catatan harian dan rencana yang berlaku. Ringkasan dapat ditulis sekarang juga.',
    'report.toJournal': 'Buka catatan harian',
    'report.notOpen': 'Laporan belum dibuka',
    'report.notOpen.why': 'Penyusunan dibuka pada {day}. Catatan harian tetap dapat diisi.',
    'report.draft.note': 'Laporan ini belum diserahkan; angka mengikuti catatan harian sampai sekarang.',
    'report.handedIn': 'Diserahkan {at}.',
    'report.ready': 'Serahkan laporan',
    'report.ready.note':
      'Angka dan bukti diambil dari catatan harian saat laporan diserahkan. Setelah itu catatan periode ini terkunci.',
    'report.decide.note': 'Catatan untuk pegawai',
    'report.decide.note.hint': 'Wajib bila laporan dikembalikan; boleh kosong bila diterima.',
    'report.extend.dueOn': 'Tenggat baru',
    'report.waive.note': 'Laporan periode ini tidak diminta lagi, misalnya karena cuti.',
    'report.waive.confirm': 'Bebaskan laporan ini? Laporan tidak dapat diserahkan lagi.',
  },
  {
    'flash.report.submitted': 'The report was handed in.',
    'report.title': 'Report {period}',
    'report.summary': 'Summary',
    'report.summary.hint': 'What was achieved, what stood in the way, what help is needed.',
    'report.outside': 'Outside the plan',
    'report.past': 'A result of an earlier plan',
    'report.note': 'Your note on this result',
    'report.entries': '{n, plural, one {from # journal entry} other {from # journal entries}}',
    'report.entries.show': '{n, plural, one {See # entry} other {See # entries}}',
    'report.noLines': 'Nothing to report yet',
    'report.noLines.why':
      'The report is drafted from the daily log and the plan in force. You can write the summary now.',
    'report.toJournal': 'Open the daily log',
    'report.notOpen': 'The report is not open yet',
    'report.notOpen.why': 'Writing opens on {day}. The daily log can be filled in meanwhile.',
    'report.draft.note': 'This report was not handed in yet; its figures follow the daily log as of now.',
    'report.handedIn': 'Handed in {at}.',
    'report.ready': 'Hand in the report',
    'report.ready.note':
      'Figures and evidence are taken from the daily log when you hand it in. The log of this period is locked after that.',
    'report.decide.note': 'Note to the employee',
    'report.decide.note.hint': 'Required when you return the report; may stay empty when you accept it.',
    'report.extend.dueOn': 'New due day',
    'report.waive.note': 'The report of this period is no longer asked for, for example because of leave.',
    'report.waive.confirm': 'Waive this report? It cannot be handed in any more.',
  },
)
