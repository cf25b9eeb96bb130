import { Router } from 'express'
import { html } from '../pages/html.ts'
import { layout } from '../pages/layout.ts'
import type { Sessions } from './sessions.ts'

/** Only paths of this application: a link cannot lead a visitor elsewhere. */
const backOf = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/'

const signInPage = (back: string, problem?: string): string =>
  layout(
    'Masuk',
    html`${problem === undefined ? undefined : html`<p role="alert" class="card problem">${problem}</p>`}
<form method="post" action="/masuk" class="card">
<input type="hidden" name="kembali" value="${back}">
<label>Nama pengguna <input name="nama" autocomplete="username" required></label>
<label>Kata sandi <input name="sandi" type="password" autocomplete="current-password" required></label>
<button>Masuk</button>
</form>`,
  )

/** Signing in and out. */
export const signInRoutes = (sessions: Sessions): Router => {
  const routes = Router()
  routes.get('/masuk', (req, res) => void res.send(signInPage(backOf(req.query.kembali))))
  routes.post('/masuk', async (req, res) => {
    const { nama = '', sandi = '', kembali } = req.body ?? {}
    const cookie = await sessions.signIn(String(nama), String(sandi))
    if (cookie === undefined)
      return void res.status(401).send(signInPage(backOf(kembali), 'Nama pengguna atau kata sandi tidak cocok.'))
    res.setHeader('Set-Cookie', cookie)
    res.redirect(303, backOf(kembali))
  })
  routes.post('/keluar', async (req, res) => {
    res.setHeader('Set-Cookie', await sessions.signOut(req.get('cookie')))
    res.redirect(303, '/masuk')
  })
  return routes
}
