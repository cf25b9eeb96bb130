import { readFileSync } from 'node:fs'
import { createEngine, NotPermitted, partyAccess } from '@siklus/core'
import { SiklusEngine } from '@siklus/core/effect'
import { leave, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import * as Effect from 'effect/Effect'
import { expect, test, vi } from 'vitest'

const admin = { person: 'dewi' }
const people = ['ani', 'budi', 'citra']

const openOffice = async () => {
  const engine = await createEngine({
    storage: memory({ records: [leaveNote] }),
    workflows: [leave, substitute],
    access: partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) }),
  })
  return engine.in('kab-andir')
}

const startAll = async (org: Awaited<ReturnType<typeof openOffice>>) => {
  const rows = people.map((person) => ({
    input: { days: 3 },
    parties: [{ role: 'owner', person, basis: 'SK 12/2026' }],
    unit: 'root/dinas/',
    key: `cuti-2026/${person}`,
  }))
  const opening = await org.bulk.preview({ start: leave, rows }, { by: admin, reason: 'Awal tahun' })
  return org.bulk.run(opening.run.id, { by: admin })
}

test('an admin starts the requests of everybody once, however often it is asked', async () => {
  const org = await openOffice()
  expect(await startAll(org)).toMatchObject({ status: 'done', done: 3 })
  expect(await startAll(org)).toMatchObject({ status: 'done', done: 3 })
  expect(await org.count({}, { by: admin })).toBe(3)
})

test('an admin looks, then pauses every request of an office, and reads which refused', async () => {
  const org = await openOffice()
  await startAll(org)
  const [newest] = await org.list({}, { by: admin })
  await org.send(newest?.id ?? '', { type: 'pause' }, { by: admin })
  const show = vi.fn()
  const { signal } = new AbortController()
  const { run, samples } = await org.bulk.preview(
    { send: { type: 'pause' }, filter: { workflow: 'leave', unitPrefix: 'root/dinas/' } },
    { by: admin, reason: 'SE 7/2026: libur bersama' },
  )
  show(run.total, samples)
  await org.bulk.run(run.id, { by: admin, perSecond: 200, signal })
  const { status, done, failed } = await org.bulk.progress(run.id, { by: admin })
  const refused = await org.bulk.rows(run.id, { by: admin, outcome: 'failed' })
  expect(show).toHaveBeenCalledWith(3, expect.arrayContaining([expect.objectContaining({ allowed: true })]))
  expect({ status, done, failed }).toEqual({ status: 'done', done: 2, failed: 1 })
  expect(refused).toMatchObject([{ caseId: newest?.id, detail: { reasons: [{ code: 'event.notNow' }] } }])
})

test('the same operations are there as Effects, with their typed errors', async () => {
  const options = {
    storage: memory({ records: [leaveNote] }),
    workflows: [leave, substitute],
    access: partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) }),
  }
  const program = Effect.gen(function* () {
    const { bulk } = (yield* SiklusEngine).in('kab-andir')
    const rows = [{ input: { days: 3 }, parties: [{ role: 'owner', person: 'ani', basis: 'SK 12/2026' }] }]
    const { run } = yield* bulk.preview({ start: leave, rows }, { by: admin, reason: 'Awal tahun' })
    const refused = yield* Effect.flip(bulk.run(run.id, { by: { person: 'ani' } }))
    return { refused, run: yield* bulk.run(run.id, { by: admin }) }
  })
  const { refused, run } = await Effect.runPromise(Effect.provide(program, SiklusEngine.layer(options)))
  expect(refused).toBeInstanceOf(NotPermitted)
  expect(run).toMatchObject({ status: 'done', done: 1 })
})

test('the code of the page is the code of this file', () => {
  const page = readFileSync(new URL('../docs/bulk.md', import.meta.url), 'utf8')
  const here = readFileSync(new URL(import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  expect(blocks).toHaveLength(2)
  for (const block of blocks) expect(here).toContain(block)
})
