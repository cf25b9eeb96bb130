/** Whose cases they are. */
export const TENANT = 'kab-andir'

const OWNERS = 5000
const ASSESSORS = 500

const numbered = (word: string, n: number): string => `${word}-${String(n).padStart(5, '0')}`

/** Whose case the n-th is. */
export const ownerOf = (n: number): string => numbered('pegawai', n % OWNERS)

/** Who decides on the n-th case. */
export const assessorOf = (n: number): string => numbered('pejabat', n % ASSESSORS)

/** Where the n-th case belongs. */
export const unitOf = (n: number): string => `andir/dinas-${n % 40}/bidang-${n % 200}/`

/** The basis of every role. */
export const BASIS = 'SK Bupati 12/2026'
