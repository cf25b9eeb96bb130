import { objectionWindowDays } from '../../packs/id-permenpanrb6-2022/index.ts'
import { defineWorkflow } from '../../workflow/define.ts'
import { CANCEL, HOLD, RESUME } from '../../workflow/kit.ts'
import type { DeadlineInput } from '../../workflow/workflow.ts'
import { daysAfterEntry, endOfSetDay, entryDay } from './deadline.ts'
import type { EvaluationContext } from './evaluation-context.ts'
import { evaluationEvents } from './evaluation-event.ts'
import { evaluationInput } from './evaluation-input.ts'
import { evaluationMachine } from './evaluation-machine.ts'
import { evaluationRules } from './evaluation-rule.ts'
import { ofDraft } from './fact.ts'
import { bySystem, ownDecisionApart } from './roles.ts'

type Entered = DeadlineInput<EvaluationContext>

/** The window is entered at receipt, so its days are counted from there: PP 30/2019 art. 59 through the pack. */
const objectionWindow = (input: Entered): string => daysAfterEntry(input, objectionWindowDays(entryDay(input)))

/** The evaluation of a cycle. Only a cycle starts one. */
export const evaluationWorkflow = defineWorkflow({
  id: 'evaluation',
  version: 1,
  machine: evaluationMachine,
  input: evaluationInput,
  events: evaluationEvents,
  told: [HOLD, RESUME, CANCEL],
  rules: evaluationRules,
  facts: {
    draft: ofDraft('evaluation_document', 'revision'),
    openReports: {
      from: 'case',
      where: { parent: { case: 'parent' }, workflow: 'report', status: 'active' },
      take: 'count',
    },
    reportsBegun: { from: 'case', where: { parent: { case: 'parent' }, workflow: 'report' }, take: 'count' },
  },
  deadlines: {
    selfAssessmentDue: (input: Entered) => endOfSetDay(input, input.context.selfAssessmentDue),
    ratingDue: (input: Entered) => endOfSetDay(input, input.context.ratingDue),
    // the state that waits for it is only entered where the agency has set the day
    publishDue: (input: Entered) => endOfSetDay(input, input.context.publishDue ?? input.context.ratingDue),
    receiptDeemed: (input: Entered) => daysAfterEntry(input, input.context.receiptDays),
    objectionWindow,
    objectionDecisionDue: (input: Entered) => daysAfterEntry(input, input.context.objectionDecisionDays),
  },
  startBy: bySystem,
  personal: ['note', 'grounds', 'statement', 'reason'],
  separateDuties: ownDecisionApart,
})
