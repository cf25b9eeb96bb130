import {
  below,
  called,
  dated,
  decimal,
  definePack,
  defineRule,
  defineScale,
  exactNumber,
  from,
  law,
  oneOf,
  rounding,
  upTo,
  valueAt,
  wholeNumber,
} from '@siklus/core/policy'

/** A made-up regulation of a made-up city. */
export const cityRule = law({
  id: 'perwal-andir-12-2025',
  title: { id: 'Peraturan Wali Kota Andir 12/2025', en: 'Regulation 12/2025 of the Mayor of Andir' },
})

/** What an employee's year is called, best first. */
export const predicates = ['very-good', 'good', 'poor'] as const

/** What counts of the bonus, by the percent of reports that came in time. */
export const punctuality = defineScale({
  id: 'punctuality',
  gaps: 'none',
  bands: [
    { label: 'rarely', lower: from('0'), upper: below('50'), value: '0' },
    { label: 'mostly', lower: from('50'), upper: below('100'), value: '80' },
    { label: 'always', lower: from('100'), upper: upTo('100'), value: '100' },
  ],
})

/** Art. 4: the bonus is a share of the allowance by the predicate, cut by late reports, and rounded down to whole rupiah. */
export const bonus = defineRule({
  id: 'bonus',
  title: { id: 'Bonus kinerja', en: 'Performance bonus' },
  words: {
    id: 'Bonus = tunjangan × persen predikat × persen ketepatan laporan, dibulatkan ke bawah ke rupiah penuh.',
    en: 'Bonus = allowance × percent of the predicate × percent of punctuality, rounded down to whole rupiah.',
  },
  cites: [cityRule.article('4', { status: 'verified' })],
  facts: {
    predicate: called({ id: 'Predikat', en: 'Predicate' }, oneOf(predicates)),
    reportsDue: called({ id: 'Laporan yang wajib', en: 'Reports due' }, wholeNumber({ min: 1, max: 12 })),
    reportsInTime: called({ id: 'Laporan tepat waktu', en: 'Reports in time' }, wholeNumber({ min: 0, max: 12 })),
    allowance: called({ id: 'Tunjangan', en: 'Allowance' }, exactNumber({ min: '0', max: '100000000', places: 2 })),
  },
  params: {
    percent: dated(
      {
        '2025-01-01': { 'very-good': 100, good: 75, poor: 0 },
        '2026-01-01': { 'very-good': 100, good: 80, poor: 0 },
      },
      { called: { id: 'Persen menurut predikat', en: 'Percent by predicate' } },
    ),
    punctuality: dated(
      { '2025-01-01': punctuality },
      { called: { id: 'Persen ketepatan laporan', en: 'Percent of punctuality' }, delegated: true },
    ),
    rupiah: dated(
      { '2025-01-01': rounding('floor', 0) },
      { called: { id: 'Pembulatan bonus', en: 'Rounding of the bonus' } },
    ),
  },
  promises: {
    bounds: { min: '0', max: '100000000' },
    monotone: { predicate: 'earlier', reportsInTime: 'higher', allowance: 'higher' },
  },
  decide: (
    { predicate, reportsDue, reportsInTime, allowance },
    { percent, punctuality, rupiah },
    { round, refuse },
  ) => {
    if (reportsInTime > reportsDue)
      refuse('reportsInTime', `at most ${reportsDue}, the reports due`, `${reportsInTime}`)
    const inTime = decimal(reportsInTime).times(100).dividedBy(reportsDue)
    const share = valueAt(punctuality, inTime).times(percent[predicate]).dividedBy(10_000)
    return round(share.times(allowance), rupiah)
  },
})

/** The policy, to be proved, printed and evaluated. */
export const bonusPack = definePack({
  id: 'andir-bonus',
  version: '1.0.0',
  title: { id: 'Bonus kinerja Kota Andir', en: 'Performance bonus of the city of Andir' },
  laws: [cityRule],
  inForce: { from: '2025-01-01' },
  rules: [bonus],
  main: bonus,
  notModelled: [
    {
      topic: { id: 'Pegawai yang cuti panjang', en: 'Employees on long leave' },
      why: { id: 'Diputus kepala dinas, bukan dengan rumus.', en: 'The head of the office decides, by no formula.' },
    },
  ],
  terms: {
    'very-good': { id: 'Sangat baik', en: 'Very good' },
    good: { id: 'Baik', en: 'Good' },
    poor: { id: 'Kurang', en: 'Poor' },
    rarely: { id: 'Jarang', en: 'Rarely' },
    mostly: { id: 'Sebagian besar', en: 'Mostly' },
    always: { id: 'Selalu', en: 'Always' },
  },
})
