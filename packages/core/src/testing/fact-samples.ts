import fc from 'fast-check'
import type { JsonObject } from '../case/json.ts'
import { BrokenPromise } from './broken-promise.ts'
import { arbitraryFacts } from './fact-arbitraries.ts'
import { type Clues, cluesOf } from './law-clues.ts'
import { ask, type Subject } from './policy-ask.ts'
import { workedCaseText } from './worked-case-text.ts'

/** How hard to look, and with which facts where those that the shapes suggest do not do. */
export interface RuleEffort {
  readonly runs: number
  readonly seed: number
  readonly facts?: fc.Arbitrary<object> | undefined
}

/** Facts that were tried, and their number among all: whatever else is chosen at random is chosen by it. */
export interface Sample {
  readonly facts: JsonObject
  readonly pick: number
}

/** A rule on a day with the facts it is tried with. */
export interface Check {
  readonly subject: Subject
  readonly clues: Clues
  readonly seed: number
  readonly arbitrary: fc.Arbitrary<JsonObject>
  readonly all: readonly Sample[]
  /** Those that the rule decides: about as many as the runs that were asked for. */
  readonly decided: readonly Sample[]
}

/** The more facts are refused, the more are tried, so that as many are decided. */
const MOST_TRIES = 20

/** Tries out facts. Facts on which the rule throws count as decided here: the first property shows them. */
export const checkOf = (subject: Subject, { runs, seed, facts }: RuleEffort): Check => {
  const clues = cluesOf(subject.pack, subject.rule, subject.on)
  const arbitrary = (facts ?? arbitraryFacts(subject.rule, clues)) as fc.Arbitrary<JsonObject>
  const sampled = (times: number): readonly Sample[] =>
    fc.sample(arbitrary, { numRuns: runs * times, seed }).map((one, pick) => ({ facts: one, pick }))
  const decidedOf = (samples: readonly Sample[]) => samples.filter((one) => isDecided(subject, one))
  const first = sampled(1)
  const decided = decidedOf(first)
  const check = { subject, clues, seed, arbitrary, all: first, decided }
  const times = Math.min(MOST_TRIES, Math.floor(runs / Math.max(1, decided.length)))
  if (times === 1) return check
  const all = sampled(times)
  return { ...check, all, decided: [...decided, ...decidedOf(all.slice(runs))].slice(0, runs) }
}

/** So many facts are looked at before something counts as never there. */
const SEARCH = 3000

/** Further facts that the rule decides, one after the other: for what is so rare that those of the check do not show it. */
export function* searchedSamples({ subject, arbitrary, seed, all }: Check): Generator<Sample> {
  const facts = fc.sample(arbitrary, { numRuns: SEARCH, seed })
  for (let pick = all.length; pick < facts.length; pick += 1) {
    const sample = { facts: facts[pick] ?? {}, pick }
    if (isDecided(subject, sample)) yield sample
  }
}

/** Whether the rule decides these facts, or fails over them in any other way than by refusing them. */
export const isDecided = (subject: Subject, { facts }: Pick<Sample, 'facts'>): boolean => {
  try {
    return ask(subject, facts).kind === 'answered'
  } catch (error) {
    if (error instanceof BrokenPromise) return true
    throw error
  }
}

/** The first sample on which a property breaks, made small, as a worked case. */
export const broken = (
  check: Check,
  samples: Iterable<Sample>,
  property: (sample: Sample) => void,
): readonly string[] => {
  for (const sample of samples) {
    const breach = breachOf(() => property(sample))
    if (breach) return [workedCaseText(check.subject, smallest(check, sample, property) ?? breach)]
  }
  return []
}

const breachOf = (run: () => void): BrokenPromise | undefined => {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof BrokenPromise) return error
    throw error
  }
}

/** Generates the sample once more, in the same place of the same seed, and lets it shrink. */
const smallest = ({ arbitrary, seed }: Check, { pick }: Sample, property: (sample: Sample) => void) => {
  const again = fc.property(arbitrary, (facts) => property({ facts, pick }))
  const { errorInstance: error } = fc.check(again, { seed, path: String(pick), numRuns: 1 })
  return error instanceof BrokenPromise ? error : undefined
}
