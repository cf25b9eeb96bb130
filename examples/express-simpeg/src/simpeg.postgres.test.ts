import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/postgres.ts'
import { demoPassword } from './database/demo-office.ts'
import { type RunningSimpeg, runSimpeg } from './run-simpeg.ts'

// The application as a reader runs it, on a database of the run's own server. It is 2 March 2026, 08:00 in Jakarta.

let database: FreshDatabase
let pool: pg.Pool
let app: RunningSimpeg
const clock = { now: () => Date.parse('2026-03-02T01:00:00.000Z') }

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  const { host, port, user, database: name } = database
  pool = new pg.Pool({ host, port, user, database: name, max: 2 })
  app = await runSimpeg({ port: 0, database: { host, port, user, database: name, max: 4 }, clock })
})

afterAll(async () => {
  await app.stop()
  await pool.end()
  await database.drop()
})

type Form = Readonly<Record<string, string>>

/** A browser of one person: it keeps the cookie and follows nothing by itself. */
const browser = (cookie = '') => {
  const ask = async (path: string, form?: Form, origin: string | undefined = app.url) => {
    const answer = await fetch(`${app.url}${path}`, {
      redirect: 'manual',
      headers: { cookie, ...(form && origin !== undefined && { origin }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  return {
    cookie,
    get: (path: string) => ask(path),
    post: (path: string, form: Form, origin?: string) => ask(path, form, origin),
  }
}

const signIn = async (nama: string) => {
  const answer = await browser().post('/masuk', { nama, sandi: demoPassword, kembali: '/mutasi' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/mutasi'])
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^simpeg_sesi=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/)
  return browser(cookie.split(';')[0])
}

const propose = async (employee: string, to: string, effective: string): Promise<string> => {
  const sari = await signIn('sari')
  const [, key = ''] = /name="key" value="([^"]+)"/.exec((await sari.get('/mutasi/baru')).text) ?? []
  const form = { key, employee, to, effective, position: 'Pranata <Utama>', why: 'Kebutuhan & beban kerja' }
  const answer = await sari.post('/mutasi', form)
  expect(answer.status).toBe(303)
  const again = await sari.post('/mutasi', form)
  expect(again.headers.get('location')).toBe(answer.headers.get('location'))
  return String(answer.headers.get('location')).replace('/mutasi/', '')
}

/** What the database keeps of a proposal: the case, the application's own rows, the decree. */
const kept = async (id: string) => {
  const value = async (sql: string) => (await pool.query(sql, [id])).rows.map((row) => Object.values(row).join(' '))
  return {
    case: await value('select state, revision from siklus."case" where id = $1'),
    decree: await value('select nomor_sk from simpeg.keputusan_mutasi where case_id = $1'),
    seats: await value(`select r.unit, r.mulai::text, coalesce(r.selesai::text, '…') from simpeg.riwayat_jabatan r
      join simpeg.mutasi m on m.pegawai = r.pegawai where m.id = $1 order by r.mulai`),
  }
}

test('nobody sees a page without a session, and signing in leads back', async () => {
  const stranger = browser()
  for (const path of ['/', '/pegawai', '/mutasi', '/mutasi/baru']) {
    const { status, headers } = await stranger.get(path)
    expect([status, headers.get('location')]).toEqual([303, `/masuk?kembali=${encodeURIComponent(path)}`])
  }
  expect((await stranger.get('/masuk?kembali=%2F%2Felsewhere.test')).text).toContain('name="kembali" value="/"')
  const wrong = await stranger.post('/masuk', { nama: 'sari', sandi: 'tidak tahu' })
  expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null])
  expect((await stranger.post('/masuk', { nama: 'nobody', sandi: demoPassword })).status).toBe(401)
  const sari = await signIn('sari')
  expect((await sari.get('/')).text).toContain('Sari Merapi')
  expect((await sari.post('/keluar', {})).status).toBe(303)
  expect((await sari.get('/')).status).toBe(303)
})

test('a monitor asks without a session how the engine is, and hears of no person', async () => {
  const { status, text } = await browser().get('/sehat')
  expect([status, JSON.parse(text)]).toMatchObject([200, { ok: true }])
  const names = JSON.parse(text).checks.map(({ name, of }: { name: string; of: string }) => `${name} ${of}`)
  expect(names).toEqual([
    ...['storage', 'relayLagMs', 'deliveriesLagMs', 'heldBackMs', 'dueBacklogMs'].map((name) => `${name} kota-andir`),
    ...['oldestJobSeconds notice.inbox', 'deadLetters notice.inbox'],
  ])
})

test('a form that no page of the application sent is refused', async () => {
  const sari = await signIn('sari')
  for (const origin of ['https://elsewhere.test', 'null', undefined]) {
    // fetch leaves the origin out where a test does not name one
    const answer = await fetch(`${app.url}/keluar`, { method: 'POST', headers: origin === undefined ? {} : { origin } })
    expect(answer.status).toBe(403)
  }
  expect((await sari.get('/')).status).toBe(200)
})

test('a rule of the workflow counts the application’s own tables, greys the button and refuses the form', async () => {
  const id = await propose('dewi', 'perpustakaan', '2026-06-01')
  const harun = await signIn('harun')
  const sentence = 'Formasi perpustakaan penuh: 2 dari 2 terisi. (perwal-andir-7-2025 Pasal 5)'
  const page = (await harun.get(`/mutasi/${id}`)).text
  expect(page).toContain(sentence)
  expect(page).not.toContain('name="decree"')
  const refused = await harun.post(`/mutasi/${id}/approve`, { revision: '1', decree: 'SK 300/2026' })
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(sentence)])
  expect(await kept(id)).toMatchObject({ case: ['proposed 1'], decree: [] })
})

