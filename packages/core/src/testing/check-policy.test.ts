import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Adoption, adopt } from '../policy/adopt.ts'
import { sum } from '../policy/aggregate.ts'
import { type DatedRemarks, dated } from '../policy/dated.ts'
import { decimal } from '../policy/decimal.ts'
import { called, exactNumber, group, optional } from '../policy/facts.ts'
import { rounding } from '../policy/rounding.ts'
import type { AnyRule } from '../policy/rule.ts'
import { alteredOnly, both, deciding, promising, withCell, withFact, withParams } from './altered-rules.ts'
import { checkPolicy } from './check-policy.ts'
import { smallRegime, weights } from './small-regime.ts'

const text = { id: 'Kata', en: 'Word' }
const findingsOf = (...given: Parameters<typeof alteredOnly>) => checkPolicy(alteredOnly(...given)).findings

test('a sound pack has no findings, and the same seed looks at the same facts', () => {
  const check = checkPolicy(smallRegime(), { runs: 60 })
  expect(check).toMatchObject({ findings: [], rules: 6 })
  expect(check.decided).toBeGreaterThan(6 * 50)
  expect(checkPolicy(smallRegime(), { runs: 60 })).toEqual(check)
})

test('a fault is told as a worked case that a lawyer can read, made small', () => {
  const findings = findingsOf({ predicate: withCell({ row: 'below', column: 'below' }, 'good') })
  const cases = findings.filter((one) => one.includes('\n'))
  expect(cases).toHaveLength(2)
  expect(cases[0]?.split('\n')).toEqual([
    'predicate: a better fact makes the answer worse: Rating hasil / Result rating',
    '  Predikat / Predicate (decree-1-2026 art. 43), on 2026-01-01',
    '  Rating hasil / Result rating: below',
    '  Rating perilaku / Behaviour rating: below',
    '  answer: good',
    '  with Rating hasil / Result rating: meets',
    '  answer: poor',
    '  promised: never worse',
  ])
})

test('lists are told place by place, yes and no in both languages', () => {
  const tooMuch = deciding((decide) => (facts, ...rest) => {
    const value = decide(facts, ...rest)
    return facts.peersHeard && facts.skp === '100' ? '120.01' : value
  })
  expect(findingsOf({ 'final-value': tooMuch })[0]).toMatch(
    /^final-value: leaves its bounds\n {2}Nilai akhir \/ Final value \(decree-1-2026 art. 41\), on 2026-01-01\n {2}Nilai SKP \/ Plan value: 100\n {2}Nilai perilaku \/ Behaviour value: 0\n {2}Mendengar rekan kerja \/ Peers were heard: ya \/ yes\n {2}answer: 120.01\n/,
  )
  const greedy = deciding(
    (decide) =>
      (facts, ...rest) =>
        facts.results.length > 1 ? '121' : decide(facts, ...rest),
  )
  expect(findingsOf({ 'work-result': greedy })[0]).toContain('\n  Hasil kerja / Results 2 › Bobot / Weight: ')
})

describe('what is no fault', () => {
  const tenth = dated({ '2026-01-01': rounding('half-up', 1) })
  const twice = deciding((decide) => (facts, params, use) => {
    const round: typeof use.round = (value, by) => use.round(use.round(value, params.tenth), by)
    return decide(facts, params, { ...use, round })
  })
  const rounding2 = (remark: DatedRemarks) => (rule: AnyRule) =>
    twice({
      ...rule,
      params: { ...rule.params, tenth, cents: dated({ '2026-01-01': rounding('half-up', 0) }, remark) },
    })

  test('a number rounded twice, where a remark says that the law wants both', () => {
    const remark = { id: 'Pasal 41 membulatkan dua kali', en: 'Art. 41 rounds twice' }
    expect(findingsOf({ 'final-value': rounding2({}) })).toHaveLength(1)
    expect(findingsOf({ 'final-value': rounding2({ remark }) })).toEqual([])
  })

  test('rows that are rounded and then their total, even where a list of one row makes them one number', () => {
    const rows = deciding(() => ({ results }, { tenth: row, whole }, { round }) => {
      const values = results.map(({ weight }) => round(decimal(weight).dividedBy(7), row))
      return round(sum(values), whole).times(0).plus(5)
    })
    const withStages = both(withParams({ tenth: rounding('half-up', 1), whole: rounding('half-up', 0) }), rows)
    const loose = (rule: AnyRule) => ({ ...withStages(rule), promises: {} })
    expect(findingsOf({ 'work-result': loose })).toEqual([])
  })

  test('a rule that begins later than its pack as a whole, and is not the one the pack is asked for', () => {
    const late = withParams({ days: 14 }, '2027-01-01')
    expect(findingsOf({ 'objection-window': late })).toEqual([])
    const { inForce, ...pack } = alteredOnly({ 'objection-window': late })
    expect(checkPolicy({ ...pack, inForce: { ...inForce, to: '2026-12-31' } }).findings).toEqual([
      'objection-window: has no law before 2027-01-01, when the pack is no longer in force',
    ])
  })
})

test('a pack that has words for its answers has them for all', () => {
  const terms = { 'very-good': text, good: text, fair: text, poor: { id: '', en: 'Poor' } }
  expect(checkPolicy({ ...alteredOnly({ predicate: (rule) => rule }), terms }).findings).toEqual([
    "term 'poor' has no words in Indonesian or in English",
    "predicate: there is no term for its answer 'very-poor'",
  ])
})

