import { checkAnswer, checkRefusal } from './answer-check.ts'
import { broken, type Check, checkOf, isDecided, type RuleEffort, searchedSamples } from './fact-samples.ts'
import { hollowFindings } from './hollow-check.ts'
import { checkWrongFact } from './invalid-facts-check.ts'
import { ask, askWatched, type Subject } from './policy-ask.ts'
import { promiseFindings } from './promise-check.ts'
import { count, type RuleTally } from './rule-tally.ts'

/** What a rule breaks on one day, as worked cases; what only many cases show is counted into the tally. */
export const ruleFindings = (subject: Subject, effort: RuleEffort, tally: RuleTally): readonly string[] => {
  const check = checkOf(subject, effort)
  const unsound = soundFindings(check, tally)
  // what throws or floats would be found again by every promise
  if (unsound.length > 0) return unsound
  const hollow = hollowFindings(check)
  return hollow.length > 0 ? hollow : [...wrongFactFindings(check), ...promiseFindings(check)]
}

const soundFindings = (check: Check, tally: RuleTally): readonly string[] =>
  broken(check, check.all, ({ facts, pick }) => {
    const outcome = askWatched(check.subject, facts)
    if (outcome.kind === 'refused') return checkRefusal(check.subject, facts, outcome.refusal)
    // facts that are only made smaller come with the pick of those they were made from
    if (check.all[pick]?.facts === facts) count(tally, check.subject.rule, outcome.answer)
    checkAnswer(check.subject, facts, outcome.answer.finding)
  })

const wrongFactFindings = (check: Check): readonly string[] =>
  broken(check, check.decided, ({ facts, pick }) => {
    // facts that do not fit together may hide what is wrong alone
    if (isDecided(check.subject, { facts })) checkWrongFact(check.subject, facts, pick)
  })

/** Labels that no facts lead to. Many more facts are tried before a label counts as unreachable. */
export const unreachedFindings = (
  subjects: readonly Subject[],
  effort: RuleEffort,
  tally: RuleTally,
): readonly string[] => {
  const [{ rule } = { rule: undefined }] = subjects
  if (!rule) return []
  for (const subject of subjects) if (missing(rule.promises?.labels, tally).length > 0) search(subject, effort, tally)
  return missing(rule.promises?.labels, tally).map((label) => `${rule.id}: never answers '${label}', which it promises`)
}

const missing = (labels: readonly string[] = [], { labels: seen }: RuleTally): readonly string[] =>
  labels.filter((label) => !seen.has(label))

const search = (subject: Subject, effort: RuleEffort, tally: RuleTally): void => {
  for (const { facts } of searchedSamples(checkOf(subject, effort))) {
    const outcome = ask(subject, facts)
    if (outcome.kind === 'answered') tally.labels.add(outcome.answer)
    if (missing(subject.rule.promises?.labels, tally).length === 0) return
  }
}
