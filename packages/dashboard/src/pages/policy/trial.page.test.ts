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
  isoDay,
  labelAt,
  law,
  listOf,
  optional,
  sum,
  upTo,
  wholeNumber,
} from '@siklus/core/policy'
import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { openOffice } from '../../../../../test/pages/office.ts'

const decree = law({ id: 'sk-1-2026', title: { id: 'Keputusan 1/2026', en: 'Decree 1/2026' } })
const words = { id: 'Jumlah bagian.', en: 'The sum of the parts.' }
const bases = dated({ '2027-01-01': { alone: 70, together: 30 } }, { called: { id: 'Bobot', en: 'Weights' } })

const total = defineRule({
  id: 'total',
  title: { id: 'Jumlah', en: 'Total' },
  words,
  cites: [decree.article('1', { status: 'unverified', note: 'Read in a summary only.' })],
  facts: {
    year: called({ id: 'Tahun', en: 'Year' }, optional(wholeNumber({ min: 2022, max: 2199 }))),
    heads: called({ id: 'Pegawai', en: 'Staff' }, optional(wholeNumber({ min: 0, max: 50_000 }))),
    filedOn: called({ id: 'Diajukan', en: 'Filed' }, optional(isoDay)),
    parts: called(
      { id: 'Bagian', en: 'Part' },
      listOf(
        group({
          value: called({ id: 'Nilai', en: 'Value' }, exactNumber({ min: '0', max: '5000', places: 3 })),
          weight: called({ id: 'Bobot', en: 'Weight' }, exactNumber({ min: '0', max: '100', places: 0 })),
        }),
      ),
    ),
  },
  params: {
    scale: dated(
      {
        '2026-01-01': defineScale({
          id: 'sums',
          gaps: 'none',
          bands: [{ label: 'sum', lower: from('0'), upper: upTo('3000') }],
        }),
      },
      { called: { id: 'Skala jumlah', en: 'Scale of sums' } },
    ),
    weights: dated({ '2026-01-01': { value: 60, other: 40 } }, { called: { id: 'Perbandingan', en: 'Proportion' } }),
  },
  decide: ({ parts, filedOn }, { scale }, { refuse }) => {
    const weight = sum(parts.map((part) => decimal(part.weight)))
    if (!weight.equals(100)) refuse('parts', 'weights that add up to <100>', weight.toFixed())
    if (filedOn !== undefined) refuse('filedOn', 'a later day', JSON.stringify(filedOn))
    const all = sum(parts.map(({ value }) => decimal(value)))
    return { label: labelAt(scale, all), sum: all.dividedBy(3) }
  },
})

const later = defineRule({
  id: 'later',
  title: { id: 'Kemudian', en: 'Later' },
  words,
  cites: [decree.article('2')],
  facts: {},
  params: { bases },
  decide: () => true,
})

const packs = [
  definePack({
    id: 'id-sums',
    version: '1.0.0',
    title: { id: 'Penjumlahan', en: 'Summing up' },
    laws: [decree],
    inForce: { from: '2026-01-01', to: '2027-12-31' },
    rules: [total, later],
    main: total,
    notModelled: [],
    terms: { value: { id: 'Nilai SKP', en: 'Plans' }, sum: { id: 'Banyak', en: 'Many' } },
  }),
]

let site: Browse
beforeAll(async () => {
  site = browse(await openOffice(), { packs })
})

const get = async (query: string, language = 'id', rule = 'total'): Promise<string> => {
  const path = `/aturan/id-sums/${rule}?coba=ya&on=2026-12-31${query}`
  return (await site.request(path, { headers: { 'Accept-Language': language } }, 'wira')).text()
}

const one = '&f.parts.0.value=1.234&f.parts.0.weight=100'

test('the address of a trial means the same numbers to everybody, and its fields speak the language of the reader', async () => {
  const [id, en] = [await get(`${one}&bahasa=id`), await get(`${one}&bahasa=id`, 'en')]
  expect(id).toContain('<dt>Bagian 1 · Nilai</dt><dd>1.234</dd>')
  expect(id).toContain('value="1.234"')
  expect(id).toContain('<input type="hidden" name="bahasa" value="id"/>')
  expect(en).toContain('<dt>Part 1 · Value</dt><dd>1,234</dd>')
  expect(en).toContain('value="1,234"')
  expect(en).toContain('<input type="hidden" name="bahasa" value="en"/>')
  expect(await get(`${one}&bahasa=en`)).toContain('<dt>Bagian 1 · Nilai</dt><dd>1,234</dd>')
  expect(await get(one, 'en')).toContain('<dt>Part 1 · Value</dt><dd>1,234</dd>')
})

