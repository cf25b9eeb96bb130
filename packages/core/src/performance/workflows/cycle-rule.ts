import { reason } from '../../case/reason.ts'
import type { Rule } from '../../workflow/rule.ts'
import type { CycleContext } from './cycle-context.ts'
import type { CycleEvent } from './cycle-event.ts'
import type { EventOf } from './event.ts'
import { numberOf } from './fact.ts'

type PlanNews = EventOf<CycleEvent, 'plan.inForce'>
type ReportNews = EventOf<CycleEvent, 'report.closed'>

/** Only the newest plan counts, and only once: a late or repeated message about another changes nothing. */
const newestPlanOpen: Rule<CycleContext, PlanNews> = ({ context, event }) =>
  (context.planOpen && event.ordinal === context.plan) || [reason('cycle.plan.outdated', { ordinal: event.ordinal })]

const reportIsNews: Rule<CycleContext, ReportNews> = ({ context, event }) =>
  (context.periods.some(({ key }) => key === event.period) && !(event.period in context.reports)) || [
    reason('cycle.report.known', { period: event.period }),
  ]

const noOpenFollowUps: Rule<CycleContext> = ({ facts }) => {
  const open = numberOf(facts, 'openFollowUps') ?? 0
  return open === 0 || [reason('cycle.followUps.open', { open })]
}

const someOpenFollowUps: Rule<CycleContext> = ({ facts }) =>
  (numberOf(facts, 'openFollowUps') ?? 0) > 0 || [reason('cycle.followUps.none')]

/** The rules of a cycle, by the names its machine uses as guards. */
export const cycleRules = { newestPlanOpen, reportIsNews, noOpenFollowUps, someOpenFollowUps }
