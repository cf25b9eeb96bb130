import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { citeText } from './citation.ts'
import { type FindingLike, FindingTree } from './finding-tree.tsx'

const id = translatorFor('id', 'Asia/Jakarta')
const en = translatorFor('en', 'Asia/Jakarta')
const lawName = (law: string) => ({ p6: 'PermenPANRB 6/2022' })[law] ?? law
const words = (text: string) => ({ id: text, en: `${text} (en)` })

const results: FindingLike = {
  title: words('Hasil kerja'),
  value: '102.50',
  words: words('Rata-rata tertimbang.'),
  cites: [{ law: 'p6', article: '25', status: 'unverified' }],
  because: [],
}
const finding: FindingLike = {
  title: words('Predikat'),
  value: 'baik',
  words: words('Sesuai ekspektasi.'),
  cites: [{ law: 'p6', article: '27', paragraph: '2', note: 'see the annex' }],
  because: [results],
}

test('a citation is words in the language of the reader, with a remark on text nobody checked', () => {
  const cite = { law: 'p6', article: '59', paragraph: '2' }
  expect(citeText(id, cite, lawName)).toBe('PermenPANRB 6/2022 Pasal 59 ayat (2)')
  expect(citeText(en, cite, lawName)).toBe('PermenPANRB 6/2022 Article 59 paragraph (2)')
  expect(citeText(id, { law: 'x', status: 'unverified' }, lawName)).toBe('x (teks belum diverifikasi)')
})

test('a finding shows value, sentence and article, and below it, folded, what it rests on', () => {
  const html = String(
    <FindingTree t={id} finding={finding} lawName={lawName} valueName={(code) => code.toUpperCase()} />,
  )
  expect(html).toMatch(/^<details class="finding" open="">/)
  expect(html).toContain('<summary>Predikat<b>BAIK</b></summary><p>Sesuai ekspektasi.</p>')
  expect(html).toContain('<cite>PermenPANRB 6/2022 Pasal 27 ayat (2)</cite><small lang="en">see the annex</small>')
  expect(html).toMatch(/<li><details class="finding"><summary>Hasil kerja<b>102,50<\/b>/)
})

test.each([
  [true, 'Ya'],
  [null, '–'],
  [1234.5, '1.234,5'],
  [['a', '2.50'], 'a, 2,50'],
  [{ hasil: 'baik', lulus: false }, 'hasil: baik; lulus: Tidak'],
])('the value %j reads %s', (value, text) => {
  expect(String(<FindingTree t={id} finding={{ ...results, value }} lawName={lawName} />)).toContain(`<b>${text}</b>`)
})

test('the numbers of the law are told by name; scales, matrices and roundings stay on the page of the pack', () => {
  const params = {
    weights: { skp: 60, rest: '40.5' },
    nested: { alone: { skp: 70 }, together: { skp: 60, rest: 40 } },
    days: 14,
    whole: { kind: 'rounding', by: 'half-up', places: 0 },
    lists: { first: ['a', 'b'] },
    empty: {},
  }
  const html = String(
    <FindingTree
      t={id}
      finding={{ ...results, params, on: '2026-12-31', rule: 'r' }}
      lawName={lawName}
      valueName={(code) => code.toUpperCase()}
      paramName={(_rule, name) => `Angka ${name}`}
    />,
  )
  const rows = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, text]) => [name, text])
  expect(rows).toEqual([
    ['Angka weights', 'SKP: 60; REST: 40,5'],
    ['Angka nested · ALONE', 'SKP: 70'],
    ['Angka nested · TOGETHER', 'SKP: 60; REST: 40'],
    ['Angka days', '14'],
  ])
})

test('a year among the facts is not grouped, and a decimal without end is cut short', () => {
  const inputs = { year: 2026, heads: 12_000, share: '33.3333333333333' }
  const rounded = [{ stage: 'whole', from: '33.3333333333333', to: '33' }]
  const html = String(
    <FindingTree t={id} finding={{ ...results, inputs, rounded, value: '0.6666666666666' }} lawName={lawName} />,
  )
  expect(html).toMatch(/<dd>2026<\/dd>.*<dd>12\.000<\/dd>.*<dd>33,333333…<\/dd>/)
  expect(html).toContain('<b>0,666666…</b>')
  expect(html).toContain('<dt>whole</dt><dd>33,333333… menjadi 33</dd>')
})
