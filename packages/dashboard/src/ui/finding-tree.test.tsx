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
  cites: [{ law: 'p6', article: '27', paragraph: '2', note: 'lihat lampiran' }],
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
  expect(html).toContain('<cite title="lihat lampiran">PermenPANRB 6/2022 Pasal 27 ayat (2)</cite>')
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
