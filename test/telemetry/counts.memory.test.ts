import { leave, leaveOneToTwo, leaveTwo, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'
import { ani, dewi, openOffice, tenant } from './office.ts'

const MONTH = 30 * 86_400_000

test('transitions, refusals and batches are counted by code', async () => {
  const { org, start, submit, time, sum, points } = await openOffice()
  const cases = await Promise.all([start(), start(), start()])
  await Promise.all(cases.map(submit))
  await org.trySend(cases[0] ?? '', { type: 'submit' }, { by: ani })
  await expect(org.send('no-id', { type: 'submit' }, { by: ani })).rejects.toThrow()
  time.now += MONTH
  await org.settle()
  expect(sum('siklus.transitions', { workflow: 'leave', event: 'case.start', by: 'person' })).toBe(3)
  expect(sum('siklus.transitions', { workflow: 'leave', event: 'submit', by: 'person' })).toBe(3)
  expect(sum('siklus.transitions', { workflow: 'leave', event: 'deadline', by: 'system' })).toBe(3)
  expect(sum('siklus.refusals', { operation: 'send', error: 'TransitionRefused' })).toBe(1)
  expect(sum('siklus.refusals', { operation: 'send', error: 'CaseNotFound' })).toBe(1)
  // three starts, three submits, three children, three deadlines
  expect(sum('siklus.batch.size', {})).toBe(12)
  const took = points.filter(
    ({ name, attributes }) => name === 'siklus.operation.duration' && attributes.operation === 'send',
  )
  expect(took).toHaveLength(5)
})

test('a settling tells its batches with their counts; one that finds nothing tells only itself', async () => {
  const { org, start, submit, time, spans } = await openOffice()
  for (const id of [await start(), await start()]) await submit(id)
  time.now += MONTH
  spans.length = 0
  await org.settle()
  const told = spans.map(({ name, attributes }) => ({ name, ...attributes }))
  expect(told.slice(0, 3)).toEqual([
    { name: 'siklus.settle', tenant },
    { name: 'siklus.relay', tenant, messages: 2, workflows: ['leave'] },
    { name: 'siklus.deadlines', tenant, found: 2, fired: 2, lost: 0 },
  ])
  spans.length = 0
  await org.settle()
  expect(spans.map(({ name }) => name)).toEqual(['siklus.settle'])
})

test('a bulk run and a migration tell their batches, and what was moved is a transition', async () => {
  const storage = memory({ records: [leaveNote] })
  const before = await openOffice({ storage })
  for (let n = 0; n < 3; n += 1) await before.start()
  const ask = { send: { type: 'pause' }, filter: { workflow: 'leave' } }
  const { run } = await before.org.bulk.preview(ask, { by: dewi, reason: 'SE 7/2026' })
  const [first] = await before.org.list({}, { by: dewi })
  await before.org.send(first?.id ?? '', { type: 'pause' }, { by: dewi })
  await before.org.bulk.run(run.id, { by: dewi, batch: 2 })
  const batches = before.spans.filter(({ name }) => name === 'siklus.bulk').map(({ attributes }) => attributes)
  expect(batches).toHaveLength(2)
  expect(batches).toContainEqual({ tenant, event: 'pause', targets: 2, done: 2, failed: 0, left: 0 })
  expect(batches).toContainEqual({ tenant, event: 'pause', targets: 1, done: 0, failed: 1, left: 0 })

  const after = await openOffice({ storage, workflows: [leaveTwo, leave, substitute] })
  await after.org.versions.migrate(leaveOneToTwo, { by: dewi, reason: 'SE 8/2026' })
  const moves = { tenant, act: 'migrate', workflow: 'leave', from: 1, to: 2, targets: 3, settled: 3, left: 0 }
  expect(after.spans).toMatchObject([{ name: 'siklus.migration', attributes: moves }])
  expect(after.sum('siklus.transitions', { workflow: 'leave', event: 'case.migrate', by: 'person' })).toBe(3)
})
