import { expect, test } from 'vitest'
import { dated } from '../dated.ts'
import { decimal } from '../decimal.ts'
import { defineDistribution } from '../distribution.ts'
import { called, exactNumber, group, isoDay, listOf, oneOf, optional, wholeNumber, yesOrNo } from '../facts.ts'
import { law } from '../law.ts'
import { defineMatrix } from '../matrix.ts'
import { definePack } from '../pack.ts'
import { rounding } from '../rounding.ts'
import { defineRule } from '../rule.ts'
import { above, below, defineScale, from, upTo } from '../scale.ts'
import type { Words } from '../words.ts'
import { readWorkedCases } from '../worked-cases.ts'
import type { Language } from './language.ts'
import { packDocument } from './pack-document.ts'

const words = (id: string, en: string): Words => ({ id, en })

const pp = law({ id: 'pp-30-2019', title: words('Peraturan Pemerintah 30', 'Government Regulation 30') })
const harbour = law({ id: 'harbour-code', title: words('Kitab Pelabuhan', 'Harbour Code') })

const grades = defineScale({
  id: 'grades',
  gaps: 'lower',
  bands: [
    { label: 'low', upper: below('50'), value: '10' },
    { label: 'middle', lower: from('50'), upper: upTo('89.5'), value: { from: '20', to: '60' } },
    { label: 'high', lower: above('90') },
  ],
})

const spread = defineDistribution({
  id: 'spread',
  labels: ['low', 'middle', 'high'],
  force: 'advisory',
  rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
  constraints: [
    { id: 'few', of: ['high'], most: { share: '0.125' }, words: words('Sedikit yang tinggi.', 'Few are high.') },
    { id: 'some', of: ['low', 'middle'], least: { heads: 1 }, words: words('Ada yang lain.', 'Some are not.') },
  ],
})

const catches = called(
  words('Tangkapan', 'Catch'),
  listOf(
    group({
      weight: called(words('Bobot', 'Weight'), wholeNumber({ min: 0, max: 100 })),
      value: called(words('Nilai', 'Value'), exactNumber({ min: '0', max: '120', places: 2 })),
    }),
    { min: 1, max: 9 },
  ),
)

const value = defineRule({
  id: 'catch-value',
  title: words('Nilai tangkapan', 'Value of the catch'),
  words: words('Nilai adalah jumlah.', 'The value is the sum.'),
  cites: [
    pp.article('41', { paragraph: '7', status: 'unverified', note: 'Read in a handbook.' }),
    harbour.whole({ status: 'agency', note: 'Own practice.' }),
  ],
  facts: { catches, landedOn: called(words('Tanggal mendarat', 'Day of landing'), optional(isoDay)) },
  params: {
    cents: dated({ '2020-01-01': rounding('half-up', 2) }),
    bonus: dated(
      { '2020-01-01': 5, '2021-07-01': 7 },
      { called: words('Tambahan', 'Bonus'), remark: words('Belum pasti.', 'Not sure.'), delegated: true },
    ),
  },
  promises: {
    bounds: { min: '0', max: '1080.5' },
    monotone: { 'catches.*.value': 'higher' },
    orderFree: ['catches'],
    weights: { list: 'catches', weight: 'weight', total: '100' },
  },
  decide: ({ catches: all }, _, { refuse }) => {
    const weight = all.reduce((sum, one) => sum + one.weight, 0)
    if (weight !== 100) refuse('catches', 'weights that add up to 100', String(weight))
    return all.reduce((sum, one) => sum.plus(one.value), decimal(0))
  },
})

const grade = defineRule({
  id: 'grade',
  title: words('Mutu', 'Grade'),
  words: words('Mutu menurut skala.', 'The grade by the scale.'),
  cites: [pp.article('42', { status: 'verified' })],
  facts: {
    boat: called(
      words('Kapal', 'Boat'),
      oneOf(['sail', 'motor'], { sail: words('Layar', 'Sail'), motor: words('Motor', 'Motor') }),
    ),
    fresh: called(words('Segar', 'Fresh'), yesOrNo),
  },
  params: {
    scale: dated({ '2020-01-01': grades }),
    matrix: dated({
      '2020-01-01': defineMatrix({
        id: 'm',
        rows: ['sail', 'motor'],
        columns: ['low', 'high'],
        labels: ['low', 'middle', 'high'],
        cells: { sail: { low: 'middle', high: 'high' }, motor: { low: 'low', high: 'middle' } },
      }),
    }),
    spread: dated({ '2020-01-01': spread }),
    points: dated({ '2020-01-01': { sail: 1, motor: '0.5' } }),
  },
  consults: { value },
  promises: { of: 'grade', labels: ['high', 'middle', 'low'], monotone: { fresh: () => 'higher' } },
  decide: ({ boat, fresh }) => ({ grade: fresh ? 'high' : 'low', kept: false, boats: [{ boat, missing: [] }] }),
})

