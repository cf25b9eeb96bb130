import type { CaseLine, CycleView, FeedbackNote, PlanBody, ReportBody } from '@siklus/core/performance'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'

/** A report of the year with what was handed in last; null while nothing was. */
export interface ReportedPeriod {
  readonly line: CaseLine
  readonly body: ReportBody | null
}

/** What an evaluation rests on: the plan in force, the reports of the year, the feedback. */
export interface Material {
  /** Null while no plan is in force. */
  readonly plan: PlanBody | null
  /** In the order of their periods. */
  readonly reports: readonly ReportedPeriod[]
  /** Newest first. */
  readonly feedback: readonly FeedbackNote[]
}

const nothing: Material = { plan: null, reports: [], feedback: [] }

type Reader = Pick<DashboardPrincipal, 'by'>

const planOf = async ({ performance }: PageDeps, { plans }: CycleView, { by }: Reader): Promise<PlanBody | null> => {
  const inForce = plans.find((line) => line.case.state === 'inForce')
  if (inForce === undefined) return null
  const { submitted } = await performance.planning.get({ plan: inForce.case.id }, { by })
  return submitted[0]?.body ?? null
}

const reportOf = async ({ performance }: PageDeps, line: CaseLine, { by }: Reader): Promise<ReportedPeriod> => {
  const { submitted } = await performance.reporting.get({ report: line.case.id }, { by })
  return { line, body: submitted[0]?.body ?? null }
}

/** What was handed in and said during the year of a cycle. Fails with `CaseNotFound` outside the reader's scope. */
export const materialOf = async (deps: PageDeps, cycle: string | null, reader: Reader): Promise<Material> => {
  if (cycle === null) return nothing
  const { by } = reader
  const view = await deps.performance.cycles.get({ cycle }, { by })
  const [plan, reports, feedback] = await Promise.all([
    planOf(deps, view, reader),
    Promise.all(view.reports.map((line) => reportOf(deps, line, reader))),
    deps.performance.feedback.list({ cycle }, { by }),
  ])
  return { plan, reports, feedback }
}
