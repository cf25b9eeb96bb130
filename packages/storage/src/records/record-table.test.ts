import { expect, test } from 'vitest'
import { recordCatalog } from './catalog.ts'
import { defineRecordTable, type RecordTable } from './record-table.ts'

const loan: RecordTable = {
  name: 'loan',
  schema: 'bank',
  columns: { case_id: 'uuid', order: 'int?' },
  primaryKey: ['case_id'],
}

test('a sound definition is answered as it is', () => {
  expect(defineRecordTable(loan)).toEqual(loan)
})

test.each([
  ['a name that needs quoting', { name: 'Loan' }, "'Loan' is not a plain lower-case name"],
  ['a name that breaks out', { name: 'a"; drop' }, 'is not a plain lower-case name'],
  ['a schema that needs quoting', { schema: 'my bank' }, "'my bank' is not"],
  ['a column that needs quoting', { columns: { case_id: 'uuid', 'a-b': 'int' } as const }, "'a-b' is not"],
  ['the table of the engine', { name: 'case' }, "'case' is the table of the engine"],
  ['a tenant column', { columns: { case_id: 'uuid', tenant: 'text' } as const }, "leave out 'tenant'"],
  ['no key', { primaryKey: [] }, 'needs a primary key'],
  ['a key that is no column', { primaryKey: ['id'] }, "key column 'id'"],
  ['a key that may be null', { primaryKey: ['order'] }, "key column 'order'"],
  ['a key of json', { columns: { case_id: 'json' } as const }, "key column 'case_id'"],
])('%s is refused', (_, change, problem) => {
  const define = () => defineRecordTable({ ...loan, ...change })
  expect(define).toThrow(expect.objectContaining({ _tag: 'InvalidRecord', message: expect.stringContaining(problem) }))
})

test('one name is one table', () => {
  expect(recordCatalog([loan, loan]).table('loan')).toBe(loan)
  expect(() => recordCatalog([loan, { ...loan }])).toThrow(
    expect.objectContaining({ _tag: 'InvalidRecord', table: 'loan' }),
  )
})
