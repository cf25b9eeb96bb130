import { expect, test } from 'vitest'
import { type AnyStateMachine, assign, setup } from 'xstate'
import { leave } from '../testing/leave.ts'
import { defineWorkflow, verify } from './define.ts'
import { WorkflowInvalid } from './finding.ts'
import { message, namedDelays } from './kit.ts'
import type { WorkflowDefinition } from './workflow.ts'

const by = (...roles: string[]) => ({ by: roles })

const definition = (states: object, extra: Partial<WorkflowDefinition> = {}): WorkflowDefinition => ({
  id: 'sample',
  version: 1,
  machine: setup({ actions: { message }, guards: { known: () => true }, delays: namedDelays('soon') }).createMachine({
    id: 'sample',
    initial: 'a',
    context: {},
    states,
  } as never) as unknown as AnyStateMachine,
  events: { go: null },
  rules: {},
  startBy: ['owner'],
  ...extra,
})

const sound = { a: { on: { go: { target: 'end', meta: by('owner') } } }, end: { type: 'final' } }

const problems = (d: WorkflowDefinition) => verify(d).map((f) => `${f.where}: ${f.problem}`)

test('a sound workflow has no findings', () => {
  expect(verify(definition(sound))).toEqual([])
  expect(leave.name).toBe('leave@1')
})

const faults: readonly (readonly [string, WorkflowDefinition, string])[] = [
  ['nobody may send', definition({ ...sound, a: { on: { go: 'end' } } }), 'event go in state a: nobody may send it'],
  [
    'undeclared event',
    definition({ ...sound, a: { on: { ...sound.a.on, fly: { target: 'end', meta: by('owner') } } } }),
    'event fly in state a: it is not declared',
  ],
  [
    'declared, never answered',
    definition(sound, { events: { go: null, fly: null } }),
    'event fly: no state answers it',
  ],
  [
    'guard that is no rule',
    definition({ ...sound, a: { on: { go: { target: 'end', guard: 'known', meta: by('owner') } } } }),
    "event go in state a: its guard 'known' is not a rule",
  ],
  [
    'rule that guards nothing',
    definition(sound, { rules: { lonely: () => true } }),
    'rule lonely: no edge is guarded by it',
  ],
  [
    'delay without deadline',
    definition({ ...sound, a: { ...sound.a, after: { soon: { target: 'end', meta: by('system') } } } }),
    'delay soon in state a: has no deadline',
  ],
  [
    'delay for people',
    definition(
      { ...sound, a: { ...sound.a, after: { soon: { target: 'end', meta: by('owner') } } } },
      { deadlines: { soon: () => '' } },
    ),
    'it is the engine’s own, but people are named',
  ],
  [
    'the name of an event of the engine',
    definition(sound, { told: ['case.migrate'] }),
    "the event 'case.migrate' is the engine's own",
  ],
  [
    'numeric delay',
    definition({ ...sound, a: { ...sound.a, after: { 1000: { target: 'end', meta: by('system') } } } }),
    'delay 1000 in state a: is a number',
  ],
  [
    'dead end',
    definition({ a: { on: { go: { target: 'b', meta: by('owner') } } }, b: {}, end: { type: 'final' } }),
    'state b: leads nowhere',
  ],
  [
    'unreachable',
    definition({ ...sound, lost: { on: { go: { target: 'end', meta: by('owner') } } } }),
    'state lost: cannot be reached',
  ],
  [
    'no end',
    definition({ a: { on: { go: { target: 'a', meta: by('owner') } } } }),
    'state (root): the case never ends',
  ],
  [
    'final with a way out',
    definition({ ...sound, end: { type: 'final', on: { go: { target: 'a', meta: by('owner') } } } }),
    'state end: is final but has a way out',
  ],
  ['inline action', definition({ ...sound, a: { entry: () => {}, on: sound.a.on } }), 'state a: has the action'],
  [
    'unknown initial',
    definition({ ...sound, a: { initial: 'nowhere', states: { x: {} }, on: sound.a.on } }),
    "state a: its initial state 'nowhere'",
  ],
  [
    'history',
    definition({ ...sound, a: { initial: 'x', states: { x: {}, h: { type: 'history' } }, on: sound.a.on } }),
    'state a.h: is a history state',
  ],
  [
    'alternatives of several roles',
    definition(
      {
        ...sound,
        a: {
          on: {
            go: [
              { target: 'end', guard: 'known', meta: by('owner') },
              { target: 'a', meta: by('assessor') },
            ],
          },
        },
      },
      { rules: { known: () => true } },
    ),
    'its alternatives have different roles',
  ],
  [
    'told but for people',
    definition(
      { ...sound, a: { on: { ...sound.a.on, ping: { target: 'end', meta: by('owner') } } } },
      { told: ['ping'] },
    ),
    'it is told by cases, but people are named',
  ],
  ['bad id', definition(sound, { id: 'Sample One' }), 'workflow: its id is not a kebab-case name'],
  ['nobody starts', definition(sound, { startBy: [] }), 'workflow: nobody may start it'],
  [
    'a role of the tenant that is also a party’s',
    definition(sound, { startBy: ['admin', 'owner'], startAs: ['owner'] }),
    'role owner: stands in startBy and in startAs, so no start can name it',
  ],
  [
    'a role of the tenant that separate duties look for among the parties',
    definition(sound, { separateDuties: [['owner', 'assessor']] }),
    'role owner: stands in startBy, but the separate duties ask for it among the parties of a case',
  ],
  [
    'a party that is the system',
    definition(sound, { startAs: ['system'] }),
    'role system: is the engine’s own, but startAs gives it to a party',
  ],
]

test.each(faults)('%s is found, with place and mend', (_name, faulty, problem) => {
  expect(problems(faulty).join('\n')).toContain(problem)
  expect(() => defineWorkflow(faulty)).toThrow(WorkflowInvalid)
  expect(verify(faulty).every((f) => f.mend !== '')).toBe(true)
})

test('a role of the tenant may be barred by a party’s, and the system may start', () => {
  const barred = definition(sound, { startBy: ['admin', 'system'], separateDuties: [['owner', 'admin']] })
  expect(verify(barred)).toEqual([])
})

test('one role with two faults is told once', () => {
  const faulty = definition(sound, { startAs: ['owner'], separateDuties: [['owner', 'assessor']] })
  expect(problems(faulty)).toHaveLength(1)
})

test('assign is the one inline action that stays', () => {
  const assigning = definition({ ...sound, a: { entry: assign({}), on: sound.a.on } })
  expect(verify(assigning)).toEqual([])
})
