import type { FactCatalog } from '@siklus/core'
import { defineRecordTable, type RecordTable } from '../records/record-table.ts'

/** A record table with a column of every type. An adapter under contract must know it. */
const noteTable: RecordTable = defineRecordTable({
  name: 'contract_note',
  columns: {
    case_id: 'uuid',
    n: 'int',
    title: 'text?',
    body: 'json?',
    weight: 'decimal?',
    frozen_at: 'instant?',
    on_date: 'date?',
    agreed: 'bool?',
  },
  primaryKey: ['case_id', 'n'],
})

/** A second table, whose key does not name the case. */
const stampTable: RecordTable = defineRecordTable({
  name: 'contract_stamp',
  columns: { number: 'text', case_id: 'uuid' },
  primaryKey: ['number'],
})

/** The record tables the contract writes: pass them to the adapter as `records` and create them where there is a database. */
export const contractRecords: readonly RecordTable[] = [noteTable, stampTable]

const ofThisCase = { case_id: { case: 'id' } } as const

/** The facts the contract asks for: every kind of condition and every kind of answer. */
export const contractFacts: FactCatalog = [
  {
    workflow: 'permit',
    version: 1,
    facts: {
      notes: { from: 'contract_note', where: ofThisCase, take: 'count' },
      hasFrozen: { from: 'contract_note', where: { ...ofThisCase, agreed: true }, take: 'exists' },
      open: { from: 'contract_note', where: { ...ofThisCase, frozen_at: null }, take: 'count' },
      firstTwo: { from: 'contract_note', where: { ...ofThisCase, n: { oneOf: [1, 2] } }, take: 'count' },
      weight: { from: 'contract_note', where: ofThisCase, take: { sum: 'weight' } },
      lastTitle: { from: 'contract_note', where: ofThisCase, take: { value: 'title', latestBy: 'on_date' } },
      lastBody: { from: 'contract_note', where: ofThisCase, take: { value: 'body' } },
      lastWeight: { from: 'contract_note', where: ofThisCase, take: { value: 'weight' } },
      frozenAt: { from: 'contract_note', where: ofThisCase, take: { value: 'frozen_at', latestBy: 'frozen_at' } },
      onDate: { from: 'contract_note', where: ofThisCase, take: { value: 'on_date', latestBy: 'on_date' } },
      named: { from: 'contract_note', where: { title: { context: 'title' } }, take: 'count' },
      numbered: { from: 'contract_note', where: { ...ofThisCase, n: { context: 'chosen' } }, take: { value: 'title' } },
      weighing: { from: 'contract_note', where: { ...ofThisCase, weight: { context: 'chosen' } }, take: 'count' },
      dated: { from: 'contract_note', where: { ...ofThisCase, on_date: { context: 'day' } }, take: 'count' },
      children: { from: 'case', where: { parent: { case: 'id' } }, take: 'count' },
      activeChildren: { from: 'case', where: { parent: { case: 'id' }, status: 'active' }, take: 'exists' },
      siblings: { from: 'case', where: { parent: { case: 'parent' } }, take: 'count' },
      samePeriod: {
        from: 'case',
        where: { period: { case: 'period' }, unit: { case: 'unit' }, workflow: 'permit' },
        take: 'count',
      },
      stamps: { from: 'contract_stamp', where: ofThisCase, take: 'count' },
    },
  },
  { workflow: 'permit', version: 2, facts: { notes: { from: 'contract_note', where: ofThisCase, take: 'exists' } } },
]
