import { writeFileSync } from 'node:fs'
import type { RunningPostgres } from '../../test/postgres.ts'
import type { BenchTable } from './bench-table.ts'
import { startDurablePostgres } from './durable-server.ts'
import { type MachineFacts, machineFacts, serverFacts } from './machine.ts'
import { type BenchOptions, readOptions } from './options.ts'
import { reportJson, reportText } from './report.ts'
import type { RowResult } from './row.ts'
import { runTable, type TableResult } from './run-table.ts'

/** A bench that measures rows against peers. */
export interface RowBench {
  readonly name: string
  /** The tables for a number of cases. */
  readonly tables: (cases: number) => readonly BenchTable[]
}

/**
 * Runs the rows asked for and prints the table. A row that misses its target is marked and fails nothing: a bench is no test. A table
 * whose contender breaks is named with its reason, the others go on, and the process ends with 1.
 */
export const runBench = async (bench: RowBench, args: readonly string[]): Promise<void> => {
  const ids = bench.tables(1).flatMap(({ rows }) => rows.map(({ id }) => id))
  const options = readOptions(args, ids)
  const tables = pickedTables(bench, options)
  const facts = machineFacts()
  const server = tables.some(needsDatabase) ? await startDurablePostgres() : null
  try {
    const found = { ...facts, ...(server === null ? {} : await serverFacts(server)), ...sizeFacts(options) }
    const outcomes = await runTables(tables, options, server)
    report({ bench, options, args }, found, outcomes)
  } finally {
    await server?.stop()
  }
}

const pickedTables = (bench: RowBench, { cases, rows }: BenchOptions): readonly BenchTable[] =>
  bench
    .tables(cases)
    .map((table) => ({ ...table, rows: table.rows.filter(({ id }) => rows?.includes(id) ?? true) }))
    .filter((table) => table.rows.length > 0)

const needsDatabase = ({ contenders }: BenchTable): boolean =>
  Object.values(contenders).some(({ database }) => database)

const sizeFacts = ({ rounds, seconds, cases }: BenchOptions): MachineFacts => ({
  size: `${rounds} rounds, ${seconds} s a turn, ${cases.toLocaleString('en')} cases in the rows that move many`,
})

type Outcome = TableResult | { readonly failed: string }

const runTables = async (
  tables: readonly BenchTable[],
  { rounds, seconds }: BenchOptions,
  server: RunningPostgres | null,
): Promise<readonly Outcome[]> => {
  const run = { patience: { rounds, millis: seconds * 1000 }, server, say: (line: string) => console.error(line) }
  const outcomes: Outcome[] = []
  for (const table of tables) {
    try {
      outcomes.push(await runTable(table, run))
    } catch (error) {
      outcomes.push({ failed: `${table.name} was not measured: ${error instanceof Error ? error.message : error}` })
    }
  }
  return outcomes
}

interface Asked {
  readonly bench: RowBench
  readonly options: BenchOptions
  readonly args: readonly string[]
}

const report = ({ bench, options, args }: Asked, facts: MachineFacts, outcomes: readonly Outcome[]): void => {
  const measured = outcomes.filter((outcome): outcome is TableResult => 'results' in outcome)
  const results: readonly RowResult[] = measured.flatMap((outcome) => outcome.results)
  const contenders = [...new Set(measured.flatMap((outcome) => outcome.contenders))].join('; ')
  const command = ['npx -y pnpm@12 bench', bench.name, ...args].join(' ')
  const whole = { bench: bench.name, command, facts: { ...facts, contenders }, results }
  console.log(reportText(whole))
  if (options.json !== undefined) writeFileSync(options.json, reportJson(whole))
  for (const outcome of outcomes) {
    if (!('failed' in outcome)) continue
    console.error(outcome.failed)
    process.exitCode = 1
  }
}
