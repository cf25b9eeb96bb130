import { expect, test } from 'vitest'
import { called, wholeNumber, yesOrNo } from '../policy/facts.ts'
import { above, type Band, below, defineScale, from, type Scale, upTo } from '../policy/scale.ts'
import { promising, withCell, withFact, withParams } from './altered-rules.ts'
import { gradeBands, pattern, weights } from './small-regime.ts'
import { type SeededFault, toldOf } from './told-faults.ts'

const bandsWith = (changed: { readonly [index: number]: Partial<Band> }) =>
  gradeBands.map((band, index) => ({ ...band, ...changed[index] })) as unknown as typeof gradeBands
const defined = (changed: { readonly [index: number]: Partial<Band> }) =>
  defineScale({ id: 'grade', gaps: 'none', bands: bandsWith(changed) })
/** A scale as it may come out of a file, past `defineScale`. */
const stored = (bands: typeof gradeBands): Scale => ({ id: 'grade', kind: 'scale', gaps: 'none', bands })

// An edge that is wrong on both of its sides is a sound scale: only worked cases know that the law says another number.
const faults: readonly SeededFault[] = [
  [
    'an edge moved on one side',
    /definition: .* bands 'fair' and 'good' leave a gap at 90/,
    () => ({ grade: withParams({ scale: defined({ 3: { lower: from('91') } }) }) }),
  ],
  [
    'bands that overlap',
    /definition: .* 'fair' and 'good' overlap from 89 to 90/,
    () => ({ grade: withParams({ scale: defined({ 3: { lower: from('89') } }) }) }),
  ],
  [
    'an edge with both ends open',
    /definition: .* leave a gap at 90/,
    () => ({ grade: withParams({ scale: defined({ 3: { lower: above('90') } }) }) }),
  ],
  [
    'an edge with both ends closed',
    /definition: .* both have 90/,
    () => ({ grade: withParams({ scale: defined({ 2: { upper: upTo('90') } }) }) }),
  ],
  [
    'a top edge that leaves the best without a band',
    /^grade: leaves facts that fit without a band\. Scale 'grade' has no band so high/m,
    () => ({ grade: withParams({ scale: defined({ 3: { upper: below('100') } }) }) }),
  ],
  [
    'a scale of whole numbers that is asked before anybody rounds',
    /^grade: leaves facts that fit without a band\. Scale 'grade' reads whole numbers only/m,
    () => ({ grade: withParams({ scale: defineScale({ id: 'grade', gaps: 'whole', bands: gradeBands }) }) }),
  ],
  [
    'a gap in a stored scale',
    /^grade: parameter 'scale' from 2026-01-01: scale 'grade' has no band for 90$/m,
    () => ({ grade: withParams({ scale: stored(bandsWith({ 3: { lower: above('90') } })) }) }),
  ],
  [
    'an overlap in a stored scale',
    /scale 'grade' has 90 in two bands/,
    () => ({ grade: withParams({ scale: stored(bandsWith({ 2: { upper: upTo('90') } })) }) }),
  ],
  [
    'a stored scale turned round',
    /scale 'grade' misreads 0/,
    () => ({ grade: withParams({ scale: stored([...gradeBands].reverse() as unknown as typeof gradeBands) }) }),
  ],
  [
    'a band that no whole number falls into',
    /scale 'grade' gives no number its band 'poor'/,
    () => ({
      grade: withParams({
        scale: defineScale({
          ...{ id: 'grade', gaps: 'whole' },
          bands: [
            { label: 'very-poor', upper: upTo('50') },
            { label: 'poor', lower: above('50'), upper: { at: '51', closed: false } },
            { label: 'good', lower: from('51') },
          ],
        }),
      }),
    }),
  ],
  [
    'a line without two ends in a stored scale',
    /scale 'grade': band 'good' has a line, but not two ends/,
    () => ({ grade: withParams({ scale: stored(bandsWith({ 3: { value: { from: '90', to: '120' } } })) }) }),
  ],
  [
    'two bands with their labels changed about',
    /a better fact makes the answer worse: Nilai SKP \/ Plan value/,
    () => ({ grade: withParams({ scale: defined({ 1: { label: 'fair' }, 2: { label: 'poor' } }) }) }),
  ],
  [
    'a wrong cell of a matrix',
    /matrix 'predicate': row 'above', column 'below' \(poor\) is worse than row 'meets', column 'below' \(good\)/,
    () => ({ predicate: withCell({ row: 'meets', column: 'below' }, 'good') }),
  ],
  [
    'a cell that loses the best label',
    /predicate: never answers 'very-good', which it promises/,
    () => ({ predicate: withCell({ row: 'above', column: 'above' }, 'good') }),
  ],
  [
    'a missing cell',
    /matrix 'predicate': has no cell at row 'meets', column 'below'/,
    () => ({ predicate: withCell({ row: 'meets', column: 'below' }, undefined) }),
  ],
  [
    'a distribution with a label it does not know',
    /constraint 'few' of distribution 'pattern': names 'excellent'/,
    () => ({
      'pattern-kept': withParams({
        pattern: { ...pattern, constraints: pattern.constraints.map((one) => ({ ...one, of: ['excellent'] })) },
      }),
    }),
  ],
  [
    'weights that do not add up',
    /parameter 'weights' from 2026-01-01 adds up to 95, not to 100/,
    () => ({ 'final-value': withParams({ weights: { ...weights, withPeers: { skp: '60', behaviour: '35' } } }) }),
  ],
  [
    'a promise about weights that are not there',
    /promises what 'weight' adds up to, which is none of its parameters/,
    () => ({ 'final-value': promising({ paramsAddUp: { weight: '100' } }) }),
  ],
  [
    'a number of the law as a float',
    /parameter 'weights' from 2026-01-01: is the float 0.7; write it as text/,
    () => ({ 'final-value': withParams({ weights: { ...weights, alone: { skp: 0.7, behaviour: 0.3 } } }) }),
  ],
  [
    'days on which a parameter has no value',
    /grade: parameter 'veryGoodFrom' has no value from 2026-01-01, when the pack is in force, to 2026-07-01/,
    () => ({ grade: withParams({ veryGoodFrom: '110' }, '2026-07-01') }),
  ],
  [
    'a main rule that begins later than its pack',
    /grade: parameter 'scale' has no value from 2026-01-01, .*\ngrade: parameter 'veryGoodFrom' has no value/,
    () => ({ grade: withParams({ scale: defined({}), veryGoodFrom: '110' }, '2026-07-01') }),
  ],
  [
    'a fact that is not called anything',
    /grade: the fact 'hasNewIdea' is not called anything/,
    () => ({ grade: withFact('hasNewIdea', yesOrNo) }),
  ],
  [
    'a fact called in one language',
    /the fact 'veryGood' has no words in Indonesian or in English/,
    () => ({
      'pattern-kept': withFact('veryGood', called({ id: 'Sangat baik', en: ' ' }, wholeNumber({ min: 0, max: 50 }))),
    }),
  ],
]

test.each(faults)('seeded fault of what the law states: %s', (_name, says, fault) => {
  expect(toldOf(fault)).toMatch(says)
})