const pack = definePack({
  id: 'harbour',
  version: '2.1.0',
  title: words('Pelabuhan', 'Harbour'),
  laws: [pp, harbour],
  inForce: { from: '2020-01-01', to: '2030-12-31' },
  rules: [value, grade],
  main: grade,
  notModelled: [{ topic: words('Badai', 'Storms'), why: words('Tidak ada naskah.', 'No text.') }],
  terms: {
    low: words('Rendah', 'Low'),
    middle: words('Sedang', 'Middle'),
    high: words('Tinggi', 'High'),
    grade: words('Mutu', 'Grade'),
    boats: words('Kapal-kapal', 'Boats'),
    boat: words('Kapal', 'Boat'),
    kept: words('Disimpan', 'Kept'),
    missing: words('Kurang', 'Missing'),
  },
})

const cases = new Map([
  [
    'catch-value',
    readWorkedCases(
      value,
      `case,on,catches.0.weight,catches.0.value,catches.1.weight,catches.1.value,landedOn,value,refused,source,reviewedBy
two | catches,2021-12-31,60,97.5,40,2.5,2021-12-30,100,,https://example.test/a_b,
weights under 100,2021-12-31,60,97.5,,,,,catches,derived,Ani *S.H.*
before the law,2019-12-31,100,1,,,,,on,derived,
a wrong case,2021-12-31,100,1,,,,2,,"Table 3, page 9",`,
    ),
  ],
  [
    'grade',
    readWorkedCases(
      grade,
      `case,on,boat,fresh,value.grade,value.kept,value.boats,source,reviewedBy
fresh,2021-12-31,sail,yes,high,no,"[{""boat"":""sail"",""missing"":[]}]",derived,
not JSON,2021-12-31,sail,yes,high,no,[sail],derived,
`,
    ),
  ],
])

const lines = (language: Language) => packDocument(pack, { language, cases }).split('\n')
const [id, en] = [lines('id'), lines('en')]

test('the head says which pack, which version, from when to when, and which laws', () => {
  expect(id[0]).toBe('# Pelabuhan')
  expect(id).toContain('Paket `harbour`, versi 2.1.0, berlaku 1 Januari 2020 sampai 31 Desember 2030.')
  expect(en).toContain('Pack `harbour`, version 2.1.0, in force from 1 January 2020 to 31 December 2030.')
  expect(id).toContain('- Peraturan Pemerintah 30 (`pp-30-2019`)')
})

test('a citation says law, article, paragraph, how sure we are, and why', () => {
  expect(id).toContain('- PP 30/2019, Pasal 41 ayat (7) – belum diverifikasi: Read in a handbook.')
  expect(en).toContain('- PP 30/2019, article 41 paragraph (7) – unverified: Read in a handbook.')
  expect(id).toContain('- Kitab Pelabuhan – praktik instansi: Own practice.')
  expect(en).toContain('- PP 30/2019, article 42 – verified')
})

test('article by article: the rule it became, and how many cases', () => {
  expect(id).toContain('| PP 30/2019, Pasal 41 ayat (7) – belum diverifikasi | Nilai tangkapan | 4 |')
  expect(en).toContain('| PP 30/2019, article 42 – verified | Grade | 2 |')
})

test('facts by the names that people give them, parts below what they are part of', () => {
  expect(id).toContain('| Tangkapan | daftar berisi 1 sampai 9 butir | ya |')
  expect(id).toContain('| Tangkapan · Nilai | bilangan dari 0 sampai 120, paling banyak 2 angka desimal | ya |')
  expect(id).toContain('| Tanggal mendarat | tanggal | boleh kosong |')
  expect(en).toContain('| Catch · Weight | a whole number from 0 to 100 | yes |')
  expect(en).toContain('| Boat | Sail, Motor | yes |')
})

test('numbers by date, with their remark and who may set them', () => {
  const at = id.indexOf('Tambahan (`bonus`) – dapat ditetapkan instansi')
  expect(id.slice(at, at + 6)).toEqual([
    'Tambahan (`bonus`) – dapat ditetapkan instansi',
    '',
    'Catatan: Belum pasti.',
    '',
    '- Sejak 1 Januari 2020: 5',
    '- Sejak 1 Juli 2021: 7',
  ])
  expect(en).toContain('- Since 1 January 2020: rounded to the nearest, 2 decimals; halves away from zero')
  expect(id).toContain('| Motor | 0,5 |')
})

