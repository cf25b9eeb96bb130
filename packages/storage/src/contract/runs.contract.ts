import type { CaseQuery, NewRun, Run, RunSettlement } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { minutesLater, moved, nextId, opened, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** A run freezes its targets when it is created, settles each of them once, and can be gone on with from anywhere. */
export const runsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: runs`, () => {
    const scene = scenesOf(fixture)
    freezesQueries(scene)
    freezesRows(scene)
    freezesOnce(scene)
    keepsTexts(scene)
    pages(scene)
    settlesOnce(scene)
    settlesTogether(scene)
    turns(scene)
    lists(scene)
    knowsNothing(scene)
    isolates(scene)
    aborts(scene)
    freezesMany(scene)
  })
}

const newRun = ({ tenant }: Pick<Scene, 'tenant'>, more: Partial<NewRun> = {}): NewRun => ({
  tenant,
  id: nextId(),
  kind: 'bulk',
  what: { send: { type: 'go' } },
  by: 'dewi',
  onBehalfOf: null,
  reason: 'SE 7/2026',
  createdAt: START,
  ...more,
})

const query = ({ tenant }: Scene, more: Partial<CaseQuery> = {}): CaseQuery => ({
  tenant,
  scope: { kind: 'all' },
  ...more,
})

const allRows = ({ storage, tenant }: Scene, { id }: Pick<Run, 'id'>) => storage.rows(tenant, id, { limit: 1000 })

const ofRows = (at: Scene, count: number, more: Partial<NewRun> = {}) =>
  at.storage.freeze(newRun(at, more), { rows: Array.from({ length: count }, (_, n) => ({ place: n + 1 })) })

const waiting = (n: number, more: object) => ({
  n,
  caseId: null,
  given: null,
  outcome: 'waiting',
  detail: null,
  ...more,
})

const freezesQueries = (scene: () => Scene) =>
  test('the targets of a query are what a list finds at that moment, oldest first, and do not change when cases move', async () => {
    const at = scene()
    const january = [await opened(at, { unit: 'root/a/' }), await opened(at, { unit: 'root/a/b/' })]
    await opened(at, { unit: 'root/c/' })
    const march = await opened(at, { unit: 'root/a/', at: '2026-03-01T00:00:00.000Z' })
    const february = await opened(at, { unit: 'root/a/', at: '2026-02-01T00:00:00.000Z' })
    const scope = { kind: 'any', of: [{ unitPrefix: 'root/a/' }] } as const
    const asked = query(at, { scope, workflow: 'permit', status: 'active' })
    const given = newRun(at)
    const run = await at.storage.freeze(given, { query: asked })
    expect(run).toEqual({ ...given, status: 'frozen', updatedAt: START, total: 4, done: 0, failed: 0 })
    expect(await at.storage.run(at.tenant, run.id)).toEqual(run)
    const ids = [...january, february, march].map(({ id }) => id)
    const frozen = ids.map((caseId, n) => waiting(n + 1, { caseId }))
    expect(await allRows(at, run)).toEqual(frozen)
    for (const item of january) await moved(at, item, { status: 'done' })
    await opened(at, { unit: 'root/a/' })
    expect(await at.storage.count(asked, 10)).toBe(3)
    expect(await allRows(at, run)).toEqual(frozen)
  })

const freezesRows = (scene: () => Scene) =>
  test('rows that the caller brings are numbered as they come; a query or a list of nothing makes a run of nothing', async () => {
    const at = scene()
    const rows = [
      { input: { days: 2 }, key: 'b' },
      { input: {}, note: null, list: [1, 'é'] },
    ]
    const run = await at.storage.freeze(newRun(at), { rows })
    expect(run).toMatchObject({ total: 2, done: 0, failed: 0, status: 'frozen' })
    expect(await allRows(at, run)).toEqual(rows.map((given, n) => waiting(n + 1, { given })))
    await opened(at)
    const nothing = [
      { rows: [] },
      { query: query(at, { scope: { kind: 'none' } }) },
      { query: query(at, { parent: 'no-id' }) },
    ]
    for (const targets of nothing) {
      const empty = await at.storage.freeze(newRun(at), targets)
      expect(empty).toMatchObject({ total: 0 })
      expect(await allRows(at, empty)).toEqual([])
    }
  })

const freezesOnce = (scene: () => Scene) =>
  test('a freeze that is repeated answers the run as it stands', async () => {
    const at = scene()
    const given = newRun(at)
    await at.storage.freeze(given, { rows: [{ a: 1 }, { a: 2 }] })
    const settled = await at.storage.settle(at.tenant, given.id, { at: START, rows: [{ n: 1, outcome: 'done' }] })
    const again = await at.storage.freeze({ ...given, reason: 'another' }, { rows: [{ a: 3 }, { a: 4 }, { a: 5 }] })
    expect(again).toEqual(settled)
    expect((await allRows(at, given)).map(({ given: row }) => row)).toEqual([{ a: 1 }, { a: 2 }])
  })

const keepsTexts = (scene: () => Scene) =>
  test('texts and instants come back as they were meant; what no database keeps is refused before anything is written', async () => {
    const at = scene()
    const odd = `'; -- "é☃\\ :at $1`
    const more = { reason: odd, by: odd, onBehalfOf: odd, what: { [odd]: odd }, kind: 'migration' } as const
    const run = await at.storage.freeze(newRun(at, { ...more, createdAt: '2026-01-05T08:00:00+07:00' }), {
      rows: [{ [odd]: odd }],
    })
    expect(run).toMatchObject({ ...more, createdAt: '2026-01-05T01:00:00.000Z', updatedAt: '2026-01-05T01:00:00.000Z' })
    expect((await allRows(at, run))[0]?.given).toEqual({ [odd]: odd })
    const bad = newRun(at)
    for (const [given, rows] of [
      [{ ...bad, reason: 'a\u0000' }, []],
      [bad, [{ a: '\ud800' }]],
    ] as const)
      await expect(at.storage.freeze(given, { rows })).rejects.toMatchObject({ _tag: 'UnstorableText' })
    expect(await at.storage.run(at.tenant, bad.id)).toBeUndefined()
  })

