import type { CaseLine, CycleView, EvaluationView, FeedbackNote, FunnelStep, Unit } from '@siklus/core/performance'
import { UnknownPerson } from '@siklus/core/performance'
import { viewFilter } from '../cycles/list-data.ts'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'
import { caseLines } from '../parts/case-lines.ts'
import { takingPart } from '../parts/taking-part.ts'
import { allWaiting } from '../parts/waiting.ts'
import { currentYears } from '../parts/years.ts'
import { readTeam, type TeamRow } from '../team/team-data.ts'
import { today } from '../today.ts'

/** A cycle of the reader with what was said about it last. */
export interface MyCycle {
  readonly cycle: CycleView
  readonly feedback: readonly (FeedbackNote & { readonly fromName: string })[]
}

/** How far the cycles of a year have come, of the whole tenant or of one unit. */
export interface Progress {
  readonly year: number
  readonly steps: readonly FunnelStep[]
}

/** What the home page of one person shows; what does not concern them is empty. */
export interface HomeData {
  readonly today: string
  readonly mine: readonly MyCycle[]
  /** What waits for the reader's own move as an employee. */
  readonly own: readonly CaseLine[]
  /** What waits for the reader as assessor, superior or admin. */
  readonly queue: readonly CaseLine[]
  readonly team: readonly TeamRow[]
  readonly objections: readonly EvaluationView[]
  /** For admins: how far the year has come, and how many cases are overdue or cycles on hold. */
  readonly progress: readonly Progress[]
  readonly troubles: { readonly overdue: number; readonly held: number } | null
  /** For the head of a unit. */
  readonly unit: { readonly unit: Unit; readonly progress: readonly Progress[] } | null
  /** For auditors. */
  readonly latest: readonly CaseLine[]
}

const FEEDBACK = 3

const myCycle = async (deps: PageDeps, me: DashboardPrincipal, year: number): Promise<readonly MyCycle[]> => {
  const { home, feedback, organisation } = deps.performance
  const cycle = await home.myCycle({ year }, me)
  if (!cycle) return []
  const notes = (await feedback.list({ cycle: cycle.case.id }, me)).slice(0, FEEDBACK)
  const names = await organisation.names([...new Set(notes.map(({ from }) => from))], me)
  return [{ cycle, feedback: notes.map((note) => ({ ...note, fromName: names[note.from] ?? note.from })) }]
}

/** The cycle of this year, and the one before while it still runs. */
const myCycles = async (deps: PageDeps, me: DashboardPrincipal): Promise<readonly MyCycle[]> => {
  const [now, before] = await Promise.all(currentYears(deps).map((year) => myCycle(deps, me, year)))
  return [...(now ?? []), ...(before ?? []).filter(({ cycle }) => cycle.case.status === 'active')]
}

const countAt = (steps: readonly FunnelStep[], stage: FunnelStep['stage']): number =>
  steps.find((step) => step.stage === stage)?.count ?? 0

/** Whether somebody's cycle of that year is still on its way. */
const runs = ({ steps }: Progress): boolean => countAt(steps, 'launched') > countAt(steps, 'closed')

/** The progress of this year, and of the one before while cycles of it still run. */
export const readProgress = async (
  deps: PageDeps,
  me: DashboardPrincipal,
  unit?: string,
): Promise<readonly Progress[]> => {
  const [now, before] = await Promise.all(
    currentYears(deps).map(async (year) => ({
      year,
      steps: await deps.performance.home.funnel({ year, ...(unit !== undefined && { unit }) }, me),
    })),
  )
  return [...(now ? [now] : []), ...(before && runs(before) ? [before] : [])]
}

const unitOf = async (deps: PageDeps, me: DashboardPrincipal): Promise<HomeData['unit']> => {
  const unit = await headedUnit(deps, me)
  return unit ? { unit, progress: await readProgress(deps, me, unit.id) } : null
}

/** The unit the reader heads, if any. An admin whom the organisation does not know as a person heads none. */
const headedUnit = async ({ performance }: PageDeps, { by }: DashboardPrincipal): Promise<Unit | null> => {
  try {
    const { assignment, unit } = await performance.organisation.person({ person: by.person }, { by })
    return assignment?.head ? unit : null
  } catch (error) {
    if (error instanceof UnknownPerson) return null
    throw error
  }
}

const troublesOf = async ({ org }: PageDeps, { by, roles }: DashboardPrincipal): Promise<HomeData['troubles']> => {
  if (!roles.includes('admin')) return null
  const [overdue, held] = await Promise.all([
    org.count(viewFilter('overdue'), { by }),
    org.count(viewFilter('held'), { by }),
  ])
  return { overdue, held }
}

const LATEST = 8

const latestCases = async (deps: PageDeps, { by, roles }: DashboardPrincipal): Promise<readonly CaseLine[]> =>
  roles.includes('auditor') ? caseLines(deps, await deps.org.list({}, { by, limit: LATEST }), by) : []

const isOwn = ({ owner }: CaseLine, { by }: DashboardPrincipal): boolean => owner.id === by.person

/** Reads what the home page shows, through the services, as this person. */
export const readHome = async (deps: PageDeps, me: DashboardPrincipal): Promise<HomeData> => {
  const { owner, assessor } = await takingPart(deps, me)
  const [waiting, mine, team, unit, latest] = await Promise.all([
    allWaiting(deps, me),
    owner ? myCycles(deps, me) : [],
    assessor ? readTeam(deps, me) : [],
    unitOf(deps, me),
    latestCases(deps, me),
  ])
  const queue = waiting.filter((line) => !isOwn(line, me))
  const objections = queue.filter(({ case: item }) => item.tags.includes('for:superior'))
  return {
    ...{ today: today(deps), mine, team, unit, latest, queue },
    own: waiting.filter((line) => isOwn(line, me)),
    objections: await Promise.all(
      objections.map((line) => deps.performance.evaluating.get({ evaluation: line.case.id }, me)),
    ),
    progress: me.roles.includes('admin') ? await readProgress(deps, me) : [],
    troubles: await troublesOf(deps, me),
  }
}