test('the fault of a row stays with that row, whatever rows above it are empty or missing', async () => {
  const page = await get(
    '&f.parts.0.value=1&f.parts.0.weight=50&f.parts.1.value=&f.parts.1.weight=&f.parts.7.value=banyak&f.parts.7.weight=50',
  )
  expect(page).toMatch(/<a href="#f\.parts\.7\.value">Bagian 3 · Nilai: tidak dapat dipakai/)
  expect(page).toMatch(/id="f\.parts\.7\.value-error"[^>]*>Bagian 3 · Nilai/)
  expect(page).toMatch(/<legend>Bagian 3<\/legend>.*name="f\.parts\.7\.value"[^>]*value="banyak"/s)
  expect(page).not.toMatch(/name="f\.parts\.(2|8)\.value"/)
})

test('a further row comes after the last', async () => {
  const page = await get('&tambah=f.parts&f.parts.0.value=1&f.parts.7.value=2')
  expect([...page.matchAll(/name="f\.parts\.(\d)\.value"/g)].map(([, row]) => row)).toEqual(['0', '7', '8'])
})

test('a refusal says what came, and what the rule asks for as the English that it is', async () => {
  const page = await get('&f.parts.0.value=1&f.parts.0.weight=60')
  const text =
    'Bagian: ketentuan menolak; sekarang 60. Yang dibutuhkan, dalam bahasa Inggris: <span lang="en">weights that add up to &lt;100&gt;</span>'
  expect(page).toContain(`<a href="#f.parts">${text}</a>`)
  expect(page).toMatch(/<fieldset[^>]* id="f\.parts" aria-describedby="f\.parts-error"/)
  expect(page).toContain(`id="f.parts-error">${text}</small>`)
  expect(await get(`${one}&f.filedOn=2026-02-03`)).toContain('sekarang 3 Feb 2026.')
})

test.each([
  ['id', '&on=2025-12-31', 'total', '“Penjumlahan” tidak berlaku pada 31 Des 2025: berlaku dari 1 Jan 2026 sampai'],
  ['en', '&on=2025-12-31', 'total', '“Summing up” is not in force on Dec 31, 2025, but from Jan 1, 2026 to'],
  ['id', '', 'later', '“Bobot, pada Kemudian” tidak berlaku pada 31 Des 2026: baru berlaku sejak 1 Jan 2027.'],
  ['en', '', 'later', '“Weights, in Later” is not in force on Dec 31, 2026, but only since Jan 1, 2027.'],
  ['id', one.replace('1.234', '4.000'), 'total', 'Bilangan 4.000 tidak punya tempat pada “Skala jumlah”.'],
  ['en', one.replace('1.234', '4.000'), 'total', 'The number 4,000 has no place on “Scale of sums”.'],
])('what is not in force or off the scale is told in %s by its name (%s %s)', async (language, query, rule, text) => {
  expect(await get(query, language, rule)).toContain(text)
})

test('a year is no grouped number, and a grouped number is a whole number', async () => {
  const page = await get(`${one}&f.year=2.026&f.heads=1.000`)
  expect(page).toContain('bilangan bulat 2022 sampai 2199')
  expect(page).toContain('bilangan bulat 0 sampai 50.000')
  expect(page).toMatch(/<dt>Tahun<\/dt><dd>2026<\/dd>.*<dt>Pegawai<\/dt><dd>1\.000<\/dd>/)
})

test('a result shows the numbers of the law by name, long decimals in short, and the notes of its articles', async () => {
  const page = await get(one.replace('1.234', '1'))
  expect(page).toContain('<dt>Perbandingan</dt><dd>Nilai SKP: 60; other: 40</dd>')
  expect(page).not.toContain('<dt>Skala jumlah</dt>')
  expect(page).toContain('label: Banyak; Banyak: 0,333333…')
  expect(page).toContain('<small lang="en">Read in a summary only.</small>')
  const pack = await (await site.get('/aturan/id-sums', 'wira')).text()
  expect(pack).toContain('Pasal 1 (teks belum diverifikasi)</cite><small lang="en">Read in a summary only.</small>')
})

test('an unknown pack or rule is told by the dashboard, not by the host it is mounted in', async () => {
  const host = new Hono().route('/kinerja', site.app)
  host.notFound((c) => c.redirect('/masuk', 303))
  const headers = { 'X-Person': 'wira' }
  for (const path of ['/aturan/id-nowhere', '/aturan/id-sums/nowhere', '/aturan/id-nowhere/total']) {
    const answer = await host.request(`http://kinerja.test/kinerja${path}`, { headers })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/<html lang="id">.*href="\/kinerja"/s)
  }
})
