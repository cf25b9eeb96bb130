import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { isCaseId, openedAtMs, openingMonth } from './case-ref.ts'

test('an id alone tells when its case was opened, and so its partition', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2120-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (opened) => {
      const id = v7({ msecs: opened.getTime() })
      expect(isCaseId(id)).toBe(true)
      expect(openedAtMs(id)).toBe(opened.getTime())
      expect(openingMonth(id)).toBe(`${opened.toISOString().slice(0, 7)}-01`)
    }),
  )
})

test('other texts are no case ids', () => {
  for (const text of ['', 'abc', '0190a000-0000-4000-8000-000000000001', "0190a000-0000-7000-8000-000000000001'"])
    expect(isCaseId(text)).toBe(false)
})
