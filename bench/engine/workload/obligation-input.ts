import type { JsonObject } from '@siklus/core'
import { ownerOf } from './people.ts'

/** What the n-th duty is about: about 250 bytes of JSON. */
export const obligationInput = (n: number): JsonObject => ({
  subject: 'Laporan kinerja bulanan',
  person: ownerOf(n),
  period: '2026-11',
  basis: 'Peraturan Bupati tentang pelaporan kinerja pegawai',
  form: 'laporan-bulanan',
  channel: 'dasbor',
  letter: `800/${n}/2026`,
  remark: 'Disampaikan paling lambat pada akhir tenggat.',
})
