import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { type Action, ActionButton } from './action-button.tsx'

const t = translatorFor('id', 'Asia/Jakarta')
const agree: Action = { event: 'plan.agree', label: 'Setujui', allowed: true, reasons: [] }
const refused: Action = {
  ...agree,
  allowed: false,
  reasons: [
    { code: 'weights', text: 'Jumlah bobot 85', cites: ['Pasal 9 ayat (3)'] },
    { code: 'dialog', text: 'Dialog belum dicatat' },
  ],
}
const base = { t, url: '/gov/kasus/12', id: 'agree-12' }

test('an allowed action is a form that works without scripts and sends its event and its fields', () => {
  const html = String(<ActionButton {...base} action={agree} fields={{ revision: 3 }} />)
  expect(html).toContain('<form method="post" action="/gov/kasus/12" class="action">')
  expect(html).toContain('<input type="hidden" name="revision" value="3"/>')
  expect(html).toMatch(/<button type="submit" id="agree-12" name="event" value="plan.agree"/)
})

test('with a target htmx replaces only that', () => {
  const html = String(<ActionButton {...base} action={agree} target="#case-12" confirm="Yakin?" />)
  expect(html).toContain('hx-post="/gov/kasus/12" hx-target="#case-12" hx-swap="outerHTML"')
  expect(html).toContain('hx-confirm="Yakin?"')
  expect(String(<ActionButton {...base} action={agree} confirm="Yakin?" />)).toContain('data-confirm="Yakin?"')
})

test('a refused action sends nothing, can be reached, and its reasons and articles describe it', () => {
  const html = String(<ActionButton {...base} action={refused} target="#case-12" />)
  expect(html).not.toMatch(/<form|hx-post|\sdisabled/)
  expect(html).toContain('<button type="button" aria-disabled="true" aria-describedby="agree-12-why">Setujui</button>')
  expect(html).toMatch(
    /<div id="agree-12-why".*Jumlah bobot 85.*<cite>Pasal 9 ayat \(3\)<\/cite>.*Dialog belum dicatat/,
  )
})

test('a key is announced to the browser and shown to those who see it', () => {
  const html = String(<ActionButton {...base} action={agree} hotkey="a" />)
  expect(html).toContain('data-key="a" aria-keyshortcuts="a"')
  expect(html).toContain('<span aria-hidden="true"><kbd>A</kbd></span>')
})
