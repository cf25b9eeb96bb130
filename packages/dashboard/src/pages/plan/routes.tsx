import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import { type Form, readForm } from '../work/form.ts'
import { attempt } from '../work/problem.ts'
import { planPath } from './plan-page.tsx'
import { showPlan } from './plan-show.tsx'
import { writePlan } from './plan-write.tsx'

/** What each button of the page does. Handing in belongs to the editor's form, which saves first. */
const act = (c: Context<PageEnv>, { performance: { planning } }: PageDeps, { id, form }: { readonly id: string; readonly form: Form }) => {
  const acting = actingOf(form, c.var.principal)
  const plan = { plan: id }
  const acts: { readonly [event: string]: (() => Promise<unknown>) | undefined } = {
    'plan.recall': () => planning.recall(plan, acting),
    'plan.return': () => planning.return({ ...plan, note: form.text('note') }, acting),
    'plan.negotiate': () => planning.negotiate({ ...plan, note: form.text('note') }, acting),
    'plan.agree': () => planning.agree(plan, acting),
    'plan.sign': () => planning.sign({ ...plan, contentHash: form.text('contentHash') }, acting),
    'plan.countersign': () => planning.countersign({ ...plan, contentHash: form.text('contentHash') }, acting),
    'plan.refuseToSign': () => planning.refuseToSign({ ...plan, reason: form.text('reason') }, acting),
    'plan.withdraw': () => planning.withdraw({ ...plan, reason: form.text('reason') }, acting),
  }
  const chosen = acts[form.text('event')]
  if (chosen === undefined) throw new HTTPException(422)
  return chosen()
}

const actOnPlan = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const problem = await attempt(c.var.t, () => act(c, deps, { id, form }))
  if (problem === undefined) return seeOther(c, planPath(id), { tone: 'good', key: 'flash.done' })
  return showPlan(c, deps, { id, rejected: { input: form, problem } })
}

const revisionOf = (c: Context<PageEnv>) => {
  const revision = Number(c.req.query('revisi'))
  return Number.isSafeInteger(revision) && revision > 0 ? { revision } : {}
}

/** Plans (SKP): written, agreed, signed, read. */
export const planPages: PageModule = (app, deps) => {
  app.get('/kerja/rencana/:id', (c) => showPlan(c, deps, { id: c.req.param('id'), ...revisionOf(c) }))
  app.post('/kerja/rencana/:id', (c) => actOnPlan(c, deps, c.req.param('id')))
  app.post('/kerja/rencana/:id/draf', (c) => writePlan(c, deps, c.req.param('id')))
}
