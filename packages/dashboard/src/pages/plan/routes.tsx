import type { Context } from 'hono'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import { type Acts, answerActs } from '../work/acts.ts'
import type { Form } from '../work/form.ts'
import { planPath } from './plan-props.ts'
import { showPlan } from './plan-show.tsx'
import { writePlan } from './plan-write.tsx'

/** What each button of the page does. Handing in belongs to the editor's form, which saves first. */
const actsOn =
  (c: Context<PageEnv>, { performance: { planning } }: PageDeps, plan: string) =>
  (form: Form): Acts => {
    const acting = actingOf(form, c.var.principal)
    const [note, reason, contentHash] = [form.text('note'), form.text('reason'), form.text('contentHash')]
    return {
      'plan.recall': () => planning.recall({ plan }, acting),
      'plan.return': () => planning.return({ plan, note }, acting),
      'plan.negotiate': () => planning.negotiate({ plan, note }, acting),
      'plan.agree': () => planning.agree({ plan }, acting),
      'plan.sign': () => planning.sign({ plan, contentHash }, acting),
      'plan.countersign': () => planning.countersign({ plan, contentHash }, acting),
      'plan.refuseToSign': () => planning.refuseToSign({ plan, reason }, acting),
      'plan.withdraw': () => planning.withdraw({ plan, reason }, acting),
    }
  }

const revisionOf = (c: Context<PageEnv>) => {
  const revision = Number(c.req.query('revisi'))
  return Number.isSafeInteger(revision) && revision > 0 ? { revision } : {}
}

/** Plans (SKP): written, agreed, signed, read. */
export const planPages: PageModule = (app, deps) => {
  app.get('/kerja/rencana/:id', (c) => showPlan(c, deps, { id: c.req.param('id'), ...revisionOf(c) }))
  // The answer to a form stands under this address; loading it again leads to the page.
  app.get('/kerja/rencana/:id/draf', (c) => c.redirect(c.var.url(planPath(c.req.param('id'))), 303))
  app.post('/kerja/rencana/:id/draf', (c) => writePlan(c, deps, c.req.param('id')))
  app.post('/kerja/rencana/:id', (c) => {
    const id = c.req.param('id')
    return answerActs(c, {
      acts: actsOn(c, deps, id),
      path: planPath(id),
      again: (rejected) => showPlan(c, deps, { id, rejected }),
    })
  })
}
