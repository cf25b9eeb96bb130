import { expect, test } from 'vitest'
import { openedAtMs } from '../case/case-ref.ts'
import { createIds } from './ids.ts'

test('ids grow within one millisecond and carry their instant, also after the clock was set back', () => {
  const ids = createIds()
  const many = Array.from({ length: 500 }, () => ids.next(1_767_574_800_000))
  expect([...many].sort()).toEqual(many)
  expect(new Set(many).size).toBe(500)
  expect(openedAtMs(ids.next(1_767_574_800_001))).toBe(1_767_574_800_001)
  expect(openedAtMs(ids.next(1_700_000_000_000))).toBe(1_700_000_000_000)
})

test('a salt is 32 bytes, and never the same', () => {
  const ids = createIds()
  expect(ids.salt()).toMatch(/^[0-9a-f]{64}$/)
  expect(ids.salt()).not.toBe(ids.salt())
})
