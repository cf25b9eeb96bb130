import { parseArgs } from 'node:util'
import type { Clock } from '@siklus/core'
import { JOBS_SCHEMA } from '../background/pg-boss/running.ts'
import { DEFAULT_SCHEMA } from '../sql/identifier.ts'
import type { MigrateOptions } from '../sql/migrations/migrate-schema.ts'
import { monthsOf } from '../sql/migrations/partitions.ts'
import { printMigrations } from '../sql/migrations/print-migrations.ts'
import { runOnDatabase } from './command-line.ts'
import { doctorCommand } from './doctor-command.ts'
import { appliedJobs, printedJobs } from './jobs-schema.ts'
import { messageOf } from './message-of.ts'
import { partitionsCommand } from './partitions-command.ts'
import { POLICY_USAGE, runPolicy } from './policy-command.ts'
import { retireCommand } from './retire-command.ts'
import type { Surroundings } from './surroundings.ts'
import { runVerify, VERIFY_USAGE } from './verify-command.ts'

const USAGE = `siklus migrate [--print] [--schema siklus] [--jobs-schema siklus_jobs] [--from 2026-01] [--months 6]

  Memperbarui skema di DATABASE_URL, skema pekerjaan latar (bila pg-boss terpasang), dan membuat partisi bulanan;
  --print hanya menampilkan SQL-nya.
  Brings the schema in DATABASE_URL up to date, and the one of background work (where pg-boss is installed), and makes
  monthly partitions; --print only shows the SQL.

  --schema       skema tempat tabel Siklus / where the tables of Siklus are (siklus)
  --jobs-schema  skema pekerjaan latar / schema of background work (siklus_jobs)
  --from         bulan pertama yang diberi partisi / first month to make partitions for (bulan ini / this month)
  --months       jumlah bulan / how many months (6)

${POLICY_USAGE}
${VERIFY_USAGE}
${partitionsCommand.usage}
${retireCommand.usage}
${doctorCommand.usage}`

/** Runs a command line of `siklus`. Answers the exit code: 0 done, 1 failed, 2 not understood. */
export const runCommand = async (args: readonly string[], around: Surroundings): Promise<number> => {
  if (args[0] === 'policy') return runPolicy(args.slice(1), around)
  if (args[0] === 'verify') return runVerify(args.slice(1), around)
  if (args[0] === 'partitions') return runOnDatabase(partitionsCommand, args.slice(1), around)
  if (args[0] === 'retire') return runOnDatabase(retireCommand, args.slice(1), around)
  if (args[0] === 'doctor') return runOnDatabase(doctorCommand, args.slice(1), around)
  const asked = understood(args, around.clock)
  if (typeof asked === 'string') {
    around.err(`${asked}\n\n${USAGE}`)
    return 2
  }
  if (asked.help) around.out(USAGE)
  else if (asked.print) around.out(`${await printMigrations(asked.options)}\n${await printedJobs(asked.jobsSchema)}`)
  else return applied(asked, around)
  return 0
}

interface Asked {
  readonly help: boolean
  readonly print: boolean
  readonly options: Required<MigrateOptions>
  readonly jobsSchema: string
}

/** What the command line asks for, or what is wrong with it. */
const understood = (args: readonly string[], clock: Clock): Asked | string => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    const help = values.help || positionals.length === 0
    if (!help && positionals.join(' ') !== 'migrate')
      return `Perintah tidak dikenal / unknown command: ${positionals.join(' ')}`
    const from = values.from ?? new Date(clock.now()).toISOString().slice(0, 7)
    const partitions = { from, months: Number(values.months) }
    monthsOf(partitions)
    const options = { schema: values.schema, partitions }
    return { help, print: values.print, options, jobsSchema: values['jobs-schema'] }
  } catch (error) {
    return messageOf(error)
  }
}

const OPTIONS = {
  print: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  schema: { type: 'string', default: DEFAULT_SCHEMA },
  'jobs-schema': { type: 'string', default: JOBS_SCHEMA },
  from: { type: 'string' },
  months: { type: 'string', default: '6' },
} as const

const applied = async (asked: Asked, { env, out, err }: Surroundings): Promise<number> => {
  const url = env.DATABASE_URL
  if (!url) {
    err(`DATABASE_URL belum diisi / is not set\n\n${USAGE}`)
    return 2
  }
  try {
    const names = await migrateAt(url, asked)
    out(
      names.length === 0
        ? 'Skema sudah terbaru / the schema is up to date\n'
        : `Diterapkan / applied: ${names.join(', ')}\n`,
    )
    return 0
  } catch (error) {
    err(`Migrasi gagal / migration failed: ${messageOf(error)}\n`)
    return 1
  }
}

/** `pg` is loaded here only: printing needs no driver. */
const migrateAt = async (url: string, { options, jobsSchema }: Asked): Promise<readonly string[]> => {
  const [{ Pool }, { migrate }] = [(await import('pg')).default, await import('../postgres/migrate.ts')]
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    return [...(await migrate(pool, options)), ...(await appliedJobs(pool, jobsSchema))]
  } finally {
    await pool.end()
  }
}
