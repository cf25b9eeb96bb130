import * as v from 'valibot'
import { compareDecimals, isDecimalText } from '../documents/decimal-text.ts'
import type { DocumentFault } from '../documents/errors.ts'
import { faultOf, faultsOf, idText, longText, shortText } from '../documents/fields.ts'
import { behaviourValues, indicatorAspects, type PlanBody, type PlanCounts, supportKinds } from './plan.ts'

const decimalOrEmpty = v.pipe(
  v.string('text.invalid'),
  v.check((text) => text === '' || isDecimalText(text), 'decimal.invalid'),
  v.check((text) => !text.startsWith('-'), 'decimal.negative'),
)

const range = v.pipe(
  v.strictObject({ from: decimalOrEmpty, to: decimalOrEmpty }),
  v.check(({ from, to }) => from === '' || to === '' || compareDecimals(from, to) <= 0, 'range.reversed'),
)

const indicator = v.strictObject({
  id: idText,
  aspect: v.picklist(indicatorAspects, 'choice.invalid'),
  text: longText,
  target: v.union([decimalOrEmpty, range], 'decimal.invalid'),
  unit: shortText,
})

const result = v.strictObject({
  id: idText,
  kind: v.picklist(['main', 'additional'], 'choice.invalid'),
  text: longText,
  goal: v.nullable(idText, null),
  indicators: v.pipe(v.array(indicator, 'list.invalid'), v.maxLength(20, 'list.tooLong')),
})

const body = v.strictObject({
  results: v.pipe(v.array(result, 'list.invalid'), v.maxLength(50, 'list.tooLong')),
  behaviour: v.pipe(
    v.array(
      v.strictObject({ value: v.picklist(behaviourValues, 'choice.invalid'), text: v.exactOptional(longText) }),
      'list.invalid',
    ),
    v.check((given) => new Set(given.map(({ value }) => value)).size === given.length, 'list.twice'),
  ),
  supports: v.pipe(
    v.array(v.strictObject({ kind: v.picklist(supportKinds, 'choice.invalid'), text: longText }), 'list.invalid'),
    v.maxLength(60, 'list.tooLong'),
  ),
})

/** What keeps a body from being stored as a draft: shapes, lengths, ids used twice. A draft may have gaps. */
export const draftFaults = (given: unknown): readonly DocumentFault[] => {
  const parsed = v.safeParse(body, given)
  return parsed.success ? doubleIds(parsed.output) : faultsOf(parsed.issues)
}

const doubleIds = ({ results }: PlanBody): readonly DocumentFault[] => {
  const seen = new Set<string>()
  const isNew = (id: string): boolean => !seen.has(id) && seen.add(id) !== undefined
  return results.flatMap((one, r) => [
    ...(isNew(one.id) ? [] : [faultOf(`results.${r}.id`, 'id.twice')]),
    ...one.indicators.flatMap(({ id }, i) =>
      isNew(id) ? [] : [faultOf(`results.${r}.indicators.${i}.id`, 'id.twice')],
    ),
  ])
}

/** The gaps that keep a draft from being submitted. How many results, goals and indicators a plan needs is for the workflow's rules. */
export const gapsOf = ({ results, behaviour, supports }: PlanBody): readonly DocumentFault[] => [
  ...results.flatMap((one, r) => [
    ...missing(`results.${r}.text`, one.text),
    ...one.indicators.flatMap((each, i) => indicatorGaps(`results.${r}.indicators.${i}`, each)),
  ]),
  ...behaviour.flatMap(({ text }, n) => (text === undefined ? [] : missing(`behaviour.${n}.text`, text))),
  ...supports.flatMap(({ text }, n) => missing(`supports.${n}.text`, text)),
]

const missing = (field: string, text: string): readonly DocumentFault[] =>
  text.trim() === '' ? [faultOf(field, 'text.empty')] : []

const indicatorGaps = (
  at: string,
  { text, target, unit }: PlanBody['results'][number]['indicators'][number],
): readonly DocumentFault[] => [
  ...missing(`${at}.text`, text),
  ...(typeof target === 'string'
    ? missing(`${at}.target`, target)
    : [...missing(`${at}.target.from`, target.from), ...missing(`${at}.target.to`, target.to)]),
  ...missing(`${at}.unit`, unit),
]

/** What rules ask of a plan. Additional results come from assignments outside the goals: they may stand alone. */
export const planCounts = ({ results }: PlanBody): PlanCounts => ({
  results: results.length,
  unaligned: results.filter(({ kind, goal }) => kind === 'main' && goal === null).length,
  without_indicator: results.filter(({ indicators }) => indicators.length === 0).length,
})

/** The goals a plan hangs on, each once. */
export const goalsIn = ({ results }: PlanBody): readonly string[] => [
  ...new Set(results.flatMap(({ goal }) => (goal === null ? [] : [goal]))),
]

/** A fault for every result that hangs on a goal the office does not have in that year. */
export const unknownGoals = ({ results }: PlanBody, known: readonly string[]): readonly DocumentFault[] =>
  results.flatMap(({ goal }, r) =>
    goal === null || known.includes(goal) ? [] : [faultOf(`results.${r}.goal`, 'goal.unknown')],
  )
