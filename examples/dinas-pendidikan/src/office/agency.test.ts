import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfCycle } from './cycle-day.ts'
import { parseOffice } from './parse-office.ts'
import { faultsOf, filesOf, withChange, withRows } from './small-office.ts'

const agency = (passage: string, instead: string) => withChange('agency.csv', passage, instead)

test.each([
  [
    'a parameter too few',
    agency('plan_due,Y-01-31,x\n', ''),
    ["agency.csv:1 parameter: 'plan_due' is missing; add a row for it"],
  ],
  [
    'a parameter nobody reads',
    withRows('agency.csv', 'coffee_break,15,x'),
    [
      expect.stringMatching(
        /^agency.csv:22 parameter: nobody reads 'coffee_break'; take it out, or write one of: tenant, /,
      ),
    ],
  ],
  [
    'a parameter twice',
    withRows('agency.csv', 'plan_due,Y-02-15,x'),
    ["agency.csv:22 parameter: 'plan_due' already stands in line 5; keep one of the two"],
  ],
  [
    'a day of one year only',
    agency('plan_due,Y-01-31', 'plan_due,2026-01-31'),
    [
      expect.stringMatching(
        /^agency.csv:5 value: plan_due: '2026-01-31' is not accepted; write Y-MM-DD for a day of the year/,
      ),
    ],
  ],
  [
    'a day that leap years have',
    agency('plan_due,Y-01-31', 'plan_due,Y-02-29'),
    [expect.stringMatching(/^agency.csv:5 value: plan_due: 'Y-02-29' is not accepted; .*not 29 February$/)],
  ],
  [
    'no days',
    agency('plan_review_days,7', 'plan_review_days,0'),
    ["agency.csv:6 value: plan_review_days: '0' is not accepted; write a whole number from 1 to 366"],
  ],
  [
    'an empty value where a rule is needed',
    agency('plan_review_days,7', 'plan_review_days,'),
    ['agency.csv:6 value: plan_review_days: the cell is empty; write a whole number from 1 to 366'],
  ],
  [
    'no basis',
    agency('plan_review_days,7,x', 'plan_review_days,7,'),
    ['agency.csv:6 basis: the cell is empty; write the text'],
  ],
  [
    'rating before the self-assessment and before the reports are closed',
    agency('rating_due,Y+1-01-25', 'rating_due,Y-12-20'),
    [
      'agency.csv:17 value: rating_due: lies before self_assessment_due; write that day or a later one',
      'agency.csv:17 value: rating_due: lies before reports_lapse_on; write that day or a later one',
    ],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('two steps may fall on one day, and an empty limit is no limit', () => {
  const office = parseOffice(filesOf(agency('rating_due,Y+1-01-25', 'rating_due,Y+1-01-16')))
  expect(office.agency).toMatchObject({ ratingDue: office.agency.selfAssessmentDue, planMaximumRounds: null })
  expect(office.agencyParameters[3]).toEqual({ parameter: 'plan_due', value: 'Y-01-31', basis: 'x' })
})

test('a day of the cycle is that day of the year, or of the year after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.constantFrom('01-01', '02-28', '12-31'), (year, monthDay) => {
      expect(dayOfCycle({ yearsLater: 0, monthDay }, year)).toBe(`${year}-${monthDay}`)
      expect(dayOfCycle({ yearsLater: 1, monthDay }, year)).toBe(`${year + 1}-${monthDay}`)
    }),
  )
})
