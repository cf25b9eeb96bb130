import { rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finished, finish } from '../../../test/tool.ts'
import type { DatabaseAddress, Measured, Turn } from '../../measure/contender.ts'
import { SCRIPT, VARIABLES } from './pgbench-script.ts'

/** One run of pgbench, at its best: prepared statements, a thread a core. */
export interface PgbenchRun extends Pick<Turn, 'callers' | 'millis'> {
  readonly path: string
  readonly database: DatabaseAddress
  readonly cases: number
  /** Behind which turn of each client's share it goes on. */
  readonly turn: number
}

/** Runs the script for whole seconds, one at least. Fails when a transaction does, or a client gives up. */
export const runPgbench = async (run: PgbenchRun): Promise<Measured> => {
  const script = join(tmpdir(), `siklus-bench-${process.pid}.sql`)
  writeFileSync(script, SCRIPT)
  try {
    return measuredOf(await finish(run.path, argumentsOf(run, script)))
  } finally {
    rmSync(script)
  }
}

const argumentsOf = ({ database, callers, millis, cases, turn }: PgbenchRun, script: string): readonly string[] => {
  const variables = { ...VARIABLES, turn, clients: callers, share: Math.floor(cases / callers) }
  return [
    ...['-h', database.host, '-p', `${database.port}`, '-U', database.user, '-n', '-M', 'prepared', '-f', script],
    ...['-c', `${callers}`, '-j', `${Math.min(callers, availableParallelism())}`],
    ...['-T', `${Math.max(1, Math.round(millis / 1000))}`],
    ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
    database.database,
  ]
}

const measuredOf = ({ exitCode, text }: Finished): Measured => {
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1])
  const actions = number(/transactions actually processed: (\d+)/)
  const perSecond = number(/^tps = ([\d.]+)/m)
  if (exitCode !== 0 || !(perSecond > 0) || number(/failed transactions: (\d+)/) > 0)
    throw new Error(`pgbench ended with ${exitCode}: ${text}`)
  const millis = (actions / perSecond) * 1000
  return { actions, millis, cpuMillis: 0, p50: 0, p99: 0 }
}

/** `pgbench (PostgreSQL) 18.4`, as the program names itself. */
export const pgbenchVersion = async (path: string): Promise<string> => (await finish(path, ['--version'])).text.trim()
