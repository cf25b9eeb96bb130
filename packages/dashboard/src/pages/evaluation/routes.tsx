import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { didKey } from '../words/word.ts'
import { actingOf } from '../work/act-fields.tsx'
import { type Form, readForm } from '../work/form.ts'
import { attempt, type Problem } from '../work/problem.ts'
import { writeAssessment } from './assessment-write.tsx'
import { evaluationPath, showEvaluation } from './evaluation-show.tsx'
import { foresee } from './foresee.tsx'
import { readRating } from './rating-form.ts'

interface Sent {
  readonly id: string
  readonly form: Form
}

/** Looks ahead first: what the law cannot decide on is then told at its field. */
const rate = async (c: Context<PageEnv>, { performance: { evaluating } }: PageDeps, { id, form }: Sent) => {
  const { t, principal } = c.var
  const { given, problem } = readRating(t, form)
  if (given === undefined) return problem
  const rating = { evaluation: id, ...given }
  const note = form.text('note')
  return attempt(t, async () => {
    await evaluating.foresee(rating, { by: principal.by })
    await evaluating.rate({ ...rating, ...(note !== '' && { note }) }, actingOf(form, principal))
  })
}

/** What each button of the page does. Handing in belongs to the editor's form, which saves first. */
const act = (c: Context<PageEnv>, deps: PageDeps, sent: Sent): Promise<Problem | undefined> => {
  const { t, principal } = c.var
  const { evaluating } = deps.performance
  const { form } = sent
  const acting = actingOf(form, principal)
  const evaluation = { evaluation: sent.id }
  const acts: { readonly [event: string]: (() => Promise<unknown>) | undefined } = {
    'evaluation.sendBack': () => evaluating.sendBack({ ...evaluation, note: form.text('note') }, acting),
    'evaluation.publish': () => evaluating.publish(evaluation, acting),
    'evaluation.acknowledge': () => evaluating.acknowledge(evaluation, acting),
    'evaluation.accept': () => evaluating.accept(evaluation, acting),
    'evaluation.object': () => evaluating.object({ ...evaluation, grounds: form.text('grounds') }, acting),
  }
  if (form.text('event') === 'evaluation.rate') return rate(c, deps, sent)
  const chosen = acts[form.text('event')]
  if (chosen === undefined) throw new HTTPException(422)
  return attempt(t, chosen)
}

const done = (c: Context<PageEnv>, { id, form }: Sent): Response =>
  form.text('event') === 'evaluation.object'
    ? seeOther(c, `/keberatan/${id}`, { tone: 'good', key: 'flash.evaluation.objected' })
    : seeOther(c, evaluationPath(id), { tone: 'good', key: didKey(form.text('event')) })

const actOnEvaluation = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const problem = await act(c, deps, { id, form })
  return problem === undefined
    ? done(c, { id, form })
    : showEvaluation(c, deps, { id, rejected: { input: form, problem } })
}

/** Evaluations: the own view, the rating room, the result and its receipt. */
export const evaluationPages: PageModule = (app, deps) => {
  app.get('/evaluasi/:id', (c) => showEvaluation(c, deps, { id: c.req.param('id') }))
  app.post('/evaluasi/:id', (c) => actOnEvaluation(c, deps, c.req.param('id')))
  app.post('/evaluasi/:id/draf', (c) => writeAssessment(c, deps, c.req.param('id')))
  app.post('/evaluasi/:id/pratinjau', (c) => {
    const id = c.req.param('id')
    return foresee(c, deps, { id, show: (preview, status) => showEvaluation(c, deps, { id, preview, status }) })
  })
}
