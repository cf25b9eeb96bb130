import { expect, test } from 'vitest'
import { weightedMean } from '../policy/aggregate.ts'
import { decimal } from '../policy/decimal.ts'
import { type FactField, oneOf } from '../policy/facts.ts'
import { rounding } from '../policy/rounding.ts'
import type { AnyRule } from '../policy/rule.ts'
import { both, deciding, promising, withFact, withParams } from './altered-rules.ts'
import { type SeededFault, toldOf } from './told-faults.ts'

const half = decimal(1)
/** A rule whose result rating takes anything, as a host's own kind of fact may. */
const withLooseResults = (rule: AnyRule): AnyRule => {
  const { results = oneOf(['meets']) } = rule.facts
  const accepts: FactField['accepts'] = (value): value is never => value !== undefined
  return withFact('results', { ...results, accepts })(rule)
}

/** Answers nothing at its first, and then every so many times that it is asked. */
const forgettingEvery = (times: number) => {
  let asked = 0
  return deciding((decide) => (...given) => {
    asked += 1
    return asked % times === 1 ? null : decide(...given)
  })
}

const faults: readonly SeededFault[] = [
  // reckoning
  [
    'float arithmetic',
    /reckons with the float/,
    () => ({
      'final-value': deciding(
        () =>
          ({ skp, behaviour }) =>
            Number(skp) * 0.7 + Number(behaviour) * 0.3,
      ),
    }),
  ],
  [
    'a division by zero',
    /throws PolicyMistake: a (capped|floored) value: has divided by zero/,
    () => ({
      'work-result': deciding((decide) => (facts, params) => decide(facts, params, { refuse: () => undefined })),
    }),
  ],
  [
    'a wrong cap',
    /work-result: leaves its bounds\n[\s\S]*answer: 1\d\d[\s\S]*promised: from 0 to 120/,
    () => ({ 'work-result': withParams({ ends: { least: '0', most: '130' } }) }),
  ],
  [
    'no floor',
    /work-result: leaves its bounds\n[\s\S]*answer: -/,
    () => ({ 'work-result': withParams({ ends: { least: '-1000', most: '120' } }) }),
  ],
  [
    'a number rounded twice',
    /rounds one number twice, by 'tenth' of final-value and then 'cents' of final-value/,
    () => ({
      'final-value': both(
        withParams({ cents: rounding('half-up', 0), tenth: rounding('half-up', 1) }),
        deciding(
          (decide) => (facts, params, use) =>
            decide(facts, params, {
              round: (...[value, by]: Parameters<typeof use.round>) => use.round(use.round(value, params.tenth), by),
            }),
        ),
      ),
    }),
  ],
  [
    'a number rounded to fewer places, and then to as many as the law says',
    /rounds one number twice, by 'whole' of final-value and then 'cents' of final-value/,
    () => ({
      'final-value': both(
        withParams({ whole: rounding('half-up', 0) }),
        deciding(
          (decide) => (facts, params, use) =>
            decide(facts, params, {
              round: (...[value, by]: Parameters<typeof use.round>) => use.round(use.round(value, params.whole), by),
            }),
        ),
      ),
    }),
  ],
  [
    'a number rounded by one rule and again by the next',
    /rounds one number twice, by 'cents' of final-value and then 'whole' of grade/,
    () => ({
      grade: both(
        withParams({ whole: rounding('half-up', 0) }),
        deciding(
          (decide) =>
            (facts, params, { consult, round }) =>
              decide(facts, params, { consult: { value: (some: object) => round(consult.value(some), params.whole) } }),
        ),
      ),
    }),
  ],
  [
    'a way around the rounding',
    /answers [\d.]+ in one case and rounds by 'cents' of final-value, to 2 places, in others/,
    () => ({
      'final-value': deciding(
        (decide) => (facts, params, use) =>
          decide(facts, params, facts.peersHeard ? { round: (value: unknown) => value } : use),
      ),
    }),
  ],
  [
    'a rounding by no parameter',
    /throws PolicyMistake: rule 'final-value': rounds by something that is not one of its parameters/,
    () => ({
      'final-value': deciding(
        (decide) => (facts, params, use) =>
          decide(facts, params, {
            round: (...[value]: Parameters<typeof use.round>) => use.round(value, rounding('half-up', 2)),
          }),
      ),
    }),
  ],
  // better and worse
  [
    'cost read as if more were better',
    /a better fact makes the answer worse: Hasil kerja \/ Results \d › Realisasi \/ Realisation/,
    () => ({
      'work-result': deciding(
        (decide) =>
          ({ results }, ...rest) =>
            decide({ results: results.map((one) => ({ ...one, kind: 'output' })) }, ...rest),
      ),
    }),
  ],
  [
    'an edge that pushes back',
    /a better fact makes the answer worse: Nilai SKP \/ Plan value\n[\s\S]*with [^\n]*: 110\n {2}answer: very-poor/,
    () => ({
      grade: deciding(
        (decide) =>
          (facts, ...rest) =>
            facts.skp === '110' ? 'very-poor' : decide(facts, ...rest),
      ),
    }),
  ],
  [
    'a better day that is worse',
    /a better fact makes the answer worse: Tanggal diajukan \/ Day of filing/,
    () => ({ 'objection-window': promising({ monotone: { filedOn: 'higher' } }) }),
  ],
  [
    'a promise about a fact that is not read',
    /promises something of 'points', which it does not read/,
    () => ({ 'final-value': promising({ monotone: { points: 'higher' } }) }),
  ],
  [
    'a promise that a code is higher',
    /promises that 'results' is better higher, which it cannot be/,
    () => ({ predicate: promising({ monotone: { results: 'higher' } }) }),
  ],
  [
    'a promise that a number is earlier',
    /promises that 'skp' is better earlier, which it cannot be/,
    () => ({ 'final-value': promising({ monotone: { skp: 'earlier' } }) }),
  ],
  [
    'a value that is promised to be better when lower',
    /a better fact makes the answer worse: Nilai SKP \/ Plan value/,
    () => ({ 'final-value': promising({ answerBetter: 'lower' }) }),
  ],
  [
    'answers that have no order',
    /promises better and worse answers, but answers with something that has no order/,
    () => ({ 'objection-window': promising({ of: 'lastDay' }) }),
  ],
  // lists
  [
    'a first result that counts twice',
    /work-result: depends on the order of 'results'[\s\S]*in another order:/,
    () => ({
      'work-result': deciding((decide) => (facts, ...rest) => {
        const first = facts.results.slice(0, 1).map((one) => ({ ...one, weight: 100 }))
        const values = [decide(facts, ...rest), decide({ results: first }, ...rest)]
        return weightedMean(values.map((value) => ({ value: decimal(String(value)), weight: half })))
      }),
    }),
  ],
  [
    'an order that is promised of no list',
    /promises something of 'skp', which it does not read, or not so/,
    () => ({ 'final-value': promising({ orderFree: ['skp'] }) }),
  ],
  [
    'weights that may add up to anything',
    /accepts weights that add up to (99|101)\n[\s\S]*promised: 100, or the facts are refused/,
    () => ({
      'work-result': deciding((decide) => (facts, params, use) => {
        const refuse: typeof use.refuse = (field, ...rest) => field === 'results' || use.refuse(field, ...rest)
        return decide(facts, params, { ...use, refuse })
      }),
    }),
  ],
  // labels
  [
    'a label that nothing leads to',
    /grade: never answers 'very-good', which it promises/,
    () => ({
      grade: deciding(
        (decide) =>
          (facts, ...rest) =>
            decide({ ...facts, hasNewIdea: false }, ...rest),
      ),
    }),
  ],
  [
    'a label that was not promised',
    /predicate: answers 'excellent', which is none of its labels/,
    () => ({
      predicate: deciding((decide) => (...given) => {
        const label = decide(...given)
        return label === 'very-good' ? 'excellent' : label
      }),
    }),
  ],
  // the world
  [
    'a rule that asks the clock',
    /final-value: uses Date\.now\(\): time and chance come in as facts/,
    () => ({
      'final-value': deciding(
        (decide) =>
          (...given) =>
            Date.now() > 0 ? decide(...given) : null,
      ),
    }),
  ],
  [
    'a rule that asks chance',
    /predicate: uses Math\.random\(\)/,
    () => ({
      predicate: deciding(
        (decide) =>
          (...given) =>
            Math.random() < 2 ? decide(...given) : 'good',
      ),
    }),
  ],
  [
    'a rule that remembers',
    /answers otherwise when it is asked again: /,
    () => ({ 'pattern-kept': forgettingEvery(2) }),
  ],
  [
    'a rule that remembers longer',
    /answers otherwise when it need not explain/,
    () => ({ 'pattern-kept': forgettingEvery(3) }),
  ],
  [
    'a rule that sorts its facts',
    /work-result: changes its facts or parameters: Cannot assign to read only/,
    () => ({
      'work-result': deciding((decide) => (facts, ...rest) => {
        facts.results.sort((a, b) => a.weight - b.weight)
        return decide(facts, ...rest)
      }),
    }),
  ],
  [
    'a rule that answers with an object of the clock',
    /answers with something that JSON does not carry/,
    () => ({ 'objection-window': deciding(() => () => ({ inTime: true, at: new Date(0) as never })) }),
  ],
  [
    'a rule that answers nothing',
    /answers with something that JSON does not carry/,
    () => ({ predicate: deciding(() => () => undefined as never) }),
  ],
  [
    'a rule that breaks down',
    /predicate: throws TypeError: Cannot read properties of undefined/,
    () => ({
      predicate: deciding(
        () =>
          (_facts, { table }) =>
            table.good ?? '',
      ),
    }),
  ],
  // facts
  [
    'a fact that takes anything',
    /predicate: accepts (another kind of value|a missing fact): Rating hasil \/ Result rating/,
    () => ({
      predicate: both(
        withLooseResults,
        deciding(
          (decide) =>
            (facts, ...rest) =>
              decide({ ...facts, results: 'meets' }, ...rest),
        ),
      ),
    }),
  ],
  [
    'a wrong fact that is refused by the name of another',
    /predicate: refuses (another kind of value|a missing fact), but not by its name: results[\s\S]*refused: .*'behaviour' must be/,
    () => ({
      predicate: both(
        withLooseResults,
        deciding((decide) => (facts, params, use) => {
          if (typeof facts.results !== 'string') use.refuse('behaviour', 'another', 'this')
          return decide({ ...facts, results: 'meets' }, params, use)
        }),
      ),
    }),
  ],
  [
    'a refusal that names no fact of the rule',
    /refuses 'filed', which rule 'objection-window' does not read/,
    () => ({
      'objection-window': deciding((decide) => (facts, params, use) => {
        const refuse: typeof use.refuse = (_field, ...rest) => use.refuse('filed', ...rest)
        return decide(facts, params, { refuse })
      }),
    }),
  ],
  [
    'facts that hardly ever fit',
    /decides \d+ of 800 generated facts on 2026-01-01, most are refused \('veryGood' must be 49\)/,
    () => ({
      'pattern-kept': deciding((decide) => (facts, params, use) => {
        if (facts.veryGood !== 49) use.refuse('veryGood', '49', String(facts.veryGood))
        return decide(facts, params, use)
      }),
    }),
  ],
]

test.each(faults)('seeded fault of a rule: %s', (_name, says, fault) => {
  expect(toldOf(fault)).toMatch(says)
})
