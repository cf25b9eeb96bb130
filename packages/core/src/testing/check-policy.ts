import type fc from 'fast-check'
import type { Pack } from '../policy/pack.ts'
import type { AnyRule } from '../policy/rule.ts'
import { lawDays } from './law-clues.ts'
import { wordFindings } from './pack-words.ts'
import { paramFindings } from './params-check.ts'
import type { Subject } from './policy-ask.ts'
import { roundingProblems } from './rounding-check.ts'
import { ruleFindings, unreachedFindings } from './rule-check.ts'
import { emptyTally } from './rule-tally.ts'
import { watchedPack } from './watched-pack.ts'

/** What a check is given. The same pack, seed and runs give the same answer. */
export interface CheckPolicyOptions {
  /** The day whose law is checked, `YYYY-MM-DD`. Default: the first day of every span in which the law of a rule is one. */
  readonly on?: string
  /** Random facts for each promise of a rule and day. Default 100. */
  readonly runs?: number
  /** Default 1. */
  readonly seed?: number
  /** By rule: facts that fit together, where those that `arbitraryFacts` makes of the shapes are mostly refused. */
  readonly facts?: { readonly [rule: string]: fc.Arbitrary<object> }
}

/** What a check found, and how far it looked. */
export interface PolicyCheck {
  /** What is wrong, each with a case that a lawyer can read; none means the pack keeps its promises for these facts. */
  readonly findings: readonly string[]
  readonly rules: number
  /** Facts that were decided, not refused. */
  readonly decided: number
}

/**
 * Checks what the types of a pack cannot: every rule answers or refuses whatever facts fit it, refuses those that do not by their name,
 * keeps its promises (bounds, labels, better facts, order, weights), answers alike today, tomorrow and from storage, without floats,
 * clock or chance, rounds a number once; and what its law states has no gap, no overlap, no missing day and words in both languages.
 * Looks with random facts, at and around every number that the law states, and shows each fault by the smallest facts it finds.
 *
 * ```ts
 * test('the pack keeps its promises', () => {
 *   expect(checkPolicy(pack).findings).toEqual([])
 * })
 * ```
 */
export const checkPolicy = (pack: Pack, options: CheckPolicyOptions = {}): PolicyCheck => {
  const checks = pack.rules.map((rule) => checkRule(pack, rule, options))
  const strangers = Object.keys(options.facts ?? {}).filter((id) => !pack.rules.some((rule) => rule.id === id))
  return {
    findings: [
      ...strangers.map((id) => `there are facts for '${id}', which the pack does not have`),
      ...wordFindings(pack),
      ...paramFindings(pack),
      ...checks.flatMap(({ findings }) => findings),
    ],
    rules: pack.rules.length,
    decided: checks.reduce((all, { decided }) => all + decided, 0),
  }
}

const checkRule = (pack: Pack, rule: AnyRule, { on, runs = 100, seed = 1, facts }: CheckPolicyOptions) => {
  const days = on === undefined ? lawDays(pack, rule) : [on]
  const watched = watchedPack(pack)
  const subjects = days.map((day): Subject => ({ pack, rule, on: day, watched }))
  const effort = { runs, seed, facts: facts?.[rule.id] }
  const tally = emptyTally()
  const broken = subjects.flatMap((subject) => ruleFindings(subject, effort, tally))
  const overall = [
    ...roundingProblems(pack, rule, tally.answers).map((problem) => `${rule.id}: ${problem}`),
    // a rule that throws has answered too little to say what it never answers
    ...(broken.length > 0 ? [] : unreachedFindings(subjects, effort, tally)),
  ]
  return { findings: [...oncePerProblem(broken), ...overall], decided: tally.answers.length }
}

/** A fault that shows on several days is told once, on the first. */
const oncePerProblem = (findings: readonly string[]): readonly string[] =>
  [...new Map([...findings].reverse().map((finding) => [finding.split('\n')[0], finding])).values()].reverse()