const pages = (scene: () => Scene) =>
  test('rows come in pages by number, of one outcome or of all', async () => {
    const at = scene()
    const { id } = await ofRows(at, 7)
    const settled: readonly RunSettlement[] = [
      { n: 2, outcome: 'done' },
      { n: 3, outcome: 'failed' },
      { n: 6, outcome: 'failed' },
    ]
    await at.storage.settle(at.tenant, id, { at: START, rows: settled })
    const numbers = async (page: Parameters<Scene['storage']['rows']>[2]) =>
      (await at.storage.rows(at.tenant, id, page)).map(({ n }) => n)
    expect(await numbers({ limit: 3 })).toEqual([1, 2, 3])
    expect(await numbers({ after: 3, limit: 3 })).toEqual([4, 5, 6])
    expect(await numbers({ after: 7, limit: 3 })).toEqual([])
    expect(await numbers({ outcome: 'waiting', limit: 2 })).toEqual([1, 4])
    expect(await numbers({ outcome: 'waiting', after: 4, limit: 9 })).toEqual([5, 7])
    expect(await numbers({ outcome: 'failed', limit: 9 })).toEqual([3, 6])
    expect(await numbers({ outcome: 'done', limit: 9 })).toEqual([2])
  })

const settlesOnce = (scene: () => Scene) =>
  test('a target is settled and counted once, however often and however differently it is said', async () => {
    const at = scene()
    const { id } = await ofRows(at, 4)
    const caseId = nextId()
    const settle = (minutes: number, ...rows: readonly RunSettlement[]) =>
      at.storage.settle(at.tenant, id, { at: minutesLater(minutes), rows })
    const detail = { _tag: 'TransitionRefused', reasons: [{ code: 'x' }] }
    const first = [
      { n: 1, outcome: 'done', caseId },
      { n: 2, outcome: 'failed', detail },
      { n: 2, outcome: 'done' },
    ] as const
    expect(await settle(1, ...first)).toMatchObject({ done: 1, failed: 1, total: 4, updatedAt: minutesLater(1) })
    expect(await settle(2, ...first)).toMatchObject({ done: 1, failed: 1, updatedAt: minutesLater(1) })
    const late = [
      { n: 1, outcome: 'failed' },
      { n: 3, outcome: 'done', detail: { kept: true } },
      { n: 99, outcome: 'done' },
    ] as const
    expect(await settle(3, ...late)).toMatchObject({ done: 2, failed: 1, updatedAt: minutesLater(3) })
    expect(await settle(4)).toMatchObject({ done: 2, failed: 1, updatedAt: minutesLater(3) })
    expect((await allRows(at, { id })).map(({ given: _, ...row }) => row)).toEqual([
      { n: 1, caseId, outcome: 'done', detail: null },
      { n: 2, caseId: null, outcome: 'failed', detail },
      { n: 3, caseId: null, outcome: 'done', detail: { kept: true } },
      { n: 4, caseId: null, outcome: 'waiting', detail: null },
    ])
  })

