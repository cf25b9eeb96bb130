import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { html } from 'hono/html'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { axe, type ConsoleWatch, watchConsole } from '../../../../test/browser.ts'
import { layoutChart } from '../charts/layout.ts'
import { StateChart } from '../charts/statechart.tsx'
import { createHub } from '../live/hub.ts'
import { liveRegion } from '../live/region.ts'
import { liveRoute } from '../live/route.ts'
import { createShell } from '../shell.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { AutosaveReceipt, AutosaveStatus, autosave } from '../ui/autosave.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Field } from '../ui/field.tsx'
import { seeOther, page as showPage } from '../ui/frame/page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Stat } from '../ui/stat.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'

/** What the pages below show and what was posted to them. */
const world = {
  count: 1,
  posted: [] as string[],
  saves: 0,
  failSaves: false,
  /** How long a save, and a hand-in, are under way, in milliseconds. */
  slow: 0,
  /** What the server began and ended, in order. */
  log: [] as string[],
  emit: (_topic: string): void => undefined,
}

async function* changes(signal: AbortSignal): AsyncGenerator<string> {
  const waiting: string[] = []
  let wake = (): void => undefined
  world.emit = (topic) => {
    waiting.push(topic)
    wake()
  }
  signal.addEventListener('abort', () => wake())
  while (!signal.aborted) {
    for (let next = waiting.shift(); next; next = waiting.shift()) yield next
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

const under = async (what: string): Promise<void> => {
  world.log.push(`${what} began`)
  await new Promise((resolve) => setTimeout(resolve, world.slow))
  world.log.push(`${what} ended`)
}

const hub = createHub<string, string>({
  source: changes,
  allow: async () => true,
  topicsOf: (topic) => [topic],
  instance: 'test',
  window: 20,
})

const chart = {
  nodes: [
    { id: 'draft', label: 'Draf', kind: 'atomic', active: true },
    { id: 'done', label: 'Selesai', kind: 'final' },
  ],
  edges: [{ from: 'draft', to: 'done', label: 'ajukan', kind: 'event' }],
} as const

const attributes = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([name, value]) => html` ${name}="${value}"`)

const shell = createShell({
  identify: async () => ({ person: 'p1', name: 'Dewi Lestari', note: 'Kepala Bidang' }),
  tenantName: 'Kabupaten Andir',
  live: { path: '/live', position: hub.position },
  report: () => undefined,
  nav: () => [
    { path: '/', label: 'Antrean', icon: 'team', count: 2 },
    { path: '/lain', label: 'Lain', icon: 'home' },
  ],
  banner: () => html`<p>Jam demo</p>`,
  pages: (app) => {
    app.get('/live', liveRoute(hub, { subscriberOf: () => 'p1' }))
    app.get('/', async (c) => {
      const { t, url } = c.var
      const allowed = { event: 'agree', label: 'Setujui', allowed: true, reasons: [] }
      const why = [{ code: 'w', text: 'Bobot 85', cites: ['Pasal 9'] }]
      const region = liveRegion({ id: 'queue', url: url(c.var.here), topics: ['inbox'] })
      const rows = [
        { id: 1, name: 'Siti' },
        { id: 2, name: 'Made' },
      ]
      return showPage(
        c,
        { title: 'Antrean' },
        html`${PageHead({ title: 'Antrean', mark: StatusBadge({ tone: 'warn', children: '2 menunggu' }), lead: 'Tertua di atas' })}
          <div class="stats">${Stat({ t, value: 2, label: 'menunggu', href: '#queue', tone: 'warn' })}</div>
          <section data-queue="yes"${attributes(region)}>
            <p>Hitungan <output id="count">${world.count}</output></p>
            <label>Catatan <input id="note" /></label>
            <details id="fold"><summary>Rincian</summary>isi</details>
            ${DataTable({
              caption: 'Antrean',
              rows,
              rowId: ({ id }) => `row-${id}`,
              empty: null,
              columns: [
                {
                  head: 'Nama',
                  names: true,
                  cell: ({ id, name }) => html`<a href="#x" id="open-${id}" data-queue-item>${name}</a>`,
                },
                { head: 'Keadaan', cell: () => StatusBadge({ tone: 'bad', children: 'Lewat tenggat' }) },
              ],
            })}
            ${ActionButton({ t, id: 'agree', url: url('/setuju'), target: '#row-1', action: allowed, hotkey: 'a', confirm: 'Setujui Siti?' })}
          </section>
          ${ActionButton({ t, id: 'plain', url: url('/setuju'), action: { ...allowed, label: 'Kirim' }, confirm: 'Kirim semua?', tone: 'danger' })}
          ${ActionButton({ t, id: 'sign', url: url('/setuju'), action: { ...allowed, label: 'Tanda tangani', allowed: false, reasons: why } })}
          <form method="post" action="${url('/setuju')}"${attributes(autosave(url('/simpan')))}>
            ${Field({ name: 'iki', label: 'Indikator', hint: 'Satu kalimat', error: 'Isi indikator' })}
            ${RadioGroup({
              name: 'jenis',
              label: 'Jenis',
              options: [
                { value: 'a', label: 'Utama' },
                { value: 'b', label: 'Tambahan' },
              ],
            })}
            <button id="hand-in" name="event" value="submit">Serahkan</button> ${AutosaveStatus({ t, id: 'saved' })}
          </form>
          <div id="box"><button type="button" id="fails" hx-get="${url('/rusak')}" hx-target="#box">Rusak</button></div>
          <div id="piece"><button type="button" id="loads" hx-get="${url('/lain')}" hx-target="#piece">Muat</button></div>
          ${StateChart({ t, id: 'flow', title: 'Alur', chart, layout: await layoutChart(chart) })}`,
      )
    })
    app.get('/lain', (c) => showPage(c, { title: 'Lain' }, PageHead({ title: 'Lain' })))
    app.get('/rusak', () => {
      throw new Error('broken')
    })
    app.post('/setuju', async (c) => {
      world.posted.push(String((await c.req.parseBody()).event))
      await under('hand-in')
      return c.var.partial
        ? c.html('<tr id="row-1"><td>Disetujui</td></tr>')
        : seeOther(c, '/', { tone: 'good', key: 'flash.done' })
    })
    app.post('/simpan', async (c) => {
      if (world.failSaves) throw new Error('no database')
      await under('save')
      world.saves += 1
      return c.html(AutosaveReceipt({ id: 'saved', text: `Tersimpan ${world.saves}` }).toString())
    })
  },
})

/** Serves the shell, streams included, and tells it when a browser leaves. */
const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = 'GET', url = '/', headers } = request
  const body = method === 'GET' ? undefined : await new Response(ReadableFrom(request)).arrayBuffer()
  const given = new Headers(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const answer = await shell.fetch(
    new Request(`http://${headers.host}${url}`, { method, headers: given, ...(body && { body }) }),
  )
  answer.headers.delete('transfer-encoding')
  response.writeHead(answer.status, [...answer.headers].flat())
  const reader = answer.body?.getReader()
  response.on('close', () => void reader?.cancel())
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) response.write(next.value)
  response.end()
}

