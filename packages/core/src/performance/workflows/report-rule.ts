import { reason } from '../../case/reason.ts'
import { all, type Rule } from '../../workflow/rule.ts'
import { newestDraft, ofTheDraft } from './document-rule.ts'
import { numberOf } from './fact.ts'
import { newestFromParent } from './hold.ts'
import type { ReportContext } from './report-context.ts'

/** A report says something: journal entries of its period, or a summary. Whoever saves the draft counts both. */
const hasEntries: Rule<ReportContext> = ({ facts }) => (numberOf(facts, 'filled') ?? 0) > 0 || [reason('report.empty')]

type Extension = { readonly dueOn?: string }

/** Asked without a payload (for a button), some later day is taken to be meant. */
const laterDue: Rule<ReportContext, Extension> = ({ context, event: { dueOn } }) =>
  dueOn === undefined || dueOn > context.dueOn || [reason('report.extend.notLater', { dueOn: context.dueOn })]

const beforeLapse: Rule<ReportContext, Extension> = ({ context: { lapsesOn }, event }) =>
  (event.dueOn ?? '') <= lapsesOn || [reason('report.extend.afterLapse', { lapsesOn })]

/** The rules of a report, by the names its machine uses as guards. */
export const reportRules = {
  newestFromParent,
  complete: all<ReportContext, never>(newestDraft, ofTheDraft(hasEntries)),
  mayExtend: all<ReportContext, Extension>(laterDue, beforeLapse),
}
