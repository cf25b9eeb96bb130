import { manifestHash } from '@siklus/core'
import { expect, test } from 'vitest'
import { act, loaded, minutesLater, moved, note, opened } from '../acts.ts'
import { all, done, exported, LATER, listed, readAll, retire, type Scenes, within } from './month-scene.ts'

/** A month goes as a whole, against its export only, and nothing else is touched. */
export const retiredMonth = (scene: Scenes): void => {
  retires(scene)
  refusesStale(scene)
  goesOn(scene)
  drops(scene)
  leavesRecords(scene)
}

const retires = (scene: Scenes) =>
  test('a retired month leaves every list and count, and everything else is as it was', async () => {
    const at = scene('2026-08')
    const parties = [{ role: 'owner', person: 'budi', from: within(at.month), to: null, basis: '' }]
    const given = { parties, key: 'k', event: { type: 'go', name: 'Budi' }, personal: ['name'] }
    const idempotency = { principal: 'ayu', key: 'k', requestHash: 'h' }
    const gone = await done(at, { ...given, idempotency })
    const stays = await opened(at, { ...given, period: '2026-09', at: within('2026-09'), key: 'l', idempotency })
    const other = { ...at, tenant: `${at.tenant}-b` }
    await done(other)
    for (const place of [at, other]) await readAll(place)
    const before = { record: await loaded(at.storage, stays), chain: await at.storage.chain(stays) }
    const { manifest } = await exported(at)
    expect(await retire(at, manifest)).toEqual({
      month: at.month,
      place: 'apart',
      tenants: [at.tenant, other.tenant],
      removed: { case_party: 1, case_key: 1, personal: 1, idempotency: 1 },
    })
    expect([await listed(at), await listed(other)]).toEqual([[stays.id], []])
    expect(await at.storage.count(all(at.tenant), 10)).toBe(1)
    expect(await at.storage.countByState(all(at.tenant))).toEqual([{ state: 'draft', count: 1 }])
    expect(await at.storage.read([{ ref: gone }, { ref: stays }])).toEqual([undefined, before.record])
    expect([await at.storage.history(gone), await at.storage.chain(gone)]).toEqual([[], []])
    expect(await at.storage.chain(stays)).toEqual(before.chain)
    const mine = { tenant: at.tenant, scope: { kind: 'any', of: [{ party: 'budi', at: LATER }] } } as const
    expect((await at.storage.list(mine, { limit: 10 })).map(({ id }) => id)).toEqual([stays.id])
    const noted = { month: at.month, manifest: manifestHash(manifest), at: LATER }
    expect(await at.storage.retiredMonths(at.tenant)).toEqual([noted])
    expect(await at.storage.retiredMonths('nobody')).toEqual([])
    expect(await at.kept.retention.months()).toContainEqual({ month: at.month, place: 'apart' })
    const again = await opened(at, { at: within('2026-09'), key: 'k' })
    expect(again.revision).toBe(1)
    for (const one of [stays, again]) await moved(at, one, { status: 'done' })
    await readAll(at)
  })

const refusesStale = (scene: Scenes) =>
  test('an export that is no longer what is kept retires nothing', async () => {
    const at = scene('2026-10')
    const item = await done(at)
    await readAll(at)
    const { manifest } = await exported(at)
    await at.storage.write(act(item, { status: 'done', records: [note(item.id, 1)], at: LATER }))
    await readAll(at)
    const files = ['case.jsonl', 'transition.jsonl', 'contract_note.jsonl']
    await expect(retire(at, manifest)).rejects.toMatchObject({ _tag: 'ExportMismatch', month: at.month, files })
    expect(await listed(at)).toEqual([item.id])
    const fresh = (await exported(at)).manifest
    const forged = { ...fresh, files: fresh.files.filter((file) => file.table !== 'personal') }
    await expect(retire(at, forged)).rejects.toMatchObject({ _tag: 'ExportMismatch', files: ['personal.jsonl'] })
    expect((await retire(at, fresh)).place).toBe('apart')
  })

const goesOn = (scene: Scenes) =>
  test('a retirement that was cut off goes on where it stood', async () => {
    const at = scene('2026-11')
    const parties = [{ role: 'owner', person: 'budi', from: within(at.month), to: null, basis: '' }]
    for (let n = 0; n < 3; n += 1) await done(at, { parties, key: `k${n}` })
    await readAll(at)
    const { manifest } = await exported(at)
    const cut = new Error('the machine went down')
    let steps = 0
    const remove: typeof at.kept.retention.remove = async (ask, call) => {
      steps += 1
      if (steps === 2) throw cut
      return at.kept.retention.remove(ask, call)
    }
    const dying = { ...at, kept: { ...at.kept, retention: { ...at.kept.retention, remove } } }
    await expect(retire(dying, manifest)).rejects.toBe(cut)
    expect(await listed(at)).toEqual([])
    const rest = { case_party: 0, case_key: 3, personal: 0, idempotency: 0 }
    expect(await retire(at, manifest)).toMatchObject({ place: 'apart', tenants: [at.tenant], removed: rest })
    expect(await retire(at, manifest)).toMatchObject({ removed: { case_key: 0 } })
  })

const drops = (scene: Scenes) =>
  test('what was kept apart is dropped later, or at once, against its export only', async () => {
    const at = scene('2026-12')
    await done(at, { key: 'k' })
    await readAll(at)
    const { manifest } = await exported(at)
    await retire(at, manifest)
    const files = manifest.files.map((file) => (file.table === 'case' ? { ...file, sha256: '0'.repeat(64) } : file))
    const forged = retire(at, { ...manifest, files }, { afterwards: 'drop' })
    await expect(forged).rejects.toMatchObject({ _tag: 'ExportMismatch', files: ['case.jsonl'] })
    expect(await retire(at, manifest, { afterwards: 'drop' })).toMatchObject({ place: 'gone', tenants: [at.tenant] })
    await expect(retire(at, manifest, { afterwards: 'drop' })).rejects.toMatchObject({ _tag: 'UnknownMonth' })
    expect(await at.storage.retiredMonths(at.tenant)).toMatchObject([{ month: at.month }])
  })

const leavesRecords = (scene: Scenes) =>
  test('records stay unless their table is named, and go with nothing of other months', async () => {
    const at = { ...scene('2026-09'), tenant: 'kab-records' }
    const [one, two] = [await done(at), await opened(at, { at: within('2027-11', 30) })]
    for (const item of [one, two])
      await at.storage.write(
        act(item, { status: item.status, records: [note(item.id, 1), note(item.id, 2)], at: minutesLater(9) }),
      )
    await readAll(at)
    const { manifest } = await exported(at)
    await expect(retire(at, manifest, { records: ['unit'] })).rejects.toThrow(RangeError)
    const without = (await exported(at, ['contract_note'])).manifest
    await expect(retire(at, without, { records: ['contract_note'] })).rejects.toThrow(RangeError)
    const { removed } = await retire(at, manifest, { records: ['contract_note'], afterwards: 'drop' })
    expect(removed).toMatchObject({ contract_note: 2 })
    expect(removed).not.toHaveProperty('contract_stamp')
    const rows = (month: string) =>
      at.kept.retention.page({ table: 'contract_note', tenant: at.tenant, month, after: null, limit: 10 })
    expect([(await rows('2026-09')).lines.length, (await rows('2027-11')).lines.length]).toEqual([0, 2])
    expect((await loaded(at.storage, two)).facts).toMatchObject({ notes: 2 })
  })
