import type { Pool, PoolClient } from 'pg'

/** A pool, or the client of a transaction. */
export type Connection = Pick<Pool | PoolClient, 'query'>

/** Where somebody sits today, with the path of the unit from the root down. */
export interface Seat {
  readonly unit: string
  readonly path: string
}

/** The seat of an employee; undefined for who has none. */
export const seatOf = async (on: Connection, employee: string): Promise<Seat | undefined> => {
  const { rows } = await on.query(SEAT, [employee])
  return rows[0]
}

const SEAT = `with recursive up as (
  select r.unit, u.induk, u.kode || '/' as path
  from simpeg.riwayat_jabatan r join simpeg.unit_kerja u on u.kode = r.unit
  where r.pegawai = $1 and r.selesai is null
  union all
  select up.unit, u.induk, u.kode || '/' || up.path from up join simpeg.unit_kerja u on u.kode = up.induk
)
select unit, path from up where induk is null`

/** Who decides on transfers. */
export const decidersOf = async (on: Connection): Promise<readonly string[]> => {
  const { rows } = await on.query("select id from simpeg.pegawai where peran = 'pejabat' order by id")
  return rows.map(({ id }) => String(id))
}

/** An employee as the pages show one. */
export interface Employee {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly unit: string
  readonly nama_unit: string
  readonly jabatan: string
}

/** Everybody with a position, by unit and name. */
export const employees = async (on: Connection): Promise<readonly Employee[]> => {
  const { rows } = await on.query(`select p.id, p.nip, p.nama, r.unit, u.nama as nama_unit, r.jabatan
from simpeg.pegawai p
join simpeg.riwayat_jabatan r on r.pegawai = p.id and r.selesai is null
join simpeg.unit_kerja u on u.kode = r.unit
order by u.nama, p.nama`)
  return rows
}

/** The units with how many sit there, by name. */
export const units = async (
  on: Connection,
): Promise<
  readonly { readonly kode: string; readonly nama: string; readonly terisi: number; readonly formasi: number }[]
> => {
  const { rows } = await on.query(
    'select u.kode, u.nama, i.terisi, i.formasi from simpeg.unit_kerja u join simpeg.isi_unit i on i.unit = u.kode order by u.nama',
  )
  return rows
}
