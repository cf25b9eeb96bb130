import { hash, randomBytes } from 'node:crypto'
import type { Clock } from '@siklus/core'
import type { Pool } from 'pg'
import type { Peran } from '../database/demo-office.ts'
import { isPassword } from './password.ts'

/** Who is signed in, with the position of today. */
export interface Account {
  readonly id: string
  readonly nama: string
  readonly peran: Peran
  readonly jabatan: string
}

/** The application's own sessions: a random id in a cookie, its hash in a table. */
export interface Sessions {
  /** A new session as the value of `Set-Cookie`; undefined when name and password do not fit. */
  signIn(name: string, password: string): Promise<string | undefined>
  /** Who a request's `Cookie` header speaks for; undefined for nobody. */
  who(cookies: string | undefined): Promise<Account | undefined>
  /** Ends the session of a request, and answers the cookie that makes the browser forget it. */
  signOut(cookies: string | undefined): Promise<string>
}

const COOKIE = 'simpeg_sesi'
const HOURS = 10
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax'

const keyOf = (cookies: string | undefined): string | undefined => {
  const id = cookies
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1]
  return id === undefined || id === '' ? undefined : hash('sha256', id)
}

/** Sessions in the table `simpeg.sesi`. `secure` is for hosts behind TLS. */
export const createSessions = (
  pool: Pool,
  { clock, secure }: { readonly clock: Clock; readonly secure: boolean },
): Sessions => {
  const attributes = `${ATTRIBUTES}${secure ? '; Secure' : ''}`
  return {
    signIn: async (name, password) => {
      const { rows } = await pool.query<{ sandi: string }>('select sandi from simpeg.pegawai where id = $1', [name])
      if (!(await isPassword(password, rows[0]?.sandi))) return undefined
      const id = randomBytes(32).toString('base64url')
      const ends = new Date(clock.now() + HOURS * 3_600_000)
      await pool.query('delete from simpeg.sesi where berakhir <= $1', [new Date(clock.now())])
      await pool.query('insert into simpeg.sesi (kunci, pegawai, berakhir) values ($1, $2, $3)', [
        hash('sha256', id),
        name,
        ends,
      ])
      return `${COOKIE}=${id}; Max-Age=${HOURS * 3600}; ${attributes}`
    },
    who: async (cookies) => {
      const key = keyOf(cookies)
      if (key === undefined) return undefined
      const { rows } = await pool.query<Account>(WHO, [key, new Date(clock.now())])
      return rows[0]
    },
    signOut: async (cookies) => {
      await pool.query('delete from simpeg.sesi where kunci = $1', [keyOf(cookies) ?? ''])
      return `${COOKIE}=; Max-Age=0; ${attributes}`
    },
  }
}

const WHO = `select p.id, p.nama, p.peran, coalesce(r.jabatan, '') as jabatan
from simpeg.sesi s
join simpeg.pegawai p on p.id = s.pegawai
left join simpeg.riwayat_jabatan r on r.pegawai = p.id and r.selesai is null
where s.kunci = $1 and s.berakhir > $2`
