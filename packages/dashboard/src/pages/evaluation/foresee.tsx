import type { Rating } from '@siklus/core/performance'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { type Form, readForm } from '../work/form.ts'
import { possible } from '../work/possible.ts'
import { type Problem, problemOf } from '../work/problem.ts'
import type { Rejected } from '../work/rejected.ts'
import { Foreseen } from './rating-fields.tsx'
import { readRating } from './rating-form.ts'

/** What was chosen before anything is sent, and what it would give. */
export interface Preview {
  readonly kept: Rejected
  readonly finding?: Rating['finding'] | undefined
}

const noProblem: Problem = { status: 422, faults: [], reasons: [] }

/** Only whoever rates or decides looks ahead: what a rating would give rests on ratings that others may not know yet. */
const demandRater = async (c: Context<PageEnv>, { performance }: PageDeps, id: string): Promise<void> => {
  const { t, principal } = c.var
  const acts = possible(t, await performance.evaluating.get({ evaluation: id }, { by: principal.by }), principal)
  if (acts['evaluation.rate'] === undefined && acts['evaluation.revise'] === undefined) throw new HTTPException(403)
}

interface Looked {
  readonly problem: Problem
  readonly finding?: Rating['finding']
}

const look = async (
  c: Context<PageEnv>,
  { performance }: PageDeps,
  { id, form }: { readonly id: string; readonly form: Form },
): Promise<Looked> => {
  const { t, principal } = c.var
  const { given, problem } = readRating(t, form)
  if (given === undefined) return { problem }
  try {
    return {
      finding: await performance.evaluating.foresee({ evaluation: id, ...given }, { by: principal.by }),
      problem: noProblem,
    }
  } catch (error) {
    const told = problemOf(t, error)
    if (told === undefined) throw error
    return { problem: told }
  }
}

interface Page {
  readonly id: string
  readonly show: (preview: Preview, status: 200 | 422) => Promise<Response>
}

/** Answers what the chosen ratings would give, and writes nothing: only the region under htmx, else the page with what was chosen. */
export const foresee = async (c: Context<PageEnv>, deps: PageDeps, { id, show }: Page): Promise<Response> => {
  const form = await readForm(c)
  await demandRater(c, deps, id)
  const { finding, problem } = await look(c, deps, { id, form })
  const status = finding === undefined ? 422 : 200
  if (!c.var.partial) return show({ kept: { input: form, problem }, finding }, status)
  return c.html(<Foreseen t={c.var.t} finding={finding} missing={problem.faults.map(({ text }) => text)} />, status)
}
