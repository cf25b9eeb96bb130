import { permenpanrb6Pack } from '@siklus/core/packs/id-permenpanrb6-2022'
import {
  called,
  dated,
  decimal,
  definePack,
  defineRule,
  defineScale,
  exactNumber,
  from,
  group,
  labelAt,
  law,
  listOf,
  rounding,
  sum,
  upTo,
  weightedSum,
} from '@siklus/core/policy'
import { beforeAll, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { openOffice } from '../../../../../test/pages/office.ts'

const bonusLaw = law({ id: 'perbup-9-2026', title: { id: 'Peraturan Bupati 9/2026', en: 'Regent regulation 9/2026' } })

const score = defineRule({
  id: 'score',
  title: { id: 'Nilai akhir', en: 'Final score' },
  words: { id: 'Jumlah nilai kali bobot, dibulatkan.', en: 'The sum of score times weight, rounded.' },
  cites: [bonusLaw.article('3', { paragraph: '2', status: 'unverified', note: 'contoh' })],
  facts: {
    parts: called(
      { id: 'Bagian', en: 'Part' },
      listOf(
        group({
          value: called({ id: 'Nilai', en: 'Score' }, exactNumber({ min: '0', max: '100', places: 2 })),
          weight: called({ id: 'Bobot', en: 'Weight' }, exactNumber({ min: '0', max: '1', places: 2 })),
        }),
        { min: 1, max: 5 },
      ),
    ),
  },
  params: {
    scale: dated({
      '2026-01-01': defineScale({
        id: 'score',
        gaps: 'whole',
        bands: [
          { label: 'low', lower: from('0'), upper: upTo('59'), value: { from: '0', to: '49' } },
          { label: 'high', lower: from('60'), upper: upTo('100'), value: '120' },
        ],
      }),
    }),
    whole: dated(
      { '2026-01-01': rounding('half-up', 0) },
      { remark: { id: 'Kebiasaan.', en: 'A custom.' }, delegated: true },
    ),
  },
  decide: ({ parts }, { scale, whole }, { round, refuse }) => {
    const weights = sum(parts.map(({ weight }) => decimal(weight)))
    if (!weights.equals(1)) refuse('parts', 'weights that add up to 1', weights.toFixed())
    const total = weightedSum(parts.map(({ value, weight }) => ({ value: decimal(value), weight: decimal(weight) })))
    return labelAt(scale, round(total, whole))
  },
})

const bonusPack = definePack({
  id: 'id-bonus',
  version: '0.3.0',
  title: { id: 'Bonus kabupaten', en: 'Bonus of a regency' },
  laws: [bonusLaw],
  inForce: { from: '2026-01-01' },
  rules: [score],
  main: score,
  notModelled: [{ topic: { id: 'Pajak', en: 'Tax' }, why: { id: 'di luar aturan ini', en: 'outside this rule' } }],
  terms: { low: { id: 'Rendah', en: 'Low' }, high: { id: 'Tinggi', en: 'High' } },
})

let site: Browse
beforeAll(async () => {
  site = browse(await openOffice(), { packs: [permenpanrb6Pack, bonusPack] })
})

const get = async (path: string, status = 200): Promise<string> => {
  const answer = await site.get(path, 'wira')
  expect(answer.status).toBe(status)
  return answer.text()
}

const TRY = '/aturan/id-bonus/score?coba=ya&on=2026-12-31'
const twoParts = '&f.parts.0.value=59,4&f.parts.0.weight=0,5&f.parts.1.value=59.4&f.parts.1.weight=0.5'

test('everybody reads the packs with their versions and days', async () => {
  const page = await get('/aturan')
  expect(page).toContain('Pengelolaan kinerja pegawai ASN (PermenPANRB 6/2022)')
  expect(page).toContain('0.3.0')
  expect(page).toContain('sejak 1 Jan 2026')
})

test('a pack shows its rules in the order of the law, with articles, facts, numbers by date and what it leaves out', async () => {
  const page = await get('/aturan/id-bonus')
  expect(page).toContain('Jumlah nilai kali bobot, dibulatkan.')
  expect(page).toContain('Peraturan Bupati 9/2026 Pasal 3 ayat (2) (teks belum diverifikasi)')
  expect(page).toContain('bilangan 0 sampai 100, paling banyak 2 desimal')
  expect(page).toMatch(/<td>≥ 0 {2}≤ 59<\/td><td>Rendah<\/td><td>0 naik lurus ke 49<\/td>/)
  expect(page).toContain('aria-label="Gambar skala: bilangan dari 0 sampai 100"')
  expect(page).toContain('Dibulatkan ke terdekat, 0 desimal; tepat di tengah naik.')
  expect(page).toMatch(/ditetapkan instansi.*Kebiasaan\./s)
  expect(page).toMatch(/<b>Pajak<\/b>: di luar aturan ini/)
})

test('the matrix of the regulation is drawn with its words', async () => {
  const page = await get('/aturan/id-permenpanrb6-2022')
  expect(page).toContain('<th scope="row">Di atas ekspektasi</th><td>Sangat baik</td><td>Baik</td><td>Kurang</td>')
})

test('a trial answers with the tree of findings, in the words of the pack, and remembers what was typed', async () => {
  const page = await get(`${TRY}${twoParts}`)
  expect(page).toMatch(/<summary>Nilai akhir<b>Rendah<\/b>/)
  expect(page).toContain('value="59,4"')
  expect(page).toContain('<dt>Bagian 1 · Nilai</dt><dd>59,4</dd>')
  expect(page).toContain('Paket id-bonus, versi 0.3.0')
  expect(await get(`${TRY}${twoParts.replace('59.4', '59.7')}`)).toMatch(
    /<b>Tinggi<\/b>.*whole<\/dt><dd>59,55 menjadi 60/s,
  )
})

test.each([
  ['nothing', '', 'Bagian: tidak dapat dipakai; harus daftar 1 sampai 5 butir.'],
  ['a word for a number', '&f.parts.0.value=banyak&f.parts.0.weight=1', 'Bagian 1 · Nilai: tidak dapat dipakai'],
  ['half an item', '&f.parts.0.value=50', 'Bagian 1 · Bobot: isi dulu'],
  [
    'weights that do not add up',
    '&f.parts.0.value=50&f.parts.0.weight=0.9',
    'sekarang 0,9. Yang dibutuhkan, dalam bahasa Inggris: <span lang="en">weights that add up to 1</span>',
  ],
  [
    'a day before the law',
    '&f.parts.0.value=50&f.parts.0.weight=1&on=2025-12-31',
    '“Bonus kabupaten” tidak berlaku pada 31 Des 2025: baru berlaku sejak 1 Jan 2026.',
  ],
  ['no day', '&f.parts.0.value=50&f.parts.0.weight=1&on=kemarin', 'Isi tanggal hukum yang berlaku.'],
])('%s comes back with the fault named and the input kept', async (_what, query, fault) => {
  const page = await get(`${TRY}${query}`)
  expect(page).toContain(fault)
  expect(page).not.toContain('id="result"')
})

test('a list grows by a row when asked, and nothing is decided before', async () => {
  const page = await get('/aturan/id-bonus/score?tambah=f.parts&f.parts.0.value=50&f.parts.0.weight=1')
  expect(page).toContain('name="f.parts.1.value"')
  expect(page).not.toContain('id="result"')
})

test('an unknown pack or rule is not found', async () => {
  await get('/aturan/id-nowhere', 404)
  await get('/aturan/id-bonus/nowhere', 404)
})
