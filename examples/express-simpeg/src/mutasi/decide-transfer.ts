import type { PoolClient } from 'pg'
import { inTransaction } from '../database/in-transaction.ts'
import type { Host } from '../host.ts'
import { syncOrganisation } from '../kinerja/sync-organisation.ts'
import { tenant } from '../tenant.ts'

/** Which proposal, as the page showed it. */
export interface Seen {
  readonly id: string
  readonly revision: number
}

/** The employee no longer sits where the proposal says. */
class TransferOutdated extends Error {
  readonly _tag = 'TransferOutdated'
  constructor(id: string) {
    super(`The employee of proposal ${id} has moved since`)
  }
}

/** Approves: the case, the decree and the employee's new position are written together, or none of them. */
export const approveTransfer = async (
  host: Host,
  by: string,
  seen: Seen & { readonly decree: string },
): Promise<void> => {
  const { id, revision, decree } = seen
  await inTransaction(host.pool, async (client) => {
    const record = { op: 'insert' as const, table: 'keputusan_mutasi', row: { case_id: id, nomor_sk: decree } }
    await host.engine
      .in(tenant)
      .within(client)
      .send(id, { type: 'approve', decree }, { by: { person: by }, ifRevision: revision, records: [record] })
    await moveEmployee(client, id, decree)
  })
  await syncOrganisation(host)
}

const moveEmployee = async (client: PoolClient, id: string, decree: string): Promise<void> => {
  const left = await client.query(
    `update simpeg.riwayat_jabatan r set selesai = m.tmt - 1
from simpeg.mutasi m where m.id = $1 and r.pegawai = m.pegawai and r.unit = m.dari and r.selesai is null`,
    [id],
  )
  if (left.rowCount !== 1) throw new TransferOutdated(id)
  await client.query(
    `insert into simpeg.riwayat_jabatan (pegawai, mulai, unit, jabatan, kepala, dasar)
select pegawai, tmt, ke, jabatan, false, $2 from simpeg.mutasi where id = $1`,
    [id, decree],
  )
}

/** Rejects, with the reason that the proposer reads. No row of the application changes, so no transaction of its own is needed. */
export const rejectTransfer = async (
  { engine }: Host,
  by: string,
  { id, revision, note }: Seen & { readonly note: string },
): Promise<void> => {
  await engine.in(tenant).send(id, { type: 'reject', note }, { by: { person: by }, ifRevision: revision })
}

/** Takes one's own proposal back. */
export const withdrawTransfer = async ({ engine }: Host, by: string, { id, revision }: Seen): Promise<void> => {
  await engine.in(tenant).send(id, { type: 'withdraw' }, { by: { person: by }, ifRevision: revision })
}
