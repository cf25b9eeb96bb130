import {
  type Counter,
  createEngine,
  healthOf,
  type LogLine,
  type Measure,
  partyAccess,
  type Telemetry,
  type TelemetryAttributes,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { inProcess } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'

const START = Date.parse('2026-01-05T01:00:00Z')
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]

/** Keeps everything that is told. */
const listening = () => {
  const told: unknown[] = []
  const counts = new Map<string, number>()
  const add = (name: Counter | Measure, attributes: TelemetryAttributes, by: number) => {
    const key = JSON.stringify([name, attributes])
    counts.set(key, (counts.get(key) ?? 0) + by)
    told.push([name, attributes])
  }
  const telemetry: Telemetry = {
    span: async (name, attributes, run) => {
      told.push([name, attributes])
      return run()
    },
    count: (name, attributes) => add(name, attributes, 1),
    measure: (name, value, attributes) => add(name, attributes, name === 'siklus.batch.size' ? value : 1),
    log: (line: LogLine) => void told.push(line),
  }
  const count = (name: string, attributes: TelemetryAttributes) => counts.get(JSON.stringify([name, attributes])) ?? 0
  return { telemetry, count, told }
}

const scene = async () => {
  let now = START
  const heard = listening()
  const engine = await createEngine({
    storage: memory({ records: [leaveNote] }),
    workflows: [leave, substitute],
    access: partyAccess(),
    clock: { now: () => now },
    telemetry: heard.telemetry,
  })
  const org = engine.in('kab-andir')
  const start = () => org.start(leave, { days: 2 }, { by: { person: 'ani' }, parties })
  const later = (ms: number) => {
    now += ms
  }
  return { engine, org, start, later, now: () => now, ...heard }
}

test('transitions, refusals, conflicts and batches are counted by code', async () => {
  const { org, start, later, count } = await scene()
  const cases = await Promise.all([start(), start(), start()])
  await Promise.all(cases.map(({ id }) => org.send(id, { type: 'submit' }, { by: { person: 'ani' } })))
  await org.trySend(cases[0]?.id ?? '', { type: 'submit' }, { by: { person: 'ani' } })
  await expect(org.send('no-id', { type: 'submit' }, { by: { person: 'ani' } })).rejects.toThrow()
  later(30 * 86_400_000)
  await org.settle()
  expect(count('siklus.transitions', { workflow: 'leave', event: 'case.start', by: 'person' })).toBe(3)
  expect(count('siklus.transitions', { workflow: 'leave', event: 'submit', by: 'person' })).toBe(3)
  expect(count('siklus.transitions', { workflow: 'leave', event: 'deadline', by: 'system' })).toBe(3)
  expect(count('siklus.refusals', { operation: 'send', error: 'TransitionRefused' })).toBe(1)
  expect(count('siklus.refusals', { operation: 'send', error: 'CaseNotFound' })).toBe(1)
  // three starts, three submits, three children, three deadlines
  expect(count('siklus.batch.size', {})).toBe(12)
  expect(count('siklus.operation.duration', { operation: 'send' })).toBe(5)
})

test('nothing that is told names a person, a case or what somebody wrote', async () => {
  const { engine, org, start, told } = await scene()
  const item = await start()
  await org.send(item.id, { type: 'submit' }, { by: { person: 'ani' } })
  await org.send(item.id, { type: 'return', note: 'a secret note' }, { by: { person: 'budi' } })
  await org.trySend(item.id, { type: 'agree' }, { by: { person: 'citra' } })
  await engine.close()
  const text = JSON.stringify(told)
  expect(text).toContain('siklus.send')
  for (const secret of ['ani', 'budi', 'citra', 'secret', item.id]) expect(text).not.toContain(`"${secret}`)
})

test('an engine that nobody works for shows as a backlog; worked for, it is well', async () => {
  const { engine, org, start, later, now } = await scene()
  const item = await start()
  await org.send(item.id, { type: 'submit' }, { by: { person: 'ani' } })
  const health = () => healthOf(engine, { tenants: ['kab-andir'], now: now() })
  later(10 * 86_400_000)
  const unwell = await health()
  expect(unwell.ok).toBe(false)
  expect(unwell.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['relayLagMs', 'dueBacklogMs'])
  await org.settle()
  await org.settle()
  expect(await health()).toMatchObject({ ok: true, at: new Date(now()).toISOString() })
})

test('a storage that fails is told as such, and so are dead letters', async () => {
  const { engine, now } = await scene()
  const background = inProcess({ clock: { now } })
  const queue = { name: 'mail', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 5 }
  await background.start([queue])
  const well = await healthOf(engine, { tenants: ['kab-andir'], now: now(), background })
  expect(well).toMatchObject({ ok: true })
  await engine.close()
  const down = await healthOf(engine, { tenants: ['kab-andir'], now: now() })
  expect(down).toMatchObject({ ok: false, checks: [{ name: 'storage', of: 'kab-andir', error: 'EngineClosed' }] })
  await background.stop()
})