describe('options', () => {
  const brokenFrom2027 = deciding(
    (decide) => (facts, params, use) => (params.days === 21 ? { inTime: 'yes' } : decide(facts, params, use)),
  )
  const pack = alteredOnly({ 'objection-window': brokenFrom2027 })

  test('every span of the law is looked at; `on` looks at one', () => {
    expect(checkPolicy(pack).findings.join()).toContain('on 2027-01-01')
    expect(checkPolicy(pack, { on: '2026-06-30' }).findings).toEqual([])
    expect(checkPolicy(pack, { on: '2028-01-01' }).findings).toHaveLength(1)
  })

  test('a fault of several spans is told once, on the first', () => {
    const always = alteredOnly({ 'objection-window': deciding(() => () => ({ inTime: 'yes' })) })
    expect(checkPolicy(always).findings).toEqual([expect.stringContaining(', on 2026-01-01')])
  })

  test('another seed looks at other facts, more runs at more', () => {
    const decided = (seed: number, runs: number) =>
      checkPolicy(alteredOnly({ grade: (rule) => rule }), { seed, runs }).decided
    expect(decided(1, 20)).toBeLessThan(decided(1, 40))
    const seen = (seed: number) => {
      const skps: string[] = []
      const watching = deciding((decide) => (facts, ...rest) => {
        skps.push(facts.skp)
        return decide(facts, ...rest)
      })
      checkPolicy(alteredOnly({ 'final-value': watching }), { seed, runs: 20 })
      return skps.join()
    }
    expect(seen(1)).toBe(seen(1))
    expect(seen(1)).not.toBe(seen(2))
  })

  test('facts of an own arbitrary take the place of those that the shapes suggest', () => {
    const seen = new Set<number>()
    const watching = deciding((decide) => (facts, ...rest) => {
      seen.add(facts.good)
      return decide(facts, ...rest)
    })
    const facts = { 'pattern-kept': fc.record({ veryGood: fc.nat(3), good: fc.constant(7), below: fc.nat(3) }) }
    expect(checkPolicy(alteredOnly({ 'pattern-kept': watching }), { facts }).findings).toEqual([])
    expect([...seen]).toEqual([7])
  })

  test('facts of an own arbitrary keep the promises too: weights that do not add up are refused', () => {
    const item = {
      kind: fc.constant('output'),
      target: fc.constant('10'),
      realisation: fc.constant('9'),
      weight: fc.constant(50),
    }
    const facts = { 'work-result': fc.record({ results: fc.tuple(fc.record(item)) }) }
    const anySum = deciding(
      (decide) => (some, params, use) => decide(some, params, { ...use, refuse: () => undefined }),
    )
    expect(checkPolicy(alteredOnly({ 'work-result': anySum }), { facts }).findings).toContainEqual(
      expect.stringMatching(/^work-result: accepts weights that add up to 50\n/),
    )
  })

  test('a fact that is seldom there is looked for before its promise counts as hollow', () => {
    const bonus = called(text, exactNumber({ min: '0', max: '9', places: 0 }))
    const rarely = fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 99 },
      { arbitrary: fc.record({ bonus: fc.constant('1') }), weight: 1 },
    )
    const facts = {
      predicate: fc.record({ results: fc.constant('meets'), behaviour: fc.constant('meets'), extra: rarely }),
    }
    const pack = alteredOnly({
      predicate: both(
        withFact('extra', called(text, optional(group({ bonus })))),
        both(
          promising({ labels: ['good', 'poor'], monotone: { 'extra.bonus': 'higher' } }),
          deciding(
            () =>
              ({ extra }) =>
                extra?.bonus === '9' ? 'poor' : 'good',
          ),
        ),
      ),
    })
    const { findings } = checkPolicy(pack, {
      facts: { predicate: facts.predicate.filter(({ extra }) => !extra) },
      runs: 3,
    })
    expect(findings.join()).toContain("no two values of 'extra.bonus' were both decided")
    expect(checkPolicy(pack, { facts, runs: 3 }).findings.join()).toContain('a better fact makes the answer worse')
  })

  test('facts for a rule that the pack does not have are told', () => {
    expect(checkPolicy(alteredOnly({}), { facts: { bonus: fc.constant({}) } }).findings).toEqual([
      "there are facts for 'bonus', which the pack does not have",
    ])
  })
})

test('the numbers of an agency are checked like those of the law', () => {
  const delegated = dated({ '2026-01-01': weights }, { delegated: true })
  const pack = smallRegime({ 'final-value': (rule) => ({ ...rule, params: { ...rule.params, weights: delegated } }) })
  const [law] = pack.laws
  const adopted = (skp: string) => {
    const own = { ...weights, alone: { skp, behaviour: '50' } }
    const adoption: Adoption = {
      ...{ id: 'agency', version: '1.0.0', title: pack.title, law, basis: law.whole() },
      params: { 'final-value': { weights: dated({ '2026-01-01': own }) } },
    }
    return checkPolicy(adopt(pack, adoption), { runs: 20 }).findings
  }
  expect(adopted('50')).toEqual([])
  expect(() => adopted('55')).toThrow("sets 'weights' of rule 'final-value': from 2026-01-01 it adds up to 105")
})
