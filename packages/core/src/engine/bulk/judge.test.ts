import * as Exit from 'effect/Exit'
import { expect, test } from 'vitest'
import {
  CaseBusy,
  CaseNotFound,
  EngineClosed,
  type EngineError,
  InvalidEvent,
  NotPermitted,
  OperationAborted,
  RevisionConflict,
  StorageUnavailable,
  TransitionRefused,
} from '../../case/errors.ts'
import { errorJson, judge } from './judge.ts'

const row = { n: 7, caseId: 'c1', given: null, outcome: 'waiting', detail: null } as const
const kindOf = (error: EngineError) => judge(row, Exit.fail(error)).kind

test('what a rule, a role or a mistake refuses is settled, with the error as a row keeps it', () => {
  const refused = [
    new TransitionRefused('c1', 'pause', [{ code: 'event.notNow' }]),
    new NotPermitted('dewi', 'start leave'),
    new CaseNotFound('t', 'c1'),
    new InvalidEvent('pause', [{ field: 'note', message: 'is missing' }]),
  ]
  for (const error of refused)
    expect(judge(row, Exit.fail(error))).toEqual({
      kind: 'settled',
      settlement: { n: 7, outcome: 'failed', detail: JSON.parse(JSON.stringify(error)) },
    })
})

test('what others hold waits, what is broken waits, an outage ends the turn', () => {
  expect([new CaseBusy('c1'), new RevisionConflict('c1', 1)].map(kindOf)).toEqual(['held', 'held'])
  expect(kindOf(new StorageUnavailable('no such column', { retryable: false }))).toBe('broken')
  expect(judge(row, Exit.die(new TypeError('guard'))).kind).toBe('broken')
  const ended = [new StorageUnavailable('down', { retryable: true }), new EngineClosed(), new OperationAborted()]
  expect(ended.map(kindOf)).toEqual(['halt', 'halt', 'halt'])
  expect(judge(row, Exit.interrupt(1)).kind).toBe('halt')
})

test('of a defect only the words are kept', () => {
  expect(errorJson(new TypeError('x is undefined'))).toEqual({ _tag: 'Defect', message: 'x is undefined' })
  expect(errorJson('thrown')).toEqual({ _tag: 'Defect', message: 'thrown' })
})
