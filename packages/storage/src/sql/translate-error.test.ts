import { expect, test } from 'vitest'
import { PartitionMissing } from './errors.ts'
import { translateError } from './translate-error.ts'

const failure = (code: string, message = 'it failed') => Object.assign(new Error(message), { code })
const about = { case: { id: 'c1', expected: 3, month: '2026-05' } }

test.each([
  ['40001', { _tag: 'RevisionConflict', caseId: 'c1', expected: 3 }],
  ['40P01', { _tag: 'CaseBusy', caseId: 'c1' }],
  ['55P03', { _tag: 'CaseBusy', caseId: 'c1' }],
])('%s in a write of a case is a conflict', (code, error) => {
  expect(translateError(failure(code), about)).toMatchObject(error)
  expect(translateError(failure(code))).toMatchObject({ _tag: 'StorageUnavailable', retryable: true })
})

test('a month without partition is named', () => {
  const error = translateError(failure('23514', 'no partition of relation "case" found for row'), about)
  expect(error).toBeInstanceOf(PartitionMissing)
  expect(error).toMatchObject({ month: '2026-05' })
  expect(translateError(failure('23514', 'violates check constraint'), about)).toMatchObject({
    _tag: 'StorageUnavailable',
  })
})

test.each(['08006', '57P01', '57P03', '53300', '58030', '25006', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND'])(
  '%s may pass: the same call may succeed later',
  (code) => {
    expect(translateError(failure(code), about)).toMatchObject({ _tag: 'StorageUnavailable', retryable: true })
  },
)

test.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
  '%s may pass, though it has no code',
  (words) => {
    expect(translateError(new Error(words), about)).toMatchObject({ _tag: 'StorageUnavailable', retryable: true })
  },
)

test.each([
  ['42P01', 'siklus migrate'],
  ['25P02', 'roll it back'],
  ['42501', 'may not do this'],
  ['26000', 'prepare: false'],
  ['22P02', 'it failed'],
])('%s does not pass by itself, and says what to do', (code, words) => {
  const cause = failure(code)
  const error = translateError(cause, about)
  expect(error).toMatchObject({ _tag: 'StorageUnavailable', retryable: false, message: expect.stringContaining(words) })
  expect(error.cause).toBe(cause)
})

test('an error of ours stays itself', () => {
  const ours = new PartitionMissing('2026-01')
  expect(translateError(ours, about)).toBe(ours)
})
