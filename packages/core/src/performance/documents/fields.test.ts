import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dayText, evidenceLinks, faultOf, faultsOf, idText, longText } from './fields.ts'

const codesOf = (schema: v.GenericSchema, given: unknown) => {
  const parsed = v.safeParse(schema, given)
  return parsed.success ? [] : faultsOf(parsed.issues).map(({ field, code }) => `${field} ${code}`)
}

test.each(['https://example.invalid/a?b=c', 'http://example.invalid'])('%s may be linked', (url) => {
  expect(codesOf(evidenceLinks, [{ label: 'Minutes', url }])).toEqual([])
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.invalid/x', '/relative', 'JAVASCRIPT:x', ''])(
  '%j may not',
  (url) => {
    expect(codesOf(evidenceLinks, [{ label: 'Minutes', url }])).toEqual(['0.url url.invalid'])
  },
)

test('a link without a label, unknown fields and missing ones are named', () => {
  const url = 'https://example.invalid'
  expect(codesOf(evidenceLinks, [{ label: '  ', url }])).toEqual(['0.label text.empty'])
  expect(codesOf(evidenceLinks, [{ label: 'a', url, size: 1 }])).toEqual(['0.size field.unknown'])
  expect(codesOf(evidenceLinks, [{ url }])).toEqual(['0.label field.missing'])
})

test('texts that no database keeps are refused where they are entered', () => {
  expect(codesOf(longText, 'a\u0000b')).toEqual([' text.unstorable'])
  expect(codesOf(longText, '\ud800')).toEqual([' text.unstorable'])
  expect(codesOf(longText, '😀'.repeat(2000))).toEqual([])
  expect(codesOf(longText, 'x'.repeat(4001))).toEqual([' text.tooLong'])
})

test('days and ids', () => {
  expect(codesOf(dayText, '2028-02-29')).toEqual([])
  expect(codesOf(dayText, '2026-02-29')).toEqual([' date.invalid'])
  expect(codesOf(idText, 'r-1.a:b')).toEqual([])
  expect(codesOf(idText, '../x')).toEqual([' id.invalid'])
})

test('a code without words of its own stands for itself', () => {
  expect(faultOf('a', 'text.empty').message).toBe('must not be empty')
  expect(faultOf('a', 'x.y')).toEqual({ field: 'a', code: 'x.y', message: 'x.y' })
})
