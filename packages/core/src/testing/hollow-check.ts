import type { JsonObject } from '../case/json.ts'
import type { Check } from './fact-samples.ts'
import { ask, type Subject } from './policy-ask.ts'

/** Of fifty facts at least one must be decided, or a promise about what is decided says little. */
const ONE_IN = 50

/** Whether so few facts are decided that the rest of the check would be hollow, and why most are refused. */
export const hollowFindings = ({ subject, all, decided }: Check): readonly string[] => {
  if (decided.length * ONE_IN >= all.length) return []
  const reasons = Map.groupBy(all, ({ facts }) => reasonOf(subject, facts))
  const [[most] = ['nothing']] = [...reasons].sort(([, a], [, b]) => b.length - a.length)
  const { rule, on } = subject
  const told = `decides ${decided.length} of ${all.length} generated facts on ${on}, most are refused (${most})`
  return [`${rule.id}: ${told}; give it an arbitrary of its own in \`facts\``]
}

const reasonOf = (subject: Subject, facts: JsonObject): string => {
  const outcome = ask(subject, facts)
  if (outcome.kind === 'answered') return ''
  const { refusal } = outcome
  if (refusal._tag !== 'InvalidFacts') return refusal.message
  return refusal.faults.map(({ field, allowed }) => `'${field}' must be ${allowed}`).join('; ')
}
