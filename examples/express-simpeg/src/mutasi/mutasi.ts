import { defineWorkflow } from '@siklus/core'
import { defineRecordTable } from '@siklus/storage/postgres'
import * as v from 'valibot'
import { mutasiMachine, mutasiRules } from './mutasi-machine.ts'

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const inUnit = { unit: { context: 'to' } } as const

/** The transfer of an employee. Who proposes does not decide, and nobody decides on himself. */
export const mutasi = defineWorkflow({
  id: 'mutasi',
  version: 1,
  machine: mutasiMachine,
  input: v.object({ employee: text, from: text, to: text, effective: v.pipe(v.string(), v.isoDate()) }),
  events: { approve: v.object({ decree: text }), reject: v.object({ note: text }), withdraw: null },
  rules: mutasiRules,
  facts: {
    filled: { from: 'isi_unit', where: inUnit, take: { value: 'terisi' } },
    formation: { from: 'isi_unit', where: inUnit, take: { value: 'formasi' } },
  },
  startBy: [],
  startAs: ['proposer'],
  separateDuties: [
    ['proposer', 'decider'],
    ['employee', 'decider'],
  ],
  personal: ['note'],
})

/** The application's own table and view, as the engine writes and asks them. */
export const mutasiRecords = [
  defineRecordTable({
    name: 'keputusan_mutasi',
    schema: 'simpeg',
    columns: { case_id: 'uuid', nomor_sk: 'text' },
    primaryKey: ['case_id'],
  }),
  defineRecordTable({
    name: 'isi_unit',
    schema: 'simpeg',
    columns: { unit: 'text', terisi: 'int', formasi: 'int' },
    primaryKey: ['unit'],
  }),
]