test('a transfer: proposed by HR, approved by the official, and the employee sits elsewhere', async () => {
  const id = await propose('bayu', 'diskominfo', '2026-03-02')
  expect(await kept(id)).toMatchObject({ case: ['proposed 1'], decree: [], seats: ['perpustakaan 2023-01-02 …'] })

  const harun = await signIn('harun')
  expect((await harun.get('/')).text).toContain('Bayu Rinjani')
  const page = (await harun.get(`/mutasi/${id}`)).text
  expect(page).toContain('Pranata &lt;Utama&gt;')
  expect(page).toContain('Setujui')
  expect(page).not.toContain('Tarik usulan')
  const approved = await harun.post(`/mutasi/${id}/approve`, { revision: '1', decree: 'SK 100/2026' })
  expect([approved.status, approved.headers.get('location')]).toEqual([303, `/mutasi/${id}`])

  expect(await kept(id)).toEqual({
    case: ['approved 2'],
    decree: ['SK 100/2026'],
    seats: ['perpustakaan 2023-01-02 2026-03-01', 'diskominfo 2026-03-02 …'],
  })
  const again = await harun.post(`/mutasi/${id}/approve`, { revision: '1', decree: 'SK 101/2026' })
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('Muat ulang')])
})

test('a fault of the application in the middle takes the case back with it', async () => {
  // the new position would begin before the present one: the table refuses, after the engine has written
  const id = await propose('dewi', 'bkpsdm', '2022-06-01')
  const before = await kept(id)
  const harun = await signIn('harun')
  const failed = await harun.post(`/mutasi/${id}/approve`, { revision: '1', decree: 'SK 200/2026' })
  expect([failed.status, failed.text]).toEqual([409, expect.stringContaining('TMT mendahului jabatan yang sekarang.')])
  expect(await kept(id)).toEqual(before)
  expect(before).toEqual({ case: ['proposed 1'], decree: [], seats: ['diskominfo 2022-07-01 …'] })
  // nothing hangs: the number is free, and the official may still reject
  const rejected = await harun.post(`/mutasi/${id}/reject`, { revision: '1', note: 'TMT keliru' })
  expect(rejected.status).toBe(303)
  expect((await kept(id)).case).toEqual(['rejected 2'])
})

