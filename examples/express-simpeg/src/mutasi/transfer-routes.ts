import { randomUUID } from 'node:crypto'
import { type Request, Router } from 'express'
import * as v from 'valibot'
import type { Host } from '../host.ts'
import { html } from '../pages/html.ts'
import { layout } from '../pages/layout.ts'
import { accountOf, demandRole } from '../session/signed-in.ts'
import { approveTransfer, rejectTransfer, withdrawTransfer } from './decide-transfer.ts'
import { employees, units } from './office.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { transfer, transfers } from './read-transfers.ts'
import { proposeForm, transferDetail, transferTable } from './transfer-pages.ts'

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))
const Proposal = v.object({
  ...{ key: v.pipe(v.string(), v.uuid()), employee: text, to: text, position: text },
  ...{ effective: v.pipe(v.string(), v.isoDate()), why: text },
})
const revision = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number))
const Approval = v.object({ revision, decree: text })
const Rejection = v.object({ revision, note: text })
const Withdrawal = v.object({ revision })

/** The pages and forms of transfers, for who is signed in. What a form may do is asked of the engine, not of the page. */
export const transferRoutes = (host: Host): Router => {
  const routes = Router()
  const seen = (req: Request) => ({ id: String(req.params.id) })

  routes.get('/', async (_, res) => {
    const me = accountOf(res)
    const propose = me.peran === 'kepegawaian' ? html`<p><a href="/mutasi/baru">Usulkan mutasi</a></p>` : undefined
    res.send(layout('Mutasi', html`${propose}${transferTable(await transfers(host, me.id))}`, me))
  })
  routes.get('/baru', async (_, res) => {
    const me = demandRole(res, 'kepegawaian')
    const [people, places] = await Promise.all([employees(host.pool), units(host.pool)])
    res.send(layout('Usulan mutasi', proposeForm(randomUUID(), people, places), me))
  })
  routes.post('/', async (req, res) => {
    const me = demandRole(res, 'kepegawaian')
    const id = await proposeTransfer(host, me.id, v.parse(Proposal, req.body))
    res.redirect(303, `/mutasi/${id}`)
  })
  routes.get('/:id', async (req, res) => {
    const me = accountOf(res)
    const found = await transfer(host, me.id, seen(req).id)
    const names = Object.fromEntries((await employees(host.pool)).map(({ id, nama }) => [id, nama]))
    res.send(layout('Usulan mutasi', transferDetail(found, names), me))
  })
  routes.post('/:id/approve', async (req, res) => {
    await approveTransfer(host, accountOf(res).id, { ...seen(req), ...v.parse(Approval, req.body) })
    res.redirect(303, `/mutasi/${seen(req).id}`)
  })
  routes.post('/:id/reject', async (req, res) => {
    await rejectTransfer(host, accountOf(res).id, { ...seen(req), ...v.parse(Rejection, req.body) })
    res.redirect(303, `/mutasi/${seen(req).id}`)
  })
  routes.post('/:id/withdraw', async (req, res) => {
    await withdrawTransfer(host, accountOf(res).id, { ...seen(req), ...v.parse(Withdrawal, req.body) })
    res.redirect(303, `/mutasi/${seen(req).id}`)
  })
  return routes
}
