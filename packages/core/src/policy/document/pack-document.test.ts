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
  facts: {
    catches,
    crew: called(words('Awak', 'Crew'), optional(exactNumber({ min: '0', max: '20000', places: 0 }))),
    landedOn: called(words('Tanggal mendarat', 'Day of landing'), optional(isoDay)),
  },
  params: {
    cents: dated({ '2020-01-01': rounding('half-up', 2), '2022-01-01': rounding('floor', 1) }),
    shares: dated({ '2020-01-01': { sail: 60, motor: 40 } }, { called: words('Bagian', 'Shares') }),
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
    paramsAddUp: { shares: '100' },
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
        axes: { rows: words('Kapal', 'Boat'), columns: words('Mutu ikan', 'Grade of the fish') },
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
  expect(id).toContain('| PP 30/2019, Pasal 41 – ayat (7) belum diverifikasi | Nilai tangkapan | 4 |')
  expect(en).toContain('| PP 30/2019, article 42 – verified | Grade | 2 |')
})

test('facts by the names that people give them, parts below what they are part of', () => {
  expect(id).toContain('| Tangkapan | daftar berisi 1 sampai 9 butir | ya |')
  expect(id).toContain('| Tangkapan · Nilai | bilangan dari 0 sampai 120, paling banyak 2 angka desimal | ya |')
  expect(id).toContain('| Awak | bilangan bulat dari 0 sampai 20.000 | boleh kosong |')
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
  expect(en).toContain('- Since 1 January 2022: rounded down, 1 decimal place')
  expect(en).toContain('- Since 1 January 2020: rounded to the nearest, 2 decimal places; halves away from zero')
  expect(id).toContain('| Motor | 0,5 |')
})

test('a scale with its signs, its lines, and what holds between its bands', () => {
  const at = id.indexOf('| Dari | Sampai | Sebutan | Nilai |')
  expect(id.slice(at - 4, at)).toEqual(['`scale` (belum ada kata)', '', 'Sejak 1 Januari 2020:', ''])
  expect(id.slice(at + 2, at + 7)).toEqual([
    '| – | < 50 | Rendah | 10 |',
    '| ≥ 50 | ≤ 89,5 | Sedang | lurus dari 20 ke 60 |',
    '| > 90 | – | Tinggi | – |',
    '',
    'Bilangan di antara dua rentang masuk ke rentang di bawahnya.',
  ])
})

test('a matrix by rows and columns', () => {
  const at = en.indexOf('| Boat ↓ Grade of the fish → | Low | High |')
  expect(en.slice(at + 2, at + 4)).toEqual(['| **Sail** | Middle | High |', '| **Motor** | Low | Middle |'])
})

test('a distribution with its bounds in percent and heads, its words, and whether it binds', () => {
  expect(id).toContain('| Tinggi | – | 12,5% | Sedikit yang tinggi. |')
  expect(en).toContain('| Low / Middle | 1 head | – | Some are not. |')
  expect(en).toContain(
    'A consideration for the person who decides; it does not force. A share of the group becomes heads: at least is rounded up, whole numbers; at most is rounded down, whole numbers.',
  )
})

test('promises are sentences', () => {
  expect(id).toContain('- Jawaban terletak antara 0 dan 1080,5.')
  expect(id).toContain('- Tangkapan (setiap butir) · Nilai yang lebih tinggi tidak pernah memperburuk jawaban.')
  expect(en).toContain('- The order of Catch does not matter.')
  expect(en).toContain('- Catch (every item) · Weight in Catch must add up to 100, or the facts are refused.')
  expect(en).toContain('- This is about one part of the answer: Grade.')
  expect(en).toContain('- The answer is one of these, best first: High, Middle, Low. Each can be reached.')
  expect(en).toContain('- The numbers of Shares (`shares`) add up to 100, on every day.')
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
    '| **The rule answers otherwise:** expected 2, answered 1 | Table 3, page 9 |',
  )
  expect(id.find((line) => line.startsWith('| not JSON |'))).toContain(
    '**Aturan menjawab lain:** diharapkan Mutu: Tinggi; Disimpan: tidak; Kapal-kapal: `[sail]` (belum ada kata), dijawab Mutu: Tinggi;',
  )
  expect(en.filter((line) => line.includes('answers otherwise'))).toHaveLength(2)
})

