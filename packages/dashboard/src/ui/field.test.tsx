import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { Checkbox, RadioGroup, Select } from './choice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field, TextArea } from './field.tsx'

const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
const referred = (html: string) =>
  [...html.matchAll(/(?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap(([, ids]) => ids?.split(' ') ?? [])

const base = { name: 'iki', label: 'Indikator', hint: 'Satu kalimat', error: 'Isi indikator' }
const options = [
  { value: 'a', label: 'Utama', hint: 'Dari rencana' },
  { value: 'b', label: 'Tambahan', hint: 'Di luar rencana' },
]

test.each([
  ['Field', <Field {...base} />],
  ['TextArea', <TextArea {...base} />],
  ['Select', <Select {...base} options={options} />],
  ['RadioGroup', <RadioGroup {...base} options={options} />],
  ['Checkbox', <Checkbox {...base} />],
])('%s is tied to its label, hint and error, by ids that exist once', (_name, element) => {
  const html = String(element)
  expect(html).toContain('aria-describedby="iki-hint iki-error" aria-invalid="true"')
  expect(new Set(idsOf(html)).size).toBe(idsOf(html).length)
  expect(referred(html).filter((id) => !idsOf(html).includes(id))).toEqual([])
  expect(idsOf(html)).toContain('iki')
})

test('a field without faults says nothing of any', () => {
  expect(String(<Field name="a" label="A" value={'"x"'} required />)).toBe(
    '<div class="field"><label for="a">A</label><input id="a" name="a" type="text" value="&quot;x&quot;" required=""/></div>',
  )
})

test('what was answered is chosen again', () => {
  expect(String(<Select {...base} options={options} value="b" blank="Pilih" />)).toContain(
    '<option value="b" selected="">',
  )
  expect(String(<RadioGroup {...base} options={options} value="b" />)).toMatch(/value="b" checked=""/)
  expect(String(<TextArea {...base} value={'\ndua\nbaris'} />)).toContain('>\n\ndua\nbaris</textarea>')
})

test('faults are listed with links to their fields, in one list that takes the focus', () => {
  const t = translatorFor('id', 'Asia/Jakarta')
  const html = String(<ErrorSummary t={t} faults={[{ field: 'iki', text: 'Isi indikator' }]} />)
  expect(html).toContain('role="alert" tabindex="-1" autofocus=""')
  expect(html).toMatch(/Ada 1 isian.*<a href="#iki">Isi indikator<\/a>/)
  expect(String(<ErrorSummary t={t} faults={[]} />)).toBe('')
})
