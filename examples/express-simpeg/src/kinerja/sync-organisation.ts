import type { Host } from '../host.ts'
import { tenant } from '../tenant.ts'

type Office = Pick<Host, 'pool' | 'performance'>

const since = '2020-01-01'

/** HR staff look after the performance cycle: set-up code, never a request, names them. Safe to repeat. */
export const appointAdmins = async ({ pool, performance }: Office): Promise<void> => {
  for (const { id, nama } of await staff(pool)) {
    const person = { id, name: nama }
    await performance.appoint({ tenant, person, role: 'admin', basis: 'Uraian tugas kepegawaian', from: since })
  }
}

/**
 * Tells the performance cycle who sits where. The application's tables are the source: this runs at every start and after every
 * decision, and running it again changes nothing.
 */
export const syncOrganisation = async ({ pool, performance }: Office): Promise<void> => {
  const [admin] = await staff(pool)
  if (!admin) return
  const [units, people, assignments] = await Promise.all([
    pool.query(UNITS),
    pool.query(PEOPLE),
    pool.query(ASSIGNMENTS),
  ])
  const rows = { units: units.rows, people: people.rows, assignments: assignments.rows }
  await performance.in(tenant).organisation.load(rows, { by: { person: admin.id } })
}

/** HR staff, who look after the performance cycle. */
export const staff = async (pool: Office['pool']) => {
  const { rows } = await pool.query<{ id: string; nama: string }>(
    "select id, nama from simpeg.pegawai where peran = 'kepegawaian' order by id",
  )
  return rows
}

const UNITS = 'select kode as id, nama as name, jenis as kind, induk as parent from simpeg.unit_kerja'

const PEOPLE = `select id, nama as name, nip, 'PNS' as kind, golongan as rank from simpeg.pegawai`

const ASSIGNMENTS = `select pegawai as person, unit, jabatan as position, 'jabatan' as "positionKind", kepala as head,
  'definitive' as appointment, mulai::text as "from", selesai::text as "to", dasar as basis
from simpeg.riwayat_jabatan`
