import { type ChainEntry, chainHash, checkExport, GENESIS, MANIFEST_FILE } from '@siklus/core'
import { expect, test } from 'vitest'
import { moved, nextId, note, opened } from '../acts.ts'
import { done, exported, LATER, readAll, type Scenes, within } from './month-scene.ts'

/** An export is whole, and can be checked. */
export const monthExport = (scene: Scenes): void => {
  exportsMonths(scene)
  exportsInPages(scene)
}

const exportsMonths = (scene: Scenes) =>
  test('an export holds every row of the month and of no other, with sums that can be checked', async () => {
    const at = scene('2026-06')
    const parties = [{ role: 'owner', person: 'budi', from: within(at.month), to: null, basis: 'SK “1”' }]
    const event = { type: 'case.start', name: 'Budi', city: 'Bandung' }
    const first = await opened(at, { at: within(at.month), parties, key: 'k', event, personal: ['name'] })
    const item = await moved(at, first, { at: LATER, status: 'done', state: 'final', context: { days: 3 } })
    const other = await done({ ...at, tenant: `${at.tenant}-b` })
    const id = nextId(within(at.month))
    await done(at, { id, records: [note(id, 1, { title: 't', weight: '1.50', agreed: true })] })
    await opened(at, { at: within('2026-05', 31) })
    await opened(at, { at: within('2026-07', 1), key: 'other' })
    const { manifest, files, rows } = await exported(at)
    const { parties: _, ...row } = item
    expect(rows('case')).toContainEqual(row)
    expect(rows('case').map(({ tenant, id }) => [tenant, id])).toEqual([
      [at.tenant, item.id],
      [at.tenant, id],
      [other.tenant, other.id],
    ])
    expect(rows('case_party')).toEqual([{ tenant: at.tenant, case: item.id, ...parties[0] }])
    expect(rows('case_key')).toEqual([{ tenant: at.tenant, workflow: 'permit', key: 'k', case: item.id }])
    expect(rows('personal')).toMatchObject([
      { tenant: at.tenant, case: item.id, revision: 1, field: 'name', value: 'Budi' },
    ])
    expect(rows('contract_note')).toMatchObject([
      { tenant: at.tenant, case_id: id, n: 1, weight: '1.5', agreed: true, body: null },
    ])
    const steps = rows('transition').filter((step) => step.case === item.id)
    expect(steps.map(({ revision }) => revision)).toEqual([1, 2])
    expect(steps.reduce((head: string, { entry }: { entry: ChainEntry }) => chainHash(head, entry), GENESIS)).toBe(
      item.head,
    )
    expect(manifest).toMatchObject({
      format: 1,
      month: at.month,
      exportedAt: LATER,
      tenants: [at.tenant, other.tenant],
      without: [],
    })
    expect(manifest.files.map((file) => [file.table, file.rows])).toEqual(
      expect.arrayContaining([
        ['case', 3],
        ['transition', 4],
        ['contract_note', 1],
        ['rating', 0],
      ]),
    )
    expect(JSON.parse(files.get(MANIFEST_FILE) ?? '')).toEqual(manifest)
    const read = async function* (name: string) {
      yield* (files.get(name) ?? '').match(/[\s\S]{1,7}/g) ?? []
    }
    await checkExport(manifest, read)
    files.set('case.jsonl', `${files.get('case.jsonl')}{}\n`)
    await expect(checkExport(manifest, read)).rejects.toMatchObject({ _tag: 'ExportMismatch', files: ['case.jsonl'] })
    const lean = await exported(at, ['personal'])
    expect([lean.manifest.without, lean.files.has('personal.jsonl')]).toEqual([['personal'], false])
    await expect(exported(at, ['transition'])).rejects.toThrow(RangeError)
    await expect(exported({ ...at, month: '1999-01' })).rejects.toMatchObject({
      _tag: 'UnknownMonth',
      month: '1999-01',
    })
  })

const exportsInPages = (scene: Scenes) =>
  test('the rows of a table come page by page, in the order of their key, none twice', async () => {
    const at = scene('2026-07')
    for (let n = 0; n < 5; n += 1) {
      const from = [1, 2].map((day) => within(at.month, day))
      const parties = from.map((day, m) => ({ role: 'owner', person: `p${m}`, from: day, to: null, basis: '' }))
      const item = await opened(at, {
        at: within(at.month),
        key: `k${n}`,
        parties,
        event: { type: 'go', a: 1, b: 2 },
        personal: ['a', 'b'],
      })
      await moved(at, item, { status: 'done', records: [note(item.id, 1), note(item.id, 2)] })
    }
    for (const { name } of at.kept.retention.tables.filter(({ kind }) => kind !== 'passing')) {
      const ask = { table: name, tenant: at.tenant, month: at.month }
      const { lines: whole } = await at.kept.retention.page({ ...ask, after: null, limit: 1000 })
      const pages: string[] = []
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const { lines, next } = await at.kept.retention.page({ ...ask, after, limit: 3 })
        expect(lines.length).toBeLessThanOrEqual(3)
        pages.push(...lines)
        after = next
      }
      expect([name, pages]).toEqual([name, whole])
      expect(new Set(pages).size).toBe(pages.length)
    }
    await expect(
      at.kept.retention.page({ table: 'outbox', tenant: '', month: at.month, after: null, limit: 1 }),
    ).rejects.toThrow(RangeError)
    await readAll(at)
  })
