import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { AutosaveReceipt, AutosaveStatus, autosave } from './autosave.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { FlashPartial } from './flash.tsx'
import { Pagination } from './pagination.tsx'
import { Stat } from './stat.tsx'
import { StatusBadge } from './status-badge.tsx'
import { Tabs } from './tabs.tsx'
import { Timeline } from './timeline.tsx'

const t = translatorFor('id', 'Asia/Jakarta')

test('a list says how much of it is shown, and whether counting stopped', () => {
  expect(String(<Pagination t={t} shown={25} />)).toContain('25 ditampilkan')
  expect(String(<Pagination t={t} shown={25} total={{ count: 1310 }} />)).toContain('25 dari 1.310 ditampilkan')
  const capped = <Pagination t={t} shown={25} total={{ count: 1000, capped: true }} nextHref="/x?sesudah=25" />
  expect(String(capped)).toMatch(/25 dari lebih dari 1.000 ditampilkan.*href="\/x\?sesudah=25" rel="next"/)
  expect(String(capped)).not.toContain('Kembali ke awal')
})

test('a number leads to what it counts, and asks for attention by a sign', () => {
  const html = String(<Stat t={t} value={1284} label="menunggu" href="/tim/antrean" tone="warn" />)
  expect(html).toMatch(/^<a class="stat tone-warn" href="\/tim\/antrean">.*1\.284<svg.*menunggu/)
})

test('a state has a word and a shape of its own', () => {
  const shape = (tone: 'good' | 'warn' | 'bad' | 'neutral') =>
    String(<StatusBadge tone={tone}>x</StatusBadge>).match(/ d="[^"]+"/)?.[0]
  expect(new Set([shape('good'), shape('warn'), shape('bad'), shape('neutral')]).size).toBe(4)
})

test('one tab is the current page', () => {
  const tabs = [
    { href: '/a', label: 'A', current: true, count: 0 },
    { href: '/b', label: 'B', current: false },
  ]
  const html = String(<Tabs t={t} label="Tampilan" tabs={tabs} />)
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).toContain('<span class="count">0</span>')
})

test('a history says when in the zone of the reader, who, and for whom', () => {
  const item = { at: '2026-01-09T08:30:00Z', title: 'Diajukan', by: 'Agus', onBehalfOf: 'Siti' }
  const html = String(<Timeline t={t} items={[item, { ...item, by: 'Sistem', tone: 'warn' }]} />)
  expect(html).toContain('<time datetime="2026-01-09T08:30:00Z">9 Jan 2026, 15.30 WIB</time> · Agus atas nama Siti')
  expect(html).toContain('<li class="tone-warn">')
})

test('a confirmation is a form of its own that says it was confirmed', () => {
  const html = String(
    <ConfirmForm
      t={t}
      url="/kirim"
      question="Kirim?"
      confirmLabel="Kirim"
      cancelHref="/"
      fields={{ job: 7 }}
      tone="danger"
    >
      <p>37 orang</p>
    </ConfirmForm>,
  )
  expect(html).toMatch(
    /<form method="post" action="\/kirim".*name="job" value="7".*name="confirmed" value="yes".*class="danger">Kirim/,
  )
  expect(html).toContain('<a href="/" class="button secondary outline">Batal</a>')
})

test('a form that saves itself is told so in its own status, and a message goes to the place for messages', () => {
  expect(autosave('/simpan')).toMatchObject({ 'hx-post': '/simpan', 'hx-swap': 'none', 'hx-sync': 'this:queue all' })
  expect(String(<AutosaveStatus t={t} id="s1" />)).toMatch(/^<output id="s1" .*data-saving="Menyimpan…"/)
  expect(String(<AutosaveReceipt id="s1" text="Tersimpan 10.05" />)).toBe(
    '<hx-partial hx-target="#s1" hx-swap="textContent">Tersimpan 10.05</hx-partial>',
  )
  const message = { tone: 'bad', key: 'flash.nothing' } as const
  expect(String(<FlashPartial t={t} message={message} />)).toMatch(
    /^<hx-partial hx-target="#flash"><div class="notice tone-bad" role="alert">/,
  )
})
