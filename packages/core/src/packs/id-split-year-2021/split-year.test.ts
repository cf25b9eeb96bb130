import { describe, expect, test } from 'vitest'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { finalValue as finalValueOfPp30 } from '../id-pp30-2019/final-value.ts'
import { pp30Pack } from '../id-pp30-2019/pack.ts'
import { finalValue as finalValueOfPp46 } from '../id-pp46-2011/final-value.ts'
import { pp46Pack } from '../id-pp46-2011/pack.ts'
import { splitYearFacts, splitYearFinding } from './decide.ts'
import { splitYearPack } from './pack.ts'

/** One person's 2021: the plan of January to June in rows and aspects, that of July to December in values. */
const januaryToJune = {
  plans: [
    {
      activities: [
        {
          quantity: { target: '6', realisation: '6' },
          quality: { target: '100', realisation: '90' },
          time: { target: '6', realisation: '4.56' },
        },
        {
          quantity: { target: '24', realisation: '24' },
          quality: { target: '100', realisation: '85' },
          time: { target: '6', realisation: '6' },
        },
      ],
      additionalTasks: 2,
    },
  ],
  behaviour: { serviceOrientation: '85', integrity: '90', commitment: '85', discipline: '85', cooperation: '90' },
  isStructural: false,
}
const julyToDecember = { skpValue: '112', behaviourValue: '115', peersHeard: false, hasInnovation: true }

const firstHalf = evaluate(pp46Pack, finalValueOfPp46, januaryToJune, { on: '2021-06-30' })
const secondHalf = evaluate(pp30Pack, finalValueOfPp30, julyToDecember, { on: '2021-12-31' })

describe('one person, two laws, one year', () => {
  test('the first half is judged by PP 46/2011, from 0 to 100', () => {
    expect(firstHalf).toMatchObject({ pack: 'id-pp46-2011', value: { value: '90.5', band: 'good' } })
  })

  test('the second half is judged by PP 30/2019, from 0 to 120', () => {
    expect(secondHalf).toMatchObject({ pack: 'id-pp30-2019', value: { value: '112.9', predicate: 'very-good' } })
  })

  test('the year merges both findings and takes a predicate of PP 30/2019', () => {
    const year = splitYearFinding(splitYearFacts({ firstHalf, secondHalf }), { on: '2021-12-31' })
    expect(year).toMatchObject({
      pack: 'id-split-year-2021',
      inputs: { firstHalf: '90.5', secondHalf: '112.9', hasInnovation: true },
      value: { value: '110.75', predicate: 'very-good' },
    })
    expect(year.because[0]).toMatchObject({ rule: 'converted-first-half', value: '108.6' })
  })

  test('without the innovation of the second half the year is good', () => {
    const plain = evaluate(
      pp30Pack,
      finalValueOfPp30,
      { ...julyToDecember, hasInnovation: false },
      { on: '2021-12-31' },
    )
    const { value } = splitYearFinding(splitYearFacts({ firstHalf, secondHalf: plain }), { on: '2021-12-31' })
    expect(value).toEqual({ value: '110.75', predicate: 'good' })
  })
})

describe('a finding that is not the half', () => {
  const merge = (halves: object) => () => splitYearFacts({ firstHalf, secondHalf, ...halves })

  test("the halves in each other's place are refused, naming the half", () => {
    const swapped = merge({ firstHalf: secondHalf })
    expect(swapped).toThrow(InvalidFacts)
    expect(swapped).toThrow("'firstHalf' must be a finding of 'final-value' by pp-46-2011")
    expect(merge({ secondHalf: firstHalf })).toThrow("got 'final-value' of 'id-pp46-2011' on 2021-06-30")
  })

  test('another year is refused', () => {
    const before = evaluate(pp46Pack, finalValueOfPp46, januaryToJune, { on: '2020-12-31' })
    expect(merge({ firstHalf: before })).toThrow("'firstHalf' must be")
  })

  test('another rule of the same pack is refused', () => {
    expect(merge({ secondHalf: { ...secondHalf, rule: 'predicate' } })).toThrow("'secondHalf' must be")
  })

  test('the finding of an agency that adopted the pack is accepted', () => {
    expect(merge({ secondHalf: { ...secondHalf, pack: 'agency' } })).not.toThrow()
  })
})

describe('every day has its own law', () => {
  test.each(['2021-06-30', '2021-01-01'])('PP 30/2019 does not judge %s', (on) => {
    const ask = () => evaluate(pp30Pack, finalValueOfPp30, julyToDecember, { on })
    expect(ask).toThrow(RuleNotInForce)
    expect(ask).toThrow('use the rules that were in force on that day')
  })

  test.each(['2021-07-01', '2021-12-31'])('PP 46/2011 does not judge %s', (on) => {
    expect(() => evaluate(pp46Pack, finalValueOfPp46, januaryToJune, { on })).toThrow(RuleNotInForce)
  })

  test.each(['2021-06-30', '2022-01-01'])('nothing is merged on %s', (on) => {
    const facts = splitYearFacts({ firstHalf, secondHalf })
    expect(() => splitYearFinding(facts, { on })).toThrow(RuleNotInForce)
  })

  test('from the last day of the one to the first of the other there is no day without law, and none with two', () => {
    expect([pp46Pack.inForce.to, pp30Pack.inForce.from]).toEqual(['2021-06-30', '2021-07-01'])
    expect(splitYearPack.inForce).toEqual(pp30Pack.inForce)
  })
})
