import { expect, test } from 'vitest'
import { type Report, reportJson, reportText } from './report.ts'
import type { RowResult } from './row.ts'

const result = (id: string, ratio: number): RowResult => ({
  row: {
    id,
    name: `the ${id} row`,
    measure: { unit: 'acts/s', best: 'highest', read: () => 0 },
    ours: [],
    theirs: [],
    target: { atLeast: 2.5 },
  },
  figures: {
    row: `the ${id} row`,
    value: 12_345.6,
    unit: 'acts/s',
    against: 3.26789,
    ratio,
    least: 1.999,
    most: 3,
  },
  peer: 'pgbench, 16 clients',
  met: ratio >= 2.5,
})

const report: Report = {
  bench: 'engine',
  command: 'pnpm bench engine',
  facts: { node: '26.10.0' },
  results: [result('send', 2.5), result('start', 2.4)],
}

test('a row below its target is marked', () => {
  const lines = reportText(report).split('\n')
  expect(lines).toContain('- node: 26.10.0')
  expect(lines).toContain(
    '| the send row (`send`) | 12,346 acts/s | 3.27 (pgbench, 16 clients) | 2.5 × | 2..3 | at least 2.5 × |  |',
  )
  expect(lines.filter((line) => line.includes('**missed**'))).toEqual([expect.stringContaining('`start`')])
  expect(lines.at(-1)).toBe('1 of 2 miss their target.')
})

test('the figures can be read by others', () => {
  const { rows, ...rest } = JSON.parse(reportJson(report))
  expect(rest).toEqual({ bench: 'engine', command: 'pnpm bench engine', facts: { node: '26.10.0' } })
  expect(rows[0]).toEqual({
    row: 'the send row',
    value: 12_345.6,
    unit: 'acts/s',
    against: 3.26789,
    ratio: 2.5,
    least: 1.999,
    most: 3,
  })
})
