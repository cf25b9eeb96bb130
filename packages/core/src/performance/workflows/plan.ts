import { defineWorkflow } from '../../workflow/define.ts'
import { CANCEL, HOLD, RESUME } from '../../workflow/kit.ts'
import type { DeadlineInput } from '../../workflow/workflow.ts'
import { daysAfterEntry, endOfSetDay } from './deadline.ts'
import { ofDraft } from './fact.ts'
import type { PlanContext } from './plan-context.ts'
import { planEvents } from './plan-event.ts'
import { planInput } from './plan-input.ts'
import { planMachine } from './plan-machine.ts'
import { planRules } from './plan-rule.ts'
import { bySystem, ownCaseApart } from './roles.ts'

type Entered = DeadlineInput<PlanContext>

/** A plan (SKP) of a cycle. Only a cycle starts one. */
export const planWorkflow = defineWorkflow({
  id: 'plan',
  version: 1,
  machine: planMachine,
  input: planInput,
  events: planEvents,
  told: [HOLD, RESUME, CANCEL],
  rules: planRules,
  facts: {
    draft: ofDraft('plan_document', 'revision'),
    results: ofDraft('plan_document', 'results'),
    unaligned: ofDraft('plan_document', 'unaligned'),
    withoutIndicator: ofDraft('plan_document', 'without_indicator'),
    // while signatures are missing the newest revision is the one that was handed in: a new one is only opened by going back
    contentHash: {
      from: 'plan_document',
      where: { case_id: { case: 'id' } },
      take: { value: 'content_hash', latestBy: 'revision' },
    },
  },
  deadlines: {
    planDue: (input: Entered) => endOfSetDay(input, input.context.dueOn),
    planReviewDue: (input: Entered) => daysAfterEntry(input, input.context.reviewDays),
    signingDue: (input: Entered) => daysAfterEntry(input, input.context.signingDays ?? 0),
  },
  startBy: bySystem,
  personal: ['note', 'reason'],
  separateDuties: ownCaseApart,
})
