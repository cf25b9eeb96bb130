import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../policy/iso-day.ts'
import { periodOn } from './cycle-period.ts'
import { defaultParameters } from './parameters.ts'
import { reportPeriods } from './report-periods.ts'

const years = fc.integer({ min: 2022, max: 2199 })
const rhythms = fc.constantFrom('monthly' as const, 'quarterly' as const)

test('the quarters of 2026, with the days of their reports', () => {
  expect(reportPeriods(2026, { ...defaultParameters(2026), reportOpensDaysBefore: 10, reportDueDays: 10 })).toEqual([
    { key: '2026-Q1', from: '2026-01-01', to: '2026-03-31', opensOn: '2026-03-21', dueOn: '2026-04-10' },
    { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30', opensOn: '2026-06-20', dueOn: '2026-07-10' },
    { key: '2026-Q3', from: '2026-07-01', to: '2026-09-30', opensOn: '2026-09-20', dueOn: '2026-10-10' },
    { key: '2026-Q4', from: '2026-10-01', to: '2026-12-31', opensOn: '2026-12-21', dueOn: '2027-01-10' },
  ])
})

test('February has its days, and the keys of months sort as the months do', () => {
  const months = reportPeriods(2028, { ...defaultParameters(2028), rhythm: 'monthly' })
  expect(months[1]).toMatchObject({ key: '2028-02', from: '2028-02-01', to: '2028-02-29' })
  expect(months.map(({ key }) => key)).toEqual(months.map(({ key }) => key).toSorted())
})

test('the periods of a year cover each of its days once', () => {
  fc.assert(
    fc.property(years, rhythms, (year, rhythm) => {
      const periods = reportPeriods(year, { ...defaultParameters(year), rhythm })
      expect(periods).toHaveLength(rhythm === 'monthly' ? 12 : 4)
      expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([`${year}-01-01`, `${year}-12-31`])
      periods.slice(1).forEach((period, n) => {
        expect(period.from).toBe(addDays(periods[n]?.to ?? '', 1))
      })
    }),
  )
})

test('the first and the last day of a period belong to it', () => {
  const periods = reportPeriods(2026, defaultParameters(2026))
  const keysOn = (...days: readonly string[]) => days.map((day) => periodOn(periods, day)?.key)
  expect(keysOn('2026-03-31', '2026-04-01', '2026-12-31')).toEqual(['2026-Q1', '2026-Q2', '2026-Q4'])
})

test('every day of the year lies in exactly the period that is found for it, every other day in none', () => {
  fc.assert(
    fc.property(years, rhythms, fc.integer({ min: -400, max: 800 }), (year, rhythm, offset) => {
      const day = addDays(`${year}-01-01`, offset)
      const periods = reportPeriods(year, { ...defaultParameters(year), rhythm })
      const found = periodOn(periods, day)
      expect(found !== undefined).toBe(day.startsWith(`${year}-`))
      if (found) expect(found.from <= day && day <= found.to).toBe(true)
    }),
  )
})

test('no report falls due after the day on which none is taken any more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 366 }), rhythms, (reportDueDays, rhythm) => {
      const parameters = { ...defaultParameters(2026), rhythm, reportDueDays }
      for (const { dueOn } of reportPeriods(2026, parameters)) expect(dueOn <= parameters.reportsLapseOn).toBe(true)
    }),
  )
})
