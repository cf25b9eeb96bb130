import { type FeedbackNote, feedbackTopics } from '@siklus/core/performance'
import type { Context } from 'hono'
import { page, seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { type Form, readForm } from '../work/form.ts'
import { wasWritten } from '../work/pressed-twice.ts'
import { attempt } from '../work/problem.ts'
import type { Rejected } from '../work/rejected.ts'
import { feedbackScene } from './feedback-scene.ts'
import { FeedbackPage, feedbackPath } from './feedback-view.tsx'

interface Show {
  readonly id: string
  readonly rejected?: Rejected
}

const show = async (c: Context<PageEnv>, deps: PageDeps, { id, rejected }: Show): Promise<Response> => {
  const { t, url, principal } = c.var
  const scene = await feedbackScene(deps, id, principal)
  const title = t('feedback.title', { year: String(scene.year) })
  const status = rejected?.problem.status
  return page(
    c,
    { title, ...(status && { status }) },
    <FeedbackPage t={t} url={url} scene={scene} rejected={rejected} />,
  )
}

const give = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const note = noteOf(id, form)
  const { by } = c.var.principal
  const { feedback } = deps.performance
  const isSame = (one: FeedbackNote): boolean =>
    one.from === by.person && one.text === note.text && one.about === note.about && one.result === note.result
  const twice = wasWritten((await feedback.list({ cycle: id }, { by })).find(isSame), deps.clock)
  const problem = twice ? undefined : await attempt(c.var.t, () => feedback.give(note, { by }))
  if (problem === undefined) return seeOther(c, feedbackPath(id), { tone: 'good', key: 'flash.feedback.given' })
  return show(c, deps, { id, rejected: { input: form, problem } })
}

const noteOf = (cycle: string, form: Form) => {
  const about = feedbackTopics.find((topic) => topic === form.text('about')) ?? 'general'
  const result = form.text('result')
  return { cycle, about, text: form.text('text'), result: about === 'result' && result !== '' ? result : null }
}

/** Continuous feedback among the parties of a cycle. */
export const feedbackPages: PageModule = (app, deps) => {
  app.get('/umpan-balik/:id', (c) => show(c, deps, { id: c.req.param('id') }))
  app.post('/umpan-balik/:id', (c) => give(c, deps, c.req.param('id')))
}
