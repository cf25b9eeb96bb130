import { expect, test } from 'vitest'
import { readCron } from './cron.ts'

const next = (expression: string, after: string, zone = 'Asia/Jakarta') => {
  const at = readCron(expression, zone).next(Date.parse(after))
  return at === undefined ? undefined : new Date(at).toISOString()
}

test.each([
  ['every minute, never the one it stands in', '* * * * *', '2026-01-05T00:00:00.000Z', '2026-01-05T00:01:00.000Z'],
  ['seven in the morning in Jakarta', '0 7 * * *', '2026-01-05T00:00:00.000Z', '2026-01-06T00:00:00.000Z'],
  ['every quarter of an hour', '*/15 * * * *', '2026-01-05T00:01:30.000Z', '2026-01-05T00:15:00.000Z'],
  ['from ten past, every twenty minutes', '10/20 * * * *', '2026-01-05T00:11:00.000Z', '2026-01-05T00:30:00.000Z'],
  ['a list and a range of hours', '30 8-9,13 * * *', '2026-01-05T03:00:00.000Z', '2026-01-05T06:30:00.000Z'],
  ['working days only', '0 8 * * 1-5', '2026-01-09T02:00:00.000Z', '2026-01-12T01:00:00.000Z'],
  ['Sunday is 0 and 7', '0 8 * * 7', '2026-01-05T00:00:00.000Z', '2026-01-11T01:00:00.000Z'],
  ['the first of a month', '0 0 1 * *', '2026-01-15T00:00:00.000Z', '2026-01-31T17:00:00.000Z'],
  ['the first or a Monday, where both are said', '0 0 1 * 1', '2026-01-15T00:00:00.000Z', '2026-01-18T17:00:00.000Z'],
  ['the 29th of February', '0 0 29 2 *', '2026-01-15T00:00:00.000Z', '2028-02-28T17:00:00.000Z'],
])('%s', (_, expression, after, expected) => {
  expect(next(expression, after)).toBe(expected)
})

test('an hour that the clock jumps over is passed over, in a zone that has such hours', () => {
  const zone = 'Europe/Amsterdam'
  expect(next('30 2 * * *', '2026-03-28T12:00:00.000Z', zone)).toBe('2026-03-30T00:30:00.000Z')
  expect(next('30 3 * * *', '2026-03-28T12:00:00.000Z', zone)).toBe('2026-03-29T01:30:00.000Z')
})

test('the three zones of Indonesia are hours apart', () => {
  const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']
  expect(zones.map((zone) => next('0 8 * * *', '2026-01-05T12:00:00.000Z', zone))).toEqual([
    '2026-01-06T01:00:00.000Z',
    '2026-01-06T00:00:00.000Z',
    '2026-01-05T23:00:00.000Z',
  ])
})

test('a day that never comes has no next', () => {
  expect(next('0 0 31 2 *', '2026-01-05T00:00:00.000Z')).toBeUndefined()
})

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 8',
  '5-1 * * * *',
  '*/0 * * * *',
  'a * * * *',
  '1.5 * * * *',
])('%j is refused', (expression) => {
  expect(() => readCron(expression, 'Asia/Jakarta')).toThrow(RangeError)
})

test('a zone that is none is refused', () => {
  expect(() => readCron('* * * * *', 'Asia/Nowhere')).toThrow(RangeError)
})
