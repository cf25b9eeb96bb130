import type { Timer, Transition } from '@siklus/core'
import type { EvaluationView } from '@siklus/core/performance'
import type { Context } from 'hono'
import type { Action } from '../../ui/action-button.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { yearOf } from '../work/context.ts'
import { possible } from '../work/possible.ts'
import { type Names, openWord, type Said } from '../work/said.tsx'
import { type Material, materialOf } from './material.ts'

/** Everything the pages of an evaluation and of its objection show, as their reader may see it. */
export interface EvaluationScene {
  readonly view: EvaluationView
  readonly year: number
  readonly acts: { readonly [event: string]: Action }
  readonly names: Names
  readonly material: Material
  readonly history: readonly Transition[]
  /** The armed deadlines, earliest first. */
  readonly timers: readonly Timer[]
  /** The instant at which it was loaded, ISO 8601 in UTC: what days are counted to. */
  readonly now: string
  /** Why the rating went back, while it was not given again. */
  readonly sentBack: Said | undefined
}

type Seen = Pick<EvaluationScene, 'view' | 'material' | 'history'>

const peopleIn = ({ view, material, history }: Seen): readonly string[] => [
  ...new Set([
    ...view.ratings.map(({ by }) => by),
    ...view.submitted.map(({ author }) => author),
    ...material.feedback.map(({ from }) => from),
    ...history.filter(({ by }) => by !== 'system').map(({ by }) => by),
    ...(view.draft?.savedBy ? [view.draft.savedBy] : []),
    ...(view.objection?.decidedBy ? [view.objection.decidedBy] : []),
  ]),
]

/** Loads an evaluation for its reader. Fails with `CaseNotFound` outside the reader's scope. */
export const evaluationScene = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<EvaluationScene> => {
  const { t, principal } = c.var
  const by = { by: principal.by }
  const { cycles, evaluating, organisation } = deps.performance
  const view = await evaluating.get({ evaluation: id }, by)
  const [material, history, timers] = await Promise.all([
    materialOf(deps, view.case.parent, principal),
    cycles.history({ case: id }, by),
    deps.org.deadlines(id, by),
  ])
  return {
    ...{ view, material, history, timers },
    year: yearOf(view.case),
    acts: possible(t, view, principal),
    names: await organisation.names(peopleIn({ view, material, history }), by),
    now: new Date(deps.clock.now()).toISOString(),
    sentBack: openWord(history, { asked: ['evaluation.sendBack'], answers: ['evaluation.rate'] }),
  }
}
