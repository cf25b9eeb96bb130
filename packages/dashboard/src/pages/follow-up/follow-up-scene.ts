import type { CycleView, FollowUp } from '@siklus/core/performance'
import type { Context } from 'hono'
import type { Action } from '../../ui/action-button.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { today } from '../today.ts'
import { textIn, yearOf } from '../work/context.ts'
import { possible } from '../work/possible.ts'
import type { Names } from '../work/said.tsx'

/** Everything the page of a cycle's follow-ups shows, as its reader may see it. */
export interface FollowUpScene {
  readonly view: CycleView
  readonly year: number
  readonly acts: { readonly [event: string]: Action }
  readonly names: Names
  /** By due day. */
  readonly followUps: readonly FollowUp[]
  readonly today: string
  /** The final predicate; undefined before. */
  readonly predicate: string | undefined
}

/** Loads the follow-ups of a cycle for their reader. Fails with `CaseNotFound` outside the reader's scope. */
export const followUpScene = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<FollowUpScene> => {
  const { t, principal } = c.var
  const by = { by: principal.by }
  const { cycles, followUps, organisation } = deps.performance
  const [view, found] = await Promise.all([cycles.get({ cycle: id }, by), followUps.list({ cycle: id }, by)])
  return {
    view,
    followUps: found,
    year: yearOf(view.case),
    acts: possible(t, view, principal),
    names: await organisation.names([...new Set(found.map((one) => one.by))], by),
    today: today(deps),
    predicate: textIn(view.case, 'predicate'),
  }
}
