import type { TeamMember } from '@siklus/core/performance'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'
import { currentYears } from '../parts/years.ts'

/** One person of the reader's team with the day of the last feedback the reader's circle gave them. */
export interface TeamRow extends TeamMember {
  readonly year: number
  /** Instant of the newest feedback to this person; null when nobody gave any. */
  readonly lastFeedbackAt: string | null
}

const rowOf = async (
  { performance }: PageDeps,
  me: DashboardPrincipal,
  { member, year }: { readonly member: TeamMember; readonly year: number },
): Promise<TeamRow> => {
  const notes = await performance.feedback.list({ cycle: member.cycle.case.id }, me)
  const newest = notes.find(({ to }) => to === member.person.id)
  return { ...member, year, lastFeedbackAt: newest?.at ?? null }
}

/** The people of one year, by name. */
export const readTeamOf = async (deps: PageDeps, me: DashboardPrincipal, year: number): Promise<readonly TeamRow[]> => {
  const members = await deps.performance.home.team({ year }, me)
  return Promise.all(members.map((member) => rowOf(deps, me, { member, year })))
}

/** The people whom the reader assesses this year, and those of last year whose cycle still runs. */
export const readTeam = async (deps: PageDeps, me: DashboardPrincipal): Promise<readonly TeamRow[]> => {
  const [now, before] = await Promise.all(currentYears(deps).map((year) => readTeamOf(deps, me, year)))
  return [...(now ?? []), ...(before ?? []).filter(({ cycle }) => cycle.case.status === 'active')]
}
