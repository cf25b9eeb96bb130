import type { JsonObject } from '@siklus/core'
import { ownerOf } from './people.ts'

/** What the n-th permit is about. With the note and the count of rounds its context is about 250 bytes of JSON. */
export const permitInput = (n: number): JsonObject => ({
  subject: 'Izin belajar magister administrasi publik',
  applicant: ownerOf(n),
  place: 'Universitas Andir',
  from: '2026-08-01',
  to: '2028-07-31',
  funding: 'mandiri',
  letter: `800/${n}/2026`,
})

/** What is written with every step: the event is about 95 bytes of JSON. */
export const STEP_NOTE = 'Mohon diperiksa; lampiran kedua sudah diganti.'
