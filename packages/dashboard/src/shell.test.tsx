import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { assets } from './assets/assets.ts'
import { createShell } from './shell.tsx'
import { page, seeOther } from './ui/frame/page.tsx'
import type { ShellPrincipal } from './ui/frame/shell-env.ts'
import type { ShellOptions } from './ui/frame/shell-options.ts'

const dewi: ShellPrincipal = { person: 'p1', name: 'Dewi <Lestari>', note: 'Kepala Bidang' }
const BASE = '/gov/admin'
const HTMX = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }

const options: ShellOptions = {
  identify: async () => dewi,
  tenantName: { id: 'Kabupaten Andir', en: 'Andir Regency' },
  newIncident: () => 'incident-1',
  report: () => undefined,
  nav: () => [
    { path: '/', label: 'Beranda' },
    { path: '/tim', label: 'Tim', count: 7, children: [{ path: '/tim/antrean', label: 'Antrean' }] },
  ],
  pages: (app) => {
    app.get('/', (c) => page(c, { title: 'Beranda' }, <h1>Halo {c.var.principal.name}</h1>))
    app.get('/tim/antrean', (c) =>
      page(c, { title: 'Antrean' }, <p id="row">{c.var.t.time('2026-01-12T03:05:00Z')}</p>),
    )
    app.get('/rusak', () => {
      throw new Error('secret of the database')
    })
    app.post('/simpan', (c) => seeOther(c, '/tim/antrean', { tone: 'good', key: 'flash.saved' }))
    app.post('/isi', async (c) => c.text(String((await c.req.text()).length)))
  },
}

const mounted = (given: Partial<ShellOptions> = {}) => new Hono().route(BASE, createShell({ ...options, ...given }))
const get = (path: string, headers: Record<string, string> = {}, given: Partial<ShellOptions> = {}) =>
  mounted(given).request(BASE + (path === '/' ? '' : path), { headers })
const post = (path: string, body: string, headers: Record<string, string> = FORM, given: Partial<ShellOptions> = {}) =>
  mounted(given).request(BASE + path, { method: 'POST', headers, body })

test('a page carries a strict policy, and its scripts the nonce of that policy', async () => {
  const answer = await get('/tim/antrean')
  const html = await answer.text()
  const nonce = answer.headers.get('Content-Security-Policy')?.match(/script-src 'nonce-([^']+)'/)?.[1]
  expect(nonce).toBeTruthy()
  expect(html.startsWith('<!doctype html><html lang="id">')).toBe(true)
  expect(html.split(`nonce="${nonce}"`).length - 1).toBe(1)
  expect(html).toContain(`src="${BASE}/assets/${assets.script.name}" integrity="${assets.script.integrity}"`)
  expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script[^>]*>[^<]/)
  expect(answer.headers.get('Referrer-Policy')).toBe('same-origin')
  expect(answer.headers.get('Strict-Transport-Security')).toBeNull()
})

test('a page is never kept, and says on what it depends', async () => {
  const { headers } = await get('/tim/antrean')
  expect(headers.get('Cache-Control')).toBe('no-store')
  for (const name of ['Cookie', 'Accept-Language', 'HX-Request', 'HX-Request-Type'])
    expect(headers.get('Vary')).toContain(name)
})

test('htmx that asks for a piece gets only the piece; asked for a page it gets the page', async () => {
  expect(await (await get('/tim/antrean', HTMX)).text()).toBe('<p id="row">10.05</p>')
  expect(await (await get('/tim/antrean', { ...HTMX, 'HX-Request-Type': 'full' })).text()).toContain('<!doctype html>')
})

