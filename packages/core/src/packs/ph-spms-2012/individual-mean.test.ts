import fc from 'fast-check'
import { expect, test } from 'vitest'
import { individualMeanFinding } from './decide.ts'

const on = '2026-12-31'
const hundredths = fc.integer({ min: 100, max: 500 })
const text = (inHundredths: number) => (inHundredths / 100).toFixed(2)
const compared = (office: number, people: readonly number[]) =>
  individualMeanFinding({ officeRating: text(office), individualRatings: people.map(text) }, { on }).value

test('the mean exceeds the office exactly when the people together do, to the hundredth', () => {
  fc.assert(
    fc.property(hundredths, fc.array(hundredths, { minLength: 1, maxLength: 30 }), (office, people) => {
      const total = people.reduce((all, one) => all + one, 0)
      const { mean, exceeds } = compared(office, people)
      expect(exceeds).toBe(total > office * people.length)
      expect(compared(office, [...people].reverse())).toEqual({ mean, exceeds })
    }),
  )
})

test('people who are all rated as the office do not exceed it', () => {
  fc.assert(
    fc.property(hundredths, fc.integer({ min: 1, max: 30 }), (office, heads) => {
      expect(compared(office, Array(heads).fill(office)).exceeds).toBe(false)
    }),
  )
})

test('it is advice: the finding says so, and no rule rests on it', () => {
  const { words } = individualMeanFinding({ officeRating: '4', individualRatings: ['5'] }, { on })
  expect(words.en).toMatch(/not a bar/)
})
