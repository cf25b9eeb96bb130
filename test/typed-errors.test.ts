import { TypedError } from '@siklus/core'
import { expect, test } from 'vitest'
import { readDoors } from './doors.ts'

type ErrorClass = new (...args: never[]) => Error

const isErrorClass = (value: unknown): value is ErrorClass =>
  typeof value === 'function' && value.prototype instanceof Error

/** The error classes behind the doors, by name: a class that several doors pass on counts once. */
const found = new Map<string, ErrorClass>()
for (const { name } of readDoors()) {
  for (const [key, value] of Object.entries<unknown>(await import(name))) {
    if (isErrorClass(value) && key !== TypedError.name) found.set(key, value)
  }
}

const mark = { revision: 1, edit: 2 }

/** What each class is made with. A class that is not here has not been looked at yet. */
const made: Readonly<Record<string, readonly unknown[]>> = {
  CalendarYearUnknown: ['kab-andir', 2027, 'missing'],
  CaseBusy: ['c1'],
  CaseNotFound: ['kab-andir', 'c1'],
  CursorExpired: ['kab-andir', 'e.1', 'e.7'],
  CycleEnded: ['c1'],
  DirectoryLocked: ['data', { pid: 7, host: 'h' }],
  EngineClosed: [],
  ExportMismatch: ['2024-01', ['case.jsonl']],
  FeedFromElsewhere: ['siklus'],
  IdempotencyMismatch: ['k1'],
  InexactNumber: ['0.1'],
  InvalidCursor: ['x'],
  InvalidDay: ['tomorrow'],
  InvalidDocument: ['plan', [{ field: 'results', code: 'field.missing', message: 'is missing' }]],
  InvalidEvent: ['submit', [{ field: 'note', message: 'say what to change' }]],
  InvalidFacts: ['score', [{ field: 'value', allowed: 'a number', got: 'nothing' }]],
  InvalidOffice: [[{ kind: 'unit', key: 'u1', message: 'has no parent' }]],
  InvalidRecord: ['loan', 'it needs a primary key'],
  JobRejected: ['there is no such endpoint', { cause: new Error('password in here') }],
  MigrationInvalid: ['leave@1-2', [{ where: 'state draft', problem: 'is gone', mend: 'name it' }]],
  MonthNotClosed: ['2024-01', [{ tenant: 't', kind: 'activeCases', count: 1, samples: ['c1'] }]],
  NoBackground: [],
  NoPerformanceRecords: ['createPerformance', ['organisation']],
  NotAnchored: ['c1', 3],
  NotEditable: ['c1', 'plan'],
  NotInTransaction: ['nothing'],
  NotPermitted: ['ani', 'start leave'],
  OperationAborted: [new Error('the user left')],
  OffScale: ['grade', '101', 'has no band so high'],
  PackMismatch: ['id-pp30-2019', 'id-pp46-2011'],
  PartitionMissing: ['2026-01', { cause: new Error('no partition') }],
  PeriodClosed: ['c1', '2026-Q1'],
  PolicyMistake: ['rule score', 'cites nothing'],
  RecordConflict: ['c1', 'loan'],
  RevisionConflict: ['c1', 2, 3],
  RuleNotInForce: ['Pack p', '2013-12-31', { from: '2014-01-01' }],
  RunNotFound: ['kab-andir', 'r1'],
  SchemaNotMigrated: ['siklus', ['0001-engine']],
  StaleDraft: ['c1', mark, { ...mark, frozen: true }],
  StorageUnavailable: ['The database failed', { retryable: true, cause: new Error('password in here') }],
  TransitionRefused: ['c1', 'agree', [{ code: 'leave.days.max12', params: { days: 20 } }]],
  UnfitKey: ['private', 'a public key of ed25519', { cause: new Error('password in here') }],
  UnknownAnchor: ['kab-andir', '2026-01-05'],
  UnknownEntry: ['e1'],
  UnknownFollowUp: ['f1'],
  UnknownQueue: ['mail', ['webhook']],
  UnknownMonth: ['2024-01'],
  UnknownPerson: ['ani'],
  UnknownRecordColumn: ['loan', 'sum', ['amount']],
  UnknownRecordTable: ['loan', ['leave_note']],
  UnknownRule: ['id-pp30-2019', 'bonus', ['final-value']],
  UnknownUnit: ['u1', '2026-01-05'],
  UnknownWorkflow: ['leave', ['substitute@1']],
  UnstorableText: [],
  WorkflowInvalid: ['leave@1', [{ where: 'state draft', problem: 'leads nowhere', mend: 'add a way out' }]],
}

/** What the platform calls an aborted call; hosts ask for that name. */
const OTHERWISE_NAMED: Readonly<Record<string, string>> = { OperationAborted: 'AbortError' }

const upperCase = (tag: string) => tag.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()

test('every error class behind a door is one of those that are made here', () => {
  expect([...found.keys()].toSorted()).toEqual(Object.keys(made).toSorted())
})

test.each(Object.entries(made))('%s is named by its tag and survives JSON', (name, args) => {
  const error = new (found.get(name) as ErrorClass)(...(args as never[]))
  expect(error).toBeInstanceOf(TypedError)
  expect(error).toMatchObject({ _tag: name, code: upperCase(name), name: OTHERWISE_NAMED[name] ?? name })
  expect(error.message).not.toBe('')
  expect(String(error)).toBe(`${error.name}: ${error.message}`)
  const { cause: _cause, ...data } = { ...error }
  expect(JSON.parse(JSON.stringify(error))).toEqual(JSON.parse(JSON.stringify({ ...data, message: error.message })))
  expect(JSON.stringify(error)).not.toContain('password')
})

test('what JSON keeps of a refusal is enough to answer for it', () => {
  const error = new (found.get('TransitionRefused') as ErrorClass)(...(made.TransitionRefused as never[]))
  expect(JSON.parse(JSON.stringify({ error }))).toEqual({
    error: {
      _tag: 'TransitionRefused',
      code: 'TRANSITION_REFUSED',
      caseId: 'c1',
      event: 'agree',
      reasons: [{ code: 'leave.days.max12', params: { days: 20 } }],
      message: "Case c1 refuses 'agree': leave.days.max12",
    },
  })
})
