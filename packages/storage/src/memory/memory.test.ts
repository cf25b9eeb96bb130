import { expect, test } from 'vitest'
import { opened } from '../contract/acts.ts'
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

test('opening the same memory again finds the same cases; another memory knows none of its cursors', async () => {
  const kept = memory()
  const one = await kept.open([])
  await opened({ storage: one, tenant: 't' })
  const [change] = await one.changes('t', null, 1)
  await one.advance({ tenant: 't', reader: 'r', from: null, to: change?.cursor ?? '' })
  expect(await (await kept.open([])).cursor('t', 'r')).toBe(change?.cursor)
  const other = await memory().open([])
  await opened({ storage: other, tenant: 't' })
  expect(await other.cursor('t', 'r')).toBeNull()
  const expired = { _tag: 'CursorExpired', tenant: 't', cursor: change?.cursor, oldest: null }
  await expect(other.changes('t', change?.cursor ?? '', 1)).rejects.toMatchObject(expired)
})
