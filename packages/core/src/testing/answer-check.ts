import type { Json, JsonObject } from '../case/json.ts'
import { decimal, isExact } from '../policy/decimal.ts'
import type { OffScale } from '../policy/errors.ts'
import { recompute } from '../policy/evaluate.ts'
import type { Finding } from '../policy/finding.ts'
import type { Pack } from '../policy/pack.ts'
import { BrokenPromise } from './broken-promise.ts'
import { ask, promisedPart, type Refusal, type Subject } from './policy-ask.ts'
import { survivesJson } from './survives-json.ts'
import { weightSum } from './weighted-lists.ts'
import { withoutWorld } from './without-world.ts'

/**
 * What every answer must keep: no floats, plain JSON, the same again from storage and without the explanation; and within the promised
 * bounds, labels and weights. Throws `BrokenPromise`.
 */
export const checkAnswer = (subject: Subject, facts: JsonObject, finding: Finding): void => {
  const fail = (problem: string, ...more: readonly string[]): never => {
    throw new BrokenPromise(problem, { facts, answer: finding.value, more })
  }
  if (!survivesJson(finding.value)) fail('answers with something that JSON does not carry')
  const float = floatIn(finding as unknown as Json)
  if (float !== undefined) fail(`reckons with the float ${float}: use exact decimals`)
  checkAgain(subject, finding, fail)
  checkBounds(subject, finding.value, fail)
  checkLabel(subject, finding.value, fail)
  checkWeights(subject, facts, fail)
}

// findings come in one order, so their texts must be equal too
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

type Fail = (problem: string, ...more: readonly string[]) => never

/** A fraction that is a JSON number, anywhere in a value: it was computed in binary, or would be. */
export const floatIn = (value: Json | undefined): number | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? undefined : value
  if (typeof value !== 'object' || value === null) return undefined
  for (const part of Object.values(value)) {
    const float = floatIn(part)
    if (float !== undefined) return float
  }
  return undefined
}

const checkAgain = (subject: Subject, finding: Finding, fail: Fail): void => {
  const stored: Finding = JSON.parse(JSON.stringify(finding))
  const again = withoutWorld(() => recompute(subject.pack, stored))
  if (!same(again, finding)) fail(`answers otherwise when it is asked again: ${JSON.stringify(again.value)}`)
  const plain = ask(subject, finding.inputs)
  const wanted = promisedPart(subject.rule, finding.value)
  if (plain.kind !== 'answered' || !same(plain.answer, wanted)) fail('answers otherwise when it need not explain')
}

const checkBounds = ({ rule }: Subject, answer: Json, fail: Fail): void => {
  const { bounds } = rule.promises ?? {}
  if (!bounds) return
  const text = String(promisedPart(rule, answer))
  if (!isExact(text)) fail(`promises bounds, but answers '${text}'`)
  const number = decimal(text)
  if (number.lt(bounds.min) || number.gt(bounds.max))
    fail('leaves its bounds', `promised: from ${bounds.min} to ${bounds.max}`)
}

const checkLabel = ({ rule }: Subject, answer: Json, fail: Fail): void => {
  const { labels } = rule.promises ?? {}
  const label = promisedPart(rule, answer)
  if (labels && !labels.some((one) => one === label))
    fail(`answers '${String(label)}', which is none of its labels`, `promised: one of ${labels.join(', ')}`)
}

const checkWeights = ({ rule }: Subject, facts: JsonObject, fail: Fail): void => {
  const { weights } = rule.promises ?? {}
  if (!weights) return
  const sum = weightSum(facts, weights)
  if (!sum.eq(weights.total))
    fail(`accepts weights that add up to ${sum.toFixed()}`, `promised: ${weights.total}, or the facts are refused`)
}

/** Facts that fit find a band, unless some rule of the pack says that on this scale they may not. */
const checkOffScale = ({ rules }: Pack, facts: JsonObject, { scale, message }: OffScale): void => {
  if (rules.some(({ promises }) => promises?.offScale?.includes(scale))) return
  throw new BrokenPromise(`leaves facts that fit without a band. ${message}`, { facts })
}

/** A refusal must name facts that its rule reads. Throws `BrokenPromise`. */
export const checkRefusal = ({ pack }: Subject, facts: JsonObject, refusal: Refusal): void => {
  if (refusal._tag === 'OffScale') checkOffScale(pack, facts, refusal)
  if (refusal._tag !== 'InvalidFacts') return
  const fields = pack.rules.find(({ id }) => id === refusal.rule)?.facts ?? {}
  const stranger = refusal.faults.find(({ field }) => !Object.hasOwn(fields, field.split('.')[0] ?? ''))
  if (stranger)
    throw new BrokenPromise(`refuses '${stranger.field}', which rule '${refusal.rule}' does not read`, { facts })
}
