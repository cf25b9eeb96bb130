import { openingMonth } from '@siklus/core'
import { expect, test } from 'vitest'
import { nextId } from '../contract/acts.ts'
import { monthRange } from './month-range.ts'

test('the ids of a month lie in its range, those of its neighbours do not', () => {
  const { opened, first, beyond } = monthRange('2026-02')
  const inside = (at: string) => first <= nextId(at) && nextId(at) < beyond
  expect(opened).toBe('2026-02-01')
  for (const at of ['2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z']) {
    expect([inside(at), openingMonth(nextId(at))]).toEqual([true, opened])
  }
  for (const at of ['2026-01-31T23:59:59.999Z', '2026-03-01T00:00:00.000Z']) expect(inside(at)).toBe(false)
  expect(monthRange('2026-12').beyond).toBe(monthRange('2027-01').first)
})

test.each(['2026', '2026-13', "2026-01'; --", ''])('%j is no month', (text) => {
  expect(() => monthRange(text)).toThrow(expect.objectContaining({ _tag: 'UnknownMonth', month: text }))
})
