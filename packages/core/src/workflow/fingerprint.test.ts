import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, createMachine } from 'xstate'
import { leave, substitute } from '../testing/leave.ts'
import { leaveTwo } from '../testing/leave-two.ts'
import { fieldsOf } from './event-fields.ts'
import { fingerprintOf, verifyFingerprints } from './fingerprint.ts'
import type { EventPayload, Workflow } from './workflow.ts'

const by = (role: string) => ({ meta: { by: [role] } })
const workflow = (states: object, more: Partial<Workflow> = {}): Workflow => ({
  ...{ ...leave, ...more },
  machine: createMachine({ id: 'sample', initial: 'a', states } as never) as AnyStateMachine,
})
const plain = { a: { tags: ['late'], on: { go: { target: 'end', ...by('owner') } } }, end: { type: 'final' } }
const message = (template: string) => ({
  type: 'message',
  params: { messages: [{ kind: 'notify', template, to: 'owner' }] },
})
const waiting = (delay: string) => ({
  ...plain,
  a: { ...plain.a, after: { [delay]: { target: 'end', ...by('system') } } },
})

describe('a fingerprint', () => {
  test('is the same for the same structure, in whatever order it was written, under whatever version and label', () => {
    const { a, end } = plain
    expect(fingerprintOf(workflow(plain))).toMatch(/^[0-9a-f]{64}$/)
    for (const same of [
      workflow({ end, a }),
      workflow({ end, a: { ...a, meta: { label: 'x', phase: 'y' } } }),
      workflow(plain, { version: 7, name: 'leave@7', startBy: [...leave.startBy].reverse() }),
      workflow(plain, { deadlines: { reviewDue: () => 'another' } }),
    ])
      expect(fingerprintOf(same)).toBe(fingerprintOf(workflow(plain)))
  })

  test.each<[string, Workflow]>([
    ['a state', workflow({ ...plain, b: {} })],
    ['a kind', workflow({ ...plain, a: { ...plain.a, type: 'parallel' } })],
    ['a tag', workflow({ ...plain, a: { on: plain.a.on } })],
    [
      'an edge',
      workflow({ ...plain, a: { ...plain.a, on: { ...plain.a.on, stop: { target: 'end', ...by('owner') } } } }),
    ],
    ['a target', workflow({ ...plain, a: { ...plain.a, on: { go: by('owner') } } })],
    ['a role', workflow({ ...plain, a: { ...plain.a, on: { go: { target: 'end', ...by('admin') } } } })],
    ['a guard', workflow({ ...plain, a: { ...plain.a, on: { go: { target: 'end', guard: 'g', ...by('owner') } } } })],
    [
      'a record',
      workflow({ ...plain, a: { ...plain.a, on: { go: { target: 'end', meta: { by: ['owner'], records: ['r'] } } } } }),
    ],
    ['a message', workflow({ ...plain, a: { ...plain.a, entry: message('x') } })],
    ['a deadline', workflow(waiting('soon'))],
    ['a fact', workflow(plain, { facts: {} })],
    ['an event', workflow(plain, { events: { ...leave.events, extra: null } })],
    ['who starts', workflow(plain, { startBy: ['auditor'] })],
    ['a personal field', workflow(plain, { personal: [] })],
    ['separate duties', workflow(plain, { separateDuties: [] })],
  ])('changes with %s', (_name, changed) => {
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(workflow(plain)))
  })

  test('tells one message, delay or order of alternatives from another', () => {
    const prints = [
      workflow({ ...plain, a: { ...plain.a, entry: message('x') } }),
      workflow({ ...plain, a: { ...plain.a, entry: message('y') } }),
      workflow({ ...plain, a: { ...plain.a, exit: message('x') } }),
      workflow(waiting('soon')),
      workflow(waiting('late')),
      ...[
        ['p', 'q'],
        ['q', 'p'],
      ].map((guards) =>
        workflow({
          ...plain,
          a: { ...plain.a, on: { go: guards.map((guard) => ({ target: 'end', guard, ...by('owner') })) } },
        }),
      ),
    ].map(fingerprintOf)
    expect(new Set(prints).size).toBe(prints.length)
  })
})

test('an edit without a raised version is found', () => {
  const committed = { 'leave@1': fingerprintOf(leave), 'substitute@1': fingerprintOf(substitute) }
  expect(verifyFingerprints([leave, substitute], committed)).toEqual([])
  const edited = { ...leaveTwo, version: 1, name: 'leave@1' }
  expect(verifyFingerprints([edited, leaveTwo, substitute], committed)).toMatchObject([
    { where: 'workflow leave@1', problem: 'is not what it was' },
    { where: 'workflow leave@2', problem: 'has no fingerprint yet', mend: `commit ${fingerprintOf(leaveTwo)}` },
  ])
  expect(verifyFingerprints([{ ...leave, name: 'constructor' }], {})).toHaveLength(1)
})

const standard = (extra: object): EventPayload =>
  ({ '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }), ...extra } }) as never

test.each<[string, EventPayload | undefined, readonly string[] | null]>([
  ['no payload', null, []],
  ['not declared', undefined, null],
  ['valibot', v.object({ note: v.string(), days: v.number() }), ['days', 'note']],
  ['valibot, piped', v.pipe(v.object({ note: v.string() }), v.readonly()), ['note']],
  ['zod', { ...standard({}), shape: { note: {} } } as never, ['note']],
  [
    'Standard JSON Schema',
    standard({ jsonSchema: { input: () => ({ properties: { note: {}, a: {} } }) } }),
    ['a', 'note'],
  ],
  ['a schema of no object', standard({ jsonSchema: { input: () => ({ type: 'string' }) } }), null],
  [
    'one that JSON Schema cannot express',
    standard({
      jsonSchema: {
        input: () => {
          throw new Error('no')
        },
      },
    }),
    null,
  ],
  ['one that does not tell', standard({}), null],
])('the fields of %s', (_name, payload, fields) => {
  expect(fieldsOf(payload)).toEqual(fields)
})
