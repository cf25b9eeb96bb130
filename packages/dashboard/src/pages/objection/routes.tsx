import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { seeOther } from '../../ui/frame/page.tsx'
import { foresee } from '../evaluation/foresee.tsx'
import { readRating } from '../evaluation/rating-form.ts'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { didKey } from '../words/word.ts'
import { actingOf } from '../work/act-fields.tsx'
import { type Form, readForm } from '../work/form.ts'
import { attempt, type Problem } from '../work/problem.ts'
import { objectionPath, showObjection } from './objection-page.tsx'

interface Sent {
  readonly id: string
  readonly form: Form
}

/** Looks ahead first: what the law cannot decide on is then told at its field. */
const revise = async (c: Context<PageEnv>, { performance: { evaluating } }: PageDeps, { id, form }: Sent) => {
  const { t, principal } = c.var
  const { given, problem } = readRating(t, form, ['reason'])
  if (given === undefined) return problem
  const rating = { evaluation: id, ...given }
  return attempt(t, async () => {
    await evaluating.foresee(rating, { by: principal.by })
    await evaluating.revise({ ...rating, reason: form.text('reason') }, actingOf(form, principal))
  })
}

const act = (c: Context<PageEnv>, deps: PageDeps, sent: Sent): Promise<Problem | undefined> => {
  const { evaluating } = deps.performance
  const { form } = sent
  const acting = actingOf(form, c.var.principal)
  const evaluation = { evaluation: sent.id }
  const acts: { readonly [event: string]: (() => Promise<unknown>) | undefined } = {
    'evaluation.respond': () => evaluating.respond({ ...evaluation, statement: form.text('statement') }, acting),
    'evaluation.reject': () => evaluating.reject({ ...evaluation, reason: form.text('reason') }, acting),
    'evaluation.withdrawObjection': () => evaluating.withdrawObjection(evaluation, acting),
  }
  if (form.text('event') === 'evaluation.revise') return revise(c, deps, sent)
  const chosen = acts[form.text('event')]
  if (chosen === undefined) throw new HTTPException(422)
  return attempt(c.var.t, chosen)
}

const actOnObjection = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const problem = await act(c, deps, { id, form })
  if (problem === undefined) return seeOther(c, objectionPath(id), { tone: 'good', key: didKey(form.text('event')) })
  return showObjection(c, deps, { id, rejected: { input: form, problem } })
}

/** Objections: both statements, the days, the decision of the assessor's superior. */
export const objectionPages: PageModule = (app, deps) => {
  app.get('/keberatan/:id', (c) => showObjection(c, deps, { id: c.req.param('id') }))
  app.post('/keberatan/:id', (c) => actOnObjection(c, deps, c.req.param('id')))
  app.post('/keberatan/:id/pratinjau', (c) => {
    const id = c.req.param('id')
    return foresee(c, deps, { id, show: (preview, status) => showObjection(c, deps, { id, preview, status }) })
  })
}
