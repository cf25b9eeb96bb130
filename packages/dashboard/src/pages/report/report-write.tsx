import type { Draft, ReportBody, ReportWords } from '@siklus/core/performance'
import type { Context } from 'hono'
import { AutosaveReceipt } from '../../ui/autosave.tsx'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import { ConflictNotice, NoConflict } from '../work/conflict.tsx'
import { isConflict, keepMark, MarkMoved, markOf } from '../work/doc-mark.tsx'
import { type Form, readForm } from '../work/form.ts'
import { HAND_IN_ID } from '../work/hand-in.tsx'
import { attempt, type Problem, problemOf } from '../work/problem.ts'
import type { Rejected } from '../work/rejected.ts'
import { savedText } from '../work/save-line.tsx'
import { FORM_ID, reportPath, SAVED_ID } from './report-props.ts'
import { reportScene } from './report-scene.ts'
import { showReport } from './report-show.tsx'
import { readWords } from './report-words.ts'
import { ReportHandIn } from './view.tsx'

type Ctx = Context<PageEnv>

interface Written {
  readonly id: string
  readonly form: Form
  readonly words: ReportWords
}

const isHandIn = ({ form }: Written): boolean => form.text('do') === 'submit'

/** Saves what was typed, and hands it in if the button says so. Nothing typed is lost: what cannot be saved comes back in the answer. */
export const writeReport = async (c: Ctx, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const written = { id, form, words: readWords(form) }
  try {
    const seen = markOf(c, form)
    const draft = await deps.performance.reporting.save(
      { report: id, seen, words: written.words },
      { by: c.var.principal.by },
    )
    keepMark(c, form, { mark: draft, path: reportPath(id) })
    return await saved(c, deps, written, draft)
  } catch (error) {
    if (isConflict(error)) return conflict(c, deps, written)
    const problem = problemOf(c.var.t, error)
    if (problem === undefined) throw error
    return invalid(c, deps, written, problem)
  }
}

const saved = (c: Ctx, deps: PageDeps, written: Written, draft: Draft<ReportBody>): Promise<Response> | Response => {
  if (isHandIn(written)) return handIn(c, deps, written, draft)
  if (!c.var.partial) return seeOther(c, reportPath(written.id), { tone: 'good', key: 'flash.saved' })
  return receipt(c, deps, written)
}

const submit = (
  c: Ctx,
  deps: PageDeps,
  { id, form }: Written,
  { revision, edit }: { readonly revision: number; readonly edit: number },
) =>
  attempt(c.var.t, () =>
    deps.performance.reporting.submit({ report: id, seen: { revision, edit } }, actingOf(form, c.var.principal)),
  )

const handIn = async (c: Ctx, deps: PageDeps, written: Written, draft: Draft<ReportBody>): Promise<Response> => {
  const problem = await submit(c, deps, written, draft)
  return problem === undefined ? handedIn(c, written) : again(c, deps, written, { problem })
}

const handedIn = (c: Ctx, { id }: Written): Response =>
  seeOther(c, reportPath(id), { tone: 'good', key: 'flash.report.submitted' })

const again = (
  c: Ctx,
  deps: PageDeps,
  { id, form, words }: Written,
  refused: Omit<Rejected, 'input'>,
): Promise<Response> =>
  showReport(c, deps, { id, typed: words, tab: form.text('tab'), rejected: { input: form, ...refused } })

const conflict = async (c: Ctx, deps: PageDeps, written: Written): Promise<Response> => {
  // A second press of the button finds the report handed in: the key of the form tells the engine that it is the same act.
  if (isHandIn(written) && (await submit(c, deps, written, markOf(c, written.form))) === undefined)
    return handedIn(c, written)
  if (c.var.partial) return c.html(<ConflictNotice t={c.var.t} form={FORM_ID} />, 409)
  const { id, words, form } = written
  return showReport(c, deps, { id, typed: words, tab: form.text('tab'), against: 'stored' })
}

const invalid = async (c: Ctx, deps: PageDeps, written: Written, problem: Problem): Promise<Response> => {
  if (!c.var.partial) return again(c, deps, written, { problem, unsaved: true })
  const text = c.var.t('work.notSaved', { why: problem.faults[0]?.text ?? problem.text ?? '' })
  return c.html(<AutosaveReceipt id={SAVED_ID} text={text} />, 422)
}

const receipt = async (c: Ctx, deps: PageDeps, { id }: Written): Promise<Response> => {
  const { t } = c.var
  const scene = await reportScene(c, deps, id)
  const { draft } = scene.view
  return c.html(
    <>
      <AutosaveReceipt id={SAVED_ID} text={savedText(t, draft?.savedAt ?? null)} />
      {draft === null ? null : <MarkMoved mark={draft} />}
      <NoConflict />
      <hx-partial hx-target={`#${HAND_IN_ID}`} hx-swap="outerHTML">
        <ReportHandIn t={t} scene={scene} />
      </hx-partial>
    </>,
  )
}
