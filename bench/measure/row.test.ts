import { expect, test } from 'vitest'
import type { Measured } from './contender.ts'
import { type Lane, laneKey, lanesOf, type Row, resultOf } from './row.ts'

const lane = (contender: string, callers = 1): Lane => ({
  contender,
  what: 'act',
  callers,
  label: `${contender} ${callers}`,
})
const [us, few, many] = [lane('us'), lane('peer', 8), lane('peer', 32)]

const row: Row = {
  id: 'rate',
  name: 'ours against theirs',
  measure: { unit: '/s', best: 'highest', read: ({ actions, millis }) => (actions / millis) * 1000 },
  ours: [us],
  theirs: [few, many],
  target: { atLeast: 2 },
}

const seen = (actions: number, p99 = 0): Measured => ({ actions, millis: 1000, cpuMillis: 0, p50: 0, p99 })
const round = (ours: number, few8: number, many32: number) =>
  new Map([
    [laneKey(us), seen(ours, ours)],
    [laneKey(few), seen(few8, few8)],
    [laneKey(many), seen(many32, many32)],
  ])

test('the ratio is taken inside a round, against the best peer of that round', () => {
  const rounds = [round(400, 100, 200), round(90, 30, 10), round(1000, 1, 250)]
  expect(resultOf(row, rounds)).toMatchObject({
    figures: { row: 'ours against theirs', value: 400, unit: '/s', against: 200, ratio: 3, least: 2, most: 4 },
    peer: 'peer 32',
    met: true,
  })
})

test('of waits the shortest counts, and a ratio may be bounded from above', () => {
  const waits: Row = {
    ...row,
    measure: { unit: 'ms', best: 'lowest', read: ({ p99 }) => p99 },
    target: { atMost: 1 },
  }
  expect(resultOf(waits, [round(30, 20, 40)])).toMatchObject({ figures: { against: 20, ratio: 1.5 }, met: false })
  expect(resultOf(waits, [round(20, 20, 40)]).met).toBe(true)
})

test('a row may stand against a number', () => {
  expect(resultOf({ ...row, theirs: 50 }, [round(99, 1, 1)])).toMatchObject({
    figures: { value: 99, against: 50, ratio: 1.98 },
    met: false,
  })
})

test('rows that share a lane measure it once; one that was not measured is named', () => {
  expect(lanesOf([row, { ...row, theirs: 1 }])).toEqual([us, few, many])
  expect(() => resultOf(row, [new Map()])).toThrow('us 1 was not measured')
})
