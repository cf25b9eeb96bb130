import { type OpenStorage, type Run, StorageUnavailable, type TenantEngine } from '@siklus/core'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import {
  allRows,
  dewi,
  gita,
  leaveRow,
  oneStorage,
  openBulk,
  openedMany,
  pauseAll,
  pausesOf,
  type Spoil,
} from '../contract/engine/bulk-scene.ts'
import type { EngineFixture } from '../contract/engine/fixture.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { memory } from './memory.ts'

const fixture: EngineFixture = { name: 'memory', storage: async () => memory({ records: [leaveNote] }) }
const tenant = 'kab-andir'

/** Where a process dies: at its n-th call of the storage, before or after the call did its work. */
interface Death {
  readonly call: number
  readonly when: 'before' | 'after'
}

type Call = (...given: never[]) => unknown
type Ground = { readonly turn: () => Promise<void>; readonly death?: Death | undefined }

const WATCHED = ['read', 'write', 'writeAll', 'run', 'rows', 'settle', 'turn'] as const

/** A storage whose calls wait for their turn, and which one of them does not survive: after it every call fails. */
const mortal =
  ({ turn, death }: Ground): Spoil =>
  (storage) => {
    let calls = 0
    const killed = (when: Death['when']) =>
      death && (calls > death.call || (calls === death.call && death.when === when))
    const watched = (name: (typeof WATCHED)[number]): Call => {
      return async (...given) => {
        calls += 1
        await turn()
        if (killed('before')) throw new StorageUnavailable('killed', { retryable: true })
        const answer = await (storage[name] as Call)(...given)
        if (killed('after')) throw new StorageUnavailable('killed', { retryable: true })
        return answer
      }
    }
    return Object.fromEntries(WATCHED.map((name) => [name, watched(name)])) as Partial<OpenStorage>
  }

const death = fc.record({ call: fc.integer({ min: 1, max: 14 }), when: fc.constantFrom('before', 'after') })
const worker = fc.record({ batch: fc.integer({ min: 1, max: 4 }), death: fc.option(death, { nil: undefined }) })
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      workers: fc.array(worker, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'resume' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stop' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('act' as const), of: fc.nat(7) }) },
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

/** What a test plays on: the storage of all processes, one process that never dies, and the order of everybody's calls. */
interface Stage {
  readonly shared: EngineFixture
  readonly org: TenantEngine
  readonly scheduler: fc.Scheduler
  readonly run: Run
}

const play = async ({ shared, org, scheduler, run }: Stage, one: Command, ids: readonly string[]): Promise<void> => {
  if (one.kind === 'work') {
    const turn = () => scheduler.schedule(Promise.resolve())
    const work = async (each: { readonly batch: number; readonly death: Death | undefined }) => {
      const process = await openBulk(shared, { spoil: mortal({ turn, death: each.death }) })
      await process.in(tenant).bulk.run(run.id, { by: dewi, batch: each.batch }).catch(onlyKilled)
    }
    await scheduler.waitFor(Promise.all(one.workers.map(work)))
  } else if (one.kind !== 'act') await org.bulk[one.kind](run.id, { by: gita })
  else if (ids.length > 0) await org.trySend(ids[one.of % ids.length] ?? '', { type: 'pause' }, { by: gita })
}

const onlyKilled = (error: unknown): void => {
  if (!(error instanceof StorageUnavailable)) throw error
}

/** Plays commands, lets the run go on to its end unless it was stopped, and answers how it stands. */
const played = async (stage: Stage, commands: readonly Command[], ids: readonly string[]) => {
  for (const one of commands) await play(stage, one, ids)
  await stage.org.bulk.resume(stage.run.id, { by: dewi })
  const run = await stage.org.bulk.run(stage.run.id, { by: dewi })
  const rows = await allRows(stage.org, run)
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  expect(run).toMatchObject({ total: stage.run.total, done: count('done'), failed: count('failed') })
  const stopped = commands.some(({ kind }) => kind === 'stop')
  expect(stopped ? ['done', 'stopped'] : ['done']).toContain(run.status)
  if (run.status === 'done') expect(count('waiting')).toBe(0)
  return rows
}

const commands = fc.array(command, { maxLength: 8 })

test('however a send is cut off, paused, shared and gone on with, each case moves once, and its row says so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), commands, fc.integer({ min: 0, max: 8 }), async (scheduler, list, count) => {
      const shared = await oneStorage(fixture)
      const org = (await openBulk(shared)).in(tenant)
      const ids = await openedMany(org, count)
      const rows = await played({ shared, org, scheduler, run: await pauseAll(org) }, list, ids)
      expect(rows.map(({ caseId }) => caseId)).toEqual(ids)
      for (const [n, id] of ids.entries()) {
        const mine = (await org.history(id, { by: dewi })).filter(
          ({ by, event }) => by === 'dewi' && event.type === 'pause',
        )
        const allowed = { done: [1], failed: [0], waiting: [0, 1] }[rows[n]?.outcome ?? 'waiting']
        expect(allowed).toContain(mine.length)
        expect(await org.verify(id, { by: dewi })).toEqual([])
      }
      expect((await pausesOf(org, ids)).every((times) => times <= 1)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('however a start is cut off, paused, shared and gone on with, each row opens one case', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), commands, fc.integer({ min: 1, max: 8 }), async (scheduler, list, count) => {
      const shared = await oneStorage(fixture)
      const org = (await openBulk(shared)).in(tenant)
      const starts = Array.from({ length: count }, (_, n) => leaveRow(n + 1))
      const { run } = await org.bulk.preview({ start: 'leave', rows: starts }, { by: dewi, reason: 'awal tahun' })
      const rows = await played({ shared, org, scheduler, run }, list, [])
      const cases = await org.list({}, { by: dewi, limit: 200 })
      const owners = cases.map(({ parties }) => parties.find(({ role }) => role === 'owner')?.person)
      expect(new Set(owners).size).toBe(owners.length)
      for (const row of rows.filter(({ outcome }) => outcome === 'done')) {
        const item = cases.find(({ id }) => id === row.caseId)
        expect(item?.parties.some(({ person }) => person === `pegawai-${row.n}`)).toBe(true)
      }
      if (rows.every(({ outcome }) => outcome === 'done')) expect(cases).toHaveLength(count)
    }),
    { numRuns: 50 },
  )
})

afterEach(() => {
  vi.useRealTimers()
})

test('a limit per second lets other acts have their turn between two batches', async () => {
  const org = (await openBulk(fixture)).in(tenant)
  await openedMany(org, 5)
  const { id } = await pauseAll(org)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const running = org.bulk.run(id, { by: dewi, perSecond: 8 })
  const doneAfter = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return (await org.bulk.progress(id, { by: dewi })).done
  }
  expect([await doneAfter(0), await doneAfter(249), await doneAfter(1), await doneAfter(250)]).toEqual([2, 2, 4, 5])
  await vi.runAllTimersAsync()
  expect(await running).toMatchObject({ status: 'done', done: 5 })
})
