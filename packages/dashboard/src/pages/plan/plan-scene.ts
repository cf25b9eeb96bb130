import type { Transition } from '@siklus/core'
import type { CaseLine, GoalNode, PlanView } from '@siklus/core/performance'
import type { Context } from 'hono'
import type { Action } from '../../ui/action-button.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { yearOf } from '../work/context.ts'
import { possible } from '../work/possible.ts'
import { type Names, openWord, type Said } from '../work/said.tsx'

/** Everything the page of a plan shows, as its reader may see it. */
export interface PlanScene {
  readonly view: PlanView
  readonly year: number
  readonly goals: readonly GoalNode[]
  readonly acts: { readonly [event: string]: Action }
  readonly names: Names
  /** The plans of the same cycle, newest first. */
  readonly versions: readonly CaseLine[]
  /** What the assessor wrote when the plan went back, while nobody has answered by handing it in again. */
  readonly note: Said | undefined
}

const openNote = (history: readonly Transition[]): Said | undefined =>
  openWord(history, {
    asked: ['plan.return', 'plan.negotiate'],
    answers: ['plan.submit', 'plan.propose', 'plan.agree'],
  })

const peopleIn = ({ submitted, signatures, draft }: PlanView, history: readonly Transition[]): readonly string[] => [
  ...new Set([
    ...submitted.map(({ author }) => author),
    ...signatures.map(({ person }) => person),
    ...(draft?.savedBy ? [draft.savedBy] : []),
    ...history.map(({ by }) => by),
  ]),
]

/** Loads a plan for its reader. Fails with `CaseNotFound` outside the reader's scope. */
export const planScene = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<PlanScene> => {
  const { t, principal } = c.var
  const by = { by: principal.by }
  const { planning, cycles, goals, organisation } = deps.performance
  const view = await planning.get({ plan: id }, by)
  const year = yearOf(view.case)
  const [tree, history, cycle] = await Promise.all([
    goals.tree({ year }, by),
    cycles.history({ case: id }, by),
    view.case.parent === null ? undefined : cycles.get({ cycle: view.case.parent }, by),
  ])
  return {
    view,
    year,
    goals: tree,
    acts: possible(t, view, principal),
    names: await organisation.names(peopleIn(view, history), by),
    versions: cycle?.plans ?? [],
    note: openNote(history),
  }
}
