import { randomUUID } from 'node:crypto'
import type { Draft, PlanBody } from '@siklus/core/performance'
import type { Context } from 'hono'
import { AutosaveReceipt } from '../../ui/autosave.tsx'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import { ConflictNotice, NoConflict } from '../work/conflict.tsx'
import { isConflict, keepMark, MarkMoved, markOf } from '../work/doc-mark.tsx'
import { type Form, readForm } from '../work/form.ts'
import { attempt, type Problem, problemOf } from '../work/problem.ts'
import { savedText } from '../work/save-line.tsx'
import { GoalFigures } from './goal-select.tsx'
import { applyEdit, type PlanEdit, readEdit } from './plan-edit.ts'
import { SAVED_ID } from './plan-editor.tsx'
import { atFields } from './plan-fault.ts'
import { bodyOfForm, formOfPlan, type PlanForm, readPlanForm } from './plan-form.ts'
import { Editor, ReadyPanel } from './plan-page.tsx'
import { planPath } from './plan-props.ts'
import { planScene } from './plan-scene.ts'
import { showPlan } from './plan-show.tsx'

interface Written {
  readonly id: string
  readonly form: Form
  readonly edit: PlanEdit
  readonly typed: PlanForm
  readonly body: PlanBody
  /** The id of a row that the button added. */
  readonly fresh?: string | undefined
}

type Ctx = Context<PageEnv>

const newId = (): string => randomUUID().slice(0, 13)

const read = async (c: Ctx, id: string): Promise<Written> => {
  const form = await readForm(c)
  const edit = readEdit(form.text('do'))
  const made: string[] = []
  const typed = applyEdit(readPlanForm(form), edit, () => {
    made.push(newId())
    return made.at(-1) ?? ''
  })
  return { id, form, edit, typed, body: bodyOfForm(typed, c.var.locale), fresh: made[0] }
}

/** Saves what was typed, and does what the button asked for. Nothing typed is ever lost: what cannot be saved comes back in the answer. */
export const writePlan = async (c: Ctx, deps: PageDeps, id: string): Promise<Response> => {
  const written = await read(c, id)
  const seen = markOf(c, written.form)
  try {
    const { body } = written
    const draft = await deps.performance.planning.save({ plan: id, seen, body }, { by: c.var.principal.by })
    keepMark(c, written.form, { mark: draft, path: planPath(id) })
    return await saved(c, deps, written, draft)
  } catch (error) {
    if (isConflict(error)) return conflict(c, deps, written)
    const problem = problemOf(c.var.t, error)
    if (problem === undefined) throw error
    return invalid(c, deps, written, atFields(c.var.t, written.body, problem))
  }
}

const isHandIn = ({ edit }: Written): boolean => edit.do === 'submit' || edit.do === 'propose'

const saved = (c: Ctx, deps: PageDeps, written: Written, draft: Draft<PlanBody>): Promise<Response> | Response => {
  if (isHandIn(written)) return handIn(c, deps, written, draft)
  if (!c.var.partial)
    return seeOther(c, `${planPath(written.id)}${anchor(written)}`, { tone: 'good', key: 'flash.saved' })
  return written.edit.do === 'save' ? receipt(c, deps, written) : redrawn(c, deps, written, 200)
}

const anchor = ({ edit, typed, fresh }: Written): string => {
  if (edit.do === 'add-result') return fresh === undefined ? '' : `#result-${fresh}`
  if (edit.do === 'add-indicator' || edit.do === 'remove-indicator') return `#result-${edit.result}`
  return edit.do === 'remove-result' && typed.results.length > 0 ? '#plan-results' : ''
}

const handInAct = (
  c: Ctx,
  { performance: { planning } }: PageDeps,
  { id, form, edit }: Written,
  seen: { readonly revision: number; readonly edit: number },
) => {
  const acting = actingOf(form, c.var.principal)
  const act = { plan: id, seen: { revision: seen.revision, edit: seen.edit } }
  return edit.do === 'propose' ? planning.propose(act, acting) : planning.submit(act, acting)
}

