import { type Case, partitionsAhead, purgeOld } from '@siklus/core'
import { expect, test } from 'vitest'
import { opened } from '../acts.ts'
import { contractFacts } from '../records.ts'
import { done, readAll, type Scenes, within } from './month-scene.ts'

/** Room is made ahead, old rows go in batches, and a renewed feed knows no old cursors. */
export const oldRows = (scene: Scenes): void => {
  makesRoom(scene)
  purges(scene)
  renews(scene)
}

const makesRoom = (scene: Scenes) =>
  test('room for coming months is made ahead, once', async () => {
    const at = scene('2026-01')
    const ahead = { at: '2027-11-30T23:59:59.999Z', months: 3 }
    await partitionsAhead(at.kept.retention, ahead)
    expect(await partitionsAhead(at.kept.retention, ahead)).toEqual([])
    const item = await opened(at, { at: '2028-01-31T23:59:59.999Z' })
    expect((await at.kept.retention.months()).map(({ month }) => month)).toContain('2028-01')
    expect(await at.kept.retention.tenantsOf('2028-01')).toEqual([item.tenant])
  })

const purges = (scene: Scenes) =>
  test('old changes and old answers go in batches, of all tenants, and the readers they wait for are named', async () => {
    const at = scene('2026-02')
    const [one, two] = [
      { ...at, tenant: 'purge-one' },
      { ...at, tenant: 'purge-two' },
    ]
    const idempotency = (key: string) => ({ principal: 'ayu', key, requestHash: key })
    const remembers = async (item: Case) =>
      (await at.storage.read([{ ref: item, idempotency: { principal: 'ayu', key: 'k' } }]))[0]?.answered !== undefined
    const items: Case[] = []
    for (const place of [one, two])
      for (const day of [1, 2, 3, 20])
        items.push(await done(place, { at: within('2026-02', day), idempotency: idempotency('k') }))
    await readAll(one)
    const options = {
      at: '2026-02-22T00:00:00.000Z',
      changeDays: 10,
      answerDays: 19,
      tenants: ['purge-one', 'purge-two'],
    }
    expect(await purgeOld(at.kept.retention, { ...options, batch: 2 })).toEqual({
      changes: 3,
      answers: 4,
      heldBy: [{ tenant: 'purge-two', reader: 'relay' }],
    })
    expect(await at.storage.changes('purge-one', null, 10)).toHaveLength(1)
    expect(await Promise.all(items.map(remembers))).toEqual([false, false, true, true, false, false, true, true])
    expect(await purgeOld(at.kept.retention, { ...options, waitFor: 'nobody' })).toEqual({
      changes: 3,
      answers: 0,
      heldBy: [],
    })
    expect(await purgeOld(at.kept.retention, options)).toEqual({ changes: 0, answers: 0, heldBy: [] })
    const tenants = await at.kept.retention.tenants()
    expect(tenants).toEqual(expect.arrayContaining(['purge-one', 'purge-two']))
    expect(tenants).toEqual([...tenants].toSorted())
  })

const renews = (scene: Scenes) =>
  test('after a renewal cursors from before have expired, and named readers go on', async () => {
    const at = { ...scene('2026-02'), tenant: 'kab-renewed' }
    const { storage, tenant } = at
    for (let n = 0; n < 3; n += 1) await done(at)
    const [one = '', two = ''] = (await storage.changes(tenant, null, 2)).map(({ cursor }) => cursor)
    await storage.advance({ tenant, reader: 'relay', from: null, to: one })
    await at.kept.retention.renewFeed()
    const expired = { _tag: 'CursorExpired', tenant, cursor: two, oldest: null }
    const again = await at.kept.open(contractFacts)
    await expect(again.changes(tenant, two, 10)).rejects.toMatchObject(expired)
    const from = await again.cursor(tenant, 'relay')
    expect(await again.changes(tenant, from, 10)).toHaveLength(2)
    const to = (await again.tail(tenant)) ?? ''
    expect(await again.advance({ tenant, reader: 'relay', from, to })).toBe(true)
    expect(await storage.changes(tenant, await again.tail(tenant), 10)).toEqual([])
  })
