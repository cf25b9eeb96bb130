import { expect, test } from 'vitest'
import { gregorianCalendar as calendar } from '../../case/calendar/gregorian-calendar.ts'
import type { StoredState } from '../../case/case.ts'
import { chainHash, GENESIS, sealEvent } from '../../case/chain.ts'
import type { JsonObject } from '../../case/json.ts'
import type { ChainEntry } from '../../case/transition.ts'
import type { KeptLink } from '../../ports/anchors.ts'
import { leave } from '../../testing/leave.ts'
import { MIGRATE } from '../../workflow/own-events.ts'
import { retake, tagsOf } from '../../workflow/replay.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import { replay } from './replay.ts'

const second: Workflow = { ...leave, version: 2, name: 'leave@2' }
const known = {
  calendar,
  workflow: (id: string, version: number) => [leave, second].find((one) => one.id === id && one.version === version),
}

const AT = '2026-01-05T01:00:00.000Z'

interface Step {
  readonly event: { readonly type: string } & JsonObject
  readonly role: string
  readonly at?: string
  readonly workflow?: Workflow
  /** What is recorded instead of what the workflow says. */
  readonly recorded?: Partial<ChainEntry>
}

/** A chain as the engine would have recorded it. */
const recorded = (steps: readonly Step[]): readonly KeptLink[] => {
  const chain: KeptLink[] = []
  for (const [n, step] of steps.entries()) {
    const before = chain.at(-1)
    const { event, personal } = sealEvent(step.event, ['note'], () => `salt ${n}`)
    const entry = { ...entryOf(before?.entry, step, n + 1), event, ...step.recorded }
    chain.push({ entry, hash: chainHash(before?.hash ?? GENESIS, entry), personal })
  }
  return chain
}

const entryOf = (before: ChainEntry | undefined, step: Step, revision: number): ChainEntry => {
  const { event, role, at = AT, workflow = leave } = step
  const bare = {
    ...{ format: 1, tenant: 'kab-andir', case: 'c', revision, at, by: 'ani', onBehalfOf: null, role, event },
    ...{ facts: { away: 0 }, source: null, from: before?.to ?? '', to: '', messages: [] },
    after: { workflow: 'leave', version: 1, status: 'active', value: '', context: {} },
  } satisfies ChainEntry
  if (event.type === MIGRATE) return { ...bare, to: before?.to ?? '', after: { ...before!.after, version: 2 } }
  const { next, messages } = retake(workflow, before?.after, bare)
  const { state, tags: _tags, ...after } = next
  return { ...bare, to: state, after, messages }
}

const start: Step = { event: { type: 'case.start', input: { days: 3 } }, role: 'owner' }
const submit: Step = { event: { type: 'submit' }, role: 'owner' }
const back: Step = { event: { type: 'return', note: 'Mulai Senin' }, role: 'assessor' }

const problems = (chain: readonly KeptLink[]) =>
  replay(chain, known).findings.map(({ code, revision }) => [code, revision])

test('what the engine recorded replays without a word, and arms the deadlines that it armed', () => {
  const chain = recorded([start, submit, back, { ...submit, at: '2026-01-06T01:00:00.000Z' }])
  expect(replay(chain, known)).toEqual({
    findings: [],
    notReplayed: 0,
    timers: [
      {
        state: 'leave.live.work.submitted.onTime',
        delay: 'reviewDue',
        due: '2026-01-09T16:59:59.999Z',
        pausedAt: null,
      },
    ],
  })
})

test('a deadline that fired is armed no more, and a hold moves those that wait', () => {
  const deadline = { type: 'deadline', state: 'leave.live.work.submitted.onTime', delay: 'reviewDue' }
  const fired = recorded([start, submit, { event: deadline, role: 'system', at: '2026-01-09T00:00:00.000Z' }])
  expect(replay(fired, known)).toEqual({ findings: [], notReplayed: 0, timers: [] })
  const held = recorded([
    ...[start, submit, { event: { type: 'pause' }, role: 'admin' }],
    { event: { type: 'go-on' }, role: 'admin', at: '2026-01-07T01:00:00.000Z' },
  ])
  expect(replay(held, known).timers).toMatchObject([{ due: '2026-01-10T16:59:59.999Z', pausedAt: null }])
})

