import { type FollowUpEnd, followUpKinds } from '@siklus/core/performance'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Translator } from '../../i18n/translator.ts'
import type { FormFault } from '../../ui/error-summary.tsx'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { didKey } from '../words/word.ts'
import { actingOf } from '../work/act-fields.tsx'
import { type Form, readForm } from '../work/form.ts'
import { attempt, fieldProblem, type Problem } from '../work/problem.ts'
import { followUpPath, showFollowUps } from './follow-up-page.tsx'

interface Sent {
  readonly id: string
  readonly form: Form
}

type Act = (c: Context<PageEnv>, deps: PageDeps, sent: Sent) => Promise<Problem | undefined>

const addGaps = (t: Translator, form: Form): readonly FormFault[] => [
  ...(form.text('text') === '' ? [{ field: 'text', text: t('fault.text.empty') }] : []),
  ...(form.text('dueOn') === '' ? [{ field: 'dueOn', text: t('fault.date.invalid') }] : []),
]

const add: Act = async (c, { performance }, { id, form }) => {
  const { t, principal } = c.var
  const kind = followUpKinds.find((one) => one === form.text('kind'))
  const gaps = addGaps(t, form)
  if (kind === undefined)
    return { status: 422, reasons: [], faults: [{ field: 'kind', text: t('fault.kind.invalid') }, ...gaps] }
  if (gaps.length > 0) return { status: 422, reasons: [], faults: gaps }
  const followUp = { cycle: id, kind, text: form.text('text'), dueOn: form.text('dueOn') }
  return attempt(t, () => performance.followUps.add(followUp, actingOf(form, principal)))
}

/** Whether a reason is needed is for the service to say. */
const endOf = (form: Form): FollowUpEnd | undefined => {
  const reason = form.text('reason')
  if (form.text('outcome') === 'done') return { outcome: 'done', ...(reason !== '' && { reason }) }
  return form.text('outcome') === 'dropped' ? { outcome: 'dropped', reason } : undefined
}

const end: Act = async (c, { performance }, { id, form }) => {
  const { t, principal } = c.var
  const how = endOf(form)
  if (how === undefined) return fieldProblem('outcome', t('fault.choice.invalid'))
  const ended = { cycle: id, followUp: form.text('followUp'), ...how }
  return attempt(t, () => performance.followUps.close(ended, actingOf(form, principal)))
}

const close: Act = (c, { performance }, { id, form }) =>
  attempt(c.var.t, () => performance.cycles.close({ cycle: id }, actingOf(form, c.var.principal)))

const closeOpen: Act = (c, { performance }, { id, form }) =>
  attempt(c.var.t, () =>
    performance.cycles.closeOpen({ cycle: id, reason: form.text('reason') }, actingOf(form, c.var.principal)),
  )

const acts: { readonly [event: string]: Act | undefined } = {
  'cycle.addFollowUp': add,
  'cycle.closeFollowUp': end,
  'cycle.close': close,
  'cycle.closeOpen': closeOpen,
}

const actOnFollowUps = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const act = acts[form.text('event')]
  if (act === undefined) throw new HTTPException(422)
  const problem = await act(c, deps, { id, form })
  if (problem === undefined) return seeOther(c, followUpPath(id), { tone: 'good', key: didKey(form.text('event')) })
  return showFollowUps(c, deps, { id, rejected: { input: form, problem } })
}

/** Follow-ups: recorded, ended, and with them the cycle. */
export const followUpPages: PageModule = (app, deps) => {
  app.get('/tindak-lanjut/:id', (c) => showFollowUps(c, deps, { id: c.req.param('id') }))
  app.post('/tindak-lanjut/:id', (c) => actOnFollowUps(c, deps, c.req.param('id')))
}
