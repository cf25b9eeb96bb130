import type { Pool } from 'pg'
import { hashPassword } from '../session/password.ts'
import { demoPassword, demoPeople, demoUnits } from './demo-office.ts'
import { inTransaction } from './in-transaction.ts'

/** Puts the made-up office into an empty database. Answers whether it did. */
export const seedDemo = (pool: Pool): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    await client.query('lock table simpeg.pegawai')
    const { rows } = await client.query<{ any: boolean }>('select exists (select from simpeg.pegawai) as any')
    if (rows[0]?.any !== false) return false
    const insert = (table: string, values: readonly unknown[]) =>
      client.query(`insert into simpeg.${table} values (${values.map((_, n) => `$${n + 1}`).join(', ')})`, [...values])
    for (const unit of demoUnits) await insert('unit_kerja', Object.values(unit))
    for (const { id, nip, nama, golongan, peran, mulai, unit, jabatan, kepala } of demoPeople) {
      await insert('pegawai', [id, nip, nama, golongan, peran, await hashPassword(demoPassword)])
      await insert('riwayat_jabatan', [id, mulai, null, unit, jabatan, kepala, 'SK contoh'])
    }
    return true
  })
