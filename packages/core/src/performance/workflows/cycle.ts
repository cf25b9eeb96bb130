import { defineWorkflow } from '../../workflow/define.ts'
import type { DeadlineInput } from '../../workflow/workflow.ts'
import type { CycleContext } from './cycle-context.ts'
import { cycleEvents } from './cycle-event.ts'
import { cycleInput } from './cycle-input.ts'
import { cycleMachine } from './cycle-machine.ts'
import { cycleRules } from './cycle-rule.ts'
import { endOf, entryDay, startOf } from './deadline.ts'
import { laterDay } from './local-day.ts'
import { byAdmin, ownCaseApart } from './roles.ts'

type Entered = DeadlineInput<CycleContext>

/** The deadline of follow-up leaves at least the day on which the result became final: an objection may have outlasted it. */
const followUpEnds = (input: Entered): string => endOf(input, laterDay(input.context.followUpDue, entryDay(input)))

/** The performance cycle of one person: plan, execute and report, evaluate, follow up. Started by an admin. */
export const cycleWorkflow = defineWorkflow({
  id: 'cycle',
  version: 1,
  machine: cycleMachine,
  input: cycleInput,
  events: cycleEvents,
  told: ['plan.inForce', 'plan.ended', 'report.closed', 'evaluation.final'],
  rules: cycleRules,
  facts: {
    openFollowUps: { from: 'follow_up', where: { case_id: { case: 'id' }, status: 'open' }, take: 'count' },
  },
  deadlines: {
    evaluationOpens: (input: Entered) => startOf(input, input.context.evaluationOpensOn),
    followUpDue: followUpEnds,
  },
  startBy: byAdmin,
  personal: ['reason', 'text'],
  separateDuties: ownCaseApart,
})