const handIn = async (c: Ctx, deps: PageDeps, written: Written, draft: Draft<PlanBody>): Promise<Response> => {
  const problem = await attempt(c.var.t, () => handInAct(c, deps, written, draft))
  if (problem === undefined) return handedIn(c, written)
  return showPlan(c, deps, {
    id: written.id,
    typed: written.typed,
    tab: written.form.text('tab'),
    rejected: { input: written.form, problem: atFields(c.var.t, written.body, problem) },
  })
}

const handedIn = (c: Ctx, { id }: Written): Response =>
  seeOther(c, planPath(id), { tone: 'good', key: 'flash.plan.submitted' })

/** A second press of the button finds the plan handed in: the key of the form tells the engine that it is the same act. */
const wasHandedIn = async (c: Ctx, deps: PageDeps, written: Written): Promise<boolean> =>
  isHandIn(written) &&
  (await attempt(c.var.t, () => handInAct(c, deps, written, markOf(c, written.form)))) === undefined

const conflict = async (c: Ctx, deps: PageDeps, written: Written): Promise<Response> => {
  if (await wasHandedIn(c, deps, written)) return handedIn(c, written)
  if (!c.var.partial) {
    const { id, typed, form } = written
    return showPlan(c, deps, { id, typed, tab: form.text('tab'), against: 'stored' })
  }
  return c.html(<ConflictNotice t={c.var.t} form="plan-form" />, 409)
}

const invalid = async (c: Ctx, deps: PageDeps, written: Written, problem: Problem): Promise<Response> => {
  const { id, typed, form, edit } = written
  if (!c.var.partial)
    return showPlan(c, deps, { id, typed, tab: form.text('tab'), rejected: { input: form, problem, unsaved: true } })
  if (edit.do !== 'save') return redrawn(c, deps, written, 422, problem)
  const text = c.var.t('work.notSaved', { why: problem.faults[0]?.text ?? problem.text ?? '' })
  return c.html(<AutosaveReceipt id={SAVED_ID} text={text} />, 422)
}

/** The answer to an autosave: the receipt, the new edit number, what is still missing. */
const receipt = async (c: Ctx, deps: PageDeps, { id, typed }: Written): Promise<Response> => {
  const { t } = c.var
  const scene = await planScene(c, deps, id)
  const { draft } = scene.view
  return c.html(
    <>
      <AutosaveReceipt id={SAVED_ID} text={savedText(t, draft?.savedAt ?? null)} />
      {draft === null ? null : <MarkMoved mark={draft} />}
      <hx-partial hx-target="#plan-ready" hx-swap="outerHTML">
        <ReadyPanel t={t} scene={scene} form={typed} />
      </hx-partial>
      <NoConflict />
      {typed.results.map((result) => (
        <hx-partial hx-target={`#figures-${result.id}`} hx-swap="outerHTML">
          <GoalFigures t={t} id={`figures-${result.id}`} goals={scene.goals} chosen={result.goal} />
        </hx-partial>
      ))}
    </>,
  )
}

/** The answer to a button that changed the rows: the form again, and what is still missing. */
const redrawn = async (
  c: Ctx,
  deps: PageDeps,
  written: Written,
  status: 200 | 422,
  problem?: Problem,
): Promise<Response> => {
  const { t, url } = c.var
  const { id, typed, form, fresh } = written
  const scene = await planScene(c, deps, id)
  const rejected = problem && { input: form, problem, unsaved: true as const }
  return c.html(
    <>
      <Editor
        t={t}
        url={url}
        scene={scene}
        typed={problem ? typed : scene.view.draft ? formOfPlan(scene.view.draft.body, t) : typed}
        tab={form.text('tab')}
        fresh={fresh}
        rejected={rejected}
      />
      <hx-partial hx-target="#plan-ready" hx-swap="outerHTML">
        <ReadyPanel t={t} scene={scene} form={typed} />
      </hx-partial>
    </>,
    status,
  )
}
