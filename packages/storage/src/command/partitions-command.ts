import { partitionsAhead } from '@siklus/core'
import { DEFAULT_SCHEMA } from '../sql/identifier.ts'
import { monthsOf } from '../sql/migrations/partitions.ts'
import type { Command } from './command-line.ts'
import { onDatabase } from './on-database.ts'

const OPTIONS = {
  schema: { type: 'string', default: DEFAULT_SCHEMA },
  months: { type: 'string', default: '6' },
} as const

/** `siklus partitions`. */
export const partitionsCommand: Command<typeof OPTIONS> = {
  usage: `siklus partitions [--months 6] [--schema siklus]

  Membuat partisi bulanan di muka, mulai bulan ini; jalankan setiap hari.
  Makes monthly partitions ahead, from this month on; run it daily.

  --months   jumlah bulan / how many months (6)
  --schema   skema tempat tabel Siklus / where the tables of Siklus are (siklus)
`,
  options: OPTIONS,
  fault: ({ months }) => {
    try {
      monthsOf({ from: '2026-01', months: Number(months) })
      return undefined
    } catch (error) {
      return String(error)
    }
  },
  run: ({ schema = DEFAULT_SCHEMA, months }, { url, clock, out }) =>
    onDatabase({ url, schema }, async ({ storage: { retention } }) => {
      const made = await partitionsAhead(retention, { at: new Date(clock.now()).toISOString(), months: Number(months) })
      const last = (await retention.months()).findLast(({ place }) => place === 'among')?.month
      out(`Dibuat / made: ${made.join(', ') || '–'}\nTersedia sampai / there is room up to: ${last ?? '–'}\n`)
      return 0
    }),
}
