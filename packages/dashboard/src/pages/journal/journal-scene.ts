import type { CaseLine, CycleView, JournalLine, PlanResult } from '@siklus/core/performance'
import type { Context } from 'hono'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { thisYear, today as todayOf } from '../today.ts'
import { type Period, periodsOf } from '../work/context.ts'
import { rolesOn } from '../work/possible.ts'
import { boundsOf, isMonth, type Month, monthOf } from './month.ts'

/** What a journal page shows: one month of one cycle. */
export interface JournalScene {
  readonly cycle: CycleView
  /** Whether the reader writes here, or only reads. */
  readonly own: boolean
  readonly today: string
  readonly month: Month
  /** The day that was chosen from the strip. */
  readonly day: string | undefined
  readonly entries: readonly JournalLine[]
  /** The results of the plan in force; none while no plan is. */
  readonly results: readonly PlanResult[]
  readonly periods: readonly { readonly period: Period; readonly report: CaseLine | undefined }[]
  /** The entry that the form repeats. */
  readonly copy: JournalLine | undefined
}

type Ctx = Context<PageEnv>

/** The cycle that is asked for, or the reader's own of this year; in January the year before may still be written. */
const cycleOf = async (c: Ctx, deps: PageDeps, asked: string | undefined): Promise<CycleView | null> => {
  const { by } = c.var.principal
  const { cycles, home } = deps.performance
  if (asked !== undefined) return cycles.get({ cycle: asked }, { by })
  const year = thisYear(deps)
  return (await home.myCycle({ year }, { by })) ?? home.myCycle({ year: year - 1 }, { by })
}

/** The results of the plan in force of a cycle, as its reader may see them; none while no plan is in force. */
const resultsInForce = async (
  c: Ctx,
  deps: PageDeps,
  { plans }: Pick<CycleView, 'plans'>,
): Promise<readonly PlanResult[]> => {
  const plan = plans.find((line) => line.case.state === 'inForce')
  if (plan === undefined) return []
  const view = await deps.performance.planning.get({ plan: plan.case.id }, { by: c.var.principal.by })
  return view.submitted[0]?.body.results ?? []
}

/** A month in which there is something to write: the one asked for, else today's, kept within the cycle. */
const monthShown = (periods: readonly Period[], today: string, asked: string | undefined): Month => {
  if (isMonth(asked)) return asked
  const [first, last] = [periods[0]?.from ?? today, periods.at(-1)?.to ?? today]
  return monthOf(today < first ? first : today > last ? last : today)
}

const touches = ({ from, to }: Period, month: Month): boolean => {
  const bounds = boundsOf(month)
  return from <= bounds.to && bounds.from <= to
}

/** What the address, or the form that comes back to it, asks to see. */
export interface JournalAsked {
  readonly cycle?: string | undefined
  readonly month?: string | undefined
  readonly day?: string | undefined
  readonly copy?: string | undefined
}

/** Loads a month of a journal; null where the reader has no cycle. Fails with `CaseNotFound` outside the reader's scope. */
export const journalScene = async (c: Ctx, deps: PageDeps, asked: JournalAsked): Promise<JournalScene | null> => {
  const cycle = await cycleOf(c, deps, asked.cycle)
  if (cycle === null) return null
  const { by } = c.var.principal
  const all = periodsOf(cycle.case)
  const today = todayOf(deps)
  const month = monthShown(all, today, asked.month ?? asked.day?.slice(0, 7))
  const periods = all.filter((period) => touches(period, month))
  const lists = await Promise.all(
    periods.map(({ key }) => deps.performance.journal.list({ cycle: cycle.case.id, period: key }, { by })),
  )
  const entries = lists.flat().filter(({ on }) => monthOf(on) === month)
  return {
    cycle,
    own: rolesOn(cycle, { by, roles: [] }).includes('owner') && cycle.case.status === 'active',
    today,
    month,
    day: asked.day,
    entries,
    results: await resultsInForce(c, deps, cycle),
    periods: periods.map((period) => ({
      period,
      report: cycle.reports.find((line) => line.case.period === period.key),
    })),
    copy: entries.find(({ id }) => id === asked.copy),
  }
}