const ReadableFrom = (request: IncomingMessage) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      request.on('data', (chunk: Uint8Array) => controller.enqueue(chunk))
      request.on('end', () => controller.close())
    },
  })

let server: Server
let browser: Browser
let context: BrowserContext
let page: Page
let watch: ConsoleWatch
let home: string

const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
  context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1200, height: 900 }, ...options })
  page = await context.newPage()
  watch = watchConsole(page)
  await page.goto(home)
}

beforeAll(async () => {
  server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await chromium.connect(inject('browser'))
})

beforeEach(() => {
  Object.assign(world, { count: 1, posted: [], saves: 0, failSaves: false, slow: 0, log: [] })
})

afterEach(() => context.close())

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const focused = () => page.evaluate(() => document.activeElement?.id)
const live = () => expect.poll(() => page.textContent('#live-state')).toContain('diperbarui otomatis')

test.each([
  ['light', 1200],
  ['dark', 1200],
  ['light', 390],
  ['dark', 390],
] as const)('the page is accessible and keeps its policy, %s, %i pixels wide', async (colorScheme, width) => {
  await open({ colorScheme, viewport: { width, height: 844 } })
  await live()
  expect(await axe(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  watch.expectClean()
})

test('a region refreshes when its topic changes, and keeps the focus, the typing and the open fold', async () => {
  await open()
  await live()
  await page.click('#fold summary')
  await page.fill('#note', 'sedang menulis')
  world.count = 2
  world.emit('other')
  world.emit('inbox')
  await expect.poll(() => page.textContent('#count')).toBe('2')
  expect(await page.inputValue('#note')).toBe('sedang menulis')
  expect(await focused()).toBe('note')
  expect(await page.evaluate(() => document.querySelector('details')?.open)).toBe(true)
  world.count = 3
  world.emit('inbox')
  await expect.poll(() => page.textContent('#count')).toBe('3')
  watch.expectClean()
})

test('a question is asked before a row changes, and before a plain form is sent; no means no', async () => {
  await open()
  await page.click('#agree')
  expect(await page.textContent('#confirm-text')).toBe('Setujui Siti?')
  await page.keyboard.press('Escape')
  await page.click('#agree')
  await page.click('#confirm [value=ok]')
  await expect.poll(() => page.textContent('#row-1')).toBe('Disetujui')
  expect(world.posted).toEqual(['agree'])
  await page.click('#plain')
  await page.click('#confirm [value=cancel]')
  await page.click('#plain')
  await page.click('#confirm [value=ok]')
  await expect.poll(() => page.textContent('#flash')).toContain('Selesai.')
  expect(world.posted).toEqual(['agree', 'agree'])
  watch.expectClean()
})

test('a refused button sends nothing and says why', async () => {
  await open()
  await page.locator('text=Tanda tangani').dispatchEvent('click')
  await expect.poll(() => page.textContent('#say')).toMatch(/Bobot 85.*Pasal 9/s)
  expect(world.posted).toEqual([])
})

test('single keys move through a queue and press its buttons, but only there and never in a field', async () => {
  await open()
  await page.keyboard.press('j')
  expect(await focused()).not.toBe('open-1')
  await page.focus('#open-1')
  await page.keyboard.press('j')
  expect(await focused()).toBe('open-2')
  await page.keyboard.press('k')
  expect(await focused()).toBe('open-1')
  await page.keyboard.press('a')
  expect(await page.textContent('#confirm-text')).toBe('Setujui Siti?')
  await page.keyboard.press('Escape')
  await page.focus('#note')
  await page.keyboard.type('jka')
  expect(await page.inputValue('#note')).toBe('jka')
})

test('a form that saves itself says where it stands, and says so when it failed', async () => {
  await open()
  await page.fill('#iki', 'Jumlah dokumen')
  expect(await page.textContent('#saved')).toBe('Belum tersimpan')
  await expect.poll(() => page.textContent('#saved'), { timeout: 4_000 }).toBe('Tersimpan 1')
  world.failSaves = true
  await page.fill('#iki', 'Jumlah dokumen terbit')
  await expect.poll(() => page.textContent('#saved'), { timeout: 4_000 }).toContain('Gagal menyimpan')
  expect(await page.inputValue('#iki')).toBe('Jumlah dokumen terbit')
})

test('handing in waits for the save under way, and no save follows it', async () => {
  await open()
  world.slow = 1_500
  await page.fill('#iki', 'Jumlah dokumen')
  await expect.poll(() => page.textContent('#saved')).toBe('Menyimpan…')
  await page.fill('#iki', 'Jumlah dokumen terbit')
  await page.click('#hand-in')
  await page.click('#hand-in')
  await expect.poll(() => page.textContent('#flash')).toContain('Selesai.')
  expect(world.log).toEqual(['save began', 'save ended', 'hand-in began', 'hand-in ended'])
  expect(world.posted).toEqual(['submit'])
  watch.expectClean()
})

test('a failure is told at the place for messages, and what was clicked stays and keeps the focus', async () => {
  await open()
  await page.click('#fails')
  await expect.poll(() => page.textContent('#flash')).toContain('Nomor kejadian')
  expect(await page.isVisible('#fails')).toBe(true)
  expect(await focused()).toBe('fails')
  await context.setOffline(true)
  await page.click('#fails')
  await expect.poll(() => page.textContent('#flash')).toContain('Server tidak dapat dihubungi')
})

test('when what had the focus is replaced, what is around it takes the focus', async () => {
  await open()
  await page.focus('#loads')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.textContent('#piece')).toBe('Lain')
  await expect.poll(focused).toBe('piece')
  watch.expectClean()
})

test('without scripts the menu opens, pages are reached, forms are sent and the language changes', async () => {
  await open({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  expect(await page.isVisible('nav >> text=Lain')).toBe(false)
  await page.click('.menu-button')
  await page.click('nav >> text=Lain')
  expect(await page.textContent('h1')).toBe('Lain')
  await page.goto(home)
  await page.click('#plain')
  expect(await page.textContent('#flash')).toContain('Selesai.')
  await page.click('[name=locale]')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(world.posted).toEqual(['agree'])
})
