import type { CycleView, FeedbackNote, PlanResult } from '@siklus/core/performance'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'
import { yearOf } from '../work/context.ts'
import type { Names } from '../work/said.tsx'

/** Everything the page of feedback shows, as its reader may see it. */
export interface FeedbackScene {
  readonly cycle: CycleView
  readonly year: number
  readonly notes: readonly FeedbackNote[]
  readonly names: Names
  /** The results of the newest plan that was handed in. */
  readonly results: readonly PlanResult[]
  /** To whom the reader would write; undefined for readers who are no party, and after the end. */
  readonly to: string | undefined
}

/** Loads the feedback of a cycle for its reader. Fails with `CaseNotFound` outside the reader's scope. */
export const feedbackScene = async (deps: PageDeps, id: string, { by }: DashboardPrincipal): Promise<FeedbackScene> => {
  const { cycles, feedback, organisation } = deps.performance
  const [cycle, notes] = await Promise.all([cycles.get({ cycle: id }, { by }), feedback.list({ cycle: id }, { by })])
  const people = notes.flatMap(({ from, to }) => [from, to])
  return {
    ...{ cycle, notes },
    year: yearOf(cycle.case),
    names: await organisation.names([...new Set(people)], { by }),
    results: await resultsOf(deps, cycle, by),
    to: receiverOf(cycle, by.person),
  }
}

const resultsOf = async (
  { performance }: PageDeps,
  { plans }: CycleView,
  by: DashboardPrincipal['by'],
): Promise<readonly PlanResult[]> => {
  const plan = plans.find(({ case: item }) => item.state === 'inForce') ?? plans[0]
  if (!plan) return []
  const { submitted } = await performance.planning.get({ plan: plan.case.id }, { by })
  return submitted[0]?.body.results ?? []
}

/** The owner's words go to the assessor, everybody else's to the owner. */
const receiverOf = ({ case: item, owner, assessor }: CycleView, person: string): string | undefined => {
  const isParty = item.parties.some((party) => party.person === person)
  if (!isParty || item.status !== 'active') return undefined
  return person === owner.id ? assessor?.name : owner.name
}
