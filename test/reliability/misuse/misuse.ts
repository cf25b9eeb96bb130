import { type Storage, TypedError } from '@siklus/core'
import { chanceOf } from '../crash/random.ts'
import { ani, dewi, parties } from '../world/people.ts'
import { petitionOneToTwo } from '../world/petition-migration.ts'
import { noTransactions, openStage } from '../world/stage.ts'
import { type RightCall, rightCalls } from './calls.ts'
import { valueText } from './nasty-values.ts'
import { spoilt } from './spoil.ts'

/** Where calls are made. */
export interface MisuseGround {
  readonly storage: Storage
  readonly tenant: string
}

/** How many calls, from which seed. */
export interface MisuseOptions {
  readonly calls: number
  readonly seed: number
  /** An empty tenant for every thousand calls. */
  readonly ground: () => Promise<MisuseGround>
  /** Measures the heap; without one it is not looked at. */
  readonly collectGarbage?: () => void
}

/** What came of it. */
export interface MisuseReport {
  readonly calls: number
  /** By how they ended: accepted, or the tag of the refusal. */
  readonly endings: Readonly<Record<string, number>>
  /** Endings that nobody may be given: the first example of each kind, with how often it came. */
  readonly faults: readonly { readonly what: string; readonly example: string; readonly times: number }[]
  /** Megabytes in use after a collection: behind a quarter of the calls, and at the end. */
  readonly heap: { readonly quarter: number; readonly end: number } | null
}

const CHAPTER = 1000

/** Calls every operation with something wrong in its arguments. */
export const misuse = async ({ calls, seed, ground, collectGarbage }: MisuseOptions): Promise<MisuseReport> => {
  const chance = chanceOf(seed)
  const notes = taking()
  const stop = notes.unhandled()
  let quarter = 0
  for (let done = 0; done < calls; done += CHAPTER) {
    const chapter = await openChapter(await ground())
    for (let n = done; n < Math.min(calls, done + CHAPTER); n += 1) {
      const right = chapter.calls[chance.below(chapter.calls.length)] as RightCall
      const args = spoilt(right.args, chance)
      await notes.take(right, args)
    }
    notes.broken(await chapter.broken())
    await chapter.close()
    if (collectGarbage && quarter === 0 && done + CHAPTER >= calls / 4) quarter = heapMegabytes(collectGarbage)
  }
  stop()
  return { calls, ...notes.taken(), heap: collectGarbage ? { quarter, end: heapMegabytes(collectGarbage) } : null }
}

const heapMegabytes = (collectGarbage: () => void): number => {
  collectGarbage()
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10
}

/** An engine on a storage of its own, with a case and two runs that the calls are about. */
const openChapter = async ({ storage, tenant }: MisuseGround) => {
  const stage = await openStage({ storage, host: noTransactions })
  const org = stage.engine.in(tenant)
  const { id: caseId } = await stage.old
    .in(tenant)
    .start('petition', { act: 'first' }, { by: ani, parties, unit: 'root/' })
  const { run } = await org.bulk.preview({ send: { type: 'pause', act: 'b' }, filter: {} }, { by: dewi, reason: 'why' })
  const migration = await org.versions.freeze(petitionOneToTwo, { by: dewi, reason: 'why' })
  const calls = rightCalls({ engine: stage.engine, org, caseId, runId: run.id, migrationId: migration.id })
  // what was accepted must be whole, and can be read
  const broken = async () => (await org.verifyAll({ by: dewi })).findings.map(({ problem }) => problem)
  return { calls, broken, close: stage.close }
}

const taking = () => {
  const endings: Record<string, number> = {}
  const faults = new Map<string, { readonly what: string; readonly example: string; times: number }>()
  const fault = (what: string, example: string) => {
    const known = faults.get(what) ?? { what, example, times: 0 }
    faults.set(what, { ...known, times: known.times + 1 })
  }
  const end = (how: string) => {
    endings[how] = (endings[how] ?? 0) + 1
  }
  return {
    take: async ({ operation, call }: RightCall, args: readonly unknown[]): Promise<void> => {
      const words = `${operation}(${args.map(valueText).join(', ')})`
      try {
        end(await inTime(call(...(args as readonly never[]))))
      } catch (error) {
        // nothing is out of order, so nobody may be told that the storage is
        if (error instanceof TypedError && error._tag !== 'StorageUnavailable') return end(error._tag)
        end('not typed')
        fault(`${operation}: ${errorKind(error)}`, `${words}\n${error instanceof Error ? error.stack : ''}`)
      }
      if ('polluted' in {}) fault(`${operation}: pollutes every object`, words)
    },
    broken: (problems: readonly string[]) => {
      for (const problem of problems) fault(`kept: ${problem}`, '')
    },
    unhandled: () => {
      const hear = (error: unknown) =>
        fault(`unhandled: ${errorKind(error)}`, error instanceof Error ? (error.stack ?? '') : '')
      process.on('unhandledRejection', hear)
      return () => void process.off('unhandledRejection', hear)
    },
    taken: () => ({ endings, faults: [...faults.values()] }),
  }
}

const PATIENCE_MS = 300

/** A feed waits for changes, a pace makes work slow: what goes on is left alone. */
const inTime = async (work: unknown): Promise<'accepted' | 'goes on'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'goes on'>((resolve) => {
    timer = setTimeout(() => resolve('goes on'), PATIENCE_MS)
  })
  try {
    return await Promise.race([Promise.resolve(work).then(() => 'accepted' as const), late])
  } finally {
    clearTimeout(timer)
  }
}

/** What kind of error it is, without the words that differ from call to call. */
const errorKind = (error: unknown): string =>
  error instanceof Error
    ? `${error.constructor.name}: ${error.message.replaceAll(/[0-9a-f-]{36}|\d+|'[^']*'|"[^"]*"/g, '…').slice(0, 100)}`
    : String(error)
