import { defineCatalog } from '../catalog.ts'

/** The words of the audit trail. */
export const audit = defineCatalog(
  {
    'audit.title': 'Jejak audit',
    'audit.lead': 'Setiap kasus dengan langkah terakhirnya: siapa, kapan, apa.',
    'audit.filter': 'Saring',
    'audit.filter.kind': 'Jenis',
    'audit.filter.kind.all': 'Semua jenis',
    'audit.filter.period': 'Periode',
    'audit.filter.period.hint': 'Misalnya 2026 atau 2026-Q1',
    'audit.filter.apply': 'Terapkan',
    'audit.last': 'Langkah terakhir',
    'audit.steps': 'Langkah',
    'audit.verify': 'Verifikasi {n, plural, other {# kasus}} di halaman ini',
    'audit.verify.result': 'Verifikasi',
    'audit.verify.whole': 'utuh',
    'audit.verify.broken': 'tidak utuh ({n, number})',
    'audit.verify.all':
      'Semua {n, plural, other {# kasus}} di halaman ini utuh: rantai hash, hasil ulang, dan keadaan cocok.',
    'audit.verify.some': '{n, plural, other {# kasus}} tidak utuh. Buka kasusnya untuk melihat langkah mana.',
    'audit.none': 'Tidak ada kasus yang cocok',
    'audit.none.why': 'Ubah saringan untuk melihat yang lain.',
  },
  {
    'audit.title': 'Audit trail',
    'audit.lead': 'Every case with its last step: who, when, what.',
    'audit.filter': 'Filter',
    'audit.filter.kind': 'Kind',
    'audit.filter.kind.all': 'All kinds',
    'audit.filter.period': 'Period',
    'audit.filter.period.hint': 'Such as 2026 or 2026-Q1',
    'audit.filter.apply': 'Apply',
    'audit.last': 'Last step',
    'audit.steps': 'Steps',
    'audit.verify': 'Verify the {n, plural, one {# case} other {# cases}} of this page',
    'audit.verify.result': 'Verification',
    'audit.verify.whole': 'whole',
    'audit.verify.broken': 'not whole ({n, number})',
    'audit.verify.all':
      'All {n, plural, one {# case} other {# cases}} of this page are whole: hash chain, replay and state agree.',
    'audit.verify.some': '{n, plural, one {# case is} other {# cases are}} not whole. Open it to see which step.',
    'audit.none': 'No case fits',
    'audit.none.why': 'Change the filter to see others.',
  },
)
