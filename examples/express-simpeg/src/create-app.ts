import express, { type Express, type RequestHandler } from 'express'
import { healthRoute } from './health-route.ts'
import type { Host } from './host.ts'
import { KINERJA, kinerja } from './kinerja/dashboard.ts'
import { employees } from './mutasi/office.ts'
import { transfers } from './mutasi/read-transfers.ts'
import { transferTable } from './mutasi/transfer-pages.ts'
import { transferRoutes } from './mutasi/transfer-routes.ts'
import { html } from './pages/html.ts'
import { layout } from './pages/layout.ts'
import { problemPage } from './pages/problem-page.ts'
import { simpegCss } from './pages/simpeg-css.ts'
import { sameOrigin } from './session/same-origin.ts'
import { signInRoutes } from './session/sign-in-routes.ts'
import { accountOf, signedIn } from './session/signed-in.ts'

const secureHeaders: RequestHandler = (_, res, next) => {
  res.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  })
  next()
}

/** The whole application: its own pages behind its own session, and the dashboard under `/kinerja`. */
export const createApp = (host: Host): Express => {
  const app = express()
  app.disable('x-powered-by')
  // the proxy says by which scheme the browser came; nobody else is believed
  if (host.secure) app.set('trust proxy', 1)
  // before the body parser and with headers of its own: it is an application in itself, which asks the session by itself
  app.use(KINERJA, kinerja(host))
  app.use(secureHeaders, express.urlencoded({ extended: false, limit: '16kb' }), sameOrigin)
  app.get('/sehat', healthRoute(host))
  app.get('/simpeg.css', (_, res) => void res.type('css').send(simpegCss))
  app.use(signInRoutes(host.sessions))
  app.use(signedIn(host.sessions))
  app.get('/', async (_, res) => {
    const me = accountOf(res)
    const waiting = await transfers(host, me.id, { waitingForMe: true })
    res.send(layout('Beranda', html`<h2>Menunggu keputusan Anda</h2>${transferTable(waiting)}`, me))
  })
  app.get('/pegawai', async (_, res) => {
    const rows = (await employees(host.pool)).map(
      ({ nama, jabatan, nama_unit }) => html`<tr><td>${nama}</td><td>${jabatan}</td><td>${nama_unit}</td></tr>`,
    )
    const head = html`<tr><th>Nama</th><th>Jabatan</th><th>Unit</th></tr>`
    res.send(layout('Pegawai', html`<table>${head}${rows}</table>`, accountOf(res)))
  })
  app.use('/mutasi', transferRoutes(host))
  app.use((_, res) => {
    const body = html`<p>Halaman ini tidak ada.</p>`
    res.status(404).send(layout('Tidak ditemukan', body, accountOf(res)))
  })
  app.use(problemPage)
  return app
}
