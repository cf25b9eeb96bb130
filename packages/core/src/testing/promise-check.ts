import { fieldAt, placesOf } from './fact-paths.ts'
import { broken, type Check, isDecided, type Sample, searchedSamples } from './fact-samples.ts'
import { checkOrder, checkWeightsOff } from './list-promises.ts'
import { checkMonotone } from './monotone-check.ts'
import type { Subject } from './policy-ask.ts'

/** What breaks the promises of a rule that speak of two sets of facts: better ones, the same in another order, weights that are off. */
export const promiseFindings = (check: Check): readonly string[] => {
  const { monotone = {}, orderFree = [], weights } = check.subject.rule.promises ?? {}
  return [
    ...Object.keys(monotone).flatMap((path) => monotoneFindings(check, path)),
    ...orderFree.flatMap((path) => orderFindings(check, path)),
    ...(weights ? weightFindings(check, `${weights.list}.*.${weights.weight}`) : []),
  ]
}

/** Every fact climbs many steps, so fewer facts do. */
const CLIMBS = 4

const monotoneFindings = (check: Check, path: string): readonly string[] => {
  const { subject, clues, decided } = check
  const by = subject.rule.promises?.monotone?.[path] ?? 'higher'
  if (!fieldAt(subject.rule.facts, path.split('.'))) return [unread(subject, path)]
  const isThere = ({ facts }: Sample) => placesOf(facts, path).length > 0
  let steps = 0
  const climbing = (samples: Iterable<Sample>) =>
    broken(check, samples, ({ facts, pick }) => {
      if (isDecided(subject, { facts })) steps += checkMonotone(subject, { facts, pick, promise: { path, by }, clues })
    })
  const found = climbing(decided.filter(isThere).slice(0, Math.ceil(decided.length / CLIMBS)))
  if (found.length > 0 || steps > 0) return found
  for (const sample of searchedSamples(check)) {
    const late = isThere(sample) ? climbing([sample]) : []
    if (late.length > 0 || steps > 0) return late
  }
  return [
    `${subject.rule.id}: no two values of '${path}' were both decided; give it an arbitrary of its own in \`facts\``,
  ]
}

const orderFindings = (check: Check, path: string): readonly string[] => {
  if (fieldAt(check.subject.rule.facts, path.split('.'))?.shape.kind !== 'list') return [unread(check.subject, path)]
  return broken(check, check.decided, ({ facts, pick }) => {
    checkOrder(check.subject, facts, { path, pick })
  })
}

const weightFindings = (check: Check, path: string): readonly string[] => {
  if (!fieldAt(check.subject.rule.facts, path.split('.'))) return [unread(check.subject, path)]
  return broken(check, check.decided, ({ facts, pick }) => {
    checkWeightsOff(check.subject, facts, pick)
  })
}

const unread = ({ rule }: Subject, path: string): string =>
  `${rule.id}: promises something of '${path}', which it does not read, or not so`