test('of two proposals for one employee the second is outdated, and stays a proposal', async () => {
  const [first, second] = [
    await propose('lestari', 'andir', '2026-04-01'),
    await propose('lestari', 'bkpsdm', '2026-04-01'),
  ]
  const harun = await signIn('harun')
  expect((await harun.post(`/mutasi/${first}/approve`, { revision: '1', decree: 'SK 500/2026' })).status).toBe(303)
  const late = await harun.post(`/mutasi/${second}/approve`, { revision: '1', decree: 'SK 501/2026' })
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('Pegawai sudah berpindah')])
  expect(await kept(second)).toMatchObject({ case: ['proposed 1'], decree: [] })
  const taken = await harun.post(`/mutasi/${second}/approve`, { revision: '1', decree: 'SK 500/2026' })
  expect([taken.status, taken.text]).toEqual([409, expect.stringContaining('Nomor SK ini sudah dipakai.')])
})

test('who is not in it sees nothing of it, and may do nothing', async () => {
  const id = await propose('dewi', 'perpustakaan', '2026-06-01')
  const galih = await signIn('galih')
  expect((await galih.get(`/mutasi/${id}`)).status).toBe(404)
  expect((await galih.get('/mutasi/baru')).status).toBe(403)
  expect((await galih.post(`/mutasi/${id}/reject`, { revision: '1', note: 'x' })).status).toBe(404)
  const dewi = await signIn('dewi')
  expect((await dewi.get(`/mutasi/${id}`)).text).toContain('Diusulkan')
  expect((await dewi.post(`/mutasi/${id}/approve`, { revision: '1', decree: 'SK 1' })).status).toBe(403)
  const sari = await signIn('sari')
  expect((await sari.post(`/mutasi/${id}/withdraw`, { revision: '1' })).status).toBe(303)
  expect((await kept(id)).case).toEqual(['withdrawn 2'])
  expect((await sari.post(`/mutasi/${id}/withdraw`, { revision: 'x' })).status).toBe(422)
})

test('the dashboard under /kinerja knows the signed-in person, and nobody else', async () => {
  const stranger = await browser().get('/kinerja')
  expect(stranger.text).toContain('/masuk?kembali=%2Fkinerja')
  expect(stranger.text).not.toContain('Sari Merapi')
  expect((await browser().get('/kinerja/api/cases')).status).toBe(401)

  const sari = await signIn('sari')
  const home = await sari.get('/kinerja')
  expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
  expect(home.text).toContain('Sari Merapi')
  expect(home.text).toContain('Kota Andir')
  const [, sheet = ''] = /href="(\/kinerja\/assets\/[^"]+\.css)"/.exec(home.text) ?? []
  expect((await sari.get(sheet)).status).toBe(200)
  expect(home.text).toContain('Kembali ke SIMPEG</a>')
  // the organisation follows the application's tables: Bayu has moved
  expect((await sari.get('/kinerja/unit/diskominfo')).text).toContain('Bayu Rinjani')
  expect((await sari.get('/kinerja/unit/perpustakaan')).text).not.toContain('Bayu Rinjani')
})

test('the dashboard’s live feed streams through Express, and ends with the browser', async () => {
  const { cookie } = await signIn('sari')
  const gone = new AbortController()
  const feed = await fetch(`${app.url}/kinerja/peristiwa`, { headers: { cookie }, signal: gone.signal })
  expect(feed.headers.get('content-type')).toContain('text/event-stream')
  const { value } = (await feed.body?.getReader().read()) ?? {}
  expect(new TextDecoder().decode(value)).toContain('event: siklus:hello')
  gone.abort()
  expect((await browser(cookie).get('/')).status).toBe(200)
})

test('the dashboard cannot decide a transfer beside the application', async () => {
  const id = await propose('bayu', 'bkpsdm', '2026-09-01')
  const harun = await signIn('harun')
  const seen = await harun.get(`/kinerja/kasus/${id}`)
  expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('mutasi')])
  const answer = await fetch(`${app.url}/kinerja/api/cases/${id}/events`, {
    method: 'POST',
    headers: { cookie: harun.cookie, origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify({ event: { type: 'approve', decree: 'SK 400/2026' } }),
  })
  expect([answer.status, await answer.json()]).toMatchObject([422, { error: { code: 'NEEDS_RECORD' } }])
  expect(await kept(id)).toMatchObject({ case: ['proposed 1'], decree: [] })
})
