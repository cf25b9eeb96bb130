import { expect, test } from 'vitest'
import { contractRecords } from '../contract/records.ts'
import { storageContract } from '../contract/storage.contract.ts'
import { memory } from './memory.ts'

storageContract({ name: 'memory', open: (catalog) => memory({ records: contractRecords }).open(catalog) })

test('memory has no transactions to take part in', async () => {
  const storage = await memory().open([])
  expect(() => storage.within({ query: () => undefined })).toThrow(
    expect.objectContaining({ _tag: 'NotInTransaction' }),
  )
})

test('opening the same memory again finds the same cases', async () => {
  const kept = memory()
  const one = await kept.open([])
  await one.advance({ tenant: 't', reader: 'r', from: null, to: '1' })
  expect(await (await kept.open([])).cursor('t', 'r')).toBe('1')
  expect(await (await memory().open([])).cursor('t', 'r')).toBeNull()
})
