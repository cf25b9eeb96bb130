import { expect, test } from 'vitest'
import { dayNumber } from './day.ts'
import { indonesianHolidays } from './indonesian-holidays.ts'
import { indonesianOfficeWeek, indonesianRamadanWeek } from './indonesian-weeks.ts'
import type { WorkingWeek } from './working-week.ts'

// As announced with each decree; election days besides. In 2021 Ascension and Idulfitri fell on one day.
test.each([
  [2021, 15, 1],
  [2022, 16, 4],
  [2023, 16, 11],
  [2024, 17 + 2, 10],
  [2025, 17, 11],
  [2026, 17, 8],
  [2027, 18, 8],
])('%i has %i holidays and %i days of joint leave', (year, holidays, jointLeave) => {
  const one = indonesianHolidays.find((data) => data.year === year)
  expect([Object.keys(one?.holidays ?? {}).length, Object.keys(one?.jointLeave ?? {}).length]).toEqual([
    holidays,
    jointLeave,
  ])
})

test.each(indonesianHolidays.map((one) => [one.year, one] as const))('%i: days of the year, none both', (year, one) => {
  const days = [...Object.keys(one.holidays), ...Object.keys(one.jointLeave)]
  expect(new Set(days).size).toBe(days.length)
  for (const day of days) expect(() => dayNumber(`${year}-${day}`)).not.toThrow()
  expect(one.decree).toMatch(/^SKB /)
})

test('only the year whose decree was not seen is unverified, and the years follow each other', () => {
  expect(indonesianHolidays.filter(({ status }) => status !== 'verified').map(({ year }) => year)).toEqual([2027])
  expect(indonesianHolidays.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027])
})

test('days of joint leave are days on which people would work: Monday to Friday', () => {
  const leave = indonesianHolidays.flatMap(({ year, jointLeave }) =>
    Object.keys(jointLeave).map((day) => `${year}-${day}`),
  )
  expect(leave.filter((date) => [0, 6].includes(new Date(date).getUTCDay()))).toEqual([])
})

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const total = ({ hours }: WorkingWeek): number =>
  Object.values(hours).reduce(
    (sum, [[opens, closes] = ['00:00', '00:00']]) => sum + minutes(closes) - minutes(opens),
    0,
  )

// Perpres 21/2023 art. 4 (1), (2), (5), (6): the sums are without breaks
test('the weeks add up to the hours of Perpres 21/2023 and their breaks', () => {
  expect(total(indonesianOfficeWeek)).toBe(37 * 60 + 30 + 4 * 60 + 90)
  expect(total(indonesianRamadanWeek)).toBe(32 * 60 + 30 + 4 * 30 + 60)
})