test('each forged step is one finding, at its place', () => {
  const lied = (over: Partial<ChainEntry>) => recorded([start, { ...submit, recorded: over }])
  const [{ entry }] = recorded([start]) as readonly [KeptLink]
  expect(problems(lied({ after: { ...entry.after, context: { days: 1, returns: 0 } } }))).toEqual([['replay.state', 2]])
  expect(problems(lied({ to: 'live' }))).toEqual([['replay.state', 2]])
  expect(problems(lied({ from: 'live' }))).toEqual([['replay.state', 2]])
  expect(problems(lied({ messages: [] }))).toEqual([['replay.state', 2]])
  expect(problems(lied({ role: 'assessor' }))).toEqual([['replay.role', 2]])
  expect(problems(recorded([{ ...start, recorded: { role: 'assessor' } }]))).toEqual([['replay.role', 1]])
})

test('an event that the state does not take is no step, though it would change nothing', () => {
  const chain = recorded([start])
  const [first] = chain
  const entry = { ...first!.entry, revision: 2, event: { type: 'agree' }, from: first!.entry.to, role: 'assessor' }
  const forged = [...chain, { entry, hash: '', personal: [] }]
  expect(problems(forged)).toEqual([['replay.failed', 2]])
  const nowhere: StoredState = { ...entry.after, value: 'elsewhere' }
  expect(problems([...chain, { ...forged[1]!, entry: { ...entry, after: nowhere } }])).toEqual([['replay.failed', 2]])
})

const armed = {
  state: 'leave.live.work.submitted.onTime',
  delay: 'reviewDue',
  due: '2026-01-08T16:59:59.999Z',
  pausedAt: null,
}

const migrateWith = (timers?: JsonObject): Step => ({
  event: { type: MIGRATE, ...(timers && { timers }) },
  role: 'admin',
})

test('a version that changes without a migration is found; one that was migrated goes on under the new one', () => {
  const onward = { ...back, workflow: second }
  const migrated = recorded([start, submit, migrateWith({ before: [armed], after: [armed] }), onward])
  expect(replay(migrated, known)).toEqual({ findings: [], notReplayed: 1, timers: [] })
  expect(migrated[3]?.entry.after.version).toBe(2)
  expect(problems(recorded([start, submit, onward]))).toEqual([['replay.version', 3]])
  const other = { ...submit, recorded: { after: { ...migrated[1]!.entry.after, workflow: 'substitute' } } }
  expect(problems(recorded([start, other]))).toEqual([['replay.version', 2]])
})

test('the deadlines go on as the migration wrote them down, and must have been as the history makes them', () => {
  const later = { ...armed, due: '2026-02-08T16:59:59.999Z', base: '2026-01-20T00:00:00.000Z' }
  const renewed = recorded([
    start,
    submit,
    migrateWith({ before: [{ ...armed, due: later.due, base: armed.due }], after: [later] }),
  ])
  expect(replay(renewed, known)).toEqual({
    ...{ findings: [], notReplayed: 1 },
    timers: [{ ...armed, due: later.base }],
  })
  const tampered = recorded([start, submit, migrateWith({ before: [later], after: [later] })])
  expect(problems(tampered)).toEqual([['timer.due', 3]])
  for (const timers of [undefined, { before: 1, after: 'none' }, { after: [{ state: 1 }] }])
    expect(replay(recorded([start, submit, migrateWith(timers)]), known).timers).toBeUndefined()
})

test('a version that is not registered cannot be replayed, and nothing is made of it', () => {
  const chain = recorded([start, submit])
  expect(replay(chain, { ...known, workflow: () => undefined })).toEqual({
    ...{ findings: [], notReplayed: 2, timers: undefined },
  })
})

test('where an erased value decided something the step is not replayed, and the next one stands on what was recorded', () => {
  const chain = recorded([start, submit, back, submit])
  const erased = chain.map((link) => ({ ...link, personal: [] }))
  expect(replay(erased, known)).toMatchObject({ findings: [], notReplayed: 0 })
  const decided = chain.map((link, n) =>
    n === 2
      ? { ...link, entry: { ...link.entry, messages: [{ kind: 'notify', template: 'x', to: 'y' } as const] } }
      : link,
  )
  expect(problems(decided)).toEqual([['replay.state', 3]])
  const forgotten = decided.map((link) => ({ ...link, personal: [] }))
  expect(replay(forgotten, known)).toEqual({ findings: [], notReplayed: 1, timers: undefined })
})

test('tags follow from the state', () => {
  const [, link] = recorded([start, submit])
  expect(tagsOf(leave, link!.entry.after)).toEqual(['for:assessor'])
})
