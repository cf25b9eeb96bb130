import type { Message, StartMessage } from '../../case/message.ts'
import { CANCEL, type HOLD, type RESUME } from '../../workflow/kit.ts'
import type { CycleContext } from './cycle-context.ts'
import type { EvaluationInput } from './evaluation-input.ts'
import type { PlanInput } from './plan-input.ts'
import type { ReportInput } from './report-input.ts'

/** Starts the newest plan. */
export const startPlan = (cycle: CycleContext): StartMessage => {
  const input: PlanInput = {
    ordinal: cycle.plan,
    supersedes: cycle.planInForce !== null,
    dueOn: cycle.planDue,
    reviewDays: cycle.planReviewDays,
    signingDays: cycle.signingDays,
    minimumResults: cycle.minimumResults,
    maximumRounds: cycle.maximumRounds,
    zone: cycle.zone,
    holdNumber: cycle.holdNumber,
  }
  return { kind: 'start', workflow: 'plan', key: `plan-${cycle.plan}`, input }
}

/** Starts the report of every period. */
export const startReports = (cycle: CycleContext): readonly StartMessage[] =>
  cycle.periods.map(({ key, from, to, opensOn, dueOn }) => {
    const input: ReportInput = {
      ...{ period: key, from, to, opensOn, dueOn },
      reviewDays: cycle.reportReviewDays,
      lapsesOn: cycle.reportsLapseOn,
      zone: cycle.zone,
      holdNumber: cycle.holdNumber,
    }
    return { kind: 'start', workflow: 'report', key: `report-${key}`, period: key, input }
  })

/** Starts the evaluation. It is told how many reports there are, so that it never takes one that has not begun for one that is closed. */
export const startEvaluation = (cycle: CycleContext): StartMessage => {
  const { year, to, unitHead, selfAssessmentDue, ratingDue, publishDue, receiptDays, objectionDecisionDays, zone } =
    cycle
  const input: EvaluationInput = {
    ...{ year, to, unitHead, selfAssessmentDue, ratingDue, publishDue, receiptDays, objectionDecisionDays, zone },
    reports: cycle.periods.length,
    holdNumber: cycle.holdNumber,
  }
  return { kind: 'start', workflow: 'evaluation', key: 'evaluation', input }
}

/** Plan, reports and evaluation stand still, or go on: the newest word counts, whatever order they arrive in. */
export const holdWord = (type: typeof HOLD | typeof RESUME, { holdNumber }: CycleContext): Message => ({
  kind: 'tell',
  to: 'children',
  event: { type, number: holdNumber },
})

/** They end. */
export const cancelChildren: Message = { kind: 'tell', to: 'children', event: { type: CANCEL } }

/** A plan that is still being made ends, because its time is over; the one in force stays. Nothing is sent when there is none. */
export const cancelOpenPlan = ({ planOpen }: CycleContext): readonly Message[] =>
  planOpen ? [{ kind: 'tell', to: 'children', workflow: 'plan', event: { type: CANCEL } }] : []
