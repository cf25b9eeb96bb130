import { defineWorkflow } from '../../workflow/define.ts'
import { CANCEL, HOLD, RESUME } from '../../workflow/kit.ts'
import type { DeadlineInput } from '../../workflow/workflow.ts'
import { daysAfterEntry, endOf, endOfSetDay, startOf } from './deadline.ts'
import { ofDraft } from './fact.ts'
import type { ReportContext } from './report-context.ts'
import { reportEvents } from './report-event.ts'
import { reportInput } from './report-input.ts'
import { reportMachine } from './report-machine.ts'
import { reportRules } from './report-rule.ts'
import { bySystem, ownCaseApart } from './roles.ts'

type Entered = DeadlineInput<ReportContext>

/** The report of one period of a cycle. Only a cycle starts one. */
export const reportWorkflow = defineWorkflow({
  id: 'report',
  version: 1,
  machine: reportMachine,
  input: reportInput,
  events: reportEvents,
  told: [HOLD, RESUME, CANCEL],
  rules: reportRules,
  facts: {
    draft: ofDraft('report_document', 'revision'),
    filled: ofDraft('report_document', 'filled'),
  },
  deadlines: {
    reportOpens: (input: Entered) => startOf(input, input.context.opensOn),
    reportDue: (input: Entered) => endOfSetDay(input, input.context.dueOn, input.context.heldBeforeDueOn),
    reportReviewDue: (input: Entered) => daysAfterEntry(input, input.context.reviewDays),
    reportLapses: (input: Entered) => endOf(input, input.context.lapsesOn),
  },
  startBy: bySystem,
  personal: ['note', 'reason'],
  separateDuties: ownCaseApart,
})
