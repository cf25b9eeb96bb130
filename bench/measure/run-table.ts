import { type FreshDatabase, freshDatabase, type PostgresAddress } from '../../test/postgres.ts'
import type { BenchTable, ContenderSource, Patience } from './bench-table.ts'
import type { DatabaseAddress, Measured } from './contender.ts'
import { type ContenderProcess, startContender } from './contender-process.ts'
import { type Lane, laneKey, lanesOf, type Round, type RowResult, resultOf } from './row.ts'

/** What running a table needs. */
export interface TableRun {
  readonly patience: Patience
  /** Where databases are made; null when no contender of the table needs one. */
  readonly server: PostgresAddress | null
  /** Told what goes on, a line at a time. */
  readonly say: (line: string) => void
}

/** The rows of a table, and what each contender said it is. */
export interface TableResult {
  readonly results: readonly RowResult[]
  readonly contenders: readonly string[]
}

interface Running {
  readonly contender: ContenderProcess
  readonly database: DatabaseAddress | null
  readonly end: () => Promise<void>
}

/**
 * Measures a table. Every contender gets a process and a database of its own; they take turns in every round. Fails when a contender
 * does, and when its tables do not hold what it acknowledged.
 */
export const runTable = async (table: BenchTable, run: TableRun): Promise<TableResult> => {
  const lanes = lanesOf(table.rows)
  const names = [...new Set(lanes.map(({ contender }) => contender))]
  const running = new Map<string, Running>()
  for (const name of names) running.set(name, await start(demandSource(table, name), run))
  try {
    run.say(`${table.name}: ${names.join(', ')} prepare`)
    const contenders = await openAll([...running.values()], table.cases)
    const rounds = await takeTurns(table, { lanes, running, run })
    await demandProofs(running)
    return { results: table.rows.map((row) => resultOf(row, rounds)), contenders }
  } finally {
    await Promise.all([...running.values()].map(({ end }) => end()))
  }
}

/** All at once; a failure is only told when nobody is busy any more, so that all can be closed. */
const openAll = async (running: readonly Running[], cases: number): Promise<readonly string[]> => {
  const opened = await Promise.allSettled(running.map(({ contender, database }) => contender.open({ database, cases })))
  return opened.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

const demandSource = ({ contenders }: BenchTable, name: string): ContenderSource => {
  const source = contenders[name]
  if (source === undefined) throw new Error(`there is no contender '${name}'`)
  return source
}

const start = async ({ file, database }: ContenderSource, { server }: TableRun): Promise<Running> => {
  const fresh: FreshDatabase | null = database && server !== null ? await freshDatabase(server) : null
  const contender = startContender(file)
  const end = async () => {
    await contender.close()
    await fresh?.drop()
  }
  const address = fresh && { host: fresh.host, port: fresh.port, user: fresh.user, database: fresh.database }
  return { contender, end, database: address }
}

interface Turns {
  readonly lanes: readonly Lane[]
  readonly running: ReadonlyMap<string, Running>
  readonly run: TableRun
}

const WARM_UP = 0.3

const takeTurns = async (table: BenchTable, turns: Turns): Promise<readonly Round[]> => {
  const { rounds, millis } = turns.run.patience
  if (table.warmUp) await oneRound(turns, turns.lanes, millis * WARM_UP)
  const count = Math.min(rounds, table.mostRounds ?? rounds)
  const seen: Round[] = []
  for (let round = 0; round < count; round += 1) {
    turns.run.say(`${table.name}: round ${round + 1} of ${count}`)
    seen.push(await oneRound(turns, rotated(turns.lanes, round), millis))
  }
  return seen
}

/** Nobody is always the first, or always behind the same neighbour's writes. */
const rotated = (lanes: readonly Lane[], round: number): readonly Lane[] => {
  const first = Math.floor((round * lanes.length) / 3) % lanes.length
  const turned = [...lanes.slice(first), ...lanes.slice(0, first)]
  return round % 2 === 0 ? turned : turned.toReversed()
}

const oneRound = async ({ running, run }: Turns, lanes: readonly Lane[], millis: number): Promise<Round> => {
  const seen = new Map<string, Measured>()
  for (const lane of lanes) {
    const measured = await running.get(lane.contender)?.contender.run({ ...lane, millis })
    if (measured === undefined) throw new Error(`${lane.contender} does not run`)
    seen.set(laneKey(lane), measured)
    run.say(`  ${lane.label}: ${Math.round((measured.actions / measured.millis) * 1000).toLocaleString('en')}/s`)
  }
  return seen
}

const demandProofs = async (running: ReadonlyMap<string, Running>): Promise<void> => {
  for (const [name, { contender }] of running)
    for (const { what, acknowledged, written } of await contender.proof())
      if (acknowledged !== written)
        throw new Error(`${name} acknowledged ${acknowledged} ${what}, and its tables hold ${written}`)
}