const settlesTogether = (scene: () => Scene) =>
  test('of many who settle the same targets at once each target counts once', async () => {
    const at = scene()
    const { id } = await ofRows(at, 60)
    const slices = Array.from({ length: 24 }, (_, n) => {
      const numbers = Array.from({ length: 20 }, (_one, place) => ((n * 5 + place) % 60) + 1)
      return n % 2 === 0 ? numbers : numbers.toReversed()
    })
    await Promise.all(
      slices.map((numbers) =>
        at.storage.settle(at.tenant, id, {
          at: START,
          rows: numbers.map((n) => ({ n, outcome: n % 3 === 0 ? 'failed' : 'done' })),
        }),
      ),
    )
    expect(await at.storage.run(at.tenant, id)).toMatchObject({ total: 60, done: 40, failed: 20 })
  })

const turns = (scene: () => Scene) =>
  test('a run turns only from where the caller thinks it stands, and only once of many', async () => {
    const at = scene()
    const { id } = await ofRows(at, 1)
    const turn = (from: readonly Run['status'][], to: Run['status'], minutes = 1) =>
      at.storage.turn(at.tenant, id, { from, to, at: minutesLater(minutes) })
    expect(await turn(['running', 'paused'], 'stopped')).toBe(false)
    expect(await turn([], 'stopped')).toBe(false)
    expect(await at.storage.run(at.tenant, id)).toMatchObject({ status: 'frozen', updatedAt: START })
    const races = await Promise.all([1, 2, 3].map(() => turn(['frozen'], 'running', 2)))
    expect(races.filter(Boolean)).toHaveLength(1)
    expect(await turn(['frozen', 'running'], 'paused', 3)).toBe(true)
    expect(await at.storage.run(at.tenant, id)).toMatchObject({ status: 'paused', updatedAt: minutesLater(3) })
  })

const lists = (scene: () => Scene) =>
  test('runs are listed newest first, in pages, of one kind or of all', async () => {
    const at = scene()
    const ids: string[] = []
    for (const kind of ['bulk', 'migration', 'bulk', 'extension', 'bulk'] as const)
      ids.push((await ofRows(at, 1, { kind })).id)
    const newest = ids.toReversed()
    const listed = async (page: Parameters<Scene['storage']['runs']>[1]) =>
      (await at.storage.runs(at.tenant, page)).map(({ id }) => ids.indexOf(id))
    expect((await at.storage.runs(at.tenant, { limit: 9 })).map(({ id }) => id)).toEqual(newest)
    expect(await listed({ limit: 2 })).toEqual([4, 3])
    expect(await listed({ limit: 2, after: newest[1] ?? '' })).toEqual([2, 1])
    expect(await listed({ limit: 9, kind: 'bulk' })).toEqual([4, 2, 0])
    expect(await listed({ limit: 9, kind: 'bulk', after: newest[0] ?? '' })).toEqual([2, 0])
    expect(await listed({ limit: 9, kind: 'extension' })).toEqual([3])
    expect(await listed({ limit: 9, after: 'no-id' })).toEqual([])
  })

