import type { CaseFilter } from '@siklus/core'
import type { CaseLine, Unit } from '@siklus/core/performance'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'
import { caseLines } from '../parts/case-lines.ts'
import type { CycleListQuery } from './list-query.ts'

/** One page of the list, and how much there is in all. */
export interface CycleList {
  readonly query: CycleListQuery
  readonly units: readonly Unit[]
  readonly lines: readonly CaseLine[]
  readonly total: { readonly count: number; readonly capped?: true }
  readonly more: boolean
}

const ROWS = 50
const CAP = 1000

type Found = Pick<CycleList, 'lines' | 'total'>

const page = ({ by }: DashboardPrincipal, after: string | undefined) => ({
  by,
  limit: ROWS + 1,
  ...(after !== undefined && { after }),
})

const counted = (count: number, capped: boolean): CycleList['total'] => ({ count, ...(capped && { capped: true }) })

/** The cycles that a step of the funnel counts, or all of the year. */
const byStage = async (deps: PageDeps, me: DashboardPrincipal, query: CycleListQuery): Promise<Found> => {
  const { year, unit, stage = 'launched', after } = query
  const asked = { year, ...(unit !== undefined && { unit }) }
  const [lines, steps] = await Promise.all([
    deps.performance.cycles.list({ ...asked, stage }, page(me, after)),
    deps.performance.home.funnel(asked, me),
  ])
  const step = steps.find((one) => one.stage === stage)
  return { lines, total: counted(step?.count ?? lines.length, step?.capped ?? false) }
}

/** What the views beside the list of cycles show: whatever is overdue, of every kind; or the cycles on hold. */
export const viewFilter = (view: 'overdue' | 'held'): CaseFilter => ({
  status: 'active',
  tags: [view],
  ...(view === 'held' && { workflow: 'cycle' }),
})

/** Of all years: what is late stays late when the year is over. */
const byTag = async (
  deps: PageDeps,
  me: DashboardPrincipal,
  { view, unit, after }: CycleListQuery & { readonly view: 'overdue' | 'held' },
): Promise<Found> => {
  const prefix = unit === undefined ? undefined : (await deps.performance.organisation.unit({ unit }, me)).path
  const filter: CaseFilter = {
    ...viewFilter(view),
    ...(prefix !== undefined && { unitPrefix: prefix }),
  }
  const [found, count] = await Promise.all([
    deps.org.list(filter, page(me, after)),
    deps.org.count(filter, { by: me.by, cap: CAP }),
  ])
  return { lines: await caseLines(deps, found, me.by), total: counted(count, count >= CAP) }
}

/** Reads one page of the list. Fails with `UnknownUnit` when the address names a unit that is not in force. */
export const readCycleList = async (
  deps: PageDeps,
  me: DashboardPrincipal,
  query: CycleListQuery,
): Promise<CycleList> => {
  const units = await deps.performance.organisation.units({}, me)
  const empty: CycleList = { query, units, lines: [], total: { count: 0 }, more: false }
  const { view } = query
  const found = view === 'all' ? await byStage(deps, me, query) : await byTag(deps, me, { ...query, view })
  return { ...empty, total: found.total, lines: found.lines.slice(0, ROWS), more: found.lines.length > ROWS }
}
