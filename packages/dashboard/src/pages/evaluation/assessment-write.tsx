import type { AssessmentBody, DocumentMark, Draft } from '@siklus/core/performance'
import type { Context } from 'hono'
import { AutosaveReceipt } from '../../ui/autosave.tsx'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import { ConflictNotice, NoConflict } from '../work/conflict.tsx'
import { isConflict, keepMark, MarkMoved, markOf } from '../work/doc-mark.tsx'
import { type Form, readForm } from '../work/form.ts'
import { attempt, type Problem, problemOf } from '../work/problem.ts'
import type { Rejected } from '../work/rejected.ts'
import { savedText } from '../work/save-line.tsx'
import { ASSESSMENT_FORM_ID, ASSESSMENT_SAVED_ID } from './assessment-editor.tsx'
import { type AssessmentForm, bodyOfAssessment, readAssessmentForm } from './assessment-form.ts'
import { evaluationPath, showEvaluation } from './evaluation-show.tsx'

type Ctx = Context<PageEnv>

interface Written {
  readonly id: string
  readonly form: Form
  readonly typed: AssessmentForm
}

/** Saves the self-assessment, and hands it in where the button says so. What cannot be saved comes back in the answer. */
export const writeAssessment = async (c: Ctx, deps: PageDeps, id: string): Promise<Response> => {
  const form = await readForm(c)
  const written: Written = { id, form, typed: readAssessmentForm(form) }
  const draft = { evaluation: id, seen: markOf(c, form), body: bodyOfAssessment(written.typed, c.var.locale) }
  try {
    const saved = await deps.performance.evaluating.save(draft, { by: c.var.principal.by })
    keepMark(c, form, { mark: saved, path: evaluationPath(id) })
    return await answered(c, deps, written, saved)
  } catch (error) {
    if (isConflict(error)) return conflict(c, deps, written)
    const problem = problemOf(c.var.t, error)
    if (problem === undefined) throw error
    return invalid(c, deps, written, problem)
  }
}

const answered = (
  c: Ctx,
  deps: PageDeps,
  written: Written,
  saved: Draft<AssessmentBody>,
): Response | Promise<Response> => {
  if (isHandIn(written)) return handIn(c, deps, written, saved)
  if (!c.var.partial) return seeOther(c, evaluationPath(written.id), { tone: 'good', key: 'flash.saved' })
  return c.html(
    <>
      <AutosaveReceipt id={ASSESSMENT_SAVED_ID} text={savedText(c.var.t, saved.savedAt)} />
      <MarkMoved mark={saved} />
      <NoConflict />
    </>,
  )
}

const isHandIn = ({ form }: Written): boolean => form.text('do') === 'assess'

const assess = (c: Ctx, { performance }: PageDeps, { id, form }: Written, { revision, edit }: DocumentMark) =>
  performance.evaluating.assess({ evaluation: id, seen: { revision, edit } }, actingOf(form, c.var.principal))

const handedIn = (c: Ctx, { id }: Written): Response =>
  seeOther(c, evaluationPath(id), { tone: 'good', key: 'flash.evaluation.assessed' })

const handIn = async (c: Ctx, deps: PageDeps, written: Written, saved: DocumentMark): Promise<Response> => {
  const problem = await attempt(c.var.t, () => assess(c, deps, written, saved))
  return problem === undefined ? handedIn(c, written) : rejected(c, deps, written, { problem })
}

const rejected = (
  c: Ctx,
  deps: PageDeps,
  { id, form, typed }: Written,
  refused: Omit<Rejected, 'input'>,
): Promise<Response> =>
  showEvaluation(c, deps, { id, typed, tab: form.text('tab'), rejected: { input: form, ...refused } })

/** A second press of the button finds it handed in: the key of the form tells the engine that it is the same act. */
const wasHandedIn = async (c: Ctx, deps: PageDeps, written: Written): Promise<boolean> =>
  isHandIn(written) && (await attempt(c.var.t, () => assess(c, deps, written, markOf(c, written.form)))) === undefined

const conflict = async (c: Ctx, deps: PageDeps, written: Written): Promise<Response> => {
  if (await wasHandedIn(c, deps, written)) return handedIn(c, written)
  const { id, typed, form } = written
  if (!c.var.partial) return showEvaluation(c, deps, { id, typed, tab: form.text('tab'), against: 'stored' })
  return c.html(<ConflictNotice t={c.var.t} form={ASSESSMENT_FORM_ID} />, 409)
}

const invalid = (c: Ctx, deps: PageDeps, written: Written, problem: Problem): Response | Promise<Response> => {
  if (!c.var.partial) return rejected(c, deps, written, { problem, unsaved: true })
  const text = c.var.t('work.notSaved', { why: problem.faults[0]?.text ?? problem.text ?? '' })
  return c.html(<AutosaveReceipt id={ASSESSMENT_SAVED_ID} text={text} />, 422)
}
