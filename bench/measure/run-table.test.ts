import { expect, test } from 'vitest'
import type { BenchTable } from './bench-table.ts'
import { perSecond } from './measures.ts'
import type { Lane } from './row.ts'
import { runTable } from './run-table.ts'

const lane = (contender: string, callers: number, what = 'acts'): Lane => ({
  ...{ contender, what, callers },
  label: `${contender} ${callers}`,
})

const table = (ours: Lane, theirs: readonly Lane[]): BenchTable => {
  const file = new URL('./pretender.ts', import.meta.url)
  return {
    name: 'pretence',
    contenders: { us: { file, database: false }, them: { file, database: false } },
    cases: 7,
    warmUp: false,
    mostRounds: 2,
    rows: [
      { id: 'row', name: 'a row', measure: perSecond('acts'), ours: [ours], theirs, target: { atLeast: 2 } },
      { id: 'number', name: 'a number', measure: perSecond('acts'), ours: [ours], theirs: 100, target: { atLeast: 1 } },
    ],
  }
}

const run = async (one: BenchTable) => {
  const said: string[] = []
  const patience = { rounds: 5, millis: 1000 }
  return { said, ...(await runTable(one, { patience, server: null, say: (line) => said.push(line) })) }
}

test('contenders take turns in processes of their own, and each lane runs once a round', async () => {
  const { results, contenders, said } = await run(table(lane('us', 60), [lane('them', 10), lane('them', 20)]))
  expect(results.map(({ figures, peer, met }) => ({ ...figures, peer, met }))).toEqual([
    { row: 'a row', value: 60, unit: 'acts/s', against: 20, ratio: 3, least: 3, most: 3, peer: 'them 20', met: true },
    {
      ...{ row: 'a number', value: 60, unit: 'acts/s', against: 100, ratio: 0.6, least: 0.6, most: 0.6 },
      ...{ peer: 'the target', met: false },
    },
  ])
  expect(contenders).toEqual(Array(2).fill('a pretender with 7 cases and no database'))
  expect(said.filter((line) => line.includes('them 10'))).toHaveLength(2)
})

test.each([
  ['lies', 'us acknowledged 2 acts, and its tables hold 0'],
  ['throws', 'pretender.ts, run: Error: not today'],
  ['ends', "pretender.ts ended before it answered to 'run'"],
])('a contender that %s fails the table', async (what, words) => {
  await expect(run(table(lane('us', 1, what), [lane('them', 1)]))).rejects.toThrow(words)
})
