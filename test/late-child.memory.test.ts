import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'
import { paper } from './reliability/world/paper.ts'
import { ani, dewi, parties } from './reliability/world/people.ts'
import { noTransactions, openStage } from './reliability/world/stage.ts'

const TENANT = 'kab'

/** A petition that asks, and is put on hold before its errand is started. */
const heldBeforeItsErrand = async () => {
  const stage = await openStage({ storage: memory({ records: [paper] }), host: noTransactions })
  const org = stage.engine.in(TENANT)
  const { id } = await org.start('petition', { act: 'start' }, { by: ani, parties })
  const act = (type: string, by = dewi) => org.send(id, { type, act: type }, { by })
  await act('ask', ani)
  await act('pause')
  await org.settle()
  const errand = async () => {
    const [child] = await org.list({ parent: id }, { by: dewi })
    return { held: child?.tags.includes('held'), revision: child?.revision }
  }
  return { ...stage, org, act, errand }
}

test('a message that is repeated after a later one of its case is let pass', async () => {
  const { org, act, errand, storage, close } = await heldBeforeItsErrand()
  expect(await errand()).toEqual({ held: true, revision: 2 })
  await act('go-on')
  await org.settle()
  expect(await errand()).toEqual({ held: false, revision: 3 })
  // a relay that died before its cursor was kept brings everything again
  const reader = 'relay'
  const [first] = await storage.changes(TENANT, null, 1)
  const from = await storage.cursor(TENANT, reader)
  expect(await storage.advance({ tenant: TENANT, reader, from, to: first?.cursor ?? '' })).toBe(true)
  await org.settle()
  expect(await errand()).toEqual({ held: false, revision: 3 })
  await close()
})
