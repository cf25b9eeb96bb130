import { createEngine, partyAccess, WIB } from '@siklus/core'
import { review } from '@siklus/core/testing'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'
import { virtualClock } from './deadlines/virtual-clock.ts'

const dewi = { by: { person: 'dewi' } }
const parties = [{ role: 'assessor', person: 'budi', basis: 'head of unit' }]

test('a budget of 200 deadlines a second is kept: a hundred take four tenths of a second or more', async () => {
  const clock = virtualClock('2026-03-02T03:00:00.000Z')
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
  await using engine = await createEngine({ storage: memory(), workflows: [review], access, clock })
  const org = engine.in('kab-andir')
  for (let n = 0; n < 100; n += 1) await org.start(review, { zone: WIB }, { ...dewi, parties })
  clock.set((await org.nextDue()) ?? '')
  const began = performance.now()
  const { fired } = await org.settle({ duePerSecond: 200 })
  expect(fired).toBe(100)
  expect(performance.now() - began).toBeGreaterThanOrEqual(400)
})