test('every address stands below the place where the dashboard is mounted, named, nested or given', async () => {
  const html = await (await get('/tim/antrean')).text()
  expect([...html.matchAll(/(?:href|src|action)="([^"#]*)"/g)].filter(([, to]) => !to?.startsWith(BASE))).toEqual([])
  const shell = createShell(options)
  const perTenant = await new Hono().route('/t/:tenant/admin', shell).request('/t/andir/admin/tim/antrean')
  expect(await perTenant.text()).toContain('href="/t/andir/admin/tim"')
  const stripped = createShell({ ...options, basePath: 'gov/admin/' })
  expect(await (await stripped.request('/tim/antrean')).text()).toContain(
    'href="/gov/admin/tim/antrean" aria-current="page"',
  )
})

test('the menu marks where one is, opens that part only, and counts', async () => {
  const html = await (await get('/tim/antrean')).text()
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).toContain('>7<span class="sr-only"> menunggu</span>')
  expect(await (await get('/')).text()).not.toContain('Antrean')
})

test('the names of people and hosts are text, never markup', async () => {
  const html = await (await get('/')).text()
  expect(html).toContain('Halo Dewi &lt;Lestari&gt;')
  expect(html).not.toContain('<Lestari>')
})

test('slots of the host stand where they belong, and only for somebody who is known', async () => {
  const given = { banner: () => <p>Jam demo</p>, account: () => <a href="/keluar">Keluar</a> }
  const html = await (await get('/', {}, given)).text()
  expect(html).toMatch(/<aside class="banner" aria-label="Pengumuman"><p>Jam demo<\/p><\/aside>/)
  expect(html).toContain('>Keluar</a>')
  expect(await (await get('/', {}, { ...given, identify: async () => undefined })).text()).not.toContain('Keluar')
})

test('until the host says who it is, nobody sees a page: a link to sign in that leads back', async () => {
  const nobody = {
    identify: async () => undefined,
    signInUrl: (back: string) => `/masuk?ke=${encodeURIComponent(back)}`,
  }
  const answer = await get('/tim/antrean?hal=2', {}, nobody)
  const html = await answer.text()
  expect(answer.status).toBe(401)
  expect(html).toContain('<h1>Anda belum masuk</h1>')
  expect(html).toContain('href="/masuk?ke=%2Fgov%2Fadmin%2Ftim%2Fantrean%3Fhal%3D2"')
  expect(html).not.toContain('id="row"')
  const typed = { ...HTMX, 'HX-Current-URL': `https://x.go.id${BASE}/kerja?a=1` }
  expect(await (await get('/tim/antrean', typed, nobody)).text()).toContain('ke=%2Fgov%2Fadmin%2Fkerja%3Fa%3D1')
})

test('assets are served to anybody, for ever, by exact name only', async () => {
  const nobody = { identify: async () => undefined }
  const css = await get(`/assets/${assets.css.name}`, {}, nobody)
  expect(css.status).toBe(200)
  expect(css.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(css.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
  for (const name of ['siklus.css', '..%2fshell.tsx', '%2e%2e/%2e%2e/package.json']) {
    expect((await get(`/assets/${name}`, {}, nobody)).status).not.toBe(200)
  }
})

test('a slash too many is taken off, by path and with the query, and leads nowhere else', async () => {
  const answer = await get('/tim/antrean/?hal=2')
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/gov/admin/tim/antrean?hal=2'])
  expect((await mounted().request(`${BASE}/`)).headers.get('Location')).toBe(BASE)
  const root = await createShell(options).request('http://x.go.id//evil.example/')
  expect(root.headers.get('Location')).toBe('/evil.example')
})

test('a form from another site is refused, in words', async () => {
  const answer = await post('/simpan', 'a=1', {
    ...FORM,
    'Sec-Fetch-Site': 'cross-site',
    Origin: 'https://evil.example',
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('<h1>Anda tidak berwenang</h1>')
  const proxied = { 'Content-Type': FORM['Content-Type'], Origin: 'https://kinerja.go.id' }
  expect((await post('/simpan', 'a=1', proxied)).status).toBe(403)
  expect((await post('/simpan', 'a=1', proxied, { trustedOrigins: ['https://kinerja.go.id'] })).status).toBe(303)
})

test('a body has a limit, which a path may raise', async () => {
  const big = 'x'.repeat(70_000)
  const refused = await post('/isi', big)
  expect(refused.status).toBe(413)
  expect(await refused.text()).toContain('Kiriman terlalu besar')
  const raised = { maxBodyBytes: (path: string) => (path === '/isi' ? 100_000 : 10) }
  expect(await (await post('/isi', big, FORM, raised)).text()).toBe('70000')
  expect((await post('/simpan', big, FORM, raised)).status).toBe(413)
})

test.each([
  ['', 'id'],
  ['en-GB,id;q=0.5', 'en'],
  ['fr, id;q=0.9, en;q=0.2', 'id'],
  ['en;q=0', 'id'],
  ['de', 'id'],
])('a browser that wants "%s" reads %s', async (header, lang) => {
  expect(await (await get('/', { 'Accept-Language': header })).text()).toContain(`<html lang="${lang}">`)
})

test('a choice of language and theme is kept, wins over the browser, and returns to the page', async () => {
  const answer = await post('/preferensi', 'locale=en&theme=dark&back=%2Ftim%2Fantrean%3Fhal%3D2')
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/gov/admin/tim/antrean?hal=2'])
  const cookies = answer.headers.getSetCookie()
  expect(cookies.every((cookie) => /Path=\/gov\/admin; HttpOnly; SameSite=Lax/.test(cookie))).toBe(true)
  const html = await (
    await get('/', { 'Accept-Language': 'id', Cookie: cookies.map((c) => c.split(';')[0]).join('; ') })
  ).text()
  expect(html).toContain('<html lang="en" data-theme="dark">')
  expect(html).toContain('Andir Regency')
})

test('a choice that does not exist is not kept, and the way back stays in the dashboard', async () => {
  const answer = await post('/preferensi', 'locale=fr&theme=pink&back=%2F%2Fevil.example')
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(answer.headers.get('Location')).toBe('/gov/admin')
  expect(await (await get('/', { Cookie: 'siklus-theme=pink; siklus-locale=fr' })).text()).toContain('<html lang="id">')
})

test('somebody with a zone of their own reads times in it', async () => {
  const inPapua = { identify: async () => ({ ...dewi, timeZone: 'Asia/Jayapura' }) }
  expect(await (await get('/tim/antrean', HTMX, inPapua)).text()).toContain('12.05')
})

test('a message outlives one redirect and is shown once', async () => {
  const saved = await post('/simpan', 'a=1')
  expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/gov/admin/tim/antrean'])
  const cookie = saved.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const shown = await get('/tim/antrean', { Cookie: cookie })
  expect(await shown.text()).toMatch(/<div id="flash"><div class="notice tone-good" role="status">.*Tersimpan\./)
  expect(shown.headers.getSetCookie()[0]).toContain('Max-Age=0')
  for (const type of ['partial', 'full']) {
    const headers = { Cookie: cookie, ...HTMX, 'HX-Request-Type': type }
    expect((await get('/tim/antrean', headers)).headers.getSetCookie()).toEqual([])
  }
})

test('a forged message is not shown', async () => {
  for (const forged of ['good:Your account is locked', 'good:error.500.do', 'pink:flash.saved', 'toString']) {
    const html = await (await get('/', { Cookie: `siklus-flash=${encodeURIComponent(forged)}` })).text()
    expect(html).toContain('<div id="flash"></div>')
  }
})

test('htmx is told to load the page that a plain form is sent to', async () => {
  const answer = await post('/simpan', 'a=1', { ...FORM, ...HTMX })
  expect([answer.status, answer.headers.get('HX-Redirect')]).toEqual([204, '/gov/admin/tim/antrean'])
})

test('an address that leads nowhere says so inside the frame, whatever the method', async () => {
  const answer = await get('/tidak/ada')
  const html = await answer.text()
  expect(answer.status).toBe(404)
  expect(html).toContain('<h1>Halaman tidak ditemukan</h1>')
  expect(html).toContain('aria-label="Menu utama"')
  expect((await post('/tidak', '')).status).toBe(404)
})

test('a failure gets a number, is reported, and keeps its secret', async () => {
  const reported: unknown[] = []
  const answer = await get('/rusak', {}, { report: (error, incident) => reported.push(error, incident) })
  const html = await answer.text()
  expect(answer.status).toBe(500)
  expect(html).toContain('Nomor kejadian: incident-1')
  expect(html).not.toContain('secret')
  expect(reported).toEqual([expect.objectContaining({ message: 'secret of the database' }), 'incident-1'])
})

test('under htmx a failure goes to the place for messages and leaves the row alone', async () => {
  const answer = await get('/rusak', HTMX)
  expect([answer.status, answer.headers.get('HX-Retarget'), answer.headers.get('HX-Reswap')]).toEqual([
    500,
    '#flash',
    'innerHTML',
  ])
  expect(await answer.text()).toMatch(/^<div class="notice tone-bad" role="alert">/)
})

test('a failure of the menu itself still ends in a page', async () => {
  const broken = {
    nav: () => {
      throw new Error('no menu')
    },
  }
  const answer = await get('/', {}, broken)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('<h1>Terjadi kesalahan</h1>')
})

test('an error that is explained shows its own words and is not reported', async () => {
  const reported: unknown[] = []
  const answer = await get(
    '/rusak',
    {},
    {
      report: (error) => reported.push(error),
      explain: () => ({ status: 409, title: 'Revisi berubah', detail: <ul id="why" /> }),
    },
  )
  const html = await answer.text()
  expect(answer.status).toBe(409)
  expect(html).toContain('<h1>Revisi berubah</h1><p>Orang lain mengubahnya lebih dahulu.')
  expect(html).toContain('<ul id="why"></ul>')
  expect(reported).toEqual([])
})

test('pages are compressed for those who accept it', async () => {
  expect((await get('/', { 'Accept-Encoding': 'gzip' })).headers.get('Content-Encoding')).toBe('gzip')
})

test('a page that can be live says where the feed stood when it was drawn', async () => {
  const live = { path: '/live', position: () => 'a.1.7' }
  const html = await (await get('/', {}, { live })).text()
  expect(html).toContain(
    'hx-sse:connect="/gov/admin/live?at=a.1.7" hx-trigger="load, every 15s" hx-swap="none" hx-status:4xx="swap:none"',
  )
  expect(await (await get('/')).text()).not.toContain('hx-sse:connect')
})