test('a refusal and an answer that is not one plain value stand in words too', () => {
  const text = (row: string) => {
    const table = readWorkedCases(grade, `case,on,boat,fresh,value.grade,value.none,refused,source\n${row}`)
    return packDocument(pack, { language: 'en', cases: new Map([['grade', table]]) })
  }
  expect(text('a,2026-01-01,raft,yes,high,,,derived')).toContain('expected Grade: High, answered refused: Boat |')
  expect(text('a,2026-01-01,sail,yes,,,boat,derived')).toContain(
    'expected refused: Boat, answered (Grade: High, Kept: no, Boats: (Boat: Sail, Missing: none)) |',
  )
  expect(text('a,2026-01-01,sail,yes,low,low,,derived')).toMatch(
    /expected Grade: Low; .*: Low, answered Grade: High; .*: – \|/,
  )
})

test('the top says how many worked cases there are, and how many the rules answer otherwise', () => {
  expect(id.slice(0, 8)).toContain('**Kasus uji: 6; yang dijawab lain oleh aturannya: 2. Semuanya ditandai di bawah.**')
  const holding = new Map([...cases].map(([rule, all]) => [rule, all.slice(0, 1)]))
  expect(packDocument(pack, { language: 'en', cases: holding })).toContain(
    'Worked cases: 2; all are answered as expected.',
  )
})

test('an article stands once, in the order of the laws and of their numbers, with all its rules and paragraphs', () => {
  const cites = [
    harbour.whole({ status: 'verified' }),
    pp.article('41', { paragraph: '10', status: 'verified' }),
    pp.article('9', { status: 'verified' }),
    pp.article('41', { paragraph: '7', status: 'verified' }),
  ] as const
  const both = definePack({ ...pack, rules: [{ ...grade, cites, consults: {} }, value], main: value })
  const text = packDocument(both, { language: 'en', cases }).split('\n')
  const at = text.indexOf('| Citation | Rule | Worked cases |')
  expect(text.slice(at + 2, at + 6)).toEqual([
    '| PP 30/2019, article 9 – verified | Grade | 2 |',
    '| PP 30/2019, article 41 – paragraph (7) verified; paragraph (7) unverified; paragraph (10) verified | Grade; Value of the catch | 6 |',
    '| Harbour Code – verified; agency practice | Grade; Value of the catch | 6 |',
    '',
  ])
})

test('which way is better is said for each code that it depends on, or not at all', () => {
  type Item = { readonly boat?: string; readonly fresh?: boolean }
  const told = (better: (item: Item) => 'higher' | 'lower') => {
    const rule = { ...grade, promises: { monotone: { points: better } }, facts: { ...grade.facts, points: catches } }
    const text = packDocument(definePack({ ...pack, rules: [rule, value], main: rule }), {
      language: 'en',
      cases: new Map(),
    })
    return text.split('\n').find((line) => line.startsWith('- A better Catch'))
  }
  expect(told(({ boat }) => (boat === 'sail' ? 'higher' : 'lower'))).toBe(
    '- A better Catch never makes the answer worse: a higher one where Boat is Sail; a lower one where Boat is Motor.',
  )
  const depends = '- A better Catch never makes the answer worse; which way is better depends on the facts beside it.'
  expect(told(({ fresh }) => (fresh ? 'higher' : 'lower'))).toBe(depends)
  expect(told(({ boat, fresh }) => (boat === 'sail' || fresh ? 'higher' : 'lower'))).toBe(depends)
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
  expect(text.match(/No worked cases yet\./g)).toHaveLength(2)
})
