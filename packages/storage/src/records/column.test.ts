import { expect, test } from 'vitest'
import { columnValue, kindOf } from './column.ts'

test('a question mark allows null', () => {
  expect([kindOf('decimal?'), kindOf('uuid')]).toEqual([
    { type: 'decimal', nullable: true },
    { type: 'uuid', nullable: false },
  ])
})

test.each([
  ['text', 'a', 'a'],
  ['uuid', '019B8BAC-E8C0-7000-8000-000000000001', '019b8bac-e8c0-7000-8000-000000000001'],
  ['int', -2147483647, -2147483647],
  ['decimal', '1.50', '1.5'],
  ['decimal', 1.5, '1.5'],
  ['bool', false, false],
  ['json', { a: [1] }, { a: [1] }],
  ['instant', '2026-01-01T07:00:00+07:00', '2026-01-01T00:00:00.000Z'],
  ['instant', '2026-01-01T00:00:00.12Z', '2026-01-01T00:00:00.120Z'],
  ['date', '2028-02-29', '2028-02-29'],
] as const)('%s keeps %j as %j', (type, given, kept) => {
  expect(columnValue(type, given)).toEqual(kept)
})

test.each([
  ['text', 1],
  ['uuid', '019b8bac'],
  ['int', 1.5],
  ['int', 2147483648],
  ['int', '1'],
  ['decimal', 'many'],
  ['bool', 'true'],
  ['instant', '2026-01-01'],
  ['instant', '2026-01-01T00:00:00'],
  ['instant', '2026-13-01T00:00:00Z'],
  ['date', '2027-02-29'],
  ['date', '2026-1-1'],
  ['date', '2026-01-01T00:00:00Z'],
] as const)('%s does not take %j', (type, given) => {
  expect(columnValue(type, given)).toBeUndefined()
})
