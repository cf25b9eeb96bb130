import { inTransaction } from '../database/in-transaction.ts'
import type { Host } from '../host.ts'
import { tenant } from '../tenant.ts'
import { mutasi } from './mutasi.ts'
import { decidersOf, seatOf } from './office.ts'

/** What HR staff fill in. `key` is the form's own: sending it twice proposes once. */
export interface TransferForm {
  readonly key: string
  readonly employee: string
  readonly to: string
  readonly position: string
  readonly effective: string
  readonly why: string
}

/** Somebody without a position cannot be transferred. */
class NoSeat extends Error {
  readonly _tag = 'NoSeat'
  constructor(employee: string) {
    super(`${employee} has no position to leave`)
  }
}

/** Opens the case and writes the proposal, in one transaction. Answers the id that both have. */
export const proposeTransfer = ({ pool, engine }: Host, by: string, form: TransferForm): Promise<string> =>
  inTransaction(pool, async (client) => {
    const seat = await seatOf(client, form.employee)
    if (!seat) throw new NoSeat(form.employee)
    const deciders = await decidersOf(client)
    const input = { employee: form.employee, from: seat.unit, to: form.to, effective: form.effective }
    const item = await engine
      .in(tenant)
      .within(client)
      .start(mutasi, input, {
        ...{ by: { person: by }, key: form.key, unit: seat.path, period: form.effective.slice(0, 4) },
        parties: [
          { role: 'proposer', person: by, basis: 'Uraian tugas kepegawaian' },
          { role: 'employee', person: form.employee, basis: 'Pegawai yang diusulkan' },
          ...deciders.map((person) => ({ role: 'decider', person, basis: 'Pejabat yang berwenang' })),
        ],
      })
    await client.query(
      'insert into simpeg.mutasi (id, pegawai, dari, ke, jabatan, tmt, alasan) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing',
      [item.id, form.employee, seat.unit, form.to, form.position, form.effective, form.why],
    )
    return item.id
  })