test('a scale with its signs, its lines, and what holds between its bands', () => {
  const at = id.indexOf('| Dari | Sampai | Sebutan | Nilai |')
  expect(id.slice(at - 4, at)).toEqual(['`scale`', '', 'Sejak 1 Januari 2020:', ''])
  expect(id.slice(at + 2, at + 7)).toEqual([
    '| – | < 50 | Rendah | 10 |',
    '| ≥ 50 | ≤ 89,5 | Sedang | lurus dari 20 ke 60 |',
    '| > 90 | – | Tinggi | – |',
    '',
    'Bilangan di antara dua rentang masuk ke rentang di bawahnya.',
  ])
})

test('a matrix by rows and columns', () => {
  const at = en.indexOf('| row ↓ column → | Low | High |')
  expect(en.slice(at + 2, at + 4)).toEqual(['| **Sail** | Middle | High |', '| **Motor** | Low | Middle |'])
})

test('a distribution with its bounds in percent and heads, its words, and whether it binds', () => {
  expect(id).toContain('| Tinggi | – | 12,5% | Sedikit yang tinggi. |')
  expect(en).toContain('| Low / Middle | 1 heads | – | Some are not. |')
  expect(en).toContain(
    'A consideration for the person who decides; it does not force. A share of the group becomes heads: at least is rounded up, 0 decimals; at most is rounded down, 0 decimals.',
  )
})

test('promises are sentences', () => {
  expect(id).toContain('- Jawaban terletak antara 0 dan 1080,5.')
  expect(id).toContain('- Tangkapan (setiap butir) · Nilai yang lebih tinggi tidak pernah memperburuk jawaban.')
  expect(en).toContain('- The order of Catch does not matter.')
  expect(en).toContain('- Catch (every item) · Weight in Catch must add up to 100, or the facts are refused.')
  expect(en).toContain('- This is about one part of the answer: Grade.')
  expect(en).toContain('- The answer is one of these, best first: High, Middle, Low. Each can be reached.')
  expect(en).toContain('- A Fresh that is better by its item never makes the answer worse.')
})

test('every worked case with its source and a cell to sign, empty until somebody has', () => {
  expect(id).toContain(
    '| two \\| catches | 31 Desember 2021 | Tangkapan 1: Bobot: 60, Nilai: 97,5; Tangkapan 2: Bobot: 40, Nilai: 2,5; Tanggal mendarat: 30 Desember 2021 | 100 | <https://example.test/a_b> |  |',
  )
  expect(id.find((line) => line.startsWith('| fresh |'))).toContain('Mutu: Tinggi; Disimpan: tidak; Kapal-kapal: (')
  expect(en).toContain(
    '| fresh | 31 December 2021 | Boat: Sail; Fresh: yes | Grade: High; Kept: no; Boats: (Boat: Sail, Missing: none) | derived from the text |  |',
  )
  expect(en).toContain('| Case | Law of the day | Fact | Result | Source | Diperiksa oleh / Reviewed by |')
})

test('a refusal names the fact, or that the law is not in force', () => {
  expect(id).toContain(
    '| weights under 100 | 31 Desember 2021 | Tangkapan 1: Bobot: 60, Nilai: 97,5 | ditolak: Tangkapan | diturunkan dari bunyi ketentuan | Ani \\*S.H.\\* |',
  )
  expect(en.find((line) => line.startsWith('| before the law |'))).toContain('| refused: not in force on that day |')
})

test('a case that the rule decides otherwise does not pass for one', () => {
  expect(en.find((line) => line.startsWith('| a wrong case |'))).toContain(
    '| 2 **The rule answers otherwise:** a wrong case: expected value 2, got value 1 | Table 3, page 9 |',
  )
  expect(en.filter((line) => line.includes('answers otherwise'))).toHaveLength(2)
})

test('what is not modelled, and why', () => {
  expect(id.slice(-4)).toEqual(['| Hal | Alasan |', '| --- | --- |', '| Badai | Tidak ada naskah. |', ''])
  expect(en).toContain('| Storms | No text. |')
})

test('a code and a fact without words are printed as they are, and marked', () => {
  const bare = defineRule({
    ...grade,
    id: 'bare',
    facts: { size: oneOf(['xl']) },
    params: {},
    consults: {},
    decide: () => true,
  })
  const text = packDocument(definePack({ ...pack, rules: [bare], main: bare }), { language: 'en', cases: new Map() })
  expect(text).toContain('| `size` (no words yet) | `xl` (no words yet) | yes |')
  expect(text).toContain('No worked cases yet.')
})