const knowsNothing = (scene: () => Scene) =>
  test.each(['no-id', '', '0190a000-0000-7000-8000-00000000ffff'])('there is no run %j', async (id) => {
    const { storage, tenant } = scene()
    expect(await storage.run(tenant, id)).toBeUndefined()
    expect(await storage.rows(tenant, id, { limit: 9 })).toEqual([])
    expect(await storage.turn(tenant, id, { from: ['frozen'], to: 'running', at: START })).toBe(false)
    const settled = storage.settle(tenant, id, { at: START, rows: [{ n: 1, outcome: 'done' }] })
    await expect(settled).rejects.toMatchObject({ _tag: 'RunNotFound', tenant, runId: id })
  })

const isolates = (scene: () => Scene) =>
  test('a run of one tenant is none of another, even under the same id', async () => {
    const at = scene()
    const other = { ...at, tenant: `${at.tenant}-other` }
    const { id } = await ofRows(at, 2)
    expect(await other.storage.run(other.tenant, id)).toBeUndefined()
    expect(await allRows(other, { id })).toEqual([])
    expect(await other.storage.runs(other.tenant, { limit: 9 })).toEqual([])
    expect(await other.storage.turn(other.tenant, id, { from: ['frozen'], to: 'stopped', at: START })).toBe(false)
    await ofRows(other, 3, { id })
    await other.storage.settle(other.tenant, id, { at: START, rows: [{ n: 1, outcome: 'done' }] })
    expect(await at.storage.run(at.tenant, id)).toMatchObject({ total: 2, done: 0, status: 'frozen' })
    expect(await other.storage.run(other.tenant, id)).toMatchObject({ total: 3, done: 1 })
  })

const aborts = (scene: () => Scene) =>
  test('a call that was aborted does nothing', async () => {
    const at = scene()
    const given = newRun(at)
    const call = { signal: AbortSignal.abort(new Error('the user left')) }
    const aborted = { _tag: 'OperationAborted' }
    await expect(at.storage.freeze(given, { rows: [] }, call)).rejects.toMatchObject(aborted)
    expect(await at.storage.run(at.tenant, given.id)).toBeUndefined()
    await at.storage.freeze(given, { rows: [{}] })
    const settled = { at: START, rows: [{ n: 1, outcome: 'done' }] } as const
    await expect(at.storage.settle(at.tenant, given.id, settled, call)).rejects.toMatchObject(aborted)
    const turn = { from: ['frozen'], to: 'running', at: START } as const
    await expect(at.storage.turn(at.tenant, given.id, turn, call)).rejects.toMatchObject(aborted)
    expect(await at.storage.run(at.tenant, given.id)).toMatchObject({ status: 'frozen', done: 0 })
  })

const freezesMany = (scene: () => Scene) =>
  test('more rows than fit one text are frozen in one go, each under its number', async () => {
    const at = scene()
    const run = await ofRows(at, 25_001)
    expect(run.total).toBe(25_001)
    const around = await at.storage.rows(at.tenant, run.id, { after: 9_998, limit: 4 })
    expect(around.map(({ n, given }) => [n, given])).toEqual(
      [9_999, 10_000, 10_001, 10_002].map((place) => [place, { place }]),
    )
    expect(await at.storage.rows(at.tenant, run.id, { after: 25_000, limit: 4 })).toHaveLength(1)
  })
