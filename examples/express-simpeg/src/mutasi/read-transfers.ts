import type { Case, CaseFilter, Possibility, Transition } from '@siklus/core'
import type { Host } from '../host.ts'
import { tenant } from '../tenant.ts'
import type { Connection } from './office.ts'

/** The application's row of a proposal, with the names that its pages show. */
export interface TransferRow {
  readonly id: string
  readonly nama: string
  readonly nip: string
  readonly dari: string
  readonly ke: string
  readonly jabatan: string
  readonly tmt: string
  readonly alasan: string
  readonly nomor_sk: string | null
}

/** A proposal: where it stands says the case, what it is about says the row. */
export interface Transfer {
  readonly item: Case
  readonly row: TransferRow
}

/** The newest proposals that somebody may see, or of these those that wait for them. */
export const transfers = async (
  { pool, engine }: Host,
  by: string,
  filter: CaseFilter = {},
): Promise<readonly Transfer[]> => {
  const items = await engine.in(tenant).list({ ...filter, workflow: 'mutasi' }, { by: { person: by }, limit: 50 })
  const rows = await rowsOf(pool, items)
  return items.flatMap((item) => rows.filter(({ id }) => id === item.id).map((row) => ({ item, row })))
}

/** One proposal with what may be done and what was done. Fails with `CaseNotFound` for who may not see it. */
export const transfer = async (
  { pool, engine }: Host,
  by: string,
  id: string,
): Promise<Transfer & { readonly can: readonly Possibility[]; readonly history: readonly Transition[] }> => {
  const [org, me] = [engine.in(tenant), { by: { person: by } }]
  const item = await org.load(id, me)
  const [[row], can, history] = await Promise.all([rowsOf(pool, [item]), org.can(id, me), org.history(id, me)])
  if (!row) throw new Error(`Case ${id} has no proposal`)
  return { item, row, can, history }
}

const rowsOf = async (on: Connection, items: readonly Case[]): Promise<readonly TransferRow[]> => {
  const { rows } = await on.query(ROWS, [items.map(({ id }) => id)])
  return rows
}

const ROWS = `select m.id, p.nama, p.nip, d.nama as dari, k.nama as ke, m.jabatan, m.tmt::text, m.alasan, s.nomor_sk
from simpeg.mutasi m
join simpeg.pegawai p on p.id = m.pegawai
join simpeg.unit_kerja d on d.kode = m.dari
join simpeg.unit_kerja k on k.kode = m.ke
left join simpeg.keputusan_mutasi s on s.case_id = m.id
where m.id = any($1)`
